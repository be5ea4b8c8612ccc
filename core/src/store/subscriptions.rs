//! Who wants to hear of what.

use std::collections::HashMap;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::domain::engagement::EngagementSet;
use crate::domain::field::FieldSet;
use crate::domain::ids::{PersonId, StationId, SubscriptionId};
use crate::domain::place::PlaceSet;
use crate::domain::subscription::{Filter, Subscription};
use crate::text::seek::folded;

use super::listing::scope;
use super::sql::{Row, statements, values};
use super::{StoreError, Tx};

statements! {
    FILTER_FIND = "SELECT id FROM filter WHERE hash = $1";
    FILTER_CREATE = "INSERT INTO filter (hash, all_fields, fields, engagement, places, station) \
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (hash) DO NOTHING RETURNING id";
    KEYWORD_CREATE = "INSERT INTO keyword (text) VALUES ($1) ON CONFLICT (text) DO NOTHING";
    FILTER_KEYWORD = "INSERT INTO filter_keyword (filter, keyword, excluded) \
        SELECT $1, id, $3 FROM keyword WHERE text = $2";
    SUBSCRIPTIONS = "SELECT id, typed, paused, rhythm FROM subscription \
        WHERE person = $1 AND removed_at IS NULL ORDER BY id";
    SUBSCRIPTION = "SELECT id, typed, paused, rhythm FROM subscription \
        WHERE id = $1 AND person = $2 AND removed_at IS NULL";
    SUBSCRIPTION_COUNT = "SELECT COUNT(*) FROM subscription WHERE person = $1 AND removed_at IS NULL";
    SUBSCRIPTION_COUNTS = "SELECT {{gathered c.person, c.n}} FROM (SELECT person, COUNT(*) AS n FROM subscription \
        WHERE person IN {{numbers $1}} AND removed_at IS NULL GROUP BY person) c";
    SUBSCRIPTION_SAME = "SELECT id FROM subscription \
        WHERE person = $1 AND filter = $2 AND removed_at IS NULL";
    SUBSCRIPTION_CREATE = "INSERT INTO subscription (person, filter, typed, created_at) \
        VALUES ($1, $2, $3, $4) ON CONFLICT (person, filter) WHERE removed_at IS NULL DO NOTHING RETURNING id";
    SUBSCRIPTION_PAUSE = "UPDATE subscription SET paused = $3 \
        WHERE id = $1 AND person = $2 AND removed_at IS NULL";
    SUBSCRIPTION_REMOVE = "UPDATE subscription SET removed_at = $3 \
        WHERE id = $1 AND person = $2 AND removed_at IS NULL";
    SUBSCRIPTION_RESTORE = "UPDATE subscription SET removed_at = NULL \
        WHERE id = $1 AND person = $2 AND removed_at IS NOT NULL AND NOT EXISTS \
        (SELECT 1 FROM subscription o WHERE o.person = $2 AND o.removed_at IS NULL \
         AND o.filter = subscription.filter)";
    SUBSCRIBERS = "SELECT COUNT(*) FROM (SELECT DISTINCT person FROM subscription \
        WHERE paused = 0 AND removed_at IS NULL) people";
}

/// What came of adding a subscription.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It is kept under this id.
    Added(SubscriptionId),
    /// The person keeps the same filter already, however it was spelt.
    Existed(SubscriptionId),
}

/// A filter in the form in which two that take the same are equal: the record
/// that everybody who wants this shares.
#[derive(Debug, Clone, Serialize)]
pub struct SharedFilter {
    /// All fields, also of postings without one.
    pub all_fields: bool,
    /// Wanted fields; empty with all fields.
    pub fields: FieldSet,
    /// Wanted ways to engage.
    pub engagement: EngagementSet,
    /// Wanted prefectures.
    pub places: PlaceSet,
    /// The wanted station; left out where there is none, so that filters from
    /// before there were any keep their hash.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub station: Option<StationId>,
    /// Wanted keywords, folded and sorted.
    pub keywords: Vec<String>,
    /// Excluded keywords, folded and sorted.
    pub excluded: Vec<String>,
}

impl SharedFilter {
    /// What these filters share.
    pub fn of(filter: &Filter) -> Self {
        Self {
            all_fields: filter.all_fields,
            fields: if filter.all_fields { FieldSet::EMPTY } else { filter.fields },
            engagement: filter.engagement,
            places: filter.places,
            station: filter.station,
            keywords: folded(&filter.keywords),
            excluded: folded(&filter.excluded),
        }
    }

