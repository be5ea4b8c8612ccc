//! How the rest of the house speaks on the web: what is delivered is written
//! to the log of a chat, and whoever looks at that chat is woken.

use std::sync::Arc;

use async_trait::async_trait;
use haizhi_core::clock::Clock;
use haizhi_core::domain::person::Platform;
use haizhi_core::event::IncomingFile;
use haizhi_core::platform::{Adapter, Capabilities, Delivered, Failure, FetchFailure, Outgoing, Parcel};
use haizhi_core::store::{Store, StoreError, WebEntry};
use haizhi_core::view::{FieldInput, Message, View};

use crate::records;
use crate::rooms::{Rooms, Wake};

/// Entries of a list on one page.
const LIST_PAGE: u32 = 12;
/// Entries of a digest.
const DIGEST_ENTRIES: u32 = 30;

/// The adapter of the web.
pub struct WebAdapter {
    store: Store,
    rooms: Rooms,
    clock: Arc<dyn Clock>,
    public_url: Option<String>,
}

impl WebAdapter {
    /// An adapter that writes to this store and wakes these rooms.
    /// `public_url` is how the outside reaches the pages, without a slash at the end.
    pub fn new(store: Store, rooms: Rooms, clock: Arc<dyn Clock>, public_url: Option<String>) -> Self {
        Self { store, rooms, clock, public_url }
    }

    async fn say(&self, chat: &str, message: &Message) -> Result<Delivered, Failure> {
        sayable(message)?;
        let entry = WebEntry::Said(message.clone());
        let id = records::put_entry(&self.store, chat, &entry, self.clock.now()).await.map_err(unsent)?;
        self.rooms.wake(chat, Wake::Changed);
        Ok(Delivered { message: Some(id.to_string()) })
    }

    async fn edit(&self, chat: &str, id: &str, to: &Message) -> Result<Delivered, Failure> {
        sayable(to)?;
        let number = id.parse().map_err(|_| Failure::NotEditable)?;
        let now = self.clock.now();
        if !records::edit_entry(&self.store, chat, number, to, now).await.map_err(unsent)? {
            return Err(Failure::NotEditable);
        }
        self.rooms.wake(chat, Wake::Changed);
        Ok(Delivered { message: Some(id.to_owned()) })
    }
}

/// A write that failed was rolled back, so nothing was sent.
fn unsent(error: StoreError) -> Failure {
    Failure::Down(error.to_string())
}

/// The chat window takes no files from visitors.
fn sayable(message: &Message) -> Result<(), Failure> {
    match &message.view {
        View::Form(form) if form.fields.iter().any(|field| field.input == FieldInput::File) => {
            Err(Failure::Unsupported("a form with a file"))
        }
        _ => Ok(()),
    }
}

#[async_trait]
impl Adapter for WebAdapter {
    fn platform(&self) -> Platform {
        Platform::Web
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            forms: true,
            edits: true,
            tables: true,
            answers_alone: false,
            list_page: LIST_PAGE,
            digest_entries: DIGEST_ENTRIES,
            repeat_ms: 0,
            scheduled_events: false,
        }
    }

    async fn deliver(&self, parcel: &Parcel<'_>) -> Result<Delivered, Failure> {
        let to = parcel.to;
        match parcel.what {
            Outgoing::Say(message) => self.say(&to.chat, message).await,
            Outgoing::Edit { message, to: new } => self.edit(&to.chat, message, new).await,
            // The window is the visitor's own record: a card that was taken
            // back gives way to a line that says so, rather than to nothing.
            Outgoing::Delete { message, instead } => self.edit(&to.chat, message, instead).await,
            // What must be seen is kept, so that it is also seen without JavaScript.
            Outgoing::Answer { text, alert: true, .. } if !text.is_empty() => {
                self.say(&to.chat, &Message::text(text.clone())).await.map(|_| Delivered { message: None })
            }
            Outgoing::Answer { text, .. } => {
                if !text.is_empty() {
                    self.rooms.wake(&to.chat, Wake::Toast(text.clone()));
                }
                Ok(Delivered { message: None })
            }
            // The chat window always shows its menu, in the visitor's language.
            Outgoing::Menu { .. } => Ok(Delivered { message: None }),
        }
    }

    async fn fetch(&self, file: &IncomingFile, limit: u64) -> Result<Vec<u8>, FetchFailure> {
        if file.size > limit {
            return Err(FetchFailure::TooLarge { limit });
        }
        let id =
            file.handle.strip_prefix("file:").and_then(|id| id.parse().ok()).ok_or(FetchFailure::Gone)?;
        let bytes = records::file_bytes(&self.store, id).await;
        let bytes = bytes.map_err(|error| FetchFailure::Down(error.to_string()))?;
        bytes.ok_or(FetchFailure::Gone)
    }

    fn deep_link(&self, payload: &str) -> Option<String> {
        let safe = payload.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
        let base = self.public_url.as_deref()?;
        safe.then(|| format!("{base}/?start={payload}"))
    }
}
