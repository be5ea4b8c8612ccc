//! Four figures of the house beside the limit or peer of each, taken
//! in the same run: `cargo bench -p haizhi-tests`, some two minutes.
//!
//! - import of 10,000 rows, beside only walking over the same workbook's cells
//! - publishing to 100,000 subscriptions, beside only writing as many rows
//! - interactive turns on SQLite, beside only committing as often on this disk
//! - a thousand people who register for a hundred places at the same moment,
//!   beside what pretix publishes of itself
//!
//! Everything stays on this machine; the adapter takes a message and does nothing.

use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use haizhi_core::clock::SystemClock;
use haizhi_core::dispatch::{Dispatch, PaceConfig, Wake};
use haizhi_core::domain::access::Role;
use haizhi_core::domain::field::Field;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{Address, PersonKind, Platform};
use haizhi_core::domain::posting::PostingContent;
use haizhi_core::domain::subscription::Filter;
use haizhi_core::event::{Event, Inbound, IncomingFile, Surface};
use haizhi_core::platform::{Adapter, Capabilities, Delivered, Failure, FetchFailure, Ingress as _, Parcel};
use haizhi_core::service::import::List;
use haizhi_core::service::{Service, office};
use haizhi_core::store::{NewPosting, Store};
use haizhi_core::text::Texts;
use haizhi_tests::{cast, rush};
use sqlx::Executor as _;
use tokio::sync::watch;

const ROWS: u32 = 10_000;
const SUBSCRIBERS: i64 = 100_000;
const TURNS: usize = 20_000;
const AT_ONCE: usize = 64;
const COMMITS: usize = 2_000;

/// Now, for measuring.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures the time that really passes")]
fn watch_started() -> std::time::Instant {
    std::time::Instant::now()
}

/// An adapter that takes everything at once.
struct Sink;

#[async_trait]
impl Adapter for Sink {
    fn platform(&self) -> Platform {
        Platform::Telegram
    }
    fn capabilities(&self) -> Capabilities {
        Capabilities {
            forms: false,
            edits: true,
            tables: false,
            answers_alone: false,
            list_page: 8,
            digest_entries: 4,
            repeat_ms: 0,
            scheduled_events: false,
        }
    }
    async fn deliver(&self, _: &Parcel<'_>) -> Result<Delivered, Failure> {
        Ok(Delivered { message: Some("1".into()) })
    }
    async fn fetch(&self, _: &IncomingFile, _: u64) -> Result<Vec<u8>, FetchFailure> {
        Err(FetchFailure::Gone)
    }
    fn deep_link(&self, _: &str) -> Option<String> {
        None
    }
}

async fn service(folder: &Path, wake: Wake) -> Service {
    let store =
        Store::open(&format!("sqlite://{}", folder.join("bench.db").display())).await.expect("a store");
    store.migrate().await.expect("an empty store");
    let caps = Sink.capabilities();
    Service::new(store, Arc::new(SystemClock), wake, [(Platform::Telegram, caps)])
}

fn row(what: &str, took: Duration, limit: &str, limit_took: Duration) {
    let ratio = took.as_secs_f64() / limit_took.as_secs_f64();
    println!("{what:<44} {took:>9.3?}   {limit}: {limit_took:.3?}   ratio {ratio:.1}");
}

fn workbook() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let heads =
        ["用人单位", "岗位名称", "需求人数", "重点领域", "合作方式", "工作地点", "薪酬待遇", "截止日期"];
    for (column, head) in heads.iter().enumerate() {
        sheet.write(0, column as u16, *head).expect("a cell");
    }
    for at in 1..=ROWS {
        let cells = [
            format!("单位{}", at % 700),
            format!("岗位{at}"),
            (at % 9 + 1).to_string(),
            "人工智能、新材料".to_owned(),
            "项目合作、柔性".to_owned(),
            "昆明".to_owned(),
            "30-50万/年".to_owned(),
            "2027年3月底前".to_owned(),
        ];
        for (column, cell) in cells.iter().enumerate() {
            sheet.write(at, column as u16, cell).expect("a cell");
        }
    }
    book.save_to_buffer().expect("a workbook")
}

