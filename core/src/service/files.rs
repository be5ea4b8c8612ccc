//! Files that people bring: taken in within a turn, then fetched, looked at and
//! kept outside of any; what became of it is said in place of "looking at it".

use std::collections::BTreeMap;
use std::sync::Arc;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use crate::dialogue::change::{Outcome, Refusal};
use crate::dialogue::event::files::{Fate, anchor, fate};
use crate::dialogue::state::Flow;
use crate::domain::access::Action;
use crate::domain::event::AnswerKind;
use crate::domain::feedback::{Handout, MAX_HANDOUTS};
use crate::domain::file::{Cover, FileFor, FilePurpose, FileType, KeptFile};
use crate::domain::ids::{PersonId, PostingId, RegistrationId};
use crate::domain::lang::Lang;
use crate::domain::person::{Address, Person, Platform, Staff};
use crate::domain::posting::PostingContent;
use crate::event::IncomingFile;
use crate::files::{Checked, Object, Unfit, check};
use crate::platform::{Adapter, FetchFailure, Outgoing};
use crate::store::{Job, Lane, NewFile, NewOutgoing, StoreError, Tx};
use crate::text::Texts;

use super::apply::Applied;
use super::attendees::event_within;
use super::jobs::MAX_ATTEMPTS;
use super::office::Fault;
use super::{Service, ServiceError, events, feedback, office};

/// What such a job is called.
const KIND: &str = "file";
/// How long a claimed job is ours, in ms: longer than fetching takes.
const LEASE: i64 = 120_000;
/// Bytes of a handle under which the house itself keeps what was uploaded.
const HANDLE: &str = "file:";

/// What a job says.
#[derive(Serialize, Deserialize)]
struct Order {
    person: PersonId,
    at: Address,
    to: FileFor,
    file: IncomingFile,
}

/// Takes a file in that may be brought here; it is looked at outside of this turn.
pub(super) async fn take(
    tx: &mut Tx,
    of: &Applied<'_>,
    to: FileFor,
    file: IncomingFile,
) -> Result<Outcome, Fault> {
    let (actor, _) = of.cast;
    if file.size > to.most_bytes() {
        return Err(Refusal::FileTooLarge(to.most_bytes()).into());
    }
    allowed(tx, actor, to, of.now).await?;
    let order = Order { person: actor.id, at: of.inbound.at.clone(), to, file };
    let order = serde_json::to_string(&order).map_err(StoreError::from)?;
    Ok(Outcome::FileTaken(tx.add_job(KIND, &order, of.now).await?))
}

/// Whether this person may bring such a file now.
async fn allowed(tx: &mut Tx, actor: &Person, to: FileFor, now: i64) -> Result<(), Fault> {
    match to {
        FileFor::Answer { registration, question } => {
            own_question(tx, actor, registration, question, now).await.map(drop)
        }
        FileFor::Cover { event } | FileFor::Handout { event } => {
            event_within(tx, staff_of(actor)?, Action::Edit, event).await.map(drop)
        }
    }
}

fn staff_of(actor: &Person) -> Result<&Staff, Refusal> {
    actor.staff.as_ref().ok_or(Refusal::NotAllowed)
}

/// The question of the person's own registration that is answered by a file.
async fn own_question(
    tx: &mut Tx,
    actor: &Person,
    id: RegistrationId,
    question: u32,
    now: i64,
) -> Result<(events::Locked, String), Fault> {
    let (registration, locked) = events::own(tx, actor, id).await?;
    let question = usize::try_from(question).ok().and_then(|at| locked.event.questions.get(at));
    let question = question.filter(|question| question.answer == AnswerKind::File);
    let text = question.ok_or(Refusal::NotFound)?.text.clone();
    let to_come = locked.posting.halt.is_none() && locked.posting.is_open(now);
    match registration.state.is_live() && to_come {
        true => Ok((locked, text)),
        false => Err(Refusal::Over.into()),
    }
}

/// What is to be kept: what it is, and where its bytes are already.
struct Held<'a> {
    checked: &'a Checked,
    object: &'a Object,
}

