//! What follows an event: thanks to those who were there, what they say, and
//! what the event leaves those who had a seat.

use crate::dialogue::change::{EventOutcome, Outcome, Refusal};
use crate::dialogue::event::feedback::{thanks, told_handouts};
use crate::domain::access::Action;
use crate::domain::event::Halt;
use crate::domain::feedback::{Handout, MAX_COMMENT_CHARS, MAX_HANDOUTS, Rating, open_until};
use crate::domain::file::FilePurpose;
use crate::domain::ids::{PostingId, RegistrationId};
use crate::domain::person::{Person, Staff};
use crate::domain::registration::RegistrationState;
use crate::store::{FileKept, StoreError, Tx};
use crate::text::Texts;

use super::attendees::event_within;
use super::events::registered;
use super::office::Fault;

/// People who are thanked in one transaction.
const THANKED: u32 = 200;

/// Thanks those who were at an event that is over, each once; how many. Nobody
/// else is asked how it was.
pub(super) async fn thank(tx: &mut Tx, now: i64) -> Result<usize, StoreError> {
    let mut thanked = 0;
    for id in tx.thanks_due(now, THANKED).await? {
        // Another process may have thanked them since.
        if !tx.thank(id, now).await? {
            continue;
        }
        thanked += 1;
        let Some(own) = registered(tx, id).await? else { continue };
        let Some(until) = open_until(&own.registration, &own.posting, now) else { continue };
        let Some(reader) = tx.reader(own.registration.person).await? else { continue };
        let message = thanks(&own, until, &reader.zone, Texts::get().words(reader.lang).also(reader.reads));
        tx.notify(own.registration.person, &message, false, now).await?;
    }
    Ok(thanked)
}

/// Whether somebody is to be thanked.
pub(super) async fn is_due(tx: &mut Tx, now: i64) -> Result<bool, StoreError> {
    Ok(!tx.thanks_due(now, 1).await?.is_empty())
}

/// The registration of whoever was there and can still say how it was.
async fn asked(tx: &mut Tx, actor: &Person, id: RegistrationId, now: i64) -> Result<(), Fault> {
    let own = registered(tx, id).await?.filter(|own| own.registration.person == actor.id);
    let own = own.ok_or(Refusal::NotFound)?;
    open_until(&own.registration, &own.posting, now).map(drop).ok_or(Refusal::NotAsked.into())
}

/// Keeps how good an event was.
pub(super) async fn rate(
    tx: &mut Tx,
    actor: &Person,
    id: RegistrationId,
    rating: Rating,
    now: i64,
) -> Result<Outcome, Fault> {
    asked(tx, actor, id, now).await?;
    tx.rate(id, rating, now).await?;
    Ok(Outcome::Event(EventOutcome::Rated(id)))
}

/// Keeps words about an event.
pub(super) async fn comment(
    tx: &mut Tx,
    actor: &Person,
    id: RegistrationId,
    text: &str,
    now: i64,
) -> Result<Outcome, Fault> {
    asked(tx, actor, id, now).await?;
    let text: String = text.trim().chars().take(MAX_COMMENT_CHARS).collect();
    tx.comment(id, &text, now).await?;
    Ok(Outcome::Event(EventOutcome::Commented(id)))
}

/// Gives an event exactly these handouts; those with a seat see them at once
/// and are told of them when somebody says so.
pub(super) async fn keep_handouts(
    tx: &mut Tx,
    staff: &Staff,
    event: PostingId,
    handouts: &[Handout],
    now: i64,
) -> Result<Outcome, Fault> {
    let locked = event_within(tx, staff, Action::Edit, event).await?;
    if handouts.len() > MAX_HANDOUTS {
        return Err(Refusal::TooMany(MAX_HANDOUTS).into());
    }
    // Whatever asked for it: nothing is kept that is no plain link.
    if handouts.iter().any(|handout| Handout::read(&handout.line()).as_ref() != Some(handout)) {
        return Err(Refusal::NotOffered.into());
    }
    for file in handouts.iter().filter_map(Handout::file) {
        let kept = tx.kept_file(file).await?;
        let ours = |kept: FileKept| kept.purpose == FilePurpose::Handout && kept.posting == Some(event);
        if !kept.is_some_and(ours) {
            return Err(Refusal::NotOffered.into());
        }
    }
    tx.keep_handouts(event, handouts, now).await?;
    let (subject, detail) = (locked.posting.reference(), handouts.len().to_string());
    tx.audit(Some(staff.id), "event-materials", &subject, &detail, now).await?;
    Ok(Outcome::Event(EventOutcome::HandoutsKept(event)))
}

/// Tells everybody with a seat of the handouts that are new, whether or not
/// they were noted as there: many are there and not noted, and who could not
/// come would like to read it all the more. Of each batch they are told once.
pub(super) async fn tell_handouts(
    tx: &mut Tx,
    staff: &Staff,
    event: PostingId,
    now: i64,
) -> Result<Outcome, Fault> {
    let locked = event_within(tx, staff, Action::Close, event).await?;
    let posting = &locked.posting;
    if posting.published_at.is_none() || posting.halt == Some(Halt::Cancelled) {
        return Err(Refusal::WrongState(posting.state).into());
    }
    let kept = tx.handouts(event).await?;
    let new: Vec<&Handout> = kept.iter().filter(|kept| !kept.told).map(|kept| &kept.handout).collect();
    if new.is_empty() {
        return Err(Refusal::ToldBefore.into());
    }
    tx.handouts_told(event, now).await?;
    let mut count = 0;
    for registration in tx.attendees(event, Some(RegistrationState::Confirmed), 0, u32::MAX).await?.page.items
    {
        let Some(own) = registered(tx, registration.id).await? else { continue };
        let Some(reader) = tx.reader(registration.person).await? else { continue };
        let message = told_handouts(&own, &new, Texts::get().words(reader.lang).also(reader.reads));
        tx.notify(registration.person, &message, false, now).await?;
        count += 1;
    }
    let detail = format!("{} {count}", new.len());
    tx.audit(Some(staff.id), "event-materials-tell", &posting.reference(), &detail, now).await?;
    Ok(Outcome::Event(EventOutcome::HandoutsTold { id: event, count }))
}
