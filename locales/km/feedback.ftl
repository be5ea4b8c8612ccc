# After an event: thanks, a rating, words, and what the event leaves

thanks-first = សូមអរគុណដែលបានចូលរួម { $id } · { $title }។
rate-question = តើលោកអ្នកយល់ថាព្រឹត្តិការណ៍នេះយ៉ាងណាដែរ? ពិន្ទុ 1 គឺខ្សោយ ពិន្ទុ 5 គឺល្អណាស់។ លោកអ្នកអាចឆ្លើយ ឬប្តូរចម្លើយបានរហូតដល់ថ្ងៃទី { $until }។ អ្នករៀបចំឃើញចម្លើយជាមួយឈ្មោះរបស់លោកអ្នក គ្មានអ្នកផ្សេងឃើញទេ។
rate-about = { $id } · { $title }
rate-label = { $n }
rate-chosen = ✓ { $n }
rate-done = { $id } · { $title }៖ លោកអ្នកបានឱ្យពិន្ទុ { $n } លើ 5។ លោកអ្នកអាចប្តូរវាបានរហូតដល់ថ្ងៃទី { $until }។
rate-button = វាយតម្លៃព្រឹត្តិការណ៍
comment-button = បន្ថែមមតិ
comment-change = កែមតិ
comment-heading = មតិរបស់លោកអ្នកអំពី { $id } · { $title }
comment-intro = មិនសរសេរក៏បាន។ អ្នករៀបចំអានវាជាមួយឈ្មោះរបស់លោកអ្នក គ្មានអ្នកផ្សេងអានទេ។
comment-label = តើអ្វីដែលល្អ ហើយអ្វីដែលគួរកែលម្អ?
comment-help = អតិបរមា { $max } តួអក្សរ។
comment-send = ផ្ញើ
comment-too-long = មតិនេះវែងពេក៖ អតិបរមា { $max } តួអក្សរ។ សូមសរសេរឱ្យខ្លីជាងនេះ។
comment-done = សូមអរគុណ។ អ្នករៀបចំនឹងអានអ្វីដែលលោកអ្នកបានសរសេរ។
comment-skipped = មិនបានសរសេរមតិទេ ពិន្ទុរបស់លោកអ្នកនៅដដែល។
comment-of = អំពីព្រឹត្តិការណ៍ { $id } · { $title }។
refused-not-asked = ឥឡូវនេះមិនអាចវាយតម្លៃព្រឹត្តិការណ៍នេះបានទេ ដូច្នេះគ្មានអ្វីផ្លាស់ប្តូរឡើយ។ អ្នកដែលបានចូលរួមអាចវាយតម្លៃក្នុងរយៈពេល 30 ថ្ងៃក្រោយព្រឹត្តិការណ៍។

handouts-button = ឯកសារ ({ $n })
handouts-heading = ឯកសារ ({ $n })
handouts-of = { $id } · { $title }
handouts-none = មិនទាន់មានឯកសារសម្រាប់ { $id } · { $title } ទេ។ លោកអ្នកនឹងទទួលដំណឹងភ្លាមពេលអ្នករៀបចំជូនដំណឹងអំពីឯកសារ។
told-handouts = មានឯកសារថ្មីសម្រាប់ { $id } · { $title } ដែលលោកអ្នកបានចុះឈ្មោះ៖

# The same at the desk
deed-handouts = ឯកសារ
handouts-desk-heading = ឯកសារសម្រាប់ { $id } «{ $title }»
handouts-empty = មិនទាន់មានឯកសារទេ៖ ស្លាយ អត្ថបទ ឬការថតទុក។
handouts-where = អ្នកដែលមានកៅអីទាំងអស់រកឃើញវាក្នុងការចុះឈ្មោះរបស់ខ្លួន។
handouts-preview = ក្នុងនោះ ឯកសារថ្មីមាន { $new }។ អ្នកមានកៅអី { $n } នាក់នឹងអានសារនេះ ម្នាក់ៗជាភាសារបស់ខ្លួន៖
handouts-tell = ជូនដំណឹងដល់ { $n } នាក់
handouts-change = កែបញ្ជី
handouts-form-heading = បញ្ជីឯកសារសម្រាប់ { $id } «{ $title }»
handouts-help = មួយបន្ទាត់មួយ អតិបរមា { $max }៖ ចំណងជើង | https://…  ការរក្សាទុកមិនជូនដំណឹងដល់នរណាទេ។
handouts-save = រក្សាទុក
handouts-kept = { $n ->
    [0] ឥឡូវនេះ { $id } គ្មានឯកសារទេ។
   *[other] ឥឡូវនេះ { $id } មានឯកសារ { $n }។ មិនទាន់បានជូនដំណឹងអំពីឯកសារថ្មីដល់នរណាទេ។
 }
