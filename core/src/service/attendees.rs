//! What staff do about an event and those who come to it: writing one down,
//! deciding on registrations, the door, putting off and cancelling, words to
//! everybody, the workbook.

use std::collections::HashMap;

use crate::dialogue::change::{Change, EventOutcome, Outcome, Refusal};
use crate::dialogue::event::files;
use crate::dialogue::event::told::Told;
use crate::domain::access::{Action, may};
use crate::domain::event::{Attendance, Halt, Question};
use crate::domain::feedback::Feedback;
use crate::domain::ids::{PostingId, RegistrationId};
use crate::domain::lang::Lang;
use crate::domain::person::{Person, Staff};
use crate::domain::posting::{PostingContent, PostingState};
use crate::domain::registration::{Entry, Registration, RegistrationState, Settling, WalkIn, read_door_code};
use crate::sheet;
use crate::store::{NewPosting, NewRegistration, StoreError, Tx};
use crate::text::{Texts, Words};

use super::events::{self, Locked, door_code_letters};
use super::office::{Fault, within};
use super::{broadcast, feedback, repeats, signin};

/// Letters of the word that is read out; it counts only while the event goes
/// on, and only for those who are registered.
const WORD_LETTERS: usize = 6;

/// What a workbook is.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Carries out what staff want changed about events and those who come.
pub(super) async fn carry_out(
    tx: &mut Tx,
    change: Change,
    (staff, actor): (&Staff, &Person),
    now: i64,
) -> Result<Outcome, Fault> {
    match change {
        Change::NewEvent(content) => add(tx, staff, &content, now).await,
        Change::Settle { id, how } => Box::pin(settle(tx, staff, id, how, now)).await,
        Change::CheckIn { event, code } => check_in(tx, staff, event, &code, now).await,
        Change::WalkIn { event, who } => walk_in(tx, staff, event, &who, now).await,
        Change::Halt { event, halt: how, reason } => {
            let told = halt(tx, staff, event, how, &reason, now).await?;
            Ok(Outcome::Event(EventOutcome::Halted { id: event, told }))
        }
        Change::Tell { event, state, text } => write_to(tx, staff, event, state, &text, now).await,
        Change::Repeat { event, every, until } => repeats::repeat(tx, staff, event, every, until, now).await,
        Change::SubmitRepeats(event) => repeats::submit(tx, staff, event, now).await,
        Change::DiscardRepeats(event) => repeats::discard(tx, staff, event, now).await,
        Change::KeepHandouts { event, handouts } => {
            feedback::keep_handouts(tx, staff, event, &handouts, now).await
        }
        Change::TellHandouts(event) => feedback::tell_handouts(tx, staff, event, now).await,
        Change::ExportAttendees(event) => export(tx, (staff, actor), event, now).await,
        // Nothing else is asked of this.
        _ => Err(Refusal::NotFound.into()),
    }
}

/// Writes an event down as a draft of the member's station.
async fn add(tx: &mut Tx, staff: &Staff, content: &PostingContent, now: i64) -> Result<Outcome, Fault> {
    if content.event.is_none() || !may(staff, Action::Edit, staff.station) {
        return Err(Refusal::NotAllowed.into());
    }
    let new = NewPosting { station: staff.station, content, by: Some(staff.id), listed: None, readings: &[] };
    let id = tx.insert_posting(new, now).await?;
    tx.audit(Some(staff.id), "event-create", &content.reference(id), "", now).await?;
    Ok(Outcome::Event(EventOutcome::Added(id)))
}

/// The event, locked, if this member may do this to it.
pub(super) async fn event_within(
    tx: &mut Tx,
    staff: &Staff,
    action: Action,
    id: PostingId,
) -> Result<Locked, Fault> {
    let posting = within(tx, staff, action, id).await?;
    Ok(Locked::of_staff(posting).ok_or(Refusal::NotFound)?)
}

/// A registration with its event, locked, if this member may look after it.
async fn attendee(tx: &mut Tx, staff: &Staff, id: RegistrationId) -> Result<(Registration, Locked), Fault> {
    let event = tx.registration(id).await?.ok_or(Refusal::NotFound)?.event;
    let locked = event_within(tx, staff, Action::Edit, event).await?;
    // Read again under the lock.
    Ok((tx.registration(id).await?.ok_or(Refusal::NotFound)?, locked))
}

