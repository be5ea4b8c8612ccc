# Staff: what waits, postings, review, publishing, interests, members
zone-yunnan = ເວລາຄຸນໝິງ

room-today = ວຽກມື້ນີ້
room-postings = ປະກາດທັງໝົດ
room-imports = ການນຳເຂົ້າ
room-broadcasts = ການສົ່ງກະຈາຍ
room-received = ຄວາມສົນໃຈທີ່ໄດ້ຮັບ
room-audit = ບັນທຶກການດຳເນີນງານ
room-members = ສະມາຊິກ
room-posting = ເປີດ { $id }
room-import = ກັບໄປ { $id }

today-heading = ວຽກມື້ນີ້
today-note = ເຜີຍແຜ່ແລ້ວ: { $published }. ຜູ້ຕິດຕາມ: { $subscribers } ຄົນ.
today-empty = ບໍ່ມີວຽກລໍຖ້າທ່ານ.
today-review = ລໍຖ້າທ່ານກວດສອບ: { $count }
today-publish = ອະນຸມັດແລ້ວ, ຍັງບໍ່ໄດ້ເຜີຍແຜ່: { $count }
today-ending = ໝົດເຂດພາຍໃນ 7 ວັນ: { $count }
today-imports = ການນຳເຂົ້າທີ່ມີຫ້ອງຕ້ອງແກ້ໄຂ: { $count }
today-blocked = ສະບັບຮ່າງທີ່ຍັງສົ່ງໄປກວດສອບບໍ່ໄດ້: { $count }
today-drafts = ສະບັບຮ່າງທີ່ພ້ອມສົ່ງໄປກວດສອບ: { $count }
today-interests = ຄວາມສົນໃຈໃນ 7 ວັນຜ່ານມາ: { $count }

desk-heading = { $name } ({ $total })
desk-all = ທັງໝົດ
desk-empty = ບໍ່ມີປະກາດຢູ່ທີ່ນີ້.
desk-page = ໜ້າ { $page }/{ $pages }, ລວມທັງໝົດ { $total }
desk-previous = ‹ ກ່ອນໜ້າ
desk-next = ຕໍ່ໄປ ›

column-id = ລະຫັດລາຍການ
column-title = ຫົວຂໍ້
column-employer = ໜ່ວຍງານຜູ້ຈ້າງ
column-deadline = ວັນໝົດເຂດ
column-fields = ຂົງເຂດບຸລິມະສິດ
column-concerns = ຂໍ້ສັງເກດ
column-part = ພາກສ່ວນ
column-before = ແຕ່ກ່ອນ
column-after = ປັດຈຸບັນ
column-column = ຖັນ
column-raw = ຕາມທີ່ຂຽນ
column-reading = ອ່ານເປັນ
column-when = ເວລາ
column-who = ຜູ້ດຳເນີນການ
column-action = ການດຳເນີນການ
column-subject = ລາຍການ
column-detail = ລາຍລະອຽດ
column-name = ຊື່
column-role = ບົດບາດ
column-station = ສະຖານີ
column-accounts = ເຂົ້າສູ່ລະບົບຢູ່
column-posting = ປະກາດ
column-scholar = ນັກວິຊາການ (ສະເພາະສິ່ງທີ່ຍິນຍອມໃຫ້ເຫັນ)
column-message = ຂໍ້ຄວາມ
column-state = ສະຖານະ
column-file = ໄຟລ໌
column-progress = ສົ່ງຮອດແລ້ວ

fact-in-language = { $name } ({ $language })
fact-pay = { $read } (ຕາມທີ່ຂຽນ: { $raw })

