//! A posting: a talent demand of an employer or an event, with its life from
//! draft to end. Both go through one review and out to one set of subscribers.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::code::coded;
use super::engagement::{Engagement, EngagementSet};
use super::event::{Attendance, EventDetails, EventKind, Halt, Span, Window};
use super::field::FieldSet;
use super::ids::{EventId, PostingId, StaffId, StationId};
use super::lang::Lang;
use super::place::PlaceSet;

coded! {
    /// What a posting is.
    PostingKind,
    /// A set of kinds.
    PostingKindSet {
        /// A talent demand.
        Demand = "demand",
        /// An event.
        Event = "event",
    }
}

coded! {
    /// Where a posting stands in its life.
    PostingState,
    /// A set of states.
    PostingStateSet {
        /// Being written; only staff see it.
        Draft = "draft",
        /// Waits for a second person.
        InReview = "in-review",
        /// Exactly this text was approved and may be published.
        Approved = "approved",
        /// Scholars see it.
        Published = "published",
        /// Ended by staff.
        Closed = "closed",
        /// Ended by its deadline.
        Expired = "expired",
        /// Given up before it was ever published.
        Discarded = "discarded",
    }
}

/// How many people are sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Headcount {
    /// An exact number.
    Exactly(u32),
    /// At least and at most so many.
    Between {
        /// The least.
        min: u32,
        /// The most.
        max: u32,
    },
}

coded! {
    /// What a sum of money is paid for.
    PayPeriod,
    /// A set of pay periods.
    PayPeriodSet {
        /// A year.
        Year = "year",
        /// A month.
        Month = "month",
        /// A day.
        Day = "day",
        /// Once.
        Once = "once",
    }
}

/// What is paid, as written and as read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Compensation {
    /// The least, in yuan.
    pub min: Option<i64>,
    /// The most, in yuan.
    pub max: Option<i64>,
    /// ISO 4217 code, nearly always `CNY`.
    pub currency: String,
    /// What the sum is paid for.
    pub per: Option<PayPeriod>,
    /// The employer's own words.
    pub raw: String,
}

/// A year as it is counted here of one as it was written: in Thailand years are
/// of the Buddhist era, 543 ahead, and nobody means the year 2569 otherwise.
pub const fn common_era(year: i16) -> i16 {
    if year > 2400 { year - 543 } else { year }
}

/// A day of the calendar, `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(pub jiff::civil::Date);

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// A posting's words in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PostingText {
    /// Position or subject, one line.
    pub title: String,
    /// The full text; may be empty where the single fields say it all.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub body: String,
}

/// What a posting says: the part that is reviewed, approved and shown.
///
/// The single fields are the employer's words in the language of the list;
/// `texts` holds title and text by language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PostingContent {
    /// The language the employer wrote in.
    pub source_lang: Lang,
    /// Title and text by language; the source language is always there.
    pub texts: BTreeMap<Lang, PostingText>,
    /// Who seeks; empty when the list left it out (such a draft cannot be submitted).
    pub employer: String,
    /// The employer's own code of the position.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    /// How many people; `None` for "several" or unsaid.
    pub headcount: Option<Headcount>,
    /// Degree or rank asked for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub degree: String,
    /// Disciplines, one an entry.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disciplines: Vec<String>,
    /// Research direction or task.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub research: String,
    /// Pay.
    pub compensation: Option<Compensation>,
    /// What comes beside pay.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub benefits: String,
    /// Whom to ask.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact: String,
    /// Last day, inclusive, in the zone of `zone`; `None` for open-ended.
    pub deadline: Option<Day>,
    /// IANA zone of the employer, in which the deadline's day ends.
    pub zone: String,
    /// Key fields.
    pub fields: FieldSet,
    /// Fields guessed from the text that a person has not confirmed yet.
    #[serde(default, skip_serializing_if = "FieldSet::is_empty_ref")]
    pub proposed_fields: FieldSet,
    /// Ways to engage.
    pub engagement: EngagementSet,
    /// Prefectures.
    pub places: PlaceSet,
    /// The place in the employer's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// Anything else the list said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remarks: String,
    /// What makes it an event; `None` for a demand. Of an event, `employer` is
    /// the organiser and `zone` the zone of its clocks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<Box<EventDetails>>,
}

