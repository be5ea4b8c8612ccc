//! What a step wants changed, and what came of it. Plain data.

mod event;
mod refusal;

use serde::{Deserialize, Serialize};

use crate::domain::access::Role;
use crate::domain::event::Halt;
use crate::domain::feedback::{Handout, Rating};
use crate::domain::file::FileFor;
use crate::domain::guild::NewMapping;
use crate::domain::ids::{
    AccountId, ImportId, InterestId, NoticeId, PostingId, QuestionId, RegistrationId, StaffId, StationId,
    SubscriptionId,
};
use crate::domain::interest::SharedSet;
use crate::domain::lang::{Lang, Reads};
use crate::domain::notice::NoticeState;
use crate::domain::person::{Platform, Profile, Staff};
use crate::domain::posting::{PostingContent, PostingState};
use crate::domain::recurrence::{Every, Until};
use crate::domain::registration::{Entry, RegistrationState, Settling, WalkIn};
use crate::domain::subscription::Filter;
use crate::domain::wishes::{Minute, QuietHours, ReminderSet, Rhythm, Weekday};
use crate::domain::zone::Zone;
use crate::event::IncomingFile;

use super::press::ShortDigest;

pub use event::{EventOutcome, Ticket};
pub use refusal::Refusal;

/// Something to be changed in the turn's own transaction. Whoever carries it
/// out checks again that the actor may do it and that it still holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Read everything in this language.
    SetLang(Lang),
    /// Keep the profile.
    SetProfile(Profile),
    /// Keep a subscription.
    Subscribe {
        /// What it takes.
        filter: Filter,
        /// How often the person is told because of it; `None` for as always.
        rhythm: Option<Rhythm>,
    },
    /// Be told this often because of a subscription.
    SetRhythm {
        /// Which.
        id: SubscriptionId,
        /// How often; `None` for as always.
        rhythm: Option<Rhythm>,
    },
    /// Be told when and where the person wishes.
    Wish(Wished),
    /// Bring now whatever waits for a digest.
    BringWaiting,
    /// Make a one-time code under which another account can be joined.
    MakeLinkCode,
    /// See what joining with whoever made this code would do.
    TryLink(String),
    /// Become one person with whoever made the code of this hash.
    Link(String),
    /// Take an account out: whoever is there begins anew.
    Unlink(AccountId),
    /// Pause or resume a subscription.
    Pause {
        /// Which.
        id: SubscriptionId,
        /// Whether it is paused from now on.
        paused: bool,
    },
    /// Remove a subscription; it can be brought back.
    Unsubscribe(SubscriptionId),
    /// Bring a removed subscription back.
    Resubscribe(SubscriptionId),
    /// Keep a posting for later, or no longer.
    Save {
        /// Which.
        id: PostingId,
        /// Whether it is kept from now on.
        saved: bool,
    },
    /// Send an interest with the consent that was given.
    SendInterest {
        /// In which posting.
        posting: PostingId,
        /// What may be shared.
        shared: SharedSet,
        /// What the scholar told about themselves; kept as their profile.
        profile: Profile,
        /// What the scholar wrote.
        message: String,
    },
    /// Pass words on to the office.
    Ask {
        /// The words.
        words: String,
        /// What they are about.
        about: Option<PostingId>,
    },
    /// Answer a question.
    Answer {
        /// Which.
        id: QuestionId,
        /// The words.
        words: String,
    },
    /// Withdraw an interest.
    WithdrawInterest(InterestId),
    /// Have something posted in a channel of the guild.
    Map(NewMapping),
    /// Do something to what is posted in a channel of the guild.
    Remap {
        /// Which.
        id: SubscriptionId,
        /// What.
        how: Remapping,
    },
    /// Try again to make scheduled events in the guild.
    RetryEvents,
    /// Try to write to the actor directly.
    TryReach,
    /// Remember where a person came from (`newsletter` of `p_17__newsletter`).
    Origin(String),

    /// Sign in with a one-time code.
    SignIn(String),
    /// Register for an event.
    Register {
        /// Which.
        event: PostingId,
        /// What was filled in.
        entry: Entry,
    },
    /// Give a registration up.
    CancelRegistration(RegistrationId),
    /// Take the seat that is kept.
    TakeSeat(RegistrationId),
    /// Make calendar file and code of a registration.
    MakeTicket(RegistrationId),
    /// Say how good an event was.
    Rate {
        /// By which registration.
        id: RegistrationId,
        /// How good.
        rating: Rating,
    },
    /// Say something about an event in words.
    Comment {
        /// By which registration.
        id: RegistrationId,
        /// The words; empty where they are left out.
        text: String,
    },
    /// Take a file in that was sent: it will be looked at outside of this turn.
    TakeFile {
        /// What it is for.
        to: FileFor,
        /// It.
        file: IncomingFile,
    },
    /// Make the certificate of a registration and send it to where this was asked.
    MakeCertificate(RegistrationId),
    /// Note that the actor follows an event online, by the word that is read out there.
    Attend(String),
    /// The secret address of the person's calendar, another one if `renew`.
    MakeFeed {
        /// Whether the old one ends.
        renew: bool,
    },
    /// Read a workbook that was sent.
    Import(IncomingFile),
    /// Hand every draft of an import that may go to review.
    SubmitImport(ImportId),
    /// Discard the drafts of an import.
    DiscardImport(ImportId),
    /// Hand a text to review.
    Submit {
        /// Which posting.
        id: PostingId,
        /// Exactly which text.
        digest: ShortDigest,
    },
    /// Approve a text.
    Approve {
        /// Which posting.
        id: PostingId,
        /// Exactly which text.
        digest: ShortDigest,
    },
    /// Return a text with a remark.
    Return {
        /// Which posting.
        id: PostingId,
        /// Exactly which text.
        digest: ShortDigest,
        /// What has to be put right.
        remark: String,
    },
    /// Publish an approved text.
    Publish {
        /// Which posting.
        id: PostingId,
        /// Exactly which text.
        digest: ShortDigest,
        /// When, ms since 1970; `None` for now.
        at: Option<i64>,
    },
    /// No longer publish at the time that was set.
    Unschedule(PostingId),
    /// End a posting.
    Close(PostingId),
    /// Send the card of a posting to the actor alone.
    TestSend {
        /// Which posting.
        id: PostingId,
        /// In which language.
        lang: Lang,
    },
    /// Pause, resume or cancel what goes out.
    Steer {
        /// Which notice.
        id: NoticeId,
        /// What becomes of it.
        to: NoticeState,
    },
    /// Take a posting's notice back and end the posting.
    Recall {
        /// Which posting.
        id: PostingId,
        /// Why, as those who registered interest will read it.
        reason: String,
    },
    /// Give a posting another text.
    Correct {
        /// Which posting.
        id: PostingId,
        /// The text that was corrected.
        digest: ShortDigest,
        /// What it shall say.
        content: Box<PostingContent>,
    },
    /// Have a machine draft the text of a posting in one language.
    DraftText {
        /// Which posting.
        id: PostingId,
        /// In which language.
        lang: Lang,
        /// Of its text in which language.
        from: Lang,
        /// Exactly which text of the posting.
        digest: ShortDigest,
    },
    /// Write an event down as a draft.
    NewEvent(Box<PostingContent>),
    /// Do something to a registration.
    Settle {
        /// Which.
        id: RegistrationId,
        /// What.
        how: Settling,
    },
    /// Note that whoever shows this code is there.
    CheckIn {
        /// At which event.
        event: PostingId,
        /// The code as it was typed or scanned.
        code: String,
    },
    /// Register somebody at the door and note that they are there.
    WalkIn {
        /// At which event.
        event: PostingId,
        /// Who.
        who: WalkIn,
    },
    /// Put a published event off or cancel it.
    Halt {
        /// Which.
        event: PostingId,
        /// Which of the two.
        halt: Halt,
        /// Why, as those who registered will read it.
        reason: String,
    },
    /// Write to those who registered.
    Tell {
        /// For which event.
        event: PostingId,
        /// To those of this state; to all whose registration stands when `None`.
        state: Option<RegistrationState>,
        /// The words.
        text: String,
    },
    /// Write further dates of an event down as drafts.
    Repeat {
        /// Which.
        event: PostingId,
        /// How often it takes place.
        every: Every,
        /// Until when.
        until: Until,
    },
    /// Hand the drafts among the dates of an event to review.
    SubmitRepeats(PostingId),
    /// Give the drafts among the dates of an event up.
    DiscardRepeats(PostingId),
    /// Give an event exactly these handouts.
    KeepHandouts {
        /// Which event.
        event: PostingId,
        /// Them, in their order.
        handouts: Vec<Handout>,
    },
    /// Tell those with a seat of the handouts that are new.
    TellHandouts(PostingId),
    /// Make a workbook of those who registered for this event.
    ExportAttendees(PostingId),
    /// Invite a member of staff.
    Invite {
        /// Their name.
        name: String,
        /// Their role.
        role: Role,
        /// The station they are bound to.
        station: Option<StationId>,
    },
}

