//! Dates, numbers and lists as each language writes them (ICU4X).

use icu::calendar::{Date, Iso};
use icu::datetime::DateTimeFormatter;
use icu::datetime::fieldsets::{MD, MDE, YM, YMD};
use icu::decimal::DecimalFormatter;
use icu::decimal::input::Decimal;
use icu::locale::Locale;

use crate::domain::lang::Lang;
use crate::domain::month::Month;
use crate::domain::posting::{Day, YUNNAN_ZONE};

use super::Words;

/// The locale by which a language's numbers and dates are written: Gregorian
/// years and Latin digits in every language, as on the postings themselves.
pub(super) fn locale(lang: Lang) -> Locale {
    let tag = match lang {
        Lang::En => "en-GB-u-ca-gregory-nu-latn".to_owned(),
        other => format!("{other}-u-ca-gregory-nu-latn"),
    };
    tag.parse().unwrap_or(Locale::UNKNOWN)
}

fn iso(day: jiff::civil::Date) -> Option<Date<Iso>> {
    let (month, date) = (u8::try_from(day.month()).ok()?, u8::try_from(day.day()).ok()?);
    Date::try_new_iso(i32::from(day.year()), month, date).ok()
}

impl Words {
    /// A whole number with the language's grouping.
    pub fn number(self, number: i64) -> String {
        match DecimalFormatter::try_new(locale(self.lang()).into(), Default::default()) {
            Ok(formatter) => formatter.format_to_string(&Decimal::from(number)),
            Err(_) => number.to_string(),
        }
    }

    /// A number given in hundredths, with two decimals.
    pub fn hundredths(self, hundredths: u32) -> String {
        let mut number = Decimal::from(hundredths);
        number.multiply_pow10(-2);
        match DecimalFormatter::try_new(locale(self.lang()).into(), Default::default()) {
            Ok(formatter) => formatter.format_to_string(&number),
            Err(_) => number.to_string(),
        }
    }

    /// A calendar day with its year.
    pub fn day(self, day: Day) -> String {
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
        format!("{} {:02}:{:02}", self.day(Day(local.date())), local.hour(), local.minute())
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
    }
}
