//! What a refusal means for us.
//!
//! The Bot API tells refusals apart by code and by the words of their
//! description only; the words below are those of its server and of the
//! MTProto errors it passes on.

use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::platform::Failure;

use crate::client::{CallError, Refusal};

/// Milliseconds to wait when a 429 does not say how long.
const UNTOLD_WAIT_MS: i64 = 5_000;

/// The kinds of refusal that are treated differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Not now.
    Wait,
    /// Nobody is reached there.
    Gone,
    /// The chat has another id.
    Moved,
    /// It says already what it should say.
    NotModified,
    /// The message to edit is gone, or cannot be edited.
    NotEditable,
    /// The message to delete is gone already.
    NotThere,
    /// The message cannot be deleted, or no longer.
    NotDeletable,
    /// The press can no longer be answered.
    TooLate,
    /// The server is ill, or does not let us in.
    Down,
    /// A gateway waited for the server in vain (RFC 9110, 15.6.5), which may
    /// have done it all the same.
    Lost,
    /// It will never be taken.
    Rejected,
}

/// Fragments of descriptions in lower case, and what they mean with code 400.
const BAD_REQUESTS: &[(&str, Kind)] = &[
    ("message is not modified", Kind::NotModified),
    ("message to edit not found", Kind::NotEditable),
    ("message can't be edited", Kind::NotEditable),
    ("message_id_invalid", Kind::NotEditable),
    ("message identifier is not specified", Kind::NotEditable),
    ("there is no text in the message to edit", Kind::NotEditable),
    ("message to delete not found", Kind::NotThere),
    ("message can't be deleted", Kind::NotDeletable),
    ("message_delete_forbidden", Kind::NotDeletable),
    ("query is too old", Kind::TooLate),
    ("query_id_invalid", Kind::TooLate),
    ("query id is invalid", Kind::TooLate),
    ("chat not found", Kind::Gone),
    ("user not found", Kind::Gone),
    ("deactivated", Kind::Gone),
    ("peer_id_invalid", Kind::Gone),
    ("user_is_blocked", Kind::Gone),
    ("topic_closed", Kind::Gone),
    ("topic_deleted", Kind::Gone),
    ("message thread not found", Kind::Gone),
    ("chat_write_forbidden", Kind::Gone),
    ("chat_send_plain_forbidden", Kind::Gone),
    ("chat_restricted", Kind::Gone),
    ("channel_private", Kind::Gone),
    ("have no rights to send a message", Kind::Gone),
    ("not enough rights to send text messages", Kind::Gone),
    ("need administrator rights in the channel chat", Kind::Gone),
];

/// What kind of refusal it is.
pub(crate) fn kind(refusal: &Refusal) -> Kind {
    if refusal.migrate_to.is_some() {
        return Kind::Moved;
    }
    match refusal.code {
        429 => Kind::Wait,
        403 => Kind::Gone,
        400 => {
            let words = refusal.description.to_ascii_lowercase();
            BAD_REQUESTS
                .iter()
                .find(|(fragment, _)| words.contains(fragment))
                .map_or(Kind::Rejected, |(_, kind)| *kind)
        }
        504 => Kind::Lost,
        // 401 and 404 are about the token, 409 about another process: no message's fault.
        401 | 404 | 409 | 500.. => Kind::Down,
        _ => Kind::Rejected,
    }
}

/// How many milliseconds the server asks to wait.
pub(crate) fn wait_ms(refusal: &Refusal) -> i64 {
    refusal.retry_after.map_or(UNTOLD_WAIT_MS, |seconds| seconds.max(0).saturating_mul(1000))
}

