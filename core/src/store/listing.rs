//! Lists of postings, page by page: what is open, what staff work on, what a
//! person saved.

use std::collections::{BTreeMap, HashMap};

use crate::dialogue::need::{Home, Page, Seen, Today};
use crate::domain::ids::{PersonId, PostingId, StationId};
use crate::domain::posting::{Posting, PostingKind, PostingState};
use crate::domain::subscription::Filter;

use super::sql::{Sql, Value, statements, values};
use super::{StoreError, Tx};

/// Postings of state $1 ('' for all) within station $2 (0 for all). A newer
/// text of a published posting stands where its review stands, too.
macro_rules! desk {
    () => {
        "posting p JOIN posting_revision h ON h.posting = p.id AND h.number = p.head \
         WHERE ($1 = '' OR p.state = $1 OR (p.state = 'published' AND p.head <> p.live AND h.review = $1)) \
         AND ($2 = 0 OR p.station = $2) "
    };
}

/// Postings within station $1 (0 for all) that are not over and of whose newest
/// text a person should look at a translation.
macro_rules! renew {
    () => {
        "posting p JOIN posting_revision h ON h.posting = p.id AND h.number = p.head \
         WHERE h.renew <> 0 AND p.state IN ('draft', 'in-review', 'approved', 'published') \
         AND ($1 = 0 OR p.station = $1) "
    };
}

statements! {
    DESK_COUNT = concat!("SELECT COUNT(*) FROM ", desk!());
    DESK_PAGE = concat!("SELECT p.id FROM ", desk!(), "ORDER BY p.updated_at DESC, p.id DESC LIMIT $3 OFFSET $4");
    SAVED_COUNT = "SELECT COUNT(*) FROM saved WHERE person = $1";
    SAVED_PAGE = "SELECT posting FROM saved WHERE person = $1 ORDER BY at DESC, posting DESC LIMIT $2 OFFSET $3";
    SAVE = "INSERT INTO saved (person, posting, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    UNSAVE = "DELETE FROM saved WHERE person = $1 AND posting = $2";
    SEEN = "SELECT (SELECT COUNT(*) FROM saved WHERE person = $1 AND posting = $2), \
        (SELECT MIN(d.subscription) FROM delivery d JOIN notice n ON n.id = d.notice \
         WHERE d.person = $1 AND n.posting = $2)";
    // $1 now, $2 the station (0 for all), $3 a week on, $4 who looks.
    TODAY = "SELECT \
        COALESCE(SUM(CASE WHEN h.review = 'draft' AND p.state IN ('draft', 'published') AND p.head <> COALESCE(p.live, 0) \
            AND h.blocked = 0 AND (h.expires_at IS NULL OR h.expires_at > $1) THEN 1 ELSE 0 END), 0), \
        COALESCE(SUM(CASE WHEN h.review = 'draft' AND p.state IN ('draft', 'published') AND p.head <> COALESCE(p.live, 0) \
            AND NOT (h.blocked = 0 AND (h.expires_at IS NULL OR h.expires_at > $1)) THEN 1 ELSE 0 END), 0), \
        COALESCE(SUM(CASE WHEN h.review = 'in-review' AND p.state IN ('in-review', 'published') \
            AND COALESCE(h.submitted_by, 0) <> $4 AND COALESCE(h.changed_by, 0) <> $4 THEN 1 ELSE 0 END), 0), \
        COALESCE(SUM(CASE WHEN h.review = 'approved' AND p.state IN ('approved', 'published') \
            AND p.head <> COALESCE(p.live, 0) THEN 1 ELSE 0 END), 0), \
        COALESCE(SUM(CASE WHEN p.state = 'published' THEN 1 ELSE 0 END), 0), \
        COALESCE(SUM(CASE WHEN p.state = 'published' AND l.expires_at BETWEEN $1 AND $3 THEN 1 ELSE 0 END), 0) \
        FROM posting p JOIN posting_revision h ON h.posting = p.id AND h.number = p.head \
        LEFT JOIN posting_revision l ON l.posting = p.id AND l.number = p.live \
        WHERE p.state IN ('draft', 'in-review', 'approved', 'published') AND ($2 = 0 OR p.station = $2)";
    TODAY_INTERESTS = "SELECT COUNT(*) FROM interest i JOIN posting p ON p.id = i.posting \
        WHERE i.sent_at > $1 AND i.withdrawn_at IS NULL AND ($2 = 0 OR p.station = $2)";
    TODAY_REQUESTS = "SELECT COUNT(*) FROM registration g JOIN posting p ON p.id = g.posting \
        WHERE g.state = 'requested' AND p.state = 'published' AND ($1 = 0 OR p.station = $1)";
    RENEW_COUNT = concat!("SELECT COUNT(*) FROM ", renew!());
    // What scholars see comes before what they will.
    RENEW_PAGE = concat!(
        "SELECT p.id FROM ", renew!(),
        "ORDER BY CASE WHEN p.state = 'published' THEN 0 ELSE 1 END, p.updated_at, p.id LIMIT $2 OFFSET $3"
    );
    TODAY_IMPORTS = "SELECT COUNT(*) FROM import \
        WHERE state = 'done' AND annotated IS NOT NULL AND ($1 = 0 OR station = $1)";
}

