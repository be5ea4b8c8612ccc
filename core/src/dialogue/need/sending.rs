//! Who is told of a posting, and how its notice goes out.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{NoticeId, PostingId};
use crate::domain::lang::Lang;
use crate::domain::notice::{NoticeKind, NoticeState};
use crate::domain::person::Platform;

/// Who would be told of a posting.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Audience {
    /// People, each once over all their accounts.
    pub total: u64,
    /// Whether the numbers were reckoned from a part: a count of everybody
    /// would keep others waiting.
    pub about: bool,
    /// People by the language they read, the most first.
    pub by_lang: Vec<(Lang, u64)>,
    /// People by the platform on which they are told, the most first.
    pub by_platform: Vec<(Platform, u64)>,
    /// Of them, those who are reached nowhere just now.
    pub unreached: u64,
    /// Of them, those who are in their quiet hours and are told after.
    pub quiet: u64,
    /// Of them, those who read it in a digest, or after a pause.
    pub gathered: u64,
}

/// How far the card of a posting came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Reached {
    /// People who got it.
    pub sent: u64,
    /// People who still wait for it.
    pub waiting: u64,
    /// People with an interest that is with the station.
    pub interested: u64,
}

/// How a notice goes out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sending {
    /// Which notice.
    pub id: NoticeId,
    /// The posting it is about.
    pub posting: PostingId,
    /// The id by which people know that posting.
    pub reference: String,
    /// That posting's title.
    pub title: String,
    /// What it does with the card.
    pub kind: NoticeKind,
    /// Whether it goes out.
    pub state: NoticeState,
    /// When it began, ms since 1970.
    pub at: i64,
    /// Whether it is still being found out whom it concerns.
    pub spreading: bool,
    /// Deliveries there are.
    pub total: u64,
    /// Arrived.
    pub sent: u64,
    /// Not tried yet, or to be tried again.
    pub waiting: u64,
    /// Nobody is reached there any more.
    pub gone: u64,
    /// Refused by the platform.
    pub failed: u64,
    /// Outcome lost; not sent again.
    pub unknown: u64,
    /// Waited, and will never be sent: cancelled, taken back or over.
    pub dropped: u64,
    /// How long the rest takes at the pace of the last minute, in ms, where
    /// that can be said.
    pub left_ms: Option<i64>,
    /// People by language.
    pub by_lang: Vec<(Lang, u64)>,
    /// The same by platform.
    pub by_platform: Vec<OnPlatform>,
}

/// How a notice goes out on one platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnPlatform {
    /// Which platform.
    pub platform: Platform,
    /// Arrived.
    pub sent: u64,
    /// Not tried yet, or to be tried again.
    pub waiting: u64,
    /// Until when the platform asked us to wait, ms since 1970, if it did;
    /// looked up while something waits.
    pub held_until: Option<i64>,
    /// Whether some process sends there just now; looked up while something waits.
    pub sender: bool,
}

impl Sending {
    /// Whether everything that will be sent has been.
    pub const fn is_over(&self) -> bool {
        self.waiting == 0 && !self.spreading
    }
}
