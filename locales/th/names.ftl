# Names of coded values
field-aluminium = วัสดุอะลูมิเนียม
field-silicon = วัสดุซิลิคอน
field-new-energy = พลังงานใหม่
field-new-materials = วัสดุใหม่
field-advanced-equipment = การผลิตอุปกรณ์ขั้นสูง
field-multilingual = เทคโนโลยีหลายภาษา
field-artificial-intelligence = ปัญญาประดิษฐ์
field-big-data = ข้อมูลขนาดใหญ่
field-blockchain = บล็อกเชน
field-life-sciences = วิทยาศาสตร์ชีวภาพ
field-seed-industry = อุตสาหกรรมเมล็ดพันธุ์
field-green-food = อาหารสีเขียว
field-major-diseases = โรคร้ายแรง
field-ecology = นิเวศวิทยาและสิ่งแวดล้อม

card-green-energy = พลังงานสีเขียว
card-green-food = อาหารสีเขียว
card-healthy-living = จุดหมายแห่งชีวิตที่มีสุขภาพดี

industry-bio-medicine = ชีวเวชภัณฑ์และสุขภาพ
industry-tourism = การท่องเที่ยวและวัฒนธรรม
industry-information = อุตสาหกรรมสารสนเทศ
industry-logistics = โลจิสติกส์สมัยใหม่
industry-agriculture = เกษตรที่ราบสูงสมัยใหม่
industry-materials = วัสดุใหม่
industry-equipment = การผลิตอุปกรณ์ขั้นสูง
industry-consumer-goods = อาหารและสินค้าอุปโภคบริโภค

engagement-introduction = รับเข้าทำงาน
engagement-project = โครงการความร่วมมือ
engagement-exchange = แลกเปลี่ยนทางวิชาการ
engagement-consultation = ให้คำปรึกษา
engagement-full-time = เต็มเวลา
engagement-flexible = ยืดหยุ่น

place-kunming = คุนหมิง
place-qujing = ชวีจิ้ง
place-yuxi = ยวี่ซี
place-baoshan = เป่าซาน
place-zhaotong = เจาทง
place-lijiang = ลี่เจียง
place-puer = ผูเอ่อร์
place-lincang = หลินชาง
place-chuxiong = ฉู่สยง
place-honghe = หงเหอ
place-wenshan = เหวินซาน
place-xishuangbanna = สิบสองปันนา
place-dali = ต้าหลี่
place-dehong = เต๋อหง
place-nujiang = นู่เจียง
place-diqing = ตี๋ชิ่ง

lang-zh-Hans = ภาษาจีนตัวย่อ
lang-zh-Hant = ภาษาจีนตัวเต็ม
lang-en = ภาษาอังกฤษ
lang-vi = ภาษาเวียดนาม
lang-th = ภาษาไทย
lang-lo = ภาษาลาว
lang-my = ภาษาเมียนมา
lang-km = ภาษาเขมร

platform-telegram = Telegram
platform-discord = Discord
platform-web = เว็บ

role-administrator = ผู้ดูแลระบบ
role-reviewer = ผู้ตรวจสอบ
role-officer = เจ้าหน้าที่ผู้ดำเนินการ
role-station = เจ้าหน้าที่ศูนย์ประสานงาน
role-observer = ผู้สังเกตการณ์

action-look = ดูข้อมูล
action-edit = นำเข้าและแก้ไข
action-submit = ส่งตรวจสอบ
action-approve = ตรวจสอบ
action-publish = เผยแพร่
action-close = ปิด
action-broadcast = พัก ยกเลิก และเรียกคืนสิ่งที่ส่งออกไป
action-audit = อ่านบันทึกการดำเนินการ
action-administer = จัดการสมาชิก

notice-kind-new = ข้อความแจ้ง
notice-kind-correction = การแก้ไข
notice-kind-recall = การเรียกคืน

