//! Carries out what a step asked for. Each arm checks again that the actor may
//! do it and that it still holds; a refusal has written nothing.

use crate::dialogue::change::{Change, EventOutcome, Outcome, Refusal};
use crate::domain::access::{Action, may, may_somewhere};
use crate::domain::ids::{PostingId, SubscriptionId};
use crate::domain::interest::{CONSENT_VERSION, InterestState, SharedSet};
use crate::domain::person::{Person, Profile, Staff};
use crate::domain::posting::PostingState;
use crate::domain::subscription::{Filter, MAX_SUBSCRIPTIONS};
use crate::domain::wishes::Rhythm;
use crate::event::{Inbound, IncomingFile, Surface};
use crate::store::{Added, NewInterest, StoreError, Tx};

use super::broadcast;
use super::office::{self, Fault, Publication};
use super::translations::{self, Wanted};
use super::{
    MAX_FILE_BYTES, attendees, certificates, events, feed, feedback, files, link, mapping, questions, signin,
    wishes,
};

/// For whom and from where a change is carried out.
pub(super) struct Applied<'a> {
    /// The actor, and for whom they act.
    pub cast: (&'a Person, &'a Person),
    /// What they did.
    pub inbound: &'a Inbound,
    /// Where the outside reaches the house, `https://…`.
    pub public_url: &'a str,
    /// Whether there is a machine that drafts translations.
    pub machine: bool,
    /// Now, ms since 1970.
    pub now: i64,
}

/// Carries a change out.
pub(super) async fn apply(tx: &mut Tx, change: Change, of: &Applied<'_>) -> Result<Outcome, StoreError> {
    match carry_out(tx, change, of).await {
        Ok(outcome) => Ok(outcome),
        Err(Fault::Refused(refusal)) => Ok(Outcome::Refused(refusal)),
        Err(Fault::Store(error)) => Err(error),
    }
}

async fn carry_out(tx: &mut Tx, change: Change, of: &Applied<'_>) -> Result<Outcome, Fault> {
    let (actor, subject) = of.cast;
    let now = of.now;
    // Another account of theirs may have been joined with somebody since the turn
    // began: what was written for who they were would be lost. Joining sees to it itself.
    if !matches!(change, Change::Link(_)) && !tx.is_still_at(actor.id, &of.inbound.by).await? {
        return Err(Refusal::Busy.into());
    }
    match change {
        Change::SetLang(lang) => {
            tx.set_lang(subject.id, lang).await?;
            Ok(Outcome::Done)
        }
        Change::SetProfile(profile) => {
            tx.set_profile(actor.id, &profile).await?;
            Ok(Outcome::Done)
        }
        Change::Origin(origin) => {
            tx.set_origin(actor.id, &origin).await?;
            Ok(Outcome::Done)
        }
        Change::Subscribe { filter, rhythm } => subscribe(tx, subject, &filter, rhythm, now).await,
        Change::SetRhythm { id, rhythm } => wishes::set_rhythm(tx, subject, id, rhythm, now).await,
        Change::Wish(wished) => wishes::wish(tx, subject, wished, now).await,
        Change::BringWaiting => Ok(Outcome::Brought(tx.bring_waiting(subject.id, now).await?)),
        Change::Pause { id, paused } => found(tx.pause_subscription(id, subject.id, paused).await?),
        Change::Unsubscribe(id) => found(tx.remove_subscription(id, subject.id, now).await?),
        Change::Resubscribe(id) => resubscribe(tx, subject, id).await,
        Change::Save { id, saved } => save(tx, actor, id, saved, now).await,
        Change::SendInterest { posting, shared, profile, message } => {
            send_interest(tx, of, posting, shared, &profile, &message).await
        }
        Change::Register { event, entry } => events::register(tx, actor, event, &entry, now).await,
        Change::CancelRegistration(id) => events::cancel(tx, actor, id, now).await,
        Change::TakeSeat(id) => events::take_seat(tx, actor, id, now).await,
        Change::MakeTicket(id) => events::make_ticket(tx, actor, id, now).await,
        Change::Rate { id, rating } => feedback::rate(tx, actor, id, rating, now).await,
        Change::Comment { id, text } => feedback::comment(tx, actor, id, &text, now).await,
        Change::MakeCertificate(id) => certificates::order(tx, of, id).await,
        Change::TakeFile { to, file } => files::take(tx, of, to, file).await,
        Change::Attend(word) => attendees::attend(tx, actor, &word, now).await,
        Change::MakeFeed { renew } => make_feed(tx, of, renew).await,
        Change::Ask { words, about } => questions::ask(tx, actor, &words, about, now).await,
        Change::WithdrawInterest(id) => found(tx.withdraw_interest(id, actor.id, now).await?),
        Change::SignIn(code) => {
            let Some((account, person)) = tx.person_at(&of.inbound.by).await? else {
                return Err(Refusal::NotFound.into());
            };
            Ok(signin::sign_in(tx, &account, &person, &code, now).await?)
        }
        Change::MakeLinkCode => link::make_code(tx, actor, now).await,
        Change::TryLink(code) => link::try_code(tx, actor, &of.inbound.by, &code, now).await,
        Change::Link(hash) => link::join(tx, actor, of.inbound, &hash, now).await,
        Change::Unlink(account) => link::take_out(tx, actor, account, now).await,
        Change::Map(new) => mapping::map(tx, actor, of.inbound, &new, now).await,
        Change::Remap { id, how } => mapping::remap(tx, of.inbound, id, how, now).await,
        Change::RetryEvents => mapping::retry_events(tx, of.inbound).await,
        Change::TryReach => mapping::try_reach(tx, actor, of.inbound, now).await,
        Change::Import(file) => take_import(tx, of, file).await,
        Change::TestSend { id, lang } => {
            let here = (of.inbound.surface == Surface::Private).then_some(&of.inbound.at);
            let chats = broadcast::test(tx, staff_of(actor)?, actor, (id, lang), here, now).await?;
            Ok(Outcome::Tested { lang, chats, here: here.is_some() })
        }
        Change::DraftText { id, lang, from, digest } => {
            translations::order(tx, of, Wanted { posting: id, lang, from, digest }).await
        }
        other => for_staff(tx, other, actor, now).await,
    }
}

