//! Who comes to an event: the table, one registration, the door.

use crate::args;
use crate::dialogue::change::{Change, EventOutcome, Outcome, Refusal};
use crate::dialogue::event::{certificate, files};
use crate::dialogue::need::{AttendeeTally, Attendees, Registered};
use crate::dialogue::press::{FormId, Press};
use crate::dialogue::state::Waiting;
use crate::dialogue::{Turn, pager};
use crate::domain::access::{Action, may};
use crate::domain::event::Question;
use crate::domain::ids::RegistrationId;
use crate::domain::person::Staff;
use crate::domain::posting::{Posting, YUNNAN_ZONE};
use crate::domain::registration::{Registration, RegistrationState, Settling, WalkIn};
use crate::text::Words;
use crate::view::{
    Button, FieldInput, File, Form, FormField, Message, Progress, Row, Text, Tone, View, Weight,
};

use super::page::{Listing, open};
use super::task::Values;
use super::{Desk, events, statistics as figures, today};

/// Longest name and institution, in characters.
const NAME_CHARS: usize = 200;

/// The value of a field, without spaces around it.
pub(super) fn field<'v>(values: &'v Values, name: &str) -> &'v str {
    values.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value.trim())
}

// ---- the table ----

/// Who registered, in one state or in all, with the others as tabs.
pub(super) fn table(
    desk: &Desk<'_>,
    staff: &Staff,
    event: &Posting,
    state: Option<RegistrationState>,
) -> Turn {
    let (words, attendees) = (desk.ctx.words, &desk.ctx.facts.attendees);
    let id = event.id;
    let name = state.map_or_else(|| words.say("desk-all"), |state| words.registration_state(state));
    let about = args! { id: event.reference(), name: name, total: words.count(attendees.page.total.into()) };
    let columns = [
        "column-id",
        "column-name",
        "column-institution",
        "column-state",
        "column-attendance",
        "column-there",
    ];
    let mut columns = columns.map(|id| words.say(id)).to_vec();
    let content = event.shown().unwrap_or(&event.head.content);
    let asked: Vec<&Question> = content.event.iter().flat_map(|event| event.files_asked()).collect();
    columns.extend((!asked.is_empty()).then(|| words.say("column-files")));
    let zone = zone_of(event);
    let lines = numbers(event, attendees, words);
    let listing = Listing {
        heading: words.say_with("attendees-heading", &about),
        note: (!desk.ctx.caps.tables).then(|| lines.join("\n")),
        columns,
        rows: attendees.page.items.iter().map(|one| row(one, &asked, zone, words)).collect(),
        pager: pager(&attendees.page, |page| Press::Attendees { id, state, page }),
        empty: words.say("attendees-empty"),
    };
    let edits = may(staff, Action::Edit, event.station);
    let mut deeds = Vec::new();
    if edits {
        deeds.push(Button::primary(words.say("deed-check-in"), Press::AskCheckIn { id }));
        deeds.push(Button::press(words.say("deed-walk-in"), Press::AskWalkIn { id }));
        deeds.push(Button::press(words.say("deed-export"), Press::ExportAttendees { id }));
    }
    if may(staff, Action::Close, event.station) {
        deeds.push(Button::press(words.say("deed-tell"), Press::AskTell { id, state }));
    }
    deeds.push(figures::button(event, words));
    let message = tabs(listing.message(&desk.ctx.caps, words), event, attendees, state, words)
        .row(deeds)
        .row([open(event, words), today::back(words)]);
    if desk.ctx.caps.tables {
        return desk
            .say_all(vec![Message::new(View::Progress(statistics(event, attendees, words))), message]);
    }
    desk.say(message)
}

fn zone_of(event: &Posting) -> &str {
    let content = event.shown().unwrap_or(&event.head.content);
    if content.zone.is_empty() { YUNNAN_ZONE } else { &content.zone }
}

fn row(one: &Registration, asked: &[&Question], zone: &str, words: Words) -> Row {
    let mut cells = vec![
        one.id.to_string(),
        one.name.clone(),
        one.institution.clone(),
        words.registration_state(one.state),
        way(one, words),
        one.attended_at.map_or_else(String::new, |at| words.moment(at, zone)),
    ];
    if !asked.is_empty() {
        cells.push(words.join(asked.iter().filter_map(|question| files::standing(one, question, words))));
    }
    Row { cells, open: Some(Press::Attendee { id: one.id }) }
}

