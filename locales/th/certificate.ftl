# Certificates of attendance
certificate-button = ใบรับรอง
certificate-making = กำลังจัดทำใบรับรองการเข้าร่วม และจะส่งมาที่นี่ในอีกสักครู่
certificate-caption = { $number }: ใบรับรองการเข้าร่วม { $event } “{ $title }”
certificate-no-fonts = ขณะนี้ยังออกใบรับรองการเข้าร่วมไม่ได้ เพราะเซิร์ฟเวอร์ยังไม่มีฟอนต์ภาษาจีน เจ้าหน้าที่ต้องติดตั้งก่อน โปรดขอใหม่ภายหลัง ส่วนอื่นยังใช้ได้ตามปกติ
certificate-letters = ยังออกใบรับรองการเข้าร่วมไม่ได้ เพราะเซิร์ฟเวอร์ไม่มีฟอนต์ที่แสดงอักษร “{ $letters }” เจ้าหน้าที่ต้องติดตั้งก่อน โปรดขอใหม่ภายหลัง
refused-not-over = กิจกรรมยังไม่สิ้นสุด เมื่อสิ้นสุดแล้วจะรับใบรับรองการเข้าร่วมได้ที่นี่
refused-not-attended = การลงทะเบียนนี้ไม่มีการเช็กอิน จึงออกใบรับรองการเข้าร่วมไม่ได้ หากท่านได้ไปร่วมงาน โปรดติดต่อผู้จัดงาน

# What stands on it
certificate-issuer = สมาคมวิทยาศาสตร์และเทคโนโลยีมณฑลยูนนาน · โครงการ HOME
certificate-heading = ใบรับรองการเข้าร่วม
certificate-certifies = ขอรับรองว่า
certificate-attended = ได้เข้าร่วม
certificate-kind = ประเภท
certificate-when = วันเวลา
certificate-place = สถานที่
certificate-organiser = ผู้จัดงาน
certificate-co-organisers = ผู้ร่วมจัดงาน
certificate-issued = ออกให้เมื่อวันที่ { $day } · เลขที่ { $number }
certificate-verify = สแกนเพื่อตรวจสอบ

# The page where it is verified
verify-heading = ตรวจสอบใบรับรองการเข้าร่วม
verify-genuine = ใบรับรองฉบับนี้ออกให้โดยระบบนี้
verify-name = ชื่อ
verify-institution = หน่วยงาน
verify-event = กิจกรรม
verify-number = เลขที่
verify-issued = วันที่ออก
verify-none = ไม่มีใบรับรองนี้
verify-none-what = ไม่เคยมีการออกใบรับรองสำหรับลิงก์นี้ โปรดเทียบกับลิงก์บนเอกสารทีละตัวอักษร หรือสแกนรหัสอีกครั้ง
