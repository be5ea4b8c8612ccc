//! Finding things by words: what was understood, what was found, and buttons
//! that take one understood condition away.
//!
//! Words do not fit into a button, so what is sought stays in the
//! conversation's state, and a button names its run.

use serde::{Deserialize, Serialize};

use crate::args;
use crate::domain::posting::{Day, YUNNAN_ZONE};
use crate::domain::search::{Asked, Condition};
use crate::platform::Capabilities;
use crate::search::{Found, Hit};
use crate::text::{Words, local};
use crate::view::{Button, Item, List, Message, Pager, View};

use super::need::Need;
use super::press::Press;
use super::state::State;
use super::{Ctx, Turn, ask, park, postings, typing};

/// Most buttons that take something away, and how many stand in a row.
const DROPS: usize = 6;
const IN_A_ROW: usize = 2;

/// What is sought in a conversation.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Sought {
    /// Which search it is: a button of an earlier one is told so.
    pub run: u32,
    /// What was asked, without what was taken away.
    pub asked: Asked,
    /// Exactly what was written.
    #[serde(default)]
    pub written: String,
}

/// What must be read to find words.
pub fn need(text: &str, caps: &Capabilities) -> Need {
    Need::Search { asked: Asked::new(text), page: 0, size: caps.list_page }
}

/// What must be read for a press, if it is about a search under way.
pub fn press_need(state: &State, press: &Press, caps: &Capabilities) -> Option<Need> {
    let size = caps.list_page;
    match press {
        Press::Found { run, page } => {
            let sought = current(state, *run)?;
            Some(Need::Search { asked: sought.asked.clone(), page: *page, size })
        }
        Press::Widen { run, condition } => {
            let asked = widened(current(state, *run)?, *condition);
            Some(Need::Search { asked, page: 0, size })
        }
        _ => None,
    }
}

fn current(state: &State, run: u32) -> Option<&Sought> {
    state.search.as_ref().filter(|sought| sought.run == run)
}

fn widened(sought: &Sought, condition: Condition) -> Asked {
    let mut asked = sought.asked.clone();
    if !asked.without.contains(&condition) {
        asked.without.push(condition);
    }
    asked
}

/// Answers words.
pub fn words(state: State, text: &str, ctx: &Ctx<'_>) -> Turn {
    let state = begun(state, Asked::new(text), text.to_owned());
    let message = typing::search(found(&state, ctx), ctx.words);
    Turn::quiet(state).new_message(message)
}

/// The same with the next run.
fn begun(mut state: State, asked: Asked, written: String) -> State {
    let run = state.search.as_ref().map_or(0, |sought| sought.run) + 1;
    state.search = Some(Sought { run, asked, written });
    state
}

/// Answers a press, if it is about a search.
pub fn press(mut state: State, press: &Press, ctx: &Ctx<'_>) -> Option<Turn> {
    let (run, condition) = match press {
        Press::Found { run, .. } => (*run, None),
        Press::Widen { run, condition } => (*run, Some(*condition)),
        _ => return None,
    };
    let Some(sought) = current(&state, run) else {
        return Some(Turn::quiet(state).toast(ctx.words.say("button-expired")));
    };
    if let Some(condition) = condition {
        let (asked, written) = (widened(sought, condition), sought.written.clone());
        state = begun(state, asked, written);
    }
    park(&mut state);
    let message = found(&state, ctx);
    Some(Turn::quiet(state).in_place(message))
}

