//! A dispatch over a scripted adapter and a clock that stands still.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use haizhi_core::clock::Clock as _;
use haizhi_core::dispatch::{Dispatch, PaceConfig, Wake};
use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::event::IncomingFile;
use haizhi_core::platform::{
    Adapter, Capabilities, Delivered, Failure, FetchFailure, NotScheduled, Outgoing, Parcel, Scheduling,
};
use haizhi_core::store::{Lane, NewOutgoing, Store};
use haizhi_core::view::{Message, View};
use haizhi_tests::clock::TestClock;
pub use haizhi_tests::patience::{patiently, settle};
use haizhi_tests::stores::TestStore;
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;

/// For how long Discord recognises what is sent again, in ms.
pub const REPEAT: i64 = 120_000;

/// The handle of what is answered without counting for the pace.
pub const APART: &str = "apart";

/// One call of an adapter.
#[derive(Debug, Clone, PartialEq)]
pub struct Sent {
    pub at: i64,
    pub to: Address,
    pub what: Outgoing,
    pub file: Option<Vec<u8>>,
    pub reply: Option<String>,
    pub mentions: Vec<String>,
    pub key: String,
}

impl Sent {
    /// The first words of what was said.
    pub fn words(&self) -> &str {
        let (Outgoing::Say(message) | Outgoing::Edit { to: message, .. }) = &self.what else { return "" };
        match &message.view {
            View::Text(text) => text.paragraphs.first().map_or("", String::as_str),
            View::Card(card) => &card.title,
            _ => "",
        }
    }
}

/// What an adapter does with a call, where it does not just send.
#[derive(Debug, Clone)]
pub enum Does {
    Fails(Failure),
    /// Never answers.
    Hangs,
    /// Answers once the test lets go.
    Holds,
    /// Fails once the test lets go.
    HoldsThenFails(Failure),
}

/// An adapter that does as it is told, and remembers every call.
pub struct Scripted {
    platform: Platform,
    clock: TestClock,
    script: Mutex<HashMap<String, VecDeque<Does>>>,
    sent: Mutex<Vec<Sent>>,
    called: watch::Sender<usize>,
    /// What was asked about scheduled events: the guild, and what in a word.
    planned: watch::Sender<Vec<(String, &'static str)>>,
    pub release: Notify,
}

fn open<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Scripted {
    pub fn new(platform: Platform, clock: &TestClock) -> Arc<Self> {
        Arc::new(Self {
            platform,
            clock: clock.clone(),
            script: Mutex::default(),
            sent: Mutex::default(),
            called: watch::Sender::new(0),
            planned: watch::Sender::default(),
            release: Notify::new(),
        })
    }

    /// What happens to the next calls for this chat.
    pub fn script(&self, to: &Address, does: impl IntoIterator<Item = Does>) {
        open(&self.script).entry(to.chat.clone()).or_default().extend(does);
    }

    pub fn fails(&self, to: &Address, failure: Failure) {
        self.script(to, [Does::Fails(failure)]);
    }

    pub fn sent(&self) -> Vec<Sent> {
        open(&self.sent).clone()
    }

    /// What was said to this chat, in order.
    pub fn heard(&self, to: &Address) -> Vec<String> {
        self.sent().iter().filter(|sent| sent.to == *to).map(|sent| sent.words().to_owned()).collect()
    }

    pub fn count(&self, to: &Address) -> usize {
        self.heard(to).len()
    }

    /// What was asked about scheduled events: the guild, and what in a word.
    pub fn planned(&self) -> Vec<(String, &'static str)> {
        self.planned.borrow().clone()
    }

    /// Waits until something was asked about them so often.
    pub async fn plans(&self, times: usize) {
        let mut planned = self.planned.subscribe();
        patiently("plans", planned.wait_for(|planned| planned.len() >= times)).await.unwrap();
    }

    /// Waits until it was called so often.
    pub async fn called(&self, times: usize) {
        let mut called = self.called.subscribe();
        patiently("calls", called.wait_for(|count| *count >= times)).await.unwrap();
    }
}

#[async_trait]
impl Adapter for Scripted {
    fn platform(&self) -> Platform {
        self.platform
    }

