//! What makes a posting an event: what kind it is, when, where, who may come.
//!
//! An event goes through the same review and out to the same subscribers as a
//! demand, so it is a [`super::posting::PostingContent`] with these details.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

use super::code::coded;
use super::wishes::{moment, zone_named};

coded! {
    /// What kind of event it is.
    EventKind,
    /// A set of kinds.
    EventKindSet {
        /// 国际学术会议
        Conference = "conference",
        /// 海智专场
        SpecialSession = "special-session",
        /// 学术讲座
        Lecture = "lecture",
        /// 培训
        Training = "training",
        /// 出访
        Mission = "mission",
        /// 科普
        Outreach = "outreach",
        /// 展会、对接会
        Fair = "fair",
    }
}

coded! {
    /// How somebody attends.
    Attendance,
    /// A set of ways to attend.
    AttendanceSet {
        /// At the venue.
        OnSite = "on-site",
        /// By the online link.
        Online = "online",
    }
}

coded! {
    /// Why an event does not take place as announced.
    Halt,
    /// A set of them.
    HaltSet {
        /// Put off; a new date is to be found.
        Postponed = "postponed",
        /// It does not take place.
        Cancelled = "cancelled",
    }
}

/// Longest an event lasts for which only a beginning by the clock is known, in ms.
const UNSAID_LENGTH: i64 = 60 * 60 * 1_000;

/// A day, or a minute of a day, by the clocks of the event's zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct LocalTime {
    /// The day.
    pub day: Date,
    /// The time of that day; `None` for the day as a whole.
    pub time: Option<Time>,
}

impl LocalTime {
    /// Reads `2026-12-01`, `2026-12-01T15:00` and the same with a space or a
    /// full-width colon; `None` for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim().replace('：', ":");
        let (day, time) = match text.split_once(['T', ' ']) {
            None => (text.as_str(), None),
            Some((day, time)) => (day, Some(time.trim())),
        };
        let day: Date = day.parse().ok()?;
        let time = match time {
            None => None,
            Some(time) => {
                let (hour, minute) = time.split_once(':')?;
                Some(Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()?)
            }
        };
        Some(Self { day, time })
    }

    /// The first moment of it.
    fn begin(self) -> DateTime {
        self.day.to_datetime(self.time.unwrap_or_default())
    }

    /// The first moment after it: the next midnight for a whole day.
    fn end(self) -> Option<DateTime> {
        match self.time {
            Some(time) => Some(self.day.to_datetime(time)),
            None => Some(self.day.tomorrow().ok()?.to_datetime(Time::midnight())),
        }
    }
}

impl std::fmt::Display for LocalTime {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.time {
            None => write!(f, "{}", self.day),
            Some(time) => write!(f, "{} {:02}:{:02}", self.day, time.hour(), time.minute()),
        }
    }
}

impl From<LocalTime> for String {
    fn from(time: LocalTime) -> Self {
        time.to_string()
    }
}

impl TryFrom<String> for LocalTime {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        Self::read(&text).ok_or_else(|| format!("{text:?} is no day or time"))
    }
}

/// One question that whoever registers is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The question.
    pub text: String,
    /// How it is answered.
    pub answer: AnswerKind,
    /// Whether it must be answered.
    #[serde(default)]
    pub required: bool,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerKind {
    /// In words.
    Text,
    /// With yes or no.
    YesNo,
    /// With one of these.
    One(Vec<String>),
    /// With any of these.
    Many(Vec<String>),
}

impl Question {
    /// Reads one line as staff write it: `Title of your talk *`,
    /// `Visa letter? [yes/no]`, `Meal [fish | vegetarian] *`,
    /// `Days [[Mon | Tue]]`; a star makes it required. `None` for a line
    /// without a question or with fewer than two options.
    pub fn read(line: &str) -> Option<Self> {
        let line = line.trim();
        let (line, required) = match line.strip_suffix(['*', '＊']) {
            Some(line) => (line.trim_end(), true),
            None => (line, false),
        };
        let line: String = line.chars().map(half_width).collect();
        let (text, answer) = match line.find('[') {
            None => (line.as_str(), AnswerKind::Text),
            Some(at) => {
                let (text, rest) = line.split_at(at);
                let answer = if let Some(inner) = within(rest, "[[", "]]") {
                    AnswerKind::Many(options(inner)?)
                } else {
                    let inner = within(rest, "[", "]")?;
                    match inner.trim().to_lowercase().as_str() {
                        "yes/no" | "是/否" => AnswerKind::YesNo,
                        _ => AnswerKind::One(options(inner)?),
                    }
                };
                (text, answer)
            }
        };
        let text = text.trim().to_owned();
        (!text.is_empty()).then_some(Self { text, answer, required })
    }

    /// The line that [`Question::read`] reads.
    pub fn line(&self) -> String {
        let answer = match &self.answer {
            AnswerKind::Text => String::new(),
            AnswerKind::YesNo => " [yes/no]".to_owned(),
            AnswerKind::One(options) => format!(" [{}]", options.join(" | ")),
            AnswerKind::Many(options) => format!(" [[{}]]", options.join(" | ")),
        };
        format!("{}{answer}{}", self.text, if self.required { " *" } else { "" })
    }
}