dossier-station = { $name } ({ $id })
dossier-newer = ມີເນື້ອໃນໃໝ່ກວ່າ: { $state }. ນັກວິຊາການຍັງເຫັນເນື້ອໃນທີ່ເຜີຍແຜ່ແລ້ວ.
dossier-scheduled = ຈະເຜີຍແຜ່ວັນທີ { $at } ({ $zone })
dossier-published = ເຜີຍແຜ່ຄັ້ງທຳອິດວັນທີ { $at } ({ $zone })
dossier-blocked = ຕ້ອງແກ້ໄຂກ່ອນ: { $concern }
dossier-concern = ກະລຸນາສັງເກດ: { $concern }
dossier-remark = ສົ່ງຄືນພ້ອມຄຳເຫັນ: { $remark }
dossier-changed-by = ແກ້ໄຂຫຼ້າສຸດໂດຍ { $name }
dossier-submitted-by = ສົ່ງໄປກວດສອບໂດຍ { $name }
dossier-approved-by = ອະນຸມັດໂດຍ { $name }
dossier-not-yours = ທ່ານເປັນຜູ້ສົ່ງ ຫຼື ແກ້ໄຂເນື້ອໃນນີ້ຫຼ້າສຸດ, ຈຶ່ງຕ້ອງໃຫ້ຜູ້ກວດສອບທ່ານອື່ນອະນຸມັດ.
dossier-audience = ຖ້າເຜີຍແຜ່ດຽວນີ້ ຈຳນວນຜູ້ໄດ້ຮັບແຈ້ງ: { $count }
dossier-audience-about = ຖ້າເຜີຍແຜ່ດຽວນີ້ ຈຳນວນຜູ້ໄດ້ຮັບແຈ້ງ: ປະມານ { $count } (ຄຳນວນຈາກສ່ວນໜຶ່ງ)
audience-part = { $name } { $count }
audience-langs = ແຍກຕາມພາສາ: { $parts }
audience-platforms = ແຍກຕາມແພລດຟອມ: { $parts }
audience-quiet = ໃນນັ້ນ ກຳລັງຢູ່ໃນຊ່ວງເວລາງົດລົບກວນ ແລະ ຈະໄດ້ຮັບຫຼັງຈາກນັ້ນ: { $count }
audience-gathered = ໃນນັ້ນ ຈະອ່ານໃນສະຫຼຸບລວມ ຫຼື ຫຼັງຢຸດແຈ້ງຊົ່ວຄາວ: { $count }
audience-unreached = ໃນນັ້ນ ຕອນນີ້ສົ່ງບໍ່ຮອດ: { $count }
dossier-corrects = ເມື່ອເຜີຍແຜ່ຄືນໃໝ່, ບັດຂອງຜູ້ທີ່ໄດ້ຮັບແລ້ວຈະປ່ຽນເປັນເນື້ອໃນໃໝ່: { $sent }. ຜູ້ທີ່ຍັງລໍຖ້າຈະໄດ້ຮັບສະເພາະເນື້ອໃນໃໝ່: { $waiting }. ບໍ່ມີໃຜໄດ້ຮັບແຈ້ງສອງເທື່ອ.
dossier-recalled = ແຈ້ງການຂອງປະກາດນີ້ໄດ້ຖອນຄືນແລ້ວ.
dossier-interests = ຄວາມສົນໃຈທີ່ຮອດສະຖານີ: { $count }
dossier-changes = ທຽບກັບສິ່ງທີ່ນັກວິຊາການເຫັນຢູ່ຕອນນີ້
dossier-no-changes = ບໍ່ມີຂໍ້ແຕກຕ່າງ.
dossier-readings = ການອ່ານໃນຕອນນຳເຂົ້າ
dossier-no-readings = ບໍ່ມີຫຍັງຕ້ອງຕີຄວາມ.
dossier-footer = { $id } · ເນື້ອໃນສະບັບທີ { $number } · ລະຫັດກວດທຽບ { $mark }

deed-submit = ສົ່ງໄປກວດສອບ
deed-approve = ອະນຸມັດເນື້ອໃນນີ້
deed-return = ສົ່ງຄືນ
deed-publish = ເຜີຍແຜ່ດຽວນີ້
deed-schedule = ຕັ້ງເວລາເຜີຍແຜ່
deed-unschedule = ຍົກເລີກເວລາທີ່ຕັ້ງ
deed-preview = ເບິ່ງຕົວຢ່າງ
deed-correct = ແກ້ໄຂ
deed-confirm-fields = ໃຊ້ຕາມທີ່ຄາດເດົາ: { $fields }
deed-close = ປິດ
deed-discard = ປະຖິ້ມ
deed-keep = ບໍ່, ຮັກສາໄວ້
deed-sending = ຄວາມຄືບໜ້າ
deed-correcting = ຄວາມຄືບໜ້າການແກ້ໄຂ
deed-recalling = ຄວາມຄືບໜ້າການຖອນຄືນ
deed-recall = ຖອນຄືນ
deed-test = ສົ່ງທົດລອງຫາຕົນເອງ
deed-pause-notice = ຢຸດຊົ່ວຄາວ
deed-resume-notice = ສືບຕໍ່
deed-cancel-notice = ຍົກເລີກສ່ວນທີ່ເຫຼືອ
deed-keep-sending = ບໍ່, ສືບຕໍ່ສົ່ງ
deed-invite = ເຊີນສະມາຊິກ

