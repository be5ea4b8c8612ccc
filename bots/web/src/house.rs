//! What the pages need from the rest of the house.

use async_trait::async_trait;
use haizhi_core::dialogue::Toast;
use haizhi_core::dialogue::change::Outcome;
use haizhi_core::dialogue::press::Press;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{Address, Staff};
use haizhi_core::event::Inbound;
use haizhi_core::store::{StoreError, StoredFile};
use haizhi_core::view::Message;

/// The house could not answer now; what happened stands in the log.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the house could not answer: {0}")]
pub struct HouseError(pub String);

impl From<StoreError> for HouseError {
    fn from(error: StoreError) -> Self {
        Self(error.to_string())
    }
}

/// What a page of the workbench, or a look into the chat, shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its blocks in order.
    pub messages: Vec<Message>,
    /// The language the reader reads.
    pub lang: Lang,
    /// Who they are among staff, if anybody.
    pub staff: Option<Staff>,
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

/// Who looks at a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caller {
    /// The address of their session or chat; nothing need be known of it yet.
    pub address: Address,
    /// The language their browser asks for.
    pub lang_hint: Option<Lang>,
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
    async fn file(&self, by: &Address, id: i64) -> Result<Option<StoredFile>, HouseError>;
}
