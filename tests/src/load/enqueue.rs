//! Publishing beside the baselines: how much more than a database alone needs
//! to fill an outbox, on both engines and at several sizes.

use std::path::PathBuf;

use haizhi_core::clock::{Clock as _, SystemClock};
use haizhi_core::store::{Engine, Store};
use sqlx::{AnyConnection, Connection as _, Executor as _};
use tempfile::TempDir;

use super::Outcome;
use super::fill::{Crowd, fill};
use super::limits::Limits;
use super::measure::{median, ms};
use super::peers::Peers;
use super::population::{Someone, people};
use super::publish::{Published, publish, publish_beside_a_writer};

/// What is measured.
#[derive(Debug, clap::Args)]
pub struct Enqueue {
    /// How many people, one measurement each.
    #[arg(long, value_delimiter = ',', default_value = "10000,100000,1000000")]
    sizes: Vec<u32>,
    /// On which engine.
    #[arg(long, value_enum, default_value = "both")]
    engine: Engines,
    /// How often, ours and the baselines in turn.
    #[arg(long, default_value_t = 5)]
    runs: u32,
    /// The folder of the peers; without it ours is measured alone.
    #[arg(long)]
    peers: Option<PathBuf>,
}

/// Which engines.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Engines {
    Sqlite,
    Postgres,
    Both,
}

impl Engines {
    const fn list(self) -> &'static [Engine] {
        match self {
            Self::Sqlite => &[Engine::Sqlite],
            Self::Postgres => &[Engine::Postgres],
            Self::Both => &[Engine::Sqlite, Engine::Postgres],
        }
    }
}

const fn name(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => "sqlite",
        Engine::Postgres => "postgres",
    }
}

/// Times the best baseline that publishing may take.
const TOTAL: f64 = 1.5;
/// How much more a row may cost at the largest size than at the smallest.
const GROWTH: f64 = 1.3;
/// Milliseconds that a transaction may keep others from writing.
const TRANSACTION_MS: f64 = 50.0;

/// What one size came to.
struct Size {
    people: u32,
    rows: f64,
    seconds: f64,
    baseline: Option<f64>,
    longest_ms: f64,
    waited_ms: f64,
}

/// Measures and prints.
///
/// # Errors
/// When something fails, somebody wrong is told, or a limit is not kept.
pub async fn enqueue(asked: &Enqueue) -> Outcome<()> {
    let peers = asked.peers.as_deref().map(Peers::at).transpose()?;
    let mut limits = Limits::default();
    for engine in asked.engine.list() {
        let mut sizes = Vec::new();
        for people in &asked.sizes {
            sizes.push(size(*engine, *people, asked.runs, peers.as_ref()).await?);
        }
        verdict(&mut limits, *engine, &sizes);
    }
    limits.verdict()
}

fn verdict(limits: &mut Limits, engine: Engine, sizes: &[Size]) {
    for size in sizes {
        let what = format!("{} {}", name(engine), size.people);
        if let Some(baseline) = size.baseline {
            limits.at_most(&format!("{what}: times the best baseline"), size.seconds / baseline, TOTAL);
        }
        limits.at_most(&format!("{what}: longest transaction, ms"), size.longest_ms, TRANSACTION_MS);
        limits.at_most(
            &format!("{what}: longest wait of another writer, ms"),
            size.waited_ms,
            TRANSACTION_MS,
        );
    }
    let a_row = |size: &Size| size.seconds / size.rows;
    if let [first, .., last] = sizes {
        let what = format!("{}: cost of a row, {} beside {}", name(engine), last.people, first.people);
        limits.at_most(&what, a_row(last) / a_row(first), GROWTH);
    }
}

/// Fills one database and publishes in it, again and again.
async fn size(engine: Engine, count: u32, runs: u32, peers: Option<&Peers>) -> Outcome<Size> {
    let folder = TempDir::with_prefix("haizhi-load-")?;
    let url = match engine {
        Engine::Sqlite => format!("sqlite://{}", folder.path().join("load.db").display()),
        Engine::Postgres => crate::postgres::durable_database(),
    };
    fill(&url, Crowd::of(count), SystemClock.now()).await?;
    let told = people(count).filter(Someone::is_told).count() as u64;
    let store = Store::open(&url).await?;
    let (mut ours, mut longest_ms) = (Vec::new(), 0_f64);
    let mut baselines: Vec<(String, Vec<f64>)> = Vec::new();
    for _ in 0..runs {
        settle(&url, engine).await?;
        let published = publish(&store).await?;
        right(&published, told)?;
        println!("{:<9}{count:>9} haizhi     {}", name(engine), published.line());
        ours.push(published.took.as_secs_f64());
        longest_ms = longest_ms.max(ms(published.transactions.longest()));
        for baseline in peers.map(|peers| peers.fan_out(name(engine), count)).transpose()?.unwrap_or_default()
        {
            if baseline.rows != told {
                return Err(format!("{} told {} people of {told}", baseline.way, baseline.rows).into());
            }
            println!("{:<9}{count:>9} {:<10} {:.3} s", name(engine), baseline.way, baseline.seconds);
            match baselines.iter_mut().find(|(way, _)| *way == baseline.way) {
                Some((_, seconds)) => seconds.push(baseline.seconds),
                None => baselines.push((baseline.way, vec![baseline.seconds])),
            }
        }
    }
    settle(&url, engine).await?;
    let waited_ms = ms(publish_beside_a_writer(&store).await?);
    store.close().await;
    let best = baselines.iter().map(|(_, seconds)| median(seconds)).reduce(f64::min);
    let (rows, seconds) = (told as f64, median(&ours));
    Ok(Size { people: count, rows, seconds, baseline: best, longest_ms, waited_ms })
}

fn right(published: &Published, told: u64) -> Outcome<()> {
    if published.rows == told {
        Ok(())
    } else {
        Err(format!("{} people were told of {told}", published.rows).into())
    }
}

/// An empty outbox and a quiet disk, as the baselines start from.
async fn settle(url: &str, engine: Engine) -> Outcome<()> {
    let statements = match engine {
        Engine::Sqlite => ["DELETE FROM delivery", "PRAGMA wal_checkpoint(TRUNCATE)"],
        Engine::Postgres => ["TRUNCATE delivery", "CHECKPOINT"],
    };
    let mut conn = AnyConnection::connect(url).await?;
    for statement in statements {
        conn.fetch_all(statement).await?;
    }
    conn.close().await?;
    Ok(())
}
