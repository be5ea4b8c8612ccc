# What scholars see

welcome-who = 海智 · HOME · 雲南省科學技術協會
welcome-choose-language = 請選擇語言
home-what = 雲南的大專院校和企業正在尋找海外專家。您可以訂閱自己領域的需求，登記意向。
home-promise = 只有您同意，用人單位才會看到您是誰。
home-postings = 現有需求 { $n }
home-events = 近期活動 { $n }
home-subscriptions = 我的訂閱 { $n }
home-interests = 我的意向 { $n }
home-registrations = 我的活動 { $n }

help-heading = 可以這樣用
help-words = 也可以直接寫出想找的內容，例如「語音辨識」，或寫編號，例如 P-17。
help-button = 使用說明

settings-button = 設定
settings-change-language = 切換語言
settings-language = 語言
settings-zone = 時區
settings-zone-now = { $city }（{ $zone }），現在是 { $now }
settings-rhythm = 通知頻率
settings-daily = { $rhythm }，{ $at }
settings-weekly = { $rhythm }，{ $day } { $at }
settings-quiet = 勿擾時段
settings-quiet-none = 不設
settings-pause = 暫停通知
settings-paused = { $n ->
    [0] 到 { $until }，目前沒有等待中的需求
   *[other] 到 { $until }，已有 { $n } 項在等待
 }
settings-end-pause = 恢復通知
settings-reminders = 活動提醒
settings-reminders-none = 不提醒
settings-account = 優先帳號
settings-footer = 活動取消這類要緊的通知不受頻率、勿擾時段和暫停影響。

# When to be told
wish-rhythm = 有新需求時，多久通知您一次？
wish-rhythm-own = 某一項訂閱要另外設定，請到「我的訂閱」裡修改。
wish-time-button = 時間 { $at }
wish-time = 彙整在幾點發給您？
wish-time-how = 也可以直接寫時間，例如 7:30。
wish-day = 每週彙整在星期幾發給您？
wish-not-read = 無法辨識「{ $words }」，因此未作更改。請這樣寫：{ $example }
wish-quiet = 哪個時段不要打擾您？期間的通知等時段結束再發。
wish-quiet-how = 也可以直接寫，例如 22:30-7:00；寫 0 表示不設。
wish-pause = 暫停多久？期間符合的需求不會遺漏，屆時彙整發給您。
wish-pause-how = 也可以直接寫恢復的日期，例如 { $example }，最長一年。
wish-pause-range = 未作更改。恢復的日期要寫明天到一年之內的一天，例如 { $example }。
wish-pause-week = 一週
wish-pause-month = 三十天
wish-zone = 您在哪個時區？目前：{ $now }。
wish-zone-how = 也可以直接寫城市名，例如：柏林。
wish-zone-which = 您說的是哪一個？
wish-zone-none = 沒有找到「{ $words }」。請寫附近的大城市，中文或英文都可以；也可以按地區選擇。
wish-reminders = 已報名的活動，什麼時候提醒您？
wish-reminders-quiet = 落在勿擾時段的提醒會等時段結束再發；提前 1 小時的照發。
wish-account = 通知發到哪個帳號？
wish-account-else = 那裡收不到時，會自動改發到下一個帳號，同一則不會發兩次。
wish-account-last = 最近用過的帳號
wish-account-gone = { $platform }（收不到訊息）
wish-account-twin = { $platform }（末碼 { $end }）
when-at-once = 有新需求時馬上通知您。
when-daily = 新需求每天 { $at } 彙整通知您。
when-weekly = 新需求每{ $day } { $at } 彙整通知您。
when-paused = 通知暫停到 { $until }，期間的新需求屆時一併通知您。

# Buttons used everywhere
button-home = 首頁
button-back = 返回
button-next = 下一步
button-next-chosen = 下一步 ({ $n })
button-skip = 跳過
button-cancel = 取消
button-undo = 復原
button-try-again = 再試一次
button-keep = 儲存
button-expired = 這個按鈕已過期。
button-unknown = 這個按鈕不是本助手的，或者版本太舊。請傳送 /start 重新開始。
done = 已更新。
quoted = 「{ $word }」
house-fault = 這一步沒有完成，是我們的問題。您的內容沒有遺失，請再試一次。

