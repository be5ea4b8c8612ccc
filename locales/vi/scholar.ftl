# What scholars see

welcome-who = 海智 · HOME · Hiệp hội Khoa học và Công nghệ Vân Nam
welcome-choose-language = Chọn ngôn ngữ
home-what = Các trường đại học và doanh nghiệp ở Vân Nam đang tìm chuyên gia ở nước ngoài. Quý vị có thể theo dõi nhu cầu trong lĩnh vực của mình và cho chúng tôi biết khi quan tâm.
home-promise = Đơn vị tuyển dụng chỉ biết quý vị là ai khi quý vị đồng ý.
home-postings = Nhu cầu đang mở { $n }
home-events = Sự kiện sắp tới { $n }
home-subscriptions = Mục theo dõi của tôi { $n }
home-interests = Thư quan tâm của tôi { $n }
home-registrations = Sự kiện của tôi { $n }

help-heading = Quý vị có thể làm gì ở đây
help-words = Quý vị cũng có thể viết nội dung cần tìm, ví dụ “nhận dạng tiếng nói”, hoặc một mã số như P-17.
help-button = Cách sử dụng

settings-button = Cài đặt
settings-change-language = Đổi ngôn ngữ
settings-language = Ngôn ngữ
settings-zone = Múi giờ
settings-zone-now = { $city } ({ $zone }), bây giờ là { $now }
settings-rhythm = Tần suất thông báo
settings-daily = { $rhythm }, { $at }
settings-weekly = { $rhythm }, { $day } { $at }
settings-quiet = Giờ không làm phiền
settings-quiet-none = Không đặt
settings-pause = Tạm dừng thông báo
settings-paused = { $n ->
    [0] Đến { $until }; hiện chưa có nhu cầu nào đang chờ
   *[other] Đến { $until }; { $n } nhu cầu đang chờ
 }
settings-end-pause = Nhận lại thông báo
settings-reminders = Nhắc lịch sự kiện
settings-reminders-none = Không nhắc
settings-account = Tài khoản ưu tiên
settings-footer = Những việc không thể chờ, chẳng hạn sự kiện bị hủy, vẫn được thông báo bất kể cài đặt ở đây.

# When to be told
wish-rhythm = Quý vị muốn nhận tin về nhu cầu mới bao lâu một lần?
wish-rhythm-own = Để đổi riêng cho một mục theo dõi, vui lòng vào “Mục theo dõi của tôi”.
wish-time-button = Lúc { $at }
wish-time = Quý vị muốn nhận bản tổng hợp lúc mấy giờ?
wish-time-how = Quý vị cũng có thể viết giờ, ví dụ 7:30.
wish-day = Quý vị muốn nhận bản tổng hợp hằng tuần vào ngày nào?
wish-not-read = Không hiểu được “{ $words }” nên chưa thay đổi gì. Vui lòng viết như sau: { $example }
wish-quiet = Quý vị không muốn bị làm phiền trong khoảng giờ nào? Thông báo trong lúc đó sẽ được gửi khi hết khoảng giờ này.
wish-quiet-how = Quý vị cũng có thể viết khoảng giờ, ví dụ 22:30-7:00, hoặc viết 0 nếu không đặt.
wish-pause = Quý vị muốn tạm dừng bao lâu? Không có gì bị bỏ sót: các nhu cầu phù hợp trong thời gian đó sẽ được tổng hợp và gửi khi hết tạm dừng.
wish-pause-how = Quý vị cũng có thể viết ngày nhận lại thông báo, ví dụ { $example }, chậm nhất là sau một năm.
wish-pause-range = Chưa thay đổi gì. Vui lòng viết một ngày từ ngày mai trở đi và trong vòng một năm, ví dụ { $example }.
wish-pause-week = Một tuần
wish-pause-month = Ba mươi ngày
wish-zone = Quý vị đang ở múi giờ nào? Hiện tại: { $now }.
wish-zone-how = Quý vị cũng có thể viết tên thành phố, ví dụ Berlin.
wish-zone-which = Quý vị muốn chọn nơi nào?
wish-zone-none = Không tìm thấy “{ $words }”. Vui lòng viết tên một thành phố lớn gần đó bằng tiếng Anh hoặc tiếng Trung, hoặc chọn theo khu vực.
wish-reminders = Quý vị muốn được nhắc khi nào về sự kiện đã đăng ký?
wish-reminders-quiet = Lời nhắc rơi vào giờ không làm phiền sẽ chờ đến hết giờ đó mới gửi, trừ lời nhắc trước 1 giờ.
wish-account = Quý vị muốn nhận thông báo qua tài khoản nào?
wish-account-else = Nếu không gửi được đến đó, thông báo sẽ được gửi đến tài khoản kế tiếp của quý vị, không bao giờ gửi đến cả hai.
wish-account-last = Tài khoản dùng gần nhất
wish-account-gone = { $platform } (không còn nhận được tin)
wish-account-twin = { $platform } (kết thúc bằng { $end })
when-at-once = Quý vị sẽ được báo ngay khi có nhu cầu mới.
when-daily = Nhu cầu mới sẽ được tổng hợp và gửi lúc { $at } hằng ngày.
when-weekly = Nhu cầu mới sẽ được tổng hợp và gửi lúc { $at } { $day } hằng tuần.
when-paused = Thông báo của quý vị tạm dừng đến { $until }; các nhu cầu phù hợp trong thời gian đó sẽ được gửi cùng lúc khi hết tạm dừng.

