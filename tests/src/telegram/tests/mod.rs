//! The fake driven with a real client.

mod clicks;
mod people;
mod sending;
mod transport;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use teloxide::prelude::*;
use teloxide::types::{ParseMode, Update, UpdateKind};
use teloxide::{ApiError, RequestError};

use super::*;

/// A clock whose hands the test turns.
#[derive(Clone)]
struct Hands(Arc<AtomicI64>);

impl Hands {
    fn new() -> Self {
        Self(Arc::new(AtomicI64::new(1_795_000_000_000)))
    }

    fn clock(&self) -> Clock {
        let hands = self.0.clone();
        Arc::new(move || hands.load(Ordering::SeqCst))
    }

    fn advance(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::SeqCst);
    }
}

/// A fake without limits of pace, and a client for it.
async fn started() -> (FakeTelegram, Bot) {
    let fake = FakeTelegram::builder().rates(Rates::OFF).start().await;
    let bot = client(&fake);
    (fake, bot)
}

fn client(fake: &FakeTelegram) -> Bot {
    let direct = reqwest::Client::builder().no_proxy().build().unwrap();
    Bot::with_client(fake.token(), direct).set_api_url(fake.url().parse().unwrap())
}

/// Takes and confirms everything that is pending.
async fn take(bot: &Bot) -> Vec<Update> {
    let updates = bot.get_updates().await.unwrap();
    if let Some(last) = updates.last() {
        bot.get_updates().offset(last.id.as_offset()).await.unwrap();
    }
    updates
}

/// What the client makes of a refusal.
fn refusal<T: std::fmt::Debug>(result: Result<T, RequestError>) -> ApiError {
    match result {
        Err(RequestError::Api(error)) => error,
        other => panic!("expected a refusal: {other:?}"),
    }
}

/// The words of a refusal that the client does not know.
fn words<T: std::fmt::Debug>(result: Result<T, RequestError>) -> String {
    match refusal(result) {
        ApiError::Unknown(words) => words,
        known => panic!("the client knows {known:?}"),
    }
}

/// The one violation so far.
fn violation(fake: &FakeTelegram) -> String {
    let violations = fake.violations();
    assert_eq!(violations.len(), 1, "{violations:?}");
    violations[0].to_string()
}
