//! Conversations as text that people can read.

use super::message::{Action, Document, Keyboard, Message};
use super::state::State;

/// A new message; its number is still to be put in place of `#?`.
pub(crate) fn message(state: &State, message: &Message) -> String {
    let mut head = if message.from_bot {
        format!("Bot #?{}", topic(state, message))
    } else {
        format!("{}{}", state.name_of(message.sender), topic(state, message))
    };
    if let Some(to) = message.reply_to.filter(|to| Some(*to) != message.topic) {
        head.push_str(&format!(" (to #{to})"));
    }
    if message.silent {
        head.push_str(" (silently)");
    }
    format!("{head}: {}", content(message))
}

/// An edit, the message being in its new state.
pub(crate) fn edit(message: &Message) -> String {
    format!("Bot edits #{}: {}", message.id, content(message))
}

fn topic(state: &State, message: &Message) -> String {
    let name = message.topic.and_then(|id| {
        let chat = state.chats.get(&message.chat)?;
        Some(chat.topics.get(&id)?.name.clone())
    });
    name.map(|name| format!(" [{name}]")).unwrap_or_default()
}

fn content(message: &Message) -> String {
    let mut lines: Vec<String> = Vec::new();
    if let Some(document) = &message.document {
        lines.push(file(document));
    }
    if !message.text.is_empty() || lines.is_empty() {
        lines.extend(message.text.lines().map(str::to_owned));
    }
    if message.text.is_empty() && message.document.is_none() {
        lines = message.extra.iter().map(|(key, value)| format!("({key}: {value})")).collect();
    }
    let mut text = lines.join("\n    ");
    for row in keyboard(&message.keyboard) {
        text.push_str("\n    ");
        text.push_str(&row);
    }
    text
}

fn file(document: &Document) -> String {
    if document.photo {
        format!("(photo, {} bytes)", document.size)
    } else {
        format!("(file {}, {} bytes)", document.name, document.size)
    }
}

fn keyboard(keyboard: &Keyboard) -> Vec<String> {
    match keyboard {
        Keyboard::None => Vec::new(),
        Keyboard::Removed => vec!["(keyboard removed)".to_owned()],
        Keyboard::ForceReply => vec!["(asks for a reply)".to_owned()],
        Keyboard::Reply(rows) => rows
            .iter()
            .map(|row| row.iter().map(|label| format!("({label})")).collect::<Vec<_>>().join(" "))
            .collect(),
        Keyboard::Inline(rows) => rows
            .iter()
            .map(|row| {
                let labels = row.iter().map(|button| match &button.action {
                    Action::Data(_) => format!("[{}]", button.label),
                    Action::Url(url) => format!("[{} → {url}]", button.label),
                    Action::Other(kind) => format!("[{} ({kind})]", button.label),
                });
                labels.collect::<Vec<_>>().join(" ")
            })
            .collect(),
    }
}
