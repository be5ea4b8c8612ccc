# Names of coded values
field-aluminium = 鋁材
field-silicon = 矽材
field-new-energy = 新能源
field-new-materials = 新材料
field-advanced-equipment = 先進裝備製造
field-multilingual = 多語言技術
field-artificial-intelligence = 人工智慧
field-big-data = 大數據
field-blockchain = 區塊鏈
field-life-sciences = 生命科學
field-seed-industry = 生物種業
field-green-food = 綠色食品
field-major-diseases = 重大疾病防治
field-ecology = 生態環境保護

card-green-energy = 綠色能源
card-green-food = 綠色食品
card-healthy-living = 健康生活目的地

industry-bio-medicine = 生物醫藥和大健康
industry-tourism = 旅遊文化
industry-information = 資訊
industry-logistics = 現代物流
industry-agriculture = 高原特色現代農業
industry-materials = 新材料
industry-equipment = 先進裝備製造
industry-consumer-goods = 食品與消費品製造

engagement-introduction = 引進
engagement-project = 專案合作
engagement-exchange = 學術交流
engagement-consultation = 決策諮詢
engagement-full-time = 全職
engagement-flexible = 柔性

place-kunming = 昆明
place-qujing = 曲靖
place-yuxi = 玉溪
place-baoshan = 保山
place-zhaotong = 昭通
place-lijiang = 麗江
place-puer = 普洱
place-lincang = 臨滄
place-chuxiong = 楚雄
place-honghe = 紅河
place-wenshan = 文山
place-xishuangbanna = 西雙版納
place-dali = 大理
place-dehong = 德宏
place-nujiang = 怒江
place-diqing = 迪慶

lang-zh-Hans = 簡體中文
lang-zh-Hant = 繁體中文
lang-en = 英文
lang-vi = 越南文
lang-th = 泰文
lang-lo = 寮文
lang-my = 緬甸文
lang-km = 柬埔寨文

platform-telegram = Telegram
platform-discord = Discord
platform-web = 網頁

role-administrator = 管理員
role-reviewer = 審核人
role-officer = 承辦人
role-station = 工作站人員
role-observer = 檢視人員

action-look = 查看
action-edit = 匯入和修改
action-submit = 送審
action-approve = 審核
action-publish = 發布
action-close = 關閉
action-broadcast = 暫停、取消和撤回發送
action-audit = 查看操作記錄
action-administer = 管理成員

notice-kind-new = 通知
notice-kind-correction = 更正
notice-kind-recall = 撤回

posting-state-draft = 草稿
posting-state-in-review = 審核中
posting-state-approved = 已核准
posting-state-published = 已發布
posting-state-closed = 已關閉
posting-state-expired = 已截止
posting-state-discarded = 已捨棄

concern-employer-missing = 沒有寫用人單位
concern-deadline-past = 截止日期已過
concern-fields-unconfirmed = 重點領域是系統推測的，尚未確認
concern-field-missing = 沒有重點領域，只有訂閱全部領域的人會收到
concern-contact-missing = 沒有聯絡人

pay-period-year = 每年
pay-period-month = 每月
pay-period-day = 每天
pay-period-once = 一次性

shared-name = 姓名
shared-institution = 單位
shared-expertise = 研究方向
shared-email = 電子郵件

interest-state-sent = 已送達工作站
interest-state-withdrawn = 已撤回

part-title = 標題
part-text = 內文
part-employer = 用人單位
part-code = 職位代碼
part-headcount = 需求人數
part-degree = 學歷或職稱
part-disciplines = 學科專業
part-research = 研究方向
part-compensation = 薪酬
part-benefits = 其他待遇
part-contact = 聯絡人
part-deadline = 截止日期
part-fields = 重點領域
part-proposed-fields = 推測的領域
part-engagement = 合作方式
part-places = 地點
part-place = 單位所寫的地點
part-remarks = 備註
part-zone = 時區
part-source-lang = 原文語言

audit-posting-submit = 送審
audit-posting-approve = 核准
audit-posting-return = 退回
audit-posting-schedule = 定時發布
audit-posting-publish = 發布
audit-posting-close = 關閉
audit-posting-correct = 修改
audit-posting-expire = 到期截止
audit-posting-unschedule = 取消定時
audit-posting-recall = 撤回
audit-posting-test = 發送測試給本人
audit-notice-pause = 暫停發送
audit-notice-resume = 繼續發送
audit-notice-cancel = 取消發送
audit-import = 匯入
audit-import-discard = 捨棄匯入
audit-staff-invite = 邀請成員
audit-staff-sign-in = 登入
audit-staff-link = 合併帳號
audit-staff-unlink = 分出帳號
audit-event-create = 新增活動
audit-event-postpone = 活動延期
audit-event-cancel = 活動取消
audit-event-tell = 發訊息給報名者
audit-event-export = 匯出報名名單
audit-event-materials = 更新活動資料
audit-event-materials-tell = 通知活動資料
audit-event-check-in = 簽到
audit-event-walk-in = 現場報名
audit-event-certificate = 下載出席證明
audit-registration-admit = 報名通過
audit-registration-decline = 報名不通過
audit-registration-seat = 分配名額

# How often somebody is told
rhythm-at-once = 馬上
rhythm-daily = 每日一次
rhythm-weekly = 每週一次

# Days of the week
weekday-mon = 週一
weekday-tue = 週二
weekday-wed = 週三
weekday-thu = 週四
weekday-fri = 週五
weekday-sat = 週六
weekday-sun = 週日

# Parts of the world
region-europe = 歐洲
region-asia = 亞洲
region-north-america = 北美洲
region-latin-america = 拉丁美洲
region-oceania = 大洋洲
region-africa = 非洲

event-kind-conference = 學術會議
event-kind-special-session = 海智專場
event-kind-lecture = 講座
event-kind-training = 培訓
event-kind-mission = 出訪
event-kind-outreach = 科普活動
event-kind-fair = 展覽或媒合活動

attendance-on-site = 現場
attendance-online = 線上

halt-postponed = 延期
halt-cancelled = 取消

registration-state-requested = 待審核
registration-state-waiting = 候補中
registration-state-offered = 名額已為您保留
registration-state-confirmed = 已確認
registration-state-declined = 未通過
registration-state-cancelled = 已取消
registration-state-lapsed = 保留已過期

concern-organiser-missing = 缺主辦單位
concern-start-missing = 缺日期
concern-ends-too-soon = 結束早於開始
concern-event-past = 活動已經結束
concern-link-missing = 有線上名額，但沒有線上連結

part-organiser = 主辦單位
part-venue = 地點
part-event-kind = 活動類型
part-series = 系列
part-starts = 開始
part-ends = 結束
part-online = 線上連結
part-seats-on-site = 現場名額
part-seats-online = 線上名額
part-opens = 報名開始
part-closes = 報名截止
part-approval = 報名需審核
part-companions = 可帶同行人數
part-questions = 報名問題
part-co-organisers = 聯合主辦
part-programme = 議程

reminder-week = 提前 7 天
reminder-day = 提前 1 天
reminder-hour = 提前 1 小時

# How often an event takes place
every-week = 每週
every-fortnight = 每兩週
every-month-weekday = 每月同一個星期幾（如第二個星期二）
every-month-day = 每月同一天
every-year = 每年
