//! The running house: store, service, dispatch, schedule, imports, and every
//! platform that is configured, in one process.

use std::net::SocketAddr;
use std::sync::Arc;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use haizhi_core::clock::{Clock, SystemClock};
use haizhi_core::dispatch::{Dispatch, PaceConfig, Wake};
use haizhi_core::domain::person::Platform;
use haizhi_core::platform::{Adapter, Condition, Ingress};
use haizhi_core::print::{MissingFont, Printer};
use haizhi_core::service::Service;
use haizhi_core::watch::{Surroundings, Watch};
use haizhi_discord::Discord;
use haizhi_telegram::Telegram;
use haizhi_web::{DemoInfo, DemoSide, PartState, Readiness, Rooms, WebAdapter, WebConfig, WebState};
use metrics_exporter_prometheus::PrometheusHandle;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::answer::{self, Exit};
use crate::cli::DemoArgs;
use crate::config::{Config, DiscordConfig, TelegramConfig, TranslateConfig};
use crate::{Error, Printers, demo, machine, numbers};

/// How often what is due by itself is looked for, in ms.
const TICK: i64 = 1000;
/// How long a stop waits until what came in last is taken in, in ms, before it
/// lets go of the rest as well.
const CLOSE: i64 = 5_000;

/// What a house is built from.
pub struct Plan {
    /// The settings.
    pub config: Config,
    /// The clock all of it goes by.
    pub clock: Arc<dyn Clock>,
    /// Where the numbers are collected.
    pub metrics: Option<PrometheusHandle>,
    /// What sets documents, if anything does.
    pub printer: Option<Arc<dyn Printer>>,
    /// Whether the database is filled with samples.
    pub demo: bool,
}

/// A house that runs until it is stopped.
pub struct House {
    /// The dialogues.
    pub service: Arc<Service>,
    /// What sends.
    pub dispatch: Arc<Dispatch>,
    /// Where the pages are.
    pub address: SocketAddr,
    /// The people of the demo, when this is one.
    pub demo: Option<DemoInfo>,
    /// Ends what takes in from messengers.
    close: watch::Sender<bool>,
    messengers: JoinSet<()>,
    /// Ends everything.
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
}

