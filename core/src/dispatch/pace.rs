//! How fast bulk notices leave: a steady number a second for each platform,
//! decided before anything is claimed, so that what waits stays in the store.

use std::collections::BTreeMap;

use crate::domain::person::Platform;

/// Most sends in flight where there is no limit of our own.
pub const UNLIMITED_IN_FLIGHT: u32 = 200;

/// Bulk messages a second by platform; 0 for no limit of our own. A platform
/// that is not named has none.
#[derive(Debug, Clone, Default)]
pub struct PaceConfig(pub BTreeMap<Platform, u32>);

/// The tokens of one platform's bulk lane.
#[derive(Debug)]
pub struct Pace {
    per_second: u32,
    /// Tokens in thousandths, so that milliseconds add up without rounding.
    millitokens: i64,
    counted_at: i64,
}

impl Pace {
    /// A full second's worth at `now` (ms since 1970).
    pub fn new(per_second: u32, now: i64) -> Self {
        Self { per_second, millitokens: i64::from(per_second) * 1000, counted_at: now }
    }

    /// How many may be claimed at `now`, of the `wanted`.
    pub fn allowance(&mut self, wanted: u32, now: i64) -> u32 {
        if self.per_second == 0 {
            return wanted;
        }
        let full = i64::from(self.per_second) * 1000;
        let since = (now - self.counted_at).clamp(0, 1000);
        self.millitokens = (self.millitokens + since * i64::from(self.per_second)).min(full);
        self.counted_at = now;
        wanted.min(u32::try_from(self.millitokens / 1000).unwrap_or(0))
    }

    /// So many were claimed.
    pub fn spend(&mut self, claimed: u32) {
        if self.per_second > 0 {
            self.millitokens -= i64::from(claimed) * 1000;
        }
    }

    /// When (ms since 1970) the next token is there.
    pub fn next_at(&self, now: i64) -> i64 {
        if self.per_second == 0 || self.millitokens >= 1000 {
            return now;
        }
        let missing = 1000 - self.millitokens;
        now + (missing + i64::from(self.per_second) - 1) / i64::from(self.per_second)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_second_sees_more_than_twice_the_pace_and_ten_seconds_see_eleven_fold_at_most() {
        let mut pace = Pace::new(25, 0);
        let mut sent = 0;
        let mut now = 0;
        while now < 10_000 {
            let allowed = pace.allowance(100, now);
            pace.spend(allowed);
            sent += allowed;
            now = pace.next_at(now).max(now + 1);
        }
        assert!((250..=275).contains(&sent), "{sent}");
    }

    #[test]
    fn a_pause_saves_no_more_than_one_second() {
        let mut pace = Pace::new(25, 0);
        assert_eq!(pace.allowance(1000, 3_600_000), 25);
    }

    #[test]
    fn no_limit_is_no_limit() {
        assert_eq!(Pace::new(0, 0).allowance(1000, 0), 1000);
    }
}
