//! Certificates of attendance, end to end: who gets one, on which platform,
//! what is said to whoever does not, and the page that verifies one.

use std::path::PathBuf;
use std::sync::Arc;

use haizhi_core::clock::{Clock as _, SystemClock};
use haizhi_core::dialogue::press::Press;
use haizhi_core::domain::access::Role;
use haizhi_core::domain::event::{Attendance, LocalTime};
use haizhi_core::domain::ids::{PersonId, PostingId, RegistrationId};
use haizhi_core::domain::registration::{Entry, RegistrationState};
use haizhi_core::print::{Document, MissingFont, PrintError, Printer};
use haizhi_core::store::{NewRegistration, Store};
use haizhi_core::text::{local, moment_of};
use haizhi_print::Typesetter;
use haizhi_tests::cast::{DAY, lecture, published, scholar, web};
use haizhi_tests::on_each_platform;
use haizhi_tests::person::Person;
use haizhi_tests::site::{Site, Visitor};
use haizhi_tests::steps::{says, takes, until};
use haizhi_tests::world::{Stage, World};
use haizhi_web::{WebConfig, visitor_chat};

on_each_platform!(
    whoever_was_there_gets_it_once_the_event_is_over,
    whoever_was_not_there_and_whoever_asks_for_anothers_get_none,
    without_fonts_it_is_said_and_everything_else_goes_on,
);

const CODE: &str = "CODE0001";

/// The typesetter; `None`, and a word about it, where there is no font for Chinese.
fn typesetter() -> Option<Arc<dyn Printer>> {
    let printer = Typesetter::new(vec![PathBuf::from("/usr/share/fonts")]);
    if printer.missing().iter().any(|font| font.needed) {
        println!("SKIPPED: certificates with letters on them (fonts-noto-cjk is not installed here)");
        return None;
    }
    Some(Arc::new(printer))
}

/// What sets everything in one line, where the letters are not looked at.
struct OneLine;

impl Printer for OneLine {
    fn print(&self, document: &Document) -> Result<Vec<u8>, PrintError> {
        let Document::Certificate(certificate) = document;
        Ok(format!("%PDF-1.7 {certificate:?}").into_bytes())
    }

    fn missing(&self) -> Vec<MissingFont> {
        Vec::new()
    }
}

/// Registers somebody with a seat.
async fn seated(store: &Store, event: PostingId, person: PersonId, name: &str, code: &str) -> RegistrationId {
    let mut tx = store.write().await.expect("the store");
    let entry = Entry {
        attendance: Attendance::OnSite,
        companions: 0,
        name: name.to_owned(),
        institution: "TU Berlin".into(),
        answers: Vec::new(),
    };
    let state = RegistrationState::Confirmed;
    let new = NewRegistration { event, person, state, entry: &entry, code, reminded: i64::MAX };
    let id = tx.register(new, SystemClock.now()).await.expect("the store").expect("a registration");
    tx.commit().await.expect("a commit");
    id
}

async fn checks_in(store: &Store, id: RegistrationId, now: i64) {
    let mut tx = store.write().await.expect("the store");
    assert!(tx.attend(id, now).await.expect("the store"));
    tx.commit().await.expect("a commit");
}

/// Says hello in English; who that is.
async fn comes(world: &World, person: &Person) -> PersonId {
    says(world, person, "/start").await;
    takes(world, person, "English").await;
    let mut tx = world.house().service.store().read().await.expect("the store");
    tx.person_at(&person.address()).await.expect("the store").expect("somebody known").1.id
}

/// A lecture in Kunming on 20 December, published.
async fn announced(world: &World) -> PostingId {
    let mut content = lecture("Rice and its genes", "2026-12-20 15:00", 9);
    content.event.as_mut().expect("an event").co_organisers = vec!["全德华人生物学会".into()];
    let mut tx = world.house().service.store().write().await.expect("the store");
    let id = published(&mut tx, &content, world.clock.now()).await;
    tx.commit().await.expect("a commit");
    id
}

