//! A broadcast at its pace against a Telegram that enforces its limits, while
//! people write and press buttons: how much of the pace arrives, and whether
//! Telegram ever has to refuse.

use std::sync::Arc;

use haizhi::config::{Config, TelegramConfig};
use haizhi::house::{House, Plan};
use haizhi_core::clock::{Clock as _, SystemClock};
use haizhi_core::files::FileKeys;
use tempfile::TempDir;

use super::Outcome;
use super::endings::Endings;
use super::fill::{Crowd, fill};
use super::limits::Limits;
use super::publish::publish;
use crate::telegram::{FakeTelegram, User};

/// What is measured.
#[derive(Debug, clap::Args)]
pub struct Paced {
    /// Messages to many in a second.
    #[arg(long, default_value_t = 25)]
    pace: u32,
    /// For how long.
    #[arg(long, default_value_t = 60)]
    seconds: u32,
    /// People who write meanwhile, one in each second.
    #[arg(long, default_value_t = 20)]
    talkers: u32,
}

/// Per cent of the pace that must arrive.
const GOODPUT: f64 = 99.0;
/// Ids of those who write, far from those who only read.
const TALKERS: i64 = 9_000_000;

/// What came of it.
#[derive(Debug)]
struct Heard {
    /// When each message to many arrived, ms.
    bulk: Vec<i64>,
    /// Messages to those who wrote.
    answers: usize,
    /// Refusals with 429.
    refusals: usize,
}

/// Measures and prints.
///
/// # Errors
/// When something fails, Telegram found a fault with a request, or a limit is not kept.
pub async fn paced(asked: &Paced) -> Outcome<()> {
    let telegram = FakeTelegram::start().await;
    let folder = TempDir::with_prefix("haizhi-load-")?;
    let url = format!("sqlite://{}", folder.path().join("load.db").display());
    let crowd = Crowd::telegram(asked.pace * asked.seconds);
    fill(&url, crowd, SystemClock.now()).await?;
    for id in 1..=i64::from(crowd.people) {
        telegram.knows(id);
    }
    let config = Config {
        database_url: url,
        listen: ([127, 0, 0, 1], 0).into(),
        public_url: None,
        files: folder.path().join("files"),
        files_key: FileKeys::default(),
        telegram: Some(TelegramConfig {
            token: telegram.token(),
            api_url: Some(telegram.url().to_owned()),
            proxy: None,
            webhook: false,
            pace: asked.pace,
        }),
        discord: None,
        translate: None,
        fonts: Vec::new(),
        log: "warn".into(),
        log_json: false,
    };
    let plan = Plan { config, clock: Arc::new(SystemClock), metrics: None, printer: None, demo: false };
    let house = House::start(plan).await?;
    let talkers: Vec<User> =
        (0..i64::from(asked.talkers)).map(|at| telegram.user(TALKERS + at, "Talker", "en")).collect();
    for talker in &talkers {
        talker.starts("");
        pause(250).await;
    }
    publish(house.service.store()).await?;
    let mut second = 0;
    while Endings::all(house.service.store()).await?.waiting > 0 {
        if let Some(talker) = talkers.get(second % talkers.len().max(1)) {
            talker.sends_text(if second % 2 == 0 { "/subscribe" } else { "/help" });
        }
        second += 1;
        pause(1_000).await;
    }
    house.stop().await;
    let heard = heard(&telegram);
    telegram.finish().await;
    verdict(asked, &heard)
}

async fn pause(ms: i64) {
    SystemClock.sleep_until(SystemClock.now() + ms).await;
}

fn heard(telegram: &FakeTelegram) -> Heard {
    let mut heard = Heard { bulk: Vec::new(), answers: 0, refusals: 0 };
    for request in telegram.requests() {
        match (request.status, request.chat) {
            (Some(429), _) => heard.refusals += 1,
            (Some(200), Some(chat)) if request.method == "sendMessage" && chat < TALKERS => {
                heard.bulk.push(request.at);
            }
            (Some(200), Some(_)) if request.method == "sendMessage" => heard.answers += 1,
            _ => {}
        }
    }
    heard
}

/// Messages a second between the first and the last, in per cent of the pace.
fn goodput(arrived: &[i64], pace: u32) -> f64 {
    match (arrived.iter().min(), arrived.iter().max()) {
        (Some(first), Some(last)) if last > first => {
            let per_second = (arrived.len() - 1) as f64 * 1000.0 / (last - first) as f64;
            per_second * 100.0 / f64::from(pace)
        }
        _ => 0.0,
    }
}

fn verdict(asked: &Paced, heard: &Heard) -> Outcome<()> {
    println!("{} to many, {} to those who wrote", heard.bulk.len(), heard.answers);
    let mut limits = Limits::default();
    let people = f64::from(asked.pace * asked.seconds);
    limits.at_least("paced: reached", heard.bulk.len() as f64, people);
    limits.at_least("paced: goodput, % of the pace", goodput(&heard.bulk, asked.pace), GOODPUT);
    limits.at_most("paced: refused with 429", heard.refusals as f64, 0.0);
    limits.at_least("paced: answers to those who wrote", heard.answers as f64, f64::from(asked.talkers));
    limits.verdict()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn goodput_is_what_came_between_the_first_and_the_last() {
        let steady: Vec<i64> = (0..100).map(|at| 5_000 + at * 40).collect();
        assert_eq!(goodput(&steady, 25), 100.0);
        assert_eq!(goodput(&steady, 50), 50.0);
        assert_eq!(goodput(&[7], 25), 0.0);
    }
}
