# Events at the desk: a new one, who comes, the door, putting off, words to everybody
room-events = ກິດຈະກຳ
column-date = ວັນທີ
column-organiser = ຜູ້ຈັດ
column-institution = ສະຖາບັນ
column-attendance = ຮູບແບບເຂົ້າຮ່ວມ
column-companions = ເພື່ອນຮ່ວມງານທີ່ພາມາ
column-registered = ເວລາລົງທະບຽນ
column-there = ເວລາເຊັກອິນ
column-code = ລະຫັດເຊັກອິນ

desk-events-heading = ກິດຈະກຳ ({ $total })
desk-events-empty = ຍັງບໍ່ມີກິດຈະກຳ. ເລີ່ມສ້າງດ້ວຍ “ກິດຈະກຳໃໝ່”.
today-requests = ການລົງທະບຽນທີ່ຕ້ອງພິຈາລະນາ: { $count }

event-new = ກິດຈະກຳໃໝ່
event-new-heading = ກິດຈະກຳໃໝ່
event-new-intro = ນີ້ຈະສ້າງສະບັບຮ່າງ. ສ່ວນອື່ນໆ ເຊັ່ນ ເວລາຈົບ, ບ່ອນນັ່ງ ແລະ ຄຳຖາມ ເພີ່ມໃສ່ໃນສະບັບຮ່າງໄດ້.
event-new-save = ສ້າງສະບັບຮ່າງ

deed-attendees = ຜູ້ເຂົ້າຮ່ວມ
deed-check-in = ເຊັກອິນ
deed-walk-in = ລົງທະບຽນໜ້າງານ
deed-export = ໄຟລ໌ຕາຕະລາງ (.xlsx)
deed-tell = ສົ່ງຂໍ້ຄວາມ
deed-postpone = ເລື່ອນ
deed-cancel-event = ຍົກເລີກກິດຈະກຳ
deed-admit = ອະນຸມັດ
deed-decline = ບໍ່ອະນຸມັດ
deed-seat = ໃຫ້ບ່ອນນັ່ງ
deed-arrive = ມາຮອດແລ້ວ

attendees-heading = { $id } · { $name } ({ $total })
attendees-empty = ບໍ່ມີລາຍຊື່ຢູ່ທີ່ນີ້.
attendees-there = ມາຮອດແລ້ວ: { $there } ຈາກ { $all }
attendees-seat-name = ບ່ອນນັ່ງ · { $way }
attendees-seats = { $taken } ຈາກ { $seats }
attendees-seats-any = { $taken }, ບໍ່ຈຳກັດ
attendees-line = { $name }: { $value }
attendees-of = { $state } · { $way }
attendees-people = { $n } (ຈຳນວນຄົນ: { $people })
attendee-with = { $way }, ມາກັບເພື່ອນຮ່ວມງານ { $n } ຄົນ
attendee-registered = ລົງທະບຽນເມື່ອວັນທີ { $at } ({ $zone })
attendee-there = ມາຮອດເມື່ອວັນທີ { $at } ({ $zone })
attendee-not-there = ຍັງບໍ່ທັນມາຮອດ
attendee-code = ລະຫັດເຊັກອິນ: { $code }
attendee-place = ລຳດັບທີ { $place } ໃນລາຍຊື່ລໍຖ້າ
attendee-offered = ສະຫງວນບ່ອນນັ່ງຈົນຮອດວັນທີ { $at } ({ $zone })
attendee-moved = { $name }: { $state }. ໄດ້ແຈ້ງຜູ້ກ່ຽວແລ້ວ.

