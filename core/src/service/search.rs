//! Finding what somebody means: what they wrote is understood, the index is
//! asked for candidates, and these are put in order. Reads only.
//!
//! Where nothing has all that is sought, misspelt words are put right, then
//! Chinese words are taken by their sounds, and at last what comes nearest is
//! shown and said so.

use futures::FutureExt as _;
use futures::future::BoxFuture;
use jiff::civil::{Date, Time};
use tokio::sync::watch;

use crate::domain::ids::{EventId, PostingId};
use crate::domain::lang::Lang;
use crate::domain::posting::{Day, Posting, YUNNAN_ZONE};
use crate::domain::search::{Asked, FoundKind};
use crate::search::{self, Candidate, Folded, Found, Hit, Query, Ranked, Seeker, correct, rank, understand};
use crate::store::{Lookup, StoreError, Tx};
use crate::text::{local, moment_of};

use super::{Service, ServiceError};

/// Most documents with every word in the title, the newest, that are put in order.
const TITLES: u32 = 50;
/// The same with every word anywhere.
const ANYWHERE: u32 = 100;
/// The same with one of the words, where nothing has all of them.
const NEAREST: u32 = 50;

/// What somebody wants to find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// What they wrote, without what they took away.
    pub asked: Asked,
    /// The language they read.
    pub lang: Lang,
    /// Only of this kind, whatever they wrote.
    pub kind: Option<FoundKind>,
    /// Whether drafts and what is over are found, too: for staff alone.
    pub all: bool,
    /// Page from 0.
    pub page: u32,
    /// Hits a page.
    pub size: u32,
}

impl Wanted {
    /// What is open, for a reader of this language, the first page.
    pub fn new(asked: Asked, lang: Lang, size: u32) -> Self {
        Self { asked, lang, kind: None, all: false, page: 0, size }
    }
}

impl Service {
    /// Finds what is wanted. `now` is seen as the present, ms since 1970; the
    /// clock's without one.
    ///
    /// # Errors
    /// When the store fails.
    pub fn search<'a>(
        &'a self,
        wanted: &'a Wanted,
        now: Option<i64>,
    ) -> BoxFuture<'a, Result<Found, ServiceError>> {
        async move {
            let mut tx = self.store.read().await?;
            Ok(find(&mut tx, wanted, now.unwrap_or_else(|| self.clock.now())).await?)
        }
        .boxed()
    }

    /// Takes in what waits for the index, a step; whether there was any. Safe
    /// in several processes.
    ///
    /// # Errors
    /// When the store fails; what was not taken in waits on.
    pub fn index_step<'a>(&'a self) -> BoxFuture<'a, Result<bool, ServiceError>> {
        async move {
            if !self.store.read().await?.is_any_document_stale().await? {
                return Ok(false);
            }
            let mut tx = self.store.write().await?;
            let taken = tx.index_stale(STEP).await?;
            tx.commit().await?;
            Ok(taken > 0)
        }
        .boxed()
    }

    /// Keeps the index as this build cuts it, until stopped: what was taken in
    /// otherwise or never is marked once, and what is marked taken in by steps.
    pub fn run_index<'a>(&'a self, mut stop: watch::Receiver<bool>) -> BoxFuture<'a, ()> {
        async move {
            let mut begun = false;
            while !*stop.borrow() {
                let step = match begun {
                    false => self.mark_older().await.map(|()| true),
                    true => self.index_step().await,
                };
                let wait = match step {
                    Ok(more) => {
                        begun = true;
                        if more { BREATH } else { LOOK }
                    }
                    Err(error) => {
                        tracing::error!(%error, "the index could not be brought up to date now");
                        LOOK
                    }
                };
                tokio::select! {
                    () = self.clock.sleep_until(self.clock.now() + wait) => {}
                    _ = stop.wait_for(|stopped| *stopped) => {}
                }
            }
        }
        .boxed()
    }

    async fn mark_older(&self) -> Result<(), ServiceError> {
        let mut tx = self.store.write().await?;
        let older = tx.stale_older_documents().await?;
        tx.commit().await?;
        if older > 0 {
            tracing::info!(documents = older, "what can be found is taken into the index anew");
        }
        Ok(())
    }
}

