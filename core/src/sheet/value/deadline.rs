//! Until when one can apply.

use jiff::civil::Date;

use crate::domain::posting::{Day, common_era};
use crate::sheet::lexicon::Lexicon;
use crate::sheet::table::Expected;
use crate::text::fold::fold;

use super::LONGEST_VALUE;
use super::lex::{Lexer, Token};

/// A deadline as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::sheet) struct Deadline {
    /// The last day; `None` for open-ended.
    pub(in crate::sheet) day: Option<Day>,
    /// The zone in which it ends, when the words name another than Yunnan's.
    pub(in crate::sheet) zone: Option<String>,
}

type Tokens<'t> = [Token<'t, String>];

/// Years in which a day of a list can lie.
pub(in crate::sheet) const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;

/// Reads a deadline: a day, the end of a period, or words for "open-ended".
///
/// A day without a year is the nearest one from `today` on. What has digits
/// that belong to no whole day is refused: nobody can say what was lost.
pub(in crate::sheet) fn read(text: &str, today: Date) -> Result<Deadline, Expected> {
    if text.len() > LONGEST_VALUE {
        return Err(Expected::Deadline);
    }
    let folded = fold(text);
    let Some(table) = Lexicon::get().list("date") else { return Err(Expected::Deadline) };
    let tokens: Vec<_> = Lexer::new(&folded, table).collect();
    let zone = zone(&tokens);
    let tokens = without_asides(tokens);
    let found = Scan { tokens: &tokens, today, days: Vec::new(), stray: false, years: 0 }.run()?;
    let open = tokens.iter().any(|token| token.means("open"));
    let moving = tokens.iter().any(|token| token.means("relative"));
    match &found.days[..] {
        _ if found.stray && zone.is_none() => Err(Expected::WholeDay),
        [] if open && !moving => Ok(Deadline { day: None, zone: None }),
        [] if moving => Err(Expected::FixedDay),
        [] if found.years > 0 => Err(Expected::WholeDay),
        [] => Err(Expected::Deadline),
        [one] if one.begins && open => Ok(Deadline { day: None, zone: None }),
        [one] if one.begins => Err(Expected::Deadline),
        [one] => Ok(Deadline { day: Some(Day(one.day(today)?)), zone }),
        [from, to] if from.leads_to_next => period(from, to, today, zone),
        _ => Err(Expected::OneDay),
    }
}

/// Whether words about a time name its end: "until", a period, "open-ended".
pub(in crate::sheet) fn names_an_end(text: &str) -> bool {
    if text.len() > LONGEST_VALUE {
        return false;
    }
    let folded = fold(text);
    let Some(table) = Lexicon::get().list("date") else { return false };
    let end = |token: Token<'_, String>| ["until", "to", "open"].iter().any(|sense| token.means(sense));
    // Two days joined by a dash have an odd number of dashes.
    Lexer::new(&folded, table).any(end) || folded.matches('-').count() % 2 == 1
}

/// The last day of a period; what its end leaves out is as at its beginning.
fn period(from: &Found, to: &Found, today: Date, zone: Option<String>) -> Result<Deadline, Expected> {
    let first = from.day(today)?;
    let year = to.year.or(from.year).or(Some(first.year()));
    let last = Found { year, month: to.month.or(from.month), ..*to };
    let mut last = last.day(today)?;
    if last < first && to.year.is_none() {
        // From November to January.
        last = Found { year: Some(first.year() + 1), ..*to }.day(today)?;
    }
    if last < first { Err(Expected::OneDay) } else { Ok(Deadline { day: Some(Day(last)), zone }) }
}

