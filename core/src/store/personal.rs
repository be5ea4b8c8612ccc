//! Notices that concern one person, on whatever account reaches them.
//!
//! A personal notice goes through the outbox, where the answers to a chat keep
//! their order. One that has to wait for the end of quiet hours waits here
//! instead, so that it holds up nothing; its account is chosen when it leaves.

use crate::domain::ids::PersonId;
use crate::domain::person::Address;
use crate::platform::Outgoing;
use crate::view::Message;

use super::outbox::{Lane, NewOutgoing};
use super::sql::{statements, values};
use super::{StoreError, Tx};

/// Notices that leave in one transaction.
const RELEASED: i64 = 200;

statements! {
    PERSONAL_MARK = "UPDATE outbox SET person = $2 WHERE id = $1";
    PERSONAL_LEFT = "SELECT person, payload FROM outbox WHERE platform = $1 AND chat = $2 AND topic = $3 \
        AND finished_at IS NULL AND person IS NOT NULL ORDER BY id";
    LATER_ADD = "INSERT INTO later (person, payload, not_before) VALUES ($1, $2, $3)";
    LATER_DUE = "SELECT CASE WHEN EXISTS (SELECT 1 FROM later WHERE not_before <= $1) \
        THEN CAST(1 AS BIGINT) ELSE 0 END";
    LATER_TAKE = "DELETE FROM later WHERE id IN (SELECT l.id FROM later l WHERE l.not_before <= $1 \
        ORDER BY l.not_before, l.id LIMIT $2 {{skip locked}}) RETURNING id, person, payload";
}

impl Tx {
    /// Tells one person something that concerns them alone, through the account
    /// that reaches them best; when its chat turns out to be gone, through the
    /// next. Unless it is critical it waits for the end of their quiet hours.
    pub async fn notify(
        &mut self,
        person: PersonId,
        message: &Message,
        critical: bool,
        now: i64,
    ) -> Result<(), StoreError> {
        let (wishes, zone, _) = self.wishes(person).await?;
        match wishes.quiet_until(&zone, now).filter(|_| !critical) {
            Some(until) => {
                let row = values![person, serde_json::to_string(message)?, until];
                self.execute(&LATER_ADD, row).await.map(drop)
            }
            None => self.tell(person, &Outgoing::Say(message.clone()), now).await,
        }
    }

    /// Puts it into the outbox for the account that reaches the person best;
    /// who is reached nowhere is told nothing.
    async fn tell(&mut self, person: PersonId, what: &Outgoing, now: i64) -> Result<(), StoreError> {
        let Some((_, to)) = self.reached_at(person, now).await? else { return Ok(()) };
        let new =
            NewOutgoing { to: &to, lane: Lane::Personal, what, anchor: None, edit_anchor: None, reply: None };
        let id = self.enqueue(new, now).await?;
        self.execute(&PERSONAL_MARK, values![id, person]).await.map(drop)
    }

    /// Whether a personal notice has waited long enough.
    pub async fn later_due(&mut self, now: i64) -> Result<bool, StoreError> {
        Ok(self.scalar::<i64>(&LATER_DUE, values![now]).await? > 0)
    }

    /// Sends personal notices that have waited long enough on their way, a
    /// bounded number. How many.
    pub async fn release_later(&mut self, now: i64) -> Result<usize, StoreError> {
        let mut due: Vec<(i64, PersonId, Message)> = self
            .list(&LATER_TAKE, values![now, RELEASED], |row| Ok((row.take()?, row.take()?, row.json()?)))
            .await?;
        due.sort_unstable_by_key(|(id, ..)| *id);
        let released = due.len();
        for (_, person, message) in due {
            self.tell(person, &Outgoing::Say(message), now).await?;
        }
        Ok(released)
    }

    /// Sends what waits in a chat that is gone and concerns a person on through
    /// their next account. To be called once the account is known to be dead
    /// and before its rows are given up.
    pub(super) async fn pass_on(&mut self, at: &Address, now: i64) -> Result<(), StoreError> {
        let left: Vec<(PersonId, Outgoing)> = self
            .list(&PERSONAL_LEFT, values![at.platform, &at.chat, &at.topic], |row| {
                Ok((row.take()?, row.json()?))
            })
            .await?;
        for (person, what) in left {
            // A message that stands in the dead chat cannot be changed in another.
            if matches!(what, Outgoing::Say(_)) {
                self.tell(person, &what, now).await?;
            }
        }
        Ok(())
    }
}
