//! Files that people bring and the house keeps.

use serde::{Deserialize, Serialize};

use super::code::coded;
use super::ids::{PostingId, RegistrationId};

/// Most bytes of a file that is kept.
pub const MAX_KEPT_BYTES: u64 = 10 << 20;
/// Most bytes of the cover picture of an event.
pub const MAX_COVER_BYTES: u64 = 5 << 20;
/// Longest name of a kept file, in characters.
pub const MAX_NAME_CHARS: usize = 100;

coded! {
    /// What a kept file is for.
    FilePurpose,
    /// A set of them.
    FilePurposeSet {
        /// It was uploaded and nobody has looked at it yet.
        Incoming = "incoming",
        /// It answers a question of whoever registers for an event.
        Answer = "answer",
        /// It is the cover picture of an event.
        Cover = "cover",
        /// An event leaves it to those who have a seat.
        Handout = "handout",
    }
}

coded! {
    /// What a file is, by its content.
    FileType,
    /// A set of them.
    FileTypeSet {
        /// PDF.
        Pdf = "pdf",
        /// A photo or picture.
        Jpeg = "jpeg",
        /// A picture.
        Png = "png",
        /// A Word document.
        Docx = "docx",
        /// An Excel workbook.
        Xlsx = "xlsx",
        /// A PowerPoint presentation.
        Pptx = "pptx",
        /// An OpenDocument text.
        Odt = "odt",
        /// An OpenDocument workbook.
        Ods = "ods",
    }
}

impl FileType {
    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
        }
    }

    /// The endings under which such files go, the usual one first.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Png => &["png"],
            Self::Docx => &["docx"],
            Self::Xlsx => &["xlsx"],
            Self::Pptx => &["pptx"],
            Self::Odt => &["odt"],
            Self::Ods => &["ods"],
        }
    }
}

/// What a file that somebody sends is for, and of what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileFor {
    /// It answers a question of an event.
    Answer {
        /// By which registration.
        registration: RegistrationId,
        /// Which of the event's questions, from 0.
        question: u32,
    },
    /// It is to be the cover picture of an event.
    Cover {
        /// Which event.
        event: PostingId,
    },
    /// An event leaves it to those who have a seat.
    Handout {
        /// Which event.
        event: PostingId,
    },
}

impl FileFor {
    /// What it is kept as.
    pub const fn purpose(self) -> FilePurpose {
        match self {
            Self::Answer { .. } => FilePurpose::Answer,
            Self::Cover { .. } => FilePurpose::Cover,
            Self::Handout { .. } => FilePurpose::Handout,
        }
    }

    /// What it may be.
    pub fn types(self) -> FileTypeSet {
        match self {
            Self::Cover { .. } => [FileType::Jpeg, FileType::Png].into_iter().collect(),
            Self::Answer { .. } | Self::Handout { .. } => FileType::ALL.iter().copied().collect(),
        }
    }

    /// Most bytes of it.
    pub const fn most_bytes(self) -> u64 {
        match self {
            Self::Cover { .. } => MAX_COVER_BYTES,
            Self::Answer { .. } | Self::Handout { .. } => MAX_KEPT_BYTES,
        }
    }
}

/// A kept file without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptFile {
    /// Its number in the store.
    pub id: i64,
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// How many bytes it has.
    pub size: u64,
}

/// The cover picture of an event. It is part of the text that is approved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cover {
    /// The file's number in the store.
    pub file: i64,
    /// SHA-256 of its bytes, in hex.
    pub digest: String,
    /// Whether it is a PNG; else it is a JPEG.
    pub png: bool,
}

impl Cover {
    /// What tells it from other pictures where it is not seen.
    pub fn mark(&self) -> String {
        let kind = if self.png { "PNG" } else { "JPEG" };
        format!("{kind} {}", self.digest.get(..8).unwrap_or(&self.digest))
    }

    /// Its media type.
    pub const fn media_type(&self) -> &'static str {
        if self.png { FileType::Png.media_type() } else { FileType::Jpeg.media_type() }
    }
}
