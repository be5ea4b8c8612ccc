//! Keeps what a list says: new rows become drafts, changed ones a new text,
//! and what is no longer in the list is marked as gone from it.

use std::collections::HashMap;

use crate::dialogue::need::ImportResult;
use crate::domain::ids::{ImportId, PostingId, StaffId, StationId};
use crate::domain::posting::{PostingContent, PostingState};
use crate::sheet::{Change, Reading, Row, Table, compare};
use crate::store::{InList, Listed, NewPosting, StoreError, Tx};

use super::merge::take_over;

/// Rows that are written with one statement.
const CHUNK: usize = 500;

/// Where the rows go.
pub(super) struct Place {
    /// The import; without one nothing is written.
    pub import: Option<ImportId>,
    /// Which list it is, by its name.
    pub list: String,
    /// The station the rows belong to.
    pub station: Option<StationId>,
    /// Who brings them.
    pub by: Option<StaffId>,
}

/// Compares and keeps; the counts of what came of it.
pub(super) async fn keep(
    tx: &mut Tx,
    table: &Table,
    place: &Place,
    now: i64,
) -> Result<ImportResult, StoreError> {
    let mut known = tx.listed(place.station).await?;
    // Without an employer nothing tells one office's "teacher" from another's:
    // such rows are only the same within the list of the same name.
    known.retain(|listed| listed.list == place.list || !listed.content.employer.is_empty());
    // Where several rows are alike, those that this list still named come first.
    known.sort_by_key(|listed| (listed.list != place.list, !listed.in_list));
    let previous: Vec<(PostingId, PostingContent)> =
        known.iter().map(|listed| (listed.id, listed.content.clone())).collect();
    let by_id: HashMap<PostingId, &Listed> = known.iter().map(|listed| (listed.id, listed)).collect();
    let comparison = compare(&previous, table);
    let mut changes = Vec::with_capacity(comparison.changes.len());
    for change in comparison.changes {
        changes.push(still_alive(tx, change).await?);
    }
    let list = same_list(&changes, &by_id, place);
    let gone: Vec<PostingId> = comparison
        .gone
        .into_iter()
        .filter(|id| by_id.get(id).is_some_and(|listed| listed.list == list && listed.in_list))
        .collect();
    let count = |wanted: fn(&Change) -> bool| changes.iter().filter(|change| wanted(change)).count() as u32;
    let result = ImportResult {
        rows: table.row_count() as u32,
        drafted: count(|change| matches!(change, Change::New)),
        changed: count(|change| matches!(change, Change::Changed { .. })),
        unchanged: count(|change| matches!(change, Change::Unchanged { .. })),
        refused: table.refused.len() as u32,
        gone: gone.len() as u32,
        errors: Vec::new(),
    };
    if let Some(import) = place.import {
        let writing = Writing { table, place, import, list: &list, by_id: &by_id, now };
        writing.new_rows(tx, &changes).await?;
        writing.known_rows(tx, &changes).await?;
        tx.set_in_list(&gone, false).await?;
    }
    Ok(result)
}

/// A posting that is over does not come back to life: its changed row is a new one.
async fn still_alive(tx: &mut Tx, change: Change) -> Result<Change, StoreError> {
    let Change::Changed { id, .. } = change else { return Ok(change) };
    let over = tx.posting(id).await?.is_none_or(|posting| {
        matches!(posting.state, PostingState::Closed | PostingState::Expired | PostingState::Discarded)
    });
    Ok(if over { Change::New } else { change })
}

/// The same list goes on under its name, or under the name it had when half of
/// its rows or more are those of an earlier one.
fn same_list(changes: &[Change], by_id: &HashMap<PostingId, &Listed>, place: &Place) -> String {
    let mut shares: HashMap<&str, usize> = HashMap::new();
    for change in changes {
        if let Change::Changed { id, .. } | Change::Unchanged { id } = change
            && let Some(listed) = by_id.get(id)
        {
            *shares.entry(&listed.list).or_default() += 1;
        }
    }
    if shares.contains_key(place.list.as_str()) {
        return place.list.clone();
    }
    let most = shares.into_iter().max_by_key(|(_, rows)| *rows);
    match most {
        Some((list, rows)) if rows * 2 >= changes.len() => list.to_owned(),
        _ => place.list.clone(),
    }
}

struct Writing<'a> {
    table: &'a Table,
    place: &'a Place,
    import: ImportId,
    list: &'a str,
    by_id: &'a HashMap<PostingId, &'a Listed>,
    now: i64,
}

impl Writing<'_> {
    /// Rows are numbered through over all sheets: two sheets may both have a row 5.
    fn at(&self, index: usize) -> InList<'_> {
        InList { import: self.import, row: index as u32, list: self.list }
    }

    async fn new_rows(&self, tx: &mut Tx, changes: &[Change]) -> Result<(), StoreError> {
        let new: Vec<(usize, &Row)> = self
            .table
            .rows
            .iter()
            .enumerate()
            .filter(|(index, _)| matches!(changes.get(*index), Some(Change::New)))
            .collect();
        for chunk in new.chunks(CHUNK) {
            let readings: Vec<_> = chunk.iter().map(|(_, row)| readings(&row.readings)).collect();
            let postings: Vec<NewPosting<'_>> = chunk
                .iter()
                .zip(&readings)
                .map(|((index, row), readings)| NewPosting {
                    station: self.place.station,
                    content: &row.content,
                    by: self.place.by,
                    listed: Some(self.at(*index)),
                    readings,
                })
                .collect();
            tx.insert_postings(&postings, self.now).await?;
        }
        Ok(())
    }

    async fn known_rows(&self, tx: &mut Tx, changes: &[Change]) -> Result<(), StoreError> {
        for (index, (change, row)) in changes.iter().zip(&self.table.rows).enumerate() {
            match change {
                Change::New => {}
                Change::Unchanged { id } => {
                    // Only what came back into the list needs to be written.
                    if self.by_id.get(id).is_some_and(|listed| !listed.in_list || listed.list != self.list) {
                        tx.list_again(*id, self.at(index), &row.content).await?;
                    }
                }
                Change::Changed { id, .. } => {
                    let (Some(before), Some(posting)) = (self.by_id.get(id), tx.posting(*id).await?) else {
                        continue;
                    };
                    let merged = take_over(&posting.head.content, &before.content, &row.content);
                    if merged != posting.head.content {
                        tx.revise(*id, &merged, self.place.by, self.now).await?;
                    }
                    tx.set_readings(*id, &readings(&row.readings)).await?;
                    tx.list_again(*id, self.at(index), &row.content).await?;
                }
            }
        }
        Ok(())
    }
}

/// Readings as the store keeps them: column, as written, and the reading as
/// data, which is put into words for whoever looks.
fn readings(readings: &[Reading]) -> Vec<(String, String, String)> {
    readings
        .iter()
        .map(|reading| {
            let read = serde_json::to_string(&reading.read).unwrap_or_default();
            (format!("{} · {}", reading.cell, reading.column), reading.raw.clone(), read)
        })
        .collect()
}
