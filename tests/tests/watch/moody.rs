//! A platform in whatever condition a test wants, and watches over it.

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use haizhi_core::clock::Clock as _;
use haizhi_core::dispatch::{Pulse, Wake};
use haizhi_core::domain::access::Role;
use haizhi_core::domain::person::Platform;
use haizhi_core::event::IncomingFile;
use haizhi_core::platform::{
    Adapter, Capabilities, Condition, Delivered, Failure, FetchFailure, Inlet, Outgoing, Parcel,
};
use haizhi_core::store::{Lane, Store};
use haizhi_core::view::View;
use haizhi_core::watch::{EVERY, Surroundings, Watch};
use haizhi_tests::cast;
use haizhi_tests::clock::TestClock;

/// An adapter that sends nothing and says how it finds its platform.
pub struct Moody {
    platform: Platform,
    condition: Mutex<Condition>,
    inlet: Mutex<Option<Inlet>>,
}

impl Moody {
    pub fn new(platform: Platform) -> Arc<Self> {
        Arc::new(Self { platform, condition: Mutex::new(Condition::Working), inlet: Mutex::default() })
    }

    pub fn is(&self, condition: Condition) {
        *self.condition.lock().unwrap() = condition;
    }

    pub fn posts(&self, inlet: Option<Inlet>) {
        *self.inlet.lock().unwrap() = inlet;
    }
}

#[async_trait]
impl Adapter for Moody {
    fn platform(&self) -> Platform {
        self.platform
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            forms: false,
            edits: true,
            tables: false,
            answers_alone: false,
            list_page: 12,
            digest_entries: 0,
            repeat_ms: 0,
            scheduled_events: false,
        }
    }

    async fn deliver(&self, _: &Parcel<'_>) -> Result<Delivered, Failure> {
        Err(Failure::Down("it only has moods".into()))
    }

    async fn fetch(&self, _: &IncomingFile, _: u64) -> Result<Vec<u8>, FetchFailure> {
        Err(FetchFailure::Gone)
    }

    fn deep_link(&self, _: &str) -> Option<String> {
        None
    }

    fn condition(&self) -> Condition {
        self.condition.lock().unwrap().clone()
    }

    async fn inlet(&self) -> Option<Inlet> {
        self.inlet.lock().unwrap().clone()
    }
}

/// One process that watches Telegram and the web.
pub struct Guard {
    pub watch: Watch,
    pub telegram: Arc<Moody>,
    pub free: Arc<Mutex<Option<u64>>>,
    clock: TestClock,
}

impl Guard {
    pub fn new(store: &Store, clock: &TestClock, process: &str) -> Self {
        let telegram = Moody::new(Platform::Telegram);
        let adapters: Vec<Arc<dyn Adapter>> = vec![telegram.clone(), Moody::new(Platform::Web)];
        let free = Arc::new(Mutex::new(None));
        let disk = free.clone();
        let around =
            Surroundings { process: process.into(), disk_free: Box::new(move || *disk.lock().unwrap()) };
        let watch = Watch::new(
            store.clone(),
            Arc::new(clock.clone()),
            Wake::default(),
            Arc::<Pulse>::default(),
            adapters,
            around,
        );
        Self { watch, telegram, free, clock: clock.clone() }
    }

    pub async fn looks(&self) {
        self.watch.look().await.unwrap();
    }

    /// Looks as it would over this time.
    pub async fn looks_for(&self, ms: i64) {
        let until = self.clock.now() + ms;
        while self.clock.now() < until {
            self.clock.advance(EVERY.min(until - self.clock.now()));
            self.looks().await;
        }
    }
}

/// An administrator on Telegram and the web, a reviewer of the office on
/// Telegram, a station's member and an observer on the web.
pub async fn office(store: &Store) {
    let mut tx = store.write().await.unwrap();
    let station = tx.create_station("kmust", "昆明理工大学", "", None).await.unwrap();
    let members = [
        ("Li", Role::Administrator, None, vec![cast::web("visit-li"), cast::telegram("li")]),
        ("Wang", Role::Reviewer, None, vec![cast::telegram("wang")]),
        ("Zhao", Role::Station, Some(station), vec![cast::web("visit-zhao")]),
        ("Chen", Role::Observer, None, vec![cast::web("visit-chen")]),
    ];
    for (name, role, station, places) in members {
        let staff = tx.create_staff(name, role, station, cast::NOW).await.unwrap();
        for place in places {
            let person = cast::scholar(&mut tx, &place).await;
            tx.link_staff(staff, person, cast::NOW).await.unwrap();
        }
    }
    for platform in [Platform::Telegram, Platform::Web] {
        tx.take_sender(platform, "elsewhere", cast::NOW, cast::NOW + 30 * cast::DAY, 0).await.unwrap();
    }
    tx.commit().await.unwrap();
}

/// What was told to whom since this was asked last, as `chat: first paragraph`.
pub async fn told(store: &Store, clock: &TestClock) -> Vec<String> {
    let mut tx = store.write().await.unwrap();
    let mut told = Vec::new();
    let platforms = [Platform::Telegram, Platform::Web];
    loop {
        let claimed = tx.claim_outbox(&platforms, 50, clock.now(), clock.now() + 1).await.unwrap();
        if claimed.is_empty() {
            break;
        }
        for posted in claimed {
            assert_eq!(posted.lane, Lane::Personal);
            let Outgoing::Say(message) = &posted.what else { panic!("{posted:?}") };
            let View::Text(text) = &message.view else { panic!("{message:?}") };
            told.push(format!("{}: {}", posted.to.chat, text.paragraphs[0]));
            let end = haizhi_core::store::PostedEnd::Sent;
            tx.end_posted(&posted, end, None, clock.now()).await.unwrap();
        }
    }
    tx.commit().await.unwrap();
    told
}
