//! Feeds as two readers find them, and the events and people they tell of.

use calcard::common::timezone::Tz;
use calcard::icalendar::{ICalendar, ICalendarProperty as P, ICalendarValue};
use haizhi_core::clock::Clock as _;
use haizhi_core::domain::event::Attendance;
use haizhi_core::domain::ids::{PersonId, PostingId};
use haizhi_core::domain::posting::PostingContent;
use haizhi_core::domain::registration::{Entry, RegistrationState};
use haizhi_core::store::{NewRegistration, Tx};
use haizhi_tests::cast::{lecture, published, scholar, telegram};
use haizhi_tests::site::{Answer, Visitor};
use haizhi_tests::world::World;
use icalendar::Component as _;

use crate::crates::moment;

/// What a reader finds of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) uid: String,
    pub(crate) sequence: i64,
    pub(crate) status: String,
    pub(crate) summary: String,
    pub(crate) url: Option<String>,
    pub(crate) conference: Option<String>,
    /// In seconds since 1970.
    pub(crate) starts: i64,
}

/// The entries as two readers find them, who agree.
pub(crate) fn entries(file: &Answer) -> Vec<Found> {
    assert_eq!(file.status, 200, "{}", file.body);
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    let mut found = by_calcard(&file.body);
    let mut again = by_icalendar(&file.body);
    found.sort_by(|a, b| a.uid.cmp(&b.uid));
    again.sort_by(|a, b| a.uid.cmp(&b.uid));
    assert_eq!(found, again);
    found
}

pub(crate) fn by_calcard(file: &str) -> Vec<Found> {
    let calendar = ICalendar::parse(file).expect("a calendar");
    let expanded = calendar.expand_dates(Tz::UTC, 100);
    assert_eq!(expanded.errors, []);
    let event = |(id, starts): (u32, i64)| {
        let component = &calendar.components[id as usize];
        let text = |name: &P| component.property(name)?.values.first()?.as_text().map(str::to_owned);
        let sequence = component.property(&P::Sequence).and_then(|one| one.values.first());
        Found {
            uid: component.uid().expect("a uid").to_owned(),
            sequence: sequence.and_then(ICalendarValue::as_integer).expect("a sequence"),
            status: text(&P::Status).expect("a status"),
            summary: text(&P::Summary).expect("a summary"),
            url: text(&P::Url),
            conference: text(&P::Conference),
            starts,
        }
    };
    expanded.events.iter().map(|one| event((one.comp_id, one.timestamps().0))).collect()
}

pub(crate) fn by_icalendar(file: &str) -> Vec<Found> {
    let calendar: icalendar::Calendar = file.parse().expect("a calendar");
    let text = |event: &icalendar::Event, name: &str| event.property_value(name).map(str::to_owned);
    let event = |event: &icalendar::Event| Found {
        uid: event.get_uid().expect("a uid").to_owned(),
        sequence: event.get_sequence().expect("a sequence").into(),
        status: text(event, "STATUS").expect("a status"),
        summary: event.get_summary().expect("a summary").to_owned(),
        url: text(event, "URL"),
        conference: text(event, "CONFERENCE"),
        starts: moment(event.get_start().expect("a start")),
    };
    calendar.events().map(event).collect()
}

pub(crate) fn kunming(local: &str) -> i64 {
    let local: jiff::civil::DateTime = local.parse().expect("a local time");
    local.in_tz("Asia/Shanghai").expect("a zone").timestamp().as_second()
}

/// A secret that no feed has unless it is given to one.
pub(crate) fn token(letter: char) -> String {
    letter.to_string().repeat(24)
}

pub(crate) fn summaries(found: &[Found]) -> Vec<&str> {
    found.iter().map(|one| one.summary.as_str()).collect()
}

/// Somebody who has this secret and is registered.
pub(crate) async fn guest(tx: &mut Tx, number: i64, secret: char, now: i64) -> PersonId {
    let person = scholar(tx, &telegram(number)).await;
    tx.keep_feed(person, &token(secret), now).await.expect("a feed");
    person
}

pub(crate) async fn registers(
    tx: &mut Tx,
    person: PersonId,
    event: PostingId,
    state: RegistrationState,
    attendance: Attendance,
    now: i64,
) {
    let entry = Entry {
        attendance,
        companions: 0,
        name: "Anna".into(),
        institution: "TU".into(),
        answers: Vec::new(),
    };
    let code = format!("{}-{}", person.0, event.0);
    let new = NewRegistration { event, person, state, entry: &entry, code: &code, reminded: 7 };
    assert!(tx.register(new, now).await.expect("the store").is_some());
}

/// A lecture that one can also follow online.
pub(crate) fn streamed(title: &str, starts: &str) -> PostingContent {
    let mut content = lecture(title, starts, 9);
    let details = content.event.as_mut().expect("an event");
    details.online = "https://meet.example.org/rice".into();
    details.seats.insert(Attendance::Online, None);
    content
}

pub(crate) async fn open(world: &World) -> Tx {
    world.house().service.store().write().await.expect("the store")
}

/// Publishes these.
pub(crate) async fn publishes(world: &World, contents: &[PostingContent]) -> Vec<PostingId> {
    let (mut tx, now) = (open(world).await, world.clock.now());
    let mut ids = Vec::new();
    for content in contents {
        ids.push(published(&mut tx, content, now).await);
    }
    tx.commit().await.expect("a commit");
    ids
}

pub(crate) fn browser(world: &World) -> Visitor {
    Visitor::at(world.url("").trim_end_matches('/'), "en")
}

pub(crate) async fn own(visitor: &Visitor, secret: char) -> Answer {
    visitor.get(&format!("/feed/{}.ics", token(secret))).await
}
