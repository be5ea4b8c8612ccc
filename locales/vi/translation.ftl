# Texts in several languages: what readers are told of one, and how staff keep them.

# Under a card.
card-converted = Được chuyển đổi tự động từ { $language }
card-outdated = Bản dịch này cũ hơn lần sửa gần nhất của bản gốc bằng { $language }
card-machine = Do máy dịch từ { $language }, chưa có người kiểm tra
card-original = Bản gốc bằng { $language }
card-show-original = Xem bản gốc

# What a reviewer is told.
concern-text-unconfirmed = có bản dịch máy đang chờ kiểm tra
concern-text-outdated = có bản dịch cũ hơn bản gốc

# Translations to look at.
web-menu-translations = Bản dịch
room-translations = Bản dịch cần cập nhật
today-translations = Bản dịch cần cập nhật: { $count }
renew-heading = Bản dịch cần cập nhật ({ $total })
renew-note = Gồm các bản dịch cũ hơn bản gốc và các bản dịch máy chưa có người kiểm tra.
renew-empty = Mọi bản dịch đều đã được cập nhật.
renew-language = { $language } ({ $standing })
column-languages = Ngôn ngữ

# The texts of one posting.
deed-texts = Các ngôn ngữ
texts-heading = { $id } “{ $title }” bằng từng ngôn ngữ
texts-note = Vui lòng chọn một ngôn ngữ để soạn bên cạnh bản gốc.
text-source = bản gốc
text-current = đúng với bản gốc
text-outdated = cũ hơn bản gốc
text-unconfirmed = do máy dịch, cần kiểm tra
text-missing = chưa có

# One beside another.
translate-heading = { $id } “{ $title }”: { $from } → { $language }
translate-source-missing = Chưa có văn bản bằng { $from }. Vui lòng chọn ngôn ngữ khác để đối chiếu.
translate-outdated = Bản gốc đã thay đổi sau khi văn bản bằng { $language } được soạn. Vui lòng cập nhật, hoặc xác nhận rằng văn bản vẫn đúng.
translate-unconfirmed = Văn bản bằng { $language } do máy dịch. Chỉ có thể gửi duyệt sau khi quý vị đã sửa hoặc xác nhận.
translate-from = Đối chiếu: { $language }
translate-to = Soạn bằng: { $language }
translate-confirm = Vẫn đúng
translate-save = Lưu văn bản bằng { $language }
translate-edit = Sửa: { $part }
translate-nothing = (trống)
translate-proposals = Gợi ý (nhấn để dùng)
translate-exact = Bản dịch đã có của chính câu này
translate-like = Bản dịch đã có của một câu giống { $percent }%
translate-term = Thuật ngữ
translate-same = Văn bản bằng { $language } không có gì thay đổi.

# What somebody also reads.
settings-reads = Tôi còn đọc được…
settings-reads-none = Không đặt
wish-reads = Khi không có văn bản bằng ngôn ngữ của quý vị, quý vị còn đọc được những ngôn ngữ nào khác? Các ngôn ngữ này được tìm theo thứ tự quý vị chọn.
wish-reads-now = Hiện tại: { $languages }

# Drafts by a machine.
translate-draft = Dịch nháp bằng máy
draft-asked = Đã yêu cầu máy dịch nháp { $id } “{ $title }”. Khi có bản dịch, vui lòng kiểm tra.
draft-under-way = Máy đang dịch nháp: { $languages }
draft-made = Máy đã dịch nháp { $id } “{ $title }” sang { $language }. Vui lòng đối chiếu với bản gốc rồi sửa hoặc xác nhận; trước đó chưa thể gửi duyệt.
draft-see = Kiểm tra bản dịch
draft-of = { $id } “{ $title }”
draft-failed = Không có bản dịch nháp bằng { $language }: { $why }
no-draft-down = không kết nối được máy chủ dịch, hoặc máy chủ không trả lời kịp. Vui lòng thử lại sau.
no-draft-later = máy chủ dịch yêu cầu quay lại sau. Vui lòng chờ một lúc rồi thử lại.
no-draft-refused = máy chủ dịch đã từ chối yêu cầu. Vui lòng nhờ quản trị viên chạy haizhi doctor.
no-draft-unreadable = nội dung máy chủ dịch trả về không phải là bản dịch. Vui lòng thử lại một lần nữa, hoặc tự dịch.
no-draft-too-long = văn bản hoặc bản dịch quá dài. Vui lòng tự dịch.
no-draft-overtaken = văn bản đã được sửa trong lúc đó và nội dung sửa được giữ lại. Vui lòng thử lại.

# haizhi doctor.
doctor-translate-off = Chưa đặt máy chủ dịch; mọi bản dịch đều do người viết.
doctor-translate-ok = Máy chủ dịch dùng được.
doctor-translate = Không dùng được máy chủ dịch: { $why }
doctor-translate-remedy-settings = Vui lòng đính chính cài đặt được nêu tên.
doctor-translate-remedy-refused = Vui lòng kiểm tra HAIZHI_TRANSLATE_KEY, HAIZHI_TRANSLATE_MODEL và HAIZHI_TRANSLATE_KIND.
doctor-translate-remedy-down = Vui lòng kiểm tra HAIZHI_TRANSLATE_URL và HAIZHI_TRANSLATE_PROXY, và kiểm tra xem máy chủ có đang chạy không. Các phần khác không phụ thuộc vào máy chủ này.
