//! How notices go out, in numbers.
//!
//! A notice to few is counted whenever somebody looks. What goes to many is
//! counted now and then by whoever delivers ([`Tx::put_tally`]), and everybody
//! who looks reads that tally: a count of a million rows takes long enough to
//! be felt.

use serde::{Deserialize, Serialize};

use crate::dialogue::need::{OnPlatform, Sending};
use crate::domain::ids::{NoticeId, PostingId};
use crate::domain::lang::Lang;
use crate::domain::person::Platform;
use crate::domain::posting::PostingContent;

use super::sql::{Row, statements, values};
use super::{StoreError, Tx};

/// Up to so many deliveries are counted for whoever looks.
const FEW: u64 = 10_000;
/// From how long ago on the pace is reckoned, in ms.
const MINUTE: i64 = 60_000;
/// Counts that are kept for the pace: a minute of them, at one in three seconds.
const SAMPLES: usize = 21;

statements! {
    SENDING = "SELECT n.posting, h.content, n.kind, n.state, n.created_at, n.matched, n.spread, t.counts \
        FROM notice n JOIN posting_revision h ON h.posting = n.posting AND h.number = n.revision \
        LEFT JOIN tally t ON t.notice = n.id WHERE n.id = $1";
    COUNT_STATES = "SELECT platform, state, COUNT(*) FROM delivery WHERE notice = $1 GROUP BY platform, state";
    COUNT_LANGS = "SELECT p.lang, COUNT(*) FROM delivery d JOIN person p ON p.id = d.person \
        WHERE d.notice = $1 AND d.state <> 'dropped' GROUP BY p.lang ORDER BY COUNT(*) DESC, p.lang";
    // What is open, and what ended since it was counted last.
    TALLIES = "SELECT n.id, n.open, n.spread, t.at, t.changed_at, t.took, t.counts FROM notice n \
        LEFT JOIN tally t ON t.notice = n.id WHERE n.open = 1 OR t.notice IS NULL OR t.over = 0 ORDER BY n.id";
    // Not where another process counted since $7.
    TALLY_PUT = "INSERT INTO tally (notice, at, changed_at, took, over, counts) VALUES ($1, $2, $3, $4, $5, $6) \
        ON CONFLICT (notice) DO UPDATE SET at = excluded.at, changed_at = excluded.changed_at, \
        took = excluded.took, over = excluded.over, counts = excluded.counts WHERE tally.at <= $7";
    TALLY_TOUCH = "UPDATE tally SET at = 0, changed_at = $2, over = 0 WHERE notice = $1";
    SENDERS_NOW = "SELECT platform FROM sender WHERE until > $1";
    HELD_NOW = "SELECT platform, until FROM hold WHERE chat = '' AND until > $1";
}

/// What was counted of a notice.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// Deliveries by platform (none where nobody is reached) and state.
    pub states: Vec<(Option<Platform>, String, u64)>,
    /// People by language, the most first.
    pub langs: Vec<(Lang, u64)>,
    /// How many were over at which moment (ms since 1970), the latest last.
    pub samples: Vec<(i64, u64)>,
    /// What was shown of it last, as JSON and without the time left.
    #[serde(default)]
    pub shown: String,
}

/// A notice that is or was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tallied {
    /// Which notice.
    pub notice: NoticeId,
    /// Whether something of it may still wait.
    pub open: bool,
    /// Whether all its rows are written.
    pub spread: bool,
    /// When it was counted last, ms since 1970; 0 for never.
    pub at: i64,
    /// When a count last differed from the one before.
    pub changed_at: i64,
    /// How long the last count took, in ms.
    pub took: i64,
    /// What was counted last.
    pub tally: Tally,
}

/// How a delivery counts.
enum Counts {
    Sent,
    Waiting,
    Gone,
    Failed,
    Unknown,
    Dropped,
}

fn counts_as(state: &str) -> Option<Counts> {
    Some(match state {
        "sent" => Counts::Sent,
        "queued" | "gathered" => Counts::Waiting,
        "gone" => Counts::Gone,
        "failed" => Counts::Failed,
        "unknown" => Counts::Unknown,
        "dropped" => Counts::Dropped,
        _ => return None,
    })
}

impl Tally {
    /// How many are over.
    fn done(&self) -> u64 {
        let over =
            self.states.iter().filter(|(_, state, _)| !matches!(state.as_str(), "queued" | "gathered"));
        over.map(|(_, _, count)| count).sum()
    }

    /// The same, with those of before as well, as counted at `at`.
    fn after(mut self, before: &Self, at: i64) -> Self {
        let done = self.done();
        self.samples = before.samples.clone();
        self.shown.clone_from(&before.shown);
        self.samples.push((at, done));
        let surplus = self.samples.len().saturating_sub(SAMPLES);
        self.samples.drain(..surplus);
        self
    }

