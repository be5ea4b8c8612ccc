//! What a step must read before it can step, and what was read.

mod import;
mod sending;
mod translation;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::access::Role;
use crate::domain::alarm::Alarm;
use crate::domain::event::Attendance;
use crate::domain::feedback::{Afterwards, Kept};
use crate::domain::file::KeptFile;
use crate::domain::guild::{GuildEvents, Mapping};
use crate::domain::ids::{
    AccountId, ImportId, InterestId, NoticeId, PostingId, QuestionId, RegistrationId, StaffId, SubscriptionId,
};
use crate::domain::interest::{Interest, InterestState};
use crate::domain::lang::Lang;
use crate::domain::month::Month;
use crate::domain::person::Account;
use crate::domain::posting::{Posting, PostingState};
use crate::domain::question::Question;
use crate::domain::registration::{Registration, RegistrationState};
use crate::domain::search::Asked;
use crate::domain::station::Station;
use crate::domain::statistics::{EventStatistics, YearOfEvents};
use crate::domain::subscription::{Filter, Forecast, Subscription};
use crate::domain::wishes::Wishes;
use crate::search::Found;

pub use import::{CellProblem, Import, ImportResult, ImportState};
pub use sending::{Audience, OnPlatform, Reached, Sending};
pub use translation::{Drafting, Recalled};

/// One thing a step must read. The service reads it in the turn's own
/// transaction and only within what the actor may see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Need {
    /// Numbers for the first screen.
    Home,
    /// The person's subscriptions.
    Subscriptions,
    /// When and where the person wishes to be told, and what waits for that.
    Settings,
    /// What this filter would bring.
    Forecast(Filter),
    /// Open postings: all, or those of a subscription.
    Postings {
        /// Only those this subscription takes.
        of: Option<SubscriptionId>,
        /// Page from 0.
        page: u32,
        /// Entries a page.
        size: u32,
    },
    /// What is open and found by words.
    Search {
        /// What was asked.
        asked: Asked,
        /// Page from 0.
        page: u32,
        /// Hits a page.
        size: u32,
    },
    /// Events to come, the next first.
    Events {
        /// Page from 0.
        page: u32,
        /// Entries a page.
        size: u32,
    },
    /// Events of one month in the order of their days, with those that were
    /// cancelled or are over.
    EventsMonth {
        /// Which month.
        month: Month,
        /// Page from 0.
        page: u32,
        /// Entries a page.
        size: u32,
    },
    /// The dates to come of an event that takes place again and again.
    Dates {
        /// One of its events.
        of: PostingId,
        /// Page from 0.
        page: u32,
        /// Entries a page.
        size: u32,
    },
    /// One posting as scholars see it (published or over), with its station.
    Posting(PostingId),
    /// Postings the person saved.
    Saved {
        /// Page from 0.
        page: u32,
        /// Entries a page.
        size: u32,
    },
    /// The person's interests.
    Interests {
        /// Page from 0.
        page: u32,
        /// Entries a page.
        size: u32,
    },
    /// One interest of the person.
    Interest(InterestId),
    /// What the person is registered for.
    Registrations {
        /// Page from 0.
        page: u32,
        /// Entries a page.
        size: u32,
    },
    /// One registration of the person, with its event.
    Registration(RegistrationId),
    /// The same with what the event leaves those who have a seat; nothing of it
    /// for anybody else.
    Handouts(RegistrationId),
    /// The person's last registration for this event, with the event.
    RegistrationIn(PostingId),
    /// Who registered for an event, with the event itself, for staff.
    Attendees {
        /// For which event.
        id: PostingId,
        /// In which state; all when `None`.
        state: Option<RegistrationState>,
        /// Page from 0.
        page: u32,
        /// Entries a page.
        size: u32,
    },
    /// One registration with its event, for staff.
    Attendee(RegistrationId),
    /// What an event leaves those who have a seat, for staff.
    EventHandouts(PostingId),
    /// One event in numbers, for staff.
    EventStatistics(PostingId),
    /// The events of a year within the member's reach in numbers.
    EventYear(i16),
    /// What is posted in the channels of the guild that the actor administers,
    /// and the stations there are.
    Guild,

    /// What waits for this member of staff.
    Today,
    /// Postings of one state within the member's reach.
    Desk {
        /// Which state; all when `None`.
        state: Option<PostingState>,
        /// Page from 0.
        page: u32,
        /// Entries a page.
        size: u32,
    },
    /// Events within the member's reach, those to come first.
    DeskEvents {
        /// Page from 0.
        page: u32,
        /// Entries a page.
        size: u32,
    },
    /// Postings within the member's reach with a translation to look at.
    Translations {
        /// Page from 0.
        page: u32,
        /// Entries a page.
        size: u32,
    },
    /// What is remembered of the sentences of a posting's text in one language
    /// with their translation into another.
    Memory {
        /// Which posting.
        id: PostingId,
        /// The language that is read.
        from: Lang,
        /// The language to be written in.
        to: Lang,
    },
    /// What a machine was asked to draft of a posting and has not.
    Drafts(PostingId),
    /// Every date of an event that takes place again and again, for staff.
    Repeats {
        /// One of its events.
        of: PostingId,
        /// Page from 0.
        page: u32,
        /// Entries a page.
        size: u32,
    },
    /// One posting in any state, with its newest text, notice and counts.
    Dossier(PostingId),
    /// Imports within the member's reach.
    Imports {
        /// Page from 0.
        page: u32,
        /// Entries a page.
        size: u32,
    },
    /// One import.
    Import(ImportId),
    /// The postings an import touched.
    ImportRows {
        /// Which import.
        id: ImportId,
        /// Page from 0.
        page: u32,
        /// Entries a page.
        size: u32,
    },
    /// Interests that came in, within the member's reach.
    Received {
        /// Page from 0.
        page: u32,
        /// Entries a page.
        size: u32,
    },
    /// What people asked the office, within the member's reach.
    Questions {
        /// Page from 0.
        page: u32,
        /// Entries a page.
        size: u32,
    },
    /// One of these questions.
    Question(QuestionId),
    /// How a notice goes out.
    Sending(NoticeId),
    /// What goes out, is planned, and went out, within the member's reach.
    Broadcasts {
        /// Page from 0.
        page: u32,
        /// Entries a page.
        size: u32,
    },
    /// Audit entries.
    Audit {
        /// Page from 0.
        page: u32,
        /// Entries a page.
        size: u32,
    },
    /// Members of staff.
    Members,
    /// Stations, for choosing one.
    Stations,
}

