# After an event: thanks, a rating, words, and what the event leaves

thanks-first = ขอขอบคุณที่ท่านเข้าร่วม { $id } · { $title }
rate-question = ท่านเห็นว่ากิจกรรมนี้เป็นอย่างไร (1 คือแย่มาก 5 คือดีมาก) ท่านตอบหรือเปลี่ยนคำตอบได้ถึงวันที่ { $until } ผู้จัดงานจะเห็นคะแนนพร้อมชื่อของท่าน ผู้อื่นจะไม่เห็น
rate-about = { $id } · { $title }
rate-label = { $n }
rate-chosen = ✓ { $n }
rate-done = { $id } · { $title }: ท่านให้ { $n } คะแนน จากคะแนนเต็ม 5 เปลี่ยนได้ถึงวันที่ { $until }
rate-button = ให้คะแนนกิจกรรม
comment-button = เขียนความเห็น
comment-change = แก้ไขความเห็น
comment-heading = ความเห็นของท่านเกี่ยวกับ { $id } · { $title }
comment-intro = จะเขียนหรือไม่ก็ได้ ผู้จัดงานจะอ่านความเห็นพร้อมชื่อของท่าน ผู้อื่นจะไม่เห็น
comment-label = สิ่งใดดีแล้ว และสิ่งใดควรปรับปรุง
comment-help = ไม่เกิน { $max } ตัวอักษร
comment-send = ส่ง
comment-too-long = ยาวเกินไป กำหนดไว้ไม่เกิน { $max } ตัวอักษร โปรดเขียนให้สั้นลง
comment-done = ขอบคุณ ผู้จัดงานจะได้อ่านสิ่งที่ท่านเขียน
comment-skipped = ไม่ได้เขียนความเห็น คะแนนของท่านยังมีผล
comment-of = เกี่ยวกับกิจกรรม { $id } · { $title }
refused-not-asked = ขณะนี้ให้คะแนนกิจกรรมนี้ไม่ได้ จึงไม่มีสิ่งใดเปลี่ยนแปลง ผู้ที่ไปร่วมให้คะแนนได้ภายใน 30 วันหลังกิจกรรมสิ้นสุด

handouts-button = เอกสารประกอบ ({ $n })
handouts-heading = เอกสารประกอบ ({ $n })
handouts-of = { $id } · { $title }
handouts-none = ยังไม่มีเอกสารประกอบของ { $id } · { $title } เราจะแจ้งทันทีที่ผู้จัดงานแจ้งมา
told-handouts = มีเอกสารประกอบใหม่ของ { $id } · { $title } ที่ท่านลงทะเบียนไว้:

# The same at the desk
deed-handouts = เอกสารประกอบ
handouts-desk-heading = เอกสารประกอบของ { $id } “{ $title }”
handouts-empty = ยังไม่มีเอกสารประกอบ เช่น สไลด์ บทความ บันทึกภาพหรือเสียง
handouts-where = ผู้มีที่นั่งทุกคนดูได้จากการลงทะเบียนของตน
handouts-preview = มีรายการใหม่ { $new } รายการ ผู้มีที่นั่ง { $n } คนจะได้อ่านข้อความนี้ในภาษาของตน:
handouts-tell = แจ้ง { $n } คน
handouts-change = แก้ไขรายการ
handouts-form-heading = รายการเอกสารประกอบของ { $id } “{ $title }”
handouts-help = บรรทัดละหนึ่งรายการ ไม่เกิน { $max } รายการ: ชื่อเรื่อง | https://… การบันทึกจะไม่แจ้งผู้ใด
handouts-save = บันทึก
handouts-kept = { $n ->
    [0] ขณะนี้ { $id } ไม่มีเอกสารประกอบ
   *[other] ขณะนี้ { $id } มีเอกสารประกอบ { $n } รายการ ยังไม่ได้แจ้งรายการใหม่แก่ผู้ใด
 }
handouts-told = { $n ->
    [0] { $id }: ไม่มีผู้ใดมีที่นั่ง จึงไม่ได้แจ้งผู้ใด
   *[other] { $id }: กำลังแจ้งเอกสารประกอบแก่ { $n } คน
 }
typed-handout = อ่านบรรทัดนี้ไม่เข้าใจ: { $line } โปรดเขียน: ชื่อเรื่อง | https://…
typed-handouts = โปรดใส่ไม่เกิน { $max } รายการ
refused-told-before = แจ้งเอกสารประกอบทั้งหมดนี้แก่ผู้มีที่นั่งไปแล้ว จึงไม่ได้ส่งอีก

# Events in numbers
deed-statistics = สถิติ
statistics-heading = สถิติของ { $id } “{ $title }”
statistics-over-time = การลงทะเบียนตามเวลา
statistics-peak = มากที่สุด: { $n } รายการ เมื่อวันที่ { $day }
statistics-by-state = การลงทะเบียนตามสถานะและวิธีเข้าร่วม
statistics-there = ผู้ที่มาร่วม
statistics-was-there = มาร่วม
statistics-was-not-there = ไม่ได้เช็กอิน
statistics-people = นับผู้มีที่นั่งและเพื่อนร่วมงานที่พามา
statistics-by-zone = ผู้มีที่นั่งอยู่ที่ใด
statistics-zone-note = เท่าที่ทราบจากเขตเวลาที่แต่ละคนเลือก
statistics-other-zones = ที่อื่น
statistics-ratings = คะแนน
statistics-stars = { $n } จาก 5
statistics-mean = เฉลี่ย { $mean } จาก 5 ผู้ให้คะแนน { $n } คน จากผู้ที่ได้รับคำถาม { $asked } คน
statistics-comments = ความเห็น
statistics-comments-note = มีข้อมูลส่วนบุคคล โปรดเก็บไว้ภายในสำนักงาน
statistics-said = { $id } ({ $n } จาก 5): { $text }
statistics-said-only = { $id }: { $text }
statistics-nobody = ยังไม่มีผู้ลงทะเบียน
statistics-no-seats = ยังไม่มีผู้ใดได้ที่นั่ง
statistics-no-ratings = ยังไม่มีคะแนน ระบบจะถามผู้ที่มาร่วมเมื่อกิจกรรมสิ้นสุด
statistics-no-comments = ยังไม่มีผู้เขียนความเห็น
column-day = วันที่
column-days = ตั้งแต่วันที่ (ช่วงละ { $n } วัน)
column-registrations = จำนวนการลงทะเบียน
column-people = จำนวนคน
column-zone = เขตเวลา
column-rating = คะแนน
column-comment = ความเห็น

year-button = สถิติประจำปี
year-heading = กิจกรรมที่จัดในปี ค.ศ. { $year }
year-note = กิจกรรมที่นับว่าจัดแล้ว คือกิจกรรมที่เผยแพร่แล้ว จัดตามที่แจ้งไว้ และสิ้นสุดแล้ว โดยนับในปีที่เริ่ม จำนวนที่นั่งนับเฉพาะที่มีจำกัด
year-empty = ในปี ค.ศ. { $year } ยังไม่มีกิจกรรมที่จัดแล้ว
year-total = รวมทุกประเภท
year-line = { $kind }: จัด { $events } ครั้ง ผู้มีที่นั่ง { $registered } คน มาร่วม { $attended } คน
year-mean = คะแนนเฉลี่ย { $mean } จาก 5
column-kind = ประเภท
column-held = จำนวนครั้งที่จัด
column-seats = ที่นั่ง
column-with-seat = ผู้มีที่นั่ง
column-attended = ผู้ที่มาร่วม
column-mean = คะแนนเฉลี่ย
