# After an event: thanks, a rating, words, and what the event leaves

thanks-first = { $id } · { $title } သို့ တက်ရောက်ခဲ့သည့်အတွက် ကျေးဇူးတင်ပါသည်။
rate-question = ပွဲကို မည်သို့ သဘောရပါသနည်း။ တစ်မှတ်သည် အလွန်ညံ့၊ ငါးမှတ်သည် အလွန်ကောင်း ဖြစ်ပါသည်။ { $until } အထိ ဖြေနိုင်ပြီး ပြန်ပြင်နိုင်ပါသည်။ လူကြီးမင်း၏ အဖြေကို အမည်နှင့်တကွ ကျင်းပသူသာ မြင်ရပါမည်။
rate-about = { $id } · { $title }
rate-label = { $n }
rate-chosen = ✓ { $n }
rate-done = { $id } · { $title }: ငါးမှတ်တွင် { $n } မှတ် ပေးထားပါသည်။ { $until } အထိ ပြန်ပြင်နိုင်ပါသည်။
rate-button = ပွဲကို အမှတ်ပေးရန်
comment-button = မှတ်ချက် ရေးရန်
comment-change = မှတ်ချက် ပြင်ရန်
comment-heading = { $id } · { $title } အပေါ် လူကြီးမင်း၏ မှတ်ချက်
comment-intro = မရေးလည်း ရပါသည်။ ကျင်းပသူသာ လူကြီးမင်း၏ အမည်နှင့်တကွ ဖတ်ရပါမည်။
comment-label = မည်သည့်အချက်များ ကောင်းပြီး မည်သည့်အချက်များ ပြောင်းလဲသင့်ပါသနည်း။
comment-help = အများဆုံး အက္ခရာ { $max } လုံး။
comment-send = ပို့ရန်
comment-too-long = ရှည်လွန်းပါသည်။ အများဆုံး အက္ခရာ { $max } လုံး ဖြစ်ပါသည်။ အတိုချုံ့၍ ရေးပါ။
comment-done = ကျေးဇူးတင်ပါသည်။ လူကြီးမင်း ရေးသည်ကို ကျင်းပသူ ဖတ်ရှုပါမည်။
comment-skipped = မှတ်ချက် မရေးထားပါ။ ပေးထားသော အမှတ် ဆက်လက် အကျုံးဝင်ပါသည်။
comment-of = ပွဲ: { $id } · { $title }
refused-not-asked = ဤပွဲကို ယခု အမှတ်ပေး၍ မရသဖြင့် မည်သည်ကိုမျှ မပြောင်းလဲထားပါ။ တက်ရောက်ခဲ့သူများသည် ပွဲပြီးနောက် ရက်သုံးဆယ်အတွင်း အမှတ်ပေးနိုင်ပါသည်။

handouts-button = စာရွက်စာတမ်း ({ $n })
handouts-heading = စာရွက်စာတမ်းများ ({ $n })
handouts-of = { $id } · { $title }
handouts-none = { $id } · { $title } ၏ စာရွက်စာတမ်းများ မရှိသေးပါ။ ကျင်းပသူက အသိပေးသည်နှင့် အကြောင်းကြားပါမည်။
told-handouts = လူကြီးမင်း စာရင်းပေးခဲ့သော { $id } · { $title } ၏ စာရွက်စာတမ်းအသစ်များ ရှိပါသည်:

# The same at the desk
deed-handouts = စာရွက်စာတမ်းများ
handouts-desk-heading = { $id }၊ “{ $title }” ၏ စာရွက်စာတမ်းများ
handouts-empty = စာရွက်စာတမ်း (ဆလိုက်၊ စာတမ်း၊ အသံ သို့မဟုတ် ရုပ်သံမှတ်တမ်း စသည်) မရှိသေးပါ။
handouts-where = နေရာရသူတိုင်း မိမိစာရင်းပေးမှုတွင် တွေ့နိုင်ပါသည်။
handouts-preview = ယင်းတို့အနက် { $new } ခု အသစ်ဖြစ်ပါသည်။ နေရာရသူ { $n } ဦး မိမိဘာသာစကားဖြင့် ဤသို့ ဖတ်ရပါမည်:
handouts-tell = { $n } ဦးအား အသိပေးရန်
handouts-change = စာရင်း ပြင်ရန်
handouts-form-heading = { $id }၊ “{ $title }” ၏ စာရွက်စာတမ်းစာရင်း
handouts-help = တစ်ကြောင်းလျှင် တစ်ခု၊ အများဆုံး { $max } ခု: ခေါင်းစဉ် | https://… သိမ်းရုံဖြင့် မည်သူ့ကိုမျှ အသိမပေးပါ။
handouts-save = သိမ်းရန်
handouts-kept = { $n ->
    [0] ယခု { $id } တွင် စာရွက်စာတမ်း မရှိပါ။
   *[other] ယခု { $id } တွင် စာရွက်စာတမ်း { $n } ခု ရှိပါသည်။ အသစ်များကို မည်သူ့ကိုမျှ အသိမပေးရသေးပါ။
 }
