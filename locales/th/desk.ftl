# Staff: what waits, postings, review, publishing, interests, members
zone-yunnan = เวลาคุนหมิง

room-today = งานวันนี้
room-postings = ประกาศทั้งหมด
room-imports = รายการนำเข้า
room-broadcasts = สถานะการส่ง
room-received = การแสดงความสนใจที่ได้รับ
room-audit = บันทึกการดำเนินการ
room-members = สมาชิก
room-posting = เปิด { $id }
room-import = กลับไปที่ { $id }

today-heading = งานวันนี้
today-note = เผยแพร่แล้ว { $published } รายการ ผู้ติดตาม { $subscribers } คน
today-empty = ไม่มีงานที่รอท่าน
today-review = รอท่านตรวจสอบ: { $count }
today-publish = อนุมัติแล้วแต่ยังไม่เผยแพร่: { $count }
today-ending = จะปิดรับภายใน 7 วัน: { $count }
today-imports = รายการนำเข้าที่มีเซลล์ต้องแก้ไข: { $count }
today-blocked = ฉบับร่างที่ยังส่งตรวจสอบไม่ได้: { $count }
today-drafts = ฉบับร่างที่พร้อมส่งตรวจสอบ: { $count }
today-interests = การแสดงความสนใจที่ได้รับใน 7 วันที่ผ่านมา: { $count }

desk-heading = { $name } ({ $total })
desk-all = ทั้งหมด
desk-empty = ไม่มีประกาศในส่วนนี้
desk-page = หน้า { $page }/{ $pages } รวม { $total } รายการ
desk-previous = ‹ ก่อนหน้า
desk-next = ถัดไป ›

column-id = รหัส
column-title = ชื่อเรื่อง
column-employer = หน่วยงานผู้ว่าจ้าง
column-deadline = วันปิดรับ
column-fields = สาขาสำคัญ
column-concerns = ข้อควรสังเกต
column-part = ส่วน
column-before = เดิม
column-after = ปัจจุบัน
column-column = คอลัมน์
column-raw = ตามที่เขียน
column-reading = อ่านเป็น
column-when = เวลา
column-who = ผู้ดำเนินการ
column-action = การดำเนินการ
column-subject = เรื่อง
column-detail = รายละเอียด
column-name = ชื่อ
column-role = บทบาท
column-station = ศูนย์ประสานงาน
column-accounts = เข้าสู่ระบบทาง
column-posting = ประกาศ
column-scholar = นักวิชาการ (เฉพาะข้อมูลที่ยินยอมเปิดเผย)
column-message = ข้อความ
column-state = สถานะ
column-file = ไฟล์
column-progress = ส่งถึงแล้ว

fact-in-language = { $name } ({ $language })
fact-pay = { $read } (ตามที่เขียน: { $raw })

dossier-station = { $name } ({ $id })
dossier-newer = มีเนื้อหาใหม่กว่า: { $state } นักวิชาการยังเห็นเนื้อหาที่เผยแพร่แล้ว
dossier-scheduled = จะเผยแพร่ในวันที่ { $at } ({ $zone })
dossier-published = เผยแพร่ครั้งแรกเมื่อ { $at } ({ $zone })
dossier-blocked = ต้องแก้ไขก่อน: { $concern }
dossier-concern = โปรดสังเกต: { $concern }
dossier-remark = ส่งกลับพร้อมความเห็น: { $remark }
dossier-changed-by = แก้ไขล่าสุดโดย { $name }
dossier-submitted-by = ส่งตรวจสอบโดย { $name }
dossier-approved-by = อนุมัติโดย { $name }
dossier-not-yours = ท่านเป็นผู้ส่งตรวจสอบเนื้อหานี้หรือแก้ไขเป็นคนล่าสุด จึงต้องให้ผู้ตรวจสอบคนอื่นอนุมัติ
dossier-audience = จำนวนผู้ได้รับแจ้งหากเผยแพร่ตอนนี้: { $count }
dossier-audience-about = จำนวนผู้ได้รับแจ้งหากเผยแพร่ตอนนี้: ประมาณ { $count } (คาดคะเนจากข้อมูลบางส่วน)
audience-part = { $name } { $count }
audience-langs = ตามภาษา: { $parts }
audience-platforms = ตามแพลตฟอร์ม: { $parts }
audience-quiet = ในจำนวนนี้ อยู่ในช่วงห้ามรบกวนและจะได้รับหลังจากนั้น: { $count }
audience-gathered = ในจำนวนนี้ จะได้อ่านในสรุปรวมหรือหลังพ้นช่วงพัก: { $count }
audience-unreached = ในจำนวนนี้ ขณะนี้ส่งไม่ถึงทางใดเลย: { $count }
dossier-corrects = เมื่อเผยแพร่อีกครั้ง การ์ดของผู้ที่ได้รับแล้ว { $sent } คนจะเปลี่ยนเป็นเนื้อหาใหม่ ส่วนผู้ที่ยังรออยู่ { $waiting } คนจะได้รับเฉพาะเนื้อหาใหม่ ไม่มีผู้ใดได้รับแจ้งซ้ำ
dossier-recalled = เรียกคืนข้อความแจ้งของประกาศนี้แล้ว
dossier-interests = การแสดงความสนใจที่อยู่ที่ศูนย์ประสานงาน: { $count }
dossier-changes = เทียบกับที่นักวิชาการเห็นอยู่ขณะนี้
dossier-no-changes = ไม่มีข้อแตกต่าง
dossier-readings = ระบบนำเข้าตีความไว้ดังนี้
dossier-no-readings = ไม่มีส่วนใดที่ต้องตีความ
dossier-footer = { $id } · เนื้อหาฉบับที่ { $number } · รหัสตรวจสอบ { $mark }

