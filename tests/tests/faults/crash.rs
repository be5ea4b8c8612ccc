use std::process::Stdio;
use std::time::Duration;

use haizhi_core::clock::{Clock as _, SystemClock};
use haizhi_core::domain::person::Platform;
use haizhi_core::store::{Lane, Store};
use haizhi_tests::load::endings::Endings;
use haizhi_tests::load::fill::{Crowd, fill};
use haizhi_tests::load::publish::publish;
use haizhi_tests::load::send::TOKEN;
use haizhi_tests::stores::sqlite;
use haizhi_tests::telegram::{FakeTelegram, Rates};
use rand::rngs::StdRng;
use rand::{Rng as _, SeedableRng as _};
use sqlx::any::install_default_drivers;
use sqlx::{AnyConnection, Connection as _, Executor as _};
use tokio::process::{Child, Command};

use super::rig::enqueue;

const READERS: u32 = 10_000;
const KILLS: usize = 20;
/// After so many requests the last comes at the latest: what a killed process
/// had claimed and not sent yet is never asked for.
const LAST: usize = 7_500;
/// What may be in doubt after one of them.
const UNCERTAIN: u64 = 100;
const PERSONAL: usize = 50;
/// Chats of those who get something of their own.
const PERSONAL_CHATS: i64 = 900_000;
/// How long nothing may move, in real time.
const PATIENCE: Duration = Duration::from_secs(60);

/// Leases end: those who come next would wait for it in real time, six
/// seconds to send and two minutes to say an answer again.
async fn leases_end(url: &str) {
    install_default_drivers();
    let mut conn = AnyConnection::connect(url).await.unwrap();
    conn.execute("UPDATE sender SET until = 0").await.unwrap();
    conn.execute("UPDATE outbox SET lease_until = 1 WHERE state = 'sending'").await.unwrap();
    conn.close().await.unwrap();
}

/// Another process that sends all that waits.
fn sender(url: &str, api: &str) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_haizhi-load"));
    command.args(["send", "--database", url, "--api", api]);
    command.stdout(Stdio::null()).kill_on_drop(true).spawn().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sigkill_at_twenty_moments_loses_nobody_and_tells_nobody_twice() {
    let seed: u64 = rand::random();
    println!("seed {seed}");
    let mut random = StdRng::seed_from_u64(seed);
    let test = sqlite().await;
    let fake = FakeTelegram::builder().token(TOKEN).rates(Rates::OFF).start().await;
    fill(&test.url, Crowd::telegram(READERS), SystemClock.now()).await.unwrap();
    for number in 0..PERSONAL {
        fake.knows(PERSONAL_CHATS + number as i64);
    }
    for id in 1..=i64::from(READERS) {
        fake.knows(id);
    }
    publish(&test.store).await.unwrap();

    let mut moments: Vec<usize> = (0..KILLS).map(|_| random.random_range(0..LAST)).collect();
    moments.sort_unstable();
    println!("killed after so many requests: {moments:?}");
    let (mut said, mut kills) = (0, 0);
    for moment in moments {
        let mut child = sender(&test.url, fake.url());
        let share = PERSONAL / KILLS + usize::from(kills < PERSONAL % KILLS);
        for _ in 0..share {
            personal(&test.store, said).await;
            said += 1;
        }
        // At least its start is seen.
        let moment = moment.max(fake.served() + 1);
        assert!(fake.serves(moment, PATIENCE).await, "{} of {moment} requests", fake.served());
        assert!(child.try_wait().unwrap().is_none(), "it was still sending");
        child.kill().await.unwrap();
        kills += 1;
        let so_far = Endings::all(&test.store).await.unwrap();
        assert!(so_far.unknown <= UNCERTAIN * kills as u64, "{so_far:?} after {kills} kills");
        leases_end(&test.url).await;
    }
    let last = tokio::time::timeout(PATIENCE, sender(&test.url, fake.url()).wait()).await;
    assert!(last.expect("an end").unwrap().success());

    let ended = Endings::all(&test.store).await.unwrap();
    println!("{} sent, {} unknown", ended.sent, ended.unknown);
    assert_eq!((ended.total, ended.waiting, ended.gone, ended.failed), (u64::from(READERS), 0, 0, 0));
    assert_eq!(ended.sent + ended.unknown, u64::from(READERS), "nobody is lost");
    assert!(ended.unknown <= UNCERTAIN * KILLS as u64);
    let mut reached = 0;
    for id in 1..=i64::from(READERS) {
        let told = fake.chat(id).from_bot().len();
        assert!(told <= 1, "{id} was told {told} times");
        reached += told as u64;
    }
    assert!(reached >= ended.sent, "{reached} reached of {} that count as sent", ended.sent);
    for number in 0..PERSONAL {
        let heard = fake.chat(PERSONAL_CHATS + number as i64).from_bot().len();
        assert!(heard >= 1, "what is for one person is never lost: {number}");
    }
    let mut tx = test.store.read().await.unwrap();
    assert_eq!(tx.open_outbox(&[Platform::Telegram]).await.unwrap(), 0);
    drop(tx);
    fake.finish().await;
}

async fn personal(store: &Store, number: usize) {
    enqueue(store, PERSONAL_CHATS + number as i64, "for you", Lane::Personal, SystemClock.now()).await;
}
