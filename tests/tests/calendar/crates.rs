//! What two other crates read.

use std::collections::BTreeMap;

use calcard::common::timezone::Tz;
use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarProperty as P, ICalendarValue};
use haizhi_core::calendar::{Calendar, Method, write};
use icalendar::{CalendarDateTime, Component as _, DatePerhapsTime, EventLike as _};
use proptest::prelude::*;

use crate::sample::{Fact, calendar, cases, entry, fact, file, times};

/// The one calendar in the file. What calcard calls strict refuses every
/// component within another; it is asked here whether it dropped anything.
fn read(file: &str) -> ICalendar {
    let mut parser = calcard::Parser::new(file);
    let calcard::Entry::ICalendar(calendar) = parser.entry() else { panic!("no calendar in {file}") };
    assert!(matches!(parser.entry(), calcard::Entry::Eof), "more than a calendar in {file}");
    let read: usize = calendar.components.iter().map(|component| component.entries.len() + 2).sum();
    assert_eq!(read, file.replace("\r\n ", "").matches("\r\n").count(), "lines were lost of {file}");
    calendar
}

fn text(component: &ICalendarComponent, name: &P) -> Option<String> {
    component.property(name)?.values.first()?.as_text().map(str::to_owned)
}

/// What calcard finds, with every series told in full.
fn by_calcard(file: &str) -> Vec<Fact> {
    let calendar = read(file);
    let expanded = calendar.expand_dates(Tz::UTC, 1_000);
    assert_eq!(expanded.errors, []);
    let mut times: BTreeMap<u32, Vec<(i64, i64)>> = BTreeMap::new();
    for event in &expanded.events {
        times.entry(event.comp_id).or_default().push(event.timestamps());
    }
    let event = |(id, mut times): (u32, Vec<(i64, i64)>)| {
        times.sort_unstable();
        let component = &calendar.components[id as usize];
        let sequence = component.property(&P::Sequence).and_then(|one| one.values.first());
        let categories = component.properties(&P::Categories).flat_map(|one| &one.values);
        Fact {
            uid: component.uid().unwrap().to_owned(),
            sequence: sequence.and_then(ICalendarValue::as_integer).unwrap(),
            status: text(component, &P::Status).unwrap(),
            summary: text(component, &P::Summary).unwrap(),
            description: text(component, &P::Description),
            location: text(component, &P::Location),
            url: text(component, &P::Url),
            categories: categories.map(|one| one.as_text().unwrap().to_owned()).collect(),
            organizer: text(component, &P::Organizer),
            starts: times.iter().map(|(start, _)| *start).collect(),
            end: times[0].1,
        }
    };
    times.into_iter().map(event).collect()
}

/// In seconds since 1970.
pub(crate) fn moment(at: DatePerhapsTime) -> i64 {
    let (local, zone) = match at {
        DatePerhapsTime::Date(day) => (format!("{day} 00:00:00"), "UTC".to_owned()),
        DatePerhapsTime::DateTime(CalendarDateTime::Utc(at)) => return at.timestamp(),
        DatePerhapsTime::DateTime(CalendarDateTime::WithTimezone { date_time, tzid }) => {
            (date_time.to_string(), tzid)
        }
        other => panic!("{other:?} floats"),
    };
    let zone = jiff::tz::TimeZone::get(&zone).unwrap();
    zone.to_timestamp(local.parse().unwrap()).unwrap().as_second()
}

/// What the crate icalendar finds; it tells no series.
fn by_icalendar(file: &str) -> Vec<Fact> {
    let calendar: icalendar::Calendar = file.parse().unwrap();
    let event = |event: &icalendar::Event| Fact {
        uid: event.get_uid().unwrap().to_owned(),
        sequence: event.get_sequence().unwrap().into(),
        status: event.property_value("STATUS").unwrap().to_owned(),
        summary: event.get_summary().unwrap().to_owned(),
        description: event.get_description().map(str::to_owned),
        location: event.property_value("LOCATION").map(str::to_owned),
        url: event.get_url().map(str::to_owned),
        categories: event.get_categories().unwrap_or_default(),
        organizer: event.property_value("ORGANIZER").map(str::to_owned),
        starts: vec![moment(event.get_start().unwrap())],
        end: moment(event.get_end().unwrap()),
    };
    calendar.events().map(event).collect()
}

#[test]
fn calcard_reads_what_was_written() {
    let (file, facts) = file();
    assert_eq!(by_calcard(&file), facts);
}

#[test]
fn icalendar_reads_what_was_written() {
    let (file, facts) = file();
    let first: Vec<Fact> = facts.into_iter().map(Fact::first).collect();
    assert_eq!(by_icalendar(&file), first);
}

#[test]
fn no_property_is_of_our_own_making() {
    let calendar = read(&file().0);
    let entries = calendar.components.iter().flat_map(|component| &component.entries);
    let mut ours: Vec<&str> = entries
        .filter_map(|entry| match &entry.name {
            P::Other(name) => Some(name.as_str()),
            _ => None,
        })
        .collect();
    ours.sort_unstable();
    // Those that programs knew before RFC 7986 had a name for it.
    assert_eq!(ours, ["X-PUBLISHED-TTL", "X-WR-CALDESC", "X-WR-CALNAME"]);
}

