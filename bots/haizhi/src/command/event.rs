//! `haizhi event …`

use std::collections::BTreeMap;

use haizhi_core::calendar::Method;
use haizhi_core::dialogue::need::AttendeeTally;
use haizhi_core::domain::event::{EventKind, Halt, LocalTime};
use haizhi_core::domain::ids::{EventId, PostingId};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::posting::{Posting, PostingContent, PostingState, PostingText, YUNNAN_ZONE};
use haizhi_core::domain::registration::RegistrationState;
use haizhi_core::domain::statistics::{Held, YearOfEvents};
use haizhi_core::service::{Service, events};
use haizhi_core::text::{Words, local};
use serde::Serialize;

use crate::Error;
use crate::answer::{self, Exit};
use crate::cli::{EventCommand, PostingArgs};
use crate::config::Config;

use super::posting::{self, Change};

/// What was held, as machines get it.
#[derive(Serialize)]
struct Counted {
    #[serde(skip_serializing_if = "Option::is_none")]
    kind: Option<EventKind>,
    events: u32,
    seats: u32,
    registered: u32,
    attended: u32,
    /// How many there are of each rating, the lowest first.
    ratings: [u32; 5],
    /// Their mean, 1 to 5.
    mean: Option<f64>,
}

/// The events of a year.
#[derive(Serialize)]
struct Year {
    year: i16,
    kinds: Vec<Counted>,
    total: Counted,
}

/// How many registrations of one state and way to attend there are.
#[derive(Serialize)]
struct Tallied {
    state: &'static str,
    attendance: &'static str,
    registrations: u32,
    people: u32,
    attended: u32,
}

/// One event. What people wrote is for staff who may see the event, not for a terminal.
#[derive(Serialize)]
struct One {
    id: String,
    tally: Vec<Tallied>,
    asked: u32,
    ratings: [u32; 5],
    mean: Option<f64>,
}

/// Events read at once.
const PAGE: u32 = 500;

/// An event as machines get it.
#[derive(Serialize)]
struct Listed<'a> {
    id: String,
    state: &'static str,
    kind: EventKind,
    title: &'a str,
    /// A day, or a minute of one, by the clocks of `zone`.
    start: Option<String>,
    end: Option<String>,
    zone: &'a str,
    place: String,
    /// Seats of every way to attend; nothing where one has no limit or nobody registers here.
    capacity: Option<u32>,
    /// People with a seat, or with one that is kept for them.
    registered: u32,
    /// People on the waiting list.
    waiting: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    texts: Option<&'a BTreeMap<Lang, PostingText>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    digest: Option<&'a str>,
}

impl<'a> Listed<'a> {
    fn of(posting: &'a Posting, tally: &[AttendeeTally], words: Words) -> Self {
        let content = content(posting);
        let event = content.event.as_deref();
        let time = |at: Option<LocalTime>| at.map(|at| at.to_string().replace(' ', "T"));
        let people = |wanted: fn(RegistrationState) -> bool| {
            tally.iter().filter(|of| wanted(of.state)).map(|of| of.seats).sum()
        };
        let seats = event.filter(|event| !event.seats.is_empty()).map(|event| event.seats.values());
        Self {
            id: posting.reference(),
            state: state(posting),
            kind: event.map_or(EventKind::Lecture, |event| event.kind),
            title: content.title(),
            start: time(event.and_then(|event| event.starts)),
            end: time(event.and_then(|event| event.ends)),
            zone: &content.zone,
            place: if content.place.is_empty() {
                words.places(content.places)
            } else {
                content.place.clone()
            },
            capacity: seats.and_then(|seats| seats.copied().sum()),
            registered: people(RegistrationState::takes_seats),
            waiting: people(|state| state == RegistrationState::Waiting),
            texts: None,
            digest: None,
        }
    }

    fn line(&self) -> String {
        let start = self.start.as_deref().unwrap_or("-");
        format!("{:<7} {}  {start}  {}", self.id, self.state, self.title)
    }
}

