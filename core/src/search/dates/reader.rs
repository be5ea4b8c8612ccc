//! Reads a stretch of days from its parts.

use jiff::civil::Date;
use jiff::{Span, ToSpan as _};

use super::super::cut::{Script, script};
use super::super::table::Table;
use super::sense::{Sense, TABLE};

/// Years that may be meant, after those of the Buddhist era were counted anew.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;
/// From here on a year is one of the Buddhist era, and how many those are ahead.
const BUDDHIST: (i16, i16) = (2_400, 543);

/// A stretch of days as it was named.
#[derive(Debug, Clone, Copy)]
pub(super) struct Period {
    pub first: Date,
    pub last: Date,
    /// It is the end of a month or year, which "before" includes.
    pub end: bool,
    /// Its year was said, or it was counted from today.
    pub fixed: bool,
    /// Nothing but a name that is another word, too: "may".
    pub doubtful: bool,
}

impl Period {
    pub const fn days(first: Date, last: Date) -> Self {
        Self { first, last, end: false, fixed: true, doubtful: false }
    }

    pub const fn end(day: Date) -> Self {
        Self { first: day, last: day, end: true, fixed: true, doubtful: false }
    }

    /// The same a year later.
    pub fn next_year(self) -> Option<Self> {
        let year: Span = 1.year();
        let last = self.last.checked_add(year).ok()?;
        // A February has its own end.
        let last = if self.last == self.last.last_of_month() { last.last_of_month() } else { last };
        Some(Self { first: self.first.checked_add(year).ok()?, last, ..self })
    }
}

/// Parts of a date that were read.
#[derive(Debug, Clone, Copy, Default)]
struct Parts {
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    /// A name or mark says that it is a date.
    marked: bool,
    /// The month is a name that is another word, too.
    doubtful: bool,
}

