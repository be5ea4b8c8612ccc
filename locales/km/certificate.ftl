# Certificates of attendance
certificate-button = វិញ្ញាបនបត្រ
certificate-making = វិញ្ញាបនបត្ររបស់លោកអ្នកកំពុងរៀបចំ ហើយនឹងផ្ញើមកទីនេះក្នុងពេលបន្តិចទៀត។
certificate-caption = { $number }៖ វិញ្ញាបនបត្រចូលរួម { $event } «{ $title }»
certificate-no-fonts = ពេលនេះមិនទាន់អាចធ្វើវិញ្ញាបនបត្របានទេ៖ សេវានេះមិនទាន់មានពុម្ពអក្សរចិន។ ការិយាល័យត្រូវដំឡើងពុម្ពអក្សរ សូមសាកម្តងទៀតនៅពេលក្រោយ។ មុខងារផ្សេងទៀតដំណើរការធម្មតា។
certificate-letters = មិនទាន់អាចធ្វើវិញ្ញាបនបត្របានទេ៖ នៅទីនេះគ្មានពុម្ពអក្សរសម្រាប់តួអក្សរ { $letters }។ ការិយាល័យត្រូវដំឡើងពុម្ពអក្សរ សូមសាកម្តងទៀតនៅពេលក្រោយ។
refused-not-over = ព្រឹត្តិការណ៍មិនទាន់ចប់ទេ។ ពេលចប់ លោកអ្នកអាចទទួលវិញ្ញាបនបត្រនៅទីនេះភ្លាម។
refused-not-attended = ការចុះឈ្មោះនេះមិនបានចុះវត្តមានទេ ដូច្នេះមិនអាចចេញវិញ្ញាបនបត្របានឡើយ។ បើលោកអ្នកបានចូលរួម សូមសរសេរទៅអ្នករៀបចំ។

# What stands on it
certificate-issuer = សមាគមវិទ្យាសាស្ត្រ និងបច្ចេកវិទ្យាខេត្តយូណាន · កម្មវិធី HOME
certificate-heading = វិញ្ញាបនបត្រចូលរួម
certificate-certifies = សូមបញ្ជាក់ថា
certificate-attended = បានចូលរួម
certificate-kind = ប្រភេទ
certificate-when = កាលបរិច្ឆេទ
certificate-place = ទីកន្លែង
certificate-organiser = អ្នករៀបចំ
certificate-co-organisers = អ្នករួមរៀបចំ
certificate-issued = ចេញថ្ងៃទី { $day } · លេខ { $number }
certificate-verify = ស្កេនដើម្បីផ្ទៀងផ្ទាត់

# The page where it is verified
verify-heading = ផ្ទៀងផ្ទាត់វិញ្ញាបនបត្រ
verify-genuine = វិញ្ញាបនបត្រនេះពិតជាបានចេញនៅទីនេះ។
verify-name = ឈ្មោះ
verify-institution = ស្ថាប័ន
verify-event = ព្រឹត្តិការណ៍
verify-number = លេខ
verify-issued = ថ្ងៃចេញ
verify-none = គ្មានវិញ្ញាបនបត្រនេះទេ។
verify-none-what = គ្មានវិញ្ញាបនបត្រណាបានចេញសម្រាប់អាសយដ្ឋាននេះទេ។ សូមផ្ទៀងវាជាមួយអាសយដ្ឋានលើឯកសារមួយតួអក្សរម្តងៗ ឬស្កេនកូដម្តងទៀត។
