# Events at the desk: a new one, who comes, the door, putting off, words to everybody
room-events = 活動
column-date = 日期
column-organiser = 主辦單位
column-institution = 單位
column-attendance = 參加方式
column-companions = 同行人數
column-registered = 報名時間
column-there = 簽到時間
column-code = 簽到碼

desk-events-heading = 活動（{ $total }）
desk-events-empty = 還沒有活動。請按「新增活動」。
today-requests = 待審核的報名：{ $count } 筆

event-new = 新增活動
event-new-heading = 新增活動
event-new-intro = 這裡先建立一份草稿，結束時間、名額、問題等可以在草稿裡補充。
event-new-save = 建立草稿

deed-attendees = 參加者
deed-check-in = 簽到
deed-walk-in = 現場報名
deed-export = 匯出 .xlsx
deed-tell = 發訊息
deed-postpone = 延期
deed-cancel-event = 取消活動
deed-admit = 通過
deed-decline = 不通過
deed-seat = 分配名額
deed-arrive = 已到場

attendees-heading = { $id } · { $name }（{ $total }）
attendees-empty = 這裡沒有人。
attendees-there = 已到場 { $there } 人，應到 { $all } 人
attendees-seat-name = 名額 · { $way }
attendees-seats = { $taken }/{ $seats }
attendees-seats-any = { $taken }，不限
attendees-line = { $name }：{ $value }
attendees-of = { $state } · { $way }
attendees-people = { $n }（共 { $people } 人）
attendee-with = { $way }，同行 { $n } 人
attendee-registered = { $at }（{ $zone }）報名
attendee-there = { $at }（{ $zone }）到場
attendee-not-there = 尚未到場
attendee-code = 簽到碼：{ $code }
attendee-place = 候補第 { $place } 位
attendee-offered = 名額保留到 { $at }（{ $zone }）
attendee-moved = { $name }：{ $state }，已通知本人。

check-in-heading = 簽到 · { $id }「{ $title }」
check-in-code = 簽到碼
check-in-help = 報名資料中的八位字母和數字，或掃描 QR 碼。
check-in-word = 線上簽到口令：{ $word }。請念給大家聽，線上參加的人傳送 /checkin { $word }。
check-in-next = 下一位
check-in-scan = 用相機掃描
check-in-scan-refused = 這裡無法使用相機。請輸入簽到碼，或在瀏覽器中允許使用相機。
check-in-done = { $n ->
    [0] { $name } 已簽到（{ $id }）。
   *[other] { $name } 已簽到，同行 { $n } 人（{ $id }）。
 }
check-in-again = { $n ->
    [0] { $name } 已於 { $at } 簽到過（{ $id }）。
   *[other] { $name } 已於 { $at } 簽到過，同行 { $n } 人（{ $id }）。
 }

walk-in-heading = 現場報名 · { $id }「{ $title }」
walk-in-beyond = 名額已滿也讓其入場？
walk-in-beyond-help = 請先確認場地容得下。

postpone-heading = 延期 { $id }「{ $title }」
postpone-effect = 報名保留。新日期確定後作為更正發布，會再次通知大家。
cancel-event-heading = 取消 { $id }「{ $title }」
cancel-event-effect = 活動就此結束，還沒發出的通知不再發送。無法恢復。
halt-people = { $n ->
    [0] 沒有人報名，不會通知任何人。
   *[other] 將立即通知已報名的 { $n } 人。
 }
halt-reason = 原因
halt-help = 已報名的人會看到原文。
halt-empty = 請寫明原因，大家已有安排。
done-postponed = { $n ->
    [0] { $id }「{ $title }」已延期，沒有人報名。
   *[other] { $id }「{ $title }」已延期，正在通知 { $n } 人。
 }
done-cancelled-event = { $n ->
    [0] { $id }「{ $title }」已取消，沒有人報名。
   *[other] { $id }「{ $title }」已取消，正在通知 { $n } 人。
 }

tell-heading = 發訊息給 { $id }「{ $title }」的報名者
tell-all = 全部有效報名
tell-to = { $n ->
    [0] 發給：{ $whom }，目前沒有人。
   *[other] 發給：{ $whom }，共 { $n } 人。
 }
tell-langs = { $n ->
    [1] 他們使用一種語言：{ $parts }。您寫的話會原樣發出。
   *[other] 他們使用 { $n } 種語言：{ $parts }。您寫的話會原樣發出。
 }
tell-text = 您的話
tell-help = 最多 { $max } 個字元。
tell-empty = 請寫一些內容。
tell-send = 傳送
tell-done = { $n ->
    [0] { $id }：沒有可發送的對象。
   *[other] { $id }：正在發給 { $n } 人。
 }
export-done = { $id } 報名名單，內含個人資料，請妥善保管。

attend-how = 線上參加活動時，主持人會念出一個口令。請這樣傳送：/checkin 口令
attend-done = 已記錄您參加 { $id }「{ $title }」。

refused-unknown-ticket = 這場活動沒有這個簽到碼。請逐個字母核對。
refused-ticket-of = 這個簽到碼屬於另一場活動 { $id }，沒有簽到。
refused-no-seat = 這筆報名目前是「{ $state }」，所以沒有辦理。
refused-full = 沒有空餘名額，沒有任何改動。
refused-wrong-word = 您線上參加的活動目前沒有這個口令。請核對；口令從活動開始到結束有效。

# An event on several days
deed-repeat = 重複舉辦
deed-dates = 各場日期
repeat-heading = 為 { $id } 新增場次：{ $title }
repeat-intro = 本場時間：{ $when }。之後的每一場各成一份草稿，文字相同，分別審核、發布。報名的起訖時間與各場的間隔保持不變。
repeat-every = 頻率
repeat-every-help = 從上述日期算起。
repeat-until = 再辦幾次，或辦到哪一天
repeat-until-help = 不超過 { $max } 的數字，或最後一天，例如 2027-06-30。
repeat-until-wrong = 請填 1 到 { $max } 的數字，或日期，例如 2027-06-30。
repeat-until-none = 這個範圍內沒有以後的日期，請選更晚的一天。
repeat-make = 建立草稿
repeats-heading = { $n ->
    [1] { $id } 只辦一場
   *[other] { $id } 共 { $n } 場
 }
repeats-made = 已建立 { $n } 份草稿，請核對後送審。
repeats-made-more = 已建立 { $n } 份草稿；另有 { $before } 場先前已經建立。
repeats-submit = 送審 { $n } 份草稿
repeats-discard = 捨棄 { $n } 份草稿
repeats-keep = 保留
repeats-ask-discard = { $n ->
    [0] { $id } 的後續各場中沒有草稿。
   *[other] { $id } 後續各場中的 { $n } 份草稿將被捨棄，其中的改動也一併消失。審核中、已核准和已發布的不受影響。
 }
repeats-submitted = { $n ->
    [0] 沒有可以送審的草稿。
   *[other] 已送審 { $n } 份草稿。
 }
repeats-submitted-some = { $n ->
    [0] 沒有草稿可以送審
   *[other] 已送審 { $n } 份草稿
 }；{ $held } 份需要先改好。
repeats-discarded = { $n ->
    [0] 沒有可以捨棄的草稿。
   *[other] 已捨棄 { $n } 份草稿。
 }
refused-nothing-new = 這些日子都已有場次，沒有改動。
