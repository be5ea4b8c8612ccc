# How the parts of a posting are written
headcount-exactly = { $n } người
headcount-between = { $min }–{ $max } người
headcount-several = Một số người

deadline-days = Hạn cuối: { $day } (còn { $days } ngày)
deadline-today = Hạn cuối: { $day } (hôm nay là ngày cuối)
deadline-past = Đã hết hạn ngày { $day }
deadline-none = Không thời hạn

# Into what unit large sums are counted: English counts in ones
money-scale = 1
currency-cny = nhân dân tệ
pay-exactly = { $n } { $currency }
pay-between = { $min }–{ $max } { $currency }
pay-exactly-scaled = { $n } { $currency }
pay-between-scaled = { $min }–{ $max } { $currency }
pay-at-least = từ { $sum }
pay-at-most = tối đa { $sum }
pay-by-year = { $sum }/năm
pay-by-month = { $sum }/tháng
pay-by-day = { $sum }/ngày
pay-by-once = { $sum } (trả một lần)
