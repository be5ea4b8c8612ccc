//! What an event leaves those who have a seat: the list, changing it, and
//! telling them what is new of it.

use crate::args;
use crate::dialogue::Turn;
use crate::dialogue::change::Change;
use crate::dialogue::event::feedback::new_handouts;
use crate::dialogue::event::files;
use crate::dialogue::press::{FormId, Press};
use crate::dialogue::state::{Flow, State, Waiting};
use crate::domain::access::{Action, may};
use crate::domain::event::Halt;
use crate::domain::feedback::{Handout, Kept, MAX_HANDOUTS};
use crate::domain::file::FileFor;
use crate::domain::person::Staff;
use crate::domain::posting::Posting;
use crate::domain::registration::RegistrationState;
use crate::text::Words;
use crate::view::{Button, FieldInput, Form, FormField, Message, Text, Tone, View};

use super::page::open;
use super::task::Values;
use super::{Desk, attendees, events, review};

/// The button to them.
pub(super) fn button(event: &Posting, words: Words) -> Button {
    Button::press(words.say("deed-handouts"), Press::EventHandouts { id: event.id })
}

/// How many have a seat and would be told.
fn people(desk: &Desk<'_>) -> i64 {
    let tally = desk.ctx.facts.attendees.tally.iter();
    let seated = tally.filter(|of| of.state == RegistrationState::Confirmed);
    seated.map(|of| i64::from(of.registrations)).sum()
}

/// The handouts as they stand, what would be said of the new ones and to how
/// many, below what was just `done`.
pub(super) fn view(desk: &Desk<'_>, staff: &Staff, event: &Posting, done: Option<String>) -> Turn {
    let words = desk.ctx.words;
    let (id, kept) = (event.id, &desk.ctx.facts.handouts);
    let tone = if done.is_some() { Tone::Done } else { Tone::Plain };
    let mut paragraphs: Vec<String> = done.into_iter().collect();
    if kept.is_empty() {
        paragraphs.push(words.say("handouts-empty"));
    } else {
        let lines: Vec<String> = kept.iter().map(|kept| line(kept, words)).collect();
        paragraphs.push(lines.join("\n"));
        paragraphs.push(words.say("handouts-where"));
    }
    let new: Vec<&Handout> = kept.iter().filter(|kept| !kept.told).map(|kept| &kept.handout).collect();
    let people = people(desk);
    let tells = !new.is_empty()
        && people > 0
        && event.halt != Some(Halt::Cancelled)
        && may(staff, Action::Close, event.station);
    if tells {
        let preview = new_handouts(event, &new, words).paragraphs.join("\n");
        let about = args! { n: people, new: new.len() as i64 };
        paragraphs.push(format!("{}\n{preview}", words.say_with("handouts-preview", &about)));
    }
    let heading = Some(words.say_with("handouts-desk-heading", &review::named(event)));
    let label = || words.say_with("handouts-tell", &args! { n: people });
    let tell = tells.then(|| Button::primary(label(), Press::TellHandouts { id }));
    let edits = may(staff, Action::Edit, event.station);
    let in_chat = edits && !desk.ctx.caps.tables;
    let change = in_chat.then(|| Button::press(words.say("handouts-change"), Press::AskHandouts { id }));
    let send = in_chat.then(|| Button::press(words.say("handouts-send-file"), Press::SendHandout { id }));
    let message = Message::new(View::Text(Text { heading, paragraphs, tone }))
        .row(tell.into_iter().chain(change).chain(send))
        .row([events::to_attendees(event, words), open(event, words)]);
    if edits && desk.ctx.caps.tables {
        let form = Message::new(View::Form(form(desk, event, None, None)));
        let file = Message::new(View::Form(file_form(desk, event)));
        return desk.say_all(vec![message, form, file]);
    }
    desk.say(message)
}

/// One of them in a line.
fn line(kept: &Kept, words: Words) -> String {
    match &kept.file {
        Some(file) => format!("{} | {}, {}", kept.handout.title, file.name, files::size(file.size, words)),
        None => kept.handout.line(),
    }
}

/// Waits for a file, or shows where one is sent.
pub(super) fn ask_file(desk: &Desk<'_>, event: &Posting) -> Turn {
    let words = desk.ctx.words;
    if desk.ctx.caps.tables {
        return desk.form(file_form(desk, event));
    }
    let to = FileFor::Handout { event: event.id };
    let asked = words.say_with("handouts-file-ask", &review::named(event));
    let back = Button::press(words.say("deed-handouts"), Press::EventHandouts { id: event.id });
    let mut turn = desk.say(Message::text(format!("{asked}\n{}", files::how(to, desk.ctx))).row([back]));
    turn.state = State { flow: Flow::Sending(to), ..turn.state };
    turn
}

fn file_form(desk: &Desk<'_>, event: &Posting) -> Form {
    let words = desk.ctx.words;
    Form {
        id: FormId::HandoutFile { id: event.id },
        heading: words.say("handouts-send-file"),
        intro: Vec::new(),
        fields: vec![FormField {
            name: "file".into(),
            label: words.say("file-field"),
            help: files::takes(FileFor::Handout { event: event.id }, words),
            value: String::new(),
            input: FieldInput::File,
            optional: false,
            error: None,
        }],
        submit: words.say("file-field-send"),
    }
}

/// The form that changes them, with what was typed and what is wrong with it.
pub(super) fn form(desk: &Desk<'_>, event: &Posting, typed: Option<&str>, error: Option<String>) -> Form {
    let words = desk.ctx.words;
    let lines = || {
        let lines: Vec<String> = desk.ctx.facts.handouts.iter().map(|kept| kept.handout.line()).collect();
        lines.join("\n")
    };
    Form {
        id: FormId::Handouts { id: event.id },
        heading: words.say_with("handouts-form-heading", &review::named(event)),
        intro: Vec::new(),
        fields: vec![FormField {
            name: "handouts".into(),
            label: words.say("deed-handouts"),
            help: words.say_with("handouts-help", &args! { max: MAX_HANDOUTS as i64 }),
            value: typed.map_or_else(lines, str::to_owned),
            input: FieldInput::Paragraph,
            optional: true,
            error,
        }],
        submit: words.say("handouts-save"),
    }
}

/// Takes the form, or shows it again with the first line that cannot be read.
pub(super) fn filled(desk: &Desk<'_>, event: &Posting, values: &Values) -> Turn {
    let words = desk.ctx.words;
    let typed = attendees::field(values, "handouts");
    let again = |error| desk.form(form(desk, event, Some(typed), Some(error)));
    let mut handouts: Vec<Handout> = Vec::new();
    for line in typed.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match Handout::read(line) {
            None => return again(words.say_with("typed-handout", &args! { line: line.to_owned() })),
            // The same address twice is one handout.
            Some(handout) if handouts.iter().any(|kept| kept.link == handout.link) => {}
            Some(handout) => handouts.push(handout),
        }
    }
    if handouts.len() > MAX_HANDOUTS {
        return again(words.say_with("typed-handouts", &args! { max: MAX_HANDOUTS as i64 }));
    }
    desk.change(Waiting::OnEvent(event.id), Change::KeepHandouts { event: event.id, handouts })
}
