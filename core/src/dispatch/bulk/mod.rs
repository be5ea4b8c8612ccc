//! Deliveries of notices: one loop a platform, at its pace.
//!
//! A loop keeps at most [`WINDOW`] deliveries under way. Each transaction
//! writes down what came of those that are back, claims the next and names
//! all that are under way, so a message costs a part of one commit, and a
//! process that dies leaves no more than the window in doubt.

mod digest;
mod queue;
mod record;
mod render;
mod senders;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::{mpsc, watch};

use crate::dialogue::press::Press;
use crate::domain::notice::NoticeKind;
use crate::domain::person::{PersonKind, Platform};
use crate::platform::{Adapter, Failure, Outgoing, Own, Parcel};
use crate::store::{Claimed, StoreError, Tx, UnderWay};
use crate::watch::numbers;

use super::pace::Pace;
use super::record::Outcome;
use super::{Dispatch, InFlight, LOOK, Loop, key};
use digest::Digest;
use queue::Queue;
use render::{Renderer, Shown};
use senders::Senders;

/// Most deliveries under way at once: so many may be in doubt after a crash.
const WINDOW: usize = 100;

/// What goes out as one message.
#[derive(Debug)]
enum Letter {
    /// One notice.
    One(Box<Claimed>),
    /// Several, listed.
    Digest(Digest),
}

impl Letter {
    /// The lane under which it is counted.
    const fn lane(&self) -> &'static str {
        match self {
            Self::One(_) => numbers::BULK,
            Self::Digest(_) => numbers::DIGEST,
        }
    }

    fn keys(&self) -> Vec<UnderWay> {
        match self {
            Self::One(due) => vec![due.key()],
            Self::Digest(digest) => digest.keys(),
        }
    }

    fn attempts(&self) -> u32 {
        match self {
            Self::One(due) => due.attempts,
            Self::Digest(digest) => digest.attempts(),
        }
    }
}

/// A delivery under way or back and not written down yet.
struct Flight {
    /// Since when it may have been sent, ms since 1970: from its claim on, or
    /// since an earlier try whose outcome is in doubt.
    since: i64,
    #[expect(dead_code, reason = "it counts by being alive")]
    guard: InFlight,
}

/// A letter that is back.
struct Done {
    letter: Letter,
    outcome: Outcome,
}

/// The bulk lane of one platform.
struct Lane {
    dispatch: Arc<Dispatch>,
    platform: Platform,
    adapter: Arc<dyn Adapter>,
    senders: Senders,
    pace: Pace,
    queue: Queue,
    /// What is under way or back and not written down yet.
    under_way: BTreeMap<UnderWay, Flight>,
    back: Vec<Done>,
    /// Whether the pace was lowered for what is back.
    backed_off: bool,
    returned: mpsc::UnboundedReceiver<Done>,
    others: Arc<AtomicU64>,
    /// Whether digests went first at the last look.
    digests_first: bool,
    /// No digest was due when that was last asked; not asked again before this
    /// moment (ms since 1970) while other things go out.
    no_digests_until: i64,
}

/// So many that are back are worth a transaction while others are under way.
const WORTH: usize = WINDOW * 3 / 4;
/// How often others are let go first, in the hope that more comes back.
const PATIENCE: usize = 64;

/// Whether what was found out is believed at `now` until a moment (both ms
/// since 1970). A clock that was put back must not make that longer.
fn is_believed(until: i64, now: i64) -> bool {
    (now + 1..=now + LOOK).contains(&until)
}

/// What a look came to.
enum Look {
    /// Something was done; there may be more.
    Moved,
    /// Nothing to do before this moment (ms since 1970), unless the bell rings.
    Rest(i64),
}

