//! How well search finds what is sought, on a table of queries in eight
//! languages, beside SQLite's trigrams alone and plain `LIKE`.

use std::collections::BTreeMap;

use haizhi_core::domain::ids::PostingId;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::search::Asked;
use haizhi_core::service::Service;
use haizhi_core::service::search::Wanted;
use haizhi_core::store::NewPosting;
use haizhi_core::text::fold::fold;
use haizhi_tests::cast::NOW;
use haizhi_tests::stores::{TestStore, postgres, sqlite};
use sqlx::{Connection as _, Row as _, SqliteConnection};

use super::corpus;
use super::following::service;

const QUERIES: &str = include_str!("queries.tsv");
/// Hits that are looked at.
const FIRST: usize = 10;
/// Noon of 30 November 2026 in Kunming.
const TODAY: i64 = 1_796_011_200_000;

struct Case {
    lang: &'static str,
    query: &'static str,
    expect: Vec<String>,
    held_out: bool,
}

/// The queries of which something is there to be found.
fn cases(keys: &BTreeMap<i64, String>) -> Vec<Case> {
    let lines = QUERIES.lines().filter(|line| !line.starts_with('#')).enumerate();
    let case = |(number, line): (usize, &'static str)| {
        let mut cells = line.split('\t');
        let (lang, query, expect) = (cells.next()?, cells.next()?, cells.next()?);
        let there = |key: &&str| keys.values().any(|known| known == key);
        let expect: Vec<String> = expect.split(',').filter(there).map(str::to_owned).collect();
        (!expect.is_empty()).then_some(Case { lang, query, expect, held_out: number % 3 == 2 })
    };
    lines.filter_map(case).collect()
}

/// A house in which everything is there as a draft, and the key of each.
async fn filled(test: &TestStore) -> (Service, BTreeMap<i64, String>) {
    let all = corpus::all();
    let mut tx = test.store.write().await.unwrap();
    let new = |content| NewPosting { station: None, content, by: None, listed: None, readings: &[] };
    let new: Vec<NewPosting<'_>> = all.iter().map(|(_, content)| new(content)).collect();
    let ids = tx.insert_postings(&new, NOW).await.unwrap();
    tx.commit().await.unwrap();
    let service = service(test);
    while service.index_step().await.unwrap() {}
    let keys = ids.iter().map(|PostingId(id)| *id).zip(all.into_iter().map(|(key, _)| key));
    (service, keys.collect())
}

async fn found(service: &Service, case: &Case, keys: &BTreeMap<i64, String>) -> Vec<String> {
    let lang = Lang::from_code(case.lang).expect("a language");
    let wanted = Wanted { all: true, ..Wanted::new(Asked::new(case.query), lang, FIRST as u32) };
    let found = service.search(&wanted, Some(TODAY)).await.unwrap();
    found.hits.iter().map(|hit| keys[&hit.posting.id.0].clone()).collect()
}

/// Recall among the first ten and reciprocal rank, summed up.
#[derive(Default, Clone, Copy)]
struct Tally {
    recall: f64,
    reciprocal: f64,
    count: f64,
}

impl Tally {
    fn add(&mut self, expect: &[String], hits: &[String]) -> bool {
        let there = expect.iter().filter(|key| hits.iter().take(FIRST).any(|hit| hit == *key)).count();
        let first = hits.iter().take(FIRST).position(|hit| expect.contains(hit));
        self.recall += there as f64 / expect.len().min(FIRST) as f64;
        self.reciprocal += first.map_or(0.0, |at| 1.0 / (at + 1) as f64);
        self.count += 1.0;
        there == expect.len() && first == Some(0)
    }

    fn means(&self) -> (f64, f64) {
        (self.recall / self.count.max(1.0), self.reciprocal / self.count.max(1.0))
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (recall, reciprocal) = self.means();
        write!(f, "recall@10 {recall:.3}  MRR {reciprocal:.3}  ({} queries)", self.count)
    }
}

/// The same texts in an index of trigrams and in a column, in the same order.
struct Plain(SqliteConnection);

