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
event-register = 报名
event-over = 这场活动已经结束。
event-postponed-line = 已延期，新日期确定后在这里公布
event-series = 系列
event-programme = 议程
