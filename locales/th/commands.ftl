# Menus of commands: what each does (Discord takes 100 characters)
command-start = หน้าแรก
command-postings = ประกาศที่เปิดรับอยู่
command-events = กิจกรรมที่จะมาถึง
command-search = ค้นหาประกาศที่เปิดรับอยู่ด้วยคำ
command-subscribe = ติดตามประกาศ
command-subscriptions = รายการที่ท่านติดตาม
command-interests = ประกาศที่ท่านแสดงความสนใจไว้
command-registrations = กิจกรรมที่ท่านลงทะเบียนไว้
command-checkin = เช็กอินเมื่อเข้าร่วมกิจกรรมทางออนไลน์
command-profile = ข้อมูลส่วนตัวของท่าน
command-settings = การตั้งค่า
command-language = เลือกภาษา
command-link = รวมบัญชีของท่านจากอีกช่องทางหนึ่ง
command-help = ทำอะไรได้บ้าง และทำอย่างไร
command-staff = เจ้าหน้าที่เข้าสู่ระบบด้วยรหัส
command-inbox = การแสดงความสนใจที่ได้รับ
command-drafts = ฉบับร่างของประกาศ
command-review = ประกาศที่รอตรวจสอบ
command-imports = ไฟล์ตารางที่นำเข้า
command-broadcast = สถานะการส่งและความคืบหน้า
command-audit = บันทึกการดำเนินการ
command-setup = กำหนดว่าจะเผยแพร่ประกาศใดในช่องต่าง ๆ ของเซิร์ฟเวอร์นี้ (สำหรับผู้ดูแล)

# What people read before they start the bot (Telegram takes 512 and 120 characters)
bot-description = ผู้ช่วยของโครงการ HOME สมาคมวิทยาศาสตร์และเทคโนโลยีมณฑลยูนนาน มหาวิทยาลัยและบริษัทในยูนนานกำลังมองหาผู้เชี่ยวชาญจากต่างประเทศ ท่านติดตามประกาศในสาขาของท่านและแสดงความสนใจได้ หน่วยงานผู้ว่าจ้างจะทราบว่าท่านเป็นใครต่อเมื่อท่านยินยอมเท่านั้น กด “เริ่ม” เพื่อใช้งาน
bot-short-description = โครงการ HOME ยูนนาน ติดตามประกาศความต้องการผู้เชี่ยวชาญจากต่างประเทศ และแสดงความสนใจได้ที่นี่

# Names under which commands and what can be filled in stand where a platform
# shows them in the reader's language: letters only, lower case, no spaces
command-name-start = เริ่ม
command-name-postings = ประกาศ
command-name-events = กิจกรรม
command-name-search = ค้นหา
command-name-subscribe = ติดตาม
command-name-subscriptions = รายการติดตาม
command-name-interests = ประกาศที่สนใจ
command-name-registrations = กิจกรรมของฉัน
command-name-checkin = เช็กอิน
command-name-profile = ข้อมูลส่วนตัว
command-name-settings = ตั้งค่า
command-name-language = ภาษา
command-name-link = รวมบัญชี
command-name-help = วิธีใช้
command-name-staff = เจ้าหน้าที่
command-name-inbox = กล่องรับ
command-name-drafts = ฉบับร่าง
command-name-review = ตรวจสอบ
command-name-imports = นำเข้า
command-name-broadcast = สถานะการส่ง
command-name-audit = บันทึกการดำเนินการ
command-name-setup = ตั้งค่าช่อง
option-name-posting = ประกาศ
option-name-event = กิจกรรม
option-name-words = คำค้น
option-name-field = สาขา
option-name-code = รหัส
option-name-channel = ช่อง
option-name-role = บทบาท
option-name-language = ภาษา
option-name-station = ศูนย์ประสานงาน

# What can be filled in with a command (100 characters)
option-postings-posting = ประกาศที่จะเปิด เว้นว่างไว้เพื่อดูทั้งหมด
option-events-event = กิจกรรมที่จะเปิด เว้นว่างไว้เพื่อดูทั้งหมด
option-search-words = สิ่งที่ต้องการหา เช่น สถานที่ งาน สาขา
option-subscribe-field = สาขาที่จะเริ่มเลือก
option-link-code = รหัสที่ได้จากอีกช่องทางหนึ่ง เว้นว่างไว้เพื่อรับรหัสที่นี่
option-staff-code = รหัสที่ท่านได้รับ
option-checkin-code = คำรหัสที่ผู้ดำเนินรายการอ่านให้ฟัง
option-setup-field = ประกาศใดบ้าง เลือกหนึ่งสาขา หรือทุกสาขา
option-setup-channel = เผยแพร่ที่ใด เลือกช่อง เธรด หรือฟอรัม หากเว้นว่างจะเป็นช่องนี้
option-setup-role = บทบาทที่จะกล่าวถึงในทุกประกาศ
option-setup-language = ภาษาของข้อความที่เผยแพร่ที่นั่น
option-setup-station = เฉพาะประกาศของศูนย์ประสานงานนี้
