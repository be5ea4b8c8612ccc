//! What a refusal means for us.
//!
//! Codes: <https://discord.com/developers/docs/topics/opcodes-and-status-codes#json>

use haizhi_core::platform::Failure;

use crate::client::{CallError, Refusal};

/// How long nobody new is written to when too many were, in ms.
const TOO_MANY_OPENED_MS: i64 = 600_000;

/// The kinds of refusal that are treated differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Nobody is reached there.
    Gone,
    /// The message is not there any more, or is nobody's to change.
    NotEditable,
    /// The interaction can no longer be answered.
    TooLate,
    /// It was answered before.
    Answered,
    /// It is no place for messages but for posts.
    Forum,
    /// The thread is closed.
    Archived,
    /// Too many direct messages were opened.
    TooFast,
    /// The token is not taken.
    Token,
    /// The server is ill, or does not let us in.
    Down,
    /// A gateway waited for the server in vain (RFC 9110, 15.6.5), which may
    /// have done it all the same.
    Lost,
    /// It will never be taken.
    Rejected,
}

/// What kind of refusal it is.
pub(crate) fn kind(refusal: &Refusal) -> Kind {
    match (refusal.code, refusal.status) {
        // Unknown: channel, guild, user; no access, no permission, does not take messages, no server shared.
        (10003 | 10004 | 10013 | 50001 | 50007 | 50013 | 50278 | 160_005, _) => Kind::Gone,
        (10008 | 50005, _) => Kind::NotEditable,
        (50083, _) => Kind::Archived,
        (10062 | 10015 | 50027, _) => Kind::TooLate,
        (40060, _) => Kind::Answered,
        (50008, _) => Kind::Forum,
        (40003, _) => Kind::TooFast,
        (_, 401) => Kind::Token,
        (_, 504) => Kind::Lost,
        (_, 500..) => Kind::Down,
        _ => Kind::Rejected,
    }
}

/// The kind of refusal that an error is, if it is one.
pub(crate) fn kind_of(error: &CallError) -> Option<Kind> {
    match error {
        CallError::Refused(refusal) => Some(kind(refusal)),
        CallError::Wait(_) | CallError::Foreign { .. } | CallError::Unreachable(_) | CallError::Lost(_) => {
            None
        }
    }
}

/// Why something was not sent.
pub(crate) fn failure(error: CallError) -> Failure {
    let refusal = match error {
        CallError::Refused(refusal) => refusal,
        CallError::Wait(wait) => {
            return Failure::Wait { after_ms: wait.after_ms, whole_account: wait.everything };
        }
        CallError::Unreachable(what) => return Failure::Down(what),
        CallError::Lost(what) => return Failure::Unknown(what),
        CallError::Foreign { status: 200..300 } => return Failure::Unknown(error.to_string()),
        CallError::Foreign { .. } => return Failure::Down(error.to_string()),
    };
    let words = format!("{} ({}) {}", refusal.status, refusal.code, refusal.message);
    match kind(&refusal) {
        Kind::Gone | Kind::Archived => Failure::Gone(words),
        Kind::NotEditable => Failure::NotEditable,
        Kind::TooFast => Failure::Wait { after_ms: TOO_MANY_OPENED_MS, whole_account: false },
        Kind::Token | Kind::Down => Failure::Down(words),
        Kind::Lost => Failure::Unknown(words),
        Kind::TooLate | Kind::Answered | Kind::Forum | Kind::Rejected => Failure::Rejected(words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::Wait;

    fn refusal(status: u16, code: u32) -> Refusal {
        Refusal { status, code, message: "x".into() }
    }

    #[test]
    fn refusals_are_told_apart() {
        for (status, code, expected) in [
            (404, 10003, Kind::Gone),
            (403, 50001, Kind::Gone),
            (403, 50007, Kind::Gone),
            (403, 50013, Kind::Gone),
            (403, 50278, Kind::Gone),
            (404, 10008, Kind::NotEditable),
            (403, 50005, Kind::NotEditable),
            (400, 50083, Kind::Archived),
            (404, 10062, Kind::TooLate),
            (404, 10015, Kind::TooLate),
            (401, 50027, Kind::TooLate),
            (400, 40060, Kind::Answered),
            (400, 50008, Kind::Forum),
            (400, 40003, Kind::TooFast),
            (401, 0, Kind::Token),
            (400, 50035, Kind::Rejected),
            (403, 0, Kind::Rejected),
            (500, 0, Kind::Down),
            (502, 0, Kind::Down),
            (504, 0, Kind::Lost),
        ] {
            assert_eq!(kind(&refusal(status, code)), expected, "{status} {code}");
        }
    }

    #[test]
    fn failures_carry_what_is_known() {
        let wait = CallError::Wait(Wait { after_ms: 3_600_000, everything: false });
        assert_eq!(failure(wait), Failure::Wait { after_ms: 3_600_000, whole_account: false });
        assert!(matches!(failure(CallError::Refused(refusal(403, 50007))), Failure::Gone(_)));
        assert!(matches!(failure(CallError::Refused(refusal(401, 0))), Failure::Down(_)));
        assert!(matches!(failure(CallError::Unreachable("x".into())), Failure::Down(_)));
        assert!(matches!(failure(CallError::Lost("x".into())), Failure::Unknown(_)));
        assert!(matches!(failure(CallError::Refused(refusal(504, 0))), Failure::Unknown(_)));
        assert!(matches!(failure(CallError::Foreign { status: 404 }), Failure::Down(_)));
        assert!(matches!(failure(CallError::Foreign { status: 200 }), Failure::Unknown(_)));
    }
}
