//! Which filters take a posting, and which postings a filter takes.
//!
//! Masks are compared in SQL, keywords then in one pass over the text. What
//! it costs grows with the filters that differ, not with who keeps them. The
//! same rules as a pure function: [`crate::dispatch::matching::matches`].

use crate::domain::ids::{PostingId, StationId};
use crate::domain::posting::{PostingContent, PostingKind};
use crate::domain::subscription::{Filter, Forecast};
use crate::text::fold::fold;
use crate::text::seek::{Seeker, folded};

use super::listing::scope;
use super::sql::{Row, Value, statements, values};
use super::{StoreError, Tx};

/// A week in milliseconds.
const WEEK: i64 = 7 * 24 * 3_600_000;
/// How many weeks a forecast looks back.
const WEEKS: i64 = 8;

/// Postings whose live text has masks that the filter ($2 all fields, $3
/// fields, $4 engagement, $5 places, $7 station) takes and holds every pattern of $6, of
/// kind $8 ('' for any).
macro_rules! taken_postings {
    () => {
        "posting p JOIN posting_revision r ON r.posting = p.id AND r.number = p.live \
         WHERE ($2 = 1 OR (r.fields <> 0 AND ($3 = 0 OR (r.fields & $3) <> 0))) \
         AND ($4 = 0 OR (r.engagement & $4) <> 0) AND ($5 = 0 OR (r.places & $5) <> 0) AND ($7 = 0 OR p.station = $7) \
         AND ($8 = '' OR p.kind = $8) \
         AND NOT EXISTS (SELECT 1 FROM {{texts $6}} w WHERE r.text NOT LIKE w.value ESCAPE '\\') "
    };
}

/// Those of them that are open at $1.
macro_rules! open {
    () => {
        "AND p.state = 'published' AND (r.expires_at IS NULL OR r.expires_at > $1) "
    };
}

statements! {
    KEYWORDS = "SELECT {{gathered k.id, k.text}} FROM keyword k";
    // Filters that take a posting with fields $1, engagement $2, places $3, of
    // station $5, in which the keywords $4 occur.
    FILTERS_TAKING = "SELECT {{gathered t.id}} FROM (SELECT f.id FROM filter f \
        WHERE (f.all_fields = 1 OR ($1 <> 0 AND (f.fields = 0 OR (f.fields & $1) <> 0))) \
        AND (f.engagement = 0 OR (f.engagement & $2) <> 0) AND (f.places = 0 OR (f.places & $3) <> 0) \
        AND (f.station = 0 OR f.station = $5) \
        AND (NOT EXISTS (SELECT 1 FROM filter_keyword w WHERE w.filter = f.id AND w.excluded = 0) \
         OR EXISTS (SELECT 1 FROM filter_keyword w WHERE w.filter = f.id AND w.excluded = 0 \
          AND w.keyword IN {{numbers $4}})) \
        AND NOT EXISTS (SELECT 1 FROM filter_keyword x WHERE x.filter = f.id AND x.excluded = 1 \
         AND x.keyword IN {{numbers $4}}) ORDER BY f.id) t";
    OPEN_COUNT = concat!("SELECT COUNT(*) FROM ", taken_postings!(), open!());
    OPEN_PAGE = concat!(
        "SELECT p.id FROM ", taken_postings!(), open!(),
        "ORDER BY p.published_at DESC, p.id DESC LIMIT $9 OFFSET $10"
    );
    OPEN_TEXTS = concat!(
        "SELECT p.id, r.text FROM ", taken_postings!(), open!(), "ORDER BY p.published_at DESC, p.id DESC"
    );
    SINCE_COUNT = concat!("SELECT COUNT(*) FROM ", taken_postings!(), "AND p.published_at > $1");
    SINCE_TEXTS = concat!("SELECT p.id, r.text FROM ", taken_postings!(), "AND p.published_at > $1");
}

/// What a filter and words say in SQL's terms, from $2 on.
struct Asked {
    filter: Filter,
    keywords: Vec<String>,
    excluded: Vec<String>,
    patterns: String,
    kind: Option<PostingKind>,
}

impl Asked {
    fn new(filter: Option<&Filter>, words: &str, kind: Option<PostingKind>) -> Result<Self, StoreError> {
        let everything = Filter { all_fields: true, ..Filter::default() };
        let filter = filter.cloned().unwrap_or(everything);
        let patterns: Vec<String> =
            fold(words).split(' ').filter(|word| !word.is_empty()).map(like).collect();
        Ok(Self {
            keywords: folded(&filter.keywords),
            excluded: folded(&filter.excluded),
            patterns: serde_json::to_string(&patterns)?,
            filter,
            kind,
        })
    }

