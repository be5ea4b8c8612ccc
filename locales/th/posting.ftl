# How the parts of a posting are written
headcount-exactly = { $n } คน
headcount-between = { $min }–{ $max } คน
headcount-several = หลายคน

deadline-days = ปิดรับวันที่ { $day } (เหลืออีก { $days } วัน)
deadline-today = ปิดรับวันที่ { $day } (วันนี้เป็นวันสุดท้าย)
deadline-past = ปิดรับแล้วเมื่อวันที่ { $day }
deadline-none = เปิดรับไม่มีกำหนด

# Into what unit large sums are counted: English counts in ones
money-scale = 1
currency-cny = หยวน
pay-exactly = { $n } { $currency }
pay-between = { $min }–{ $max } { $currency }
pay-exactly-scaled = { $n } { $currency }
pay-between-scaled = { $min }–{ $max } { $currency }
pay-at-least = ตั้งแต่ { $sum }
pay-at-most = ไม่เกิน { $sum }
pay-by-year = { $sum } ต่อปี
pay-by-month = { $sum } ต่อเดือน
pay-by-day = { $sum } ต่อวัน
pay-by-once = { $sum } จ่ายครั้งเดียว
