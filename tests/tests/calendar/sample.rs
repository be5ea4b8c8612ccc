//! Entries that are hard to write, and what is to be read of them.

use haizhi_core::calendar::{
    Alarm, Calendar, Conference, Ends, Entry, Every, Party, Recurrence, Status, When, write,
};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::zone::Zone;
use jiff::civil::{Date, DateTime};
use serde::Deserialize;

/// What a reader must find of one entry.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Fact {
    pub uid: String,
    pub sequence: i64,
    pub status: String,
    pub summary: String,
    pub description: Option<String>,
    pub location: Option<String>,
    pub url: Option<String>,
    pub categories: Vec<String>,
    pub organizer: Option<String>,
    /// Each time it begins, in seconds since 1970; of a whole day its midnight in UTC.
    pub starts: Vec<i64>,
    /// When it ends the first time.
    pub end: i64,
}

impl Fact {
    /// What a reader finds that does not work out when a series comes again.
    pub fn first(mut self) -> Self {
        self.starts.truncate(1);
        self
    }
}

pub fn at(text: &str) -> DateTime {
    text.parse().unwrap()
}

pub fn times(zone: &str, start: &str, end: &str) -> When {
    When::Times { start: at(start), end: at(end), zone: Zone::named(zone).unwrap() }
}

fn days(first: &str, until: &str) -> When {
    When::Days { first: first.parse().unwrap(), until: until.parse().unwrap() }
}

pub fn entry(uid: &str, when: When) -> Entry {
    Entry {
        uid: format!("{uid}@haizhi.example"),
        sequence: 0,
        stamp: 1_795_000_000_000,
        created: None,
        last_modified: 1_794_000_000_000,
        when,
        recurrence: None,
        lang: Lang::En,
        summary: format!("Entry {uid}"),
        description: None,
        location: None,
        geo: None,
        url: None,
        conference: None,
        categories: Vec::new(),
        organizer: None,
        attendee: None,
        status: Status::Confirmed,
        transparent: false,
        alarms: Vec::new(),
        image: None,
    }
}

fn series(every: Every, ends: Ends, except: &[&str]) -> Option<Recurrence> {
    let except = except.iter().map(|day| day.parse::<Date>().unwrap()).collect();
    Some(Recurrence { every, interval: 1, ends, except })
}

/// What is in the entry, and the moments (RFC 3339) at which it begins and first ends.
pub fn fact(entry: &Entry, starts: &[&str], end: &str) -> Fact {
    let text = |text: &str| text.replace("\r\n", "\n");
    let moment = |text: &str| text.parse::<jiff::Timestamp>().unwrap().as_second();
    Fact {
        uid: entry.uid.clone(),
        sequence: entry.sequence.into(),
        status: match entry.status {
            Status::Confirmed => "CONFIRMED",
            Status::Tentative => "TENTATIVE",
            Status::Cancelled => "CANCELLED",
        }
        .to_owned(),
        summary: text(&entry.summary),
        description: entry.description.as_deref().map(text),
        location: entry.location.as_deref().map(text),
        url: entry.url.clone(),
        categories: entry.categories.clone(),
        organizer: entry.organizer.as_ref().map(|party| party.uri.clone()),
        starts: starts.iter().map(|start| moment(start)).collect(),
        end: moment(end),
    }
}

/// The label of the one conference, with all that a parameter cannot hold as it is.
pub const LABEL: &str = "会议 \"A^B\"; x, y: z";

fn talk() -> Entry {
    let paragraph = "ការប្រជុំ; ຫ້ອງ, အစည်းအဝေး \\ 👩‍🔬 hội thảo — 昆明，";
    Entry {
        sequence: 3,
        created: Some(1_790_000_000_000),
        lang: Lang::ZhHans,
        // What Python's icalendar makes of a backslash before an n is not what was written.
        summary: "昆明—Berlin: \"AI, ASR; 语音\" \\ <b>\r\n第二行".into(),
        description: Some(format!("{}\r\n\r\n\tend:;,\\", paragraph.repeat(12))),
        location: Some("云南省科协, 翠湖 1 号; 2 楼".into()),
        geo: Some((25.05, 102.705_123_4)),
        url: Some("https://haizhi.example/e/12?a=1,2;b=3&lang=zh-Hans#top".into()),
        conference: Some(Conference { uri: "https://meet.example/j/1?pwd=a,b".into(), label: LABEL.into() }),
        categories: vec!["学术交流".into(), "AI, ASR; x\\y".into()],
        organizer: Some(Party {
            name: "Yunnan: Wang, Fang".into(),
            uri: "mailto:events@haizhi.example".into(),
        }),
        alarms: vec![
            Alarm { before_minutes: 1_440, text: "明天, 15:00".into() },
            Alarm { before_minutes: 0, text: String::new() },
        ],
        image: Some("https://haizhi.example/e/12.png".into()),
        ..entry("talk", times("Europe/Berlin", "2026-12-03T15:00", "2026-12-03T17:30"))
    }
}

