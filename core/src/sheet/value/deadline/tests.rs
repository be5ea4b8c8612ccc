use jiff::civil::date;

use super::*;

const TODAY: Date = date(2026, 11, 24);

#[test]
fn days() {
    let check = |text: &str, day: &str| {
        let read = read(text, TODAY).map(|deadline| deadline.day.map(|day| day.to_string()));
        assert_eq!(read, Ok(Some(day.to_owned())), "{text}");
    };
    check("2026-12-31", "2026-12-31");
    check("2026/3/1", "2026-03-01");
    check("2026.3.31", "2026-03-31");
    check("๓๑/๓/๒๕๖๙", "2026-03-31");
    check("2569-03-31", "2026-03-31");
    check("２０２６年３月３１日", "2026-03-31");
    check("2026年3月底前", "2026-03-31");
    check("2026年2月底", "2026-02-28");
    check("2026年3月", "2026-03-31");
    check("2026年3月下旬", "2026-03-31");
    check("2026年3月上旬", "2026-03-10");
    check("2026年4月15日前(资格时点)", "2026-04-15");
    check("2026年4月15日（星期三）17:00前", "2026-04-15");
    check("2026年4月15日24时", "2026-04-15");
    check("2026年12月31日（17:00）", "2026-12-31");
    check("报名截止到2026年4月15日", "2026-04-15");
    check("截止日期：2026年4月15日", "2026-04-15");
    check("26年3月31日", "2026-03-31");
    check("2026年底", "2026-12-31");
    check("2026年底前", "2026-12-31");
    check("年底前", "2026-12-31");
    check("今年12月20日", "2026-12-20");
    check("明年3月底", "2027-03-31");
    check("20261231", "2026-12-31");
    check("2026-12", "2026-12-31");
    check("2026-12-31 17:00", "2026-12-31");
    check("2026-12-31T23:59:59", "2026-12-31");
    check("2026/12/31 0:00:00", "2026-12-31");
    check("31 December 2026", "2026-12-31");
    check("December 31st, 2026", "2026-12-31");
    check("Dec. 31, 2026", "2026-12-31");
    check("31-Dec-2026", "2026-12-31");
    check("by March 2027", "2027-03-31");
    check("no later than 31 March 2027", "2027-03-31");
    check("31/12/2026", "2026-12-31");
    check("12/31/2026", "2026-12-31");
    check("长期有效，最晚2026年12月31日", "2026-12-31");
    check("2014年3月11日", "2014-03-11");
    check("2028年2月29日", "2028-02-29");
}

#[test]
fn without_a_year_the_nearest_to_come() {
    let check = |text: &str, day: &str| {
        let read = read(text, TODAY).map(|deadline| deadline.day.map(|day| day.to_string()));
        assert_eq!(read, Ok(Some(day.to_owned())), "{text}");
    };
    check("6月底", "2027-06-30");
    check("6月底前", "2027-06-30");
    check("12月15日", "2026-12-15");
    check("11月24日", "2026-11-24");
    check("3月15日前", "2027-03-15");
    check("15 January", "2027-01-15");
}

#[test]
fn periods_end_on_their_last_day() {
    let check = |text: &str, day: &str| {
        let read = read(text, TODAY).map(|deadline| deadline.day.map(|day| day.to_string()));
        assert_eq!(read, Ok(Some(day.to_owned())), "{text}");
    };
    check("2026年3月1日至2026年4月30日", "2026-04-30");
    check("2026年3月1日至4月30日", "2026-04-30");
    check("2026年3月1日-15日", "2026-03-15");
    check("2026.3.1-2026.4.30", "2026-04-30");
    check("2026-03-01 — 2026-04-30", "2026-04-30");
    check("2026年11月1日至1月31日", "2027-01-31");
    check("即日起至2026年12月31日", "2026-12-31");
    check("2026/3/1 17:00 至 2026/4/30 17:00", "2026-04-30");
}

#[test]
fn open_ended() {
    for text in [
        "长期",
        "长期有效",
        "招满即止",
        "全年",
        "詳見正文",
        "Rolling",
        "Open until filled",
        "公告发布之日起开始报名，高层次人才全年招聘",
        "2026年1月1日起，长期有效",
        "2026年全年招聘",
    ] {
        assert_eq!(read(text, TODAY), Ok(Deadline { day: None, zone: None }), "{text}");
    }
}

#[test]
fn zones() {
    let check = |text: &str, zone: &str| {
        let read = read(text, TODAY).expect(text);
        assert_eq!(read.day.map(|day| day.to_string()).as_deref(), Some("2026-12-31"), "{text}");
        assert_eq!(read.zone.as_deref(), Some(zone), "{text}");
    };
    check("2026-12-31 AoE", "Etc/GMT+12");
    check("2026-12-31 23:59 UTC-12", "Etc/GMT+12");
    check("2026-12-31 UTC+8", "Asia/Shanghai");
    check("Dec 31, 2026 (UTC)", "Etc/UTC");
}

#[test]
fn refused() {
    let check = |text: &str, expected| assert_eq!(read(text, TODAY), Err(expected), "{text}");
    check("2026年2月30日", Expected::ExistingDay);
    check("2026-13-01", Expected::ExistingDay);
    check("2027年2月29日", Expected::ExistingDay);
    check("0026-01-01", Expected::ExistingDay);
    check("828日", Expected::WholeDay);
    check("2014311日（周二）前", Expected::WholeDay);
    check("15日内", Expected::WholeDay);
    check("2026年", Expected::WholeDay);
    check("昨日", Expected::FixedDay);
    check("今天", Expected::FixedDay);
    check("近日", Expected::FixedDay);
    check("04/05/2026", Expected::ClearDay);
    check("2026年3月31日、2026年6月30日", Expected::OneDay);
    check("2026-12-31至2026-01-01", Expected::OneDay);
    check("2026年4月15日起", Expected::Deadline);
    check("春节后", Expected::Deadline);
    check("abc", Expected::Deadline);
    check("半年内", Expected::Deadline);
}
