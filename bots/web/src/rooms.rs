//! Who is looking at which chat just now, and how they are woken.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::broadcast;

/// Wakes that a slow reader may fall behind before it reads the chat anew.
const BACKLOG: usize = 16;

/// Something happened in a chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wake {
    /// Its log changed: read it again.
    Changed,
    /// A press was answered with a short text that is not kept.
    Toast(String),
}

/// The chats somebody is looking at. Cloning gives another handle to the same rooms.
#[derive(Debug, Clone, Default)]
pub struct Rooms(Arc<Mutex<HashMap<String, broadcast::Sender<Wake>>>>);

impl Rooms {
    /// Listens to a chat until the receiver is dropped.
    pub(crate) fn enter(&self, chat: &str) -> broadcast::Receiver<Wake> {
        let mut rooms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        rooms.retain(|_, room| room.receiver_count() > 0);
        rooms.entry(chat.to_owned()).or_insert_with(|| broadcast::channel(BACKLOG).0).subscribe()
    }

    /// Wakes whoever looks at a chat; nobody looking is fine.
    pub(crate) fn wake(&self, chat: &str, wake: Wake) {
        let rooms = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(room) = rooms.get(chat) {
            // An error says that nobody is there, which is no fault.
            let _ = room.send(wake);
        }
    }

    /// How many chats are looked at.
    pub(crate) fn open(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_room_is_heard_by_those_in_it_alone() {
        let rooms = Rooms::default();
        let (mut anna, mut chen) = (rooms.enter("anna"), rooms.enter("chen"));
        rooms.wake("anna", Wake::Changed);
        assert_eq!(anna.try_recv(), Ok(Wake::Changed));
        assert!(chen.try_recv().is_err());
    }

    #[test]
    fn an_empty_room_is_cleared_away() {
        let rooms = Rooms::default();
        drop(rooms.enter("anna"));
        let _chen = rooms.enter("chen");
        assert_eq!(rooms.open(), 1);
    }
}
