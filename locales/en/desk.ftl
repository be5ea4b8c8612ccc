# Staff: what waits, postings, review, publishing, interests, members
zone-yunnan = Kunming time

room-today = Today
room-postings = All postings
room-imports = Imports
room-broadcasts = Broadcasts
room-received = Interests received
room-audit = Audit log
room-members = Members
room-posting = Open { $id }
room-import = Back to { $id }

today-heading = Today
today-note = Published: { $published }. People who subscribe: { $subscribers }.
today-empty = Nothing waits for you.
today-review = For you to review: { $count }
today-publish = Approved, not published yet: { $count }
today-ending = Deadline within 7 days: { $count }
today-imports = Imports with cells to put right: { $count }
today-blocked = Drafts that cannot be submitted yet: { $count }
today-drafts = Drafts ready to submit: { $count }
today-interests = Interests of the last 7 days: { $count }

desk-heading = { $name } ({ $total })
desk-all = All
desk-empty = There are no postings here.
desk-page = Page { $page }/{ $pages }, { $total } in all
desk-previous = ‹ Previous
desk-next = Next ›

column-id = Id
column-title = Title
column-employer = Employer
column-deadline = Deadline
column-fields = Key fields
column-concerns = To note
column-part = Part
column-before = Before
column-after = Now
column-column = Column
column-raw = As written
column-reading = Read as
column-when = When
column-who = Who
column-action = Action
column-subject = Subject
column-detail = Detail
column-name = Name
column-role = Role
column-station = Station
column-accounts = Signed in on
column-posting = Posting
column-scholar = Scholar (only what they agreed to share)
column-message = Message
column-state = State
column-file = File
column-progress = Arrived

fact-in-language = { $name } ({ $language })
fact-pay = { $read } (as written: { $raw })

dossier-station = { $name } ({ $id })
dossier-newer = There is a newer text: { $state }. Scholars still see the published one.
dossier-scheduled = To be published on { $at } ({ $zone })
dossier-published = First published on { $at } ({ $zone })
dossier-blocked = To put right first: { $concern }
dossier-concern = Please note: { $concern }
dossier-remark = Returned with the remark: { $remark }
dossier-changed-by = Last changed by { $name }
dossier-submitted-by = Submitted by { $name }
dossier-approved-by = Approved by { $name }
dossier-not-yours = You submitted or last changed this text, so another reviewer has to approve it.
dossier-audience = People told if published now: { $count }
dossier-audience-about = People told if published now: about { $count } (reckoned from a part)
audience-part = { $name } { $count }
audience-langs = By language: { $parts }
audience-platforms = By platform: { $parts }
audience-quiet = Of them, in their quiet hours just now and told after: { $count }
audience-gathered = Of them, reading it in a digest or after a pause: { $count }
audience-unreached = Of them, reached nowhere just now: { $count }
dossier-corrects = Published again, the new text takes the place of the card that people have: { $sent }. Still waiting, and getting the new text only: { $waiting }. Nobody is told twice.
dossier-recalled = The notice of this posting was recalled.
dossier-interests = Interests with the station: { $count }
dossier-changes = Compared with what scholars see now
dossier-no-changes = There is no difference.
dossier-readings = How the import read it
dossier-no-readings = Nothing had to be interpreted.
dossier-footer = { $id } · text { $number } · checksum { $mark }

deed-submit = Submit for review
deed-approve = Approve this text
deed-return = Return
deed-publish = Publish now
deed-schedule = Publish at a time
deed-unschedule = Cancel the time
deed-preview = Preview
deed-correct = Correct
deed-confirm-fields = Take over: { $fields }
deed-close = Close
deed-discard = Discard
deed-keep = No, keep it
deed-sending = Progress
deed-correcting = Progress of the correction
deed-recalling = Progress of the recall
deed-recall = Recall
deed-test = Send me a test
deed-pause-notice = Pause
deed-resume-notice = Go on
deed-cancel-notice = Cancel the rest
deed-keep-sending = No, keep sending
deed-invite = Invite a member

