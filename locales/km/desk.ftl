# Staff: what waits, postings, review, publishing, interests, members
zone-yunnan = ម៉ោងនៅគុនមិញ

room-today = ថ្ងៃនេះ
room-postings = ប្រកាសទាំងអស់
room-imports = ការនាំចូល
room-broadcasts = ការផ្ញើ
room-received = ចំណាប់អារម្មណ៍ដែលបានទទួល
room-audit = កំណត់ត្រាសកម្មភាព
room-members = សមាជិក
room-posting = បើក { $id }
room-import = ត្រឡប់ទៅ { $id }

today-heading = ថ្ងៃនេះ
today-note = បានចេញផ្សាយ៖ { $published }។ អ្នកតាមដាន៖ { $subscribers } នាក់។
today-empty = គ្មានអ្វីរង់ចាំលោកអ្នកទេ។
today-review = រង់ចាំលោកអ្នកពិនិត្យ៖ { $count }
today-publish = បានអនុម័ត មិនទាន់ចេញផ្សាយ៖ { $count }
today-ending = ផុតកំណត់ក្នុង 7 ថ្ងៃ៖ { $count }
today-imports = ការនាំចូលដែលមានក្រឡាត្រូវកែ៖ { $count }
today-blocked = សេចក្តីព្រាងដែលមិនទាន់អាចដាក់ឱ្យពិនិត្យ៖ { $count }
today-drafts = សេចក្តីព្រាងដែលអាចដាក់ឱ្យពិនិត្យ៖ { $count }
today-interests = ចំណាប់អារម្មណ៍ក្នុង 7 ថ្ងៃចុងក្រោយ៖ { $count }

desk-heading = { $name } ({ $total })
desk-all = ទាំងអស់
desk-empty = គ្មានប្រកាសនៅទីនេះទេ។
desk-page = ទំព័រ { $page }/{ $pages } សរុប { $total }
desk-previous = ‹ មុន
desk-next = បន្ទាប់ ›

column-id = លេខសម្គាល់
column-title = ចំណងជើង
column-employer = និយោជក
column-deadline = ថ្ងៃផុតកំណត់
column-fields = វិស័យអាទិភាព
column-concerns = ត្រូវយកចិត្តទុកដាក់
column-part = ចំណុច
column-before = មុន
column-after = ឥឡូវ
column-column = ជួរឈរ
column-raw = ដូចដែលបានសរសេរ
column-reading = អានថា
column-when = ពេលវេលា
column-who = នរណា
column-action = សកម្មភាព
column-subject = កម្មវត្ថុ
column-detail = ព័ត៌មានលម្អិត
column-name = ឈ្មោះ
column-role = តួនាទី
column-station = ស្ថានីយ
column-accounts = បានចូលប្រើតាម
column-posting = ប្រកាស
column-scholar = អ្នកស្រាវជ្រាវ (តែព័ត៌មានដែលគេយល់ព្រមប្រគល់)
column-message = សារ
column-state = ស្ថានភាព
column-file = ឯកសារ
column-progress = បានដល់

fact-in-language = { $name } ({ $language })
fact-pay = { $read } (ដូចដែលបានសរសេរ៖ { $raw })

