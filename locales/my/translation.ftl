# Texts in several languages: what readers are told of one, and how staff keep them.

# Under a card.
card-converted = { $language }ဘာသာမှ အလိုအလျောက် ပြောင်းထားပါသည်
card-outdated = ဤဘာသာပြန်ချက်သည် { $language }ဘာသာမူရင်းကို နောက်ဆုံး မပြောင်းလဲမီက ဘာသာပြန်ချက် ဖြစ်ပါသည်
card-machine = { $language }ဘာသာမှ စက်ဖြင့် ဘာသာပြန်ထားပြီး လူက မစစ်ဆေးရသေးပါ
card-original = { $language }ဘာသာမူရင်း
card-show-original = မူရင်း ကြည့်ရန်

# What a reviewer is told.
concern-text-unconfirmed = စက်ဘာသာပြန်ချက်ကို လူက စစ်ဆေးရန် ကျန်နေသည်
concern-text-outdated = မူရင်းထက် ဟောင်းသော ဘာသာပြန်ချက် ရှိသည်

# Translations to look at.
web-menu-translations = ဘာသာပြန်ချက်
room-translations = မွမ်းမံရန် ဘာသာပြန်ချက်များ
today-translations = မွမ်းမံရန် ဘာသာပြန်ချက်: { $count } ခု
renew-heading = မွမ်းမံရန် ဘာသာပြန်ချက်များ ({ $total })
renew-note = မူရင်းထက် ဟောင်းသော ဘာသာပြန်ချက်များနှင့် မည်သူမျှ မစစ်ဆေးရသေးသော စက်ဘာသာပြန်ချက်များ။
renew-empty = ဘာသာပြန်ချက်အားလုံး မွမ်းမံပြီး ဖြစ်ပါသည်။
renew-language = { $language } ({ $standing })
column-languages = ဘာသာစကားများ

# The texts of one posting.
deed-texts = ဘာသာစကားများ
texts-heading = { $id }၊ “{ $title }” ၏ ဘာသာစကားအလိုက် စာသားများ
texts-note = ဘာသာစကားတစ်ခုကို ရွေးပြီး မူရင်းနှင့် ယှဉ်၍ ရေးပါ။
text-source = မူရင်း
text-current = မူရင်းနှင့် ကိုက်ညီသည်
text-outdated = မူရင်းထက် ဟောင်းသည်
text-unconfirmed = စက်ဘာသာပြန်ချက်၊ စစ်ဆေးရန်
text-missing = မရှိသေးပါ

# One beside another.
translate-heading = { $id }၊ “{ $title }”: { $from } → { $language }
translate-source-missing = { $from }ဘာသာဖြင့် စာသား မရှိသေးပါ။ ယှဉ်ဖတ်ရန် အခြားဘာသာစကားကို ရွေးပါ။
translate-outdated = { $language }ဘာသာစာသား ရေးပြီးနောက် မူရင်း ပြောင်းလဲသွားပါသည်။ မူရင်းနှင့် ကိုက်ညီအောင် ပြင်ပါ၊ သို့မဟုတ် မှန်ကန်ဆဲ ဖြစ်ကြောင်း အတည်ပြုပါ။
translate-unconfirmed = { $language }ဘာသာစာသားကို စက်က ရေးထားပါသည်။ လူကြီးမင်း ပြင်ပြီး သို့မဟုတ် မှန်ကန်ကြောင်း အတည်ပြုပြီးမှ စိစစ်ရန် တင်ပြနိုင်ပါသည်။
translate-from = ယှဉ်ဖတ်ရန်: { $language }
translate-to = ရေးရန်: { $language }
translate-confirm = မှန်ကန်ဆဲ
translate-save = { $language }ဘာသာစာသား သိမ်းရန်
translate-edit = { $part } ပြင်ရန်
translate-nothing = (ဗလာ)
translate-proposals = အကြံပြုချက်များ (ယူသုံးရန် နှိပ်ပါ)
translate-exact = တူညီသောစာကြောင်း၏ ယခင်ဘာသာပြန်ချက်
translate-like = { $percent }% တူသောစာကြောင်း၏ ယခင်ဘာသာပြန်ချက်
translate-term = ဝေါဟာရ
translate-same = { $language }ဘာသာစာသားတွင် မည်သည်ကိုမျှ မပြောင်းလဲထားပါ။

