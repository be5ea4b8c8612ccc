# What is posted in the channels of a guild (a server of Discord), for its administrators
setup-in-guild = 這裡設定的是伺服器的頻道。請到您要設定的伺服器裡使用。
setup-admins-only = 本伺服器各頻道發布哪些需求，由伺服器管理員決定。請聯絡其中一位。
setup-where = 沒有指定頻道，因此未作更改。請在「頻道」一項中選擇。
setup-what = 哪些需求要發布到 #{ $channel }？請填寫「領域」（一個領域，或全部）、「工作站」或「文字語言」。未作更改。
setup-field-unknown = 沒有名為「{ $typed }」的領域，因此未作更改。請從中選擇一個，或選「全部領域」：{ $fields }。
setup-station-unknown = 沒有名為「{ $typed }」的工作站，或符合的不只一個，因此未作更改。請從輸入時列出的工作站中選擇。
setup-language-unknown = 目前沒有「{ $typed }」的文字，因此未作更改。請從中選擇：{ $languages }。
setup-role-closed = 您無權讓通知提及 @{ $role }，因此未作更改。請選擇任何人都可以提及的身分組（在伺服器設定的「身分組」中開啟「允許任何人 @提及此身分組」），或者把「身分組」留空，也可以請擁有「提及 @everyone、@here 和所有身分組」權限的人來設定。
setup-done = 已設定，{ $id }：新需求（{ $filter }）將發布到 #{ $channel }，文字用{ $language }。
setup-changed = 已更改，{ $id }：新需求（{ $filter }）將發布到 #{ $channel }，文字用{ $language }。
setup-role = 每項都會提及 @{ $role }。
setup-no-role = 不提及任何人。
setup-forecast = 現有 { $open } 項符合，之後大約每週 { $week } 項。先前已發布的不補發。
setup-once = 同一項需求在一個頻道裡只發布一次；需求更正後，原訊息會隨之修改。
setup-all = 全部頻道
setup-heading = { $n ->
    [0] 本伺服器的頻道
   *[other] 本伺服器的頻道（{ $n }）
}
setup-note = 選擇其中一項即可更改或移除。要新增，請用 /setup 並填寫領域和頻道。
setup-none = 本伺服器還沒有設定。請用 /setup 並填寫領域和頻道；如需提及某些人，再選身分組。
setup-off = 已停用
setup-off-why = 已停用，因為這裡無法發布：頻道已刪除，或助手看不到它、無權發言。請先處理，再按「再試一次」。
setup-postings = 需求
setup-language = 文字語言
setup-mentioned = 提及
setup-nobody = 無
setup-remove = 移除
setup-removed = 已移除：{ $id } 不再發布。已發布的訊息會保留。
setup-taken-back = 已撤銷：{ $id } 不會發布。
setup-switched-off = 您在某個伺服器裡設定的 { $n } 個頻道已停用，因為那裡無法再發布：{ $channels }。可能是頻道已刪除，助手看不到它或無權發言，也可能是助手已被移出伺服器。
setup-switched-off-do = 請您在伺服器裡處理後，用 /setup 選擇該頻道並按「再試一次」，或另設一個頻道。自己訂閱需求的人照常收到通知。
setup-events = { $n ->
    [0] 本伺服器的活動日程：暫無。凡發布到這裡、尚未開始的活動，都會自動列入並隨時更新。
   *[other] 已列入本伺服器活動日程並隨時更新的活動：{ $n } 場
}
setup-events-refused = 活動日程：沒有權限。請在伺服器設定的「身分組」中為助手的身分組開啟「建立活動」，再按「再試一次」。
setup-events-off = 在您設定了 { $channels } 的伺服器裡，助手無權建立活動日程。活動仍照常發布到頻道。
setup-events-off-do = 請您在伺服器設定的「身分組」中為助手的身分組開啟「建立活動」，然後在那裡用 /setup 並按「再試一次」。

# What a server shows of an event among its scheduled events
guild-event-place-open = 地點待定
guild-event-register-page = 報名：{ $page }
guild-event-register-command = 報名：在這裡或任何使用助手的地方傳送 { $command }。
guild-event-more-page = 詳情：{ $page }
guild-event-more-command = 詳情：在這裡或任何使用助手的地方傳送 { $command }。

# Somebody who acts in a server and takes no direct messages
reach-closed = { $platform } 不允許我直接傳私訊給您，您訂閱的需求因此無法送達。
reach-closed-meanwhile = { $platform } 不允許我直接傳私訊給您。在此期間，您訂閱的需求會發到 { $other }。
reach-do = 請您在本伺服器的隱私設定中允許私訊，或把助手新增到您自己的應用程式，然後按「再試一次」。
reach-test = 您可以收到私訊了，不需要其他操作。
reach-sent = 私訊已發出。如果一分鐘內沒有收到，表示私訊仍未開放，您下次使用指令時會再次提示。
