//! Lists of events: real ones, and those that people make.

use rust_xlsxwriter::Format;

use super::build::{errors, read, row, table, xlsx};
use crate::domain::event::{EventDetails, EventKind};
use crate::domain::field::Field;
use crate::domain::ids::PostingId;
use crate::domain::lang::Lang;
use crate::domain::place::Place;
use crate::domain::posting::{Concern, PostingContent};
use crate::sheet::{Change, Interpreted, Row, Table, compare};

/// Facts of published events in the columns of a colleague's collection.
const REAL: &[u8] = include_bytes!("../../../data/samples/events.csv");

/// Names a folder with `events-sample.csv`, the whole collection.
const SAMPLES: &str = "HAIZHI_SAMPLES";

/// The day of the tests, in ms since 1970.
const NOW: i64 = 1_795_478_400_000;

fn event(row: &Row) -> &EventDetails {
    row.content.event.as_deref().expect("an event")
}

/// When an event is, as it is kept.
fn when(content: &PostingContent) -> String {
    let event = content.event.as_deref().expect("an event");
    match (event.starts, event.ends) {
        (None, _) => "open".to_owned(),
        (Some(starts), None) => starts.to_string(),
        (Some(starts), Some(ends)) => format!("{starts} to {ends}"),
    }
}

fn named<'t>(table: &'t Table, words: &str) -> &'t Row {
    table
        .rows
        .iter()
        .find(|row| row.content.texts.values().any(|text| text.title.contains(words)))
        .expect(words)
}

/// What holds for every list: no row is lost, and none has a title of nothing.
fn is_whole(table: &Table, rows: usize) {
    assert_eq!(table.row_count(), rows);
    assert_eq!(table.rows.len() + table.refused.len(), rows);
    assert!(table.rows.iter().all(|row| row.content.event.is_some() && !row.content.title().is_empty()));
}

#[test]
fn the_whole_collection_where_it_is_at_hand() {
    let Some(folder) = std::env::var_os(SAMPLES) else {
        return eprintln!("SKIPPED: {SAMPLES} names no folder with events-sample.csv");
    };
    let path = std::path::Path::new(&folder).join("events-sample.csv");
    let bytes = std::fs::read(&path).expect("the collection");
    let rows = csv::Reader::from_reader(&bytes[..]).into_records().count();
    let table = table(&bytes);
    is_whole(&table, rows);
    assert_eq!(errors(&table), []);
}

#[test]
fn every_real_row_becomes_a_draft() {
    let table = table(REAL);
    is_whole(&table, 17);
    assert_eq!(table.refused, []);
    let whens: Vec<_> = table.rows.iter().map(|row| when(&row.content)).collect();
    assert_eq!(
        whens,
        [
            "2024-06-11 to 2024-06-14",
            "open",
            "2022-12-01",
            "2015-06-12 to 2015-06-14",
            "2025-12-19 to 2025-12-27",
            "2025-03-28 to 2025-03-30",
            "open",
            "2017-12-20 to 2017-12-21",
            "2020-12-18 to 2020-12-19",
            "2013-09-07 to 2013-09-08",
            "2023-11-23",
            "2018-06-24",
            "2014-07-21 to 2014-07-24",
            "2024-12-08 to 2024-12-12",
            "2026-12-15 to 2026-12-18",
            "2026-08-07 to 2026-08-09",
            "2023-12-04 to 2023-12-08",
        ]
    );
    let about = |words: &str| named(&table, words).content.clone();
    let medicine = about("第十一届大湄公河");
    assert_eq!((medicine.zone.as_str(), medicine.place.as_str()), ("Asia/Bangkok", "泰国廊开府、老挝万象"));
    let science = about("澜湄区域科技人文");
    assert_eq!(science.places.iter().collect::<Vec<_>>(), [Place::Baoshan]);
    assert_eq!(science.employer, "中国科学技术协会、云南省人民政府共同主办");
    let society = about("留德华人化学化工");
    assert_eq!((society.zone.as_str(), society.place.as_str()), ("Europe/Berlin", "德国 埃森-杜伊斯堡大学"));
    let health = about("Health Big Data");
    assert_eq!((health.source_lang, health.zone.as_str()), (Lang::En, "Asia/Shanghai"));
    assert_eq!(health.proposed_fields.iter().collect::<Vec<_>>(), [Field::BigData]);
    assert!(health.fields.is_empty());
}

