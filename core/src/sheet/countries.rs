//! Countries by their codes and names, and the zone that holds in them.

use std::sync::LazyLock;

use crate::domain::lang::Lang;

use super::lexicon::{WordTable, records, senses_in};

const COUNTRIES: &str = include_str!("../../data/countries.csv");

/// A country or region.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Country {
    /// Its ISO 3166 code of two letters.
    pub(super) code: String,
    /// The zone (IANA) that holds in nearly all of it; `None` where several do.
    pub(super) zone: Option<String>,
    names: Vec<String>,
}

impl Country {
    /// The country of a code.
    pub(super) fn of_code(code: &str) -> Option<&'static Self> {
        TABLE.countries.iter().find(|country| country.code.eq_ignore_ascii_case(code))
    }

    /// The countries that a text names, in its order.
    pub(super) fn named_in(text: &str) -> impl Iterator<Item = &'static Self> {
        senses_in(&TABLE.names, text).map(|at| &TABLE.countries[at])
    }

    /// Its name in a text of this language: in Chinese, or else in English.
    pub(super) fn name(&self, lang: Lang) -> &str {
        let at = usize::from(!is_chinese(lang));
        self.names.get(at).or_else(|| self.names.first()).map_or("", String::as_str)
    }
}

/// Whether a language is written in Chinese characters.
pub(super) const fn is_chinese(lang: Lang) -> bool {
    matches!(lang, Lang::ZhHans | Lang::ZhHant)
}

struct Table {
    countries: Vec<Country>,
    names: WordTable<usize>,
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { countries: Vec::new(), names: WordTable::default() };
    for record in records(COUNTRIES) {
        let [code, zone, names] = &record[..] else { continue };
        let names: Vec<String> = names.split('|').map(str::to_owned).collect();
        names.iter().for_each(|name| table.names.add(name, table.countries.len()));
        let zone = Some(zone.clone()).filter(|zone| !zone.is_empty());
        table.countries.push(Country { code: code.clone(), zone, names });
    }
    table
});

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::zone::Zone;

    #[test]
    fn every_line_is_a_country_with_a_zone_that_exists() {
        let lines = COUNTRIES.lines().filter(|line| !line.starts_with('#')).count();
        assert_eq!(TABLE.countries.len(), lines - 1);
        for country in &TABLE.countries {
            assert_eq!(country.code.len(), 2);
            assert!(country.names.len() >= 2, "{}", country.code);
            assert!(
                country.zone.as_deref().is_none_or(|zone| Zone::named(zone).is_some()),
                "{}",
                country.code
            );
        }
    }

    #[test]
    fn countries_in_texts() {
        let check = |text: &str, codes: &[&str]| {
            let found: Vec<_> = Country::named_in(text).map(|country| country.code.as_str()).collect();
            assert_eq!(found, codes, "{text}");
        };
        check("泰国廊开府、老挝万象", &["TH", "LA"]);
        check("Hanoi, Vietnam", &["VN"]);
        check("印度尼西亚雅加达", &["ID"]);
        check("昆明", &[]);
        assert_eq!(Country::of_code("de").map(|country| country.name(Lang::ZhHans)), Some("德国"));
        assert_eq!(Country::of_code("VN").map(|country| country.name(Lang::En)), Some("Vietnam"));
        assert!(Country::of_code("XX").is_none());
    }
}
