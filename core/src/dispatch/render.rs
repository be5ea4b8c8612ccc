//! The card of a notice. What it is about is read once a second, not once a
//! person; the line that says why is the person's own.

use std::collections::HashMap;
use std::sync::Arc;

use tokio::sync::Mutex;

use crate::dialogue::{card, subscribe};
use crate::domain::ids::NoticeId;
use crate::domain::person::PersonKind;
use crate::domain::posting::Posting;
use crate::domain::station::Station;
use crate::store::{Claimed, StoreError};
use crate::text::Texts;
use crate::view::Message;

use super::Dispatch;

/// Notices remembered at once; a broadcast seldom meets more.
const KEPT: usize = 64;

/// How long what was read of a posting is believed, in ms: what is closed or
/// corrected meanwhile shows within a second.
const FRESH: i64 = 1000;

/// What a notice is about, and when that was read.
type Subject = (i64, Option<Arc<(Posting, Option<Station>)>>);

/// What notices are about.
#[derive(Default)]
pub(super) struct Renderer {
    subjects: Mutex<HashMap<NoticeId, Subject>>,
}

impl Renderer {
    /// The message for one recipient; `None` when the posting is no longer public.
    pub(super) async fn message(
        &self,
        dispatch: &Dispatch,
        due: &Claimed,
    ) -> Result<Option<Message>, StoreError> {
        let Some(subject) = self.subject(dispatch, due.notice).await? else { return Ok(None) };
        let (posting, station) = subject.as_ref();
        let now = dispatch.clock.now();
        let Some(content) = posting.shown().filter(|_| posting.is_open(now)) else { return Ok(None) };
        let words = Texts::get().words(due.lang);
        let mut tx = dispatch.store.read().await?;
        let because = tx.subscription(due.subscription, due.person).await?;
        let because = because.map(|kept| (kept.id, subscribe::described(&kept.filter, words)));
        let message = card::notice(posting, content, station.as_ref(), words, because, now);
        Ok(Some(match due.kind {
            PersonKind::Human => message,
            PersonKind::Group => card::for_group(message, posting.id),
        }))
    }

    async fn subject(
        &self,
        dispatch: &Dispatch,
        notice: NoticeId,
    ) -> Result<Option<Arc<(Posting, Option<Station>)>>, StoreError> {
        let now = dispatch.clock.now();
        let mut subjects = self.subjects.lock().await;
        if let Some((read, subject)) = subjects.get(&notice)
            && now - read < FRESH
        {
            return Ok(subject.clone());
        }
        let mut tx = dispatch.store.read().await?;
        let subject = match tx.notice_posting(notice).await? {
            Some(id) => tx.posting(id).await?,
            None => None,
        };
        let station = match subject.as_ref().and_then(|posting| posting.station) {
            Some(id) => tx.station(id).await?,
            None => None,
        };
        let subject = subject.map(|posting| Arc::new((posting, station)));
        if subjects.len() >= KEPT {
            subjects.clear();
        }
        subjects.insert(notice, (now, subject.clone()));
        Ok(subject)
    }
}
