//! A dispatch over the real adapter and the strict fake, that can be stopped,
//! crash and start again.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use haizhi_core::clock::Clock as _;
use haizhi_core::dialogue::need::Sending;
use haizhi_core::dispatch::{Dispatch, PaceConfig, Wake};
use haizhi_core::domain::ids::NoticeId;
use haizhi_core::domain::person::Platform;
use haizhi_core::platform::{Adapter, Outgoing};
use haizhi_core::store::{Lane, NewOutgoing, Store};
use haizhi_core::view::Message;
use haizhi_telegram::{Config, Telegram};
use haizhi_tests::cast::{announced, crowd, everything, speech, telegram};
use haizhi_tests::clock::TestClock;
use haizhi_tests::patience::{patiently, settle};
use haizhi_tests::stores::TestStore;
use haizhi_tests::telegram::{FakeTelegram, Rates};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// How often the clock is turned before a test that gets nowhere is given up.
const TURNS: usize = 20_000;

/// More than a request may take in real time.
const REQUEST: Duration = Duration::from_secs(45);

/// One process.
struct Process {
    dispatch: Arc<Dispatch>,
    wake: Wake,
    stop: watch::Sender<bool>,
    running: JoinHandle<()>,
}

pub struct Rig {
    pub test: TestStore,
    pub clock: TestClock,
    pub fake: FakeTelegram,
    per_second: u32,
    api: String,
    process: Option<Process>,
}

/// The number of a reader's chat.
pub fn chat(number: i64) -> i64 {
    10_000 + number
}

impl Rig {
    /// Straight to the fake, without a limit of our own.
    pub async fn new(test: TestStore) -> Self {
        Self::paced(test, 0).await
    }

    /// With so many bulk messages a second.
    pub async fn paced(test: TestStore, per_second: u32) -> Self {
        let mut rig = Self::stopped(test, per_second).await;
        rig.starts().await;
        rig
    }

    /// Not started yet.
    pub async fn stopped(test: TestStore, per_second: u32) -> Self {
        let clock = TestClock::new();
        let hands = clock.clone();
        let fake =
            FakeTelegram::builder().clock(Arc::new(move || hands.now())).rates(Rates::OFF).start().await;
        let api = fake.url().to_owned();
        Self { test, clock, fake, per_second, api, process: None }
    }

    /// The server is reached at this address from the next start on.
    pub fn reach(&mut self, url: &str) {
        url.clone_into(&mut self.api);
    }

    pub async fn starts(&mut self) {
        let config =
            Config { token: self.fake.token(), api_url: Some(self.api.clone()), ..Config::default() };
        let adapter = Telegram::new(&config, Arc::new(self.clock.clone())).unwrap();
        adapter.start().await.unwrap();
        let wake = Wake::default();
        let pace = PaceConfig(BTreeMap::from([(Platform::Telegram, self.per_second)]));
        let adapters: [Arc<dyn Adapter>; 1] = [Arc::new(adapter)];
        let clock = Arc::new(self.clock.clone());
        let dispatch = Arc::new(Dispatch::new(self.test.store.clone(), clock, wake.clone(), adapters, pace));
        let (stop, stopped) = watch::channel(false);
        let running = tokio::spawn(dispatch.clone().run(stopped));
        self.process = Some(Process { dispatch, wake, stop, running });
    }

    /// Stops as a deploy does.
    pub async fn stops(&mut self) {
        let process = self.process.take().unwrap();
        process.stop.send_replace(true);
        patiently("end", process.running).await.unwrap();
    }

    /// Ends without writing anything down any more.
    pub async fn crashes(&mut self) {
        let process = self.process.take().unwrap();
        process.running.abort();
        let _ = process.running.await;
        self.test.store.close().await;
        self.test.store = Store::open(&self.test.url).await.unwrap();
    }

    fn process(&self) -> &Process {
        self.process.as_ref().unwrap()
    }

    /// So many readers of everything, whom the bot may write to.
    pub async fn readers(&self, count: i64) {
        crowd(&self.test.store, count, &everything()).await;
        for number in 1..=count {
            self.fake.knows(chat(number));
        }
    }

    /// Publishes something for everybody.
    pub async fn announces(&self) -> NoticeId {
        let mut tx = self.test.store.write().await.unwrap();
        let notice = announced(&mut tx, &speech()).await.notice.expect("a notice");
        tx.commit().await.unwrap();
        self.wakes();
        notice
    }

