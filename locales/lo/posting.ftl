# How the parts of a posting are written
headcount-exactly = { $n } ຄົນ
headcount-between = { $min }–{ $max } ຄົນ
headcount-several = ຫຼາຍຄົນ

deadline-days = ໝົດເຂດວັນທີ { $day } (ຍັງເຫຼືອ { $days } ວັນ)
deadline-today = ໝົດເຂດວັນທີ { $day } (ມື້ນີ້ແມ່ນມື້ສຸດທ້າຍ)
deadline-past = ໝົດເຂດແລ້ວເມື່ອວັນທີ { $day }
deadline-none = ບໍ່ກຳນົດວັນໝົດເຂດ

# Into what unit large sums are counted: English counts in ones
money-scale = 1
currency-cny = ຢວນ
pay-exactly = { $n } { $currency }
pay-between = { $min }–{ $max } { $currency }
pay-exactly-scaled = { $n } { $currency }
pay-between-scaled = { $min }–{ $max } { $currency }
pay-at-least = ແຕ່ { $sum } ຂຶ້ນໄປ
pay-at-most = ບໍ່ເກີນ { $sum }
pay-by-year = { $sum } ຕໍ່ປີ
pay-by-month = { $sum } ຕໍ່ເດືອນ
pay-by-day = { $sum } ຕໍ່ມື້
pay-by-once = { $sum }, ຈ່າຍເທື່ອດຽວ
