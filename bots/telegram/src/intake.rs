//! Handing updates in, whichever way they came.

use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError};

use futures::FutureExt as _;
use haizhi_adapter::{Failures, Order};
use haizhi_core::event::Surface;
use haizhi_core::platform::{Ingress, IngressError};
use serde_json::value::RawValue;

use crate::admins::Admins;
use crate::incoming::{self, Read};
use crate::inline::Inline;
use crate::telegram::Shared;

/// It was not taken in and must come again.
#[derive(Debug)]
pub(crate) struct NotTaken;

/// Takes updates in: one after the other within a chat, each committed before it is acknowledged.
pub(crate) struct Intake {
    shared: Arc<Shared>,
    ingress: Arc<dyn Ingress>,
    inline: Inline,
    admins: Admins,
    order: Order<i64>,
    failures: Mutex<Failures<i64>>,
}

impl Intake {
    pub fn new(shared: Arc<Shared>, ingress: Arc<dyn Ingress>) -> Self {
        Self {
            inline: Inline::new(shared.clone(), ingress.clone()),
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
        if let Some(query) = incoming::inline(update) {
            self.inline.ask(query);
            return Ok(());
        }
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
                failures.taken(&id);
                return Ok(());
            }
            Ok(Err(error)) => (error.to_string(), false),
            Err(_) => ("it panicked".to_owned(), true),
        };
        if failures.failed(&id, its_own_fault) {
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
