//! What came in from a platform, before anybody decided what it means.

use serde::{Deserialize, Serialize};

use crate::domain::lang::Lang;
use crate::domain::person::Address;

pub use crate::domain::guild::{Guild, GuildRole, Named};

/// One thing a person did, as an adapter understood it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inbound {
    /// The platform's own id of this update; with the platform it is the key
    /// by which a repeated update is recognised.
    pub id: String,
    /// Where it happened and where answers go.
    pub at: Address,
    /// Who did it: the address of their private chat. Equal to `at` in private.
    pub by: Address,
    /// What kind of place it happened in.
    pub surface: Surface,
    /// The name the platform shows for this person; offered to them, never taken unasked.
    #[serde(default)]
    pub name_hint: Option<String>,
    /// The language the platform reports for this person.
    pub lang_hint: Option<Lang>,
    /// The guild in which it was done, for what is done in a guild and concerns
    /// the actor alone. It says nothing about whether `at`, their private chat,
    /// can be written to.
    #[serde(default)]
    pub guild: Option<Guild>,
    /// The message whose button was pressed, in the platform's own words; none
    /// where others read that message too, for it is theirs as well.
    pub message: Option<String>,
    /// The handle by which a press is answered, in the platform's own words.
    pub press: Option<String>,
    /// The handle by which everything else that follows is said in answer, in
    /// the platform's own words, where it wants that; see
    /// [`crate::platform::Parcel::reply`].
    #[serde(default)]
    pub reply: Option<String>,
    /// What was done.
    pub event: Event,
}

/// What an administrator of a guild filled in to say what is posted where; all
/// of it hostile until checked. With nothing filled in it asks what is set up.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct SetupArgs {
    /// Which field, in words or by its code.
    #[serde(default)]
    pub field: Option<String>,
    /// Which station, in words or by its id.
    #[serde(default)]
    pub station: Option<String>,
    /// In which language, by its code.
    #[serde(default)]
    pub language: Option<String>,
    /// Where: a channel, thread or forum that was chosen.
    #[serde(default)]
    pub channel: Option<Named>,
    /// The channel in which this was asked.
    #[serde(default)]
    pub here: Option<Named>,
    /// The role that is mentioned with each posting.
    #[serde(default)]
    pub role: Option<GuildRole>,
}

/// What kind of place something happened in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Surface {
    /// A chat with one person.
    Private,
    /// A group or topic; `admin` says whether the platform counts the actor
    /// among its administrators at this moment.
    Group {
        /// Whether the actor administers the group.
        admin: bool,
    },
    /// A page of the web workbench: the answer goes back in the same request.
    Desk,
}

/// What a person did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Event {
    /// `/name args`; the name in lower case without slash or bot name.
    Command {
        /// The command's name.
        name: String,
        /// What was written behind it, trimmed.
        args: String,
    },
    /// What is posted where in the guild.
    Setup(SetupArgs),
    /// Plain words.
    Text(String),
    /// A button, with the payload it was made with. Hostile until decoded.
    Press(String),
    /// A form, with the id it was made with and one value a field.
    Submit {
        /// The form's encoded id. Hostile until decoded.
        form: String,
        /// Field name and value, in the form's order.
        values: Vec<(String, String)>,
    },
    /// A file.
    File(IncomingFile),
    /// Something that holds no words and no file we read: a sticker, a voice message.
    Other,
    /// The bot came to this place (added to a group).
    Joined,
    /// The bot can no longer speak here (blocked, removed, the channel deleted).
    Left,
    /// The bot can no longer speak in any channel of this guild (removed from it).
    LeftGuild(String),
}

/// A file as announced by a platform; its bytes are fetched later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncomingFile {
    /// The name the sender gave it.
    pub name: String,
    /// Size in bytes, as announced.
    pub size: u64,
    /// What the adapter needs to fetch it.
    pub handle: String,
}
