# What scholars see

welcome-who = 海智 · HOME · Yunnan Association for Science and Technology
welcome-choose-language = Choose your language
home-what = Universities and companies in Yunnan are looking for experts abroad. Follow the postings of your field and tell us when one interests you.
home-promise = An employer sees who you are only when you agree.
home-postings = Open postings { $n }
home-events = Events { $n }
home-subscriptions = My subscriptions { $n }
home-interests = My interests { $n }
home-registrations = My events { $n }

help-heading = What you can do here
help-words = You can also write what you are looking for, such as “speech recognition”, or an id such as P-17.
help-button = How it works

settings-button = Settings
settings-change-language = Another language
settings-language = Language
settings-zone = Time zone
settings-zone-now = { $city } ({ $zone }), now { $now }
settings-rhythm = How often
settings-daily = { $rhythm }, { $at }
settings-weekly = { $rhythm }, { $day } { $at }
settings-quiet = Quiet hours
settings-quiet-none = None
settings-pause = Pause
settings-paused = { $n ->
    [0] Until { $until }; nothing waits so far
    [one] Until { $until }; one posting waits
   *[other] Until { $until }; { $n } postings wait
 }
settings-end-pause = End the pause
settings-reminders = Event reminders
settings-reminders-none = None
settings-account = Preferred account
settings-footer = What cannot wait, such as a cancelled event, comes whatever is set here.

# When to be told
wish-rhythm = How often would you like to hear of new postings?
wish-rhythm-own = For one subscription only, change it under “My subscriptions”.
wish-time-button = At { $at }
wish-time = At what time shall digests come?
wish-time-how = You can also write the time, such as 7:30.
wish-day = On which day shall the weekly digest come?
wish-not-read = “{ $words }” was not understood, so nothing was changed. Write it like this: { $example }
wish-quiet = In which hours shall nothing disturb you? What comes then waits until they are over.
wish-quiet-how = You can also write them, such as 22:30-7:00, or 0 for none.
wish-pause = For how long? Nothing is lost: what matches meanwhile comes together at the end.
wish-pause-how = You can also write the date on which notices start again, such as { $example }, at most a year ahead.
wish-pause-range = Nothing was changed. Write a day from tomorrow on and within a year, such as { $example }.
wish-pause-week = One week
wish-pause-month = Thirty days
wish-zone = Which clock do you live by? At present: { $now }.
wish-zone-how = You can also write a city, such as Berlin.
wish-zone-which = Which one do you mean?
wish-zone-none = “{ $words }” was not found. Write a large city nearby, in English or Chinese, or choose by region.
wish-reminders = When would you like to be reminded of an event you are registered for?
wish-reminders-quiet = A reminder that falls into your quiet hours waits until they are over, but not the one an hour before.
wish-account = On which account shall notices reach you?
wish-account-else = When you are not reached there, they go to your next account, never to both.
wish-account-last = The one used last
wish-account-gone = { $platform } (not reached any more)
wish-account-twin = { $platform } (ending in { $end })
when-at-once = You will hear of new postings at once.
when-daily = New postings come together, every day at { $at }.
when-weekly = New postings come together, every { $day } at { $at }.
when-paused = Your notices are paused until { $until }; what matches meanwhile comes together then.

# Buttons used everywhere
button-home = Home
button-back = Back
button-next = Next
button-next-chosen = Next ({ $n })
button-skip = Skip
button-cancel = Cancel
button-undo = Undo
button-try-again = Try again
button-keep = Save
button-expired = This button has expired.
button-unknown = This button is not one of ours, or is too old. Send /start to begin again.
done = Updated.
quoted = “{ $word }”
house-fault = This step was not completed, and the fault is ours. Nothing of yours is lost; try it once more.

# Subscribing
subscribe-button = Follow postings
subscribe-another = Follow more
subscribe-fields = 1/3  Which fields do you follow? Choose as many as you like
subscribe-all = All fields
subscribe-all-chosen = ✓ All fields
subscribe-all-forecast = { $week ->
    [one] All fields bring about one a week.
   *[other] All fields bring about { $week } a week.
 }
subscribe-engagement = 2/3  How would you like to work together? Choose as many as you like
subscribe-places = { $n ->
    [0] Only some prefectures
   *[other] Only some prefectures ({ $n })
 }
subscribe-where = 2/3  In which prefectures? Choose none for all of Yunnan
subscribe-keywords = 3/3  Keywords? Just write them; a leading “-” leaves postings out. Example: speech translation -sales
subscribe-so-far = So far: { $filter }
subscribe-keywords-limit = The keywords were not kept: at most { $words } of them, each up to { $chars } characters. Shorten the list and send it again.
subscribe-forecast = { $open ->
    [one] One open posting matches
   *[other] { $open } open postings match
 }; after that about { $week ->
    [one] one a week.
   *[other] { $week } a week.
 }
