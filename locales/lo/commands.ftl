# Menus of commands: what each does (Discord takes 100 characters)
command-start = ໜ້າຫຼັກ
command-postings = ປະກາດທີ່ເປີດຢູ່
command-events = ກິດຈະກຳທີ່ຈະມາເຖິງ
command-search = ຊອກຫາປະກາດທີ່ເປີດຢູ່ດ້ວຍຄຳສັບ
command-subscribe = ຕິດຕາມປະກາດ
command-subscriptions = ສິ່ງທີ່ທ່ານຕິດຕາມ
command-interests = ຄວາມສົນໃຈທີ່ທ່ານໄດ້ສົ່ງ
command-registrations = ກິດຈະກຳທີ່ທ່ານລົງທະບຽນແລ້ວ
command-checkin = ເຊັກອິນເມື່ອເຂົ້າຮ່ວມກິດຈະກຳທາງອອນລາຍ
command-profile = ຂໍ້ມູນສ່ວນຕົວຂອງທ່ານ
command-settings = ການຕັ້ງຄ່າ
command-language = ເລືອກພາສາ
command-link = ລວມກັບບັນຊີຂອງທ່ານຢູ່ບ່ອນອື່ນ
command-help = ສິ່ງທີ່ເຮັດໄດ້ຢູ່ທີ່ນີ້ ແລະ ວິທີນຳໃຊ້
command-staff = ເຂົ້າສູ່ລະບົບໃນຖານະພະນັກງານ ດ້ວຍລະຫັດ
command-inbox = ຄວາມສົນໃຈທີ່ໄດ້ຮັບ
command-drafts = ສະບັບຮ່າງຂອງປະກາດ
command-review = ປະກາດທີ່ລໍຖ້າການກວດສອບ
command-imports = ໄຟລ໌ຕາຕະລາງທີ່ນຳເຂົ້າ
command-broadcast = ສິ່ງທີ່ກຳລັງສົ່ງ ແລະ ຄວາມຄືບໜ້າ
command-audit = ບັນທຶກການດຳເນີນງານ
command-setup = ເລືອກປະກາດທີ່ຈະລົງໃນຊ່ອງຕ່າງໆ ຂອງເຊີບເວີນີ້ (ສຳລັບຜູ້ດູແລ)

# What people read before they start the bot (Telegram takes 512 and 120 characters)
bot-description = ຜູ້ຊ່ວຍໂຄງການ HOME ຂອງສະມາຄົມວິທະຍາສາດ ແລະ ເຕັກໂນໂລຊີ ແຂວງຢຸນນານ. ມະຫາວິທະຍາໄລ ແລະ ວິສາຫະກິດໃນຢຸນນານກຳລັງຊອກຫາຜູ້ຊ່ຽວຊານຢູ່ຕ່າງປະເທດ: ທ່ານສາມາດຕິດຕາມປະກາດໃນຂົງເຂດຂອງທ່ານ ແລະ ແຈ້ງຄວາມສົນໃຈ. ໜ່ວຍງານຜູ້ຈ້າງຈະຮູ້ວ່າທ່ານແມ່ນໃຜ ກໍຕໍ່ເມື່ອທ່ານຍິນຍອມເທົ່ານັ້ນ. ກົດ Start ເພື່ອເລີ່ມໃຊ້ງານ.
bot-short-description = ໂຄງການ HOME ແຂວງຢຸນນານ: ຕິດຕາມປະກາດຫາຜູ້ຊ່ຽວຊານຢູ່ຕ່າງປະເທດ ແລະ ແຈ້ງຄວາມສົນໃຈຂອງທ່ານ.

# Names under which commands and what can be filled in stand where a platform
# shows them in the reader's language: letters only, lower case, no spaces
command-name-start = start
command-name-postings = postings
command-name-events = events
command-name-search = search
command-name-subscribe = subscribe
command-name-subscriptions = subscriptions
command-name-interests = interests
command-name-registrations = registrations
command-name-checkin = checkin
command-name-profile = profile
command-name-settings = settings
command-name-language = language
command-name-link = link
command-name-help = help
command-name-staff = staff
command-name-inbox = inbox
command-name-drafts = drafts
command-name-review = review
command-name-imports = imports
command-name-broadcast = broadcast
command-name-audit = audit
command-name-setup = setup
option-name-posting = posting
option-name-event = event
option-name-words = words
option-name-field = field
option-name-code = code
option-name-channel = channel
option-name-role = role
option-name-language = language
option-name-station = station

# What can be filled in with a command (100 characters)
option-postings-posting = ປະກາດທີ່ຈະເປີດ; ຖ້າບໍ່ຕື່ມ ຈະສະແດງທັງໝົດ
option-events-event = ກິດຈະກຳທີ່ຈະເປີດ; ຖ້າບໍ່ຕື່ມ ຈະສະແດງທັງໝົດ
option-search-words = ສິ່ງທີ່ຊອກຫາ: ສະຖານທີ່, ວຽກງານ, ຂົງເຂດ
option-subscribe-field = ຂົງເຂດທີ່ຈະເລີ່ມຕົ້ນ
option-link-code = ລະຫັດຈາກອີກບ່ອນໜຶ່ງ; ຖ້າບໍ່ຕື່ມ ຈະໄດ້ຮັບລະຫັດຢູ່ທີ່ນີ້
option-staff-code = ລະຫັດທີ່ທ່ານໄດ້ຮັບ
option-checkin-code = ຄຳຢືນຢັນທີ່ອ່ານອອກສຽງໃນກິດຈະກຳ
option-setup-field = ປະກາດໃດແດ່: ຂົງເຂດໜຶ່ງ ຫຼື ທັງໝົດ
option-setup-channel = ລົງໄວ້ບ່ອນໃດ: ຊ່ອງ, ກະທູ້ ຫຼື ຟໍຣຳ; ຖ້າບໍ່ຕື່ມ ແມ່ນຊ່ອງນີ້
option-setup-role = ບົດບາດທີ່ຈະກ່າວເຖິງໃນແຕ່ລະປະກາດ
option-setup-language = ພາສາຂອງຂໍ້ຄວາມທີ່ລົງຢູ່ບ່ອນນັ້ນ
option-setup-station = ສະເພາະປະກາດຂອງສະຖານີນີ້
