//! What can be found: its terms in the engine's own index for full texts, and
//! what is asked of that.
//!
//! A posting that is published, corrected or closed is taken in with that, in
//! its transaction; drafts and what was cut in an older way are marked and
//! taken in by steps ([`Tx::index_stale`]).

use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use crate::domain::ids::PostingId;
use crate::domain::search::FoundKind;
use crate::search::correct::Vocabulary;
use crate::search::{Candidate, Document, Node, VERSION};

use super::engine::Engine;
use super::sql::{statements, values};
use super::{StoreError, Tx};

statements! {
    LOCK = "SELECT p.id FROM posting p WHERE p.id IN {{numbers $1}} ORDER BY p.id {{for share}}";
    FORGET_TERMS = "DELETE FROM search_index WHERE rowid IN \
        (SELECT d.id FROM search_doc d WHERE d.kind IN {{texts $1}} AND d.ref IN {{numbers $2}})";
    FORGET_DOCS = "DELETE FROM search_doc WHERE kind IN {{texts $1}} AND ref IN {{numbers $2}}";
    DOCS = "INSERT INTO search_doc (kind, ref, version, fresh, expires_at, starts_at, ends_at, flags, title, names, body) \
        VALUES {{rows 11}} RETURNING id, kind, ref";
    DOC_TERMS = "INSERT INTO search_index (rowid, terms) SELECT p.id, {{terms p.text}} FROM {{pairs $1}} p";
    DOC_WORDS = "INSERT INTO search_word (word) SELECT w.value FROM {{texts $1}} w WHERE NOT EXISTS \
        (SELECT 1 FROM search_word k WHERE k.word = w.value) ON CONFLICT DO NOTHING";
    PLAN_ANEW = "{{plan anew}}";
    WORDS = "SELECT {{gathered k.id, k.word}} FROM search_word k WHERE k.id > $1";
    // $2 now where only what is open is wanted, $3 and $4 the first moment and the
    // one after the last; each 0 for none. The newest first.
    CANDIDATES = "SELECT {{listed r.doc}} FROM (SELECT {{row d.id, d.kind, d.ref, d.fresh, d.flags, d.title, d.names, d.body}} AS doc \
        FROM search_index i JOIN search_doc d ON d.id = i.rowid WHERE {{matches $1}} \
        AND ($2 = 0 OR d.expires_at IS NULL OR d.expires_at > $2) \
        AND ($3 = 0 OR d.ends_at IS NULL OR d.ends_at > $3) AND ($4 = 0 OR d.starts_at < $4) \
        ORDER BY i.rowid DESC LIMIT $5) r";
    STALE = "INSERT INTO search_stale (kind, ref) SELECT 'posting', n.value FROM {{numbers $1}} n WHERE 1 = 1 \
        ON CONFLICT DO NOTHING";
    STALE_TAKE = "DELETE FROM search_stale WHERE (kind, ref) IN (SELECT s.kind, s.ref FROM search_stale s \
        ORDER BY s.kind, s.ref LIMIT $1 {{skip locked}}) RETURNING ref";
    STALE_ANY = "SELECT COUNT(*) FROM (SELECT 1 AS one FROM search_stale LIMIT 1) s";
    // What was never taken in, or was cut in another way.
    STALE_OLDER = "INSERT INTO search_stale (kind, ref) SELECT 'posting', p.id FROM posting p WHERE NOT EXISTS \
        (SELECT 1 FROM search_doc d WHERE d.kind IN ('posting', 'event') AND d.ref = p.id AND d.version = $1) \
        ON CONFLICT DO NOTHING";
}

/// The kinds under which a posting may stand.
const OF_POSTINGS: [FoundKind; 2] = [FoundKind::Posting, FoundKind::Event];

/// What is asked of the index.
#[derive(Debug, Clone, Copy)]
pub struct Lookup<'a> {
    /// What it is to have.
    pub node: &'a Node,
    /// Only what is open now (ms since 1970).
    pub open_at: Option<i64>,
    /// Only what is not over before this moment.
    pub from: Option<i64>,
    /// Only what takes place or ends before this moment.
    pub until: Option<i64>,
    /// Most of them.
    pub most: u32,
}

/// The words that were met, as far as they were asked for; they are only added to.
#[derive(Debug, Clone, Default)]
pub(super) struct WordsAtHand(Arc<Mutex<Arc<Vocabulary>>>);

impl WordsAtHand {
    fn open(&self) -> std::sync::MutexGuard<'_, Arc<Vocabulary>> {
        // It is whole whoever panicked beside it.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An expression as this engine writes it.
fn expression(engine: Engine, node: &Node) -> String {
    let quoted = |term: &str| match engine {
        Engine::Sqlite => format!("\"{}\"", term.replace('"', "\"\"")),
        Engine::Postgres => format!("'{}'", term.replace('\\', "\\\\").replace('\'', "''")),
    };
    let joined = |nodes: &[Node], sqlite: &str, postgres: &str| {
        let parts: Vec<String> = nodes.iter().map(|node| expression(engine, node)).collect();
        format!("({})", parts.join(if engine == Engine::Sqlite { sqlite } else { postgres }))
    };
    match (node, engine) {
        (Node::Term(term), _) => quoted(term),
        (Node::Prefix(term), Engine::Sqlite) => format!("{} *", quoted(term)),
        (Node::Prefix(term), Engine::Postgres) => format!("{}:*", quoted(term)),
        (Node::All(nodes), _) => joined(nodes, " AND ", " & "),
        (Node::Any(nodes), _) => joined(nodes, " OR ", " | "),
    }
}

impl Tx {
    /// Takes postings into the index as they stand now, in place of what stood
    /// there; out of it what is not there any more.
    pub(super) async fn index_postings(&mut self, ids: &[PostingId]) -> Result<(), StoreError> {
        let references: Vec<i64> = ids.iter().map(|id| id.0).collect();
        // Nobody changes them until they are taken in.
        self.rows(&LOCK, values![serde_json::to_string(&references)?]).await?;
        self.forget_documents(&OF_POSTINGS, &references).await?;
        let postings = self.postings(ids).await?;
        let documents: Vec<Document<'_>> = postings.iter().map(Document::of_posting).collect();
        self.index(&documents).await
    }

