//! Which words a conversation waits for. It follows from the flow alone, so no
//! step that waits for some can forget to say so.

use crate::domain::wishes::Wish;
use crate::text::Words;
use crate::view::{Asks, FieldInput, Message};

use super::Turn;
use super::state::{Flow, SubscribeStep};

/// Says with the last message of a turn which words are waited for then.
pub fn ask(mut turn: Turn, words: Words) -> Turn {
    if let (Some(asks), Some(last)) = (waited_for(&turn.state.flow, words), turn.say.last_mut()) {
        last.message.asks = Some(asks);
    }
    turn
}

/// The same for a message after which words are searched for.
pub fn search(message: Message, words: Words) -> Message {
    Message { asks: Some(line(words, words.say("asks-search"))), ..message }
}

fn line(words: Words, question: String) -> Asks {
    Asks { label: words.say("asks-write"), question, several_lines: false }
}

/// What the next words are taken for. `None` where there is a question that
/// words do not answer, or none.
fn waited_for(flow: &Flow, words: Words) -> Option<Asks> {
    let id = match flow {
        Flow::Subscribe { step: SubscribeStep::Keywords, .. } => "asks-keywords",
        Flow::Wishing(Wish::Time) => "asks-time",
        Flow::Wishing(Wish::Quiet) => "asks-quiet",
        Flow::Wishing(Wish::Pause) => "asks-pause",
        Flow::Wishing(Wish::Zone) => "asks-zone",
        Flow::Asking { form, at, .. } => {
            let field = form.fields.get(*at)?;
            let several_lines = match field.input {
                FieldInput::Paragraph => true,
                FieldInput::Translation(ref beside) => !beside.line,
                FieldInput::Line
                | FieldInput::One(_)
                | FieldInput::Many(_)
                | FieldInput::Day
                | FieldInput::Moment => false,
                FieldInput::File => return None,
            };
            return Some(Asks { several_lines, ..line(words, field.label.clone()) });
        }
        // Chosen by pressing; what was typed ahead is kept, but not asked for.
        Flow::Subscribe {
            step:
                SubscribeStep::Fields
                | SubscribeStep::Engagement
                | SubscribeStep::Places
                | SubscribeStep::Confirm,
            ..
        }
        | Flow::Wishing(Wish::Rhythm | Wish::Day | Wish::Account | Wish::Reminders | Wish::Reads)
        | Flow::Register { .. }
        | Flow::Sending(_)
        | Flow::Sent(_)
        | Flow::Welcome { .. }
        | Flow::Joining { .. }
        // The message has a form of its own, behind a button of its own.
        | Flow::Interest { .. }
        | Flow::Idle
        | Flow::Waiting(_) => return None,
    };
    Some(line(words, words.say(id)))
}
