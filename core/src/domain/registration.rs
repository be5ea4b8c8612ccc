//! Who comes to an event: registrations, the waiting list, attendance.

use serde::{Deserialize, Serialize};

use super::code::coded;
use super::event::Attendance;
use super::ids::{PersonId, PostingId, RegistrationId};

coded! {
    /// Where a registration stands.
    RegistrationState,
    /// A set of states.
    RegistrationStateSet {
        /// Staff have to decide on it.
        Requested = "requested",
        /// On the waiting list.
        Waiting = "waiting",
        /// A seat became free and is kept for a while.
        Offered = "offered",
        /// Has a seat.
        Confirmed = "confirmed",
        /// Staff decided against it.
        Declined = "declined",
        /// Given up by the person.
        Cancelled = "cancelled",
        /// An offered seat was not taken in time.
        Lapsed = "lapsed",
    }
}

impl RegistrationState {
    /// Whether it still stands for something.
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Requested | Self::Waiting | Self::Offered | Self::Confirmed)
    }

    /// Whether it has a seat for good.
    pub const fn is_seated(self) -> bool {
        matches!(self, Self::Confirmed)
    }

    /// Whether it takes seats.
    pub const fn takes_seats(self) -> bool {
        matches!(self, Self::Offered | Self::Confirmed)
    }
}

/// For how long a seat that became free is kept for somebody, in ms; hours in
/// which they do not want to be disturbed do not count.
pub const OFFER_MS: i64 = 24 * 60 * 60 * 1_000;

/// Longest answer to a question, in characters.
pub const MAX_ANSWER_CHARS: usize = 1_000;

/// The registration of one person for one event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// Its id.
    pub id: RegistrationId,
    /// For which event.
    pub event: PostingId,
    /// Whose.
    pub person: PersonId,
    /// Where it stands.
    pub state: RegistrationState,
    /// How they attend.
    pub attendance: Attendance,
    /// How many colleagues they bring along.
    pub companions: u32,
    /// The name they registered under.
    pub name: String,
    /// Their university, institute or company.
    pub institution: String,
    /// Question and answer, in the order of the questions.
    pub answers: Vec<(String, String)>,
    /// What is shown at the door.
    pub code: String,
    /// Until when an offered seat is kept, ms since 1970.
    pub offer_until: Option<i64>,
    /// When they were there, ms since 1970.
    pub attended_at: Option<i64>,
    /// When they registered, ms since 1970.
    pub registered_at: i64,
}

impl Registration {
    /// How many seats it takes or would take.
    pub const fn seats(&self) -> u32 {
        self.companions + 1
    }
}

/// What somebody fills in to register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// How they attend.
    pub attendance: Attendance,
    /// How many colleagues they bring along.
    pub companions: u32,
    /// Their name.
    pub name: String,
    /// Their university, institute or company.
    pub institution: String,
    /// Question and answer.
    pub answers: Vec<(String, String)>,
}