dossier-station = { $name } ({ $id })
dossier-newer = មានអត្ថបទថ្មីជាង៖ { $state }។ អ្នកស្រាវជ្រាវនៅតែឃើញអត្ថបទដែលបានចេញផ្សាយ។
dossier-scheduled = នឹងចេញផ្សាយនៅ { $at } ({ $zone })
dossier-published = ចេញផ្សាយលើកដំបូងនៅ { $at } ({ $zone })
dossier-blocked = ត្រូវកែជាមុន៖ { $concern }
dossier-concern = សូមកត់សម្គាល់៖ { $concern }
dossier-remark = បានបញ្ជូនត្រឡប់ជាមួយកំណត់សម្គាល់៖ { $remark }
dossier-changed-by = កែចុងក្រោយដោយ { $name }
dossier-submitted-by = ដាក់ឱ្យពិនិត្យដោយ { $name }
dossier-approved-by = អនុម័តដោយ { $name }
dossier-not-yours = លោកអ្នកបានដាក់ឱ្យពិនិត្យ ឬបានកែអត្ថបទនេះចុងក្រោយ ដូច្នេះអ្នកពិនិត្យម្នាក់ទៀតត្រូវអនុម័តវា។
dossier-audience = ចំនួនអ្នកទទួលដំណឹងបើចេញផ្សាយឥឡូវ៖ { $count }
dossier-audience-about = ចំនួនអ្នកទទួលដំណឹងបើចេញផ្សាយឥឡូវ៖ ប្រហែល { $count } (ប៉ាន់ស្មានពីផ្នែកមួយ)
audience-part = { $name } { $count }
audience-langs = តាមភាសា៖ { $parts }
audience-platforms = តាមវេទិកា៖ { $parts }
audience-quiet = ក្នុងនោះ អ្នកដែលស្ថិតក្នុងម៉ោងស្ងាត់ពេលនេះ ហើយទទួលនៅពេលក្រោយ៖ { $count }
audience-gathered = ក្នុងនោះ អ្នកដែលទទួលតាមកម្រង ឬក្រោយការផ្អាកចប់៖ { $count }
audience-unreached = ក្នុងនោះ អ្នកដែលទាក់ទងមិនបានពេលនេះ៖ { $count }
dossier-corrects = ពេលចេញផ្សាយម្តងទៀត អត្ថបទថ្មីជំនួសកាតដែលគេបានទទួលរួច៖ { $sent }។ អ្នកនៅរង់ចាំ ដែលនឹងទទួលតែអត្ថបទថ្មី៖ { $waiting }។ គ្មាននរណាទទួលដំណឹងពីរដងទេ។
dossier-recalled = ការជូនដំណឹងអំពីប្រកាសនេះត្រូវបានដកវិញហើយ។
dossier-interests = ចំណាប់អារម្មណ៍នៅស្ថានីយ៖ { $count }
dossier-changes = ប្រៀបធៀបនឹងអ្វីដែលអ្នកស្រាវជ្រាវឃើញពេលនេះ
dossier-no-changes = គ្មានអ្វីខុសគ្នាទេ។
dossier-readings = របៀបដែលការនាំចូលអានវា
dossier-no-readings = គ្មានអ្វីត្រូវបកស្រាយទេ។
dossier-footer = { $id } · អត្ថបទទី { $number } · កូដផ្ទៀងផ្ទាត់ { $mark }

deed-submit = ដាក់ឱ្យពិនិត្យ
deed-approve = អនុម័តអត្ថបទនេះ
deed-return = បញ្ជូនត្រឡប់
deed-publish = ចេញផ្សាយឥឡូវ
deed-schedule = កំណត់ពេលចេញផ្សាយ
deed-unschedule = បោះបង់ពេលកំណត់
deed-preview = មើលជាមុន
deed-correct = កែ
deed-confirm-fields = យកតាមការប៉ាន់ស្មាន៖ { $fields }
deed-close = បិទ
deed-discard = បោះចោល
deed-keep = ទេ ទុកវា
deed-sending = វឌ្ឍនភាពនៃការផ្ញើ
deed-correcting = វឌ្ឍនភាពនៃការកែតម្រូវ
deed-recalling = វឌ្ឍនភាពនៃការដកវិញ
deed-recall = ដកវិញ
deed-test = ផ្ញើសាកល្បងមកខ្ញុំ
deed-pause-notice = ផ្អាក
deed-resume-notice = បន្ត
deed-cancel-notice = បោះបង់ផ្នែកនៅសល់
deed-keep-sending = ទេ បន្តផ្ញើ
deed-invite = អញ្ជើញសមាជិក

preview-what = មើល { $id } ជាមុន៖ { $language }, { $platform }។ ខាងក្រោមជាកាតដែលអ្នកអាននឹងទទួល។ កាតរបស់ពួកគេក៏បញ្ជាក់ក្នុងបន្ទាត់ចុងក្រោយដែរថា ទទួលតាមការតាមដានណា។
preview-after = នេះជាការមើលជាមុនប៉ុណ្ណោះ មិនទាន់បានផ្ញើទៅនរណាទេ។ សូមមើលភាសា ឬវេទិកាផ្សេង ឬត្រឡប់វិញ។
preview-tab = { $language } · { $platform }

