//! One turn is one transaction, which it may share with others that wait:
//! recognise a repeated update, load the state, read what the step needs, step,
//! carry out its change, keep the state, put the answers into the outbox, commit.

mod apply;
pub mod attendees;
mod batch;
pub mod broadcast;
pub mod certificates;
mod desk_search;
pub mod events;
mod facts;
pub mod feed;
mod feedback;
mod files;
pub mod import;
mod jobs;
mod link;
mod mapping;
pub mod office;
mod questions;
mod queue;
mod repeats;
mod schedule;
pub mod search;
mod share;
mod signin;
mod suggest;
mod translations;
mod turn;
mod wishes;

use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;
use futures::FutureExt as _;
use futures::future::BoxFuture;

use crate::clock::Clock;
use crate::dialogue::change::Outcome;
use crate::dialogue::commands::Offer;
use crate::dialogue::{Toast, need::Facts};
use crate::dispatch::Wake;
use crate::domain::access::{Action, may};
use crate::domain::file::FilePurpose;
use crate::domain::ids::StaffId;
use crate::domain::lang::Lang;
use crate::domain::person::{Address, Person, Platform, Staff};
use crate::event::Inbound;
use crate::platform::{Capabilities, Continuation, Ingress, IngressError, Shareables};
use crate::print::Printer;
use crate::store::{Store, StoreError, StoredFile, Tx};
use crate::translate::Translator;
use crate::view::Message;
use crate::watch::numbers;

pub use signin::{Invitation, hash_of};
pub use suggest::Suggestion;

/// Largest file that is taken in, in bytes; what Telegram lets a bot fetch.
pub const MAX_FILE_BYTES: u64 = 20 * 1024 * 1024;

/// The dialogues at work on one store; cheap to clone.
#[derive(Clone)]
pub struct Service {
    store: Store,
    clock: Arc<dyn Clock>,
    wake: Wake,
    import_wake: Wake,
    print_wake: Wake,
    file_wake: Wake,
    translate_wake: Wake,
    queue: Arc<queue::Queue>,
    capabilities: Arc<BTreeMap<Platform, Capabilities>>,
    public_url: Arc<str>,
    printing: Option<Printing>,
    translator: Option<Arc<dyn Translator>>,
}

/// What sets documents, and where they are verified.
#[derive(Clone)]
struct Printing {
    printer: Arc<dyn Printer>,
    verify_at: Option<Arc<str>>,
}

/// Why the service did not answer.
#[derive(Debug, thiserror::Error)]
pub enum ServiceError {
    /// The store failed; nothing was kept.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A page of the workbench.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// What it says, in order.
    pub messages: Vec<Message>,
    /// The language it is in.
    pub lang: Lang,
    /// Who looks, if they are staff.
    pub staff: Option<Staff>,
    /// The id by which people know the posting it is about, if it is about one.
    pub reference: Option<String>,
}

/// What the workbench gets back from something that was pressed or filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskAnswer {
    /// The page that follows.
    pub page: Page,
    /// What came of the change, if one was asked for.
    pub outcome: Option<Outcome>,
    /// A short text beside the page.
    pub toast: Toast,
    /// Whether the same request was answered before; nothing was done again.
    pub repeated: bool,
}

impl Service {
    /// A service on a store. `capabilities` says what each platform that runs
    /// here can do; `wake` rouses dispatch after a commit.
    pub fn new(
        store: Store,
        clock: Arc<dyn Clock>,
        wake: Wake,
        capabilities: impl IntoIterator<Item = (Platform, Capabilities)>,
    ) -> Self {
        let capabilities = Arc::new(capabilities.into_iter().collect());
        Self {
            store,
            clock,
            wake,
            import_wake: Wake::default(),
            print_wake: Wake::default(),
            file_wake: Wake::default(),
            translate_wake: Wake::default(),
            queue: Arc::default(),
            capabilities,
            public_url: "".into(),
            printing: None,
            translator: None,
        }
    }

    /// The same, where the outside reaches it: `https://…` without a slash at
    /// the end. It stands in addresses that people take elsewhere.
    #[must_use]
    pub fn reached_at(self, public_url: &str) -> Self {
        Self { public_url: public_url.trim_end_matches('/').into(), ..self }
    }

    /// The same with what sets its documents. `verify_at` is where the outside verifies
    /// them, `https://…`; they carry no address without it.
    #[must_use]
    pub fn printing_with(self, printer: Arc<dyn Printer>, verify_at: Option<&str>) -> Self {
        let verify_at = verify_at.map(|url| url.trim_end_matches('/').into());
        Self { printing: Some(Printing { printer, verify_at }), ..self }
    }

    /// Where the outside reaches it, without a slash at the end; may be empty.
    pub fn public_url(&self) -> &str {
        &self.public_url
    }

    /// The store below.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The clock all of it goes by.
    pub fn clock(&self) -> &Arc<dyn Clock> {
        &self.clock
    }

    /// The bell that rouses dispatch.
    pub fn wake(&self) -> &Wake {
        &self.wake
    }

    fn capabilities(&self, platform: Platform) -> Capabilities {
        // A platform that does not run here is only met in old updates.
        self.capabilities.get(&platform).copied().unwrap_or(Capabilities::PLAIN)
    }

