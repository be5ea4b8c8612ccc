//! What the fake keeps a record of.

use std::fmt;

use serde_json::Value;

/// A request that no correct bot sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// Milliseconds on the injected clock.
    pub at: i64,
    /// The method.
    pub method: String,
    /// The chat, if the request names one.
    pub chat: Option<i64>,
    /// What is wrong with it.
    pub what: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.chat {
            Some(chat) => write!(f, "{} to {chat}: {}", self.method, self.what),
            None => write!(f, "{}: {}", self.method, self.what),
        }
    }
}

/// A request and how it was answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Milliseconds on the injected clock.
    pub at: i64,
    /// The method, in its proper spelling.
    pub method: String,
    /// The chat, if it names one.
    pub chat: Option<i64>,
    /// Its parameters, files apart.
    pub params: Value,
    /// The status of the answer; none while there is none.
    pub status: Option<u16>,
    /// The description of a refusal.
    pub refusal: Option<String>,
}

/// How the bot answered a press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallbackAnswer {
    /// The query's id.
    pub query: String,
    /// The chat of the button.
    pub chat: i64,
    /// Who pressed it.
    pub user: i64,
    /// The text that is shown, if any.
    pub text: Option<String>,
    /// Whether the text is shown as an alert rather than in passing.
    pub alert: bool,
    /// The address that is opened.
    pub url: Option<String>,
}