deed-submit = ส่งตรวจสอบ
deed-approve = อนุมัติเนื้อหานี้
deed-return = ส่งกลับ
deed-publish = เผยแพร่ทันที
deed-schedule = ตั้งเวลาเผยแพร่
deed-unschedule = ยกเลิกเวลาที่ตั้งไว้
deed-preview = ดูตัวอย่าง
deed-correct = แก้ไข
deed-confirm-fields = ใช้สาขา: { $fields }
deed-close = ปิดประกาศ
deed-discard = ทิ้งฉบับร่าง
deed-keep = ไม่ เก็บไว้
deed-sending = ความคืบหน้า
deed-correcting = ความคืบหน้าการแก้ไข
deed-recalling = ความคืบหน้าการเรียกคืน
deed-recall = เรียกคืน
deed-test = ส่งทดสอบให้ฉัน
deed-pause-notice = พัก
deed-resume-notice = ดำเนินการต่อ
deed-cancel-notice = ยกเลิกส่วนที่เหลือ
deed-keep-sending = ไม่ ให้ส่งต่อไป
deed-invite = เชิญสมาชิก

preview-what = ตัวอย่างของ { $id }: { $language } บน { $platform } ด้านล่างคือการ์ดที่ผู้อ่านจะได้รับ โดยการ์ดจริงจะบอกในบรรทัดสุดท้ายด้วยว่าได้รับตามรายการติดตามใด
preview-after = นี่คือตัวอย่าง ยังไม่ได้ส่งถึงผู้ใด โปรดดูภาษาหรือแพลตฟอร์มอื่น หรือกลับไปหน้าก่อน
preview-tab = { $language } · { $platform }

return-heading = ส่งกลับ { $id } “{ $title }”
return-intro = ประกาศจะกลับเป็นฉบับร่าง และส่งตรวจสอบได้อีกครั้งเมื่อแก้ไขแล้ว
return-remark = สิ่งที่ต้องแก้ไข
return-help = โปรดระบุตำแหน่งและเหตุผล เช่น วันปิดรับไม่ตรงกับเอกสารแนบ
return-empty = โปรดระบุสิ่งที่ต้องแก้ไข เพื่อให้ผู้ส่งทราบ

schedule-heading = ตั้งเวลาเผยแพร่ { $id } “{ $title }”
schedule-intro = เมื่อถึงเวลา ระบบจะเผยแพร่เนื้อหาตามที่อนุมัติไว้ทุกประการโดยอัตโนมัติ หากมีการแก้ไขก่อนหน้านั้น เวลาที่ตั้งไว้จะถูกยกเลิก
schedule-at = เวลาเผยแพร่ ({ $zone })
schedule-help = เขียนแบบ 2026-12-01 09:00
schedule-unread = อ่านเวลานี้ไม่ได้ โปรดเขียนแบบ 2026-12-01 09:00
schedule-past = เวลานี้ผ่านไปแล้ว โปรดเลือกเวลาหลังจากนี้
schedule-far = โปรดเลือกเวลาภายในสองปีข้างหน้า
schedule-after-deadline = เมื่อถึงเวลานั้น ประกาศจะพ้นวันปิดรับแล้ว โปรดเลือกเวลาก่อนวันปิดรับ

