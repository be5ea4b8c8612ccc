//! How far a session was taken in. Discord is told of an event only when it
//! and all before it are committed, so that what is replayed begins there.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

#[derive(Debug, Default)]
struct Place {
    /// Which session it is about.
    session: u64,
    /// Everything up to here is done with.
    done: u64,
    /// What is done with beyond it.
    ahead: BTreeSet<u64>,
    /// The last that came.
    last: u64,
}

impl Place {
    fn advance(&mut self) {
        while let Some(first) = self.ahead.first().copied().filter(|first| *first <= self.done + 1) {
            self.ahead.remove(&first);
            self.done = self.done.max(first);
        }
    }
}

/// Numbers that may be left out one by one; more is another way of counting.
const MOST_MISSING: u64 = 1_000;

/// How far the session of one shard was taken in.
#[derive(Debug, Default)]
pub(crate) struct Taken(Mutex<Place>);

impl Taken {
    fn place(&self) -> std::sync::MutexGuard<'_, Place> {
        // It is whole after every statement, whoever panicked beside it.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A session begins; events of the one before count no more.
    pub fn begin(&self) {
        let mut place = self.place();
        *place = Place { session: place.session + 1, ..Place::default() };
    }

    /// An event came; the session it belongs to. Numbers that were left out
    /// stand for nothing that could still come.
    pub fn came(&self, seq: u64) -> u64 {
        let mut place = self.place();
        let missing = place.last + 1..seq;
        if missing.end.saturating_sub(missing.start) > MOST_MISSING {
            place.done = seq.saturating_sub(1);
            place.ahead.clear();
        } else {
            place.ahead.extend(missing);
        }
        place.last = place.last.max(seq);
        place.advance();
        place.session
    }

    /// An event is done with.
    pub fn done(&self, session: u64, seq: u64) {
        let mut place = self.place();
        if place.session != session || seq <= place.done {
            return;
        }
        place.ahead.insert(seq);
        place.advance();
    }

    /// Everything up to here is done with.
    pub fn position(&self) -> u64 {
        self.place().done
    }

    /// How many came that are not done with.
    pub fn open(&self) -> u64 {
        let place = self.place();
        let ahead = place.ahead.len() as u64;
        place.last.saturating_sub(place.done).saturating_sub(ahead)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_stands_before_what_is_not_done() {
        let taken = Taken::default();
        taken.begin();
        for seq in 1..=3 {
            taken.came(seq);
        }
        let session = taken.came(4);
        taken.done(session, 1);
        taken.done(session, 3);
        taken.done(session, 4);
        assert_eq!((taken.position(), taken.open()), (1, 1));
        taken.done(session, 2);
        assert_eq!((taken.position(), taken.open()), (4, 0));
        // Replayed, and done with once more.
        taken.came(3);
        taken.done(session, 3);
        assert_eq!((taken.position(), taken.open()), (4, 0));
        taken.begin();
        taken.done(session, 5);
        assert_eq!(taken.position(), 0);
    }

    #[test]
    fn what_was_left_out_holds_nothing_up() {
        let taken = Taken::default();
        taken.begin();
        let session = taken.came(1);
        taken.done(session, 1);
        taken.came(4);
        assert_eq!((taken.position(), taken.open()), (3, 1));
        taken.done(session, 4);
        taken.came(1_000_000);
        assert_eq!((taken.position(), taken.open()), (999_999, 1));
    }
}
