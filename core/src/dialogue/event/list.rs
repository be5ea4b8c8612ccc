//! Events to come, the next first.

use crate::args;
use crate::view::{Button, Message};

use super::super::Ctx;
use super::super::postings::listed;
use super::super::press::Press;

/// One page of them.
pub(in crate::dialogue) fn list(ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let page = &ctx.facts.postings;
    let heading = words.say_with("events-heading", &args! { n: i64::from(page.total) });
    listed(heading, page, words.say("events-none"), |page| Press::Events { page }, ctx)
        .row([Button::press(words.say("button-home"), Press::Home)])
}
