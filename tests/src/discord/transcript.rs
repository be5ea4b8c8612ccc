//! Conversations as text that people can read.

use super::interaction::Form;
use super::message::{Component, Message};
use super::state::State;

/// A new message.
pub(crate) fn message(state: &State, message: &Message) -> String {
    let mut head = match message.from_bot {
        true => "Bot".to_owned(),
        false => state.name_of(message.author),
    };
    head.push_str(&only(state, message));
    if message.reply_to.is_some() {
        head.push_str(" (in reply)");
    }
    format!("{head}: {}", content(message))
}

/// An edit, the message being in its new state.
pub(crate) fn edit(state: &State, message: &Message) -> String {
    format!("Bot edits{}: {}", only(state, message), content(message))
}

/// A form that is shown.
pub(crate) fn form(state: &State, user: u64, form: &Form) -> String {
    let mut text = format!("Bot shows {} a form: {}", state.name_of(user), form.title);
    for input in &form.inputs {
        let must = if input.required { "" } else { ", optional" };
        text.push_str(&format!("\n    {} [{}]{must}", input.label, input.value));
    }
    text
}

fn only(state: &State, message: &Message) -> String {
    match message.only {
        Some(user) => format!(" (only to {})", state.name_of(user)),
        None => String::new(),
    }
}

fn content(message: &Message) -> String {
    if message.thinking {
        return "is thinking…".to_owned();
    }
    let mut lines: Vec<String> = message.text.lines().map(str::to_owned).collect();
    for ping in &message.pings {
        lines.push(format!("(notifies {ping})"));
    }
    for file in &message.attachments {
        lines.push(format!("(file {}, {} bytes)", file.name, file.size));
    }
    for row in &message.rows {
        lines.push(row.iter().map(component).collect::<Vec<_>>().join(" "));
    }
    lines.join("\n    ")
}

fn component(component: &Component) -> String {
    match component {
        Component::Button(button) => match &button.url {
            Some(url) => format!("[{} → {url}]", button.label),
            None if button.disabled => format!("[{} (disabled)]", button.label),
            None => format!("[{}]", button.label),
        },
        Component::Select(select) => {
            let options = select.options.iter().map(|option| match option.chosen {
                true => format!("✓ {}", option.label),
                false => option.label.clone(),
            });
            let kind = match select.kind {
                5 => "users".to_owned(),
                6 => "roles".to_owned(),
                7 => "users and roles".to_owned(),
                8 => "channels".to_owned(),
                _ => options.collect::<Vec<_>>().join(" | "),
            };
            format!("<{}: {kind}>", select.placeholder)
        }
    }
}
