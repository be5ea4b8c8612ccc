//! Fresh databases on both engines.

use std::path::PathBuf;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use haizhi_core::store::{Engine, Store};
use sqlx::{Connection as _, PgConnection, SqliteConnection};
use tempfile::TempDir;

use crate::postgres;

/// A migrated, empty database of a test's own.
pub struct TestStore {
    /// The database.
    pub store: Store,
    /// Its address, for a second process over the same database.
    pub url: String,
    /// Holds the file of an SQLite database; removed when dropped.
    _folder: Option<TempDir>,
}

impl TestStore {
    /// Whatever stands at this address, migrated.
    pub fn open(url: String, folder: Option<TempDir>) -> BoxFuture<'static, Self> {
        async move {
            let store = Store::open(&url).await.expect("a database that answers");
            store.migrate().await.expect("migrations that run");
            Self { store, url, _folder: folder }
        }
        .boxed()
    }
}

/// The address of an SQLite database that is not there yet, and its folder.
pub fn sqlite_url() -> (String, TempDir) {
    let folder = TempDir::with_prefix("haizhi-db-").expect("a temporary folder");
    let path: PathBuf = folder.path().join("test.db");
    (format!("sqlite://{}", path.display()), folder)
}

/// A database in a file.
pub fn sqlite() -> BoxFuture<'static, TestStore> {
    async move {
        let (url, folder) = sqlite_url();
        TestStore::open(url, Some(folder)).await
    }
    .boxed()
}

/// A database on the server of this test process.
pub fn postgres() -> BoxFuture<'static, TestStore> {
    async move { TestStore::open(postgres::fresh_database(), None).await }.boxed()
}

/// Runs each of these tests, functions of a [`TestStore`], on both engines.
#[macro_export]
macro_rules! on_both_engines {
    ($($module:ident :: $test:ident),+ $(,)?) => {
        $crate::on_engine!(sqlite: $($module::$test),+);
        $crate::on_engine!(postgres: $($module::$test),+);
    };
}

/// Runs each of these tests on one engine.
#[macro_export]
macro_rules! on_engine {
    ($engine:ident: $($module:ident :: $test:ident),+) => {
        mod $engine {
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $test() {
                    super::$module::$test($crate::stores::$engine().await).await;
                }
            )+
        }
    };
}

/// Carries out a statement of the test's own, beside the store.
pub fn execute<'a>(test: &'a TestStore, statement: &'static str) -> BoxFuture<'a, ()> {
    async move {
        let done = match test.store.engine() {
            Engine::Sqlite => {
                let mut db = SqliteConnection::connect(&test.url).await.expect("the database");
                sqlx::query(statement).execute(&mut db).await.map(|done| done.rows_affected())
            }
            Engine::Postgres => {
                let mut db = PgConnection::connect(&test.url).await.expect("the database");
                sqlx::query(statement).execute(&mut db).await.map(|done| done.rows_affected())
            }
        };
        done.expect("the statement");
    }
    .boxed()
}

/// The number that a query of the test's own gives, beside the store.
pub fn count<'a>(test: &'a TestStore, query: &'static str) -> BoxFuture<'a, i64> {
    async move {
        let number = match test.store.engine() {
            Engine::Sqlite => {
                let mut db = SqliteConnection::connect(&test.url).await.expect("the database");
                sqlx::query_scalar(query).fetch_one(&mut db).await
            }
            Engine::Postgres => {
                let mut db = PgConnection::connect(&test.url).await.expect("the database");
                sqlx::query_scalar(query).fetch_one(&mut db).await
            }
        };
        number.expect("a number")
    }
    .boxed()
}
