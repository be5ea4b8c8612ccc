//! Who comes to an event: seats, the waiting list and its timed offers,
//! reminders, and what those who registered are told when something changes.
//!
//! Whoever counts seats and acts on it holds the event's lock, so that no seat
//! is given twice, however many processes there are.

use crate::calendar::{self, Calendar, Method};
use crate::dialogue::change::{EventOutcome, Outcome, Refusal, Ticket};
use crate::dialogue::event::entry;
use crate::dialogue::event::told::{self, Told};
use crate::dialogue::need::Registered;
use crate::dialogue::news;
use crate::domain::event::{AnswerKind, Attendance, EventDetails, Halt, Window};
use crate::domain::ids::{PersonId, PostingId, RegistrationId};
use crate::domain::material::material_changes;
use crate::domain::person::{Person, Profile};
use crate::domain::posting::{Posting, PostingContent};
use crate::domain::registration::{Entry, OFFER_MS, Registration, RegistrationState, door_code};
use crate::domain::wishes::{Reminder, ReminderSet};
use crate::qr::Qr;
use crate::store::{NewRegistration, StoreError, Tx};
use crate::text::{Texts, Words};

use super::office::Fault;
use super::{feedback, signin};

/// Reminders that are sent in one transaction.
const REMINDED: u32 = 200;
/// Letters of the code that is shown at the door. It is asked together with the
/// event and by staff alone.
const CODE_LETTERS: usize = 8;

/// An event whose seats are about to be given, locked.
pub(super) struct Locked {
    /// It.
    pub posting: Posting,
    /// What scholars see of it.
    pub content: PostingContent,
    /// What makes it an event.
    pub event: EventDetails,
}

pub(super) async fn lock(tx: &mut Tx, id: PostingId) -> Result<Locked, Fault> {
    let posting = tx.lock_posting(id).await?.ok_or(Refusal::NotFound)?;
    let content = posting.shown().cloned().ok_or(Refusal::NotFound)?;
    Ok(Locked::new(posting, content).ok_or(Refusal::NotFound)?)
}

impl Locked {
    /// `None` for what is no event.
    fn new(posting: Posting, content: PostingContent) -> Option<Self> {
        let event = content.event.as_deref().cloned()?;
        Some(Self { posting, content, event })
    }

    /// The same for staff, who look after one that is over or was never published, too.
    pub fn of_staff(posting: Posting) -> Option<Self> {
        let content = posting.shown().unwrap_or(&posting.head.content).clone();
        Self::new(posting, content)
    }

    /// Until when seats are given, ms since 1970; `None` when they are not.
    fn open_until(&self, now: i64) -> Option<i64> {
        if self.posting.halt.is_some() || !self.posting.is_open(now) {
            return None;
        }
        match self.content.window(now) {
            Window::Open(until) => Some(until),
            Window::Nowhere | Window::Not(_) | Window::Closed => None,
        }
    }

    /// How many seats of this kind are free; `None` for any number.
    pub async fn free(&self, tx: &mut Tx, way: Attendance) -> Result<Option<u32>, StoreError> {
        let Some(Some(seats)) = self.event.seats.get(&way) else { return Ok(None) };
        let taken = tx.seats_taken(self.posting.id).await?.get(&way).copied().unwrap_or_default();
        Ok(Some(seats.saturating_sub(taken)))
    }
}

