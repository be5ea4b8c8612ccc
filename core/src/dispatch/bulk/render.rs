//! The card of a notice. What it is about is read and made ready once a
//! second for a language, not once a person; the line that says why is the
//! person's own.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use crate::dialogue::digest::{Arrived, Reader};
use crate::dialogue::press::Press;
use crate::dialogue::{card, digest, news, subscribe};
use crate::domain::ids::{NoticeId, SubscriptionId};
use crate::domain::lang::{Lang, Reads};
use crate::domain::person::PersonKind;
use crate::domain::posting::Posting;
use crate::domain::station::Station;
use crate::domain::subscription::Filter;
use crate::domain::wishes::Wishes;
use crate::platform::{Adapter, OWN_LINE, Own, Stencil};
use crate::store::{Because, Claimed, StoreError};
use crate::text::{Texts, Words};
use crate::view::Message;

use super::super::Dispatch;
use super::digest::Digest;

/// Notices remembered at once; a broadcast seldom meets more.
const KEPT: usize = 64;
/// Reasons remembered at once: some 200 bytes each.
const DESCRIBED: usize = 8_192;

/// How long what was read of a posting is believed, in ms: what is closed or
/// corrected meanwhile shows within a second.
const FRESH: i64 = 1000;

/// The language that somebody chose, and what they read beside it.
type Read = (Lang, Reads);

/// What a notice is about, and what was made ready of it.
struct Subject {
    read_at: i64,
    about: Option<(Posting, Option<Station>)>,
    /// By what is read; `None` where the adapter makes nothing ready.
    stencils: Mutex<HashMap<Read, Option<Arc<Stencil>>>>,
}

/// The reason in words, around the subscription's number.
struct Reason {
    /// The filter in words.
    filter: String,
    before: String,
    after: String,
}

impl Reason {
    fn new(filter: &str, words: Words) -> Self {
        let mark = SubscriptionId(i64::MAX - 1);
        let text = card::reason(mark, filter, words);
        let (before, after) = match text.split_once(&mark.to_string()) {
            Some((before, after)) => (before.to_owned(), after.to_owned()),
            None => (text, String::new()),
        };
        Self { filter: filter.to_owned(), before, after }
    }

    fn of(&self, id: SubscriptionId) -> String {
        format!("{}{id}{}", self.before, self.after)
    }
}

/// A message for one reader.
pub(super) enum Shown {
    /// As it is.
    Message(Box<Message>),
    /// Made ready for many, with the reader's own parts.
    Stencil(Arc<Stencil>, Own),
}

/// What notices are about, and filters in words.
#[derive(Default)]
pub(super) struct Renderer {
    subjects: RwLock<HashMap<NoticeId, Arc<Subject>>>,
    /// Held while a subject is read, so that it is read once.
    reading: tokio::sync::Mutex<()>,
    reasons: RwLock<HashMap<(Lang, String), Arc<Reason>>>,
}

impl Renderer {
    /// The message for one recipient; `None` when the posting is no longer public.
    pub(super) async fn shown(
        &self,
        dispatch: &Dispatch,
        adapter: &dyn Adapter,
        due: &Claimed,
    ) -> Result<Option<Shown>, StoreError> {
        let subject = self.subject(dispatch, due.notice).await?;
        let Some((posting, station)) = &subject.about else { return Ok(None) };
        let now = dispatch.clock.now();
        let Some(content) = posting.shown().filter(|_| posting.is_open(now)) else { return Ok(None) };
        let reads = Wishes::parse(&due.wishes).reads;
        let words = Texts::get().words(due.lang).also(reads);
        let card = |because| card::notice(posting, content, station.as_ref(), words, because, now);
        let because = due.subscription.as_ref();
        let because = because.map(|because| (because.id, self.reason(because, words).of(because.id)));
        if let (true, Some((of, line))) = (super::is_like_others(due), &because)
            && line.len() <= OWN_LINE
            && let Some(stencil) = subject.stencil((due.lang, reads), || {
                let marks = super::marks(posting.id);
                let Press::Why { of, .. } = marks.press else { return None };
                adapter.stencil(&card(Some((of, marks.line.clone()))), &marks)
            })
        {
            let own = Own { line: line.clone(), press: Press::Why { id: posting.id, of: *of } };
            return Ok(Some(Shown::Stencil(stencil, own)));
        }
        let message = match due.kind {
            PersonKind::Human => card(because),
            PersonKind::Group => {
                let answers_alone = adapter.capabilities().answers_alone;
                card::for_group(posting, content, station.as_ref(), words, answers_alone, now)
            }
        };
        Ok(Some(Shown::Message(Box::new(message))))
    }

