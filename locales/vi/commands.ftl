# Menus of commands: what each does (Discord takes 100 characters)
command-start = Trang chủ
command-postings = Nhu cầu đang mở
command-events = Sự kiện sắp tới
command-search = Tìm nhu cầu đang mở theo từ ngữ
command-subscribe = Theo dõi nhu cầu
command-subscriptions = Những gì quý vị đang theo dõi
command-interests = Thư quan tâm quý vị đã gửi
command-registrations = Sự kiện quý vị đã đăng ký
command-checkin = Điểm danh khi tham dự sự kiện trực tuyến
command-profile = Hồ sơ của quý vị
command-settings = Cài đặt
command-language = Chọn ngôn ngữ
command-link = Gộp với tài khoản của quý vị ở nơi khác
command-help = Những việc có thể làm ở đây và cách làm
command-staff = Cán bộ đăng nhập bằng mã đăng nhập
command-inbox = Thư quan tâm đã nhận
command-drafts = Bản nháp nhu cầu
command-review = Nhu cầu đang chờ xét duyệt
command-imports = Danh sách đã nhập
command-broadcast = Nội dung gửi đi và tiến độ
command-audit = Nhật ký thao tác
command-setup = Chọn nhu cầu được đăng trong các kênh của máy chủ này (dành cho quản trị viên)

# What people read before they start the bot (Telegram takes 512 and 120 characters)
bot-description = Trợ lý Chương trình HOME của Hiệp hội Khoa học và Công nghệ Vân Nam. Các trường đại học và doanh nghiệp ở Vân Nam đang tìm chuyên gia ở nước ngoài: quý vị có thể theo dõi nhu cầu trong lĩnh vực của mình và bày tỏ quan tâm. Đơn vị tuyển dụng chỉ biết quý vị là ai khi quý vị đồng ý. Nhấn Bắt đầu để sử dụng.
bot-short-description = Chương trình HOME, Vân Nam: theo dõi nhu cầu tìm chuyên gia ở nước ngoài và bày tỏ quan tâm.

# Names under which commands and what can be filled in stand where a platform
# shows them in the reader's language: letters only, lower case, no spaces
command-name-start = bắt-đầu
command-name-postings = nhu-cầu
command-name-events = sự-kiện
command-name-search = tìm-kiếm
command-name-subscribe = theo-dõi
command-name-subscriptions = mục-theo-dõi
command-name-interests = quan-tâm
command-name-registrations = đăng-ký
command-name-checkin = điểm-danh
command-name-profile = hồ-sơ
command-name-settings = cài-đặt
command-name-language = ngôn-ngữ
command-name-link = gộp-tài-khoản
command-name-help = trợ-giúp
command-name-staff = cán-bộ
command-name-inbox = hộp-thư
command-name-drafts = bản-nháp
command-name-review = xét-duyệt
command-name-imports = nhập-danh-sách
command-name-broadcast = tiến-độ-gửi
command-name-audit = nhật-ký
command-name-setup = cài-đặt-kênh
option-name-posting = nhu-cầu
option-name-event = sự-kiện
option-name-words = từ-ngữ
option-name-field = lĩnh-vực
option-name-code = mã
option-name-channel = kênh
option-name-role = vai-trò
option-name-language = ngôn-ngữ
option-name-station = trạm

# What can be filled in with a command (100 characters)
option-postings-posting = Nhu cầu muốn mở; để trống để xem tất cả
option-events-event = Sự kiện muốn mở; để trống để xem tất cả
option-search-words = Nội dung cần tìm: địa điểm, công việc, lĩnh vực
option-subscribe-field = Lĩnh vực chọn đầu tiên
option-link-code = Mã nhận được ở nơi kia; để trống để lấy mã tại đây
option-staff-code = Mã quý vị được cấp
option-checkin-code = Từ điểm danh vừa được đọc lên
option-setup-field = Những nhu cầu nào: một lĩnh vực hoặc tất cả
option-setup-channel = Nơi đăng: kênh, chủ đề hoặc diễn đàn; để trống là kênh này
option-setup-role = Vai trò được nhắc đến trong mỗi nhu cầu
option-setup-language = Ngôn ngữ của nội dung đăng ở đó
option-setup-station = Chỉ nhu cầu của trạm này
