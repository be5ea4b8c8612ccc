# Texts in several languages: what readers are told of one, and how staff keep them.

# Under a card.
card-converted = ປ່ຽນຈາກ{ $language }ໂດຍອັດຕະໂນມັດ
card-outdated = ຄຳແປນີ້ເກົ່າກວ່າການປ່ຽນແປງຫຼ້າສຸດຂອງຕົ້ນສະບັບ{ $language }
card-machine = ແປຈາກ{ $language }ດ້ວຍເຄື່ອງ ແລະ ຍັງບໍ່ມີຄົນກວດທຽບ
card-original = ຕົ້ນສະບັບ{ $language }
card-show-original = ເບິ່ງຕົ້ນສະບັບ

# What a reviewer is told.
concern-text-unconfirmed = ມີຄຳແປດ້ວຍເຄື່ອງທີ່ລໍຖ້າຄົນກວດທຽບ
concern-text-outdated = ມີຄຳແປທີ່ເກົ່າກວ່າຕົ້ນສະບັບ

# Translations to look at.
web-menu-translations = ຄຳແປ
room-translations = ຄຳແປທີ່ຕ້ອງອັບເດດ
today-translations = ຄຳແປທີ່ຕ້ອງອັບເດດ: { $count }
renew-heading = ຄຳແປທີ່ຕ້ອງອັບເດດ ({ $total })
renew-note = ຄຳແປທີ່ເກົ່າກວ່າຕົ້ນສະບັບ ແລະ ຄຳແປດ້ວຍເຄື່ອງທີ່ຍັງບໍ່ມີຄົນກວດທຽບ.
renew-empty = ຄຳແປທັງໝົດອັບເດດແລ້ວ.
renew-language = { $language } ({ $standing })
column-languages = ພາສາ

# The texts of one posting.
deed-texts = ພາສາ
texts-heading = ເນື້ອໃນແຕ່ລະພາສາຂອງ { $id } “{ $title }”
texts-note = ເລືອກພາສາໜຶ່ງ ເພື່ອຂຽນທຽບກັບຕົ້ນສະບັບ.
text-source = ຕົ້ນສະບັບ
text-current = ກົງກັບຕົ້ນສະບັບ
text-outdated = ເກົ່າກວ່າຕົ້ນສະບັບ
text-unconfirmed = ແປດ້ວຍເຄື່ອງ, ລໍຖ້າກວດທຽບ
text-missing = ຍັງບໍ່ມີ

# One beside another.
translate-heading = { $id } “{ $title }”: { $from } → { $language }
translate-source-missing = ຍັງບໍ່ມີເນື້ອໃນ{ $from }. ກະລຸນາອ່ານທຽບກັບພາສາອື່ນ.
translate-outdated = ຕົ້ນສະບັບມີການປ່ຽນແປງ ຫຼັງຈາກຂຽນເນື້ອໃນ{ $language }. ກະລຸນາອັບເດດໃຫ້ກົງກັນ ຫຼື ຢືນຢັນວ່າຍັງຖືກຕ້ອງ.
translate-unconfirmed = ເນື້ອໃນ{ $language }ແປດ້ວຍເຄື່ອງ. ຕ້ອງແກ້ໄຂ ຫຼື ຢືນຢັນກ່ອນ ຈຶ່ງສົ່ງໄປກວດສອບໄດ້.
translate-from = ອ່ານທຽບ: { $language }
translate-to = ຂຽນເປັນ: { $language }
translate-confirm = ຍັງຖືກຕ້ອງ
translate-save = ບັນທຶກເນື້ອໃນ{ $language }
translate-edit = ແກ້ໄຂ{ $part }
translate-nothing = (ຫວ່າງ)
translate-proposals = ຄຳແນະນຳ (ກົດເພື່ອນຳໃຊ້)
translate-exact = ຄຳແປກ່ອນໜ້າຂອງປະໂຫຍກດຽວກັນ
translate-like = ຄຳແປກ່ອນໜ້າຂອງປະໂຫຍກທີ່ຄ້າຍຄືກັນ { $percent }%
translate-term = ຄຳສັບ
translate-same = ບໍ່ມີຫຍັງປ່ຽນແປງໃນເນື້ອໃນ{ $language }.

