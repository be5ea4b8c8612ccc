//! What is paid.

use crate::domain::posting::{Compensation, PayPeriod};
use crate::sheet::lexicon::Lexicon;
use crate::text::fold::fold;

use super::LONGEST_VALUE;
use super::lex::{Lexer, Token};

type Tokens<'t> = [Token<'t, String>];

/// What a column's header says about its sums: `annual pay (10,000 yuan)`.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(in crate::sheet) struct Unit {
    factor: Option<f64>,
    currency: Option<Currency>,
    per: Option<PayPeriod>,
}

impl Unit {
    /// Reads the unit from a header.
    pub(in crate::sheet) fn of_header(header: &str) -> Self {
        let folded = fold(header);
        let mut unit = Self::default();
        let Some(table) = Lexicon::get().list("money") else { return unit };
        let mut counted = false;
        for token in Lexer::with_decimals(&folded, table) {
            unit.factor = unit.factor.or(factor(&token));
            unit.currency = unit.currency.or(currency(&token));
            // A sum for three years is none for one.
            unit.per = unit.per.or(period(&token).filter(|_| !counted));
            counted = is_count(&token);
        }
        unit
    }
}

/// A currency, or a sign that several share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Currency {
    Is(&'static str),
    Unclear,
}

/// Keeps a cell's words about pay and reads a sum or a range from them where
/// that is what they are. With several sums, or with words that may change
/// what they mean, only the words are kept.
pub(in crate::sheet) fn read(text: &str, unit: Unit) -> Compensation {
    let raw = super::text::kept(text);
    if raw.len() > LONGEST_VALUE {
        return words_only(raw, None);
    }
    let folded = fold(text);
    let Some(table) = Lexicon::get().list("money") else { return words_only(raw, None) };
    let tokens: Vec<_> = Lexer::with_decimals(&folded, table).collect();
    let said = tokens.iter().find_map(currency).or(unit.currency);
    match Sum::read(&tokens, unit) {
        Some(sum) => sum.compensation(raw, said),
        None => words_only(raw, said),
    }
}

/// Compensation without numbers. Words without a sign of money are taken for
/// yuan; under a sign that several currencies share it stays open.
fn words_only(raw: String, said: Option<Currency>) -> Compensation {
    let currency = match said {
        None => "CNY",
        Some(Currency::Is(code)) => code,
        Some(Currency::Unclear) => "",
    };
    Compensation { min: None, max: None, currency: currency.to_owned(), per: None, raw }
}

/// A sum or a range that the words say and nothing else.
#[derive(Debug, Default)]
struct Sum {
    low: Option<f64>,
    high: Option<f64>,
    per: Option<PayPeriod>,
    least: bool,
    most: bool,
}

impl Sum {
    fn read(tokens: &Tokens<'_>, unit: Unit) -> Option<Self> {
        let mut sum = Self { per: unit.per, ..Self::default() };
        let named = tokens.iter().any(|token| currency(token).is_some());
        let mut said_period = None;
        let mut rest = tokens;
        while let Some((token, after)) = rest.split_first() {
            if let (Token::Number(_), [word, ..]) = (token, after)
                && word.means("bonus-months")
            {
                // "14 salaries a year" goes with a sum a month.
                rest = &after[1..];
                continue;
            }
            if matches!(token, Token::Number(_)) {
                if sum.low.is_some() {
                    return None;
                }
                rest = sum.range(rest, unit, named)?;
                continue;
            }
            sum.least |= token.means("least");
            sum.most |= token.means("most");
            match period(token) {
                Some(per) if said_period.is_none_or(|said| said == per) => said_period = Some(per),
                Some(_) => return None,
                None if is_filler(token) => {}
                None => return None,
            }
            rest = after;
        }
        sum.low?;
        sum.per = said_period.or(sum.per);
        Some(sum)
    }