impl House {
    /// Opens the store, brings it up to date and starts everything.
    ///
    /// # Errors
    /// When the store, the address or a setting cannot be used.
    pub fn start(plan: Plan) -> BoxFuture<'static, Result<Self, Error>> {
        async move {
            let Plan { config, clock, metrics, printer, demo } = plan;
            let (store, _) = crate::open_store(&config).await?;
            let listener = TcpListener::bind(config.listen)
                .await
                .map_err(|error| Error::Listen { address: config.listen, error })?;
            let address = listener.local_addr()?;
            let messengers =
                Messengers { telegram: telegram(&config, &clock)?, discord: discord(&config, &clock)? };
            let rooms = Rooms::default();
            let public_url = config.public_url.clone().unwrap_or_else(|| format!("http://{address}"));
            let web = Arc::new(WebAdapter::new(
                store.clone(),
                rooms.clone(),
                clock.clone(),
                Some(public_url.clone()),
            ));
            let mut adapters: Vec<Arc<dyn Adapter>> = vec![web];
            adapters
                .extend(messengers.telegram.clone().map(|telegram| Arc::new(telegram) as Arc<dyn Adapter>));
            adapters.extend(messengers.discord.clone().map(|discord| Arc::new(discord) as Arc<dyn Adapter>));
            let wake = Wake::default();
            let capabilities = adapters.iter().map(|adapter| (adapter.platform(), adapter.capabilities()));
            let service = Service::new(store.clone(), clock.clone(), wake.clone(), capabilities);
            let service = match translator(&config)? {
                Some(server) => service.translating_with(Arc::new(server)),
                None => service,
            };
            let service = match printer {
                Some(printer) => service.printing_with(printer, config.public_url.as_deref()),
                None => service,
            };
            let service = Arc::new(service.reached_at(&public_url));
            let demo = if demo { Some(demo::fill(&service).await?) } else { None };
            let telegram_pace = config.telegram.iter().map(|telegram| (Platform::Telegram, telegram.pace));
            let discord_pace = config.discord.iter().map(|discord| (Platform::Discord, discord.pace));
            let pace = telegram_pace.chain(discord_pace).collect();
            let dispatch =
                Dispatch::new(store, clock.clone(), wake, adapters.iter().cloned(), PaceConfig(pace));
            let dispatch = Arc::new(dispatch.reached_at(config.public_url.as_deref().unwrap_or_default()));
            let readiness = readiness(&adapters, &dispatch, &clock);
            let watch = Watch::new(
                service.store().clone(),
                clock.clone(),
                service.wake().clone(),
                dispatch.pulse().clone(),
                adapters.clone(),
                surroundings(&config, &dispatch),
            );
            let collected = metrics.clone();
            let web = WebConfig {
                adapters: adapters.clone(),
                public_url: config.public_url.clone(),
                demo: demo.clone(),
                readiness,
                metrics,
            };
            let state = WebState::new(service.clone(), clock.clone(), rooms.clone(), web);
            messengers.start().await?;
            let (close, stop) = (watch::Sender::new(false), watch::Sender::new(false));
            let mut house = Self {
                service,
                dispatch,
                address,
                demo,
                close,
                messengers: JoinSet::new(),
                stop,
                tasks: JoinSet::new(),
            };
            house.run(adapters, messengers, listener, state);
            house.watch(watch, collected);
            house.tasks.spawn(haizhi_web::share_rooms(
                rooms,
                house.service.store().clone(),
                clock,
                house.stop.subscribe(),
            ));
            Ok(house)
        }
        .boxed()
    }

    fn run(
        &mut self,
        adapters: Vec<Arc<dyn Adapter>>,
        messengers: Messengers,
        listener: TcpListener,
        state: WebState,
    ) {
        let ingress: Arc<dyn Ingress> = self.service.clone();
        let told = |by: &watch::Sender<bool>| {
            let mut told = by.subscribe();
            async move {
                let _ = told.wait_for(|told| *told).await;
            }
        };
        let Messengers { telegram, discord } = messengers;
        let webhook = telegram.as_ref().and_then(|telegram| telegram.router(ingress.clone()));
        let router = haizhi_web::router(state.clone(), webhook.into_iter().collect());
        let (web_stop, telegram_stop, discord_stop) =
            (told(&self.stop), told(&self.close), told(&self.close));
        self.tasks.spawn(self.dispatch.clone().run(self.stop.subscribe()));
        self.tasks.spawn(schedule(self.service.clone(), self.stop.subscribe()));
        let (service, stop, by) = (self.service.clone(), self.stop.subscribe(), adapters.clone());
        self.tasks.spawn(async move { service.run_files(&by, stop).await });
        let (service, stop) = (self.service.clone(), self.stop.subscribe());
        self.tasks.spawn(async move { service.run_imports(&adapters, stop).await });
        let (service, stop) = (self.service.clone(), self.stop.subscribe());
        self.tasks.spawn(async move { service.run_prints(stop).await });
        let (service, stop) = (self.service.clone(), self.stop.subscribe());
        self.tasks.spawn(async move { service.run_index(stop).await });
        let (service, stop) = (self.service.clone(), self.stop.subscribe());
        self.tasks.spawn(async move { service.run_translations(stop).await });
        self.tasks.spawn(async move {
            if let Err(error) = haizhi_web::serve(listener, router, state, web_stop.boxed()).await {
                tracing::error!(%error, "the web server ended");
            }
        });
        if let Some(discord) = discord {
            let turn = self.dispatch.sends_on(Platform::Discord);
            let ingress = ingress.clone();
            self.messengers.spawn(async move {
                if let Err(error) = discord.run(ingress, turn, discord_stop.boxed()).await {
                    tracing::error!(%error, "Discord refuses the settings; the other platforms keep running");
                }
            });
        }
        if let Some(telegram) = telegram {
            let turn = self.dispatch.sends_on(Platform::Telegram);
            self.messengers.spawn(async move {
                if let Err(error) = telegram.run(ingress, turn, telegram_stop.boxed()).await {
                    tracing::error!(%error, "Telegram refuses the settings; the other platforms keep running");
                }
            });
        }
    }

    fn watch(&mut self, watch: Watch, collected: Option<PrometheusHandle>) {
        let stop = self.stop.subscribe();
        self.tasks.spawn(async move { watch.run(stop).await });
        if let Some(handle) = collected {
            let clock = self.service.clock().clone();
            self.tasks.spawn(numbers::run(handle, clock, self.stop.subscribe()));
        }
    }

    /// Stops: nothing new is taken, what is in flight is finished or handed back.
    pub fn stop(mut self) -> BoxFuture<'static, ()> {
        async move {
            // What comes in ends before the sending is let go: whoever takes that over goes on
            // from where everything was taken in.
            self.close.send_replace(true);
            let clock = self.service.clock();
            tokio::select! {
                () = all_over(&mut self.messengers) => {}
                () = clock.sleep_until(clock.now() + CLOSE) => {
                    tracing::warn!("what came in last is not taken in yet");
                }
            }
            self.stop.send_replace(true);
            all_over(&mut self.tasks).await;
            all_over(&mut self.messengers).await;
            self.service.store().close().await;
        }
        .boxed()
    }
}

