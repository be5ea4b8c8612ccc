//! Files, imports of lists, and work that takes longer than a turn.

use crate::dialogue::need::{Import, ImportResult, ImportState, Page};
use crate::domain::ids::{ImportId, PersonId, PostingId, StaffId, StationId};
use crate::domain::person::Address;
use crate::domain::posting::{Posting, PostingContent};

use super::listing::scope;
use super::postings::InList;
use super::sql::{Row, statements, values};
use super::{StoreError, Tx};

/// An import as staff see it; read by [`import`].
macro_rules! imports {
    () => {
        "SELECT m.id, m.name, m.at, m.state, m.rows_read, m.rows_total, m.result, m.unreadable, f.id, f.name \
         FROM import m LEFT JOIN file f ON f.id = m.annotated "
    };
}

statements! {
    FILE_PUT = "INSERT INTO file (name, media_type, bytes, created_at) VALUES ($1, $2, $3, $4) RETURNING id";
    FILE = "SELECT name, media_type, bytes FROM file WHERE id = $1";
    IMPORT_CREATE = "INSERT INTO import (file, name, station, staff, person, platform, chat, topic, state, at) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'running', $9) RETURNING id";
    IMPORT_PROGRESS = "UPDATE import SET rows_read = $2, rows_total = $3 WHERE id = $1";
    IMPORT_DONE = "UPDATE import SET state = 'done', result = $2, annotated = $3 WHERE id = $1";
    IMPORT_FAILED = "UPDATE import SET state = 'failed', unreadable = $2, result = $3 WHERE id = $1";
    IMPORT_DISCARDED = "UPDATE import SET state = 'discarded' WHERE id = $1";
    IMPORT = concat!(imports!(), "WHERE m.id = $1");
    IMPORT_SOURCE = "SELECT file, station, staff, person, platform, chat, topic FROM import WHERE id = $1";
    IMPORT_COUNT = "SELECT COUNT(*) FROM import WHERE $1 = 0 OR station = $1";
    IMPORT_PAGE = concat!(
        imports!(), "WHERE $1 = 0 OR m.station = $1 ORDER BY m.id DESC LIMIT $2 OFFSET $3"
    );
    IMPORT_ROW_COUNT = "SELECT COUNT(*) FROM posting WHERE import = $1";
    IMPORT_ROWS = "SELECT id FROM posting WHERE import = $1 ORDER BY import_row, id LIMIT $2 OFFSET $3";
    IMPORT_DRAFTS = "SELECT p.id FROM posting p \
        JOIN posting_revision h ON h.posting = p.id AND h.number = p.head \
        WHERE p.import = $1 AND h.review = 'draft' AND p.state IN ('draft', 'published') \
        AND p.head <> COALESCE(p.live, 0) ORDER BY p.import_row, p.id";
    IMPORT_DISCARD = "UPDATE posting SET state = 'discarded', publish_at = NULL, updated_at = $2 \
        WHERE import = $1 AND state = 'draft'";
    // What was published goes on as it was; the text that the import brought is dropped.
    IMPORT_REVERT = "UPDATE posting SET head = live, in_list = 0, list = NULL, listed = NULL, updated_at = $2 \
        WHERE import = $1 AND state = 'published' AND head <> live AND EXISTS (SELECT 1 FROM posting_revision h \
        WHERE h.posting = posting.id AND h.number = posting.head AND h.review = 'draft')";
    LISTED = "SELECT id, list, listed, in_list FROM posting WHERE listed IS NOT NULL \
        AND state <> 'discarded' AND COALESCE(station, 0) = $1 ORDER BY id";
    LIST_AGAIN = "UPDATE posting SET import = $2, import_row = $3, list = $4, listed = $5, in_list = 1 \
        WHERE id = $1";
    LIST_FLAG = "UPDATE posting SET in_list = $2 WHERE id IN {{numbers $1}}";
    JOB_ADD = "INSERT INTO job (kind, payload, state, not_before) VALUES ($1, $2, 'queued', $3) RETURNING id";
    JOB_CLAIM = "UPDATE job SET state = 'running', lease_until = $2, attempts = attempts + 1 WHERE id = \
        (SELECT id FROM job WHERE state <> 'done' AND not_before <= $1 \
         AND (lease_until IS NULL OR lease_until <= $1) AND kind = $3 ORDER BY not_before, id LIMIT 1 {{skip locked}}) \
        RETURNING id, kind, payload, attempts";
    JOB_RENEW = "UPDATE job SET lease_until = $2 WHERE id = $1 AND state = 'running'";
    JOB_RETRY = "UPDATE job SET state = 'queued', lease_until = NULL, not_before = $2 WHERE id = $1";
    // What it said may hold a handle that nobody else should have.
    JOB_DONE = "UPDATE job SET state = 'done', lease_until = NULL, payload = '' WHERE id = $1";
    FILE_KEEP_FOR = "UPDATE file SET person = $2 WHERE id = $1";
    FILES_PRUNE = "DELETE FROM file WHERE (person IS NOT NULL OR posting IS NOT NULL) AND object IS NULL \
        AND created_at < $1";
    FILE_PERSON = "SELECT person FROM file WHERE id = $1";
    FILE_KEEP_OF = "UPDATE file SET posting = $2 WHERE id = $1";
    FILE_STATION = "SELECT station FROM import WHERE file = $1 OR annotated = $1 \
        UNION ALL SELECT p.station FROM file f JOIN posting p ON p.id = f.posting WHERE f.id = $1";
    JOB_PENDING = "SELECT COUNT(*) FROM job WHERE state <> 'done' AND ($1 = '' OR kind = $1)";
}

