//! Interactions that wait for an answer: each gets exactly one first answer,
//! and until a quarter of an hour later more can be said to it.
//!
//! Discord gives three seconds for the first. A turn is committed and sent
//! within milliseconds, so it is held open for what the turn says: a message,
//! a change in place, or a modal, which only a first answer can open. When
//! nothing was said after two seconds, more time is asked for.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use haizhi_core::clock::Clock;
use haizhi_core::platform::Failure;
use serde::Deserialize;
use serde_json::Value;

use crate::body::{Body, Callback, Flags, callback};
use crate::client::{CallError, Client, Upload};
use crate::failure::{self, Kind as Refused};
use crate::handle::{Handle, Kind, LIVES_MS, Named};
use crate::render::Modal;
use crate::route::Route;
use crate::wire::EPHEMERAL;

/// How long nothing is said before more time is asked for, in ms.
const HOLD_MS: i64 = 2_000;
/// How long a short text waits for something better to be said, in ms: what a
/// turn says comes all at once.
const TOAST_MS: i64 = 300;
/// For how long a first answer is worth trying, in ms, when nobody knows
/// whether there was one.
const FIRST_MS: i64 = 3_000;
/// Interactions that are remembered; those that are over are forgotten beyond it.
const KEPT: usize = 1_024;

/// How far the answering of one interaction is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nothing was said.
    Fresh,
    /// A message was promised, and is not there yet.
    Promised,
    /// The message whose control was used can be changed, and the spinner is gone.
    Changing,
    /// A message of its own was said.
    Said,
    /// It came in before this process knew of it.
    Unknown,
    /// Discord takes no answer any more.
    Over,
}

#[derive(Debug)]
struct Pending {
    stage: Stage,
    /// What was said first, and the answer to that was lost.
    tried: Option<String>,
    /// A short text that is said if nothing else is.
    toast: Option<String>,
    at: i64,
}

impl Pending {
    /// Remembers that nothing more can be said, if that is what it was.
    fn noted(&mut self, error: NotAnswered) -> NotAnswered {
        if matches!(error, NotAnswered::TooLate) {
            self.stage = Stage::Over;
        }
        error
    }
}

/// Why an interaction was not answered.
#[derive(Debug)]
pub(crate) enum NotAnswered {
    /// It cannot be answered any more: it is to be said another way.
    TooLate,
    /// Anything else.
    Failed(Failure),
}

impl From<CallError> for NotAnswered {
    fn from(error: CallError) -> Self {
        match failure::kind_of(&error) {
            Some(Refused::TooLate) => Self::TooLate,
            _ => Self::Failed(failure::failure(error)),
        }
    }
}

/// What is read of a message that was sent.
#[derive(Debug, Deserialize)]
pub(crate) struct Sent {
    pub id: String,
    #[serde(default)]
    pub channel_id: String,
    #[serde(default)]
    pub flags: u64,
}

impl Sent {
    pub fn named(self) -> Named {
        let Self { id: message, channel_id: channel, flags } = self;
        match channel.is_empty() || flags & EPHEMERAL != 0 {
            true => Named::Whispered { message },
            false => Named::In { channel, message },
        }
    }
}

#[derive(Deserialize)]
struct Called {
    resource: Option<Resource>,
}

#[derive(Deserialize)]
struct Resource {
    message: Option<Sent>,
}

/// The interactions of the last quarter of an hour.
pub(crate) struct Answers {
    client: Arc<Client>,
    clock: Arc<dyn Clock>,
    pending: Mutex<HashMap<String, Arc<tokio::sync::Mutex<Pending>>>>,
    /// What was whispered, by message: the interaction through which it can be changed.
    whispered: Mutex<HashMap<String, Handle>>,
}

impl Answers {
    pub fn new(client: Arc<Client>, clock: Arc<dyn Clock>) -> Self {
        Self { client, clock, pending: Mutex::default(), whispered: Mutex::default() }
    }

