# 需求各项的写法
headcount-exactly = { $n } 人
headcount-between = { $min }–{ $max } 人
headcount-several = 若干

deadline-days = { $day }截止（还有 { $days } 天）
deadline-today = { $day }截止（今天是最后一天）
deadline-past = 已于 { $day }截止
deadline-none = 长期有效

# 多少为一个“大单位”：中文用万
money-scale = 10000
currency-cny = 元
pay-exactly = { $n } { $currency }
pay-between = { $min }–{ $max } { $currency }
pay-exactly-scaled = { $n } 万{ $currency }
pay-between-scaled = { $min } 万–{ $max } 万{ $currency }
pay-at-least = { $sum }起
pay-at-most = 最高 { $sum }
pay-by-year = { $sum }/年
pay-by-month = { $sum }/月
pay-by-day = { $sum }/天
pay-by-once = { $sum }（一次性）
