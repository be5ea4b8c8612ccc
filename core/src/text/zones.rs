//! Time zones by the names of their cities, in every language. The names are
//! CLDR's; `data/cities.csv` adds cities that no zone is named after.

use std::collections::HashMap;
use std::sync::LazyLock;

use icu::datetime::NoCalendarFormatter;
use icu::datetime::fieldsets::zone::ExemplarCity;
use icu::time::TimeZone;
use icu::time::zone::IanaParser;
use icu::time::zone::iana::IanaParserExtended;
use jiff::tz::TimeZoneDatabase;

use crate::domain::place::Place;
use crate::domain::posting::YUNNAN_ZONE;
use crate::domain::zone::{Region, Zone};

use super::fold::fold;
use super::format::locale;
use super::{Texts, Words};

const ZONES: &str = include_str!("../../data/zones.csv");
const CITIES: &str = include_str!("../../data/cities.csv");

impl Words {
    /// The city after which a zone is named, in the reader's language; the
    /// zone's own name where it has none.
    pub fn city(self, zone: &str) -> String {
        let found = IanaParser::new().parse(zone);
        if found == TimeZone::UNKNOWN {
            return zone.to_owned();
        }
        match NoCalendarFormatter::try_new(locale(self.lang()).into(), ExemplarCity) {
            Ok(formatter) => formatter.format(&found.without_offset()).to_string(),
            Err(_) => zone.to_owned(),
        }
    }
}

/// The zones that are offered for a part of the world, from west to east or
/// the most asked for first.
pub fn offered(region: Region) -> Vec<Zone> {
    rows(ZONES)
        .filter(|(code, _)| *code == region.code())
        .flat_map(|(_, zones)| zones.split('|').filter_map(Zone::named))
        .collect()
}

/// At most `most` zones that somebody may mean by these words, the likeliest first.
pub fn seek(text: &str, most: usize) -> Vec<Zone> {
    // What stands behind a comma is a country, which names no zone.
    let text = fold(text.split([',', '，']).next().unwrap_or_default());
    if text.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u8, usize, usize)> = INDEX
        .names
        .iter()
        .filter_map(|(name, zone)| {
            let rank = match name.find(&text) {
                Some(0) if name.len() == text.len() => 0,
                Some(0) => 1,
                // A single letter is within everything.
                Some(_) if text.chars().nth(1).is_some() => 2,
                Some(_) | None => return None,
            };
            Some((rank, name.len(), *zone))
        })
        .collect();
    found.sort_unstable();
    let mut zones: Vec<usize> = Vec::new();
    // Who wrote a name in full means that one.
    let exact = found.first().is_some_and(|(rank, ..)| *rank == 0);
    for (rank, _, zone) in found {
        if !zones.contains(&zone) && (rank == 0 || !exact) {
            zones.push(zone);
        }
    }
    zones.into_iter().take(most).filter_map(|zone| Zone::named(&INDEX.zones[zone])).collect()
}

/// The zone that is called exactly so, by its own name or that of a city;
/// `None` where several are.
pub fn called(text: &str) -> Option<Zone> {
    let text = fold(text);
    let first = INDEX.names.partition_point(|(name, _)| *name < text);
    let mut found = INDEX.names[first..].iter().take_while(|(name, _)| *name == text);
    let (_, zone) = found.next().filter(|_| !text.is_empty())?;
    if found.next().is_some() { None } else { Zone::named(&INDEX.zones[*zone]) }
}

/// Every zone once, and every name it may be sought by.
struct Index {
    zones: Vec<String>,
    /// Folded, with the number of the zone.
    names: Vec<(String, usize)>,
}

static INDEX: LazyLock<Index> = LazyLock::new(index);

