# 活动之后：致谢、评分、意见和资料

thanks-first = 感谢您参加 { $id }《{ $title }》。
rate-question = 您觉得这次活动怎么样？1 分很差，5 分很好。{ $until }前都可以评分或修改。主办单位会看到您的姓名和评分，其他人看不到。
rate-about = { $id }《{ $title }》
rate-label = { $n }
rate-chosen = ✓ { $n }
rate-done = { $id }《{ $title }》：您评了 { $n } 分（满分 5 分），{ $until }前可以修改。
rate-button = 评价活动
comment-button = 写几句
comment-change = 修改意见
comment-heading = 您对 { $id }《{ $title }》的意见
comment-intro = 可以不写。主办单位会看到您的姓名和意见，其他人看不到。
comment-label = 哪些地方好，哪些地方应该改进？
comment-help = 最多 { $max } 个字符。
comment-send = 提交
comment-too-long = 太长了，最多 { $max } 个字符，请写短一些。
comment-done = 谢谢，主办单位会看到您写的话。
comment-skipped = 没有写意见，评分仍然有效。
comment-of = 活动：{ $id }《{ $title }》。
refused-not-asked = 现在不能评价这场活动，没有任何改动。到场的人可以在活动结束后 30 天内评价。

handouts-button = 资料（{ $n }）
handouts-heading = 资料（{ $n }）
handouts-of = { $id }《{ $title }》
handouts-none = { $id }《{ $title }》还没有资料，有了主办单位会通知您。
told-handouts = 您报名的 { $id }《{ $title }》有新资料：

# 工作台
deed-handouts = 资料
handouts-desk-heading = { $id }《{ $title }》的资料
handouts-empty = 还没有资料，例如讲义、论文、录像。
handouts-where = 有名额的人在自己的报名里看得到。
handouts-preview = 其中 { $new } 项是新的。有名额的 { $n } 人将看到（用各自的语言）：
handouts-tell = 通知 { $n } 人
handouts-change = 修改清单
handouts-form-heading = { $id }《{ $title }》的资料清单
handouts-help = 一行一项，最多 { $max } 项：标题 | https://…  保存时不通知任何人。
handouts-save = 保存
handouts-kept = { $n ->
    [0] { $id } 现在没有资料。
   *[other] { $id } 现在有 { $n } 项资料，新的还没有通知。
 }
handouts-told = { $n ->
    [0] { $id }：没有人有名额，没有通知任何人。
   *[other] { $id }：正在把资料通知 { $n } 人。
 }
typed-handout = 这一行读不懂：{ $line }。请写：标题 | https://…
typed-handouts = 最多 { $max } 项。
refused-told-before = 这些资料都已通知过有名额的人，没有再发。

# 活动的数字
deed-statistics = 统计
statistics-heading = { $id }《{ $title }》统计
statistics-over-time = 报名进度
statistics-peak = 最多：{ $day } { $n } 个
statistics-by-state = 报名状态和参加方式
statistics-there = 到场情况
statistics-was-there = 已到场
statistics-was-not-there = 没有签到
statistics-people = 有名额的人和同行的人。
statistics-by-zone = 有名额的人在哪里
statistics-zone-note = 按各人选择的时区推断。
statistics-other-zones = 其他
statistics-ratings = 评分
statistics-stars = { $n } 分
statistics-mean = 平均 { $mean } 分（满分 5 分），询问 { $asked } 人，{ $n } 人评分
statistics-comments = 意见
statistics-comments-note = 内含个人信息，请勿外传。
statistics-said = { $id }（{ $n } 分）：{ $text }
statistics-said-only = { $id }：{ $text }
statistics-nobody = 还没有人报名。
statistics-no-seats = 还没有人有名额。
statistics-no-ratings = 还没有评分。活动结束后会询问到场的人。
statistics-no-comments = 还没有人写意见。
column-day = 日期
column-days = 起始日（每 { $n } 天）
column-registrations = 报名数
column-people = 人数
column-zone = 时区
column-rating = 评分
column-comment = 意见

year-button = 年度统计
year-heading = { $year } 年举办的活动
year-note = 已发布、如期举行并已结束的活动算作举办，计入开始的那一年。名额只计有限额的。
year-empty = { $year } 年还没有举办活动。
year-total = 合计
year-line = { $kind }：举办 { $events } 场，有名额 { $registered } 人，到场 { $attended } 人
year-mean = 平均评分 { $mean }（满分 5 分）
column-kind = 类别
column-held = 场次
column-seats = 名额
column-with-seat = 有名额人数
column-attended = 到场人数
column-mean = 平均评分
