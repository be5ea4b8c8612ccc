//! The fake itself: starting it, steering it, and asking it what happened.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use haizhi_core::clock::{Clock, SystemClock};
use serde_json::Value;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::faults::Fault;
use super::gateway::{self, Gateway, Order};
use super::guild::{Channel, Guild, blank};
use super::log::{Request, Violation};
use super::pace::Rates;
use super::rooms::{Kind, Person};
use super::server;
use super::state::{Account, Shared, State};
use super::steer::Steer;
use super::user::User;
use crate::gate::Gate;
use crate::shared::PATIENCE;

/// A Discord that takes nothing that the real one would not take.
///
/// It fails the test when it is dropped with violations that nobody asked for with
/// [`violations`](Self::violations), or with interactions that were never answered.
pub struct FakeDiscord {
    shared: Arc<Shared>,
    url: String,
    gateway_url: String,
    tasks: Vec<JoinHandle<()>>,
    checked: bool,
}

/// How a fake is to be.
pub struct Builder {
    clock: Arc<dyn Clock>,
    rates: Rates,
    account: Account,
    heartbeat_ms: u64,
    shards: u64,
    fixed: bool,
}

impl Builder {
    /// Where it takes the time from.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// The limits of pace that it enforces, [`Rates::PUBLISHED`] unless told otherwise.
    pub fn rates(mut self, rates: Rates) -> Self {
        self.rates = rates;
        self
    }

    /// The bot's token.
    pub fn token(mut self, token: &str) -> Self {
        self.account.token = token.to_owned();
        self
    }

    /// How often the gateway wants to hear a heartbeat, in milliseconds of real time; 41,250 unless told
    /// otherwise.
    pub fn heartbeat_ms(mut self, ms: u64) -> Self {
        self.heartbeat_ms = ms;
        self
    }

    /// How many shards the bot must have, one unless told otherwise.
    pub fn shards(mut self, shards: u64) -> Self {
        self.shards = shards;
        self
    }

    /// The gateway's address is told to the bot by configuration, so that RESUME goes there too.
    pub fn fixed_gateway(mut self) -> Self {
        self.fixed = true;
        self
    }

    /// Starts the server on free ports.
    pub async fn start(self) -> FakeDiscord {
        let gateway = Gateway::new(self.heartbeat_ms, self.shards, self.fixed);
        let mut state = State::new(self.clock, self.account, self.rates, gateway);
        let (api, url) = bound().await;
        let (first, gateway_address) = bound().await;
        let (again, resume_address) = bound().await;
        state.origin = format!("http://{url}");
        state.gateway.url = format!("ws://{gateway_address}");
        state.gateway.resume_url = format!("ws://{resume_address}");
        let (url, gateway_url) = (state.origin.clone(), state.gateway.url.clone());
        let shared = Arc::new(Shared::new(state));
        let tasks = vec![
            tokio::spawn(server::serve(Gate(api), shared.clone())),
            tokio::spawn(gateway::listen(first, shared.clone(), false)),
            tokio::spawn(gateway::listen(again, shared.clone(), true)),
        ];
        FakeDiscord { shared, url, gateway_url, tasks, checked: false }
    }
}

async fn bound() -> (TcpListener, std::net::SocketAddr) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("there is a free port on the loopback");
    let address = listener.local_addr().expect("a bound socket has an address");
    (listener, address)
}

impl FakeDiscord {
    /// A fake with the machine's clock and the published pace.
    pub async fn start() -> Self {
        Self::builder().start().await
    }

    /// A fake to be configured.
    pub fn builder() -> Builder {
        Builder {
            clock: Arc::new(SystemClock),
            rates: Rates::PUBLISHED,
            account: Account {
                id: 1_100_000_000_000_000_001,
                token: "MTEwMDAwMDAwMDAwMDAwMDAwMQ.Gfake0.TEST-token_for-the-fake-discord".to_owned(),
                name: "haizhi".to_owned(),
            },
            heartbeat_ms: 41_250,
            shards: 1,
            fixed: false,
        }
    }

    /// The API's origin, such as `http://127.0.0.1:43210`, without `/api/v10`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The gateway's address.
    pub fn gateway_url(&self) -> &str {
        &self.gateway_url
    }

