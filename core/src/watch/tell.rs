//! Telling staff what is wrong, once over all processes.

use crate::dialogue::desk::{alarm_message, alarm_over_message};
use crate::domain::alarm::Alarm;
use crate::platform::Outgoing;
use crate::store::{Lane, NewOutgoing, StaffWay, StoreError, Tx};
use crate::text::Texts;

use super::Watch;
use super::rules::{self, Step};
use super::sight::{self, Census};

/// What is to be told of what was seen.
pub(super) fn steps(census: &Census, disk_free: Option<u64>, now: i64) -> Vec<Step> {
    let told: Vec<Alarm> = census.kept.iter().map(|kept| kept.alarm.clone()).collect();
    let sight = census.sight(disk_free, now);
    rules::steps(&census.kept, &rules::alarms(&sight, &told), &sight)
}

impl Watch {
    /// Looks once more with nobody beside it, keeps what is told and tells it.
    pub(super) async fn tell(&self, disk_free: Option<u64>, now: i64) -> Result<(), StoreError> {
        let mut tx = self.store.write().await?;
        tx.lock_alarms().await?;
        let census = sight::census(&mut tx, &mut *self.fronts.lock().await, now).await?;
        let steps = steps(&census, disk_free, now);
        let mut ongoing: Vec<Alarm> = census.kept.into_iter().map(|kept| kept.alarm).collect();
        for step in &steps {
            ongoing.retain(|kept| !kept.is_of(step.alarm()));
            match step {
                Step::Begins(alarm) | Step::GoesOn(alarm) => {
                    tx.put_alarm(alarm, now).await?;
                    ongoing.push(alarm.clone());
                }
                Step::Over(alarm) | Step::Dropped(alarm) => tx.end_alarm(alarm).await?,
            }
        }
        let ways = tx.staff_ways().await?;
        for step in &steps {
            note(step);
            tell_all(&mut tx, step, &ways, &ongoing, now).await?;
        }
        tx.commit().await?;
        self.wake.wake();
        Ok(())
    }
}

/// The log has it too: operators may have no account.
fn note(step: &Step) {
    let alarm = step.alarm();
    let (kind, platform) = (alarm.kind.code(), alarm.platform.map_or("", |platform| platform.code()));
    match step {
        Step::Begins(_) | Step::GoesOn(_) => {
            tracing::error!(kind, platform, since = alarm.since, figure = alarm.figure, "alarm");
        }
        Step::Over(_) => tracing::info!(kind, platform, since = alarm.since, "an alarm is over"),
        Step::Dropped(_) => tracing::info!(kind, platform, since = alarm.since, "an alarm is dropped"),
    }
}

/// Tells each member whom it concerns, once, the best way that is open.
async fn tell_all(
    tx: &mut Tx,
    step: &Step,
    ways: &[StaffWay],
    ongoing: &[Alarm],
    now: i64,
) -> Result<(), StoreError> {
    let alarm = step.alarm();
    for ways in ways.chunk_by(|one, next| one.staff.id == next.staff.id) {
        let Some(way) = ways.iter().find(|way| alarm.kind.is_for(&way.staff) && is_open(way, ongoing)) else {
            continue;
        };
        let words = Texts::get().words(way.lang);
        let message = match step {
            Step::Begins(alarm) | Step::GoesOn(alarm) => alarm_message(alarm, &way.zone, words),
            Step::Over(alarm) => alarm_over_message(alarm, now, &way.zone, words),
            Step::Dropped(_) => return Ok(()),
        };
        let what = &Outgoing::Say(message);
        let new = NewOutgoing {
            to: &way.to,
            lane: Lane::Personal,
            what,
            anchor: None,
            edit_anchor: None,
            reply: None,
        };
        tx.enqueue(new, now).await?;
    }
    Ok(())
}

/// Whether something sent this way would arrive, by what is known to be wrong.
fn is_open(way: &StaffWay, ongoing: &[Alarm]) -> bool {
    !ongoing.iter().any(|alarm| alarm.platform == Some(way.to.platform) && alarm.kind.silences())
}
