# After an event: thanks, a rating, words, and what the event leaves

thanks-first = Thank you for coming to { $id } · { $title }.
rate-question = How was it? 1 is poor, 5 is excellent. You can answer until { $until } and change your mind until then. The organiser sees your answer with your name; nobody else does.
rate-about = { $id } · { $title }
rate-label = { $n }
rate-chosen = ✓ { $n }
rate-done = { $id } · { $title }: you gave it { $n } of 5. You can change this until { $until }.
rate-button = Rate the event
comment-button = Add a few words
comment-change = Change your words
comment-heading = Your words on { $id } · { $title }
comment-intro = This is optional. The organiser reads it with your name; nobody else does.
comment-label = What was good, and what should be different?
comment-help = At most { $max } characters.
comment-send = Send
comment-too-long = This is too long: at most { $max } characters. Please write it shorter.
comment-done = Thank you. The organiser reads what you wrote.
comment-skipped = Nothing was written; your rating stands.
comment-of = It is about { $id } · { $title }.
refused-not-asked = This event cannot be rated now, so nothing was changed. Those who were there can rate an event for 30 days after it.

handouts-button = Materials ({ $n })
handouts-heading = Materials ({ $n })
handouts-of = { $id } · { $title }
handouts-none = There are no materials of { $id } · { $title } yet. You hear as soon as the organiser tells of some.
told-handouts = There are new materials of { $id } · { $title }, for which you were registered:

# The same at the desk
deed-handouts = Materials
handouts-desk-heading = Materials of { $id }, { $title }
handouts-empty = There are no materials yet: slides, papers, recordings.
handouts-where = Everybody with a seat finds them on their registration.
handouts-preview = { $new ->
    [one] 1 of them is new.
   *[other] { $new } of them are new.
 } { $n ->
    [one] The person with a seat would read, in their own language:
   *[other] The { $n } people with a seat would read, each in their own language:
 }
handouts-tell = { $n ->
    [one] Tell 1 person
   *[other] Tell { $n } people
 }
handouts-change = Change the list
handouts-form-heading = The list for { $id }, { $title }
handouts-help = One on each line, at most { $max }: title | https://… Nobody is told by saving.
handouts-save = Save
handouts-kept = { $n ->
    [0] { $id } has no materials now.
    [one] { $id } has 1 entry of materials now. Nobody was told yet.
   *[other] { $id } has { $n } entries of materials now. Nobody was told of new ones yet.
 }
handouts-told = { $n ->
    [0] { $id }: nobody has a seat, so nobody was told.
    [one] { $id }: 1 person is told of the materials.
   *[other] { $id }: { $n } people are told of the materials.
 }
typed-handout = This line cannot be read: { $line }. Write: title | https://…
typed-handouts = At most { $max } entries, please.
refused-told-before = Those with a seat were told of all these materials already, so nothing was sent.

# Events in numbers
deed-statistics = In numbers
statistics-heading = { $id }, { $title }, in numbers
statistics-over-time = Registrations over time
statistics-peak = Most: { $n }, { $day }
statistics-by-state = Registrations by state and attendance
statistics-there = Who was there
statistics-was-there = Were there
statistics-was-not-there = Not checked in
statistics-people = People with a seat and those they bring along.
statistics-by-zone = Where those with a seat live
statistics-zone-note = As far as the time zone that they chose tells.
statistics-other-zones = Elsewhere
statistics-ratings = Ratings
statistics-stars = { $n } of 5
statistics-mean = Mean { $mean } of 5, by { $n } of { $asked } who were asked
statistics-comments = What they wrote
statistics-comments-note = Personal data: please keep it within the office.
statistics-said = { $id } ({ $n } of 5): { $text }
statistics-said-only = { $id }: { $text }
statistics-nobody = Nobody has registered yet.
statistics-no-seats = Nobody has a seat yet.
statistics-no-ratings = There are no ratings yet. Those who were there are asked when the event is over.
statistics-no-comments = Nobody wrote anything yet.
column-day = Day
column-days = From this day, { $n } days
column-registrations = Registrations
column-people = People
column-zone = Time zone
column-rating = Rating
column-comment = Comment

year-button = The year in numbers
year-heading = Events held in { $year }
year-note = An event is held when it was published, took place as announced and is over. It counts for the year in which it began. Seats are those that were limited.
year-empty = No event was held in { $year } so far.
year-total = All kinds
year-line = { $kind }: { $events } held; { $registered } people with a seat, { $attended } there
year-mean = Mean rating { $mean } of 5
column-kind = Kind
column-held = Held
column-seats = Seats
column-with-seat = With a seat
column-attended = Were there
column-mean = Mean rating
