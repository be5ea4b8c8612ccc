//! The fake's whole world.

use std::collections::BTreeMap;
use std::sync::Arc;

use haizhi_core::clock::Clock;
use serde_json::Value;

use super::error::{ApiError, Unknown};
use super::faults::Faults;
use super::gateway::Gateway;
use super::interaction::Interaction;
use super::log::{Request, Violation};
use super::message::{Attachment, Message};
use super::pace::{Pace, Rates};
use super::rooms::{Channel, Guild, Kind, Person, permission};

/// The world behind its lock.
pub(crate) type Shared = crate::shared::Shared<State>;

/// The bot's own account; application and user have the same id.
#[derive(Debug, Clone)]
pub(crate) struct Account {
    pub id: u64,
    pub token: String,
    pub name: String,
}

/// Everything that the fake knows.
pub(crate) struct State {
    pub clock: Arc<dyn Clock>,
    pub account: Account,
    pub people: BTreeMap<u64, Person>,
    pub guilds: BTreeMap<u64, Guild>,
    pub channels: BTreeMap<u64, Channel>,
    /// Global commands as they were registered.
    pub commands: Vec<Value>,
    pub interactions: Vec<Interaction>,
    pub files: Vec<Attachment>,
    pub gateway: Gateway,
    pub pace: Pace,
    pub faults: Faults,
    pub requests: Vec<Request>,
    pub violations: Vec<Violation>,
    /// Address of the fake, where attachments lie too.
    pub origin: String,
    /// Ids given so far.
    given: u64,
    /// The fake is going away: nothing is served any more.
    pub closed: bool,
}

/// The first second of 2015, from which Discord's ids count.
const EPOCH: i64 = 1_420_070_400_000;

impl State {
    pub fn new(clock: Arc<dyn Clock>, account: Account, rates: Rates, gateway: Gateway) -> Self {
        Self {
            clock,
            account,
            people: BTreeMap::new(),
            guilds: BTreeMap::new(),
            channels: BTreeMap::new(),
            commands: Vec::new(),
            interactions: Vec::new(),
            files: Vec::new(),
            gateway,
            pace: Pace::new(rates),
            faults: Faults::default(),
            requests: Vec::new(),
            violations: Vec::new(),
            origin: String::new(),
            given: 0,
            closed: false,
        }
    }

    /// Milliseconds on the injected clock.
    pub fn now(&self) -> i64 {
        self.clock.now()
    }

    /// A new id.
    pub fn id(&mut self) -> u64 {
        self.given += 1;
        let ms = u64::try_from(self.now() - EPOCH).unwrap_or(0);
        (ms << 22) + self.given
    }

    /// Records a violation.
    pub fn violate(&mut self, route: &str, channel: Option<u64>, what: impl Into<String>) {
        let violation = Violation { at: self.now(), route: route.to_owned(), channel, what: what.into() };
        self.violations.push(violation);
    }

    /// The channel, which the fake's own code knows to exist.
    pub fn known_channel(&mut self, id: u64) -> &mut Channel {
        self.channels
            .get_mut(&id)
            .unwrap_or_else(|| panic!("the test uses channel {id}, which does not exist"))
    }

    /// The person, whom the fake's own code knows to exist.
    pub fn known_person(&mut self, id: u64) -> &mut Person {
        self.people.get_mut(&id).unwrap_or_else(|| panic!("the test uses user {id}, who does not exist"))
    }

    /// The guild, which the fake's own code knows to exist.
    pub fn known_guild(&mut self, id: u64) -> &mut Guild {
        self.guilds.get_mut(&id).unwrap_or_else(|| panic!("the test uses guild {id}, which does not exist"))
    }

    /// The interaction, which the fake's own code knows to exist.
    pub fn known_interaction(&mut self, id: u64) -> &mut Interaction {
        let found = self.interactions.iter_mut().find(|interaction| interaction.id == id);
        found.unwrap_or_else(|| panic!("there is no interaction {id}"))
    }

    /// What the bot may do in a channel.
    pub fn bot_permissions(&self, channel: &Channel) -> u64 {
        let Some(guild) = channel.guild.and_then(|guild| self.guilds.get(&guild)) else {
            return permission::ALL;
        };
        if !guild.joined {
            return 0;
        }
        let parent = channel.parent.filter(|_| channel.is_thread());
        let above = parent.and_then(|id| self.channels.get(&id)).map_or(0, |parent| parent.denied);
        guild.granted & !(channel.denied | above)
    }

    /// The channel that a request names, if the bot sees it.
    pub fn visible(&self, id: u64) -> Result<&Channel, ApiError> {
        let channel = self.channels.get(&id).ok_or_else(|| ApiError::unknown(Unknown::Channel))?;
        let dm = matches!(channel.kind, Kind::Dm);
        let seen = self.bot_permissions(channel) & permission::VIEW_CHANNEL != 0;
        match dm || (channel.kind != Kind::GroupDm && seen) {
            true => Ok(channel),
            false => Err(ApiError::no_access()),
        }
    }

    /// The guild that a request names, if the bot is in it.
    pub fn joined(&self, id: u64) -> Result<&Guild, ApiError> {
        match self.guilds.get(&id) {
            Some(guild) if guild.joined => Ok(guild),
            Some(_) => Err(ApiError::no_access()),
            None => Err(ApiError::unknown(Unknown::Guild)),
        }
    }

    /// Puts a message into its channel and into the transcript.
    pub fn post(&mut self, message: Message) -> Message {
        let paragraph = super::transcript::message(self, &message);
        let channel = self.known_channel(message.channel);
        channel.events.push(paragraph);
        channel.messages.push(message.clone());
        message
    }

    /// A line of a channel's transcript.
    pub fn tell(&mut self, channel: u64, line: String) {
        self.known_channel(channel).events.push(line);
    }

    /// A message with nothing in it, its id given.
    pub fn blank(&mut self, channel: u64, author: u64) -> Message {
        Message {
            channel,
            id: self.id(),
            author,
            from_bot: author == self.account.id,
            only: None,
            thinking: false,
            sent_at: self.now(),
            edited_at: None,
            text: String::new(),
            content: String::new(),
            embeds: Vec::new(),
            components: Value::Array(Vec::new()),
            rows: Vec::new(),
            attachments: Vec::new(),
            flags: 0,
            nonce: None,
            pings: Vec::new(),
            reply_to: None,
            interaction: None,
        }
    }

    /// A name for the transcript.
    pub fn name_of(&self, user: u64) -> String {
        match self.people.get(&user) {
            Some(person) => person.name.clone(),
            None if user == self.account.id => self.account.name.clone(),
            None => user.to_string(),
        }
    }
}
