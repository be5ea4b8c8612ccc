//! Each language says the terms of the house as its glossary has them.

use super::super::glossary::{Glossary, Term, read};
use super::each_language;
use super::source::sources;
use crate::domain::lang::Lang;

/// The terms that stand in a Chinese text; of one within another the longer alone.
fn terms_in<'a>(text: &str, terms: &'a Glossary) -> Vec<(&'a str, &'a Term)> {
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
    let wanted = read(Lang::ZhHans).expect("the glossary of the house");
    assert!(wanted.len() >= 30, "{} terms", wanted.len());
    each_language(|lang| {
        let terms = match read(lang) {
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
                let said = of.renderings.iter().any(|form| text.contains(&form.to_lowercase()));
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
    let terms = Glossary::from([("工作站".to_owned(), of()), ("海智工作站".to_owned(), of())]);
    let found = |text| terms_in(text, &terms).into_iter().map(|(term, _)| term).collect::<Vec<_>>();
    assert_eq!(found("各海智工作站"), ["海智工作站"]);
    assert_eq!(found("海智工作站与工作站"), ["海智工作站", "工作站"]);
}
