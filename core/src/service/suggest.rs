//! Suggestions while somebody fills something in. Reads only.

use futures::FutureExt as _;
use futures::future::BoxFuture;

use crate::dialogue::commands::Offer;
use crate::domain::field::Field;
use crate::domain::ids::{EventId, PostingId};
use crate::domain::lang::Lang;
use crate::domain::person::Address;
use crate::domain::posting::{Posting, PostingKind};
use crate::domain::search::Asked;
use crate::domain::station::Station;
use crate::store::{StoreError, Tx};
use crate::text::{Texts, Words, pick, shorten};

use super::search::{Wanted, find};
use super::{Service, ServiceError};

/// Most suggestions at once; what Discord shows.
const MOST: usize = 25;
/// Longest label, in characters.
const LABEL: usize = 100;
/// Longest text that is looked for, in characters; more is typed by no person.
const TYPED: usize = 100;

/// Something that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// How it is called in the person's language, at most 100 characters.
    pub label: String,
    /// What stands for it when it is chosen, at most 100 characters; what is
    /// typed instead is taken too.
    pub value: String,
}

impl Suggestion {
    fn new(label: &str, value: impl ToString) -> Self {
        Self { label: shorten(label, LABEL, |_| 1), value: value.to_string() }
    }
}

impl Service {
    /// What somebody may mean by what they typed so far, the likeliest first,
    /// at most 25. Whoever is not known reads it in the language of `hint`.
    ///
    /// # Errors
    /// When the store fails.
    pub fn suggest<'a>(
        &'a self,
        by: &'a Address,
        hint: Option<Lang>,
        what: Offer,
        typed: &'a str,
    ) -> BoxFuture<'a, Result<Vec<Suggestion>, ServiceError>> {
        async move {
            let typed: String = typed.chars().take(TYPED).collect();
            let mut tx = self.store.read().await?;
            let known = tx.person_at(by).await?.map(|(_, person)| person.lang);
            let words = Texts::get().words(known.or(hint).unwrap_or(Lang::En));
            let mut found = match what {
                Offer::Field => fields(&typed, words),
                Offer::Fields => {
                    let all = pick::all_fields(&typed)
                        .map(|_| Suggestion::new(&words.say("filter-all-fields"), "all"));
                    all.into_iter().chain(fields(&typed, words)).collect()
                }
                Offer::Station => {
                    let found = pick::stations(&typed, &tx.stations().await?);
                    let label = |station: &Station| pick::station_label(station, words);
                    found.iter().map(|(_, station)| Suggestion::new(&label(station), station.id)).collect()
                }
                Offer::Posting => {
                    postings(&mut tx, &typed, PostingKind::Demand, words, self.clock.now()).await?
                }
                Offer::Event => {
                    postings(&mut tx, &typed, PostingKind::Event, words, self.clock.now()).await?
                }
                Offer::Found => searched(&mut tx, &typed, words, self.clock.now()).await?,
            };
            found.truncate(MOST);
            Ok(found)
        }
        .boxed()
    }
}

fn fields(typed: &str, words: Words) -> Vec<Suggestion> {
    let suggestion = |field: Field| Suggestion::new(&words.field(field), field.code());
    pick::fields(typed).into_iter().map(|(_, field)| suggestion(field)).collect()
}

async fn postings(
    tx: &mut Tx,
    typed: &str,
    kind: PostingKind,
    words: Words,
    now: i64,
) -> Result<Vec<Suggestion>, StoreError> {
    let number = typed.trim().parse().ok().filter(|number| *number > 0).map(PostingId);
    let mut found: Vec<Posting> = Vec::new();
    let event = || typed.parse().ok().map(|EventId(id)| PostingId(id));
    if let Some(id) = typed.parse().ok().or_else(event).or(number) {
        found.extend(tx.posting(id).await?.filter(|posting| posting.is_open(now)));
    }
    let size = u32::try_from(MOST).unwrap_or(u32::MAX);
    found.extend(tx.open_of_kind(kind, typed.trim(), size, now).await?);
    if found.len() < MOST && !typed.trim().is_empty() {
        found.extend(hits(tx, typed, Some(kind), words.lang(), now).await?);
    }
    found.retain(|posting| posting.shown().is_some_and(|content| content.kind() == kind));
    let mut seen = Vec::new();
    let mut suggestions = Vec::new();
    for posting in found {
        let Some(content) = posting.shown().filter(|_| !seen.contains(&posting.id)) else { continue };
        let text = words.rendition(content).text;
        suggestions.push(Suggestion::new(
            &format!("{} {}", content.reference(posting.id), text.title),
            content.reference(posting.id),
        ));
        seen.push(posting.id);
    }
    Ok(suggestions)
}

/// What is found by words: its title, and its id, which opens it when it is
/// chosen.
async fn searched(tx: &mut Tx, typed: &str, words: Words, now: i64) -> Result<Vec<Suggestion>, StoreError> {
    if typed.trim().is_empty() {
        return Ok(Vec::new());
    }
    let label = |posting: &Posting| {
        let content = posting.shown()?;
        let id = content.reference(posting.id);
        // The id tells two of the same title apart, so it is never cut off.
        let room = LABEL.saturating_sub(id.chars().count() + 3);
        let title = shorten(&content.text_for(words.lang()).1.title, room, |_| 1);
        Some(Suggestion::new(&format!("{title} · {id}"), id))
    };
    Ok(hits(tx, typed, None, words.lang(), now).await?.iter().filter_map(label).collect())
}

async fn hits(
    tx: &mut Tx,
    typed: &str,
    kind: Option<PostingKind>,
    lang: Lang,
    now: i64,
) -> Result<Vec<Posting>, StoreError> {
    let size = u32::try_from(MOST).unwrap_or(u32::MAX);
    let wanted = Wanted { kind: kind.map(Into::into), ..Wanted::new(Asked::new(typed), lang, size) };
    let found = find(tx, &wanted, now).await?;
    Ok(found.hits.into_iter().map(|hit| hit.posting).collect())
}