/// Brackets and bars that Chinese input methods write.
fn half_width(c: char) -> char {
    match c {
        '［' | '【' => '[',
        '］' | '】' => ']',
        '｜' => '|',
        other => other,
    }
}

fn within<'t>(text: &'t str, open: &str, close: &str) -> Option<&'t str> {
    text.strip_prefix(open)?.strip_suffix(close)
}

fn options(text: &str) -> Option<Vec<String>> {
    let options: Vec<String> =
        text.split('|').map(str::trim).filter(|option| !option.is_empty()).map(str::to_owned).collect();
    (options.len() >= 2).then_some(options)
}

/// One part of the programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    /// When, in staff's words: `09:00–10:00`, `day 2, morning`.
    pub time: String,
    /// What.
    pub title: String,
    /// Who speaks; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub speaker: String,
    /// Which track; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub track: String,
}

impl Slot {
    /// Reads one line as staff write it: `time | title | speaker | track`, of
    /// which the last two may be left out.
    pub fn read(line: &str) -> Option<Self> {
        let line: String = line.chars().map(half_width).collect();
        let mut parts = line.split('|').map(|part| part.trim().to_owned());
        let slot = Self {
            time: parts.next()?,
            title: parts.next().filter(|title| !title.is_empty())?,
            speaker: parts.next().unwrap_or_default(),
            track: parts.next().unwrap_or_default(),
        };
        parts.next().is_none().then_some(slot)
    }

    /// The line that [`Slot::read`] reads.
    pub fn line(&self) -> String {
        let mut parts = vec![self.time.as_str(), &self.title, &self.speaker, &self.track];
        while parts.last().is_some_and(|part| part.is_empty()) {
            parts.pop();
        }
        parts.join(" | ")
    }
}

/// What makes a posting an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventDetails {
    /// What kind it is.
    pub kind: EventKind,
    /// The series it belongs to; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub series: String,
    /// When it begins; `None` while it is not known.
    pub starts: Option<LocalTime>,
    /// When it ends; a day is included. `None` for the day, or an hour after
    /// the time, at which it begins.
    pub ends: Option<LocalTime>,
    /// The link of those who attend online; they alone see it once registered.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub online: String,
    /// Seats by way to attend, `None` for any number. A way that is not in it
    /// is not offered; where none is, nobody registers here.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub seats: BTreeMap<Attendance, Option<u32>>,
    /// When registration opens; `None` for when it is published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens: Option<LocalTime>,
    /// When registration closes; a day is included. `None` for when it begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes: Option<LocalTime>,
    /// Whether staff decide on each registration.
    #[serde(default)]
    pub approval: bool,
    /// Most colleagues whom one may bring along.
    #[serde(default)]
    pub companions: u32,
    /// What whoever registers is asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    /// Societies and others who hold it together with the organiser.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub co_organisers: Vec<String>,
    /// The programme.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub programme: Vec<Slot>,
}

/// From when until when something is, in ms since 1970, the end excluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first moment.
    pub from: i64,
    /// The first moment after.
    pub until: i64,
}

/// Whether somebody can register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Window {
    /// Not here.
    Nowhere,
    /// From this moment on, ms since 1970.
    Not(i64),
    /// Now, until this moment.
    Open(i64),
    /// No longer.
    Closed,
}

impl EventDetails {
    /// An event of this kind of which nothing else is known.
    pub fn new(kind: EventKind) -> Self {
        Self {
            kind,
            series: String::new(),
            starts: None,
            ends: None,
            online: String::new(),
            seats: BTreeMap::new(),
            opens: None,
            closes: None,
            approval: false,
            companions: 0,
            questions: Vec::new(),
            co_organisers: Vec::new(),
            programme: Vec::new(),
        }
    }

    /// When it takes place by the clocks of `zone` (IANA); `None` without a
    /// beginning, or where it would end before it begins.
    pub fn span(&self, zone: &str) -> Option<Span> {
        let (starts, zone) = (self.starts?, zone_named(zone));
        let from = moment(starts.begin(), &zone)?;
        let until = match self.ends {
            Some(ends) => moment(ends.end()?, &zone)?,
            None if starts.time.is_none() => moment(starts.end()?, &zone)?,
            None => from + UNSAID_LENGTH,
        };
        (until > from).then_some(Span { from, until })
    }

    /// Whether somebody can register at `now` (ms since 1970).
    pub fn window(&self, zone: &str, now: i64) -> Window {
        let Some(span) = self.span(zone).filter(|_| !self.seats.is_empty()) else { return Window::Nowhere };
        let zone = zone_named(zone);
        let opens = self.opens.and_then(|at| moment(at.begin(), &zone));
        let closes = self.closes.and_then(|at| moment(at.end()?, &zone)).unwrap_or(span.from).min(span.until);
        match opens {
            Some(opens) if now < opens => Window::Not(opens),
            _ if now < closes => Window::Open(closes),
            _ => Window::Closed,
        }
    }

