//! Words and what they mean, found at a place of a folded text.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::cut::{Script, script};
use super::forms::Folded;

/// Words with a meaning each; the first that gives a word its meaning keeps it.
#[derive(Debug)]
pub(super) struct Table<M> {
    meanings: HashMap<String, M>,
    /// The lengths in bytes of words by their first character, the longest first.
    lengths: HashMap<char, Vec<usize>>,
}

impl<M> Default for Table<M> {
    fn default() -> Self {
        Self { meanings: HashMap::new(), lengths: HashMap::new() }
    }
}

impl<M: Copy> Table<M> {
    /// Adds a folded word; whether it was not there yet.
    pub fn add(&mut self, word: String, meaning: M) -> bool {
        let Some(first) = word.chars().next() else { return false };
        let length = word.len();
        match self.meanings.entry(word) {
            Entry::Occupied(_) => return false,
            Entry::Vacant(new) => new.insert(meaning),
        };
        let lengths = self.lengths.entry(first).or_default();
        if let Err(at) = lengths.binary_search_by(|known| length.cmp(known)) {
            lengths.insert(at, length);
        }
        true
    }

    /// What a whole folded text means.
    pub fn get(&self, text: &str) -> Option<M> {
        self.meanings.get(text).copied()
    }

    /// The words at the start of a folded text, the longest first: length and
    /// meaning. A word with spaces around it does not end within a longer one.
    pub fn at_start<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, M)> + 't {
        let lengths = text.chars().next().and_then(|first| self.lengths.get(&first));
        lengths.into_iter().flatten().filter_map(move |length| {
            let word = text.get(..*length)?;
            let meaning = self.get(word)?;
            ends_well(word, &text[*length..]).then_some((*length, meaning))
        })
    }
}

/// Whether a word may end before this rest.
fn ends_well(word: &str, rest: &str) -> bool {
    let last = word.chars().next_back().and_then(script);
    let next = rest.chars().next();
    match last {
        Some(Script::Spaced) => next.is_none_or(|c| script(c) != Some(Script::Spaced)),
        // A mark belongs to the letter before it.
        Some(Script::Joined) => next.is_none_or(|c| !unicode_normalization::char::is_combining_mark(c)),
        _ => true,
    }
}

/// The records of a data file below its header.
pub(super) fn records(file: &'static str) -> impl Iterator<Item = Vec<String>> {
    let reader = csv::ReaderBuilder::new().comment(Some(b'#')).flexible(true).from_reader(file.as_bytes());
    reader.into_records().flatten().map(|record| record.iter().map(str::to_owned).collect())
}

/// The folded forms that a cell names.
pub(super) fn forms(cell: &str) -> impl Iterator<Item = String> {
    cell.split('|').map(|form| Folded::new(form).text().to_owned()).filter(|form| !form.is_empty())
}