    /// An interaction came in; true unless it was known already.
    pub fn begin(&self, handle: &Handle) -> bool {
        let mut pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        if pending.contains_key(&handle.id) {
            return false;
        }
        if pending.len() >= KEPT {
            let now = self.clock.now();
            // Whoever holds one is about to change it.
            pending.retain(|_, entry| entry.try_lock().map_or(true, |entry| now - entry.at < LIVES_MS));
        }
        let entry = Pending { stage: Stage::Fresh, tried: None, toast: None, at: handle.at };
        pending.insert(handle.id.clone(), Arc::new(tokio::sync::Mutex::new(entry)));
        true
    }

    fn entry(&self, handle: &Handle) -> Arc<tokio::sync::Mutex<Pending>> {
        let mut pending = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        let unknown = || Pending { stage: Stage::Unknown, tried: None, toast: None, at: handle.at };
        let entry = pending.entry(handle.id.clone());
        entry.or_insert_with(|| Arc::new(tokio::sync::Mutex::new(unknown()))).clone()
    }

    /// Holds an interaction open, and asks for more time when nothing was said
    /// in time.
    pub async fn hold(&self, handle: &Handle) {
        self.clock.sleep_until(handle.at + HOLD_MS).await;
        let entry = self.entry(handle);
        let mut entry = entry.lock().await;
        if entry.stage != Stage::Fresh {
            return;
        }
        if let Err(error) = self.promise(handle, &mut entry).await {
            tracing::warn!(?error, "more time for an answer was not given");
        }
    }

    /// Asks for more time.
    async fn promise(&self, handle: &Handle, entry: &mut Pending) -> Result<(), NotAnswered> {
        let (kind, stage) = match handle.kind {
            Kind::Control => (callback::CHANGE_LATER, Stage::Changing),
            Kind::Command => (callback::SAY_LATER, Stage::Promised),
        };
        let data = (handle.kind == Kind::Command && handle.ephemeral).then_some(Flags { flags: EPHEMERAL });
        let route = Route::Callback { id: &handle.id, token: &handle.token };
        match self.client.done(&route, &Callback { kind, data }).await {
            Ok(()) => entry.stage = stage,
            Err(error) if failure::kind_of(&error) == Some(Refused::Answered) => entry.stage = stage,
            Err(error) => return Err(entry.noted(error.into())),
        }
        Ok(())
    }

    /// Says a message in answer; `key` tells one from another.
    pub async fn say(
        &self,
        handle: &Handle,
        body: Body,
        file: Option<&Upload>,
        key: &str,
    ) -> Result<Option<Named>, NotAnswered> {
        self.lives(handle)?;
        let entry = self.entry(handle);
        let mut entry = entry.lock().await;
        entry.toast = None;
        let body = body.whispered(handle.ephemeral);
        let said = match entry.stage {
            Stage::Over => Err(NotAnswered::TooLate),
            Stage::Fresh => self.say_first(handle, &mut entry, body, file, key).await,
            Stage::Unknown if self.clock.now() - handle.at < FIRST_MS => {
                self.say_first(handle, &mut entry, body, file, key).await
            }
            Stage::Promised => self.edit(handle, "@original", &body, file).await.map(Some),
            Stage::Changing | Stage::Said | Stage::Unknown => {
                self.say_more(handle, body, file).await.map(Some)
            }
        };
        match said {
            Ok(named) => {
                // What a control belongs to stays the original when more is said after its change.
                if entry.stage != Stage::Changing {
                    entry.stage = Stage::Said;
                }
                Ok(named)
            }
            Err(error) => Err(entry.noted(error)),
        }
    }

    async fn say_first(
        &self,
        handle: &Handle,
        entry: &mut Pending,
        body: Body,
        file: Option<&Upload>,
        key: &str,
    ) -> Result<Option<Named>, NotAnswered> {
        let again = entry.tried.as_deref() == Some(key);
        match self.first(handle, callback::SAY, Some(&body), file).await {
            Ok(named) => Ok(self.whispered(handle, named)),
            Err(error) => match failure::kind_of(&error) {
                // It was this very message that arrived, though its answer was lost.
                Some(Refused::Answered) if again => Ok(None),
                Some(Refused::Answered) => self.say_more(handle, body, file).await.map(Some),
                _ => {
                    if matches!(error, CallError::Lost(_)) {
                        entry.tried = Some(key.to_owned());
                    }
                    Err(error.into())
                }
            },
        }
    }

