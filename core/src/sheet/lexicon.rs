//! The words of lists: headers, fields, places, ways to engage, and the words
//! within dates, numbers and sums. They live in files under `core/data`.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::domain::engagement::{Engagement, EngagementSet};
use crate::domain::event::EventKind;
use crate::domain::field::{Field, FieldSet};
use crate::domain::place::{Place, PlaceSet};
use crate::text::fold::{fold, fold_tight};

use super::header::{Concept, List};
use super::value::lex::{Lexer, Token};

/// The words of this build, loaded once.
#[derive(Debug)]
pub struct Lexicon {
    demand_headers: HashMap<String, HeaderWord>,
    event_headers: HashMap<String, HeaderWord>,
    lists: HashMap<String, WordTable<String>>,
    field_names: WordTable<Field>,
    field_hints: WordTable<Field>,
    places: WordTable<Place>,
    engagement: WordTable<Way>,
}

/// What a header's words say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct HeaderWord {
    /// What the column holds.
    pub(super) concept: Concept,
    /// 1 when the words say it outright.
    pub(super) rank: u8,
    /// Whether the value needs the header beside it.
    pub(super) labelled: bool,
}

/// A word about engagement: a way, or the denial of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Is(Engagement),
    Not,
}

/// Words and their senses. A word may have several.
#[derive(Debug, Clone)]
pub(super) struct WordTable<S> {
    /// By first character, the longest word first.
    words: HashMap<char, Vec<(String, Vec<S>)>>,
}

impl<S> Default for WordTable<S> {
    fn default() -> Self {
        Self { words: HashMap::new() }
    }
}

impl<S: PartialEq> WordTable<S> {
    pub(super) fn add(&mut self, word: &str, sense: S) {
        let word = fold(word);
        let Some(first) = word.chars().next() else { return };
        let words = self.words.entry(first).or_default();
        match words.iter_mut().find(|(known, _)| *known == word) {
            Some((_, senses)) if senses.contains(&sense) => {}
            Some((_, senses)) => senses.push(sense),
            None => {
                let at = words.partition_point(|(known, _)| known.len() >= word.len());
                words.insert(at, (word, vec![sense]));
            }
        }
    }

    /// The longest word at the start of a folded text, with its length in
    /// bytes. Words of the Latin script do not end within a longer word.
    pub(super) fn at_start(&self, text: &str) -> Option<(usize, &[S])> {
        let words = self.words.get(&text.chars().next()?)?;
        words.iter().find_map(|(word, senses)| {
            let rest = text.strip_prefix(word.as_str())?;
            let cut = word.ends_with(|c: char| c.is_ascii_alphabetic())
                && rest.starts_with(|c: char| c.is_ascii_alphabetic());
            (!cut).then_some((word.len(), senses.as_slice()))
        })
    }

    /// The senses of a folded text that is one of the words as a whole.
    fn whole(&self, text: &str) -> Option<&[S]> {
        let words = self.words.get(&text.chars().next()?)?;
        words.iter().find(|(word, _)| word == text).map(|(_, senses)| senses.as_slice())
    }
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::load);

