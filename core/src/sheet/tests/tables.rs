//! Tables as people make them.

use rust_xlsxwriter::{Format, Formula, Workbook};

use super::build::{errors, read, row, table, xlsx};
use crate::domain::engagement::Engagement;
use crate::domain::field::Field;
use crate::domain::lang::Lang;
use crate::domain::place::Place;
use crate::domain::posting::Headcount;
use crate::sheet::{Interpreted, Unreadable};

#[test]
fn hidden_rows_are_rows_and_hidden_sheets_are_not_read() {
    let mut workbook = Workbook::new();
    for (name, hidden) in [("甲", false), ("乙", true), ("丙", false), ("丁", false)] {
        let sheet = workbook.add_worksheet().set_name(name).expect("a name");
        sheet.set_hidden(hidden);
        if name == "丁" {
            sheet.write_string(0, 0, "没有表头").expect("a cell");
            continue;
        }
        for (column, header) in (0u16..).zip(["岗位", "人数"]) {
            sheet.write_string(0, column, header).expect("a cell");
        }
        sheet.write_string(1, 0, "教授").expect("a cell");
        sheet.write_string(2, 0, "讲师").expect("a cell");
        sheet.set_row_hidden(2).expect("a row");
    }
    let table = table(&workbook.save_to_buffer().expect("a workbook"));
    let sheets: Vec<_> = table.sheets.iter().map(|sheet| (sheet.name.as_str(), sheet.rows)).collect();
    assert_eq!(sheets, [("甲", 2), ("丙", 2)]);
    assert_eq!(table.skipped_sheets, ["丁"]);
    assert_eq!(table.row_count(), 4);
}

#[test]
fn titles_notes_totals_empty_and_repeated_rows_are_no_rows() {
    let rows: &[&[&str]] = &[
        &["附件1"],
        &["2026年海外高层次人才需求汇总表"],
        &["填报单位：云南大学", "", "", "填报日期：2026年1月"],
        &["序号", "岗位名称", "需求人数", "专业", "备注"],
        &["1", "教授", "2", "化学", ""],
        &["", "", "", "", ""],
        &["序号", "岗位名称", "需求人数", "专业", "备注"],
        &["2", "讲师", "1", "物理", ""],
        &["3", "", "", "", ""],
        &["合计", "", "3", "", ""],
        &["备注：1.专业供参考。"],
        &["2.长期有效。"],
        &["联系人：王老师", "", "", "电话：0871-65030000"],
    ];
    let table = table(&xlsx(rows, |_| Ok(())));
    assert_eq!(table.rows.iter().map(|row| row.row).collect::<Vec<_>>(), [5, 8]);
    assert_eq!(table.refused, []);
    assert_eq!(table.sheets[0].header_row, 4);
}

#[test]
fn what_refuses_and_what_does_not() {
    let csv = "招聘单位,岗位,人数,截止日期,备注\n\
        甲,,2,长期,\n甲,#N/A,2,长期,\n甲,a,-1,长期,\n甲,b,1.5,长期,\n甲,c,很多人,长期,\n甲,d,1,2026年2月30日,\n\
        甲,e,1,828日,\n甲,f,1,昨日,\n,g,1,长期,\n甲,h,,2020-01-01,\n甲,i,２,招满即止,\n甲,,x,2026-13-01,\n";
    let table = table(csv.as_bytes());
    assert_eq!(
        errors(&table),
        [
            ("B2".into(), "position"),
            ("B3".into(), "value"),
            ("C4".into(), "headcount"),
            ("C5".into(), "headcount"),
            ("C6".into(), "headcount"),
            ("D7".into(), "existing-day"),
            ("D8".into(), "whole-day"),
            ("D9".into(), "fixed-day"),
            ("B13".into(), "position"),
            ("C13".into(), "headcount"),
            ("D13".into(), "existing-day"),
        ]
    );
    assert_eq!((table.rows.len(), table.refused.len(), table.row_count()), (3, 9, 12));
    assert_eq!(table.errors[2].read, "-1");
    assert_eq!(table.errors[2].column, "人数");
    assert_eq!(row(&table, 10).content.employer, "");
    assert_eq!(row(&table, 11).content.deadline.map(|day| day.to_string()).as_deref(), Some("2020-01-01"));
    assert_eq!(row(&table, 12).content.headcount, Some(Headcount::Exactly(2)));
}

