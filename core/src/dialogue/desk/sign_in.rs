//! Becoming a member of staff on this account, by a code that works once.

use crate::args;
use crate::dialogue::Turn;
use crate::dialogue::change::{Change, Outcome, Refusal};
use crate::dialogue::press::FormId;
use crate::dialogue::state::Waiting;
use crate::domain::person::Staff;
use crate::view::{FieldInput, Form, FormField, Message, Text, Tone, View};

use super::Desk;
use super::today;

/// Longest text that is taken for a code, in bytes.
const CODE_BYTES: usize = 64;

/// Signs in with a code, or asks for it.
pub(super) fn sign_in(desk: &Desk<'_>, code: Option<&str>) -> Turn {
    match code.map(str::trim).filter(|code| !code.is_empty()) {
        None => desk.form(form(desk)),
        Some(code) if code.len() > CODE_BYTES => desk.refuse(&Refusal::BadCode),
        Some(code) => desk.change(Waiting::SignIn, Change::SignIn(code.to_owned())),
    }
}

fn form(desk: &Desk<'_>) -> Form {
    let words = desk.ctx.words;
    Form {
        id: FormId::SignIn,
        heading: words.say("sign-in-heading"),
        intro: vec![words.say("sign-in-intro")],
        fields: vec![FormField {
            name: "code".into(),
            label: words.say("sign-in-code"),
            help: String::new(),
            value: String::new(),
            input: FieldInput::Line,
            optional: false,
            error: None,
        }],
        submit: words.say("sign-in-send"),
    }
}

/// What came of signing in. Where there are forms it is shown again
/// with the reason: one way on, not two.
pub(super) fn after(desk: &Desk<'_>, outcome: &Outcome) -> Turn {
    match outcome {
        Outcome::SignedIn(staff) => welcome(desk, staff),
        Outcome::Refused(refusal) => {
            if !desk.ctx.caps.forms {
                return desk.refuse(refusal);
            }
            let mut form = form(desk);
            let reason = desk.ctx.words.refusal(refusal);
            form.fields.iter_mut().for_each(|field| field.error = Some(reason.clone()));
            desk.form(form)
        }
        Outcome::Done
        | Outcome::Subscribed(_)
        | Outcome::SubscribedBefore(_)
        | Outcome::Brought(_)
        | Outcome::LinkCode { .. }
        | Outcome::LinkFound { .. }
        | Outcome::Linked(_)
        | Outcome::Unlinked
        | Outcome::Question(_)
        | Outcome::Mapped { .. }
        | Outcome::InterestSent(_)
        | Outcome::InterestBefore(_)
        | Outcome::Event(_)
        | Outcome::FileTaken(_)
        | Outcome::ImportTaken(_)
        | Outcome::ImportSubmitted { .. }
        | Outcome::ImportDiscarded(_)
        | Outcome::Moved { .. }
        | Outcome::Corrected { .. }
        | Outcome::Steered { .. }
        | Outcome::Recalled { .. }
        | Outcome::Tested { .. }
        | Outcome::Unscheduled(_)
        | Outcome::Published { .. }
        | Outcome::Drafting(_)
        | Outcome::Invited { .. } => desk.unexpected(outcome),
    }
}

/// Who they are here and what they can do.
fn welcome(desk: &Desk<'_>, staff: &Staff) -> Turn {
    use crate::domain::access::{Action, may_somewhere};
    let words = desk.ctx.words;
    let may: Vec<String> = Action::ALL
        .iter()
        .filter(|action| may_somewhere(staff, **action))
        .map(|action| words.action(*action))
        .collect();
    let first =
        words.say_with("sign-in-welcome", &args! { name: staff.name.clone(), role: words.role(staff.role) });
    let mut paragraphs = vec![first, words.say_with("sign-in-may", &args! { actions: words.join(may) })];
    if may_somewhere(staff, Action::Edit) {
        paragraphs.push(words.say("sign-in-import"));
    }
    if may_somewhere(staff, Action::Approve) {
        paragraphs.push(words.say("sign-in-review"));
    }
    let message = Message::new(View::Text(Text { paragraphs, tone: Tone::Done, ..Text::default() }));
    desk.say(today::with_rooms(message, staff, words).row([today::back(words)]))
}
