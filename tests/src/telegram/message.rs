//! Messages and what hangs on them, as tests see them.

use bytes::Bytes;
use serde_json::{Map, Value};

use super::html::Entity;

/// A message in its present state, edits applied.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// The chat in which it stands.
    pub chat: i64,
    /// Its number in the chat.
    pub id: i64,
    /// Who wrote it: a user's id, or the bot's.
    pub sender: i64,
    /// Whether the bot wrote it.
    pub from_bot: bool,
    /// The forum topic, in a group that has topics.
    pub topic: Option<i64>,
    /// Milliseconds at which it was sent.
    pub sent_at: i64,
    /// Milliseconds at which it was last edited.
    pub edited_at: Option<i64>,
    /// What people read: the text, or the caption of a file.
    pub text: String,
    /// The same as it was sent, markup and all.
    pub html: String,
    /// The formatting of [`text`](Self::text).
    pub entities: Vec<Entity>,
    /// The keyboard under it.
    pub keyboard: Keyboard,
    /// The file it carries.
    pub document: Option<Document>,
    /// The message to which it replies.
    pub reply_to: Option<i64>,
    /// Whether it was sent without a notification.
    pub silent: bool,
    /// Further fields of the wire format: service messages, stickers and so on.
    pub extra: Map<String, Value>,
}

/// A file in a message.
#[derive(Clone, PartialEq, Eq)]
pub struct Document {
    /// Its handle for `getFile` and for sending it again.
    pub file_id: String,
    /// Its name.
    pub name: String,
    /// Its media type.
    pub mime: String,
    /// Its size, which is more than `bytes` for a file that is only said to be large.
    pub size: u64,
    /// What is in it.
    pub bytes: Bytes,
    /// Whether it was sent as a photo.
    pub photo: bool,
}

impl std::fmt::Debug for Document {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Document({:?}, {}, {} bytes)", self.name, self.mime, self.size)
    }
}

/// A keyboard.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Keyboard {
    /// There is none.
    #[default]
    None,
    /// Buttons under the message, in rows.
    Inline(Vec<Vec<Button>>),
    /// Buttons in place of the letters, each of which sends its label.
    Reply(Vec<Vec<String>>),
    /// The reply keyboard goes away.
    Removed,
    /// The field for a reply opens.
    ForceReply,
}

/// A button of an inline keyboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// What is written on it.
    pub label: String,
    /// What it does.
    pub action: Action,
}

/// What a button does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Sends a callback query with this data.
    Data(String),
    /// Opens an address.
    Url(String),
    /// Something else, by its name in the API.
    Other(String),
}

impl Message {
    /// The labels of its buttons, in rows.
    pub fn buttons(&self) -> Vec<Vec<String>> {
        match &self.keyboard {
            Keyboard::Inline(rows) => {
                rows.iter().map(|row| row.iter().map(|button| button.label.clone()).collect()).collect()
            }
            Keyboard::Reply(rows) => rows.clone(),
            _ => Vec::new(),
        }
    }

    /// The inline button with that label, or else the first that contains it.
    pub fn button(&self, label: &str) -> Option<&Button> {
        let Keyboard::Inline(rows) = &self.keyboard else { return None };
        let all = || rows.iter().flatten();
        all()
            .find(|button| button.label == label)
            .or_else(|| all().find(|button| button.label.contains(label)))
    }

    /// Whether a button, inline or not, has a label that contains this one.
    pub fn has_button(&self, label: &str) -> bool {
        self.buttons().iter().flatten().any(|known| known.contains(label))
    }

    /// The address that the button with that label opens.
    pub fn url(&self, label: &str) -> Option<&str> {
        match &self.button(label)?.action {
            Action::Url(url) => Some(url),
            _ => None,
        }
    }

    /// The data that the button with that label sends.
    pub fn data(&self, label: &str) -> Option<&str> {
        match &self.button(label)?.action {
            Action::Data(data) => Some(data),
            _ => None,
        }
    }
}
