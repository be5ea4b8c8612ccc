//! What became of sends, written in batches: one commit for whatever came in
//! while the last one was written.

use std::sync::Arc;

use tokio::sync::mpsc;

use crate::domain::person::{Address, Platform};
use crate::platform::{Delivered, Failure};
use crate::store::{Claimed, Ended, Posted, StoreError, Tx};

use super::{Dispatch, InFlight, MAX_ATTEMPTS, backoff, record_outbox};

/// Outcomes written in one transaction at most.
const BATCH: usize = 256;

/// What became of one send.
pub(super) enum Outcome {
    /// It arrived.
    Sent(Delivered),
    /// It did not, or nobody knows.
    Failed(Failure),
    /// It was not tried: the platform asked to be left in peace meanwhile, or
    /// the process stops and leaves it to the next.
    Held {
        /// Until when it waits, ms since 1970.
        until: i64,
    },
    /// There was nothing left to send.
    Withdrawn,
}

/// One outcome to be written.
pub(super) enum Record {
    /// Of an answer or personal notice.
    Outbox {
        /// What was sent.
        posted: Box<Posted>,
        /// What became of it.
        outcome: Outcome,
        /// Counts it as under way until it is written.
        #[expect(dead_code, reason = "it counts by being alive")]
        guard: InFlight,
    },
    /// Of a notice to many.
    Delivery {
        /// What was sent.
        due: Claimed,
        /// What became of it.
        outcome: Outcome,
        /// Counts it as under way until it is written.
        #[expect(dead_code, reason = "it counts by being alive")]
        guard: InFlight,
    },
}

/// Writes outcomes until the last sender is gone.
pub(super) async fn run(dispatch: Arc<Dispatch>, mut records: mpsc::Receiver<Record>) {
    let mut batch = Vec::with_capacity(BATCH);
    while records.recv_many(&mut batch, BATCH).await > 0 {
        let mut attempt = 0;
        // What was sent must be written, however long the store is away:
        // otherwise it would be sent again or counted as lost.
        while let Err(error) = write(&dispatch, &batch).await {
            tracing::error!(%error, outcomes = batch.len(), "outcomes cannot be recorded yet");
            let until = backoff(attempt, dispatch.clock.now());
            attempt += 1;
            dispatch.clock.sleep_until(until).await;
        }
        batch.clear();
        // The next message of a chat may go now.
        dispatch.ring();
    }
}

async fn write(dispatch: &Dispatch, batch: &[Record]) -> Result<(), StoreError> {
    let now = dispatch.clock.now();
    let mut tx = dispatch.store.write().await?;
    let posted = batch.iter().filter_map(|record| match record {
        Record::Outbox { posted, outcome, .. } => Some((posted.as_ref(), outcome)),
        Record::Delivery { .. } => None,
    });
    record_outbox::write(&mut tx, posted, now).await?;
    for record in batch {
        match record {
            Record::Outbox { .. } => {}
            Record::Delivery { due, outcome, .. } => delivery(&mut tx, due, outcome, now).await?,
        }
    }
    tx.commit().await
}

async fn delivery(tx: &mut Tx, due: &Claimed, outcome: &Outcome, now: i64) -> Result<(), StoreError> {
    count(due.to.platform, "bulk", outcome);
    let (notice, person) = (due.notice, due.person);
    let failure = match outcome {
        Outcome::Withdrawn => return tx.end_delivery(notice, person, Ended::Dropped, None, now).await,
        Outcome::Sent(delivered) => {
            return tx.end_delivery(notice, person, Ended::Sent, delivered.message.as_deref(), now).await;
        }
        Outcome::Held { until } => return tx.deliver_again(notice, person, *until, false).await,
        Outcome::Failed(failure) => failure,
    };
    match failure {
        Failure::Wait { after_ms, whole_account } => {
            hold(tx, &due.to, *after_ms, *whole_account, now).await?;
            tx.deliver_again(notice, person, now + after_ms, false).await
        }
        Failure::Moved(to) => {
            tx.move_account(&due.to, to).await?;
            tx.deliver_again(notice, person, now, true).await
        }
        Failure::Gone(_) => {
            tx.account_gone(due.account).await?;
            tx.reroute(notice, person, now).await
        }
        Failure::Down(_) if due.attempts < MAX_ATTEMPTS => {
            tx.deliver_again(notice, person, backoff(due.attempts, now), true).await
        }
        // Whether it arrived is not known: to many, never is better than twice.
        Failure::Unknown(_) => tx.end_delivery(notice, person, Ended::Unknown, None, now).await,
        Failure::Down(_) | Failure::Rejected(_) | Failure::NotEditable | Failure::Unsupported(_) => {
            let failure = kind(failure);
            tracing::error!(
                notice_id = notice.0,
                person_id = person.0,
                platform = %due.to.platform,
                failure,
                "a notice was given up"
            );
            tx.end_delivery(notice, person, Ended::Failed, None, now).await
        }
    }
}

/// A platform asked to wait: the chat does, and all bulk where the platform
/// did not say that only this chat is meant.
pub(super) async fn hold(
    tx: &mut Tx,
    at: &Address,
    after: i64,
    whole: bool,
    now: i64,
) -> Result<(), StoreError> {
    tx.hold(at.platform, Some(&at.chat), now + after).await?;
    if whole {
        tx.hold(at.platform, None, now + after).await?;
    }
    Ok(())
}

/// The kind of a failure, without what the platform wrote: that may hold text.
pub(super) const fn kind(failure: &Failure) -> &'static str {
    match failure {
        Failure::Wait { .. } => "wait",
        Failure::Down(_) => "down",
        Failure::Gone(_) => "gone",
        Failure::Moved(_) => "moved",
        Failure::Rejected(_) => "rejected",
        Failure::NotEditable => "not-editable",
        Failure::Unknown(_) => "unknown",
        Failure::Unsupported(_) => "unsupported",
    }
}

pub(super) fn count(platform: Platform, lane: &'static str, outcome: &Outcome) {
    let outcome = match outcome {
        Outcome::Sent(_) => "sent",
        Outcome::Withdrawn => "withdrawn",
        Outcome::Held { .. } => "held",
        Outcome::Failed(failure) => kind(failure),
    };
    metrics::counter!("haizhi_sends_total", "platform" => platform.code(), "lane" => lane, "outcome" => outcome)
        .increment(1);
}