/// Does something to a registration, and tells the person what came of it.
async fn settle(
    tx: &mut Tx,
    staff: &Staff,
    id: RegistrationId,
    how: Settling,
    now: i64,
) -> Result<Outcome, Fault> {
    let (registration, locked) = attendee(tx, staff, id).await?;
    let not_now = Refusal::NoSeat(registration.state);
    let (told, action) = match (how, registration.state) {
        (Settling::Arrive, _) => return arrive(tx, staff, &registration, now).await,
        (Settling::Admit, RegistrationState::Requested) => (Told::Admitted, "registration-admit"),
        (Settling::Seat, RegistrationState::Waiting | RegistrationState::Offered) => {
            (Told::Admitted, "registration-seat")
        }
        (Settling::Decline, RegistrationState::Requested) => (Told::Declined, "registration-decline"),
        (Settling::Admit | Settling::Seat | Settling::Decline, _) => return Err(not_now.into()),
    };
    if how == Settling::Decline {
        tx.move_registration(id, RegistrationState::Declined, None, now).await?;
    } else {
        if !locked.posting.is_open(now) && locked.posting.halt != Some(Halt::Postponed) {
            return Err(Refusal::Over.into());
        }
        // What is kept for somebody is theirs already.
        let kept = registration.state.takes_seats();
        let free = locked.free(tx, registration.attendance).await?;
        if !kept && free.is_some_and(|free| free < registration.seats()) {
            return Err(Refusal::Full.into());
        }
        tx.move_registration(id, RegistrationState::Confirmed, None, now).await?;
    }
    events::tell(tx, id, told, false, now).await?;
    if how == Settling::Decline {
        // To give a seat frees none: what else is free stays for staff to give.
        events::fill(tx, &locked, now).await?;
    }
    tx.audit(Some(staff.id), action, &id.to_string(), &locked.posting.reference(), now).await?;
    Ok(Outcome::Event(EventOutcome::Moved(id)))
}

/// Notes that somebody with a seat is there.
async fn arrive(tx: &mut Tx, staff: &Staff, registration: &Registration, now: i64) -> Result<Outcome, Fault> {
    let id = registration.id;
    if registration.state != RegistrationState::Confirmed {
        return Err(Refusal::NoSeat(registration.state).into());
    }
    let first = tx.attend(id, now).await?;
    if first {
        tx.audit(Some(staff.id), "event-check-in", &id.to_string(), "", now).await?;
    }
    Ok(Outcome::Event(EventOutcome::CheckedIn { id, again: !first }))
}

/// Notes that whoever shows this code is there.
async fn check_in(
    tx: &mut Tx,
    staff: &Staff,
    event: PostingId,
    typed: &str,
    now: i64,
) -> Result<Outcome, Fault> {
    event_within(tx, staff, Action::Edit, event).await?;
    let (of, code) = read_door_code(typed);
    if let Some(other) = of.filter(|of| *of != event) {
        return Err(Refusal::TicketOf(other).into());
    }
    let found = tx.registration_of_code(event, &code).await?;
    arrive(tx, staff, &found.ok_or(Refusal::UnknownTicket)?, now).await
}

/// Registers somebody at the door and notes that they are there.
async fn walk_in(
    tx: &mut Tx,
    staff: &Staff,
    event: PostingId,
    who: &WalkIn,
    now: i64,
) -> Result<Outcome, Fault> {
    let locked = event_within(tx, staff, Action::Edit, event).await?;
    let way = Attendance::OnSite;
    if !locked.posting.is_open(now) || locked.posting.halt.is_some() {
        return Err(Refusal::Over.into());
    }
    if !locked.event.seats.contains_key(&way) {
        return Err(Refusal::NotOffered.into());
    }
    if who.name.trim().is_empty() {
        return Err(Refusal::AnswerMissing.into());
    }
    if !who.beyond && locked.free(tx, way).await? == Some(0) {
        return Err(Refusal::Full.into());
    }
    let person = tx.create_visitor(Lang::ZhHans, &locked.content.zone, now).await?;
    let entry = Entry {
        attendance: way,
        companions: 0,
        name: who.name.clone(),
        institution: who.institution.clone(),
        answers: Vec::new(),
    };
    let code = door_code_letters();
    let state = RegistrationState::Confirmed;
    let new = NewRegistration { event, person, state, entry: &entry, code: &code, reminded: i64::MAX };
    let id = tx.register(new, now).await?.ok_or(Refusal::Busy)?;
    tx.attend(id, now).await?;
    let how = if who.beyond { "beyond" } else { "" };
    tx.audit(Some(staff.id), "event-walk-in", &id.to_string(), how, now).await?;
    Ok(Outcome::Event(EventOutcome::CheckedIn { id, again: false }))
}

/// Notes that the actor follows an event online, by the word that is read out there.
pub(super) async fn attend(tx: &mut Tx, actor: &Person, typed: &str, now: i64) -> Result<Outcome, Fault> {
    let word = signin::typed(typed);
    let id = tx.attending_by_word(actor.id, &word, now).await?.ok_or(Refusal::WrongWord)?;
    let first = tx.attend(id, now).await?;
    Ok(Outcome::Event(EventOutcome::CheckedIn { id, again: !first }))
}

/// Gives an event the word that will be read out, unless it has one.
pub(super) async fn keep_word(tx: &mut Tx, event: PostingId) -> Result<(), StoreError> {
    let word: String = signin::new_code().chars().take(WORD_LETTERS).collect();
    tx.keep_attend_word(event, &word).await
}

