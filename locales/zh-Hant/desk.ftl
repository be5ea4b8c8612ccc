# Staff: what waits, postings, review, publishing, interests, members
zone-yunnan = 昆明時間

room-today = 今日待辦
room-postings = 全部需求
room-imports = 匯入的表格
room-broadcasts = 發送情況
room-received = 收到的意向
room-audit = 操作記錄
room-members = 成員
room-posting = 開啟 { $id }
room-import = 返回 { $id }

today-heading = 今日待辦
today-note = 已發布 { $published } 項，訂閱者 { $subscribers } 人
today-empty = 沒有等您處理的事項。
today-review = 待您審核：{ $count } 項
today-publish = 已核准、待發布：{ $count } 項
today-ending = 7 天內截止：{ $count } 項
today-imports = 有儲存格待改的表格：{ $count } 份
today-blocked = 缺內容、不能送審的草稿：{ $count } 份
today-drafts = 可以送審的草稿：{ $count } 份
today-interests = 近 7 天收到的意向：{ $count } 份

desk-heading = { $name }（{ $total }）
desk-all = 全部
desk-empty = 這裡沒有需求。
desk-page = 第 { $page }/{ $pages } 頁，共 { $total } 項
desk-previous = ‹ 上一頁
desk-next = 下一頁 ›

column-id = 編號
column-title = 標題
column-employer = 用人單位
column-deadline = 截止日期
column-fields = 重點領域
column-concerns = 需要注意
column-part = 項目
column-before = 原來
column-after = 現在
column-column = 欄
column-raw = 表中寫法
column-reading = 讀作
column-when = 時間
column-who = 人員
column-action = 操作
column-subject = 對象
column-detail = 說明
column-name = 姓名
column-role = 角色
column-station = 工作站
column-accounts = 已登入的平台
column-posting = 需求
column-scholar = 學者（僅限其同意提供的資料）
column-message = 留言
column-state = 狀態
column-file = 檔案
column-progress = 已送達

fact-in-language = { $name }（{ $language }）
fact-pay = { $read }（原文：{ $raw }）

dossier-station = { $name }（{ $id }）
dossier-newer = 有一份新文本：{ $state }。學者看到的仍是已發布的文本。
dossier-scheduled = 定於 { $at } 發布（{ $zone }）
dossier-published = 首次發布：{ $at }（{ $zone }）
dossier-blocked = 須先改正：{ $concern }
dossier-concern = 請留意：{ $concern }
dossier-remark = 退回意見：{ $remark }
dossier-changed-by = 最後修改：{ $name }
dossier-submitted-by = 送審：{ $name }
dossier-approved-by = 核准：{ $name }
dossier-not-yours = 這份文本由您送審或最後修改，須由另一位審核人核准。
dossier-audience = 如果現在發布，收到的人數：{ $count }
dossier-audience-about = 如果現在發布，收到的人數：約 { $count }（依部分資料推算）
audience-part = { $name } { $count }
audience-langs = 按語言：{ $parts }
audience-platforms = 按平台：{ $parts }
audience-quiet = 其中正處於勿擾時段、過後送達：{ $count }
audience-gathered = 其中隨彙整送達或在暫停結束後送達：{ $count }
audience-unreached = 其中目前聯絡不上：{ $count }
dossier-corrects = 再次發布後，已收到的 { $sent } 人，卡片就地換成新文本；還在等待的 { $waiting } 人只會收到新文本。不會重複通知。
dossier-recalled = 這項需求的通知已撤回。
dossier-interests = 工作站收到的意向：{ $count } 份
dossier-changes = 與學者現在看到的文本相比
dossier-no-changes = 沒有不同。
dossier-readings = 匯入時的解讀
dossier-no-readings = 沒有需要解讀的內容。
dossier-footer = { $id } · 第 { $number } 稿 · 校驗碼 { $mark }

deed-submit = 送審
deed-approve = 核准這份文本
deed-return = 退回
deed-publish = 立即發布
deed-schedule = 定時發布
deed-unschedule = 取消定時
deed-preview = 預覽
deed-correct = 修改
deed-confirm-fields = 採用推測：{ $fields }
deed-close = 關閉
deed-discard = 捨棄
deed-keep = 不，保留
deed-sending = 發送進度
deed-correcting = 更正進度
deed-recalling = 撤回進度
deed-recall = 撤回
deed-test = 發送測試給我
deed-pause-notice = 暫停
deed-resume-notice = 繼續
deed-cancel-notice = 取消其餘
deed-keep-sending = 不，繼續發送
deed-invite = 邀請成員

