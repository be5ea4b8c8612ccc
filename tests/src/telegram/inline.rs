//! What people look for from other chats, with the bot's name before it.

use std::sync::Arc;

use serde_json::json;

use super::html::utf16_len;
use super::limits;
use super::message::Keyboard;
use super::state::{Shared, State};
use super::wire;
use crate::shared::PATIENCE;

/// One thing that may be sent into the chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The result's id.
    pub id: String,
    /// What stands in the list.
    pub title: String,
    /// The line below it.
    pub description: String,
    /// What is sent, as it is read there.
    pub text: String,
    /// The same with its markup.
    pub html: String,
    /// The buttons below it.
    pub keyboard: Keyboard,
}

/// What the bot answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The results of this page.
    pub found: Vec<Found>,
    /// Where the next page begins; empty where there is none.
    pub next_offset: String,
    /// Label and start parameter of the button above the results.
    pub button: Option<(String, String)>,
    /// For how many seconds it may be shown again.
    pub cache_s: i64,
    /// Whether to this person alone.
    pub personal: bool,
}

/// A question that reached the bot.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub id: String,
    pub answer: Option<Answered>,
    /// Too old to be answered.
    pub expired: bool,
}

/// A question that was sent to the bot.
#[derive(Clone)]
pub struct Looking {
    shared: Arc<Shared>,
    id: String,
}

impl Looking {
    pub(crate) fn send(shared: Arc<Shared>, user: i64, query: &str, offset: &str) -> Self {
        let id = shared.change(|state| push(state, user, query, offset));
        Self { shared, id }
    }

    /// The answer, if there is one already.
    pub fn answered(&self) -> Option<Answered> {
        self.shared.read(|state| find(state, &self.id))
    }

    /// Waits for the answer.
    ///
    /// # Panics
    /// After ten seconds of real time.
    pub async fn answer(&self) -> Answered {
        let answer = self.shared.until(PATIENCE, |state| find(state, &self.id)).await;
        answer.unwrap_or_else(|| panic!("what was looked for was not answered: {:?}", self.id))
    }

    /// It becomes too old to be answered; the bot is told so, and it is no violation.
    pub fn expires(&self) {
        self.shared.change(|state| {
            if let Some(asked) = state.inline.iter_mut().find(|asked| asked.id == self.id) {
                asked.expired = true;
            }
        });
    }
}

fn find(state: &State, id: &str) -> Option<Answered> {
    state.inline.iter().find(|asked| asked.id == id)?.answer.clone()
}

fn push(state: &mut State, user: i64, query: &str, offset: &str) -> String {
    assert!(state.account.inline, "the bot has no inline mode: Telegram would not even show it");
    assert!(utf16_len(query) <= limits::INLINE_QUERY, "no app sends a query as long as this");
    let id = format!("{}", 9_200_000_000_000_i64 + state.inline.len() as i64);
    let from = wire::user(state, user);
    let content = json!({"id": id, "from": from, "query": query, "offset": offset, "chat_type": "group"});
    state.inline.push(Asked { id: id.clone(), answer: None, expired: false });
    // It belongs to no chat; Telegram posts such updates beside all others.
    state.updates.push("inline_query", content, -1 - state.inline.len() as i64);
    id
}
