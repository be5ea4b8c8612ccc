//! Correcting a posting: one form where the platform has forms, else one part
//! at a time.

use crate::args;
use crate::dialogue::Turn;
use crate::dialogue::change::{Change, Refusal};
use crate::dialogue::press::{FormId, Press, ShortDigest};
use crate::dialogue::state::Waiting;
use crate::domain::lang::Lang;
use crate::domain::part::Part;
use crate::domain::posting::{Posting, PostingContent, PostingState, YUNNAN_ZONE};
use crate::sheet::typed_text;
use crate::text::{Words, local};
use crate::view::{Button, Form, FormField, Message};

use super::Desk;
use super::facts::label;
use super::page::open;
use super::review::named;
use super::rights::stage;
use super::task::Values;
use super::typed::Key;

/// Opens the form, or asks which part.
pub(super) fn ask(desk: &Desk<'_>, posting: &Posting) -> Turn {
    let keys = Key::all(&posting.head.content);
    if desk.ctx.caps.forms {
        let content = &posting.head.content;
        let words = desk.ctx.words;
        let typed: Vec<_> = keys.into_iter().map(|key| (key, key.value(content, words))).collect();
        return desk.form(form(desk, posting, &typed, &[]));
    }
    let (words, id) = (desk.ctx.words, posting.id);
    let buttons: Vec<Button> = keys
        .into_iter()
        .map(|Key { part, lang }| {
            Button::press(label(part, lang, words), Press::AskCorrectPart { id, part, lang })
        })
        .collect();
    let message = Message::text(words.say_with("correct-which", &named(posting)));
    let message = buttons.chunks(2).fold(message, |message, row| message.row(row.iter().cloned()));
    desk.say(message.row([open(posting, words)]))
}

/// Opens the form of one part.
pub(super) fn ask_part(desk: &Desk<'_>, posting: &Posting, part: Part, lang: Option<Lang>) -> Turn {
    let content = &posting.head.content;
    match Key::new(content, part, lang) {
        Some(key) => {
            let typed = [(key, key.value(content, desk.ctx.words))];
            desk.form(form(desk, posting, &typed, &[]))
        }
        None => desk.refuse(&Refusal::NotFound),
    }
}

/// What is wrong with a part of the form.
pub(super) type Wrong = (Key, String);

fn form(desk: &Desk<'_>, posting: &Posting, typed: &[(Key, String)], wrong: &[Wrong]) -> Form {
    let words = desk.ctx.words;
    let error = |key| wrong.iter().find(|(at, _)| *at == key).map(|(_, error)| error.clone());
    let fields = typed.iter().map(|(key, value)| FormField {
        name: key.name(),
        label: label(key.part, key.lang, words),
        help: help(*key, words),
        value: value.clone(),
        input: key.input(words),
        optional: !needed(*key, &posting.head.content),
        error: error(*key),
    });
    Form {
        id: FormId::Correct { id: posting.id, digest: ShortDigest::of(&posting.head.digest) },
        heading: words.say_with("correct-heading", &named(posting)),
        intro: vec![effect(posting, words)],
        fields: fields.collect(),
        submit: words.say("correct-save"),
    }
}

/// What a correction means for the way to scholars.
pub(super) fn effect(posting: &Posting, words: Words) -> String {
    match stage(posting).unwrap_or(posting.state) {
        PostingState::InReview | PostingState::Approved => words.say("correct-effect-review"),
        PostingState::Published => words.say("correct-effect-published"),
        PostingState::Draft | PostingState::Closed | PostingState::Expired | PostingState::Discarded => {
            words.say("correct-effect-draft")
        }
    }
}

pub(super) fn help(key: Key, words: Words) -> String {
    match key.part {
        Part::Headcount => words.say("help-headcount"),
        Part::Disciplines => words.say("help-disciplines"),
        Part::Compensation => words.say("help-compensation"),
        Part::Deadline => words.say("help-deadline"),
        Part::Fields => words.say("help-fields"),
        Part::Starts => words.say("help-starts"),
        Part::Ends => words.say("help-ends"),
        Part::Zone => words.say("help-zone"),
        Part::Online => words.say("help-online"),
        Part::SeatsOnSite | Part::SeatsOnline => {
            words.say_with("help-seats", &args! { any: words.say("seats-any") })
        }
        Part::Opens => words.say("help-opens"),
        Part::Closes => words.say("help-closes"),
        Part::Approval => words.say("help-approval"),
        Part::Companions => words.say("help-companions"),
        Part::Questions => format!("{} {}", words.say("help-questions"), words.say("help-questions-file")),
        Part::CoOrganisers => words.say("help-disciplines"),
        Part::Programme => words.say("help-programme"),
        Part::Title
        | Part::Text
        | Part::Employer
        | Part::Code
        | Part::Degree
        | Part::Research
        | Part::Benefits
        | Part::Contact
        | Part::ProposedFields
        | Part::Engagement
        | Part::Places
        | Part::Place
        | Part::Remarks
        | Part::Organiser
        | Part::Venue
        | Part::EventKind
        | Part::Series
        | Part::Cover
        | Part::SourceLang => String::new(),
    }
}

/// A posting has a title in the language it came in.
pub(super) fn needed(key: Key, content: &PostingContent) -> bool {
    key.part == Part::Title && key.lang == Some(content.source_lang)
}

/// Takes the form, or shows it again with what was typed and what is wrong.
pub(super) fn filled(desk: &Desk<'_>, posting: &Posting, digest: &ShortDigest, values: &Values) -> Turn {
    let words = desk.ctx.words;
    let typed = typed(posting, values);
    let (content, wrong) = applied(desk, posting, &typed);
    if !wrong.is_empty() {
        return desk.form(form(desk, posting, &typed, &wrong));
    }
    let id = posting.id;
    if content == posting.head.content {
        let same = Message::text(words.say_with("correct-same", &named(posting)));
        return desk.say(same.row([open(posting, words)]));
    }
    let change = Change::Correct { id, digest: digest.clone(), content: Box::new(content) };
    desk.change(Waiting::OnPosting(id), change)
}

/// The parts of a posting that a form holds.
pub(super) fn typed(posting: &Posting, values: &Values) -> Vec<(Key, String)> {
    let key = |name: &str| Key::of_name(&posting.head.content, name);
    values.iter().filter_map(|(name, value)| Some((key(name)?, typed_text(value)))).collect()
}

/// The content with what was typed, and what is wrong with that.
pub(super) fn applied(
    desk: &Desk<'_>,
    posting: &Posting,
    typed: &[(Key, String)],
) -> (PostingContent, Vec<Wrong>) {
    let words = desk.ctx.words;
    let today = local(desk.ctx.now, YUNNAN_ZONE).unwrap_or_default().date();
    let mut content = posting.head.content.clone();
    let mut wrong: Vec<Wrong> = typed
        .iter()
        .filter_map(|(key, value)| {
            key.set(&mut content, value, today, words).err().map(|error| (*key, error))
        })
        .collect();
    let source = content.source_lang;
    content.texts.retain(|lang, text| *lang == source || !(text.title.is_empty() && text.body.is_empty()));
    for (lang, text) in &content.texts {
        // The error stands at the title, or at the text where only that was asked.
        let at = typed.iter().map(|(key, _)| *key).find(|key| key.lang == Some(*lang));
        if let (true, Some(key)) = (text.title.is_empty(), at) {
            wrong.push((key, words.say("typed-title-missing")));
        }
    }
    (content, wrong)
}
