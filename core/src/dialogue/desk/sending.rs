//! How a notice goes out.

use crate::args;
use crate::dialogue::Turn;
use crate::dialogue::change::Refusal;
use crate::dialogue::need::Sending;
use crate::dialogue::press::Press;
use crate::domain::ids::NoticeId;
use crate::text::Words;
use crate::view::{Button, Message, Progress, View};

use super::Desk;
use super::page::name;

/// The progress of one notice, under the name by which it is kept up to date.
pub(super) fn page(desk: &Desk<'_>, id: NoticeId) -> Turn {
    match desk.ctx.facts.sending.as_ref().filter(|sending| sending.id == id) {
        Some(sending) => desk.say(sending_view(sending, desk.ctx.words)).anchored(format!("notice.{}", id.0)),
        None => desk.refuse(&Refusal::NotFound),
    }
}

/// How a notice goes out, in numbers. Whoever delivers keeps the message
/// `notice.<id>` up to date with this.
pub fn sending_view(sending: &Sending, words: Words) -> Message {
    let counted = [
        (words.say("sending-sent"), sending.sent),
        (words.say("sending-waiting"), sending.waiting),
        (words.say("sending-gone"), sending.gone),
        (words.say("sending-failed"), sending.failed),
        (words.say("sending-unknown"), sending.unknown),
    ];
    let languages = sending.by_lang.iter().map(|(lang, people)| (words.language(*lang), *people));
    let counts = counted.into_iter().chain(languages).map(|(label, count)| (label, words.count(count)));
    let about = args! { id: sending.posting.to_string(), title: name(&sending.title) };
    let finished = sending.waiting == 0;
    let heading = if finished {
        words.say_with("sending-finished", &about)
    } else {
        words.say_with("sending-heading", &about)
    };
    let progress = Progress {
        heading,
        done: sending.total.saturating_sub(sending.waiting),
        total: Some(sending.total),
        counts: counts.collect(),
        finished,
    };
    let open = words.say_with("room-posting", &args! { id: sending.posting.to_string() });
    Message::new(View::Progress(progress)).row([Button::press(open, Press::Dossier { id: sending.posting })])
}
