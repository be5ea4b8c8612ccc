//! Slash commands as people type them.

use std::sync::Arc;

use bytes::Bytes;
use serde_json::{Map, Value, json};

use super::act::{Act, Deed, resolved};
use super::interaction::Sort;
use super::message::{Attachment, Choice};
use super::rooms::Kind;
use super::state::{Shared, State};
use super::wire;

/// A command that is being typed.
#[derive(Clone)]
pub struct Slash {
    shared: Arc<Shared>,
    user: u64,
    channel: u64,
    name: String,
    given: Vec<(String, Value)>,
    files: Vec<Attachment>,
    forged: bool,
}

impl Slash {
    pub(crate) fn new(shared: Arc<Shared>, user: u64, channel: u64, name: &str) -> Self {
        let name = name.trim_start_matches('/').to_owned();
        Self { shared, user, channel, name, given: Vec::new(), files: Vec::new(), forged: false }
    }

    /// Gives an option; of a user, a channel or a role its id.
    pub fn option(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.given.push((name.to_owned(), value.into()));
        self
    }

    /// Gives a file as an option.
    pub fn file(mut self, option: &str, name: &str, bytes: impl Into<Bytes>, mime: &str) -> Self {
        let bytes = bytes.into();
        let file = self.shared.change(|state| {
            let file = Attachment {
                id: state.id(),
                channel: self.channel,
                name: name.to_owned(),
                mime: mime.to_owned(),
                size: bytes.len() as u64,
                bytes,
                description: None,
            };
            state.files.push(file.clone());
            file
        });
        self.given.push((option.to_owned(), json!(file.id)));
        self.files.push(file);
        self
    }

    /// Sends whatever was given without its being checked, as a forged client can.
    pub fn forged(mut self) -> Self {
        self.forged = true;
        self
    }

    /// Sends it.
    ///
    /// # Panics
    /// When their client would not let them: no such command, an option missing or of another kind.
    pub fn runs(self) -> Act {
        let data = self.data(None);
        let name = self.shared.read(|state| state.name_of(self.user));
        let mut line = format!("{name} uses /{}", self.name);
        for (option, value) in &self.given {
            line.push_str(&format!(" {option}:{}", value.as_str().map_or(value.to_string(), str::to_owned)));
        }
        let label = format!("{name}'s /{}", self.name);
        self.sends(Sort::Command, label, line, data)
    }

    /// What is suggested while they have typed so much of an option.
    ///
    /// # Panics
    /// When the option suggests nothing, or no answer comes within ten seconds of real time.
    pub async fn completes(&self, option: &str, typed: &str) -> Vec<Choice> {
        self.completing(option, typed).choices().await
    }

    /// The same without waiting.
    pub fn completing(&self, option: &str, typed: &str) -> Act {
        let mut asking = self.clone();
        asking.given.retain(|(name, _)| name != option);
        asking.given.push((option.to_owned(), json!(typed)));
        let data = asking.data(Some(option));
        let label = format!("suggestions for {option} of /{}", self.name);
        asking.sends(Sort::Autocomplete, label, String::new(), data)
    }

    fn sends(self, sort: Sort, label: String, line: String, data: Value) -> Act {
        let deed = Deed { user: self.user, channel: self.channel, sort, label, line, source: None, data };
        Act::send(self.shared, deed)
    }

    /// The command's part of the payload; `focused` is the option being typed.
    fn data(&self, focused: Option<&str>) -> Value {
        self.shared.read(|state| {
            let mut words = self.name.split_whitespace();
            let root = words.next().unwrap_or_default();
            let command = self.command(state, root);
            let mut data = json!({
                "id": command["id"],
                "name": root,
                "type": 1,
                "options": [],
            });
            let mut resolved = Map::new();
            let mut level = &command["options"];
            let mut target = &mut data;
            for word in words {
                let part = level.as_array().into_iter().flatten().find(|part| part["name"] == json!(word));
                let Some(part) = part else { panic!("there is no /{}", self.name) };
                target["options"] = json!([{"name": word, "type": part["type"], "options": []}]);
                target = &mut target["options"][0];
                level = &part["options"];
            }
            target["options"] = json!(self.options(state, level, focused, &mut resolved));
            if !resolved.is_empty() {
                data["resolved"] = Value::Object(resolved);
            }
            data
        })
    }

