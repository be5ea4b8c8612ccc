//! Documents that are packages: what kind they are, that they unpack to no
//! more than is taken, and that they carry no programs.

use std::io::{self, Read as _};

use crate::domain::file::FileType;
use crate::sheet::ole::Ole;
use crate::sheet::package::{Package, unreadable};
use crate::sheet::{Limits, Unreadable};

use super::check::{Found, Unfit};

/// Bounds on a package: presentations have many parts.
fn limits() -> Limits {
    Limits { unpacked_bytes: 100 << 20, parts: 5_000, ..Limits::default() }
}

/// What a package is. Every part of it is unpacked once, for the sizes that it
/// declares may be wrong.
pub(super) fn package(bytes: &[u8]) -> Result<FileType, Unfit> {
    if !bytes.starts_with(b"PK\x03\x04") || !ends_as_one(bytes) {
        return Err(Unfit::Corrupt);
    }
    let mut package = Package::open(bytes, &limits()).map_err(unfit)?;
    let kind = kind(&mut package)?;
    let names: Vec<String> = package.names().map(str::to_owned).collect();
    if names.iter().any(|name| is_program(name)) {
        return Err(Unfit::Macros);
    }
    for name in &names {
        read(&mut package, name)?;
    }
    Ok(kind)
}

/// Whether nothing stands behind the package: else it may be two files at once.
fn ends_as_one(bytes: &[u8]) -> bool {
    let Some(at) = bytes.windows(4).rposition(|window| window == b"PK\x05\x06") else { return false };
    let comment = bytes.get(at + 20..at + 22).and_then(|two| <[u8; 2]>::try_from(two).ok());
    comment.is_some_and(|size| at + 22 + usize::from(u16::from_le_bytes(size)) == bytes.len())
}

fn kind(package: &mut Package<'_>) -> Result<FileType, Unfit> {
    if let Some(kind) = package.bytes("mimetype").map_err(unfit)? {
        let manifest = package.bytes("META-INF/manifest.xml").map_err(unfit)?.unwrap_or_default();
        if String::from_utf8_lossy(&manifest).contains("encryption-data") {
            return Err(Unfit::Encrypted);
        }
        return match String::from_utf8_lossy(&kind).trim() {
            "application/vnd.oasis.opendocument.text" => Ok(FileType::Odt),
            "application/vnd.oasis.opendocument.spreadsheet" => Ok(FileType::Ods),
            other if other.contains("opendocument") => Err(Unfit::Kind(Found::Unknown)),
            _ => Err(Unfit::Kind(Found::Archive)),
        };
    }
    let Some(types) = package.bytes("[Content_Types].xml").map_err(unfit)? else {
        return Err(Unfit::Kind(Found::Archive));
    };
    let types = String::from_utf8_lossy(&types);
    if types.contains("macroEnabled") || types.contains("vbaProject") {
        return Err(Unfit::Macros);
    }
    let main = |part: &str, kind: &str| package.has(part) && types.contains(kind);
    if main("word/document.xml", "wordprocessingml.document.main") {
        Ok(FileType::Docx)
    } else if main("xl/workbook.xml", "spreadsheetml.sheet.main") {
        Ok(FileType::Xlsx)
    } else if main("ppt/presentation.xml", "presentationml.presentation.main") {
        Ok(FileType::Pptx)
    } else {
        Err(Unfit::Kind(Found::Archive))
    }
}

/// Whether a part of this name runs.
fn is_program(name: &str) -> bool {
    const ENDINGS: [&str; 9] =
        ["vbaproject.bin", ".exe", ".dll", ".js", ".vbs", ".jar", ".bat", ".ps1", ".swf"];
    ENDINGS.iter().any(|ending| name.ends_with(ending))
        || ["/macrosheets/", "/activex/"].iter().any(|part| name.contains(part))
        || ["basic/", "scripts/"].iter().any(|part| name.starts_with(part))
}

/// Unpacks a part, and reads it where it says what is fetched from elsewhere.
fn read(package: &mut Package<'_>, name: &str) -> Result<(), Unfit> {
    let limit = package.unpacked_limit();
    let Some(mut stream) = package.stream(name).map_err(unfit)? else { return Ok(()) };
    let failed = |error: io::Error| unfit(unreadable(&error, limit));
    if !name.ends_with(".rels") {
        return io::copy(&mut stream, &mut io::sink()).map(drop).map_err(failed);
    }
    let mut text = Vec::new();
    stream.read_to_end(&mut text).map_err(failed)?;
    let text = String::from_utf8_lossy(&text);
    // A template from elsewhere brings its programs along when the document is opened.
    let template = ["attachedTemplate", "oleObject", "/frame"].iter().any(|kind| text.contains(kind));
    if template && text.contains("External") { Err(Unfit::Macros) } else { Ok(()) }
}

fn unfit(why: Unreadable) -> Unfit {
    match why {
        Unreadable::TooLarge { .. } => Unfit::Bomb,
        Unreadable::Encrypted => Unfit::Encrypted,
        _ => Unfit::Corrupt,
    }
}

/// What an older office file is: those with a password are kept as one, too.
pub(super) fn container(bytes: &[u8]) -> Unfit {
    let encrypted = |ole: &Ole<'_>| ole.has("EncryptedPackage") || ole.has("EncryptionInfo");
    match Ole::open(bytes) {
        Ok(ole) if encrypted(&ole) => Unfit::Encrypted,
        _ => Unfit::Kind(Found::OldOffice),
    }
}
