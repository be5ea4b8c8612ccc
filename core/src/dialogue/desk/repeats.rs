//! An event that takes place on several days: the form that makes them, the
//! list of them, and what is done to the drafts among them at once.

use crate::args;
use crate::dialogue::change::{Change, EventOutcome, Outcome};
use crate::dialogue::press::{FormId, Press};
use crate::dialogue::state::Waiting;
use crate::dialogue::{Turn, pager};
use crate::domain::access::{Action, may};
use crate::domain::person::Staff;
use crate::domain::posting::{Posting, PostingState};
use crate::domain::recurrence::{Every, MAX_DATES, Until, every_day};
use crate::text::Words;
use crate::view::{Button, FieldInput, Form, FormField, Message, Row, Text, View};

use super::page::{Listing, open};
use super::task::Values;
use super::{Desk, attendees, review};

/// Leads to the form where the event has a day of its own, else nowhere.
pub(super) fn button(event: &Posting, staff: &Staff, words: Words) -> Option<Button> {
    let dated = event.head.content.event.as_ref().is_some_and(|event| event.starts.is_some());
    let lives = dated && event.state != PostingState::Discarded;
    (lives && may(staff, Action::Edit, event.station))
        .then(|| Button::press(words.say("deed-repeat"), Press::AskRepeat { id: event.id }))
}

/// Opens the form.
pub(super) fn ask(desk: &Desk<'_>, event: &Posting) -> Turn {
    desk.form(form(desk, event, Typed::default()))
}

/// What was typed, and what is wrong with it.
#[derive(Default)]
struct Typed<'v> {
    every: &'v str,
    every_wrong: Option<String>,
    until: &'v str,
    until_wrong: Option<String>,
}

fn form(desk: &Desk<'_>, event: &Posting, typed: Typed<'_>) -> Form {
    let words = desk.ctx.words;
    let options = Every::ALL.iter().map(|every| (every.code().to_owned(), words.every(*every))).collect();
    let mut about = review::named(event);
    about.put("when", words.event_time(&event.head.content));
    Form {
        id: FormId::Repeat { id: event.id },
        heading: words.say_with("repeat-heading", &review::named(event)),
        intro: vec![words.say_with("repeat-intro", &about)],
        fields: vec![
            FormField {
                name: "every".to_owned(),
                label: words.say("repeat-every"),
                help: words.say("repeat-every-help"),
                value: typed.every.to_owned(),
                input: FieldInput::One(options),
                optional: false,
                error: typed.every_wrong,
            },
            FormField {
                name: "until".to_owned(),
                label: words.say("repeat-until"),
                help: words.say_with("repeat-until-help", &args! { max: MAX_DATES as i64 }),
                value: typed.until.to_owned(),
                input: FieldInput::Line,
                optional: false,
                error: typed.until_wrong,
            },
        ],
        submit: words.say("repeat-make"),
    }
}

/// Takes the form, or shows it again with what is wrong.
pub(super) fn repeat(desk: &Desk<'_>, event: &Posting, values: &Values) -> Turn {
    let words = desk.ctx.words;
    let (every, until) = (attendees::field(values, "every"), attendees::field(values, "until"));
    match (Every::from_code(every), Until::read(until)) {
        (Some(every), Some(end)) if days(event, every, end, desk.ctx.now) == 0 => {
            let until_wrong = Some(words.say("repeat-until-none"));
            let every = every.code();
            desk.form(form(desk, event, Typed { every, until, until_wrong, ..Typed::default() }))
        }
        (Some(every), Some(until)) => {
            desk.change(Waiting::OnEvent(event.id), Change::Repeat { event: event.id, every, until })
        }
        (known, read) => {
            let until_wrong = read
                .is_none()
                .then(|| words.say_with("repeat-until-wrong", &args! { max: MAX_DATES as i64 }));
            let every_wrong = known.is_none().then(|| words.say("typed-not-offered"));
            desk.form(form(desk, event, Typed { every, every_wrong, until, until_wrong }))
        }
    }
}