/// Names the bytes and does with the file what it is for. A refusal has written nothing.
async fn keep(
    tx: &mut Tx,
    actor: &Person,
    to: FileFor,
    held: &Held<'_>,
    now: i64,
) -> Result<KeptFile, Fault> {
    match to {
        FileFor::Answer { registration, question } => {
            let (locked, text) = own_question(tx, actor, registration, question, now).await?;
            let event = locked.posting.id;
            let kept = hold(tx, to, held, (Some(actor.id), event), now).await?;
            tx.answer_with_file(registration, &text, kept.id, now).await?;
            let mut answers = tx.registration(registration).await?.ok_or(Refusal::NotFound)?.answers;
            answers.retain(|(asked, _)| *asked != text);
            answers.push((text, kept.name.clone()));
            tx.keep_answers(registration, &answers, now).await?;
            Ok(kept)
        }
        FileFor::Cover { event } => {
            let staff = staff_of(actor)?;
            let posting = event_within(tx, staff, Action::Edit, event).await?.posting;
            let mut content = posting.head.content.clone();
            let details = content.event.as_mut().ok_or(Refusal::NotFound)?;
            office::alive(&posting)?;
            let kept = hold(tx, to, held, (None, event), now).await?;
            let png = held.checked.kind == FileType::Png;
            details.cover = Some(Cover { file: kept.id, digest: held.object.digest.clone(), png });
            office::correct(tx, staff, event, None, &content, now).await?;
            forget_covers(tx, event, now).await?;
            Ok(kept)
        }
        FileFor::Handout { event } => {
            let staff = staff_of(actor)?;
            event_within(tx, staff, Action::Edit, event).await?;
            let mut handouts: Vec<Handout> =
                tx.handouts(event).await?.into_iter().map(|kept| kept.handout).collect();
            if handouts.len() >= MAX_HANDOUTS {
                return Err(Refusal::TooMany(MAX_HANDOUTS).into());
            }
            let kept = hold(tx, to, held, (None, event), now).await?;
            let title = kept.name.rsplit_once('.').map_or(kept.name.as_str(), |(stem, _)| stem);
            handouts.push(Handout::of_file(title, kept.id));
            feedback::keep_handouts(tx, staff, event, &handouts, now).await?;
            Ok(kept)
        }
    }
}

/// Forgets pictures that neither the newest text of an event nor the one that
/// is public names. The dates of one that takes place again and again share theirs.
async fn forget_covers(tx: &mut Tx, event: PostingId, now: i64) -> Result<(), Fault> {
    if tx.repeat_starts(event).await?.len() > 1 {
        return Ok(());
    }
    let posting = tx.posting(event).await?.ok_or(Refusal::NotFound)?;
    let cover = |content: &PostingContent| Some(content.event.as_ref()?.cover.as_ref()?.file);
    let named = [cover(&posting.head.content), posting.shown().and_then(cover)];
    for file in tx.files_of_event(event, FilePurpose::Cover).await? {
        if !named.contains(&Some(file)) {
            tx.drop_file(file, now).await?;
        }
    }
    Ok(())
}

/// What becomes of a file that was looked at.
async fn brought(
    tx: &mut Tx,
    person: &Person,
    to: FileFor,
    (looked, object): (&Result<Checked, Unfit>, Option<&Object>),
    now: i64,
) -> Result<Fate, StoreError> {
    Ok(match (looked, object) {
        (Ok(checked), Some(object)) => match keep(tx, person, to, &Held { checked, object }, now).await {
            Ok(kept) => Fate::Kept(kept),
            Err(Fault::Refused(refusal)) => Fate::Refused(refusal),
            Err(Fault::Store(error)) => return Err(error),
        },
        (Err(unfit), _) => Fate::Unfit(unfit.clone()),
        (Ok(_), None) => Fate::Unfit(Unfit::NotFetched),
    })
}

async fn hold(
    tx: &mut Tx,
    to: FileFor,
    held: &Held<'_>,
    (person, event): (Option<PersonId>, PostingId),
    now: i64,
) -> Result<KeptFile, StoreError> {
    let (checked, size) = (held.checked, held.checked.bytes.len() as u64);
    let media_type = checked.kind.media_type();
    let new = NewFile {
        name: &checked.name,
        media_type,
        purpose: to.purpose(),
        person,
        posting: Some(event),
        size,
    };
    let id = tx.hold_file(new, held.object, now).await?;
    Ok(KeptFile { id, name: checked.name.clone(), media_type: media_type.to_owned(), size })
}

