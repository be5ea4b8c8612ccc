//! The commands that menus offer. Names are the same in every language; what
//! they do is said in the reader's.

use crate::text::Words;

/// Offered to everybody.
pub const SCHOLAR: &[&str] = &[
    "start",
    "postings",
    "search",
    "subscribe",
    "subscriptions",
    "interests",
    "profile",
    "settings",
    "language",
    "link",
    "help",
];

/// Offered to members of staff, beside the others.
pub const STAFF: &[&str] = &["staff", "inbox", "drafts", "review", "imports", "broadcast", "audit"];

/// A command and what it does, in the order of the menu.
pub fn menu(words: Words, staff: bool) -> Vec<(&'static str, String)> {
    let more = if staff { STAFF } else { &[] };
    SCHOLAR.iter().chain(more).map(|name| (*name, words.say(&format!("command-{name}")))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Texts;

    #[test]
    fn every_command_is_described_in_every_language() {
        for lang in Texts::get().offered() {
            for (name, text) in menu(Texts::get().words(lang), true) {
                assert!(
                    name.len() <= 32 && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'),
                    "{name}"
                );
                assert!(!text.starts_with("command-"), "{lang}: {name} has no description");
                // The tightest platform: Discord takes 100 characters.
                assert!((1..=100).contains(&text.chars().count()), "{lang}: {name}: {text}");
            }
        }
    }
}
