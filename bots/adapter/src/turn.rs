//! Whose turn it is: of several processes one speaks to a platform.

use tokio::sync::watch;

/// Waits until it is our turn, or no more; for ever when nobody can say so.
pub async fn becomes(turn: &mut watch::Receiver<bool>, ours: bool) {
    if turn.wait_for(|turn| *turn == ours).await.is_err() {
        std::future::pending::<()>().await;
    }
}
