//! The fake's whole world.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

use super::chat::{Chat, Kind, Person, Role};
use super::error::ApiError;
use super::faults::Faults;
use super::log::{CallbackAnswer, Request, Violation};
use super::message::{Document, Message};
use super::pace::{Held, Pace, Rates};
use super::updates::Updates;

/// The world behind its lock.
pub(crate) type Shared = crate::shared::Shared<State>;

/// The time in milliseconds since 1970, given by the test.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// The bot's own account.
#[derive(Debug, Clone)]
pub(crate) struct Account {
    pub id: i64,
    pub token: String,
    pub name: String,
    pub username: String,
    /// Whether its inline mode was switched on.
    pub inline: bool,
}

/// A button press that reached the bot.
#[derive(Debug, Clone)]
pub(crate) struct Query {
    pub id: String,
    pub chat: i64,
    pub user: i64,
    /// What the person believes to have pressed.
    pub label: String,
    pub answer: Option<CallbackAnswer>,
    /// Too old to be answered, which is nobody's fault.
    pub expired: bool,
    /// The answer's acknowledgement was lost, so a second attempt is no mistake.
    pub lost: bool,
}

/// Commands, descriptions and other things that `setMy…` sets.
#[derive(Debug, Default)]
pub(crate) struct Profile {
    /// By scope and language.
    pub commands: BTreeMap<(String, String), Vec<(String, String)>>,
    pub descriptions: BTreeMap<String, String>,
    pub short_descriptions: BTreeMap<String, String>,
    pub menu_button: Option<Value>,
}

/// Everything that the fake knows.
pub(crate) struct State {
    pub clock: Clock,
    pub account: Account,
    pub people: BTreeMap<i64, Person>,
    pub chats: BTreeMap<i64, Chat>,
    pub queries: Vec<Query>,
    pub inline: Vec<super::inline::Asked>,
    pub profile: Profile,
    pub files: Vec<Document>,
    pub updates: Updates,
    pub pace: Pace,
    pub faults: Faults,
    pub requests: Vec<Request>,
    pub violations: Vec<Violation>,
    /// Moment of the last 429 for the whole bot, on the real clock: what was already under way then is
    /// no disobedience.
    pub bot_held_since: Option<tokio::time::Instant>,
    /// The fake is going away: nothing is served any more.
    pub closed: bool,
}

/// How long a message may have been under way when the whole bot was told to wait.
const UNDER_WAY: std::time::Duration = std::time::Duration::from_millis(150);

fn is_edit(method: &str) -> bool {
    method.starts_with("edit")
}

impl State {
    pub fn new(clock: Clock, account: Account, rates: Rates) -> Self {
        Self {
            clock,
            account,
            people: BTreeMap::new(),
            chats: BTreeMap::new(),
            queries: Vec::new(),
            inline: Vec::new(),
            profile: Profile::default(),
            files: Vec::new(),
            updates: Updates::new(),
            pace: Pace::new(rates),
            faults: Faults::default(),
            requests: Vec::new(),
            violations: Vec::new(),
            bot_held_since: None,
            closed: false,
        }
    }

    /// Milliseconds on the injected clock.
    pub fn now(&self) -> i64 {
        (self.clock)()
    }

    /// The chat, which the fake's own code knows to exist.
    pub fn known_chat(&mut self, id: i64) -> &mut Chat {
        self.chats.get_mut(&id).unwrap_or_else(|| panic!("the test uses chat {id}, which does not exist"))
    }

    /// The person, whom the fake's own code knows to exist.
    pub fn known_person(&mut self, id: i64) -> &mut Person {
        self.people.get_mut(&id).unwrap_or_else(|| panic!("the test uses user {id}, who does not exist"))
    }

    /// The chat that a request names.
    pub fn chat(&self, id: i64) -> Result<&Chat, ApiError> {
        let chat = self.chats.get(&id).ok_or_else(|| ApiError::bad_request("chat not found"))?;
        match chat.migrated_to {
            Some(to) => Err(ApiError::migrated(to)),
            None => Ok(chat),
        }
    }

    /// Records a violation.
    pub fn violate(&mut self, method: &str, chat: Option<i64>, what: impl Into<String>) {
        let violation = Violation { at: self.now(), method: method.to_owned(), chat, what: what.into() };
        self.violations.push(violation);
    }

