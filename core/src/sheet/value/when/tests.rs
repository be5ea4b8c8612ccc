use proptest::prelude::*;

use super::*;

fn told(text: &str, year: Option<i16>) -> String {
    let when = read(text, year).expect("days that exist");
    match (when.starts, when.ends) {
        (None, _) => String::new(),
        (Some(starts), None) => starts.to_string(),
        (Some(starts), Some(ends)) => format!("{starts} to {ends}"),
    }
}

#[test]
fn days_of_real_lists() {
    let check = |text: &str, expect: &str| assert_eq!(told(text, None), expect, "{text}");
    check("6月11~14日 (2024)", "2024-06-11 to 2024-06-14");
    check("12月1日 (2022)", "2022-12-01");
    check("8月25日-28日 (2022)", "2022-08-25 to 2022-08-28");
    check("2015年6月12─14日", "2015-06-12 to 2015-06-14");
    check("28–30 March 2025", "2025-03-28 to 2025-03-30");
    check("4月26日 (2023)", "2023-04-26");
    check("2013年9月7日", "2013-09-07");
    check("12月8日上午 (2012)", "2012-12-08");
    check("24日 (2018-06)", "2018-06-24");
    check("December 8-12, 2024", "2024-12-08 to 2024-12-12");
    check("July 6 - July 10, 2026", "2026-07-06 to 2026-07-10");
    check("August 07-09, 2026", "2026-08-07 to 2026-08-09");
    check("November 14 - 17, 2025", "2025-11-14 to 2025-11-17");
}

#[test]
fn days_in_other_forms() {
    let check = |text: &str, expect: &str| assert_eq!(told(text, None), expect, "{text}");
    check("2022年12月1日", "2022-12-01");
    check("２０２６年１２月１日（星期二）", "2026-12-01");
    check("26年12月1日", "2026-12-01");
    check("2026/12/1", "2026-12-01");
    check("2026.12.1", "2026-12-01");
    check("20261201", "2026-12-01");
    check("31/12/2026", "2026-12-31");
    check("12–14 March 2026", "2026-03-12 to 2026-03-14");
    check("March 12-14, 2026", "2026-03-12 to 2026-03-14");
    check("12 to 14 May 2026", "2026-05-12 to 2026-05-14");
    check("1st December 2026", "2026-12-01");
    check("30 November – 2 December 2026", "2026-11-30 to 2026-12-02");
    check("Dec. 30, 2026 - Jan. 2, 2027", "2026-12-30 to 2027-01-02");
    check("December 30 - January 2, 2027", "2026-12-30 to 2027-01-02");
    check("2026年12月30日至1月2日", "2026-12-30 to 2027-01-02");
    check("2026年12月1日至3日", "2026-12-01 to 2026-12-03");
    check("2026/12/1-3", "2026-12-01 to 2026-12-03");
    check("2026-12-01 — 2026-12-03", "2026-12-01 to 2026-12-03");
    check("2026-12-01-2026-12-03", "2026-12-01 to 2026-12-03");
    check("2026.12.1-12.3", "2026-12-01 to 2026-12-03");
    check("2026年12月1、2日", "2026-12-01 to 2026-12-02");
    check("1, 2 and 3 December 2026", "");
    check("December 2 and 3, 2026", "2026-12-02 to 2026-12-03");
    check("2026年12月19日起，为期9天", "2026-12-19 to 2026-12-27");
    check("2026年12月1日全天", "2026-12-01");
}

