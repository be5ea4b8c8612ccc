# Names of coded values
field-aluminium = အလူမီနီယမ်
field-silicon = ဆီလီကွန်
field-new-energy = စွမ်းအင်သစ်
field-new-materials = ရုပ်ဝတ္ထုပစ္စည်းသစ်
field-advanced-equipment = အဆင့်မြင့်စက်ပစ္စည်းထုတ်လုပ်ရေး
field-multilingual = ဘာသာစကားစုံနည်းပညာ
field-artificial-intelligence = ဉာဏ်ရည်တု
field-big-data = Big Data နည်းပညာ
field-blockchain = ဘလော့ချိန်း
field-life-sciences = သက်ရှိသိပ္ပံ
field-seed-industry = ဇီဝမျိုးစေ့လုပ်ငန်း
field-green-food = စိမ်းလန်းစားသောက်ကုန်
field-major-diseases = အဓိကရောဂါများ ကာကွယ်ကုသရေး
field-ecology = ဂေဟပတ်ဝန်းကျင် ထိန်းသိမ်းရေး

card-green-energy = စိမ်းလန်းစွမ်းအင်
card-green-food = စိမ်းလန်းစားသောက်ကုန်
card-healthy-living = ကျန်းမာစွာနေထိုင်ရေး ခရီးသွားဒေသ

industry-bio-medicine = ဇီဝဆေးပညာနှင့် ကျန်းမာရေး
industry-tourism = ခရီးသွားနှင့် ယဉ်ကျေးမှု
industry-information = သတင်းအချက်အလက်နည်းပညာလုပ်ငန်း
industry-logistics = ခေတ်မီကုန်စည်ပို့ဆောင်ရေး
industry-agriculture = ကုန်းပြင်မြင့် ခေတ်မီစိုက်ပျိုးရေး
industry-materials = ရုပ်ဝတ္ထုပစ္စည်းသစ်
industry-equipment = အဆင့်မြင့်စက်ပစ္စည်းထုတ်လုပ်ရေး
industry-consumer-goods = စားသောက်ကုန်နှင့် လူသုံးကုန်ထုတ်လုပ်ရေး

engagement-introduction = ခေါ်ယူခန့်အပ်ခြင်း
engagement-project = ပရောဂျက်ပူးပေါင်းမှု
engagement-exchange = ပညာရပ်ဖလှယ်မှု
engagement-consultation = အကြံပေးမှု
engagement-full-time = အချိန်ပြည့်
engagement-flexible = ပြောင်းလွယ်ပြင်လွယ်

place-kunming = ကူမင်း
place-qujing = ချူကျင်း
place-yuxi = ယွီရှီ
place-baoshan = ပေါက်ရှန်း
place-zhaotong = ကျောက်ထုန်း
place-lijiang = လီကျန်း
place-puer = ပူအာ
place-lincang = လင်ချန်း
place-chuxiong = ချူရှုန်း
place-honghe = ဟုန်းဟော်
place-wenshan = ဝမ်ရှန်း
place-xishuangbanna = စစ်ဆောင်ပန္နား
place-dali = တာလီ
place-dehong = တက်ဟုန်း
place-nujiang = နူကျန်း
place-diqing = တိချင်း

lang-zh-Hans = ရိုးရှင်းတရုတ်
lang-zh-Hant = ရိုးရာတရုတ်
lang-en = အင်္ဂလိပ်
lang-vi = ဗီယက်နမ်
lang-th = ထိုင်း
lang-lo = လာအို
lang-my = မြန်မာ
lang-km = ခမာ

platform-telegram = Telegram
platform-discord = Discord
platform-web = ဝဘ်

role-administrator = စီမံခန့်ခွဲသူ
role-reviewer = စိစစ်သူ
role-officer = တာဝန်ခံဝန်ထမ်း
role-station = လုပ်ငန်းစခန်းဝန်ထမ်း
role-observer = ကြည့်ရှုခွင့်သာရှိသူ

action-look = ကြည့်ရှုခြင်း
action-edit = ထည့်သွင်းခြင်းနှင့် ပြင်ဆင်ခြင်း
action-submit = စိစစ်ရန် တင်ပြခြင်း
action-approve = စိစစ်ခြင်း
action-publish = ထုတ်ပြန်ခြင်း
action-close = ပိတ်ခြင်း
action-broadcast = ပို့နေသည်များကို ခဏရပ်ခြင်း၊ ပယ်ဖျက်ခြင်းနှင့် ရုပ်သိမ်းခြင်း
action-audit = လုပ်ဆောင်ချက်မှတ်တမ်း ကြည့်ရှုခြင်း
action-administer = အဖွဲ့ဝင်များကို စီမံခြင်း

notice-kind-new = အသိပေးချက်
notice-kind-correction = ပြင်ဆင်ချက်
notice-kind-recall = ရုပ်သိမ်းချက်