impl Lexicon {
    /// The words of this build.
    pub fn get() -> &'static Self {
        &LEXICON
    }

    /// Lines that cannot be used are left out; a test makes sure there are none.
    fn load() -> Self {
        let mut lexicon = Self {
            demand_headers: HashMap::new(),
            event_headers: HashMap::new(),
            lists: HashMap::new(),
            field_names: WordTable::default(),
            field_hints: WordTable::default(),
            places: WordTable::default(),
            engagement: WordTable::default(),
        };
        for (list, file) in [(List::Demands, HEADERS), (List::Events, EVENT_HEADERS)] {
            records(file).for_each(|record| lexicon.add_headers(list, &record));
        }
        for record in records(WORDS) {
            let [list, sense, words] = &record[..] else { continue };
            for word in words.split('|') {
                lexicon.lists.entry(list.clone()).or_default().add(word, sense.clone());
                if list == "engagement" {
                    lexicon.engagement.add(word, Way::Not);
                }
            }
        }
        for record in records(FIELDS) {
            let [code, kind, words] = &record[..] else { continue };
            let Some(field) = Field::from_code(code) else { continue };
            let table = if kind == "name" { &mut lexicon.field_names } else { &mut lexicon.field_hints };
            words.split('|').for_each(|word| table.add(word, field));
            lexicon.field_names.add(code, field);
        }
        for record in records(PLACES) {
            let [code, words] = &record[..] else { continue };
            let Some(place) = Place::from_code(code) else { continue };
            words.split('|').for_each(|word| lexicon.places.add(word, place));
        }
        for record in records(ENGAGEMENT) {
            let [code, words] = &record[..] else { continue };
            let Some(way) = Engagement::from_code(code) else { continue };
            words
                .split('|')
                .chain([code.as_str()])
                .for_each(|word| lexicon.engagement.add(word, Way::Is(way)));
        }
        lexicon
    }

    fn add_headers(&mut self, list: List, record: &[String]) {
        let [concept, rank, labelled, words] = record else { return };
        let Some(concept) = Concept::from_code(concept) else { return };
        let word = HeaderWord { concept, rank: rank.parse().unwrap_or(2), labelled: !labelled.is_empty() };
        let headers = match list {
            List::Demands => &mut self.demand_headers,
            List::Events => &mut self.event_headers,
        };
        for header in words.split('|') {
            headers.entry(fold_tight(header)).or_insert(word);
        }
    }

    /// What a header's words say, by the words in tight fold.
    pub(super) fn header(&self, list: List, folded: &str) -> Option<HeaderWord> {
        self.headers_of(list).get(folded).copied()
    }

    const fn headers_of(&self, list: List) -> &HashMap<String, HeaderWord> {
        match list {
            List::Demands => &self.demand_headers,
            List::Events => &self.event_headers,
        }
    }

    /// All headers that are known of a list, with what they say.
    pub(super) fn headers(&self, list: List) -> impl Iterator<Item = (&str, HeaderWord)> {
        self.headers_of(list).iter().map(|(header, word)| (header.as_str(), *word))
    }

    /// The words of a list.
    pub(super) fn list(&self, name: &str) -> Option<&WordTable<String>> {
        self.lists.get(name)
    }

    /// Whether a folded text as a whole is a word of this sense.
    pub(super) fn is(&self, list: &str, sense: &str, folded: &str) -> bool {
        let senses = self.list(list).and_then(|table| table.whole(folded));
        senses.is_some_and(|senses| senses.iter().any(|known| known == sense))
    }

    /// The length of the word of this sense at the start of a folded text.
    pub(super) fn starts(&self, list: &str, sense: &str, folded: &str) -> Option<usize> {
        let (len, senses) = self.list(list)?.at_start(folded)?;
        senses.iter().any(|known| known == sense).then_some(len)
    }

    /// The field that a text names as a whole: by one of its names or its code.
    pub fn field_named(&self, text: &str) -> Option<Field> {
        self.field_names.whole(&fold(text)).and_then(|fields| fields.first().copied())
    }

    /// The fields whose names occur in a text.
    pub fn fields_in(&self, text: &str) -> FieldSet {
        senses_in(&self.field_names, text).collect()
    }

    /// The fields that a text may belong to: a guess, for a person to confirm.
    pub fn fields_hinted(&self, text: &str) -> FieldSet {
        senses_in(&self.field_hints, text).collect()
    }

    /// The kind of event that a text names first; a special session is one
    /// whatever it is part of.
    pub(super) fn event_kind_in(&self, text: &str) -> Option<EventKind> {
        let kinds = senses_in(self.list("event")?, text).filter_map(|code| EventKind::from_code(&code));
        let kinds: Vec<EventKind> = kinds.collect();
        let special = kinds.iter().find(|kind| **kind == EventKind::SpecialSession);
        special.or(kinds.first()).copied()
    }

    /// Whether a text has a word of this sense.
    pub(super) fn mentions(&self, list: &str, sense: &str, text: &str) -> bool {
        self.list(list).is_some_and(|table| senses_in(table, text).any(|known| known == sense))
    }

    /// The prefectures that a text names.
    pub fn places_in(&self, text: &str) -> PlaceSet {
        senses_in(&self.places, text).collect()
    }

    /// The ways to engage that a text offers. A denial holds until the end of
    /// its clause: "cannot be full-time, but flexible" offers only the latter.
    pub fn engagement_in(&self, text: &str) -> EngagementSet {
        let folded = fold(text);
        let mut offered = EngagementSet::EMPTY;
        let mut denied = false;
        for token in Lexer::new(&folded, &self.engagement) {
            match token {
                Token::Other(mark) if mark.chars().all(ends_clause) => denied = false,
                Token::Word(senses) if senses.contains(&Way::Not) => denied = true,
                Token::Word(senses) if !denied => offered.extend_with(senses),
                _ => {}
            }
        }
        offered
    }

    /// Whether a text holds nothing but ways to engage and marks.
    pub(super) fn is_only_engagement(&self, text: &str) -> bool {
        let folded = fold(text);
        Lexer::new(&folded, &self.engagement).all(|token| match token {
            Token::Word(senses) => !senses.contains(&Way::Not),
            Token::Number(_) => false,
            Token::Other(other) => !other.chars().any(char::is_alphanumeric),
        })
    }
}

trait ExtendWith {
    fn extend_with(&mut self, senses: &[Way]);
}

impl ExtendWith for EngagementSet {
    fn extend_with(&mut self, senses: &[Way]) {
        for sense in senses {
            if let Way::Is(way) = sense {
                self.insert(*way);
            }
        }
    }
}