/// How they attend and with how many others.
fn way(one: &Registration, words: Words) -> String {
    let way = words.attendance(one.attendance);
    match one.companions {
        0 => way,
        n => words.say_with("attendee-with", &args! { way: way, n: i64::from(n) }),
    }
}

/// One button a state in which somebody is; the one that is shown stands out.
fn tabs(
    message: Message,
    event: &Posting,
    attendees: &Attendees,
    shown: Option<RegistrationState>,
    words: Words,
) -> Message {
    let count = |state: Option<RegistrationState>| {
        let of = |of: &&AttendeeTally| state.is_none_or(|state| state == of.state);
        attendees.tally.iter().filter(of).map(|of| of.registrations).sum::<u32>()
    };
    let states = RegistrationState::ALL.iter().copied().map(Some);
    let buttons: Vec<Button> = std::iter::once(None)
        .chain(states)
        .filter(|state| state.is_none() || *state == shown || count(*state) > 0)
        .map(|state| {
            let name = state.map_or_else(|| words.say("desk-all"), |state| words.registration_state(state));
            let label = args! { name: name, count: words.count(count(state).into()) };
            let weight = if state == shown { Weight::Primary } else { Weight::Normal };
            let press = Press::Attendees { id: event.id, state, page: 0 };
            Button { weight, ..Button::press(words.say_with("audience-part", &label), press) }
        })
        .collect();
    buttons.chunks(4).fold(message, |message, row| message.row(row.iter().cloned()))
}

// ---- numbers ----

/// People who have a seat, and those of them who are there.
pub(super) fn there(attendees: &Attendees) -> (u32, u32) {
    let seated = attendees.tally.iter().filter(|of| of.state == RegistrationState::Confirmed);
    seated.fold((0, 0), |(there, all), of| (there + of.present, all + of.seats))
}

fn there_line(attendees: &Attendees, words: Words) -> String {
    let (there, all) = there(attendees);
    words.say_with(
        "attendees-there",
        &args! { there: words.count(there.into()), all: words.count(all.into()) },
    )
}

/// Seats that are taken or kept, one line a way to attend.
fn seat_lines(event: &Posting, attendees: &Attendees, words: Words) -> Vec<(String, String)> {
    let content = event.shown().unwrap_or(&event.head.content);
    let Some(details) = &content.event else { return Vec::new() };
    let line = |(way, seats): (&crate::domain::event::Attendance, &Option<u32>)| {
        let of = attendees.tally.iter().filter(|of| of.attendance == *way && of.state.takes_seats());
        let taken = words.count(u64::from(of.map(|of| of.seats).sum::<u32>()));
        let value = match seats {
            Some(seats) => words
                .say_with("attendees-seats", &args! { taken: taken, seats: words.count((*seats).into()) }),
            None => words.say_with("attendees-seats-any", &args! { taken: taken }),
        };
        (words.say_with("attendees-seat-name", &args! { way: words.attendance(*way) }), value)
    };
    details.seats.iter().map(line).collect()
}

/// Who is there, seats, and the word that is read out, one a line.
pub(super) fn numbers(event: &Posting, attendees: &Attendees, words: Words) -> Vec<String> {
    let mut lines = vec![there_line(attendees, words)];
    lines.extend(
        seat_lines(event, attendees, words)
            .into_iter()
            .map(|(way, seats)| words.say_with("attendees-line", &args! { name: way, value: seats })),
    );
    lines
}

/// The same as a bar with its counts, where there is room for it.
fn statistics(event: &Posting, attendees: &Attendees, words: Words) -> Progress {
    let (there, all) = there(attendees);
    let mut counts = seat_lines(event, attendees, words);
    counts.extend(attendees.tally.iter().map(|of| {
        let (state, way) = (words.registration_state(of.state), words.attendance(of.attendance));
        let name = words.say_with("attendees-of", &args! { state: state, way: way });
        let registrations = words.count(of.registrations.into());
        let people = args! { n: registrations.clone(), people: words.count(of.seats.into()) };
        let alone = of.seats == of.registrations;
        (name, if alone { registrations } else { words.say_with("attendees-people", &people) })
    }));
    Progress {
        heading: there_line(attendees, words),
        done: there.into(),
        total: Some(all.into()),
        counts,
        finished: true,
    }
}

