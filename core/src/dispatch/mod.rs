//! Hands what was enqueued to the adapters: claim under a lease, send outside
//! of any transaction, record what became of it.
//!
//! ```text
//! queued ─claim(lease)→ sending ─┬→ sent
//!    ↑                           ├→ gone      (nobody is reached there)
//!    └──── retry at ─────────────┤→ rejected  (our fault, or tried too often)
//!                                └→ unknown   (outcome lost)
//! ```
//!
//! Answers to what a person did (the outbox) and notices to many (deliveries)
//! run in loops of their own, so a broadcast delays nobody who presses a
//! button. An answer is claimed when it is written and goes out straight after
//! the commit, where nothing else of its chat comes first. On each platform
//! one process sends, under a lease (`lease`). One that died between sending
//! and recording leaves its claims behind: an answer is sent again, a notice
//! becomes `unknown` and is not.

mod bulk;
mod chats;
mod guild_events;
mod handover;
mod interactive;
mod key;
mod lease;
pub mod matching;
mod pace;
mod peers;
mod progress;
mod pulse;
mod record;
mod record_outbox;
mod spread;
mod straight;
mod tidy;
mod wake;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use futures::FutureExt as _;
use futures::future::BoxFuture;
use tokio::sync::{mpsc, watch};

use crate::clock::Clock;
use crate::domain::person::Platform;
use crate::platform::Adapter;
use crate::store::{Store, StoreError, Waits};

pub use lease::LEASE as SENDER_LEASE;
pub use pace::{Pace, PaceConfig};
pub use pulse::{Loop, Pulse};
pub use wake::Wake;

use record::Record;

/// How long a claim lasts, in ms: longer than any send may take.
pub(crate) const LEASE: i64 = 120_000;
/// How long at most until work of another process is noticed, in ms.
const LOOK: i64 = 500;
/// How long a stop waits for what is in flight, in ms.
const STOP: i64 = 10_000;
/// After how many tries something is given up.
const MAX_ATTEMPTS: u32 = 10;

/// The dispatch of one process.
pub struct Dispatch {
    store: Store,
    clock: Arc<dyn Clock>,
    wake: Wake,
    adapters: BTreeMap<Platform, Arc<dyn Adapter>>,
    pace: PaceConfig,
    in_flight: Arc<Flights>,
    chats: chats::Chats,
    leases: lease::Leases,
    pulse: Arc<Pulse>,
    /// Whether anything may wait in the outbox that nobody has claimed. Every
    /// look sets it, and whoever sets it true rings afterwards.
    outbox_waits: AtomicBool,
    bells: watch::Sender<u64>,
    turned: watch::Sender<u64>,
    /// How the outside reaches the pages, without a slash at the end; empty where it does not.
    public_url: String,
}

impl Dispatch {
    /// A dispatch over these adapters.
    pub fn new(
        store: Store,
        clock: Arc<dyn Clock>,
        wake: Wake,
        adapters: impl IntoIterator<Item = Arc<dyn Adapter>>,
        pace: PaceConfig,
    ) -> Self {
        let adapters: BTreeMap<_, _> =
            adapters.into_iter().map(|adapter| (adapter.platform(), adapter)).collect();
        let in_flight = Arc::default();
        let bells = watch::Sender::new(0);
        let (chats, turned) = (chats::Chats::default(), watch::Sender::new(0));
        let leases = lease::Leases::new(adapters.keys().copied());
        let (pulse, outbox_waits) = (Arc::default(), AtomicBool::new(true));
        Self {
            store,
            clock,
            wake,
            adapters,
            pace,
            in_flight,
            chats,
            leases,
            pulse,
            outbox_waits,
            bells,
            turned,
            public_url: String::new(),
        }
    }

    /// The same, with pages that the outside reaches at this address.
    #[must_use]
    pub fn reached_at(self, public_url: &str) -> Self {
        Self { public_url: public_url.trim_end_matches('/').to_owned(), ..self }
    }

