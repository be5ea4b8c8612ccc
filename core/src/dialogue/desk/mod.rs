//! What staff do: lists in, review, publish, look after what goes out.
//!
//! An input is first named as a [`task::Task`]; what must be read and what is
//! answered follow from it. What may be done to a posting is decided in
//! [`rights`] alone: the same answer makes the buttons and is asked again
//! when one comes back.

mod admin;
mod alarm;
mod attendees;
mod audience;
mod broadcasts;
mod correct;
mod cover;
mod dossier;
mod events;
mod facts;
mod handouts;
mod import;
mod page;
mod preview;
mod problem;
mod questions;
mod recall;
mod received;
mod repeats;
mod review;
mod rights;
mod schedule;
mod sending;
mod sign_in;
mod statistics;
mod task;
mod today;
mod translations;
mod typed;
mod typed_event;

#[cfg(test)]
mod tests;

pub use alarm::{alarm_message, alarm_over_message};
pub use import::import_view;
pub use problem::{expected_text, unreadable_code, unreadable_text};
pub use sending::{anchor, sending_view};
pub use translations::{draft_failed, draft_made};

use crate::domain::access::may_somewhere;
use crate::domain::file::FileFor;
use crate::domain::person::{Person, Staff};
use crate::platform::Capabilities;
use crate::view::{Message, View};

use super::change::{Change, Outcome, Refusal};
use super::need::Need;
use super::state::{Flow, State, Waiting};
use super::{Ctx, Input, Turn};
use task::Task;

/// What must be read before [`step`] takes this input; `None` when it is not
/// for the desk.
pub fn needs(state: &State, input: &Input, actor: &Person, caps: &Capabilities) -> Option<Vec<Need>> {
    let task = Task::of(state, input).or_else(|| Task::of_answer(state, input))?;
    Some(task.asked_by(actor)?.needs(page::size(caps)))
}

/// Takes one input; `None` when it is not for the desk. Of people who are not
/// staff the desk takes signing in alone.
pub fn step(state: &State, input: &Input, ctx: &Ctx<'_>) -> Option<Turn> {
    let task = Task::of(state, input)?.asked_by(ctx.actor)?;
    let mut state = state.clone();
    if !matches!(task, Task::After(..)) {
        super::park(&mut state);
    }
    let desk = Desk { state, ctx };
    Some(match (task, &ctx.actor.staff) {
        (Task::SignIn(code), _) => sign_in::sign_in(&desk, code),
        (Task::After(waiting, outcome), staff) => after(&desk, staff.as_ref(), waiting, outcome),
        (_, None) => return None,
        (task, Some(staff)) if !may_somewhere(staff, task.action()) => desk.refuse(&Refusal::NotAllowed),
        (Task::Today, Some(staff)) => today::today(&desk, staff),
        (Task::List { state, .. }, Some(_)) => today::list(&desk, state),
        (Task::Events { .. }, Some(staff)) => events::list(&desk, staff),
        (Task::EventYear(year), Some(staff)) => statistics::year(&desk, staff, year),
        (Task::NewEvent, Some(_)) => events::ask_new(&desk),
        (Task::AddEvent(values), Some(_)) => events::add(&desk, values),
        (Task::Event(id, deed), Some(staff)) => events::deed(&desk, staff, id, deed),
        (Task::AnswerFile(id, n), Some(_)) => attendees::answer_file(&desk, id, n),
        (Task::Attendee(id, how), Some(staff)) => attendees::deed(&desk, staff, id, how),
        (Task::Posting(id, deed), Some(staff)) => review::deed(&desk, staff, id, deed),
        (Task::Translations { .. }, Some(_)) => translations::list(&desk),
        (Task::Imports { .. }, Some(staff)) => import::list(&desk, staff),
        (Task::Import(id, deed), Some(staff)) => import::deed(&desk, staff, id, deed),
        (Task::Upload, Some(_)) => desk.form(import::upload(&desk, true)),
        (Task::File(file), Some(_)) => import::file(&desk, file),
        (Task::Received { .. }, Some(_)) => received::list(&desk),
        (Task::Questions { .. }, Some(_)) => questions::list(&desk),
        (Task::Question(id, deed), Some(staff)) => questions::deed(&desk, staff, id, deed),
        (Task::Broadcasts { .. }, Some(_)) => broadcasts::list(&desk),
        (Task::Notice(id, deed), Some(staff)) => sending::deed(&desk, staff, id, deed),
        (Task::Audit { .. }, Some(_)) => admin::audit(&desk),
        (Task::Members, Some(_)) => admin::members(&desk),
        (Task::AskInvite, Some(staff)) => admin::ask_invite(&desk, staff),
        (Task::Invite(values), Some(staff)) => admin::invite(&desk, staff, values),
    })
}

