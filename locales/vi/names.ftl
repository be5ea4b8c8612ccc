# Names of coded values
field-aluminium = Vật liệu nhôm
field-silicon = Vật liệu silic
field-new-energy = Năng lượng mới
field-new-materials = Vật liệu mới
field-advanced-equipment = Thiết bị tiên tiến
field-multilingual = Công nghệ đa ngôn ngữ
field-artificial-intelligence = Trí tuệ nhân tạo
field-big-data = Dữ liệu lớn
field-blockchain = Chuỗi khối
field-life-sciences = Khoa học sự sống
field-seed-industry = Công nghiệp giống
field-green-food = Thực phẩm xanh
field-major-diseases = Phòng trị bệnh hiểm nghèo
field-ecology = Môi trường sinh thái

card-green-energy = Năng lượng xanh
card-green-food = Thực phẩm xanh
card-healthy-living = Điểm đến sống khỏe

industry-bio-medicine = Y dược sinh học và sức khỏe
industry-tourism = Du lịch và văn hóa
industry-information = Công nghiệp thông tin
industry-logistics = Logistics hiện đại
industry-agriculture = Nông nghiệp cao nguyên hiện đại
industry-materials = Vật liệu mới
industry-equipment = Thiết bị tiên tiến
industry-consumer-goods = Thực phẩm và hàng tiêu dùng

engagement-introduction = Thu hút nhân tài
engagement-project = Hợp tác dự án
engagement-exchange = Trao đổi học thuật
engagement-consultation = Tư vấn chính sách
engagement-full-time = Toàn thời gian
engagement-flexible = Linh hoạt

place-kunming = Côn Minh
place-qujing = Khúc Tĩnh
place-yuxi = Ngọc Khê
place-baoshan = Bảo Sơn
place-zhaotong = Chiêu Thông
place-lijiang = Lệ Giang
place-puer = Phổ Nhĩ
place-lincang = Lâm Thương
place-chuxiong = Sở Hùng
place-honghe = Hồng Hà
place-wenshan = Văn Sơn
place-xishuangbanna = Tây Song Bản Nạp
place-dali = Đại Lý
place-dehong = Đức Hoành
place-nujiang = Nộ Giang
place-diqing = Địch Khánh

lang-zh-Hans = tiếng Trung giản thể
lang-zh-Hant = tiếng Trung phồn thể
lang-en = tiếng Anh
lang-vi = tiếng Việt
lang-th = tiếng Thái
lang-lo = tiếng Lào
lang-my = tiếng Myanmar
lang-km = tiếng Khmer

platform-telegram = Telegram
platform-discord = Discord
platform-web = Trang web

role-administrator = Quản trị viên
role-reviewer = Người duyệt
role-officer = Cán bộ phụ trách
role-station = Cán bộ trạm
role-observer = Người chỉ xem

action-look = xem
action-edit = nhập và chỉnh sửa
action-submit = gửi duyệt
action-approve = xét duyệt
action-publish = công bố
action-close = đóng
action-broadcast = tạm dừng, hủy và thu hồi nội dung gửi đi
action-audit = xem nhật ký thao tác
action-administer = quản lý thành viên

notice-kind-new = Thông báo
notice-kind-correction = Đính chính
notice-kind-recall = Thu hồi

posting-state-draft = Bản nháp
posting-state-in-review = Đang xét duyệt
posting-state-approved = Đã phê duyệt
posting-state-published = Đã công bố
posting-state-closed = Đã đóng
posting-state-expired = Đã hết hạn
posting-state-discarded = Đã bỏ

concern-employer-missing = thiếu đơn vị tuyển dụng
concern-deadline-past = hạn cuối đã qua
concern-fields-unconfirmed = lĩnh vực trọng điểm chỉ là phỏng đoán và chưa được xác nhận
concern-field-missing = thiếu lĩnh vực trọng điểm (chỉ người theo dõi tất cả lĩnh vực mới nhận được)
concern-contact-missing = thiếu người liên hệ

pay-period-year = mỗi năm
pay-period-month = mỗi tháng
pay-period-day = mỗi ngày
pay-period-once = một lần

shared-name = Họ tên
shared-institution = Cơ quan công tác
shared-expertise = Chuyên môn
shared-email = Email

interest-state-sent = Đã đến trạm công tác
interest-state-withdrawn = Đã rút lại

part-title = Tiêu đề
part-text = Nội dung
part-employer = Đơn vị tuyển dụng
part-code = Mã vị trí
part-headcount = Số người cần
part-degree = Trình độ hoặc chức danh
part-disciplines = Chuyên ngành
part-research = Hướng nghiên cứu
part-compensation = Thù lao
part-benefits = Chế độ khác
part-contact = Người liên hệ
part-deadline = Hạn cuối
part-fields = Lĩnh vực trọng điểm
part-proposed-fields = Lĩnh vực phỏng đoán
part-engagement = Hình thức hợp tác
part-places = Địa điểm
part-place = Địa điểm theo cách ghi của đơn vị
part-remarks = Ghi chú
part-zone = Múi giờ
part-source-lang = Ngôn ngữ gốc