/// Why something was not sent.
pub(crate) fn failure(error: CallError) -> Failure {
    let refusal = match error {
        CallError::Refused(refusal) => refusal,
        CallError::Unreachable(what) => return Failure::Down(what),
        CallError::Lost(what) => return Failure::Unknown(what),
        CallError::Foreign { status: 200..300 } => return Failure::Unknown(error.to_string()),
        CallError::Foreign { .. } => return Failure::Down(error.to_string()),
    };
    match (kind(&refusal), refusal.migrate_to) {
        (Kind::Moved, Some(chat)) => Failure::Moved(Address::new(Platform::Telegram, chat.to_string())),
        (Kind::Wait, _) => Failure::Wait { after_ms: wait_ms(&refusal), whole_account: true },
        (Kind::Gone, _) => Failure::Gone(refusal.description),
        (Kind::NotEditable | Kind::NotThere | Kind::NotDeletable, _) => Failure::NotEditable,
        (Kind::Down, _) => Failure::Down(format!("{} {}", refusal.code, refusal.description)),
        (Kind::Lost, _) => Failure::Unknown(format!("{} {}", refusal.code, refusal.description)),
        (Kind::Moved | Kind::NotModified | Kind::TooLate | Kind::Rejected, _) => {
            Failure::Rejected(refusal.description)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(code: u16, description: &str) -> Refusal {
        Refusal { code, description: description.into(), ..Refusal::default() }
    }

    #[test]
    fn refusals_are_told_apart() {
        for (code, description, expected) in [
            (400, "Bad Request: message is not modified: specified new message content …", Kind::NotModified),
            (400, "Bad Request: message to edit not found", Kind::NotEditable),
            (400, "Bad Request: message can't be edited", Kind::NotEditable),
            (400, "Bad Request: MESSAGE_ID_INVALID", Kind::NotEditable),
            (400, "Bad Request: there is no text in the message to edit", Kind::NotEditable),
            (
                400,
                "Bad Request: query is too old and response timeout expired or query ID is invalid",
                Kind::TooLate,
            ),
            (400, "Bad Request: chat not found", Kind::Gone),
            (400, "Bad Request: group chat was deactivated", Kind::Gone),
            (400, "Bad Request: PEER_ID_INVALID", Kind::Gone),
            (400, "Bad Request: CHAT_WRITE_FORBIDDEN", Kind::Gone),
            (400, "Bad Request: TOPIC_CLOSED", Kind::Gone),
            (400, "Bad Request: message thread not found", Kind::Gone),
            (400, "Bad Request: not enough rights to send text messages to the chat", Kind::Gone),
            (400, "Bad Request: can't parse entities: Unsupported start tag \"x\"", Kind::Rejected),
            (400, "Bad Request: message is too long", Kind::Rejected),
            (400, "Bad Request: BUTTON_DATA_INVALID", Kind::Rejected),
            (403, "Forbidden: bot was blocked by the user", Kind::Gone),
            (403, "Forbidden: user is deactivated", Kind::Gone),
            (403, "Forbidden: bot was kicked from the supergroup chat", Kind::Gone),
            (413, "Request Entity Too Large", Kind::Rejected),
            (429, "Too Many Requests: retry after 3", Kind::Wait),
            (401, "Unauthorized", Kind::Down),
            (409, "Conflict: terminated by other getUpdates request", Kind::Down),
            (500, "Internal Server Error", Kind::Down),
            (502, "", Kind::Down),
            (504, "", Kind::Lost),
        ] {
            assert_eq!(kind(&refusal(code, description)), expected, "{code} {description}");
        }
        assert_eq!(kind(&Refusal { migrate_to: Some(-100), ..refusal(400, "x") }), Kind::Moved);
    }

    #[test]
    fn failures_carry_what_is_known() {
        let told = Refusal { retry_after: Some(3600), ..refusal(429, "x") };
        assert_eq!(
            failure(CallError::Refused(told)),
            Failure::Wait { after_ms: 3_600_000, whole_account: true }
        );
        let untold = failure(CallError::Refused(refusal(429, "x")));
        assert_eq!(untold, Failure::Wait { after_ms: UNTOLD_WAIT_MS, whole_account: true });
        let moved = Refusal { migrate_to: Some(-1001), ..refusal(400, "upgraded") };
        assert_eq!(
            failure(CallError::Refused(moved)),
            Failure::Moved(Address::new(Platform::Telegram, "-1001"))
        );
        assert!(matches!(failure(CallError::Unreachable("x".into())), Failure::Down(_)));
        assert!(matches!(failure(CallError::Lost("x".into())), Failure::Unknown(_)));
        assert!(matches!(failure(CallError::Foreign { status: 404 }), Failure::Down(_)));
        assert!(matches!(failure(CallError::Refused(refusal(504, "x"))), Failure::Unknown(_)));
        assert!(matches!(failure(CallError::Foreign { status: 200 }), Failure::Unknown(_)));
    }
}
