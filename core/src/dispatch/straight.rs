//! Answers on the short way: from the commit to the platform without another
//! look into the store. Those for one chat go one after the other; when one
//! has to be tried again, those behind it wait with it.

use std::sync::Arc;

use tokio::sync::watch;
use tokio::task::JoinSet;

use super::handover::Chain;
use super::record::{Outcome, Record};
use super::record_outbox::is_over;
use super::{Dispatch, InFlight, Records, interactive};

/// Chats that are written to at once.
const IN_FLIGHT: usize = 128;

/// Sends what is handed over until stopped.
pub(super) async fn run(dispatch: Arc<Dispatch>, records: Records, mut stop: watch::Receiver<bool>) {
    let handover = dispatch.wake.handover();
    let mut sends = JoinSet::new();
    while !*stop.borrow() {
        while sends.try_join_next().is_some() {}
        let room = sends.len() < IN_FLIGHT;
        if let Some((chain, guards)) = room.then(|| handover.take(&dispatch.in_flight)).flatten() {
            sends.spawn(send(dispatch.clone(), chain, guards, records.clone(), stop.clone()));
            continue;
        }
        tokio::select! {
            () = handover.came(), if room => {}
            Some(_) = sends.join_next(), if !room => {}
            _ = stop.wait_for(|stopped| *stopped) => {}
        }
    }
    for chain in handover.close() {
        let guards = chain.posted.iter().map(|_| InFlight::new(&dispatch.in_flight)).collect();
        sends.spawn(send(dispatch.clone(), chain, guards, records.clone(), stop.clone()));
    }
    while sends.join_next().await.is_some() {}
}

/// Sends the answers for one chat in their order.
async fn send(
    dispatch: Arc<Dispatch>,
    chain: Chain,
    guards: Vec<InFlight>,
    records: Records,
    stop: watch::Receiver<bool>,
) {
    let mut free = true;
    let claimed_at = chain.claimed_at;
    for (posted, guard) in chain.posted.into_iter().zip(guards) {
        let now = dispatch.clock.now();
        let outcome = if free
            && !*stop.borrow()
            && Chain::may_be_sent(claimed_at, now)
            && dispatch.leases.holds(posted.to.platform, now)
        {
            interactive::send(&dispatch, &posted).await
        } else {
            Outcome::Held { until: now }
        };
        free &= is_over(&posted, &outcome);
        // A closed channel means the process ends; the lease runs out.
        let _ = records.send(Record { posted: Box::new(posted), outcome, guard }).await;
    }
}
