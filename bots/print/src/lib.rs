//! Sets documents in type with Typst, which is a library here: no program is
//! called, no package fetched, and no file read but fonts. Templates are
//! compiled in; what is set is data to them, so words of strangers stay words.

mod fonts;
mod plain;
mod world;

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use haizhi_core::print::{Document, MissingFont, PrintError, Printer};
use haizhi_core::qr::Qr;
use serde_json::Value;
use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use fonts::Fonts;
use world::{Job, Template};

/// For how many further documents what the typesetter worked out for one is kept.
const KEPT_FOR: usize = 3;

/// A printer with the fonts of these folders.
pub struct Typesetter {
    folders: Vec<PathBuf>,
    /// Read with the first document: they take some 45 MB.
    fonts: Mutex<Option<Arc<Fonts>>>,
}

impl Typesetter {
    /// Looks for fonts in these folders and below; reads none yet.
    pub fn new(folders: Vec<PathBuf>) -> Self {
        Self { folders, fonts: Mutex::new(None) }
    }

    fn fonts(&self) -> Result<Arc<Fonts>, PrintError> {
        // Whoever comes meanwhile waits: they would read the same files.
        let mut fonts = self.fonts.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(fonts) = &*fonts {
            return Ok(fonts.clone());
        }
        let read = Arc::new(Fonts::read(&self.folders)?);
        *fonts = Some(read.clone());
        Ok(read)
    }
}

impl Printer for Typesetter {
    fn print(&self, document: &Document) -> Result<Vec<u8>, PrintError> {
        let fonts = self.fonts()?;
        let Document::Certificate(certificate) = document;
        let mut data = serde_json::to_value(certificate).map_err(broken)?;
        plain::clean(&mut data, &fonts)?;
        // Drawn from the address itself: what is cleaned or cut leads nowhere.
        let qr = certificate.address.as_deref().map(Qr::new).transpose().map_err(broken)?;
        set(Template::Certificate, data, qr, fonts, &certificate.number)
    }

    fn missing(&self) -> Vec<MissingFont> {
        fonts::missing(&self.folders)
    }
}

/// Sets what the template makes of the data. `ident` tells the document from others.
fn set(
    template: Template,
    data: Value,
    qr: Option<Qr>,
    fonts: Arc<Fonts>,
    ident: &str,
) -> Result<Vec<u8>, PrintError> {
    let job = Job::new(template, &data, qr.map(|qr| qr.svg()), fonts);
    let Warned { output, .. } = typst::compile::<PagedDocument>(&job);
    let options = PdfOptions {
        ident: Smart::Custom(ident.to_owned()),
        creator: Smart::Custom(None),
        ..PdfOptions::default()
    };
    let pdf = output.and_then(|document| typst_pdf::pdf(&document, &options));
    typst::comemo::evict(KEPT_FOR);
    pdf.map_err(|errors| PrintError::Template(errors.iter().map(told).collect::<Vec<_>>().join("; ")))
}

/// What the typesetter complains of. It names values, never what is in them.
fn told(error: &SourceDiagnostic) -> String {
    error.message.to_string()
}

fn broken(error: impl std::fmt::Display) -> PrintError {
    PrintError::Template(error.to_string())
}

#[cfg(test)]
mod tests;
