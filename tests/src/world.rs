//! A whole house with people around it, on one clock: the real adapters over
//! real HTTP against strict fakes, the real store, dispatch and schedule.
//!
//! ```ignore
//! let mut world = World::on(engine).await;
//! let anna = world.user(7, "Anna", "en");
//! anna.sends_text("/start");
//! ```

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use futures::FutureExt as _;
use futures::future::BoxFuture;
use haizhi::config::{Config, DiscordConfig, TelegramConfig};
use haizhi::house::{House, Plan};
use haizhi_core::clock::Clock;
use haizhi_core::domain::access::Role;
use haizhi_core::domain::ids::{ImportId, PostingId};
pub use haizhi_core::domain::person::Platform;
use haizhi_core::domain::person::Staff;
use haizhi_core::domain::posting::{PostingContent, PostingState};
use haizhi_core::print::Printer;
use haizhi_core::service::import::{List, Report};
use haizhi_core::service::office::{self, Fault, Publication};
use haizhi_core::text::Texts;
use metrics_exporter_prometheus::PrometheusHandle;
use tokio::sync::watch;

use crate::clock::TestClock;
use crate::discord::{self, FakeDiscord};
use crate::person::Person;
use crate::telegram::{FakeTelegram, Rates, User};

/// The most that the hands are turned at once while something is under way: a
/// third of the lease on sending, so that it is renewed in time.
const STEP_MS: i64 = haizhi_core::dispatch::SENDER_LEASE / 3;
/// Rounds in which the hands stand still so that a lease is renewed; a house
/// whose store is gone does not renew it.
const PATIENCE: u32 = 100;

/// Which engine a house keeps its records in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// The embedded default.
    Sqlite,
    /// A real PostgreSQL server.
    Postgres,
}

/// Where a scenario plays: what the records are kept in, and where people write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stage {
    /// What the records are kept in.
    pub engine: Engine,
    /// Where people write.
    pub platform: Platform,
}

impl From<Engine> for Stage {
    /// On Telegram.
    fn from(engine: Engine) -> Self {
        Self { engine, platform: Platform::Telegram }
    }
}

