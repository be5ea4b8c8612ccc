//! Putting misspelt words right by the words that were met.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::cut::{Script, runs};
use super::lexicon::{Lexicon, Sense};
use super::query::{Form, Quality, Query};
use super::sound;
use super::understand::{BEGINNING, correctable, is_han};

/// From this many letters on two may be wrong.
const LONG: usize = 8;
/// Most words that one misspelt word may be.
const MOST: usize = 5;

/// Words that were met, in their order.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    words: Vec<String>,
    /// The number of the last one that was taken in.
    pub last: i64,
}

impl Vocabulary {
    /// Takes more words in.
    pub fn extend(&mut self, words: impl IntoIterator<Item = String>, last: i64) {
        self.words.extend(words);
        self.words.sort_unstable();
        self.words.dedup();
        self.last = last;
    }

    /// Whether a word was met, or is the beginning of one.
    fn knows(&self, word: &str) -> bool {
        let at = self.words.partition_point(|known| known.as_str() < word);
        self.words.get(at).is_some_and(|known| known.starts_with(word))
    }

    /// The words that are nearest to one that was not met, few enough letters away.
    fn nearest(&self, word: &str) -> Vec<String> {
        let letters = word.chars().count();
        let allowed = if letters < LONG { 1 } else { 2 };
        let mut found: Vec<(usize, &str)> = Vec::new();
        let known = NAMES.iter().map(String::as_str).chain(self.words.iter().map(String::as_str));
        for known in known {
            if known.len().abs_diff(word.len()) > allowed * 4
                || known.chars().count().abs_diff(letters) > allowed
            {
                continue;
            }
            let away = strsim::osa_distance(known, word);
            if away <= allowed && !found.iter().any(|(_, same)| *same == known) {
                found.push((away, known));
            }
        }
        found.sort_by_key(|(away, _)| *away);
        let least = found.first().map_or(0, |(away, _)| *away);
        found
            .into_iter()
            .take_while(|(away, _)| *away == least)
            .take(MOST)
            .map(|(_, known)| known.to_owned())
            .collect()
    }
}

/// The words of names that are known whatever was met.
static NAMES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let groups = Lexicon::get().groups.iter().filter(|group| group.sense != Sense::Stop);
    let forms = groups.flat_map(|group| &group.forms);
    let words =
        forms.flat_map(|form| runs(form).into_iter().map(|(script, run)| (script, form[run].to_owned())));
    let long = words.filter(|(script, word)| *script == Script::Spaced && word.chars().count() >= BEGINNING);
    long.map(|(_, word)| word).collect()
});

/// One word that was put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// As it was written.
    pub typed: String,
    /// What it may be, the likeliest first; never empty.
    pub meant: Vec<String>,
}

/// Puts the words of a folded text right that were never met: the text as it
/// may have been meant, and what was changed in it. Nothing where nothing was.
pub fn correct(text: &str, vocabulary: &Vocabulary) -> Option<(String, Vec<Correction>)> {
    let mut changed: Vec<(Range<usize>, Correction)> = Vec::new();
    for at in correctable(text) {
        let typed = &text[at.clone()];
        if vocabulary.knows(typed) || NAMES.contains(typed) {
            continue;
        }
        let meant = vocabulary.nearest(typed);
        if !meant.is_empty() {
            changed.push((at, Correction { typed: typed.to_owned(), meant }));
        }
    }
    let right = replaced(text, changed.iter().map(|(at, correction)| (at, correction.meant[0].as_str())))?;
    Some((right, changed.into_iter().map(|(_, correction)| correction).collect()))
}

/// Chinese words of a folded text by their usual sounds, where these are those
/// of a name that is known: 人工只能 is 人工智能.
pub fn by_sound(text: &str) -> Option<String> {
    let han =
        runs(text).into_iter().filter(|(script, run)| *script == Script::Han && is_han(&text[run.clone()]));
    let mut changed: Vec<(Range<usize>, String)> = Vec::new();
    for (_, run) in han {
        let Some(sound) = sound::usual(&text[run.clone()]) else { continue };
        if Lexicon::get().table.get(&sound).is_some() {
            changed.push((run, sound));
        }
    }
    replaced(text, changed.iter().map(|(at, sound)| (at, sound.as_str())))
}

fn replaced<'a>(text: &str, changes: impl Iterator<Item = (&'a Range<usize>, &'a str)>) -> Option<String> {
    let mut right = String::with_capacity(text.len());
    let mut done = 0;
    for (at, new) in changes {
        right.push_str(&text[done..at.start]);
        right.push_str(new);
        done = at.end;
    }
    (done > 0).then(|| right + &text[done..])
}

/// Seeks everything else that a misspelt word may be beside the likeliest.
pub fn widen(query: &mut Query, corrections: &[Correction]) {
    for correction in corrections {
        let Some((first, others)) = correction.meant.split_first() else { continue };
        let is_it = |form: &Form| form.text == *first && form.quality <= Quality::Prefix;
        for concept in query.concepts.iter_mut().filter(|concept| concept.forms.iter().any(is_it)) {
            concept.forms.iter_mut().for_each(|form| form.quality = form.quality.max(Quality::Corrected));
            concept.forms.extend(others.iter().map(|other| Form::new(other, Quality::Corrected)));
        }
    }
}

/// Seeks Chinese words by their usual sounds as well.
pub fn hear(query: &mut Query) -> bool {
    let mut heard = false;
    for concept in &mut query.concepts {
        let words = concept.forms.iter().filter(|form| form.quality == Quality::Exact && is_han(&form.text));
        let sounds: Vec<String> = words
            .filter(|form| form.text.chars().count() > 1)
            .filter_map(|form| sound::usual(&form.text))
            .collect();
        heard |= !sounds.is_empty();
        concept.sounds.extend(sounds);
    }
    heard
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary(words: &[&str]) -> Vocabulary {
        let mut vocabulary = Vocabulary::default();
        vocabulary.extend(words.iter().map(|word| (*word).to_owned()), 1);
        vocabulary
    }

    #[test]
    fn few_letters_are_forgiven_and_known_words_left() {
        let met = vocabulary(&["recognition", "speech", "speeches", "leopards", "lotus", "bangkok"]);
        let right = |text: &str| correct(text, &met).map(|(right, _)| right);
        assert_eq!(right("speach recogniton").as_deref(), Some("speech recognition"));
        assert_eq!(right("speech recog"), None, "a word or the beginning of one");
        assert_eq!(right("lotsu").as_deref(), Some("lotus"));
        assert_eq!(right("ltu"), None, "short words are left");
        assert_eq!(right("artifical inteligence").as_deref(), Some("artificial intelligence"));
        assert_eq!(right("kuming").as_deref(), Some("kunming"));
        assert_eq!(right("xyzzyx"), None);
    }

    #[test]
    fn what_sounds_like_a_name_is_that() {
        assert_eq!(by_sound("人工只能").as_deref(), Some("rengongzhineng"));
        assert_eq!(by_sound("今天天气"), None);
    }
}