    /// Runs until `stop` becomes true, then waits a bounded time for what is
    /// in flight.
    pub fn run(self: Arc<Self>, stop: watch::Receiver<bool>) -> BoxFuture<'static, ()> {
        async move {
        tidy::once(&self).await;
        let asked_at = self.clock.now();
        lease::once(&self).await;
        let (records, recorded) = mpsc::channel(1024);
        let recorder = tokio::spawn(record::run(self.clone(), recorded));
        let mut loops = tokio::task::JoinSet::new();
        loops.spawn(straight::run(self.clone(), records.clone(), stop.clone()));
        loops.spawn(interactive::run(self.clone(), records.clone(), stop.clone()));
        for platform in self.adapters.keys().copied() {
            loops.spawn(bulk::run(self.clone(), platform, stop.clone()));
            loops.spawn(guild_events::run(self.clone(), platform, stop.clone()));
        }
        drop(records);
        loops.spawn(spread::run(self.clone(), stop.clone()));
        loops.spawn(tidy::run(self.clone(), stop.clone()));
        loops.spawn(lease::run(self.clone(), asked_at, stop.clone()));
        loops.spawn(progress::run(self.clone(), stop.clone()));
        loops.spawn(hear(self.clone(), stop.clone()));
        loops.spawn(peers::tell(self.clone(), stop.clone()));
        loops.spawn(peers::listen(self.clone(), stop.clone()));
        let ended = async {
            while loops.join_next().await.is_some() {}
            // The recorder ends when the last send has handed its outcome in.
            recorder.await
        };
        let mut told = stop.clone();
        let patience = async {
            let _ = told.wait_for(|stopped| *stopped).await;
            self.clock.sleep_until(self.clock.now() + STOP).await;
        };
        tokio::select! {
            _ = ended => lease::release(&self).await,
            () = patience => tracing::warn!("stopped while sends were under way; their leases run out by themselves"),
        }
    }.boxed()
    }

    /// Whether nothing waits that is due and may be sent from here, and nothing is under way.
    ///
    /// # Errors
    /// When the store fails.
    pub fn is_idle<'a>(&'a self) -> BoxFuture<'a, Result<bool, StoreError>> {
        async move {
            let ever = self.in_flight.ever.load(Ordering::SeqCst);
            let nothing_handed_over = self.wake.handover().is_empty();
            let idle = nothing_handed_over && self.under_way() == 0 && !self.is_anything_due().await?;
            // What was claimed or sent during the look may have left something behind.
            Ok(idle && self.under_way() == 0 && self.in_flight.ever.load(Ordering::SeqCst) == ever)
        }
        .boxed()
    }

    async fn is_anything_due(&self) -> Result<bool, StoreError> {
        let now = self.clock.now();
        let mut platforms = self.platforms();
        platforms.retain(|platform| !self.leases.is_elsewhere(*platform));
        let mut tx = self.store.read().await?;
        if tx.unspread().await? > 0 || tx.outbox_waits(&platforms, now).await? == Waits::Due {
            return Ok(true);
        }
        for platform in platforms {
            if tx.delivery_due(platform, now).await? {
                return Ok(true);
            }
            let events = self.adapters.get(&platform).is_some_and(|of| of.capabilities().scheduled_events);
            if events && tx.next_guild_event(platform).await?.is_some_and(|at| at <= now) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// How this process calls itself where several share a database.
    pub fn process(&self) -> &str {
        &self.leases.process
    }

    /// Whether this process is the one that sends on a platform.
    pub fn sends_on(&self, platform: Platform) -> watch::Receiver<bool> {
        self.leases.turn(platform)
    }

    /// The first moment (ms since 1970) at which this process no longer speaks
    /// on one of its platforms unless it renews that.
    pub fn runs_out(&self) -> Option<i64> {
        self.leases.runs_out()
    }

    /// What the loops did last.
    pub fn pulse(&self) -> &Arc<Pulse> {
        &self.pulse
    }

    /// How many sends are under way, until their outcomes are recorded.
    pub fn under_way(&self) -> usize {
        self.in_flight.now.load(Ordering::SeqCst)
    }

    /// A bell of its own for each loop, so that none takes another's ring.
    fn bell(&self) -> watch::Receiver<u64> {
        self.bells.subscribe()
    }

    /// Rings for every loop.
    fn ring(&self) {
        self.bells.send_modify(|rings| *rings += 1);
    }

    /// Changes whenever the loops have looked or recorded something.
    pub fn turns(&self) -> watch::Receiver<u64> {
        self.turned.subscribe()
    }

    /// Something moved: whoever waits for it looks again.
    fn turn(&self) {
        self.turned.send_modify(|turns| *turns += 1);
    }

    fn platforms(&self) -> Vec<Platform> {
        self.adapters.keys().copied().collect()
    }

    /// Waits for the bell, the next moment something is due, or the stop.
    async fn rest(&self, bell: &mut watch::Receiver<u64>, until: i64, stop: &mut watch::Receiver<bool>) {
        self.turn();
        tokio::select! {
            () = self.clock.sleep_until(until) => {}
            _ = bell.changed() => {}
            _ = stop.wait_for(|stopped| *stopped) => {}
        }
    }
}

/// Passes the ring of whoever committed something on to every loop.
async fn hear(dispatch: Arc<Dispatch>, mut stop: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            () = dispatch.wake.woken() => {
                dispatch.outbox_waits.store(true, Ordering::SeqCst);
                dispatch.ring();
            }
            _ = stop.wait_for(|stopped| *stopped) => return,
        }
    }
}

/// What is under way.
#[derive(Default)]
struct Flights {
    now: AtomicUsize,
    /// How many there were ever, by which a look notices what came and went meanwhile.
    ever: AtomicUsize,
}

/// One claim or send under way; counted until its outcome is recorded.
struct InFlight(Arc<Flights>);

impl InFlight {
    fn new(flights: &Arc<Flights>) -> Self {
        flights.now.fetch_add(1, Ordering::SeqCst);
        flights.ever.fetch_add(1, Ordering::SeqCst);
        Self(flights.clone())
    }
}

impl Drop for InFlight {
    fn drop(&mut self) {
        self.0.now.fetch_sub(1, Ordering::SeqCst);
    }
}

type Records = mpsc::Sender<Record>;

/// When something that failed is tried again: 1 s, 2 s, 4 s … at most a minute.
fn backoff(attempts: u32, now: i64) -> i64 {
    now + (1000_i64 << attempts.min(6)).min(60_000)
}
