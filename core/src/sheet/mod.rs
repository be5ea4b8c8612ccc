//! Workbooks in: demand lists of employers as postings, with an answer for
//! every cell that could not be taken.
//!
//! Everything here is pure and synchronous: bytes and a day in, a [`Table`]
//! out. Files come from strangers, so every reader works within [`Limits`]
//! and answers with [`Unreadable`] instead of a panic.

mod annotate;
mod diff;
mod limits;
mod table;
mod template;

pub use annotate::{AnnotateError, Annotated, Labels, annotate};
pub use diff::{Change, Comparison, Identity, compare, differing};
pub use limits::{FileKind, Limits, Measure, Unreadable};
pub use table::{
    At, CellError, ColumnRead, Expected, Interpreted, Progress, Reading, Refused, Row, SheetRead, Source,
    Table,
};
pub use template::{TemplateColumn, WriteError, template};

/// Reads a demand list: .xlsx, .xls, .ods or CSV, whatever its name says.
///
/// `today` is the day in Yunnan; a date without a year is read as the nearest
/// one to come. Every data row is either in [`Table::rows`] or in
/// [`Table::refused`], and every refused row has its cells in
/// [`Table::errors`].
pub fn read_postings(
    source: &Source<'_>,
    limits: &Limits,
    today: jiff::civil::Date,
    progress: &mut dyn FnMut(Progress),
) -> Result<Table, Unreadable> {
    let _ = (source, limits, today, progress);
    Err(Unreadable::Corrupt)
}
