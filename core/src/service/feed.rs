//! Events as anybody reads them without a conversation: calendars to
//! subscribe to, and the pages of what is public.

use futures::FutureExt as _;
use futures::future::BoxFuture;

use crate::calendar::{Calendar, Entry, Status};
use crate::dialogue::card;
use crate::dialogue::event::entry;
use crate::domain::event::{Halt, Window};
use crate::domain::ids::{PersonId, PostingId};
use crate::domain::month::Month;
use crate::domain::posting::{Posting, PostingState};
use crate::domain::registration::RegistrationState;
use crate::store::{EventFilter, StoreError};
use crate::text::{Texts, Words};
use crate::view::{Card, View};

use super::{Service, ServiceError};

const DAY_MS: i64 = 24 * 60 * 60 * 1_000;
/// For so long what is over or called off stays in the public feed.
const PUBLIC_MS: i64 = 60 * DAY_MS;
/// For so long it stays in a person's own.
const OWN_MS: i64 = 366 * DAY_MS;
/// Most entries of a person's own feed.
const MOST_OWN: u32 = 500;
/// After how long a calendar program should look again, in minutes.
const REFRESH_MINUTES: u32 = 60;
/// Letters of the secret in the address of a person's feed.
const TOKEN_LETTERS: usize = 24;

/// A public event as a page shows it.
#[derive(Debug, Clone)]
pub struct PublicEvent {
    /// The event.
    pub posting: Posting,
    /// All it says to everybody.
    pub card: Card,
    /// Its entry in a calendar; `None` without a date.
    pub entry: Option<Entry>,
    /// Whether somebody can register now.
    pub open: bool,
}

/// The secret address of a person's feed.
pub(super) fn address(public_url: &str, token: &str) -> String {
    format!("{public_url}/feed/{token}.ics")
}

/// Whether a text can be the secret of an address.
pub fn is_token(text: &str) -> bool {
    text.len() == TOKEN_LETTERS && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
}