subscribe-confirm = Subscribe
subscribe-change = Change
subscribe-choose-something = Choose a field, a way to work together, a prefecture or a keyword; to receive everything, choose “All fields”.
subscribe-left = Nothing was subscribed. What you had chosen is cleared.
subscribe-stale = This round of choices is over, so its buttons no longer work. You can start again.
subscribed = Subscribed as { $id }. { $when }
subscribed-before = You already have this subscription as { $id }; nothing was added.
subscribed-see = See what matches
filter-all-fields = All fields
filter-with = with { $words }
filter-without = without { $words }
filter-station = station { $id }

subscriptions-button = My subscriptions
subscriptions-heading = Your subscriptions ({ $n })
subscriptions-none = You have no subscription yet. Once you have one, you hear of every matching posting at once.
subscription-paused = Paused
subscription-see = See { $id }
subscription-pause = Pause { $id }
subscription-resume = Resume { $id }
subscription-remove = Remove { $id }
subscription-rhythm = How often { $id }
subscription-rhythm-ask = How often would you like to hear of new postings because of { $id }?
subscription-takes = { $id }  { $filter }
subscription-as-always = As in my settings ({ $rhythm })
subscription-removed = Subscription { $id } is removed. You will get no more notices because of it.

# Postings
postings-heading = Open postings ({ $n })
postings-of-heading = Open postings that { $id } takes ({ $n })
postings-none = There is no open posting now. Subscribe, and you will hear of the next one.
postings-of-none = Nothing matches now. You will hear of the next one.
posting-not-found = There is no such posting, or it was taken down.
posting-disciplines = Disciplines
posting-research = Research direction
posting-benefits = Benefits
posting-remarks = Remarks
search-how = Write what you are looking for behind the command, for example: /search speech recognition
saved-button = Saved
saved-heading = Saved postings ({ $n })
saved-none = Nothing saved yet. Press “Save” under a posting and it will wait for you here.
saved-toast = Saved. You find it under Settings → Saved.
unsaved-toast = No longer saved.

card-interest = I'm interested
card-interest-sent = Interest { $id } sent
card-save = Save
card-unsave = Remove from saved
card-full-text = Full text
card-why = Why this
card-because = because of your subscription { $id }: { $filter }
card-over = This posting is over.
card-open-ones = See open postings
card-other-language = This text is in { $language } only.
why-because = You got { $posting } because it matches your subscription { $id }: { $filter }.
why-removed = You got { $posting } because it matched your subscription { $id }, which you have removed since.

# Interests
interest-office = the HOME Program office of Yunnan
interest-station = { $name } ({ $id })
interest-consent = What may { $station } see? Only for { $posting }, and you can withdraw it at any time.
interest-add = ＋ { $part }
interest-message = Add a message
interest-message-label = What would you like to tell the employer?
interest-message-help = For example how your work relates to this posting, and when it suits you to talk. Up to 1,500 characters.
interest-message-is = Message: { $message }
interest-agree = I agree, send
interest-left = Nothing was sent and nothing was handed over.
interest-stale = This interest has been dealt with, so its buttons no longer work.
interest-sent = Sent, { $id }. The station sees only what you agreed to, and you can withdraw it at any time.
interest-before = Your interest { $id } in { $posting } is with the station already; it was not sent twice.
interest-before-short = Interest { $id } is with the station already; it was not sent twice.
interest-over = { $id } has closed or was taken down, so an interest can no longer be sent. Nothing was sent.
interest-follow = See where it stands
interest-withdraw = Withdraw
interest-withdraw-ask = When you withdraw { $id }, the station no longer sees your details or your message and will not contact you. Withdraw it?
interest-withdraw-yes = Withdraw { $id }
interest-keep = Keep it
interest-withdrawn = Interest { $id } is withdrawn. The station no longer sees your details.
interest-posting = See the posting
interest-not-found = There is no such interest.
interest-standing = { $state } · { $at } ({ $zone })
interest-shared = Shared: { $parts }
interest-shares-nothing = nothing; you are reached through this assistant only
interest-message-was = Message: { $message }
interests-heading = Your interests ({ $n })
interests-none = No interest sent yet. When a posting suits you, press “I'm interested”.

# Profile
profile-button = Profile
profile-heading = Your profile
profile-intro = A station sees it only when you agree, for one posting at a time. Every line may stay empty.
profile-footer = You can change it at any time.
profile-edit = Change
profile-not-told = Not provided
profile-help-name = In any script
profile-help-institution = University, institute or company
profile-help-expertise = What you work on, in a few words
profile-help-email = Where an employer may answer you

# Forms, one question at a time
form-question = { $number }/{ $total }  { $label }
form-now = Now: { $value }
form-needs-answer = This one needs an answer.
form-choose-number = Write the number in front of your choice.
form-choose-numbers = Write the numbers in front of your choices, separated by commas.
form-left = Nothing was saved.

