# How the parts of a posting are written
headcount-exactly = { $n ->
    [one] 1 position
   *[other] { $n } positions
}
headcount-between = { $min }–{ $max } positions
headcount-several = Several positions

deadline-days = Apply by { $day } ({ $days ->
    [one] 1 day left
   *[other] { $days } days left
})
deadline-today = Apply by { $day } (last day today)
deadline-past = Closed on { $day }
deadline-none = Open-ended

# Into what unit large sums are counted: English counts in ones
money-scale = 1
currency-cny = CNY
pay-exactly = { $currency } { $n }
pay-between = { $currency } { $min }–{ $max }
pay-exactly-scaled = { $currency } { $n }
pay-between-scaled = { $currency } { $min }–{ $max }
pay-at-least = from { $sum }
pay-at-most = up to { $sum }
pay-by-year = { $sum } a year
pay-by-month = { $sum } a month
pay-by-day = { $sum } a day
pay-by-once = { $sum }, paid once
