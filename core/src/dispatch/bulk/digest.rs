//! Digests: when the moment has come that somebody's notices wait for, one
//! message lists them. What it has no room for waits for the next.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::ids::{AccountId, NoticeId, PersonId};
use crate::domain::lang::{Lang, Reads};
use crate::domain::person::{Address, PersonKind, Platform};
use crate::domain::wishes::Wishes;
use crate::platform::{Adapter, Failure, Outgoing, Parcel};
use crate::store::{Claimed, Ended, StoreError, Tx, UnderWay};

use super::super::record::{Outcome, hold, kind};
use super::super::{Dispatch, MAX_ATTEMPTS, backoff, key};
use super::Flight;
use super::render::Renderer;

/// Rows met at once on the way to whose digests are due.
const READ: u32 = 128;

/// One person's digest.
#[derive(Debug)]
pub(super) struct Digest {
    /// For whom.
    pub person: PersonId,
    /// A human or a group.
    pub kind: PersonKind,
    /// The language they read.
    pub lang: Lang,
    /// What they read beside it.
    pub reads: Reads,
    /// The zone they live by.
    pub zone: String,
    /// Through which account.
    pub account: AccountId,
    /// Where that is.
    pub to: Address,
    /// What it lists; at least one.
    pub rows: Vec<Claimed>,
    /// How much it has no room for.
    pub more: u32,
    /// When that comes, ms since 1970.
    pub next: i64,
    /// Up to which moment it gathers, ms since 1970.
    pub due: i64,
    /// What turned out to be over as it was written.
    pub over: Vec<NoticeId>,
}

/// How much may be claimed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    /// Digests.
    pub digests: u32,
    /// Rows in all of them.
    pub rows: u32,
}

/// What a look found.
#[derive(Debug, Default)]
pub(super) struct Claim {
    /// What may be sent.
    pub due: Vec<Digest>,
    /// Whether rows were dropped or sent another way.
    pub sifted: bool,
}

impl Claim {
    /// How many rows are in them.
    pub fn rows(&self) -> u32 {
        self.due.iter().map(|digest| u32::try_from(digest.rows.len()).unwrap_or(u32::MAX)).sum()
    }
}

/// Reads which digests, of at most so many entries, may be sent on a platform.
pub(super) async fn claim(
    tx: &mut Tx,
    (platform, entries): (Platform, u32),
    mut room: Room,
    under_way: &BTreeMap<UnderWay, Flight>,
    now: i64,
) -> Result<Claim, StoreError> {
    let mut claim = Claim::default();
    if room.digests == 0 || room.rows < entries {
        return Ok(claim);
    }
    // One message at a time for everybody: what is under way still looks as if it waited.
    let mut seen: BTreeSet<PersonId> = under_way.keys().map(|UnderWay(_, person)| *person).collect();
    let read = READ + u32::try_from(under_way.len()).unwrap_or(0);
    for person in tx.digests_due(platform, now, read).await? {
        if room.digests == 0 || room.rows < entries {
            break;
        }
        if !seen.insert(person) {
            continue;
        }
        if let Some(digest) = of_person(tx, platform, person, entries, now, &mut claim.sifted).await? {
            room.digests -= 1;
            room.rows = room.rows.saturating_sub(u32::try_from(digest.rows.len()).unwrap_or(u32::MAX));
            claim.due.push(digest);
        }
    }
    Ok(claim)
}

/// The digest of one person, if it goes out on this platform.
async fn of_person(
    tx: &mut Tx,
    platform: Platform,
    person: PersonId,
    entries: u32,
    now: i64,
    sifted: &mut bool,
) -> Result<Option<Digest>, StoreError> {
    let Some((account, to)) = tx.reached_at(person, now).await? else {
        tx.gathered_gone(person, now).await?;
        *sifted = true;
        return Ok(None);
    };
    // Where they want it by now, whatever was so when it came.
    tx.move_gathered(person, account, to.platform).await?;
    if to.platform != platform {
        *sifted = true;
        return Ok(None);
    }
    let size = tx.digest_size(person, now).await?;
    let waiting = tx.gathered_deliveries(person, now, entries).await?;
    let mut more = size.saturating_sub(u32::try_from(waiting.len()).unwrap_or(u32::MAX));
    let (mut rows, mut unwanted) = (Vec::new(), Vec::new());
    for row in waiting {
        let Some(mut due) = row.claimed else {
            // Its account was taken out just now: the next look knows.
            more += 1;
            continue;
        };
        if due.subscription.is_none() {
            due.subscription = tx.still_because(due.notice, person).await?;
        }
        match due.subscription {
            Some(_) => rows.push(due),
            None => unwanted.push(due.notice),
        }
    }
    if !unwanted.is_empty() {
        tx.end_gathered(person, &unwanted, Ended::Dropped.code(), None, now).await?;
        *sifted = true;
    }
    let Some(first) = rows.first() else { return Ok(None) };
    let (kind, lang, zone) = (first.kind, first.lang, first.zone.clone());
    let rhythm = first.subscription.as_ref().and_then(|because| because.rhythm);
    let wishes = Wishes::parse(&first.wishes);
    let (reads, next) = (wishes.reads, wishes.carried_over(rhythm, &zone, now));
    let over = Vec::new();
    Ok(Some(Digest { person, kind, lang, reads, zone, account, to, rows, more, next, due: now, over }))
}