    /// Changes the message whose control was used, or one that was whispered.
    /// `None` when an answer to this interaction cannot change it.
    pub async fn change(
        &self,
        handle: &Handle,
        message: &Named,
        body: &Body,
    ) -> Result<Option<Named>, NotAnswered> {
        self.lives(handle)?;
        if !handle.changes(message.message()) {
            return Ok(None);
        }
        let entry = self.entry(handle);
        let mut entry = entry.lock().await;
        entry.toast = None;
        let first = matches!(entry.stage, Stage::Fresh)
            || (entry.stage == Stage::Unknown && self.clock.now() - handle.at < FIRST_MS);
        if first {
            match self.first(handle, callback::CHANGE, Some(body), None).await {
                Ok(_) => {
                    entry.stage = Stage::Changing;
                    return Ok(self.whispered(handle, Some(message.clone())));
                }
                Err(error) if failure::kind_of(&error) == Some(Refused::Answered) => {}
                Err(error) => return Err(entry.noted(error.into())),
            }
        }
        match entry.stage {
            // What was said first is the original now.
            Stage::Said => Ok(None),
            Stage::Over => Err(NotAnswered::TooLate),
            Stage::Fresh | Stage::Promised | Stage::Changing | Stage::Unknown => {
                self.edit(handle, "@original", body, None).await.map(Some)
            }
        }
    }

    /// Opens a modal, if it can still be opened.
    pub async fn open(&self, handle: &Handle, modal: &Modal) -> Result<bool, NotAnswered> {
        let entry = self.entry(handle);
        let mut entry = entry.lock().await;
        if entry.stage != Stage::Fresh || handle.modal {
            return Ok(false);
        }
        self.lives(handle)?;
        match self.first(handle, callback::MODAL, Some(modal), None).await {
            Ok(_) => {
                entry.stage = Stage::Said;
                Ok(true)
            }
            // It opened, though its answer was lost; to open it again is impossible, and no loss.
            Err(error) if failure::kind_of(&error) == Some(Refused::Answered) => Ok(true),
            Err(error) => Err(error.into()),
        }
    }

    /// Keeps a short text that is said if the turn says nothing else: where a
    /// message changes, that is seen, and a second one about it would only be
    /// in the way. False where it is to be said now.
    pub async fn keep_toast(&self, handle: &Handle, text: &str) -> bool {
        let entry = self.entry(handle);
        let mut entry = entry.lock().await;
        let keeps = handle.kind == Kind::Control && entry.stage == Stage::Fresh;
        if keeps {
            entry.toast = Some(text.to_owned());
        }
        keeps
    }

    /// What was kept, when it is time to say it and nothing else was said.
    pub async fn kept_toast(&self, handle: &Handle) -> Option<String> {
        self.clock.sleep_until(self.clock.now() + TOAST_MS).await;
        self.entry(handle).lock().await.toast.take()
    }

    /// Says a short text to the person alone, without taking the place of what
    /// changes the message.
    pub async fn toast(&self, handle: &Handle, text: &str, key: &str) -> Result<(), NotAnswered> {
        let body = Body::text(text);
        if handle.kind == Kind::Control {
            let entry = self.entry(handle);
            let mut entry = entry.lock().await;
            if entry.stage == Stage::Fresh {
                self.promise(handle, &mut entry).await?;
            }
        }
        let handle = Handle { ephemeral: true, ..handle.clone() };
        self.say(&handle, body, None, key).await.map(drop)
    }