impl FieldSet {
    fn is_empty_ref(&self) -> bool {
        self.is_empty()
    }
}

/// Hands the names of all parts of a [`PostingContent`] to another macro, so
/// that whoever goes through them part by part shares one list. That list is
/// complete as long as its users take a content apart with it.
macro_rules! with_posting_parts {
    ($then:ident) => {
        $then!(
            source_lang,
            texts,
            employer,
            code,
            headcount,
            degree,
            disciplines,
            research,
            compensation,
            benefits,
            contact,
            deadline,
            zone,
            fields,
            proposed_fields,
            engagement,
            places,
            place,
            remarks,
            event
        )
    };
}
pub(crate) use with_posting_parts;

/// The zone of Yunnan, in which deadlines of lists end.
pub const YUNNAN_ZONE: &str = "Asia/Shanghai";

/// Something a reviewer should know, or that keeps a draft from review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Concern {
    /// The employer is left out. Blocks submission.
    EmployerMissing,
    /// The deadline is past already. Blocks submission.
    DeadlinePast,
    /// Guessed fields wait for a person's word. Blocks submission.
    FieldsUnconfirmed,
    /// No key field: only subscribers to everything will hear of it.
    FieldMissing,
    /// Nobody to ask is named.
    ContactMissing,
    /// Who holds the event is left out. Blocks submission.
    OrganiserMissing,
    /// When the event begins is left out. Blocks submission.
    StartMissing,
    /// The event ends before it begins. Blocks submission.
    EndsTooSoon,
    /// The event is over already. Blocks submission.
    EventPast,
    /// Online attendance is offered and no link is given.
    LinkMissing,
}

impl Concern {
    /// Whether a draft with this concern cannot be submitted.
    pub const fn blocks(self) -> bool {
        match self {
            Self::EmployerMissing
            | Self::DeadlinePast
            | Self::FieldsUnconfirmed
            | Self::OrganiserMissing
            | Self::StartMissing
            | Self::EndsTooSoon
            | Self::EventPast => true,
            Self::FieldMissing | Self::ContactMissing | Self::LinkMissing => false,
        }
    }
}

impl PostingContent {
    /// An empty posting with this title in this language.
    pub fn new(source_lang: Lang, title: impl Into<String>) -> Self {
        let text = PostingText { title: title.into(), body: String::new() };
        Self {
            source_lang,
            texts: BTreeMap::from([(source_lang, text)]),
            employer: String::new(),
            code: String::new(),
            headcount: None,
            degree: String::new(),
            disciplines: Vec::new(),
            research: String::new(),
            compensation: None,
            benefits: String::new(),
            contact: String::new(),
            deadline: None,
            zone: YUNNAN_ZONE.to_owned(),
            fields: FieldSet::EMPTY,
            proposed_fields: FieldSet::EMPTY,
            engagement: EngagementSet::EMPTY,
            places: PlaceSet::EMPTY,
            place: String::new(),
            remarks: String::new(),
            event: None,
        }
    }

    /// An empty event with this title in this language. Whoever follows
    /// exchanges in its fields hears of it.
    pub fn new_event(source_lang: Lang, title: impl Into<String>, kind: EventKind) -> Self {
        Self {
            engagement: [Engagement::Exchange].into_iter().collect(),
            event: Some(Box::new(EventDetails::new(kind))),
            ..Self::new(source_lang, title)
        }
    }

    /// Whether it is a demand or an event.
    pub const fn kind(&self) -> PostingKind {
        if self.event.is_some() { PostingKind::Event } else { PostingKind::Demand }
    }

    /// The id by which people know it: `P-17` for a demand, `E-17` for an event.
    pub fn reference(&self, id: PostingId) -> String {
        match self.kind() {
            PostingKind::Demand => id.to_string(),
            PostingKind::Event => EventId(id.0).to_string(),
        }
    }