/// The word that is read out to those who follow the event online, from its
/// beginning to its end.
fn word_line(desk: &Desk<'_>, event: &Posting) -> Option<String> {
    let content = event.shown().unwrap_or(&event.head.content);
    let now = desk.ctx.now;
    let on = content.span().is_some_and(|span| span.from <= now && now < span.until);
    let offered = content
        .event
        .as_ref()
        .is_some_and(|event| event.seats.contains_key(&crate::domain::event::Attendance::Online));
    let word = desk.ctx.facts.attendees.word.as_ref().filter(|_| on && offered && event.halt.is_none())?;
    Some(desk.ctx.words.say_with("check-in-word", &args! { word: word.clone() }))
}

// ---- one registration ----

/// Answers what is asked of one registration.
pub(super) fn deed(desk: &Desk<'_>, staff: &Staff, id: RegistrationId, how: Option<Settling>) -> Turn {
    let Some(one) = of(desk, id) else { return desk.refuse(&Refusal::NotFound) };
    let Some(how) = how else { return desk.say(card(desk, staff, one, None)) };
    if !may(staff, Action::Edit, one.posting.station) {
        return desk.refuse(&Refusal::NotAllowed);
    }
    if !offered(&one.registration).contains(&how) {
        return desk.refuse(&Refusal::NoSeat(one.registration.state));
    }
    desk.change(Waiting::OnAttendee(id), Change::Settle { id, how })
}

fn of<'a>(desk: &Desk<'a>, id: RegistrationId) -> Option<&'a Registered> {
    desk.ctx.facts.registration.as_ref().filter(|one| one.registration.id == id)
}

/// A file with which a question was answered.
pub(super) fn answer_file(desk: &Desk<'_>, id: RegistrationId, n: u32) -> Turn {
    let words = desk.ctx.words;
    let Some(one) = of(desk, id) else { return desk.refuse(&Refusal::NotFound) };
    let sent = usize::try_from(n).ok().and_then(|n| one.files.get(n));
    let Some((question, file)) = sent else { return desk.refuse(&Refusal::NotFound) };
    let about = args! { id: id.to_string(), question: question.clone() };
    let view = File {
        name: file.name.clone(),
        media_type: file.media_type.clone(),
        file: file.id,
        caption: words.say_with("file-of", &about),
    };
    desk.quiet().new_message(Message::new(View::File(view)))
}

/// What can be done to a registration as it stands.
fn offered(one: &Registration) -> &'static [Settling] {
    match one.state {
        RegistrationState::Requested => &[Settling::Admit, Settling::Decline],
        RegistrationState::Waiting | RegistrationState::Offered => &[Settling::Seat],
        RegistrationState::Confirmed => &[Settling::Arrive],
        RegistrationState::Declined | RegistrationState::Cancelled | RegistrationState::Lapsed => &[],
    }
}

