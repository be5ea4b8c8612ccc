//! Notices: one thing to be told to many, and whom it reaches.
//!
//! [`Tx::announce`] writes the notice and the filters that take it. Rows for
//! people are written by [`Tx::spread`] in steps of bounded size, so that a
//! notice to a million does not keep everybody else from writing; a notice to
//! few is spread at once.

use crate::dialogue::need::Sending;
use crate::domain::ids::{NoticeId, PostingId};

use super::sql::{Row, Value, statements, values};
use super::{StoreError, Tx};

/// How many subscriptions one step goes through at most.
const STEP: i64 = 10_000;
/// How long after its last word a platform counts as spoken, in milliseconds.
pub(super) const SERVING: i64 = 120_000;

/// The account through which a person is told: on a platform that is spoken
/// just now before any other, the web last, what was used last first.
macro_rules! best_account {
    ($person:literal, $since:literal) => {
        concat!(
            "(SELECT a.id FROM account a WHERE a.person = ", $person, " AND a.reachable = 1 ORDER BY \
             CASE WHEN a.platform IN (SELECT v.platform FROM serving v WHERE v.seen_at > ", $since, ") \
             THEN 0 ELSE 1 END, CASE WHEN a.platform = 'web' THEN 1 ELSE 0 END, a.last_seen DESC, a.id LIMIT 1)"
        )
    };
}
pub(super) use best_account;

statements! {
    NOTICE_CREATE = "INSERT INTO notice (kind, posting, revision, created_at) VALUES ('new', $1, $2, $3) \
        ON CONFLICT (kind, posting) DO NOTHING RETURNING id";
    NOTICE_FILTERS = "SELECT filter, COUNT(*) FROM subscription WHERE filter IN {{numbers $1}} \
        AND paused = 0 AND removed_at IS NULL GROUP BY filter";
    NOTICE_FILTER = "INSERT INTO notice_filter (notice, filter, people) VALUES {{rows 3}}";
    NOTICE_MATCHED = "UPDATE notice SET matched = $2 WHERE id = $1";
    NOTICE_POSTING = "SELECT posting FROM notice WHERE id = $1";
    NOTICE_OF = "SELECT id FROM notice WHERE posting = $1 ORDER BY id LIMIT 1";
    UNSPREAD = "SELECT id, at_filter, at_person FROM notice WHERE spread = 0 \
        ORDER BY id LIMIT 1 {{skip locked}}";
    UNSPREAD_ONE = "SELECT id, at_filter, at_person FROM notice WHERE id = $1 AND spread = 0";
    UNSPREAD_COUNT = "SELECT COUNT(*) FROM notice WHERE spread = 0";
    SPREAD_FILTERS = "SELECT filter, people FROM notice_filter WHERE notice = $1 AND filter > $2 \
        ORDER BY filter LIMIT 5000";
    SPREAD_UNTIL = "SELECT person FROM subscription WHERE filter = $1 AND person > $2 \
        AND paused = 0 AND removed_at IS NULL ORDER BY person LIMIT 1 OFFSET $3";
    // Filters $2 to $3, persons after $4 up to $5, at moment $6. A person who
    // keeps several of the filters hears of it once, because of the oldest.
    SPREAD = concat!(
        "INSERT INTO delivery (notice, person, subscription, account, platform, state, not_before, updated_at) \
         SELECT $1, m.person, m.subscription, c.id, c.platform, \
         CASE WHEN c.id IS NULL THEN 'gone' ELSE 'queued' END, $6, $6 FROM \
         (SELECT s.person, MIN(s.id) AS subscription FROM subscription s WHERE s.filter IN \
          (SELECT nf.filter FROM notice_filter nf WHERE nf.notice = $1 AND nf.filter BETWEEN $2 AND $3) \
          AND s.person > $4 AND s.person <= $5 AND s.paused = 0 AND s.removed_at IS NULL GROUP BY s.person) m \
         LEFT JOIN account c ON c.id = ", best_account!("m.person", "$7"), " WHERE TRUE \
         ON CONFLICT (notice, person) DO UPDATE SET subscription = excluded.subscription \
         WHERE excluded.subscription < delivery.subscription AND delivery.state = 'queued'"
    );
    SPREAD_AT = "UPDATE notice SET at_filter = $2, at_person = $3 WHERE id = $1";
    // What was written is the truth, whoever came or went meanwhile.
    SPREAD_DONE = "UPDATE notice SET spread = 1, \
        matched = (SELECT COUNT(*) FROM delivery d WHERE d.notice = notice.id) WHERE id = $1";
    SENDING = "SELECT n.posting, h.content, n.matched, n.spread FROM notice n \
        JOIN posting_revision h ON h.posting = n.posting AND h.number = n.revision WHERE n.id = $1";
    SENDING_STATES = "SELECT state, COUNT(*) FROM delivery WHERE notice = $1 GROUP BY state";
    SENDING_LANGS = "SELECT p.lang, COUNT(*) FROM delivery d JOIN person p ON p.id = d.person \
        WHERE d.notice = $1 AND d.state <> 'dropped' GROUP BY p.lang ORDER BY COUNT(*) DESC, p.lang";
    SERVING_NOTE = "INSERT INTO serving (platform, seen_at) VALUES ($1, $2) \
        ON CONFLICT (platform) DO UPDATE SET seen_at = excluded.seen_at";
}

