//! Events to come, the next first, and those of a month, day by day.

use crate::args;
use crate::domain::ids::PostingId;
use crate::domain::month::Month;
use crate::domain::posting::{Day, Posting, YUNNAN_ZONE};
use crate::text::local;
use crate::view::{Button, Message, View};

use super::super::Ctx;
use super::super::postings::listed;
use super::super::press::Press;

/// One page of them.
pub(in crate::dialogue) fn list(ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let page = &ctx.facts.postings;
    let heading = words.say_with("events-heading", &args! { n: i64::from(page.total) });
    let message = listed(heading, page, words.say("events-none"), |page| Press::Events { page }, ctx);
    // The month in which something takes place next, else the present one.
    let next = page.items.iter().filter_map(|posting| posting.shown()?.event.as_ref()?.days());
    let now = local(ctx.now, YUNNAN_ZONE).map(|now| now.date());
    let month = next.map(|(first, _)| first).next().max(now).and_then(Month::of);
    let by_month =
        month.map(|month| Button::press(words.say("events-by-month"), Press::EventsMonth { month, page: 0 }));
    message.row(by_month.into_iter().chain([Button::press(words.say("button-home"), Press::Home)]))
}

/// One page of the days on which an event takes place.
pub(in crate::dialogue) fn dates(id: PostingId, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let page = &ctx.facts.postings;
    let heading = words.say_with("event-dates-heading", &args! { n: i64::from(page.total) });
    let mut message = listed(heading, page, words.say("events-none"), |page| Press::Dates { id, page }, ctx);
    if let View::List(list) = &mut message.view {
        // The same title all over: they are told apart by when they are.
        for item in &mut list.items {
            let opened = page.items.iter().find(|posting| item.open == Press::Posting { id: posting.id });
            if let Some(content) = opened.and_then(Posting::shown) {
                item.label = format!("{} · {}", words.event_time(content), item.label);
            }
        }
    }
    message.row([
        Button::press(words.say("events-button"), Press::Events { page: 0 }),
        Button::press(words.say("button-home"), Press::Home),
    ])
}

/// One page of the events of a month.
pub(in crate::dialogue) fn month(month: Month, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let page = &ctx.facts.postings;
    let about = args! { n: i64::from(page.total), month: words.month(month) };
    let heading = words.say_with("events-month-heading", &about);
    let turn = |page| Press::EventsMonth { month, page };
    let mut message = listed(heading, page, words.say("events-month-none"), turn, ctx);
    if let View::List(list) = &mut message.view {
        for item in &mut list.items {
            let opened = page.items.iter().find(|posting| item.open == Press::Posting { id: posting.id });
            let days = opened.and_then(|posting| posting.shown()?.event.as_ref()?.days());
            if let Some((first, _)) = days {
                item.label = format!("{} · {}", words.day_of_month(Day(first)), item.label);
            }
        }
    }
    let to = |id, month: Option<Month>| {
        let label = |month| words.say_with(id, &args! { month: words.month(month) });
        month.map(|month| Button::press(label(month), Press::EventsMonth { month, page: 0 }))
    };
    let around = [to("events-month-before", month.previous()), to("events-month-after", month.next())];
    message.row(around.into_iter().flatten()).row([
        Button::press(words.say("events-button"), Press::Events { page: 0 }),
        Button::press(words.say("button-home"), Press::Home),
    ])
}
