# 各种固定取值的名称
field-aluminium = 铝材
field-silicon = 硅材
field-new-energy = 新能源
field-new-materials = 新材料
field-advanced-equipment = 先进装备制造
field-multilingual = 多语言技术
field-artificial-intelligence = 人工智能
field-big-data = 大数据
field-blockchain = 区块链
field-life-sciences = 生命科学
field-seed-industry = 生物种业
field-green-food = 绿色食品
field-major-diseases = 重大疾病防治
field-ecology = 生态环境保护

card-green-energy = 绿色能源
card-green-food = 绿色食品
card-healthy-living = 健康生活目的地

industry-bio-medicine = 生物医药和大健康
industry-tourism = 旅游文化
industry-information = 信息
industry-logistics = 现代物流
industry-agriculture = 高原特色现代农业
industry-materials = 新材料
industry-equipment = 先进装备制造
industry-consumer-goods = 食品与消费品制造

engagement-introduction = 引进
engagement-project = 项目合作
engagement-exchange = 学术交流
engagement-consultation = 决策咨询
engagement-full-time = 全职
engagement-flexible = 柔性

place-kunming = 昆明
place-qujing = 曲靖
place-yuxi = 玉溪
place-baoshan = 保山
place-zhaotong = 昭通
place-lijiang = 丽江
place-puer = 普洱
place-lincang = 临沧
place-chuxiong = 楚雄
place-honghe = 红河
place-wenshan = 文山
place-xishuangbanna = 西双版纳
place-dali = 大理
place-dehong = 德宏
place-nujiang = 怒江
place-diqing = 迪庆

lang-zh-Hans = 简体中文
lang-zh-Hant = 繁体中文
lang-en = 英文
lang-vi = 越南文
lang-th = 泰文
lang-lo = 老挝文
lang-my = 缅甸文
lang-km = 柬埔寨文

platform-telegram = Telegram
platform-discord = Discord
platform-web = 网页

role-administrator = 管理员
role-reviewer = 审核人
role-officer = 经办人
role-station = 工作站人员
role-observer = 只读人员

action-look = 查看
action-edit = 导入和修改
action-submit = 送审
action-approve = 审核
action-publish = 发布
action-close = 关闭
action-broadcast = 暂停、取消和撤回发送
action-audit = 查看操作记录
action-administer = 管理成员

notice-kind-new = 通知
notice-kind-correction = 更正
notice-kind-recall = 撤回

posting-state-draft = 草稿
posting-state-in-review = 审核中
posting-state-approved = 已批准
posting-state-published = 已发布
posting-state-closed = 已关闭
posting-state-expired = 已截止
posting-state-discarded = 已放弃

concern-employer-missing = 没有写用人单位
concern-deadline-past = 截止日期已过
concern-fields-unconfirmed = 重点领域是系统推测的，尚未确认
concern-field-missing = 没有重点领域，只有订阅全部领域的人会收到
concern-contact-missing = 没有联系人

pay-period-year = 每年
pay-period-month = 每月
pay-period-day = 每天
pay-period-once = 一次性

shared-name = 姓名
shared-institution = 单位
shared-expertise = 研究方向
shared-email = 邮箱

interest-state-sent = 已送达工作站
interest-state-withdrawn = 已撤回

part-title = 标题
part-text = 正文
part-employer = 用人单位
part-code = 岗位代码
part-headcount = 需求人数
part-degree = 学历或职称
part-disciplines = 学科专业
part-research = 研究方向
part-compensation = 薪酬
part-benefits = 其他待遇
part-contact = 联系人
part-deadline = 截止日期
part-fields = 重点领域
part-proposed-fields = 推测的领域
part-engagement = 合作方式
part-places = 地点
part-place = 单位所写的地点
part-remarks = 备注
part-zone = 时区
part-source-lang = 原文语言

audit-posting-submit = 送审
audit-posting-approve = 批准
audit-posting-return = 退回
audit-posting-schedule = 定时发布
audit-posting-publish = 发布
audit-posting-close = 关闭
audit-posting-correct = 修改
audit-posting-expire = 到期截止
audit-posting-unschedule = 取消定时
audit-posting-recall = 撤回
audit-posting-test = 试发给本人
audit-notice-pause = 暂停发送
audit-notice-resume = 继续发送
audit-notice-cancel = 取消发送
audit-import = 导入
audit-import-discard = 放弃导入
audit-staff-invite = 邀请成员
audit-staff-sign-in = 登录
audit-staff-link = 合并账号
audit-staff-unlink = 分出账号
audit-event-create = 新建活动
audit-event-postpone = 活动延期
audit-event-cancel = 活动取消
audit-event-tell = 给报名者发消息
audit-event-export = 导出报名名单
audit-event-materials = 更新活动资料
audit-event-materials-tell = 通知活动资料
audit-event-check-in = 签到
audit-event-walk-in = 现场报名
audit-event-certificate = 下载参会证明
audit-registration-admit = 报名通过
audit-registration-decline = 报名不通过
audit-registration-seat = 给名额

# 通知频率
rhythm-at-once = 马上
rhythm-daily = 每日一次
rhythm-weekly = 每周一次

# 星期
weekday-mon = 周一
weekday-tue = 周二
weekday-wed = 周三
weekday-thu = 周四
weekday-fri = 周五
weekday-sat = 周六
weekday-sun = 周日

# 世界各地
region-europe = 欧洲
region-asia = 亚洲
region-north-america = 北美洲
region-latin-america = 拉丁美洲
region-oceania = 大洋洲
region-africa = 非洲

event-kind-conference = 学术会议
event-kind-special-session = 海智专场
event-kind-lecture = 讲座
event-kind-training = 培训
event-kind-mission = 出访
event-kind-outreach = 科普活动
event-kind-fair = 展会或对接会

attendance-on-site = 现场
attendance-online = 线上

halt-postponed = 延期
halt-cancelled = 取消

registration-state-requested = 待审核
registration-state-waiting = 候补中
registration-state-offered = 名额已为您保留
registration-state-confirmed = 已确认
registration-state-declined = 未通过
registration-state-cancelled = 已取消
registration-state-lapsed = 保留已过期

concern-organiser-missing = 缺主办单位
concern-start-missing = 缺日期
concern-ends-too-soon = 结束早于开始
concern-event-past = 活动已经结束
concern-link-missing = 有线上名额，但没有线上链接

part-organiser = 主办单位
part-venue = 地点
part-event-kind = 活动类型
part-series = 系列
part-starts = 开始
part-ends = 结束
part-online = 线上链接
part-seats-on-site = 现场名额
part-seats-online = 线上名额
part-opens = 报名开始
part-closes = 报名截止
part-approval = 报名需审核
part-companions = 可带同行人数
part-questions = 报名问题
part-co-organisers = 联合主办
part-programme = 议程

reminder-week = 提前 7 天
reminder-day = 提前 1 天
reminder-hour = 提前 1 小时

# 活动频率
every-week = 每周
every-fortnight = 每两周
every-month-weekday = 每月同一个星期几（如第二个星期二）
every-month-day = 每月同一天
every-year = 每年
