//! Chats and the people in them.

use std::collections::BTreeMap;

use super::error::ApiError;
use super::message::Message;

/// A person.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub name: String,
    /// `language_code` of their app.
    pub lang: String,
    /// Whether they ever wrote to the bot in private.
    pub started: bool,
    pub blocked: bool,
    pub deactivated: bool,
}

/// The kinds of chat that a bot of ours meets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Private,
    Group,
    Supergroup,
}

impl Kind {
    /// Telegram's name of it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Private => "private",
            Kind::Group => "group",
            Kind::Supergroup => "supergroup",
        }
    }
}

/// What somebody is in a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Creator,
    Administrator,
    Member,
    Left,
    Kicked,
}

impl Role {
    /// Whether that is somebody in the group.
    pub fn present(self) -> bool {
        matches!(self, Role::Creator | Role::Administrator | Role::Member)
    }

    /// Whether that is an administrator.
    pub fn administers(self) -> bool {
        matches!(self, Role::Creator | Role::Administrator)
    }
}

/// A topic of a forum; its id is the number of the message that created it.
#[derive(Debug, Clone)]
pub(crate) struct Topic {
    pub name: String,
    pub closed: bool,
    pub deleted: bool,
}

/// A chat.
#[derive(Debug, Clone)]
pub(crate) struct Chat {
    pub id: i64,
    pub kind: Kind,
    /// A group's title, or the person's name.
    pub title: String,
    pub forum: bool,
    pub members: BTreeMap<i64, Role>,
    /// What the bot is in it.
    pub bot: Role,
    /// Whether the bot may not write there.
    pub muted: bool,
    pub migrated_to: Option<i64>,
    pub topics: BTreeMap<i64, Topic>,
    /// Messages that have not been deleted, oldest first.
    pub messages: Vec<Message>,
    pub last_id: i64,
    /// What happened, a readable paragraph each.
    pub events: Vec<String>,
    /// Whether a 403 was answered and nobody has written since.
    pub refused: bool,
    /// Menu button, as it was set.
    pub menu_button: Option<serde_json::Value>,
}

impl Chat {
    /// An empty chat.
    pub fn new(id: i64, kind: Kind, title: &str) -> Self {
        Self {
            id,
            kind,
            title: title.to_owned(),
            forum: false,
            members: BTreeMap::new(),
            bot: if kind == Kind::Private { Role::Member } else { Role::Left },
            muted: false,
            migrated_to: None,
            topics: BTreeMap::new(),
            messages: Vec::new(),
            last_id: 0,
            events: Vec::new(),
            refused: false,
            menu_button: None,
        }
    }

    /// Whether it is a group of any kind.
    pub fn is_group(&self) -> bool {
        self.kind != Kind::Private
    }

    /// The message with that number, if it is still there.
    pub fn message(&self, id: i64) -> Option<&Message> {
        self.messages.iter().find(|message| message.id == id)
    }

    /// The same, to change it.
    pub fn message_mut(&mut self, id: i64) -> Option<&mut Message> {
        self.messages.iter_mut().find(|message| message.id == id)
    }

    /// The number of the next message.
    pub fn next_id(&mut self) -> i64 {
        self.last_id += 1;
        self.last_id
    }

    /// Checks that the bot is still in the group.
    pub fn check_membership(&self) -> Result<(), ApiError> {
        let kind = self.kind.name();
        match self.bot {
            Role::Kicked => Err(ApiError::forbidden(format!("bot was kicked from the {kind} chat"))),
            Role::Left => Err(ApiError::forbidden(format!("bot is not a member of the {kind} chat"))),
            _ => Ok(()),
        }
    }

    /// Checks that a topic can be written to.
    pub fn check_topic(&self, topic: Option<i64>) -> Result<(), ApiError> {
        let Some(id) = topic else { return Ok(()) };
        match self.topics.get(&id) {
            // Nothing ever had this id: the bot made it up.
            None => Err(ApiError::malformed("message thread not found")),
            Some(topic) if topic.deleted => Err(ApiError::bad_request("message thread not found")),
            Some(topic) if topic.closed => Err(ApiError::bad_request("TOPIC_CLOSED")),
            Some(_) => Ok(()),
        }
    }
}
