//! What a stranger's file is, by its content, and whether it is kept. Whatever
//! its name says: what is on no list is refused by name.

use crate::domain::file::{FileFor, FileType, FileTypeSet};

use super::{name, office, picture};

/// A file that may be kept, without what it told beside its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What it is.
    pub kind: FileType,
    /// Its name, cleaned, with the ending of what it is.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// What a file is that is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A picture of a kind that is not taken, SVG among them: it may hold programs.
    Picture,
    /// A web page.
    Html,
    /// An archive.
    Archive,
    /// A document of an older office, which may hold programs.
    OldOffice,
    /// A program.
    Program,
    /// Something that is taken elsewhere, not here.
    Other(FileType),
    /// None of these.
    Unknown,
}

impl Found {
    /// The stable code, for texts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Picture => "picture",
            Self::Html => "html",
            Self::Archive => "archive",
            Self::OldOffice => "old-office",
            Self::Program => "program",
            Self::Other(_) => "other",
            Self::Unknown => "unknown",
        }
    }
}

/// Why a file is not kept. Nothing was kept of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Unfit {
    /// No bytes.
    #[error("the file is empty")]
    Empty,
    /// More bytes than are taken.
    #[error("the file is larger than {0} bytes")]
    TooLarge(u64),
    /// More pixels than are taken.
    #[error("the picture has too many pixels")]
    Pixels,
    /// It is of another kind.
    #[error("the file is of another kind: {}", .0.code())]
    Kind(Found),
    /// It carries programs.
    #[error("the file carries programs")]
    Macros,
    /// It is protected by a password.
    #[error("the file is encrypted")]
    Encrypted,
    /// It unpacks to more than is taken.
    #[error("the file unpacks to too much")]
    Bomb,
    /// It is no sound file of its kind.
    #[error("the file is corrupt")]
    Corrupt,
    /// It could not be fetched.
    #[error("the file could not be fetched")]
    NotFetched,
}

/// Whether this file may be kept for that, and as what.
///
/// # Errors
/// Says why not.
pub fn check(given: &str, bytes: &[u8], to: FileFor) -> Result<Checked, Unfit> {
    if bytes.is_empty() {
        return Err(Unfit::Empty);
    }
    if bytes.len() as u64 > to.most_bytes() {
        return Err(Unfit::TooLarge(to.most_bytes()));
    }
    let kind = kind(bytes)?;
    let taken: FileTypeSet = to.types();
    if !taken.contains(kind) {
        return Err(Unfit::Kind(Found::Other(kind)));
    }
    let bytes = match kind {
        FileType::Jpeg => picture::jpeg(bytes)?,
        FileType::Png => picture::png(bytes)?,
        FileType::Pdf => pdf(bytes)?,
        FileType::Docx | FileType::Xlsx | FileType::Pptx | FileType::Odt | FileType::Ods => bytes.to_vec(),
    };
    Ok(Checked { kind, name: name::clean_name(given, kind), bytes })
}

/// What it says of itself in its first bytes, and for a package in its parts.
fn kind(bytes: &[u8]) -> Result<FileType, Unfit> {
    const REFUSED: &[(&[u8], Found)] = &[
        (b"GIF8", Found::Picture),
        (b"RIFF", Found::Picture),
        (b"II*\0", Found::Picture),
        (b"MM\0*", Found::Picture),
        (b"BM", Found::Picture),
        (b"Rar!", Found::Archive),
        (b"7z\xbc\xaf", Found::Archive),
        (b"\x1f\x8b", Found::Archive),
        (b"BZh", Found::Archive),
        (b"\xfd7zXZ", Found::Archive),
        (b"{\\rtf", Found::OldOffice),
        (b"MZ", Found::Program),
        (b"\x7fELF", Found::Program),
        (b"#!", Found::Program),
    ];
    if bytes.starts_with(b"%PDF-") {
        return Ok(FileType::Pdf);
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return Ok(FileType::Jpeg);
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Ok(FileType::Png);
    }
    if bytes.starts_with(b"PK") {
        return office::package(bytes);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(office::container(bytes));
    }
    if let Some((_, found)) = REFUSED.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(Unfit::Kind(*found));
    }
    Err(Unfit::Kind(text(bytes)))
}

/// What a text is: what acts in a browser is told by name.
fn text(bytes: &[u8]) -> Found {
    let start = bytes.get(..1_024).unwrap_or(bytes);
    let start = String::from_utf8_lossy(start).to_ascii_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    if start.starts_with('<') && start.contains("<svg") {
        Found::Picture
    } else if start.starts_with('<') {
        Found::Html
    } else {
        Found::Unknown
    }
}

/// Bytes at the end of a PDF within which it says that it ends.
const PDF_END: usize = 2_048;

/// A PDF that ends as one, is nothing else besides, and starts nothing.
fn pdf(bytes: &[u8]) -> Result<Vec<u8>, Unfit> {
    let end = bytes.get(bytes.len().saturating_sub(PDF_END)..).unwrap_or(bytes);
    if !holds(end, b"%%EOF") {
        return Err(Unfit::Corrupt);
    }
    // Readers of archives look for their end there: such a file is two at once.
    let archive = bytes.get(bytes.len().saturating_sub(66_000)..).unwrap_or(bytes);
    if holds(archive, b"PK\x05\x06") {
        return Err(Unfit::Kind(Found::Archive));
    }
    if [&b"/JavaScript"[..], b"/Launch"].iter().any(|name| names(bytes, name)) {
        return Err(Unfit::Macros);
    }
    Ok(bytes.to_vec())
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Whether a PDF has exactly this name somewhere that is not packed.
fn names(bytes: &[u8], name: &[u8]) -> bool {
    let ends = |at: usize| !bytes.get(at + name.len()).is_some_and(u8::is_ascii_alphanumeric);
    bytes.windows(name.len()).enumerate().any(|(at, window)| window == name && ends(at))
}
