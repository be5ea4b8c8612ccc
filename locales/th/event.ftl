# Events

zone-city = เวลา{ $city }
event-date-open = จะแจ้งวันที่ภายหลัง
event-days = { $first } ถึง { $last }
event-span = { $from }–{ $until } ({ $zone })
event-opens = เปิดลงทะเบียน { $at } ({ $zone })
event-open-until = ลงทะเบียนได้ถึง { $at } ({ $zone })
event-registration-closed = ปิดลงทะเบียนแล้ว
event-seats = { $kind } { $n } ที่นั่ง
answer-yes = ใช่
answer-no = ไม่

# Correcting an event
seats-any = ไม่จำกัด
help-starts = เช่น 2026-12-01 15:00 หรือ 2026-12-01 หากจัดทั้งวัน
help-ends = เขียนแบบเดียวกัน โดยนับรวมวันนั้นด้วย เว้นว่างไว้หากจัดหนึ่งวันหรือหนึ่งชั่วโมง
help-zone = เมืองที่ใช้เวลาเป็นหลัก เช่น คุนหมิง หรือ กรุงเทพ
help-online = ขึ้นต้นด้วย https:// และแสดงเฉพาะแก่ผู้ที่ลงทะเบียนเข้าร่วมทางออนไลน์
help-seats = ตัวเลข หรือ “{ $any }” เว้นว่างไว้หากไม่มีที่นั่งแบบนี้
help-opens = เว้นว่างไว้หากให้เปิดลงทะเบียนทันทีที่เผยแพร่
help-closes = เว้นว่างไว้หากให้ปิดลงทะเบียนเมื่อกิจกรรมเริ่ม
help-approval = หากต้องพิจารณา จะยังไม่มีผู้ใดได้ที่นั่งจนกว่าเจ้าหน้าที่จะอนุมัติ
help-companions = เว้นว่างไว้หากพาผู้อื่นมาไม่ได้
help-questions = บรรทัดละหนึ่งข้อ ใส่ดอกจันท้ายข้อที่ต้องตอบ เช่น ต้องการหนังสือขอวีซ่าหรือไม่ [yes/no]   อาหาร [ปลา | มังสวิรัติ] *   วันที่เข้าร่วม [[วันจันทร์ | วันอังคาร]]
help-programme = บรรทัดละหนึ่งรายการ: เวลา | หัวข้อ | วิทยากร | ห้องย่อย
typed-time = นี่ไม่ใช่วันที่หรือเวลา โปรดเขียนแบบ 2026-12-01 15:00 หรือ 2026-12-01 หากจัดทั้งวัน
typed-link = ลิงก์ต้องขึ้นต้นด้วย https:// และไม่มีช่องว่าง
typed-zone = อาจเป็นได้หลายเขตเวลา หรือไม่มีเขตเวลานี้ โปรดพิมพ์ชื่อเมืองที่ใหญ่กว่าในบริเวณใกล้เคียง
typed-seats = โปรดพิมพ์จำนวนที่นั่ง หรือ “{ $any }” หรือเว้นว่างไว้
typed-companions = โปรดพิมพ์ตัวเลขไม่เกิน { $max } หรือเว้นว่างไว้
typed-question = อ่านบรรทัดนี้ไม่เข้าใจ: { $line } โปรดใส่ตัวเลือกไว้ในวงเล็บเหลี่ยม คั่นด้วย | และมีอย่างน้อยสองตัวเลือก
typed-questions = โปรดตั้งคำถามไม่เกิน { $max } ข้อ หากมากกว่านี้จะไม่มีผู้ใดกรอกจนจบ
typed-slot = อ่านบรรทัดนี้ไม่เข้าใจ: { $line } โปรดเขียน: เวลา | หัวข้อ | วิทยากร | ห้องย่อย

# What scholars see of events
events-button = กิจกรรม
events-heading = กิจกรรมที่จะมาถึง ({ $n })
events-none = ขณะนี้ยังไม่มีกิจกรรมที่ประกาศไว้ ติดตามสาขาของท่าน แล้วเราจะแจ้งเมื่อมีกิจกรรมใหม่
events-by-month = ดูตามเดือน
events-month-heading = กิจกรรมเดือน{ $month } ({ $n })
events-month-none = เดือนนี้ยังไม่มีกิจกรรมที่ประกาศไว้
events-month-before = ‹ { $month }
events-month-after = { $month } ›
event-register = ลงทะเบียน
event-over = กิจกรรมนี้สิ้นสุดแล้ว
event-postponed-line = เลื่อนออกไป และจะแจ้งวันที่ใหม่ที่นี่
event-series = ชุดกิจกรรม
event-programme = กำหนดการ

