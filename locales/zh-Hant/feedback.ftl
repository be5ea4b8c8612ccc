# After an event: thanks, a rating, words, and what the event leaves

thanks-first = 感謝您參加 { $id }「{ $title }」。
rate-question = 您覺得這次活動怎麼樣？1 分很差，5 分很好。{ $until }前都可以評分或修改。主辦單位會看到您的姓名和評分，其他人看不到。
rate-about = { $id }「{ $title }」
rate-label = { $n }
rate-chosen = ✓ { $n }
rate-done = { $id }「{ $title }」：您評了 { $n } 分（滿分 5 分），{ $until }前可以修改。
rate-button = 評價活動
comment-button = 寫幾句
comment-change = 修改意見
comment-heading = 您對 { $id }「{ $title }」的意見
comment-intro = 可以不寫。主辦單位會看到您的姓名和意見，其他人看不到。
comment-label = 哪些地方好，哪些地方應該改進？
comment-help = 最多 { $max } 個字元。
comment-send = 送出
comment-too-long = 太長了，最多 { $max } 個字元，請寫短一些。
comment-done = 謝謝，主辦單位會看到您寫的話。
comment-skipped = 沒有寫意見，評分仍然有效。
comment-of = 活動：{ $id }「{ $title }」。
refused-not-asked = 現在不能評價這場活動，沒有任何改動。到場的人可以在活動結束後 30 天內評價。

handouts-button = 資料（{ $n }）
handouts-heading = 資料（{ $n }）
handouts-of = { $id }「{ $title }」
handouts-none = { $id }「{ $title }」還沒有資料，有資料時主辦單位會通知您。
told-handouts = 您報名的 { $id }「{ $title }」有新資料：

# The same at the desk
deed-handouts = 資料
handouts-desk-heading = { $id }「{ $title }」的資料
handouts-empty = 還沒有資料，例如講義、論文、錄影。
handouts-where = 有名額的人在自己的報名裡看得到。
handouts-preview = 其中 { $new } 項是新的。有名額的 { $n } 人將看到（用各自的語言）：
handouts-tell = 通知 { $n } 人
handouts-change = 修改清單
handouts-form-heading = { $id }「{ $title }」的資料清單
handouts-help = 每行一項，最多 { $max } 項：標題 | https://…  儲存時不通知任何人。
handouts-save = 儲存
handouts-kept = { $n ->
    [0] { $id } 現在沒有資料。
   *[other] { $id } 現在有 { $n } 項資料，新的還沒有通知。
 }
handouts-told = { $n ->
    [0] { $id }：沒有人有名額，沒有通知任何人。
   *[other] { $id }：正在通知 { $n } 人有關資料。
 }
typed-handout = 無法辨識這一行：{ $line }。請寫：標題 | https://…
typed-handouts = 最多 { $max } 項。
refused-told-before = 這些資料都已通知過有名額的人，沒有再發。

# Events in numbers
deed-statistics = 統計
statistics-heading = { $id }「{ $title }」統計
statistics-over-time = 報名進度
statistics-peak = 最多：{ $day } { $n } 筆
statistics-by-state = 報名狀態和參加方式
statistics-there = 到場情況
statistics-was-there = 已到場
statistics-was-not-there = 沒有簽到
statistics-people = 有名額的人和同行的人。
statistics-by-zone = 有名額的人在哪裡
statistics-zone-note = 依各人選擇的時區推斷。
statistics-other-zones = 其他
statistics-ratings = 評分
statistics-stars = { $n } 分
statistics-mean = 平均 { $mean } 分（滿分 5 分），詢問 { $asked } 人，{ $n } 人評分
statistics-comments = 意見
statistics-comments-note = 內含個人資料，請勿外傳。
statistics-said = { $id }（{ $n } 分）：{ $text }
statistics-said-only = { $id }：{ $text }
statistics-nobody = 還沒有人報名。
statistics-no-seats = 還沒有人有名額。
statistics-no-ratings = 還沒有評分。活動結束後會詢問到場的人。
statistics-no-comments = 還沒有人寫意見。
column-day = 日期
column-days = 起始日（每 { $n } 天）
column-registrations = 報名數
column-people = 人數
column-zone = 時區
column-rating = 評分
column-comment = 意見

year-button = 年度統計
year-heading = { $year } 年舉辦的活動
year-note = 已發布、如期舉行並已結束的活動算作舉辦，計入開始的那一年。名額只計設有上限的。
year-empty = { $year } 年還沒有舉辦活動。
year-total = 合計
year-line = { $kind }：舉辦 { $events } 場，有名額 { $registered } 人，到場 { $attended } 人
year-mean = 平均評分 { $mean }（滿分 5 分）
column-kind = 類別
column-held = 場次
column-seats = 名額
column-with-seat = 有名額人數
column-attended = 到場人數
column-mean = 平均評分