    /// Reads a sum or a range at the start. Where the words name a currency
    /// (`named`) the unit of the header does not hold for them.
    fn range<'t, 's>(&mut self, tokens: &'s Tokens<'t>, unit: Unit, named: bool) -> Option<&'s Tokens<'t>> {
        let (low, low_factor, rest) = amount(tokens)?;
        let (mut high, mut after) = (None, rest);
        if let [to, more @ ..] = skip_currency(rest)
            && (to.means("to") || to.is_mark("-"))
        {
            let more = skip_currency(more);
            if let Some((number, factor, end)) = amount(more) {
                high = Some((number, factor));
                after = end;
            }
        }
        let of_header = if named { None } else { unit.factor };
        let factor = high.and_then(|(_, factor)| factor).or(low_factor).or(of_header);
        let scaled = |number: f64, own: Option<f64>| number * own.or(factor).unwrap_or(1.0);
        let low = scaled(low, low_factor);
        self.low = Some(low);
        self.high = high.map(|(number, own)| scaled(number, own));
        // Nobody earns 30 yuan a year, or 300,000 times 10,000: what the unit
        // is then, nobody can say.
        const LEAST_WITHOUT_UNIT: f64 = 1_000.0;
        const MOST: f64 = 1e8;
        let small = factor.is_none() && low < LEAST_WITHOUT_UNIT && (!named || unit.factor.is_some());
        if small || low > MOST { None } else { Some(after) }
    }

    fn compensation(self, raw: String, said: Option<Currency>) -> Compensation {
        let currency = said.unwrap_or(Currency::Is("CNY"));
        let (Currency::Is("CNY"), false) = (currency, self.least && self.most) else {
            return words_only(raw, Some(currency));
        };
        let whole = |sum: f64| (sum.is_finite() && sum.abs() < 1e12).then(|| sum.round() as i64);
        let (low, high) = (self.low.and_then(whole), self.high.and_then(whole));
        let (min, max) = match (low, high) {
            (Some(low), Some(high)) if low <= high => (Some(low), Some(high)),
            (Some(low), None) if self.least => (Some(low), None),
            (Some(low), None) if self.most => (None, Some(low)),
            (Some(low), None) => (Some(low), Some(low)),
            _ => return words_only(raw, Some(currency)),
        };
        Compensation { min, max, currency: "CNY".to_owned(), per: self.per, raw }
    }
}

/// A number with its factor at the start.
fn amount<'t, 's>(tokens: &'s Tokens<'t>) -> Option<(f64, Option<f64>, &'s Tokens<'t>)> {
    let [Token::Number(number), rest @ ..] = tokens else { return None };
    let number: f64 = number.parse().ok()?;
    match rest {
        [word, rest @ ..] if factor(word).is_some() => Some((number, factor(word), rest)),
        rest => Some((number, None, rest)),
    }
}

/// Passes over the name of the currency between the ends of a range.
fn skip_currency<'t, 's>(tokens: &'s Tokens<'t>) -> &'s Tokens<'t> {
    match tokens {
        [word, rest @ ..] if currency(word).is_some() => rest,
        tokens => tokens,
    }
}

/// Whether a piece counts what comes after it.
fn is_count(token: &Token<'_, String>) -> bool {
    let words = Lexicon::get().list("headcount");
    match token {
        Token::Number(_) => true,
        Token::Other(mark) => {
            words.is_some_and(|words| words.at_start(mark).is_some_and(|(_, senses)| is_numeral(senses)))
        }
        Token::Word(_) => false,
    }
}

fn is_numeral(senses: &[String]) -> bool {
    super::headcount::NUMERALS.iter().any(|numeral| senses.iter().any(|sense| sense == numeral))
}

fn factor(token: &Token<'_, String>) -> Option<f64> {
    [("wan", 1e4), ("thousand", 1e3), ("million", 1e6)]
        .into_iter()
        .find(|(sense, _)| token.means(sense))
        .map(|(_, factor)| factor)
}

fn currency(token: &Token<'_, String>) -> Option<Currency> {
    const CODES: [(&str, &str); 6] =
        [("yuan", "CNY"), ("usd", "USD"), ("eur", "EUR"), ("hkd", "HKD"), ("jpy", "JPY"), ("gbp", "GBP")];
    if token.means("yen-sign") {
        // In a list of Yunnan the sign that yen and yuan share is the yuan's.
        return Some(Currency::Is("CNY"));
    }
    if token.means("dollar") {
        return Some(Currency::Unclear);
    }
    CODES.into_iter().find(|(sense, _)| token.means(sense)).map(|(_, code)| Currency::Is(code))
}

fn period(token: &Token<'_, String>) -> Option<PayPeriod> {
    [("year", PayPeriod::Year), ("month", PayPeriod::Month), ("day", PayPeriod::Day)]
        .into_iter()
        .find(|(sense, _)| token.means(sense))
        .map(|(_, period)| period)
}

