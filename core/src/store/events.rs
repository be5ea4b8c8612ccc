//! Events among the postings: what is to come, page by page.

use crate::dialogue::need::Page;
use crate::domain::posting::Posting;

use super::sql::{statements, values};
use super::{StoreError, Tx};

/// Published events that are not over at $1.
macro_rules! to_come {
    () => {
        "posting p JOIN posting_revision r ON r.posting = p.id AND r.number = p.live \
         WHERE p.kind = 'event' AND p.state = 'published' AND (r.expires_at IS NULL OR r.expires_at > $1) "
    };
}

statements! {
    EVENTS_COUNT = concat!("SELECT COUNT(*) FROM ", to_come!());
    EVENTS_PAGE = concat!(
        "SELECT p.id FROM ", to_come!(), "ORDER BY r.starts_at, p.id LIMIT $2 OFFSET $3"
    );
}

impl Tx {
    /// Events to come, the next first.
    pub async fn events(&mut self, page: u32, size: u32, now: i64) -> Result<Page<Posting>, StoreError> {
        self.posting_page(&EVENTS_COUNT, &EVENTS_PAGE, values![now], page, size).await
    }

    /// How many events are to come.
    pub async fn event_count(&mut self, now: i64) -> Result<u32, StoreError> {
        self.scalar(&EVENTS_COUNT, values![now]).await
    }
}
