# 学者看到的各个页面

welcome-who = 海智 · HOME · 云南省科学技术协会
welcome-choose-language = 请选择语言
home-what = 云南的高校、企业在找海外专家。您可以订阅自己领域的需求，登记意向。
home-promise = 只有您同意，用人单位才会看到您是谁。
home-postings = 现有需求 { $n }
home-events = 近期活动 { $n }
home-subscriptions = 我的订阅 { $n }
home-interests = 我的意向 { $n }
home-registrations = 我的活动 { $n }

help-heading = 可以这样用
help-words = 也可以直接写出想找的内容，例如“语音识别”，或写编号，例如 P-17。
help-button = 怎么用

settings-button = 设置
settings-change-language = 换一种语言
settings-language = 语言
settings-zone = 时区
settings-zone-now = { $city }（{ $zone }），现在是 { $now }
settings-rhythm = 通知频率
settings-daily = { $rhythm }，{ $at }
settings-weekly = { $rhythm }，{ $day } { $at }
settings-quiet = 免打扰时段
settings-quiet-none = 不设
settings-pause = 暂停通知
settings-paused = { $n ->
    [0] 到 { $until }，目前没有在等的
   *[other] 到 { $until }，已有 { $n } 条在等
 }
settings-end-pause = 恢复通知
settings-reminders = 活动提醒
settings-reminders-none = 不提醒
settings-account = 优先账号
settings-footer = 活动取消这类要紧的通知不受频率、免打扰和暂停影响。

# 什么时候通知
wish-rhythm = 有新需求时，多久告诉您一次？
wish-rhythm-own = 某一项订阅要另定，请到“我的订阅”里改。
wish-time-button = 时间 { $at }
wish-time = 汇总在几点发给您？
wish-time-how = 也可以直接写时间，例如 7:30。
wish-day = 每周汇总在星期几发给您？
wish-not-read = 没有读懂“{ $words }”，没有改变什么。请这样写：{ $example }
wish-quiet = 哪个时段不要打扰您？其间的通知等时段结束再发。
wish-quiet-how = 也可以直接写，例如 22:30-7:00；写 0 表示不设。
wish-pause = 暂停多久？其间符合的需求不会丢失，到时汇总发给您。
wish-pause-how = 也可以直接写恢复的日期，例如 { $example }，最长一年。
wish-pause-range = 没有改变。恢复的日期要写明天到一年之内的一天，例如 { $example }。
wish-pause-week = 一周
wish-pause-month = 三十天
wish-zone = 您在哪个时区？目前：{ $now }。
wish-zone-how = 也可以直接写城市名，例如：柏林。
wish-zone-which = 您说的是哪一个？
wish-zone-none = 没有找到“{ $words }”。请写附近的大城市，中文或英文都可以；也可以按地区选。
wish-reminders = 已报名的活动，什么时候提醒您？
wish-reminders-quiet = 落在免打扰时段的提醒会等时段结束再发；提前 1 小时的照发。
wish-account = 通知发到哪个账号？
wish-account-else = 那里收不到时，自动改发下一个账号，同一条不会发两次。
wish-account-last = 最近用过的账号
wish-account-gone = { $platform }（收不到消息）
wish-account-twin = { $platform }（尾号 { $end }）
when-at-once = 有新需求时马上告诉您。
when-daily = 新需求每天 { $at } 汇总告诉您。
when-weekly = 新需求每{ $day } { $at } 汇总告诉您。
when-paused = 通知暂停到 { $until }，其间的新需求到时一起告诉您。

# 通用按钮
button-home = 首页
button-back = 返回
button-next = 下一步
button-next-chosen = 下一步 ({ $n })
button-skip = 跳过
button-cancel = 取消
button-undo = 撤销
button-try-again = 再试一次
button-keep = 保存
button-expired = 这个按钮已过期。
button-unknown = 这个按钮不是本助手的，或者版本太旧。请发送 /start 重新打开。
done = 已更新。
quoted = “{ $word }”
house-fault = 这一步没有完成，是我们的问题。您的内容没有丢失，请再试一次。

# 订阅
subscribe-button = 订阅需求
subscribe-another = 再订阅一项
subscribe-fields = 1/3  您关注哪些领域？可选多个
subscribe-all = 全部领域
subscribe-all-chosen = ✓ 全部领域
subscribe-all-forecast = 全部领域大约每周 { $week } 条。
subscribe-engagement = 2/3  希望怎样合作？可选多个
subscribe-places = { $n ->
    [0] 限定州市
   *[other] 限定州市 ({ $n })
 }
