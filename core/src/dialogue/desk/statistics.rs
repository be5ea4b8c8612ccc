//! Events in numbers: charts where there are pages, a few lines in a chat.

use jiff::Span;
use jiff::civil::Date;

use crate::args;
use crate::dialogue::Turn;
use crate::dialogue::change::Refusal;
use crate::dialogue::need::AttendeeTally;
use crate::dialogue::press::Press;
use crate::domain::feedback::{Rating, Ratings};
use crate::domain::person::Staff;
use crate::domain::posting::{Day, Posting, YUNNAN_ZONE};
use crate::domain::statistics::{EventStatistics, Held, YearOfEvents};
use crate::text::{Words, local, shorten};
use crate::view::{Button, Chart, Message, Point, Row, Shape, Table, Text, View, Weight};

use super::page::open;
use super::{Desk, attendees, events, review, today};

/// Most columns of a chart over time: more cannot be told apart on a phone.
const MOST_COLUMNS: i64 = 60;
/// Most zones that are named.
const MOST_ZONES: usize = 10;
/// Comments in a chat, and how long each is there, in characters.
const CHAT_COMMENTS: usize = 5;
const CHAT_CHARS: usize = 200;

/// The button to one event in numbers.
pub(super) fn button(event: &Posting, words: Words) -> Button {
    Button::press(words.say("deed-statistics"), Press::EventStatistics { id: event.id })
}

/// The button to this year's events in numbers.
pub(super) fn year_button(desk: &Desk<'_>) -> Button {
    let year = u32::try_from(this_year(desk)).unwrap_or_default();
    Button::press(desk.ctx.words.say("year-button"), Press::EventYear { year })
}

fn this_year(desk: &Desk<'_>) -> i16 {
    local(desk.ctx.now, YUNNAN_ZONE).map_or(0, |now| now.year())
}

// ---- one event ----

/// One event in numbers.
pub(super) fn view(desk: &Desk<'_>, event: &Posting) -> Turn {
    let words = desk.ctx.words;
    let Some(statistics) = &desk.ctx.facts.statistics else { return desk.refuse(&Refusal::NotFound) };
    let back = [events::to_attendees(event, words), open(event, words)];
    let heading = words.say_with("statistics-heading", &review::named(event));
    if !desk.ctx.caps.tables {
        let paragraphs = lines(desk, event, statistics);
        let text = Text { heading: Some(heading), paragraphs, ..Text::default() };
        return desk.say(Message::new(View::Text(text)).row(back));
    }
    let first = Text {
        heading: Some(heading),
        paragraphs: vec![attendees::numbers(event, &desk.ctx.facts.attendees, words).join("\n")],
        ..Text::default()
    };
    let charts = [
        over_time(statistics, words),
        by_state(desk),
        there_or_not(desk),
        by_zone(statistics, words),
        by_rating(statistics, words),
    ];
    let mut page = vec![Message::new(View::Text(first))];
    page.extend(charts.map(|chart| Message::new(View::Chart(chart))));
    page.push(Message::new(View::Table(comments(statistics, words))).row(back));
    desk.say_all(page)
}

/// The same as a few lines.
fn lines(desk: &Desk<'_>, event: &Posting, statistics: &EventStatistics) -> Vec<String> {
    let words = desk.ctx.words;
    let mut paragraphs = vec![attendees::numbers(event, &desk.ctx.facts.attendees, words).join("\n")];
    let zones = by_zone(statistics, words);
    for chart in [by_state(desk), there_or_not(desk), zones, by_rating(statistics, words)] {
        if chart.points.is_empty() {
            continue;
        }
        let mut part = vec![chart.heading];
        part.extend(chart.note);
        part.extend(chart.points.iter().map(|point| {
            words.say_with("attendees-line", &args! { name: point.label.clone(), value: point.says.clone() })
        }));
        paragraphs.push(part.join("\n"));
    }
    let said = statistics.said.iter().take(CHAT_COMMENTS).map(|said| {
        let text = said.feedback.comment.as_deref().unwrap_or_default();
        let (id, text) = (said.registration.to_string(), shorten(text, CHAT_CHARS, |_| 1));
        match said.feedback.rating {
            Some(rating) => {
                let n = i64::from(rating.number());
                words.say_with("statistics-said", &args! { id: id, n: n, text: text })
            }
            None => words.say_with("statistics-said-only", &args! { id: id, text: text }),
        }
    });
    let said: Vec<String> = said.collect();
    if !said.is_empty() {
        paragraphs.push(format!("{}\n{}", words.say("statistics-comments"), said.join("\n")));
    }
    paragraphs
}

fn point(label: String, value: u32, words: Words) -> Point {
    Point { label, value: value.into(), says: words.count(value.into()) }
}

