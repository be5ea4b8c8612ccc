//! How fast people are answered, beside the fastest peer: many `/start`s at
//! once, and a button while nothing, everything and a paced broadcast is sent.

use std::path::{Path, PathBuf};
use std::process::Command;

use haizhi_core::clock::{Clock as _, SystemClock};
use haizhi_core::store::Store;
use tempfile::TempDir;

use super::Outcome;
use super::fill::{Crowd, fill};
use super::limits::Limits;
use super::measure::median;
use super::peers::{Fed, Peers, fed, printed};
use super::publish::publish;
use super::send::TOKEN;

/// What is measured.
#[derive(Debug, clap::Args)]
pub struct Answers {
    /// The folder of the peers; its sink must be up.
    #[arg(long)]
    peers: PathBuf,
    /// How often, ours and the peer in turn.
    #[arg(long, default_value_t = 3)]
    runs: u32,
    /// People who are known.
    #[arg(long, default_value_t = 1_000_000)]
    users: u32,
    /// The program; the one beside this tool when left out.
    #[arg(long)]
    haizhi: Option<PathBuf>,
}

/// Times the peer's answers a second.
const THROUGHPUT: f64 = 1.5;
/// Times the peer's p99 while a broadcast is sent as fast as it goes.
const BROADCAST: f64 = 0.5;
/// Times our own p99 while a broadcast is sent at its pace.
const PACED: f64 = 1.2;
/// The pace, messages to many in a second.
const PACE: u32 = 25;

/// What goes on while people are answered.
#[derive(Debug, Clone, Copy)]
enum Meanwhile {
    Nothing,
    Broadcast,
    Paced,
}

/// The databases that every run gets a copy of.
struct Databases {
    folder: TempDir,
    haizhi: PathBuf,
}

impl Databases {
    const IDLE: &'static str = "idle.db";
    const PUBLISHED: &'static str = "published.db";

    /// The people, and the same with a notice that waits for all of them.
    async fn make(haizhi: PathBuf, users: u32) -> Outcome<Self> {
        let made = Self { folder: TempDir::with_prefix("haizhi-load-")?, haizhi };
        fill(&made.url(Self::IDLE), Crowd::telegram(users), SystemClock.now()).await?;
        made.copy(Self::IDLE, Self::PUBLISHED)?;
        let store = Store::open(&made.url(Self::PUBLISHED)).await?;
        publish(&store).await?;
        store.close().await;
        Ok(made)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn url(&self, name: &str) -> String {
        format!("sqlite://{}", self.path(name).display())
    }

    fn copy(&self, from: &str, to: &str) -> Outcome<()> {
        for side in ["-wal", "-shm"] {
            // Left behind when the program was ended in the middle of a broadcast.
            let _ = std::fs::remove_file(self.path(&format!("{to}{side}")));
        }
        std::fs::copy(self.path(from), self.path(to))?;
        Ok(())
    }

    /// The feeder, told to run our program on a fresh copy.
    fn ours(&self, peers: &Peers, mode: &str, users: u32, meanwhile: Meanwhile) -> Outcome<Command> {
        const LIVE: &str = "live.db";
        let (from, pace) = match meanwhile {
            Meanwhile::Nothing => (Self::IDLE, PACE),
            Meanwhile::Broadcast => (Self::PUBLISHED, 0),
            Meanwhile::Paced => (Self::PUBLISHED, PACE),
        };
        self.copy(from, LIVE)?;
        let mut command = peers.script("interactive", "feed.py");
        command.args([mode, "--users", &users.to_string(), "--"]).arg(&self.haizhi).arg("serve");
        command.env("HAIZHI_DATABASE_URL", self.url(LIVE));
        command.env("HAIZHI_LISTEN", "127.0.0.1:0");
        command.env("HAIZHI_TELEGRAM_TOKEN", TOKEN);
        command.env("HAIZHI_TELEGRAM_API_URL", format!("http://127.0.0.1:{}", sink_port()));
        command.env("HAIZHI_TELEGRAM_PACE", pace.to_string());
        command.env("HAIZHI_LOG", "error");
        Ok(command)
    }
}

/// Where the sink and the feeder expect each other.
fn sink_port() -> String {
    std::env::var("PORT").unwrap_or_else(|_| "8081".into())
}

/// The feeder, told to run the peer.
fn grammy(peers: &Peers, mode: &str, users: u32, broadcasts: bool) -> Command {
    let mut command = peers.script("interactive", "feed.py");
    command.args([mode, "--users", &users.to_string(), "--", "node", "grammy_bot.mjs", "{users}"]);
    if broadcasts {
        command.arg("{queue}");
    }
    command
}

/// Runs a feeder; what it read off.
fn feed(name: &str, command: Command) -> Outcome<Fed> {
    let line = printed(command)?;
    println!("{name:<22} {}", line.trim());
    if line.contains("ENDED EARLY") {
        return Err("the broadcast ended before the probes did".into());
    }
    fed(&line).ok_or_else(|| "interactive/feed.py printed no figures".into())
}

/// One figure of several runs.
#[derive(Debug, Default)]
struct Figures {
    rate: Vec<f64>,
    p99: Vec<f64>,
}

impl Figures {
    fn add(&mut self, fed: Fed) {
        match fed {
            Fed::Throughput { per_second } => self.rate.push(per_second),
            Fed::Latency { p99, .. } => self.p99.push(p99),
        }
    }
}

/// Measures and prints.
///
/// # Errors
/// When something fails or a limit is not kept.
pub async fn answers(asked: &Answers) -> Outcome<()> {
    let peers = Peers::at(&asked.peers)?;
    let haizhi = match &asked.haizhi {
        Some(path) => std::path::absolute(path)?,
        None => beside_us("haizhi")?,
    };
    let databases = Databases::make(haizhi, asked.users).await?;
    let (mut ours, mut theirs) = (Figures::default(), Figures::default());
    let (mut sending, mut their_sending, mut paced) =
        (Figures::default(), Figures::default(), Figures::default());
    let users = asked.users;
    for _ in 0..asked.runs {
        let run = |mode, meanwhile| databases.ours(&peers, mode, users, meanwhile);
        ours.add(feed("haizhi", run("throughput", Meanwhile::Nothing)?)?);
        theirs.add(feed("grammY", grammy(&peers, "throughput", users, false))?);
        ours.add(feed("haizhi, idle", run("latency", Meanwhile::Nothing)?)?);
        theirs.add(feed("grammY, idle", grammy(&peers, "latency", users, false))?);
        sending.add(feed("haizhi, in a broadcast", run("latency", Meanwhile::Broadcast)?)?);
        their_sending.add(feed("grammY, in a broadcast", grammy(&peers, "latency", users, true))?);
        paced.add(feed("haizhi, paced", run("latency", Meanwhile::Paced)?)?);
    }
    let mut limits = Limits::default();
    let rates = median(&ours.rate) / median(&theirs.rate);
    limits.at_least("answers: times grammY's /start a second", rates, THROUGHPUT);
    let in_broadcast = median(&sending.p99) / median(&their_sending.p99);
    limits.at_most("answers: times grammY's p99 in a broadcast", in_broadcast, BROADCAST);
    let at_pace = median(&paced.p99) / median(&ours.p99);
    limits.at_most("answers: times our own p99 at a pace", at_pace, PACED);
    limits.verdict()
}

/// A program that was built with this one.
fn beside_us(name: &str) -> Outcome<PathBuf> {
    let path = std::env::current_exe()?.parent().unwrap_or(Path::new(".")).join(name);
    if path.exists() { Ok(path) } else { Err(format!("{} is not built", path.display()).into()) }
}
