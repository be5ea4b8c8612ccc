//! Button presses.

use std::sync::Arc;

use super::chat::{Kind, Role};
use super::log::CallbackAnswer;
use super::message::{Action, Message};
use super::state::{Query, Shared, State};
use super::wire;
use crate::shared::PATIENCE;

/// A press that was sent to the bot.
#[derive(Clone)]
pub struct Press {
    shared: Arc<Shared>,
    id: String,
    chat: i64,
}

impl Press {
    /// Sends a press of whatever is written on `label`, with any data.
    pub(crate) fn send(shared: Arc<Shared>, user: i64, message: &Message, label: &str, data: &str) -> Self {
        let chat = message.chat;
        let id = shared.change(|state| push(state, user, message, label, data));
        Self { shared, id, chat }
    }

    /// Waits for the newest message with such a button and presses it.
    pub(crate) async fn find(shared: Arc<Shared>, user: i64, chat: i64, label: &str) -> Self {
        let found = shared
            .until(PATIENCE, |state| {
                let messages =
                    || state.chats.get(&chat).into_iter().flat_map(|chat| chat.messages.iter().rev());
                let exact =
                    |message: &&Message| message.button(label).is_some_and(|button| button.label == label);
                let found =
                    messages().find(exact).or_else(|| messages().find(|m| m.button(label).is_some()))?;
                Some((found.clone(), found.button(label)?.clone()))
            })
            .await;
        let Some((message, button)) = found else {
            let transcript = shared.look(|state| state.known_chat(chat).events.join("\n"));
            panic!("there is no button {label:?} to press in {chat}\n{transcript}");
        };
        match &button.action {
            Action::Data(data) => Self::send(shared, user, &message, &button.label, data),
            other => panic!("the button {label:?} sends nothing to the bot: {other:?}"),
        }
    }

    /// The query's id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The answer, if there is one already.
    pub fn answered(&self) -> Option<CallbackAnswer> {
        self.shared.read(|state| find(state, &self.id))
    }

    /// Waits for the answer.
    ///
    /// # Panics
    /// After ten seconds of real time, with the transcript.
    pub async fn answer(&self) -> CallbackAnswer {
        let answer = self.shared.until(PATIENCE, |state| find(state, &self.id)).await;
        answer.unwrap_or_else(|| {
            let transcript = self.shared.look(|state| state.known_chat(self.chat).events.join("\n"));
            panic!("a press was not answered in {}\n{transcript}", self.chat)
        })
    }

    /// The query becomes too old to be answered; the bot is told so, and it is no violation.
    pub fn expires(&self) {
        self.shared.change(|state| {
            if let Some(query) = state.queries.iter_mut().find(|query| query.id == self.id) {
                query.expired = true;
            }
        });
    }
}

fn find(state: &State, id: &str) -> Option<CallbackAnswer> {
    state.queries.iter().find(|query| query.id == id)?.answer.clone()
}

fn push(state: &mut State, user: i64, message: &Message, label: &str, data: &str) -> String {
    let id = format!("{}", 8_100_000_000_000_i64 + state.queries.len() as i64);
    let name = state.name_of(user);
    let person = state.known_person(user);
    assert!(!person.blocked && !person.deactivated, "{name} cannot press anything: blocked or deactivated");
    let chat = state.known_chat(message.chat);
    chat.refused = false;
    chat.events.push(format!("{name} presses [{label}] of #{}", message.id));
    if chat.kind == Kind::Private {
        assert_eq!(chat.id, user, "{name} presses a button in somebody else's private chat");
    } else {
        let role = chat.members.get(&user).copied();
        assert!(role.is_some_and(Role::present), "{name} is not in the group");
    }
    let query = wire::query(state, &id, user, &state.chats[&message.chat], message.id, data);
    state.queries.push(Query {
        id: id.clone(),
        chat: message.chat,
        user,
        label: label.to_owned(),
        answer: None,
        expired: false,
        lost: false,
    });
    state.updates.push("callback_query", query, message.chat);
    id
}
