//! Builds files for tests.

use std::io::{Cursor, Write as _};

use jiff::civil::{Date, date};
use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};
use zip::write::SimpleFileOptions;

use crate::sheet::{Limits, Row, Source, Table, Unreadable, read_postings};

/// The day on which tests read.
pub(in crate::sheet) const TODAY: Date = date(2026, 11, 24);

/// Reads a file.
pub(in crate::sheet) fn read(name: &str, bytes: &[u8]) -> Result<Table, Unreadable> {
    read_postings(&Source { name, bytes }, &Limits::default(), TODAY, &mut |_| {})
}

/// Reads a file that can be read.
pub(in crate::sheet) fn table(bytes: &[u8]) -> Table {
    read("list", bytes).expect("a readable list")
}

/// The row with this number, which was taken.
pub(in crate::sheet) fn row(table: &Table, number: u32) -> &Row {
    table.rows.iter().find(|row| row.row == number).expect("a row that was taken")
}

/// The addresses of refused cells with the codes of what was expected.
pub(in crate::sheet) fn errors(table: &Table) -> Vec<(String, &'static str)> {
    table.errors.iter().map(|error| (error.cell.clone().unwrap_or_default(), error.expected.code())).collect()
}

/// A workbook with one sheet of texts, and what `more` does to it.
pub(in crate::sheet) fn xlsx(
    rows: &[&[&str]],
    more: impl FnOnce(&mut Worksheet) -> Result<(), XlsxError>,
) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0u32..).zip(rows) {
        for (column, cell) in (0u16..).zip(*cells).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(row, column, *cell).expect("a cell");
        }
    }
    more(sheet).expect("a sheet");
    workbook.save_to_buffer().expect("a workbook")
}

/// A zip with these parts.
pub(in crate::sheet) fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    for (name, content) in parts {
        zip.start_file(*name, options).expect("a part");
        zip.write_all(content).expect("its content");
    }
    zip.finish().expect("a zip").into_inner()
}

/// A workbook from the XML of its one sheet's cells and its shared strings.
pub(in crate::sheet) fn raw_xlsx(sheet: &str, strings: &str) -> Vec<u8> {
    let types = r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let root = format!(
        r#"<Relationships><Relationship Id="a" Type="{relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    let book = format!(
        r#"<workbook xmlns:r="{relation}"><sheets><sheet name="S" sheetId="1" r:id="b"/></sheets></workbook>"#
    );
    let relations = format!(
        r#"<Relationships><Relationship Id="b" Type="{relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="c" Type="{relation}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#
    );
    let sheet = format!("<worksheet>{sheet}</worksheet>");
    zip(&[
        ("[Content_Types].xml", types.as_bytes()),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
    ])
}

/// An OpenDocument sheet from the XML of its tables.
pub(in crate::sheet) fn ods(styles: &str, tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c"><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"#
    );
    zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

/// A container of the kind that holds .xls files, with these streams, each
/// long enough to lie in sectors of its own.
pub(in crate::sheet) fn container(streams: &[(&str, &[u8])]) -> Vec<u8> {
    const SECTOR: usize = 512;
    const END: u32 = 0xffff_fffe;
    let mut entries = vec![entry("Root Entry", 5, END, 0)];
    let mut fat: Vec<u32> = vec![0xffff_fffd, END];
    let mut data = Vec::new();
    for (name, content) in streams {
        let len = content.len().max(4096);
        let start = fat.len() as u32;
        entries.push(entry(name, 2, start, len as u32));
        let sectors = len.div_ceil(SECTOR);
        fat.extend((1..sectors).map(|n| start + n as u32));
        fat.push(END);
        data.extend_from_slice(content);
        data.resize((fat.len() - 2) * SECTOR, 0);
    }
    assert!(fat.len() <= SECTOR / 4 && entries.len() <= 4, "a small container");
    fat.resize(SECTOR / 4, 0xffff_ffff);
    let mut header = vec![0u8; SECTOR];
    header[..8].copy_from_slice(&crate::sheet::ole::SIGNATURE);
    header[26] = 3;
    header[30] = 9;
    header[32] = 6;
    header[44] = 1;
    header[48..52].copy_from_slice(&1u32.to_le_bytes());
    header[56..60].copy_from_slice(&4096u32.to_le_bytes());
    header[60..64].copy_from_slice(&END.to_le_bytes());
    header[68..72].copy_from_slice(&END.to_le_bytes());
    header[76..80].copy_from_slice(&0u32.to_le_bytes());
    header[80..].fill(0xff);
    let mut directory = entries.concat();
    directory.resize(SECTOR, 0);
    let fat: Vec<u8> = fat.into_iter().flat_map(u32::to_le_bytes).collect();
    [header, fat, directory, data].concat()
}

fn entry(name: &str, kind: u8, start: u32, len: u32) -> Vec<u8> {
    let mut entry = vec![0u8; 128];
    let units: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    entry[..units.len()].copy_from_slice(&units);
    entry[64] = units.len() as u8 + 2;
    entry[66] = kind;
    entry[116..120].copy_from_slice(&start.to_le_bytes());
    entry[120..124].copy_from_slice(&len.to_le_bytes());
    entry
}

/// A record of an .xls.
pub(in crate::sheet) fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    [&kind.to_le_bytes()[..], &(data.len() as u16).to_le_bytes(), data].concat()
}