/// Leaves out remarks in brackets that hold no digits: `(Tuesday)`.
fn without_asides(tokens: Vec<Token<'_, String>>) -> Vec<Token<'_, String>> {
    let mut plain: Vec<Token<'_, String>> = Vec::new();
    let mut opened: Option<usize> = None;
    for token in tokens {
        if token.is_mark("(") {
            opened = Some(plain.len());
        }
        let closes = token.is_mark(")");
        plain.push(token);
        if let (true, Some(start)) = (closes, opened) {
            if !plain[start..].iter().any(|token| matches!(token, Token::Number(_))) {
                plain.truncate(start);
            }
            opened = None;
        }
    }
    plain
}

/// The zone that the words name: `AoE`, `UTC-12`.
pub(super) fn zone(tokens: &Tokens<'_>) -> Option<String> {
    if tokens.iter().any(|token| token.means("aoe")) {
        return Some("Etc/GMT+12".to_owned());
    }
    let at = tokens.iter().position(|token| token.means("utc"))?;
    let (sign, hours) = match &tokens[at + 1..] {
        [sign, Token::Number(hours), ..] if sign.is_mark("+") || sign.is_mark("-") => {
            (sign.is_mark("+"), hours)
        }
        _ => return Some("Etc/UTC".to_owned()),
    };
    let hours: u8 = hours.parse().ok().filter(|hours| *hours <= 12)?;
    match (sign, hours) {
        (true, 8) => Some(crate::domain::posting::YUNNAN_ZONE.to_owned()),
        (_, 0) => Some("Etc/UTC".to_owned()),
        // The names of these zones count westward.
        (true, hours) => Some(format!("Etc/GMT-{hours}")),
        (false, hours) => Some(format!("Etc/GMT+{hours}")),
    }
}

/// Which day of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Day(i8),
    /// The month's last day.
    Last,
}

/// A day as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Found {
    year: Option<i16>,
    month: Option<i8>,
    part: Part,
    /// Something begins on it instead of ending.
    begins: bool,
    /// A word like "to" comes after it.
    leads_to_next: bool,
}

impl Found {
    const fn new(year: Option<i16>, month: i8, part: Part) -> Self {
        Self { year, month: Some(month), part, begins: false, leads_to_next: false }
    }

    /// The day of the calendar; without a year the nearest from today on.
    fn day(&self, today: Date) -> Result<Date, Expected> {
        let month = self.month.ok_or(Expected::WholeDay)?;
        let in_year = |year: i16| match self.part {
            Part::Day(day) => Date::new(year, month, day).map_err(|_| Expected::ExistingDay),
            Part::Last => {
                Date::new(year, month, 1).map(Date::last_of_month).map_err(|_| Expected::ExistingDay)
            }
        };
        match self.year {
            Some(year) if YEARS.contains(&common_era(year)) => in_year(common_era(year)),
            Some(_) => Err(Expected::ExistingDay),
            None => match in_year(today.year()) {
                Ok(day) if day >= today => Ok(day),
                Ok(_) | Err(_) => in_year(today.year() + 1),
            },
        }
    }
}

/// Goes through the pieces and collects days.
struct Scan<'s, 't> {
    tokens: &'s Tokens<'t>,
    today: Date,
    days: Vec<Found>,
    /// There are digits that belong to no day.
    stray: bool,
    /// Years that stand alone.
    years: usize,
}

impl Scan<'_, '_> {
    fn run(mut self) -> Result<Self, Expected> {
        let mut at = 0;
        while at < self.tokens.len() {
            let (found, len) = self.found(at)?;
            match found {
                Some(mut found) => {
                    at += len + self.weekday_and_clock(at + len);
                    let after = self.tokens.get(at);
                    found.leads_to_next = after.is_some_and(|token| token.means("to") || token.is_mark("-"));
                    found.begins = after.is_some_and(|token| token.means("from"));
                    self.days.push(found);
                }
                None => {
                    self.lone(at);
                    at += 1;
                }
            }
        }
        Ok(self)
    }

    /// Notes digits that belong to no day; a year may stand alone.
    fn lone(&mut self, at: usize) {
        let Token::Number(digits) = &self.tokens[at] else { return };
        let year = digits.len() == 4 && digits.parse().is_ok_and(|year| YEARS.contains(&year));
        if year
            && self
                .tokens
                .get(at + 1)
                .is_none_or(|token| token.means("year") || !matches!(token, Token::Number(_)))
        {
            self.years += 1;
        } else {
            self.stray = true;
        }
    }

    fn number(&self, at: usize) -> Option<&str> {
        match self.tokens.get(at) {
            Some(Token::Number(digits)) => Some(digits),
            _ => None,
        }
    }