subscribe-where = 2/3  在哪些州市？可选多个，不选则不限
subscribe-keywords = 3/3  关键词？写出来即可，前面加“-”表示不要。例：语音识别 机器翻译 -销售
subscribe-so-far = 目前：{ $filter }
subscribe-keywords-limit = 关键词没有保存：最多 { $words } 个，每个不超过 { $chars } 个字。请删减后再发一次。
subscribe-forecast = 现有 { $open } 条符合，之后大约每周 { $week } 条。
subscribe-confirm = 订阅
subscribe-change = 改一改
subscribe-choose-something = 请至少选一个领域、合作方式、州市或关键词；想收到全部，请选“全部领域”。
subscribe-left = 没有订阅。选过的内容已清空。
subscribe-stale = 这一轮选择已经结束，按钮不再有效。需要的话可以重新开始。
subscribed = 已订阅 { $id }。{ $when }
subscribed-before = 您已经有同样的订阅 { $id }，没有重复添加。
subscribed-see = 看符合的需求
filter-all-fields = 全部领域
filter-with = 含{ $words }
filter-without = 不含{ $words }
filter-station = 工作站 { $id }

subscriptions-button = 我的订阅
subscriptions-heading = 您的订阅（{ $n }）
subscriptions-none = 您还没有订阅。订阅之后，有符合的需求时马上告诉您。
subscription-paused = 已暂停
subscription-see = 看 { $id }
subscription-pause = 暂停 { $id }
subscription-resume = 恢复 { $id }
subscription-remove = 移除 { $id }
subscription-rhythm = 频率 { $id }
subscription-rhythm-ask = 因 { $id } 的新需求，多久告诉您一次？
subscription-takes = { $id }  { $filter }
subscription-as-always = 与设置相同（{ $rhythm }）
subscription-removed = 已移除订阅 { $id }，不再因它通知您。

# 需求
postings-heading = 现有需求（{ $n }）
postings-of-heading = 符合 { $id } 的现有需求（{ $n }）
postings-none = 现在没有公开的需求。订阅之后，一有新的就告诉您。
postings-of-none = 现在没有符合的需求。一有新的就告诉您。
posting-not-found = 没有这条需求，或者它已经撤下。
posting-disciplines = 学科专业
posting-research = 研究方向
posting-benefits = 其他待遇
posting-remarks = 备注
search-how = 请在命令后面写出要找的词，例如：/search 语音识别
saved-button = 收藏
saved-heading = 收藏的需求（{ $n }）
saved-none = 还没有收藏。在需求下面按“收藏”，就会放在这里。
saved-toast = 已收藏，在“设置 → 收藏”里可以找到。
unsaved-toast = 已从收藏中移除。

card-interest = 我有意向
card-interest-sent = 意向 { $id } 已发送
card-save = 收藏
card-unsave = 取消收藏
card-full-text = 全文
card-why = 为什么收到
card-because = 因您订阅 { $id }：{ $filter }
card-over = 这条需求已经结束。
card-open-ones = 看现有需求
card-other-language = 本条只有{ $language }文本。
why-because = 您收到 { $posting }，因为它符合订阅 { $id }：{ $filter }。
why-removed = 您收到 { $posting } 时，它符合订阅 { $id }。这个订阅现在已经移除。

# 意向
interest-office = 云南省科协海智办公室
interest-station = { $name }（{ $id }）
interest-consent = 把哪些信息交给 { $station }？仅用于 { $posting }，您可随时撤回。
interest-add = ＋ { $part }
interest-message = 写几句话
interest-message-label = 您想对用人单位说什么？
interest-message-help = 例如您的研究与这条需求的关系、什么时间方便。不超过 1500 字。
interest-message-is = 留言：{ $message }
interest-agree = 同意并发送
interest-left = 没有发送，什么都没有交出。
interest-stale = 这份意向已经处理过，按钮不再有效。
interest-sent = 已发送，{ $id }。工作站只看到您同意的内容，您可以随时撤回。
interest-before = 您对 { $posting } 的意向 { $id } 已经在工作站，没有重复发送。
interest-before-short = 意向 { $id } 已经在工作站，没有重复发送。
interest-over = { $id } 已经截止或撤下，不能再登记意向。什么都没有发送。
interest-follow = 查看进度
interest-withdraw = 撤回
interest-withdraw-ask = 撤回意向 { $id } 后，工作站不再看到您的信息和留言，也不再联系您。确定撤回吗？
interest-withdraw-yes = 撤回 { $id }
interest-keep = 保留
interest-withdrawn = 已撤回 { $id }。工作站不再看到您的信息。
interest-posting = 看这条需求
interest-not-found = 没有这份意向。
interest-standing = { $state } · { $at }（{ $zone }）
interest-shared = 交出的信息：{ $parts }
interest-shares-nothing = 没有，只通过本助手联系
interest-message-was = 留言：{ $message }
interests-heading = 您的意向（{ $n }）
interests-none = 还没有登记意向。看到合适的需求，按“我有意向”即可。

# 个人资料
profile-button = 个人资料
profile-heading = 您的个人资料
profile-intro = 只有您在某条需求上同意后，才会交给那里的工作站。每一项都可以不填。
profile-footer = 随时可以修改。
profile-edit = 修改
profile-not-told = 未填写
profile-help-name = 中文或拼音都可以
profile-help-institution = 高校、研究所或企业
profile-help-expertise = 用几个词说明研究方向
profile-help-email = 用人单位回信用

