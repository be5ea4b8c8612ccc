//! A notice to many: what it is for, and whether it goes out just now.

use super::code::coded;

coded! {
    /// What a notice does with the card of its posting.
    NoticeKind,
    /// A set of kinds.
    NoticeKindSet {
        /// Brings the card to those whose subscriptions match.
        New = "new",
        /// Puts the corrected card in place of the one they got.
        Correction = "correction",
        /// Takes the card back.
        Recall = "recall",
    }
}

coded! {
    /// Whether a notice goes out.
    NoticeState,
    /// A set of states.
    NoticeStateSet {
        /// It goes out, or has gone out.
        Running = "running",
        /// Nothing of it goes out until it is resumed.
        Paused = "paused",
        /// What still waited is never sent.
        Cancelled = "cancelled",
    }
}

impl NoticeState {
    /// Whether a notice that still has something to send may come from this
    /// state into that one.
    pub const fn may_become(self, next: Self) -> bool {
        matches!(
            (self, next),
            (Self::Running, Self::Paused)
                | (Self::Paused, Self::Running)
                | (Self::Running | Self::Paused, Self::Cancelled)
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cancelled_stays_so() {
        for next in NoticeState::ALL {
            assert!(!NoticeState::Cancelled.may_become(*next));
            assert!(!next.may_become(*next), "{next} leads nowhere new");
        }
        assert!(NoticeState::Running.may_become(NoticeState::Paused));
        assert!(NoticeState::Paused.may_become(NoticeState::Running));
        assert!(NoticeState::Paused.may_become(NoticeState::Cancelled));
    }
}
