//! Events on the web: feeds as calendar programs read them, and the pages that
//! everybody sees.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{Arc, Mutex, OnceLock};

use calcard::common::timezone::Tz;
use calcard::icalendar::{ICalendar, ICalendarProperty as P, ICalendarValue};
use haizhi_core::clock::Clock as _;
use haizhi_core::domain::event::{Attendance, Halt, LocalTime, Slot};
use haizhi_core::domain::field::Field;
use haizhi_core::domain::ids::{PersonId, PostingId};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::posting::{PostingContent, PostingState, PostingText};
use haizhi_core::domain::registration::{Entry, RegistrationState};
use haizhi_core::store::{NewRegistration, Tx};
use haizhi_core::text::local;
use haizhi_tests::cast::{DAY, draft, lecture, publish, published, scholar, speech, telegram};
use haizhi_tests::site::{Answer, Site, Visitor};
use haizhi_tests::steps::{says, takes};
use haizhi_tests::world::{Engine, Stage, World};
use haizhi_tests::{on_each_engine, on_each_platform};
use icalendar::{CalendarDateTime, Component as _, DatePerhapsTime};

on_each_engine!(
    a_feed_holds_what_its_owner_has_a_seat_or_waits_for,
    a_new_date_and_an_end_reach_the_feeds,
    a_feed_that_did_not_change_is_not_sent_again,
    the_public_feed_takes_fields_stations_and_languages,
    what_is_over_or_called_off_leaves_the_public_feed_in_time,
    a_month_is_that_of_the_events_own_clocks,
);
on_each_platform!(the_calendar_is_shown_and_renewed_in_chat, events_are_leafed_through_by_month);

/// What a reader finds of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Found {
    uid: String,
    sequence: i64,
    status: String,
    summary: String,
    url: Option<String>,
    conference: Option<String>,
    /// In seconds since 1970.
    starts: i64,
}

/// The entries as two readers find them, who agree.
fn entries(file: &Answer) -> Vec<Found> {
    assert_eq!(file.status, 200, "{}", file.body);
    assert_eq!(file.header("content-type"), "text/calendar; charset=utf-8");
    let mut found = by_calcard(&file.body);
    let mut again = by_icalendar(&file.body);
    found.sort_by(|a, b| a.uid.cmp(&b.uid));
    again.sort_by(|a, b| a.uid.cmp(&b.uid));
    assert_eq!(found, again);
    found
}

fn by_calcard(file: &str) -> Vec<Found> {
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

fn by_icalendar(file: &str) -> Vec<Found> {
    let calendar: icalendar::Calendar = file.parse().expect("a calendar");
    let text = |event: &icalendar::Event, name: &str| event.property_value(name).map(str::to_owned);
    let event = |event: &icalendar::Event| Found {
        uid: event.get_uid().expect("a uid").to_owned(),
        sequence: event.get_sequence().expect("a sequence").into(),
        status: text(event, "STATUS").expect("a status"),
        summary: event.get_summary().expect("a summary").to_owned(),
        url: text(event, "URL"),
        conference: text(event, "CONFERENCE"),
        starts: seconds(event.get_start().expect("a start")),
    };
    calendar.events().map(event).collect()
}

fn seconds(at: DatePerhapsTime) -> i64 {
    let (local, zone) = match at {
        DatePerhapsTime::Date(day) => (format!("{day} 00:00:00"), "UTC".to_owned()),
        DatePerhapsTime::DateTime(CalendarDateTime::Utc(at)) => return at.timestamp(),
        DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { date_time, tzid }) => {
            (date_time.to_string(), tzid)
        }
        other => panic!("{other:?} floats"),
    };
    let zone = jiff::tz::TimeZone::get(&zone).expect("a zone");
    zone.to_timestamp(local.parse().expect("a local time")).expect("a moment").as_second()
}

fn kunming(local: &str) -> i64 {
    let local: jiff::civil::DateTime = local.parse().expect("a local time");
    local.in_tz("Asia/Shanghai").expect("a zone").timestamp().as_second()
}

/// A secret that no feed has unless it is given to one.
fn token(letter: char) -> String {
    letter.to_string().repeat(24)
}

fn summaries(found: &[Found]) -> Vec<&str> {
    found.iter().map(|one| one.summary.as_str()).collect()
}

