//! What staff see and do about notices: the list of them, and whether one
//! goes out.

use crate::dialogue::need::{Page, Sending};
use crate::domain::ids::{InterestId, NoticeId, PersonId, PostingId, StationId};
use crate::domain::lang::{Lang, Reads};
use crate::domain::notice::{NoticeKind, NoticeState};
use crate::domain::posting::Posting;
use crate::domain::wishes::Wishes;

use super::listing::scope;
use super::sql::{statements, values};
use super::{StoreError, Tx};

/// Planned postings that are listed at most.
const PLANNED: u32 = 50;

statements! {
    BROADCASTS_COUNT = "SELECT COUNT(*) FROM notice n JOIN posting p ON p.id = n.posting \
        WHERE ($1 = 0 OR p.station = $1)";
    // What is open stands before what is over.
    BROADCASTS_PAGE = "SELECT n.id FROM notice n JOIN posting p ON p.id = n.posting \
        WHERE ($1 = 0 OR p.station = $1) ORDER BY n.open DESC, n.id DESC LIMIT $2 OFFSET $3";
    PLANNED_IDS = "SELECT id FROM posting WHERE publish_at IS NOT NULL AND ($1 = 0 OR station = $1) \
        ORDER BY publish_at, id LIMIT $2";
    NOTICE_OF_KIND = "SELECT id FROM notice WHERE posting = $1 AND kind = $2";
    NOTICE_LOCK = "SELECT posting, kind, state, open FROM notice WHERE id = $1 {{for update}}";
    NOTICE_STEER = "UPDATE notice SET state = $2 WHERE id = $1";
    INTERESTED = "SELECT i.id, i.person, p.lang, p.wishes FROM interest i JOIN person p ON p.id = i.person \
        WHERE i.posting = $1 AND i.withdrawn_at IS NULL ORDER BY i.id";
}

/// A notice that nobody else steers until the transaction is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Steered {
    /// The posting it is about.
    pub posting: PostingId,
    /// What it does.
    pub kind: NoticeKind,
    /// Whether it goes out.
    pub state: NoticeState,
    /// Whether something of it may still wait.
    pub open: bool,
}

/// Somebody with an interest that is with the station.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interested {
    /// The interest.
    pub interest: InterestId,
    /// Whose.
    pub person: PersonId,
    /// The language they read.
    pub lang: Lang,
    /// What they read beside it.
    pub reads: Reads,
}

impl Tx {
    /// Notices about postings of this station (all without one), what is open
    /// first, then the newest.
    pub async fn broadcasts(
        &mut self,
        station: Option<StationId>,
        page: u32,
        size: u32,
    ) -> Result<Page<Sending>, StoreError> {
        let total = self.scalar(&BROADCASTS_COUNT, values![scope(station)]).await?;
        let page = super::last_page(page, size, total);
        let ids: Vec<NoticeId> = self
            .list(&BROADCASTS_PAGE, values![scope(station), size, i64::from(page) * i64::from(size)], |row| {
                row.take()
            })
            .await?;
        let mut items = Vec::new();
        for id in ids {
            items.extend(self.sending(id).await?);
        }
        Ok(Page { items, page, size, total })
    }

    /// What of this station (all without one) is to be published by itself,
    /// the next first.
    pub async fn planned(&mut self, station: Option<StationId>) -> Result<Vec<Posting>, StoreError> {
        let ids: Vec<PostingId> =
            self.list(&PLANNED_IDS, values![scope(station), PLANNED], |row| row.take()).await?;
        self.postings(&ids).await
    }

    /// The notice of this kind about a posting.
    pub async fn notice_of_kind(
        &mut self,
        posting: PostingId,
        kind: NoticeKind,
    ) -> Result<Option<NoticeId>, StoreError> {
        self.find(&NOTICE_OF_KIND, values![posting, kind], |row| row.take()).await
    }

    /// A notice that nobody else steers until the transaction is over.
    pub async fn lock_notice(&mut self, id: NoticeId) -> Result<Option<Steered>, StoreError> {
        self.find(&NOTICE_LOCK, values![id], |row| {
            Ok(Steered { posting: row.take()?, kind: row.take()?, state: row.take()?, open: row.take()? })
        })
        .await
    }

    /// Pauses or resumes a notice; see [`Tx::cancel_notice`] for the third way.
    pub async fn steer_notice(&mut self, id: NoticeId, to: NoticeState) -> Result<(), StoreError> {
        self.execute(&NOTICE_STEER, values![id, to]).await.map(drop)
    }

    /// Whoever has an interest in this posting that they did not withdraw.
    pub async fn interested(&mut self, posting: PostingId) -> Result<Vec<Interested>, StoreError> {
        self.list(&INTERESTED, values![posting], |row| {
            let (interest, person, lang) = (row.take()?, row.take()?, row.take()?);
            let reads = Wishes::parse(&row.take::<String>()?).reads;
            Ok(Interested { interest, person, lang, reads })
        })
        .await
    }
}
