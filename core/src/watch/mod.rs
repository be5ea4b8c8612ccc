//! Whoever watches the house: numbers for operators, alarms for staff.
//!
//! Every process looks at itself and at the store every 15 seconds, in the
//! background: a scrape of `/metrics` only shows what was found. What is found
//! wrong by the [`rules`] is told to staff once, whichever process finds it
//! first, for that it was told is kept in the store.

pub mod numbers;
pub mod rules;
mod sight;
mod tell;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use futures::FutureExt as _;
use futures::future::BoxFuture;
use tokio::sync::watch;

use crate::clock::Clock;
use crate::dispatch::{Pulse, Wake};
use crate::domain::person::Platform;
use crate::platform::{Adapter, Condition};
use crate::store::{ChannelRow, Fronts, Store, StoreError};

/// How often is looked, in ms.
pub const EVERY: i64 = 15_000;
/// How long a process counts as running after its last word, in ms.
pub const RUNNING: i64 = 4 * EVERY;
/// How often a platform is asked whether it can hand its updates over, in ms.
const ASK: i64 = 60_000;
/// How long a failed hand-over counts as one that goes on, in ms.
const FAILING: i64 = 5 * 60_000;
/// How long what a process wrote is kept after its end, in ms.
const KEPT: i64 = 24 * 3_600_000;

/// What the watch does not know by itself.
pub struct Surroundings {
    /// The name of this process, the same as its dispatch's.
    pub process: String,
    /// Free bytes on the disk under the database, where it is ours to know.
    pub disk_free: Box<dyn Fn() -> Option<u64> + Send + Sync>,
}

/// What is remembered of a platform from look to look.
#[derive(Clone)]
struct Memory {
    state: &'static str,
    since: i64,
    ok_at: Option<i64>,
    asked_at: i64,
    webhook_since: Option<i64>,
    webhook_waiting: u32,
    due_since: Option<i64>,
}

/// The watch of one process.
pub struct Watch {
    store: Store,
    clock: Arc<dyn Clock>,
    wake: Wake,
    pulse: Arc<Pulse>,
    adapters: Vec<Arc<dyn Adapter>>,
    around: Surroundings,
    memory: Mutex<BTreeMap<Platform, Memory>>,
    fronts: tokio::sync::Mutex<Fronts>,
    begun: i64,
}

impl Watch {
    /// A watch over these adapters and the dispatch whose pulse this is.
    pub fn new(
        store: Store,
        clock: Arc<dyn Clock>,
        wake: Wake,
        pulse: Arc<Pulse>,
        adapters: Vec<Arc<dyn Adapter>>,
        around: Surroundings,
    ) -> Self {
        let begun = clock.now();
        Self {
            store,
            clock,
            wake,
            pulse,
            adapters,
            around,
            memory: Mutex::default(),
            fronts: Default::default(),
            begun,
        }
    }

    /// Looks until stopped.
    pub fn run<'a>(&'a self, mut stop: watch::Receiver<bool>) -> BoxFuture<'a, ()> {
        async move {
            while !*stop.borrow() {
                let next = self.clock.now() + EVERY;
                tokio::select! {
                    looked = self.look() => if let Err(error) = looked {
                        tracing::error!(%error, "the watch could not look");
                    },
                    _ = stop.wait_for(|stopped| *stopped) => return,
                }
                tokio::select! {
                    () = self.clock.sleep_until(next) => {}
                    _ = stop.wait_for(|stopped| *stopped) => {}
                }
            }
        }
        .boxed()
    }

    /// Looks once: writes down how this process does, shows the numbers, and
    /// tells what is wrong or over.
    ///
    /// # Errors
    /// When the store fails; nothing is told then that was not told before.
    pub async fn look(&self) -> Result<(), StoreError> {
        let now = self.clock.now();
        self.shows_itself(now);
        let rows = self.channels(now).await;
        let mut tx = self.store.write().await?;
        for row in &rows {
            tx.put_channel(row).await?;
        }
        tx.prune_channels(now - KEPT).await?;
        tx.commit().await?;
        let disk_free = (self.around.disk_free)();
        let mut tx = self.store.read().await?;
        let census = sight::census(&mut tx, &mut *self.fronts.lock().await, now).await?;
        drop(tx);
        census.show(now);
        for (platform, memory) in self.memory().iter_mut() {
            let due = census.is_bulk_due(*platform);
            memory.due_since = due.then(|| memory.due_since.unwrap_or(now));
        }
        if !tell::steps(&census, disk_free, now).is_empty() {
            self.tell(disk_free, now).await?;
        }
        Ok(())
    }

    fn memory(&self) -> MutexGuard<'_, BTreeMap<Platform, Memory>> {
        // Whole after every statement, whoever panicked beside it.
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What only this process knows.
    fn shows_itself(&self, now: i64) {
        for (which, at) in self.pulse.looked() {
            metrics::gauge!(numbers::LOOKED, "loop" => which.code()).set(numbers::seconds(at));
        }
        for adapter in &self.adapters {
            let up = adapter.condition() == Condition::Working;
            metrics::gauge!(numbers::CHANNEL, "platform" => adapter.platform().code())
                .set(f64::from(u8::from(up)));
        }
        tracing::trace!(now, "the watch looks");
    }

    /// How this process finds its platforms.
    async fn channels(&self, now: i64) -> Vec<ChannelRow> {
        let mut rows = Vec::new();
        for adapter in &self.adapters {
            let platform = adapter.platform();
            let state = adapter.condition().code();
            let new = Memory {
                state,
                since: now,
                ok_at: None,
                asked_at: i64::MIN,
                webhook_since: None,
                webhook_waiting: 0,
                due_since: None,
            };
            let mut memory = self.memory().get(&platform).cloned().unwrap_or(new);
            if memory.state != state {
                (memory.state, memory.since) = (state, now);
            }
            if adapter.condition() == Condition::Working {
                memory.ok_at = Some(now);
            }
            if now.saturating_sub(memory.asked_at) >= ASK {
                memory.asked_at = now;
                if let Some(inlet) = adapter.inlet().await {
                    let failed = inlet.failed_at.is_some_and(|at| now - at < FAILING) && inlet.waiting > 0;
                    let ill = failed || inlet.elsewhere;
                    memory.webhook_since = ill.then(|| memory.webhook_since.unwrap_or(now));
                    memory.webhook_waiting = inlet.waiting;
                }
            }
            rows.push(self.row(platform, &memory, now));
            self.memory().insert(platform, memory);
        }
        rows
    }

    fn row(&self, platform: Platform, memory: &Memory, now: i64) -> ChannelRow {
        ChannelRow {
            process: self.around.process.clone(),
            platform,
            state: memory.state.to_owned(),
            since: memory.since,
            ok_at: memory.ok_at,
            seen_at: now,
            looked_at: self.pulse.looked().into_values().max().unwrap_or(self.begun),
            sent_at: self.pulse.last_to_many(platform),
            due_since: memory.due_since,
            failures: self.pulse.failures_since(platform, now - rules::FAILURES_WITHIN),
            webhook_since: memory.webhook_since,
            webhook_waiting: memory.webhook_waiting,
        }
    }
}
