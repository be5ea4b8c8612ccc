//! How Chinese words are typed by their sounds: 云南大学 as `yunnandaxue` and
//! as `yndx`, with every reading a character has.

use std::collections::BTreeSet;

use pinyin::{ToPinyin as _, ToPinyinMulti as _};

/// Characters from the beginning of a word that are written out.
const WINDOW: usize = 6;
/// Most ways in which one text is written out.
const WAYS: usize = 6;
/// Longest syllable, in letters: `zhuang`.
const SYLLABLE: usize = 6;

/// Words whose usual reading is not that of their characters alone: names of
/// places and families. The characters as they are simplified.
const READINGS: &[(&str, &[&str])] = &[
    ("重庆", &["chong", "qing"]),
    ("银行", &["yin", "hang"]),
    ("行业", &["hang", "ye"]),
    ("长沙", &["chang", "sha"]),
    ("长江", &["chang", "jiang"]),
    ("调研", &["diao", "yan"]),
    ("传感", &["chuan", "gan"]),
    ("种业", &["zhong", "ye"]),
    ("种子", &["zhong", "zi"]),
    ("重大", &["zhong", "da"]),
    ("大理", &["da", "li"]),
    ("大学", &["da", "xue"]),
    ("大数据", &["da", "shu", "ju"]),
    ("怒江", &["nu", "jiang"]),
    ("会议", &["hui", "yi"]),
    ("会计", &["kuai", "ji"]),
];

/// How a text is typed from its beginning, in full and by first letters:
/// `yunnandaxue`, `yndx`. Nothing for what does not begin with a character
/// that has a sound.
pub fn of(text: &str) -> BTreeSet<String> {
    let window: String = text.chars().take(WINDOW).collect();
    let mut ways: Vec<(String, String)> = vec![Default::default()];
    let mut rest = window.as_str();
    while let Some(first) = rest.chars().next() {
        if let Some((word, syllables)) = READINGS.iter().find(|(word, _)| rest.starts_with(word)) {
            for (full, initials) in &mut ways {
                for syllable in *syllables {
                    full.push_str(syllable);
                    initials.extend(syllable.chars().next());
                }
            }
            rest = &rest[word.len()..];
            continue;
        }
        let readings = readings(first);
        if readings.is_empty() {
            break;
        }
        ways = ways
            .iter()
            .flat_map(|(full, initials)| {
                readings.iter().map(move |syllable| {
                    let first = syllable.chars().take(1);
                    (format!("{full}{syllable}"), initials.chars().chain(first).collect())
                })
            })
            .take(WAYS)
            .collect();
        rest = &rest[first.len_utf8()..];
    }
    let both = ways.into_iter().flat_map(|(full, initials): (String, String)| [full, initials]);
    both.filter(|way| way.len() > 1).collect()
}

/// The readings of a character without tones, the usual one first.
fn readings(c: char) -> Vec<&'static str> {
    let mut readings: Vec<&'static str> = Vec::new();
    let usual = c.to_pinyin().map(pinyin::Pinyin::plain);
    let all = c.to_pinyin_multi().into_iter().flat_map(|all| all.into_iter().map(pinyin::Pinyin::plain));
    for reading in usual.into_iter().chain(all) {
        if !readings.contains(&reading) {
            readings.push(reading);
        }
    }
    readings
}

/// The usual sound of a Chinese text in full; `None` where a character has none.
pub fn usual(text: &str) -> Option<String> {
    let mut whole = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if let Some((word, syllables)) = READINGS.iter().find(|(word, _)| rest.starts_with(word)) {
            whole.extend(syllables.iter().copied());
            rest = &rest[word.len()..];
        } else {
            whole.push_str(readings(first).first()?);
            rest = &rest[first.len_utf8()..];
        }
    }
    (!whole.is_empty()).then_some(whole)
}

/// Whether letters may be typed for Chinese characters: first letters, or
/// syllables of which the last may be begun only.
pub fn may_be(typed: &str) -> bool {
    may_be_initials(typed) || may_be_syllables(typed)
}

fn may_be_initials(typed: &str) -> bool {
    let vowels = typed.matches(['a', 'e', 'o']).count();
    (2..=WINDOW).contains(&typed.len()) && !typed.contains(['i', 'u', 'v']) && vowels < 2
}

/// Whether letters are whole syllables, or whole ones and the beginning of one.
fn may_be_syllables(typed: &str) -> bool {
    if !(2..=WINDOW * SYLLABLE).contains(&typed.len()) || !typed.is_ascii() {
        return false;
    }
    let mut reached = vec![false; typed.len() + 1];
    reached[0] = true;
    for start in 0..typed.len() {
        if !reached[start] {
            continue;
        }
        let rest = &typed[start..];
        for end in 1..=rest.len().min(SYLLABLE) {
            if SYLLABLES.contains(&rest[..end]) {
                reached[start + end] = true;
            }
        }
        let begun = start > 0 && SYLLABLES.iter().any(|syllable| syllable.starts_with(rest));
        if begun {
            return true;
        }
    }
    reached[typed.len()]
}

/// Every syllable that some common character has.
static SYLLABLES: std::sync::LazyLock<BTreeSet<&'static str>> = std::sync::LazyLock::new(|| {
    let common = '\u{4e00}'..='\u{9fff}';
    let plain = common.filter_map(|c| c.to_pinyin().map(pinyin::Pinyin::plain));
    plain.filter(|syllable| syllable.bytes().all(|byte| byte.is_ascii_lowercase())).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_typed_in_full_and_by_first_letters() {
        let ways = of("云南大学");
        assert!(ways.contains("yunnandaxue") && ways.contains("yndx"), "{ways:?}");
        assert!(of("重庆").contains("chongqing"));
        assert!(of("曾").contains("zeng") && of("曾").contains("ceng"), "every reading");
        assert!(of("𠮷").is_empty() && of("").is_empty());
    }

    #[test]
    fn what_may_be_a_sound() {
        for typed in ["yunnan", "yndx", "yunnand", "rengongzhineng", "kunming"] {
            assert!(may_be(typed), "{typed}");
        }
        for typed in ["robotics", "x", "speech", "recognition", ""] {
            assert!(!may_be(typed), "{typed}");
        }
    }
}