preview-what = 預覽 { $id }：{ $language }，{ $platform }。下面就是讀者收到的卡片；讀者收到時，最後一行還會寫明因哪一項訂閱而收到。
preview-after = 以上是預覽，沒有發給任何人。請換一種語言或平台再看，或者返回。
preview-tab = { $language } · { $platform }

return-heading = 退回 { $id }「{ $title }」
return-intro = 退回後變為草稿，送審人改正後可再次送審。
return-remark = 哪裡需要改正
return-help = 請寫明位置和原因，例如：截止日期與附件不一致。
return-empty = 請寫明需要改正什麼，送審人才知道怎麼改。

schedule-heading = 定時發布 { $id }「{ $title }」
schedule-intro = 屆時自動發布已核准的這份文本；在此之前如有修改，定時就會取消。
schedule-at = 發布時間（{ $zone }）
schedule-help = 寫法：2026-12-01 09:00
schedule-unread = 無法辨識這個時間，請寫成「2026-12-01 09:00」。
schedule-past = 這個時間已經過去，請選以後的時間。
schedule-far = 最多可以安排到兩年以後。
schedule-after-deadline = 屆時需求已經截止，請選截止之前的時間。

close-ask = 關閉 { $id }「{ $title }」？關閉後學者不能再登記意向，已收到的 { $count } 份意向會保留。關閉後無法恢復。
discard-ask = 捨棄 { $id }「{ $title }」？它沒有發布過，不會通知任何人。捨棄後無法恢復。

done-draft = { $id }「{ $title }」已儲存為草稿。下一步：送審，由另一位同事審核。
done-returned = { $id }「{ $title }」已退回為草稿。退回意見：{ $remark }
done-in-review = { $id }「{ $title }」已送審，等待另一位同事審核。
done-approved = 已核准 { $id }「{ $title }」的這份文本（校驗碼 { $mark }）。之後只要改動一個字，核准即失效。下一步：發布。
done-scheduled = { $id }「{ $title }」（校驗碼 { $mark }）將於 { $at }（{ $zone }）自動發布。
done-unscheduled = 已取消 { $id }「{ $title }」的定時發布。它仍是已核准，隨時可以發布。
done-published = 已發布 { $id }「{ $title }」，收到的人數：{ $count }。
done-published-counting = 已發布 { $id }「{ $title }」，正在確定要通知哪些人，進度見下方。
done-published-before = { $id }「{ $title }」已發布，學者現在看到的就是這份文本。每個人只通知一次，不會重複通知。
done-corrected = 已發布 { $id }「{ $title }」的更正文本。已收到的 { $sent } 人，卡片就地換成新文本；還在等待的 { $waiting } 人只會收到新文本。
done-told = 已登記意向、會收到變更說明的：{ $count } 人。
done-recalled = { $id }「{ $title }」正在撤回，需求已關閉。還在等待的不再發送；已發出的會刪除，無法刪除的改為「已撤回」。
done-tested = { $id }「{ $title }」的卡片正在發給您，只發給您一人。對話：{ $count } 個。
done-closed = { $id }「{ $title }」已關閉，學者不能再登記意向。
done-discarded = { $id }「{ $title }」已捨棄，沒有通知任何人。

correct-which = 修改 { $id }「{ $title }」的哪一項？
correct-heading = 修改 { $id }「{ $title }」
correct-effect-draft = 儲存後仍是草稿。
correct-effect-review = 儲存後變回草稿，原來的送審或核准隨之失效。
correct-effect-published = 學者繼續看到現在的文本，直到新文本經審核並再次發布。
correct-save = 儲存
correct-same = { $id }「{ $title }」沒有改動，一切照舊。
help-headcount = 數字，或「2-5」；留空表示若干。
help-disciplines = 每行一個。
help-compensation = 照用人單位的寫法，例如：30-50萬/年。
help-deadline = 最後一天，含當天，例如 2026-12-31；留空表示長期有效。
help-fields = 至少一個，否則只有訂閱全部領域的人會收到。
typed-too-long = 太長，最多 { $max } 個字。您寫的內容還在，請縮短。
typed-not-offered = 其中有不在選項裡的內容，請從選項中選擇。
typed-title-missing = 這種語言有內文，還需要標題。

received-heading = 收到的意向（{ $total }）
received-note = 只顯示學者同意提供的資料，僅用於所列需求。
received-empty = 還沒有收到意向。