    /// Its first and its last day by its own clocks; `None` without a beginning.
    pub fn days(&self) -> Option<(Date, Date)> {
        let first = self.starts?.day;
        let last = self.ends.and_then(|ends| match ends.time {
            // What ends at midnight is over on the day before.
            Some(time) if time == Time::midnight() => ends.day.yesterday().ok(),
            _ => Some(ends.day),
        });
        Some((first, last.unwrap_or(first).max(first)))
    }

    /// Whether days are all that is known of when it is.
    pub fn is_all_day(&self) -> bool {
        self.starts.is_some_and(|starts| starts.time.is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Option<LocalTime> {
        LocalTime::read(text)
    }

    #[test]
    fn days_and_times_are_read_as_they_are_written() {
        for (typed, kept) in [
            ("2026-12-01", "2026-12-01"),
            ("2026-12-01T15:00", "2026-12-01 15:00"),
            (" 2026-12-01 9：05 ", "2026-12-01 09:05"),
        ] {
            assert_eq!(at(typed).map(|time| time.to_string()).as_deref(), Some(kept));
        }
        for wrong in ["", "2026-02-30", "2026-12-01 25:00", "tomorrow", "15:00", "2026-12-01 15"] {
            assert_eq!(at(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_day_is_included_and_an_hour_is_assumed() {
        let mut event = EventDetails::new(EventKind::Lecture);
        assert_eq!(event.span("Asia/Shanghai"), None);
        event.starts = at("2026-12-01 15:00");
        // 07:00Z
        let from = 1_796_108_400_000;
        assert_eq!(event.span("Asia/Shanghai"), Some(Span { from, until: from + UNSAID_LENGTH }));
        event.starts = at("2026-12-01");
        event.ends = at("2026-12-02");
        let span = event.span("Asia/Shanghai").expect("a span");
        assert_eq!(span.until - span.from, 48 * 3_600_000);
        event.ends = at("2026-11-30");
        assert_eq!(event.span("Asia/Shanghai"), None, "it ends before it begins");
    }

    #[test]
    fn its_days_are_those_of_its_own_clocks() {
        let mut event = EventDetails::new(EventKind::Lecture);
        assert_eq!(event.days(), None);
        event.starts = at("2026-12-01 20:00");
        let days = |event: &EventDetails| event.days().map(|(first, last)| (first.day(), last.day()));
        assert_eq!(days(&event), Some((1, 1)));
        event.ends = at("2026-12-02 00:00");
        assert_eq!(days(&event), Some((1, 1)));
        event.ends = at("2026-12-03");
        assert_eq!(days(&event), Some((1, 3)));
    }

    #[test]
    fn registration_opens_and_closes() {
        let mut event = EventDetails::new(EventKind::Lecture);
        event.starts = at("2026-12-01 15:00");
        let Span { from, .. } = event.span("Asia/Shanghai").expect("a span");
        assert_eq!(event.window("Asia/Shanghai", from - 1), Window::Nowhere);
        event.seats.insert(Attendance::OnSite, Some(3));
        assert_eq!(event.window("Asia/Shanghai", from - 1), Window::Open(from));
        assert_eq!(event.window("Asia/Shanghai", from), Window::Closed);
        event.opens = at("2026-11-20");
        event.closes = at("2026-11-30");
        let day = 24 * 3_600_000;
        assert!(matches!(event.window("Asia/Shanghai", from - 20 * day), Window::Not(_)));
        assert!(matches!(event.window("Asia/Shanghai", from - 2 * day), Window::Open(_)));
        assert_eq!(event.window("Asia/Shanghai", from - day / 2), Window::Closed);
    }

    #[test]
    fn questions_and_slots_are_written_as_they_are_read() {
        for line in [
            "Title of your talk *",
            "Visa letter? [yes/no]",
            "Meal [fish | vegetarian] *",
            "Days [[Mon | Tue | Wed]]",
        ] {
            assert_eq!(Question::read(line).map(|question| question.line()).as_deref(), Some(line));
        }
        let chinese = Question::read("用餐【清真｜普通】＊").expect("a question");
        assert_eq!(chinese.answer, AnswerKind::One(vec!["清真".into(), "普通".into()]));
        assert!(chinese.required);
        for wrong in ["", "*", "[a | b]", "Meal [fish]", "Meal [fish | ", "Days [[Mon]]"] {
            assert_eq!(Question::read(wrong), None, "{wrong}");
        }
        for line in ["09:00 | Opening", "10:00 | Rice | Li Ming", "10:00 | Rice |  | Track B"] {
            let slot = Slot::read(line).expect("a slot");
            assert_eq!(Slot::read(&slot.line()), Some(slot));
        }
        assert_eq!(Slot::read("09:00"), None);
        assert_eq!(Slot::read("a | b | c | d | e"), None);
    }
}