fn kunming(moment: &str) -> i64 {
    moment_of(moment.parse().expect("a local time"), "Asia/Shanghai").expect("a moment")
}

/// The files of this kind that came, the oldest first.
fn papers(person: &Person) -> Vec<(String, Vec<u8>)> {
    let files = person.from_bot().into_iter().filter_map(|seen| seen.file());
    files.filter(|(name, _)| name.ends_with(".pdf")).map(|(name, bytes)| (name, bytes.to_vec())).collect()
}

fn holds(bytes: &[u8], part: &str) -> bool {
    bytes.windows(part.len()).any(|window| window == part.as_bytes())
}

async fn whoever_was_there_gets_it_once_the_event_is_over(stage: Stage) {
    let Some(printer) = typesetter() else { return };
    let reached =
        |config: &mut haizhi::config::Config| config.public_url = Some("https://haizhi.example".into());
    let world = World::equipped(stage, Some(printer), reached).await;
    let store = world.house().service.store().clone();
    let event = announced(&world).await;
    let anna = world.person(7, "Anna", "en");
    let who = comes(&world, &anna).await;
    let id = seated(&store, event, who, "Anna Weber 安娜", CODE).await;

    until(&world, kunming("2026-12-20T15:10")).await;
    checks_in(&store, id, world.clock.now()).await;
    says(&world, &anna, "/registrations").await;
    takes(&world, &anna, "Rice and its genes").await;
    let card = anna.is_offered("The event").await;
    assert!(!card.offers("Certificate"), "{:?}", card.offered());
    anna.forges(&card, &Press::Certificate { id }.encode()).await;
    world.rests().await;
    anna.reads("The event is not over yet").await;

    until(&world, kunming("2026-12-20T17:00")).await;
    says(&world, &anna, "/registrations").await;
    takes(&world, &anna, "Rice and its genes").await;
    takes(&world, &anna, "Certificate").await;
    world.settles().await;
    let once = papers(&anna);
    assert_eq!(once.len(), 1, "{}", anna.transcript());
    let (name, bytes) = &once[0];
    assert_eq!(name, &format!("E-{}-C-1.pdf", event.0));
    assert!(bytes.starts_with(b"%PDF-1.7") && bytes.len() > 10_000, "{} bytes", bytes.len());
    anna.reads("C-1: certificate of attendance for E-").await;

    // A day later it is the same to the byte: issued once, on one day.
    until(&world, world.clock.now() + DAY).await;
    takes(&world, &anna, "Certificate").await;
    world.settles().await;
    let again = papers(&anna);
    assert_eq!(again.len(), 2, "{}", anna.transcript());
    assert!(again[1] == once[0]);

    let issued = store.read().await.expect("the store").certificate(id).await.expect("the store");
    let token = issued.expect("it was issued").token;
    let stranger = Visitor::at(world.url("").trim_end_matches('/'), "en");
    let page = stranger.get(&format!("/certificate/{token}")).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.header("x-robots-tag"), "noindex, nofollow");
    assert!(page.header("cache-control").contains("no-store"), "{}", page.header("cache-control"));
    for shown in
        ["issued here", "Anna Weber 安娜", "TU Berlin", "Rice and its genes", "20 December 2026 15:00", "C-1"]
    {
        assert!(page.body.contains(shown), "{shown}:\n{}", page.body);
    }
    assert!(!page.body.contains(CODE) && !token.to_uppercase().contains(CODE));
    for wrong in [token.replace(|c: char| c.is_ascii_digit(), "z") + "z", "a".repeat(24), CODE.to_lowercase()]
    {
        let page = stranger.get(&format!("/certificate/{wrong}")).await;
        assert_eq!(page.status, 404, "{wrong}");
        assert!(page.body.contains("There is no such certificate") && !page.body.contains("Anna"));
        assert_eq!(page.header("x-robots-tag"), "noindex, nofollow");
    }
    world.ends().await;
}

