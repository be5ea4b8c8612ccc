//! Publishes the posting of the baselines as staff do, and writes its
//! deliveries as dispatch does.

use std::time::Duration;

use haizhi_core::clock::{Clock as _, SystemClock};
use haizhi_core::domain::access::Role;
use haizhi_core::domain::ids::{NoticeId, PostingId};
use haizhi_core::domain::person::{Platform, Staff};
use haizhi_core::service::office::{self, Publication};
use haizhi_core::store::{NewPosting, Store, StoreError, Tx};
use tokio::sync::watch;

use super::Outcome;
use super::endings::Endings;
use super::measure::{Durations, Stopwatch, ms};
use super::population::posting;

/// What it came to.
#[derive(Debug)]
pub struct Published {
    /// The notice.
    pub notice: NoticeId,
    /// People that a delivery was written for.
    pub rows: u64,
    /// From the publishing until the last delivery was written.
    pub took: Duration,
    /// Finding out whose filters take it: reading, with short writes between.
    pub matching: Duration,
    /// Each transaction that wrote people's rows, and before them the publishing.
    pub transactions: Durations,
}

impl Published {
    /// What a person wants to know of it, in one line.
    pub fn line(&self) -> String {
        format!(
            "{} rows in {:.3} s = {:.0} rows/s; matching {:.0} ms; {} transactions, p50 {:.1} ms, p99 {:.1} ms, longest {:.1} ms",
            self.rows,
            self.took.as_secs_f64(),
            self.rows as f64 / self.took.as_secs_f64(),
            ms(self.matching),
            self.transactions.count(),
            ms(self.transactions.quantile(0.5)),
            ms(self.transactions.quantile(0.99)),
            ms(self.transactions.longest()),
        )
    }
}

/// Publishes one posting and writes all its deliveries.
///
/// # Errors
/// When the store fails, or publishing tells nobody.
pub async fn publish(store: &Store) -> Outcome<Published> {
    let (posting, reviewer) = approved(store).await?;
    let mut transactions = Durations::default();
    let begun = Stopwatch::start();
    let mut tx = store.write().await?;
    let told = office::publish(&mut tx, &reviewer, posting, None, None, SystemClock.now()).await?;
    tx.commit().await?;
    transactions.push(begun.elapsed());
    let Publication::Told { notice, .. } = told else {
        return Err(format!("publishing told nobody: {told:?}").into());
    };
    let mut matching = Duration::ZERO;
    while store.read().await?.unspread().await? > 0 {
        let step = Stopwatch::start();
        store.spread(SystemClock.now()).await?;
        if matching.is_zero() {
            matching = step.elapsed();
        } else {
            transactions.push(step.elapsed());
        }
    }
    let took = begun.elapsed();
    let rows = Endings::of(store, notice).await?.total;
    Ok(Published { notice, rows, took, matching, transactions })
}

/// Publishes while somebody else writes again and again; the longest that they
/// waited for their turn and its commit.
///
/// # Errors
/// As [`publish`].
pub async fn publish_beside_a_writer(store: &Store) -> Outcome<Duration> {
    let (other, stop) = (store.clone(), watch::Sender::new(false));
    let stopped = stop.subscribe();
    let writing = tokio::spawn(async move {
        let mut waited = Durations::default();
        while !*stopped.borrow() {
            let write = Stopwatch::start();
            let now = SystemClock.now();
            let mut tx = other.write().await?;
            tx.take_inbound(Platform::Web, &format!("beside-{now}"), now).await?;
            tx.commit().await?;
            waited.push(write.elapsed());
            SystemClock.sleep_until(now + BESIDE).await;
        }
        Ok::<_, StoreError>(waited.longest())
    });
    publish(store).await?;
    stop.send_replace(true);
    Ok(writing.await??)
}

/// How often somebody else writes while a notice is spread, in ms.
const BESIDE: i64 = 5;

/// A posting that a second person approved, and who that was.
async fn approved(store: &Store) -> Outcome<(PostingId, Staff)> {
    let now = SystemClock.now();
    let mut tx = store.write().await?;
    let officer = member(&mut tx, "load-officer", Role::Officer, now).await?;
    let reviewer = member(&mut tx, "load-reviewer", Role::Reviewer, now).await?;
    let content = posting();
    let new = NewPosting { station: None, content: &content, by: None, listed: None, readings: &[] };
    let id = tx.insert_posting(new, now).await?;
    office::submit(&mut tx, &officer, id, None, now).await?;
    office::approve(&mut tx, &reviewer, id, None, now).await?;
    tx.commit().await?;
    Ok((id, reviewer))
}

async fn member(tx: &mut Tx, name: &str, role: Role, now: i64) -> Outcome<Staff> {
    if let Some(known) = tx.staff_by_name(name).await?.pop() {
        return Ok(known);
    }
    let id = tx.create_staff(name, role, None, now).await?;
    Ok(tx.staff(id).await?.ok_or("a member of staff was not kept")?)
}