/// Claims and sends at the platform's pace until stopped.
pub(super) async fn run(dispatch: Arc<Dispatch>, platform: Platform, mut stop: watch::Receiver<bool>) {
    let Some(adapter) = dispatch.adapters.get(&platform).cloned() else { return };
    let mut lane = Lane::new(&dispatch, platform, adapter);
    let mut bell = dispatch.bell();
    loop {
        lane.collect().await;
        dispatch.pulse.look(Loop::Bulk(platform), dispatch.clock.now());
        let stopped = *stop.borrow();
        if stopped && lane.under_way.is_empty() {
            break;
        }
        let until = match lane.look(stopped).await {
            Ok(Look::Moved) => continue,
            Ok(Look::Rest(until)) => until,
            Err(error) => {
                tracing::error!(%error, platform = %platform, "deliveries cannot be read or written");
                dispatch.clock.now() + 2 * LOOK
            }
        };
        dispatch.turn();
        tokio::select! {
            () = dispatch.clock.sleep_until(until) => {}
            _ = bell.changed() => lane.rouse(),
            Some(done) = lane.returned.recv() => lane.back.push(done),
            _ = stop.wait_for(|stopped| *stopped), if !stopped => {}
        }
    }
}

impl Lane {
    fn new(dispatch: &Arc<Dispatch>, platform: Platform, adapter: Arc<dyn Adapter>) -> Self {
        let per_second = dispatch.pace.0.get(&platform).copied().unwrap_or(0);
        let (returns, returned) = mpsc::unbounded_channel();
        Self {
            dispatch: dispatch.clone(),
            platform,
            senders: Senders::start(dispatch, &adapter, &returns),
            pace: Pace::new(per_second, dispatch.clock.now()),
            queue: Queue::new(adapter.capabilities().repeat_ms),
            adapter,
            under_way: BTreeMap::new(),
            back: Vec::new(),
            backed_off: false,
            returned,
            others: dispatch.chats.others(platform),
            digests_first: false,
            no_digests_until: 0,
        }
    }

    /// Something changed: what was found out before is asked anew.
    fn rouse(&mut self) {
        self.queue.rouse();
        self.no_digests_until = 0;
    }

    /// Takes what is back. A transaction costs the same for one as for fifty, so
    /// while others are about to come back they are let go first, for a bounded
    /// number of turns of the runtime and not for any time.
    async fn collect(&mut self) {
        for _ in 0..PATIENCE {
            while let Ok(done) = self.returned.try_recv() {
                self.back.push(done);
            }
            let flying = self.under_way.len() - self.back.len();
            if self.back.is_empty() || self.back.len() >= WORTH || flying < WORTH {
                return;
            }
            tokio::task::yield_now().await;
        }
    }

