//! Answers to what people look for from other chats.

use serde_json::{Map, Value, json};

use super::super::error::ApiError;
use super::super::html::{parse, utf16_len};
use super::super::inline::{Answered, Found};
use super::super::limits;
use super::super::message::Keyboard;
use super::super::params::Params;
use super::super::state::State;

const ARTICLE: [&str; 10] = [
    "type",
    "id",
    "title",
    "input_message_content",
    "reply_markup",
    "url",
    "description",
    "thumbnail_url",
    "thumbnail_width",
    "thumbnail_height",
];

/// `answerInlineQuery`.
pub(super) fn answer(state: &mut State, params: &Params) -> Result<Value, ApiError> {
    const TOO_OLD: &str = "query is too old and response timeout expired or query ID is invalid";
    let id = params.text("inline_query_id").unwrap_or_default();
    let results = params.json("results")?;
    let results = results.as_ref().and_then(Value::as_array);
    let results = results.ok_or_else(|| ApiError::malformed("can't parse results JSON array"))?;
    if results.len() > limits::INLINE_RESULTS {
        return Err(ApiError::malformed("RESULTS_TOO_MUCH"));
    }
    let mut found: Vec<Found> = Vec::new();
    for result in results {
        let one = article(result)?;
        if found.iter().any(|other| other.id == one.id) {
            return Err(ApiError::malformed("RESULT_ID_DUPLICATE"));
        }
        found.push(one);
    }
    let next_offset = params.text("next_offset").unwrap_or_default();
    if next_offset.len() > limits::INLINE_OFFSET {
        return Err(ApiError::malformed("NEXT_OFFSET_INVALID"));
    }
    let button = params.json("button")?.as_ref().map(button).transpose()?;
    let answered = Answered {
        found,
        next_offset,
        button,
        cache_s: params.int("cache_time")?.unwrap_or(300),
        personal: params.flag("is_personal"),
    };
    let asked = state.inline.iter_mut().find(|asked| asked.id == id);
    let asked = asked.ok_or_else(|| ApiError::malformed(TOO_OLD))?;
    if asked.answer.is_some() {
        return Err(ApiError::malformed(TOO_OLD));
    }
    if asked.expired {
        return Err(ApiError::bad_request(TOO_OLD));
    }
    asked.answer = Some(answered);
    Ok(json!(true))
}

fn article(value: &Value) -> Result<Found, ApiError> {
    let object = value.as_object().ok_or_else(|| ApiError::malformed("object expected as a result"))?;
    if value["type"] != json!("article") {
        return Err(ApiError::malformed("the fake knows no other result than an article"));
    }
    only(object, &ARTICLE, "InlineQueryResultArticle")?;
    let text = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
    let (id, title) = (text("id"), text("title"));
    if !(1..=limits::INLINE_ID).contains(&id.len()) {
        return Err(ApiError::malformed("RESULT_ID_INVALID"));
    }
    if title.trim().is_empty() {
        return Err(ApiError::malformed("ARTICLE_TITLE_EMPTY"));
    }
    let content = value["input_message_content"].as_object();
    let content = content.ok_or_else(|| ApiError::malformed("MESSAGE_EMPTY"))?;
    let known = ["message_text", "parse_mode", "entities", "link_preview_options"];
    only(content, &known, "InputTextMessageContent")?;
    let said = content.get("message_text").and_then(Value::as_str).unwrap_or_default();
    let text_shown = match content.get("parse_mode").and_then(Value::as_str) {
        Some("HTML") => parse(said).map_err(ApiError::malformed)?.text,
        None => said.to_owned(),
        Some(other) => return Err(ApiError::malformed(format!("the fake knows no parse mode {other:?}"))),
    };
    if text_shown.trim().is_empty() {
        return Err(ApiError::malformed("message text is empty"));
    }
    if utf16_len(&text_shown) > limits::TEXT {
        return Err(ApiError::malformed("MESSAGE_TOO_LONG"));
    }
    let keyboard = match value.get("reply_markup").filter(|markup| !markup.is_null()) {
        Some(markup) => limits::keyboard(markup)?,
        None => Keyboard::None,
    };
    Ok(Found {
        id,
        title,
        description: text("description"),
        text: text_shown,
        html: said.to_owned(),
        keyboard,
    })
}

/// The label and the start parameter of the button above the results.
fn button(value: &Value) -> Result<(String, String), ApiError> {
    let object = value.as_object().ok_or_else(|| ApiError::malformed("object expected as a button"))?;
    only(object, &["text", "start_parameter", "web_app"], "InlineQueryResultsButton")?;
    let text = value["text"].as_str().unwrap_or_default().to_owned();
    let start = value["start_parameter"].as_str().unwrap_or_default().to_owned();
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    if text.trim().is_empty() {
        return Err(ApiError::malformed("BUTTON_TEXT_EMPTY"));
    }
    if !(1..=64).contains(&start.len()) || !start.bytes().all(allowed) {
        return Err(ApiError::malformed("START_PARAM_INVALID"));
    }
    Ok((text, start))
}

fn only(object: &Map<String, Value>, known: &[&str], what: &str) -> Result<(), ApiError> {
    match object.keys().find(|key| !known.contains(&key.as_str())) {
        Some(key) => Err(ApiError::malformed(format!("{what} has no field \"{key}\""))),
        None => Ok(()),
    }
}
