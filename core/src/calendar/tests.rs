//! What is in the file, and what never is. Whether other programs read it is
//! tested where they are: `tests/tests/calendar`.

use jiff::civil::{Date, date};
use percent_encoding::percent_decode_str;

use super::*;

fn zone(name: &str) -> Zone {
    Zone::named(name).unwrap()
}

/// 15:00 to 17:30 in Berlin in winter.
fn talk() -> Entry {
    Entry {
        uid: "E-12@haizhi.example".into(),
        sequence: 2,
        stamp: 1_795_000_000_000,
        created: Some(1_790_000_000_000),
        last_modified: 1_794_000_000_999,
        when: When::Times {
            start: date(2026, 12, 3).at(15, 0, 0, 0),
            end: date(2026, 12, 3).at(17, 30, 0, 0),
            zone: zone("Europe/Berlin"),
        },
        recurrence: None,
        lang: Lang::ZhHans,
        summary: "海智沙龙：语音识别, 第 2 期".into(),
        description: Some("议程；\n1. 报告\n2. 讨论".into()),
        location: None,
        geo: None,
        url: Some("https://haizhi.example/e/12?lang=zh".into()),
        conference: Some(Conference {
            uri: "https://meet.example/a,b;c".into(),
            label: "会议 \"一\"".into(),
        }),
        categories: vec!["学术交流".into(), "AI, ASR".into()],
        organizer: Some(Party { name: "云南省科协".into(), uri: "mailto:events@haizhi.example".into() }),
        attendee: None,
        status: Status::Confirmed,
        transparent: false,
        alarms: vec![Alarm { before_minutes: 60, text: "一小时后开始".into() }],
        image: None,
    }
}

fn days(first: Date, until: Date) -> Entry {
    Entry { when: When::Days { first, until }, conference: None, ..talk() }
}

fn calendar(entries: Vec<Entry>) -> Calendar {
    Calendar {
        name: "海智活动, 2026".into(),
        description: None,
        lang: Lang::ZhHans,
        method: None,
        refresh_minutes: None,
        color: None,
        entries,
    }
}

/// The lines of the file as they were before folding.
fn lines(calendar: &Calendar) -> Vec<String> {
    write(calendar).replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

fn one(entry: Entry) -> Vec<String> {
    lines(&calendar(vec![entry]))
}

#[track_caller]
fn has(lines: &[String], line: &str) {
    assert!(lines.iter().any(|one| one == line), "{line:?} in {lines:#?}");
}

fn starting<'a>(lines: &'a [String], start: &str) -> Vec<&'a str> {
    lines.iter().filter(|line| line.starts_with(start)).map(String::as_str).collect()
}

#[test]
fn a_small_file() {
    let file = write(&Calendar { refresh_minutes: Some(360), ..calendar(vec![talk()]) });
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    insta::assert_snapshot!(file.replace("\r\n", "\n"));
}

#[test]
fn a_cancellation_says_so_of_each_entry_and_reminds_of_none() {
    let called_off = Calendar { method: Some(Method::Cancel), ..calendar(vec![talk(), talk()]) };
    let lines = lines(&called_off);
    has(&lines, "METHOD:CANCEL");
    assert_eq!(starting(&lines, "STATUS"), ["STATUS:CANCELLED"; 2]);
    assert!(starting(&lines, "BEGIN:VALARM").is_empty());
    assert_eq!(called_off.media_type(), "text/calendar; charset=utf-8; method=CANCEL");

    let in_a_feed = one(Entry { status: Status::Cancelled, ..talk() });
    assert_eq!(starting(&in_a_feed, "STATUS"), ["STATUS:CANCELLED"]);
    assert!(starting(&in_a_feed, "BEGIN:VALARM").is_empty());
    assert!(starting(&in_a_feed, "METHOD").is_empty());
}

#[test]
fn whole_days_have_no_zone_and_an_end_that_is_not_theirs() {
    let lines = one(days(date(2026, 11, 12), date(2026, 11, 14)));
    has(&lines, "DTSTART;VALUE=DATE:20261112");
    has(&lines, "DTEND;VALUE=DATE:20261114");
    assert!(starting(&lines, "BEGIN:VTIMEZONE").is_empty());
}

#[test]
fn an_end_that_is_not_behind_the_start_is_left_out() {
    let day = date(2026, 11, 12);
    assert!(starting(&one(days(day, day)), "DTEND").is_empty());
    let time = day.at(9, 0, 0, 0);
    for end in [time, date(2026, 11, 11).at(9, 0, 0, 0)] {
        let when = When::Times { start: time, end, zone: zone("Asia/Shanghai") };
        assert!(starting(&one(Entry { when, ..talk() }), "DTEND").is_empty());
    }
}

