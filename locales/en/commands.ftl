# Menus of commands: what each does (Discord takes 100 characters)
command-start = First page
command-postings = Open postings
command-search = Search open postings by words
command-subscribe = Follow postings
command-subscriptions = What you follow
command-interests = Interests you sent
command-profile = Your profile
command-settings = Settings
command-language = Choose your language
command-link = Join your account in another place
command-help = What can be done here, and how
command-staff = Sign in as staff, with a code
command-inbox = Interests that came in
command-drafts = Drafts of postings
command-review = Postings waiting for review
command-imports = Imported workbooks
command-broadcast = What goes out, and how far it is
command-audit = Audit entries

# What people read before they start the bot (Telegram takes 512 and 120 characters)
bot-description = The HOME Program assistant of the Yunnan Association for Science and Technology. Universities and companies in Yunnan are looking for experts abroad: follow the postings of your field and say when you are interested. An employer sees who you are only if you agree. Press Start to begin.
bot-short-description = HOME Program, Yunnan: follow postings for experts abroad and say when you are interested.