/// A file with its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// An import to be read.
#[derive(Debug, Clone, Default)]
pub struct NewImport<'a> {
    /// The file, where the store has it already.
    pub file: Option<i64>,
    /// The file's name.
    pub name: &'a str,
    /// The station its postings belong to.
    pub station: Option<StationId>,
    /// Who brings it.
    pub staff: Option<StaffId>,
    /// The person behind them, and where they are told what came of it.
    pub answer: Option<(PersonId, &'a Address)>,
}

/// Where an import came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportSource {
    /// The file, where the store has it.
    pub file: Option<i64>,
    /// The station its postings belong to.
    pub station: Option<StationId>,
    /// Who brought it.
    pub staff: Option<StaffId>,
    /// The person behind them, and where they are told what came of it.
    pub answer: Option<(PersonId, Address)>,
}

/// A posting as a list said it last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// The posting.
    pub id: PostingId,
    /// Which list.
    pub list: String,
    /// What the list said.
    pub content: PostingContent,
    /// Whether the list named it still when it came last.
    pub in_list: bool,
}

/// Work that was claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Job {
    /// Its id.
    pub id: i64,
    /// What kind of work.
    pub kind: String,
    /// What it needs, as JSON.
    pub payload: String,
    /// How often it was begun, this time included.
    pub attempts: u32,
}

fn import_state(code: &str) -> Option<ImportState> {
    serde_json::from_value(serde_json::Value::String(code.to_owned())).ok()
}

fn import(row: &mut Row) -> Result<Import, StoreError> {
    let (id, name, at) = (row.take()?, row.take()?, row.take()?);
    let state: String = row.take()?;
    let state = import_state(&state).ok_or(StoreError::Missing("the state of an import"))?;
    let (read, total, result) = (row.take()?, row.maybe()?, row.maybe_json()?);
    let unreadable = row.maybe()?;
    let annotated = row.maybe::<i64>()?.zip(row.maybe::<String>()?);
    Ok(Import { id, name, at, state, read, total, result, unreadable, annotated })
}

impl Tx {
    /// Keeps a file; its id.
    pub async fn put_file(
        &mut self,
        name: &str,
        media_type: &str,
        bytes: &[u8],
        now: i64,
    ) -> Result<i64, StoreError> {
        self.scalar(&FILE_PUT, values![name, media_type, bytes, now]).await
    }

    /// Keeps a file for one person alone; its id.
    pub async fn put_file_for(
        &mut self,
        person: PersonId,
        (name, media_type): (&str, &str),
        bytes: &[u8],
        now: i64,
    ) -> Result<i64, StoreError> {
        let id = self.put_file(name, media_type, bytes, now).await?;
        self.execute(&FILE_KEEP_FOR, values![id, person]).await?;
        Ok(id)
    }