handouts-told = { $n ->
    [0] { $id }៖ គ្មាននរណាមានកៅអី ដូច្នេះគ្មាននរណាទទួលដំណឹងទេ។
   *[other] { $id }៖ កំពុងជូនដំណឹងអំពីឯកសារដល់ { $n } នាក់។
 }
typed-handout = អានបន្ទាត់នេះមិនបានទេ៖ { $line }។ សូមសរសេរ៖ ចំណងជើង | https://…
typed-handouts = សូមដាក់មិនលើសពី { $max } ចំណុច។
refused-told-before = អ្នកមានកៅអីបានទទួលដំណឹងអំពីឯកសារទាំងអស់នេះរួចហើយ ដូច្នេះមិនបានផ្ញើអ្វីទេ។

# Events in numbers
deed-statistics = ស្ថិតិ
statistics-heading = ស្ថិតិ { $id } «{ $title }»
statistics-over-time = ការចុះឈ្មោះតាមពេលវេលា
statistics-peak = ច្រើនបំផុត៖ { $n } នៅ { $day }
statistics-by-state = ការចុះឈ្មោះតាមស្ថានភាព និងរបៀបចូលរួម
statistics-there = អ្នកដែលបានចូលរួម
statistics-was-there = បានចូលរួម
statistics-was-not-there = មិនបានចុះវត្តមាន
statistics-people = អ្នកមានកៅអី និងអ្នកដែលគេនាំមកជាមួយ។
statistics-by-zone = កន្លែងរស់នៅរបស់អ្នកមានកៅអី
statistics-zone-note = ប៉ាន់ស្មានតាមល្វែងម៉ោងដែលគេបានជ្រើស។
statistics-other-zones = កន្លែងផ្សេង
statistics-ratings = ពិន្ទុវាយតម្លៃ
statistics-stars = { $n } លើ 5
statistics-mean = ពិន្ទុមធ្យម { $mean } លើ 5 ពីអ្នកឆ្លើយ { $n } នាក់ ក្នុងចំណោមអ្នកដែលត្រូវបានសួរ { $asked } នាក់
statistics-comments = មតិដែលគេបានសរសេរ
statistics-comments-note = ទិន្នន័យផ្ទាល់ខ្លួន៖ សូមរក្សាវាក្នុងការិយាល័យ។
statistics-said = { $id } ({ $n } លើ 5)៖ { $text }
statistics-said-only = { $id }៖ { $text }
statistics-nobody = មិនទាន់មាននរណាចុះឈ្មោះទេ។
statistics-no-seats = មិនទាន់មាននរណាមានកៅអីទេ។
statistics-no-ratings = មិនទាន់មានពិន្ទុទេ។ អ្នកដែលបានចូលរួមនឹងត្រូវបានសួរពេលព្រឹត្តិការណ៍ចប់។
statistics-no-comments = មិនទាន់មាននរណាសរសេរមតិទេ។
column-day = ថ្ងៃ
column-days = ថ្ងៃចាប់ផ្តើម (រាល់ { $n } ថ្ងៃ)
column-registrations = ការចុះឈ្មោះ
column-people = ចំនួនមនុស្ស
column-zone = ល្វែងម៉ោង
column-rating = ពិន្ទុ
column-comment = មតិ

year-button = ស្ថិតិប្រចាំឆ្នាំ
year-heading = ព្រឹត្តិការណ៍ដែលបានរៀបចំក្នុងឆ្នាំ { $year }
year-note = ព្រឹត្តិការណ៍ចាត់ទុកថាបានរៀបចំ ពេលវាបានចេញផ្សាយ បានប្រព្រឹត្តទៅដូចបានជូនដំណឹង ហើយបានចប់។ វារាប់ក្នុងឆ្នាំដែលវាចាប់ផ្តើម។ កៅអីរាប់តែកៅអីដែលមានកំណត់ចំនួន។
year-empty = មិនទាន់មានព្រឹត្តិការណ៍ណាបានរៀបចំក្នុងឆ្នាំ { $year } ទេ។
year-total = គ្រប់ប្រភេទ
year-line = { $kind }៖ បានរៀបចំ { $events } លើក អ្នកមានកៅអី { $registered } នាក់ បានចូលរួម { $attended } នាក់
year-mean = ពិន្ទុមធ្យម { $mean } លើ 5
column-kind = ប្រភេទ
column-held = បានរៀបចំ
column-seats = កៅអី
column-with-seat = មានកៅអី
column-attended = បានចូលរួម
column-mean = ពិន្ទុមធ្យម
