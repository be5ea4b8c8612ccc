//! Which of a few named things somebody means by what they typed so far.

use super::fold::fold_tight;
use super::{Texts, Words};
use crate::domain::field::Field;
use crate::domain::ids::StationId;
use crate::domain::station::Station;

/// How well something typed fits a name; less is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fit {
    /// It is the name.
    Whole,
    /// The name begins so.
    Beginning,
    /// It stands in the name.
    Within,
}

/// How well `typed` fits the best of these names, whatever their width, case
/// and characters; nothing typed fits everything. `None` where it fits none.
pub fn fit<N: AsRef<str>>(typed: &str, names: impl IntoIterator<Item = N>) -> Option<Fit> {
    let typed = fold_tight(typed);
    let fit = |name: N| {
        let name = fold_tight(name.as_ref());
        match name.find(&typed)? {
            0 if name.len() == typed.len() => Some(Fit::Whole),
            0 => Some(Fit::Beginning),
            _ => Some(Fit::Within),
        }
    };
    names.into_iter().filter_map(fit).min()
}

/// What a field is called, in every language and in files.
fn field_names(field: Field) -> impl Iterator<Item = String> {
    let texts = Texts::get();
    texts.offered().map(move |lang| texts.words(lang).field(field)).chain([field.code().to_owned()])
}

/// The fields that something typed fits, the best first and else in their order.
pub fn fields(typed: &str) -> Vec<(Fit, Field)> {
    let fits = |field: &Field| Some((fit(typed, field_names(*field))?, *field));
    let mut found: Vec<_> = Field::ALL.iter().filter_map(fits).collect();
    found.sort_by_key(|(fit, _)| *fit);
    found
}

/// The field that is meant by words alone: the one called so, or the only one
/// that they fit.
pub fn field(typed: &str) -> Option<Field> {
    match fields(typed).as_slice() {
        [(_, only)] | [(Fit::Whole, only), ..] => Some(*only),
        _ => None,
    }
}

/// Whether all fields are meant.
pub fn all_fields(typed: &str) -> Option<Fit> {
    let texts = Texts::get();
    let names = texts.offered().map(|lang| texts.words(lang).say("filter-all-fields"));
    fit(typed, names.chain(["all".to_owned()]))
}

/// The stations that something typed fits, the best first.
pub fn stations(typed: &str, all: &[Station]) -> Vec<(Fit, Station)> {
    let fits = |station: &Station| {
        let names =
            [station.id.to_string(), station.code.clone(), station.name_zh.clone(), station.name_en.clone()];
        let said = names.into_iter().filter(|name| !name.is_empty());
        Some((fit(typed, said)?, station.clone()))
    };
    let mut found: Vec<_> = all.iter().filter_map(fits).collect();
    found.sort_by_key(|(fit, _)| *fit);
    found
}

/// The station that is meant: the one called so, or the only one it fits.
pub fn station(typed: &str, all: &[Station]) -> Option<Station> {
    if let Ok(id) = typed.parse::<StationId>() {
        return all.iter().find(|station| station.id == id).cloned();
    }
    match stations(typed, all).as_slice() {
        [(_, only)] | [(Fit::Whole, only), ..] => Some(only.clone()),
        _ => None,
    }
}

/// A station as somebody picks it: its id and its name.
pub fn station_label(station: &Station, words: Words) -> String {
    format!("{} {}", station.id, station.name(words.lang()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_found_by_any_name_however_it_is_written() {
        let first = |typed: &str| fields(typed).first().map(|(_, field)| *field);
        for typed in ["人工智能", "人工", "Ａｒｔｉｆｉｃｉａｌ", "artificial-intelligence", "智能"]
        {
            assert_eq!(first(typed), Some(Field::ArtificialIntelligence), "{typed}");
        }
        assert_eq!(first("大數據"), Some(Field::BigData), "traditional characters");
        assert_eq!(first("green"), Some(Field::GreenFood));
        assert_eq!(fields("").len(), Field::ALL.len());
        assert!(fields("football").is_empty());
    }

    #[test]
    fn words_alone_mean_one_field_or_none() {
        assert_eq!(field("silicon"), Some(Field::Silicon));
        assert_eq!(field("new"), None, "new energy or new materials");
        assert_eq!(field("区块"), Some(Field::Blockchain));
        assert_eq!(all_fields("全部"), Some(Fit::Beginning));
        assert_eq!(all_fields("ALL"), Some(Fit::Whole));
        assert_eq!(all_fields("silicon"), None);
    }
}
