//! What a person set off, and what comes of it.

use std::sync::Arc;

use serde_json::{Value, json};

use super::interaction::{Answer, Interaction, Response, Sort};
use super::message::{Choice, Message};
use super::rooms::Kind;
use super::state::{Shared, State};
use super::wire;
use crate::shared::PATIENCE;

/// An interaction that was sent to the bot.
#[derive(Clone)]
pub struct Act {
    pub(crate) shared: Arc<Shared>,
    pub(crate) id: u64,
}

/// What somebody does.
pub(crate) struct Deed {
    pub user: u64,
    pub channel: u64,
    pub sort: Sort,
    /// What they believe to have done.
    pub label: String,
    /// A line of the transcript.
    pub line: String,
    pub source: Option<u64>,
    pub data: Value,
}

impl Act {
    /// Sends it to the bot.
    pub(crate) fn send(shared: Arc<Shared>, deed: Deed) -> Self {
        let id = shared.change(|state| push(state, deed));
        Self { shared, id }
    }

    /// The interaction's id.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// How it is answered so far.
    pub fn answered(&self) -> Option<Answer> {
        self.shared.read(|state| look(state, self.id))
    }

    /// Waits for the first answer, be it only that the bot is thinking.
    ///
    /// # Panics
    /// After ten seconds of real time, with the transcript.
    pub async fn acknowledged(&self) -> Answer {
        self.until("answered", |state| look(state, self.id)).await
    }

    /// Waits for the answer that a person waits for: the message after the thinking, the form, the change.
    ///
    /// # Panics
    /// After ten seconds of real time, with the transcript.
    pub async fn answer(&self) -> Answer {
        let settled = |state: &State| look(state, self.id).filter(|answer| *answer != Answer::Deferred);
        self.until("answered in full", settled).await
    }

    /// Waits for the message that answers, its own or the changed one.
    ///
    /// # Panics
    /// When the answer is something else, or after ten seconds of real time.
    pub async fn message(&self) -> Message {
        match self.answer().await {
            Answer::Message(message) | Answer::Updated(Some(message)) => message,
            other => panic!("not a message: {other:?}\n{}", self.transcript()),
        }
    }

    /// Waits for the form that answers.
    ///
    /// # Panics
    /// When the answer is something else, or after ten seconds of real time.
    pub async fn form(&self) -> super::modal::Modal {
        match self.answer().await {
            Answer::Modal(form) => super::modal::Modal::new(self.clone(), form),
            other => panic!("not a form: {other:?}\n{}", self.transcript()),
        }
    }

    /// Messages that followed the answer, as they stand now.
    pub fn followups(&self) -> Vec<Message> {
        self.shared.read(|state| {
            let Some(interaction) = find(state, self.id) else { return Vec::new() };
            let channel = state.channels.get(&interaction.channel);
            let ids = interaction.followups.iter();
            ids.filter_map(|id| channel?.message(*id).cloned()).collect()
        })
    }

    /// The three seconds are over: the bot is told that it is unknown, and it is no violation.
    pub fn expires(&self) {
        self.shared.change(|state| state.known_interaction(self.id).excused = true);
    }

    /// The token dies as if fifteen minutes were over: further messages are refused with 50027, and a
    /// deferral that never ends is no violation.
    pub fn token_dies(&self) {
        self.shared.change(|state| {
            let interaction = state.known_interaction(self.id);
            interaction.dead = true;
            interaction.excused = true;
        });
    }

    /// It is sent to the bot once more, as Discord never does but a hostile network might.
    pub fn sent_again(&self) {
        self.shared.change(|state| {
            let interaction = state.known_interaction(self.id).clone();
            let guild = guild_of(state, interaction.channel);
            state.emit("INTERACTION_CREATE", &interaction.payload, guild, 0);
        });
    }

    /// The payload as the bot got it.
    pub fn payload(&self) -> Value {
        self.shared.look(|state| state.known_interaction(self.id).payload.clone())
    }

    fn transcript(&self) -> String {
        self.shared.look(|state| {
            let channel = state.known_interaction(self.id).channel;
            state.channels.get(&channel).map(|channel| channel.events.join("\n")).unwrap_or_default()
        })
    }

    async fn until<T>(&self, what: &str, find: impl FnMut(&State) -> Option<T>) -> T {
        let found = self.shared.until(PATIENCE, find).await;
        let label = || self.shared.look(|state| state.known_interaction(self.id).label.clone());
        found.unwrap_or_else(|| panic!("{} was not {what}\n{}", label(), self.transcript()))
    }

