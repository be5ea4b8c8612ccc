# Pages of the web: what stands around the messages
web-brand = HOME ຢຸນນານ
web-face = H
web-owner = ສະມາຄົມວິທະຍາສາດ ແລະ ເຕັກໂນໂລຊີ ແຂວງຢຸນນານ
web-work = ພື້ນທີ່ເຮັດວຽກ
web-chat-title = ສົນທະນາກັບ HOME
web-skip = ຂ້າມໄປທີ່ເນື້ອໃນ
web-language = ພາສາ
web-menu = ເມນູ
web-to-work = ໄປທີ່ພື້ນທີ່ເຮັດວຽກ
web-to-chat = ໄປທີ່ໜ້າສົນທະນາສຳລັບນັກວິຊາການ

# The chat window
web-write = ຂຽນຂໍ້ຄວາມ
web-send = ສົ່ງ
web-you = ທ່ານ
web-sending = ກຳລັງສົ່ງ
web-delivered = ສົ່ງຮອດແລ້ວ
web-unsent = ສົ່ງບໍ່ສຳເລັດ. ຂໍ້ຄວາມຂອງທ່ານກັບຄືນຢູ່ໃນຊ່ອງຂຽນແລ້ວ; ກະລຸນາສົ່ງອີກຄັ້ງ.
web-open-link = ເປີດເນື້ອໃນຂອງລິ້ງ

# The workbench
web-menu-today = ມື້ນີ້
web-menu-postings = ປະກາດ
web-menu-imports = ການນຳເຂົ້າ
web-menu-broadcasts = ການສົ່ງກະຈາຍ
web-menu-interests = ຄວາມສົນໃຈ
web-menu-audit = ບັນທຶກການດຳເນີນງານ
web-menu-members = ສະມາຊິກ
web-sign-out = ອອກຈາກລະບົບ
web-go = ໄປຫາລະຫັດລາຍການ ເຊັ່ນ P-17, M-3 ຫຼື N-5
web-go-example = P-17, M-3, N-5
web-answer = ຜົນການດຳເນີນການ
web-preview = ເບິ່ງຕົວຢ່າງ
web-invite = ເຊີນເພື່ອນຮ່ວມງານ
web-download = ດາວໂຫຼດ
web-drop = ວາງໄຟລ໌ຕາຕະລາງລົງເພື່ອນຳເຂົ້າ
web-keys = ປຸ່ມລັດ
web-key-search = ໄປທີ່ຊ່ອງຊອກຫາ
web-key-rows = ເລື່ອນລົງ ແລະ ຂຶ້ນຕາມແຖວ; ກົດ Enter ເພື່ອເປີດ
web-key-list = ສະແດງປຸ່ມລັດເຫຼົ່ານີ້
web-close = ປິດ

# Lists, forms, progress
web-tabs = ມຸມມອງ
web-pager = ໜ້າ
web-pager-here = { $page }/{ $pages } ({ $total })
web-pager-previous = ກ່ອນໜ້າ
web-pager-next = ຕໍ່ໄປ
web-form-optional = (ບໍ່ຕື່ມກໍໄດ້)
web-form-problems = ມີ { $count } ຄຳຕອບທີ່ຕ້ອງກວດເບິ່ງຄືນ
web-progress-of = { $done } ຈາກ { $total }

# Signing in
web-sign-in = ເຂົ້າສູ່ພື້ນທີ່ເຮັດວຽກ
web-sign-in-link = ລິ້ງນີ້ໃຊ້ໄດ້ເທື່ອດຽວ. ກະລຸນາກົດປຸ່ມເພື່ອໃຊ້ຢູ່ອຸປະກອນນີ້.
web-sign-in-button = ເຂົ້າສູ່ລະບົບ
web-needs-staff = ໜ້ານີ້ສຳລັບພະນັກງານ. ຫຼັງຈາກເຂົ້າສູ່ລະບົບ ທ່ານຈະໄປໜ້ານີ້ໂດຍກົງ.
web-code = ລະຫັດໃຊ້ເທື່ອດຽວ
web-code-help = ຜູ້ດູແລລະບົບເປັນຜູ້ໃຫ້ລະຫັດແກ່ທ່ານ. ໃຊ້ໄດ້ເທື່ອດຽວ.
web-code-problem = ທ່ານຍັງບໍ່ທັນເຂົ້າສູ່ລະບົບ
web-code-refused = ບໍ່ມີລະຫັດນີ້, ຖືກໃຊ້ໄປແລ້ວ ຫຼື ໝົດອາຍຸ. ກະລຸນາຂໍລະຫັດໃໝ່ຈາກຜູ້ດູແລລະບົບ.

# Problems
web-not-found = ບໍ່ມີໜ້ານີ້
web-not-found-text = ທີ່ຢູ່ອາດພິມຜິດ ຫຼື ສິ່ງທີ່ເຄີຍຢູ່ທີ່ນີ້ບໍ່ມີແລ້ວ. ຂໍ້ມູນຂອງທ່ານບໍ່ມີຫຍັງປ່ຽນແປງ.
web-cross-site = ຄຳຂໍນີ້ສົ່ງມາຈາກເວັບໄຊອື່ນ
web-cross-site-text = ເພື່ອຄວາມປອດໄພຂອງທ່ານ ຈຶ່ງບໍ່ໄດ້ດຳເນີນການໃດໆ. ກະລຸນາເປີດໜ້ານີ້ຢູ່ເວັບໄຊນີ້ ແລ້ວກົດປຸ່ມອີກຄັ້ງ.
web-too-large = ໄຟລ໌ໃຫຍ່ເກີນໄປ
web-too-large-text = ຮັບໄຟລ໌ໄດ້ບໍ່ເກີນ 20 MB. ບໍ່ໄດ້ເກັບໄຟລ໌ໄວ້; ກະລຸນາແບ່ງລາຍການ ຫຼື ເອົາຮູບອອກ ແລ້ວສົ່ງໃໝ່.
web-too-often = ລອງຫຼາຍເທື່ອເກີນໄປ
web-too-often-text = ບໍ່ໄດ້ດຳເນີນການໃດໆ. ກະລຸນາລໍຖ້າສອງສາມນາທີ ແລ້ວລອງໃໝ່.
web-down = ຕອນນີ້ຍັງໃຊ້ບໍ່ໄດ້
web-down-text = ບໍ່ມີຫຍັງປ່ຽນແປງ. ກະລຸນາລອງໃໝ່ໃນອີກໜຶ່ງນາທີ; ຖ້າຍັງເປັນຄືເກົ່າ, ກະລຸນາແຈ້ງຜູ້ດູແລລະບົບ.
web-malformed = ອ່ານຄຳຂໍນີ້ບໍ່ໄດ້
web-malformed-text = ບໍ່ມີຫຍັງປ່ຽນແປງ. ກະລຸນາໂຫຼດໜ້ານີ້ໃໝ່ ແລ້ວລອງອີກຄັ້ງ.

# The demo
web-demo = ທັງສອງໜ້າຕ່າງ
web-open-alone = ເປີດແຍກຕ່າງຫາກ