    /// Puts something for one person into the outbox.
    pub async fn says(&self, to: i64, words: &str, lane: Lane) {
        enqueue(&self.test.store, to, words, lane, self.clock.now()).await;
        self.wakes();
    }

    fn wakes(&self) {
        if let Some(process) = &self.process {
            process.wake.wake();
        }
    }

    /// Waits until all that is due is done.
    pub async fn settles(&self) {
        settle(&self.process().dispatch).await;
    }

    /// Turns the clock on and waits until all that became due is done.
    pub async fn after(&self, ms: i64) {
        self.clock.advance(ms);
        self.wakes();
        self.settles().await;
    }

    /// Gives the loops room to look, and turns the clock to the next moment
    /// that somebody waits for unless something is under way.
    pub async fn turns(&self, round: usize) {
        let dispatch = &self.process().dispatch;
        let mut turns = dispatch.turns();
        if dispatch.under_way() == 0 || round.is_multiple_of(20) {
            self.clock.advance_to_next();
        }
        // What the loops do next changes this; the cap only keeps the hands turning.
        let _ = tokio::time::timeout(Duration::from_millis(50), turns.changed()).await;
    }

    /// Turns the clock from moment to moment until so many requests came in.
    pub async fn serves(&self, count: usize) {
        for round in 0..TURNS {
            if self.fake.served() >= count {
                return;
            }
            self.turns(round).await;
        }
        panic!("{} of {count} requests", self.fake.served());
    }

    /// Waits until one delivery is left, without turning the clock.
    pub async fn serves_all_but_one(&self, notice: NoticeId) {
        let mut turns = self.process().dispatch.turns();
        patiently("all others", async {
            while self.sending(notice).await.waiting != 1 {
                turns.changed().await.unwrap();
            }
        })
        .await;
    }

    /// Waits, for as long as a request may take, until nothing is under way.
    pub async fn quiet(&self) {
        let dispatch = &self.process().dispatch;
        let mut turns = dispatch.turns();
        let quiet = async {
            while dispatch.under_way() > 0 {
                turns.changed().await.unwrap();
            }
        };
        tokio::time::timeout(REQUEST, quiet).await.expect("an end of every request");
    }

    /// Turns the clock from moment to moment until nothing waits any more, and
    /// checks that the figures add up.
    pub async fn drains(&self, notice: NoticeId) -> Sending {
        for round in 0..TURNS {
            let mut tx = self.test.store.read().await.unwrap();
            let open = tx.open_outbox(&[Platform::Telegram]).await.unwrap()
                + u64::from(tx.unspread().await.unwrap());
            drop(tx);
            let sending = self.sending(notice).await;
            if open == 0 && sending.waiting == 0 && self.process().dispatch.under_way() == 0 {
                let ended = sending.sent + sending.gone + sending.failed + sending.unknown;
                assert_eq!(ended, sending.total, "{sending:?}");
                return sending;
            }
            self.turns(round).await;
        }
        panic!("the queue is not drained: {:?}", self.sending(notice).await);
    }

    pub async fn sending(&self, notice: NoticeId) -> Sending {
        let mut tx = self.test.store.read().await.unwrap();
        tx.sending(notice).await.unwrap().expect("the notice")
    }

    /// How many messages stand in a chat.
    pub fn heard(&self, chat: i64) -> usize {
        self.fake.chat(chat).from_bot().len()
    }

    /// How often it was tried to write to a chat.
    pub fn tried(&self, chat: i64) -> usize {
        self.fake.requests().iter().filter(|request| request.chat == Some(chat)).count()
    }

    /// How many messages stand in all these readers' chats; none has two.
    pub fn reached(&self, readers: i64) -> u64 {
        let mut reached = 0;
        for number in 1..=readers {
            let heard = self.heard(chat(number));
            assert!(heard <= 1, "reader {number} was told {heard} times");
            reached += heard as u64;
        }
        reached
    }

    /// Stops; what the fake has to complain of fails the test.
    pub async fn ends(mut self) {
        self.stops().await;
        self.fake.finish().await;
    }
}

/// Puts something for one person into the outbox.
pub async fn enqueue(store: &Store, to: i64, words: &str, lane: Lane, now: i64) {
    let (to, what) = (&telegram(to), &Outgoing::Say(Message::text(words)));
    let mut tx = store.write().await.unwrap();
    let new = NewOutgoing { to, lane, what, anchor: None, edit_anchor: None, reply: None };
    tx.enqueue(new, now).await.unwrap();
    tx.commit().await.unwrap();
}
