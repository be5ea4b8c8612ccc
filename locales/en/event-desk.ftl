# Events at the desk: a new one, who comes, the door, putting off, words to everybody
room-events = Events
column-date = Date
column-organiser = Organiser
column-institution = Institution
column-attendance = Attends
column-companions = Brings along
column-registered = Registered
column-there = Checked in
column-code = Code

desk-events-heading = Events ({ $total })
desk-events-empty = There are no events yet. Begin one with “New event”.
today-requests = Registrations to decide on: { $count }

event-new = New event
event-new-heading = New event
event-new-intro = This makes a draft. Everything else, such as the end, seats and questions, you add to it there.
event-new-save = Make the draft

deed-attendees = Who comes
deed-check-in = Check in
deed-walk-in = Walk-in
deed-export = Workbook (.xlsx)
deed-tell = Write to them
deed-postpone = Postpone
deed-cancel-event = Cancel the event
deed-admit = Admit
deed-decline = Decline
deed-seat = Give a seat
deed-arrive = Is here

attendees-heading = { $id } · { $name } ({ $total })
attendees-empty = Nobody is here.
attendees-there = There now: { $there } of { $all }
attendees-seat-name = Seats · { $way }
attendees-seats = { $taken } of { $seats }
attendees-seats-any = { $taken }, no limit
attendees-line = { $name }: { $value }
attendees-of = { $state } · { $way }
attendees-people = { $n } (people: { $people })
attendee-with = { $n ->
    [one] { $way }, with 1 colleague
   *[other] { $way }, with { $n } colleagues
 }
attendee-registered = Registered { $at } ({ $zone })
attendee-there = Was there at { $at } ({ $zone })
attendee-not-there = Not there yet
attendee-code = Code: { $code }
attendee-place = Number { $place } on the waiting list
attendee-offered = A seat is kept until { $at } ({ $zone })
attendee-moved = { $name }: { $state }. They are told.

check-in-heading = Check in · { $id }, { $title }
check-in-code = Code
check-in-help = The eight letters and digits from the registration, or scan the QR code.
check-in-word = Word for those who attend online: { $word }. Please read it out; they send /checkin { $word }.
check-in-next = Next person
check-in-scan = Scan with the camera
check-in-scan-refused = The camera cannot be used here. Please type the code, or allow the camera in the browser.
check-in-done = { $n ->
    [0] { $name } is checked in ({ $id }).
    [one] { $name } is checked in, with 1 colleague ({ $id }).
   *[other] { $name } is checked in, with { $n } colleagues ({ $id }).
 }
check-in-again = { $n ->
    [0] { $name } was checked in before, at { $at } ({ $id }).
    [one] { $name } was checked in before with 1 colleague, at { $at } ({ $id }).
   *[other] { $name } was checked in before with { $n } colleagues, at { $at } ({ $id }).
 }

walk-in-heading = Walk-in · { $id }, { $title }
walk-in-beyond = Let them in although all seats are taken?
walk-in-beyond-help = Only if the room allows it.

postpone-heading = Postpone { $id }, { $title }
postpone-effect = Registrations stand. Publish the new date as a correction, and everybody is told once more.
cancel-event-heading = Cancel { $id }, { $title }
cancel-event-effect = The event ends for everybody, and what still waits to be sent is not sent. This cannot be undone.
halt-people = { $n ->
    [0] Nobody is registered, so nobody is told.
    [one] 1 person who registered is told at once.
   *[other] { $n } people who registered are told at once.
 }
halt-reason = Reason
halt-help = Those who registered read it as you write it.
halt-empty = Please give a reason; people have made plans.
done-postponed = { $n ->
    [0] { $id }, { $title }, is postponed. Nobody was registered.
    [one] { $id }, { $title }, is postponed. 1 person is told.
   *[other] { $id }, { $title }, is postponed. { $n } people are told.
 }
