//! The two sample lists: real notices in the forms in which they come.

use jiff::civil::{Date, date};

use crate::domain::ids::PostingId;
use crate::domain::lang::Lang;
use crate::domain::posting::{Headcount, PayPeriod};
use crate::sheet::{Change, Limits, Row, Source, Table, compare, read_postings};

const TODAY: Date = date(2026, 11, 24);

fn table(name: &str, bytes: &[u8]) -> Table {
    read_postings(&Source { name, bytes }, &Limits::default(), TODAY, &mut |_| {}).expect("a readable list")
}

fn universities() -> Table {
    table("demands-universities.xlsx", include_bytes!("../../../data/samples/demands-universities.xlsx"))
}

fn job_board() -> Table {
    table("demands-jobboard-gbk.csv", include_bytes!("../../../data/samples/demands-jobboard-gbk.csv"))
}

fn row(table: &Table, number: u32) -> &Row {
    table.rows.iter().find(|row| row.row == number).expect("a row that was taken")
}

#[test]
fn every_row_of_the_university_list_is_taken() {
    let table = universities();
    assert_eq!((table.rows.len(), table.refused.len()), (17, 0));
    assert_eq!(table.errors, []);
    assert_eq!(table.ignored_columns, [""; 0]);
    assert_eq!(table.rows.iter().map(|row| row.row).collect::<Vec<_>>(), (4..=20).collect::<Vec<_>>());
    // Cells merged downward hold for every row below them, and for no other.
    for number in 9..=13 {
        assert_eq!(row(&table, number).content.employer, "江苏大学理学院");
    }
    assert_eq!(row(&table, 16).content.employer, "XTBG Horticulture department");
    assert_eq!(row(&table, 17).content.headcount, Some(Headcount::Exactly(1)));
    assert_eq!(row(&table, 4).content.deadline, None);
    assert_eq!(row(&table, 20).content.deadline.map(|day| day.to_string()).as_deref(), Some("2026-04-15"));
    assert_eq!(row(&table, 14).content.source_lang, Lang::En);
    assert_eq!(row(&table, 13).content.disciplines, ["电子科学与技术", "仪器科学与技术（电子信息处理方向）"]);
}

#[test]
fn no_row_of_the_job_board_is_lost() {
    let table = job_board();
    assert_eq!((table.rows.len(), table.refused.len()), (44, 3));
    let errors: Vec<_> =
        table.errors.iter().map(|e| (e.cell.as_deref().unwrap_or(""), e.read.as_str())).collect();
    assert_eq!(
        errors,
        [
            ("D21", "每个岗位1人到18人不等；超过80个招聘岗位"),
            ("D24", "18个院、系、研究所"),
            ("D25", "5个学科"),
        ]
    );
    // Left out in the list: a draft that says so.
    assert_eq!(row(&table, 8).content.employer, "");
    assert_eq!(row(&table, 34).content.headcount, Some(Headcount::Exactly(70)));
    assert_eq!(row(&table, 22).content.source_lang, Lang::ZhHant);
    let pay = row(&table, 4).content.compensation.clone().expect("a sum");
    assert_eq!((pay.min, pay.max, pay.per), (Some(400_000), Some(750_000), Some(PayPeriod::Year)));
    let several = row(&table, 28).content.compensation.clone().expect("words");
    assert_eq!((several.min, several.max), (None, None));
    assert_eq!(row(&table, 42).content.disciplines, ["研究生：药学", "本科：药学", "临床药学", "专科：药学"]);
}

#[test]
fn a_list_is_unchanged_against_itself() {
    for table in [universities(), job_board()] {
        let previous: Vec<_> =
            table.rows.iter().zip(1..).map(|(row, id)| (PostingId(id), row.content.clone())).collect();
        let found = compare(&previous, &table);
        assert!(found.changes.iter().all(|change| matches!(change, Change::Unchanged { .. })));
        assert!(found.gone.is_empty());
    }
}
