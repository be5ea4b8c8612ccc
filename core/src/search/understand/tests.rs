use jiff::civil::date;
use proptest::prelude::*;

use super::*;

/// What was understood in one line: kind, fields, places, ways to engage,
/// days, words; what was not said is left out.
fn line(text: &str) -> String {
    let understood = understand(&Asked::new(text), date(2026, 11, 30)).understood;
    let mut parts: Vec<String> = understood.kind.iter().map(|kind| format!("kind={kind}")).collect();
    parts.extend(understood.fields.iter().map(|field| field.to_string()));
    parts.extend(understood.places.iter().map(|place| place.to_string()));
    parts.extend(understood.engagement.iter().map(|way| way.to_string()));
    parts.extend(understood.from.map(|day| format!("from={day}")));
    parts.extend(understood.until.map(|day| format!("until={day}")));
    parts.extend(understood.words.iter().map(|word| format!("\"{word}\"")));
    parts.join(" ")
}

#[test]
fn plain_words_are_understood() {
    let table = include_str!("table.txt");
    let mut wrong = Vec::new();
    for row in table.lines().filter(|row| !row.starts_with('#') && !row.is_empty()) {
        let (text, expect) = row.split_once(" => ").expect("a text and what is understood");
        let read = line(text);
        if read != expect {
            wrong.push(format!("{text}\n  is read as  {read}\n  and not as  {expect}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_taken_away_does_not_count() {
    let mut asked = Asked::new("昆明 全职 人工智能 月底前");
    asked.without = vec![Condition::Place(Place::Kunming), Condition::Until];
    let understood = understand(&asked, date(2026, 11, 30)).understood;
    assert_eq!(
        understood.conditions(),
        [
            Condition::Engagement(crate::domain::engagement::Engagement::FullTime),
            Condition::Field(crate::domain::field::Field::ArtificialIntelligence)
        ]
    );
    assert!(understood.words.is_empty());
}

use crate::domain::place::Place;

proptest! {
    #[test]
    fn whatever_is_written_is_read(text in "(\\PC|[\\p{Thai}\\p{Lao}\\p{Khmer}\\p{Myanmar}\\p{Han}0-9年月日前 ]){0,80}") {
        let query = understand(&Asked::new(&text), date(2026, 11, 30));
        prop_assert!(query.concepts.len() <= MOST_CONCEPTS);
        prop_assert!(query.understood.words.len() <= MOST_CONCEPTS);
    }

    #[test]
    fn long_texts_are_cut(text in "[a-z]{3,8}( [a-z]{3,8}){30,60}") {
        prop_assert!(understand(&Asked::new(&text), date(2026, 11, 30)).concepts.len() <= MOST_CONCEPTS);
    }
}
