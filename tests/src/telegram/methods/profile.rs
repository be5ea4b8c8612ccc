//! What the bot says about itself.

use serde_json::{Value, json};

use super::super::error::ApiError;
use super::super::html::utf16_len;
use super::super::limits;
use super::super::params::Params;
use super::super::state::State;

/// `setMyCommands`.
pub(crate) fn set_commands(state: &mut State, params: &Params) -> Result<Value, ApiError> {
    let list = params.json("commands")?.unwrap_or(Value::Null);
    let commands = limits::commands(&list)?;
    let key = key(state, params)?;
    if commands.is_empty() {
        state.profile.commands.remove(&key);
    } else {
        state.profile.commands.insert(key, commands);
    }
    Ok(json!(true))
}

/// `getMyCommands`.
pub(crate) fn get_commands(state: &mut State, params: &Params) -> Result<Value, ApiError> {
    let key = key(state, params)?;
    let commands = state.profile.commands.get(&key).map(Vec::as_slice).unwrap_or_default();
    Ok(commands.iter().map(|(name, text)| json!({"command": name, "description": text})).collect())
}

/// `deleteMyCommands`.
pub(crate) fn delete_commands(state: &mut State, params: &Params) -> Result<Value, ApiError> {
    let key = key(state, params)?;
    state.profile.commands.remove(&key);
    Ok(json!(true))
}

/// `setMyDescription`.
pub(crate) fn set_description(state: &mut State, params: &Params) -> Result<Value, ApiError> {
    let (language, text) = described(params, "description", limits::DESCRIPTION)?;
    state.profile.descriptions.insert(language, text);
    Ok(json!(true))
}

/// `setMyShortDescription`.
pub(crate) fn set_short_description(state: &mut State, params: &Params) -> Result<Value, ApiError> {
    let (language, text) = described(params, "short_description", limits::SHORT_DESCRIPTION)?;
    state.profile.short_descriptions.insert(language, text);
    Ok(json!(true))
}

/// `setChatMenuButton`.
pub(crate) fn set_menu_button(state: &mut State, params: &Params) -> Result<Value, ApiError> {
    let button = params.json("menu_button")?;
    let kind = button.as_ref().map_or("default", |button| button["type"].as_str().unwrap_or_default());
    if !["default", "commands", "web_app"].contains(&kind) {
        return Err(ApiError::malformed("MenuButton has unsupported type"));
    }
    match params.text("chat_id") {
        None => state.profile.menu_button = button,
        Some(_) => {
            let id = params.chat()?;
            state.chat(id)?;
            state.known_chat(id).menu_button = button;
        }
    }
    Ok(json!(true))
}

fn described(params: &Params, field: &str, limit: usize) -> Result<(String, String), ApiError> {
    let language = params.text("language_code").unwrap_or_default();
    limits::language_code(&language)?;
    let text = params.text(field).unwrap_or_default();
    match utf16_len(&text) > limit {
        true => Err(ApiError::malformed(format!("{field} is too long"))),
        false => Ok((language, text)),
    }
}

/// The key under which commands are kept: scope and language.
fn key(state: &State, params: &Params) -> Result<(String, String), ApiError> {
    let language = params.text("language_code").unwrap_or_default();
    limits::language_code(&language)?;
    let scope = params.json("scope")?.unwrap_or_else(|| json!({"type": "default"}));
    let kind = scope["type"].as_str().unwrap_or_default();
    let number = |name: &str| {
        let value = &scope[name];
        value
            .as_i64()
            .or_else(|| value.as_str()?.parse().ok())
            .ok_or_else(|| ApiError::malformed(format!("BotCommandScope has no {name}")))
    };
    let scope = match kind {
        "default" | "all_private_chats" | "all_group_chats" | "all_chat_administrators" => kind.to_owned(),
        "chat" | "chat_administrators" => {
            let id = number("chat_id")?;
            state.chat(id)?;
            format!("{kind}:{id}")
        }
        "chat_member" => {
            let id = number("chat_id")?;
            state.chat(id)?;
            format!("{kind}:{id}:{}", number("user_id")?)
        }
        _ => return Err(ApiError::malformed("can't parse BotCommandScope: unsupported type")),
    };
    Ok((scope, language))
}
