//! A list becomes drafts: read it off the runtime, compare it with what the
//! same list said last time, keep all of it in one transaction.

mod keep;
mod merge;
mod report;
mod worker;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use tokio::sync::watch;

use crate::dialogue::desk::{expected_text, unreadable_code};
use crate::dialogue::need::{CellProblem, ImportResult};
use crate::domain::ids::{ImportId, StaffId, StationId};
use crate::domain::posting::YUNNAN_ZONE;
use crate::sheet::{self, Annotated, CellError, Labels, Limits, Source, Table, Unreadable};
use crate::text::Words;

use crate::store::NewImport;

use super::{Service, ServiceError};

pub(super) use worker::take;

/// A list to be read.
pub struct List<'a> {
    /// The file's name.
    pub name: &'a str,
    /// What it holds.
    pub bytes: Vec<u8>,
    /// The station it belongs to.
    pub station: Option<StationId>,
    /// Who brings it.
    pub by: Option<StaffId>,
    /// The language of the annotated copy.
    pub words: Words,
}

/// What came of a list.
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The import, unless nothing was stored.
    pub import: Option<ImportId>,
    /// What came of the rows.
    pub result: ImportResult,
    /// Why nothing could be read.
    pub unreadable: Option<Unreadable>,
    /// The workbook with its refused cells marked, where there are some.
    pub annotated: Option<Annotated>,
    /// What was read as what, for showing side by side.
    pub table: Table,
}

/// Where what a list says goes.
#[derive(Debug, Clone, Copy)]
enum Keep {
    /// Nowhere: it is only read and compared.
    Nothing,
    /// Into an import that is made for it, once it could be read.
    AsNew,
    /// Into this import, which waits for it.
    In(ImportId),
}

impl Service {
    /// Reads a list that somebody at the command line brings. With `dry_run`
    /// nothing is stored. `progress` hears how many rows are read, and of how
    /// many once that is known.
    ///
    /// # Errors
    /// When the store fails; then nothing was kept.
    pub fn import<'a>(
        &'a self,
        list: List<'a>,
        dry_run: bool,
        progress: &'a watch::Sender<(u32, Option<u32>)>,
    ) -> BoxFuture<'a, Result<Report, ServiceError>> {
        async move {
            let keep = if dry_run { Keep::Nothing } else { Keep::AsNew };
            self.read_in(list, keep, progress).await
        }
        .boxed()
    }

    /// Reads a list and keeps what it says as asked for.
    async fn read_in(
        &self,
        list: List<'_>,
        keep: Keep,
        progress: &watch::Sender<(u32, Option<u32>)>,
    ) -> Result<Report, ServiceError> {
        let now = self.clock.now();
        let read = read(list.name.to_owned(), list.bytes, list.words, now, progress.clone()).await;
        let (table, annotated) = match read {
            Ok(read) => read,
            Err(unreadable) => return self.unreadable(keep, unreadable).await,
        };
        let mut tx = self.store.write().await?;
        let import = match keep {
            Keep::Nothing => None,
            Keep::In(id) => Some(id),
            Keep::AsNew => {
                let (name, station, staff) = (list.name, list.station, list.by);
                let new = NewImport { name, station, staff, ..NewImport::default() };
                Some(tx.create_import(new, now).await?)
            }
        };
        let place = keep::Place { import, list: list_key(list.name), station: list.station, by: list.by };
        let counts = keep::keep(&mut tx, &table, &place, now).await?;
        let result = ImportResult { errors: problems(&table.errors), ..counts };
        if let Some(id) = import {
            let copy = match &annotated {
                Some(copy) => Some(tx.put_file(&copy.name, report::XLSX, &copy.bytes, now).await?),
                None => None,
            };
            tx.finish_import(id, &result, copy).await?;
            let counts = format!("{}/{}/{}", result.drafted, result.changed, result.refused);
            tx.audit(list.by, "import", &id.to_string(), &counts, now).await?;
            tx.commit().await?;
        }
        Ok(Report { import, result, unreadable: None, annotated, table })
    }

    async fn unreadable(&self, keep: Keep, why: Unreadable) -> Result<Report, ServiceError> {
        let whole_file = CellProblem {
            sheet: String::new(),
            cell: None,
            column: String::new(),
            read: String::new(),
            expected: unreadable_code(&why),
        };
        let result = ImportResult { errors: vec![whole_file], ..ImportResult::default() };
        let import = match keep {
            Keep::Nothing | Keep::AsNew => None,
            Keep::In(id) => {
                let mut tx = self.store.write().await?;
                tx.fail_import(id, &unreadable_code(&why), &result).await?;
                tx.commit().await?;
                Some(id)
            }
        };
        Ok(Report { import, result, unreadable: Some(why), ..Report::default() })
    }
}

/// Reads and marks away from the runtime: a large list takes a second or two.
async fn read(
    name: String,
    bytes: Vec<u8>,
    words: Words,
    now: i64,
    progress: watch::Sender<(u32, Option<u32>)>,
) -> Result<(Table, Option<Annotated>), Unreadable> {
    let work = tokio::task::spawn_blocking(move || {
        let source = Source { name: &name, bytes: &bytes };
        let limits = Limits::default();
        let today =
            crate::text::local(now, YUNNAN_ZONE).map_or(jiff::civil::Date::ZERO, |local| local.date());
        let count = |rows: usize| u32::try_from(rows).unwrap_or(u32::MAX);
        let table = sheet::read_postings(&source, &limits, today, &mut |at| {
            progress.send_replace((count(at.rows_read), at.rows_total.map(count)));
        })?;
        Ok((annotated(&source, &limits, &table, words), table))
    });
    match work.await {
        Ok(read) => read.map(|(annotated, table)| (table, annotated)),
        // A panic in a reader is a fault of ours, yet the sender gets an answer.
        Err(error) => {
            tracing::error!(%error, "a reader of workbooks panicked");
            Err(Unreadable::Corrupt)
        }
    }
}

fn annotated(source: &Source<'_>, limits: &Limits, table: &Table, words: Words) -> Option<Annotated> {
    if table.errors.is_empty() {
        return None;
    }
    let messages: Vec<(CellError, String)> = table
        .errors
        .iter()
        .map(|error| (error.clone(), expected_text(words, error.expected.code())))
        .collect();
    let (heading, suffix) = (words.say("annotated-heading"), words.say("annotated-suffix"));
    match sheet::annotate(source, limits, &messages, Labels { heading: &heading, suffix: &suffix }) {
        Ok(copy) => Some(copy),
        Err(error) => {
            tracing::error!(%error, "no annotated copy could be made");
            None
        }
    }
}

fn problems(errors: &[CellError]) -> Vec<CellProblem> {
    errors
        .iter()
        .map(|error| CellProblem {
            sheet: error.sheet.clone(),
            cell: error.cell.clone(),
            column: error.column.clone(),
            read: error.read.clone(),
            expected: error.expected.code().to_owned(),
        })
        .collect()
}

/// Which list a file is: its name without folder and ending, folded.
fn list_key(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    crate::text::fold::fold_tight(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_known_by_its_name() {
        assert_eq!(list_key("C:\\表\\2026年需求表.XLSX"), list_key("2026年需求表.csv"));
        assert_ne!(list_key("a.xlsx"), list_key("b.xlsx"));
    }
}
