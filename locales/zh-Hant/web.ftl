# Pages of the web: what stands around the messages
web-brand = 海智 · HOME
web-face = 海
web-owner = 雲南省科學技術協會
web-work = 工作台
web-chat-title = 與海智對話
web-skip = 跳到內文
web-language = 語言
web-menu = 選單
web-to-work = 前往工作台
web-to-chat = 前往學者對話視窗

# The chat window
web-write = 寫訊息
web-send = 傳送
web-you = 您
web-sending = 傳送中
web-delivered = 已送達
web-unsent = 未送出，文字已放回輸入框，請再傳一次。
web-open-link = 開啟連結所指的內容

# The workbench
web-menu-today = 今日
web-menu-postings = 需求
web-menu-imports = 匯入
web-menu-broadcasts = 發送情況
web-menu-interests = 意向
web-menu-audit = 操作記錄
web-menu-members = 成員
web-sign-out = 登出
web-go = 按編號前往，如 P-17、M-3 或 N-5
web-go-example = P-17、M-3、N-5
web-answer = 處理結果
web-preview = 預覽
web-invite = 邀請同事
web-download = 下載
web-drop = 放開即可匯入這份表格
web-keys = 快速鍵
web-key-search = 到搜尋框
web-key-rows = 在清單中下移、上移，按 Enter 開啟
web-key-list = 顯示快速鍵
web-close = 關閉

# Lists, forms, progress
web-tabs = 檢視
web-pager = 翻頁
web-pager-here = { $page }/{ $pages }（共 { $total }）
web-pager-previous = 上一頁
web-pager-next = 下一頁
web-form-optional = （可不填）
web-form-problems = 有 { $count } 處需要再看一下
web-progress-of = { $done } / { $total }

# Signing in
web-sign-in = 登入工作台
web-sign-in-link = 此連結只能使用一次。請按下按鈕，在本裝置上登入。
web-sign-in-button = 登入
web-needs-staff = 這一頁供工作人員使用。登入後直接前往。
web-code = 一次性登入碼
web-code-help = 由管理員提供，只能使用一次。
web-code-problem = 尚未登入
web-code-refused = 登入碼不存在、已用過或已過期。請向管理員索取新的登入碼。

# Problems
web-not-found = 沒有這一頁
web-not-found-text = 網址可能有誤，或內容已不在。您的資料沒有變動。
web-cross-site = 請求來自其他網站
web-cross-site-text = 為安全起見，沒有執行任何操作。請在本站開啟頁面後再按一次。
web-too-large = 檔案過大
web-too-large-text = 最大 20 MB。檔案沒有儲存；請拆分表格或移除圖片後再傳送。
web-too-often = 次數過多
web-too-often-text = 沒有執行任何操作。請過幾分鐘再試。
web-down = 暫時無法使用
web-down-text = 沒有任何改動。請一分鐘後再試；若仍如此，請告知管理員。
web-malformed = 無法辨識這次提交的內容
web-malformed-text = 沒有任何改動。請重新整理頁面後再試。

# The demo
web-demo = 兩個視窗
web-open-alone = 單獨開啟
