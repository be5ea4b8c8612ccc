//! When an event takes place.

mod points;

use jiff::civil::{DateTime, Time};

use crate::domain::event::LocalTime;
use crate::sheet::lexicon::Lexicon;
use crate::sheet::table::Expected;
use crate::text::fold::fold;

use super::LONGEST_VALUE;
use super::deadline::{YEARS, century, month_name, zone};
use super::lex::{Lexer, Token};
use points::{Clock, Link, Point, Points};

type Tokens<'t> = [Token<'t, String>];

/// What a cell says of when something is. What it leaves open, or says so
/// that nobody can be sure, is `None`: such words are for a person to read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::sheet) struct When {
    /// The day it begins, with the time where there is one.
    pub(in crate::sheet) starts: Option<LocalTime>,
    /// When it ends, where the words say so; a day is included.
    pub(in crate::sheet) ends: Option<LocalTime>,
    /// Times without a day: those of a day that another cell names.
    pub(in crate::sheet) clock: Option<(Time, Option<Time>)>,
    /// The zone that the words name.
    pub(in crate::sheet) zone: Option<String>,
    /// It is said to be before the day, not on it.
    pub(in crate::sheet) before: bool,
}

impl When {
    /// A moment that a sheet shows as a date; a midnight is a day.
    pub(in crate::sheet) fn of_moment(moment: DateTime) -> Self {
        let time = clock(i32::from(moment.hour()), i32::from(moment.minute()));
        let time = time.filter(|time| *time != Time::midnight());
        Self { starts: Some(LocalTime { day: moment.date(), time }), ..Self::default() }
    }

    /// A part of a day, as a sheet keeps a time of day.
    pub(in crate::sheet) fn of_part(part: f64) -> Self {
        let minutes = (part * 24.0 * 60.0).round() as i32;
        Self { clock: clock(minutes / 60, minutes % 60).map(|time| (time, None)), ..Self::default() }
    }

    /// The day, or the last day of several.
    pub(in crate::sheet) fn last(&self) -> Option<LocalTime> {
        self.ends.or(self.starts)
    }
}

/// Reads when an event is: `2026-12-01 15:00-17:00`, `6月11~14日 (2024)`,
/// `12–14 March 2026`. Days without a year are those of `year`, and open
/// without one; so is a month, and whatever has digits that belong to no day.
///
/// # Errors
/// A day that the calendar has not.
pub(in crate::sheet) fn read(text: &str, year: Option<i16>) -> Result<When, Expected> {
    if text.len() > LONGEST_VALUE {
        return Ok(When::default());
    }
    let folded = fold(text);
    let Some(table) = Lexicon::get().list("date") else { return Ok(When::default()) };
    let tokens: Vec<_> = Lexer::new(&folded, table).collect();
    let named = zone(&tokens);
    let before = tokens.iter().any(|token| token.means("ahead"));
    let Some(found) = Scan::new(&tokens).run() else { return Ok(When::default()) };
    Ok(When { zone: named, before, ..found.when(year)? })
}

/// The zone that words name as a shift from UTC or as "anywhere on Earth".
/// Shifts of half an hour have no name in the database.
pub(in crate::sheet) fn shift(text: &str) -> Option<String> {
    let folded = fold(text);
    let whole = !["30", "45"].iter().any(|minutes| folded.ends_with(minutes));
    let tokens: Vec<_> = Lexer::new(&folded, Lexicon::get().list("date")?).collect();
    zone(&tokens).filter(|_| whole)
}

/// A time of day; midnight at a day's end is that day.
fn clock(hour: i32, minute: i32) -> Option<Time> {
    Time::new(i8::try_from(hour).ok()?, i8::try_from(minute).ok()?, 0, 0).ok()
}

/// Goes through the pieces and collects points.
struct Scan<'s, 't> {
    tokens: &'s Tokens<'t>,
    at: usize,
    /// The points that are complete.
    points: Vec<Point>,
    /// The one that is being read.
    point: Point,
    /// What the next time is said to be.
    afternoon: Option<bool>,
    /// For how many days it lasts.
    lasts: Option<i8>,
}

