//! One message for what came since the last time: grouped by the subscription
//! because of which it came, each posting with a button that opens its card.

use crate::args;
use crate::domain::ids::SubscriptionId;
use crate::domain::person::PersonKind;
use crate::domain::posting::{Day, Posting, PostingContent};
use crate::text::{Words, local, shorten};
use crate::view::{Action, Button, Digest, Entry, Group, Message, View};

use super::press::Press;

/// Longest title, in UTF-16 units.
const LABEL: usize = 60;
/// Longest second line, in UTF-16 units.
const DETAIL: usize = 90;
/// Longest line over a group, in UTF-16 units.
const HEADING: usize = 60;

/// A posting that came.
#[derive(Debug, Clone, Copy)]
pub struct Arrived<'a> {
    /// The posting.
    pub posting: &'a Posting,
    /// What its readers see.
    pub content: &'a PostingContent,
    /// Because of which subscription.
    pub of: SubscriptionId,
    /// What that takes, in words.
    pub filter: &'a str,
}

/// For whom, and what there is beside it.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// A human or a group.
    pub kind: PersonKind,
    /// Whether a press in a group is answered to the presser alone.
    pub answers_alone: bool,
    /// The zone (IANA) they live by.
    pub zone: &'a str,
    /// Notices that had no room.
    pub more: u32,
    /// When these come, ms since 1970.
    pub next: i64,
}

/// The digest of at least one posting, the oldest first.
pub fn message(arrived: &[Arrived<'_>], reader: &Reader<'_>, words: Words, now: i64) -> Message {
    let total = i64::try_from(arrived.len()).unwrap_or(i64::MAX) + i64::from(reader.more);
    let today = local(now, reader.zone).map_or_else(String::new, |now| words.day(Day(now.date())));
    let digest = Digest {
        heading: words.say_with("digest-heading", &args! { n: total, day: today }),
        groups: groups(arrived, reader, words, now),
        more: (reader.more > 0).then(|| {
            let at = words.moment(reader.next, reader.zone);
            words.say_with("digest-more", &args! { n: i64::from(reader.more), at: at })
        }),
    };
    let message = Message::new(View::Digest(digest));
    if reader.kind == PersonKind::Group {
        return message;
    }
    let now_rest = (reader.more > 0).then(|| {
        let label = words.say_with("digest-rest", &args! { n: i64::from(reader.more) });
        Button::press(label, Press::BringWaiting)
    });
    message.row(now_rest).row([
        Button::press(words.say("subscriptions-button"), Press::Subscriptions),
        Button::press(words.say("settings-button"), Press::Settings),
    ])
}

fn groups(arrived: &[Arrived<'_>], reader: &Reader<'_>, words: Words, now: i64) -> Vec<Group> {
    let mut order: Vec<SubscriptionId> = Vec::new();
    for one in arrived {
        if !order.contains(&one.of) {
            order.push(one.of);
        }
    }
    order
        .into_iter()
        .map(|of| {
            let mine: Vec<_> = arrived.iter().filter(|one| one.of == of).collect();
            let filter = mine.first().map_or("", |one| one.filter);
            let heading = words
                .say_with("subscription-takes", &args! { id: of.to_string(), filter: filter.to_owned() });
            Group {
                heading: cut(&heading, HEADING),
                entries: mine.into_iter().map(|one| entry(one, reader, words, now)).collect(),
            }
        })
        .collect()
}

fn entry(one: &Arrived<'_>, reader: &Reader<'_>, words: Words, now: i64) -> Entry {
    let id = one.posting.id;
    let (label, detail) = super::postings::line(id, one.content, words, now);
    let press = Press::Posting { id };
    Entry {
        label: cut(&label, LABEL),
        detail: cut(&detail, DETAIL),
        open: match reader.kind {
            PersonKind::Human => Action::Press(press),
            PersonKind::Group if reader.answers_alone => Action::Press(press),
            PersonKind::Group => Action::DeepLink(format!("p_{}__group", id.0)),
        },
    }
}

fn cut(text: &str, limit: usize) -> String {
    shorten(text, limit, char::len_utf16)
}
