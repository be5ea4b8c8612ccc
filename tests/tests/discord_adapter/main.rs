//! The Discord adapter over real HTTP and WebSocket against the strict fake,
//! with a notebook in place of the house.
#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

mod acting;
mod answering;
mod continuing;
mod gateway;
mod sending;
mod starting;

use std::sync::Arc;

use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::event::{Event, Inbound};
use haizhi_core::platform::{Adapter as _, Condition, Delivered, Failure, Outgoing, Parcel};
use haizhi_core::view::Message;
use haizhi_discord::{Config, Discord, StartError};
use haizhi_tests::clock::TestClock;
use haizhi_tests::discord::{Builder, FakeDiscord, Rates, User};
use haizhi_tests::notebook::{Notebook, until};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// A running adapter and all around it.
struct House {
    fake: FakeDiscord,
    discord: Discord,
    notes: Arc<Notebook>,
    clock: TestClock,
    turn: watch::Sender<bool>,
    stop: watch::Sender<bool>,
    running: JoinHandle<Result<(), StartError>>,
}

fn config(fake: &FakeDiscord) -> Config {
    Config { token: fake.token(), api_url: Some(fake.url().to_owned()), ..Config::default() }
}

impl House {
    /// An adapter that is connected and has registered its commands.
    async fn connected() -> Self {
        Self::built(|builder| builder, |_, _| {}).await
    }

    /// The same, of another fake or with other settings.
    async fn built(
        fake: impl FnOnce(Builder) -> Builder,
        settle: impl FnOnce(&mut Config, &FakeDiscord),
    ) -> Self {
        let house = Self::begun(fake, settle).await;
        house.fake.wait_ready().await;
        house
    }

    /// The same, not waiting until it is connected.
    async fn begun(
        fake: impl FnOnce(Builder) -> Builder,
        settle: impl FnOnce(&mut Config, &FakeDiscord),
    ) -> Self {
        let clock = TestClock::new();
        let fake = fake(FakeDiscord::builder().clock(clock.clone()).rates(Rates::OFF)).start().await;
        let mut config = config(&fake);
        settle(&mut config, &fake);
        Self::of(fake, Notebook::new(), clock, &config)
    }

    /// A process of these settings, with everything around it.
    fn of(fake: FakeDiscord, notes: Arc<Notebook>, clock: TestClock, config: &Config) -> Self {
        let discord = Discord::new(config, Arc::new(clock.clone())).unwrap();
        let (stop, turn) = (watch::Sender::new(false), watch::Sender::new(true));
        let (runner, ingress, mut stopped) = (discord.clone(), notes.clone(), stop.subscribe());
        let stopped = async move {
            let _ = stopped.wait_for(|stopped| *stopped).await;
        };
        let turns = turn.subscribe();
        let running = tokio::spawn(async move { runner.run(ingress, turns, Box::pin(stopped)).await });
        Self { fake, discord, notes, clock, turn, stop, running }
    }

    /// Stops the adapter as a deploy does.
    async fn stops(&mut self) {
        self.stop.send_replace(true);
        (&mut self.running).await.unwrap().unwrap();
    }

    /// Ends the adapter without its writing anything down any more.
    async fn crashes(&mut self) {
        self.running.abort();
        assert!((&mut self.running).await.is_err());
        self.fake.gateway().wait_connected(false).await;
    }

    /// The process that comes after one that ended.
    fn next(self, config: &Config) -> Self {
        let Self { fake, notes, clock, .. } = self;
        Self::of(fake, notes, clock, config)
    }

    /// Anna, in Chinese.
    fn anna(&self) -> User {
        self.fake.user(7, "Anna", "zh-CN")
    }

    /// Waits for the next thing that is handed in, of so many in all.
    async fn hears(&self, count: usize) -> Inbound {
        self.notes.wait_for(count).await.remove(count - 1)
    }

    /// Says something in answer.
    async fn answers(&self, to: &Inbound, message: Message, key: &str) -> Result<Delivered, Failure> {
        let what = Outgoing::Say(message);
        self.delivers(&Parcel { reply: to.reply.as_deref(), ..Parcel::new(&to.at, &what, key) }).await
    }

    /// Changes the message whose control was used.
    async fn changes(&self, by: &Inbound, to: Message) -> Result<Delivered, Failure> {
        let message = by.message.clone().expect("a message whose control was used");
        let what = Outgoing::Edit { message, to };
        self.delivers(&Parcel { reply: by.reply.as_deref(), ..Parcel::new(&by.at, &what, "e1") }).await
    }

    /// Says something to somebody, or in a channel.
    async fn says(&self, to: &Address, message: Message, key: &str) -> Result<Delivered, Failure> {
        let what = Outgoing::Say(message);
        self.delivers(&Parcel::new(to, &what, key)).await
    }

    async fn delivers(&self, parcel: &Parcel<'_>) -> Result<Delivered, Failure> {
        self.discord.deliver(parcel).await
    }

    /// Waits until Discord is found so, turning no hands.
    async fn is_found(&self, wanted: impl Fn(&Condition) -> bool) -> Condition {
        let patience = std::time::Duration::from_secs(10);
        let found = async {
            loop {
                let condition = self.discord.condition();
                if wanted(&condition) {
                    return condition;
                }
                tokio::task::yield_now().await;
            }
        };
        let found = tokio::time::timeout(patience, found).await;
        found.unwrap_or_else(|_| panic!("it is {:?}", self.discord.condition()))
    }

    /// Turns the hands, step by step, until something holds.
    async fn turns_until(&self, step_ms: i64, mut holds: impl FnMut(&Self) -> bool) {
        let turning = async {
            while !holds(self) {
                self.clock.advance(step_ms);
                // It ends as soon as it holds; the cap is for those who were woken.
                let looking = self.fake.wait_for("it to hold", |_| holds(self));
                let _ = tokio::time::timeout(std::time::Duration::from_millis(5), looking).await;
            }
        };
        let turned = tokio::time::timeout(std::time::Duration::from_secs(10), turning).await;
        assert!(turned.is_ok(), "it does not come to hold");
    }

    /// Stops the adapter and checks that nothing was done that Discord forbids.
    async fn ends(mut self) {
        self.stops().await;
        self.fake.finish().await;
    }
}

fn person(id: u64) -> Address {
    Address::new(Platform::Discord, id.to_string())
}

fn channel(guild: u64, id: u64) -> Address {
    Address { topic: guild.to_string(), ..person(id) }
}

fn text(words: &str) -> Event {
    Event::Text(words.to_owned())
}