/// Registers somebody: with a seat, on the waiting list, or for staff to decide.
pub(super) async fn register(
    tx: &mut Tx,
    actor: &Person,
    id: PostingId,
    entry: &Entry,
    now: i64,
) -> Result<Outcome, Fault> {
    let locked = lock(tx, id).await?;
    if let Some(before) = tx.registration_in(id, actor.id).await?.filter(|own| own.state.is_live()) {
        return Ok(Outcome::Event(EventOutcome::Before(before.id)));
    }
    let Some(span) = locked.content.span().filter(|_| locked.open_until(now).is_some()) else {
        return Err(Refusal::RegistrationClosed.into());
    };
    let event = &locked.event;
    if !event.seats.contains_key(&entry.attendance) || entry.companions > event.companions {
        return Err(Refusal::NotOffered.into());
    }
    let answered = |text: &str| entry.answers.iter().any(|(question, _)| question == text);
    // A file is sent afterwards.
    let asked =
        event.questions.iter().filter(|question| question.required && question.answer != AnswerKind::File);
    if entry.name.trim().is_empty() || asked.into_iter().any(|question| !answered(&question.text)) {
        return Err(Refusal::AnswerMissing.into());
    }
    let state = if event.approval {
        RegistrationState::Requested
    } else if tx.is_waited_for(id, entry.attendance).await? {
        RegistrationState::Waiting
    } else {
        let free = locked.free(tx, entry.attendance).await?;
        match free.is_none_or(|free| free > entry.companions) {
            true => RegistrationState::Confirmed,
            false => RegistrationState::Waiting,
        }
    };
    let code = door_code_letters();
    let reminded = Reminder::due(span.from - now).bits();
    let new = NewRegistration { event: id, person: actor.id, state, entry, code: &code, reminded };
    let Some(registration) = tx.register(new, now).await? else { return Err(Refusal::Busy.into()) };
    if actor.profile.name.is_empty() {
        let (name, institution) = (entry.name.clone(), entry.institution.clone());
        tx.set_profile(actor.id, &Profile { name, institution, ..actor.profile.clone() }).await?;
    }
    let ticket = ticket(tx, actor, registration, now).await?;
    Ok(Outcome::Event(EventOutcome::Registered { id: registration, ticket }))
}

/// Calendar file and code of a registration, where it has a seat.
async fn ticket(
    tx: &mut Tx,
    reader: &Person,
    id: RegistrationId,
    now: i64,
) -> Result<Option<Ticket>, StoreError> {
    let Some(own) = registered(tx, id).await? else { return Ok(None) };
    let words = Texts::get().words(reader.lang).also(reader.reads);
    let seated = own.registration.state == RegistrationState::Confirmed;
    let calendar = calendar_file(&own.posting, Some(&own.registration), Method::Publish, words);
    let Some(calendar) = calendar.filter(|_| seated) else { return Ok(None) };
    let reference = own.posting.reference();
    let code = Qr::new(&door_code(own.posting.id, &own.registration.code))
        .map_err(|_| StoreError::Missing("a code that fits"))?;
    let named = format!("{reference}.ics");
    let calendar = tx.put_file_for(reader.id, (&named, "text/calendar"), calendar.as_bytes(), now).await?;
    let named = format!("{reference}-{id}.png");
    let code = tx.put_file_for(reader.id, (&named, "image/png"), &code.png(), now).await?;
    Ok(Some(Ticket { calendar, code }))
}

/// The calendar file of a published event, for whoever has this registration;
/// `None` while it has no date or is not published.
pub fn calendar_file(
    posting: &Posting,
    own: Option<&Registration>,
    method: Method,
    words: Words,
) -> Option<String> {
    let entry = entry::entry(posting, own, words)?;
    Some(calendar::write(&Calendar {
        name: entry.summary.clone(),
        description: None,
        lang: entry.lang,
        method: Some(method),
        refresh_minutes: None,
        color: None,
        entries: vec![entry],
    }))
}

/// A new code that is shown at the door.
pub(super) fn door_code_letters() -> String {
    signin::new_code().chars().take(CODE_LETTERS).collect()
}

/// A registration with its event.
pub(super) async fn registered(tx: &mut Tx, id: RegistrationId) -> Result<Option<Registered>, StoreError> {
    let Some(registration) = tx.registration(id).await? else { return Ok(None) };
    let posting = tx.posting(registration.event).await?.ok_or(StoreError::Missing("an event"))?;
    let place = match registration.state {
        RegistrationState::Waiting => Some(tx.place_in_line(id).await?),
        _ => None,
    };
    let after = tx.afterwards(id).await?;
    // Most events ask for none.
    let event = posting.shown().unwrap_or(&posting.head.content).event.as_ref();
    let files = match event.is_some_and(|event| event.files_asked().next().is_some()) {
        true => tx.answer_files(id).await?,
        false => Vec::new(),
    };
    Ok(Some(Registered { registration, posting, place, after, files }))
}

/// A registration of this person that still stands for something, with its
/// event locked.
pub(super) async fn own(
    tx: &mut Tx,
    actor: &Person,
    id: RegistrationId,
) -> Result<(Registration, Locked), Fault> {
    let event = tx.registration(id).await?.filter(|own| own.person == actor.id).map(|own| own.event);
    let locked = lock(tx, event.ok_or(Refusal::NotFound)?).await?;
    // Read again under the lock.
    let registration = tx.registration(id).await?.filter(|own| own.person == actor.id);
    Ok((registration.ok_or(Refusal::NotFound)?, locked))
}

