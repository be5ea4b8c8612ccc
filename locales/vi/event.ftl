# Events

zone-city = giờ { $city }
event-date-open = Ngày sẽ được thông báo sau
event-days = { $first } đến { $last }
event-span = { $from }–{ $until } ({ $zone })
event-opens = Mở đăng ký: { $at } ({ $zone })
event-open-until = Hạn đăng ký: { $at } ({ $zone })
event-registration-closed = Đã hết hạn đăng ký
event-seats = { $kind }: { $n } chỗ
answer-yes = Có
answer-no = Không

# Correcting an event
seats-any = không giới hạn
help-starts = Ví dụ 2026-12-01 15:00, hoặc 2026-12-01 nếu cả ngày.
help-ends = Viết như trên; tính cả ngày được ghi. Để trống nếu chỉ một ngày hoặc một giờ.
help-zone = Thành phố dùng làm chuẩn giờ, ví dụ Côn Minh hoặc Bangkok.
help-online = Bắt đầu bằng https:// và chỉ hiển thị cho người đăng ký tham dự trực tuyến.
help-seats = Một con số, hoặc “{ $any }”; để trống nếu không có hình thức này.
help-opens = Để trống nếu mở đăng ký ngay khi công bố.
help-closes = Để trống nếu hết hạn đăng ký khi sự kiện bắt đầu.
help-approval = Nếu cần duyệt, không ai có chỗ trước khi văn phòng chấp nhận.
help-companions = Để trống nếu không cho người đi cùng.
help-questions = Mỗi dòng một câu; dấu sao ở cuối nghĩa là bắt buộc. Cần thư mời? [yes/no]   Bữa ăn [cá | chay] *   Ngày tham dự [[Thứ Hai | Thứ Ba]]
help-programme = Mỗi dòng một mục: giờ | tiêu đề | người trình bày | tiểu ban
typed-time = Đây không phải ngày hoặc giờ. Vui lòng viết như 2026-12-01 15:00, hoặc 2026-12-01 nếu cả ngày.
typed-link = Đường dẫn bắt đầu bằng https:// và không có dấu cách.
typed-zone = Có thể là nhiều múi giờ, hoặc không có múi giờ nào. Vui lòng viết một thành phố lớn hơn gần đó.
typed-seats = Vui lòng viết số chỗ, “{ $any }”, hoặc để trống.
typed-companions = Vui lòng viết một số không quá { $max }, hoặc để trống.
typed-question = Không đọc được dòng này: { $line }. Các lựa chọn đặt trong ngoặc vuông, cách nhau bằng |, ít nhất hai lựa chọn.
typed-questions = Tối đa { $max } câu hỏi; nhiều hơn thì sẽ không ai điền hết.
typed-slot = Không đọc được dòng này: { $line }. Vui lòng viết: giờ | tiêu đề | người trình bày | tiểu ban

# What scholars see of events
events-button = Sự kiện sắp tới
events-heading = Sự kiện sắp tới ({ $n })
events-none = Hiện chưa có sự kiện nào được công bố. Hãy theo dõi lĩnh vực của mình để được báo khi có sự kiện mới.
events-by-month = Theo tháng
events-month-heading = Sự kiện trong { $month } ({ $n })
events-month-none = Chưa có sự kiện nào được công bố cho tháng này.
events-month-before = ‹ { $month }
events-month-after = { $month } ›
event-register = Đăng ký
event-over = Sự kiện này đã kết thúc.
event-postponed-line = Đã hoãn; ngày mới sẽ được công bố tại đây
event-series = Chuỗi sự kiện
event-programme = Chương trình

# Registering
register-heading = Đăng ký
register-intro = Chỉ đơn vị tổ chức được xem các câu trả lời này.
register-what = Đăng ký { $event } · { $title }
register-shares = Đơn vị tổ chức sẽ biết họ tên và cơ quan công tác của quý vị. Quý vị có thể hủy bất cứ lúc nào.
register-bring = { $n ->
    [0] Tôi đi một mình
   *[other] Đi cùng { $n } đồng nghiệp
 }
register-seats-left = Còn { $n } chỗ
register-any-seats = Còn đủ chỗ.
register-full = Đã hết chỗ: quý vị sẽ vào danh sách chờ và được báo ngay khi có chỗ trống.
register-approval = Văn phòng xét duyệt từng đăng ký; quý vị sẽ được báo ngay khi có kết quả.
register-confirm = Xác nhận đăng ký
register-left = Quý vị chưa đăng ký; chưa có gì được gửi đi.
register-stale = Lượt đăng ký này đã bị bỏ dở hoặc đã hoàn tất nên các nút không còn hiệu lực.
register-press = Vui lòng dùng các nút ở trên để đăng ký, hoặc hủy.
register-before = Quý vị đã đăng ký { $event } rồi, mã { $id }.
register-before-short = Quý vị đã đăng ký rồi, mã { $id }.
register-not-now = { $event }: { $why }. Quý vị chưa đăng ký được.
register-done = Đăng ký thành công, quý vị đã có chỗ.
register-waits = Quý vị đã vào danh sách chờ.
register-asked = Đăng ký của quý vị đã được gửi đến văn phòng để xét duyệt.

