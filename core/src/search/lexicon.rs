//! What is known by several names: key fields, prefectures, ways to engage,
//! kinds, technical terms, in every language; and words that say nothing.

use std::sync::LazyLock;

use crate::domain::engagement::Engagement;
use crate::domain::event::EventKind;
use crate::domain::field::Field;
use crate::domain::place::Place;
use crate::domain::search::FoundKind;
use crate::text::Texts;

use super::cut::{Script, script};
use super::forms::{Folded, toneless};
use super::sound;
use super::table::{Table, forms, records};

const SYNONYMS: &str = include_str!("../../data/synonyms.csv");
const FIELDS: &str = include_str!("../../data/fields.csv");
const PLACES: &str = include_str!("../../data/places.csv");
const ENGAGEMENT: &str = include_str!("../../data/engagement.csv");

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    Field(Field),
    Place(Place),
    Engagement(Engagement),
    Kind(FoundKind),
    EventKind(EventKind),
    Term,
    Stop,
}

impl Sense {
    /// The property that things of this sense are indexed with.
    pub fn flag(self) -> Option<String> {
        Some(match self {
            Self::Field(field) => flag('f', field.code()),
            Self::Place(place) => flag('p', place.code()),
            Self::Engagement(way) => flag('e', way.code()),
            Self::Kind(kind) => flag('k', kind.code()),
            Self::EventKind(kind) => flag('v', kind.code()),
            Self::Term | Self::Stop => return None,
        })
    }
}

/// A property as it is indexed: letters and digits alone.
pub(super) fn flag(family: char, code: &str) -> String {
    std::iter::once(family).chain(code.chars().filter(char::is_ascii_alphanumeric)).collect()
}

/// Something with all of its names.
#[derive(Debug)]
pub(super) struct Group {
    pub sense: Sense,
    /// Its names, folded.
    pub forms: Vec<String>,
}

/// How a name was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    /// The group's place.
    pub group: usize,
    /// By its sounds, not by its characters.
    pub by_sound: bool,
}

/// All names.
#[derive(Debug, Default)]
pub(super) struct Lexicon {
    pub groups: Vec<Group>,
    pub table: Table<Named>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::load);

impl Lexicon {
    /// The names of this build.
    pub fn get() -> &'static Self {
        &LEXICON
    }

    fn load() -> Self {
        let mut lexicon = Self::default();
        for record in records(SYNONYMS) {
            let [kind, code, languages @ ..] = &record[..] else { continue };
            let Some(sense) = sense(kind, code) else { continue };
            let words: Vec<String> = languages.iter().flat_map(|cell| forms(cell)).collect();
            lexicon.add(sense, words);
        }
        lexicon.add_locales();
        for (file, kind) in [(FIELDS, "field"), (PLACES, "place"), (ENGAGEMENT, "engagement")] {
            for record in records(file) {
                let (Some(code), Some(words)) = (record.first(), record.last()) else { continue };
                // What only hints at a field may be about something else.
                if record.get(1).is_some_and(|kind| kind == "hint") {
                    continue;
                }
                if let Some(sense) = sense(kind, code) {
                    lexicon.name(sense, forms(words).collect());
                }
            }
        }
        lexicon.add_sounds();
        lexicon
    }

    /// What pages and chats call these things is known, too.
    fn add_locales(&mut self) {
        let texts = Texts::get();
        for lang in texts.offered() {
            let words = texts.words(lang);
            let fields = Field::ALL.iter().map(|field| (Sense::Field(*field), words.field(*field)));
            let places = Place::ALL.iter().map(|place| (Sense::Place(*place), words.place(*place)));
            let ways = Engagement::ALL.iter().map(|way| (Sense::Engagement(*way), words.engagement(*way)));
            let kinds = EventKind::ALL.iter().map(|kind| (Sense::EventKind(*kind), words.event_kind(*kind)));
            let all: Vec<(Sense, String)> = fields.chain(places).chain(ways).chain(kinds).collect();
            for (sense, name) in all {
                self.name(sense, vec![Folded::new(&name).text().to_owned()]);
            }
        }
    }

    fn add(&mut self, sense: Sense, words: Vec<String>) {
        let group = self.groups.len();
        self.groups.push(Group { sense, forms: Vec::new() });
        self.name_group(group, words, true);
    }

    /// Names that lead to a group; they are not sought in its place.
    fn name(&mut self, sense: Sense, words: Vec<String>) {
        if let Some(group) = self.groups.iter().position(|group| group.sense == sense) {
            self.name_group(group, words, false);
        }
    }

    fn name_group(&mut self, group: usize, words: Vec<String>, sought: bool) {
        let named = Named { group, by_sound: false };
        for word in words {
            self.table.add(word.clone(), named);
            if let Some(plain) = toneless(&word).filter(|plain| plain.contains(' ')) {
                self.table.add(plain, named);
            }
            let forms = &mut self.groups[group].forms;
            if sought && !forms.contains(&word) {
                forms.push(word);
            }
        }
    }

    /// Chinese names typed by their sounds, where no word is written so.
    fn add_sounds(&mut self) {
        for (group, known) in self.groups.iter().enumerate() {
            if known.sense == Sense::Stop {
                continue;
            }
            for form in known.forms.iter().filter(|form| form.chars().all(is_han)) {
                let long = form.chars().count();
                let ways = sound::of(form).into_iter().filter(|way| long > 2 || long == 2 && way.len() > 3);
                for way in ways {
                    self.table.add(way, Named { group, by_sound: true });
                }
            }
        }
    }
}

