//! Drafts that a machine makes, outside of any turn. A person edits or
//! confirms one before it can be submitted.

use std::sync::Arc;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use crate::dialogue::change::{Outcome, Refusal};
use crate::dialogue::desk::{draft_failed, draft_made};
use crate::dialogue::press::ShortDigest;
use crate::domain::ids::{PersonId, PostingId, StaffId};
use crate::domain::lang::Lang;
use crate::domain::person::Address;
use crate::domain::posting::Posting;
use crate::platform::Outgoing;
use crate::store::{Job, Lane, NewOutgoing, StoreError, Tx};
use crate::text::Texts;
use crate::text::glossary::terms_in;
use crate::translate::{Draft, LONGEST_SOURCE, NoDraft, Order, TranslateError, Translator, taken};
use crate::view::Message;

use super::apply::Applied;
use super::jobs::MAX_ATTEMPTS;
use super::office::{self, Fault};
use super::{Service, ServiceError};

/// What such a job is called.
const KIND: &str = "translate";
/// How long a claimed job is ours, in ms: longer than a server may take.
const LEASE: i64 = 180_000;
/// After how long, in ms, something under way may be asked for again.
const STALE: i64 = 3_600_000;
/// Longest that a server's wish to be left alone is heeded, in ms.
const LONGEST_WAIT: i64 = 3_600_000;

/// What a job says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Asked {
    posting: PostingId,
    lang: Lang,
    from: Lang,
    /// The text of the posting that was looked at.
    digest: ShortDigest,
    staff: StaffId,
    /// Who is told where, unless they look at pages.
    person: PersonId,
    at: Address,
}

/// What is to be drafted, where, and of which text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wanted {
    pub posting: PostingId,
    pub lang: Lang,
    pub from: Lang,
    pub digest: ShortDigest,
}

/// Leaves a draft to be made.
pub(super) async fn order(tx: &mut Tx, of: &Applied<'_>, wanted: Wanted) -> Result<Outcome, Fault> {
    let (actor, _) = of.cast;
    let staff = actor.staff.as_ref().ok_or(Refusal::NotAllowed)?;
    let Wanted { posting: id, lang, from, digest } = wanted;
    let posting = office::to_be_corrected(tx, staff, id, Some(&digest)).await?;
    let content = &posting.head.content;
    if !of.machine || lang == from || lang == content.source_lang || !content.texts.contains_key(&from) {
        return Err(Refusal::NotFound.into());
    }
    if tx.ask_draft(id, lang, of.now - STALE, of.now).await? {
        let at = of.inbound.at.clone();
        let asked = Asked { posting: id, lang, from, digest, staff: staff.id, person: actor.id, at };
        let asked = serde_json::to_string(&asked).map_err(StoreError::from)?;
        tx.add_job(KIND, &asked, of.now).await?;
        tx.audit(Some(staff.id), "posting-draft", &id.to_string(), lang.code(), of.now).await?;
    }
    Ok(Outcome::Drafting(id))
}

impl Service {
    /// The same with a machine that drafts translations.
    #[must_use]
    pub fn translating_with(self, translator: Arc<dyn Translator>) -> Self {
        Self { translator: Some(translator), ..self }
    }