#[test]
fn a_day_without_a_year_is_open_and_says_so() {
    let table = table(REAL);
    let row = named(&table, "第九届大湄公河");
    assert!(row.content.remarks.contains("date_raw：9月4日至6日"), "{}", row.content.remarks);
    let open = Interpreted::When { starts: None, ends: None };
    assert!(row.readings.iter().any(|reading| reading.raw == "9月4日至6日" && reading.read == open));
    assert!(row.content.concerns(NOW).contains(&Concern::StartMissing));
    let over = named(&table, "ACCV 2024");
    assert!(over.content.concerns(NOW).contains(&Concern::EventPast));
}

#[test]
fn the_zone_of_a_deadline_for_papers_is_not_that_of_the_event() {
    let table = table(REAL);
    for (words, zone, stated) in [
        ("ACCV 2024", "Asia/Ho_Chi_Minh", "UTC-12"),
        ("MMAsia 2026", "Asia/Ho_Chi_Minh", "AoE"),
        ("GLOBECOM 2023", "Asia/Kuala_Lumpur", "UTC-4"),
    ] {
        let row = named(&table, words);
        assert_eq!(row.content.zone, zone, "{words}");
        assert_eq!(event(row).closes, None, "{words}");
        assert!(row.content.remarks.contains(stated), "{words}");
        assert!(row.content.remarks.contains("deadline_raw：paper"), "{words}");
    }
    let kunming = named(&table, "WISA 2026");
    assert_eq!(kunming.content.zone, "Asia/Shanghai");
    assert!(!kunming.content.remarks.contains("UTC+8"));
    assert!(kunming.content.remarks.contains("https://conf.ccf.org.cn/WISA2026"));
    assert!(table.rows.iter().all(|row| event(row).online.is_empty() && event(row).seats.is_empty()));
}

#[test]
fn kinds_by_their_column_and_by_the_title() {
    let real = table(REAL);
    for (words, kind) in [
        ("备战2027", EventKind::Fair),
        ("冬令营", EventKind::Outreach),
        ("澜湄区域科技人文", EventKind::Conference),
        ("MMAsia 2026", EventKind::Conference),
    ] {
        assert_eq!(event(named(&real, words)).kind, kind, "{words}");
    }
    let csv = "活动名称,举办时间,活动类型\n\
        a,2026-12-01,学术讲座\nb,2026-12-01,奇怪的类型\n2026国际人才交流大会海智专场,2026-12-01,\n\
        科普进校园,2026-12-01,\n赴德国访问团,2026-12-01,\n数字技术培训班,2026-12-01,\n\
        Symposium on Maize,2026-12-01,\n发展与展望,2026-12-01,\n国际会议与展览,2026-12-01,\nc,2026-12-01,mission\n";
    let table = table(csv.as_bytes());
    let kinds: Vec<_> = table.rows.iter().map(|row| event(row).kind).collect();
    use EventKind::{Conference, Lecture, Mission, Outreach, SpecialSession, Training};
    assert_eq!(
        kinds,
        [
            Lecture,
            Conference,
            SpecialSession,
            Outreach,
            Mission,
            Training,
            Conference,
            Conference,
            Conference,
            Mission
        ]
    );
    assert_eq!(row(&table, 2).content.remarks, "");
    assert_eq!(row(&table, 3).content.remarks, "活动类型：奇怪的类型");
}

#[test]
fn both_names_and_what_is_not_english() {
    let table = table(
        "name_zh,name_en,date\n海智论坛,HOME Forum,2026-12-01\n,国際会議,2026-12-01\n会议,第6回会長聯合会議,2026-12-01\n".as_bytes(),
    );
    let both = &row(&table, 2).content;
    assert_eq!((both.source_lang, both.texts[&Lang::En].title.as_str()), (Lang::ZhHans, "HOME Forum"));
    let japanese = &row(&table, 3).content;
    assert!(!japanese.texts.contains_key(&Lang::En));
    assert_eq!(japanese.title(), "国際会議");
    let third = &row(&table, 4).content;
    assert_eq!((third.title(), third.texts.len(), third.remarks.as_str()), ("会议", 1, "第6回会長聯合会議"));
}