fn is_han(c: char) -> bool {
    script(c) == Some(Script::Han)
}

fn sense(kind: &str, code: &str) -> Option<Sense> {
    Some(match kind {
        "field" => Sense::Field(Field::from_code(code)?),
        "place" => Sense::Place(Place::from_code(code)?),
        "engagement" => Sense::Engagement(Engagement::from_code(code)?),
        "kind" => Sense::Kind(FoundKind::from_code(code)?),
        "event-kind" => Sense::EventKind(EventKind::from_code(code)?),
        "term" => Sense::Term,
        "stop" => Sense::Stop,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_data_is_used() {
        let lines = SYNONYMS.lines().filter(|line| !line.starts_with('#')).count();
        let all: Vec<_> = records(SYNONYMS).collect();
        assert_eq!(all.len(), lines - 1);
        for record in &all {
            assert!(sense(&record[0], &record[1]).is_some(), "{record:?}");
            assert_eq!(record.len(), 9, "{record:?}");
            assert!(record[2..].iter().all(|cell| !cell.is_empty()), "{record:?}");
        }
    }

    #[test]
    fn every_code_has_names_in_every_language() {
        let known = |sense: Sense| Lexicon::get().groups.iter().any(|group| group.sense == sense);
        assert!(Field::ALL.iter().all(|field| known(Sense::Field(*field))));
        assert!(Place::ALL.iter().all(|place| known(Sense::Place(*place))));
        assert!(Engagement::ALL.iter().all(|way| known(Sense::Engagement(*way))));
        assert!(EventKind::ALL.iter().all(|kind| known(Sense::EventKind(*kind))));
    }

    #[test]
    fn names_lead_to_their_group() {
        let sense = |name: &str| {
            let named = Lexicon::get().table.get(Folded::new(name).text());
            named.map(|named| Lexicon::get().groups[named.group].sense)
        };
        for name in [
            "ＡＩ",
            "人工智慧",
            "trí tuệ nhân tạo",
            "tri tue nhan tao",
            "ปัญญาประดิษฐ์",
            "rengongzhineng",
            "rgzn",
        ] {
            assert_eq!(sense(name), Some(Sense::Field(Field::ArtificialIntelligence)), "{name}");
        }
        assert_eq!(sense("Côn Minh"), Some(Sense::Place(Place::Kunming)));
        assert_eq!(sense("part-time"), Some(Sense::Engagement(Engagement::Flexible)));
        let group = |name: &str| Lexicon::get().table.get(Folded::new(name).text()).map(|named| named.group);
        assert!(group("ML").is_some() && group("ML") == group("机器学习") && group("ML") == group("học máy"));
    }
}
