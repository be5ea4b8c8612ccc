//! Rousing dispatch after a commit, instead of waiting for its next look.

use std::sync::Arc;

use tokio::sync::Notify;

/// A bell that whoever committed something to be sent rings. Every clone rings
/// the same bell; a ring while nobody listens is kept for the next who does.
#[derive(Debug, Clone, Default)]
pub struct Wake(Arc<Notify>);

impl Wake {
    /// Rings.
    pub fn wake(&self) {
        self.0.notify_one();
    }

    /// Returns at the next ring, or at once when there was one since.
    pub async fn woken(&self) {
        self.0.notified().await;
    }
}
