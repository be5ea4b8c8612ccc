//! What an adapter offers to the rest of the house.

use async_trait::async_trait;
use serde::{Deserialize, Serialize};

use crate::dialogue::commands::Offer;
use crate::dialogue::press::Press;
use crate::domain::guild::GuildEvent;
use crate::domain::lang::Lang;
use crate::domain::person::{Address, Platform};
use crate::event::IncomingFile;
use crate::view::Message;

/// What a platform can do; dialogues ask before they count on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capabilities {
    /// Shows a form at once. Where not, core asks question by question.
    pub forms: bool,
    /// Can change a message that was sent.
    pub edits: bool,
    /// Shows tables as tables.
    pub tables: bool,
    /// A press in a group is answered to the presser alone, so what is posted
    /// there may have buttons of its own.
    pub answers_alone: bool,
    /// Most entries of a list on one page.
    pub list_page: u32,
    /// Most entries of a digest, so that it is one message with a button each.
    pub digest_entries: u32,
    /// For how long, in ms from the first, a second [`Parcel`] with the same
    /// key is answered with the message that the first became; 0 where the
    /// platform makes a second message of it.
    pub repeat_ms: i64,
    /// Guilds have scheduled events of their own: [`Adapter::schedule`] works.
    pub scheduled_events: bool,
}

impl Capabilities {
    /// A messenger of which no more is known than that it shows buttons.
    pub const PLAIN: Self = Self {
        forms: false,
        edits: true,
        tables: false,
        answers_alone: false,
        list_page: 8,
        digest_entries: 16,
        repeat_ms: 0,
        scheduled_events: false,
    };
}

/// Longest key of a [`Parcel`], in bytes: short enough for what platforms take
/// even when a message in several parts adds the number of each.
pub const KEY_BYTES: usize = 22;

/// One thing on its way to one address.
#[derive(Debug, Clone, Copy)]
pub struct Parcel<'a> {
    /// Where to.
    pub to: &'a Address,
    /// What.
    pub what: &'a Outgoing,
    /// The bytes of the file, where the view is one.
    pub file: Option<&'a [u8]>,
    /// The adapter's own handle of what this answers, as it stood in
    /// [`crate::event::Inbound::reply`]. It may have died since.
    pub reply: Option<&'a str>,
    /// What it is recognised by when it is sent again: at most [`KEY_BYTES`]
    /// of `[a-z0-9.]`, the same for every try, another for anything else.
    pub key: &'a str,
    /// Whom it calls in a group: roles, in the platform's own ids.
    pub mentions: &'a [String],
    /// Whether an earlier try of it may have arrived.
    pub again: bool,
}

impl<'a> Parcel<'a> {
    /// A parcel that answers nothing, calls nobody and holds no file.
    pub const fn new(to: &'a Address, what: &'a Outgoing, key: &'a str) -> Self {
        Self { to, what, file: None, reply: None, key, mentions: &[], again: false }
    }
}

/// Something to be sent to one address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outgoing {
    /// Say something new.
    Say(Message),
    /// Change what was said in this message (the platform's own id).
    Edit {
        /// The platform's id of the message.
        message: String,
        /// What it shall say.
        to: Message,
    },
    /// Take back what was said in this message.
    Delete {
        /// The platform's id of the message.
        message: String,
        /// What it shall say where it can no longer be deleted.
        instead: Message,
    },
    /// Answer a press, so that it leaves no spinner.
    Answer {
        /// The platform's handle of the press.
        press: String,
        /// A short text for the presser alone; empty for none.
        text: String,
        /// Whether it must be seen before going on.
        alert: bool,
        /// Whether nothing else is said, so that nothing is worth waiting for.
        #[serde(default)]
        alone: bool,
    },
    /// Show the command menu of this language.
    Menu {
        /// The language.
        lang: Lang,
        /// Whether commands of staff are in it.
        staff: bool,
    },
}

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivered {
    /// The platform's id of the message, where one was made or changed; none
    /// where it was deleted.
    pub message: Option<String>,
}

/// Why it did not arrive.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// Not now; not before `after_ms` from now. `whole_account` says that the
    /// platform gave no hint that only this chat is meant.
    #[error("the platform asks to wait {after_ms} ms")]
    Wait {
        /// Milliseconds from now.
        after_ms: i64,
        /// Whether everything waits, not only this chat.
        whole_account: bool,
    },
    /// The platform is ill; it was certainly not sent.
    #[error("the platform failed: {0}")]
    Down(String),
    /// Nobody is reached here any more.
    #[error("nobody is reached here any more: {0}")]
    Gone(String),
    /// The chat has another address now.
    #[error("the chat moved")]
    Moved(Address),
    /// The platform will never take this: our fault.
    #[error("the platform refused: {0}")]
    Rejected(String),
    /// The message to change is gone or cannot be changed.
    #[error("the message cannot be changed")]
    NotEditable,
    /// The answer was lost; it may have been sent.
    #[error("the outcome is not known: {0}")]
    Unknown(String),
    /// The platform has nothing like it.
    #[error("{0} cannot be said on this platform")]
    Unsupported(&'static str),
}