    fn values(&self, moment: i64) -> Vec<Value<'_>> {
        let filter = &self.filter;
        vec![
            moment.into(),
            filter.all_fields.into(),
            filter.fields.into(),
            filter.engagement.into(),
            filter.places.into(),
            (&self.patterns).into(),
            scope(filter.station).into(),
            self.kind.map_or("", PostingKind::code).into(),
        ]
    }

    fn has_keywords(&self) -> bool {
        !(self.keywords.is_empty() && self.excluded.is_empty())
    }

    /// Of these texts, whose keywords are right.
    fn sift(&self, texts: Vec<(PostingId, String)>) -> Result<Vec<PostingId>, StoreError> {
        let (any, none) = (Seeker::new(&self.keywords)?, Seeker::new(&self.excluded)?);
        let taken = |text: &str| {
            (self.keywords.is_empty() || any.seek(text).contains(&true)) && !none.seek(text).contains(&true)
        };
        Ok(texts.into_iter().filter(|(_, text)| taken(text)).map(|(id, _)| id).collect())
    }
}

/// A pattern that takes a text in which this word occurs as it stands.
fn like(word: &str) -> String {
    let escaped = word.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    format!("%{escaped}%")
}

impl Tx {
    /// The filters that take a posting of this station with this content, kept
    /// by somebody or not.
    pub(super) async fn filters_taking(
        &mut self,
        station: Option<StationId>,
        content: &PostingContent,
    ) -> Result<Vec<i64>, StoreError> {
        let keywords = self.gathered(&KEYWORDS, &[]).await?;
        let read = |mut row: Row| Ok((row.take()?, row.take()?));
        let keywords: Vec<(i64, String)> =
            keywords.into_iter().map(read).collect::<Result<_, StoreError>>()?;
        let (ids, texts): (Vec<i64>, Vec<String>) = keywords.into_iter().unzip();
        let occurs = Seeker::new(&texts)?.seek(&fold(&content.searchable()));
        let found: Vec<i64> =
            ids.into_iter().zip(occurs).filter(|(_, occurs)| *occurs).map(|(id, _)| id).collect();
        let found = serde_json::to_string(&found)?;
        let masks = values![content.fields, content.engagement, content.places, found, scope(station)];
        let taking = self.gathered(&FILTERS_TAKING, masks).await?;
        taking.into_iter().map(|mut row| row.take()).collect()
    }

    /// Ids of open postings that this filter takes (all of them without one),
    /// of this kind (any without one) and in which each of these words occurs,
    /// newest first: one page and how many there are.
    pub(super) async fn open_ids(
        &mut self,
        (of, kind): (Option<&Filter>, Option<PostingKind>),
        words: &str,
        page: u32,
        size: u32,
        now: i64,
    ) -> Result<(Vec<PostingId>, u32, u32), StoreError> {
        let asked = Asked::new(of, words, kind)?;
        let mut values = asked.values(now);
        if asked.has_keywords() {
            let texts = self.list(&OPEN_TEXTS, &values, |row| Ok((row.take()?, row.take()?))).await?;
            let ids = asked.sift(texts)?;
            let total = u32::try_from(ids.len()).unwrap_or(u32::MAX);
            let page = super::last_page(page, size, total);
            let shown = ids.into_iter().skip(page as usize * size as usize).take(size as usize);
            return Ok((shown.collect(), page, total));
        }
        let total = self.scalar(&OPEN_COUNT, &values).await?;
        let page = super::last_page(page, size, total);
        values.extend([size.into(), (i64::from(page) * i64::from(size)).into()]);
        Ok((self.list(&OPEN_PAGE, &values, |row| row.take()).await?, page, total))
    }

    /// How many demands are open.
    pub async fn open_count(&mut self, now: i64) -> Result<u32, StoreError> {
        let asked = Asked::new(None, "", Some(PostingKind::Demand))?;
        self.scalar(&OPEN_COUNT, &asked.values(now)).await
    }

    /// What this filter would bring: what is open now, and how much a week by
    /// what was published in the last eight.
    pub async fn forecast(&mut self, filter: &Filter, now: i64) -> Result<Forecast, StoreError> {
        let asked = Asked::new(Some(filter), "", None)?;
        let (at, since) = (asked.values(now), asked.values(now - WEEKS * WEEK));
        let (open, recent): (u32, u32) = if asked.has_keywords() {
            let read = |row: &mut Row| Ok((row.take()?, row.take()?));
            let open = self.list(&OPEN_TEXTS, &at, read).await?;
            let recent = self.list(&SINCE_TEXTS, &since, read).await?;
            let count = |texts| asked.sift(texts).map(|ids| u32::try_from(ids.len()).unwrap_or(u32::MAX));
            (count(open)?, count(recent)?)
        } else {
            (self.scalar(&OPEN_COUNT, &at).await?, self.scalar(&SINCE_COUNT, &since).await?)
        };
        Ok(Forecast { open, per_week: recent.div_ceil(WEEKS.unsigned_abs() as u32) })
    }
}
