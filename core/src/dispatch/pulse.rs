//! What dispatch did last, for whoever watches it: kept in memory, read now
//! and then, and never in the way of a send.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::domain::person::Platform;

/// One of the loops of dispatch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Loop {
    /// The outbox.
    Interactive,
    /// Notices to many on a platform.
    Bulk(Platform),
    /// Writing rows for the people whom notices reach.
    Spread,
}

impl Loop {
    /// The name under which it is counted.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Interactive => "interactive",
            Self::Spread => "spread",
            Self::Bulk(platform) => match platform {
                Platform::Telegram => "bulk-telegram",
                Platform::Discord => "bulk-discord",
                Platform::Web => "bulk-web",
            },
        }
    }
}

/// Failures are counted by the minute.
const MINUTE: i64 = 60_000;

#[derive(Default)]
struct Beats {
    looked: BTreeMap<Loop, i64>,
    sent_to_many: BTreeMap<Platform, i64>,
    failures: BTreeMap<Platform, VecDeque<(i64, u32)>>,
}

/// What dispatch did last. All moments are ms since 1970.
#[derive(Default)]
pub struct Pulse(Mutex<Beats>);

impl Pulse {
    fn beats(&self) -> MutexGuard<'_, Beats> {
        // Whole after every statement, whoever panicked beside it.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A loop looks for something to send.
    pub(super) fn look(&self, which: Loop, now: i64) {
        self.beats().looked.insert(which, now);
    }

    /// Something to many went out.
    pub(super) fn sent_to_many(&self, platform: Platform, now: i64) {
        self.beats().sent_to_many.insert(platform, now);
    }

    /// A message was refused or given up.
    pub(super) fn failed(&self, platform: Platform, now: i64) {
        let mut beats = self.beats();
        let counted = beats.failures.entry(platform).or_default();
        match counted.back_mut().filter(|(minute, _)| *minute == now / MINUTE) {
            Some((_, count)) => *count += 1,
            None => counted.push_back((now / MINUTE, 1)),
        }
        while counted.len() > 60 {
            counted.pop_front();
        }
    }

    /// When each loop last looked.
    pub fn looked(&self) -> BTreeMap<Loop, i64> {
        self.beats().looked.clone()
    }

    /// The loop that has not looked for longest, if none of them looked since
    /// a moment; also when they have not begun.
    pub fn stuck_since(&self, since: i64) -> Option<&'static str> {
        let beats = self.beats();
        let oldest = beats.looked.iter().min_by_key(|(_, at)| **at);
        match oldest {
            None => Some("none"),
            Some((which, at)) => (*at < since).then(|| which.code()),
        }
    }

    /// When something to many last went out on a platform.
    pub fn last_to_many(&self, platform: Platform) -> Option<i64> {
        self.beats().sent_to_many.get(&platform).copied()
    }

    /// How many messages were refused or given up on a platform since a
    /// moment, at most an hour back; whole minutes.
    pub fn failures_since(&self, platform: Platform, since: i64) -> u32 {
        let beats = self.beats();
        let counted = beats.failures.get(&platform).into_iter().flatten();
        counted.filter(|(minute, _)| *minute > since / MINUTE).map(|(_, count)| count).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_are_forgotten_by_the_minute() {
        let pulse = Pulse::default();
        for at in [0, 59_999, 60_000, 600_000] {
            pulse.failed(Platform::Telegram, at);
        }
        assert_eq!(pulse.failures_since(Platform::Telegram, -60_000), 4);
        assert_eq!(pulse.failures_since(Platform::Telegram, 0), 2);
        assert_eq!(pulse.failures_since(Platform::Telegram, 60_000), 1);
        assert_eq!(pulse.failures_since(Platform::Web, 0), 0);
        for minute in 0..200 {
            pulse.failed(Platform::Telegram, minute * MINUTE);
        }
        assert!(pulse.failures_since(Platform::Telegram, 0) <= 60, "an hour is kept");
    }
}