# Buttons used everywhere
button-home = Trang chủ
button-back = Quay lại
button-next = Tiếp theo
button-next-chosen = Tiếp theo ({ $n })
button-skip = Bỏ qua
button-cancel = Hủy
button-undo = Hoàn tác
button-try-again = Thử lại
button-keep = Lưu
button-expired = Nút này đã hết hiệu lực.
button-unknown = Nút này không phải của trợ lý, hoặc đã quá cũ. Vui lòng gửi /start để bắt đầu lại.
done = Đã cập nhật.
quoted = “{ $word }”
house-fault = Bước này chưa hoàn tất và lỗi thuộc về chúng tôi. Nội dung của quý vị không bị mất; vui lòng thử lại một lần nữa.

# Subscribing
subscribe-button = Theo dõi nhu cầu
subscribe-another = Theo dõi thêm
subscribe-fields = 1/3  Quý vị quan tâm lĩnh vực nào? Có thể chọn nhiều mục
subscribe-all = Tất cả lĩnh vực
subscribe-all-chosen = ✓ Tất cả lĩnh vực
subscribe-all-forecast = Tất cả lĩnh vực có khoảng { $week } nhu cầu mỗi tuần.
subscribe-engagement = 2/3  Quý vị muốn hợp tác theo hình thức nào? Có thể chọn nhiều mục
subscribe-places = { $n ->
    [0] Chỉ một số địa phương
   *[other] Chỉ một số địa phương ({ $n })
 }
subscribe-where = 2/3  Ở địa phương nào của Vân Nam? Không chọn nghĩa là toàn tỉnh
subscribe-keywords = 3/3  Từ khóa? Chỉ cần viết ra; đặt cụm từ trong ngoặc kép, thêm “-” phía trước để loại bỏ. Ví dụ: polyme "dịch máy" -"bán hàng"
subscribe-so-far = Đã chọn: { $filter }
subscribe-keywords-limit = Từ khóa chưa được lưu: tối đa { $words } từ khóa, mỗi từ khóa không quá { $chars } ký tự. Vui lòng rút gọn rồi gửi lại.
subscribe-forecast = Hiện có { $open } nhu cầu phù hợp; sau đó khoảng { $week } nhu cầu mỗi tuần.
subscribe-confirm = Theo dõi
subscribe-change = Thay đổi
subscribe-choose-something = Vui lòng chọn ít nhất một lĩnh vực, hình thức hợp tác, địa phương hoặc từ khóa; để nhận tất cả, chọn “Tất cả lĩnh vực”.
subscribe-left = Chưa tạo mục theo dõi nào. Các lựa chọn trước đó đã được xóa.
subscribe-stale = Lượt chọn này đã kết thúc nên các nút không còn hiệu lực. Quý vị có thể bắt đầu lại.
subscribed = Đã theo dõi, mã { $id }. { $when }
subscribed-before = Quý vị đã có mục theo dõi này, mã { $id }; không thêm mục mới.
subscribed-see = Xem nhu cầu phù hợp
filter-all-fields = Tất cả lĩnh vực
filter-with = có { $words }
filter-without = không có { $words }
filter-station = trạm { $id }