/// What becomes of something that is posted in a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Remapping {
    /// It is posted there no longer.
    Remove,
    /// It is posted there again.
    Restore,
    /// What was set up last is taken back.
    Undo,
    /// The channel is written to again.
    SwitchOn,
}

/// When and where a person wishes to be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wished {
    /// So often.
    Rhythm(Rhythm),
    /// With digests at this time of the day.
    DigestAt(Minute),
    /// With weekly digests on this day.
    DigestDay(Weekday),
    /// Not in these hours.
    Quiet(Option<QuietHours>),
    /// Not until this moment, ms since 1970; `None` ends a pause.
    Paused(Option<i64>),
    /// So long before an event.
    Reminders(ReminderSet),
    /// With these languages beside the chosen one.
    Reads(Reads),
    /// By the clocks of this zone.
    Zone(Zone),
    /// On this account; `None` for the one used last.
    Account(Option<AccountId>),
}

/// What is joined when two persons become one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Joins {
    /// The other's platforms.
    pub platforms: Vec<Platform>,
    /// Subscriptions that are added to the other's.
    pub subscriptions: u32,
    /// Interests.
    pub interests: u32,
    /// Interests that are withdrawn because the other has an older one in the same posting.
    pub withdrawn: u32,
    /// Saved postings.
    pub saved: u32,
    /// Registrations for events that stand for something.
    #[serde(default)]
    pub registrations: u32,
    /// Whether a role of staff goes along.
    pub staff: bool,
}

