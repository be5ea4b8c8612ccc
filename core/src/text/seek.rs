//! Whether keywords occur in a text: all of them in one pass.
//!
//! Both are folded first. Where a keyword begins with a Latin letter or a
//! digit it must begin a word; one of at most three characters must also end
//! one (`AI` is not in `train` nor in `aim`, `robot` is in `robotics`).
//! Scripts that write no spaces are sought as they stand.

use aho_corasick::{AhoCorasick, BuildError};

use super::fold::fold;

/// The longest keyword that must be a whole word.
const WHOLE_WORD: usize = 3;

/// Folds keywords, drops empty ones and what differs only in spelling, and
/// sorts them.
pub fn folded(keywords: &[String]) -> Vec<String> {
    let mut folded: Vec<String> = keywords.iter().map(|keyword| fold(keyword)).collect();
    folded.retain(|keyword| !keyword.is_empty());
    folded.sort_unstable();
    folded.dedup();
    folded
}

/// Keywords to be sought together.
pub struct Seeker {
    automaton: AhoCorasick,
    edges: Vec<Edges>,
}

/// At which sides a keyword ends with a word.
#[derive(Clone, Copy)]
struct Edges {
    start: bool,
    end: bool,
}

impl Seeker {
    /// Takes folded keywords.
    ///
    /// # Errors
    /// When there are more than an automaton can hold (billions of bytes).
    pub fn new<K: AsRef<str>>(keywords: &[K]) -> Result<Self, BuildError> {
        let edges = keywords
            .iter()
            .map(|keyword| {
                let keyword = keyword.as_ref();
                let short = keyword.chars().nth(WHOLE_WORD).is_none();
                Edges {
                    start: keyword.chars().next().is_some_and(is_latin),
                    end: short && keyword.chars().next_back().is_some_and(is_latin),
                }
            })
            .collect();
        Ok(Self { automaton: AhoCorasick::new(keywords.iter().map(AsRef::as_ref))?, edges })
    }

    /// For each keyword, whether it occurs in a folded text.
    pub fn seek(&self, text: &str) -> Vec<bool> {
        let mut found = vec![false; self.edges.len()];
        for hit in self.automaton.find_overlapping_iter(text) {
            let at = hit.pattern().as_usize();
            if found[at] || hit.is_empty() {
                continue;
            }
            let before = text[..hit.start()].chars().next_back();
            let after = text[hit.end()..].chars().next();
            let edges = self.edges[at];
            found[at] =
                !(edges.start && before.is_some_and(is_latin) || edges.end && after.is_some_and(is_latin));
        }
        found
    }
}

/// Letters and digits of scripts that put spaces between words and that
/// keywords are written in: Latin with its extensions, and ASCII digits.
fn is_latin(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || (matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') && c.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn occurs(keyword: &str, text: &str) -> bool {
        let keywords = folded(&[keyword.to_owned()]);
        Seeker::new(&keywords).expect("one keyword").seek(&fold(text)) == [true]
    }

    #[test]
    fn short_latin_words_stand_alone() {
        assert!(occurs("AI", "用于ai的芯片") && occurs("ai", "ＡＩ芯片") && occurs("ai", "AI, robots"));
        assert!(!occurs("ai", "train") && !occurs("ai", "aim") && !occurs("ai", "said"));
        assert!(occurs("5G", "5G网络") && !occurs("5G", "15G") && !occurs("5g", "5gb"));
        assert!(occurs("c++", "C++/Rust"));
    }

    #[test]
    fn longer_latin_words_begin_a_word() {
        assert!(occurs("robot", "Robotics") && !occurs("robot", "microrobot"));
        assert!(occurs("việt", "người Việt") && !occurs("iệt", "người Việt"));
    }

    #[test]
    fn other_scripts_are_found_anywhere() {
        assert!(occurs("语音识别", "多语言語音識別联合研发"));
        assert!(occurs("ภาษา", "เทคโนโลยีภาษาไทย"));
        assert!(occurs("ai技术", "AI技術") && !occurs("ai技术", "xai技术"));
    }

    #[test]
    fn a_later_place_counts_when_an_earlier_one_does_not() {
        assert!(occurs("a a", "ba a a"));
    }

    #[test]
    fn nothing_is_sought_by_nothing() {
        assert!(folded(&["  ".into(), "\u{200b}".into()]).is_empty());
    }
}