/// One registration with all that was said, below what was just `done`.
fn card(desk: &Desk<'_>, staff: &Staff, one: &Registered, done: Option<(String, Tone)>) -> Message {
    let words = desk.ctx.words;
    let (own, event) = (&one.registration, &one.posting);
    let zone = zone_of(event);
    let content = event.shown().unwrap_or(&event.head.content);
    let moment = |at: i64| args! { at: words.moment(at, zone), zone: words.clock_of(zone) };
    let tone = done.as_ref().map_or(Tone::Plain, |(_, tone)| *tone);
    let mut paragraphs: Vec<String> = done.into_iter().map(|(text, _)| text).collect();
    let title = words.rendition(content).text.title.clone();
    let mut about = vec![own.name.clone(), own.institution.clone()];
    about.push(format!("{} · {title}", content.reference(event.id)));
    about.push(way(own, words));
    about.push(words.say_with("attendee-registered", &moment(own.registered_at)));
    if own.state == RegistrationState::Confirmed {
        about.push(match own.attended_at {
            Some(at) => words.say_with("attendee-there", &moment(at)),
            None => words.say("attendee-not-there"),
        });
        about.push(words.say_with("attendee-code", &args! { code: own.code.clone() }));
    }
    if let Some(place) = one.place {
        about.push(words.say_with("attendee-place", &args! { place: i64::from(place) }));
    }
    if let Some(until) = own.offer_until.filter(|_| own.state == RegistrationState::Offered) {
        about.push(words.say_with("attendee-offered", &moment(until)));
    }
    about.retain(|line| !line.is_empty());
    paragraphs.push(about.join("\n"));
    paragraphs.extend(own.answers.iter().map(|(question, answer)| format!("{question}\n{answer}")));
    paragraphs.extend(files::missing_lines(one, words));
    let heading = Some(format!("{} · {}", own.id, words.registration_state(own.state)));
    let mut deeds = Vec::new();
    if may(staff, Action::Edit, event.station) {
        let id = own.id;
        deeds.extend(offered(own).iter().filter(|_| own.attended_at.is_none()).map(|how| {
            let press = Press::Settle { id, how: *how };
            match how {
                Settling::Admit => Button::primary(words.say("deed-admit"), press),
                Settling::Decline => Button::danger(words.say("deed-decline"), press),
                Settling::Seat => Button::primary(words.say("deed-seat"), press),
                Settling::Arrive => Button::primary(words.say("deed-arrive"), press),
            }
        }));
    }
    deeds.extend(certificate::button(one, words, desk.ctx.now));
    let sent = (0..).zip(&one.files).map(|(n, (_, file))| {
        Button::press(
            words.say_with("file-open", &args! { name: file.name.clone() }),
            Press::AnswerFile { id: own.id, n },
        )
    });
    deeds.extend(sent);
    Message::new(View::Text(Text { heading, paragraphs, tone }))
        .row(deeds)
        .row([events::to_attendees(event, words), open(event, words)])
}

/// What came of something done to a registration.
pub(super) fn after(desk: &Desk<'_>, staff: &Staff, id: RegistrationId, outcome: &Outcome) -> Turn {
    let words = desk.ctx.words;
    let Some(one) = of(desk, id) else {
        return match outcome {
            Outcome::Refused(refusal) => desk.refuse(refusal),
            _ => desk.refuse(&Refusal::NotFound),
        };
    };
    let said = match outcome {
        Outcome::Event(EventOutcome::Moved(_)) => {
            let state = words.registration_state(one.registration.state);
            let about = args! { name: one.registration.name.clone(), state: state };
            (words.say_with("attendee-moved", &about), Tone::Done)
        }
        Outcome::Event(EventOutcome::CheckedIn { again, .. }) => who(desk, one, *again),
        Outcome::Refused(refusal) => (words.refusal(refusal), Tone::Problem),
        other => return desk.unexpected(other),
    };
    desk.say(card(desk, staff, one, Some(said)))
}

// ---- the door ----

/// Who it is that is there now, or was before.
fn who(desk: &Desk<'_>, one: &Registered, again: bool) -> (String, Tone) {
    let words = desk.ctx.words;
    let own = &one.registration;
    let name = words.join([&own.name, &own.institution].into_iter().filter(|part| !part.is_empty()));
    let at = own.attended_at.map(|at| words.moment(at, zone_of(&one.posting))).unwrap_or_default();
    let about = args! { name: name, n: i64::from(own.companions), id: own.id.to_string(), at: at };
    if again {
        (words.say_with("check-in-again", &about), Tone::Problem)
    } else {
        (words.say_with("check-in-done", &about), Tone::Done)
    }
}

/// Opens the form that takes a code.
pub(super) fn ask_check_in(desk: &Desk<'_>, event: &Posting) -> Turn {
    desk.form(check_in_form(desk, event))
}

