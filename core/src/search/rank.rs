//! What was found, put in order; and where in a text it was found.
//!
//! The order is made here of what both engines give alike. Of each thing that
//! is sought the best place counts: the title before names before the rest,
//! what was written before what begins so, other names, sounds and misspelt
//! words. What is equal goes by its age.

use std::ops::Range;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use crate::domain::search::{Condition, FoundKind};

use super::cut::{Script, script};
use super::forms::{Folded, toneless};
use super::lexicon::Lexicon;
use super::query::{Concept, Quality, Query, Role};

/// A document that may be what is sought, as it was indexed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Its number in the index; the newest have the highest.
    pub id: i64,
    /// What it is.
    pub kind: FoundKind,
    /// Its number among those of its kind.
    pub reference: i64,
    /// Since when it reads so, ms since 1970.
    pub fresh: i64,
    /// Its properties, with a space between them.
    pub flags: String,
    /// Its folded titles.
    pub title: String,
    /// Its folded names: who, where.
    pub names: String,
    /// Everything else.
    pub body: String,
}

/// A document with how well it fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranked {
    /// Its place among the candidates.
    pub at: usize,
    /// How well it fits, in thousandths.
    pub score: u32,
}

/// What a place or a way of writing is worth, in tenths.
const TITLE: u32 = 10;
const NAMES: u32 = 7;
const BODY: u32 = 4;
const FLAGGED: u32 = 60;
/// What is sought for itself weighs more than what restricts.
const WORD: f64 = 2.0;
const CONDITION: f64 = 1.0;
/// What the words as they were written are worth beyond each of them.
const PHRASE_IN_TITLE: f64 = 0.15;
const PHRASE_IN_NAMES: f64 = 0.12;
const PHRASE_IN_BODY: f64 = 0.05;
const WHOLE_TITLE: f64 = 0.1;
/// How much of what is sought must be there where not all of it is.
const ENOUGH: f64 = 0.5;
/// Where scores end.
const BEST: f64 = 1.0 + PHRASE_IN_TITLE + WHOLE_TITLE;

const fn worth(quality: Quality) -> u32 {
    match quality {
        Quality::Exact => 10,
        Quality::Prefix | Quality::Stem => 9,
        Quality::Synonym => 8,
        Quality::Sound => 5,
        Quality::Corrected => 4,
    }
}

/// Finds everything that is sought in one pass over a text.
#[derive(Debug)]
pub struct Seeker {
    automaton: Option<AhoCorasick>,
    patterns: Vec<Pattern>,
    concepts: usize,
}

#[derive(Debug)]
struct Pattern {
    concept: usize,
    quality: Quality,
    goes_on: bool,
    starts_word: bool,
    ends_word: bool,
}

/// One place in a folded text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Hit {
    concept: usize,
    quality: Quality,
    range: Range<usize>,
}

fn is_spaced(c: char) -> bool {
    script(c) == Some(Script::Spaced)
}

impl Seeker {
    /// Seeks what a query asks for.
    pub fn new(query: &Query) -> Self {
        let (mut texts, mut patterns) = (Vec::new(), Vec::new());
        for (concept, sought) in query.concepts.iter().enumerate() {
            for form in &sought.forms {
                texts.push(form.text.as_str());
                patterns.push(Pattern {
                    concept,
                    quality: form.quality,
                    goes_on: form.goes_on(),
                    starts_word: form.text.starts_with(is_spaced),
                    ends_word: form.text.ends_with(is_spaced),
                });
            }
        }
        // Made for one query, so it must be made fast. It fails with billions of bytes alone;
        // then nothing is found.
        let automaton = AhoCorasick::builder().kind(Some(AhoCorasickKind::NoncontiguousNFA)).build(texts);
        Self { automaton: automaton.ok(), patterns, concepts: query.concepts.len() }
    }

    fn hits(&self, text: &str) -> impl Iterator<Item = Hit> {
        let found = self.automaton.iter().flat_map(move |automaton| automaton.find_overlapping_iter(text));
        found.filter_map(move |found| {
            let pattern = &self.patterns[found.pattern().as_usize()];
            let before = text[..found.start()].chars().next_back();
            let after = text[found.end()..].chars().next();
            if found.is_empty() || pattern.starts_word && before.is_some_and(is_spaced) {
                return None;
            }
            let goes_on = pattern.ends_word && after.is_some_and(is_spaced);
            if goes_on && !pattern.goes_on {
                return None;
            }
            let quality = match pattern.quality {
                // What does not go on is what was written.
                Quality::Prefix if !goes_on => Quality::Exact,
                quality => quality,
            };
            Some(Hit { concept: pattern.concept, quality, range: found.range() })
        })
    }

    /// The best worth of each thing that is sought in a part of a document.
    fn value(&self, text: &str, section: u32, best: &mut [u32]) {
        let mut note = |text: &str, off: u32| {
            for hit in self.hits(text) {
                let value = section * worth(hit.quality) - off;
                best[hit.concept] = best[hit.concept].max(value);
            }
        };
        note(text, 0);
        if let Some(plain) = toneless(text) {
            note(&plain, section);
        }
    }