    /// Forgets what was made for persons, and workbooks of who registered,
    /// before this moment (ms since 1970): each can be made again at any time.
    pub async fn prune_files(&mut self, before: i64) -> Result<u64, StoreError> {
        self.execute(&FILES_PRUNE, values![before]).await
    }

    /// Keeps a file about an event, for those who may see that; its id.
    pub async fn put_file_of(
        &mut self,
        event: PostingId,
        (name, media_type): (&str, &str),
        bytes: &[u8],
        now: i64,
    ) -> Result<i64, StoreError> {
        let id = self.put_file(name, media_type, bytes, now).await?;
        self.execute(&FILE_KEEP_OF, values![id, event]).await?;
        Ok(id)
    }

    /// Whose a file is, where it is one person's.
    pub async fn file_person(&mut self, id: i64) -> Result<Option<PersonId>, StoreError> {
        Ok(self.find(&FILE_PERSON, values![id], |row| row.maybe()).await?.flatten())
    }

    /// A file with its bytes.
    pub async fn file(&mut self, id: i64) -> Result<Option<StoredFile>, StoreError> {
        self.find(&FILE, values![id], |row| {
            Ok(StoredFile { name: row.take()?, media_type: row.take()?, bytes: row.take()? })
        })
        .await
    }

    /// Begins an import.
    pub async fn create_import(&mut self, new: NewImport<'_>, now: i64) -> Result<ImportId, StoreError> {
        let at = new.answer.map(|(_, at)| at);
        let row = values![
            new.file,
            new.name,
            new.station,
            new.staff,
            new.answer.map(|(person, _)| person),
            at.map(|at| at.platform),
            at.map(|at| at.chat.as_str()),
            at.map(|at| at.topic.as_str()),
            now
        ];
        self.scalar(&IMPORT_CREATE, row).await
    }

    /// How far reading has come.
    pub async fn import_progress(
        &mut self,
        id: ImportId,
        read: u32,
        total: Option<u32>,
    ) -> Result<(), StoreError> {
        self.execute(&IMPORT_PROGRESS, values![id, read, total]).await.map(drop)
    }

    /// The import was read; `annotated` is the file with its cells marked.
    pub async fn finish_import(
        &mut self,
        id: ImportId,
        result: &ImportResult,
        annotated: Option<i64>,
    ) -> Result<(), StoreError> {
        let result = serde_json::to_string(result)?;
        self.execute(&IMPORT_DONE, values![id, result, annotated]).await.map(drop)
    }

    /// Nothing could be read, by the code of the reason; `result` holds its one error.
    pub async fn fail_import(
        &mut self,
        id: ImportId,
        unreadable: &str,
        result: &ImportResult,
    ) -> Result<(), StoreError> {
        let result = serde_json::to_string(result)?;
        self.execute(&IMPORT_FAILED, values![id, unreadable, result]).await.map(drop)
    }

    /// An import.
    pub async fn import(&mut self, id: ImportId) -> Result<Option<Import>, StoreError> {
        self.find(&IMPORT, values![id], import).await
    }

    /// Where an import came from.
    pub async fn import_source(&mut self, id: ImportId) -> Result<Option<ImportSource>, StoreError> {
        self.find(&IMPORT_SOURCE, values![id], |row| {
            let (file, station, staff, person) = (row.maybe()?, row.maybe()?, row.maybe()?, row.maybe()?);
            let (platform, chat, topic) = (row.maybe()?, row.maybe()?, row.maybe()?);
            let address = match (platform, chat, topic) {
                (Some(platform), Some(chat), Some(topic)) => Some(Address { platform, chat, topic }),
                _ => None,
            };
            Ok(ImportSource { file, station, staff, answer: person.zip(address) })
        })
        .await
    }

    /// Imports within this station (all without one), the last first.
    pub async fn imports(
        &mut self,
        station: Option<StationId>,
        page: u32,
        size: u32,
    ) -> Result<Page<Import>, StoreError> {
        let total = self.scalar(&IMPORT_COUNT, values![scope(station)]).await?;
        let page = super::last_page(page, size, total);
        let values = values![scope(station), size, i64::from(page) * i64::from(size)];
        Ok(Page { items: self.list(&IMPORT_PAGE, values, import).await?, page, size, total })
    }

