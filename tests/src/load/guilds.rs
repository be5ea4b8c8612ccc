//! A posting to the channels of many guilds, through the real Discord adapter
//! against a Discord that enforces its limits: how long it takes beside the
//! least time that the pace, or Discord itself, leaves; how soon people who use
//! commands meanwhile are answered; and whether Discord ever has to refuse.

use std::collections::BTreeMap;
use std::sync::Arc;

use futures::future;
use haizhi::config::{Config, DiscordConfig};
use haizhi::house::{House, Plan};
use haizhi_core::clock::{Clock as _, SystemClock};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{Address, PersonKind, Platform};
use haizhi_core::domain::posting::YUNNAN_ZONE;
use haizhi_core::domain::subscription::Filter;
use haizhi_core::files::FileKeys;
use haizhi_core::store::{Added, NewMapped, Store};
use tempfile::TempDir;

use super::Outcome;
use super::endings::Endings;
use super::limits::Limits;
use super::measure::{Durations, Stopwatch, ms};
use super::publish::publish;
use crate::discord::{FakeDiscord, User};

/// What is measured.
#[derive(Debug, clap::Args)]
pub struct Guilds {
    /// Guilds.
    #[arg(long, default_value_t = 200)]
    guilds: u32,
    /// Mapped channels in each of them.
    #[arg(long, default_value_t = 10)]
    channels: u32,
    /// Messages to many in a second; above Discord's own limit, or with 0,
    /// sending runs into it, backs off and is slower than just below.
    #[arg(long, default_value_t = 45)]
    pace: u32,
    /// People who use a command meanwhile, all of them twice a second. Their
    /// answers count apart at Discord, and so take nothing from the pace.
    #[arg(long, default_value_t = 20)]
    talkers: u32,
}

/// Requests a second that Discord takes from one bot.
pub const DISCORD_PACE: u32 = 50;
/// Times the least that it may take.
const SLOWER: f64 = 1.05;
/// Discord gives up an interaction that was not acknowledged by then, ms.
const ACKNOWLEDGED_MS: f64 = 3_000.0;
/// Ids of those who use commands.
const TALKERS: u64 = 1_000;
/// The user who owns every guild, and its administrator.
const OWNER: u64 = 77;

/// Guilds with the bot in them, and so many channels in each where everything
/// is posted; the ids of the channels.
///
/// # Errors
/// When the store fails.
pub async fn set_up(
    fake: &FakeDiscord,
    store: &Store,
    (guilds, channels): (u32, u32),
    now: i64,
) -> Outcome<Vec<u64>> {
    let owner = fake.user(OWNER, "Owner", "en-GB");
    let mut tx = store.write().await?;
    let at = Address::new(Platform::Discord, OWNER.to_string());
    let (_, by) = tx.create_person(PersonKind::Human, &at, Lang::En, YUNNAN_ZONE, now).await?;
    let everything = Filter { all_fields: true, ..Filter::default() };
    let mut ids = Vec::new();
    for number in 1..=guilds {
        let guild = fake.guild(&format!("Guild {number}"), &owner);
        for place in 1..=channels {
            let name = format!("postings-{place}");
            let channel = guild.channel(&name);
            let at = Address {
                topic: guild.id().to_string(),
                ..Address::new(Platform::Discord, channel.id().to_string())
            };
            let (_, group) = tx.create_person(PersonKind::Group, &at, Lang::En, YUNNAN_ZONE, now).await?;
            let Added::Added(id) = tx.add_subscription(group.id, &everything, now).await? else {
                return Err("a channel is subscribed already".into());
            };
            let new = NewMapped { id, at: &at, name: &name, role: None, before: None, by: by.id };
            tx.put_mapping(new, now).await?;
            ids.push(channel.id());
        }
        guild.adds_bot();
    }
    tx.commit().await?;
    Ok(ids)
}

/// What came of it.
#[derive(Debug)]
pub struct Reached {
    /// How often each channel was written to.
    pub times: BTreeMap<u64, u32>,
    /// From the first message to the last, ms.
    pub took_ms: i64,
    /// Refusals with 429.
    pub refusals: usize,
    /// Requests for anything else about channels.
    pub others: usize,
}

impl Reached {
    /// What the fake saw.
    pub fn of(fake: &FakeDiscord) -> Self {
        let mut reached = Self { times: BTreeMap::new(), took_ms: 0, refusals: 0, others: 0 };
        let (mut first, mut last) = (i64::MAX, i64::MIN);
        for request in fake.requests() {
            let sends = request.route == "POST /channels/{channel}/messages";
            match (request.status, request.channel) {
                (Some(429), _) => reached.refusals += 1,
                (Some(200), Some(channel)) if sends => {
                    *reached.times.entry(channel).or_default() += 1;
                    (first, last) = (first.min(request.at), last.max(request.at));
                }
                (_, Some(_)) => reached.others += 1,
                _ => {}
            }
        }
        reached.took_ms = (last - first).max(0);
        reached
    }

