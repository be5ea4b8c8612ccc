# Names of coded values
field-aluminium = ອາລູມິນຽມ
field-silicon = ຊິລິຄອນ
field-new-energy = ພະລັງງານໃໝ່
field-new-materials = ວັດສະດຸໃໝ່
field-advanced-equipment = ອຸປະກອນຂັ້ນສູງ
field-multilingual = ເຕັກໂນໂລຊີຫຼາຍພາສາ
field-artificial-intelligence = ປັນຍາປະດິດ
field-big-data = ຂໍ້ມູນຂະໜາດໃຫຍ່
field-blockchain = ບລັອກເຊນ
field-life-sciences = ວິທະຍາສາດຊີວິດ
field-seed-industry = ອຸດສາຫະກຳແນວພັນ
field-green-food = ອາຫານສີຂຽວ
field-major-diseases = ພະຍາດຮ້າຍແຮງ
field-ecology = ນິເວດ ແລະ ສິ່ງແວດລ້ອມ

card-green-energy = ພະລັງງານສີຂຽວ
card-green-food = ອາຫານສີຂຽວ
card-healthy-living = ຈຸດໝາຍແຫ່ງຊີວິດສຸຂະພາບດີ

industry-bio-medicine = ຊີວະການແພດ ແລະ ສຸຂະພາບ
industry-tourism = ການທ່ອງທ່ຽວ ແລະ ວັດທະນະທຳ
industry-information = ອຸດສາຫະກຳຂໍ້ມູນຂ່າວສານ
industry-logistics = ໂລຈິສຕິກທັນສະໄໝ
industry-agriculture = ກະສິກຳທັນສະໄໝເຂດພູພຽງ
industry-materials = ວັດສະດຸໃໝ່
industry-equipment = ອຸປະກອນຂັ້ນສູງ
industry-consumer-goods = ອາຫານ ແລະ ເຄື່ອງອຸປະໂພກບໍລິໂພກ

engagement-introduction = ຮັບເຂົ້າເຮັດວຽກ
engagement-project = ຮ່ວມມືໂຄງການ
engagement-exchange = ແລກປ່ຽນວິຊາການ
engagement-consultation = ໃຫ້ຄຳປຶກສາ
engagement-full-time = ເຕັມເວລາ
engagement-flexible = ແບບຍືດຫຍຸ່ນ

place-kunming = ຄຸນໝິງ
place-qujing = ຊວີຈິງ
place-yuxi = ຢວີຊີ
place-baoshan = ເປົ່າຊານ
place-zhaotong = ຈາວທົງ
place-lijiang = ລີ່ຈຽງ
place-puer = ຜູເອີ
place-lincang = ລິນຊາງ
place-chuxiong = ຊູສຽງ
place-honghe = ຫົງເຫີ
place-wenshan = ເວິນຊານ
place-xishuangbanna = ສິບສອງພັນນາ
place-dali = ຕ້າລີ
place-dehong = ເຕີຫົງ
place-nujiang = ນູຈຽງ
place-diqing = ຕີຊິງ

lang-zh-Hans = ພາສາຈີນຕົວຫຍໍ້
lang-zh-Hant = ພາສາຈີນຕົວເຕັມ
lang-en = ພາສາອັງກິດ
lang-vi = ພາສາຫວຽດນາມ
lang-th = ພາສາໄທ
lang-lo = ພາສາລາວ
lang-my = ພາສາມຽນມາ
lang-km = ພາສາຂະແມ

platform-telegram = Telegram
platform-discord = Discord
platform-web = ເວັບ

role-administrator = ຜູ້ດູແລລະບົບ
role-reviewer = ຜູ້ກວດສອບ
role-officer = ເຈົ້າໜ້າທີ່
role-station = ສະມາຊິກສະຖານີ
role-observer = ຜູ້ສັງເກດການ

action-look = ເບິ່ງ
action-edit = ນຳເຂົ້າ ແລະ ແກ້ໄຂ
action-submit = ສົ່ງໄປກວດສອບ
action-approve = ກວດສອບ
action-publish = ເຜີຍແຜ່
action-close = ປິດ
action-broadcast = ຢຸດຊົ່ວຄາວ, ຍົກເລີກ ແລະ ຖອນຄືນສິ່ງທີ່ສົ່ງອອກ
action-audit = ອ່ານບັນທຶກການດຳເນີນງານ
action-administer = ຄຸ້ມຄອງສະມາຊິກ

notice-kind-new = ແຈ້ງການ
notice-kind-correction = ການແກ້ໄຂ
notice-kind-recall = ການຖອນຄືນ

posting-state-draft = ສະບັບຮ່າງ
posting-state-in-review = ກຳລັງກວດສອບ
posting-state-approved = ອະນຸມັດແລ້ວ
posting-state-published = ເຜີຍແຜ່ແລ້ວ
posting-state-closed = ປິດແລ້ວ
posting-state-expired = ໝົດເຂດແລ້ວ
posting-state-discarded = ປະຖິ້ມແລ້ວ

