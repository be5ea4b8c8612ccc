# Events

zone-city = { $city }時間
event-date-open = 日期待定
event-days = { $first }至{ $last }
event-span = { $from }–{ $until }（{ $zone }）
event-opens = { $at }（{ $zone }）開始報名
event-open-until = { $at }（{ $zone }）前報名
event-registration-closed = 報名已截止
event-seats = { $kind } { $n } 個名額
answer-yes = 是
answer-no = 否

# Correcting an event
seats-any = 不限
help-starts = 例如 2026-12-01 15:00；全天寫 2026-12-01。
help-ends = 寫法相同，含當天。留空表示一天或一小時。
help-zone = 以哪個城市的時間為準，例如昆明、曼谷。
help-online = 以 https:// 開頭，只有報名線上參加的人看得到。
help-seats = 數字或「{ $any }」；沒有這種方式就留空。
help-opens = 留空表示發布即可報名。
help-closes = 留空表示活動開始時截止。
help-approval = 需審核時，審核通過才有名額。
help-companions = 留空表示不可帶人。
help-questions = 每行一個，結尾加 * 表示必答。需要邀請函嗎？[是/否]   用餐 [一般 | 清真] *   參加哪天 [[週一 | 週二]]
help-programme = 每行一項：時間 | 題目 | 講者 | 分會場
typed-time = 這不是日期或時間。請寫成 2026-12-01 15:00，全天寫 2026-12-01。
typed-link = 連結要以 https:// 開頭，中間沒有空格。
typed-zone = 這可能是好幾個時區，也可能沒有。請寫附近較大的城市。
typed-seats = 請寫名額數，或「{ $any }」，或留空。
typed-companions = 請寫不大於 { $max } 的數字，或留空。
typed-question = 無法辨識這一行：{ $line }。選項放在方括號裡，用 | 隔開，至少兩個。
typed-questions = 最多 { $max } 個問題，再多就沒有人填得完了。
typed-slot = 無法辨識這一行：{ $line }。請寫：時間 | 題目 | 講者 | 分會場

# What scholars see of events
events-button = 近期活動
events-heading = 近期活動（{ $n }）
events-none = 目前沒有已公布的活動。訂閱您的領域，有新活動會通知您。
events-by-month = 按月查看
events-month-heading = { $month }的活動（{ $n }）
events-month-none = 這個月沒有已公布的活動。
events-month-before = ‹ { $month }
events-month-after = { $month } ›
event-register = 報名
event-over = 這場活動已經結束。
event-postponed-line = 已延期，新日期確定後在這裡公布
event-series = 系列
event-programme = 議程

# Registering
register-heading = 報名
register-intro = 這些回答只給主辦單位看。
register-what = 報名 { $event } · { $title }
register-shares = 主辦單位會知道您的姓名和單位。隨時可以取消。
register-bring = { $n ->
    [0] 我一人參加
   *[other] 帶 { $n } 位同行
 }
register-seats-left = 還有 { $n } 個名額
register-any-seats = 名額充足。
register-full = 名額已滿：您會進入候補，有空位馬上通知您。
register-approval = 報名由工作人員審核，有結果馬上通知您。
register-confirm = 確認報名
register-left = 沒有報名，什麼也沒有送出。
register-stale = 這次報名已經結束或放棄，按鈕不再有效。
register-press = 請用上面的按鈕報名，或者取消。
register-before = 您已報名 { $event }，編號 { $id }。
register-before-short = 您已報名，編號 { $id }。
register-not-now = { $event }：{ $why }。沒有報名。
register-done = 報名成功，名額已為您保留。
register-waits = 您已進入候補。
register-asked = 報名已送交審核。

registrations-heading = 我的活動（{ $n }）
registrations-none = 您還沒有報名任何活動。
registration-open = 我的報名
registration-event = 查看活動
registration-not-found = 沒有這筆屬於您的報名。
registration-take = 接受名額
registration-leave = 退出候補
registration-cancel = 取消報名
registration-ticket = 日曆檔案和簽到碼
registration-google = Google 日曆
registration-outlook = Outlook
registration-link = 線上參加：{ $link }
registration-companions = 同行 { $n } 人
registration-code = 簽到碼：{ $code }
registration-waits = 候補第 { $place } 位。名額空出後為您保留 24 小時，您的勿擾時段不計算在內。
registration-offered = 名額為您保留到 { $until }（{ $zone }）。
registration-requested = 報名已收到，等待工作人員審核。
registration-cancel-ask = 取消 { $id }「{ $title }」？名額會給下一位，無法收回。
registration-cancel-yes = 取消 { $id }
registration-cancelled = { $id } 已取消。
ticket-calendar = { $event } 日曆檔案
ticket-code = { $event }：現場出示此碼，或報出 { $code }

calendar-button = 我的日曆
calendar-heading = 您的日曆
calendar-what = 把這個網址加進日曆程式（「透過 URL 訂閱」），就能看到您報名的活動，有變動會自動更新。
calendar-secret = 知道網址的人都能看到。如果外洩了，可以換一個，舊網址隨即失效。
calendar-renew = 更換網址

# What those who registered are told
told-offered = 有名額空出，為您保留到 { $until }（{ $zone }）。
told-lapsed = 為您保留的名額未及時接受，已給下一位。
told-admitted = 您有名額了。簽到碼：{ $code }
told-declined = 很抱歉，這次報名沒有通過審核。
told-week = 提醒：您報名的活動一週後開始。
told-day = 提醒：您報名的活動一天之內開始。
told-hour = 提醒：您報名的活動一小時之內開始。
told-changed = 您報名的活動有變動，您的報名仍然有效。
told-postponed = 您報名的活動延期。
told-postponed-keeps = 您的報名保留。新日期一確定就通知您；屆時不能來，可以取消。
told-cancelled = 您報名的活動取消了。
told-reason = 原因：{ $reason }
told-words = 主辦單位就您報名的活動通知如下：
entry-id = 海智計劃 · { $id }
news-when = 時間：{ $before } → { $after }
news-online = 線上連結有變，新連結請看您的報名。

# Feeds and public pages
feed-own = 雲南海智：我的活動
feed-own-what = 您已有名額或正在等候的活動。
feed-public = 雲南海智活動
feed-public-what = 雲南海智計劃已公布的活動。
feed-bad = 網址有誤：{ $name } 不能是「{ $value }」。{ $known }
feed-known = 可選：{ $values }。
feed-known-station = 沒有使用這個代碼的工作站。
public-events = 活動
public-intro = 雲南海智計劃的講座、會議和培訓。時間以活動所在地為準。
public-list = 清單
public-month = 按月
public-all-fields = 全部領域
public-field = 領域
public-choose = 查看
public-none = 目前沒有已公布的活動。
public-subscribe = 訂閱到日曆
public-subscribe-what = 之後的新活動和變動會自動出現在您的日曆裡。
public-subscribe-copy = 按下後沒有反應時，請在日曆程式裡手動加入這個網址：{ $address }
public-add = 加入日曆
public-file = 日曆檔案
public-register = 如何報名
public-register-what = 兩步完成，不必註冊帳號。
public-register-chat = 在對話視窗報名
public-register-on = 在 { $platform } 報名
public-register-command = 也可以在您常用的地方傳送 { $command } 給助手。
public-back = 全部活動

# On several days
event-dates-button = 另有 { $n } 場
event-dates-heading = { $n ->
    [0] 各場日期
   *[other] 各場日期（{ $n }）
 }