preview-what = ຕົວຢ່າງຂອງ { $id }: { $language }, { $platform }. ຂ້າງລຸ່ມນີ້ແມ່ນບັດທີ່ຜູ້ອ່ານຈະໄດ້ຮັບ; ໃນບັດຂອງຜູ້ອ່ານ ແຖວສຸດທ້າຍຍັງບອກວ່າໄດ້ຮັບຍ້ອນການຕິດຕາມໃດ.
preview-after = ນີ້ແມ່ນຕົວຢ່າງ; ຍັງບໍ່ໄດ້ສົ່ງໃຫ້ໃຜ. ກະລຸນາເບິ່ງພາສາ ຫຼື ແພລດຟອມອື່ນ, ຫຼື ກັບຄືນ.
preview-tab = { $language } · { $platform }

return-heading = ສົ່ງຄືນ { $id } “{ $title }”
return-intro = ເມື່ອສົ່ງຄືນ ຈະກັບເປັນສະບັບຮ່າງ ແລະ ສົ່ງໄປກວດສອບໃໝ່ໄດ້ເມື່ອແກ້ໄຂແລ້ວ.
return-remark = ສິ່ງທີ່ຕ້ອງແກ້ໄຂ
return-help = ກະລຸນາບອກຈຸດ ແລະ ເຫດຜົນ, ຕົວຢ່າງ: ວັນໝົດເຂດບໍ່ກົງກັບເອກະສານຄັດຕິດ.
return-empty = ກະລຸນາບອກສິ່ງທີ່ຕ້ອງແກ້ໄຂ ເພື່ອໃຫ້ຜູ້ສົ່ງຮູ້.

schedule-heading = ຕັ້ງເວລາເຜີຍແຜ່ { $id } “{ $title }”
schedule-intro = ເມື່ອຮອດເວລານັ້ນ ເນື້ອໃນທີ່ອະນຸມັດນີ້ຈະເຜີຍແຜ່ໂດຍອັດຕະໂນມັດ. ຖ້າມີການແກ້ໄຂກ່ອນນັ້ນ, ເວລາທີ່ຕັ້ງໄວ້ຈະຖືກຍົກເລີກ.
schedule-at = ເວລາເຜີຍແຜ່ ({ $zone })
schedule-help = ຂຽນແບບ 2026-12-01 09:00
schedule-unread = ອ່ານເວລານີ້ບໍ່ໄດ້. ກະລຸນາຂຽນແບບ 2026-12-01 09:00.
schedule-past = ເວລານີ້ຜ່ານໄປແລ້ວ. ກະລຸນາເລືອກເວລາທີ່ຊ້າກວ່ານີ້.
schedule-far = ກະລຸນາເລືອກເວລາພາຍໃນສອງປີຂ້າງໜ້າ.
schedule-after-deadline = ຮອດເວລານັ້ນ ປະກາດຈະໝົດເຂດແລ້ວ. ກະລຸນາເລືອກເວລາກ່ອນໝົດເຂດ.

close-ask = ປິດ { $id } “{ $title }” ບໍ? ນັກວິຊາການຈະແຈ້ງຄວາມສົນໃຈບໍ່ໄດ້ອີກ. ຄວາມສົນໃຈທີ່ໄດ້ຮັບແລ້ວຍັງຮັກສາໄວ້: { $count }. ປິດແລ້ວເອົາຄືນບໍ່ໄດ້.
discard-ask = ປະຖິ້ມ { $id } “{ $title }” ບໍ? ຍັງບໍ່ເຄີຍເຜີຍແຜ່, ຈຶ່ງບໍ່ແຈ້ງໃຜ. ປະຖິ້ມແລ້ວເອົາຄືນບໍ່ໄດ້.

