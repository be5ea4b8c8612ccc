//! The only place with SQL: what the house remembers, in SQLite or PostgreSQL.
//!
//! A [`Store`] gives transactions; every operation is a method of [`Tx`], one
//! file a table group. One statement text serves both engines ([`engine`]
//! lists where they differ), and the census test prepares every one of them.
//!
//! SQLite runs in WAL with `synchronous=FULL`: what was committed survives a
//! loss of power. Measured beside `NORMAL` it costs about 0.2 ms a commit on
//! an SSD (4,600 commits a second), and turns that wait at the same time share
//! one. One connection writes, the others read.

mod audience;
mod audit;
mod broadcasts;
mod call;
mod certificates;
mod checkpoint;
mod continuations;
mod conversations;
mod corrections;
mod deliveries;
mod digests;
mod drafts;
mod engine;
mod events;
mod feedback;
mod files;
mod guild_events;
mod holds;
mod imports;
mod inspect;
mod interests;
mod linking;
mod listing;
mod mappings;
mod marks;
mod matching;
mod memory;
mod migrate;
mod notices;
mod outbox;
mod people;
mod personal;
mod postings;
mod questions;
mod registrations;
mod routes;
mod search;
mod senders;
mod sending;
mod sql;
mod staff;
mod statistics;
mod subscriptions;
mod watch;
mod wishes;

use std::collections::BTreeSet;
use std::str::FromStr as _;
use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous,
};
use sqlx::{ConnectOptions as _, Connection as _, Postgres, Sqlite, Transaction};

use crate::domain::person::Address;
use crate::files::{FileError, Files};
use crate::watch::numbers;

use checkpoint::Checkpoints;

pub use broadcasts::{Interested, Steered};
pub use call::{Channel, LONGEST_CALL, Listener};
pub use conversations::{WebEntry, WebMessage};
pub use deliveries::{Because, Claimed, Ended, Waiting};
pub use engine::Engine;
pub use events::EventFilter;
pub use files::{FileKept, NewFile};
pub use guild_events::{GuildEventRow, Stale, WantedEvent};
pub use imports::{ImportSource, Job, Listed, NewImport, StoredFile};
pub use interests::NewInterest;
pub use linking::Joined;
pub use mappings::{Mapped, MappingBefore, NewMapped, SwitchedOff};
pub use memory::MOST_REMEMBERED;
pub use migrate::{Migration, Schema, migrations};
pub use notices::{Announced, OpenNotice};
pub use outbox::{Answer, Lane, NewOutgoing, Posted, PostedEnd, Waits};
pub use people::Known;
pub use postings::{InList, NewPosting};
pub use questions::NewQuestion;
pub use registrations::{NewRegistration, Reader};
pub use search::Lookup;
pub use senders::{Sender, Taken, UnderWay};
pub use sending::{Tallied, Tally};
pub use sql::Sql;
pub use subscriptions::{Added, SharedFilter};
pub use watch::{COUNTED, ChannelRow, Fronts, Queue, StaffWay};

