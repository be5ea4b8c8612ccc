# Names of coded values
field-aluminium = អាលុយមីញ៉ូម
field-silicon = ស៊ីលីកុន
field-new-energy = ថាមពលថ្មី
field-new-materials = សម្ភារៈថ្មី
field-advanced-equipment = ផលិតឧបករណ៍ទំនើប
field-multilingual = បច្ចេកវិទ្យាពហុភាសា
field-artificial-intelligence = បញ្ញាសិប្បនិម្មិត
field-big-data = ទិន្នន័យធំ
field-blockchain = ប្លុកឆេន
field-life-sciences = វិទ្យាសាស្ត្រជីវិត
field-seed-industry = ឧស្សាហកម្មគ្រាប់ពូជ
field-green-food = អាហារបៃតង
field-major-diseases = ជំងឺធ្ងន់ធ្ងរ
field-ecology = ការពារបរិស្ថាន

card-green-energy = ថាមពលបៃតង
card-green-food = អាហារបៃតង
card-healthy-living = គោលដៅរស់នៅប្រកបដោយសុខភាពល្អ

industry-bio-medicine = ជីវឱសថ និងសុខភាព
industry-tourism = ទេសចរណ៍ និងវប្បធម៌
industry-information = ឧស្សាហកម្មព័ត៌មាន
industry-logistics = ភ័ស្តុភារកម្មទំនើប
industry-agriculture = កសិកម្មទំនើបតំបន់ខ្ពង់រាប
industry-materials = សម្ភារៈថ្មី
industry-equipment = ផលិតឧបករណ៍ទំនើប
industry-consumer-goods = អាហារ និងទំនិញប្រើប្រាស់

engagement-introduction = ចូលបម្រើការងារ
engagement-project = សហការគម្រោង
engagement-exchange = ផ្លាស់ប្តូរផ្នែកសិក្សា
engagement-consultation = ប្រឹក្សាយោបល់
engagement-full-time = ពេញម៉ោង
engagement-flexible = បត់បែន

place-kunming = គុនមិញ
place-qujing = ឈូជីង
place-yuxi = យូស៊ី
place-baoshan = ប៉ាវសាន
place-zhaotong = ចាវថុង
place-lijiang = លីជាង
place-puer = ភូអ៊ឺ
place-lincang = លីនឆាង
place-chuxiong = ឈូស៊ុង
place-honghe = ហុងហឺ
place-wenshan = វិនសាន
place-xishuangbanna = ស៊ីស៊ួងបាន់ណា
place-dali = តាលី
place-dehong = តឺហុង
place-nujiang = នូជាង
place-diqing = ទីឈីង

lang-zh-Hans = ចិនអក្សរកាត់
lang-zh-Hant = ចិនអក្សរពេញ
lang-en = អង់គ្លេស
lang-vi = វៀតណាម
lang-th = ថៃ
lang-lo = ឡាវ
lang-my = ភូមា
lang-km = ខ្មែរ

platform-telegram = Telegram
platform-discord = Discord
platform-web = គេហទំព័រ

role-administrator = អ្នកគ្រប់គ្រង
role-reviewer = អ្នកពិនិត្យ
role-officer = មន្ត្រីទទួលបន្ទុក
role-station = បុគ្គលិកស្ថានីយ
role-observer = អ្នកសង្កេតការណ៍

action-look = មើល
action-edit = នាំចូល និងកែ
action-submit = ដាក់ឱ្យពិនិត្យ
action-approve = ពិនិត្យ
action-publish = ចេញផ្សាយ
action-close = បិទ
action-broadcast = ផ្អាក បោះបង់ និងដកការផ្ញើវិញ
action-audit = មើលកំណត់ត្រាសកម្មភាព
action-administer = គ្រប់គ្រងសមាជិក

notice-kind-new = ការជូនដំណឹង
notice-kind-correction = ការកែតម្រូវ
notice-kind-recall = ការដកវិញ

posting-state-draft = សេចក្តីព្រាង
posting-state-in-review = កំពុងពិនិត្យ
posting-state-approved = បានអនុម័ត
posting-state-published = បានចេញផ្សាយ
posting-state-closed = បានបិទ
posting-state-expired = ផុតកំណត់
posting-state-discarded = បានបោះចោល

