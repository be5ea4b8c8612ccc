# Search from other places: cards for any chat, the page of the web, suggestions
share-open = Open
share-nothing = Nothing found. Ask the assistant
doctor-inline-ok = It can be asked from other chats
doctor-inline = It cannot be asked from other chats: its inline mode is off
doctor-inline-remedy = Write /setinline to @BotFather, choose the bot, and give it a few words to show in the box, for example: postings and events
search-page = Search postings and events
search-page-words = What you are looking for
search-page-example = part-time AI in Kunming before June
search-page-go = Search
search-page-conditions = What was understood; press one to leave it out
search-page-chat = Ask the assistant
