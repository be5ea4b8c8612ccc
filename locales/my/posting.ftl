# How the parts of a posting are written
headcount-exactly = { $n } ဦး
headcount-between = { $min }–{ $max } ဦး
headcount-several = ဦးရေ အချို့

deadline-days = နောက်ဆုံးရက် { $day } ({ $days } ရက် ကျန်သည်)
deadline-today = နောက်ဆုံးရက် { $day } (ယနေ့ နောက်ဆုံးနေ့)
deadline-past = { $day } တွင် ပိတ်ပြီး
deadline-none = ရက်ကန့်သတ်ချက် မရှိပါ

# Into what unit large sums are counted: English counts in ones
money-scale = 1
currency-cny = ယွမ်
pay-exactly = { $currency } { $n }
pay-between = { $currency } { $min }–{ $max }
pay-exactly-scaled = { $currency } { $n }
pay-between-scaled = { $currency } { $min }–{ $max }
pay-at-least = အနည်းဆုံး { $sum }
pay-at-most = အများဆုံး { $sum }
pay-by-year = တစ်နှစ်လျှင် { $sum }
pay-by-month = တစ်လလျှင် { $sum }
pay-by-day = တစ်ရက်လျှင် { $sum }
pay-by-once = { $sum } (တစ်ကြိမ်တည်း)
