//! What a button or form stands for, and its compact text of at most 64 bytes.
//!
//! A press that comes back is hostile: decoding checks its form alone, and
//! whoever acts on it checks again who pressed and what is still true.

mod part;
#[macro_use]
mod text;
#[macro_use]
mod desk;
#[macro_use]
mod event;
#[macro_use]
mod guild;
#[macro_use]
mod scholar;
#[macro_use]
mod settings;
#[macro_use]
mod subscribe;

use serde::{Deserialize, Serialize};

use crate::domain::engagement::Engagement;
use crate::domain::event::{Attendance, Halt};
use crate::domain::feedback::Rating;
use crate::domain::field::Field;
use crate::domain::ids::{
    AccountId, ImportId, InterestId, NoticeId, PostingId, QuestionId, RegistrationId, SubscriptionId,
};
use crate::domain::interest::Shared;
use crate::domain::lang::Lang;
use crate::domain::month::Month;
use crate::domain::part::Part as PostingPart;
use crate::domain::person::Platform;
use crate::domain::place::Place;
use crate::domain::posting::PostingState;
use crate::domain::registration::{RegistrationState, Settling};
use crate::domain::search::Condition;
use crate::domain::wishes::{Minute, QuietHours, Reminder, Rhythm, Weekday, Wish};
use crate::domain::zone::{Region, Zone};

use part::Part;

/// The first 16 hex digits of a text's digest: enough to tell a stale button,
/// while the full digest is compared in the store.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ShortDigest(String);

impl ShortDigest {
    /// Shortens a digest.
    pub fn of(digest: &str) -> Self {
        Self(digest.chars().take(16).collect())
    }

    /// Whether it is the beginning of this digest.
    pub fn matches(&self, digest: &str) -> bool {
        *self == Self::of(digest)
    }
}

gather! { {} {
    /// What a button stands for.
    ///
    /// A `run` is the number of one run of a flow: a button of an earlier run
    /// is told so instead of acting on the present one.
    Press
} scholar_presses event_presses subscribe_presses settings_presses guild_presses desk_presses }

presses! {
    /// Which form is filled.
    FormId {
        /// What a scholar tells about themselves.
        Profile = "profile",
        /// The same, as part of sending an interest.
        InterestProfile {
            /// Run of the interest flow.
            run: u32
        } = "iprofile",
        /// A message that goes with an interest.
        InterestMessage {
            /// Run of the interest flow.
            run: u32
        } = "imessage",
        /// What is asked of whoever registers.
        Register {
            /// Run of the flow.
            run: u32
        } = "register",
        /// Keywords of a subscription.
        Keywords {
            /// Run of the subscribe flow.
            run: u32
        } = "keywords",
        /// Return a text with a remark.
        Return {
            /// Which posting.
            id: PostingId,
            /// Exactly which text.
            digest: ShortDigest
        } = "return",
        /// Publish at a time.
        Schedule {
            /// Which posting.
            id: PostingId,
            /// Exactly which text.
            digest: ShortDigest
        } = "schedule",
        /// Take a posting's notice back, with a reason.
        Recall {
            /// Which posting.
            id: PostingId
        } = "recall",
        /// Correct a posting.
        Correct {
            /// Which posting.
            id: PostingId,
            /// The text that was corrected: a change in between is not overwritten.
            digest: ShortDigest
        } = "correct",
        /// Write a text of a posting beside another.
        Translate {
            /// Which posting.
            id: PostingId,
            /// The language to be written in.
            lang: Lang,
            /// The language that was read beside it.
            from: Lang,
            /// The text that was worked on: a change in between is not overwritten.
            digest: ShortDigest
        } = "translate",
        /// Invite a member of staff.
        Invite = "invite",
        /// Begin an event.
        NewEvent = "new-event",
        /// A code at the door.
        CheckIn {
            /// Of which event.
            id: PostingId
        } = "check-in",
        /// Somebody at the door who has not registered.
        WalkIn {
            /// For which event.
            id: PostingId
        } = "walk-in",
        /// Put an event off or cancel it.
        Halt {
            /// Which event.
            id: PostingId,
            /// Which of the two.
            halt: Halt
        } = "halt",
        /// Write to those who registered.
        Tell {
            /// For which event.
            id: PostingId,
            /// To those of this state.
            state: Option<RegistrationState>
        } = "tell",
        /// Have an event take place again.
        Repeat {
            /// Which event.
            id: PostingId
        } = "repeat",
        /// Words about an event.
        Comment {
            /// By which registration.
            id: RegistrationId
        } = "comment",
        /// What an event leaves those who are registered.
        Handouts {
            /// Which event.
            id: PostingId
        } = "handouts",
        /// Bring a file that an event leaves those who are registered.
        HandoutFile {
            /// Which event.
            id: PostingId
        } = "handout-file",
        /// Bring the cover picture of an event.
        Cover {
            /// Which event.
            id: PostingId
        } = "cover",
        /// Answer a question to the office.
        Answer {
            /// Which.
            id: QuestionId
        } = "answer",
        /// Bring a workbook.
        Upload = "upload",
        /// Sign in with a code.
        SignIn = "signin",
    }
}

impl Press {
    /// Whether it belongs to how somebody wants to hear of postings: when, how
    /// often and by which clock.
    pub const fn is_about_wishes(&self) -> bool {
        matches!(
            self,
            Self::Settings
                | Self::Wishes { .. }
                | Self::Zones { .. }
                | Self::SetRhythm { .. }
                | Self::SetDigestAt { .. }
                | Self::SetDigestDay { .. }
                | Self::SetQuiet { .. }
                | Self::PauseFor { .. }
                | Self::EndPause
                | Self::SetZone { .. }
                | Self::ToggleReminder { .. }
                | Self::ToggleReads { .. }
        )
    }
}

#[cfg(test)]
mod tests;
