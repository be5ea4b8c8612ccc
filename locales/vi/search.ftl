# Search: what was understood, and what was found
search-heading = Theo { $what }: tìm thấy { $n } kết quả
search-heading-many = Theo { $what }: tìm thấy hơn { $n } kết quả
search-nearest = Không có kết quả nào phù hợp hoàn toàn; dưới đây là những kết quả gần nhất.
search-corrected = Chưa từng gặp “{ $typed }” nên đã tìm theo “{ $meant }”.
search-nothing = Không tìm thấy gì theo { $what }. Quý vị có thể bỏ bớt một điều kiện, thử từ khác, hoặc xem tất cả.
search-unread = Chưa hiểu được nội dung cần tìm. Vui lòng viết vài từ, ví dụ: trí tuệ nhân tạo toàn thời gian tại Côn Minh trước cuối tháng
search-word = “{ $word }”
search-from = từ ngày { $day }
search-until = đến hết ngày { $day }
search-drop = Bỏ: { $what }
found-posting = nhu cầu
found-event = sự kiện
found-expert = chuyên gia
found-society = hội khoa học
found-project = dự án
found-policy = chính sách
