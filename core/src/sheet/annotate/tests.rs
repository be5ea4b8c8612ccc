use std::io::{Cursor, Read as _};

use rust_xlsxwriter::{Chart, ChartType, Format, Note, Workbook};
use zip::ZipArchive;

use super::*;
use crate::sheet::Table;
use crate::sheet::tests::build::{errors, ods, read, table, xlsx};

const LABELS: Labels<'_> = Labels { heading: "请改正", suffix: "待改" };

fn annotated(name: &str, bytes: &[u8]) -> (Table, Annotated) {
    let found = read(name, bytes).expect("a readable list");
    let errors: Vec<_> = found
        .errors
        .iter()
        .map(|error| (error.clone(), format!("<{}> & “x”", error.expected.code())))
        .collect();
    let source = Source { name, bytes };
    let copy = annotate(&source, &Limits::default(), &errors, LABELS).expect("a copy");
    (found, copy)
}

fn parts(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut parts = BTreeMap::new();
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).expect("a part");
        let mut content = Vec::new();
        part.read_to_end(&mut content).expect("its content");
        parts.insert(part.name().expect("a name").into_owned(), content);
    }
    parts
}

/// A workbook with much that must stay: merged cells, a date format, a note,
/// a list of choices, a conditional format, a chart, a second sheet.
fn rich() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("需求").expect("a name");
    let date = Format::new().set_num_format("yyyy\"年\"m\"月\"d\"日\"").set_bold();
    sheet.merge_range(0, 0, 0, 3, "需求表", &Format::new().set_bold()).expect("a title");
    for (column, header) in (0u16..).zip(["单位", "岗位", "人数", "截止日期"]) {
        sheet.write_string(1, column, header).expect("a header");
    }
    sheet.merge_range(2, 0, 4, 0, "云南大学", &Format::new()).expect("an employer");
    for (row, title, people) in [(2, "教授", 2.0), (3, "讲师", 1.5), (4, "", -1.0), (5, "助教", 1.0)] {
        if !title.is_empty() {
            sheet.write_string(row, 1, title).expect("a title");
        }
        sheet
            .write_number_with_format(row, 2, people, &Format::new().set_num_format("0.0"))
            .expect("a number");
        sheet.write_number_with_format(row, 3, 46387.0, &date).expect("a date");
    }
    sheet.insert_note(2, 1, &Note::new("批注")).expect("a note");
    sheet.set_freeze_panes(2, 0).expect("panes");
    let mut chart = Chart::new(ChartType::Column);
    chart.add_series().set_values("需求!$C$3:$C$6");
    sheet.insert_chart(8, 1, &chart).expect("a chart");
    workbook.add_worksheet().set_name("别的").expect("a name").write_string(0, 0, "不动").expect("a cell");
    workbook.save_to_buffer().expect("a workbook")
}

#[test]
fn a_patched_workbook_keeps_everything_else() {
    let original = rich();
    let (found, copy) = annotated("2026年需求表.xlsx", &original);
    assert_eq!(
        errors(&found),
        [("C4".into(), "headcount"), ("B5".into(), "position"), ("C5".into(), "headcount")]
    );
    assert_eq!(copy.name, "2026年需求表-待改.xlsx");
    let (before, after) = (parts(&original), parts(&copy.bytes));
    assert_eq!(before.keys().collect::<Vec<_>>(), after.keys().collect::<Vec<_>>());
    let changed: Vec<_> = before
        .iter()
        .filter(|(name, content)| after[*name] != **content)
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(changed, ["xl/styles.xml", "xl/worksheets/sheet1.xml"]);
    let sheet = String::from_utf8(after["xl/worksheets/sheet1.xml"].clone()).expect("UTF-8");
    assert!(sheet.contains("⚠ 请改正"));
    assert!(sheet.contains("人数：&lt;headcount&gt; &amp; “x”"));
    assert!(sheet.contains("岗位：&lt;position&gt; &amp; “x”；人数：&lt;headcount&gt;"));
    // Read again, the copy has the same errors, and its messages are no column.
    let again = table(&copy.bytes);
    assert_eq!(again, found);
}

