//! What the store says of processes, queues and alarms.

use std::collections::BTreeSet;

use haizhi_core::args;
use haizhi_core::dialogue::desk::alarm_message;
use haizhi_core::domain::person::Platform;
use haizhi_core::store::{ChannelRow, Fronts, Lane, Store, StoreError, Tx};
use haizhi_core::view::View;
use haizhi_core::watch::{RUNNING, rules};

use super::Report;

/// Zone of the moments that are shown: the machine's clock is compared with them.
const ZONE: &str = "UTC";

/// Looks at everything.
pub(super) async fn check(report: &mut Report, store: &Store, now: i64) {
    if let Err(error) = all(report, store, now).await {
        let words = report.words();
        let why = args! { why: error.to_string() };
        report.fail("queues", words.say_with("doctor-database", &why), words.say("doctor-database-remedy"));
    }
}

async fn all(report: &mut Report, store: &Store, now: i64) -> Result<(), StoreError> {
    let mut tx = store.read().await?;
    let running: Vec<ChannelRow> =
        tx.channels().await?.into_iter().filter(|row| now - row.seen_at < RUNNING).collect();
    processes(report, &running, now);
    senders(report, &mut tx, &running, now).await?;
    queues(report, &mut tx, !running.is_empty(), now).await?;
    holds(report, &mut tx, now).await?;
    alarms(report, &mut tx).await
}

/// Which processes run, and how they find their platforms.
fn processes(report: &mut Report, running: &[ChannelRow], now: i64) {
    let words = report.words();
    let mut names: Vec<&str> = running.iter().map(|row| row.process.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    if names.is_empty() {
        report.ok("processes", words.say("doctor-processes-none"));
        return;
    }
    let stuck = running.iter().map(|row| now - row.looked_at).max().unwrap_or(0);
    let about = args! { count: report.number(names.len()), seconds: words.number(stuck / 1_000) };
    if stuck > RUNNING {
        report.fail(
            "processes",
            words.say_with("doctor-processes-stuck", &about),
            words.say("doctor-processes-stuck-remedy"),
        );
    } else {
        report.ok("processes", words.say_with("doctor-processes-ok", &about));
    }
    for row in running.iter().filter(|row| row.state != "working") {
        let about = args! {
            process: row.process.clone(), platform: words.platform(row.platform),
            since: words.moment(row.since, ZONE),
        };
        report.fail("channels", words.say_with("doctor-channel", &about), words.say("doctor-channel-remedy"));
    }
}

/// Which process sends on each platform.
async fn senders(
    report: &mut Report,
    tx: &mut Tx,
    running: &[ChannelRow],
    now: i64,
) -> Result<(), StoreError> {
    let words = report.words();
    let senders = tx.senders().await?;
    let platforms: BTreeSet<Platform> = running.iter().map(|row| row.platform).collect();
    for platform in platforms {
        let holder = senders.iter().find(|sender| sender.platform == platform && sender.until > now);
        let name = words.platform(platform);
        match holder {
            Some(sender) => {
                let about = args! { platform: name, process: sender.process.clone() };
                report.ok("senders", words.say_with("doctor-sender", &about));
            }
            None => {
                let about = args! { platform: name };
                report.fail(
                    "senders",
                    words.say_with("doctor-sender-none", &about),
                    words.say("alarm-remedy-sender"),
                );
            }
        }
    }
    Ok(())
}

async fn queues(report: &mut Report, tx: &mut Tx, runs: bool, now: i64) -> Result<(), StoreError> {
    let words = report.words();
    let mut waiting = tx.outbox_queues(now).await?;
    waiting.extend(tx.bulk_queues(&mut Fronts::default(), now).await?);
    waiting.extend(tx.digest_queues(now).await?);
    let count: u64 = waiting.iter().map(|row| row.count).sum();
    let spreading = tx.unspread().await?;
    let about = args! {
        waiting: words.number(i64::try_from(count).unwrap_or(i64::MAX)), spreading: words.number(spreading.into()),
    };
    report.ok("queues", words.say_with("doctor-queues", &about));
    for row in waiting {
        // How old what goes to many is says nothing: it goes out at its pace.
        let patience = [(Lane::Interactive, rules::ANSWER), (Lane::Personal, rules::PERSONAL)]
            .into_iter()
            .find_map(|(lane, patience)| (lane.code() == row.lane).then_some(patience));
        let Some(patience) = patience else { continue };
        let Some(since) = row.since.filter(|since| now - since >= patience) else { continue };
        let about = args! {
            platform: words.platform(row.platform),
            count: words.number(i64::try_from(row.count).unwrap_or(i64::MAX)),
            since: words.moment(since, ZONE),
        };
        let found = words.say_with("doctor-queue-late", &about);
        if runs {
            report.fail("queues", found, words.say("doctor-queue-late-remedy"));
        } else {
            report.warn("queues", found, words.say("doctor-queue-stopped-remedy"));
        }
    }
    Ok(())
}

async fn holds(report: &mut Report, tx: &mut Tx, now: i64) -> Result<(), StoreError> {
    let words = report.words();
    let holds = tx.holds_on_many(now).await?;
    if holds.is_empty() {
        report.ok("holds", words.say("doctor-holds-none"));
    }
    for (platform, until) in holds {
        let about = args! { platform: words.platform(platform), until: words.moment(until, ZONE) };
        report.warn("holds", words.say_with("doctor-hold", &about), words.say("alarm-remedy-hold"));
    }
    Ok(())
}

/// What staff were told and is not over.
async fn alarms(report: &mut Report, tx: &mut Tx) -> Result<(), StoreError> {
    let words = report.words();
    for (alarm, _) in tx.alarms().await? {
        let View::Text(text) = alarm_message(&alarm, ZONE, words).view else { continue };
        let mut paragraphs = text.paragraphs.into_iter();
        let (found, remedy) = (paragraphs.next().unwrap_or_default(), paragraphs.next().unwrap_or_default());
        report.warn("alarms", found, remedy);
    }
    Ok(())
}
