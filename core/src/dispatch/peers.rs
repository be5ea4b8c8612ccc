//! Other processes over the same PostgreSQL: what one commits and does not
//! send itself rouses the one that does.

use std::sync::Arc;

use tokio::sync::watch;

use crate::store::{Channel, Listener, StoreError};

use super::{Dispatch, LOOK};

/// There is something to send.
const SEND: &str = "send";
/// Who sent here has let go.
pub(super) const FREE: &str = "free";
/// How long to wait before listening is tried again, in ms.
const AGAIN: i64 = 4 * LOOK;

/// Tells other processes of what was committed here, as long as one of them
/// may be the one to send it. Rings that come meanwhile are one call.
pub(super) async fn tell(dispatch: Arc<Dispatch>, mut stop: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            () = dispatch.wake.woken_abroad() => {}
            _ = stop.wait_for(|stopped| *stopped) => return,
        }
        let now = dispatch.clock.now();
        if !dispatch.platforms().into_iter().all(|platform| dispatch.leases.holds(platform, now)) {
            call(&dispatch, SEND).await;
        }
    }
}

/// Calls to the others; who misses it looks by itself.
pub(super) async fn call(dispatch: &Dispatch, what: &str) {
    let text = format!("{what} {}", dispatch.leases.process);
    if let Err(error) = dispatch.store.call(Channel::Work, &text).await {
        tracing::warn!(%error, "the other processes find out at their next look");
    }
}

/// Hears what other processes tell until stopped.
pub(super) async fn listen(dispatch: Arc<Dispatch>, mut stop: watch::Receiver<bool>) {
    loop {
        let heard = tokio::select! {
            heard = hear_all(&dispatch) => heard,
            _ = stop.wait_for(|stopped| *stopped) => return,
        };
        match heard {
            // There are no others.
            Ok(()) => return,
            Err(error) => tracing::warn!(%error, "other processes are not heard"),
        }
        tokio::select! {
            () = dispatch.clock.sleep_until(dispatch.clock.now() + AGAIN) => {}
            _ = stop.wait_for(|stopped| *stopped) => return,
        }
    }
}

async fn hear_all(dispatch: &Dispatch) -> Result<(), StoreError> {
    let Some(mut listener) = dispatch.store.listen(Channel::Work).await? else { return Ok(()) };
    loop {
        hear(dispatch, &mut listener).await?;
    }
}

async fn hear(dispatch: &Dispatch, listener: &mut Listener) -> Result<(), StoreError> {
    let call = listener.next().await?;
    match call.as_deref().and_then(|call| call.split_once(' ')) {
        Some((_, process)) if process == dispatch.leases.process => {}
        Some((FREE, _)) => {
            dispatch.leases.freed.send_replace(());
        }
        // Anything may have been missed while the connection was lost.
        Some(_) | None => dispatch.ring(),
    }
    Ok(())
}