#[test]
fn universal_time_needs_no_zone() {
    let start = date(2026, 11, 12).at(9, 0, 0, 0);
    let when = When::Times { start, end: date(2026, 11, 12).at(10, 0, 0, 0), zone: zone("UTC") };
    let lines = one(Entry { when, ..talk() });
    has(&lines, "DTSTART:20261112T090000Z");
    has(&lines, "DTEND:20261112T100000Z");
    assert!(starting(&lines, "BEGIN:VTIMEZONE").is_empty());
}

#[test]
fn a_zone_without_summer_time_is_one_standard() {
    for (name, offset) in [("Asia/Shanghai", "+0800"), ("Asia/Kathmandu", "+0545")] {
        let time = date(2026, 7, 1).at(9, 0, 0, 0);
        let when = When::Times { start: time, end: time, zone: zone(name) };
        let lines = one(Entry { when, ..talk() });
        let within: Vec<&String> = lines
            .iter()
            .skip_while(|line| *line != "BEGIN:VTIMEZONE")
            .take_while(|line| *line != "END:VTIMEZONE")
            .collect();
        assert_eq!(within[1..4], [&format!("TZID:{name}"), "BEGIN:STANDARD", "DTSTART:19700101T000000"]);
        assert_eq!(within[4..6], [&format!("TZOFFSETFROM:{offset}"), &format!("TZOFFSETTO:{offset}")]);
        assert_eq!(within[7..], ["END:STANDARD"]);
    }
}

#[test]
fn summer_is_when_clocks_are_ahead() {
    // Irish law says that winter is the exception, which programs do not expect.
    let time = date(2026, 7, 1).at(9, 0, 0, 0);
    let when = When::Times { start: time, end: time, zone: zone("Europe/Dublin") };
    let lines = one(Entry { when, ..talk() });
    let summer = lines.iter().position(|line| line == "BEGIN:DAYLIGHT").unwrap();
    assert_eq!(lines[summer + 2..summer + 4], ["TZOFFSETFROM:+0000", "TZOFFSETTO:+0100"]);
}

#[test]
fn each_zone_is_told_once_before_the_entries() {
    let shanghai = |day| {
        let time = date(2026, 11, day).at(9, 0, 0, 0);
        Entry { when: When::Times { start: time, end: time, zone: zone("Asia/Shanghai") }, ..talk() }
    };
    let lines = lines(&calendar(vec![shanghai(1), talk(), shanghai(2)]));
    assert_eq!(starting(&lines, "TZID:"), ["TZID:Asia/Shanghai", "TZID:Europe/Berlin"]);
    let last_zone = lines.iter().rposition(|line| line == "END:VTIMEZONE");
    assert!(last_zone < lines.iter().position(|line| line == "BEGIN:VEVENT"));
}

#[test]
fn a_time_that_the_clock_leaves_out_becomes_the_one_it_goes_on_from() {
    let day = date(2027, 3, 28);
    let when =
        When::Times { start: day.at(2, 30, 0, 0), end: day.at(4, 0, 0, 0), zone: zone("Europe/Berlin") };
    let entry = Entry { when, ..talk() };
    has(&one(entry.clone()), "DTSTART;TZID=Europe/Berlin:20270328T030000");
    assert!(google_link(&entry).contains("&dates=20270328T010000Z/20270328T020000Z&"));
}

#[test]
fn a_series_ends_in_the_type_of_its_start() {
    let series =
        |ends| Recurrence { every: Every::Week, interval: 2, ends, except: vec![date(2026, 12, 17)] };
    let ends = Ends::On(date(2027, 1, 31));
    let timed = one(Entry { recurrence: Some(series(ends)), ..talk() });
    has(&timed, "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270131T225959Z");
    has(&timed, "EXDATE;TZID=Europe/Berlin:20261217T150000");
    let daily = one(Entry { recurrence: Some(series(ends)), ..days(date(2026, 12, 3), date(2026, 12, 4)) });
    has(&daily, "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20270131");
    has(&daily, "EXDATE;VALUE=DATE:20261217");
    let counted = one(Entry { recurrence: Some(series(Ends::After(6))), ..talk() });
    has(&counted, "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=6");
}

#[test]
fn the_same_values_make_the_same_bytes() {
    let calendar = calendar(vec![talk(), days(date(2026, 1, 1), date(2026, 1, 2))]);
    assert_eq!(write(&calendar), write(&calendar.clone()));
}

