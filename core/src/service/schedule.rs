//! What happens by itself: postings end at their deadline and are published
//! at their time, personal notices leave when quiet hours are over, seats that
//! are kept pass on, and those who registered are reminded.

use crate::domain::posting::PostingState;
use crate::store::StoreError;

use super::events;
use super::office::{self, Fault};
use super::{Service, ServiceError};

impl Service {
    /// Does what is due now; how many postings and notices it concerned. Called every
    /// second by the process that has the schedule, and safe in several.
    ///
    /// # Errors
    /// When the store fails; what was not done is due the next time.
    pub async fn tick(&self) -> Result<usize, ServiceError> {
        let now = self.clock.now();
        let mut tx = self.store.read().await?;
        let due = tx.is_anything_due(now).await?;
        let later = tx.later_due(now).await?;
        let events_due = events::is_due(&mut tx, now).await?;
        drop(tx);
        if !due && !later && !events_due {
            return Ok(0);
        }
        let mut tx = self.store.write().await?;
        let released = if later { tx.release_later(now).await? } else { 0 };
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
        let registrations = if events_due { events::tick(&mut tx, now).await? } else { 0 };
        tx.commit().await?;
        self.wake.wake();
        Ok(expired.len() + scheduled.len() + released + registrations)
    }
}

fn store_fault(fault: Fault) -> StoreError {
    match fault {
        Fault::Store(error) => error,
        Fault::Refused(_) => StoreError::Missing("a scheduled posting"),
    }
}
