# Search: what was understood, and what was found
search-heading = ตาม { $what }: พบ { $n } รายการ
search-heading-many = ตาม { $what }: พบมากกว่า { $n } รายการ
search-nearest = ไม่มีรายการใดตรงครบทุกข้อ รายการต่อไปนี้ใกล้เคียงที่สุด
search-corrected = ไม่เคยพบคำว่า “{ $typed }” จึงค้นหา “{ $meant }” แทน
search-nothing = ไม่พบรายการใดตาม { $what } โปรดตัดเงื่อนไขออกสักข้อ ลองคำอื่น หรือดูทั้งหมด
search-unread = ระบบไม่เข้าใจสิ่งที่ต้องการหา โปรดพิมพ์สองสามคำ เช่น ปัญญาประดิษฐ์ เต็มเวลา ในคุนหมิง ก่อนสิ้นเดือน
search-word = “{ $word }”
search-from = ตั้งแต่วันที่ { $day }
search-until = ถึงวันที่ { $day }
search-drop = ตัดออก: { $what }
found-posting = ประกาศ
found-event = กิจกรรม
found-expert = ผู้เชี่ยวชาญ
found-society = สมาคมวิชาการ
found-project = โครงการ
found-policy = นโยบาย