    /// Whether each of these channels was written to once, and no other.
    pub fn is_each_once(&self, channels: &[u64]) -> bool {
        self.times.len() == channels.len() && channels.iter().all(|id| self.times.get(id) == Some(&1))
    }

    /// How often it took the least time at so many messages a second.
    pub fn times_the_least(&self, per_second: u32) -> f64 {
        let least_ms = self.times.len() as f64 * 1000.0 / f64::from(per_second.max(1));
        self.took_ms as f64 / least_ms
    }
}

/// Measures and prints.
///
/// # Errors
/// When something fails, Discord found a fault with a request, or a limit is not kept.
pub async fn guilds(asked: &Guilds) -> Outcome<()> {
    let fake = FakeDiscord::start().await;
    let folder = TempDir::with_prefix("haizhi-load-")?;
    let url = format!("sqlite://{}", folder.path().join("load.db").display());
    let store = Store::open(&url).await?;
    store.migrate().await?;
    let channels = set_up(&fake, &store, (asked.guilds, asked.channels), SystemClock.now()).await?;
    store.close().await;
    let config = Config {
        database_url: url,
        listen: ([127, 0, 0, 1], 0).into(),
        public_url: None,
        files: folder.path().join("files"),
        files_key: FileKeys::default(),
        telegram: None,
        discord: Some(DiscordConfig {
            token: fake.token(),
            api_url: Some(fake.url().to_owned()),
            gateway_url: None,
            proxy: None,
            pace: asked.pace,
            shards: 0,
        }),
        translate: None,
        fonts: Vec::new(),
        log: "warn".into(),
        log_json: false,
    };
    let plan = Plan { config, clock: Arc::new(SystemClock), metrics: None, printer: None, demo: false };
    let house = House::start(plan).await?;
    fake.wait_ready().await;
    publish(house.service.store()).await?;
    let talkers: Vec<User> = (0..u64::from(asked.talkers))
        .map(|number| fake.user(TALKERS + number, &format!("Talker {number}"), "en-GB"))
        .collect();
    let mut answered = Durations::default();
    while Endings::all(house.service.store()).await?.waiting > 0 {
        let next = SystemClock.now() + 500;
        let asks = talkers.iter().map(|talker| async {
            let asked = Stopwatch::start();
            talker.runs("help").acknowledged().await;
            asked.elapsed()
        });
        future::join_all(asks).await.into_iter().for_each(|took| answered.push(took));
        SystemClock.sleep_until(next).await;
    }
    house.stop().await;
    let reached = Reached::of(&fake);
    fake.finish().await;
    verdict(asked, &channels, &reached, &answered)
}

fn verdict(asked: &Guilds, channels: &[u64], reached: &Reached, answered: &Durations) -> Outcome<()> {
    println!(
        "{} channels of {} guilds in {:.2} s; {:.3} times the least at Discord's {DISCORD_PACE} a second",
        reached.times.len(),
        asked.guilds,
        reached.took_ms as f64 / 1000.0,
        reached.times_the_least(DISCORD_PACE),
    );
    println!(
        "{} commands meanwhile, acknowledged after p50 {:.1} ms, p99 {:.1} ms",
        answered.count(),
        ms(answered.quantile(0.5)),
        ms(answered.quantile(0.99)),
    );
    let pace = if asked.pace == 0 { DISCORD_PACE } else { asked.pace.min(DISCORD_PACE) };
    let once = channels.iter().filter(|id| reached.times.get(id) == Some(&1)).count();
    let mut limits = Limits::default();
    limits.at_least("guilds: channels reached once", once as f64, channels.len() as f64);
    limits.at_most("guilds: time, times the least at the pace", reached.times_the_least(pace), SLOWER);
    limits.at_most("guilds: refused with 429", reached.refusals as f64, 0.0);
    let longest = ms(answered.longest());
    limits.at_most("guilds: longest until a command was acknowledged, ms", longest, ACKNOWLEDGED_MS);
    limits.verdict()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_is_what_the_pace_leaves() {
        let times = (1..=2_000).map(|channel| (channel, 1)).collect();
        let reached = Reached { times, took_ms: 40_000, refusals: 0, others: 0 };
        assert_eq!(reached.times_the_least(DISCORD_PACE), 1.0);
        assert_eq!(reached.times_the_least(5), 0.1);
        let channels: Vec<u64> = (1..=2_000).collect();
        assert!(reached.is_each_once(&channels));
        assert!(!reached.is_each_once(&channels[1..]));
    }
}