/// What is done about a scheduled event of a guild.
#[derive(Debug, Clone, Copy)]
pub enum Scheduling<'a> {
    /// Look for one of ours that ends with this reference and is not over.
    Find {
        /// [`GuildEvent::reference`].
        reference: &'a str,
    },
    /// Make it.
    Make(&'a GuildEvent),
    /// Change it.
    Change {
        /// The platform's id of it.
        id: &'a str,
        /// What it shall show.
        to: &'a GuildEvent,
    },
    /// Say that it does not take place. What is not there any more is none the less called off.
    CallOff {
        /// The platform's id of it.
        id: &'a str,
    },
    /// Take it away. What is not there any more is none the less taken away.
    Remove {
        /// The platform's id of it.
        id: &'a str,
    },
}

/// Why nothing was done about a scheduled event.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotScheduled {
    /// The guild does not let us.
    #[error("the guild does not allow it")]
    NotAllowed,
    /// Somebody took away what was to be changed, or it is over.
    #[error("it is not there any more")]
    Removed,
    /// The guild has as many events as it may have.
    #[error("the guild takes no more events for now")]
    Full,
    /// As of anything that is sent; `Gone` is said of the guild.
    #[error(transparent)]
    Failed(#[from] Failure),
}

/// How an adapter finds its platform. What it says holds no secrets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// It answers.
    Working,
    /// It has not been reached yet.
    Starting,
    /// It does not answer, or not as it should; why.
    Down(String),
    /// It refuses the token or a setting; nothing helps but another.
    Refused(String),
}

impl Condition {
    /// The code under which it is stored.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Working => "working",
            Self::Starting => "starting",
            Self::Down(_) => "down",
            Self::Refused(_) => "refused",
        }
    }
}

/// What a platform says of updates that it posts to us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inlet {
    /// How many updates wait there.
    pub waiting: u32,
    /// When it last could not post one, ms since 1970.
    pub failed_at: Option<i64>,
    /// Whether it posts to somebody else.
    pub elsewhere: bool,
}

/// Why a file could not be fetched.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FetchFailure {
    /// Larger than we or the platform allow, in bytes.
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// The limit.
        limit: u64,
    },
    /// It is no longer there.
    #[error("the file is gone")]
    Gone,
    /// The platform did not give it now.
    #[error("the platform failed: {0}")]
    Down(String),
}

/// How often a platform lets anybody write to one chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ChatRate {
    /// Milliseconds from one message to the next; 0 for no limit.
    pub gap_ms: i64,
    /// Messages within any 60 seconds; 0 for no limit.
    pub per_minute: u32,
}

/// Longest line of a reader's own in a message made ready for many, in bytes.
pub const OWN_LINE: usize = 600;

/// The parts of a message that are its reader's own, when the rest is the
/// same for many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// A piece of plain text.
    pub line: String,
    /// What a button does.
    pub press: Press,
}

/// A message made ready once to be sent to many: what an adapter would send,
/// with holes for what is each reader's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stencil(pub Vec<Piece>);

/// One piece of a [`Stencil`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// As it is.
    Fixed(bytes::Bytes),
    /// The chat.
    Chat,
    /// [`Own::line`].
    Line,
    /// [`Own::press`].
    Press,
    /// The key by which it is recognised when it is sent again.
    Key,
}

/// What an adapter implements.
#[async_trait]
pub trait Adapter: Send + Sync + 'static {
    /// Which platform it speaks.
    fn platform(&self) -> Platform;

    /// What the platform can do.
    fn capabilities(&self) -> Capabilities;

    /// Sends one thing. Does not retry and does not wait: pace and retry are
    /// dispatch's.
    ///
    /// # Errors
    /// Says what is known about why it did not arrive.
    async fn deliver(&self, parcel: &Parcel<'_>) -> Result<Delivered, Failure>;

    /// Makes a message ready to be sent to many. What is the reader's own
    /// stands in it as `marks`, each once, and not at all where it matters to
    /// the length of the whole. `None` when this cannot be done: then each
    /// reader's message goes through [`Adapter::deliver`].
    fn stencil(&self, _message: &Message, _marks: &Own) -> Option<Stencil> {
        None
    }

    /// Sends a message that [`Adapter::stencil`] made ready; as
    /// [`Adapter::deliver`] would send the same message under the same key.
    ///
    /// # Errors
    /// As [`Adapter::deliver`].
    async fn deliver_stencil(
        &self,
        _to: &Address,
        _stencil: &Stencil,
        _own: &Own,
        _key: &str,
    ) -> Result<Delivered, Failure> {
        Err(Failure::Unsupported("a message made ready for many"))
    }

    /// Does something about a scheduled event of a guild; the platform's id of
    /// what stands there then. Asked only where [`Capabilities::scheduled_events`]
    /// says that there are such. As [`Adapter::deliver`] it neither retries nor waits.
    ///
    /// # Errors
    /// Says what is known about why it was not done.
    async fn schedule(&self, _guild: &str, _what: Scheduling<'_>) -> Result<Option<String>, NotScheduled> {
        Err(Failure::Unsupported("a scheduled event").into())
    }

    /// Whether it counts for how much the account may send in a second. Some
    /// platforms count answers to what somebody just did apart.
    fn is_paced(&self, _parcel: &Parcel<'_>) -> bool {
        true
    }

    /// How often this chat may be written to.
    fn chat_rate(&self, _to: &Address) -> ChatRate {
        ChatRate::default()
    }

    /// Fetches a file somebody sent, at most `limit` bytes of it.
    ///
    /// # Errors
    /// Says whether it was too large, gone, or not to be had now.
    async fn fetch(&self, file: &IncomingFile, limit: u64) -> Result<Vec<u8>, FetchFailure>;

    /// An address that opens a private chat with this payload, if the
    /// platform has such a thing.
    fn deep_link(&self, payload: &str) -> Option<String>;

    /// How the platform was found when it was asked last.
    fn condition(&self) -> Condition {
        Condition::Working
    }

    /// Asks a platform that posts updates to us whether it can; `None` when it
    /// does not post, or does not say now.
    async fn inlet(&self) -> Option<Inlet> {
        None
    }
}

