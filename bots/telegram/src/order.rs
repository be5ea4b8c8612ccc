//! One thing after the other within a chat.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::OwnedMutexGuard;

/// Idle chats are forgotten when there are more than these.
const KEPT: usize = 1024;

/// A lock for each chat; who waits longest goes first.
#[derive(Default)]
pub(crate) struct Order(Mutex<HashMap<i64, Arc<tokio::sync::Mutex<()>>>>);

impl Order {
    /// Waits for the chat's turn, which lasts until the guard is dropped.
    pub async fn enter(&self, chat: i64) -> OwnedMutexGuard<()> {
        let lock = {
            let mut chats = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if chats.len() > KEPT {
                chats.retain(|_, lock| Arc::strong_count(lock) > 1);
            }
            chats.entry(chat).or_default().clone()
        };
        lock.lock_owned().await
    }
}
