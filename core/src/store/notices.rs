//! Notices: one thing to be told to many, and whom it reaches.
//!
//! [`Tx::announce`] writes the notice. Which filters take it is found out
//! without holding anybody up, then rows for people are written person by
//! person in steps of bounded size ([`Store::spread`]), so that a notice to a
//! million does not keep everybody else from writing. Where there are few it
//! is all done at once.

use crate::domain::ids::{NoticeId, PostingId};
use crate::domain::notice::NoticeKind;

use super::marks::{Marks, MarksAtHand};
use super::sql::{Row, Sql, statements, values};
use super::{Engine, Store, StoreError, Tx};

/// How many rows a step of spreading is meant to write: some 20 ms.
const ROWS: i64 = 8_000;
/// Person ids that the first step goes through.
const FIRST_WIDTH: i64 = 4_096;
/// Filters written down in one transaction.
const FILTERS: usize = 4_000;
/// Up to so many persons and filters there were ever, all is done at once.
const FEW: i64 = 5_000;
/// Rows of a cancelled notice that are dropped in one transaction.
const DROPPED: i64 = 5_000;

/// Rows for persons after $2 up to $3, at moment $4, who keep one of some
/// filters. Who keeps several of them hears of it once, because of the oldest.
macro_rules! spread {
    ($among:expr) => {
        concat!(
            "INSERT INTO delivery (notice, person, subscription, account, platform, state, not_before, updated_at) \
             SELECT $1, s.person, s.id, s.account, s.platform, \
             CASE WHEN s.account IS NULL THEN 'gone' ELSE 'queued' END, 0, $4 FROM subscription s WHERE ",
            $among,
            " AND s.person > $2 AND s.person <= $3 AND s.paused = 0 AND s.removed_at IS NULL \
             ORDER BY s.person, s.id ON CONFLICT (notice, person) DO NOTHING"
        )
    };
}

/// Takes the marked subscriptions ($5, $6).
macro_rules! marked {
    () => {
        "substr($5, CAST(s.filter AS INTEGER), 1) = $6"
    };
}