posting-state-draft = မူကြမ်း
posting-state-in-review = စိစစ်ဆဲ
posting-state-approved = အတည်ပြုပြီး
posting-state-published = ထုတ်ပြန်ပြီး
posting-state-closed = ပိတ်ပြီး
posting-state-expired = နောက်ဆုံးရက် ကျော်ပြီး
posting-state-discarded = စွန့်ပစ်ပြီး

concern-employer-missing = ဖိတ်ခေါ်သည့်အဖွဲ့အစည်း မပါသေးပါ
concern-deadline-past = နောက်ဆုံးရက် ကျော်သွားပြီ
concern-fields-unconfirmed = ဦးစားပေးနယ်ပယ်ကို စနစ်က ခန့်မှန်းထားခြင်းဖြစ်ပြီး အတည်မပြုရသေးပါ
concern-field-missing = ဦးစားပေးနယ်ပယ် မပါသဖြင့် နယ်ပယ်အားလုံးကို စောင့်ကြည့်သူများသာ သိရမည်
concern-contact-missing = ဆက်သွယ်ရမည့်သူ မပါသေးပါ

pay-period-year = တစ်နှစ်လျှင်
pay-period-month = တစ်လလျှင်
pay-period-day = တစ်ရက်လျှင်
pay-period-once = တစ်ကြိမ်တည်း

shared-name = အမည်
shared-institution = အဖွဲ့အစည်း
shared-expertise = သုတေသနနယ်ပယ်
shared-email = အီးမေးလ်

interest-state-sent = လုပ်ငန်းစခန်းသို့ ရောက်ပြီး
interest-state-withdrawn = ရုပ်သိမ်းပြီး

part-title = ခေါင်းစဉ်
part-text = စာသား
part-employer = ဖိတ်ခေါ်သည့်အဖွဲ့အစည်း
part-code = ရာထူးကုဒ်
part-headcount = ခေါ်ယူမည့်ဦးရေ
part-degree = ဘွဲ့ သို့မဟုတ် ရာထူးအဆင့်
part-disciplines = ဘာသာရပ်များ
part-research = သုတေသနဦးတည်ချက်
part-compensation = အခကြေးငွေ
part-benefits = အခြားခံစားခွင့်များ
part-contact = ဆက်သွယ်ရမည့်သူ
part-deadline = နောက်ဆုံးရက်
part-fields = ဦးစားပေးနယ်ပယ်များ
part-proposed-fields = ခန့်မှန်းထားသော နယ်ပယ်များ
part-engagement = ပူးပေါင်းပုံ
part-places = ဒေသများ
part-place = အဖွဲ့အစည်းက ရေးထားသည့်အတိုင်း ဒေသ
part-remarks = မှတ်ချက်
part-zone = အချိန်ဇုန်
part-source-lang = မူရင်းဘာသာစကား

audit-posting-submit = စိစစ်ရန် တင်ပြခဲ့သည်
audit-posting-approve = အတည်ပြုခဲ့သည်
audit-posting-return = ပြန်ပို့ခဲ့သည်
audit-posting-schedule = ထုတ်ပြန်ချိန် သတ်မှတ်ခဲ့သည်
audit-posting-publish = ထုတ်ပြန်ခဲ့သည်
audit-posting-close = ပိတ်ခဲ့သည်
audit-posting-correct = ပြင်ဆင်ခဲ့သည်
audit-posting-expire = နောက်ဆုံးရက်ရောက်၍ ပြီးဆုံးသည်
audit-posting-unschedule = သတ်မှတ်ထားသော ထုတ်ပြန်ချိန်ကို ပယ်ဖျက်ခဲ့သည်
audit-posting-recall = ရုပ်သိမ်းခဲ့သည်
audit-posting-test = မိမိထံ စမ်းသပ်ပို့ခဲ့သည်
audit-notice-pause = ပို့ခြင်းကို ခဏရပ်ခဲ့သည်
audit-notice-resume = ပို့ခြင်းကို ဆက်လုပ်ခဲ့သည်
audit-notice-cancel = ပို့ခြင်းကို ပယ်ဖျက်ခဲ့သည်
audit-import = ထည့်သွင်းခဲ့သည်
audit-import-discard = ထည့်သွင်းထားသည်ကို စွန့်ပစ်ခဲ့သည်
audit-staff-invite = အဖွဲ့ဝင် ဖိတ်ခဲ့သည်
audit-staff-sign-in = ဝင်ရောက်ခဲ့သည်
audit-staff-link = အကောင့် ပေါင်းခဲ့သည်
audit-staff-unlink = အကောင့် ခွဲထုတ်ခဲ့သည်
audit-event-create = ပွဲအသစ် ဖန်တီးခဲ့သည်
audit-event-postpone = ပွဲကို ရွှေ့ဆိုင်းခဲ့သည်
audit-event-cancel = ပွဲကို ပယ်ဖျက်ခဲ့သည်
audit-event-tell = စာရင်းပေးသူများထံ စာပို့ခဲ့သည်
audit-event-export = စာရင်းပေးသူစာရင်းကို ထုတ်ယူခဲ့သည်
audit-event-materials = ပွဲ၏ စာရွက်စာတမ်းများကို ပြောင်းလဲခဲ့သည်
audit-event-materials-tell = နေရာရသူများအား ပွဲ၏ စာရွက်စာတမ်းများ အသိပေးခဲ့သည်
audit-event-check-in = ရောက်ရှိကြောင်း မှတ်ခဲ့သည်
audit-event-walk-in = ပွဲနေရာ၌ စာရင်းပေးခဲ့သည်
audit-event-certificate = တက်ရောက်ကြောင်းလက်မှတ် ဒေါင်းလုဒ်လုပ်ခဲ့သည်
audit-registration-admit = စာရင်းပေးမှုကို လက်ခံခဲ့သည်
audit-registration-decline = စာရင်းပေးမှုကို လက်မခံခဲ့ပါ
audit-registration-seat = နေရာ ပေးခဲ့သည်

