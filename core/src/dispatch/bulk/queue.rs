//! What goes out next: first what waited for a moment that has come, then
//! fresh rows, by turns of all notices that are under way, so that a small one
//! need not wait for a large one.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::domain::ids::{NoticeId, PersonId};
use crate::domain::notice::NoticeKind;
use crate::domain::person::Platform;
use crate::domain::wishes::{Due, Wishes};
use crate::platform::Failure;
use crate::store::{Claimed, Ended, OpenNotice, StoreError, Tx, UnderWay, Waiting};

use super::super::record::Outcome;
use super::super::{Dispatch, LOOK, backoff};
use super::{Flight, digest, is_believed};

/// Rows read at once at least where many turned out not to be due now.
const READ: u32 = 64;

/// Where fresh rows of a notice go on, for the revision it was written for.
type Cursors = BTreeMap<NoticeId, (u32, PersonId)>;

/// What the loop remembers of the queue between two looks.
#[derive(Debug, Default)]
pub(super) struct Queue {
    cursors: Cursors,
    /// When to look again for what waits for its moment, ms since 1970.
    waited_at: i64,
    /// Nothing was found last time, so a look that writes nothing comes first.
    quiet: bool,
    /// Until when it is known where each notice goes on, ms since 1970, unless
    /// something changes.
    known_until: i64,
    /// Rows were put off, dropped or sent another way last time: more are read.
    sifts: bool,
    /// Whose turn is next.
    turn: usize,
    /// For how long the platform recognises what is sent again, in ms.
    repeat_ms: i64,
}

/// What a look found.
#[derive(Debug, Default)]
pub(super) struct Claim {
    /// What may be sent.
    pub due: Vec<Claimed>,
    /// Digests that may be sent.
    pub digests: digest::Claim,
    /// Where fresh rows go on, once this is committed.
    pub cursors: Cursors,
    /// Whether rows were put off, dropped or sent another way.
    pub sifted: bool,
    /// Whether nothing more was there.
    pub exhausted: bool,
}

impl Claim {
    /// Adds digests.
    pub fn take_digests(&mut self, digests: digest::Claim) {
        self.sifted |= digests.sifted;
        // Whoever is due and had no room is looked for again.
        self.exhausted &= digests.due.is_empty();
        self.digests = digests;
    }
}

impl Queue {
    /// Of a platform that recognises what is sent again for so long, in ms.
    pub fn new(repeat_ms: i64) -> Self {
        Self { repeat_ms, ..Self::default() }
    }