fn index() -> Index {
    let (parser, canonical) = (IanaParser::new(), IanaParserExtended::new());
    let mut index = Index { zones: Vec::new(), names: Vec::new() };
    let mut numbers: HashMap<TimeZone, usize> = HashMap::new();
    for name in TimeZoneDatabase::bundled().available() {
        let name = name.as_str();
        let zone = parser.parse(name);
        let Some((_, city)) = name.rsplit_once('/').filter(|_| !name.starts_with("Etc/")) else { continue };
        if zone == TimeZone::UNKNOWN {
            continue;
        }
        // Of several names for one zone, the one that is in use today.
        let number = *numbers.entry(zone).or_insert_with(|| {
            index.zones.push(canonical.parse(name).canonical.to_owned());
            index.zones.len() - 1
        });
        index.names.push((fold(&city.replace('_', " ")), number));
        index.names.push((fold(name), number));
        for lang in Texts::get().offered() {
            index.names.push((fold(&Texts::get().words(lang).city(name)), number));
        }
    }
    let number = |zone: &str| numbers.get(&parser.parse(zone)).copied();
    for (zone, names) in rows(CITIES) {
        let Some(number) = number(zone) else { continue };
        index.names.extend(names.split('|').map(|name| (fold(name), number)));
    }
    if let Some(yunnan) = number(YUNNAN_ZONE) {
        for lang in Texts::get().offered() {
            let words = Texts::get().words(lang);
            index.names.extend(Place::ALL.iter().map(|place| (fold(&words.place(*place)), yunnan)));
        }
    }
    index.names.sort_unstable();
    index.names.dedup();
    index
}

/// The rows of a small table of two columns, without its head.
fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().filter(|line| !line.starts_with('#')).skip(1).filter_map(|line| line.split_once(','))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;

    fn first(text: &str) -> String {
        seek(text, 8).first().map_or_else(String::new, |zone| zone.name().to_owned())
    }

    #[test]
    fn a_zone_is_named_by_its_city() {
        let name = |lang, zone| Texts::get().words(lang).city(zone);
        assert_eq!(name(Lang::ZhHans, "Europe/Berlin"), "柏林");
        assert_eq!(name(Lang::En, "America/New_York"), "New York");
        assert_eq!(name(Lang::En, "Mars/Olympus"), "Mars/Olympus");
    }

    #[test]
    fn a_zone_is_found_in_any_language_and_by_cities_beside_it() {
        for (typed, zone) in [
            ("Berlin", "Europe/Berlin"),
            ("柏林", "Europe/Berlin"),
            ("berlin, Germany", "Europe/Berlin"),
            ("Europe/Berlin", "Europe/Berlin"),
            ("München", "Europe/Berlin"),
            ("紐約", "America/New_York"),
            ("new york", "America/New_York"),
            ("纽约", "America/New_York"),
            ("旧金山", "America/Los_Angeles"),
            ("昆明", "Asia/Shanghai"),
            ("Kunming", "Asia/Shanghai"),
            ("Kolkata", "Asia/Kolkata"),
            ("Kathm", "Asia/Kathmandu"),
            ("Lord Howe", "Australia/Lord_Howe"),
        ] {
            assert_eq!(first(typed), zone, "{typed}");
        }
        for nothing in ["", " ", "Atlantis", "。"] {
            assert_eq!(seek(nothing, 8), [], "{nothing}");
        }
        assert_eq!(seek("柏林", 8).len(), 1, "a name in full is one zone");
        assert!(seek("san", 8).len() > 1, "a beginning may be several");
    }

    #[test]
    fn only_a_name_in_full_is_called_so() {
        let name = |text| called(text).map(|zone| zone.name().to_owned());
        assert_eq!(name("柏林").as_deref(), Some("Europe/Berlin"));
        assert_eq!(name("Kuala Lumpur").as_deref(), Some("Asia/Kuala_Lumpur"));
        for none in ["", "Berl", "Hanoi", "大"] {
            assert_eq!(name(none), None, "{none}");
        }
    }

    #[test]
    fn what_is_offered_exists_and_fits_one_message() {
        for region in Region::ALL {
            let line = rows(ZONES).find(|(code, _)| *code == region.code()).expect("a row for each region");
            assert_eq!(offered(*region).len(), line.1.split('|').count(), "{region}");
            assert!(offered(*region).len() <= 10);
        }
        for (zone, _) in rows(CITIES) {
            assert!(Zone::named(zone).is_some(), "{zone}");
        }
    }
}
