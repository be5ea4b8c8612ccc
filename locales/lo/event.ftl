# Events

zone-city = ເວລາ{ $city }
event-date-open = ຈະແຈ້ງວັນທີພາຍຫຼັງ
event-days = { $first } ຫາ { $last }
event-span = { $from }–{ $until } ({ $zone })
event-opens = ເປີດລົງທະບຽນວັນທີ { $at } ({ $zone })
event-open-until = ລົງທະບຽນໄດ້ຈົນຮອດວັນທີ { $at } ({ $zone })
event-registration-closed = ປິດລົງທະບຽນແລ້ວ
event-seats = { $kind } { $n } ບ່ອນນັ່ງ
answer-yes = ແມ່ນ
answer-no = ບໍ່

# Correcting an event
seats-any = ບໍ່ຈຳກັດ
help-starts = ຕົວຢ່າງ 2026-12-01 15:00; ຖ້າຈັດໝົດມື້ ຂຽນ 2026-12-01.
help-ends = ຂຽນແບບດຽວກັນ, ນັບລວມມື້ນັ້ນ. ຖ້າບໍ່ຕື່ມ ໝາຍເຖິງໜຶ່ງມື້ ຫຼື ໜຶ່ງຊົ່ວໂມງ.
help-zone = ເມືອງທີ່ໃຊ້ເປັນຫຼັກຂອງເວລາ ເຊັ່ນ ຄຸນໝິງ ຫຼື ບາງກອກ.
help-online = ເລີ່ມດ້ວຍ https:// ແລະ ສະແດງໃຫ້ສະເພາະຜູ້ທີ່ລົງທະບຽນເຂົ້າຮ່ວມທາງອອນລາຍ.
help-seats = ຕົວເລກ ຫຼື “{ $any }”; ຖ້າບໍ່ມີຮູບແບບນີ້ ບໍ່ຕ້ອງຕື່ມ.
help-opens = ຖ້າບໍ່ຕື່ມ ຈະເປີດລົງທະບຽນທັນທີທີ່ເຜີຍແຜ່.
help-closes = ຖ້າບໍ່ຕື່ມ ຈະປິດລົງທະບຽນເມື່ອກິດຈະກຳເລີ່ມ.
help-approval = ຖ້າຕ້ອງພິຈາລະນາ, ບໍ່ມີໃຜໄດ້ບ່ອນນັ່ງກ່ອນຫ້ອງການອະນຸມັດ.
help-companions = ຖ້າບໍ່ຕື່ມ ໝາຍເຖິງພາຜູ້ອື່ນມານຳບໍ່ໄດ້.
help-questions = ແຖວລະຄຳຖາມ; ໃສ່ * ທ້າຍແຖວ ຖ້າຈຳເປັນຕ້ອງຕອບ. ຕ້ອງການໜັງສືເຊີນເພື່ອຂໍວີຊາບໍ? [yes/no]   ອາຫານ [ປາ | ເຈ] *   ມື້ທີ່ເຂົ້າຮ່ວມ [[ວັນຈັນ | ວັນອັງຄານ]]
help-programme = ແຖວລະລາຍການ: ເວລາ | ຫົວຂໍ້ | ຜູ້ບັນຍາຍ | ຫ້ອງຍ່ອຍ
typed-time = ນີ້ບໍ່ແມ່ນວັນທີ ຫຼື ເວລາ. ກະລຸນາຂຽນແບບ 2026-12-01 15:00; ຖ້າຈັດໝົດມື້ ຂຽນ 2026-12-01.
typed-link = ລິ້ງຕ້ອງເລີ່ມດ້ວຍ https:// ແລະ ບໍ່ມີຍະຫວ່າງ.
typed-zone = ຊື່ນີ້ອາດເປັນໄດ້ຫຼາຍເຂດເວລາ ຫຼື ບໍ່ມີເລີຍ. ກະລຸນາຂຽນຊື່ເມືອງທີ່ໃຫຍ່ກວ່າໃນບໍລິເວນໃກ້ຄຽງ.
typed-seats = ກະລຸນາຂຽນຈຳນວນບ່ອນນັ່ງ, “{ $any }” ຫຼື ປະວ່າງໄວ້.
typed-companions = ກະລຸນາຂຽນຕົວເລກບໍ່ເກີນ { $max } ຫຼື ປະວ່າງໄວ້.
typed-question = ອ່ານແຖວນີ້ບໍ່ໄດ້: { $line }. ຕົວເລືອກຕ້ອງຢູ່ໃນວົງເລັບ [ ], ຂັ້ນດ້ວຍ |, ຢ່າງໜ້ອຍສອງຕົວເລືອກ.
typed-questions = ບໍ່ເກີນ { $max } ຄຳຖາມ; ຖ້າຫຼາຍກວ່ານີ້ ຈະບໍ່ມີໃຜຕື່ມຈົນຈົບ.
typed-slot = ອ່ານແຖວນີ້ບໍ່ໄດ້: { $line }. ກະລຸນາຂຽນ: ເວລາ | ຫົວຂໍ້ | ຜູ້ບັນຍາຍ | ຫ້ອງຍ່ອຍ

