//! Postings, their texts, and their way from draft to end.

use std::collections::HashMap;

use crate::dialogue::need::{Audience, Dossier, Reached};
use crate::domain::event::Halt;
use crate::domain::ids::{ImportId, PostingId, StaffId, StationId};
use crate::domain::posting::{Posting, PostingContent, PostingState, Revision};
use crate::text::fold::fold;

use super::sql::{Row, Value, statements, values};
use super::{StoreError, Tx};

/// A revision under an alias; read by [`revision`].
macro_rules! revision_columns {
    ($alias:literal) => {
        concat!(
            $alias,
            ".number, ",
            $alias,
            ".content, ",
            $alias,
            ".digest, ",
            $alias,
            ".review, ",
            $alias,
            ".changed_by, ",
            $alias,
            ".submitted_by, ",
            $alias,
            ".approved_by, ",
            $alias,
            ".remark"
        )
    };
}

statements! {
    // The live text apart from the newest, and of what is over also when it is the newest.
    POSTINGS = concat!(
        "SELECT p.id, p.station, p.state, p.publish_at, p.published_at, p.halt, p.sequence, p.updated_at, ",
        revision_columns!("h"), ", ", revision_columns!("l"),
        " FROM posting p JOIN posting_revision h ON h.posting = p.id AND h.number = p.head \
         LEFT JOIN posting_revision l ON l.posting = p.id AND l.number = p.live \
         AND (p.live <> p.head OR p.state <> 'published') WHERE p.id IN {{numbers $1}}"
    );
    POSTING_LOCK = "SELECT id FROM posting WHERE id = $1 {{for update}}";
    POSTING_CREATE = "INSERT INTO posting (station, state, head, import, import_row, list, listed, in_list, \
        kind, created_at, updated_at) VALUES {{rows 11}} RETURNING id, import_row";
    REVISION_CREATE = "INSERT INTO posting_revision (posting, number, content, digest, review, changed_by, \
        fields, engagement, places, expires_at, starts_at, blocked, text, renew, created_at) VALUES {{rows 15}}";
    REVISION_LAST = "SELECT MAX(number) FROM posting_revision WHERE posting = $1";
    READING_CREATE = "INSERT INTO reading (posting, at, name, raw, taken) VALUES {{rows 5}}";
    READINGS = "SELECT name, raw, taken FROM reading WHERE posting = $1 ORDER BY at";
    READINGS_CLEAR = "DELETE FROM reading WHERE posting = $1";
    // What was scheduled was another text.
    POSTING_REVISED = "UPDATE posting SET head = $2, publish_at = NULL, updated_at = $3, \
        state = CASE WHEN state = 'published' THEN state ELSE 'draft' END WHERE id = $1";
    REVISION_SUBMIT = "UPDATE posting_revision SET review = 'in-review', submitted_by = $3, remark = NULL \
        WHERE posting = $1 AND number = $2 AND review = 'draft'";
    REVISION_APPROVE = "UPDATE posting_revision SET review = 'approved', approved_by = $3 \
        WHERE posting = $1 AND number = $2 AND review = 'in-review'";
    REVISION_RETURN = "UPDATE posting_revision SET review = 'draft', submitted_by = NULL, approved_by = NULL, \
        remark = $3 WHERE posting = $1 AND number = $2 AND review IN ('in-review', 'approved')";
    // A published posting stays so whatever becomes of its newer text.
    POSTING_FOLLOWS = "UPDATE posting SET updated_at = $3, \
        publish_at = CASE WHEN $2 = 'approved' THEN publish_at ELSE NULL END, \
        state = CASE WHEN state IN ('draft', 'in-review', 'approved') THEN $2 ELSE state END WHERE id = $1";
    POSTING_STATE = "UPDATE posting SET state = $2, updated_at = $3, publish_at = NULL, \
        closed_at = CASE WHEN $2 IN ('closed', 'expired') THEN $3 ELSE closed_at END WHERE id = $1";
    // What is published anew takes place as it says, and calendars take it anew.
    POSTING_PUBLISH = "UPDATE posting SET state = 'published', live = head, publish_at = NULL, updated_at = $2, \
        halt = NULL, halt_reason = NULL, published_at = COALESCE(published_at, $2), \
        sequence = CASE WHEN published_at IS NULL THEN sequence ELSE sequence + 1 END \
        WHERE id = $1 AND state IN ('approved', 'published') AND (live IS NULL OR live <> head) AND EXISTS \
        (SELECT 1 FROM posting_revision r WHERE r.posting = posting.id AND r.number = posting.head \
         AND r.review = 'approved')";
    POSTING_HALT = "UPDATE posting SET halt = $2, halt_reason = $3, sequence = sequence + 1, updated_at = $4 \
        WHERE id = $1";
    POSTING_SCHEDULE = "UPDATE posting SET publish_at = $2 WHERE id = $1";
    POSTINGS_DUE = "SELECT id FROM posting WHERE publish_at <= $1 AND state IN ('approved', 'published') \
        ORDER BY publish_at, id";
    // What was put off waits for its new date.
    POSTINGS_EXPIRE = "UPDATE posting SET state = 'expired', closed_at = $1, updated_at = $1 \
        WHERE state = 'published' AND COALESCE(halt, '') <> 'postponed' AND EXISTS \
        (SELECT 1 FROM posting_revision r WHERE r.posting = posting.id \
        AND r.number = posting.live AND r.expires_at <= $1) RETURNING id";
    ANYTHING_DUE = "SELECT COUNT(*) FROM posting p WHERE (p.publish_at <= $1 AND p.state IN ('approved', 'published')) \
        OR (p.state = 'published' AND COALESCE(p.halt, '') <> 'postponed' AND EXISTS (SELECT 1 FROM posting_revision r WHERE r.posting = p.id \
        AND r.number = p.live AND r.expires_at <= $1))";
    DOSSIER = "SELECT c.name, s.name, a.name, \
        (SELECT n.id FROM notice n WHERE n.posting = p.id AND n.kind = 'new'), \
        (SELECT n.id FROM notice n WHERE n.posting = p.id AND n.kind = 'correction'), \
        (SELECT n.id FROM notice n WHERE n.posting = p.id AND n.kind = 'recall'), \
        (SELECT COUNT(*) FROM interest i WHERE i.posting = p.id AND i.withdrawn_at IS NULL) \
        FROM posting p JOIN posting_revision h ON h.posting = p.id AND h.number = p.head \
        LEFT JOIN staff c ON c.id = h.changed_by LEFT JOIN staff s ON s.id = h.submitted_by \
        LEFT JOIN staff a ON a.id = h.approved_by WHERE p.id = $1";
}