impl Digest {
    /// What is under way with it.
    pub fn keys(&self) -> Vec<UnderWay> {
        self.rows.iter().map(Claimed::key).collect()
    }

    /// How often it was tried, this time included.
    pub fn attempts(&self) -> u32 {
        self.rows.iter().map(|due| due.attempts).max().unwrap_or(1)
    }

    /// Sends it.
    pub async fn send(&mut self, dispatch: &Dispatch, adapter: &dyn Adapter, renderer: &Renderer) -> Outcome {
        let message = match renderer.digest(dispatch, adapter.capabilities().answers_alone, self).await {
            Ok((message, over)) => {
                self.over = over;
                message
            }
            Err(error) => return Outcome::Failed(Failure::Down(error.to_string())),
        };
        let Some(message) = message else { return Outcome::Withdrawn };
        let rate = adapter.chat_rate(&self.to);
        let what = Outgoing::Say(message);
        let key = key::of_digest(self.account.0, self.due, self.listed().into_iter());
        let parcel = Parcel::new(&self.to, &what, &key);
        dispatch.hand_over(&self.to, rate, None, adapter.deliver(&parcel)).await
    }

    /// Writes down what came of it, for exactly what it listed.
    pub async fn record(&self, tx: &mut Tx, outcome: &Outcome, now: i64) -> Result<(), StoreError> {
        tx.end_gathered(self.person, &self.over, Ended::Dropped.code(), None, now).await?;
        let failure = match outcome {
            // The rest is due as it was, and is looked at anew.
            Outcome::Withdrawn => return Ok(()),
            Outcome::Sent(delivered) => {
                let listed = self.listed();
                // A message of several is none that one of them could be put right in.
                let message = delivered.message.as_deref().filter(|_| listed.len() == 1 && self.more == 0);
                return self.end(tx, &listed, "sent", message, now).await;
            }
            Outcome::Held { until } => return tx.gather_later(self.person, self.due, *until).await,
            Outcome::Failed(failure) => failure,
        };
        match failure {
            Failure::Wait { after_ms, whole_account } => {
                hold(tx, &self.to, *after_ms, *whole_account, now).await?;
                tx.gather_later(self.person, self.due, now + after_ms).await
            }
            Failure::Moved(to) => tx.move_account(&self.to, to).await,
            // The next look finds the next account.
            Failure::Gone(_) => tx.account_gone(self.account).await,
            Failure::Down(_) if self.attempts() < MAX_ATTEMPTS => {
                tx.gathered_tried(self.person, &self.listed()).await?;
                tx.gather_later(self.person, self.due, backoff(self.attempts(), now)).await
            }
            Failure::Unknown(_) => self.end(tx, &self.listed(), Ended::Unknown.code(), None, now).await,
            Failure::Down(_) | Failure::Rejected(_) | Failure::NotEditable | Failure::Unsupported(_) => {
                let failure = kind(failure);
                tracing::error!(
                    person_id = self.person.0,
                    notices = self.rows.len(),
                    platform = %self.to.platform,
                    failure,
                    "a digest was given up"
                );
                self.end(tx, &self.listed(), Ended::Failed.code(), None, now).await
            }
        }
    }

    fn listed(&self) -> Vec<NoticeId> {
        let listed = self.rows.iter().map(|due| due.notice);
        listed.filter(|notice| !self.over.contains(notice)).collect()
    }

    /// What was listed is over; the rest comes with the next digest.
    async fn end(
        &self,
        tx: &mut Tx,
        listed: &[NoticeId],
        state: &str,
        message: Option<&str>,
        now: i64,
    ) -> Result<(), StoreError> {
        tx.end_gathered(self.person, listed, state, message, now).await?;
        tx.gather_later(self.person, self.due, self.next).await
    }
}
