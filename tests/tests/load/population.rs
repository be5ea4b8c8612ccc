//! Filling and publishing.

use std::collections::BTreeMap;

use haizhi_core::domain::person::{Address, PersonKind};
use haizhi_core::domain::posting::YUNNAN_ZONE;
use haizhi_tests::clock::START;
use haizhi_tests::load::fill::{Crowd, fill};
use haizhi_tests::load::population::{Someone, people};
use haizhi_tests::load::publish::publish;
use haizhi_tests::stores::{TestStore, postgres, sqlite};
use sqlx::{AnyConnection, Column as _, Connection as _, Executor as _, Row as _, ValueRef as _};

const PEOPLE: u32 = 500;

/// Every row of what filling writes, column by column.
async fn rows(url: &str) -> BTreeMap<&'static str, Vec<Vec<(String, String)>>> {
    sqlx::any::install_default_drivers();
    let mut conn = AnyConnection::connect(url).await.unwrap();
    let mut tables = BTreeMap::new();
    for (table, order) in [
        ("person", "SELECT * FROM person ORDER BY id"),
        ("account", "SELECT * FROM account ORDER BY id"),
        ("filter", "SELECT * FROM filter ORDER BY id"),
        // Not their ids: who looks for a keyword that is there uses one up on PostgreSQL.
        ("keyword", "SELECT text FROM keyword ORDER BY id"),
        (
            "filter_keyword",
            "SELECT fk.filter, k.text, fk.excluded FROM filter_keyword fk \
             JOIN keyword k ON k.id = fk.keyword ORDER BY fk.filter, k.text",
        ),
        ("subscription", "SELECT * FROM subscription ORDER BY id"),
    ] {
        let rows = conn.fetch_all(order).await.unwrap();
        let read = rows.iter().map(|row| {
            let columns = row.columns().iter().map(|column| {
                let at = column.ordinal();
                let value = if row.try_get_raw(at).unwrap().is_null() {
                    "nothing".to_owned()
                } else {
                    row.try_get::<i64, _>(at).map_or_else(|_| row.get::<String, _>(at), |n| n.to_string())
                };
                (column.name().to_owned(), value)
            });
            columns.collect()
        });
        tables.insert(table, read.collect());
    }
    tables
}

pub async fn people_are_put_in_as_the_store_would(filled: TestStore) {
    let crowd = Crowd { chats_from: 1_000, ..Crowd::of(PEOPLE) };
    fill(&filled.url, crowd, START).await.unwrap();
    let beside = match filled.store.engine() {
        haizhi_core::store::Engine::Sqlite => sqlite().await,
        haizhi_core::store::Engine::Postgres => postgres().await,
    };
    let mut tx = beside.store.write().await.unwrap();
    for someone in people(PEOPLE) {
        let at = Address::new(crowd.platform(&someone), (999 + someone.number).to_string());
        let lang = someone.reads.lang();
        let (_, person) = tx.create_person(PersonKind::Human, &at, lang, YUNNAN_ZONE, START).await.unwrap();
        tx.set_lang(person.id, lang).await.unwrap();
        for wish in crowd.wishes(&someone) {
            tx.add_subscription(person.id, &wish.filter(), START).await.unwrap();
        }
    }
    tx.commit().await.unwrap();
    let (filled_rows, beside_rows) = (rows(&filled.url).await, rows(&beside.url).await);
    assert!(filled_rows["subscription"].len() > PEOPLE as usize);
    assert_eq!(filled_rows, beside_rows);
    // Whoever comes next gets a number of their own.
    let mut tx = filled.store.write().await.unwrap();
    let at = Address::new(haizhi_core::domain::person::Platform::Web, "next");
    let lang = haizhi_core::domain::lang::Lang::En;
    let (_, next) = tx.create_person(PersonKind::Human, &at, lang, YUNNAN_ZONE, START).await.unwrap();
    assert_eq!(next.id.0, i64::from(PEOPLE) + 1);
}

pub async fn exactly_those_are_told_whom_the_posting_is_for(filled: TestStore) {
    fill(&filled.url, Crowd::of(PEOPLE), START).await.unwrap();
    let published = publish(&filled.store).await.unwrap();
    assert_eq!(published.rows, people(PEOPLE).filter(Someone::is_told).count() as u64);
    let mut tx = filled.store.read().await.unwrap();
    for someone in people(PEOPLE) {
        let person = haizhi_core::domain::ids::PersonId(someone.number);
        let state = tx.delivery_state(published.notice, person).await.unwrap();
        assert_eq!(state.is_some(), someone.is_told(), "{someone:?}");
    }
}
