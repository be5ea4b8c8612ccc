# What scholars see

welcome-who = 海智 · HOME · ສະມາຄົມວິທະຍາສາດ ແລະ ເຕັກໂນໂລຊີ ແຂວງຢຸນນານ
welcome-choose-language = ກະລຸນາເລືອກພາສາ
home-what = ມະຫາວິທະຍາໄລ ແລະ ວິສາຫະກິດໃນຢຸນນານກຳລັງຊອກຫາຜູ້ຊ່ຽວຊານຢູ່ຕ່າງປະເທດ. ທ່ານສາມາດຕິດຕາມປະກາດໃນຂົງເຂດຂອງທ່ານ ແລະ ແຈ້ງຄວາມສົນໃຈເມື່ອພົບປະກາດທີ່ເໝາະສົມ.
home-promise = ໜ່ວຍງານຜູ້ຈ້າງຈະຮູ້ວ່າທ່ານແມ່ນໃຜ ກໍຕໍ່ເມື່ອທ່ານຍິນຍອມເທົ່ານັ້ນ.
home-postings = ປະກາດທີ່ເປີດຢູ່ { $n }
home-events = ກິດຈະກຳ { $n }
home-subscriptions = ການຕິດຕາມຂອງທ່ານ { $n }
home-interests = ຄວາມສົນໃຈຂອງທ່ານ { $n }
home-registrations = ກິດຈະກຳຂອງທ່ານ { $n }

help-heading = ສິ່ງທີ່ທ່ານເຮັດໄດ້ຢູ່ທີ່ນີ້
help-words = ທ່ານຍັງສາມາດຂຽນສິ່ງທີ່ຊອກຫາໄດ້ເລີຍ ເຊັ່ນ “ຮັບຮູ້ສຽງເວົ້າ” ຫຼື ລະຫັດລາຍການ ເຊັ່ນ P-17.
help-button = ວິທີນຳໃຊ້

settings-button = ການຕັ້ງຄ່າ
settings-change-language = ປ່ຽນພາສາ
settings-language = ພາສາ
settings-zone = ເຂດເວລາ
settings-zone-now = { $city } ({ $zone }), ຕອນນີ້ { $now }
settings-rhythm = ຄວາມຖີ່ຂອງແຈ້ງການ
settings-daily = { $rhythm }, { $at }
settings-weekly = { $rhythm }, { $day } { $at }
settings-quiet = ຊ່ວງເວລາງົດລົບກວນ
settings-quiet-none = ບໍ່ກຳນົດ
settings-pause = ຢຸດແຈ້ງຊົ່ວຄາວ
settings-paused = { $n ->
    [0] ຈົນຮອດວັນທີ { $until }; ຍັງບໍ່ມີຫຍັງລໍຖ້າ
   *[other] ຈົນຮອດວັນທີ { $until }; ມີ { $n } ປະກາດລໍຖ້າຢູ່
 }
settings-end-pause = ສືບຕໍ່ຮັບແຈ້ງການ
settings-reminders = ການເຕືອນກິດຈະກຳ
settings-reminders-none = ບໍ່ຕ້ອງເຕືອນ
settings-account = ບັນຊີຫຼັກ
settings-footer = ເລື່ອງທີ່ລໍຖ້າບໍ່ໄດ້ ເຊັ່ນ ການຍົກເລີກກິດຈະກຳ ຈະແຈ້ງທ່ານສະເໝີ ບໍ່ວ່າຈະຕັ້ງຄ່າໄວ້ແນວໃດ.

