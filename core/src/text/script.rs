//! Texts in the other Chinese script: with the words of the place where it is
//! read, and names with other characters alone.

use std::sync::LazyLock;

use ferrous_opencc::{OpenCC, config::BuiltinConfig};

use crate::domain::lang::Lang;

/// Read when first used: they are compiled in, and what cannot be read
/// converts nothing.
type Converter = LazyLock<Option<OpenCC>>;

static TO_TRADITIONAL: Converter = LazyLock::new(|| OpenCC::from_config(BuiltinConfig::S2twp).ok());
static TO_SIMPLIFIED: Converter = LazyLock::new(|| OpenCC::from_config(BuiltinConfig::Tw2sp).ok());
static NAMES_TO_TRADITIONAL: Converter = LazyLock::new(|| OpenCC::from_config(BuiltinConfig::S2t).ok());
static NAMES_TO_SIMPLIFIED: Converter = LazyLock::new(|| OpenCC::from_config(BuiltinConfig::T2s).ok());

/// Family names that stand for themselves in both scripts, and would become
/// another word: 范 the name is not 範 the pattern.
const FAMILY_NAMES: &[char] =
    &['范', '于', '余', '沈', '姜', '谷', '后', '种', '郁', '曲', '涂', '游', '丑', '岳', '松', '卜'];

/// Shortest name that is looked for within a text, in characters: a single
/// one is a word like any other.
const NAME_CHARS: usize = 2;

/// One of the two Chinese scripts, as something to be converted into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Into simplified characters, with the words of the mainland.
    Simplified,
    /// Into traditional characters, with the words of Taiwan.
    Traditional,
}

impl Script {
    /// The script of a language; `None` for what is not Chinese.
    pub const fn of(lang: Lang) -> Option<Self> {
        match lang {
            Lang::ZhHans => Some(Self::Simplified),
            Lang::ZhHant => Some(Self::Traditional),
            Lang::En | Lang::Vi | Lang::Th | Lang::Lo | Lang::My | Lang::Km => None,
        }
    }

    /// The language from which is converted into it.
    pub const fn converts_from(self) -> Lang {
        match self {
            Self::Simplified => Lang::ZhHant,
            Self::Traditional => Lang::ZhHans,
        }
    }

    /// A text in this script. Of these `names` only the characters change.
    pub fn text(self, text: &str, names: &[&str]) -> String {
        let converter = match self {
            Self::Simplified => &TO_SIMPLIFIED,
            Self::Traditional => &TO_TRADITIONAL,
        };
        let (mut converted, mut rest) = (String::with_capacity(text.len()), text);
        while let Some((at, name)) = first(rest, names) {
            converted.push_str(&convert(converter, &rest[..at]));
            converted.push_str(&self.name(name));
            rest = &rest[at + name.len()..];
        }
        converted.push_str(&convert(converter, rest));
        converted
    }

    /// A name of a person or an institution, or what holds such names, in this script.
    pub fn name(self, name: &str) -> String {
        match self {
            Self::Simplified => convert(&NAMES_TO_SIMPLIFIED, name),
            Self::Traditional => {
                let converted = convert(&NAMES_TO_TRADITIONAL, name);
                with_family_names(name, converted)
            }
        }
    }
}

/// The first of these names in a text, the longest where several begin there.
fn first<'a>(text: &str, names: &[&'a str]) -> Option<(usize, &'a str)> {
    let long = names.iter().filter(|name| name.chars().count() >= NAME_CHARS);
    let found = long.filter_map(|name| text.find(*name).map(|at| (at, *name)));
    found.min_by_key(|(at, name)| (*at, std::cmp::Reverse(name.len())))
}

/// The converted name with family names as they were, where each character
/// became one.
fn with_family_names(name: &str, converted: String) -> String {
    let letters: Vec<char> = name.chars().collect();
    if !name.contains(FAMILY_NAMES) || converted.chars().count() != letters.len() {
        return converted;
    }
    let begins = |at: usize| at == 0 || !is_han(letters[at - 1]);
    // Longer than that it is no name of a person.
    let ends = |at: usize| letters[at..].iter().take_while(|letter| is_han(**letter)).count() <= 4;
    let kept = |at: usize| FAMILY_NAMES.contains(&letters[at]) && begins(at) && ends(at);
    converted.chars().enumerate().map(|(at, new)| if kept(at) { letters[at] } else { new }).collect()
}

const fn is_han(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}')
}

fn convert(converter: &Converter, text: &str) -> String {
    converter.as_ref().map_or_else(|| text.to_owned(), |converter| converter.convert(text))
}

/// A text in traditional characters and with the words of Taiwan; for short
/// texts of our own, where nobody has written them.
pub fn traditional(text: &str) -> String {
    Script::Traditional.text(text, &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_simplified_becomes_traditional() {
        assert_eq!(traditional("订阅新需求"), "訂閱新需求");
        assert_eq!(traditional("P-17 English"), "P-17 English");
    }

    #[test]
    fn words_are_those_of_the_place() {
        assert_eq!(Script::Traditional.text("人工智能软件的信息", &[]), "人工智慧軟體的資訊");
        assert_eq!(Script::Simplified.text("人工智慧軟體的資訊", &[]), "人工智能软件的信息");
    }

    #[test]
    fn an_institution_keeps_its_name_within_a_text_too() {
        let name = "云南软件信息学院";
        assert_eq!(Script::Traditional.name(name), "雲南軟件信息學院");
        assert_eq!(
            Script::Traditional
                .text("云南软件信息学院招软件工程师，云南软件信息学院提供信息。", &[name, "云"]),
            "雲南軟件信息學院招軟體工程師，雲南軟件信息學院提供資訊。"
        );
        assert_eq!(Script::Simplified.name("雲南軟件信息學院"), name);
    }

    #[test]
    fn a_person_keeps_their_name() {
        assert_eq!(Script::Traditional.name("范丽华、于伟，人事处"), "范麗華、于偉，人事處");
        assert_eq!(Script::Traditional.name("联系人：沈余 0871-1234"), "聯繫人：沈餘 0871-1234");
        // A department is none.
        assert_eq!(Script::Traditional.name("后勤保障部办公室"), "後勤保障部辦公室");
    }
}
