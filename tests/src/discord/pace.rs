//! How fast a bot may go: buckets, the limit of the whole bot, and refusals counted.

use std::collections::{BTreeMap, VecDeque};

use tokio::time::{Duration, Instant};

use super::route::{Call, Route};

/// So many requests in so much time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// Requests.
    pub count: u32,
    /// Milliseconds.
    pub ms: i64,
}

/// The limits that the fake enforces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rates {
    /// Of the whole bot, interactions apart.
    pub global: Option<Window>,
    /// Whether each route has its bucket.
    pub buckets: bool,
    /// Answers of 401, 403 and 429 before the address is banned.
    pub invalid: Option<Window>,
    /// Conversations newly opened before Discord thinks it is spam.
    pub opens: Option<Window>,
}

impl Rates {
    /// What Discord publishes, and what was observed of its buckets.
    pub const PUBLISHED: Self = Self {
        global: Some(Window { count: 50, ms: 1_000 }),
        buckets: true,
        invalid: Some(Window { count: 10_000, ms: 600_000 }),
        opens: None,
    };
    /// None at all.
    pub const OFF: Self = Self { global: None, buckets: false, invalid: None, opens: None };
}

/// A request that came too early.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Limited {
    /// Milliseconds to wait.
    pub wait_ms: i64,
    /// Whether for the whole bot.
    pub global: bool,
    /// Whether it had been told to wait before.
    pub told: bool,
}

/// What the headers of an answer say about the bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Left {
    pub limit: u32,
    pub remaining: u32,
    pub reset_at: i64,
    pub reset_after_ms: i64,
}

#[derive(Debug, Default)]
struct Bucket {
    used: u32,
    reset_at: i64,
    held_until: i64,
    held_since: Option<Instant>,
}

/// Counts what was sent.
#[derive(Debug)]
pub(crate) struct Pace {
    pub rates: Rates,
    buckets: BTreeMap<String, Bucket>,
    all: VecDeque<i64>,
    held_until: i64,
    held_since: Option<Instant>,
    invalid: VecDeque<i64>,
    opens: VecDeque<i64>,
}

/// How long a request may have been under way when the 429 was answered, in real time.
const UNDER_WAY: Duration = Duration::from_millis(150);

/// The bucket's name and size.
pub(crate) fn bucket(route: &Route) -> Option<(String, Window)> {
    let (kind, count, ms) = match route.call {
        Call::Callback(..) => return None,
        Call::Send(_) => ("send", 5, 5_000),
        Call::Edit(..) => ("edit", 5, 5_000),
        Call::Delete(..) => ("delete", 5, 1_000),
        Call::FollowUp(_) | Call::Answer(..) | Call::EditAnswer(..) | Call::DeleteAnswer(..) => {
            ("webhook", 5, 2_000)
        }
        Call::OpenDm => ("open", 10, 10_000),
        Call::SetCommands | Call::AddCommand | Call::DeleteCommand(_) => ("commands", 5, 20_000),
        Call::GatewayBot => ("gateway", 2, 5_000),
        _ => (route.name, 10, 10_000),
    };
    Some((format!("{kind}:{}", route.major), Window { count, ms }))
}

fn drop_old(times: &mut VecDeque<i64>, since: i64) {
    while times.front().is_some_and(|at| *at <= since) {
        times.pop_front();
    }
}

fn recent(since: Option<Instant>) -> bool {
    since.is_some_and(|since| since.elapsed() <= UNDER_WAY)
}

impl Pace {
    pub fn new(rates: Rates) -> Self {
        Self {
            rates,
            buckets: BTreeMap::new(),
            all: VecDeque::new(),
            held_until: 0,
            held_since: None,
            invalid: VecDeque::new(),
            opens: VecDeque::new(),
        }
    }

    /// Counts a request.
    ///
    /// # Errors
    /// How long to wait, if it came too early.
    pub fn take(&mut self, route: &Route, now: i64) -> Result<Option<Left>, Limited> {
        if route.counts_globally() {
            self.take_global(now)?;
        }
        let Some((key, window)) = bucket(route) else { return Ok(None) };
        let bucket = self.buckets.entry(key).or_default();
        if bucket.held_until > now {
            let told = !recent(bucket.held_since);
            return Err(Limited { wait_ms: bucket.held_until - now, global: false, told });
        }
        if bucket.reset_at <= now {
            bucket.used = 0;
            bucket.reset_at = now + window.ms;
        }
        if !self.rates.buckets {
            return Ok(None);
        }
        if bucket.used >= window.count {
            bucket.held_until = bucket.reset_at;
            bucket.held_since = Some(Instant::now());
            return Err(Limited { wait_ms: bucket.reset_at - now, global: false, told: false });
        }
        bucket.used += 1;
        Ok(Some(Left {
            limit: window.count,
            remaining: window.count - bucket.used,
            reset_at: bucket.reset_at,
            reset_after_ms: bucket.reset_at - now,
        }))
    }

    fn take_global(&mut self, now: i64) -> Result<(), Limited> {
        if self.held_until > now {
            let told = !recent(self.held_since);
            return Err(Limited { wait_ms: self.held_until - now, global: true, told });
        }
        let Some(window) = self.rates.global else { return Ok(()) };
        drop_old(&mut self.all, now - window.ms);
        if self.all.len() >= window.count as usize {
            let wait_ms = self.all.front().map_or(window.ms, |first| first + window.ms - now);
            return Err(self.hold_all(wait_ms, now));
        }
        self.all.push_back(now);
        Ok(())
    }

    /// Tells the whole bot to wait.
    pub fn hold_all(&mut self, wait_ms: i64, now: i64) -> Limited {
        self.held_until = now + wait_ms;
        self.held_since = Some(Instant::now());
        Limited { wait_ms, global: true, told: false }
    }

    /// Tells the bot to leave a bucket alone for a while.
    pub fn hold(&mut self, route: &Route, wait_ms: i64, now: i64) -> Limited {
        let key = bucket(route).map_or_else(|| route.name.to_owned(), |(key, _)| key);
        let bucket = self.buckets.entry(key).or_default();
        bucket.held_until = now + wait_ms;
        bucket.held_since = Some(Instant::now());
        Limited { wait_ms, global: false, told: false }
    }

    /// Counts a refusal; whether the address would be banned by now.
    pub fn refuse(&mut self, now: i64) -> bool {
        self.invalid.push_back(now);
        let Some(window) = self.rates.invalid else { return false };
        drop_old(&mut self.invalid, now - window.ms);
        self.invalid.len() > window.count as usize
    }

    /// Answers of 401, 403 and 429 in the last ten minutes.
    pub fn refused(&self, now: i64) -> usize {
        let since = now - self.rates.invalid.map_or(600_000, |window| window.ms);
        self.invalid.iter().filter(|at| **at > since).count()
    }

    /// Counts a newly opened conversation; whether that was one too many.
    pub fn open(&mut self, now: i64) -> bool {
        let Some(window) = self.rates.opens else { return false };
        drop_old(&mut self.opens, now - window.ms);
        self.opens.push_back(now);
        self.opens.len() > window.count as usize
    }
}
