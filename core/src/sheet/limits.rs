//! How much of a stranger's file is read, and how a file is turned away.

use serde::Serialize;

/// Bounds on what one import may take. Reading stops at the first that is
/// passed, and nothing of the file is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file as it came.
    pub file_bytes: u64,
    /// Bytes of all parts of a packed workbook together.
    pub unpacked_bytes: u64,
    /// Parts of a packed workbook.
    pub parts: usize,
    /// Sheets.
    pub sheets: usize,
    /// Rows with something in them, over all sheets.
    pub rows: usize,
    /// Columns of one row with something in them.
    pub columns: usize,
    /// Cells with something in them, over all sheets.
    pub cells: usize,
    /// Bytes of all texts together; one shared text used often counts each time.
    pub text_bytes: usize,
    /// Characters of one cell; a longer text is refused with its cell.
    pub cell_chars: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 20 << 20,
            unpacked_bytes: 200 << 20,
            parts: 2_000,
            sheets: 200,
            rows: 50_000,
            columns: 500,
            cells: 2_000_000,
            text_bytes: 200 << 20,
            cell_chars: 20_000,
        }
    }
}

/// What there was too much of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Bytes of the file.
    FileBytes,
    /// Bytes after unpacking.
    UnpackedBytes,
    /// Parts in the package.
    Parts,
    /// Sheets.
    Sheets,
    /// Rows.
    Rows,
    /// Columns.
    Columns,
    /// Cells.
    Cells,
    /// Bytes of text in all cells.
    TextBytes,
}

impl Measure {
    /// The stable code, for texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::FileBytes => "file-bytes",
            Self::UnpackedBytes => "unpacked-bytes",
            Self::Parts => "parts",
            Self::Sheets => "sheets",
            Self::Rows => "rows",
            Self::Columns => "columns",
            Self::Cells => "cells",
            Self::TextBytes => "text-bytes",
        }
    }
}

/// What a file is instead of a workbook or CSV.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileKind {
    /// A picture.
    Picture,
    /// A PDF.
    Pdf,
    /// A Word document, old or new.
    Word,
    /// A presentation.
    Presentation,
    /// Another OpenDocument kind.
    OpenDocument,
    /// A web page, also one that was saved under a workbook's name.
    Html,
    /// XML, also Excel's own of 2003.
    Xml,
    /// Excel's binary workbook, .xlsb.
    BinaryWorkbook,
    /// A workbook older than Excel 97.
    OldWorkbook,
    /// An archive that is no workbook.
    Archive,
    /// None of these.
    Unknown,
}

impl FileKind {
    /// The stable code, for texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Pdf => "pdf",
            Self::Word => "word",
            Self::Presentation => "presentation",
            Self::OpenDocument => "open-document",
            Self::Html => "html",
            Self::Xml => "xml",
            Self::BinaryWorkbook => "binary-workbook",
            Self::OldWorkbook => "old-workbook",
            Self::Archive => "archive",
            Self::Unknown => "unknown",
        }
    }
}

/// Why nothing of a file could be read. Nothing was kept of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Unreadable {
    /// No bytes, or nothing but white space.
    #[error("the file is empty")]
    Empty,
    /// More than this installation takes.
    #[error("the file is too large: more than {limit} {}", what.code())]
    TooLarge {
        /// What there was too much of.
        what: Measure,
        /// The most that is taken.
        limit: u64,
    },
    /// Protected by a password.
    #[error("the file is encrypted")]
    Encrypted,
    /// It says it is a workbook but cannot be read as one.
    #[error("the file is corrupt")]
    Corrupt,
    /// It carries program code.
    #[error("the workbook carries macros")]
    Macros,
    /// It is something else.
    #[error("the file is of another kind: {}", found.code())]
    WrongKind {
        /// What it is.
        found: FileKind,
    },
    /// A text in no encoding that is read here.
    #[error("the text is neither UTF-8, UTF-16 with mark nor GB18030")]
    Encoding,
    /// No sheet has a row that names the position's column.
    #[error("no header row was found")]
    NoHeader {
        /// The sheets that were looked at.
        sheets: Vec<String>,
    },
    /// There is a header and nothing below it.
    #[error("no rows below the header")]
    NoRows,
}

impl Unreadable {
    /// The stable code, for texts and scripts.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge { .. } => "too-large",
            Self::Encrypted => "encrypted",
            Self::Corrupt => "corrupt",
            Self::Macros => "macros",
            Self::WrongKind { .. } => "wrong-kind",
            Self::Encoding => "encoding",
            Self::NoHeader { .. } => "no-header",
            Self::NoRows => "no-rows",
        }
    }
}
