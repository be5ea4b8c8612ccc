//! Each language says the terms of the house as its glossary has them.
//!
//! `locales/<language>/glossary.csv` has a row for each term: the term in
//! simplified Chinese, how the language says it (several forms divided by `|`,
//! a form may be the stem of a word), where that is attested or `ours`, and
//! the messages that say it otherwise for a reason.

use std::collections::BTreeMap;

use super::super::LOCALES;
use super::each_language;
use super::source::sources;
use crate::domain::lang::Lang;

struct Term {
    renderings: Vec<String>,
    except: Vec<String>,
}

/// The glossary of a language by term; what is wrong with its file as an error.
fn glossary(lang: Lang) -> Result<BTreeMap<String, Term>, String> {
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
        let renderings: Vec<String> = record[1]
            .split('|')
            .map(|form| form.trim().to_lowercase())
            .filter(|form| !form.is_empty())
            .collect();
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

/// The terms that stand in a Chinese text; of one within another the longer alone.
fn terms_in<'a>(text: &str, terms: &'a BTreeMap<String, Term>) -> Vec<(&'a str, &'a Term)> {
    let mut by_length: Vec<(&str, &Term)> = terms.iter().map(|(term, of)| (term.as_str(), of)).collect();
    by_length.sort_by_key(|(term, _)| std::cmp::Reverse(term.len()));
    let mut rest = text.to_owned();
    by_length.retain(|(term, _)| {
        let stands = rest.contains(term);
        rest = rest.replace(term, "\n");
        stands
    });
    by_length
}

#[test]
fn every_language_keeps_to_its_glossary() {
    let chinese = sources(Lang::ZhHans);
    let wanted = glossary(Lang::ZhHans).expect("the glossary of the house");
    assert!(wanted.len() >= 30, "{} terms", wanted.len());
    each_language(|lang| {
        let terms = match glossary(lang) {
            Ok(terms) => terms,
            Err(fault) => return vec![fault],
        };
        let own = sources(lang);
        let missing = wanted
            .keys()
            .filter(|term| !terms.contains_key(*term))
            .map(|term| format!("glossary.csv: {term} is missing"));
        let mut faults: Vec<String> = missing.collect();
        for (id, source) in &chinese {
            let Some(here) = own.get(id) else { continue };
            let text = here.text().to_lowercase();
            for (term, of) in terms_in(&source.text(), &terms) {
                let said = of.renderings.iter().any(|form| text.contains(form.as_str()));
                if !said && !of.except.contains(id) {
                    faults.push(format!(
                        "{}: {id} does not say {term} as {}: {text}",
                        here.file,
                        of.renderings.join(" or ")
                    ));
                }
                if said && of.except.contains(id) {
                    faults.push(format!("glossary.csv: {term}: {id} is no exception"));
                }
            }
        }
        let unknown = terms.iter().flat_map(|(term, of)| {
            let strange = of.except.iter().filter(|id| !chinese.contains_key(*id));
            strange.map(move |id| format!("glossary.csv: {term}: there is no message {id}"))
        });
        faults.extend(unknown);
        faults
    });
}

#[test]
fn a_term_within_a_term_is_not_asked_for() {
    let of = || Term { renderings: vec!["x".into()], except: Vec::new() };
    let terms = BTreeMap::from([("工作站".to_owned(), of()), ("海智工作站".to_owned(), of())]);
    let found = |text| terms_in(text, &terms).into_iter().map(|(term, _)| term).collect::<Vec<_>>();
    assert_eq!(found("各海智工作站"), ["海智工作站"]);
    assert_eq!(found("海智工作站与工作站"), ["海智工作站", "工作站"]);
}