    /// Has drafts made that were asked for, until stopped. Without a machine
    /// there is nothing to do.
    pub fn run_translations<'a>(&'a self, stop: watch::Receiver<bool>) -> BoxFuture<'a, ()> {
        async move {
            let Some(translator) = &self.translator else { return };
            self.work_until(stop, &self.translate_wake, || self.next_translation(translator.as_ref())).await;
        }
        .boxed()
    }

    async fn next_translation(&self, translator: &dyn Translator) -> Result<bool, ServiceError> {
        let Some(job) = self.claim(KIND, LEASE).await? else { return Ok(false) };
        let Ok(asked) = serde_json::from_str::<Asked>(&job.payload) else {
            tracing::error!(job_id = job.id, "a job of another version cannot be read");
            self.end(&job).await?;
            return Ok(true);
        };
        let posting = self.store.read().await?.posting(asked.posting).await?;
        let made = match posting.filter(|posting| asked.digest.matches(&posting.head.digest)) {
            None => Err(TranslateError::new(NoDraft::Overtaken, "the posting was changed")),
            Some(posting) => made(translator, &posting, &asked).await,
        };
        match made {
            Err(error) if error.passes() && job.attempts < MAX_ATTEMPTS => {
                tracing::warn!(
                    job_id = job.id,
                    why = error.why.code(),
                    detail = error.detail,
                    "no draft yet"
                );
                self.later(&job, error.after_ms).await?;
            }
            made => self.keep(&job, &asked, made).await?,
        }
        Ok(true)
    }

    /// Tries again when the server allows it, or else after the usual pauses.
    async fn later(&self, job: &Job, after_ms: Option<i64>) -> Result<(), ServiceError> {
        let Some(after) = after_ms else { return self.again(job).await };
        let mut tx = self.store.write().await?;
        tx.retry_job(job.id, self.clock.now() + after.clamp(0, LONGEST_WAIT)).await?;
        Ok(tx.commit().await?)
    }

    /// Keeps the draft, or why there is none, and tells who asked.
    async fn keep(
        &self,
        job: &Job,
        asked: &Asked,
        made: Result<Draft, TranslateError>,
    ) -> Result<(), ServiceError> {
        let now = self.clock.now();
        let mut tx = self.store.write().await?;
        let Some(posting) = tx.lock_posting(asked.posting).await? else { return self.end(job).await };
        let unchanged = asked.digest.matches(&posting.head.digest);
        let made = if unchanged {
            made
        } else {
            Err(TranslateError::new(NoDraft::Overtaken, "the posting was changed"))
        };
        let failure = match made {
            Ok(draft) => {
                let mut content = posting.head.content.clone();
                content.draft(asked.lang, draft.title, draft.body);
                tx.revise(posting.id, &content, Some(asked.staff), now).await?;
                tx.end_draft(posting.id, asked.lang).await?;
                None
            }
            Err(error) => {
                tracing::error!(job_id = job.id, why = error.why.code(), detail = error.detail, "no draft");
                tx.fail_draft(posting.id, asked.lang, error.why).await?;
                Some(error.why)
            }
        };
        if let Some(reader) = tx.reader(asked.person).await?.filter(|_| !asked.at.is_desk()) {
            let words = Texts::get().words(reader.lang).also(reader.reads);
            let message = match failure {
                None => draft_made(&posting, asked.lang, asked.from, words),
                Some(why) => draft_failed(&posting, asked.lang, why, words),
            };
            say(&mut tx, &asked.at, message, now).await?;
        }
        tx.finish_job(job.id).await?;
        tx.commit().await?;
        self.wake.wake();
        Ok(())
    }
}

async fn say(tx: &mut Tx, to: &Address, message: Message, now: i64) -> Result<(), StoreError> {
    let what = Outgoing::Say(message);
    let lane = Lane::Interactive;
    tx.enqueue(NewOutgoing { to, lane, what: &what, anchor: None, edit_anchor: None, reply: None }, now)
        .await
        .map(drop)
}

/// Asks the machine and takes of its answer what can be taken.
async fn made(
    translator: &dyn Translator,
    posting: &Posting,
    asked: &Asked,
) -> Result<Draft, TranslateError> {
    let gone = || TranslateError::new(NoDraft::Overtaken, "there is no text in that language any more");
    let text = posting.head.content.texts.get(&asked.from).ok_or_else(gone)?;
    let chars = text.title.chars().count() + text.body.chars().count();
    if chars > LONGEST_SOURCE {
        return Err(TranslateError::new(NoDraft::TooLong, format!("{chars} characters")));
    }
    let whole = format!("{}\n{}", text.title, text.body);
    let order = Order {
        from: asked.from,
        to: asked.lang,
        title: text.title.clone(),
        body: text.body.clone(),
        terms: terms_in(&whole, asked.from, asked.lang),
    };
    taken(&order, &translator.translate(&order).await?)
}