    /// Writes down what is back and sends what may go.
    async fn look(&mut self, stopped: bool) -> Result<Look, StoreError> {
        let dispatch = self.dispatch.clone();
        let now = dispatch.clock.now();
        self.pace.others(self.others.swap(0, Ordering::Relaxed));
        // Once, however often what is back cannot be written down.
        if self.back.iter().any(|done| done.outcome.is_too_much())
            && !std::mem::replace(&mut self.backed_off, true)
        {
            self.pace.back_off(now);
        }
        metrics::gauge!(numbers::BULK_RATE, "platform" => self.platform.code()).set(self.pace.rate() as f64);
        let room = u32::try_from(WINDOW.saturating_sub(self.under_way.len() - self.back.len())).unwrap_or(0);
        let held = dispatch.chats.bulk_held(self.platform, now);
        let mine = dispatch.leases.holds(self.platform, now);
        let allowed = if stopped || held.is_some() || !mine { 0 } else { self.pace.allowance(room, now) };
        let rest = match held {
            Some(until) => until.min(now + LOOK),
            None if allowed == 0 && room > 0 && mine && !stopped => self.pace.next_at(now),
            None => now + LOOK,
        };
        // Counted before the look, so that whoever waits for rest sees no gap.
        let claiming = InFlight::new(&dispatch.in_flight);
        if self.back.is_empty()
            && (allowed == 0 || !self.queue.is_worth_a_look(&dispatch, self.platform, now).await?)
        {
            return Ok(Look::Rest(rest));
        }
        let mut tx = dispatch.store.write().await?;
        let repeat_ms = self.adapter.capabilities().repeat_ms;
        let since = |due: &Claimed| self.under_way.get(&due.key()).map_or(now, |flight| flight.since);
        record::write(&mut tx, &self.back, record::Repeats { repeat_ms, since: &since }, now).await?;
        for done in &self.back {
            self.queue.put_off(&done.outcome, done.letter.attempts(), now);
        }
        let back: Vec<UnderWay> = self.back.iter().flat_map(|done| done.letter.keys()).collect();
        let claim = self.claim(&mut tx, allowed, room, now).await?;
        let mut named: Vec<UnderWay> =
            self.under_way.keys().filter(|key| !back.contains(key)).copied().collect();
        named.extend(claim.due.iter().map(Claimed::key));
        named.extend(claim.digests.due.iter().flat_map(Digest::keys));
        let doubts = claim.due.iter().filter_map(|due| due.doubt);
        let since = self.under_way.values().map(|flight| flight.since).chain(doubts).min().unwrap_or(now);
        let may = tx.put_under_way(self.platform, &dispatch.leases.process, &named, since).await?;
        let found = claim.due.len() + claim.digests.due.len();
        if !may && found > 0 {
            // Another process sends here by now: it will claim these rows.
            dispatch.leases.lost(self.platform);
        }
        tx.commit().await?;
        for done in &self.back {
            dispatch.count(self.platform, done.letter.lane(), &done.outcome, now);
        }
        for key in back {
            self.under_way.remove(&key);
        }
        if claim.sifted || self.back.iter().any(|done| !matches!(done.outcome, Outcome::Sent(_))) {
            // Some of it may go another way now.
            dispatch.ring();
        }
        let wrote = !std::mem::take(&mut self.back).is_empty();
        self.backed_off = false;
        if !may {
            return Ok(if wrote { Look::Moved } else { Look::Rest(now + LOOK) });
        }
        let moved = wrote || found > 0 || claim.sifted;
        self.pace.spend(u32::try_from(found).unwrap_or(u32::MAX), now);
        self.queue.advance(claim.cursors, claim.exhausted);
        let ones = claim.due.into_iter().map(|due| Letter::One(Box::new(due)));
        for letter in ones.chain(claim.digests.due.into_iter().map(Letter::Digest)) {
            let since = match &letter {
                Letter::One(due) => due.doubt.unwrap_or(now),
                Letter::Digest(_) => now,
            };
            for key in letter.keys() {
                let guard = InFlight::new(&dispatch.in_flight);
                self.under_way.insert(key, Flight { since, guard });
            }
            self.senders.send(letter);
        }
        drop(claiming);
        if wrote {
            dispatch.turn();
        }
        Ok(if moved { Look::Moved } else { Look::Rest(rest) })
    }

    fn asked_for_digests(&mut self, none: bool, now: i64) {
        self.no_digests_until = if none { now + LOOK } else { 0 };
    }

    /// Claims what goes out next, at most `allowed` messages with `room`
    /// deliveries in all. Digests and notices by themselves take turns at going
    /// first, with half of it, so that neither waits for the end of the other.
    async fn claim(
        &mut self,
        tx: &mut Tx,
        allowed: u32,
        room: u32,
        now: i64,
    ) -> Result<queue::Claim, StoreError> {
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        tx.lock_sender(self.platform).await?;
        if self.queue.is_busy() && is_believed(self.no_digests_until, now) {
            return self.queue.claim(tx, self.platform, allowed, &self.under_way, now).await;
        }
        self.digests_first = !self.digests_first;
        let entries = self.adapter.capabilities().digest_entries;
        let of = (self.platform, entries);
        if self.digests_first {
            let half = digest::Room { digests: allowed.div_ceil(2), rows: room };
            let digests = digest::claim(tx, of, half, &self.under_way, now).await?;
            self.asked_for_digests(digests.due.is_empty() && half.digests > 0 && half.rows >= entries, now);
            let left =
                allowed.saturating_sub(count(digests.due.len())).min(room.saturating_sub(digests.rows()));
            let mut claim = self.queue.claim(tx, self.platform, left, &self.under_way, now).await?;
            claim.take_digests(digests);
            return Ok(claim);
        }
        let due = !tx.digests_due(self.platform, now, 1).await?.is_empty();
        self.asked_for_digests(!due, now);
        let share = if due { allowed.div_ceil(2) } else { allowed };
        let mut claim = self.queue.claim(tx, self.platform, share, &self.under_way, now).await?;
        if due {
            let taken = count(claim.due.len());
            let left =
                digest::Room { digests: allowed.saturating_sub(taken), rows: room.saturating_sub(taken) };
            claim.take_digests(digest::claim(tx, of, left, &self.under_way, now).await?);
        }
        Ok(claim)
    }
}