    /// How long so many take at the pace of the last minute, in ms; `None`
    /// while nothing moves.
    fn left_ms(&self, waiting: u64) -> Option<i64> {
        let (end, done) = *self.samples.last()?;
        let (start, before) = *self.samples.iter().find(|(at, _)| *at >= end - MINUTE)?;
        let moved = done.checked_sub(before).filter(|moved| *moved > 0)?;
        let took = u64::try_from(end - start).ok()?;
        i64::try_from(waiting.saturating_mul(took) / moved).ok()
    }

    fn fill(&self, sending: &mut Sending) {
        for (platform, state, count) in &self.states {
            let Some(counts) = counts_as(state) else { continue };
            let sum = match counts {
                Counts::Sent => &mut sending.sent,
                Counts::Waiting => &mut sending.waiting,
                Counts::Gone => &mut sending.gone,
                Counts::Failed => &mut sending.failed,
                Counts::Unknown => &mut sending.unknown,
                Counts::Dropped => &mut sending.dropped,
            };
            *sum += count;
            // What nobody wanted any more when its turn came is none of the total.
            if !matches!(counts, Counts::Dropped) {
                sending.total += count;
            }
            if let Some(platform) = platform {
                on(&mut sending.by_platform, *platform, &counts, *count);
            }
        }
        sending.by_platform.retain(|on| on.sent + on.waiting > 0);
        sending.by_lang.clone_from(&self.langs);
        sending.left_ms = self.left_ms(sending.waiting);
    }
}

fn on(all: &mut Vec<OnPlatform>, platform: Platform, counts: &Counts, count: u64) {
    if !all.iter().any(|on| on.platform == platform) {
        all.push(OnPlatform { platform, sent: 0, waiting: 0, held_until: None, sender: true });
        all.sort_by_key(|on| on.platform);
    }
    let Some(on) = all.iter_mut().find(|on| on.platform == platform) else { return };
    match counts {
        Counts::Sent => on.sent += count,
        Counts::Waiting => on.waiting += count,
        Counts::Gone | Counts::Failed | Counts::Unknown | Counts::Dropped => {}
    }
}

fn tallied(row: &mut Row) -> Result<Tallied, StoreError> {
    Ok(Tallied {
        notice: row.take()?,
        open: row.take()?,
        spread: row.take()?,
        at: row.maybe()?.unwrap_or(0),
        changed_at: row.maybe()?.unwrap_or(0),
        took: row.maybe()?.unwrap_or(0),
        tally: row.maybe_json()?.unwrap_or_default(),
    })
}

impl Tx {
    /// Counts the deliveries of a notice; where all of them are written,
    /// languages that were counted then change no more.
    pub async fn count_notice(&mut self, of: &Tallied, now: i64) -> Result<Tally, StoreError> {
        let mut tally = self.count(of.notice).await?;
        tally.langs = match of.tally.langs.is_empty() || !of.spread {
            true => self.count_langs(of.notice).await?,
            false => of.tally.langs.clone(),
        };
        Ok(tally.after(&of.tally, now))
    }

    async fn count(&mut self, notice: NoticeId) -> Result<Tally, StoreError> {
        let states = self
            .list(&COUNT_STATES, values![notice], |row| Ok((row.maybe()?, row.take()?, row.take()?)))
            .await?;
        Ok(Tally { states, ..Tally::default() })
    }

    async fn count_langs(&mut self, notice: NoticeId) -> Result<Vec<(Lang, u64)>, StoreError> {
        self.list(&COUNT_LANGS, values![notice], |row| Ok((row.take()?, row.take()?))).await
    }

    /// Notices that are open or were when they were counted last.
    pub async fn tallies(&mut self) -> Result<Vec<Tallied>, StoreError> {
        self.list(&TALLIES, &[], tallied).await
    }

    /// Keeps what was counted; `false` when another process counted since the
    /// count before was read.
    pub async fn put_tally(&mut self, tallied: &Tallied, before: i64) -> Result<bool, StoreError> {
        let counts = serde_json::to_string(&tallied.tally)?;
        let over = !tallied.open && tallied.spread;
        let row =
            values![tallied.notice, tallied.at, tallied.changed_at, tallied.took, over, &counts, before];
        Ok(self.execute(&TALLY_PUT, row).await? == 1)
    }

    /// Something was done to a notice: it is counted anew as soon as may be.
    pub async fn touch_tally(&mut self, notice: NoticeId, now: i64) -> Result<(), StoreError> {
        self.execute(&TALLY_TOUCH, values![notice, now]).await.map(drop)
    }

