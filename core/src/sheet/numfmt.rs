//! Which numbers a workbook shows as dates.

use jiff::ToSpan as _;
use jiff::civil::{Date, DateTime, date};

/// Whether a built-in format shows a date, by its number. 27–36 and 50–58 are
/// the dates of East Asian editions.
pub(super) const fn is_builtin_date(id: u32) -> bool {
    matches!(id, 14..=22 | 27..=36 | 45..=47 | 50..=58)
}

/// Whether a format code shows a date or a time: it has a letter of one
/// outside quotes, brackets and escapes.
pub(super) fn is_date_code(code: &str) -> bool {
    let (mut day, mut clock, mut month, mut digit) = (false, false, false, false);
    let mut chars = code.chars();
    while let Some(c) = chars.next() {
        match c.to_ascii_lowercase() {
            // Only the first section: the others are for negative numbers and texts.
            ';' => break,
            '"' => skip_until(&mut chars, '"'),
            '[' => skip_until(&mut chars, ']'),
            '\\' | '_' | '*' => {
                chars.next();
            }
            'y' | 'd' => day = true,
            'h' | 's' => clock = true,
            'm' => month = true,
            '0' | '#' | '?' => digit = true,
            _ => {}
        }
    }
    day || clock || (month && !digit)
}

fn skip_until(chars: &mut std::str::Chars<'_>, end: char) {
    for c in chars.by_ref() {
        if c == end {
            return;
        }
    }
}

/// The moment that a serial number stands for; `None` for a time of day
/// without a date and for what lies outside the calendar of sheets.
pub(super) fn moment(serial: f64, since_1904: bool) -> Option<DateTime> {
    let epoch = if since_1904 { date(1904, 1, 1) } else { date(1899, 12, 30) };
    let first = if since_1904 { 0.0 } else { 1.0 };
    if !(first..2_958_466.0).contains(&serial) {
        return None;
    }
    let mut days = serial.floor() as i64;
    if !since_1904 && days < 60 {
        // Sheets believe that 1900 had a 29 February, which is number 60.
        days += 1;
    }
    let seconds = ((serial - serial.floor()) * 86_400.0).round() as i64;
    let day: Date = epoch.checked_add(days.days()).ok()?;
    day.to_datetime(jiff::civil::Time::midnight()).checked_add(seconds.seconds()).ok()
}

/// A moment in the form that XML uses: `2026-03-31`, `2026-03-31T17:00:00`.
pub(super) fn iso_moment(text: &str) -> Option<DateTime> {
    let text = text.trim().trim_end_matches('Z');
    text.parse::<DateTime>()
        .ok()
        .or_else(|| Some(text.parse::<Date>().ok()?.to_datetime(jiff::civil::Time::midnight())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_codes() {
        for code in [
            "yyyy/m/d",
            "m\"月\"d\"日\"",
            "[$-804]yyyy\"年\"m\"月\"",
            "h:mm AM/PM",
            "mmm",
            "[Red]d-mmm",
            "mm:ss.0",
        ] {
            assert!(is_date_code(code), "{code}");
        }
        for code in ["General", "0.00", "#,##0\"d\"", "[Red]0", "0\\d", "@", "\"年\"0", "_-* #,##0_-", "0;d"]
        {
            assert!(!is_date_code(code), "{code}");
        }
    }

    #[test]
    fn serials() {
        for (serial, since_1904, text) in [
            (46387.0, false, "2026-12-31T00:00:00"),
            (46387.5, false, "2026-12-31T12:00:00"),
            (1.0, false, "1900-01-01T00:00:00"),
            (59.0, false, "1900-02-28T00:00:00"),
            (61.0, false, "1900-03-01T00:00:00"),
            (44925.0, true, "2026-12-31T00:00:00"),
        ] {
            assert_eq!(moment(serial, since_1904).map(|moment| moment.to_string()).as_deref(), Some(text));
        }
        for outside in [-1.0, 0.5, 3e6, f64::NAN, f64::INFINITY] {
            assert_eq!(moment(outside, false), None);
        }
    }
}
