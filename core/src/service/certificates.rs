//! Certificates of attendance: issuing them, and setting them outside of any
//! turn and off the runtime, so that nobody else waits for it.

use futures::FutureExt as _;
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};
use tokio::sync::watch;

use crate::dialogue::change::{EventOutcome, Outcome, Refusal};
use crate::dialogue::event::certificate;
use crate::dialogue::need::Registered;
use crate::domain::access::{Action, may};
use crate::domain::ids::{PersonId, RegistrationId};
use crate::domain::lang::Lang;
use crate::domain::person::{Address, Person};
use crate::domain::registration::Issued;
use crate::platform::Outgoing;
use crate::print::{Document, PrintError};
use crate::store::{Job, Lane, NewOutgoing, StoreError, StoredFile, Tx};
use crate::text::{Texts, Words};
use crate::view::Message;

use super::apply::Applied;
use super::events::registered;
use super::feed::is_token;
use super::jobs::MAX_ATTEMPTS;
use super::office::Fault;
use super::{Service, ServiceError, signin};

/// What such a job is called.
const KIND: &str = "certificate";
/// How long a claimed job is ours, in ms; a certificate takes less than a second.
const LEASE: i64 = 60_000;

/// What a job says.
#[derive(Serialize, Deserialize)]
struct Order {
    registration: RegistrationId,
    /// Who asked, and where they are answered.
    person: PersonId,
    at: Address,
    reply: Option<String>,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum Withheld {
    /// Not for this person, or not yet.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// It could not be set.
    #[error(transparent)]
    Print(#[from] PrintError),
    /// The store failed.
    #[error(transparent)]
    Service(#[from] ServiceError),
}

impl From<StoreError> for Withheld {
    fn from(error: StoreError) -> Self {
        Self::Service(error.into())
    }
}

/// A certificate as whoever verifies it sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// What was issued.
    pub issued: Issued,
    /// For which registration, with its event.
    pub registered: Registered,
}

/// Issues the certificate of a registration, unless that was done before, and
/// leaves it to be made and sent to where it was asked for.
pub(super) async fn order(tx: &mut Tx, of: &Applied<'_>, id: RegistrationId) -> Result<Outcome, Fault> {
    let (actor, _) = of.cast;
    issue(tx, actor, id, of.now).await?;
    let (at, reply) = (of.inbound.at.clone(), of.inbound.reply.clone());
    let order = Order { registration: id, person: actor.id, at, reply };
    let order = serde_json::to_string(&order).map_err(StoreError::from)?;
    tx.add_job(KIND, &order, of.now).await?;
    Ok(Outcome::Event(EventOutcome::Printing(id)))
}

/// Issues the certificate for the person themselves or for staff who may see the event.
async fn issue(
    tx: &mut Tx,
    actor: &Person,
    id: RegistrationId,
    now: i64,
) -> Result<(Registered, Issued), Fault> {
    let found = registered(tx, id).await?.ok_or(Refusal::NotFound)?;
    if found.registration.person != actor.id {
        let station = found.posting.station;
        let staff = actor.staff.as_ref().filter(|staff| may(staff, Action::Look, station));
        let staff = staff.ok_or(Refusal::NotFound)?;
        certificate::is_due(&found, now)?;
        tx.audit(Some(staff.id), "event-certificate", &id.to_string(), "", now).await?;
    }
    certificate::is_due(&found, now)?;
    let token = format!("{}{}", signin::new_code(), signin::new_code()).to_lowercase();
    let issued = tx.issue_certificate(id, &token, now).await?;
    Ok((found, issued))
}

impl Service {
    /// Makes what was asked for, until stopped.
    pub fn run_prints<'a>(&'a self, stop: watch::Receiver<bool>) -> BoxFuture<'a, ()> {
        async move {
            self.work_until(stop, &self.print_wake, || self.next_print()).await;
        }
        .boxed()
    }

    async fn next_print(&self) -> Result<bool, ServiceError> {
        let Some(job) = self.claim(KIND, LEASE).await? else { return Ok(false) };
        let Ok(order) = serde_json::from_str::<Order>(&job.payload) else {
            tracing::error!(job_id = job.id, "a job of another version cannot be read");
            self.end(&job).await?;
            return Ok(true);
        };
        if let Err(error) = self.make(&job, &order).await {
            match job.attempts < MAX_ATTEMPTS {
                true => self.again(&job).await?,
                false => self.end(&job).await?,
            }
            return Err(error);
        }
        Ok(true)
    }