    async fn forget_documents(&mut self, kinds: &[FoundKind], references: &[i64]) -> Result<(), StoreError> {
        let (kinds, references) = (serde_json::to_string(kinds)?, serde_json::to_string(references)?);
        self.execute(&FORGET_TERMS, values![&kinds, &references]).await?;
        self.execute(&FORGET_DOCS, values![&kinds, &references]).await.map(drop)
    }

    /// Takes documents in that are not there.
    async fn index(&mut self, documents: &[Document<'_>]) -> Result<(), StoreError> {
        let (mut rows, mut terms, mut words) = (Vec::new(), HashMap::new(), BTreeSet::new());
        for document in documents {
            let cut = document.indexed();
            let span = document.span;
            rows.extend([
                document.kind.into(),
                document.reference.into(),
                VERSION.into(),
                document.fresh.into(),
                document.expires_at.into(),
                span.map(|span| span.0).into(),
                span.map(|span| span.1).into(),
                cut.flags.into(),
                cut.title.into(),
                cut.names.into(),
                cut.body.into(),
            ]);
            terms.insert((document.kind, document.reference), cut.terms);
            // In one order, so that two transactions never wait for each other.
            words.extend(cut.words);
        }
        let mut placed: Vec<(i64, String)> = Vec::new();
        for row in &mut self.insert_many(&DOCS, &rows).await? {
            let id: i64 = row.take()?;
            let of = (row.take::<FoundKind>()?, row.take::<i64>()?);
            placed.extend(terms.remove(&of).map(|terms| (id, terms)));
        }
        self.execute(&DOC_TERMS, values![serde_json::to_string(&placed)?]).await?;
        self.execute(&DOC_WORDS, values![serde_json::to_string(&words)?]).await.map(drop)
    }

    /// Marks postings to be taken in anew by a later step.
    pub(super) async fn stale_documents(&mut self, ids: &[PostingId]) -> Result<(), StoreError> {
        self.execute(&STALE, values![serde_json::to_string(ids)?]).await.map(drop)
    }

    /// Marks what was never taken in, or was cut in another way than this
    /// build cuts; how many.
    pub async fn stale_older_documents(&mut self) -> Result<u64, StoreError> {
        self.execute(&STALE_OLDER, values![VERSION]).await
    }

    /// Whether anything waits to be taken in.
    pub async fn is_any_document_stale(&mut self) -> Result<bool, StoreError> {
        Ok(self.scalar::<i64>(&STALE_ANY, &[]).await? > 0)
    }

    /// Takes in what is marked, at most so many; how many there were.
    pub async fn index_stale(&mut self, most: u32) -> Result<usize, StoreError> {
        let ids = self.list(&STALE_TAKE, values![most], |row| row.take::<PostingId>()).await?;
        self.index_postings(&ids).await?;
        Ok(ids.len())
    }

    /// Has the engine find its way for each lookup of this transaction anew.
    pub async fn plan_lookups(&mut self) -> Result<(), StoreError> {
        self.row(&PLAN_ANEW, &[]).await.map(drop)
    }

    /// What may be sought, the newest first.
    pub async fn candidates(&mut self, lookup: &Lookup<'_>) -> Result<Vec<Candidate>, StoreError> {
        let moment = |at: Option<i64>| at.unwrap_or(0);
        let values = values![
            expression(self.engine, lookup.node),
            moment(lookup.open_at),
            moment(lookup.from),
            moment(lookup.until),
            lookup.most,
        ];
        let rows = self.gathered(&CANDIDATES, values).await?;
        let read = |mut row: super::sql::Row| {
            Ok(Candidate {
                id: row.take()?,
                kind: row.take()?,
                reference: row.take()?,
                fresh: row.take()?,
                flags: row.take()?,
                title: row.take()?,
                names: row.take()?,
                body: row.take()?,
            })
        };
        let mut found = rows.into_iter().map(read).collect::<Result<Vec<_>, StoreError>>()?;
        // Neither engine promises the order in which rows are put into one text.
        found.sort_by_key(|candidate| std::cmp::Reverse(candidate.id));
        Ok(found)
    }

    /// The longer words that were met in what can be found.
    pub async fn vocabulary(&mut self) -> Result<Arc<Vocabulary>, StoreError> {
        let known = self.words.open().clone();
        let rows = self.gathered(&WORDS, values![known.last]).await?;
        if rows.is_empty() {
            return Ok(known);
        }
        let read = |mut row: super::sql::Row| Ok((row.take::<i64>()?, row.take::<String>()?));
        let new: Vec<(i64, String)> = rows.into_iter().map(read).collect::<Result<_, StoreError>>()?;
        let last = new.iter().map(|(id, _)| *id).max().unwrap_or(known.last);
        let mut more = Vocabulary::clone(&known);
        more.extend(new.into_iter().map(|(_, word)| word), last);
        let more = Arc::new(more);
        *self.words.open() = more.clone();
        Ok(more)
    }
}
