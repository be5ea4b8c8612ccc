//! What became of sends, written in batches: one commit for whatever came in
//! while the last one was written.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use tokio::sync::mpsc;

use crate::domain::person::{Address, Platform};
use crate::platform::{Delivered, Failure};
use crate::store::{Posted, StoreError, Tx};
use crate::watch::numbers;

use super::{Dispatch, InFlight, backoff, record_outbox};

/// Outcomes written in one transaction at most.
const BATCH: usize = 256;

/// How often whoever else has something to do goes first, before outcomes are
/// written: sends that end at about the same time share a commit. On an idle
/// machine that takes no time.
const PATIENCE: usize = 8;

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

impl Outcome {
    /// Whether the platform said that all of it was too much.
    pub const fn is_too_much(&self) -> bool {
        matches!(self, Self::Failed(Failure::Wait { whole_account: true, .. }))
    }
}

/// One outcome of an answer or personal notice, to be written.
pub(super) struct Record {
    /// What was sent.
    pub posted: Box<Posted>,
    /// What became of it.
    pub outcome: Outcome,
    /// Counts it as under way until it is written.
    #[expect(dead_code, reason = "it counts by being alive")]
    pub guard: InFlight,
}

/// Writes outcomes until the last sender is gone.
pub(super) async fn run(dispatch: Arc<Dispatch>, mut records: mpsc::Receiver<Record>) {
    let mut batch = Vec::with_capacity(BATCH);
    while records.recv_many(&mut batch, BATCH).await > 0 {
        for _ in 0..PATIENCE {
            tokio::task::yield_now().await;
            while batch.len() < BATCH
                && let Ok(record) = records.try_recv()
            {
                batch.push(record);
            }
        }
        let mut attempt = 0;
        // What was sent must be written, however long the store is away:
        // otherwise it would be sent again or counted as lost.
        let again = loop {
            match write(&dispatch, &batch).await {
                Ok(again) => break again,
                Err(error) => {
                    tracing::error!(%error, outcomes = batch.len(), "outcomes cannot be recorded yet");
                    let until = backoff(attempt, dispatch.clock.now());
                    attempt += 1;
                    dispatch.clock.sleep_until(until).await;
                }
            }
        };
        let now = dispatch.clock.now();
        for Record { posted, outcome, .. } in batch.drain(..) {
            let (platform, lane) = (posted.to.platform, posted.lane.code());
            dispatch.count(platform, lane, &outcome, now);
            if matches!(outcome, Outcome::Sent(_)) {
                numbers::answer(platform, lane, now - posted.since);
            }
        }
        if again {
            dispatch.outbox_waits.store(true, Ordering::SeqCst);
        }
        // The next message of a chat may go now, if there is one.
        if dispatch.outbox_waits.load(Ordering::SeqCst) {
            dispatch.ring();
        }
        dispatch.turn();
    }
}

/// Writes a batch; whether any of it is to be tried again.
async fn write(dispatch: &Dispatch, batch: &[Record]) -> Result<bool, StoreError> {
    let now = dispatch.clock.now();
    let mut tx = dispatch.store.write().await?;
    let posted = batch.iter().map(|record| (record.posted.as_ref(), &record.outcome));
    let again = record_outbox::write(&mut tx, posted, now).await?;
    tx.commit().await?;
    Ok(again)
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

impl Dispatch {
    /// Counts what became of a send, once it is written.
    pub(super) fn count(&self, platform: Platform, lane: &'static str, outcome: &Outcome, now: i64) {
        let code = match outcome {
            Outcome::Sent(_) => "sent",
            Outcome::Withdrawn => "withdrawn",
            Outcome::Held { .. } => "held",
            Outcome::Failed(failure) => kind(failure),
        };
        metrics::counter!(numbers::SENDS, "platform" => platform.code(), "lane" => lane, "outcome" => code)
            .increment(1);
        match outcome {
            Outcome::Sent(_) if [numbers::BULK, numbers::DIGEST].contains(&lane) => {
                self.pulse.sent_to_many(platform, now)
            }
            Outcome::Failed(Failure::Wait { whole_account, .. }) => numbers::wait(platform, *whole_account),
            Outcome::Failed(Failure::Rejected(_) | Failure::Unsupported(_)) => {
                self.pulse.failed(platform, now);
            }
            Outcome::Sent(_)
            | Outcome::Withdrawn
            | Outcome::Held { .. }
            | Outcome::Failed(
                Failure::Down(_)
                | Failure::Gone(_)
                | Failure::Moved(_)
                | Failure::NotEditable
                | Failure::Unknown(_),
            ) => {}
        }
    }
}
