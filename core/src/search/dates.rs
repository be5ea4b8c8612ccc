//! Days within what is sought: "月底前", "before June", "trước tháng 6",
//! "ก่อนเดือนมิถุนายน". Everything is seen from a day that is handed over.

mod reader;
mod sense;

use jiff::civil::Date;

use super::cut::{Script, script};

use reader::{Period, Reader};
use sense::Sense;

/// Days inclusive; what was not said is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Days {
    /// The first.
    pub from: Option<Date>,
    /// The last.
    pub until: Option<Date>,
}

/// The days that are named at the start of a folded text, with the length of
/// what names them. `today` is the day in Kunming.
pub fn at_start(text: &str, today: Date) -> Option<(usize, Days)> {
    let mut reader = Reader { text, at: 0, today };
    let mut relations = Vec::new();
    while let Some((sense, word)) = reader.relation() {
        relations.push((sense, is_han(word)));
        reader.word(Sense::Filler);
    }
    let period = reader.period()?;
    if relations.is_empty() && period.doubtful {
        return None;
    }
    let begin = reader.at;
    let second = match reader.link() {
        true => reader.period(),
        false => None,
    };
    if let Some(second) = second {
        let mut last = second.last;
        if last < period.first && !second.fixed {
            last = second.next_year()?.last;
        }
        let days = Days { from: Some(period.first), until: Some(last.max(period.first)) };
        return Some((reader.at, days));
    }
    reader.at = begin;
    while let Some((sense, word)) = reader.relation_behind() {
        relations.push((sense, is_han(word)));
    }
    Some((reader.at, days(period, &relations, today)?))
}

fn days(period: Period, relations: &[(Sense, bool)], today: Date) -> Option<Days> {
    let said = |wanted: Sense| relations.iter().any(|(sense, _)| *sense == wanted);
    let han = relations.iter().any(|(sense, han)| *sense == Sense::Before && *han);
    if said(Sense::Before) {
        let one_day = period.first == period.last;
        let includes = period.end || one_day && han;
        let limit = |period: Period| match includes {
            true => Some(period.last),
            false => period.first.yesterday().ok(),
        };
        let until = limit(period)?;
        let until = if until < today && !period.fixed { limit(period.next_year()?)? } else { until };
        return Some(Days { from: None, until: Some(until) });
    }
    if said(Sense::Until) {
        return Some(Days { from: None, until: Some(period.last) });
    }
    if said(Sense::After) {
        return Some(Days { from: Some(period.last.tomorrow().ok()?), until: None });
    }
    if said(Sense::From) {
        return Some(Days { from: Some(period.first), until: None });
    }
    if period.end {
        return Some(Days { from: None, until: Some(period.last) });
    }
    Some(Days { from: Some(period.first), until: Some(period.last) })
}

fn is_han(word: &str) -> bool {
    word.chars().next().and_then(script) == Some(Script::Han)
}

#[cfg(test)]
mod tests;