# Subscribing
subscribe-button = 訂閱需求
subscribe-another = 再訂閱一項
subscribe-fields = 1/3  您關注哪些領域？可複選
subscribe-all = 全部領域
subscribe-all-chosen = ✓ 全部領域
subscribe-all-forecast = 全部領域大約每週 { $week } 項。
subscribe-engagement = 2/3  希望怎樣合作？可複選
subscribe-places = { $n ->
    [0] 限定州市
   *[other] 限定州市 ({ $n })
 }
subscribe-where = 2/3  在哪些州市？可複選，不選則不限
subscribe-keywords = 3/3  關鍵字？寫出來即可，前面加「-」表示不要。例：語音辨識 機器翻譯 -銷售
subscribe-so-far = 目前：{ $filter }
subscribe-keywords-limit = 關鍵字沒有儲存：最多 { $words } 個，每個不超過 { $chars } 個字。請刪減後再傳一次。
subscribe-forecast = 現有 { $open } 項符合，之後大約每週 { $week } 項。
subscribe-confirm = 訂閱
subscribe-change = 修改
subscribe-choose-something = 請至少選一個領域、合作方式、州市或關鍵字；想收到全部，請選「全部領域」。
subscribe-left = 沒有訂閱。選過的內容已清除。
subscribe-stale = 這一輪選擇已經結束，按鈕不再有效。需要的話可以重新開始。
subscribed = 已訂閱 { $id }。{ $when }
subscribed-before = 您已經有同樣的訂閱 { $id }，沒有重複新增。
subscribed-see = 查看符合的需求
filter-all-fields = 全部領域
filter-with = 含{ $words }
filter-without = 不含{ $words }
filter-station = 工作站 { $id }

subscriptions-button = 我的訂閱
subscriptions-heading = 您的訂閱（{ $n }）
subscriptions-none = 您還沒有訂閱。訂閱之後，有符合的需求時馬上通知您。
subscription-paused = 已暫停
subscription-see = 查看 { $id }
subscription-pause = 暫停 { $id }
subscription-resume = 恢復 { $id }
subscription-remove = 移除 { $id }
subscription-rhythm = 頻率 { $id }
subscription-rhythm-ask = 因 { $id } 的新需求，多久通知您一次？
subscription-takes = { $id }  { $filter }
subscription-as-always = 與設定相同（{ $rhythm }）
subscription-removed = 已移除訂閱 { $id }，不再因它通知您。

# Postings
postings-heading = 現有需求（{ $n }）
postings-of-heading = 符合 { $id } 的現有需求（{ $n }）
postings-none = 現在沒有公開的需求。訂閱之後，一有新的就通知您。
postings-of-none = 現在沒有符合的需求。一有新的就通知您。
posting-not-found = 沒有這項需求，或者它已經撤下。
posting-disciplines = 學科專業
posting-research = 研究方向
posting-benefits = 其他待遇
posting-remarks = 備註
search-found = 含「{ $words }」的現有需求（{ $n }）
search-more = 這裡是最新的 { $n } 項，多寫幾個詞可以縮小範圍。
search-none = 現有需求裡沒有同時含「{ $words }」的。換一個詞，或者查看全部。
search-how = 請在指令後面寫出要找的詞，例如：/search 語音辨識
saved-button = 收藏
saved-heading = 收藏的需求（{ $n }）
saved-none = 還沒有收藏。在需求下面按「收藏」，就會放在這裡。
saved-toast = 已收藏，在「設定 → 收藏」裡可以找到。
unsaved-toast = 已從收藏中移除。