concern-employer-missing = ບໍ່ໄດ້ລະບຸໜ່ວຍງານຜູ້ຈ້າງ
concern-deadline-past = ວັນໝົດເຂດຜ່ານໄປແລ້ວ
concern-fields-unconfirmed = ຂົງເຂດບຸລິມະສິດແມ່ນລະບົບຄາດເດົາ ແລະ ຍັງບໍ່ທັນຢືນຢັນ
concern-field-missing = ບໍ່ມີຂົງເຂດບຸລິມະສິດ: ມີແຕ່ຜູ້ທີ່ຕິດຕາມທຸກຂົງເຂດເທົ່ານັ້ນທີ່ຈະໄດ້ຮັບແຈ້ງ
concern-contact-missing = ບໍ່ໄດ້ລະບຸຜູ້ຕິດຕໍ່

pay-period-year = ຕໍ່ປີ
pay-period-month = ຕໍ່ເດືອນ
pay-period-day = ຕໍ່ມື້
pay-period-once = ເທື່ອດຽວ

shared-name = ຊື່
shared-institution = ສະຖາບັນ
shared-expertise = ຄວາມຊ່ຽວຊານ
shared-email = ອີເມວ

interest-state-sent = ຮອດສະຖານີ HOME ແລ້ວ
interest-state-withdrawn = ຖອນແລ້ວ

part-title = ຫົວຂໍ້
part-text = ເນື້ອໃນ
part-employer = ໜ່ວຍງານຜູ້ຈ້າງ
part-code = ລະຫັດຕຳແໜ່ງ
part-headcount = ຈຳນວນຄົນ
part-degree = ວຸດທິການສຶກສາ ຫຼື ຕຳແໜ່ງວິຊາການ
part-disciplines = ສາຂາວິຊາ
part-research = ທິດທາງການຄົ້ນຄວ້າ
part-compensation = ຄ່າຕອບແທນ
part-benefits = ສະຫວັດດີການ
part-contact = ຜູ້ຕິດຕໍ່
part-deadline = ວັນໝົດເຂດ
part-fields = ຂົງເຂດບຸລິມະສິດ
part-proposed-fields = ຂົງເຂດທີ່ຄາດເດົາ
part-engagement = ຮູບແບບການຮ່ວມມື
part-places = ສະຖານທີ່
part-place = ສະຖານທີ່ຕາມທີ່ໜ່ວຍງານຂຽນ
part-remarks = ໝາຍເຫດ
part-zone = ເຂດເວລາ
part-source-lang = ພາສາຕົ້ນສະບັບ

audit-posting-submit = ສົ່ງໄປກວດສອບແລ້ວ
audit-posting-approve = ອະນຸມັດແລ້ວ
audit-posting-return = ສົ່ງຄືນແລ້ວ
audit-posting-schedule = ຕັ້ງເວລາເຜີຍແຜ່ແລ້ວ
audit-posting-publish = ເຜີຍແຜ່ແລ້ວ
audit-posting-close = ປິດແລ້ວ
audit-posting-correct = ແກ້ໄຂແລ້ວ
audit-posting-expire = ຈົບລົງຍ້ອນໝົດເຂດ
audit-posting-unschedule = ຍົກເລີກເວລາທີ່ຕັ້ງໄວ້ແລ້ວ
audit-posting-recall = ຖອນຄືນແລ້ວ
audit-posting-test = ສົ່ງທົດລອງຫາຕົນເອງແລ້ວ
audit-notice-pause = ຢຸດການສົ່ງຊົ່ວຄາວແລ້ວ
audit-notice-resume = ສືບຕໍ່ການສົ່ງແລ້ວ
audit-notice-cancel = ຍົກເລີກການສົ່ງແລ້ວ
audit-import = ນຳເຂົ້າແລ້ວ
audit-import-discard = ປະຖິ້ມການນຳເຂົ້າແລ້ວ
audit-staff-invite = ເຊີນສະມາຊິກແລ້ວ
audit-staff-sign-in = ເຂົ້າສູ່ລະບົບແລ້ວ
audit-staff-link = ລວມບັນຊີແລ້ວ
audit-staff-unlink = ແຍກບັນຊີອອກແລ້ວ
audit-event-create = ສ້າງກິດຈະກຳແລ້ວ
audit-event-postpone = ເລື່ອນກິດຈະກຳແລ້ວ
audit-event-cancel = ຍົກເລີກກິດຈະກຳແລ້ວ
audit-event-tell = ສົ່ງຂໍ້ຄວາມເຖິງຜູ້ລົງທະບຽນແລ້ວ
audit-event-export = ນຳອອກລາຍຊື່ຜູ້ລົງທະບຽນແລ້ວ
audit-event-materials = ປ່ຽນແປງເອກະສານຂອງກິດຈະກຳແລ້ວ
audit-event-materials-tell = ແຈ້ງເອກະສານຂອງກິດຈະກຳໃຫ້ຜູ້ທີ່ມີບ່ອນນັ່ງແລ້ວ
audit-event-check-in = ເຊັກອິນແລ້ວ
audit-event-walk-in = ລົງທະບຽນໜ້າງານແລ້ວ
audit-event-certificate = ດາວໂຫຼດໃບຢັ້ງຢືນການເຂົ້າຮ່ວມແລ້ວ
audit-registration-admit = ອະນຸມັດການລົງທະບຽນແລ້ວ
audit-registration-decline = ປະຕິເສດການລົງທະບຽນແລ້ວ
audit-registration-seat = ໃຫ້ບ່ອນນັ່ງແລ້ວ