/// Registrations as they came, days put together where there are too many of them.
fn over_time(statistics: &EventStatistics, words: Words) -> Chart {
    let days = &statistics.days;
    let (bins, width) = binned(days);
    let points: Vec<Point> =
        bins.iter().map(|(day, count)| point(words.day(Day(*day)), *count, words)).collect();
    // Of several alike the first, as a reader meets it.
    let peak = points.iter().rev().max_by_key(|point| point.value);
    let note = peak.map(|peak| {
        let about = args! { n: peak.says.clone(), day: peak.label.clone() };
        words.say_with("statistics-peak", &about)
    });
    let per = match width {
        1 => words.say("column-day"),
        n => words.say_with("column-days", &args! { n: n }),
    };
    Chart {
        heading: words.say("statistics-over-time"),
        note,
        shape: Shape::Columns,
        columns: (per, words.say("column-registrations")),
        points,
        empty: words.say("statistics-nobody"),
    }
}

/// Counts of all days from the first to the last, the empty ones as well, so
/// many days put together that not too many are left; and how many.
fn binned(days: &[(Date, u32)]) -> (Vec<(Date, u32)>, i64) {
    let (Some((first, _)), Some((last, _))) = (days.first(), days.last()) else { return (Vec::new(), 1) };
    let since = |day: Date| i64::from(first.until(day).map_or(0, |span| span.get_days()));
    let width = since(*last) / MOST_COLUMNS + 1;
    let mut bins: Vec<(Date, u32)> = (0..=since(*last) / width)
        .filter_map(|bin| Some((first.checked_add(Span::new().days(bin * width)).ok()?, 0)))
        .collect();
    for (day, count) in days {
        let bin = usize::try_from(since(*day) / width).unwrap_or_default();
        if let Some((_, sum)) = bins.get_mut(bin) {
            *sum += count;
        }
    }
    (bins, width)
}

/// Who registered, by where they stand and how they attend.
fn by_state(desk: &Desk<'_>) -> Chart {
    let words = desk.ctx.words;
    let mut tally: Vec<&AttendeeTally> = desk.ctx.facts.attendees.tally.iter().collect();
    tally.sort_by_key(|of| (of.state, of.attendance));
    let points = tally.into_iter().map(|of| {
        let (state, way) = (words.registration_state(of.state), words.attendance(of.attendance));
        point(words.say_with("attendees-of", &args! { state: state, way: way }), of.registrations, words)
    });
    Chart {
        heading: words.say("statistics-by-state"),
        note: None,
        shape: Shape::Bars,
        columns: (words.say("column-state"), words.say("column-registrations")),
        points: points.collect(),
        empty: words.say("statistics-nobody"),
    }
}

/// People with a seat who were there, and who were not.
fn there_or_not(desk: &Desk<'_>) -> Chart {
    let words = desk.ctx.words;
    let (there, all) = attendees::there(&desk.ctx.facts.attendees);
    let both = [("statistics-was-there", there), ("statistics-was-not-there", all.saturating_sub(there))];
    let points = both.map(|(id, count)| point(words.say(id), count, words));
    Chart {
        heading: words.say("statistics-there"),
        note: Some(words.say("statistics-people")),
        shape: Shape::Bars,
        columns: (words.say("statistics-there"), words.say("column-people")),
        points: if all > 0 { points.to_vec() } else { Vec::new() },
        empty: words.say("statistics-no-seats"),
    }
}

/// Where they live, as far as their clocks tell.
fn by_zone(statistics: &EventStatistics, words: Words) -> Chart {
    let named = statistics.zones.len().min(MOST_ZONES);
    let (most, rest) = statistics.zones.split_at(named);
    let mut points: Vec<Point> =
        most.iter().map(|(zone, count)| point(words.clock_of(zone), *count, words)).collect();
    let others: u32 = rest.iter().map(|(_, count)| count).sum();
    points.extend((others > 0).then(|| point(words.say("statistics-other-zones"), others, words)));
    Chart {
        heading: words.say("statistics-by-zone"),
        note: Some(words.say("statistics-zone-note")),
        shape: Shape::Bars,
        columns: (words.say("column-zone"), words.say("column-registrations")),
        points,
        empty: words.say("statistics-no-seats"),
    }
}

/// How it was rated, the best first, with the mean.
fn by_rating(statistics: &EventStatistics, words: Words) -> Chart {
    let ratings = &statistics.ratings;
    let counted = Rating::ALL.into_iter().zip(ratings.counts).rev();
    let points: Vec<Point> = counted
        .map(|(rating, count)| {
            let n = args! { n: i64::from(rating.number()) };
            point(words.say_with("statistics-stars", &n), count, words)
        })
        .collect();
    let note = mean(ratings, words).map(|mean| {
        let about = args! {
            mean: mean,
            n: words.count(ratings.total().into()),
            // Whoever opens it from their registration need not have been asked.
            asked: words.count(statistics.asked.max(ratings.total()).into()),
        };
        words.say_with("statistics-mean", &about)
    });
    Chart {
        heading: words.say("statistics-ratings"),
        points: if note.is_some() { points } else { Vec::new() },
        note,
        shape: Shape::Bars,
        columns: (words.say("column-rating"), words.say("column-people")),
        empty: words.say("statistics-no-ratings"),
    }
}