/// How long the writer is left to others between two steps, and how long at
/// most until something that was marked is noticed, in ms.
const BREATH: i64 = 20;
const LOOK: i64 = 1_000;

/// Documents taken in by one step: some 100 ms of the writer's time.
const STEP: u32 = 50;

/// What was found of one way to understand it.
struct Attempt {
    query: Query,
    seeker: Seeker,
    candidates: Vec<Candidate>,
    ranked: Vec<Ranked>,
    more: bool,
}

impl Attempt {
    fn of(query: Query, candidates: Vec<Candidate>, nearest: bool, more: bool) -> Self {
        let seeker = Seeker::new(&query);
        let ranked = rank(&query, &seeker, &candidates, nearest);
        Self { query, seeker, candidates, ranked, more }
    }
}

/// Finds what is wanted as of `now` (ms since 1970).
pub(super) async fn find(tx: &mut Tx, wanted: &Wanted, now: i64) -> Result<Found, StoreError> {
    let today = local(now, YUNNAN_ZONE).map_or(Date::ZERO, |now| now.date());
    let understood = |asked: &Asked| {
        let mut query = understand(asked, today);
        if let Some(kind) = wanted.kind {
            query.only(kind);
        }
        query
    };
    if let Some(posting) = named(tx, wanted, now).await? {
        return Ok(only(posting, wanted));
    }
    tx.plan_lookups().await?;
    let query = understood(&wanted.asked);
    let mut corrected = Vec::new();
    let mut attempt = strict(tx, query, wanted, now).await?;
    if attempt.ranked.is_empty() && attempt.query.has_words() {
        let text = Folded::new(&wanted.asked.text).text().to_owned();
        let mut asked = Asked { text, ..wanted.asked.clone() };
        let vocabulary = tx.vocabulary().await?;
        if let Some((right, corrections)) = correct::correct(&asked.text, &vocabulary) {
            asked.text = right;
            let mut query = understood(&asked);
            correct::widen(&mut query, &corrections);
            attempt = strict(tx, query, wanted, now).await?;
            corrected = corrections.into_iter().map(|put| (put.typed, put.meant[0].clone())).collect();
        }
        if attempt.ranked.is_empty() {
            attempt = heard(tx, &asked, attempt, &understood, wanted, now).await?;
        }
    }
    let nearest = attempt.ranked.is_empty() && attempt.query.has_words();
    if nearest {
        attempt = near(tx, attempt.query, wanted, now).await?;
    }
    let nearest = nearest && !attempt.ranked.is_empty();
    shown(tx, attempt, wanted, nearest, corrected).await
}

/// What is sought by its sounds; as it was where that finds nothing.
async fn heard(
    tx: &mut Tx,
    asked: &Asked,
    before: Attempt,
    understood: &impl Fn(&Asked) -> Query,
    wanted: &Wanted,
    now: i64,
) -> Result<Attempt, StoreError> {
    if let Some(text) = correct::by_sound(&asked.text) {
        let query = understood(&Asked { text, ..asked.clone() });
        let attempt = strict(tx, query, wanted, now).await?;
        if !attempt.ranked.is_empty() {
            return Ok(attempt);
        }
    }
    let mut query = before.query.clone();
    if correct::hear(&mut query) {
        let attempt = strict(tx, query, wanted, now).await?;
        if !attempt.ranked.is_empty() {
            return Ok(attempt);
        }
    }
    Ok(before)
}

/// Asks the index for what a node takes.
async fn ask(
    tx: &mut Tx,
    query: &Query,
    node: &search::Node,
    wanted: &Wanted,
    most: u32,
    now: i64,
) -> Result<Vec<Candidate>, StoreError> {
    let midnight = |day: Date| moment_of(day.to_datetime(Time::midnight()), YUNNAN_ZONE);
    let from = query.understood.from.and_then(|Day(day)| midnight(day));
    let until = query.understood.until.and_then(|Day(day)| midnight(day.tomorrow().ok()?));
    let open_at = (!wanted.all).then_some(now);
    tx.candidates(&Lookup { node, open_at, from, until, most }).await
}