    /// Proposes what could be typed.
    pub async fn propose(&self, handle: &Handle, choices: Value) -> Result<(), NotAnswered> {
        let route = Route::Callback { id: &handle.id, token: &handle.token };
        let data = Some(serde_json::json!({ "choices": choices }));
        Ok(self.client.done(&route, &Callback { kind: callback::PROPOSE, data }).await?)
    }

    /// The interaction through which a message can be changed that one person sees.
    pub fn whisper(&self, message: &str) -> Option<Handle> {
        let whispered = self.whispered.lock().unwrap_or_else(PoisonError::into_inner);
        whispered.get(message).cloned()
    }

    /// Changes what was whispered, through the interaction that it answered.
    pub async fn change_whisper(&self, message: &str, body: &Body) -> Result<Named, NotAnswered> {
        let handle = self.whisper(message).ok_or(NotAnswered::TooLate)?;
        self.lives(&handle)?;
        self.edit(&handle, message, body, None).await
    }

    /// Takes back what was whispered.
    pub async fn delete_whisper(&self, message: &str) -> Result<(), NotAnswered> {
        let handle = self.whisper(message).ok_or(NotAnswered::TooLate)?;
        self.lives(&handle)?;
        let application = self.application()?;
        let token = &handle.token;
        Ok(self.client.bare(&Route::DeleteAnswer { application: &application, token, message }).await?)
    }

    /// Whether something can still be said through it, as far as its age tells.
    pub fn lives(&self, handle: &Handle) -> Result<(), NotAnswered> {
        if self.clock.now() - handle.at < LIVES_MS { Ok(()) } else { Err(NotAnswered::TooLate) }
    }

    async fn first<T: serde::Serialize>(
        &self,
        handle: &Handle,
        kind: u8,
        data: Option<&T>,
        file: Option<&Upload>,
    ) -> Result<Option<Named>, CallError> {
        let route = Route::Callback { id: &handle.id, token: &handle.token };
        let body = Callback { kind, data };
        let called: Option<Called> = match file {
            Some(file) => self.client.upload(&route, &body, file).await?,
            None => self.client.send(&route, &body).await?,
        };
        let message = called.and_then(|called| called.resource).and_then(|resource| resource.message);
        Ok(message.map(Sent::named))
    }

    async fn say_more(
        &self,
        handle: &Handle,
        body: Body,
        file: Option<&Upload>,
    ) -> Result<Named, NotAnswered> {
        let application = self.application()?;
        let route = Route::FollowUp { application: &application, token: &handle.token };
        let sent: Sent = match file {
            Some(file) => self.client.upload(&route, &body, file).await?,
            None => self.client.send(&route, &body).await?,
        };
        let named = sent.named();
        self.whispered(handle, Some(named.clone()));
        Ok(named)
    }

    async fn edit(
        &self,
        handle: &Handle,
        message: &str,
        body: &Body,
        file: Option<&Upload>,
    ) -> Result<Named, NotAnswered> {
        let application = self.application()?;
        let route = Route::EditAnswer { application: &application, token: &handle.token, message };
        // Who sees a message is settled once.
        let body = body.clone().whispered(false);
        let sent: Sent = match file {
            Some(file) => self.client.upload(&route, &body, file).await?,
            None => self.client.send(&route, &body).await?,
        };
        let named = sent.named();
        self.whispered(handle, Some(named.clone()));
        Ok(named)
    }

    /// Remembers through which interaction a whispered message can be changed.
    fn whispered(&self, handle: &Handle, named: Option<Named>) -> Option<Named> {
        if let Some(Named::Whispered { message }) = &named {
            let mut whispered = self.whispered.lock().unwrap_or_else(PoisonError::into_inner);
            if whispered.len() >= KEPT {
                let now = self.clock.now();
                whispered.retain(|_, handle| now - handle.at < LIVES_MS);
            }
            whispered.insert(message.clone(), handle.clone());
        }
        named
    }

    fn application(&self) -> Result<String, NotAnswered> {
        self.client
            .application()
            .ok_or_else(|| NotAnswered::Failed(Failure::Down("not connected yet".into())))
    }
}
