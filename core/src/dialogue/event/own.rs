//! What a person is registered for: how it stands, the seat that is kept, the
//! calendar file and the code for the door, and giving it up.

use crate::args;
use crate::calendar;
use crate::domain::event::Attendance;
use crate::domain::ids::RegistrationId;
use crate::domain::registration::RegistrationState;
use crate::domain::search::Marked;
use crate::text::Words;
use crate::view::{Action, Button, File, Item, List, Message, Text, Tone, View, Weight};

use super::super::change::{Change, EventOutcome, Outcome, Ticket};
use super::super::need::Registered;
use super::super::postings::pager;
use super::super::press::Press;
use super::super::state::{Flow, State, Waiting};
use super::super::{Ctx, Turn, park, unexpected};
use super::{certificate, entry, feedback, files};

/// What the person is registered for.
pub(in crate::dialogue) fn list(ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let page = &ctx.facts.registrations;
    let items = page
        .items
        .iter()
        .map(|own| {
            let content = own.posting.shown().unwrap_or(&own.posting.head.content);
            let text = words.rendition(content).text;
            Item {
                label: format!("{} · {}", own.registration.id, text.title),
                detail: format!(
                    "{} · {}",
                    words.registration_state(own.registration.state),
                    words.event_time(content)
                ),
                found: Marked::default(),
                open: Press::Registration { id: own.registration.id },
            }
        })
        .collect();
    Message::new(View::List(List {
        heading: words.say_with("registrations-heading", &args! { n: i64::from(page.total) }),
        note: None,
        items,
        pager: pager(page, |page| Press::Registrations { page }),
        empty: words.say("registrations-none"),
    }))
    .row([
        Button::press(words.say("calendar-button"), Press::Calendar),
        Button::press(words.say("events-button"), Press::Events { page: 0 }),
    ])
    .row([Button::press(words.say("button-home"), Press::Home)])
}

/// One registration: what it is for, how it stands, and what can be done.
pub(in crate::dialogue) fn show(ctx: &Ctx<'_>) -> Message {
    match &ctx.facts.registration {
        Some(own) => card(own, None, ctx),
        None => Message::problem(ctx.words.say("registration-not-found")),
    }
}

/// The registration, below what was just `done`.
fn card(own: &Registered, done: Option<String>, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let registration = &own.registration;
    let tone = if done.is_some() { Tone::Done } else { Tone::Plain };
    let mut paragraphs: Vec<String> = done.into_iter().collect();
    paragraphs.push(about(own, &ctx.subject.zone, words).join("\n"));
    let standing = standing(own, &ctx.subject.zone, words);
    paragraphs.extend(standing);
    if registration.state.is_live() {
        paragraphs.extend(files::lines(own, words));
    }
    let heading = Some(format!("{} · {}", registration.id, words.registration_state(registration.state)));
    let mut message = Message::new(View::Text(Text { heading, paragraphs, tone }));
    let (id, event) = (registration.id, registration.event);
    let held = own.posting.halt.is_none() && own.posting.is_open(ctx.now);
    if registration.state == RegistrationState::Offered && held {
        message = message.row([Button::primary(words.say("registration-take"), Press::TakeSeat { id })]);
    }
    if registration.state == RegistrationState::Confirmed && held {
        message = message
            .row([Button::press(words.say("registration-ticket"), Press::Ticket { id })])
            .row(calendar_links(own, words));
    }
    message = files::buttons(own, ctx).into_iter().fold(message, |message, button| message.row([button]));
    message = feedback::buttons(own, ctx).into_iter().fold(message, |message, button| message.row([button]));
    if let Some(button) = certificate::button(own, words, ctx.now) {
        message = message.row([button]);
    }
    let mut last = vec![Button::press(words.say("registration-event"), Press::Posting { id: event })];
    if registration.state.is_live() && held {
        let label = match registration.state {
            RegistrationState::Waiting | RegistrationState::Offered => words.say("registration-leave"),
            _ => words.say("registration-cancel"),
        };
        last.push(Button::danger(label, Press::AskCancelRegistration { id }));
    }
    message.row(last)
}

