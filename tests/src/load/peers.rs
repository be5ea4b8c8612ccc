//! The peers: other programs for the same work, in a folder that was set up
//! as its README says. What they print is read here.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use regex::Regex;

use super::Outcome;

/// The folder of the peers.
#[derive(Debug, Clone)]
pub struct Peers(PathBuf);

/// One way of filling an outbox, once.
#[derive(Debug, Clone, PartialEq)]
pub struct Baseline {
    /// Its name: `mask-idx`, `chunk-idx`.
    pub way: String,
    /// Rows written.
    pub rows: u64,
    /// In so many seconds.
    pub seconds: f64,
}

/// A line of the table of `broadcast/bench.py`.
#[derive(Debug, Clone, PartialEq)]
pub struct Sender {
    /// Who.
    pub name: String,
    /// Messages a second.
    pub per_second: f64,
    /// Processor time, seconds a thousand messages, without the start.
    pub processor: f64,
}

impl Sender {
    /// Reads `telegraf 8123 (7900-8300) 0.1250 0.1400 98 2.61`.
    pub fn read(line: &str) -> Option<Self> {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let [name, per_second, _, processor, _, _, _] = fields.as_slice() else { return None };
        let (per_second, processor) = (per_second.parse().ok()?, processor.parse().ok()?);
        Some(Self { name: (*name).to_owned(), per_second, processor })
    }
}

/// How one run of `interactive/feed.py` went.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fed {
    /// `/start` of known persons.
    Throughput {
        /// Answers a second.
        per_second: f64,
    },
    /// Presses of a button.
    Latency {
        /// Milliseconds that half of them took at most.
        p50: f64,
        /// 95 of 100.
        p95: f64,
        /// 99 of 100.
        p99: f64,
        /// Requests a second that the sink had meanwhile.
        sink: f64,
    },
}

impl Peers {
    /// The peers in this folder.
    ///
    /// # Errors
    /// When they are not there, or not set up.
    pub fn at(folder: &Path) -> Outcome<Self> {
        let peers = Self(std::path::absolute(folder)?);
        if !peers.python().exists() {
            return Err(format!("{} does not exist: run setup.sh there", peers.python().display()).into());
        }
        Ok(peers)
    }

    fn python(&self) -> PathBuf {
        self.0.join(".venv/bin/python")
    }

    /// Their Python on one of their scripts, in the script's folder.
    pub fn script(&self, folder: &str, script: &str) -> Command {
        let mut command = Command::new(self.python());
        command.arg(script).current_dir(self.0.join(folder)).stdin(Stdio::null());
        command
    }

    /// Fills an outbox once for so many subscribers, in each of the best ways
    /// that keep both indexes.
    ///
    /// # Errors
    /// When the script fails or prints something else.
    pub fn fan_out(&self, engine: &str, subscribers: u32) -> Outcome<Vec<Baseline>> {
        let mut command = self.script("fanout", "bench.py");
        command.args([engine, "--sizes", &subscribers.to_string(), "--runs", "1"]);
        command.args(["--ways", "mask-idx,chunk-idx"]);
        let read: Vec<Baseline> = printed(command)?.lines().filter_map(baseline).collect();
        if read.len() == 2 { Ok(read) } else { Err("fanout/bench.py printed no figures".into()) }
    }
}

/// Runs it; what it printed.
pub fn printed(mut command: Command) -> Outcome<String> {
    let output = command.stderr(Stdio::inherit()).output()?;
    if output.status.success() {
        Ok(String::from_utf8(output.stdout)?)
    } else {
        Err(format!("{command:?} ended with {}", output.status).into())
    }
}

/// Reads `sqlite 1000000 mask-idx 442220 0.812 (0.812-0.812) 544606 0.812`.
fn baseline(line: &str) -> Option<Baseline> {
    let fields: Vec<&str> = line.split_whitespace().collect();
    let [_, _, way, rows, _, _, per_second, _] = fields.as_slice() else { return None };
    let rows = rows.parse().ok()?;
    // The seconds are printed with three digits; the rate has more of them.
    Some(Baseline { way: (*way).to_owned(), rows, seconds: rows as f64 / per_second.parse::<f64>().ok()? })
}

/// Reads what `feed.py` prints.
pub fn fed(line: &str) -> Option<Fed> {
    let number = |name: &str| {
        let found = Regex::new(&format!("{name} ([0-9.]+)")).ok()?.captures(line)?;
        found.get(1)?.as_str().parse::<f64>().ok()
    };
    if let Some(per_second) = number(" s =") {
        return Some(Fed::Throughput { per_second });
    }
    let sink = number("sink meanwhile")?;
    Some(Fed::Latency { p50: number("p50")?, p95: number("p95")?, p99: number("p99")?, sink })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fan_out_is_read() {
        let head =
            "engine    subscribers way           rows  s median       (min-max)    rows/s longest tx s";
        assert_eq!(baseline(head), None);
        let line = "sqlite         10000 mask-idx      4434     0.011   (0.011-0.011)    400000        0.011";
        let read = baseline(line);
        assert_eq!(read, Some(Baseline { way: "mask-idx".into(), rows: 4434, seconds: 0.011_085 }));
    }

    #[test]
    fn the_senders_are_read() {
        let head = "peer              msgs/s       (min-max)  own s/1000  CPU s/1000  RSS MiB  wall s";
        assert_eq!(Sender::read(head), None);
        let line = "telegraf            8123     (7900-8300)      0.1250      0.1400       98    2.61";
        let read = Sender { name: "telegraf".into(), per_second: 8123.0, processor: 0.125 };
        assert_eq!(Sender::read(line), Some(read));
    }

    #[test]
    fn the_feed_is_read() {
        let line = "throughput 20000 answers in 4.00 s = 5000 updates/s; bot CPU 3.90 s, RSS 120 MiB";
        assert_eq!(fed(line), Some(Fed::Throughput { per_second: 5000.0 }));
        let line = "latency    500/500 answered; ms p50 1.10 p95 2.20 p99 3.30 max 9.00; sink meanwhile \
            4200 requests/s; bot CPU 3.90 s, RSS 120 MiB";
        assert_eq!(fed(line), Some(Fed::Latency { p50: 1.1, p95: 2.2, p99: 3.3, sink: 4200.0 }));
        assert_eq!(fed("Traceback"), None);
    }
}