# When to be told
wish-rhythm = ເມື່ອມີປະກາດໃໝ່ ທ່ານຢາກໃຫ້ແຈ້ງເລື້ອຍປານໃດ?
wish-rhythm-own = ຖ້າຢາກປ່ຽນສະເພາະການຕິດຕາມໃດໜຶ່ງ, ໃຫ້ປ່ຽນໃນ “ການຕິດຕາມຂອງທ່ານ”.
wish-time-button = ເວລາ { $at }
wish-time = ທ່ານຢາກໃຫ້ສົ່ງສະຫຼຸບລວມໃນເວລາໃດ?
wish-time-how = ທ່ານຍັງສາມາດຂຽນເວລາໄດ້ເລີຍ ເຊັ່ນ 7:30.
wish-day = ທ່ານຢາກໃຫ້ສົ່ງສະຫຼຸບລວມປະຈຳອາທິດໃນວັນໃດ?
wish-not-read = ບໍ່ເຂົ້າໃຈ “{ $words }”, ຈຶ່ງບໍ່ມີຫຍັງປ່ຽນແປງ. ກະລຸນາຂຽນແບບນີ້: { $example }
wish-quiet = ທ່ານບໍ່ຢາກໃຫ້ລົບກວນໃນຊ່ວງເວລາໃດ? ແຈ້ງການທີ່ມາໃນຊ່ວງນັ້ນຈະລໍຖ້າຈົນໝົດຊ່ວງເວລາ.
wish-quiet-how = ທ່ານຍັງສາມາດຂຽນໄດ້ເລີຍ ເຊັ່ນ 22:30-7:00 ຫຼື ຂຽນ 0 ຖ້າບໍ່ກຳນົດ.
wish-pause = ຢຸດດົນປານໃດ? ບໍ່ມີຫຍັງສູນຫາຍ: ປະກາດທີ່ກົງເງື່ອນໄຂໃນລະຫວ່າງນັ້ນຈະສົ່ງມາເປັນສະຫຼຸບລວມເມື່ອຄົບກຳນົດ.
wish-pause-how = ທ່ານຍັງສາມາດຂຽນວັນທີທີ່ຈະເລີ່ມຮັບແຈ້ງການຄືນ ເຊັ່ນ { $example }, ບໍ່ເກີນໜຶ່ງປີ.
wish-pause-range = ບໍ່ມີຫຍັງປ່ຽນແປງ. ກະລຸນາຂຽນວັນທີແຕ່ມື້ອື່ນເປັນຕົ້ນໄປ ແລະ ພາຍໃນໜຶ່ງປີ ເຊັ່ນ { $example }.
wish-pause-week = ໜຶ່ງອາທິດ
wish-pause-month = ສາມສິບວັນ
wish-zone = ທ່ານຢູ່ໃນເຂດເວລາໃດ? ປັດຈຸບັນ: { $now }.
wish-zone-how = ທ່ານຍັງສາມາດຂຽນຊື່ເມືອງໄດ້ ເຊັ່ນ Berlin.
wish-zone-which = ທ່ານໝາຍເຖິງບ່ອນໃດ?
wish-zone-none = ບໍ່ພົບ “{ $words }”. ກະລຸນາຂຽນຊື່ເມືອງໃຫຍ່ທີ່ຢູ່ໃກ້ ເປັນພາສາອັງກິດ ຫຼື ພາສາຈີນ, ຫຼື ເລືອກຕາມພາກພື້ນ.
wish-reminders = ທ່ານຢາກໃຫ້ເຕືອນເຖິງກິດຈະກຳທີ່ລົງທະບຽນໄວ້ ລ່ວງໜ້າດົນປານໃດ?
wish-reminders-quiet = ການເຕືອນທີ່ຕົກໃສ່ຊ່ວງເວລາງົດລົບກວນ ຈະລໍຖ້າຈົນໝົດຊ່ວງເວລາ, ຍົກເວັ້ນການເຕືອນລ່ວງໜ້າ 1 ຊົ່ວໂມງ.
wish-account = ທ່ານຢາກຮັບແຈ້ງການຢູ່ບັນຊີໃດ?
wish-account-else = ຖ້າສົ່ງໄປບັນຊີນັ້ນບໍ່ໄດ້, ຈະສົ່ງໄປບັນຊີຖັດໄປຂອງທ່ານ, ບໍ່ສົ່ງຊ້ຳທັງສອງບັນຊີ.
wish-account-last = ບັນຊີທີ່ໃຊ້ຫຼ້າສຸດ
wish-account-gone = { $platform } (ສົ່ງບໍ່ຮອດແລ້ວ)
wish-account-twin = { $platform } (ລົງທ້າຍດ້ວຍ { $end })
when-at-once = ເມື່ອມີປະກາດໃໝ່ ຈະແຈ້ງທ່ານທັນທີ.
when-daily = ປະກາດໃໝ່ຈະສົ່ງເປັນສະຫຼຸບລວມ ທຸກມື້ ເວລາ { $at }.
when-weekly = ປະກາດໃໝ່ຈະສົ່ງເປັນສະຫຼຸບລວມ ທຸກ{ $day } ເວລາ { $at }.
when-paused = ແຈ້ງການຂອງທ່ານຢຸດຊົ່ວຄາວຈົນຮອດວັນທີ { $until }; ປະກາດທີ່ກົງເງື່ອນໄຂໃນລະຫວ່າງນີ້ຈະສົ່ງມາພ້ອມກັນໃນເວລານັ້ນ.

# Buttons used everywhere
button-home = ໜ້າຫຼັກ
button-back = ກັບຄືນ
button-next = ຕໍ່ໄປ
button-next-chosen = ຕໍ່ໄປ ({ $n })
button-skip = ຂ້າມ
button-cancel = ຍົກເລີກ
button-undo = ເອົາກັບຄືນ
button-try-again = ລອງໃໝ່
button-keep = ບັນທຶກ
button-expired = ປຸ່ມນີ້ໝົດອາຍຸແລ້ວ.
button-unknown = ປຸ່ມນີ້ບໍ່ແມ່ນຂອງພວກເຮົາ ຫຼື ເກົ່າເກີນໄປ. ກະລຸນາສົ່ງ /start ເພື່ອເລີ່ມໃໝ່.
done = ອັບເດດແລ້ວ.
quoted = “{ $word }”
house-fault = ຂັ້ນຕອນນີ້ບໍ່ສຳເລັດ ແລະ ເປັນຄວາມຜິດພາດຂອງພວກເຮົາ. ຂໍ້ມູນຂອງທ່ານບໍ່ສູນຫາຍ; ກະລຸນາລອງອີກຄັ້ງ.

