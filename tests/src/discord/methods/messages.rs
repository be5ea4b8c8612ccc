//! Messages in channels.

use serde_json::{Value, json};

use super::super::body::Body;
use super::super::checks::message::{self as check, By};
use super::super::error::{ApiError, Tree, Unknown};
use super::super::gateway::intent;
use super::super::message::Message;
use super::super::rooms::{Channel, Kind, permission};
use super::super::state::State;
use super::super::wire;
use super::{Answered, change, complain, fill};

/// How long a nonce is remembered, in milliseconds.
const NONCE_MS: i64 = 5 * 60 * 1_000;

/// Checks that the bot may write in a channel, with embeds and files if there are some.
///
/// # Errors
/// 50001, 50007, 50008, 50013 or 50083, or that there is no such channel.
pub(crate) fn writable(
    state: &mut State,
    route: &str,
    id: u64,
    embeds: bool,
    files: bool,
) -> Result<(), ApiError> {
    let channel = state.visible(id)?;
    match channel.kind {
        Kind::Dm => return reachable(state, route, id),
        Kind::Forum | Kind::Category => {
            let error = ApiError::new(400, 50008, "Cannot send messages in a non-text channel");
            return Err(error.blamed());
        }
        Kind::Text | Kind::Voice | Kind::Announcement | Kind::Thread | Kind::GroupDm => {}
    }
    if channel.archived && channel.locked {
        return Err(ApiError::new(400, 50083, "Thread is archived"));
    }
    allowed(state, channel, embeds, files)
}

fn allowed(state: &State, channel: &Channel, embeds: bool, files: bool) -> Result<(), ApiError> {
    let granted = state.bot_permissions(channel);
    let write = match channel.is_thread() {
        true => permission::SEND_MESSAGES_IN_THREADS,
        false => permission::SEND_MESSAGES,
    };
    let mut needed = write;
    if embeds {
        needed |= permission::EMBED_LINKS;
    }
    if files {
        needed |= permission::ATTACH_FILES;
    }
    match granted & needed == needed {
        true => Ok(()),
        false => Err(ApiError::no_permission()),
    }
}

/// Checks that the person of a direct channel takes messages.
fn reachable(state: &mut State, route: &str, id: u64) -> Result<(), ApiError> {
    let channel = &state.channels[&id];
    let closed =
        channel.recipient.and_then(|user| state.people.get(&user)).is_none_or(|person| person.closed);
    let again = channel.refused;
    state.known_channel(id).refused = closed;
    if again {
        state.violate(route, Some(id), "a further attempt after 50007, the person having done nothing since");
    }
    match closed {
        true => Err(ApiError::new(403, 50007, "Cannot send messages to this user")),
        false => Ok(()),
    }
}

