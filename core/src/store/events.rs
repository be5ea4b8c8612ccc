//! Events among the postings: what is to come, page by page.

use crate::dialogue::need::Page;
use crate::domain::ids::StationId;
use crate::domain::posting::Posting;

use super::listing::scope;
use super::sql::{statements, values};
use super::{StoreError, Tx};

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

statements! {
    EVENTS_COUNT = concat!("SELECT COUNT(*) FROM ", to_come!());
    EVENTS_PAGE = concat!(
        "SELECT p.id FROM ", to_come!(), "ORDER BY r.starts_at, p.id LIMIT $2 OFFSET $3"
    );
    DESK_EVENTS_COUNT = concat!("SELECT COUNT(*) FROM ", desk!());
    // Without a date first, then what is to come or going on at $2, then what was, the last first.
    DESK_EVENTS_PAGE = concat!(
        "SELECT p.id FROM ", desk!(),
        "ORDER BY CASE WHEN h.starts_at IS NULL THEN 0 WHEN h.expires_at > $2 THEN 1 ELSE 2 END, \
         CASE WHEN h.expires_at > $2 THEN h.starts_at ELSE -h.starts_at END, p.id LIMIT $3 OFFSET $4"
    );
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

    /// How many events are to come.
    pub async fn event_count(&mut self, now: i64) -> Result<u32, StoreError> {
        self.scalar(&EVENTS_COUNT, values![now]).await
    }
}
