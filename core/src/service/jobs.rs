//! Work that takes longer than a turn: it waits in the store, is claimed under a
//! lease, and is tried again when it could not be done.

use std::future::Future;

use tokio::sync::watch;

use crate::dispatch::Wake;
use crate::store::Job;

use super::{Service, ServiceError};

/// How long at most until a job of another process is noticed, in ms.
const LOOK: i64 = 1000;
/// After how many tries a job is given up.
pub(super) const MAX_ATTEMPTS: u32 = 5;

impl Service {
    /// Rouses whoever does such work.
    pub(super) fn wake_workers(&self) {
        self.import_wake.wake();
        self.print_wake.wake();
        self.file_wake.wake();
        self.translate_wake.wake();
    }

    /// Does one piece of work after the other, until stopped. `next` says
    /// whether there was one.
    pub(super) async fn work_until<F: Future<Output = Result<bool, ServiceError>>>(
        &self,
        mut stop: watch::Receiver<bool>,
        wake: &Wake,
        mut next: impl FnMut() -> F,
    ) {
        while !*stop.borrow() {
            match next().await {
                Ok(true) => continue,
                Ok(false) => {}
                Err(error) => tracing::error!(%error, "work that waits could not be done now"),
            }
            tokio::select! {
                () = self.clock.sleep_until(self.clock.now() + LOOK) => {}
                () = wake.woken() => {}
                _ = stop.wait_for(|stopped| *stopped) => {}
            }
        }
    }

    /// Takes the job of this kind that is due longest.
    pub(super) async fn claim(&self, kind: &str, lease_ms: i64) -> Result<Option<Job>, ServiceError> {
        let now = self.clock.now();
        if self.store.read().await?.pending_jobs(kind).await? == 0 {
            return Ok(None);
        }
        let mut tx = self.store.write().await?;
        let claimed = tx.claim_job(kind, now, now + lease_ms).await?;
        tx.commit().await?;
        Ok(claimed)
    }

    /// Tries a job again after 10 s, 20 s, 40 s …
    pub(super) async fn again(&self, job: &Job) -> Result<(), ServiceError> {
        let mut tx = self.store.write().await?;
        tx.retry_job(job.id, self.clock.now() + (5_000 << job.attempts)).await?;
        Ok(tx.commit().await?)
    }

    /// A job is done, or given up.
    pub(super) async fn end(&self, job: &Job) -> Result<(), ServiceError> {
        let mut tx = self.store.write().await?;
        tx.finish_job(job.id).await?;
        Ok(tx.commit().await?)
    }
}