fn check_in_form(desk: &Desk<'_>, event: &Posting) -> Form {
    let words = desk.ctx.words;
    let mut intro = vec![there_line(&desk.ctx.facts.attendees, words)];
    intro.extend(word_line(desk, event));
    Form {
        id: FormId::CheckIn { id: event.id },
        heading: words.say_with("check-in-heading", &super::review::named(event)),
        intro,
        fields: vec![FormField {
            name: "code".into(),
            label: words.say("check-in-code"),
            help: words.say("check-in-help"),
            value: String::new(),
            input: FieldInput::Line,
            optional: false,
            error: None,
        }],
        submit: words.say("deed-check-in"),
    }
}

/// Says this and is ready for the next: with the form below where there are pages.
fn and_next(desk: &Desk<'_>, event: &Posting, said: Message) -> Turn {
    let words = desk.ctx.words;
    let next = Button::primary(words.say("check-in-next"), Press::AskCheckIn { id: event.id });
    let walk_in = Button::press(words.say("deed-walk-in"), Press::AskWalkIn { id: event.id });
    let ways = [walk_in, events::to_attendees(event, words)];
    if desk.ctx.caps.tables {
        let form = Message::new(View::Form(check_in_form(desk, event)));
        return desk.say_all(vec![said.row(ways), form]);
    }
    desk.say(said.row([next]).row(ways))
}

/// Somebody is there, or was noted before.
pub(super) fn checked_in(desk: &Desk<'_>, event: &Posting, again: bool) -> Turn {
    let Some(one) = &desk.ctx.facts.registration else { return desk.refuse(&Refusal::NotFound) };
    let (text, tone) = who(desk, one, again);
    let mut paragraphs = vec![text];
    // The form below says it on a page.
    paragraphs.extend((!desk.ctx.caps.tables).then(|| there_line(&desk.ctx.facts.attendees, desk.ctx.words)));
    and_next(desk, event, Message::new(View::Text(Text { paragraphs, tone, ..Text::default() })))
}

/// Why nobody was noted.
pub(super) fn not_checked_in(desk: &Desk<'_>, event: &Posting, refusal: &Refusal) -> Turn {
    match refusal {
        Refusal::UnknownTicket | Refusal::TicketOf(_) | Refusal::NoSeat(_) | Refusal::Full => {
            and_next(desk, event, Message::problem(desk.ctx.words.refusal(refusal)))
        }
        _ => events::refused(desk, event, refusal),
    }
}

/// The form for somebody who has not registered.
pub(super) fn walk_in_form(desk: &Desk<'_>, event: &Posting, typed: &Values, error: Option<String>) -> Form {
    let words = desk.ctx.words;
    let line = |name: &str, label: String, optional, error| FormField {
        name: name.to_owned(),
        label,
        help: String::new(),
        value: field(typed, name).to_owned(),
        input: FieldInput::Line,
        optional,
        error,
    };
    let beyond = FieldInput::One(vec![
        ("no".to_owned(), words.say("answer-no")),
        ("yes".to_owned(), words.say("answer-yes")),
    ]);
    Form {
        id: FormId::WalkIn { id: event.id },
        heading: words.say_with("walk-in-heading", &super::review::named(event)),
        intro: numbers(event, &desk.ctx.facts.attendees, words),
        fields: vec![
            line("name", words.say("column-name"), false, error),
            line("institution", words.say("column-institution"), true, None),
            FormField {
                help: words.say("walk-in-beyond-help"),
                value: "no".to_owned(),
                input: beyond,
                ..line("beyond", words.say("walk-in-beyond"), false, None)
            },
        ],
        submit: words.say("deed-walk-in"),
    }
}

/// Takes the form, or shows it again.
pub(super) fn walk_in(desk: &Desk<'_>, event: &Posting, values: &Values) -> Turn {
    let words = desk.ctx.words;
    let short = |name: &str| field(values, name).chars().take(NAME_CHARS).collect::<String>();
    let who = WalkIn {
        name: short("name"),
        institution: short("institution"),
        beyond: field(values, "beyond") == "yes",
    };
    if who.name.is_empty() {
        let error = words.say("form-needs-answer");
        return desk.form(walk_in_form(desk, event, values, Some(error)));
    }
    desk.change(Waiting::OnEvent(event.id), Change::WalkIn { event: event.id, who })
}
