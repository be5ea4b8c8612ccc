# Menus of commands: what each does (Discord takes 100 characters)
command-start = ទំព័រដើម
command-postings = ប្រកាសកំពុងបើក
command-events = ព្រឹត្តិការណ៍ខាងមុខ
command-search = ស្វែងរកប្រកាសកំពុងបើកតាមពាក្យ
command-subscribe = តាមដានប្រកាស
command-subscriptions = អ្វីដែលលោកអ្នកតាមដាន
command-interests = ចំណាប់អារម្មណ៍ដែលលោកអ្នកបានផ្ញើ
command-registrations = ព្រឹត្តិការណ៍ដែលលោកអ្នកបានចុះឈ្មោះ
command-checkin = ចុះវត្តមានពេលចូលរួមព្រឹត្តិការណ៍អនឡាញ
command-profile = ប្រវត្តិរូបរបស់លោកអ្នក
command-settings = ការកំណត់
command-language = ជ្រើសភាសា
command-link = ភ្ជាប់ជាមួយគណនីរបស់លោកអ្នកនៅកន្លែងផ្សេង
command-help = អ្វីដែលអាចធ្វើបាននៅទីនេះ និងរបៀបធ្វើ
command-staff = បុគ្គលិកចូលប្រើ ដោយដាក់កូដចូលប្រើ
command-inbox = ចំណាប់អារម្មណ៍ដែលបានទទួល
command-drafts = សេចក្តីព្រាងប្រកាស
command-review = ប្រកាសដែលរង់ចាំការពិនិត្យ
command-imports = ឯកសារតារាងដែលបាននាំចូល
command-broadcast = អ្វីដែលកំពុងផ្ញើ និងវឌ្ឍនភាព
command-audit = កំណត់ត្រាសកម្មភាព
command-setup = ជ្រើសអ្វីដែលត្រូវផ្សាយក្នុងឆានែលនៃសឺវើនេះ (សម្រាប់អ្នកគ្រប់គ្រងសឺវើ)

# What people read before they start the bot (Telegram takes 512 and 120 characters)
bot-description = ជំនួយការកម្មវិធី HOME នៃសមាគមវិទ្យាសាស្ត្រ និងបច្ចេកវិទ្យាខេត្តយូណាន។ សាកលវិទ្យាល័យ និងសហគ្រាសនៅយូណានកំពុងស្វែងរកអ្នកជំនាញនៅបរទេស៖ លោកអ្នកអាចតាមដានប្រកាសតម្រូវការក្នុងវិស័យរបស់លោកអ្នក ហើយប្រាប់ពេលចាប់អារម្មណ៍។ និយោជកដឹងថាលោកអ្នកជានរណា លុះត្រាតែលោកអ្នកយល់ព្រម។ សូមចុច Start ដើម្បីចាប់ផ្តើម។
bot-short-description = កម្មវិធី HOME យូណាន៖ តាមដានប្រកាសសម្រាប់អ្នកជំនាញនៅបរទេស ហើយប្រាប់ពេលចាប់អារម្មណ៍។

# Names under which commands and what can be filled in stand where a platform
# shows them in the reader's language: letters only, lower case, no spaces
command-name-start = start
command-name-postings = postings
command-name-events = events
command-name-search = search
command-name-subscribe = subscribe
command-name-subscriptions = subscriptions
command-name-interests = interests
command-name-registrations = registrations
command-name-checkin = checkin
command-name-profile = profile
command-name-settings = settings
command-name-language = language
command-name-link = link
command-name-help = help
command-name-staff = staff
command-name-inbox = inbox
command-name-drafts = drafts
command-name-review = review
command-name-imports = imports
command-name-broadcast = broadcast
command-name-audit = audit
command-name-setup = setup
option-name-posting = posting
option-name-event = event
option-name-words = words
option-name-field = field
option-name-code = code
option-name-channel = channel
option-name-role = role
option-name-language = language
option-name-station = station

# What can be filled in with a command (100 characters)
option-postings-posting = ប្រកាសណាដែលត្រូវបើក។ ទុកទទេ ដើម្បីមើលទាំងអស់
option-events-event = ព្រឹត្តិការណ៍ណាដែលត្រូវបើក។ ទុកទទេ ដើម្បីមើលទាំងអស់
option-search-words = អ្វីដែលត្រូវរក៖ ទីកន្លែង ការងារ វិស័យ
option-subscribe-field = វិស័យដែលត្រូវជ្រើសមុនគេ
option-link-code = កូដពីកន្លែងផ្សេង។ ទុកទទេ ដើម្បីយកកូដនៅទីនេះ
option-staff-code = កូដដែលលោកអ្នកបានទទួល
option-checkin-code = ពាក្យចុះវត្តមានដែលគេបានអានឱ្យស្តាប់
option-setup-field = ប្រកាសណាខ្លះ៖ វិស័យមួយ ឬទាំងអស់
option-setup-channel = ផ្សាយនៅទីណា៖ ឆានែល thread ឬវេទិកាពិភាក្សា (forum)។ បើទុកទទេ គឺឆានែលនេះ
option-setup-role = តួនាទីដែលត្រូវលើកឈ្មោះក្នុងប្រកាសនីមួយៗ
option-setup-language = ភាសានៃអ្វីដែលផ្សាយនៅទីនោះ
option-setup-station = តែប្រកាសរបស់ស្ថានីយនេះប៉ុណ្ណោះ
