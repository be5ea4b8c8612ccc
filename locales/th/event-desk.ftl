# Events at the desk: a new one, who comes, the door, putting off, words to everybody
room-events = กิจกรรม
column-date = วันที่
column-organiser = ผู้จัดงาน
column-institution = หน่วยงาน
column-attendance = วิธีเข้าร่วม
column-companions = เพื่อนร่วมงานที่พามา
column-registered = ลงทะเบียนเมื่อ
column-there = เช็กอินเมื่อ
column-code = รหัสเช็กอิน

desk-events-heading = กิจกรรม ({ $total })
desk-events-empty = ยังไม่มีกิจกรรม เริ่มได้ด้วยปุ่ม “สร้างกิจกรรม”
today-requests = การลงทะเบียนที่รอพิจารณา: { $count }

event-new = สร้างกิจกรรม
event-new-heading = กิจกรรมใหม่
event-new-intro = ขั้นนี้จะสร้างฉบับร่าง ส่วนอื่น เช่น เวลาสิ้นสุด ที่นั่ง และคำถาม เพิ่มได้ในฉบับร่าง
event-new-save = สร้างฉบับร่าง

deed-attendees = ผู้เข้าร่วม
deed-check-in = เช็กอิน
deed-walk-in = ลงทะเบียนหน้างาน
deed-export = ส่งออก .xlsx
deed-tell = ส่งข้อความถึงผู้ลงทะเบียน
deed-postpone = เลื่อนกิจกรรม
deed-cancel-event = ยกเลิกกิจกรรม
deed-admit = อนุมัติ
deed-decline = ไม่อนุมัติ
deed-seat = ให้ที่นั่ง
deed-arrive = มาถึงแล้ว

attendees-heading = { $id } · { $name } ({ $total })
attendees-empty = ไม่มีผู้ใดในรายการนี้
attendees-there = มาแล้ว { $there } จาก { $all } คน
attendees-seat-name = ที่นั่ง · { $way }
attendees-seats = { $taken } จาก { $seats }
attendees-seats-any = { $taken } ไม่จำกัด
attendees-line = { $name }: { $value }
attendees-of = { $state } · { $way }
attendees-people = { $n } (รวม { $people } คน)
attendee-with = { $way } มากับเพื่อนร่วมงาน { $n } คน
attendee-registered = ลงทะเบียนเมื่อ { $at } ({ $zone })
attendee-there = มาถึงเมื่อ { $at } ({ $zone })
attendee-not-there = ยังมาไม่ถึง
attendee-code = รหัสเช็กอิน: { $code }
attendee-place = ลำดับที่ { $place } ในรายชื่อสำรอง
attendee-offered = เก็บที่นั่งไว้ให้จนถึง { $at } ({ $zone })
attendee-moved = { $name }: { $state } และแจ้งผู้ลงทะเบียนแล้ว

check-in-heading = เช็กอิน · { $id } “{ $title }”
check-in-code = รหัสเช็กอิน
check-in-help = ตัวอักษรและตัวเลขแปดตัวจากการลงทะเบียน หรือสแกนคิวอาร์โค้ด
check-in-word = คำรหัสเช็กอินสำหรับผู้เข้าร่วมทางออนไลน์: { $word } โปรดอ่านให้ฟัง ผู้เข้าร่วมจะส่ง /checkin { $word }
check-in-next = คนถัดไป
check-in-scan = สแกนด้วยกล้อง
check-in-scan-refused = ใช้กล้องที่นี่ไม่ได้ โปรดพิมพ์รหัสเช็กอิน หรืออนุญาตให้ใช้กล้องในเบราว์เซอร์
check-in-done = { $n ->
    [0] { $name } เช็กอินแล้ว ({ $id })
   *[other] { $name } เช็กอินแล้ว พร้อมเพื่อนร่วมงาน { $n } คน ({ $id })
 }
