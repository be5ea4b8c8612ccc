# Staff: what waits, postings, review, publishing, interests, members
zone-yunnan = giờ Côn Minh

room-today = Hôm nay
room-postings = Tất cả nhu cầu
room-imports = Danh sách đã nhập
room-broadcasts = Các đợt gửi
room-received = Thư quan tâm đã nhận
room-audit = Nhật ký thao tác
room-members = Thành viên
room-posting = Mở { $id }
room-import = Quay lại { $id }

today-heading = Hôm nay
today-note = Đã công bố: { $published }. Số người theo dõi: { $subscribers }.
today-empty = Không có việc nào đang chờ quý vị.
today-review = Chờ quý vị xét duyệt: { $count }
today-publish = Đã phê duyệt, chờ công bố: { $count }
today-ending = Hết hạn trong 7 ngày tới: { $count }
today-imports = Danh sách có ô cần sửa: { $count }
today-blocked = Bản nháp chưa thể gửi duyệt: { $count }
today-drafts = Bản nháp có thể gửi duyệt: { $count }
today-interests = Thư quan tâm trong 7 ngày qua: { $count }

desk-heading = { $name } ({ $total })
desk-all = Tất cả
desk-empty = Ở đây chưa có nhu cầu nào.
desk-page = Trang { $page }/{ $pages }, tổng cộng { $total }
desk-previous = ‹ Trang trước
desk-next = Trang sau ›

column-id = Mã số
column-title = Tiêu đề
column-employer = Đơn vị tuyển dụng
column-deadline = Hạn cuối
column-fields = Lĩnh vực trọng điểm
column-concerns = Cần lưu ý
column-part = Mục
column-before = Trước
column-after = Hiện nay
column-column = Cột
column-raw = Cách ghi trong bảng
column-reading = Được hiểu là
column-when = Thời gian
column-who = Người thực hiện
column-action = Thao tác
column-subject = Đối tượng
column-detail = Chi tiết
column-name = Họ tên
column-role = Vai trò
column-station = Trạm
column-accounts = Đã đăng nhập trên
column-posting = Nhu cầu
column-scholar = Học giả (chỉ gồm thông tin họ đồng ý chia sẻ)
column-message = Lời nhắn
column-state = Trạng thái
column-file = Tệp
column-progress = Đã nhận

fact-in-language = { $name } ({ $language })
fact-pay = { $read } (nguyên văn: { $raw })

dossier-station = { $name } ({ $id })
dossier-newer = Có văn bản mới hơn: { $state }. Học giả vẫn thấy văn bản đã công bố.
dossier-scheduled = Hẹn công bố: { $at } ({ $zone })
dossier-published = Công bố lần đầu: { $at } ({ $zone })
dossier-blocked = Cần sửa trước: { $concern }
dossier-concern = Xin lưu ý: { $concern }
dossier-remark = Ý kiến khi trả lại: { $remark }
dossier-changed-by = Người sửa cuối: { $name }
dossier-submitted-by = Người gửi duyệt: { $name }
dossier-approved-by = Người phê duyệt: { $name }
dossier-not-yours = Chính quý vị đã gửi duyệt văn bản này hoặc là người sửa sau cùng, nên phải do một người duyệt khác phê duyệt.
dossier-audience = Số người nhận nếu công bố bây giờ: { $count }
dossier-audience-about = Số người nhận nếu công bố bây giờ: khoảng { $count } (ước tính từ một phần)
audience-part = { $name } { $count }
audience-langs = Theo ngôn ngữ: { $parts }
audience-platforms = Theo nền tảng: { $parts }
audience-quiet = Trong đó, đang ở giờ không làm phiền và sẽ nhận sau đó: { $count }
audience-gathered = Trong đó, đọc trong bản tổng hợp hoặc sau khi hết tạm dừng: { $count }
audience-unreached = Trong đó, hiện không liên lạc được: { $count }
dossier-corrects = Khi công bố lại, thẻ được thay tại chỗ bằng văn bản mới cho { $sent } người đã nhận; { $waiting } người còn chờ chỉ nhận văn bản mới. Không ai nhận thông báo hai lần.
dossier-recalled = Thông báo của nhu cầu này đã được thu hồi.
dossier-interests = Thư quan tâm ở trạm: { $count }
dossier-changes = So với văn bản học giả đang thấy
dossier-no-changes = Không có khác biệt.
dossier-readings = Cách hiểu khi nhập danh sách
dossier-no-readings = Không có nội dung nào cần diễn giải.
dossier-footer = { $id } · bản { $number } · mã kiểm tra { $mark }

