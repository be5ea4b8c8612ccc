//! Finding and reading postings.

use crate::args;
use crate::domain::ids::{PostingId, SubscriptionId};
use crate::text::Words;
use crate::view::{Button, Item, List, Message, Pager, Text, View};

use super::change::{Change, Outcome};
use super::need::Page;
use super::press::Press;
use super::state::{Flow, State, Waiting};
use super::subscribe::described;
use super::{Ctx, Turn, card};
use crate::domain::posting::{Posting, PostingContent};
use crate::domain::search::Marked;

/// Longest title in a list, in characters.
const TITLE_CHARS: usize = 40;

/// Open postings: all, or those a subscription takes.
pub fn list(of: Option<SubscriptionId>, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let page = &ctx.facts.postings;
    let total = args! { n: i64::from(page.total) };
    let heading = match of {
        None => words.say_with("postings-heading", &total),
        Some(id) => {
            words.say_with("postings-of-heading", &args! { n: i64::from(page.total), id: id.to_string() })
        }
    };
    let empty = words.say(if of.is_some() { "postings-of-none" } else { "postings-none" });
    let message = listed(heading, page, empty, |page| Press::Postings { of, page }, ctx);
    message.row([
        Button::press(words.say("subscribe-button"), Press::Subscribe),
        Button::press(words.say("button-home"), Press::Home),
    ])
}

/// Saved postings.
pub fn saved(ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let page = &ctx.facts.postings;
    let heading = words.say_with("saved-heading", &args! { n: i64::from(page.total) });
    listed(heading, page, words.say("saved-none"), |page| Press::Saved { page }, ctx)
        .row([Button::press(words.say("button-home"), Press::Home)])
}

pub(super) fn listed(
    heading: String,
    page: &Page<Posting>,
    empty: String,
    turn: impl Fn(u32) -> Press,
    ctx: &Ctx<'_>,
) -> Message {
    let items = page.items.iter().filter_map(|posting| item(posting, ctx)).collect();
    let list = List { heading, note: None, items, pager: pager(page, turn), empty };
    Message::new(View::List(list))
}

/// The pager of a page, where there is more than one.
pub fn pager<T>(page: &Page<T>, turn: impl Fn(u32) -> Press) -> Option<Pager> {
    let pages = page.total.div_ceil(page.size.max(1));
    (pages > 1).then(|| Pager {
        page: page.page,
        pages,
        total: page.total,
        previous: page.page.checked_sub(1).map(&turn),
        next: (page.page + 1 < pages).then(|| turn(page.page + 1)),
    })
}

fn item(posting: &Posting, ctx: &Ctx<'_>) -> Option<Item> {
    posting.shown().map(|content| item_of(posting, content, ctx))
}

/// A posting in a list, with the text of it that is shown.
pub(super) fn item_of(posting: &Posting, content: &PostingContent, ctx: &Ctx<'_>) -> Item {
    let (label, mut detail) = line(posting.id, content, ctx.words, ctx.now);
    let over = posting.halt.map_or_else(
        || ctx.words.say(if content.event.is_some() { "event-over" } else { "card-over" }),
        |halt| ctx.words.halt(halt),
    );
    if posting.halt.is_some() || !posting.is_open(ctx.now) {
        detail = format!("{detail} · {over}");
    }
    Item { label, detail, found: Marked::default(), open: Press::Posting { id: posting.id } }
}

/// A posting in a list: its title, and who seeks where until when.
pub(super) fn line(id: PostingId, content: &PostingContent, words: Words, now: i64) -> (String, String) {
    let text = words.rendition(content).text;
    let content = &*words.in_script(content);
    let mut title: String = text.title.chars().take(TITLE_CHARS).collect();
    if text.title.chars().count() > TITLE_CHARS {
        title.push('…');
    }
    let place = words.join(content.places.iter().map(|place| words.place(place)));
    let when = match content.event {
        None => words.deadline(content, now),
        Some(_) => words.event_time(content),
    };
    let parts = [content.reference(id), content.employer.clone(), place, when];
    let detail = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    (title, detail)
}

/// One posting as a card.
pub fn open(ctx: &Ctx<'_>) -> Message {
    match &ctx.facts.posting {
        Some(seen) => card::opened(seen, &ctx.subject.zone, ctx.words, ctx.now),
        None => not_found(ctx.words),
    }
}

/// The whole text of a posting.
pub fn full(ctx: &Ctx<'_>) -> Message {
    match &ctx.facts.posting {
        Some(seen) => card::full(seen, ctx.words, ctx.now),
        None => not_found(ctx.words),
    }
}

/// The same in the words it was written in.
pub fn original(ctx: &Ctx<'_>) -> Message {
    match &ctx.facts.posting {
        Some(seen) => card::original(seen, ctx.words, ctx.now),
        None => not_found(ctx.words),
    }
}

fn not_found(words: Words) -> Message {
    Message::problem(words.say("posting-not-found"))
        .row([Button::press(words.say("card-open-ones"), Press::Postings { of: None, page: 0 })])
}

/// Why a posting was sent, with a way to change that in one press.
pub fn why(id: PostingId, of: SubscriptionId, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let kept = ctx.facts.subscriptions.iter().find(|subscription| subscription.id == of);
    let Some(subscription) = kept else {
        return Message::text(
            words.say_with("why-removed", &args! { posting: id.to_string(), id: of.to_string() }),
        )
        .row([Button::press(words.say("subscriptions-button"), Press::Subscriptions)]);
    };
    let filter = described(&subscription.filter, words);
    let reason =
        words.say_with("why-because", &args! { posting: id.to_string(), id: of.to_string(), filter: filter });
    let args = || args! { id: of.to_string() };
    Message::new(View::Text(Text { paragraphs: vec![reason], ..Text::default() }))
        .row([
            Button::press(words.say_with("subscription-pause", &args()), Press::Pause { id: of }),
            Button::danger(words.say_with("subscription-remove", &args()), Press::Unsubscribe { id: of }),
        ])
        .row([Button::press(words.say("subscriptions-button"), Press::Subscriptions)])
}

/// A press that saves a posting or no longer.
pub fn save(mut state: State, id: PostingId, saved: bool) -> Turn {
    super::park(&mut state);
    state.flow = Flow::Waiting(Waiting::Saved { id, saved });
    Turn::quiet(state).change(Change::Save { id, saved })
}

/// What came of it. Only the presser is told; the card stays as it is.
pub fn after_save(mut state: State, saved: bool, outcome: &Outcome, ctx: &Ctx<'_>) -> Turn {
    state.flow = Flow::Idle;
    match outcome {
        Outcome::Done => {
            Turn::quiet(state).toast(ctx.words.say(if saved { "saved-toast" } else { "unsaved-toast" }))
        }
        Outcome::Refused(refusal) => Turn::quiet(state).alert(ctx.words.refusal(refusal)),
        other => super::unexpected(state, other, ctx),
    }
}