async fn send(dispatch: &Dispatch, adapter: &dyn Adapter, renderer: &Renderer, due: &Claimed) -> Outcome {
    if due.asks == NoticeKind::Recall {
        return take_back(dispatch, adapter, renderer, due).await;
    }
    let shown = match renderer.shown(dispatch, adapter, due).await {
        Ok(Some(shown)) => shown,
        // Withdrawn between matching and sending: nobody is told of it any more.
        Ok(None) => return Outcome::Withdrawn,
        Err(error) => return Outcome::Failed(Failure::Down(error.to_string())),
    };
    let repeat_ms = adapter.capabilities().repeat_ms;
    if due.doubt.is_some_and(|since| !queue::is_recognised(since, repeat_ms, dispatch.clock.now())) {
        return Outcome::Failed(Failure::Unknown("it waited for too long to be sent again".into()));
    }
    let rate = adapter.chat_rate(&due.to);
    let key = key::of_delivery(due);
    let message = match shown {
        Shown::Stencil(stencil, own) => {
            return dispatch
                .hand_over(&due.to, rate, None, adapter.deliver_stencil(&due.to, &stencil, &own, &key))
                .await;
        }
        Shown::Message(message) => *message,
    };
    let mentions = match mentions(dispatch, due).await {
        Ok(mentions) => mentions,
        Err(error) => return Outcome::Failed(Failure::Down(error.to_string())),
    };
    let what = match (due.asks, &due.message) {
        (NoticeKind::New, _) => Outgoing::Say(message),
        (NoticeKind::Correction, Some(sent)) => Outgoing::Edit { message: sent.clone(), to: message },
        // Nothing stands there that could be put right.
        (NoticeKind::Correction | NoticeKind::Recall, _) => return Outcome::Withdrawn,
    };
    let again = due.doubt.is_some();
    let parcel = Parcel { mentions: &mentions, again, ..Parcel::new(&due.to, &what, &key) };
    dispatch.hand_over(&due.to, rate, None, adapter.deliver(&parcel)).await
}

/// Whom a notice calls in a channel of a guild.
async fn mentions(dispatch: &Dispatch, due: &Claimed) -> Result<Vec<String>, StoreError> {
    if due.kind != PersonKind::Group || due.to.topic.is_empty() {
        return Ok(Vec::new());
    }
    dispatch.store.read().await?.mentions(due.person, due.notice).await
}

/// Takes back what this reader has.
async fn take_back(
    dispatch: &Dispatch,
    adapter: &dyn Adapter,
    renderer: &Renderer,
    due: &Claimed,
) -> Outcome {
    let Some(sent) = &due.message else { return Outcome::Withdrawn };
    let instead = match renderer.recalled(dispatch, due).await {
        Ok(Some(instead)) => instead,
        Ok(None) => return Outcome::Withdrawn,
        Err(error) => return Outcome::Failed(Failure::Down(error.to_string())),
    };
    let what = Outgoing::Delete { message: sent.clone(), instead };
    let rate = adapter.chat_rate(&due.to);
    let key = key::of_delivery(due);
    dispatch.hand_over(&due.to, rate, None, adapter.deliver(&Parcel::new(&due.to, &what, &key))).await
}

/// What stands for the reader's own parts while a message is made ready: no
/// text of a posting holds this sign, and no subscription has this number.
fn marks(posting: crate::domain::ids::PostingId) -> Own {
    let of = crate::domain::ids::SubscriptionId(i64::MAX - 1);
    Own { line: "\u{F8FF}".to_owned(), press: Press::Why { id: posting, of } }
}

/// Whether the message of this delivery is the same for many.
fn is_like_others(due: &Claimed) -> bool {
    due.asks == NoticeKind::New && due.kind == PersonKind::Human && due.to.topic.is_empty()
}