    /// When the event takes place; `None` for a demand and while it is not known.
    pub fn span(&self) -> Option<Span> {
        self.event.as_ref()?.span(&self.zone)
    }

    /// Whether somebody can register for the event at `now` (ms since 1970).
    pub fn window(&self, now: i64) -> Window {
        self.event.as_ref().map_or(Window::Nowhere, |event| event.window(&self.zone, now))
    }

    /// The text for a reader of `lang`, with the language it is really in:
    /// the reader's own, else the first fall-back there is, else the source.
    pub fn text_for(&self, lang: Lang) -> (Lang, &PostingText) {
        static NOTHING: PostingText = PostingText { title: String::new(), body: String::new() };
        std::iter::once(&lang)
            .chain(lang.fallbacks())
            .chain(std::iter::once(&self.source_lang))
            .find_map(|lang| self.texts.get(lang).map(|text| (*lang, text)))
            .unwrap_or((self.source_lang, &NOTHING))
    }

    /// The title in the source language, by which lists of staff name it.
    pub fn title(&self) -> &str {
        &self.text_for(self.source_lang).1.title
    }

    /// The moment (ms since 1970) at which the deadline's day ends in the
    /// employer's zone, or the event is over, exclusive; `None` when
    /// open-ended or out of range.
    pub fn expires_at(&self) -> Option<i64> {
        if self.event.is_some() {
            return self.span().map(|span| span.until);
        }
        let day_after = self.deadline?.0.tomorrow().ok()?;
        let zone = jiff::tz::TimeZone::get(&self.zone).ok()?;
        Some(
            day_after
                .to_datetime(jiff::civil::Time::midnight())
                .to_zoned_datetime(zone)
                .ok()?
                .timestamp()
                .as_millisecond(),
        )
    }

    /// What a reviewer should know at `now` (ms since 1970).
    pub fn concerns(&self, now: i64) -> Vec<Concern> {
        let mut concerns = match &self.event {
            None => self.demand_concerns(now),
            Some(event) => self.event_concerns(event, now),
        };
        if !self.proposed_fields.is_empty() {
            concerns.push(Concern::FieldsUnconfirmed);
        } else if self.fields.is_empty() {
            concerns.push(Concern::FieldMissing);
        }
        if self.contact.is_empty() {
            concerns.push(Concern::ContactMissing);
        }
        concerns
    }

    fn demand_concerns(&self, now: i64) -> Vec<Concern> {
        let past = self.expires_at().is_some_and(|end| end <= now);
        let found = [(self.employer.is_empty(), Concern::EmployerMissing), (past, Concern::DeadlinePast)];
        found.into_iter().filter_map(|(there, concern)| there.then_some(concern)).collect()
    }

    fn event_concerns(&self, event: &EventDetails, now: i64) -> Vec<Concern> {
        let found = [
            (self.employer.is_empty(), Concern::OrganiserMissing),
            (event.starts.is_none(), Concern::StartMissing),
            (event.starts.is_some() && self.span().is_none(), Concern::EndsTooSoon),
            (self.span().is_some_and(|span| span.until <= now), Concern::EventPast),
            (event.seats.contains_key(&Attendance::Online) && event.online.is_empty(), Concern::LinkMissing),
        ];
        found.into_iter().filter_map(|(there, concern)| there.then_some(concern)).collect()
    }

