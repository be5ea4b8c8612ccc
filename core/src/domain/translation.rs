//! Where a text in one language comes from, and whether it still says what the
//! text says that it was made from.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::code::coded;
use super::lang::{Lang, LangSet};
use super::posting::{PostingContent, PostingText};

/// The first 16 hex digits of the SHA-256 of a title and a text: which version
/// of a text a translation was made from.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Version(String);

/// Where a text comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Provenance {
    /// The version of the source text it was made from or last compared with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Version>,
    /// Whether a machine made it and nobody has put their word to it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub machine: bool,
}

impl Provenance {
    /// Nothing is known of it.
    pub const UNKNOWN: Self = Self { of: None, machine: false };

    /// Whether nothing is known of it.
    pub fn is_unknown(&self) -> bool {
        *self == Self::UNKNOWN
    }
}

/// How a text stands to the one it was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is the text the others are made from.
    Source,
    /// It says the same, as far as is known.
    Current,
    /// The source was changed since.
    Outdated,
    /// A machine made it, and nobody has put their word to it.
    Unconfirmed,
}

coded! {
    /// Why a machine made no draft, in one word.
    NoDraft,
    /// A set of them.
    NoDraftSet {
        /// The server is not to be reached, does not answer in time or is ill.
        Down = "down",
        /// The server asks to come back later.
        Later = "later",
        /// The server refuses the key, the model or the languages.
        Refused = "refused",
        /// The answer is none that could be read as a translation.
        Unreadable = "unreadable",
        /// The text or its translation is too long.
        TooLong = "too-long",
        /// The posting was changed while it was made.
        Overtaken = "overtaken",
    }
}

impl PostingText {
    /// The version of these words.
    pub fn version(&self) -> Version {
        let digest = Sha256::digest(format!("{}\n{}", self.title, self.body));
        Version(digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect())
    }

    /// Whether it says the same, wherever it comes from.
    fn says_the_same(&self, other: &Self) -> bool {
        self.title == other.title && self.body == other.body
    }
}

impl PostingContent {
    /// How the text in this language stands to its source.
    pub fn standing(&self, lang: Lang) -> Standing {
        let Some(text) = self.texts.get(&lang).filter(|_| lang != self.source_lang) else {
            return Standing::Source;
        };
        match &text.provenance {
            Provenance { machine: true, .. } => Standing::Unconfirmed,
            Provenance { of: Some(of), .. } if *of != self.source().version() => Standing::Outdated,
            Provenance { .. } => Standing::Current,
        }
    }

    /// The languages whose texts a person should look at.
    pub fn to_renew(&self) -> LangSet {
        let waits = |lang: &Lang| matches!(self.standing(*lang), Standing::Outdated | Standing::Unconfirmed);
        self.texts.keys().copied().filter(waits).collect()
    }

    /// Notes what each translation was made from, after a person changed
    /// `before` into this: what they wrote goes with the source as it is now;
    /// what they left stays with the source it had.
    pub fn follow(&mut self, before: &Self) {
        let (now, then) = (self.source().version(), before.source().version());
        let source = self.source_lang;
        for (lang, text) in &mut self.texts {
            if *lang == source {
                text.provenance = Provenance::UNKNOWN;
                continue;
            }
            match before.texts.get(lang).filter(|old| old.says_the_same(text)) {
                None => text.provenance = Provenance { of: Some(now.clone()), machine: false },
                // Of texts from before this was noted the last source is theirs.
                Some(_) if text.provenance.of.is_none() && now != then => {
                    text.provenance.of = Some(then.clone())
                }
                Some(_) => {}
            }
        }
    }

    /// Notes that a person found the text in this language to say what the
    /// source says now.
    pub fn confirm(&mut self, lang: Lang) {
        let now = self.source().version();
        if lang != self.source_lang
            && let Some(text) = self.texts.get_mut(&lang)
        {
            text.provenance = Provenance { of: Some(now), machine: false };
        }
    }

