//! Texts into terms, for the index and for what is sought.
//!
//! Thai, Lao, Burmese and Khmer are cut by dictionary (ICU4X). Chinese is
//! indexed by each two neighbouring characters, so that a word is found
//! wherever a dictionary would cut (云南|省 but 雲南省, and 稀|贵金属 beside
//! 稀贵金属); the dictionary cuts what is sought, and says where in titles and
//! names a word begins that may be typed by its sounds. Everything else is cut
//! at what is no letter and no digit.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use icu::segmenter::options::WordBreakInvariantOptions;
use icu::segmenter::{WordSegmenter, WordSegmenterBorrowed};
use snowball_stemmers_rs::{Algorithm, Stemmer};

use super::forms::{is_latin, toneless};
use super::sound;

/// Rises whenever the same text gives other terms; what was cut otherwise is
/// taken in anew.
pub const VERSION: i64 = 1;

/// Longest term in characters; of longer words the beginning counts.
const LONGEST: usize = 40;
/// Fewest letters of an English word that has a stem.
const STEMMED: usize = 4;
/// Fewest letters of a word that is kept to put misspelt ones right.
const KEPT: usize = 4;

/// What stands before terms that are not words of the text, so that no word is
/// one: letters of no script.
pub(super) mod mark {
    /// A property, such as its field.
    pub const FLAG: char = '\u{e000}';
    /// How words of the title and of names sound.
    pub const SOUND: char = '\u{e001}';
    /// A word of the title.
    pub const TITLE: char = '\u{e002}';
}

/// How a piece of text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Chinese and Japanese: no spaces, a word may be one character.
    Han,
    /// Thai, Lao, Burmese, Khmer: no spaces between words.
    Joined,
    /// With spaces.
    Spaced,
}

pub(super) fn script(c: char) -> Option<Script> {
    match c {
        '\u{2e80}'..='\u{2fdf}'
        | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}' => Some(Script::Han),
        // Signs of the sentence, not of words.
        '\u{e2f}'
        | '\u{e3f}'
        | '\u{e4f}'
        | '\u{e5a}'
        | '\u{e5b}'
        | '\u{104a}'..='\u{104f}'
        | '\u{17d4}'..='\u{17db}' => None,
        '\u{e01}'..='\u{eff}'
        | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{a9e0}'..='\u{a9ff}'
        | '\u{aa60}'..='\u{aa7f}' => Some(Script::Joined),
        _ if c.is_alphanumeric() => Some(Script::Spaced),
        _ => None,
    }
}

/// The runs of one script in a folded text, in their order.
pub fn runs(text: &str) -> Vec<(Script, Range<usize>)> {
    let mut runs: Vec<(Script, Range<usize>)> = Vec::new();
    for (at, c) in text.char_indices() {
        let last = runs.last_mut().filter(|(_, range)| range.end == at);
        let end = at + c.len_utf8();
        match (script(c), last) {
            (Some(script), Some((same, range))) if script == *same => range.end = end,
            (Some(script), _) => runs.push((script, at..end)),
            // Marks belong to the letter before; `c++` and `c#` are words.
            (None, Some((Script::Spaced, range)))
                if unicode_normalization::char::is_combining_mark(c)
                    || matches!(c, '+' | '#') && text[range.clone()].len() <= 3 =>
            {
                range.end = end;
            }
            (None, _) => {}
        }
    }
    runs
}

static SEGMENTER: LazyLock<WordSegmenterBorrowed<'static>> =
    LazyLock::new(|| WordSegmenter::new_dictionary(WordBreakInvariantOptions::default()));

/// The words of a run, as a dictionary has them.
pub fn words(text: &str, script: Script, run: Range<usize>) -> Vec<Range<usize>> {
    if script == Script::Spaced {
        return vec![run];
    }
    let ends = SEGMENTER.segment_str(&text[run.clone()]);
    let mut words = Vec::new();
    let mut start = run.start;
    for end in ends.skip(1).map(|end| run.start + end) {
        words.push(start..end);
        start = end;
    }
    words
}

/// A term as it is indexed: not longer than engines take.
pub fn term(word: &str) -> String {
    word.chars().take(LONGEST).collect()
}

static STEMMER: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));

/// The stem of an English word, if it is another.
pub fn stem(word: &str) -> Option<String> {
    if word.len() < STEMMED || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return None;
    }
    let stem = STEMMER.stem(word).into_owned();
    (stem != word && stem.len() > 2).then_some(stem)
}

/// The terms of one thing that can be found.
#[derive(Debug, Default)]
pub struct Terms {
    terms: BTreeSet<String>,
    /// Longer words, to put misspelt ones right.
    pub words: BTreeSet<String>,
}

impl Terms {
    /// Adds a property.
    pub fn flag(&mut self, flag: &str) {
        self.terms.insert(format!("{}{flag}", mark::FLAG));
    }

    /// Adds the terms of a folded title.
    pub fn title(&mut self, text: &str) {
        self.add(text, true);
        self.sounds(text);
    }

