# Names of coded values
field-aluminium = Aluminium
field-silicon = Silicon
field-new-energy = New energy
field-new-materials = New materials
field-advanced-equipment = Advanced equipment
field-multilingual = Multilingual technology
field-artificial-intelligence = Artificial intelligence
field-big-data = Big data
field-blockchain = Blockchain
field-life-sciences = Life sciences
field-seed-industry = Seed industry
field-green-food = Green food
field-major-diseases = Major diseases
field-ecology = Ecology

card-green-energy = Green energy
card-green-food = Green food
card-healthy-living = Healthy living destination

industry-bio-medicine = Biomedicine and health
industry-tourism = Tourism and culture
industry-information = Information industry
industry-logistics = Modern logistics
industry-agriculture = Modern plateau agriculture
industry-materials = New materials
industry-equipment = Advanced equipment
industry-consumer-goods = Food and consumer goods

engagement-introduction = Introduction
engagement-project = Project
engagement-exchange = Exchange
engagement-consultation = Consultation
engagement-full-time = Full-time
engagement-flexible = Flexible

place-kunming = Kunming
place-qujing = Qujing
place-yuxi = Yuxi
place-baoshan = Baoshan
place-zhaotong = Zhaotong
place-lijiang = Lijiang
place-puer = Pu'er
place-lincang = Lincang
place-chuxiong = Chuxiong
place-honghe = Honghe
place-wenshan = Wenshan
place-xishuangbanna = Xishuangbanna
place-dali = Dali
place-dehong = Dehong
place-nujiang = Nujiang
place-diqing = Diqing

lang-zh-Hans = Simplified Chinese
lang-zh-Hant = Traditional Chinese
lang-en = English
lang-vi = Vietnamese
lang-th = Thai
lang-lo = Lao
lang-my = Burmese
lang-km = Khmer

platform-telegram = Telegram
platform-discord = Discord
platform-web = Web

role-administrator = Administrator
role-reviewer = Reviewer
role-officer = Officer
role-station = Station member
role-observer = Observer

action-look = Look
action-edit = Import and edit
action-submit = Submit for review
action-approve = Review
action-publish = Publish
action-close = Close
action-broadcast = Pause, cancel and recall what goes out
action-audit = Read the audit log
action-administer = Manage members

notice-kind-new = Notice
notice-kind-correction = Correction
notice-kind-recall = Recall

posting-state-draft = Draft
posting-state-in-review = In review
posting-state-approved = Approved
posting-state-published = Published
posting-state-closed = Closed
posting-state-expired = Past its deadline
posting-state-discarded = Discarded

concern-employer-missing = the employer is missing
concern-deadline-past = the deadline is past
concern-fields-unconfirmed = the key fields are guessed and not confirmed yet
concern-field-missing = no key field: only people who follow all fields will hear of it
concern-contact-missing = nobody to contact is named

pay-period-year = a year
pay-period-month = a month
pay-period-day = a day
pay-period-once = once

shared-name = Name
shared-institution = Institution
shared-expertise = Expertise
shared-email = E-mail

interest-state-sent = With the station
interest-state-withdrawn = Withdrawn

part-title = Title
part-text = Text
part-employer = Employer
part-code = Position code
part-headcount = Headcount
part-degree = Degree or rank
part-disciplines = Disciplines
part-research = Research direction
part-compensation = Pay
part-benefits = Benefits
part-contact = Contact
part-deadline = Deadline
part-fields = Key fields
part-proposed-fields = Guessed fields
part-engagement = Ways to engage
part-places = Places
part-place = Place in the employer's words
part-remarks = Remarks
part-zone = Time zone
part-source-lang = Original language

audit-posting-submit = Submitted
audit-posting-approve = Approved
audit-posting-return = Returned
audit-posting-schedule = Scheduled
audit-posting-publish = Published
audit-posting-close = Closed
audit-posting-correct = Corrected
audit-posting-expire = Ended by its deadline
audit-posting-unschedule = Schedule cancelled
audit-posting-recall = Recalled
audit-posting-test = Test sent to oneself
audit-notice-pause = Sending paused
audit-notice-resume = Sending resumed
audit-notice-cancel = Sending cancelled
audit-import = Imported
audit-import-discard = Import discarded
audit-staff-invite = Member invited
audit-staff-sign-in = Signed in
audit-staff-link = Account joined
audit-staff-unlink = Account taken out
audit-event-create = Event created
audit-event-postpone = Event postponed
audit-event-cancel = Event cancelled
audit-event-tell = Message sent to those registered
audit-event-export = List of those registered exported
audit-event-materials = Materials of an event changed
audit-event-materials-tell = Materials told to those with a seat
audit-event-check-in = Checked in
audit-event-walk-in = Registered at the door
audit-event-certificate = Certificate downloaded
audit-registration-admit = Registration admitted
audit-registration-decline = Registration declined
audit-registration-seat = Seat given

# How often somebody is told
rhythm-at-once = At once
rhythm-daily = Daily
rhythm-weekly = Weekly

# Days of the week
weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday

# Parts of the world
region-europe = Europe
region-asia = Asia
region-north-america = North America
region-latin-america = Latin America
region-oceania = Oceania
region-africa = Africa

event-kind-conference = Conference
event-kind-special-session = HOME special session
event-kind-lecture = Lecture
event-kind-training = Training
event-kind-mission = Mission abroad
event-kind-outreach = Science outreach
event-kind-fair = Fair or matchmaking

attendance-on-site = On site
attendance-online = Online

halt-postponed = Postponed
halt-cancelled = Cancelled

registration-state-requested = Being decided
registration-state-waiting = On the waiting list
registration-state-offered = Seat offered
registration-state-confirmed = Confirmed
registration-state-declined = Not admitted
registration-state-cancelled = Cancelled
registration-state-lapsed = Offer lapsed

concern-organiser-missing = the organiser is missing
concern-start-missing = the date is missing
concern-ends-too-soon = it ends before it begins
concern-event-past = the event is over already
concern-link-missing = online seats are offered without a link

part-organiser = Organiser
part-venue = Venue
part-event-kind = Kind of event
part-series = Series
part-starts = Begins
part-ends = Ends
part-online = Online link
part-seats-on-site = Seats on site
part-seats-online = Seats online
part-opens = Registration opens
part-closes = Registration closes
part-approval = The office decides on each registration
part-companions = Colleagues one may bring
part-questions = Questions
part-co-organisers = Co-organisers
part-programme = Programme

reminder-week = 7 days before
reminder-day = 1 day before
reminder-hour = 1 hour before

# How often an event takes place
every-week = Every week
every-fortnight = Every other week
every-month-weekday = Every month on the same weekday (such as the second Tuesday)
every-month-day = Every month on the same day
every-year = Every year