/// Marks that end a clause, after folding.
const fn ends_clause(c: char) -> bool {
    matches!(c, ',' | '.' | ';' | ':' | '!' | '?' | '|' | '/' | '\u{3001}' | '\u{3002}' | '(' | ')')
}

/// Every sense of every word that occurs in a text; of words that overlap
/// only the longest counts.
pub(super) fn senses_in<'t, S: Clone + PartialEq + 't>(
    table: &'t WordTable<S>,
    text: &str,
) -> impl Iterator<Item = S> + use<'t, S> {
    let folded = fold(text);
    let mut found = Vec::new();
    for token in Lexer::new(&folded, table) {
        if let Token::Word(senses) = token {
            found.extend_from_slice(senses);
        }
    }
    found.into_iter()
}

const HEADERS: &str = include_str!("../../data/headers.csv");
const EVENT_HEADERS: &str = include_str!("../../data/event_headers.csv");
const WORDS: &str = include_str!("../../data/words.csv");
const FIELDS: &str = include_str!("../../data/fields.csv");
const PLACES: &str = include_str!("../../data/places.csv");
const ENGAGEMENT: &str = include_str!("../../data/engagement.csv");

/// The records of a data file below its header.
pub(super) fn records(file: &'static str) -> impl Iterator<Item = Vec<String>> {
    let reader = csv::ReaderBuilder::new().comment(Some(b'#')).flexible(true).from_reader(file.as_bytes());
    reader.into_records().flatten().map(|record| record.iter().map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_data_is_used() {
        for (file, columns) in
            [(HEADERS, 4), (EVENT_HEADERS, 4), (WORDS, 3), (FIELDS, 3), (PLACES, 2), (ENGAGEMENT, 2)]
        {
            let lines = file.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).count();
            let records: Vec<_> = records(file).collect();
            assert_eq!(records.len(), lines - 1);
            assert!(records.iter().all(|record| record.len() == columns), "{columns} columns");
        }
        for file in [HEADERS, EVENT_HEADERS] {
            assert!(records(file).all(|record| Concept::from_code(&record[0]).is_some()));
        }
        assert!(records(FIELDS).all(|record| Field::from_code(&record[0]).is_some()));
        assert!(records(PLACES).all(|record| Place::from_code(&record[0]).is_some()));
        assert!(records(ENGAGEMENT).all(|record| Engagement::from_code(&record[0]).is_some()));
    }

    #[test]
    fn every_field_and_place_can_be_named() {
        let lexicon = Lexicon::get();
        for field in Field::ALL {
            assert_eq!(lexicon.field_named(field.code()), Some(*field));
            assert!(!lexicon.fields_hinted(field.code()).is_empty() || *field != Field::Blockchain);
        }
        for place in Place::ALL {
            assert!(lexicon.places_in(place.code()).contains(*place), "{place}");
        }
    }

    #[test]
    fn fields_by_name() {
        let check = |text: &str, expect: &[Field]| {
            assert_eq!(Lexicon::get().fields_in(text).iter().collect::<Vec<_>>(), expect, "{text}");
        };
        check("人工智慧與大數據", &[Field::BigData]);
        check("ＡＩ", &[Field::ArtificialIntelligence]);
        check("人工智能与大数据产业", &[Field::ArtificialIntelligence, Field::BigData]);
        check("Maintain", &[]);
        check("Green food", &[Field::GreenFood]);
        check("先进装备制造业", &[Field::AdvancedEquipment]);
    }

    #[test]
    fn ways_to_engage() {
        use Engagement::{Consultation, Exchange, Flexible, FullTime, Introduction, Project};
        let check = |text: &str, expect: &[Engagement]| {
            assert_eq!(Lexicon::get().engagement_in(text).iter().collect::<Vec<_>>(), expect, "{text}");
        };
        check("全职引进", &[Introduction, FullTime]);
        check("柔性引进、项目合作", &[Introduction, Project, Flexible]);
        check(
            "不能够全职引进,可以采取柔性引智政策（学科建设、团队建设、项目合作、课题研究）",
            &[Project, Flexible],
        );
        check("非全职", &[Flexible]);
        check("学术交流；决策咨询", &[Exchange, Consultation]);
        check("not full-time", &[Flexible]);
        check("Full-time or flexible", &[FullTime, Flexible]);
        check("全職", &[FullTime]);
        check("consultation", &[Consultation]);
    }

    #[test]
    fn places() {
        let check = |text: &str, expect: &[Place]| {
            assert_eq!(Lexicon::get().places_in(text).iter().collect::<Vec<_>>(), expect, "{text}");
        };
        check("云南省昆明市呈贡区", &[Place::Kunming]);
        check("大理白族自治州、西双版纳", &[Place::Xishuangbanna, Place::Dali]);
        check("Kunming / Pu'er", &[Place::Kunming, Place::Puer]);
        check("雲南麗江", &[Place::Lijiang]);
        check("烟台", &[]);
    }
}