/// A posting to be made.
#[derive(Debug, Clone)]
pub struct NewPosting<'a> {
    /// The station it belongs to.
    pub station: Option<StationId>,
    /// What it says.
    pub content: &'a PostingContent,
    /// Who brings it.
    pub by: Option<StaffId>,
    /// Where it was read, if it was.
    pub listed: Option<InList<'a>>,
    /// What was interpreted: column, as written, as read.
    pub readings: &'a [(String, String, String)],
}

/// Where in an import something was read.
#[derive(Debug, Clone, Copy)]
pub struct InList<'a> {
    /// The import.
    pub import: ImportId,
    /// The row's number in the list; no two rows of one call share it.
    pub row: u32,
    /// Which list it is, so that the same list is known when it comes again.
    pub list: &'a str,
}

/// Reads [`revision_columns`]; `None` when the join found nothing.
fn revision(row: &mut Row) -> Result<Option<Revision>, StoreError> {
    let (number, content, digest) = (row.maybe()?, row.maybe_json()?, row.maybe()?);
    let (review, changed_by, submitted_by) = (row.maybe()?, row.maybe()?, row.maybe()?);
    let (approved_by, remark) = (row.maybe()?, row.maybe()?);
    Ok(match (number, content, digest, review) {
        (Some(number), Some(content), Some(digest), Some(review)) => {
            Some(Revision { number, content, digest, review, changed_by, submitted_by, approved_by, remark })
        }
        _ => None,
    })
}

fn posting(row: &mut Row) -> Result<Posting, StoreError> {
    let (id, station, state) = (row.take()?, row.maybe()?, row.take()?);
    let (publish_at, published_at, halt, sequence) = (row.maybe()?, row.maybe()?, row.maybe()?, row.take()?);
    let changed_at = row.take()?;
    let head = revision(row)?.ok_or(StoreError::Missing("the newest text of a posting"))?;
    let live = revision(row)?;
    Ok(Posting { id, station, state, head, live, publish_at, published_at, halt, sequence, changed_at })
}

/// Appends the values of one revision in the order of `REVISION_CREATE`.
fn revision_values(
    values: &mut Vec<Value<'_>>,
    id: PostingId,
    number: i64,
    content: &PostingContent,
    by: Option<StaffId>,
    now: i64,
) -> Result<(), StoreError> {
    // What blocks whatever the time; a deadline is compared when it is asked.
    let blocked = content.concerns(i64::MIN).iter().any(|concern| concern.blocks());
    values.extend([
        id.into(),
        number.into(),
        serde_json::to_string(content)?.into(),
        content.digest().into(),
        PostingState::Draft.into(),
        by.into(),
        content.fields.into(),
        content.engagement.into(),
        content.places.into(),
        content.expires_at().into(),
        content.span().map(|span| span.from).into(),
        blocked.into(),
        fold(&content.searchable()).into(),
        content.to_renew().into(),
        now.into(),
    ]);
    Ok(())
}

