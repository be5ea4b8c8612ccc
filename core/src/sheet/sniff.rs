//! What a file is, by its content.

use std::borrow::Cow;

use super::limits::{FileKind, Limits, Measure, Unreadable};
use super::ole::{self, Ole};
use super::package::Package;
use super::table::Source;

/// A file that can be read, opened.
pub(super) enum Opened<'a> {
    /// An .xlsx.
    Xlsx(Package<'a>),
    /// An .ods.
    Ods(Package<'a>),
    /// The workbook stream of an .xls.
    Xls(Vec<u8>),
    /// A text, decoded.
    Text(Cow<'a, str>),
}

/// Opens a file, or says what it is instead.
pub(super) fn open<'a>(source: &Source<'a>, limits: &Limits) -> Result<Opened<'a>, Unreadable> {
    let bytes = source.bytes;
    if bytes.len() as u64 > limits.file_bytes {
        return Err(Unreadable::TooLarge { what: Measure::FileBytes, limit: limits.file_bytes });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Unreadable::Empty);
    }
    if bytes.starts_with(b"PK") {
        return package(bytes, limits);
    }
    if bytes.starts_with(&ole::SIGNATURE) {
        return container(bytes);
    }
    if let Some(found) = magic(bytes) {
        return Err(Unreadable::WrongKind { found });
    }
    text(source)
}

fn package<'a>(bytes: &'a [u8], limits: &Limits) -> Result<Opened<'a>, Unreadable> {
    let mut package = Package::open(bytes, limits)?;
    let wrong = |found| Err(Unreadable::WrongKind { found });
    if package.has("mimetype") || package.has("META-INF/manifest.xml") {
        return open_document(package);
    }
    if package.has("word/document.xml") {
        return wrong(FileKind::Word);
    }
    if package.has("ppt/presentation.xml") {
        return wrong(FileKind::Presentation);
    }
    if package.has("xl/workbook.bin") {
        return wrong(FileKind::BinaryWorkbook);
    }
    let Some(types) = package.bytes("[Content_Types].xml")? else { return wrong(FileKind::Archive) };
    let types = String::from_utf8_lossy(&types);
    let code = |name: &str| name.ends_with("vbaproject.bin") || name.contains("/macrosheets/");
    if types.contains("macroEnabled") || types.contains("vbaProject") || package.names().any(code) {
        return Err(Unreadable::Macros);
    }
    if types.contains("spreadsheetml") { Ok(Opened::Xlsx(package)) } else { wrong(FileKind::Archive) }
}

fn open_document(mut package: Package<'_>) -> Result<Opened<'_>, Unreadable> {
    let manifest = package.bytes("META-INF/manifest.xml")?.unwrap_or_default();
    let kind = package.bytes("mimetype")?.unwrap_or_default();
    let (manifest, kind) = (String::from_utf8_lossy(&manifest), String::from_utf8_lossy(&kind));
    if manifest.contains("encryption-data") {
        return Err(Unreadable::Encrypted);
    }
    if !kind.contains("opendocument") && !manifest.contains("opendocument") {
        return Err(Unreadable::WrongKind { found: FileKind::Archive });
    }
    let sheet = kind.contains("opendocument.spreadsheet")
        || kind.is_empty() && manifest.contains("opendocument.spreadsheet");
    if !sheet {
        return Err(Unreadable::WrongKind { found: FileKind::OpenDocument });
    }
    let code = |name: &str| name.starts_with("basic/") || name.starts_with("scripts/");
    if package.names().any(code) { Err(Unreadable::Macros) } else { Ok(Opened::Ods(package)) }
}

fn container(bytes: &[u8]) -> Result<Opened<'_>, Unreadable> {
    let ole = Ole::open(bytes)?;
    let has = |names: &[&str]| names.iter().any(|name| ole.has(name));
    let wrong = |found| Err(Unreadable::WrongKind { found });
    if has(&["EncryptedPackage", "EncryptionInfo"]) {
        return Err(Unreadable::Encrypted);
    }
    if has(&["WordDocument"]) {
        return wrong(FileKind::Word);
    }
    if has(&["PowerPoint Document"]) {
        return wrong(FileKind::Presentation);
    }
    if has(&["_VBA_PROJECT_CUR", "_VBA_PROJECT", "VBA"]) {
        return Err(Unreadable::Macros);
    }
    if has(&["Workbook"]) {
        return ole.stream("Workbook").map(Opened::Xls).ok_or(Unreadable::Corrupt);
    }
    wrong(if has(&["Book"]) { FileKind::OldWorkbook } else { FileKind::Unknown })
}

/// Kinds that say what they are in their first bytes.
fn magic(bytes: &[u8]) -> Option<FileKind> {
    const MAGIC: &[(&[u8], FileKind)] = &[
        (b"%PDF", FileKind::Pdf),
        (b"\x89PNG", FileKind::Picture),
        (b"\xff\xd8\xff", FileKind::Picture),
        (b"GIF8", FileKind::Picture),
        (b"II*\0", FileKind::Picture),
        (b"MM\0*", FileKind::Picture),
        (b"RIFF", FileKind::Picture),
        (b"Rar!", FileKind::Archive),
        (b"7z\xbc\xaf", FileKind::Archive),
        (b"\x1f\x8b", FileKind::Archive),
        (b"{\\rtf", FileKind::Word),
        (b"\x09\x08\x10\0\0\x05", FileKind::OldWorkbook),
        (b"\x09\x04\x06\0", FileKind::OldWorkbook),
        (b"\x09\x02\x06\0", FileKind::OldWorkbook),
        (b"\x09\0\x04\0", FileKind::OldWorkbook),
    ];
    MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, kind)| *kind)
}

fn text<'a>(source: &Source<'a>) -> Result<Opened<'a>, Unreadable> {
    let marked = source.bytes.starts_with(&[0xff, 0xfe]) || source.bytes.starts_with(&[0xfe, 0xff]);
    let name = source.name.to_ascii_lowercase();
    // The name decides one thing only: how to call what is no text at all.
    let named_workbook = [".xlsx", ".xls", ".ods", ".xlsm"].iter().any(|end| name.ends_with(end));
    let no_text =
        if named_workbook { Unreadable::Corrupt } else { Unreadable::WrongKind { found: FileKind::Unknown } };
    if !marked && source.bytes.contains(&0) {
        return Err(no_text);
    }
    let text = super::delimited::decode(source.bytes)
        .map_err(|fault| if named_workbook { no_text } else { fault })?;
    let start = text.trim_start().get(..200).unwrap_or(text.trim_start()).to_ascii_lowercase();
    let html =
        ["<!doctype html", "<html", "<table", "<meta", "<head"].iter().any(|tag| start.starts_with(tag));
    if html || (start.starts_with("<?xml") && start.contains("<html")) {
        return Err(Unreadable::WrongKind { found: FileKind::Html });
    }
    if start.starts_with("<?xml") || start.starts_with("<workbook") {
        return Err(Unreadable::WrongKind { found: FileKind::Xml });
    }
    if text.chars().all(super::grid::is_blank) { Err(Unreadable::Empty) } else { Ok(Opened::Text(text)) }
}
