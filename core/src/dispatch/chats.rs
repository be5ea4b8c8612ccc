//! Chats are written to one message at a time, no faster than their platform
//! lets anybody, and not at all while it asked to be left in peace.
//!
//! The store keeps such deadlines for every process and for after a restart.
//! Here they hold from the moment the platform said so, before that is
//! written down: what was claimed already is not sent either.

use std::collections::{HashMap, VecDeque};
use std::future::Future;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{Mutex as Turn, OwnedMutexGuard};

use crate::domain::person::{Address, Platform};
use crate::platform::{ChatRate, Delivered, Failure};
use crate::store::Lane;
use crate::watch::numbers;

use super::Dispatch;
use super::record::Outcome;

/// A chat, or with `None` everything that goes to many on a platform.
type Whom = (Platform, Option<String>);

/// A minute in ms.
const MINUTE: i64 = 60_000;
/// So many chats are remembered before those that matter no more are forgotten.
const REMEMBERED: usize = 4_096;

/// What was sent to one chat lately.
#[derive(Default)]
struct Recent {
    last: Option<i64>,
    /// Only kept where so many a minute are allowed.
    minute: VecDeque<i64>,
    rate: ChatRate,
}

impl Recent {
    /// From when on another message may go there; `patient` ones also keep the
    /// distance to the last.
    fn free_at(&self, patient: bool) -> i64 {
        let full = self.rate.per_minute > 0 && self.minute.len() >= self.rate.per_minute as usize;
        let minute = if full { self.minute.front().map_or(0, |first| first + MINUTE) } else { 0 };
        let gap = self.last.filter(|_| patient).map_or(0, |last| last + self.rate.gap_ms);
        minute.max(gap)
    }

    fn forgotten_at(&self) -> i64 {
        let kept = if self.rate.per_minute > 0 { MINUTE } else { self.rate.gap_ms };
        self.last.map_or(0, |last| last + kept)
    }
}

/// What was sent lately, and to how many chats before forgetting is due.
#[derive(Default)]
struct Memory {
    recent: HashMap<Whom, Recent>,
    due: usize,
}

/// Who is written to just now, who was, and who must not be.
#[derive(Default)]
pub(super) struct Chats {
    turns: Arc<Mutex<HashMap<Whom, Arc<Turn<()>>>>>,
    until: Mutex<HashMap<Whom, i64>>,
    memory: Mutex<Memory>,
    others: Mutex<HashMap<Platform, Arc<AtomicU64>>>,
}

fn open<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A map is whole after every statement, whoever panicked beside it.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The turn to write to a chat; passes on when dropped.
struct Entered {
    whom: Whom,
    turns: Arc<Mutex<HashMap<Whom, Arc<Turn<()>>>>>,
    guard: Option<OwnedMutexGuard<()>>,
}

impl Drop for Entered {
    fn drop(&mut self) {
        self.guard = None;
        let mut turns = open(&self.turns);
        if turns.get(&self.whom).is_some_and(|turn| Arc::strong_count(turn) == 1) {
            turns.remove(&self.whom);
        }
    }
}

impl Chats {
    /// Waits until nobody else writes to this chat.
    async fn enter(&self, at: &Address) -> Entered {
        let whom = (at.platform, Some(at.chat.clone()));
        let turn = open(&self.turns).entry(whom.clone()).or_default().clone();
        Entered { whom, turns: self.turns.clone(), guard: Some(turn.lock_owned().await) }
    }

    /// Until when (ms since 1970) this chat is left in peace, if it is at `now`.
    fn held(&self, at: &Address, bulk: bool, now: i64) -> Option<i64> {
        let until = open(&self.until);
        if until.is_empty() {
            return None;
        }
        let chat = until.get(&(at.platform, Some(at.chat.clone())));
        let all = until.get(&(at.platform, None)).filter(|_| bulk);
        chat.into_iter().chain(all).copied().max().filter(|until| *until > now)
    }

    /// Until when nothing goes to many on a platform, if that is after `now`.
    pub fn bulk_held(&self, platform: Platform, now: i64) -> Option<i64> {
        open(&self.until).get(&(platform, None)).copied().filter(|until| *until > now)
    }

    /// Leaves a chat in peace until a moment; with `None`, all bulk.
    pub fn hold(&self, platform: Platform, chat: Option<&str>, until: i64, now: i64) {
        let mut held = open(&self.until);
        held.retain(|_, until| *until > now);
        let known = held.entry((platform, chat.map(str::to_owned))).or_insert(until);
        *known = (*known).max(until);
    }

