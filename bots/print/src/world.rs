//! What the typesetter sees of the world: its templates, the data, the fonts.
//! No clock, no folder, no network.

use std::sync::{Arc, LazyLock};

use serde_json::Value;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use crate::fonts::Fonts;

/// A template.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Template {
    Certificate,
}

/// Every name a template may use. There are 65,535 in the life of a process, so none is made
/// for one document.
struct Files {
    common: Source,
    certificate: Source,
    data: FileId,
    qr: FileId,
}

static FILES: LazyLock<Files> = LazyLock::new(|| Files {
    common: Source::new(named("/common.typ"), include_str!("../templates/common.typ").to_owned()),
    certificate: Source::new(
        named("/certificate.typ"),
        include_str!("../templates/certificate.typ").to_owned(),
    ),
    data: named("/data.json"),
    qr: named("/qr.svg"),
});

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

#[expect(clippy::expect_used, reason = "the names stand above")]
fn named(path: &str) -> FileId {
    RootedPath::new(VirtualRoot::Project, VirtualPath::new(path).expect("a plain path")).intern()
}

/// One document to be set.
pub struct Job {
    template: Template,
    data: Bytes,
    qr: Option<Bytes>,
    fonts: Arc<Fonts>,
}

impl Job {
    pub fn new(template: Template, data: &Value, qr: Option<String>, fonts: Arc<Fonts>) -> Self {
        let data = Bytes::from_string(data.to_string());
        Self { template, data, qr: qr.map(Bytes::from_string), fonts }
    }
}

impl World for Job {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.fonts.book()
    }

    fn main(&self) -> FileId {
        match self.template {
            Template::Certificate => FILES.certificate.id(),
        }
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&FILES.common, &FILES.certificate]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let file = match id {
            id if id == FILES.data => Some(&self.data),
            id if id == FILES.qr => self.qr.as_ref(),
            _ => None,
        };
        file.cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
