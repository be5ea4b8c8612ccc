# 工作台的活动：新建、参加者、签到、延期和取消、发消息
room-events = 活动
column-date = 日期
column-organiser = 主办单位
column-institution = 单位
column-attendance = 参加方式
column-companions = 同行人数
column-registered = 报名时间
column-there = 签到时间
column-code = 签到码

desk-events-heading = 活动（{ $total }）
desk-events-empty = 还没有活动。请点“新建活动”。
today-requests = 待审核的报名：{ $count } 个

event-new = 新建活动
event-new-heading = 新建活动
event-new-intro = 先建一份草稿，结束时间、名额、问题等可以在草稿里补充。
event-new-save = 建草稿

deed-attendees = 参加者
deed-check-in = 签到
deed-walk-in = 现场报名
deed-export = 导出 .xlsx
deed-tell = 发消息
deed-postpone = 延期
deed-cancel-event = 取消活动
deed-admit = 通过
deed-decline = 不通过
deed-seat = 给名额
deed-arrive = 已到场

attendees-heading = { $id } · { $name }（{ $total }）
attendees-empty = 这里没有人。
attendees-there = 已到场 { $there } 人，应到 { $all } 人
attendees-seat-name = 名额 · { $way }
attendees-seats = { $taken }/{ $seats }
attendees-seats-any = { $taken }，不限
attendees-line = { $name }：{ $value }
attendees-of = { $state } · { $way }
attendees-people = { $n }（共 { $people } 人）
attendee-with = { $way }，同行 { $n } 人
attendee-registered = { $at }（{ $zone }）报名
attendee-there = { $at }（{ $zone }）到场
attendee-not-there = 尚未到场
attendee-code = 签到码：{ $code }
attendee-place = 第 { $place } 位候补
attendee-offered = 名额保留到 { $at }（{ $zone }）
attendee-moved = { $name }：{ $state }，已通知本人。

check-in-heading = 签到 · { $id }《{ $title }》
check-in-code = 签到码
check-in-help = 报名中的八位字母和数字，或扫描二维码。
check-in-word = 线上签到口令：{ $word }。请念给大家，线上参加的人发送 /checkin { $word }。
check-in-next = 下一位
check-in-scan = 用摄像头扫码
check-in-scan-refused = 这里不能使用摄像头。请输入签到码，或在浏览器中允许使用摄像头。
check-in-done = { $n ->
    [0] { $name } 已签到（{ $id }）。
   *[other] { $name } 已签到，同行 { $n } 人（{ $id }）。
 }
check-in-again = { $n ->
    [0] { $name } 已于 { $at } 签到过（{ $id }）。
   *[other] { $name } 已于 { $at } 签到过，同行 { $n } 人（{ $id }）。
 }

walk-in-heading = 现场报名 · { $id }《{ $title }》
walk-in-beyond = 名额已满也让其入场？
walk-in-beyond-help = 请先确认场地容得下。

postpone-heading = 延期 { $id }《{ $title }》
postpone-effect = 报名保留。新日期确定后作为更正发布，会再次通知大家。
cancel-event-heading = 取消 { $id }《{ $title }》
cancel-event-effect = 活动就此结束，还没发出的通知不再发送。不能恢复。
halt-people = { $n ->
    [0] 没有人报名，不会通知任何人。
   *[other] 将立即通知已报名的 { $n } 人。
 }
halt-reason = 原因
halt-help = 已报名的人会看到原文。
halt-empty = 请写明原因，大家已有安排。
done-postponed = { $n ->
    [0] { $id }《{ $title }》已延期，没有人报名。
   *[other] { $id }《{ $title }》已延期，正在通知 { $n } 人。
 }
done-cancelled-event = { $n ->
    [0] { $id }《{ $title }》已取消，没有人报名。
   *[other] { $id }《{ $title }》已取消，正在通知 { $n } 人。
 }

tell-heading = 给 { $id }《{ $title }》的报名者发消息
tell-all = 全部有效报名
tell-to = { $n ->
    [0] 发给：{ $whom }，目前没有人。
   *[other] 发给：{ $whom }，共 { $n } 人。
 }
tell-langs = { $n ->
    [1] 他们使用一种语言：{ $parts }。您写的话会原样发出。
   *[other] 他们使用 { $n } 种语言：{ $parts }。您写的话会原样发出。
 }
tell-text = 您的话
tell-help = 最多 { $max } 个字符。
tell-empty = 请写点什么。
tell-send = 发送
tell-done = { $n ->
    [0] { $id }：没有可发送的人。
   *[other] { $id }：正在发给 { $n } 人。
 }
export-done = { $id } 报名名单，内含个人信息，请妥善保管。

attend-how = 线上参加活动时，主持人会念一个口令。请这样发送：/checkin 口令
attend-done = 已记录您参加 { $id }《{ $title }》。

refused-unknown-ticket = 这场活动没有这个签到码。请逐个字母核对。
refused-ticket-of = 这个码属于另一场活动 { $id }，没有签到。
refused-no-seat = 这个报名目前是“{ $state }”，所以没有办理。
refused-full = 没有空余名额，没有任何改动。
refused-wrong-word = 您线上参加的活动目前没有这个口令。请核对；口令从活动开始到结束有效。

# 多次举办的活动
deed-repeat = 重复举办
deed-dates = 各场日期
repeat-heading = 为 { $id } 添加场次：{ $title }
repeat-intro = 本场时间：{ $when }。以后的每一场各成一份草稿，文字相同，分别审核、发布。报名的起止时间与各场的间隔保持不变。
repeat-every = 频率
repeat-every-help = 从上述日期算起。
repeat-until = 再办几次，或办到哪一天
repeat-until-help = 不超过 { $max } 的数字，或最后一天，例如 2027-06-30。
repeat-until-wrong = 请填 1 到 { $max } 的数字，或日期，例如 2027-06-30。
repeat-until-none = 这个范围内没有以后的日期，请选更晚的一天。
repeat-make = 生成草稿
repeats-heading = { $n ->
    [1] { $id } 只办一场
   *[other] { $id } 共 { $n } 场
 }
repeats-made = 已生成 { $n } 份草稿，请核对后送审。
repeats-made-more = 已生成 { $n } 份草稿；另有 { $before } 场此前已有。
repeats-submit = 送审 { $n } 份草稿
repeats-discard = 放弃 { $n } 份草稿
repeats-keep = 保留
repeats-ask-discard = { $n ->
    [0] { $id } 的以后各场中没有草稿。
   *[other] { $id } 以后各场中的 { $n } 份草稿将被放弃，其中的改动一并丢失。审核中、已批准和已发布的不受影响。
 }
repeats-submitted = { $n ->
    [0] 没有可以送审的草稿。
   *[other] 已送审 { $n } 份草稿。
 }
repeats-submitted-some = { $n ->
    [0] 没有草稿可以送审
   *[other] 已送审 { $n } 份草稿
 }；{ $held } 份需要先改好。
repeats-discarded = { $n ->
    [0] 没有可以放弃的草稿。
   *[other] 已放弃 { $n } 份草稿。
 }
refused-nothing-new = 这些日子都已有场次，没有改动。