/// What only staff do; the rights themselves are checked per posting.
async fn for_staff(tx: &mut Tx, change: Change, actor: &Person, now: i64) -> Result<Outcome, Fault> {
    let staff = staff_of(actor)?;
    Ok(match change {
        Change::SubmitImport(id) => {
            let (submitted, held) = office::submit_import(tx, staff, id, now).await?;
            Outcome::ImportSubmitted { submitted, held }
        }
        Change::DiscardImport(id) => {
            Outcome::ImportDiscarded(office::discard_import(tx, staff, id, now).await?)
        }
        Change::Submit { id, digest } => moved(id, office::submit(tx, staff, id, Some(&digest), now).await?),
        Change::Approve { id, digest } => {
            moved(id, office::approve(tx, staff, id, Some(&digest), now).await?)
        }
        Change::Return { id, digest, remark } => {
            moved(id, office::give_back(tx, staff, id, Some(&digest), &remark, now).await?)
        }
        Change::Publish { id, digest, at } => {
            match office::publish(tx, staff, id, Some(&digest), at, now).await? {
                Publication::Told { notice, matched } => {
                    Outcome::Published { id, notice: Some(notice), matched }
                }
                Publication::Corrected { notice, told } => Outcome::Corrected { id, notice, told },
                // Nothing is being found out: there is no notice.
                Publication::WithSeries => Outcome::Published { id, notice: None, matched: None },
                Publication::Before => Outcome::Published { id, notice: None, matched: Some(0) },
                Publication::Scheduled => moved(id, PostingState::Approved),
            }
        }
        Change::Unschedule(id) => {
            office::unschedule(tx, staff, id, now).await?;
            Outcome::Unscheduled(id)
        }
        Change::Steer { id, to } => {
            Outcome::Steered { id, state: broadcast::steer(tx, staff, id, to, now).await? }
        }
        Change::Recall { id, reason } => {
            Outcome::Recalled { id, notice: broadcast::recall(tx, staff, id, &reason, now).await? }
        }
        Change::Answer { id, words } => questions::answer(tx, staff, id, &words, now).await?,
        Change::Close(id) => moved(id, office::close(tx, staff, id, now).await?),
        Change::Correct { id, digest, content } => {
            moved(id, office::correct(tx, staff, id, Some(&digest), &content, now).await?)
        }
        change @ (Change::NewEvent(_)
        | Change::Settle { .. }
        | Change::CheckIn { .. }
        | Change::WalkIn { .. }
        | Change::Halt { .. }
        | Change::Tell { .. }
        | Change::Repeat { .. }
        | Change::SubmitRepeats(_)
        | Change::DiscardRepeats(_)
        | Change::KeepHandouts { .. }
        | Change::TellHandouts(_)
        | Change::ExportAttendees(_)) => {
            // Boxed: rare, and large beside what every turn does.
            Box::pin(attendees::carry_out(tx, change, (staff, actor), now)).await?
        }
        Change::Invite { name, role, station } => {
            if !may(staff, Action::Administer, station) {
                return Err(Refusal::NotAllowed.into());
            }
            let invited = signin::invite(tx, &name, role, station, Some(staff.id), now).await?;
            Outcome::Invited { id: invited.id, code: invited.code, expires: invited.expires }
        }
        Change::SetLang(_)
        | Change::SetProfile(_)
        | Change::Origin(_)
        | Change::Subscribe { .. }
        | Change::SetRhythm { .. }
        | Change::Wish(_)
        | Change::BringWaiting
        | Change::MakeLinkCode
        | Change::TryLink(_)
        | Change::Link(_)
        | Change::Unlink(_)
        | Change::Map(_)
        | Change::Remap { .. }
        | Change::RetryEvents
        | Change::TryReach
        | Change::Rate { .. }
        | Change::Comment { .. }
        | Change::Attend(_)
        | Change::Pause { .. }
        | Change::Unsubscribe(_)
        | Change::Resubscribe(_)
        | Change::Save { .. }
        | Change::SendInterest { .. }
        | Change::WithdrawInterest(_)
        | Change::Ask { .. }
        | Change::Register { .. }
        | Change::CancelRegistration(_)
        | Change::TakeSeat(_)
        | Change::MakeTicket(_)
        | Change::MakeCertificate(_)
        | Change::TakeFile { .. }
        | Change::MakeFeed { .. }
        | Change::SignIn(_)
        | Change::TestSend { .. }
        | Change::DraftText { .. }
        | Change::Import(_) => return Err(Refusal::NotAllowed.into()),
    })
}

