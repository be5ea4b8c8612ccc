//! What the store says of queues, platforms and processes, read in one
//! transaction, and what follows from it.

use std::collections::BTreeMap;

use crate::domain::alarm::AlarmKind;
use crate::domain::person::Platform;
use crate::store::{ChannelRow, Fronts, Lane, Queue, Sender, StoreError, Tx};

use super::RUNNING;
use super::numbers::{self, seconds};
use super::rules::{Channel, Kept, Sight};

/// The lanes, in the order of their urgency.
const LANES: [&str; 4] = [Lane::Interactive.code(), Lane::Personal.code(), numbers::BULK, numbers::DIGEST];

/// What was read.
pub(super) struct Census {
    channels: Vec<ChannelRow>,
    queues: Vec<Queue>,
    holds: Vec<(Platform, i64)>,
    senders: Vec<Sender>,
    spreading: u32,
    reading_since: Option<i64>,
    /// The alarms that were told.
    pub(super) kept: Vec<Kept>,
}

/// Reads everything.
pub(super) async fn census(tx: &mut Tx, fronts: &mut Fronts, now: i64) -> Result<Census, StoreError> {
    let kept = tx.alarms().await?.into_iter().map(|(alarm, told_at)| Kept { alarm, told_at }).collect();
    let mut queues = tx.outbox_queues(now).await?;
    queues.extend(tx.bulk_queues(fronts, now).await?);
    queues.extend(tx.digest_queues(now).await?);
    Ok(Census {
        channels: tx.channels().await?,
        queues,
        holds: tx.holds_on_many(now).await?,
        senders: tx.senders().await?,
        spreading: tx.unspread().await?,
        reading_since: tx.reading_since().await?,
        kept,
    })
}

impl Census {
    /// The rows of processes that run, by platform.
    fn running(&self, now: i64) -> BTreeMap<Platform, Vec<&ChannelRow>> {
        let mut by_platform: BTreeMap<Platform, Vec<&ChannelRow>> = BTreeMap::new();
        for row in self.channels.iter().filter(|row| now - row.seen_at < RUNNING) {
            by_platform.entry(row.platform).or_default().push(row);
        }
        by_platform
    }

    fn queue(&self, platform: Platform, lane: &str) -> Option<&Queue> {
        self.queues.iter().find(|queue| (queue.platform, queue.lane) == (platform, lane))
    }

    fn held_until(&self, platform: Platform) -> Option<i64> {
        self.holds.iter().find(|(held, _)| *held == platform).map(|(_, until)| *until)
    }

    /// What the rules look at.
    pub(super) fn sight(&self, disk_free: Option<u64>, now: i64) -> Sight {
        let running = self.running(now);
        let channels = running.iter().map(|(platform, rows)| self.channel(*platform, rows, now)).collect();
        Sight { now, channels, disk_free, reading_since: self.reading_since }
    }

    fn channel(&self, platform: Platform, rows: &[&ChannelRow], now: i64) -> Channel {
        let works = rows.iter().any(|row| row.state == "working");
        let refused = !works && rows.iter().any(|row| row.state == "refused");
        // Processes that are gone remember when it was last well.
        let every = self.channels.iter().filter(|row| row.platform == platform);
        let last_ok = every.filter_map(|row| row.ok_at).max();
        let begun = rows.iter().map(|row| row.since).min();
        let late = |lane: Lane| self.queue(platform, lane.code()).and_then(|queue| queue.since);
        // A platform posts to one address: one process that can tell is enough.
        let webhook = rows.iter().filter_map(|row| Some((row.webhook_since?, row.webhook_waiting))).min();
        let sender =
            self.senders.iter().find(|sender| sender.platform == platform).map(|sender| sender.until);
        Channel {
            platform,
            silent_since: if works { None } else { last_ok.or(begun) },
            refused_since: if refused { begun } else { None },
            webhook,
            answer_since: late(Lane::Interactive),
            personal_since: late(Lane::Personal),
            still_since: self.still_since(platform, rows),
            failures: rows.iter().map(|row| row.failures).sum(),
            held_until: self.held_until(platform),
            unsent_since: sender.or(begun).filter(|until| *until <= now),
        }
    }

    /// Whether something to many is due on a platform and may be sent.
    pub(super) fn is_bulk_due(&self, platform: Platform) -> bool {
        let due = |lane| self.queue(platform, lane).is_some_and(|queue| queue.due);
        self.held_until(platform).is_none() && (due(numbers::BULK) || due(numbers::DIGEST))
    }

    /// Since when something to many is due and nothing of it went out,
    /// whichever process sends.
    fn still_since(&self, platform: Platform, rows: &[&ChannelRow]) -> Option<i64> {
        let due = rows.iter().filter_map(|row| row.due_since).min().filter(|_| self.is_bulk_due(platform))?;
        Some(rows.iter().filter_map(|row| row.sent_at).fold(due, i64::max))
    }

    /// Sets the gauges. What is gone is set to nothing, or it would stay.
    pub(super) fn show(&self, now: i64) {
        for platform in self.running(now).keys().copied() {
            let code = platform.code();
            for lane in LANES {
                let queue = self.queue(platform, lane);
                let depth = queue.map_or(0, |queue| queue.count) as f64;
                let oldest = queue.and_then(|queue| queue.since).map_or(0.0, |since| seconds(now - since));
                metrics::gauge!(numbers::DEPTH, "lane" => lane, "platform" => code).set(depth);
                metrics::gauge!(numbers::OLDEST, "lane" => lane, "platform" => code).set(oldest);
            }
            let held = self.held_until(platform).unwrap_or(0);
            metrics::gauge!(numbers::HELD, "platform" => code).set(seconds(held));
        }
        metrics::gauge!(numbers::SPREADING).set(f64::from(self.spreading));
        for kind in AlarmKind::ALL {
            let count = self.kept.iter().filter(|kept| kept.alarm.kind == *kind).count();
            metrics::gauge!(numbers::ALARMS, "kind" => kind.code()).set(count as f64);
        }
    }
}
