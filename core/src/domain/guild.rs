//! Guilds (servers of Discord): many channels under one administration, and
//! what is posted in which of them.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::ids::SubscriptionId;
use super::lang::Lang;
use super::subscription::Filter;

/// Most channels' subscriptions in one guild.
pub const MAX_MAPPINGS: usize = 200;
/// Longest id of a platform, in bytes.
const ID: usize = 64;
/// Longest name that is kept, in characters.
const NAME: usize = 100;

/// A guild somebody acts in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guild {
    /// The platform's own id.
    pub id: String,
    /// Whether the platform counts the actor among its administrators at this moment.
    pub admin: bool,
    /// Whether the actor may mention any role there, and everybody.
    #[serde(default)]
    pub mentions_all: bool,
}

impl Guild {
    /// Whether the actor may have this role mentioned.
    #[must_use]
    pub const fn may_mention(&self, role: &GuildRole) -> bool {
        self.mentions_all || role.mentionable
    }
}

/// A role of a guild that somebody chose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuildRole {
    /// Which.
    #[serde(flatten)]
    pub named: Named,
    /// Whether any member of the guild may mention it.
    #[serde(default)]
    pub mentionable: bool,
}

impl GuildRole {
    /// As it may be kept; see [`Named::checked`].
    #[must_use]
    pub fn checked(&self) -> Option<Self> {
        Some(Self { named: self.named.checked()?, mentionable: self.mentionable })
    }
}

/// Something of a guild, with the name it has there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The platform's own id.
    pub id: String,
    /// Its name, without sign.
    pub name: String,
}

impl Named {
    /// As it may be kept: with a name of bounded length; `None` for what is no id.
    #[must_use]
    pub fn checked(&self) -> Option<Self> {
        let is_id = (1..=ID).contains(&self.id.len()) && self.id.bytes().all(|b| b.is_ascii_alphanumeric());
        is_id.then(|| Self { id: self.id.clone(), name: self.name.chars().take(NAME).collect() })
    }
}

/// What is posted in a channel because of one subscription of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// The subscription.
    pub id: SubscriptionId,
    /// Where: a channel, thread or forum.
    pub channel: Named,
    /// What it takes.
    pub filter: Filter,
    /// The language of what is posted in the channel.
    pub lang: Lang,
    /// Who is mentioned.
    pub role: Option<Named>,
    /// Whether the channel can be written to, as far as is known.
    pub reached: bool,
}

/// What an administrator wants posted in a channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewMapping {
    /// Where.
    pub channel: Named,
    /// What.
    pub filter: Filter,
    /// In which language; as it is, or as the administrator reads, when `None`.
    pub lang: Option<Lang>,
    /// Who is mentioned.
    pub role: Option<GuildRole>,
}

/// An event as a guild shows it among its scheduled events: plain text, and
/// moments in ms since 1970.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GuildEvent {
    /// What it is called.
    pub title: String,
    /// Where it is; never empty.
    pub place: String,
    /// What it is, the most important first.
    pub paragraphs: Vec<String>,
    /// How one registers.
    pub register: String,
    /// The id by which people know it. It stands at the very end, so that the
    /// event is known by it.
    pub reference: String,
    /// When it begins.
    pub from: i64,
    /// When it is over.
    pub until: i64,
}

impl GuildEvent {
    /// A digest of all that is shown.
    pub fn digest(&self) -> String {
        let json = serde_json::to_vec(self).unwrap_or_default();
        Sha256::digest(json).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// How a guild's scheduled events stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GuildEvents {
    /// How many stand there.
    pub made: u32,
    /// Whether the guild does not let us make them.
    pub refused: bool,
}