    /// What a notice is about, with nothing counted; how many it matched, and
    /// what was counted of it last.
    async fn uncounted(&mut self, id: NoticeId) -> Result<Option<(Sending, u64, Option<Tally>)>, StoreError> {
        self.find(&SENDING, values![id], |row| {
            let (posting, content) = (row.take::<PostingId>()?, row.json::<PostingContent>()?);
            let (kind, state, at) = (row.take()?, row.take()?, row.take()?);
            let (matched, spread) = (row.take::<u64>()?, row.take::<bool>()?);
            let sending = Sending {
                id,
                posting,
                reference: content.reference(posting),
                title: content.title().to_owned(),
                kind,
                state,
                at,
                spreading: !spread,
                total: 0,
                sent: 0,
                waiting: 0,
                gone: 0,
                failed: 0,
                unknown: 0,
                dropped: 0,
                left_ms: None,
                by_lang: Vec::new(),
                by_platform: Vec::new(),
            };
            Ok((sending, matched, row.maybe_json::<Tally>()?))
        })
        .await
    }

    /// How a notice goes out. What nobody wanted any more when its turn came
    /// is not in the total.
    pub async fn sending(&mut self, id: NoticeId) -> Result<Option<Sending>, StoreError> {
        let Some((mut sending, matched, kept)) = self.uncounted(id).await? else { return Ok(None) };
        match kept {
            Some(tally) if matched > FEW => tally.fill(&mut sending),
            kept => {
                let mut tally = self.count(id).await?;
                tally.langs = self.count_langs(id).await?;
                tally.samples = kept.map(|kept| kept.samples).unwrap_or_default();
                tally.fill(&mut sending);
            }
        }
        Ok(Some(sending))
    }

    /// The same with what keeps the rest at `now`: a platform that asked to
    /// wait, or one on which nobody sends.
    pub async fn sending_at(&mut self, id: NoticeId, now: i64) -> Result<Option<Sending>, StoreError> {
        let Some(mut sending) = self.sending(id).await? else { return Ok(None) };
        self.what_keeps(&mut sending, now).await?;
        Ok(Some(sending))
    }

    /// The same by what was counted just now.
    pub async fn sending_by(&mut self, counted: &Tallied, now: i64) -> Result<Option<Sending>, StoreError> {
        let Some((mut sending, _, _)) = self.uncounted(counted.notice).await? else { return Ok(None) };
        counted.tally.fill(&mut sending);
        self.what_keeps(&mut sending, now).await?;
        Ok(Some(sending))
    }

    /// Who sends and what holds them up, for what still waits: what is over
    /// on a platform does not change again when its sender goes.
    async fn what_keeps(&mut self, sending: &mut Sending, now: i64) -> Result<(), StoreError> {
        let senders: Vec<Platform> = self.list(&SENDERS_NOW, values![now], |row| row.take()).await?;
        let held: Vec<(Platform, i64)> =
            self.list(&HELD_NOW, values![now], |row| Ok((row.take()?, row.take()?))).await?;
        for on in sending.by_platform.iter_mut().filter(|on| on.waiting > 0) {
            on.sender = senders.contains(&on.platform);
            on.held_until =
                held.iter().find(|(platform, _)| *platform == on.platform).map(|(_, until)| *until);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(samples: &[(i64, u64)]) -> Tally {
        Tally { samples: samples.to_vec(), ..Tally::default() }
    }

    #[test]
    fn the_rest_is_reckoned_by_the_pace_of_the_last_minute() {
        // An hour ago it went ten times as fast.
        let paced = tally(&[(0, 0), (3_600_000, 90_000), (3_630_000, 90_750), (3_660_000, 91_500)]);
        assert_eq!(paced.left_ms(1_500), Some(60_000));
        assert_eq!(paced.left_ms(0), Some(0));
    }

    #[test]
    fn nothing_is_said_of_the_rest_while_nothing_moves() {
        assert_eq!(tally(&[]).left_ms(10), None);
        assert_eq!(tally(&[(0, 5)]).left_ms(10), None);
        assert_eq!(tally(&[(0, 5), (60_000, 5)]).left_ms(10), None);
        // Dropped rows of a correction that began anew.
        assert_eq!(tally(&[(0, 5), (60_000, 3)]).left_ms(10), None);
    }

    #[test]
    fn what_waits_and_what_is_over_is_told_by_platform() {
        let (telegram, web) = (Some(Platform::Telegram), Some(Platform::Web));
        let states = vec![
            (telegram, "queued".to_owned(), 3),
            (telegram, "sent".to_owned(), 5),
            (web, "gathered".to_owned(), 2),
            (web, "dropped".to_owned(), 7),
            (None, "gone".to_owned(), 1),
        ];
        let counted = Tally { states, ..Tally::default() };
        assert_eq!(counted.done(), 13);
        let after = counted.after(&tally(&(0..30).map(|at| (at, 0)).collect::<Vec<_>>()), 99);
        assert_eq!((after.samples.len(), after.samples.last()), (SAMPLES, Some(&(99, 13))));
    }
}
