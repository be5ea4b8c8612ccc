//! What has to be done now and then, whatever is sent: saying which platforms
//! are spoken here, finding other ways for what waits on one that is not,
//! telling of channels that cannot be written to, and forgetting what is over,
//! bytes of files that are gone among it.

use std::sync::Arc;

use tokio::sync::watch;

use crate::dialogue::setup;
use crate::store::{StoreError, SwitchedOff};
use crate::text::Texts;

use super::Dispatch;

/// How often, in ms: often enough to count as speaking a platform.
const EVERY: i64 = 30_000;
/// How long ids of updates, finished messages, files made for one person and
/// workbooks of who registered are kept, in ms: platforms repeat updates for a day or two.
const KEPT: i64 = 7 * 24 * 3_600_000;
/// How long wrong codes are remembered, in ms.
const CODES: i64 = 24 * 3_600_000;
/// How long it is remembered where connections stood, in ms: no platform goes
/// on with one that long.
const CONTINUATIONS: i64 = 24 * 3_600_000;

/// Tidies until stopped.
pub(super) async fn run(dispatch: Arc<Dispatch>, mut stop: watch::Receiver<bool>) {
    loop {
        let next = dispatch.clock.now() + EVERY;
        tokio::select! {
            () = dispatch.clock.sleep_until(next) => {}
            _ = stop.wait_for(|stopped| *stopped) => return,
        }
        once(&dispatch).await;
    }
}

/// Tidies once; what fails is done the next time.
pub(super) async fn once(dispatch: &Dispatch) {
    match tidy(dispatch).await {
        Ok(0) => {}
        Ok(moved) => tracing::info!(moved, "notices wait for another platform of their readers"),
        Err(error) => tracing::error!(%error, "the store could not be tidied"),
    }
}

/// Tells those who set up channels that cannot be written to any more.
async fn tell_switched_off(dispatch: &Dispatch, now: i64) -> Result<(), StoreError> {
    while dispatch.store.read().await?.is_anything_switched_off().await? {
        let mut tx = dispatch.store.write().await?;
        let off = tx.switched_off().await?;
        let none = off.is_empty();
        for SwitchedOff { by, channels } in off {
            let Some(person) = tx.person(by).await? else { continue };
            let message = setup::switched_off(&channels, Texts::get().words(person.lang));
            tx.notify(by, &message, false, now).await?;
        }
        tx.commit().await?;
        if none {
            // Another process tells of them.
            break;
        }
        dispatch.wake.wake();
    }
    Ok(())
}

async fn tidy(dispatch: &Dispatch) -> Result<u64, StoreError> {
    let now = dispatch.clock.now();
    let mut tx = dispatch.store.write().await?;
    for platform in dispatch.platforms() {
        tx.note_serving(platform, now).await?;
    }
    tx.prune_inbound(now - KEPT).await?;
    tx.prune_outbox(now - KEPT).await?;
    tx.prune_files(now - KEPT).await?;
    tx.prune_holds(now).await?;
    tx.prune_continuations(now - CONTINUATIONS).await?;
    tx.prune_sign_in(now - CODES, now).await?;
    tx.prune_link_codes(now).await?;
    tx.prune_guild_events(now).await?;
    tx.commit().await?;
    tell_switched_off(dispatch, now).await?;
    // Its trouble is no reason to leave the rest undone.
    if let Err(error) = dispatch.store.sweep_files(now).await {
        tracing::error!(%error, "bytes that no file names could not be swept away");
    }
    let mut look = dispatch.store.read().await?;
    let (homeless, over) = (look.homeless_deliveries(now).await?, look.notices_over().await?);
    drop(look);
    let mut moved = 0;
    for platform in homeless {
        // A bounded number at a time; what is left is moved the next time round.
        let mut tx = dispatch.store.write().await?;
        moved += tx.rehome_deliveries(platform, now).await?;
        tx.commit().await?;
    }
    for notice in over {
        let mut tx = dispatch.store.write().await?;
        tx.shut_notice(notice).await?;
        tx.commit().await?;
    }
    Ok(moved)
}