card-interest = 我有意向
card-interest-sent = 意向 { $id } 已送出
card-save = 收藏
card-unsave = 取消收藏
card-full-text = 全文
card-why = 為什麼收到
card-because = 因您訂閱 { $id }：{ $filter }
card-over = 這項需求已經結束。
card-open-ones = 查看現有需求
card-other-language = 本項需求只有{ $language }文本。
why-because = 您收到 { $posting }，因為它符合訂閱 { $id }：{ $filter }。
why-removed = 您收到 { $posting } 時，它符合訂閱 { $id }。這個訂閱現在已經移除。

# Interests
interest-office = 雲南省科協海智辦公室
interest-station = { $name }（{ $id }）
interest-consent = 要把哪些資料交給 { $station }？僅用於 { $posting }，您可隨時撤回。
interest-add = ＋ { $part }
interest-message = 寫幾句話
interest-message-label = 您想對用人單位說什麼？
interest-message-help = 例如您的研究與這項需求的關係、什麼時間方便。不超過 1500 字。
interest-message-is = 留言：{ $message }
interest-agree = 同意並送出
interest-left = 沒有送出，什麼都沒有交出。
interest-stale = 這份意向已經處理過，按鈕不再有效。
interest-sent = 已送出，{ $id }。工作站只看到您同意的內容，您可以隨時撤回。
interest-before = 您對 { $posting } 的意向 { $id } 已經在工作站，沒有重複送出。
interest-before-short = 意向 { $id } 已經在工作站，沒有重複送出。
interest-over = { $id } 已經截止或撤下，不能再登記意向。什麼都沒有送出。
interest-follow = 查看進度
interest-withdraw = 撤回
interest-withdraw-ask = 撤回意向 { $id } 後，工作站不再看到您的資料和留言，也不再聯絡您。確定撤回嗎？
interest-withdraw-yes = 撤回 { $id }
interest-keep = 保留
interest-withdrawn = 已撤回 { $id }。工作站不再看到您的資料。
interest-posting = 查看這項需求
interest-not-found = 沒有這份意向。
interest-standing = { $state } · { $at }（{ $zone }）
interest-shared = 交出的資料：{ $parts }
interest-shares-nothing = 沒有，只透過本助手聯絡
interest-message-was = 留言：{ $message }
interests-heading = 您的意向（{ $n }）
interests-none = 還沒有登記意向。看到合適的需求，按「我有意向」即可。

# Profile
profile-button = 個人資料
profile-heading = 您的個人資料
profile-intro = 只有您在某項需求上同意後，才會交給那裡的工作站。每一項都可以不填。
profile-footer = 隨時可以修改。
profile-edit = 修改
profile-not-told = 未填寫
profile-help-name = 中文或羅馬拼音都可以
profile-help-institution = 大專院校、研究所或企業
profile-help-expertise = 用幾個詞說明研究方向
profile-help-email = 供用人單位回信

# Forms, one question at a time
form-question = { $number }/{ $total }  { $label }
form-now = 現在是：{ $value }
form-needs-answer = 這一項需要填寫。
form-choose-number = 請寫前面的編號。
form-choose-numbers = 請寫前面的編號，可以寫多個，用逗號分開。
form-left = 沒有儲存。

# Other input
words-only = 目前只讀取文字、指令和按鈕。請用文字寫出您想找的內容。
file-staff-only = 檔案沒有儲存：只有工作人員可以傳送需求表。工作人員請先用 /staff 加登入碼登入。
command-unknown = 沒有 /{ $typed } 這個指令。
command-unknown-near = 沒有 /{ $typed } 這個指令，您要的也許是 /{ $near }。

# Groups
group-hello = 海智助手可以把新需求發到這裡。管理員請傳送 /subscribe 選擇領域，/subscriptions 查看和移除。個人事務請與助手私下對話。
group-admins-only = 只有群組管理員可以在這裡設定訂閱。
group-in-private = 這件事只與您個人有關，請與助手私下對話辦理。
group-open-private = 開啟私人對話

# Digests
digest-heading = { $day } 新需求彙整：{ $n } 項
digest-more = 還有 { $n } 項，{ $at } 隨下次彙整發給您。
digest-rest = 現在查看其餘 { $n } 項
digest-brought = { $n ->
    [0] 沒有等待中的需求。
   *[other] { $n } 項馬上發給您。
 }

