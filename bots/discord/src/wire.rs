//! Events as far as they are read. Whatever else stands in them, known to
//! serenity or not, is passed over: a message with something newer in it is
//! still read.

use std::collections::HashMap;

use haizhi_core::domain::lang::Lang;
use serde::Deserialize;
use serde_json::Value;

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct User {
    pub id: String,
    #[serde(default)]
    pub username: String,
    pub global_name: Option<String>,
    #[serde(default)]
    pub bot: bool,
}

impl User {
    /// The name their app shows.
    pub fn name(&self) -> String {
        self.global_name.as_deref().unwrap_or(&self.username).trim().to_owned()
    }
}

#[derive(Debug, Deserialize)]
pub(crate) struct Interaction {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: u8,
    pub token: String,
    pub data: Option<Data>,
    pub guild_id: Option<String>,
    pub channel_id: Option<String>,
    /// Who did it, in a guild.
    pub member: Option<Member>,
    /// Who did it, elsewhere.
    pub user: Option<User>,
    pub message: Option<Pressed>,
    /// Where it was done, with its name.
    pub channel: Option<Called>,
    pub locale: Option<String>,
    /// 0 in a guild, 1 in direct messages with us, 2 in those of others.
    pub context: Option<u8>,
}

impl Interaction {
    /// Who did it.
    pub fn by(&self) -> Option<&User> {
        self.member.as_ref().and_then(|member| member.user.as_ref()).or(self.user.as_ref())
    }

    /// Whether only we and this person see what is said there.
    pub fn is_direct(&self) -> bool {
        self.guild_id.is_none() && self.context.is_none_or(|context| context == 1)
    }

    /// The language their app is in.
    pub fn lang(&self) -> Option<Lang> {
        self.locale.as_deref().and_then(Lang::from_tag)
    }
}

/// Something of a guild with the name it has there.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Called {
    pub id: String,
    #[serde(default)]
    pub name: Option<String>,
    /// Of a role: whether any member may mention it.
    #[serde(default)]
    pub mentionable: bool,
}

/// What ids in options stand for.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Resolved {
    #[serde(default)]
    pub channels: HashMap<String, Called>,
    #[serde(default)]
    pub roles: HashMap<String, Called>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Member {
    pub user: Option<User>,
    /// What they may do where they did it, as a bit set in decimal.
    #[serde(default)]
    pub permissions: String,
}

/// What was given with an interaction; which parts there are depends on its kind.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Data {
    /// Of a command.
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub options: Vec<Given>,
    #[serde(default)]
    pub resolved: Resolved,
    /// Of a control or a modal.
    #[serde(default)]
    pub custom_id: String,
    #[serde(default)]
    pub values: Vec<String>,
    #[serde(default)]
    pub components: Vec<Component>,
}

/// An option of a command.
#[derive(Debug, Deserialize)]
pub(crate) struct Given {
    pub name: String,
    pub value: Option<Value>,
    #[serde(default)]
    pub focused: bool,
    #[serde(default)]
    pub options: Vec<Given>,
}

/// A control, a row of them, or an answer in a modal.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Component {
    #[serde(default)]
    pub custom_id: String,
    pub value: Option<String>,
    #[serde(default)]
    pub components: Vec<Component>,
    /// What stands inside a labelled input.
    pub component: Option<Box<Component>>,
}

impl Component {
    /// It and everything in it.
    pub fn all(&self) -> Vec<&Self> {
        let inside = self.components.iter().chain(self.component.as_deref());
        std::iter::once(self).chain(inside.flat_map(Self::all)).collect()
    }
}

/// The message whose control was used.
#[derive(Debug, Deserialize)]
pub(crate) struct Pressed {
    pub id: String,
    #[serde(default)]
    pub channel_id: String,
    #[serde(default)]
    pub flags: u64,
}

/// The flag of a message that only one person sees.
pub(crate) const EPHEMERAL: u64 = 1 << 6;

#[derive(Debug, Deserialize)]
pub(crate) struct Message {
    pub id: String,
    pub channel_id: String,
    pub guild_id: Option<String>,
    #[serde(rename = "type", default)]
    pub kind: u8,
    pub author: User,
    #[serde(default)]
    pub content: String,
    #[serde(default)]
    pub attachments: Vec<Attachment>,
    pub webhook_id: Option<String>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Attachment {
    #[serde(default)]
    pub filename: String,
    #[serde(default)]
    pub size: u64,
    pub url: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Ready {
    pub session_id: String,
    pub resume_gateway_url: Option<String>,
    #[serde(default)]
    pub guilds: Vec<Guild>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Guild {
    pub id: String,
    #[serde(default)]
    pub unavailable: bool,
}

/// A channel as far as it matters what it is.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Room {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: u8,
}

/// A guild with its channels.
#[derive(Debug, Deserialize)]
pub(crate) struct Whole {
    #[serde(default)]
    pub channels: Vec<Room>,
    #[serde(default)]
    pub threads: Vec<Room>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Channel {
    pub id: String,
    pub guild_id: Option<String>,
}
