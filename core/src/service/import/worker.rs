//! Reads workbooks that were sent in a chat or dropped on a page, one after
//! the other, and keeps the messages about them up to date.

use std::collections::BTreeMap;
use std::sync::Arc;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use crate::dialogue::need::ImportResult;
use crate::domain::ids::{ImportId, PersonId, StaffId, StationId};
use crate::domain::person::{Address, Person, Platform, Staff};
use crate::event::IncomingFile;
use crate::platform::{Adapter, FetchFailure};
use crate::service::jobs::MAX_ATTEMPTS;
use crate::service::{MAX_FILE_BYTES, Service, ServiceError};
use crate::store::{Job, NewImport, StoreError, Tx};
use crate::text::Texts;

use super::{Keep, List};

/// What such a job is called.
const KIND: &str = "import";
/// How long a claimed job is ours, in ms; a list takes seconds.
const LEASE: i64 = 10 * 60_000;
/// How often a message about a running import changes, in ms: platforms do
/// not like it faster.
const TELL_EVERY: i64 = 2000;
/// How often the numbers on the pages change, in ms.
const COUNT_EVERY: i64 = 300;

/// What a job says.
#[derive(Serialize, Deserialize)]
struct Order {
    import: ImportId,
    person: PersonId,
    staff: StaffId,
    station: Option<StationId>,
    at: Address,
    file: IncomingFile,
}

/// Takes a workbook in: it will be read outside of this turn.
pub(in crate::service) async fn take(
    tx: &mut Tx,
    staff: &Staff,
    person: &Person,
    at: &Address,
    file: IncomingFile,
    now: i64,
) -> Result<ImportId, StoreError> {
    let import = {
        let answer = Some((person.id, at));
        let new =
            NewImport { file: None, name: &file.name, station: staff.station, staff: Some(staff.id), answer };
        tx.create_import(new, now).await?
    };
    let order =
        Order { import, person: person.id, staff: staff.id, station: staff.station, at: at.clone(), file };
    tx.add_job(KIND, &serde_json::to_string(&order)?, now).await?;
    Ok(import)
}

impl Service {
    /// Reads what was taken in, until stopped.
    pub fn run_imports<'a>(
        &'a self,
        adapters: &'a [Arc<dyn Adapter>],
        stop: watch::Receiver<bool>,
    ) -> BoxFuture<'a, ()> {
        async move {
            let adapters: BTreeMap<Platform, Arc<dyn Adapter>> =
                adapters.iter().map(|adapter| (adapter.platform(), adapter.clone())).collect();
            self.work_until(stop, &self.import_wake, || self.next_import(&adapters)).await;
        }
        .boxed()
    }

    /// Reads one workbook that waits; `false` when none does.
    async fn next_import(
        &self,
        adapters: &BTreeMap<Platform, Arc<dyn Adapter>>,
    ) -> Result<bool, ServiceError> {
        let Some(job) = self.claim(KIND, LEASE).await? else { return Ok(false) };
        let Ok(order) = serde_json::from_str::<Order>(&job.payload) else {
            tracing::error!(job_id = job.id, "a job of another version cannot be read");
            self.end(&job).await?;
            return Ok(true);
        };
        let bytes = match adapters.get(&order.at.platform) {
            Some(adapter) => adapter.fetch(&order.file, MAX_FILE_BYTES).await,
            None => Err(FetchFailure::Down("the platform does not run here".into())),
        };
        match bytes {
            Ok(bytes) => {
                if let Err(error) = self.read_order(&job, &order, bytes).await {
                    // Nothing of it was kept: it is read again rather than left half told.
                    if job.attempts < MAX_ATTEMPTS {
                        self.again(&job).await?;
                    }
                    return Err(error);
                }
            }
            Err(FetchFailure::Down(_)) if job.attempts < MAX_ATTEMPTS => {
                self.again(&job).await?;
                return Ok(true);
            }
            Err(failure) => self.not_fetched(&order, &failure).await?,
        }
        self.end(&job).await?;
        Ok(true)
    }

    async fn person_of(&self, order: &Order) -> Result<Option<Person>, ServiceError> {
        Ok(self.store.read().await?.person(order.person).await?)
    }

    async fn read_order(&self, job: &Job, order: &Order, bytes: Vec<u8>) -> Result<(), ServiceError> {
        let Some(person) = self.person_of(order).await? else { return Ok(()) };
        let (progress, heard) = watch::channel((0, None));
        let list = List {
            name: &order.file.name,
            bytes,
            station: order.station,
            by: Some(order.staff),
            words: Texts::get().words(person.lang),
        };
        // Whichever ends first drops the other: a follower that is only left
        // unpolled could keep the store's one writer for itself.
        tokio::select! {
            report = self.read_in(list, Keep::In(order.import), &progress) => drop(report?),
            () = self.follow(job, order.import, &person, heard) => {}
        }
        self.tell_import(order.import, &person).await
    }

    async fn not_fetched(&self, order: &Order, failure: &FetchFailure) -> Result<(), ServiceError> {
        let code = match failure {
            FetchFailure::TooLarge { .. } => "too-large.file-bytes",
            FetchFailure::Gone | FetchFailure::Down(_) => "not-fetched",
        };
        let mut tx = self.store.write().await?;
        tx.fail_import(order.import, code, &ImportResult::default()).await?;
        tx.commit().await?;
        match self.person_of(order).await? {
            Some(person) => self.tell_import(order.import, &person).await,
            None => Ok(()),
        }
    }

    /// Keeps numbers and messages up to date while a list is read.
    async fn follow(
        &self,
        job: &Job,
        import: ImportId,
        person: &Person,
        mut heard: watch::Receiver<(u32, Option<u32>)>,
    ) {
        let (mut counted, mut told) = (0, self.clock.now());
        while heard.changed().await.is_ok() {
            let now = self.clock.now();
            if now - counted < COUNT_EVERY {
                continue;
            }
            counted = now;
            let (read, total) = *heard.borrow_and_update();
            let noted = async {
                let mut tx = self.store.write().await?;
                tx.import_progress(import, read, total).await?;
                tx.renew_job(job.id, now + LEASE).await?;
                tx.commit().await
            };
            if let Err(error) = noted.await {
                tracing::warn!(%error, "the progress of an import could not be noted");
            }
            if now - told >= TELL_EVERY {
                told = now;
                if let Err(error) = self.tell_import(import, person).await {
                    tracing::warn!(%error, "the progress of an import could not be told");
                }
            }
        }
        std::future::pending::<()>().await;
    }
}