/// What came of announcing a posting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Announced {
    /// The notice; `None` when the posting was announced before.
    pub notice: Option<NoticeId>,
    /// How many people it reaches.
    pub matched: u64,
}

/// How far a notice has been spread.
struct Front {
    notice: NoticeId,
    /// Filters up to this one are done, unless `person` is above 0.
    filter: i64,
    /// Within `filter`, persons up to this one are done.
    person: i64,
}

fn front(row: &mut Row) -> Result<Front, StoreError> {
    Ok(Front { notice: row.take()?, filter: row.take()?, person: row.take()? })
}

impl Tx {
    /// Tells everybody whose filters take the published text of a posting, now
    /// and in the background; once in a posting's life.
    pub async fn announce(&mut self, id: PostingId, now: i64) -> Result<Announced, StoreError> {
        let nothing = Announced { notice: None, matched: 0 };
        let Some(posting) = self.posting(id).await? else { return Ok(nothing) };
        let shown = posting.live.as_ref().unwrap_or(&posting.head);
        let row = values![id, shown.number, now];
        let Some(notice) = self.find(&NOTICE_CREATE, row, |row| row.take::<NoticeId>()).await? else {
            return Ok(nothing);
        };
        let filters = serde_json::to_string(&self.filters_taking(&shown.content).await?)?;
        let people = self
            .list(&NOTICE_FILTERS, values![&filters], |row| Ok((row.take::<i64>()?, row.take::<i64>()?)))
            .await?;
        let mut rows: Vec<Value<'_>> = Vec::new();
        for (filter, people) in &people {
            rows.extend([notice.into(), (*filter).into(), (*people).into()]);
        }
        self.insert_many(&NOTICE_FILTER, &rows).await?;
        if people.iter().map(|(_, people)| people).sum::<i64>() <= STEP {
            while self.spread_one(notice, now).await? {}
            let matched = self.sending_total(notice).await?;
            return Ok(Announced { notice: Some(notice), matched });
        }
        let matched = self.audience_of(&filters).await?;
        self.execute(&NOTICE_MATCHED, values![notice, i64::try_from(matched).unwrap_or(i64::MAX)]).await?;
        Ok(Announced { notice: Some(notice), matched })
    }

    async fn sending_total(&mut self, notice: NoticeId) -> Result<u64, StoreError> {
        let states = self.states(notice).await?;
        Ok(states.iter().map(|(_, count)| count).sum())
    }

    async fn states(&mut self, notice: NoticeId) -> Result<Vec<(String, u64)>, StoreError> {
        self.list(&SENDING_STATES, values![notice], |row| Ok((row.take()?, row.take()?))).await
    }

    /// One step of spreading the oldest notice that is not spread yet; `false`
    /// when there is nothing to do, or another process does it.
    pub async fn spread(&mut self, now: i64) -> Result<bool, StoreError> {
        match self.find(&UNSPREAD, &[], front).await? {
            Some(front) => self.step(front, now).await,
            None => Ok(false),
        }
    }

    /// The same for the notice that this transaction wrote.
    async fn spread_one(&mut self, notice: NoticeId, now: i64) -> Result<bool, StoreError> {
        match self.find(&UNSPREAD_ONE, values![notice], front).await? {
            Some(front) => self.step(front, now).await,
            None => Ok(false),
        }
    }

