use super::*;
use crate::sheet::grid::{Allowance, GridBuilder, Value};
use crate::sheet::limits::Limits;

fn grid(rows: &[&[&str]], merges: &[(&str, &str)]) -> Grid {
    let limits = Limits::default();
    let mut allowance = Allowance::new(&limits);
    let mut builder = GridBuilder::new(String::new(), &mut allowance);
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            builder.put(At { row, column }, Value::Text((*cell).into())).expect("small");
        }
    }
    for (first, last) in merges {
        let at = |a1: &str| At::from_a1(a1).expect("an address");
        builder.merge(at(first), at(last)).expect("small");
    }
    builder.finish()
}

fn codes(header: &Header) -> Vec<String> {
    header.columns.iter().map(|c| c.concept.map_or_else(|| "-".to_owned(), Concept::code)).collect()
}

fn check(rows: &[&[&str]], merges: &[(&str, &str)], at: (u32, u32), expect: &[&str]) {
    let header = Header::find(&grid(rows, merges)).expect("a header");
    assert_eq!((header.first, header.last), at);
    assert_eq!(codes(&header), expect);
}

#[test]
fn below_titles() {
    check(
        &[
            &["2026年海外高层次人才需求信息表"],
            &["填表说明：待遇如无法确定请填“面议”，人数不限请填“若干”。"],
            &[
                "序号",
                "招聘单位",
                "招聘岗位名称",
                "需求人数",
                "需求专业（供参考）",
                "联系人\n及联系方式",
                "奇怪的列",
            ],
            &["1", "甲大学", "教授", "2", "化学", "王老师", "x"],
        ],
        &[("A1", "G1")],
        (2, 2),
        &["serial", "employer", "position", "headcount", "disciplines", "contact", "-"],
    );
}

#[test]
fn over_two_rows_with_merged_cells() {
    check(
        &[
            &["序号", "单位", "岗位", "", "", "招聘条件", ""],
            &["", "", "名称", "编码", "人数", "学历", "专业"],
            &["1", "甲大学", "教授", "A1", "2", "博士", "化学"],
        ],
        &[("A1", "A2"), ("B1", "B2"), ("C1", "E1"), ("F1", "G1")],
        (0, 1),
        &["serial", "employer", "position", "code", "headcount", "degree", "disciplines"],
    );
}

#[test]
fn over_two_rows_without_merged_cells() {
    check(
        &[
            &["序号", "岗位", "", "", "招聘条件", ""],
            &["", "名称", "编码", "人数", "学历", "专业"],
            &["1", "教授", "A1", "2", "博士", "化学"],
        ],
        &[],
        (0, 1),
        &["serial", "position", "code", "headcount", "degree", "disciplines"],
    );
}

#[test]
fn forms_of_headers() {
    check(
        &[&[
            "招聘單位",
            "招 聘 岗 位",
            "＊人数（人）",
            "年薪（万元）",
            "科研启动费/万",
            "title_en",
            "text_zh-TW",
            "截止日期*",
        ]],
        &[],
        (0, 0),
        &[
            "employer",
            "position",
            "headcount",
            "compensation",
            "benefits",
            "title_en",
            "text_zh-Hant",
            "deadline",
        ],
    );
    check(
        &[&["Employer", "Position", "No. of positions", "Closing date", "Key field(s)"]],
        &[],
        (0, 0),
        &["employer", "position", "headcount", "deadline", "field"],
    );
    check(
        &[&["拟引进高层次人才岗位名称", "计划招聘人数（人）", "用人单位联系人", "招满即止/截止时间"]],
        &[],
        (0, 0),
        &["position", "headcount", "contact", "deadline"],
    );
}

#[test]
fn the_clearer_column_wins() {
    check(
        &[&["主管部门", "招聘单位", "岗位名称", "岗位需求", "工作地点"]],
        &[],
        (0, 0),
        &["-", "employer", "position", "-", "place"],
    );
    check(&[&["学院", "岗位", "人数"]], &[], (0, 0), &["employer", "position", "headcount"]);
}

#[test]
fn no_header() {
    assert_eq!(Header::find(&grid(&[&["a", "b"], &["岗位"], &["联系人", "张三"]], &[])), None);
}

#[test]
fn a_header_that_comes_again() {
    let grid = grid(&[&["岗位", "人数", "专业"], &["教授", "人数", "专业"], &["岗位", "人数", "专业"]], &[]);
    assert_eq!(Header::again(&grid, &grid.rows[1]), None);
    assert!(Header::again(&grid, &grid.rows[2]).is_some());
}

#[test]
fn a_sub_header_means_what_it_means_below_its_group() {
    check(
        &[
            &["序号", "用人单位", "需求岗位", "", "", "联系方式", ""],
            &["", "", "名称", "编号", "人数", "联系人", "电话"],
        ],
        &[("A1", "A2"), ("B1", "B2"), ("C1", "E1"), ("F1", "G1")],
        (0, 1),
        &["serial", "employer", "position", "code", "headcount", "contact", "contact"],
    );
}

#[test]
fn a_header_of_two_rows_that_comes_again() {
    let grid = grid(
        &[
            &["序号", "单位", "岗位", "", "专业"],
            &["", "", "名称", "人数", ""],
            &["1", "甲大学", "教授", "2", "化学"],
            &["序号", "单位", "岗位", "", "专业"],
            &["", "", "名称", "人数", ""],
            &["序号", "单位", "名称", "人数", "专业"],
        ],
        &[("A1", "A2"), ("B1", "B2"), ("C1", "D1"), ("E1", "E2")],
    );
    let header = Header::find(&grid).expect("a header");
    let repeated: Vec<_> = grid.rows.iter().map(|row| header.is_repeated_by(row)).collect();
    assert_eq!(repeated, [true, true, false, true, true, true]);
}

#[test]
fn headers_of_real_lists() {
    for (concept, headers) in [
        ("serial", &["序号"][..]),
        ("employer", &["招聘单位", "招考单位", "主管部门", "公司名称", "学院"]),
        ("position", &["岗位", "招聘岗位名称", "职位", "岗位需求", "标题", "position"]),
        ("category", &["招聘类别", "职位类别", "需求类型"]),
        ("code", &["岗位编码", "岗位编号"]),
        ("headcount", &["招聘人数", "需求人数", "用人名额", "headcount"]),
        ("degree", &["学位", "学历要求"]),
        ("disciplines", &["专业条件要求", "需求专业", "需求学科（供参考）", "专业范围"]),
        ("field", &["行业领域", "重点领域", "所属产业", "技术领域"]),
        ("research", &["研究方向", "核心技术需求", "岗位职责"]),
        ("compensation", &["薪资", "薪酬/万", "年薪（万元）", "首聘期(三年)工資待遇"]),
        ("benefits", &["科研启动费/万", "安家費及購房補貼(萬元)", "配偶安置"]),
        ("audience", &["年龄要求", "招聘对象范围"]),
        ("engagement", &["人才类型（培养/直接引进/柔性引进）", "对接倾向"]),
        ("contact", &["联系人\n及联系方式", "咨询电话", "报名方式"]),
        ("start", &["发布时间", "开招日期"]),
        ("period", &["报名时间"]),
        ("deadline", &["截止日期", " 报名截止时间 ", "截止時間"]),
        ("place", &["所属省份", "县市区", "base地"]),
        ("remarks", &["其他", "其他要求", "其他说明"]),
    ] {
        for header in headers {
            assert_eq!(concept_of(header).as_deref(), Some(concept), "{header}");
        }
    }
    assert_eq!(concept_of("细分产品"), None);
}
