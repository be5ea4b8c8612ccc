//! Refusals as the Bot API words them.

use serde_json::{Value, json};

/// Why a request is not carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ApiError {
    /// `error_code`, which is the HTTP status too.
    pub code: u16,
    /// `description`, as the real server words it.
    pub description: String,
    /// `parameters`, for the two errors that have some.
    pub parameters: Option<(&'static str, i64)>,
    /// Whether no correct bot ever sends such a request.
    pub violation: bool,
}

impl ApiError {
    /// A request that is wrong in itself: 400, and a violation.
    pub fn malformed(description: impl AsRef<str>) -> Self {
        Self { violation: true, ..Self::bad_request(description) }
    }

    /// A 400 that a correct bot can meet, such as a message deleted meanwhile.
    pub fn bad_request(description: impl AsRef<str>) -> Self {
        Self::other(400, format!("Bad Request: {}", description.as_ref()))
    }

    /// A 403.
    pub fn forbidden(description: impl AsRef<str>) -> Self {
        Self::other(403, format!("Forbidden: {}", description.as_ref()))
    }

    /// Any other code.
    pub fn other(code: u16, description: impl Into<String>) -> Self {
        Self { code, description: description.into(), parameters: None, violation: false }
    }

    /// A 429 to be obeyed for so many seconds.
    pub fn retry_after(seconds: i64) -> Self {
        Self {
            parameters: Some(("retry_after", seconds)),
            ..Self::other(429, format!("Too Many Requests: retry after {seconds}"))
        }
    }

    /// The group lives on under another id.
    pub fn migrated(to: i64) -> Self {
        Self {
            parameters: Some(("migrate_to_chat_id", to)),
            ..Self::bad_request("group chat was upgraded to a supergroup chat")
        }
    }

    /// The answer's body.
    pub fn body(&self) -> Value {
        let mut body = json!({"ok": false, "error_code": self.code, "description": self.description});
        if let Some((name, value)) = self.parameters {
            body["parameters"] = json!({name: value});
        }
        body
    }
}
