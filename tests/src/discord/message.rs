//! Messages and what hangs on them, as tests see them.

use bytes::Bytes;
use serde_json::Value;

/// A message in its present state, edits applied.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// The channel in which it stands.
    pub channel: u64,
    /// Its id.
    pub id: u64,
    /// Who wrote it: a user's id, or the bot's.
    pub author: u64,
    /// Whether the bot wrote it.
    pub from_bot: bool,
    /// The one person who sees it, if it is ephemeral.
    pub only: Option<u64>,
    /// Whether it says no more than that the bot is thinking.
    pub thinking: bool,
    /// Milliseconds at which it was sent.
    pub sent_at: i64,
    /// Milliseconds at which it was last edited.
    pub edited_at: Option<i64>,
    /// What people read: content and embeds without their markup, a paragraph a line.
    pub text: String,
    /// The content as it was sent, markup and all.
    pub content: String,
    /// The embeds as they were sent.
    pub embeds: Vec<Value>,
    /// The components as they were sent.
    pub components: Value,
    /// The rows of components under it.
    pub rows: Vec<Vec<Component>>,
    /// The files it carries.
    pub attachments: Vec<Attachment>,
    /// `flags`.
    pub flags: u64,
    /// `nonce`.
    pub nonce: Option<String>,
    /// Whom it mentions so that they are notified: `@everyone`, `@here`, `<@id>`, `<@&id>`.
    pub pings: Vec<String>,
    /// The message to which it replies.
    pub reply_to: Option<u64>,
    /// The interaction from which it came.
    pub interaction: Option<u64>,
}

/// A component of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Component {
    /// A button.
    Button(Button),
    /// A select menu.
    Select(Select),
}

/// A button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Button {
    /// What is written on it, its emoji in front.
    pub label: String,
    /// 1 primary, 2 secondary, 3 success, 4 danger, 5 link.
    pub style: u64,
    /// What the bot recognises it by; empty for a link.
    pub custom_id: String,
    /// The address that a link opens.
    pub url: Option<String>,
    /// Whether it cannot be pressed.
    pub disabled: bool,
}

/// A select menu.
#[derive(Debug, Clone, PartialEq)]
pub struct Select {
    /// 3 text, 5 users, 6 roles, 7 users and roles, 8 channels.
    pub kind: u64,
    /// What the bot recognises it by.
    pub custom_id: String,
    /// What it says while nothing is chosen.
    pub placeholder: String,
    /// What can be chosen, in a text select.
    pub options: Vec<Choice>,
    /// The least number to choose.
    pub min: usize,
    /// The greatest number to choose.
    pub max: usize,
    /// Whether it cannot be used.
    pub disabled: bool,
}

/// Something to choose: an option of a select or a suggestion of an autocompletion.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// What people read.
    pub label: String,
    /// What the bot gets.
    pub value: Value,
    /// A second line.
    pub description: String,
    /// Whether it is chosen from the start.
    pub chosen: bool,
}

/// A file in a message.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its id.
    pub id: u64,
    /// The channel it was put in.
    pub channel: u64,
    /// Its name.
    pub name: String,
    /// Its media type.
    pub mime: String,
    /// Its size, which is more than `bytes` for a file that is only said to be large.
    pub size: u64,
    /// What is in it.
    pub bytes: Bytes,
    /// What is said about it.
    pub description: Option<String>,
}

impl std::fmt::Debug for Attachment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Attachment({:?}, {}, {} bytes)", self.name, self.mime, self.size)
    }
}

/// `EPHEMERAL`.
pub(crate) const EPHEMERAL: u64 = 1 << 6;

impl Message {
    /// Whether only one person sees it.
    pub fn ephemeral(&self) -> bool {
        self.only.is_some()
    }

    /// Whether that person may see it.
    pub fn seen_by(&self, viewer: Option<u64>) -> bool {
        self.only.is_none() || self.only == viewer
    }

    /// The labels of its buttons, in rows.
    pub fn buttons(&self) -> Vec<Vec<String>> {
        let rows = self.rows.iter().map(|row| {
            let buttons = row.iter().filter_map(|component| match component {
                Component::Button(button) => Some(button.label.clone()),
                Component::Select(_) => None,
            });
            buttons.collect::<Vec<_>>()
        });
        rows.filter(|row| !row.is_empty()).collect()
    }

    fn all_buttons(&self) -> impl Iterator<Item = &Button> {
        self.rows.iter().flatten().filter_map(|component| match component {
            Component::Button(button) => Some(button),
            Component::Select(_) => None,
        })
    }

    /// The button with that label, or else the first that contains it.
    pub fn button(&self, label: &str) -> Option<&Button> {
        self.all_buttons()
            .find(|button| button.label == label)
            .or_else(|| self.all_buttons().find(|button| button.label.contains(label)))
    }

    /// Whether a button has a label that contains this one.
    pub fn has_button(&self, label: &str) -> bool {
        self.button(label).is_some()
    }

    /// The address that the button with that label opens.
    pub fn url(&self, label: &str) -> Option<&str> {
        self.button(label)?.url.as_deref()
    }

    /// Its select menus.
    pub fn selects(&self) -> Vec<&Select> {
        let all = self.rows.iter().flatten();
        all.filter_map(|component| match component {
            Component::Select(select) => Some(select),
            Component::Button(_) => None,
        })
        .collect()
    }

    /// The select that offers an option with that label, or else one that contains it.
    pub fn select(&self, label: &str) -> Option<&Select> {
        let selects = self.selects();
        let exact = |select: &&&Select| select.options.iter().any(|option| option.label == label);
        let near = |select: &&&Select| select.options.iter().any(|option| option.label.contains(label));
        selects.iter().find(exact).or_else(|| selects.iter().find(near)).copied()
    }

    /// Whether something with that label can be pressed or chosen.
    pub fn offers(&self, label: &str) -> bool {
        self.has_button(label) || self.select(label).is_some()
    }

    /// The file with that name, or the first if the name is empty.
    pub fn attachment(&self, name: &str) -> Option<&Attachment> {
        self.attachments.iter().find(|file| name.is_empty() || file.name == name)
    }
}

impl Select {
    /// The option with that label, or else the first that contains it.
    pub fn option(&self, label: &str) -> Option<&Choice> {
        self.options
            .iter()
            .find(|option| option.label == label)
            .or_else(|| self.options.iter().find(|option| option.label.contains(label)))
    }
}
