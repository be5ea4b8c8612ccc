//! The languages of the region.

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_of_platforms_are_understood() {
        assert_eq!(Lang::from_tag("zh-CN"), Some(Lang::ZhHans));
        assert_eq!(Lang::from_tag("zh_TW"), Some(Lang::ZhHant));
        assert_eq!(Lang::from_tag("zh-hant-hk"), Some(Lang::ZhHant));
        assert_eq!(Lang::from_tag("en-GB"), Some(Lang::En));
        assert_eq!(Lang::from_tag("de"), None);
    }
}