    /// The message that lists these; `None` for what is no longer public,
    /// which is named besides.
    pub(super) async fn digest(
        &self,
        dispatch: &Dispatch,
        answers_alone: bool,
        digest: &Digest,
    ) -> Result<(Option<Message>, Vec<NoticeId>), StoreError> {
        let words = Texts::get().words(digest.lang).also(digest.reads);
        let now = dispatch.clock.now();
        let (mut subjects, mut over) = (Vec::new(), Vec::new());
        for due in &digest.rows {
            let subject = self.subject(dispatch, due.notice).await?;
            let open = subject.about.as_ref().is_some_and(|(posting, _)| posting.is_open(now));
            match &due.subscription {
                Some(because) if open => {
                    subjects.push((subject, because.id, self.reason(because, words)));
                }
                Some(_) | None => over.push(due.notice),
            }
        }
        let arrived: Vec<Arrived<'_>> = subjects
            .iter()
            .filter_map(|(subject, of, filter)| {
                let (posting, _) = subject.about.as_ref()?;
                Some(Arrived { posting, content: posting.shown()?, of: *of, filter: &filter.filter })
            })
            .collect();
        let reader = Reader {
            kind: digest.kind,
            answers_alone,
            zone: &digest.zone,
            more: digest.more,
            next: digest.next,
        };
        let message = match (arrived.as_slice(), &subjects[..]) {
            ([], _) => None,
            ([one], [(subject, ..)]) if digest.more == 0 => {
                let station = subject.about.as_ref().and_then(|(_, station)| station.as_ref());
                Some(match digest.kind {
                    PersonKind::Human => {
                        let reason = (one.of, card::reason(one.of, one.filter, words));
                        card::notice(one.posting, one.content, station, words, Some(reason), now)
                    }
                    PersonKind::Group => {
                        card::for_group(one.posting, one.content, station, words, answers_alone, now)
                    }
                })
            }
            (arrived, _) => Some(digest::message(arrived, &reader, words, now)),
        };
        Ok((message, over))
    }

    /// What stands in place of a card that cannot be deleted any more.
    pub(super) async fn recalled(
        &self,
        dispatch: &Dispatch,
        due: &Claimed,
    ) -> Result<Option<Message>, StoreError> {
        let subject = self.subject(dispatch, due.notice).await?;
        let Some((posting, _)) = &subject.about else { return Ok(None) };
        let content = posting.shown().unwrap_or(&posting.head.content);
        let words = Texts::get().words(due.lang).also(Wishes::parse(&due.wishes).reads);
        Ok(Some(news::recalled(posting.id, content, words)))
    }

    /// Why somebody is told, in words; made once a filter and language.
    fn reason(&self, because: &Because, words: Words) -> Arc<Reason> {
        let key = (words.lang(), because.typed.clone());
        let known = self.reasons.read().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some(reason) = known {
            return reason;
        }
        // A text that was never a filter says nothing rather than holding the notice up.
        let filter: Filter = serde_json::from_str(&because.typed).unwrap_or_default();
        let reason = Arc::new(Reason::new(&subscribe::described(&filter, words), words));
        let mut reasons = self.reasons.write().unwrap_or_else(PoisonError::into_inner);
        if reasons.len() >= DESCRIBED {
            reasons.clear();
        }
        reasons.insert(key, reason.clone());
        reason
    }

    fn known(&self, notice: NoticeId, now: i64) -> Option<Arc<Subject>> {
        let subjects = self.subjects.read().unwrap_or_else(PoisonError::into_inner);
        let known = subjects.get(&notice).filter(|subject| (0..FRESH).contains(&(now - subject.read_at)));
        known.cloned()
    }

    async fn subject(&self, dispatch: &Dispatch, notice: NoticeId) -> Result<Arc<Subject>, StoreError> {
        let now = dispatch.clock.now();
        if let Some(subject) = self.known(notice, now) {
            return Ok(subject);
        }
        let _reading = self.reading.lock().await;
        if let Some(subject) = self.known(notice, now) {
            return Ok(subject);
        }
        let mut tx = dispatch.store.read().await?;
        let posting = match tx.notice_posting(notice).await? {
            Some(id) => tx.posting(id).await?,
            None => None,
        };
        let station = match posting.as_ref().and_then(|posting| posting.station) {
            Some(id) => tx.station(id).await?,
            None => None,
        };
        let about = posting.map(|posting| (posting, station));
        let subject = Arc::new(Subject { read_at: now, about, stencils: Mutex::default() });
        let mut subjects = self.subjects.write().unwrap_or_else(PoisonError::into_inner);
        if subjects.len() >= KEPT {
            subjects.clear();
        }
        subjects.insert(notice, subject.clone());
        Ok(subject)
    }
}

impl Subject {
    fn stencil(&self, read: Read, make: impl FnOnce() -> Option<Stencil>) -> Option<Arc<Stencil>> {
        let mut stencils = self.stencils.lock().unwrap_or_else(PoisonError::into_inner);
        stencils.entry(read).or_insert_with(|| make().map(Arc::new)).clone()
    }
}
