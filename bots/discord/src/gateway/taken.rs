//! How far a session was taken in. Discord is told of an event only when it
//! and all before it are committed, so that what is replayed begins there.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

/// A session that can be gone on with. Its id is a secret, so it has no `Debug`.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Session {
    pub id: String,
    /// Where to go on with it, as Discord told it.
    pub url: Option<String>,
}

#[derive(Default)]
struct Place {
    /// What is gone on with, while there is anything.
    session: Option<Session>,
    /// Which one it is, counted from the first.
    number: u64,
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
#[derive(Default)]
pub(crate) struct Taken(Mutex<Place>);

impl Taken {
    fn place(&self) -> std::sync::MutexGuard<'_, Place> {
        // It is whole after every statement, whoever panicked beside it.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A session begins; events of the one before count no more.
    pub fn begin(&self, session: Session) {
        self.go_on(session, 0);
    }

    /// A session goes on of which everything up to `done` is done with.
    pub fn go_on(&self, session: Session, done: u64) {
        let mut place = self.place();
        let number = place.number + 1;
        *place = Place { session: Some(session), number, done, last: done, ..Place::default() };
    }

    /// The session is over; what came of it is still taken in.
    pub fn end(&self) {
        self.place().session = None;
    }

    /// What can be gone on with.
    pub fn session(&self) -> Option<Session> {
        self.place().session.clone()
    }

    /// What can be gone on with, and up to where everything of it is done with.
    pub fn standing(&self) -> Option<(Session, u64)> {
        let place = self.place();
        // Before its first event is done with there is nothing to go on from.
        place.session.clone().filter(|_| place.done > 0).map(|session| (session, place.done))
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
        place.number
    }

    /// An event is done with.
    pub fn done(&self, session: u64, seq: u64) {
        let mut place = self.place();
        if place.number != session || seq <= place.done {
            return;
        }
        place.ahead.insert(seq);
        place.advance();
    }

    /// Everything up to here is done with.
    pub fn position(&self) -> u64 {
        self.place().done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn a_session() -> Session {
        Session { id: "s".into(), url: None }
    }

    #[test]
    fn it_stands_before_what_is_not_done() {
        let taken = Taken::default();
        taken.begin(a_session());
        for seq in 1..=3 {
            taken.came(seq);
        }
        let session = taken.came(4);
        taken.done(session, 1);
        taken.done(session, 3);
        taken.done(session, 4);
        assert_eq!(taken.position(), 1);
        taken.done(session, 2);
        assert_eq!(taken.position(), 4);
        // Replayed, and done with once more.
        taken.came(3);
        taken.done(session, 3);
        assert_eq!(taken.position(), 4);
        taken.begin(a_session());
        taken.done(session, 5);
        assert_eq!(taken.position(), 0);
    }

    #[test]
    fn what_was_left_out_holds_nothing_up() {
        let taken = Taken::default();
        taken.begin(a_session());
        let session = taken.came(1);
        taken.done(session, 1);
        taken.came(4);
        assert_eq!(taken.position(), 3);
        taken.done(session, 4);
        taken.came(1_000_000);
        assert_eq!(taken.position(), 999_999);
    }

    #[test]
    fn a_session_goes_on_where_it_stood() {
        let taken = Taken::default();
        assert!(taken.session().is_none() && taken.standing().is_none());
        taken.begin(a_session());
        assert!(taken.session() == Some(a_session()) && taken.standing().is_none());
        let before = taken.came(1);
        taken.done(before, 1);
        assert!(taken.standing() == Some((a_session(), 1)));

        taken.go_on(a_session(), 40);
        assert_eq!(taken.position(), 40);
        let now = taken.came(41);
        // What another process began with counts no more.
        taken.done(before, 41);
        assert_eq!(taken.position(), 40);
        taken.done(now, 41);
        assert!(taken.standing() == Some((a_session(), 41)));
        taken.end();
        assert!(taken.session().is_none() && taken.standing().is_none());
    }
}
