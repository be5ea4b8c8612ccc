//! The world of a fake behind its lock, with a bell that rings at every change.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::watch;

/// How long anything may take in real time before a test is given up.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// Shared by the server, the webhook's sender and everything that a test holds.
pub(crate) struct Shared<State> {
    state: Mutex<State>,
    changed: watch::Sender<()>,
}

impl<State> Shared<State> {
    pub fn new(state: State) -> Self {
        Self { state: Mutex::new(state), changed: watch::Sender::new(()) }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // A test that panicked while it held the lock is reported already.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Looks something up.
    pub fn read<T>(&self, look: impl FnOnce(&State) -> T) -> T {
        look(&self.lock())
    }

    /// Changes something that nobody waits for.
    pub fn look<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        change(&mut self.lock())
    }

    /// Changes something and rings the bell.
    pub fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> T {
        let result = change(&mut self.lock());
        self.changed.send_replace(());
        result
    }

    /// The bell.
    pub fn changes(&self) -> watch::Receiver<()> {
        self.changed.subscribe()
    }

    /// Waits until the world gives an answer; none when patience ends.
    pub async fn until<T>(&self, patience: Duration, mut find: impl FnMut(&State) -> Option<T>) -> Option<T> {
        let mut changes = self.changes();
        let found = async {
            loop {
                changes.borrow_and_update();
                if let Some(found) = self.read(&mut find) {
                    return Some(found);
                }
                if changes.changed().await.is_err() {
                    return None;
                }
            }
        };
        tokio::time::timeout(patience, found).await.ok().flatten()
    }
}
