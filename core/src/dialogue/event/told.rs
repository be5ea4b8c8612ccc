//! What those who registered are told: a seat, a reminder, a change, an end.

use crate::args;
use crate::domain::registration::RegistrationState;
use crate::text::Words;
use crate::view::{Button, Message, Text, View};

use super::super::need::Registered;
use super::super::press::Press;
use super::own;

/// How long before an event a reminder comes.
pub use crate::domain::wishes::Reminder;

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told<'a> {
    /// A seat became free and is kept.
    Offered,
    /// It was not taken in time.
    Lapsed,
    /// There is a seat: staff decided, or moved it up.
    Admitted,
    /// Staff decided against it.
    Declined,
    /// It begins soon.
    Soon(Reminder),
    /// What matters changed, each line with old and new.
    Changed(&'a [String]),
    /// It is put off, for this reason.
    Postponed(&'a str),
    /// It does not take place, for this reason.
    Cancelled(&'a str),
    /// Words of staff.
    Words(&'a str),
}

/// What somebody who lives in `zone` and is registered reads.
pub fn message(own: &Registered, told: Told<'_>, zone: &str, words: Words) -> Message {
    let first = match told {
        Told::Offered => {
            let until = own.registration.offer_until.map(|at| words.moment(at, zone)).unwrap_or_default();
            words.say_with("told-offered", &args! { until: until, zone: words.clock_of(zone) })
        }
        Told::Lapsed => words.say("told-lapsed"),
        Told::Admitted => words.say_with("told-admitted", &args! { code: own.registration.code.clone() }),
        Told::Declined => words.say("told-declined"),
        Told::Soon(Reminder::Week) => words.say("told-week"),
        Told::Soon(Reminder::Day) => words.say("told-day"),
        Told::Soon(Reminder::Hour) => words.say("told-hour"),
        Told::Changed(_) => words.say("told-changed"),
        Told::Postponed(_) => words.say("told-postponed"),
        Told::Cancelled(_) => words.say("told-cancelled"),
        Told::Words(_) => words.say("told-words"),
    };
    let mut paragraphs = vec![first, own::about(own, zone, words).join("\n")];
    match told {
        Told::Changed(lines) => paragraphs.push(lines.join("\n")),
        Told::Postponed(reason) | Told::Cancelled(reason) if !reason.is_empty() => {
            paragraphs.push(words.say_with("told-reason", &args! { reason: reason.to_owned() }));
        }
        Told::Words(text) => paragraphs.push(text.to_owned()),
        _ => {}
    }
    paragraphs.extend(matches!(told, Told::Postponed(_)).then(|| words.say("told-postponed-keeps")));
    let id = own.registration.id;
    let mine = Button::press(words.say("registration-open"), Press::Registration { id });
    let message = Message::new(View::Text(Text { paragraphs, ..Text::default() }));
    let live = own.registration.state.is_live();
    match told {
        Told::Offered => message.row([
            Button::primary(words.say("registration-take"), Press::TakeSeat { id }),
            Button::press(words.say("registration-leave"), Press::AskCancelRegistration { id }),
        ]),
        Told::Cancelled(_) | Told::Declined | Told::Lapsed => {
            message.row([Button::press(words.say("events-button"), Press::Events { page: 0 })])
        }
        Told::Soon(_) if own.registration.state == RegistrationState::Confirmed => message.row([
            Button::press(words.say("registration-ticket"), Press::Ticket { id }),
            Button::press(words.say("registration-cancel"), Press::AskCancelRegistration { id }),
        ]),
        _ if live => message.row([mine]),
        _ => message,
    }
}
