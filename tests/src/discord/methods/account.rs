//! The bot's own account, the gateway's address, and direct channels.

use serde_json::json;

use super::super::body::Body;
use super::super::checks::snowflake;
use super::super::error::{ApiError, Tree};
use super::super::gateway::DAILY;
use super::super::state::State;
use super::super::wire;
use super::Answered;

/// Where the gateway is.
pub(crate) fn gateway(state: &mut State) -> Answered {
    state.gateway.asked = true;
    Ok((200, json!({"url": state.gateway.url})))
}

/// The same, with the number of shards and of sessions left.
pub(crate) fn gateway_bot(state: &mut State) -> Answered {
    state.gateway.asked = true;
    let limits = json!({
        "total": DAILY,
        "remaining": state.gateway.budget,
        "reset_after": 86_400_000,
        "max_concurrency": 1,
    });
    let gateway = &state.gateway;
    Ok((200, json!({"url": gateway.url, "shards": gateway.shards, "session_start_limit": limits})))
}

/// The bot's user.
pub(crate) fn me(state: &State) -> Answered {
    Ok((200, wire::me(state)))
}

/// The bot's application.
pub(crate) fn application(state: &State) -> Answered {
    Ok((200, wire::application(state)))
}

/// Opens the direct channel of a person, or finds it again.
pub(crate) fn open_dm(state: &mut State, body: &Body) -> Answered {
    let mut tree = Tree::default();
    let id = snowflake(&mut tree, "recipient_id", &body.json["recipient_id"]);
    if id.is_none() {
        tree.required("recipient_id");
    }
    tree.finish()?;
    let Some(person) = id.and_then(|id| state.people.get(&id)) else {
        let mut tree = Tree::default();
        tree.add("recipient_id", "USER_INVALID", "User is invalid");
        let error = tree.finish().err().unwrap_or_else(ApiError::not_found);
        return Err(ApiError { violation: false, ..error });
    };
    let dm = person.dm;
    let now = state.now();
    if !state.channels[&dm].opened && state.pace.open(now) {
        return Err(ApiError::new(403, 40003, "You are opening direct messages too fast."));
    }
    state.known_channel(dm).opened = true;
    Ok((200, wire::channel(state, &state.channels[&dm])))
}