async fn all_over(tasks: &mut JoinSet<()>) {
    while tasks.join_next().await.is_some() {}
}

/// The messengers that are configured.
struct Messengers {
    telegram: Option<Telegram>,
    discord: Option<Discord>,
}

impl Messengers {
    /// Connects each; of those at once, since each may take its time.
    async fn start(&self) -> Result<(), Error> {
        let telegram = async {
            match &self.telegram {
                Some(telegram) => telegram.start().await,
                None => Ok(()),
            }
        };
        let discord = async {
            match &self.discord {
                Some(discord) => discord.start().await,
                None => Ok(()),
            }
        };
        let (telegram, discord) = tokio::join!(telegram, discord);
        telegram?;
        Ok(discord?)
    }
}

fn discord(config: &Config, clock: &Arc<dyn Clock>) -> Result<Option<Discord>, Error> {
    let Some(settings) = &config.discord else { return Ok(None) };
    Ok(Some(Discord::new(&discord_config(settings), clock.clone())?))
}

/// The adapter's settings.
pub(crate) fn discord_config(settings: &DiscordConfig) -> haizhi_discord::Config {
    haizhi_discord::Config {
        token: settings.token.clone(),
        api_url: settings.api_url.clone(),
        gateway_url: settings.gateway_url.clone(),
        proxy: settings.proxy.clone(),
        shards: settings.shards,
    }
}

/// The server that drafts translations, where one is named.
///
/// # Errors
/// Names the setting that cannot be used.
pub(crate) fn translator(config: &Config) -> Result<Option<haizhi_translate::Server>, Error> {
    let Some(settings) = config.translate.clone() else { return Ok(None) };
    let TranslateConfig { kind, url, key, model, proxy } = settings;
    let limit = haizhi_translate::ANSWERS;
    Ok(Some(haizhi_translate::Server::new(&haizhi_translate::Config {
        kind,
        url,
        key,
        model,
        proxy,
        limit,
    })?))
}

fn telegram(config: &Config, clock: &Arc<dyn Clock>) -> Result<Option<Telegram>, Error> {
    let Some(settings) = &config.telegram else { return Ok(None) };
    Ok(Some(Telegram::new(&telegram_config(settings, config), clock.clone())?))
}

/// The adapter's settings.
pub(crate) fn telegram_config(settings: &TelegramConfig, config: &Config) -> haizhi_telegram::Config {
    haizhi_telegram::Config {
        token: settings.token.clone(),
        api_url: settings.api_url.clone(),
        proxy: settings.proxy.clone(),
        webhook: if settings.webhook { config.public_url.clone() } else { None },
    }
}

/// Expires and publishes what is due, until stopped.
async fn schedule(service: Arc<Service>, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = service.tick().await {
            tracing::error!(%error, "what is due could not be done");
        }
        let clock = service.clock().clone();
        tokio::select! {
            () = clock.sleep_until(clock.now() + TICK) => {}
            _ = stop.wait_for(|stopped| *stopped) => {}
        }
    }
}

/// How long a loop of dispatch may be without a look, in ms: a database that
/// is busy keeps it for less.
const STUCK: i64 = 60_000;

/// What `/readyz` asks besides the store.
fn readiness(adapters: &[Arc<dyn Adapter>], dispatch: &Arc<Dispatch>, clock: &Arc<dyn Clock>) -> Readiness {
    let readiness = Readiness::default();
    for adapter in adapters.iter().filter(|adapter| adapter.platform() != Platform::Web) {
        let asked = adapter.clone();
        readiness.ask(adapter.platform().code(), move || match asked.condition() {
            Condition::Working => PartState::works(),
            Condition::Starting => PartState::fails("not reached yet"),
            Condition::Down(why) | Condition::Refused(why) => PartState::fails(why),
        });
    }
    let (pulse, clock) = (dispatch.pulse().clone(), clock.clone());
    readiness.ask("dispatch", move || match pulse.stuck_since(clock.now() - STUCK) {
        None => PartState::works(),
        Some(which) => PartState::fails(format!("loop {which} has not looked for {} s", STUCK / 1_000)),
    });
    readiness
}

