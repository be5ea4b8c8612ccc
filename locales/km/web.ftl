# Pages of the web: what stands around the messages
web-brand = HOME យូណាន
web-face = H
web-owner = សមាគមវិទ្យាសាស្ត្រ និងបច្ចេកវិទ្យាខេត្តយូណាន
web-work = ផ្ទាំងការងារ
web-chat-title = សន្ទនាជាមួយ HOME
web-skip = រំលងទៅខ្លឹមសារ
web-language = ភាសា
web-menu = ម៉ឺនុយ
web-to-work = ទៅផ្ទាំងការងារ
web-to-chat = ទៅការសន្ទនាសម្រាប់អ្នកស្រាវជ្រាវ

# The chat window
web-write = សរសេរសារ
web-send = ផ្ញើ
web-you = លោកអ្នក
web-sending = កំពុងផ្ញើ
web-delivered = បានដល់ហើយ
web-unsent = មិនបានផ្ញើទេ។ អត្ថបទរបស់លោកអ្នកនៅក្នុងប្រអប់វិញហើយ សូមផ្ញើម្តងទៀត។
web-open-link = បើកអ្វីដែលតំណចង្អុលទៅ

# The workbench
web-menu-today = ថ្ងៃនេះ
web-menu-postings = ប្រកាស
web-menu-imports = ការនាំចូល
web-menu-broadcasts = ការផ្ញើ
web-menu-interests = ចំណាប់អារម្មណ៍
web-menu-audit = កំណត់ត្រា
web-menu-members = សមាជិក
web-sign-out = ចាកចេញ
web-go = ទៅលេខសម្គាល់ ដូចជា P-17, M-3 ឬ N-5
web-go-example = P-17, M-3, N-5
web-answer = លទ្ធផល
web-preview = មើលជាមុន
web-invite = អញ្ជើញសហការី
web-download = ទាញយក
web-drop = ទម្លាក់ឯកសារតារាងដើម្បីនាំចូល
web-keys = ផ្លូវកាត់ក្តារចុច
web-key-search = ទៅប្រអប់ស្វែងរក
web-key-rows = ចុះក្រោម និងឡើងលើតាមជួរ ចុច Enter ដើម្បីបើក
web-key-list = បង្ហាញផ្លូវកាត់ក្តារចុច
web-close = បិទ

# Lists, forms, progress
web-tabs = ទិដ្ឋភាព
web-pager = ទំព័រ
web-pager-here = { $page }/{ $pages } (សរុប { $total })
web-pager-previous = មុន
web-pager-next = បន្ទាប់
web-form-optional = (អាចទុកទទេ)
web-form-problems = មាន { $count } ចំណុចដែលត្រូវមើលម្តងទៀត
web-progress-of = { $done } ក្នុងចំណោម { $total }

# Signing in
web-sign-in = ចូលប្រើផ្ទាំងការងារ
web-sign-in-link = តំណនេះប្រើបានតែម្តង។ សូមចុចប៊ូតុងដើម្បីប្រើវាលើឧបករណ៍នេះ។
web-sign-in-button = ចូលប្រើ
web-needs-staff = ទំព័រនេះសម្រាប់បុគ្គលិក។ ក្រោយពេលចូលប្រើ លោកអ្នកនឹងទៅដល់ទំព័រនេះភ្លាម។
web-code = កូដចូលប្រើ (ប្រើបានតែម្តង)
web-code-help = អ្នកគ្រប់គ្រងផ្តល់កូដនេះជូន។ វាប្រើបានតែម្តង។
web-code-problem = លោកអ្នកមិនទាន់បានចូលប្រើទេ
web-code-refused = កូដចូលប្រើនេះមិនមាន បានប្រើរួច ឬផុតសុពលភាព។ សូមសុំកូដថ្មីពីអ្នកគ្រប់គ្រង។

# Problems
web-not-found = គ្មានទំព័រនេះទេ
web-not-found-text = អាសយដ្ឋានអាចសរសេរខុស ឬអ្វីដែលធ្លាប់នៅទីនេះលែងមានហើយ។ ទិន្នន័យរបស់លោកអ្នកមិនមានការផ្លាស់ប្តូរទេ។
web-cross-site = សំណើនេះផ្ញើមកពីគេហទំព័រផ្សេង
web-cross-site-text = ដើម្បីសុវត្ថិភាពរបស់លោកអ្នក មិនបានអនុវត្តសកម្មភាពណាទេ។ សូមបើកទំព័រនៅទីនេះ ហើយចុចប៊ូតុងម្តងទៀត។
web-too-large = ឯកសារធំពេក
web-too-large-text = ទទួលឯកសារបានត្រឹម 20 MB។ មិនបានរក្សាទុកអ្វីទេ។ សូមបំបែកបញ្ជី ឬដករូបភាពចេញ រួចផ្ញើម្តងទៀត។
web-too-often = សាកច្រើនដងពេក
web-too-often-text = មិនបានអនុវត្តសកម្មភាពណាទេ។ សូមរង់ចាំពីរបីនាទី រួចសាកម្តងទៀត។
web-down = ពេលនេះប្រើមិនបានទេ
web-down-text = គ្មានអ្វីផ្លាស់ប្តូរទេ។ សូមសាកម្តងទៀតក្នុងមួយនាទីទៀត។ បើនៅតែបែបនេះ សូមប្រាប់អ្នកគ្រប់គ្រង។
web-malformed = អានសំណើនេះមិនបានទេ
web-malformed-text = គ្មានអ្វីផ្លាស់ប្តូរទេ។ សូមផ្ទុកទំព័រឡើងវិញ រួចសាកម្តងទៀត។

# The demo
web-demo = បង្អួចទាំងពីរ
web-open-alone = បើកដាច់ដោយឡែក
