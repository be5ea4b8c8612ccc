//! What an event means.

use std::collections::HashMap;

use haizhi_adapter::command;
use haizhi_core::dialogue::commands::SETUP;
use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::event::{self, Event, Inbound, IncomingFile, SetupArgs, Surface};
use haizhi_core::view::Asks;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;

use crate::commands::MANAGE_GUILD;
use crate::custom::Custom;
use crate::handle::{Handle, Kind, Named};
use crate::wire::{
    Called, Channel, Data, EPHEMERAL, Given, Guild, Interaction, Message, Pressed, Room, User, Whole,
};

/// Files of one message that are taken; the rest is no list of postings.
const FILES: usize = 5;

/// What an event comes to.
#[derive(Debug, PartialEq)]
pub(crate) enum Read {
    /// Somebody used a command or a control, and waits for an answer.
    Acted(Box<Acted>),
    /// Things for the house, in this order.
    Events(Vec<Inbound>),
    /// Somebody wrote to us: what, and where that channel is.
    Wrote { person: String, channel: String, events: Vec<Inbound> },
    /// What channels are.
    Rooms(Vec<Room>),
    /// Nothing that concerns us.
    Nothing,
}

/// An interaction.
#[derive(Debug, PartialEq)]
pub(crate) struct Acted {
    /// By what it is answered.
    pub handle: Handle,
    /// Everything of it but what was done.
    pub inbound: Inbound,
    /// The channel, if it is the person's direct messages.
    pub direct: Option<String>,
    /// What was done.
    pub deed: Deed,
}

/// What was done.
#[derive(Debug, PartialEq)]
pub(crate) enum Deed {
    /// Things for the house, in this order.
    Events(Vec<Event>),
    /// A part of a form is to be opened.
    Open { part: usize, form: String },
    /// Something to type into is to be opened.
    Write(Asks),
    /// A part of a form was sent.
    Sent { part: usize, parts: usize, form: String, typed: Vec<(String, String)> },
    /// Something is being typed.
    Typing { command: String, option: String, typed: String },
}

/// It has another form than we know. What is wrong is not told: it may hold
/// what somebody wrote.
#[derive(Debug)]
pub(crate) struct Unread;

fn wire<T: DeserializeOwned>(data: &RawValue) -> Result<T, Unread> {
    serde_json::from_str(data.get()).map_err(|_| Unread)
}

/// Whose order an event keeps: the person's, or the guild's.
pub(crate) fn place(name: &str, data: &RawValue) -> String {
    let read = || -> Option<String> {
        let data: Value = serde_json::from_str(data.get()).ok()?;
        let id = match name {
            "INTERACTION_CREATE" => data["member"]["user"]["id"].as_str().or(data["user"]["id"].as_str()),
            "MESSAGE_CREATE" => data["author"]["id"].as_str(),
            "GUILD_CREATE" | "GUILD_DELETE" => data["id"].as_str(),
            _ => data["guild_id"].as_str(),
        };
        id.map(str::to_owned)
    };
    read().unwrap_or_default()
}

/// Reads one event that came at `now` (ms since 1970). `key` names it where it
/// has no id of its own.
pub(crate) fn read(name: &str, data: &RawValue, key: &str, now: i64) -> Result<Read, Unread> {
    Ok(match name {
        "INTERACTION_CREATE" => interaction(wire(data)?, now),
        "MESSAGE_CREATE" => message(wire(data)?),
        "GUILD_CREATE" => {
            let Whole { channels, threads } = wire(data)?;
            Read::Rooms(channels.into_iter().chain(threads).collect())
        }
        "CHANNEL_CREATE" | "CHANNEL_UPDATE" | "THREAD_CREATE" => Read::Rooms(vec![wire(data)?]),
        "CHANNEL_DELETE" | "THREAD_DELETE" => channel_gone(key, wire(data)?),
        "GUILD_DELETE" => guild_gone(key, wire(data)?),
        _ => Read::Nothing,
    })
}

fn person(id: &str) -> Address {
    Address::new(Platform::Discord, id)
}

fn inbound(id: String, by: &User, event: Event) -> Inbound {
    Inbound {
        id,
        at: person(&by.id),
        by: person(&by.id),
        surface: Surface::Private,
        name_hint: Some(by.name()).filter(|name| !name.is_empty()),
        lang_hint: None,
        guild: None,
        message: None,
        press: None,
        reply: None,
        event,
    }
}

