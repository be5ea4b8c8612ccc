//! Writing rows for the people whom notices reach, in the background.

use std::sync::Arc;

use tokio::sync::watch;

use super::{Dispatch, InFlight, LOOK, Loop};

/// Spreads what is to be spread until stopped; every process may.
pub(super) async fn run(dispatch: Arc<Dispatch>, mut stop: watch::Receiver<bool>) {
    let mut bell = dispatch.bell();
    while !*stop.borrow() {
        let now = dispatch.clock.now();
        dispatch.pulse.look(Loop::Spread, now);
        let step = InFlight::new(&dispatch.in_flight);
        let more = match dispatch.store.spread(now).await {
            Ok(false) => dispatch.store.follow(now).await,
            more => more,
        };
        drop(step);
        match more {
            Ok(true) => {
                dispatch.ring();
                dispatch.wake.wake_abroad();
                // Whoever waits to write comes before the next step.
                tokio::task::yield_now().await;
            }
            Ok(false) => dispatch.rest(&mut bell, now + LOOK, &mut stop).await,
            Err(error) => {
                tracing::error!(%error, "a notice cannot be spread");
                dispatch.rest(&mut bell, now + 2 * LOOK, &mut stop).await;
            }
        }
    }
}
