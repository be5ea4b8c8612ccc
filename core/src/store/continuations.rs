//! Where connections to platforms stand.
//!
//! Several processes may hold a part for theirs for a moment, so each says what
//! it believes to stand there: what another wrote meanwhile is left as it is.

use crate::domain::person::Platform;
use crate::platform::Continuation;

use super::sql::{Value, statements, values};
use super::{StoreError, Tx};

statements! {
    CONTINUATION = "SELECT state, at FROM continuation WHERE platform = $1 AND part = $2";
    CONTINUATION_BEGIN = "INSERT INTO continuation (platform, part, state, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
    CONTINUATION_MOVE = "UPDATE continuation SET state = $3, at = $4 WHERE platform = $1 AND part = $2 AND state = $5 AND at = $6";
    CONTINUATION_END = "DELETE FROM continuation WHERE platform = $1 AND part = $2 AND state = $3 AND at = $4";
    CONTINUATION_PRUNE = "DELETE FROM continuation WHERE at < $1";
}

impl Tx {
    /// Where this part of a platform's connections stood last.
    pub async fn continuation(
        &mut self,
        platform: Platform,
        part: &str,
    ) -> Result<Option<Continuation>, StoreError> {
        self.find(&CONTINUATION, values![platform, part], |row| {
            Ok(Continuation { state: row.take()?, at: row.take()? })
        })
        .await
    }

    /// Writes down where it stands now, nowhere with `None`, if `before` is what
    /// stands there; whether it was.
    pub async fn put_continuation(
        &mut self,
        platform: Platform,
        part: &str,
        before: Option<&Continuation>,
        now: Option<&Continuation>,
    ) -> Result<bool, StoreError> {
        let touched = match (before, now) {
            (None, None) => return Ok(self.continuation(platform, part).await?.is_none()),
            (None, Some(now)) => {
                self.execute(&CONTINUATION_BEGIN, values![platform, part, &now.state, now.at]).await?
            }
            (Some(before), Some(now)) => {
                let moved = values![platform, part, &now.state, now.at, &before.state, before.at];
                self.execute(&CONTINUATION_MOVE, moved).await?
            }
            (Some(before), None) => {
                self.execute(&CONTINUATION_END, values![platform, part, &before.state, before.at]).await?
            }
        };
        Ok(touched == 1)
    }

    /// Forgets what was written down before a moment (ms since 1970).
    pub async fn prune_continuations(&mut self, before: i64) -> Result<(), StoreError> {
        self.execute(&CONTINUATION_PRUNE, &[Value::from(before)]).await.map(drop)
    }
}
