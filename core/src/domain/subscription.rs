//! What somebody wants to hear of.

use serde::{Deserialize, Serialize};

use super::engagement::EngagementSet;
use super::field::FieldSet;
use super::ids::{StationId, SubscriptionId};
use super::place::PlaceSet;
use super::wishes::Rhythm;

/// Most keywords, wanted and excluded together, in one subscription.
pub const MAX_KEYWORDS: usize = 20;
/// Longest keyword, in characters.
pub const MAX_KEYWORD_CHARS: usize = 40;
/// Most subscriptions of one person.
pub const MAX_SUBSCRIPTIONS: usize = 30;

/// A filter over postings: field and engagement and place and station and (no
/// keyword, or any keyword) and no excluded keyword. What was not chosen does not restrict.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Filter {
    /// All fields, chosen on purpose; only this also takes postings without a field.
    #[serde(default)]
    pub all_fields: bool,
    /// Wanted fields.
    #[serde(default)]
    pub fields: FieldSet,
    /// Wanted ways to engage.
    #[serde(default)]
    pub engagement: EngagementSet,
    /// Wanted prefectures.
    #[serde(default)]
    pub places: PlaceSet,
    /// The station it must come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub station: Option<StationId>,
    /// Any of these must occur, as the person typed them.
    #[serde(default)]
    pub keywords: Vec<String>,
    /// None of these may occur.
    #[serde(default)]
    pub excluded: Vec<String>,
}

impl Filter {
    /// Whether it would take everything although nobody asked for everything.
    pub fn is_unrestricted(&self) -> bool {
        !self.all_fields
            && self.fields.is_empty()
            && self.engagement.is_empty()
            && self.places.is_empty()
            && self.station.is_none()
            && self.keywords.is_empty()
    }
}

/// A filter that a person keeps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subscription {
    /// Its id.
    pub id: SubscriptionId,
    /// What it takes.
    pub filter: Filter,
    /// Whether it is paused.
    pub paused: bool,
    /// How often the person is told because of it; `None` for as always.
    #[serde(default)]
    pub rhythm: Option<Rhythm>,
}

/// What a filter would bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forecast {
    /// Open postings that match now.
    pub open: u32,
    /// Matches a week, from the last eight weeks, rounded up.
    pub per_week: u32,
}
