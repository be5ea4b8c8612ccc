# Search: what was understood, and what was found
search-heading = តាម { $what }៖ រកឃើញលទ្ធផល { $n }
search-heading-many = តាម { $what }៖ រកឃើញលទ្ធផលលើសពី { $n }
search-nearest = គ្មានលទ្ធផលណាត្រូវទាំងអស់ទេ ខាងក្រោមជាលទ្ធផលជិតបំផុត។
search-corrected = មិនធ្លាប់ជួប «{ $typed }» ទេ ដូច្នេះបានស្វែងរក «{ $meant }» ជំនួស។
search-nothing = តាម { $what } រកមិនឃើញអ្វីទេ។ សូមដកលក្ខខណ្ឌមួយចេញ សាកពាក្យផ្សេង ឬមើលទាំងអស់។
search-unread = យើងមិនយល់ថាលោកអ្នករកអ្វីទេ។ សូមសរសេរពីរបីពាក្យ ឧទាហរណ៍៖ បញ្ញាសិប្បនិម្មិត ពេញម៉ោង នៅគុនមិញ មុនចុងខែ
search-word = «{ $word }»
search-from = ចាប់ពីថ្ងៃទី { $day }
search-until = រហូតដល់ថ្ងៃទី { $day }
search-drop = ដក { $what } ចេញ
found-posting = ប្រកាស
found-event = ព្រឹត្តិការណ៍
found-expert = អ្នកជំនាញ
found-society = សមាគមវិទ្យាសាស្ត្រ
found-project = គម្រោង
found-policy = គោលនយោបាយ
