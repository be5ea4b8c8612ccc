# What is posted in the channels of a guild (a server of Discord), for its administrators
setup-in-guild = Lệnh này dành cho các kênh của một máy chủ. Vui lòng dùng trong máy chủ có kênh mà quý vị muốn thiết lập.
setup-admins-only = Việc đăng nhu cầu nào trong các kênh của máy chủ này do quản trị viên của máy chủ quyết định. Vui lòng liên hệ một trong số họ.
setup-where = Chưa nêu kênh nên chưa thay đổi gì. Vui lòng chọn một kênh trong mục “kênh”.
setup-what = Những nhu cầu nào sẽ được đăng vào #{ $channel }? Vui lòng điền “lĩnh-vực” (một lĩnh vực hoặc tất cả), “trạm” hoặc “ngôn-ngữ”. Chưa thay đổi gì.
setup-field-unknown = Không có lĩnh vực nào tên là “{ $typed }” nên chưa thay đổi gì. Vui lòng chọn một trong các lĩnh vực sau, hoặc “Tất cả lĩnh vực”: { $fields }.
setup-station-unknown = Không có trạm nào tên là “{ $typed }”, hoặc có nhiều trạm phù hợp. Chưa thay đổi gì. Vui lòng chọn một trong các trạm được gợi ý khi gõ.
setup-language-unknown = Chưa có nội dung nào bằng “{ $typed }” nên chưa thay đổi gì. Vui lòng chọn một trong các ngôn ngữ sau: { $languages }.
setup-role-closed = Quý vị không có quyền cho nhắc đến @{ $role } nên chưa thay đổi gì. Vui lòng chọn một vai trò ai cũng được nhắc đến (trong cài đặt máy chủ, mục Vai trò: “Allow anyone to @mention this role”), để trống “vai-trò”, hoặc nhờ người có vai trò được cấp quyền “Mention @everyone, @here and All Roles”.
setup-done = Đã thiết lập, { $id }: nhu cầu mới ({ $filter }) sẽ được đăng vào #{ $channel }, bằng { $language }.
setup-changed = Đã thay đổi, { $id }: nhu cầu mới ({ $filter }) sẽ được đăng vào #{ $channel }, bằng { $language }.
setup-role = Mỗi tin đều nhắc đến @{ $role }.
setup-no-role = Không nhắc đến ai.
setup-forecast = Hiện có { $open } nhu cầu phù hợp; từ nay khoảng { $week } nhu cầu mỗi tuần. Những gì đã công bố trước đây không được đăng.
setup-once = Mỗi nhu cầu chỉ đăng một lần trong một kênh, dù ở đó còn thiết lập gì khác; khi nhu cầu được đính chính, tin đã đăng sẽ được sửa tại chỗ.
setup-all = Tất cả kênh
setup-heading = { $n ->
    [0] Các kênh của máy chủ này
   *[other] Các kênh của máy chủ này ({ $n })
}
setup-note = Chọn một dòng để thay đổi hoặc bỏ. Để thêm, dùng /setup kèm lĩnh vực và kênh.
setup-none = Chưa có gì được đăng trong máy chủ này. Vui lòng dùng /setup kèm lĩnh vực và kênh, và kèm vai trò nếu cần nhắc đến ai.
setup-off = Đã tắt
setup-off-why = Đã tắt vì không đăng được gì ở đây: kênh đã bị xóa, hoặc trợ lý không được phép xem hay viết trong kênh. Vui lòng khắc phục, rồi nhấn “Thử lại”.
setup-postings = Nhu cầu
setup-language = Ngôn ngữ
setup-mentioned = Nhắc đến
setup-nobody = không ai
setup-remove = Bỏ
setup-removed = Đã bỏ: { $id } không còn được đăng. Những gì đã đăng vẫn giữ nguyên.
setup-taken-back = Đã hoàn tác: { $id } sẽ không được đăng.
setup-switched-off = { $n } kênh quý vị thiết lập trong một máy chủ đã bị tắt vì không còn đăng được gì ở đó: { $channels }. Có thể kênh đã bị xóa, trợ lý không được phép xem hay viết trong kênh, hoặc trợ lý đã bị đưa ra khỏi máy chủ.
setup-switched-off-do = Cần làm: khắc phục trong máy chủ, sau đó dùng /setup ở đó, chọn kênh và nhấn “Thử lại”; hoặc thiết lập một kênh khác. Những người tự theo dõi nhu cầu vẫn nhận thông báo như trước.
setup-events = { $n ->
    [0] Sự kiện đã lên lịch của máy chủ này: chưa có. Trợ lý sẽ lên lịch cho từng sự kiện sắp tới được đăng ở đây và luôn cập nhật.
   *[other] Sự kiện đã lên lịch của máy chủ này do trợ lý tạo và luôn cập nhật: { $n }
}
setup-events-refused = Sự kiện đã lên lịch: chưa được phép tạo. Vui lòng cấp cho vai trò của trợ lý quyền “Tạo sự kiện” (Create Events) trong cài đặt máy chủ, mục Vai trò, rồi nhấn “Thử lại”.
setup-events-off = Trợ lý không được phép lên lịch sự kiện trong máy chủ nơi quý vị thiết lập { $channels }. Sự kiện vẫn được đăng trong các kênh như trước.
setup-events-off-do = Cần làm: cấp cho vai trò của trợ lý quyền “Tạo sự kiện” (Create Events) trong cài đặt máy chủ, mục Vai trò. Sau đó dùng /setup ở đó và nhấn “Thử lại”.

# What a server shows of an event among its scheduled events
guild-event-place-open = Địa điểm sẽ được thông báo sau
guild-event-register-page = Đăng ký: { $page }
guild-event-register-command = Để đăng ký, gửi { $command } cho trợ lý, ở đây hoặc ở bất cứ nơi nào quý vị dùng trợ lý.
guild-event-more-page = Chi tiết: { $page }
guild-event-more-command = Chi tiết: gửi { $command } cho trợ lý, ở đây hoặc ở bất cứ nơi nào quý vị dùng trợ lý.

# Somebody who acts in a server and takes no direct messages
reach-closed = { $platform } không cho phép trợ lý nhắn tin trực tiếp cho quý vị, nên những nhu cầu quý vị theo dõi không gửi đến được.
reach-closed-meanwhile = { $platform } không cho phép trợ lý nhắn tin trực tiếp cho quý vị. Trong thời gian đó, những nhu cầu quý vị theo dõi sẽ được gửi qua { $other }.
reach-do = Cần làm: cho phép tin nhắn trực tiếp trong cài đặt quyền riêng tư của máy chủ này, hoặc thêm trợ lý vào ứng dụng của riêng quý vị. Sau đó nhấn “Thử lại”.
reach-test = Tin nhắn trực tiếp đã đến được với quý vị. Không cần làm gì thêm.
reach-sent = Một tin nhắn trực tiếp đang được gửi đến quý vị. Nếu sau một phút vẫn chưa nhận được thì tin nhắn trực tiếp vẫn bị chặn, và quý vị sẽ được nhắc lại ở lệnh kế tiếp.
