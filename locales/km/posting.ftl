# How the parts of a posting are written
headcount-exactly = { $n } នាក់
headcount-between = { $min }–{ $max } នាក់
headcount-several = ច្រើននាក់

deadline-days = ផុតកំណត់ថ្ងៃទី { $day } (នៅសល់ { $days } ថ្ងៃ)
deadline-today = ផុតកំណត់ថ្ងៃទី { $day } (ថ្ងៃនេះជាថ្ងៃចុងក្រោយ)
deadline-past = បានផុតកំណត់ថ្ងៃទី { $day }
deadline-none = គ្មានថ្ងៃផុតកំណត់

# Into what unit large sums are counted: English counts in ones
money-scale = 1
currency-cny = យ័ន
pay-exactly = { $n } { $currency }
pay-between = { $min }–{ $max } { $currency }
pay-exactly-scaled = { $n } { $currency }
pay-between-scaled = { $min }–{ $max } { $currency }
pay-at-least = ចាប់ពី { $sum }
pay-at-most = មិនលើសពី { $sum }
pay-by-year = { $sum } ក្នុងមួយឆ្នាំ
pay-by-month = { $sum } ក្នុងមួយខែ
pay-by-day = { $sum } ក្នុងមួយថ្ងៃ
pay-by-once = { $sum } បើកម្តងគត់