    /// Puts what a machine made of the source in place of the text in this language.
    pub fn draft(&mut self, lang: Lang, title: String, body: String) {
        let of = Some(self.source().version());
        self.texts.insert(lang, PostingText { title, body, provenance: Provenance { of, machine: true } });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(title: &str) -> PostingText {
        PostingText { title: title.into(), ..PostingText::default() }
    }

    fn content() -> PostingContent {
        let mut content = PostingContent::new(Lang::ZhHans, "语音识别");
        content.texts.insert(Lang::En, text("Speech recognition"));
        content
    }

    fn changed(before: &PostingContent, change: impl FnOnce(&mut PostingContent)) -> PostingContent {
        let mut after = before.clone();
        change(&mut after);
        after.follow(before);
        after
    }

    fn retitled(before: &PostingContent, lang: Lang, title: &str) -> PostingContent {
        changed(before, |content| content.texts.entry(lang).or_default().title = title.into())
    }

    #[test]
    fn what_nobody_noted_is_taken_as_current_and_keeps_its_digest() {
        let content = content();
        assert_eq!(content.standing(Lang::En), Standing::Current);
        assert_eq!(content.standing(Lang::ZhHans), Standing::Source);
        assert!(content.to_renew().is_empty());
        let same = changed(&content, |_| {});
        assert_eq!(same.digest(), content.digest());
        let json = serde_json::to_string(&content).expect("plain data");
        assert!(!json.contains("provenance"), "{json}");
    }

    #[test]
    fn a_changed_source_outdates_its_translations_until_they_are_edited_or_confirmed() {
        let first = content();
        let second = retitled(&first, Lang::ZhHans, "语音识别与合成");
        assert_eq!(second.standing(Lang::En), Standing::Outdated);
        assert!(second.concerns(0).contains(&crate::domain::posting::Concern::TextOutdated));
        // It stays so over further changes of something else.
        let third = changed(&second, |content| content.remarks = "延期".into());
        assert_eq!(third.standing(Lang::En), Standing::Outdated);
        let edited = retitled(&third, Lang::En, "Speech recognition and synthesis");
        assert_eq!(edited.standing(Lang::En), Standing::Current);
        let confirmed = changed(&third, |content| content.confirm(Lang::En));
        assert_eq!(confirmed.standing(Lang::En), Standing::Current);
        assert_ne!(confirmed.digest(), third.digest());
        // And again with the next change.
        let fourth = retitled(&confirmed, Lang::ZhHans, "语音合成");
        assert_eq!(fourth.to_renew().iter().collect::<Vec<_>>(), [Lang::En]);
    }

    #[test]
    fn a_source_that_comes_back_to_what_it_was_needs_nothing() {
        let first = content();
        let second = retitled(&first, Lang::ZhHans, "笔误");
        assert_eq!(retitled(&second, Lang::ZhHans, "语音识别").standing(Lang::En), Standing::Current);
    }

    #[test]
    fn source_and_translation_changed_together_are_current() {
        let both = changed(&content(), |content| {
            content.texts.insert(Lang::ZhHans, text("新"));
            content.texts.insert(Lang::En, text("New"));
        });
        assert_eq!(both.standing(Lang::En), Standing::Current);
    }

    #[test]
    fn a_machines_draft_waits_for_a_person() {
        let mut drafted = content();
        drafted.draft(Lang::Vi, "Nhận dạng".into(), String::new());
        assert_eq!(drafted.standing(Lang::Vi), Standing::Unconfirmed);
        let blocking = drafted.concerns(0).into_iter().filter(|concern| concern.blocks());
        assert!(blocking.collect::<Vec<_>>().contains(&crate::domain::posting::Concern::TextUnconfirmed));
        // Whatever else is changed, it goes on waiting.
        let later = changed(&drafted, |content| content.remarks = "延期".into());
        assert_eq!(later.standing(Lang::Vi), Standing::Unconfirmed);
        assert_eq!(retitled(&later, Lang::Vi, "Tiếng nói").standing(Lang::Vi), Standing::Current);
        let confirmed = changed(&later, |content| content.confirm(Lang::Vi));
        assert_eq!(confirmed.standing(Lang::Vi), Standing::Current);
    }
}