#[test]
fn formulas_and_error_values() {
    let rows: &[&[&str]] = &[
        &["招聘单位", "岗位", "人数", "学历"],
        &["甲", "", "", "博士"],
        &["甲", "b", "", ""],
        &["甲", "", "1", ""],
        &["甲", "=SUM(1)", "1", ""],
    ];
    let bytes = xlsx(rows, |sheet| {
        sheet.write_formula(1, 1, Formula::new("=\"教\"&\"授\"").set_result("教授"))?;
        sheet.write_formula(1, 2, Formula::new("=1+2").set_result("3"))?;
        sheet.write_formula(2, 2, Formula::new("=1/0").set_result("#DIV/0!"))?;
        sheet.write_formula(2, 3, Formula::new("=NA()").set_result("#N/A"))?;
        sheet.write_formula(3, 1, Formula::new("=NA()").set_result("#N/A"))?;
        Ok(())
    });
    let table = table(&bytes);
    assert_eq!(row(&table, 2).content.title(), "教授");
    assert_eq!(row(&table, 2).content.headcount, Some(Headcount::Exactly(3)));
    // A text that looks like a formula is a text.
    assert_eq!(row(&table, 5).content.title(), "=SUM(1)");
    assert_eq!(errors(&table), [("C3".into(), "headcount"), ("B4".into(), "value")]);
    assert_eq!(table.errors[1].read, "#N/A");
}

#[test]
fn a_formula_that_was_never_calculated_is_no_value() {
    let cells = |row: u32, cells: &[&str]| {
        let cells: String = cells
            .iter()
            .zip('A'..)
            .map(|(cell, column)| cell.replace("<c", &format!("<c r=\"{column}{row}\"")))
            .collect();
        format!("<row r=\"{row}\">{cells}</row>")
    };
    let text = |text: &str| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let sheet = format!(
        "<sheetData>{}{}{}{}</sheetData>",
        cells(1, &[&text("岗位"), &text("人数"), &text("截止日期"), &text("学历")]),
        cells(2, &[&text("教授"), "<c><f>1+1</f></c>", &text("长期")]),
        cells(
            3,
            &["<c t=\"str\"><f>A2</f></c>", "<c><f>1+1</f><v>2</v></c>", "<c><f>TODAY()</f><v></v></c>"]
        ),
        cells(4, &[&text("讲师"), &text("1"), &text("长期"), "<c><f>A1</f></c>"]),
    );
    let table = table(&super::build::raw_xlsx(&sheet, "<sst/>"));
    assert_eq!(
        errors(&table),
        [("B2".into(), "calculated"), ("A3".into(), "calculated"), ("C3".into(), "calculated")]
    );
    // The row does not hang on its other cells: they are left out, and it says so.
    assert!(row(&table, 4).readings.iter().any(|r| r.cell == "D4" && r.read == Interpreted::Dropped));
}

#[test]
fn one_wrong_cell_over_several_rows_is_told_once() {
    let rows: &[&[&str]] = &[&["岗位", "人数", "截止日期"], &["a", "1"], &["b", "1"], &["c", "1", "长期"]];
    let bytes = xlsx(rows, |sheet| sheet.merge_range(1, 2, 2, 2, "2026年2月30日", &Format::new()).map(drop));
    let table = table(&bytes);
    assert_eq!(errors(&table), [("C2".into(), "existing-day")]);
    assert_eq!((table.rows.len(), table.refused.len()), (1, 2));
}

#[test]
fn fields_places_engagement_and_station() {
    let csv = "岗位,重点领域,工作地点,引进方式,工作站\n\
        教授,人工智能；大数据,昆明市,全职引进,S-3\n\
        讲师,量子计算、硅材,云南大理,\"不能够全职引进,可以采取柔性引智政策（学科建设、项目合作）\",\n\
        人工智能算法工程师,,烟台,面谈,\n";
    let table = table(csv.as_bytes());
    let first = row(&table, 2);
    assert_eq!(
        first.content.fields.iter().collect::<Vec<_>>(),
        [Field::ArtificialIntelligence, Field::BigData]
    );
    assert_eq!(first.content.places.iter().collect::<Vec<_>>(), [Place::Kunming]);
    assert_eq!(first.content.place, "昆明市");
    assert_eq!(
        first.content.engagement.iter().collect::<Vec<_>>(),
        [Engagement::Introduction, Engagement::FullTime]
    );
    assert_eq!(first.station.as_deref(), Some("S-3"));
    assert!(first.content.proposed_fields.is_empty());
    let second = row(&table, 3);
    assert_eq!(second.content.fields.iter().collect::<Vec<_>>(), [Field::Silicon]);
    assert_eq!(
        second.content.engagement.iter().collect::<Vec<_>>(),
        [Engagement::Project, Engagement::Flexible]
    );
    assert!(second.content.remarks.contains("重点领域：量子计算"));
    assert!(second.content.remarks.contains("不能够全职引进"));
    assert!(
        second.readings.iter().any(|reading| reading.cell == "B3" && reading.read == Interpreted::Remark)
    );
    // A guess stays a guess.
    let third = row(&table, 4);
    assert!(third.content.fields.is_empty());
    assert_eq!(third.content.proposed_fields.iter().collect::<Vec<_>>(), [Field::ArtificialIntelligence]);
    assert!(third.content.places.is_empty() && third.content.engagement.is_empty());
    assert_eq!(third.content.place, "烟台");
}