    /// The hash by which the record is found.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn hash(&self) -> Result<String, StoreError> {
        let hash = Sha256::digest(serde_json::to_vec(self)?);
        Ok(hash.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

fn subscription(row: &mut Row) -> Result<Subscription, StoreError> {
    Ok(Subscription { id: row.take()?, filter: row.json()?, paused: row.take()?, rhythm: row.maybe()? })
}

impl Tx {
    /// The person's subscriptions, the oldest first.
    pub async fn subscriptions(&mut self, person: PersonId) -> Result<Vec<Subscription>, StoreError> {
        self.list(&SUBSCRIPTIONS, values![person], subscription).await
    }

    /// How many subscriptions the person has.
    pub async fn subscription_count(&mut self, person: PersonId) -> Result<u32, StoreError> {
        self.scalar(&SUBSCRIPTION_COUNT, values![person]).await
    }

    /// How many subscriptions each of these persons has; none is not in it.
    pub async fn subscription_counts(
        &mut self,
        persons: &[PersonId],
    ) -> Result<HashMap<PersonId, u32>, StoreError> {
        self.counts(&SUBSCRIPTION_COUNTS, persons, &[]).await
    }

    /// One subscription of the person.
    pub async fn subscription(
        &mut self,
        id: SubscriptionId,
        person: PersonId,
    ) -> Result<Option<Subscription>, StoreError> {
        self.find(&SUBSCRIPTION, values![id, person], subscription).await
    }

    /// How many people subscribe to something.
    pub async fn subscribers(&mut self) -> Result<u32, StoreError> {
        self.scalar(&SUBSCRIBERS, &[]).await
    }

    /// Keeps a subscription.
    pub async fn add_subscription(
        &mut self,
        person: PersonId,
        filter: &Filter,
        now: i64,
    ) -> Result<Added, StoreError> {
        let shared = self.filter(filter).await?;
        let typed = serde_json::to_string(filter)?;
        let row = values![person, shared, typed, now];
        if let Some(id) = self.find(&SUBSCRIPTION_CREATE, row, |row| row.take()).await? {
            self.route(person).await?;
            return Ok(Added::Added(id));
        }
        Ok(Added::Existed(self.scalar(&SUBSCRIPTION_SAME, values![person, shared]).await?))
    }

    /// The shared record of a filter, made if there is none.
    async fn filter(&mut self, filter: &Filter) -> Result<i64, StoreError> {
        let shared = SharedFilter::of(filter);
        let hash = shared.hash()?;
        if let Some(id) = self.find(&FILTER_FIND, values![&hash], |row| row.take()).await? {
            return Ok(id);
        }
        let row = values![
            &hash,
            shared.all_fields,
            shared.fields,
            shared.engagement,
            shared.places,
            scope(shared.station)
        ];
        let Some(id) = self.find(&FILTER_CREATE, row, |row| row.take::<i64>()).await? else {
            // Somebody else made it in between.
            return self.scalar(&FILTER_FIND, values![&hash]).await;
        };
        let wanted = shared.keywords.iter().map(|keyword| (keyword, false));
        for (keyword, excluded) in wanted.chain(shared.excluded.iter().map(|keyword| (keyword, true))) {
            self.execute(&KEYWORD_CREATE, values![keyword]).await?;
            self.execute(&FILTER_KEYWORD, values![id, keyword, excluded]).await?;
        }
        Ok(id)
    }

    /// Pauses or resumes; `false` when there is no such subscription.
    pub async fn pause_subscription(
        &mut self,
        id: SubscriptionId,
        person: PersonId,
        paused: bool,
    ) -> Result<bool, StoreError> {
        Ok(self.execute(&SUBSCRIPTION_PAUSE, values![id, person, paused]).await? == 1)
    }

    /// Removes; it can be brought back. `false` when there is no such subscription.
    pub async fn remove_subscription(
        &mut self,
        id: SubscriptionId,
        person: PersonId,
        now: i64,
    ) -> Result<bool, StoreError> {
        Ok(self.execute(&SUBSCRIPTION_REMOVE, values![id, person, now]).await? == 1)
    }

    /// Brings a removed subscription back; `false` when it was not removed or
    /// the person keeps the same filter again by now.
    pub async fn restore_subscription(
        &mut self,
        id: SubscriptionId,
        person: PersonId,
    ) -> Result<bool, StoreError> {
        let restored = self.execute(&SUBSCRIPTION_RESTORE, values![id, person]).await? == 1;
        self.route(person).await?;
        Ok(restored)
    }
}