# Registering
register-heading = ลงทะเบียน
register-intro = มีเพียงผู้จัดงานที่เห็นคำตอบเหล่านี้
register-what = ลงทะเบียน { $event } · { $title }
register-shares = ผู้จัดงานจะทราบชื่อและหน่วยงานของท่าน ท่านยกเลิกได้ทุกเมื่อ
register-bring = { $n ->
    [0] มาคนเดียว
   *[other] มากับเพื่อนร่วมงาน { $n } คน
 }
register-seats-left = เหลือ { $n } ที่นั่ง
register-any-seats = มีที่นั่งเพียงพอ
register-full = ที่นั่งเต็มแล้ว ท่านจะอยู่ในรายชื่อสำรอง และเราจะแจ้งทันทีที่มีที่นั่งว่าง
register-approval = เจ้าหน้าที่พิจารณาการลงทะเบียนทุกรายการ และจะแจ้งท่านทันทีที่ทราบผล
register-confirm = ยืนยันการลงทะเบียน
register-left = ท่านไม่ได้ลงทะเบียน และไม่มีการส่งสิ่งใดออกไป
register-stale = การลงทะเบียนครั้งนี้เสร็จสิ้นหรือเลิกกลางคันไปแล้ว ปุ่มจึงใช้ไม่ได้อีก
register-press = โปรดใช้ปุ่มด้านบนเพื่อลงทะเบียนหรือยกเลิก
register-before = ท่านลงทะเบียน { $event } ไว้แล้ว รหัส { $id }
register-before-short = ท่านลงทะเบียนไว้แล้ว รหัส { $id }
register-not-now = { $event }: { $why } ท่านยังไม่ได้ลงทะเบียน
register-done = ลงทะเบียนแล้ว และเก็บที่นั่งไว้ให้ท่านแล้ว
register-waits = ท่านอยู่ในรายชื่อสำรอง
register-asked = ส่งการลงทะเบียนให้เจ้าหน้าที่พิจารณาแล้ว

registrations-heading = กิจกรรมของท่าน ({ $n })
registrations-none = ท่านยังไม่ได้ลงทะเบียนกิจกรรมใด
registration-open = การลงทะเบียนของฉัน
registration-event = ดูกิจกรรม
registration-not-found = ไม่มีการลงทะเบียนนี้ในชื่อของท่าน
registration-take = รับที่นั่ง
registration-leave = ออกจากรายชื่อสำรอง
registration-cancel = ยกเลิกการลงทะเบียน
registration-ticket = ไฟล์ปฏิทินและรหัสเช็กอิน
registration-google = Google ปฏิทิน
registration-outlook = Outlook
registration-link = เข้าร่วมทางออนไลน์: { $link }
registration-companions = มีเพื่อนร่วมงานมาด้วย { $n } คน
registration-code = รหัสเช็กอิน: { $code }
registration-waits = ท่านอยู่ลำดับที่ { $place } ในรายชื่อสำรอง เมื่อมีที่นั่งว่าง จะเก็บไว้ให้ท่าน 24 ชั่วโมง โดยไม่นับช่วงห้ามรบกวนของท่าน
registration-offered = มีที่นั่งเก็บไว้ให้ท่านจนถึง { $until } ({ $zone })
registration-requested = ได้รับการลงทะเบียนแล้ว กำลังรอเจ้าหน้าที่พิจารณา
registration-cancel-ask = ต้องการยกเลิก { $id } “{ $title }” หรือไม่ ที่นั่งของท่านจะเป็นของผู้ที่อยู่ลำดับถัดไป และเรียกกลับมาไม่ได้
registration-cancel-yes = ยกเลิก { $id }
registration-cancelled = ยกเลิก { $id } แล้ว
ticket-calendar = ไฟล์ปฏิทินของ { $event }
ticket-code = { $event }: แสดงรหัสนี้ที่หน้างาน หรือบอกรหัส { $code }

calendar-button = ปฏิทินของฉัน
calendar-heading = ปฏิทินของท่าน
calendar-what = เพิ่มลิงก์นี้ในโปรแกรมปฏิทินของท่าน (“ติดตามด้วย URL”) ปฏิทินจะแสดงกิจกรรมที่ท่านลงทะเบียนไว้ และปรับตามทุกการเปลี่ยนแปลง
calendar-secret = ผู้ใดทราบลิงก์นี้ก็ดูได้ หากตกไปอยู่กับผู้อื่น ให้สร้างลิงก์ใหม่ แล้วลิงก์เดิมจะใช้ไม่ได้
calendar-renew = เปลี่ยนลิงก์

