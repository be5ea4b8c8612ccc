# After an event: thanks, a rating, words, and what the event leaves

thanks-first = ຂອບໃຈທີ່ທ່ານເຂົ້າຮ່ວມ { $id } · { $title }.
rate-question = ທ່ານຄິດແນວໃດຕໍ່ກິດຈະກຳນີ້? 1 ຄະແນນ ແມ່ນບໍ່ດີ, 5 ຄະແນນ ແມ່ນດີເລີດ. ທ່ານໃຫ້ຄະແນນ ຫຼື ປ່ຽນຄະແນນໄດ້ຈົນຮອດວັນທີ { $until }. ຜູ້ຈັດເຫັນຄຳຕອບພ້ອມຊື່ຂອງທ່ານ; ຜູ້ອື່ນບໍ່ເຫັນ.
rate-about = { $id } · { $title }
rate-label = { $n }
rate-chosen = ✓ { $n }
rate-done = { $id } · { $title }: ທ່ານໃຫ້ { $n } ຄະແນນ ຈາກ 5. ທ່ານປ່ຽນໄດ້ຈົນຮອດວັນທີ { $until }.
rate-button = ປະເມີນກິດຈະກຳ
comment-button = ຂຽນຄຳເຫັນ
comment-change = ແກ້ຄຳເຫັນ
comment-heading = ຄຳເຫັນຂອງທ່ານຕໍ່ { $id } · { $title }
comment-intro = ບໍ່ຂຽນກໍໄດ້. ຜູ້ຈັດອ່ານຄຳເຫັນພ້ອມຊື່ຂອງທ່ານ; ຜູ້ອື່ນບໍ່ເຫັນ.
comment-label = ມີຫຍັງດີແດ່ ແລະ ຄວນປັບປຸງຫຍັງ?
comment-help = ບໍ່ເກີນ { $max } ຕົວອັກສອນ.
comment-send = ສົ່ງ
comment-too-long = ຍາວເກີນໄປ: ໄດ້ບໍ່ເກີນ { $max } ຕົວອັກສອນ. ກະລຸນາຂຽນໃຫ້ສັ້ນລົງ.
comment-done = ຂອບໃຈ. ຜູ້ຈັດຈະອ່ານສິ່ງທີ່ທ່ານຂຽນ.
comment-skipped = ບໍ່ໄດ້ຂຽນຄຳເຫັນ; ຄະແນນຂອງທ່ານຍັງມີຜົນ.
comment-of = ກ່ຽວກັບກິດຈະກຳ { $id } · { $title }.
refused-not-asked = ຕອນນີ້ປະເມີນກິດຈະກຳນີ້ບໍ່ໄດ້, ຈຶ່ງບໍ່ມີຫຍັງປ່ຽນແປງ. ຜູ້ທີ່ມາຮ່ວມປະເມີນໄດ້ພາຍໃນ 30 ວັນ ຫຼັງກິດຈະກຳຈົບ.

handouts-button = ເອກະສານ ({ $n })
handouts-heading = ເອກະສານ ({ $n })
handouts-of = { $id } · { $title }
handouts-none = ຍັງບໍ່ມີເອກະສານຂອງ { $id } · { $title }. ເມື່ອຜູ້ຈັດແຈ້ງເອກະສານ ທ່ານຈະໄດ້ຮັບແຈ້ງທັນທີ.
told-handouts = { $id } · { $title } ທີ່ທ່ານລົງທະບຽນໄວ້ ມີເອກະສານໃໝ່:

# The same at the desk
deed-handouts = ເອກະສານ
handouts-desk-heading = ເອກະສານຂອງ { $id } “{ $title }”
handouts-empty = ຍັງບໍ່ມີເອກະສານ ເຊັ່ນ ສະໄລ້, ບົດຄວາມ, ວິດີໂອບັນທຶກ.
handouts-where = ທຸກຄົນທີ່ມີບ່ອນນັ່ງ ເບິ່ງໄດ້ໃນການລົງທະບຽນຂອງຕົນ.
handouts-preview = ໃນນັ້ນ { $new } ລາຍການແມ່ນໃໝ່. ຜູ້ທີ່ມີບ່ອນນັ່ງ { $n } ຄົນ ຈະໄດ້ອ່ານຂໍ້ຄວາມນີ້ ເປັນພາສາຂອງແຕ່ລະຄົນ:
handouts-tell = ແຈ້ງ { $n } ຄົນ
handouts-change = ແກ້ໄຂລາຍການ
handouts-form-heading = ລາຍການເອກະສານຂອງ { $id } “{ $title }”
handouts-help = ແຖວລະລາຍການ, ບໍ່ເກີນ { $max } ລາຍການ: ຫົວຂໍ້ | https://… ການບັນທຶກຈະບໍ່ແຈ້ງໃຜ.
handouts-save = ບັນທຶກ
handouts-kept = { $n ->
    [0] { $id } ບໍ່ມີເອກະສານແລ້ວ.
   *[other] ຕອນນີ້ { $id } ມີເອກະສານ { $n } ລາຍການ. ລາຍການໃໝ່ຍັງບໍ່ໄດ້ແຈ້ງໃຜ.
 }
