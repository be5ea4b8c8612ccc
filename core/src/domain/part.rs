//! The parts of a posting's text, as staff see, compare and correct them.

use super::code::coded;

coded! {
    /// A part of what a posting says. Title and text exist once a language.
    Part,
    /// A set of parts.
    PartSet {
        /// Position or subject.
        Title = "title",
        /// The full text.
        Text = "text",
        /// Who seeks.
        Employer = "employer",
        /// The employer's own code of the position.
        Code = "code",
        /// How many people.
        Headcount = "headcount",
        /// Degree or rank asked for.
        Degree = "degree",
        /// Disciplines.
        Disciplines = "disciplines",
        /// Research direction or task.
        Research = "research",
        /// Pay.
        Compensation = "compensation",
        /// What comes beside pay.
        Benefits = "benefits",
        /// Whom to ask.
        Contact = "contact",
        /// Last day.
        Deadline = "deadline",
        /// Key fields.
        Fields = "fields",
        /// Fields guessed from the text and not confirmed.
        ProposedFields = "proposed-fields",
        /// Ways to engage.
        Engagement = "engagement",
        /// Prefectures.
        Places = "places",
        /// The place in the employer's words.
        Place = "place",
        /// Anything else.
        Remarks = "remarks",
        /// The zone in which the deadline's day ends.
        Zone = "zone",
        /// The language the employer wrote in.
        SourceLang = "source-lang",
        /// Who holds an event.
        Organiser = "organiser",
        /// Where an event takes place.
        Venue = "venue",
        /// What kind of event it is.
        EventKind = "event-kind",
        /// The series of an event.
        Series = "series",
        /// When an event begins.
        Starts = "starts",
        /// When an event ends.
        Ends = "ends",
        /// The link of those who attend online.
        Online = "online",
        /// Seats at the venue.
        SeatsOnSite = "seats-on-site",
        /// Seats online.
        SeatsOnline = "seats-online",
        /// When registration opens.
        Opens = "opens",
        /// When registration closes.
        Closes = "closes",
        /// Whether staff decide on each registration.
        Approval = "approval",
        /// How many colleagues one may bring along.
        Companions = "companions",
        /// What whoever registers is asked.
        Questions = "questions",
        /// Who holds an event together with the organiser.
        CoOrganisers = "co-organisers",
        /// The programme of an event.
        Programme = "programme",
        /// The cover picture of an event.
        Cover = "cover",
    }
}

impl Part {
    /// Whether staff can correct it by typing. The zone of a demand and the
    /// language come with the list, proposed fields are taken over or not, a
    /// picture is sent.
    pub const fn is_typed(self, event: bool) -> bool {
        match self {
            Self::ProposedFields | Self::SourceLang | Self::Cover => false,
            Self::Zone => event,
            _ => self.is_of(event),
        }
    }

    /// Whether it says something of this: of an event, or else of a demand.
    pub const fn is_of(self, event: bool) -> bool {
        match self {
            Self::Title
            | Self::Text
            | Self::Contact
            | Self::Fields
            | Self::ProposedFields
            | Self::Engagement
            | Self::Places
            | Self::Remarks
            | Self::Zone
            | Self::SourceLang => true,
            Self::Employer
            | Self::Code
            | Self::Headcount
            | Self::Degree
            | Self::Disciplines
            | Self::Research
            | Self::Compensation
            | Self::Benefits
            | Self::Deadline
            | Self::Place => !event,
            Self::Organiser
            | Self::Venue
            | Self::EventKind
            | Self::Series
            | Self::Starts
            | Self::Ends
            | Self::Online
            | Self::SeatsOnSite
            | Self::SeatsOnline
            | Self::Opens
            | Self::Closes
            | Self::Approval
            | Self::Companions
            | Self::Questions
            | Self::CoOrganisers
            | Self::Programme
            | Self::Cover => event,
        }
    }

    /// Whether it exists once a language.
    pub const fn is_per_language(self) -> bool {
        matches!(self, Self::Title | Self::Text)
    }
}
