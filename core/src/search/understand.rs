//! What somebody means by what they wrote: "昆明 全职 人工智能 月底前".
//!
//! Days are read first, then what has names of its own ([`Lexicon`]); what is
//! left is words. A place or field within the name of an institution is no
//! condition, for 昆明理工大学 is not whatever lies in Kunming.

use std::ops::Range;

use jiff::civil::Date;

use crate::domain::posting::Day;
use crate::domain::search::{Asked, Condition};

use super::cut::{self, Script, is_plain_latin, runs, script, stem};
use super::dates;
use super::forms::Folded;
use super::lexicon::{Lexicon, Named, Sense};
use super::query::{Concept, Form, Quality, Query, Role};
use super::sound;

/// Most things that are sought at once; of a longer text the beginning counts.
pub const MOST_CONCEPTS: usize = 12;
/// Most names of one thing that are sought.
const MOST_FORMS: usize = 24;
/// From this many characters on a name is known within a longer run without
/// the dictionary's consent.
const CERTAIN: usize = 4;
/// Fewer characters are no word of a script that joins its words.
const PIECE: usize = 3;
/// Fewest letters of a word that may go on.
pub(super) const BEGINNING: usize = 4;

/// What makes another word of the one before: 生态 and 生态学.
const SUFFIXES: [char; 3] = ['学', '家', '者'];

/// How the names of institutions end.
const INSTITUTIONS: &[&str] = &[
    "大学",
    "学院",
    "研究院",
    "研究所",
    "科学院",
    "医院",
    "公司",
    "集团",
    "中心",
    "协会",
    "学会",
    "实验室",
    "委员会",
    "图书馆",
    "卫生院",
    "科协",
    "中学",
    "厅",
    "局",
];
/// What follows a place in the English name of an institution.
const INSTITUTION_WORDS: &[&str] =
    &["university", "medical", "institute", "college", "hospital", "academy", "normal", "association"];

/// Understands what was asked, as seen from `today` in Kunming.
pub fn understand(asked: &Asked, today: Date) -> Query {
    let folded = Folded::new(&Asked::new(&asked.text).text);
    let mut reader =
        Reader { text: folded.text(), today, without: &asked.without, query: Query::default(), stops: true };
    reader.read();
    if reader.query.concepts.is_empty() && reader.query.understood.is_empty() && asked.without.is_empty() {
        // Nothing but words that say nothing: then they are what is meant.
        reader.stops = false;
        reader.read();
    }
    reader.query.finish()
}

/// Goes through a folded text from its beginning.
struct Reader<'t> {
    text: &'t str,
    today: Date,
    without: &'t [Condition],
    query: Query,
    /// Whether words that say nothing are left out.
    stops: bool,
}

