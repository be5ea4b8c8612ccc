//! Handing updates in, whichever way they came.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError};

use futures::FutureExt as _;
use haizhi_core::event::Surface;
use haizhi_core::platform::{Ingress, IngressError};
use serde_json::value::RawValue;

use crate::admins::Admins;
use crate::incoming::{self, Read};
use crate::order::Order;
use crate::telegram::Shared;

/// How often one update may fail, while others are taken, before it is passed over.
const TRIES: u32 = 3;

/// It was not taken in and must come again.
#[derive(Debug)]
pub(crate) struct NotTaken;

/// Takes updates in: one after the other within a chat, each committed before it is acknowledged.
pub(crate) struct Intake {
    shared: Arc<Shared>,
    ingress: Arc<dyn Ingress>,
    admins: Admins,
    order: Order,
    failures: Mutex<Failures>,
}

impl Intake {
    pub fn new(shared: Arc<Shared>, ingress: Arc<dyn Ingress>) -> Self {
        Self {
            shared,
            ingress,
            admins: Admins::default(),
            order: Order::default(),
            failures: Mutex::default(),
        }
    }

    /// Takes an update in. Done with also counts what concerns nobody, what
    /// cannot be read, and what failed again and again while others did not.
    pub async fn take(&self, update: &RawValue) -> Result<(), NotTaken> {
        let me = self.shared.me().ok_or(NotTaken)?;
        let Some(id) = incoming::id(update) else {
            tracing::error!("an update without an id is passed over");
            return Ok(());
        };
        let _turn = self.order.enter(incoming::chat(update)).await;
        let read = match incoming::read(update, me) {
            Ok(read) => read,
            Err(error) => {
                tracing::error!(update_id = id, %error, "an update that cannot be read is passed over");
                return Ok(());
            }
        };
        let handed_in = AssertUnwindSafe(self.hand_in(read)).catch_unwind().await;
        let mut failures = self.failures.lock().unwrap_or_else(PoisonError::into_inner);
        let (error, its_own_fault) = match handed_in {
            Ok(Ok(())) => {
                failures.taken(id);
                return Ok(());
            }
            Ok(Err(error)) => (error.to_string(), false),
            Err(_) => ("it panicked".to_owned(), true),
        };
        if failures.failed(id, its_own_fault) {
            tracing::error!(update_id = id, error, "an update that fails again and again is passed over");
            return Ok(());
        }
        tracing::warn!(update_id = id, error, "an update was not taken in and is tried again");
        Err(NotTaken)
    }

    async fn hand_in(&self, read: Read) -> Result<(), IngressError> {
        match read {
            Read::Nothing => Ok(()),
            Read::Moved { from, to } => self.ingress.moved(&from, &to).await,
            Read::Event { mut inbound, ask } => {
                if let Some(ask) = ask {
                    let admin =
                        self.admins.include(&self.shared.client, self.shared.clock.as_ref(), ask).await;
                    inbound.surface = Surface::Group { admin };
                }
                self.ingress.receive(*inbound).await
            }
        }
    }
}

/// Tells an update that cannot be taken from a store that takes nothing.
#[derive(Default)]
struct Failures {
    /// How many were taken in all.
    taken: u64,
    /// By update: how often it failed, and how many had been taken when it first did.
    failed: HashMap<i64, (u32, u64)>,
}

impl Failures {
    fn taken(&mut self, id: i64) {
        self.taken += 1;
        self.failed.remove(&id);
    }

    /// Counts a failure; true if the update is to be given up.
    fn failed(&mut self, id: i64, its_own_fault: bool) -> bool {
        let (times, before) = self.failed.entry(id).or_insert((0, self.taken));
        *times += 1;
        let give_up = *times >= TRIES && (its_own_fault || *before < self.taken);
        if give_up {
            self.failed.remove(&id);
        }
        give_up
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_store_that_is_down_loses_nothing() {
        let mut failures = Failures::default();
        failures.taken(1);
        for _ in 0..50 {
            assert!(!failures.failed(2, false) && !failures.failed(3, false));
        }
        // It is up again.
        failures.taken(3);
        failures.taken(2);
        assert!(failures.failed.is_empty());
    }

    #[test]
    fn an_update_that_fails_while_others_do_not_is_given_up() {
        let mut failures = Failures::default();
        assert!(!failures.failed(2, false));
        failures.taken(3);
        assert!(!failures.failed(2, false));
        assert!(failures.failed(2, false));
        assert!(!failures.failed(4, true) && !failures.failed(4, true) && failures.failed(4, true));
        assert!(failures.failed.is_empty());
    }
}
