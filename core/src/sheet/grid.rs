//! A sheet as it was read: cells by place, and which of them are merged.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::civil::DateTime;

use super::limits::{Limits, Measure, Unreadable};
use super::table::At;

/// What a cell holds.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// A text, perhaps shared with other cells.
    Text(Arc<str>),
    /// A number.
    Number(f64),
    /// A number shown as a date.
    Moment(DateTime),
    /// Yes or no.
    Bool(bool),
    /// An error such as `#N/A`, as the sheet shows it.
    Error(Arc<str>),
    /// A formula without a result: it was never calculated.
    Uncalculated,
}

impl Value {
    /// The value as a person reads it in the sheet.
    pub(super) fn text(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) | Self::Error(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(number_text(*number)),
            Self::Moment(moment) => Cow::Owned(moment_text(*moment)),
            Self::Bool(true) => Cow::Borrowed("TRUE"),
            Self::Bool(false) => Cow::Borrowed("FALSE"),
            Self::Uncalculated => Cow::Borrowed(""),
        }
    }

    /// Whether there is nothing to see.
    fn is_blank(&self) -> bool {
        matches!(self, Self::Text(text) if text.chars().all(is_blank))
    }
}

/// The errors that sheets show. A CSV, or a sheet pasted as text, has them as
/// texts, and they are no more a value there.
const ERRORS: [&str; 11] = [
    "#N/A",
    "#REF!",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#FIELD!",
    "#GETTING_DATA",
];

/// White space, control and invisible characters.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || crate::text::fold::is_invisible(c)
}

/// A number as a sheet shows it in its general format: up to 15 digits.
fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 {
        return format!("{number:.0}");
    }
    let short = format!("{number}");
    if short.len() <= 17 {
        return short;
    }
    // 0.30000000000000004 is how 0.3 comes out of a formula.
    format!("{number:.14e}").parse::<f64>().map_or(short, |rounded| format!("{rounded}"))
}

fn moment_text(moment: DateTime) -> String {
    if moment.hour() == 0 && moment.minute() == 0 && moment.second() == 0 {
        moment.date().to_string()
    } else {
        format!("{} {:02}:{:02}", moment.date(), moment.hour(), moment.minute())
    }
}

/// Cells that are shown as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Merge {
    /// The upper left cell, which holds the value.
    pub(super) first: At,
    /// The lower right cell.
    pub(super) last: At,
}

impl Merge {
    /// `None` for a single cell or a range written backwards.
    pub(super) fn new(first: At, last: At) -> Option<Self> {
        let sound = first.row <= last.row && first.column <= last.column && first != last;
        sound.then_some(Self { first, last })
    }
}

/// A row with something in it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct GridRow {
    /// Its place, from 0.
    pub(super) index: u32,
    /// Its cells by column, in order; blank ones are left out.
    pub(super) cells: Vec<(u32, Value)>,
}

impl GridRow {
    /// The cell in a column.
    pub(super) fn get(&self, column: u32) -> Option<&Value> {
        let found = self.cells.binary_search_by_key(&column, |(at, _)| *at).ok()?;
        Some(&self.cells[found].1)
    }
}

/// A sheet's cells.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Grid {
    /// The sheet's name; empty for a CSV.
    pub(super) name: String,
    /// The rows with something in them, in order.
    pub(super) rows: Vec<GridRow>,
    /// Merged cells, by their first rows.
    pub(super) merges: Vec<Merge>,
}

impl Grid {
    /// The row at a place.
    pub(super) fn row(&self, index: u32) -> Option<&GridRow> {
        let found = self.rows.binary_search_by_key(&index, |row| row.index).ok()?;
        Some(&self.rows[found])
    }

    /// The merged cells that begin in a row.
    pub(super) fn merges_from(&self, row: u32) -> &[Merge] {
        let start = self.merges.partition_point(|merge| merge.first.row < row);
        let end = self.merges.partition_point(|merge| merge.first.row <= row);
        &self.merges[start..end]
    }

    /// The last column with something in it, from 0.
    pub(super) fn last_column(&self) -> u32 {
        self.rows.iter().filter_map(|row| row.cells.last().map(|(column, _)| *column)).max().unwrap_or(0)
    }
}

/// Rows that titles and headers may take beside the data rows of the limit.
const ROOM_FOR_HEADERS: usize = 200;

/// What is left of the limits, over all sheets of a file.
#[derive(Debug)]
pub(super) struct Allowance<'a> {
    limits: &'a Limits,
    rows: usize,
    cells: usize,
    text_bytes: usize,
    merges: usize,
}

impl<'a> Allowance<'a> {
    pub(super) fn new(limits: &'a Limits) -> Self {
        Self { limits, rows: 0, cells: 0, text_bytes: 0, merges: 0 }
    }
}

/// Takes cells in any order, within the limits, and puts them in theirs.
#[derive(Debug)]
pub(super) struct GridBuilder<'a, 'l> {
    allowance: &'a mut Allowance<'l>,
    grid: Grid,
    sorted: bool,
}

impl<'a, 'l> GridBuilder<'a, 'l> {
    pub(super) fn new(name: String, allowance: &'a mut Allowance<'l>) -> Self {
        Self { allowance, grid: Grid { name, ..Grid::default() }, sorted: true }
    }

