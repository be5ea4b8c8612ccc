//! What came of deliveries.

use crate::domain::ids::{NoticeId, PersonId};
use crate::platform::Failure;
use crate::store::{Claimed, Ended, StoreError, Tx};

use super::super::record::{Outcome, hold, kind};
use super::super::{MAX_ATTEMPTS, backoff};
use super::queue::is_recognised;
use super::{Done, Letter};

/// What a platform makes of what is sent again.
#[derive(Clone, Copy)]
pub(super) struct Repeats<'a> {
    /// For how long it recognises it, in ms.
    pub repeat_ms: i64,
    /// Since when a delivery may have arrived, ms since 1970.
    pub since: &'a (dyn Fn(&Claimed) -> i64 + Sync),
}

/// Writes it down: what arrived in one statement, the rest one by one.
pub(super) async fn write(
    tx: &mut Tx,
    back: &[Done],
    repeats: Repeats<'_>,
    now: i64,
) -> Result<(), StoreError> {
    let mut sent: Vec<(NoticeId, PersonId, Option<String>)> = Vec::new();
    for Done { letter, outcome } in back {
        match (letter, outcome) {
            (Letter::Digest(digest), _) => digest.record(tx, outcome, now).await?,
            (Letter::One(due), Outcome::Sent(delivered)) => {
                sent.push((due.notice, due.person, delivered.message.clone()));
            }
            (Letter::One(due), Outcome::Withdrawn | Outcome::Held { .. } | Outcome::Failed(_)) => {
                other(tx, due, outcome, repeats, now).await?;
            }
        }
    }
    if !sent.is_empty() {
        tx.deliveries_sent(&sent, now).await?;
    }
    Ok(())
}

async fn other(
    tx: &mut Tx,
    due: &Claimed,
    outcome: &Outcome,
    repeats: Repeats<'_>,
    now: i64,
) -> Result<(), StoreError> {
    let key = due.key();
    let failure = match outcome {
        Outcome::Sent(_) => return Ok(()),
        Outcome::Withdrawn => return tx.end_delivery(key, Ended::Dropped, now).await,
        Outcome::Held { until } => return tx.deliver_again(key, *until, false).await,
        Outcome::Failed(failure) => failure,
    };
    match failure {
        Failure::Wait { after_ms, whole_account } => {
            hold(tx, &due.to, *after_ms, *whole_account, now).await?;
            tx.deliver_again(key, now + after_ms, false).await
        }
        Failure::Moved(to) => {
            tx.move_account(&due.to, to).await?;
            tx.deliver_again(key, now, true).await
        }
        Failure::Gone(_) => {
            tx.account_gone(due.account).await?;
            tx.reroute(key, now).await
        }
        Failure::Down(_) if due.attempts < MAX_ATTEMPTS => {
            tx.deliver_again(key, backoff(due.attempts, now), true).await
        }
        // Changing or deleting twice does no harm.
        Failure::Unknown(_) if due.message.is_some() && due.attempts < MAX_ATTEMPTS => {
            tx.deliver_again(key, backoff(due.attempts, now), true).await
        }
        // The platform knows it by its key, if it arrived.
        Failure::Unknown(_)
            if due.attempts < MAX_ATTEMPTS
                && is_recognised((repeats.since)(due), repeats.repeat_ms, backoff(due.attempts, now)) =>
        {
            tx.deliver_in_doubt(key, backoff(due.attempts, now), (repeats.since)(due)).await
        }
        // Whether it arrived is not known: to many, never is better than twice.
        Failure::Unknown(_) => tx.end_delivery(key, Ended::Unknown, now).await,
        Failure::Down(_) | Failure::Rejected(_) | Failure::NotEditable | Failure::Unsupported(_) => {
            let failure = kind(failure);
            tracing::error!(
                notice_id = due.notice.0,
                person_id = due.person.0,
                platform = %due.to.platform,
                failure,
                "a notice was given up"
            );
            tx.end_delivery(key, Ended::Failed, now).await
        }
    }
}
