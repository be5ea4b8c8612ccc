//! Events among the postings: what is to come, page by page, and what is
//! public in a stretch of time.

use crate::dialogue::need::Page;
use crate::domain::event::Halt;
use crate::domain::field::FieldSet;
use crate::domain::ids::{PostingId, StationId};
use crate::domain::month::Month;
use crate::domain::posting::Posting;

use super::listing::scope;
use super::sql::{statements, values};
use super::{StoreError, Tx};

/// Most events of a feed or a month; what begins later is left out.
const MOST_PUBLIC: u32 = 1_000;

/// Published events that are not over at $1.
macro_rules! to_come {
    () => {
        "posting p JOIN posting_revision r ON r.posting = p.id AND r.number = p.live \
         WHERE p.kind = 'event' AND p.state = 'published' AND (r.expires_at IS NULL OR r.expires_at > $1) "
    };
}

/// Events that were not given up, within station $1 (0 for all).
macro_rules! desk {
    () => {
        "posting p JOIN posting_revision h ON h.posting = p.id AND h.number = p.head \
         WHERE p.kind = 'event' AND p.state <> 'discarded' AND ($1 = 0 OR p.station = $1) "
    };
}

/// Events that are one on several days: $1 is the first of them.
macro_rules! repeats {
    () => {
        "posting p JOIN posting_revision h ON h.posting = p.id AND h.number = p.head \
         WHERE p.state <> 'discarded' AND (p.id = $1 OR p.repeat_of = $1) "
    };
}

/// Those of them that scholars see and that are not over.
macro_rules! dates {
    () => {
        "posting p JOIN posting_revision r ON r.posting = p.id AND r.number = p.live \
         WHERE p.state = 'published' AND (p.id = $1 OR p.repeat_of = $1) "
    };
}

statements! {
    REPEATS_FIRST = "SELECT COALESCE(repeat_of, id) FROM posting WHERE id = $1";
    // Another day of those of $1 than $2, public and told of after $3.
    REPEATS_TOLD = "SELECT CASE WHEN EXISTS (SELECT 1 FROM posting o JOIN notice n ON n.posting = o.id \
        AND n.kind = 'new' AND n.created_at > $3 WHERE (o.id = $1 OR o.repeat_of = $1) AND o.id <> $2 \
        AND o.state = 'published' AND o.halt IS NULL) THEN CAST(1 AS BIGINT) ELSE 0 END";
    REPEATS_ADD = "UPDATE posting SET repeat_of = $1 WHERE id IN {{numbers $2}}";
    REPEATS_COUNT = concat!("SELECT COUNT(*) FROM ", repeats!());
    REPEATS_PAGE = concat!("SELECT p.id FROM ", repeats!(), "ORDER BY h.starts_at, p.id LIMIT $2 OFFSET $3");
    REPEATS_STARTS = concat!("SELECT h.starts_at FROM ", repeats!(), "AND h.starts_at IS NOT NULL");
    REPEATS_DRAFTS = concat!(
        "SELECT p.id FROM ", repeats!(), "AND p.state = 'draft' AND p.id <> $1 ORDER BY h.starts_at, p.id"
    );
    DATES_COUNT = concat!("SELECT COUNT(*) FROM ", dates!());
    DATES_OTHER = concat!("SELECT COUNT(*) FROM ", dates!(), "AND p.id <> $2");
    DATES_PAGE = concat!("SELECT p.id FROM ", dates!(), "ORDER BY r.starts_at, p.id LIMIT $2 OFFSET $3");
    EVENTS_COUNT = concat!("SELECT COUNT(*) FROM ", to_come!());
    EVENTS_PAGE = concat!(
        "SELECT p.id FROM ", to_come!(), "ORDER BY r.starts_at, p.id LIMIT $2 OFFSET $3"
    );
    // What was withdrawn is not among them. $1 a set of fields and $2 a station, 0 for all; not over
    // at $3, or called off since then; begun before $4.
    EVENTS_PUBLIC = "SELECT p.id FROM posting p JOIN posting_revision r ON r.posting = p.id AND r.number = p.live \
        WHERE p.kind = 'event' AND (p.state IN ('published', 'expired') OR p.halt = 'cancelled') \
        AND (CAST($1 AS BIGINT) = 0 OR (r.fields & $1) <> 0) AND (CAST($2 AS BIGINT) = 0 OR p.station = $2) \
        AND (r.expires_at > $3 OR (p.halt IS NOT NULL AND p.updated_at > $3)) AND r.starts_at < $4 \
        ORDER BY r.starts_at, p.id LIMIT $5";
    DESK_EVENTS_COUNT = concat!("SELECT COUNT(*) FROM ", desk!());
    // Without a date first, then what is to come or going on at $2, then what was, the last first.
    DESK_EVENTS_PAGE = concat!(
        "SELECT p.id FROM ", desk!(),
        "ORDER BY CASE WHEN h.starts_at IS NULL THEN 0 WHEN h.expires_at > $2 THEN 1 ELSE 2 END, \
         CASE WHEN h.expires_at > $2 THEN h.starts_at ELSE -h.starts_at END, p.id LIMIT $3 OFFSET $4"
    );
}

/// Which events somebody asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct EventFilter {
    /// Those of any of these fields; all when empty.
    pub fields: FieldSet,
    /// Those of this station.
    pub station: Option<StationId>,
}

impl Tx {
    /// Events to come, the next first.
    pub async fn events(&mut self, page: u32, size: u32, now: i64) -> Result<Page<Posting>, StoreError> {
        self.posting_page(&EVENTS_COUNT, &EVENTS_PAGE, values![now], page, size).await
    }

