//! What a button or form stands for, and its compact text of at most 64 bytes.
//!
//! A press that comes back is hostile: decoding checks its form alone, and
//! whoever acts on it checks again who pressed and what is still true.

mod part;
#[macro_use]
mod text;

use serde::{Deserialize, Serialize};

use crate::domain::engagement::Engagement;
use crate::domain::event::{Attendance, Halt};
use crate::domain::field::Field;
use crate::domain::ids::{
    AccountId, ImportId, InterestId, NoticeId, PostingId, RegistrationId, SubscriptionId,
};
use crate::domain::interest::Shared;
use crate::domain::lang::Lang;
use crate::domain::part::Part as PostingPart;
use crate::domain::person::Platform;
use crate::domain::place::Place;
use crate::domain::posting::PostingState;
use crate::domain::registration::{RegistrationState, Settling};
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

presses! {
    /// What a button stands for.
    ///
    /// A `run` is the number of one run of a flow: a button of an earlier run
    /// is told so instead of acting on the present one.
    Press {
        // ---- going somewhere: changes nothing, has an address on the web ----
        /// The first screen.
        Home = "h",
        /// What can be done here.
        Help = "help",
        /// Choose the language.
        Languages = "langs",
        /// Language, profile, own data.
        Settings = "set",
        /// What the person told about themselves.
        Profile = "prof",
        /// The person's subscriptions.
        Subscriptions = "subs",
        /// Open postings, or those one subscription takes.
        Postings {
            /// Only those that this subscription takes.
            of: Option<SubscriptionId>,
            /// Page from 0.
            page: u32
        } = "ps",
        /// Events to come.
        Events {
            /// Page from 0.
            page: u32
        } = "es",
        /// One posting as a card.
        Posting {
            /// Which.
            id: PostingId
        } = "p",
        /// The whole text of a posting.
        FullText {
            /// Which.
            id: PostingId
        } = "pf",
        /// Why this posting was sent.
        Why {
            /// Which.
            id: PostingId,
            /// Because of which subscription.
            of: SubscriptionId
        } = "why",
        /// Saved postings.
        Saved {
            /// Page from 0.
            page: u32
        } = "sv",
        /// The person's interests.
        Interests {
            /// Page from 0.
            page: u32
        } = "is",
        /// One interest of the person.
        Interest {
            /// Which.
            id: InterestId
        } = "i",

        /// How something that the person may wish for is chosen.
        Wishes {
            /// Which.
            of: Wish
        } = "w",
        /// The zones of a part of the world.
        Zones {
            /// Which part.
            of: Region
        } = "wzr",
        /// How often the person is told because of one subscription.
        AskRhythm {
            /// Which.
            id: SubscriptionId
        } = "fr",

        // ---- doing something, for scholars ----
        /// Be told this often.
        SetRhythm {
            /// How often.
            rhythm: Rhythm
        } = "wr",
        /// Get digests at this time of the day.
        SetDigestAt {
            /// When.
            at: Minute
        } = "wt",
        /// Get weekly digests on this day.
        SetDigestDay {
            /// Which.
            day: Weekday
        } = "wd",
        /// Be left in peace in these hours, or in none.
        SetQuiet {
            /// Which hours.
            hours: Option<QuietHours>
        } = "wq",
        /// Hear nothing for so many days.
        PauseFor {
            /// How many.
            days: u32
        } = "wp",
        /// End the pause.
        EndPause = "wpe",
        /// Be reminded of events so long before, or no longer.
        ToggleReminder {
            /// How long before.
            reminder: Reminder
        } = "wm",
        /// Live by the clocks of this zone.
        SetZone {
            /// Which.
            zone: Zone
        } = "wz",
        /// Be told on this account; without one, on the one used last.
        Prefer {
            /// Which.
            account: Option<AccountId>
        } = "wa",
        /// Be told this often because of one subscription; without one, as always.
        SubRhythm {
            /// Which.
            id: SubscriptionId,
            /// How often.
            rhythm: Option<Rhythm>
        } = "frs",
        /// What is posted in the channels of this guild.
        Mappings {
            /// Page from 0.
            page: u32
        } = "gs",
        /// One of them.
        Mapping {
            /// Which.
            id: SubscriptionId
        } = "g",
        /// Post this in its channel no longer.
        Unmap {
            /// Which.
            id: SubscriptionId
        } = "gu",
        /// Post it there again.
        Remap {
            /// Which.
            id: SubscriptionId
        } = "gr",
        /// Take back what was set up last.
        UndoMapping {
            /// Which.
            id: SubscriptionId
        } = "gx",
        /// Try again to write to the channel.
        SwitchOn {
            /// Which.
            id: SubscriptionId
        } = "go",
        /// Try again to write to the person directly.
        TryReach = "reach",
        /// Bring now whatever waits for a digest.
        BringWaiting = "wn",
        /// Make one of two persons, as was asked.
        Join {
            /// Run of the flow.
            run: u32
        } = "lj",
        /// Leave without joining.
        JoinCancel {
            /// Run of the flow.
            run: u32
        } = "lx",
        /// Ask whether to take an account out.
        AskUnlink {
            /// Which.
            account: AccountId
        } = "lua",
        /// Take an account out: whoever is there begins anew.
        Unlink {
            /// Which.
            account: AccountId
        } = "lu",
        /// Read everything in this language from now on.
        ChooseLang {
            /// Which.
            lang: Lang
        } = "lang",
        /// Begin a subscription, or go on with the open one.
        Subscribe = "sub",
        /// Take a field in or out.
        SubField {
            /// Run of the flow.
            run: u32,
            /// Which.
            field: Field
        } = "sf",
        /// Choose all fields, on purpose.
        SubAllFields {
            /// Run of the flow.
            run: u32
        } = "sa",
        /// Take a way to engage in or out.
        SubEngagement {
            /// Run of the flow.
            run: u32,
            /// Which.
            engagement: Engagement
        } = "se",
        /// Show the prefectures.
        SubPlaces {
            /// Run of the flow.
            run: u32
        } = "spp",
        /// Take a prefecture in or out.
        SubPlace {
            /// Run of the flow.
            run: u32,
            /// Which.
            place: Place
        } = "sp",
        /// The next step.
        SubNext {
            /// Run of the flow.
            run: u32
        } = "sn",
        /// The next step, with nothing chosen in this one.
        SubSkip {
            /// Run of the flow.
            run: u32
        } = "ss",
        /// The step before.
        SubBack {
            /// Run of the flow.
            run: u32
        } = "sb",
        /// Keep the subscription.
        SubConfirm {
            /// Run of the flow.
            run: u32
        } = "sc",
        /// Keep the subscription, and be told this often because of it.
        SubConfirmAs {
            /// Run of the flow.
            run: u32,
            /// How often.
            rhythm: Rhythm
        } = "scr",
        /// Leave without keeping anything.
        SubCancel {
            /// Run of the flow.
            run: u32
        } = "sx",
        /// Stop notices of a subscription for now.
        Pause {
            /// Which.
            id: SubscriptionId
        } = "pause",
        /// Let them come again.
        Resume {
            /// Which.
            id: SubscriptionId
        } = "resume",
        /// Remove a subscription.
        Unsubscribe {
            /// Which.
            id: SubscriptionId
        } = "unsub",
        /// Bring a removed subscription back.
        Resubscribe {
            /// Which.
            id: SubscriptionId
        } = "resub",
        /// Keep a posting for later.
        Save {
            /// Which.
            id: PostingId
        } = "save",
        /// No longer.
        Unsave {
            /// Which.
            id: PostingId
        } = "unsave",
        /// Begin to register for an event.
        BeginRegister {
            /// Which.
            id: PostingId
        } = "rb",
        /// Attend this way.
        RegAttend {
            /// Run of the flow.
            run: u32,
            /// Which way.
            attendance: Attendance
        } = "rt",
        /// Bring so many colleagues along.
        RegBring {
            /// Run of the flow.
            run: u32,
            /// How many.
            n: u32
        } = "rn",
        /// Register, or go on to what is asked.
        RegGo {
            /// Run of the flow.
            run: u32
        } = "rg",
        /// Leave without registering.
        RegLeave {
            /// Run of the flow.
            run: u32
        } = "rx",
        /// What the person is registered for.
        Registrations {
            /// Page from 0.
            page: u32
        } = "rs",
        /// One registration of the person.
        Registration {
            /// Which.
            id: RegistrationId
        } = "r",
        /// Ask whether to give a registration up.
        AskCancelRegistration {
            /// Which.
            id: RegistrationId
        } = "rca",
        /// Give a registration up.
        CancelRegistration {
            /// Which.
            id: RegistrationId
        } = "rcx",
        /// Take the seat that is kept.
        TakeSeat {
            /// Of which registration.
            id: RegistrationId
        } = "ro",
        /// Send calendar file and code once more.
        Ticket {
            /// Of which registration.
            id: RegistrationId
        } = "rk",
        /// The secret address of the person's calendar.
        Calendar = "cal",
        /// Another address for it; the old one ends.
        NewCalendar = "caln",
        /// Begin an interest.
        BeginInterest {
            /// In which posting.
            id: PostingId
        } = "int",
        /// Share this part of the profile, or not.
        IntShare {
            /// Run of the flow.
            run: u32,
            /// Which part.
            part: Shared
        } = "ip",
        /// Add a message to the interest.
        IntMessage {
            /// Run of the flow.
            run: u32
        } = "im",
        /// Agree and send.
        IntAgree {
            /// Run of the flow.
            run: u32
        } = "ia",
        /// Leave without sending.
        IntCancel {
            /// Run of the flow.
            run: u32
        } = "ix",
        /// Ask whether to withdraw an interest.
        AskWithdraw {
            /// Which.
            id: InterestId
        } = "iwa",
        /// Withdraw an interest.
        Withdraw {
            /// Which.
            id: InterestId
        } = "iw",
        /// Open the form of the own profile.
        EditProfile = "pe",
        /// Leave the form that is being asked.
        LeaveForm = "fx",
        /// Leave the asked question of a form empty.
        SkipQuestion = "fs",

        // ---- going somewhere, for staff ----
        /// What waits for me.
        Today = "t",
        /// Postings of one state (all when empty).
        Desk {
            /// Which state.
            state: Option<PostingState>,
            /// Page from 0.
            page: u32
        } = "d",
        /// A posting with all that staff need.
        Dossier {
            /// Which.
            id: PostingId
        } = "dp",
        /// Exactly what readers of one language on one platform will see.
        Preview {
            /// Which.
            id: PostingId,
            /// In which language.
            lang: Lang,
            /// On which platform.
            on: Platform
        } = "dv",
        /// Imports.
        Imports {
            /// Page from 0.
            page: u32
        } = "ms",
        /// One import with its result.
        Import {
            /// Which.
            id: ImportId
        } = "m",
        /// The drafts of one import.
        ImportRows {
            /// Which.
            id: ImportId,
            /// Page from 0.
            page: u32
        } = "mr",
        /// The annotated copy of one import.
        Annotated {
            /// Which.
            id: ImportId
        } = "ma",
        /// Interests that came in.
        Received {
            /// Page from 0.
            page: u32
        } = "rc",
        /// How a notice goes out.
        Sending {
            /// Which.
            id: NoticeId
        } = "n",
        /// What goes out, is planned, and went out.
        Broadcasts {
            /// Page from 0.
            page: u32
        } = "ns",
        /// Events, those to come first.
        DeskEvents {
            /// Page from 0.
            page: u32
        } = "de",
        /// Who registered for an event (in every state when empty).
        Attendees {
            /// For which event.
            id: PostingId,
            /// In which state.
            state: Option<RegistrationState>,
            /// Page from 0.
            page: u32
        } = "ea",
        /// One registration as staff see it.
        Attendee {
            /// Which.
            id: RegistrationId
        } = "er",
        /// Audit entries.
        Audit {
            /// Page from 0.
            page: u32
        } = "au",
        /// Members of staff.
        Members = "tm",

        // ---- doing something, for staff ----
        /// Hand this text to review.
        Submit {
            /// Which posting.
            id: PostingId,
            /// Exactly which text.
            digest: ShortDigest
        } = "su",
        /// Approve this text.
        Approve {
            /// Which posting.
            id: PostingId,
            /// Exactly which text.
            digest: ShortDigest
        } = "ap",
        /// Open the form that returns a text with a remark.
        AskReturn {
            /// Which posting.
            id: PostingId
        } = "ra",
        /// Publish the approved text now.
        Publish {
            /// Which posting.
            id: PostingId,
            /// Exactly which text.
            digest: ShortDigest
        } = "pu",
        /// Open the form that publishes at a time.
        AskSchedule {
            /// Which posting.
            id: PostingId
        } = "sq",
        /// No longer publish at the time that was set.
        Unschedule {
            /// Which posting.
            id: PostingId
        } = "uq",
        /// Send the card to the member who asks, and to nobody else.
        TestSend {
            /// Of which posting.
            id: PostingId,
            /// In which language.
            lang: Lang
        } = "ts",
        /// Nothing more of this notice goes out for now.
        PauseNotice {
            /// Which.
            id: NoticeId
        } = "np",
        /// Let it go out again.
        ResumeNotice {
            /// Which.
            id: NoticeId
        } = "nr",
        /// Ask whether to cancel what still waits.
        AskCancelNotice {
            /// Of which notice.
            id: NoticeId
        } = "nca",
        /// Cancel what still waits.
        CancelNotice {
            /// Of which notice.
            id: NoticeId
        } = "nc",
        /// Open the form that takes a posting's notice back.
        AskRecall {
            /// Which posting.
            id: PostingId
        } = "rka",
        /// Ask whether to close or withdraw a posting.
        AskClose {
            /// Which posting.
            id: PostingId
        } = "ca",
        /// Close a posting: it ends for everybody.
        Close {
            /// Which posting.
            id: PostingId
        } = "cl",
        /// Open the form that corrects a posting.
        AskCorrect {
            /// Which posting.
            id: PostingId
        } = "co",
        /// Open the form that corrects one part of a posting.
        AskCorrectPart {
            /// Which posting.
            id: PostingId,
            /// Which part.
            part: PostingPart,
            /// In which language, for a part that exists once a language.
            lang: Option<Lang>
        } = "cp",
        /// Take the guessed fields over.
        ConfirmFields {
            /// Which posting.
            id: PostingId,
            /// Exactly which text.
            digest: ShortDigest
        } = "cf",
        /// Hand every draft of an import that may go to review.
        SubmitImport {
            /// Which import.
            id: ImportId
        } = "mu",
        /// Ask whether to discard the drafts of an import.
        AskDiscardImport {
            /// Which import.
            id: ImportId
        } = "mda",
        /// Discard the drafts of an import.
        DiscardImport {
            /// Which import.
            id: ImportId
        } = "md",
        /// Open the form that begins an event.
        NewEvent = "en",
        /// Do something to a registration.
        Settle {
            /// Which.
            id: RegistrationId,
            /// What.
            how: Settling
        } = "el",
        /// Open the form that takes a code at the door.
        AskCheckIn {
            /// Of which event.
            id: PostingId
        } = "ec",
        /// Open the form for somebody at the door who has not registered.
        AskWalkIn {
            /// For which event.
            id: PostingId
        } = "ew",
        /// Open the form that puts an event off or cancels it.
        AskHalt {
            /// Which event.
            id: PostingId,
            /// Which of the two.
            halt: Halt
        } = "eh",
        /// Open the form that writes to those who registered.
        AskTell {
            /// For which event.
            id: PostingId,
            /// To those of this state; to all whose registration stands when empty.
            state: Option<RegistrationState>
        } = "et",
        /// A workbook of those who registered.
        ExportAttendees {
            /// For which event.
            id: PostingId
        } = "ex",
        /// Open the form that invites a member of staff.
        AskInvite = "ti",
    }
}

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
        /// Invite a member of staff.
        Invite = "invite",
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
        )
    }
}

#[cfg(test)]
mod tests;