/// Somebody who has this secret and is registered.
async fn guest(tx: &mut Tx, number: i64, secret: char, now: i64) -> PersonId {
    let person = scholar(tx, &telegram(number)).await;
    tx.keep_feed(person, &token(secret), now).await.expect("a feed");
    person
}

async fn registers(
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
fn streamed(title: &str, starts: &str) -> PostingContent {
    let mut content = lecture(title, starts, 9);
    let details = content.event.as_mut().expect("an event");
    details.online = "https://meet.example.org/rice".into();
    details.seats.insert(Attendance::Online, None);
    content
}

async fn open(world: &World) -> Tx {
    world.house().service.store().write().await.expect("the store")
}

/// Publishes these.
async fn publishes(world: &World, contents: &[PostingContent]) -> Vec<PostingId> {
    let (mut tx, now) = (open(world).await, world.clock.now());
    let mut ids = Vec::new();
    for content in contents {
        ids.push(published(&mut tx, content, now).await);
    }
    tx.commit().await.expect("a commit");
    ids
}

fn browser(world: &World) -> Visitor {
    Visitor::at(world.url("").trim_end_matches('/'), "en")
}

async fn own(visitor: &Visitor, secret: char) -> Answer {
    visitor.get(&format!("/feed/{}.ics", token(secret))).await
}

async fn a_feed_holds_what_its_owner_has_a_seat_or_waits_for(engine: Engine) {
    use RegistrationState::{Cancelled, Confirmed, Declined, Lapsed, Offered, Requested, Waiting};
    let world = World::on(engine).await;
    let rice = streamed("Rice, its genes; and more", "2026-12-20 15:00");
    let ids = publishes(&world, &[rice, streamed("Soil", "2026-12-21")]).await;
    let (mut tx, now) = (open(&world).await, world.clock.now());
    let there = [
        ('a', Confirmed, Attendance::OnSite, Some("CONFIRMED"), false),
        ('b', Confirmed, Attendance::Online, Some("CONFIRMED"), true),
        ('c', Waiting, Attendance::Online, Some("TENTATIVE"), false),
        ('d', Offered, Attendance::Online, Some("TENTATIVE"), false),
        ('e', Requested, Attendance::Online, Some("TENTATIVE"), false),
        ('f', Cancelled, Attendance::Online, None, false),
        ('g', Declined, Attendance::Online, None, false),
        ('h', Lapsed, Attendance::Online, None, false),
    ];
    for (number, (secret, state, way, ..)) in (1..).zip(there) {
        let person = guest(&mut tx, number, secret, now).await;
        registers(&mut tx, person, ids[0], state, way, now).await;
    }
    // Somebody else's, of a whole day.
    let zoe = guest(&mut tx, 99, 'z', now).await;
    registers(&mut tx, zoe, ids[1], Confirmed, Attendance::Online, now).await;
    tx.commit().await.expect("a commit");

    let visitor = browser(&world);
    for (secret, state, _, status, joins) in there {
        let feed = own(&visitor, secret).await;
        let found = entries(&feed);
        let Some(status) = status else {
            assert_eq!(found, [], "{state:?}");
            continue;
        };
        let link = joins.then(|| "https://meet.example.org/rice".to_owned());
        let [only] = &found[..] else { panic!("{state:?}: {}", feed.body) };
        assert_eq!((only.status.as_str(), &only.conference), (status, &link), "{state:?}");
        assert_eq!(only.summary, "Rice, its genes; and more");
        assert_eq!(only.starts, kunming("2026-12-20T15:00"));
        let page = only.url.as_deref().expect("a page");
        assert!(page.ends_with(&format!("/events/{}", ids[0].0)), "{page}");
        assert_eq!(feed.body.contains("meet.example.org"), joins, "{state:?}");
        assert!(feed.body.contains("REFRESH-INTERVAL;VALUE=DURATION:PT60M"), "{}", feed.body);
        assert_eq!(feed.header("cache-control"), "private, max-age=300");
        assert!(feed.headers.get("set-cookie").is_none());
    }
    let soil = own(&visitor, 'z').await;
    assert_eq!(summaries(&entries(&soil)), ["Soil"]);
    assert_eq!(entries(&soil)[0].starts, 1_797_811_200, "the day itself, by no clock");
    // In the language of its owner.
    let mut tx = open(&world).await;
    tx.set_lang(zoe, Lang::ZhHans).await.expect("a language");
    tx.commit().await.expect("a commit");
    assert!(own(&visitor, 'z').await.body.contains("云南海智：我的活动"));
    // The public feed tells no link, whoever asks.
    let public = visitor.get("/feed/events.ics").await;
    assert_eq!(entries(&public).len(), 2);
    assert!(!public.body.contains("meet.example.org"), "{}", public.body);
    world.ends().await;
}

async fn a_new_date_and_an_end_reach_the_feeds(engine: Engine) {
    let world = World::on(engine).await;
    let ids = publishes(&world, &[streamed("Rice", "2026-12-20 15:00")]).await;
    let mut tx = open(&world).await;
    let anna = guest(&mut tx, 1, 'a', world.clock.now()).await;
    registers(&mut tx, anna, ids[0], RegistrationState::Confirmed, Attendance::OnSite, world.clock.now())
        .await;
    tx.commit().await.expect("a commit");
    let visitor = browser(&world);
    let both = async || {
        let (own, public) = (own(&visitor, 'a').await, visitor.get("/events.ics?lang=en").await);
        let (own, public) = (entries(&own), entries(&public));
        assert_eq!(own, public);
        own.into_iter().next().expect("an entry")
    };
    let first = both().await;
    let same = |found: &Found, sequence, status: &str| {
        assert_eq!((&found.uid, found.sequence, found.status.as_str()), (&first.uid, sequence, status));
    };
    same(&first, 0, "CONFIRMED");

    world.clock.advance(1_000);
    let (mut tx, now) = (open(&world).await, world.clock.now());
    tx.halt(ids[0], Halt::Postponed, "", now).await.expect("put off");
    tx.commit().await.expect("a commit");
    same(&both().await, 1, "TENTATIVE");

    world.clock.advance(1_000);
    let (mut tx, now) = (open(&world).await, world.clock.now());
    tx.revise(ids[0], &streamed("Rice", "2027-01-10 16:00"), None, now).await.expect("a new text");
    publish(&mut tx, ids[0], now).await;
    tx.commit().await.expect("a commit");
    let moved = both().await;
    same(&moved, 2, "CONFIRMED");
    assert_eq!(moved.starts, kunming("2027-01-10T16:00"));

    world.clock.advance(1_000);
    let (mut tx, now) = (open(&world).await, world.clock.now());
    tx.halt(ids[0], Halt::Cancelled, "", now).await.expect("called off");
    tx.set_state(ids[0], PostingState::Closed, now).await.expect("closed");
    tx.commit().await.expect("a commit");
    let off = both().await;
    same(&off, 3, "CANCELLED");
    assert_eq!(off.starts, moved.starts);
    world.ends().await;
}

async fn a_feed_that_did_not_change_is_not_sent_again(engine: Engine) {
    let world = World::on(engine).await;
    let ids = publishes(&world, &[streamed("Rice", "2026-12-20 15:00")]).await;
    let mut tx = open(&world).await;
    let anna = guest(&mut tx, 1, 'a', world.clock.now()).await;
    registers(&mut tx, anna, ids[0], RegistrationState::Waiting, Attendance::OnSite, world.clock.now()).await;
    tx.commit().await.expect("a commit");
    let visitor = browser(&world);
    let event = format!("/events/{}.ics", ids[0].0);
    let feeds = [format!("/feed/{}.ics", token('a')), "/events.ics".to_owned(), event];
    let mut tags = BTreeMap::new();
    for path in &feeds {
        let first = visitor.get(path).await;
        assert_eq!(first.status, 200, "{path}");
        let tag = first.header("etag").to_owned();
        let again = visitor.get_with(path, &[("if-none-match", &format!("\"other\", {tag}"))]).await;
        assert_eq!(
            (again.status, again.body.as_str(), again.header("etag")),
            (304, "", tag.as_str()),
            "{path}"
        );
        assert_eq!(again.header("cache-control"), first.header("cache-control"), "{path}");
        tags.insert(path.clone(), tag);
    }
    assert_eq!(visitor.get("/events.ics").await.header("cache-control"), "public, max-age=300");
    world.clock.advance(60_000);
    let (mut tx, now) = (open(&world).await, world.clock.now());
    tx.halt(ids[0], Halt::Postponed, "", now).await.expect("put off");
    tx.commit().await.expect("a commit");
    for (path, tag) in &tags {
        let changed = visitor.get_with(path, &[("if-none-match", tag)]).await;
        assert_eq!(changed.status, 200, "{path}");
        assert_ne!(changed.header("etag"), tag, "{path}");
    }
    world.ends().await;
}

async fn the_public_feed_takes_fields_stations_and_languages(engine: Engine) {
    let world = World::on(engine).await;
    let mut rice = lecture("Rice", "2026-12-20 15:00", 9);
    rice.fields = [Field::SeedIndustry].into_iter().collect();
    let chinese = PostingText { title: "水稻".into(), body: String::new() };
    rice.texts.insert(Lang::ZhHans, chinese);
    publishes(&world, &[rice, lecture("Robots", "2026-12-21 15:00", 9), speech()]).await;
    let mut tx = open(&world).await;
    draft(&mut tx, &lecture("Secret", "2026-12-22 15:00", 9)).await;
    tx.commit().await.expect("a commit");
    let visitor = browser(&world);
    let titles = async |query: &str| {
        let found = entries(&visitor.get(&format!("/feed/events.ics{query}")).await);
        found.into_iter().map(|one| one.summary).collect::<Vec<_>>()
    };
    assert_eq!(titles("?lang=en").await, ["Rice", "Robots"]);
    assert_eq!(titles("").await, ["水稻", "Robots"]);
    assert_eq!(titles("?lang=en&field=seed-industry").await, ["Rice"]);
    assert_eq!(
        titles("?lang=en&field=seed-industry&field=artificial-intelligence").await,
        ["Rice", "Robots"]
    );
    assert_eq!(titles("?lang=en&field=big-data&utm_source=letter").await, [""; 0]);
    for (query, told) in [
        ("field=gold", "seed-industry"),
        ("field=%27%20OR%201%3D1--", "seed-industry"),
        ("station=nowhere", "no station"),
        ("station=%00", "no station"),
        ("lang=xx", "zh-Hans"),
        ("field=%FF%FE", "seed-industry"),
        (&*format!("field={}", "%3Cscript%3E".repeat(500)), "seed-industry"),
    ] {
        for path in ["/events.ics", "/feed/events.ics", "/events"] {
            let answer = visitor.get(&format!("{path}?{query}")).await;
            assert_eq!(answer.status, 400, "{query}: {}", answer.body);
            assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
            assert!(answer.body.contains(told) && answer.body.len() < 700, "{}", answer.body);
        }
    }
    world.ends().await;
}

async fn what_is_over_or_called_off_leaves_the_public_feed_in_time(engine: Engine) {
    let world = World::on(engine).await;
    let ids =
        publishes(&world, &[lecture("Held", "2026-11-25 15:00", 9), lecture("Off", "2026-11-26 15:00", 9)])
            .await;
    let (mut tx, now) = (open(&world).await, world.clock.now());
    let anna = guest(&mut tx, 1, 'a', now).await;
    for id in &ids {
        registers(&mut tx, anna, *id, RegistrationState::Confirmed, Attendance::OnSite, now).await;
    }
    tx.halt(ids[1], Halt::Cancelled, "", now).await.expect("called off");
    tx.set_state(ids[1], PostingState::Closed, now).await.expect("closed");
    tx.commit().await.expect("a commit");
    let visitor = browser(&world);
    let until = async |local: &str| {
        world.clock.advance(kunming(local) * 1_000 - world.clock.now());
        world.rests().await;
    };
    let told = async |path: &str| {
        let found = entries(&visitor.get(path).await);
        found.into_iter().map(|one| (one.summary, one.status)).collect::<Vec<_>>()
    };
    let of = |title: &str, status: &str| (title.to_owned(), status.to_owned());
    let both = [of("Held", "CONFIRMED"), of("Off", "CANCELLED")];
    until("2026-11-27T00:00").await;
    assert_eq!(told("/events.ics").await, both);
    // Sixty days after the day it was to be.
    until("2027-01-25T16:00").await;
    assert_eq!(told("/events.ics").await, both[1..]);
    until("2027-01-26T00:00").await;
    assert_eq!(told(&format!("/feed/{}.ics", token('a'))).await, both);
    until("2027-03-26T16:00").await;
    assert_eq!(told("/events.ics").await, []);
    assert_eq!(told(&format!("/feed/{}.ics", token('a'))).await, both);
    world.ends().await;
}

async fn a_month_is_that_of_the_events_own_clocks(engine: Engine) {
    let world = World::on(engine).await;
    let mut auckland = lecture("Auckland", "2027-01-01 01:00", 9);
    auckland.zone = "Pacific/Auckland".into();
    let mut hawaii = lecture("Hawaii", "2026-12-31 20:00", 9);
    hawaii.zone = "Pacific/Honolulu".into();
    let mut long = lecture("Long", "2026-12-30", 9);
    long.event.as_mut().expect("an event").ends = LocalTime::read("2027-01-02");
    publishes(&world, &[auckland, hawaii, long]).await;
    let visitor = browser(&world);
    let december = visitor.get("/events?month=2026-12").await.body;
    let january = visitor.get("/events?month=2027-01").await.body;
    let shown = |page: &str| {
        ["Auckland", "Hawaii", "Long"].map(|title| page.matches(&format!(">{title}</a>")).count())
    };
    assert_eq!((shown(&december), shown(&january)), ([0, 1, 2], [1, 0, 2]));
    assert!(
        december.contains("href=\"/events?month=2027-01\"")
            && december.contains("href=\"/events?month=2026-11\"")
    );
    assert!(january.contains("01:00 · Auckland time"), "{january}");
    for month in ["2026-13", "0000-00", "9999-99", "2026-1", "x", "2026-12-01", "%2B026-12"] {
        assert_eq!(visitor.get(&format!("/events?month={month}")).await.status, 400, "{month}");
    }
    world.ends().await;
}

async fn the_calendar_is_shown_and_renewed_in_chat(stage: Stage) {
    let world = World::staged(stage).await;
    publishes(&world, &[lecture("Rice", "2026-12-20 15:00", 9)]).await;
    let anna = world.person(7, "Anna", "en");
    says(&world, &anna, "/start").await;
    takes(&world, &anna, "English").await;
    says(&world, &anna, "/registrations").await;
    takes(&world, &anna, "My calendar").await;
    let visitor = browser(&world);
    let newest = || {
        let told: Vec<String> = anna.from_bot().iter().map(|seen| seen.text.clone()).collect();
        let pattern = regex::Regex::new(r"(/feed/[a-z0-9]{24}\.ics)").expect("a pattern");
        let found = told.iter().rev().find_map(|text| pattern.captures(text));
        found.unwrap_or_else(|| panic!("no address in {}", anna.transcript()))[1].to_owned()
    };
    let first = newest();
    assert_eq!(entries(&visitor.get(&first).await), []);
    takes(&world, &anna, "New address").await;
    let second = newest();
    assert_ne!(first, second);
    assert_eq!(visitor.get(&first).await.status, 404);
    assert_eq!(visitor.get(&second).await.status, 200);
    world.ends().await;
}

async fn events_are_leafed_through_by_month(stage: Stage) {
    let world = World::staged(stage).await;
    let contents = [
        lecture("Rice", "2026-12-20 15:00", 9),
        lecture("Soil", "2026-12-05", 9),
        lecture("Tea", "2027-01-10", 9),
    ];
    publishes(&world, &contents).await;
    let anna = world.person(7, "Anna", "en");
    says(&world, &anna, "/start").await;
    takes(&world, &anna, "English").await;
    says(&world, &anna, "/events").await;
    takes(&world, &anna, "By month").await;
    let december = anna.reads("Events in December 2026 (2)").await;
    let (soil, rice) = (december.text.find("Sat 5 Dec · Soil"), december.text.find("Sun 20 Dec · Rice"));
    assert!(soil.is_some() && soil < rice, "{}", december.text);
    assert!(!december.text.contains("Tea"), "{}", december.text);
    takes(&world, &anna, "January 2027 ›").await;
    anna.reads("Sun 10 Jan · Tea").await;
    takes(&world, &anna, "February 2027 ›").await;
    anna.reads("No event is announced for this month").await;
    takes(&world, &anna, "‹ January 2027").await;
    takes(&world, &anna, "Tea").await;
    anna.reads("10 January 2027").await;
    world.ends().await;
}

#[tokio::test]
async fn an_address_that_nobody_has_is_like_any_other() {
    let site = Site::start().await;
    let visitor = site.visitor("en");
    let expected = visitor.get(&format!("/feed/{}.ics", token('q'))).await;
    assert_eq!(expected.status, 404);
    let long = "a".repeat(5_000);
    for name in ["", "a", &token('Q'), &token('a')[1..], &long, "%00", "..%2F..", "%27", "events%20", "é"] {
        for path in ["feed", "calendar"] {
            let answer = visitor.get(&format!("/{path}/{name}.ics")).await;
            assert_eq!((answer.status, &answer.body), (404, &expected.body), "{path}/{name}");
            assert!(answer.headers.get("etag").is_none() && answer.headers.get("set-cookie").is_none());
        }
    }
    // Not only the known: whoever only tries is told to wait at last.
    let mut last = 404;
    for _ in 0..130 {
        last = visitor.get(&format!("/feed/{}.ics", token('q'))).await.status;
    }
    assert_eq!(last, 429);
    site.ends().await;
}

/// All that is logged in this process, at every level.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("a log").extend(bytes);
        Ok(bytes.len())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn log() -> &'static Log {
    static LOG: OnceLock<Log> = OnceLock::new();
    LOG.get_or_init(|| {
        let log = Log::default();
        let writer = log.clone();
        let subscriber = tracing_subscriber::fmt()
            .with_max_level(tracing::Level::TRACE)
            .with_writer(move || writer.clone());
        tracing::subscriber::set_global_default(subscriber.finish()).expect("the first subscriber");
        log
    })
}