/// One page of something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    /// The entries of this page.
    pub items: Vec<T>,
    /// This page, from 0; the last there is when a later one was asked for.
    pub page: u32,
    /// Entries a page.
    pub size: u32,
    /// Entries on all pages.
    pub total: u32,
}

impl<T> Default for Page<T> {
    fn default() -> Self {
        Self { items: Vec::new(), page: 0, size: 1, total: 0 }
    }
}

/// What was read, one part a [`Need`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// For [`Need::Home`].
    pub home: Home,
    /// For [`Need::Subscriptions`].
    pub subscriptions: Vec<Subscription>,
    /// For [`Need::Settings`].
    pub settings: Settings,
    /// For [`Need::Forecast`].
    pub forecast: Option<Forecast>,
    /// For [`Need::Postings`], [`Need::Events`], [`Need::EventsMonth`],
    /// [`Need::Dates`] and [`Need::Saved`].
    pub postings: Page<Posting>,
    /// For [`Need::Search`].
    pub found: Found,
    /// For [`Need::Posting`].
    pub posting: Option<Seen>,
    /// For [`Need::Interests`].
    pub interests: Page<Interest>,
    /// For [`Need::Interest`].
    pub interest: Option<Interest>,
    /// For [`Need::Registrations`].
    pub registrations: Page<Registered>,
    /// For [`Need::Registration`], [`Need::RegistrationIn`], [`Need::Handouts`] and [`Need::Attendee`].
    pub registration: Option<Registered>,
    /// For [`Need::Handouts`] and [`Need::EventHandouts`].
    pub handouts: Vec<Kept>,
    /// For [`Need::EventStatistics`].
    pub statistics: Option<EventStatistics>,
    /// For [`Need::EventYear`].
    pub year: Option<YearOfEvents>,
    /// For [`Need::Attendees`].
    pub attendees: Attendees,
    /// For [`Need::Guild`].
    pub mappings: Vec<Mapping>,
    /// For [`Need::Guild`].
    pub guild_events: GuildEvents,
    /// For [`Need::Today`].
    pub today: Today,
    /// For [`Need::Today`]: what is wrong with the house, as far as it concerns the member.
    pub alarms: Vec<Alarm>,
    /// For [`Need::Desk`], [`Need::DeskEvents`], [`Need::Translations`], [`Need::Repeats`]
    /// and [`Need::ImportRows`].
    pub desk: Page<Posting>,
    /// For [`Need::Drafts`].
    pub drafting: Vec<Drafting>,
    /// For [`Need::Memory`].
    pub memory: Vec<Recalled>,
    /// For [`Need::Repeats`]: how many of them are drafts beside the first.
    pub drafts: u32,
    /// For [`Need::Dossier`].
    pub dossier: Option<Dossier>,
    /// For [`Need::Imports`].
    pub imports: Page<Import>,
    /// For [`Need::Import`] and [`Need::ImportRows`].
    pub import: Option<Import>,
    /// For [`Need::Received`].
    pub received: Page<Interest>,
    /// For [`Need::Questions`].
    pub questions: Page<Question>,
    /// For [`Need::Question`].
    pub question: Option<Question>,
    /// For [`Need::Today`]: questions that wait for an answer.
    pub open_questions: u32,
    /// For [`Need::Sending`].
    pub sending: Option<Sending>,
    /// For [`Need::Broadcasts`]: notices, the newest first.
    pub broadcasts: Page<Sending>,
    /// For [`Need::Broadcasts`]: what is to be published by itself.
    pub planned: Vec<Posting>,
    /// For [`Need::Audit`].
    pub audit: Page<AuditEntry>,
    /// For [`Need::Members`].
    pub members: Vec<Member>,
    /// For [`Need::Stations`], [`Need::Guild`], [`Need::Posting`] and [`Need::Dossier`].
    pub stations: Vec<Station>,
}