    /// Makes one and sends it, or says why there is none.
    async fn make(&self, job: &Job, order: &Order) -> Result<(), ServiceError> {
        let mut tx = self.store.read().await?;
        let found = registered(&mut tx, order.registration).await?;
        let issued = tx.certificate(order.registration).await?;
        let asker = tx.reader(order.person).await?;
        let named = match &found {
            Some(found) => tx.reader(found.registration.person).await?,
            None => None,
        };
        drop(tx);
        let (Some(found), Some(issued), Some(asker), Some(named)) = (found, issued, asker, named) else {
            return self.end(job).await;
        };
        let words = Texts::get().words(asker.lang).also(asker.reads);
        let printed = self.print(&found, &issued, named.lang).await;
        let now = self.clock.now();
        let mut tx = self.store.write().await?;
        let message = match printed {
            Ok(pdf) => {
                let named = certificate::file_name(&found, &issued);
                let about = (named.as_str(), certificate::MEDIA_TYPE);
                let file = tx.put_file_for(order.person, about, &pdf, now).await?;
                certificate::message(&found, &issued, file, words)
            }
            Err(error) => not_made(&error, words),
        };
        let what = Outgoing::Say(message);
        let (to, reply) = (&order.at, order.reply.as_deref());
        let lane = Lane::Interactive;
        tx.enqueue(NewOutgoing { to, lane, what: &what, anchor: None, edit_anchor: None, reply }, now)
            .await?;
        tx.finish_job(job.id).await?;
        tx.commit().await?;
        self.wake.wake();
        Ok(())
    }

    /// Sets a certificate, off the runtime.
    async fn print(&self, found: &Registered, issued: &Issued, lang: Lang) -> Result<Vec<u8>, PrintError> {
        let Some(printing) = &self.printing else { return Err(PrintError::Fonts(Vec::new())) };
        let address = printing.verify_at.as_ref().map(|url| format!("{url}/certificate/{}", issued.token));
        let document = certificate::certificate(found, issued, lang, address);
        let printer = printing.printer.clone();
        let document = Document::Certificate(Box::new(document));
        let printed = tokio::task::spawn_blocking(move || printer.print(&document)).await;
        printed.unwrap_or_else(|panicked| Err(PrintError::Template(panicked.to_string())))
    }

    /// The certificate of a registration as a file, for staff who may see the event.
    ///
    /// # Errors
    /// When they may not, when there is none, and when it cannot be set.
    pub async fn certificate(&self, by: &Address, id: RegistrationId) -> Result<StoredFile, Withheld> {
        let mut tx = self.store.write().await?;
        let person = tx.person_at(by).await?.map(|(_, person)| person);
        let person = person.filter(|person| person.staff.is_some()).ok_or(Refusal::NotFound)?;
        let (found, issued) = match issue(&mut tx, &person, id, self.clock.now()).await {
            Ok(issued) => issued,
            Err(Fault::Refused(refusal)) => return Err(refusal.into()),
            Err(Fault::Store(error)) => return Err(error.into()),
        };
        let reader = tx.reader(found.registration.person).await?;
        let reader = reader.ok_or(StoreError::Missing("who registered"))?;
        tx.commit().await?;
        let bytes = self.print(&found, &issued, reader.lang).await?;
        let (name, media_type) =
            (certificate::file_name(&found, &issued), certificate::MEDIA_TYPE.to_owned());
        Ok(StoredFile { name, media_type, bytes })
    }

    /// The certificate whose public address ends in this token; `None` where
    /// none was issued under it.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn verified(&self, token: &str) -> Result<Option<Verified>, ServiceError> {
        if !is_token(token) {
            return Ok(None);
        }
        let mut tx = self.store.read().await?;
        let Some(issued) = tx.certificate_of_token(token).await? else { return Ok(None) };
        let registered = registered(&mut tx, issued.registration).await?;
        Ok(registered.map(|registered| Verified { issued, registered }))
    }
}

/// Tells who asked, and who looks after the house.
fn not_made(error: &PrintError, words: Words) -> Message {
    // The letters are of somebody's name.
    tracing::error!(
        code = error.code(),
        "a certificate could not be set; haizhi doctor says what is missing"
    );
    Message::problem(certificate::failed(error, words))
}
