//! What the web keeps in the store: the log of each chat window, and sessions.

use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::store::{Store, StoreError, WebEntry, WebMessage};
use haizhi_core::view::Message;

/// Adds an entry to a chat's log and gives its id.
pub(crate) async fn put_entry(
    store: &Store,
    chat: &str,
    entry: &WebEntry,
    now: i64,
) -> Result<i64, StoreError> {
    let mut tx = store.write().await?;
    let id = tx.put_web_message(chat, entry, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Changes what the assistant said in an entry; `false` if there is none.
pub(crate) async fn edit_entry(
    store: &Store,
    chat: &str,
    id: i64,
    said: &Message,
    now: i64,
) -> Result<bool, StoreError> {
    let mut tx = store.write().await?;
    let changed = tx.edit_web_message(chat, id, said, now).await?;
    tx.commit().await?;
    Ok(changed)
}

/// The newest entries of a chat, oldest first.
pub(crate) async fn entries(store: &Store, chat: &str, newest: u32) -> Result<Vec<WebMessage>, StoreError> {
    store.read().await?.last_web_messages(chat, newest).await
}

/// Keeps a session of whoever has this chat under the digest of its token,
/// until `ends` (ms since 1970); `false` when nobody has this chat.
pub(crate) async fn create_session(
    store: &Store,
    hash: &str,
    chat: &str,
    ends: i64,
) -> Result<bool, StoreError> {
    let mut tx = store.write().await?;
    let Some((_, person)) = tx.person_at(&Address::new(Platform::Web, chat)).await? else { return Ok(false) };
    tx.create_session(hash, person.id, ends).await?;
    tx.commit().await?;
    Ok(true)
}

/// Whether there is such a session that has not ended at `now` (ms since 1970).
pub(crate) async fn has_session(store: &Store, hash: &str, now: i64) -> Result<bool, StoreError> {
    Ok(store.read().await?.session(hash, now).await?.is_some())
}

/// Ends a session.
pub(crate) async fn end_session(store: &Store, hash: &str) -> Result<(), StoreError> {
    let mut tx = store.write().await?;
    tx.end_session(hash).await?;
    tx.commit().await
}

/// The bytes of a kept file, if there is one.
pub(crate) async fn file_bytes(store: &Store, id: i64) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(store.file(id).await?.map(|file| file.bytes))
}
