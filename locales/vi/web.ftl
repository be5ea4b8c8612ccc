# Pages of the web: what stands around the messages
web-brand = HOME Vân Nam
web-face = H
web-owner = Hiệp hội Khoa học và Công nghệ Vân Nam
web-work = Bàn làm việc
web-chat-title = Trò chuyện với HOME
web-skip = Đến nội dung chính
web-language = Ngôn ngữ
web-menu = Trình đơn
web-to-work = Đến bàn làm việc
web-to-chat = Đến cửa sổ trò chuyện dành cho học giả

# The chat window
web-write = Viết tin nhắn
web-send = Gửi
web-you = Quý vị
web-sending = đang gửi
web-delivered = đã chuyển đến
web-unsent = chưa gửi được. Nội dung đã được đưa lại vào ô nhập; vui lòng gửi lại.
web-open-link = Mở nội dung mà đường dẫn trỏ tới

# The workbench
web-menu-today = Hôm nay
web-menu-postings = Nhu cầu
web-menu-imports = Nhập danh sách
web-menu-broadcasts = Các đợt gửi
web-menu-interests = Thư quan tâm
web-menu-audit = Nhật ký
web-menu-members = Thành viên
web-sign-out = Đăng xuất
web-go = Đến theo mã số như P-17, M-3 hoặc N-5
web-go-example = P-17, M-3, N-5
web-answer = Kết quả xử lý
web-preview = Xem trước
web-invite = Mời đồng nghiệp
web-download = Tải xuống
web-drop = Thả bảng tính vào đây để nhập
web-keys = Phím tắt
web-key-search = Đến ô tìm kiếm
web-key-rows = Chuyển xuống, lên giữa các dòng; Enter để mở
web-key-list = Xem các phím tắt
web-close = Đóng

# Lists, forms, progress
web-tabs = Chế độ xem
web-pager = Trang
web-pager-here = { $page }/{ $pages } ({ $total })
web-pager-previous = Trang trước
web-pager-next = Trang sau
web-form-optional = (có thể để trống)
web-form-problems = Có { $count } mục cần xem lại
web-progress-of = { $done }/{ $total }

# Signing in
web-sign-in = Đăng nhập vào bàn làm việc
web-sign-in-link = Đường dẫn này chỉ dùng được một lần. Vui lòng nhấn nút để đăng nhập trên thiết bị này.
web-sign-in-button = Đăng nhập
web-needs-staff = Trang này dành cho cán bộ. Sau khi đăng nhập, quý vị sẽ vào thẳng trang này.
web-code = Mã đăng nhập dùng một lần
web-code-help = Do quản trị viên cấp. Mã chỉ dùng được một lần.
web-code-problem = Quý vị chưa đăng nhập
web-code-refused = Mã đăng nhập không tồn tại, đã dùng hoặc đã hết hạn. Vui lòng xin quản trị viên mã mới.

# Problems
web-not-found = Không có trang này
web-not-found-text = Địa chỉ có thể bị gõ sai, hoặc nội dung ở đây không còn nữa. Dữ liệu của quý vị không thay đổi.
web-cross-site = Yêu cầu này được gửi từ một trang web khác
web-cross-site-text = Để bảo đảm an toàn, chưa có thao tác nào được thực hiện. Vui lòng mở trang ở đây và nhấn nút lại.
web-too-large = Tệp quá lớn
web-too-large-text = Chỉ nhận tệp đến 20 MB. Tệp chưa được lưu; vui lòng chia nhỏ danh sách hoặc bỏ hình ảnh rồi gửi lại.
web-too-often = Thử quá nhiều lần
web-too-often-text = Chưa có thao tác nào được thực hiện. Vui lòng chờ vài phút rồi thử lại.
web-down = Hiện không sử dụng được
web-down-text = Chưa thay đổi gì. Vui lòng thử lại sau một phút; nếu vẫn như vậy, vui lòng báo quản trị viên.
web-malformed = Không đọc được yêu cầu này
web-malformed-text = Chưa thay đổi gì. Vui lòng tải lại trang rồi thử lại.

# The demo
web-demo = Hai cửa sổ
web-open-alone = Mở riêng