/// Gives a registration up; its seat goes to whoever waits longest.
pub(super) async fn cancel(
    tx: &mut Tx,
    actor: &Person,
    id: RegistrationId,
    now: i64,
) -> Result<Outcome, Fault> {
    let (registration, locked) = own(tx, actor, id).await?;
    if registration.state.is_live() {
        tx.move_registration(id, RegistrationState::Cancelled, None, now).await?;
        fill(tx, &locked, now).await?;
    }
    Ok(Outcome::Done)
}

/// Takes the seat that is kept.
pub(super) async fn take_seat(
    tx: &mut Tx,
    actor: &Person,
    id: RegistrationId,
    now: i64,
) -> Result<Outcome, Fault> {
    let (registration, locked) = own(tx, actor, id).await?;
    match registration.state {
        RegistrationState::Confirmed => {}
        RegistrationState::Offered
            if locked.posting.halt.is_none() && registration.offer_until.is_some_and(|until| now < until) =>
        {
            tx.move_registration(id, RegistrationState::Confirmed, None, now).await?;
        }
        _ => return Err(Refusal::OfferOver.into()),
    }
    let ticket = ticket(tx, actor, id, now).await?;
    Ok(Outcome::Event(EventOutcome::Registered { id, ticket }))
}

/// Makes calendar file and code once more.
pub(super) async fn make_ticket(
    tx: &mut Tx,
    actor: &Person,
    id: RegistrationId,
    now: i64,
) -> Result<Outcome, Fault> {
    let registration = tx.registration(id).await?.filter(|own| own.person == actor.id);
    if registration.ok_or(Refusal::NotFound)?.state != RegistrationState::Confirmed {
        return Err(Refusal::OfferOver.into());
    }
    let ticket = ticket(tx, actor, id, now).await?;
    Ok(Outcome::Event(EventOutcome::Registered { id, ticket }))
}

/// Offers free seats to whoever waits longest. Who needs more seats than are
/// free holds those behind up: otherwise they would never get theirs.
pub(super) async fn fill(tx: &mut Tx, locked: &Locked, now: i64) -> Result<(), StoreError> {
    let Some(closes) = locked.open_until(now) else { return Ok(()) };
    for way in locked.event.seats.keys().copied() {
        loop {
            let free = locked.free(tx, way).await?;
            let Some(next) = tx.next_waiting(locked.posting.id, way).await? else { break };
            if free.is_some_and(|free| free < next.seats()) {
                break;
            }
            let (wishes, zone, _) = tx.wishes(next.person).await?;
            let until = wishes.after_awake(&zone, now, OFFER_MS).min(closes);
            tx.move_registration(next.id, RegistrationState::Offered, Some(until), now).await?;
            tell(tx, next.id, Told::Offered, false, now).await?;
        }
    }
    Ok(())
}

/// Makes what `from` is registered for `into`'s, and offers the places that
/// become free where both were.
pub(super) async fn join(tx: &mut Tx, from: PersonId, into: PersonId, now: i64) -> Result<(), Fault> {
    for event in tx.join_registrations(from, into, now).await? {
        let locked = lock(tx, event).await?;
        fill(tx, &locked, now).await?;
    }
    Ok(())
}

/// Tells whoever registered what became of it.
pub(super) async fn tell(
    tx: &mut Tx,
    id: RegistrationId,
    what: Told<'_>,
    critical: bool,
    now: i64,
) -> Result<(), StoreError> {
    let Some(own) = registered(tx, id).await? else { return Ok(()) };
    let Some(reader) = tx.reader(own.registration.person).await? else { return Ok(()) };
    let message = told::message(&own, what, &reader.zone, Texts::get().words(reader.lang).also(reader.reads));
    tx.notify(own.registration.person, &message, critical, now).await
}

/// Tells everybody whose registration still stands for something; how many.
pub(super) async fn tell_all(
    tx: &mut Tx,
    event: PostingId,
    what: Told<'_>,
    critical: bool,
    now: i64,
) -> Result<u64, StoreError> {
    let live = tx.live_registrations(event).await?;
    for registration in &live {
        tell(tx, registration.id, what, critical, now).await?;
    }
    Ok(live.len() as u64)
}

