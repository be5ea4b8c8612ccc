//! Dates, numbers and lists as each language writes them (ICU4X).

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use fluent::FluentValue;
use icu::calendar::{Date, Iso};
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{MD, MDE, YM, YMD};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::locale::Locale;
use intl_memoizer::Memoizable;
use intl_memoizer::concurrent::IntlLangMemoizer;
use unic_langid::LanguageIdentifier;

use crate::domain::lang::Lang;
use crate::domain::month::Month;
use crate::domain::posting::{Day, YUNNAN_ZONE};
use crate::domain::wishes::Minute;

use super::Words;

/// The locale by which a language's numbers and dates are written where it is
/// spoken: years of the Buddhist era in Thai, Burmese digits in Burmese.
///
/// Written out, because what a bare language means differs between versions of CLDR.
pub(super) fn locale(lang: Lang) -> Locale {
    let tag = match lang {
        Lang::ZhHans => "zh-Hans-CN-u-ca-gregory-nu-latn",
        Lang::ZhHant => "zh-Hant-TW-u-ca-gregory-nu-latn",
        Lang::En => "en-GB-u-ca-gregory-nu-latn",
        Lang::Vi => "vi-VN-u-ca-gregory-nu-latn",
        Lang::Th => "th-TH-u-ca-buddhist-nu-latn",
        Lang::Lo => "lo-LA-u-ca-gregory-nu-latn",
        Lang::My => "my-MM-u-ca-gregory-nu-mymr",
        Lang::Km => "km-KH-u-ca-gregory-nu-latn",
    };
    tag.parse().unwrap_or(Locale::UNKNOWN)
}

/// The digits of a language in a text written with Latin ones.
fn digits(lang: Lang, text: String) -> String {
    if lang != Lang::My {
        return text;
    }
    let digit = |c: char| c.to_digit(10).and_then(|value| char::from_u32(0x1040 + value)).unwrap_or(c);
    text.chars().map(digit).collect()
}

thread_local! {
    /// A formatter takes longer to make than to use, and cannot be shared between threads.
    static DECIMALS: RefCell<BTreeMap<Lang, DecimalFormatter>> = const { RefCell::new(BTreeMap::new()) };
}

/// A number as the language writes it.
fn decimal(lang: Lang, number: &Decimal) -> String {
    DECIMALS.with_borrow_mut(|formatters| match formatters.entry(lang) {
        Entry::Occupied(made) => made.get().format_to_string(number),
        Entry::Vacant(missing) => match DecimalFormatter::try_new(locale(lang).into(), Default::default()) {
            Ok(formatter) => missing.insert(formatter).format_to_string(number),
            Err(_) => number.to_string(),
        },
    })
}

/// Numbers within messages, written as the language writes them.
pub(super) struct Numbers(Lang);

impl Memoizable for Numbers {
    type Args = ();
    type Error = ();

    fn construct(lang: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        Lang::from_tag(&lang.to_string()).map(Self).ok_or(())
    }
}

impl Numbers {
    /// What a message shows of a value; `None` for what is no number.
    pub(super) fn write(value: &FluentValue<'_>, memoizer: &IntlLangMemoizer) -> Option<String> {
        let FluentValue::Number(number) = value else { return None };
        let number: Decimal = number.as_string().parse().ok()?;
        memoizer.with_try_get::<Self, _, _>((), |numbers| decimal(numbers.0, &number)).ok()
    }
}

fn iso(day: jiff::civil::Date) -> Option<Date<Iso>> {
    let (month, date) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    Date::try_new_iso(i32::from(day.year()), month, date).ok()
}

impl Words {
    /// A whole number with the language's grouping.
    pub fn number(self, number: i64) -> String {
        decimal(self.lang(), &Decimal::from(number))
    }

    /// A number given in hundredths, with two decimals.
    pub fn hundredths(self, hundredths: u32) -> String {
        let mut number = Decimal::from(hundredths);
        number.multiply_pow10(-2);
        decimal(self.lang(), &number)
    }

    /// A calendar day with its year.
    pub fn day(self, day: Day) -> String {
        if self.lang() == Lang::Vi {
            // ICU leaves out what Vietnamese puts before the year.
            let date = day.0;
            return format!("{} tháng {}, {}", date.day(), date.month(), date.year());
        }
        let formatter = DateTimeFormatter::try_new(locale(self.lang()).into(), YMD::long());
        match (iso(day.0), formatter) {
            (Some(date), Ok(formatter)) => formatter.format(&date).to_string(),
            _ => day.to_string(),
        }
    }

    /// A day without its year where that is the year of `today`, or so soon that nobody asks.
    pub fn day_near(self, day: Day, today: Option<Day>) -> String {
        let near = today.is_some_and(|today| {
            day.0.year() == today.0.year()
                || (day.0.since(today.0)).is_ok_and(|ahead| (0..=31).contains(&ahead.get_days()))
        });
        let formatter = DateTimeFormatter::try_new(locale(self.lang()).into(), MD::long());
        match (iso(day.0), formatter) {
            (Some(date), Ok(formatter)) if near => formatter.format(&date).to_string(),
            _ => self.day(day),
        }
    }

