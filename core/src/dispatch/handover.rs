//! Answers that were claimed when they were written, on their way to their
//! sender in the same process. They are found by nobody's claim; should the
//! process die with them, they are sent again once their lease has run out.

use std::collections::{BTreeSet, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use crate::domain::person::Platform;
use crate::store::Posted;

use super::{Flights, InFlight, LEASE};

/// Chats whose answers wait here at most; beyond that they wait in the store.
const ROOM: usize = 4_096;

/// Answers for one chat, in their order, and when they were claimed.
#[derive(Debug)]
pub(super) struct Chain {
    pub posted: Vec<Posted>,
    pub claimed_at: i64,
}

impl Chain {
    /// Whether the lease of what was claimed then lasts longer than sending may take.
    pub fn may_be_sent(claimed_at: i64, now: i64) -> bool {
        now < claimed_at + LEASE / 4
    }
}

#[derive(Debug, Default)]
struct Counter {
    /// The platforms for which somebody takes answers here.
    open: BTreeSet<Platform>,
    chains: VecDeque<Chain>,
}

/// Where answers are handed over.
#[derive(Debug, Default)]
pub(crate) struct Handover {
    counter: Mutex<Counter>,
    came: Notify,
}

impl Handover {
    fn counter(&self) -> MutexGuard<'_, Counter> {
        // The counter is whole after every statement, whoever panicked beside it.
        self.counter.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether what is for this platform may be claimed for this process when
    /// it is written. Otherwise it waits in the store for whoever may send it.
    pub fn may_send_here(&self, platform: Platform) -> bool {
        let counter = self.counter();
        counter.open.contains(&platform) && counter.chains.len() < ROOM
    }

    /// Hands over what was claimed at this moment and is committed, those for
    /// one chat in a row and in their order; gives back what nobody takes here
    /// any more.
    pub fn hand_over(&self, claimed: Vec<Posted>, claimed_at: i64) -> Vec<Posted> {
        let mut refused = Vec::new();
        let mut counter = self.counter();
        let before = counter.chains.len();
        let mut chain: Option<Chain> = None;
        for posted in claimed {
            if !counter.open.contains(&posted.to.platform) {
                refused.push(posted);
                continue;
            }
            match &mut chain {
                Some(chain) if chain.posted.last().is_some_and(|elder| same_chat(elder, &posted)) => {
                    chain.posted.push(posted);
                }
                _ => counter.chains.extend(chain.replace(Chain { posted: vec![posted], claimed_at })),
            }
        }
        counter.chains.extend(chain);
        if counter.chains.len() > before {
            self.came.notify_one();
        }
        refused
    }

    /// Answers for this platform are taken from now on.
    pub(super) fn open(&self, platform: Platform) {
        self.counter().open.insert(platform);
    }

    /// Answers for this platform are not taken any more; those that wait find
    /// out as their turn comes.
    pub(super) fn shut(&self, platform: Platform) {
        self.counter().open.remove(&platform);
    }

    /// None are taken any more; those that wait.
    pub(super) fn close(&self) -> VecDeque<Chain> {
        let mut counter = self.counter();
        counter.open.clear();
        std::mem::take(&mut counter.chains)
    }

    /// The answers that wait longest, each counted as under way.
    pub(super) fn take(&self, flights: &std::sync::Arc<Flights>) -> Option<(Chain, Vec<InFlight>)> {
        let mut counter = self.counter();
        let guards = counter.chains.front()?.posted.iter().map(|_| InFlight::new(flights)).collect();
        counter.chains.pop_front().map(|chain| (chain, guards))
    }

    /// Returns when something was handed over since it was called last.
    pub(super) async fn came(&self) {
        self.came.notified().await;
    }

    /// Whether nothing waits here.
    pub(super) fn is_empty(&self) -> bool {
        self.counter().chains.is_empty()
    }
}

fn same_chat(one: &Posted, other: &Posted) -> bool {
    one.to.platform == other.to.platform && one.to.chat == other.to.chat
}