/// Says of a published event that it is put off or does not take place, and
/// tells those who registered at once, whatever the hour. How many.
///
/// # Errors
/// Refuses without the right, what is not a published event, and a second time.
pub async fn halt(
    tx: &mut Tx,
    staff: &Staff,
    id: PostingId,
    halt: Halt,
    reason: &str,
    now: i64,
) -> Result<u64, Fault> {
    let posting = event_within(tx, staff, Action::Close, id).await?.posting;
    if posting.state != PostingState::Published || posting.halt == Some(halt) {
        return Err(Refusal::WrongState(posting.state).into());
    }
    tx.halt(id, halt, reason, now).await?;
    let (what, action) = match halt {
        Halt::Postponed => (Told::Postponed(reason), "event-postpone"),
        Halt::Cancelled => (Told::Cancelled(reason), "event-cancel"),
    };
    if halt == Halt::Cancelled {
        tx.set_state(id, PostingState::Closed, now).await?;
        broadcast::halt(tx, id).await?;
    }
    let told = events::tell_all(tx, id, what, true, now).await?;
    tx.audit(Some(staff.id), action, &posting.reference(), &told.to_string(), now).await?;
    Ok(told)
}

/// Writes to those who registered and stand there, or to all whose
/// registration stands for something; how many.
async fn write_to(
    tx: &mut Tx,
    staff: &Staff,
    event: PostingId,
    state: Option<RegistrationState>,
    text: &str,
    now: i64,
) -> Result<Outcome, Fault> {
    let locked = event_within(tx, staff, Action::Close, event).await?;
    let mut count = 0;
    for registration in tx.attendees(event, state, 0, u32::MAX).await?.page.items {
        if state.is_some() || registration.state.is_live() {
            events::tell(tx, registration.id, Told::Words(text), false, now).await?;
            count += 1;
        }
    }
    let detail = format!("{} {count}", state.map_or("all", RegistrationState::code));
    tx.audit(Some(staff.id), "event-tell", &locked.posting.reference(), &detail, now).await?;
    Ok(Outcome::Event(EventOutcome::Told { id: event, count }))
}

/// Makes a workbook of everybody who registered, in the language of who asks.
async fn export(
    tx: &mut Tx,
    (staff, reader): (&Staff, &Person),
    event: PostingId,
    now: i64,
) -> Result<Outcome, Fault> {
    let locked = event_within(tx, staff, Action::Edit, event).await?;
    let all = tx.attendees(event, None, 0, u32::MAX).await?.page.items;
    let reference = locked.posting.reference();
    let words = Texts::get().words(reader.lang).also(reader.reads);
    let said = tx.feedback_of(event).await?;
    let (columns, rows) = table(&locked, &all, &said, words);
    let book =
        sheet::table(&reference, &columns, &rows).map_err(|_| StoreError::Missing("a workbook that fits"))?;
    let file = tx.put_file_of(event, (&format!("{reference}.xlsx"), XLSX), &book, now).await?;
    tx.audit(Some(staff.id), "event-export", &reference, &all.len().to_string(), now).await?;
    Ok(Outcome::Event(EventOutcome::Exported { id: event, file }))
}

/// Heads and rows of the workbook; moments by the clocks of the event.
fn table(
    locked: &Locked,
    all: &[Registration],
    said: &HashMap<RegistrationId, Feedback>,
    words: Words,
) -> (Vec<String>, Vec<Vec<String>>) {
    let asked: Vec<&Question> = locked.event.files_asked().collect();
    let mut questions: Vec<&str> = asked.iter().map(|question| question.text.as_str()).collect();
    for (question, _) in all.iter().flat_map(|registration| &registration.answers) {
        if !questions.contains(&question.as_str()) {
            questions.push(question);
        }
    }
    let mut columns = vec![
        words.say("column-id"),
        words.say("column-name"),
        words.say("column-institution"),
        words.say("column-state"),
        words.say("column-attendance"),
        words.say("column-companions"),
        words.say("column-registered"),
        words.say("column-there"),
        words.say("column-code"),
        words.say("column-rating"),
        words.say("column-comment"),
    ];
    columns.extend(questions.iter().map(|question| (*question).to_owned()));
    let at = |at: Option<i64>| at.map_or_else(String::new, |at| words.moment(at, &locked.content.zone));
    let rows = all.iter().map(|registration| {
        let mut row = vec![
            registration.id.to_string(),
            registration.name.clone(),
            registration.institution.clone(),
            words.registration_state(registration.state),
            words.attendance(registration.attendance),
            registration.companions.to_string(),
            at(Some(registration.registered_at)),
            at(registration.attended_at),
            registration.code.clone(),
        ];
        let said = said.get(&registration.id);
        let rating = said.and_then(|said| said.rating);
        row.push(rating.map_or_else(String::new, |rating| rating.number().to_string()));
        row.push(said.and_then(|said| said.comment.clone()).unwrap_or_default());
        row.extend(questions.iter().map(|text| {
            let answer = registration.answers.iter().find(|(question, _)| question == text);
            let missing = || {
                let file = asked.iter().find(|question| question.text == *text);
                file.and_then(|question| files::standing(registration, question, words)).unwrap_or_default()
            };
            answer.map_or_else(missing, |(_, answer)| answer.clone())
        }));
        row
    });
    (columns, rows.collect())
}
