//! Feeds over HTTP: whose they are, what is in them, and when they change.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::{Arc, Mutex, OnceLock};

use haizhi_core::clock::Clock as _;
use haizhi_core::domain::event::{Attendance, Halt, LocalTime};
use haizhi_core::domain::field::Field;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::posting::{PostingState, PostingText};
use haizhi_core::domain::registration::RegistrationState;
use haizhi_tests::cast::{draft, lecture, publish, speech};
use haizhi_tests::site::Site;
use haizhi_tests::steps::{says, takes};
use haizhi_tests::world::{Engine, Stage, World};
use haizhi_tests::{on_each_engine, on_each_platform};

use crate::served::*;

on_each_engine!(
    a_feed_holds_what_its_owner_has_a_seat_or_waits_for,
    a_new_date_and_an_end_reach_the_feeds,
    a_feed_that_did_not_change_is_not_sent_again,
    the_public_feed_takes_fields_stations_and_languages,
    what_is_over_or_called_off_leaves_the_public_feed_in_time,
    a_month_is_that_of_the_events_own_clocks,
);
on_each_platform!(the_calendar_is_shown_and_renewed_in_chat);

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
    let chinese = PostingText { title: "水稻".into(), ..PostingText::default() };
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
