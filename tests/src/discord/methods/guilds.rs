//! Guilds, their channels, roles and members.

use serde_json::{Value, json};

use super::super::error::{ApiError, Unknown};
use super::super::rooms::permission;
use super::super::state::State;
use super::super::wire;
use super::Answered;

/// A channel.
pub(crate) fn channel(state: &State, id: u64) -> Answered {
    Ok((200, wire::channel(state, state.visible(id)?)))
}

/// A guild.
pub(crate) fn guild(state: &State, id: u64) -> Answered {
    Ok((200, wire::guild(state, state.joined(id)?)))
}

/// The channels of a guild, threads apart.
pub(crate) fn channels(state: &State, id: u64) -> Answered {
    state.joined(id)?;
    let here = state.channels.values().filter(|channel| channel.guild == Some(id));
    let found: Vec<Value> =
        here.filter(|channel| !channel.is_thread()).map(|channel| wire::channel(state, channel)).collect();
    Ok((200, json!(found)))
}

/// The threads of a guild that are open, posts among them.
pub(crate) fn active_threads(state: &State, id: u64) -> Answered {
    state.joined(id)?;
    let here = state.channels.values().filter(|channel| channel.guild == Some(id));
    let seen = here.filter(|channel| state.bot_permissions(channel) & permission::VIEW_CHANNEL != 0);
    let open = seen.filter(|channel| channel.is_thread() && !channel.archived);
    let threads: Vec<Value> = open.map(|thread| wire::channel(state, thread)).collect();
    Ok((200, json!({ "threads": threads, "members": [] })))
}

/// The roles of a guild.
pub(crate) fn roles(state: &State, id: u64) -> Answered {
    let guild = state.joined(id)?;
    Ok((200, json!(wire::roles(state, guild))))
}

/// A member of a guild.
pub(crate) fn member(state: &State, id: u64, user: u64) -> Answered {
    let guild = state.joined(id)?;
    match guild.members.contains_key(&user) || user == state.account.id {
        true => Ok((200, wire::whole_member(state, guild, user))),
        false => Err(ApiError::new(404, 10007, "Unknown Member")),
    }
}

/// The bot leaves a guild.
pub(crate) fn leave(state: &mut State, id: u64) -> Answered {
    if state.joined(id).is_err() {
        return Err(ApiError::unknown(Unknown::Guild));
    }
    super::super::guild::removed(state, id);
    Ok((204, Value::Null))
}
