# Trouble with the house itself: what happened, what to do, and that it is over
alarm-channel = { $platform } 沒有回應，始於 { $since }（{ $zone }）。
alarm-remedy-channel = 那裡收不到、也發不出訊息；已寫下的都會保留，恢復後自動發出。請檢查伺服器的網路和代理設定：在伺服器上執行 haizhi doctor，可看到原因。
alarm-over-channel = { $platform } 已於 { $until }（{ $zone }）恢復回應，中斷始於 { $since }。等待中的訊息正在發出。

alarm-refused = { $platform } 拒絕接受機器人的權杖或某項設定，始於 { $since }（{ $zone }）。
alarm-remedy-refused = 改正設定之前，那裡收不到、也發不出訊息；已寫下的都會保留。請在伺服器上執行 haizhi doctor，依照它指出的項目改正後重新啟動。
alarm-over-refused = { $platform } 已於 { $until }（{ $zone }）重新接受機器人，拒絕始於 { $since }。等待中的訊息正在發出。

alarm-webhook = { $platform } 無法把大家傳來的訊息轉交給我們，始於 { $since }（{ $zone }）；那裡積壓 { $figure } 則。
alarm-remedy-webhook = 一天之內不會遺失。請確認外部網路能連上公開網址、憑證有效，而且沒有別的程式使用同一個權杖：haizhi doctor 會指出是哪一種情況。
alarm-over-webhook = { $platform } 已於 { $until }（{ $zone }）恢復轉交訊息，中斷始於 { $since }。

alarm-answers = { $platform } 上的回覆遲遲沒有發出，始於 { $since }（{ $zone }）。
alarm-remedy-answers = 大家按下按鈕後看不到反應。請查看伺服器負載和 haizhi doctor 的結果。
alarm-over-answers = { $platform } 上的回覆已於 { $until }（{ $zone }）恢復及時發出，延遲始於 { $since }。

alarm-personal = { $platform } 上給個人的通知遲遲沒有發出，始於 { $since }（{ $zone }）。
alarm-remedy-personal = 通知都會保留，並自動發出。如果一直沒有恢復，請在伺服器上執行 haizhi doctor。
alarm-over-personal = { $platform } 上給個人的通知已於 { $until }（{ $zone }）恢復發出，延遲始於 { $since }。

alarm-broadcast = { $platform } 上的群發停滯，始於 { $since }（{ $zone }）。
alarm-remedy-broadcast = 還沒收到的人，恢復後會收到，不會有人收到兩次。請不要重複發布；請在伺服器上執行 haizhi doctor。
alarm-over-broadcast = { $platform } 上的群發已於 { $until }（{ $zone }）不再停滯，停滯始於 { $since }。

alarm-failures = { $platform } 在十分鐘內拒收了 { $figure } 則訊息。
alarm-remedy-failures = 這些訊息不會自動重發。請先暫停正在進行的群發，再查看伺服器日誌，裡面有每一則的編號。
alarm-over-failures = { $platform } 已於 { $until }（{ $zone }）恢復接收。{ $since } 以來拒收的訊息不會重發。

alarm-hold = { $platform } 要求在 { $figure }（{ $zone }）之前暫停群發。
alarm-remedy-hold = 屆時群發會自動繼續，期間對個人的回覆照常。如果再次發生，請在設定裡調低該平台的發送速度。
alarm-over-hold = { $platform } 要求的暫停已於 { $until }（{ $zone }）結束，群發繼續。

alarm-sender = 沒有處理程序負責 { $platform } 的發送，始於 { $since }（{ $zone }）。
alarm-remedy-sender = 待發的訊息都會保留。請確認 haizhi serve 正在執行並設有該平台的權杖，然後重新啟動。
alarm-over-sender = { $platform } 已於 { $until }（{ $zone }）恢復發送，中斷始於 { $since }。

alarm-disk = 資料庫所在的磁碟快滿了，只剩 { $figure } MiB。
alarm-remedy-disk = 磁碟一滿，匯入、意向和訊息都無法儲存。請騰出至少 2 GiB 空間。
alarm-over-disk = 資料庫所在的磁碟已於 { $until }（{ $zone }）恢復充足空間。

alarm-import = 一份表格從 { $since }（{ $zone }）開始讀取，一直沒有讀完。
alarm-remedy-import = 不會只匯入一半。請查看匯入記錄；如果一直如此，請重新上傳。
alarm-over-import = { $since } 開始讀取的表格已於 { $until }（{ $zone }）處理完畢。
