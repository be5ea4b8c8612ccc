# Certificates of attendance
certificate-button = တက်ရောက်ကြောင်းလက်မှတ်
certificate-making = လူကြီးမင်း၏ တက်ရောက်ကြောင်းလက်မှတ်ကို ပြုလုပ်နေပါသည်။ မကြာမီ ဤနေရာသို့ ရောက်လာပါမည်။
certificate-caption = { $number }: { $event }၊ “{ $title }” တက်ရောက်ကြောင်းလက်မှတ်
certificate-no-fonts = တက်ရောက်ကြောင်းလက်မှတ်ကို ယခု မပြုလုပ်နိုင်သေးပါ။ ဆာဗာတွင် တရုတ်ဖောင့် မရှိသေးပါ။ ရုံးက ထည့်သွင်းရန် လိုအပ်ပါသည်။ နောက်မှ ထပ်တောင်းပါ။ အခြားအရာများ ပုံမှန်အတိုင်း အသုံးပြုနိုင်ပါသည်။
certificate-letters = တက်ရောက်ကြောင်းလက်မှတ်ကို မပြုလုပ်နိုင်သေးပါ။ ဆာဗာတွင် စာလုံး “{ $letters }” အတွက် ဖောင့် မရှိပါ။ ရုံးက ထည့်သွင်းရန် လိုအပ်ပါသည်။ နောက်မှ ထပ်တောင်းပါ။
refused-not-over = ပွဲ မပြီးဆုံးသေးပါ။ ပွဲပြီးသည်နှင့် တက်ရောက်ကြောင်းလက်မှတ်ကို ဤနေရာတွင် ရယူနိုင်ပါသည်။
refused-not-attended = ဤစာရင်းပေးမှုတွင် ရောက်ရှိကြောင်း မှတ်တမ်း မရှိသဖြင့် တက်ရောက်ကြောင်းလက်မှတ် မထုတ်ပေးနိုင်ပါ။ လူကြီးမင်း တက်ရောက်ခဲ့ပါက ကျင်းပသူကို ဆက်သွယ်ပါ။

# What stands on it
certificate-issuer = ယူနန်ပြည်နယ် သိပ္ပံနှင့်နည်းပညာအသင်း · HOME အစီအစဉ်
certificate-heading = တက်ရောက်ကြောင်းလက်မှတ်
certificate-certifies = အောက်ပါပုဂ္ဂိုလ်သည်
certificate-attended = အောက်ပါပွဲသို့ တက်ရောက်ခဲ့ကြောင်း အသိအမှတ်ပြုပါသည်
certificate-kind = အမျိုးအစား
certificate-when = ရက်စွဲ
certificate-place = နေရာ
certificate-organiser = ကျင်းပသူ
certificate-co-organisers = ပူးတွဲကျင်းပသူများ
certificate-issued = ထုတ်ပေးသည့်ရက် { $day } · အမှတ် { $number }
certificate-verify = စကင်ဖတ်၍ စစ်ဆေးပါ

# The page where it is verified
verify-heading = တက်ရောက်ကြောင်းလက်မှတ် စစ်ဆေးခြင်း
verify-genuine = ဤလက်မှတ်ကို ဤစနစ်မှ ထုတ်ပေးခဲ့ပါသည်။
verify-name = အမည်
verify-institution = အဖွဲ့အစည်း
verify-event = ပွဲ
verify-number = အမှတ်
verify-issued = ထုတ်ပေးသည့်ရက်
verify-none = ဤလက်မှတ် မရှိပါ။
verify-none-what = ဤလိပ်စာဖြင့် ထုတ်ပေးထားသော လက်မှတ် မရှိပါ။ စာရွက်ပေါ်ရှိ လိပ်စာနှင့် တစ်လုံးချင်း တိုက်ကြည့်ပါ၊ သို့မဟုတ် ကုဒ်ကို ပြန်စကင်ဖတ်ပါ။