# Joining accounts
link-heading = 合併帳號
link-how = 要讓另一處的帳號和這裡成為同一個人，請在另一處傳送：
link-code = { $until } 前有效，只能用一次。請不要轉給別人。
link-code-staff = 您的工作人員身分會一併帶過去：誰用了這個代碼，誰就有您的權限。
link-accounts = 現在合在一起的帳號：{ $accounts }。
link-take-out = 分出 { $account }
link-with = 這個帳號與另一個帳號（{ $platforms }）將成為同一個人，以那邊的語言和設定為準。
link-numbers = 一併帶過去的有：訂閱 { $subscriptions } 項、意向 { $interests } 份、收藏 { $saved } 項、活動報名 { $registrations } 筆。相同的訂閱只留一項。
link-withdrawn = 兩邊對同一項需求都有意向的，有 { $n } 份較晚的會撤回。
link-staff = 您在這裡的工作人員身分一併帶過去。
link-ask = 合併後無法復原，只能再把帳號分出去。請確認那邊的帳號也是您本人的：使用那個帳號的人會看到您的訂閱和意向。
link-bad-code = 這個代碼不正確、已用過或已過期，沒有合併。請在另一處重新傳送 /link，取得新的代碼。
link-join = 合併
link-press = 請按下面的按鈕決定是否合併。
link-left = 沒有合併，什麼都沒有改變。
link-stale = 這一步已經結束，按鈕不再有效。需要的話請重新傳送 /link。
linked = 已合併。這個帳號與另一個帳號（{ $platforms }）現在是同一個人，同一則通知只發一次。
unlink-ask = 分出 { $account } 之後，那裡將從頭開始，沒有訂閱、意向和收藏；其他帳號不受影響。確定要分出嗎？
unlinked = 已分出。那個帳號從頭開始，其餘都留在原處。
link-used-heading = 有帳號與您的帳號合併了
link-used = 「{ $name }」（{ $platform }）使用了您在 /link 下取得的代碼。那個帳號現在和您是同一個人，能看到並更改您的訂閱、意向和收藏。
link-used-nameless = 有人（{ $platform }）使用了您在 /link 下取得的代碼。那個帳號現在和您是同一個人，能看到並更改您的訂閱、意向和收藏。
link-used-staff = 它也有您的工作人員權限。如果不是您本人，請同時告知管理員。
link-used-do = 如果是您本人，什麼都不用做。如果是別人，請馬上按下面的按鈕把那個帳號分出去，之後它看不到您的任何內容。

# What changed in a posting in which the reader registered interest
news-changed = { $id }「{ $title }」有變化。您登記過意向 { $interest }，特此告知：
news-deadline = 截止日期：{ $before } → { $after }
news-day = { $day }（{ $zone }）
news-place = 地點：{ $before } → { $after }
news-pay = 待遇：{ $before } → { $after }
news-unsaid = 未寫明
news-keeps = 您的意向仍在工作站。如果變化後不合適，您可以撤回。
news-closed = { $id }「{ $title }」已由工作人員關閉。您的意向 { $interest } 仍在工作站，對方仍可能聯絡您。您不需要做什麼。
news-withdrawn = { $id }「{ $title }」已由工作人員撤回。原因：{ $reason }
news-withdrawn-keeps = 您的意向 { $interest } 不再繼續。如有疑問，請聯絡工作站。
news-open = 查看需求
news-interest = 我的意向

# In place of a card that was taken back
recalled-heading = 已撤回
recalled-text = { $id }「{ $title }」已由工作人員撤回，請不必理會。

# What opens a place to type into where one cannot simply write, and its short question
asks-write = 填寫
asks-search = 要找的詞
asks-keywords = 關鍵字，例如：機器翻譯 -銷售
asks-time = 彙整的時間，例如 7:30
asks-quiet = 勿擾時段，例如 22:30-7:00
asks-pause = 恢復通知的日期
asks-zone = 附近的大城市