    async fn step(&mut self, front: Front, now: i64) -> Result<bool, StoreError> {
        let notice = front.notice;
        if front.person > 0 {
            self.spread_within(notice, front.filter, front.person, now).await?;
            return Ok(true);
        }
        let filters = self
            .list(&SPREAD_FILTERS, values![notice, front.filter], |row| {
                Ok((row.take::<i64>()?, row.take::<i64>()?))
            })
            .await?;
        let Some((first, people)) = filters.first().copied() else {
            self.execute(&SPREAD_DONE, values![notice]).await?;
            return Ok(false);
        };
        if people > STEP {
            self.spread_within(notice, first, 0, now).await?;
            return Ok(true);
        }
        let mut sum = 0;
        let fits = filters.iter().take_while(|(_, people)| {
            sum += people;
            sum <= STEP
        });
        let last = fits.last().map_or(first, |(filter, _)| *filter);
        self.spread_range(notice, (first, last), (0, i64::MAX), now).await?;
        self.execute(&SPREAD_AT, values![notice, last, 0i64]).await?;
        Ok(true)
    }

    /// Goes on within one filter that many keep.
    async fn spread_within(
        &mut self,
        notice: NoticeId,
        filter: i64,
        after: i64,
        now: i64,
    ) -> Result<(), StoreError> {
        let until: Option<i64> =
            self.find(&SPREAD_UNTIL, values![filter, after, STEP - 1], |row| row.take()).await?;
        self.spread_range(notice, (filter, filter), (after, until.unwrap_or(i64::MAX)), now).await?;
        self.execute(&SPREAD_AT, values![notice, filter, until.unwrap_or(0)]).await.map(drop)
    }

    async fn spread_range(
        &mut self,
        notice: NoticeId,
        filters: (i64, i64),
        persons: (i64, i64),
        now: i64,
    ) -> Result<(), StoreError> {
        let values = values![notice, filters.0, filters.1, persons.0, persons.1, now, now - SERVING];
        self.execute(&SPREAD, values).await.map(drop)
    }

    /// How many notices are not spread yet.
    pub async fn unspread(&mut self) -> Result<u32, StoreError> {
        self.scalar(&UNSPREAD_COUNT, &[]).await
    }

    /// The posting a notice is about.
    pub async fn notice_posting(&mut self, id: NoticeId) -> Result<Option<PostingId>, StoreError> {
        self.find(&NOTICE_POSTING, values![id], |row| row.take()).await
    }

    /// The notice a posting went out with.
    pub async fn notice_of(&mut self, posting: PostingId) -> Result<Option<NoticeId>, StoreError> {
        self.find(&NOTICE_OF, values![posting], |row| row.take()).await
    }

    /// How a notice goes out. What nobody wanted any more when its turn came
    /// is not counted.
    pub async fn sending(&mut self, id: NoticeId) -> Result<Option<Sending>, StoreError> {
        let about = self
            .find(&SENDING, values![id], |row| {
                let (posting, content) = (row.take::<PostingId>()?, row.json()?);
                let content: crate::domain::posting::PostingContent = content;
                Ok((posting, content, row.take::<u64>()?, row.take::<bool>()?))
            })
            .await?;
        let Some((posting, content, matched, spread)) = about else { return Ok(None) };
        let title = content.title().to_owned();
        let mut sending = Sending {
            id,
            posting,
            title,
            total: 0,
            sent: 0,
            waiting: 0,
            gone: 0,
            failed: 0,
            unknown: 0,
            by_lang: Vec::new(),
        };
        for (state, count) in self.states(id).await? {
            match state.as_str() {
                "sent" => sending.sent = count,
                "queued" | "sending" => sending.waiting += count,
                "gone" => sending.gone = count,
                "failed" => sending.failed = count,
                "unknown" => sending.unknown = count,
                _ => continue,
            }
            sending.total += count;
        }
        if !spread {
            sending.waiting += matched.saturating_sub(sending.total);
            sending.total = sending.total.max(matched);
        }
        sending.by_lang =
            self.list(&SENDING_LANGS, values![id], |row| Ok((row.take()?, row.take()?))).await?;
        Ok(Some(sending))
    }

    /// This platform is spoken by some process just now.
    pub async fn note_serving(
        &mut self,
        platform: crate::domain::person::Platform,
        now: i64,
    ) -> Result<(), StoreError> {
        self.execute(&SERVING_NOTE, values![platform, now]).await.map(drop)
    }
}