registrations-heading = Sự kiện của quý vị ({ $n })
registrations-none = Quý vị chưa đăng ký sự kiện nào.
registration-open = Đăng ký của tôi
registration-event = Xem sự kiện
registration-not-found = Quý vị không có đăng ký này.
registration-take = Nhận chỗ
registration-leave = Rời danh sách chờ
registration-cancel = Hủy đăng ký
registration-ticket = Tệp lịch, mã điểm danh
registration-google = Lịch Google
registration-outlook = Outlook
registration-link = Tham dự tại đây: { $link }
registration-companions = Đi cùng { $n } đồng nghiệp
registration-code = Mã điểm danh của quý vị: { $code }
registration-waits = Số { $place } trong danh sách chờ. Khi có chỗ trống, chỗ đó được giữ cho quý vị trong 24 giờ, không tính giờ không làm phiền của quý vị.
registration-offered = Một chỗ đang được giữ cho quý vị đến { $until } ({ $zone }).
registration-requested = Văn phòng đã nhận đăng ký của quý vị và sẽ xét duyệt.
registration-cancel-ask = Hủy { $id } “{ $title }”? Chỗ của quý vị sẽ chuyển cho người kế tiếp và không lấy lại được.
registration-cancel-yes = Hủy { $id }
registration-cancelled = Đã hủy { $id }.
ticket-calendar = { $event }: tệp lịch cho quý vị
ticket-code = { $event }: xuất trình mã này tại cửa vào, hoặc đọc { $code }

calendar-button = Lịch của tôi
calendar-heading = Lịch của quý vị
calendar-what = Vui lòng thêm địa chỉ này vào ứng dụng lịch (“đăng ký theo dõi bằng URL”). Lịch sẽ hiển thị các sự kiện quý vị đã đăng ký và tự cập nhật mọi thay đổi.
calendar-secret = Ai biết địa chỉ này đều đọc được. Nếu địa chỉ lọt vào tay người khác, hãy tạo địa chỉ mới; địa chỉ cũ sẽ hết hiệu lực.
calendar-renew = Địa chỉ mới

# What those who registered are told
told-offered = Đã có một chỗ trống, được giữ cho quý vị đến { $until } ({ $zone }).
told-lapsed = Chỗ giữ cho quý vị không được nhận kịp thời nên đã chuyển cho người kế tiếp.
told-admitted = Quý vị đã có chỗ. Mã điểm danh của quý vị: { $code }
told-declined = Rất tiếc, lần này văn phòng không thể chấp nhận đăng ký của quý vị.
told-week = Nhắc lịch: sự kiện quý vị đã đăng ký sẽ diễn ra sau một tuần nữa.
told-day = Nhắc lịch: sự kiện quý vị đã đăng ký sẽ diễn ra trong vòng một ngày.
told-hour = Nhắc lịch: sự kiện quý vị đã đăng ký sẽ bắt đầu trong vòng một giờ.
told-changed = Sự kiện quý vị đã đăng ký có thay đổi. Đăng ký của quý vị vẫn có hiệu lực.
told-postponed = Sự kiện quý vị đã đăng ký bị hoãn.
told-postponed-keeps = Đăng ký của quý vị vẫn có hiệu lực. Quý vị sẽ được báo ngay khi có ngày mới; nếu không thể đến, vui lòng hủy đăng ký.
told-cancelled = Sự kiện quý vị đã đăng ký bị hủy.
told-reason = Lý do: { $reason }
told-words = Đơn vị tổ chức nhắn về sự kiện quý vị đã đăng ký:
entry-id = Chương trình HOME · { $id }
news-when = Thời gian: { $before } → { $after }
news-online = Đường dẫn trực tuyến đã thay đổi; đường dẫn mới có trong đăng ký của quý vị.

# Feeds and public pages
feed-own = HOME Vân Nam: sự kiện của tôi
feed-own-what = Các sự kiện quý vị đã có chỗ hoặc đang chờ chỗ.
feed-public = HOME Vân Nam: sự kiện
feed-public-what = Các sự kiện đã công bố của Chương trình HOME tại Vân Nam.
feed-bad = Không đọc được địa chỉ này: { $name } không thể là “{ $value }”. { $known }
feed-known = Có thể dùng: { $values }.
feed-known-station = Không có trạm nào mang mã này.
public-events = Sự kiện
public-intro = Các buổi thuyết trình, hội nghị và khóa đào tạo của Chương trình HOME tại Vân Nam. Giờ được ghi theo nơi diễn ra sự kiện.
public-list = Danh sách
public-month = Tháng
public-all-fields = Tất cả lĩnh vực
public-field = Lĩnh vực
public-choose = Xem
public-none = Hiện chưa có sự kiện nào được công bố ở đây.
public-subscribe = Theo dõi trong lịch của quý vị
public-subscribe-what = Ứng dụng lịch của quý vị sẽ tự cập nhật mọi sự kiện mới và mọi thay đổi.
public-subscribe-copy = Nếu nhấn nút mà không có gì xảy ra, vui lòng tự thêm địa chỉ này vào ứng dụng lịch: { $address }
public-add = Thêm vào lịch
public-file = Tệp lịch
public-register = Cách đăng ký
public-register-what = Chỉ hai bước, không cần tạo tài khoản.
public-register-chat = Đăng ký trong cửa sổ trò chuyện
public-register-on = Đăng ký trên { $platform }
public-register-command = Hoặc gửi { $command } cho trợ lý, ở bất cứ nơi nào quý vị dùng trợ lý.
public-back = Tất cả sự kiện

# On several days
event-dates-button = { $n } buổi khác
event-dates-heading = { $n ->
    [0] Các buổi
   *[other] Các buổi ({ $n })
 }
