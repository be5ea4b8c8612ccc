//! Chats that are looked at in one process and written to by another.

use std::sync::Arc;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use haizhi_core::clock::Clock;
use haizhi_core::store::{Channel, LONGEST_CALL, Store, StoreError};
use serde::{Deserialize, Serialize};
use tokio::sync::{mpsc, watch};

use crate::rooms::{Rooms, Wake};

/// How long to wait before listening is tried again, in milliseconds.
const AGAIN_MS: i64 = 2_000;

/// Which chats were written to.
#[derive(Serialize, Deserialize)]
struct Call {
    /// By which process.
    from: u64,
    woken: Vec<(String, Wake)>,
}

/// Tells other processes over the same store which chats were written to, and
/// wakes those who look here at what others wrote to, until `stop` becomes
/// true. There are no others on SQLite.
pub fn share_rooms(
    rooms: Rooms,
    store: Store,
    clock: Arc<dyn Clock>,
    mut stop: watch::Receiver<bool>,
) -> BoxFuture<'static, ()> {
    async move {
        let from = rand::random();
        let mut woken = None;
        loop {
            let shared = async {
                let Some(mut listener) = store.listen(Channel::Chats).await? else { return Ok(()) };
                if woken.is_none() {
                    woken = rooms.for_others();
                }
                let Some(woken) = &mut woken else { return Ok(()) };
                let hears = async {
                    loop {
                        hear(&rooms, from, listener.next().await?);
                    }
                };
                let tells = async {
                    loop {
                        tell(&store, from, woken).await;
                    }
                };
                tokio::select! {
                    ended = hears => ended,
                    () = tells => Ok(()),
                }
            };
            let ended: Result<(), StoreError> = tokio::select! {
                ended = shared => ended,
                _ = stop.wait_for(|stopped| *stopped) => return,
            };
            match ended {
                Ok(()) => return,
                Err(error) => tracing::warn!(%error, "chats written to by other processes are seen late"),
            }
            tokio::select! {
                () = clock.sleep_until(clock.now() + AGAIN_MS) => {}
                _ = stop.wait_for(|stopped| *stopped) => return,
            }
        }
    }
    .boxed()
}

fn hear(rooms: &Rooms, from: u64, call: Option<String>) {
    // A call of another version is passed over: pages look by themselves too.
    let Some(call) = call.and_then(|call| serde_json::from_str::<Call>(&call).ok()) else { return };
    if call.from != from {
        for (chat, wake) in call.woken {
            rooms.wake_here(&chat, wake);
        }
    }
}

/// Waits for something to tell and tells it, with what else there is by then.
async fn tell(store: &Store, from: u64, woken: &mut mpsc::Receiver<(String, Wake)>) {
    let Some(first) = woken.recv().await else { return std::future::pending().await };
    let mut bytes = 0;
    let mut call = Call { from, woken: Vec::new() };
    let mut next = Some(first);
    while let Some((chat, wake)) = next {
        bytes += size(&chat, &wake);
        call.woken.push((chat, wake));
        // Room for one more of the longest that there are.
        next = if bytes < LONGEST_CALL / 2 { woken.try_recv().ok() } else { None };
    }
    let told = match serde_json::to_string(&call) {
        Ok(text) if text.len() <= LONGEST_CALL => store.call(Channel::Chats, &text).await,
        // A toast beyond all measure; what is kept is seen at the next look.
        Ok(_) => Ok(()),
        Err(error) => Err(error.into()),
    };
    if let Err(error) = told {
        tracing::warn!(%error, "other processes see at their next look what was written");
    }
}

fn size(chat: &str, wake: &Wake) -> usize {
    32 + chat.len()
        + match wake {
            Wake::Changed => 0,
            Wake::Toast(text) => text.len(),
        }
}