#[test]
fn a_plan_as_a_society_writes_it() {
    let rows: &[&[&str]] = &[
        &["云南省科协2026年学术活动计划表"],
        &["序号", "活动名称", "时间", "地点", "主办单位", "承办单位", "规模", "联系方式", "报名截止", "议题"],
        &[
            "1",
            "人工智能论坛",
            "2026年12月10日下午3:00-5:00",
            "昆明市呈贡区",
            "云南省科协",
            "云南大学、昆明理工大学",
            "200人",
            "李老师 0871-65030000",
            "12月1日",
            "大模型",
        ],
        &["2", "滇池讲坛", "2026年12月", "线上", "云南省科协", "", "", "", "11月底前", ""],
        &["3", "", "2026年12月12日", "大理", "云南省科协"],
        &["4", "青年论坛", "2026年2月30日", "大理", "云南省科协"],
        &["合计", "", "", "", "", "", "200人"],
        &["备注：以上活动以通知为准。"],
    ];
    let table = table(&xlsx(rows, |_| Ok(())));
    is_whole(&table, 4);
    assert_eq!(errors(&table), [("B5".into(), "event-name"), ("C6".into(), "existing-day")]);
    let first = row(&table, 3);
    assert_eq!(when(&first.content), "2026-12-10 15:00 to 2026-12-10 17:00");
    assert_eq!(event(first).kind, EventKind::Conference);
    assert_eq!(event(first).co_organisers, ["云南大学", "昆明理工大学"]);
    assert_eq!(event(first).closes.map(|at| at.to_string()).as_deref(), Some("2026-12-01"));
    assert_eq!(first.content.employer, "云南省科协");
    assert_eq!(first.content.contact, "李老师 0871-65030000");
    assert_eq!(first.content.texts[&Lang::ZhHans].body, "议题：大模型");
    assert_eq!(first.content.remarks, "规模：200人");
    assert_eq!(first.content.proposed_fields.iter().collect::<Vec<_>>(), [Field::ArtificialIntelligence]);
    let second = row(&table, 4);
    assert_eq!((when(&second.content).as_str(), event(second).kind), ("open", EventKind::Lecture));
    assert_eq!(second.content.remarks, "时间：2026年12月\n报名截止：11月底前");
    assert_eq!(table.ignored_columns, [""; 0]);
}

#[test]
fn days_and_times_in_columns_of_their_own() {
    let rows: &[&[&str]] = &[
        &["会议名称", "日期", "具体时间", "开始时间", "结束时间"],
        &["a", "2026年12月1日", "15:00-17:00"],
        &["b", "2026-12-01", "", "9:00", "11:30"],
        &["c", "12月1日至3日", "", "2026-12-02", "2026-12-04"],
        &["d", "", "", "2026-12-02", ""],
        &["e", "", "", "", ""],
        &["f", "2026年底前"],
    ];
    let dated = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    let clock = Format::new().set_num_format("hh:mm");
    let bytes = xlsx(rows, |sheet| {
        sheet.write_number_with_format(5, 3, 46_357.625, &dated)?;
        sheet.write_number_with_format(5, 4, 0.75, &clock)?;
        Ok(())
    });
    let table = table(&bytes);
    is_whole(&table, 6);
    let whens: Vec<_> = table.rows.iter().map(|row| when(&row.content)).collect();
    assert_eq!(
        whens,
        [
            "2026-12-01 15:00 to 2026-12-01 17:00",
            "2026-12-01 09:00 to 2026-12-01 11:30",
            "2026-12-02 to 2026-12-04",
            "2026-12-02",
            "2026-12-01 15:00 to 2026-12-01 18:00",
            "open",
        ]
    );
}

#[test]
fn whose_clocks() {
    let csv = "event,date and time,city,country,time zone\n\
        a,2026-12-01 15:00,Berlin,,\nb,2026-12-01 15:00,,,Europe/Paris\nc,2026-12-01 15:00,Hanoi,Vietnam,UTC+7\n\
        d,2026-12-01 15:00,Hanoi,Vietnam,北京时间\ne,2026-12-01,Hanoi,Vietnam,UTC+1\nf,2026-12-01 15:00 (UTC+1),online,,\n\
        g,2026-12-01 15:00,Boston,US,\nh,2026-12-01 15:00,Atlantis,US,\ni,2026-12-01 15:00,online,,half past\n";
    let table = table(csv.as_bytes());
    let zones: Vec<_> = table.rows.iter().map(|row| row.content.zone.as_str()).collect();
    assert_eq!(
        zones,
        [
            "Europe/Berlin",
            "Europe/Paris",
            "Asia/Ho_Chi_Minh",
            "Asia/Shanghai",
            "Asia/Ho_Chi_Minh",
            "Etc/GMT-1",
            "America/New_York",
            "Asia/Shanghai",
            "Asia/Shanghai",
        ]
    );
    assert_eq!(row(&table, 4).content.place, "Hanoi, Vietnam");
    assert_eq!(row(&table, 6).content.remarks, "time zone：UTC+1");
    assert_eq!(row(&table, 10).content.remarks, "time zone：half past");
}

