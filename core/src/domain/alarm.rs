//! What can go wrong with the house itself, and who among staff hears of it.

use serde::{Deserialize, Serialize};

use super::access::Role;
use super::code::coded;
use super::person::{Platform, Staff};

coded! {
    /// A kind of trouble.
    AlarmKind,
    /// A set of kinds.
    AlarmKindSet {
        /// A platform has not answered any process for minutes.
        Channel = "channel",
        /// A platform refused the token or a setting for good.
        Refused = "refused",
        /// A platform cannot hand its updates to the webhook.
        Webhook = "webhook",
        /// Answers that somebody waits for lie too long.
        Answers = "answers",
        /// Personal notices lie too long.
        Personal = "personal",
        /// A broadcast is due and nothing of it goes out.
        Broadcast = "broadcast",
        /// Many messages were refused or given up within minutes.
        Failures = "failures",
        /// A platform asked for a long pause.
        Hold = "hold",
        /// No process sends on a platform.
        Sender = "sender",
        /// The disk under the database is nearly full.
        Disk = "disk",
        /// A list has been read for too long.
        Import = "import",
    }
}

/// One trouble, as it is found or kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alarm {
    /// What it is.
    pub kind: AlarmKind,
    /// Where; `None` when it concerns no platform.
    pub platform: Option<Platform>,
    /// Since when, ms since 1970.
    pub since: i64,
    /// What it is measured by: a number of messages, bytes, or a moment (ms
    /// since 1970), as the kind has it; 0 where there is nothing to measure.
    pub figure: i64,
}

impl Alarm {
    /// Whether it is the same trouble, whatever became of its figures.
    pub fn is_of(&self, other: &Self) -> bool {
        (self.kind, self.platform) == (other.kind, other.platform)
    }
}

impl AlarmKind {
    /// Whether nothing sent on the platform would arrive now.
    pub const fn silences(self) -> bool {
        match self {
            Self::Channel | Self::Refused | Self::Sender | Self::Answers | Self::Personal => true,
            Self::Webhook | Self::Broadcast | Self::Failures | Self::Hold | Self::Disk | Self::Import => {
                false
            }
        }
    }

    /// Whether it keeps broadcasts or lists from going on, which is the
    /// business of whoever started them.
    const fn concerns_the_office(self) -> bool {
        match self {
            Self::Broadcast | Self::Failures | Self::Hold | Self::Import => true,
            Self::Channel
            | Self::Refused
            | Self::Webhook
            | Self::Answers
            | Self::Personal
            | Self::Sender
            | Self::Disk => false,
        }
    }

    /// Whether this member of staff hears of it: administrators of everything,
    /// the office's officers and reviewers of what keeps their broadcasts.
    pub fn is_for(self, staff: &Staff) -> bool {
        match staff.role {
            Role::Administrator => true,
            Role::Officer | Role::Reviewer => staff.station.is_none() && self.concerns_the_office(),
            Role::Station | Role::Observer => false,
        }
    }
}
