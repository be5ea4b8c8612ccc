//! What somebody looks for, and what was understood of it.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::code::coded;
use super::engagement::{Engagement, EngagementSet};
use super::field::{Field, FieldSet};
use super::place::{Place, PlaceSet};
use super::posting::{Day, PostingKind};

coded! {
    /// What can be found.
    FoundKind,
    /// A set of them.
    FoundKindSet {
        /// A talent demand.
        Posting = "posting",
        /// An event.
        Event = "event",
        /// An expert.
        Expert = "expert",
        /// A society.
        Society = "society",
        /// A project.
        Project = "project",
        /// A policy.
        Policy = "policy",
    }
}

impl From<PostingKind> for FoundKind {
    fn from(kind: PostingKind) -> Self {
        match kind {
            PostingKind::Demand => Self::Posting,
            PostingKind::Event => Self::Event,
        }
    }
}

/// Longest text that is sought, in characters; of a longer one the beginning counts.
pub const LONGEST: usize = 200;

/// What somebody asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Asked {
    /// Their words.
    pub text: String,
    /// What was understood and is not to count.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub without: Vec<Condition>,
}

impl Asked {
    /// Asks for these words, as far as they are sought.
    pub fn new(text: &str) -> Self {
        Self { text: text.trim().chars().take(LONGEST).collect(), without: Vec::new() }
    }
}

/// One thing that was understood, apart from words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Condition {
    /// Only of this kind.
    Kind(FoundKind),
    /// In this field.
    Field(Field),
    /// In this prefecture.
    Place(Place),
    /// With this way to engage.
    Engagement(Engagement),
    /// From a day on.
    From,
    /// Until a day.
    Until,
}

impl Condition {
    /// Its code: `[a-z-]+`, short enough for a button and fit for an address.
    pub fn code(self) -> String {
        match self {
            Self::Kind(kind) => format!("k-{kind}"),
            Self::Field(field) => format!("f-{field}"),
            Self::Place(place) => format!("p-{place}"),
            Self::Engagement(way) => format!("e-{way}"),
            Self::From => "from".to_owned(),
            Self::Until => "until".to_owned(),
        }
    }

    /// Reads a code.
    pub fn from_code(code: &str) -> Option<Self> {
        Some(match (code, code.split_once('-')) {
            ("from", _) => Self::From,
            ("until", _) => Self::Until,
            (_, Some(("k", kind))) => Self::Kind(FoundKind::from_code(kind)?),
            (_, Some(("f", field))) => Self::Field(Field::from_code(field)?),
            (_, Some(("p", place))) => Self::Place(Place::from_code(place)?),
            (_, Some(("e", way))) => Self::Engagement(Engagement::from_code(way)?),
            _ => return None,
        })
    }
}

/// What was understood. What was not said does not restrict; of several fields,
/// places or ways to engage one is enough.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Understood {
    /// What kind of thing.
    pub kind: Option<FoundKind>,
    /// In which fields.
    pub fields: FieldSet,
    /// In which prefectures.
    pub places: PlaceSet,
    /// In which ways to engage.
    pub engagement: EngagementSet,
    /// From this day on, in Kunming; of a demand the day on which it ends.
    pub from: Option<Day>,
    /// Until this day, inclusive.
    pub until: Option<Day>,
    /// All else, as it was written.
    pub words: Vec<String>,
}

impl Understood {
    /// What can be taken away again, in the order in which it is said.
    pub fn conditions(&self) -> Vec<Condition> {
        let mut all: Vec<Condition> = self.kind.map(Condition::Kind).into_iter().collect();
        all.extend(self.places.iter().map(Condition::Place));
        all.extend(self.engagement.iter().map(Condition::Engagement));
        all.extend(self.fields.iter().map(Condition::Field));
        all.extend(self.from.map(|_| Condition::From));
        all.extend(self.until.map(|_| Condition::Until));
        all
    }

    /// Whether nothing is sought.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.conditions().is_empty()
    }
}

/// A text of which some is set off, each adapter in its own way.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// What is set off: ranges of bytes in their order, none within another.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Range<usize>>,
}

impl Marked {
    /// Its parts in their order, and whether each is set off; none is empty.
    pub fn parts(&self) -> Vec<(&str, bool)> {
        let mut parts = Vec::new();
        let mut at = 0;
        for mark in &self.marks {
            parts.push((self.text.get(at..mark.start).unwrap_or_default(), false));
            parts.push((self.text.get(mark.clone()).unwrap_or_default(), true));
            at = mark.end;
        }
        parts.push((self.text.get(at..).unwrap_or_default(), false));
        parts.retain(|(part, _)| !part.is_empty());
        parts
    }

    /// The text with these before and behind what is set off.
    pub fn with(&self, before: &str, behind: &str) -> String {
        let part = |(part, marked): (&str, bool)| match marked {
            true => format!("{before}{part}{behind}"),
            false => part.to_owned(),
        };
        self.parts().into_iter().map(part).collect()
    }

    /// Whether there is nothing of it.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}
