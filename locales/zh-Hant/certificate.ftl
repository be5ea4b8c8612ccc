# Certificates of attendance
certificate-button = 出席證明
certificate-making = 正在製作出席證明，馬上傳到這裡。
certificate-caption = { $number }：{ $event }「{ $title }」的出席證明
certificate-no-fonts = 暫時無法製作出席證明：伺服器還沒有安裝中文字型。請工作人員安裝後再試，其他功能不受影響。
certificate-letters = 暫時無法製作出席證明：伺服器沒有可顯示「{ $letters }」的字型。請工作人員安裝後再試。
refused-not-over = 活動還沒有結束，結束後即可領取出席證明。
refused-not-attended = 這筆報名沒有簽到，無法開立出席證明。如果您到場了，請聯絡主辦單位。

# What stands on it
certificate-issuer = 雲南省科學技術協會 · 海智計劃
certificate-heading = 出席證明
certificate-certifies = 茲證明
certificate-attended = 參加了
certificate-kind = 類別
certificate-when = 時間
certificate-place = 地點
certificate-organiser = 主辦單位
certificate-co-organisers = 聯合主辦單位
certificate-issued = { $day }簽發 · 編號 { $number }
certificate-verify = 掃描查驗

# The page where it is verified
verify-heading = 查驗出席證明
verify-genuine = 這份證明由本平台簽發。
verify-name = 姓名
verify-institution = 單位
verify-event = 活動
verify-number = 編號
verify-issued = 簽發日期
verify-none = 沒有這份證明。
verify-none-what = 這個網址下沒有簽發過證明。請與證明上的網址逐字核對，或重新掃描 QR 碼。