handouts-told = { $n ->
    [0] { $id }: ບໍ່ມີໃຜມີບ່ອນນັ່ງ, ຈຶ່ງບໍ່ໄດ້ແຈ້ງໃຜ.
   *[other] { $id }: ກຳລັງແຈ້ງເອກະສານໃຫ້ { $n } ຄົນ.
 }
typed-handout = ອ່ານແຖວນີ້ບໍ່ໄດ້: { $line }. ກະລຸນາຂຽນ: ຫົວຂໍ້ | https://…
typed-handouts = ກະລຸນາໃສ່ບໍ່ເກີນ { $max } ລາຍການ.
refused-told-before = ໄດ້ແຈ້ງເອກະສານທັງໝົດນີ້ໃຫ້ຜູ້ທີ່ມີບ່ອນນັ່ງແລ້ວ, ຈຶ່ງບໍ່ໄດ້ສົ່ງອີກ.

# Events in numbers
deed-statistics = ສະຖິຕິ
statistics-heading = ສະຖິຕິຂອງ { $id } “{ $title }”
statistics-over-time = ການລົງທະບຽນຕາມເວລາ
statistics-peak = ຫຼາຍສຸດ: { $n } ({ $day })
statistics-by-state = ການລົງທະບຽນຕາມສະຖານະ ແລະ ຮູບແບບການເຂົ້າຮ່ວມ
statistics-there = ຜູ້ມາຮ່ວມ
statistics-was-there = ມາຮ່ວມແລ້ວ
statistics-was-not-there = ບໍ່ໄດ້ເຊັກອິນ
statistics-people = ຜູ້ທີ່ມີບ່ອນນັ່ງ ແລະ ເພື່ອນຮ່ວມງານທີ່ພາມາ.
statistics-by-zone = ບ່ອນຢູ່ຂອງຜູ້ທີ່ມີບ່ອນນັ່ງ
statistics-zone-note = ອີງຕາມເຂດເວລາທີ່ແຕ່ລະຄົນເລືອກ.
statistics-other-zones = ບ່ອນອື່ນ
statistics-ratings = ຄະແນນ
statistics-stars = { $n } ຈາກ 5
statistics-mean = ຄະແນນສະເລ່ຍ { $mean } ຈາກ 5; ຕອບ { $n } ຄົນ ຈາກຜູ້ທີ່ຖືກຖາມ { $asked } ຄົນ
statistics-comments = ຄຳເຫັນ
statistics-comments-note = ເປັນຂໍ້ມູນສ່ວນບຸກຄົນ: ກະລຸນາໃຊ້ພາຍໃນຫ້ອງການເທົ່ານັ້ນ.
statistics-said = { $id } ({ $n } ຈາກ 5): { $text }
statistics-said-only = { $id }: { $text }
statistics-nobody = ຍັງບໍ່ມີຜູ້ລົງທະບຽນ.
statistics-no-seats = ຍັງບໍ່ມີຜູ້ໃດມີບ່ອນນັ່ງ.
statistics-no-ratings = ຍັງບໍ່ມີຄະແນນ. ເມື່ອກິດຈະກຳຈົບ ຈະຖາມຜູ້ທີ່ມາຮ່ວມ.
statistics-no-comments = ຍັງບໍ່ມີໃຜຂຽນຄຳເຫັນ.
column-day = ວັນທີ
column-days = ນັບແຕ່ວັນທີນີ້, ຊ່ວງລະ { $n } ວັນ
column-registrations = ຈຳນວນການລົງທະບຽນ
column-people = ຈຳນວນຄົນ
column-zone = ເຂດເວລາ
column-rating = ຄະແນນ
column-comment = ຄຳເຫັນ

year-button = ສະຖິຕິປະຈຳປີ
year-heading = ກິດຈະກຳທີ່ຈັດໃນປີ { $year }
year-note = ກິດຈະກຳຖືວ່າໄດ້ຈັດ ເມື່ອເຜີຍແຜ່ແລ້ວ, ຈັດຕາມທີ່ແຈ້ງໄວ້ ແລະ ຈົບແລ້ວ. ນັບເຂົ້າໃນປີທີ່ເລີ່ມ. ບ່ອນນັ່ງນັບສະເພາະທີ່ມີຈຳນວນຈຳກັດ.
year-empty = ປີ { $year } ຍັງບໍ່ທັນມີກິດຈະກຳທີ່ຈັດ.
year-total = ລວມທຸກປະເພດ
year-line = { $kind }: ຈັດ { $events } ຄັ້ງ; ມີບ່ອນນັ່ງ { $registered } ຄົນ, ມາຮ່ວມ { $attended } ຄົນ
year-mean = ຄະແນນສະເລ່ຍ { $mean } ຈາກ 5
column-kind = ປະເພດ
column-held = ຈຳນວນຄັ້ງ
column-seats = ບ່ອນນັ່ງ
column-with-seat = ຜູ້ມີບ່ອນນັ່ງ
column-attended = ຜູ້ມາຮ່ວມ
column-mean = ຄະແນນສະເລ່ຍ