    /// Where in a text, as people see it, something stands that is sought:
    /// in order, none within another.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let folded = Folded::new(text);
        let mut ranges: Vec<Range<usize>> = self.hits(folded.text()).map(|hit| hit.range).collect();
        if ranges.is_empty()
            && let Some(plain) = toneless(folded.text())
        {
            // The letters are as many, so what was found leads back.
            let place = |at: usize| plain[..at].chars().count();
            let bytes: Vec<usize> = folded.text().char_indices().map(|(at, _)| at).collect();
            let byte = |at: usize| bytes.get(at).copied().unwrap_or(folded.text().len());
            let hits = self.hits(&plain).map(|hit| byte(place(hit.range.start))..byte(place(hit.range.end)));
            if plain.chars().count() == bytes.len() {
                ranges = hits.collect();
            }
        }
        let mut marks: Vec<Range<usize>> = ranges.iter().map(|range| folded.origin(range)).collect();
        marks.sort_by_key(|range| (range.start, std::cmp::Reverse(range.end)));
        let mut joined: Vec<Range<usize>> = Vec::new();
        for mark in marks.into_iter().filter(|mark| !mark.is_empty()) {
            match joined.last_mut() {
                Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
                _ => joined.push(mark),
            }
        }
        joined
    }

    /// How many of the things that are sought a text has.
    pub(super) fn count(&self, text: &str) -> usize {
        let folded = Folded::new(text);
        let mut found = vec![false; self.concepts];
        self.hits(folded.text()).for_each(|hit| found[hit.concept] = true);
        found.into_iter().filter(|found| *found).count()
    }
}

/// Puts candidates in order, the best first, with the seeker of the query; what has not all of it is left
/// out, or, where `nearest` is asked for, what has too little of it.
pub fn rank(query: &Query, seeker: &Seeker, candidates: &[Candidate], nearest: bool) -> Vec<Ranked> {
    let values: Vec<Vec<u32>> = candidates.iter().map(|candidate| values(query, seeker, candidate)).collect();
    let weights = weights(query, &values, nearest);
    let phrase = phrase(query);
    let mut ranked: Vec<Ranked> = Vec::new();
    for (at, (candidate, values)) in candidates.iter().zip(&values).enumerate() {
        let has = |concept: usize| values[concept] > 0;
        let total: f64 = weights.iter().sum();
        if nearest {
            let there: f64 =
                weights.iter().enumerate().filter(|(at, _)| has(*at)).map(|(_, weight)| weight).sum();
            if there < total * ENOUGH || !query.words().any(|(at, _)| has(at)) {
                continue;
            }
        } else if !query.words().all(|(at, _)| has(at)) {
            continue;
        }
        let sum: f64 = weights.iter().zip(values).map(|(weight, value)| weight * f64::from(*value)).sum();
        let fit = if total > 0.0 { sum / total / f64::from(TITLE * worth(Quality::Exact)) } else { 0.0 };
        let score = (fit + bonus(&phrase, candidate)) / BEST;
        ranked.push(Ranked { at, score: (score * 1_000.0).round() as u32 });
    }
    let fresh = |ranked: &Ranked| (candidates[ranked.at].fresh, candidates[ranked.at].id);
    ranked.sort_by(|one, other| other.score.cmp(&one.score).then_with(|| fresh(other).cmp(&fresh(one))));
    ranked
}

fn values(query: &Query, seeker: &Seeker, candidate: &Candidate) -> Vec<u32> {
    let mut best = vec![0; query.concepts.len()];
    seeker.value(&candidate.title, TITLE, &mut best);
    seeker.value(&candidate.names, NAMES, &mut best);
    seeker.value(&candidate.body, BODY, &mut best);
    for (best, concept) in best.iter_mut().zip(&query.concepts) {
        let flagged = |flag: &String| candidate.flags.split(' ').any(|own| own == flag);
        if concept.flags.iter().any(flagged) {
            *best = (*best).max(FLAGGED);
        }
        // The index says that it sounds so; texts do not.
        if *best == 0 && !concept.sounds.is_empty() {
            *best = NAMES * worth(Quality::Sound);
        }
    }
    best
}

/// What each thing that is sought weighs: where not all of it is found, what
/// few have says more.
fn weights(query: &Query, values: &[Vec<u32>], nearest: bool) -> Vec<f64> {
    let weight = |(at, concept): (usize, &Concept)| {
        let by_role = match concept.role {
            Role::Word => WORD,
            Role::Condition(Condition::Kind(_)) => 0.0,
            Role::Condition(_) => CONDITION,
        };
        if !nearest || concept.role != Role::Word {
            return by_role;
        }
        let having = values.iter().filter(|values| values[at] > 0).count();
        // What nothing has says nothing about what is near.
        let by_role = if having > 0 { by_role } else { 0.0 };
        by_role * (1.0 + values.len() as f64 / (1.0 + having as f64)).ln()
    };
    query.concepts.iter().enumerate().map(weight).collect()
}

/// The words as they were written, in a row.
fn phrase(query: &Query) -> Option<String> {
    let words = &query.understood.words;
    let joined = words.first().is_some_and(|word| word.starts_with(|c| !is_spaced(c)));
    let phrase = words.join(if joined { "" } else { " " });
    let known = |phrase: &String| Lexicon::get().table.get(phrase).is_none();
    Some(phrase).filter(|phrase| phrase.chars().count() > 1 && (words.len() > 1 || known(phrase)))
}

fn bonus(phrase: &Option<String>, candidate: &Candidate) -> f64 {
    let Some(phrase) = phrase else { return 0.0 };
    if candidate.title.split('\n').any(|title| title == phrase) {
        return PHRASE_IN_TITLE + WHOLE_TITLE;
    }
    let places = [
        (&candidate.title, PHRASE_IN_TITLE),
        (&candidate.names, PHRASE_IN_NAMES),
        (&candidate.body, PHRASE_IN_BODY),
    ];
    places.into_iter().find(|(text, _)| text.contains(phrase.as_str())).map_or(0.0, |(_, bonus)| bonus)
}