audit-posting-submit = Gửi duyệt
audit-posting-approve = Phê duyệt
audit-posting-return = Trả lại
audit-posting-schedule = Hẹn giờ công bố
audit-posting-publish = Công bố
audit-posting-close = Đóng
audit-posting-correct = Chỉnh sửa
audit-posting-expire = Kết thúc khi đến hạn
audit-posting-unschedule = Hủy hẹn giờ
audit-posting-recall = Thu hồi
audit-posting-test = Gửi thử cho bản thân
audit-notice-pause = Tạm dừng gửi
audit-notice-resume = Tiếp tục gửi
audit-notice-cancel = Hủy gửi
audit-import = Nhập danh sách
audit-import-discard = Bỏ lần nhập
audit-staff-invite = Mời thành viên
audit-staff-sign-in = Đăng nhập
audit-staff-link = Gộp tài khoản
audit-staff-unlink = Tách tài khoản
audit-event-create = Tạo sự kiện
audit-event-postpone = Hoãn sự kiện
audit-event-cancel = Hủy sự kiện
audit-event-tell = Nhắn tin cho người đăng ký
audit-event-export = Xuất danh sách đăng ký
audit-event-materials = Cập nhật tài liệu sự kiện
audit-event-materials-tell = Báo tài liệu sự kiện cho người có chỗ
audit-event-check-in = Điểm danh
audit-event-walk-in = Đăng ký tại chỗ
audit-event-certificate = Tải giấy chứng nhận
audit-registration-admit = Chấp nhận đăng ký
audit-registration-decline = Không chấp nhận đăng ký
audit-registration-seat = Xếp chỗ

# How often somebody is told
rhythm-at-once = Ngay khi có
rhythm-daily = Hằng ngày
rhythm-weekly = Hằng tuần

# Days of the week
weekday-mon = Thứ Hai
weekday-tue = Thứ Ba
weekday-wed = Thứ Tư
weekday-thu = Thứ Năm
weekday-fri = Thứ Sáu
weekday-sat = Thứ Bảy
weekday-sun = Chủ nhật

# Parts of the world
region-europe = Châu Âu
region-asia = Châu Á
region-north-america = Bắc Mỹ
region-latin-america = Mỹ Latinh
region-oceania = Châu Đại Dương
region-africa = Châu Phi

event-kind-conference = Hội nghị khoa học
event-kind-special-session = Phiên chuyên đề HOME
event-kind-lecture = Buổi thuyết trình
event-kind-training = Đào tạo
event-kind-mission = Công tác nước ngoài
event-kind-outreach = Phổ biến khoa học
event-kind-fair = Triển lãm hoặc gặp gỡ kết nối

attendance-on-site = Trực tiếp
attendance-online = Trực tuyến

halt-postponed = Đã hoãn
halt-cancelled = Đã hủy

registration-state-requested = Chờ xét duyệt
registration-state-waiting = Trong danh sách chờ
registration-state-offered = Đang được giữ chỗ
registration-state-confirmed = Đã xác nhận
registration-state-declined = Không được chấp nhận
registration-state-cancelled = Đã hủy
registration-state-lapsed = Đã hết hạn giữ chỗ

concern-organiser-missing = thiếu đơn vị tổ chức
concern-start-missing = thiếu ngày
concern-ends-too-soon = kết thúc trước khi bắt đầu
concern-event-past = sự kiện đã kết thúc
concern-link-missing = có chỗ trực tuyến nhưng chưa có đường dẫn

part-organiser = Đơn vị tổ chức
part-venue = Địa điểm
part-event-kind = Loại sự kiện
part-series = Chuỗi sự kiện
part-starts = Bắt đầu
part-ends = Kết thúc
part-online = Đường dẫn trực tuyến
part-seats-on-site = Số chỗ trực tiếp
part-seats-online = Số chỗ trực tuyến
part-opens = Mở đăng ký
part-closes = Hạn đăng ký
part-approval = Văn phòng duyệt từng đăng ký
part-companions = Số người đi cùng được phép
part-questions = Câu hỏi khi đăng ký
part-co-organisers = Đơn vị đồng tổ chức
part-programme = Chương trình

reminder-week = Trước 7 ngày
reminder-day = Trước 1 ngày
reminder-hour = Trước 1 giờ

# How often an event takes place
every-week = Hằng tuần
every-fortnight = Hai tuần một lần
every-month-weekday = Hằng tháng, cùng một thứ (ví dụ thứ Ba tuần thứ hai)
every-month-day = Hằng tháng, cùng một ngày
every-year = Hằng năm