impl Reader<'_> {
    fn read(&mut self) {
        let runs = runs(self.text);
        let mut done = 0;
        for (script, run) in &runs {
            if run.end <= done {
                continue;
            }
            let begin = run.start.max(done);
            done = match script {
                Script::Spaced => self.spaced(begin, run.end),
                Script::Han | Script::Joined => self.joined(*script, begin..run.end),
            };
        }
    }

    /// Takes a word with spaces around it; where it ends, with what it leads.
    fn spaced(&mut self, begin: usize, end: usize) -> usize {
        let rest = &self.text[begin..];
        if let Some(end) = self.days(begin) {
            return end;
        }
        if let Some((length, named)) = Lexicon::get().table.at_start(rest).next() {
            // What is typed by sounds may be the beginning of a longer word.
            if !self.is_institution_behind(begin + length) {
                self.named(&(begin..begin + length), named);
            } else {
                self.named_word(&(begin..begin + length), named);
            }
            return begin + length;
        }
        self.word(&(begin..end));
        end
    }

    /// Whether words of an institution's name follow.
    fn is_institution_behind(&self, at: usize) -> bool {
        let next = self.text[at..].split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty());
        next.is_some_and(|next| INSTITUTION_WORDS.contains(&next))
    }

    /// Takes days that are named here; where they end.
    fn days(&mut self, begin: usize) -> Option<usize> {
        let (length, days) = dates::at_start(&self.text[begin..], self.today)?;
        let understood = &mut self.query.understood;
        if !self.without.contains(&Condition::From) {
            understood.from = days.from.map(Day).or(understood.from);
        }
        if !self.without.contains(&Condition::Until) {
            understood.until = days.until.map(Day).or(understood.until);
        }
        Some(begin + length)
    }

    /// Takes a run without spaces; where it ends, with the days it leads into.
    fn joined(&mut self, script: Script, run: Range<usize>) -> usize {
        let text = self.text;
        let words = cut::words(text, script, run.clone());
        let is_edge = |at: usize| at == run.start || words.iter().any(|word| word.end == at);
        if script == Script::Han && is_institution(&text[run.clone()]) {
            self.institution(&words);
            return run.end;
        }
        let mut at = run.start;
        let mut rest = run.start;
        while at < run.end {
            let known = self.known(at, run.end, is_edge);
            let days = if is_edge(at) || at == rest { self.peek_days(at) } else { None };
            let (end, named) = match (days, known) {
                (Some(end), None) => (end, None),
                (Some(end), Some((length, _))) if end >= at + length => (end, None),
                (_, Some((length, named))) => (at + length, Some(named)),
                (None, None) => {
                    at += text[at..].chars().next().map_or(1, char::len_utf8);
                    continue;
                }
            };
            self.left(script, rest..at, &run);
            match named {
                Some(named) => self.named(&(at..end), named),
                None => drop(self.days(at)),
            }
            (at, rest) = (end, end);
        }
        self.left(script, rest..at.max(rest), &run);
        at.max(run.end)
    }

    fn peek_days(&self, at: usize) -> Option<usize> {
        dates::at_start(&self.text[at..], self.today).map(|(length, _)| at + length)
    }

    /// The longest name at a place of a run, where a dictionary sees words too.
    fn known(&self, at: usize, end: usize, is_edge: impl Fn(usize) -> bool) -> Option<(usize, Named)> {
        let found = Lexicon::get().table.at_start(&self.text[at..]);
        found.into_iter().find(|(length, _)| {
            let certain = self.text[at..at + length].chars().count() >= CERTAIN;
            if self.text[at + length..].starts_with(SUFFIXES) {
                return false;
            }
            // A name may go on behind the run: 珠三角ABC.
            certain || is_edge(at) && (at + length >= end || is_edge(at + length))
        })
    }

    /// The name of an institution: each of its words, none of them a condition.
    fn institution(&mut self, words: &[Range<usize>]) {
        let whole = words.first().map_or(0, |word| word.start)..words.last().map_or(0, |word| word.end);
        let begin = self.query.concepts.len();
        for word in words {
            match Lexicon::get().table.get(&self.text[word.clone()]) {
                Some(named) if !self.is_stop(named) => self.named_word(word, named),
                _ => self.han_word(word),
            }
        }
        self.query
            .understood
            .words
            .truncate(self.query.understood.words.len() - (self.query.concepts.len() - begin));
        self.query.understood.words.push(self.text[whole].to_owned());
    }

    /// What is left of a run between names.
    fn left(&mut self, script: Script, part: Range<usize>, run: &Range<usize>) {
        if part.is_empty() {
            return;
        }
        let alone = part == *run;
        let text = self.text;
        let mut words = cut::words(text, script, part.clone());
        words = match script {
            Script::Joined => whole(text, words),
            _ => suffixed(text, words),
        };
        let begin = self.query.concepts.len();
        for word in &words {
            let short = text[word.clone()].chars().count() < 2;
            // A single character between names joins them: 做, 个, 里.
            if short && !alone || !text[word.clone()].chars().any(char::is_alphabetic) {
                continue;
            }
            match Lexicon::get().table.get(&text[word.clone()]) {
                Some(named) if self.is_stop(named) => {}
                _ => self.han_word(word),
            }
        }
        let made = self.query.concepts.len() - begin;
        if made > 0 {
            let words = &mut self.query.understood.words;
            words.truncate(words.len() - made);
            words.push(text[part].to_owned());
        }
    }

    fn is_stop(&self, named: Named) -> bool {
        self.stops && Lexicon::get().groups[named.group].sense == Sense::Stop
    }

    /// A word without spaces that has no other names.
    fn han_word(&mut self, word: &Range<usize>) {
        let text = &self.text[word.clone()];
        self.push(Concept { forms: vec![Form::new(text, Quality::Exact)], ..Concept::word() }, text);
    }

    /// A word with spaces around it that has no other names.
    fn word(&mut self, word: &Range<usize>) {
        let text = &self.text[word.clone()];
        let quality = if text.chars().count() >= BEGINNING { Quality::Prefix } else { Quality::Exact };
        let mut forms = vec![Form::new(text, quality)];
        if let Some(stem) = stem(text) {
            forms.push(Form::new(&stem, Quality::Stem));
        }
        let sounds =
            if is_plain_latin(text) && sound::may_be(text) { vec![text.to_owned()] } else { Vec::new() };
        self.push(Concept { forms, sounds, ..Concept::word() }, text);
    }

    /// Something that has names.
    fn named(&mut self, at: &Range<usize>, named: Named) {
        let group = &Lexicon::get().groups[named.group];
        let condition = match group.sense {
            Sense::Stop if self.stops => return,
            Sense::Field(field) => Condition::Field(field),
            Sense::Place(place) => Condition::Place(place),
            Sense::Engagement(way) => Condition::Engagement(way),
            Sense::Kind(kind) => Condition::Kind(kind),
            Sense::EventKind(_) | Sense::Term | Sense::Stop => return self.named_word(at, named),
        };
        if self.without.contains(&condition) {
            return;
        }
        let understood = &mut self.query.understood;
        match condition {
            Condition::Field(field) => understood.fields.insert(field),
            Condition::Place(place) => understood.places.insert(place),
            Condition::Engagement(way) => understood.engagement.insert(way),
            Condition::Kind(kind) => understood.kind = Some(kind),
            Condition::From | Condition::Until => {}
        }
        let concept = self.concept(&self.text[at.clone()], named);
        self.query.push(Concept { role: Role::Condition(condition), ..concept });
    }

    /// The same as a word among others.
    fn named_word(&mut self, at: &Range<usize>, named: Named) {
        let text = &self.text[at.clone()];
        let concept = self.concept(text, named);
        self.push(concept, text);
    }

    fn concept(&self, typed: &str, named: Named) -> Concept {
        let group = &Lexicon::get().groups[named.group];
        // What was typed by its sounds is written otherwise in every text.
        let own = (!named.by_sound).then(|| Form::new(typed, Quality::Exact));
        let stem = own.iter().filter_map(|_| stem(typed)).map(|stem| Form::new(&stem, Quality::Stem));
        let others = group.forms.iter().filter(|form| *form != typed);
        let others = others.map(|form| Form::new(form, Quality::Synonym));
        let forms = own.clone().into_iter().chain(stem).chain(others).take(MOST_FORMS).collect();
        let sounds = if named.by_sound && sound::may_be(typed) { vec![typed.to_owned()] } else { Vec::new() };
        Concept { forms, flags: group.sense.flag().into_iter().collect(), sounds, ..Concept::word() }
    }

    fn push(&mut self, concept: Concept, typed: &str) {
        if self.query.push(concept) {
            self.query.understood.words.push(typed.to_owned());
        }
    }
}

