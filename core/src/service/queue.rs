//! Turns that wait, and who plays them: whoever waits is taken together.
//!
//! There is no timer and no task that waits for work. What comes in while
//! nobody plays is played at once; what comes in meanwhile is played together
//! as soon as a runner is free.

use std::any::Any;
use std::collections::{HashSet, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::oneshot;

use crate::domain::person::Platform;
use crate::event::Inbound;

/// Turns in one transaction at most: a full poll of Telegram's, which are 100.
const TOGETHER: usize = 128;

/// What came of a turn.
pub(super) enum Verdict {
    /// It is committed, or nothing of it was kept, in words.
    Over(Result<(), String>),
    /// It panicked with this; nothing of it was kept.
    Panicked(Box<dyn Any + Send>),
}

/// A turn that waits, and whoever waits for it.
pub(super) struct Waiting {
    pub inbound: Inbound,
    pub verdict: oneshot::Sender<Verdict>,
}

/// A chat: of two turns in one chat, or by one person, the second waits.
type Place = (Platform, String);

fn places(inbound: &Inbound) -> [Place; 2] {
    [&inbound.at, &inbound.by].map(|address| (address.platform, address.chat.clone()))
}

#[derive(Default)]
struct Line {
    waiting: VecDeque<Waiting>,
    /// Where a turn is being played.
    engaged: HashSet<Place>,
    runners: usize,
}

/// The turns that wait.
#[derive(Default)]
pub(super) struct Queue(Mutex<Line>);

impl Queue {
    fn line(&self) -> MutexGuard<'_, Line> {
        // The line is whole after every statement, whoever panicked beside it.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a turn at the end; true if a runner must be started for it, of
    /// whom there are `runners` at most.
    pub fn join(&self, inbound: Inbound, runners: usize) -> (oneshot::Receiver<Verdict>, bool) {
        let (verdict, told) = oneshot::channel();
        let mut line = self.line();
        line.waiting.push_back(Waiting { inbound, verdict });
        let start = line.runners < runners;
        line.runners += usize::from(start);
        (told, start)
    }

    /// The turns a runner plays next: of one platform, each of another chat
    /// and person, in the order in which they came, behind those that are over.
    /// With none its run is over, for whoever holds up the rest takes them on.
    pub fn next(&self, over: &[Inbound]) -> Option<Vec<Waiting>> {
        let mut line = self.line();
        for place in over.iter().flat_map(places) {
            line.engaged.remove(&place);
        }
        let mut taken: Vec<Waiting> = Vec::new();
        let (mut passed, mut passed_places) = (VecDeque::new(), HashSet::new());
        while taken.len() < TOGETHER
            && let Some(next) = line.waiting.pop_front()
        {
            let places = places(&next.inbound);
            let platform = taken.first().map_or(next.inbound.at.platform, |first| first.inbound.at.platform);
            let free = next.inbound.at.platform == platform
                && !places.iter().any(|place| line.engaged.contains(place) || passed_places.contains(place));
            if free {
                line.engaged.extend(places);
                taken.push(next);
            } else {
                passed_places.extend(places);
                passed.push_back(next);
            }
        }
        passed.append(&mut line.waiting);
        line.waiting = passed;
        if taken.is_empty() {
            line.runners -= 1;
            return None;
        }
        Some(taken)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::person::Address;
    use crate::event::{Event, Surface};

    fn turn(id: &str, platform: Platform, at: &str, by: &str) -> Inbound {
        Inbound {
            id: id.into(),
            at: Address::new(platform, at),
            by: Address::new(platform, by),
            surface: Surface::Private,
            name_hint: None,
            lang_hint: None,
            message: None,
            press: None,
            reply: None,
            guild: None,
            event: Event::Other,
        }
    }

    fn ids(taken: &Option<Vec<Waiting>>) -> Vec<String> {
        taken.iter().flatten().map(|waiting| waiting.inbound.id.clone()).collect()
    }

    fn over(taken: Option<Vec<Waiting>>) -> Vec<Inbound> {
        taken.into_iter().flatten().map(|waiting| waiting.inbound).collect()
    }

    #[test]
    fn a_chat_and_a_person_are_in_a_batch_once_and_keep_their_order() {
        use Platform::{Telegram, Web};
        let queue = Queue::default();
        let turns = [
            ("1", Telegram, "anna", "anna"),
            ("2", Telegram, "group", "anna"),
            ("3", Telegram, "group", "ben"),
            ("4", Telegram, "carl", "carl"),
            ("5", Web, "dora", "dora"),
            ("6", Telegram, "anna", "anna"),
        ];
        for (id, platform, at, by) in turns {
            queue.join(turn(id, platform, at, by), 1);
        }
        let first = queue.next(&[]);
        assert_eq!(ids(&first), ["1", "4"], "2 has Anna in it, 3 must not overtake 2 in the group");
        let second = queue.next(&over(first));
        assert_eq!(ids(&second), ["2"], "Ben waits for the group");
        let third = queue.next(&over(second));
        assert_eq!(ids(&third), ["3", "6"]);
        let fourth = queue.next(&over(third));
        assert_eq!(ids(&fourth), ["5"], "another platform");
        assert!(queue.next(&over(fourth)).is_none());
    }

    #[test]
    fn two_runners_never_play_in_one_chat() {
        let queue = Queue::default();
        let telegram = |id: &str, at: &str| turn(id, Platform::Telegram, at, at);
        assert!(queue.join(telegram("1", "anna"), 2).1);
        let first = queue.next(&[]);
        assert!(queue.join(telegram("2", "anna"), 2).1);
        assert!(queue.next(&[]).is_none(), "the second runner leaves her to the first");
        assert!(queue.join(telegram("3", "ben"), 2).1, "and may be started again");
        assert!(!queue.join(telegram("4", "carl"), 2).1, "two are enough");
        assert_eq!(ids(&queue.next(&[])), ["3", "4"]);
        assert_eq!(ids(&queue.next(&over(first))), ["2"]);
    }

    #[test]
    fn a_batch_is_bounded_and_the_rest_keeps_its_order() {
        let queue = Queue::default();
        for at in 0..=TOGETHER {
            queue.join(turn(&at.to_string(), Platform::Telegram, &at.to_string(), &at.to_string()), 1);
        }
        let first = queue.next(&[]);
        assert_eq!(ids(&first).len(), TOGETHER);
        assert_eq!(ids(&queue.next(&over(first))), [TOGETHER.to_string()]);
    }
}
