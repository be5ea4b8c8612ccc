//! What happens by itself: postings end at their deadline and are published
//! at their time, personal notices leave when quiet hours are over, seats that
//! are kept pass on, those who registered are reminded, and those who were
//! there thanked.

use futures::FutureExt as _;
use futures::future::BoxFuture;

use crate::domain::posting::PostingState;
use crate::store::StoreError;

use super::events;
use super::office::{self, Fault};
use super::{Service, ServiceError};

/// What is due at a moment.
struct Due {
    postings: bool,
    notices: bool,
    registrations: bool,
}

impl Due {
    const fn anything(&self) -> bool {
        self.postings || self.notices || self.registrations
    }
}

impl Service {
    async fn due(&self, now: i64) -> Result<Due, StoreError> {
        let mut tx = self.store.read().await?;
        Ok(Due {
            postings: tx.is_anything_due(now).await?,
            notices: tx.later_due(now).await?,
            registrations: events::is_due(&mut tx, now).await?,
        })
    }

    /// Whether [`Service::tick`] has anything to do now.
    ///
    /// # Errors
    /// When the store fails.
    pub fn is_anything_due<'a>(&'a self) -> BoxFuture<'a, Result<bool, ServiceError>> {
        async move { Ok(self.due(self.clock.now()).await?.anything()) }.boxed()
    }

    /// Does what is due now; how many postings, notices and registrations it
    /// concerned. Called every second by the process that has the schedule, and
    /// safe in several.
    ///
    /// # Errors
    /// When the store fails; what was not done is due the next time.
    pub fn tick<'a>(&'a self) -> BoxFuture<'a, Result<usize, ServiceError>> {
        async move {
            let now = self.clock.now();
            let due = self.due(now).await?;
            if !due.anything() {
                return Ok(0);
            }
            let mut tx = self.store.write().await?;
            let released = if due.notices { tx.release_later(now).await? } else { 0 };
            let expired = tx.expire_due(now).await?;
            for id in &expired {
                tx.audit(None, "posting-expire", &id.to_string(), "", now).await?;
            }
            let scheduled = tx.due_scheduled(now).await?;
            for id in &scheduled {
                let Some(posting) = tx.posting(*id).await? else { continue };
                // Approval may have been withdrawn by a change since.
                if posting.head.review != PostingState::Approved {
                    tx.schedule(*id, None).await?;
                    continue;
                }
                tx.audit(None, "posting-publish", &id.to_string(), "", now).await?;
                office::make_public(&mut tx, &posting, now).await.map_err(store_fault)?;
            }
            let registrations = if due.registrations { events::tick(&mut tx, now).await? } else { 0 };
            tx.commit().await?;
            self.wake.wake();
            Ok(expired.len() + scheduled.len() + released + registrations)
        }
        .boxed()
    }
}

fn store_fault(fault: Fault) -> StoreError {
    match fault {
        Fault::Store(error) => error,
        Fault::Refused(_) => StoreError::Missing("a scheduled posting"),
    }
}
