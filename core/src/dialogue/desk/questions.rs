//! What people asked the office, and the form that answers.

use crate::args;
use crate::dialogue::change::{Change, Outcome, Refusal};
use crate::dialogue::press::{FormId, Press};
use crate::dialogue::state::Waiting;
use crate::dialogue::{Turn, pager};
use crate::domain::access::{Action, may};
use crate::domain::ids::QuestionId;
use crate::domain::person::Staff;
use crate::domain::question::{MAX_ANSWER_CHARS, Question};
use crate::text::{Words, shorten};
use crate::view::{Button, FieldInput, Form, FormField, Message, Row, Text, Tone, View};

use super::Desk;
use super::page::Listing;
use super::task::QuestionDeed;
use super::today::back;

/// Longest question in a list, in characters; the whole is one press away.
const IN_LIST: usize = 120;

/// Questions within the member's reach, what waits for an answer first.
pub(super) fn list(desk: &Desk<'_>) -> Turn {
    let (words, ctx) = (desk.ctx.words, desk.ctx);
    let page = &ctx.facts.questions;
    let listing = Listing {
        heading: words.say_with("questions-heading", &args! { total: words.count(page.total.into()) }),
        note: Some(words.say("questions-note")),
        columns: vec![
            words.say("column-id"),
            words.say("column-message"),
            words.say("column-posting"),
            words.say("column-when"),
            words.say("column-state"),
        ],
        rows: page.items.iter().map(|question| row(question, words, &ctx.actor.zone)).collect(),
        pager: pager(page, |page| Press::Questions { page }),
        empty: words.say("questions-empty"),
    };
    desk.say(listing.message(&ctx.caps, words).row([back(words)]))
}

fn row(question: &Question, words: Words, zone: &str) -> Row {
    let flat = question.words.split_whitespace().collect::<Vec<_>>().join(" ");
    let state = if question.answer.is_some() { "question-answered" } else { "question-open" };
    let cells = vec![
        question.id.to_string(),
        shorten(&flat, IN_LIST, |_| 1),
        question.about.clone(),
        words.moment(question.asked_at, zone),
        words.say(state),
    ];
    Row { cells, open: Some(Press::Question { id: question.id }) }
}

/// Something about one question.
pub(super) fn deed(desk: &Desk<'_>, staff: &Staff, id: QuestionId, deed: QuestionDeed<'_>) -> Turn {
    let Some(question) = desk.ctx.facts.question.as_ref().filter(|question| question.id == id) else {
        return desk.refuse(&Refusal::NotFound);
    };
    match deed {
        QuestionDeed::Show => desk.say(shown(desk, staff, question)),
        _ if !may(staff, Action::Edit, question.station) => desk.refuse(&Refusal::NotAllowed),
        _ if question.answer.is_some() => desk.refuse(&Refusal::AnsweredBefore),
        QuestionDeed::Ask => desk.form(form(question, None, desk.ctx.words)),
        QuestionDeed::Answer(values) => {
            let typed =
                values.iter().find(|(name, _)| name == "answer").map_or("", |(_, typed)| typed.trim());
            let words = desk.ctx.words;
            let length = typed.chars().count();
            if typed.is_empty() || length > MAX_ANSWER_CHARS {
                let about =
                    args! { most: words.count(MAX_ANSWER_CHARS as u64), length: words.count(length as u64) };
                let id = if typed.is_empty() { "answer-empty" } else { "answer-too-long" };
                return desk.form(form(question, Some((typed, words.say_with(id, &about))), words));
            }
            desk.change(Waiting::OnQuestion(id), Change::Answer { id, words: typed.to_owned() })
        }
    }
}

/// What came of an answer.
pub(super) fn after(desk: &Desk<'_>, staff: &Staff, outcome: &Outcome) -> Turn {
    match (outcome, &desk.ctx.facts.question) {
        (Outcome::Question(id), Some(question)) => {
            let done = desk.ctx.words.say_with("answer-sent", &args! { id: id.to_string() });
            let text = Text { paragraphs: vec![done], tone: Tone::Done, ..Text::default() };
            desk.say_all(vec![Message::new(View::Text(text)), shown(desk, staff, question)])
        }
        (Outcome::Refused(refusal), _) => desk.refuse(refusal),
        (other, _) => desk.unexpected(other),
    }
}

/// A question with its answer, or what can be done about it.
fn shown(desk: &Desk<'_>, staff: &Staff, question: &Question) -> Message {
    let (words, zone) = (desk.ctx.words, &desk.ctx.actor.zone);
    let about = args! {
        id: question.id.to_string(), when: words.moment(question.asked_at, zone),
        language: words.language(question.lang),
    };
    let mut paragraphs = vec![
        words.say_with("question-when", &about),
        words.say_with("ask-quote", &args! { text: question.words.clone() }),
    ];
    if let Some(answer) = &question.answer {
        let about =
            args! { by: answer.by.clone(), when: words.moment(answer.at, zone), text: answer.words.clone() };
        paragraphs.push(words.say_with("question-answer-was", &about));
    }
    let heading = Some(words.say_with("question-heading", &args! { id: question.id.to_string() }));
    let mut row = Vec::new();
    if question.answer.is_none() && may(staff, Action::Edit, question.station) {
        row.push(Button::primary(words.say("question-answer"), Press::AskAnswer { id: question.id }));
    }
    row.extend(question.posting.map(|id| {
        Button::press(
            words.say_with("answer-open", &args! { id: question.about.clone() }),
            Press::Dossier { id },
        )
    }));
    row.push(Button::press(words.say("room-questions"), Press::Questions { page: 0 }));
    Message::new(View::Text(Text { heading, paragraphs, ..Text::default() })).row(row)
}

fn form(question: &Question, wrong: Option<(&str, String)>, words: Words) -> Form {
    let (value, error) =
        wrong.map_or((String::new(), None), |(typed, error)| (typed.to_owned(), Some(error)));
    Form {
        id: FormId::Answer { id: question.id },
        heading: words.say_with("answer-form", &args! { id: question.id.to_string() }),
        intro: vec![
            words.say_with("ask-quote", &args! { text: question.words.clone() }),
            words.say_with("answer-form-what", &args! { language: words.language(question.lang) }),
        ],
        fields: vec![FormField {
            name: "answer".into(),
            label: words.say("answer-label"),
            help: words.say_with("answer-help", &args! { most: words.count(MAX_ANSWER_CHARS as u64) }),
            value,
            input: FieldInput::Paragraph,
            optional: false,
            error,
        }],
        submit: words.say("answer-send"),
    }
}
