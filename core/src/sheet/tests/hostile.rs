//! Files that nobody should send: each gets a clear answer, none a panic, and
//! none more memory than its limits.

use std::io::{Cursor, Write as _};
use std::sync::LazyLock;

use proptest::prelude::*;

use super::build::{TODAY, container, ods, raw_xlsx, read, record, table, xlsx, zip};
use crate::sheet::{FileKind, Labels, Limits, Measure, Source, Table, Unreadable, annotate, read_postings};

const XLS: &[u8] = include_bytes!("fixtures/list.xls");

fn refused(name: &str, bytes: &[u8]) -> Unreadable {
    match read(name, bytes) {
        Ok(table) => panic!("{name} was read: {} rows", table.row_count()),
        Err(fault) => fault,
    }
}

fn within(limits: Limits, bytes: &[u8]) -> Result<Table, Unreadable> {
    read_postings(&Source { name: "list", bytes }, &limits, TODAY, &mut |_| {})
}

#[test]
fn other_kinds_are_named() {
    let wrong = |found| Unreadable::WrongKind { found };
    let types = |kind: &str| format!("<Types><Override ContentType=\"application/{kind}+xml\"/></Types>");
    let macros = types("vnd.ms-excel.sheet.macroEnabled.main");
    let plain = types("vnd.openxmlformats-officedocument.spreadsheetml.sheet.main");
    let text = b"application/vnd.oasis.opendocument.text";
    for (name, bytes, expect) in [
        ("a.xlsx", b"".to_vec(), Unreadable::Empty),
        ("a.csv", b" \r\n\t".to_vec(), Unreadable::Empty),
        ("a.csv", "\u{feff}".as_bytes().to_vec(), Unreadable::Empty),
        ("a.xlsx", b"\x89PNG\r\n\x1a\n0000".to_vec(), wrong(FileKind::Picture)),
        ("a.xls", b"%PDF-1.7".to_vec(), wrong(FileKind::Pdf)),
        ("a.xls", b"<html><table><tr><td>\xe5\xb2\x97\xe4\xbd\x8d".to_vec(), wrong(FileKind::Html)),
        ("a.xls", b"<?xml version=\"1.0\"?><Workbook/>".to_vec(), wrong(FileKind::Xml)),
        ("a.xlsx", b"PK\x03\x04 and nothing else".to_vec(), Unreadable::Corrupt),
        ("a.xlsx", b"\0\0\0\0\x01\x02".to_vec(), Unreadable::Corrupt),
        ("a.bin", b"\0\0\0\0\x01\x02".to_vec(), wrong(FileKind::Unknown)),
        ("a.csv", b"abc\xff\xff\xff".to_vec(), Unreadable::Encoding),
        ("a.docx", zip(&[("word/document.xml", b"x")]), wrong(FileKind::Word)),
        ("a.zip", zip(&[("a.txt", b"x")]), wrong(FileKind::Archive)),
        ("a.xlsb", zip(&[("xl/workbook.bin", b"x")]), wrong(FileKind::BinaryWorkbook)),
        ("a.odt", zip(&[("mimetype", text)]), wrong(FileKind::OpenDocument)),
        ("a.xlsx", zip(&[("[Content_Types].xml", macros.as_bytes())]), Unreadable::Macros),
        (
            "a.xlsx",
            zip(&[("[Content_Types].xml", plain.as_bytes()), ("xl/vbaProject.bin", b"")]),
            Unreadable::Macros,
        ),
        ("a.xlsx", zip(&[("[Content_Types].xml", plain.as_bytes())]), Unreadable::Corrupt),
        ("a.xlsx", container(&[("EncryptedPackage", b"x"), ("EncryptionInfo", b"y")]), Unreadable::Encrypted),
        ("a.doc", container(&[("WordDocument", b"x")]), wrong(FileKind::Word)),
        ("a.xls", container(&[("Workbook", b"x"), ("_VBA_PROJECT_CUR", b"y")]), Unreadable::Macros),
        ("a.xls", container(&[("Book", b"x")]), wrong(FileKind::OldWorkbook)),
        ("a.xls", container(&[("Workbook", b"x")]), Unreadable::Corrupt),
        ("a.xls", container(&[("Other", b"x")]), wrong(FileKind::Unknown)),
    ] {
        assert_eq!(refused(name, &bytes), expect, "{name}");
    }
}

