//! Waiting in real time for what happens without a clock.

use std::time::Duration;

use haizhi_core::dispatch::Dispatch;

/// Waits for something that happens without the clock; a test that would hang fails.
///
/// # Panics
/// When it has not come within 20 seconds.
pub async fn patiently<T>(what: &str, wait: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(20), wait).await.unwrap_or_else(|_| panic!("no {what} in sight"))
}

/// Waits until nothing is due and nothing under way.
///
/// # Panics
/// When the store fails, or after 20 seconds.
pub async fn settle(dispatch: &Dispatch) {
    let mut turns = dispatch.turns();
    patiently("rest", async {
        loop {
            turns.mark_unchanged();
            if dispatch.is_idle().await.expect("the store") {
                return;
            }
            turns.changed().await.expect("a dispatch");
        }
    })
    .await;
}
