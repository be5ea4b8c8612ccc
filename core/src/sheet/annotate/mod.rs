//! The workbook back to its sender, with every refused cell marked.
//!
//! A .xlsx is patched: only the sheets with errors and the table of formats
//! are written anew, all other parts are copied as they are. For .xls, .ods
//! and CSV, which nothing writes back faithfully, the answer is a new .xlsx
//! with the same cells.

mod patch;
mod rewrite;
mod styles;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use super::grid::Grid;
use super::header::NOTE_MARK;
use super::limits::{Limits, Unreadable};
use super::sniff::{self, Opened};
use super::table::{At, CellError, Source};
use super::{delimited, ods, xls};

/// The words that an annotated copy needs besides the messages.
#[derive(Debug, Clone, Copy)]
pub struct Labels<'a> {
    /// Heads the column of messages.
    pub heading: &'a str,
    /// Comes after the name: `list.xlsx` becomes `list-SUFFIX.xlsx`.
    pub suffix: &'a str,
}

/// An annotated copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotated {
    /// Its name.
    pub name: String,
    /// Its content, always .xlsx.
    pub bytes: Vec<u8>,
}

/// Why there is no annotated copy.
#[derive(Debug, thiserror::Error)]
pub enum AnnotateError {
    /// The file cannot be read again.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// The copy could not be written.
    #[error("the copy could not be written: {0}")]
    Write(String),
}

/// Marks the refused cells in a copy: a red fill on the cell, and the messages
/// in a column at the right under a heading that import passes over, so that
/// the copy can be put right and sent in again.
pub fn annotate(
    source: &Source<'_>,
    limits: &Limits,
    errors: &[(CellError, String)],
    labels: Labels<'_>,
) -> Result<Annotated, AnnotateError> {
    let heading = format!("{NOTE_MARK} {}", labels.heading);
    let marks = |grids: &[Grid]| Marks::of(grids, errors, &heading);
    let bytes = match sniff::open(source, limits)? {
        Opened::Xlsx(package) => patch::patch(package, source.bytes, limits, marks)?,
        Opened::Ods(mut package) => write_anew(&ods::read(&mut package, limits)?, marks)?,
        Opened::Xls(stream) => write_anew(&xls::read(&stream, limits)?, marks)?,
        Opened::Text(text) => write_anew(&delimited::read(&text, limits)?, marks)?,
    };
    Ok(Annotated { name: name(source.name, labels.suffix), bytes })
}

fn write_anew(grids: &[Grid], marks: impl Fn(&[Grid]) -> Marks) -> Result<Vec<u8>, AnnotateError> {
    rewrite::rewrite(grids, &marks(grids)).map_err(|error| AnnotateError::Write(error.to_string()))
}

/// The name of the copy.
fn name(source: &str, suffix: &str) -> String {
    const LONGEST: usize = 100;
    let file = source.rsplit(['/', '\\']).next().unwrap_or(source);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let stem: String = stem.chars().take(LONGEST).collect();
    format!("{}-{suffix}.xlsx", if stem.is_empty() { "list" } else { &stem })
}

/// What to write into a place.
#[derive(Debug, Clone, PartialEq)]
enum Mark {
    /// Colour the cell.
    Fill,
    /// Write this text, coloured.
    Message(String),
    /// Write this text.
    Heading(String),
    /// Take away what an earlier copy wrote there.
    Clear,
}

/// The marks of one sheet, by row and column.
type SheetMarks = BTreeMap<u32, BTreeMap<u32, Mark>>;

/// The marks of all sheets, by name.
#[derive(Debug, Default)]
struct Marks {
    sheets: BTreeMap<String, SheetMarks>,
}

impl Marks {
    fn of(grids: &[Grid], errors: &[(CellError, String)], heading: &str) -> Self {
        let mut marks = Self::default();
        for grid in grids {
            let own: Vec<_> = errors.iter().filter(|(error, _)| error.sheet == grid.name).collect();
            if !own.is_empty() {
                marks.sheets.insert(grid.name.clone(), Self::of_sheet(grid, &own, heading));
            }
        }
        marks
    }

    fn of_sheet(grid: &Grid, errors: &[&(CellError, String)], heading: &str) -> SheetMarks {
        let column = message_column(grid);
        let mut marks = SheetMarks::new();
        for row in grid.rows.iter().filter(|row| row.get(column).is_some()) {
            marks.entry(row.index).or_default().insert(column, Mark::Clear);
        }
        let mut messages: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        let mut headers = BTreeSet::new();
        for (error, message) in errors {
            let Some(At { row, column }) = error.at else { continue };
            marks.entry(row).or_default().insert(column, Mark::Fill);
            messages.entry(row).or_default().push(format!("{}\u{ff1a}{message}", error.column));
            headers.insert(error.header_row);
        }
        for (row, messages) in messages {
            marks.entry(row).or_default().insert(column, Mark::Message(messages.join("\u{ff1b}")));
        }
        for row in headers {
            marks.entry(row).or_default().insert(column, Mark::Heading(heading.to_owned()));
        }
        marks
    }
}

/// The column for messages: that of an earlier copy, or the first free one.
fn message_column(grid: &Grid) -> u32 {
    let cells = grid.rows.iter().flat_map(|row| &row.cells);
    let earlier =
        cells.filter(|(_, value)| value.text().starts_with(NOTE_MARK)).map(|(column, _)| *column).min();
    let merged = grid.merges.iter().map(|merge| merge.last.column).filter(|column| *column < 1_000).max();
    earlier.unwrap_or_else(|| grid.last_column().max(merged.unwrap_or(0)).saturating_add(1))
}

/// A text without what XML cannot hold, within the length of a cell.
fn cell_text(text: &str) -> String {
    const LONGEST: usize = 30_000;
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).take(LONGEST).collect()
}