impl<'s, 't> Scan<'s, 't> {
    fn new(tokens: &'s Tokens<'t>) -> Self {
        let point = Point::new(Link::First);
        Self { tokens, at: 0, points: Vec::new(), point, afternoon: None, lasts: None }
    }

    /// The points; `None` when there are digits that belong to none.
    fn run(mut self) -> Option<Points> {
        while let Some(token) = self.tokens.get(self.at) {
            match token {
                Token::Number(_) => self.at += self.number()?,
                token => {
                    self.word(token)?;
                    self.at += 1;
                }
            }
        }
        self.link(Link::To);
        let mut points = self.points;
        // In "1 December 15:00-17:00 (2026)" the year is the day's.
        if let [first, .., last] = &mut points[..]
            && last.clock.is_some()
            && last.month.is_none()
            && last.day.is_none()
            && let Some(year) = last.year.take()
        {
            first.year.get_or_insert(year);
        }
        Some(Points { points, lasts: self.lasts })
    }

    fn word(&mut self, token: &Token<'_, String>) -> Option<()> {
        if let Some(month) = month_name(token) {
            self.put_month(month)?;
        } else if token.means("utc") {
            let sign = |at| matches!(self.tokens.get(at), Some(Token::Other("+" | "-")));
            if sign(self.at + 1) && self.digits(self.at + 2).is_some() {
                self.at += 2;
            }
        } else if token.means("to") || token.is_mark("-") {
            self.link(Link::To);
        } else if token.means("and") {
            self.link(Link::And);
        } else if token.means("afternoon") || token.means("morning") {
            self.afternoon = Some(token.means("afternoon"));
        } else if let (true, Some(clock)) = (token.means("am") || token.means("pm"), &mut self.point.clock) {
            clock.afternoon.get_or_insert(token.means("pm"));
        }
        Some(())
    }

    fn link(&mut self, link: Link) {
        if !self.point.is_empty() {
            self.points.push(std::mem::replace(&mut self.point, Point::new(link)));
        }
    }