/// What was found, with what was understood.
fn found(state: &State, ctx: &Ctx<'_>) -> Message {
    let (words, found) = (ctx.words, &ctx.facts.found);
    let run = state.search.as_ref().map_or(0, |sought| sought.run);
    let what = words.understood(&found.understood, today(ctx));
    if found.total == 0 {
        let text = match what.is_empty() {
            true => words.say("search-unread"),
            false => words.say_with("search-nothing", &args! { what: what }),
        };
        let message = drops(Message::text(text), found, run, ctx);
        return message.row([ask::button(run, words)]).row([
            Button::press(words.say("card-open-ones"), Press::Postings { of: None, page: 0 }),
            Button::press(words.say("help-button"), Press::Help),
        ]);
    }
    let count = args! { what: what, n: i64::from(found.total) };
    let heading = words.say_with(if found.more { "search-heading-many" } else { "search-heading" }, &count);
    let list = List {
        heading,
        note: note(found, words),
        items: found.hits.iter().map(|hit| item(hit, ctx)).collect(),
        pager: pager(found, run),
        empty: String::new(),
    };
    // What only comes near, or was a question, may be better asked of a person.
    let written = state.search.as_ref().map_or("", |sought| sought.written.trim_end());
    let asks = found.nearest || written.ends_with(['?', '？', '؟']);
    let ask = asks.then(|| ask::button(run, words));
    drops(Message::new(View::List(list)), found, run, ctx)
        .row(ask.into_iter().chain([Button::press(words.say("button-home"), Press::Home)]))
}

/// What a member of staff finds, each with where it stands.
pub fn for_staff(found: &Found, words: Words, now: i64) -> Message {
    let today = local(now, YUNNAN_ZONE).map(|now| Day(now.date()));
    let what = match words.understood(&found.understood, today) {
        what if what.is_empty() => found.hits.first().map(|hit| hit.id.clone()).unwrap_or_default(),
        what => what,
    };
    let item = |hit: &Hit| {
        let content = hit.posting.shown().unwrap_or(&hit.posting.head.content);
        let (label, detail) = postings::line(hit.posting.id, content, words, now);
        let detail = format!("{detail} · {}", words.posting_state(hit.posting.state));
        Item { label, detail, found: hit.excerpt.clone(), open: Press::Dossier { id: hit.posting.id } }
    };
    let empty = match what.is_empty() {
        true => words.say("search-unread"),
        false => words.say_with("search-nothing", &args! { what: what.clone() }),
    };
    let count = args! { what: what, n: i64::from(found.total) };
    let heading = words.say_with(if found.more { "search-heading-many" } else { "search-heading" }, &count);
    Message::new(View::List(List {
        heading,
        note: note(found, words),
        items: found.hits.iter().map(item).collect(),
        pager: None,
        empty,
    }))
}

fn note(found: &Found, words: Words) -> Option<String> {
    let notes = words.search_notes(found);
    (!notes.is_empty()).then(|| notes.join(" "))
}

fn item(hit: &Hit, ctx: &Ctx<'_>) -> Item {
    let content = hit.posting.shown().unwrap_or(&hit.posting.head.content);
    Item { found: hit.excerpt.clone(), ..postings::item_of(&hit.posting, content, ctx) }
}

fn pager(found: &Found, run: u32) -> Option<Pager> {
    let pages = found.total.div_ceil(found.size.max(1));
    let turn = |page| Press::Found { run, page };
    (pages > 1).then(|| Pager {
        page: found.page,
        pages,
        total: found.total,
        previous: found.page.checked_sub(1).map(turn),
        next: (found.page + 1 < pages).then(|| turn(found.page + 1)),
    })
}

/// A button for each condition that takes it away.
fn drops(mut message: Message, found: &Found, run: u32, ctx: &Ctx<'_>) -> Message {
    let button = |condition: &Condition| {
        let what = args! { what: ctx.words.condition(*condition, &found.understood, today(ctx)) };
        let label = ctx.words.say_with("search-drop", &what);
        Button::press(label, Press::Widen { run, condition: *condition })
    };
    let buttons: Vec<Button> = found.understood.conditions().iter().take(DROPS).map(button).collect();
    for row in buttons.chunks(IN_A_ROW) {
        message = message.row(row.iter().cloned());
    }
    message
}

/// The day in Kunming.
fn today(ctx: &Ctx<'_>) -> Option<Day> {
    local(ctx.now, YUNNAN_ZONE).map(|now| Day(now.date()))
}