done-draft = { $id } “{ $title }” ເກັບໄວ້ເປັນສະບັບຮ່າງແລ້ວ. ຕໍ່ໄປ: ສົ່ງໄປກວດສອບ ເພື່ອໃຫ້ເພື່ອນຮ່ວມງານກວດສອບ.
done-returned = ສົ່ງຄືນ { $id } “{ $title }” ເປັນສະບັບຮ່າງແລ້ວ. ຄຳເຫັນ: { $remark }
done-in-review = { $id } “{ $title }” ຢູ່ໃນຂັ້ນຕອນກວດສອບແລ້ວ ແລະ ລໍຖ້າເພື່ອນຮ່ວມງານກວດສອບ.
done-approved = ທ່ານອະນຸມັດເນື້ອໃນນີ້ຂອງ { $id } “{ $title }” ແລ້ວ (ລະຫັດກວດທຽບ { $mark }). ຖ້າປ່ຽນແມ່ນແຕ່ຕົວອັກສອນດຽວ, ການອະນຸມັດຈະໝົດຜົນ. ຕໍ່ໄປ: ເຜີຍແຜ່.
done-scheduled = { $id } “{ $title }” (ລະຫັດກວດທຽບ { $mark }) ຈະເຜີຍແຜ່ໂດຍອັດຕະໂນມັດ ວັນທີ { $at } ({ $zone }).
done-unscheduled = ຍົກເລີກເວລາເຜີຍແຜ່ຂອງ { $id } “{ $title }” ແລ້ວ. ການອະນຸມັດຍັງມີຜົນ; ທ່ານເຜີຍແຜ່ໄດ້ທຸກເວລາ.
done-published = ເຜີຍແຜ່ { $id } “{ $title }” ແລ້ວ. ຈຳນວນຜູ້ໄດ້ຮັບແຈ້ງ: { $count }.
done-published-counting = ເຜີຍແຜ່ { $id } “{ $title }” ແລ້ວ. ກຳລັງກຳນົດວ່າຈະແຈ້ງໃຜແດ່; ຄວາມຄືບໜ້າຢູ່ຂ້າງລຸ່ມ.
done-published-before = ເຜີຍແຜ່ { $id } “{ $title }” ແລ້ວ: ຕອນນີ້ນັກວິຊາການເຫັນເນື້ອໃນນີ້. ບໍ່ມີໃຜໄດ້ຮັບແຈ້ງສອງເທື່ອ.
done-corrected = ເຜີຍແຜ່ເນື້ອໃນທີ່ແກ້ໄຂຂອງ { $id } “{ $title }” ແລ້ວ. ບັດຂອງຜູ້ທີ່ໄດ້ຮັບແລ້ວຈະປ່ຽນຕາມ: { $sent }. ຜູ້ທີ່ຍັງລໍຖ້າຈະໄດ້ຮັບເນື້ອໃນໃໝ່: { $waiting }.
done-told = ຜູ້ທີ່ແຈ້ງຄວາມສົນໃຈໄວ້ ແລະ ໄດ້ຮັບແຈ້ງສິ່ງທີ່ປ່ຽນແປງ: { $count }.
done-recalled = ກຳລັງຖອນຄືນ { $id } “{ $title }” ແລະ ປະກາດໄດ້ປິດແລ້ວ. ສິ່ງທີ່ຍັງລໍຖ້າຈະບໍ່ສົ່ງ; ສິ່ງທີ່ສົ່ງໄປແລ້ວຈະຖືກລຶບ ຫຼື ໝາຍວ່າຖອນຄືນແລ້ວ ຖ້າລຶບບໍ່ໄດ້.
done-tested = ບັດຂອງ { $id } “{ $title }” ກຳລັງສົ່ງຫາທ່ານເທົ່ານັ້ນ, ບໍ່ໄດ້ສົ່ງໃຫ້ຜູ້ອື່ນ. ຈຳນວນການສົນທະນາ: { $count }.
done-closed = ປິດ { $id } “{ $title }” ແລ້ວ. ນັກວິຊາການແຈ້ງຄວາມສົນໃຈບໍ່ໄດ້ອີກ.
done-discarded = ປະຖິ້ມ { $id } “{ $title }” ແລ້ວ. ບໍ່ໄດ້ແຈ້ງໃຜ.

