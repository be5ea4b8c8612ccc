//! What reading a workbook gives: rows, errors by cell, values as read.

use serde::{Deserialize, Serialize, Serializer};

use crate::domain::engagement::EngagementSet;
use crate::domain::event::{EventKind, LocalTime};
use crate::domain::field::FieldSet;
use crate::domain::place::PlaceSet;
use crate::domain::posting::{Compensation, Day, Headcount, PostingContent};

use super::diff::Identity;

/// A file somebody sent.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Its name, for messages; the bytes say what it is.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
}

/// How far reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Rows looked at so far.
    pub rows_read: usize,
    /// Rows there are, once that is known.
    pub rows_total: Option<usize>,
}

/// A cell's place, counted from 0 in both directions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct At {
    /// The row, from 0.
    pub row: u32,
    /// The column, from 0.
    pub column: u32,
}

impl At {
    /// The address as people write it: `D7`.
    pub fn a1(self) -> String {
        let mut letters = Vec::new();
        let mut rest = u64::from(self.column) + 1;
        while rest > 0 {
            rest -= 1;
            letters.push(char::from(b'A' + (rest % 26) as u8));
            rest /= 26;
        }
        letters
            .iter()
            .rev()
            .chain(format!("{}", u64::from(self.row) + 1).chars().collect::<Vec<_>>().iter())
            .collect()
    }

    /// Reads `D7`; `None` for anything else.
    pub fn from_a1(text: &str) -> Option<Self> {
        let digits = text.find(|c: char| c.is_ascii_digit())?;
        let (letters, digits) = text.split_at(digits);
        if letters.is_empty() || letters.len() > 3 || digits.len() > 7 {
            return None;
        }
        let column = letters.bytes().try_fold(0u32, |column, letter| {
            let letter = letter.to_ascii_uppercase();
            letter.is_ascii_uppercase().then(|| column * 26 + u32::from(letter - b'A') + 1)
        })?;
        let row: u32 = digits.parse().ok().filter(|row| *row > 0)?;
        Some(Self { row: row - 1, column: column - 1 })
    }
}

/// What was expected of a cell that was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Expected {
    /// A position: the cell is empty.
    Position,
    /// What the event is called: the cell is empty.
    EventName,
    /// A value instead of an error such as `#N/A`.
    Value,
    /// The result of a formula that was never calculated.
    Calculated,
    /// A whole number above zero, a range of two, or a word for "several".
    Headcount,
    /// A day or a word for "open-ended".
    Deadline,
    /// A day that the calendar has.
    ExistingDay,
    /// A day with month and day, of which a part was lost.
    WholeDay,
    /// A day of the calendar instead of one that moves ("today").
    FixedDay,
    /// One day instead of several.
    OneDay,
    /// A day written so that month and day cannot be taken for each other.
    ClearDay,
    /// A shorter text.
    ShorterText {
        /// The most characters that are taken.
        max: usize,
    },
}

impl Expected {
    /// The stable code, for texts and scripts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Position => "position",
            Self::EventName => "event-name",
            Self::Value => "value",
            Self::Calculated => "calculated",
            Self::Headcount => "headcount",
            Self::Deadline => "deadline",
            Self::ExistingDay => "existing-day",
            Self::WholeDay => "whole-day",
            Self::FixedDay => "fixed-day",
            Self::OneDay => "one-day",
            Self::ClearDay => "clear-day",
            Self::ShorterText { .. } => "shorter-text",
        }
    }
}

impl Serialize for Expected {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

/// A cell that keeps its row from becoming a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CellError {
    /// The sheet's name; empty for a CSV.
    pub sheet: String,
    /// The address, `D7`; `None` when the error is the whole file's.
    pub cell: Option<String>,
    /// The column's header as the sheet has it.
    pub column: String,
    /// The cell's text.
    pub read: String,
    /// What was expected.
    pub expected: Expected,
    /// The place, for marking it.
    #[serde(skip)]
    pub at: Option<At>,
    /// The row of the header above it, counted from 0.
    #[serde(skip)]
    pub header_row: u32,
}

