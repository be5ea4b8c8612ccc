# 從別處查找：發到任何聊天的卡片、網頁、候選
share-open = 打開
share-nothing = 沒有找到，去問助手
doctor-inline-ok = 在別的聊天裡也能查找
doctor-inline = 在別的聊天裡不能查找：內聯模式沒有打開
doctor-inline-remedy = 給 @BotFather 發送 /setinline，選擇這個機器人，再寫幾個字顯示在輸入框裡，例如：需求和活動
search-page = 查找需求和活動
search-page-words = 您要找什麼
search-page-example = 昆明 全職 人工智能 月底前
search-page-go = 查找
search-page-conditions = 理解到的條件，點一下即去掉
search-page-chat = 去問助手
