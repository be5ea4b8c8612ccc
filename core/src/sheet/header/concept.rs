//! What a column can hold.

use crate::domain::lang::Lang;
use crate::text::fold::fold_tight;

macro_rules! concepts {
    ($($(#[$meta:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// What a column can hold.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(in crate::sheet) enum Concept {
            $($(#[$meta])* $name,)+
            /// The title in a language: `title_en`.
            Title(Lang),
            /// The full text in a language: `text_en`.
            Text(Lang),
        }

        impl Concept {
            /// The concept of a code in the data files.
            pub(in crate::sheet) fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)+ _ => Self::parallel(code, List::Demands) }
            }

            /// Its code; that of a parallel text says its language.
            pub(in crate::sheet) fn code(self) -> String {
                match self {
                    $(Self::$name => $code.to_owned(),)+
                    Self::Title(lang) => format!("title_{lang}"),
                    Self::Text(lang) => format!("text_{lang}"),
                }
            }
        }
    };
}

concepts! {
    /// A running number.
    Serial = "serial",
    /// Who seeks.
    Employer = "employer",
    /// What for.
    Position = "position",
    /// What an event is called.
    Name = "name",
    /// The employer's code of the position.
    Code = "code",
    /// A class of positions of the employer's own.
    Category = "category",
    /// How many people.
    Headcount = "headcount",
    /// Degree or rank.
    Degree = "degree",
    /// Disciplines.
    Disciplines = "disciplines",
    /// Research direction or task.
    Research = "research",
    /// The full text.
    Body = "body",
    /// Pay.
    Compensation = "compensation",
    /// What comes beside pay.
    Benefits = "benefits",
    /// Age and whom it is for.
    Audience = "audience",
    /// How to work together.
    Engagement = "engagement",
    /// Whom to ask.
    Contact = "contact",
    /// The last day.
    Deadline = "deadline",
    /// From when to when to apply.
    Period = "period",
    /// When it begins or was published.
    Start = "start",
    /// Key fields.
    Field = "field",
    /// Where.
    Place = "place",
    /// Anything else.
    Remarks = "remarks",
    /// The station.
    Station = "station",
    /// When an event is.
    Date = "date",
    /// When an event begins.
    Starts = "starts",
    /// When an event ends.
    Ends = "ends",
    /// The country an event is in.
    Country = "country",
    /// Whose clocks an event follows.
    TimeZone = "time-zone",
    /// Who holds an event together with the organiser.
    CoOrganisers = "co-organisers",
    /// What kind of event it is.
    EventKind = "event-kind",
    /// The series of an event.
    Series = "series",
    /// When registration opens.
    Opens = "opens",
    /// When registration closes.
    Closes = "closes",
    /// Where more can be read of an event.
    Link = "link",
    /// What else is said of an event.
    Detail = "detail",
}

impl Concept {
    /// Whether it is what the row is called.
    pub(in crate::sheet) const fn is_title(self) -> bool {
        matches!(self, Self::Position | Self::Name | Self::Title(_))
    }

    /// What a column of a parallel text holds: `title_en`, `text_zh-Hant`, of
    /// an event also `name_en`.
    pub(in crate::sheet) fn parallel(header: &str, list: List) -> Option<Self> {
        let folded = fold_tight(header);
        let (kind, tag) = folded.split_once('_')?;
        let lang = Lang::from_tag(tag)?;
        match kind {
            "title" => Some(Self::Title(lang)),
            "name" if list == List::Events => Some(Self::Title(lang)),
            "text" => Some(Self::Text(lang)),
            _ => None,
        }
    }

    /// Whether one column alone can hold it. Of several the one that says it
    /// most clearly is taken, the others go into the remarks.
    pub(in crate::sheet) const fn is_single(self) -> bool {
        matches!(
            self,
            Self::Employer
                | Self::Position
                | Self::Code
                | Self::Headcount
                | Self::Compensation
                | Self::Deadline
                | Self::Station
                | Self::Name
                | Self::Starts
                | Self::Ends
                | Self::TimeZone
                | Self::EventKind
                | Self::Series
                | Self::Opens
                | Self::Closes
                | Self::Title(_)
                | Self::Text(_)
        )
    }

    /// Whether only demands have it.
    pub(in crate::sheet) const fn is_of_demands(self) -> bool {
        matches!(
            self,
            Self::Position
                | Self::Title(_)
                | Self::Code
                | Self::Headcount
                | Self::Degree
                | Self::Disciplines
                | Self::Compensation
                | Self::Benefits
        )
    }
}

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::sheet) enum List {
    /// Talent demands.
    Demands,
    /// Events.
    Events,
}
