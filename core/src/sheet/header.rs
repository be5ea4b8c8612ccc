//! Finds the header of a table and what its columns hold.

mod concept;

use std::collections::{BTreeMap, HashSet};

use crate::text::fold::fold_tight;

use super::grid::{Grid, GridRow, Merge};
use super::lexicon::{HeaderWord, Lexicon};
use super::table::At;

pub(super) use concept::{Concept, List};

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Column {
    /// Its place, from 0.
    pub(super) at: u32,
    /// Its header as people read it, on one line.
    pub(super) header: String,
    /// What it holds; `None` when its header is not known.
    pub(super) concept: Option<Concept>,
    /// Whether its values need the header beside them.
    pub(super) labelled: bool,
    rank: u8,
    /// Its words in each row of the header and together, in tight fold.
    words: Vec<String>,
}

/// A table's header.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Header {
    /// What the rows below it are.
    pub(super) list: List,
    /// Its first row, from 0.
    pub(super) first: u32,
    /// Its last row, from 0.
    pub(super) last: u32,
    /// Its columns, in order.
    pub(super) columns: Vec<Column>,
    /// Columns of messages of an earlier annotated copy.
    passed: Vec<u32>,
}

/// Begins the header of the column of messages in an annotated copy, so that
/// the copy can be sent in again.
pub(super) const NOTE_MARK: char = '\u{26a0}';

/// How many rows are searched for the first header.
const ROWS_SEARCHED: usize = 30;
/// How many rows a title that looks like a header may stand above the header.
const ROWS_OF_TITLES: usize = 3;

impl Header {
    /// The first header of a sheet. A title that happens to hold two known
    /// words does not win over the header just below it.
    pub(super) fn find(grid: &Grid) -> Option<Self> {
        let rows = &grid.rows[..grid.rows.len().min(ROWS_SEARCHED)];
        let start = rows.iter().position(|row| Self::at(grid, row).is_some())?;
        let found = rows[start..].iter().take(ROWS_OF_TITLES).filter_map(|row| Self::at(grid, row));
        found.max_by_key(|header| {
            (header.known(), header.first == header.last, std::cmp::Reverse(header.first))
        })
    }

    /// The header that begins with this row, if it is one: it names the
    /// position and something else, or an event and when it is.
    pub(super) fn at(grid: &Grid, row: &GridRow) -> Option<Self> {
        let demands = Self::over(grid, row, List::Demands);
        let events = Self::over(grid, row, List::Events);
        if events.is_of_events(&demands) {
            return Some(events);
        }
        (demands.titles().next().is_some() && demands.known() >= 2).then_some(demands)
    }

    /// The header of a list that begins with this row, in one row or two.
    fn over(grid: &Grid, row: &GridRow, list: List) -> Self {
        let alone = Self::read(grid, row, None, list);
        let below = grid.row(row.index + 1).filter(|below| is_second_row(grid, row, below, list));
        let both = below.map(|below| Self::read(grid, row, Some(below), list));
        // A second row counts only when it makes more columns known.
        match both {
            Some(both) if both.known() > alone.known() || spans_two_rows(grid, row.index) => both,
            _ => alone,
        }
    }

    /// Whether this reading as a list of events holds beside that as one of
    /// demands: it names an event and when it is, and no column is a position.
    /// What may be called anything ("name", "title") names an event only where
    /// nothing speaks for demands.
    fn is_of_events(&self, demands: &Self) -> bool {
        let of_demands = |column: &Column| {
            demands.columns.iter().find(|known| known.at == column.at).and_then(|known| known.concept)
        };
        let dated = self.has(Concept::Date) || self.has(Concept::Starts);
        let claimed = demands.titles().any(|title| self.titles().all(|column| column.at != title.at));
        if !dated || claimed {
            return false;
        }
        let shared = |column: &Column| of_demands(column).is_some_and(Concept::is_title);
        if self.titles().any(|column| column.rank == 1 && !shared(column)) {
            return true;
        }
        let foreign = |column: &Column| {
            column.concept.is_none() && of_demands(column).is_some_and(Concept::is_of_demands)
        };
        let outright =
            |column: &Column| column.rank == 1 && column.concept.is_some() && of_demands(column).is_none();
        !self.columns.iter().any(foreign)
            && self.titles().any(|column| !shared(column) || self.columns.iter().any(outright))
    }

    fn has(&self, concept: Concept) -> bool {
        self.of(concept).next().is_some()
    }

