//! The fake itself: starting it, steering it, and asking it what happened.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Duration;

use haizhi_core::clock::{Clock as _, SystemClock};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::chat::{Chat as Room, Kind, Person};
use super::faults::Fault;
use super::group::Group;
use super::log::{CallbackAnswer, Request, Violation};
use super::pace::Rates;
use super::state::{Account, Clock, Shared, State};
use super::user::User;
use super::view::Chat;
use super::{server, webhook};
use crate::gate::Gate;
use crate::shared::PATIENCE;

/// A Bot API server that takes nothing that Telegram would not take.
///
/// It fails the test when it is dropped with violations that nobody asked for with
/// [`violations`](Self::violations), or with presses that were never answered.
pub struct FakeTelegram {
    shared: Arc<Shared>,
    url: String,
    tasks: Vec<JoinHandle<()>>,
    checked: bool,
}

/// How a fake is to be.
pub struct Builder {
    clock: Clock,
    rates: Rates,
    account: Account,
}

impl Builder {
    /// Where it takes the time from, in milliseconds since 1970.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// The pace that it enforces, [`Rates::PUBLISHED`] unless told otherwise.
    pub fn rates(mut self, rates: Rates) -> Self {
        self.rates = rates;
        self
    }

    /// The bot's token.
    pub fn token(mut self, token: &str) -> Self {
        self.account.token = token.to_owned();
        self
    }

    /// The bot's user name, without `@`.
    pub fn username(mut self, username: &str) -> Self {
        self.account.username = username.to_owned();
        self
    }

    /// Its inline mode was never switched on.
    pub fn without_inline(mut self) -> Self {
        self.account.inline = false;
        self
    }

    /// Starts the server on a free port.
    pub async fn start(self) -> FakeTelegram {
        let shared = Arc::new(Shared::new(State::new(self.clock, self.account, self.rates)));
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("there is a free port on the loopback");
        let address = listener.local_addr().expect("a bound socket has an address");
        let client = reqwest::Client::builder()
            .no_proxy()
            .timeout(PATIENCE)
            .build()
            .expect("a client without a proxy can always be built");
        let tasks = vec![
            tokio::spawn(server::serve(Gate(listener), shared.clone())),
            tokio::spawn(webhook::post_all(shared.clone(), client)),
        ];
        FakeTelegram { shared, url: format!("http://{address}"), tasks, checked: false }
    }
}

impl FakeTelegram {
    /// A fake with the machine's clock and the published pace.
    pub async fn start() -> Self {
        Self::builder().start().await
    }

    /// A fake to be configured.
    pub fn builder() -> Builder {
        Builder {
            clock: Arc::new(|| SystemClock.now()),
            rates: Rates::PUBLISHED,
            account: Account {
                id: 7_000_000_001,
                token: "7000000001:TEST-token_for-the-fake".to_owned(),
                name: "Haizhi".to_owned(),
                username: "haizhi_test_bot".to_owned(),
                inline: true,
            },
        }
    }

    /// Its address, such as `http://127.0.0.1:43210`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The token that it accepts.
    pub fn token(&self) -> String {
        self.shared.read(|state| state.account.token.clone())
    }

    /// The bot's user name, without `@`.
    pub fn username(&self) -> String {
        self.shared.read(|state| state.account.username.clone())
    }

    /// A person; the language is the `language_code` of their app, empty for none.
    pub fn user(&self, id: i64, name: &str, lang: &str) -> User {
        self.shared.change(|state| {
            state.people.entry(id).or_insert_with(|| Person {
                name: name.to_owned(),
                lang: lang.to_owned(),
                started: false,
                blocked: false,
                deactivated: false,
            });
            state.chats.entry(id).or_insert_with(|| Room::new(id, Kind::Private, name));
        });
        User::new(self.shared.clone(), id)
    }

    /// Somebody who opened the bot long ago, so that it may write to them.
    pub fn knows(&self, id: i64) -> User {
        let user = self.user(id, "Reader", "");
        self.shared.change(|state| state.known_person(id).started = true);
        user
    }

    /// A basic group without the bot.
    pub fn group(&self, title: &str) -> Group {
        Group::create(self.shared.clone(), title, Kind::Group, false)
    }

    /// A supergroup without the bot.
    pub fn supergroup(&self, title: &str) -> Group {
        Group::create(self.shared.clone(), title, Kind::Supergroup, false)
    }

    /// A supergroup with topics and without the bot.
    pub fn forum(&self, title: &str) -> Group {
        Group::create(self.shared.clone(), title, Kind::Supergroup, true)
    }

    /// The chat with that id: a person's own is that with their id.
    pub fn chat(&self, id: i64) -> Chat {
        Chat::new(self.shared.clone(), id)
    }

    /// The next `count` requests of the method, `*` for any, meet the fault.
    pub fn fault(&self, method: &str, count: usize, fault: Fault) {
        self.shared.change(|state| state.faults.add(method, None, count, fault));
    }

