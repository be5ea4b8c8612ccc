//! How the parts of a posting are written in the reader's language.

use crate::args;
use crate::domain::posting::{Compensation, Headcount, PayPeriod, PostingContent};

use super::{Words, local};

impl Words {
    /// How many people are sought.
    pub fn headcount(self, headcount: Option<Headcount>) -> String {
        match headcount {
            None => self.say("headcount-several"),
            Some(Headcount::Exactly(n)) => self.say_with("headcount-exactly", &args! { n: n }),
            Some(Headcount::Between { min, max }) => {
                self.say_with("headcount-between", &args! { min: min, max: max })
            }
        }
    }

    /// The last day and how far it is at `now` (ms since 1970), counted in
    /// days of the employer's zone.
    pub fn deadline(self, content: &PostingContent, now: i64) -> String {
        let Some(deadline) = content.deadline else { return self.say("deadline-none") };
        let day = self.day(deadline);
        let Some(today) = local(now, &content.zone) else { return day };
        let days = i64::from((deadline.0 - today.date()).get_days());
        match days {
            ..0 => self.say_with("deadline-past", &args! { day: day }),
            0 => self.say_with("deadline-today", &args! { day: day }),
            1.. => self.say_with("deadline-days", &args! { day: day, days: days }),
        }
    }

    /// Pay in words: the sums where they were understood, else the employer's own words.
    pub fn compensation(self, pay: &Compensation) -> String {
        let Some(sum) = self.sum(pay) else { return pay.raw.clone() };
        let paid = match pay.per {
            None => sum,
            Some(PayPeriod::Year) => self.say_with("pay-by-year", &args! { sum: sum }),
            Some(PayPeriod::Month) => self.say_with("pay-by-month", &args! { sum: sum }),
            Some(PayPeriod::Day) => self.say_with("pay-by-day", &args! { sum: sum }),
            Some(PayPeriod::Once) => self.say_with("pay-by-once", &args! { sum: sum }),
        };
        match (pay.min, pay.max) {
            (Some(_), None) => self.say_with("pay-at-least", &args! { sum: paid }),
            (None, Some(_)) => self.say_with("pay-at-most", &args! { sum: paid }),
            (Some(_), Some(_)) | (None, None) => paid,
        }
    }

    /// The sums of a pay with their currency; `None` when there are none.
    fn sum(self, pay: &Compensation) -> Option<String> {
        let low = pay.min.or(pay.max)?;
        let high = pay.max.unwrap_or(low);
        let yuan = pay.currency == "CNY";
        let currency = if yuan { self.say("currency-cny") } else { pay.currency.clone() };
        // A large unit (万) only where every sum is at least one of it and
        // its hundredth parts are whole.
        let fits = |scale: &i64| [low, high].iter().all(|sum| sum >= scale && sum % (scale / 100) == 0);
        let scale = self.say("money-scale").parse().ok().filter(|scale| yuan && *scale > 1).filter(fits);
        let (min, max) = (self.money(low, scale), self.money(high, scale));
        Some(match (low == high, scale.is_some()) {
            (true, false) => self.say_with("pay-exactly", &args! { n: min, currency: currency }),
            (true, true) => self.say_with("pay-exactly-scaled", &args! { n: min, currency: currency }),
            (false, false) => self.say_with("pay-between", &args! { min: min, max: max, currency: currency }),
            (false, true) => {
                self.say_with("pay-between-scaled", &args! { min: min, max: max, currency: currency })
            }
        })
    }

    /// A sum, in units of `scale` with at most two decimals where there is one.
    fn money(self, sum: i64, scale: Option<i64>) -> String {
        let Some(scale) = scale else { return self.number(sum) };
        let whole = self.number(sum / scale);
        match sum % scale * 100 / scale {
            0 => whole,
            rest if rest % 10 == 0 => format!("{whole}.{}", rest / 10),
            rest => format!("{whole}.{rest:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;
    use crate::domain::posting::Day;
    use crate::text::Texts;

    fn both(write: impl Fn(Words) -> String) -> [String; 2] {
        [Lang::ZhHans, Lang::En].map(|lang| write(Texts::get().words(lang)))
    }

    fn pay(min: Option<i64>, max: Option<i64>, per: Option<PayPeriod>) -> Compensation {
        Compensation { min, max, currency: "CNY".into(), per, raw: "面议".into() }
    }

    #[test]
    fn headcounts() {
        let write = |headcount| both(|words| words.headcount(headcount));
        assert_eq!(write(None), ["若干", "Several positions"]);
        assert_eq!(write(Some(Headcount::Exactly(1))), ["1 人", "1 position"]);
        assert_eq!(write(Some(Headcount::Exactly(3))), ["3 人", "3 positions"]);
        assert_eq!(write(Some(Headcount::Between { min: 2, max: 5 })), ["2–5 人", "2–5 positions"]);
    }

    #[test]
    fn pay_is_written_as_the_language_counts() {
        let write = |min, max, per| both(|words| words.compensation(&pay(min, max, per)));
        let (year, month) = (Some(PayPeriod::Year), Some(PayPeriod::Month));
        assert_eq!(
            write(Some(300_000), Some(500_000), year),
            ["30 万–50 万元/年", "CNY 300,000–500,000 a year"]
        );
        assert_eq!(
            write(Some(8_000), Some(10_000), month),
            ["8,000–10,000 元/月", "CNY 8,000–10,000 a month"]
        );
        assert_eq!(write(Some(285_000), None, year), ["28.5 万元/年起", "from CNY 285,000 a year"]);
        assert_eq!(write(None, Some(1_000_000), None), ["最高 100 万元", "up to CNY 1,000,000"]);
        assert_eq!(write(Some(120_500), Some(120_500), year), ["12.05 万元/年", "CNY 120,500 a year"]);
        assert_eq!(
            write(Some(123_456), Some(123_456), Some(PayPeriod::Once)),
            ["123,456 元（一次性）", "CNY 123,456, paid once"]
        );
        assert_eq!(write(None, None, year), ["面议", "面议"]);
        let dollars = Compensation { currency: "USD".into(), ..pay(Some(40_000), Some(60_000), year) };
        assert_eq!(
            both(|words| words.compensation(&dollars)),
            ["40,000–60,000 USD/年", "USD 40,000–60,000 a year"]
        );
    }

    #[test]
    fn deadlines_count_days_of_the_employers_zone() {
        let mut content = PostingContent::new(Lang::ZhHans, "研发");
        let write = |content: &PostingContent, now| both(|words| words.deadline(content, now));
        assert_eq!(write(&content, 0), ["长期有效", "Open-ended"]);
        content.deadline = Some(Day(jiff::civil::date(2026, 12, 31)));
        // 2026-11-24T15:59Z is still the 24th in Kunming, 16:00Z the 25th.
        assert_eq!(
            write(&content, 1_795_535_940_000),
            ["2026年12月31日截止（还有 37 天）", "Apply by 31 December 2026 (37 days left)"]
        );
        assert_eq!(
            write(&content, 1_795_536_000_000),
            ["2026年12月31日截止（还有 36 天）", "Apply by 31 December 2026 (36 days left)"]
        );
        let end = content.expires_at().expect("a deadline");
        assert_eq!(
            write(&content, end - 1),
            ["2026年12月31日截止（今天是最后一天）", "Apply by 31 December 2026 (last day today)"]
        );
        assert_eq!(write(&content, end), ["已于 2026年12月31日截止", "Closed on 31 December 2026"]);
    }
}
