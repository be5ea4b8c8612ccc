//! Typed values back into an event, one part at a time.

use crate::args;
use crate::domain::event::{Attendance, EventDetails, EventKind, LocalTime, Question, Slot};
use crate::domain::part::Part;
use crate::sheet::typed_line;
use crate::text::Words;
use crate::view::FieldInput;

/// Most seats of one kind, and most companions, that are taken for meant.
const MAX_SEATS: u32 = 100_000;
const MAX_COMPANIONS: u32 = 20;
/// Most questions: what one form on Discord, several in a row, still holds.
const MAX_QUESTIONS: usize = 20;

/// How a part of an event is typed.
pub(super) fn input(part: Part, words: Words) -> FieldInput {
    match part {
        Part::EventKind => FieldInput::One(
            EventKind::ALL.iter().map(|kind| (kind.code().into(), words.event_kind(*kind))).collect(),
        ),
        Part::Approval => FieldInput::One(vec![
            ("no".to_owned(), words.say("answer-no")),
            ("yes".to_owned(), words.say("answer-yes")),
        ]),
        Part::Questions | Part::CoOrganisers | Part::Programme => FieldInput::Paragraph,
        _ => FieldInput::Line,
    }
}

/// What an event says there, as it would be typed.
pub(super) fn value(part: Part, event: &EventDetails, words: Words) -> String {
    let time = |at: Option<LocalTime>| at.map_or_else(String::new, |at| at.to_string());
    let seats = |attendance| match event.seats.get(&attendance) {
        None => String::new(),
        Some(None) => words.say("seats-any"),
        Some(Some(n)) => n.to_string(),
    };
    match part {
        Part::EventKind => event.kind.code().to_owned(),
        Part::Series => event.series.clone(),
        Part::Starts => time(event.starts),
        Part::Ends => time(event.ends),
        Part::Opens => time(event.opens),
        Part::Closes => time(event.closes),
        Part::Online => event.online.clone(),
        Part::SeatsOnSite => seats(Attendance::OnSite),
        Part::SeatsOnline => seats(Attendance::Online),
        Part::Approval => if event.approval { "yes" } else { "no" }.to_owned(),
        Part::Companions => {
            if event.companions == 0 {
                String::new()
            } else {
                event.companions.to_string()
            }
        }
        Part::Questions => lines(event.questions.iter().map(Question::line)),
        Part::CoOrganisers => event.co_organisers.join("\n"),
        Part::Programme => lines(event.programme.iter().map(Slot::line)),
        _ => String::new(),
    }
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

/// Puts what was typed into the event, or says what is wrong with it.
pub(super) fn set(part: Part, event: &mut EventDetails, typed: &str, words: Words) -> Result<(), String> {
    match part {
        Part::EventKind => {
            event.kind = EventKind::from_code(typed).ok_or_else(|| words.say("typed-not-offered"))?;
        }
        Part::Series => event.series = typed_line(typed),
        Part::Starts => event.starts = time(typed, words)?,
        Part::Ends => event.ends = time(typed, words)?,
        Part::Opens => event.opens = time(typed, words)?,
        Part::Closes => event.closes = time(typed, words)?,
        Part::Online => event.online = link(typed, words)?,
        Part::SeatsOnSite => seats(event, Attendance::OnSite, typed, words)?,
        Part::SeatsOnline => seats(event, Attendance::Online, typed, words)?,
        Part::Approval => event.approval = typed == "yes",
        Part::Companions => {
            event.companions = match typed.trim() {
                "" => 0,
                typed => typed
                    .parse()
                    .ok()
                    .filter(|n| *n <= MAX_COMPANIONS)
                    .ok_or_else(|| words.say_with("typed-companions", &args! { max: MAX_COMPANIONS }))?,
            };
        }
        Part::Questions => {
            let (questions, at) = read_lines(typed, Question::read);
            event.questions = match (questions, at) {
                (_, Some(line)) => return Err(words.say_with("typed-question", &args! { line: line })),
                (questions, None) if questions.len() > MAX_QUESTIONS => {
                    return Err(words.say_with("typed-questions", &args! { max: MAX_QUESTIONS as i64 }));
                }
                (questions, None) => questions,
            };
        }
        Part::CoOrganisers => {
            event.co_organisers = typed.lines().map(typed_line).filter(|line| !line.is_empty()).collect();
        }
        Part::Programme => {
            let (programme, at) = read_lines(typed, Slot::read);
            match at {
                Some(line) => return Err(words.say_with("typed-slot", &args! { line: line })),
                None => event.programme = programme,
            }
        }
        _ => {}
    }
    Ok(())
}

/// Each line that is not empty as `read` reads it, and the first that it does not.
fn read_lines<T>(typed: &str, read: impl Fn(&str) -> Option<T>) -> (Vec<T>, Option<String>) {
    let mut all = Vec::new();
    for line in typed.lines().map(typed_line).filter(|line| !line.is_empty()) {
        match read(&line) {
            Some(one) => all.push(one),
            None => return (all, Some(line)),
        }
    }
    (all, None)
}

fn time(typed: &str, words: Words) -> Result<Option<LocalTime>, String> {
    match typed.trim() {
        "" => Ok(None),
        typed => LocalTime::read(typed).map(Some).ok_or_else(|| words.say("typed-time")),
    }
}

/// A link that a browser opens without doing anything else.
fn link(typed: &str, words: Words) -> Result<String, String> {
    let typed = typed_line(typed);
    let sound = typed.strip_prefix("https://").is_some_and(|rest| {
        !rest.is_empty() && !rest.starts_with('/') && !rest.contains(char::is_whitespace)
    });
    if typed.is_empty() || sound { Ok(typed) } else { Err(words.say("typed-link")) }
}

fn seats(event: &mut EventDetails, of: Attendance, typed: &str, words: Words) -> Result<(), String> {
    let typed = typed.trim();
    if typed.is_empty() {
        event.seats.remove(&of);
        return Ok(());
    }
    let any = [words.say("seats-any"), "any".to_owned(), "不限".to_owned()];
    let seats = if any.iter().any(|any| any.eq_ignore_ascii_case(typed)) {
        None
    } else {
        let number = typed.parse().ok().filter(|n| (1..=MAX_SEATS).contains(n));
        Some(number.ok_or_else(|| words.say_with("typed-seats", &args! { any: words.say("seats-any") }))?)
    };
    event.seats.insert(of, seats);
    Ok(())
}
