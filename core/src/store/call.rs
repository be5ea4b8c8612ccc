//! What processes over one PostgreSQL call to each other, so that none waits
//! for its next look. A call that is lost loses nothing but that time.
//!
//! A call is a transaction of its own after the one it tells of: PostgreSQL
//! lets transactions that notify commit one after the other, and this one has
//! nothing to write to the disk.

use futures::FutureExt as _;
use futures::future::BoxFuture;
use sqlx::postgres::PgListener;

use super::sql::{statements, values};
use super::{Pools, Store, StoreError};

statements! {
    CALL = "SELECT {{notify}}($1, $2)";
}

/// The longest text that PostgreSQL carries, in bytes.
pub const LONGEST_CALL: usize = 7_900;

/// What a call is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// There is something to send, or the sending of a platform is free.
    Work,
    /// A chat on the web changed.
    Chats,
}

impl Channel {
    const fn name(self) -> &'static str {
        match self {
            Self::Work => "haizhi_work",
            Self::Chats => "haizhi_chats",
        }
    }
}

/// Hears what other processes call, and what this one does.
pub struct Listener(PgListener);

impl Listener {
    /// The next call; `None` when the connection was lost meanwhile, so that
    /// calls may have been missed.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn next(&mut self) -> Result<Option<String>, StoreError> {
        Ok(self.0.try_recv().await?.map(|call| call.payload().to_owned()))
    }
}

impl Store {
    /// Calls to every process; nobody is there to hear it on SQLite. `text`
    /// holds at most [`LONGEST_CALL`] bytes.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn call<'a>(&'a self, channel: Channel, text: &'a str) -> BoxFuture<'a, Result<(), StoreError>> {
        async move {
            if matches!(self.pools, Pools::Sqlite { .. }) {
                return Ok(());
            }
            let mut tx = self.write().await?;
            tx.execute(&CALL, values![channel.name(), text]).await?;
            tx.commit().await
        }
        .boxed()
    }

    /// Listens from now on; `None` on SQLite, which one process has to itself.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn listen<'a>(&'a self, channel: Channel) -> BoxFuture<'a, Result<Option<Listener>, StoreError>> {
        async move {
            let Pools::Postgres { readers, .. } = &self.pools else { return Ok(None) };
            let mut listener = PgListener::connect_with(readers).await?;
            listener.listen(channel.name()).await?;
            Ok(Some(Listener(listener)))
        }
        .boxed()
    }
}
