//! Finds the header of a table and what its columns hold.

use std::collections::{BTreeMap, HashSet};

use crate::domain::lang::Lang;
use crate::text::fold::fold_tight;

use super::grid::{Grid, GridRow, Merge};
use super::lexicon::{HeaderWord, Lexicon};
use super::table::At;

macro_rules! concepts {
    ($($(#[$meta:meta])* $name:ident = $code:literal),+ $(,)?) => {
        /// What a column can hold.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(super) enum Concept {
            $($(#[$meta])* $name,)+
            /// The title in a language: `title_en`.
            Title(Lang),
            /// The full text in a language: `text_en`.
            Text(Lang),
        }

        impl Concept {
            /// The concept of a code in the data files.
            pub(super) fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$name),)+ _ => None }
            }

            /// Its code; that of a parallel text says its language.
            pub(super) fn code(self) -> String {
                match self {
                    $(Self::$name => $code.to_owned(),)+
                    Self::Title(lang) => format!("title_{lang}"),
                    Self::Text(lang) => format!("text_{lang}"),
                }
            }
        }
    };
}

concepts! {
    /// A running number.
    Serial = "serial",
    /// Who seeks.
    Employer = "employer",
    /// What for.
    Position = "position",
    /// The employer's code of the position.
    Code = "code",
    /// A class of positions of the employer's own.
    Category = "category",
    /// How many people.
    Headcount = "headcount",
    /// Degree or rank.
    Degree = "degree",
    /// Disciplines.
    Disciplines = "disciplines",
    /// Research direction or task.
    Research = "research",
    /// The full text.
    Body = "body",
    /// Pay.
    Compensation = "compensation",
    /// What comes beside pay.
    Benefits = "benefits",
    /// Age and whom it is for.
    Audience = "audience",
    /// How to work together.
    Engagement = "engagement",
    /// Whom to ask.
    Contact = "contact",
    /// The last day.
    Deadline = "deadline",
    /// From when to when to apply.
    Period = "period",
    /// When it begins or was published.
    Start = "start",
    /// Key fields.
    Field = "field",
    /// Where.
    Place = "place",
    /// Anything else.
    Remarks = "remarks",
    /// The station.
    Station = "station",
}

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
    /// position and something else.
    pub(super) fn at(grid: &Grid, row: &GridRow) -> Option<Self> {
        let alone = Self::read(grid, row, None);
        let below = grid.row(row.index + 1).filter(|below| is_second_row(grid, row, below));
        let both = below.map(|below| Self::read(grid, row, Some(below)));
        // A second row counts only when it makes more columns known.
        let header = match both {
            Some(both) if both.known() > alone.known() || spans_two_rows(grid, row.index) => both,
            _ => alone,
        };
        let titled = header
            .columns
            .iter()
            .any(|column| matches!(column.concept, Some(Concept::Position | Concept::Title(_))));
        (titled && header.known() >= 2).then_some(header)
    }

    /// Whether a row further down looks like a header on its own: three known
    /// headers or more, and hardly anything else.
    pub(super) fn again(grid: &Grid, row: &GridRow) -> Option<Self> {
        const LEAST_KNOWN: usize = 3;
        let names = row.cells.iter().filter(|(_, value)| is_exact(&value.text())).count();
        if names < LEAST_KNOWN || names * 2 < row.cells.len() {
            return None;
        }
        Self::at(grid, row).filter(|header| header.known() >= LEAST_KNOWN)
    }

    fn read(grid: &Grid, row: &GridRow, below: Option<&GridRow>) -> Self {
        let last = below.map_or(row.index, |below| below.index);
        let (mut columns, mut passed) = (Vec::new(), Vec::new());
        for at in columns_of(row, below) {
            let upper = heading(grid, row, at, below.is_some());
            let lower = below.and_then(|below| below.get(at)).map(|value| value.text().into_owned());
            match column(at, upper, lower) {
                Some(column) => columns.push(column),
                None => passed.push(at),
            }
        }
        settle(&mut columns);
        Self { first: row.index, last, columns, passed }
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
fn is_second_row(grid: &Grid, row: &GridRow, below: &GridRow) -> bool {
    let known = below.cells.iter().filter(|(at, value)| {
        let lower = value.text();
        is_exact(&lower)
            || heading(grid, row, *at, true).is_some_and(|upper| is_exact(&format!("{upper}{lower}")))
    });
    let groups = grid
        .merges_from(row.index)
        .iter()
        .any(|merge| merge.last.row == row.index && merge.last.column > merge.first.column);
    let known = known.count();
    known * 2 >= below.cells.len() && (known >= 2 || groups || spans_two_rows(grid, row.index))
}

fn is_exact(header: &str) -> bool {
    const LONGEST: usize = 120;
    header.len() <= LONGEST && is_known(header)
}

fn is_known(header: &str) -> bool {
    Lexicon::get().header(&bare(header)).is_some() || parallel(header).is_some()
}

/// A column from its words; `None` for the column of messages of an earlier
/// annotated copy.
fn column(at: u32, upper: Option<String>, lower: Option<String>) -> Option<Column> {
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
    let parallel = tries.iter().find_map(|text| parallel(text));
    let word = known(&joined)
        .or_else(|| ending(&joined))
        .or_else(|| parts.iter().find_map(|text| known(text)))
        .or_else(|| tries.iter().find_map(|text| ending(text).or_else(|| within(text))));
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
fn known(header: &str) -> Option<HeaderWord> {
    let lexicon = Lexicon::get();
    let whole = lexicon.header(&fold_tight(header)).or_else(|| lexicon.header(&bare(header)));
    // "pay/10,000": what follows a slash may be the unit.
    whole.or_else(|| lexicon.header(&bare(header.split(['/', '\u{ff0f}']).next()?)))
}

/// A longer header with a known one at its end.
fn ending(header: &str) -> Option<HeaderWord> {
    longest_known(header, 3, |header, known| header.ends_with(known))
}

/// A longer header with a known one somewhere.
fn within(header: &str) -> Option<HeaderWord> {
    longest_known(header, 4, |header, known| header.contains(known))
}

/// The longest known header that fits into this one. The longer one may mean
/// something else, so any column that says it outright comes first.
fn longest_known(header: &str, least: usize, fits: fn(&str, &str) -> bool) -> Option<HeaderWord> {
    // Longer texts explain a column instead of heading one.
    const LONGEST: usize = 20;
    let bare = bare(header);
    if bare.is_ascii() || bare.chars().count() > LONGEST {
        return None;
    }
    let known = Lexicon::get().headers();
    let fitting =
        known.filter(|(known, _)| !known.is_ascii() && known.chars().count() >= least && fits(&bare, known));
    // Of equally long ones always the same.
    let best = fitting.max_by(|(a, _), (b, _)| (a.len(), a).cmp(&(b.len(), b)));
    best.map(|(_, word)| HeaderWord { rank: 3, ..word })
}

/// A column of a parallel text: `title_en`, `text_zh-Hant`.
fn parallel(header: &str) -> Option<Concept> {
    let folded = fold_tight(header);
    let (kind, tag) = folded.split_once('_')?;
    let lang = Lang::from_tag(tag)?;
    match kind {
        "title" => Some(Concept::Title(lang)),
        "text" => Some(Concept::Text(lang)),
        _ => None,
    }
}

/// Concepts that one column alone can hold. Of several the one that says it
/// most clearly is taken, the others go into the remarks.
const SINGLE: &[Concept] = &[
    Concept::Employer,
    Concept::Position,
    Concept::Code,
    Concept::Headcount,
    Concept::Compensation,
    Concept::Deadline,
    Concept::Station,
];

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
        let single = SINGLE.contains(&concept) || matches!(concept, Concept::Title(_) | Concept::Text(_));
        if single && !(wins && parallel.insert(concept)) {
            column.concept = None;
        }
    }
}

/// The code of what a header's words say.
pub(super) fn concept_of(header: &str) -> Option<String> {
    column(0, Some(header.to_owned()), None)?.concept.map(Concept::code)
}

/// The place of a column's cell in a row.
pub(super) const fn cell(row: u32, column: &Column) -> At {
    At { row, column: column.at }
}

#[cfg(test)]
mod tests;
