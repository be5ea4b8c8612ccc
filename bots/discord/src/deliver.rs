//! Sending.

use async_trait::async_trait;
use haizhi_adapter::text::Document;
use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::event::IncomingFile;
use haizhi_core::platform::{
    Adapter, Capabilities, ChatRate, Condition, Delivered, Failure, FetchFailure, NotScheduled, Outgoing,
    Parcel, Scheduling,
};
use haizhi_core::view::{Message, View};

use crate::answers::{NotAnswered, Sent};
use crate::body::Body;
use crate::client::{CallError, Upload};
use crate::discord::Discord;
use crate::failure::{self, Kind as Refused};
use crate::files;
use crate::forums;
use crate::handle::{Handle, Kind, Named};
use crate::render;
use crate::route::Route;
use crate::scheduled;

/// Bytes of a file that every channel takes.
const FILE: usize = 10 << 20;
/// A page of a list: what one select holds without scrolling far.
const LIST_PAGE: u32 = 12;
/// Entries of a digest: the longest of so many fit an embed.
const DIGEST_ENTRIES: u32 = 16;
/// For how long a repeated nonce gives the first message back, in ms. Discord
/// says "a few minutes"; this is the least that can be meant.
pub(crate) const REPEAT_MS: i64 = 120_000;
/// Characters of a thread's name.
const POST_NAME: usize = 100;

#[async_trait]
impl Adapter for Discord {
    fn platform(&self) -> Platform {
        Platform::Discord
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            forms: true,
            edits: true,
            tables: false,
            answers_alone: true,
            list_page: LIST_PAGE,
            digest_entries: DIGEST_ENTRIES,
            repeat_ms: REPEAT_MS,
            scheduled_events: true,
        }
    }

    async fn deliver(&self, parcel: &Parcel<'_>) -> Result<Delivered, Failure> {
        match parcel.what {
            Outgoing::Say(message) => self.say(parcel, message).await,
            Outgoing::Edit { message, to } => self.edit(parcel, message, to).await,
            Outgoing::Delete { message, instead: _ } => self.delete(message).await,
            Outgoing::Answer { press, text, alert, alone } => {
                self.toast(parcel, Toast { press, text, alert: *alert, alone: *alone }).await
            }
            // Commands are one list for everybody here, registered at the start.
            Outgoing::Menu { .. } => Ok(Delivered { message: None }),
        }
    }

    /// Discord counts what goes through an interaction apart from the bot's
    /// own rate: <https://discord.com/developers/docs/topics/rate-limits#global-rate-limit>.
    fn is_paced(&self, parcel: &Parcel<'_>) -> bool {
        let lives =
            |handle: &str| Handle::decode(handle).filter(|handle| self.shared.answers.lives(handle).is_ok());
        match parcel.what {
            Outgoing::Say(_) => parcel.reply.and_then(lives).is_none(),
            Outgoing::Answer { press, .. } => lives(press).is_none(),
            Outgoing::Edit { message, .. } => match Named::decode(message) {
                Some(Named::In { message, .. }) => {
                    parcel.reply.and_then(lives).is_none_or(|handle| !handle.changes(&message))
                }
                Some(Named::Whispered { .. }) | None => false,
            },
            Outgoing::Delete { message, .. } => matches!(Named::decode(message), Some(Named::In { .. })),
            // Nothing is sent.
            Outgoing::Menu { .. } => false,
        }
    }

    fn chat_rate(&self, to: &Address) -> ChatRate {
        match is_guild(to) {
            // Discord's own limit is five in five seconds; nobody reads faster than this.
            true => ChatRate { gap_ms: 1_000, per_minute: 30 },
            // Answers are said as fast as they come.
            false => ChatRate::default(),
        }
    }

    async fn fetch(&self, file: &IncomingFile, limit: u64) -> Result<Vec<u8>, FetchFailure> {
        files::fetch(&self.shared, file, limit).await
    }

    async fn schedule(&self, guild: &str, what: Scheduling<'_>) -> Result<Option<String>, NotScheduled> {
        scheduled::schedule(&self.shared.client, guild, what).await
    }

    fn deep_link(&self, _: &str) -> Option<String> {
        // Discord has no link that begins a conversation with something.
        None
    }

    fn condition(&self) -> Condition {
        self.shared.health.condition(self.shared.clock.now())
    }
}

/// A short text for whoever used a control.
struct Toast<'a> {
    /// The handle of what they did.
    press: &'a str,
    /// What it says; may be empty.
    text: &'a str,
    /// Whether it must be seen before going on.
    alert: bool,
    /// Whether the turn says nothing else.
    alone: bool,
}

/// Whether it is a channel of a guild; everything else is a person.
fn is_guild(to: &Address) -> bool {
    !to.topic.is_empty()
}

fn done(named: Option<Named>) -> Delivered {
    Delivered { message: named.map(|named| named.encode()) }
}

