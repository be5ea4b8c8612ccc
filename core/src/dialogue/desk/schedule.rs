//! Publishing at a time.

use crate::args;
use crate::dialogue::Turn;
use crate::dialogue::change::Change;
use crate::dialogue::press::{FormId, ShortDigest};
use crate::dialogue::state::Waiting;
use crate::domain::posting::Posting;
use crate::text::{local, moment_of};
use crate::view::{FieldInput, Form, FormField};

use super::Desk;
use super::review::named;
use super::task::Values;

/// How far ahead something may be planned, in ms: two years.
const FARTHEST: i64 = 2 * 366 * 24 * 60 * 60 * 1_000;

/// Opens the form, with nine o'clock tomorrow in the member's zone.
pub(super) fn ask(desk: &Desk<'_>, posting: &Posting) -> Turn {
    let tomorrow = local(desk.ctx.now, &desk.ctx.actor.zone)
        .and_then(|now| now.date().tomorrow().ok())
        .map_or_else(String::new, |day| format!("{day}T09:00"));
    desk.form(form(desk, posting, &tomorrow, None))
}

fn form(desk: &Desk<'_>, posting: &Posting, typed: &str, error: Option<String>) -> Form {
    let words = desk.ctx.words;
    let zone = words.zone(&desk.ctx.actor.zone);
    Form {
        id: FormId::Schedule { id: posting.id, digest: ShortDigest::of(&posting.head.digest) },
        heading: words.say_with("schedule-heading", &named(posting)),
        intro: vec![words.say("schedule-intro")],
        fields: vec![FormField {
            name: "at".into(),
            label: words.say_with("schedule-at", &args! { zone: zone }),
            help: words.say("schedule-help"),
            value: typed.to_owned(),
            input: FieldInput::Moment,
            optional: false,
            error,
        }],
        submit: words.say("deed-schedule"),
    }
}

/// Takes the form, or shows it again with what is wrong.
pub(super) fn filled(desk: &Desk<'_>, posting: &Posting, digest: &ShortDigest, values: &Values) -> Turn {
    let words = desk.ctx.words;
    let typed = values.iter().find(|(name, _)| name == "at").map_or("", |(_, typed)| typed.trim());
    let at = read(typed).and_then(|local| moment_of(local, &desk.ctx.actor.zone));
    let error = match at {
        None => words.say("schedule-unread"),
        Some(at) if at <= desk.ctx.now => words.say("schedule-past"),
        Some(at) if at > desk.ctx.now.saturating_add(FARTHEST) => words.say("schedule-far"),
        Some(at) if posting.head.content.expires_at().is_some_and(|end| end <= at) => {
            words.say("schedule-after-deadline")
        }
        Some(at) => {
            let change = Change::Publish { id: posting.id, digest: digest.clone(), at: Some(at) };
            return desk.change(Waiting::OnPosting(posting.id), change);
        }
    };
    desk.form(form(desk, posting, typed, Some(error)))
}

/// A local date and time, `YYYY-MM-DDTHH:MM`, also with a space between.
fn read(typed: &str) -> Option<jiff::civil::DateTime> {
    let (day, time) = typed.split_once(['T', ' '])?;
    let day: jiff::civil::Date = day.parse().ok()?;
    let time: jiff::civil::Time = time.trim().replace('：', ":").parse().ok()?;
    Some(day.to_datetime(time))
}