    /// Adds a cell; a blank one is passed over.
    pub(super) fn put(&mut self, at: At, value: Value) -> Result<(), Unreadable> {
        let value = match value {
            value if value.is_blank() => return Ok(()),
            Value::Text(text) if ERRORS.contains(&text.trim()) => Value::Error(text),
            value => value,
        };
        let limits = self.allowance.limits;
        self.allowance.cells += 1;
        if self.allowance.cells > limits.cells {
            return Err(too_large(Measure::Cells, limits.cells));
        }
        if let Value::Text(text) | Value::Error(text) = &value {
            self.allowance.text_bytes += text.len();
            if self.allowance.text_bytes > limits.text_bytes {
                return Err(too_large(Measure::TextBytes, limits.text_bytes));
            }
        }
        let row = self.row(at.row)?;
        let in_order = row.cells.last().is_none_or(|(column, _)| *column < at.column);
        row.cells.push((at.column, value));
        if row.cells.len() > limits.columns {
            return Err(too_large(Measure::Columns, limits.columns));
        }
        self.sorted &= in_order;
        Ok(())
    }

    /// The row at a place: nearly always the last one.
    fn row(&mut self, index: u32) -> Result<&mut GridRow, Unreadable> {
        let last = self.grid.rows.last().map(|row| row.index);
        if last != Some(index) {
            self.sorted &= last.is_none_or(|last| last < index);
            self.allowance.rows += 1;
            let limit = self.allowance.limits.rows;
            if self.allowance.rows > limit.saturating_add(ROOM_FOR_HEADERS) {
                return Err(too_large(Measure::Rows, limit));
            }
            self.grid.rows.push(GridRow { index, cells: Vec::new() });
        }
        // Pushed just above if it was missing.
        self.grid.rows.last_mut().ok_or(Unreadable::Corrupt)
    }

    /// Adds merged cells.
    pub(super) fn merge(&mut self, first: At, last: At) -> Result<(), Unreadable> {
        self.allowance.merges += 1;
        if self.allowance.merges > self.allowance.limits.cells {
            return Err(too_large(Measure::Cells, self.allowance.limits.cells));
        }
        self.grid.merges.extend(Merge::new(first, last));
        Ok(())
    }

    /// The grid. Where a place was written twice the later cell counts.
    pub(super) fn finish(mut self) -> Grid {
        if !self.sorted {
            let mut cells: Vec<(At, Value)> = Vec::new();
            for row in self.grid.rows.drain(..) {
                let index = row.index;
                cells.extend(row.cells.into_iter().map(|(column, value)| (At { row: index, column }, value)));
            }
            cells.sort_by_key(|(at, _)| *at);
            for (at, value) in cells {
                if self.grid.rows.last().is_none_or(|row| row.index != at.row) {
                    self.grid.rows.push(GridRow { index: at.row, cells: Vec::new() });
                }
                let Some(row) = self.grid.rows.last_mut() else { continue };
                match row.cells.last_mut() {
                    Some((column, old)) if *column == at.column => *old = value,
                    _ => row.cells.push((at.column, value)),
                }
            }
        }
        self.grid.merges.sort_by_key(|merge| merge.first);
        self.grid
    }
}

fn too_large(what: Measure, limit: usize) -> Unreadable {
    Unreadable::TooLarge { what, limit: limit as u64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_as_in_the_sheet() {
        for (number, text) in [
            (2.0, "2"),
            (-3.0, "-3"),
            (1.5, "1.5"),
            (0.1 + 0.2, "0.3"),
            (13_888_888_888.0, "13888888888"),
            (214_000_001_001.0, "214000001001"),
        ] {
            assert_eq!(Value::Number(number).text(), text);
        }
    }

    #[test]
    fn cells_are_put_in_order_and_the_later_counts() {
        let limits = Limits::default();
        let mut allowance = Allowance::new(&limits);
        let mut builder = GridBuilder::new(String::new(), &mut allowance);
        for (row, column, text) in [(3, 1, "c"), (1, 2, "b"), (1, 0, "x"), (1, 0, "a"), (2, 0, " \u{200b}")] {
            builder.put(At { row, column }, Value::Text(text.into())).expect("within the limits");
        }
        let grid = builder.finish();
        assert_eq!(grid.rows.iter().map(|row| row.index).collect::<Vec<_>>(), [1, 3]);
        assert_eq!(grid.rows[0].get(0), Some(&Value::Text("a".into())));
        assert_eq!(grid.rows[0].cells.len(), 2);
        assert_eq!(grid.last_column(), 2);
    }

    #[test]
    fn what_is_too_much_is_named() {
        let limits = Limits { cells: 2, ..Limits::default() };
        let mut allowance = Allowance::new(&limits);
        let mut builder = GridBuilder::new(String::new(), &mut allowance);
        let mut put = |column| builder.put(At { row: 0, column }, Value::Number(1.0));
        assert_eq!((put(0), put(1)), (Ok(()), Ok(())));
        assert_eq!(put(2), Err(Unreadable::TooLarge { what: Measure::Cells, limit: 2 }));
    }
}
