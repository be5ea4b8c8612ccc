# 活动

zone-city = { $city }时间
event-date-open = 日期待定
event-days = { $first }至{ $last }
event-span = { $from }–{ $until }（{ $zone }）
event-opens = { $at }（{ $zone }）开始报名
event-open-until = { $at }（{ $zone }）前报名
event-registration-closed = 报名已截止
event-seats = { $kind } { $n } 个名额
answer-yes = 是
answer-no = 否

# 更正活动
seats-any = 不限
help-starts = 例如 2026-12-01 15:00；全天写 2026-12-01。
help-ends = 写法相同，含当天。留空表示一天或一小时。
help-zone = 以哪个城市的时间为准，例如昆明、曼谷。
help-online = 以 https:// 开头，只有报名线上参加的人看得到。
help-seats = 数字或“{ $any }”；没有这种方式就留空。
help-opens = 留空表示发布即可报名。
help-closes = 留空表示活动开始时截止。
help-approval = 需审核时，审核通过才有名额。
help-companions = 留空表示不可带人。
help-questions = 一行一个，末尾加 * 表示必答。需要邀请函吗？[是/否]   用餐 [普通 | 清真] *   参加哪天 [[周一 | 周二]]
help-programme = 一行一项：时间 | 题目 | 报告人 | 分会场
typed-time = 这不是日期或时间。请写成 2026-12-01 15:00，全天写 2026-12-01。
typed-link = 链接要以 https:// 开头，中间没有空格。
typed-zone = 这可能是好几个时区，也可能没有。请写附近更大的城市。
typed-seats = 请写名额数，或“{ $any }”，或留空。
typed-companions = 请写不大于 { $max } 的数字，或留空。
typed-question = 这一行读不懂：{ $line }。选项放在方括号里，用 | 隔开，至少两个。
typed-questions = 最多 { $max } 个问题，再多就没人填完了。
typed-slot = 这一行读不懂：{ $line }。请写：时间 | 题目 | 报告人 | 分会场

# 活动：学者看到的
events-button = 近期活动
events-heading = 近期活动（{ $n }）
events-none = 目前没有已公布的活动。订阅您的领域，有新活动会告诉您。
events-by-month = 按月查看
events-month-heading = { $month }的活动（{ $n }）
events-month-none = 这个月没有已公布的活动。
events-month-before = ‹ { $month }
events-month-after = { $month } ›
event-register = 报名
event-over = 这场活动已经结束。
event-postponed-line = 已延期，新日期确定后在这里公布
event-series = 系列
event-programme = 议程

# 报名
register-heading = 报名
register-intro = 这些回答只给主办单位看。
register-what = 报名 { $event } · { $title }
register-shares = 主办单位会知道您的姓名和单位。随时可以取消。
register-bring = { $n ->
    [0] 我一人参加
   *[other] 带 { $n } 位同行
 }
register-seats-left = 还有 { $n } 个名额
register-any-seats = 名额充足。
register-full = 名额已满：您会进入候补，有空出马上告诉您。
register-approval = 报名由工作人员审核，有结果马上告诉您。
register-confirm = 确认报名
register-left = 没有报名，什么也没有发送。
register-stale = 这次报名已经结束或放弃，按钮不再有效。
register-press = 请用上面的按钮报名，或者取消。
register-before = 您已报名 { $event }，编号 { $id }。
register-before-short = 您已报名，编号 { $id }。
register-not-now = { $event }：{ $why }。没有报名。
register-done = 报名成功，名额已为您保留。
register-waits = 您已进入候补。
register-asked = 报名已提交审核。

registrations-heading = 我的活动（{ $n }）
registrations-none = 您还没有报名任何活动。
registration-open = 我的报名
registration-event = 看活动
registration-not-found = 没有这条属于您的报名。
registration-take = 接受名额
registration-leave = 退出候补
registration-cancel = 取消报名
registration-ticket = 日历文件和签到码
registration-google = Google 日历
registration-outlook = Outlook
registration-link = 线上参加：{ $link }
registration-companions = 同行 { $n } 人
registration-code = 签到码：{ $code }
registration-waits = 第 { $place } 位候补。名额空出后为您保留 24 小时，您的免打扰时段不算在内。
registration-offered = 名额为您保留到 { $until }（{ $zone }）。
registration-requested = 报名已收到，等待工作人员审核。
registration-cancel-ask = 取消 { $id }“{ $title }”？名额会给下一位，不能收回。
registration-cancel-yes = 取消 { $id }
registration-cancelled = { $id } 已取消。
ticket-calendar = { $event } 日历文件
ticket-code = { $event }：现场出示此码，或报 { $code }

calendar-button = 我的日历
calendar-heading = 您的日历
calendar-what = 把这个地址加进日历程序（“通过 URL 订阅”），就能看到您报名的活动，有变动会自动更新。
calendar-secret = 知道地址的人都能看到。如果泄露了，可以换一个，旧地址随即失效。
calendar-renew = 换地址

# 告知已报名的人
told-offered = 有名额空出，为您保留到 { $until }（{ $zone }）。
told-lapsed = 为您保留的名额没有及时接受，已给下一位。
told-admitted = 您有名额了。签到码：{ $code }
told-declined = 很抱歉，这次报名没有通过审核。
told-week = 提醒：您报名的活动一周后开始。
told-day = 提醒：您报名的活动一天之内开始。
told-hour = 提醒：您报名的活动一小时之内开始。
told-changed = 您报名的活动有变动，您的报名仍然有效。
told-postponed = 您报名的活动延期。
told-postponed-keeps = 您的报名保留。新日期一定下就告诉您；届时不能来，可以取消。
told-cancelled = 您报名的活动取消了。
told-reason = 原因：{ $reason }
told-words = 主办单位就您报名的活动通知如下：
entry-id = 海智计划 · { $id }
news-when = 时间：{ $before } → { $after }
news-online = 线上链接有变，新链接请看您的报名。

# 日历订阅和公开页面
feed-own = 云南海智：我的活动
feed-own-what = 您已有名额或正在等候的活动。
feed-public = 云南海智活动
feed-public-what = 云南海智计划已公布的活动。
feed-bad = 地址有误：{ $name } 不能是“{ $value }”。{ $known }
feed-known = 可选：{ $values }。
feed-known-station = 没有这个代码的工作站。
public-events = 活动
public-intro = 云南海智计划的讲座、会议和培训。时间以活动所在地为准。
public-list = 列表
public-month = 按月
public-all-fields = 全部领域
public-field = 领域
public-choose = 查看
public-none = 目前没有已公布的活动。
public-subscribe = 订阅到日历
public-subscribe-what = 之后的新活动和变动会自动出现在您的日历里。
public-subscribe-copy = 点按没有反应时，请在日历程序里手动添加这个地址：{ $address }
public-add = 加入日历
public-file = 日历文件
public-register = 怎样报名
public-register-what = 两步完成，无需注册账号。
public-register-chat = 在聊天窗口报名
public-register-on = 在 { $platform } 报名
public-register-command = 也可以在您常用的地方给助手发送 { $command }。
public-back = 全部活动

# 多场
event-dates-button = 另有 { $n } 场
event-dates-heading = { $n ->
    [0] 各场日期
   *[other] 各场日期（{ $n }）
 }
