//! Which rows below a header are data: titles, notes, totals and headers that
//! come again are not.

use std::collections::HashMap;

use crate::text::fold::{fold, fold_tight};

use super::grid::{Grid, GridRow, Value};
use super::header::{Concept, Header};
use super::lexicon::Lexicon;

/// What a row is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// A row of the table.
    Data,
    /// A note, a title, a total, or nothing within the table's columns.
    Other,
    /// A header; the rows below follow it.
    Header(Header),
}

/// Where merged cells reach, by row and by column.
#[derive(Debug, Default)]
pub(super) struct Merges {
    /// By column: first and last row of cells merged downward, in order.
    down: HashMap<u32, Vec<(u32, u32)>>,
    /// By row: the most columns that one cell reaches over.
    wide: HashMap<u32, u32>,
}

impl Merges {
    pub(super) fn of(grid: &Grid) -> Self {
        let mut merges = Self::default();
        for merge in &grid.merges {
            if merge.last.row > merge.first.row {
                merges.down.entry(merge.first.column).or_default().push((merge.first.row, merge.last.row));
            }
            let width = merge.last.column - merge.first.column + 1;
            let widest = merges.wide.entry(merge.first.row).or_default();
            *widest = width.max(*widest);
        }
        for spans in merges.down.values_mut() {
            spans.sort_unstable();
        }
        merges
    }

    /// The row whose cell shows at this place: the upper one of merged cells.
    pub(super) fn source_row(&self, row: u32, column: u32) -> u32 {
        let Some(spans) = self.down.get(&column) else { return row };
        let after = spans.partition_point(|(first, _)| *first <= row);
        match after.checked_sub(1).map(|at| spans[at]) {
            Some((first, last)) if last >= row => first,
            _ => row,
        }
    }
}

/// Tells rows apart, from the header downward.
#[derive(Debug, Default)]
pub(super) struct Sorter {
    /// The row before was a note: what follows may go on with it.
    in_notes: bool,
}

impl Sorter {
    /// What a row below a header is.
    pub(super) fn kind(&mut self, grid: &Grid, merges: &Merges, header: &Header, row: &GridRow) -> Kind {
        if header.is_repeated_by(row) {
            self.in_notes = false;
            return Kind::Other;
        }
        if let Some(again) = Header::again(grid, row) {
            self.in_notes = false;
            return Kind::Header(again);
        }
        let view = View::of(header, row);
        if view.is_nothing() {
            return Kind::Other;
        }
        let wide = merges.wide.get(&row.index).copied().unwrap_or(1);
        if view.is_total() || view.is_note(wide, header, self.in_notes) {
            self.in_notes |= !view.is_total();
            return Kind::Other;
        }
        self.in_notes = false;
        Kind::Data
    }
}

/// A row's own cells under the header's columns, in order.
struct View<'r> {
    cells: Vec<(Option<Concept>, &'r Value)>,
}

impl<'r> View<'r> {
    fn of(header: &Header, row: &'r GridRow) -> Self {
        let cells = header.columns.iter().filter_map(|column| Some((column.concept, row.get(column.at)?)));
        Self { cells: cells.collect() }
    }

    fn has(&self, wanted: Concept) -> bool {
        self.cells.iter().any(|(concept, _)| *concept == Some(wanted))
    }

    fn is_titled(&self) -> bool {
        self.cells.iter().any(|(concept, _)| concept.is_some_and(Concept::is_title))
    }

    /// Nothing under the header's columns, or only a running number that was
    /// written in advance.
    fn is_nothing(&self) -> bool {
        match &self.cells[..] {
            [] => true,
            [(Some(Concept::Serial), value)] => is_number(&value.text()),
            _ => false,
        }
    }

    /// A total names itself in one of its first cells and names no position.
    fn is_total(&self) -> bool {
        let total = |value: &Value| {
            let text = value.text();
            text.len() <= 40
                && Lexicon::get().is("note", "total", &fold_tight(text.trim_end_matches([':', '\u{ff1a}'])))
        };
        let mut named = self.cells.iter().take(3).filter(|(_, value)| total(value));
        match named.next() {
            Some((Some(Concept::Position | Concept::Name), _)) => true,
            Some(_) => !self.is_titled(),
            None => false,
        }
    }