deed-submit = Gửi duyệt
deed-approve = Phê duyệt bản này
deed-return = Trả lại
deed-publish = Công bố ngay
deed-schedule = Hẹn giờ công bố
deed-unschedule = Hủy hẹn giờ
deed-preview = Xem trước
deed-correct = Chỉnh sửa
deed-confirm-fields = Chấp nhận: { $fields }
deed-close = Đóng
deed-discard = Bỏ
deed-keep = Không, giữ lại
deed-sending = Tiến độ gửi
deed-correcting = Tiến độ đính chính
deed-recalling = Tiến độ thu hồi
deed-recall = Thu hồi
deed-test = Gửi thử cho tôi
deed-pause-notice = Tạm dừng
deed-resume-notice = Tiếp tục
deed-cancel-notice = Hủy phần còn lại
deed-keep-sending = Không, gửi tiếp
deed-invite = Mời thành viên

preview-what = Xem trước { $id }: { $language }, { $platform }. Bên dưới là thẻ mà người đọc nhận được; trên thẻ của họ, dòng cuối còn cho biết nhận theo mục theo dõi nào.
preview-after = Đây là bản xem trước, chưa gửi cho ai. Vui lòng xem ngôn ngữ hoặc nền tảng khác, hoặc quay lại.
preview-tab = { $language } · { $platform }

return-heading = Trả lại { $id } “{ $title }”
return-intro = Sau khi trả lại, văn bản trở thành bản nháp và có thể gửi duyệt lại khi đã sửa.
return-remark = Những gì cần sửa
return-help = Vui lòng nêu rõ vị trí và lý do, ví dụ: hạn cuối khác với tệp đính kèm.
return-empty = Vui lòng nêu những gì cần sửa để người gửi duyệt biết.

schedule-heading = Hẹn giờ công bố { $id } “{ $title }”
schedule-intro = Đến giờ đó, đúng văn bản đã phê duyệt sẽ được tự động công bố. Nếu văn bản bị sửa trước đó, lịch hẹn sẽ bị hủy.
schedule-at = Thời điểm công bố ({ $zone })
schedule-help = Viết như 2026-12-01 09:00
schedule-unread = Không đọc được thời điểm này. Vui lòng viết như 2026-12-01 09:00.
schedule-past = Thời điểm này đã qua. Vui lòng chọn thời điểm muộn hơn.
schedule-far = Vui lòng chọn thời điểm trong vòng hai năm tới.
schedule-after-deadline = Đến lúc đó nhu cầu đã hết hạn. Vui lòng chọn thời điểm trước hạn cuối.

close-ask = Đóng { $id } “{ $title }”? Học giả sẽ không gửi thư quan tâm được nữa. { $count } thư quan tâm đã nhận vẫn được giữ. Thao tác này không thể hoàn tác.
discard-ask = Bỏ { $id } “{ $title }”? Nội dung này chưa từng được công bố nên không báo cho ai. Thao tác này không thể hoàn tác.

done-draft = { $id } “{ $title }” đã được lưu thành bản nháp. Bước tiếp theo: gửi duyệt để một đồng nghiệp xét duyệt.
done-returned = { $id } “{ $title }” đã được trả lại và trở thành bản nháp. Ý kiến: { $remark }
done-in-review = { $id } “{ $title }” đã gửi duyệt và đang chờ một đồng nghiệp xét duyệt.
done-approved = Quý vị đã phê duyệt đúng văn bản này của { $id } “{ $title }” (mã kiểm tra { $mark }). Nếu thay đổi dù một ký tự, phê duyệt sẽ hết hiệu lực. Bước tiếp theo: công bố.
done-scheduled = { $id } “{ $title }” (mã kiểm tra { $mark }) sẽ được tự động công bố: { $at }, { $zone }.
done-unscheduled = Đã hủy hẹn giờ công bố { $id } “{ $title }”. Văn bản vẫn ở trạng thái đã phê duyệt; có thể công bố bất cứ lúc nào.
done-published = Đã công bố { $id } “{ $title }”. Số người nhận: { $count }.
done-published-counting = Đã công bố { $id } “{ $title }”. Đang xác định những người nhận; tiến độ ở bên dưới.
done-published-before = { $id } “{ $title }” đã được công bố: học giả nay thấy văn bản này. Không ai nhận thông báo hai lần.
done-corrected = Đã công bố văn bản đính chính của { $id } “{ $title }”. Thẻ được thay cho { $sent } người đã nhận; { $waiting } người còn chờ sẽ nhận văn bản mới.
done-told = Số người được báo về thay đổi vì đã gửi thư quan tâm: { $count }.
done-recalled = { $id } “{ $title }” đang được thu hồi và nhu cầu đã đóng. Phần còn chờ sẽ không gửi; phần đã gửi sẽ bị xóa, hoặc được ghi là đã thu hồi nếu không xóa được nữa.
done-tested = Thẻ của { $id } “{ $title }” đang được gửi đến quý vị và chỉ đến quý vị. Số cuộc trò chuyện: { $count }.
done-closed = { $id } “{ $title }” đã đóng. Học giả không gửi thư quan tâm được nữa.
done-discarded = { $id } “{ $title }” đã được bỏ. Không báo cho ai.