fn days(event: &Posting, every: Every, until: Until, now: i64) -> usize {
    every_day(&event.head.content, every, until, now).map_or(0, |days| days.len())
}

/// The days of an event, below what was just done to them.
pub(super) fn show(desk: &Desk<'_>, staff: &Staff, event: &Posting, done: Option<&Outcome>) -> Turn {
    let (words, page, drafts) = (desk.ctx.words, &desk.ctx.facts.desk, desk.ctx.facts.drafts);
    let id = event.id;
    let columns = ["column-id", "column-date", "column-state", "column-title"];
    let listing = Listing {
        heading: words
            .say_with("repeats-heading", &args! { n: i64::from(page.total), id: event.reference() }),
        note: done.and_then(|outcome| said(outcome, words)),
        columns: columns.map(|id| words.say(id)).to_vec(),
        rows: page.items.iter().map(|posting| row(posting, words)).collect(),
        pager: pager(page, |page| Press::Repeats { id, page }),
        empty: words.say("desk-events-empty"),
    };
    let mut deeds = Vec::new();
    if drafts > 0 && may(staff, Action::Submit, event.station) {
        let label = words.say_with("repeats-submit", &args! { n: i64::from(drafts) });
        deeds.push(Button::primary(label, Press::SubmitRepeats { id }));
    }
    deeds.extend(button(event, staff, words));
    if drafts > 0 && may(staff, Action::Close, event.station) {
        let label = words.say_with("repeats-discard", &args! { n: i64::from(drafts) });
        deeds.push(Button::danger(label, Press::AskDiscardRepeats { id }));
    }
    desk.say(listing.message(&desk.ctx.caps, words).row(deeds).row([open(event, words)]))
}

fn row(posting: &Posting, words: Words) -> Row {
    let content = &posting.head.content;
    let state = match posting.halt {
        Some(halt) => words.halt(halt),
        None => words.posting_state(posting.state),
    };
    let cells =
        vec![content.reference(posting.id), words.event_time(content), state, content.title().to_owned()];
    Row { cells, open: Some(Press::Dossier { id: posting.id }) }
}

fn said(outcome: &Outcome, words: Words) -> Option<String> {
    let n = |n: &u32| i64::from(*n);
    Some(match outcome {
        Outcome::Event(EventOutcome::Repeated { made, before: 0, .. }) => {
            words.say_with("repeats-made", &args! { n: n(made) })
        }
        Outcome::Event(EventOutcome::Repeated { made, before, .. }) => {
            words.say_with("repeats-made-more", &args! { n: n(made), before: n(before) })
        }
        Outcome::Event(EventOutcome::RepeatsSubmitted { submitted, held: 0, .. }) => {
            words.say_with("repeats-submitted", &args! { n: n(submitted) })
        }
        Outcome::Event(EventOutcome::RepeatsSubmitted { submitted, held, .. }) => {
            words.say_with("repeats-submitted-some", &args! { n: n(submitted), held: n(held) })
        }
        Outcome::Event(EventOutcome::RepeatsDiscarded { count, .. }) => {
            words.say_with("repeats-discarded", &args! { n: n(count) })
        }
        _ => return None,
    })
}

/// Asks before drafts are given up: what was changed in them is lost.
pub(super) fn ask_discard(desk: &Desk<'_>, event: &Posting) -> Turn {
    let (words, id) = (desk.ctx.words, event.id);
    let about = args! { n: i64::from(desk.ctx.facts.drafts), id: event.reference() };
    let text = Text { paragraphs: vec![words.say_with("repeats-ask-discard", &about)], ..Text::default() };
    desk.say(Message::new(View::Text(text)).row([
        Button::danger(words.say_with("repeats-discard", &about), Press::DiscardRepeats { id }),
        Button::press(words.say("repeats-keep"), Press::Repeats { id, page: 0 }),
    ]))
}
