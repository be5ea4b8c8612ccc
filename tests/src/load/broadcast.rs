//! Sending beside the other broadcasters: messages a second, processor time a
//! message, and memory while a million rows wait.

use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

use super::Outcome;
use super::limits::Limits;
use super::peers::{Peers, Sender, printed};
use super::send::prepare;

/// What is measured.
#[derive(Debug, clap::Args)]
pub struct Broadcast {
    /// The folder of the peers; its sink must be up.
    #[arg(long)]
    peers: PathBuf,
    /// How often, all in turn.
    #[arg(long, default_value_t = 5)]
    runs: u32,
    /// Messages of each run.
    #[arg(long, default_value_t = 20_000)]
    n: u32,
    /// Only these peers, separated by commas; all of them when left out.
    #[arg(long, default_value = "")]
    only: String,
    /// Rows that wait while memory is measured; 0 leaves it out.
    #[arg(long, default_value_t = 1_000_000)]
    memory_rows: u32,
}

/// Times the messages a second of the fastest peer.
const RATE: f64 = 4.0;
/// Times the processor time a message of the fastest peer.
const PROCESSOR: f64 = 0.25;
/// Most memory while many rows wait, MiB.
const MEMORY_MIB: f64 = 64.0;
/// Under which name ours stands in the table.
const OURS: &str = "haizhi";
/// Messages sent while memory is measured.
const MEMORY_SENDS: &str = "100000";

/// Measures and prints.
///
/// # Errors
/// When something fails or a limit is not kept.
pub fn broadcast(asked: &Broadcast) -> Outcome<()> {
    let peers = Peers::at(&asked.peers)?;
    let mut limits = Limits::default();
    beside(asked, &peers, &mut limits)?;
    if asked.memory_rows > 0 {
        memory(asked.memory_rows, &mut limits)?;
    }
    limits.verdict()
}

fn beside(asked: &Broadcast, peers: &Peers, limits: &mut Limits) -> Outcome<()> {
    let us = std::env::current_exe()?;
    let mut command = peers.script("broadcast", "bench.py");
    command.args(["--runs", &asked.runs.to_string(), "--n", &asked.n.to_string()]);
    command.args(["--only", &asked.only]);
    command.args(["--extra", &format!("{OURS}={} send --n {{n}}", us.display())]);
    let table = printed(command)?;
    print!("{table}");
    let (ours, others): (Vec<Sender>, Vec<Sender>) =
        table.lines().filter_map(Sender::read).partition(|sender| sender.name == OURS);
    let fastest = others.iter().max_by(|a, b| a.per_second.total_cmp(&b.per_second));
    let (Some(ours), Some(fastest)) = (ours.first(), fastest) else {
        return Err("broadcast/bench.py printed no figures".into());
    };
    let of = format!("{}'s", fastest.name);
    limits.at_least(
        &format!("send: times {of} messages a second"),
        ours.per_second / fastest.per_second,
        RATE,
    );
    let processor = ours.processor / fastest.processor;
    limits.at_most(&format!("send: times {of} processor time a message"), processor, PROCESSOR);
    Ok(())
}

/// The peak of a process that only sends, out of a queue that another made.
fn memory(rows: u32, limits: &mut Limits) -> Outcome<()> {
    let folder = TempDir::with_prefix("haizhi-load-")?;
    let url = prepare(folder.path(), rows)?;
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["send", "--limit", MEMORY_SENDS, "--database", &url]);
    let lines = printed(command)?;
    print!("{lines}");
    let peak = lines.lines().find_map(|line| line.strip_prefix("peak ")?.split_once(" MiB")?.0.parse().ok());
    let peak = peak.ok_or("send printed no peak")?;
    limits.at_most(&format!("send: MiB at the most, {rows} rows waiting"), peak, MEMORY_MIB);
    Ok(())
}