concern-employer-missing = ខ្វះឈ្មោះនិយោជក
concern-deadline-past = ថ្ងៃផុតកំណត់បានកន្លងហួសហើយ
concern-fields-unconfirmed = វិស័យអាទិភាពជាការប៉ាន់ស្មានរបស់ប្រព័ន្ធ ហើយមិនទាន់បានបញ្ជាក់ទេ
concern-field-missing = គ្មានវិស័យអាទិភាពទេ មានតែអ្នកតាមដានគ្រប់វិស័យប៉ុណ្ណោះដែលនឹងទទួលដំណឹង
concern-contact-missing = ខ្វះអ្នកទំនាក់ទំនង

pay-period-year = ក្នុងមួយឆ្នាំ
pay-period-month = ក្នុងមួយខែ
pay-period-day = ក្នុងមួយថ្ងៃ
pay-period-once = ម្តងគត់

shared-name = ឈ្មោះ
shared-institution = ស្ថាប័ន
shared-expertise = ជំនាញ
shared-email = អ៊ីមែល

interest-state-sent = ដល់ស្ថានីយហើយ
interest-state-withdrawn = បានដកវិញ

part-title = ចំណងជើង
part-text = អត្ថបទ
part-employer = និយោជក
part-code = កូដមុខតំណែង
part-headcount = ចំនួនអ្នកដែលត្រូវការ
part-degree = សញ្ញាបត្រ ឬឋានៈវិជ្ជាជីវៈ
part-disciplines = មុខជំនាញ
part-research = ទិសដៅស្រាវជ្រាវ
part-compensation = ប្រាក់កម្រៃ
part-benefits = អត្ថប្រយោជន៍ផ្សេងទៀត
part-contact = អ្នកទំនាក់ទំនង
part-deadline = ថ្ងៃផុតកំណត់
part-fields = វិស័យអាទិភាព
part-proposed-fields = វិស័យប៉ាន់ស្មាន
part-engagement = ទម្រង់សហការ
part-places = ទីកន្លែង
part-place = ទីកន្លែងតាមពាក្យរបស់និយោជក
part-remarks = កំណត់សម្គាល់
part-zone = ល្វែងម៉ោង
part-source-lang = ភាសាដើម

audit-posting-submit = បានដាក់ឱ្យពិនិត្យ
audit-posting-approve = បានអនុម័ត
audit-posting-return = បានបញ្ជូនត្រឡប់
audit-posting-schedule = បានកំណត់ពេលចេញផ្សាយ
audit-posting-publish = បានចេញផ្សាយ
audit-posting-close = បានបិទ
audit-posting-correct = បានកែ
audit-posting-expire = បានផុតកំណត់
audit-posting-unschedule = បានបោះបង់ពេលចេញផ្សាយដែលបានកំណត់
audit-posting-recall = បានដកវិញ
audit-posting-test = បានផ្ញើសាកល្បងទៅខ្លួនឯង
audit-notice-pause = បានផ្អាកការផ្ញើ
audit-notice-resume = បានបន្តការផ្ញើ
audit-notice-cancel = បានបោះបង់ការផ្ញើ
audit-import = បាននាំចូល
audit-import-discard = បានបោះចោលការនាំចូល
audit-staff-invite = បានអញ្ជើញសមាជិក
audit-staff-sign-in = បានចូលប្រើ
audit-staff-link = បានភ្ជាប់គណនី
audit-staff-unlink = បានដកគណនីចេញ
audit-event-create = បានបង្កើតព្រឹត្តិការណ៍
audit-event-postpone = បានពន្យារពេលព្រឹត្តិការណ៍
audit-event-cancel = បានលុបចោលព្រឹត្តិការណ៍
audit-event-tell = បានផ្ញើសារទៅអ្នកចុះឈ្មោះ
audit-event-export = បាននាំចេញបញ្ជីអ្នកចុះឈ្មោះ
audit-event-materials = បានកែឯកសារព្រឹត្តិការណ៍
audit-event-materials-tell = បានជូនដំណឹងអំពីឯកសារព្រឹត្តិការណ៍ដល់អ្នកមានកៅអី
audit-event-check-in = បានចុះវត្តមាន
audit-event-walk-in = បានចុះឈ្មោះនៅកន្លែង
audit-event-certificate = បានទាញយកវិញ្ញាបនបត្រ
audit-registration-admit = បានទទួលយកការចុះឈ្មោះ
audit-registration-decline = បានបដិសេធការចុះឈ្មោះ
audit-registration-seat = បានផ្តល់កៅអី

