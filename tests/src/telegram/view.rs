//! A chat as a test looks at it.

use std::sync::Arc;

use super::message::Message;
use super::state::Shared;
use crate::shared::PATIENCE;

/// Looks into one chat.
#[derive(Clone)]
pub struct Chat {
    shared: Arc<Shared>,
    id: i64,
}

impl Chat {
    pub(crate) fn new(shared: Arc<Shared>, id: i64) -> Self {
        Self { shared, id }
    }

    /// Its id.
    pub fn id(&self) -> i64 {
        self.id
    }

    /// A group's title, or the person's name.
    pub fn title(&self) -> String {
        self.shared.look(|state| state.known_chat(self.id).title.clone())
    }

    /// All messages in their present state, oldest first; deleted ones are gone.
    pub fn messages(&self) -> Vec<Message> {
        self.shared.look(|state| state.known_chat(self.id).messages.clone())
    }

    /// The messages of the bot.
    pub fn from_bot(&self) -> Vec<Message> {
        self.messages().into_iter().filter(|message| message.from_bot).collect()
    }

    /// The newest message of the bot.
    pub fn last(&self) -> Option<Message> {
        self.from_bot().pop()
    }

    /// The message with that number, if it is still there.
    pub fn message(&self, id: i64) -> Option<Message> {
        self.messages().into_iter().find(|message| message.id == id)
    }

    /// The conversation as people would tell it: who said, pressed, edited, answered and deleted what.
    pub fn transcript(&self) -> String {
        self.shared.look(|state| state.known_chat(self.id).events.join("\n"))
    }

    /// Waits until the messages are as wanted and returns them.
    ///
    /// # Panics
    /// After ten seconds of real time, with the transcript.
    pub async fn wait_for(&self, what: &str, mut wanted: impl FnMut(&[Message]) -> bool) -> Vec<Message> {
        self.find(what, |messages| wanted(messages).then(|| messages.to_vec())).await
    }

    /// Waits for a message of the bot that contains the text; the newest one counts.
    pub async fn wait_for_text(&self, part: &str) -> Message {
        self.find(&format!("a message with {part:?}"), |messages| {
            messages.iter().rev().find(|message| message.from_bot && message.text.contains(part)).cloned()
        })
        .await
    }

    /// Waits for a message with a button of that label; the newest one counts.
    pub async fn wait_for_button(&self, label: &str) -> Message {
        self.find(&format!("a button {label:?}"), |messages| {
            messages.iter().rev().find(|message| message.from_bot && message.has_button(label)).cloned()
        })
        .await
    }

    /// Waits for a file from the bot; the newest one counts.
    pub async fn wait_for_file(&self) -> Message {
        self.find("a file", |messages| {
            messages.iter().rev().find(|message| message.from_bot && message.document.is_some()).cloned()
        })
        .await
    }

    /// Waits until something is found among the messages, oldest first.
    pub async fn find<T>(&self, what: &str, mut find: impl FnMut(&[Message]) -> Option<T>) -> T {
        let mut changes = self.shared.changes();
        let found = async {
            loop {
                changes.borrow_and_update();
                // A copy, so that the test may ask the fake anything meanwhile.
                if let Some(found) = find(&self.messages()) {
                    return Some(found);
                }
                if changes.changed().await.is_err() {
                    return None;
                }
            }
        };
        let found = tokio::time::timeout(PATIENCE, found).await.ok().flatten();
        found.unwrap_or_else(|| panic!("waited in vain for {what} in {}\n{}", self.id, self.transcript()))
    }
}
