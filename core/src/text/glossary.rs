//! The terms of the house and how each language says them.
//!
//! `locales/<language>/glossary.csv` has a row for each term: the term in
//! simplified Chinese, how the language says it (several forms divided by `|`,
//! a form may be the stem of a word), where that is attested or `ours`, and
//! the messages that say it otherwise for a reason.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::domain::lang::Lang;

use super::LOCALES;
use super::fold::fold;

/// Most terms that are named for one text.
const MOST: usize = 12;

/// How one language says one term.
#[derive(Debug)]
pub(super) struct Term {
    pub renderings: Vec<String>,
    /// Messages that say it otherwise.
    #[cfg_attr(not(test), expect(dead_code, reason = "read by the tests that hold messages to it"))]
    pub except: Vec<String>,
}

/// A glossary by term.
pub(super) type Glossary = BTreeMap<String, Term>;

static GLOSSARIES: LazyLock<BTreeMap<Lang, Glossary>> = LazyLock::new(|| {
    // A test reads each; a language without one has none.
    Lang::ALL.iter().filter_map(|lang| Some((*lang, read(*lang).ok()?))).collect()
});

/// The glossary of a language by term; what is wrong with its file as an error.
pub(super) fn read(lang: Lang) -> Result<Glossary, String> {
    let path = format!("{}/glossary.csv", lang.code());
    let file = LOCALES.get_file(&path).ok_or("glossary.csv is missing")?;
    let mut reader = csv::Reader::from_reader(file.contents());
    let head: Vec<&str> = reader.headers().map_err(|error| error.to_string())?.iter().collect::<Vec<_>>();
    if head != ["term", "rendering", "source", "except"] {
        return Err(format!("glossary.csv is headed {head:?}"));
    }
    let mut terms = BTreeMap::new();
    for record in reader.into_records() {
        let record = record.map_err(|error| format!("glossary.csv: {error}"))?;
        let renderings: Vec<String> =
            record[1].split('|').map(str::trim).filter(|form| !form.is_empty()).map(str::to_owned).collect();
        if renderings.is_empty() || record[2].trim().is_empty() {
            return Err(format!("glossary.csv: {} has no rendering or no source", &record[0]));
        }
        let except = record[3].split_whitespace().map(str::to_owned).collect();
        if terms.insert(record[0].to_owned(), Term { renderings, except }).is_some() {
            return Err(format!("glossary.csv: {} stands twice", &record[0]));
        }
    }
    Ok(terms)
}

/// The terms of the house in a text in `from`, as they stand there, and how
/// `to` says them; of one within another the longer alone.
pub fn terms_in(text: &str, from: Lang, to: Lang) -> Vec<(String, String)> {
    let (Some(own), Some(other)) = (GLOSSARIES.get(&from), GLOSSARIES.get(&to)) else { return Vec::new() };
    let mut forms: Vec<(String, &str, &str)> = Vec::new();
    for (term, said) in own {
        let Some(rendering) = other.get(term).and_then(|there| there.renderings.first()) else { continue };
        forms.extend(said.renderings.iter().map(|form| (fold(form), form.as_str(), rendering.as_str())));
    }
    forms.sort_by_key(|(folded, _, _)| std::cmp::Reverse(folded.len()));
    let (mut rest, mut found) = (fold(text), Vec::new());
    for (folded, form, rendering) in forms {
        if !folded.is_empty() && rest.contains(&folded) {
            rest = rest.replace(&folded, "\n");
            let pair = (form.to_owned(), rendering.to_owned());
            if found.len() < MOST && !found.contains(&pair) {
                found.push(pair);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_found_in_the_language_that_is_read() {
        let english = terms_in("大学的海智工作站", Lang::ZhHans, Lang::En);
        assert_eq!(english, [("海智工作站".to_owned(), "HOME Program station".to_owned())]);
        let chinese = terms_in("A HOME Program station in Dali", Lang::En, Lang::ZhHans);
        assert!(chinese.contains(&("HOME Program station".into(), "海智工作站".into())), "{chinese:?}");
        assert!(terms_in("没有", Lang::ZhHans, Lang::En).is_empty());
    }
}
