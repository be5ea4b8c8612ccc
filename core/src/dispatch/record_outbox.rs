//! What became of answers and personal notices: those that arrived in one
//! statement, the few others one by one.

use crate::domain::person::Address;
use crate::platform::{Failure, Outgoing};
use crate::store::{Posted, PostedEnd, StoreError, Tx};

use super::record::{Outcome, hold, kind};
use super::{MAX_ATTEMPTS, backoff};

/// What is to be done about a row.
enum Fate<'a> {
    /// It arrived, as this message where there is one.
    Sent(Option<&'a str>),
    /// It is given up; with a failure that is our fault or lasted too long.
    GivenUp(Option<&'a Failure>),
    /// It is tried again from this moment on; `counts` says whether this was a try.
    Again { at: i64, counts: bool },
    /// The same once the chat's hold is over, and everything's if `whole`.
    Hold { after: i64, whole: bool },
    /// It is tried again at the chat's new address.
    Moved(&'a Address),
    /// Nobody is reached there.
    Gone,
}

fn fate<'a>(posted: &Posted, outcome: &'a Outcome, now: i64) -> Fate<'a> {
    let failure = match outcome {
        Outcome::Withdrawn => return Fate::GivenUp(None),
        Outcome::Sent(delivered) => return Fate::Sent(delivered.message.as_deref()),
        Outcome::Held { until } => return Fate::Again { at: *until, counts: false },
        Outcome::Failed(failure) => failure,
    };
    let tired = posted.attempts >= MAX_ATTEMPTS;
    match failure {
        Failure::Wait { after_ms, whole_account } => Fate::Hold { after: *after_ms, whole: *whole_account },
        Failure::Moved(to) => Fate::Moved(to),
        Failure::Gone(_) => Fate::Gone,
        // A press is answered once; a second answer would be refused anyway.
        Failure::Unknown(_) if matches!(posted.what, Outgoing::Answer { .. }) => Fate::GivenUp(None),
        // For what concerns one person, twice is better than never.
        Failure::Down(_) | Failure::Unknown(_) if !tired => {
            Fate::Again { at: backoff(posted.attempts, now), counts: true }
        }
        Failure::Down(_)
        | Failure::Unknown(_)
        | Failure::Rejected(_)
        | Failure::NotEditable
        | Failure::Unsupported(_) => Fate::GivenUp(Some(failure)),
    }
}

impl Fate<'_> {
    /// Whether the next message of its chat may go.
    const fn is_over(&self) -> bool {
        match self {
            Self::Sent(_) | Self::GivenUp(_) => true,
            Self::Again { .. } | Self::Hold { .. } | Self::Moved(_) | Self::Gone => false,
        }
    }
}

/// Whether the next message of its chat may go.
pub(super) fn is_over(posted: &Posted, outcome: &Outcome) -> bool {
    fate(posted, outcome, 0).is_over()
}

/// Writes what became of these rows, in their order; whether any of them, or
/// what is behind it in its chat, is to be tried again.
pub(super) async fn write<'a>(
    tx: &mut Tx,
    records: impl Iterator<Item = (&'a Posted, &'a Outcome)>,
    now: i64,
) -> Result<bool, StoreError> {
    let mut again = false;
    let mut sent = Vec::new();
    for (posted, outcome) in records {
        match fate(posted, outcome, now) {
            Fate::Sent(message) => sent.push((posted, message)),
            fate => {
                again |= !fate.is_over();
                // What arrived before a chat was found dead has arrived.
                tx.end_all_posted(&std::mem::take(&mut sent), PostedEnd::Sent, now).await?;
                one(tx, posted, fate, now).await?;
            }
        }
    }
    tx.end_all_posted(&sent, PostedEnd::Sent, now).await?;
    Ok(again)
}

async fn one(tx: &mut Tx, posted: &Posted, fate: Fate<'_>, now: i64) -> Result<(), StoreError> {
    match fate {
        Fate::Sent(message) => tx.end_posted(posted, PostedEnd::Sent, message, now).await,
        Fate::GivenUp(failure) => {
            if let Some(failure) = failure {
                let (platform, failure) = (posted.to.platform, kind(failure));
                tracing::error!(outbox_id = posted.id, %platform, failure, "a message was given up");
            }
            tx.end_posted(posted, PostedEnd::Failed, None, now).await
        }
        Fate::Again { at, counts } => tx.post_again(posted.id, at, counts).await,
        Fate::Hold { after, whole } => {
            hold(tx, &posted.to, after, whole, now).await?;
            tx.post_again(posted.id, now + after, false).await
        }
        Fate::Moved(to) => {
            tx.move_account(&posted.to, to).await?;
            tx.post_again(posted.id, now, true).await
        }
        Fate::Gone => tx.chat_gone(&posted.to, posted.id, now).await,
    }
}