# 逐题填写
form-question = { $number }/{ $total }  { $label }
form-now = 现在是：{ $value }
form-needs-answer = 这一项需要填写。
form-choose-number = 请写前面的编号。
form-choose-numbers = 请写前面的编号，可以写几个，用逗号分开。
form-left = 没有保存。

# 其他输入
words-only = 目前只读文字、命令和按钮。请用文字写出您想找的内容。
file-staff-only = 文件没有保存：只有工作人员可以发送需求表。工作人员请先用 /staff 加登录码登录。
command-unknown = 没有 /{ $typed } 这个命令。
command-unknown-near = 没有 /{ $typed } 这个命令，您要的也许是 /{ $near }。

# 群组
group-hello = 海智助手可以把新需求发到这里。管理员请发送 /subscribe 选择领域，/subscriptions 查看和移除。个人事务请与助手私聊。
group-admins-only = 只有群管理员可以在这里设置订阅。
group-in-private = 这件事只与您个人有关，请与助手私聊办理。
group-open-private = 打开私聊

# 汇总
digest-heading = { $day } 新需求汇总：{ $n } 条
digest-more = 还有 { $n } 条，{ $at } 随下次汇总发给您。
digest-rest = 现在看其余 { $n } 条
digest-brought = { $n ->
    [0] 没有在等的需求。
   *[other] { $n } 条马上发给您。
 }

# 合并账号
link-heading = 合并账号
link-how = 要让另一处的账号和这里成为同一个人，请在另一处发送：
link-code = { $until } 前有效，只能用一次。请不要转给别人。
link-code-staff = 您的工作人员身份会一并带过去：谁用了这个代码，谁就有您的权限。
link-accounts = 现在合在一起的账号：{ $accounts }。
link-take-out = 分出 { $account }
link-with = 这个账号与另一个账号（{ $platforms }）将成为同一个人，以那边的语言和设置为准。
link-numbers = 并过去的有：订阅 { $subscriptions } 项、意向 { $interests } 份、收藏 { $saved } 条、活动报名 { $registrations } 个。相同的订阅只留一项。
link-withdrawn = 两边在同一条需求上都有意向的，有 { $n } 份较晚的会撤回。
link-staff = 您在这里的工作人员身份一并带过去。
link-ask = 合并后不能撤销，只能再把账号分出去。请确认那边的账号也是您本人的：用那个账号的人会看到您的订阅和意向。
link-bad-code = 这个代码不对、用过了或者已过期，没有合并。请在另一处重新发送 /link，取一个新的。
link-join = 合并
link-press = 请按下面的按钮决定是否合并。
link-left = 没有合并，什么都没有改变。
link-stale = 这一步已经结束，按钮不再有效。需要的话请重新发送 /link。
linked = 已合并。这个账号与另一个账号（{ $platforms }）现在是同一个人，同一条通知只发一次。
unlink-ask = 分出 { $account } 之后，那里成为一个新的人，没有订阅、意向和收藏；其他账号不受影响。确定吗？
unlinked = 已分出。那个账号从头开始，其余都留在原处。
link-used-heading = 有账号与您的账号合并了
link-used = “{ $name }”（{ $platform }）使用了您在 /link 下取得的代码。那个账号现在和您是同一个人，能看到并更改您的订阅、意向和收藏。
link-used-nameless = 有人（{ $platform }）使用了您在 /link 下取得的代码。那个账号现在和您是同一个人，能看到并更改您的订阅、意向和收藏。
link-used-staff = 它也有您的工作人员权限。如果不是您本人，请同时告知管理员。
link-used-do = 如果是您本人，什么都不用做。如果是别人，请马上按下面的按钮把那个账号分出去，之后它看不到您的任何内容。

# 登记过意向的需求有了变化
news-changed = { $id }《{ $title }》有变化。您登记过意向 { $interest }，特此告知：
news-deadline = 截止日期：{ $before } → { $after }
news-day = { $day }（{ $zone }）
news-place = 地点：{ $before } → { $after }
news-pay = 待遇：{ $before } → { $after }
news-unsaid = 未写明
news-keeps = 您的意向仍在工作站。如果变化后不合适，您可以撤回。
news-closed = { $id }《{ $title }》已由工作人员关闭。您的意向 { $interest } 仍在工作站，对方仍可能联系您。您不需要做什么。
news-withdrawn = { $id }《{ $title }》已由工作人员撤回。原因：{ $reason }
news-withdrawn-keeps = 您的意向 { $interest } 不再继续。如有疑问，请联系工作站。
news-open = 查看需求
news-interest = 我的意向

# 代替被撤回的卡片
recalled-heading = 已撤回
recalled-text = { $id }《{ $title }》已由工作人员撤回，请不必理会。

# 不能直接打字的地方：打开填写框的按钮，以及框内的简短问题
asks-write = 填写
asks-search = 要找的词
asks-keywords = 关键词，例如：机器翻译 -销售
asks-time = 汇总的时间，例如 7:30
asks-quiet = 免打扰时段，例如 22:30-7:00
asks-pause = 恢复通知的日期
asks-zone = 附近的大城市
