//! Workbooks in: demand lists of employers and lists of events as postings,
//! with an answer for every cell that could not be taken.
//!
//! Everything here is pure and synchronous: bytes and a day in, a [`Table`]
//! out. Files come from strangers, so every reader works within [`Limits`]
//! and answers with [`Unreadable`] instead of a panic.

mod annotate;
mod biff;
mod countries;
mod delimited;
mod diff;
mod grid;
mod header;
mod kinds;
mod lexicon;
mod limits;
mod numfmt;
mod ods;
pub(crate) mod ole;
pub(crate) mod package;
mod postings;
mod row;
mod sniff;
mod table;
mod template;
mod typed;
mod value;
mod written;
mod xls;
mod xlsx;
mod xml;

#[cfg(test)]
pub(crate) mod tests;

pub use annotate::{AnnotateError, Annotated, Labels, annotate};
pub use diff::{Change, Comparison, Identity, compare, differing};
pub use lexicon::Lexicon;
pub use limits::{FileKind, Limits, Measure, Unreadable};
pub use table::{
    At, CellError, ColumnRead, Expected, Interpreted, Progress, Reading, Refused, Row, SheetRead, Source,
    Table,
};
pub use template::{TemplateColumn, WriteError, header_concept, template};
pub use typed::{typed_deadline, typed_headcount, typed_line, typed_pay, typed_text};
pub use written::table;

/// Reads a list of demands or events: .xlsx, .xls, .ods or CSV, whatever its name says.
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
    progress(Progress { rows_read: 0, rows_total: None });
    let grids = read_grids(source, limits)?;
    postings::assemble(&grids, limits, today, progress)
}

/// Every visible sheet of a file.
fn read_grids(source: &Source<'_>, limits: &Limits) -> Result<Vec<grid::Grid>, Unreadable> {
    match sniff::open(source, limits)? {
        sniff::Opened::Xlsx(mut package) => xlsx::read(&mut package, limits),
        sniff::Opened::Ods(mut package) => ods::read(&mut package, limits),
        sniff::Opened::Xls(stream) => xls::read(&stream, limits),
        sniff::Opened::Text(text) => delimited::read(&text, limits),
    }
}
