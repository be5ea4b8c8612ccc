//! A whole house with people around it, on one clock: the real adapters over
//! real HTTP against strict fakes, the real store, dispatch and schedule.
//!
//! ```ignore
//! let mut world = World::on(engine).await;
//! let anna = world.scholar(7, "Anna", "en").await;
//! anna.sends_text("/start");
//! ```

use std::path::PathBuf;
use std::sync::Arc;

use haizhi::config::{Config, TelegramConfig};
use haizhi::house::{House, Plan};
use haizhi_core::clock::Clock;
use haizhi_core::domain::access::Role;
use haizhi_core::domain::ids::{ImportId, PostingId};
use haizhi_core::domain::person::{Platform, Staff};
use haizhi_core::domain::posting::{PostingContent, PostingState};
use haizhi_core::service::import::{List, Report};
use haizhi_core::service::office::{self, Fault, Publication};
use haizhi_core::text::Texts;
use metrics_exporter_prometheus::PrometheusHandle;
use tokio::sync::watch;

use crate::clock::TestClock;
use crate::telegram::{FakeTelegram, Rates, User};

/// Which engine a house keeps its records in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// The embedded default.
    Sqlite,
    /// A real PostgreSQL server.
    Postgres,
}

/// Runs each of these tests, functions of an [`Engine`], on both.
#[macro_export]
macro_rules! on_each_engine {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() { super::$name($crate::world::Engine::Sqlite).await; })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread")]
            async fn $name() { super::$name($crate::world::Engine::Postgres).await; })+
        }
    };
}

/// A house, the platforms around it, and the clock of all of them.
pub struct World {
    /// The clock of everything.
    pub clock: TestClock,
    /// Telegram.
    pub telegram: FakeTelegram,
    /// The house; `None` between [`World::stops`] and [`World::starts`].
    house: Option<House>,
    config: Config,
    metrics: Option<PrometheusHandle>,
    _folder: tempfile::TempDir,
}

impl World {
    /// A house on this engine, just started.
    pub async fn on(engine: Engine) -> Self {
        Self::with(engine, |_| {}).await
    }

    /// The same with numbers to be scraped; once in a process.
    pub async fn measured(engine: Engine) -> Self {
        Self::built(engine, haizhi::numbers::collect(), |_| {}).await
    }

    /// A house with other settings.
    pub async fn with(engine: Engine, settle: impl FnOnce(&mut Config)) -> Self {
        Self::built(engine, None, settle).await
    }

    async fn built(
        engine: Engine,
        metrics: Option<PrometheusHandle>,
        settle: impl FnOnce(&mut Config),
    ) -> Self {
        let clock = TestClock::new();
        let folder = tempfile::tempdir().expect("a temporary folder");
        let hands = clock.clone();
        let telegram = FakeTelegram::builder()
            .clock(Arc::new(move || hands.now()))
            .rates(Rates::PUBLISHED)
            .start()
            .await;
        let database_url = match engine {
            Engine::Sqlite => format!("sqlite://{}", folder.path().join("haizhi.db").display()),
            Engine::Postgres => crate::postgres::fresh_database(),
        };
        let mut config = Config {
            database_url,
            listen: ([127, 0, 0, 1], 0).into(),
            public_url: None,
            telegram: Some(TelegramConfig {
                token: telegram.token(),
                api_url: Some(telegram.url().to_owned()),
                proxy: None,
                webhook: false,
                pace: 25,
            }),
            discord: None,
            log: "warn".into(),
            log_json: false,
        };
        settle(&mut config);
        let mut world = Self { clock, telegram, house: None, config, metrics, _folder: folder };
        world.starts().await;
        world
    }

    /// Starts the house on the database it had before.
    pub async fn starts(&mut self) {
        let plan = Plan {
            config: self.config.clone(),
            clock: Arc::new(self.clock.clone()),
            metrics: self.metrics.clone(),
            demo: false,
        };
        self.house = Some(House::start(plan).await.expect("the house starts"));
    }

    /// Stops the house as a deploy does.
    pub async fn stops(&mut self) {
        if let Some(house) = self.house.take() {
            house.stop().await;
        }
    }

    /// The running house.
    pub fn house(&self) -> &House {
        self.house.as_ref().expect("the house runs")
    }

