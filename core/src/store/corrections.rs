//! Notices that follow another: they put a corrected card in place of what
//! people got, or take it back.
//!
//! Whom they concern is read from the deliveries of the first notice, in steps
//! of bounded size. What was under way when the text changed may still arrive
//! with the old one, so the first step waits until all of that is recorded:
//! what arrives later has the new text already.

use std::collections::BTreeSet;

use crate::domain::ids::{NoticeId, PostingId};
use crate::domain::notice::NoticeKind;

use super::senders::UnderWay;
use super::sql::{Row, statements, values};
use super::{Store, StoreError, Tx};

/// How long a card may have been rendered before it is under way, in ms:
/// what a posting says is believed for a second.
const RENDERED: i64 = 2_000;
/// How long at most what was under way is waited for, in ms: longer than any
/// send may take.
const PATIENCE: i64 = 150_000;
/// Deliveries of the first notice that one step goes through.
const STEP: i64 = 5_000;

statements! {
    FOLLOW_UP = "INSERT INTO notice (kind, posting, revision, created_at, state, open, since) \
        SELECT $2, p.id, COALESCE(p.live, p.head), $3, 'running', 1, $3 FROM posting p WHERE p.id = $1 \
        ON CONFLICT (kind, posting) DO UPDATE SET revision = excluded.revision, matched = 0, spread = 0, \
        at_person = 0, state = 'running', open = 1, since = excluded.since, under_way = NULL, settled = 0 \
        RETURNING id";
    FOLLOWING = "SELECT id, kind, posting, created_at, since, under_way, settled FROM notice \
        WHERE spread = 0 AND kind <> 'new' AND state <> 'cancelled' ORDER BY id";
    FOLLOWING_ONE = "SELECT at_person FROM notice WHERE id = $1 AND since = $2 AND spread = 0 \
        AND state <> 'cancelled' {{skip locked}}";
    FOLLOW_UNDER_WAY = "UPDATE notice SET under_way = $3 WHERE id = $1 AND since = $2";
    FOLLOW_SETTLED = "UPDATE notice SET settled = $3 WHERE id = $1 AND since = $2";
    FOLLOW_FIRST = "SELECT id FROM notice WHERE posting = $1 AND kind = 'new'";
    FOLLOW_UNTIL = "SELECT person FROM delivery WHERE notice = $1 AND person > $2 ORDER BY person LIMIT 1 OFFSET $3";
    // Of notice $2 what arrived up to $6, persons after $3 up to $4, for notice
    // $1 at moment $5. What stands in a digest stays there.
    FOLLOW = "INSERT INTO delivery (notice, person, subscription, account, platform, state, not_before, message, \
        updated_at) SELECT $1, d.person, d.subscription, d.account, d.platform, 'queued', $7, d.message, $5 \
        FROM delivery d WHERE d.notice = $2 AND d.person > $3 AND d.person <= $4 AND d.state = 'sent' \
        AND d.message IS NOT NULL AND d.gathered = 0 AND d.updated_at <= $6 ORDER BY d.person \
        ON CONFLICT (notice, person) DO UPDATE SET state = 'queued', not_before = excluded.not_before, attempts = 0, \
        account = excluded.account, platform = excluded.platform, message = excluded.message, \
        updated_at = excluded.updated_at";
    FOLLOW_AT = "UPDATE notice SET at_person = $2, matched = matched + $3, spread = $4 WHERE id = $1";
    UNDER_WAY = "SELECT claimed FROM sender";
}

/// A notice that follows another and is not spread yet.
struct Following {
    notice: NoticeId,
    kind: NoticeKind,
    posting: PostingId,
    began: i64,
    since: i64,
    under_way: Option<Vec<UnderWay>>,
    settled: i64,
}

fn following(row: &mut Row) -> Result<Following, StoreError> {
    Ok(Following {
        notice: row.take()?,
        kind: row.take()?,
        posting: row.take()?,
        began: row.take()?,
        since: row.take()?,
        under_way: row.maybe_json()?,
        settled: row.take()?,
    })
}

