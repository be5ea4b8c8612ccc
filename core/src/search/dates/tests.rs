use jiff::civil::date;

use super::super::forms::Folded;
use super::*;

fn check(text: &str, expect: (Option<Date>, Option<Date>)) {
    let folded = Folded::new(text);
    let found = at_start(folded.text(), date(2026, 11, 30));
    let Some((length, days)) = found else { panic!("{text}: nothing") };
    assert_eq!((days.from, days.until), expect, "{text}");
    assert_eq!(length, folded.text().len(), "{text}: {:?}", &folded.text()[..length]);
}

fn until(year: i16, month: i8, day: i8) -> (Option<Date>, Option<Date>) {
    (None, Some(date(year, month, day)))
}

fn from(year: i16, month: i8, day: i8) -> (Option<Date>, Option<Date>) {
    (Some(date(year, month, day)), None)
}

fn between(first: Date, last: Date) -> (Option<Date>, Option<Date>) {
    (Some(first), Some(last))
}

#[test]
fn days_are_read_in_every_language() {
    let june = until(2027, 5, 31);
    for text in [
        "before June",
        "6月前",
        "六月之前",
        "trước tháng 6",
        "trước tháng sáu",
        "ก่อนเดือนมิถุนายน",
        "ก่อนมิถุนายน",
        "ກ່ອນເດືອນມິຖຸນາ",
        "ກ່ອນເດືອນ 6",
        "ဇွန်လမတိုင်မီ",
        "មុនខែមិថុនា",
    ] {
        check(text, june);
    }
    for text in [
        "月底前",
        "本月底之前",
        "before the end of the month",
        "by the end of this month",
        "trước cuối tháng",
        "ก่อนสิ้นเดือน",
        "ກ່ອນທ້າຍເດືອນ",
        "လကုန်မတိုင်မီ",
        "មុនចុងខែ",
        "月底",
        "before month-end",
        "11月30日前",
        "by 30 November",
    ] {
        check(text, until(2026, 11, 30));
    }
    for text in [
        "年底前",
        "before the end of the year",
        "by year-end",
        "trước cuối năm",
        "ก่อนสิ้นปี",
        "ກ່ອນສິ້ນປີ",
        "នៅចុងឆ្នាំ",
        "နှစ်ကုန်မတိုင်မီ",
        "12月底前",
    ] {
        check(text, until(2026, 12, 31));
    }
    for text in [
        "until 15 December",
        "12月15日前",
        "截至12月15日",
        "by December 15th, 2026",
        "2026-12-15前",
        "until 15/12/2026",
        "ภายในวันที่ 15 ธันวาคม 2569",
        "đến hết ngày 15 tháng 12",
        "ພາຍໃນວັນທີ 15 ເດືອນທັນວາ",
    ] {
        check(text, until(2026, 12, 15));
    }
    check("before 15 December", until(2026, 12, 14));
    check("before December", until(2026, 11, 30));
    for text in [
        "from March",
        "3月起",
        "从3月开始",
        "từ tháng 3",
        "ตั้งแต่เดือนมีนาคม",
        "ຕັ້ງແຕ່ເດືອນມີນາ",
        "မတ်လမှစ၍",
        "ចាប់ពីខែមីនា",
    ] {
        check(text, from(2027, 3, 1));
    }
    check("after March", from(2027, 4, 1));
    let december = between(date(2026, 12, 1), date(2026, 12, 31));
    for text in [
        "in December",
        "12月",
        "十二月",
        "tháng 12",
        "เดือนธันวาคม",
        "ເດືອນທັນວາ",
        "ဒီဇင်ဘာလ",
        "ខែធ្នូ",
        "下个月",
        "next month",
        "2026年12月",
        "December 2026",
    ] {
        check(text, december);
    }
    check("today", between(date(2026, 11, 30), date(2026, 11, 30)));
    check("下周", between(date(2026, 12, 7), date(2026, 12, 13)));
    check("2027年", between(date(2027, 1, 1), date(2027, 12, 31)));
    check("12月1日到12月15日", between(date(2026, 12, 1), date(2026, 12, 15)));
    check("từ 1/12 đến 15/12", between(date(2026, 12, 1), date(2026, 12, 15)));
    check("from 1 December to 15 January", between(date(2026, 12, 1), date(2027, 1, 15)));
    check("by Friday", until(2026, 12, 4));
    check("周五前", until(2026, 12, 4));
}

#[test]
fn what_names_no_day_is_left() {
    for text in [
        "may",
        "march",
        "before",
        "12",
        "2026",
        "年会",
        "日本",
        "月季",
        "from Berlin",
        "end",
        "in Kunming",
        "5g",
        "前沿",
        "monthly",
        "1/2",
        "",
    ] {
        let folded = Folded::new(text);
        assert_eq!(at_start(folded.text(), date(2026, 11, 30)), None, "{text}");
    }
}
