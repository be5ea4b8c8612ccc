//! Commands as people say them in words, in any of the languages, whichever
//! they read: `core/data/phrases.csv`.
//!
//! A phrase is the whole of what somebody wrote, and leads only where a command
//! would. A slip of one letter is forgiven where nothing can be changed by
//! going there.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::text::fold::fold;

const FILE: &str = include_str!("../../data/phrases.csv");

/// Where something is subscribed, ended or joined: nobody gets there by a slip.
const EXACT: [&str; 3] = ["subscribe", "subscriptions", "link"];

/// Letters from which on a slip is forgiven: shorter words are too near to others.
const FORGIVING: usize = 5;

/// Longest text that may be a phrase, in characters.
const LONGEST: usize = 60;

static PHRASES: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let each =
        rows().flat_map(|(command, _, phrases)| phrases.split('|').map(move |one| (said(one), command)));
    let mut all = HashMap::new();
    for (phrase, command) in each {
        all.entry(phrase).or_insert(command);
    }
    all
});

/// Command, language and phrases of each line.
fn rows() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    let lines = FILE.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines.filter_map(|line| {
        let (command, rest) = line.split_once(',')?;
        let (lang, phrases) = rest.split_once(',')?;
        Some((command, lang, phrases))
    })
}

/// A text as phrases are compared: folded, without what ends a sentence.
fn said(text: &str) -> String {
    let ends = |c: char| c.is_whitespace() || ".!?,;:。！？，；：…។၊။/".contains(c);
    fold(text.trim_matches(ends)).trim_matches(ends).to_owned()
}

/// The name of the command that these words say, if they say one.
pub fn command(text: &str) -> Option<&'static str> {
    if text.chars().count() > LONGEST {
        return None;
    }
    let said = said(text);
    if let Some(command) = PHRASES.get(&said) {
        return Some(command);
    }
    // Where a character is a syllable or a word a slip makes another of it.
    if said.len() < FORGIVING || !said.is_ascii() {
        return None;
    }
    let near = PHRASES.iter().filter(|(phrase, command)| {
        phrase.is_ascii()
            && phrase.len() >= FORGIVING
            && !EXACT.contains(*command)
            && strsim::damerau_levenshtein(phrase, &said) == 1
    });
    // Two that are as near are none.
    let mut near: Vec<&'static str> = near.map(|(_, command)| *command).collect();
    near.sort_unstable();
    near.dedup();
    (near.len() == 1).then(|| near[0])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::dialogue::commands::SCHOLAR;
    use crate::domain::lang::Lang;

    #[test]
    fn commands_are_said_in_words() {
        let table = [
            ("help", "help"),
            ("  HELP! ", "help"),
            ("帮助", "help"),
            ("幫助", "help"),
            ("使用说明。", "help"),
            ("ช่วยเหลือ", "help"),
            ("trợ giúp", "help"),
            ("ຊ່ວຍເຫຼືອ", "help"),
            ("အကူအညီ", "help"),
            ("ជំនួយ", "help"),
            ("My events", "registrations"),
            ("我的報名", "registrations"),
            ("设置", "settings"),
            ("setings", "settings"),
            ("settigns", "settings"),
            ("evnts", "events"),
            ("change language", "language"),
            ("ｃｈａｎｇｅ　ｌａｎｇｕａｇｅ", "language"),
            ("unsubscribe", "subscriptions"),
            ("stop", "subscriptions"),
            ("STOP.", "subscriptions"),
            ("退订", "subscriptions"),
            ("หยุด", "subscriptions"),
            ("hủy đăng ký", "subscriptions"),
            ("subscribe", "subscribe"),
        ];
        for (text, wanted) in table {
            assert_eq!(command(text), Some(wanted), "{text}");
        }
    }

    #[test]
    fn what_is_more_than_a_command_is_none() {
        let table = [
            "",
            "!",
            "?",
            "昆明 全职 人工智能",
            "events in Kunming",
            "help with my visa",
            // A slip never leads to where something ends.
            "unsubscrib",
            "subscribee",
            "stp",
            "subscribtions",
            // Too short for slips, or of a script in which a letter is a word.
            "hekp",
            "活劫",
            "帮住",
            "P-17",
            "speech recognition",
        ];
        for text in table {
            assert_eq!(command(text), None, "{text}");
        }
        assert_eq!(command(&"help ".repeat(100)), None);
    }

    #[test]
    fn every_language_says_every_command_and_no_phrase_two() {
        let mut seen: HashMap<String, &str> = HashMap::new();
        let mut said_in: HashMap<&str, BTreeSet<&str>> = HashMap::new();
        for (command, lang, phrases) in rows() {
            assert!(SCHOLAR.contains(&command), "{command} is no command");
            assert!(Lang::from_code(lang).is_some(), "{lang} is no language");
            said_in.entry(command).or_default().insert(lang);
            for phrase in phrases.split('|') {
                let phrase = said(phrase);
                assert!(!phrase.is_empty() && phrase.chars().count() <= LONGEST, "{command} {lang}");
                let other = seen.insert(phrase.clone(), command);
                assert!(other.is_none_or(|other| other == command), "{phrase}: {other:?} and {command}");
            }
        }
        for (command, langs) in said_in {
            assert_eq!(langs.len(), Lang::ALL.len(), "{command} is not said in every language");
        }
    }
}