fn interaction(mut acted: Interaction, now: i64) -> Read {
    let data = acted.data.take().unwrap_or_default();
    let Some(by) = acted.by().cloned() else { return Read::Nothing };
    let control = acted.message.is_some();
    let handle = Handle {
        id: acted.id.clone(),
        kind: if control { Kind::Control } else { Kind::Command },
        modal: acted.kind == 5,
        ephemeral: !acted.is_direct(),
        at: now,
        pressed: acted.message.as_ref().map(|message| message.id.clone()).unwrap_or_default(),
        token: acted.token.clone(),
    };
    let deed = match acted.kind {
        2 if data.name == SETUP => Deed::Events(vec![setup(&data, &acted)]),
        2 => Deed::Events(vec![typed_command(&data)]),
        3 => control_used(&data),
        4 => match typing(&data) {
            Some(deed) => deed,
            None => return Read::Nothing,
        },
        5 => modal_sent(&data),
        _ => return Read::Nothing,
    };
    let reply = handle.encode();
    let inbound = Inbound {
        lang_hint: acted.lang(),
        guild: guild(&acted),
        message: acted
            .message
            .as_ref()
            .and_then(|pressed| named(pressed, &acted))
            .map(|named| named.encode()),
        press: Some(reply.clone()),
        reply: Some(reply),
        ..inbound(format!("i{}", acted.id), &by, Event::Other)
    };
    let direct = acted.channel_id.clone().filter(|_| acted.context == Some(1));
    Read::Acted(Box::new(Acted { handle, inbound, direct, deed }))
}

/// The message whose control was used; none where others read it too, for it
/// is theirs as well.
fn named(pressed: &Pressed, acted: &Interaction) -> Option<Named> {
    let message = pressed.id.clone();
    if pressed.flags & EPHEMERAL != 0 {
        return Some(Named::Whispered { message });
    }
    let channel =
        if pressed.channel_id.is_empty() { acted.channel_id.clone()? } else { pressed.channel_id.clone() };
    acted.is_direct().then_some(Named::In { channel, message })
}

const ADMINISTRATOR: u64 = 1 << 3;
/// What the permissions of an administrator hold: `ADMINISTRATOR`, or `MANAGE_GUILD`.
const ADMINISTERS: u64 = ADMINISTRATOR | MANAGE_GUILD;
/// What those of somebody hold who may mention any role: the former, or `MENTION_EVERYONE`.
const MENTIONS_ALL: u64 = ADMINISTRATOR | 1 << 17;

/// The guild it was done in.
fn guild(acted: &Interaction) -> Option<event::Guild> {
    let permissions = acted.member.as_ref().map_or("", |member| member.permissions.as_str());
    let bits = permissions.parse::<u64>().unwrap_or_default();
    let has = |wanted: u64| bits & wanted != 0;
    let id = acted.guild_id.clone()?;
    Some(event::Guild { id, admin: has(ADMINISTERS), mentions_all: has(MENTIONS_ALL) })
}

/// What an administrator filled in of `/setup`.
fn setup(data: &Data, acted: &Interaction) -> Event {
    let given = |name: &str| {
        data.options.iter().find(|given| given.name == name).and_then(|given| value(given.value.as_ref()?))
    };
    // Discord tells what an id of this guild stands for; one of which it does not
    // is nothing of this guild, and is no id.
    let called = |known: &HashMap<String, Called>, id: Option<String>| {
        Some(known.get(&id?).cloned().unwrap_or_default())
    };
    let named = |Called { id, name, .. }| event::Named { id, name: name.unwrap_or_default() };
    let role = |called: Called| {
        // Everybody is a role of the guild's own id, whose name has the sign already.
        let everybody = acted.guild_id.as_ref() == Some(&called.id);
        let mentionable = called.mentionable && !everybody;
        let mut named = named(called);
        if everybody {
            named.name = named.name.trim_start_matches('@').to_owned();
        }
        event::GuildRole { named, mentionable }
    };
    let here = acted.channel.clone();
    let here = here.or_else(|| Some(Called { id: acted.channel_id.clone()?, ..Called::default() }));
    Event::Setup(SetupArgs {
        field: given("field"),
        station: given("station"),
        language: given("language"),
        channel: called(&data.resolved.channels, given("channel")).map(named),
        here: here.map(named),
        role: called(&data.resolved.roles, given("role")).map(role),
    })
}

/// A slash command: what was filled in stands behind its name.
fn typed_command(data: &Data) -> Event {
    let given: Vec<String> = data.options.iter().filter_map(|given| value(given.value.as_ref()?)).collect();
    Event::Command { name: data.name.to_lowercase(), args: given.join(" ").trim().to_owned() }
}