    /// Adds the terms of folded names: who, where.
    pub fn names(&mut self, text: &str) {
        self.add(text, false);
        self.sounds(text);
    }

    /// Adds the terms of any other folded text.
    pub fn body(&mut self, text: &str) {
        self.add(text, false);
    }

    fn sounds(&mut self, text: &str) {
        for (script, run) in runs(text) {
            if script == Script::Han {
                let starts = words(text, script, run.clone()).into_iter().map(|word| word.start);
                for start in starts {
                    for sound in sound::of(&text[start..run.end]) {
                        self.terms.insert(format!("{}{sound}", mark::SOUND));
                    }
                }
            }
        }
    }

    fn add(&mut self, text: &str, title: bool) {
        for (script, run) in runs(text) {
            match script {
                Script::Han => pairs(&text[run]).for_each(|pair| self.word(pair, title)),
                Script::Joined => {
                    for word in words(text, script, run) {
                        self.word(&text[word.clone()], title);
                        self.keep(&text[word]);
                    }
                }
                Script::Spaced => self.spaced(&text[run], title),
            }
        }
    }

    fn spaced(&mut self, word: &str, title: bool) {
        self.word(word, title);
        self.keep(word);
        if let Some(plain) = toneless(word) {
            self.word(&plain, title);
        }
        if let Some(stem) = stem(word) {
            self.word(&stem, title);
        }
    }

    fn word(&mut self, word: &str, title: bool) {
        let term = term(word);
        if title {
            self.terms.insert(format!("{}{term}", mark::TITLE));
        }
        self.terms.insert(term);
    }

    fn keep(&mut self, word: &str) {
        let letters = word.chars().count();
        if (KEPT..=LONGEST).contains(&letters) && !word.chars().any(|c| c.is_ascii_digit()) {
            self.words.insert(word.to_owned());
        }
    }

    /// All terms with a space between them.
    pub fn joined(&self) -> String {
        let terms: Vec<&str> = self.terms.iter().map(String::as_str).collect();
        terms.join(" ")
    }
}

/// Each two neighbouring characters of a Chinese run, and its last alone: so
/// each character begins a term.
pub fn pairs(run: &str) -> impl Iterator<Item = &str> {
    let ends = run.char_indices().skip(2).map(|(at, _)| at).chain([run.len(), run.len()]);
    run.char_indices().zip(ends).map(|((start, _), end)| &run[start..end])
}

/// Whether a word can be typed by its letters, without marks: what may be the
/// sound of a Chinese word.
pub fn is_plain_latin(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii() && is_latin(c))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::forms::Folded;
    use super::*;

    fn terms(text: &str) -> Vec<String> {
        let mut terms = Terms::default();
        terms.body(Folded::new(text).text());
        terms.terms.into_iter().collect()
    }

    #[test]
    fn chinese_is_cut_in_pairs() {
        assert_eq!(terms("雲南省"), ["云南", "南省", "省"]);
        assert_eq!(terms("铝"), ["铝"]);
    }

    #[test]
    fn a_dictionary_cuts_its_neighbours() {
        assert_eq!(terms("ปัญญาประดิษฐ์"), ["ประดิษฐ์", "ปัญญา"]);
        assert_eq!(terms("น้ำ"), ["น้ำ"]);
        assert!(terms("ສະມາຄົມ").contains(&"ສະມາຄົມ".to_owned()), "{:?}", terms("ສະມາຄົມ"));
    }

    #[test]
    fn words_with_spaces_have_stems_and_plain_forms() {
        assert_eq!(terms("New Materials"), ["materi", "materials", "new"]);
        assert_eq!(terms("học máy"), ["hoc", "học", "may", "máy"]);
        assert_eq!(terms("C++/C# 5G"), ["5g", "c#", "c++"]);
    }

    proptest! {
        #[test]
        fn cutting_never_fails(text in "(\\PC|[\\p{Thai}\\p{Lao}\\p{Khmer}\\p{Myanmar}\\p{Han}]){0,60}") {
            let folded = Folded::new(&text);
            let mut terms = Terms::default();
            terms.title(folded.text());
            for term in &terms.terms {
                prop_assert!(!term.is_empty() && !term.contains(' ') && term.len() < 2_000);
            }
        }

        #[test]
        fn every_part_of_a_chinese_text_is_found(text in "[\u{4e00}-\u{9fff}]{1,12}", from in 0_usize..10, len in 1_usize..6) {
            let folded = Folded::new(&text);
            let mut whole = Terms::default();
            whole.body(folded.text());
            let part: String = folded.text().chars().skip(from).take(len).collect();
            let mut pairs_of_part: Vec<&str> = pairs(&part).collect();
            // The last alone is found as the beginning of a term.
            let last = pairs_of_part.pop();
            prop_assert!(pairs_of_part.iter().all(|pair| whole.terms.contains(*pair)));
            if let Some(last) = last {
                prop_assert!(whole.terms.iter().any(|term| term.starts_with(last)));
            }
        }
    }
}