check-in-heading = ເຊັກອິນ · { $id } “{ $title }”
check-in-code = ລະຫັດເຊັກອິນ
check-in-help = ຕົວອັກສອນ ແລະ ຕົວເລກແປດຕົວຈາກການລົງທະບຽນ, ຫຼື ສະແກນລະຫັດ QR.
check-in-word = ຄຳຢືນຢັນເຊັກອິນສຳລັບຜູ້ເຂົ້າຮ່ວມທາງອອນລາຍ: { $word }. ກະລຸນາອ່ານໃຫ້ຟັງ; ຜູ້ເຂົ້າຮ່ວມສົ່ງ /checkin { $word }.
check-in-next = ຄົນຕໍ່ໄປ
check-in-scan = ສະແກນດ້ວຍກ້ອງ
check-in-scan-refused = ໃຊ້ກ້ອງຢູ່ທີ່ນີ້ບໍ່ໄດ້. ກະລຸນາພິມລະຫັດເຊັກອິນ ຫຼື ອະນຸຍາດໃຫ້ໃຊ້ກ້ອງໃນໂປຣແກຣມທ່ອງເວັບ.
check-in-done = { $n ->
    [0] { $name } ເຊັກອິນແລ້ວ ({ $id }).
   *[other] { $name } ເຊັກອິນແລ້ວ, ພ້ອມເພື່ອນຮ່ວມງານ { $n } ຄົນ ({ $id }).
 }
check-in-again = { $n ->
    [0] { $name } ເຊັກອິນໄປກ່ອນແລ້ວ ເມື່ອວັນທີ { $at } ({ $id }).
   *[other] { $name } ເຊັກອິນໄປກ່ອນແລ້ວ ພ້ອມເພື່ອນຮ່ວມງານ { $n } ຄົນ ເມື່ອວັນທີ { $at } ({ $id }).
 }

walk-in-heading = ລົງທະບຽນໜ້າງານ · { $id } “{ $title }”
walk-in-beyond = ບ່ອນນັ່ງເຕັມແລ້ວ, ຍັງໃຫ້ເຂົ້າຮ່ວມບໍ?
walk-in-beyond-help = ສະເພາະເມື່ອສະຖານທີ່ຮອງຮັບໄດ້.

postpone-heading = ເລື່ອນ { $id } “{ $title }”
postpone-effect = ການລົງທະບຽນຍັງມີຜົນ. ເມື່ອມີວັນທີໃໝ່ ໃຫ້ເຜີຍແຜ່ເປັນການແກ້ໄຂ, ແລ້ວທຸກຄົນຈະໄດ້ຮັບແຈ້ງອີກຄັ້ງ.
cancel-event-heading = ຍົກເລີກ { $id } “{ $title }”
cancel-event-effect = ກິດຈະກຳຈະສິ້ນສຸດສຳລັບທຸກຄົນ ແລະ ສິ່ງທີ່ຍັງລໍຖ້າສົ່ງຈະບໍ່ສົ່ງອີກ. ຍົກເລີກແລ້ວເອົາຄືນບໍ່ໄດ້.
halt-people = { $n ->
    [0] ບໍ່ມີຜູ້ລົງທະບຽນ, ຈຶ່ງບໍ່ແຈ້ງໃຜ.
   *[other] ຜູ້ລົງທະບຽນ { $n } ຄົນ ຈະໄດ້ຮັບແຈ້ງທັນທີ.
 }
halt-reason = ເຫດຜົນ
halt-help = ຜູ້ລົງທະບຽນຈະໄດ້ອ່ານຕາມທີ່ທ່ານຂຽນ.
halt-empty = ກະລຸນາບອກເຫດຜົນ, ເພາະຜູ້ລົງທະບຽນໄດ້ວາງແຜນໄວ້ແລ້ວ.
done-postponed = { $n ->
    [0] ເລື່ອນ { $id } “{ $title }” ແລ້ວ. ບໍ່ມີຜູ້ລົງທະບຽນ.
   *[other] ເລື່ອນ { $id } “{ $title }” ແລ້ວ. ກຳລັງແຈ້ງ { $n } ຄົນ.
 }
done-cancelled-event = { $n ->
    [0] ຍົກເລີກ { $id } “{ $title }” ແລ້ວ. ບໍ່ມີຜູ້ລົງທະບຽນ.
   *[other] ຍົກເລີກ { $id } “{ $title }” ແລ້ວ. ກຳລັງແຈ້ງ { $n } ຄົນ.
 }