/// Chinese words together with what makes another word of them.
fn suffixed(text: &str, words: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut suffixed: Vec<Range<usize>> = Vec::new();
    for word in words {
        let is_suffix = word.len() == '学'.len_utf8() && text[word.clone()].starts_with(SUFFIXES);
        match suffixed.last_mut() {
            Some(last) if is_suffix => last.end = word.end,
            _ => suffixed.push(word),
        }
    }
    suffixed
}

/// Words of which the short ones, pieces of a name that no dictionary has, are
/// put together with what stands behind or, at the end, before them.
fn whole(text: &str, words: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let is_piece = |word: &Range<usize>| text[word.clone()].chars().count() < PIECE;
    let mut whole: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for word in words {
        let piece = is_piece(&word);
        match whole.last_mut() {
            Some(last) if open || piece && is_piece(last) => last.end = word.end,
            _ => whole.push(word),
        }
        open = piece;
    }
    whole
}

/// Whether a run as a whole is the name of an institution.
fn is_institution(run: &str) -> bool {
    let long = run.chars().count() >= 4;
    long && !run.contains(['的', '和', '与', '在', '找'])
        && INSTITUTIONS.iter().any(|end| run.ends_with(end))
        && Lexicon::get().table.get(run).is_none()
}

/// Words of what is sought that a vocabulary can put right: those with spaces
/// around them that have no other names.
pub(super) fn correctable(text: &str) -> Vec<Range<usize>> {
    let folded = text;
    let fits = |(script, run): (Script, Range<usize>)| {
        let word = &folded[run.clone()];
        let letters = word.chars().all(char::is_alphabetic) && word.chars().count() >= BEGINNING;
        (script == Script::Spaced && letters && Lexicon::get().table.get(word).is_none()).then_some(run)
    };
    runs(folded).into_iter().filter_map(fits).collect()
}

/// Whether a text has Chinese characters.
pub(super) fn is_han(text: &str) -> bool {
    text.chars().all(|c| script(c) == Some(Script::Han))
}

#[cfg(test)]
mod tests;