# $kind says what the notice does with the card
sending-heading = { $kind ->
    [correction] 正在更正已發出的 { $id }「{ $title }」
    [recall] 正在撤回 { $id }「{ $title }」
   *[new] 正在發送 { $id }「{ $title }」
}
sending-paused = { $kind ->
    [correction] 更正已暫停：{ $id }「{ $title }」
    [recall] 撤回已暫停：{ $id }「{ $title }」
   *[new] 發送已暫停：{ $id }「{ $title }」
}
sending-cancelled = { $kind ->
    [correction] 更正已取消：{ $id }「{ $title }」
    [recall] 撤回已取消：{ $id }「{ $title }」
   *[new] 發送已取消：{ $id }「{ $title }」
}
sending-finished = { $kind ->
    [correction] 更正完畢：{ $id }「{ $title }」
    [recall] 撤回完畢：{ $id }「{ $title }」
   *[new] 發送完畢：{ $id }「{ $title }」
}
sending-sent = 已送達
sending-waiting = 等待
sending-gone = 聯絡不上
sending-failed = 被平台拒絕
sending-unknown = 結果不明（不重發）
sending-dropped = 不再發送
sending-left = 預計還需
left-minute = 不到一分鐘
left-minutes = 約 { $minutes } 分鐘
left-hours = 約 { $hours } 小時
sending-on = 已送達 { $sent }，等待 { $waiting }
sending-because = { $stands }（{ $why }）
sending-held = 平台要求等到 { $until }，{ $zone }
sending-no-sender = 目前沒有處理程序在發送

cancel-ask = { $kind ->
    [correction] 取消 { $id }「{ $title }」其餘的更正？{ $waiting } 張卡片將保留舊文本，已更正 { $sent } 張。取消後無法恢復。
    [recall] 取消 { $id }「{ $title }」其餘的撤回？{ $waiting } 張卡片將留在原處，已撤回 { $sent } 張。取消後無法恢復。
   *[new] 取消 { $id }「{ $title }」其餘的發送？{ $waiting } 人將收不到，已送達 { $sent } 人。需求仍是已發布。取消後無法恢復。
}

broadcasts-heading = 發送情況（{ $total }）
broadcasts-note = 時間以{ $zone }為準。
broadcasts-empty = 還沒有向多人發送過。
broadcast-planned = 定時
broadcast-running = 發送中
broadcast-paused = 已暫停
broadcast-finished = 已完成
broadcast-cancelled = 已取消
broadcast-numbers = { $done } / { $total }

recall-heading = 撤回 { $id }「{ $title }」
recall-intro = 已收到卡片的 { $sent } 人：平台允許時刪除，否則改為「已撤回」。還在等待的 { $waiting } 人：不再發送。登記過意向的 { $interested } 人：會收到原因。
recall-final = 需求隨之關閉，無法恢復。
recall-reason = 撤回原因
recall-help = 登記過意向的學者會看到這段話的原文。
recall-empty = 請寫明原因，登記過意向的學者會問。

test-mark = 測試，只發給您：下面是 { $id } 的卡片，與{ $language }讀者收到的一樣。

audit-heading = 操作記錄（{ $total }）
audit-by-itself = 系統
audit-empty = 還沒有操作記錄。

members-heading = 成員（{ $total }）
members-empty = 還沒有成員。
invite-heading = 邀請成員
invite-name = 姓名
invite-role = 角色
invite-station = 工作站
invite-station-help = 工作站人員必選；其他角色留空表示全省。
invite-no-name = 請填寫姓名。
invite-no-role = 請選擇角色。
invite-station-needed = 工作站人員須選擇一個工作站。
invite-unknown-station = 沒有這個工作站，或不在您的管理範圍內。
invited = 已邀請，編號 { $id }。登入碼：{ $code }。有效至 { $until }（{ $zone }），只能用一次，只顯示這一次。
invited-how = 請把登入碼交給本人：在 Telegram 或 Discord 與本助手的私人對話中傳送「/staff { $code }」，或在網頁登入頁填寫。

sign-in-heading = 工作人員登入
sign-in-intro = 請填寫管理員給您的登入碼，它只能用一次。
sign-in-code = 登入碼
sign-in-send = 登入
sign-in-welcome = { $name }，您好。您已登入，角色：{ $role }。
sign-in-may = 您可以：{ $actions }。
sign-in-import = 要匯入需求，把表格檔案傳到這裡即可。
sign-in-review = 有文本送審時，「今日待辦」會列出。