tell-heading = ສົ່ງຂໍ້ຄວາມເຖິງຜູ້ລົງທະບຽນ { $id } “{ $title }”
tell-all = ທຸກຄົນທີ່ການລົງທະບຽນຍັງມີຜົນ
tell-to = { $n ->
    [0] ເຖິງ: { $whom }. ຕອນນີ້ບໍ່ມີໃຜ.
   *[other] ເຖິງ: { $whom }. ລວມ { $n } ຄົນ.
 }
tell-langs = ຜູ້ຮັບໃຊ້ພາສາຕ່າງກັນ { $n } ພາສາ: { $parts }. ຂໍ້ຄວາມຂອງທ່ານຈະສົ່ງອອກຕາມທີ່ຂຽນ.
tell-text = ຂໍ້ຄວາມຂອງທ່ານ
tell-help = ບໍ່ເກີນ { $max } ຕົວອັກສອນ.
tell-empty = ກະລຸນາຂຽນຂໍ້ຄວາມ.
tell-send = ສົ່ງ
tell-done = { $n ->
    [0] { $id }: ບໍ່ມີຜູ້ທີ່ຈະສົ່ງຫາ.
   *[other] { $id }: ກຳລັງສົ່ງຂໍ້ຄວາມຂອງທ່ານຫາ { $n } ຄົນ.
 }
export-done = { $id }: ລາຍຊື່ຜູ້ລົງທະບຽນ. ມີຂໍ້ມູນສ່ວນບຸກຄົນ; ກະລຸນາເກັບຮັກສາໃຫ້ປອດໄພ.

attend-how = ເມື່ອທ່ານເຂົ້າຮ່ວມກິດຈະກຳທາງອອນລາຍ, ຈະມີການອ່ານຄຳຢືນຢັນໃຫ້ຟັງ. ໃຫ້ສົ່ງແບບນີ້: /checkin ຄຳຢືນຢັນ
attend-done = ບັນທຶກແລ້ວວ່າທ່ານເຂົ້າຮ່ວມ { $id } “{ $title }”.

refused-unknown-ticket = ບໍ່ມີການລົງທະບຽນຂອງກິດຈະກຳນີ້ທີ່ມີລະຫັດເຊັກອິນນີ້. ກະລຸນາກວດເບິ່ງເທື່ອລະຕົວອັກສອນ.
refused-ticket-of = ລະຫັດນີ້ແມ່ນຂອງອີກກິດຈະກຳໜຶ່ງ ({ $id }). ບໍ່ໄດ້ເຊັກອິນໃຜ.
refused-no-seat = ສະຖານະຂອງການລົງທະບຽນນີ້ແມ່ນ “{ $state }”, ຈຶ່ງບໍ່ໄດ້ດຳເນີນການ.
refused-full = ບໍ່ມີບ່ອນນັ່ງວ່າງ, ຈຶ່ງບໍ່ມີຫຍັງປ່ຽນແປງ.
refused-wrong-word = ຕອນນີ້ບໍ່ມີກິດຈະກຳທີ່ທ່ານເຂົ້າຮ່ວມທາງອອນລາຍໃຊ້ຄຳຢືນຢັນນີ້. ກະລຸນາກວດເບິ່ງ; ຄຳຢືນຢັນໃຊ້ໄດ້ແຕ່ກິດຈະກຳເລີ່ມຈົນຈົບ.

