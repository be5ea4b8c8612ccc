# Menus of commands: what each does (Discord takes 100 characters)
command-start = 首頁
command-postings = 現有需求
command-events = 近期活動
command-search = 用關鍵字搜尋現有需求
command-subscribe = 訂閱需求
command-subscriptions = 我的訂閱
command-interests = 我登記的意向
command-registrations = 我報名的活動
command-checkin = 線上參加活動時簽到
command-profile = 我的資料
command-settings = 設定
command-language = 選擇語言
command-link = 合併您在另一處的帳號
command-help = 能做什麼，怎麼做
command-staff = 工作人員登入（附上登入碼）
command-inbox = 收到的意向
command-drafts = 需求草稿
command-review = 待審核的需求
command-imports = 匯入的表格
command-broadcast = 發送情況
command-audit = 操作記錄
command-setup = 設定本伺服器各頻道發布哪些需求（供管理員使用）

# What people read before they start the bot (Telegram takes 512 and 120 characters)
bot-description = 雲南省科學技術協會「海智計劃」助手。雲南的大專院校和企業正在尋找海外專家：您可以按領域訂閱需求，登記意向。只有您同意，用人單位才會看到您是誰。按「開始」即可使用。
bot-short-description = 雲南省科協「海智計劃」：訂閱人才與合作需求，登記意向。

# Names under which commands and what can be filled in stand where a platform
# shows them in the reader's language: letters only, lower case, no spaces
command-name-start = 開始
command-name-postings = 需求
command-name-events = 活動
command-name-search = 搜尋
command-name-subscribe = 訂閱
command-name-subscriptions = 我的訂閱
command-name-interests = 我的意向
command-name-registrations = 我的活動
command-name-checkin = 線上簽到
command-name-profile = 個人資料
command-name-settings = 設定
command-name-language = 語言
command-name-link = 合併帳號
command-name-help = 說明
command-name-staff = 人員登入
command-name-inbox = 收件匣
command-name-drafts = 草稿
command-name-review = 審核
command-name-imports = 匯入
command-name-broadcast = 發送情況
command-name-audit = 操作記錄
command-name-setup = 頻道設定
option-name-posting = 需求
option-name-event = 活動
option-name-words = 關鍵字
option-name-field = 領域
option-name-code = 代碼
option-name-channel = 頻道
option-name-role = 身分組
option-name-language = 文字語言
option-name-station = 工作站

# What can be filled in with a command (100 characters)
option-postings-posting = 開啟哪一項需求；不填則列出全部
option-events-event = 開啟哪一場活動；不填則列出全部
option-search-words = 要找什麼：地點、工作內容、領域
option-subscribe-field = 從哪個領域開始選
option-link-code = 在另一處取得的代碼；不填則在這裡產生
option-staff-code = 發給您的代碼
option-checkin-code = 主持人念出的口令
option-setup-field = 哪些需求：一個領域，或全部
option-setup-channel = 發布到哪裡：頻道、討論串或論壇；不填則為目前的頻道
option-setup-role = 每項需求要提及的身分組
option-setup-language = 發布到那裡的文字用哪種語言
option-setup-station = 只要這個工作站的需求
