//! Questions to the office: passed on with the person's word, and answered.

use crate::dialogue::ask::{answered, arrived};
use crate::dialogue::change::{Outcome, Refusal};
use crate::domain::access::{Action, may};
use crate::domain::ids::{PostingId, QuestionId};
use crate::domain::person::{Person, Staff};
use crate::domain::question::{MAX_ANSWER_CHARS, MAX_QUESTION_CHARS, MAX_QUESTIONS, Question, WINDOW_MS};
use crate::platform::Outgoing;
use crate::store::{Lane, NewOutgoing, NewQuestion, StoreError, Tx};
use crate::text::Texts;

use super::office::Fault;

/// Keeps a question and tells those who may answer it.
pub(super) async fn ask(
    tx: &mut Tx,
    actor: &Person,
    words: &str,
    about: Option<PostingId>,
    now: i64,
) -> Result<Outcome, Fault> {
    let words = words.trim();
    if words.is_empty() || words.chars().count() > MAX_QUESTION_CHARS {
        return Err(Refusal::AnswerMissing.into());
    }
    if tx.questions_since(actor.id, now - WINDOW_MS).await? as usize >= MAX_QUESTIONS {
        return Err(Refusal::TooManyQuestions(MAX_QUESTIONS).into());
    }
    // What is not there for the person any more is no subject, and no reason to lose the question.
    let subject = match about {
        Some(id) => tx.posting(id).await?.filter(|posting| posting.shown().is_some()),
        None => None,
    };
    let reference = subject.as_ref().map(|posting| (posting.id, posting.reference()));
    let about = reference.as_ref().map(|(id, reference)| (*id, reference.as_str()));
    let id = tx.ask(NewQuestion { person: actor.id, about, words }, now).await?;
    let detail = reference.as_ref().map_or("", |(_, reference)| reference);
    tx.audit(None, "question", &id.to_string(), detail, now).await?;
    if let Some(question) = tx.question(id).await? {
        tell(tx, &question, now).await?;
    }
    Ok(Outcome::Question(id))
}

/// Tells each member who may answer it, the best way that is open.
async fn tell(tx: &mut Tx, question: &Question, now: i64) -> Result<(), StoreError> {
    let ways = tx.staff_ways().await?;
    for ways in ways.chunk_by(|one, next| one.staff.id == next.staff.id) {
        let Some(way) = ways.first().filter(|way| may(&way.staff, Action::Edit, question.station)) else {
            continue;
        };
        let what = &Outgoing::Say(arrived(question, Texts::get().words(way.lang)));
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

/// Keeps the answer to a question and brings it to whoever asked.
pub(super) async fn answer(
    tx: &mut Tx,
    staff: &Staff,
    id: QuestionId,
    words: &str,
    now: i64,
) -> Result<Outcome, Fault> {
    let question = tx.question(id).await?.filter(|question| may(staff, Action::Look, question.station));
    let question = question.ok_or(Refusal::NotFound)?;
    if !may(staff, Action::Edit, question.station) {
        return Err(Refusal::NotAllowed.into());
    }
    let words = words.trim();
    if words.is_empty() || words.chars().count() > MAX_ANSWER_CHARS {
        return Err(Refusal::AnswerMissing.into());
    }
    if !tx.answer(id, staff.id, words, now).await? {
        return Err(Refusal::AnsweredBefore.into());
    }
    tx.audit(Some(staff.id), "answer", &id.to_string(), &question.about, now).await?;
    if let Some(reader) = tx.reader(question.person).await? {
        let message = answered(&question, words, &reader.zone, Texts::get().words(reader.lang));
        tx.notify(question.person, &message, false, now).await?;
    }
    Ok(Outcome::Question(id))
}
