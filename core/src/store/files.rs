//! Files that people brought. Their bytes are in the place for files
//! ([`crate::files`]); what they are, whose and for what stands here.
//!
//! Bytes are written before the row that names them and taken away after it is
//! gone, each noted first in `stray_object`: whatever ends in between, a look at
//! that table finds what nobody names.

use futures::FutureExt as _;
use futures::future::BoxFuture;

use crate::domain::file::{FilePurpose, KeptFile};
use crate::domain::ids::{PersonId, PostingId, RegistrationId};
use crate::files::{Files, Object};

use super::sql::{Row, statements, values};
use super::{Store, StoreError, StoredFile, Tx};

statements! {
    FILE_HOLD = "INSERT INTO file (name, media_type, bytes, created_at, person, posting, purpose, object, key_id, \
        size, digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id";
    FILE_KEPT = "SELECT id, name, media_type, size, purpose, person, posting, digest, object, key_id FROM file \
        WHERE id = $1 AND object IS NOT NULL";
    FILE_DROP = "DELETE FROM file WHERE id = $1 AND object IS NOT NULL RETURNING object";
    FILES_OF_EVENT = "SELECT id FROM file WHERE posting = $1 AND purpose = $2 ORDER BY id";
    FILES_LEFT = "SELECT id FROM file WHERE purpose = 'incoming' AND created_at < $1 ORDER BY id LIMIT $2";
    STRAY_NOTE = "INSERT INTO stray_object (object, due_at) VALUES ($1, $2) \
        ON CONFLICT (object) DO UPDATE SET due_at = excluded.due_at";
    STRAY_FORGET = "DELETE FROM stray_object WHERE object = $1";
    // Due by $1; whether a row names it after all.
    STRAYS_DUE = "SELECT s.object, CASE WHEN EXISTS (SELECT 1 FROM file f WHERE f.object = s.object) \
        THEN CAST(1 AS BIGINT) ELSE 0 END FROM stray_object s WHERE s.due_at <= $1 ORDER BY s.due_at LIMIT $2";
    ANSWER_FILE_PUT = "INSERT INTO answer_file (registration, question, file) VALUES ($1, $2, $3)";
    ANSWER_FILE_TAKE = "DELETE FROM answer_file WHERE registration = $1 AND question = $2 RETURNING file";
    ANSWER_FILES = "SELECT a.question, f.id, f.name, f.media_type, f.size FROM answer_file a \
        JOIN file f ON f.id = a.file WHERE a.registration = $1 ORDER BY f.id";
    ANSWER_REGISTRATION = "SELECT g.posting FROM answer_file a JOIN registration g ON g.id = a.registration \
        WHERE a.file = $1";
    ANSWERS_KEEP = "UPDATE registration SET answers = $2, updated_at = $3 WHERE id = $1";
}

/// For how long what was uploaded waits to be looked at, in ms.
const INCOMING_MS: i64 = 24 * 3_600_000;
/// After how long bytes that no row names are nobody's, in ms: longer than any turn takes.
const STRAY_MS: i64 = 3_600_000;
/// Files that are looked at in one round of tidying.
const SWEPT: u32 = 100;

/// A file to be kept.
#[derive(Debug, Clone, Copy)]
pub struct NewFile<'a> {
    /// Its name, cleaned.
    pub name: &'a str,
    /// Its media type.
    pub media_type: &'a str,
    /// What it is for.
    pub purpose: FilePurpose,
    /// Whose it is, where it is one person's.
    pub person: Option<PersonId>,
    /// Of which event it is.
    pub posting: Option<PostingId>,
    /// How many bytes it has.
    pub size: u64,
}

/// A file that is kept, with whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileKept {
    /// The file.
    pub file: KeptFile,
    /// What it is for.
    pub purpose: FilePurpose,
    /// Whose it is, where it is one person's.
    pub person: Option<PersonId>,
    /// Of which event it is.
    pub posting: Option<PostingId>,
    /// Where its bytes are.
    pub object: Object,
}

fn file(row: &mut Row) -> Result<KeptFile, StoreError> {
    Ok(KeptFile {
        id: row.take()?,
        name: row.take()?,
        media_type: row.take()?,
        size: row.take::<i64>()?.unsigned_abs(),
    })
}

fn kept(row: &mut Row) -> Result<FileKept, StoreError> {
    let (file, purpose) = (file(row)?, row.take::<String>()?);
    let purpose = FilePurpose::from_code(&purpose).ok_or(StoreError::Missing("the purpose of a file"))?;
    let (person, posting, digest) = (row.maybe()?, row.maybe()?, row.take()?);
    Ok(FileKept {
        file,
        purpose,
        person,
        posting,
        object: Object { name: row.take()?, key: row.take()?, digest },
    })
}

impl Store {
    /// Writes bytes to the place for files, to be named by [`Tx::hold_file`]
    /// within the hour.
    ///
    /// # Errors
    /// When the store or the place for files fails.
    pub fn put_object<'a>(&'a self, bytes: &'a [u8], now: i64) -> BoxFuture<'a, Result<Object, StoreError>> {
        async move {
            let name = Files::new_name();
            let mut tx = self.write().await?;
            tx.execute(&STRAY_NOTE, values![name.as_str(), now + STRAY_MS]).await?;
            tx.commit().await?;
            Ok(self.files().put(&name, bytes).await?)
        }
        .boxed()
    }