# Other input
words-only = Only words, commands and buttons are read here. Write what you are looking for.
file-staff-only = The file was not kept: only staff may send lists of postings. Staff sign in first with /staff and their code.
command-unknown = There is no command /{ $typed }.
command-unknown-near = There is no command /{ $typed }. Did you mean /{ $near }?

# Groups
group-hello = The HOME assistant can bring new postings here. Administrators: send /subscribe to choose fields, /subscriptions to see and remove them. For your own matters, write to the assistant in private.
group-admins-only = Only administrators of this group can set up its subscriptions.
group-in-private = This concerns you alone: write to the assistant in private.
group-open-private = Open a private chat

# Digests
digest-heading = { $n ->
    [one] { $day }: one new posting
   *[other] { $day }: { $n } new postings
 }
digest-more = { $n ->
    [one] One more comes with the next digest, { $at }.
   *[other] { $n } more come with the next digest, { $at }.
 }
digest-rest = { $n ->
    [one] See the other one now
   *[other] See the other { $n } now
 }
digest-brought = { $n ->
    [0] Nothing waits for you.
    [one] It comes at once.
   *[other] All { $n } come at once.
 }

# Joining accounts
link-heading = Join accounts
link-how = To be one person here and in another place, send this there:
link-code = It works once, until { $until }. Do not pass it on to anybody.
link-code-staff = Your role as staff goes along: whoever uses this code acts with your rights.
link-accounts = Joined at present: { $accounts }.
link-take-out = Take { $account } out
link-with = This account and the other one ({ $platforms }) become one person, with the language and settings of the other.
link-numbers = What goes along: { $subscriptions ->
    [one] one subscription
   *[other] { $subscriptions } subscriptions
 }, { $interests ->
    [one] one interest
   *[other] { $interests } interests
 }, { $saved ->
    [one] one saved posting
   *[other] { $saved } saved postings
 }, { $registrations ->
    [one] one registration for an event
   *[other] { $registrations } registrations for events
 }. The same subscription is kept once.
link-withdrawn = { $n ->
    [one] There is one posting in which both have an interest; the later one is withdrawn.
   *[other] There are { $n } postings in which both have an interest; the later ones are withdrawn.
 }
link-staff = Your role as staff goes along too.
link-ask = This cannot be undone; an account can only be taken out again. Make sure that the other account is yours as well: whoever uses it will see your subscriptions and interests.
link-bad-code = This code is wrong, used or expired, so nothing was joined. Send /link in the other place for a new one.
link-join = Join
link-press = Please press one of the buttons below.
link-left = Nothing was joined and nothing has changed.
link-stale = This step is over, so its buttons no longer work. Send /link again if you need to.
linked = Joined. This account and the other one ({ $platforms }) are one person now, and each notice reaches you once.
unlink-ask = When you take { $account } out, whoever is there begins anew, without subscriptions, interests or saved postings; your other accounts keep everything. Take it out?
unlinked = Taken out. That account begins anew; everything else stays where it was.
link-used-heading = Another account was joined with yours
link-used = The code that you were given under /link was used by “{ $name }” ({ $platform }). That account is one person with you now: it sees your subscriptions, interests and saved postings and can change them.
link-used-nameless = The code that you were given under /link was used ({ $platform }). That account is one person with you now: it sees your subscriptions, interests and saved postings and can change them.
link-used-staff = It also acts with your role as staff. If that was not you, please tell an administrator as well.
link-used-do = If that was you, there is nothing to do. If it was somebody else, take the account out now with the button below; from then on it sees nothing of yours.

# What changed in a posting in which the reader registered interest
news-changed = { $id }, { $title }, has changed. You registered interest { $interest }, so you should know:
news-deadline = Deadline: { $before } → { $after }
news-day = { $day } ({ $zone })
news-place = Place: { $before } → { $after }
news-pay = Pay: { $before } → { $after }
news-unsaid = not stated
news-keeps = Your interest stays with the station. If the change does not suit you, you can withdraw it.
news-closed = { $id }, { $title }, was closed by the office. Your interest { $interest } stays with the station, which can still answer you. You need do nothing.
news-withdrawn = { $id }, { $title }, was withdrawn by the office. The reason: { $reason }
news-withdrawn-keeps = Your interest { $interest } leads to nothing further. If you have questions, please ask the station.
news-open = See the posting
news-interest = My interest

# In place of a card that was taken back
recalled-heading = Withdrawn
recalled-text = The office withdrew { $id }, { $title }. Please disregard it.

# What opens a place to type into where one cannot simply write, and its short question
asks-write = Write
asks-search = What to look for
asks-keywords = Keywords, such as: translation -sales
asks-time = Time of the digest, such as 7:30
asks-quiet = Quiet hours, such as 22:30-7:00
asks-pause = Day on which notices start again
asks-zone = A large city nearby
