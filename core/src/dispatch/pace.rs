//! How fast bulk notices leave: a steady number a second for each platform,
//! decided before anything is claimed, so that what waits stays in the store.
//!
//! What goes to single people comes first: a little of it is allowed for
//! beside the pace, the rest is taken out of what bulk may send. When the
//! platform says that it was too much, bulk halves its rate and climbs back.

use std::collections::BTreeMap;

use crate::domain::person::Platform;

/// Bulk messages a second by platform; 0 for no limit of our own. A platform
/// that is not named has none.
#[derive(Debug, Clone, Default)]
pub struct PaceConfig(pub BTreeMap<Platform, u32>);

/// A token, in thousandths, so that milliseconds add up without rounding.
const TOKEN: i64 = 1000;
/// How often bulk climbs after it backed off, in ms.
const CLIMB: i64 = 5_000;
/// A climb adds this part of the rate; from half the rate back takes 40 s.
const STEP: i64 = 8;

/// The tokens of one platform's bulk lane.
#[derive(Debug)]
pub struct Pace {
    /// What is configured, messages a second; 0 for no limit.
    configured: i64,
    /// What is kept to just now; 0 for no limit.
    rate: i64,
    climbs_at: i64,
    tokens: i64,
    reserve: i64,
    counted_at: i64,
    /// Sends of the running second, by which an unlimited lane knows its rate.
    second: (i64, i64),
}

impl Pace {
    /// At `now` (ms since 1970).
    pub fn new(per_second: u32, now: i64) -> Self {
        let configured = i64::from(per_second);
        Self {
            configured,
            rate: configured,
            climbs_at: i64::MAX,
            tokens: TOKEN,
            reserve: TOKEN,
            counted_at: now,
            second: (now, 0),
        }
    }

    /// Most tokens that may gather: a twelfth of a second's worth, so that no
    /// second sees much more than the rate.
    fn full(&self) -> i64 {
        (self.rate * TOKEN / 12).max(TOKEN)
    }

    fn count(&mut self, now: i64) {
        if self.climbs_at < i64::MAX {
            // A clock that was put back must not keep bulk slow for hours.
            self.climbs_at = self.climbs_at.min(now + CLIMB);
        }
        if now >= self.climbs_at {
            self.rate += (self.rate / STEP).max(1);
            self.climbs_at = now + CLIMB;
            if self.configured > 0 && self.rate >= self.configured {
                self.rate = self.configured;
                self.climbs_at = i64::MAX;
            }
        }
        // The clock may be put back, or on by hours: neither gives tokens.
        let since = (now - self.counted_at).clamp(0, 1000);
        self.counted_at = now;
        self.tokens = (self.tokens + since * self.rate).min(self.full());
        self.reserve = (self.reserve + since * self.rate / 10).min(TOKEN);
    }

    /// How many may be claimed at `now`, of the `wanted`.
    pub fn allowance(&mut self, wanted: u32, now: i64) -> u32 {
        self.count(now);
        if self.rate == 0 {
            return wanted;
        }
        wanted.min(u32::try_from(self.tokens / TOKEN).unwrap_or(0))
    }

    /// So many were claimed.
    pub fn spend(&mut self, claimed: u32, now: i64) {
        let claimed = i64::from(claimed);
        if !(0..1000).contains(&(now - self.second.0)) {
            self.second = (now, 0);
        }
        self.second.1 += claimed;
        if self.rate > 0 {
            self.tokens -= claimed * TOKEN;
        }
    }

    /// So many went to single people meanwhile; they are not held up, bulk is.
    pub fn others(&mut self, sent: u64) {
        let sent = i64::try_from(sent).unwrap_or(i64::MAX).saturating_mul(TOKEN);
        let free = sent.min(self.reserve);
        self.reserve -= free;
        if self.rate > 0 {
            self.tokens = (self.tokens - (sent - free)).max(-self.rate * TOKEN);
        }
    }

    /// The platform said that it was too much.
    pub fn back_off(&mut self, now: i64) {
        let rate = if self.rate > 0 { self.rate } else { self.second.1 };
        self.rate = (rate / 2).max(1);
        self.tokens = self.tokens.min(0);
        self.climbs_at = now + CLIMB;
    }

    /// Messages a second that are kept to just now; 0 for no limit.
    pub const fn rate(&self) -> i64 {
        self.rate
    }

    /// When (ms since 1970) the next token is there.
    pub fn next_at(&self, now: i64) -> i64 {
        if self.rate == 0 || self.tokens >= TOKEN {
            return now;
        }
        let missing = TOKEN - self.tokens;
        now + (missing + self.rate - 1) / self.rate
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// When what was sent, with so many for single people each second.
    fn sends(pace: &mut Pace, from: i64, until: i64, others: u64) -> Vec<i64> {
        let (mut sent, mut now, mut second) = (Vec::new(), from, from);
        while now < until {
            if now >= second {
                pace.others(others);
                sent.extend((0..others).map(|_| now));
                second += 1000;
            }
            let allowed = pace.allowance(100, now);
            pace.spend(allowed, now);
            sent.extend((0..allowed).map(|_| now));
            now = pace.next_at(now).max(now + 1);
        }
        sent
    }

    fn busiest_second(sent: &[i64]) -> usize {
        sent.iter()
            .map(|from| sent.iter().filter(|at| (*from..*from + 1000).contains(*at)).count())
            .max()
            .unwrap_or(0)
    }

    #[test]
    fn the_pace_is_kept_and_no_second_sees_more_than_telegram_allows() {
        for others in [0, 1, 5, 20] {
            let sent = sends(&mut Pace::new(25, 0), 0, 60_000, others);
            assert!(busiest_second(&sent) <= 30, "{others}: {}", busiest_second(&sent));
            assert!((1485..=1700).contains(&sent.len()), "{others}: {}", sent.len());
        }
    }

    #[test]
    fn a_pause_saves_nothing_up() {
        let mut pace = Pace::new(25, 0);
        assert_eq!(pace.allowance(1000, 3_600_000), 2);
    }

    #[test]
    fn no_limit_is_no_limit() {
        assert_eq!(Pace::new(0, 0).allowance(1000, 0), 1000);
    }

    #[test]
    fn bulk_backs_off_and_climbs_back() {
        let mut pace = Pace::new(24, 0);
        pace.back_off(0);
        assert_eq!(pace.rate(), 12);
        sends(&mut pace, 0, 4_000, 0);
        assert_eq!(pace.rate(), 12);
        sends(&mut pace, 4_000, 60_000, 0);
        assert_eq!(pace.rate(), 24);

        let mut free = Pace::new(0, 0);
        free.spend(1000, 0);
        free.back_off(10);
        assert_eq!(free.rate(), 500);
    }

    #[test]
    fn a_clock_put_back_or_on_gives_nothing() {
        let mut pace = Pace::new(25, 10_000_000);
        pace.spend(1, 10_000_000);
        assert_eq!(pace.allowance(100, 5), 0);
        assert_eq!(pace.allowance(100, 45), 1);
        pace.back_off(10_000_000);
        sends(&mut pace, 50, 60_000, 0);
        assert_eq!(pace.rate(), 25, "it climbs by the clock as it is now");
    }
}
