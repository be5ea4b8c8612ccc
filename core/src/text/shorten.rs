//! Shortening a text to what a platform takes.

use icu::segmenter::GraphemeClusterSegmenter;

/// Stands for what was left out.
const ELLIPSIS: char = '…';

/// The text if it fits `limit` units, counted by `measure`; otherwise its
/// beginning and `…`. Never cuts within what a reader sees as one character,
/// and between words where one ends near by. A limit of 0 leaves nothing.
pub fn shorten(text: &str, limit: usize, measure: fn(char) -> usize) -> String {
    let size = |part: &str| part.chars().map(measure).sum::<usize>();
    if size(text) <= limit {
        return text.to_owned();
    }
    let Some(room) = limit.checked_sub(measure(ELLIPSIS)) else {
        return String::new();
    };
    let mut end = 0;
    let mut used = 0;
    for boundary in GraphemeClusterSegmenter::new().segment_str(text).skip(1) {
        used += size(&text[end..boundary]);
        if used > room {
            break;
        }
        end = boundary;
    }
    let kept = text[..end].trim_end();
    // A word is given up only if at least three quarters of the text remain.
    let at_word = kept.rfind(char::is_whitespace).filter(|at| *at * 4 >= end * 3).unwrap_or(kept.len());
    let kept = if text[kept.len()..].starts_with(char::is_whitespace) { kept } else { &kept[..at_word] };
    format!("{}{ELLIPSIS}", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, limit: usize) -> String {
        shorten(text, limit, char::len_utf16)
    }

    #[test]
    fn what_fits_stays() {
        assert_eq!(utf16("昆明", 2), "昆明");
        assert_eq!(utf16("", 0), "");
    }

    #[test]
    fn words_and_characters_stay_whole() {
        assert_eq!(utf16("speech recognition for Lao", 20), "speech recognition…");
        assert_eq!(utf16("speech recognition for Lao", 19), "speech recognition…");
        assert_eq!(utf16("多语言语音识别联合研发", 6), "多语言语音…");
        // A family is one character made of seven code points.
        assert_eq!(utf16("ab👨‍👩‍👧‍👦cd", 8), "ab…");
        // A Burmese syllable keeps its vowel signs.
        assert_eq!(utf16("မြန်မာ", 4), "မြ…");
    }

    #[test]
    fn nothing_is_longer_than_the_limit() {
        assert_eq!(utf16("abc", 0), "");
        assert_eq!(utf16("abc", 1), "…");
    }

    proptest::proptest! {
        #[test]
        fn the_limit_holds(text in "\\PC{0,80}", limit in 0_usize..60) {
            let short = utf16(&text, limit);
            proptest::prop_assert!(short.chars().map(char::len_utf16).sum::<usize>() <= limit);
            proptest::prop_assert!(short == text || short.is_empty() || short.ends_with('…'));
        }
    }
}
