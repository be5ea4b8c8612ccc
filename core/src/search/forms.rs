//! The one form in which texts are searched, and the way back from there.
//!
//! As [`crate::text::fold`], with what cutting words needs: Thai and Lao keep
//! their vowels whole (NFKC takes น้ำ apart into what no dictionary knows), the
//! digits of every script are one, and each place knows where it stood in the
//! text it came from, so that a hit can be shown there.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::text::fold::{is_invisible, simplified};

/// A text in the form in which it is searched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// For each byte of it and for its end, where that began in the original.
    at: Vec<u32>,
    /// Where the original ends.
    end: u32,
}

impl Folded {
    /// Folds a text: width, case and traditional characters make no
    /// difference, nothing invisible is left, white space is one space.
    pub fn new(text: &str) -> Self {
        let mut folded = Self { at: Vec::with_capacity(text.len()), ..Self::default() };
        folded.text.reserve(text.len());
        let mut start = 0;
        while let Some(unit) = unit(&text[start..]) {
            folded.push_unit(unit, u32::try_from(start).unwrap_or(u32::MAX));
            start += unit.len();
        }
        let trimmed = folded.text.trim_end().len();
        folded.text.truncate(trimmed);
        folded.at.truncate(trimmed);
        folded.end = u32::try_from(text.len()).unwrap_or(u32::MAX);
        folded
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where in the original this range of the folded text stood.
    pub fn origin(&self, range: &Range<usize>) -> Range<usize> {
        let place = |at: usize| self.at.get(at).copied().unwrap_or(self.end) as usize;
        let start = place(range.start);
        // What several bytes came from ends where the next begins.
        let mut end = range.end;
        while end < self.at.len() && place(end) == place(range.end.saturating_sub(1)) {
            end += 1;
        }
        start..place(end).max(start)
    }

    fn push_unit(&mut self, unit: &str, from: u32) {
        let mut chars = unit.chars();
        match (chars.next(), chars.next()) {
            (Some(c), None) if c.is_ascii() || matches!(c, '\u{4e00}'..='\u{9fff}') => self.push(c, from),
            (Some(c), _) if is_thai_or_lao(c) => unit.nfc().for_each(|c| self.push(c, from)),
            _ => {
                let lower = unit.nfkc().flat_map(char::to_lowercase);
                lower.nfkc().for_each(|c| self.push(c, from));
            }
        }
    }

    fn push(&mut self, c: char, from: u32) {
        if is_invisible(c) {
            return;
        }
        if c.is_whitespace() || c.is_control() {
            if !self.text.is_empty() && !self.text.ends_with(' ') {
                self.append(' ', from);
            }
            return;
        }
        match c {
            // A vowel written as two, or with its tone behind it, is the one vowel.
            '\u{e32}' | '\u{eb2}' => self.push_vowel(c, from),
            '\u{e48}'..='\u{e4b}' if self.text.ends_with('\u{e33}') => self.push_before('\u{e33}', c, from),
            '\u{ec8}'..='\u{ecb}' if self.text.ends_with('\u{eb3}') => self.push_before('\u{eb3}', c, from),
            // Lao writes these two as one letter or as two.
            '\u{edc}' => "\u{eab}\u{e99}".chars().for_each(|c| self.append(c, from)),
            '\u{edd}' => "\u{eab}\u{ea1}".chars().for_each(|c| self.append(c, from)),
            _ => self.append(simplified(digit(c).to_ascii_lowercase()), from),
        }
    }

    /// The second half of a vowel whose first half may stand before it.
    fn push_vowel(&mut self, aa: char, from: u32) {
        let (ring, whole) = if aa == '\u{e32}' { ('\u{e4d}', '\u{e33}') } else { ('\u{ecd}', '\u{eb3}') };
        let mut before = self.text.chars().rev();
        let (last, second) = (before.next(), before.next());
        let is_tone = |c: char| matches!(c, '\u{e48}'..='\u{e4b}' | '\u{ec8}'..='\u{ecb}');
        match (last, second) {
            (Some(last), _) if last == ring => {
                let from = self.pop();
                self.append(whole, from);
            }
            (Some(tone), Some(second)) if is_tone(tone) && second == ring => {
                self.pop();
                let from = self.pop();
                self.append(tone, from);
                self.append(whole, from);
            }
            _ => self.append(aa, from),
        }
    }

    fn push_before(&mut self, last: char, c: char, from: u32) {
        let before = self.pop();
        self.append(c, before);
        self.append(last, from);
    }

    fn append(&mut self, c: char, from: u32) {
        self.text.push(c);
        self.at.extend(std::iter::repeat_n(from, c.len_utf8()));
    }

    /// Takes the last character away; where it stood.
    fn pop(&mut self) -> u32 {
        let Some(c) = self.text.pop() else { return 0 };
        let from = self.at[self.text.len()];
        self.at.truncate(self.at.len() - c.len_utf8());
        from
    }
}

/// A character with the marks that go with it, at the start of a text.
fn unit(text: &str) -> Option<&str> {
    let mut chars = text.char_indices();
    chars.next()?;
    let end = chars.find(|(_, c)| !is_combining_mark(*c)).map_or(text.len(), |(at, _)| at);
    Some(&text[..end])
}

const fn is_thai_or_lao(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{eff}')
}

/// The digit for a digit of Thai, Lao, Burmese or Khmer.
fn digit(c: char) -> char {
    let zero = match c {
        '\u{e50}'..='\u{e59}' => '\u{e50}',
        '\u{ed0}'..='\u{ed9}' => '\u{ed0}',
        '\u{1040}'..='\u{1049}' => '\u{1040}',
        '\u{17e0}'..='\u{17e9}' => '\u{17e0}',
        _ => return c,
    };
    char::from_digit(c as u32 - zero as u32, 10).unwrap_or(c)
}

/// A folded Latin text without its tone marks, as Vietnamese is typed in haste:
/// `hoc may`. `None` where there are none.
pub fn toneless(text: &str) -> Option<String> {
    let is_marked = |c: char| !c.is_ascii() && is_latin(c);
    if !text.chars().any(is_marked) {
        return None;
    }
    let plain = |c: char| if c == 'đ' { 'd' } else { c };
    Some(text.nfd().filter(|c| !matches!(c, '\u{300}'..='\u{36f}')).map(plain).nfc().collect())
}

/// Letters of the Latin script with its extensions.
pub const fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(text: &str, expect: &str) {
        assert_eq!(Folded::new(text).text(), expect, "{text:?}");
    }

