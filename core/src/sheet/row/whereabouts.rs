//! Where an event is, and by whose clocks.

use crate::domain::event::LocalTime;
use crate::domain::posting::{PostingContent, YUNNAN_ZONE};
use crate::domain::wishes::{moment, zone_named};
use crate::domain::zone::Zone;
use crate::sheet::countries::{Country, is_chinese};
use crate::sheet::header::Concept;
use crate::sheet::lexicon::Lexicon;
use crate::sheet::table::Interpreted;
use crate::sheet::value::text::one_line;
use crate::sheet::value::{list, when};
use crate::text::fold::fold;
use crate::text::zones;

use super::{RowReader, labelled};

/// The zone of "anywhere on Earth": that of deadlines, and of no event.
const ANYWHERE: &str = "Etc/GMT+12";

impl RowReader<'_, '_> {
    /// Adds the countries of their own column to the place, where it does not
    /// name them. That something is in China goes without saying.
    pub(super) fn countries(&self, content: &mut PostingContent) -> Vec<&'static Country> {
        let mut all: Vec<&'static Country> = Vec::new();
        let mut missing: Vec<String> = Vec::new();
        let mentioned: Vec<&Country> = Country::named_in(&content.place).collect();
        for value in self.texts(Concept::Country).iter().flat_map(|(_, _, text)| list::values(text)) {
            let found: Vec<&Country> = match Country::of_code(&value) {
                Some(country) => vec![country],
                None => Country::named_in(&value).collect(),
            };
            if found.is_empty() && !content.place.contains(&value) {
                missing.push(value);
            }
            for country in found {
                let said =
                    mentioned.contains(&country) || (country.code == "CN" && !content.place.is_empty());
                if !said {
                    missing.push(country.name(content.source_lang).to_owned());
                }
                all.push(country);
            }
        }
        let chinese = is_chinese(content.source_lang);
        let missing = missing.join(if chinese { "\u{3001}" } else { ", " });
        content.place = match (content.place.is_empty(), missing.is_empty()) {
            (_, true) => std::mem::take(&mut content.place),
            (true, false) => missing,
            (false, false) if chinese => format!("{missing} {}", content.place),
            (false, false) => format!("{}, {missing}", content.place),
        };
        all
    }

    /// Finds the zone: `said` with the date, named in a column of its own, or
    /// that of the place. A zone beside days without times is the deadline's
    /// more often than the event's, so there the place decides.
    pub(super) fn zone(
        &mut self,
        content: &mut PostingContent,
        countries: &[&'static Country],
        said: Option<String>,
    ) {
        let starts = content.event.as_ref().and_then(|event| event.starts);
        let column = self.texts(Concept::TimeZone).into_iter().next();
        let named = column.as_ref().and_then(|(_, _, text)| zone_of(&one_line(text)));
        let place = zone_of_place(content, countries);
        let stated = said.or_else(|| named.clone()).filter(|zone| zone != ANYWHERE);
        let timed = starts.is_some_and(|starts| starts.time.is_some());
        content.zone = match (stated, place) {
            (Some(stated), Some(place)) if timed && !same_clock(&stated, &place, starts) => stated,
            (_, Some(place)) => place,
            (Some(stated), None) => stated,
            (None, None) => YUNNAN_ZONE.to_owned(),
        };
        let read = Interpreted::Zone(content.zone.clone());
        if let Some((column, at, text)) = column {
            if named.is_some_and(|named| same_clock(&named, &content.zone, starts)) {
                self.note(column, at, &text, read);
            } else {
                self.note(column, at, &text, Interpreted::Remark);
                self.remarks.push(labelled(&column.header, &text));
            }
        } else if content.zone != YUNNAN_ZONE {
            let places = [Concept::Place, Concept::Country].map(|concept| self.texts(concept));
            if let Some((column, at, text)) = places.into_iter().flatten().next() {
                self.note(column, at, &text, read);
            }
        }
    }
}

/// The zone that words name: "UTC+8", "Asia/Bangkok", 北京时间.
fn zone_of(text: &str) -> Option<String> {
    let folded = fold(text);
    let ends = |at: &usize| Lexicon::get().is("zone", "suffix", folded[*at..].trim());
    let end = folded.char_indices().map(|(at, _)| at).find(ends).unwrap_or(folded.len());
    let city = || zones::called(&folded[..end]).map(|zone| zone.name().to_owned());
    when::shift(text).or_else(|| Some(Zone::named(text)?.name().to_owned())).or_else(city)
}

/// The zone of a prefecture, a city that a zone is known by, or a country.
fn zone_of_place(content: &PostingContent, countries: &[&'static Country]) -> Option<String> {
    if !content.places.is_empty() {
        return Some(YUNNAN_ZONE.to_owned());
    }
    let city = list::values(&content.place).into_iter().find_map(|word| zones::called(&word));
    let named = Country::named_in(&content.place).chain(countries.iter().copied());
    city.map(|zone| zone.name().to_owned())
        .or_else(|| named.filter_map(|country| country.zone.clone()).next())
}

/// Whether the clocks of two zones show the same when something begins.
pub(super) fn same_clock(one: &str, other: &str, starts: Option<LocalTime>) -> bool {
    let Some(starts) = starts else { return one == other };
    let at = starts.day.to_datetime(starts.time.unwrap_or(jiff::civil::Time::midnight()));
    moment(at, &zone_named(one)) == moment(at, &zone_named(other))
}
