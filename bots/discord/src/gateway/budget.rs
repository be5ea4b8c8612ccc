//! How often we may identify: so often a day, and one at a time within five
//! seconds for each part of the shards. Whoever exceeds it gets a new token
//! from Discord, and with that none.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use haizhi_core::clock::Clock;

/// Milliseconds from one to the next.
/// <https://discord.com/developers/docs/events/gateway#rate-limiting>
const GAP_MS: i64 = 5_000;
/// Some are left to whoever must look after the bot.
const SPARE: u32 = 10;

#[derive(Debug)]
struct Left {
    /// How many are left until then; none for no limit.
    count: Option<u32>,
    /// When there are as many again as there ever are, ms since 1970.
    resets_at: i64,
    /// When each part may identify again, ms since 1970.
    next: HashMap<u32, i64>,
}

/// What is left of it.
#[derive(Debug)]
pub(crate) struct Budget {
    left: Mutex<Left>,
    parts: u32,
}

impl Budget {
    /// So many are left, for so long (ms); shards identify in so many parts.
    pub fn new(remaining: u32, reset_after: i64, parts: u32, now: i64) -> Self {
        let left = Left {
            count: Some(remaining),
            resets_at: now.saturating_add(reset_after.max(0)),
            next: HashMap::new(),
        };
        Self { left: Mutex::new(left), parts: parts.max(1) }
    }

    /// Nobody counts.
    pub fn unlimited() -> Self {
        let left = Left { count: None, resets_at: i64::MAX, next: HashMap::new() };
        Self { left: Mutex::new(left), parts: 1 }
    }

    /// When this shard may identify (ms since 1970), which is taken with it.
    fn take(&self, shard: u32, now: i64) -> i64 {
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        let mut at = now.max(left.next.get(&(shard % self.parts)).copied().unwrap_or(now));
        if let Some(count) = left.count {
            if count <= SPARE && left.resets_at > at {
                at = left.resets_at;
            }
            left.count = Some(if at >= left.resets_at { 990 } else { count - 1 });
            if at >= left.resets_at {
                left.resets_at = at.saturating_add(24 * 60 * 60 * 1_000);
            }
        }
        left.next.insert(shard % self.parts, at.saturating_add(GAP_MS));
        at
    }

    /// Waits until this shard may identify.
    pub async fn wait(&self, shard: u32, clock: &dyn Clock) {
        let now = clock.now();
        let at = self.take(shard, now);
        if at - now > 60_000 {
            tracing::error!(wait_s = (at - now) / 1_000, "no more sessions may be begun at Discord for now");
        }
        clock.sleep_until(at).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shards_identify_one_after_the_other() {
        let budget = Budget::new(1000, 1_000_000, 1, 0);
        assert_eq!([0, 1, 2].map(|shard| budget.take(shard, 0)), [0, 5_000, 10_000]);
        let parts = Budget::new(1000, 1_000_000, 2, 0);
        assert_eq!([0, 1, 2].map(|shard| parts.take(shard, 0)), [0, 0, 5_000]);
    }

    #[test]
    fn a_day_has_so_many() {
        let budget = Budget::new(SPARE + 1, 600_000, 1, 0);
        assert_eq!(budget.take(0, 0), 0);
        assert_eq!(budget.take(0, 10_000), 600_000, "what is left is not ours to use up");
        assert_eq!(budget.take(0, 610_000), 610_000);
        assert_eq!(Budget::unlimited().take(0, 7), 7);
    }
}
