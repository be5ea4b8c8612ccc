use std::path::Path;
use std::process::Command;

use haizhi_core::clock::Clock as _;
use haizhi_core::store::{Lane, Store};
use haizhi_tests::postgres::OwnServer;
use haizhi_tests::stores::TestStore;
use sqlx::{Connection as _, Executor as _, Row as _, SqliteConnection};
use tempfile::TempDir;

use super::rig::{Rig, chat};

/// How long the database is away.
const AWAY: i64 = 30_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_is_gone_for_half_a_minute_is_waited_for() {
    const READERS: i64 = 300;
    let server = OwnServer::start();
    let test = TestStore::open(server.database(), None).await;
    let rig = Rig::paced(test, 50).await;
    rig.readers(READERS).await;
    rig.fake.knows(1);
    let notice = rig.announces().await;
    rig.serves(rig.fake.served() + 100).await;
    // Some are under way, and an answer too.
    rig.says(1, "answer", Lane::Interactive).await;
    rig.clock.advance(1_000);
    tokio::task::block_in_place(|| server.goes());
    let before = rig.clock.now();
    let mut round = 0;
    while rig.clock.now() < before + AWAY {
        rig.turns(round).await;
        // What is under way waits for the database: the clock is turned more often.
        round += 5;
    }
    assert!(rig.test.store.read().await.is_err(), "it is gone");
    let told = rig.fake.served();
    tokio::task::block_in_place(|| server.comes());
    let sending = rig.drains(notice).await;
    assert!(told < rig.fake.served(), "the broadcast was in its middle");
    assert_eq!((sending.total, sending.sent), (300, 300), "{sending:?}");
    assert_eq!(rig.reached(READERS), 300);
    assert_eq!(rig.heard(1), 1);
    rig.ends().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_another_program_keeps_locked_is_waited_for() {
    const READERS: i64 = 300;
    let rig = Rig::paced(haizhi_tests::stores::sqlite().await, 50).await;
    rig.readers(READERS).await;
    rig.fake.knows(1);
    let notice = rig.announces().await;
    rig.serves(rig.fake.served() + 100).await;
    let mut other = SqliteConnection::connect(&rig.test.url).await.unwrap();
    other.execute("PRAGMA busy_timeout = 60000").await.unwrap();
    other.execute("BEGIN IMMEDIATE").await.unwrap();
    let before = rig.clock.now();
    let mut round = 0;
    while rig.clock.now() < before + AWAY {
        rig.turns(round).await;
        round += 5;
    }
    // A writer gives up after a while of real time; dispatch met the same.
    assert!(rig.test.store.write().await.is_err(), "it is locked");
    let told = rig.fake.served();
    other.execute("ROLLBACK").await.unwrap();
    rig.says(1, "answer", Lane::Interactive).await;
    let sending = rig.drains(notice).await;
    assert!(told < rig.fake.served(), "the broadcast was in its middle");
    assert_eq!((sending.total, sending.sent), (300, 300), "{sending:?}");
    assert_eq!((rig.reached(READERS), rig.heard(1)), (300, 1));
    rig.ends().await;
}

/// A small disk; it is taken away when dropped.
struct Disk(TempDir);

impl Disk {
    /// `None` where nothing may be mounted.
    fn of(size: &str) -> Option<Self> {
        let folder = TempDir::with_prefix("haizhi-disk-").unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"]).arg(folder.path());
        mount.output().ok()?.status.success().then_some(Self(folder))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Fills it to the last byte; the file that does.
    fn fills(&self) -> std::path::PathBuf {
        let ballast = self.path().join("ballast");
        // It ends with an error when there is no room left, as it should.
        let filled = Command::new("dd")
            .args(["if=/dev/zero", "bs=4096", &format!("of={}", ballast.display())])
            .output()
            .unwrap();
        assert!(!filled.status.success());
        ballast
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Whatever fails here leaves an empty folder behind and nothing else.
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_stops_the_sending_and_loses_nothing() {
    const READERS: i64 = 300;
    let Some(disk) = Disk::of("16m") else {
        println!("skipped: only who may mount a small disk can fill it");
        return;
    };
    let url = format!("sqlite://{}", disk.path().join("haizhi.db").display());
    let rig = Rig::paced(TestStore::open(url, None).await, 50).await;
    rig.readers(READERS).await;
    rig.fake.knows(1);
    let notice = rig.announces().await;
    rig.serves(rig.fake.served() + 100).await;
    // What was freed in the log would have room for the rest of the broadcast.
    empties_log(&rig.test.url).await;
    let ballast = disk.fills();
    // Writing goes on until the log has no room any more.
    for round in 0..400 {
        rig.turns(round).await;
    }
    let told = rig.fake.served();
    let before = rig.sending(notice).await;
    assert!(before.waiting > 0, "the sending stands still: {before:?}");
    assert!(writes(&rig.test.store, chat(1), rig.clock.now()).await.is_err(), "the disk is full");
    assert!(rig.reached(READERS) <= before.sent + 100, "no more than the window went unrecorded");
    for round in 0..40 {
        rig.turns(round).await;
    }
    assert_eq!(rig.fake.served(), told, "nothing goes out that cannot be written down");
    std::fs::remove_file(ballast).unwrap();
    rig.says(1, "answer", Lane::Interactive).await;
    let sending = rig.drains(notice).await;
    assert_eq!((sending.total, sending.sent), (300, 300), "{sending:?}");
    assert_eq!((rig.reached(READERS), rig.heard(1)), (300, 1));
    rig.ends().await;
}

/// Carries everything over into the database and cuts the log to nothing.
async fn empties_log(url: &str) {
    let mut conn = SqliteConnection::connect(url).await.unwrap();
    let mut busy = 1;
    for _ in 0..1_000 {
        let row = conn.fetch_one("PRAGMA wal_checkpoint(TRUNCATE)").await.unwrap();
        busy = row.get::<i64, _>(0);
        if busy == 0 {
            break;
        }
        tokio::task::yield_now().await;
    }
    assert_eq!(busy, 0, "somebody always reads");
}

/// Writes more than the log can have room for by chance.
async fn writes(store: &Store, to: i64, now: i64) -> Result<(), haizhi_core::store::StoreError> {
    let words = "x".repeat(64 << 10);
    let what = haizhi_core::platform::Outgoing::Say(haizhi_core::view::Message::text(words));
    let mut tx = store.write().await?;
    let new = haizhi_core::store::NewOutgoing {
        to: &haizhi_tests::cast::telegram(to),
        lane: Lane::Personal,
        what: &what,
        anchor: None,
        edit_anchor: None,
        reply: None,
    };
    tx.enqueue(new, now).await?;
    tx.commit().await
}