/// Why the store did not do it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The address of the database is none.
    #[error("{0:?} is no database address: expected sqlite://PATH or postgres://…")]
    Url(String),
    /// The database refused or failed.
    #[error("the database failed: {0}")]
    Database(sqlx::Error),
    /// A value could not be handed over.
    #[error("a value could not be handed to the database: {0}")]
    Encode(String),
    /// A column holds what we never wrote.
    #[error("column {column} cannot be read: {why}")]
    Corrupt {
        /// The column.
        column: String,
        /// What is wrong, without what it holds.
        why: String,
    },
    /// A statement that always gives a row gave none.
    #[error("{0} gave no row")]
    Missing(&'static str),
    /// Something could not be written as JSON.
    #[error("a value cannot be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// More keywords than can be sought at once.
    #[error("the keywords cannot be sought together: {0}")]
    Keywords(#[from] aho_corasick::BuildError),
    /// A migration that ran here is not the one of this build.
    #[error("migration {0} ran on this database in another form; restore the file migrations/{0}.sql")]
    MigrationAltered(String),
    /// The bytes of a file were not kept or cannot be had.
    #[error(transparent)]
    File(#[from] FileError),
    /// The database is ahead of this build.
    #[error("migration {0} ran on this database and this build does not know it: use a newer build")]
    MigrationUnknown(i64),
    /// A migration failed; nothing of it was kept.
    #[error("migration {name} failed: {error}")]
    Migration {
        /// Which.
        name: String,
        /// Why.
        error: sqlx::Error,
    },
}

impl From<sqlx::Error> for StoreError {
    /// Every error of a database passes here, and is counted.
    fn from(error: sqlx::Error) -> Self {
        let kind = match &error {
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::PoolClosed => "io",
            sqlx::Error::PoolTimedOut => "timeout",
            sqlx::Error::Database(_) => "refused",
            _ => "other",
        };
        metrics::counter!(numbers::STORE_ERRORS, "kind" => kind).increment(1);
        Self::Database(error)
    }
}

impl StoreError {
    fn encode(error: sqlx::error::BoxDynError) -> Self {
        Self::Encode(error.to_string())
    }
}

#[derive(Debug, Clone)]
enum Pools {
    Sqlite { writer: SqlitePool, readers: SqlitePool, checkpoints: Arc<Checkpoints> },
    Postgres { writers: PgPool, readers: PgPool },
}

/// The database.
#[derive(Debug, Clone)]
pub struct Store {
    pools: Pools,
    marks: marks::MarksAtHand,
    files: Files,
    words: search::WordsAtHand,
}

/// Connections that read at the same time, and on PostgreSQL as many that write.
const CONNECTIONS: u32 = 16;
/// What each connection that reads SQLite keeps at hand, as a negative number
/// of KiB. What a count of millions sorts goes to a file.
const READER_CACHE: &str = "-4096";
/// How long a writer waits for another process before it gives up.
const BUSY: Duration = Duration::from_secs(15);
/// Prepared statements a connection keeps; more than there are.
const STATEMENTS: usize = 500;

impl Store {
    /// Opens the database at `sqlite://PATH` (made if it is not there) or
    /// `postgres://…`. Changes nothing in it; see [`Store::migrate`].
    ///
    /// # Errors
    /// When the address is none or the database does not answer.
    pub fn open<'a>(url: &'a str) -> BoxFuture<'a, Result<Self, StoreError>> {
        async move {
            let pools = match url.split_once(':').map(|(scheme, _)| scheme) {
                Some("sqlite") => {
                    let options = sqlite_options(url)?;
                    // On a full disk SQLite rolls back by itself, and the connection takes itself to be
                    // in a transaction for ever after: it begins no other. Such a one is given up.
                    // Apart from that a connection to a file is not lost while nobody looks.
                    let pool = SqlitePoolOptions::new()
                        .test_before_acquire(false)
                        .before_acquire(|conn, _| Box::pin(async { Ok(!conn.is_in_transaction()) }));
                    let writing = options
                        .clone()
                        .pragma("cache_size", engine::WRITER_CACHE)
                        .pragma("temp_store", "memory");
                    let reading = options.create_if_missing(false).pragma("cache_size", READER_CACHE);
                    let writer = pool.clone().max_connections(1).connect_with(writing).await?;
                    let readers = pool.max_connections(CONNECTIONS).connect_lazy_with(reading);
                    let checkpoints = Arc::new(Checkpoints::new(readers.clone()));
                    Pools::Sqlite { writer, readers, checkpoints }
                }
                Some("postgres" | "postgresql") => {
                    let options = PgConnectOptions::from_str(url)
                        .map_err(|_| StoreError::Url(redacted(url)))?
                        .statement_cache_capacity(STATEMENTS)
                        .application_name("haizhi")
                        .disable_statement_logging();
                    let pool = PgPoolOptions::new().max_connections(CONNECTIONS);
                    // Apart, so that who reads while writing never waits for itself.
                    let readers = pool.clone().connect_lazy_with(options.clone());
                    Pools::Postgres { writers: pool.connect_with(options).await?, readers }
                }
                _ => return Err(StoreError::Url(redacted(url))),
            };
            let words = search::WordsAtHand::default();
            Ok(Self { pools, marks: marks::MarksAtHand::default(), files: Files::nowhere(), words })
        }
        .boxed()
    }

    /// The same with a place for the bytes of files that people bring.
    #[must_use]
    pub fn keeping(self, files: Files) -> Self {
        Self { files, ..self }
    }

    /// The place for the bytes of files that people bring.
    pub const fn files(&self) -> &Files {
        &self.files
    }

    /// Which engine it is.
    pub const fn engine(&self) -> Engine {
        match self.pools {
            Pools::Sqlite { .. } => Engine::Sqlite,
            Pools::Postgres { .. } => Engine::Postgres,
        }
    }

    /// Begins a transaction that may write. Dropped without
    /// [`Tx::commit`], nothing of it is kept.
    ///
    /// # Errors
    /// When the database does not answer, or another process writes for too long.
    pub fn write<'a>(&'a self) -> BoxFuture<'a, Result<Tx, StoreError>> {
        async move {
            let begin = self.engine().begin_write();
            let (conn, checkpoints) = match &self.pools {
                Pools::Sqlite { writer, checkpoints, .. } => {
                    (Conn::Sqlite(writer.begin_with(begin).await?), Some(checkpoints.clone()))
                }
                Pools::Postgres { writers, .. } => (Conn::Postgres(writers.begin_with(begin).await?), None),
            };
            Ok(Tx {
                engine: self.engine(),
                conn,
                checkpoints,
                words: self.words.clone(),
                open: Open::new("write"),
            })
        }
        .boxed()
    }

    /// Begins a transaction that only reads and sees one moment throughout.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn read<'a>(&'a self) -> BoxFuture<'a, Result<Tx, StoreError>> {
        async move {
            let begin = self.engine().begin_read();
            Ok(Tx {
                engine: self.engine(),
                conn: match &self.pools {
                    Pools::Sqlite { readers, .. } => Conn::Sqlite(readers.begin_with(begin).await?),
                    Pools::Postgres { readers, .. } => Conn::Postgres(readers.begin_with(begin).await?),
                },
                checkpoints: None,
                words: self.words.clone(),
                open: Open::new("read"),
            })
        }
        .boxed()
    }

    /// Closes every connection once its transaction is over.
    pub fn close<'a>(&'a self) -> BoxFuture<'a, ()> {
        async move {
            match &self.pools {
                Pools::Sqlite { writer, readers, .. } => {
                    readers.close().await;
                    writer.close().await;
                }
                Pools::Postgres { writers, readers } => {
                    readers.close().await;
                    writers.close().await;
                }
            }
        }
        .boxed()
    }

    /// Every statement of the store, for the census.
    pub fn statements() -> impl Iterator<Item = &'static Sql> {
        [
            audience::STATEMENTS,
            audit::STATEMENTS,
            broadcasts::STATEMENTS,
            certificates::STATEMENTS,
            call::STATEMENTS,
            continuations::STATEMENTS,
            conversations::STATEMENTS,
            corrections::STATEMENTS,
            deliveries::STATEMENTS,
            digests::STATEMENTS,
            drafts::STATEMENTS,
            events::STATEMENTS,
            feedback::STATEMENTS,
            files::STATEMENTS,
            guild_events::STATEMENTS,
            holds::STATEMENTS,
            imports::STATEMENTS,
            inspect::STATEMENTS,
            interests::STATEMENTS,
            linking::STATEMENTS,
            listing::STATEMENTS,
            mappings::STATEMENTS,
            marks::STATEMENTS,
            matching::STATEMENTS,
            memory::STATEMENTS,
            migrate::STATEMENTS,
            notices::STATEMENTS,
            outbox::STATEMENTS,
            people::STATEMENTS,
            personal::STATEMENTS,
            postings::STATEMENTS,
            questions::STATEMENTS,
            registrations::STATEMENTS,
            routes::STATEMENTS,
            search::STATEMENTS,
            senders::STATEMENTS,
            sending::STATEMENTS,
            staff::STATEMENTS,
            statistics::STATEMENTS,
            subscriptions::STATEMENTS,
            watch::STATEMENTS,
            wishes::STATEMENTS,
        ]
        .into_iter()
        .flatten()
        .copied()
    }
}