    /// Takes leave to write to a chat now, and says whether that is sooner
    /// after the last than the platform promises to bear; else says from when
    /// on it may be.
    fn pass(&self, at: &Address, rate: ChatRate, patient: bool, now: i64) -> Result<bool, i64> {
        if rate == ChatRate::default() {
            return Ok(false);
        }
        let mut memory = open(&self.memory);
        if memory.recent.len() >= memory.due.max(REMEMBERED) {
            memory.recent.retain(|_, recent| recent.forgotten_at() > now);
            memory.due = memory.recent.len() * 5 / 4;
        }
        let recent = memory.recent.entry((at.platform, Some(at.chat.clone()))).or_default();
        // A clock that was put back must not shut a chat for longer than its rule says.
        if recent.last.is_some_and(|last| last > now) {
            *recent = Recent::default();
        }
        recent.rate = rate;
        while recent.minute.front().is_some_and(|first| first + MINUTE <= now) {
            recent.minute.pop_front();
        }
        let free_at = recent.free_at(patient);
        if free_at > now {
            return Err(free_at);
        }
        let hurried = recent.last.replace(now).is_some_and(|last| now < last + rate.gap_ms);
        if rate.per_minute > 0 {
            recent.minute.push_back(now);
        }
        Ok(hurried)
    }

    /// Counts what goes to single people on a platform, as far as it is paced.
    pub fn others(&self, platform: Platform) -> Arc<AtomicU64> {
        open(&self.others).entry(platform).or_default().clone()
    }
}

impl Dispatch {
    /// Sends one thing when it is this chat's turn, unless it is left in peace
    /// by then or its `rate` says that it is too soon; without a `lane` it is
    /// one of what goes to many.
    pub(super) async fn hand_over(
        &self,
        to: &Address,
        rate: ChatRate,
        lane: Option<Lane>,
        delivery: impl Future<Output = Result<Delivered, Failure>>,
    ) -> Outcome {
        let _turn = self.chats.enter(to).await;
        let now = self.clock.now();
        if let Some(until) = self.chats.held(to, lane.is_none(), now) {
            return Outcome::Held { until };
        }
        let patient = lane != Some(Lane::Interactive);
        let hurried = match self.chats.pass(to, rate, patient, now) {
            Ok(hurried) => hurried,
            Err(until) => return Outcome::Held { until },
        };
        let begun = tokio::time::Instant::now();
        let delivered = delivery.await;
        numbers::send(to.platform, lane.map_or(numbers::BULK, Lane::code), begun.elapsed());
        match delivered {
            Ok(delivered) => Outcome::Sent(delivered),
            Err(mut failure) => {
                if let Failure::Wait { after_ms, whole_account } = &mut failure {
                    // Telegram does not say whom it means: where this chat was
                    // written to too soon, nobody else need wait.
                    *whole_account &= !hurried;
                    let (after_ms, whole_account) = (*after_ms, *whole_account);
                    let (now, platform) = (self.clock.now(), to.platform);
                    self.chats.hold(platform, Some(&to.chat), now + after_ms, now);
                    if whole_account {
                        self.chats.hold(platform, None, now + after_ms, now);
                    }
                }
                Outcome::Failed(failure)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GROUP: ChatRate = ChatRate { gap_ms: 1000, per_minute: 20 };
    const PRIVATE: ChatRate = ChatRate { gap_ms: 1000, per_minute: 0 };

    fn chat(id: &str) -> Address {
        Address::new(Platform::Telegram, id)
    }

    #[test]
    fn a_group_hears_twenty_a_minute_and_the_next_when_the_first_is_a_minute_old() {
        let chats = Chats::default();
        for second in 0..20 {
            assert_eq!(chats.pass(&chat("-1"), GROUP, true, second * 1000), Ok(false));
        }
        assert_eq!(chats.pass(&chat("-1"), GROUP, false, 20_000), Err(60_000));
        assert_eq!(chats.pass(&chat("-2"), GROUP, false, 20_000), Ok(false));
        assert_eq!(chats.pass(&chat("-1"), GROUP, true, 60_000), Ok(false));
    }

    #[test]
    fn notices_keep_a_distance_in_a_chat_and_answers_do_not() {
        let chats = Chats::default();
        assert_eq!(chats.pass(&chat("1"), PRIVATE, true, 0), Ok(false));
        assert_eq!(chats.pass(&chat("1"), PRIVATE, true, 400), Err(1000));
        assert_eq!(chats.pass(&chat("1"), PRIVATE, false, 500), Ok(true), "within the second");
        assert_eq!(chats.pass(&chat("1"), PRIVATE, true, 1000), Err(1500));
    }

    #[test]
    fn a_clock_put_back_shuts_no_chat() {
        let chats = Chats::default();
        assert_eq!(chats.pass(&chat("1"), PRIVATE, true, 9_000_000), Ok(false));
        assert_eq!(chats.pass(&chat("1"), PRIVATE, true, 5), Ok(false));
    }

    #[test]
    fn what_matters_no_more_is_forgotten() {
        let chats = Chats::default();
        for id in 0..100_000 {
            assert_eq!(chats.pass(&chat(&id.to_string()), PRIVATE, true, id), Ok(false));
        }
        assert!(open(&chats.memory).recent.len() < 10_000);
    }

    #[tokio::test]
    async fn a_chat_that_nobody_writes_to_leaves_no_trace() {
        let chats = Chats::default();
        drop(chats.enter(&chat("1")).await);
        assert!(open(&chats.turns).is_empty());
    }
}