    /// The digest that an approval names: SHA-256 over the content's JSON, in hex.
    pub fn digest(&self) -> String {
        let json = serde_json::to_vec(self).unwrap_or_default();
        Sha256::digest(json).iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// What keywords are sought in: titles and texts of every language,
    /// employer, disciplines, research direction, place and remarks; of an
    /// event its series, programme and who else holds it.
    pub fn searchable(&self) -> String {
        let mut parts: Vec<&str> = Vec::new();
        for text in self.texts.values() {
            parts.extend([text.title.as_str(), text.body.as_str()]);
        }
        parts.push(&self.employer);
        parts.extend(self.disciplines.iter().map(String::as_str));
        parts.extend([self.research.as_str(), self.place.as_str(), self.remarks.as_str()]);
        if let Some(event) = &self.event {
            parts.push(&event.series);
            parts.extend(event.co_organisers.iter().map(String::as_str));
            parts.extend(event.programme.iter().flat_map(|slot| [slot.title.as_str(), &slot.speaker]));
        }
        parts.join("\n")
    }
}

/// A posting as staff and scholars meet it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    /// Its id.
    pub id: PostingId,
    /// The station it belongs to, if any.
    pub station: Option<StationId>,
    /// Where its life stands.
    pub state: PostingState,
    /// The newest text and its place in review.
    pub head: Revision,
    /// What scholars see, when that is an older text than the newest.
    pub live: Option<Revision>,
    /// When it shall be published by itself, ms since 1970.
    pub publish_at: Option<i64>,
    /// When it was published first, ms since 1970.
    pub published_at: Option<i64>,
    /// Why an event does not take place as announced, if it does not.
    #[serde(default)]
    pub halt: Option<Halt>,
    /// Rises with everything that calendars must take anew.
    #[serde(default)]
    pub sequence: u32,
    /// When anything of it changed last, ms since 1970.
    #[serde(default)]
    pub changed_at: i64,
}

impl Posting {
    /// The text that scholars see, if it is published.
    pub fn shown(&self) -> Option<&PostingContent> {
        match (&self.live, self.state) {
            (Some(live), _) => Some(&live.content),
            (None, PostingState::Published) => Some(&self.head.content),
            (None, _) => None,
        }
    }

    /// The id by which people know it.
    pub fn reference(&self) -> String {
        self.shown().unwrap_or(&self.head.content).reference(self.id)
    }

    /// Whether a scholar may answer it at `now` (ms since 1970).
    pub fn is_open(&self, now: i64) -> bool {
        self.state == PostingState::Published
            && self.shown().is_some_and(|content| content.expires_at().is_none_or(|end| end > now))
    }
}

/// One text of a posting on its way through review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// 1 for the first text.
    pub number: i64,
    /// What it says.
    pub content: PostingContent,
    /// The content's digest.
    pub digest: String,
    /// Draft, in review or approved.
    pub review: PostingState,
    /// Who changed it last.
    pub changed_by: Option<StaffId>,
    /// Who submitted it.
    pub submitted_by: Option<StaffId>,
    /// Who approved it.
    pub approved_by: Option<StaffId>,
    /// What the reviewer wrote when returning it.
    pub remark: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posting() -> PostingContent {
        PostingContent::new(Lang::ZhHans, "多语言语音识别联合研发")
    }

    #[test]
    fn the_deadline_is_inclusive_in_the_employers_zone() {
        let mut content = posting();
        content.deadline = Some(Day(jiff::civil::date(2026, 12, 31)));
        // 2027-01-01T00:00+08:00 is 2026-12-31T16:00Z.
        assert_eq!(content.expires_at(), Some(1_798_732_800_000));
    }

    #[test]
    fn one_character_changes_the_digest() {
        let before = posting();
        let mut after = before.clone();
        after.remarks.push('。');
        assert_ne!(before.digest(), after.digest());
        assert_eq!(before.digest(), before.clone().digest());
        assert_eq!(before.digest().len(), 64);
    }

    #[test]
    fn a_reader_gets_the_nearest_language() {
        let mut content = posting();
        let english = PostingText { title: "Speech".into(), body: String::new() };
        content.texts.insert(Lang::En, english);
        assert_eq!(content.text_for(Lang::En).1.title, "Speech");
        assert_eq!(content.text_for(Lang::Th).0, Lang::En);
        assert_eq!(content.text_for(Lang::ZhHant).0, Lang::ZhHans);
    }

    #[test]
    fn an_empty_employer_blocks() {
        assert!(posting().concerns(0).contains(&Concern::EmployerMissing));
        assert!(Concern::EmployerMissing.blocks() && !Concern::ContactMissing.blocks());
    }

    #[test]
    fn content_survives_json() {
        let content = posting();
        let json = serde_json::to_string(&content).expect("plain data");
        assert_eq!(serde_json::from_str::<PostingContent>(&json).expect("own json"), content);
    }
}
