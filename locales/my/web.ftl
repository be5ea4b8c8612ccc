# Pages of the web: what stands around the messages
web-brand = HOME ယူနန်
web-face = H
web-owner = ယူနန်ပြည်နယ် သိပ္ပံနှင့်နည်းပညာအသင်း
web-work = လုပ်ငန်းခွင်
web-chat-title = HOME နှင့် စကားပြောရန်
web-skip = အကြောင်းအရာသို့ သွားရန်
web-language = ဘာသာစကား
web-menu = မီနူး
web-to-work = လုပ်ငန်းခွင်သို့
web-to-chat = ပညာရှင်စကားပြောဝင်းဒိုးသို့

# The chat window
web-write = စာရေးပါ
web-send = ပို့ရန်
web-you = လူကြီးမင်း
web-sending = ပို့နေသည်
web-delivered = ရောက်ပြီး
web-unsent = မပို့ရသေးပါ။ ရေးထားသည်ကို အကွက်ထဲတွင် ပြန်ထားပါသည်။ ထပ်ပို့ပါ။
web-open-link = လင့်ခ်က ညွှန်သည့်အရာကို ဖွင့်ရန်

# The workbench
web-menu-today = ယနေ့
web-menu-postings = ဖိတ်ခေါ်ချက်
web-menu-imports = ထည့်သွင်းမှု
web-menu-broadcasts = ပို့မှုအခြေအနေ
web-menu-interests = စိတ်ဝင်စားမှု
web-menu-audit = လုပ်ဆောင်ချက်မှတ်တမ်း
web-menu-members = အဖွဲ့ဝင်
web-sign-out = ထွက်ရန်
web-go = P-17၊ M-3 သို့မဟုတ် N-5 ကဲ့သို့ အမှတ်စဉ်သို့ သွားရန်
web-go-example = P-17, M-3, N-5
web-answer = ရလဒ်
web-preview = အစမ်းကြည့်ရန်
web-invite = လုပ်ဖော်ကိုင်ဖက် ဖိတ်ရန်
web-download = ဒေါင်းလုဒ်
web-drop = ထည့်သွင်းရန် ဇယားဖိုင်ကို ဤနေရာတွင် လွှတ်ချပါ
web-keys = ဖြတ်လမ်းခလုတ်များ
web-key-search = ရှာဖွေရေးအကွက်သို့ သွားရန်
web-key-rows = အတန်းများတွင် အောက်၊ အထက် ရွှေ့ရန်။ ဖွင့်ရန် Enter
web-key-list = ဤခလုတ်များကို ပြရန်
web-close = ပိတ်ရန်

# Lists, forms, progress
web-tabs = မြင်ကွင်းများ
web-pager = စာမျက်နှာများ
web-pager-here = { $page }/{ $pages } ({ $total })
web-pager-previous = ယခင်စာမျက်နှာ
web-pager-next = နောက်စာမျက်နှာ
web-form-optional = (ဗလာထားနိုင်သည်)
web-form-problems = အဖြေ { $count } ခုကို ပြန်ကြည့်ရန် လိုအပ်ပါသည်
web-progress-of = { $total } အနက် { $done }

# Signing in
web-sign-in = လုပ်ငန်းခွင်သို့ ဝင်ရောက်ရန်
web-sign-in-link = ဤလင့်ခ်ကို တစ်ကြိမ်သာ သုံးနိုင်ပါသည်။ ဤစက်တွင် သုံးရန် ခလုတ်ကို နှိပ်ပါ။
web-sign-in-button = ဝင်ရောက်ရန်
web-needs-staff = ဤစာမျက်နှာသည် ဝန်ထမ်းများအတွက် ဖြစ်ပါသည်။ ဝင်ရောက်ပြီးနောက် ဤစာမျက်နှာသို့ တိုက်ရိုက် ရောက်ပါမည်။
web-code = တစ်ခါသုံးကုဒ်
web-code-help = စီမံခန့်ခွဲသူက ပေးပါသည်။ တစ်ကြိမ်သာ သုံးနိုင်ပါသည်။
web-code-problem = မဝင်ရောက်ရသေးပါ
web-code-refused = ကုဒ်သည် မရှိခြင်း၊ သုံးပြီးဖြစ်ခြင်း သို့မဟုတ် သက်တမ်းကုန်ခြင်း ဖြစ်ပါသည်။ စီမံခန့်ခွဲသူထံ ကုဒ်အသစ် တောင်းပါ။

# Problems
web-not-found = ဤစာမျက်နှာ မရှိပါ
web-not-found-text = လိပ်စာ မှားရိုက်ခြင်း သို့မဟုတ် အကြောင်းအရာ မရှိတော့ခြင်း ဖြစ်နိုင်ပါသည်။ လူကြီးမင်း၏ အချက်အလက် မည်သည်ကိုမျှ မပြောင်းလဲထားပါ။
web-cross-site = အခြားဝဘ်ဆိုက်မှ ပို့လိုက်ခြင်း ဖြစ်ပါသည်
web-cross-site-text = လုံခြုံရေးအတွက် မည်သည်ကိုမျှ မလုပ်ဆောင်ထားပါ။ စာမျက်နှာကို ဤဝဘ်ဆိုက်တွင် ဖွင့်ပြီး ခလုတ်ကို ထပ်နှိပ်ပါ။
web-too-large = ဖိုင် ကြီးလွန်းပါသည်
web-too-large-text = 20 MB အထိသာ လက်ခံပါသည်။ မည်သည်ကိုမျှ မသိမ်းထားပါ။ စာရင်းကို ခွဲပါ သို့မဟုတ် ပုံများ ဖယ်ပါ။ ထို့နောက် ပြန်ပို့ပါ။
web-too-often = စမ်းသည့်အကြိမ် များလွန်းပါသည်
web-too-often-text = မည်သည်ကိုမျှ မလုပ်ဆောင်ထားပါ။ မိနစ်အနည်းငယ် စောင့်ပြီး ထပ်စမ်းပါ။
web-down = ယခု အသုံးမပြုနိုင်သေးပါ
web-down-text = မည်သည်ကိုမျှ မပြောင်းလဲထားပါ။ တစ်မိနစ်အကြာတွင် ထပ်စမ်းပါ။ ဆက်ဖြစ်နေပါက စီမံခန့်ခွဲသူထံ အကြောင်းကြားပါ။
web-malformed = ဤသည်ကို မဖတ်နိုင်ပါ
web-malformed-text = မည်သည်ကိုမျှ မပြောင်းလဲထားပါ။ စာမျက်နှာကို ပြန်ဖွင့်ပြီး ထပ်စမ်းပါ။

# The demo
web-demo = ဝင်းဒိုးနှစ်ခုလုံး
web-open-alone = သီးသန့် ဖွင့်ရန်