/// Runs each of these scenarios, functions of a [`Stage`], with people on each
/// messenger and on both engines.
#[macro_export]
macro_rules! on_each_platform {
    ($($name:ident),+ $(,)?) => {
        mod telegram {
            $crate::on_each_platform!(@on Telegram: $($name),+);
        }
        mod discord {
            $crate::on_each_platform!(@on Discord: $($name),+);
        }
    };
    (@on $platform:ident: $($name:ident),+) => {
        mod sqlite {
            $crate::on_each_platform!(@in Sqlite, $platform: $($name),+);
        }
        mod postgres {
            $crate::on_each_platform!(@in Postgres, $platform: $($name),+);
        }
    };
    (@in $engine:ident, $platform:ident: $($name:ident),+) => {
        $(#[tokio::test(flavor = "multi_thread")]
        async fn $name() {
            let stage = $crate::world::Stage {
                engine: $crate::world::Engine::$engine,
                platform: $crate::world::Platform::$platform,
            };
            super::super::$name(stage).await;
        })+
    };
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

/// With what houses seal files.
const FILES_KEY: &str = "test:000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

/// Settings for this Discord, with the program's own pace.
fn discord_of(fake: &FakeDiscord) -> DiscordConfig {
    DiscordConfig {
        token: fake.token(),
        api_url: Some(fake.url().to_owned()),
        gateway_url: None,
        proxy: None,
        pace: 5,
        shards: 0,
    }
}

/// A house, the platforms around it, and the clock of all of them.
pub struct World {
    /// The clock of everything.
    pub clock: TestClock,
    /// Telegram.
    pub telegram: FakeTelegram,
    /// Discord, used by a house on a [`Stage`].
    pub discord: FakeDiscord,
    /// Where [`World::person`] puts people.
    platform: Platform,
    /// The newest message on Discord of which it is known that the house took it.
    heard: AtomicU64,
    /// The house; `None` between [`World::stops`] and [`World::starts`].
    house: Option<House>,
    config: Config,
    metrics: Option<PrometheusHandle>,
    printer: Option<Arc<dyn Printer>>,
    _folder: tempfile::TempDir,
}

impl World {
    /// A house on this engine, just started; it knows Telegram only.
    pub async fn on(engine: Engine) -> Self {
        Self::with(engine, |_| {}).await
    }

    /// The same with numbers to be scraped; once in a process.
    pub async fn measured(engine: Engine) -> Self {
        Self::built(engine.into(), haizhi::numbers::collect(), None, |_, _| {}).await
    }

    /// A house with other settings.
    pub async fn with(engine: Engine, settle: impl FnOnce(&mut Config)) -> Self {
        Self::built(engine.into(), None, None, |config, _| settle(config)).await
    }

    /// A house that knows both messengers, with people on the one of the stage.
    pub async fn staged(stage: Stage) -> Self {
        Self::paced(stage, |_| {}).await
    }

    /// The same with other settings.
    pub async fn paced(stage: Stage, settle: impl FnOnce(&mut Config)) -> Self {
        Self::equipped(stage, None, settle).await
    }

    /// The same with something that sets documents.
    pub async fn equipped(
        stage: Stage,
        printer: Option<Arc<dyn Printer>>,
        settle: impl FnOnce(&mut Config),
    ) -> Self {
        let built = Self::built(stage, None, printer, |config, fake| {
            config.discord = Some(discord_of(fake));
            settle(config);
        });
        let world = built.await;
        world.discord.wait_ready().await;
        world
    }

    /// A house whose token Discord refuses as its session begins.
    pub async fn refused_by_discord(engine: Engine) -> Self {
        let built = Self::built(engine.into(), None, None, |config, fake| {
            fake.gateway().refuses(&[4004, 4004, 4004]);
            config.discord = Some(discord_of(fake));
        });
        built.await
    }

    async fn built(
        stage: Stage,
        metrics: Option<PrometheusHandle>,
        printer: Option<Arc<dyn Printer>>,
        settle: impl FnOnce(&mut Config, &FakeDiscord),
    ) -> Self {
        let clock = TestClock::new();
        let folder = tempfile::tempdir().expect("a temporary folder");
        let hands = clock.clone();
        let telegram = FakeTelegram::builder()
            .clock(Arc::new(move || hands.now()))
            .rates(Rates::PUBLISHED)
            .start()
            .await;
        let rates = discord::Rates::PUBLISHED;
        let discord = FakeDiscord::builder().clock(clock.clone()).rates(rates).start().await;
        let database_url = match stage.engine {
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
            translate: None,
            fonts: Vec::new(),
            files: folder.path().join("files"),
            files_key: FILES_KEY.parse().expect("a key"),
            log: "warn".into(),
            log_json: false,
        };
        settle(&mut config, &discord);
        let mut world = Self {
            clock,
            telegram,
            discord,
            platform: stage.platform,
            heard: AtomicU64::new(0),
            house: None,
            config,
            metrics,
            printer,
            _folder: folder,
        };
        world.opens().await;
        world
    }

    /// Starts the house on the database it had before, and waits until it is
    /// connected where people act only while it is.
    pub fn starts<'a>(&'a mut self) -> BoxFuture<'a, ()> {
        async move {
            self.opens().await;
            if self.config.discord.is_some() {
                self.discord.wait_ready().await;
            }
        }
        .boxed()
    }

    async fn opens(&mut self) {
        self.house = Some(self.another().await);
    }

    /// One more house on the same database, beside the one that runs.
    pub fn another<'a>(&'a self) -> BoxFuture<'a, House> {
        async move {
            let plan = Plan {
                config: self.config.clone(),
                clock: Arc::new(self.clock.clone()),
                metrics: self.metrics.clone(),
                printer: self.printer.clone(),
                demo: false,
            };
            House::start(plan).await.expect("the house starts")
        }
        .boxed()
    }

    /// From now on this house is the one that runs, of which the other stops.
    pub fn hands_over<'a>(&'a mut self, to: House) -> BoxFuture<'a, ()> {
        async move {
            self.stops().await;
            self.house = Some(to);
        }
        .boxed()
    }

    /// Stops the house as a deploy does.
    pub fn stops<'a>(&'a mut self) -> BoxFuture<'a, ()> {
        async move {
            if let Some(house) = self.house.take() {
                house.stop().await;
            }
        }
        .boxed()
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

    /// Somebody on the messenger of the stage; a language such as `en` or `zh-CN`.
    pub fn person(&self, id: u32, name: &str, lang: &str) -> Person {
        self.person_on(self.platform, id, name, lang)
    }

    /// Somebody on the other messenger.
    pub fn person_elsewhere(&self, id: u32, name: &str, lang: &str) -> Person {
        let other = match self.platform {
            Platform::Telegram => Platform::Discord,
            Platform::Discord | Platform::Web => Platform::Telegram,
        };
        self.person_on(other, id, name, lang)
    }

    fn person_on(&self, platform: Platform, id: u32, name: &str, lang: &str) -> Person {
        match platform {
            Platform::Telegram => {
                let user = self.telegram.user(id.into(), name, &lang.to_lowercase());
                Person::on_telegram(user, self.clock.clone())
            }
            Platform::Discord => {
                let user = self.discord.user(id.into(), name, lang);
                Person::on_discord(user, self.discord.gateway(), self.clock.clone())
            }
            Platform::Web => panic!("people on the web are in a browser"),
        }
    }

    /// Both messengers' conversations.
    pub fn transcript(&self) -> String {
        format!("{}{}", self.telegram.transcript(), self.discord.transcript())
    }

    /// How many messages with these words were sent on the messenger of the
    /// stage, those that were changed or deleted since included.
    pub fn sent(&self, words: &str) -> usize {
        match self.platform {
            Platform::Discord => self.requested(&["POST /channels/{channel}/messages"], words),
            Platform::Telegram | Platform::Web => {
                let requests = self.telegram.requests().into_iter();
                let sends =
                    requests.filter(|asked| asked.method == "sendMessage" && asked.status == Some(200));
                sends
                    .filter(|asked| asked.params["text"].as_str().is_some_and(|text| text.contains(words)))
                    .count()
            }
        }
    }

    /// How often a message was changed there.
    pub fn edits(&self) -> usize {
        match self.platform {
            Platform::Discord => self.requested(&["PATCH /channels", "PATCH /webhooks"], ""),
            Platform::Telegram | Platform::Web => self.telegram.count("editMessageText"),
        }
    }

    /// How often a message was deleted there, or tried to be.
    pub fn deletions(&self) -> usize {
        match self.platform {
            Platform::Discord => self.requested(&["DELETE /channels"], ""),
            Platform::Telegram | Platform::Web => self.telegram.count("deleteMessage"),
        }
    }

    /// Whether that messenger lets a bot delete what it said more than two days ago.
    pub fn deletes_old_messages(&self) -> bool {
        self.platform == Platform::Discord
    }

    /// Requests to Discord of one of these routes that were granted, with these words in them.
    fn requested(&self, routes: &[&str], words: &str) -> usize {
        let requests = self.discord.requests().into_iter();
        let granted = requests.filter(|asked| asked.status.is_some_and(|status| status < 300));
        let suits = |route: &str| routes.iter().any(|wanted| route.starts_with(wanted));
        granted.filter(|asked| suits(&asked.route) && asked.body.to_string().contains(words)).count()
    }

    /// Keeps what was said, to be read, where `HAIZHI_TRANSCRIPTS` names a folder.
    fn keeps_transcript(&self) {
        let Some(folder) = std::env::var_os("HAIZHI_TRANSCRIPTS") else { return };
        let test = std::thread::current().name().unwrap_or("test").replace("::", ".");
        let path = PathBuf::from(folder).join(format!("{test}.txt"));
        std::fs::write(path, self.transcript()).expect("the folder for transcripts can be written to");
    }

    /// A member of staff who signed in nowhere yet.
    pub fn staff<'a>(&'a self, name: &'a str, role: Role) -> BoxFuture<'a, (Staff, String)> {
        async move {
            let service = &self.house().service;
            let invited = service.invite(name, role, None, None).await.expect("an invitation");
            let staff =
                service.member(&invited.id.to_string()).await.expect("the store").expect("just invited");
            (staff, invited.code)
        }
        .boxed()
    }

    /// What the command line does with a list.
    pub fn imports<'a>(&'a self, name: &'a str, bytes: &'a [u8], by: &'a Staff) -> BoxFuture<'a, Report> {
        async move {
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
        .boxed()
    }

    /// The drafts an import made.
    pub fn drafts<'a>(&'a self, import: ImportId) -> BoxFuture<'a, Vec<PostingId>> {
        async move {
            let mut tx = self.house().service.store().read().await.expect("the store");
            tx.import_drafts(import).await.expect("the store")
        }
        .boxed()
    }

    /// Submits, approves and publishes as the command line does.
    pub fn publishes<'a>(
        &'a self,
        id: PostingId,
        by: &'a Staff,
        second: &'a Staff,
    ) -> BoxFuture<'a, Result<Publication, Fault>> {
        async move {
            let store = self.house().service.store();
            let now = self.clock.now();
            let mut tx = store.write().await?;
            office::submit(&mut tx, by, id, None, now).await?;
            office::approve(&mut tx, second, id, None, now).await?;
            let publication = office::publish(&mut tx, second, id, None, None, now).await?;
            tx.commit().await?;
            Ok(publication)
        }
        .boxed()
    }

    /// Gives a posting another text and publishes that.
    pub fn corrects<'a>(
        &'a self,
        id: PostingId,
        by: &'a Staff,
        second: &'a Staff,
        change: impl FnOnce(&mut PostingContent) + Send + 'a,
    ) -> BoxFuture<'a, Result<Publication, Fault>> {
        async move {
            let mut tx = self.house().service.store().write().await?;
            let mut content = tx.posting(id).await?.expect("a posting").head.content;
            change(&mut content);
            office::correct(&mut tx, by, id, None, &content, self.clock.now()).await?;
            tx.commit().await?;
            self.publishes(id, by, second).await
        }
        .boxed()
    }

    /// Where a posting stands.
    pub fn state<'a>(&'a self, id: PostingId) -> BoxFuture<'a, PostingState> {
        async move {
            let mut tx = self.house().service.store().read().await.expect("the store");
            tx.posting(id).await.expect("the store").expect("a posting").state
        }
        .boxed()
    }

    /// Turns the clock from moment to moment until nothing waits any more:
    /// every update taken in, every list read, every message sent or given up.
    pub fn settles<'a>(&'a self) -> BoxFuture<'a, ()> {
        async move {
            let mut turns = self.house().dispatch.turns();
            let mut stood = 0;
            for round in 0..10_000 {
                self.hears().await;
                // First what came in: only then it is known what follows from it.
                let heard = self.is_heard().await;
                let reading = self.is_reading().await;
                if heard && !reading && !self.anything_open().await {
                    return;
                }
                // A list is read in real time: let the hands creep meanwhile.
                let creeps = reading && round % 20 != 0;
                // So is a lease renewed: that a machine is busy is no reason to lose it.
                let renewing = stood < PATIENCE && self.is_renewing();
                stood = if renewing { stood + 1 } else { 0 };
                if !creeps && !renewing {
                    self.clock.advance_to_next_within(STEP_MS);
                }
                // What the loops do next changes this; the cap only keeps the hands
                // turning when a request is under way.
                let _ = tokio::time::timeout(std::time::Duration::from_millis(50), turns.changed()).await;
            }
            panic!("the house does not come to rest:\n{}", self.transcript());
        }
        .boxed()
    }

    /// Whether the house would no longer speak somewhere after the next step.
    fn is_renewing(&self) -> bool {
        let until = self.house().dispatch.runs_out();
        until.is_some_and(|until| (0..=STEP_MS).contains(&(until - self.clock.now())))
    }

    /// Waits until nothing is left to be done at this moment, turning the hands
    /// only for what is held back by a pace.
    pub fn rests<'a>(&'a self) -> BoxFuture<'a, ()> {
        async move {
            let mut turns = self.house().dispatch.turns();
            for round in 0..2_000 {
                self.hears().await;
                let heard = self.is_heard().await;
                let due = self.house().service.is_anything_due().await.expect("the store");
                let idle = self.house().dispatch.is_idle().await.expect("the store");
                if heard && !due && idle {
                    return;
                }
                // What is due may wait for the next look or the pace: some moments are enough.
                if round % 5 == 4 {
                    self.clock.advance(250);
                }
                let _ = tokio::time::timeout(std::time::Duration::from_millis(20), turns.changed()).await;
            }
            panic!("the house does not come to rest:\n{}", self.transcript());
        }
        .boxed()
    }

    /// Waits until the messengers are answered what they wait for.
    async fn hears(&self) {
        self.telegram.wait_idle().await;
        self.discord.wait_idle().await;
    }

    /// Whether the house took in everything that anybody did or wrote.
    async fn is_heard(&self) -> bool {
        let sends = self.house().dispatch.sends_on(Platform::Discord);
        let connected =
            self.config.discord.is_none() || (*sends.borrow() && self.discord.gateway().connected());
        if !connected || !self.telegram.idle() || !self.discord.idle() {
            return false;
        }
        // Discord is not told what was taken in, except by heartbeats now and
        // then: the store knows.
        let heard = self.heard.load(Ordering::SeqCst);
        for id in self.discord.written().into_iter().filter(|id| *id > heard) {
            let mut tx = self.house().service.store().write().await.expect("the store");
            let inbound = format!("m{id}");
            let fresh = tx.take_inbound(Platform::Discord, &inbound, self.clock.now()).await;
            // Only asked: nothing of this is kept.
            drop(tx);
            if fresh.expect("the store") {
                return false;
            }
            self.heard.store(id, Ordering::SeqCst);
        }
        true
    }

    /// Whether anything waits to be sent, now or later.
    async fn anything_open(&self) -> bool {
        let platforms = [Platform::Telegram, Platform::Discord, Platform::Web];
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
        tx.pending_jobs("").await.expect("the store") > 0
    }

    /// The path of a file in the repository.
    pub fn path(relative: &str) -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").join(relative)
    }

    /// Ends the world: the house stops, and what a fake has to complain of fails the test.
    pub fn ends(mut self) -> BoxFuture<'static, ()> {
        async move {
            self.stops().await;
            self.keeps_transcript();
            self.telegram.finish().await;
            self.discord.finish().await;
        }
        .boxed()
    }
}
