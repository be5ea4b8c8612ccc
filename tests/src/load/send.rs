//! Empties a queue of deliveries with the real dispatch and the real Telegram
//! adapter, as fast as they can.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use haizhi_core::clock::{Clock as _, SystemClock};
use haizhi_core::dispatch::{Dispatch, PaceConfig, Wake};
use haizhi_core::domain::ids::NoticeId;
use haizhi_core::domain::person::Platform;
use haizhi_core::platform::Adapter;
use haizhi_core::store::Store;
use haizhi_telegram::{Config, Telegram};
use metrics_exporter_prometheus::PrometheusHandle;
use tempfile::TempDir;
use tokio::sync::watch;

use super::Outcome;
use super::endings::Endings;
use super::measure::{Stopwatch, peak_mib, processor_seconds};

/// A token of the form that Telegram's have; the sink takes any.
pub const TOKEN: &str = "1000001:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
/// How often it is looked whether the queue is empty, in ms.
const LOOK: i64 = 20;

/// What is sent.
#[derive(Debug, clap::Args)]
pub struct Send {
    /// How many people, all on Telegram and subscribed to everything; a
    /// database with their deliveries is made first, by another process.
    #[arg(long, required_unless_present = "database", conflicts_with = "database")]
    n: Option<u32>,
    /// A database with deliveries that wait, made by `fill --telegram
    /// --everything` and `publish`. It is emptied.
    #[arg(long)]
    database: Option<String>,
    /// The Bot API server.
    #[arg(long, env = "PEER_API", default_value = "http://127.0.0.1:8081")]
    api: String,
    /// Stops after so many, when more wait.
    #[arg(long)]
    limit: Option<u64>,
}

/// Sends and prints.
///
/// # Errors
/// When something fails, or a delivery did not end as sent.
pub async fn send(asked: &Send) -> Outcome<()> {
    // The counters run as they do in the program.
    let counters = haizhi::numbers::collect().ok_or("this process counts already")?;
    let (url, _folder) = match &asked.database {
        Some(url) => (url.clone(), None),
        None => {
            let folder = TempDir::with_prefix("haizhi-load-")?;
            (prepare(folder.path(), asked.n.unwrap_or_default())?, Some(folder))
        }
    };
    let store = Store::open(&url).await?;
    let ran = empty(&store, &asked.api, asked.limit, Some(&counters)).await?;
    // Counting goes through every row, which sending does not: it comes after.
    let (sent, peak) = (Ends::read(&counters.render()).sent, peak_mib());
    println!("{}", ran.line(sent));
    let ended = Endings::all(&store).await?;
    println!(
        "peak {peak:.1} MiB; {} rows: {} sent, {} waiting, {} gone, {} failed, {} unknown",
        ended.total, ended.sent, ended.waiting, ended.gone, ended.failed, ended.unknown
    );
    store.close().await;
    if ended.gone + ended.failed > 0 || (asked.limit.is_none() && ended.waiting > 0) {
        return Err("not every delivery was sent".into());
    }
    Ok(())
}

/// Makes a database in a folder, with deliveries to so many people. Another
/// process does it, so that its memory is not counted as ours.
///
/// # Errors
/// When the other process fails.
pub fn prepare(folder: &Path, people: u32) -> Outcome<String> {
    let url = format!("sqlite://{}", folder.join("load.db").display());
    let mine = std::env::current_exe()?;
    let people = people.to_string();
    for arguments in [
        &["fill", "--people", &people, "--telegram", "--everything", "--database", &url][..],
        &["publish", "--database", &url],
    ] {
        let output = Command::new(&mine).args(arguments).output()?;
        if !output.status.success() {
            return Err(format!("{arguments:?}: {}", String::from_utf8_lossy(&output.stderr)).into());
        }
    }
    Ok(url)
}

/// What a run cost.
#[derive(Debug, Clone, Copy)]
pub struct Ran {
    /// Until the last was recorded.
    pub took: Duration,
    /// Processor time meanwhile, in seconds.
    pub processor: f64,
}

