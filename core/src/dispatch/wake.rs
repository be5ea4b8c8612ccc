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
    /// Rung with the bell, for whoever tells other processes.
    abroad: Arc<Notify>,
    handover: Arc<Handover>,
}

impl Wake {
    /// Rings.
    pub fn wake(&self) {
        self.bell.notify_one();
        self.abroad.notify_one();
    }

    /// Rings for other processes alone.
    pub(super) fn wake_abroad(&self) {
        self.abroad.notify_one();
    }

    /// As [`Wake::woken`], for whoever tells other processes.
    pub(super) async fn woken_abroad(&self) {
        self.abroad.notified().await;
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