# Subscribing
subscribe-button = ຕິດຕາມປະກາດ
subscribe-another = ຕິດຕາມເພີ່ມ
subscribe-fields = 1/3  ທ່ານສົນໃຈຂົງເຂດໃດແດ່? ເລືອກໄດ້ຫຼາຍຂົງເຂດ
subscribe-all = ທຸກຂົງເຂດ
subscribe-all-chosen = ✓ ທຸກຂົງເຂດ
subscribe-all-forecast = ທຸກຂົງເຂດລວມກັນ ມີປະມານ { $week } ປະກາດຕໍ່ອາທິດ.
subscribe-engagement = 2/3  ທ່ານຢາກຮ່ວມມືແບບໃດ? ເລືອກໄດ້ຫຼາຍແບບ
subscribe-places = { $n ->
    [0] ສະເພາະບາງເມືອງ/ເຂດ
   *[other] ສະເພາະບາງເມືອງ/ເຂດ ({ $n })
 }
subscribe-where = 2/3  ຢູ່ເມືອງ ຫຼື ເຂດໃດແດ່? ເລືອກໄດ້ຫຼາຍບ່ອນ; ຖ້າບໍ່ເລືອກ ໝາຍເຖິງທົ່ວແຂວງຢຸນນານ
subscribe-keywords = 3/3  ຄຳສຳຄັນ? ຂຽນມາໄດ້ເລີຍ; ໃສ່ “-” ໄວ້ໜ້າຄຳທີ່ບໍ່ຕ້ອງການ. ຕົວຢ່າງ: ຮັບຮູ້ສຽງເວົ້າ ແປພາສາ -ການຂາຍ
subscribe-so-far = ຮອດຕອນນີ້: { $filter }
subscribe-keywords-limit = ບໍ່ໄດ້ບັນທຶກຄຳສຳຄັນ: ໄດ້ບໍ່ເກີນ { $words } ຄຳ, ແຕ່ລະຄຳບໍ່ເກີນ { $chars } ຕົວອັກສອນ. ກະລຸນາຫຼຸດໃຫ້ສັ້ນລົງ ແລ້ວສົ່ງໃໝ່.
subscribe-forecast = ມີ { $open } ປະກາດທີ່ເປີດຢູ່ກົງກັບທີ່ເລືອກ; ຫຼັງຈາກນັ້ນປະມານ { $week } ປະກາດຕໍ່ອາທິດ.
subscribe-confirm = ຕິດຕາມ
subscribe-change = ແກ້ໄຂ
subscribe-choose-something = ກະລຸນາເລືອກຂົງເຂດ, ຮູບແບບການຮ່ວມມື, ເມືອງ/ເຂດ ຫຼື ຄຳສຳຄັນ; ຖ້າຢາກຮັບທັງໝົດ, ໃຫ້ເລືອກ “ທຸກຂົງເຂດ”.
subscribe-left = ບໍ່ໄດ້ຕິດຕາມ. ສິ່ງທີ່ທ່ານເລືອກໄວ້ໄດ້ລ້າງອອກແລ້ວ.
subscribe-stale = ການເລືອກຮອບນີ້ຈົບແລ້ວ, ປຸ່ມຈຶ່ງໃຊ້ບໍ່ໄດ້ອີກ. ທ່ານສາມາດເລີ່ມໃໝ່ໄດ້.
subscribed = ຕິດຕາມແລ້ວ: { $id }. { $when }
subscribed-before = ທ່ານມີການຕິດຕາມແບບດຽວກັນຢູ່ແລ້ວ, ຄື { $id }; ຈຶ່ງບໍ່ໄດ້ເພີ່ມ.
subscribed-see = ເບິ່ງປະກາດທີ່ກົງເງື່ອນໄຂ
filter-all-fields = ທຸກຂົງເຂດ
filter-with = ມີ { $words }
filter-without = ບໍ່ມີ { $words }
filter-station = ສະຖານີ { $id }