#[tokio::test]
async fn a_secret_stands_in_no_log_and_no_number() {
    let log = log();
    let site = Site::start().await;
    let mut tx = site.service.store().write().await.expect("the store");
    guest(&mut tx, 1, 'k', site.service.clock().now()).await;
    tx.commit().await.expect("a commit");
    // Spoken without a client that logs on its own what it asks for.
    for secret in ['k', 'm'] {
        let told = haizhi_tests::site::raw_get(&site.url, &format!("/feed/{}.ics", token(secret))).await;
        assert_eq!(told.contains("BEGIN:VCALENDAR"), secret == 'k', "{told}");
    }
    site.ends().await;
    let logged = String::from_utf8_lossy(&log.0.lock().expect("a log")).into_owned();
    assert!(!logged.is_empty(), "nothing is logged at all");
    assert!(!logged.contains(&token('k')) && !logged.contains(&token('m')), "{logged}");
}

/// A site with one event whose words are hostile, one in January, and what
/// nobody may see.
async fn hostile_site() -> (Site, PostingId) {
    let site = Site::start().await;
    let now = site.service.clock().now();
    let day = |days: i64| local(now + days * DAY, "Asia/Shanghai").expect("a day").date();
    let mut tx = site.service.store().write().await.expect("the store");
    let mut content = lecture("<script>alert(1)</script> \"Rice\"", &format!("{} 15:00", day(20)), 9);
    content.place = "<img src=x onerror=alert(2)>".into();
    content.employer = "Univ\" onmouseover=\"x".into();
    let text = content.texts.get_mut(&Lang::En).expect("a text");
    text.body = "First </p><b>bold</b>\n\nhttps://example.org".into();
    let details = content.event.as_mut().expect("an event");
    details.online = "https://meet.example.org/rice".into();
    details.seats.insert(Attendance::Online, None);
    let slot = |time: &str, title: &str| Slot {
        time: time.into(),
        title: title.into(),
        speaker: "Chen <i>".into(),
        track: String::new(),
    };
    details.programme = vec![slot("09:00", "Opening"), slot("10:00", "Genes")];
    let id = published(&mut tx, &content, now).await;
    published(&mut tx, &lecture("Soil", &day(50).to_string(), 9), now).await;
    tx.commit().await.expect("a commit");
    (site, id)
}

