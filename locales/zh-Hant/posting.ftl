# How the parts of a posting are written
headcount-exactly = { $n } 人
headcount-between = { $min }–{ $max } 人
headcount-several = 若干

deadline-days = { $day }截止（還有 { $days } 天）
deadline-today = { $day }截止（今天是最後一天）
deadline-past = 已於 { $day }截止
deadline-none = 長期有效

# Into what unit large sums are counted: English counts in ones
money-scale = 10000
currency-cny = 元人民幣
pay-exactly = { $n } { $currency }
pay-between = { $min }–{ $max } { $currency }
pay-exactly-scaled = { $n } 萬{ $currency }
pay-between-scaled = { $min } 萬–{ $max } 萬{ $currency }
pay-at-least = { $sum }起
pay-at-most = 最高 { $sum }
pay-by-year = { $sum }/年
pay-by-month = { $sum }/月
pay-by-day = { $sum }/天
pay-by-once = { $sum }（一次性）