    /// Waits for suggestions.
    pub(crate) async fn choices(&self) -> Vec<Choice> {
        match self.answer().await {
            Answer::Choices(choices) => choices,
            other => panic!("not suggestions: {other:?}"),
        }
    }
}

fn find(state: &State, id: u64) -> Option<&Interaction> {
    state.interactions.iter().find(|interaction| interaction.id == id)
}

fn look(state: &State, id: u64) -> Option<Answer> {
    let interaction = find(state, id)?;
    let channel = state.channels.get(&interaction.channel);
    let original = || channel?.message(interaction.original?).cloned();
    Some(match interaction.response.as_ref()? {
        Response::Thinking => Answer::Deferred,
        Response::Message => original().map_or(Answer::Deleted, Answer::Message),
        Response::Updated => Answer::Updated(original()),
        Response::Noted => Answer::Noted,
        Response::Modal(form) => Answer::Modal(form.clone()),
        Response::Choices(choices) => Answer::Choices(choices.clone()),
    })
}

/// The guild of a channel, if the bot is in it.
fn guild_of(state: &State, channel: u64) -> Option<u64> {
    let guild = state.channels.get(&channel)?.guild?;
    state.guilds.get(&guild).filter(|guild| guild.joined).map(|guild| guild.id)
}

fn push(state: &mut State, deed: Deed) -> u64 {
    allowed(state, &deed);
    let id = state.id();
    let mut interaction = Interaction {
        id,
        token: format!("interaction-token-{id}"),
        sort: deed.sort,
        user: deed.user,
        channel: deed.channel,
        at: state.now(),
        label: deed.label,
        source: deed.source,
        response: None,
        original: None,
        followups: Vec::new(),
        late: false,
        excused: false,
        queued: false,
        lost: false,
        dead: false,
        payload: Value::Null,
    };
    interaction.payload = wire::interaction(state, &interaction, deed.data);
    let guild = guild_of(state, deed.channel);
    if deed.sort != Sort::Autocomplete {
        state.tell(deed.channel, deed.line);
        let dm = state.known_person(deed.user).dm;
        state.known_channel(dm).refused = false;
    }
    let heard = state.emit("INTERACTION_CREATE", &interaction.payload.clone(), guild, 0);
    interaction.queued = heard && !state.gateway.connected();
    if !heard {
        state.tell(deed.channel, "(the bot is not there)".to_owned());
        interaction.excused = true;
    }
    state.interactions.push(interaction);
    id
}

/// Checks that their client would let them do it.
fn allowed(state: &State, deed: &Deed) {
    let name = state.name_of(deed.user);
    let channel = state.channels.get(&deed.channel);
    let Some(channel) = channel else { panic!("{name} acts in a channel that is gone") };
    let person = &state.people[&deed.user];
    match channel.guild.and_then(|guild| state.guilds.get(&guild)) {
        Some(guild) => {
            let member = guild.members.contains_key(&deed.user);
            assert!(member, "{name} is not a member of {}", guild.name);
            let there = guild.joined || person.installed;
            assert!(there, "the bot is not in {} and {name} has not installed it", guild.name);
        }
        None if channel.kind == Kind::Dm => {
            assert_eq!(channel.recipient, Some(deed.user), "{name} acts in somebody else's conversation");
        }
        None => assert!(person.installed, "{name} has not installed the bot"),
    }
}

/// A user who is named by an option or chosen in a select, as `resolved` writes it.
pub(crate) fn resolved(state: &State, channel: u64, kind: u64, id: u64) -> (&'static str, Value) {
    match kind {
        6 => ("users", wire::user(state, id)),
        8 => {
            let guild = state.channels[&channel].guild.and_then(|guild| state.guilds.get(&guild));
            let roles = guild.map(|guild| wire::roles(state, guild)).unwrap_or_default();
            let role = roles.into_iter().find(|role| role["id"] == json!(id.to_string()));
            ("roles", role.unwrap_or_else(|| panic!("there is no role {id}")))
        }
        _ => {
            let found = state.channels.get(&id).unwrap_or_else(|| panic!("there is no channel {id}"));
            let mut value = wire::channel(state, found);
            value["permissions"] = json!(state.bot_permissions(found).to_string());
            ("channels", value)
        }
    }
}
