//! Time as an argument.

use async_trait::async_trait;

/// Where the house gets its time from. Production reads the system's clock;
/// tests turn the hands themselves.
#[async_trait]
pub trait Clock: Send + Sync + 'static {
    /// Milliseconds since 1970-01-01T00:00Z.
    fn now(&self) -> i64;

    /// Returns once [`Clock::now`] is at or past `deadline` (ms since 1970).
    async fn sleep_until(&self, deadline: i64);
}

/// The system's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

#[async_trait]
impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place that reads the system's clock")]
    fn now(&self) -> i64 {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    }

    #[expect(clippy::disallowed_methods, reason = "this is the one place that waits for the system's clock")]
    async fn sleep_until(&self, deadline: i64) {
        let wait = u64::try_from(deadline.saturating_sub(self.now())).unwrap_or(0);
        tokio::time::sleep(std::time::Duration::from_millis(wait)).await;
    }
}
