//! Digests: what waits for one person leaves together.

use crate::domain::ids::{AccountId, NoticeId, PersonId};
use crate::domain::person::{Address, Platform};

use super::deliveries::SERVING;
use super::routes::best_account;
use super::sql::{statements, values};
use super::{StoreError, Tx};

statements! {
    DIGESTS_DUE = "SELECT d.person FROM delivery d JOIN notice n ON n.id = d.notice \
        WHERE d.platform = $1 AND d.gathered > 0 AND d.gathered <= $2 AND d.state = 'gathered' \
        AND n.state = 'running' ORDER BY d.gathered, d.person LIMIT $3";
    DIGEST_SIZE = "SELECT COUNT(*) FROM delivery d JOIN notice n ON n.id = d.notice WHERE d.person = $1 \
        AND d.gathered > 0 AND d.gathered <= $2 AND d.state = 'gathered' AND n.state = 'running'";
    DIGEST_TO = concat!(
        "SELECT a.id, a.platform, a.chat, a.topic FROM account a WHERE a.id = ", best_account!("$1", "$2")
    );
    DIGEST_MOVE = "UPDATE delivery SET account = $2, platform = $3 WHERE person = $1 AND gathered > 0 \
        AND state = 'gathered'";
    DIGEST_GONE = "UPDATE delivery SET state = 'gone', gathered = 0, updated_at = $2 WHERE person = $1 \
        AND gathered > 0 AND state = 'gathered'";
    DIGEST_END = "UPDATE delivery SET state = $3, message = $4, gathered = 0, not_before = 0, \
        attempts = attempts + 1, updated_at = $5 WHERE person = $1 AND notice IN {{numbers $2}} \
        AND state IN ('gathered', 'unknown')";
    DIGEST_TRIED = "UPDATE delivery SET attempts = attempts + 1 WHERE person = $1 \
        AND notice IN {{numbers $2}} AND state = 'gathered'";
    DIGEST_LATER = "UPDATE delivery SET gathered = $3 WHERE person = $1 AND gathered > 0 AND gathered <= $2 \
        AND state = 'gathered'";
}

impl Tx {
    /// Persons whose digest is due on a platform, who waited longest first; at
    /// most so many, one named as often as rows of theirs were met.
    pub async fn digests_due(
        &mut self,
        platform: Platform,
        now: i64,
        limit: u32,
    ) -> Result<Vec<PersonId>, StoreError> {
        self.list(&DIGESTS_DUE, values![platform, now, limit], |row| row.take()).await
    }

    /// How much a person's digest could list at `now`.
    pub async fn digest_size(&mut self, person: PersonId, now: i64) -> Result<u32, StoreError> {
        self.scalar(&DIGEST_SIZE, values![person, now]).await
    }

    /// The account that reaches a person best, if any does.
    pub async fn reached_at(
        &mut self,
        person: PersonId,
        now: i64,
    ) -> Result<Option<(AccountId, Address)>, StoreError> {
        self.find(&DIGEST_TO, values![person, now - SERVING], |row| {
            let id = row.take()?;
            Ok((id, Address { platform: row.take()?, chat: row.take()?, topic: row.take()? }))
        })
        .await
    }

    /// Has what is gathered for a person go out through this account.
    pub async fn move_gathered(
        &mut self,
        person: PersonId,
        account: AccountId,
        platform: Platform,
    ) -> Result<(), StoreError> {
        self.execute(&DIGEST_MOVE, values![person, account, platform]).await.map(drop)
    }

    /// Nobody is reached: what is gathered for a person is over.
    pub async fn gathered_gone(&mut self, person: PersonId, now: i64) -> Result<(), StoreError> {
        self.execute(&DIGEST_GONE, values![person, now]).await.map(drop)
    }

    /// Writes down how rows of a digest ended, by the code of their state.
    /// `message` is the message they stand in, where that is theirs alone.
    pub async fn end_gathered(
        &mut self,
        person: PersonId,
        notices: &[NoticeId],
        state: &str,
        message: Option<&str>,
        now: i64,
    ) -> Result<(), StoreError> {
        if notices.is_empty() {
            return Ok(());
        }
        let row = values![person, serde_json::to_string(notices)?, state, message, now];
        self.execute(&DIGEST_END, row).await.map(drop)
    }

    /// These were tried in vain.
    pub async fn gathered_tried(&mut self, person: PersonId, notices: &[NoticeId]) -> Result<(), StoreError> {
        self.execute(&DIGEST_TRIED, values![person, serde_json::to_string(notices)?]).await.map(drop)
    }

    /// Leaves what was due for a person by `due` to the digest of another
    /// moment (both ms since 1970).
    pub async fn gather_later(&mut self, person: PersonId, due: i64, at: i64) -> Result<(), StoreError> {
        self.execute(&DIGEST_LATER, values![person, due, at]).await.map(drop)
    }
}