# What scholars see of events
events-button = ກິດຈະກຳ
events-heading = ກິດຈະກຳທີ່ຈະມາເຖິງ ({ $n })
events-none = ຕອນນີ້ຍັງບໍ່ມີກິດຈະກຳທີ່ແຈ້ງໄວ້. ຕິດຕາມຂົງເຂດຂອງທ່ານ ແລ້ວທ່ານຈະໄດ້ຮັບແຈ້ງເມື່ອມີກິດຈະກຳໃໝ່.
events-by-month = ເບິ່ງເປັນເດືອນ
events-month-heading = ກິດຈະກຳໃນເດືອນ { $month } ({ $n })
events-month-none = ເດືອນນີ້ບໍ່ມີກິດຈະກຳທີ່ແຈ້ງໄວ້.
events-month-before = ‹ { $month }
events-month-after = { $month } ›
event-register = ລົງທະບຽນ
event-over = ກິດຈະກຳນີ້ຈົບແລ້ວ.
event-postponed-line = ເລື່ອນແລ້ວ; ຈະແຈ້ງວັນທີໃໝ່ຢູ່ທີ່ນີ້
event-series = ຊຸດກິດຈະກຳ
event-programme = ກຳນົດການ

# Registering
register-heading = ການລົງທະບຽນ
register-intro = ຄຳຕອບເຫຼົ່ານີ້ມີແຕ່ຜູ້ຈັດເທົ່ານັ້ນທີ່ເຫັນ.
register-what = ລົງທະບຽນ { $event } · { $title }
register-shares = ຜູ້ຈັດຈະຮູ້ຊື່ ແລະ ສະຖາບັນຂອງທ່ານ. ທ່ານຍົກເລີກໄດ້ທຸກເວລາ.
register-bring = { $n ->
    [0] ມາຜູ້ດຽວ
   *[other] ມາກັບເພື່ອນຮ່ວມງານ { $n } ຄົນ
 }
