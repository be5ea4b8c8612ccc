//! A channel as a test looks at it.

use std::sync::Arc;

use super::message::Message;
use super::state::Shared;
use crate::shared::PATIENCE;

/// Looks into one channel, as one person or as everybody.
#[derive(Clone)]
pub struct Chat {
    shared: Arc<Shared>,
    id: u64,
    viewer: Option<u64>,
}

impl Chat {
    pub(crate) fn new(shared: Arc<Shared>, id: u64, viewer: Option<u64>) -> Self {
        Self { shared, id, viewer }
    }

    /// Its id.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// All messages that can be seen in their present state, oldest first; deleted ones are gone.
    pub fn messages(&self) -> Vec<Message> {
        self.shared.read(|state| {
            let messages = state.channels.get(&self.id).map(|channel| channel.messages.clone());
            let mut messages = messages.unwrap_or_default();
            messages.retain(|message| message.seen_by(self.viewer));
            messages
        })
    }

    /// The messages of the bot, those left out in which it only says that it is thinking.
    pub fn from_bot(&self) -> Vec<Message> {
        let all = self.messages().into_iter();
        all.filter(|message| message.from_bot && !message.thinking).collect()
    }

    /// The newest message of the bot.
    pub fn last(&self) -> Option<Message> {
        self.from_bot().pop()
    }

    /// The message with that id, if it is still there.
    pub fn message(&self, id: u64) -> Option<Message> {
        self.messages().into_iter().find(|message| message.id == id)
    }

    /// The conversation as people would tell it, ephemeral messages to anybody included.
    pub fn transcript(&self) -> String {
        self.shared.read(|state| {
            state.channels.get(&self.id).map(|channel| channel.events.join("\n")).unwrap_or_default()
        })
    }

    /// Waits until the messages are as wanted and returns them.
    ///
    /// # Panics
    /// After ten seconds of real time, with the transcript.
    pub async fn wait_for(&self, what: &str, mut wanted: impl FnMut(&[Message]) -> bool) -> Vec<Message> {
        self.find(what, |messages| wanted(messages).then(|| messages.to_vec())).await
    }

    /// Waits for a message of the bot in which people read that text; the newest one counts.
    pub async fn wait_for_text(&self, part: &str) -> Message {
        self.newest(&format!("a message with {part:?}"), |message| message.text.contains(part)).await
    }

    /// Waits for a message with a button of that label; the newest one counts.
    pub async fn wait_for_button(&self, label: &str) -> Message {
        self.newest(&format!("a button {label:?}"), |message| message.has_button(label)).await
    }

    /// Waits for a message where something of that label can be pressed or chosen; the newest one counts.
    pub async fn wait_for_offer(&self, label: &str) -> Message {
        self.newest(&format!("an offer {label:?}"), |message| message.offers(label)).await
    }

    /// Waits for a file from the bot; the newest one counts.
    pub async fn wait_for_file(&self) -> Message {
        self.newest("a file", |message| !message.attachments.is_empty()).await
    }

    async fn newest(&self, what: &str, wanted: impl Fn(&Message) -> bool) -> Message {
        let wanted = |message: &&Message| message.from_bot && !message.thinking && wanted(message);
        self.find(what, |messages| messages.iter().rev().find(wanted).cloned()).await
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