    /// The next `count` requests of the method, `*` for any, that name that chat meet the fault.
    pub fn fault_in(&self, chat: i64, method: &str, count: usize, fault: Fault) {
        self.shared.change(|state| state.faults.add(method, Some(chat), count, fault));
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

    /// Queues an update of any kind; the chat decides its place in the order of delivery.
    pub fn pushes(&self, kind: &str, chat: i64, content: serde_json::Value) {
        self.shared.change(|state| state.updates.push(kind, content, chat));
    }

    /// Every request so far.
    pub fn requests(&self) -> Vec<Request> {
        self.shared.read(|state| state.requests.clone())
    }

    /// How many requests came in so far.
    pub fn served(&self) -> usize {
        self.shared.read(|state| state.requests.len())
    }

    /// How often a method was called.
    pub fn count(&self, method: &str) -> usize {
        self.shared.read(|state| state.requests.iter().filter(|request| request.method == method).count())
    }

    /// Every answer to a press so far.
    pub fn callback_answers(&self) -> Vec<CallbackAnswer> {
        self.shared.read(|state| state.queries.iter().filter_map(|query| query.answer.clone()).collect())
    }

    /// The commands of a scope (`default`, `all_private_chats`, `chat:7` …) in a language, empty for none.
    pub fn commands(&self, scope: &str, lang: &str) -> Vec<(String, String)> {
        let key = (scope.to_owned(), lang.to_owned());
        self.shared.read(|state| state.profile.commands.get(&key).cloned().unwrap_or_default())
    }

    /// The description and the short one in a language, empty for none.
    pub fn description(&self, lang: &str) -> (Option<String>, Option<String>) {
        self.shared.read(|state| {
            let profile = &state.profile;
            (profile.descriptions.get(lang).cloned(), profile.short_descriptions.get(lang).cloned())
        })
    }

    /// The address and the secret of the webhook, if one is set.
    pub fn webhook(&self) -> Option<(String, Option<String>)> {
        self.shared.read(|state| state.updates.webhook.clone().map(|webhook| (webhook.url, webhook.secret)))
    }

    /// Updates that the bot has not confirmed, or not taken at its webhook.
    pub fn pending_updates(&self) -> usize {
        self.shared.read(|state| state.updates.queue.len())
    }

    /// Whether the bot has taken every update and answered every press.
    pub fn idle(&self) -> bool {
        self.shared.read(is_idle)
    }

    /// Waits until it is idle.
    pub async fn wait_idle(&self) {
        self.wait_for("the bot to take every update and answer every press", |fake| fake.idle()).await;
    }

    /// Waits until so many requests have come in; whether they have in that time.
    pub async fn serves(&self, count: usize, patience: Duration) -> bool {
        let enough = |state: &State| (state.requests.len() >= count).then_some(());
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
        let ids: Vec<i64> = self.shared.read(|state| state.chats.keys().copied().collect());
        let mut text = String::new();
        for id in ids {
            let chat = self.chat(id);
            let _ = writeln!(text, "== {} ({id})\n{}", chat.title(), chat.transcript());
        }
        text
    }

    /// The violations since the last call; whoever asks takes the blame for them.
    pub fn violations(&self) -> Vec<Violation> {
        self.shared.change(|state| std::mem::take(&mut state.violations))
    }

    /// What is wrong so far, in words; nothing if all is well.
    pub fn report(&self) -> Option<String> {
        self.shared.read(report)
    }

    /// Waits until every press is answered and fails the test if anything is wrong.
    ///
    /// # Panics
    /// With a report of all violations and unanswered presses.
    pub async fn finish(mut self) {
        let _ = self.shared.until(GRACE, |state| unanswered(state).is_empty().then_some(())).await;
        self.checked = true;
        if let Some(report) = self.report() {
            panic!("{report}\n{}", self.transcript());
        }
    }
}

/// Real time that presses under way have to be answered when a test ends.
const GRACE: Duration = Duration::from_secs(5);

fn is_idle(state: &State) -> bool {
    state.updates.queue.is_empty() && unanswered(state).is_empty()
}

fn unanswered(state: &State) -> Vec<String> {
    let open = state.queries.iter().filter(|query| query.answer.is_none() && !query.expired);
    open.map(|query| format!("{}'s press of {:?} in {}", state.name_of(query.user), query.label, query.chat))
        .collect()
}

fn report(state: &State) -> Option<String> {
    let mut report = String::new();
    for violation in &state.violations {
        let _ = writeln!(report, "- {violation}");
    }
    for press in unanswered(state) {
        let _ = writeln!(report, "- never answered: {press}");
    }
    (!report.is_empty()).then(|| format!("The bot did what Telegram does not allow:\n{report}"))
}

impl Drop for FakeTelegram {
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