fn value(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(_) | Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

fn control_used(data: &Data) -> Deed {
    match Custom::decode(&data.custom_id) {
        Some(Custom::Select) => {
            let chosen: Vec<Event> = data.values.iter().map(|value| press(Custom::decode(value))).collect();
            // Nothing chosen is answered like something that is not known.
            if chosen.is_empty() { Deed::Events(vec![press(None)]) } else { Deed::Events(chosen) }
        }
        Some(Custom::Open { part, form, .. }) => Deed::Open { part, form },
        Some(Custom::Write(asks)) => Deed::Write(asks),
        other => Deed::Events(vec![press(other)]),
    }
}

/// What a control stands for; core answers also what stands for nothing.
fn press(custom: Option<Custom>) -> Event {
    match custom {
        Some(Custom::Press(press)) => Event::Press(press),
        Some(Custom::Start(payload)) => Event::Command { name: "start".into(), args: payload },
        Some(Custom::Select | Custom::Open { .. } | Custom::Write(_) | Custom::Written) | None => {
            Event::Press(String::new())
        }
    }
}

fn typing(data: &Data) -> Option<Deed> {
    let focused = focused(&data.options)?;
    let typed = focused.value.as_ref().and_then(value).unwrap_or_default();
    Some(Deed::Typing { command: data.name.to_lowercase(), option: focused.name.clone(), typed })
}

fn focused(options: &[Given]) -> Option<&Given> {
    options.iter().find_map(|given| if given.focused { Some(given) } else { focused(&given.options) })
}

fn modal_sent(data: &Data) -> Deed {
    let mut inputs = data.components.iter().flat_map(|component| component.all());
    let (part, parts, form) = match Custom::decode(&data.custom_id) {
        Some(Custom::Open { part, parts, form }) => (part, parts, form),
        Some(Custom::Written) => {
            let words = inputs.find_map(|input| input.value.clone()).unwrap_or_default();
            return Deed::Events(vec![written(words)]);
        }
        _ => return Deed::Events(vec![press(None)]),
    };
    let typed = inputs
        .filter(|input| !input.custom_id.is_empty())
        .map(|input| (input.custom_id.clone(), input.value.clone().unwrap_or_default()))
        .collect();
    Deed::Sent { part, parts, form, typed }
}

/// Words that somebody typed, if there are any.
fn written(words: String) -> Event {
    if words.trim().is_empty() { Event::Other } else { Event::Text(words) }
}

/// Kinds of message that a person wrote: an ordinary one, and an answer to one.
const WRITTEN: [u8; 2] = [0, 19];

/// What somebody wrote to us. In guilds nobody writes to us but by commands.
fn message(message: Message) -> Read {
    let theirs = !message.author.bot && message.webhook_id.is_none();
    if message.guild_id.is_some() || !theirs || !WRITTEN.contains(&message.kind) {
        return Read::Nothing;
    }
    let id = format!("m{}", message.id);
    let files = message.attachments.iter().take(FILES).map(|file| {
        Event::File(IncomingFile { name: file.filename.clone(), size: file.size, handle: file.url.clone() })
    });
    let mut events: Vec<Event> = files.collect();
    if events.is_empty() {
        events.push(match command(&message.content) {
            Some(command) => Event::Command { name: command.name, args: command.args },
            None => written(message.content.clone()),
        });
    }
    let events = numbered(&id, events).map(|(id, event)| inbound(id, &message.author, event)).collect();
    Read::Wrote { person: message.author.id, channel: message.channel_id, events }
}

/// Several things that came as one, each with an id of its own.
pub(crate) fn numbered(id: &str, events: Vec<Event>) -> impl Iterator<Item = (String, Event)> {
    events.into_iter().enumerate().map(move |(n, event)| match n {
        0 => (id.to_owned(), event),
        n => (format!("{id}.{n}"), event),
    })
}

fn left(key: &str, at: Address, event: Event) -> Read {
    let inbound = Inbound {
        id: key.to_owned(),
        by: at.clone(),
        at,
        surface: Surface::Group { admin: false },
        name_hint: None,
        lang_hint: None,
        guild: None,
        message: None,
        press: None,
        reply: None,
        event,
    };
    Read::Events(vec![inbound])
}

fn channel_gone(key: &str, channel: Channel) -> Read {
    match channel.guild_id {
        Some(guild) => left(key, Address { topic: guild, ..person(&channel.id) }, Event::Left),
        None => Read::Nothing,
    }
}

fn guild_gone(key: &str, guild: Guild) -> Read {
    // A guild that is not available is only ill.
    if guild.unavailable {
        return Read::Nothing;
    }
    let at = Address { topic: guild.id.clone(), ..person(&guild.id) };
    left(key, at, Event::LeftGuild(guild.id))
}

#[cfg(test)]
mod tests;