fn sqlite_options(url: &str) -> Result<SqliteConnectOptions, StoreError> {
    Ok(SqliteConnectOptions::from_str(url)
        .map_err(|_| StoreError::Url(redacted(url)))?
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY)
        .statement_cache_capacity(STATEMENTS)
        .pragma("wal_autocheckpoint", checkpoint::BACKSTOP)
        .disable_statement_logging())
}

/// The page that is shown when this one was asked for: the last there is at most.
fn last_page(page: u32, size: u32, total: u32) -> u32 {
    page.min(total.saturating_sub(1) / size.max(1))
}

/// The chats and the topics of these places, each once, as JSON lists.
fn chats_and_topics(places: &[&Address]) -> Result<(String, String), StoreError> {
    let chats: BTreeSet<&str> = places.iter().map(|at| at.chat.as_str()).collect();
    let topics: BTreeSet<&str> = places.iter().map(|at| at.topic.as_str()).collect();
    Ok((serde_json::to_string(&chats)?, serde_json::to_string(&topics)?))
}

/// An address without what may be a password.
fn redacted(url: &str) -> String {
    match (url.split_once("://"), url.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, host))) => format!("{scheme}://…@{host}"),
        _ => url.to_owned(),
    }
}

enum Conn {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

/// A transaction. What the store can do are its methods, one file a table group.
pub struct Tx {
    engine: Engine,
    conn: Conn,
    /// What counts its commit, if that goes into SQLite's log.
    checkpoints: Option<Arc<Checkpoints>>,
    words: search::WordsAtHand,
    #[expect(dead_code, reason = "it measures by being alive")]
    open: Open,
}

/// Measures how long a transaction is open, in real time whatever the clock
/// of the house: it is the database's.
struct Open {
    kind: &'static str,
    since: tokio::time::Instant,
}

impl Open {
    fn new(kind: &'static str) -> Self {
        Self { kind, since: tokio::time::Instant::now() }
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        metrics::histogram!(numbers::TRANSACTION, "kind" => self.kind)
            .record(self.since.elapsed().as_secs_f64());
    }
}

impl Tx {
    /// Keeps what was done.
    ///
    /// # Errors
    /// When the database could not keep it; then nothing was kept.
    pub fn commit(self) -> BoxFuture<'static, Result<(), StoreError>> {
        async move {
            match self.conn {
                Conn::Sqlite(conn) => conn.commit().await?,
                Conn::Postgres(conn) => conn.commit().await?,
            }
            if let Some(checkpoints) = &self.checkpoints {
                checkpoints.committed();
            }
            Ok(())
        }
        .boxed()
    }
}