    /// Where a session goes on: `resume_gateway_url`.
    pub fn resume_url(&self) -> String {
        self.shared.read(|state| state.gateway.resume_url.clone())
    }

    /// The token that it accepts, without `Bot`.
    pub fn token(&self) -> String {
        self.shared.read(|state| state.account.token.clone())
    }

    /// The bot gets another token; the one it had and its sessions are over.
    pub fn resets_token(&self, token: &str) {
        self.shared.change(|state| {
            token.clone_into(&mut state.account.token);
            state.gateway.sessions.iter_mut().for_each(|session| session.resumable = false);
            state.gateway.order_all(&Order::Close(Some(4004)));
        });
    }

    /// The bot's id, which is that of its application too.
    pub fn application(&self) -> u64 {
        self.shared.read(|state| state.account.id)
    }

    /// A person; the locale is that of their client, such as `zh-CN`.
    pub fn user(&self, id: u64, name: &str, locale: &str) -> User {
        self.shared.change(|state| {
            if !state.people.contains_key(&id) {
                let dm = state.id();
                let mut channel = blank(dm, Kind::Dm, name);
                channel.recipient = Some(id);
                state.channels.insert(dm, channel);
                let person = Person {
                    name: name.to_owned(),
                    locale: locale.to_owned(),
                    dm,
                    closed: false,
                    installed: false,
                };
                state.people.insert(id, person);
            }
        });
        User::new(self.shared.clone(), id)
    }

    /// A guild without the bot.
    pub fn guild(&self, name: &str, owner: &User) -> Guild {
        Guild::create(self.shared.clone(), name, owner)
    }

    /// A conversation of several people without the bot, where those who installed it can use it.
    pub fn group_dm(&self, name: &str) -> Channel {
        let id = self.shared.change(|state| {
            let id = state.id();
            state.channels.insert(id, blank(id, Kind::GroupDm, name));
            id
        });
        Channel::new(self.shared.clone(), id)
    }

    /// Steers the gateway and asks what happened there.
    pub fn gateway(&self) -> Steer {
        Steer::new(self.shared.clone())
    }

    /// The next `count` requests whose route contains these words, `*` for any, meet the fault. A route is
    /// written `POST /channels/{channel}/messages`.
    pub fn fault(&self, route: &str, count: usize, fault: Fault) {
        self.shared.change(|state| state.faults.add(route, None, count, fault));
    }

    /// The same for requests that concern that channel, an interaction's too.
    pub fn fault_in(&self, channel: u64, route: &str, count: usize, fault: Fault) {
        self.shared.change(|state| state.faults.add(route, Some(channel), count, fault));
    }

    /// How many requests have still to meet a fault.
    pub fn faults_left(&self) -> usize {
        self.shared.read(|state| state.faults.left())
    }

    /// No further request meets a fault.
    pub fn clear_faults(&self) {
        self.shared.change(|state| state.faults.clear());
    }

    /// Enforces another pace from now on.
    pub fn set_rates(&self, rates: Rates) {
        self.shared.change(|state| state.pace.rates = rates);
    }

    /// Answers of 401, 403 and 429 in the last ten minutes: 10,000 ban the address.
    pub fn invalid_requests(&self) -> usize {
        self.shared.read(|state| state.pace.refused(state.now()))
    }

    /// How many conversations the bot has opened by itself.
    pub fn opened_dms(&self) -> usize {
        self.shared.read(|state| state.channels.values().filter(|channel| channel.opened).count())
    }

    /// Every request so far.
    pub fn requests(&self) -> Vec<Request> {
        self.shared.read(|state| state.requests.clone())
    }

    /// How many requests came in so far whose route contains these words.
    pub fn count(&self, route: &str) -> usize {
        self.shared.read(|state| {
            state.requests.iter().filter(|request| route == "*" || request.route.contains(route)).count()
        })
    }

    /// The ids of all messages that people wrote to the bot in its conversations with them, oldest first.
    pub fn written(&self) -> Vec<u64> {
        let mut ids: Vec<u64> = self.shared.read(|state| {
            let direct = state.channels.values().filter(|channel| channel.kind == Kind::Dm);
            direct
                .flat_map(|channel| &channel.messages)
                .filter(|message| !message.from_bot)
                .map(|m| m.id)
                .collect()
        });
        ids.sort_unstable();
        ids
    }