/// What it is for, when and where, also by the clocks of `zone`.
pub(super) fn about(own: &Registered, zone: &str, words: Words) -> Vec<String> {
    let content = own.posting.shown().unwrap_or(&own.posting.head.content);
    let text = words.rendition(content).text;
    let content = &*words.in_script(content);
    let mut lines = vec![format!("{} · {}", content.reference(own.posting.id), text.title)];
    match own.posting.halt {
        Some(halt) => lines.push(words.halt(halt)),
        None => {
            lines.push(words.event_time(content));
            lines.extend(words.event_time_at(content, zone));
        }
    }
    let venue = [words.places(content.places), content.place.clone()];
    match own.registration.attendance {
        Attendance::OnSite => lines.extend(venue.into_iter().filter(|part| !part.is_empty()).take(2)),
        // Only those who are registered get to see it.
        Attendance::Online if own.registration.state == RegistrationState::Confirmed => {
            let link = content.event.as_ref().map(|event| event.online.clone()).unwrap_or_default();
            lines.extend(
                (!link.is_empty()).then(|| words.say_with("registration-link", &args! { link: link })),
            );
        }
        Attendance::Online => lines.push(words.attendance(Attendance::Online)),
    }
    lines
}

/// How it stands, beyond the one word.
fn standing(own: &Registered, zone: &str, words: Words) -> Vec<String> {
    let registration = &own.registration;
    let mut lines = Vec::new();
    if registration.companions > 0 {
        lines.push(
            words.say_with("registration-companions", &args! { n: i64::from(registration.companions) }),
        );
    }
    match registration.state {
        RegistrationState::Confirmed => {
            lines.push(words.say_with("registration-code", &args! { code: registration.code.clone() }));
        }
        RegistrationState::Waiting => {
            let place = own.place.map_or(0, i64::from);
            lines.push(words.say_with("registration-waits", &args! { place: place }));
        }
        RegistrationState::Offered => {
            let until = registration.offer_until.map(|at| words.moment(at, zone)).unwrap_or_default();
            let about = args! { until: until, zone: words.clock_of(zone) };
            lines.push(words.say_with("registration-offered", &about));
        }
        RegistrationState::Requested => lines.push(words.say("registration-requested")),
        RegistrationState::Declined | RegistrationState::Cancelled | RegistrationState::Lapsed => {}
    }
    lines
}

/// What puts the event into a calendar on the web.
fn calendar_links(own: &Registered, words: Words) -> Vec<Button> {
    let Some(entry) = entry::entry(&own.posting, Some(&own.registration), words) else { return Vec::new() };
    let link =
        |label, url| Button { label: words.say(label), action: Action::Link(url), weight: Weight::Normal };
    vec![
        link("registration-google", calendar::google_link(&entry)),
        link("registration-outlook", calendar::outlook_link(&entry)),
    ]
}

/// Somebody registered: how it stands now, and with a seat the files.
pub(super) fn registered(state: State, ticket: Option<Ticket>, ctx: &Ctx<'_>) -> Turn {
    let Some(own) = &ctx.facts.registration else {
        return Turn::quiet(state).in_place(Message::text(ctx.words.say("done")));
    };
    let done = match own.registration.state {
        RegistrationState::Confirmed => ctx.words.say("register-done"),
        RegistrationState::Waiting => ctx.words.say("register-waits"),
        _ => ctx.words.say("register-asked"),
    };
    let turn = Turn::quiet(state).in_place(card(own, Some(done), ctx));
    files::go_on(with_ticket(turn, own, ticket, ctx.words), own, ctx)
}

/// Calendar file and code below.
fn with_ticket(turn: Turn, own: &Registered, ticket: Option<Ticket>, words: Words) -> Turn {
    let Some(ticket) = ticket else { return turn };
    let content = own.posting.shown().unwrap_or(&own.posting.head.content);
    let reference = content.reference(own.posting.id);
    let about = || args! { event: reference.clone(), code: own.registration.code.clone() };
    let file = |name: String, media_type: &str, file, caption| {
        Message::new(View::File(File { name, media_type: media_type.to_owned(), file, caption }))
    };
    turn.new_message(file(
        format!("{reference}.ics"),
        "text/calendar",
        ticket.calendar,
        words.say_with("ticket-calendar", &about()),
    ))
    .new_message(file(
        format!("{reference}-{}.png", own.registration.id),
        "image/png",
        ticket.code,
        words.say_with("ticket-code", &about()),
    ))
}

/// Asks before a registration is given up.
pub(in crate::dialogue) fn ask_cancel(ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let Some(own) = &ctx.facts.registration else {
        return Message::problem(words.say("registration-not-found"));
    };
    let id = own.registration.id;
    let content = own.posting.shown().unwrap_or(&own.posting.head.content);
    let text = words.rendition(content).text;
    let about = args! { id: id.to_string(), title: text.title.clone() };
    Message::text(words.say_with("registration-cancel-ask", &about)).row([
        Button::danger(words.say_with("registration-cancel-yes", &about), Press::CancelRegistration { id }),
        Button::press(words.say("interest-keep"), Press::Registration { id }),
    ])
}