#[tokio::test]
async fn the_list_leads_to_the_card_and_both_to_calendars() {
    let (site, id) = hostile_site().await;
    let visitor = site.visitor("en");
    let page = visitor.get("/events").await;
    assert_eq!(page.status, 200);
    assert!(page.headers.get("set-cookie").is_none());
    assert_eq!(page.header("vary").to_lowercase().matches("accept-language").count(), 1);
    assert!(page.body.contains("<html lang=\"en\">") && page.body.contains(">Soil</a>"), "{}", page.body);
    assert!(page.body.contains("webcal://haizhi.example/feed/events.ics?lang=en\""), "{}", page.body);
    assert!(page.body.contains("https://haizhi.example/feed/events.ics?lang=en"), "by hand: {}", page.body);
    assert!(page.body.contains("(Kunming time)") && !page.body.contains("meet.example.org"));

    let card = visitor.get(&page.first("href=\"(/events/[0-9]+)\"")).await;
    assert_eq!(card.status, 200);
    for text in
        ["(Kunming time)", "09:00 · Opening", "href=\"/?start=e_", "/events E-", "calendar.google.com"]
    {
        assert!(card.body.contains(text), "{text}: {}", card.body);
    }
    assert!(card.body.contains("outlook.live.com") && card.body.contains(&format!("/events/{}.ics", id.0)));
    assert!(!card.body.contains("meet.example.org"), "{}", card.body);
    let file = visitor.get(&format!("/events/{}.ics", id.0)).await;
    assert_eq!(summaries(&entries(&file)), ["<script>alert(1)</script> \"Rice\""]);
    assert_eq!(file.header("content-disposition"), format!("attachment; filename=\"E-{}.ics\"", id.0));
    assert!(!file.body.contains("meet.example.org"));

    // What is chosen stays chosen, in the feed too.
    let chosen = visitor.get("/events?field=big-data&lang=zh-Hans").await.body;
    assert!(
        chosen.contains("<html lang=\"zh-Hans\">") && chosen.contains("目前没有已公布的活动"),
        "{chosen}"
    );
    assert!(
        chosen.contains("webcal://haizhi.example/feed/events.ics?field=big-data&#38;lang=zh-Hans"),
        "{chosen}"
    );
    site.ends().await;
}

