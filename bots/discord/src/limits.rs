//! How much may be asked when: buckets as Discord tells them, the bot's own
//! rate, and the refusals after which it would ban our address.
//!
//! Nothing waits in here. What may not be sent now is told how long it must
//! wait, and dispatch keeps that with everything else it keeps.

use std::collections::{HashMap, VecDeque};

use hyper::header::HeaderMap;

use crate::route::Route;

/// Requests a second for the whole bot, those about interactions apart. Discord
/// takes 50, counted as they arrive: those of a second may arrive in less.
/// <https://discord.com/developers/docs/topics/rate-limits#global-rate-limit>
const PER_SECOND: usize = 48;
/// Refusals (401, 403, 429) within [`WINDOW_MS`] after which nothing more is
/// asked; at 10,000 Discord bans the address.
const REFUSALS: usize = 8_000;
/// Over how long they are counted, in ms.
const WINDOW_MS: i64 = 600_000;
/// After how long a bucket counts as full again when no answer told it, in ms:
/// what was asked may be lost, or answered by something that is not Discord.
const UNTOLD_MS: i64 = 10_000;
/// Buckets that are remembered.
const KEPT: usize = 4_096;

/// Something must wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wait {
    /// Milliseconds from now.
    pub after_ms: i64,
    /// Whether everything waits, not only what shares this bucket.
    pub everything: bool,
}

#[derive(Debug, Clone, Copy)]
struct Bucket {
    left: u32,
    limit: u32,
    /// When it is full again, ms since 1970.
    resets_at: i64,
    /// Whether Discord told that moment.
    told: bool,
    /// Nothing before this moment, whatever is left: a 429 said so.
    not_before: i64,
}

impl Bucket {
    /// From when on it holds nothing back, ms since 1970.
    fn over_at(&self) -> i64 {
        self.resets_at.max(self.not_before)
    }
}

/// What is known of all limits.
#[derive(Debug, Default)]
pub(crate) struct Limits {
    /// The bucket of an endpoint, as Discord names it.
    names: HashMap<&'static str, String>,
    /// By bucket and what has limits of its own in it.
    buckets: HashMap<(String, String), Bucket>,
    /// When the last requests went out that count for the bot's own rate.
    sent: VecDeque<i64>,
    /// When the last refusals came.
    refused: VecDeque<i64>,
    /// Nothing for which the bot's own rate counts before this moment.
    not_before: i64,
    /// Nothing at all before this moment, answers to interactions included.
    shut_until: i64,
}

impl Limits {
    /// Takes the right to send one request now, or says how long it must wait.
    pub fn take(&mut self, route: &Route<'_>, now: i64) -> Result<(), Wait> {
        while self.refused.front().is_some_and(|at| now - at >= WINDOW_MS) {
            self.refused.pop_front();
        }
        if self.refused.len() >= REFUSALS {
            let oldest = self.refused.front().copied().unwrap_or(now);
            return Err(Wait { after_ms: oldest + WINDOW_MS - now, everything: true });
        }
        if self.shut_until > now {
            return Err(Wait { after_ms: self.shut_until - now, everything: true });
        }
        if !route.answers() {
            self.at_our_rate(now)?;
        }
        let key = self.key(route);
        if let Some(bucket) = self.buckets.get_mut(&key) {
            if bucket.not_before > now {
                return Err(Wait { after_ms: bucket.not_before - now, everything: false });
            }
            if bucket.resets_at <= now {
                bucket.left = bucket.limit.max(1);
                (bucket.resets_at, bucket.told) = (now + UNTOLD_MS, false);
            }
            if bucket.left == 0 {
                // Until an answer tells when it is full, a second will do.
                let until = if bucket.told { bucket.resets_at } else { now + 1_000 };
                return Err(Wait { after_ms: until - now, everything: false });
            }
            bucket.left -= 1;
        }
        if !route.answers() {
            self.sent.push_back(now);
        }
        Ok(())
    }

