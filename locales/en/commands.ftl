# Menus of commands: what each does (Discord takes 100 characters)
command-start = First page
command-postings = Open postings
command-events = Events to come
command-search = Search open postings by words
command-subscribe = Follow postings
command-subscriptions = What you follow
command-interests = Interests you sent
command-registrations = Events you are registered for
command-checkin = Check in to an event you attend online
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
command-setup = Choose what is posted in the channels of this server (for its administrators)

# What people read before they start the bot (Telegram takes 512 and 120 characters)
bot-description = The HOME Program assistant of the Yunnan Association for Science and Technology. Universities and companies in Yunnan are looking for experts abroad: follow the postings of your field and say when you are interested. An employer sees who you are only if you agree. Press Start to begin.
bot-short-description = HOME Program, Yunnan: follow postings for experts abroad and say when you are interested.

# Names under which commands and what can be filled in stand where a platform
# shows them in the reader's language: letters only, lower case, no spaces
command-name-start = start
command-name-postings = postings
command-name-events = events
command-name-search = search
command-name-subscribe = subscribe
command-name-subscriptions = subscriptions
command-name-interests = interests
command-name-registrations = registrations
command-name-checkin = checkin
command-name-profile = profile
command-name-settings = settings
command-name-language = language
command-name-link = link
command-name-help = help
command-name-staff = staff
command-name-inbox = inbox
command-name-drafts = drafts
command-name-review = review
command-name-imports = imports
command-name-broadcast = broadcast
command-name-audit = audit
command-name-setup = setup
option-name-posting = posting
option-name-event = event
option-name-words = words
option-name-field = field
option-name-code = code
option-name-channel = channel
option-name-role = role
option-name-language = language
option-name-station = station

# What can be filled in with a command (100 characters)
option-postings-posting = Which posting to open; leave empty for all
option-events-event = Which event to open; leave empty for all
option-search-words = What to look for: place, work, field
option-subscribe-field = The field to begin with
option-link-code = The code from the other place; leave empty to get one here
option-staff-code = The code you were given
option-checkin-code = The word that was read out
option-setup-field = Which postings: a field, or all of them
option-setup-channel = Where they are posted: a channel, thread or forum; this one if left empty
option-setup-role = A role to mention with each posting
option-setup-language = The language of what is posted there
option-setup-station = Only postings of this station