    fn small(&self, at: usize) -> Option<i8> {
        self.number(at).filter(|digits| digits.len() <= 2)?.parse().ok()
    }

    fn means(&self, at: usize, sense: &str) -> bool {
        self.tokens.get(at).is_some_and(|token| token.means(sense))
    }

    fn mark(&self, at: usize) -> Option<&str> {
        match self.tokens.get(at) {
            Some(Token::Other(mark)) if matches!(*mark, "-" | "/" | ".") => Some(mark),
            _ => None,
        }
    }

    /// The day that is written at a place, with its length in pieces.
    fn found(&self, at: usize) -> Result<(Option<Found>, usize), Expected> {
        if let Some((found, len)) = self.by_name(at).or_else(|| self.compact(at)) {
            return Ok((Some(found), len));
        }
        if let Some((year, len)) = self.year(at)
            && let Some((mut found, more)) = self.month(at + len)
        {
            found.year = Some(year);
            return Ok((Some(found), len + more));
        }
        if let Some((found, len)) = self.with_marks(at)? {
            return Ok((Some(found), len));
        }
        if at == 0 && self.means(at, "year-end") {
            return Ok((self.month(at).map(|(found, _)| found), 1));
        }
        // A month without a year; a bare day only as the end of a period.
        if let Some((found, len)) =
            self.month(at).filter(|(_, len)| *len > 2 || self.means(at + 1, "month-end"))
        {
            return Ok((Some(found), len));
        }
        if self.days.last().is_some_and(|last| last.leads_to_next)
            && let (Some(day), true) = (self.small(at), self.means(at + 1, "day"))
        {
            return Ok((Some(Found { month: None, ..Found::new(None, 1, Part::Day(day)) }), 2));
        }
        Ok((None, 1))
    }

    /// A year with its word: `2026` 年, `26` 年, "this year".
    fn year(&self, at: usize) -> Option<(i16, usize)> {
        if self.means(at, "this-year") {
            return Some((self.today.year(), 1));
        }
        if self.means(at, "next-year") {
            return Some((self.today.year() + 1, 1));
        }
        let digits = self.number(at)?;
        let year: i16 = digits.parse().ok()?;
        if self.means(at + 1, "year-end") {
            // The word for the year's end holds that for the year.
            return Some((century(digits, year)?, 1));
        }
        self.means(at + 1, "year").then_some((century(digits, year)?, 2))
    }

    /// What follows a year: month and day, a month's end, the year's end.
    fn month(&self, at: usize) -> Option<(Found, usize)> {
        if self.means(at, "year-end") {
            return Some((Found::new(None, 12, Part::Last), 1));
        }
        let month = self.small(at)?;
        if self.means(at + 1, "month-end") {
            return Some((Found::new(None, month, Part::Last), 2));
        }
        if !self.means(at + 1, "month") {
            return None;
        }
        if let Some(day) = self.small(at + 2) {
            let len = if self.means(at + 3, "day") { 4 } else { 3 };
            return Some((Found::new(None, month, Part::Day(day)), len));
        }
        if self.means(at + 2, "early") {
            return Some((Found::new(None, month, Part::Day(10)), 3));
        }
        if self.means(at + 2, "middle") {
            return Some((Found::new(None, month, Part::Day(20)), 3));
        }
        let len = if self.means(at + 2, "late") { 3 } else { 2 };
        Some((Found::new(None, month, Part::Last), len))
    }

    /// `2026-03-31`, `2026.3.31`, `31/3/2026`, `2026-03`.
    fn with_marks(&self, at: usize) -> Result<Option<(Found, usize)>, Expected> {
        let (Some(first), Some(mark)) = (self.number(at), self.mark(at + 1)) else { return Ok(None) };
        let Some(second) = self.small(at + 2) else { return Ok(None) };
        let third = if self.mark(at + 3) == Some(mark) { self.number(at + 4) } else { None };
        if first.len() == 4 {
            let year = first.parse().ok();
            return Ok(Some(
                match third.filter(|third| third.len() <= 2).and_then(|third| third.parse().ok()) {
                    Some(day) => {
                        (Found::new(year, second, Part::Day(day)), 5 + usize::from(self.means(at + 5, "day")))
                    }
                    None => (Found::new(year, second, Part::Last), 3),
                },
            ));
        }
        let (Some(first), Some(year)) = (self.small(at), third.filter(|third| third.len() == 4)) else {
            return Ok(None);
        };
        let (day, month) = match (first > 12, second > 12) {
            (false, false) if first != second => return Err(Expected::ClearDay),
            (false, true) => (second, first),
            _ => (first, second),
        };
        Ok(Some((Found::new(year.parse().ok(), month, Part::Day(day)), 5)))
    }