subscriptions-button = ການຕິດຕາມຂອງທ່ານ
subscriptions-heading = ການຕິດຕາມຂອງທ່ານ ({ $n })
subscriptions-none = ທ່ານຍັງບໍ່ໄດ້ຕິດຕາມຫຍັງ. ເມື່ອຕິດຕາມແລ້ວ, ທ່ານຈະໄດ້ຮັບແຈ້ງທຸກປະກາດທີ່ກົງເງື່ອນໄຂທັນທີ.
subscription-paused = ຢຸດຊົ່ວຄາວ
subscription-see = ເບິ່ງ { $id }
subscription-pause = ຢຸດ { $id } ຊົ່ວຄາວ
subscription-resume = ສືບຕໍ່ { $id }
subscription-remove = ລຶບ { $id }
subscription-rhythm = ຄວາມຖີ່ { $id }
subscription-rhythm-ask = ສຳລັບປະກາດໃໝ່ຕາມ { $id }, ທ່ານຢາກໃຫ້ແຈ້ງເລື້ອຍປານໃດ?
subscription-takes = { $id }  { $filter }
subscription-as-always = ຕາມການຕັ້ງຄ່າ ({ $rhythm })
subscription-removed = ລຶບການຕິດຕາມ { $id } ແລ້ວ. ຈະບໍ່ມີແຈ້ງການຈາກການຕິດຕາມນີ້ອີກ.

# Postings
postings-heading = ປະກາດທີ່ເປີດຢູ່ ({ $n })
postings-of-heading = ປະກາດທີ່ເປີດຢູ່ ຕາມ { $id } ({ $n })
postings-none = ຕອນນີ້ບໍ່ມີປະກາດທີ່ເປີດຢູ່. ຖ້າຕິດຕາມໄວ້, ທ່ານຈະໄດ້ຮັບແຈ້ງເມື່ອມີປະກາດໃໝ່.
postings-of-none = ຕອນນີ້ບໍ່ມີປະກາດທີ່ກົງເງື່ອນໄຂ. ທ່ານຈະໄດ້ຮັບແຈ້ງເມື່ອມີປະກາດໃໝ່.
posting-not-found = ບໍ່ມີປະກາດນີ້ ຫຼື ຖືກເອົາລົງແລ້ວ.
posting-disciplines = ສາຂາວິຊາ
posting-research = ທິດທາງການຄົ້ນຄວ້າ
posting-benefits = ສະຫວັດດີການ
posting-remarks = ໝາຍເຫດ
search-found = ປະກາດທີ່ເປີດຢູ່ ທີ່ມີ “{ $words }” ({ $n })
search-more = ນີ້ແມ່ນ { $n } ປະກາດຫຼ້າສຸດ; ຂຽນຄຳເພີ່ມ ເພື່ອໃຫ້ຜົນແຄບລົງ.
search-none = ບໍ່ມີປະກາດທີ່ເປີດຢູ່ທີ່ມີຄົບທຸກຄຳໃນ “{ $words }”. ກະລຸນາລອງໃຊ້ຄຳອື່ນ ຫຼື ເບິ່ງທັງໝົດ.
search-how = ກະລຸນາຂຽນສິ່ງທີ່ຊອກຫາໄວ້ຫຼັງຄຳສັ່ງ ເຊັ່ນ: /search ຮັບຮູ້ສຽງເວົ້າ
saved-button = ທີ່ເກັບໄວ້
saved-heading = ປະກາດທີ່ເກັບໄວ້ ({ $n })
saved-none = ຍັງບໍ່ມີຫຍັງເກັບໄວ້. ກົດ “ເກັບໄວ້” ຢູ່ລຸ່ມປະກາດ ແລ້ວປະກາດນັ້ນຈະຢູ່ທີ່ນີ້.
saved-toast = ເກັບໄວ້ແລ້ວ. ເບິ່ງໄດ້ທີ່ ການຕັ້ງຄ່າ → ທີ່ເກັບໄວ້.
unsaved-toast = ເອົາອອກຈາກລາຍການທີ່ເກັບໄວ້ແລ້ວ.

card-interest = ສົນໃຈປະກາດນີ້
card-interest-sent = ສົ່ງຄວາມສົນໃຈ { $id } ແລ້ວ
card-save = ເກັບໄວ້
card-unsave = ເອົາອອກຈາກທີ່ເກັບໄວ້
card-full-text = ເນື້ອໃນເຕັມ
card-why = ເປັນຫຍັງໄດ້ຮັບ
card-because = ເພາະທ່ານຕິດຕາມ { $id }: { $filter }
card-over = ປະກາດນີ້ຈົບລົງແລ້ວ.
card-open-ones = ເບິ່ງປະກາດທີ່ເປີດຢູ່
card-other-language = ເນື້ອໃນນີ້ມີແຕ່{ $language }ເທົ່ານັ້ນ.
why-because = ທ່ານໄດ້ຮັບ { $posting } ເພາະກົງກັບການຕິດຕາມ { $id } ຂອງທ່ານ: { $filter }.
why-removed = ທ່ານໄດ້ຮັບ { $posting } ເພາະຕອນນັ້ນກົງກັບການຕິດຕາມ { $id } ຂອງທ່ານ, ເຊິ່ງທ່ານໄດ້ລຶບອອກແລ້ວ.