close-ask = ต้องการปิด { $id } “{ $title }” หรือไม่ นักวิชาการจะแสดงความสนใจไม่ได้อีก การแสดงความสนใจที่ได้รับแล้ว { $count } รายการยังคงเก็บไว้ ปิดแล้วย้อนกลับไม่ได้
discard-ask = ต้องการทิ้ง { $id } “{ $title }” หรือไม่ ประกาศนี้ไม่เคยเผยแพร่ จึงไม่มีการแจ้งผู้ใด เมื่อทำแล้วย้อนกลับไม่ได้

done-draft = เก็บ { $id } “{ $title }” เป็นฉบับร่างแล้ว ขั้นต่อไป: ส่งตรวจสอบ เพื่อให้เพื่อนร่วมงานอีกคนตรวจสอบ
done-returned = ส่ง { $id } “{ $title }” กลับเป็นฉบับร่างแล้ว ความเห็น: { $remark }
done-in-review = ส่งตรวจสอบ { $id } “{ $title }” แล้ว และกำลังรอเพื่อนร่วมงานอีกคนตรวจสอบ
done-approved = ท่านอนุมัติเนื้อหานี้ของ { $id } “{ $title }” แล้ว (รหัสตรวจสอบ { $mark }) หากมีการแก้ไขแม้ตัวอักษรเดียว การอนุมัติจะสิ้นผล ขั้นต่อไป: เผยแพร่
done-scheduled = { $id } “{ $title }” (รหัสตรวจสอบ { $mark }) จะเผยแพร่โดยอัตโนมัติในวันที่ { $at } ({ $zone })
done-unscheduled = ยกเลิกเวลาเผยแพร่ของ { $id } “{ $title }” แล้ว ประกาศยังคงได้รับอนุมัติ และเผยแพร่ได้ทุกเมื่อ
done-published = เผยแพร่ { $id } “{ $title }” แล้ว จำนวนผู้ได้รับแจ้ง: { $count }
done-published-counting = เผยแพร่ { $id } “{ $title }” แล้ว กำลังตรวจว่าต้องแจ้งผู้ใดบ้าง ดูความคืบหน้าได้ด้านล่าง
done-published-before = เผยแพร่ { $id } “{ $title }” แล้ว ขณะนี้นักวิชาการเห็นเนื้อหานี้ ไม่มีผู้ใดได้รับแจ้งซ้ำ
done-corrected = เผยแพร่เนื้อหาที่แก้ไขแล้วของ { $id } “{ $title }” การ์ดของผู้ที่ได้รับแล้ว { $sent } คนจะเปลี่ยนตาม ส่วนผู้ที่ยังรออยู่ { $waiting } คนจะได้รับเนื้อหาใหม่
done-told = ผู้ที่แสดงความสนใจไว้และจะได้รับแจ้งสิ่งที่เปลี่ยนแปลง: { $count }
done-recalled = กำลังเรียกคืน { $id } “{ $title }” และปิดประกาศแล้ว ส่วนที่ยังรออยู่จะไม่ส่ง ส่วนที่ส่งไปแล้วจะลบ หรือระบุว่าถอนแล้วหากลบไม่ได้
done-tested = กำลังส่งการ์ดของ { $id } “{ $title }” ถึงท่านเพียงผู้เดียว จำนวนแชต: { $count }
done-closed = ปิด { $id } “{ $title }” แล้ว นักวิชาการแสดงความสนใจไม่ได้อีก
done-discarded = ทิ้ง { $id } “{ $title }” แล้ว ไม่มีการแจ้งผู้ใด