# What somebody also reads.
settings-reads = ဖတ်တတ်သော အခြားဘာသာ …
settings-reads-none = မသတ်မှတ်ထားပါ
wish-reads = လူကြီးမင်း၏ ဘာသာစကားဖြင့် စာသား မရှိပါက မည်သည့် အခြားဘာသာစကားများဖြင့် ဖတ်ပါသနည်း။ ရွေးချယ်သည့် အစဉ်အတိုင်း ရှာပါမည်။
wish-reads-now = လက်ရှိ: { $languages }

# Drafts by a machine.
translate-draft = စက်ဖြင့် မူကြမ်းရေးရန်
draft-asked = { $id }၊ “{ $title }” ကို မူကြမ်း ဘာသာပြန်ရန် စက်အား ခိုင်းထားပါသည်။ ရရှိသည့်အခါ စစ်ဆေးပါ။
draft-under-way = စက်က မူကြမ်း ဘာသာပြန်နေသည်: { $languages }
draft-made = { $id }၊ “{ $title }” ၏ { $language }ဘာသာမူကြမ်းကို စက်က ရေးပြီးပါပြီ။ မူရင်းနှင့် ယှဉ်၍ ပြင်ပါ၊ သို့မဟုတ် မှန်ကန်ကြောင်း အတည်ပြုပါ။ ထိုသို့ မလုပ်မီ စိစစ်ရန် မတင်ပြနိုင်ပါ။
draft-see = မူကြမ်း စစ်ဆေးရန်
draft-of = { $id }၊ “{ $title }”
draft-failed = { $language }ဘာသာမူကြမ်း မရရှိပါ: { $why }
no-draft-down = ဘာသာပြန်ဆာဗာသို့ ဆက်သွယ်၍ မရပါ၊ သို့မဟုတ် အချိန်မီ မတုံ့ပြန်ပါ။ နောက်မှ ထပ်စမ်းပါ။
no-draft-later = ဘာသာပြန်ဆာဗာက နောက်မှ ထပ်မံ ဆက်သွယ်ရန် တောင်းဆိုထားပါသည်။ အချိန်အနည်းငယ် စောင့်ပြီး ထပ်စမ်းပါ။
no-draft-refused = ဘာသာပြန်ဆာဗာက တောင်းဆိုချက်ကို လက်မခံပါ။ haizhi doctor ကို လုပ်ဆောင်ပေးရန် စီမံခန့်ခွဲသူထံ အကူအညီတောင်းပါ။
no-draft-unreadable = ဘာသာပြန်ဆာဗာ၏ အဖြေသည် ဘာသာပြန်ချက် မဟုတ်ပါ။ နောက်တစ်ကြိမ် ထပ်စမ်းပါ၊ သို့မဟုတ် ကိုယ်တိုင် ဘာသာပြန်ပါ။
no-draft-too-long = စာသား သို့မဟုတ် ၎င်း၏ ဘာသာပြန်ချက် ရှည်လွန်းပါသည်။ ကိုယ်တိုင် ဘာသာပြန်ပါ။
no-draft-overtaken = ထိုအတောအတွင်း စာသား ပြောင်းလဲသွားပြီး ထိုပြောင်းလဲချက်ကို သိမ်းထားပါသည်။ ထပ်စမ်းပါ။

# haizhi doctor.
doctor-translate-off = ဘာသာပြန်ဆာဗာ မသတ်မှတ်ထားပါ။ ဘာသာပြန်ချက်အားလုံးကို လူက ရေးပါသည်။
doctor-translate-ok = ဘာသာပြန်ဆာဗာကို အသုံးပြုနိုင်ပါသည်။
doctor-translate = ဘာသာပြန်ဆာဗာကို အသုံးမပြုနိုင်ပါ: { $why }
doctor-translate-remedy-settings = ဖော်ပြထားသော ဆက်တင်ကို ပြင်ဆင်ပါ။
doctor-translate-remedy-refused = HAIZHI_TRANSLATE_KEY၊ HAIZHI_TRANSLATE_MODEL နှင့် HAIZHI_TRANSLATE_KIND တို့ကို စစ်ဆေးပါ။
doctor-translate-remedy-down = HAIZHI_TRANSLATE_URL နှင့် HAIZHI_TRANSLATE_PROXY ကို စစ်ဆေးပါ။ ဆာဗာ လုပ်ဆောင်နေခြင်း ရှိမရှိလည်း စစ်ဆေးပါ။ အခြားလုပ်ဆောင်ချက်များကို မထိခိုက်ပါ။
