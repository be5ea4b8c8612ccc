//! Who is looking at which chat just now, and how they are woken.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use serde::{Deserialize, Serialize};
use tokio::sync::{broadcast, mpsc};

/// Wakes that a slow reader may fall behind before it reads the chat anew.
const BACKLOG: usize = 16;
/// Wakes that wait to be told to other processes.
const ABROAD: usize = 1_024;

/// Something happened in a chat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Wake {
    /// Its log changed: read it again.
    Changed,
    /// A press was answered with a short text that is not kept.
    Toast(String),
}

/// The chats somebody is looking at. Cloning gives another handle to the same rooms.
#[derive(Debug, Clone, Default)]
pub struct Rooms {
    rooms: Arc<Mutex<HashMap<String, broadcast::Sender<Wake>>>>,
    /// What other processes are to hear of, once somebody tells them.
    abroad: Arc<OnceLock<mpsc::Sender<(String, Wake)>>>,
}

impl Rooms {
    /// Listens to a chat until the receiver is dropped.
    pub(crate) fn enter(&self, chat: &str) -> broadcast::Receiver<Wake> {
        let mut rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        rooms.retain(|_, room| room.receiver_count() > 0);
        rooms.entry(chat.to_owned()).or_insert_with(|| broadcast::channel(BACKLOG).0).subscribe()
    }

    /// Wakes whoever looks at a chat, here or in another process; nobody
    /// looking is fine.
    pub(crate) fn wake(&self, chat: &str, wake: Wake) {
        if let Some(abroad) = self.abroad.get() {
            // When there are too many at once, pages find out at their next look.
            let _ = abroad.try_send((chat.to_owned(), wake.clone()));
        }
        self.wake_here(chat, wake);
    }

    /// Wakes whoever looks at a chat in this process.
    pub(crate) fn wake_here(&self, chat: &str, wake: Wake) {
        let rooms = self.rooms.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(room) = rooms.get(chat) {
            // An error says that nobody is there, which is no fault.
            let _ = room.send(wake);
        }
    }

    /// What is woken from now on, for other processes; once only.
    pub(crate) fn for_others(&self) -> Option<mpsc::Receiver<(String, Wake)>> {
        let (sender, receiver) = mpsc::channel(ABROAD);
        self.abroad.set(sender).ok().map(|()| receiver)
    }

    /// How many chats are looked at.
    pub(crate) fn open(&self) -> usize {
        self.rooms.lock().unwrap_or_else(PoisonError::into_inner).len()
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
