//! `haizhi demo`: the same house on a throw-away database filled with made-up
//! stations, postings, an event, two members of staff and two scholars. What a visitor
//! does there is real: same store, same dialogues, same dispatch.

use futures::FutureExt as _;
use futures::future::BoxFuture;
use haizhi_core::domain::access::Role;
use haizhi_core::domain::event::{Attendance, EventKind, LocalTime};
use haizhi_core::domain::field::Field;
use haizhi_core::domain::ids::{StaffId, StationId};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{Address, PersonKind, Platform, Profile, Staff};
use haizhi_core::domain::place::Place;
use haizhi_core::domain::posting::{PostingContent, PostingText};
use haizhi_core::domain::subscription::Filter;
use haizhi_core::event::{Event, Inbound, Surface};
use haizhi_core::platform::Ingress as _;
use haizhi_core::service::Service;
use haizhi_core::service::import::List;
use haizhi_core::service::office::{self, Fault};
use haizhi_core::store::NewPosting;
use haizhi_core::text::{Texts, local};
use haizhi_web::{DemoInfo, DemoPerson, DemoSide, desk_chat, visitor_chat};
use rand::Rng as _;
use tokio::sync::watch;

use crate::Error;

/// The list a visitor imports; made up, with two cells to put right.
pub const LIST: &[u8] = include_bytes!("../data/demands.xlsx");
/// The name under which it is offered.
pub const LIST_NAME: &str = "demands.xlsx";
/// Postings that are there already.
const PUBLISHED: &[u8] = include_bytes!("../data/published.csv");

/// Sample people and things are named in a language of their own, in `locales/`.
fn named(lang: Lang, id: &str) -> String {
    Texts::get().words(lang).say(id)
}

/// Fills an empty database, and says whose places can be taken.
///
/// # Errors
/// When the store fails.
pub fn fill<'a>(service: &'a Service) -> BoxFuture<'a, Result<DemoInfo, Error>> {
    async move {
        let station = stations(service).await?;
        let (officer, officer_seat) = member(service, "demo-officer", Role::Officer).await?;
        let (reviewer, reviewer_seat) = member(service, "demo-reviewer", Role::Reviewer).await?;
        publish(service, station, &officer, &reviewer).await?;
        hold(service, station, &officer, &reviewer).await?;
        let anna = Filter {
            fields: [Field::ArtificialIntelligence, Field::Multilingual].into_iter().collect(),
            ..Filter::default()
        };
        let wang = Filter { all_fields: true, ..Filter::default() };
        let anna = scholar(service, Lang::En, "demo-scholar-en", "Europe/Berlin", anna).await?;
        let wang = scholar(service, Lang::ZhHans, "demo-scholar-zh", "Asia/Singapore", wang).await?;
        Ok(DemoInfo { people: vec![officer_seat, reviewer_seat, anna, wang] })
    }
    .boxed()
}

async fn stations(service: &Service) -> Result<StationId, Error> {
    let mut tx = service.store().write().await?;
    let mut first = None;
    for (code, id, place) in [
        ("kunming", "demo-station-kunming", Place::Kunming),
        ("honghe", "demo-station-honghe", Place::Honghe),
        ("dali", "demo-station-dali", Place::Dali),
    ] {
        let (zh, en) = (named(Lang::ZhHans, id), named(Lang::En, id));
        let station = tx.create_station(code, &zh, &en, Some(place)).await?;
        first.get_or_insert(station);
    }
    tx.commit().await?;
    first.ok_or_else(|| Error::Usage("the demo has no station".into()))
}

/// A token nobody can guess, for a cookie of this demo alone.
fn token() -> String {
    let mut random = rand::rng();
    (0..32).map(|_| char::from(random.sample(rand::distr::Alphanumeric))).collect()
}

fn web(chat: String) -> Address {
    Address::new(Platform::Web, chat)
}

async fn member(service: &Service, name: &str, role: Role) -> Result<(Staff, DemoPerson), Error> {
    let now = service.clock().now();
    let token = token();
    let mut tx = service.store().write().await?;
    let name = named(Lang::ZhHans, name);
    let id: StaffId = tx.create_staff(&name, role, None, now).await?;
    let at = web(desk_chat(&token));
    let (_, person) = tx.create_person(PersonKind::Human, &at, Lang::ZhHans, "Asia/Shanghai", now).await?;
    tx.set_lang(person.id, Lang::ZhHans).await?;
    tx.link_staff(id, person.id, now).await?;
    tx.commit().await?;
    let label = format!("{name} · {}", Texts::get().words(Lang::ZhHans).role(role));
    let staff = Staff { id, name, role, station: None };
    Ok((staff, DemoPerson { label, side: DemoSide::Staff(token) }))
}