/// A picture with its media type.
pub type Picture = (&'static str, Vec<u8>);

impl Service {
    /// What the person with this secret address has a seat for or waits for,
    /// in their language; `None` where nobody has it.
    ///
    /// # Errors
    /// When the store fails.
    pub fn own_calendar<'a>(
        &'a self,
        token: &'a str,
    ) -> BoxFuture<'a, Result<Option<Calendar>, ServiceError>> {
        async move {
            if !is_token(token) {
                return Ok(None);
            }
            let mut tx = self.store.read().await?;
            let Some(person) = tx.person_of_feed(token).await? else { return Ok(None) };
            let reader = tx.reader(person).await?.ok_or(StoreError::Missing("whose feed it is"))?;
            let own = tx.calendar(person, self.clock.now() - OWN_MS, MOST_OWN).await?;
            let ids: Vec<PostingId> = own.iter().map(|(_, registration)| registration.event).collect();
            let postings = tx.postings(&ids).await?;
            let words = Texts::get().words(reader.lang).also(reader.reads);
            let entries = own.iter().filter_map(|(changed_at, registration)| {
                let posting = postings.iter().find(|posting| posting.id == registration.event)?;
                let mut entry = self.entry(posting, entry::entry(posting, Some(registration), words)?);
                if entry.status == Status::Confirmed && registration.state != RegistrationState::Confirmed {
                    entry.status = Status::Tentative;
                }
                entry.last_modified = entry.last_modified.max(*changed_at);
                entry.stamp = entry.last_modified;
                Some(entry)
            });
            let about = (words.say("feed-own"), words.say("feed-own-what"));
            Ok(Some(calendar(about, words, entries.collect())))
        }
        .boxed()
    }

    /// Public events of this kind, with those that are over or called off since
    /// not too long.
    ///
    /// # Errors
    /// When the store fails.
    pub fn public_calendar<'a>(
        &'a self,
        filter: &'a EventFilter,
        words: Words,
    ) -> BoxFuture<'a, Result<Calendar, ServiceError>> {
        async move {
            let mut tx = self.store.read().await?;
            let events = tx.public_events(filter, (self.clock.now() - PUBLIC_MS, i64::MAX)).await?;
            let entries = events
                .iter()
                .filter_map(|posting| Some(self.entry(posting, entry::entry(posting, None, words)?)));
            Ok(calendar((words.say("feed-public"), words.say("feed-public-what")), words, entries.collect()))
        }
        .boxed()
    }

    /// Public events that are not over, the next first.
    ///
    /// # Errors
    /// When the store fails.
    pub fn events_to_come<'a>(
        &'a self,
        filter: &'a EventFilter,
    ) -> BoxFuture<'a, Result<Vec<Posting>, ServiceError>> {
        async move {
            let now = self.clock.now();
            let mut events = self.store.read().await?.public_events(filter, (now, i64::MAX)).await?;
            events.retain(|posting| {
                posting.shown().and_then(|content| content.span()).is_some_and(|span| span.until > now)
            });
            Ok(events)
        }
        .boxed()
    }

    /// Public events of a month in the order of their days.
    ///
    /// # Errors
    /// When the store fails.
    pub fn events_of_month<'a>(
        &'a self,
        filter: &'a EventFilter,
        month: Month,
    ) -> BoxFuture<'a, Result<Vec<Posting>, ServiceError>> {
        async move { Ok(self.store.read().await?.month_of_events(filter, month).await?) }.boxed()
    }

    /// An event as everybody sees it; `None` for what is none or was withdrawn.
    ///
    /// # Errors
    /// When the store fails.
    pub fn public_event<'a>(
        &'a self,
        id: PostingId,
        words: Words,
    ) -> BoxFuture<'a, Result<Option<PublicEvent>, ServiceError>> {
        async move {
            let nobody = PersonId(0);
            let Some(seen) = self.store.read().await?.seen_posting(id, nobody).await? else {
                return Ok(None);
            };
            let Some(content) = seen.posting.shown().filter(|content| content.event.is_some()) else {
                return Ok(None);
            };
            let stays = [PostingState::Published, PostingState::Expired].contains(&seen.posting.state);
            if !stays && seen.posting.halt != Some(Halt::Cancelled) {
                return Ok(None);
            }
            let now = self.clock.now();
            let View::Card(card) = card::full(&seen, words, now).view else { return Ok(None) };
            let entry =
                entry::entry(&seen.posting, None, words).map(|entry| self.entry(&seen.posting, entry));
            let open = seen.posting.halt.is_none()
                && seen.posting.is_open(now)
                && matches!(content.window(now), Window::Open(_));
            Ok(Some(PublicEvent { card, entry, open, posting: seen.posting }))
        }
        .boxed()
    }

    /// The cover picture of a public event with its media type; `None` where there is none.
    ///
    /// # Errors
    /// When the store or the place for files fails.
    pub fn public_cover<'a>(
        &'a self,
        id: PostingId,
        words: Words,
    ) -> BoxFuture<'a, Result<Option<Picture>, ServiceError>> {
        async move {
            let Some(event) = self.public_event(id, words).await? else { return Ok(None) };
            let details = event.posting.shown().and_then(|content| content.event.as_ref());
            let Some(cover) = details.and_then(|details| details.cover.clone()) else { return Ok(None) };
            let file = self.store.file(cover.file).await?;
            Ok(file.map(|file| (cover.media_type(), file.bytes)))
        }
        .boxed()
    }

    /// An entry with the page that tells more.
    fn entry(&self, posting: &Posting, entry: Entry) -> Entry {
        let url = format!("{}/events/{}", self.public_url, posting.id.0);
        Entry { url: (!self.public_url.is_empty()).then_some(url), ..entry }
    }
}

fn calendar((name, what): (String, String), words: Words, entries: Vec<Entry>) -> Calendar {
    Calendar {
        name,
        description: Some(what),
        lang: words.lang(),
        method: None,
        refresh_minutes: Some(REFRESH_MINUTES),
        color: None,
        entries,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::service::signin;

    #[test]
    fn a_token_is_known_by_its_form() {
        let token = format!("{}{}", signin::new_code(), signin::new_code()).to_lowercase();
        assert!(is_token(&token), "{token}");
        for wrong in ["", "events", &token[1..], &format!("{token}a"), &token.to_uppercase(), &"é".repeat(12)]
        {
            assert!(!is_token(wrong), "{wrong}");
        }
    }
}