/// What a value was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "as", content = "value", rename_all = "kebab-case")]
pub enum Interpreted {
    /// So many people; `None` for several.
    Headcount(Option<Headcount>),
    /// Until this day; `None` for open-ended.
    Deadline {
        /// The last day.
        day: Option<Day>,
        /// The zone in which it ends, when that is not Yunnan's.
        zone: Option<String>,
    },
    /// So much money; without numbers when only the words were kept.
    Pay(Compensation),
    /// These key fields, from a field column.
    Fields(FieldSet),
    /// Key fields guessed from other text; a person confirms them.
    ProposedFields(FieldSet),
    /// These ways to engage.
    Engagement(EngagementSet),
    /// These prefectures.
    Places(PlaceSet),
    /// When an event is; `None` for both while that is open.
    When {
        /// When it begins.
        starts: Option<LocalTime>,
        /// When it ends.
        ends: Option<LocalTime>,
    },
    /// This kind of event.
    EventKind(EventKind),
    /// The clocks of this zone (IANA).
    Zone(String),
    /// Not understood; the words stand in the remarks.
    Remark,
    /// An error value such as `#N/A`, left out.
    Dropped,
}

/// A value that was interpreted: the words and their reading side by side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// The address, `D7`.
    pub cell: String,
    /// The column's header as the sheet has it.
    pub column: String,
    /// The cell's words.
    pub raw: String,
    /// What they were taken for.
    pub read: Interpreted,
}

/// A row that can become a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Row {
    /// The sheet's name; empty for a CSV.
    pub sheet: String,
    /// The row's number as the sheet shows it, from 1.
    pub row: u32,
    /// The posting.
    pub content: PostingContent,
    /// What was interpreted on the way.
    pub readings: Vec<Reading>,
    /// The station, where a column names it: its code or name as written.
    pub station: Option<String>,
}

/// A row that was refused, by what it is recognised again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Refused {
    /// The sheet's name; empty for a CSV.
    pub sheet: String,
    /// The row's number as the sheet shows it, from 1.
    pub row: u32,
    /// What the row would be recognised by, where that could be read.
    #[serde(skip)]
    pub identity: Identity,
}

/// A column and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ColumnRead {
    /// The column's letter.
    pub letter: String,
    /// Its header as the sheet has it.
    pub header: String,
    /// What it was taken for; `None` when it goes into the remarks.
    pub concept: Option<String>,
}

/// A sheet that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SheetRead {
    /// Its name; empty for a CSV.
    pub name: String,
    /// The row of its first header, from 1.
    pub header_row: u32,
    /// Its columns.
    pub columns: Vec<ColumnRead>,
    /// Its data rows, drafts and refused together.
    pub rows: usize,
}

/// Everything that reading a file gave.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Table {
    /// The rows that can become drafts, in the file's order.
    pub rows: Vec<Row>,
    /// Every refused cell.
    pub errors: Vec<CellError>,
    /// The rows that were refused.
    pub refused: Vec<Refused>,
    /// The sheets that were read.
    pub sheets: Vec<SheetRead>,
    /// Visible sheets that have content but no header that was understood.
    pub skipped_sheets: Vec<String>,
    /// Headers that were not understood; their cells stand in the remarks.
    pub ignored_columns: Vec<String>,
}

impl Table {
    /// All data rows: drafts and refused.
    pub fn row_count(&self) -> usize {
        self.rows.len() + self.refused.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_go_both_ways() {
        for (row, column, a1) in
            [(0, 0, "A1"), (6, 3, "D7"), (9, 25, "Z10"), (0, 26, "AA1"), (1_048_575, 16_383, "XFD1048576")]
        {
            assert_eq!(At { row, column }.a1(), a1);
            assert_eq!(At::from_a1(a1), Some(At { row, column }));
        }
        for bad in ["", "A", "7", "A0", "AAAA1", "A1B", "é1"] {
            assert_eq!(At::from_a1(bad), None, "{bad}");
        }
    }
}