return-heading = បញ្ជូនត្រឡប់ { $id } «{ $title }»
return-intro = ក្រោយពេលបញ្ជូនត្រឡប់ វានឹងក្លាយជាសេចក្តីព្រាងវិញ ហើយអាចដាក់ឱ្យពិនិត្យម្តងទៀតពេលកែរួច។
return-remark = អ្វីដែលត្រូវកែ
return-help = សូមប្រាប់កន្លែង និងមូលហេតុ ឧទាហរណ៍៖ ថ្ងៃផុតកំណត់មិនដូចក្នុងឯកសារភ្ជាប់។
return-empty = សូមប្រាប់អ្វីដែលត្រូវកែ ដើម្បីឱ្យអ្នកដែលបានដាក់ឱ្យពិនិត្យដឹងពីរបៀបកែ។

schedule-heading = កំណត់ពេលចេញផ្សាយ { $id } «{ $title }»
schedule-intro = អត្ថបទដែលបានអនុម័តនេះនឹងចេញផ្សាយដោយស្វ័យប្រវត្តិនៅពេលនោះ ដោយគ្មានកែប្រែអ្វីឡើយ។ បើមានការកែមុនពេលនោះ ការកំណត់ពេលត្រូវបោះបង់។
schedule-at = ពេលចេញផ្សាយ ({ $zone })
schedule-help = សរសេរដូចជា 2026-12-01 09:00
schedule-unread = យើងអានពេលវេលានេះមិនបានទេ។ សូមសរសេរវាដូចជា 2026-12-01 09:00។
schedule-past = ពេលវេលានេះបានកន្លងហួសហើយ។ សូមជ្រើសពេលវេលាក្រោយជាងនេះ។
schedule-far = សូមជ្រើសពេលវេលាក្នុងរយៈពេលពីរឆ្នាំខាងមុខ។
schedule-after-deadline = ដល់ពេលនោះ ប្រកាសនឹងផុតកំណត់ហើយ។ សូមជ្រើសពេលវេលាមុនថ្ងៃផុតកំណត់។

close-ask = តើត្រូវបិទ { $id } «{ $title }» មែនទេ? អ្នកស្រាវជ្រាវនឹងលែងអាចផ្ញើចំណាប់អារម្មណ៍បាន។ ចំណាប់អារម្មណ៍ដែលបានទទួលមកដល់ពេលនេះត្រូវបានរក្សាទុក៖ { $count }។ ការបិទមិនអាចត្រឡប់វិញបានទេ។
discard-ask = តើត្រូវបោះចោល { $id } «{ $title }» មែនទេ? វាមិនធ្លាប់ចេញផ្សាយទេ ដូច្នេះគ្មាននរណាទទួលដំណឹងឡើយ។ សកម្មភាពនេះមិនអាចត្រឡប់វិញបានទេ។