# What those who registered are told
told-offered = มีที่นั่งว่าง และเก็บไว้ให้ท่านจนถึง { $until } ({ $zone })
told-lapsed = ที่นั่งที่เก็บไว้ให้ท่านไม่มีการตอบรับภายในเวลา จึงให้แก่ผู้ที่อยู่ลำดับถัดไปแล้ว
told-admitted = ท่านได้ที่นั่งแล้ว รหัสเช็กอิน: { $code }
told-declined = ขออภัย การลงทะเบียนครั้งนี้ไม่ผ่านการพิจารณาของเจ้าหน้าที่
told-week = แจ้งเตือนล่วงหน้า: กิจกรรมที่ท่านลงทะเบียนไว้จะเริ่มในอีกหนึ่งสัปดาห์
told-day = แจ้งเตือนล่วงหน้า: กิจกรรมที่ท่านลงทะเบียนไว้จะเริ่มภายในหนึ่งวัน
told-hour = แจ้งเตือนล่วงหน้า: กิจกรรมที่ท่านลงทะเบียนไว้จะเริ่มภายในหนึ่งชั่วโมง
told-changed = กิจกรรมที่ท่านลงทะเบียนไว้มีการเปลี่ยนแปลง การลงทะเบียนของท่านยังมีผล
told-postponed = กิจกรรมที่ท่านลงทะเบียนไว้เลื่อนออกไป
told-postponed-keeps = การลงทะเบียนของท่านยังมีผล เราจะแจ้งทันทีที่มีวันที่ใหม่ หากท่านมาไม่ได้ โปรดยกเลิก
told-cancelled = กิจกรรมที่ท่านลงทะเบียนไว้ถูกยกเลิก
told-reason = เหตุผล: { $reason }
told-words = ผู้จัดงานแจ้งเรื่องกิจกรรมที่ท่านลงทะเบียนไว้ดังนี้:
entry-id = โครงการ HOME · { $id }
news-when = วันเวลา: { $before } → { $after }
news-online = ลิงก์ออนไลน์เปลี่ยนแล้ว ดูลิงก์ใหม่ได้ที่การลงทะเบียนของท่าน

# Feeds and public pages
feed-own = HOME ยูนนาน: กิจกรรมของฉัน
feed-own-what = กิจกรรมที่ท่านมีที่นั่งหรือกำลังรอที่นั่ง
feed-public = HOME ยูนนาน: กิจกรรม
feed-public-what = กิจกรรมที่เผยแพร่แล้วของโครงการ HOME ในยูนนาน
feed-bad = ลิงก์นี้ไม่ถูกต้อง: { $name } เป็น “{ $value }” ไม่ได้ { $known }
feed-known = ค่าที่ใช้ได้: { $values }
feed-known-station = ไม่มีศูนย์ประสานงานที่ใช้รหัสนี้
public-events = กิจกรรม
public-intro = การบรรยาย การประชุม และการอบรมของโครงการ HOME ในยูนนาน เวลาที่แสดงเป็นเวลาของสถานที่จัดกิจกรรม
public-list = รายการ
public-month = รายเดือน
public-all-fields = ทุกสาขา
public-field = สาขา
public-choose = แสดง
public-none = ขณะนี้ยังไม่มีกิจกรรมที่ประกาศไว้ที่นี่
public-subscribe = ติดตามในปฏิทินของท่าน
public-subscribe-what = หลังจากนั้น โปรแกรมปฏิทินจะแสดงกิจกรรมใหม่และการเปลี่ยนแปลงทั้งหมดให้เอง
public-subscribe-copy = หากกดปุ่มแล้วไม่มีอะไรเกิดขึ้น ให้เพิ่มลิงก์นี้ในโปรแกรมปฏิทินด้วยตนเอง: { $address }
public-add = เพิ่มในปฏิทินของท่าน
public-file = ไฟล์ปฏิทิน
public-register = วิธีลงทะเบียน
public-register-what = ทำเพียงสองขั้นตอน ไม่ต้องมีบัญชีกับเรา
public-register-chat = ลงทะเบียนในหน้าต่างแชต
public-register-on = ลงทะเบียนผ่าน { $platform }
public-register-command = หรือส่ง { $command } ถึงผู้ช่วยผ่านช่องทางที่ท่านใช้อยู่
public-back = กิจกรรมทั้งหมด

# On several days
event-dates-button = จัดวันอื่นอีก { $n } ครั้ง
event-dates-heading = { $n ->
    [0] วันที่จัดทั้งหมด
   *[other] วันที่จัดทั้งหมด ({ $n })
 }