statements! {
    NOTICE_CREATE = "INSERT INTO notice (kind, posting, revision, created_at, at_person, width) \
        VALUES ('new', $1, $2, $3, -1, $4) ON CONFLICT (kind, posting) DO NOTHING RETURNING id";
    NOTICE_FILTERS = "INSERT INTO notice_filter (notice, filter) SELECT $1, f.id FROM filter f \
        WHERE f.id IN {{numbers $2}} ON CONFLICT (notice, filter) DO NOTHING";
    NOTICE_BEGIN = "UPDATE notice SET at_person = 0 WHERE id = $1 AND at_person = -1";
    NOTICE_POSTING = "SELECT posting FROM notice WHERE id = $1";
    NOTICE_OF = "SELECT id FROM notice WHERE posting = $1 ORDER BY id LIMIT 1";
    NOTICE_MATCHED = "SELECT matched FROM notice WHERE id = $1 AND spread = 1";
    NOTICES_OPEN = "SELECT id, kind, revision, spread, at_person FROM notice \
        WHERE open = 1 AND state = 'running' ORDER BY id";
    NOTICE_CANCEL = "UPDATE notice SET state = 'cancelled', spread = 1, open = 1, at_person = 0 WHERE id = $1";
    NOTICES_OVER = "SELECT id FROM notice n WHERE n.open = 1 AND n.spread = 1 AND n.state <> 'cancelled' \
        AND NOT EXISTS (SELECT 1 FROM delivery d WHERE d.notice = n.id AND d.state IN ('queued', 'gathered'))";
    NOTICE_SHUT = "UPDATE notice SET open = 0 WHERE id = $1 AND open = 1 AND spread = 1 AND NOT EXISTS \
        (SELECT 1 FROM delivery d WHERE d.notice = notice.id AND d.state IN ('queued', 'gathered'))";
    CANCELLED = "SELECT id, at_person FROM notice WHERE open = 1 AND state = 'cancelled' \
        ORDER BY id LIMIT 1 {{skip locked}}";
    CANCELLED_UNTIL = "SELECT person FROM delivery WHERE notice = $1 AND person > $2 \
        ORDER BY person LIMIT 1 OFFSET $3";
    CANCELLED_DROP = "UPDATE delivery SET state = 'dropped', not_before = 0, gathered = 0, updated_at = $4 \
        WHERE notice = $1 AND person > $2 AND person <= $3 AND state IN ('queued', 'gathered')";
    CANCELLED_AT = "UPDATE notice SET at_person = $2, open = $3 WHERE id = $1";
    UNSPREAD = "SELECT n.id, n.at_person, n.width, n.posting, n.revision FROM notice n WHERE n.spread = 0 \
        AND n.kind = 'new' AND n.state <> 'cancelled' ORDER BY n.id LIMIT 1";
    UNSPREAD_ONE = "SELECT n.id, n.at_person, n.width, n.posting, n.revision FROM notice n \
        WHERE n.id = $1 AND n.spread = 0 AND n.state <> 'cancelled' {{skip locked}}";
    UNSPREAD_COUNT = "SELECT COUNT(*) FROM notice WHERE spread = 0 OR (open = 1 AND state = 'cancelled')";
    LAST_PERSON = "SELECT COALESCE(MAX(id), 0) FROM person";
    LAST_FILTER = "SELECT COALESCE(MAX(id), 0) FROM filter";
    SPREAD_BY_FILTER = spread!("s.filter IN (SELECT nf.filter FROM notice_filter nf WHERE nf.notice = $1)");
    SPREAD_BY_PERSON = spread!(marked!());
    // The same where looking out for conflicts costs more than grouping: a person is
    // passed once, and all their subscriptions name the same account.
    SPREAD_BY_PERSON_GROUPED = concat!(
        "INSERT INTO delivery (notice, person, subscription, account, platform, state, not_before, updated_at) \
         SELECT $1, s.person, MIN(s.id), MAX(s.account), MAX(s.platform), \
         CASE WHEN MAX(s.account) IS NULL THEN 'gone' ELSE 'queued' END, 0, $4 FROM subscription s WHERE ",
        marked!(), " AND s.person > $2 AND s.person <= $3 AND s.paused = 0 AND s.removed_at IS NULL GROUP BY s.person"
    );
    KEEP_MORE = "{{keep more}}";
    KEEP_LESS = "{{keep less}}";
    SPREAD_AT = "UPDATE notice SET at_person = $2, width = $3, matched = matched + $4, spread = $5 WHERE id = $1";
    CONTENT = "SELECT r.content, p.station FROM posting_revision r JOIN posting p ON p.id = r.posting \
        WHERE r.posting = $1 AND r.number = $2";
}

/// What came of announcing a posting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Announced {
    /// The notice; `None` when the posting was announced before.
    pub notice: Option<NoticeId>,
    /// How many people it reaches; `None` while that is being found out.
    pub matched: Option<u64>,
}

/// A notice of which something may wait and that is not halted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenNotice {
    /// Its id.
    pub id: NoticeId,
    /// What it asks for.
    pub kind: NoticeKind,
    /// The revision of the posting it was written for.
    pub revision: u32,
    /// Up to which person rows are written; `None` when all are.
    pub front: Option<i64>,
}

fn open_notice(row: &mut Row) -> Result<OpenNotice, StoreError> {
    let (id, kind, revision) = (row.take()?, row.take()?, row.take()?);
    let (spread, front) = (row.take::<bool>()?, row.take::<i64>()?);
    Ok(OpenNotice { id, kind, revision, front: (!spread).then_some(front) })
}

/// How far a notice has been spread.
struct Front {
    notice: NoticeId,
    /// Persons up to this one are done; below 0 the filters are not known yet.
    person: i64,
    /// Person ids the next step goes through.
    width: i64,
    posting: PostingId,
    revision: i64,
}

fn front(row: &mut Row) -> Result<Front, StoreError> {
    Ok(Front {
        notice: row.take()?,
        person: row.take()?,
        width: row.take()?,
        posting: row.take()?,
        revision: row.take()?,
    })
}

/// How many ids the next step goes through, when `width` of them gave so many
/// rows: as many as give [`ROWS`], growing at most eightfold at once.
fn next_width(width: i64, rows: u64) -> i64 {
    let rows = i64::try_from(rows).unwrap_or(i64::MAX).max(ROWS / 8);
    (width.saturating_mul(ROWS) / rows).max(256)
}

