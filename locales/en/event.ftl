# Events

zone-city = { $city } time
event-date-open = Date to be announced
event-days = { $first } to { $last }
event-span = { $from }–{ $until } ({ $zone })
event-opens = Registration opens { $at } ({ $zone })
event-open-until = Register by { $at } ({ $zone })
event-registration-closed = Registration is closed
event-seats = { $kind } { $n ->
    [one] 1 seat
   *[other] { $n } seats
 }
answer-yes = Yes
answer-no = No

# Correcting an event
seats-any = unlimited
help-starts = For example 2026-12-01 15:00, or 2026-12-01 for a whole day.
help-ends = The same way; a day is included. Leave it empty for one day or one hour.
help-zone = The city whose clocks count, for example Kunming or Bangkok.
help-online = Begins with https:// and is shown only to those who are registered for online attendance.
help-seats = A number, or “{ $any }”; leave it empty where this is not offered.
help-opens = Leave it empty to open with publication.
help-closes = Leave it empty to close when the event begins.
help-approval = If so, nobody has a seat before the office has admitted them.
help-companions = Leave it empty for none.
help-questions = One on each line; a star at the end makes it required. Visa letter? [yes/no]   Meal [fish | vegetarian] *   Days [[Monday | Tuesday]]
help-programme = One on each line: time | title | speaker | track
typed-time = This is no date or time. Write it like 2026-12-01 15:00, or 2026-12-01 for a whole day.
typed-link = A link begins with https:// and has no spaces.
typed-zone = This could be several zones, or none. Write a larger city nearby.
typed-seats = Write a number of seats, “{ $any }”, or leave it empty.
typed-companions = Write a number up to { $max }, or leave it empty.
typed-question = This line cannot be read: { $line }. Options stand in brackets, separated by |, at least two of them.
typed-questions = At most { $max } questions, please; otherwise nobody finishes the form.
typed-slot = This line cannot be read: { $line }. Write: time | title | speaker | track

# What scholars see of events
events-button = Events
events-heading = Events to come ({ $n })
events-none = No event is announced just now. Follow your field, and you will hear of the next one.
events-by-month = By month
events-month-heading = Events in { $month } ({ $n })
events-month-none = No event is announced for this month.
events-month-before = ‹ { $month }
events-month-after = { $month } ›
event-register = Register
event-over = This event is over.
event-postponed-line = Postponed; the new date will be announced here
event-series = Series
event-programme = Programme

# Registering
register-heading = Registration
register-intro = The organiser gets to see these answers, and nobody else.
register-what = Register for { $event } · { $title }
register-shares = The organiser learns your name and institution. You can cancel at any time.
register-bring = { $n ->
    [0] I come alone
    [one] With 1 colleague
   *[other] With { $n } colleagues
 }
register-seats-left = { $n ->
    [one] 1 seat left
   *[other] { $n } seats left
 }
register-any-seats = There are seats enough.
register-full = All seats are taken: you would go onto the waiting list and hear as soon as one becomes free.
register-approval = The office decides on each registration; you hear as soon as it has.
register-confirm = Register me
register-left = You are not registered; nothing was sent.
register-stale = This registration was left or is already done, so its buttons no longer work.
register-press = Please use the buttons above to register, or cancel.
register-before = You are registered for { $event } already, as { $id }.
register-before-short = You are registered already, as { $id }.
register-not-now = { $event }: { $why }. You are not registered.
register-done = You are registered, and your seat is reserved.
register-waits = You are on the waiting list.
register-asked = Your registration is with the office.

registrations-heading = Your events ({ $n })
registrations-none = You are not registered for any event.
registration-open = My registration
registration-event = The event
registration-not-found = There is no such registration of yours.
registration-take = Take the seat
registration-leave = Leave the waiting list
registration-cancel = Cancel registration
registration-ticket = Calendar file and code
registration-google = Google Calendar
registration-outlook = Outlook
registration-link = Join here: { $link }
registration-companions = { $n ->
    [one] With 1 colleague
   *[other] With { $n } colleagues
 }
registration-code = Your code at the door: { $code }
registration-waits = Number { $place } on the waiting list. When a seat becomes free it is kept for you for 24 hours, not counting your quiet hours.
registration-offered = A seat is kept for you until { $until } ({ $zone }).
registration-requested = The office has your registration and will decide on it.
registration-cancel-ask = Cancel { $id }, “{ $title }”? Your seat goes to the next person and cannot be taken back.
registration-cancel-yes = Cancel { $id }
registration-cancelled = { $id } is cancelled.
ticket-calendar = { $event } for your calendar
ticket-code = { $event }: show this at the door, or say { $code }

calendar-button = My calendar
calendar-heading = Your calendar
calendar-what = Add this address to your calendar program (“subscribe by URL”). It shows what you are registered for and follows every change.
calendar-secret = Whoever knows the address can read it. If it got into other hands, make a new one; the old one then stops working.
calendar-renew = New address

# What those who registered are told
told-offered = A seat has become free and is kept for you until { $until } ({ $zone }).
told-lapsed = The seat that was kept for you was not taken in time and has gone to the next person.
told-admitted = You have a seat. Your code at the door: { $code }
told-declined = The office could not admit your registration this time.
told-week = Reminder: your event is in a week.
told-day = Reminder: your event is within a day.
told-hour = Reminder: your event begins within the hour.
told-changed = An event you are registered for has changed. Your registration stands.
told-postponed = An event you are registered for is postponed.
told-postponed-keeps = Your registration stands. You will hear as soon as there is a new date; cancel it if you cannot come.
told-cancelled = An event you are registered for is cancelled.
told-reason = Reason: { $reason }
told-words = The organiser writes about your event:
entry-id = HOME Program · { $id }
news-when = When: { $before } → { $after }
news-online = The online link has changed; you find the new one in your registration.

# Feeds and public pages
feed-own = HOME Yunnan: my events
feed-own-what = The events you have a seat for or wait for.
feed-public = HOME Yunnan: events
feed-public-what = Published events of the HOME Program in Yunnan.
feed-bad = This address cannot be read: { $name } is not “{ $value }”. { $known }
feed-known = It is one of { $values }.
feed-known-station = There is no station with this code.
public-events = Events
public-intro = Lectures, conferences and training of the HOME Program in Yunnan. Times are those of the place.
public-list = List
public-month = Month
public-all-fields = All fields
public-field = Field
public-choose = Show
public-none = No event is announced here just now.
public-subscribe = Subscribe in your calendar
public-subscribe-what = Your calendar program then follows every new event and every change.
public-subscribe-copy = If the button does nothing, add this address there by hand: { $address }
public-add = Add to your calendar
public-file = Calendar file
public-register = How to register
public-register-what = In two steps, with no account of ours.
public-register-chat = Register in the chat window
public-register-on = Register on { $platform }
public-register-command = Or write { $command } to the assistant, wherever you use it.
public-back = All events

# On several days
event-dates-button = { $n ->
    [one] 1 other date
   *[other] { $n } other dates
 }
event-dates-heading = { $n ->
    [0] Dates
   *[other] Dates ({ $n })
 }
