//! Texts as they are kept: word for word, without what cannot be seen.

use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use crate::domain::lang::Lang;
use crate::sheet::grid::is_blank;

/// A text of several lines: control characters go, line breaks become one
/// kind, white space and invisible characters go from the ends. Joiners
/// within a word stay: Khmer and Indic words need them.
pub(in crate::sheet) fn kept(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                if chars.peek() != Some(&'\n') {
                    kept.push('\n');
                }
            }
            '\n' | '\t' => kept.push(c),
            c if c.is_control() => {}
            c => kept.push(c),
        }
    }
    let trimmed = kept.trim_matches(is_blank);
    if trimmed.len() == kept.len() { kept } else { trimmed.to_owned() }
}

/// A text of one line: as [`kept`], with runs of white space as one space.
pub(in crate::sheet) fn one_line(text: &str) -> String {
    kept(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether there is nothing but marks: `/`, `——`, `…`.
pub(in crate::sheet) fn is_only_marks(text: &str) -> bool {
    !text.chars().any(char::is_alphanumeric)
}

/// The language that texts are written in, by their characters; `None` when
/// they do not say.
pub(in crate::sheet) fn language(title: &str, others: &[&str]) -> Option<Lang> {
    if let Some(lang) = title.chars().find_map(script) {
        return Some(lang);
    }
    if !title.chars().any(is_han) {
        return title.chars().any(char::is_alphabetic).then_some(Lang::En);
    }
    let (mut traditional, mut simplified) = (0usize, 0usize);
    for c in std::iter::once(title).chain(others.iter().copied()).flat_map(str::chars).take(5_000) {
        match FORMS.get(&c) {
            Some(Form::Traditional) => traditional += 1,
            Some(Form::Simplified) => simplified += 1,
            None => {}
        }
    }
    // A name may bring one old character into a simplified text.
    Some(if traditional > 2 * simplified { Lang::ZhHant } else { Lang::ZhHans })
}

/// The language of a script that belongs to one only.
fn script(c: char) -> Option<Lang> {
    match c {
        '\u{e01}'..='\u{e5b}' => Some(Lang::Th),
        '\u{e81}'..='\u{edf}' => Some(Lang::Lo),
        '\u{1000}'..='\u{109f}' => Some(Lang::My),
        '\u{1780}'..='\u{17ff}' => Some(Lang::Km),
        _ => None,
    }
}

const fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Simplified,
    Traditional,
}

/// Characters that belong to one form of writing only: the national standard
/// of 1980 has them and Big5 has not, or the other way round. Characters that
/// both have, and those that neither has, say nothing.
///
/// Both character sets are read out by decoding all their codes once; asking
/// an encoder for each character is slow.
static FORMS: LazyLock<HashMap<char, Form>> = LazyLock::new(|| {
    let decoded =
        |encoding: &'static encoding_rs::Encoding, lead: RangeInclusive<u8>, trail: RangeInclusive<u8>| {
            let codes = lead.flat_map(move |lead| trail.clone().map(move |trail| [lead, trail]));
            let decode = move |code: [u8; 2]| encoding.decode_without_bom_handling(&code).0.chars().next();
            codes.filter_map(decode).filter(|c| is_han(*c))
        };
    let mut forms: HashMap<char, Form> =
        decoded(encoding_rs::GBK, 0xb0..=0xf7, 0xa1..=0xfe).map(|c| (c, Form::Simplified)).collect();
    for c in decoded(encoding_rs::BIG5, 0xa4..=0xf9, 0x40..=0xfe) {
        if forms.remove(&c).is_none() {
            forms.insert(c, Form::Traditional);
        }
    }
    forms
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kept_texts() {
        for (text, expect) in [
            (" a\r\nb\rc\u{7} ", "a\nb\nc"),
            ("\u{200b}\u{202e}甲\u{202c}\u{feff}", "甲"),
            ("ក\u{200b}ខ", "ក\u{200b}ខ"),
            ("क्\u{200d}ष", "क्\u{200d}ष"),
            ("\u{200b}\u{200d}", ""),
        ] {
            assert_eq!(kept(text), expect, "{text:?}");
        }
        assert_eq!(one_line(" 研究员\n(生物)　甲 "), "研究员 (生物) 甲");
    }

    #[test]
    fn languages() {
        let check =
            |title: &str, others: &[&str], expect| assert_eq!(language(title, others), expect, "{title}");
        check("专任教师", &[], Some(Lang::ZhHans));
        check("國內銷售市場部經理", &["廈門金龍聯合汽車工業有限公司"], Some(Lang::ZhHant));
        check("院長", &["蓮花醫院"], Some(Lang::ZhHant));
        check("教授", &["北京大学"], Some(Lang::ZhHans));
        check("教授", &[], Some(Lang::ZhHans));
        check("博士后（陈堃教授课题组）", &[], Some(Lang::ZhHans));
        check("显著性研究", &["于右任"], Some(Lang::ZhHans));
        check("Post-doc (leopards and elephants)", &["北京林业大学"], Some(Lang::En));
        check("นักวิจัย AI", &[], Some(Lang::Th));
        check("សាស្ត្រាចារ្យ", &[], Some(Lang::Km));
        check("12345", &[], None);
    }
}
