//! Waiting longer and longer.

use haizhi_core::clock::Clock;

/// Pauses that double up to a limit.
#[derive(Debug)]
pub struct Backoff {
    first_ms: i64,
    most_ms: i64,
    next_ms: i64,
}

impl Backoff {
    /// Pauses from the first to the longest, in ms.
    pub fn new(first_ms: i64, most_ms: i64) -> Self {
        Self { first_ms, most_ms, next_ms: first_ms }
    }

    /// Waits for the next pause, and at least so long.
    pub async fn wait_at_least(&mut self, clock: &dyn Clock, least_ms: i64) {
        let pause = self.next_ms.max(least_ms);
        self.next_ms = (self.next_ms * 2).min(self.most_ms);
        clock.sleep_until(clock.now() + pause).await;
    }

    /// Begins anew after a success.
    pub fn reset(&mut self) {
        self.next_ms = self.first_ms;
    }
}
