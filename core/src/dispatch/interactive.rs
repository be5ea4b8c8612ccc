//! The outbox: answers and personal notices, in order within each chat, many
//! chats at once.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::platform::{Adapter, ChatRate, Failure, Outgoing, Parcel};
use crate::store::{Posted, StoreError, Waits};
use crate::view::View;

use super::record::{Outcome, Record};
use super::{Dispatch, InFlight, LEASE, LOOK, Loop, Records, key};

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
        dispatch.pulse.look(Loop::Interactive, dispatch.clock.now());
        let free = IN_FLIGHT.saturating_sub(sends.len());
        let claiming = InFlight::new(&dispatch.in_flight);
        let claimed = if free == 0 { Ok(Vec::new()) } else { claim(&dispatch, free).await };
        match claimed {
            Ok(claimed) if !claimed.is_empty() => {
                for posted in claimed {
                    let (dispatch, records) = (dispatch.clone(), records.clone());
                    let guard = InFlight::new(&dispatch.in_flight);
                    let (stopped, until) = (*stop.borrow(), dispatch.clock.now());
                    sends.spawn(async move {
                        let outcome =
                            if stopped { Outcome::Held { until } } else { send(&dispatch, &posted).await };
                        // A closed channel means the process ends; the lease runs out.
                        let _ = records.send(Record { posted: Box::new(posted), outcome, guard }).await;
                    });
                }
            }
            Ok(_) => {
                drop(claiming);
                let until = dispatch.clock.now() + LOOK;
                dispatch.rest(&mut bell, until, &mut stop).await;
            }
            Err(error) => {
                drop(claiming);
                tracing::error!(%error, "the outbox cannot be read");
                let until = dispatch.clock.now() + 2 * LOOK;
                dispatch.rest(&mut bell, until, &mut stop).await;
            }
        }
    }
    while sends.join_next().await.is_some() {}
}

async fn claim(dispatch: &Dispatch, limit: usize) -> Result<Vec<Posted>, StoreError> {
    let now = dispatch.clock.now();
    let mut platforms = dispatch.platforms();
    platforms.retain(|platform| dispatch.leases.holds(*platform, now));
    // A look costs no write: most looks find nothing.
    let waits = dispatch.store.read().await?.outbox_waits(&platforms, now).await?;
    dispatch.outbox_waits.store(waits != Waits::Nothing, Ordering::SeqCst);
    if waits != Waits::Due {
        return Ok(Vec::new());
    }
    let mut tx = dispatch.store.write().await?;
    tx.lapse_outbox(now).await?;
    let claimed = tx.claim_outbox(&platforms, limit as u32, now, now + LEASE).await?;
    tx.commit().await?;
    Ok(claimed)
}

/// Sends one answer; what became of it.
pub(super) async fn send(dispatch: &Dispatch, posted: &Posted) -> Outcome {
    let Some(adapter) = dispatch.adapters.get(&posted.to.platform) else {
        return Outcome::Failed(Failure::Unsupported("a platform that does not run here"));
    };
    if posted.dead {
        return Outcome::Failed(Failure::Gone("known to be dead".into()));
    }
    let file = match file(dispatch, &posted.what).await {
        Ok(file) => file,
        Err(error) => return Outcome::Failed(Failure::Down(error.to_string())),
    };
    let adapter = adapter.as_ref();
    let over = |what| hand_over(dispatch, adapter, posted, what, file.as_deref());
    let first = over(&posted.what).await;
    match (first, &posted.what) {
        // What cannot be changed any more is said anew rather than lost.
        (Outcome::Failed(Failure::NotEditable), Outgoing::Edit { to: message, .. }) => {
            let anew = Outgoing::Say(message.clone());
            over(&anew).await
        }
        (outcome, _) => outcome,
    }
}

async fn hand_over(
    dispatch: &Dispatch,
    adapter: &dyn Adapter,
    posted: &Posted,
    what: &Outgoing,
    file: Option<&[u8]>,
) -> Outcome {
    let rate = match what {
        Outgoing::Say(_) | Outgoing::Edit { .. } => adapter.chat_rate(&posted.to),
        Outgoing::Delete { .. } | Outgoing::Answer { .. } | Outgoing::Menu { .. } => ChatRate::default(),
    };
    let key = key::of_posted(posted);
    let parcel = Parcel { file, reply: posted.reply.as_deref(), ..Parcel::new(&posted.to, what, &key) };
    let delivery = async {
        if adapter.is_paced(&parcel) {
            dispatch.chats.others(posted.to.platform).fetch_add(1, Ordering::Relaxed);
        }
        adapter.deliver(&parcel).await
    };
    dispatch.hand_over(&posted.to, rate, Some(posted.lane), delivery).await
}

async fn file(dispatch: &Dispatch, what: &Outgoing) -> Result<Option<Vec<u8>>, StoreError> {
    let message = match what {
        Outgoing::Say(message) | Outgoing::Edit { to: message, .. } => message,
        Outgoing::Delete { .. } | Outgoing::Answer { .. } | Outgoing::Menu { .. } => return Ok(None),
    };
    let View::File(file) = &message.view else { return Ok(None) };
    let kept = dispatch.store.file(file.file).await?;
    Ok(kept.map(|kept| kept.bytes))
}
