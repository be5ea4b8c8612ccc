//! Why a change was not made.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{EventId, PostingId};
use crate::domain::posting::{Concern, PostingState};
use crate::domain::registration::RegistrationState;

/// Why something was not done. Each has a text of its own in `locales/`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Refusal {
    /// There is no such thing, or not for this person.
    #[error("there is no such thing")]
    NotFound,
    /// The role does not allow it.
    #[error("your role does not allow this")]
    NotAllowed,
    /// Nobody approves what they submitted or last changed.
    #[error("the person who submitted or last changed a text cannot approve it")]
    SamePerson,
    /// The text changed since the button was made.
    #[error("the text has changed since")]
    TextChanged,
    /// It is not in a state in which this can be done.
    #[error("it is {0}, so this cannot be done")]
    WrongState(PostingState),
    /// Something in the text has to be put right first.
    #[error("something has to be put right first: {0:?}")]
    Blocked(Vec<Concern>),
    /// The posting is over.
    #[error("the posting is over")]
    Over,
    /// Nobody can register for the event now.
    #[error("registration is not open")]
    RegistrationClosed,
    /// The event does not offer this way to attend, or not so many companions.
    #[error("this is not offered")]
    NotOffered,
    /// Something that must be answered was not.
    #[error("an answer is missing")]
    AnswerMissing,
    /// The seat is kept no longer.
    #[error("the seat is kept no longer")]
    OfferOver,
    /// No registration for the event has this code.
    #[error("no registration for this event has this code")]
    UnknownTicket,
    /// The code belongs to another event.
    #[error("the code is for another event, {}", EventId(.0.0))]
    TicketOf(PostingId),
    /// The registration has no seat.
    #[error("the registration has no seat: it is {0}")]
    NoSeat(RegistrationState),
    /// It takes place on each of these days already.
    #[error("the event takes place on each of these days already")]
    NothingNew,
    /// There is a certificate once the event is over.
    #[error("the event is not over")]
    NotOver,
    /// The registration was not checked in.
    #[error("the registration was not checked in")]
    NotAttended,
    /// No seat is free.
    #[error("no seat is free")]
    Full,
    /// Nothing that the person is registered for has this word just now.
    #[error("nothing that you are registered for has this word now")]
    WrongWord,
    /// The event cannot be rated now: it is not over, long ago, or the person was not there.
    #[error("the event cannot be rated now")]
    NotAsked,
    /// Those with a seat were told of every handout there is.
    #[error("they were told of it already")]
    ToldBefore,
    /// The code is unknown, used or too old.
    #[error("the code is unknown, used or expired")]
    BadCode,
    /// Too many wrong codes; try again later.
    #[error("too many wrong codes")]
    TooManyCodes,
    /// A notice has nothing left to send, or was cancelled.
    #[error("nothing of it waits any more")]
    NothingWaits,
    /// A posting's notice was taken back already.
    #[error("it was taken back already")]
    Recalled,
    /// There is no chat to which it could be sent.
    #[error("you have no chat with this assistant")]
    NoChat,
    /// A limit on numbers was reached.
    #[error("no more than {0} are possible")]
    TooMany(usize),
    /// So many questions a day were asked already.
    #[error("no more than {0} questions a day")]
    TooManyQuestions(usize),
    /// Somebody else answered it.
    #[error("it was answered already")]
    AnsweredBefore,
    /// A time that has passed.
    #[error("that time has passed")]
    PastTime,
    /// The file is larger than allowed, in bytes.
    #[error("the file is larger than {0} bytes")]
    FileTooLarge(u64),
    /// The two are one person already.
    #[error("the two accounts are one person already")]
    OneAlready,
    /// Two different members of staff cannot become one.
    #[error("both are members of staff, and different ones")]
    TwoMembers,
    /// Something is under way that this would disturb; in a moment it is over.
    #[error("something is under way; try again in a moment")]
    Busy,
    /// A person keeps at least one account.
    #[error("the last account cannot be taken out")]
    LastAccount,
    /// Everything would be taken although nobody asked for everything.
    #[error("a subscription needs a field, a place, a way to engage or a keyword, or all fields on purpose")]
    Unrestricted,
}
