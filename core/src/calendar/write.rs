//! The file: which property says what.

use std::collections::BTreeMap;

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, ToSpan as _};

use super::lines::{Lines, parameter, text};
use super::zones;
use super::{Alarm, Calendar, Ends, Entry, Every, Method, Party, Recurrence, Status, When};
use crate::domain::wishes::{moment, zone_named};
use crate::domain::zone::Zone;

/// Names the program that wrote a file (RFC 5545, 3.7.3). Not shown to people.
const PRODUCT: &str = "-//haizhi//calendar//EN";

/// Titles, places, labels and what an alarm says.
const SHORT_OCTETS: usize = 1_000;

const DESCRIPTION_OCTETS: usize = 20_000;

/// What is over on a day is over by then.
const LAST_SECOND: Time = Time::constant(23, 59, 59, 0);

/// For so long the changes of clocks are told to a series that goes on longer.
const SERIES_YEARS: i16 = 50;

/// The calendar as a file in UTF-8.
///
/// Texts that are too long are shortened. A URI that is none is left out.
/// Local times that the clock leaves out become the moment it goes on from.
pub fn write(calendar: &Calendar) -> String {
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", PRODUCT);
    lines.put("CALSCALE", "GREGORIAN");
    if let Some(method) = calendar.method {
        lines.put("METHOD", method.name());
    }
    let lang = calendar.lang.code();
    lines.put_text(&format!("NAME;LANGUAGE={lang}"), &calendar.name, SHORT_OCTETS);
    lines.put_text("X-WR-CALNAME", &calendar.name, SHORT_OCTETS);
    if let Some(description) = &calendar.description {
        lines.put_text(&format!("DESCRIPTION;LANGUAGE={lang}"), description, DESCRIPTION_OCTETS);
        lines.put_text("X-WR-CALDESC", description, DESCRIPTION_OCTETS);
    }
    if let Some(minutes) = calendar.refresh_minutes {
        let after = duration(minutes.max(1));
        lines.put("REFRESH-INTERVAL;VALUE=DURATION", &after);
        lines.put("X-PUBLISHED-TTL", &after);
    }
    if let Some(color) = calendar.color {
        lines.put_text("COLOR", color, SHORT_OCTETS);
    }
    for (name, (first, last)) in reach(&calendar.entries) {
        zones::write(&mut lines, name, &zone_named(name), first, last);
    }
    for entry in &calendar.entries {
        event(&mut lines, entry, calendar.method);
    }
    lines.put("END", "VCALENDAR");
    lines.into_file()
}

fn event(lines: &mut Lines, entry: &Entry, method: Option<Method>) {
    let status = if method == Some(Method::Cancel) { Status::Cancelled } else { entry.status };
    lines.put("BEGIN", "VEVENT");
    lines.put("UID", &text(&entry.uid, SHORT_OCTETS));
    lines.put("DTSTAMP", &utc(stamp(entry.stamp)));
    if let Some(created) = entry.created {
        lines.put("CREATED", &utc(stamp(created)));
    }
    lines.put("LAST-MODIFIED", &utc(stamp(entry.last_modified)));
    lines.put("SEQUENCE", &entry.sequence.min(i32::MAX.unsigned_abs()).to_string());
    times(lines, entry);
    texts(lines, entry);
    people(lines, entry);
    lines.put(
        "STATUS",
        match status {
            Status::Confirmed => "CONFIRMED",
            Status::Tentative => "TENTATIVE",
            Status::Cancelled => "CANCELLED",
        },
    );
    lines.put("TRANSP", if entry.transparent { "TRANSPARENT" } else { "OPAQUE" });
    if status != Status::Cancelled {
        for alarm in &entry.alarms {
            remind(lines, alarm, entry);
        }
    }
    lines.put("END", "VEVENT");
}

fn times(lines: &mut Lines, entry: &Entry) {
    match &entry.when {
        When::Days { first, until } => {
            lines.put("DTSTART;VALUE=DATE", &date(*first));
            if until > first {
                lines.put("DTEND;VALUE=DATE", &date(*until));
            }
        }
        When::Times { start, end, zone } => {
            at(lines, "DTSTART", *start, zone);
            // An end must lie behind its start; what ends as it begins has none.
            if instant(*end, zone) > instant(*start, zone) {
                at(lines, "DTEND", *end, zone);
            }
        }
    }
    let Some(recurrence) = &entry.recurrence else { return };
    lines.put("RRULE", &rule(recurrence, &entry.when));
    for day in &recurrence.except {
        match &entry.when {
            When::Days { .. } => lines.put("EXDATE;VALUE=DATE", &date(*day)),
            When::Times { start, zone, .. } => at(lines, "EXDATE", day.to_datetime(start.time()), zone),
        }
    }
}

fn texts(lines: &mut Lines, entry: &Entry) {
    let lang = entry.lang.code();
    lines.put_text(&format!("SUMMARY;LANGUAGE={lang}"), &entry.summary, SHORT_OCTETS);
    if let Some(description) = &entry.description {
        lines.put_text(&format!("DESCRIPTION;LANGUAGE={lang}"), description, DESCRIPTION_OCTETS);
    }
    if let Some(location) = &entry.location {
        lines.put_text(&format!("LOCATION;LANGUAGE={lang}"), location, SHORT_OCTETS);
    }
    let on_earth = |(lat, long): &(f64, f64)| lat.abs() <= 90.0 && long.abs() <= 180.0;
    if let Some((lat, long)) = entry.geo.filter(on_earth) {
        lines.put("GEO", &format!("{lat:.6};{long:.6}"));
    }
    let categories: Vec<String> = entry.categories.iter().map(|name| text(name, SHORT_OCTETS)).collect();
    if !categories.is_empty() {
        lines.put(&format!("CATEGORIES;LANGUAGE={lang}"), &categories.join(","));
    }
    if let Some(url) = &entry.url {
        lines.put_uri("URL", url);
    }
    if let Some(conference) = &entry.conference {
        let label = parameter(&conference.label);
        lines.put_uri(&format!("CONFERENCE;VALUE=URI;LABEL={label};LANGUAGE={lang}"), &conference.uri);
    }
    if let Some(image) = &entry.image {
        lines.put_uri("IMAGE;VALUE=URI;DISPLAY=FULLSIZE", image);
    }
}

