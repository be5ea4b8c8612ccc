//! Several processes of the real program on one PostgreSQL: three behind a load
//! balancer, of which one is killed in the middle of a notice to many and one is
//! told to stop; two of which one at a time asks for updates; two that show one
//! chat window.
#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

use std::collections::BTreeMap;
use std::process::Stdio;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri};
use haizhi_core::domain::person::Platform;
use haizhi_core::store::Store;
use haizhi_tests::cast::{announced, crowd, everything, speech};
use haizhi_tests::load::measure::Stopwatch;
use haizhi_tests::postgres::fresh_database;
use haizhi_tests::site::Visitor;
use haizhi_tests::telegram::{Allowance, FakeTelegram, Rates};
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::net::TcpListener;
use tokio::process::{Child, Command};

/// People who hear of the posting.
const MANY: i64 = 300;
/// How long anything may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);
const TITLE: &str = "多语言语音识别联合研发";

/// A process of the program.
struct Process {
    child: Child,
    name: String,
    url: String,
}

impl Process {
    /// On Telegram, with updates posted to the public address.
    async fn takes_posts(database: &str, fake: &FakeTelegram, public_url: &str) -> Self {
        let webhook = [("HAIZHI_PUBLIC_URL", public_url), ("HAIZHI_TELEGRAM_WEBHOOK", "on")];
        Self::starts(database, &[&on_telegram(fake)[..], &webhook.map(owned)].concat()).await
    }

    async fn starts(database: &str, settings: &[(String, String)]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_haizhi-under-test"))
            .env_clear()
            .env("HAIZHI_DATABASE_URL", database)
            .env("HAIZHI_LISTEN", "127.0.0.1:0")
            .env("HAIZHI_LOG_FORMAT", "json")
            .envs(settings.iter().cloned())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let ready = async {
            while let Some(line) = lines.next_line().await.unwrap() {
                let line: serde_json::Value = serde_json::from_str(&line).unwrap();
                let field = |name: &str| line["fields"][name].as_str().map(str::to_owned);
                if let (Some(process), Some(address)) = (field("process"), field("address")) {
                    return (process, address);
                }
            }
            panic!("the process ended before it was ready");
        };
        let (name, address) = tokio::time::timeout(PATIENCE, ready).await.unwrap();
        // Read on, so that the process can go on writing.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        Self { child, name, url: format!("http://{address}") }
    }
}

fn owned((key, value): (&str, &str)) -> (String, String) {
    (key.to_owned(), value.to_owned())
}

fn on_telegram(fake: &FakeTelegram) -> [(String, String); 3] {
    let (token, url) = (fake.token(), fake.url());
    [("HAIZHI_TELEGRAM_TOKEN", &token[..]), ("HAIZHI_TELEGRAM_API_URL", url), ("HAIZHI_TELEGRAM_PACE", "50")]
        .map(owned)
}

/// Hands each post to the processes in turn, and to the next where nobody answers.
#[derive(Default)]
struct Balancer {
    backends: Mutex<Vec<String>>,
    turn: AtomicUsize,
    http: reqwest::Client,
}

async fn balance(
    State(balancer): State<Arc<Balancer>>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> StatusCode {
    let backends = balancer.backends.lock().unwrap().clone();
    let turn = balancer.turn.fetch_add(1, Ordering::Relaxed);
    for step in 0..backends.len() {
        let url = format!("{}{}", backends[(turn + step) % backends.len()], uri.path());
        let mut request = balancer.http.post(url).body(body.clone());
        for name in ["content-type", "x-telegram-bot-api-secret-token"] {
            request =
                headers.get(name).into_iter().fold(request, |request, value| request.header(name, value));
        }
        if let Ok(answer) = request.send().await {
            return answer.status();
        }
    }
    StatusCode::BAD_GATEWAY
}

/// How often each of the crowd was told of the posting.
fn told(fake: &FakeTelegram) -> BTreeMap<i64, usize> {
    let count = |id| fake.chat(id).from_bot().iter().filter(|said| said.text.contains(TITLE)).count();
    (1..=MANY).map(|number| (10_000 + number, count(10_000 + number))).collect()
}

fn all_told(fake: &FakeTelegram) -> usize {
    told(fake).values().sum()
}

async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let mut beat = tokio::time::interval(Duration::from_millis(20));
    let met = async {
        while !holds() {
            beat.tick().await;
        }
    };
    assert!(tokio::time::timeout(PATIENCE, met).await.is_ok(), "waited in vain for {what}");
}