/// A registration with its event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Registered {
    /// The registration.
    pub registration: Registration,
    /// The event as scholars see it.
    pub posting: Posting,
    /// The place in the line of who waits, from 1.
    pub place: Option<u32>,
    /// What there is after the event.
    pub after: Afterwards,
    /// The files that were sent, by question.
    pub files: Vec<(String, KeptFile)>,
}

/// Who registered for an event.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attendees {
    /// One page of them.
    pub page: Page<Registration>,
    /// The event; `None` where the member may not see it.
    pub event: Option<Posting>,
    /// How many there are, by state and way to attend.
    pub tally: Vec<AttendeeTally>,
    /// How many there are by state and the language they read, the most first.
    pub readers: Vec<(RegistrationState, Lang, u32)>,
    /// The word by which those who follow it online note that they do.
    pub word: Option<String>,
}

/// How many registrations of one state and way to attend there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AttendeeTally {
    /// Where they stand.
    pub state: RegistrationState,
    /// How they attend.
    pub attendance: Attendance,
    /// How many registrations.
    pub registrations: u32,
    /// How many people with those they bring along.
    pub seats: u32,
    /// How many people of them were there, with those they bring along.
    pub present: u32,
}

/// Numbers for the first screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Home {
    /// Open postings.
    pub open: u32,
    /// Events to come.
    pub events: u32,
    /// The person's subscriptions.
    pub subscriptions: u32,
    /// The person's interests that are with a station.
    pub interests: u32,
    /// Events the person is registered for.
    pub registrations: u32,
}

/// When and where a person wishes to be told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// When.
    pub wishes: Wishes,
    /// Every account of theirs, the one used last first.
    pub accounts: Vec<Account>,
    /// The one they prefer, if they said so.
    pub preferred: Option<AccountId>,
    /// Notices that wait for a digest or the end of a pause.
    pub waiting: u32,
}

/// A posting as one scholar meets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The posting.
    pub posting: Posting,
    /// Its station, if any.
    pub station: Option<Station>,
    /// The person's interest in it, if any, and where it stands.
    pub interest: Option<(InterestId, InterestState)>,
    /// Whether the person saved it.
    pub saved: bool,
    /// Because of which subscription the person was told of it.
    pub because_of: Option<SubscriptionId>,
    /// The person's last registration for it, if it is an event.
    pub registration: Option<Registration>,
    /// Seats of the event that are taken or kept for somebody.
    pub taken: BTreeMap<Attendance, u32>,
    /// On how many other days to come the event takes place.
    pub other_dates: u32,
}

/// What waits for a member of staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Today {
    /// Drafts that can be submitted.
    pub drafts: u32,
    /// Drafts that something blocks.
    pub blocked: u32,
    /// Texts in review that this member may approve.
    pub to_review: u32,
    /// Approved texts that are not published.
    pub to_publish: u32,
    /// Published postings.
    pub published: u32,
    /// Postings that end within seven days.
    pub ending: u32,
    /// Interests of the last seven days.
    pub interests: u32,
    /// Registrations on which staff have to decide.
    pub requests: u32,
    /// Postings with a translation to look at.
    pub translations: u32,
    /// Imports with cells to put right.
    pub imports: u32,
    /// People who subscribe to something.
    pub subscribers: u32,
}

/// A posting with all that staff need.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dossier {
    /// The posting.
    pub posting: Posting,
    /// Its station, if any.
    pub station: Option<Station>,
    /// The names of those who changed, submitted and approved the newest text.
    pub changed_by: Option<String>,
    /// See `changed_by`.
    pub submitted_by: Option<String>,
    /// See `changed_by`.
    pub approved_by: Option<String>,
    /// The notice it went out with.
    pub notice: Option<NoticeId>,
    /// The notice that corrects what was sent, if anything was corrected.
    pub correction: Option<NoticeId>,
    /// The notice that takes it back, if it was taken back.
    pub recall: Option<NoticeId>,
    /// Who would be told if it were published now.
    pub audience: Audience,
    /// How many got the card and how many still wait for it.
    pub reached: Reached,
    /// How many interests are with the station.
    pub interests: u32,
    /// Values the import interpreted: column, as written, as read.
    pub readings: Vec<(String, String, String)>,
}

/// One audit entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditEntry {
    /// When, ms since 1970.
    pub at: i64,
    /// Who; `None` for the house itself (expiry, schedule).
    pub by: Option<String>,
    /// What was done, a code such as `posting-approve`.
    pub action: String,
    /// To what, as people write it.
    pub subject: String,
    /// Anything more, without personal data.
    pub detail: String,
}

/// A member of staff in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Their id.
    pub id: StaffId,
    /// Their name.
    pub name: String,
    /// Their role.
    pub role: Role,
    /// The station's code.
    pub station: Option<String>,
    /// Accounts they signed in with: platform codes.
    pub accounts: Vec<String>,
}
