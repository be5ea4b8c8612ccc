# After an event: thanks, a rating, words, and what the event leaves

thanks-first = Cảm ơn quý vị đã tham dự { $id } “{ $title }”.
rate-question = Quý vị thấy sự kiện thế nào? 1 là kém, 5 là rất tốt. Quý vị có thể trả lời hoặc đổi ý đến hết ngày { $until }. Chỉ đơn vị tổ chức thấy câu trả lời kèm họ tên của quý vị.
rate-about = { $id } “{ $title }”
rate-label = { $n }
rate-chosen = ✓ { $n }
rate-done = { $id } “{ $title }”: quý vị đã cho { $n }/5 điểm. Quý vị có thể sửa đến hết ngày { $until }.
rate-button = Đánh giá sự kiện
comment-button = Viết vài lời
comment-change = Sửa ý kiến
comment-heading = Ý kiến của quý vị về { $id } “{ $title }”
comment-intro = Phần này không bắt buộc. Chỉ đơn vị tổ chức đọc được ý kiến kèm họ tên của quý vị.
comment-label = Điểm nào tốt, điểm nào nên cải thiện?
comment-help = Tối đa { $max } ký tự.
comment-send = Gửi
comment-too-long = Nội dung quá dài: tối đa { $max } ký tự. Vui lòng viết ngắn hơn.
comment-done = Xin cảm ơn. Đơn vị tổ chức sẽ đọc ý kiến của quý vị.
comment-skipped = Chưa viết ý kiến; điểm đánh giá của quý vị vẫn được giữ.
comment-of = Về sự kiện { $id } “{ $title }”.
refused-not-asked = Hiện không thể đánh giá sự kiện này nên chưa thay đổi gì. Người đã có mặt có thể đánh giá trong 30 ngày sau sự kiện.

handouts-button = Tài liệu ({ $n })
handouts-heading = Tài liệu ({ $n })
handouts-of = { $id } “{ $title }”
handouts-none = Chưa có tài liệu của { $id } “{ $title }”. Quý vị sẽ được báo ngay khi đơn vị tổ chức thông báo có tài liệu.
told-handouts = Có tài liệu mới của { $id } “{ $title }” mà quý vị đã đăng ký:

# The same at the desk
deed-handouts = Tài liệu
handouts-desk-heading = Tài liệu của { $id } “{ $title }”
handouts-empty = Chưa có tài liệu, chẳng hạn bài trình chiếu, bài viết, bản ghi hình.
handouts-where = Người có chỗ xem được trong đăng ký của mình.
handouts-preview = Trong đó có { $new } mục mới. { $n } người có chỗ sẽ đọc được nội dung sau, mỗi người bằng ngôn ngữ của mình:
handouts-tell = Báo cho { $n } người
handouts-change = Sửa danh sách
handouts-form-heading = Danh sách tài liệu của { $id } “{ $title }”
handouts-help = Mỗi dòng một mục, tối đa { $max } mục: tiêu đề | https://… Việc lưu không báo cho ai.
handouts-save = Lưu
handouts-kept = { $n ->
    [0] { $id } hiện không có tài liệu.
   *[other] { $id } hiện có { $n } mục tài liệu. Chưa báo cho ai về mục mới.
 }
handouts-told = { $n ->
    [0] { $id }: chưa ai có chỗ nên không báo cho ai.
   *[other] { $id }: đang báo tài liệu cho { $n } người.
 }
typed-handout = Không đọc được dòng này: { $line }. Vui lòng viết: tiêu đề | https://…
typed-handouts = Tối đa { $max } mục.
refused-told-before = Người có chỗ đã được báo về tất cả tài liệu này nên không gửi gì thêm.

# Events in numbers
deed-statistics = Số liệu
statistics-heading = Số liệu của { $id } “{ $title }”
statistics-over-time = Lượt đăng ký theo thời gian
statistics-peak = Nhiều nhất: { $n } ({ $day })
statistics-by-state = Đăng ký theo trạng thái và hình thức tham dự
statistics-there = Tình hình tham dự
statistics-was-there = Đã có mặt
statistics-was-not-there = Chưa điểm danh
statistics-people = Người có chỗ và người đi cùng.
statistics-by-zone = Người có chỗ đang ở đâu
statistics-zone-note = Suy ra từ múi giờ mà mỗi người đã chọn.
statistics-other-zones = Nơi khác
statistics-ratings = Điểm đánh giá
statistics-stars = { $n }/5 điểm
statistics-mean = Trung bình { $mean }/5 điểm; { $n } người đánh giá trong số { $asked } người được hỏi
statistics-comments = Ý kiến
statistics-comments-note = Có dữ liệu cá nhân: vui lòng chỉ dùng trong nội bộ văn phòng.
statistics-said = { $id } ({ $n }/5 điểm): { $text }
statistics-said-only = { $id }: { $text }
statistics-nobody = Chưa có ai đăng ký.
statistics-no-seats = Chưa có ai có chỗ.
statistics-no-ratings = Chưa có đánh giá. Người đã có mặt sẽ được hỏi khi sự kiện kết thúc.
statistics-no-comments = Chưa có ai viết ý kiến.
column-day = Ngày
column-days = Từ ngày (mỗi { $n } ngày)
column-registrations = Lượt đăng ký
column-people = Số người
column-zone = Múi giờ
column-rating = Điểm
column-comment = Ý kiến

year-button = Số liệu năm
year-heading = Sự kiện đã tổ chức năm { $year }
year-note = Một sự kiện được tính là đã tổ chức khi đã công bố, diễn ra đúng như thông báo và đã kết thúc; sự kiện được tính vào năm bắt đầu. Số chỗ chỉ tính phần có giới hạn.
year-empty = Năm { $year } chưa tổ chức sự kiện nào.
year-total = Tổng cộng
year-line = { $kind }: đã tổ chức { $events } sự kiện; { $registered } người có chỗ, { $attended } người có mặt
year-mean = Điểm đánh giá trung bình { $mean }/5
column-kind = Loại
column-held = Đã tổ chức
column-seats = Số chỗ
column-with-seat = Người có chỗ
column-attended = Có mặt
column-mean = Điểm trung bình
