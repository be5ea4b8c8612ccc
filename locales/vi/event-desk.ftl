# Events at the desk: a new one, who comes, the door, putting off, words to everybody
room-events = Sự kiện
column-date = Ngày
column-organiser = Đơn vị tổ chức
column-institution = Cơ quan công tác
column-attendance = Hình thức tham dự
column-companions = Người đi cùng
column-registered = Đăng ký lúc
column-there = Điểm danh lúc
column-code = Mã điểm danh

desk-events-heading = Sự kiện ({ $total })
desk-events-empty = Chưa có sự kiện nào. Vui lòng bắt đầu bằng “Sự kiện mới”.
today-requests = Đăng ký chờ xét duyệt: { $count }

event-new = Sự kiện mới
event-new-heading = Sự kiện mới
event-new-intro = Bước này tạo một bản nháp. Các mục khác như giờ kết thúc, số chỗ và câu hỏi sẽ bổ sung trong bản nháp.
event-new-save = Tạo bản nháp

deed-attendees = Người tham dự
deed-check-in = Điểm danh
deed-walk-in = Đăng ký tại chỗ
deed-export = Bảng tính (.xlsx)
deed-tell = Nhắn tin
deed-postpone = Hoãn
deed-cancel-event = Hủy sự kiện
deed-admit = Chấp nhận
deed-decline = Không chấp nhận
deed-seat = Xếp chỗ
deed-arrive = Đã có mặt

attendees-heading = { $id } · { $name } ({ $total })
attendees-empty = Ở đây chưa có ai.
attendees-there = Đã có mặt: { $there } trong số { $all }
attendees-seat-name = Số chỗ · { $way }
attendees-seats = { $taken }/{ $seats }
attendees-seats-any = { $taken }, không giới hạn
attendees-line = { $name }: { $value }
attendees-of = { $state } · { $way }
attendees-people = { $n } (số người: { $people })
attendee-with = { $way }, đi cùng { $n } đồng nghiệp
attendee-registered = Đăng ký: { $at } ({ $zone })
attendee-there = Có mặt: { $at } ({ $zone })
attendee-not-there = Chưa có mặt
attendee-code = Mã điểm danh: { $code }
attendee-place = Số { $place } trong danh sách chờ
attendee-offered = Chỗ được giữ đến { $at } ({ $zone })
attendee-moved = { $name }: { $state }. Người này sẽ được thông báo.

check-in-heading = Điểm danh · { $id } “{ $title }”
check-in-code = Mã điểm danh
check-in-help = Tám chữ cái và chữ số ghi trong đăng ký, hoặc quét mã QR.
check-in-word = Từ điểm danh cho người tham dự trực tuyến: { $word }. Vui lòng đọc to từ này; họ gửi /checkin { $word }.
check-in-next = Người tiếp theo
check-in-scan = Quét bằng máy ảnh
check-in-scan-refused = Không dùng được máy ảnh ở đây. Vui lòng nhập mã điểm danh, hoặc cho phép dùng máy ảnh trong trình duyệt.
check-in-done = { $n ->
    [0] Đã điểm danh { $name } ({ $id }).
   *[other] Đã điểm danh { $name }, đi cùng { $n } đồng nghiệp ({ $id }).
 }
check-in-again = { $n ->
    [0] { $name } đã được điểm danh từ trước: { $at } ({ $id }).
   *[other] { $name } cùng { $n } đồng nghiệp đã được điểm danh từ trước: { $at } ({ $id }).
 }

walk-in-heading = Đăng ký tại chỗ · { $id } “{ $title }”
walk-in-beyond = Vẫn cho vào dù đã hết chỗ?
walk-in-beyond-help = Chỉ khi phòng còn đủ sức chứa.

postpone-heading = Hoãn { $id } “{ $title }”
postpone-effect = Các đăng ký vẫn có hiệu lực. Khi có ngày mới, vui lòng công bố dưới dạng đính chính; mọi người sẽ được báo thêm một lần nữa.
cancel-event-heading = Hủy { $id } “{ $title }”
cancel-event-effect = Sự kiện kết thúc đối với tất cả mọi người, và những gì còn chờ sẽ không được gửi. Thao tác này không thể hoàn tác.
halt-people = { $n ->
    [0] Không có ai đăng ký nên không báo cho ai.
   *[other] { $n } người đã đăng ký sẽ được báo ngay.
 }
halt-reason = Lý do
halt-help = Người đã đăng ký sẽ đọc đúng như quý vị viết.
halt-empty = Vui lòng nêu lý do, vì mọi người đã sắp xếp kế hoạch.
done-postponed = { $n ->
    [0] { $id } “{ $title }” đã được hoãn. Không có ai đăng ký.
   *[other] { $id } “{ $title }” đã được hoãn. Đang báo cho { $n } người.
 }
