# Texts in several languages: what readers are told of one, and how staff keep them.

# Under a card.
card-converted = 由{ $language }自動轉換
card-outdated = 本譯文早於{ $language }原文的最新修改
card-machine = 本文由機器從{ $language }翻譯，尚未經人工核對
card-original = { $language }原文
card-show-original = 看原文

# What a reviewer is told.
concern-text-unconfirmed = 有機器譯文待人工核對
concern-text-outdated = 有譯文早於原文

# Translations to look at.
web-menu-translations = 譯文
room-translations = 待更新譯文
today-translations = { $count } 項有譯文待更新
renew-heading = 待更新譯文（{ $total }）
renew-note = 原文改動之後尚未更新的譯文，以及尚未經人工核對的機器譯文。
renew-empty = 所有譯文都是最新的。
renew-language = { $language }（{ $standing }）
column-languages = 語言

# The texts of one posting.
deed-texts = 各語言文本
texts-heading = { $id }《{ $title }》的各語言文本
texts-note = 選擇一種語言，與原文對照編輯。
text-source = 原文
text-current = 與原文一致
text-outdated = 早於原文
text-unconfirmed = 機器譯文，待核對
text-missing = 尚無

# One beside another.
translate-heading = { $id }《{ $title }》：{ $from } → { $language }
translate-source-missing = { $from }尚無文本，請換一種語言對照。
translate-outdated = 原文改動之後，{ $language }文本尚未更新。請對照修改；如仍然準確，請確認。
translate-unconfirmed = { $language }文本由機器翻譯，修改或確認之後才能送審。
translate-from = 對照：{ $language }
translate-to = 編輯：{ $language }
translate-confirm = 仍然準確
translate-save = 儲存{ $language }文本
translate-edit = 修改{ $part }
translate-nothing = （空）
translate-proposals = 建議（點按即採用）
translate-exact = 曾用譯文，原文相同
translate-like = 曾用譯文，原文相似 { $percent }%
translate-term = 術語
translate-same = { $language }文本沒有改動。

# What somebody also reads.
settings-reads = 我也讀……
settings-reads-none = 未設定
wish-reads = 沒有您所用語言的文本時，您還讀哪些語言？按您選擇的先後順序尋找。
wish-reads-now = 目前：{ $languages }

# Drafts by a machine.
translate-draft = 機器起草
draft-asked = 已請機器為 { $id }《{ $title }》起草譯文，完成後請核對。
draft-under-way = 機器正在起草譯文：{ $languages }
draft-made = { $id }《{ $title }》的{ $language }譯文已由機器起草。請對照原文修改或確認，之後才能送審。
draft-see = 核對譯文
draft-of = { $id }《{ $title }》
draft-failed = 沒有起草{ $language }譯文：{ $why }
no-draft-down = 翻譯服務無法連線，或沒有及時答覆。請稍後再試。
no-draft-later = 翻譯服務要求稍後再來。請過一段時間再試。
no-draft-refused = 翻譯服務拒絕了請求。請管理員執行 haizhi doctor 查看原因。
no-draft-unreadable = 翻譯服務的答覆不是譯文。請再試一次，或自己翻譯。
no-draft-too-long = 文本或譯文過長。請自己翻譯。
no-draft-overtaken = 起草期間文本已被修改，修改已保留。請再試一次。

# haizhi doctor.
doctor-translate-off = 沒有設定翻譯服務，譯文由人工撰寫。
doctor-translate-ok = 翻譯服務可用。
doctor-translate = 翻譯服務不可用：{ $why }
doctor-translate-remedy-settings = 請更正所指的設定。
doctor-translate-remedy-refused = 請檢查 HAIZHI_TRANSLATE_KEY、HAIZHI_TRANSLATE_MODEL 和 HAIZHI_TRANSLATE_KIND。
doctor-translate-remedy-down = 請檢查 HAIZHI_TRANSLATE_URL 和 HAIZHI_TRANSLATE_PROXY，以及服務是否執行。其他功能不受影響。