posting-state-draft = ฉบับร่าง
posting-state-in-review = อยู่ระหว่างตรวจสอบ
posting-state-approved = อนุมัติแล้ว
posting-state-published = เผยแพร่แล้ว
posting-state-closed = ปิดแล้ว
posting-state-expired = พ้นวันปิดรับแล้ว
posting-state-discarded = ทิ้งแล้ว

concern-employer-missing = ไม่ได้ระบุหน่วยงานผู้ว่าจ้าง
concern-deadline-past = เลยวันปิดรับแล้ว
concern-fields-unconfirmed = สาขาสำคัญที่ระบบคาดการณ์ไว้ยังไม่ได้รับการยืนยัน
concern-field-missing = ไม่มีสาขาสำคัญ จึงมีเพียงผู้ที่ติดตามทุกสาขาเท่านั้นที่จะได้รับ
concern-contact-missing = ไม่ได้ระบุผู้ติดต่อ

pay-period-year = ต่อปี
pay-period-month = ต่อเดือน
pay-period-day = ต่อวัน
pay-period-once = จ่ายครั้งเดียว

shared-name = ชื่อ
shared-institution = หน่วยงาน
shared-expertise = ความเชี่ยวชาญ
shared-email = อีเมล

interest-state-sent = อยู่ที่ศูนย์ประสานงาน
interest-state-withdrawn = ถอนแล้ว

part-title = ชื่อเรื่อง
part-text = เนื้อหา
part-employer = หน่วยงานผู้ว่าจ้าง
part-code = รหัสตำแหน่ง
part-headcount = จำนวนคนที่ต้องการ
part-degree = วุฒิการศึกษาหรือตำแหน่งทางวิชาการ
part-disciplines = สาขาวิชา
part-research = แนวทางการวิจัย
part-compensation = ค่าตอบแทน
part-benefits = สวัสดิการอื่น
part-contact = ผู้ติดต่อ
part-deadline = วันปิดรับ
part-fields = สาขาสำคัญ
part-proposed-fields = สาขาที่ระบบคาดการณ์
part-engagement = ลักษณะการร่วมงาน
part-places = พื้นที่
part-place = สถานที่ตามที่หน่วยงานผู้ว่าจ้างเขียน
part-remarks = หมายเหตุ
part-zone = เขตเวลา
part-source-lang = ภาษาต้นฉบับ

audit-posting-submit = ส่งตรวจสอบ
audit-posting-approve = อนุมัติ
audit-posting-return = ส่งกลับ
audit-posting-schedule = ตั้งเวลาเผยแพร่
audit-posting-publish = เผยแพร่
audit-posting-close = ปิด
audit-posting-correct = แก้ไข
audit-posting-expire = สิ้นสุดตามวันปิดรับ
audit-posting-unschedule = ยกเลิกเวลาที่ตั้งไว้
audit-posting-recall = เรียกคืน
audit-posting-test = ส่งทดสอบถึงตนเอง
audit-notice-pause = พักการส่ง
audit-notice-resume = เลิกพักการส่ง
audit-notice-cancel = ยกเลิกการส่ง
audit-import = นำเข้า
audit-import-discard = ทิ้งการนำเข้า
audit-staff-invite = เชิญสมาชิก
audit-staff-sign-in = เข้าสู่ระบบ
audit-staff-link = รวมบัญชี
audit-staff-unlink = แยกบัญชีออก
audit-event-create = สร้างกิจกรรม
audit-event-postpone = เลื่อนกิจกรรม
audit-event-cancel = ยกเลิกกิจกรรม
audit-event-tell = ส่งข้อความถึงผู้ลงทะเบียน
audit-event-export = ส่งออกรายชื่อผู้ลงทะเบียน
audit-event-materials = แก้ไขเอกสารประกอบของกิจกรรม
audit-event-materials-tell = แจ้งเอกสารประกอบกิจกรรมแก่ผู้มีที่นั่ง
audit-event-check-in = เช็กอิน
audit-event-walk-in = ลงทะเบียนหน้างาน
audit-event-certificate = ดาวน์โหลดใบรับรองการเข้าร่วม
audit-registration-admit = อนุมัติการลงทะเบียน
audit-registration-decline = ไม่อนุมัติการลงทะเบียน
audit-registration-seat = ให้ที่นั่งแก่ผู้ลงทะเบียน

