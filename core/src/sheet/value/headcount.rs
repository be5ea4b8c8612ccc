//! How many people are sought.

use crate::domain::posting::Headcount;
use crate::sheet::lexicon::Lexicon;
use crate::sheet::table::Expected;
use crate::text::fold::fold;

use super::LONGEST_VALUE;
use super::lex::{Lexer, Token};

type Tokens<'t> = [Token<'t, String>];

/// The most people that one posting may seek; a larger number is a mistake,
/// a telephone number for example.
const MOST: u32 = 100_000;

/// Reads a number of people: `2`, `１名`, `10-15人`, or a word for "several",
/// which gives `None`. Whatever is left over makes the value unreadable:
/// five disciplines are not five people.
pub(in crate::sheet) fn read(text: &str) -> Result<Option<Headcount>, Expected> {
    if text.len() > LONGEST_VALUE {
        return Err(Expected::Headcount);
    }
    let folded = fold(text);
    let Some(table) = Lexicon::get().list("headcount") else { return Err(Expected::Headcount) };
    let tokens: Vec<_> = Lexer::with_decimals(&folded, table).collect();
    let (tokens, bracketed) = without_brackets(tokens);
    let tokens: Vec<_> = tokens.into_iter().filter(|token| !is_filler(token)).collect();
    if let [token] = &tokens[..]
        && token.means("several")
        && !bracketed
    {
        return Ok(None);
    }
    counted(&tokens).map(Some).ok_or(Expected::Headcount)
}

/// Leaves out what stands in brackets after something else; says whether
/// there was any.
fn without_brackets(tokens: Vec<Token<'_, String>>) -> (Vec<Token<'_, String>>, bool) {
    let (mut plain, mut depth, mut bracketed) = (Vec::new(), 0usize, false);
    for token in tokens {
        if token.is_mark("(") && !plain.is_empty() {
            depth += 1;
            bracketed = true;
        } else if token.is_mark(")") && depth > 0 {
            depth -= 1;
        } else if depth == 0 {
            plain.push(token);
        }
    }
    (plain, bracketed)
}

/// Words that change nothing: "about", "in total".
fn is_filler(token: &Token<'_, String>) -> bool {
    token.means("about") || token.means("total") || token.is_mark(":") || token.is_mark("\u{3002}")
}

fn counted(tokens: &Tokens<'_>) -> Option<Headcount> {
    if let Some((first, rest)) = tokens.split_first()
        && first.means("at-most")
    {
        return at_most(rest);
    }
    let (least, rest) = people(tokens)?;
    match rest {
        [] => Some(Headcount::Exactly(least)),
        [within] if within.means("within") => between(1, least),
        [to, rest @ ..] if to.means("to") || to.is_mark("-") => {
            let (most, rest) = people(rest)?;
            if rest.is_empty() { between(least, most) } else { None }
        }
        _ => None,
    }
}

fn at_most(tokens: &Tokens<'_>) -> Option<Headcount> {
    let (most, rest) = people(tokens)?;
    if rest.is_empty() { between(1, most) } else { None }
}

fn between(min: u32, max: u32) -> Option<Headcount> {
    match min.cmp(&max) {
        std::cmp::Ordering::Less => Some(Headcount::Between { min, max }),
        std::cmp::Ordering::Equal => Some(Headcount::Exactly(min)),
        std::cmp::Ordering::Greater => None,
    }
}

/// A number at the start, with its word for people if there is one.
fn people<'t, 's>(tokens: &'s Tokens<'t>) -> Option<(u32, &'s Tokens<'t>)> {
    let (number, rest) = whole_number(tokens)?;
    let rest = match rest {
        [word, rest @ ..] if word.means("person") => rest,
        rest => rest,
    };
    (1..=MOST).contains(&number).then_some((number, rest))
}

/// A whole number at the start, in digits or in words up to 99.
fn whole_number<'t, 's>(tokens: &'s Tokens<'t>) -> Option<(u32, &'s Tokens<'t>)> {
    if let [Token::Number(number), rest @ ..] = tokens {
        let whole = match number.split_once('.') {
            Some((whole, fraction)) if fraction.bytes().all(|digit| digit == b'0') => whole,
            Some(_) => return None,
            None => number,
        };
        return Some((whole.parse().ok()?, rest));
    }
    let len = tokens.iter().take_while(|token| word_value(token).is_some()).count();
    let (words, rest) = tokens.split_at(len);
    let values: Vec<u32> = words.iter().filter_map(word_value).collect();
    let number = match values[..] {
        [10] => 10,
        [one] if one < 10 => one,
        [10, ones] if ones < 10 => 10 + ones,
        [tens, 10] if tens < 10 => tens * 10,
        [tens, 10, ones] if tens < 10 && ones < 10 => tens * 10 + ones,
        _ => return None,
    };
    Some((number, rest))
}

/// The senses of words for numbers, from one.
pub(super) const NUMERALS: [&str; 10] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

fn word_value(token: &Token<'_, String>) -> Option<u32> {
    (1..).zip(NUMERALS).find(|(_, word)| token.means(word)).map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        let check = |text: &str, people| {
            assert_eq!(read(text), Ok(Some(Headcount::Exactly(people))), "{text}");
        };
        check("2", 2);
        check("2.0", 2);
        check("２名", 2);
        check(" 1 名 ", 1);
        check("2人", 2);
        check("18位", 18);
        check("1,200", 1200);
        check("共5人", 5);
        check("约5人", 5);
        check("两名", 2);
        check("十人", 10);
        check("二十五名", 25);
        check("1-1", 1);
        check("10名（其中博士5名）", 10);
        check("70 (50 provincial universities + 20 ministry universities)", 70);
        check("3 positions", 3);
        check("two", 2);
        check("招聘人数：3", 3);
    }

    #[test]
    fn ranges() {
        let check = |text: &str, min, max| {
            assert_eq!(read(text), Ok(Some(Headcount::Between { min, max })), "{text}");
        };
        check("10-15人", 10, 15);
        check("1—2", 1, 2);
        check("1～2名", 1, 2);
        check("1至3人", 1, 3);
        check("1名到3名", 1, 3);
        check("1或2人", 1, 2);
        check("不超过8个", 1, 8);
        check("岗位总数不超过8个", 1, 8);
        check("8人以内", 1, 8);
        check("up to 3", 1, 3);
    }

    #[test]
    fn several() {
        for text in ["若干", "若干人", "若干名", "不限", "Several", "多名", "若干人。"] {
            assert_eq!(read(text), Ok(None), "{text}");
        }
    }

    #[test]
    fn refused() {
        for text in [
            "-3",
            "1.5",
            "0",
            "若干名以内",
            "若干（2-3人）",
            "每个岗位1人到18人不等；超过80个招聘岗位",
            "5个学科",
            "18个院、系、研究所",
            "有的专业最多需求8位教授",
            "3-1",
            "1、2",
            "abc",
            "2/3",
            "999999999999",
            "3人以上",
            "(2)",
            "-",
        ] {
            assert_eq!(read(text), Err(Expected::Headcount), "{text}");
        }
    }
}
