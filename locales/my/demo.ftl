# People and places of the demo; all of them are made up
demo-officer = လီဝေ (နမူနာ)
demo-reviewer = ဝမ်ဖန် (နမူနာ)
demo-scholar-en = Anna Weber (နမူနာ)
demo-scholar-zh = ကျန်းမင် (နမူနာ)
demo-station-kunming = ကူမင်းရှိ တက္ကသိုလ်တစ်ခု၏ HOME လုပ်ငန်းစခန်း (နမူနာ)
demo-station-honghe = ဟုန်းဟော်ရှိ ကောလိပ်တစ်ခု၏ HOME လုပ်ငန်းစခန်း (နမူနာ)
demo-station-dali = တာလီရှိ တက္ကသိုလ်တစ်ခု၏ HOME လုပ်ငန်းစခန်း (နမူနာ)
demo-event = HOME အထူးဆွေးနွေးပွဲ: အရှေ့တောင်အာရှအတွက် စကားသံနှင့် ဘာသာစကားနည်းပညာ (နမူနာ)
demo-event-text = ကူမင်းမှ သုတေသနအဖွဲ့သုံးဖွဲ့၏ ဟောပြောချက်တိုများ၊ ထို့နောက် တွေ့ဆုံဆွေးနွေးချိန်။ ဤဒေသ၏ ဘာသာစကားများနှင့် ပတ်သက်သော စကားသံ၊ ဘာသာပြန်၊ ဘာသာစကားဒေတာတို့ကို လေ့လာနေသော ပညာရှင်များအတွက် ဖြစ်ပါသည်။
demo-event-organiser = ယူနန် HOME အစီအစဉ်ရုံး (နမူနာ)
demo-event-venue = ကူမင်းရှိ တက္ကသိုလ်တစ်ခု၏ ဒုတိယ ဟောပြောခန်းမ