impl Discord {
    /// Says something: in answer where that can be, otherwise where they are.
    async fn say(&self, parcel: &Parcel<'_>, message: &Message) -> Result<Delivered, Failure> {
        let handle = parcel.reply.and_then(Handle::decode);
        if let View::Form(form) = &message.view {
            self.shared.forms.keep(&parcel.to.chat, form, self.shared.clock.now());
            let modal = render::modal(form, 0);
            if let (Some(handle), Some(modal)) = (&handle, modal) {
                match self.shared.answers.open(handle, &modal).await {
                    Ok(true) => return Ok(Delivered { message: None }),
                    Ok(false) | Err(NotAnswered::TooLate) => {}
                    Err(NotAnswered::Failed(failure)) => return Err(failure),
                }
            }
        }
        let (body, document) = Body::of(message);
        let upload = document.map(|document| upload(document, parcel.file)).transpose()?;
        if let Some(handle) = &handle {
            match self.shared.answers.say(handle, body.clone(), upload.as_ref(), parcel.key).await {
                Ok(named) => return Ok(done(named)),
                Err(NotAnswered::Failed(failure)) => return Err(failure),
                Err(NotAnswered::TooLate) => {}
            }
        }
        self.send(parcel, body, upload.as_ref(), &heading(message)).await
    }

    /// Sends an ordinary message.
    async fn send(
        &self,
        parcel: &Parcel<'_>,
        body: Body,
        file: Option<&Upload>,
        heading: &str,
    ) -> Result<Delivered, Failure> {
        let body = body.keyed(parcel.key);
        if parcel.to.chat.parse::<u64>().is_err() {
            return Err(Failure::Rejected("no address of Discord".into()));
        }
        if is_guild(parcel.to) {
            return self.send_to_guild(parcel, body.calling(parcel.mentions), file, heading).await;
        }
        let client = &self.shared.client;
        let (waits, now) = (parcel.reply.is_some(), self.shared.clock.now());
        let person = &parcel.to.chat;
        let channel = self.shared.direct.channel(client, person, waits, now).await?;
        match self.post(&Route::Say { channel: &channel }, &body, file).await {
            Ok(sent) => Ok(done(Some(placed(sent, &channel)))),
            Err(error) => {
                if failure::kind_of(&error) == Some(Refused::Gone) {
                    self.shared.direct.forget(person);
                }
                Err(failure::failure(error))
            }
        }
    }

    /// Sends to a channel or thread; in a forum that is a post of its own.
    async fn send_to_guild(
        &self,
        parcel: &Parcel<'_>,
        body: Body,
        file: Option<&Upload>,
        heading: &str,
    ) -> Result<Delivered, Failure> {
        let (client, rooms, channel) = (&self.shared.client, &self.shared.rooms, parcel.to.chat.as_str());
        if !rooms.is_forum(client, channel).await.map_err(|error| again(failure::failure(error)))? {
            match self.post(&Route::Say { channel }, &body, file).await {
                Ok(sent) => return Ok(done(Some(placed(sent, channel)))),
                Err(error) if failure::kind_of(&error) == Some(Refused::Forum) => {
                    rooms.is_forum_after_all(channel);
                }
                Err(error) => return Err(failure::failure(error)),
            }
        }
        let name = render::name(heading, POST_NAME);
        // A post has no nonce: what may have arrived is looked for.
        if parcel.again
            && let Some(opened) = forums::opened(client, parcel.to, &name, self.shared.clock.now()).await?
        {
            return Ok(done(Some(opened)));
        }
        let post = serde_json::json!({ "name": name, "message": body.unkeyed() });
        let route = Route::Post { channel };
        let sent: Result<Sent, CallError> = match file {
            Some(file) => self.shared.client.upload(&route, &post, file).await,
            None => self.shared.client.send(&route, &post).await,
        };
        Ok(done(Some(forums::post(sent.map_err(failure::failure)?.id))))
    }

    async fn post(&self, route: &Route<'_>, body: &Body, file: Option<&Upload>) -> Result<Sent, CallError> {
        match file {
            Some(file) => self.shared.client.upload(route, body, file).await,
            None => self.shared.client.send(route, body).await,
        }
    }

    /// Changes what was said: as the answer to the control that was used,
    /// otherwise where it stands.
    async fn edit(&self, parcel: &Parcel<'_>, message: &str, to: &Message) -> Result<Delivered, Failure> {
        let named = Named::decode(message).ok_or(Failure::NotEditable)?;
        if let View::Form(_) = to.view {
            // A message cannot become a form; it is said, and so opened, instead.
            return Err(Failure::NotEditable);
        }
        let (body, document) = Body::of(to);
        if document.is_some() {
            return Err(Failure::NotEditable);
        }
        if let Some(handle) = parcel.reply.and_then(Handle::decode) {
            match self.shared.answers.change(&handle, &named, &body).await {
                Ok(Some(changed)) => return Ok(done(Some(changed))),
                Ok(None) | Err(NotAnswered::TooLate) => {}
                Err(NotAnswered::Failed(failure)) => return Err(again(failure)),
            }
        }
        match &named {
            Named::In { channel, message } => {
                let route = Route::Edit { channel, message };
                match self.shared.client.done(&route, &body).await {
                    Ok(()) => Ok(done(Some(named))),
                    // What is closed stays as it is, and is no reason to give the channel up.
                    Err(error) if failure::kind_of(&error) == Some(Refused::Archived) => {
                        Err(Failure::NotEditable)
                    }
                    Err(error) => Err(again(failure::failure(error))),
                }
            }
            Named::Whispered { message } => match self.shared.answers.change_whisper(message, &body).await {
                Ok(changed) => Ok(done(Some(changed))),
                Err(NotAnswered::TooLate) => Err(Failure::NotEditable),
                Err(NotAnswered::Failed(failure)) => Err(again(failure)),
            },
        }
    }