correct-which = ต้องการแก้ไขส่วนใดของ { $id } “{ $title }”
correct-heading = แก้ไข { $id } “{ $title }”
correct-effect-draft = ประกาศยังคงเป็นฉบับร่าง
correct-effect-review = ประกาศจะกลับเป็นฉบับร่าง การส่งตรวจสอบหรือการอนุมัติเดิมจะสิ้นผล
correct-effect-published = นักวิชาการยังเห็นเนื้อหาปัจจุบัน จนกว่าเนื้อหาใหม่จะผ่านการตรวจสอบและเผยแพร่
correct-save = บันทึก
correct-same = ไม่มีการแก้ไขใน { $id } “{ $title }” ทุกอย่างยังคงเดิม
help-headcount = ตัวเลข หรือ 2-5 เว้นว่างไว้หากต้องการหลายคนโดยไม่ระบุจำนวน
help-disciplines = บรรทัดละหนึ่งสาขาวิชา
help-compensation = ตามถ้อยคำของหน่วยงานผู้ว่าจ้าง เช่น 300,000-500,000 หยวนต่อปี
help-deadline = วันสุดท้ายโดยนับรวมวันนั้นด้วย เช่น 2026-12-31 เว้นว่างไว้หากเปิดรับไม่มีกำหนด
help-fields = อย่างน้อยหนึ่งสาขา มิฉะนั้นจะมีเพียงผู้ที่ติดตามทุกสาขาเท่านั้นที่ได้รับ
typed-too-long = ยาวเกินไป กำหนดไว้ไม่เกิน { $max } ตัวอักษร สิ่งที่ท่านเขียนยังอยู่ โปรดตัดให้สั้นลง
typed-not-offered = มีบางส่วนไม่อยู่ในตัวเลือก โปรดเลือกจากตัวเลือกที่มี
typed-title-missing = มีเนื้อหาในภาษานี้แล้ว จึงต้องมีชื่อเรื่องด้วย

received-heading = การแสดงความสนใจที่ได้รับ ({ $total })
received-note = ท่านเห็นเฉพาะข้อมูลที่นักวิชาการยินยอมเปิดเผย และใช้ได้เฉพาะกับประกาศที่ระบุ
received-empty = ยังไม่ได้รับการแสดงความสนใจ

# $kind says what the notice does with the card
sending-heading = { $kind ->
    [correction] กำลังแก้ไข { $id } “{ $title }” ที่ส่งไปแล้ว
    [recall] กำลังเรียกคืน { $id } “{ $title }”
   *[new] กำลังส่ง { $id } “{ $title }”
}
sending-paused = { $kind ->
    [correction] พักการแก้ไขไว้: { $id } “{ $title }”
    [recall] พักการเรียกคืนไว้: { $id } “{ $title }”
   *[new] พักการส่งไว้: { $id } “{ $title }”
}
sending-cancelled = { $kind ->
    [correction] ยกเลิกการแก้ไขแล้ว: { $id } “{ $title }”
    [recall] ยกเลิกการเรียกคืนแล้ว: { $id } “{ $title }”
   *[new] ยกเลิกการส่งแล้ว: { $id } “{ $title }”
}
sending-finished = { $kind ->
    [correction] แก้ไขครบแล้ว: { $id } “{ $title }”
    [recall] เรียกคืนครบแล้ว: { $id } “{ $title }”
   *[new] ส่งครบแล้ว: { $id } “{ $title }”
}
sending-sent = ส่งถึงแล้ว
sending-waiting = รอส่ง
sending-gone = ส่งไม่ถึง
sending-failed = แพลตฟอร์มปฏิเสธ
sending-unknown = ไม่ทราบผล (ไม่ส่งซ้ำ)
sending-dropped = ไม่ส่งแล้ว
sending-left = เวลาที่เหลือ
left-minute = ไม่ถึงหนึ่งนาที
left-minutes = ประมาณ { $minutes } นาที
left-hours = ประมาณ { $hours } ชั่วโมง
sending-on = ส่งถึงแล้ว { $sent } รอส่ง { $waiting }
sending-because = { $stands } ({ $why })
sending-held = แพลตฟอร์มขอให้รอถึง { $until } { $zone }
sending-no-sender = ขณะนี้ไม่มีโพรเซสใดส่งที่นั่น

cancel-ask = { $kind ->
    [correction] ต้องการยกเลิกการแก้ไขส่วนที่เหลือของ { $id } “{ $title }” หรือไม่ การ์ด { $waiting } ใบจะคงเนื้อหาเดิม แก้ไขแล้ว { $sent } ใบ เมื่อทำแล้วย้อนกลับไม่ได้
    [recall] ต้องการยกเลิกการเรียกคืนส่วนที่เหลือของ { $id } “{ $title }” หรือไม่ การ์ด { $waiting } ใบจะคงอยู่ที่เดิม เรียกคืนแล้ว { $sent } ใบ เมื่อทำแล้วย้อนกลับไม่ได้
   *[new] ต้องการยกเลิกการส่งส่วนที่เหลือของ { $id } “{ $title }” หรือไม่ จะไม่มีการแจ้ง { $waiting } คน แจ้งแล้ว { $sent } คน ประกาศยังคงเผยแพร่อยู่ เมื่อทำแล้วย้อนกลับไม่ได้
}