/// Words and marks that do not change what a sum says.
fn is_filler(token: &Token<'_, String>) -> bool {
    const SENSES: [&str; 6] = ["filler", "negotiable", "per", "person", "least", "most"];
    const MARKS: [&str; 8] = ["(", ")", ",", ";", ":", ".", "\u{b7}", "\u{3002}"];
    currency(token).is_some()
        || SENSES.iter().any(|sense| token.means(sense))
        || MARKS.iter().any(|mark| token.is_mark(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pay(text: &str, header: &str) -> (Option<i64>, Option<i64>, Option<PayPeriod>, String) {
        let read = read(text, Unit::of_header(header));
        assert_eq!(read.raw, text);
        (read.min, read.max, read.per, read.currency)
    }

    fn check(text: &str, header: &str, min: i64, max: i64, per: Option<PayPeriod>) {
        let min = (min > 0).then_some(min);
        let max = (max > 0).then_some(max);
        assert_eq!(pay(text, header), (min, max, per, "CNY".to_owned()), "{text} under {header}");
    }

    #[test]
    fn sums_and_ranges() {
        use PayPeriod::{Day, Month, Year};
        check("30-50万/年", "薪酬待遇", 300_000, 500_000, Some(Year));
        check("40-75万/年", "年薪（万元）", 400_000, 750_000, Some(Year));
        check("30 - 50万元/年(税后)", "薪酬", 300_000, 500_000, Some(Year));
        check("30万-50万元", "年薪", 300_000, 500_000, Some(Year));
        check("30-60万/人", "年薪（万元）", 300_000, 600_000, Some(Year));
        check("30", "年薪（万元）", 300_000, 300_000, Some(Year));
        check("30.5", "薪酬/万", 305_000, 305_000, None);
        check("8-10K", "薪资", 8_000, 10_000, None);
        check("5-7K·14薪", "月薪", 5_000, 7_000, Some(Month));
        check("400-600元/天", "薪资", 400, 600, Some(Day));
        check("20万元起", "年薪", 200_000, 0, Some(Year));
        check("不低于20万", "年薪", 200_000, 0, Some(Year));
        check("30万以内", "年薪", 0, 300_000, Some(Year));
        check("年薪20万以上，面议", "薪酬待遇", 200_000, 0, Some(Year));
        check("300000", "年薪（元）", 300_000, 300_000, Some(Year));
        check("RMB 300,000 per annum", "Salary", 300_000, 300_000, Some(Year));
        check("300k-500k yuan/year", "Salary", 300_000, 500_000, Some(Year));
        check("¥300,000-¥500,000", "Annual salary", 300_000, 500_000, Some(Year));
        check("8千-1万元/月", "薪资", 8_000, 10_000, Some(Month));
        check("90", "首聘期（三年）工资待遇（万元）", 900_000, 900_000, None);
        check("8000元/月", "薪酬（万元/年）", 8_000, 8_000, Some(Month));
        check("３０－５０万元／年", "薪资", 300_000, 500_000, Some(Year));
    }

    #[test]
    fn words_only() {
        for (text, header) in [
            ("面议", "薪资"),
            ("“一人一策、一事一议”", "薪酬待遇"),
            ("最高可年薪百万", "薪酬"),
            ("25(工) 15(文、理)", "年薪（万元）"),
            ("安家补贴30 - 50万元(税后);科研启动金50 - 80万元;年薪20万元起 + 年底高水平绩效", "薪酬"),
            ("特聘教授一般是年薪10万元人民币", "薪酬"),
            ("安家费30万", "薪酬待遇"),
            ("30-50", "薪酬"),
            ("50-30万", "年薪"),
            ("100元/小时", "薪资"),
            ("30元", "年薪（万元）"),
            ("300000", "年薪（万元）"),
            ("", "薪资"),
        ] {
            assert_eq!(pay(text, header), (None, None, None, "CNY".to_owned()), "{text}");
        }
    }

    #[test]
    fn other_currencies_keep_their_words() {
        assert_eq!(pay("$18,000", "Salary").3, "");
        assert_eq!(pay("US$18,000 per year", "Salary").3, "USD");
        assert_eq!(pay("18000美元/年", "薪资").0, None);
        assert_eq!(
            pay("120,000 yuan ($18,000) per year (tax-exempt); research fund 1 million yuan", "Salary").0,
            None
        );
    }
}
