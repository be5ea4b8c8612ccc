//! Interests of scholars, with the consent each was sent under.

use std::collections::HashMap;

use crate::dialogue::need::Page;
use crate::domain::ids::{InterestId, PersonId, PostingId, StationId};
use crate::domain::interest::{Interest, InterestState, SharedSet};
use crate::domain::lang::Lang;
use crate::domain::person::Profile;

use super::listing::scope;
use super::sql::{Row, Sql, Value, statements, values};
use super::{StoreError, Tx};

/// An interest with its posting's title; read by [`interest`].
macro_rules! interests {
    () => {
        "SELECT i.id, i.posting, h.content, i.person, i.state, i.shared, i.profile, i.message, i.sent_at \
         FROM interest i JOIN posting p ON p.id = i.posting \
         JOIN posting_revision h ON h.posting = p.id AND h.number = COALESCE(p.live, p.head) "
    };
}

statements! {
    INTEREST_SEND = "INSERT INTO interest (posting, person, state, shared, profile, message, consent_version, \
        consent_lang, surface, purpose, sent_at) VALUES ($1, $2, 'sent', $3, $4, $5, $6, $7, $8, $9, $10) \
        ON CONFLICT (posting, person) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id";
    // Nothing of what was shared is kept.
    INTEREST_WITHDRAW = "UPDATE interest SET state = 'withdrawn', withdrawn_at = $3, profile = '{}', \
        message = '', shared = 0 WHERE id = $1 AND person = $2 AND withdrawn_at IS NULL";
    INTEREST_IN = "SELECT id, state FROM interest WHERE posting = $1 AND person = $2 ORDER BY id DESC LIMIT 1";
    INTEREST = concat!(interests!(), "WHERE i.id = $1");
    INTEREST_COUNT = "SELECT COUNT(*) FROM interest WHERE person = $1";
    INTEREST_PAGE = concat!(interests!(), "WHERE i.person = $1 ORDER BY i.id DESC LIMIT $2 OFFSET $3");
    INTERESTS_ACTIVE = "SELECT {{gathered c.person, c.n}} FROM (SELECT person, COUNT(*) AS n FROM interest \
        WHERE person IN {{numbers $1}} AND withdrawn_at IS NULL GROUP BY person) c";
    RECEIVED_COUNT = "SELECT COUNT(*) FROM interest i JOIN posting p ON p.id = i.posting \
        WHERE $1 = 0 OR p.station = $1";
    RECEIVED_PAGE = concat!(
        interests!(), "WHERE $1 = 0 OR p.station = $1 ORDER BY i.id DESC LIMIT $2 OFFSET $3"
    );
}

/// An interest to be sent.
#[derive(Debug, Clone)]
pub struct NewInterest<'a> {
    /// In which posting.
    pub posting: PostingId,
    /// Whose.
    pub person: PersonId,
    /// What may be shared.
    pub shared: SharedSet,
    /// All they told; only the shared parts are kept here.
    pub profile: &'a Profile,
    /// What they wrote.
    pub message: &'a str,
    /// The version of the consent they gave.
    pub consent_version: i64,
    /// The language they read it in.
    pub consent_lang: Lang,
    /// Where they gave it: a platform's code.
    pub surface: &'a str,
    /// What it was asked for, in the words they read.
    pub purpose: &'a str,
}

fn interest(row: &mut Row) -> Result<Interest, StoreError> {
    let (id, posting) = (row.take()?, row.take()?);
    let content: crate::domain::posting::PostingContent = row.json()?;
    Ok(Interest {
        id,
        posting,
        title: content.title().to_owned(),
        person: row.take()?,
        state: row.take()?,
        shared: row.take()?,
        profile: row.json()?,
        message: row.take()?,
        sent_at: row.take()?,
    })
}

impl Tx {
    /// Sends an interest; `None` when one of this person in this posting is
    /// with the station already (see [`Tx::interest_in`]).
    pub async fn send_interest(
        &mut self,
        new: NewInterest<'_>,
        now: i64,
    ) -> Result<Option<InterestId>, StoreError> {
        let profile = serde_json::to_string(&new.profile.only(new.shared))?;
        let row = values![
            new.posting,
            new.person,
            new.shared,
            profile,
            new.message,
            new.consent_version,
            new.consent_lang,
            new.surface,
            new.purpose,
            now
        ];
        self.find(&INTEREST_SEND, row, |row| row.take()).await
    }

    /// Takes an interest back and forgets what was shared with it; `false`
    /// when there is none to take back.
    pub async fn withdraw_interest(
        &mut self,
        id: InterestId,
        person: PersonId,
        now: i64,
    ) -> Result<bool, StoreError> {
        Ok(self.execute(&INTEREST_WITHDRAW, values![id, person, now]).await? == 1)
    }

    /// The person's last interest in this posting, and where it stands.
    pub async fn interest_in(
        &mut self,
        posting: PostingId,
        person: PersonId,
    ) -> Result<Option<(InterestId, InterestState)>, StoreError> {
        self.find(&INTEREST_IN, values![posting, person], |row| Ok((row.take()?, row.take()?))).await
    }

    /// An interest, whoever's.
    pub async fn interest(&mut self, id: InterestId) -> Result<Option<Interest>, StoreError> {
        self.find(&INTEREST, values![id], interest).await
    }

    /// How many interests of each of these persons are with a station; none is not in it.
    pub async fn active_interest_counts(
        &mut self,
        persons: &[PersonId],
    ) -> Result<HashMap<PersonId, u32>, StoreError> {
        self.counts(&INTERESTS_ACTIVE, persons, &[]).await
    }

    /// The person's interests, the last first.
    pub async fn interests(
        &mut self,
        person: PersonId,
        page: u32,
        size: u32,
    ) -> Result<Page<Interest>, StoreError> {
        self.interest_page(&INTEREST_COUNT, &INTEREST_PAGE, person.into(), page, size).await
    }

    /// Interests that came in to this station (all without one), the last first.
    pub async fn received(
        &mut self,
        station: Option<StationId>,
        page: u32,
        size: u32,
    ) -> Result<Page<Interest>, StoreError> {
        self.interest_page(&RECEIVED_COUNT, &RECEIVED_PAGE, scope(station).into(), page, size).await
    }

    async fn interest_page(
        &mut self,
        count: &'static Sql,
        list: &'static Sql,
        of: Value<'_>,
        page: u32,
        size: u32,
    ) -> Result<Page<Interest>, StoreError> {
        let total = self.scalar(count, std::slice::from_ref(&of)).await?;
        let page = super::last_page(page, size, total);
        let values = [of, size.into(), (i64::from(page) * i64::from(size)).into()];
        Ok(Page { items: self.list(list, &values, interest).await?, page, size, total })
    }
}