done-draft = { $id } «{ $title }» ត្រូវបានរក្សាទុកជាសេចក្តីព្រាង។ ជំហានបន្ទាប់៖ ដាក់ឱ្យពិនិត្យ ដើម្បីឱ្យសហការីម្នាក់ពិនិត្យវា។
done-returned = { $id } «{ $title }» ត្រូវបានបញ្ជូនត្រឡប់ជាសេចក្តីព្រាង។ កំណត់សម្គាល់៖ { $remark }
done-in-review = { $id } «{ $title }» ត្រូវបានដាក់ឱ្យពិនិត្យ ហើយកំពុងរង់ចាំសហការីម្នាក់ពិនិត្យ។
done-approved = លោកអ្នកបានអនុម័តអត្ថបទនេះនៃ { $id } «{ $title }» (កូដផ្ទៀងផ្ទាត់ { $mark })។ បើតួអក្សរណាមួយផ្លាស់ប្តូរ ការអនុម័តនឹងអស់សុពលភាព។ ជំហានបន្ទាប់៖ ចេញផ្សាយវា។
done-scheduled = { $id } «{ $title }» (កូដផ្ទៀងផ្ទាត់ { $mark }) នឹងចេញផ្សាយដោយស្វ័យប្រវត្តិនៅ { $at } ({ $zone })។
done-unscheduled = បានបោះបង់ពេលចេញផ្សាយដែលកំណត់សម្រាប់ { $id } «{ $title }»។ វានៅជាអត្ថបទដែលបានអនុម័ត ហើយលោកអ្នកអាចចេញផ្សាយវាបានគ្រប់ពេល។
done-published = បានចេញផ្សាយ { $id } «{ $title }»។ ចំនួនអ្នកទទួលដំណឹង៖ { $count }។
done-published-counting = បានចេញផ្សាយ { $id } «{ $title }»។ កំពុងកំណត់ថាត្រូវជូនដំណឹងដល់នរណាខ្លះ។ វឌ្ឍនភាពបង្ហាញនៅខាងក្រោម។
done-published-before = { $id } «{ $title }» ត្រូវបានចេញផ្សាយ៖ អ្នកស្រាវជ្រាវឥឡូវឃើញអត្ថបទនេះ។ គ្មាននរណាទទួលដំណឹងពីរដងទេ។
done-corrected = អត្ថបទកែតម្រូវនៃ { $id } «{ $title }» ត្រូវបានចេញផ្សាយ។ កាតត្រូវបានប្តូរសម្រាប់អ្នកដែលមានវា៖ { $sent }។ អ្នកដែលនៅរង់ចាំនឹងទទួលអត្ថបទថ្មី៖ { $waiting }។
done-told = អ្នកទទួលដំណឹងអំពីអ្វីដែលផ្លាស់ប្តូរ ព្រោះបានផ្ញើចំណាប់អារម្មណ៍៖ { $count } នាក់។
done-recalled = { $id } «{ $title }» កំពុងត្រូវបានដកវិញ ហើយប្រកាសត្រូវបានបិទ។ អ្វីដែលនៅរង់ចាំនឹងមិនផ្ញើទេ។ អ្វីដែលបានផ្ញើនឹងត្រូវលុប ឬបើលុបមិនបាន នឹងសម្គាល់ថាបានដកវិញ។
done-tested = កាតនៃ { $id } «{ $title }» កំពុងផ្ញើមកតែលោកអ្នកម្នាក់គត់។ ចំនួនការសន្ទនា៖ { $count }។
done-closed = { $id } «{ $title }» ត្រូវបានបិទ។ អ្នកស្រាវជ្រាវលែងអាចផ្ញើចំណាប់អារម្មណ៍បានទៀត។
done-discarded = { $id } «{ $title }» ត្រូវបានបោះចោល។ គ្មាននរណាទទួលដំណឹងទេ។

correct-which = តើលោកអ្នកចង់កែចំណុចណានៃ { $id } «{ $title }»?
correct-heading = កែ { $id } «{ $title }»
correct-effect-draft = វានៅជាសេចក្តីព្រាងដដែល។
correct-effect-review = វានឹងក្លាយជាសេចក្តីព្រាងវិញ ហើយការដាក់ឱ្យពិនិត្យ ឬការអនុម័តរបស់វាអស់សុពលភាព។
correct-effect-published = អ្នកស្រាវជ្រាវនៅតែឃើញអត្ថបទបច្ចុប្បន្ន រហូតដល់អត្ថបទថ្មីត្រូវបានពិនិត្យ និងចេញផ្សាយ។
correct-save = រក្សាទុក
correct-same = គ្មានអ្វីត្រូវបានកែក្នុង { $id } «{ $title }» ទេ។ អ្វីៗនៅដដែល។
help-headcount = លេខ ឬ 2-5។ ទុកទទេ បើត្រូវការច្រើននាក់ដោយមិនកំណត់ចំនួន។
help-disciplines = មួយបន្ទាត់មួយ។
help-compensation = តាមពាក្យរបស់និយោជក ឧទាហរណ៍៖ 300,000-500,000 យ័ន ក្នុងមួយឆ្នាំ។
help-deadline = ថ្ងៃចុងក្រោយ រាប់បញ្ចូលថ្ងៃនោះ ឧទាហរណ៍ 2026-12-31។ ទុកទទេ បើគ្មានថ្ងៃផុតកំណត់។
help-fields = យ៉ាងតិចមួយ បើមិនដូច្នេះទេ មានតែអ្នកតាមដានគ្រប់វិស័យប៉ុណ្ណោះដែលនឹងទទួលដំណឹង។
typed-too-long = អត្ថបទនេះវែងពេក៖ អតិបរមា { $max } តួអក្សរ។ អ្វីដែលលោកអ្នកបានសរសេរនៅរក្សាទុក សូមធ្វើឱ្យវាខ្លីជាងនេះ។
typed-not-offered = មានអ្វីមួយមិនស្ថិតក្នុងជម្រើសទេ។ សូមជ្រើសពីជម្រើសដែលមាន។
typed-title-missing = ភាសានេះមានអត្ថបទ ដូច្នេះត្រូវការចំណងជើងដែរ។