correct-which = Quý vị muốn chỉnh sửa mục nào của { $id } “{ $title }”?
correct-heading = Chỉnh sửa { $id } “{ $title }”
correct-effect-draft = Sau khi lưu vẫn là bản nháp.
correct-effect-review = Văn bản trở lại thành bản nháp; lần gửi duyệt hoặc phê duyệt trước đó không còn hiệu lực.
correct-effect-published = Học giả tiếp tục thấy văn bản hiện nay cho đến khi văn bản mới được xét duyệt và công bố.
correct-save = Lưu
correct-same = { $id } “{ $title }” không có gì thay đổi. Mọi thứ giữ nguyên.
help-headcount = Một con số, hoặc 2-5; để trống nếu cần một số người, không nêu cụ thể.
help-disciplines = Mỗi dòng một chuyên ngành.
help-compensation = Theo cách viết của đơn vị tuyển dụng, ví dụ: CNY 300,000-500,000 a year.
help-deadline = Ngày cuối cùng, tính cả ngày đó, ví dụ 2026-12-31; để trống nếu không thời hạn.
help-fields = Ít nhất một lĩnh vực, nếu không thì chỉ người theo dõi tất cả lĩnh vực mới nhận được.
typed-too-long = Nội dung quá dài: tối đa { $max } ký tự. Những gì quý vị viết vẫn được giữ; vui lòng rút ngắn.
typed-not-offered = Có nội dung không nằm trong các lựa chọn. Vui lòng chọn trong danh sách.
typed-title-missing = Đã có nội dung bằng ngôn ngữ này nên cần có cả tiêu đề.

received-heading = Thư quan tâm đã nhận ({ $total })
received-note = Chỉ hiển thị những gì học giả đồng ý chia sẻ, và chỉ dùng cho nhu cầu được nêu.
received-empty = Chưa nhận được thư quan tâm nào.

# $kind says what the notice does with the card
sending-heading = { $kind ->
    [correction] Đang đính chính { $id } “{ $title }” ở những nơi đã gửi
    [recall] Đang thu hồi { $id } “{ $title }”
   *[new] Đang gửi { $id } “{ $title }”
}
sending-paused = { $kind ->
    [correction] Đã tạm dừng đính chính: { $id } “{ $title }”
    [recall] Đã tạm dừng thu hồi: { $id } “{ $title }”
   *[new] Đã tạm dừng gửi: { $id } “{ $title }”
}
sending-cancelled = { $kind ->
    [correction] Đã hủy đính chính: { $id } “{ $title }”
    [recall] Đã hủy thu hồi: { $id } “{ $title }”
   *[new] Đã hủy gửi: { $id } “{ $title }”
}
sending-finished = { $kind ->
    [correction] Đã đính chính: { $id } “{ $title }”
    [recall] Đã thu hồi: { $id } “{ $title }”
   *[new] Đã gửi: { $id } “{ $title }”
}
sending-sent = Đã nhận
sending-waiting = Đang chờ
sending-gone = Không liên lạc được
sending-failed = Bị nền tảng từ chối
sending-unknown = Chưa rõ kết quả (không gửi lại)
sending-dropped = Không gửi nữa
sending-left = Thời gian còn lại
left-minute = chưa đến một phút
left-minutes = khoảng { $minutes } phút
left-hours = khoảng { $hours } giờ
sending-on = đã nhận { $sent }, đang chờ { $waiting }
sending-because = { $stands } ({ $why })
sending-held = nền tảng yêu cầu chờ đến { $until }, { $zone }
sending-no-sender = hiện không có tiến trình nào gửi ở đó

