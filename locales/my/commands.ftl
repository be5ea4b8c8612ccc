# Menus of commands: what each does (Discord takes 100 characters)
command-start = ပင်မစာမျက်နှာ
command-postings = လက်ရှိ ဖိတ်ခေါ်ချက်များ
command-events = လာမည့်ပွဲများ
command-search = လက်ရှိ ဖိတ်ခေါ်ချက်များကို စကားလုံးဖြင့် ရှာရန်
command-subscribe = ဖိတ်ခေါ်ချက်များကို စောင့်ကြည့်ရန်
command-subscriptions = မိမိ စောင့်ကြည့်ထားသည်များ
command-interests = မိမိ ပေးပို့ထားသော စိတ်ဝင်စားမှုများ
command-registrations = မိမိ စာရင်းပေးထားသော ပွဲများ
command-checkin = အွန်လိုင်းပွဲတွင် ရောက်ရှိကြောင်း မှတ်ရန်
command-profile = မိမိ၏ ကိုယ်ရေးအချက်အလက်
command-settings = ဆက်တင်များ
command-language = ဘာသာစကား ရွေးရန်
command-link = အခြားနေရာရှိ မိမိအကောင့်နှင့် ပေါင်းရန်
command-help = ဤနေရာတွင် လုပ်ဆောင်နိုင်သည်များနှင့် အသုံးပြုပုံ
command-staff = ဝန်ထမ်းအဖြစ် ကုဒ်ဖြင့် ဝင်ရောက်ရန်
command-inbox = လက်ခံရရှိသော စိတ်ဝင်စားမှုများ
command-drafts = ဖိတ်ခေါ်ချက် မူကြမ်းများ
command-review = စိစစ်ရန် စောင့်နေသော ဖိတ်ခေါ်ချက်များ
command-imports = ထည့်သွင်းထားသော ဇယားဖိုင်များ
command-broadcast = ပို့နေသည်များနှင့် အခြေအနေ
command-audit = လုပ်ဆောင်ချက်မှတ်တမ်းများ
command-setup = ဤဆာဗာ၏ ချန်နယ်များတွင် တင်မည့် ဖိတ်ခေါ်ချက်များ ရွေးရန် (စီမံခန့်ခွဲသူများအတွက်)

# What people read before they start the bot (Telegram takes 512 and 120 characters)
bot-description = ယူနန်ပြည်နယ် သိပ္ပံနှင့်နည်းပညာအသင်း၏ HOME အစီအစဉ် လက်ထောက် ဖြစ်ပါသည်။ ယူနန်ရှိ တက္ကသိုလ်များနှင့် ကုမ္ပဏီများက ပြည်ပမှ ကျွမ်းကျင်ပညာရှင်များကို ရှာဖွေနေပါသည်။ လူကြီးမင်း၏ နယ်ပယ်မှ ဖိတ်ခေါ်ချက်များကို စောင့်ကြည့်ပြီး စိတ်ဝင်စားပါက အကြောင်းကြားနိုင်ပါသည်။ လူကြီးမင်း သဘောတူမှသာ ဖိတ်ခေါ်သည့်အဖွဲ့အစည်းက လူကြီးမင်း မည်သူဖြစ်ကြောင်း သိရပါမည်။ စတင်ရန် Start ကို နှိပ်ပါ။
bot-short-description = ယူနန် HOME အစီအစဉ်။ ပြည်ပပညာရှင် ဖိတ်ခေါ်ချက်များကို စောင့်ကြည့်ပြီး စိတ်ဝင်စားပါက အကြောင်းကြားပါ။

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
option-postings-posting = ဖွင့်လိုသော ဖိတ်ခေါ်ချက်။ အားလုံးကြည့်ရန် ဗလာထားပါ
option-events-event = ဖွင့်လိုသော ပွဲ။ အားလုံးကြည့်ရန် ဗလာထားပါ
option-search-words = ရှာလိုသည့်အရာ: ဒေသ၊ အလုပ်၊ နယ်ပယ်
option-subscribe-field = စတင်ရွေးလိုသော နယ်ပယ်
option-link-code = အခြားနေရာမှ ရသော ကုဒ်။ ဤနေရာတွင် ကုဒ်ယူရန် ဗလာထားပါ
option-staff-code = လူကြီးမင်းအား ပေးထားသော ကုဒ်
option-checkin-code = ဖတ်ပြခဲ့သော စကားလုံး
option-setup-field = မည်သည့် ဖိတ်ခေါ်ချက်များ: နယ်ပယ်တစ်ခု သို့မဟုတ် အားလုံး
option-setup-channel = တင်မည့်နေရာ: ချန်နယ်၊ thread သို့မဟုတ် ဖိုရမ်။ ဗလာထားလျှင် ဤနေရာ
option-setup-role = ဖိတ်ခေါ်ချက်တိုင်းတွင် ရည်ညွှန်းခေါ်မည့် အခန်းကဏ္ဍ (role)
option-setup-language = ထိုနေရာတွင် တင်မည့် ဘာသာစကား
option-setup-station = ဤလုပ်ငန်းစခန်း၏ ဖိတ်ခေါ်ချက်များသာ
