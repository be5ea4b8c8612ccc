//! How Discord is found: every shard must be connected, and what comes must
//! be readable.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use haizhi_core::platform::Condition;

/// So many events that cannot be read within [`WINDOW_MS`] are an alarm.
const UNREAD: usize = 3;
/// For how long they count, in ms.
const WINDOW_MS: i64 = 10 * 60 * 1_000;

#[derive(Default)]
struct Found {
    /// By shard.
    shards: Vec<Condition>,
    /// What is said for all of them: nobody knows better before they are connected.
    all: Option<Condition>,
    /// When events came that could not be read.
    unread: VecDeque<i64>,
}

/// How Discord was found last.
pub(crate) struct Health(Mutex<Found>);

impl Default for Health {
    fn default() -> Self {
        Self(Mutex::new(Found { all: Some(Condition::Starting), ..Found::default() }))
    }
}

impl Health {
    fn found(&self) -> std::sync::MutexGuard<'_, Found> {
        // What was found is whole after every statement, whoever panicked beside it.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The same for all shards, until they say otherwise.
    pub fn all(&self, condition: Condition) {
        let mut found = self.found();
        found.shards.clear();
        found.all = Some(condition);
    }

    /// So many shards are about to connect.
    pub fn begin(&self, shards: usize) {
        let mut found = self.found();
        found.shards = vec![Condition::Starting; shards];
        found.all = None;
    }

    /// How one shard is.
    pub fn shard(&self, shard: usize, condition: Condition) {
        if let Some(place) = self.found().shards.get_mut(shard) {
            *place = condition;
        }
    }

    /// Whether one shard was connected when it said so last.
    pub fn is_well(&self, shard: usize) -> bool {
        self.found().shards.get(shard) == Some(&Condition::Working)
    }

    /// An event could not be read.
    pub fn unread(&self, now: i64) {
        let unread = &mut self.found().unread;
        unread.push_back(now);
        if unread.len() > UNREAD {
            unread.pop_front();
        }
    }

    /// How it is as a whole: as its worst part.
    pub fn condition(&self, now: i64) -> Condition {
        let found = self.found();
        if let Some(all) = &found.all {
            return all.clone();
        }
        let refused = found.shards.iter().find(|shard| matches!(shard, Condition::Refused(_)));
        let down = found.shards.iter().find(|shard| matches!(shard, Condition::Down(_)));
        let starting = found.shards.iter().find(|shard| matches!(shard, Condition::Starting));
        if let Some(worst) = refused.or(down).or(starting) {
            return worst.clone();
        }
        let many =
            found.unread.len() >= UNREAD && found.unread.front().is_some_and(|first| now - first < WINDOW_MS);
        if many {
            return Condition::Down("events come that cannot be read".into());
        }
        Condition::Working
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_as_its_worst_shard() {
        let health = Health::default();
        assert_eq!(health.condition(0), Condition::Starting);
        health.begin(2);
        health.shard(0, Condition::Working);
        assert_eq!(health.condition(0), Condition::Starting);
        health.shard(1, Condition::Working);
        assert_eq!(health.condition(0), Condition::Working);
        health.shard(0, Condition::Down("x".into()));
        assert_eq!(health.condition(0), Condition::Down("x".into()));
        health.shard(1, Condition::Refused("4004".into()));
        assert_eq!(health.condition(0), Condition::Refused("4004".into()));
        health.all(Condition::Working);
        assert_eq!(health.condition(0), Condition::Working);
    }

    #[test]
    fn events_that_cannot_be_read_are_an_alarm_for_a_while() {
        let health = Health::default();
        health.begin(1);
        health.shard(0, Condition::Working);
        health.unread(0);
        health.unread(1);
        assert_eq!(health.condition(2), Condition::Working);
        health.unread(2);
        assert!(matches!(health.condition(3), Condition::Down(_)));
        assert_eq!(health.condition(WINDOW_MS), Condition::Working);
    }
}
