//! What words about days say.

use std::sync::LazyLock;

use super::super::forms::toneless;
use super::super::table::{Table, forms, records};

const WORDS: &str = include_str!("../../../data/search_dates.csv");

/// What a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    Before,
    Until,
    After,
    From,
    To,
    Within,
    Filler,
    Month(i8),
    MonthPre,
    MonthPost,
    YearPre,
    YearPost,
    DayPre,
    DayPost,
    Ordinal,
    End,
    EndPost,
    Today,
    Tomorrow,
    ThisWeek,
    NextWeek,
    ThisMonth,
    NextMonth,
    ThisYear,
    NextYear,
    MonthEnd,
    NextMonthEnd,
    YearEnd,
    Weekday(i8),
}

impl Sense {
    pub fn from_code(code: &str) -> Option<Self> {
        let number = |prefix: &str| code.strip_prefix(prefix)?.parse().ok();
        Some(match code {
            "before" => Self::Before,
            "until" => Self::Until,
            "after" => Self::After,
            "from" => Self::From,
            "to" => Self::To,
            "within" => Self::Within,
            "filler" => Self::Filler,
            "month-pre" => Self::MonthPre,
            "month-post" => Self::MonthPost,
            "year-pre" => Self::YearPre,
            "year-post" => Self::YearPost,
            "day-pre" => Self::DayPre,
            "day-post" => Self::DayPost,
            "ordinal" => Self::Ordinal,
            "end" => Self::End,
            "end-post" => Self::EndPost,
            "today" => Self::Today,
            "tomorrow" => Self::Tomorrow,
            "this-week" => Self::ThisWeek,
            "next-week" => Self::NextWeek,
            "this-month" => Self::ThisMonth,
            "next-month" => Self::NextMonth,
            "this-year" => Self::ThisYear,
            "next-year" => Self::NextYear,
            "month-end" => Self::MonthEnd,
            "next-month-end" => Self::NextMonthEnd,
            "year-end" => Self::YearEnd,
            _ => number("month-").map(Self::Month).or_else(|| number("weekday-").map(Self::Weekday))?,
        })
    }

    pub const fn relates(self) -> bool {
        matches!(self, Self::Before | Self::Until | Self::After | Self::From | Self::Within)
    }
}

/// A word may mean several things: `อาทิตย์`, 到, `ခု`.
pub(super) static TABLE: LazyLock<Vec<Table<Sense>>> = LazyLock::new(|| {
    let mut tables: Vec<Table<Sense>> = Vec::new();
    let said: Vec<(Sense, String)> = records(WORDS)
        .filter_map(|record| Some((Sense::from_code(record.first()?)?, record.get(1)?.clone())))
        .flat_map(|(sense, words)| forms(&words).map(|word| (sense, word)).collect::<Vec<_>>())
        .collect();
    // Vietnamese typed in haste; where that is another word, it is that.
    let plain = said.iter().filter_map(|(sense, word)| Some((*sense, toneless(word)?)));
    for (sense, word) in said.iter().cloned().chain(plain) {
        if !tables.iter_mut().any(|table| table.add(word.clone(), sense)) {
            let mut table = Table::default();
            table.add(word, sense);
            tables.push(table);
        }
    }
    tables
});
