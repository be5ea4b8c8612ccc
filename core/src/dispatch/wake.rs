//! The line from whoever commits to dispatch: a bell, instead of waiting for
//! the next look, and the answers that go out at once.

use std::sync::Arc;

use tokio::sync::Notify;

use super::handover::Handover;

/// A bell that whoever committed something to be sent rings. Every clone rings
/// the same bell; a ring while nobody listens is kept for the next who does.
#[derive(Debug, Clone, Default)]
pub struct Wake {
    bell: Arc<Notify>,
    handover: Arc<Handover>,
}

impl Wake {
    /// Rings.
    pub fn wake(&self) {
        self.bell.notify_one();
    }

    /// Returns at the next ring, or at once when there was one since.
    pub async fn woken(&self) {
        self.bell.notified().await;
    }

    /// Where answers are handed over that were claimed when they were written.
    pub(crate) fn handover(&self) -> &Handover {
        &self.handover
    }
}