received-heading = ចំណាប់អារម្មណ៍ដែលបានទទួល ({ $total })
received-note = លោកអ្នកឃើញតែព័ត៌មានដែលអ្នកស្រាវជ្រាវយល់ព្រមប្រគល់ ហើយសម្រាប់តែប្រកាសដែលបានរាយប៉ុណ្ណោះ។
received-empty = មិនទាន់មានចំណាប់អារម្មណ៍ចូលមកទេ។

# $kind says what the notice does with the card
sending-heading = { $kind ->
    [correction] កំពុងកែតម្រូវ { $id } «{ $title }» ដែលបានផ្ញើ
    [recall] កំពុងដក { $id } «{ $title }» វិញ
   *[new] កំពុងផ្ញើ { $id } «{ $title }»
}
sending-paused = { $kind ->
    [correction] ការកែតម្រូវត្រូវបានផ្អាក៖ { $id } «{ $title }»
    [recall] ការដកវិញត្រូវបានផ្អាក៖ { $id } «{ $title }»
   *[new] ការផ្ញើត្រូវបានផ្អាក៖ { $id } «{ $title }»
}
sending-cancelled = { $kind ->
    [correction] ការកែតម្រូវត្រូវបានបោះបង់៖ { $id } «{ $title }»
    [recall] ការដកវិញត្រូវបានបោះបង់៖ { $id } «{ $title }»
   *[new] ការផ្ញើត្រូវបានបោះបង់៖ { $id } «{ $title }»
}
sending-finished = { $kind ->
    [correction] បានកែតម្រូវ៖ { $id } «{ $title }»
    [recall] បានដកវិញ៖ { $id } «{ $title }»
   *[new] បានផ្ញើ៖ { $id } «{ $title }»
}
sending-sent = បានដល់
sending-waiting = រង់ចាំ
sending-gone = ទាក់ទងមិនបាន
sending-failed = វេទិកាបដិសេធ
sending-unknown = មិនដឹងលទ្ធផល (មិនផ្ញើម្តងទៀត)
sending-dropped = លែងផ្ញើ
sending-left = ពេលនៅសល់
left-minute = មិនដល់មួយនាទី
left-minutes = ប្រហែល { $minutes } នាទី
left-hours = ប្រហែល { $hours } ម៉ោង
sending-on = បានដល់ { $sent }, រង់ចាំ { $waiting }
sending-because = { $stands } ({ $why })
sending-held = វេទិកាស្នើឱ្យរង់ចាំរហូតដល់ { $until } ({ $zone })
sending-no-sender = ពេលនេះគ្មាន process ណាកំពុងផ្ញើនៅទីនោះទេ

cancel-ask = { $kind ->
    [correction] តើត្រូវបោះបង់ផ្នែកនៅសល់នៃការកែតម្រូវ { $id } «{ $title }» មែនទេ? កាតដែលនៅរក្សាអត្ថបទចាស់៖ { $waiting }។ បានកែតម្រូវរួច៖ { $sent }។ សកម្មភាពនេះមិនអាចត្រឡប់វិញបានទេ។
    [recall] តើត្រូវបោះបង់ផ្នែកនៅសល់នៃការដក { $id } «{ $title }» វិញមែនទេ? កាតដែលនៅកន្លែងដដែល៖ { $waiting }។ បានដកវិញរួច៖ { $sent }។ សកម្មភាពនេះមិនអាចត្រឡប់វិញបានទេ។
   *[new] តើត្រូវបោះបង់ការផ្ញើផ្នែកនៅសល់នៃ { $id } «{ $title }» មែនទេ? អ្នកដែលនឹងមិនទទួលដំណឹង៖ { $waiting }។ បានទទួលរួច៖ { $sent }។ ប្រកាសនៅតែចេញផ្សាយដដែល។ សកម្មភាពនេះមិនអាចត្រឡប់វិញបានទេ។
}

broadcasts-heading = ការផ្ញើ ({ $total })
broadcasts-note = ពេលវេលាគិតតាម{ $zone }។
broadcasts-empty = មិនទាន់បានផ្ញើអ្វីទៅមនុស្សច្រើនទេ។
broadcast-planned = បានកំណត់ពេល
broadcast-running = កំពុងផ្ញើ
broadcast-paused = បានផ្អាក
broadcast-finished = បានចប់
broadcast-cancelled = បានបោះបង់
broadcast-numbers = { $done } ក្នុងចំណោម { $total }