fn reading_values<'a>(values: &mut Vec<Value<'a>>, id: PostingId, readings: &'a [(String, String, String)]) {
    for (at, (name, raw, taken)) in (0i64..).zip(readings) {
        values.extend([id.into(), at.into(), name.into(), raw.into(), taken.into()]);
    }
}

impl Tx {
    /// Makes a draft.
    pub async fn insert_posting(&mut self, new: NewPosting<'_>, now: i64) -> Result<PostingId, StoreError> {
        let ids = self.insert_postings(std::slice::from_ref(&new), now).await?;
        ids.first().copied().ok_or(StoreError::Missing("a new posting"))
    }

    /// Makes many drafts at once; their ids in the same order.
    pub async fn insert_postings(
        &mut self,
        new: &[NewPosting<'_>],
        now: i64,
    ) -> Result<Vec<PostingId>, StoreError> {
        let ids = self.insert_bare(new, now).await?;
        let (mut revisions, mut readings) = (Vec::new(), Vec::new());
        for (id, new) in ids.iter().zip(new) {
            revision_values(&mut revisions, *id, 1, new.content, new.by, now)?;
            reading_values(&mut readings, *id, new.readings);
        }
        self.insert_many(&REVISION_CREATE, &revisions).await?;
        self.insert_many(&READING_CREATE, &readings).await?;
        self.stale_documents(&ids).await?;
        Ok(ids)
    }

    /// The rows of `posting` alone. They are told apart by `import_row`, for
    /// no engine promises the order in which it returns rows.
    async fn insert_bare(&mut self, new: &[NewPosting<'_>], now: i64) -> Result<Vec<PostingId>, StoreError> {
        let places: Vec<i64> =
            (0i64..).zip(new).map(|(at, new)| new.listed.map_or(at, |listed| listed.row.into())).collect();
        let mut rows = Vec::new();
        for (at, new) in places.iter().zip(new) {
            let listed = new.listed.map(|_| serde_json::to_string(new.content)).transpose()?;
            rows.extend([
                new.station.into(),
                PostingState::Draft.into(),
                1i64.into(),
                new.listed.map(|listed| listed.import).into(),
                (*at).into(),
                new.listed.map(|listed| listed.list).into(),
                listed.map_or(Value::Text(None), Value::Owned),
                new.listed.is_some().into(),
                new.content.kind().into(),
                now.into(),
                now.into(),
            ]);
        }
        let mut made = HashMap::new();
        for row in &mut self.insert_many(&POSTING_CREATE, &rows).await? {
            let id: PostingId = row.take()?;
            made.insert(row.take::<i64>()?, id);
        }
        places.iter().map(|at| made.get(at).copied().ok_or(StoreError::Missing("a new posting"))).collect()
    }

    /// Gives a posting another text, as a draft. What was approved or
    /// scheduled is so no longer; scholars go on seeing the published text.
    /// The new text's number.
    pub async fn revise(
        &mut self,
        id: PostingId,
        content: &PostingContent,
        by: Option<StaffId>,
        now: i64,
    ) -> Result<i64, StoreError> {
        let last: i64 = self.scalar(&REVISION_LAST, values![id]).await?;
        let mut row = Vec::new();
        revision_values(&mut row, id, last + 1, content, by, now)?;
        self.execute(&REVISION_CREATE, &row).await?;
        self.execute(&POSTING_REVISED, values![id, last + 1, now]).await?;
        self.stale_documents(&[id]).await?;
        Ok(last + 1)
    }

    /// Keeps what an import interpreted in place of what was kept before.
    pub async fn set_readings(
        &mut self,
        id: PostingId,
        readings: &[(String, String, String)],
    ) -> Result<(), StoreError> {
        let mut rows = Vec::new();
        reading_values(&mut rows, id, readings);
        self.execute(&READINGS_CLEAR, values![id]).await?;
        self.insert_many(&READING_CREATE, &rows).await.map(drop)
    }

    /// A posting.
    pub async fn posting(&mut self, id: PostingId) -> Result<Option<Posting>, StoreError> {
        Ok(self.postings(&[id]).await?.pop())
    }

    /// A posting that nobody else changes until the transaction is over.
    pub async fn lock_posting(&mut self, id: PostingId) -> Result<Option<Posting>, StoreError> {
        self.row(&POSTING_LOCK, values![id]).await?;
        self.posting(id).await
    }

    /// These postings in this order; what is not there is left out.
    pub async fn postings(&mut self, ids: &[PostingId]) -> Result<Vec<Posting>, StoreError> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let mut found = self.list(&POSTINGS, values![serde_json::to_string(ids)?], posting).await?;
        found.sort_by_key(|posting| ids.iter().position(|id| *id == posting.id));
        Ok(found)
    }

    /// A posting with all that staff need; `audience` and `reached` are left
    /// empty, for they cost more: see [`Tx::audience`] and [`Tx::sending`].
    pub async fn dossier(&mut self, id: PostingId) -> Result<Option<Dossier>, StoreError> {
        let Some(posting) = self.posting(id).await? else { return Ok(None) };
        let station = match posting.station {
            Some(id) => self.station(id).await?,
            None => None,
        };
        let readings =
            self.list(&READINGS, values![id], |row| Ok((row.take()?, row.take()?, row.take()?))).await?;
        self.find(&DOSSIER, values![id], |row| {
            Ok(Dossier {
                posting: posting.clone(),
                station: station.clone(),
                changed_by: row.maybe()?,
                submitted_by: row.maybe()?,
                approved_by: row.maybe()?,
                notice: row.maybe()?,
                correction: row.maybe()?,
                recall: row.maybe()?,
                audience: Audience::default(),
                reached: Reached::default(),
                interests: row.take()?,
                readings: readings.clone(),
            })
        })
        .await
    }

    /// Hands this text to review; `false` when it is no draft.
    pub async fn submit(
        &mut self,
        id: PostingId,
        number: i64,
        by: StaffId,
        now: i64,
    ) -> Result<bool, StoreError> {
        let done = self.execute(&REVISION_SUBMIT, values![id, number, by]).await? == 1;
        self.follow(done, id, PostingState::InReview, now).await
    }

    /// Approves this text; `false` when it is not in review.
    pub async fn approve(
        &mut self,
        id: PostingId,
        number: i64,
        by: StaffId,
        now: i64,
    ) -> Result<bool, StoreError> {
        let done = self.execute(&REVISION_APPROVE, values![id, number, by]).await? == 1;
        self.follow(done, id, PostingState::Approved, now).await
    }

    /// Returns this text with a remark; `false` when it is in no review.
    pub async fn send_back(
        &mut self,
        id: PostingId,
        number: i64,
        remark: &str,
        now: i64,
    ) -> Result<bool, StoreError> {
        let done = self.execute(&REVISION_RETURN, values![id, number, remark]).await? == 1;
        self.follow(done, id, PostingState::Draft, now).await
    }

    /// Where a posting that was never published stands is where its text stands.
    async fn follow(
        &mut self,
        done: bool,
        id: PostingId,
        review: PostingState,
        now: i64,
    ) -> Result<bool, StoreError> {
        if done {
            self.execute(&POSTING_FOLLOWS, values![id, review, now]).await?;
        }
        Ok(done)
    }

    /// Ends, gives up or otherwise moves a posting; [`Tx::publish`] publishes.
    pub async fn set_state(
        &mut self,
        id: PostingId,
        state: PostingState,
        now: i64,
    ) -> Result<(), StoreError> {
        self.execute(&POSTING_STATE, values![id, state, now]).await?;
        self.index_postings(&[id]).await?;
        self.stale_event(id).await
    }

    /// Shows the approved newest text to scholars; `false` when there is none
    /// that they do not see already. Whom to tell is [`Tx::announce`]'s.
    pub async fn publish(&mut self, id: PostingId, now: i64) -> Result<bool, StoreError> {
        let published = self.execute(&POSTING_PUBLISH, values![id, now]).await? == 1;
        if published {
            self.index_postings(&[id]).await?;
        }
        self.stale_event(id).await?;
        Ok(published)
    }

    /// Says of a published event that it does not take place as announced, and why.
    pub async fn halt(
        &mut self,
        id: PostingId,
        halt: Halt,
        reason: &str,
        now: i64,
    ) -> Result<(), StoreError> {
        self.execute(&POSTING_HALT, values![id, halt, reason, now]).await?;
        self.stale_event(id).await
    }

    /// Publishes by itself at this moment (ms since 1970); `None` no longer.
    pub async fn schedule(&mut self, id: PostingId, at: Option<i64>) -> Result<(), StoreError> {
        self.execute(&POSTING_SCHEDULE, values![id, at]).await.map(drop)
    }

    /// What shall be published by now, the longest due first.
    pub async fn due_scheduled(&mut self, now: i64) -> Result<Vec<PostingId>, StoreError> {
        self.list(&POSTINGS_DUE, values![now], |row| row.take()).await
    }

    /// Ends what is published and past its deadline.
    pub async fn expire_due(&mut self, now: i64) -> Result<Vec<PostingId>, StoreError> {
        let expired = self.list(&POSTINGS_EXPIRE, values![now], |row| row.take()).await?;
        // They are not open by the clock already.
        self.stale_documents(&expired).await?;
        Ok(expired)
    }

    /// Whether anything ends or is to be published by now.
    pub async fn is_anything_due(&mut self, now: i64) -> Result<bool, StoreError> {
        Ok(self.scalar::<i64>(&ANYTHING_DUE, values![now]).await? > 0)
    }
}
