//! An event as its readers see it.

use crate::args;
use crate::domain::event::{EventDetails, Halt, Window};
use crate::domain::posting::{Posting, PostingContent};
use crate::text::Words;
use crate::view::{Button, Card, Message, View};

use super::super::card::{full_text, original_button, save_button, separated};
use super::super::need::Seen;
use super::super::press::Press;

/// What kind of event it is, and whose.
pub(super) fn what(content: &PostingContent, event: &EventDetails, words: Words) -> String {
    let organisers = words.join(std::iter::once(&content.employer).chain(&event.co_organisers));
    separated(vec![words.event_kind(event.kind), organisers])
}

/// Where it is; empty where nobody said so.
pub(super) fn venue(content: &PostingContent, words: Words) -> String {
    let places = words.places(content.places);
    if content.place.contains(&places) {
        content.place.clone()
    } else {
        separated(vec![places, content.place.clone()])
    }
}

/// What kind of event, whose, where; when; who may come.
pub(in crate::dialogue) fn lines(
    posting: &Posting,
    content: &PostingContent,
    event: &EventDetails,
    words: Words,
    now: i64,
) -> Vec<String> {
    let what = separated(vec![what(content, event, words), venue(content, words)]);
    let when = match posting.halt {
        None => words.event_time(content),
        // An old date would be read as the new one.
        Some(Halt::Postponed) => words.say("event-postponed-line"),
        Some(halt @ Halt::Cancelled) => separated(vec![words.halt(halt), words.event_time(content)]),
    };
    let seats = separated(vec![words.seats(event), words.registration_window(content, now)]);
    let open = posting.halt.is_none() && posting.is_open(now);
    let mut lines = vec![what, when];
    lines.extend(open.then_some(seats));
    lines.retain(|line| !line.is_empty());
    lines
}

/// Label and value of what does not fit onto a card.
pub(in crate::dialogue) fn facts(event: &EventDetails, words: Words) -> Vec<(String, String)> {
    let programme: Vec<String> = event
        .programme
        .iter()
        .map(|slot| {
            separated(vec![slot.time.clone(), slot.track.clone(), slot.title.clone(), slot.speaker.clone()])
        })
        .collect();
    [(words.say("event-series"), event.series.clone()), (words.say("event-programme"), programme.join("\n"))]
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

/// What begins a registration, where one can register here.
pub(in crate::dialogue) fn register_button(
    posting: &Posting,
    event: &EventDetails,
    words: Words,
) -> Option<Button> {
    let offered = !event.seats.is_empty() && posting.halt.is_none();
    offered.then(|| Button::primary(words.say("event-register"), Press::BeginRegister { id: posting.id }))
}

/// The card of an event that somebody who lives in `zone` opened themselves.
pub(in crate::dialogue) fn opened(
    seen: &Seen,
    content: &PostingContent,
    mut card: Card,
    zone: &str,
    words: Words,
    now: i64,
) -> Message {
    let posting = &seen.posting;
    // What is the reader's own stands below what everybody reads.
    let halted = posting.halt.is_some();
    if let Some(own) = words.event_time_at(content, zone).filter(|_| !halted) {
        card.lines.insert(2.min(card.lines.len()), own);
    }
    let mut more = vec![full_text(posting.id, words)];
    more.extend(original_button(posting.id, content, words));
    if seen.other_dates > 0 {
        let label = words.say_with("event-dates-button", &args! { n: i64::from(seen.other_dates) });
        more.push(Button::press(label, Press::Dates { id: posting.id, page: 0 }));
    }
    more.push(Button::press(words.say("events-button"), Press::Events { page: 0 }));
    if !posting.is_open(now) {
        if !halted {
            card.lines.push(words.say("event-over"));
        }
        // What it leaves those who had a seat is behind their registration.
        let own = seen.registration.as_ref().filter(|own| own.state.is_seated());
        let own =
            own.map(|own| Button::press(words.say("registration-open"), Press::Registration { id: own.id }));
        return Message::new(View::Card(card)).row(own).row(more);
    }
    let mut first = Vec::new();
    if let (Some(event), Window::Open(_)) = (&content.event, content.window(now)) {
        first.extend(register_button(posting, event, words));
    }
    first.push(save_button(seen, words));
    Message::new(View::Card(card)).row(first).row(more)
}
