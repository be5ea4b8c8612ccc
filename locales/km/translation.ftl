# Texts in several languages: what readers are told of one, and how staff keep them.

# Under a card.
card-converted = បំប្លែងដោយស្វ័យប្រវត្តិពីភាសា{ $language }
card-outdated = ការបកប្រែនេះចាស់ជាងការកែចុងក្រោយនៃអត្ថបទដើមជាភាសា{ $language }
card-machine = បកប្រែពីភាសា{ $language } ដោយម៉ាស៊ីន ហើយមិនទាន់មានមនុស្សផ្ទៀងផ្ទាត់ទេ
card-original = អត្ថបទដើមជាភាសា{ $language }
card-show-original = មើលអត្ថបទដើម

# What a reviewer is told.
concern-text-unconfirmed = មានការបកប្រែដោយម៉ាស៊ីនរង់ចាំការផ្ទៀងផ្ទាត់
concern-text-outdated = មានការបកប្រែចាស់ជាងអត្ថបទដើម

# Translations to look at.
web-menu-translations = ការបកប្រែ
room-translations = ការបកប្រែត្រូវធ្វើបច្ចុប្បន្នភាព
today-translations = ការបកប្រែត្រូវធ្វើបច្ចុប្បន្នភាព៖ { $count }
renew-heading = ការបកប្រែត្រូវធ្វើបច្ចុប្បន្នភាព ({ $total })
renew-note = ការបកប្រែដែលចាស់ជាងអត្ថបទដើម និងការបកប្រែដោយម៉ាស៊ីនដែលមិនទាន់មាននរណាផ្ទៀងផ្ទាត់។
renew-empty = ការបកប្រែទាំងអស់បានធ្វើបច្ចុប្បន្នភាពហើយ។
renew-language = { $language } ({ $standing })
column-languages = ភាសា

# The texts of one posting.
deed-texts = ភាសា
texts-heading = { $id } «{ $title }» ជាភាសានីមួយៗ
texts-note = សូមជ្រើសភាសាមួយ ដើម្បីសរសេរដោយមើលអត្ថបទដើមទន្ទឹមគ្នា។
text-source = អត្ថបទដើម
text-current = ត្រូវនឹងអត្ថបទដើម
text-outdated = ចាស់ជាងអត្ថបទដើម
text-unconfirmed = បកប្រែដោយម៉ាស៊ីន ត្រូវផ្ទៀងផ្ទាត់
text-missing = មិនទាន់មាន

# One beside another.
translate-heading = { $id } «{ $title }»៖ { $from } → { $language }
translate-source-missing = មិនទាន់មានអត្ថបទជាភាសា{ $from } ទេ។ សូមជ្រើសភាសាផ្សេងសម្រាប់មើលទន្ទឹមគ្នា។
translate-outdated = អត្ថបទដើមបានផ្លាស់ប្តូរក្រោយពេលសរសេរអត្ថបទជាភាសា{ $language }។ សូមកែវាឱ្យត្រូវគ្នា ឬបញ្ជាក់ថាវានៅត្រឹមត្រូវ។
translate-unconfirmed = អត្ថបទភាសា{ $language } បកប្រែដោយម៉ាស៊ីន។ លោកអ្នកអាចដាក់វាឱ្យពិនិត្យបាន ក្រោយពេលកែ ឬបញ្ជាក់វា។
translate-from = មើលទន្ទឹម៖ { $language }
translate-to = សរសេរជា៖ { $language }
translate-confirm = នៅត្រឹមត្រូវ
translate-save = រក្សាទុកអត្ថបទភាសា{ $language }
translate-edit = កែ{ $part }
translate-nothing = (ទទេ)
translate-proposals = សំណើ (ចុចដើម្បីយក)
translate-exact = ការបកប្រែមុននៃប្រយោគដដែល
translate-like = ការបកប្រែមុននៃប្រយោគស្រដៀង { $percent }%
translate-term = ពាក្យបច្ចេកទេស
translate-same = គ្មានអ្វីត្រូវបានកែក្នុងអត្ថបទភាសា{ $language } ទេ។

