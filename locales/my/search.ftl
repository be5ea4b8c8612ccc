# Search: what was understood, and what was found
search-heading = ရှာဖွေချက် { $what }: { $n } ခု တွေ့ပါသည်
search-heading-many = ရှာဖွေချက် { $what }: { $n } ခုထက် ပို၍ တွေ့ပါသည်
search-nearest = အချက်အားလုံးနှင့် ကိုက်ညီသည် မရှိပါ။ အောက်ပါတို့သည် အနီးစပ်ဆုံး ဖြစ်ပါသည်။
search-corrected = “{ $typed }” ကို မတွေ့ဖူးသဖြင့် “{ $meant }” ဖြင့် ရှာထားပါသည်။
search-nothing = ရှာဖွေချက် { $what }: မည်သည်ကိုမျှ မတွေ့ပါ။ အချက်တစ်ခုကို ဖယ်ပါ၊ အခြားစကားလုံးဖြင့် ရှာပါ၊ သို့မဟုတ် အားလုံးကို ကြည့်ပါ။
search-unread = မည်သည်ကို ရှာလိုကြောင်း နားမလည်ပါ။ စကားလုံးအနည်းငယ် ရေးပါ။ ဥပမာ ကူမင်း အချိန်ပြည့် ဉာဏ်ရည်တု လကုန်မတိုင်မီ
search-word = “{ $word }”
search-from = { $day } မှစ၍
search-until = { $day } အထိ
search-drop = { $what } ဖယ်ရန်
found-posting = ဖိတ်ခေါ်ချက်များ
found-event = ပွဲများ
found-expert = ကျွမ်းကျင်ပညာရှင်များ
found-society = ပညာရပ်အသင်းများ
found-project = ပရောဂျက်များ
found-policy = မူဝါဒများ