pub(super) struct Reader<'t> {
    pub text: &'t str,
    pub at: usize,
    pub today: Date,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn skip(&mut self, marks: &[char]) {
        let rest = self.rest();
        self.at += rest.len() - rest.trim_start_matches(marks).len();
    }

    /// The word of a sense that is wanted, if it comes next.
    fn find(&mut self, wanted: impl Fn(Sense) -> bool) -> Option<(Sense, &'t str)> {
        let begin = self.at;
        self.skip(&[' ']);
        let rest = self.rest();
        let of = |table: &'static Table<Sense>| table.at_start(rest).find(|(_, sense)| wanted(*sense));
        let Some((length, sense)) = TABLE.iter().filter_map(of).max_by_key(|(length, _)| *length) else {
            self.at = begin;
            return None;
        };
        self.at += length;
        Some((sense, &rest[..length]))
    }

    pub fn word(&mut self, wanted: Sense) -> bool {
        self.find(|sense| sense == wanted).is_some()
    }

    pub fn relation(&mut self) -> Option<(Sense, &'t str)> {
        self.find(Sense::relates)
    }

    /// One that stands behind what it is about; "from" and "in" of the next
    /// words are none.
    pub fn relation_behind(&mut self) -> Option<(Sense, &'t str)> {
        let begin = self.at;
        let found = self.relation()?;
        let latin = found.1.chars().next().and_then(script) == Some(Script::Spaced);
        if latin {
            self.at = begin;
            return None;
        }
        Some(found)
    }

    /// What joins the first and the last day.
    pub fn link(&mut self) -> bool {
        if self.word(Sense::To) {
            return true;
        }
        self.skip(&[' ']);
        let joins = ['-', '~', '–', '—', '―', '─'];
        let found = self.rest().starts_with(joins);
        self.skip(&joins);
        found
    }

    fn number(&mut self) -> Option<(i16, usize)> {
        let begin = self.at;
        self.skip(&[' ']);
        let rest = self.rest();
        let length = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let number = rest[..length].parse().ok().filter(|_| (1..=4).contains(&length));
        let Some(number) = number else {
            self.at = begin;
            return None;
        };
        self.at += length;
        Some((number, length))
    }

    pub fn period(&mut self) -> Option<Period> {
        let begin = self.at;
        let found = self.relative().or_else(|| self.dotted()).or_else(|| self.parts());
        if found.is_none() {
            self.at = begin;
        }
        found
    }

    /// What is counted from today.
    fn relative(&mut self) -> Option<Period> {
        let today = self.today;
        let (sense, word) = self.find(|sense| {
            use Sense::*;
            matches!(
                sense,
                Today
                    | Tomorrow
                    | ThisWeek
                    | NextWeek
                    | ThisMonth
                    | NextMonth
                    | ThisYear
                    | NextYear
                    | MonthEnd
                    | NextMonthEnd
                    | YearEnd
                    | Weekday(_)
                    | End
            )
        })?;
        let week = |ahead: i64| {
            let monday = today.checked_sub(i64::from(today.weekday().to_monday_zero_offset()).days()).ok()?;
            let first = monday.checked_add((ahead * 7).days()).ok()?;
            Some(Period::days(first, first.checked_add(6.days()).ok()?))
        };
        let month = |ahead: i64| {
            let first = today.first_of_month().checked_add(ahead.months()).ok()?;
            Some(Period::days(first, first.last_of_month()))
        };
        let year = |ahead: i16| {
            let year = today.year() + ahead;
            Some(Period::days(Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?))
        };
        match sense {
            Sense::Today => Some(Period::days(today, today)),
            Sense::Tomorrow => today.tomorrow().ok().map(|day| Period::days(day, day)),
            Sense::ThisWeek => week(0),
            Sense::NextWeek => week(1),
            Sense::ThisMonth => month(0).map(|period| Period { doubtful: is_bare(word), ..period }),
            Sense::NextMonth => month(1),
            Sense::ThisYear => year(0).map(|period| Period { doubtful: is_bare(word), ..period }),
            Sense::NextYear => year(1),
            Sense::MonthEnd => {
                // The end of a month that is named: cuối tháng 6.
                let begin = self.at;
                match self.number().filter(|(number, _)| (1..=12).contains(number)) {
                    Some((number, _)) => self.month(None, i8::try_from(number).ok()?).map(end_of),
                    None => {
                        self.at = begin;
                        match self.find(|sense| matches!(sense, Sense::Month(_))) {
                            Some((Sense::Month(number), _)) => self.month(None, number).map(end_of),
                            _ => month(0).map(end_of),
                        }
                    }
                }
            }
            Sense::NextMonthEnd => month(1).map(end_of),
            Sense::YearEnd => year(0).map(end_of),
            Sense::Weekday(number) => {
                let ahead = (number - today.weekday().to_monday_one_offset()).rem_euclid(7);
                today.checked_add(i64::from(ahead).days()).ok().map(|day| Period::days(day, day))
            }
            Sense::End => {
                self.word(Sense::Filler);
                self.period().map(end_of)
            }
            _ => None,
        }
    }

    /// `2026-12-31`, `2026/12`, `2026.12.31`.
    fn dotted(&mut self) -> Option<Period> {
        let begin = self.at;
        let found = self.dotted_parts();
        if found.is_none() {
            self.at = begin;
        }
        found
    }

    fn dotted_parts(&mut self) -> Option<Period> {
        let (year, 4) = self.number()? else { return None };
        let mark = self.rest().chars().next().filter(|c| matches!(c, '-' | '/' | '.'))?;
        self.at += 1;
        let (month, _) = self.number()?;
        let month = i8::try_from(month).ok()?;
        let (year, begin) = (common_era(year)?, self.at);
        if self.rest().starts_with(mark) {
            self.at += 1;
            if let Some((day, _)) = self.number() {
                let day = Date::new(year, month, i8::try_from(day).ok()?).ok()?;
                return Some(Period::days(day, day));
            }
            self.at = begin;
        }
        self.month(Some(year), month)
    }

    /// A month; without a year the nearest that is not over.
    fn month(&self, year: Option<i16>, month: i8) -> Option<Period> {
        let of = |year: i16| Date::new(year, month, 1).ok().map(|first| (first, first.last_of_month()));
        let this = self.today.year();
        let (first, last) = match year {
            Some(year) => of(year)?,
            None => of(this).filter(|(_, last)| *last >= self.today).or_else(|| of(this + 1))?,
        };
        Some(Period { fixed: year.is_some(), ..Period::days(first, last) })
    }

    /// A date of parts with their marks and names, in any order.
    fn parts(&mut self) -> Option<Period> {
        let mut parts = Parts::default();
        let mut end = false;
        loop {
            let begin = self.at;
            if parts.marked {
                self.skip(&[' ', ',', '.', '/']);
            }
            if !self.part(&mut parts) {
                self.at = begin;
                break;
            }
        }
        if !parts.marked {
            return None;
        }
        let begin = self.at;
        if parts.day.is_none() && self.word(Sense::EndPost) {
            end = true;
        } else {
            self.at = begin;
        }
        let period = self.resolve(parts)?;
        Some(if end { end_of(period) } else { period })
    }

    fn part(&mut self, parts: &mut Parts) -> bool {
        let begin = self.at;
        if let Some((sense, word)) = self
            .find(|sense| matches!(sense, Sense::Month(_) | Sense::MonthPre | Sense::YearPre | Sense::DayPre))
        {
            // A day's number may stand without a mark only before its month.
            let done = match sense {
                Sense::Month(month) if parts.month.is_none() => {
                    parts.month = Some(month);
                    parts.doubtful =
                        parts.day.is_none() && ["may", "march", "mar", "jan", "sep"].contains(&word);
                    // Burmese has a word behind the month's name.
                    let name_end = self.at;
                    if self.find(|sense| sense == Sense::EndPost).is_some() {
                        self.at = name_end;
                    } else {
                        self.word(Sense::MonthPost);
                    }
                    true
                }
                Sense::MonthPre if parts.month.is_none() => self.numbered_month(parts),
                Sense::YearPre if parts.year.is_none() => {
                    self.number().and_then(|(year, _)| common_era(year)).is_some_and(|year| {
                        parts.year = Some(year);
                        true
                    })
                }
                Sense::DayPre if parts.day.is_none() => self.small(31).is_some_and(|day| {
                    parts.day = Some(day);
                    true
                }),
                _ => false,
            };
            if done {
                parts.marked = true;
            } else {
                self.at = begin;
            }
            return done;
        }
        let Some((number, digits)) = self.number() else { return false };
        let done = self.numbered(number, digits, parts);
        if !done {
            self.at = begin;
        }
        done
    }

    /// What stands behind the word for a month: its number, or its name.
    fn numbered_month(&mut self, parts: &mut Parts) -> bool {
        if let Some(month) = self.small(12) {
            parts.month = Some(month);
            return true;
        }
        match self.find(|sense| matches!(sense, Sense::Month(_))) {
            Some((Sense::Month(month), _)) => {
                parts.month = Some(month);
                true
            }
            _ => false,
        }
    }

    fn small(&mut self, most: i16) -> Option<i8> {
        let begin = self.at;
        let number = self.number().map(|(number, _)| number).filter(|number| (1..=most).contains(number));
        if number.is_none() {
            self.at = begin;
        }
        i8::try_from(number?).ok()
    }

    /// A number by what stands behind it, or by what is known already.
    fn numbered(&mut self, number: i16, digits: usize, parts: &mut Parts) -> bool {
        let small = i8::try_from(number).ok().filter(|number| (1..=31).contains(number));
        if digits == 4 && parts.year.is_none() {
            let marked = self.word(Sense::YearPost);
            let Some(year) = common_era(number).filter(|_| marked || parts.month.is_some()) else {
                return false;
            };
            parts.year = Some(year);
            parts.marked |= marked;
            parts.doubtful = false;
            return true;
        }
        let Some(small) = small else { return false };
        if parts.month.is_none() && small <= 12 && self.word(Sense::MonthPost) {
            parts.month = Some(small);
            parts.marked = true;
            return true;
        }
        if parts.day.is_some() {
            return false;
        }
        if self.word(Sense::DayPost) {
            parts.day = Some(small);
            parts.marked = true;
            return true;
        }
        let begin = self.at;
        self.word(Sense::Ordinal);
        if parts.month.is_some() {
            parts.day = Some(small);
            parts.doubtful = false;
            return true;
        }
        // A day before its month: 15 June, 15 tháng 6.
        let behind = self.at;
        self.word(Sense::Filler);
        self.skip(&[' ']);
        let slash = self.rest().starts_with('/');
        let month = match slash {
            false => self.find(|sense| matches!(sense, Sense::Month(_) | Sense::MonthPre)).is_some(),
            true => {
                self.at += 1;
                self.small(12).is_some_and(|month| {
                    parts.month = Some(month);
                    parts.marked = true;
                    // Without a year it may as well be a fraction.
                    parts.doubtful = true;
                    true
                })
            }
        };
        if !month {
            self.at = begin;
            return false;
        }
        if !slash {
            self.at = behind;
            self.word(Sense::Filler);
        }
        parts.day = Some(small);
        true
    }

    fn resolve(&self, parts: Parts) -> Option<Period> {
        let Parts { year, month, day, doubtful, .. } = parts;
        let found = match (year, month, day) {
            (_, Some(month), None) => self.month(year, month)?,
            (Some(year), Some(month), Some(day)) => {
                let day = Date::new(year, month, day).ok()?;
                Period::days(day, day)
            }
            (None, Some(month), Some(day)) => {
                let of = |year: i16| Date::new(year, month, day).ok();
                let this = self.today.year();
                let day = of(this).filter(|day| *day >= self.today).or_else(|| of(this + 1))?;
                Period { fixed: false, ..Period::days(day, day) }
            }
            (Some(year), None, None) => {
                Period::days(Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?)
            }
            (None, None, Some(day)) => {
                let this = self.today.first_of_month();
                let of = |first: Date| Date::new(first.year(), first.month(), day).ok();
                let next = this.checked_add(1.month()).ok()?;
                let day = of(this).filter(|day| *day >= self.today).or_else(|| of(next))?;
                Period::days(day, day)
            }
            (Some(_), None, Some(_)) | (None, None, None) => return None,
        };
        Some(Period { doubtful, ..found })
    }
}

/// Whether a word for this month or year may be any.
fn is_bare(word: &str) -> bool {
    ["month", "year", "the month", "the year"].contains(&word)
}

/// The last day of a period.
fn end_of(period: Period) -> Period {
    Period { fixed: period.fixed, ..Period::end(period.last) }
}

fn common_era(year: i16) -> Option<i16> {
    let (first, ahead) = BUDDHIST;
    let year = if year >= first { year - ahead } else { year };
    YEARS.contains(&year).then_some(year)
}