/// A new text of an event is public: seats that came with it are offered, and
/// those who registered are told what matters of it. How many are told.
pub(super) async fn published_anew(
    tx: &mut Tx,
    id: PostingId,
    before: &PostingContent,
    now: i64,
) -> Result<u64, StoreError> {
    let Some(posting) = tx.posting(id).await? else { return Ok(0) };
    let Some(content) = posting.shown().cloned() else { return Ok(0) };
    let Some(event) = content.event.as_deref().cloned() else { return Ok(0) };
    let changes = material_changes(before, &content);
    if before.span() != content.span() {
        tx.remind_anew(id).await?;
    }
    let mut told = 0;
    if !changes.is_empty() {
        for registration in tx.live_registrations(id).await? {
            let Some(reader) = tx.reader(registration.person).await? else { continue };
            let words = Texts::get().words(reader.lang).also(reader.reads);
            let lines: Vec<String> = changes.iter().map(|change| news::line(change, words)).collect();
            tell(tx, registration.id, Told::Changed(&lines), false, now).await?;
            told += 1;
        }
    }
    fill(tx, &Locked { posting, content, event }, now).await?;
    Ok(told)
}

/// Staff ended a posting: where it is an event that was still to come it does
/// not take place, and those who registered are told so.
pub(super) async fn ended(tx: &mut Tx, posting: &Posting, reason: &str, now: i64) -> Result<u64, StoreError> {
    let to_come = posting.halt != Some(Halt::Cancelled) && posting.is_open(now);
    if posting.shown().is_none_or(|content| content.event.is_none()) || !to_come {
        return Ok(0);
    }
    tx.halt(posting.id, Halt::Cancelled, reason, now).await?;
    tell_all(tx, posting.id, Told::Cancelled(reason), true, now).await
}

/// What happens by itself: offers end and pass on, reminders go out, those who
/// were there are thanked. How many registrations it concerned.
pub(super) async fn tick(tx: &mut Tx, now: i64) -> Result<usize, StoreError> {
    let mut touched = 0;
    for event in tx.events_with_offers_over(now).await? {
        let locked = match lock(tx, event).await {
            Ok(locked) => locked,
            Err(Fault::Store(error)) => return Err(error),
            Err(Fault::Refused(_)) => continue,
        };
        for over in tx.offers_over(event, now).await? {
            tx.move_registration(over.id, RegistrationState::Lapsed, None, now).await?;
            tell(tx, over.id, Told::Lapsed, false, now).await?;
            touched += 1;
        }
        fill(tx, &locked, now).await?;
    }
    Ok(touched + remind(tx, now).await? + feedback::thank(tx, now).await?)
}

/// Reminders from the nearest to the farthest, so that nobody is told of a
/// week when it is an hour.
const NEAREST_FIRST: [Reminder; 3] = [Reminder::Hour, Reminder::Day, Reminder::Week];

fn only(reminder: Reminder) -> i64 {
    std::iter::once(reminder).collect::<ReminderSet>().bits()
}

async fn remind(tx: &mut Tx, now: i64) -> Result<usize, StoreError> {
    let mut sent = 0;
    for reminder in NEAREST_FIRST {
        let until = now + reminder.before();
        for id in tx.reminders_due((now, until), only(reminder), REMINDED).await? {
            let Some(own) = tx.registration(id).await? else { continue };
            let (wishes, ..) = tx.wishes(own.person).await?;
            // Those of longer before are over with it.
            tx.reminded(id, Reminder::due(reminder.before()).bits()).await?;
            if wishes.reminders.contains(reminder) {
                // Within the hour it would be of no use after quiet hours.
                tell(tx, id, Told::Soon(reminder), reminder == Reminder::Hour, now).await?;
            }
            sent += 1;
        }
    }
    Ok(sent)
}

/// Whether any of that is due.
pub(super) async fn is_due(tx: &mut Tx, now: i64) -> Result<bool, StoreError> {
    if tx.offer_over(now).await? {
        return Ok(true);
    }
    for reminder in NEAREST_FIRST {
        if !tx.reminders_due((now, now + reminder.before()), only(reminder), 1).await?.is_empty() {
            return Ok(true);
        }
    }
    feedback::is_due(tx, now).await
}