/// Whether to go through the subscriptions of `width` persons instead of
/// looking into each of so many filters for those of them who keep it: a look
/// costs what some four subscriptions do.
fn goes_by_person(width: i64, filters: i64) -> bool {
    width < filters.saturating_mul(4)
}

impl Store {
    /// One step of work on a notice that is not spread yet, or of dropping one
    /// that was cancelled; `false` when there is nothing to do. Several
    /// processes may do so at once.
    ///
    /// # Errors
    /// When the store fails; the step is done again then.
    pub async fn spread(&self, now: i64) -> Result<bool, StoreError> {
        let mut look = self.read().await?;
        if look.unspread().await? == 0 {
            return Ok(false);
        }
        let Some(front) = look.find(&UNSPREAD, &[], front).await? else {
            drop(look);
            return self.drop_cancelled(now).await;
        };
        if front.person < 0 {
            // Found out beside everybody else: it takes longer than a turn may.
            let (content, station) = look
                .find(&CONTENT, values![front.posting, front.revision], |row| Ok((row.json()?, row.maybe()?)))
                .await?
                .ok_or(StoreError::Missing("the text of a notice"))?;
            let filters = look.filters_taking(station, &content).await?;
            drop(look);
            for filters in filters.chunks(FILTERS) {
                let mut tx = self.write().await?;
                tx.put_notice_filters(front.notice, filters).await?;
                tx.commit().await?;
            }
            let mut tx = self.write().await?;
            tx.execute(&NOTICE_BEGIN, values![front.notice]).await?;
            tx.commit().await?;
            return Ok(true);
        }
        drop(look);
        let mut tx = self.write().await?;
        let more = tx.spread_one(front.notice, &self.marks, now).await?;
        tx.commit().await?;
        if !more {
            self.marks.forget();
        }
        Ok(more || self.read().await?.unspread().await? > 0)
    }

    /// Drops a bounded number of rows of a cancelled notice.
    async fn drop_cancelled(&self, now: i64) -> Result<bool, StoreError> {
        let mut tx = self.write().await?;
        // It may have been cancelled between two steps.
        tx.keeps(&KEEP_LESS).await?;
        let next = tx.find(&CANCELLED, &[], |row| Ok((row.take()?, row.take()?))).await?;
        let Some((notice, at)): Option<(NoticeId, i64)> = next else { return Ok(false) };
        let until: Option<i64> =
            tx.find(&CANCELLED_UNTIL, values![notice, at, DROPPED - 1], |row| row.take()).await?;
        let last = until.unwrap_or(i64::MAX);
        tx.execute(&CANCELLED_DROP, values![notice, at, last, now]).await?;
        tx.execute(&CANCELLED_AT, values![notice, last, until.is_some()]).await?;
        tx.commit().await?;
        Ok(true)
    }
}

impl Tx {
    /// Tells everybody whose filters take the published text of a posting, now
    /// or in the background; once in a posting's life.
    pub async fn announce(&mut self, id: PostingId, now: i64) -> Result<Announced, StoreError> {
        let nothing = Announced { notice: None, matched: Some(0) };
        let Some(posting) = self.posting(id).await? else { return Ok(nothing) };
        let shown = posting.live.as_ref().unwrap_or(&posting.head);
        let row = values![id, shown.number, now, FIRST_WIDTH];
        let Some(notice) = self.find(&NOTICE_CREATE, row, |row| row.take::<NoticeId>()).await? else {
            return Ok(nothing);
        };
        let (persons, filters) =
            (self.scalar::<i64>(&LAST_PERSON, &[]).await?, self.scalar::<i64>(&LAST_FILTER, &[]).await?);
        if persons > FEW || filters > FEW {
            return Ok(Announced { notice: Some(notice), matched: None });
        }
        let filters = self.filters_taking(posting.station, &shown.content).await?;
        self.put_notice_filters(notice, &filters).await?;
        self.execute(&NOTICE_BEGIN, values![notice]).await?;
        let at_hand = MarksAtHand::default();
        while self.spread_one(notice, &at_hand, now).await? {}
        Ok(Announced { notice: Some(notice), matched: self.notice_matched(notice).await? })
    }

    async fn put_notice_filters(&mut self, notice: NoticeId, filters: &[i64]) -> Result<(), StoreError> {
        self.execute(&NOTICE_FILTERS, values![notice, serde_json::to_string(filters)?]).await.map(drop)
    }

