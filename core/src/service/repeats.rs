//! Events that take place on several days: each is a draft of its own, since
//! each is reviewed, published, registered for and cancelled by itself.

use std::collections::BTreeSet;

use crate::dialogue::change::{EventOutcome, Outcome, Refusal};
use crate::domain::access::Action;
use crate::domain::ids::PostingId;
use crate::domain::person::Staff;
use crate::domain::posting::PostingContent;
use crate::domain::recurrence::{Every, Until, every_day};
use crate::store::{NewPosting, Tx};

use super::attendees::event_within;
use super::office::{self, Fault};

/// Writes further days of an event down as drafts, with the newest text there
/// is; days on which it takes place already are left out.
///
/// # Errors
/// Refuses without the right, where the event has no beginning, and where no
/// day would be new.
pub async fn repeat(
    tx: &mut Tx,
    staff: &Staff,
    id: PostingId,
    every: Every,
    until: Until,
    now: i64,
) -> Result<Outcome, Fault> {
    // Locked, so that two who do this at the same time do not make each day twice.
    let posting = event_within(tx, staff, Action::Edit, id).await?.posting;
    let content = &posting.head.content;
    let days = every_day(content, every, until, now).ok_or(Refusal::NotFound)?;
    let all: Vec<PostingContent> = days.into_iter().filter_map(|day| on(content, day)).collect();
    let there: BTreeSet<i64> = tx.repeat_starts(id).await?.into_iter().collect();
    let begins = |content: &PostingContent| content.span().map(|span| span.from);
    let fresh: Vec<&PostingContent> =
        all.iter().filter(|content| begins(content).is_some_and(|at| !there.contains(&at))).collect();
    if fresh.is_empty() {
        return Err(Refusal::NothingNew.into());
    }
    let new: Vec<NewPosting<'_>> = fresh
        .iter()
        .map(|content| NewPosting {
            station: posting.station,
            content,
            by: Some(staff.id),
            listed: None,
            readings: &[],
        })
        .collect();
    let made = tx.insert_postings(&new, now).await?;
    tx.add_repeats(id, &made).await?;
    for of in &made {
        tx.audit(Some(staff.id), "event-repeat", &content.reference(*of), &posting.reference(), now).await?;
    }
    let (made, before) = (count(made.len()), count(all.len() - fresh.len()));
    Ok(Outcome::Event(EventOutcome::Repeated { id, made, before }))
}

/// The same text about another day.
fn on(content: &PostingContent, day: jiff::civil::Date) -> Option<PostingContent> {
    let moved = content.event.as_ref()?.on(day)?;
    Some(PostingContent { event: Some(Box::new(moved)), ..content.clone() })
}

/// Hands the drafts among its days to review.
///
/// # Errors
/// Refuses without the right.
pub async fn submit(tx: &mut Tx, staff: &Staff, id: PostingId, now: i64) -> Result<Outcome, Fault> {
    event_within(tx, staff, Action::Submit, id).await?;
    let drafts = tx.repeat_drafts(id).await?;
    let (submitted, held) = office::submit_all(tx, staff, drafts, now).await?;
    Ok(Outcome::Event(EventOutcome::RepeatsSubmitted { id, submitted, held }))
}

/// Gives the drafts among its days up.
///
/// # Errors
/// Refuses without the right.
pub async fn discard(tx: &mut Tx, staff: &Staff, id: PostingId, now: i64) -> Result<Outcome, Fault> {
    event_within(tx, staff, Action::Close, id).await?;
    let drafts = tx.repeat_drafts(id).await?;
    for draft in &drafts {
        office::close(tx, staff, *draft, now).await?;
    }
    Ok(Outcome::Event(EventOutcome::RepeatsDiscarded { id, count: count(drafts.len()) }))
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