    fn is_note(&self, wide: u32, header: &Header, in_notes: bool) -> bool {
        let Some((concept, first)) = self.cells.first() else { return false };
        let text = first.text();
        let start = note_start(&text);
        match &self.cells[..] {
            // One text across the table.
            [_] if wide > 2 && wide as usize * 2 >= header.columns.len() => true,
            [_] => {
                start
                    || *concept == Some(Concept::Serial)
                    || (in_notes && (is_numbered(&text) || !self.is_titled()))
            }
            // A note whose text stands in a cell of its own.
            [_, _] if *concept == Some(Concept::Serial) && start => true,
            _ => {
                !self.is_titled()
                    && (start || (in_notes && !self.has(Concept::Headcount) && !is_number(&text)))
            }
        }
    }
}

/// A running number: digits, perhaps with a mark.
fn is_number(text: &str) -> bool {
    let folded = fold_tight(text);
    let digits = folded.trim_matches(|c: char| !c.is_alphanumeric());
    !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit())
}

/// A text that begins with a word for notes and goes on after a mark.
fn note_start(text: &str) -> bool {
    let head: String = text.chars().take(20).collect();
    let folded = fold(&head);
    let Some(len) = Lexicon::get().starts("note", "start", &folded) else { return false };
    let rest = folded[len..].trim_start();
    rest.is_empty()
        || rest.starts_with([':', '.', '\u{3001}', ')'])
        || rest.starts_with(|c: char| c.is_ascii_digit())
}

/// A text that begins with a number and a mark: `2.`, `3、`, `(4)`.
fn is_numbered(text: &str) -> bool {
    let folded = fold_tight(text);
    let rest = folded.trim_start_matches('(');
    let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    digits.len() < rest.len() && digits.starts_with(['.', '\u{3001}', ')', ','])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::delimited;
    use crate::sheet::limits::Limits;

    /// The numbers of the data rows of a CSV.
    fn data_rows(csv: &str) -> Vec<u32> {
        let grid = delimited::read(csv, &Limits::default()).expect("within the limits").remove(0);
        let merges = Merges::of(&grid);
        let mut header = Header::find(&grid).expect("a header");
        let mut sorter = Sorter::default();
        let mut rows = Vec::new();
        for row in grid.rows.iter().filter(|row| row.index > header.last).cloned().collect::<Vec<_>>() {
            match sorter.kind(&grid, &merges, &header, &row) {
                Kind::Data => rows.push(row.index + 1),
                Kind::Other => {}
                Kind::Header(again) => header = again,
            }
        }
        rows
    }

    fn check(rows: &str, expect: &[u32]) {
        assert_eq!(data_rows(&format!("序号,单位,岗位,人数,备注\n{rows}")), expect, "{rows}");
    }

    #[test]
    fn data_and_others() {
        check("1,甲,教授,2,\n2,,讲师,,", &[2, 3]);
        check("1,甲,教授,2,\n,,,,\n3,,,,\n", &[2]);
        check("1,甲,教授,2,\n合计,,,2,\n", &[2]);
        check("1,甲,教授,2,\n,小计,,2,\n,,合计：,2,\n", &[2]);
        check("1,甲,教授,2,\n其他说明：1.表中专业供参考。\n2.以上岗位均接受柔性引进。\n", &[2]);
        check("1,甲,教授,2,\n,注：以上岗位长期有效\n", &[2]);
        check("1,甲,教授,2,\n联系人：张三,,,电话：123,\n", &[2]);
        check("一、高等学校,,,,\n1,甲,教授,2,\n二、科研院所,,,,\n1,乙,研究员,1,", &[3, 5]);
        check("序号,单位,岗位,人数,备注\n1,甲,教授,2,", &[3]);
    }

    #[test]
    fn rows_that_look_like_notes_but_are_data() {
        check("1,甲,注册会计师,2,\n2,甲,说明书编写员,1,", &[2, 3]);
        check(",,教授,,", &[2]);
        check("1,甲,,2,", &[2]);
        check(",甲,,,", &[2]);
        check("1,合计划公司,教授,,", &[2]);
    }

    #[test]
    fn a_second_table_below_the_first() {
        check("1,甲,教授,2,\n,,,,\n岗位,单位,人数\n讲师,乙,1\n", &[2, 5]);
    }
}