check-in-again = { $n ->
    [0] { $name } เช็กอินไปแล้วเมื่อ { $at } ({ $id })
   *[other] { $name } เช็กอินไปแล้วพร้อมเพื่อนร่วมงาน { $n } คน เมื่อ { $at } ({ $id })
 }

walk-in-heading = ลงทะเบียนหน้างาน · { $id } “{ $title }”
walk-in-beyond = ให้เข้าร่วมแม้ที่นั่งเต็มแล้วหรือไม่
walk-in-beyond-help = เฉพาะเมื่อสถานที่รองรับได้

postpone-heading = เลื่อน { $id } “{ $title }”
postpone-effect = การลงทะเบียนยังมีผล เมื่อมีวันที่ใหม่ ให้เผยแพร่เป็นการแก้ไข แล้วทุกคนจะได้รับแจ้งอีกครั้ง
cancel-event-heading = ยกเลิก { $id } “{ $title }”
cancel-event-effect = กิจกรรมสิ้นสุดลงสำหรับทุกคน และสิ่งที่ยังรอส่งจะไม่ส่งออกไป เมื่อทำแล้วย้อนกลับไม่ได้
halt-people = { $n ->
    [0] ไม่มีผู้ลงทะเบียน จึงไม่มีการแจ้งผู้ใด
   *[other] จะแจ้งผู้ลงทะเบียน { $n } คนทันที
 }
halt-reason = เหตุผล
halt-help = ผู้ลงทะเบียนจะได้อ่านข้อความตามที่ท่านเขียน
halt-empty = โปรดระบุเหตุผล เพราะผู้ลงทะเบียนวางแผนไว้แล้ว
done-postponed = { $n ->
    [0] เลื่อน { $id } “{ $title }” แล้ว ไม่มีผู้ลงทะเบียน
   *[other] เลื่อน { $id } “{ $title }” แล้ว กำลังแจ้ง { $n } คน
 }
done-cancelled-event = { $n ->
    [0] ยกเลิก { $id } “{ $title }” แล้ว ไม่มีผู้ลงทะเบียน
   *[other] ยกเลิก { $id } “{ $title }” แล้ว กำลังแจ้ง { $n } คน
 }

tell-heading = ส่งข้อความถึงผู้ลงทะเบียน { $id } “{ $title }”
tell-all = ทุกคนที่การลงทะเบียนยังมีผล
tell-to = { $n ->
    [0] ถึง: { $whom } ขณะนี้ไม่มีผู้ใด
   *[other] ถึง: { $whom } จำนวน { $n } คน
 }
tell-langs = ผู้รับใช้ { $n } ภาษา: { $parts } ข้อความของท่านจะส่งไปตามที่เขียน
tell-text = ข้อความของท่าน
tell-help = ไม่เกิน { $max } ตัวอักษร
tell-empty = โปรดเขียนข้อความ
tell-send = ส่ง
tell-done = { $n ->
    [0] { $id }: ไม่มีผู้รับ
   *[other] { $id }: กำลังส่งข้อความของท่านถึง { $n } คน
 }
export-done = { $id }: รายชื่อผู้ลงทะเบียน มีข้อมูลส่วนบุคคล โปรดเก็บรักษาให้ปลอดภัย

attend-how = เมื่อท่านเข้าร่วมกิจกรรมทางออนไลน์ ผู้ดำเนินรายการจะอ่านคำรหัสให้ฟัง โปรดส่งดังนี้: /checkin คำรหัส
attend-done = บันทึกแล้วว่าท่านเข้าร่วม { $id } “{ $title }”