async fn import(folder: &Path) {
    let bytes = workbook();
    let begun = watch_started();
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(&bytes)).expect("our own");
    let mut cells = 0;
    let mut reader = book.worksheet_cells_reader("Sheet1").expect("its sheet");
    while reader.next_cell().expect("a cell").is_some() {
        cells += 1;
    }
    let walked = begun.elapsed();
    assert!(cells >= ROWS * 8);
    let service = service(folder, Wake::default()).await;
    let (progress, _) = watch::channel((0, None));
    let list = || List {
        name: "bench.xlsx",
        bytes: bytes.clone(),
        station: None,
        by: None,
        words: Texts::get().words(Lang::En),
    };
    let begun = watch_started();
    let report = service.import(list(), false, &progress).await.expect("the store");
    row("import of 10,000 rows into drafts", begun.elapsed(), "walking over its cells", walked);
    assert_eq!(report.result.drafted, ROWS, "{:?}", report.result.errors.first());
    let begun = watch_started();
    let again = service.import(list(), false, &progress).await.expect("the store");
    row("the same list again, all unchanged", begun.elapsed(), "walking over its cells", walked);
    assert_eq!(again.result.unchanged, ROWS);
}

/// As many rows as the notice has recipients, written bare into a database of the same settings.
async fn bare_rows(folder: &Path) -> Duration {
    use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
    let options = SqliteConnectOptions::new()
        .filename(folder.join("bare.db"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let pool = sqlx::SqlitePool::connect_with(options).await.expect("a database");
    let table = "CREATE TABLE delivery (notice BIGINT, person BIGINT, subscription BIGINT, state TEXT, \
        PRIMARY KEY (notice, person)) WITHOUT ROWID";
    pool.execute(table).await.expect("a table");
    let begun = watch_started();
    let fill = "INSERT INTO delivery WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n \
        WHERE i < 100000) SELECT 1, i, i, 'queued' FROM n";
    pool.execute(fill).await.expect("rows");
    begun.elapsed()
}

async fn publish(folder: &Path) {
    let bare = bare_rows(folder).await;
    let service = service(folder, Wake::default()).await;
    let now = service.clock().now();
    let mut tx = service.store().write().await.expect("the store");
    for at in 0..SUBSCRIBERS {
        let address = Address::new(Platform::Telegram, at.to_string());
        let (_, person) =
            tx.create_person(PersonKind::Human, &address, Lang::En, "UTC", now).await.expect("the store");
        // 14 × 50 distinct filters, of which one field in fourteen does not match.
        let field = Field::ALL[(at % 14) as usize];
        let keywords = if at % 50 == 0 { Vec::new() } else { vec![format!("词{}", at % 50)] };
        let fields = [field, Field::Silicon].into_iter().collect();
        let filter = Filter { fields, excluded: keywords, ..Filter::default() };
        tx.add_subscription(person.id, &filter, now).await.expect("the store");
    }
    tx.commit().await.expect("the store");
    let officer = service.invite("Li", Role::Officer, None, None).await.expect("the store");
    let reviewer = service.invite("Wang", Role::Reviewer, None, None).await.expect("the store");
    let member = async |id: haizhi_core::domain::ids::StaffId| {
        service.member(&id.to_string()).await.expect("the store").expect("just invited")
    };
    let (officer, reviewer) = (member(officer.id).await, member(reviewer.id).await);
    let mut content = PostingContent::new(Lang::En, "Process expert");
    content.employer = "A company".into();
    content.fields = [Field::Silicon].into_iter().collect();
    let new = NewPosting { station: None, content: &content, by: None, listed: None, readings: &[] };
    let mut tx = service.store().write().await.expect("the store");
    let id = tx.insert_posting(new, now).await.expect("the store");
    office::submit(&mut tx, &officer, id, None, now).await.expect("allowed");
    office::approve(&mut tx, &reviewer, id, None, now).await.expect("allowed");
    let begun = watch_started();
    let told = office::publish(&mut tx, &reviewer, id, None, None, now).await.expect("allowed");
    tx.commit().await.expect("the store");
    let published = begun.elapsed();
    loop {
        if !service.store().spread(now).await.expect("the store") {
            break;
        }
    }
    println!("{told:?}");
    row("publish, as staff wait for it", published, "100,000 bare rows", bare);
    row("publish, until every delivery is written", begun.elapsed(), "100,000 bare rows", bare);
}

/// How long one commit of one row takes on this disk, one after the other.
async fn bare_commit(folder: &Path) -> Duration {
    let service = service(&folder.join("commit"), Wake::default()).await;
    let begun = watch_started();
    for at in 0..COMMITS {
        let mut tx = service.store().write().await.expect("the store");
        tx.take_inbound(Platform::Telegram, &at.to_string(), 0).await.expect("the store");
        tx.commit().await.expect("the store");
    }
    begun.elapsed() / COMMITS as u32
}

fn turn(at: usize) -> Inbound {
    let chat = Address::new(Platform::Telegram, (at % 1000).to_string());
    let event = match at / 1000 % 4 {
        0 => Event::Command { name: "start".into(), args: String::new() },
        1 => Event::Press("lang.en".into()),
        2 => Event::Command { name: "subscribe".into(), args: String::new() },
        _ => Event::Press("sf.1.silicon".into()),
    };
    let press = matches!(event, Event::Press(_)).then(|| at.to_string());
    Inbound {
        id: at.to_string(),
        at: chat.clone(),
        by: chat,
        surface: Surface::Private,
        name_hint: None,
        lang_hint: Some(Lang::En),
        message: press.clone(),
        press,
        reply: None,
        guild: None,
        event,
    }
}

async fn turns(folder: &Path) {
    std::fs::create_dir_all(folder.join("commit")).expect("a folder");
    let commit = bare_commit(folder).await;
    let wake = Wake::default();
    let service = Arc::new(service(folder, wake.clone()).await);
    let adapters: [Arc<dyn Adapter>; 1] = [Arc::new(Sink)];
    let store = service.store().clone();
    let dispatch = Dispatch::new(store, Arc::new(SystemClock), wake, adapters, PaceConfig::default());
    let stop = watch::Sender::new(false);
    let sending = tokio::spawn(Arc::new(dispatch).run(stop.subscribe()));
    let begun = watch_started();
    let mut workers = tokio::task::JoinSet::new();
    for worker in 0..AT_ONCE {
        let service = service.clone();
        workers.spawn(async move {
            let mut took = Vec::new();
            for at in (worker..TURNS).step_by(AT_ONCE) {
                let begun = watch_started();
                service.receive(turn(at)).await.expect("the store");
                took.push(begun.elapsed());
            }
            took
        });
    }
    let mut took: Vec<Duration> = workers.join_all().await.into_iter().flatten().collect();
    let all = begun.elapsed();
    stop.send_replace(true);
    sending.await.expect("dispatch ends");
    took.sort_unstable();
    let at = |share: usize| took[took.len() * share / 1000];
    println!(
        "{:.0} interactive turns a second, {AT_ONCE} at once: p50 {:.1?}, p99 {:.1?}, most {:.1?}",
        TURNS as f64 / all.as_secs_f64(),
        at(500),
        at(990),
        at(999)
    );
    row("one turn of these, with its answers sent", all / TURNS as u32, "one bare commit", commit);
}

/// What pretix publishes of itself: 300 to 400 tickets a minute.
const PRETIX_A_MINUTE: f64 = 400.0;

async fn registering(folder: &Path) {
    const PEOPLE: usize = 1_000;
    let service = service(folder, Wake::default()).await;
    let now = service.clock().now();
    let starts = jiff::Timestamp::from_millisecond(now + 30 * 24 * 3_600_000).expect("a moment");
    let starts = starts.strftime("%Y-%m-%d 15:00").to_string();
    let mut tx = service.store().write().await.expect("the store");
    let event = cast::published(&mut tx, &cast::lecture("Rice", &starts, 100), now).await;
    tx.commit().await.expect("a commit");
    let people = rush::people(service.store(), PEOPLE, now).await;
    let begun = watch_started();
    rush::registers(&service, &people, event).await;
    let took = begun.elapsed();
    println!("{:.0} registrations a minute", PEOPLE as f64 * 60.0 / took.as_secs_f64());
    let pretix = Duration::from_secs_f64(PEOPLE as f64 * 60.0 / PRETIX_A_MINUTE);
    row("1,000 register for 100 places", took, "pretix at 400 a minute", pretix);
}

#[tokio::main]
async fn main() {
    for (name, run) in [("import", 0), ("publish", 1), ("turns", 2), ("registering", 3)] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        println!("\n== {name}");
        match run {
            0 => import(folder.path()).await,
            1 => publish(folder.path()).await,
            2 => turns(folder.path()).await,
            _ => registering(folder.path()).await,
        }
    }
}
