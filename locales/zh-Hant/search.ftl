# Search: what was understood, and what was found
search-heading = 按 { $what } 找到 { $n } 項
search-heading-many = 按 { $what } 找到 { $n } 項以上
search-nearest = 沒有一項完全符合，下面的最接近。
search-corrected = 沒有見過「{ $typed }」，已改按「{ $meant }」尋找。
search-nothing = 按 { $what } 沒有找到。可以去掉一個條件，換一個詞，或者查看全部。
search-unread = 無法辨識要找什麼。請寫幾個詞，例如：昆明 全職 人工智慧 月底前
search-word = 「{ $word }」
search-from = { $day }起
search-until = { $day }前
search-drop = 去掉{ $what }
found-posting = 需求
found-event = 活動
found-expert = 專家
found-society = 學會
found-project = 專案
found-policy = 政策
