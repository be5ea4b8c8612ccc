//! Which process sends: one a platform at a time, under a lease that passes to
//! another within seconds when its holder dies.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::watch;

use crate::domain::person::Platform;
use crate::store::{StoreError, Taken};
use crate::watch::numbers;

use super::{Dispatch, peers};

/// How long a lease lasts, in ms: a dead process is followed within this time.
pub const LEASE: i64 = 6_000;
/// How often it is renewed, in ms.
const RENEW: i64 = 2_000;

/// What this process holds.
pub(super) struct Leases {
    /// How this process calls itself.
    pub process: String,
    /// Until when this process sends; `None` when another does.
    until: Mutex<BTreeMap<Platform, Option<i64>>>,
    /// The same for whoever acts upon it.
    turns: BTreeMap<Platform, watch::Sender<bool>>,
    /// Changes when another process let go of a platform.
    pub freed: watch::Sender<()>,
}

impl Leases {
    /// Of a process that speaks on these platforms and holds nothing yet.
    pub fn new(platforms: impl Iterator<Item = Platform>) -> Self {
        let turns = platforms.map(|platform| (platform, watch::Sender::new(false))).collect();
        Self {
            process: format!("{:016x}", rand::random::<u64>()),
            until: Mutex::default(),
            turns,
            freed: watch::Sender::new(()),
        }
    }

    /// Whether it is this process's turn on a platform; never where it is not spoken.
    pub fn turn(&self, platform: Platform) -> watch::Receiver<bool> {
        self.turns
            .get(&platform)
            .map_or_else(|| watch::Sender::new(false).subscribe(), |turn| turn.subscribe())
    }

    fn tell(&self, platform: Platform, holds: bool) {
        if let Some(turn) = self.turns.get(&platform) {
            turn.send_if_modified(|before| std::mem::replace(before, holds) != holds);
        }
    }

    /// Whether this process sends on a platform at `now` (ms since 1970).
    pub fn holds(&self, platform: Platform, now: i64) -> bool {
        self.open().get(&platform).copied().flatten().is_some_and(|until| until > now)
    }

    /// The first moment (ms since 1970) at which something that this process
    /// holds runs out unless it is renewed.
    pub fn runs_out(&self) -> Option<i64> {
        self.open().values().flatten().copied().min()
    }

    /// Whether another process was found to send there when last asked.
    pub fn is_elsewhere(&self, platform: Platform) -> bool {
        self.open().get(&platform).is_some_and(Option::is_none)
    }

    /// Another process sends there.
    pub fn lost(&self, platform: Platform) {
        self.open().insert(platform, None);
        self.tell(platform, false);
    }

    fn won(&self, platform: Platform, until: i64) {
        self.open().insert(platform, Some(until));
    }

    fn open(&self) -> std::sync::MutexGuard<'_, BTreeMap<Platform, Option<i64>>> {
        // A map is whole after every statement, whoever panicked beside it.
        self.until.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Keeps and takes leases until stopped; they were asked for at `asked_at`
/// (ms since 1970) last, which may be a while ago by the time this begins.
pub(super) async fn run(dispatch: Arc<Dispatch>, mut asked_at: i64, mut stop: watch::Receiver<bool>) {
    let mut freed = dispatch.leases.freed.subscribe();
    loop {
        tokio::select! {
            // From when it was asked, not from when the answer came: the lease counts from then.
            () = dispatch.clock.sleep_until(asked_at + RENEW) => {}
            _ = freed.changed() => {}
            _ = stop.wait_for(|stopped| *stopped) => return,
        }
        asked_at = dispatch.clock.now();
        once(&dispatch).await;
    }
}

/// Asks once for every platform that is spoken here.
pub(super) async fn once(dispatch: &Dispatch) {
    for platform in dispatch.platforms() {
        let held = dispatch.leases.holds(platform, dispatch.clock.now());
        match take(dispatch, platform, !held).await {
            Ok(()) => {}
            Err(error) => {
                tracing::warn!(%error, platform = %platform, "the lease on sending cannot be renewed")
            }
        }
        let holds = dispatch.leases.holds(platform, dispatch.clock.now());
        metrics::gauge!(numbers::SENDER, "platform" => platform.code()).set(f64::from(u8::from(holds)));
        dispatch.leases.tell(platform, holds);
        if holds != held {
            tracing::info!(platform = %platform, holds, "the sending of a platform changed hands");
        }
    }
}

async fn take(dispatch: &Dispatch, platform: Platform, fresh: bool) -> Result<(), StoreError> {
    let now = dispatch.clock.now();
    let mut tx = dispatch.store.write().await?;
    let repeat_ms = dispatch.adapters.get(&platform).map_or(0, |adapter| adapter.capabilities().repeat_ms);
    let taken = tx.take_sender(platform, &dispatch.leases.process, now, now + LEASE, repeat_ms).await?;
    let holds = if fresh { tx.holds(platform, now).await? } else { Vec::new() };
    tx.commit().await?;
    match taken {
        Taken::Held { lost } => {
            if lost > 0 {
                tracing::warn!(lost, platform = %platform, "outcomes of notices were lost with a process; they are not sent again");
                metrics::counter!(numbers::LOST, "platform" => platform.code()).increment(lost);
            }
            for (chat, until) in holds {
                dispatch.chats.hold(platform, chat.as_deref(), until, now);
            }
            dispatch.leases.won(platform, now + LEASE);
            dispatch.wake.handover().open(platform);
            if fresh {
                dispatch.ring();
            }
        }
        Taken::Elsewhere => {
            dispatch.leases.lost(platform);
            dispatch.wake.handover().shut(platform);
        }
    }
    Ok(())
}

/// Lets go of everything; nothing is under way any more.
pub(super) async fn release(dispatch: &Dispatch) {
    let mut freed = false;
    for platform in dispatch.platforms() {
        let now = dispatch.clock.now();
        if !dispatch.leases.holds(platform, now) {
            continue;
        }
        dispatch.leases.lost(platform);
        let released = async {
            let mut tx = dispatch.store.write().await?;
            tx.release_sender(platform, &dispatch.leases.process, now).await?;
            tx.commit().await
        };
        match released.await {
            Ok(()) => freed = true,
            Err(error) => {
                tracing::warn!(%error, platform = %platform, "the lease on sending runs out by itself")
            }
        }
    }
    if freed {
        peers::call(dispatch, peers::FREE).await;
    }
}
