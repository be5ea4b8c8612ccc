//! How fast a bot may send.

use std::collections::{BTreeMap, VecDeque};

/// The pace that the fake enforces. Telegram publishes about these numbers and promises none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rates {
    /// Messages to one chat.
    pub chat: Option<Allowance>,
    /// Messages to one group, within a sliding window.
    pub group: Option<Window>,
    /// Messages of the whole bot.
    pub bot: Option<Allowance>,
    /// Whether edits of messages count as messages.
    pub edits: bool,
}

/// So many at once, and then one every so often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Allowance {
    /// How many may go at once.
    pub burst: i64,
    /// Microseconds until another may go.
    pub every_us: i64,
}

/// So many within any stretch of that length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// How many.
    pub count: usize,
    /// Milliseconds.
    pub span_ms: i64,
}

impl Rates {
    /// 1 a second to a chat with a burst of 4, 20 a minute to a group, 30 a second in all.
    pub const PUBLISHED: Self = Self {
        chat: Some(Allowance { burst: 4, every_us: 1_000_000 }),
        group: Some(Window { count: 20, span_ms: 60_000 }),
        bot: Some(Allowance { burst: 30, every_us: 33_333 }),
        edits: false,
    };
    /// No limit at all.
    pub const OFF: Self = Self { chat: None, group: None, bot: None, edits: false };
}

/// What holds a message back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Held {
    /// Seconds to wait, at least one.
    pub seconds: i64,
    /// Whether it is the whole bot that must wait.
    pub whole_bot: bool,
}

/// New messages to one chat, or edits (`true`) in it.
pub(crate) type Lane = (i64, bool);

/// Keeps count of what was sent.
#[derive(Debug)]
pub(crate) struct Pace {
    pub rates: Rates,
    chats: BTreeMap<i64, i64>,
    groups: BTreeMap<i64, VecDeque<i64>>,
    bot: i64,
    /// Until when a chat must not be written to, in milliseconds; edits have deadlines of their own.
    deadlines: BTreeMap<Lane, i64>,
    bot_deadline: i64,
}

impl Pace {
    pub fn new(rates: Rates) -> Self {
        Self {
            rates,
            chats: BTreeMap::new(),
            groups: BTreeMap::new(),
            bot: 0,
            deadlines: BTreeMap::new(),
            bot_deadline: 0,
        }
    }

    /// Milliseconds until the deadline that a 429 set.
    pub fn early_by(&self, lane: Lane, now: i64) -> Option<i64> {
        let deadline = self.deadlines.get(&lane).copied().unwrap_or_default();
        (deadline > now).then(|| deadline - now)
    }

    /// A deadline set for all chats holds this one back.
    pub fn bot_held(&self, now: i64) -> Option<Held> {
        let left = self.bot_deadline - now;
        (left > 0).then(|| Held { seconds: (left + 999) / 1000, whole_bot: true })
    }

    /// Sets the deadline that goes with a 429.
    pub fn hold(&mut self, lane: Lane, held: Held, now: i64) {
        let until = now + held.seconds * 1000;
        let deadline = self.deadlines.entry(lane).or_default();
        *deadline = until.max(*deadline);
        if held.whole_bot {
            self.bot_deadline = until.max(self.bot_deadline);
        }
    }

    /// Counts one message, or says what holds it back.
    pub fn take(&mut self, chat: i64, group: bool, now: i64) -> Result<(), Held> {
        let chat_wait = self.rates.chat.map(|a| a.wait_us(self.chats.get(&chat).copied(), now));
        let bot_wait = self.rates.bot.map(|a| a.wait_us(Some(self.bot), now));
        let group_wait = self.rates.group.filter(|_| group).map(|window| {
            let sent = self.groups.entry(chat).or_default();
            while sent.front().is_some_and(|at| *at + window.span_ms <= now) {
                sent.pop_front();
            }
            if sent.len() < window.count {
                return 0;
            }
            sent.front().map_or(0, |at| (at + window.span_ms - now) * 1000)
        });
        let own = chat_wait.unwrap_or(0).max(group_wait.unwrap_or(0));
        let whole = bot_wait.unwrap_or(0);
        if own.max(whole) > 0 {
            let seconds = ((own.max(whole) + 999_999) / 1_000_000).max(1);
            return Err(Held { seconds, whole_bot: whole > own });
        }
        if let Some(allowance) = self.rates.chat {
            allowance.count(self.chats.entry(chat).or_default(), now);
        }
        if let Some(allowance) = self.rates.bot {
            allowance.count(&mut self.bot, now);
        }
        if group {
            self.groups.entry(chat).or_default().push_back(now);
        }
        Ok(())
    }
}

impl Allowance {
    /// Microseconds to wait. `due` is when everything sent so far would have gone at an even pace.
    fn wait_us(self, due: Option<i64>, now: i64) -> i64 {
        let now = now * 1000;
        let due = due.unwrap_or(now).max(now);
        (due + self.every_us - now - self.burst * self.every_us).max(0)
    }

    fn count(self, due: &mut i64, now: i64) {
        *due = (*due).max(now * 1000) + self.every_us;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRIVATE: i64 = 7;

    #[test]
    fn a_burst_to_one_chat_then_one_a_second() {
        let mut pace = Pace::new(Rates::PUBLISHED);
        for _ in 0..4 {
            pace.take(PRIVATE, false, 1000).unwrap();
        }
        assert_eq!(pace.take(PRIVATE, false, 1000), Err(Held { seconds: 1, whole_bot: false }));
        pace.take(PRIVATE, false, 2000).unwrap();
        assert!(pace.take(PRIVATE, false, 2999).is_err());
        pace.take(PRIVATE, false, 3000).unwrap();
        pace.take(8, false, 3000).unwrap();
    }

    #[test]
    fn twenty_a_minute_to_a_group() {
        let mut pace = Pace::new(Rates { chat: None, ..Rates::PUBLISHED });
        for n in 0..20 {
            pace.take(-1, true, n * 1000).unwrap();
        }
        assert_eq!(pace.take(-1, true, 30_000), Err(Held { seconds: 30, whole_bot: false }));
        pace.take(-1, true, 60_000).unwrap();
    }

    #[test]
    fn thirty_a_second_in_all() {
        let mut pace = Pace::new(Rates::PUBLISHED);
        for chat in 0..30 {
            pace.take(chat, false, 5000).unwrap();
        }
        assert_eq!(pace.take(99, false, 5000), Err(Held { seconds: 1, whole_bot: true }));
        for chat in 100..130 {
            pace.take(chat, false, 6000).unwrap();
        }
    }

    #[test]
    fn deadlines_are_remembered() {
        let mut pace = Pace::new(Rates::OFF);
        pace.hold((PRIVATE, false), Held { seconds: 3, whole_bot: false }, 1000);
        assert_eq!(pace.early_by((PRIVATE, false), 3999), Some(1));
        assert_eq!(pace.early_by((PRIVATE, false), 4000), None);
        assert_eq!(pace.early_by((8, false), 1000), None);
        assert_eq!(pace.bot_held(1000), None);
        pace.hold((PRIVATE, false), Held { seconds: 2, whole_bot: true }, 1000);
        assert_eq!(pace.early_by((PRIVATE, false), 3500), Some(500));
        assert_eq!(pace.bot_held(1500), Some(Held { seconds: 2, whole_bot: true }));
    }
}