impl Ran {
    /// In the form that `peers/broadcast/bench.py` reads.
    fn line(&self, sent: u64) -> String {
        let seconds = self.took.as_secs_f64();
        format!(
            "sent {sent} in {seconds:.3} s = {:.0} msgs/s, cpu {:.4} s/1000",
            sent as f64 / seconds,
            self.processor * 1000.0 / (sent.max(1)) as f64
        )
    }
}

/// Runs dispatch over the Telegram adapter without a limit on its pace, until
/// nothing waits, or so many ended by the counters.
///
/// # Errors
/// When the store fails, or Telegram refuses the settings.
pub async fn empty(
    store: &Store,
    api: &str,
    limit: Option<u64>,
    counters: Option<&PrometheusHandle>,
) -> Outcome<Ran> {
    let clock = Arc::new(SystemClock);
    let config = Config { token: TOKEN.into(), api_url: Some(api.to_owned()), ..Config::default() };
    let telegram = Telegram::new(&config, clock.clone())?;
    telegram.start().await?;
    let matched = store.read().await?.notice_matched(NoticeId(1)).await?.unwrap_or(u64::MAX);
    let adapters: [Arc<dyn Adapter>; 1] = [Arc::new(telegram)];
    let pace = PaceConfig([(Platform::Telegram, 0)].into());
    let dispatch = Arc::new(Dispatch::new(store.clone(), clock.clone(), Wake::default(), adapters, pace));
    let stop = watch::Sender::new(false);
    let (begun, processor) = (Stopwatch::start(), processor_seconds());
    let running = tokio::spawn(dispatch.clone().run(stop.subscribe()));
    let mut before = 0;
    loop {
        clock.sleep_until(clock.now() + LOOK).await;
        let ended = counters.map(|counters| Ends::read(&counters.render()).all);
        if ended.is_some_and(|ended| limit.is_some_and(|limit| ended >= limit)) {
            break;
        }
        // Whether anything waits is only asked where it may be over: the answer
        // is on the way through all that was sent.
        let moves = ended.is_some_and(|ended| ended > before && ended < matched);
        before = ended.unwrap_or_default();
        if !moves && is_over(&dispatch, store).await? {
            break;
        }
    }
    let (took, processor) = (begun.elapsed(), processor_seconds() - processor);
    stop.send_replace(true);
    running.await?;
    Ok(Ran { took, processor })
}

/// Whether nothing waits, neither now nor later.
async fn is_over(dispatch: &Dispatch, store: &Store) -> Outcome<bool> {
    Ok(dispatch.is_idle().await? && store.read().await?.open_deliveries(&[Platform::Telegram]).await? == 0)
}

/// Deliveries that ended in this process, as the counters have it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Ends {
    /// As sent.
    sent: u64,
    /// In any way, also those that wait for another try.
    all: u64,
}

impl Ends {
    fn read(counters: &str) -> Self {
        let mut ends = Self::default();
        let lines = counters.lines().filter(|line| line.starts_with("haizhi_sends_total"));
        for line in lines.filter(|line| line.contains(r#"lane="bulk""#)) {
            let count = line.rsplit_once(' ').and_then(|(_, count)| count.parse::<u64>().ok()).unwrap_or(0);
            ends.all += count;
            ends.sent += if line.contains(r#"outcome="sent""#) { count } else { 0 };
        }
        ends
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_goes_to_many_counts() {
        let counters = "# TYPE haizhi_sends_total counter\n\
            haizhi_sends_total{platform=\"telegram\",lane=\"bulk\",outcome=\"sent\"} 41\n\
            haizhi_sends_total{platform=\"web\",lane=\"bulk\",outcome=\"sent\"} 1\n\
            haizhi_sends_total{platform=\"telegram\",lane=\"bulk\",outcome=\"wait\"} 7\n\
            haizhi_sends_total{platform=\"telegram\",lane=\"answer\",outcome=\"sent\"} 9\n";
        assert_eq!(Ends::read(counters), Ends { sent: 42, all: 49 });
    }
}