/// A press that does something to a registration or the calendar. `None` when
/// it belongs to something else.
pub(in crate::dialogue) fn press(mut state: State, press: &Press) -> Option<Turn> {
    let (waiting, change) = match press {
        Press::CancelRegistration { id } => (Waiting::Registration(*id), Change::CancelRegistration(*id)),
        Press::TakeSeat { id } => (Waiting::Registration(*id), Change::TakeSeat(*id)),
        Press::Ticket { id } => (Waiting::Registration(*id), Change::MakeTicket(*id)),
        Press::Certificate { id } => (Waiting::Registration(*id), Change::MakeCertificate(*id)),
        Press::Calendar => (Waiting::Calendar, Change::MakeFeed { renew: false }),
        Press::NewCalendar => (Waiting::Calendar, Change::MakeFeed { renew: true }),
        _ => return None,
    };
    park(&mut state);
    state.flow = Flow::Waiting(waiting);
    Some(Turn::quiet(state).change(change))
}

/// What came of it.
pub(in crate::dialogue) fn after(
    mut state: State,
    id: RegistrationId,
    outcome: &Outcome,
    ctx: &Ctx<'_>,
) -> Turn {
    state.flow = Flow::Idle;
    let words = ctx.words;
    if let Outcome::Event(EventOutcome::Printing(_)) = outcome {
        return Turn::quiet(state).toast(words.say("certificate-making"));
    }
    let Some(own) = &ctx.facts.registration else {
        return Turn::quiet(state).in_place(Message::problem(words.say("registration-not-found")));
    };
    match outcome {
        Outcome::Event(EventOutcome::Registered { ticket, .. }) => {
            let turn = Turn::quiet(state).in_place(card(own, Some(words.say("register-done")), ctx));
            with_ticket(turn, own, *ticket, words)
        }
        Outcome::Done => {
            let text = words.say_with("registration-cancelled", &args! { id: id.to_string() });
            let events = Button::press(words.say("events-button"), Press::Events { page: 0 });
            Turn::quiet(state).in_place(Message::text(text).row([events]))
        }
        Outcome::Refused(refusal) => {
            let why = Message::problem(words.refusal(refusal));
            let open = Button::press(words.say("registration-open"), Press::Registration { id });
            Turn::quiet(state).in_place(why.row([open]))
        }
        other => unexpected(state, other, ctx),
    }
}

/// Says the word of an event that the person follows online.
pub(in crate::dialogue) fn attend(mut state: State, word: &str, ctx: &Ctx<'_>) -> Turn {
    if word.is_empty() {
        return Turn::quiet(state).new_message(Message::text(ctx.words.say("attend-how")));
    }
    state.flow = Flow::Waiting(Waiting::Attended);
    Turn::quiet(state).change(Change::Attend(word.to_owned()))
}

/// What came of it.
pub(in crate::dialogue) fn after_attending(mut state: State, outcome: &Outcome, ctx: &Ctx<'_>) -> Turn {
    state.flow = Flow::Idle;
    let words = ctx.words;
    match (outcome, &ctx.facts.registration) {
        (Outcome::Event(EventOutcome::CheckedIn { .. }), Some(own)) => {
            let content = own.posting.shown().unwrap_or(&own.posting.head.content);
            let text = words.rendition(content).text;
            let about = args! { id: content.reference(own.posting.id), title: text.title.clone() };
            let said = Text {
                paragraphs: vec![words.say_with("attend-done", &about)],
                tone: Tone::Done,
                ..Text::default()
            };
            Turn::quiet(state).new_message(Message::new(View::Text(said)))
        }
        (Outcome::Refused(refusal), _) => {
            Turn::quiet(state).new_message(Message::problem(words.refusal(refusal)))
        }
        (other, _) => unexpected(state, other, ctx),
    }
}

/// The address of the person's calendar.
pub(in crate::dialogue) fn after_calendar(mut state: State, outcome: &Outcome, ctx: &Ctx<'_>) -> Turn {
    state.flow = Flow::Idle;
    let words = ctx.words;
    match outcome {
        Outcome::Event(EventOutcome::Feed(address)) => {
            let text = Text {
                heading: Some(words.say("calendar-heading")),
                paragraphs: vec![words.say("calendar-what"), address.clone(), words.say("calendar-secret")],
                ..Text::default()
            };
            let renew = Button::danger(words.say("calendar-renew"), Press::NewCalendar);
            Turn::quiet(state).new_message(Message::new(View::Text(text)).row([renew]))
        }
        Outcome::Refused(refusal) => Turn::quiet(state).new_message(Message::problem(words.refusal(refusal))),
        other => unexpected(state, other, ctx),
    }
}
