//! What follows the first answer to an interaction.

use serde_json::Value;

use super::super::body::Body;
use super::super::checks::message::{self as check, By};
use super::super::error::{ApiError, Unknown};
use super::super::interaction::{Interaction, Response};
use super::super::route::Which;
use super::super::state::State;
use super::super::wire;
use super::interactions::{THINKING, create};
use super::{Answered, announce, change, complain, messages};

/// The interaction of a token that still lives.
fn find(state: &mut State, token: &str) -> Result<Interaction, ApiError> {
    let now = state.now();
    let found = state.interactions.iter_mut().find(|interaction| interaction.token == token);
    // Nobody ever had this token: the bot made it up.
    let interaction = found.ok_or_else(|| ApiError::dead_token().blamed())?;
    if !interaction.alive(now) {
        interaction.late = true;
        return Err(ApiError::dead_token());
    }
    if interaction.response.is_none() {
        // A correct bot can meet this only when its first answer was refused.
        let blamed = !interaction.late && !interaction.excused;
        let error = ApiError::unknown(Unknown::Webhook);
        return Err(ApiError { violation: blamed, ..error });
    }
    let interaction = interaction.clone();
    match state.channels.contains_key(&interaction.channel) {
        true => Ok(interaction),
        false => Err(ApiError::unknown(Unknown::Channel)),
    }
}

/// The id of one of an interaction's messages.
fn message_of(interaction: &Interaction, which: Which) -> Result<u64, ApiError> {
    let id = match which {
        Which::Original => interaction.original,
        Which::Id(id) => (interaction.original == Some(id)
            || interaction.source == Some(id)
            || interaction.followups.contains(&id))
        .then_some(id),
    };
    id.ok_or_else(|| ApiError::unknown(Unknown::Message))
}

/// A further message; the first one after a deferral takes its place.
pub(crate) fn follow_up(state: &mut State, route: &str, token: &str, body: &Body) -> Answered {
    let interaction = find(state, token)?;
    let mut draft = check::check(By::FollowUp, &body.json, "", body)?;
    complain(state, route, Some(interaction.channel), &mut draft);
    if interaction.response == Some(Response::Thinking)
        && let Some(original) = interaction.original
    {
        return settle(state, &interaction, original, draft);
    }
    let message = create(state, &interaction, draft, None);
    state.known_interaction(interaction.id).followups.push(message.id);
    Ok((200, wire::message(state, &message)))
}

/// What was thought of is said.
fn settle(state: &mut State, interaction: &Interaction, original: u64, draft: check::Draft) -> Answered {
    let message = change(state, interaction.channel, original, draft)?;
    if let Some(kept) = state.known_channel(message.channel).message_mut(original) {
        kept.flags &= !THINKING;
    }
    state.known_interaction(interaction.id).response = Some(Response::Message);
    announce(state, "MESSAGE_CREATE", &message);
    Ok((200, wire::message(state, &message)))
}

/// One of its messages.
pub(crate) fn get(state: &mut State, token: &str, which: Which) -> Answered {
    let interaction = find(state, token)?;
    let id = message_of(&interaction, which)?;
    let message = state.channels.get(&interaction.channel).and_then(|channel| channel.message(id));
    let message = message.ok_or_else(|| ApiError::unknown(Unknown::Message))?;
    Ok((200, wire::message(state, message)))
}

/// Changes one of its messages.
pub(crate) fn edit(state: &mut State, route: &str, token: &str, which: Which, body: &Body) -> Answered {
    let interaction = find(state, token)?;
    let id = message_of(&interaction, which)?;
    let mut draft = check::check(By::EditAnswer, &body.json, "", body)?;
    complain(state, route, Some(interaction.channel), &mut draft);
    if interaction.response == Some(Response::Thinking) && interaction.original == Some(id) {
        return settle(state, &interaction, id, draft);
    }
    let message = change(state, interaction.channel, id, draft)?;
    announce(state, "MESSAGE_UPDATE", &message);
    Ok((200, wire::message(state, &message)))
}

/// Deletes one of its messages.
pub(crate) fn delete(state: &mut State, token: &str, which: Which) -> Answered {
    let interaction = find(state, token)?;
    let id = message_of(&interaction, which)?;
    let channel = state.channels.get(&interaction.channel);
    if channel.and_then(|channel| channel.message(id)).is_none() {
        return Err(ApiError::unknown(Unknown::Message));
    }
    messages::remove(state, interaction.channel, id);
    let interaction = state.known_interaction(interaction.id);
    if interaction.response == Some(Response::Thinking) && interaction.original == Some(id) {
        interaction.response = Some(Response::Message);
    }
    Ok((204, Value::Null))
}
