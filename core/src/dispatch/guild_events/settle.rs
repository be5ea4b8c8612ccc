//! From what was marked to what is wanted: which events shall stand in which
//! guilds, and in which language.

use std::collections::BTreeMap;

use crate::domain::ids::PostingId;
use crate::domain::lang::Lang;
use crate::domain::person::Platform;
use crate::domain::posting::{Posting, PostingState};
use crate::domain::subscription::Filter;
use crate::store::{Stale, Store, StoreError, Tx, WantedEvent};

use super::super::matching::matches;

/// Marks that are settled in one transaction.
const MARKS: u32 = 8;

/// Settles some of what is marked; false when nothing was.
pub(super) async fn some(store: &Store, now: i64) -> Result<bool, StoreError> {
    let mut tx = store.write().await?;
    let marks = tx.take_stale(MARKS).await?;
    if marks.is_empty() {
        return Ok(false);
    }
    for mark in marks {
        let wanted = match mark {
            Stale::Posting(id) => of_posting(&mut tx, id, now).await?,
            Stale::Guild(platform, guild) => of_guild(&mut tx, platform, &guild, now).await?,
        };
        tx.want_events(&wanted, now).await?;
    }
    tx.commit().await?;
    Ok(true)
}

/// Whether it is public, takes place and has not begun.
fn is_to_come(posting: &Posting, now: i64) -> bool {
    let span = posting.shown().and_then(|content| content.span());
    posting.state == PostingState::Published
        && posting.halt.is_none()
        && span.is_some_and(|span| span.from > now)
}

async fn of_posting(tx: &mut Tx, id: PostingId, now: i64) -> Result<Vec<WantedEvent>, StoreError> {
    let Some(posting) = tx.posting(id).await? else { return Ok(Vec::new()) };
    let takers = match is_to_come(&posting, now) {
        true => tx.guilds_taking(&posting).await?,
        false => BTreeMap::new(),
    };
    let known = tx.guilds_of_event(id).await?;
    let lost = known.into_iter().filter(|guild| !takers.contains_key(guild)).collect::<Vec<_>>();
    let takers = takers.into_iter().map(|(guild, lang)| (guild, Some(lang)));
    let all = takers.chain(lost.into_iter().map(|guild| (guild, None)));
    Ok(all.map(|((platform, guild), lang)| WantedEvent { posting: id, platform, guild, lang }).collect())
}

async fn of_guild(
    tx: &mut Tx,
    platform: Platform,
    guild: &str,
    now: i64,
) -> Result<Vec<WantedEvent>, StoreError> {
    let takes = tx.guild_takes(platform, guild).await?;
    let mut wanted: BTreeMap<PostingId, Option<Lang>> =
        tx.events_of_guild(platform, guild).await?.into_iter().map(|id| (id, None)).collect();
    if !takes.is_empty() {
        for posting in tx.events_not_begun(now).await? {
            if let Some(lang) = taken_in(&takes, &posting)? {
                wanted.insert(posting.id, Some(lang));
            }
        }
    }
    let row = |(posting, lang)| WantedEvent { posting, platform, guild: guild.to_owned(), lang };
    Ok(wanted.into_iter().map(row).collect())
}

/// The language of the first that takes it.
fn taken_in(takes: &[(Filter, Lang)], posting: &Posting) -> Result<Option<Lang>, StoreError> {
    let Some(content) = posting.shown() else { return Ok(None) };
    for (filter, lang) in takes {
        if matches(filter, posting.station, content)? {
            return Ok(Some(*lang));
        }
    }
    Ok(None)
}