#[test]
fn encrypted_documents_are_named() {
    let parts: &[(&str, &[u8])] = &[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest><encryption-data/></manifest>"),
    ];
    assert_eq!(refused("a.ods", &zip(parts)), Unreadable::Encrypted);
    // An .xls under a password says so in its second record.
    let stream = [record(0x0809, &[0, 6, 5, 0]), record(0x002f, &[1, 0])].concat();
    assert_eq!(refused("a.xls", &container(&[("Workbook", &stream)])), Unreadable::Encrypted);
}

#[test]
fn a_file_that_is_too_large_is_not_even_opened() {
    let limits = Limits { file_bytes: 100, ..Limits::default() };
    let fault = within(limits, &[b'a'; 101]);
    assert_eq!(fault, Err(Unreadable::TooLarge { what: Measure::FileBytes, limit: 100 }));
}

#[test]
fn a_bomb_is_refused_by_what_it_declares() {
    let zeros = vec![b' '; 30 << 20];
    let parts: Vec<(String, &[u8])> = (0..8).map(|n| (format!("xl/media/{n}"), zeros.as_slice())).collect();
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, content)| (name.as_str(), *content)).collect();
    let bomb = zip(&parts);
    assert!(bomb.len() < 1 << 20);
    let limit = Limits::default().unpacked_bytes;
    assert_eq!(refused("a.xlsx", &bomb), Unreadable::TooLarge { what: Measure::UnpackedBytes, limit });
}

#[test]
fn a_bomb_that_lies_is_corrupt() {
    let sheet = format!("<sheetData>{}</sheetData>", " ".repeat(4 << 20));
    let mut bytes = raw_xlsx(&sheet, "<sst/>");
    // The sheet's part says, in its own header and in the directory, that it
    // has one byte.
    let name = b"xl/worksheets/sheet1.xml";
    let own = bytes.windows(name.len()).position(|window| window == name).expect("its header");
    let listed = bytes.windows(name.len()).rposition(|window| window == name).expect("its entry");
    for size in [own - 30 + 22, listed - 46 + 24] {
        bytes[size..size + 4].copy_from_slice(&1u32.to_le_bytes());
    }
    assert_eq!(refused("a.xlsx", &bytes), Unreadable::Corrupt);
}

#[test]
fn too_many_rows_are_named() {
    let csv = format!("岗位,人数\n{}", "教授,1\n".repeat(51));
    let limits = Limits { rows: 50, ..Limits::default() };
    assert_eq!(within(limits, csv.as_bytes()), Err(Unreadable::TooLarge { what: Measure::Rows, limit: 50 }));
    let limits = Limits { rows: 51, ..Limits::default() };
    assert_eq!(within(limits, csv.as_bytes()).map(|table| table.rows.len()), Ok(51));
}

#[test]
fn a_cell_far_away_costs_nothing() {
    let rows: &[&[&str]] = &[&["岗位", "人数"], &["教授", "1"]];
    let bytes = xlsx(rows, |sheet| sheet.write_string(1_048_575, 16_383, "x").map(drop));
    assert_eq!(table(&bytes).row_count(), 1);
    assert!(matches!(
        refused("a", &xlsx(&[&["x"]], |s| s.write_string(1_048_575, 16_383, "x").map(drop))),
        Unreadable::NoHeader { .. }
    ));
}