    /// The columns of what the rows are called.
    pub(super) fn titles(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| column.concept.is_some_and(Concept::is_title))
    }

    /// Whether a row further down looks like a header on its own: three known
    /// headers or more, and hardly anything else.
    pub(super) fn again(grid: &Grid, row: &GridRow) -> Option<Self> {
        const LEAST_KNOWN: usize = 3;
        let heads = |list| {
            let names = row.cells.iter().map(|(_, value)| value.text()).filter(|text| is_exact(text, list));
            let names = distinct(names);
            names >= LEAST_KNOWN && names * 2 >= row.cells.len()
        };
        if !heads(List::Demands) && !heads(List::Events) {
            return None;
        }
        Self::at(grid, row).filter(|header| header.known() >= LEAST_KNOWN && heads(header.list))
    }

    fn read(grid: &Grid, row: &GridRow, below: Option<&GridRow>, list: List) -> Self {
        let last = below.map_or(row.index, |below| below.index);
        let (mut columns, mut passed) = (Vec::new(), Vec::new());
        for at in columns_of(row, below) {
            let upper = heading(grid, row, at, below.is_some());
            let lower = below.and_then(|below| below.get(at)).map(|value| value.text().into_owned());
            match column(at, upper, lower, list) {
                Some(column) => columns.push(column),
                None => passed.push(at),
            }
        }
        settle(&mut columns);
        Self { list, first: row.index, last, columns, passed }
    }

    /// How many concepts are known.
    fn known(&self) -> usize {
        self.columns.iter().filter(|column| column.concept.is_some()).count()
    }

    /// Whether a row says over again what the header says, as on every page
    /// of a printed list.
    pub(super) fn is_repeated_by(&self, row: &GridRow) -> bool {
        const LONGEST: usize = 120;
        let same = self.columns.iter().filter(|column| {
            row.get(column.at).is_some_and(|value| {
                let text = value.text();
                text.len() <= LONGEST && column.words.contains(&fold_tight(&text))
            })
        });
        let same = same.count();
        same >= 2 && same * 2 >= row.cells.len()
    }

    /// Whether a column has a header, or is one of messages.
    pub(super) fn covers(&self, at: u32) -> bool {
        self.columns.binary_search_by_key(&at, |column| column.at).is_ok() || self.passed.contains(&at)
    }

    /// The columns that hold a concept, the best first.
    pub(super) fn of(&self, concept: Concept) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(move |column| column.concept == Some(concept))
    }
}

/// The columns in which either row has something.
fn columns_of(row: &GridRow, below: Option<&GridRow>) -> Vec<u32> {
    let mut columns: Vec<u32> = row
        .cells
        .iter()
        .chain(below.iter().flat_map(|below| &below.cells))
        .map(|(column, _)| *column)
        .collect();
    columns.sort_unstable();
    columns.dedup();
    columns
}

/// The words over a column in the first row of a header: its own cell, or
/// that of the group it stands under.
fn heading(grid: &Grid, row: &GridRow, at: u32, grouped: bool) -> Option<String> {
    if let Some(value) = row.get(at) {
        return Some(value.text().into_owned());
    }
    if !grouped {
        return None;
    }
    let over = |merge: &&Merge| (merge.first.column..=merge.last.column).contains(&at);
    let group = match grid.merges_from(row.index).iter().find(over) {
        Some(merge) => row.get(merge.first.column),
        // Without merged cells (CSV) a group reaches up to the next heading.
        None if grid.merges.is_empty() => {
            row.cells.iter().rev().find(|(column, _)| *column < at).map(|(_, value)| value)
        }
        None => None,
    };
    group.map(|value| value.text().into_owned())
}

/// Whether a cell of this row is merged with the one below it.
fn spans_two_rows(grid: &Grid, row: u32) -> bool {
    grid.merges_from(row).iter().any(|merge| merge.last.row == row + 1)
}

/// Whether a row may be the second one of the header above it: half of its
/// cells are headers, alone or below their group.
fn is_second_row(grid: &Grid, row: &GridRow, below: &GridRow, list: List) -> bool {
    let known = below.cells.iter().filter_map(|(at, value)| {
        let lower = value.text();
        let joined = || Some(format!("{}{lower}", heading(grid, row, *at, true)?));
        let alone = is_exact(&lower, list).then(|| lower.to_string());
        alone.or_else(|| joined().filter(|joined| is_exact(joined, list)))
    });
    let groups = grid
        .merges_from(row.index)
        .iter()
        .any(|merge| merge.last.row == row.index && merge.last.column > merge.first.column);
    let known = distinct(known);
    known * 2 >= below.cells.len() && (known >= 2 || groups || spans_two_rows(grid, row.index))
}

/// How many different headers these are: a word that fills a row heads nothing.
fn distinct(headers: impl Iterator<Item = impl AsRef<str>>) -> usize {
    headers.map(|header| bare(header.as_ref())).collect::<HashSet<_>>().len()
}

fn is_exact(header: &str, list: List) -> bool {
    const LONGEST: usize = 120;
    header.len() <= LONGEST && is_known(header, list)
}

fn is_known(header: &str, list: List) -> bool {
    Lexicon::get().header(list, &bare(header)).is_some() || Concept::parallel(header, list).is_some()
}

