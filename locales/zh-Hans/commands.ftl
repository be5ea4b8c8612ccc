# 命令菜单：每条命令做什么（Discord 上限 100 字）
command-start = 首页
command-postings = 现有需求
command-events = 近期活动
command-search = 按词查找现有需求
command-subscribe = 订阅需求
command-subscriptions = 我的订阅
command-interests = 我登记的意向
command-registrations = 我报名的活动
command-checkin = 线上参加活动时签到
command-profile = 我的资料
command-settings = 设置
command-language = 选择语言
command-link = 合并您在另一处的账号
command-help = 能做什么，怎么做
command-staff = 工作人员登录（附上登录码）
command-inbox = 收到的意向
command-drafts = 需求草稿
command-review = 待审核的需求
command-imports = 导入的表格
command-broadcast = 发送情况
command-audit = 操作记录
command-setup = 设置本服务器各频道发布哪些需求（管理员使用）

# 第一次打开机器人时看到的介绍（Telegram 上限 512 与 120 个字符）
bot-description = 云南省科学技术协会“海智计划”助手。云南的高校、企业在找海外专家：您可以按领域订阅需求，登记意向。只有您同意，用人单位才会看到您是谁。点“开始”即可使用。
bot-short-description = 云南省科协“海智计划”：订阅人才与合作需求，登记意向。

# 平台按读者语言显示的命令名和选项名：只用字母或汉字，不含空格
command-name-start = 开始
command-name-postings = 需求
command-name-events = 活动
command-name-search = 搜索
command-name-subscribe = 订阅
command-name-subscriptions = 我的订阅
command-name-interests = 我的意向
command-name-registrations = 我的活动
command-name-checkin = 线上签到
command-name-profile = 个人资料
command-name-settings = 设置
command-name-language = 语言
command-name-link = 合并账号
command-name-help = 帮助
command-name-staff = 员工登录
command-name-inbox = 收件箱
command-name-drafts = 草稿
command-name-review = 审核
command-name-imports = 导入
command-name-broadcast = 发送情况
command-name-audit = 操作记录
command-name-setup = 频道设置
option-name-posting = 需求
option-name-event = 活动
option-name-words = 词语
option-name-field = 领域
option-name-code = 代码
option-name-channel = 频道
option-name-role = 身份组
option-name-language = 文字语言
option-name-station = 工作站

# 命令的选项说明（不超过 100 个字符）
option-postings-posting = 打开哪条需求；不填则列出全部
option-events-event = 打开哪场活动；不填则列出全部
option-search-words = 要找什么：地点、工作内容、领域
option-subscribe-field = 从哪个领域开始选
option-link-code = 另一处得到的代码；不填则在这里生成
option-staff-code = 发给您的代码
option-checkin-code = 主持人念出的口令
option-setup-field = 哪些需求：一个领域，或全部
option-setup-channel = 发到哪里：频道、子区或论坛；不填则为当前频道
option-setup-role = 每条需求要提及的身份组
option-setup-language = 发到那里的文字用哪种语言
option-setup-station = 只要这个工作站的需求
