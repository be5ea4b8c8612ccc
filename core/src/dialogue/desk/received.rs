//! Interests that came in.

use crate::args;
use crate::dialogue::press::Press;
use crate::dialogue::{Turn, pager};
use crate::domain::interest::{Interest, InterestState};
use crate::text::{Words, shorten};
use crate::view::Row;

use super::Desk;
use super::page::Listing;
use super::today::back;

/// Longest message of one interest in a chat, in characters.
const CHAT_CHARS: usize = 600;

/// Interests within the member's reach, newest first; each opens its posting.
pub(super) fn list(desk: &Desk<'_>) -> Turn {
    let (words, ctx) = (desk.ctx.words, desk.ctx);
    let page = &ctx.facts.received;
    let rows = page.items.iter().map(|interest| row(interest, words, &ctx.actor.zone, ctx.caps.tables));
    let listing = Listing {
        heading: words.say_with("received-heading", &args! { total: words.count(page.total.into()) }),
        note: Some(words.say("received-note")),
        columns: vec![
            words.say("column-id"),
            words.say("column-posting"),
            words.say("column-scholar"),
            words.say("column-message"),
            words.say("column-when"),
            words.say("column-state"),
        ],
        rows: rows.collect(),
        pager: pager(page, |page| Press::Received { page }),
        empty: words.say("received-empty"),
    };
    desk.say(listing.message(&ctx.caps, words).row([back(words)]))
}

fn row(interest: &Interest, words: Words, zone: &str, whole: bool) -> Row {
    let withdrawn = interest.state == InterestState::Withdrawn;
    // What was withdrawn is not shown, whatever is still in the record.
    let scholar = if withdrawn { String::new() } else { scholar(interest) };
    let message = if withdrawn { "" } else { interest.message.trim() };
    let message = if whole { message.to_owned() } else { shorten(message, CHAT_CHARS, |_| 1) };
    let cells = vec![
        interest.id.to_string(),
        format!("{} {}", interest.posting, interest.title),
        scholar,
        message,
        words.moment(interest.sent_at, zone),
        words.interest_state(interest.state),
    ];
    Row { cells, open: Some(Press::Dossier { id: interest.posting }) }
}

/// Only what the scholar agreed to share.
fn scholar(interest: &Interest) -> String {
    let shared = interest.profile.only(interest.shared);
    let parts = [shared.name, shared.institution, shared.expertise, shared.email];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
