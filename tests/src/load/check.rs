//! What a broadcast leaves behind after the worst: SIGKILL in the middle, and
//! refusals. The checking sink of the peers counts who was reached.

use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};

use haizhi_core::clock::{Clock as _, SystemClock};
use haizhi_core::store::Store;
use serde::Deserialize;
use tempfile::TempDir;

use super::Outcome;
use super::endings::Endings;
use super::limits::Limits;
use super::peers::Peers;
use super::send::prepare;

/// What is checked.
#[derive(Debug, clap::Args)]
pub struct Check {
    /// The folder of the peers.
    #[arg(long)]
    peers: PathBuf,
    /// How many people.
    #[arg(long, default_value_t = 5_000)]
    n: u32,
}

/// People of whom nobody may know, after a crash, whether they were reached.
const UNCERTAIN: u32 = 100;
/// One call in so many is refused with 429.
const REFUSED: &str = "500";

/// What the checking sink saw.
#[derive(Debug, Deserialize)]
struct Seen {
    refused_429: u64,
    distinct_recipients: u64,
    repeats: u64,
}

/// Checks and prints.
///
/// # Errors
/// When something fails, or a bound is not kept.
pub async fn check(asked: &Check) -> Outcome<()> {
    let peers = Peers::at(&asked.peers)?;
    let mut limits = Limits::default();
    crash(asked, &peers, &mut limits).await?;
    refusals(asked, &peers, &mut limits).await?;
    limits.verdict()
}

async fn crash(asked: &Check, peers: &Peers, limits: &mut Limits) -> Outcome<()> {
    let folder = TempDir::with_prefix("haizhi-load-")?;
    let url = prepare(folder.path(), asked.n)?;
    let store = Store::open(&url).await?;
    let sink = Sink::start(peers, folder.path(), &[]).await?;
    let mut sending = sender(&url, sink.port).spawn()?;
    while Endings::all(&store).await?.sent < u64::from(asked.n) * 2 / 5 && sending.try_wait()?.is_none() {
        pause(10).await;
    }
    sending.kill()?;
    sending.wait()?;
    let before = Endings::all(&store).await?.sent;
    println!("crash: killed after {before} were marked; the next goes on when the lease is over");
    run(sender(&url, sink.port)).await?;
    let (seen, ended) = (sink.stop().await?, Endings::all(&store).await?);
    println!("crash: {seen:?}, {} sent, {} unknown", ended.sent, ended.unknown);
    let people = f64::from(asked.n);
    limits.at_most("crash: marked as sent before", before as f64, people - 1.0);
    limits.at_least("crash: sent or known to be unknown", (ended.sent + ended.unknown) as f64, people);
    limits.at_least("crash: reached, of those marked", seen.distinct_recipients as f64, ended.sent as f64);
    limits.at_most("crash: reached twice", seen.repeats as f64, 0.0);
    limits.at_most("crash: unknown", ended.unknown as f64, f64::from(UNCERTAIN));
    store.close().await;
    Ok(())
}

async fn refusals(asked: &Check, peers: &Peers, limits: &mut Limits) -> Outcome<()> {
    let folder = TempDir::with_prefix("haizhi-load-")?;
    let url = prepare(folder.path(), asked.n)?;
    let sink = Sink::start(peers, folder.path(), &["--fail-every", REFUSED]).await?;
    run(sender(&url, sink.port)).await?;
    let store = Store::open(&url).await?;
    let (seen, ended) = (sink.stop().await?, Endings::all(&store).await?);
    println!("429: {seen:?}, {} sent, {} unknown", ended.sent, ended.unknown);
    let people = f64::from(asked.n);
    limits.at_least("429: refused", seen.refused_429 as f64, 1.0);
    limits.at_least("429: sent", ended.sent as f64, people);
    limits.at_least("429: reached", seen.distinct_recipients as f64, people);
    limits.at_most("429: reached twice", seen.repeats as f64, 0.0);
    store.close().await;
    Ok(())
}

async fn pause(ms: i64) {
    SystemClock.sleep_until(SystemClock.now() + ms).await;
}

/// Another process of ours that empties the database into the sink.
fn sender(url: &str, port: u16) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap_or_default());
    command.args(["send", "--database", url, "--api", &format!("http://127.0.0.1:{port}")]);
    command
}

async fn run(mut command: Command) -> Outcome<()> {
    let status = tokio::task::spawn_blocking(move || command.status()).await??;
    if status.success() { Ok(()) } else { Err(format!("sending ended with {status}").into()) }
}

/// The checking sink while it runs.
struct Sink {
    process: Child,
    report: PathBuf,
    port: u16,
}

impl Sink {
    /// Starts it on a free port and waits until it listens.
    async fn start(peers: &Peers, folder: &Path, more: &[&str]) -> Outcome<Self> {
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let report = folder.join("seen.json");
        let mut command = peers.script("sink", "verify_sink.py");
        command.args(["--port", &port.to_string(), "--out"]).arg(&report).args(more);
        let mut sink = Self { process: command.spawn()?, report, port };
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if let Some(status) = sink.process.try_wait()? {
                return Err(format!("verify_sink.py ended with {status}").into());
            }
            pause(20).await;
        }
        Ok(sink)
    }

    /// Ends it; what it saw.
    async fn stop(mut self) -> Outcome<Seen> {
        // On SIGTERM it writes its report; the standard library knows only SIGKILL.
        Command::new("kill").arg(self.process.id().to_string()).status()?;
        self.process.wait()?;
        Ok(serde_json::from_slice(&std::fs::read(&self.report)?)?)
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        // It is over already when it was stopped.
        let _ = self.process.kill();
    }
}