correct-which = ທ່ານຢາກແກ້ໄຂພາກສ່ວນໃດຂອງ { $id } “{ $title }”?
correct-heading = ແກ້ໄຂ { $id } “{ $title }”
correct-effect-draft = ຍັງຄົງເປັນສະບັບຮ່າງ.
correct-effect-review = ຈະກັບເປັນສະບັບຮ່າງ; ການກວດສອບ ຫຼື ການອະນຸມັດເດີມໝົດຜົນ.
correct-effect-published = ນັກວິຊາການຍັງເຫັນເນື້ອໃນປັດຈຸບັນ ຈົນກວ່າຈະກວດສອບ ແລະ ເຜີຍແຜ່ເນື້ອໃນໃໝ່.
correct-save = ບັນທຶກ
correct-same = ບໍ່ມີຫຍັງປ່ຽນແປງໃນ { $id } “{ $title }”. ທຸກຢ່າງຍັງຄືເກົ່າ.
help-headcount = ຕົວເລກ ຫຼື 2-5; ຖ້າບໍ່ຕື່ມ ໝາຍເຖິງຫຼາຍຄົນ.
help-disciplines = ແຖວລະສາຂາ.
help-compensation = ຕາມຄຳຂຽນຂອງໜ່ວຍງານຜູ້ຈ້າງ, ຕົວຢ່າງ: CNY 300,000-500,000 a year.
help-deadline = ວັນສຸດທ້າຍ, ນັບລວມມື້ນັ້ນ, ຕົວຢ່າງ 2026-12-31; ຖ້າບໍ່ຕື່ມ ໝາຍເຖິງບໍ່ກຳນົດວັນໝົດເຂດ.
help-fields = ຢ່າງໜ້ອຍໜຶ່ງຂົງເຂດ; ຖ້າບໍ່ມີ ຈະມີແຕ່ຜູ້ທີ່ຕິດຕາມທຸກຂົງເຂດທີ່ໄດ້ຮັບແຈ້ງ.
typed-too-long = ຍາວເກີນໄປ: ໄດ້ບໍ່ເກີນ { $max } ຕົວອັກສອນ. ສິ່ງທີ່ທ່ານຂຽນຍັງຢູ່; ກະລຸນາເຮັດໃຫ້ສັ້ນລົງ.
typed-not-offered = ບາງສ່ວນບໍ່ຢູ່ໃນຕົວເລືອກ. ກະລຸນາເລືອກຈາກຕົວເລືອກທີ່ມີ.
typed-title-missing = ພາສານີ້ມີເນື້ອໃນແລ້ວ, ຈຶ່ງຕ້ອງມີຫົວຂໍ້ພ້ອມ.

received-heading = ຄວາມສົນໃຈທີ່ໄດ້ຮັບ ({ $total })
received-note = ທ່ານເຫັນສະເພາະສິ່ງທີ່ນັກວິຊາການຍິນຍອມໃຫ້ເຫັນ, ແລະ ໃຊ້ສະເພາະປະກາດທີ່ລະບຸໄວ້.
received-empty = ຍັງບໍ່ມີຄວາມສົນໃຈສົ່ງເຂົ້າມາ.

# $kind says what the notice does with the card
sending-heading = { $kind ->
    [correction] ກຳລັງແກ້ໄຂ { $id } “{ $title }” ທີ່ສົ່ງໄປແລ້ວ
    [recall] ກຳລັງຖອນຄືນ { $id } “{ $title }”
   *[new] ກຳລັງສົ່ງ { $id } “{ $title }”
 }
sending-paused = { $kind ->
    [correction] ຢຸດການແກ້ໄຂຊົ່ວຄາວ: { $id } “{ $title }”
    [recall] ຢຸດການຖອນຄືນຊົ່ວຄາວ: { $id } “{ $title }”
   *[new] ຢຸດການສົ່ງຊົ່ວຄາວ: { $id } “{ $title }”
 }
sending-cancelled = { $kind ->
    [correction] ຍົກເລີກການແກ້ໄຂແລ້ວ: { $id } “{ $title }”
    [recall] ຍົກເລີກການຖອນຄືນແລ້ວ: { $id } “{ $title }”
   *[new] ຍົກເລີກການສົ່ງແລ້ວ: { $id } “{ $title }”
 }
