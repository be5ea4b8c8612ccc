//! The outbox: answers and personal notices, in order within each chat, many
//! chats at once.

use std::sync::Arc;

use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::platform::{Adapter, Delivered, Failure, Outgoing};
use crate::store::{Posted, StoreError};
use crate::view::View;

use super::record::{Outcome, Record};
use super::{Dispatch, InFlight, LEASE, LOOK, Records};

/// Sends under way at once.
const IN_FLIGHT: usize = 64;

/// Claims and sends until stopped.
pub(super) async fn run(dispatch: Arc<Dispatch>, records: Records, mut stop: watch::Receiver<bool>) {
    let mut sends = JoinSet::new();
    let mut bell = dispatch.bell();
    loop {
        while sends.try_join_next().is_some() {}
        if *stop.borrow() {
            break;
        }
        let free = IN_FLIGHT.saturating_sub(sends.len());
        let claimed = if free == 0 { Ok(Vec::new()) } else { claim(&dispatch, free).await };
        match claimed {
            Ok(claimed) if !claimed.is_empty() => {
                for posted in claimed {
                    let (dispatch, records) = (dispatch.clone(), records.clone());
                    let guard = InFlight::new(&dispatch.in_flight);
                    sends.spawn(async move {
                        let outcome = send(&dispatch, &posted).await;
                        // A closed channel means the process ends; the lease runs out.
                        let _ =
                            records.send(Record::Outbox { posted: Box::new(posted), outcome, guard }).await;
                    });
                }
            }
            Ok(_) => {
                let until = dispatch.clock.now() + LOOK;
                dispatch.rest(&mut bell, until, &mut stop).await;
            }
            Err(error) => {
                tracing::error!(%error, "the outbox cannot be read");
                let until = dispatch.clock.now() + 2 * LOOK;
                dispatch.rest(&mut bell, until, &mut stop).await;
            }
        }
    }
    while sends.join_next().await.is_some() {}
}

async fn claim(dispatch: &Dispatch, limit: usize) -> Result<Vec<Posted>, StoreError> {
    let (now, platforms) = (dispatch.clock.now(), dispatch.platforms());
    // A look costs no write: most looks find nothing.
    if !dispatch.store.read().await?.outbox_due(&platforms, now).await? {
        return Ok(Vec::new());
    }
    let mut tx = dispatch.store.write().await?;
    tx.lapse_outbox(now).await?;
    let claimed = tx.claim_outbox(&platforms, limit as u32, now, now + LEASE).await?;
    tx.commit().await?;
    Ok(claimed)
}

async fn send(dispatch: &Dispatch, posted: &Posted) -> Outcome {
    let Some(adapter) = dispatch.adapters.get(&posted.to.platform) else {
        return Outcome::Failed(Failure::Unsupported("a platform that does not run here"));
    };
    match try_send(dispatch, adapter.as_ref(), posted).await {
        Ok(delivered) => Outcome::Sent(delivered),
        Err(failure) => Outcome::Failed(failure),
    }
}

async fn try_send(dispatch: &Dispatch, adapter: &dyn Adapter, posted: &Posted) -> Result<Delivered, Failure> {
    if posted.dead {
        return Err(Failure::Gone("known to be dead".into()));
    }
    let what = &posted.what;
    let file = file(dispatch, what).await.map_err(|error| Failure::Down(error.to_string()))?;
    match adapter.deliver(&posted.to, what, file.as_deref()).await {
        Err(Failure::NotEditable) => match what {
            // What cannot be changed any more is said anew rather than lost.
            Outgoing::Edit { to, .. } => {
                adapter.deliver(&posted.to, &Outgoing::Say(to.clone()), file.as_deref()).await
            }
            _ => Err(Failure::NotEditable),
        },
        other => other,
    }
}

async fn file(dispatch: &Dispatch, what: &Outgoing) -> Result<Option<Vec<u8>>, StoreError> {
    let message = match what {
        Outgoing::Say(message) | Outgoing::Edit { to: message, .. } => message,
        Outgoing::Answer { .. } | Outgoing::Menu { .. } => return Ok(None),
    };
    let View::File(file) = &message.view else { return Ok(None) };
    let kept = dispatch.store.read().await?.file(file.file).await?;
    Ok(kept.map(|kept| kept.bytes))
}