subscriptions-button = Mục theo dõi của tôi
subscriptions-heading = Mục theo dõi của quý vị ({ $n })
subscriptions-none = Quý vị chưa có mục theo dõi nào. Khi đã theo dõi, quý vị sẽ được báo ngay mỗi khi có nhu cầu phù hợp.
subscription-paused = Đang tạm dừng
subscription-see = Xem { $id }
subscription-pause = Tạm dừng { $id }
subscription-resume = Nhận lại { $id }
subscription-remove = Bỏ { $id }
subscription-rhythm = Tần suất { $id }
subscription-rhythm-ask = Quý vị muốn nhận tin về nhu cầu mới theo { $id } bao lâu một lần?
subscription-takes = { $id }  { $filter }
subscription-as-always = Như trong cài đặt ({ $rhythm })
subscription-removed = Đã bỏ mục theo dõi { $id }. Quý vị sẽ không nhận thêm thông báo theo mục này.

# Postings
postings-heading = Nhu cầu đang mở ({ $n })
postings-of-heading = Nhu cầu đang mở phù hợp với { $id } ({ $n })
postings-none = Hiện không có nhu cầu nào đang mở. Hãy theo dõi để được báo khi có nhu cầu mới.
postings-of-none = Hiện không có nhu cầu nào phù hợp. Quý vị sẽ được báo khi có nhu cầu mới.
posting-not-found = Không có nhu cầu này, hoặc nhu cầu đã được gỡ xuống.
posting-disciplines = Chuyên ngành
posting-research = Hướng nghiên cứu
posting-benefits = Chế độ khác
posting-remarks = Ghi chú
search-found = Nhu cầu đang mở có “{ $words }” ({ $n })
search-more = Đây là { $n } nhu cầu mới nhất; viết thêm từ để thu hẹp phạm vi tìm.
search-none = Không có nhu cầu đang mở nào chứa đủ các từ “{ $words }”. Vui lòng thử từ khác, hoặc xem tất cả.
search-how = Vui lòng viết nội dung cần tìm sau lệnh, ví dụ: /search nhận dạng tiếng nói
saved-button = Đã lưu
saved-heading = Nhu cầu đã lưu ({ $n })
saved-none = Chưa lưu nhu cầu nào. Nhấn “Lưu” bên dưới một nhu cầu, nhu cầu đó sẽ nằm ở đây.
saved-toast = Đã lưu. Có thể tìm lại trong Cài đặt → Đã lưu.
unsaved-toast = Đã bỏ khỏi mục Đã lưu.

card-interest = Tôi quan tâm
card-interest-sent = Đã gửi thư quan tâm { $id }
card-save = Lưu
card-unsave = Bỏ lưu
card-full-text = Toàn văn
card-why = Vì sao tôi nhận tin này
card-because = vì quý vị theo dõi { $id }: { $filter }
card-over = Nhu cầu này đã kết thúc.
card-open-ones = Xem nhu cầu đang mở
card-other-language = Nội dung này chỉ có bằng { $language }.
why-because = Quý vị nhận được { $posting } vì nội dung này phù hợp với mục theo dõi { $id } của quý vị: { $filter }.
why-removed = Quý vị nhận được { $posting } vì khi đó nội dung này phù hợp với mục theo dõi { $id } của quý vị; nay quý vị đã bỏ mục này.

# Interests
interest-office = Văn phòng Chương trình HOME Vân Nam
interest-station = { $name } ({ $id })
interest-consent = Quý vị đồng ý cho { $station } xem những thông tin nào? Chỉ dùng cho { $posting }, và quý vị có thể rút lại bất cứ lúc nào.
interest-add = ＋ { $part }
interest-message = Thêm lời nhắn
interest-message-label = Quý vị muốn nói gì với đơn vị tuyển dụng?
interest-message-help = Ví dụ công việc của quý vị liên quan thế nào đến nhu cầu này, khi nào tiện trao đổi. Tối đa 1.500 ký tự.
interest-message-is = Lời nhắn: { $message }
interest-agree = Đồng ý và gửi
interest-left = Chưa có gì được gửi đi và không có thông tin nào được cung cấp.
interest-stale = Thư quan tâm này đã được xử lý nên các nút không còn hiệu lực.
interest-sent = Đã gửi, mã { $id }. Trạm chỉ thấy những gì quý vị đã đồng ý, và quý vị có thể rút lại bất cứ lúc nào.
interest-before = Thư quan tâm { $id } của quý vị đối với { $posting } đã đến trạm; không gửi lần thứ hai.
interest-before-short = Thư quan tâm { $id } đã đến trạm; không gửi lần thứ hai.
interest-over = { $id } đã đóng hoặc được gỡ xuống nên không thể gửi thư quan tâm nữa. Chưa có gì được gửi đi.
interest-follow = Xem tiến độ
interest-withdraw = Rút lại
interest-withdraw-ask = Khi quý vị rút lại thư quan tâm { $id }, trạm không còn thấy thông tin và lời nhắn của quý vị, và sẽ không liên hệ với quý vị. Quý vị có muốn rút lại không?
interest-withdraw-yes = Rút lại { $id }
interest-keep = Giữ nguyên
interest-withdrawn = Đã rút lại thư quan tâm { $id }. Trạm không còn thấy thông tin của quý vị.
interest-posting = Xem nhu cầu
interest-not-found = Không có thư quan tâm này.
interest-standing = { $state } · { $at } ({ $zone })
interest-shared = Thông tin đã chia sẻ: { $parts }
interest-shares-nothing = không có; chỉ liên hệ với quý vị qua trợ lý này
interest-message-was = Lời nhắn: { $message }
interests-heading = Thư quan tâm của quý vị ({ $n })
interests-none = Chưa gửi thư quan tâm nào. Khi thấy nhu cầu phù hợp, hãy nhấn “Tôi quan tâm”.

