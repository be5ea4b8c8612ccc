//! What came of a change to an event or to who comes.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{PostingId, RegistrationId};

/// What somebody with a seat gets: files that the store keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    /// The calendar file.
    pub calendar: i64,
    /// The picture of the code that is shown at the door.
    pub code: i64,
}

/// What came of a change to an event or to who comes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventOutcome {
    /// Somebody registered, or took the seat that was kept.
    Registered {
        /// Which registration.
        id: RegistrationId,
        /// Calendar file and code, where there is a seat.
        ticket: Option<Ticket>,
    },
    /// They are registered already.
    Before(RegistrationId),
    /// The certificate of this registration is being made.
    Printing(RegistrationId),
    /// The address of the person's calendar.
    Feed(String),
    /// An event was written down as a draft.
    Added(PostingId),
    /// A registration stands elsewhere now.
    Moved(RegistrationId),
    /// Somebody is there.
    CheckedIn {
        /// Whose registration.
        id: RegistrationId,
        /// Whether that was noted before.
        again: bool,
    },
    /// An event is put off or does not take place.
    Halted {
        /// Which.
        id: PostingId,
        /// How many who registered are told.
        told: u64,
    },
    /// So many who registered are told words of staff.
    Told {
        /// Of which event.
        id: PostingId,
        /// How many.
        count: u64,
    },
    /// Further dates of an event were written down as drafts.
    Repeated {
        /// Of which event.
        id: PostingId,
        /// How many.
        made: u32,
        /// On how many more days it was to take place already.
        before: u32,
    },
    /// Drafts among the dates of an event went to review.
    RepeatsSubmitted {
        /// Of which event.
        id: PostingId,
        /// How many went.
        submitted: u32,
        /// How many stayed drafts because something blocks them.
        held: u32,
    },
    /// Drafts among the dates of an event were given up.
    RepeatsDiscarded {
        /// Of which event.
        id: PostingId,
        /// How many.
        count: u32,
    },
    /// Somebody said how good an event was.
    Rated(RegistrationId),
    /// Somebody said something about an event, or that they do not.
    Commented(RegistrationId),
    /// An event has other handouts.
    HandoutsKept(PostingId),
    /// So many with a seat are told of handouts.
    HandoutsTold {
        /// Of which event.
        id: PostingId,
        /// How many.
        count: u64,
    },
    /// A workbook of who registered, which the store keeps.
    Exported {
        /// Of which event.
        id: PostingId,
        /// The file.
        file: i64,
    },
}