    fn at_our_rate(&mut self, now: i64) -> Result<(), Wait> {
        if self.not_before > now {
            return Err(Wait { after_ms: self.not_before - now, everything: true });
        }
        while self.sent.front().is_some_and(|at| now - at >= 1_000) {
            self.sent.pop_front();
        }
        match self.sent.front() {
            Some(oldest) if self.sent.len() >= PER_SECOND => {
                Err(Wait { after_ms: oldest + 1_000 - now, everything: true })
            }
            _ => Ok(()),
        }
    }

    fn key(&self, route: &Route<'_>) -> (String, String) {
        let name = self.names.get(route.name()).map_or_else(|| route.name(), String::as_str);
        (name.to_owned(), route.major().to_owned())
    }

    /// The bucket of a route, and what it is where it is not known. One for
    /// which another is forgotten has room again soonest.
    fn bucket(&mut self, route: &Route<'_>, unknown: Bucket, now: i64) -> &mut Bucket {
        let key = self.key(route);
        if self.buckets.len() >= KEPT && !self.buckets.contains_key(&key) {
            self.buckets.retain(|_, bucket| bucket.over_at() > now);
            let soonest = self.buckets.iter().min_by_key(|(_, bucket)| bucket.over_at());
            if let Some(soonest) = soonest.map(|(key, _)| key.clone()).filter(|_| self.buckets.len() >= KEPT)
            {
                self.buckets.remove(&soonest);
            }
        }
        self.buckets.entry(key).or_insert(unknown)
    }

    /// What stands before Discord lets nothing of us through for so long.
    pub fn shut(&mut self, wait: Wait, now: i64) {
        self.shut_until = self.shut_until.max(now + wait.after_ms);
    }

    /// Reads what an answer says of the limits.
    pub fn learn(&mut self, route: &Route<'_>, status: u16, headers: &HeaderMap, now: i64) {
        if matches!(status, 401 | 403 | 429) {
            self.refused.push_back(now);
        }
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        let Some(name) = text("x-ratelimit-bucket") else { return };
        self.names.insert(route.name(), name.to_owned());
        let left = text("x-ratelimit-remaining").and_then(|text| text.parse().ok());
        let limit = text("x-ratelimit-limit").and_then(|text| text.parse().ok());
        let after = text("x-ratelimit-reset-after").and_then(milliseconds);
        let (Some(left), Some(after)) = (left, after) else { return };
        let unknown = Bucket { left, limit: 1, resets_at: 0, told: false, not_before: 0 };
        let bucket = self.bucket(route, unknown, now);
        bucket.limit = limit.unwrap_or(left + 1);
        // Answers overtake each other: of those about the same time the least counts.
        let resets_at = now + after;
        let same = bucket.told && (bucket.resets_at - resets_at).abs() < 1_000;
        bucket.left = if same { bucket.left.min(left) } else { left };
        (bucket.resets_at, bucket.told) = (resets_at, true);
    }

    /// A 429 asked to wait so long.
    pub fn wait(&mut self, route: &Route<'_>, wait: Wait, now: i64) {
        let until = now + wait.after_ms;
        if wait.everything {
            self.not_before = self.not_before.max(until);
            return;
        }
        let unknown = Bucket { left: 0, limit: 1, resets_at: until, told: true, not_before: 0 };
        let bucket = self.bucket(route, unknown, now);
        bucket.not_before = bucket.not_before.max(until);
        bucket.left = 0;
        (bucket.resets_at, bucket.told) = (until, true);
    }
}

/// Seconds with a fraction as milliseconds, rounded up; nothing for what is no time.
pub(crate) fn milliseconds(seconds: &str) -> Option<i64> {
    from_seconds(seconds.trim().parse::<f64>().ok()?)
}

