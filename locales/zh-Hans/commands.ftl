# 命令菜单：每条命令做什么（Discord 上限 100 字）
command-start = 首页
command-postings = 现有需求
command-search = 按词查找现有需求
command-subscribe = 订阅需求
command-subscriptions = 我的订阅
command-interests = 我登记的意向
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

# 第一次打开机器人时看到的介绍（Telegram 上限 512 与 120 个字符）
bot-description = 云南省科学技术协会“海智计划”助手。云南的高校、企业在找海外专家：您可以按领域订阅需求，登记意向。只有您同意，用人单位才会看到您是谁。点“开始”即可使用。
bot-short-description = 云南省科协“海智计划”：订阅人才与合作需求，登记意向。