    /// One step of spreading this notice; `false` when it was the last, or
    /// another process does it.
    async fn spread_one(
        &mut self,
        notice: NoticeId,
        at_hand: &MarksAtHand,
        now: i64,
    ) -> Result<bool, StoreError> {
        let Some(front) = self.find(&UNSPREAD_ONE, values![notice], front).await? else { return Ok(false) };
        self.keeps(&KEEP_MORE).await?;
        let until = front.person.saturating_add(front.width);
        let marks = at_hand.of(self, notice).await?;
        let rows = match &marks.row {
            Some(row) if goes_by_person(front.width, marks.count) => {
                let step = values![notice, front.person, until, now, row.as_slice(), Marks::mark()];
                let spread = match self.engine {
                    Engine::Sqlite => &SPREAD_BY_PERSON,
                    Engine::Postgres => &SPREAD_BY_PERSON_GROUPED,
                };
                self.execute(spread, step).await?
            }
            _ => self.execute(&SPREAD_BY_FILTER, values![notice, front.person, until, now]).await?,
        };
        let done = until >= self.scalar::<i64>(&LAST_PERSON, &[]).await?;
        let width = next_width(front.width, rows);
        let rows = i64::try_from(rows).unwrap_or(i64::MAX);
        self.execute(&SPREAD_AT, values![notice, until, width, rows, done]).await?;
        if done {
            self.keeps(&KEEP_LESS).await?;
        }
        Ok(!done)
    }

    /// Sets how much is kept at hand; PostgreSQL sees to that itself.
    async fn keeps(&mut self, much: &'static Sql) -> Result<(), StoreError> {
        match self.engine {
            Engine::Sqlite => self.execute(much, &[]).await.map(drop),
            Engine::Postgres => Ok(()),
        }
    }

    /// How many notices are not spread yet, or cancelled and not dropped yet.
    pub async fn unspread(&mut self) -> Result<u32, StoreError> {
        self.scalar(&UNSPREAD_COUNT, &[]).await
    }

    /// How many people a notice reaches; `None` while it is spread.
    pub async fn notice_matched(&mut self, id: NoticeId) -> Result<Option<u64>, StoreError> {
        self.find(&NOTICE_MATCHED, values![id], |row| row.take()).await
    }

    /// Notices of which something may wait and that are not halted, the oldest first.
    pub async fn open_notices(&mut self) -> Result<Vec<OpenNotice>, StoreError> {
        self.list(&NOTICES_OPEN, &[], open_notice).await
    }

    /// Nobody shall be told of this notice any more: from now on nothing goes
    /// out, and what waits is dropped in the background.
    pub async fn cancel_notice(&mut self, notice: NoticeId) -> Result<(), StoreError> {
        self.execute(&NOTICE_CANCEL, values![notice]).await.map(drop)
    }

    /// Notices of which nothing waits any more though they count as open.
    /// Looks through what was sent: not for every turn.
    pub async fn notices_over(&mut self) -> Result<Vec<NoticeId>, StoreError> {
        self.list(&NOTICES_OVER, &[], |row| row.take()).await
    }

    /// Nothing of this notice waits any more; changes nothing where that is not so.
    pub async fn shut_notice(&mut self, id: NoticeId) -> Result<(), StoreError> {
        self.execute(&NOTICE_SHUT, values![id]).await.map(drop)
    }

    /// The posting a notice is about.
    pub async fn notice_posting(&mut self, id: NoticeId) -> Result<Option<PostingId>, StoreError> {
        self.find(&NOTICE_POSTING, values![id], |row| row.take()).await
    }

    /// The notice a posting went out with.
    pub async fn notice_of(&mut self, posting: PostingId) -> Result<Option<NoticeId>, StoreError> {
        self.find(&NOTICE_OF, values![posting], |row| row.take()).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_grow_where_few_match_and_shrink_where_many_do() {
        assert_eq!(next_width(4_096, 0), 4_096 * 8);
        assert_eq!(next_width(4_096, 4_000), 8_192);
        assert_eq!(next_width(80_000, 16_000), 40_000);
        assert_eq!(next_width(256, 100_000), 256);
    }

    #[test]
    fn many_filters_are_not_looked_into_for_a_few_persons() {
        assert!(goes_by_person(16_000, 5_000));
        assert!(!goes_by_person(16_000, 3));
    }
}
