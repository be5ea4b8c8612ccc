# Trouble with the house itself: what happened, what to do, and that it is over
alarm-channel = { $platform } không phản hồi, từ { $since } ({ $zone }).
alarm-remedy-channel = Ở đó không nhận và không gửi được tin; những gì đã viết vẫn được giữ và sẽ tự gửi đi sau đó. Vui lòng cho kiểm tra mạng và proxy của máy chủ: chạy “haizhi doctor” trên máy chủ để biết lỗi ở đâu.
alarm-over-channel = { $platform } đã phản hồi trở lại: { $until } ({ $zone }); gián đoạn từ { $since }. Những tin đang chờ đang được gửi đi.

alarm-refused = { $platform } từ chối token của bot hoặc một cài đặt, từ { $since } ({ $zone }).
alarm-remedy-refused = Ở đó không nhận và không gửi được tin cho đến khi cài đặt được sửa; những gì đã viết vẫn được giữ. Vui lòng chạy “haizhi doctor” trên máy chủ, sửa những điểm được nêu rồi khởi động lại.
alarm-over-refused = { $platform } đã chấp nhận bot trở lại: { $until } ({ $zone }); bị từ chối từ { $since }. Những tin đang chờ đang được gửi đi.

alarm-webhook = { $platform } không chuyển được tin nhắn của mọi người đến chúng tôi, từ { $since } ({ $zone }); { $figure } tin đang chờ ở đó.
alarm-remedy-webhook = Trong vòng một ngày không có gì bị mất. Vui lòng kiểm tra để bảo đảm địa chỉ công khai truy cập được từ bên ngoài với chứng chỉ hợp lệ, và không có chương trình nào khác dùng token của bot: “haizhi doctor” cho biết nguyên nhân là gì.
alarm-over-webhook = { $platform } đã chuyển tin nhắn của mọi người trở lại: { $until } ({ $zone }); gián đoạn từ { $since }.

alarm-answers = Các câu trả lời trên { $platform } đang chờ gửi, từ { $since } ({ $zone }).
alarm-remedy-answers = Mọi người nhấn nút mà không thấy phản hồi. Vui lòng kiểm tra tải của máy chủ và kết quả của “haizhi doctor”.
alarm-over-answers = Các câu trả lời trên { $platform } đã được gửi ngay trở lại: { $until } ({ $zone }); chậm từ { $since }.

alarm-personal = Thông báo cá nhân trên { $platform } đang chờ gửi, từ { $since } ({ $zone }).
alarm-remedy-personal = Các thông báo vẫn được giữ và sẽ tự gửi đi. Nếu tình trạng kéo dài, vui lòng xem “haizhi doctor” trên máy chủ.
alarm-over-personal = Thông báo cá nhân trên { $platform } đã được gửi trở lại: { $until } ({ $zone }); chậm từ { $since }.

alarm-broadcast = Một đợt gửi trên { $platform } bị ngừng trệ, từ { $since } ({ $zone }).
alarm-remedy-broadcast = Người chưa nhận sẽ nhận được khi đợt gửi chạy tiếp; không ai nhận hai lần. Vui lòng không công bố lại; hãy cho chạy “haizhi doctor” trên máy chủ.
alarm-over-broadcast = Đợt gửi trên { $platform } không còn ngừng trệ: { $until } ({ $zone }); đã ngừng trệ từ { $since }.

alarm-failures = { $platform } đã từ chối nhận { $figure } tin trong vòng mười phút.
alarm-remedy-failures = Những tin này sẽ không tự gửi lại. Vui lòng tạm dừng đợt gửi đang chạy và cho kiểm tra nhật ký máy chủ: mỗi tin được ghi ở đó kèm mã số.
alarm-over-failures = { $platform } đã nhận tin trở lại: { $until } ({ $zone }). Những tin bị từ chối từ { $since } sẽ không được gửi lại.

alarm-hold = { $platform } yêu cầu tạm dừng gửi hàng loạt cho đến { $figure } ({ $zone }).
alarm-remedy-hold = Đến lúc đó các đợt gửi sẽ tự tiếp tục; trong khi chờ, các câu trả lời vẫn được gửi. Nếu lặp lại, vui lòng cho giảm tốc độ gửi trên nền tảng này trong cài đặt.
alarm-over-hold = Thời gian tạm dừng theo yêu cầu của { $platform } đã hết: { $until } ({ $zone }). Các đợt gửi đang tiếp tục.

alarm-sender = Không có tiến trình nào gửi trên { $platform }, từ { $since } ({ $zone }).
alarm-remedy-sender = Những gì cần gửi vẫn được giữ. Vui lòng kiểm tra để bảo đảm “haizhi serve” đang chạy với token của nền tảng này, rồi khởi động lại.
alarm-over-sender = Tin trên { $platform } đã được gửi trở lại: { $until } ({ $zone }); gián đoạn từ { $since }.

alarm-disk = Ổ đĩa của cơ sở dữ liệu sắp đầy: còn trống { $figure } MiB.
alarm-remedy-disk = Khi đầy, không thể lưu gì nữa: không nhập danh sách, không lưu thư quan tâm, không lưu tin nhắn. Vui lòng giải phóng ít nhất 2 GiB.
alarm-over-disk = Ổ đĩa của cơ sở dữ liệu đã có đủ chỗ trống trở lại: { $until } ({ $zone }).

alarm-import = Một danh sách được đọc từ { $since } ({ $zone }), đến nay vẫn chưa xong.
alarm-remedy-import = Danh sách không bị nhập dở dang. Vui lòng xem mục “Danh sách đã nhập”; nếu vẫn như vậy, vui lòng gửi lại danh sách.
alarm-over-import = Danh sách được đọc từ { $since } đã xong: { $until } ({ $zone }).