    /// Keeps a file that somebody brought; its number in the store.
    ///
    /// # Errors
    /// When the store fails.
    pub fn keep_file<'a>(
        &'a self,
        name: &'a str,
        media_type: &'a str,
        bytes: &'a [u8],
    ) -> BoxFuture<'a, Result<i64, ServiceError>> {
        async move {
            let mut tx = self.store.write().await?;
            let id = tx.put_file(name, media_type, bytes, self.clock.now()).await?;
            tx.commit().await?;
            Ok(id)
        }
        .boxed()
    }

    /// A file that is theirs or that they may see as staff; `None` for anything else.
    ///
    /// # Errors
    /// When the store fails.
    pub fn file<'a>(
        &'a self,
        by: &'a Address,
        id: i64,
    ) -> BoxFuture<'a, Result<Option<StoredFile>, ServiceError>> {
        async move {
            let mut tx = self.store.read().await?;
            let Some((_, person)) = tx.person_at(by).await? else { return Ok(None) };
            if !is_readable(&mut tx, &person, id).await? {
                return Ok(None);
            }
            drop(tx);
            Ok(self.store.file(id).await?)
        }
        .boxed()
    }

    /// The member of staff that a command line means by `T-4` or by a name
    /// that only one has.
    ///
    /// # Errors
    /// When the store fails.
    pub fn member<'a>(&'a self, id_or_name: &'a str) -> BoxFuture<'a, Result<Option<Staff>, ServiceError>> {
        async move {
            let mut tx = self.store.read().await?;
            if let Ok(id) = id_or_name.parse::<StaffId>() {
                return Ok(tx.staff(id).await?);
            }
            let mut named = tx.staff_by_name(id_or_name).await?;
            Ok(if named.len() == 1 { named.pop() } else { None })
        }
        .boxed()
    }
}

/// Whether a file is theirs, or about something that they may see as staff.
async fn is_readable(tx: &mut Tx, person: &Person, id: i64) -> Result<bool, StoreError> {
    if tx.file_person(id).await? == Some(person.id) {
        return Ok(true);
    }
    if let Some(kept) = tx.kept_file(id).await?
        && let (FilePurpose::Handout, Some(event)) = (kept.purpose, kept.posting)
        && tx.registration_in(event, person.id).await?.is_some_and(|own| own.state.is_seated())
    {
        return Ok(true);
    }
    let Some(staff) = &person.staff else { return Ok(false) };
    let scope = tx.file_station(id).await?;
    Ok(scope.is_some_and(|scope| may(staff, Action::Look, scope)))
}

#[async_trait]
impl Ingress for Service {
    async fn receive(&self, inbound: Inbound) -> Result<(), IngressError> {
        let (platform, begun) = (inbound.at.platform, tokio::time::Instant::now());
        let turn = self.chat_turn(inbound).await;
        numbers::turn(platform, turn.is_ok(), begun.elapsed());
        turn.map_err(IngressError)
    }

    async fn is_known(&self, platform: Platform, id: &str) -> bool {
        let known = async { self.store.read().await?.is_inbound_known(platform, id).await };
        known.await.unwrap_or_else(|error| {
            tracing::warn!(%error, "it is not known what was taken in before");
            false
        })
    }

    async fn moved(&self, from: &Address, to: &Address) -> Result<(), IngressError> {
        let moved = async {
            let mut tx = self.store.write().await?;
            tx.move_account(from, to).await?;
            tx.commit().await
        };
        moved.await.map_err(failed)
    }

    async fn suggest(
        &self,
        by: &Address,
        hint: Option<Lang>,
        what: Offer,
        typed: &str,
    ) -> Vec<(String, String)> {
        match Self::suggest(self, by, hint, what, typed).await {
            Ok(found) => found.into_iter().map(|found| (found.label, found.value)).collect(),
            Err(error) => {
                tracing::warn!(%error, "nothing can be suggested");
                Vec::new()
            }
        }
    }

    async fn shareables(
        &self,
        by: &Address,
        hint: Option<Lang>,
        typed: &str,
        page: u32,
    ) -> Option<Shareables> {
        let found = Self::shareables(self, by, hint, typed, page).await;
        found.inspect_err(|error| tracing::warn!(%error, "nothing can be found to be shared")).ok()
    }

    async fn continuation(
        &self,
        platform: Platform,
        part: &str,
    ) -> Result<Option<Continuation>, IngressError> {
        let read = async { self.store.read().await?.continuation(platform, part).await };
        read.await.map_err(failed)
    }

    async fn put_continuation(
        &self,
        platform: Platform,
        part: &str,
        before: Option<&Continuation>,
        now: Option<&Continuation>,
    ) -> Result<bool, IngressError> {
        let put = async {
            let mut tx = self.store.write().await?;
            let put = tx.put_continuation(platform, part, before, now).await?;
            tx.commit().await?;
            Ok(put)
        };
        put.await.map_err(failed)
    }
}

/// What adapters are told of a store that failed.
fn failed(error: StoreError) -> IngressError {
    IngressError(error.to_string())
}

/// What was read for a step, before anything was asked for.
fn nothing() -> Facts {
    Facts::default()
}