fn mean(ratings: &Ratings, words: Words) -> Option<String> {
    ratings.mean_hundredths().map(|mean| words.hundredths(mean))
}

/// What was written, each with the registration it is of.
fn comments(statistics: &EventStatistics, words: Words) -> Table {
    let row = |said: &crate::domain::feedback::Said| Row {
        cells: vec![
            said.registration.to_string(),
            said.feedback.rating.map_or_else(String::new, |rating| rating.number().to_string()),
            said.feedback.comment.clone().unwrap_or_default(),
        ],
        open: Some(Press::Attendee { id: said.registration }),
    };
    Table {
        heading: words.say("statistics-comments"),
        note: (!statistics.said.is_empty()).then(|| words.say("statistics-comments-note")),
        columns: vec![words.say("column-id"), words.say("column-rating"), words.say("column-comment")],
        rows: statistics.said.iter().map(row).collect(),
        pager: None,
        empty: words.say("statistics-no-comments"),
    }
}

// ---- a year ----

/// The events of a year in numbers, by kind and together.
pub(super) fn year(desk: &Desk<'_>, _staff: &Staff, asked: u32) -> Turn {
    let words = desk.ctx.words;
    let Some(year) = desk.ctx.facts.year.as_ref().filter(|year| u32::try_from(year.year) == Ok(asked)) else {
        return desk.refuse(&Refusal::NotFound);
    };
    let heading = words.say_with("year-heading", &args! { year: asked.to_string() });
    let empty = words.say_with("year-empty", &args! { year: asked.to_string() });
    let rows = rows(year, words);
    let message = if desk.ctx.caps.tables {
        let columns = [
            "column-kind",
            "column-held",
            "column-seats",
            "column-with-seat",
            "column-attended",
            "column-mean",
        ];
        Message::new(View::Table(Table {
            heading,
            note: Some(words.say("year-note")),
            columns: columns.map(|id| words.say(id)).to_vec(),
            rows: rows.into_iter().map(|(cells, _)| Row { cells, open: None }).collect(),
            pager: None,
            empty,
        }))
    } else {
        let mut paragraphs: Vec<String> = rows.into_iter().map(|(_, line)| line).collect();
        if paragraphs.is_empty() {
            paragraphs.push(empty);
        }
        Message::new(View::Text(Text { heading: Some(heading), paragraphs, ..Text::default() }))
    };
    let last = u32::try_from(this_year(desk)).unwrap_or(asked);
    let years =
        [asked.saturating_sub(1), asked, asked + 1].into_iter().filter(|year| *year <= last.max(asked));
    let years = years.map(|year| {
        let weight = if year == asked { Weight::Primary } else { Weight::Normal };
        Button { weight, ..Button::press(year.to_string(), Press::EventYear { year }) }
    });
    let all = Button::press(words.say("room-events"), Press::DeskEvents { page: 0 });
    desk.say(message.row(years).row([all, today::back(words)]))
}

/// One row a kind and one for all of them, as cells and as a line.
fn rows(year: &YearOfEvents, words: Words) -> Vec<(Vec<String>, String)> {
    let mut rows: Vec<(String, Held)> =
        year.kinds.iter().map(|(kind, held)| (words.event_kind(*kind), *held)).collect();
    if rows.len() > 1 {
        rows.push((words.say("year-total"), year.total()));
    }
    let row = |(name, held): (String, Held)| {
        let count = |number: u32| words.count(number.into());
        let mean = mean(&held.ratings, words).unwrap_or_default();
        let about = args! {
            kind: name.clone(),
            events: count(held.events),
            registered: count(held.registered),
            attended: count(held.attended),
        };
        let mut line = words.say_with("year-line", &about);
        if !mean.is_empty() {
            line = format!("{line}\n{}", words.say_with("year-mean", &args! { mean: mean.clone() }));
        }
        let cells = vec![
            name,
            count(held.events),
            count(held.seats),
            count(held.registered),
            count(held.attended),
            mean,
        ];
        (cells, line)
    };
    rows.into_iter().map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    #[test]
    fn days_without_anybody_are_there_and_many_days_are_put_together() {
        assert_eq!(binned(&[]), (Vec::new(), 1));
        let few = [(day("2026-11-28"), 2), (day("2026-12-01"), 1)];
        let (bins, width) = binned(&few);
        let counts: Vec<u32> = bins.iter().map(|(_, count)| *count).collect();
        assert_eq!((counts, width), (vec![2, 0, 0, 1], 1));
        let long = [(day("2026-01-01"), 1), (day("2026-01-04"), 4), (day("2026-12-31"), 2)];
        let (bins, width) = binned(&long);
        assert_eq!(width, 7);
        assert!(bins.len() as i64 <= MOST_COLUMNS, "{}", bins.len());
        assert_eq!((bins[0], bins.iter().map(|(_, count)| count).sum()), ((day("2026-01-01"), 5), 7));
        assert_eq!(bins.last().map(|(_, count)| *count), Some(2));
    }
}
