//! What an operator wants to know of a database, without changing it.

use futures::FutureExt as _;
use futures::future::BoxFuture;

use super::sql::statements;
use super::{Store, StoreError};

statements! {
    VERSION = "{{version}}";
    CHECK = "{{check}}";
    CLOCK = "{{clock}}";
    // Touches nothing, and is refused where nothing may be written.
    WRITE = "DELETE FROM migration WHERE number < 0";
}

impl Store {
    /// The version of the engine, as it says it.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn version<'a>(&'a self) -> BoxFuture<'a, Result<String, StoreError>> {
        async move { self.read().await?.scalar(&VERSION, &[]).await }.boxed()
    }

    /// What is broken in the file, at most five lines; nothing when it is
    /// whole. PostgreSQL checks its pages itself.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn broken(&self) -> Result<Vec<String>, StoreError> {
        let lines: Vec<String> = self.read().await?.list(&CHECK, &[], |row| row.take()).await?;
        Ok(lines.into_iter().filter(|line| line != "ok").collect())
    }

    /// What the database's clock says, ms since 1970.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn database_clock(&self) -> Result<i64, StoreError> {
        self.read().await?.scalar(&CLOCK, &[]).await
    }

    /// Tries whether the database can be written to; nothing is changed.
    ///
    /// # Errors
    /// Why it cannot.
    pub async fn try_write(&self) -> Result<(), StoreError> {
        let mut tx = self.write().await?;
        tx.execute(&WRITE, &[]).await.map(drop)
    }
}
