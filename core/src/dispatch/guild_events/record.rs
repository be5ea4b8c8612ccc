//! What came of it.

use crate::dialogue::setup;
use crate::domain::guild::GuildEvent;
use crate::domain::person::Platform;
use crate::platform::{Failure, NotScheduled};
use crate::store::{GuildEventRow, StoreError, SwitchedOff, Tx};
use crate::text::Texts;
use crate::watch::numbers;

use super::super::{Dispatch, MAX_ATTEMPTS, backoff, record};
use super::Done;
use super::plan::Step;

/// When it is tried again in a guild that has as many events as it may have,
/// and where nothing else helped, in ms.
const LATER: i64 = 15 * 60_000;

/// Writes all of it down in one transaction.
pub(super) async fn all(dispatch: &Dispatch, platform: Platform, done: &[Done]) -> Result<(), StoreError> {
    let now = dispatch.clock.now();
    let mut tx = dispatch.store.write().await?;
    let mut told = false;
    let mut held = None;
    for one in done {
        let mut row = one.row.clone();
        match &one.result {
            Ok(found) => succeeded(&mut tx, &mut row, &one.step, found.as_deref(), now).await?,
            Err(why) => told |= failed(&mut tx, row, &one.step, why, now).await?,
        }
        if let Err(NotScheduled::Failed(Failure::Wait { after_ms, whole_account: true })) = &one.result {
            held = held.max(Some(now + after_ms));
        }
    }
    if let Some(until) = held {
        tx.hold(platform, None, until).await?;
    }
    tx.commit().await?;
    if let Some(until) = held {
        dispatch.chats.hold(platform, None, until, now);
    }
    for one in done {
        count(dispatch, platform, one, now);
    }
    if told {
        dispatch.wake.wake();
    }
    Ok(())
}

/// What stands in a guild from now on.
fn stands(row: &mut GuildEventRow, id: Option<&str>, event: &GuildEvent) {
    row.event = id.map(str::to_owned);
    row.shown = Some(event.digest());
    row.removed = None;
    (row.starts_at, row.ends_at) = (Some(event.from), Some(event.until));
}

async fn succeeded(
    tx: &mut Tx,
    row: &mut GuildEventRow,
    step: &Step,
    found: Option<&str>,
    now: i64,
) -> Result<(), StoreError> {
    row.doubt = false;
    row.attempts = 0;
    match step {
        Step::Make(event) | Step::Change(_, event) => {
            stands(row, found, event);
            tx.record_guild_event(row, None, now).await
        }
        Step::Find(_) => {
            // What it shows is not known, so it is brought into step.
            row.event = found.map(str::to_owned);
            (row.shown, row.starts_at, row.ends_at) = (None, None, None);
            tx.record_guild_event(row, Some(now), now).await
        }
        Step::CallOff(_) | Step::Remove(_) | Step::Rest | Step::Forget => {
            (row.event, row.shown) = (None, None);
            (row.starts_at, row.ends_at) = (None, None);
            tx.record_guild_event(row, None, now).await?;
            tx.forget_guild_event(row).await
        }
    }
}

/// Whether somebody was told.
async fn failed(
    tx: &mut Tx,
    mut row: GuildEventRow,
    step: &Step,
    why: &NotScheduled,
    now: i64,
) -> Result<bool, StoreError> {
    // That it was about to be made says nothing where it is known that it was not.
    row.doubt |= matches!(why, NotScheduled::Failed(Failure::Unknown(_))) && matches!(step, Step::Make(_));
    let next = match why {
        NotScheduled::NotAllowed => Some(now),
        NotScheduled::Full => Some(now + LATER),
        NotScheduled::Removed => {
            // Somebody did not want it as it is: it is not made again.
            row.removed = match step {
                Step::Change(_, event) => Some(event.digest()),
                _ => row.shown.clone(),
            };
            (row.event, row.shown, row.attempts) = (None, None, 0);
            (row.starts_at, row.ends_at) = (None, None);
            None
        }
        NotScheduled::Failed(failure) => match failure {
            Failure::Wait { after_ms, .. } => Some(now + after_ms),
            Failure::Down(_) | Failure::Unknown(_) => {
                row.attempts += 1;
                let patient = row.attempts < MAX_ATTEMPTS;
                Some(if patient { backoff(row.attempts, now) } else { now + LATER })
            }
            Failure::Gone(_)
            | Failure::Moved(_)
            | Failure::Rejected(_)
            | Failure::NotEditable
            | Failure::Unsupported(_) => None,
        },
    };
    tx.record_guild_event(&row, next, now).await?;
    let (platform, guild) = (row.platform, row.guild.as_str());
    match why {
        NotScheduled::NotAllowed => {
            let whom = tx.refuse_guild_events(platform, guild, now).await?;
            return tell(tx, &whom, now).await;
        }
        NotScheduled::Failed(Failure::Wait { after_ms, .. }) => {
            tx.put_off_guild_events(platform, guild, now + after_ms).await?;
        }
        NotScheduled::Failed(Failure::Gone(_)) => {
            tx.guild_left(platform, guild).await?;
            tx.guild_events_left(platform, guild).await?;
        }
        NotScheduled::Full | NotScheduled::Removed | NotScheduled::Failed(_) => {}
    }
    Ok(false)
}

/// Tells those who set the guild up that it does not let us.
async fn tell(tx: &mut Tx, whom: &[SwitchedOff], now: i64) -> Result<bool, StoreError> {
    for SwitchedOff { by, channels } in whom {
        let Some(person) = tx.person(*by).await? else { continue };
        let message = setup::events_refused(channels, Texts::get().words(person.lang));
        tx.notify(*by, &message, false, now).await?;
    }
    Ok(!whom.is_empty())
}

fn count(dispatch: &Dispatch, platform: Platform, one: &Done, now: i64) {
    let outcome = match &one.result {
        Ok(_) => "sent",
        Err(NotScheduled::NotAllowed) => "not-allowed",
        Err(NotScheduled::Removed) => "removed",
        Err(NotScheduled::Full) => "full",
        Err(NotScheduled::Failed(failure)) => record::kind(failure),
    };
    let labels = [("platform", platform.code()), ("lane", numbers::GUILD_EVENT), ("outcome", outcome)];
    metrics::counter!(numbers::SENDS, &labels).increment(1);
    let Err(why) = &one.result else { return };
    tracing::warn!(event = %one.row.posting, platform = %platform, outcome, "a scheduled event was not kept in step");
    match why {
        NotScheduled::Failed(Failure::Wait { whole_account, .. }) => numbers::wait(platform, *whole_account),
        NotScheduled::Failed(Failure::Rejected(_) | Failure::Unsupported(_)) => {
            dispatch.pulse.failed(platform, now);
        }
        NotScheduled::NotAllowed | NotScheduled::Removed | NotScheduled::Full | NotScheduled::Failed(_) => {}
    }
}