# How often somebody is told
rhythm-at-once = ທັນທີ
rhythm-daily = ວັນລະຄັ້ງ
rhythm-weekly = ອາທິດລະຄັ້ງ

# Days of the week
weekday-mon = ວັນຈັນ
weekday-tue = ວັນອັງຄານ
weekday-wed = ວັນພຸດ
weekday-thu = ວັນພະຫັດ
weekday-fri = ວັນສຸກ
weekday-sat = ວັນເສົາ
weekday-sun = ວັນອາທິດ

# Parts of the world
region-europe = ເອີຣົບ
region-asia = ອາຊີ
region-north-america = ອາເມຣິກາເໜືອ
region-latin-america = ອາເມຣິກາລາຕິນ
region-oceania = ໂອເຊເນຍ
region-africa = ອາຟຣິກາ

event-kind-conference = ກອງປະຊຸມວິຊາການ
event-kind-special-session = ກອງປະຊຸມພິເສດ HOME
event-kind-lecture = ການບັນຍາຍ
event-kind-training = ການຝຶກອົບຮົມ
event-kind-mission = ການໄປຢ້ຽມຢາມຕ່າງປະເທດ
event-kind-outreach = ກິດຈະກຳເຜີຍແຜ່ວິທະຍາສາດ
event-kind-fair = ງານວາງສະແດງ ຫຼື ງານຈັບຄູ່ຮ່ວມມື

attendance-on-site = ຢູ່ສະຖານທີ່ຈັດງານ
attendance-online = ອອນລາຍ

halt-postponed = ເລື່ອນແລ້ວ
halt-cancelled = ຍົກເລີກແລ້ວ

registration-state-requested = ກຳລັງພິຈາລະນາ
registration-state-waiting = ຢູ່ໃນລາຍຊື່ລໍຖ້າ
registration-state-offered = ສະເໜີບ່ອນນັ່ງໃຫ້ແລ້ວ
registration-state-confirmed = ຢືນຢັນແລ້ວ
registration-state-declined = ບໍ່ໄດ້ຮັບອະນຸມັດ
registration-state-cancelled = ຍົກເລີກແລ້ວ
registration-state-lapsed = ໝົດເວລາຮັບບ່ອນນັ່ງ

concern-organiser-missing = ບໍ່ໄດ້ລະບຸຜູ້ຈັດ
concern-start-missing = ບໍ່ໄດ້ລະບຸວັນທີ
concern-ends-too-soon = ເວລາຈົບມາກ່ອນເວລາເລີ່ມ
concern-event-past = ກິດຈະກຳຈົບໄປແລ້ວ
concern-link-missing = ມີບ່ອນນັ່ງອອນລາຍ ແຕ່ບໍ່ມີລິ້ງ

part-organiser = ຜູ້ຈັດ
part-venue = ສະຖານທີ່
part-event-kind = ປະເພດກິດຈະກຳ
part-series = ຊຸດກິດຈະກຳ
part-starts = ເລີ່ມ
part-ends = ຈົບ
part-online = ລິ້ງອອນລາຍ
part-seats-on-site = ບ່ອນນັ່ງຢູ່ສະຖານທີ່ຈັດງານ
part-seats-online = ບ່ອນນັ່ງອອນລາຍ
part-opens = ເປີດລົງທະບຽນ
part-closes = ປິດລົງທະບຽນ
part-approval = ຫ້ອງການພິຈາລະນາການລົງທະບຽນແຕ່ລະລາຍ
part-companions = ຈຳນວນເພື່ອນຮ່ວມງານທີ່ພາມາໄດ້
part-questions = ຄຳຖາມສຳລັບການລົງທະບຽນ
part-co-organisers = ຜູ້ຮ່ວມຈັດ
part-programme = ກຳນົດການ

reminder-week = ລ່ວງໜ້າ 7 ວັນ
reminder-day = ລ່ວງໜ້າ 1 ວັນ
reminder-hour = ລ່ວງໜ້າ 1 ຊົ່ວໂມງ

# How often an event takes place
every-week = ທຸກອາທິດ
every-fortnight = ທຸກສອງອາທິດ
every-month-weekday = ທຸກເດືອນ ໃນວັນດຽວກັນຂອງອາທິດ (ເຊັ່ນ ວັນອັງຄານທີສອງ)
every-month-day = ທຸກເດືອນ ໃນວັນທີດຽວກັນ
every-year = ທຸກປີ
