//! What is remembered between two inputs from the same place.

use serde::{Deserialize, Serialize};

use crate::domain::event::Attendance;
use crate::domain::file::FileFor;
use crate::domain::ids::{InterestId, PostingId, QuestionId, RegistrationId, SubscriptionId};
use crate::domain::interest::SharedSet;
use crate::domain::person::Profile;
use crate::domain::subscription::Filter;
use crate::view::Form;

use super::press::Press;
use super::search::Sought;
use crate::domain::wishes::Wish;

/// The state of one conversation. Kept in the store, so a flow survives a restart.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct State {
    /// The number of the last run of a flow; the next run gets the next one.
    #[serde(default)]
    pub run: u32,
    /// The flow under way.
    #[serde(default)]
    pub flow: Flow,
    /// A subscription that was being put together when the person went
    /// elsewhere; `/subscribe` goes on with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parked: Option<Box<Flow>>,
    /// What was sought last: buttons below it page and take conditions away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub search: Option<Sought>,
    /// The posting that was looked at last: a question may be about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub looks_at: Option<PostingId>,
}

/// A flow under way.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flow {
    /// None.
    #[default]
    Idle,
    /// The first question: the language. What the person came for waits.
    Welcome {
        /// Where they wanted to go.
        then: Option<Press>,
    },
    /// A subscription is being put together.
    Subscribe {
        /// At which step.
        step: SubscribeStep,
        /// What was chosen so far.
        filter: Filter,
    },
    /// An interest is being put together.
    Interest {
        /// In which posting.
        posting: PostingId,
        /// What the person is willing to share.
        shared: SharedSet,
        /// What the person told about themselves so far.
        profile: Profile,
        /// What they wrote.
        message: String,
    },
    /// Registering for an event.
    Register {
        /// Which.
        event: PostingId,
        /// How the person attends.
        attendance: Attendance,
        /// How many colleagues they bring along.
        companions: u32,
    },
    /// A file is waited for; words typed now are no answer.
    Sending(FileFor),
    /// A file was sent: another takes its place, and anything else is taken as ever.
    Sent(FileFor),
    /// Whether to become one person with whoever made a code is being asked.
    Joining {
        /// The hash of the code.
        hash: String,
    },
    /// Something the person may wish for is being chosen; words typed now are meant for it.
    Wishing(Wish),
    /// A form is asked question by question, where the platform has none.
    Asking {
        /// The form.
        form: Box<Form>,
        /// The question that is asked now.
        at: usize,
        /// The flow that the answers go back to.
        back: Box<Flow>,
    },
    /// A change was asked for; its outcome is answered from here.
    Waiting(Waiting),
}

/// Steps of putting a subscription together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SubscribeStep {
    /// 1 of 3.
    Fields,
    /// 2 of 3.
    Engagement,
    /// Beside step 2: where.
    Places,
    /// 3 of 3.
    Keywords,
    /// The summary with its forecast.
    Confirm,
}

/// What the outcome of a change is the answer to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Waiting {
    /// The language was chosen; go on to where the person wanted to go.
    Lang {
        /// Where they wanted to go.
        then: Option<Press>,
    },
    /// A subscription was to be kept.
    Subscribed {
        /// How often the person is told because of it; `None` for as always.
        rhythm: Option<crate::domain::wishes::Rhythm>,
    },
    /// A wish was to be kept.
    Wished {
        /// Which.
        wish: Wish,
        /// What takes it back.
        undo: Option<Press>,
    },
    /// A code was to be made or tried, two persons joined, or an account taken out.
    Link,
    /// What waits was to be brought.
    Brought,
    /// A subscription was paused, resumed, removed or brought back.
    Subscription {
        /// Which.
        id: SubscriptionId,
        /// Whether it was removed.
        removed: bool,
    },
    /// A posting was saved or no longer.
    Saved {
        /// Which.
        id: PostingId,
        /// Whether it is saved now.
        saved: bool,
    },
    /// The profile was kept; a flow may go on.
    Profile {
        /// The flow to go on with.
        back: Box<Flow>,
    },
    /// An interest was sent.
    Interest {
        /// In which posting.
        posting: PostingId,
    },
    /// Somebody was to be registered for an event.
    Register(PostingId),
    /// Something was done to a registration.
    Registration(RegistrationId),
    /// A file was taken in for a registration, or left for later.
    File(FileFor),
    /// Something was said about an event.
    Feedback(RegistrationId),
    /// The address of the person's calendar was asked for.
    Calendar,
    /// A question was to be passed on.
    Asked,
    /// A question was to be answered.
    OnQuestion(QuestionId),
    /// An interest was withdrawn.
    Withdrawn(InterestId),
    /// Something was to be posted in a channel.
    Mapped {
        /// What.
        filter: Filter,
    },
    /// Something was done to what is posted in a channel.
    Remapped {
        /// Which.
        id: SubscriptionId,
        /// What was done.
        how: super::change::Remapping,
    },
    /// Scheduled events of the guild were to be tried again.
    RetriedEvents,
    /// It was tried to write to the person directly.
    Reach,
    /// Somebody signed in.
    SignIn,
    /// A workbook was taken in.
    Import,
    /// Something was done to an import.
    OnImport(crate::domain::ids::ImportId),
    /// Something was done to a posting.
    OnPosting(PostingId),
    /// Something was done to a notice.
    OnNotice(crate::domain::ids::NoticeId),
    /// The word of an event was said.
    Attended,
    /// An event was written down.
    NewEvent,
    /// Something was done about who comes to an event.
    OnEvent(PostingId),
    /// Something was done to a registration, by staff.
    OnAttendee(RegistrationId),
    /// Somebody was invited.
    Invited,
}
