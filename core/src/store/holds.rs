//! Until when a platform asked to be left in peace.

use crate::domain::person::Platform;

use super::sql::{Value, statements, values};
use super::{StoreError, Tx};

statements! {
    HOLD_PUT = "INSERT INTO hold (platform, chat, until) VALUES ($1, $2, $3) ON CONFLICT (platform, chat) \
        DO UPDATE SET until = excluded.until WHERE excluded.until > hold.until";
    HOLD_PRUNE = "DELETE FROM hold WHERE until <= $1";
    HOLD_BULK = "SELECT until FROM hold WHERE platform = $1 AND chat = '' AND until > $2";
    HOLD_CHAT = "SELECT until FROM hold WHERE platform = $1 AND chat = $2 AND until > $3";
    HOLDS = "SELECT chat, until FROM hold WHERE platform = $1 AND until > $2";
}

impl Tx {
    /// Nothing may be sent to this chat before this moment; with `None`,
    /// nothing that goes to many on this platform.
    pub async fn hold(
        &mut self,
        platform: Platform,
        chat: Option<&str>,
        until: i64,
    ) -> Result<(), StoreError> {
        self.execute(&HOLD_PUT, values![platform, chat.unwrap_or_default(), until]).await.map(drop)
    }

    /// Until when nothing may be sent to this chat (with `None`, to many),
    /// when that is after `now`.
    pub async fn held_until(
        &mut self,
        platform: Platform,
        chat: Option<&str>,
        now: i64,
    ) -> Result<Option<i64>, StoreError> {
        match chat {
            Some(chat) => self.find(&HOLD_CHAT, values![platform, chat, now], |row| row.take()).await,
            None => self.find(&HOLD_BULK, values![platform, now], |row| row.take()).await,
        }
    }

    /// Every hold of a platform that is not over: the chat (`None` for all
    /// that goes to many) and its end.
    pub async fn holds(
        &mut self,
        platform: Platform,
        now: i64,
    ) -> Result<Vec<(Option<String>, i64)>, StoreError> {
        self.list(&HOLDS, values![platform, now], |row| {
            let chat: String = row.take()?;
            Ok(((!chat.is_empty()).then_some(chat), row.take()?))
        })
        .await
    }

    /// Forgets holds that are over.
    pub async fn prune_holds(&mut self, now: i64) -> Result<(), StoreError> {
        self.execute(&HOLD_PRUNE, &[Value::from(now)]).await.map(drop)
    }
}
