use haizhi_core::domain::person::Platform;
use haizhi_core::store::{Engine, Migration, Store, StoreError, migrations};
use haizhi_tests::postgres;
use haizhi_tests::stores::{TestStore, sqlite_url};
use tempfile::TempDir;

/// An empty database on the same engine as this one.
fn empty_beside(test: &TestStore) -> (String, Option<TempDir>) {
    match test.store.engine() {
        Engine::Sqlite => {
            let (url, folder) = sqlite_url();
            (url, Some(folder))
        }
        Engine::Postgres => (postgres::fresh_database(), None),
    }
}

pub async fn every_statement_is_prepared(test: TestStore) {
    let mut count = 0;
    for sql in Store::statements() {
        // One transaction each: on PostgreSQL the first fault would spoil the rest.
        let mut tx = test.store.write().await.unwrap();
        let text = sql.on(test.store.engine());
        let types = tx.prepare(sql).await.unwrap_or_else(|error| panic!("{}: {error}\n{text}", sql.name()));
        if test.store.engine() == Engine::Postgres {
            // What the store reads columns as; it is stricter than SQLite.
            let known = |kind: &String| ["INT8", "TEXT", "BYTEA", "VOID"].contains(&kind.as_str());
            assert!(types.iter().all(known), "{} gives {types:?}", sql.name());
        }
        count += 1;
    }
    assert!(count > 150, "only {count} statements are listed");
}

pub async fn migrating_again_changes_nothing(test: TestStore) {
    assert_eq!(test.store.migrate().await.unwrap(), 0);
}

pub async fn two_processes_migrate_at_once(test: TestStore) {
    let (url, _folder) = empty_beside(&test);
    let (one, two) = (Store::open(&url).await.unwrap(), Store::open(&url).await.unwrap());
    let (first, second) = tokio::join!(one.migrate(), two.migrate());
    assert_eq!(first.unwrap() + second.unwrap(), migrations().len());
}

pub async fn samples_are_carried_through(test: TestStore) {
    let (url, _folder) = empty_beside(&test);
    let store = Store::open(&url).await.unwrap();
    for step in migrations() {
        store.apply(&[step]).await.unwrap();
        assert!(store.put_sample(&step).await.unwrap(), "migrations/{}.sample.sql is missing", step.name);
    }
    // What the samples hold is still understood.
    let mut tx = store.read().await.unwrap();
    let open = tx.open_postings(None, None, 0, 10, haizhi_tests::cast::NOW).await.unwrap();
    assert_eq!(open.items.len(), 1);
    let posting = &open.items[0];
    assert_eq!(posting.head.digest, posting.head.content.digest(), "the sample's digest is another");
    assert_eq!(tx.subscribers().await.unwrap(), 1);
    assert_eq!(tx.members().await.unwrap().len(), 2);
    assert_eq!(tx.imports(None, 0, 10).await.unwrap().total, 1);
    assert_eq!(tx.received(None, 0, 10).await.unwrap().total, 1);
    let notice = tx.notice_of(posting.id).await.unwrap().expect("the sample's notice");
    assert_eq!(tx.sending(notice).await.unwrap().map(|sending| sending.sent), Some(1));
    let stands = tx.continuation(Platform::Discord, "1100000000000000001.0").await.unwrap();
    assert!(stands.is_some_and(|stands| stands.state.contains("a 'session'")));
}

pub async fn a_step_that_fails_leaves_no_trace(test: TestStore) {
    let mut newer = migrations();
    let last = newer.last_mut().expect("a migration");
    last.number += 1;
    last.name = "a step of tomorrow";
    // The step makes tables that are there already: what fails leaves no trace.
    let error = test.store.apply(&newer).await.unwrap_err();
    assert!(matches!(error, StoreError::Migration { .. }), "{error}");
    assert_eq!(test.store.migrate().await.unwrap(), 0);
}

pub async fn an_altered_step_and_a_newer_database_are_refused(test: TestStore) {
    let step = |text| Migration { text, number: 9_000, name: "9000_tomorrow", sample: None };
    let tomorrow = step("CREATE TABLE tomorrow (id BIGINT)");
    let error = test.store.apply(&[tomorrow]).await.unwrap_err();
    assert!(matches!(error, StoreError::MigrationUnknown(9_000)), "{error}");
    let error = test.store.migrate().await.unwrap_err();
    assert!(matches!(error, StoreError::MigrationUnknown(9_000)), "{error}");

    let error = test.store.apply(&[step("CREATE TABLE tomorrow (id TEXT)")]).await.unwrap_err();
    assert!(matches!(error, StoreError::MigrationAltered(_)), "{error}");
}