    /// The commands as they are registered.
    pub fn commands(&self) -> Vec<Value> {
        self.shared.read(|state| state.commands.clone())
    }

    /// Waits until the bot is connected, every shard of it, and has registered its commands.
    pub async fn wait_ready(&self) {
        let ready =
            |fake: &Self| fake.shared.read(|state| state.gateway.connected() && !state.commands.is_empty());
        self.wait_for("the bot to connect and to register its commands", ready).await;
    }

    /// Whether the bot has answered everything.
    pub fn idle(&self) -> bool {
        self.shared.read(|state| unanswered(state).is_empty())
    }

    /// Waits until it is idle.
    pub async fn wait_idle(&self) {
        self.wait_for("the bot to answer everything", |fake| fake.idle()).await;
    }

    /// Waits until so many requests whose route contains these words have come in; whether they have in
    /// that time.
    pub async fn serves(&self, route: &str, count: usize, patience: Duration) -> bool {
        let enough = |state: &State| {
            let served = state.requests.iter().filter(|request| request.route.contains(route)).count();
            (served >= count).then_some(())
        };
        self.shared.until(patience, enough).await.is_some()
    }

    /// Waits until something is the case, at most ten seconds of real time.
    ///
    /// # Panics
    /// When the time is over; the message holds every conversation.
    pub async fn wait_for(&self, what: &str, mut holds: impl FnMut(&Self) -> bool) {
        let mut changes = self.shared.changes();
        let met = async {
            loop {
                changes.borrow_and_update();
                if holds(self) || changes.changed().await.is_err() {
                    return;
                }
            }
        };
        if tokio::time::timeout(PATIENCE, met).await.is_err() {
            panic!("waited in vain for {what}\n{}", self.transcript());
        }
    }

    /// Every conversation, one after the other.
    pub fn transcript(&self) -> String {
        self.shared.read(|state| {
            let mut text = String::new();
            for channel in state.channels.values().filter(|channel| !channel.events.is_empty()) {
                let kind = if channel.kind == Kind::Dm { "with " } else { "#" };
                let _ = writeln!(text, "== {kind}{} ({})", channel.name, channel.id);
                let _ = writeln!(text, "{}", channel.events.join("\n"));
            }
            text
        })
    }

    /// The violations since the last call; whoever asks takes the blame for them.
    pub fn violations(&self) -> Vec<Violation> {
        self.shared.change(|state| std::mem::take(&mut state.violations))
    }

    /// What is wrong so far, in words; nothing if all is well.
    pub fn report(&self) -> Option<String> {
        self.shared.read(report)
    }

    /// Waits until every interaction is answered and fails the test if anything is wrong.
    ///
    /// # Panics
    /// With a report of all violations and unanswered interactions.
    pub async fn finish(mut self) {
        let _ = self.shared.until(GRACE, |state| unanswered(state).is_empty().then_some(())).await;
        self.checked = true;
        if let Some(report) = self.report() {
            panic!("{report}\n{}", self.transcript());
        }
    }
}

/// Real time that interactions under way have to be answered when a test ends.
const GRACE: Duration = Duration::from_secs(5);

fn unanswered(state: &State) -> Vec<String> {
    let open = state.interactions.iter().filter(|interaction| interaction.waits(true));
    open.map(|interaction| match interaction.response {
        None => format!("never answered: {}", interaction.label),
        Some(_) => format!("left with “thinking”: {}", interaction.label),
    })
    .collect()
}

fn report(state: &State) -> Option<String> {
    let mut report = String::new();
    for violation in &state.violations {
        let _ = writeln!(report, "- {violation}");
    }
    for open in unanswered(state) {
        let _ = writeln!(report, "- {open}");
    }
    (!report.is_empty()).then(|| format!("The bot did what Discord does not allow:\n{report}"))
}

impl Drop for FakeDiscord {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
        self.shared.change(|state| state.closed = true);
        if self.checked || std::thread::panicking() {
            return;
        }
        if let Some(report) = self.report() {
            panic!("{report}\n{}", self.transcript());
        }
    }
}
