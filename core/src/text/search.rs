//! What was understood of a search, in words.

use crate::args;
use crate::domain::posting::Day;
use crate::domain::search::{Condition, Understood};

use crate::search::Found;

use super::Words;

impl Words {
    /// One thing that was understood, as seen from `today`.
    pub fn condition(self, condition: Condition, understood: &Understood, today: Option<Day>) -> String {
        let day = |id: &str, day: Option<Day>| {
            let day = day.map(|day| self.day_near(day, today)).unwrap_or_default();
            self.say_with(id, &args! { day: day })
        };
        match condition {
            Condition::Kind(kind) => self.found_kind(kind),
            Condition::Field(field) => self.field(field),
            Condition::Place(place) => self.place(place),
            Condition::Engagement(way) => self.engagement(way),
            Condition::From => day("search-from", understood.from),
            Condition::Until => day("search-until", understood.until),
        }
    }

    /// All that was understood, in one line: 昆明 · 全职 · “语音识别”.
    pub fn understood(self, understood: &Understood, today: Option<Day>) -> String {
        let conditions = understood.conditions();
        let conditions = conditions.iter().map(|condition| self.condition(*condition, understood, today));
        let word = |word: &String| self.say_with("search-word", &args! { word: word.clone() });
        conditions.chain(understood.words.iter().map(word)).collect::<Vec<_>>().join(" · ")
    }

    /// What is to be said of what was found beside it: which words were put
    /// right, and that it only comes nearest.
    pub fn search_notes(self, found: &Found) -> Vec<String> {
        let corrected = found.corrected.iter().map(|(typed, meant)| {
            self.say_with("search-corrected", &args! { typed: typed.clone(), meant: meant.clone() })
        });
        let nearest = found.nearest.then(|| self.say("search-nearest"));
        corrected.chain(nearest).collect()
    }
}