    async fn delete(&self, message: &str) -> Result<Delivered, Failure> {
        let failed = match Named::decode(message).ok_or(Failure::NotEditable)? {
            Named::In { channel, message } => {
                let route = Route::Delete { channel: &channel, message: &message };
                self.shared.client.bare(&route).await.map_err(failure::failure)
            }
            Named::Whispered { message } => match self.shared.answers.delete_whisper(&message).await {
                Ok(()) => Ok(()),
                Err(NotAnswered::TooLate) => Err(Failure::NotEditable),
                Err(NotAnswered::Failed(failure)) => Err(failure),
            },
        };
        match failed {
            // It is gone already.
            Ok(()) | Err(Failure::NotEditable) => Ok(Delivered { message: None }),
            Err(failure) => Err(again(failure)),
        }
    }

    /// A short text for whoever used a control. Without one, what the turn says
    /// next is the answer, and where it says nothing the spinner is ended.
    async fn toast(&self, parcel: &Parcel<'_>, toast: Toast<'_>) -> Result<Delivered, Failure> {
        let Toast { press, text, alert, alone } = toast;
        let nothing = Ok(Delivered { message: None });
        let Some(handle) = Handle::decode(press) else { return nothing };
        if text.trim().is_empty() {
            // To a command, Discord would show for ever that an answer is being thought of.
            if alone && handle.kind == Kind::Control {
                self.shared.answers.acknowledge(&handle).await;
            }
            return nothing;
        }
        if alert || alone || !self.shared.answers.keep_toast(&handle, text).await {
            return self.alert(parcel.to, &handle, text, parcel.key).await;
        }
        let (discord, to, key) = (self.clone(), parcel.to.clone(), parcel.key.to_owned());
        tokio::spawn(async move {
            let Some(text) = discord.shared.answers.kept_toast(&handle).await else { return };
            if let Err(failure) = discord.alert(&to, &handle, &text, &key).await {
                tracing::warn!(%failure, "a short text was not said");
            }
        });
        nothing
    }

    /// Says a short text now, to the person alone.
    async fn alert(
        &self,
        to: &Address,
        handle: &Handle,
        text: &str,
        key: &str,
    ) -> Result<Delivered, Failure> {
        match self.shared.answers.toast(handle, text, key).await {
            Ok(()) => Ok(Delivered { message: None }),
            Err(NotAnswered::Failed(failure)) => Err(failure),
            Err(NotAnswered::TooLate) => {
                let (press, what) = (handle.encode(), Outgoing::Say(Message::text(text)));
                let parcel = Parcel { reply: Some(&press), ..Parcel::new(to, &what, key) };
                self.send(&parcel, Body::text(text), None, text).await
            }
        }
    }
}

/// To change or delete twice does no harm: what was lost is tried again.
pub(crate) fn again(failure: Failure) -> Failure {
    match failure {
        Failure::Unknown(what) => Failure::Down(what),
        other => other,
    }
}

/// Where a message stands, in the channel it was sent to if it does not say.
fn placed(sent: Sent, channel: &str) -> Named {
    let channel = if sent.channel_id.is_empty() { channel.to_owned() } else { sent.channel_id };
    Named::In { channel, message: sent.id }
}

fn upload(document: Document, file: Option<&[u8]>) -> Result<Upload, Failure> {
    let bytes = file.ok_or_else(|| Failure::Rejected("the file is not in the store".into()))?;
    if bytes.len() > FILE {
        return Err(Failure::Rejected(format!("a file of {} bytes is more than Discord takes", bytes.len())));
    }
    Ok(Upload { document, bytes: bytes.to_vec() })
}

/// What a post in a forum is called.
fn heading(message: &Message) -> String {
    match &message.view {
        View::Text(text) => {
            text.heading.clone().or_else(|| text.paragraphs.first().cloned()).unwrap_or_default()
        }
        View::Card(card) => card.title.clone(),
        View::List(list) => list.heading.clone(),
        View::Digest(digest) => digest.heading.clone(),
        View::Choice(choice) => choice.question.first().cloned().unwrap_or_default(),
        View::Form(form) => form.heading.clone(),
        View::Table(table) => table.heading.clone(),
        View::File(file) => file.name.clone(),
        View::Chart(chart) => chart.heading.clone(),
        View::Progress(progress) => progress.heading.clone(),
    }
}