    fn capabilities(&self) -> Capabilities {
        // As Discord does.
        let repeat_ms = if self.platform == Platform::Discord { REPEAT } else { 0 };
        Capabilities {
            forms: false,
            edits: true,
            tables: false,
            answers_alone: self.platform == Platform::Discord,
            list_page: 12,
            digest_entries: 4,
            repeat_ms,
            scheduled_events: self.platform == Platform::Discord,
        }
    }

    async fn deliver(&self, parcel: &Parcel<'_>) -> Result<Delivered, Failure> {
        let number = {
            let mut sent = open(&self.sent);
            sent.push(Sent {
                at: self.clock.now(),
                to: parcel.to.clone(),
                what: parcel.what.clone(),
                file: parcel.file.map(<[u8]>::to_vec),
                reply: parcel.reply.map(str::to_owned),
                mentions: parcel.mentions.to_vec(),
                key: parcel.key.to_owned(),
            });
            sent.len()
        };
        self.called.send_replace(number);
        let does = open(&self.script).get_mut(&parcel.to.chat).and_then(VecDeque::pop_front);
        match does {
            None => {}
            Some(Does::Fails(failure)) => return Err(failure),
            Some(Does::Hangs) => std::future::pending().await,
            Some(Does::Holds) => self.release.notified().await,
            Some(Does::HoldsThenFails(failure)) => {
                self.release.notified().await;
                return Err(failure);
            }
        }
        Ok(Delivered { message: Some(format!("m{number}")) })
    }

    async fn schedule(&self, guild: &str, what: Scheduling<'_>) -> Result<Option<String>, NotScheduled> {
        let (asked, there) = match what {
            Scheduling::Find { .. } => ("find", None),
            Scheduling::Make(event) => ("make", Some(event.reference.clone())),
            Scheduling::Change { id, .. } => ("change", Some(id.to_owned())),
            Scheduling::CallOff { .. } => ("call off", None),
            Scheduling::Remove { .. } => ("remove", None),
        };
        self.planned.send_modify(|planned| planned.push((guild.to_owned(), asked)));
        let does = open(&self.script).get_mut(guild).and_then(VecDeque::pop_front);
        match does {
            None => Ok(there),
            Some(Does::Fails(failure)) => Err(failure.into()),
            Some(Does::Holds) => {
                self.release.notified().await;
                Ok(there)
            }
            Some(Does::Hangs | Does::HoldsThenFails(_)) => std::future::pending().await,
        }
    }

    fn is_paced(&self, parcel: &Parcel<'_>) -> bool {
        parcel.reply != Some(APART)
    }

    async fn fetch(&self, _: &IncomingFile, _: u64) -> Result<Vec<u8>, FetchFailure> {
        Err(FetchFailure::Gone)
    }

    fn deep_link(&self, _: &str) -> Option<String> {
        None
    }
}

/// A running dispatch.
pub struct Rig {
    pub test: TestStore,
    pub clock: TestClock,
    pub telegram: Arc<Scripted>,
    pub web: Arc<Scripted>,
    pub wake: Wake,
    pub dispatch: Arc<Dispatch>,
    stop: watch::Sender<bool>,
    running: JoinHandle<()>,
}

impl Rig {
    /// Runs without a limit of our own.
    pub fn new(test: TestStore) -> Self {
        Self::paced(test, 0)
    }

    /// Runs with so many bulk messages a second on Telegram.
    pub fn paced(test: TestStore, per_second: u32) -> Self {
        Self::on(test, TestClock::new(), per_second)
    }

    /// Runs on what a process before it left, by the same clock.
    pub fn again(test: TestStore, clock: TestClock) -> Self {
        Self::on(test, clock, 0)
    }

    fn on(test: TestStore, clock: TestClock, per_second: u32) -> Self {
        let telegram = Scripted::new(Platform::Telegram, &clock);
        let web = Scripted::new(Platform::Web, &clock);
        let wake = Wake::default();
        let (dispatch, stop, running) =
            start(&test.store, &clock, &wake, [telegram.clone(), web.clone()], per_second);
        Self { test, clock, telegram, web, wake, dispatch, stop, running }
    }

