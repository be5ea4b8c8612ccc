# Pages of the web: what stands around the messages
web-brand = HOME ยูนนาน
web-face = H
web-owner = สมาคมวิทยาศาสตร์และเทคโนโลยีมณฑลยูนนาน
web-work = พื้นที่ทำงาน
web-chat-title = สนทนากับ HOME
web-skip = ข้ามไปที่เนื้อหา
web-language = ภาษา
web-menu = เมนู
web-to-work = ไปที่พื้นที่ทำงาน
web-to-chat = ไปที่แชตสำหรับนักวิชาการ

# The chat window
web-write = เขียนข้อความ
web-send = ส่ง
web-you = ท่าน
web-sending = กำลังส่ง
web-delivered = ส่งถึงแล้ว
web-unsent = ส่งไม่สำเร็จ ข้อความของท่านกลับมาอยู่ในช่องพิมพ์แล้ว โปรดส่งอีกครั้ง
web-open-link = เปิดเนื้อหาตามลิงก์

# The workbench
web-menu-today = วันนี้
web-menu-postings = ประกาศ
web-menu-imports = นำเข้า
web-menu-broadcasts = สถานะการส่ง
web-menu-interests = การแสดงความสนใจ
web-menu-audit = บันทึกการดำเนินการ
web-menu-members = สมาชิก
web-sign-out = ออกจากระบบ
web-go = ไปยังรหัส เช่น P-17, M-3 หรือ N-5
web-go-example = P-17, M-3, N-5
web-answer = ผลการดำเนินการ
web-preview = ดูตัวอย่าง
web-invite = เชิญเพื่อนร่วมงาน
web-download = ดาวน์โหลด
web-drop = วางไฟล์ตารางที่นี่เพื่อนำเข้า
web-keys = ปุ่มลัด
web-key-search = ไปที่ช่องค้นหา
web-key-rows = เลื่อนลงและขึ้นทีละแถว กด Enter เพื่อเปิด
web-key-list = แสดงปุ่มลัด
web-close = ปิด

# Lists, forms, progress
web-tabs = มุมมอง
web-pager = หน้า
web-pager-here = { $page }/{ $pages } ({ $total })
web-pager-previous = ก่อนหน้า
web-pager-next = ถัดไป
web-form-optional = (เว้นว่างได้)
web-form-problems = มีคำตอบที่ต้องตรวจดูอีกครั้ง { $count } ข้อ
web-progress-of = { $done } จาก { $total }

# Signing in
web-sign-in = เข้าสู่พื้นที่ทำงาน
web-sign-in-link = ลิงก์นี้ใช้ได้ครั้งเดียว กดปุ่มเพื่อใช้บนอุปกรณ์นี้
web-sign-in-button = เข้าสู่ระบบ
web-needs-staff = หน้านี้สำหรับเจ้าหน้าที่ เมื่อเข้าสู่ระบบแล้วจะไปที่หน้านี้ทันที
web-code = รหัสใช้ครั้งเดียว
web-code-help = ผู้ดูแลระบบเป็นผู้ให้รหัสนี้ ใช้ได้ครั้งเดียว
web-code-problem = ท่านยังไม่ได้เข้าสู่ระบบ
web-code-refused = ไม่มีรหัสนี้ หรือรหัสนี้ใช้ไปแล้วหรือหมดอายุ โปรดขอรหัสใหม่จากผู้ดูแลระบบ

# Problems
web-not-found = ไม่มีหน้านี้
web-not-found-text = ที่อยู่เว็บอาจพิมพ์ผิด หรือสิ่งที่เคยอยู่ที่นี่ไม่มีแล้ว ข้อมูลของท่านไม่เปลี่ยนแปลง
web-cross-site = คำขอนี้ส่งมาจากเว็บไซต์อื่น
web-cross-site-text = เพื่อความปลอดภัยของท่าน ระบบไม่ได้ดำเนินการใด โปรดเปิดหน้านี้ที่เว็บไซต์ของเราแล้วกดปุ่มอีกครั้ง
web-too-large = ไฟล์ใหญ่เกินไป
web-too-large-text = รับไฟล์ได้ไม่เกิน 20 MB ไม่ได้เก็บสิ่งใดไว้ โปรดแบ่งไฟล์หรือนำรูปภาพออก แล้วส่งอีกครั้ง
web-too-often = ลองหลายครั้งเกินไป
web-too-often-text = ระบบไม่ได้ดำเนินการใด โปรดรอสักสองสามนาทีแล้วลองอีกครั้ง
web-down = ขณะนี้ใช้งานไม่ได้
web-down-text = ไม่มีสิ่งใดเปลี่ยนแปลง โปรดรอหนึ่งนาทีแล้วลองอีกครั้ง หากยังใช้ไม่ได้ โปรดแจ้งผู้ดูแลระบบ
web-malformed = อ่านสิ่งที่ส่งมาไม่ได้
web-malformed-text = ไม่มีสิ่งใดเปลี่ยนแปลง โปรดโหลดหน้าใหม่แล้วลองอีกครั้ง

# The demo
web-demo = ทั้งสองหน้าต่าง
web-open-alone = เปิดแยก
