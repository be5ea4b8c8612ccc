//! A clock whose hands a test turns.

use std::sync::{Arc, Mutex, PoisonError};

use async_trait::async_trait;
use haizhi_core::clock::Clock;
use tokio::sync::watch;

/// The moment at which a [`TestClock`] starts: 2026-11-24T02:00Z, ten in the
/// morning in Kunming, a Tuesday.
pub const START: i64 = 1_795_485_600_000;

/// A clock that stands still until a test turns it. Clones share their hands.
///
/// Whoever waits for a moment wakes once the hands pass it, in no time at all;
/// nothing that takes this clock ever waits for real.
///
/// ```
/// # use haizhi_core::clock::Clock;
/// # use haizhi_tests::clock::{START, TestClock};
/// # futures::executor::block_on(async {
/// let clock = TestClock::new();
/// let later = clock.sleep_until(START + 1_000);
/// clock.advance(1_000);
/// later.await;
/// assert_eq!(clock.now(), START + 1_000);
/// # });
/// ```
#[derive(Debug, Clone)]
pub struct TestClock {
    hands: Arc<watch::Sender<i64>>,
    waiting: Arc<Mutex<Vec<i64>>>,
}

impl Default for TestClock {
    fn default() -> Self {
        Self::new()
    }
}

impl TestClock {
    /// A clock that shows [`START`].
    pub fn new() -> Self {
        Self::at(START)
    }

    /// A clock that shows this moment (ms since 1970).
    pub fn at(now: i64) -> Self {
        Self { hands: Arc::new(watch::Sender::new(now)), waiting: Arc::default() }
    }

    /// Turns the hands on by so many milliseconds and wakes who waited for it.
    pub fn advance(&self, ms: i64) {
        self.hands.send_modify(|now| *now += ms);
    }

    /// Turns the hands to the earliest moment somebody waits for, if anybody
    /// waits. Whether the hands moved.
    pub fn advance_to_next(&self) -> bool {
        self.advance_to_next_within(i64::MAX)
    }

    /// The same, by so many milliseconds at most: whoever is busy for a moment
    /// of real time does not find that an age has passed meanwhile.
    pub fn advance_to_next_within(&self, most_ms: i64) -> bool {
        let now = *self.hands.borrow();
        let next = self.waiting().iter().copied().filter(|deadline| *deadline > now).min();
        let next = next.map(|next| next.min(now.saturating_add(most_ms)));
        if let Some(next) = next {
            self.hands.send_modify(|now| *now = next);
        }
        next.is_some()
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, Vec<i64>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Takes a deadline off the list when its wait ends or is given up.
struct Waiting<'a>(&'a TestClock, i64);

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        let mut waiting = self.0.waiting();
        if let Some(at) = waiting.iter().position(|deadline| *deadline == self.1) {
            waiting.swap_remove(at);
        }
    }
}

#[async_trait]
impl Clock for TestClock {
    fn now(&self) -> i64 {
        *self.hands.borrow()
    }

    async fn sleep_until(&self, deadline: i64) {
        let mut hands = self.hands.subscribe();
        self.waiting().push(deadline);
        let _waiting = Waiting(self, deadline);
        // The sender lives as long as `self`, so this ends when the hands pass.
        let _ = hands.wait_for(|now| *now >= deadline).await;
    }
}
