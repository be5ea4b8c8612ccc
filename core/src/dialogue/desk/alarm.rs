//! Trouble with the house itself, in words: what happened, and what to do.

use crate::args;
use crate::dialogue::press::Press;
use crate::domain::alarm::{Alarm, AlarmKind};
use crate::domain::person::Staff;
use crate::domain::search::Marked;
use crate::text::{Args, Words};
use crate::view::{Item, Message, Text, Tone, View};

use super::today;

/// Bytes in a mebibyte.
const MIB: i64 = 1 << 20;

/// What every text about an alarm may name; `until` is when it was over.
fn about(alarm: &Alarm, until: i64, zone: &str, words: Words) -> Args {
    let figure = match alarm.kind {
        AlarmKind::Hold => words.moment(alarm.figure, zone),
        AlarmKind::Disk => words.number(alarm.figure / MIB),
        AlarmKind::Channel
        | AlarmKind::Refused
        | AlarmKind::Webhook
        | AlarmKind::Answers
        | AlarmKind::Personal
        | AlarmKind::Broadcast
        | AlarmKind::Failures
        | AlarmKind::Sender
        | AlarmKind::Import => words.number(alarm.figure),
    };
    args! {
        platform: alarm.platform.map_or_else(String::new, |platform| words.platform(platform)),
        since: words.moment(alarm.since, zone),
        until: words.moment(until, zone),
        zone: words.zone(zone),
        figure: figure,
    }
}

/// What happened, in one line.
fn happened(alarm: &Alarm, zone: &str, words: Words) -> String {
    words.say_with(&format!("alarm-{}", alarm.kind.code()), &about(alarm, alarm.since, zone, words))
}

/// What to do about it.
fn remedy(alarm: &Alarm, words: Words) -> String {
    words.say(&format!("alarm-remedy-{}", alarm.kind.code()))
}

/// An alarm begins, or has gone on for another day, told in a reader's zone.
pub fn alarm_message(alarm: &Alarm, zone: &str, words: Words) -> Message {
    let paragraphs = vec![happened(alarm, zone, words), remedy(alarm, words)];
    let text = Text { paragraphs, tone: Tone::Problem, ..Text::default() };
    Message::new(View::Text(text)).row([today::back(words)])
}

/// An alarm was over at `until` (ms since 1970).
pub fn alarm_over_message(alarm: &Alarm, until: i64, zone: &str, words: Words) -> Message {
    let over =
        words.say_with(&format!("alarm-over-{}", alarm.kind.code()), &about(alarm, until, zone, words));
    Message::text(over).row([today::back(words)])
}

/// The alarms that concern a member, for their first screen: a press looks again.
pub(super) fn items(alarms: &[Alarm], staff: &Staff, zone: &str, words: Words) -> Vec<Item> {
    let theirs = alarms.iter().filter(|alarm| alarm.kind.is_for(staff));
    theirs
        .map(|alarm| Item {
            label: happened(alarm, zone, words),
            detail: remedy(alarm, words),
            found: Marked::default(),
            open: Press::Today,
        })
        .collect()
}
