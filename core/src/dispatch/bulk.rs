//! Deliveries of notices: one loop a platform, at its pace.

use std::sync::Arc;

use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::domain::person::Platform;
use crate::platform::{Adapter, Outgoing};
use crate::store::{Claimed, StoreError};

use super::pace::{Pace, UNLIMITED_IN_FLIGHT};
use super::record::{Outcome, Record};
use super::render::Renderer;
use super::{Dispatch, InFlight, LEASE, LOOK, Records};

/// Claims and sends at the platform's pace until stopped.
pub(super) async fn run(
    dispatch: Arc<Dispatch>,
    platform: Platform,
    records: Records,
    mut stop: watch::Receiver<bool>,
) {
    let Some(adapter) = dispatch.adapters.get(&platform).cloned() else { return };
    let per_second = dispatch.pace.0.get(&platform).copied().unwrap_or(0);
    let mut pace = Pace::new(per_second, dispatch.clock.now());
    let renderer = Arc::new(Renderer::default());
    let mut bell = dispatch.bell();
    let mut sends = JoinSet::new();
    loop {
        while sends.try_join_next().is_some() {}
        if *stop.borrow() {
            break;
        }
        let now = dispatch.clock.now();
        let in_flight = u32::try_from(sends.len()).unwrap_or(u32::MAX);
        let allowed = pace.allowance(UNLIMITED_IN_FLIGHT.saturating_sub(in_flight), now);
        let claiming = InFlight::new(&dispatch.in_flight);
        let claimed = claim(&dispatch, platform, allowed).await;
        match claimed {
            Ok(claimed) if !claimed.is_empty() => {
                pace.spend(u32::try_from(claimed.len()).unwrap_or(u32::MAX));
                for due in claimed {
                    let (dispatch, records) = (dispatch.clone(), records.clone());
                    let (adapter, renderer) = (adapter.clone(), renderer.clone());
                    let guard = InFlight::new(&dispatch.in_flight);
                    let stopped = *stop.borrow();
                    sends.spawn(async move {
                        let outcome = if stopped {
                            Outcome::Held { until: now }
                        } else {
                            send(&dispatch, adapter.as_ref(), &renderer, &due).await
                        };
                        let _ = records.send(Record::Delivery { due, outcome, guard }).await;
                    });
                }
            }
            Ok(_) => {
                drop(claiming);
                let pause = if allowed == 0 { pace.next_at(now) } else { now + LOOK };
                dispatch.rest(&mut bell, pause, &mut stop).await;
            }
            Err(error) => {
                drop(claiming);
                tracing::error!(%error, platform = %platform, "deliveries cannot be read");
                dispatch.rest(&mut bell, now + 2 * LOOK, &mut stop).await;
            }
        }
    }
    while sends.join_next().await.is_some() {}
}

async fn claim(dispatch: &Dispatch, platform: Platform, limit: u32) -> Result<Vec<Claimed>, StoreError> {
    let now = dispatch.clock.now();
    let mut look = dispatch.store.read().await?;
    let unspread = look.unspread().await? > 0;
    if !unspread && (limit == 0 || !look.delivery_due(platform, now).await?) {
        return Ok(Vec::new());
    }
    drop(look);
    let mut tx = dispatch.store.write().await?;
    if unspread {
        // One step of bounded size, then others may write.
        tx.spread(now).await?;
    }
    let lost = tx.lapse_deliveries(now).await?;
    if lost > 0 {
        tracing::warn!(lost, "outcomes of notices were lost with a process; they are not sent again");
    }
    let held = tx.held_until(platform, None, now).await?.is_some();
    let claimed = if held || limit == 0 {
        Vec::new()
    } else {
        tx.claim_deliveries(platform, limit, now, now + LEASE).await?
    };
    tx.commit().await?;
    if claimed.is_empty() && unspread {
        dispatch.ring();
    }
    Ok(claimed)
}

async fn send(dispatch: &Dispatch, adapter: &dyn Adapter, renderer: &Renderer, due: &Claimed) -> Outcome {
    let message = match renderer.message(dispatch, due).await {
        Ok(Some(message)) => message,
        // Withdrawn between matching and sending: nobody is told of it any more.
        Ok(None) => return Outcome::Withdrawn,
        Err(error) => return Outcome::Failed(crate::platform::Failure::Down(error.to_string())),
    };
    dispatch.hand_over(adapter, &due.to, &Outgoing::Say(message), None, true).await
}