    /// `20260331`.
    fn compact(&self, at: usize) -> Option<(Found, usize)> {
        let digits = self.number(at).filter(|digits| digits.len() == 8)?;
        let year: i16 = digits[..4].parse().ok().filter(|year| YEARS.contains(year))?;
        let (month, day) = (digits[4..6].parse().ok()?, digits[6..].parse().ok()?);
        Some((Found::new(Some(year), month, Part::Day(day)), 1))
    }

    /// `31 March 2026`, `March 31st, 2026`, `31-Mar-2026`, `March 2026`.
    fn by_name(&self, at: usize) -> Option<(Found, usize)> {
        let mut end = at;
        let (mut day, mut month) = (None, None);
        for _ in 0..2 {
            if let Some(number) = self.small(end).filter(|_| day.is_none()) {
                day = Some(number);
                end += 1;
                end += usize::from(self.means(end, "ordinal"));
                end += usize::from(self.means(end, "of"));
            } else if let Some(number) = self.month_name(end).filter(|_| month.is_none()) {
                month = Some(number);
                end += 1;
            } else {
                break;
            }
            end += usize::from(matches!(self.tokens.get(end), Some(Token::Other("," | "." | "-" | "/"))));
        }
        let month = month?;
        let year = self.number(end).filter(|digits| digits.len() == 4).and_then(|digits| digits.parse().ok());
        end += usize::from(year.is_some());
        if year.is_none() && day.is_none() {
            return None;
        }
        Some((Found::new(year, month, day.map_or(Part::Last, Part::Day)), end - at))
    }

    fn month_name(&self, at: usize) -> Option<i8> {
        month_name(self.tokens.get(at)?)
    }

    /// The length of what may follow a day: its weekday and a time.
    fn weekday_and_clock(&self, at: usize) -> usize {
        let mut end = at;
        while end < self.tokens.len() {
            let clock = self.number(end).filter(|digits| digits.len() <= 2).is_some()
                && (matches!(self.tokens.get(end + 1), Some(Token::Other(":")))
                    || self.means(end + 1, "hour"));
            if clock {
                end += 2;
                let mut more = |scan: &Self| {
                    let minutes = scan.number(end).is_some_and(|digits| digits.len() <= 2);
                    end += usize::from(minutes);
                    let colon = minutes && matches!(scan.tokens.get(end), Some(Token::Other(":")));
                    end += usize::from(colon);
                    colon
                };
                while more(self) {}
            } else if self.means(end, "weekday")
                || self.means(end, "hour")
                || self.is_t(end)
                || self.brackets_clock(end)
            {
                end += 1;
            } else {
                break;
            }
        }
        end - at
    }

    /// The `T` of `2026-03-31T17:00`, and the `Z` at its end.
    fn is_t(&self, at: usize) -> bool {
        matches!(self.tokens.get(at), Some(Token::Other("t" | "z")))
    }

    fn brackets_clock(&self, at: usize) -> bool {
        matches!(self.tokens.get(at), Some(Token::Other("(" | ")" | ",")))
            && self
                .tokens
                .get(at + 1)
                .is_none_or(|token| matches!(token, Token::Number(_)) || token.means("hour"))
            && self.number(at + 1).is_none_or(|digits| digits.len() <= 2)
    }
}

/// The month that a word names.
pub(super) fn month_name(token: &Token<'_, String>) -> Option<i8> {
    const NAMES: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    (1..).zip(NAMES).find(|(_, name)| token.means(name)).map(|(month, _)| month)
}

/// A year of four digits, or of two in this century.
pub(super) fn century(digits: &str, year: i16) -> Option<i16> {
    match digits.len() {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