# Interests
interest-office = ຫ້ອງການໂຄງການ HOME ແຂວງຢຸນນານ
interest-station = { $name } ({ $id })
interest-consent = ທ່ານຍິນຍອມໃຫ້ { $station } ເຫັນຂໍ້ມູນໃດແດ່? ໃຊ້ສະເພາະ { $posting } ເທົ່ານັ້ນ ແລະ ທ່ານຖອນໄດ້ທຸກເວລາ.
interest-add = ＋ { $part }
interest-message = ຂຽນຂໍ້ຄວາມເພີ່ມ
interest-message-label = ທ່ານຢາກບອກຫຍັງແກ່ໜ່ວຍງານຜູ້ຈ້າງ?
interest-message-help = ຕົວຢ່າງ: ວຽກງານຂອງທ່ານກ່ຽວຂ້ອງກັບປະກາດນີ້ແນວໃດ ແລະ ທ່ານສະດວກລົມກັນເວລາໃດ. ບໍ່ເກີນ 1.500 ຕົວອັກສອນ.
interest-message-is = ຂໍ້ຄວາມ: { $message }
interest-agree = ຍິນຍອມ ແລະ ສົ່ງ
interest-left = ບໍ່ໄດ້ສົ່ງຫຍັງ ແລະ ບໍ່ໄດ້ມອບຂໍ້ມູນໃດໆ.
interest-stale = ຄວາມສົນໃຈນີ້ໄດ້ດຳເນີນການໄປແລ້ວ, ປຸ່ມຈຶ່ງໃຊ້ບໍ່ໄດ້ອີກ.
interest-sent = ສົ່ງແລ້ວ, { $id }. ສະຖານີ HOME ເຫັນສະເພາະສິ່ງທີ່ທ່ານຍິນຍອມ ແລະ ທ່ານຖອນໄດ້ທຸກເວລາ.
interest-before = ຄວາມສົນໃຈ { $id } ຂອງທ່ານຕໍ່ { $posting } ຮອດສະຖານີ HOME ແລ້ວ; ຈຶ່ງບໍ່ໄດ້ສົ່ງຊ້ຳ.
interest-before-short = ຄວາມສົນໃຈ { $id } ຮອດສະຖານີ HOME ແລ້ວ; ຈຶ່ງບໍ່ໄດ້ສົ່ງຊ້ຳ.
interest-over = { $id } ໝົດເຂດ ຫຼື ຖືກເອົາລົງແລ້ວ, ຈຶ່ງແຈ້ງຄວາມສົນໃຈບໍ່ໄດ້ອີກ. ບໍ່ໄດ້ສົ່ງຫຍັງອອກໄປ.
interest-follow = ເບິ່ງຄວາມຄືບໜ້າ
interest-withdraw = ຖອນ
interest-withdraw-ask = ເມື່ອທ່ານຖອນຄວາມສົນໃຈ { $id }, ສະຖານີ HOME ຈະບໍ່ເຫັນຂໍ້ມູນ ແລະ ຂໍ້ຄວາມຂອງທ່ານອີກ, ທັງຈະບໍ່ຕິດຕໍ່ທ່ານ. ຢືນຢັນຖອນບໍ?
interest-withdraw-yes = ຖອນ { $id }
interest-keep = ຮັກສາໄວ້
interest-withdrawn = ຖອນຄວາມສົນໃຈ { $id } ແລ້ວ. ສະຖານີ HOME ບໍ່ເຫັນຂໍ້ມູນຂອງທ່ານອີກ.
interest-posting = ເບິ່ງປະກາດ
interest-not-found = ບໍ່ມີຄວາມສົນໃຈນີ້.
interest-standing = { $state } · { $at } ({ $zone })
interest-shared = ຂໍ້ມູນທີ່ມອບໃຫ້: { $parts }
interest-shares-nothing = ບໍ່ມີ; ຕິດຕໍ່ທ່ານຜ່ານຜູ້ຊ່ວຍນີ້ເທົ່ານັ້ນ
interest-message-was = ຂໍ້ຄວາມ: { $message }
interests-heading = ຄວາມສົນໃຈຂອງທ່ານ ({ $n })
interests-none = ທ່ານຍັງບໍ່ໄດ້ສົ່ງຄວາມສົນໃຈ. ເມື່ອພົບປະກາດທີ່ເໝາະສົມ, ໃຫ້ກົດ “ສົນໃຈປະກາດນີ້”.