done-cancelled-event = { $n ->
    [0] { $id } “{ $title }” đã bị hủy. Không có ai đăng ký.
   *[other] { $id } “{ $title }” đã bị hủy. Đang báo cho { $n } người.
 }

tell-heading = Nhắn cho người đăng ký { $id } “{ $title }”
tell-all = tất cả người có đăng ký còn hiệu lực
tell-to = { $n ->
    [0] Gửi đến: { $whom }. Hiện không có ai.
   *[other] Gửi đến: { $whom }. Tổng cộng { $n } người.
 }
tell-langs = Họ đọc { $n } ngôn ngữ: { $parts }. Lời nhắn được gửi đúng như quý vị viết.
tell-text = Lời nhắn của quý vị
tell-help = Tối đa { $max } ký tự.
tell-empty = Vui lòng viết lời nhắn.
tell-send = Gửi
tell-done = { $n ->
    [0] { $id }: không có ai để gửi.
   *[other] { $id }: đang gửi lời nhắn của quý vị đến { $n } người.
 }
export-done = Danh sách đăng ký { $id }. Tệp này có dữ liệu cá nhân; vui lòng bảo quản cẩn thận.

attend-how = Khi quý vị tham dự sự kiện trực tuyến, một từ điểm danh sẽ được đọc lên. Vui lòng gửi như sau: /checkin TỪ
attend-done = Đã ghi nhận quý vị tham dự { $id } “{ $title }”.

refused-unknown-ticket = Không có đăng ký nào của sự kiện này mang mã điểm danh đó. Vui lòng kiểm tra từng ký tự.
refused-ticket-of = Mã này thuộc một sự kiện khác, { $id }. Chưa điểm danh cho ai.
refused-no-seat = Trạng thái của đăng ký này là “{ $state }” nên thao tác chưa được thực hiện.
refused-full = Không còn chỗ trống nên chưa thay đổi gì.
refused-wrong-word = Hiện không có sự kiện trực tuyến nào quý vị tham dự dùng từ này. Vui lòng kiểm tra lại; từ điểm danh có hiệu lực từ lúc sự kiện bắt đầu đến khi kết thúc.

# An event on several days
deed-repeat = Lặp lại
deed-dates = Các buổi
repeat-heading = Thêm buổi cho { $id } “{ $title }”
repeat-intro = Buổi này diễn ra: { $when }. Mỗi buổi thêm sẽ thành một bản nháp riêng với cùng nội dung, được xét duyệt và công bố riêng. Đăng ký mở và đóng trước mỗi buổi đúng khoảng thời gian như hiện nay.
repeat-every = Tần suất
repeat-every-help = Tính từ ngày nêu trên.
repeat-until = Thêm bao nhiêu buổi, hoặc đến ngày nào
repeat-until-help = Một số không quá { $max }, hoặc ngày cuối cùng, ví dụ 2027-06-30.
repeat-until-wrong = Vui lòng điền một số từ 1 đến { $max }, hoặc một ngày như 2027-06-30.
repeat-until-none = Trong phạm vi đó không có ngày nào sắp tới. Vui lòng chọn ngày muộn hơn.
repeat-make = Tạo các bản nháp
repeats-heading = { $n ->
    [1] { $id } chỉ có một buổi
   *[other] { $id } có { $n } buổi
 }
repeats-made = Đã tạo { $n } bản nháp. Vui lòng kiểm tra rồi gửi duyệt.
repeats-made-more = Đã tạo { $n } bản nháp; { $before } buổi khác đã có từ trước.
repeats-submit = Gửi duyệt { $n } bản nháp
repeats-discard = Bỏ { $n } bản nháp
repeats-keep = Giữ lại
repeats-ask-discard = { $n ->
    [0] Không có bản nháp nào trong các buổi thêm của { $id }.
   *[other] { $n } bản nháp trong các buổi thêm của { $id } sẽ bị bỏ, kể cả những gì đã sửa trong đó. Những bản đang xét duyệt, đã phê duyệt hoặc đã công bố được giữ nguyên.
 }
repeats-submitted = { $n ->
    [0] Không có bản nháp nào để gửi duyệt.
   *[other] { $n } bản nháp đang được xét duyệt.
 }
repeats-submitted-some = { $n ->
    [0] Không bản nháp nào gửi duyệt được
   *[other] { $n } bản nháp đang được xét duyệt
 }; { $held } bản cần sửa trước.
repeats-discarded = { $n ->
    [0] Không có bản nháp nào để bỏ.
   *[other] Đã bỏ { $n } bản nháp.
 }
refused-nothing-new = Tất cả những ngày này đều đã có buổi nên chưa thay đổi gì.