/// Runs the command.
///
/// # Errors
/// When the store fails or what was asked for does not exist.
pub async fn run(config: &Config, command: EventCommand) -> Result<Exit, Error> {
    let service = super::service(config).await?;
    let changed = async |args: &PostingArgs, change| {
        let id = event_id(&args.id)?;
        is_there(&service, id).await?;
        posting::change_one(&service, id, args, change).await
    };
    match command {
        EventCommand::List { state, json } => list(&service, state.as_deref(), json).await,
        EventCommand::Show { id, json } => show(&service, &id, json).await,
        EventCommand::Submit(args) => changed(&args, Change::Submit).await,
        EventCommand::Approve(args) => changed(&args, Change::Approve).await,
        EventCommand::Publish(args) => changed(&args, Change::Publish).await,
        EventCommand::Cancel { args, reason } => changed(&args, Change::Cancel(&reason)).await,
        EventCommand::Ics { id, cancel } => ics(&service, &id, cancel).await,
        EventCommand::Stats { id: Some(id), json, .. } => one(&service, &id, json).await,
        EventCommand::Stats { id: None, year, json } => of_year(&service, year, json).await,
    }
}

async fn of_year(service: &Service, year: Option<i16>, json: bool) -> Result<Exit, Error> {
    let now = service.clock().now();
    let year = year.or_else(|| local(now, YUNNAN_ZONE).map(|now| now.year())).unwrap_or_default();
    let found = service.store().read().await?.year_of_events(year, None, now).await?;
    if json {
        answer::document(&document(&found))?;
        return Ok(Exit::Done);
    }
    let words = super::words();
    answer::line(&words.say_with("year-heading", &haizhi_core::args! { year: year.to_string() }));
    for (kind, held) in &found.kinds {
        answer::line(&line(words.event_kind(*kind), held, words));
    }
    answer::line(&line(words.say("year-total"), &found.total(), words));
    Ok(Exit::Done)
}

fn document(year: &YearOfEvents) -> Year {
    let kinds = year.kinds.iter().map(|(kind, held)| counted(Some(*kind), held)).collect();
    Year { year: year.year, kinds, total: counted(None, &year.total()) }
}

fn counted(kind: Option<EventKind>, held: &Held) -> Counted {
    let Held { events, seats, registered, attended, ratings } = *held;
    let mean = mean(ratings.mean_hundredths());
    Counted { kind, events, seats, registered, attended, ratings: ratings.counts, mean }
}

fn mean(hundredths: Option<u32>) -> Option<f64> {
    hundredths.map(|mean| f64::from(mean) / 100.0)
}

fn line(kind: String, held: &Held, words: Words) -> String {
    let count = |number: u32| words.count(number.into());
    let about = haizhi_core::args! {
        kind: kind,
        events: count(held.events),
        registered: count(held.registered),
        attended: count(held.attended),
    };
    let line = words.say_with("year-line", &about);
    match held.ratings.mean_hundredths() {
        Some(mean) => {
            let mean = haizhi_core::args! { mean: words.hundredths(mean) };
            format!("{line} · {}", words.say_with("year-mean", &mean))
        }
        None => line,
    }
}

fn event_id(id: &str) -> Result<PostingId, Error> {
    let EventId(number) = id.parse().map_err(|error| Error::Usage(format!("{error}")))?;
    Ok(PostingId(number))
}

async fn is_there(service: &Service, id: PostingId) -> Result<Posting, Error> {
    let posting = service.store().read().await?.posting(id).await?;
    let event = posting.filter(|posting| posting.head.content.event.is_some());
    event.ok_or_else(|| Error::Usage(format!("{}: there is no such event", EventId(id.0))))
}

/// Where it stands in one word: whether it takes place before how far its text is.
fn state(posting: &Posting) -> &'static str {
    posting.halt.map_or(posting.state.code(), Halt::code)
}

fn content(posting: &Posting) -> &PostingContent {
    posting.shown().unwrap_or(&posting.head.content)
}