#[tokio::test]
async fn markup_in_an_event_stays_text_on_public_pages() {
    let (site, id) = hostile_site().await;
    let visitor = site.visitor("en");
    let month = visitor.get("/events").await.first("href=\"/events\\?month=([0-9-]+)\"");
    let mut seen = 0;
    for path in [
        "/events".to_owned(),
        format!("/events/{}", id.0),
        format!("/events/{}?lang=zh-Hans", id.0),
        format!("/events?month={month}"),
    ] {
        let page = visitor.get(&path).await;
        assert_eq!(page.status, 200, "{path}");
        seen += page.body.matches("&#60;script&#62;").count();
        for hostile in ["<script>alert", "<img", "<b>bold", "<i>", "\" onmouseover"] {
            assert!(!page.body.contains(hostile), "{path}: {hostile}: {}", page.body);
        }
    }
    assert!(seen >= 4, "the title was shown {seen} times");
    site.ends().await;
}

#[tokio::test]
async fn only_what_is_public_has_a_page() {
    let site = Site::start().await;
    let now = site.service.clock().now();
    let mut tx = site.service.store().write().await.expect("the store");
    let drafted = draft(&mut tx, &lecture("Secret", "2099-12-20 15:00", 9)).await;
    let demand = published(&mut tx, &speech(), now).await;
    let withdrawn = published(&mut tx, &lecture("Gone", "2099-12-20 15:00", 9), now).await;
    tx.set_state(withdrawn, PostingState::Closed, now).await.expect("closed");
    let off = published(&mut tx, &lecture("Off", "2099-12-20 15:00", 9), now).await;
    tx.halt(off, Halt::Cancelled, "", now).await.expect("called off");
    tx.set_state(off, PostingState::Closed, now).await.expect("closed");
    tx.commit().await.expect("a commit");
    let visitor = site.visitor("en");
    for id in [drafted.0, demand.0, withdrawn.0, 9_999, i64::MAX] {
        for path in [format!("/events/{id}"), format!("/events/{id}.ics")] {
            assert_eq!(visitor.get(&path).await.status, 404, "{path}");
        }
    }
    for id in ["0", "-1", "+1", "E-1", "1.ics.ics", "1%00", "%3Cb%3E"] {
        assert_eq!(visitor.get(&format!("/events/{id}")).await.status, 404, "{id}");
    }
    for path in ["/events", "/events.ics?lang=en"] {
        let page = visitor.get(path).await.body;
        assert!(page.contains("Off") && !page.contains("Gone") && !page.contains("Secret"), "{path}: {page}");
    }
    let page = visitor.get(&format!("/events/{}", off.0)).await.body;
    assert!(
        page.contains("Cancelled") && !page.contains("calendar.google") && !page.contains("?start=e_"),
        "{page}"
    );
    site.ends().await;
}