    /// Checks that the bot may write to a chat.
    pub fn writable(&mut self, method: &str, id: i64) -> Result<(), ApiError> {
        let result = self.chat(id).and_then(|chat| {
            if chat.kind != Kind::Private {
                chat.check_membership()?;
                return match chat.muted {
                    true => Err(ApiError::bad_request("CHAT_WRITE_FORBIDDEN")),
                    false => Ok(()),
                };
            }
            match self.people.get(&id) {
                Some(person) if person.deactivated => Err(ApiError::forbidden("user is deactivated")),
                Some(person) if person.blocked => Err(ApiError::forbidden("bot was blocked by the user")),
                Some(person) if !person.started => {
                    Err(ApiError::forbidden("bot can't initiate conversation with a user"))
                }
                _ => Ok(()),
            }
        });
        let refused_before = self.chats.get(&id).is_some_and(|chat| chat.refused);
        let forbidden = matches!(&result, Err(error) if error.code == 403);
        if refused_before {
            self.violate(method, Some(id), "a further attempt after a 403, nobody having written since");
        }
        if forbidden && let Some(chat) = self.chats.get_mut(&id) {
            chat.refused = true;
        }
        result
    }

    /// Counts a message, or answers 429.
    pub fn keep_pace(&mut self, method: &str, id: i64) -> Result<(), ApiError> {
        self.obey(method, id)?;
        let now = self.now();
        let held = match self.pace.bot_held(now) {
            Some(held) => {
                if self.bot_held_since.is_none_or(|since| since.elapsed() > UNDER_WAY) {
                    self.violate(
                        method,
                        Some(id),
                        "sent before the retry_after for the whole bot had passed",
                    );
                }
                Err(held)
            }
            None => {
                let group = self.chats.get(&id).is_some_and(Chat::is_group);
                self.pace.take(id, group, now)
            }
        };
        held.map_err(|held| self.hold(method, id, held))
    }

    /// Checks that a 429 is obeyed.
    pub fn obey(&mut self, method: &str, id: i64) -> Result<(), ApiError> {
        match self.pace.early_by((id, is_edit(method)), self.now()) {
            Some(early) => {
                self.violate(method, Some(id), format!("sent {early} ms before the retry_after had passed"));
                Err(ApiError::retry_after((early + 999) / 1000))
            }
            None => Ok(()),
        }
    }

    /// Sets the deadline that goes with a 429.
    pub fn hold(&mut self, method: &str, id: i64, held: Held) -> ApiError {
        let now = self.now();
        if held.whole_bot && self.pace.bot_held(now).is_none() {
            self.bot_held_since = Some(tokio::time::Instant::now());
        }
        self.pace.hold((id, is_edit(method)), held, now);
        ApiError::retry_after(held.seconds)
    }

    /// Puts a message into its chat and into the transcript; its number is given here.
    pub fn post(&mut self, mut message: Message) -> Message {
        let paragraph = super::transcript::message(self, &message);
        let chat = self.known_chat(message.chat);
        message.id = chat.next_id();
        chat.events.push(paragraph.replacen("#?", &format!("#{}", message.id), 1));
        chat.messages.push(message.clone());
        message
    }

    /// A message from nobody yet with nothing in it.
    pub fn blank(&self, chat: i64, sender: i64) -> Message {
        Message {
            chat,
            id: 0,
            sender,
            from_bot: sender == self.account.id,
            topic: None,
            sent_at: self.now(),
            edited_at: None,
            text: String::new(),
            html: String::new(),
            entities: Vec::new(),
            keyboard: super::message::Keyboard::None,
            document: None,
            reply_to: None,
            silent: false,
            extra: serde_json::Map::new(),
        }
    }

    /// What somebody is in a chat.
    pub fn role(&self, chat: &Chat, user: i64) -> Role {
        if user == self.account.id {
            return chat.bot;
        }
        match chat.kind {
            Kind::Private if user == chat.id => Role::Member,
            _ => chat.members.get(&user).copied().unwrap_or(Role::Left),
        }
    }

    /// A name for the transcript.
    pub fn name_of(&self, user: i64) -> String {
        match self.people.get(&user) {
            Some(person) => person.name.clone(),
            None if user == self.account.id => self.account.name.clone(),
            None => user.to_string(),
        }
    }
}