    fn command<'a>(&self, state: &'a State, name: &str) -> &'a Value {
        let slash = |command: &&Value| command["type"].as_u64() == Some(1) && command["name"] == json!(name);
        let found = state.commands.iter().find(slash);
        let Some(command) = found else {
            let known: Vec<&str> = state.commands.iter().filter_map(|known| known["name"].as_str()).collect();
            panic!("there is no command /{name}, only {known:?}");
        };
        let person = state.name_of(self.user);
        assert!(
            self.forged || usable(state, command, self.user, self.channel),
            "{person} does not see /{name} here"
        );
        command
    }

    fn options(
        &self,
        state: &State,
        known: &Value,
        focused: Option<&str>,
        all: &mut Map<String, Value>,
    ) -> Vec<Value> {
        let known: Vec<&Value> = known.as_array().into_iter().flatten().collect();
        if !self.forged && focused.is_none() {
            let must = known.iter().filter(|option| option["required"] == json!(true));
            for name in must.filter_map(|option| option["name"].as_str()) {
                assert!(self.given.iter().any(|(given, _)| given == name), "{name} must be given");
            }
        }
        let mut sent = Vec::new();
        for (name, value) in &self.given {
            let option = known.iter().find(|option| option["name"] == json!(name));
            let Some(option) = option else { panic!("/{} has no option {name}", self.name) };
            let kind = option["type"].as_u64().unwrap_or(3);
            let is_focused = focused == Some(name.as_str());
            if is_focused {
                let completes = option["autocomplete"] == json!(true);
                assert!(completes, "{name} of /{} suggests nothing", self.name);
            }
            if !self.forged && !is_focused {
                suits(option, kind, name, value);
            }
            let mut value = value.clone();
            if matches!(kind, 6..=9 | 11) {
                let id = value.as_u64().unwrap_or_else(|| panic!("{name} takes an id, not {value}"));
                value = json!(id.to_string());
                let (group, whole) = match kind {
                    11 => ("attachments", self.attachment(state, id)),
                    // In options 7 is a channel and 8 a role, as in no other place.
                    kind => resolved(state, self.channel, kind, id),
                };
                all.entry(group).or_insert_with(|| json!({}))[id.to_string()] = whole;
            }
            let mut entry = json!({"name": name, "type": kind, "value": value});
            if is_focused {
                entry["focused"] = json!(true);
            }
            sent.push(entry);
        }
        sent
    }

    fn attachment(&self, state: &State, id: u64) -> Value {
        let file = self.files.iter().find(|file| file.id == id);
        file.map(|file| wire::attachment(state, file)).unwrap_or_default()
    }
}

/// Whether a person sees a command in a channel.
pub(crate) fn usable(state: &State, command: &Value, user: u64, channel: u64) -> bool {
    let channel = &state.channels[&channel];
    let context = match (channel.guild, channel.kind) {
        (Some(_), _) => 0,
        (None, Kind::Dm) => 1,
        (None, _) => 2,
    };
    let guild = channel.guild.and_then(|guild| state.guilds.get(&guild));
    // Without contexts, what is installed in guilds can be used in them and in direct messages.
    let default = [json!(0), json!(1)];
    let contexts = command["contexts"].as_array().map_or(&default[..], Vec::as_slice);
    let by_guild = guild.is_some_and(|guild| guild.joined) || context == 1;
    let installed = command["integration_types"].as_array().is_some_and(|kinds| {
        let by_user = state.people[&user].installed && kinds.contains(&json!(1));
        by_user || (by_guild && kinds.contains(&json!(0)))
    });
    let needed = command["default_member_permissions"].as_str().and_then(|bits| bits.parse::<u64>().ok());
    let permitted = match (needed, guild) {
        (Some(0), Some(guild)) => guild.permissions_of(user) & super::permission::ADMINISTRATOR != 0,
        (Some(needed), Some(guild)) => guild.permissions_of(user) & needed == needed,
        _ => true,
    };
    installed && permitted && contexts.contains(&json!(context))
}

/// Checks what a client checks before it sends an option.
fn suits(option: &Value, kind: u64, name: &str, value: &Value) {
    let fits = match kind {
        3 => value.is_string(),
        4 => value.is_i64() || value.is_u64(),
        5 => value.is_boolean(),
        10 => value.is_number(),
        _ => value.is_u64(),
    };
    assert!(fits, "{name} is of kind {kind} and cannot be {value}");
    let choices = option["choices"].as_array().map(Vec::as_slice).unwrap_or_default();
    let known = choices.is_empty() || choices.iter().any(|choice| choice["value"] == *value);
    assert!(known, "{name} cannot be {value}, only {choices:?}");
    let number = value.as_f64().unwrap_or(0.0);
    let above = option["min_value"].as_f64().is_none_or(|min| number >= min);
    let below = option["max_value"].as_f64().is_none_or(|max| number <= max);
    assert!(above && below, "{name} cannot be {value}");
    if let Some(text) = value.as_str() {
        let length = text.chars().count() as u64;
        let min = option["min_length"].as_u64().unwrap_or(0);
        let max = option["max_length"].as_u64().unwrap_or(6000);
        assert!((min..=max).contains(&length), "{name} takes {min} to {max} characters");
    }
}
