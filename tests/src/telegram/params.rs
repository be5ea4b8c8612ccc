//! What a request carries: parameters and uploaded files, whatever the encoding of its body.

use std::collections::BTreeMap;

use bytes::Bytes;
use serde_json::Value;

use super::error::ApiError;

/// The methods that the fake knows, each with all its parameters.
const METHODS: &[(&str, &[&str])] = &[
    ("getMe", &[]),
    ("getUpdates", &["offset", "limit", "timeout", "allowed_updates"]),
    (
        "setWebhook",
        &[
            "url",
            "certificate",
            "ip_address",
            "max_connections",
            "allowed_updates",
            "drop_pending_updates",
            "secret_token",
        ],
    ),
    ("deleteWebhook", &["drop_pending_updates"]),
    ("getWebhookInfo", &[]),
    ("sendMessage", &["text", "parse_mode", "entities", "link_preview_options", SENDING]),
    (
        "sendDocument",
        &[
            "document",
            "thumbnail",
            "caption",
            "parse_mode",
            "caption_entities",
            "disable_content_type_detection",
            SENDING,
        ],
    ),
    (
        "sendPhoto",
        &[
            "photo",
            "caption",
            "parse_mode",
            "caption_entities",
            "show_caption_above_media",
            "has_spoiler",
            SENDING,
        ],
    ),
    ("sendChatAction", &["business_connection_id", "chat_id", "message_thread_id", "action"]),
    (
        "editMessageText",
        &[
            "business_connection_id",
            "chat_id",
            "message_id",
            "inline_message_id",
            "text",
            "parse_mode",
            "entities",
            "link_preview_options",
            "reply_markup",
        ],
    ),
    (
        "editMessageReplyMarkup",
        &["business_connection_id", "chat_id", "message_id", "inline_message_id", "reply_markup"],
    ),
    ("deleteMessage", &["chat_id", "message_id"]),
    ("answerCallbackQuery", &["callback_query_id", "text", "show_alert", "url", "cache_time"]),
    (
        "answerInlineQuery",
        &["inline_query_id", "results", "cache_time", "is_personal", "next_offset", "button"],
    ),
    ("setMyCommands", &["commands", "scope", "language_code"]),
    ("getMyCommands", &["scope", "language_code"]),
    ("deleteMyCommands", &["scope", "language_code"]),
    ("setMyDescription", &["description", "language_code"]),
    ("setMyShortDescription", &["short_description", "language_code"]),
    ("setChatMenuButton", &["chat_id", "menu_button"]),
    ("getFile", &["file_id"]),
    ("getChat", &["chat_id"]),
    ("getChatMember", &["chat_id", "user_id"]),
    ("getChatAdministrators", &["chat_id", "return_bots"]),
    ("leaveChat", &["chat_id"]),
];

/// Stands in [`METHODS`] for the parameters that all methods of sending share.
const SENDING: &str = "*";
const SENDING_PARAMETERS: &[&str] = &[
    "business_connection_id",
    "chat_id",
    "message_thread_id",
    "direct_messages_topic_id",
    "disable_notification",
    "protect_content",
    "allow_paid_broadcast",
    "message_effect_id",
    "suggested_post_parameters",
    "reply_parameters",
    "reply_markup",
];

/// The proper spelling of a method's name, which requests may write in any case.
pub(crate) fn method(name: &str) -> Option<&'static str> {
    METHODS.iter().map(|(known, _)| *known).find(|known| known.eq_ignore_ascii_case(name))
}

/// The parameters that the method does not have.
pub(crate) fn unknown<'a>(method: &str, params: &'a Params) -> Vec<&'a str> {
    let known = METHODS.iter().find(|(name, _)| *name == method).map_or(&[][..], |(_, known)| *known);
    params
        .values
        .keys()
        .map(String::as_str)
        .filter(|name| !known.contains(name))
        .filter(|name| !(known.contains(&SENDING) && SENDING_PARAMETERS.contains(name)))
        .collect()
}