/// Something that somebody may send into any chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shareable {
    /// What it is known by, such as `P-17`.
    pub id: String,
    /// How it is called.
    pub title: String,
    /// What else tells it from others, in a line.
    pub description: String,
    /// What is sent; anybody may read it.
    pub message: Message,
}

/// What somebody may send into any chat, one page of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shareables {
    /// The likeliest first.
    pub entries: Vec<Shareable>,
    /// The page that follows, if any; pages count from 0.
    pub next: Option<u32>,
    /// What leads to the assistant where there are none.
    pub nothing: String,
}

/// What was received could not be committed; the platform should deliver it again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the update was not taken in: {0}")]
pub struct IngressError(pub String);

/// Where a connection to a platform stands, kept so that the next process goes
/// on there.
#[derive(Clone, PartialEq, Eq)]
pub struct Continuation {
    /// The adapter's own text. It may hold secrets, so `Debug` leaves it out.
    pub state: String,
    /// When it was written down, ms since 1970.
    pub at: i64,
}

impl std::fmt::Debug for Continuation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Continuation").field("at", &self.at).finish_non_exhaustive()
    }
}

/// Where adapters hand in what people did.
#[async_trait]
pub trait Ingress: Send + Sync + 'static {
    /// Takes one thing in. Returns once everything that follows from it is
    /// committed, so the platform may be told that it arrived. The same
    /// inbound id twice does nothing the second time.
    ///
    /// # Errors
    /// When nothing was committed.
    async fn receive(&self, inbound: crate::event::Inbound) -> Result<(), IngressError>;

    /// Whether something of this inbound id was taken in before, by whichever
    /// process; false as well when that cannot be said now.
    async fn is_known(&self, _platform: Platform, _id: &str) -> bool {
        false
    }

    /// A chat has another address from now on.
    ///
    /// # Errors
    /// When it was not committed.
    async fn moved(&self, from: &Address, to: &Address) -> Result<(), IngressError>;

    /// What somebody may mean by what they typed so far, the likeliest first:
    /// how it is called, in their language or that of `hint`, and what stands
    /// for it when it is chosen. Nothing when that cannot be said now.
    async fn suggest(
        &self,
        _by: &Address,
        _hint: Option<Lang>,
        _what: Offer,
        _typed: &str,
    ) -> Vec<(String, String)> {
        Vec::new()
    }

    /// What somebody may send into any chat of what they typed so far; `page`
    /// counts from 0. `None` when that cannot be said now.
    async fn shareables(
        &self,
        _by: &Address,
        _hint: Option<Lang>,
        _typed: &str,
        _page: u32,
    ) -> Option<Shareables> {
        None
    }

    /// Where a connection stood when that was written down last, by whichever
    /// process; `part` tells one connection of the platform from another.
    ///
    /// # Errors
    /// When it could not be read.
    async fn continuation(
        &self,
        _platform: Platform,
        _part: &str,
    ) -> Result<Option<Continuation>, IngressError> {
        Ok(None)
    }

    /// Writes down where it stands now, nowhere with `None`. False, and nothing
    /// is changed, when by now something else than `before` is written down.
    ///
    /// # Errors
    /// When it was not committed.
    async fn put_continuation(
        &self,
        _platform: Platform,
        _part: &str,
        _before: Option<&Continuation>,
        _now: Option<&Continuation>,
    ) -> Result<bool, IngressError> {
        Ok(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_continuation_is_not_shown() {
        let shown = format!("{:?}", Continuation { state: "geheim".into(), at: 7 });
        assert!(shown.contains('7') && !shown.contains("geheim"), "{shown}");
    }
}