# Profile
profile-button = Hồ sơ
profile-heading = Hồ sơ của quý vị
profile-intro = Trạm chỉ thấy hồ sơ khi quý vị đồng ý, mỗi lần cho một nhu cầu. Mọi dòng đều có thể để trống.
profile-footer = Quý vị có thể sửa bất cứ lúc nào.
profile-edit = Sửa
profile-not-told = Chưa điền
profile-help-name = Viết bằng chữ nào cũng được
profile-help-institution = Trường đại học, viện nghiên cứu hoặc doanh nghiệp
profile-help-expertise = Nêu ngắn gọn hướng nghiên cứu
profile-help-email = Để đơn vị tuyển dụng trả lời quý vị

# Forms, one question at a time
form-question = { $number }/{ $total }  { $label }
form-now = Hiện tại: { $value }
form-needs-answer = Mục này cần được trả lời.
form-choose-number = Vui lòng viết số đứng trước lựa chọn.
form-choose-numbers = Vui lòng viết các số đứng trước lựa chọn, cách nhau bằng dấu phẩy.
form-left = Chưa có gì được lưu.

# Other input
words-only = Ở đây chỉ đọc được chữ, lệnh và nút bấm. Vui lòng viết nội dung quý vị cần tìm.
file-staff-only = Tệp không được lưu: chỉ cán bộ mới có thể gửi danh sách nhu cầu. Cán bộ cần đăng nhập trước bằng /staff kèm mã đăng nhập.
command-unknown = Không có lệnh /{ $typed }.
command-unknown-near = Không có lệnh /{ $typed }. Có phải quý vị muốn dùng /{ $near }?

# Groups
group-hello = Trợ lý HOME có thể đăng nhu cầu mới vào đây. Quản trị viên: gửi /subscribe để chọn lĩnh vực, /subscriptions để xem và bỏ. Với việc riêng, vui lòng nhắn riêng cho trợ lý.
group-admins-only = Chỉ quản trị viên của nhóm mới có thể đặt mục theo dõi tại đây.
group-in-private = Việc này chỉ liên quan đến quý vị: vui lòng nhắn riêng cho trợ lý.
group-open-private = Mở trò chuyện riêng

# Digests
digest-heading = Tổng hợp ngày { $day }: { $n } nhu cầu mới
digest-more = Còn { $n } nhu cầu nữa sẽ đến trong bản tổng hợp kế tiếp, { $at }.
digest-rest = Xem ngay { $n } nhu cầu còn lại
digest-brought = { $n ->
    [0] Không có nhu cầu nào đang chờ.
   *[other] { $n } nhu cầu sẽ đến ngay.
 }