handouts-told = { $n ->
    [0] { $id }: နေရာရသူ မရှိသဖြင့် မည်သူ့ကိုမျှ အသိမပေးထားပါ။
   *[other] { $id }: စာရွက်စာတမ်းများအကြောင်း { $n } ဦးအား အသိပေးနေပါသည်။
 }
typed-handout = ဤစာကြောင်းကို မဖတ်နိုင်ပါ: { $line }။ ဤသို့ရေးပါ: ခေါင်းစဉ် | https://…
typed-handouts = အများဆုံး { $max } ခုသာ ထည့်ပါ။
refused-told-before = နေရာရသူများအား ဤစာရွက်စာတမ်းအားလုံးကို အသိပေးပြီး ဖြစ်သဖြင့် မည်သည်ကိုမျှ မပို့ထားပါ။

# Events in numbers
deed-statistics = ကိန်းဂဏန်းများ
statistics-heading = { $id }၊ “{ $title }” ကိန်းဂဏန်းများ
statistics-over-time = အချိန်အလိုက် စာရင်းပေးမှု
statistics-peak = အများဆုံး: { $day } တွင် { $n } ခု
statistics-by-state = အခြေအနေနှင့် တက်ရောက်ပုံအလိုက် စာရင်းပေးမှု
statistics-there = တက်ရောက်သူများ
statistics-was-there = တက်ရောက်ခဲ့သူ
statistics-was-not-there = ရောက်ရှိကြောင်း မမှတ်ထားသူ
statistics-people = နေရာရသူများနှင့် ၎င်းတို့ ခေါ်လာသူများ။
statistics-by-zone = နေရာရသူများ နေထိုင်ရာဒေသ
statistics-zone-note = ၎င်းတို့ ရွေးထားသော အချိန်ဇုန်အရ ခန့်မှန်းသည်။
statistics-other-zones = အခြားနေရာများ
statistics-ratings = ပေးထားသောအမှတ်များ
statistics-stars = ငါးမှတ်တွင် { $n } မှတ်
statistics-mean = ပျမ်းမျှ ငါးမှတ်တွင် { $mean } မှတ်၊ မေးမြန်းထားသူ { $asked } ဦးအနက် { $n } ဦး ဖြေသည်
statistics-comments = ရေးသားထားသော မှတ်ချက်များ
statistics-comments-note = ကိုယ်ရေးအချက်အလက်များ ပါဝင်သဖြင့် ရုံးပြင်ပသို့ မပေးပါနှင့်။
statistics-said = { $id } (ငါးမှတ်တွင် { $n } မှတ်): { $text }
statistics-said-only = { $id }: { $text }
statistics-nobody = စာရင်းပေးသူ မရှိသေးပါ။
statistics-no-seats = နေရာရသူ မရှိသေးပါ။
statistics-no-ratings = အမှတ်ပေးသူ မရှိသေးပါ။ ပွဲပြီးသည့်အခါ တက်ရောက်ခဲ့သူများကို မေးပါမည်။
statistics-no-comments = မှတ်ချက်ရေးသူ မရှိသေးပါ။
column-day = ရက်စွဲ
column-days = ဤရက်မှစ၍ { $n } ရက်
column-registrations = စာရင်းပေးမှု
column-people = လူဦးရေ
column-zone = အချိန်ဇုန်
column-rating = အမှတ်
column-comment = မှတ်ချက်

year-button = နှစ်အလိုက် ကိန်းဂဏန်း
year-heading = { $year } ခုနှစ်တွင် ကျင်းပခဲ့သော ပွဲများ
year-note = ထုတ်ပြန်ပြီး ကြေညာထားသည့်အတိုင်း ကျင်းပကာ ပြီးဆုံးသောပွဲကို ကျင်းပပြီးဟု သတ်မှတ်ပါသည်။ စတင်သည့်နှစ်တွင် ထည့်တွက်ပါသည်။ နေရာအရေအတွက်တွင် ကန့်သတ်ထားသော နေရာများသာ ပါဝင်ပါသည်။
year-empty = { $year } ခုနှစ်တွင် ကျင်းပပြီးသော ပွဲ မရှိသေးပါ။
year-total = အမျိုးအစားအားလုံး
year-line = { $kind }: ကျင်းပပြီး { $events } ပွဲ၊ နေရာရသူ { $registered } ဦး၊ တက်ရောက်သူ { $attended } ဦး
year-mean = ပျမ်းမျှအမှတ် ငါးမှတ်တွင် { $mean } မှတ်
column-kind = အမျိုးအစား
column-held = ကျင်းပပြီးပွဲ
column-seats = နေရာ
column-with-seat = နေရာရသူ
column-attended = တက်ရောက်သူ
column-mean = ပျမ်းမျှအမှတ်
