# Texts in several languages: what readers are told of one, and how staff keep them.

# Under a card.
card-converted = Converted automatically from { $language }
card-outdated = This translation is older than the latest change of the original in { $language }
card-machine = Translated from { $language } by a machine and not yet checked by a person
card-original = The original in { $language }
card-show-original = See the original

# What a reviewer is told.
concern-text-unconfirmed = a machine translation waits to be checked
concern-text-outdated = a translation is older than the original

# Translations to look at.
web-menu-translations = Translations
room-translations = Translations to renew
today-translations = Translations to renew: { $count }
renew-heading = Translations to renew ({ $total })
renew-note = Translations that are older than their original, and machine translations that nobody has checked yet.
renew-empty = Every translation is up to date.
renew-language = { $language } ({ $standing })
column-languages = Languages

# The texts of one posting.
deed-texts = Languages
texts-heading = { $id }, { $title }, in each language
texts-note = Choose a language to write it beside the original.
text-source = original
text-current = says what the original says
text-outdated = older than the original
text-unconfirmed = made by a machine, to be checked
text-missing = none yet

# One beside another.
translate-heading = { $id }, { $title }: { $from } → { $language }
translate-source-missing = There is no text in { $from } yet. Please read another language beside it.
translate-outdated = The original has changed since the text in { $language } was written. Please bring it up to date, or confirm that it still holds.
translate-unconfirmed = A machine wrote the text in { $language }. It can be submitted once you have edited or confirmed it.
translate-from = Beside: { $language }
translate-to = Write in: { $language }
translate-confirm = Still right
translate-save = Save the text in { $language }
translate-edit = Change { $part }
translate-nothing = (nothing)
translate-proposals = Suggestions (press to take over)
translate-exact = Earlier translation of the same sentence
translate-like = Earlier translation of a sentence { $percent }% alike
translate-term = Term
translate-same = Nothing was changed in the text in { $language }.

# What somebody also reads.
settings-reads = I also read …
settings-reads-none = Nothing set
wish-reads = Which other languages do you read, where there is no text in yours? They are looked for in the order in which you choose them.
wish-reads-now = Now: { $languages }

# Drafts by a machine.
translate-draft = Draft by machine
draft-asked = A machine was asked to draft a translation of { $id }, { $title }. Please check it once it is there.
draft-under-way = A machine is drafting: { $languages }
draft-made = A machine has drafted { $id }, { $title }, in { $language }. Please edit or confirm it beside the original; it cannot be submitted before.
draft-see = Check the draft
draft-of = { $id }, { $title }
draft-failed = There is no draft in { $language }: { $why }
no-draft-down = the translation server cannot be reached or did not answer in time. Please try again later.
no-draft-later = the translation server asks to come back later. Please try again in a while.
no-draft-refused = the translation server refused the request. Please have an administrator run haizhi doctor.
no-draft-unreadable = what the translation server answered is no translation. Please try once more, or translate it yourself.
no-draft-too-long = the text or its translation is too long. Please translate it yourself.
no-draft-overtaken = the text was changed meanwhile, and the change is kept. Please try again.

# haizhi doctor.
doctor-translate-off = No translation server is set; people write every translation.
doctor-translate-ok = The translation server can be used.
doctor-translate = The translation server cannot be used: { $why }
doctor-translate-remedy-settings = Please correct the setting that is named.
doctor-translate-remedy-refused = Please check HAIZHI_TRANSLATE_KEY, HAIZHI_TRANSLATE_MODEL and HAIZHI_TRANSLATE_KIND.
doctor-translate-remedy-down = Please check HAIZHI_TRANSLATE_URL and HAIZHI_TRANSLATE_PROXY, and whether the server runs. Nothing else hangs on it.
