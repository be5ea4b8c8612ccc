//! Questions that are answered by typing, as a real form.

use askama::Template;
use haizhi_core::dialogue::press::FormId;
use haizhi_core::text::Words;
use haizhi_core::view::{Beside, FieldInput, Form, FormField};

use super::{Place, Scene, draw, hidden};

/// More choices than this are a select instead of radio buttons.
const MOST_RADIOS: usize = 6;

/// Longest answer taken, in UTF-16 units; the store's own limits are tighter.
const LONGEST: usize = 10_000;

/// Least and most rows of a text that is written beside another.
const MIN_ROWS: usize = 6;
const MAX_ROWS: usize = 24;

struct Choice<'a> {
    value: &'a str,
    label: &'a str,
    chosen: bool,
}

enum Input<'a> {
    Line(&'static str),
    Paragraph,
    Translation(&'a Beside, usize),
    Radios(Vec<Choice<'a>>),
    Select(Vec<Choice<'a>>),
    Checks(Vec<Choice<'a>>),
    File,
}

struct FieldHtml<'a> {
    id: String,
    name: String,
    field: &'a FormField,
    input: Input<'a>,
    /// The ids of help and error, for those who hear the page.
    described: String,
}

#[derive(Template)]
#[template(path = "view/form.html")]
struct FormHtml<'a> {
    id: &'a str,
    form: &'a Form,
    code: String,
    action: Option<&'static str>,
    upload: bool,
    hidden: Vec<(&'static str, String)>,
    fields: Vec<FieldHtml<'a>>,
    problems: usize,
    problems_say: String,
    optional: String,
    longest: usize,
    /// Whether two texts are written side by side.
    beside: bool,
    words: Words,
    /// What a camera that reads codes is called, and what to say where it is refused.
    scan: Option<(String, String)>,
}

pub(super) fn form(scene: &Scene<'_>, form: &Form, id: &str) -> String {
    let words = scene.words;
    let upload = form.fields.iter().any(|field| field.input == FieldInput::File);
    let action = match scene.place {
        Place::Desk { .. } if form.id == FormId::Upload => Some("/work/imports"),
        Place::Desk { .. } if upload => Some("/work/upload"),
        Place::Desk { .. } => Some("/work/form"),
        Place::Chat { .. } => Some("/chat/form"),
        Place::Picture => None,
    };
    let problems = form.fields.iter().filter(|field| field.error.is_some()).count();
    let count = i64::try_from(problems).unwrap_or(i64::MAX);
    draw(&FormHtml {
        id,
        form,
        code: form.id.encode(),
        action,
        upload,
        hidden: hidden(scene),
        fields: form.fields.iter().enumerate().map(|(index, field)| field_html(id, index, field)).collect(),
        problems,
        problems_say: words.say_with("web-form-problems", &haizhi_core::args! { count: count }),
        optional: words.say("web-form-optional"),
        longest: LONGEST,
        beside: form.fields.iter().any(|field| matches!(field.input, FieldInput::Translation(_))),
        words,
        scan: matches!(form.id, FormId::CheckIn { .. })
            .then(|| (words.say("check-in-scan"), words.say("check-in-scan-refused"))),
    })
}

fn field_html<'a>(form: &str, index: usize, field: &'a FormField) -> FieldHtml<'a> {
    let id = format!("{form}-f{index}");
    let mut described = Vec::new();
    if !field.help.is_empty() {
        described.push(format!("{id}-help"));
    }
    if field.error.is_some() {
        described.push(format!("{id}-error"));
    }
    FieldHtml {
        name: format!("f.{}", field.name),
        input: input(field),
        described: described.join(" "),
        field,
        id,
    }
}

fn input(field: &FormField) -> Input<'_> {
    match &field.input {
        FieldInput::Line => Input::Line("text"),
        FieldInput::Paragraph => Input::Paragraph,
        FieldInput::Translation(beside) => Input::Translation(beside, rows(beside, &field.value)),
        FieldInput::One(choices) if choices.len() > MOST_RADIOS || field.optional => {
            Input::Select(chosen(choices, |value| value == field.value))
        }
        FieldInput::One(choices) => Input::Radios(chosen(choices, |value| value == field.value)),
        FieldInput::Many(choices) => {
            Input::Checks(chosen(choices, |value| field.value.split(',').any(|part| part.trim() == value)))
        }
        FieldInput::Day => Input::Line("date"),
        FieldInput::Moment => Input::Line("datetime-local"),
        FieldInput::File => Input::File,
    }
}

/// Rows of a text as high as the longer of the two, within reason.
fn rows(beside: &Beside, value: &str) -> usize {
    const LINE_CHARS: usize = 60;
    let rows = |text: &str| text.lines().map(|line| 1 + line.chars().count() / LINE_CHARS).sum::<usize>();
    rows(&beside.source).max(rows(value)).clamp(MIN_ROWS, MAX_ROWS)
}

fn chosen(choices: &[(String, String)], is: impl Fn(&str) -> bool) -> Vec<Choice<'_>> {
    choices.iter().map(|(value, label)| Choice { value, label, chosen: is(value) }).collect()
}

/// The values of a form as a browser posted them: one a field, several checked
/// boxes joined by commas, line ends as `\n`.
pub(crate) fn values(pairs: &[(String, String)]) -> Vec<(String, String)> {
    let mut values: Vec<(String, String)> = Vec::new();
    for (name, value) in pairs.iter().filter_map(|(name, value)| Some((name.strip_prefix("f.")?, value))) {
        let value = value.replace("\r\n", "\n");
        match values.iter_mut().find(|(known, _)| known == name) {
            // The hidden field that says "none checked" comes first and is empty.
            Some((_, joined)) if joined.is_empty() => *joined = value,
            Some((_, joined)) => {
                joined.push(',');
                joined.push_str(&value);
            }
            None => values.push((name.to_owned(), value)),
        }
    }
    values
}

#[cfg(test)]
mod tests {
    use super::values;

    #[test]
    fn posted_values_are_one_a_field() {
        let pairs = [
            ("form", "profile"),
            ("f.name", "Anna"),
            ("f.fields", ""),
            ("f.fields", "a"),
            ("f.fields", "b"),
            ("f.text", "one\r\ntwo"),
        ];
        let pairs: Vec<_> = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        let expected = [("name", "Anna"), ("fields", "a,b"), ("text", "one\ntwo")];
        let expected: Vec<_> = expected.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        assert_eq!(values(&pairs), expected);
    }
}
