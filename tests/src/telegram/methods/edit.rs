//! Changes of messages that stand already.

use serde_json::{Value, json};

use super::super::error::ApiError;
use super::super::limits;
use super::super::message::{Keyboard, Message};
use super::super::params::Params;
use super::super::state::State;
use super::super::{transcript, wire};
use super::send::{check_text, formatted};

/// Milliseconds during which a message can be deleted.
const DELETABLE_MS: i64 = 48 * 3_600_000;

/// `editMessageText`.
pub(crate) fn text(state: &mut State, params: &Params) -> Result<Value, ApiError> {
    let raw = params.text("text").unwrap_or_default();
    let parsed = formatted(state, "editMessageText", params, &raw, "entities")?;
    check_text(&parsed, "MESSAGE_TOO_LONG")?;
    let keyboard = inline_keyboard(params)?;
    let old = target(state, "editMessageText", params)?;
    if old.document.is_some() || old.text.is_empty() {
        return Err(ApiError::malformed("there is no text in the message to edit"));
    }
    let new = Message { text: parsed.text, html: raw, entities: parsed.entities, keyboard, ..old.clone() };
    replace(state, "editMessageText", &old, new)
}

/// `editMessageReplyMarkup`.
pub(crate) fn markup(state: &mut State, params: &Params) -> Result<Value, ApiError> {
    let keyboard = inline_keyboard(params)?;
    let old = target(state, "editMessageReplyMarkup", params)?;
    let new = Message { keyboard, ..old.clone() };
    replace(state, "editMessageReplyMarkup", &old, new)
}

/// `deleteMessage`.
pub(crate) fn delete(state: &mut State, params: &Params) -> Result<Value, ApiError> {
    let (chat_id, id) = (params.chat()?, params.required_int("message_id")?);
    let now = state.now();
    let chat = state.chat(chat_id)?;
    if chat.is_group() {
        chat.check_membership()?;
    }
    let message = chat.message(id).ok_or_else(|| ApiError::bad_request("message to delete not found"))?;
    let foreign = !message.from_bot && chat.is_group() && !chat.bot.administers();
    let old = now - message.sent_at > DELETABLE_MS && !(chat.is_group() && chat.bot.administers());
    if foreign || old {
        return Err(ApiError::bad_request("message can't be deleted for everyone"));
    }
    let chat = state.known_chat(chat_id);
    chat.messages.retain(|message| message.id != id);
    chat.events.push(format!("Bot deletes #{id}"));
    Ok(json!(true))
}

fn inline_keyboard(params: &Params) -> Result<Keyboard, ApiError> {
    let keyboard = match params.json("reply_markup")? {
        Some(markup) => limits::keyboard(&markup)?,
        None => Keyboard::None,
    };
    match keyboard {
        Keyboard::None | Keyboard::Inline(_) => Ok(keyboard),
        _ => Err(ApiError::malformed("inline keyboard expected")),
    }
}

/// The message to edit.
fn target(state: &mut State, method: &str, params: &Params) -> Result<Message, ApiError> {
    if params.text("inline_message_id").is_some() {
        return Err(ApiError::malformed("MESSAGE_ID_INVALID (the fake has no inline messages)"));
    }
    let (chat, id) = (params.chat()?, params.required_int("message_id")?);
    state.writable(method, chat)?;
    let message = state.chat(chat)?.message(id).cloned();
    let message = message.ok_or_else(|| ApiError::bad_request("message to edit not found"))?;
    if !message.from_bot {
        return Err(ApiError::malformed("message can't be edited"));
    }
    Ok(message)
}

fn replace(state: &mut State, method: &str, old: &Message, mut new: Message) -> Result<Value, ApiError> {
    // A keyboard that is not an inline one is no part of the message and survives nothing.
    let shown = |keyboard: &Keyboard| match keyboard {
        Keyboard::Inline(rows) => rows.clone(),
        _ => Vec::new(),
    };
    if (&new.text, &new.entities, shown(&new.keyboard)) == (&old.text, &old.entities, shown(&old.keyboard)) {
        return Err(ApiError::bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same \
             as a current content and reply markup of the message",
        ));
    }
    match state.pace.rates.edits {
        true => state.keep_pace(method, old.chat)?,
        false => state.obey(method, old.chat)?,
    }
    new.edited_at = Some(state.now());
    let paragraph = transcript::edit(&new);
    let chat = state.known_chat(new.chat);
    chat.events.push(paragraph);
    if let Some(message) = chat.message_mut(new.id) {
        *message = new.clone();
    }
    Ok(wire::message(state, &new))
}
