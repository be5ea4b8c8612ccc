//! The languages of the region.

use serde::{Deserialize, Serialize};

use super::code::coded;

coded! {
    /// A language people can read the assistant in.
    Lang,
    /// A set of languages.
    LangSet {
        /// Simplified Chinese, 简体中文
        ZhHans = "zh-Hans",
        /// Traditional Chinese, 繁體中文
        ZhHant = "zh-Hant",
        /// English (British spelling)
        En = "en",
        /// Vietnamese
        Vi = "vi",
        /// Thai
        Th = "th",
        /// Lao
        Lo = "lo",
        /// Burmese, in Unicode
        My = "my",
        /// Khmer
        Km = "km",
    }
}

impl Lang {
    /// The language meant by a BCP 47 tag as platforms send it (`zh-TW`,
    /// `en-GB`, `zh-hans`), ignoring case and what is not known.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase().replace('_', "-");
        let mut parts = tag.split('-');
        match parts.next()? {
            "zh" => Some(match parts.next() {
                Some("hant" | "tw" | "hk" | "mo") => Self::ZhHant,
                _ => Self::ZhHans,
            }),
            "en" => Some(Self::En),
            "vi" => Some(Self::Vi),
            "th" => Some(Self::Th),
            "lo" => Some(Self::Lo),
            "my" => Some(Self::My),
            "km" => Some(Self::Km),
            _ => None,
        }
    }

    /// In which order the texts of others are looked for when there is none
    /// in this language.
    pub const fn fallbacks(self) -> &'static [Lang] {
        match self {
            Self::ZhHans => &[Self::ZhHant, Self::En],
            Self::ZhHant => &[Self::ZhHans, Self::En],
            Self::En => &[Self::ZhHans, Self::ZhHant],
            _ => &[Self::En, Self::ZhHans, Self::ZhHant],
        }
    }
}

/// Languages that somebody reads beside the one they chose, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(from = "Vec<Lang>", into = "Vec<Lang>")]
pub struct Reads([Option<Lang>; Lang::ALL.len()]);

impl Reads {
    /// The languages in their order.
    pub fn iter(self) -> impl Iterator<Item = Lang> {
        self.0.into_iter().flatten()
    }

    /// Whether none was named.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// The same with this language as the last, or without it where it is named.
    #[must_use]
    pub fn toggled(self, lang: Lang) -> Self {
        if self.iter().any(|named| named == lang) {
            self.iter().filter(|named| *named != lang).collect()
        } else {
            self.iter().chain([lang]).collect()
        }
    }
}

impl FromIterator<Lang> for Reads {
    /// What is named twice counts where it is named first.
    fn from_iter<I: IntoIterator<Item = Lang>>(langs: I) -> Self {
        let mut reads = Self::default();
        for lang in langs {
            if let Some(free) = reads.0.iter().position(Option::is_none)
                && !reads.0.contains(&Some(lang))
            {
                reads.0[free] = Some(lang);
            }
        }
        reads
    }
}

impl From<Vec<Lang>> for Reads {
    fn from(langs: Vec<Lang>) -> Self {
        langs.into_iter().collect()
    }
}

impl From<Reads> for Vec<Lang> {
    fn from(reads: Reads) -> Self {
        reads.iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_also_reads_keeps_its_order() {
        let reads = Reads::default().toggled(Lang::En).toggled(Lang::ZhHant).toggled(Lang::Vi);
        assert_eq!(Vec::from(reads), [Lang::En, Lang::ZhHant, Lang::Vi]);
        assert_eq!(Vec::from(reads.toggled(Lang::ZhHant)), [Lang::En, Lang::Vi]);
        let json = serde_json::to_string(&reads).expect("plain data");
        assert_eq!(
            (json.as_str(), serde_json::from_str(&json).ok()),
            (r#"["en","zh-Hant","vi"]"#, Some(reads))
        );
        let all: Reads = Lang::ALL.iter().chain(Lang::ALL).copied().collect();
        assert_eq!(Vec::from(all), Lang::ALL);
    }

    #[test]
    fn tags_of_platforms_are_understood() {
        assert_eq!(Lang::from_tag("zh-CN"), Some(Lang::ZhHans));
        assert_eq!(Lang::from_tag("zh_TW"), Some(Lang::ZhHant));
        assert_eq!(Lang::from_tag("zh-hant-hk"), Some(Lang::ZhHant));
        assert_eq!(Lang::from_tag("en-GB"), Some(Lang::En));
        assert_eq!(Lang::from_tag("de"), None);
    }
}
