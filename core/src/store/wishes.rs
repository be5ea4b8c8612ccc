//! When a person wishes to be told, and what waits for it.

use crate::dialogue::need::Settings;
use crate::domain::ids::{AccountId, PersonId, SubscriptionId};
use crate::domain::wishes::{Due, Rhythm, Wishes};

use super::sql::{statements, values};
use super::{StoreError, Tx};

statements! {
    WISHES = "SELECT wishes, zone, preferred FROM person WHERE id = $1";
    WISHES_PUT = "UPDATE person SET wishes = $2 WHERE id = $1";
    SUBSCRIPTION_RHYTHM = "UPDATE subscription SET rhythm = $3 \
        WHERE id = $1 AND person = $2 AND removed_at IS NULL";
    WAITING = "SELECT COUNT(*) FROM delivery WHERE person = $1 AND gathered > 0 AND state = 'gathered'";
    WAITING_BECAUSE = "SELECT DISTINCT d.subscription, s.rhythm FROM delivery d \
        LEFT JOIN subscription s ON s.id = d.subscription \
        WHERE d.person = $1 AND d.gathered > 0 AND d.state = 'gathered'";
    WAITING_UNTIL = "UPDATE delivery SET gathered = $3 \
        WHERE person = $1 AND subscription = $2 AND gathered > 0 AND state = 'gathered'";
    WAITING_NOW = "UPDATE delivery SET gathered = $2 WHERE person = $1 AND gathered > 0 AND state = 'gathered'";
}

impl Tx {
    /// When and where a person wishes to be told, and how much waits.
    pub async fn settings(&mut self, person: PersonId) -> Result<Settings, StoreError> {
        let (wishes, _, preferred) = self.wishes(person).await?;
        let waiting = self.scalar(&WAITING, values![person]).await?;
        let mut accounts = self.accounts(person).await?;
        accounts.retain(|account| !account.address.is_desk());
        Ok(Settings { wishes, accounts, preferred, waiting })
    }

    /// A person's wishes, the zone they live by and the account they prefer.
    pub async fn wishes(
        &mut self,
        person: PersonId,
    ) -> Result<(Wishes, String, Option<AccountId>), StoreError> {
        let found = self
            .find(&WISHES, values![person], |row| {
                Ok((Wishes::parse(&row.take::<String>()?), row.take()?, row.maybe()?))
            })
            .await?;
        Ok(found.unwrap_or_default())
    }

    /// Keeps when a person wishes to be told.
    pub async fn set_wishes(&mut self, person: PersonId, wishes: &Wishes) -> Result<(), StoreError> {
        self.execute(&WISHES_PUT, values![person, wishes.text()]).await.map(drop)
    }

    /// Keeps how often a person is told because of a subscription of theirs,
    /// `None` for as always; `false` when there is no such subscription.
    pub async fn set_subscription_rhythm(
        &mut self,
        id: SubscriptionId,
        person: PersonId,
        rhythm: Option<Rhythm>,
    ) -> Result<bool, StoreError> {
        Ok(self.execute(&SUBSCRIPTION_RHYTHM, values![id, person, rhythm]).await? == 1)
    }

    /// Has what waits for a digest wait for the moment that the person's wishes
    /// ask for now.
    pub async fn gather_anew(&mut self, person: PersonId, now: i64) -> Result<(), StoreError> {
        let waiting: Vec<(SubscriptionId, Option<Rhythm>)> =
            self.list(&WAITING_BECAUSE, values![person], |row| Ok((row.take()?, row.maybe()?))).await?;
        if waiting.is_empty() {
            return Ok(());
        }
        let (wishes, zone, _) = self.wishes(person).await?;
        for (because, rhythm) in waiting {
            // Gathered it stays: what was waited for together comes together.
            let at = match wishes.due(rhythm, &zone, false, now) {
                Due::Now => now,
                Due::Later(at) | Due::Gather(at) => at,
            };
            self.execute(&WAITING_UNTIL, values![person, because, at]).await?;
        }
        Ok(())
    }

    /// Has everything that waits for a digest of this person come now. How much.
    pub async fn bring_waiting(&mut self, person: PersonId, now: i64) -> Result<u32, StoreError> {
        let brought = self.execute(&WAITING_NOW, values![person, now]).await?;
        Ok(u32::try_from(brought).unwrap_or(u32::MAX))
    }
}
