//! Forms where the platform has none: question by question, in the same chat.

use crate::args;
use crate::event::Surface;
use crate::view::{Button, FieldInput, Form, FormField, Message, Text, View};

use super::press::Press;
use super::state::{Flow, State};
use super::{Ctx, Input, Turn};

/// What came of an input while a form is asked.
pub enum Asked {
    /// Still asking, or left.
    Turn(Turn),
    /// All is answered: as if the form had been sent whole, from the flow
    /// under which it was opened.
    Complete(State, Input),
    /// The input is none of the form's; the flow goes back to where it was.
    Elsewhere(State),
}

/// Begins to ask a form whose view a step returned.
pub fn begin(state: State, form: Form, ctx: &Ctx<'_>) -> Turn {
    let back = Box::new(state.flow);
    let first = question(&form, 0, ctx);
    let flow = Flow::Asking { form: Box::new(form), at: 0, back };
    Turn::quiet(State { flow, ..state }).new_message(first)
}

/// Takes an input while a form is asked.
pub fn step(state: State, input: &Input, ctx: &Ctx<'_>) -> Asked {
    let State { run, flow, parked, search, looks_at } = state;
    let Flow::Asking { form, at, back } = flow else {
        return Asked::Elsewhere(State { run, flow, parked, search, looks_at });
    };
    let leave = |flow: Flow| State { run, flow, parked: parked.clone(), search: search.clone(), looks_at };
    match input {
        Input::Text(text) => answer(Open { form, at, back }, text.trim(), leave, ctx),
        Input::Press(Press::SkipQuestion) if form.fields.get(at).is_some_and(may_skip) => {
            // What was known stays: skipping is not the same as erasing.
            let kept = form.fields.get(at).map(|field| field.value.clone()).unwrap_or_default();
            answer(Open { form, at, back }, &kept, leave, ctx)
        }
        Input::Press(Press::SkipQuestion) => {
            let again = question(&form, at, ctx);
            let flow = Flow::Asking { form, at, back };
            Asked::Turn(Turn::quiet(leave(flow)).new_message(again))
        }
        Input::Press(Press::LeaveForm) => {
            Asked::Turn(Turn::quiet(leave(*back)).in_place(Message::text(ctx.words.say("form-left"))))
        }
        Input::Command { .. }
        | Input::Setup(_)
        | Input::Press(_)
        | Input::UnknownPress
        | Input::Submit { .. }
        | Input::File(_)
        | Input::Other
        | Input::Joined
        | Input::After(_) => Asked::Elsewhere(leave(*back)),
    }
}

struct Open {
    form: Box<Form>,
    at: usize,
    back: Box<Flow>,
}

fn answer(open: Open, value: &str, leave: impl Fn(Flow) -> State, ctx: &Ctx<'_>) -> Asked {
    let Open { mut form, at, back } = open;
    let Some(field) = form.fields.get_mut(at) else { return Asked::Elsewhere(leave(*back)) };
    match accept(field, value, ctx) {
        Err(problem) => {
            let mut again = question(&form, at, ctx);
            add_line(&mut again, problem);
            Asked::Turn(Turn::quiet(leave(Flow::Asking { form, at, back })).new_message(again))
        }
        Ok(value) => {
            field.value = value;
            let next = at + 1;
            if next < form.fields.len() {
                let asked = question(&form, next, ctx);
                Asked::Turn(Turn::quiet(leave(Flow::Asking { form, at: next, back })).new_message(asked))
            } else {
                let values =
                    form.fields.iter().map(|field| (field.name.clone(), field.value.clone())).collect();
                Asked::Complete(leave(*back), Input::Submit { form: form.id, values })
            }
        }
    }
}

/// What a typed answer stands for, or what is wrong with it.
fn accept(field: &FormField, typed: &str, ctx: &Ctx<'_>) -> Result<String, String> {
    if typed.is_empty() {
        return if field.optional { Ok(String::new()) } else { Err(ctx.words.say("form-needs-answer")) };
    }
    let chosen = |options: &[(String, String)], word: &str| {
        let number = word.parse::<usize>().ok().and_then(|number| options.get(number.checked_sub(1)?));
        number
            .or_else(|| {
                options.iter().find(|(value, label)| value == word || label.eq_ignore_ascii_case(word))
            })
            .map(|(value, _)| value.clone())
    };
    match &field.input {
        FieldInput::One(options) => chosen(options, typed).ok_or_else(|| ctx.words.say("form-choose-number")),
        FieldInput::Many(options) => typed
            .split([',', '，', '、', ' ', ';', '；'])
            .filter(|word| !word.is_empty())
            .map(|word| chosen(options, word))
            .collect::<Option<Vec<_>>>()
            .map(|values| values.join(","))
            .ok_or_else(|| ctx.words.say("form-choose-numbers")),
        FieldInput::Line => Ok(typed.split_whitespace().collect::<Vec<_>>().join(" ")),
        FieldInput::Translation(_)
        | FieldInput::Paragraph
        | FieldInput::Day
        | FieldInput::Moment
        | FieldInput::File => Ok(typed.to_owned()),
    }
}

fn question(form: &Form, at: usize, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let Some(field) = form.fields.get(at) else { return Message::text(form.heading.clone()) };
    let mut paragraphs = Vec::new();
    if at == 0 {
        paragraphs.extend(form.intro.iter().cloned());
    }
    let (number, total) = (at as i64 + 1, form.fields.len() as i64);
    paragraphs.push(if total > 1 {
        words.say_with("form-question", &args! { number: number, total: total, label: field.label.clone() })
    } else {
        field.label.clone()
    });
    if !field.help.is_empty() {
        paragraphs.push(field.help.clone());
    }
    if let FieldInput::One(options) | FieldInput::Many(options) = &field.input {
        let lines: Vec<_> =
            options.iter().enumerate().map(|(n, (_, label))| format!("{}  {label}", n + 1)).collect();
        paragraphs.push(lines.join("\n"));
    }
    if let FieldInput::Translation(beside) = &field.input
        && !beside.source.is_empty()
    {
        paragraphs.push(format!("{}\n{}", words.language(beside.from), beside.source));
    }
    if !field.value.is_empty() {
        paragraphs.push(words.say_with("form-now", &args! { value: field.value.clone() }));
    }
    let heading = (at == 0).then(|| form.heading.clone());
    let mut buttons = Vec::new();
    if may_skip(field) {
        buttons.push(Button::press(words.say("button-skip"), Press::SkipQuestion));
    }
    buttons.push(Button::press(words.say("button-cancel"), Press::LeaveForm));
    Message::new(View::Text(Text { heading, paragraphs, ..Text::default() })).row(buttons)
}

fn may_skip(field: &FormField) -> bool {
    field.optional || !field.value.is_empty()
}

fn add_line(message: &mut Message, line: String) {
    if let View::Text(text) = &mut message.view {
        text.paragraphs.insert(0, line);
    }
}

/// Replaces a form by its first question where the platform has no forms.
/// Groups never see forms: what they would answer is nobody else's business.
pub fn fall_back(mut turn: Turn, ctx: &Ctx<'_>) -> Turn {
    if ctx.caps.forms {
        return turn;
    }
    let Some(index) = turn.say.iter().position(|say| matches!(say.message.view, View::Form(_))) else {
        return turn;
    };
    let View::Form(form) = turn.say.remove(index).message.view else { return turn };
    if matches!(ctx.surface, Surface::Group { .. }) {
        return turn.alert(ctx.words.say("group-in-private"));
    }
    let asked = begin(turn.state, form, ctx);
    turn.state = asked.state;
    turn.say.extend(asked.say);
    turn
}
