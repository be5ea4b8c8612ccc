//! When and where a person is told. What waits already follows what they say.

use crate::dialogue::change::{Outcome, Refusal, Wished};
use crate::domain::ids::SubscriptionId;
use crate::domain::person::Person;
use crate::domain::wishes::Rhythm;
use crate::store::Tx;

use super::office::Fault;

/// Keeps a wish.
pub(super) async fn wish(tx: &mut Tx, subject: &Person, wished: Wished, now: i64) -> Result<Outcome, Fault> {
    let settings = tx.settings(subject.id).await?;
    let mut wishes = settings.wishes;
    match wished {
        Wished::Rhythm(rhythm) => wishes.rhythm = rhythm,
        Wished::DigestAt(at) => wishes.digest_at = at,
        Wished::DigestDay(day) => wishes.digest_day = day,
        Wished::Quiet(quiet) => wishes.quiet = quiet,
        Wished::Paused(Some(until)) if until <= now => return Err(Refusal::PastTime.into()),
        Wished::Paused(until) => wishes.paused_until = until,
        Wished::Reminders(reminders) => wishes.reminders = reminders,
        Wished::Reads(reads) => wishes.reads = reads,
        Wished::Zone(zone) => tx.set_zone(subject.id, zone.name()).await?,
        Wished::Account(account) => {
            let theirs = |id| settings.accounts.iter().any(|account| account.id == id);
            if account.is_some_and(|id| !theirs(id)) {
                return Err(Refusal::NotFound.into());
            }
            tx.prefer(subject.id, account).await?;
            return Ok(Outcome::Done);
        }
    }
    tx.set_wishes(subject.id, &wishes).await?;
    tx.gather_anew(subject.id, now).await?;
    Ok(Outcome::Done)
}

/// Keeps how often the person is told because of one subscription.
pub(super) async fn set_rhythm(
    tx: &mut Tx,
    subject: &Person,
    id: SubscriptionId,
    rhythm: Option<Rhythm>,
    now: i64,
) -> Result<Outcome, Fault> {
    if !tx.set_subscription_rhythm(id, subject.id, rhythm).await? {
        return Err(Refusal::NotFound.into());
    }
    tx.gather_anew(subject.id, now).await?;
    Ok(Outcome::Done)
}