    pub fn store(&self) -> &Store {
        &self.test.store
    }

    /// Puts an answer into the outbox and wakes dispatch.
    pub async fn say(&self, to: &Address, words: &str) {
        self.say_as(to, &Outgoing::Say(Message::text(words)), None, None).await;
    }

    /// Puts several answers into the outbox in one transaction.
    pub async fn say_all(&self, to: &Address, words: &[&str]) {
        self.say_all_in_reply(to, words, None).await;
    }

    /// The same, in answer to what has this handle.
    pub async fn say_all_in_reply(&self, to: &Address, words: &[&str], reply: Option<&str>) {
        let mut tx = self.store().write().await.unwrap();
        for words in words {
            let what = &Outgoing::Say(Message::text(*words));
            let new =
                NewOutgoing { to, lane: Lane::Interactive, what, anchor: None, edit_anchor: None, reply };
            tx.enqueue(new, self.clock.now()).await.unwrap();
        }
        tx.commit().await.unwrap();
        self.wake.wake();
    }

    pub async fn say_as(&self, to: &Address, what: &Outgoing, anchor: Option<&str>, edit: Option<&str>) {
        let mut tx = self.store().write().await.unwrap();
        let new = NewOutgoing { to, lane: Lane::Interactive, what, anchor, edit_anchor: edit, reply: None };
        tx.enqueue(new, self.clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        self.wake.wake();
    }

    /// Waits until nothing is due and nothing under way at this moment of the clock.
    pub async fn settle(&self) {
        settle(&self.dispatch).await;
    }

    /// Waits until so many calls are recorded, though more is due than the pace allows.
    pub async fn settle_at(&self, calls: usize) {
        self.telegram.called(calls).await;
        let mut turns = self.dispatch.turns();
        patiently("records", async {
            while self.dispatch.under_way() > 0 {
                turns.changed().await.unwrap();
            }
        })
        .await;
    }

    /// Waits until the loops have looked once more at what is due now.
    pub async fn clock_turned(&self) {
        let mut turns = self.dispatch.turns();
        self.wake.wake();
        patiently("turn", turns.changed()).await.unwrap();
    }

    /// Turns the clock on and waits until everything that became due is done.
    pub async fn after(&self, ms: i64) {
        self.clock.advance(ms);
        self.wake.wake();
        self.settle().await;
    }

    /// Stops and waits for the end.
    pub async fn stop(self) -> TestStore {
        self.stop.send_replace(true);
        patiently("end", self.running).await.unwrap();
        self.test
    }

    /// Begins to stop.
    pub fn ask_to_stop(&self) {
        self.stop.send_replace(true);
    }

    pub fn has_stopped(&self) -> bool {
        self.running.is_finished()
    }

    /// Ends as a crash would: nothing more is recorded.
    pub async fn crash(self) -> (TestStore, TestClock) {
        self.running.abort();
        let _ = self.running.await;
        // The tasks it had started end with their runtime's next turn; their store is closed.
        self.test.store.close().await;
        let mut test = self.test;
        test.store = Store::open(&test.url).await.unwrap();
        (test, self.clock)
    }
}

/// Starts a dispatch.
pub fn start<const N: usize>(
    store: &Store,
    clock: &TestClock,
    wake: &Wake,
    adapters: [Arc<Scripted>; N],
    per_second: u32,
) -> (Arc<Dispatch>, watch::Sender<bool>, JoinHandle<()>) {
    let pace = PaceConfig(BTreeMap::from([(Platform::Telegram, per_second)]));
    let adapters = adapters.map(|adapter| adapter as Arc<dyn Adapter>);
    let dispatch = Dispatch::new(store.clone(), Arc::new(clock.clone()), wake.clone(), adapters, pace);
    let dispatch = Arc::new(dispatch);
    let (stop, stopped) = watch::channel(false);
    let running = tokio::spawn(dispatch.clone().run(stopped));
    (dispatch, stop, running)
}