# How often somebody is told
rhythm-at-once = ချက်ချင်း
rhythm-daily = နေ့စဉ်
rhythm-weekly = အပတ်စဉ်

# Days of the week
weekday-mon = တနင်္လာ
weekday-tue = အင်္ဂါ
weekday-wed = ဗုဒ္ဓဟူး
weekday-thu = ကြာသပတေး
weekday-fri = သောကြာ
weekday-sat = စနေ
weekday-sun = တနင်္ဂနွေ

# Parts of the world
region-europe = ဥရောပ
region-asia = အာရှ
region-north-america = မြောက်အမေရိက
region-latin-america = လက်တင်အမေရိက
region-oceania = သမုဒ္ဒရာပိုင်းဒေသ
region-africa = အာဖရိက

event-kind-conference = ညီလာခံ
event-kind-special-session = HOME အထူးဆွေးနွေးပွဲ
event-kind-lecture = ဟောပြောပွဲ
event-kind-training = သင်တန်း
event-kind-mission = ပြည်ပခရီးစဉ်
event-kind-outreach = သိပ္ပံဗဟုသုတပွဲ
event-kind-fair = ပြပွဲ သို့မဟုတ် တွေ့ဆုံချိတ်ဆက်ပွဲ

attendance-on-site = လူကိုယ်တိုင်
attendance-online = အွန်လိုင်း

halt-postponed = ရွှေ့ဆိုင်းထားသည်
halt-cancelled = ပယ်ဖျက်ပြီး

registration-state-requested = စိစစ်ဆဲ
registration-state-waiting = စောင့်ဆိုင်းစာရင်းတွင်
registration-state-offered = နေရာ ဖယ်ထားပေးပြီး
registration-state-confirmed = အတည်ဖြစ်ပြီး
registration-state-declined = လက်မခံခဲ့ပါ
registration-state-cancelled = ပယ်ဖျက်ပြီး
registration-state-lapsed = ဖယ်ထားချိန် ကုန်ဆုံးပြီး

concern-organiser-missing = ကျင်းပသူ မပါသေးပါ
concern-start-missing = ရက်စွဲ မပါသေးပါ
concern-ends-too-soon = စတင်ချိန်ထက် ပြီးဆုံးချိန်က စောနေသည်
concern-event-past = ပွဲ ပြီးဆုံးသွားပြီ
concern-link-missing = အွန်လိုင်းနေရာ ရှိသော်လည်း လင့်ခ် မပါသေးပါ

part-organiser = ကျင်းပသူ
part-venue = ကျင်းပမည့်နေရာ
part-event-kind = ပွဲအမျိုးအစား
part-series = ပွဲစဉ်တွဲ
part-starts = စတင်ချိန်
part-ends = ပြီးဆုံးချိန်
part-online = အွန်လိုင်းလင့်ခ်
part-seats-on-site = လူကိုယ်တိုင်တက်ရောက်ရန် နေရာ
part-seats-online = အွန်လိုင်းတက်ရောက်ရန် နေရာ
part-opens = စာရင်းပေးခြင်း စတင်ချိန်
part-closes = စာရင်းပေးခြင်း ပိတ်ချိန်
part-approval = စာရင်းပေးမှုတိုင်းကို ရုံးက စိစစ်သည်
part-companions = ခေါ်လာနိုင်သော လုပ်ဖော်ကိုင်ဖက်ဦးရေ
part-questions = စာရင်းပေးရာတွင် မေးမည့်မေးခွန်းများ
part-co-organisers = ပူးတွဲကျင်းပသူများ
part-programme = အစီအစဉ်

reminder-week = ခုနစ်ရက်အလို
reminder-day = တစ်ရက်အလို
reminder-hour = တစ်နာရီအလို

# How often an event takes place
every-week = အပတ်တိုင်း
every-fortnight = နှစ်ပတ်တစ်ကြိမ်
every-month-weekday = လတိုင်း တူညီသောနေ့ (ဥပမာ ဒုတိယအပတ် အင်္ဂါနေ့)
every-month-day = လတိုင်း တူညီသောရက်
every-year = နှစ်တိုင်း