    #[test]
    fn forms_meet() {
        check("ＡＩ　人工智慧（雲南）", "ai 人工智慧(云南)");
        check("น้ำ", "น้ำ");
        check("น้\u{e4d}\u{e32}", "น้ำ");
        check("น\u{e4d}้\u{e32}", "น้ำ");
        check("น\u{e33}้", "น้ำ");
        check("ນໍ້າ", "ນ້ຳ");
        check("ໝໍ ໜ້າ", "ຫມໍ ຫນ້າ");
        check("๒๕๖๙ ໒໐ ၂၀ ២០", "2569 20 20 20");
        check(" Tri\u{301} tuệ\n NHÂN tạo ", "trí tuệ nhân tạo");
        check("人\u{200b}工", "人工");
    }

    #[test]
    fn tones_can_be_left_out() {
        assert_eq!(toneless("trí tuệ nhân tạo đại học").as_deref(), Some("tri tue nhan tao dai hoc"));
        assert_eq!(toneless("speech 语音 น้ำ"), None);
    }

    #[test]
    fn a_place_leads_back() {
        let text = "（雲南）Học  Máy";
        let folded = Folded::new(text);
        let at = folded.text().find("学").or(folded.text().find("máy")).expect("it is there");
        assert_eq!(&text[folded.origin(&(at..at + "máy".len()))], "Máy");
        let at = folded.text().find("云南").expect("it is there");
        assert_eq!(&text[folded.origin(&(at..at + "云南".len()))], "雲南");
    }

    proptest! {
        #[test]
        fn folding_never_fails_and_places_are_within(text in "\\PC{0,60}", from in 0_usize..80, len in 0_usize..20) {
            let folded = Folded::new(&text);
            prop_assert_eq!(folded.text.len(), folded.at.len());
            let back = folded.origin(&(from..from + len));
            prop_assert!(text.is_char_boundary(back.start) && text.is_char_boundary(back.end));
        }

        #[test]
        fn folding_twice_changes_nothing(text in "[\\p{Thai}\\p{Lao}\\p{Khmer}\\p{Myanmar}\\p{Han}\\p{Latin} 0-9]{0,30}") {
            let once = Folded::new(&text).text;
            prop_assert_eq!(Folded::new(&once).text, once.clone());
        }
    }
}