#[test]
fn counts_that_a_file_claims_are_not_believed() {
    let sheet = "<dimension ref=\"A1:XFD1048576\"/><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row><row><c t=\"s\"><v>0</v></c></row></sheetData>";
    let strings = "<sst count=\"99999999999\" uniqueCount=\"99999999999\"><si><t>岗位</t></si><si><t>人数</t></si></sst>";
    assert_eq!(table(&raw_xlsx(sheet, strings)).row_count(), 1);
    // The same in an .xls: the number of strings and the used range.
    let sheet = [&[0u8; 4][..], &[0, 0, 1, 0, b'S']].concat();
    let strings = [&[0xff; 8][..], &[2, 0, 1, 0x97, 0x5c, 0x4d, 0x4f]].concat();
    let beginning = record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let parts = |at: usize| {
        let mut sheet = sheet.clone();
        sheet[..4].copy_from_slice(&(at as u32).to_le_bytes());
        [beginning.clone(), record(0x0085, &sheet), record(0x00fc, &strings), record(0x000a, &[])].concat()
    };
    let globals = parts(parts(0).len());
    let cells = [beginning.clone(), record(0x0200, &[0xff; 14]), record(0x000a, &[])].concat();
    let stream = [globals, cells].concat();
    assert!(matches!(refused("a.xls", &container(&[("Workbook", &stream)])), Unreadable::NoHeader { .. }));
}

#[test]
fn chains_that_run_in_a_circle_end() {
    let mut bytes = container(&[("Workbook", b"x")]);
    // The directory's sector is followed by itself.
    bytes[512 + 4..512 + 8].copy_from_slice(&1u32.to_le_bytes());
    assert!(read("a.xls", &bytes).is_err());
}

#[test]
fn repeats_do_not_become_cells() {
    let cell = r#"<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell>"#;
    let limits = Limits::default();
    let wide = format!("<table:table><table:table-row>{cell}</table:table-row></table:table>");
    let limit = limits.columns as u64;
    assert_eq!(refused("a.ods", &ods("", &wide)), Unreadable::TooLarge { what: Measure::Columns, limit });
    let long = r#"<table:table><table:table-row table:number-rows-repeated="4294967295"><table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"#;
    let limit = limits.rows as u64;
    assert_eq!(refused("a.ods", &ods("", long)), Unreadable::TooLarge { what: Measure::Rows, limit });
    let spaces = r#"<table:table><table:table-row><table:table-cell office:value-type="string"><text:p>x<text:s text:c="4294967295"/></text:p></table:table-cell></table:table-row></table:table>"#;
    assert!(matches!(refused("a.ods", &ods("", spaces)), Unreadable::NoHeader { .. }));
}

#[test]
fn entities_of_the_document_are_not_followed() {
    let laughs = "<!DOCTYPE x [<!ENTITY a \"岗位\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
    let sheet = "<sheetData><row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData>";
    assert!(matches!(
        refused("a.xlsx", &raw_xlsx(&format!("{laughs}{sheet}"), "<sst/>")),
        Unreadable::NoHeader { .. }
    ));
}

#[test]
fn a_file_that_was_cut_off_is_corrupt_and_gives_nothing() {
    let rows: &[&[&str]] = &[&["岗位", "人数"], &["教授", "1"]];
    let bytes = xlsx(rows, |_| Ok(()));
    for len in (2..bytes.len()).step_by(97) {
        assert_eq!(refused("a.xlsx", &bytes[..len]), Unreadable::Corrupt, "{len} bytes");
    }
    let sheet = "<sheetData><row><c t=\"inlineStr\"><is><t>岗位</t></is></c></row>";
    assert_eq!(refused("a.xlsx", &raw_xlsx(sheet, "<sst/>")), Unreadable::Corrupt);
}

/// Cells as people and worse fill them.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[0-9]{1,4}(人|名|年|月|日|万|-|\\.)?[0-9]{0,3}",
        Just("若干".to_owned()),
        Just("合计".to_owned()),
        Just("备注：x".to_owned()),
        Just("岗位".to_owned()),
        Just("2026年2月30日".to_owned()),
        Just("2026年12月1日 15:00-17:00".to_owned()),
        "[0-9]{1,4}(年|-|/)[0-9]{1,2}(月|-|/)[0-9]{1,2}(日|至|~|-|:)[0-9]{0,2}",
        "[\\PC\\n]{0,12}",
    ]
}