/// A scope in SQL's terms: 0 for everything.
pub(super) fn scope(station: Option<StationId>) -> i64 {
    station.map_or(0, |station| station.0)
}

impl Tx {
    /// Open postings that this filter takes and in which each of these words
    /// occurs, newest first; where nothing is asked for, all open demands.
    pub async fn open_postings(
        &mut self,
        of: Option<&Filter>,
        words: Option<&str>,
        page: u32,
        size: u32,
        now: i64,
    ) -> Result<Page<Posting>, StoreError> {
        let kind = (of.is_none() && words.is_none()).then_some(PostingKind::Demand);
        let (ids, page, total) =
            self.open_ids((of, kind), words.unwrap_or_default(), page, size, now).await?;
        Ok(Page { items: self.postings(&ids).await?, page, size, total })
    }

    /// Open postings of this kind in which each of these words occurs, newest
    /// first, at most so many.
    pub async fn open_of_kind(
        &mut self,
        kind: PostingKind,
        words: &str,
        most: u32,
        now: i64,
    ) -> Result<Vec<Posting>, StoreError> {
        let (ids, _, _) = self.open_ids((None, Some(kind)), words, 0, most, now).await?;
        self.postings(&ids).await
    }

    /// Postings of this state (all without one) within this station (all
    /// without one), what was changed last first.
    pub async fn desk(
        &mut self,
        state: Option<PostingState>,
        station: Option<StationId>,
        page: u32,
        size: u32,
    ) -> Result<Page<Posting>, StoreError> {
        let state = state.map_or("", PostingState::code);
        self.posting_page(&DESK_COUNT, &DESK_PAGE, &[state.into(), scope(station).into()], page, size).await
    }

    /// Postings within this station (all without one) with a translation that
    /// a person should look at, what is published and waits longest first.
    pub async fn to_renew(
        &mut self,
        station: Option<StationId>,
        page: u32,
        size: u32,
    ) -> Result<Page<Posting>, StoreError> {
        self.posting_page(&RENEW_COUNT, &RENEW_PAGE, &[scope(station).into()], page, size).await
    }

    /// What the person saved, the last first.
    pub async fn saved(
        &mut self,
        person: PersonId,
        page: u32,
        size: u32,
    ) -> Result<Page<Posting>, StoreError> {
        self.posting_page(&SAVED_COUNT, &SAVED_PAGE, &[person.into()], page, size).await
    }

    /// Saves a posting, or no longer.
    pub async fn save(
        &mut self,
        person: PersonId,
        posting: PostingId,
        saved: bool,
        now: i64,
    ) -> Result<(), StoreError> {
        let both = values![person, posting];
        match saved {
            true => self.execute(&SAVE, values![person, posting, now]).await.map(drop),
            false => self.execute(&UNSAVE, both).await.map(drop),
        }
    }