register-seats-left = ຍັງເຫຼືອ { $n } ບ່ອນນັ່ງ
register-any-seats = ມີບ່ອນນັ່ງພຽງພໍ.
register-full = ບ່ອນນັ່ງເຕັມແລ້ວ: ທ່ານຈະເຂົ້າໃນລາຍຊື່ລໍຖ້າ ແລະ ໄດ້ຮັບແຈ້ງທັນທີທີ່ມີບ່ອນວ່າງ.
register-approval = ຫ້ອງການພິຈາລະນາການລົງທະບຽນແຕ່ລະລາຍ; ເມື່ອມີຜົນ ຈະແຈ້ງທ່ານທັນທີ.
register-confirm = ຢືນຢັນການລົງທະບຽນ
register-left = ທ່ານບໍ່ໄດ້ລົງທະບຽນ; ບໍ່ໄດ້ສົ່ງຫຍັງອອກໄປ.
register-stale = ການລົງທະບຽນນີ້ຖືກປະໄວ້ກາງຄັນ ຫຼື ສຳເລັດແລ້ວ, ປຸ່ມຈຶ່ງໃຊ້ບໍ່ໄດ້ອີກ.
register-press = ກະລຸນາໃຊ້ປຸ່ມຂ້າງເທິງເພື່ອລົງທະບຽນ ຫຼື ຍົກເລີກ.
register-before = ທ່ານລົງທະບຽນ { $event } ແລ້ວ, ເລກທີ { $id }.
register-before-short = ທ່ານລົງທະບຽນແລ້ວ, ເລກທີ { $id }.
register-not-now = { $event }: { $why }. ທ່ານບໍ່ໄດ້ລົງທະບຽນ.
register-done = ລົງທະບຽນສຳເລັດ ແລະ ສະຫງວນບ່ອນນັ່ງໃຫ້ທ່ານແລ້ວ.
register-waits = ທ່ານຢູ່ໃນລາຍຊື່ລໍຖ້າ.
register-asked = ການລົງທະບຽນຂອງທ່ານຮອດຫ້ອງການແລ້ວ ແລະ ລໍຖ້າພິຈາລະນາ.

registrations-heading = ກິດຈະກຳຂອງທ່ານ ({ $n })
registrations-none = ທ່ານຍັງບໍ່ໄດ້ລົງທະບຽນກິດຈະກຳໃດ.
registration-open = ການລົງທະບຽນຂອງທ່ານ
registration-event = ເບິ່ງກິດຈະກຳ
registration-not-found = ບໍ່ມີການລົງທະບຽນນີ້ຂອງທ່ານ.
registration-take = ຕອບຮັບບ່ອນນັ່ງ
registration-leave = ອອກຈາກລາຍຊື່ລໍຖ້າ
registration-cancel = ຍົກເລີກການລົງທະບຽນ
registration-ticket = ໄຟລ໌ປະຕິທິນ ແລະ ລະຫັດເຊັກອິນ
registration-google = ປະຕິທິນ Google
registration-outlook = ປະຕິທິນ Outlook
registration-link = ເຂົ້າຮ່ວມທີ່ນີ້: { $link }
registration-companions = ມາກັບເພື່ອນຮ່ວມງານ { $n } ຄົນ
registration-code = ລະຫັດເຊັກອິນຂອງທ່ານ: { $code }
registration-waits = ທ່ານຢູ່ລຳດັບທີ { $place } ໃນລາຍຊື່ລໍຖ້າ. ເມື່ອມີບ່ອນນັ່ງວ່າງ ຈະສະຫງວນໃຫ້ທ່ານ 24 ຊົ່ວໂມງ, ບໍ່ນັບຊ່ວງເວລາງົດລົບກວນຂອງທ່ານ.
registration-offered = ສະຫງວນບ່ອນນັ່ງໃຫ້ທ່ານຈົນຮອດວັນທີ { $until } ({ $zone }).
registration-requested = ຫ້ອງການໄດ້ຮັບການລົງທະບຽນຂອງທ່ານແລ້ວ ແລະ ຈະພິຈາລະນາ.
registration-cancel-ask = ຍົກເລີກ { $id } “{ $title }” ບໍ? ບ່ອນນັ່ງຂອງທ່ານຈະຕົກເປັນຂອງຜູ້ຖັດໄປ ແລະ ເອົາກັບຄືນບໍ່ໄດ້.
registration-cancel-yes = ຍົກເລີກ { $id }
registration-cancelled = ຍົກເລີກ { $id } ແລ້ວ.
ticket-calendar = { $event } ສຳລັບປະຕິທິນຂອງທ່ານ
ticket-code = { $event }: ສະແດງລະຫັດນີ້ຢູ່ໜ້າງານ ຫຼື ບອກ { $code }