/// A sound file of each kind; packages also without compression, so that
/// changed bytes reach the XML.
static SOUND: LazyLock<[Vec<u8>; 4]> = LazyLock::new(|| {
    let rows: &[&[&str]] = &[&["岗位", "人数"], &["教授", "1"], &["讲师", "若干"]];
    let cell = r#"<table:table-row><table:table-cell office:value-type="string"><text:p>岗位</text:p></table:table-cell></table:table-row>"#;
    let workbook = xlsx(rows, |_| Ok(()));
    let document = ods("", &format!("<table:table>{cell}{cell}</table:table>"));
    [stored(&workbook), workbook, stored(&document), XLS.to_vec()]
});

proptest! {
    /// Whatever stands in the cells: a row is a draft or is refused for a
    /// cell of its own, and never both or neither.
    #[test]
    fn rows_are_drafts_or_refused(
        rows in prop::collection::vec(prop::collection::vec(cell(), 6), 0..12),
        events in any::<bool>(),
    ) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let lines: Vec<String> = rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(",")).collect();
        let header = if events { "序号,主办单位,活动名称,时间,报名截止,地点" } else { "序号,招聘单位,岗位,人数,截止日期,薪酬" };
        let csv = format!("{header}\n{}", lines.join("\n"));
        if let Ok(table) = read("a.csv", csv.as_bytes()) {
            prop_assert_eq!(table.row_count(), table.sheets.iter().map(|sheet| sheet.rows).sum::<usize>());
            for refused in &table.refused {
                let own = format!("{}", refused.row);
                let told = table.errors.iter().any(|error| error.cell.as_ref().is_some_and(|cell| cell.trim_start_matches(char::is_alphabetic) == own));
                prop_assert!(told, "row {} was refused without a cell", refused.row);
            }
            for row in &table.rows {
                prop_assert!(!row.content.title().is_empty());
                prop_assert_eq!(row.content.event.is_some(), events);
                prop_assert!(table.refused.iter().all(|refused| refused.row != row.row));
            }
        }
    }

    /// No bytes make it panic.
    #[test]
    fn changed_bytes_do_no_harm(
        which in 0usize..4,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20),
    ) {
        let mut bytes = SOUND[which].clone();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read("a", &bytes);
    }

    #[test]
    fn any_bytes_do_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..300), kind in 0usize..4) {
        let start: &[u8] = [&b"PK\x03\x04"[..], &crate::sheet::ole::SIGNATURE, b"", &[0xff, 0xfe]][kind];
        let _ = read("a", &[start, &bytes].concat());
    }
}

proptest! {
    // Each case writes and reads four workbooks.
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases / 8, ..ProptestConfig::default() })]

    /// An annotated copy says the same as its original, patched or written anew.
    #[test]
    fn copies_read_as_their_originals(rows in prop::collection::vec(prop::collection::vec(cell(), 4), 1..6)) {
        let mut lines = vec![vec!["招聘单位", "岗位", "人数", "截止日期"]];
        lines.extend(rows.iter().map(|row| row.iter().map(String::as_str).collect()));
        let quoted = |cell: &&str| format!("\"{}\"", cell.replace('"', "\"\""));
        let csv: String = lines.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join(",") + "\n").collect();
        let lines: Vec<&[&str]> = lines.iter().map(Vec::as_slice).collect();
        for bytes in [xlsx(&lines, |_| Ok(())), csv.into_bytes()] {
            let source = Source { name: "list", bytes: &bytes };
            let Ok(found) = read("list", &bytes) else { continue };
            let errors: Vec<_> = found.errors.iter().map(|error| (error.clone(), "no".to_owned())).collect();
            let labels = Labels { heading: "H", suffix: "s" };
            let copy = annotate(&source, &Limits::default(), &errors, labels).expect("a copy");
            let again = table(&copy.bytes);
            prop_assert_eq!(super::build::errors(&again), super::build::errors(&found));
            prop_assert_eq!(again.rows.len(), found.rows.len());
        }
    }
}

/// The same package without compression.
fn stored(package: &[u8]) -> Vec<u8> {
    let mut from = zip::ZipArchive::new(Cursor::new(package)).expect("a zip");
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for index in 0..from.len() {
        let mut part = from.by_index(index).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut part, &mut content).expect("its content");
        to.start_file(name, options).expect("a part");
        to.write_all(&content).expect("its content");
    }
    to.finish().expect("a zip").into_inner()
}