preview-what = Preview of { $id }: { $language }, { $platform }. Below is the card that readers get; theirs also says in the last line for which subscription.
preview-after = This is a preview; nobody has been sent it. Please look at another language or platform, or go back.
preview-tab = { $language } · { $platform }

return-heading = Return { $id }, { $title }
return-intro = It becomes a draft again, and can be submitted once more when it is put right.
return-remark = What has to be put right
return-help = Please say where and why, for example: the deadline differs from the attachment.
return-empty = Please say what has to be put right, so that the submitter knows.

schedule-heading = Publish { $id }, { $title }, at a time
schedule-intro = Exactly the approved text is published by itself at that time. If it is changed before, the time is cancelled.
schedule-at = Time of publishing ({ $zone })
schedule-help = Written as 2026-12-01 09:00
schedule-unread = We could not read this time. Please write it as 2026-12-01 09:00.
schedule-past = This time has passed. Please choose a later one.
schedule-far = Please choose a time within the next two years.
schedule-after-deadline = The posting will be past its deadline by then. Please choose a time before it.

close-ask = Close { $id }, { $title }? Scholars can no longer register interest. Interests received so far are kept: { $count }. Closing cannot be undone.
discard-ask = Discard { $id }, { $title }? It was never published, so nobody is told. This cannot be undone.

done-draft = { $id }, { $title }, is kept as a draft. Next: submit it, so that a colleague can review it.
done-returned = { $id }, { $title }, was returned as a draft. The remark: { $remark }
done-in-review = { $id }, { $title }, is in review now and waits for a colleague.
done-approved = You approved exactly this text of { $id }, { $title } (checksum { $mark }). If one character changes, the approval ends. Next: publish it.
done-scheduled = { $id }, { $title } (checksum { $mark }), will be published by itself on { $at }, { $zone }.
done-unscheduled = { $id }, { $title }, is no longer published by itself. It stays approved; you can publish it at any time.
done-published = Published { $id }, { $title }. People told: { $count }.
done-published-counting = Published { $id }, { $title }. It is being worked out whom to tell; the progress below follows.
done-published-before = { $id }, { $title }, is published: scholars now see this text. Nobody is told twice.
done-corrected = The corrected text of { $id }, { $title }, is published. The card is changed for those who have it: { $sent }. Those who still wait get the new text: { $waiting }.
done-told = Told what changed, because they registered interest: { $count }.
done-recalled = { $id }, { $title }, is being recalled and the posting is closed. What still waited is not sent; what was sent is deleted, or marked as withdrawn where it can no longer be deleted.
done-tested = The card of { $id }, { $title }, is on its way to you and to nobody else. Chats: { $count }.
done-closed = { $id }, { $title }, is closed. Scholars can no longer register interest.
done-discarded = { $id }, { $title }, was discarded. Nobody was told.

correct-which = Which part of { $id }, { $title }, would you like to correct?
correct-heading = Correct { $id }, { $title }
correct-effect-draft = It stays a draft.
correct-effect-review = It becomes a draft again; its review or approval ends.
correct-effect-published = Scholars go on seeing the present text until the new one is reviewed and published.
correct-save = Save
correct-same = Nothing was changed in { $id }, { $title }. All stays as it is.
help-headcount = A number, or 2-5; leave it empty for several.
help-disciplines = One on each line.
help-compensation = In the employer's words, for example: CNY 300,000-500,000 a year.
help-deadline = The last day, inclusive, for example 2026-12-31; leave it empty for open-ended.
help-fields = At least one, or only people who follow all fields will hear of it.
typed-too-long = This is too long: at most { $max } characters. What you wrote is kept; please shorten it.
typed-not-offered = Some of this is not among the options. Please choose from them.
typed-title-missing = There is a text in this language, so it needs a title too.

received-heading = Interests received ({ $total })
received-note = You see only what scholars agreed to share, and only for the posting named.
received-empty = No interest has come in yet.