calendar-button = ປະຕິທິນຂອງທ່ານ
calendar-heading = ປະຕິທິນຂອງທ່ານ
calendar-what = ເພີ່ມທີ່ຢູ່ນີ້ໃສ່ໂປຣແກຣມປະຕິທິນຂອງທ່ານ (“ຕິດຕາມຜ່ານ URL”). ປະຕິທິນຈະສະແດງກິດຈະກຳທີ່ທ່ານລົງທະບຽນ ແລະ ອັບເດດຕາມທຸກການປ່ຽນແປງ.
calendar-secret = ຜູ້ທີ່ຮູ້ທີ່ຢູ່ນີ້ອ່ານປະຕິທິນໄດ້. ຖ້າທີ່ຢູ່ຕົກໄປຢູ່ກັບຜູ້ອື່ນ, ໃຫ້ສ້າງທີ່ຢູ່ໃໝ່; ຈາກນັ້ນທີ່ຢູ່ເກົ່າຈະໃຊ້ບໍ່ໄດ້ອີກ.
calendar-renew = ສ້າງທີ່ຢູ່ໃໝ່

# What those who registered are told
told-offered = ມີບ່ອນນັ່ງວ່າງແລ້ວ ແລະ ສະຫງວນໄວ້ໃຫ້ທ່ານຈົນຮອດວັນທີ { $until } ({ $zone }).
told-lapsed = ບ່ອນນັ່ງທີ່ສະຫງວນໄວ້ໃຫ້ທ່ານ ບໍ່ໄດ້ຮັບການຕອບຮັບທັນເວລາ, ຈຶ່ງໄດ້ມອບໃຫ້ຜູ້ຖັດໄປແລ້ວ.
told-admitted = ທ່ານໄດ້ບ່ອນນັ່ງແລ້ວ. ລະຫັດເຊັກອິນຂອງທ່ານ: { $code }
told-declined = ຂໍອະໄພ, ຫຼັງຈາກພິຈາລະນາແລ້ວ ຄັ້ງນີ້ຫ້ອງການບໍ່ສາມາດອະນຸມັດການລົງທະບຽນຂອງທ່ານໄດ້.
told-week = ເຕືອນ: ກິດຈະກຳທີ່ທ່ານລົງທະບຽນຈະເລີ່ມໃນອີກໜຶ່ງອາທິດ.
told-day = ເຕືອນ: ກິດຈະກຳທີ່ທ່ານລົງທະບຽນຈະເລີ່ມພາຍໃນໜຶ່ງມື້.
told-hour = ເຕືອນ: ກິດຈະກຳທີ່ທ່ານລົງທະບຽນຈະເລີ່ມພາຍໃນໜຶ່ງຊົ່ວໂມງ.
told-changed = ກິດຈະກຳທີ່ທ່ານລົງທະບຽນມີການປ່ຽນແປງ. ການລົງທະບຽນຂອງທ່ານຍັງມີຜົນ.
told-postponed = ກິດຈະກຳທີ່ທ່ານລົງທະບຽນຖືກເລື່ອນອອກໄປ.
told-postponed-keeps = ການລົງທະບຽນຂອງທ່ານຍັງມີຜົນ. ເມື່ອມີວັນທີໃໝ່ ຈະແຈ້ງທ່ານທັນທີ; ຖ້າທ່ານມາບໍ່ໄດ້ ກະລຸນາຍົກເລີກການລົງທະບຽນ.
told-cancelled = ກິດຈະກຳທີ່ທ່ານລົງທະບຽນຖືກຍົກເລີກ.
told-reason = ເຫດຜົນ: { $reason }
told-words = ຜູ້ຈັດແຈ້ງກ່ຽວກັບກິດຈະກຳທີ່ທ່ານລົງທະບຽນ:
entry-id = ໂຄງການ HOME · { $id }
news-when = ເວລາ: { $before } → { $after }
news-online = ລິ້ງອອນລາຍປ່ຽນແລ້ວ; ເບິ່ງລິ້ງໃໝ່ໄດ້ໃນການລົງທະບຽນຂອງທ່ານ.