/// A message into a channel.
pub(crate) fn send(state: &mut State, route: &str, id: u64, body: &Body) -> Answered {
    let embeds = body.json["embeds"].as_array().is_some_and(|embeds| !embeds.is_empty());
    writable(state, route, id, embeds, !body.files.is_empty())?;
    let mut draft = check::check(By::Send, &body.json, "", body)?;
    complain(state, route, Some(id), &mut draft);
    roles(state, route, id, &draft.roles);
    if let Some(to) = draft.reply_to
        && state.channels[&id].message(to).is_none_or(|message| message.only.is_some())
    {
        let mut tree = Tree::default();
        tree.add("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
        return Err(ApiError { violation: false, ..tree.finish().err().unwrap_or_else(ApiError::not_found) });
    }
    let since = state.now() - NONCE_MS;
    let known = state.channels[&id].messages.iter().find(|message| {
        draft.enforced && message.from_bot && message.nonce == draft.nonce && message.sent_at > since
    });
    if let Some(known) = known.filter(|known| known.nonce.is_some()) {
        return Ok((200, wire::message(state, known)));
    }
    let mut message = state.blank(id, state.account.id);
    message.nonce = draft.nonce.take();
    message.flags = draft.flags;
    message.reply_to = draft.reply_to;
    fill(state, &mut message, draft);
    let message = state.post(message);
    let channel = state.known_channel(id);
    channel.archived = false;
    announce(state, "MESSAGE_CREATE", &message);
    Ok((200, wire::message(state, &message)))
}

/// A role may be mentioned only in its own guild.
pub(crate) fn roles(state: &mut State, route: &str, channel: u64, roles: &std::collections::BTreeSet<u64>) {
    let guild = state.channels[&channel].guild.and_then(|guild| state.guilds.get(&guild));
    let known = |role: &u64| guild.is_some_and(|guild| guild.roles.iter().any(|known| known.id == *role));
    let odd: Vec<u64> = roles.iter().filter(|role| !known(role)).copied().collect();
    for role in odd {
        state.violate(route, Some(channel), format!("mentions role {role}, which is not of this guild"));
    }
}

/// Tells the bot of a message, without what it may not read.
pub(crate) fn announce(state: &mut State, event: &str, message: &Message) {
    let channel = &state.channels[&message.channel];
    let hidden = state.bot_permissions(channel) & permission::VIEW_CHANNEL == 0;
    if message.only.is_some() || hidden || channel.kind == Kind::GroupDm {
        return;
    }
    let guild = channel.guild;
    let mut data = wire::message(state, message);
    let intents = match guild {
        None => intent::DIRECT_MESSAGES,
        Some(_) => intent::GUILD_MESSAGES,
    };
    if let Some(guild) = guild.and_then(|id| state.guilds.get(&id)) {
        data["guild_id"] = json!(guild.id.to_string());
        data["member"] = wire::member(state, guild, message.author);
        let mentioned = message.content.contains(&format!("<@{}>", state.account.id));
        if !message.from_bot && !mentioned {
            data["content"] = json!("");
            for name in ["embeds", "attachments", "components"] {
                data[name] = json!([]);
            }
        }
    }
    state.emit(event, &data, guild, intents);
}

/// The message that a request names.
fn find(state: &State, channel: u64, id: u64) -> Result<&Message, ApiError> {
    let message = state.visible(channel)?.message(id).filter(|message| message.only.is_none());
    message.ok_or_else(|| ApiError::unknown(Unknown::Message))
}

/// A message.
pub(crate) fn get(state: &State, channel: u64, id: u64) -> Answered {
    let granted = state.bot_permissions(state.visible(channel)?);
    if granted & permission::READ_MESSAGE_HISTORY == 0 {
        return Err(ApiError::no_permission());
    }
    Ok((200, wire::message(state, find(state, channel, id)?)))
}

/// The newest messages.
pub(crate) fn list(state: &State, channel: u64, body: &Body) -> Answered {
    let channel = state.visible(channel)?;
    let limit = body.query.get("limit").and_then(|limit| limit.parse().ok()).unwrap_or(50);
    let seen = channel.messages.iter().rev().filter(|message| message.only.is_none());
    let found: Vec<Value> = seen.take(limit).map(|message| wire::message(state, message)).collect();
    Ok((200, json!(found)))
}

/// Changes a message.
pub(crate) fn edit(state: &mut State, route: &str, channel: u64, id: u64, body: &Body) -> Answered {
    let message = find(state, channel, id)?;
    if !message.from_bot {
        let error = ApiError::new(403, 50005, "Cannot edit a message authored by another user");
        return Err(error.blamed());
    }
    let room = &state.channels[&channel];
    if room.archived && room.locked {
        return Err(ApiError::new(400, 50083, "Thread is archived"));
    }
    if room.kind == Kind::Dm {
        reachable(state, route, channel)?;
    }
    let mut draft = check::check(By::Edit, &body.json, "", body)?;
    complain(state, route, Some(channel), &mut draft);
    let message = change(state, channel, id, draft)?;
    announce(state, "MESSAGE_UPDATE", &message);
    Ok((200, wire::message(state, &message)))
}

/// Deletes a message.
pub(crate) fn delete(state: &mut State, channel: u64, id: u64) -> Answered {
    let own = find(state, channel, id)?.from_bot;
    let room = &state.channels[&channel];
    let manages = state.bot_permissions(room) & permission::MANAGE_MESSAGES != 0;
    if !own && (!manages || room.kind == Kind::Dm) {
        return Err(ApiError::new(403, 50003, "Cannot execute action on a DM channel").blamed());
    }
    remove(state, channel, id);
    Ok((204, Value::Null))
}

/// Takes a message away.
pub(crate) fn remove(state: &mut State, channel: u64, id: u64) {
    let room = state.known_channel(channel);
    let gone = room.messages.iter().position(|message| message.id == id);
    let Some(gone) = gone.map(|place| room.messages.remove(place)) else { return };
    let short: String = gone.text.lines().next().unwrap_or_default().chars().take(40).collect();
    room.events.push(format!("Bot deletes: {short}"));
    if gone.only.is_none() {
        let guild = room.guild;
        let mut data = json!({"id": id.to_string(), "channel_id": channel.to_string()});
        if let Some(guild) = guild {
            data["guild_id"] = json!(guild.to_string());
        }
        let intents = if guild.is_some() { intent::GUILD_MESSAGES } else { intent::DIRECT_MESSAGES };
        state.emit("MESSAGE_DELETE", &data, guild, intents);
    }
}
