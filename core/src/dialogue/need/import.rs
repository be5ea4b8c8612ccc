//! An import as staff see it.

use serde::{Deserialize, Serialize};

use crate::domain::ids::ImportId;

/// One import and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// Its id.
    pub id: ImportId,
    /// The file's name.
    pub name: String,
    /// When it was sent, ms since 1970.
    pub at: i64,
    /// Where it stands.
    pub state: ImportState,
    /// Rows read so far.
    pub read: u32,
    /// Rows there are, once known.
    pub total: Option<u32>,
    /// What came of it, once it is done.
    pub result: Option<ImportResult>,
    /// The code of the reason why nothing could be read, see `sheet::Unreadable`.
    pub unreadable: Option<String>,
    /// The annotated copy, where one was made: id within the store, name.
    pub annotated: Option<(i64, String)>,
}

/// Where an import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ImportState {
    /// Waits or is being read.
    Running,
    /// Read; drafts are there.
    Done,
    /// Nothing could be read.
    Failed,
    /// Its drafts were discarded.
    Discarded,
}

/// What came of an import. `rows = drafted + changed + unchanged + refused`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ImportResult {
    /// Data rows of the list.
    pub rows: u32,
    /// New drafts.
    pub drafted: u32,
    /// Rows that changed since last time.
    pub changed: u32,
    /// Rows that did not.
    pub unchanged: u32,
    /// Rows with a refused cell.
    pub refused: u32,
    /// Postings of the last such list that are no longer in it.
    pub gone: u32,
    /// Every refused cell.
    pub errors: Vec<CellProblem>,
}

/// A refused cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellProblem {
    /// Sheet, empty in a CSV.
    pub sheet: String,
    /// Address like `D7`; `None` when it concerns the whole file.
    pub cell: Option<String>,
    /// The column's head.
    pub column: String,
    /// What was read.
    pub read: String,
    /// The code of what was expected, see `sheet::Expected`.
    pub expected: String,
}