/// What the watch is told of this machine.
fn surroundings(config: &Config, dispatch: &Dispatch) -> Surroundings {
    let file = config.database_file();
    Surroundings {
        process: dispatch.process().to_owned(),
        disk_free: Box::new(move || machine::disk_free(file.as_deref()?)),
    }
}

/// `haizhi serve`
///
/// # Errors
/// When the house cannot start.
pub async fn serve(config: Config, printers: Printers) -> Result<Exit, Error> {
    logging(&config);
    let printer = printers(&config);
    if let Some(printer) = &printer {
        tell_missing_fonts(&printer.missing());
    }
    let metrics = numbers::collect();
    let plan = Plan { config, clock: Arc::new(SystemClock), metrics, printer, demo: false };
    let house = House::start(plan).await?;
    let process = house.dispatch.process();
    tracing::info!(address = %house.address, process, "ready: the workbench is at this address under /work");
    until_told_to_stop().await?;
    tracing::info!("stopping");
    house.stop().await;
    Ok(Exit::Done)
}

/// Says once what certificates lack; everything else runs without.
fn tell_missing_fonts(missing: &[MissingFont]) {
    for font in missing {
        let MissingFont { file, package, needed } = font;
        match needed {
            true => {
                tracing::warn!(file, package, "a font is missing without which no certificate can be made")
            }
            false => tracing::info!(file, package, "a font is missing that some names on certificates need"),
        }
    }
}

/// `haizhi demo`
///
/// # Errors
/// When the house cannot start.
pub async fn demo(config: Config, args: &DemoArgs, printers: Printers) -> Result<Exit, Error> {
    let folder = Folder::new()?;
    let database_url = format!("sqlite://{}", folder.0.join("demo.db").display());
    let config = Config {
        database_url,
        files: folder.0.join("files"),
        listen: args.listen,
        public_url: None,
        telegram: config.telegram.clone(),
        discord: config.discord.clone(),
        ..config
    };
    logging(&Config { log: "warn".into(), ..config.clone() });
    let list = folder.0.join(demo::LIST_NAME);
    std::fs::write(&list, demo::LIST)?;
    let (printer, metrics) = (printers(&config), numbers::collect());
    let plan = Plan { config, clock: Arc::new(SystemClock), metrics, printer, demo: true };
    let house = House::start(plan).await?;
    print_addresses(&house, &list);
    until_told_to_stop().await?;
    house.stop().await;
    Ok(Exit::Done)
}

fn print_addresses(house: &House, list: &std::path::Path) {
    let words = crate::command::words();
    let base = format!("http://{}", house.address);
    answer::line(&words.say_with("cli-demo-both", &haizhi_core::args! { url: format!("{base}/demo") }));
    answer::line(&words.say_with("cli-demo-desk", &haizhi_core::args! { url: format!("{base}/work") }));
    answer::line(&words.say_with("cli-demo-chat", &haizhi_core::args! { url: format!("{base}/") }));
    for person in house.demo.iter().flat_map(|demo| &demo.people) {
        let window = match person.side {
            DemoSide::Staff(_) => "cli-demo-staff",
            DemoSide::Scholar(_) => "cli-demo-scholar",
        };
        answer::line(&format!("  {}  {}", words.say(window), person.label));
    }
    answer::line(&words.say_with("cli-demo-list", &haizhi_core::args! { path: list.display().to_string() }));
    answer::line(&words.say("cli-demo-stop"));
}

/// A folder that goes when the demo ends.
struct Folder(std::path::PathBuf);

impl Folder {
    fn new() -> Result<Self, Error> {
        let path = std::env::temp_dir().join(format!("haizhi-demo-{}", std::process::id()));
        std::fs::create_dir_all(&path)?;
        Ok(Self(path))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that cannot be removed is only untidy.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Starts the log; a second start in one process changes nothing.
fn logging(config: &Config) {
    use tracing_subscriber::EnvFilter;
    let filter = EnvFilter::try_new(&config.log).unwrap_or_else(|_| EnvFilter::new("info"));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let _ = if config.log_json { builder.json().try_init() } else { builder.try_init() };
}

/// Returns at SIGTERM or Ctrl-C.
async fn until_told_to_stop() -> Result<(), Error> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        _ = terminate.recv() => {}
        interrupted = tokio::signal::ctrl_c() => interrupted?,
    }
    Ok(())
}
