//! Words that nothing was found for are offered to a person: shown once more as
//! they would be passed on, with what they are about, and sent only when the
//! person says so.

use crate::args;
use crate::domain::ids::PostingId;
use crate::domain::question::{MAX_QUESTION_CHARS, Question};
use crate::text::{Words, shorten};
use crate::view::{Button, Message, Text, Tone, View};

use super::change::{Change, Outcome};
use super::need::Need;
use super::press::Press;
use super::state::{Flow, State, Waiting};
use super::{Ctx, Turn};

/// Longest part of a question that is repeated beside its answer, in characters.
const REPEATED: usize = 300;

/// The button that offers to pass on what was written.
pub fn button(run: u32, words: Words) -> Button {
    Button::press(words.say("ask-office"), Press::AskOffice { run })
}

/// Remembers what a person looks at, so that a question can be about it.
pub(super) fn looks_at(mut state: State, posting: PostingId) -> State {
    state.looks_at = Some(posting);
    state
}

/// What must be read for a press, if it is about a question: its subject.
pub(super) fn press_need(state: &State, press: &Press) -> Option<Need> {
    let asks = matches!(press, Press::AskOffice { .. });
    state.looks_at.filter(|_| asks).map(Need::Posting)
}

/// Answers a press, if it is about a question.
pub(super) fn press(mut state: State, press: &Press, ctx: &Ctx<'_>) -> Option<Turn> {
    let (Press::AskOffice { run } | Press::SendQuestion { run } | Press::SendQuestionAlone { run }) = press
    else {
        return None;
    };
    let Some(written) =
        state.search.as_ref().filter(|sought| sought.run == *run).map(|sought| &sought.written)
    else {
        return Some(Turn::quiet(state).toast(ctx.words.say("button-expired")));
    };
    let written = written.clone();
    super::park(&mut state);
    if let Press::AskOffice { run } = press {
        let message = consent(*run, &written, ctx);
        return Some(Turn::quiet(state).in_place(message));
    }
    let about = state.looks_at.filter(|_| matches!(press, Press::SendQuestion { .. }));
    // Sent once: a second press of the same button finds nothing to send.
    if let Some(sought) = &mut state.search {
        sought.run += 1;
    }
    state.flow = Flow::Waiting(Waiting::Asked);
    Some(Turn::quiet(state).change(Change::Ask { words: written, about }))
}

/// Shows exactly what would be passed on.
fn consent(run: u32, written: &str, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let length = written.chars().count();
    if length > MAX_QUESTION_CHARS {
        let about =
            args! { most: words.count(MAX_QUESTION_CHARS as u64), length: words.count(length as u64) };
        return Message::problem(words.say_with("ask-too-long", &about))
            .row([Button::press(words.say("button-home"), Press::Home)]);
    }
    let mut paragraphs = vec![words.say_with("ask-quote", &args! { text: written.to_owned() })];
    let mut send = vec![Button::primary(words.say("ask-send"), Press::SendQuestion { run })];
    if let Some(seen) = &ctx.facts.posting {
        let id = || args! { id: seen.posting.reference() };
        paragraphs.push(words.say_with("ask-about", &id()));
        let alone = Press::SendQuestionAlone { run };
        send.push(Button::press(words.say_with("ask-send-alone", &id()), alone));
    }
    paragraphs.push(words.say("ask-what"));
    let heading = Some(words.say("ask-heading"));
    Message::new(View::Text(Text { heading, paragraphs, ..Text::default() }))
        .row(send)
        .row([Button::press(words.say("button-cancel"), Press::Home)])
}

/// What came of it.
pub(super) fn after(mut state: State, outcome: &Outcome, ctx: &Ctx<'_>) -> Turn {
    state.flow = Flow::Idle;
    let words = ctx.words;
    let turn = Turn::quiet(state);
    match outcome {
        Outcome::Question(id) => {
            let paragraphs =
                vec![words.say_with("ask-sent", &args! { id: id.to_string() }), words.say("ask-sent-next")];
            let text = Text { paragraphs, tone: Tone::Done, ..Text::default() };
            turn.in_place(onward(Message::new(View::Text(text)), words))
        }
        Outcome::Refused(refusal) => turn.in_place(onward(Message::problem(words.refusal(refusal)), words)),
        other => super::unexpected(turn.state, other, ctx),
    }
}

/// What can be done meanwhile.
fn onward(message: Message, words: Words) -> Message {
    message.row([
        Button::press(words.say("card-open-ones"), Press::Postings { of: None, page: 0 }),
        Button::press(words.say("button-home"), Press::Home),
    ])
}

/// What a member of staff reads when a question comes in.
pub fn arrived(question: &Question, words: Words) -> Message {
    let about = args! { id: question.id.to_string(), about: question.about.clone(), language: words.language(question.lang) };
    let first = if question.about.is_empty() { "question-arrived" } else { "question-arrived-about" };
    let paragraphs = vec![
        words.say_with(first, &about),
        words.say_with("ask-quote", &args! { text: question.words.clone() }),
    ];
    Message::new(View::Text(Text { paragraphs, ..Text::default() })).row([
        Button::primary(words.say("question-answer"), Press::AskAnswer { id: question.id }),
        Button::press(words.say("room-questions"), Press::Questions { page: 0 }),
    ])
}

/// What whoever asked reads when it is answered.
pub fn answered(question: &Question, answer: &str, zone: &str, words: Words) -> Message {
    let repeated = shorten(&question.words, REPEATED, |_| 1);
    let asked = words.moment(question.asked_at, zone);
    let about = args! { id: question.id.to_string(), when: asked, text: repeated };
    let paragraphs = vec![
        words.say_with("answer-to", &about),
        words.say_with("answer-says", &args! { text: answer.to_owned() }),
    ];
    let heading = Some(words.say_with("answer-heading", &args! { id: question.id.to_string() }));
    let message = Message::new(View::Text(Text { heading, paragraphs, ..Text::default() }));
    let open = question.posting.map(|id| {
        Button::press(
            words.say_with("answer-open", &args! { id: question.about.clone() }),
            Press::Posting { id },
        )
    });
    message.row(open.into_iter().chain([Button::press(words.say("button-home"), Press::Home)]))
}