# How often somebody is told
rhythm-at-once = ทันที
rhythm-daily = วันละครั้ง
rhythm-weekly = สัปดาห์ละครั้ง

# Days of the week
weekday-mon = วันจันทร์
weekday-tue = วันอังคาร
weekday-wed = วันพุธ
weekday-thu = วันพฤหัสบดี
weekday-fri = วันศุกร์
weekday-sat = วันเสาร์
weekday-sun = วันอาทิตย์

# Parts of the world
region-europe = ยุโรป
region-asia = เอเชีย
region-north-america = อเมริกาเหนือ
region-latin-america = ละตินอเมริกา
region-oceania = โอเชียเนีย
region-africa = แอฟริกา

event-kind-conference = การประชุมวิชาการ
event-kind-special-session = เวทีพิเศษ HOME
event-kind-lecture = การบรรยาย
event-kind-training = การอบรม
event-kind-mission = การเดินทางเยือนต่างประเทศ
event-kind-outreach = กิจกรรมเผยแพร่วิทยาศาสตร์
event-kind-fair = งานแสดงหรืองานจับคู่ความร่วมมือ

attendance-on-site = ณ สถานที่จัดงาน
attendance-online = ออนไลน์

halt-postponed = เลื่อนออกไป
halt-cancelled = ยกเลิก

registration-state-requested = รอการพิจารณา
registration-state-waiting = อยู่ในรายชื่อสำรอง
registration-state-offered = มีที่นั่งเก็บไว้ให้
registration-state-confirmed = ยืนยันแล้ว
registration-state-declined = ไม่ได้รับอนุมัติ
registration-state-cancelled = ยกเลิกแล้ว
registration-state-lapsed = พ้นเวลาที่เก็บที่นั่งไว้ให้

concern-organiser-missing = ไม่ได้ระบุผู้จัดงาน
concern-start-missing = ไม่ได้ระบุวันที่
concern-ends-too-soon = เวลาสิ้นสุดอยู่ก่อนเวลาเริ่ม
concern-event-past = กิจกรรมสิ้นสุดไปแล้ว
concern-link-missing = มีที่นั่งออนไลน์แต่ไม่มีลิงก์

part-organiser = ผู้จัดงาน
part-venue = สถานที่
part-event-kind = ประเภทกิจกรรม
part-series = ชุดกิจกรรม
part-starts = เริ่ม
part-ends = สิ้นสุด
part-online = ลิงก์ออนไลน์
part-seats-on-site = ที่นั่ง ณ สถานที่จัดงาน
part-seats-online = ที่นั่งออนไลน์
part-opens = เปิดลงทะเบียน
part-closes = ปิดลงทะเบียน
part-approval = เจ้าหน้าที่พิจารณาการลงทะเบียนทุกรายการ
part-companions = จำนวนเพื่อนร่วมงานที่พามาได้
part-questions = คำถามในการลงทะเบียน
part-co-organisers = ผู้ร่วมจัดงาน
part-programme = กำหนดการ

reminder-week = 7 วันก่อนเริ่ม
reminder-day = 1 วันก่อนเริ่ม
reminder-hour = 1 ชั่วโมงก่อนเริ่ม

# How often an event takes place
every-week = ทุกสัปดาห์
every-fortnight = ทุกสองสัปดาห์
every-month-weekday = ทุกเดือนในวันเดียวกันของสัปดาห์ (เช่น วันอังคารที่สองของเดือน)
every-month-day = ทุกเดือนในวันที่เดียวกัน
every-year = ทุกปี
