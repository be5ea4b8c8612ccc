//! Scheduled events of guilds: for every guild that takes a published event
//! still to come exactly one, kept in step.
//!
//! Whoever changes a posting, a mapping or whether a channel is reached leaves
//! a mark in the same transaction. Here the marks become rows (`settle`), an
//! event and a guild each, and for each row that is due it is asked what is to
//! be done (`plan`), which is nothing where all that is shown stays the same.
//! What is about to be done is claimed before, and that it may have been done
//! is known after a crash: then what stands there is looked for first. One
//! guild gets one request at a time; nothing is looked at while nothing changes.
//!
//! They leave at half the pace of notices to many, and count for it.

mod plan;
mod record;
mod settle;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use futures::future;
use tokio::sync::watch;

use crate::domain::ids::PostingId;
use crate::domain::notice::NoticeKind;
use crate::domain::person::Platform;
use crate::domain::posting::Posting;
use crate::platform::{Adapter, Failure, NotScheduled};
use crate::store::{GuildEventRow, StoreError, Tx};

use super::pace::Pace;
use super::{Dispatch, InFlight, LEASE, LOOK};
use plan::{Step, Subject};

/// How long at most until something is noticed of which nobody rang, in ms.
const SELDOM: i64 = 5_000;
/// Rows that are looked at in one transaction.
const ROWS: u32 = 100;
/// Requests under way at once, each in another guild.
const AT_ONCE: u32 = 8;

/// Something that is about to be done.
struct Job {
    row: GuildEventRow,
    step: Step,
}

/// Something that was done, or not.
struct Done {
    row: GuildEventRow,
    step: Step,
    result: Result<Option<String>, NotScheduled>,
}

/// Keeps them in step on a platform until stopped.
pub(super) async fn run(dispatch: Arc<Dispatch>, platform: Platform, mut stop: watch::Receiver<bool>) {
    let Some(adapter) = dispatch.adapters.get(&platform).cloned() else { return };
    if !adapter.capabilities().scheduled_events {
        return;
    }
    let per_second = dispatch.pace.0.get(&platform).copied().unwrap_or(0);
    let mut pace = Pace::new(per_second.div_ceil(2), dispatch.clock.now());
    let mut bell = dispatch.bell();
    while !*stop.borrow() {
        let until = match look(&dispatch, platform, adapter.as_ref(), &mut pace).await {
            Ok(None) => {
                dispatch.turn();
                continue;
            }
            Ok(Some(until)) => until,
            Err(error) => {
                tracing::error!(%error, platform = %platform, "scheduled events cannot be read or written");
                dispatch.clock.now() + 2 * LOOK
            }
        };
        // Nothing was done, so nobody who waits for something to be done is told.
        tokio::select! {
            () = dispatch.clock.sleep_until(until) => {}
            _ = bell.changed() => {}
            _ = stop.wait_for(|stopped| *stopped) => {}
        }
    }
}

/// One step; with nothing to do, until when (ms since 1970) there is not.
async fn look(
    dispatch: &Dispatch,
    platform: Platform,
    adapter: &dyn Adapter,
    pace: &mut Pace,
) -> Result<Option<i64>, StoreError> {
    let now = dispatch.clock.now();
    if !dispatch.leases.holds(platform, now) {
        return Ok(Some(now + SELDOM));
    }
    if let Some(until) = dispatch.chats.bulk_held(platform, now) {
        return Ok(Some(until.min(now + SELDOM)));
    }
    match dispatch.store.read().await?.next_guild_event(platform).await? {
        None => return Ok(Some(now + SELDOM)),
        Some(next) if next > now => return Ok(Some(next.min(now + SELDOM))),
        Some(_) => {}
    }
    // Until it is written down, what is due says that there is something to do.
    let _step = InFlight::new(&dispatch.in_flight);
    if settle::some(&dispatch.store, now).await? {
        return Ok(None);
    }
    let allowed = pace.allowance(AT_ONCE, now);
    if allowed == 0 {
        return Ok(Some(pace.next_at(now)));
    }
    let (jobs, moved) = claim(dispatch, platform, allowed, now).await?;
    let count = u32::try_from(jobs.len()).unwrap_or(u32::MAX);
    pace.spend(count, now);
    dispatch.chats.others(platform).fetch_add(count.into(), Ordering::Relaxed);
    if jobs.is_empty() {
        // What is due and not ours is another's for a moment.
        return Ok((!moved).then_some(now + LOOK));
    }
    let done = future::join_all(jobs.into_iter().map(|job| perform(adapter, job))).await;
    let mut attempt = 0;
    // What was done must be written down, however long the store is away.
    while let Err(error) = record::all(dispatch, platform, &done).await {
        tracing::error!(%error, events = done.len(), "scheduled events cannot be recorded yet");
        dispatch.clock.sleep_until(super::backoff(attempt, dispatch.clock.now())).await;
        attempt += 1;
    }
    Ok(None)
}

/// Claims what is to be done next, at most so much and one thing a guild;
/// whether anything was found out besides.
async fn claim(
    dispatch: &Dispatch,
    platform: Platform,
    allowed: u32,
    now: i64,
) -> Result<(Vec<Job>, bool), StoreError> {
    let mut tx = dispatch.store.write().await?;
    let due = tx.guild_events_due(platform, now, ROWS).await?;
    let postings = postings(&mut tx, &due).await?;
    let (mut jobs, mut guilds, mut moved) = (Vec::new(), BTreeSet::new(), false);
    for mut row in due {
        let Some((posting, recalled)) = postings.get(&row.posting) else { continue };
        let subject = Subject { posting, recalled: *recalled };
        let step = plan::step(&row, subject, &dispatch.public_url, now);
        match &step {
            Step::Rest => tx.record_guild_event(&row, None, now).await?,
            Step::Forget => tx.forget_guild_event(&row).await?,
            _ if jobs.len() >= allowed as usize || guilds.contains(&row.guild) => continue,
            _ => {
                let doubt = row.doubt || matches!(step, Step::Make(_));
                if !tx.claim_guild_event(&row, now + LEASE, doubt, now).await? {
                    continue;
                }
                row.claimed = now;
                guilds.insert(row.guild.clone());
                jobs.push(Job { row, step });
            }
        }
        moved = true;
    }
    tx.commit().await?;
    Ok((jobs, moved))
}

/// The postings of these rows, and whether each was taken back.
async fn postings(
    tx: &mut Tx,
    rows: &[GuildEventRow],
) -> Result<BTreeMap<PostingId, (Posting, bool)>, StoreError> {
    let ids: BTreeSet<PostingId> = rows.iter().map(|row| row.posting).collect();
    let mut found = BTreeMap::new();
    for posting in tx.postings(&ids.into_iter().collect::<Vec<_>>()).await? {
        let recalled = tx.notice_of_kind(posting.id, NoticeKind::Recall).await?.is_some();
        found.insert(posting.id, (posting, recalled));
    }
    Ok(found)
}

async fn perform(adapter: &dyn Adapter, job: Job) -> Done {
    let Job { row, step } = job;
    let result = match step.scheduling() {
        Some(what) => adapter.schedule(&row.guild, what).await,
        None => Err(Failure::Unsupported("nothing to do").into()),
    };
    Done { row, step, result }
}