    /// A day with its weekday, short and without its year.
    pub fn day_of_month(self, day: Day) -> String {
        let formatter = DateTimeFormatter::try_new(locale(self.lang()).into(), MDE::medium());
        match (iso(day.0), formatter) {
            (Some(date), Ok(formatter)) => formatter.format(&date).to_string(),
            _ => day.to_string(),
        }
    }

    /// A month with its year.
    pub fn month(self, month: Month) -> String {
        let formatter = DateTimeFormatter::try_new(locale(self.lang()).into(), YM::long());
        match (iso(month.first()), formatter) {
            (Some(date), Ok(formatter)) => formatter.format(&date).to_string(),
            _ => month.to_string(),
        }
    }

    /// A moment (ms since 1970) as day and time in a zone, for a reader who
    /// is told the zone beside it.
    pub fn moment(self, at: i64, zone: &str) -> String {
        let Some(local) = local(at, zone) else { return String::new() };
        format!("{} {}", self.day(Day(local.date())), self.time(local.time()))
    }

    /// A minute of the day by a clock of 24 hours.
    pub fn minute(self, minute: Minute) -> String {
        digits(self.lang(), minute.clock())
    }

    /// A time of day by a clock of 24 hours.
    pub fn time(self, time: jiff::civil::Time) -> String {
        digits(self.lang(), format!("{:02}:{:02}", time.hour(), time.minute()))
    }

    /// A zone (IANA) as people call it.
    pub fn zone(self, zone: &str) -> String {
        if zone == YUNNAN_ZONE { self.say("zone-yunnan") } else { zone.to_owned() }
    }

    /// Several things in one line, separated as the language does.
    pub fn join<T: AsRef<str>>(self, things: impl IntoIterator<Item = T>) -> String {
        let things: Vec<String> = things.into_iter().map(|thing| thing.as_ref().to_owned()).collect();
        things.join(&self.say("list-separator").replace('_', " "))
    }
}

/// The local date and time of a moment (ms since 1970) in an IANA zone.
pub fn local(at: i64, zone: &str) -> Option<jiff::civil::DateTime> {
    let zone = jiff::tz::TimeZone::get(zone).ok()?;
    Some(jiff::Timestamp::from_millisecond(at).ok()?.to_zoned_datetime(zone).datetime())
}

/// The moment (ms since 1970) at which a zone's clocks have reached this date and time.
pub fn moment_of(local: jiff::civil::DateTime, zone: &str) -> Option<i64> {
    let zone = jiff::tz::TimeZone::get(zone).ok()?;
    crate::domain::wishes::moment(local, &zone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Texts;

    #[test]
    fn days_read_as_people_write_them() {
        let day = Day(jiff::civil::date(2026, 12, 31));
        assert_eq!(Texts::get().words(Lang::ZhHans).day(day), "2026年12月31日");
        assert_eq!(Texts::get().words(Lang::En).day(day), "31 December 2026");
        let in_lang = |lang| Words { texts: Texts::get(), lang }.day(day);
        assert_eq!(in_lang(Lang::ZhHant), "2026年12月31日");
        assert_eq!(in_lang(Lang::Vi), "31 tháng 12, 2026");
        assert_eq!(in_lang(Lang::Th), "31 ธันวาคม 2569");
        assert_eq!(in_lang(Lang::Lo), "31 ທັນວາ 2026");
        assert_eq!(in_lang(Lang::My), "၂၀၂၆ ဒီဇင်ဘာ ၃၁");
        assert_eq!(in_lang(Lang::Km), "31 ធ្នូ 2026");
    }

    #[test]
    fn moments_are_shown_in_their_zone() {
        let words = Texts::get().words(Lang::En);
        // 2026-11-24T20:00Z
        assert_eq!(words.moment(1_795_550_400_000, "Asia/Shanghai"), "25 November 2026 04:00");
        assert_eq!(words.moment(1_795_550_400_000, "Europe/Berlin"), "24 November 2026 21:00");
    }

    #[test]
    fn numbers_are_grouped() {
        let words = Texts::get().words(Lang::En);
        assert_eq!(words.number(1_204), "1,204");
        assert_eq!([467, 400].map(|mean| words.hundredths(mean)), ["4.67", "4.00"]);
        let in_lang = |lang| Words { texts: Texts::get(), lang };
        assert_eq!(in_lang(Lang::Vi).number(1_204), "1.204");
        assert_eq!(in_lang(Lang::My).number(1_204), "၁,၂၀၄");
        assert_eq!(in_lang(Lang::My).time(jiff::civil::time(7, 30, 0, 0)), "၀၇:၃၀");
        assert_eq!(words.say_with("home-postings", &crate::args! { n: 1_204 }), "Open postings 1,204");
    }
}
