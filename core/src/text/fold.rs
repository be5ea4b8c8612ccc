//! One form for texts that are to be compared.
//!
//! Headers, list values and keywords are compared in this form, never shown
//! in it. Width, case, traditional and simplified characters and what cannot
//! be seen make no difference; accents, tone marks and word order do.

use std::collections::HashMap;
use std::sync::LazyLock;

use ferrous_opencc::{OpenCC, config::BuiltinConfig};
use unicode_normalization::UnicodeNormalization as _;

/// Folds a text for comparison: NFKC, lower case, simplified characters,
/// nothing invisible, runs of white space as one space, none at the ends.
///
/// Characters are folded one by one, so the fold of a part is part of the
/// fold of the whole and a keyword is found wherever it stands. Folding twice
/// changes nothing.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut push = |c: char| {
        if !c.is_whitespace() && !c.is_control() {
            folded.push(simplified(latin_digit(c)));
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    };
    if text.chars().all(|c| plain(c).is_some()) {
        // Most texts of lists: each character folds alone, without tables.
        text.chars().filter_map(plain).for_each(&mut push);
    } else {
        let visible = text.chars().filter(|c| !is_invisible(*c));
        visible.nfkc().flat_map(char::to_lowercase).nfkc().for_each(&mut push);
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The digit of the neighbours' scripts as it is written elsewhere.
const fn latin_digit(c: char) -> char {
    let zero = match c {
        '๐'..='๙' => '๐',
        '໐'..='໙' => '໐',
        '၀'..='၉' => '၀',
        '០'..='៩' => '០',
        _ => return c,
    };
    // Both are within ten of their zero.
    (b'0' + (c as u32 - zero as u32) as u8) as char
}

/// The NFKC form in lower case of a character that has one character for it
/// and combines with none: ASCII, its full-width forms, Han and its marks.
const fn plain(c: char) -> Option<char> {
    match c {
        '\0'..='\u{7f}' => Some(c.to_ascii_lowercase()),
        '\u{4e00}'..='\u{9fff}' | '\u{3001}' | '\u{3002}' | '\u{201c}' | '\u{201d}' => Some(c),
        '\u{3000}' => Some(' '),
        '\u{ff01}'..='\u{ff5e}' => Some(((c as u32 - 0xfee0) as u8 as char).to_ascii_lowercase()),
        _ => None,
    }
}

/// The fold of a text without any white space: for headers and list values,
/// where people put spaces and line breaks as they please.
pub fn fold_tight(text: &str) -> String {
    let mut folded = fold(text);
    folded.retain(|c| c != ' ');
    folded
}

/// Characters that take no room and change no meaning when texts are
/// compared: zero-width marks, direction controls, variation selectors.
pub const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// The simplified form of one character.
pub(crate) fn simplified(c: char) -> char {
    match c {
        '\u{4e00}'..='\u{9fff}' => SIMPLIFIED.common[c as usize - 0x4e00],
        '\u{3400}'..='\u{3ffff}' => SIMPLIFIED.rare.get(&c).copied().unwrap_or(c),
        _ => c,
    }
}

/// Simplified forms: of the common block by place, of the others by character
/// where they have one.
struct Simplified {
    common: Vec<char>,
    rare: HashMap<char, char>,
}

/// The table of simplified forms.
///
/// The converter works on whole sentences and keeps some phrases as they are;
/// asking it character by character once gives a table under which the fold
/// of a part never depends on its neighbours.
static SIMPLIFIED: LazyLock<Simplified> = LazyLock::new(|| {
    let mut table = HashMap::new();
    // The converter's data are compiled in; without them texts compare unconverted.
    if let Ok(converter) = OpenCC::from_config(BuiltinConfig::T2s) {
        for block in [0x3400..=0x9fff, 0xf900..=0xfaff, 0x20000..=0x323af] {
            let han: Vec<char> = block.filter_map(char::from_u32).collect();
            let spaced: String = han.iter().flat_map(|c| [*c, '\n']).collect();
            for (from, to) in han.iter().zip(converter.convert(&spaced).split('\n')) {
                table.extend(to.chars().next().filter(|to| to != from).map(|to| (*from, to)));
            }
        }
    }
    // One step more where the table leads on, so that folding twice changes nothing.
    let settled = |c: char| table.get(&c).map(|to| *table.get(to).unwrap_or(to));
    let common = ('\u{4e00}'..='\u{9fff}').map(|c| settled(c).unwrap_or(c)).collect();
    let rare = table.keys().filter_map(|c| Some((*c, settled(*c)?))).collect();
    Simplified { common, rare }
});

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(text: &str, expect: &str) {
        assert_eq!(fold(text), expect, "{text:?}");
    }

    #[test]
    fn forms_meet() {
        check("招聘单位", "招聘单位");
        check("招聘單位", "招聘单位");
        check("ＡＩ　人工智能", "ai 人工智能");
        check("３０－５０万／年", "30-50万/年");
        check("（供參考）：", "(供参考):");
        check(" 联系人\n及联系方式 ", "联系人 及联系方式");
        check("人\u{200b}工\u{feff}智能", "人工智能");
        check("\u{202e}abc\u{202c}", "abc");
        check("Ｐｏｓｉｔｉｏｎ", "position");
        check("電腦軟體", "电脑软体");
        check("๒๕๖๙ ໒໐ ၂၀၂၆ ២០", "2569 20 2026 20");
    }

    #[test]
    fn tight_has_no_space() {
        assert_eq!(fold_tight(" 岗 位　名 称\r\n"), "岗位名称");
    }

    #[test]
    fn both_spellings_of_a_thai_vowel_meet() {
        assert_eq!(fold("น้ำ"), fold("น้\u{0e4d}\u{0e32}"));
    }

    proptest! {
        #[test]
        fn plain_characters_fold_as_all_others_do(text in "[ -~\u{3000}-\u{3002}\u{4e00}-\u{9fff}\u{ff01}-\u{ff5e}“”]{0,20}") {
            // One character that is not plain sends the text the long way.
            let (long, short) = (fold(&format!("{text}\u{e9}")), fold(&format!("{text}X")));
            prop_assert_eq!(long.strip_suffix('\u{e9}'), short.strip_suffix('x'));
        }

        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn the_fold_of_han_is_the_fold_of_its_parts(a in "\\p{Han}{0,8}", b in "\\p{Han}{0,8}") {
            prop_assert_eq!(fold(&format!("{a}{b}")), fold(&a) + &fold(&b));
        }
    }
}