    /// The postings an import made or changed, in the list's order.
    pub async fn import_rows(
        &mut self,
        id: ImportId,
        page: u32,
        size: u32,
    ) -> Result<Page<Posting>, StoreError> {
        self.posting_page(&IMPORT_ROW_COUNT, &IMPORT_ROWS, &[id.into()], page, size).await
    }

    /// The postings of an import whose newest text is a draft.
    pub async fn import_drafts(&mut self, id: ImportId) -> Result<Vec<PostingId>, StoreError> {
        self.list(&IMPORT_DRAFTS, values![id], |row| row.take()).await
    }

    /// Gives up what an import brought and nobody handed to review yet; how many.
    pub async fn discard_import(&mut self, id: ImportId, now: i64) -> Result<u32, StoreError> {
        let given_up = self.execute(&IMPORT_DISCARD, values![id, now]).await?;
        let reverted = self.execute(&IMPORT_REVERT, values![id, now]).await?;
        self.execute(&IMPORT_DISCARDED, values![id]).await?;
        Ok(u32::try_from(given_up + reverted).unwrap_or(u32::MAX))
    }

    /// What lists said last of this station's postings (the office's own
    /// without one). Given up ones are not among them.
    pub async fn listed(&mut self, station: Option<StationId>) -> Result<Vec<Listed>, StoreError> {
        self.list(&LISTED, values![scope(station)], |row| {
            Ok(Listed {
                id: row.take()?,
                list: row.maybe()?.unwrap_or_default(),
                content: row.json()?,
                in_list: row.take()?,
            })
        })
        .await
    }

    /// A list says this of a posting now.
    pub async fn list_again(
        &mut self,
        id: PostingId,
        listed: InList<'_>,
        content: &PostingContent,
    ) -> Result<(), StoreError> {
        let content = serde_json::to_string(content)?;
        let row = values![id, listed.import, listed.row, listed.list, content];
        self.execute(&LIST_AGAIN, row).await.map(drop)
    }

    /// Whether a list still names these postings.
    pub async fn set_in_list(&mut self, ids: &[PostingId], in_list: bool) -> Result<(), StoreError> {
        self.execute(&LIST_FLAG, values![serde_json::to_string(ids)?, in_list]).await.map(drop)
    }

    /// Leaves work for later, not before this moment (ms since 1970).
    pub async fn add_job(&mut self, kind: &str, payload: &str, not_before: i64) -> Result<i64, StoreError> {
        self.scalar(&JOB_ADD, values![kind, payload, not_before]).await
    }

    /// Takes the work of this kind that is due longest; nobody else takes it before the lease ends.
    pub async fn claim_job(
        &mut self,
        kind: &str,
        now: i64,
        lease_until: i64,
    ) -> Result<Option<Job>, StoreError> {
        self.find(&JOB_CLAIM, values![now, lease_until, kind], |row| {
            Ok(Job { id: row.take()?, kind: row.take()?, payload: row.take()?, attempts: row.take()? })
        })
        .await
    }

    /// Keeps claimed work for longer.
    pub async fn renew_job(&mut self, id: i64, lease_until: i64) -> Result<(), StoreError> {
        self.execute(&JOB_RENEW, values![id, lease_until]).await.map(drop)
    }

    /// Gives claimed work back, not to be begun again before this moment.
    pub async fn retry_job(&mut self, id: i64, not_before: i64) -> Result<(), StoreError> {
        self.execute(&JOB_RETRY, values![id, not_before]).await.map(drop)
    }

    /// The work is done.
    pub async fn finish_job(&mut self, id: i64) -> Result<(), StoreError> {
        self.execute(&JOB_DONE, values![id]).await.map(drop)
    }

    /// How much work of this kind, of any with an empty one, is not done yet.
    pub async fn pending_jobs(&mut self, kind: &str) -> Result<u32, StoreError> {
        self.scalar(&JOB_PENDING, values![kind]).await
    }

    /// Whose file it is: the station of the import it came with or came of, or
    /// of the event it is about; `None` for a file of neither.
    pub async fn file_station(&mut self, id: i64) -> Result<Option<Option<StationId>>, StoreError> {
        self.find(&FILE_STATION, values![id], |row| row.maybe()).await
    }
}
