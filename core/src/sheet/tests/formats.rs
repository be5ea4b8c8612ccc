//! The same list in every form in which it comes.

use encoding_rs::GB18030;

use super::build::{errors, ods, read, row, table, xlsx};
use crate::domain::posting::{Headcount, PayPeriod};
use crate::sheet::Table;

/// An .xls written by another program (xlwt): merged employers, a date in the
/// national format, a long text over several records, formulas, a hidden
/// sheet and a sheet without a table.
const XLS: &[u8] = include_bytes!("fixtures/list.xls");

#[test]
fn an_xls_reads_as_a_table() {
    let table = table(XLS);
    assert_eq!(table.sheets.len(), 1);
    assert_eq!(table.skipped_sheets, ["说明"]);
    assert_eq!((table.rows.len(), table.refused.len()), (2, 3));
    let first = &row(&table, 3).content;
    assert_eq!((first.title(), first.employer.as_str()), ("教授", "云南大学"));
    assert_eq!(first.headcount, Some(Headcount::Exactly(2)));
    assert_eq!(first.deadline.map(|day| day.to_string()).as_deref(), Some("2026-12-31"));
    assert_eq!(first.remarks.len(), 9_000);
    let pay = first.compensation.as_ref().expect("pay");
    assert_eq!((pay.min, pay.per), (Some(305_000), Some(PayPeriod::Year)));
    let third = &row(&table, 5).content;
    assert_eq!((third.employer.as_str(), third.headcount), ("云南大学", None));
    assert_eq!(third.deadline.map(|day| day.to_string()).as_deref(), Some("2026-12-31"));
    assert_eq!(
        errors(&table),
        [("D4".into(), "headcount"), ("G6".into(), "existing-day"), ("C7".into(), "position")]
    );
}

fn check_list(table: &Table, first: u32) {
    assert_eq!((table.rows.len(), table.refused.len()), (2, 1));
    let content = &row(table, first).content;
    assert_eq!((content.employer.as_str(), content.title()), ("云南大学", "教授"));
    assert_eq!(content.headcount, Some(Headcount::Exactly(2)));
    assert_eq!(content.deadline.map(|day| day.to_string()).as_deref(), Some("2026-12-31"));
    assert_eq!(row(table, first + 1).content.headcount, None);
    assert_eq!(errors(table), [(format!("C{}", first + 2), "headcount")]);
}

const CSV: &str = "招聘单位,岗位,人数,截止日期\n云南大学,教授,2,2026-12-31\n云南大学,讲师,若干,长期\n云南大学,助教,若干名以内,长期\n";

#[test]
fn a_csv_in_every_encoding_and_with_every_delimiter() {
    let utf16 = |mark: [u8; 2], bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        mark.into_iter().chain(CSV.encode_utf16().flat_map(bytes)).collect()
    };
    check_list(&table(CSV.as_bytes()), 2);
    check_list(&table(&[&[0xef, 0xbb, 0xbf], CSV.as_bytes()].concat()), 2);
    check_list(&table(&utf16([0xff, 0xfe], u16::to_le_bytes)), 2);
    check_list(&table(&utf16([0xfe, 0xff], u16::to_be_bytes)), 2);
    check_list(&table(&GB18030.encode(CSV).0), 2);
    check_list(&table(CSV.replace(',', ";").as_bytes()), 2);
    check_list(&table(CSV.replace(',', "\t").as_bytes()), 2);
    check_list(&table(CSV.replace('\n', "\r\n").as_bytes()), 2);
    assert!(table(CSV.as_bytes()).errors.iter().all(|error| error.sheet.is_empty()));
}

#[test]
fn the_name_of_a_file_decides_nothing() {
    check_list(&read("list.xlsx", CSV.as_bytes()).expect("a CSV"), 2);
    assert_eq!(read("list.csv", XLS).expect("an .xls").rows.len(), 2);
}

#[test]
fn an_xlsx_reads_as_a_table() {
    let rows: &[&[&str]] = &[
        &["2026年需求表"],
        &["招聘单位", "岗位", "人数", "截止日期"],
        &["云南大学", "教授"],
        &["", "讲师", "若干", "长期"],
        &["", "助教", "若干名以内", "长期"],
    ];
    let bytes = xlsx(rows, |sheet| {
        sheet.merge_range(2, 0, 4, 0, "云南大学", &rust_xlsxwriter::Format::new())?;
        sheet.write_number(2, 2, 2.0)?;
        let date = rust_xlsxwriter::Format::new().set_num_format("yyyy\"年\"m\"月\"d\"日\"");
        sheet.write_number_with_format(2, 3, 46387.0, &date)?;
        Ok(())
    });
    check_list(&table(&bytes), 3);
}

#[test]
fn an_ods_reads_as_a_table() {
    let text = |text: &str| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
    };
    let header: String = ["招聘单位", "岗位", "人数", "截止日期"].map(text).concat();
    let sheet = format!(
        r#"<table:table table:name="需求"><table:table-column table:number-columns-repeated="16384"/>
        <table:table-row><table:table-cell table:number-columns-spanned="4" office:value-type="string"><text:p>2026年<text:s text:c="2"/>需求表</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="3"/></table:table-row>
        <table:table-header-rows><table:table-row>{header}</table:table-row></table:table-header-rows>
        <table:table-row><table:table-cell table:number-rows-spanned="3" office:value-type="string"><text:p>云南大学</text:p><office:annotation><text:p>一条批注</text:p></office:annotation></table:table-cell>{}<table:table-cell office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-12-31"><text:p>2026年12月31日</text:p></table:table-cell></table:table-row>
        <table:table-row table:visibility="collapse"><table:covered-table-cell/>{}{}{}</table:table-row>
        <table:table-row><table:covered-table-cell office:value-type="string"><text:p>看不见</text:p></table:covered-table-cell>{}{}{}</table:table-row>
        <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>"#,
        text("教授"),
        text("讲师"),
        text("若干"),
        text("长期"),
        text("助教"),
        text("若干名以内"),
        text("长期"),
    );
    let hidden = r#"<table:table table:name="隐藏" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="string"><text:p>岗位</text:p></table:table-cell></table:table-row></table:table>"#;
    let styles = r#"<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>"#;
    let table = table(&ods(styles, &format!("{sheet}{hidden}")));
    check_list(&table, 3);
    assert!(table.skipped_sheets.is_empty());
    assert_eq!(table.sheets[0].name, "需求");
}
