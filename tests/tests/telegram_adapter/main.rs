//! The Telegram adapter over real HTTP against the strict fake, with a
//! notebook in place of the house.
#![expect(clippy::unwrap_used, reason = "a test fails where it unwraps")]

mod groups;
mod inline;
mod intake;
mod rendering;
mod sending;
mod starting;
mod webhook;

use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use haizhi_core::clock::Clock;
use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::event::Event;
use haizhi_telegram::{Config, StartError, Telegram};
use haizhi_tests::clock::TestClock;
use haizhi_tests::notebook::{Notebook, until};
use haizhi_tests::telegram::{FakeTelegram, Rates};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// A clock on which every wait is over at once, and which knows how long each was.
#[derive(Clone, Default)]
struct Impatient {
    hands: TestClock,
    waits: Arc<Mutex<Vec<i64>>>,
}

#[async_trait]
impl Clock for Impatient {
    fn now(&self) -> i64 {
        self.hands.now()
    }

    async fn sleep_until(&self, deadline: i64) {
        let ms = (deadline - self.now()).max(0);
        self.waits.lock().unwrap().push(ms);
        self.hands.advance(ms);
        tokio::task::yield_now().await;
    }
}

/// A running adapter and all around it.
struct House {
    fake: FakeTelegram,
    telegram: Telegram,
    notes: Arc<Notebook>,
    clock: Impatient,
    stop: watch::Sender<bool>,
    running: JoinHandle<Result<(), StartError>>,
}

async fn fake() -> FakeTelegram {
    FakeTelegram::builder().rates(Rates::OFF).start().await
}

fn config(fake: &FakeTelegram) -> Config {
    Config { token: fake.token(), api_url: Some(fake.url().to_owned()), ..Config::default() }
}

impl House {
    /// An adapter that polls, connected.
    async fn polling() -> Self {
        let fake = fake().await;
        let config = config(&fake);
        let house = Self::running(fake, &config);
        house.telegram.start().await.unwrap();
        house
    }

    fn running(fake: FakeTelegram, config: &Config) -> Self {
        let clock = Impatient::default();
        let telegram = Telegram::new(config, Arc::new(clock.clone())).unwrap();
        let notes = Notebook::new();
        let stop = watch::Sender::new(false);
        let turn = watch::Sender::new(true).subscribe();
        let (runner, ingress, mut stopped) = (telegram.clone(), notes.clone(), stop.subscribe());
        let stopped = async move {
            let _ = stopped.wait_for(|stopped| *stopped).await;
        };
        let running = tokio::spawn(async move { runner.run(ingress, turn, Box::pin(stopped)).await });
        Self { fake, telegram, notes, clock, stop, running }
    }

    /// Stops the adapter and checks that nothing was done that Telegram forbids.
    async fn ends(self) {
        self.stop.send_replace(true);
        self.running.await.unwrap().unwrap();
        self.fake.finish().await;
    }
}

fn at(chat: i64) -> Address {
    Address::new(Platform::Telegram, chat.to_string())
}

fn in_topic(chat: i64, topic: i64) -> Address {
    Address { topic: topic.to_string(), ..at(chat) }
}

fn text(words: &str) -> Event {
    Event::Text(words.to_owned())
}
