//! What a member may do to a posting as it stands. The buttons are made from
//! this, and a button that comes back is held against it.

use crate::dialogue::change::Refusal;
use crate::domain::access::{Action, may};
use crate::domain::person::Staff;
use crate::domain::posting::{Concern, Posting, PostingState};

/// Something that moves a posting on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Submit,
    Approve,
    Return,
    Publish,
    Unschedule,
    Recall,
    Correct,
    ConfirmFields,
    /// Ends what is published.
    Close,
    /// Gives up what never was.
    Discard,
}

impl Step {
    const fn action(self) -> Action {
        match self {
            Self::Submit => Action::Submit,
            Self::Approve | Self::Return => Action::Approve,
            Self::Publish | Self::Unschedule => Action::Publish,
            Self::Recall => Action::Broadcast,
            Self::Correct | Self::ConfirmFields | Self::Discard => Action::Edit,
            Self::Close => Action::Close,
        }
    }
}

/// Where the newest text stands on its way to scholars; `None` when it is
/// with them already or will never be.
pub(super) fn stage(posting: &Posting) -> Option<PostingState> {
    match posting.state {
        PostingState::Draft | PostingState::InReview | PostingState::Approved => Some(posting.head.review),
        PostingState::Published => posting.live.as_ref().map(|_| posting.head.review),
        PostingState::Closed | PostingState::Expired | PostingState::Discarded => None,
    }
}

/// Which of the two ends this posting can come to.
pub(super) const fn ending(posting: &Posting) -> Step {
    match posting.state {
        PostingState::Draft | PostingState::InReview | PostingState::Approved => Step::Discard,
        PostingState::Published | PostingState::Closed | PostingState::Expired | PostingState::Discarded => {
            Step::Close
        }
    }
}

/// Whether `staff` may take this step at `now` (ms since 1970), and why not.
pub(super) fn check(step: Step, posting: &Posting, staff: &Staff, now: i64) -> Result<(), Refusal> {
    if !may(staff, step.action(), posting.station) {
        return Err(Refusal::NotAllowed);
    }
    let at = |wanted: PostingState| {
        let stage = stage(posting);
        if stage == Some(wanted) { Ok(()) } else { Err(Refusal::WrongState(stage.unwrap_or(posting.state))) }
    };
    let concerns = posting.head.content.concerns(now);
    match step {
        Step::Submit => {
            at(PostingState::Draft)?;
            let blocking: Vec<Concern> = concerns.into_iter().filter(|concern| concern.blocks()).collect();
            if blocking.is_empty() { Ok(()) } else { Err(Refusal::Blocked(blocking)) }
        }
        Step::Approve => {
            at(PostingState::InReview)?;
            if wrote(staff, posting) { Err(Refusal::SamePerson) } else { Ok(()) }
        }
        Step::Return => at(PostingState::InReview),
        Step::Publish => {
            at(PostingState::Approved)?;
            let past = concerns.contains(&Concern::DeadlinePast);
            if past { Err(Refusal::Over) } else { Ok(()) }
        }
        Step::Unschedule => {
            at(PostingState::Approved)?;
            if posting.publish_at.is_some() { Ok(()) } else { Err(Refusal::WrongState(posting.state)) }
        }
        Step::Recall if posting.state == PostingState::Published => Ok(()),
        Step::Recall => Err(Refusal::WrongState(posting.state)),
        Step::ConfirmFields if posting.head.content.proposed_fields.is_empty() => Err(Refusal::TextChanged),
        Step::Correct | Step::ConfirmFields => living(posting),
        Step::Close if posting.state == PostingState::Published => Ok(()),
        Step::Close => Err(Refusal::WrongState(posting.state)),
        Step::Discard if ending(posting) == Step::Discard => Ok(()),
        Step::Discard => Err(Refusal::WrongState(posting.state)),
    }
}

/// Whether this member submitted or last changed the newest text.
pub(super) fn wrote(staff: &Staff, posting: &Posting) -> bool {
    [posting.head.changed_by, posting.head.submitted_by].contains(&Some(staff.id))
}

fn living(posting: &Posting) -> Result<(), Refusal> {
    match posting.state {
        PostingState::Draft | PostingState::InReview | PostingState::Approved | PostingState::Published => {
            Ok(())
        }
        PostingState::Closed | PostingState::Expired | PostingState::Discarded => {
            Err(Refusal::WrongState(posting.state))
        }
    }
}