# Joining accounts
link-heading = Gộp tài khoản
link-how = Để gộp tài khoản này với tài khoản của quý vị ở nơi khác, vui lòng gửi nội dung sau ở nơi kia:
link-code = Mã có hiệu lực đến { $until } và chỉ dùng được một lần. Vui lòng không chuyển cho ai.
link-code-staff = Vai trò cán bộ của quý vị cũng đi theo: ai dùng mã này sẽ có quyền của quý vị.
link-accounts = Các tài khoản đã gộp: { $accounts }.
link-take-out = Tách { $account }
link-with = Tài khoản này và tài khoản kia ({ $platforms }) sẽ được coi là của cùng một người, dùng ngôn ngữ và cài đặt của tài khoản kia.
link-numbers = Chuyển theo: { $subscriptions } mục theo dõi, { $interests } thư quan tâm, { $saved } nhu cầu đã lưu, { $registrations } lượt đăng ký sự kiện. Các mục theo dõi giống nhau chỉ giữ một.
link-withdrawn = Có { $n } nhu cầu mà cả hai tài khoản đều đã gửi thư quan tâm; thư gửi sau sẽ được rút lại.
link-staff = Vai trò cán bộ của quý vị cũng đi theo.
link-ask = Việc gộp không thể hoàn tác; sau đó chỉ có thể tách tài khoản ra. Vui lòng kiểm tra để chắc chắn rằng tài khoản kia cũng là của quý vị: người dùng tài khoản đó sẽ thấy các mục theo dõi và thư quan tâm của quý vị.
link-bad-code = Mã này sai, đã dùng hoặc đã hết hạn nên chưa gộp được. Vui lòng gửi /link ở nơi kia để lấy mã mới.
link-join = Gộp
link-press = Vui lòng nhấn một nút bên dưới để chọn có gộp hay không.
link-left = Chưa gộp và không có gì thay đổi.
link-stale = Bước này đã kết thúc nên các nút không còn hiệu lực. Nếu cần, vui lòng gửi lại /link.
linked = Đã gộp. Tài khoản này và tài khoản kia ({ $platforms }) nay được coi là của cùng một người, mỗi thông báo chỉ gửi một lần.
unlink-ask = Khi tách { $account }, người dùng ở đó sẽ bắt đầu lại từ đầu, không có mục theo dõi, thư quan tâm hay nhu cầu đã lưu; các tài khoản khác của quý vị giữ nguyên. Quý vị có muốn tách không?
unlinked = Đã tách. Tài khoản đó bắt đầu lại từ đầu; mọi thứ khác vẫn ở nguyên chỗ cũ.
link-used-heading = Có một tài khoản khác vừa được gộp với tài khoản của quý vị
link-used = “{ $name }” ({ $platform }) đã dùng mã mà quý vị nhận được qua /link. Tài khoản đó nay được coi là của quý vị: xem và sửa được các mục theo dõi, thư quan tâm và nhu cầu đã lưu của quý vị.
link-used-nameless = Có người ({ $platform }) đã dùng mã mà quý vị nhận được qua /link. Tài khoản đó nay được coi là của quý vị: xem và sửa được các mục theo dõi, thư quan tâm và nhu cầu đã lưu của quý vị.
link-used-staff = Tài khoản đó cũng có quyền cán bộ của quý vị. Nếu không phải quý vị, vui lòng báo thêm cho quản trị viên.
link-used-do = Nếu đó là quý vị thì không cần làm gì. Nếu là người khác, vui lòng tách tài khoản đó ngay bằng nút bên dưới; kể từ lúc đó, người ấy không còn thấy gì của quý vị.

# What changed in a posting in which the reader registered interest
news-changed = { $id } “{ $title }” có thay đổi. Quý vị đã gửi thư quan tâm { $interest } nên chúng tôi xin thông báo:
news-deadline = Hạn cuối: { $before } → { $after }
news-day = { $day } ({ $zone })
news-place = Địa điểm: { $before } → { $after }
news-pay = Thù lao: { $before } → { $after }
news-unsaid = không ghi
news-keeps = Thư quan tâm của quý vị vẫn ở trạm. Nếu thay đổi này không phù hợp, quý vị có thể rút lại.
news-closed = { $id } “{ $title }” đã được văn phòng đóng. Thư quan tâm { $interest } của quý vị vẫn ở trạm, trạm vẫn có thể trả lời quý vị. Quý vị không cần làm gì.
news-withdrawn = { $id } “{ $title }” đã được văn phòng thu hồi. Lý do: { $reason }
news-withdrawn-keeps = Thư quan tâm { $interest } của quý vị không được xử lý tiếp. Nếu có thắc mắc, vui lòng liên hệ trạm.
news-open = Xem nhu cầu
news-interest = Thư quan tâm của tôi

# In place of a card that was taken back
recalled-heading = Đã thu hồi
recalled-text = Văn phòng đã thu hồi { $id } “{ $title }”. Vui lòng bỏ qua nội dung này.

# What opens a place to type into where one cannot simply write, and its short question
asks-write = Viết
asks-search = Nội dung cần tìm
asks-keywords = Từ khóa, ví dụ: "dịch máy" -"bán hàng"
asks-time = Giờ gửi bản tổng hợp, ví dụ 7:30
asks-quiet = Giờ không làm phiền, ví dụ 22:30-7:00
asks-pause = Ngày nhận lại thông báo
asks-zone = Một thành phố lớn gần đó