/// What has everything that is sought.
async fn strict(tx: &mut Tx, query: Query, wanted: &Wanted, now: i64) -> Result<Attempt, StoreError> {
    let (mut candidates, mut more) = (Vec::new(), false);
    if !query.is_empty()
        && let Some(node) = query.everything(!wanted.all, false)
    {
        candidates = ask(tx, &query, &node, wanted, ANYWHERE, now).await?;
        more = candidates.len() >= ANYWHERE as usize;
    }
    // Of so many an older one may have it in the title.
    if more
        && query.has_words()
        && let Some(node) = query.everything(!wanted.all, true)
    {
        let titles = ask(tx, &query, &node, wanted, TITLES, now).await?;
        add(&mut candidates, titles);
    }
    Ok(Attempt::of(query, candidates, false, more))
}

/// What has most of what is sought.
async fn near(tx: &mut Tx, query: Query, wanted: &Wanted, now: i64) -> Result<Attempt, StoreError> {
    let mut candidates = Vec::new();
    for node in query.each(!wanted.all) {
        let found = ask(tx, &query, &node, wanted, NEAREST, now).await?;
        add(&mut candidates, found);
    }
    Ok(Attempt::of(query, candidates, true, false))
}

/// Adds what is not there yet.
fn add(candidates: &mut Vec<Candidate>, more: Vec<Candidate>) {
    let known: std::collections::BTreeSet<i64> = candidates.iter().map(|candidate| candidate.id).collect();
    candidates.extend(more.into_iter().filter(|candidate| !known.contains(&candidate.id)));
}

/// The posting or event that is asked for by its id.
async fn named(tx: &mut Tx, wanted: &Wanted, now: i64) -> Result<Option<Posting>, StoreError> {
    let text = &wanted.asked.text;
    let event = || text.parse().ok().map(|EventId(id)| PostingId(id));
    let Some(id) = text.parse().ok().or_else(event) else { return Ok(None) };
    Ok(tx.posting(id).await?.filter(|posting| wanted.all || posting.is_open(now)))
}

fn only(posting: Posting, wanted: &Wanted) -> Found {
    let hit = hit(posting, 1_000, wanted.lang, &Seeker::new(&Query::default()));
    Found { hits: vec![hit], size: wanted.size, total: 1, ..Found::default() }
}

fn hit(posting: Posting, score: u32, lang: Lang, seeker: &Seeker) -> Hit {
    let content = posting.shown().unwrap_or(&posting.head.content);
    let (_, text) = content.text_for(lang);
    Hit {
        kind: content.kind().into(),
        id: content.reference(posting.id),
        score,
        title: search::marked(&text.title, seeker),
        excerpt: search::of_posting(content, lang, seeker),
        posting,
    }
}

/// One page of it, as its reader gets it.
async fn shown(
    tx: &mut Tx,
    attempt: Attempt,
    wanted: &Wanted,
    nearest: bool,
    corrected: Vec<(String, String)>,
) -> Result<Found, StoreError> {
    let Attempt { query, seeker, candidates, ranked, more } = attempt;
    let total = u32::try_from(ranked.len()).unwrap_or(u32::MAX);
    let size = wanted.size.max(1);
    let page = wanted.page.min(total.saturating_sub(1) / size);
    let of_page: Vec<&Ranked> = ranked.iter().skip((page * size) as usize).take(size as usize).collect();
    let ids: Vec<PostingId> =
        of_page.iter().map(|ranked| PostingId(candidates[ranked.at].reference)).collect();
    let postings = tx.postings(&ids).await?;
    let mut hits = Vec::new();
    for posting in postings {
        let score = of_page.iter().find(|ranked| candidates[ranked.at].reference == posting.id.0);
        hits.push(hit(posting, score.map_or(0, |ranked| ranked.score), wanted.lang, &seeker));
    }
    Ok(Found { understood: query.understood, hits, page, size, total, more, nearest, corrected })
}
