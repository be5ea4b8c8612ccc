//! Documents to be printed or sent as files: what stands on them, and what
//! sets them in type. Their words come from `locales/` like all others.

use std::fmt;

use serde::Serialize;

use crate::domain::lang::Lang;

/// A document as plain data, every word of it ready to be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Document {
    /// That somebody attended an event.
    Certificate(Box<Certificate>),
}

/// That somebody attended an event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Certificate {
    /// Its number, `C-17`.
    pub number: String,
    /// Who attended, as they registered.
    pub name: String,
    /// Their university, institute or company; may be empty.
    pub institution: String,
    /// The same in Chinese and then, where that is another, in the reader's language.
    pub texts: Vec<CertificateText>,
    /// The address under which it can be verified; drawn as a QR code too.
    pub address: Option<String>,
}

/// What a certificate says in one language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CertificateText {
    /// Which.
    pub lang: Lang,
    /// Who issues it.
    pub issuer: String,
    /// What it is.
    pub heading: String,
    /// What stands before the name.
    pub certifies: String,
    /// What stands between the name and the event.
    pub attended: String,
    /// The event; empty where an earlier text says the same.
    pub title: String,
    /// Label and value of what else is said of the event.
    pub facts: Vec<(String, String)>,
    /// When it was issued and under which number.
    pub issued: String,
    /// How it is verified.
    pub verify: String,
}

/// Sets documents in type. It takes a processor for some ten milliseconds, so it is
/// called off the runtime.
pub trait Printer: Send + Sync + 'static {
    /// The document as a PDF; of the same document the same bytes.
    ///
    /// # Errors
    /// Says what to do about it, see [`PrintError`].
    fn print(&self, document: &Document) -> Result<Vec<u8>, PrintError>;

    /// Fonts that would be used and are not there. Looks for files, and reads none.
    fn missing(&self) -> Vec<MissingFont>;
}

/// A font that is not where fonts are looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingFont {
    /// The name of its file.
    pub file: &'static str,
    /// Debian's package that brings it.
    pub package: &'static str,
    /// Whether nothing is printed without it.
    pub needed: bool,
}

/// Why a document could not be set.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrintError {
    /// Fonts without which nothing is printed are not there: install the
    /// packages, or name the folder. It works from then on, without a restart.
    #[error("fonts are missing: install {}, or name their folder in HAIZHI_FONTS", Packages(.0))]
    Fonts(Vec<MissingFont>),
    /// No font has these letters: install a font that has them, as `missing` says.
    #[error("no font has the letters {}", .0.escape_unicode())]
    Letters(String),
    /// A template is wrong: a fault of the program, to be reported.
    #[error("a template is wrong, please report this: {0}")]
    Template(String),
}

impl PrintError {
    /// Its name in logs, where what it says may be of somebody's name.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Fonts(_) => "fonts",
            Self::Letters(_) => "letters",
            Self::Template(_) => "template",
        }
    }
}

/// Packages, each once.
struct Packages<'a>(&'a [MissingFont]);

impl fmt::Display for Packages<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut packages: Vec<&str> = self.0.iter().map(|font| font.package).collect();
        packages.dedup();
        f.write_str(&packages.join(", "))
    }
}