/// Every text and number as bad as it gets.
fn hostile() -> Entry {
    let huge = "需,\\\r\n".repeat(250_000);
    let text = || Some(huge.clone());
    Entry {
        uid: huge.clone(),
        sequence: u32::MAX,
        stamp: i64::MIN,
        created: Some(i64::MAX),
        last_modified: i64::MAX,
        recurrence: Some(Recurrence {
            every: Every::Year,
            interval: u16::MAX,
            ends: Ends::After(u32::MAX),
            except: Vec::new(),
        }),
        summary: huge.clone(),
        description: text(),
        location: text(),
        geo: Some((f64::NAN, f64::INFINITY)),
        url: Some(format!("https://{huge}")),
        conference: Some(Conference { uri: "x:\r\nATTENDEE:y".into(), label: huge.clone() }),
        categories: vec![huge.clone()],
        organizer: Some(Party { name: huge.clone(), uri: "mailto:a\r\nX:b".into() }),
        attendee: Some(Party { name: String::new(), uri: huge.clone() }),
        alarms: vec![Alarm { before_minutes: u32::MAX, text: huge.clone() }],
        image: text(),
        ..talk()
    }
}

#[test]
fn a_hostile_entry_stays_small_and_adds_no_line() {
    let entry = hostile();
    let calendar = Calendar { name: entry.summary.clone(), color: Some("tomato"), ..calendar(vec![entry]) };
    let file = write(&calendar);
    assert!(file.len() < 60_000, "{} octets", file.len());
    assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
    let lines = lines(&calendar);
    assert!(starting(&lines, "X:").is_empty() && starting(&lines, "ATTENDEE").is_empty(), "{lines:#?}");
    assert!(starting(&lines, "GEO").is_empty() && starting(&lines, "URL").is_empty());
    has(&lines, "CREATED:99991230T220000Z");
    has(&lines, "DTSTAMP:19700101T000000Z");
}

/// The values of a link by their names.
fn values(link: &str) -> Vec<(String, String)> {
    let (_, query) = link.split_once('?').unwrap();
    assert!(link.bytes().all(|b| b.is_ascii_graphic() && !b"\"'<>()[]{}\\^`|".contains(&b)), "{link}");
    let value = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap();
        (name.to_owned(), percent_decode_str(value).decode_utf8().unwrap().into_owned())
    };
    query.split('&').map(value).collect()
}

#[track_caller]
fn said(link: &str, name: &str, value: &str) {
    let values = values(link);
    let found: Vec<&str> =
        values.iter().filter(|(n, _)| n == name).map(|(_, value)| value.as_str()).collect();
    assert_eq!(found, [value], "{name} in {values:#?}");
}

#[test]
fn links_fill_in_everything() {
    let google = google_link(&talk());
    said(&google, "action", "TEMPLATE");
    said(&google, "dates", "20261203T140000Z/20261203T163000Z");
    said(&google, "ctz", "Europe/Berlin");
    said(&google, "text", "海智沙龙：语音识别, 第 2 期");
    let details =
        "议程；\n1. 报告\n2. 讨论\n\nhttps://meet.example/a,b;c\nhttps://haizhi.example/e/12?lang=zh";
    said(&google, "details", details);
    // Where nobody meets, it is where people join.
    said(&google, "location", "https://meet.example/a,b;c");

    let outlook = outlook_link(&Entry { location: Some("翠湖 1 号 & 2 号".into()), ..talk() });
    said(&outlook, "rru", "addevent");
    said(&outlook, "startdt", "2026-12-03T14:00:00Z");
    said(&outlook, "enddt", "2026-12-03T16:30:00Z");
    said(&outlook, "subject", "海智沙龙：语音识别, 第 2 期");
    said(&outlook, "body", details);
    said(&outlook, "location", "翠湖 1 号 & 2 号");
}

#[test]
fn links_know_whole_days() {
    let entry = days(date(2026, 11, 12), date(2026, 11, 14));
    said(&google_link(&entry), "dates", "20261112/20261114");
    let outlook = outlook_link(&entry);
    said(&outlook, "startdt", "2026-11-12");
    said(&outlook, "enddt", "2026-11-14");
    said(&outlook, "allday", "true");
    // One day is one day, however it was written.
    let day = date(2026, 12, 31);
    said(&google_link(&days(day, day)), "dates", "20261231/20270101");
}

#[test]
fn links_stay_short() {
    for entry in [hostile(), Entry { recurrence: None, conference: None, url: None, ..hostile() }] {
        for link in [google_link(&entry), outlook_link(&entry)] {
            assert!(link.len() <= 1_900, "{}", link.len());
            assert!(link.len() > 1_500, "the room is used: {}", link.len());
            values(&link);
        }
    }
    // What it leads to is not what is cut off.
    let long = Entry { description: Some("议程 ".repeat(2_000)), ..talk() };
    let link = google_link(&long);
    assert!(link.len() <= 1_900);
    let (_, details) = values(&link).into_iter().find(|(name, _)| name == "details").unwrap();
    assert!(details.ends_with("…\n\nhttps://meet.example/a,b;c\nhttps://haizhi.example/e/12?lang=zh"));
}