# Profile
profile-button = ຂໍ້ມູນສ່ວນຕົວ
profile-heading = ຂໍ້ມູນສ່ວນຕົວຂອງທ່ານ
profile-intro = ສະຖານີ HOME ຈະເຫັນກໍຕໍ່ເມື່ອທ່ານຍິນຍອມ, ເທື່ອລະປະກາດ. ແຕ່ລະຂໍ້ ບໍ່ຕື່ມກໍໄດ້.
profile-footer = ທ່ານແກ້ໄຂໄດ້ທຸກເວລາ.
profile-edit = ແກ້ໄຂ
profile-not-told = ບໍ່ໄດ້ຕື່ມ
profile-help-name = ຂຽນດ້ວຍຕົວອັກສອນໃດກໍໄດ້
profile-help-institution = ມະຫາວິທະຍາໄລ, ສະຖາບັນຄົ້ນຄວ້າ ຫຼື ບໍລິສັດ
profile-help-expertise = ບອກສັ້ນໆ ວ່າທ່ານເຮັດວຽກດ້ານໃດ
profile-help-email = ອີເມວທີ່ໜ່ວຍງານຜູ້ຈ້າງຈະຕອບຫາທ່ານໄດ້

# Forms, one question at a time
form-question = { $number }/{ $total }  { $label }
form-now = ປັດຈຸບັນ: { $value }
form-needs-answer = ຂໍ້ນີ້ຈຳເປັນຕ້ອງຕອບ.
form-choose-number = ກະລຸນາຂຽນໝາຍເລກທີ່ຢູ່ໜ້າຕົວເລືອກ.
form-choose-numbers = ກະລຸນາຂຽນໝາຍເລກທີ່ຢູ່ໜ້າຕົວເລືອກ, ຂັ້ນກັນດ້ວຍ “,”.
form-left = ບໍ່ໄດ້ບັນທຶກຫຍັງ.

# Other input
words-only = ທີ່ນີ້ອ່ານໄດ້ສະເພາະຂໍ້ຄວາມ, ຄຳສັ່ງ ແລະ ປຸ່ມ. ກະລຸນາຂຽນສິ່ງທີ່ທ່ານຊອກຫາ.
file-staff-only = ບໍ່ໄດ້ເກັບໄຟລ໌ໄວ້: ສະເພາະພະນັກງານເທົ່ານັ້ນທີ່ສົ່ງລາຍການປະກາດໄດ້. ພະນັກງານກະລຸນາເຂົ້າສູ່ລະບົບກ່ອນ ໂດຍສົ່ງ /staff ພ້ອມລະຫັດ.
command-unknown = ບໍ່ມີຄຳສັ່ງ /{ $typed }.
command-unknown-near = ບໍ່ມີຄຳສັ່ງ /{ $typed }. ທ່ານໝາຍເຖິງ /{ $near } ບໍ?

# Groups
group-hello = ຜູ້ຊ່ວຍ HOME ສາມາດນຳປະກາດໃໝ່ມາລົງທີ່ນີ້ໄດ້. ຜູ້ດູແລກຸ່ມ: ສົ່ງ /subscribe ເພື່ອເລືອກຂົງເຂດ, /subscriptions ເພື່ອເບິ່ງ ແລະ ລຶບ. ສຳລັບເລື່ອງສ່ວນຕົວ, ກະລຸນາສົນທະນາກັບຜູ້ຊ່ວຍເປັນການສ່ວນຕົວ.
group-admins-only = ສະເພາະຜູ້ດູແລກຸ່ມນີ້ເທົ່ານັ້ນທີ່ຕັ້ງຄ່າການຕິດຕາມຂອງກຸ່ມໄດ້.
group-in-private = ເລື່ອງນີ້ກ່ຽວກັບທ່ານຜູ້ດຽວ: ກະລຸນາສົນທະນາກັບຜູ້ຊ່ວຍເປັນການສ່ວນຕົວ.
group-open-private = ເປີດການສົນທະນາສ່ວນຕົວ

# Digests
digest-heading = ສະຫຼຸບລວມວັນທີ { $day }: { $n } ປະກາດໃໝ່
digest-more = ຍັງມີອີກ { $n } ປະກາດ, ຈະມາພ້ອມສະຫຼຸບລວມຄັ້ງຕໍ່ໄປ ວັນທີ { $at }.
digest-rest = ເບິ່ງອີກ { $n } ປະກາດຕອນນີ້
digest-brought = { $n ->
    [0] ບໍ່ມີປະກາດລໍຖ້າທ່ານ.
   *[other] ທັງ { $n } ປະກາດຈະສົ່ງມາທັນທີ.
 }

