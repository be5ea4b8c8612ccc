//! Which channels of guilds are forums: there nothing is said, but posted.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::client::{CallError, Client};
use crate::route::Route;
use crate::wire::Room;

/// Channels that are remembered.
const KEPT: usize = 262_144;
/// Kinds of channel that take posts: forums and media.
const FORUMS: [u8; 2] = [15, 16];

/// What is known of channels.
#[derive(Default)]
pub(crate) struct Rooms(Mutex<HashMap<String, bool>>);

impl Rooms {
    fn known(&self) -> std::sync::MutexGuard<'_, HashMap<String, bool>> {
        // A map is whole after every statement, whoever panicked beside it.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// This is what a channel is.
    pub fn learn(&self, room: &Room) {
        self.keep(&room.id, FORUMS.contains(&room.kind));
    }

    /// A channel turned out to take posts only.
    pub fn is_forum_after_all(&self, channel: &str) {
        self.keep(channel, true);
    }

    fn keep(&self, channel: &str, forum: bool) {
        let mut known = self.known();
        if known.len() >= KEPT {
            // Whatever is needed is asked for again.
            known.clear();
        }
        known.insert(channel.to_owned(), forum);
    }

    /// It is not there any more.
    pub fn forget(&self, channel: &str) {
        self.known().remove(channel);
    }

    /// Whether a channel is a forum; asked once, where no event has told.
    pub async fn is_forum(&self, client: &Client, channel: &str) -> Result<bool, CallError> {
        if let Some(forum) = self.known().get(channel) {
            return Ok(*forum);
        }
        let room: Room = client.get(&Route::Channel { channel }).await?;
        self.learn(&room);
        Ok(FORUMS.contains(&room.kind))
    }
}
