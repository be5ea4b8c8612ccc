//! VTIMEZONE as RFC 5545 says it is to be read, for every zone there is.

use haizhi_core::calendar::{Ends, Entry, Every, Recurrence, write};
use icalendar::parser::{Component, read_calendar, unfold};
use jiff::civil::{DateTime, Weekday};
use jiff::tz::{Offset, TimeZone, TimeZoneDatabase};
use jiff::{SignedDuration, Timestamp};

use crate::sample::{at, calendar, entry, times};

/// A change of the clocks: when, from which offset to which.
type Onset = (Timestamp, Offset, Offset);

fn value<'a>(component: &'a Component, name: &str) -> &'a str {
    component.find_prop(name).unwrap().val.as_str()
}

fn offset(text: &str) -> Offset {
    let part = |from| text.get(from..from + 2).map_or(0, |digits| digits.parse::<i32>().unwrap());
    let seconds = part(1) * 3_600 + part(3) * 60 + part(5);
    Offset::from_seconds(if text.starts_with('-') { -seconds } else { seconds }).unwrap()
}

fn weekday(code: &str) -> Weekday {
    match code {
        "MO" => Weekday::Monday,
        "TU" => Weekday::Tuesday,
        "WE" => Weekday::Wednesday,
        "TH" => Weekday::Thursday,
        "FR" => Weekday::Friday,
        "SA" => Weekday::Saturday,
        "SU" => Weekday::Sunday,
        _ => panic!("{code} is no day"),
    }
}

/// The changes that one STANDARD or DAYLIGHT tells.
fn told(observance: &Component) -> Vec<Onset> {
    let (from, to) = (offset(value(observance, "TZOFFSETFROM")), offset(value(observance, "TZOFFSETTO")));
    let start: DateTime = value(observance, "DTSTART").parse().unwrap();
    let onset = |local: DateTime| (from.to_timestamp(local).unwrap(), from, to);
    let Some(rule) = observance.find_prop("RRULE") else { return vec![onset(start)] };
    let part =
        |name: &str| rule.val.as_str().split(';').find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
    assert_eq!(part("FREQ"), Some("YEARLY"));
    let (nth, day) = part("BYDAY").unwrap().split_at(part("BYDAY").unwrap().len() - 2);
    let month = part("BYMONTH").unwrap().parse().unwrap();
    let until = part("UNTIL").map(|until| until.parse::<Timestamp>().unwrap());
    let onsets = (start.year()..=2200).map(|year| {
        let first = jiff::civil::date(year, month, 1);
        let day = first.nth_weekday_of_month(nth.parse().unwrap(), weekday(day)).unwrap();
        onset(day.to_datetime(start.time()))
    });
    let onsets: Vec<Onset> = onsets.take_while(|(at, ..)| until.is_none_or(|until| *at <= until)).collect();
    assert_eq!(onsets[0], onset(start), "a rule begins with its first day");
    if let Some(until) = until {
        assert_eq!(onsets.last().unwrap().0, until, "a rule ends with its last day");
    }
    onsets
}

/// All changes that the file tells of its one zone, in their order.
fn onsets(file: &str) -> Vec<Onset> {
    let text = unfold(file);
    let calendar = read_calendar(&text).unwrap();
    let zone = calendar.components.iter().find(|component| component.name == "VTIMEZONE").unwrap();
    let mut onsets: Vec<Onset> = zone.components.iter().flat_map(told).collect();
    onsets.sort_unstable_by_key(|(at, ..)| *at);
    onsets
}

/// Holds from the first moment to the last what the file says of the zone
/// against what the database says.
fn holds(name: &str, entry: Entry, first: Timestamp, last: Timestamp) {
    let zone = TimeZone::get(name).unwrap();
    let file = write(&calendar(vec![entry]));
    let onsets = onsets(&file);
    let shown = |moment: Timestamp| {
        let known = onsets.iter().rev().find(|(at, ..)| *at <= moment);
        let (.., to) = known.unwrap_or_else(|| panic!("{name}: nothing is told of {moment}\n{file}"));
        assert_eq!(*to, zone.to_offset(moment), "{name} at {moment}\n{file}");
    };
    let mut moment = first;
    while moment < last {
        shown(moment);
        moment += SignedDuration::from_hours(24 * 5);
    }
    shown(last);
    for change in zone.following(first).take_while(|change| change.timestamp() <= last) {
        shown(change.timestamp() - SignedDuration::from_secs(1));
        shown(change.timestamp());
    }
    for pair in onsets.windows(2) {
        let ((_, _, before), (at, from, _)) = (pair[0], pair[1]);
        let is_told = (first..=last).contains(&at);
        assert!(!is_told || before == from, "{name}: {at} starts from what was not\n{file}");
    }
}

fn every_zone() -> Vec<String> {
    let names: Vec<String> =
        TimeZoneDatabase::bundled().available().map(|name| name.as_str().to_owned()).collect();
    assert!(names.len() > 400);
    names.into_iter().filter(|name| !matches!(name.as_str(), "UTC" | "Etc/UTC" | "Etc/Unknown")).collect()
}

#[test]
fn one_entry_has_the_time_of_its_zone() {
    for name in every_zone() {
        for (start, end) in [
            ("2026-07-01T10:00", "2026-07-01T12:00"),
            ("2026-12-24T10:00", "2027-01-06T12:00"),
            ("1999-03-28T00:00", "1999-10-31T12:00"),
        ] {
            let zone = TimeZone::get(&name).unwrap();
            let moment = |local| zone.to_ambiguous_timestamp(at(local)).compatible().unwrap();
            holds(&name, entry("one", times(&name, start, end)), moment(start), moment(end));
        }
    }
}

#[test]
fn a_series_has_it_for_as_long_as_it_goes_on() {
    for name in every_zone() {
        let zone = TimeZone::get(&name).unwrap();
        let moment = |local| zone.to_ambiguous_timestamp(at(local)).compatible().unwrap();
        let mut entry = entry("series", times(&name, "2004-02-03T10:00", "2004-02-03T12:00"));
        let ends = Ends::After(12 * 30);
        entry.recurrence = Some(Recurrence { every: Every::Month, interval: 1, ends, except: Vec::new() });
        holds(&name, entry, moment("2004-02-03T10:00"), moment("2034-01-03T12:00"));
    }
}
