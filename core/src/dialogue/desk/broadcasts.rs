//! What goes out, is planned, and went out.

use crate::args;
use crate::dialogue::need::Sending;
use crate::dialogue::press::Press;
use crate::dialogue::{Turn, pager};
use crate::domain::notice::NoticeState;
use crate::domain::posting::Posting;
use crate::text::Words;
use crate::view::Row;

use super::Desk;
use super::page::{Listing, name};
use super::today::back;

/// The planned ones first, then the notices, the newest first.
pub(super) fn list(desk: &Desk<'_>) -> Turn {
    let (words, ctx) = (desk.ctx.words, desk.ctx);
    let page = &ctx.facts.broadcasts;
    let zone = &ctx.actor.zone;
    let planned = if page.page == 0 { ctx.facts.planned.as_slice() } else { &[] };
    let rows = planned
        .iter()
        .map(|posting| planned_row(posting, words, zone))
        .chain(page.items.iter().map(|sending| row(sending, words, zone)));
    let note = args! { zone: words.zone(zone) };
    let listing = Listing {
        heading: words.say_with("broadcasts-heading", &args! { total: words.count(page.total.into()) }),
        note: Some(words.say_with("broadcasts-note", &note)),
        columns: vec![
            words.say("column-id"),
            words.say("column-title"),
            words.say("column-state"),
            words.say("column-progress"),
            words.say("column-when"),
        ],
        rows: rows.collect(),
        pager: pager(page, |page| Press::Broadcasts { page }),
        empty: words.say("broadcasts-empty"),
    };
    desk.say(listing.message(&ctx.caps, words).row([back(words)]))
}

fn planned_row(posting: &Posting, words: Words, zone: &str) -> Row {
    let at = posting.publish_at.map_or_else(String::new, |at| words.moment(at, zone));
    let cells = vec![
        posting.head.content.reference(posting.id),
        name(posting.head.content.title()),
        words.say("broadcast-planned"),
        String::new(),
        at,
    ];
    Row { cells, open: Some(Press::Dossier { id: posting.id }) }
}

fn row(sending: &Sending, words: Words, zone: &str) -> Row {
    let numbers = args! { done: words.count(sending.sent), total: words.count(sending.total) };
    let cells = vec![
        sending.reference.clone(),
        name(&sending.title),
        words.join([words.notice_kind(sending.kind), state(sending, words)]),
        words.say_with("broadcast-numbers", &numbers),
        words.moment(sending.at, zone),
    ];
    Row { cells, open: Some(Press::Sending { id: sending.id }) }
}

fn state(sending: &Sending, words: Words) -> String {
    match (sending.state, sending.is_over()) {
        (NoticeState::Cancelled, _) => words.say("broadcast-cancelled"),
        (NoticeState::Running | NoticeState::Paused, true) => words.say("broadcast-finished"),
        (NoticeState::Running, false) => words.say("broadcast-running"),
        (NoticeState::Paused, false) => words.say("broadcast-paused"),
    }
}
