//! Questions about chats.

use serde_json::{Value, json};

use super::super::chat::{Chat, Role};
use super::super::error::ApiError;
use super::super::params::Params;
use super::super::state::State;
use super::super::wire;

/// The chat, if the bot may ask about it.
fn accessible<'a>(state: &'a State, params: &Params) -> Result<&'a Chat, ApiError> {
    let chat = state.chat(params.chat()?)?;
    if chat.is_group() {
        chat.check_membership()?;
    }
    Ok(chat)
}

/// `getChat`.
pub(crate) fn chat(state: &State, params: &Params) -> Result<Value, ApiError> {
    let mut full = wire::chat(accessible(state, params)?);
    full["accent_color_id"] = json!(0);
    full["max_reaction_count"] = json!(11);
    full["accepted_gift_types"] = json!({
        "unlimited_gifts": false,
        "limited_gifts": false,
        "unique_gifts": false,
        "premium_subscription": false,
        "gifts_from_channels": false,
    });
    Ok(full)
}

/// `getChatMember`.
pub(crate) fn member(state: &State, params: &Params) -> Result<Value, ApiError> {
    let chat = accessible(state, params)?;
    let user = params.required_int("user_id")?;
    if user != state.account.id && !state.people.contains_key(&user) {
        return Err(ApiError::bad_request("user not found"));
    }
    Ok(wire::member(state, user, state.role(chat, user)))
}

/// `getChatAdministrators`.
pub(crate) fn administrators(state: &State, params: &Params) -> Result<Value, ApiError> {
    let chat = accessible(state, params)?;
    if !chat.is_group() {
        return Err(ApiError::malformed("there are no administrators in the private chat"));
    }
    let bot = params.flag("return_bots").then_some((state.account.id, chat.bot));
    let members = chat.members.iter().map(|(id, role)| (*id, *role)).chain(bot);
    Ok(members
        .filter(|(_, role)| role.administers())
        .map(|(id, role)| wire::member(state, id, role))
        .collect())
}

/// `leaveChat`.
pub(crate) fn leave(state: &mut State, params: &Params) -> Result<Value, ApiError> {
    let id = params.chat()?;
    let chat = accessible(state, params)?;
    if !chat.is_group() {
        return Err(ApiError::malformed("chat member status can't be changed in private chats"));
    }
    let (old, by) = (chat.bot, state.account.id);
    let change = wire::bot_changed(state, chat, by, old, Role::Left);
    state.updates.push("my_chat_member", change, id);
    let chat = state.known_chat(id);
    chat.bot = Role::Left;
    chat.events.push("Bot leaves".to_owned());
    Ok(json!(true))
}
