//! Forms as modals of at most five questions, several in a row where there
//! are more. Every question is a text input: other inputs lose what was typed.

use haizhi_adapter::text::clean;
use haizhi_core::text::shorten;
use haizhi_core::view::{Asks, FieldInput, Form, FormField};
use serenity::all::InputTextStyle;
use serenity::builder::{CreateActionRow, CreateInputText, CreateModal};

use super::control::label;
use crate::custom::Custom;

/// Questions of one modal.
const QUESTIONS: usize = 5;
/// Characters of a modal's title.
const TITLE: usize = 45;
/// Characters of a question.
const QUESTION: usize = 45;
/// Characters of the help that stands where nothing is typed yet.
const PLACEHOLDER: usize = 100;
/// Characters of an answer.
const ANSWER: usize = 4000;
/// Characters of words that are waited for: as many as a message has.
const WORDS: u16 = 2000;
/// Characters of a field's name.
const NAME: usize = 100;

/// One modal of a form.
pub type Modal = CreateModal;

/// The questions that can be asked in a modal: a file cannot.
pub(crate) fn asked(form: &Form) -> Vec<&FormField> {
    let askable = |field: &&FormField| {
        !matches!(field.input, FieldInput::File) && (1..=NAME).contains(&field.name.encode_utf16().count())
    };
    form.fields.iter().filter(askable).collect()
}

/// How many modals a form takes; none where nothing in it can be typed.
pub fn parts(form: &Form) -> usize {
    asked(form).len().div_ceil(QUESTIONS)
}

/// One modal of a form, the part counted from 0; none where there is no such part.
pub fn modal(form: &Form, part: usize) -> Option<Modal> {
    let fields = asked(form);
    let parts = fields.len().div_ceil(QUESTIONS);
    let fields = fields.chunks(QUESTIONS).nth(part)?;
    let title = match parts {
        1 => label(&form.heading, TITLE),
        _ => {
            let place = format!(" {}/{parts}", part + 1);
            format!("{}{place}", label(&form.heading, TITLE - place.len()))
        }
    };
    let rows = fields.iter().map(|field| CreateActionRow::InputText(input(field))).collect();
    Some(CreateModal::new(Custom::open(&form.id, part, parts).encode(0), title).components(rows))
}

/// The modal into which words are typed that are waited for.
pub(crate) fn writing(asks: &Asks) -> Modal {
    let style = if asks.several_lines { InputTextStyle::Paragraph } else { InputTextStyle::Short };
    let input = CreateInputText::new(style, label(&asks.question, QUESTION), "words").max_length(WORDS);
    let rows = vec![CreateActionRow::InputText(input)];
    CreateModal::new(Custom::Written.encode(0), label(&asks.label, TITLE)).components(rows)
}

/// The questions of one part.
pub(super) fn labels(form: &Form, part: usize) -> Vec<String> {
    let fields = asked(form);
    let fields = fields.chunks(QUESTIONS).nth(part).unwrap_or_default();
    fields.iter().map(|field| clean::line(&field.label)).collect()
}

fn input(field: &FormField) -> CreateInputText {
    let style = match &field.input {
        FieldInput::Paragraph => InputTextStyle::Paragraph,
        FieldInput::Translation(beside) if !beside.line => InputTextStyle::Paragraph,
        FieldInput::Line
        | FieldInput::Translation(_)
        | FieldInput::One(_)
        | FieldInput::Many(_)
        | FieldInput::Day
        | FieldInput::Moment
        | FieldInput::File => InputTextStyle::Short,
    };
    let input = CreateInputText::new(style, label(&field.label, QUESTION), field.name.clone())
        .required(!field.optional)
        .max_length(4000);
    let help = clean::line(&help(field));
    let input = match clean::visible(&help) {
        true => input.placeholder(shorten(&help, PLACEHOLDER, char::len_utf16)),
        false => input,
    };
    match shown(field) {
        value if value.is_empty() => input,
        value => input.value(shorten(&value, ANSWER, char::len_utf16)),
    }
}

/// What helps to answer: what may be chosen, or how it is written.
fn help(field: &FormField) -> String {
    match &field.input {
        FieldInput::One(options) | FieldInput::Many(options) => {
            let labels: Vec<&str> = options.iter().map(|(_, label)| label.as_str()).collect();
            labels.join(" / ")
        }
        FieldInput::Day if field.help.is_empty() => "YYYY-MM-DD".to_owned(),
        FieldInput::Moment if field.help.is_empty() => "YYYY-MM-DDTHH:MM".to_owned(),
        // What is read beside it is all the help there is.
        FieldInput::Translation(beside) => beside.source.clone(),
        FieldInput::Line
        | FieldInput::Paragraph
        | FieldInput::Day
        | FieldInput::Moment
        | FieldInput::File => field.help.clone(),
    }
}

/// What a field holds, as its reader knows it.
pub(super) fn shown(field: &FormField) -> String {
    let named = |options: &[(String, String)], value: &str| {
        options.iter().find(|(code, _)| code == value).map_or(value, |(_, label)| label).to_owned()
    };
    match &field.input {
        FieldInput::One(options) => named(options, &field.value),
        FieldInput::Many(options) if !field.value.is_empty() => {
            let labels: Vec<String> =
                field.value.split(',').map(|value| named(options, value.trim())).collect();
            labels.join(", ")
        }
        FieldInput::Line
        | FieldInput::Paragraph
        | FieldInput::Translation(_)
        | FieldInput::Many(_)
        | FieldInput::Day
        | FieldInput::Moment
        | FieldInput::File => clean::paragraph(&field.value),
    }
}

/// What was typed, as core reads it: what may be chosen is named by its
/// code, its label or its number. Anything else is left for core to refuse.
pub(crate) fn read(field: &FormField, typed: &str) -> String {
    let code = |options: &[(String, String)], word: &str| {
        let number = word.parse::<usize>().ok().and_then(|number| options.get(number.checked_sub(1)?));
        number
            .or_else(|| {
                options
                    .iter()
                    .find(|(code, label)| code.eq_ignore_ascii_case(word) || label.eq_ignore_ascii_case(word))
            })
            .map_or_else(|| word.to_owned(), |(code, _)| code.clone())
    };
    let typed = typed.trim();
    match &field.input {
        FieldInput::One(options) => code(options, typed),
        FieldInput::Many(options) => {
            let separators = [',', '，', '、', ';', '；', '\n'];
            let words = typed.split(separators).map(str::trim).filter(|word| !word.is_empty());
            words.map(|word| code(options, word)).collect::<Vec<_>>().join(",")
        }
        FieldInput::Line
        | FieldInput::Paragraph
        | FieldInput::Translation(_)
        | FieldInput::Day
        | FieldInput::Moment
        | FieldInput::File => typed.to_owned(),
    }
}