/// A column from its words; `None` for the column of messages of an earlier
/// annotated copy.
fn column(at: u32, upper: Option<String>, lower: Option<String>, list: List) -> Option<Column> {
    let texts: Vec<String> = [&upper, &lower].into_iter().flatten().map(|text| one_line(text)).collect();
    if texts.iter().any(|text| text.starts_with(NOTE_MARK)) {
        return None;
    }
    let mut header = texts.join("/");
    if texts.len() == 2 && texts[0] == texts[1] {
        header.clone_from(&texts[0]);
    }
    let joined = texts.concat();
    let parts = [texts.last().map_or("", String::as_str), texts.first().map_or("", String::as_str)];
    let tries = [joined.as_str(), parts[0], parts[1]];
    let parallel = tries.iter().find_map(|text| Concept::parallel(text, list));
    let word = known(&joined, list)
        .or_else(|| ending(&joined, list))
        .or_else(|| parts.iter().find_map(|text| known(text, list)))
        .or_else(|| tries.iter().find_map(|text| ending(text, list).or_else(|| within(text, list))));
    let (concept, rank, labelled) = match (parallel, word) {
        (Some(concept), _) => (Some(concept), 1, false),
        (None, Some(word)) => (Some(word.concept), word.rank, word.labelled),
        (None, None) => (None, 3, false),
    };
    let words = tries.iter().map(|text| fold_tight(text)).collect();
    Some(Column { at, header, concept, labelled, rank, words })
}

/// A header on one line; of a text that is none at all only the beginning.
pub(super) fn one_line(text: &str) -> String {
    const LONGEST: usize = 200;
    let visible: String =
        text.chars().filter(|c| !crate::text::fold::is_invisible(*c)).take(LONGEST).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A header without marks, and without what stands in brackets at its end.
fn bare(header: &str) -> String {
    let folded = fold_tight(header);
    let marks = |c: char| matches!(c, '*' | ':' | '\u{2605}' | '\u{203b}' | '.' | '-' | '\u{3001}');
    let mut text = folded.trim_matches(marks);
    while let Some(open) =
        text.strip_suffix([')', ']', '\u{3011}']).and_then(|text| text.rfind(['(', '[', '\u{3010}']))
    {
        if open == 0 {
            break;
        }
        text = text[..open].trim_matches(marks);
    }
    text.to_owned()
}

/// A header that is known as it stands.
fn known(header: &str, list: List) -> Option<HeaderWord> {
    let header_of = |folded: &str| Lexicon::get().header(list, folded);
    let whole = header_of(&fold_tight(header)).or_else(|| header_of(&bare(header)));
    // "pay/10,000": what follows a slash may be the unit.
    whole.or_else(|| header_of(&bare(header.split(['/', '\u{ff0f}']).next()?)))
}

/// A longer header with a known one at its end.
fn ending(header: &str, list: List) -> Option<HeaderWord> {
    longest_known(header, list, 3, |header, known| header.ends_with(known))
}

/// A longer header with a known one somewhere.
fn within(header: &str, list: List) -> Option<HeaderWord> {
    longest_known(header, list, 4, |header, known| header.contains(known))
}

/// The longest known header that fits into this one. The longer one may mean
/// something else, so any column that says it outright comes first.
fn longest_known(header: &str, list: List, least: usize, fits: fn(&str, &str) -> bool) -> Option<HeaderWord> {
    // Longer texts explain a column instead of heading one.
    const LONGEST: usize = 20;
    let bare = bare(header);
    if bare.is_ascii() || bare.chars().count() > LONGEST {
        return None;
    }
    let known = Lexicon::get().headers(list);
    let fitting =
        known.filter(|(known, _)| !known.is_ascii() && known.chars().count() >= least && fits(&bare, known));
    // Of equally long ones always the same.
    let best = fitting.max_by(|(a, _), (b, _)| (a.len(), a).cmp(&(b.len(), b)));
    best.map(|(_, word)| HeaderWord { rank: 3, ..word })
}

/// Decides between columns that claim the same.
fn settle(columns: &mut [Column]) {
    let mut best: BTreeMap<Concept, (u8, u32)> = BTreeMap::new();
    for column in columns.iter() {
        let Some(concept) = column.concept else { continue };
        let claim = (column.rank, column.at);
        best.entry(concept).and_modify(|best| *best = claim.min(*best)).or_insert(claim);
    }
    let mut parallel = HashSet::new();
    for column in columns.iter_mut() {
        let Some(concept) = column.concept else { continue };
        let wins = best.get(&concept) == Some(&(column.rank, column.at));
        if concept.is_single() && !(wins && parallel.insert(concept)) {
            column.concept = None;
        }
    }
}

/// The code of what a header's words say.
pub(super) fn concept_of(header: &str) -> Option<String> {
    column(0, Some(header.to_owned()), None, List::Demands)?.concept.map(Concept::code)
}

/// The place of a column's cell in a row.
pub(super) const fn cell(row: u32, column: &Column) -> At {
    At { row, column: column.at }
}

#[cfg(test)]
mod tests;
