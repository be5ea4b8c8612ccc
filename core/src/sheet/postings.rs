//! Sheets as postings: every data row becomes a draft or is refused.

use std::collections::HashSet;

use jiff::civil::Date;

use super::grid::Grid;
use super::header::Header;
use super::kinds::{Kind, Merges, Sorter};
use super::limits::{Limits, Measure, Unreadable};
use super::row::{self, Outcome, Sheet};
use super::table::{At, ColumnRead, Progress, Refused, SheetRead, Table};

/// After how many rows progress is told.
const ROWS_BETWEEN_PROGRESS: usize = 100;

/// Reads the postings of all sheets.
pub(super) fn assemble(
    grids: &[Grid],
    limits: &Limits,
    today: Date,
    progress: &mut dyn FnMut(Progress),
) -> Result<Table, Unreadable> {
    let found: Vec<Option<Header>> = grids.iter().map(Header::find).collect();
    let rows_below = |(grid, header): (&Grid, &Option<Header>)| {
        header.as_ref().map_or(0, |header| grid.rows.iter().filter(|row| row.index > header.last).count())
    };
    let total = grids.iter().zip(&found).map(rows_below).sum();
    let mut assembly = Assembly { limits, today, progress, table: Table::default(), read: 0, total };
    for (grid, header) in grids.iter().zip(found) {
        match header {
            Some(header) => assembly.sheet(grid, header)?,
            None if grid.rows.is_empty() => {}
            None => assembly.table.skipped_sheets.push(grid.name.clone()),
        }
    }
    let table = assembly.table;
    if table.sheets.is_empty() {
        return Err(Unreadable::NoHeader { sheets: table.skipped_sheets });
    }
    if table.row_count() == 0 { Err(Unreadable::NoRows) } else { Ok(table) }
}

struct Assembly<'a> {
    limits: &'a Limits,
    today: Date,
    progress: &'a mut dyn FnMut(Progress),
    table: Table,
    read: usize,
    total: usize,
}

impl Assembly<'_> {
    fn sheet(&mut self, grid: &Grid, mut header: Header) -> Result<(), Unreadable> {
        let merges = Merges::of(grid);
        let rows_before = self.table.row_count();
        let mut sorter = Sorter::default();
        let mut told: HashSet<(At, &'static str)> = HashSet::new();
        self.columns(&header);
        let read = SheetRead {
            name: grid.name.clone(),
            header_row: header.last + 1,
            columns: header.columns.iter().map(column).collect(),
            rows: 0,
        };
        for row in &grid.rows {
            if row.index <= header.last {
                continue;
            }
            self.tick();
            match sorter.kind(grid, &merges, &header, row) {
                Kind::Other => {}
                Kind::Header(again) => {
                    self.columns(&again);
                    header = again;
                }
                Kind::Data => {
                    let sheet = Sheet {
                        grid,
                        merges: &merges,
                        header: &header,
                        limits: self.limits,
                        today: self.today,
                    };
                    self.take(row::read(&sheet, row.index), grid, row.index, &mut told)?;
                }
            }
        }
        self.table.sheets.push(SheetRead { rows: self.table.row_count() - rows_before, ..read });
        Ok(())
    }

    fn take(
        &mut self,
        outcome: Outcome,
        grid: &Grid,
        row: u32,
        told: &mut HashSet<(At, &'static str)>,
    ) -> Result<(), Unreadable> {
        match outcome {
            Outcome::Taken(row) => self.table.rows.push(*row),
            Outcome::Refused(identity, mut errors) => {
                self.table.refused.push(Refused { sheet: grid.name.clone(), row: row + 1, identity });
                // One wrong cell that is merged over several rows is told once.
                errors.retain(|error| error.at.is_none_or(|at| told.insert((at, error.expected.code()))));
                self.table.errors.append(&mut errors);
            }
        }
        if self.table.row_count() > self.limits.rows {
            return Err(Unreadable::TooLarge { what: Measure::Rows, limit: self.limits.rows as u64 });
        }
        Ok(())
    }

    /// Notes the headers that were not understood, up to as many as anybody
    /// would read.
    fn columns(&mut self, header: &Header) {
        const MOST: usize = 500;
        if self.table.ignored_columns.len() >= MOST {
            return;
        }
        for column in header.columns.iter().filter(|column| column.concept.is_none()) {
            if !self.table.ignored_columns.contains(&column.header) {
                self.table.ignored_columns.push(column.header.clone());
            }
        }
    }

    fn tick(&mut self) {
        self.read += 1;
        if self.read.is_multiple_of(ROWS_BETWEEN_PROGRESS) || self.read == self.total {
            (self.progress)(Progress { rows_read: self.read, rows_total: Some(self.total) });
        }
    }
}

fn column(column: &super::header::Column) -> ColumnRead {
    let address = At { row: 0, column: column.at }.a1();
    ColumnRead {
        letter: address.trim_end_matches('1').to_owned(),
        header: column.header.clone(),
        concept: column.concept.map(super::header::Concept::code),
    }
}