refused-unknown-ticket = ไม่มีการลงทะเบียนของกิจกรรมนี้ที่ใช้รหัสเช็กอินนี้ โปรดตรวจทีละตัวอักษร
refused-ticket-of = รหัสนี้เป็นของกิจกรรมอื่น คือ { $id } จึงไม่ได้เช็กอิน
refused-no-seat = สถานะของการลงทะเบียนนี้คือ “{ $state }” จึงไม่ได้ดำเนินการ
refused-full = ไม่มีที่นั่งว่าง จึงไม่มีสิ่งใดเปลี่ยนแปลง
refused-wrong-word = กิจกรรมที่ท่านเข้าร่วมทางออนไลน์ไม่มีคำรหัสนี้ในขณะนี้ โปรดตรวจอีกครั้ง คำรหัสใช้ได้ตั้งแต่กิจกรรมเริ่มจนสิ้นสุด

# An event on several days
deed-repeat = จัดซ้ำ
deed-dates = วันที่จัดทั้งหมด
repeat-heading = เพิ่มวันที่จัด { $id } “{ $title }”
repeat-intro = วันเวลาที่จัด: { $when } แต่ละวันที่เพิ่มจะเป็นฉบับร่างแยกกันซึ่งมีเนื้อหาเดียวกัน โดยตรวจสอบและเผยแพร่แยกกัน การลงทะเบียนจะเปิดและปิดก่อนวันจัดแต่ละครั้งเป็นระยะเวลาเท่ากับครั้งนี้
repeat-every = ความถี่
repeat-every-help = นับจากวันที่ข้างต้น
repeat-until = จัดอีกกี่ครั้ง หรือจนถึงวันใด
repeat-until-help = ตัวเลขไม่เกิน { $max } หรือวันสุดท้าย เช่น 2027-06-30
repeat-until-wrong = โปรดระบุตัวเลข 1 ถึง { $max } หรือวันที่ เช่น 2027-06-30
repeat-until-none = ไม่มีวันที่จะมาถึงอยู่ในช่วงนี้ โปรดเลือกวันที่หลังจากนี้
repeat-make = สร้างฉบับร่าง
repeats-heading = { $n ->
    [1] { $id } จัดเพียงครั้งเดียว
   *[other] { $id } จัดทั้งหมด { $n } ครั้ง
 }
repeats-made = สร้างฉบับร่าง { $n } ฉบับแล้ว โปรดตรวจทาน แล้วส่งตรวจสอบ
repeats-made-more = สร้างฉบับร่าง { $n } ฉบับแล้ว อีก { $before } ครั้งมีอยู่ก่อนแล้ว
repeats-submit = ส่งตรวจสอบฉบับร่าง { $n } ฉบับ
repeats-discard = ทิ้งฉบับร่าง { $n } ฉบับ
repeats-keep = เก็บไว้
repeats-ask-discard = { $n ->
    [0] ไม่มีฉบับร่างในวันที่จัดครั้งอื่นของ { $id }
   *[other] จะทิ้งฉบับร่าง { $n } ฉบับในวันที่จัดครั้งอื่นของ { $id } รวมทั้งสิ่งที่แก้ไขไว้ในนั้น ส่วนที่อยู่ระหว่างตรวจสอบ อนุมัติแล้ว หรือเผยแพร่แล้วยังคงอยู่
 }
repeats-submitted = { $n ->
    [0] ไม่มีฉบับร่างที่จะส่งตรวจสอบ
   *[other] ส่งตรวจสอบฉบับร่าง { $n } ฉบับแล้ว
 }
repeats-submitted-some = { $n ->
    [0] ไม่มีฉบับร่างใดส่งตรวจสอบได้
   *[other] ส่งตรวจสอบฉบับร่าง { $n } ฉบับแล้ว
 } ส่วนอีก { $held } ฉบับต้องแก้ไขก่อน
repeats-discarded = { $n ->
    [0] ไม่มีฉบับร่างที่จะทิ้ง
   *[other] ทิ้งฉบับร่าง { $n } ฉบับแล้ว
 }
refused-nothing-new = แต่ละวันดังกล่าวมีกำหนดจัดอยู่แล้ว จึงไม่มีสิ่งใดเปลี่ยนแปลง