    /// Its settings.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// Where the pages are.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.house().address)
    }

    /// Somebody on Telegram.
    pub fn user(&self, id: i64, name: &str, lang: &str) -> User {
        self.telegram.user(id, name, lang)
    }

    /// A member of staff who signed in nowhere yet.
    pub async fn staff(&self, name: &str, role: Role) -> (Staff, String) {
        let service = &self.house().service;
        let invited = service.invite(name, role, None, None).await.expect("an invitation");
        let staff = service.member(&invited.id.to_string()).await.expect("the store").expect("just invited");
        (staff, invited.code)
    }

    /// What the command line does with a list.
    pub async fn imports(&self, name: &str, bytes: &[u8], by: &Staff) -> Report {
        let list = List {
            name,
            bytes: bytes.to_vec(),
            station: None,
            by: Some(by.id),
            words: Texts::get().words(haizhi_core::domain::lang::Lang::En),
        };
        let (progress, _) = watch::channel((0, None));
        self.house().service.import(list, false, &progress).await.expect("the store")
    }

    /// The drafts an import made.
    pub async fn drafts(&self, import: ImportId) -> Vec<PostingId> {
        let mut tx = self.house().service.store().read().await.expect("the store");
        tx.import_drafts(import).await.expect("the store")
    }

    /// Submits, approves and publishes as the command line does.
    pub async fn publishes(&self, id: PostingId, by: &Staff, second: &Staff) -> Result<Publication, Fault> {
        let store = self.house().service.store();
        let now = self.clock.now();
        let mut tx = store.write().await?;
        office::submit(&mut tx, by, id, None, now).await?;
        office::approve(&mut tx, second, id, None, now).await?;
        let publication = office::publish(&mut tx, second, id, None, None, now).await?;
        tx.commit().await?;
        Ok(publication)
    }

    /// Gives a posting another text and publishes that.
    pub async fn corrects(
        &self,
        id: PostingId,
        by: &Staff,
        second: &Staff,
        change: impl FnOnce(&mut PostingContent),
    ) -> Result<Publication, Fault> {
        let mut tx = self.house().service.store().write().await?;
        let mut content = tx.posting(id).await?.expect("a posting").head.content;
        change(&mut content);
        office::correct(&mut tx, by, id, None, &content, self.clock.now()).await?;
        tx.commit().await?;
        self.publishes(id, by, second).await
    }

    /// Where a posting stands.
    pub async fn state(&self, id: PostingId) -> PostingState {
        let mut tx = self.house().service.store().read().await.expect("the store");
        tx.posting(id).await.expect("the store").expect("a posting").state
    }

    /// Turns the clock from moment to moment until nothing waits any more:
    /// every update taken in, every list read, every message sent or given up.
    pub async fn settles(&self) {
        let mut turns = self.house().dispatch.turns();
        for round in 0..10_000 {
            self.telegram.wait_idle().await;
            let reading = self.is_reading().await;
            if !reading && !self.anything_open().await && self.telegram.idle() {
                return;
            }
            // A list is read in real time: let the hands creep meanwhile.
            if !reading || round % 20 == 0 {
                self.clock.advance_to_next();
            }
            // What the loops do next changes this; the cap only keeps the hands
            // turning when a request is under way.
            let _ = tokio::time::timeout(std::time::Duration::from_millis(50), turns.changed()).await;
        }
        panic!("the house does not come to rest:\n{}", self.telegram.transcript());
    }

    /// Waits until nothing is left to be done at this moment, turning the hands
    /// only for what is held back by a pace.
    pub async fn rests(&self) {
        let mut turns = self.house().dispatch.turns();
        for round in 0..2_000 {
            self.telegram.wait_idle().await;
            let idle = self.house().dispatch.is_idle().await.expect("the store");
            if idle && self.telegram.idle() {
                return;
            }
            // What is due may wait for the next look or the pace: some moments are enough.
            if round % 5 == 4 {
                self.clock.advance(250);
            }
            let _ = tokio::time::timeout(std::time::Duration::from_millis(20), turns.changed()).await;
        }
        panic!("the house does not come to rest:\n{}", self.telegram.transcript());
    }

    /// Whether anything waits to be sent, now or later.
    async fn anything_open(&self) -> bool {
        let platforms = [Platform::Telegram, Platform::Web];
        let open = async {
            let mut tx = self.house().service.store().read().await?;
            let waiting = tx.open_outbox(&platforms).await? + tx.open_deliveries(&platforms).await?;
            Ok::<_, haizhi_core::store::StoreError>(waiting > 0 || tx.unspread().await? > 0)
        };
        open.await.expect("the store")
    }

    /// Whether a list waits to be read, or is being read.
    async fn is_reading(&self) -> bool {
        let mut tx = self.house().service.store().read().await.expect("the store");
        tx.pending_jobs().await.expect("the store") > 0
    }

    /// The path of a file in the repository.
    pub fn path(relative: &str) -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(relative)
    }

    /// Ends the world: the house stops, and what a fake has to complain of fails the test.
    pub async fn ends(mut self) {
        self.stops().await;
        self.telegram.finish().await;
    }
}