sending-finished = { $kind ->
    [correction] ແກ້ໄຂສຳເລັດ: { $id } “{ $title }”
    [recall] ຖອນຄືນສຳເລັດ: { $id } “{ $title }”
   *[new] ສົ່ງສຳເລັດ: { $id } “{ $title }”
 }
sending-sent = ສົ່ງຮອດແລ້ວ
sending-waiting = ລໍຖ້າ
sending-gone = ຕິດຕໍ່ບໍ່ໄດ້
sending-failed = ແພລດຟອມປະຕິເສດ
sending-unknown = ບໍ່ຮູ້ຜົນ (ບໍ່ສົ່ງຊ້ຳ)
sending-dropped = ບໍ່ສົ່ງອີກ
sending-left = ເວລາທີ່ຍັງເຫຼືອ
left-minute = ບໍ່ຮອດໜຶ່ງນາທີ
left-minutes = ປະມານ { $minutes } ນາທີ
left-hours = ປະມານ { $hours } ຊົ່ວໂມງ
sending-on = ສົ່ງຮອດ { $sent }, ລໍຖ້າ { $waiting }
sending-because = { $stands } ({ $why })
sending-held = ແພລດຟອມຂໍໃຫ້ລໍຖ້າຈົນຮອດວັນທີ { $until } ({ $zone })
sending-no-sender = ຕອນນີ້ບໍ່ມີໂປຣເຊສສົ່ງຢູ່ບ່ອນນັ້ນ

cancel-ask = { $kind ->
    [correction] ຍົກເລີກການແກ້ໄຂສ່ວນທີ່ເຫຼືອຂອງ { $id } “{ $title }” ບໍ? ບັດທີ່ຍັງເປັນເນື້ອໃນເກົ່າ: { $waiting }. ແກ້ໄຂໄປແລ້ວ: { $sent }. ຍົກເລີກແລ້ວເອົາຄືນບໍ່ໄດ້.
    [recall] ຍົກເລີກການຖອນຄືນສ່ວນທີ່ເຫຼືອຂອງ { $id } “{ $title }” ບໍ? ບັດທີ່ຍັງຢູ່ບ່ອນເກົ່າ: { $waiting }. ຖອນຄືນໄປແລ້ວ: { $sent }. ຍົກເລີກແລ້ວເອົາຄືນບໍ່ໄດ້.
   *[new] ຍົກເລີກການສົ່ງສ່ວນທີ່ເຫຼືອຂອງ { $id } “{ $title }” ບໍ? ຜູ້ທີ່ຈະບໍ່ໄດ້ຮັບແຈ້ງ: { $waiting }. ໄດ້ຮັບແຈ້ງແລ້ວ: { $sent }. ປະກາດຍັງຄົງເຜີຍແຜ່ຢູ່. ຍົກເລີກແລ້ວເອົາຄືນບໍ່ໄດ້.
 }

broadcasts-heading = ການສົ່ງກະຈາຍ ({ $total })
broadcasts-note = ເວລາທີ່ສະແດງແມ່ນຕາມ { $zone }.
broadcasts-empty = ຍັງບໍ່ໄດ້ສົ່ງກະຈາຍຫຍັງ.
broadcast-planned = ຕັ້ງເວລາໄວ້
broadcast-running = ກຳລັງສົ່ງ
broadcast-paused = ຢຸດຊົ່ວຄາວ
broadcast-finished = ສຳເລັດແລ້ວ
broadcast-cancelled = ຍົກເລີກແລ້ວ
broadcast-numbers = { $done } ຈາກ { $total }

