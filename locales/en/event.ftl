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
help-approval = With approval nobody has a seat before staff say so.
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
event-register = Register
event-over = This event is over.
event-postponed-line = Postponed; the new date will be announced here
event-series = Series
event-programme = Programme