/// An uploaded file.
#[derive(Debug, Clone)]
pub(crate) struct Upload {
    pub name: String,
    pub mime: String,
    pub bytes: Bytes,
}

/// The parameters of one request.
#[derive(Debug, Clone, Default)]
pub(crate) struct Params {
    /// Values by name; those from forms are strings, those from JSON keep their kind.
    pub values: BTreeMap<String, Value>,
    /// Uploads by the name of their part.
    pub files: BTreeMap<String, Upload>,
}

impl Params {
    fn get(&self, name: &str) -> Option<&Value> {
        self.values.get(name).filter(|value| !value.is_null())
    }

    /// A text; numbers are taken as their digits.
    pub fn text(&self, name: &str) -> Option<String> {
        match self.get(name)? {
            Value::String(text) => Some(text.clone()),
            other => Some(other.to_string()),
        }
    }

    /// A whole number.
    pub fn int(&self, name: &str) -> Result<Option<i64>, ApiError> {
        let Some(value) = self.get(name) else { return Ok(None) };
        let number = match value {
            Value::String(text) => text.trim().parse().ok(),
            other => other.as_i64(),
        };
        match number {
            Some(number) => Ok(Some(number)),
            None => Err(ApiError::malformed(format!("parameter \"{name}\" must be an Integer, not {value}"))),
        }
    }

    /// A whole number that must be there.
    pub fn required_int(&self, name: &str) -> Result<i64, ApiError> {
        self.int(name)?.ok_or_else(|| ApiError::malformed(format!("parameter \"{name}\" is required")))
    }

    /// A truth value; what is left out is false.
    pub fn flag(&self, name: &str) -> bool {
        match self.get(name) {
            Some(Value::Bool(flag)) => *flag,
            Some(Value::String(text)) => matches!(text.to_ascii_lowercase().as_str(), "true" | "yes" | "1"),
            Some(Value::Number(number)) => number.as_i64() == Some(1),
            _ => false,
        }
    }

    /// An object or array, which in a form is JSON in a string.
    pub fn json(&self, name: &str) -> Result<Option<Value>, ApiError> {
        match self.get(name) {
            Some(Value::String(text)) if text.is_empty() => Ok(None),
            Some(Value::String(text)) => serde_json::from_str(text)
                .map(Some)
                .map_err(|_| ApiError::malformed(format!("can't parse {name} JSON object"))),
            other => Ok(other.cloned()),
        }
    }

    /// The chat to which the request goes.
    pub fn chat(&self) -> Result<i64, ApiError> {
        match self.text("chat_id") {
            None => Err(ApiError::malformed("chat_id is empty")),
            // Public names are not part of the fake's world.
            Some(text) => text.trim().parse().map_err(|_| ApiError::bad_request("chat not found")),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_of_methods_in_any_case() {
        assert_eq!(method("SendMessage"), Some("sendMessage"));
        assert_eq!(method("sendmessage"), Some("sendMessage"));
        assert_eq!(method("sendRocket"), None);
    }

    #[test]
    fn parameters_are_known_by_method() {
        let mut params = Params::default();
        for name in ["chat_id", "text", "parse_mode", "disable_web_page_preview", "caption"] {
            params.values.insert(name.to_owned(), json!("1"));
        }
        assert_eq!(unknown("sendMessage", &params), ["caption", "disable_web_page_preview"]);
    }

    #[test]
    fn values_are_read_from_json_and_from_forms() {
        let mut params = Params::default();
        params.values.insert("a".into(), json!("7"));
        params.values.insert("b".into(), json!(7));
        params.values.insert("c".into(), json!("[1]"));
        params.values.insert("d".into(), json!("True"));
        params.values.insert("e".into(), Value::Null);
        assert_eq!(params.int("a").unwrap(), Some(7));
        assert_eq!(params.int("b").unwrap(), Some(7));
        assert_eq!(params.json("c").unwrap(), Some(json!([1])));
        assert!(params.flag("d") && !params.flag("e"));
        assert!(params.text("e").is_none());
        assert!(params.int("c").unwrap_err().violation);
    }
}