# $kind says what the notice does with the card
sending-heading = { $kind ->
    [correction] Correcting { $id }, { $title }, where it was sent
    [recall] Recalling { $id }, { $title }
   *[new] Sending { $id }, { $title }
 }
sending-paused = { $kind ->
    [correction] Correction paused: { $id }, { $title }
    [recall] Recall paused: { $id }, { $title }
   *[new] Sending paused: { $id }, { $title }
}
sending-cancelled = { $kind ->
    [correction] Correction cancelled: { $id }, { $title }
    [recall] Recall cancelled: { $id }, { $title }
   *[new] Sending cancelled: { $id }, { $title }
}
sending-finished = { $kind ->
    [correction] Corrected: { $id }, { $title }
    [recall] Recalled: { $id }, { $title }
   *[new] Sent: { $id }, { $title }
 }
sending-sent = Arrived
sending-waiting = Waiting
sending-gone = Unreachable
sending-failed = Refused by the platform
sending-unknown = Outcome unknown (not sent again)
sending-dropped = Not sent any more
sending-left = Time left
left-minute = less than a minute
left-minutes = about { $minutes } minutes
left-hours = about { $hours } hours
sending-on = arrived { $sent }, waiting { $waiting }
sending-because = { $stands } ({ $why })
sending-held = the platform asks us to wait until { $until }, { $zone }
sending-no-sender = no process sends there just now

cancel-ask = { $kind ->
    [correction] Cancel the rest of the correction of { $id }, { $title }? Cards that keep the old text: { $waiting }. Corrected already: { $sent }. This cannot be undone.
    [recall] Cancel the rest of the recall of { $id }, { $title }? Cards that stay where they are: { $waiting }. Recalled already: { $sent }. This cannot be undone.
   *[new] Cancel the rest of { $id }, { $title }? People who will not be told: { $waiting }. Told already: { $sent }. The posting stays published. This cannot be undone.
 }

broadcasts-heading = Broadcasts ({ $total })
broadcasts-note = Times are in { $zone }.
broadcasts-empty = Nothing has been sent to many yet.
broadcast-planned = Planned
broadcast-running = going out
broadcast-paused = paused
broadcast-finished = finished
broadcast-cancelled = cancelled
broadcast-numbers = { $done } of { $total }

recall-heading = Recall { $id }, { $title }
recall-intro = People who have the card: { $sent }; it is deleted where the platform allows, and otherwise changed to say that it was withdrawn. People still waiting, who will not get it: { $waiting }. People with an interest, who are told the reason: { $interested }.
recall-final = The posting is closed. This cannot be undone.
recall-reason = Reason for the recall
recall-help = Scholars who registered interest read exactly these words.
recall-empty = Please give the reason, for those who registered interest will ask.

test-mark = Test, for you only: below is the card of { $id } as readers get it in { $language }.

audit-heading = Audit log ({ $total })
audit-by-itself = The system
audit-empty = There are no entries yet.

members-heading = Members ({ $total })
members-empty = There are no members yet.
invite-heading = Invite a member
invite-name = Name
invite-role = Role
invite-station = Station
invite-station-help = Needed for a station member; left empty, any other role covers the whole province.
invite-no-name = Please fill in the name.
invite-no-role = Please choose a role.
invite-station-needed = A station member needs a station.
invite-unknown-station = There is no such station, or it is not yours to manage.
invited = Invited as { $id }. The code: { $code }. It is valid until { $until } ({ $zone }), works once and is shown only now.
invited-how = Please give the code to them in person: in a private chat with this assistant they send “/staff { $code }” on Telegram or Discord, or they fill it in where they sign in on the web.

sign-in-heading = Sign in as staff
sign-in-intro = Please fill in the code your administrator gave you. It works once.
sign-in-code = Code
sign-in-send = Sign in
sign-in-welcome = Welcome, { $name }. You are signed in as: { $role }.
sign-in-may = You can: { $actions }.
sign-in-import = To import postings, send the workbook here.
sign-in-review = Texts that wait for review are listed under “Today”.