    /// Events within this station (all without one): those without a date,
    /// those to come, the next first, and those that were.
    pub async fn desk_events(
        &mut self,
        station: Option<StationId>,
        page: u32,
        size: u32,
        now: i64,
    ) -> Result<Page<Posting>, StoreError> {
        let total = self.scalar(&DESK_EVENTS_COUNT, values![scope(station)]).await?;
        let page = super::last_page(page, size, total);
        let values = values![scope(station), now, size, i64::from(page) * i64::from(size)];
        let ids: Vec<_> = self.list(&DESK_EVENTS_PAGE, values, |row| row.take()).await?;
        Ok(Page { items: self.postings(&ids).await?, page, size, total })
    }

    /// The first of the events that are one on several days; of one that is on
    /// a single day, itself.
    async fn first_of_repeats(&mut self, id: PostingId) -> Result<PostingId, StoreError> {
        Ok(self.find(&REPEATS_FIRST, values![id], |row| row.take()).await?.unwrap_or(id))
    }

    /// These are the same as that event, on other days.
    pub async fn add_repeats(&mut self, of: PostingId, new: &[PostingId]) -> Result<(), StoreError> {
        let first = self.first_of_repeats(of).await?;
        self.execute(&REPEATS_ADD, values![first, serde_json::to_string(new)?]).await.map(drop)
    }

    /// When it begins on each of its days, ms since 1970; what was given up does not count.
    pub async fn repeat_starts(&mut self, of: PostingId) -> Result<Vec<i64>, StoreError> {
        let first = self.first_of_repeats(of).await?;
        self.list(&REPEATS_STARTS, values![first], |row| row.take()).await
    }

    /// Whether another of its days was told of after this moment (ms since 1970)
    /// and still takes place.
    pub async fn is_told_of_series(&mut self, id: PostingId, since: i64) -> Result<bool, StoreError> {
        let first = self.first_of_repeats(id).await?;
        Ok(self.scalar::<i64>(&REPEATS_TOLD, values![first, id, since]).await? > 0)
    }

    /// One page of its days in their order, in whatever state they stand.
    pub async fn repeats(
        &mut self,
        of: PostingId,
        page: u32,
        size: u32,
    ) -> Result<Page<Posting>, StoreError> {
        let first = self.first_of_repeats(of).await?;
        self.posting_page(&REPEATS_COUNT, &REPEATS_PAGE, values![first], page, size).await
    }

    /// Its days that are drafts, in their order, but for the first.
    pub async fn repeat_drafts(&mut self, of: PostingId) -> Result<Vec<PostingId>, StoreError> {
        let first = self.first_of_repeats(of).await?;
        self.list(&REPEATS_DRAFTS, values![first], |row| row.take()).await
    }

    /// One page of its days as scholars see them: published and not over.
    pub async fn dates_of(
        &mut self,
        of: PostingId,
        page: u32,
        size: u32,
    ) -> Result<Page<Posting>, StoreError> {
        let first = self.first_of_repeats(of).await?;
        self.posting_page(&DATES_COUNT, &DATES_PAGE, values![first], page, size).await
    }

    /// How many of these there are beside this one.
    pub async fn other_dates(&mut self, id: PostingId) -> Result<u32, StoreError> {
        let first = self.first_of_repeats(id).await?;
        self.scalar(&DATES_OTHER, values![first, id]).await
    }

    /// How many events are to come.
    pub async fn event_count(&mut self, now: i64) -> Result<u32, StoreError> {
        self.scalar(&EVENTS_COUNT, values![now]).await
    }

    /// Events that the public sees or saw and that are not over at `from` or
    /// were put off or cancelled since, and begin before `until` (ms since
    /// 1970), the earliest first; a bounded number.
    pub async fn public_events(
        &mut self,
        filter: &EventFilter,
        (from, until): (i64, i64),
    ) -> Result<Vec<Posting>, StoreError> {
        let station = filter.station.map_or(0, |station| station.0);
        let row = values![filter.fields.bits(), station, from, until, MOST_PUBLIC];
        let ids: Vec<_> = self.list(&EVENTS_PUBLIC, row, |row| row.take()).await?;
        self.postings(&ids).await
    }

    /// Public events of a month by their own clocks, in the order of their
    /// days. One that is put off has no day.
    pub async fn month_of_events(
        &mut self,
        filter: &EventFilter,
        month: Month,
    ) -> Result<Vec<Posting>, StoreError> {
        let days = |posting: &Posting| posting.shown()?.event.as_ref()?.days();
        let mut found = self.public_events(filter, month.reach()).await?;
        found.retain(|posting| {
            posting.halt != Some(Halt::Postponed)
                && days(posting).is_some_and(|(first, last)| {
                    Month::of(first) <= Some(month) && Month::of(last) >= Some(month)
                })
        });
        // Of one day the order stays that of the moments.
        found.sort_by_key(|posting| days(posting).map(|(first, _)| first));
        Ok(found)
    }

    /// One page of them, of all fields and stations.
    pub async fn events_of_month(
        &mut self,
        month: Month,
        page: u32,
        size: u32,
    ) -> Result<Page<Posting>, StoreError> {
        let found = self.month_of_events(&EventFilter::default(), month).await?;
        let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
        let page = super::last_page(page, size, total);
        let items = found.into_iter().skip(page as usize * size as usize).take(size as usize).collect();
        Ok(Page { items, page, size, total })
    }
}