# What somebody also reads.
settings-reads = ភាសាផ្សេងដែលខ្ញុំអាន
settings-reads-none = មិនបានកំណត់
wish-reads = ពេលគ្មានអត្ថបទជាភាសារបស់លោកអ្នក តើលោកអ្នកអានភាសាណាខ្លះទៀត? អត្ថបទត្រូវបានស្វែងរកតាមលំដាប់ដែលលោកអ្នកជ្រើស។
wish-reads-now = បច្ចុប្បន្ន៖ { $languages }

# Drafts by a machine.
translate-draft = ឱ្យម៉ាស៊ីនព្រាង
draft-asked = បានស្នើឱ្យម៉ាស៊ីនព្រាងការបកប្រែ { $id } «{ $title }»។ សូមផ្ទៀងផ្ទាត់វាពេលរួចរាល់។
draft-under-way = ម៉ាស៊ីនកំពុងព្រាងការបកប្រែ៖ { $languages }
draft-made = ម៉ាស៊ីនបានព្រាងការបកប្រែ { $id } «{ $title }» ជាភាសា{ $language }។ សូមមើលអត្ថបទដើមទន្ទឹមគ្នា ហើយកែ ឬបញ្ជាក់វា។ មុនពេលនោះ មិនអាចដាក់ឱ្យពិនិត្យបានទេ។
draft-see = ផ្ទៀងផ្ទាត់ការបកប្រែ
draft-of = { $id } «{ $title }»
draft-failed = គ្មានសេចក្តីព្រាងបកប្រែជាភាសា{ $language } ទេ៖ { $why }
no-draft-down = ភ្ជាប់ទៅម៉ាស៊ីនមេបកប្រែមិនបាន ឬវាមិនបានឆ្លើយតបទាន់ពេល។ សូមសាកម្តងទៀតនៅពេលក្រោយ។
no-draft-later = ម៉ាស៊ីនមេបកប្រែស្នើឱ្យត្រឡប់មកពេលក្រោយ។ សូមរង់ចាំមួយរយៈ រួចសាកម្តងទៀត។
no-draft-refused = ម៉ាស៊ីនមេបកប្រែបានបដិសេធសំណើ។ សូមឱ្យអ្នកគ្រប់គ្រងដំណើរការ haizhi doctor ដើម្បីរកមូលហេតុ។
no-draft-unreadable = អ្វីដែលម៉ាស៊ីនមេបកប្រែឆ្លើយមក មិនមែនជាការបកប្រែទេ។ សូមសាកម្តងទៀត ឬបកប្រែដោយខ្លួនឯង។
no-draft-too-long = អត្ថបទ ឬការបកប្រែវែងពេក។ សូមបកប្រែវាដោយខ្លួនឯង។
no-draft-overtaken = អត្ថបទត្រូវបានកែក្នុងពេលនោះ ហើយការកែត្រូវបានរក្សាទុក។ សូមសាកម្តងទៀត។

# haizhi doctor.
doctor-translate-off = មិនបានកំណត់ម៉ាស៊ីនមេបកប្រែទេ មនុស្សសរសេរការបកប្រែទាំងអស់។
doctor-translate-ok = ម៉ាស៊ីនមេបកប្រែប្រើបាន។
doctor-translate = ម៉ាស៊ីនមេបកប្រែប្រើមិនបាន៖ { $why }
doctor-translate-remedy-settings = សូមកែតម្រូវការកំណត់ដែលបានរៀបរាប់។
doctor-translate-remedy-refused = សូមពិនិត្យ HAIZHI_TRANSLATE_KEY, HAIZHI_TRANSLATE_MODEL និង HAIZHI_TRANSLATE_KIND។
doctor-translate-remedy-down = សូមពិនិត្យ HAIZHI_TRANSLATE_URL និង HAIZHI_TRANSLATE_PROXY ហើយពិនិត្យថាម៉ាស៊ីនមេកំពុងដំណើរការ។ មុខងារផ្សេងទៀតមិនអាស្រ័យលើវាទេ។
