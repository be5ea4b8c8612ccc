//! Posts in forums. Discord recognises no post that is made again, so one that
//! may have been made is looked for by its name.

use haizhi_core::domain::person::Address;
use haizhi_core::platform::Failure;
use serde::Deserialize;

use crate::client::Client;
use crate::deliver::REPEAT_MS;
use crate::failure;
use crate::handle::Named;
use crate::route::Route;

/// Moment 0 of Discord's ids, ms since 1970.
const EPOCH: i64 = 1_420_070_400_000;
/// Bits of an id below its moment.
const BELOW: u32 = 22;

#[derive(Deserialize)]
struct Threads {
    threads: Vec<Thread>,
}

#[derive(Deserialize)]
struct Thread {
    id: String,
    parent_id: Option<String>,
    owner_id: Option<String>,
    #[serde(default)]
    name: String,
}

impl Thread {
    /// When it was opened, ms since 1970.
    fn opened_at(&self) -> Option<i64> {
        let id: i64 = self.id.parse().ok()?;
        Some((id >> BELOW) + EPOCH)
    }
}

/// The message that opens a post: it has the id of its thread.
pub(crate) fn post(thread: String) -> Named {
    Named::In { channel: thread.clone(), message: thread }
}

/// Our post of this name in a forum, if it was made within the time that is
/// meant by trying again.
///
/// # Errors
/// When Discord does not say; nothing was sent then.
pub(crate) async fn opened(
    client: &Client,
    forum: &Address,
    name: &str,
    now: i64,
) -> Result<Option<Named>, Failure> {
    let route = Route::Threads { guild: &forum.topic };
    let found: Threads = client.get(&route).await.map_err(|error| match failure::failure(error) {
        Failure::Unknown(what) => Failure::Down(what),
        other => other,
    })?;
    // The application and its bot have one id.
    let us = client.application();
    let ours = |thread: &Thread| {
        thread.parent_id.as_deref() == Some(&forum.chat)
            && thread.name == name
            && thread.owner_id.as_deref() == us.as_deref()
            && thread.opened_at().is_some_and(|at| now - at < 2 * REPEAT_MS)
    };
    Ok(found.threads.into_iter().find(ours).map(|thread| post(thread.id)))
}