# How often somebody is told
rhythm-at-once = ភ្លាមៗ
rhythm-daily = រាល់ថ្ងៃ
rhythm-weekly = រាល់សប្តាហ៍

# Days of the week
weekday-mon = ថ្ងៃចន្ទ
weekday-tue = ថ្ងៃអង្គារ
weekday-wed = ថ្ងៃពុធ
weekday-thu = ថ្ងៃព្រហស្បតិ៍
weekday-fri = ថ្ងៃសុក្រ
weekday-sat = ថ្ងៃសៅរ៍
weekday-sun = ថ្ងៃអាទិត្យ

# Parts of the world
region-europe = អឺរ៉ុប
region-asia = អាស៊ី
region-north-america = អាមេរិកខាងជើង
region-latin-america = អាមេរិកឡាទីន
region-oceania = អូសេអានី
region-africa = អាហ្វ្រិក

event-kind-conference = សន្និសីទវិទ្យាសាស្ត្រ
event-kind-special-session = វគ្គពិសេស HOME
event-kind-lecture = បាឋកថា
event-kind-training = វគ្គបណ្តុះបណ្តាល
event-kind-mission = បេសកកម្មទៅបរទេស
event-kind-outreach = ផ្សព្វផ្សាយវិទ្យាសាស្ត្រ
event-kind-fair = ពិព័រណ៍ ឬជំនួបភ្ជាប់ដៃគូ

attendance-on-site = ចូលរួមផ្ទាល់
attendance-online = អនឡាញ

halt-postponed = ពន្យារពេល
halt-cancelled = លុបចោល

registration-state-requested = រង់ចាំការសម្រេច
registration-state-waiting = ក្នុងបញ្ជីរង់ចាំ
registration-state-offered = មានកៅអីរក្សាទុកជូន
registration-state-confirmed = បានបញ្ជាក់
registration-state-declined = មិនត្រូវបានទទួលយក
registration-state-cancelled = បានលុបចោល
registration-state-lapsed = ផុតពេលរក្សាកៅអី

concern-organiser-missing = ខ្វះអ្នករៀបចំ
concern-start-missing = ខ្វះកាលបរិច្ឆេទ
concern-ends-too-soon = ពេលបញ្ចប់នៅមុនពេលចាប់ផ្តើម
concern-event-past = ព្រឹត្តិការណ៍បានចប់ហើយ
concern-link-missing = មានកៅអីអនឡាញ តែខ្វះតំណ

part-organiser = អ្នករៀបចំ
part-venue = ទីកន្លែង
part-event-kind = ប្រភេទព្រឹត្តិការណ៍
part-series = ស៊េរី
part-starts = ចាប់ផ្តើម
part-ends = បញ្ចប់
part-online = តំណអនឡាញ
part-seats-on-site = កៅអីចូលរួមផ្ទាល់
part-seats-online = កៅអីអនឡាញ
part-opens = បើកចុះឈ្មោះ
part-closes = បិទចុះឈ្មោះ
part-approval = ការចុះឈ្មោះត្រូវឆ្លងការពិនិត្យ
part-companions = ចំនួនអ្នកដែលអាចនាំមកជាមួយ
part-questions = សំណួរពេលចុះឈ្មោះ
part-co-organisers = អ្នករួមរៀបចំ
part-programme = កម្មវិធីលម្អិត

reminder-week = 7 ថ្ងៃមុន
reminder-day = 1 ថ្ងៃមុន
reminder-hour = 1 ម៉ោងមុន

# How often an event takes place
every-week = រាល់សប្តាហ៍
every-fortnight = រាល់ពីរសប្តាហ៍
every-month-weekday = រាល់ខែ នៅថ្ងៃដដែលនៃសប្តាហ៍ (ដូចជាថ្ងៃអង្គារទីពីរ)
every-month-day = រាល់ខែ នៅថ្ងៃទីដដែល
every-year = រាល់ឆ្នាំ
