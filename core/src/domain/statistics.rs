//! Events in numbers: one, and those of a year. A year's numbers are what the
//! yearly report reads.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::event::EventKind;
use super::feedback::{Ratings, Said};

/// Most words on an event that are shown at once; the workbook has all.
pub const MOST_SAID: u32 = 200;

/// One event in numbers, beside the tally of who registered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventStatistics {
    /// Registrations by the day they came, by the clocks of the event, in order;
    /// days without any are left out.
    pub days: Vec<(Date, u32)>,
    /// Registrations with a seat by the zone (IANA) of who has it, the most
    /// first. A zone is a guess at where somebody is, and all there is.
    pub zones: Vec<(String, u32)>,
    /// How it was rated.
    pub ratings: Ratings,
    /// How many were thanked and asked.
    pub asked: u32,
    /// What was said in words, the newest first, a bounded number.
    pub said: Vec<Said>,
}

/// Events that were held, in numbers. An event is held when it was published,
/// was neither postponed nor cancelled, and is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Held {
    /// How many events.
    pub events: u32,
    /// Seats that were limited, in people.
    pub seats: u32,
    /// People with a seat, those brought along counted.
    pub registered: u32,
    /// People of them who were there.
    pub attended: u32,
    /// How they were rated.
    pub ratings: Ratings,
}

impl Held {
    /// Both together.
    pub fn add(&mut self, other: &Self) {
        self.events += other.events;
        self.seats += other.seats;
        self.registered += other.registered;
        self.attended += other.attended;
        for (mine, theirs) in self.ratings.counts.iter_mut().zip(other.ratings.counts) {
            *mine += theirs;
        }
    }
}

/// The events of one year, by the day they began.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct YearOfEvents {
    /// Which year, by Kunming's calendar.
    pub year: i16,
    /// Every kind of which one was held, in the order of the kinds.
    pub kinds: Vec<(EventKind, Held)>,
}

impl YearOfEvents {
    /// All kinds together.
    pub fn total(&self) -> Held {
        let mut total = Held::default();
        for (_, held) in &self.kinds {
            total.add(held);
        }
        total
    }
}
