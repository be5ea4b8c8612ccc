//! New messages.

use bytes::Bytes;
use serde_json::{Value, json};

use super::super::error::ApiError;
use super::super::html::{self, Parsed, utf16_len};
use super::super::limits;
use super::super::message::{Document, Keyboard, Message};
use super::super::params::Params;
use super::super::state::State;
use super::super::wire;

/// `sendMessage`.
pub(crate) fn message(state: &mut State, params: &Params) -> Result<Value, ApiError> {
    let raw = params.text("text").unwrap_or_default();
    let parsed = formatted(state, "sendMessage", params, &raw, "entities")?;
    check_text(&parsed, "message is too long")?;
    let message =
        Message { text: parsed.text, html: raw, entities: parsed.entities, ..envelope(state, params)? };
    deliver(state, "sendMessage", message)
}

/// `sendDocument`.
pub(crate) fn document(state: &mut State, params: &Params) -> Result<Value, ApiError> {
    with_file(state, params, "sendDocument", "document", limits::DOCUMENT)
}

/// `sendPhoto`.
pub(crate) fn photo(state: &mut State, params: &Params) -> Result<Value, ApiError> {
    with_file(state, params, "sendPhoto", "photo", limits::PHOTO)
}

/// `sendChatAction`.
pub(crate) fn action(state: &mut State, params: &Params) -> Result<Value, ApiError> {
    const ACTIONS: [&str; 11] = [
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    ];
    let chat = params.chat()?;
    if !params.text("action").is_some_and(|action| ACTIONS.contains(&action.as_str())) {
        return Err(ApiError::malformed("wrong parameter action in request"));
    }
    state.writable("sendChatAction", chat)?;
    Ok(json!(true))
}

fn with_file(
    state: &mut State,
    params: &Params,
    method: &str,
    field: &str,
    limit: usize,
) -> Result<Value, ApiError> {
    let raw = params.text("caption").unwrap_or_default();
    let parsed = formatted(state, method, params, &raw, "caption_entities")?;
    if utf16_len(&parsed.text) > limits::CAPTION {
        return Err(ApiError::malformed("message caption is too long"));
    }
    let envelope = envelope(state, params)?;
    let document = Some(upload(state, params, field, limit)?);
    let message = Message { text: parsed.text, html: raw, entities: parsed.entities, document, ..envelope };
    deliver(state, method, message)
}

/// The text after parsing, with what the server tolerates made into violations.
pub(crate) fn formatted(
    state: &mut State,
    method: &str,
    params: &Params,
    raw: &str,
    entities: &str,
) -> Result<Parsed, ApiError> {
    if params.json(entities)?.is_some_and(|list| list.as_array().is_some_and(|list| !list.is_empty())) {
        return Err(ApiError::malformed(format!("the fake does not know {entities}: use HTML")));
    }
    let parsed = match params.text("parse_mode").unwrap_or_default().to_ascii_lowercase().as_str() {
        "" => html::plain(raw),
        "html" => {
            html::parse(raw).map_err(|error| ApiError::malformed(format!("can't parse entities: {error}")))?
        }
        _ => return Err(ApiError::malformed("unsupported parse_mode (the fake knows HTML only)")),
    };
    for note in &parsed.notes {
        state.violate(method, params.chat().ok(), format!("the text has {note}: {raw:?}"));
    }
    Ok(parsed)
}

/// A text message is 1 to 4096 units long; what is longer is refused in these words.
pub(crate) fn check_text(parsed: &Parsed, too_long: &str) -> Result<(), ApiError> {
    match utf16_len(&parsed.text) {
        0 => Err(ApiError::malformed("message text is empty")),
        1..=limits::TEXT => Ok(()),
        _ => Err(ApiError::malformed(too_long)),
    }
}

/// What all messages have, checked.
fn envelope(state: &State, params: &Params) -> Result<Message, ApiError> {
    let chat = params.chat()?;
    let keyboard = match params.json("reply_markup")? {
        Some(markup) => limits::keyboard(&markup)?,
        None => Keyboard::None,
    };
    let mut reply_to = None;
    if let Some(reply) = params.json("reply_parameters")? {
        let id = reply["message_id"].as_i64().unwrap_or_default();
        let exists = state.chats.get(&chat).is_some_and(|chat| chat.message(id).is_some());
        if exists {
            reply_to = Some(id);
        } else if reply["allow_sending_without_reply"] != true {
            return Err(ApiError::bad_request("message to be replied not found"));
        }
    }
    Ok(Message {
        keyboard,
        reply_to,
        topic: params.int("message_thread_id")?,
        silent: params.flag("disable_notification"),
        ..state.blank(chat, state.account.id)
    })
}

fn deliver(state: &mut State, method: &str, message: Message) -> Result<Value, ApiError> {
    state.writable(method, message.chat)?;
    state.chat(message.chat)?.check_topic(message.topic)?;
    state.keep_pace(method, message.chat)?;
    let message = state.post(message);
    Ok(wire::message(state, &message))
}

/// An uploaded file, or one that is known by its id.
fn upload(state: &mut State, params: &Params, field: &str, limit: usize) -> Result<Document, ApiError> {
    let reference = params.text(field);
    let part = match &reference {
        Some(reference) => reference.strip_prefix("attach://"),
        None => Some(field),
    };
    if let Some(part) = part {
        let upload = params.files.get(part);
        let upload =
            upload.ok_or_else(|| ApiError::malformed(format!("there is no {field} in the request")))?;
        if upload.bytes.is_empty() {
            return Err(ApiError::malformed("file must be non-empty"));
        }
        if upload.bytes.len() > limit {
            return Err(ApiError { violation: true, ..ApiError::other(413, "Request Entity Too Large") });
        }
        let size = upload.bytes.len() as u64;
        let photo = field == "photo";
        return Ok(store(state, &upload.name, &upload.mime, upload.bytes.clone(), size, photo));
    }
    let reference = reference.unwrap_or_default();
    state
        .files
        .iter()
        .find(|file| file.file_id == reference)
        .cloned()
        .ok_or_else(|| ApiError::malformed("wrong file identifier/HTTP URL specified"))
}

/// Puts a file into Telegram's store.
pub(crate) fn store(
    state: &mut State,
    name: &str,
    mime: &str,
    bytes: Bytes,
    size: u64,
    photo: bool,
) -> Document {
    let document = Document {
        file_id: format!("BQfile{:05}", state.files.len() + 1),
        name: name.to_owned(),
        mime: mime.to_owned(),
        size,
        bytes,
        photo,
    };
    state.files.push(document.clone());
    document
}
