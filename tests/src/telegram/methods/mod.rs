//! What each method does.

mod edit;
mod inline;
mod profile;
mod rooms;
mod send;
mod webhook;

pub(crate) use send::store;
pub(crate) use webhook::allow as allow_updates;

use serde_json::{Value, json};

use super::error::ApiError;
use super::limits;
use super::log::CallbackAnswer;
use super::params::Params;
use super::state::State;
use super::wire;

/// Carries out a request; `getUpdates`, which may wait, is not among them.
pub(crate) fn run(state: &mut State, method: &str, params: &Params) -> Result<Value, ApiError> {
    match method {
        "getMe" => Ok(me(state)),
        "sendMessage" => send::message(state, params),
        "sendDocument" => send::document(state, params),
        "sendPhoto" => send::photo(state, params),
        "sendChatAction" => send::action(state, params),
        "editMessageText" => edit::text(state, params),
        "editMessageReplyMarkup" => edit::markup(state, params),
        "deleteMessage" => edit::delete(state, params),
        "answerCallbackQuery" => answer(state, params),
        "answerInlineQuery" => inline::answer(state, params),
        "setMyCommands" => profile::set_commands(state, params),
        "getMyCommands" => profile::get_commands(state, params),
        "deleteMyCommands" => profile::delete_commands(state, params),
        "setMyDescription" => profile::set_description(state, params),
        "setMyShortDescription" => profile::set_short_description(state, params),
        "setChatMenuButton" => profile::set_menu_button(state, params),
        "getFile" => file(state, params),
        "getChat" => rooms::chat(state, params),
        "getChatMember" => rooms::member(state, params),
        "getChatAdministrators" => rooms::administrators(state, params),
        "leaveChat" => rooms::leave(state, params),
        "setWebhook" => webhook::set(state, params),
        "deleteWebhook" => webhook::delete(state, params),
        "getWebhookInfo" => Ok(webhook::info(state)),
        _ => Err(ApiError::other(404, "Not Found")),
    }
}

fn me(state: &State) -> Value {
    let mut me = wire::user(state, state.account.id);
    for (name, value) in [
        ("can_join_groups", true),
        ("can_read_all_group_messages", false),
        ("supports_inline_queries", state.account.inline),
        ("can_connect_to_business", false),
        ("has_main_web_app", false),
    ] {
        me[name] = json!(value);
    }
    me
}

fn answer(state: &mut State, params: &Params) -> Result<Value, ApiError> {
    const TOO_OLD: &str = "query is too old and response timeout expired or query ID is invalid";
    let id = params.text("callback_query_id").unwrap_or_default();
    let text = params.text("text").filter(|text| !text.is_empty());
    if text.as_deref().map_or(0, super::html::utf16_len) > limits::CALLBACK_ANSWER {
        return Err(ApiError::malformed("MESSAGE_TOO_LONG"));
    }
    let url = params.text("url").filter(|url| !url.is_empty());
    let opens_bot = format!("t.me/{}?start=", state.account.username);
    if url.as_deref().is_some_and(|url| !url.contains(&opens_bot)) {
        return Err(ApiError::malformed("URL_INVALID"));
    }
    let alert = params.flag("show_alert");
    let query = state.queries.iter_mut().find(|query| query.id == id);
    let query = query.ok_or_else(|| ApiError::malformed(TOO_OLD))?;
    if query.answer.is_some() {
        let retried = std::mem::take(&mut query.lost);
        return Err(ApiError { violation: !retried, ..ApiError::malformed(TOO_OLD) });
    }
    let (chat, user) = (query.chat, query.user);
    if query.expired {
        return Err(ApiError::bad_request(TOO_OLD));
    }
    query.answer =
        Some(CallbackAnswer { query: id, chat, user, text: text.clone(), alert, url: url.clone() });
    let name = state.name_of(user);
    if let Some(chat) = state.chats.get_mut(&chat) {
        let how = if alert { " with an alert" } else { "" };
        let mut event = format!("Bot answers {name}'s press{how}");
        for said in [text, url].into_iter().flatten() {
            event.push_str(&format!(": {said}"));
        }
        chat.events.push(event);
    }
    Ok(json!(true))
}

fn file(state: &State, params: &Params) -> Result<Value, ApiError> {
    let id = params.text("file_id").unwrap_or_default();
    let found = state.files.iter().find(|file| file.file_id == id);
    let found = found.ok_or_else(|| ApiError::malformed("invalid file_id"))?;
    if found.size > limits::DOWNLOAD {
        return Err(ApiError::bad_request("file is too big"));
    }
    Ok(wire::file(found))
}
