//! A person and the accounts through which they are reached.

use serde::{Deserialize, Serialize};

use super::code::coded;
use super::ids::{AccountId, PersonId, StaffId, StationId};
use super::lang::{Lang, Reads};

coded! {
    /// Where an account lives.
    Platform,
    /// A set of platforms.
    PlatformSet {
        /// Telegram.
        Telegram = "telegram",
        /// Discord.
        Discord = "discord",
        /// Our own web pages.
        Web = "web",
    }
}

coded! {
    /// What stands behind a person record.
    PersonKind,
    /// A set of kinds.
    PersonKindSet {
        /// One human.
        Human = "human",
        /// A group or forum topic that follows postings.
        Group = "group",
    }
}

/// How the chats of sessions of the workbench begin.
pub const DESK_CHATS: &str = "desk-";

/// A place on a platform where something can be said: a private chat, a
/// group, or a topic of a group. Together with the platform it names an account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Address {
    /// The platform.
    pub platform: Platform,
    /// The platform's own id of the chat.
    pub chat: String,
    /// The topic within the chat; empty for the chat itself.
    #[serde(default)]
    pub topic: String,
}

impl Address {
    /// Whether it stands for a session of the workbench: who is there looks at
    /// pages, and nothing said there is read.
    pub fn is_desk(&self) -> bool {
        self.platform == Platform::Web && self.chat.starts_with(DESK_CHATS)
    }

    /// A chat without topics.
    pub fn new(platform: Platform, chat: impl Into<String>) -> Self {
        Self { platform, chat: chat.into(), topic: String::new() }
    }
}

/// Who is at an address, as the service knows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Their id.
    pub id: PersonId,
    /// A human or a group.
    pub kind: PersonKind,
    /// The language they chose, or were guessed to read until they choose.
    pub lang: Lang,
    /// Whether they chose it themselves.
    pub lang_chosen: bool,
    /// What they read beside it.
    #[serde(default)]
    pub reads: Reads,
    /// IANA zone in which they read times.
    pub zone: String,
    /// What they told about themselves.
    pub profile: Profile,
    /// Their role among staff, if any.
    pub staff: Option<Staff>,
}

/// One account of a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// Whose it is.
    pub person: PersonId,
    /// Where it is.
    pub address: Address,
    /// Whether messages still arrive there.
    pub reachable: bool,
}

/// What a scholar told about themselves; each part may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Profile {
    /// Name as they write it.
    #[serde(default)]
    pub name: String,
    /// University, institute or company.
    #[serde(default)]
    pub institution: String,
    /// What they work on.
    #[serde(default)]
    pub expertise: String,
    /// Where they answer mail.
    #[serde(default)]
    pub email: String,
}

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staff {
    /// Their id.
    pub id: StaffId,
    /// Their name within the office.
    pub name: String,
    /// What they may do.
    pub role: super::access::Role,
    /// The station they are bound to; `None` for the provincial office.
    pub station: Option<StationId>,
}