impl Store {
    /// One step of work on notices that follow another; `false` when there is
    /// nothing to do just now.
    ///
    /// # Errors
    /// When the store fails; the step is done again then.
    pub async fn follow(&self, now: i64) -> Result<bool, StoreError> {
        let waiting = self.read().await?.list(&FOLLOWING, &[], following).await?;
        for of in waiting {
            if self.follow_one(&of, now).await? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    async fn follow_one(&self, of: &Following, now: i64) -> Result<bool, StoreError> {
        let mut look = self.read().await?;
        let first = look.find(&FOLLOW_FIRST, values![of.posting], |row| row.take::<NoticeId>()).await?;
        let Some(first) = first else { return Ok(false) };
        if of.settled == 0 {
            let Some(step) = look.settle(of, first, now).await? else { return Ok(false) };
            drop(look);
            let mut tx = self.write().await?;
            match step {
                Settle::Note(under_way) => {
                    let under_way = serde_json::to_string(&under_way)?;
                    tx.execute(&FOLLOW_UNDER_WAY, values![of.notice, of.since, &under_way]).await?;
                }
                Settle::Settled => {
                    tx.execute(&FOLLOW_SETTLED, values![of.notice, of.since, now]).await?;
                }
            }
            tx.commit().await?;
            return Ok(true);
        }
        drop(look);
        let mut tx = self.write().await?;
        let at = tx.find(&FOLLOWING_ONE, values![of.notice, of.since], |row| row.take::<i64>()).await?;
        let Some(at) = at else { return Ok(false) };
        let until: Option<i64> =
            tx.find(&FOLLOW_UNTIL, values![first, at, STEP - 1], |row| row.take()).await?;
        let last = until.unwrap_or(i64::MAX);
        // Of a recall nothing is left out: no newer text makes up for it.
        let recorded = if of.kind == NoticeKind::Recall { i64::MAX } else { of.settled };
        // Whoever sends may have passed these persons when it began for the first
        // time: then the rows wait for a moment, which finds them wherever they are.
        let moment = if of.began == of.since { 0 } else { now };
        let values = values![of.notice, first, at, last, now, recorded, moment];
        let rows = tx.execute(&FOLLOW, values).await?;
        let rows = i64::try_from(rows).unwrap_or(i64::MAX);
        tx.execute(&FOLLOW_AT, values![of.notice, last, rows, until.is_none()]).await?;
        tx.commit().await?;
        Ok(true)
    }
}

/// A step towards knowing that nothing with the old text is under way.
enum Settle {
    /// This was under way when the text had changed.
    Note(Vec<UnderWay>),
    /// All of it is recorded.
    Settled,
}

impl Tx {
    /// Has a posting's first notice followed by one of this kind; one that was
    /// there begins anew. Rows for people are written in the background.
    pub async fn follow_up(
        &mut self,
        posting: PostingId,
        kind: NoticeKind,
        now: i64,
    ) -> Result<NoticeId, StoreError> {
        let id = self.scalar(&FOLLOW_UP, values![posting, kind, now]).await?;
        self.touch_tally(id, now).await?;
        Ok(id)
    }

    async fn under_way(&mut self) -> Result<BTreeSet<UnderWay>, StoreError> {
        let claimed: Vec<Vec<UnderWay>> = self.list(&UNDER_WAY, &[], |row| row.json()).await?;
        Ok(claimed.into_iter().flatten().collect())
    }

    async fn settle(
        &mut self,
        of: &Following,
        first: NoticeId,
        now: i64,
    ) -> Result<Option<Settle>, StoreError> {
        if now < of.since + RENDERED {
            return Ok(None);
        }
        let under_way = self.under_way().await?;
        let Some(noted) = &of.under_way else {
            let noted = under_way.into_iter().filter(|key| key.0 == first || key.0 == of.notice).collect();
            return Ok(Some(Settle::Note(noted)));
        };
        let pending = now < of.since + PATIENCE
            && (noted.iter().any(|key| under_way.contains(key)) || self.is_any_in_doubt(first).await?);
        Ok((!pending).then_some(Settle::Settled))
    }
}
