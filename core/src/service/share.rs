//! What somebody may send into any chat: the public cards of what they look
//! for. Reads only.

use futures::FutureExt as _;
use futures::future::BoxFuture;

use crate::dialogue::card;
use crate::domain::ids::StationId;
use crate::domain::lang::Lang;
use crate::domain::person::Address;
use crate::domain::posting::Posting;
use crate::domain::search::Asked;
use crate::domain::station::Station;
use crate::platform::{Shareable, Shareables};
use crate::store::{StoreError, Tx};
use crate::text::{Texts, Words};

use super::search::{Wanted, find};
use super::{Service, ServiceError};

/// Cards a page: what a phone shows, so that each letter typed costs little.
const PAGE: u32 = 10;

impl Service {
    /// What somebody may mean by what they typed so far, the likeliest first;
    /// what is newest while nothing is typed. `page` counts from 0. Whoever is
    /// not known reads it in the language of `hint`.
    ///
    /// # Errors
    /// When the store fails.
    pub fn shareables<'a>(
        &'a self,
        by: &'a Address,
        hint: Option<Lang>,
        typed: &'a str,
        page: u32,
    ) -> BoxFuture<'a, Result<Shareables, ServiceError>> {
        async move {
            let now = self.clock.now();
            let mut tx = self.store.read().await?;
            let known = tx.person_at(by).await?.map(|(_, person)| person.lang);
            let words = Texts::get().words(known.or(hint).unwrap_or(Lang::En));
            let (postings, more) = wanted(&mut tx, typed, words.lang(), page, now).await?;
            let stations = tx.stations().await?;
            let station = |id: Option<StationId>| stations.iter().find(|station| Some(station.id) == id);
            let entries = postings.iter();
            Ok(Shareables {
                entries: entries
                    .filter_map(|posting| shareable(posting, station(posting.station), words, now))
                    .collect(),
                next: more.then_some(page + 1),
                nothing: words.say("share-nothing"),
            })
        }
        .boxed()
    }
}

/// One page of postings, and whether another follows.
async fn wanted(
    tx: &mut Tx,
    typed: &str,
    lang: Lang,
    page: u32,
    now: i64,
) -> Result<(Vec<Posting>, bool), StoreError> {
    let asked = Asked::new(typed);
    if asked.text.is_empty() {
        let newest = tx.open_postings(None, Some(""), page, PAGE, now).await?;
        let more = newest.page + 1 < newest.total.div_ceil(PAGE);
        return Ok(if newest.page == page { (newest.items, more) } else { (Vec::new(), false) });
    }
    let found = find(tx, &Wanted { page, ..Wanted::new(asked, lang, PAGE) }, now).await?;
    // Of a page that is no longer there the last is given.
    if found.page != page {
        return Ok((Vec::new(), false));
    }
    let more = page + 1 < found.total.div_ceil(PAGE);
    Ok((found.hits.into_iter().map(|hit| hit.posting).collect(), more))
}

fn shareable(posting: &Posting, station: Option<&Station>, words: Words, now: i64) -> Option<Shareable> {
    let content = posting.shown()?;
    let (title, description) = card::in_a_line(posting.id, content, words, now);
    Some(Shareable {
        id: content.reference(posting.id),
        title,
        description,
        message: card::shared(posting, content, station, words, now),
    })
}