async fn whoever_was_not_there_and_whoever_asks_for_anothers_get_none(stage: Stage) {
    let world = World::equipped(stage, Some(Arc::new(OneLine)), |_| {}).await;
    let store = world.house().service.store().clone();
    let event = announced(&world).await;
    let (anna, ben) = (world.person(7, "Anna", "en"), world.person(8, "Ben", "en"));
    let (who, other) = (comes(&world, &anna).await, comes(&world, &ben).await);
    let hers = seated(&store, event, who, "Anna Weber", CODE).await;
    let his = seated(&store, event, other, "Ben Ito", "CODE0002").await;
    checks_in(&store, hers, world.clock.now()).await;
    says(&world, &ben, "/registrations").await;
    takes(&world, &ben, "Rice and its genes").await;
    let card = ben.is_offered("The event").await;
    until(&world, kunming("2026-12-20T17:00")).await;

    ben.forges(&card, &Press::Certificate { id: hers }.encode()).await;
    world.settles().await;
    ben.reads("There is no such registration of yours").await;
    let card = ben.last().expect("an answer");
    ben.forges(&card, &Press::Certificate { id: his }.encode()).await;
    world.settles().await;
    ben.reads("was not checked in, so there is no certificate").await;
    assert!(papers(&ben).is_empty(), "{}", ben.transcript());
    let mut tx = store.read().await.expect("the store");
    for id in [hers, his] {
        assert_eq!(tx.certificate(id).await.expect("the store"), None);
    }
    drop(tx);

    // What was attended stays where a person looks for it, what was not does not.
    says(&world, &ben, "/registrations").await;
    ben.reads("You are not registered for any event").await;
    says(&world, &anna, "/registrations").await;
    takes(&world, &anna, "Rice and its genes").await;
    takes(&world, &anna, "Certificate").await;
    world.settles().await;
    let [(_, bytes)] =
        papers(&anna).try_into().unwrap_or_else(|_| panic!("one file:\n{}", anna.transcript()));
    // In both languages, by the clocks of the place; without a public address no code.
    for said in [
        "参会证明",
        "Certificate of Attendance",
        "Anna Weber",
        "15:00–17:00（昆明时间）",
        "全德华人生物学会",
        "address: None",
    ] {
        assert!(holds(&bytes, said), "{said}: {}", String::from_utf8_lossy(&bytes));
    }
    world.ends().await;
}

async fn without_fonts_it_is_said_and_everything_else_goes_on(stage: Stage) {
    let world = World::equipped(stage, Some(Arc::new(Typesetter::new(Vec::new()))), |_| {}).await;
    let store = world.house().service.store().clone();
    let event = announced(&world).await;
    let anna = world.person(7, "Anna", "en");
    let who = comes(&world, &anna).await;
    let id = seated(&store, event, who, "Anna Weber", CODE).await;
    checks_in(&store, id, world.clock.now()).await;
    until(&world, kunming("2026-12-20T17:00")).await;
    says(&world, &anna, "/registrations").await;
    takes(&world, &anna, "Rice and its genes").await;
    takes(&world, &anna, "Certificate").await;
    world.settles().await;
    anna.reads("no font for Chinese yet").await;
    assert!(papers(&anna).is_empty(), "{}", anna.transcript());
    says(&world, &anna, "/events").await;
    anna.reads("No event is announced").await;
    world.ends().await;
}

/// A site where somebody was at a lecture that ended just now.
async fn site_after(printer: Arc<dyn Printer>) -> (Site, RegistrationId, Visitor) {
    let site = Site::equipped(WebConfig::default(), Some(printer)).await;
    let now = SystemClock.now();
    let yesterday = local(now - DAY, "Asia/Shanghai").expect("a day").date();
    let visitor = site.visitor("en");
    visitor.says("/start").await;
    visitor.waits_for("/", "English").await;
    let visit = web(visitor_chat(&visitor.cookie("haizhi_chat").expect("a visitor")));
    let mut tx = site.service.store().write().await.expect("the store");
    let (_, person) = tx.person_at(&visit).await.expect("the store").expect("somebody known");
    let mut content = lecture("Rice and its genes", "2026-12-20 15:00", 9);
    let details = content.event.as_mut().expect("an event");
    details.starts = LocalTime::read(&format!("{yesterday} 15:00"));
    details.ends = LocalTime::read(&format!("{yesterday} 17:00"));
    let event = published(&mut tx, &content, now - 2 * DAY).await;
    tx.commit().await.expect("a commit");
    let id = seated(site.service.store(), event, person.id, "Anna Weber", CODE).await;
    checks_in(site.service.store(), id, now - DAY).await;
    (site, id, visitor)
}

