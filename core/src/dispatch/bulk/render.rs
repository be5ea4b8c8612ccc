//! The card of a notice. What it is about is read and made ready once a
//! second for a language, not once a person; the line that says why is the
//! person's own.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError};

use tokio::sync::Mutex;

use crate::dialogue::digest::{Arrived, Reader};
use crate::dialogue::press::Press;
use crate::dialogue::{card, digest, news, subscribe};
use crate::domain::ids::NoticeId;
use crate::domain::lang::Lang;
use crate::domain::person::PersonKind;
use crate::domain::posting::Posting;
use crate::domain::station::Station;
use crate::domain::subscription::Filter;
use crate::platform::{Adapter, OWN_LINE, Own, Stencil};
use crate::store::{Because, Claimed, StoreError};
use crate::text::{Texts, Words};
use crate::view::Message;

use super::super::Dispatch;
use super::digest::Digest;

/// Notices remembered at once; a broadcast seldom meets more.
const KEPT: usize = 64;
/// Descriptions of filters remembered at once: some 200 bytes each.
const DESCRIBED: usize = 8_192;

/// How long what was read of a posting is believed, in ms: what is closed or
/// corrected meanwhile shows within a second.
const FRESH: i64 = 1000;

/// What a notice is about, and what was made ready of it.
struct Subject {
    read_at: i64,
    about: Option<(Posting, Option<Station>)>,
    /// By language; `None` where the adapter makes nothing ready.
    stencils: std::sync::Mutex<HashMap<Lang, Option<Arc<Stencil>>>>,
}

/// A message for one reader.
pub(super) enum Shown {
    /// As it is.
    Message(Message),
    /// Made ready for many, with the reader's own parts.
    Stencil(Arc<Stencil>, Own),
}

/// What notices are about, and filters in words.
#[derive(Default)]
pub(super) struct Renderer {
    subjects: Mutex<HashMap<NoticeId, Arc<Subject>>>,
    described: std::sync::Mutex<HashMap<(Lang, String), Arc<str>>>,
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
        let words = Texts::get().words(due.lang);
        let card = |because| card::notice(posting, content, station.as_ref(), words, because, now);
        let because = due.subscription.as_ref();
        let because = because
            .map(|because| (because.id, card::reason(because.id, &self.described(because, words), words)));
        if let (true, Some((of, line))) = (super::is_like_others(due), &because)
            && line.len() <= OWN_LINE
            && let Some(stencil) = subject.stencil(due.lang, || {
                let marks = super::marks(posting.id);
                let Press::Why { of, .. } = marks.press else { return None };
                adapter.stencil(&card(Some((of, marks.line.clone()))), &marks)
            })
        {
            let own = Own { line: line.clone(), press: Press::Why { id: posting.id, of: *of } };
            return Ok(Some(Shown::Stencil(stencil, own)));
        }
        let message = card(because);
        Ok(Some(Shown::Message(match due.kind {
            PersonKind::Human => message,
            PersonKind::Group => card::for_group(message, posting.id),
        })))
    }

    /// The message that lists these; `None` for what is no longer public,
    /// which is named besides.
    pub(super) async fn digest(
        &self,
        dispatch: &Dispatch,
        digest: &Digest,
    ) -> Result<(Option<Message>, Vec<NoticeId>), StoreError> {
        let (words, now) = (Texts::get().words(digest.lang), dispatch.clock.now());
        let (mut subjects, mut over) = (Vec::new(), Vec::new());
        for due in &digest.rows {
            let subject = self.subject(dispatch, due.notice).await?;
            let open = subject.about.as_ref().is_some_and(|(posting, _)| posting.is_open(now));
            match &due.subscription {
                Some(because) if open => {
                    subjects.push((subject, because.id, self.described(because, words)));
                }
                Some(_) | None => over.push(due.notice),
            }
        }
        let arrived: Vec<Arrived<'_>> = subjects
            .iter()
            .filter_map(|(subject, of, filter)| {
                let (posting, _) = subject.about.as_ref()?;
                Some(Arrived { posting, content: posting.shown()?, of: *of, filter })
            })
            .collect();
        let reader = Reader { kind: digest.kind, zone: &digest.zone, more: digest.more, next: digest.next };
        let message = match (arrived.as_slice(), &subjects[..]) {
            ([], _) => None,
            ([one], [(subject, ..)]) if digest.more == 0 => {
                let station = subject.about.as_ref().and_then(|(_, station)| station.as_ref());
                let reason = card::reason(one.of, one.filter, words);
                let message =
                    card::notice(one.posting, one.content, station, words, Some((one.of, reason)), now);
                Some(match digest.kind {
                    PersonKind::Human => message,
                    PersonKind::Group => card::for_group(message, one.posting.id),
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
        Ok(Some(news::recalled(posting.id, content, Texts::get().words(due.lang))))
    }

    /// A filter in words, from the text it is kept as.
    fn described(&self, because: &Because, words: Words) -> Arc<str> {
        let key = (words.lang(), because.typed.clone());
        let mut described = self.described.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(words) = described.get(&key) {
            return words.clone();
        }
        if described.len() >= DESCRIBED {
            described.clear();
        }
        // A text that was never a filter says nothing rather than holding the notice up.
        let filter: Filter = serde_json::from_str(&because.typed).unwrap_or_default();
        let text: Arc<str> = subscribe::described(&filter, words).into();
        described.insert(key, text.clone());
        text
    }

    async fn subject(&self, dispatch: &Dispatch, notice: NoticeId) -> Result<Arc<Subject>, StoreError> {
        let now = dispatch.clock.now();
        let mut subjects = self.subjects.lock().await;
        if let Some(subject) = subjects.get(&notice)
            && (0..FRESH).contains(&(now - subject.read_at))
        {
            return Ok(subject.clone());
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
        if subjects.len() >= KEPT {
            subjects.clear();
        }
        let subject = Arc::new(Subject { read_at: now, about, stencils: std::sync::Mutex::default() });
        subjects.insert(notice, subject.clone());
        Ok(subject)
    }
}

impl Subject {
    fn stencil(&self, lang: Lang, make: impl FnOnce() -> Option<Stencil>) -> Option<Arc<Stencil>> {
        let mut stencils = self.stencils.lock().unwrap_or_else(PoisonError::into_inner);
        stencils.entry(lang).or_insert_with(|| make().map(Arc::new)).clone()
    }
}
