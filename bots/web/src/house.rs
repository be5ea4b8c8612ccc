//! What the pages need from the rest of the house.

use async_trait::async_trait;
use haizhi_core::dialogue::Toast;
use haizhi_core::dialogue::change::Outcome;
use haizhi_core::dialogue::press::Press;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{Address, Staff};
use haizhi_core::event::Inbound;
use haizhi_core::view::Message;

/// The house could not answer now; what happened stands in the log.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the house could not answer: {0}")]
pub struct HouseError(pub String);

/// What a page of the workbench, or a look into the chat, shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its blocks in order.
    pub messages: Vec<Message>,
    /// The language the reader reads.
    pub lang: Lang,
    /// Who they are among staff, if anybody.
    pub staff: Option<Staff>,
    /// Where they may go.
    pub menu: Vec<Press>,
}

/// What came of a POST of the workbench.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskAnswer {
    /// What there is to see now.
    pub page: Page,
    /// What came of the change, if one was asked for.
    pub outcome: Option<Outcome>,
    /// A short text for the person who pressed.
    pub toast: Toast,
}

/// A file as the store keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFile {
    /// The name it is offered under.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Who looks at a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The address of their session or chat; nothing need be known of it yet.
    pub address: Address,
    /// The language their browser asks for.
    pub lang_hint: Option<Lang>,
}

/// Who said something in a chat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaker {
    /// The visitor.
    Visitor,
    /// The assistant.
    Assistant,
}

/// One entry of a chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// Its id, rising with time.
    pub id: i64,
    /// Who said it.
    pub speaker: Speaker,
    /// What was said.
    pub message: Message,
    /// When, ms since 1970.
    pub at: i64,
}

/// Turns and looks: what the service offers.
#[async_trait]
pub trait House: Send + Sync + 'static {
    /// A chat turn; what is answered arrives through the adapter.
    ///
    /// # Errors
    /// When nothing was committed.
    async fn receive(&self, inbound: Inbound) -> Result<(), HouseError>;

    /// What there is to see at a press that only goes somewhere. Changes nothing.
    ///
    /// # Errors
    /// When the house could not answer.
    async fn look(&self, by: &Caller, press: &Press) -> Result<Page, HouseError>;

    /// A POST of the workbench, answered in the same request.
    ///
    /// # Errors
    /// When the house could not answer; nothing was changed then.
    async fn desk(&self, inbound: Inbound) -> Result<DeskAnswer, HouseError>;

    /// Keeps the bytes of an uploaded file and gives its id.
    ///
    /// # Errors
    /// When it could not be kept.
    async fn keep_file(&self, name: &str, media_type: &str, bytes: &[u8]) -> Result<i64, HouseError>;

    /// A kept file, if this address may see it.
    ///
    /// # Errors
    /// When the house could not answer.
    async fn file(&self, by: &Address, id: i64) -> Result<Option<KeptFile>, HouseError>;
}

/// What the adapter and the sessions keep in the store.
#[async_trait]
pub trait Records: Send + Sync + 'static {
    /// Adds an entry to a chat and gives its id.
    ///
    /// # Errors
    /// When it could not be kept.
    async fn put_message(
        &self,
        chat: &str,
        speaker: Speaker,
        message: &Message,
        at: i64,
    ) -> Result<i64, HouseError>;

    /// Changes what an entry of the assistant says; `false` if there is none.
    ///
    /// # Errors
    /// When it could not be kept.
    async fn edit_message(&self, chat: &str, id: i64, message: &Message) -> Result<bool, HouseError>;

    /// The newest entries of a chat, oldest first.
    ///
    /// # Errors
    /// When they could not be read.
    async fn messages(&self, chat: &str, newest: u32) -> Result<Vec<LogEntry>, HouseError>;

    /// Keeps a session of whoever has this chat, under the digest of its
    /// token, until `ends` (ms since 1970). One that is there already stays.
    ///
    /// # Errors
    /// When it could not be kept, or nobody has this chat.
    async fn create_session(&self, token_hash: &str, chat: &str, ends: i64) -> Result<(), HouseError>;

    /// Whether there is such a session that has not ended at `now` (ms since 1970).
    ///
    /// # Errors
    /// When it could not be read.
    async fn session(&self, token_hash: &str, now: i64) -> Result<bool, HouseError>;

    /// Ends a session.
    ///
    /// # Errors
    /// When it could not be changed.
    async fn end_session(&self, token_hash: &str) -> Result<(), HouseError>;

    /// The bytes of an uploaded file, for the reader of workbooks.
    ///
    /// # Errors
    /// When they could not be read.
    async fn file_bytes(&self, id: i64) -> Result<Option<Vec<u8>>, HouseError>;

    /// Whether the store answers.
    async fn reachable(&self) -> bool;
}