# An event on several days
deed-repeat = ຈັດຊ້ຳ
deed-dates = ວັນທີຈັດ
repeat-heading = ເພີ່ມວັນທີຈັດໃຫ້ { $id } “{ $title }”
repeat-intro = ກິດຈະກຳນີ້ຈັດ: { $when }. ແຕ່ລະວັນທີຕໍ່ໄປຈະເປັນສະບັບຮ່າງຕ່າງຫາກທີ່ມີເນື້ອໃນດຽວກັນ, ກວດສອບ ແລະ ເຜີຍແຜ່ແຍກກັນ. ການລົງທະບຽນຈະເປີດ ແລະ ປິດລ່ວງໜ້າແຕ່ລະວັນທີ ດົນເທົ່າກັບທີ່ກຳນົດໄວ້ໃນປັດຈຸບັນ.
repeat-every = ຄວາມຖີ່
repeat-every-help = ນັບຈາກວັນທີຂ້າງເທິງ.
repeat-until = ຈັດອີກຈັກຄັ້ງ ຫຼື ຈົນຮອດວັນໃດ
repeat-until-help = ຕົວເລກບໍ່ເກີນ { $max } ຫຼື ວັນສຸດທ້າຍ ເຊັ່ນ 2027-06-30.
repeat-until-wrong = ກະລຸນາໃສ່ຕົວເລກ 1 ຫາ { $max } ຫຼື ວັນທີ ເຊັ່ນ 2027-06-30.
repeat-until-none = ບໍ່ມີວັນທີຕໍ່ໄປຢູ່ໃນຂອບເຂດນັ້ນ. ກະລຸນາເລືອກວັນທີທີ່ຊ້າກວ່າ.
repeat-make = ສ້າງສະບັບຮ່າງ
repeats-heading = { $n ->
    [1] { $id } ຈັດພຽງຄັ້ງດຽວ
   *[other] { $id } ຈັດ { $n } ຄັ້ງ
 }
repeats-made = ສ້າງສະບັບຮ່າງແລ້ວ { $n } ສະບັບ. ກະລຸນາກວດເບິ່ງ ແລ້ວສົ່ງໄປກວດສອບ.
repeats-made-more = ສ້າງສະບັບຮ່າງແລ້ວ { $n } ສະບັບ; ອີກ { $before } ວັນທີມີຢູ່ກ່ອນແລ້ວ.
repeats-submit = ສົ່ງ { $n } ສະບັບຮ່າງໄປກວດສອບ
repeats-discard = ປະຖິ້ມ { $n } ສະບັບຮ່າງ
repeats-keep = ຮັກສາໄວ້
repeats-ask-discard = { $n ->
    [0] ບໍ່ມີສະບັບຮ່າງໃນວັນທີຕໍ່ໄປຂອງ { $id }.
   *[other] ສະບັບຮ່າງ { $n } ສະບັບ ໃນວັນທີຕໍ່ໄປຂອງ { $id } ຈະຖືກປະຖິ້ມ, ລວມທັງສິ່ງທີ່ແກ້ໄຂໄວ້. ສິ່ງທີ່ກຳລັງກວດສອບ, ອະນຸມັດ ຫຼື ເຜີຍແຜ່ແລ້ວ ຍັງຄົງຢູ່.
 }
repeats-submitted = { $n ->
    [0] ບໍ່ມີສະບັບຮ່າງທີ່ຈະສົ່ງໄປກວດສອບ.
   *[other] ສະບັບຮ່າງ { $n } ສະບັບ ຢູ່ໃນຂັ້ນຕອນກວດສອບແລ້ວ.
 }
repeats-submitted-some = { $n ->
    [0] ບໍ່ມີສະບັບຮ່າງທີ່ສົ່ງໄປກວດສອບໄດ້
   *[other] ສະບັບຮ່າງ { $n } ສະບັບ ຢູ່ໃນຂັ້ນຕອນກວດສອບແລ້ວ
 }; ອີກ { $held } ສະບັບຕ້ອງແກ້ໄຂກ່ອນ.
repeats-discarded = { $n ->
    [0] ບໍ່ມີສະບັບຮ່າງທີ່ຈະປະຖິ້ມ.
   *[other] ປະຖິ້ມສະບັບຮ່າງແລ້ວ { $n } ສະບັບ.
 }
refused-nothing-new = ທຸກວັນເຫຼົ່ານີ້ມີກິດຈະກຳນີ້ຢູ່ແລ້ວ, ຈຶ່ງບໍ່ມີຫຍັງປ່ຽນແປງ.
