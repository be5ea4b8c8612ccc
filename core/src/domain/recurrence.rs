//! How often an event takes place again, and on which days.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};
use serde::{Deserialize, Serialize};

use super::code::coded;
use super::event::{EventDetails, LocalTime};
use super::posting::PostingContent;
use super::wishes::{date_at, zone_named};

coded! {
    /// How often an event takes place.
    Every,
    /// A set of them.
    EverySet {
        /// On the same weekday of each week.
        Week = "week",
        /// On the same weekday of every other week.
        Fortnight = "fortnight",
        /// On the same weekday of each month, such as the second Tuesday; what
        /// is on a fifth one is on the last.
        MonthWeekday = "month-weekday",
        /// On the same day of each month, or its last where it is shorter.
        MonthDay = "month-day",
        /// On the same day of each year.
        Year = "year",
    }
}

/// Most dates that are made at once.
pub const MAX_DATES: usize = 60;

/// Until when an event takes place again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Until {
    /// So many more times.
    Times(u32),
    /// Not after this day.
    Day(Date),
}

impl Until {
    /// Reads `6` or `2027-06-30`; `None` for anything else, and for no times
    /// or more than [`MAX_DATES`].
    pub fn read(typed: &str) -> Option<Self> {
        let typed = typed.trim();
        match typed.parse::<u32>() {
            Ok(times) => (1..=MAX_DATES).contains(&(times as usize)).then_some(Self::Times(times)),
            Err(_) => typed.parse().ok().map(Self::Day),
        }
    }
}

impl std::fmt::Display for Until {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Times(times) => write!(f, "{times}"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

impl Every {
    /// The day on which what is on `first` takes place for the `n`th time after it.
    fn nth(self, first: Date, n: i32) -> Option<Date> {
        let after = |span: Span| first.checked_add(span).ok();
        match self {
            Self::Week => after((7 * n).days()),
            Self::Fortnight => after((14 * n).days()),
            Self::MonthDay => after(n.months()),
            Self::Year => after(n.years()),
            Self::MonthWeekday => {
                let month = first.first_of_month().checked_add(n.months()).ok()?;
                let which = match (first.day() - 1) / 7 + 1 {
                    5 => -1,
                    which => which,
                };
                month.nth_weekday_of_month(which, first.weekday()).ok()
            }
        }
    }

    /// The days from `from` on, on which what is on `first` takes place again;
    /// at most [`MAX_DATES`].
    pub fn days(self, first: Date, from: Date, until: Until) -> Vec<Date> {
        let most = match until {
            Until::Times(times) => (times as usize).min(MAX_DATES),
            Until::Day(_) => MAX_DATES,
        };
        (1..)
            .map_while(|n| self.nth(first, n))
            .take_while(|day| !matches!(until, Until::Day(last) if *day > last))
            .skip_while(|day| *day < from)
            .take(most)
            .collect()
    }
}

impl EventDetails {
    /// The same event beginning on another day, everything as far from its
    /// beginning as before; `None` without a beginning or past all calendars.
    pub fn on(&self, day: Date) -> Option<Self> {
        let by = self.starts?.day.until(day).ok()?;
        let moved = |at: Option<LocalTime>| match at {
            None => Some(None),
            Some(at) => Some(Some(LocalTime { day: at.day.checked_add(by).ok()?, ..at })),
        };
        Some(Self {
            starts: moved(self.starts)?,
            ends: moved(self.ends)?,
            opens: moved(self.opens)?,
            closes: moved(self.closes)?,
            ..self.clone()
        })
    }
}

/// The days to come, at `now` (ms since 1970), on which this event takes place
/// again; `None` for what is no event or has no beginning.
pub fn every_day(content: &PostingContent, every: Every, until: Until, now: i64) -> Option<Vec<Date>> {
    let first = content.event.as_ref()?.starts?.day;
    let today = date_at(&zone_named(&content.zone), now)?;
    Some(every.days(first, today, until))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::event::EventKind;

    fn days(every: Every, first: &str, until: Until) -> Vec<String> {
        let first = first.parse().expect("a day");
        every.days(first, first, until).iter().map(Date::to_string).collect()
    }

    #[test]
    fn weeks_and_months_go_on_as_calendars_do() {
        let twice = Until::Times(2);
        assert_eq!(days(Every::Week, "2026-12-28", twice), ["2027-01-04", "2027-01-11"]);
        assert_eq!(days(Every::Fortnight, "2026-12-28", twice), ["2027-01-11", "2027-01-25"]);
        // The second Tuesday.
        assert_eq!(days(Every::MonthWeekday, "2026-12-08", twice), ["2027-01-12", "2027-02-09"]);
        // The fifth Monday is the last one.
        assert_eq!(days(Every::MonthWeekday, "2026-11-30", twice), ["2026-12-28", "2027-01-25"]);
        // Each is counted from the first, so March has its 31st again.
        let thrice = Until::Times(3);
        assert_eq!(days(Every::MonthDay, "2026-12-31", thrice), ["2027-01-31", "2027-02-28", "2027-03-31"]);
        assert_eq!(days(Every::Year, "2028-02-29", Until::Times(4))[3], "2032-02-29");
    }

    #[test]
    fn the_last_day_is_included_and_there_is_a_limit() {
        let until = |day: &str| Until::Day(day.parse().expect("a day"));
        assert_eq!(days(Every::Week, "2026-12-01", until("2026-12-15")), ["2026-12-08", "2026-12-15"]);
        assert_eq!(days(Every::Week, "2026-12-01", until("2026-12-07")), [""; 0]);
        assert_eq!(days(Every::Week, "2026-12-01", until("2999-12-31")).len(), MAX_DATES);
        assert_eq!(days(Every::Year, "9990-01-01", Until::Times(60)).len(), 9);
    }

    #[test]
    fn what_is_over_is_left_out_and_does_not_count() {
        let (first, from) = ("2026-12-01".parse(), "2027-01-01".parse());
        let days = Every::Week.days(first.expect("a day"), from.expect("a day"), Until::Times(2));
        assert_eq!(days.iter().map(Date::to_string).collect::<Vec<_>>(), ["2027-01-05", "2027-01-12"]);
    }

    #[test]
    fn an_end_is_read_as_a_number_or_a_day() {
        assert_eq!(Until::read(" 6 "), Some(Until::Times(6)));
        assert_eq!(Until::read("2027-06-30").map(|until| until.to_string()).as_deref(), Some("2027-06-30"));
        for wrong in ["", "0", "61", "-1", "soon", "2027-02-30", "6 times"] {
            assert_eq!(Until::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn everything_moves_with_the_beginning() {
        let at = |text: &str| LocalTime::read(text);
        let mut event = EventDetails::new(EventKind::Lecture);
        let day = "2027-03-02".parse().expect("a day");
        assert_eq!(event.on(day), None);
        event.starts = at("2027-02-02 19:00");
        event.ends = at("2027-02-03");
        event.opens = at("2027-01-01");
        let moved = event.on(day).expect("a day of its own");
        assert_eq!(moved.starts, at("2027-03-02 19:00"));
        assert_eq!(moved.ends, at("2027-03-03"));
        assert_eq!(moved.opens, at("2027-01-29"));
        assert_eq!(moved.closes, None);
    }
}
