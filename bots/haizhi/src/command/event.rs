//! `haizhi event …`

use haizhi_core::domain::event::EventKind;
use haizhi_core::domain::ids::{EventId, PostingId};
use haizhi_core::domain::posting::YUNNAN_ZONE;
use haizhi_core::domain::statistics::{Held, YearOfEvents};
use haizhi_core::service::Service;
use haizhi_core::text::{Words, local};
use serde::Serialize;

use crate::Error;
use crate::answer::{self, Exit};
use crate::cli::EventCommand;
use crate::config::Config;

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

/// Runs the command.
///
/// # Errors
/// When the store fails or what was asked for does not exist.
pub async fn run(config: &Config, command: EventCommand) -> Result<Exit, Error> {
    let service = super::service(config).await?;
    match command {
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

async fn one(service: &Service, id: &str, json: bool) -> Result<Exit, Error> {
    let missing = || Error::Usage(format!("{id}: there is no such event"));
    let EventId(number) = id.parse().map_err(|error| Error::Usage(format!("{error}")))?;
    let mut tx = service.store().read().await?;
    let posting = tx.posting(PostingId(number)).await?;
    let posting = posting.filter(|posting| posting.head.content.event.is_some()).ok_or_else(missing)?;
    let content = posting.shown().unwrap_or(&posting.head.content);
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