# What somebody also reads.
settings-reads = ພາສາອື່ນທີ່ທ່ານອ່ານ
settings-reads-none = ບໍ່ໄດ້ຕັ້ງ
wish-reads = ຖ້າບໍ່ມີເນື້ອໃນເປັນພາສາຂອງທ່ານ, ທ່ານອ່ານພາສາໃດໄດ້ອີກແດ່? ຈະຊອກຫາຕາມລຳດັບທີ່ທ່ານເລືອກ.
wish-reads-now = ປັດຈຸບັນ: { $languages }

# Drafts by a machine.
translate-draft = ໃຫ້ເຄື່ອງຮ່າງ
draft-asked = ໄດ້ຂໍໃຫ້ເຄື່ອງຮ່າງຄຳແປຂອງ { $id } “{ $title }” ແລ້ວ. ເມື່ອຮ່າງສຳເລັດ ກະລຸນາກວດທຽບ.
draft-under-way = ເຄື່ອງກຳລັງຮ່າງຄຳແປ: { $languages }
draft-made = ເຄື່ອງຮ່າງຄຳແປ{ $language }ຂອງ { $id } “{ $title }” ແລ້ວ. ກະລຸນາທຽບກັບຕົ້ນສະບັບ ແລ້ວແກ້ໄຂ ຫຼື ຢືນຢັນ; ກ່ອນນັ້ນຈະສົ່ງໄປກວດສອບບໍ່ໄດ້.
draft-see = ກວດທຽບຄຳແປ
draft-of = { $id } “{ $title }”
draft-failed = ບໍ່ມີຮ່າງຄຳແປ{ $language }: { $why }
no-draft-down = ເຊື່ອມຕໍ່ເຊີບເວີແປພາສາບໍ່ໄດ້ ຫຼື ເຊີບເວີບໍ່ໄດ້ຕອບທັນເວລາ. ກະລຸນາລອງໃໝ່ພາຍຫຼັງ.
no-draft-later = ເຊີບເວີແປພາສາຂໍໃຫ້ກັບມາໃໝ່ພາຍຫຼັງ. ກະລຸນາລໍຖ້າໄລຍະໜຶ່ງ ແລ້ວລອງໃໝ່.
no-draft-refused = ເຊີບເວີແປພາສາປະຕິເສດຄຳຂໍ. ກະລຸນາໃຫ້ຜູ້ດູແລລະບົບໃຊ້ haizhi doctor ເພື່ອກວດເບິ່ງ.
no-draft-unreadable = ສິ່ງທີ່ເຊີບເວີແປພາສາຕອບມາບໍ່ແມ່ນຄຳແປ. ກະລຸນາລອງອີກຄັ້ງ ຫຼື ແປເອງ.
no-draft-too-long = ເນື້ອໃນ ຫຼື ຄຳແປຍາວເກີນໄປ. ກະລຸນາແປເອງ.
no-draft-overtaken = ມີຜູ້ແກ້ໄຂເນື້ອໃນໃນລະຫວ່າງນັ້ນ ແລະ ການແກ້ໄຂນັ້ນເກັບໄວ້ແລ້ວ. ກະລຸນາລອງໃໝ່.

# haizhi doctor.
doctor-translate-off = ບໍ່ໄດ້ຕັ້ງເຊີບເວີແປພາສາ; ຄົນເປັນຜູ້ຂຽນຄຳແປທັງໝົດ.
doctor-translate-ok = ເຊີບເວີແປພາສາໃຊ້ໄດ້.
doctor-translate = ໃຊ້ເຊີບເວີແປພາສາບໍ່ໄດ້: { $why }
doctor-translate-remedy-settings = ກະລຸນາແກ້ໄຂການຕັ້ງຄ່າທີ່ລະບຸໄວ້.
doctor-translate-remedy-refused = ກະລຸນາກວດເບິ່ງ HAIZHI_TRANSLATE_KEY, HAIZHI_TRANSLATE_MODEL ແລະ HAIZHI_TRANSLATE_KIND.
doctor-translate-remedy-down = ກະລຸນາກວດເບິ່ງ HAIZHI_TRANSLATE_URL ແລະ HAIZHI_TRANSLATE_PROXY, ແລະ ກວດວ່າເຊີບເວີເຮັດວຽກຢູ່. ສ່ວນອື່ນໆ ບໍ່ໄດ້ຮັບຜົນກະທົບ.