#[test]
fn times() {
    let check = |text: &str, expect: &str| assert_eq!(told(text, None), expect, "{text}");
    let afternoon = "2026-12-01 15:00 to 2026-12-01 17:00";
    check("2026-12-01 15:00-17:00", afternoon);
    check("2026年12月1日15：00—17：00", afternoon);
    check("2026年12月1日下午3:00-5:00", afternoon);
    check("2026年12月1日下午3点至5点", afternoon);
    check("1 December 2026, 3:00-5:00 pm", afternoon);
    check("3 pm to 5 pm, December 1, 2026", afternoon);
    check("15:00, 1 December 2026", "2026-12-01 15:00");
    check("12月1日 15:00-17:00 (2026)", afternoon);
    check("2026-12-01T15:00", "2026-12-01 15:00");
    check("2026/12/1 0:00:00", "2026-12-01");
    check("2026年12月1日9时30分", "2026-12-01 09:30");
    check("2026年12月1日上午9点半", "2026-12-01 09:30");
    check("2026年12月1日 14:00（北京时间）", "2026-12-01 14:00");
    check("2026年12月1日上午9:00—12月3日下午5:00", "2026-12-01 09:00 to 2026-12-03 17:00");
    check("2026年12月1-3日 9:00-17:00", "2026-12-01 09:00 to 2026-12-03 17:00");
    check("2026-12-01 11:00-1:00 pm", "2026-12-01 11:00 to 2026-12-01 13:00");
    check("2026-12-01 09:00-24:00", "2026-12-01 09:00");
    assert_eq!(read("2026-12-01 15:00 (UTC+7)", None).map(|when| when.zone), Ok(Some("Etc/GMT-7".into())));
}

#[test]
fn what_is_open_or_unclear_is_left_to_a_person() {
    for text in [
        "",
        "待定",
        "TBD",
        "近期",
        "9月4日至6日",
        "12 月18-19 日",
        "2024年6月",
        "2026年12月上旬",
        "2026年底",
        "2026",
        "June 2026",
        "3/4/2026",
        "2026年12月1日或12月5日",
        "2026年12月1日、5日",
        "3月4日、4月5日 (2026)",
        "第11届，300人",
        "0871-65030000",
        "12月1日 1500人",
    ] {
        assert_eq!(told(text, None), "", "{text}");
    }
}

#[test]
fn a_year_from_elsewhere_is_taken_where_none_is_written() {
    let check = |text: &str, expect: &str| assert_eq!(told(text, Some(2020)), expect, "{text}");
    check("9月4日至6日", "2020-09-04 to 2020-09-06");
    check("12 月18-19 日", "2020-12-18 to 2020-12-19");
    check("12月30日至1月2日", "2020-12-30 to 2021-01-02");
    check("12月19日开营，为期九天", "2020-12-19");
    check("2021年9月4日", "2021-09-04");
    check("9月", "");
}

#[test]
fn days_that_do_not_exist_are_refused() {
    for text in ["2026年2月30日", "2026-13-01", "2026-02-29", "2月30日-3月2日 (2026)"] {
        assert_eq!(read(text, None), Err(Expected::ExistingDay), "{text}");
    }
}

#[test]
fn times_without_a_day_wait_for_one() {
    let check = |text: &str, begin: i8, end: Option<i8>| {
        let at = |hour| Time::new(hour, 0, 0, 0).expect("an hour");
        assert_eq!(read(text, None).map(|when| when.clock), Ok(Some((at(begin), end.map(at)))), "{text}");
    };
    check("15:00", 15, None);
    check("15:00-17:00", 15, Some(17));
    check("下午3点", 15, None);
    check("9 am - 5 pm", 9, Some(17));
    assert_eq!(When::of_part(0.625).clock, read("15:00", None).expect("a time").clock);
}

#[test]
fn a_day_before_which_it_is() {
    let when = read("2026年11月30日前", None).expect("a day");
    assert!(when.before && when.last().is_some());
    assert!(!read("2026年11月30日", None).expect("a day").before);
}

#[test]
fn shifts_from_utc() {
    for (text, zone) in [
        ("UTC+8", Some("Asia/Shanghai")),
        ("AoE", Some("Etc/GMT+12")),
        ("UTC-4", Some("Etc/GMT+4")),
        ("GMT", Some("Etc/UTC")),
        ("UTC+5:30", None),
        ("Kunming", None),
    ] {
        assert_eq!(shift(text).as_deref(), zone, "{text}");
    }
}

proptest! {
    /// Whatever is written: no panic, no end without a beginning, and times
    /// alone only where there is no day.
    #[test]
    fn any_words_do_no_harm(text in "([0-9]{1,8}|年|月|日|[-/.:~ ()、,]|至|pm|上午|下午|点|半|March|May|to|天|UTC|[+]|\\PC){0,14}", year in prop::option::of(1990i16..2101)) {
        if let Ok(when) = read(&text, year) {
            prop_assert!(when.ends.is_none() || when.starts.is_some(), "{text}");
            prop_assert!(when.clock.is_none() || when.starts.is_none(), "{text}");
        }
    }
}