done-cancelled-event = { $n ->
    [0] { $id }, { $title }, is cancelled. Nobody was registered.
    [one] { $id }, { $title }, is cancelled. 1 person is told.
   *[other] { $id }, { $title }, is cancelled. { $n } people are told.
 }

tell-heading = Write to those registered for { $id }, { $title }
tell-all = all whose registration stands
tell-to = { $n ->
    [0] To: { $whom }. That is nobody just now.
    [one] To: { $whom }. That is 1 person.
   *[other] To: { $whom }. That is { $n } people.
 }
tell-langs = { $n ->
    [one] They read one language: { $parts }. Your words go out as you write them.
   *[other] They read { $n } languages: { $parts }. Your words go out as you write them.
 }
tell-text = Your words
tell-help = At most { $max } characters.
tell-empty = Please write something.
tell-send = Send
tell-done = { $n ->
    [0] { $id }: nobody was there to write to.
    [one] { $id }: your words go to 1 person.
   *[other] { $id }: your words go to { $n } people.
 }
export-done = { $id }: who registered. It holds personal data; please keep it safe.

attend-how = When you attend an event online, a word is read out there. Send it like this: /checkin WORD
attend-done = You are noted as attending { $id }, { $title }.

refused-unknown-ticket = No registration for this event has this code. Please check it, letter by letter.
refused-ticket-of = This code is for another event, { $id }. Nobody was checked in.
refused-no-seat = The state of this registration is “{ $state }”, so this was not done.
refused-full = No seat is free, so nothing was changed.
refused-wrong-word = No event that you attend online has this word just now. Please check it; it counts from the beginning of the event to its end.

# An event on several days
deed-repeat = Repeat
deed-dates = Dates
repeat-heading = More dates for { $id }, { $title }
repeat-intro = It takes place: { $when }. Each further date becomes a draft of its own with the same text, reviewed and published by itself. Registration opens and closes as long before each date as it does now.
repeat-every = How often
repeat-every-help = Counted from the date above.
repeat-until = How many more times, or until when
repeat-until-help = A number up to { $max }, or the last day, such as 2027-06-30.
repeat-until-wrong = Please give a number from 1 to { $max }, or a day such as 2027-06-30.
repeat-until-none = No date to come falls within that. Please choose a later day.
repeat-make = Make the drafts
repeats-heading = { $n ->
    [one] { $id } takes place once
   *[other] { $id } takes place on { $n } dates
 }
repeats-made = { $n ->
    [one] 1 draft was made. Please check it, then submit it for review.
   *[other] { $n } drafts were made. Please check them, then submit them for review.
 }
repeats-made-more = { $n ->
    [one] 1 draft was made
   *[other] { $n } drafts were made
 }; { $before ->
    [one] 1 other date was there already.
   *[other] { $before } other dates were there already.
 }
repeats-submit = { $n ->
    [one] Submit 1 draft
   *[other] Submit { $n } drafts
 }
repeats-discard = { $n ->
    [one] Discard 1 draft
   *[other] Discard { $n } drafts
 }
repeats-keep = Keep them
repeats-ask-discard = { $n ->
    [0] There are no drafts among the further dates of { $id }.
    [one] 1 draft among the further dates of { $id } is discarded, with whatever was changed in it. What is in review, approved or published stays.
   *[other] { $n } drafts among the further dates of { $id } are discarded, with whatever was changed in them. What is in review, approved or published stays.
 }
repeats-submitted = { $n ->
    [0] There was no draft to submit.
    [one] 1 draft is in review.
   *[other] { $n } drafts are in review.
 }
repeats-submitted-some = { $n ->
    [0] No draft could be submitted
    [one] 1 draft is in review
   *[other] { $n } drafts are in review
 }; { $held ->
    [one] 1 needs something put right first.
   *[other] { $held } need something put right first.
 }
repeats-discarded = { $n ->
    [0] There was no draft to discard.
    [one] 1 draft was discarded.
   *[other] { $n } drafts were discarded.
 }
refused-nothing-new = It takes place on each of these days already, so nothing was changed.
