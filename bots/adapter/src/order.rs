//! One thing after the other within a chat.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::OwnedMutexGuard;

/// Idle chats are forgotten when there are more than these.
const KEPT: usize = 1024;

/// A lock for each chat; who waits longest goes first.
#[derive(Debug)]
pub struct Order<K>(Mutex<HashMap<K, Arc<tokio::sync::Mutex<()>>>>);

impl<K> Default for Order<K> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash> Order<K> {
    /// Waits for the chat's turn, which lasts until the guard is dropped.
    pub async fn enter(&self, chat: K) -> OwnedMutexGuard<()> {
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

#[cfg(test)]
mod tests {
    use futures::FutureExt as _;

    use super::*;

    #[tokio::test]
    async fn a_chat_waits_for_its_own_turn_only() {
        let order = Order::default();
        let turn = order.enter(7).await;
        let mut next = Box::pin(order.enter(7));
        assert!(next.as_mut().now_or_never().is_none());
        assert!(order.enter(8).now_or_never().is_some());
        drop(turn);
        next.await;
    }

    #[tokio::test]
    async fn idle_chats_are_forgotten() {
        let order = Order::default();
        let _turn = order.enter(-1).await;
        for chat in 0..2 * KEPT as i64 {
            drop(order.enter(chat).await);
        }
        assert!(order.0.lock().unwrap().len() <= KEPT + 1);
        assert!(order.enter(-1).now_or_never().is_none());
    }
}
