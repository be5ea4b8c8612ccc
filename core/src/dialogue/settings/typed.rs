//! Times and dates as people type them.

use jiff::civil::Date;

use crate::domain::posting::common_era;
use crate::domain::wishes::{Minute, QuietHours};
use crate::text::fold::fold;

/// Numbers in the order in which they stand. `None` for more than three, or
/// one that is no date's nor time's.
fn numbers(text: &str) -> Option<Vec<i16>> {
    let found: Option<Vec<i16>> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .map(|digits| digits.parse().ok().filter(|_| digits.len() <= 4))
        .collect();
    found.filter(|found| found.len() <= 3)
}

/// A time of the day: `8`, `8:30`, `08.30`, `8点`, `8点30`. `None` for anything else.
pub fn minute(text: &str) -> Option<Minute> {
    let text = fold(text);
    let strange = |c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.' | '点' | '时' | '分' | ' '));
    if text.contains(strange) {
        return None;
    }
    let at = |value: i16| u16::try_from(value).ok();
    match numbers(&text)?.as_slice() {
        [hour] => Minute::at(at(*hour)?, 0),
        [hour, minute] => Minute::at(at(*hour)?, at(*minute)?),
        _ => None,
    }
}

/// Hours from and until: `22-7`, `22:30 – 07:00`; the inner `None` for `0`,
/// which is none. `None` for anything else.
pub fn hours(text: &str) -> Option<Option<QuietHours>> {
    let text = fold(text);
    if text == "0" {
        return Some(None);
    }
    let (from, until) = text.split_once(['-', '–', '—', '~', '至', '到'])?;
    let (from, until) = (minute(from.trim())?, minute(until.trim())?);
    (from != until).then_some(Some(QuietHours { from, until }))
}

/// A day from tomorrow on: `2026-12-01`, `2026年12月1日`, or without a year the
/// next time it comes, `12-1`, `12月1日`. `None` for anything else.
pub fn day(text: &str, today: Date) -> Option<Date> {
    let text = fold(text);
    let strange =
        |c: char| !(c.is_ascii_digit() || matches!(c, '-' | '.' | '/' | '年' | '月' | '日' | '号' | ' '));
    if text.contains(strange) {
        return None;
    }
    let date = |year: i16, month: i16, day: i16| {
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    match numbers(&text)?.as_slice() {
        [month, day] => [today.year(), today.year() + 1]
            .into_iter()
            .filter_map(|year| date(year, *month, *day))
            .find(|day| *day > today),
        [year, month, day] if *year > 31 => date(common_era(*year), *month, *day).filter(|day| *day > today),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_however_it_is_written() {
        for (text, clock) in [
            ("8", "08:00"),
            ("8:30", "08:30"),
            ("０８：３０", "08:30"),
            ("19.05", "19:05"),
            ("8点30分", "08:30"),
            ("0:00", "00:00"),
        ] {
            assert_eq!(minute(text).map(Minute::clock).as_deref(), Some(clock), "{text}");
        }
        for none in ["", "24:00", "8:60", "morning", "8-9", "1:2:3", "-8", "99999"] {
            assert_eq!(minute(none), None, "{none}");
        }
    }

    #[test]
    fn hours_are_two_times() {
        let read = |text| hours(text).flatten().map(|quiet| (quiet.from.clock(), quiet.until.clock()));
        for text in ["22-7", "22:00–07:00", "22点到7点", " 22 ~ 7 "] {
            assert_eq!(read(text), Some(("22:00".into(), "07:00".into())), "{text}");
        }
        assert_eq!(hours("0"), Some(None));
        for none in ["", "22", "22-22", "22-25", "at night"] {
            assert_eq!(hours(none), None, "{none}");
        }
    }

    #[test]
    fn a_day_is_one_to_come() {
        let today = jiff::civil::date(2026, 11, 24);
        for (text, expected) in [
            ("2026-12-01", (2026, 12, 1)),
            ("2026年12月1日", (2026, 12, 1)),
            ("12月1日", (2026, 12, 1)),
            ("12.1", (2026, 12, 1)),
            ("1-5", (2027, 1, 5)),
            ("11-24", (2027, 11, 24)),
        ] {
            let (year, month, date) = expected;
            assert_eq!(day(text, today), Some(jiff::civil::date(year, month, date)), "{text}");
        }
        for none in ["", "2026-11-24", "2026-02-30", "soon", "12", "1-2-3"] {
            assert_eq!(day(none, today), None, "{none}");
        }
    }
}