recall-heading = ដក { $id } «{ $title }» វិញ
recall-intro = អ្នកដែលបានទទួលកាត៖ { $sent }។ កាតនឹងត្រូវលុបនៅកន្លែងដែលវេទិកាអនុញ្ញាត បើមិនដូច្នេះទេ នឹងប្តូរឱ្យបង្ហាញថាបានដកវិញ។ អ្នកនៅរង់ចាំ ដែលនឹងមិនទទួលកាត៖ { $waiting }។ អ្នកបានផ្ញើចំណាប់អារម្មណ៍ ដែលនឹងទទួលដំណឹងអំពីមូលហេតុ៖ { $interested }។
recall-final = ប្រកាសនឹងត្រូវបិទ។ សកម្មភាពនេះមិនអាចត្រឡប់វិញបានទេ។
recall-reason = មូលហេតុនៃការដកវិញ
recall-help = អ្នកស្រាវជ្រាវដែលបានផ្ញើចំណាប់អារម្មណ៍នឹងអានពាក្យទាំងនេះដូចដែលលោកអ្នកសរសេរ។
recall-empty = សូមបញ្ជាក់មូលហេតុ ព្រោះអ្នកស្រាវជ្រាវដែលបានផ្ញើចំណាប់អារម្មណ៍នឹងសួរ។

test-mark = សាកល្បង សម្រាប់តែលោកអ្នក៖ ខាងក្រោមជាកាតនៃ { $id } ដូចដែលអ្នកអានទទួលជាភាសា{ $language }។

audit-heading = កំណត់ត្រាសកម្មភាព ({ $total })
audit-by-itself = ប្រព័ន្ធ
audit-empty = មិនទាន់មានកំណត់ត្រាទេ។

members-heading = សមាជិក ({ $total })
members-empty = មិនទាន់មានសមាជិកទេ។
invite-heading = អញ្ជើញសមាជិក
invite-name = ឈ្មោះ
invite-role = តួនាទី
invite-station = ស្ថានីយ
invite-station-help = ចាំបាច់សម្រាប់បុគ្គលិកស្ថានីយ។ តួនាទីផ្សេងទៀត បើទុកទទេ គឺគ្របដណ្តប់ទូទាំងខេត្ត។
invite-no-name = សូមបំពេញឈ្មោះ។
invite-no-role = សូមជ្រើសតួនាទី។
invite-station-needed = បុគ្គលិកស្ថានីយត្រូវមានស្ថានីយមួយ។
invite-unknown-station = គ្មានស្ថានីយនេះទេ ឬវាមិនស្ថិតក្រោមការគ្រប់គ្រងរបស់លោកអ្នក។
invited = បានអញ្ជើញហើយ លេខសម្គាល់ { $id }។ កូដចូលប្រើ៖ { $code }។ កូដនេះមានសុពលភាពរហូតដល់ { $until } ({ $zone }) ប្រើបានតែម្តង ហើយបង្ហាញតែពេលនេះប៉ុណ្ណោះ។
invited-how = សូមប្រគល់កូដចូលប្រើនេះដល់សាមីខ្លួនផ្ទាល់៖ គេផ្ញើ «/staff { $code }» ក្នុងការសន្ទនាឯកជនជាមួយជំនួយការនេះលើ Telegram ឬ Discord ឬបំពេញវានៅទំព័រចូលប្រើលើគេហទំព័រ។

sign-in-heading = បុគ្គលិកចូលប្រើ
sign-in-intro = សូមបំពេញកូដចូលប្រើដែលអ្នកគ្រប់គ្រងបានឱ្យលោកអ្នក។ វាប្រើបានតែម្តង។
sign-in-code = កូដចូលប្រើ
sign-in-send = ចូលប្រើ
sign-in-welcome = សូមស្វាគមន៍ { $name }។ លោកអ្នកបានចូលប្រើជា៖ { $role }។
sign-in-may = លោកអ្នកអាច៖ { $actions }។
sign-in-import = ដើម្បីនាំចូលប្រកាស សូមផ្ញើឯកសារតារាងមកទីនេះ។
sign-in-review = អត្ថបទដែលរង់ចាំការពិនិត្យមានក្នុង «ថ្ងៃនេះ»។