#[tokio::test(flavor = "multi_thread")]
async fn in_the_chat_window_it_is_a_file_to_save() {
    let (site, id, visitor) = site_after(Arc::new(OneLine)).await;
    visitor.says("/registrations").await;
    visitor.waits_for("/", "Rice and its genes").await;
    let page = visitor.get("/").await;
    let press = Press::Registration { id }.encode();
    visitor.post("/chat/press", &[("press", &press), ("request", &page.request()), ("message", "")]).await;
    visitor.waits_for("/", "Certificate").await;
    visitor.presses("/", "Certificate").await;
    let page = visitor.waits_for("/", "certificate of attendance for").await;
    let file = visitor.get(&page.first(r#"href="(/chat/files/\d+)""#)).await;
    assert_eq!((file.status, file.header("content-type")), (200, "application/pdf"));
    assert!(file.body.starts_with("%PDF-1.7") && file.body.contains("Anna Weber"), "{}", file.body);
    assert!(file.body.contains("https://haizhi.example/certificate/"), "{}", file.body);
    let other = site.visitor("en");
    other.says("/start").await;
    assert_eq!(other.get(&page.first(r#"href="(/chat/files/\d+)""#)).await.status, 404);
    site.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_download_it_from_the_page_of_who_was_there() {
    let (site, id, visitor) = site_after(Arc::new(OneLine)).await;
    let officer = site.member("Li", Role::Officer).await;
    let path = format!("/work/registrations/{}", id.0);
    let page = officer.get(&path).await;
    let address = format!("{path}/certificate.pdf");
    assert!(page.body.contains(&format!("href=\"{address}\"")), "{}", page.body);
    let file = officer.get(&address).await;
    assert_eq!((file.status, file.header("content-type")), (200, "application/pdf"));
    assert!(file.header("content-disposition").starts_with("attachment"), "{file:?}");
    assert!(file.body.starts_with("%PDF-1.7") && file.body.contains("C-1"), "{}", file.body);
    let audit = site.member("Wang", Role::Reviewer).await.get("/work/audit").await;
    assert!(audit.body.contains("Certificate downloaded"), "{}", audit.body);
    assert_eq!(visitor.get(&address).await.status, 401);
    assert_eq!(officer.get("/work/registrations/999/certificate.pdf").await.status, 404);

    let mut tx = site.service.store().write().await.expect("the store");
    let person = scholar(&mut tx, &web("absent")).await;
    let event = tx.registration(id).await.expect("the store").expect("a registration").event;
    tx.commit().await.expect("a commit");
    let absent = seated(site.service.store(), event, person, "Ben Ito", "CODE0002").await;
    let path = format!("/work/registrations/{}", absent.0);
    assert!(!officer.get(&path).await.body.contains("certificate.pdf"));
    let refused = officer.get(&format!("{path}/certificate.pdf")).await;
    assert_eq!(refused.status, 409);
    assert!(refused.body.contains("was not checked in"), "{}", refused.body);
    site.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_read_what_is_missing_where_it_cannot_be_set() {
    let (site, id, _) = site_after(Arc::new(Typesetter::new(Vec::new()))).await;
    let officer = site.member("Li", Role::Officer).await;
    let refused = officer.get(&format!("/work/registrations/{}/certificate.pdf", id.0)).await;
    assert_eq!(refused.status, 503);
    assert!(refused.body.contains("no font for Chinese"), "{}", refused.body);
    site.ends().await;
}
