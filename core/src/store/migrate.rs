//! The steps by which a database becomes what this build expects.

use futures::FutureExt as _;
use futures::future::BoxFuture;
use include_dir::{Dir, include_dir};
use sha2::{Digest as _, Sha256};
use sqlx::AssertSqlSafe;

use super::sql::{statements, values};
use super::{Conn, Store, StoreError, Tx};

static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../migrations");

statements! {
    MIGRATION_LOCK = "{{migration lock}}";
    MIGRATION_CHECKSUM = "SELECT checksum FROM migration WHERE number = $1";
    MIGRATION_RECORD = "INSERT INTO migration (number, name, checksum) VALUES ($1, $2, $3)";
    MIGRATION_LAST = "SELECT COALESCE(MAX(number), 0) FROM migration";
}

/// The record of what ran; the one table that no migration makes.
const MIGRATION_TABLE: &str = "CREATE TABLE IF NOT EXISTS migration \
    (number BIGINT PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL)";

/// One step.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Its number, the file's first four digits.
    pub number: i64,
    /// The file's name without `.sql`.
    pub name: &'static str,
    /// What it does, with tokens where the engines differ.
    pub text: &'static str,
    /// Data that stood in a database of its time, for tests.
    pub sample: Option<&'static str>,
}

/// How far a database is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schema {
    /// The number of the last step that ran.
    pub applied: i64,
    /// The number of the last step of this build.
    pub expected: i64,
    /// A step that ran in another form than this build has it.
    pub altered: Option<&'static str>,
}

impl Schema {
    /// Whether this build can work on it: an older one can on a newer schema,
    /// for nothing is dropped before the next release.
    pub const fn is_current(&self) -> bool {
        self.applied >= self.expected && self.altered.is_none()
    }
}

/// The steps of this build in their order.
pub fn migrations() -> Vec<Migration> {
    let text = |name: &str| FILES.get_file(name).and_then(|file| file.contents_utf8());
    let mut found: Vec<Migration> = FILES
        .files()
        .filter_map(|file| {
            let name = file.path().to_str()?.strip_suffix(".sql")?;
            let number = name.split_once('_')?.0.parse().ok()?;
            let sample = text(&format!("{name}.sample.sql"));
            (!name.ends_with(".sample")).then_some(Migration {
                number,
                name,
                text: file.contents_utf8()?,
                sample,
            })
        })
        .collect();
    found.sort_by_key(|migration| migration.number);
    found
}

impl Migration {
    /// What makes an altered file known: SHA-256 over its lines, in hex.
    fn checksum(&self) -> String {
        let mut hash = Sha256::new();
        for line in self.text.lines() {
            hash.update(line.as_bytes());
            hash.update(b"\n");
        }
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl Store {
    /// Brings the database to what this build expects, each step in a
    /// transaction of its own. Two processes may do so at once. The number of
    /// steps that ran.
    ///
    /// # Errors
    /// When a step that ran before was altered since, when the database is
    /// ahead of this build, or when a step fails.
    pub fn migrate<'a>(&'a self) -> BoxFuture<'a, Result<usize, StoreError>> {
        async move { self.apply(&migrations()).await }.boxed()
    }

    /// Runs these steps; [`Store::migrate`] runs all of this build.
    ///
    /// # Errors
    /// As [`Store::migrate`].
    pub async fn apply(&self, steps: &[Migration]) -> Result<usize, StoreError> {
        let mut ran = 0;
        for step in steps {
            let mut tx = self.write().await?;
            tx.row(&MIGRATION_LOCK, &[]).await?;
            tx.script(MIGRATION_TABLE).await?;
            let checksum = step.checksum();
            match tx.find(&MIGRATION_CHECKSUM, values![step.number], |row| row.take::<String>()).await? {
                Some(before) if before == checksum => continue,
                Some(_) => return Err(StoreError::MigrationAltered(step.name.to_owned())),
                None => {}
            }
            let text = tx.engine.expand(step.text);
            tx.script(&text).await.map_err(|error| match error {
                StoreError::Database(error) => StoreError::Migration { name: step.name.to_owned(), error },
                other => other,
            })?;
            tx.execute(&MIGRATION_RECORD, values![step.number, step.name, checksum]).await?;
            tx.commit().await?;
            ran += 1;
        }
        let mut tx = self.read().await?;
        let last: i64 = tx.scalar(&MIGRATION_LAST, &[]).await?;
        if last > migrations().last().map_or(0, |step| step.number) {
            return Err(StoreError::MigrationUnknown(last));
        }
        Ok(ran)
    }

    /// How far the database is, and how far this build expects it to be.
    ///
    /// # Errors
    /// When the database does not answer, or was never migrated.
    pub async fn schema(&self) -> Result<Schema, StoreError> {
        let expected = migrations().last().map_or(0, |step| step.number);
        let mut tx = self.read().await?;
        let mut altered = None;
        for step in migrations() {
            let ran = tx.find(&MIGRATION_CHECKSUM, values![step.number], |row| row.take::<String>()).await?;
            if ran.is_some_and(|ran| ran != step.checksum()) {
                altered = altered.or(Some(step.name));
            }
        }
        Ok(Schema { applied: tx.scalar(&MIGRATION_LAST, &[]).await?, expected, altered })
    }

    /// Puts a step's sample data in, for tests: what stood in a database of
    /// its time, and what each later step must carry through. Whether the
    /// step has any.
    ///
    /// # Errors
    /// When the data does not fit.
    pub async fn put_sample(&self, step: &Migration) -> Result<bool, StoreError> {
        let Some(sample) = step.sample else { return Ok(false) };
        let mut tx = self.write().await?;
        tx.script(sample).await?;
        tx.commit().await?;
        Ok(true)
    }
}

impl Tx {
    /// Runs several statements without values.
    async fn script(&mut self, text: &str) -> Result<(), StoreError> {
        let script = sqlx::raw_sql(AssertSqlSafe(text.to_owned()));
        match &mut self.conn {
            Conn::Sqlite(conn) => script.execute(&mut **conn).await.map(|_| ())?,
            Conn::Postgres(conn) => script.execute(&mut **conn).await.map(|_| ())?,
        }
        Ok(())
    }

    /// Has the database prepare this statement, without carrying it out; the
    /// names of the types of what it would give.
    ///
    /// # Errors
    /// When the database does not take it.
    pub async fn prepare(&mut self, sql: &'static super::Sql) -> Result<Vec<String>, StoreError> {
        use sqlx::{Column as _, Executor as _, SqlSafeStr as _, Statement as _, TypeInfo as _};
        let text = sql.on(self.engine).into_sql_str();
        Ok(match &mut self.conn {
            Conn::Sqlite(conn) => {
                let prepared = (&mut **conn).prepare(text).await?;
                prepared.columns().iter().map(|column| column.type_info().name().to_owned()).collect()
            }
            Conn::Postgres(conn) => {
                let prepared = (&mut **conn).prepare(text).await?;
                prepared.columns().iter().map(|column| column.type_info().name().to_owned()).collect()
            }
        })
    }
}