/// What came of a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Done; there is nothing more to say about it.
    Done,
    /// A subscription was kept under this id.
    Subscribed(SubscriptionId),
    /// So many notices that waited come now.
    Brought(u32),
    /// A code under which another account can be joined.
    LinkCode {
        /// The code, shown once.
        code: String,
        /// When it ends, ms since 1970.
        expires: i64,
    },
    /// What joining under the code of this hash would do.
    LinkFound {
        /// The hash.
        hash: String,
        /// What would be joined.
        joins: Joins,
    },
    /// A question was passed on, or answered.
    Question(QuestionId),
    /// The two are one person now.
    Linked(Joins),
    /// The account is taken out.
    Unlinked,
    /// The same filter is kept already.
    SubscribedBefore(SubscriptionId),
    /// This is posted in a channel from now on.
    Mapped {
        /// Under which id.
        id: SubscriptionId,
        /// Whether it was there before and was changed.
        changed: bool,
    },
    /// An interest was sent under this id.
    InterestSent(InterestId),
    /// An interest in this posting is with the station already.
    InterestBefore(InterestId),
    /// Something about an event or who comes to it.
    Event(EventOutcome),
    /// The person is staff from now on.
    SignedIn(Staff),
    /// A file was taken in under this number and will be looked at.
    FileTaken(i64),
    /// A machine drafts a text of this posting.
    Drafting(PostingId),
    /// An import was taken in and will be read.
    ImportTaken(ImportId),
    /// So many drafts of an import went to review, so many could not.
    ImportSubmitted {
        /// Went to review.
        submitted: u32,
        /// Stayed drafts because something blocks them.
        held: u32,
    },
    /// So many drafts were discarded.
    ImportDiscarded(u32),
    /// A posting stands here now.
    Moved {
        /// Which.
        id: PostingId,
        /// Its state.
        state: PostingState,
    },
    /// A posting was published: this notice goes out.
    Published {
        /// Which posting.
        id: PostingId,
        /// The notice; `None` when it was published before, or another day of
        /// the same event was told of just now.
        notice: Option<NoticeId>,
        /// How many people it matched; `None` while that is being found out, and
        /// where another day was told of.
        matched: Option<u64>,
    },
    /// A corrected text was published.
    Corrected {
        /// Of which posting.
        id: PostingId,
        /// The notice that corrects what was sent; `None` when nobody had
        /// been told.
        notice: Option<NoticeId>,
        /// How many with an interest are told what changed.
        told: u64,
    },
    /// A posting no longer publishes itself at a time.
    Unscheduled(PostingId),
    /// A notice was steered.
    Steered {
        /// Which.
        id: NoticeId,
        /// What it does now.
        state: NoticeState,
    },
    /// A posting's notice is taken back by this one.
    Recalled {
        /// Which posting.
        id: PostingId,
        /// The notice that takes it back.
        notice: NoticeId,
    },
    /// The card goes to so many chats of the actor.
    Tested {
        /// In which language.
        lang: Lang,
        /// How many chats, this one included.
        chats: u32,
        /// Whether this chat is one of them: here the answer brings it.
        here: bool,
    },
    /// Somebody was invited.
    Invited {
        /// Their id.
        id: StaffId,
        /// The one-time code.
        code: String,
        /// When the code ends, ms since 1970.
        expires: i64,
    },
    /// It was not done, and why.
    Refused(Refusal),
}
