//! Asking for updates and waiting for them.
//!
//! The next ones are asked for, and with that the last ones acknowledged,
//! only when all of the last are committed.

use std::collections::{BTreeMap, BTreeSet};
use std::pin::Pin;
use std::time::Duration;

use futures::FutureExt as _;
use futures::future::{self, Either, Shared as SharedFuture};
use futures::stream::{self, StreamExt as _};
use haizhi_adapter::{Backoff, becomes};
use haizhi_core::platform::Condition;
use serde_json::value::RawValue;
use teloxide::payloads::{GetUpdates, GetUpdatesSetters};
use tokio::sync::watch;

use crate::client::{CallError, Refusal};
use crate::connect::ALLOWED;
use crate::failure;
use crate::incoming;
use crate::intake::Intake;
use crate::telegram::Shared;

/// Seconds for which Telegram holds a request until something happens.
const HOLD_S: u32 = 25;
/// The same with time for the way.
const LIMIT: Duration = Duration::from_secs(HOLD_S as u64 + 10);
/// Chats whose updates are taken in at the same time.
const CHATS_AT_ONCE: usize = 100;

/// Where we are in the stream of updates.
#[derive(Default)]
struct Position {
    /// The first update that is not done with; 0 at the start, when Telegram knows better.
    next: i64,
    /// Updates beyond it that are done with.
    done: BTreeSet<i64>,
}

impl Position {
    /// Moves on over a batch of which these are done with and these are not.
    fn advance(&mut self, batch: impl Iterator<Item = i64>) {
        let ids: BTreeSet<i64> = batch.collect();
        let first_open = ids.iter().find(|id| !self.done.contains(id)).copied();
        if let Some(next) = first_open.or_else(|| ids.last().map(|last| last + 1)) {
            self.next = next;
            self.done = self.done.split_off(&next);
        }
    }
}

/// Takes updates whenever it is our turn, until told to stop; what is under
/// way then is finished. Telegram hands updates to one process at a time.
pub(crate) async fn poll<S>(
    shared: &Shared,
    intake: &Intake,
    mut turn: watch::Receiver<bool>,
    mut stop: SharedFuture<S>,
) where
    S: Future<Output = ()>,
{
    loop {
        match future::select(std::pin::pin!(becomes(&mut turn, true)), &mut stop).await {
            Either::Left(_) => {}
            Either::Right(_) => return,
        }
        let mut over = turn.clone();
        let over = async {
            future::select(std::pin::pin!(becomes(&mut over, false)), stop.clone()).await;
        };
        poll_until(shared, intake, std::pin::pin!(over)).await;
        if stop.peek().is_some() {
            return;
        }
        // Whether Telegram answers is the other's to say.
        shared.found(Condition::Working);
    }
}

async fn poll_until(shared: &Shared, intake: &Intake, mut stop: Pin<&mut impl Future<Output = ()>>) {
    let clock = shared.clock.as_ref();
    let mut position = Position::default();
    let mut network = Backoff::new(500, 30_000);
    let mut store = Backoff::new(250, 5_000);
    loop {
        let payload = GetUpdates::new()
            .offset(i32::try_from(position.next).unwrap_or_default())
            .limit(100)
            .timeout(HOLD_S)
            .allowed_updates(ALLOWED);
        let asking = shared.client.call_within::<_, Vec<Box<RawValue>>>(&payload, LIMIT);
        let answer = match future::select(std::pin::pin!(asking), &mut stop).await {
            Either::Left((answer, _)) => answer,
            Either::Right(_) => return,
        };
        let (backoff, least_ms) = match answer {
            Ok(batch) => {
                shared.found(Condition::Working);
                network.reset();
                if take_all(intake, &batch, &mut position).await {
                    store.reset();
                    continue;
                }
                (&mut store, 0)
            }
            Err(error) => {
                shared.missed(&error);
                (&mut network, report(&error))
            }
        };
        let pause = backoff.wait_at_least(clock, least_ms);
        if let Either::Right(_) = future::select(std::pin::pin!(pause), &mut stop).await {
            return;
        }
    }
}

/// Takes a batch in, chats side by side; whether everything is done with.
async fn take_all(intake: &Intake, batch: &[Box<RawValue>], position: &mut Position) -> bool {
    let mut chats: BTreeMap<i64, Vec<(i64, &RawValue)>> = BTreeMap::new();
    for update in batch {
        match incoming::id(update) {
            Some(id) if position.done.contains(&id) => {}
            Some(id) => chats.entry(incoming::chat(update)).or_default().push((id, update)),
            None => tracing::error!("an update without an id is passed over"),
        }
    }
    // Boxed, or the compiler cannot see that the whole may move between threads.
    let chats: Vec<_> = chats.into_values().map(|updates| take_in_order(intake, updates).boxed()).collect();
    let results: Vec<(Vec<i64>, bool)> = stream::iter(chats).buffer_unordered(CHATS_AT_ONCE).collect().await;
    let all = results.iter().all(|(_, all)| *all);
    position.done.extend(results.into_iter().flat_map(|(done, _)| done));
    position.advance(batch.iter().filter_map(|update| incoming::id(update)));
    // A batch of nothing but what has no id cannot be acknowledged: ask for it slowly.
    all && (batch.is_empty() || batch.iter().any(|update| incoming::id(update).is_some()))
}

/// Takes the updates of one chat until one fails: those behind it wait for it.
async fn take_in_order(intake: &Intake, updates: Vec<(i64, &RawValue)>) -> (Vec<i64>, bool) {
    let mut done = Vec::new();
    for (id, update) in updates {
        if intake.take(update).await.is_err() {
            return (done, false);
        }
        done.push(id);
    }
    (done, true)
}

/// Logs why there are no updates; milliseconds to wait at least.
fn report(error: &CallError) -> i64 {
    match error {
        CallError::Refused(Refusal { code: 409, description, .. }) => {
            tracing::error!(
                description,
                "somebody else takes this bot's updates: another process with the same token, or a webhook"
            );
            1_000
        }
        CallError::Refused(refusal) if refusal.code == 429 => failure::wait_ms(refusal),
        _ => {
            tracing::warn!(%error, "no updates from Telegram");
            0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_position_stops_before_what_is_not_done() {
        let mut position = Position { next: 0, done: BTreeSet::from([5, 7, 8]) };
        position.advance([5, 6, 7, 8].into_iter());
        assert_eq!((position.next, &position.done), (6, &BTreeSet::from([7, 8])));
        // 6 comes again, with 9 beside it.
        position.done.extend([6, 9]);
        position.advance([6, 7, 8, 9].into_iter());
        assert_eq!((position.next, position.done.len()), (10, 0));
        position.advance(std::iter::empty());
        assert_eq!(position.next, 10);
    }
}