# Joining accounts
link-heading = ລວມບັນຊີ
link-how = ເພື່ອໃຫ້ບັນຊີຢູ່ທີ່ນີ້ ແລະ ຢູ່ອີກບ່ອນໜຶ່ງເປັນຂອງຜູ້ດຽວກັນ, ກະລຸນາສົ່ງຂໍ້ຄວາມນີ້ຢູ່ບ່ອນນັ້ນ:
link-code = ໃຊ້ໄດ້ເທື່ອດຽວ, ຈົນຮອດວັນທີ { $until }. ກະລຸນາຢ່າສົ່ງຕໍ່ໃຫ້ຜູ້ອື່ນ.
link-code-staff = ບົດບາດພະນັກງານຂອງທ່ານຈະໄປພ້ອມກັນ: ຜູ້ໃດໃຊ້ລະຫັດນີ້ ຜູ້ນັ້ນຈະມີສິດຂອງທ່ານ.
link-accounts = ບັນຊີທີ່ລວມກັນຢູ່ຕອນນີ້: { $accounts }.
link-take-out = ແຍກ { $account } ອອກ
link-with = ບັນຊີນີ້ ແລະ ອີກບັນຊີໜຶ່ງ ({ $platforms }) ຈະກາຍເປັນຂອງຜູ້ດຽວກັນ, ໂດຍໃຊ້ພາສາ ແລະ ການຕັ້ງຄ່າຂອງອີກບັນຊີນັ້ນ.
link-numbers = ສິ່ງທີ່ໄປພ້ອມ: ການຕິດຕາມ { $subscriptions } ລາຍການ, ຄວາມສົນໃຈ { $interests } ລາຍການ, ປະກາດທີ່ເກັບໄວ້ { $saved } ລາຍການ, ການລົງທະບຽນກິດຈະກຳ { $registrations } ລາຍການ. ການຕິດຕາມທີ່ຄືກັນຈະເກັບໄວ້ອັນດຽວ.
link-withdrawn = ມີ { $n } ປະກາດທີ່ທັງສອງບັນຊີແຈ້ງຄວາມສົນໃຈໄວ້; ອັນທີ່ແຈ້ງທີຫຼັງຈະຖືກຖອນ.
link-staff = ບົດບາດພະນັກງານຂອງທ່ານຈະໄປພ້ອມກັນ.
link-ask = ລວມແລ້ວເອົາຄືນບໍ່ໄດ້; ເຮັດໄດ້ພຽງແຍກບັນຊີອອກອີກເທົ່ານັ້ນ. ກະລຸນາກວດໃຫ້ແນ່ໃຈວ່າອີກບັນຊີໜຶ່ງກໍແມ່ນຂອງທ່ານ: ຜູ້ທີ່ໃຊ້ບັນຊີນັ້ນຈະເຫັນການຕິດຕາມ ແລະ ຄວາມສົນໃຈຂອງທ່ານ.
link-bad-code = ລະຫັດນີ້ບໍ່ຖືກຕ້ອງ, ຖືກໃຊ້ໄປແລ້ວ ຫຼື ໝົດອາຍຸ, ຈຶ່ງບໍ່ໄດ້ລວມບັນຊີ. ກະລຸນາສົ່ງ /link ຢູ່ອີກບ່ອນໜຶ່ງເພື່ອຂໍລະຫັດໃໝ່.
link-join = ລວມບັນຊີ
link-press = ກະລຸນາກົດປຸ່ມຂ້າງລຸ່ມນີ້ ເພື່ອເລືອກວ່າຈະລວມບັນຊີ ຫຼື ບໍ່.
link-left = ບໍ່ໄດ້ລວມບັນຊີ ແລະ ບໍ່ມີຫຍັງປ່ຽນແປງ.
link-stale = ຂັ້ນຕອນນີ້ຈົບແລ້ວ, ປຸ່ມຈຶ່ງໃຊ້ບໍ່ໄດ້ອີກ. ຖ້າຕ້ອງການ, ກະລຸນາສົ່ງ /link ໃໝ່.
linked = ລວມບັນຊີແລ້ວ. ບັນຊີນີ້ ແລະ ອີກບັນຊີໜຶ່ງ ({ $platforms }) ແມ່ນຂອງຜູ້ດຽວກັນແລ້ວ ແລະ ແຕ່ລະແຈ້ງການຈະສົ່ງຫາທ່ານພຽງເທື່ອດຽວ.
unlink-ask = ເມື່ອແຍກ { $account } ອອກ, ບັນຊີນັ້ນຈະເລີ່ມຕົ້ນໃໝ່ ໂດຍບໍ່ມີການຕິດຕາມ, ຄວາມສົນໃຈ ຫຼື ປະກາດທີ່ເກັບໄວ້; ບັນຊີອື່ນຂອງທ່ານຍັງຄົງມີທຸກຢ່າງ. ຢືນຢັນແຍກອອກບໍ?
unlinked = ແຍກອອກແລ້ວ. ບັນຊີນັ້ນເລີ່ມຕົ້ນໃໝ່; ສິ່ງອື່ນໆ ຍັງຢູ່ບ່ອນເກົ່າ.
link-used-heading = ມີບັນຊີອື່ນລວມກັບບັນຊີຂອງທ່ານ
link-used = “{ $name }” ({ $platform }) ໄດ້ໃຊ້ລະຫັດທີ່ທ່ານໄດ້ຮັບຈາກ /link. ຕອນນີ້ບັນຊີນັ້ນເປັນຜູ້ດຽວກັນກັບທ່ານ: ສາມາດເຫັນ ແລະ ປ່ຽນແປງການຕິດຕາມ, ຄວາມສົນໃຈ ແລະ ປະກາດທີ່ເກັບໄວ້ຂອງທ່ານ.
link-used-nameless = ມີຄົນໃຊ້ລະຫັດທີ່ທ່ານໄດ້ຮັບຈາກ /link ແລ້ວ ({ $platform }). ຕອນນີ້ບັນຊີນັ້ນເປັນຜູ້ດຽວກັນກັບທ່ານ: ສາມາດເຫັນ ແລະ ປ່ຽນແປງການຕິດຕາມ, ຄວາມສົນໃຈ ແລະ ປະກາດທີ່ເກັບໄວ້ຂອງທ່ານ.
link-used-staff = ບັນຊີນັ້ນຍັງມີສິດຕາມບົດບາດພະນັກງານຂອງທ່ານນຳ. ຖ້າບໍ່ແມ່ນທ່ານ, ກະລຸນາແຈ້ງຜູ້ດູແລລະບົບພ້ອມ.
link-used-do = ຖ້າແມ່ນທ່ານເອງ, ບໍ່ຕ້ອງເຮັດຫຍັງ. ຖ້າແມ່ນຜູ້ອື່ນ, ກະລຸນາກົດປຸ່ມຂ້າງລຸ່ມນີ້ດຽວນີ້ເພື່ອແຍກບັນຊີນັ້ນອອກ; ຈາກນັ້ນບັນຊີນັ້ນຈະບໍ່ເຫັນຫຍັງຂອງທ່ານ.

