//! The connection to the gateway, on a thread of its own: whatever happens
//! there starves nothing else.
//!
//! It is our own on a plain WebSocket, of some seven hundred lines. serenity's
//! spins on some ways of being closed, resumes at the wrong address and cannot
//! be paused; twilight's sends no connection through a proxy, takes no address
//! for RESUME, reconnects without a pause when it is closed at once, and tells
//! Discord of events that were not committed.

mod budget;
mod dial;
mod shard;
mod taken;
mod talk;

use std::sync::Arc;

use haizhi_core::clock::Clock;
use haizhi_core::platform::Condition;
use reqwest::Url;
use serde::Deserialize;
use serde_json::value::RawValue;
use tokio::sync::{mpsc, watch};

use crate::client::{CallError, Client};
use crate::config::Settings;
use crate::health::Health;
use crate::route::Route;

use budget::Budget;
pub(crate) use taken::{Session, Taken};

/// An event on its way in.
#[derive(Debug)]
pub(crate) struct Arrived {
    /// Of which shard.
    pub shard: usize,
    /// Of which of its sessions, as [`Taken`] counts them.
    pub session: u64,
    /// Its number within the session.
    pub seq: u64,
    /// Whether it came before, or while nobody was there: the session goes on.
    pub replayed: bool,
    /// A name for it that no other event has.
    pub key: String,
    /// What kind it is.
    pub name: String,
    /// What it says.
    pub data: Box<RawValue>,
}

/// What the thread works with.
#[derive(Clone)]
pub(crate) struct Wiring {
    pub settings: Settings,
    pub clock: Arc<dyn Clock>,
    pub health: Arc<Health>,
    pub arrived: mpsc::Sender<Arrived>,
    pub taken: Arc<Vec<Taken>>,
}

/// What the API says of its gateway.
#[derive(Debug, Deserialize)]
pub(crate) struct Told {
    url: String,
    #[serde(default)]
    shards: u32,
    session_start_limit: Option<Starts>,
}

#[derive(Debug, Deserialize)]
struct Starts {
    remaining: u32,
    /// In ms.
    reset_after: i64,
    #[serde(default)]
    max_concurrency: u32,
}

/// Where and how to connect.
#[derive(Debug)]
pub(crate) struct Plan {
    url: Url,
    /// Whether RESUME goes there too.
    fixed: bool,
    pub shards: u32,
    budget: Budget,
}

/// Asks the API where the gateway is.
pub(crate) async fn plan(client: &Client, settings: &Settings, clock: &dyn Clock) -> Result<Plan, CallError> {
    let told = match client.get::<Told>(&Route::Gateway).await {
        Ok(told) => Some(told),
        // A server that has no such endpoint does without our limits too.
        Err(CallError::Foreign { status: 404 }) if settings.gateway.is_some() => None,
        Err(CallError::Refused(refusal)) if refusal.status == 404 && settings.gateway.is_some() => None,
        Err(error) => return Err(error),
    };
    let (told_url, recommended, starts) = match told {
        Some(told) => (Some(told.url), told.shards, told.session_start_limit),
        None => (None, 1, None),
    };
    let url = match (&settings.gateway, told_url) {
        (Some(url), _) => url.clone(),
        (None, Some(told)) => {
            crate::config::gateway(&told).map_err(|_| CallError::Lost("the API names no gateway".into()))?
        }
        (None, None) => return Err(CallError::Lost("the API names no gateway".into())),
    };
    let shards = if settings.shards > 0 { settings.shards } else { recommended.clamp(1, 64) };
    let budget = match starts {
        Some(Starts { remaining, reset_after, max_concurrency }) => {
            Budget::new(remaining, reset_after, max_concurrency, clock.now())
        }
        None => Budget::unlimited(),
    };
    Ok(Plan { url, fixed: settings.gateway.is_some(), shards, budget })
}

/// Returns when told to stop, or when nobody can tell any more.
pub(crate) async fn stopped(stop: &mut watch::Receiver<bool>) {
    let _ = stop.wait_for(|stopped| *stopped).await;
}

/// The thread while it runs.
pub(crate) struct Running {
    stop: watch::Sender<bool>,
    over: tokio::sync::oneshot::Receiver<()>,
}

/// Name of the thread, by which it is found among those of the process.
pub(crate) const THREAD: &str = "discord-gateway";

/// Connects every shard, on a thread of its own.
pub(crate) fn start(plan: Plan, wiring: Wiring) -> std::io::Result<Running> {
    let stop = watch::Sender::new(false);
    let stopped = stop.subscribe();
    let (done, over) = tokio::sync::oneshot::channel();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    wiring.health.begin(plan.shards as usize);
    std::thread::Builder::new().name(THREAD.into()).spawn(move || {
        runtime.block_on(async move {
            let plan = Arc::new(plan);
            let mut shards = tokio::task::JoinSet::new();
            for shard in 0..plan.shards {
                let (plan, wiring, stopped) = (plan.clone(), wiring.clone(), stopped.clone());
                shards.spawn(async move {
                    let health = wiring.health.clone();
                    let run = std::panic::AssertUnwindSafe(shard::run(shard, &plan, &wiring, stopped));
                    if futures::FutureExt::catch_unwind(run).await.is_err() {
                        tracing::error!(shard, "the connection to Discord's gateway broke down");
                        health.shard(shard as usize, Condition::Down("it broke down".into()));
                    }
                });
            }
            while shards.join_next().await.is_some() {}
        });
        let _ = done.send(());
    })?;
    Ok(Running { stop, over })
}

impl Running {
    /// Ends all connections and waits until they are ended.
    pub async fn end(self) {
        self.stop.send_replace(true);
        // A thread that is gone is over.
        let _ = self.over.await;
    }
}