recall-heading = ຖອນຄືນ { $id } “{ $title }”
recall-intro = ຜູ້ທີ່ມີບັດແລ້ວ: { $sent }; ຖ້າແພລດຟອມອະນຸຍາດ ຈະລຶບບັດ, ຖ້າບໍ່ອະນຸຍາດ ຈະປ່ຽນເປັນຂໍ້ຄວາມວ່າຖອນຄືນແລ້ວ. ຜູ້ທີ່ຍັງລໍຖ້າ ແລະ ຈະບໍ່ໄດ້ຮັບ: { $waiting }. ຜູ້ທີ່ແຈ້ງຄວາມສົນໃຈ ແລະ ຈະໄດ້ຮັບແຈ້ງເຫດຜົນ: { $interested }.
recall-final = ປະກາດຈະຖືກປິດ. ຖອນຄືນແລ້ວເອົາຄືນບໍ່ໄດ້.
recall-reason = ເຫດຜົນຂອງການຖອນຄືນ
recall-help = ນັກວິຊາການທີ່ແຈ້ງຄວາມສົນໃຈໄວ້ ຈະໄດ້ອ່ານຂໍ້ຄວາມນີ້ຕາມທີ່ທ່ານຂຽນ.
recall-empty = ກະລຸນາບອກເຫດຜົນ, ເພາະຜູ້ທີ່ແຈ້ງຄວາມສົນໃຈໄວ້ຈະຖາມ.

test-mark = ທົດລອງ, ສະເພາະທ່ານ: ຂ້າງລຸ່ມນີ້ແມ່ນບັດຂອງ { $id } ຕາມທີ່ຜູ້ອ່ານຈະໄດ້ຮັບເປັນ{ $language }.

audit-heading = ບັນທຶກການດຳເນີນງານ ({ $total })
audit-by-itself = ລະບົບ
audit-empty = ຍັງບໍ່ມີບັນທຶກການດຳເນີນງານ.

members-heading = ສະມາຊິກ ({ $total })
members-empty = ຍັງບໍ່ມີສະມາຊິກ.
invite-heading = ເຊີນສະມາຊິກ
invite-name = ຊື່
invite-role = ບົດບາດ
invite-station = ສະຖານີ
invite-station-help = ຈຳເປັນສຳລັບສະມາຊິກສະຖານີ; ບົດບາດອື່ນ ຖ້າບໍ່ຕື່ມ ໝາຍເຖິງທົ່ວແຂວງ.
invite-no-name = ກະລຸນາຕື່ມຊື່.
invite-no-role = ກະລຸນາເລືອກບົດບາດ.
invite-station-needed = ສະມາຊິກສະຖານີຕ້ອງມີສະຖານີ.
invite-unknown-station = ບໍ່ມີສະຖານີນີ້ ຫຼື ທ່ານບໍ່ມີສິດຄຸ້ມຄອງ.
invited = ເຊີນແລ້ວ: { $id }. ລະຫັດ: { $code }. ໃຊ້ໄດ້ຈົນຮອດວັນທີ { $until } ({ $zone }), ໃຊ້ໄດ້ເທື່ອດຽວ ແລະ ສະແດງພຽງຄັ້ງນີ້.
invited-how = ກະລຸນາມອບລະຫັດໃຫ້ຜູ້ກ່ຽວໂດຍກົງ: ໃນການສົນທະນາສ່ວນຕົວກັບຜູ້ຊ່ວຍນີ້ຢູ່ Telegram ຫຼື Discord ໃຫ້ສົ່ງ “/staff { $code }”, ຫຼື ຕື່ມໃສ່ໜ້າເຂົ້າສູ່ລະບົບຢູ່ເວັບ.

sign-in-heading = ເຂົ້າສູ່ລະບົບໃນຖານະພະນັກງານ
sign-in-intro = ກະລຸນາຕື່ມລະຫັດທີ່ຜູ້ດູແລລະບົບໃຫ້ທ່ານ. ໃຊ້ໄດ້ເທື່ອດຽວ.
sign-in-code = ລະຫັດ
sign-in-send = ເຂົ້າສູ່ລະບົບ
sign-in-welcome = ຍິນດີຕ້ອນຮັບ { $name }. ທ່ານເຂົ້າສູ່ລະບົບໃນບົດບາດ: { $role }.
sign-in-may = ທ່ານສາມາດ: { $actions }.
sign-in-import = ເພື່ອນຳເຂົ້າປະກາດ, ໃຫ້ສົ່ງໄຟລ໌ຕາຕະລາງມາທີ່ນີ້.
sign-in-review = ເນື້ອໃນທີ່ລໍຖ້າການກວດສອບ ຈະຢູ່ໃນ “ວຽກມື້ນີ້”.