    fn digits(&self, at: usize) -> Option<&'s str> {
        match self.tokens.get(at) {
            Some(Token::Number(digits)) => Some(digits),
            _ => None,
        }
    }

    fn small(&self, at: usize) -> Option<i8> {
        self.digits(at).filter(|digits| digits.len() <= 2)?.parse().ok()
    }

    fn means(&self, at: usize, sense: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.means(sense))
    }

    fn is_mark(&self, at: usize, mark: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_mark(mark))
    }

    /// The mark between the numbers of a date.
    fn dash(&self, at: usize) -> Option<&'t str> {
        match self.tokens.get(at) {
            Some(Token::Other(mark)) if matches!(*mark, "-" | "/" | ".") => Some(mark),
            _ => None,
        }
    }

    /// Takes the number at this place with what belongs to it; how many pieces
    /// that were. `None` when it belongs to no day.
    fn number(&mut self) -> Option<usize> {
        let at = self.at;
        let digits = self.digits(at)?;
        if let Some(len) = self.clock_at(at)? {
            return Some(len);
        }
        if self.means(at + 1, "days") {
            self.lasts = Some(self.small(at).filter(|days| *days > 0)?);
            return Some(2);
        }
        if let Some(len) = self.with_marks(at)? {
            return Some(len);
        }
        if digits.len() == 8 {
            return self.compact(digits);
        }
        let value: i16 = digits.parse().ok()?;
        if self.means(at + 1, "year") || self.means(at + 1, "year-end") {
            self.put_year(century(digits, value)?)?;
            return Some(2);
        }
        match digits.len() {
            4 => {
                self.put_year(value)?;
                Some(1)
            }
            1 | 2 => {
                let small = self.small(at)?;
                if self.means(at + 1, "month") || self.means(at + 1, "month-end") {
                    self.put_month(small)?;
                    return Some(2);
                }
                self.put_day(small)?;
                let word = self.means(at + 1, "day") || self.means(at + 1, "ordinal");
                Some(1 + usize::from(word))
            }
            _ => None,
        }
    }

    /// `20261201`.
    fn compact(&mut self, digits: &str) -> Option<usize> {
        self.put_year(digits[..4].parse().ok()?)?;
        self.put_month(digits[4..6].parse().ok()?)?;
        self.put_day(digits[6..].parse().ok()?)?;
        Some(1)
    }

    /// `2026-12-01`, `2026.12`, `31/12/2026`, and `12.3` where a year stands
    /// before it; whether there is such a date is inside, `None` is unclear.
    fn with_marks(&mut self, at: usize) -> Option<Option<usize>> {
        let (Some(first), Some(mark), Some(second)) =
            (self.digits(at), self.dash(at + 1), self.small(at + 2))
        else {
            return Some(None);
        };
        // "12-14 March" and "2026.12.1-3" are from the one to the other.
        let third = if self.dash(at + 3) == Some(mark) { self.digits(at + 4) } else { None };
        if first.len() == 4 {
            self.put_year(first.parse().ok()?)?;
            self.put_month(second)?;
            return match third.filter(|third| third.len() <= 2 && !self.is_mark(at + 5, ":")) {
                Some(day) => {
                    self.put_day(day.parse().ok()?)?;
                    Some(Some(5 + usize::from(self.means(at + 5, "day"))))
                }
                None => Some(Some(3)),
            };
        }
        let Some(first) = self.small(at) else { return Some(None) };
        if let Some(year) = third.filter(|third| third.len() == 4) {
            let (day, month) = match (first > 12, second > 12) {
                (false, false) if first != second => return None,
                (false, true) => (second, first),
                _ => (first, second),
            };
            self.put_year(year.parse().ok()?)?;
            self.put_month(month)?;
            self.put_day(day)?;
            return Some(Some(5));
        }
        let after_year = self.points.first().is_some_and(|point| point.year.is_some());
        if mark == "-" || !after_year || self.means(at + 3, "month") {
            return Some(None);
        }
        self.put_month(first)?;
        self.put_day(second)?;
        Some(Some(3))
    }

    /// `15:00`, `15:00:00`, `3点半`, `15时30分`, `3 pm`; as [`Self::with_marks`].
    fn clock_at(&mut self, at: usize) -> Option<Option<usize>> {
        let Some(hour) = self.small(at) else { return Some(None) };
        let (minute, len) = if self.is_mark(at + 1, ":") {
            let mut len = 3;
            while self.is_mark(at + len, ":") && self.small(at + len + 1).is_some() {
                len += 2;
            }
            (self.small(at + 2)?, len)
        } else if self.means(at + 1, "oclock") {
            match self.small(at + 2) {
                Some(minute) if self.means(at + 3, "minute") => (minute, 4),
                None if self.means(at + 2, "half") => (30, 3),
                _ => (0, 2),
            }
        } else if self.means(at + 1, "am") || self.means(at + 1, "pm") {
            (0, 1)
        } else {
            return Some(None);
        };
        let clock = Clock { hour, minute, afternoon: self.afternoon.take() };
        // The end of a day is the day itself.
        if hour != 24 {
            clock.time()?;
            Self::put(&mut self.point.clock, clock)?;
        }
        Some(Some(len))
    }

    fn put_year(&mut self, year: i16) -> Option<()> {
        Self::put(&mut self.point.year, Some(year).filter(|year| YEARS.contains(year))?)
    }

    fn put_month(&mut self, month: i8) -> Option<()> {
        Self::put(&mut self.point.month, month)
    }

    fn put_day(&mut self, day: i8) -> Option<()> {
        Self::put(&mut self.point.day, day)
    }

    /// A part that is there already, and is another one, belongs to nothing.
    fn put<T: PartialEq>(part: &mut Option<T>, value: T) -> Option<()> {
        match part {
            Some(known) if *known != value => None,
            _ => {
                *part = Some(value);
                Some(())
            }
        }
    }
}

#[cfg(test)]
mod tests;