impl Service {
    /// Keeps what somebody uploaded, until it is looked at; what an adapter
    /// announces of it. `None` where no file is waited for: nothing is kept then.
    ///
    /// # Errors
    /// When the store or the place for files fails.
    pub fn keep_upload<'a>(
        &'a self,
        by: &'a Address,
        name: &'a str,
        bytes: &'a [u8],
    ) -> BoxFuture<'a, Result<Option<IncomingFile>, ServiceError>> {
        async move {
            let now = self.clock.now();
            let mut tx = self.store.read().await?;
            let Some((_, person)) = tx.person_at(by).await? else { return Ok(None) };
            if !matches!(tx.load_state(by, by).await?.flow, Flow::Sending(_) | Flow::Sent(_)) {
                return Ok(None);
            }
            drop(tx);
            let object = self.store.put_object(bytes, now).await?;
            let mut tx = self.store.write().await?;
            let size = bytes.len() as u64;
            let new = NewFile {
                name,
                media_type: "application/octet-stream",
                purpose: FilePurpose::Incoming,
                person: Some(person.id),
                posting: None,
                size,
            };
            let id = tx.hold_file(new, &object, now).await?;
            tx.commit().await?;
            Ok(Some(IncomingFile { name: name.to_owned(), size, handle: format!("{HANDLE}{id}") }))
        }
        .boxed()
    }

    /// Looks at what was taken in, until stopped.
    pub fn run_files<'a>(
        &'a self,
        adapters: &'a [Arc<dyn Adapter>],
        stop: watch::Receiver<bool>,
    ) -> BoxFuture<'a, ()> {
        async move {
            let adapters: BTreeMap<Platform, Arc<dyn Adapter>> =
                adapters.iter().map(|adapter| (adapter.platform(), adapter.clone())).collect();
            self.work_until(stop, &self.file_wake, || self.next_file(&adapters)).await;
        }
        .boxed()
    }

    async fn next_file(&self, adapters: &BTreeMap<Platform, Arc<dyn Adapter>>) -> Result<bool, ServiceError> {
        let Some(job) = self.claim(KIND, LEASE).await? else { return Ok(false) };
        let Ok(order) = serde_json::from_str::<Order>(&job.payload) else {
            tracing::error!(job_id = job.id, "a job of another version cannot be read");
            self.end(&job).await?;
            return Ok(true);
        };
        let bytes = match adapters.get(&order.at.platform) {
            Some(adapter) => adapter.fetch(&order.file, order.to.most_bytes()).await,
            None => Err(FetchFailure::Down("the platform does not run here".into())),
        };
        let (last, lost) = (job.attempts >= MAX_ATTEMPTS, matches!(bytes, Err(FetchFailure::Down(_))));
        if lost && !last {
            self.again(&job).await?;
            return Ok(true);
        }
        let looked = match bytes {
            Ok(bytes) => self.look_at(&order.file.name, bytes, order.to).await?,
            Err(FetchFailure::TooLarge { .. }) => Err(Unfit::TooLarge(order.to.most_bytes())),
            Err(FetchFailure::Gone | FetchFailure::Down(_)) => Err(Unfit::NotFetched),
        };
        if let Err(error) = self.settle(&job, &order, looked).await {
            match last {
                true => self.end(&job).await?,
                false => self.again(&job).await?,
            }
            return Err(error);
        }
        Ok(true)
    }

    /// What the bytes are, found out off the runtime.
    async fn look_at(
        &self,
        name: &str,
        bytes: Vec<u8>,
        to: FileFor,
    ) -> Result<Result<Checked, Unfit>, ServiceError> {
        let name = name.to_owned();
        let looked = tokio::task::spawn_blocking(move || check::check(&name, &bytes, to)).await;
        Ok(looked.unwrap_or(Err(Unfit::Corrupt)))
    }

    /// Takes a file that a page of the workbench brings at once; what became of
    /// it. `None` for somebody of whom nothing is known.
    ///
    /// # Errors
    /// When the store or the place for files fails.
    pub fn bring<'a>(
        &'a self,
        by: &'a Address,
        to: FileFor,
        name: &'a str,
        bytes: Vec<u8>,
    ) -> BoxFuture<'a, Result<Option<(Fate, Lang)>, ServiceError>> {
        async move {
            let now = self.clock.now();
            let looked = self.look_at(name, bytes, to).await?;
            let object = match &looked {
                Ok(checked) => Some(self.store.put_object(&checked.bytes, now).await?),
                Err(_) => None,
            };
            let mut tx = self.store.write().await?;
            let Some((_, person)) = tx.person_at(by).await? else { return Ok(None) };
            let what = brought(&mut tx, &person, to, (&looked, object.as_ref()), now).await?;
            // A refusal has written nothing, so there is nothing to take back.
            tx.commit().await?;
            Ok(Some((what, person.lang)))
        }
        .boxed()
    }

    /// Keeps a file that may be kept, and says what became of it.
    async fn settle(
        &self,
        job: &Job,
        order: &Order,
        looked: Result<Checked, Unfit>,
    ) -> Result<(), ServiceError> {
        let now = self.clock.now();
        let object = match &looked {
            Ok(checked) => Some(self.store.put_object(&checked.bytes, now).await?),
            Err(_) => None,
        };
        let mut tx = self.store.write().await?;
        let Some(person) = tx.person(order.person).await? else {
            drop(tx);
            return self.end(job).await;
        };
        let what = brought(&mut tx, &person, order.to, (&looked, object.as_ref()), now).await?;
        if let Some(id) = order.file.handle.strip_prefix(HANDLE).and_then(|id| id.parse().ok())
            && order.at.platform == Platform::Web
        {
            tx.drop_file(id, now).await?;
        }
        let message = fate(order.to, &what, Texts::get().words(person.lang));
        let what = Outgoing::Say(message);
        let key = anchor(job.id);
        let (lane, to) = (Lane::Personal, &order.at);
        tx.enqueue(
            NewOutgoing { to, lane, what: &what, anchor: None, edit_anchor: Some(&key), reply: None },
            now,
        )
        .await?;
        tx.finish_job(job.id).await?;
        tx.commit().await?;
        self.wake.wake();
        Ok(())
    }
}