async fn list(service: &Service, wanted: Option<&str>, json: bool) -> Result<Exit, Error> {
    if let Some(code) = wanted
        && PostingState::from_code(code).is_none()
        && Halt::from_code(code).is_none()
    {
        let states = PostingState::ALL.iter().map(|state| state.code());
        let known: Vec<_> = states.chain(Halt::ALL.iter().map(|halt| halt.code())).collect();
        return Err(Error::Usage(format!("{code}: no such state; known are {}", known.join(", "))));
    }
    let mut tx = service.store().read().await?;
    let mut all = Vec::new();
    for page in 0.. {
        let part = tx.desk_events(None, page, PAGE, service.clock().now()).await?;
        all.extend(part.items);
        if part.total as usize <= all.len() || part.page < page {
            break;
        }
    }
    all.retain(|posting| wanted.is_none_or(|code| state(posting) == code));
    all.sort_by_key(|posting| posting.id);
    let words = super::words();
    let mut listed = Vec::new();
    for posting in &all {
        listed.push(Listed::of(posting, &tx.attendees(posting.id, None, 0, 1).await?.tally, words));
    }
    if json {
        answer::document(&listed)?;
    } else {
        listed.iter().for_each(|event| answer::line(&event.line()));
    }
    Ok(Exit::Done)
}

async fn show(service: &Service, id: &str, json: bool) -> Result<Exit, Error> {
    let posting = is_there(service, event_id(id)?).await?;
    let tally = service.store().read().await?.attendees(posting.id, None, 0, 1).await?.tally;
    let mut shown = Listed::of(&posting, &tally, super::words());
    if json {
        shown.texts = Some(&content(&posting).texts);
        shown.digest = Some(&posting.head.digest);
        answer::document(&shown)?;
    } else {
        answer::line(&shown.line());
        for (lang, text) in &content(&posting).texts {
            answer::line(&format!("[{lang}] {}\n{}", text.title, text.body));
        }
    }
    Ok(Exit::Done)
}

async fn ics(service: &Service, id: &str, cancel: bool) -> Result<Exit, Error> {
    let posting = is_there(service, event_id(id)?).await?;
    let method = if cancel { Method::Cancel } else { Method::Publish };
    match events::calendar_file(&posting, None, method, super::words()) {
        Some(file) => {
            answer::exactly(&file);
            Ok(Exit::Done)
        }
        None => Err(Error::Usage(format!("{}: it is not published, or has no date", posting.reference()))),
    }
}

async fn one(service: &Service, id: &str, json: bool) -> Result<Exit, Error> {
    let posting = is_there(service, event_id(id)?).await?;
    let mut tx = service.store().read().await?;
    let content = content(&posting);
    let numbers = tx.event_statistics(posting.id, &content.zone).await?;
    let tally = tx.attendees(posting.id, None, 0, 1).await?.tally;
    if json {
        let tally = tally.iter().map(|of| Tallied {
            state: of.state.code(),
            attendance: of.attendance.code(),
            registrations: of.registrations,
            people: of.seats,
            attended: of.present,
        });
        answer::document(&One {
            id: posting.reference(),
            tally: tally.collect(),
            asked: numbers.asked,
            ratings: numbers.ratings.counts,
            mean: mean(numbers.ratings.mean_hundredths()),
        })?;
        return Ok(Exit::Done);
    }
    let words = super::words();
    answer::line(&format!("{} {}", posting.reference(), content.title()));
    for of in &tally {
        let (state, way) = (words.registration_state(of.state), words.attendance(of.attendance));
        let name = words.say_with("attendees-of", &haizhi_core::args! { state: state, way: way });
        let value = words.count(of.registrations.into());
        answer::line(&words.say_with("attendees-line", &haizhi_core::args! { name: name, value: value }));
    }
    if let Some(mean) = numbers.ratings.mean_hundredths() {
        let about = haizhi_core::args! {
            mean: words.hundredths(mean),
            n: words.count(numbers.ratings.total().into()),
            asked: words.count(numbers.asked.into()),
        };
        answer::line(&words.say_with("statistics-mean", &about));
    }
    Ok(Exit::Done)
}