# Feeds and public pages
feed-own = HOME ຢຸນນານ: ກິດຈະກຳຂອງທ່ານ
feed-own-what = ກິດຈະກຳທີ່ທ່ານມີບ່ອນນັ່ງ ຫຼື ກຳລັງລໍຖ້າ.
feed-public = HOME ຢຸນນານ: ກິດຈະກຳ
feed-public-what = ກິດຈະກຳທີ່ເຜີຍແຜ່ແລ້ວຂອງໂຄງການ HOME ແຂວງຢຸນນານ.
feed-bad = ອ່ານທີ່ຢູ່ນີ້ບໍ່ໄດ້: { $name } ບໍ່ສາມາດເປັນ “{ $value }”. { $known }
feed-known = ຄ່າທີ່ໃຊ້ໄດ້: { $values }.
feed-known-station = ບໍ່ມີສະຖານີທີ່ໃຊ້ລະຫັດນີ້.
public-events = ກິດຈະກຳ
public-intro = ການບັນຍາຍ, ກອງປະຊຸມ ແລະ ການຝຶກອົບຮົມຂອງໂຄງການ HOME ແຂວງຢຸນນານ. ເວລາທີ່ສະແດງແມ່ນຕາມເວລາຂອງສະຖານທີ່ຈັດງານ.
public-list = ລາຍການ
public-month = ເດືອນ
public-all-fields = ທຸກຂົງເຂດ
public-field = ຂົງເຂດ
public-choose = ສະແດງ
public-none = ຕອນນີ້ຍັງບໍ່ມີກິດຈະກຳທີ່ແຈ້ງໄວ້.
public-subscribe = ຕິດຕາມໃນປະຕິທິນຂອງທ່ານ
public-subscribe-what = ຈາກນັ້ນໂປຣແກຣມປະຕິທິນຂອງທ່ານຈະອັບເດດທຸກກິດຈະກຳໃໝ່ ແລະ ທຸກການປ່ຽນແປງ.
public-subscribe-copy = ຖ້າກົດປຸ່ມແລ້ວບໍ່ມີຫຍັງເກີດຂຶ້ນ, ໃຫ້ເພີ່ມທີ່ຢູ່ນີ້ໃສ່ໂປຣແກຣມປະຕິທິນດ້ວຍຕົນເອງ: { $address }
public-add = ເພີ່ມໃສ່ປະຕິທິນຂອງທ່ານ
public-file = ໄຟລ໌ປະຕິທິນ
public-register = ວິທີລົງທະບຽນ
public-register-what = ພຽງສອງຂັ້ນຕອນ, ບໍ່ຕ້ອງເປີດບັນຊີກັບພວກເຮົາ.
public-register-chat = ລົງທະບຽນໃນໜ້າສົນທະນາ
public-register-on = ລົງທະບຽນຢູ່ { $platform }
public-register-command = ຫຼື ສົ່ງ { $command } ຫາຜູ້ຊ່ວຍ ຢູ່ບ່ອນໃດກໍໄດ້ທີ່ທ່ານໃຊ້ຜູ້ຊ່ວຍ.
public-back = ກິດຈະກຳທັງໝົດ

# On several days
event-dates-button = ຍັງມີອີກ { $n } ວັນທີ
event-dates-heading = { $n ->
    [0] ວັນທີຈັດກິດຈະກຳ
   *[other] ວັນທີຈັດກິດຈະກຳ ({ $n })
 }
