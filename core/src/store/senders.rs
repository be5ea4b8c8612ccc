//! Which process sends on a platform, and what it has under way.
//!
//! One row a platform. Whoever holds it writes down, in the transaction that
//! claims them, which deliveries go out next. The row names the holder, so a
//! process that lost it cannot claim; and what it had claimed is told as
//! `unknown` by the one that comes after it, for it may have been sent.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{NoticeId, PersonId};
use crate::domain::person::Platform;

use super::deliveries::Ended;
use super::sql::{Row, statements, values};
use super::{Engine, StoreError, Tx};

statements! {
    SENDER_TAKE = "INSERT INTO sender (platform, process, until) VALUES ($1, $2, $4) \
        ON CONFLICT (platform) DO UPDATE SET process = excluded.process, until = excluded.until \
        WHERE sender.process = excluded.process OR sender.until <= $3 OR sender.until > $5 RETURNING claimed, claimed_since";
    SENDER = "SELECT process, until FROM sender WHERE platform = $1";
    SENDER_BEFORE = "SELECT process FROM sender WHERE platform = $1 {{for update}}";
    SENDERS = "SELECT platform, process, until FROM sender ORDER BY platform";
    SENDER_CLAIM = "UPDATE sender SET claimed = $3, claimed_since = $4 WHERE platform = $1 AND process = $2";
    SENDER_RELEASE = "UPDATE sender SET until = $3, claimed = '[]' WHERE platform = $1 AND process = $2";
    // Whoever claimed them sends here no more: they need not wait for their leases.
    ABANDONED = "UPDATE outbox SET state = 'queued', lease_until = NULL \
        WHERE platform = $1 AND state = 'sending'";
    // Whoever reads what is under way, or claims more, does so one after the other.
    SENDER_LOCK = "SELECT process FROM sender WHERE platform = $1 {{for update}}";
    // What changes or takes back a message that stands can be done twice. So can
    // what the platform knows by its key, unless it stood in a digest: the next
    // one may list something else. $3 is since when it may have arrived, 0 where
    // the platform does not know it or has forgotten.
    LAPSE = "UPDATE delivery SET state = CASE WHEN delivery.message IS NULL \
         AND NOT (delivery.state = 'queued' AND $3 > 0) THEN 'unknown' ELSE 'queued' END, \
        not_before = CASE WHEN delivery.message IS NULL AND NOT (delivery.state = 'queued' AND $3 > 0) THEN 0 ELSE $2 END, \
        doubt = CASE WHEN delivery.message IS NOT NULL OR NOT (delivery.state = 'queued' AND $3 > 0) THEN 0 \
         WHEN delivery.doubt > 0 THEN delivery.doubt ELSE $3 END, gathered = 0, updated_at = $2 \
        FROM {{deliveries $1}} j WHERE delivery.notice = j.notice AND delivery.person = j.person \
        AND delivery.state IN ('queued', 'gathered') RETURNING state";
}

/// How far the clocks of two machines may be apart, in ms. A lease that ends
/// later than one taken now by more than this was taken before the clock was
/// put back, and is nobody's.
const SKEW: i64 = 60_000;

/// One delivery that is under way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct UnderWay(pub NoticeId, pub PersonId);

/// Who sends on a platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// The platform.
    pub platform: Platform,
    /// The process, as it named itself.
    pub process: String,
    /// Until when nobody else may, ms since 1970.
    pub until: i64,
}

/// What came of asking to send on a platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// This process sends until the lease ends. So many deliveries of the one
    /// before it are `unknown` now.
    Held {
        /// Deliveries whose outcome was lost.
        lost: u64,
    },
    /// Another process does.
    Elsewhere,
}

fn sender(row: &mut Row) -> Result<Sender, StoreError> {
    Ok(Sender { platform: row.take()?, process: row.take()?, until: row.take()? })
}

impl Tx {
    /// Takes or keeps the sending of a platform for this process until a
    /// moment (ms since 1970). What another process had under way there was
    /// lost with it, unless the platform recognises for `repeat_ms` what is sent
    /// again; answers that it had claimed are free again.
    pub async fn take_sender(
        &mut self,
        platform: Platform,
        process: &str,
        now: i64,
        until: i64,
        repeat_ms: i64,
    ) -> Result<Taken, StoreError> {
        let before: Option<String> = self.find(&SENDER_BEFORE, values![platform], |row| row.take()).await?;
        let who = values![platform, process, now, until, until + SKEW];
        let taken =
            self.find(&SENDER_TAKE, who, |row| Ok((row.take::<String>()?, row.take::<i64>()?))).await?;
        let Some((claimed, since)) = taken else { return Ok(Taken::Elsewhere) };
        if before.as_deref() == Some(process) {
            return Ok(Taken::Held { lost: 0 });
        }
        self.execute(&ABANDONED, values![platform]).await?;
        if claimed == "[]" {
            return Ok(Taken::Held { lost: 0 });
        }
        let known_since = if (0..repeat_ms).contains(&(now - since)) { since } else { 0 };
        let lapsed: Vec<String> =
            self.list(&LAPSE, values![&claimed, now, known_since], |row| row.take()).await?;
        self.execute(&SENDER_CLAIM, values![platform, process, "[]", 0_i64]).await?;
        let lost = lapsed.iter().filter(|state| *state == Ended::Unknown.code()).count();
        Ok(Taken::Held { lost: u64::try_from(lost).unwrap_or(u64::MAX) })
    }

    /// Nobody else claims on this platform, nor reads what is under way there
    /// for good, until the transaction is over.
    pub async fn lock_sender(&mut self, platform: Platform) -> Result<(), StoreError> {
        if self.engine == Engine::Sqlite {
            // Whoever writes there is alone.
            return Ok(());
        }
        self.find(&SENDER_LOCK, values![platform], |row| row.take::<String>()).await.map(drop)
    }

    /// Writes down what this process has under way, and since when the eldest
    /// of it may have been sent (ms since 1970); `false` when another sends here
    /// by now, and then nothing may be sent.
    pub async fn put_under_way(
        &mut self,
        platform: Platform,
        process: &str,
        under_way: &[UnderWay],
        since: i64,
    ) -> Result<bool, StoreError> {
        let claimed = serde_json::to_string(under_way)?;
        Ok(self.execute(&SENDER_CLAIM, values![platform, process, &claimed, since]).await? == 1)
    }

    /// Lets go of a platform; nothing is under way any more.
    pub async fn release_sender(
        &mut self,
        platform: Platform,
        process: &str,
        now: i64,
    ) -> Result<(), StoreError> {
        self.execute(&SENDER_RELEASE, values![platform, process, now]).await.map(drop)
    }

    /// Whether this process sends on the platform at `now`. In a transaction
    /// that writes it holds until the end of it on SQLite; on PostgreSQL a
    /// lease that is about to end may pass on meanwhile.
    pub async fn sends_here(
        &mut self,
        platform: Platform,
        process: &str,
        now: i64,
    ) -> Result<bool, StoreError> {
        let sender = self
            .find(&SENDER, values![platform], |row| Ok((row.take::<String>()?, row.take::<i64>()?)))
            .await?;
        Ok(sender.is_some_and(|(holder, until)| holder == process && until > now))
    }

    /// Who sends where, or did last.
    pub async fn senders(&mut self) -> Result<Vec<Sender>, StoreError> {
        self.list(&SENDERS, &[], sender).await
    }
}
