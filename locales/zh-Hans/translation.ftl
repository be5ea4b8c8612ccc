# Texts in several languages: what readers are told of one, and how staff keep them.

# Under a card.
card-converted = 由{ $language }自动转换
card-outdated = 本译文早于{ $language }原文的最新修改
card-machine = 本文由机器从{ $language }翻译，尚未经人工核对
card-original = { $language }原文
card-show-original = 看原文

# What a reviewer is told.
concern-text-unconfirmed = 有机器译文待人工核对
concern-text-outdated = 有译文早于原文

# Translations to look at.
web-menu-translations = 译文
room-translations = 待更新译文
today-translations = { $count } 项有译文待更新
renew-heading = 待更新译文（{ $total }）
renew-note = 原文改动之后尚未更新的译文，以及尚未经人工核对的机器译文。
renew-empty = 所有译文都是最新的。
renew-language = { $language }（{ $standing }）
column-languages = 语言

# The texts of one posting.
deed-texts = 各语言文本
texts-heading = { $id }《{ $title }》的各语言文本
texts-note = 选择一种语言，与原文对照编辑。
text-source = 原文
text-current = 与原文一致
text-outdated = 早于原文
text-unconfirmed = 机器译文，待核对
text-missing = 尚无

# One beside another.
translate-heading = { $id }《{ $title }》：{ $from } → { $language }
translate-source-missing = { $from }尚无文本，请换一种语言对照。
translate-outdated = 原文改动之后，{ $language }文本尚未更新。请对照修改；如仍然准确，请确认。
translate-unconfirmed = { $language }文本由机器翻译，修改或确认之后才能送审。
translate-from = 对照：{ $language }
translate-to = 编辑：{ $language }
translate-confirm = 仍然准确
translate-save = 保存{ $language }文本
translate-edit = 修改{ $part }
translate-nothing = （空）
translate-proposals = 建议（点按即采用）
translate-exact = 曾用译文，原文相同
translate-like = 曾用译文，原文相似 { $percent }%
translate-term = 术语
translate-same = { $language }文本没有改动。

# What somebody also reads.
settings-reads = 我也读……
settings-reads-none = 未设置
wish-reads = 没有您所用语言的文本时，您还读哪些语言？按您选择的先后顺序查找。
wish-reads-now = 目前：{ $languages }

# Drafts by a machine.
translate-draft = 机器起草
draft-asked = 已请机器为 { $id }《{ $title }》起草译文，完成后请核对。
draft-under-way = 机器正在起草译文：{ $languages }
draft-made = { $id }《{ $title }》的{ $language }译文已由机器起草。请对照原文修改或确认，之后才能送审。
draft-see = 核对译文
draft-of = { $id }《{ $title }》
draft-failed = 没有起草{ $language }译文：{ $why }
no-draft-down = 翻译服务无法连接，或没有及时答复。请稍后再试。
no-draft-later = 翻译服务要求稍后再来。请过一段时间再试。
no-draft-refused = 翻译服务拒绝了请求。请管理员运行 haizhi doctor 查看原因。
no-draft-unreadable = 翻译服务的答复不是译文。请再试一次，或自己翻译。
no-draft-too-long = 文本或译文过长。请自己翻译。
no-draft-overtaken = 起草期间文本已被修改，修改已保留。请再试一次。

# haizhi doctor.
doctor-translate-off = 没有设置翻译服务，译文由人工撰写。
doctor-translate-ok = 翻译服务可用。
doctor-translate = 翻译服务不可用：{ $why }
doctor-translate-remedy-settings = 请更正所指的设置。
doctor-translate-remedy-refused = 请检查 HAIZHI_TRANSLATE_KEY、HAIZHI_TRANSLATE_MODEL 和 HAIZHI_TRANSLATE_KIND。
doctor-translate-remedy-down = 请检查 HAIZHI_TRANSLATE_URL 和 HAIZHI_TRANSLATE_PROXY，以及服务是否运行。其他功能不受影响。