/// The same of a number.
pub(crate) fn from_seconds(seconds: f64) -> Option<i64> {
    // A day is more than any limit; more is a mistake of somebody's.
    (seconds.is_finite() && seconds >= 0.0).then(|| (seconds.min(86_400.0) * 1_000.0).ceil() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAY: Route<'_> = Route::Say { channel: "7" };

    fn headers(left: u32, after: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in [
            ("x-ratelimit-bucket", "abc".to_owned()),
            ("x-ratelimit-limit", "5".to_owned()),
            ("x-ratelimit-remaining", left.to_string()),
            ("x-ratelimit-reset-after", after.to_owned()),
        ] {
            headers.insert(name, value.parse().expect("a header"));
        }
        headers
    }

    #[test]
    fn an_empty_bucket_waits_and_others_do_not() {
        let mut limits = Limits::default();
        limits.take(&SAY, 0).expect("nothing is known yet");
        limits.learn(&SAY, 200, &headers(1, "2.5"), 0);
        limits.take(&SAY, 10).expect("one is left");
        assert_eq!(limits.take(&SAY, 20), Err(Wait { after_ms: 2_480, everything: false }));
        limits.take(&Route::Say { channel: "8" }, 20).expect("another channel");
        limits.take(&SAY, 2_500).expect("it is full again");
    }

    #[test]
    fn a_429_is_kept_in_full() {
        let mut limits = Limits::default();
        limits.wait(&SAY, Wait { after_ms: 4_000, everything: false }, 0);
        assert_eq!(limits.take(&SAY, 3_999), Err(Wait { after_ms: 1, everything: false }));
        limits.take(&SAY, 4_000).expect("over");
        limits.wait(&SAY, Wait { after_ms: 1_000, everything: true }, 5_000);
        let other = Route::Say { channel: "8" };
        assert_eq!(limits.take(&other, 5_500), Err(Wait { after_ms: 500, everything: true }));
        // Interactions are no part of it.
        limits.take(&Route::Callback { id: "1", token: "t" }, 5_500).expect("an answer");
    }

    #[test]
    fn lost_answers_close_no_bucket_for_good() {
        let mut limits = Limits::default();
        limits.wait(&SAY, Wait { after_ms: 4_000, everything: false }, 0);
        limits.take(&SAY, 4_000).expect("over");
        assert_eq!(limits.take(&SAY, 4_100), Err(Wait { after_ms: 1_000, everything: false }));
        // Its answer comes from a proxy, and tells nothing.
        limits.learn(&SAY, 502, &HeaderMap::new(), 4_200);
        limits.take(&SAY, 4_000 + UNTOLD_MS).expect("full again");
    }

    #[test]
    fn the_bots_own_rate_is_kept() {
        let mut limits = Limits::default();
        for channel in 0..PER_SECOND {
            limits.take(&Route::Say { channel: &channel.to_string() }, 100).expect("within the rate");
        }
        assert_eq!(limits.take(&SAY, 600), Err(Wait { after_ms: 500, everything: true }));
        limits.take(&SAY, 1_100).expect("a second later");
    }

    #[test]
    fn what_stands_before_discord_holds_answers_too() {
        let mut limits = Limits::default();
        limits.shut(Wait { after_ms: 3_000, everything: true }, 0);
        limits.shut(Wait { after_ms: 1_000, everything: true }, 0);
        let wait = Err(Wait { after_ms: 1, everything: true });
        let answer = Route::Callback { id: "1", token: "t" };
        assert_eq!((limits.take(&SAY, 2_999), limits.take(&answer, 2_999)), (wait, wait));
        assert_eq!((limits.take(&SAY, 3_000), limits.take(&answer, 3_000)), (Ok(()), Ok(())));
    }

    #[test]
    fn so_many_buckets_are_remembered_and_the_longest_held_among_them() {
        let mut limits = Limits::default();
        let all = 2 * KEPT as i64;
        for channel in 0..all {
            let wait = Wait { after_ms: 60_000 + channel, everything: false };
            limits.wait(&Route::Say { channel: &channel.to_string() }, wait, 0);
            assert!(limits.buckets.len() <= KEPT);
        }
        let last = (all - 1).to_string();
        assert!(limits.take(&Route::Say { channel: &last }, 60_000).is_err());
        // What is over makes room first.
        limits.wait(&SAY, Wait { after_ms: 1_000, everything: false }, 60_000 + all);
        assert_eq!(limits.buckets.len(), 1);
    }

    #[test]
    fn our_address_is_not_put_at_risk() {
        let mut limits = Limits::default();
        for _ in 0..REFUSALS {
            limits.learn(&SAY, 403, &HeaderMap::new(), 0);
        }
        assert!(limits.take(&SAY, 599_999).is_err());
        limits.take(&SAY, 600_000).expect("forgotten");
    }
}