# What changed in a posting in which the reader registered interest
news-changed = { $id } “{ $title }” ມີການປ່ຽນແປງ. ທ່ານໄດ້ແຈ້ງຄວາມສົນໃຈ { $interest } ໄວ້, ຈຶ່ງຂໍແຈ້ງໃຫ້ຊາບ:
news-deadline = ວັນໝົດເຂດ: { $before } → { $after }
news-day = { $day } ({ $zone })
news-place = ສະຖານທີ່: { $before } → { $after }
news-pay = ຄ່າຕອບແທນ: { $before } → { $after }
news-unsaid = ບໍ່ໄດ້ລະບຸ
news-keeps = ຄວາມສົນໃຈຂອງທ່ານຍັງຢູ່ກັບສະຖານີ HOME. ຖ້າການປ່ຽນແປງນີ້ບໍ່ເໝາະກັບທ່ານ, ທ່ານຖອນຄວາມສົນໃຈໄດ້.
news-closed = ຫ້ອງການໄດ້ປິດ { $id } “{ $title }” ແລ້ວ. ຄວາມສົນໃຈ { $interest } ຂອງທ່ານຍັງຢູ່ກັບສະຖານີ HOME, ເຊິ່ງຍັງຕອບທ່ານໄດ້. ທ່ານບໍ່ຕ້ອງເຮັດຫຍັງ.
news-withdrawn = ຫ້ອງການໄດ້ຖອນຄືນ { $id } “{ $title }”. ເຫດຜົນ: { $reason }
news-withdrawn-keeps = ຄວາມສົນໃຈ { $interest } ຂອງທ່ານຈະບໍ່ດຳເນີນຕໍ່ໄປອີກ. ຖ້າມີຄຳຖາມ, ກະລຸນາຕິດຕໍ່ສະຖານີ HOME.
news-open = ເບິ່ງປະກາດ
news-interest = ຄວາມສົນໃຈຂອງທ່ານ

# In place of a card that was taken back
recalled-heading = ຖອນຄືນແລ້ວ
recalled-text = ຫ້ອງການໄດ້ຖອນຄືນ { $id } “{ $title }”. ກະລຸນາຖືວ່າປະກາດນີ້ບໍ່ມີຜົນ.

# What opens a place to type into where one cannot simply write, and its short question
asks-write = ຂຽນ
asks-search = ສິ່ງທີ່ຊອກຫາ
asks-keywords = ຄຳສຳຄັນ ເຊັ່ນ: ແປພາສາ -ການຂາຍ
asks-time = ເວລາຂອງສະຫຼຸບລວມ ເຊັ່ນ 7:30
asks-quiet = ຊ່ວງເວລາງົດລົບກວນ ເຊັ່ນ 22:30-7:00
asks-pause = ວັນທີເລີ່ມຮັບແຈ້ງການຄືນ
asks-zone = ເມືອງໃຫຍ່ທີ່ຢູ່ໃກ້
