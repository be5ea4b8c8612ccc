//! Who comes to an event: registrations, the waiting list, attendance.

use serde::{Deserialize, Serialize};

use super::code::coded;
use super::event::Attendance;
use super::ids::{CertificateId, EventId, PersonId, PostingId, RegistrationId};

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

coded! {
    /// What staff do to a registration.
    Settling,
    /// A set of them.
    SettlingSet {
        /// Give the seat that was asked for.
        Admit = "admit",
        /// Decide against it.
        Decline = "decline",
        /// Give a seat to somebody who waits, also out of order.
        Seat = "seat",
        /// Note that they are there.
        Arrive = "arrive",
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

/// What the picture at the door begins with, before the event and the code.
const DOOR_MARK: &str = "HAIZHI";

/// What the picture at the door says.
pub fn door_code(event: PostingId, code: &str) -> String {
    format!("{DOOR_MARK}:{}:{code}", EventId(event.0))
}

/// The code at the door as it was typed or scanned, and the event it names if
/// it names one. Case, spaces and full-width forms are forgiven.
pub fn read_door_code(typed: &str) -> (Option<PostingId>, String) {
    let typed: String = typed.chars().map(half_width).collect::<String>().to_uppercase();
    let mut parts = typed.rsplitn(3, ':');
    let code = parts.next().unwrap_or_default().chars().filter(char::is_ascii_alphanumeric).collect();
    let event = parts.next().and_then(|event| event.trim().parse::<EventId>().ok());
    let marked = parts.next().is_some_and(|mark| mark.trim() == DOOR_MARK);
    (event.filter(|_| marked).map(|event| PostingId(event.0)), code)
}

/// Letters, digits and the colon as Chinese input methods write them.
fn half_width(c: char) -> char {
    match c {
        '！'..='～' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        other => other,
    }
}

/// The certificate of attendance that was issued for a registration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// Its number.
    pub id: CertificateId,
    /// For which registration.
    pub registration: RegistrationId,
    /// What its public address ends in; whoever knows it may see whose it is.
    pub token: String,
    /// When it was issued, ms since 1970.
    pub at: i64,
}

/// Somebody at the door who has not registered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WalkIn {
    /// Their name.
    pub name: String,
    /// Their university, institute or company.
    pub institution: String,
    /// Whether they are let in although no seat is free.
    pub beyond: bool,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_at_the_door_is_read_as_it_comes() {
        let event = PostingId(17);
        for (typed, read) in [
            ("ABCD2345", (None, "ABCD2345")),
            (" abcd 2345\n", (None, "ABCD2345")),
            ("ＡＢＣＤ２３４５", (None, "ABCD2345")),
            (door_code(event, "ABCD2345").as_str(), (Some(event), "ABCD2345")),
            ("haizhi:e-17:abcd2345", (Some(event), "ABCD2345")),
            ("ＨＡＩＺＨＩ：Ｅ－１７：ＡＢＣＤ２３４５", (Some(event), "ABCD2345")),
            ("OTHER:E-17:ABCD2345", (None, "ABCD2345")),
            ("HAIZHI:P-17:ABCD2345", (None, "ABCD2345")),
            ("", (None, "")),
        ] {
            let (event, code) = read_door_code(typed);
            assert_eq!((event, code.as_str()), read, "{typed:?}");
        }
    }
}