/// What came of a change that the desk asked for.
fn after(desk: &Desk<'_>, staff: Option<&Staff>, waiting: &Waiting, outcome: &Outcome) -> Turn {
    match (waiting, staff) {
        (Waiting::SignIn, _) => sign_in::after(desk, outcome),
        (Waiting::Import, Some(staff)) => import::after_taken(desk, staff, outcome),
        (Waiting::OnImport(id), Some(staff)) => import::after(desk, staff, *id, outcome),
        (Waiting::OnPosting(id), Some(staff)) => review::after(desk, staff, *id, outcome),
        (Waiting::OnNotice(id), Some(staff)) => sending::after(desk, staff, *id, outcome),
        (Waiting::NewEvent, Some(staff)) => events::after_new(desk, staff, outcome),
        (Waiting::OnEvent(id), Some(staff)) => events::after(desk, staff, *id, outcome),
        (Waiting::OnAttendee(id), Some(staff)) => attendees::after(desk, staff, *id, outcome),
        (Waiting::OnQuestion(_), Some(staff)) => questions::after(desk, staff, outcome),
        (Waiting::Invited, Some(_)) => admin::after_invited(desk, outcome),
        (Waiting::File(FileFor::Cover { .. } | FileFor::Handout { .. }), Some(_)) => {
            super::event::files::after(desk.state.clone(), outcome, desk.ctx)
        }
        (
            Waiting::Import
            | Waiting::OnImport(_)
            | Waiting::OnPosting(_)
            | Waiting::OnNotice(_)
            | Waiting::NewEvent
            | Waiting::OnEvent(_)
            | Waiting::OnAttendee(_)
            | Waiting::File(FileFor::Cover { .. } | FileFor::Handout { .. })
            | Waiting::OnQuestion(_)
            | Waiting::Invited,
            None,
        )
        | (
            Waiting::Lang { .. }
            | Waiting::Subscribed { .. }
            | Waiting::Subscription { .. }
            | Waiting::Saved { .. }
            | Waiting::Wished { .. }
            | Waiting::Brought
            | Waiting::Link
            | Waiting::Mapped { .. }
            | Waiting::Remapped { .. }
            | Waiting::RetriedEvents
            | Waiting::Reach
            | Waiting::Profile { .. }
            | Waiting::Interest { .. }
            | Waiting::Register(_)
            | Waiting::Registration(_)
            | Waiting::Feedback(_)
            | Waiting::File(FileFor::Answer { .. })
            | Waiting::Attended
            | Waiting::Calendar
            | Waiting::Asked
            | Waiting::Withdrawn(_),
            _,
        ) => desk.unexpected(outcome),
    }
}

/// One step at the desk: the state before it and what may be known.
struct Desk<'a> {
    state: State,
    ctx: &'a Ctx<'a>,
}

impl Desk<'_> {
    /// Says nothing; an outcome that was waited for is waited for no longer.
    fn quiet(&self) -> Turn {
        let flow = match &self.state.flow {
            Flow::Waiting(_) => Flow::Idle,
            other => other.clone(),
        };
        Turn::quiet(State { flow, ..self.state.clone() })
    }

    /// An outcome that does not fit its change.
    fn unexpected(&self, outcome: &Outcome) -> Turn {
        super::unexpected(self.state.clone(), outcome, self.ctx)
    }

    /// Says this in place of what was pressed.
    fn say(&self, message: Message) -> Turn {
        self.quiet().in_place(message)
    }

    /// Says several things, the first in place of what was pressed.
    fn say_all(&self, messages: Vec<Message>) -> Turn {
        let mut turn = self.quiet();
        for message in messages {
            turn = if turn.say.is_empty() { turn.in_place(message) } else { turn.new_message(message) };
        }
        turn
    }

    /// Says why something is not done.
    fn refuse(&self, refusal: &Refusal) -> Turn {
        self.say(Message::problem(self.ctx.words.refusal(refusal)))
    }

    /// Asks for a change and waits for what comes of it.
    fn change(&self, waiting: Waiting, change: Change) -> Turn {
        Turn::quiet(State { flow: Flow::Waiting(waiting), ..self.state.clone() }).change(change)
    }

    /// Shows a form, beside nothing else. Where it is asked question by
    /// question, what is wrong with it stands before the first.
    fn form(&self, mut form: crate::view::Form) -> Turn {
        if !self.ctx.caps.forms {
            form.intro.extend(form.fields.iter().filter_map(|field| field.error.clone()));
        }
        self.say(Message::new(View::Form(form)))
    }
}