impl Plain {
    async fn filled() -> Self {
        let mut db = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        for statement in [
            "CREATE VIRTUAL TABLE trigram USING fts5(text, tokenize='trigram')",
            "CREATE TABLE plain (id INTEGER PRIMARY KEY, text TEXT NOT NULL)",
        ] {
            sqlx::query(statement).execute(&mut db).await.unwrap();
        }
        for (_, content) in corpus::all() {
            let text = fold(&content.searchable());
            for statement in ["INSERT INTO trigram (text) VALUES (?)", "INSERT INTO plain (text) VALUES (?)"]
            {
                sqlx::query(statement).bind(&text).execute(&mut db).await.unwrap();
            }
        }
        Self(db)
    }

    /// Everything in which each word occurs: by trigrams, ranked by the engine.
    async fn trigram(&mut self, query: &str) -> Vec<i64> {
        let words: Vec<String> =
            fold(query).split(' ').map(|word| format!("\"{}\"", word.replace('"', ""))).collect();
        let sought = "SELECT rowid FROM trigram WHERE trigram MATCH ? ORDER BY rank LIMIT 10";
        let rows = sqlx::query(sought).bind(words.join(" AND ")).fetch_all(&mut self.0).await.unwrap();
        rows.iter().map(|row| row.get(0)).collect()
    }

    /// The same by `LIKE`, the newest first.
    async fn like(&mut self, query: &str) -> Vec<i64> {
        let folded = fold(query);
        let words: Vec<&str> = folded.split(' ').collect();
        let conditions = vec!["text LIKE '%' || ? || '%'"; words.len()].join(" AND ");
        let sought = format!("SELECT id FROM plain WHERE {conditions} ORDER BY id DESC LIMIT 10");
        let mut statement = sqlx::query(sqlx::AssertSqlSafe(sought));
        for word in words {
            statement = statement.bind(word.to_owned());
        }
        let rows = statement.fetch_all(&mut self.0).await.unwrap();
        rows.iter().map(|row| row.get(0)).collect()
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_hundred_queries_in_eight_languages() {
    let (lite, server) = (sqlite().await, postgres().await);
    let ((on_lite, keys), (on_server, _)) = (filled(&lite).await, filled(&server).await);
    let mut plain = Plain::filled().await;
    let cases = cases(&keys);
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    let mut languages: BTreeMap<&str, Tally> = BTreeMap::new();
    let mut missed = Vec::new();
    for case in &cases {
        let hits = found(&on_lite, case, &keys).await;
        assert_eq!(hits, found(&on_server, case, &keys).await, "{}: the engines differ", case.query);
        let whole = tallies.entry("all").or_default().add(&case.expect, &hits);
        let part = if case.held_out { "held out" } else { "tuned by" };
        tallies.entry(part).or_default().add(&case.expect, &hits);
        languages.entry(case.lang).or_default().add(&case.expect, &hits);
        if !whole {
            missed.push(format!("{part} {} {:?}: {:?} among {hits:?}", case.lang, case.query, case.expect));
        }
        let keyed = |ids: Vec<i64>| ids.into_iter().map(|id| keys[&id].clone()).collect::<Vec<_>>();
        let (trigram, like) = (plain.trigram(case.query).await, plain.like(case.query).await);
        tallies.entry("trigram alone").or_default().add(&case.expect, &keyed(trigram));
        tallies.entry("plain LIKE").or_default().add(&case.expect, &keyed(like));
    }
    println!("{}", missed.join("\n"));
    for (name, tally) in tallies.iter().chain(&languages) {
        println!("{name:<14} {tally}");
    }
    let ((recall, reciprocal), held_out) = (tallies["all"].means(), tallies["held out"].means());
    assert!(cases.len() >= 200, "{} queries", cases.len());
    assert!(recall >= 0.95 && reciprocal >= 0.85, "recall {recall:.3}, MRR {reciprocal:.3}");
    assert!(held_out.0 >= 0.9 && held_out.1 >= 0.8, "held out: {held_out:?}");
    for plain in ["trigram alone", "plain LIKE"] {
        assert!(tallies[plain].means().0 < recall, "{plain} finds as much");
    }
}