    /// A file with its bytes, wherever they are.
    ///
    /// # Errors
    /// When the store or the place for files fails.
    pub fn file<'a>(&'a self, id: i64) -> BoxFuture<'a, Result<Option<StoredFile>, StoreError>> {
        async move {
            let mut tx = self.read().await?;
            let Some(kept) = tx.kept_file(id).await? else { return tx.file(id).await };
            drop(tx);
            let bytes = self.files().get(&kept.object).await?;
            Ok(Some(StoredFile { name: kept.file.name, media_type: kept.file.media_type, bytes }))
        }
        .boxed()
    }

    /// Forgets uploads that nobody looked at, and bytes that no row names, a
    /// bounded number of each; how many bytes' objects are gone.
    ///
    /// # Errors
    /// When the store or the place for files fails.
    pub fn sweep_files<'a>(&'a self, now: i64) -> BoxFuture<'a, Result<usize, StoreError>> {
        async move {
            let mut look = self.read().await?;
            let left: Vec<i64> =
                look.list(&FILES_LEFT, values![now - INCOMING_MS, SWEPT], |row| row.take()).await?;
            let due: Vec<(String, bool)> = look
                .list(&STRAYS_DUE, values![now, SWEPT], |row| Ok((row.take()?, row.take::<i64>()? > 0)))
                .await?;
            drop(look);
            if left.is_empty() && due.is_empty() {
                return Ok(0);
            }
            let mut swept = 0;
            for (object, named) in &due {
                if !named {
                    self.files().delete(object).await?;
                    swept += 1;
                }
            }
            let mut tx = self.write().await?;
            for id in left {
                tx.drop_file(id, now).await?;
            }
            for (object, _) in &due {
                tx.execute(&STRAY_FORGET, values![object.as_str()]).await?;
            }
            tx.commit().await?;
            Ok(swept)
        }
        .boxed()
    }
}

impl Tx {
    /// Names bytes that were written; the file's number.
    pub async fn hold_file(
        &mut self,
        new: NewFile<'_>,
        object: &Object,
        now: i64,
    ) -> Result<i64, StoreError> {
        let size = i64::try_from(new.size).unwrap_or(i64::MAX);
        let row = values![
            new.name,
            new.media_type,
            &[][..],
            now,
            new.person,
            new.posting,
            new.purpose.code(),
            object.name.as_str(),
            object.key.as_str(),
            size,
            object.digest.as_str()
        ];
        let id = self.scalar(&FILE_HOLD, row).await?;
        self.execute(&STRAY_FORGET, values![object.name.as_str()]).await?;
        Ok(id)
    }

    /// A file that somebody brought, without its bytes.
    pub async fn kept_file(&mut self, id: i64) -> Result<Option<FileKept>, StoreError> {
        self.find(&FILE_KEPT, values![id], kept).await
    }

    /// Forgets a file that somebody brought; its bytes go when files are swept.
    pub async fn drop_file(&mut self, id: i64, now: i64) -> Result<(), StoreError> {
        if let Some(object) = self.find(&FILE_DROP, values![id], |row| row.take::<String>()).await? {
            self.execute(&STRAY_NOTE, values![object.as_str(), now]).await?;
        }
        Ok(())
    }

    /// The files of this purpose that an event has.
    pub async fn files_of_event(
        &mut self,
        event: PostingId,
        purpose: FilePurpose,
    ) -> Result<Vec<i64>, StoreError> {
        self.list(&FILES_OF_EVENT, values![event, purpose.code()], |row| row.take()).await
    }

    /// Answers a question with a file in place of an earlier one, which is forgotten.
    pub async fn answer_with_file(
        &mut self,
        registration: RegistrationId,
        question: &str,
        file: i64,
        now: i64,
    ) -> Result<(), StoreError> {
        self.forget_answer_file(registration, question, now).await?;
        self.execute(&ANSWER_FILE_PUT, values![registration, question, file]).await.map(drop)
    }

    /// Forgets the file with which a question was answered.
    pub async fn forget_answer_file(
        &mut self,
        registration: RegistrationId,
        question: &str,
        now: i64,
    ) -> Result<(), StoreError> {
        let earlier = self.find(&ANSWER_FILE_TAKE, values![registration, question], |row| row.take()).await?;
        match earlier {
            Some(earlier) => self.drop_file(earlier, now).await,
            None => Ok(()),
        }
    }

    /// The files with which questions were answered, by question.
    pub async fn answer_files(
        &mut self,
        registration: RegistrationId,
    ) -> Result<Vec<(String, KeptFile)>, StoreError> {
        self.list(&ANSWER_FILES, values![registration], |row| Ok((row.take()?, file(row)?))).await
    }

    /// The event for which this file answers a question.
    pub async fn event_of_answer(&mut self, file: i64) -> Result<Option<PostingId>, StoreError> {
        self.find(&ANSWER_REGISTRATION, values![file], |row| row.take()).await
    }

    /// Keeps the answers of a registration.
    pub async fn keep_answers(
        &mut self,
        registration: RegistrationId,
        answers: &[(String, String)],
        now: i64,
    ) -> Result<(), StoreError> {
        let answers = serde_json::to_string(answers)?;
        self.execute(&ANSWERS_KEEP, values![registration, answers, now]).await.map(drop)
    }
}
