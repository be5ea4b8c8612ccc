# 查找：听懂了什么、找到了什么
search-heading = 按 { $what } 找到 { $n } 条
search-heading-many = 按 { $what } 找到 { $n } 条以上
search-nearest = 没有一条全部符合，下面的最接近。
search-corrected = 没有遇到过“{ $typed }”，按“{ $meant }”查找。
search-nothing = 按 { $what } 没有找到。可以去掉一个条件，换一个词，或者看看全部。
search-unread = 没有看懂要找什么。请写几个词，例如：昆明 全职 人工智能 月底前
search-word = “{ $word }”
search-from = { $day }起
search-until = { $day }前
search-drop = 去掉{ $what }
found-posting = 需求
found-event = 活动
found-expert = 专家
found-society = 学会
found-project = 项目
found-policy = 政策
