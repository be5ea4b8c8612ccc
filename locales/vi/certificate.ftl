# Certificates of attendance
certificate-button = Giấy chứng nhận
certificate-making = Đang lập giấy chứng nhận; quý vị sẽ nhận được tại đây sau giây lát.
certificate-caption = { $number }: giấy chứng nhận tham dự { $event } “{ $title }”
certificate-no-fonts = Hiện chưa lập được giấy chứng nhận vì máy chủ chưa có phông chữ tiếng Trung. Văn phòng cần cài đặt phông chữ này; vui lòng thử lại sau. Các chức năng khác vẫn hoạt động bình thường.
certificate-letters = Chưa lập được giấy chứng nhận vì máy chủ không có phông chữ hiển thị được các chữ { $letters }. Văn phòng cần cài đặt phông chữ này; vui lòng thử lại sau.
refused-not-over = Sự kiện chưa kết thúc. Khi sự kiện kết thúc, quý vị có thể nhận giấy chứng nhận tại đây.
refused-not-attended = Đăng ký này chưa được điểm danh nên không có giấy chứng nhận. Nếu quý vị đã có mặt, vui lòng liên hệ đơn vị tổ chức.

# What stands on it
certificate-issuer = Hiệp hội Khoa học và Công nghệ Vân Nam · Chương trình HOME
certificate-heading = Giấy chứng nhận tham dự
certificate-certifies = Chứng nhận
certificate-attended = đã tham dự
certificate-kind = Loại
certificate-when = Thời gian
certificate-place = Địa điểm
certificate-organiser = Đơn vị tổ chức
certificate-co-organisers = Đơn vị đồng tổ chức
certificate-issued = Cấp ngày { $day } · Số { $number }
certificate-verify = Quét mã để xác minh

# The page where it is verified
verify-heading = Xác minh giấy chứng nhận
verify-genuine = Giấy chứng nhận này do chúng tôi cấp.
verify-name = Họ tên
verify-institution = Cơ quan công tác
verify-event = Sự kiện
verify-number = Số
verify-issued = Ngày cấp
verify-none = Không có giấy chứng nhận này.
verify-none-what = Không có giấy chứng nhận nào được cấp theo địa chỉ này. Vui lòng đối chiếu từng ký tự với địa chỉ in trên giấy, hoặc quét lại mã.