#[test]
fn when_one_registers() {
    let csv = "活动名称,举办时间,报名截止时间,报名时间\n\
        a,2027年1月10日,12月31日,\nb,2027年1月10日,2027年1月5日18:00,\nc,2027年1月10日,,2026年12月1日至12月20日\n\
        d,2027年1月10日,征文截止2026年12月1日,2026年12月1日\ne,2027年1月10日,名额满即止,\n";
    let table = table(csv.as_bytes());
    let window = |number| {
        let event = event(row(&table, number)).clone();
        [event.opens, event.closes].map(|at| at.map_or_else(String::new, |at| at.to_string()))
    };
    assert_eq!(window(2), ["", "2026-12-31"]);
    assert_eq!(window(3), ["", "2027-01-05 18:00"]);
    assert_eq!(window(4), ["2026-12-01", "2026-12-20"]);
    assert_eq!(window(5), ["", ""]);
    assert_eq!(
        row(&table, 5).content.remarks,
        "报名截止时间：征文截止2026年12月1日\n报名时间：2026年12月1日"
    );
    assert_eq!(row(&table, 6).content.remarks, "报名截止时间：名额满即止");
}

/// What the one row of a list is.
fn kind_of(csv: &str) -> &'static str {
    match read("a.csv", csv.as_bytes()).as_ref().map(|table| &table.rows[..]) {
        Ok([row]) if row.content.event.is_some() => "events",
        Ok([_]) => "demands",
        Ok(_) | Err(_) => "neither",
    }
}

#[test]
fn what_is_a_list_of_events() {
    for (header, kind) in [
        ("活动名称,时间", "events"),
        ("会议名称,开始时间,地点", "events"),
        ("Name,Date,Venue", "events"),
        ("Event,When", "events"),
        ("标题,日期,主办单位", "events"),
        ("title,date,venue", "events"),
        ("name_zh,name_en,start,end", "events"),
        ("主题,时间,主讲人", "events"),
        // Nothing says when, or nothing says what.
        ("活动名称,地点", "neither"),
        ("时间,地点", "neither"),
        // A position, or what only demands have.
        ("岗位,人数,活动名称,时间", "demands"),
        ("岗位需求,名称,日期,单位", "demands"),
        ("title,date,place", "demands"),
        ("标题,日期,单位", "demands"),
        ("title_en,date,employer", "demands"),
        ("标题,日期,报名截止时间,单位", "demands"),
        ("名称,日期,学历", "neither"),
    ] {
        let value = |name: &str| if name.contains("截止") { "长期" } else { "1" };
        let values: Vec<_> = header.split(',').map(value).collect();
        let values = values.join(",");
        assert_eq!(kind_of(&format!("{header}\n{values}\n")), kind, "{header}");
    }
}

#[test]
fn one_file_may_hold_both() {
    let csv = "岗位,人数,单位\n教授,1,甲\n,,\n活动名称,时间,地点\n论坛,2026-12-01,昆明\n";
    let table = table(csv.as_bytes());
    let kinds: Vec<_> = table.rows.iter().map(|row| row.content.event.is_some()).collect();
    assert_eq!(kinds, [false, true]);
}

#[test]
fn the_same_list_again_says_what_changed() {
    let csv = String::from_utf8(REAL.to_vec()).expect("UTF-8");
    let before = table(csv.as_bytes());
    let previous: Vec<_> =
        before.rows.iter().zip(1..).map(|(row, id)| (PostingId(id), row.content.clone())).collect();
    let again = compare(&previous, &before);
    assert!(again.changes.iter().all(|change| matches!(change, Change::Unchanged { .. })));
    assert!(again.gone.is_empty());
    // Put off by a day, one row gone, one new.
    let now = csv
        .replace("\"December 15-18, 2026\"", "\"December 16-18, 2026\"")
        .replace("第九届大湄公河次区域传统医药交流会", "第十届大湄公河次区域传统医药交流会");
    let changes = compare(&previous, &table(now.as_bytes()));
    let other: Vec<_> =
        changes.changes.iter().filter(|change| !matches!(change, Change::Unchanged { .. })).collect();
    assert_eq!(other, [&Change::New, &Change::Changed { id: PostingId(15), fields: vec!["event"] }]);
    assert_eq!(changes.gone, [PostingId(2)]);
}
