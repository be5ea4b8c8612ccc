# 从别处查找：发到任何聊天的卡片、网页、候选
share-open = 打开
share-nothing = 没有找到，去问助手
doctor-inline-ok = 在别的聊天里也能查找
doctor-inline = 在别的聊天里不能查找：内联模式没有打开
doctor-inline-remedy = 给 @BotFather 发送 /setinline，选择这个机器人，再写几个字显示在输入框里，例如：需求和活动
search-page = 查找需求和活动
search-page-words = 您要找什么
search-page-example = 昆明 全职 人工智能 月底前
search-page-go = 查找
search-page-conditions = 理解到的条件，点一下即去掉
search-page-chat = 去问助手
