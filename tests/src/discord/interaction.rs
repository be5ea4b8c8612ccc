//! What people set off, and how it was answered.

use serde_json::Value;

use super::message::{Choice, Message};

/// How long the first answer may take, in milliseconds.
pub const ANSWER_MS: i64 = 3_000;
/// How long the token of an interaction lives, in milliseconds.
pub const TOKEN_MS: i64 = 15 * 60 * 1_000;

/// What sort of interaction it is, by Discord's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// A slash command.
    Command = 2,
    /// A button or a select menu.
    Component = 3,
    /// A command half written.
    Autocomplete = 4,
    /// A form that was sent.
    Modal = 5,
}

/// How the bot answered an interaction, as far as it stands now.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// With a message of its own, as it stands now.
    Message(Message),
    /// By changing the message on which the person acted, as it stands now; none if it is gone.
    Updated(Option<Message>),
    /// With a form to fill in.
    Modal(Form),
    /// With suggestions.
    Choices(Vec<Choice>),
    /// It is thinking.
    Deferred,
    /// It took notice and may change the message later.
    Noted,
    /// With a message that it deleted since.
    Deleted,
}

/// A form that a modal shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// Its title.
    pub title: String,
    /// What the bot recognises it by.
    pub custom_id: String,
    /// What can be typed, from top to bottom.
    pub inputs: Vec<Input>,
}

/// A field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// What stands above it.
    pub label: String,
    /// What the bot recognises it by.
    pub custom_id: String,
    /// Whether it has several lines.
    pub long: bool,
    /// What is typed already.
    pub value: String,
    /// What it shows while it is empty.
    pub placeholder: String,
    /// The least number of characters.
    pub min: usize,
    /// The greatest number of characters.
    pub max: usize,
    /// Whether something must be typed.
    pub required: bool,
    /// Whether it stands in a label of its own rather than in a row.
    pub(crate) labelled: bool,
}

/// How it was answered at first.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Response {
    /// A message of its own.
    Message,
    /// A message that says that the bot is thinking.
    Thinking,
    /// Notice taken; the message it came from may be changed.
    Noted,
    /// The message it came from, changed.
    Updated,
    Modal(Form),
    Choices(Vec<Choice>),
}

/// An interaction.
#[derive(Debug, Clone)]
pub(crate) struct Interaction {
    pub id: u64,
    pub token: String,
    pub sort: Sort,
    pub user: u64,
    pub channel: u64,
    pub at: i64,
    /// What the person believes to have done.
    pub label: String,
    /// The message on which they acted.
    pub source: Option<u64>,
    pub response: Option<Response>,
    /// `@original`.
    pub original: Option<u64>,
    /// Messages that followed.
    pub followups: Vec<u64>,
    /// The bot answered, but too late.
    pub late: bool,
    /// Nobody can blame the bot for not answering: it never heard of it, or the test made it expire.
    pub excused: bool,
    /// It waits for a session to go on: the bot was away when it happened.
    pub queued: bool,
    /// The answer's acknowledgement was lost, so a second attempt is no mistake.
    pub lost: bool,
    /// The test has made its token die.
    pub dead: bool,
    /// The payload that was sent to the bot.
    pub payload: Value,
}

impl Interaction {
    /// Whether its token can still be used.
    pub fn alive(&self, now: i64) -> bool {
        !self.dead && now - self.at <= TOKEN_MS
    }

    /// Whether somebody is still waiting.
    pub fn waits(&self, thinking: bool) -> bool {
        let open = match self.response {
            None => !self.late,
            Some(Response::Thinking) => thinking && !self.late,
            Some(_) => false,
        };
        open && !self.excused
    }
}