fn people(lines: &mut Lines, entry: &Entry) {
    let mut put = |name: &str, party: &Option<Party>| {
        if let Some(Party { name: common, uri }) = party {
            lines.put_uri(&format!("{name};CN={}", parameter(common)), uri);
        }
    };
    put("ORGANIZER", &entry.organizer);
    put("ATTENDEE", &entry.attendee);
}

fn remind(lines: &mut Lines, alarm: &Alarm, entry: &Entry) {
    let said = if alarm.text.is_empty() { &entry.summary } else { &alarm.text };
    lines.put("BEGIN", "VALARM");
    lines.put("ACTION", "DISPLAY");
    lines.put("TRIGGER", &format!("-{}", duration(alarm.before_minutes)));
    lines.put("DESCRIPTION", &text(said, SHORT_OCTETS));
    lines.put("END", "VALARM");
}

/// A local time of an entry, as the readers of the file will find it on their clocks.
fn at(lines: &mut Lines, name: &str, time: DateTime, zone: &Zone) {
    let moment = instant(time, zone);
    if is_utc(zone) {
        lines.put(name, &utc(moment));
    } else {
        let shown = zone_named(zone.name()).to_datetime(moment);
        lines.put(&format!("{name};TZID={}", zone.name()), &local(shown));
    }
}

/// How a series goes on, as the value of RRULE.
pub fn rule(recurrence: &Recurrence, when: &When) -> String {
    let every = match recurrence.every {
        Every::Day => "DAILY",
        Every::Week => "WEEKLY",
        Every::Month => "MONTHLY",
        Every::Year => "YEARLY",
    };
    let interval = match recurrence.interval {
        0 | 1 => String::new(),
        n => format!(";INTERVAL={n}"),
    };
    // UNTIL is of the type of the start, and in UTC where that is in a zone.
    let ends = match (recurrence.ends, when) {
        (Ends::After(times), _) => format!("COUNT={}", times.max(1)),
        (Ends::On(day), When::Days { .. }) => format!("UNTIL={}", date(day)),
        (Ends::On(day), When::Times { zone, .. }) => {
            format!("UNTIL={}", utc(instant(day.to_datetime(LAST_SECOND), zone)))
        }
    };
    format!("FREQ={every}{interval};{ends}")
}

/// The zones of the entries, each with the first and the last moment it is needed for.
fn reach(entries: &[Entry]) -> BTreeMap<&str, (Timestamp, Timestamp)> {
    let mut zones: BTreeMap<&str, (Timestamp, Timestamp)> = BTreeMap::new();
    for entry in entries {
        let When::Times { start, end, zone } = &entry.when else { continue };
        if is_utc(zone) {
            continue;
        }
        let over = entry.recurrence.as_ref().map_or(*end, |series| last_start(*start, series).max(*end));
        let (first, last) = (instant(*start, zone), instant(over, zone));
        let known = zones.entry(zone.name()).or_insert((first, last));
        *known = (known.0.min(first), known.1.max(last));
    }
    zones
}

fn last_start(start: DateTime, series: &Recurrence) -> DateTime {
    let cap = start.saturating_add(SERIES_YEARS.years());
    let last = match series.ends {
        Ends::On(day) => Some(day.to_datetime(LAST_SECOND)),
        Ends::After(times) => {
            let steps = i64::from(times.saturating_sub(1)) * i64::from(series.interval.max(1));
            let span = match series.every {
                Every::Day => Span::new().try_days(steps),
                Every::Week => Span::new().try_weeks(steps),
                Every::Month => Span::new().try_months(steps),
                Every::Year => Span::new().try_years(steps),
            };
            span.and_then(|span| start.checked_add(span)).ok()
        }
    };
    last.map_or(cap, |last| last.min(cap))
}

/// The moment a zone's clocks show this time.
pub fn instant(time: DateTime, zone: &Zone) -> Timestamp {
    moment(time, &zone_named(zone.name())).map(stamp).unwrap_or_default()
}

/// Whether times in the zone are written as UTC, which needs no VTIMEZONE.
fn is_utc(zone: &Zone) -> bool {
    matches!(zone.name(), "UTC" | "Etc/UTC")
}

/// A moment by its milliseconds since 1970, in years of four digits.
fn stamp(ms: i64) -> Timestamp {
    Timestamp::from_millisecond(ms.max(0)).unwrap_or(Timestamp::MAX)
}

/// The value of a date.
pub fn date(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

/// The value of a local date and time.
pub fn local(at: DateTime) -> String {
    format!("{}T{:02}{:02}{:02}", date(at.date()), at.hour(), at.minute(), at.second())
}

/// The value of a moment.
pub fn utc(at: Timestamp) -> String {
    format!("{}Z", local(TimeZone::UTC.to_datetime(at)))
}

/// In minutes whatever their number: a day is not of one length everywhere.
fn duration(minutes: u32) -> String {
    format!("PT{minutes}M")
}