/// Until the store knows of everything said on Telegram that it was sent.
async fn until_written_down(store: &Store) {
    let mut beat = tokio::time::interval(Duration::from_millis(20));
    let written = async {
        while store.read().await.unwrap().open_outbox(&[Platform::Telegram]).await.unwrap() > 0 {
            beat.tick().await;
        }
    };
    assert!(tokio::time::timeout(PATIENCE, written).await.is_ok(), "an answer was never written down");
}

async fn holder(store: &Store) -> String {
    let senders = store.read().await.unwrap().senders().await.unwrap();
    senders.into_iter().find(|sender| sender.platform == Platform::Telegram).unwrap().process
}

fn take(processes: &mut Vec<Process>, name: &str) -> Process {
    let at = processes.iter().position(|process| process.name == name).unwrap();
    processes.remove(at)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_notice_outlives_the_processes_that_send_it() {
    let rates = Rates { bot: Some(Allowance { burst: 60, every_us: 16_666 }), ..Rates::PUBLISHED };
    let fake = FakeTelegram::builder().rates(rates).start().await;
    let database = fresh_database();
    let store = Store::open(&database).await.unwrap();
    store.migrate().await.unwrap();
    for number in 1..=MANY {
        fake.knows(10_000 + number);
    }
    crowd(&store, MANY, &everything()).await;

    let balancer = Arc::new(Balancer::default());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let public_url = format!("http://{}", listener.local_addr().unwrap());
    let router = axum::Router::new().fallback(balance).with_state(balancer.clone());
    let serving = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    let mut processes = Vec::new();
    for _ in 0..3 {
        processes.push(Process::takes_posts(&database, &fake, &public_url).await);
    }
    *balancer.backends.lock().unwrap() = processes.iter().map(|process| process.url.clone()).collect();

    // Each takes updates, whoever sends the answers.
    let writers: Vec<_> = (1..=9).map(|id| fake.user(id, "Anna", "en")).collect();
    for writer in &writers {
        writer.sends_text("/start");
    }
    until("nine answers", || writers.iter().all(|writer| !writer.chat().from_bot().is_empty())).await;

    let mut tx = store.write().await.unwrap();
    let notice = announced(&mut tx, &speech()).await.notice.unwrap();
    tx.commit().await.unwrap();
    until("the notice under way", || all_told(&fake) >= 60).await;
    let mut killed = take(&mut processes, &holder(&store).await);
    killed.child.kill().await.unwrap();
    let (at, before) = (Stopwatch::start(), all_told(&fake));
    // Written while nobody sends: what the dead one does not take, the others do.
    let late: Vec<_> = (11..=16).map(|id| fake.user(id, "Ben", "en")).collect();
    for writer in &late {
        writer.sends_text("/start");
    }
    until("somebody to go on", || all_told(&fake) > before).await;
    assert!(at.elapsed() < Duration::from_secs(15), "nobody went on for {:?}", at.elapsed());
    until("answers to the late", || late.iter().all(|writer| !writer.chat().from_bot().is_empty())).await;

    // Told to stop, the next one hands over at once.
    until("more of it", || all_told(&fake) >= before + 30).await;
    let mut stopped = take(&mut processes, &holder(&store).await);
    let asked = Stopwatch::start();
    let pid = stopped.child.id().unwrap().to_string();
    assert!(Command::new("kill").args(["-TERM", &pid]).status().await.unwrap().success());
    let exit = tokio::time::timeout(PATIENCE, stopped.child.wait()).await.unwrap().unwrap();
    assert_eq!(exit.code(), Some(0));
    let last = &processes[0].name;
    let moved = async {
        while holder(&store).await != *last {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(PATIENCE, moved).await.unwrap();
    assert!(asked.elapsed() < Duration::from_secs(14), "handed over after {:?}", asked.elapsed());

    let over = async {
        let mut beat = tokio::time::interval(Duration::from_millis(100));
        loop {
            let sending = store.read().await.unwrap().sending(notice).await.unwrap().unwrap();
            if sending.waiting == 0 {
                return sending;
            }
            beat.tick().await;
        }
    };
    let sending = tokio::time::timeout(PATIENCE, over).await.unwrap();
    assert_eq!(sending.sent + sending.unknown, MANY.unsigned_abs(), "{sending:?}");
    assert!(sending.unknown <= 100, "{sending:?}");
    let heard = told(&fake);
    assert!(heard.values().all(|times| *times <= 1), "nobody hears twice: {heard:?}");
    assert!(heard.values().sum::<usize>() as u64 >= sending.sent);

    // Everybody was answered once; only what was under way at the kill may come again.
    let anna = &writers[0];
    let press = anna.presses("English").await;
    press.answer().await;
    for writer in writers.iter().skip(1).chain(&late) {
        let said = writer.chat().from_bot().len();
        assert!((1..=2).contains(&said), "{}", writer.chat().transcript());
    }
    let mut last = processes.remove(0);
    last.child.kill().await.unwrap();
    serving.abort();
    store.close().await;
    fake.finish().await;
}

/// A migrated database that processes share.
async fn shared() -> (String, Store) {
    let database = fresh_database();
    let store = Store::open(&database).await.unwrap();
    store.migrate().await.unwrap();
    (database, store)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_process_at_a_time_asks_for_updates() {
    let fake = FakeTelegram::start().await;
    let (database, store) = shared().await;
    let mut processes = Vec::new();
    for _ in 0..2 {
        processes.push(Process::starts(&database, &on_telegram(&fake)).await);
    }
    let (anna, ben) = (fake.user(1, "Anna", "en"), fake.user(2, "Ben", "en"));
    anna.sends_text("/start");
    until("an answer", || !anna.chat().from_bot().is_empty()).await;
    assert_eq!(refused_polls(&fake), 0, "two asked at once");

    // An answer that was sent and not yet written down would rightly come again.
    until_written_down(&store).await;
    let mut killed = take(&mut processes, &holder(&store).await);
    killed.child.kill().await.unwrap();
    ben.sends_text("/start");
    until("the other to ask", || !ben.chat().from_bot().is_empty()).await;
    assert_eq!((anna.chat().from_bot().len(), ben.chat().from_bot().len()), (1, 1));
    assert_eq!(holder(&store).await, processes[0].name);
    assert_eq!(refused_polls(&fake), 0, "two asked at once");
    let mut last = processes.remove(0);
    last.child.kill().await.unwrap();
    store.close().await;
    fake.finish().await;
}

/// How often Telegram said that another asks for updates too.
fn refused_polls(fake: &FakeTelegram) -> usize {
    fake.requests().iter().filter(|request| request.status == Some(409)).count()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_chat_window_is_the_same_at_each_process() {
    let (database, store) = shared().await;
    let mut processes = vec![Process::starts(&database, &[]).await, Process::starts(&database, &[]).await];
    let here = Visitor::at(&processes[0].url, "en");
    here.says("/start").await;
    here.waits_for("/", "English").await;
    let there = here.led_to(&processes[1].url);
    let seen = tokio::spawn(async move {
        there.waits_for("/", "What you can do here").await;
        there
    });
    here.says("/help").await;
    here.waits_for("/", "What you can do here").await;
    let there = seen.await.unwrap();

    // Whichever of them writes into the windows: when it is gone the other does.
    let senders = store.read().await.unwrap().senders().await.unwrap();
    let web = senders.into_iter().find(|sender| sender.platform == Platform::Web).unwrap();
    let mut killed = take(&mut processes, &web.process);
    killed.child.kill().await.unwrap();
    let left = if processes[0].url == here.address() { here } else { there };
    left.says("/subscribe").await;
    left.waits_for("/", "1/3").await;
    let mut last = processes.remove(0);
    last.child.kill().await.unwrap();
    store.close().await;
}
