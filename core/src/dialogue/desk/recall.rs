//! Taking a posting's notice back.

use crate::args;
use crate::dialogue::Turn;
use crate::dialogue::change::Change;
use crate::dialogue::need::Dossier;
use crate::dialogue::press::FormId;
use crate::dialogue::state::Waiting;
use crate::view::{FieldInput, Form, FormField};

use super::Desk;
use super::review::named;
use super::task::Values;

/// Longest reason, in characters: it stands in one message.
const REASON_CHARS: usize = 500;

/// Opens the form, which says what will happen in numbers.
pub(super) fn ask(desk: &Desk<'_>, dossier: &Dossier) -> Turn {
    desk.form(form(desk, dossier, "", None))
}

fn form(desk: &Desk<'_>, dossier: &Dossier, typed: &str, error: Option<String>) -> Form {
    let words = desk.ctx.words;
    let reached = &dossier.reached;
    let numbers = args! {
        sent: words.count(reached.sent), waiting: words.count(reached.waiting),
        interested: words.count(reached.interested),
    };
    Form {
        id: FormId::Recall { id: dossier.posting.id },
        heading: words.say_with("recall-heading", &named(&dossier.posting)),
        intro: vec![words.say_with("recall-intro", &numbers), words.say("recall-final")],
        fields: vec![FormField {
            name: "reason".into(),
            label: words.say("recall-reason"),
            help: words.say("recall-help"),
            value: typed.to_owned(),
            input: FieldInput::Paragraph,
            optional: false,
            error,
        }],
        submit: words.say("deed-recall"),
    }
}

/// Takes the form, or shows it again with what is wrong.
pub(super) fn filled(desk: &Desk<'_>, dossier: &Dossier, values: &Values) -> Turn {
    let words = desk.ctx.words;
    let typed = values.iter().find(|(name, _)| name == "reason").map_or("", |(_, typed)| typed.trim());
    let id = dossier.posting.id;
    let error = match typed.chars().count() {
        0 => words.say("recall-empty"),
        1..=REASON_CHARS => {
            let change = Change::Recall { id, reason: typed.to_owned() };
            return desk.change(Waiting::OnPosting(id), change);
        }
        _ => words.say_with("typed-too-long", &args! { max: words.count(REASON_CHARS as u64) }),
    };
    desk.form(form(desk, dossier, typed, Some(error)))
}
