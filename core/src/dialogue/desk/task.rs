//! What an input asks of the desk, and what must be read for it.

mod posting;

use crate::dialogue::Input;
use crate::dialogue::change::{EventOutcome, Outcome};
use crate::dialogue::need::Need;
use crate::dialogue::press::{FormId, Press};
use crate::dialogue::state::{Flow, State, Waiting};
use crate::domain::access::Action;
use crate::domain::event::Halt;
use crate::domain::file::FileFor;
use crate::domain::ids::{ImportId, NoticeId, PostingId, QuestionId, RegistrationId};
use crate::domain::person::Person;
use crate::domain::posting::PostingState;
use crate::domain::registration::{RegistrationState, Settling};
use crate::event::IncomingFile;

pub(super) use posting::Deed;

/// What a form holds: field and value.
pub(super) type Values = [(String, String)];

/// What an input asks of the desk.
pub(super) enum Task<'a> {
    /// What waits.
    Today,
    /// Postings of a state.
    List { state: Option<PostingState>, page: u32 },
    /// Events.
    Events { page: u32 },
    /// The events of a year in numbers.
    EventYear(u32),
    /// The form that begins an event.
    NewEvent,
    /// That form, filled.
    AddEvent(&'a Values),
    /// Something about one event and who comes to it.
    Event(PostingId, EventDeed<'a>),
    /// One registration, or something to be done to it.
    Attendee(RegistrationId, Option<Settling>),
    /// A file with which somebody who registered answered a question.
    AnswerFile(RegistrationId, u32),
    /// Something about one posting.
    Posting(PostingId, Deed<'a>),
    /// Translations to look at.
    Translations { page: u32 },
    /// Imports.
    Imports { page: u32 },
    /// Something about one import.
    Import(ImportId, ImportDeed),
    /// An upload form without a file.
    Upload,
    /// A workbook.
    File(&'a IncomingFile),
    /// Interests that came in.
    Received { page: u32 },
    /// What people asked the office.
    Questions { page: u32 },
    /// Something about one question.
    Question(QuestionId, QuestionDeed<'a>),
    /// What goes out, is planned, and went out.
    Broadcasts { page: u32 },
    /// Something about one notice.
    Notice(NoticeId, NoticeDeed),
    /// Audit entries.
    Audit { page: u32 },
    /// Members of staff.
    Members,
    /// The form that invites.
    AskInvite,
    /// That form, filled.
    Invite(&'a Values),
    /// Sign in with this code; without one, ask for it.
    SignIn(Option<&'a str>),
    /// What came of a change.
    After(&'a Waiting, &'a Outcome),
}

/// What can be asked about one event and who comes to it.
pub(super) enum EventDeed<'a> {
    Attendees { state: Option<RegistrationState>, page: u32 },
    AskCheckIn,
    CheckIn(&'a Values),
    AskWalkIn,
    WalkIn(&'a Values),
    AskHalt(Halt),
    Halt(Halt, &'a Values),
    AskTell(Option<RegistrationState>),
    Tell(Option<RegistrationState>, &'a Values),
    AskRepeat,
    Repeat(&'a Values),
    Repeats { page: u32 },
    SubmitRepeats,
    AskDiscardRepeats,
    DiscardRepeats,
    Export,
    Statistics,
    Handouts,
    AskHandouts,
    KeepHandouts(&'a Values),
    AskHandoutFile,
    TellHandouts,
    AskCover,
    DropCover,
}

/// What can be asked about one question.
#[derive(Clone, Copy)]
pub(super) enum QuestionDeed<'a> {
    Show,
    Ask,
    Answer(&'a Values),
}

/// What can be asked about one notice.
#[derive(Clone, Copy)]
pub(super) enum NoticeDeed {
    Show,
    Pause,
    Resume,
    AskCancel,
    Cancel,
}

/// What can be asked about one import.
#[derive(Clone, Copy)]
pub(super) enum ImportDeed {
    Show,
    Rows { page: u32 },
    Annotated,
    Submit,
    AskDiscard,
    Discard,
}

impl<'a> Task<'a> {
    /// What this input asks of the desk; `None` when it is somebody else's.
    pub(super) fn of(state: &'a State, input: &'a Input) -> Option<Self> {
        match input {
            Input::Command { name, args } => Self::of_command(name, args),
            Input::Press(press) => Self::of_press(press),
            Input::Submit { form, values } => Self::of_form(form, values),
            // What is waited for is no list.
            Input::File(_) if matches!(state.flow, Flow::Sending(_) | Flow::Sent(_)) => None,
            Input::File(file) => Some(Self::File(file)),
            Input::After(outcome) => Self::of_outcome(state, outcome),
            Input::Text(_) | Input::Setup(_) | Input::UnknownPress | Input::Other | Input::Joined => None,
        }
    }

    /// What an answer to a question asks once it is the last of its form: the
    /// answers then come as the whole form, with what was read for this one.
    pub(super) fn of_answer(state: &'a State, input: &Input) -> Option<Self> {
        let Flow::Asking { form, .. } = &state.flow else { return None };
        let answers = matches!(input, Input::Text(_) | Input::Press(Press::SkipQuestion));
        if answers { Self::of_form(&form.id, &[]) } else { None }
    }

    /// The task as this person may ask it: people who are not staff may sign
    /// in and nothing else; staff who sign in without a code see what waits.
    pub(super) fn asked_by(self, actor: &Person) -> Option<Self> {
        match (self, &actor.staff) {
            (Self::SignIn(None), Some(_)) => Some(Self::Today),
            (task, Some(_)) => Some(task),
            (task @ (Self::SignIn(_) | Self::After(Waiting::SignIn, _)), None) => Some(task),
            (_, None) => None,
        }
    }

    /// Commands are open text: what is not listed is somebody else's.
    fn of_command(name: &str, args: &'a str) -> Option<Self> {
        let of_state = |state| Self::List { state: Some(state), page: 0 };
        Some(match (name, args) {
            ("staff", "") => Self::SignIn(None),
            ("staff", code) => Self::SignIn(Some(code)),
            ("today", _) => Self::Today,
            ("drafts", _) => of_state(PostingState::Draft),
            ("review", _) => of_state(PostingState::InReview),
            ("imports", _) => Self::Imports { page: 0 },
            ("broadcast", _) => Self::Broadcasts { page: 0 },
            ("inbox", _) => Self::Received { page: 0 },
            ("audit", _) => Self::Audit { page: 0 },
            _ => return None,
        })
    }

    fn of_press(press: &'a Press) -> Option<Self> {
        // What scholars press is named below in full, so that a new press is decided on here.
        Some(match press {
            Press::Today => Self::Today,
            Press::Desk { state, page } => Self::List { state: *state, page: *page },
            Press::DeskEvents { page } => Self::Events { page: *page },
            Press::NewEvent => Self::NewEvent,
            Press::Attendees { id, state, page } => {
                Self::Event(*id, EventDeed::Attendees { state: *state, page: *page })
            }
            Press::Attendee { id } => Self::Attendee(*id, None),
            Press::AnswerFile { id, n } => Self::AnswerFile(*id, *n),
            Press::Settle { id, how } => Self::Attendee(*id, Some(*how)),
            Press::AskCheckIn { id } => Self::Event(*id, EventDeed::AskCheckIn),
            Press::AskWalkIn { id } => Self::Event(*id, EventDeed::AskWalkIn),
            Press::AskHalt { id, halt } => Self::Event(*id, EventDeed::AskHalt(*halt)),
            Press::AskTell { id, state } => Self::Event(*id, EventDeed::AskTell(*state)),
            Press::AskRepeat { id } => Self::Event(*id, EventDeed::AskRepeat),
            Press::Repeats { id, page } => Self::Event(*id, EventDeed::Repeats { page: *page }),
            Press::SubmitRepeats { id } => Self::Event(*id, EventDeed::SubmitRepeats),
            Press::AskDiscardRepeats { id } => Self::Event(*id, EventDeed::AskDiscardRepeats),
            Press::DiscardRepeats { id } => Self::Event(*id, EventDeed::DiscardRepeats),
            Press::EventStatistics { id } => Self::Event(*id, EventDeed::Statistics),
            Press::EventYear { year } => Self::EventYear(*year),
            Press::EventHandouts { id } => Self::Event(*id, EventDeed::Handouts),
            Press::AskHandouts { id } => Self::Event(*id, EventDeed::AskHandouts),
            Press::SendHandout { id } => Self::Event(*id, EventDeed::AskHandoutFile),
            Press::AskCover { id } => Self::Event(*id, EventDeed::AskCover),
            Press::DropCover { id } => Self::Event(*id, EventDeed::DropCover),
            Press::TellHandouts { id } => Self::Event(*id, EventDeed::TellHandouts),
            Press::ExportAttendees { id } => Self::Event(*id, EventDeed::Export),
            Press::Translations { page } => Self::Translations { page: *page },
            Press::TextsOf { id } => Self::Posting(*id, Deed::Texts),
            Press::Translate { id, lang, from } => {
                Self::Posting(*id, Deed::Translate { lang: *lang, from: *from })
            }
            Press::DraftText { id, lang, from, digest } => {
                Self::Posting(*id, Deed::DraftText { lang: *lang, from: *from, digest })
            }
            Press::ConfirmText { id, lang, digest } => {
                Self::Posting(*id, Deed::ConfirmText { lang: *lang, digest })
            }
            Press::Dossier { id } => Self::Posting(*id, Deed::Show),
            Press::Preview { id, lang, on } => Self::Posting(*id, Deed::Preview { lang: *lang, on: *on }),
            Press::Imports { page } => Self::Imports { page: *page },
            Press::Import { id } => Self::Import(*id, ImportDeed::Show),
            Press::ImportRows { id, page } => Self::Import(*id, ImportDeed::Rows { page: *page }),
            Press::Annotated { id } => Self::Import(*id, ImportDeed::Annotated),
            Press::Received { page } => Self::Received { page: *page },
            Press::Questions { page } => Self::Questions { page: *page },
            Press::Question { id } => Self::Question(*id, QuestionDeed::Show),
            Press::AskAnswer { id } => Self::Question(*id, QuestionDeed::Ask),
            Press::Sending { id } => Self::Notice(*id, NoticeDeed::Show),
            Press::Broadcasts { page } => Self::Broadcasts { page: *page },
            Press::PauseNotice { id } => Self::Notice(*id, NoticeDeed::Pause),
            Press::ResumeNotice { id } => Self::Notice(*id, NoticeDeed::Resume),
            Press::AskCancelNotice { id } => Self::Notice(*id, NoticeDeed::AskCancel),
            Press::CancelNotice { id } => Self::Notice(*id, NoticeDeed::Cancel),
            Press::TestSend { id, lang } => Self::Posting(*id, Deed::Test { lang: *lang }),
            Press::Unschedule { id } => Self::Posting(*id, Deed::Unschedule),
            Press::AskRecall { id } => Self::Posting(*id, Deed::AskRecall),
            Press::Audit { page } => Self::Audit { page: *page },
            Press::Members => Self::Members,
            Press::Submit { id, digest } => Self::Posting(*id, Deed::Submit(digest)),
            Press::Approve { id, digest } => Self::Posting(*id, Deed::Approve(digest)),
            Press::AskReturn { id } => Self::Posting(*id, Deed::AskReturn),
            Press::Publish { id, digest } => Self::Posting(*id, Deed::Publish(digest)),
            Press::AskSchedule { id } => Self::Posting(*id, Deed::AskSchedule),
            Press::AskClose { id } => Self::Posting(*id, Deed::AskClose),
            Press::Close { id } => Self::Posting(*id, Deed::Close),
            Press::AskCorrect { id } => Self::Posting(*id, Deed::AskCorrect),
            Press::AskCorrectPart { id, part, lang } => {
                Self::Posting(*id, Deed::AskPart { part: *part, lang: *lang })
            }
            Press::ConfirmFields { id, digest } => Self::Posting(*id, Deed::ConfirmFields(digest)),
            Press::SubmitImport { id } => Self::Import(*id, ImportDeed::Submit),
            Press::AskDiscardImport { id } => Self::Import(*id, ImportDeed::AskDiscard),
            Press::DiscardImport { id } => Self::Import(*id, ImportDeed::Discard),
            Press::AskInvite => Self::AskInvite,
            Press::Home | Press::Help | Press::Languages | Press::Settings | Press::Profile => return None,
            Press::EventsMonth { .. } | Press::Dates { .. } => return None,
            Press::Events { .. } | Press::BeginRegister { .. } | Press::RegAttend { .. } => return None,
            Press::RegBring { .. } | Press::RegGo { .. } | Press::RegLeave { .. } => return None,
            Press::Registrations { .. } | Press::Registration { .. } | Press::Ticket { .. } => return None,
            Press::AskCancelRegistration { .. } | Press::CancelRegistration { .. } => return None,
            Press::AskRate { .. } | Press::Rate { .. } | Press::AskComment { .. } => return None,
            Press::HandoutFile { .. } => return None,
            Press::Handouts { .. } | Press::SendFile { .. } | Press::LeaveFile { .. } => return None,
            Press::TakeSeat { .. } | Press::Calendar | Press::NewCalendar => return None,
            Press::Certificate { .. } => return None,
            Press::Subscriptions | Press::Postings { .. } | Press::Posting { .. } => return None,
            Press::FullText { .. } | Press::Original { .. } => return None,
            Press::Why { .. } | Press::Saved { .. } => return None,
            Press::Found { .. } | Press::Widen { .. } => return None,
            Press::AskOffice { .. } | Press::SendQuestion { .. } | Press::SendQuestionAlone { .. } => {
                return None;
            }
            Press::Interests { .. } | Press::Interest { .. } | Press::ChooseLang { .. } => return None,
            Press::Subscribe | Press::SubField { .. } | Press::SubAllFields { .. } => return None,
            Press::SubEngagement { .. } | Press::SubPlaces { .. } | Press::SubPlace { .. } => return None,
            Press::SubNext { .. } | Press::SubSkip { .. } | Press::SubBack { .. } => return None,
            Press::SubConfirm { .. } | Press::SubCancel { .. } | Press::Pause { .. } => return None,
            Press::Resume { .. } | Press::Unsubscribe { .. } | Press::Resubscribe { .. } => return None,
            Press::Save { .. } | Press::Unsave { .. } | Press::BeginInterest { .. } => return None,
            Press::IntShare { .. } | Press::IntMessage { .. } | Press::IntAgree { .. } => return None,
            Press::IntCancel { .. } | Press::AskWithdraw { .. } | Press::Withdraw { .. } => return None,
            Press::Wishes { .. } | Press::Zones { .. } | Press::AskRhythm { .. } => return None,
            Press::SetRhythm { .. } | Press::SetDigestAt { .. } | Press::SetDigestDay { .. } => return None,
            Press::SetQuiet { .. } | Press::PauseFor { .. } | Press::EndPause => return None,
            Press::SetZone { .. } | Press::Prefer { .. } | Press::SubRhythm { .. } => return None,
            Press::SubConfirmAs { .. } | Press::BringWaiting | Press::Join { .. } => return None,
            Press::JoinCancel { .. } | Press::AskUnlink { .. } | Press::Unlink { .. } => return None,
            Press::Mappings { .. } | Press::Mapping { .. } | Press::Unmap { .. } => return None,
            Press::Remap { .. } | Press::UndoMapping { .. } | Press::SwitchOn { .. } | Press::RetryEvents => {
                return None;
            }
            Press::TryReach | Press::ToggleReminder { .. } | Press::ToggleReads { .. } => return None,
            Press::EditProfile | Press::LeaveForm | Press::SkipQuestion => return None,
        })
    }

    fn of_form(form: &'a FormId, values: &'a Values) -> Option<Self> {
        Some(match form {
            FormId::Return { id, digest } => Self::Posting(*id, Deed::Return(digest, values)),
            FormId::Schedule { id, digest } => Self::Posting(*id, Deed::Schedule(digest, values)),
            FormId::Recall { id } => Self::Posting(*id, Deed::Recall(values)),
            FormId::Correct { id, digest } => Self::Posting(*id, Deed::Correct(digest, values)),
            FormId::Translate { id, lang, from, digest } => {
                Self::Posting(*id, Deed::Translated { lang: *lang, from: *from, digest, values })
            }
            FormId::NewEvent => Self::AddEvent(values),
            FormId::CheckIn { id } => Self::Event(*id, EventDeed::CheckIn(values)),
            FormId::WalkIn { id } => Self::Event(*id, EventDeed::WalkIn(values)),
            FormId::Halt { id, halt } => Self::Event(*id, EventDeed::Halt(*halt, values)),
            FormId::Tell { id, state } => Self::Event(*id, EventDeed::Tell(*state, values)),
            FormId::Repeat { id } => Self::Event(*id, EventDeed::Repeat(values)),
            FormId::Handouts { id } => Self::Event(*id, EventDeed::KeepHandouts(values)),
            // A form with a file comes with it, and without one asks again.
            FormId::HandoutFile { id } => Self::Event(*id, EventDeed::AskHandoutFile),
            FormId::Cover { id } => Self::Event(*id, EventDeed::AskCover),
            FormId::Answer { id } => Self::Question(*id, QuestionDeed::Answer(values)),
            FormId::Invite => Self::Invite(values),
            FormId::Upload => Self::Upload,
            FormId::SignIn => Self::SignIn(values.first().map(|(_, code)| code.as_str())),
            FormId::Profile
            | FormId::InterestProfile { .. }
            | FormId::InterestMessage { .. }
            | FormId::Register { .. }
            | FormId::Comment { .. }
            | FormId::Keywords { .. } => return None,
        })
    }

    fn of_outcome(state: &'a State, outcome: &'a Outcome) -> Option<Self> {
        let Flow::Waiting(waiting) = &state.flow else { return None };
        match waiting {
            Waiting::SignIn
            | Waiting::Import
            | Waiting::OnImport(_)
            | Waiting::OnPosting(_)
            | Waiting::OnNotice(_)
            | Waiting::NewEvent
            | Waiting::OnEvent(_)
            | Waiting::OnAttendee(_)
            | Waiting::File(FileFor::Cover { .. } | FileFor::Handout { .. })
            | Waiting::OnQuestion(_)
            | Waiting::Invited => Some(Self::After(waiting, outcome)),
            Waiting::Lang { .. }
            | Waiting::Subscribed { .. }
            | Waiting::Subscription { .. }
            | Waiting::Saved { .. }
            | Waiting::Wished { .. }
            | Waiting::Brought
            | Waiting::Link
            | Waiting::Mapped { .. }
            | Waiting::Remapped { .. }
            | Waiting::RetriedEvents
            | Waiting::Reach
            | Waiting::Profile { .. }
            | Waiting::Interest { .. }
            | Waiting::Register(_)
            | Waiting::Registration(_)
            | Waiting::Feedback(_)
            | Waiting::File(FileFor::Answer { .. })
            | Waiting::Attended
            | Waiting::Calendar
            | Waiting::Asked
            | Waiting::Withdrawn(_) => None,
        }
    }

    /// The right without which this is not for a member at all. What hangs on
    /// a posting's station and state is asked in `rights` besides.
    pub(super) fn action(&self) -> Action {
        match self {
            Self::Today
            | Self::List { .. }
            | Self::Events { .. }
            | Self::EventYear(_)
            | Self::Posting(..)
            | Self::Translations { .. }
            | Self::Imports { .. }
            | Self::Received { .. }
            | Self::Questions { .. }
            | Self::Question(_, QuestionDeed::Show)
            | Self::Broadcasts { .. }
            | Self::Notice(..)
            | Self::SignIn(_)
            | Self::After(..) => Action::Look,
            Self::Event(_, deed) => deed.action(),
            Self::Attendee(_, None) | Self::AnswerFile(..) => Action::Look,
            Self::Attendee(_, Some(_)) | Self::NewEvent | Self::AddEvent(_) => Action::Edit,
            Self::Import(_, deed) => deed.action(),
            Self::Upload | Self::File(_) | Self::Question(..) => Action::Edit,
            Self::Audit { .. } => Action::Audit,
            Self::Members | Self::AskInvite | Self::Invite(_) => Action::Administer,
        }
    }

    /// What must be read, with `size` entries a page.
    pub(super) fn needs(&self, size: u32) -> Vec<Need> {
        match self {
            Self::Today => vec![Need::Today],
            Self::List { state, page } => vec![Need::Desk { state: *state, page: *page, size }],
            Self::Events { page } => vec![Need::DeskEvents { page: *page, size }],
            Self::Event(id, EventDeed::Attendees { state, page }) => {
                vec![Need::Attendees { id: *id, state: *state, page: *page, size }]
            }
            Self::Event(id, EventDeed::Repeats { page }) => {
                vec![numbers_of(*id), Need::Repeats { of: *id, page: *page, size }]
            }
            Self::Event(id, EventDeed::AskDiscardRepeats) => {
                vec![numbers_of(*id), Need::Repeats { of: *id, page: 0, size: 1 }]
            }
            Self::Event(id, EventDeed::Statistics) => vec![numbers_of(*id), Need::EventStatistics(*id)],
            Self::Event(
                id,
                EventDeed::Handouts
                | EventDeed::AskHandouts
                | EventDeed::KeepHandouts(_)
                | EventDeed::AskHandoutFile
                | EventDeed::TellHandouts,
            ) => vec![numbers_of(*id), Need::EventHandouts(*id)],
            Self::EventYear(year) => i16::try_from(*year).map(Need::EventYear).into_iter().collect(),
            Self::Event(id, _) => vec![numbers_of(*id)],
            Self::Attendee(id, _) | Self::AnswerFile(id, _) => vec![Need::Attendee(*id)],
            Self::Posting(id, Deed::Translate { lang, from } | Deed::Translated { lang, from, .. }) => {
                vec![Need::Dossier(*id), Need::Memory { id: *id, from: *from, to: *lang }]
            }
            Self::Posting(id, Deed::Texts) => vec![Need::Dossier(*id), Need::Drafts(*id)],
            Self::Posting(id, _) => vec![Need::Dossier(*id)],
            Self::Translations { page } => vec![Need::Translations { page: *page, size }],
            Self::Imports { page } => vec![Need::Imports { page: *page, size }],
            Self::Import(id, ImportDeed::Rows { page }) => {
                vec![Need::ImportRows { id: *id, page: *page, size }]
            }
            Self::Import(id, _) => vec![Need::Import(*id)],
            Self::Received { page } => vec![Need::Received { page: *page, size: size.div_ceil(2) }],
            Self::Questions { page } => vec![Need::Questions { page: *page, size }],
            Self::Question(id, _) => vec![Need::Question(*id)],
            Self::Broadcasts { page } => vec![Need::Broadcasts { page: *page, size }],
            Self::Notice(id, _) => vec![Need::Sending(*id)],
            Self::Audit { page } => vec![Need::Audit { page: *page, size }],
            Self::Members => vec![Need::Members],
            Self::AskInvite | Self::Invite(_) => vec![Need::Stations],
            Self::Upload | Self::File(_) | Self::SignIn(_) | Self::NewEvent | Self::AddEvent(_) => Vec::new(),
            Self::After(waiting, outcome) => needs_after(waiting, outcome, size),
        }
    }
}

/// The event and the numbers of who comes, without the list.
const fn numbers_of(id: PostingId) -> Need {
    Need::Attendees { id, state: None, page: 0, size: 1 }
}

fn needs_after(waiting: &Waiting, outcome: &Outcome, size: u32) -> Vec<Need> {
    let mut needs: Vec<Need> = match waiting {
        Waiting::OnPosting(id) => vec![Need::Dossier(*id)],
        Waiting::OnImport(id) => vec![Need::Import(*id)],
        Waiting::OnNotice(id) => vec![Need::Sending(*id)],
        Waiting::OnEvent(id) => vec![numbers_of(*id)],
        Waiting::OnAttendee(id) => vec![Need::Attendee(*id)],
        Waiting::OnQuestion(id) => vec![Need::Question(*id)],
        Waiting::SignIn
        | Waiting::Import
        | Waiting::NewEvent
        | Waiting::Invited
        | Waiting::Lang { .. }
        | Waiting::Subscribed { .. }
        | Waiting::Subscription { .. }
        | Waiting::Saved { .. }
        | Waiting::Wished { .. }
        | Waiting::Brought
        | Waiting::Link
        | Waiting::Mapped { .. }
        | Waiting::Remapped { .. }
        | Waiting::RetriedEvents
        | Waiting::Reach
        | Waiting::Profile { .. }
        | Waiting::Interest { .. }
        | Waiting::Register(_)
        | Waiting::Registration(_)
        | Waiting::Feedback(_)
        | Waiting::File(_)
        | Waiting::Attended
        | Waiting::Calendar
        | Waiting::Asked
        | Waiting::Withdrawn(_) => Vec::new(),
    };
    if let (Outcome::Event(EventOutcome::CheckedIn { id, .. }), Waiting::OnEvent(_)) = (outcome, waiting) {
        needs.push(Need::Attendee(*id));
    }
    if let Outcome::Event(
        EventOutcome::Repeated { id, .. }
        | EventOutcome::RepeatsSubmitted { id, .. }
        | EventOutcome::RepeatsDiscarded { id, .. },
    ) = outcome
    {
        needs.push(Need::Repeats { of: *id, page: 0, size });
    }
    if let Outcome::Event(EventOutcome::HandoutsKept(id) | EventOutcome::HandoutsTold { id, .. }) = outcome {
        needs.push(Need::EventHandouts(*id));
    }
    if let Outcome::Event(EventOutcome::Added(id)) = outcome {
        needs.push(Need::Dossier(*id));
    }
    if let Outcome::ImportTaken(id) = outcome {
        needs.push(Need::Import(*id));
    }
    if let Outcome::Published { notice: Some(notice), .. }
    | Outcome::Corrected { notice: Some(notice), .. }
    | Outcome::Recalled { notice, .. } = outcome
    {
        needs.push(Need::Sending(*notice));
    }
    needs
}

impl EventDeed<'_> {
    /// The right it takes at the event's station.
    pub(super) const fn action(&self) -> Action {
        match self {
            Self::Attendees { .. }
            | Self::Repeats { .. }
            | Self::Statistics
            | Self::Handouts
            | Self::AskCover => Action::Look,
            Self::AskCheckIn
            | Self::CheckIn(_)
            | Self::AskWalkIn
            | Self::WalkIn(_)
            | Self::AskRepeat
            | Self::Repeat(_)
            | Self::AskHandouts
            | Self::KeepHandouts(_)
            | Self::AskHandoutFile
            | Self::DropCover
            | Self::Export => Action::Edit,
            Self::SubmitRepeats => Action::Submit,
            Self::AskDiscardRepeats | Self::DiscardRepeats => Action::Close,
            Self::AskHalt(_) | Self::Halt(..) | Self::AskTell(_) | Self::Tell(..) | Self::TellHandouts => {
                Action::Close
            }
        }
    }
}

impl ImportDeed {
    fn action(self) -> Action {
        match self {
            Self::Show | Self::Rows { .. } | Self::Annotated => Action::Look,
            Self::Submit => Action::Submit,
            Self::AskDiscard | Self::Discard => Action::Edit,
        }
    }
}