cancel-ask = { $kind ->
    [correction] Hủy phần đính chính còn lại của { $id } “{ $title }”? { $waiting } thẻ sẽ giữ văn bản cũ; { $sent } thẻ đã đính chính. Thao tác này không thể hoàn tác.
    [recall] Hủy phần thu hồi còn lại của { $id } “{ $title }”? { $waiting } thẻ sẽ ở nguyên chỗ cũ; { $sent } thẻ đã thu hồi. Thao tác này không thể hoàn tác.
   *[new] Hủy phần gửi còn lại của { $id } “{ $title }”? { $waiting } người sẽ không nhận được; { $sent } người đã nhận. Nhu cầu vẫn ở trạng thái đã công bố. Thao tác này không thể hoàn tác.
}

broadcasts-heading = Các đợt gửi ({ $total })
broadcasts-note = Thời gian tính theo { $zone }.
broadcasts-empty = Chưa có đợt gửi hàng loạt nào.
broadcast-planned = Đã hẹn giờ
broadcast-running = đang gửi
broadcast-paused = tạm dừng
broadcast-finished = hoàn tất
broadcast-cancelled = đã hủy
broadcast-numbers = { $done }/{ $total }

recall-heading = Thu hồi { $id } “{ $title }”
recall-intro = { $sent } người đã có thẻ: thẻ sẽ bị xóa nếu nền tảng cho phép, nếu không sẽ được đổi thành thông báo đã thu hồi. { $waiting } người còn chờ: sẽ không nhận thẻ. { $interested } người đã gửi thư quan tâm: sẽ được báo lý do.
recall-final = Nhu cầu sẽ bị đóng. Thao tác này không thể hoàn tác.
recall-reason = Lý do thu hồi
recall-help = Học giả đã gửi thư quan tâm sẽ đọc đúng nguyên văn lời này.
recall-empty = Vui lòng nêu lý do, vì học giả đã gửi thư quan tâm sẽ hỏi.

test-mark = Bản thử, chỉ gửi cho quý vị: bên dưới là thẻ của { $id } như người đọc nhận được bằng { $language }.

audit-heading = Nhật ký thao tác ({ $total })
audit-by-itself = Hệ thống
audit-empty = Nhật ký thao tác chưa có mục nào.

members-heading = Thành viên ({ $total })
members-empty = Chưa có thành viên nào.
invite-heading = Mời thành viên
invite-name = Họ tên
invite-role = Vai trò
invite-station = Trạm
invite-station-help = Bắt buộc với cán bộ trạm; với vai trò khác, để trống nghĩa là phụ trách toàn tỉnh.
invite-no-name = Vui lòng điền họ tên.
invite-no-role = Vui lòng chọn vai trò.
invite-station-needed = Cán bộ trạm cần được gắn với một trạm.
invite-unknown-station = Không có trạm này, hoặc trạm không thuộc phạm vi quản lý của quý vị.
invited = Đã mời, mã số { $id }. Mã đăng nhập: { $code }. Mã có hiệu lực đến { $until } ({ $zone }), chỉ dùng được một lần và chỉ hiển thị lần này.
invited-how = Vui lòng trao mã đăng nhập cho chính người được mời: họ gửi “/staff { $code }” trong cuộc trò chuyện riêng với trợ lý này trên Telegram hoặc Discord, hoặc điền mã ở trang đăng nhập trên web.

sign-in-heading = Đăng nhập dành cho cán bộ
sign-in-intro = Vui lòng điền mã đăng nhập do quản trị viên cấp. Mã chỉ dùng được một lần.
sign-in-code = Mã đăng nhập
sign-in-send = Đăng nhập
sign-in-welcome = Xin chào { $name }. Quý vị đã đăng nhập với vai trò: { $role }.
sign-in-may = Quý vị có thể: { $actions }.
sign-in-import = Để nhập nhu cầu, vui lòng gửi bảng tính vào đây.
sign-in-review = Các văn bản đã gửi duyệt, đang chờ xét duyệt, được liệt kê trong “Hôm nay”.