fn staff_of(actor: &Person) -> Result<&Staff, Refusal> {
    actor.staff.as_ref().ok_or(Refusal::NotAllowed)
}

const fn moved(id: PostingId, state: PostingState) -> Outcome {
    Outcome::Moved { id, state }
}

fn found(there: bool) -> Result<Outcome, Fault> {
    if there { Ok(Outcome::Done) } else { Err(Refusal::NotFound.into()) }
}

async fn subscribe(
    tx: &mut Tx,
    subject: &Person,
    filter: &Filter,
    rhythm: Option<Rhythm>,
    now: i64,
) -> Result<Outcome, Fault> {
    if filter.is_unrestricted() {
        return Err(Refusal::Unrestricted.into());
    }
    if tx.subscription_count(subject.id).await? as usize >= MAX_SUBSCRIPTIONS {
        return Err(Refusal::TooMany(MAX_SUBSCRIPTIONS).into());
    }
    Ok(match tx.add_subscription(subject.id, filter, now).await? {
        Added::Added(id) => {
            tx.set_subscription_rhythm(id, subject.id, rhythm).await?;
            Outcome::Subscribed(id)
        }
        Added::Existed(id) => Outcome::SubscribedBefore(id),
    })
}

async fn resubscribe(tx: &mut Tx, subject: &Person, id: SubscriptionId) -> Result<Outcome, Fault> {
    if tx.subscription_count(subject.id).await? as usize >= MAX_SUBSCRIPTIONS {
        return Err(Refusal::TooMany(MAX_SUBSCRIPTIONS).into());
    }
    found(tx.restore_subscription(id, subject.id).await?)
}

async fn save(tx: &mut Tx, actor: &Person, id: PostingId, saved: bool, now: i64) -> Result<Outcome, Fault> {
    // Only what scholars see can be saved; taking back always works.
    if saved && tx.posting(id).await?.is_none_or(|posting| posting.shown().is_none()) {
        return Err(Refusal::NotFound.into());
    }
    tx.save(actor.id, id, saved, now).await?;
    Ok(Outcome::Done)
}

async fn send_interest(
    tx: &mut Tx,
    of: &Applied<'_>,
    posting: PostingId,
    shared: SharedSet,
    profile: &Profile,
    message: &str,
) -> Result<Outcome, Fault> {
    let (actor, _) = of.cast;
    let open = tx.posting(posting).await?.ok_or(Refusal::NotFound)?;
    if !open.is_open(of.now) {
        return Err(Refusal::Over.into());
    }
    tx.set_profile(actor.id, profile).await?;
    if let Some((id, InterestState::Sent)) = tx.interest_in(posting, actor.id).await? {
        return Ok(Outcome::InterestBefore(id));
    }
    let interest = NewInterest {
        posting,
        person: actor.id,
        shared,
        profile,
        message,
        consent_version: CONSENT_VERSION,
        consent_lang: actor.lang,
        surface: of.inbound.at.platform.code(),
        purpose: &posting.to_string(),
    };
    match tx.send_interest(interest, of.now).await? {
        Some(id) => Ok(Outcome::InterestSent(id)),
        // Somebody with two windows sent it in between.
        None => Err(Refusal::NotFound.into()),
    }
}

/// The address under which calendar programs read what the actor is
/// registered for. Whoever knows it may read that, so it is long and random.
async fn make_feed(tx: &mut Tx, of: &Applied<'_>, renew: bool) -> Result<Outcome, Fault> {
    let (actor, _) = of.cast;
    let token = match tx.feed_of(actor.id).await?.filter(|_| !renew) {
        Some(token) => token,
        None => {
            let token = format!("{}{}", signin::new_code(), signin::new_code()).to_lowercase();
            tx.keep_feed(actor.id, &token, of.now).await?;
            token
        }
    };
    Ok(Outcome::Event(EventOutcome::Feed(feed::address(of.public_url, &token))))
}

async fn take_import(tx: &mut Tx, of: &Applied<'_>, file: IncomingFile) -> Result<Outcome, Fault> {
    let (actor, _) = of.cast;
    let staff = staff_of(actor)?;
    if !may_somewhere(staff, Action::Edit) {
        return Err(Refusal::NotAllowed.into());
    }
    if file.size > MAX_FILE_BYTES {
        return Err(Refusal::FileTooLarge(MAX_FILE_BYTES).into());
    }
    let id = super::import::take(tx, staff, actor, &of.inbound.at, file, of.now).await?;
    Ok(Outcome::ImportTaken(id))
}