#[test]
fn parallel_texts() {
    let csv = "employer,title_en,title_zh-Hans,text_zh-Hans,text_vi\nA,Professor,教授,正文,văn bản\nA,Lecturer,,,\nA,,,,x\n";
    let table = table(csv.as_bytes());
    let first = &row(&table, 2).content;
    assert_eq!(first.source_lang, Lang::ZhHans);
    assert_eq!(first.texts[&Lang::En].title, "Professor");
    assert_eq!(first.texts[&Lang::ZhHans].body, "正文");
    assert_eq!(
        (first.texts[&Lang::Vi].title.as_str(), first.texts[&Lang::Vi].body.as_str()),
        ("教授", "văn bản")
    );
    assert_eq!(row(&table, 3).content.source_lang, Lang::En);
    assert_eq!(errors(&table), [("C4".into(), "position")]);
}

#[test]
fn no_word_of_a_list_is_lost() {
    let csv = "编号,单位,主管部门,岗位,类别,年龄要求,奇怪的列,备注,科研启动费/万\nA-7,甲,教育厅,教授,专技,40岁以下,值,备,50\n8,甲,,讲师,,,,,\n";
    let table = table(csv.as_bytes());
    let content = &row(&table, 2).content;
    assert_eq!(
        content.remarks,
        "备\n编号：A-7\n主管部门：教育厅\n类别：专技\n年龄要求：40岁以下\n奇怪的列：值"
    );
    assert_eq!(content.benefits, "科研启动费/万：50");
    assert_eq!(row(&table, 3).content.remarks, "");
    assert_eq!(table.ignored_columns, ["主管部门", "奇怪的列"]);
}

#[test]
fn columns_without_a_header() {
    let csv = ",岗位,人数,,\n1,教授,2,没有表头的话,35\n2,讲师,1,,\n";
    let table = table(csv.as_bytes());
    assert_eq!(row(&table, 2).content.remarks, "没有表头的话\n35");
    assert_eq!(row(&table, 3).content.remarks, "");
}

#[test]
fn a_period_gives_the_deadline_where_no_column_does() {
    let csv = "岗位,报名时间\na,2026年3月1日至2026年12月31日\nb,2026年3月1日\nc,长期\nd,2026年3月1日至2026年2月30日\n";
    let table = table(csv.as_bytes());
    let deadline = |number| row(&table, number).content.deadline.map(|day| day.to_string());
    assert_eq!(deadline(2).as_deref(), Some("2026-12-31"));
    assert_eq!((deadline(3), deadline(4)), (None, None));
    assert_eq!(row(&table, 3).content.remarks, "报名时间：2026年3月1日");
    assert_eq!(errors(&table), [("B5".into(), "existing-day")]);
}

#[test]
fn every_reading_is_shown() {
    let csv = "岗位,人数,薪酬,截止日期\n教授,2人,30-50万/年,2026年3月底前\n讲师,2,面议,2026-12-31\n";
    let table = table(csv.as_bytes());
    let readings: Vec<_> =
        row(&table, 2).readings.iter().map(|r| (r.cell.as_str(), r.raw.as_str())).collect();
    assert_eq!(readings, [("B2", "2人"), ("C2", "30-50万/年"), ("D2", "2026年3月底前")]);
    assert_eq!(row(&table, 3).readings, []);
}

#[test]
fn headers_alone_are_no_list() {
    assert_eq!(read("a.csv", "岗位,人数\n".as_bytes()), Err(Unreadable::NoRows));
    assert_eq!(read("a.csv", "岗位,人数\n1,\n合计,\n".as_bytes()).map(|t| t.rows.len()), Ok(1));
    assert!(matches!(read("a.csv", b"a,b\n1,2\n"), Err(Unreadable::NoHeader { .. })));
}

#[test]
fn texts_are_kept_word_for_word() {
    let title = "<b>教授</b> **AI** _x_ [a](http://b) \u{202e}abc";
    let long = "长".repeat(10_000);
    let csv =
        format!("岗位,备注\n\"{title}\",{long}\n\u{200b}\u{202d},x\n讲师\u{feff},{}\n", "长".repeat(20_001));
    let table = table(csv.as_bytes());
    assert_eq!(row(&table, 2).content.title(), title);
    assert_eq!(row(&table, 2).content.remarks, long);
    assert_eq!(errors(&table), [("A3".into(), "position"), ("B4".into(), "shorter-text")]);
}