#[test]
fn every_value_is_of_its_type() {
    use ICalendarValue as V;
    for entry in read(&file().0).components.iter().flat_map(|component| &component.entries) {
        // A value that calcard cannot read as what it should be it keeps as text.
        let is_right = |value: &V| match entry.name {
            P::Dtstart | P::Dtend | P::Exdate | P::Dtstamp | P::Created | P::LastModified => {
                matches!(value, V::PartialDateTime(_))
            }
            P::Tzoffsetfrom | P::Tzoffsetto => matches!(value, V::PartialDateTime(_)),
            P::Rrule => matches!(value, V::RecurrenceRule(_)),
            P::Sequence => matches!(value, V::Integer(_)),
            P::Status => matches!(value, V::Status(_)),
            P::Transp => matches!(value, V::Transparency(_)),
            P::Action => matches!(value, V::Action(_)),
            P::Trigger | P::RefreshInterval => matches!(value, V::Duration(_)),
            P::Geo => matches!(value, V::Float(_)),
            P::Calscale => matches!(value, V::CalendarScale(_)),
            P::Url | P::Conference | P::Image | P::Organizer => matches!(value, V::Uri(_)),
            _ => matches!(value, V::Text(_)),
        };
        assert!(!entry.values.is_empty() && entry.values.iter().all(is_right), "{entry:?}");
    }
}

#[test]
fn a_backslash_begins_nothing_by_itself() {
    let mut entry = entry("slash", times("UTC", "2026-11-12T09:00", "2026-11-12T10:00"));
    entry.summary = r"C:\new\; \\n, \".into();
    let expected = [fact(&entry, &["2026-11-12T09:00Z"], "2026-11-12T10:00Z")];
    let file = write(&calendar(vec![entry]));
    assert_eq!(by_calcard(&file), expected);
    assert_eq!(by_icalendar(&file), expected);
}

#[test]
fn the_calendar_has_its_name_and_pace() {
    let calendar = read(&file().0);
    let root = &calendar.components[0];
    let name = Some("海智活动; \"all\", 2026\\27".to_owned());
    assert_eq!(text(root, &P::Name), name);
    assert_eq!(text(root, &P::Other("X-WR-CALNAME".into())), name);
    assert_eq!(text(root, &P::Description).as_deref(), Some("Talks,\nworkshops"));
    assert_eq!(text(root, &P::Color).as_deref(), Some("teal"));
    let pace = root.property(&P::RefreshInterval).unwrap();
    assert!(matches!(&pace.values[..], [ICalendarValue::Duration(pace)] if pace.as_seconds() == 360 * 60));
}

#[test]
fn a_cancellation_is_read_as_one() {
    let (entries, facts): (Vec<_>, Vec<_>) = cases().into_iter().unzip();
    let file = write(&Calendar { method: Some(Method::Cancel), ..calendar(entries) });
    assert_eq!(text(&read(&file).components[0], &P::Method).as_deref(), Some("CANCEL"));
    let off = |fact: Fact| Fact { status: "CANCELLED".into(), ..fact };
    assert_eq!(by_calcard(&file), facts.into_iter().map(off).collect::<Vec<_>>());
    assert!(read(&file).components.iter().all(|component| !component.component_type.is_alarm()));
}

#[test]
fn an_alarm_is_before_the_start() {
    let calendar = read(&file().0);
    let alarms = calendar.components.iter().filter(|component| component.component_type.is_alarm());
    let told: Vec<(i64, Option<String>)> = alarms
        .map(|alarm| {
            let trigger = alarm.property(&P::Trigger).unwrap();
            let [ICalendarValue::Duration(before)] = &trigger.values[..] else { panic!("{trigger:?}") };
            (before.as_seconds(), text(alarm, &P::Description))
        })
        .collect();
    // One without words of its own says the title.
    let title = "昆明—Berlin: \"AI, ASR; 语音\" \\ <b>\n第二行";
    assert_eq!(told, [(-86_400, Some("明天, 15:00".into())), (0, Some(title.into()))]);
}

proptest! {
    #[test]
    fn both_read_any_text_and_time(
        summary in r#"[\PC\n]{1,80}"#,
        description in r#"[a-z\\;,:"\n\p{Khmer}\p{Emoji} ]{1,300}"#,
        zone in prop::sample::select(vec!["Europe/Berlin", "America/New_York", "Australia/Sydney", "Asia/Shanghai", "UTC"]),
        (year, month, day) in (1975_i16..2100, 1_i8..=12, 1_i8..=28),
        (hour, minutes) in (9_i8..21, 1_i64..100_000),
    ) {
        // Spaces at the edges are nobody's meaning, and readers differ on them.
        let summary = summary.replace(['\u{2028}', '\u{2029}'], "\n");
        let (summary, description) = (summary.trim(), description.trim());
        prop_assume!(!summary.is_empty() && !description.is_empty());
        let start = jiff::civil::date(year, month, day).at(hour, 0, 0, 0);
        let zoned = start.in_tz(zone).unwrap();
        let end = zoned.datetime().checked_add(jiff::SignedDuration::from_mins(minutes)).unwrap();
        // calcard refuses what the clocks show twice.
        let end_at = jiff::tz::TimeZone::get(zone).unwrap().to_ambiguous_timestamp(end);
        prop_assume!(!end_at.is_ambiguous());
        let mut entry = entry("any", times(zone, &start.to_string(), &end.to_string()));
        entry.summary = summary.to_owned();
        entry.description = Some(description.to_owned());
        let (begins, ends) = (zoned.timestamp().to_string(), end_at.compatible().unwrap().to_string());
        let expected = fact(&entry, &[&begins], &ends);
        let file = write(&calendar(vec![entry]));
        prop_assert_eq!(by_calcard(&file), vec![expected.clone()]);
        prop_assert_eq!(by_icalendar(&file), vec![expected]);
    }
}
