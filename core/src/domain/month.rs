//! A month of the calendar, as one leafs through it.

use jiff::ToSpan as _;
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::wishes::moment;

/// Years that can be leafed to.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2199;

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "u32", try_from = "u32")]
pub struct Month(Date);

impl Month {
    /// The month of a day; `None` beyond the years that can be leafed to.
    pub fn of(day: Date) -> Option<Self> {
        YEARS.contains(&day.year()).then(|| Self(day.first_of_month()))
    }

    /// Reads `2026-12` and nothing else.
    pub fn read(text: &str) -> Option<Self> {
        let (year, month) = text.split_once('-').filter(|_| text.len() == 7 && text.is_ascii())?;
        let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        let day = Date::new(year.parse().ok()?, month.parse().ok()?, 1).ok()?;
        Self::of(day).filter(|_| digits(year) && digits(month))
    }

    /// Twelve times the year, and the month from 0.
    pub fn number(self) -> u32 {
        u32::from(self.0.year().unsigned_abs()) * 12 + u32::from(self.0.month().unsigned_abs()) - 1
    }

    /// The month of such a number.
    pub fn from_number(number: u32) -> Option<Self> {
        let (year, month) = (i16::try_from(number / 12).ok()?, i8::try_from(number % 12 + 1).ok()?);
        Self::of(Date::new(year, month, 1).ok()?)
    }

    /// The one before.
    pub fn previous(self) -> Option<Self> {
        Self::of(self.0.checked_sub(1.month()).ok()?)
    }

    /// The one after.
    pub fn next(self) -> Option<Self> {
        Self::of(self.0.checked_add(1.month()).ok()?)
    }

    /// Its first day.
    pub const fn first(self) -> Date {
        self.0
    }

    /// Its days.
    pub fn days(self) -> impl Iterator<Item = Date> {
        self.0.series(1.day()).take(usize::from(self.0.days_in_month().unsigned_abs()))
    }

    /// From when until when it is somewhere on earth, in ms since 1970.
    pub fn reach(self) -> (i64, i64) {
        const DAY_MS: i64 = 24 * 60 * 60 * 1_000;
        let begin = moment(self.0.to_datetime(Time::midnight()), &TimeZone::UTC).unwrap_or_default();
        (begin - DAY_MS, begin + (i64::from(self.0.days_in_month()) + 1) * DAY_MS)
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

impl From<Month> for u32 {
    fn from(month: Month) -> Self {
        month.number()
    }
}

impl TryFrom<u32> for Month {
    type Error = String;
    fn try_from(number: u32) -> Result<Self, String> {
        Self::from_number(number).ok_or_else(|| format!("{number} is no month"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_as_it_is_written_and_leafed_through() {
        let december = Month::read("2026-12").expect("a month");
        assert_eq!(december.to_string(), "2026-12");
        assert_eq!(december.number(), 2026 * 12 + 11);
        assert_eq!(Month::from_number(december.number()), Some(december));
        assert_eq!(december.next().map(|month| month.to_string()).as_deref(), Some("2027-01"));
        assert_eq!(december.next().and_then(Month::previous), Some(december));
        assert_eq!(december.days().count(), 31);
        assert_eq!(Month::read("2028-02").map(|month| month.days().count()), Some(29));
        assert_eq!(Month::read("2199-12").and_then(Month::next), None);
    }

    #[test]
    fn nothing_else_is_a_month() {
        for text in [
            "",
            "2026",
            "2026-13",
            "2026-00",
            "2026-1",
            "+026-01",
            "-026-01",
            "1999-12",
            "9999-12",
            "２０26-1",
        ] {
            assert_eq!(Month::read(text), None, "{text}");
        }
        for number in [0, 11, u32::MAX, 2200 * 12] {
            assert_eq!(Month::from_number(number), None, "{number}");
        }
    }

    #[test]
    fn it_reaches_from_the_first_clocks_to_the_last() {
        let (from, until) = Month::read("2026-12").expect("a month").reach();
        // 2026-11-30T00:00Z and 2027-01-02T00:00Z.
        assert_eq!((from, until), (1_795_996_800_000, 1_798_848_000_000));
    }
}