    /// A posting that scholars see or saw, as this person meets it; `None` for
    /// one that was never published.
    pub async fn seen_posting(
        &mut self,
        id: PostingId,
        person: PersonId,
    ) -> Result<Option<Seen>, StoreError> {
        let Some(posting) = self.posting(id).await?.filter(|posting| posting.shown().is_some()) else {
            return Ok(None);
        };
        let station = match posting.station {
            Some(id) => self.station(id).await?,
            None => None,
        };
        let interest = self.interest_in(id, person).await?;
        let read = |row: &mut super::sql::Row| Ok((row.take::<i64>()?, row.maybe()?));
        let (saved, because_of) =
            self.find(&SEEN, values![person, id], read).await?.ok_or(StoreError::Missing("SEEN"))?;
        let is_event = posting.shown().is_some_and(|content| content.event.is_some());
        let (registration, taken) = match is_event {
            true => (self.registration_in(id, person).await?, self.seats_taken(id).await?),
            false => (None, BTreeMap::new()),
        };
        let saved = saved > 0;
        let other_dates = match is_event {
            true => self.other_dates(id).await?,
            false => 0,
        };
        Ok(Some(Seen { posting, station, interest, saved, because_of, registration, taken, other_dates }))
    }

    /// One page of ids by a statement that ends in LIMIT and OFFSET.
    pub(super) async fn id_page(
        &mut self,
        count: &'static Sql,
        list: &'static Sql,
        values: &[Value<'_>],
        page: u32,
        size: u32,
    ) -> Result<(Vec<PostingId>, u32, u32), StoreError> {
        let total = self.scalar(count, values).await?;
        let page = super::last_page(page, size, total);
        let mut values = values.to_vec();
        values.extend([size.into(), (i64::from(page) * i64::from(size)).into()]);
        Ok((self.list(list, &values, |row| row.take()).await?, page, total))
    }

    /// The same with the postings.
    pub(super) async fn posting_page(
        &mut self,
        count: &'static Sql,
        list: &'static Sql,
        values: &[Value<'_>],
        page: u32,
        size: u32,
    ) -> Result<Page<Posting>, StoreError> {
        let (ids, page, total) = self.id_page(count, list, values, page, size).await?;
        Ok(Page { items: self.postings(&ids).await?, page, size, total })
    }

    /// Numbers for a person's first screen.
    pub async fn home(&mut self, person: PersonId, now: i64) -> Result<Home, StoreError> {
        Ok(self.homes(&[person], now).await?.remove(&person).unwrap_or_default())
    }

    /// The same for several persons.
    pub async fn homes(
        &mut self,
        persons: &[PersonId],
        now: i64,
    ) -> Result<HashMap<PersonId, Home>, StoreError> {
        let (open, events) = (self.open_count(now).await?, self.event_count(now).await?);
        let subscriptions = self.subscription_counts(persons).await?;
        let interests = self.active_interest_counts(persons).await?;
        let registrations = self.registration_counts(persons, now).await?;
        let of = |counts: &HashMap<PersonId, u32>, person| counts.get(person).copied().unwrap_or_default();
        let home = |person| Home {
            open,
            events,
            subscriptions: of(&subscriptions, person),
            interests: of(&interests, person),
            registrations: of(&registrations, person),
        };
        Ok(persons.iter().map(|person| (*person, home(person))).collect())
    }

    /// What waits for this member of staff within this station (all without one).
    pub async fn today(
        &mut self,
        staff: crate::domain::ids::StaffId,
        station: Option<StationId>,
        now: i64,
    ) -> Result<Today, StoreError> {
        const WEEK: i64 = 7 * 24 * 3_600_000;
        let values = values![now, scope(station), now + WEEK, staff];
        let mut today = self
            .find(&TODAY, values, |row| {
                Ok(Today {
                    drafts: row.take()?,
                    blocked: row.take()?,
                    to_review: row.take()?,
                    to_publish: row.take()?,
                    published: row.take()?,
                    ending: row.take()?,
                    ..Today::default()
                })
            })
            .await?
            .unwrap_or_default();
        today.interests = self.scalar(&TODAY_INTERESTS, values![now - WEEK, scope(station)]).await?;
        today.requests = self.scalar(&TODAY_REQUESTS, values![scope(station)]).await?;
        today.translations = self.scalar(&RENEW_COUNT, values![scope(station)]).await?;
        today.imports = self.scalar(&TODAY_IMPORTS, values![scope(station)]).await?;
        today.subscribers = self.subscribers().await?;
        Ok(today)
    }
}