pub fn cases() -> Vec<(Entry, Fact)> {
    let case = |entry: Entry, starts: &[&str], end: &str| {
        let fact = fact(&entry, starts, end);
        (entry, fact)
    };
    vec![
        case(talk(), &["2026-12-03T14:00Z"], "2026-12-03T16:30Z"),
        case(entry("days", days("2026-11-12", "2026-11-14")), &["2026-11-12T00:00Z"], "2026-11-14T00:00Z"),
        case(
            entry("universal", times("UTC", "2026-11-12T09:00", "2026-11-12T10:00")),
            &["2026-11-12T09:00Z"],
            "2026-11-12T10:00Z",
        ),
        case(
            Entry {
                status: Status::Tentative,
                recurrence: series(Every::Week, Ends::After(4), &["2026-11-16"]),
                ..entry("weekly", times("Asia/Shanghai", "2026-11-02T09:30", "2026-11-02T11:00"))
            },
            &["2026-11-02T01:30Z", "2026-11-09T01:30Z", "2026-11-23T01:30Z"],
            "2026-11-02T03:00Z",
        ),
        // The clocks go back on 1 November.
        case(
            Entry {
                recurrence: series(Every::Week, Ends::After(4), &[]),
                ..entry("autumn", times("America/New_York", "2026-10-20T09:00", "2026-10-20T10:00"))
            },
            &["2026-10-20T13:00Z", "2026-10-27T13:00Z", "2026-11-03T14:00Z", "2026-11-10T14:00Z"],
            "2026-10-20T14:00Z",
        ),
        // South of the equator they go back on 4 April.
        case(
            Entry {
                recurrence: series(Every::Month, Ends::On("2027-05-05".parse().unwrap()), &["2027-02-05"]),
                ..entry("south", times("Australia/Sydney", "2027-01-05T10:00", "2027-01-05T11:00"))
            },
            &["2027-01-04T23:00Z", "2027-03-04T23:00Z", "2027-04-05T00:00Z", "2027-05-05T00:00Z"],
            "2027-01-05T00:00Z",
        ),
        case(
            Entry {
                recurrence: series(Every::Day, Ends::On("2026-11-03".parse().unwrap()), &[]),
                ..entry("daily", days("2026-11-01", "2026-11-02"))
            },
            &["2026-11-01T00:00Z", "2026-11-02T00:00Z", "2026-11-03T00:00Z"],
            "2026-11-02T00:00Z",
        ),
        case(
            Entry {
                status: Status::Cancelled,
                transparent: true,
                ..entry("quarter", times("Asia/Kathmandu", "2026-11-12T09:00", "2026-11-12T10:00"))
            },
            &["2026-11-12T03:15Z"],
            "2026-11-12T04:15Z",
        ),
        // Over the night in which an hour is left out.
        case(
            entry("night", times("Europe/Berlin", "2027-03-27T22:00", "2027-03-28T04:00")),
            &["2027-03-27T21:00Z"],
            "2027-03-28T02:00Z",
        ),
        // Clocks that move by half an hour.
        case(
            entry("half", times("Australia/Lord_Howe", "2026-07-01T09:00", "2027-01-15T09:00")),
            &["2026-06-30T22:30Z"],
            "2027-01-14T22:00Z",
        ),
    ]
}

pub fn calendar(entries: Vec<Entry>) -> Calendar {
    Calendar {
        name: "海智活动; \"all\", 2026\\27".into(),
        description: Some("Talks,\nworkshops".into()),
        lang: Lang::ZhHans,
        method: None,
        refresh_minutes: Some(360),
        color: Some("teal"),
        entries,
    }
}

/// All cases in one file, and what is to be read of them.
pub fn file() -> (String, Vec<Fact>) {
    let (entries, facts) = cases().into_iter().unzip();
    (write(&calendar(entries)), facts)
}