#[test]
fn a_copy_that_was_put_right_loses_its_messages() {
    let rows: &[&[&str]] = &[&["岗位", "人数"], &["教授", "x"], &["讲师", "y"]];
    let (_, copy) = annotated("a.xlsx", &xlsx(rows, |_| Ok(())));
    // One of the two is put right, as a person would do it.
    let mut fixed = parts(&copy.bytes);
    let strings = String::from_utf8(fixed["xl/sharedStrings.xml"].clone()).expect("UTF-8");
    fixed.insert("xl/sharedStrings.xml".into(), strings.replace("<t>x</t>", "<t>2</t>").into_bytes());
    let listed: Vec<(&str, &[u8])> =
        fixed.iter().map(|(name, content)| (name.as_str(), content.as_slice())).collect();
    let (found, copy) = annotated("a.xlsx", &crate::sheet::tests::build::zip(&listed));
    assert_eq!(errors(&found), [("B3".into(), "headcount")]);
    assert!(found.ignored_columns.is_empty());
    let sheet = String::from_utf8(parts(&copy.bytes)["xl/worksheets/sheet1.xml"].clone()).expect("UTF-8");
    assert_eq!(sheet.matches("人数：").count(), 1);
    assert_eq!(sheet.matches('⚠').count(), 1);
}

#[test]
fn other_kinds_come_back_as_a_new_workbook() {
    let csv = "招聘单位,岗位,人数,截止日期\n甲,=1+1,x,2026-12-31\n甲,b,1,2026年2月30日\n";
    let (found, copy) = annotated("list.csv", csv.as_bytes());
    assert_eq!(copy.name, "list-待改.xlsx");
    let again = table(&copy.bytes);
    assert_eq!(errors(&again), errors(&found));
    let cell = |text: &str| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
    };
    let row = |cells: &[&str]| {
        format!("<table:table-row>{}</table:table-row>", cells.iter().map(|c| cell(c)).collect::<String>())
    };
    let tables = format!(
        "<table:table table:name=\"a/b\">{}{}</table:table>",
        row(&["岗位", "人数"]),
        row(&["a", "x"])
    );
    let (found, copy) = annotated("list.ods", &ods("", &tables));
    assert_eq!(errors(&table(&copy.bytes)), errors(&found));
    let (found, copy) = annotated("list.xls", include_bytes!("../tests/fixtures/list.xls"));
    let again = table(&copy.bytes);
    assert_eq!(errors(&again), errors(&found));
    assert_eq!(again.rows, found.rows);
}

#[test]
fn prefixes_empty_rows_and_cells_without_addresses() {
    let text = |text: &str| format!("<x:c t=\"inlineStr\"><x:is><x:t>{text}</x:t></x:is></x:c>");
    let sheet = format!(
        "<x:dimension ref=\"A1:C3\"/><x:sheetData><x:row>{}{}</x:row><x:row spans=\"1:2\">{}<x:c/></x:row><x:row r=\"3\">{}{}<x:c r=\"E3\"/></x:row></x:sheetData>",
        text("岗位"),
        text("人数"),
        text("教授"),
        text("讲师"),
        text("x"),
    );
    let bytes = crate::sheet::tests::build::raw_xlsx(&sheet, "<sst/>");
    let (found, copy) = annotated("a.xlsx", &bytes);
    assert_eq!(errors(&found), [("B3".into(), "headcount")]);
    let sheet = String::from_utf8(parts(&copy.bytes)["xl/worksheets/sheet1.xml"].clone()).expect("UTF-8");
    assert!(
        sheet.contains("<x:c r=\"C3\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">人数："),
        "{sheet}"
    );
    assert!(sheet.find("C3").expect("the message") < sheet.find("E3").expect("the cell after it"));
    assert_eq!(errors(&table(&copy.bytes)), errors(&found));
}

#[test]
fn names() {
    for (source, expect) in [
        ("a.xls", "a-x.xlsx"),
        ("a.b.csv", "a.b-x.xlsx"),
        ("dir/a", "a-x.xlsx"),
        (".xlsx", "list-x.xlsx"),
        ("", "list-x.xlsx"),
    ] {
        assert_eq!(name(source, "x"), expect);
    }
}
