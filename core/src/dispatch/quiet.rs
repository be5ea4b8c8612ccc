//! Chats are written to one message at a time, and not at all while their
//! platform asked to be left in peace.
//!
//! The store keeps such deadlines for every process and for after a restart.
//! Here they hold from the moment the platform said so, before that is
//! written down: what was claimed already is not sent either.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{Mutex as Turn, OwnedMutexGuard};

use crate::domain::person::{Address, Platform};
use crate::platform::{Adapter, Failure, Outgoing};

use super::Dispatch;
use super::record::Outcome;

/// A chat, or with `None` everything that goes to many on a platform.
type Whom = (Platform, Option<String>);

/// Who is written to just now, and who must not be.
#[derive(Default)]
pub(super) struct Quiet {
    turns: Mutex<HashMap<Whom, Arc<Turn<()>>>>,
    until: Mutex<HashMap<Whom, i64>>,
}

fn open<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A map is whole after every statement, whoever panicked beside it.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Quiet {
    /// Waits until nobody else writes to this chat.
    async fn enter(&self, at: &Address) -> OwnedMutexGuard<()> {
        let turn = {
            let mut turns = open(&self.turns);
            turns.retain(|_, turn| Arc::strong_count(turn) > 1);
            turns.entry((at.platform, Some(at.chat.clone()))).or_default().clone()
        };
        turn.lock_owned().await
    }

    /// Until when (ms since 1970) this chat is left in peace, if it is at `now`.
    fn held(&self, at: &Address, bulk: bool, now: i64) -> Option<i64> {
        let until = open(&self.until);
        let chat = until.get(&(at.platform, Some(at.chat.clone())));
        let all = until.get(&(at.platform, None)).filter(|_| bulk);
        chat.into_iter().chain(all).copied().max().filter(|until| *until > now)
    }

    fn hold(&self, at: &Address, whole: bool, after: i64, now: i64) {
        let mut until = open(&self.until);
        until.retain(|_, until| *until > now);
        let chat = Some((at.platform, Some(at.chat.clone())));
        for whom in chat.into_iter().chain(whole.then_some((at.platform, None))) {
            let held = until.entry(whom).or_insert(now);
            *held = (*held).max(now + after);
        }
    }
}

impl Dispatch {
    /// Sends one thing when it is this chat's turn, unless it is left in peace
    /// by then; `bulk` says that it goes to many.
    pub(super) async fn hand_over(
        &self,
        adapter: &dyn Adapter,
        to: &Address,
        what: &Outgoing,
        file: Option<&[u8]>,
        bulk: bool,
    ) -> Outcome {
        let _turn = self.quiet.enter(to).await;
        if let Some(until) = self.quiet.held(to, bulk, self.clock.now()) {
            return Outcome::Held { until };
        }
        match adapter.deliver(to, what, file).await {
            Ok(delivered) => Outcome::Sent(delivered),
            Err(failure) => {
                if let Failure::Wait { after_ms, whole_account } = failure {
                    self.quiet.hold(to, whole_account, after_ms, self.clock.now());
                }
                Outcome::Failed(failure)
            }
        }
    }
}
