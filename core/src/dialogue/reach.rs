//! A person who acts in a guild and cannot be written to directly: why nothing
//! arrives, and what they can do about it.

use crate::args;
use crate::domain::person::Platform;
use crate::text::Words;
use crate::view::{Button, Message, Text, Tone, View};

use super::change::{Change, Outcome};
use super::press::Press;
use super::state::{Flow, State, Waiting};
use super::{Ctx, Turn};

/// What a person is told who cannot be written to on `on`; `meanwhile` is where
/// they are told until then, if there is another place.
pub fn closed(on: Platform, meanwhile: Option<Platform>, words: Words) -> Message {
    let on = words.platform(on);
    let first = match meanwhile {
        Some(other) => {
            words.say_with("reach-closed-meanwhile", &args! { platform: on, other: words.platform(other) })
        }
        None => words.say_with("reach-closed", &args! { platform: on }),
    };
    let paragraphs = vec![first, words.say("reach-do")];
    Message::new(View::Text(Text { paragraphs, tone: Tone::Problem, ..Text::default() }))
        .row([Button::primary(words.say("button-try-again"), Press::TryReach)])
}

/// What arrives when it is tried again.
pub fn test(words: Words) -> Message {
    Message::text(words.say("reach-test"))
}

/// Tries again.
pub fn again(mut state: State) -> Turn {
    super::park(&mut state);
    state.flow = Flow::Waiting(Waiting::Reach);
    Turn::quiet(state).change(Change::TryReach)
}

/// What came of it: whether it arrives, only the person can see.
pub fn after(mut state: State, outcome: &Outcome, ctx: &Ctx<'_>) -> Turn {
    state.flow = Flow::Idle;
    match outcome {
        Outcome::Done => Turn::quiet(state).in_place(Message::text(ctx.words.say("reach-sent"))),
        Outcome::Refused(refusal) => {
            Turn::quiet(state).in_place(Message::problem(ctx.words.refusal(refusal)))
        }
        other => super::unexpected(state, other, ctx),
    }
}
