# Texts in several languages: what readers are told of one, and how staff keep them.

# Under a card.
card-converted = แปลงโดยอัตโนมัติจาก{ $language }
card-outdated = คำแปลนี้เก่ากว่าการแก้ไขล่าสุดของต้นฉบับ{ $language }
card-machine = แปลจาก{ $language }ด้วยเครื่อง และยังไม่มีผู้ตรวจทาน
card-original = ต้นฉบับ{ $language }
card-show-original = ดูต้นฉบับ

# What a reviewer is told.
concern-text-unconfirmed = มีคำแปลด้วยเครื่องที่รอตรวจทาน
concern-text-outdated = มีคำแปลที่เก่ากว่าต้นฉบับ

# Translations to look at.
web-menu-translations = คำแปล
room-translations = คำแปลที่ต้องปรับปรุง
today-translations = คำแปลที่ต้องปรับปรุง: { $count }
renew-heading = คำแปลที่ต้องปรับปรุง ({ $total })
renew-note = คำแปลที่เก่ากว่าต้นฉบับ และคำแปลด้วยเครื่องที่ยังไม่มีผู้ตรวจทาน
renew-empty = คำแปลทั้งหมดเป็นปัจจุบันแล้ว
renew-language = { $language } ({ $standing })
column-languages = ภาษา

# The texts of one posting.
deed-texts = ภาษาต่าง ๆ
texts-heading = { $id } “{ $title }” ในแต่ละภาษา
texts-note = โปรดเลือกภาษาที่จะเขียนเทียบกับต้นฉบับ
text-source = ต้นฉบับ
text-current = ตรงกับต้นฉบับ
text-outdated = เก่ากว่าต้นฉบับ
text-unconfirmed = แปลด้วยเครื่อง รอตรวจทาน
text-missing = ยังไม่มี

# One beside another.
translate-heading = { $id } “{ $title }”: { $from } → { $language }
translate-source-missing = ยังไม่มีเนื้อหา{ $from } โปรดเลือกภาษาอื่นมาเทียบ
translate-outdated = ต้นฉบับเปลี่ยนไปหลังจากเขียนเนื้อหา{ $language } โปรดแก้ไขให้เป็นปัจจุบัน หรือยืนยันว่ายังถูกต้อง
translate-unconfirmed = เนื้อหา{ $language }แปลด้วยเครื่อง จะส่งตรวจสอบได้เมื่อท่านแก้ไขหรือยืนยันแล้ว
translate-from = เทียบกับ: { $language }
translate-to = เขียนเป็น: { $language }
translate-confirm = ยังถูกต้อง
translate-save = บันทึกเนื้อหา{ $language }
translate-edit = แก้ไข: { $part }
translate-nothing = (ว่าง)
translate-proposals = ข้อเสนอแนะ (กดเพื่อใช้)
translate-exact = คำแปลเดิมของประโยคเดียวกัน
translate-like = คำแปลเดิมของประโยคที่เหมือนกัน { $percent }%
translate-term = คำศัพท์เฉพาะ
translate-same = เนื้อหา{ $language }ไม่มีการแก้ไข

# What somebody also reads.
settings-reads = ภาษาอื่นที่ฉันอ่านได้
settings-reads-none = ไม่กำหนด
wish-reads = เมื่อไม่มีเนื้อหาในภาษาของท่าน ท่านอ่านภาษาอื่นใดได้บ้าง ระบบจะหาตามลำดับที่ท่านเลือก
wish-reads-now = ปัจจุบัน: { $languages }

# Drafts by a machine.
translate-draft = ร่างคำแปลด้วยเครื่อง
draft-asked = ให้เครื่องร่างคำแปลของ { $id } “{ $title }” แล้ว เมื่อร่างเสร็จ โปรดตรวจทาน
draft-under-way = เครื่องกำลังร่างคำแปล: { $languages }
draft-made = เครื่องร่างคำแปล{ $language }ของ { $id } “{ $title }” แล้ว โปรดแก้ไขหรือยืนยันโดยเทียบกับต้นฉบับ ก่อนหน้านั้นจะส่งตรวจสอบไม่ได้
draft-see = ตรวจทานคำแปล
draft-of = { $id } “{ $title }”
draft-failed = ไม่มีร่างคำแปล{ $language }: { $why }
no-draft-down = เชื่อมต่อเซิร์ฟเวอร์แปลภาษาไม่ได้ หรือเซิร์ฟเวอร์ไม่ตอบภายในเวลา โปรดลองอีกครั้งภายหลัง
no-draft-later = เซิร์ฟเวอร์แปลภาษาขอให้กลับมาใหม่ภายหลัง โปรดรอสักพักแล้วลองอีกครั้ง
no-draft-refused = เซิร์ฟเวอร์แปลภาษาปฏิเสธคำขอ โปรดให้ผู้ดูแลระบบเรียกใช้ haizhi doctor
no-draft-unreadable = สิ่งที่เซิร์ฟเวอร์แปลภาษาตอบมาไม่ใช่คำแปล โปรดลองอีกครั้ง หรือแปลเอง
no-draft-too-long = เนื้อหาหรือคำแปลยาวเกินไป โปรดแปลเอง
no-draft-overtaken = มีการแก้ไขเนื้อหาในระหว่างนั้น และเก็บสิ่งที่แก้ไขไว้แล้ว โปรดลองอีกครั้ง

# haizhi doctor.
doctor-translate-off = ไม่ได้ตั้งเซิร์ฟเวอร์แปลภาษา คำแปลทั้งหมดเขียนโดยคน
doctor-translate-ok = เซิร์ฟเวอร์แปลภาษาใช้ได้
doctor-translate = ใช้เซิร์ฟเวอร์แปลภาษาไม่ได้: { $why }
doctor-translate-remedy-settings = โปรดแก้ไขการตั้งค่าที่ระบุไว้
doctor-translate-remedy-refused = โปรดตรวจ HAIZHI_TRANSLATE_KEY, HAIZHI_TRANSLATE_MODEL และ HAIZHI_TRANSLATE_KIND
doctor-translate-remedy-down = โปรดตรวจ HAIZHI_TRANSLATE_URL และ HAIZHI_TRANSLATE_PROXY และตรวจว่าเซิร์ฟเวอร์ทำงานอยู่ ส่วนอื่นไม่ขึ้นกับเซิร์ฟเวอร์นี้
