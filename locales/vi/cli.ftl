# The command line
cli-import = { $rows } dòng: { $drafted } mới, { $changed } có thay đổi, { $unchanged } không đổi, { $refused } cần sửa; { $gone } không còn trong danh sách
cli-import-skipped = Trang tính “{ $sheet }” không được đọc vì không có dòng tiêu đề.
cli-demo-both = Bàn làm việc và cửa sổ của học giả đặt cạnh nhau: { $url }
cli-demo-desk = Chỉ bàn làm việc: { $url }
cli-demo-chat = Chỉ cửa sổ của học giả: { $url }
cli-demo-staff = Cán bộ
cli-demo-scholar = Học giả
cli-demo-list = Danh sách mẫu để nhập thử: { $path }
cli-demo-stop = Nhấn Ctrl-C để kết thúc; dữ liệu của bản dùng thử sẽ bị xóa theo.