/// Imports, has approved and publishes what is there already.
async fn publish(
    service: &Service,
    station: StationId,
    officer: &Staff,
    reviewer: &Staff,
) -> Result<(), Error> {
    let (progress, _) = watch::channel((0, None));
    let list = List {
        name: "published.csv",
        bytes: PUBLISHED.to_vec(),
        station: Some(station),
        by: Some(officer.id),
        words: Texts::get().words(Lang::ZhHans),
    };
    let report = service.import(list, false, &progress).await?;
    let now = service.clock().now();
    let mut tx = service.store().write().await?;
    let import = report.import.ok_or_else(|| Error::Usage("the demo's list was not read".into()))?;
    for posting in tx.import_drafts(import).await? {
        let walked = async {
            office::submit(&mut tx, officer, posting, None, now).await?;
            office::approve(&mut tx, reviewer, posting, None, now).await?;
            office::publish(&mut tx, reviewer, posting, None, None, now).await
        };
        if let Err(Fault::Store(error)) = walked.await {
            return Err(error.into());
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Seats of the event: few, so that two visitors fill it.
const SEATS: u32 = 1;

/// Announces an event in three weeks' time.
async fn hold(service: &Service, station: StationId, officer: &Staff, reviewer: &Staff) -> Result<(), Error> {
    let now = service.clock().now();
    let title = |lang| named(lang, "demo-event");
    let mut content = PostingContent::new_event(Lang::ZhHans, title(Lang::ZhHans), EventKind::SpecialSession);
    for lang in [Lang::ZhHans, Lang::En] {
        let text = PostingText {
            title: title(lang),
            body: named(lang, "demo-event-text"),
            ..PostingText::default()
        };
        content.texts.insert(lang, text);
    }
    content.employer = named(Lang::ZhHans, "demo-event-organiser");
    content.contact = named(Lang::ZhHans, "demo-officer");
    content.place = named(Lang::ZhHans, "demo-event-venue");
    content.places = [Place::Kunming].into_iter().collect();
    content.fields = [Field::ArtificialIntelligence, Field::Multilingual].into_iter().collect();
    if let (Some(event), Some(today)) = (&mut content.event, local(now, &content.zone)) {
        let day = today.date().saturating_add(jiff::Span::new().weeks(3));
        let at = |hour| LocalTime { day, time: Some(jiff::civil::Time::constant(hour, 0, 0, 0)) };
        (event.starts, event.ends) = (Some(at(15)), Some(at(17)));
        event.online = "https://meeting.example.org/haizhi".to_owned();
        event.seats = [(Attendance::OnSite, Some(SEATS)), (Attendance::Online, None)].into();
        event.companions = 2;
    }
    let mut tx = service.store().write().await?;
    let new = NewPosting {
        station: Some(station),
        content: &content,
        by: Some(officer.id),
        listed: None,
        readings: &[],
    };
    let id = tx.insert_posting(new, now).await?;
    let walked = async {
        office::submit(&mut tx, officer, id, None, now).await?;
        office::approve(&mut tx, reviewer, id, None, now).await?;
        office::publish(&mut tx, reviewer, id, None, None, now).await
    };
    if let Err(Fault::Store(error)) = walked.await {
        return Err(error.into());
    }
    tx.commit().await?;
    Ok(())
}

async fn scholar(
    service: &Service,
    lang: Lang,
    name: &str,
    zone: &str,
    filter: Filter,
) -> Result<DemoPerson, Error> {
    let now = service.clock().now();
    let token = token();
    let at = web(visitor_chat(&token));
    let name = named(lang, name);
    let mut tx = service.store().write().await?;
    let (_, person) = tx.create_person(PersonKind::Human, &at, lang, zone, now).await?;
    tx.set_lang(person.id, lang).await?;
    tx.set_profile(person.id, &Profile { name: name.clone(), ..Profile::default() }).await?;
    tx.add_subscription(person.id, &filter, now).await?;
    tx.commit().await?;
    for command in ["start", "subscriptions"] {
        let inbound = Inbound {
            id: format!("demo-{command}-{}", person.id.0),
            at: at.clone(),
            by: at.clone(),
            surface: Surface::Private,
            name_hint: None,
            lang_hint: Some(lang),
            message: None,
            press: None,
            reply: None,
            guild: None,
            event: Event::Command { name: command.into(), args: String::new() },
        };
        service.receive(inbound).await.map_err(|error| Error::Usage(error.to_string()))?;
    }
    let label = format!("{name} · {}", named(lang, "language-name"));
    Ok(DemoPerson { label, side: DemoSide::Scholar(token) })
}
