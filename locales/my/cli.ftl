# The command line
cli-import = အတန်း { $rows } ခု: အသစ် { $drafted }၊ ပြောင်းလဲ { $changed }၊ မပြောင်း { $unchanged }၊ ပြင်ရန် { $refused }။ စာရင်းတွင် မပါတော့သည် { $gone }
cli-import-skipped = ဇယားရွက် “{ $sheet }” ကို မဖတ်ပါ။ ခေါင်းစဉ်အတန်း မရှိပါ။
cli-demo-both = လုပ်ငန်းခွင်နှင့် ပညာရှင်ဝင်းဒိုး ဘေးချင်းယှဉ်: { $url }
cli-demo-desk = လုပ်ငန်းခွင် သီးသန့်: { $url }
cli-demo-chat = ပညာရှင်ဝင်းဒိုး သီးသန့်: { $url }
cli-demo-staff = ဝန်ထမ်း
cli-demo-scholar = ပညာရှင်
cli-demo-list = ထည့်သွင်းနိုင်သော နမူနာစာရင်း: { $path }
cli-demo-stop = ရပ်ရန် Ctrl-C ကို နှိပ်ပါ။ သရုပ်ပြဒေတာများလည်း ပျက်သွားပါမည်။