broadcasts-heading = สถานะการส่ง ({ $total })
broadcasts-note = เขตเวลาที่ใช้: { $zone }
broadcasts-empty = ยังไม่มีการส่งถึงผู้รับจำนวนมาก
broadcast-planned = ตั้งเวลาไว้
broadcast-running = กำลังส่ง
broadcast-paused = พักไว้
broadcast-finished = เสร็จแล้ว
broadcast-cancelled = ยกเลิกแล้ว
broadcast-numbers = { $done } จาก { $total }

recall-heading = เรียกคืน { $id } “{ $title }”
recall-intro = การ์ดของผู้ที่ได้รับแล้ว { $sent } คนจะถูกลบหากแพลตฟอร์มอนุญาต มิฉะนั้นจะเปลี่ยนเป็นข้อความว่าถอนแล้ว ผู้ที่ยังรออยู่ { $waiting } คนจะไม่ได้รับ ผู้ที่แสดงความสนใจไว้ { $interested } คนจะได้รับแจ้งเหตุผล
recall-final = ประกาศจะปิดลง เมื่อทำแล้วย้อนกลับไม่ได้
recall-reason = เหตุผลที่เรียกคืน
recall-help = นักวิชาการที่แสดงความสนใจไว้จะได้อ่านถ้อยคำนี้ทุกตัวอักษร
recall-empty = โปรดระบุเหตุผล เพราะนักวิชาการที่แสดงความสนใจไว้จะถามถึง

test-mark = ส่งทดสอบถึงท่านเท่านั้น ด้านล่างคือการ์ดของ { $id } ตามที่ผู้อ่าน{ $language }ได้รับ

audit-heading = บันทึกการดำเนินการ ({ $total })
audit-by-itself = ระบบ
audit-empty = ยังไม่มีบันทึกการดำเนินการ

members-heading = สมาชิก ({ $total })
members-empty = ยังไม่มีสมาชิก
invite-heading = เชิญสมาชิก
invite-name = ชื่อ
invite-role = บทบาท
invite-station = ศูนย์ประสานงาน
invite-station-help = จำเป็นสำหรับเจ้าหน้าที่ศูนย์ประสานงาน บทบาทอื่นหากเว้นว่างไว้จะครอบคลุมทั้งมณฑล
invite-no-name = โปรดกรอกชื่อ
invite-no-role = โปรดเลือกบทบาท
invite-station-needed = เจ้าหน้าที่ศูนย์ประสานงานต้องมีศูนย์ประสานงาน
invite-unknown-station = ไม่มีศูนย์ประสานงานนี้ หรือไม่อยู่ในความดูแลของท่าน
invited = เชิญแล้ว (รหัสสมาชิก { $id }) รหัสเข้าสู่ระบบ: { $code } ใช้ได้ถึง { $until } ({ $zone }) ใช้ได้ครั้งเดียว และแสดงเฉพาะครั้งนี้
invited-how = โปรดมอบรหัสแก่ผู้รับเชิญโดยตรง ผู้รับเชิญต้องส่ง “/staff { $code }” ในแชตส่วนตัวกับผู้ช่วยนี้บน Telegram หรือ Discord หรือกรอกในหน้าเข้าสู่ระบบบนเว็บ

sign-in-heading = เจ้าหน้าที่เข้าสู่ระบบ
sign-in-intro = โปรดกรอกรหัสที่ผู้ดูแลระบบให้ไว้ รหัสใช้ได้ครั้งเดียว
sign-in-code = รหัส
sign-in-send = เข้าสู่ระบบ
sign-in-welcome = ยินดีต้อนรับ { $name } ท่านเข้าสู่ระบบแล้วในบทบาท: { $role }
sign-in-may = ท่านทำได้: { $actions }
sign-in-import = หากต้องการนำเข้าประกาศ ให้ส่งไฟล์ตารางมาที่นี่
sign-in-review = เนื้อหาที่ส่งตรวจสอบและรออยู่แสดงไว้ใน “งานวันนี้”