    /// Whether claiming would find something, found out without writing when
    /// there was nothing the last time.
    pub async fn is_worth_a_look(
        &mut self,
        dispatch: &Dispatch,
        platform: Platform,
        now: i64,
    ) -> Result<bool, StoreError> {
        if self.is_busy() && is_believed(self.known_until, now) {
            return Ok(true);
        }
        let mut look = dispatch.store.read().await?;
        let notices = look.open_notices().await?;
        for notice in &notices {
            // After a start: what was sent already is skipped beside everybody else.
            if let Entry::Vacant(cursor) = self.cursors.entry(notice.id) {
                let first = look.first_fresh(notice.id, platform).await?;
                let at = first.map_or_else(|| front(notice), |first| PersonId(first.0 - 1));
                cursor.insert((notice.revision, at));
            }
        }
        self.cursors.retain(|id, _| notices.iter().any(|notice| notice.id == *id));
        self.known_until = now + LOOK;
        if !self.quiet {
            return Ok(true);
        }
        if !look.waited_deliveries(platform, now, 1).await?.is_empty()
            || !look.digests_due(platform, now, 1).await?.is_empty()
        {
            return Ok(true);
        }
        for notice in &notices {
            let after = self.after(notice);
            if !look.fresh_deliveries(notice.id, after, platform, 1).await?.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// How many rows to read where so many shall be taken.
    fn read(&self, share: u32) -> u32 {
        if self.sifts { share.max(READ) } else { share }
    }

    /// Whether something went out last time.
    pub const fn is_busy(&self) -> bool {
        !self.quiet
    }

    /// Something changed: what waited for its moment is looked at anew.
    pub fn rouse(&mut self) {
        self.waited_at = 0;
        self.known_until = 0;
    }

    fn after(&self, notice: &OpenNotice) -> PersonId {
        match self.cursors.get(&notice.id) {
            Some((revision, person)) if *revision == notice.revision => *person,
            Some(_) | None => PersonId(0),
        }
    }

    /// Something is tried again later: then is the time to look.
    pub fn put_off(&mut self, outcome: &Outcome, attempts: u32, now: i64) {
        let at = match outcome {
            Outcome::Held { until } => *until,
            Outcome::Failed(Failure::Wait { after_ms, .. }) => now + after_ms,
            Outcome::Failed(Failure::Down(_)) => backoff(attempts, now),
            Outcome::Failed(_) => now,
            Outcome::Sent(_) | Outcome::Withdrawn => return,
        };
        self.waited_at = self.waited_at.min(at);
    }

    /// Reads what may be sent, at most `limit` rows; what cannot is put off,
    /// dropped or sent another way in the same transaction.
    pub async fn claim(
        &mut self,
        tx: &mut Tx,
        platform: Platform,
        limit: u32,
        under_way: &BTreeMap<UnderWay, Flight>,
        now: i64,
    ) -> Result<Claim, StoreError> {
        let mut claim = Claim::default();
        if limit == 0 {
            return Ok(claim);
        }
        let mut left = limit;
        if now >= self.waited_at {
            // Rows under way still look as if they waited.
            let read = self.read(left) + u32::try_from(under_way.len()).unwrap_or(0);
            let mut rows = tx.waited_deliveries(platform, now, read).await?;
            let more = rows.len() >= read as usize;
            rows.retain(|row| !under_way.contains_key(&row.key()));
            for row in rows {
                if left == 0 {
                    break;
                }
                left -= u32::from(sift(tx, row, self.repeat_ms, now, &mut claim).await?);
            }
            self.waited_at = if more || left == 0 { now } else { now + LOOK };
        }
        let mut notices = tx.open_notices().await?;
        let count = notices.len();
        if count > 0 {
            self.turn = (self.turn + 1) % count;
            notices.rotate_left(self.turn);
        }
        let mut full = left == 0;
        for (at, notice) in notices.iter().enumerate() {
            let share = left.div_ceil(u32::try_from(count - at).unwrap_or(1));
            if share == 0 {
                full = true;
                break;
            }
            let read = (share, self.read(share));
            let taken =
                fresh(tx, platform, notice, self.after(notice), read, under_way, now, &mut claim).await?;
            full |= taken >= share;
            left -= taken.min(left);
        }
        claim.exhausted = !full && !claim.sifted;
        self.sifts = claim.sifted;
        Ok(claim)
    }

    /// What was claimed is committed.
    pub fn advance(&mut self, cursors: Cursors, exhausted: bool) {
        self.cursors.extend(cursors);
        self.quiet = exhausted;
    }
}

/// Up to where rows of a notice are written.
fn front(notice: &OpenNotice) -> PersonId {
    PersonId(notice.front.unwrap_or(i64::MAX))
}

/// Takes up to `share` of the fresh rows of one notice, having read somewhat
/// more; how many.
#[expect(clippy::too_many_arguments, reason = "one notice's part of one look")]
async fn fresh(
    tx: &mut Tx,
    platform: Platform,
    notice: &OpenNotice,
    after: PersonId,
    (share, read): (u32, u32),
    under_way: &BTreeMap<UnderWay, Flight>,
    now: i64,
    claim: &mut Claim,
) -> Result<u32, StoreError> {
    let rows = tx.fresh_deliveries(notice.id, after, platform, read).await?;
    let all = rows.len() < read as usize;
    let (mut taken, mut at) = (0, after);
    let mut rows = rows.into_iter();
    while taken < share {
        let Some(row) = rows.next() else { break };
        at = row.person;
        if !under_way.contains_key(&row.key()) {
            // What is in doubt is not fresh.
            taken += u32::from(sift(tx, row, 0, now, claim).await?);
        }
    }
    if all && rows.len() == 0 {
        at = at.max(front(notice));
    }
    claim.cursors.insert(notice.id, (notice.revision, at));
    Ok(taken)
}

/// Takes one row, if it can be sent now; whether it was taken.
async fn sift(
    tx: &mut Tx,
    row: Waiting,
    repeat_ms: i64,
    now: i64,
    claim: &mut Claim,
) -> Result<bool, StoreError> {
    let key = row.key();
    let Some(mut due) = row.claimed else {
        claim.sifted = true;
        tx.reroute(key, now).await?;
        return Ok(false);
    };
    if due.asks == NoticeKind::New && due.subscription.is_none() {
        due.subscription = tx.still_because(due.notice, due.person).await?;
        if due.subscription.is_none() {
            claim.sifted = true;
            tx.end_delivery(key, Ended::Dropped, now).await?;
            return Ok(false);
        }
    }
    if let Some(since) = due.doubt {
        // It was wanted when it was sent first; put off, it could come twice.
        if is_recognised(since, repeat_ms, now) {
            claim.due.push(due);
            return Ok(true);
        }
        claim.sifted = true;
        tx.end_delivery(key, Ended::Unknown, now).await?;
        return Ok(false);
    }
    match due_when(&due, now) {
        Due::Now => {
            claim.due.push(due);
            return Ok(true);
        }
        Due::Later(at) => tx.deliver_again(key, at, false).await?,
        Due::Gather(at) => tx.gather(key, at, now).await?,
    }
    claim.sifted = true;
    Ok(false)
}

/// Whether a platform that recognises for `repeat_ms` what is sent again would
/// recognise at `now` what may have arrived since a moment (both ms since 1970).
pub(super) fn is_recognised(since: i64, repeat_ms: i64, now: i64) -> bool {
    (0..repeat_ms).contains(&(now - since))
}

/// When the reader wants it. What puts right or takes back what they have is
/// no news and makes no sound.
fn due_when(due: &Claimed, now: i64) -> Due {
    let rhythm = due.subscription.as_ref().and_then(|because| because.rhythm);
    if due.asks != NoticeKind::New || (due.wishes.is_empty() && rhythm.is_none()) {
        return Due::Now;
    }
    Wishes::parse(&due.wishes).due(rhythm, &due.zone, due.critical, now)
}
