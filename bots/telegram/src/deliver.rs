//! Sending.

use async_trait::async_trait;
use haizhi_adapter::text::Document;
use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::event::IncomingFile;
use haizhi_core::platform::{
    Adapter, Capabilities, ChatRate, Condition, Delivered, Failure, FetchFailure, Inlet, Outgoing, Own,
    Parcel, Stencil,
};
use haizhi_core::text::shorten;
use haizhi_core::view::Message;
use reqwest::multipart::Part;
use serde::Deserialize;
use serde_json::Value;
use teloxide::payloads::{
    AnswerCallbackQuery, AnswerCallbackQuerySetters, DeleteMessage, EditMessageText, EditMessageTextSetters,
    SendDocument, SendDocumentSetters, SendMessage, SendMessageSetters,
};
use teloxide::types::{
    CallbackQueryId, ChatId, FileId, InputFile, LinkPreviewOptions, MessageId, ParseMode, ReplyMarkup,
    ThreadId,
};

use crate::client::CallError;
use crate::failure::{self, Kind};
use crate::render::{Rendered, deep_link, render};
use crate::telegram::Telegram;
use crate::{commands, files, stencil};

/// UTF-16 units of the answer to a press.
const ANSWER: usize = 200;
/// Bytes of a document.
const DOCUMENT: usize = 50 << 20;
/// A page of a list that fits a phone's screen.
const LIST_PAGE: u32 = 10;
/// Entries of a digest: the longest of so many is still one message.
const DIGEST_ENTRIES: u32 = 16;

/// What is read of a message that was sent.
#[derive(Deserialize)]
struct Sent {
    message_id: i64,
}

impl From<Sent> for Delivered {
    fn from(sent: Sent) -> Self {
        Self { message: Some(sent.message_id.to_string()) }
    }
}

#[async_trait]
impl Adapter for Telegram {
    fn platform(&self) -> Platform {
        Platform::Telegram
    }

    fn capabilities(&self) -> Capabilities {
        Capabilities {
            forms: false,
            edits: true,
            tables: false,
            answers_alone: false,
            list_page: LIST_PAGE,
            digest_entries: DIGEST_ENTRIES,
            repeat_ms: 0,
            scheduled_events: false,
        }
    }

    async fn deliver(&self, parcel: &Parcel<'_>) -> Result<Delivered, Failure> {
        let to = parcel.to;
        match parcel.what {
            Outgoing::Say(message) => self.say(to, message, parcel.file).await,
            Outgoing::Edit { message, to: wanted } => self.edit(to, message, wanted).await,
            Outgoing::Delete { message, instead } => self.delete(to, message, instead).await,
            Outgoing::Answer { press, text, alert, alone: _ } => self.answer(press, text, *alert).await,
            Outgoing::Menu { lang, staff } => {
                let payload = commands::chat_menu(chat(to)?, *lang, *staff);
                let _: Value = self.shared.client.call(&payload).await.map_err(failure::failure)?;
                Ok(Delivered { message: None })
            }
        }
    }

    fn stencil(&self, message: &Message, marks: &Own) -> Option<Stencil> {
        stencil::cut(message, marks, &self.shared.me()?.username, no_preview())
    }

    async fn deliver_stencil(
        &self,
        to: &Address,
        stencil: &Stencil,
        own: &Own,
        key: &str,
    ) -> Result<Delivered, Failure> {
        let body = stencil::fill(stencil, to, own, key)
            .ok_or(Failure::Unsupported("a line of one's own that long, or a topic"))?;
        let sent: Result<Sent, CallError> = self.shared.client.send("sendMessage", body).await;
        sent.map(Delivered::from).map_err(failure::failure)
    }

    fn chat_rate(&self, to: &Address) -> ChatRate {
        // Groups have ids below 0. https://core.telegram.org/bots/faq#broadcasting-to-users
        let group = to.chat.starts_with('-');
        ChatRate { gap_ms: 1_000, per_minute: if group { 20 } else { 0 } }
    }

    async fn fetch(&self, file: &IncomingFile, limit: u64) -> Result<Vec<u8>, FetchFailure> {
        files::fetch(&self.shared.client, file, limit).await
    }

    fn deep_link(&self, payload: &str) -> Option<String> {
        Some(deep_link(&self.shared.me()?.username, payload)?.into())
    }

    fn condition(&self) -> Condition {
        self.found()
    }

    async fn inlet(&self) -> Option<Inlet> {
        self.posts().await
    }
}

impl Telegram {
    fn rendered(&self, message: &Message) -> Result<Rendered, Failure> {
        let me = self.shared.me().ok_or_else(|| Failure::Down("not connected yet".into()))?;
        Ok(render(message, &me.username))
    }

    async fn say(&self, to: &Address, message: &Message, file: Option<&[u8]>) -> Result<Delivered, Failure> {
        let Rendered { html, keyboard, document } = self.rendered(message)?;
        let (chat, topic) = (chat(to)?, topic(to)?);
        let keyboard = keyboard.map(ReplyMarkup::InlineKeyboard);
        let sent: Result<Sent, CallError> = match document {
            None => {
                let payload = SendMessage::new(chat, html)
                    .parse_mode(ParseMode::Html)
                    .link_preview_options(no_preview());
                let payload = SendMessage { message_thread_id: topic, reply_markup: keyboard, ..payload };
                self.shared.client.call(&payload).await
            }
            Some(document) => {
                let attached = InputFile::file_id(FileId("attach://file".into()));
                let payload = SendDocument::new(chat, attached).caption(html).parse_mode(ParseMode::Html);
                let payload = SendDocument { message_thread_id: topic, reply_markup: keyboard, ..payload };
                self.shared.client.upload(&payload, part(document, file)?).await
            }
        };
        sent.map(Delivered::from).map_err(failure::failure)
    }

    async fn edit(&self, to: &Address, message: &str, wanted: &Message) -> Result<Delivered, Failure> {
        let Rendered { html, keyboard, document } = self.rendered(wanted)?;
        if document.is_some() {
            // A text cannot become a file.
            return Err(Failure::NotEditable);
        }
        let id = message.parse().map(MessageId).map_err(|_| Failure::NotEditable)?;
        let payload = EditMessageText::new(chat(to)?, id, html)
            .parse_mode(ParseMode::Html)
            .link_preview_options(no_preview());
        let payload = EditMessageText { reply_markup: keyboard, ..payload };
        let done = Delivered { message: Some(message.to_owned()) };
        match self.shared.client.call::<_, Value>(&payload).await {
            Ok(_) => Ok(done),
            Err(CallError::Refused(refusal)) if failure::kind(&refusal) == Kind::NotModified => Ok(done),
            Err(error) => Err(failure::failure(error)),
        }
    }

    /// Bots delete within 48 hours; what is older says `instead` that it is over.
    async fn delete(&self, to: &Address, message: &str, instead: &Message) -> Result<Delivered, Failure> {
        let id = message.parse().map(MessageId).map_err(|_| Failure::NotEditable)?;
        match self.shared.client.call::<_, Value>(&DeleteMessage::new(chat(to)?, id)).await {
            Ok(_) => Ok(Delivered { message: None }),
            Err(CallError::Refused(refusal)) => match failure::kind(&refusal) {
                Kind::NotThere => Ok(Delivered { message: None }),
                Kind::NotDeletable => self.edit(to, message, instead).await,
                _ => Err(failure::failure(CallError::Refused(refusal))),
            },
            // Deleting twice does no harm: what was lost is tried again.
            Err(CallError::Lost(what)) => Err(Failure::Down(what)),
            Err(error) => Err(failure::failure(error)),
        }
    }

    async fn answer(&self, press: &str, text: &str, alert: bool) -> Result<Delivered, Failure> {
        let payload = AnswerCallbackQuery::new(CallbackQueryId(press.to_owned()));
        let payload = match text.trim() {
            "" => payload,
            text => payload.text(shorten(text, ANSWER, char::len_utf16)).show_alert(alert),
        };
        match self.shared.client.call::<_, Value>(&payload).await {
            Ok(_) => Ok(Delivered { message: None }),
            // The spinner is gone by then, and nobody can be told anything any more.
            Err(CallError::Refused(refusal)) if failure::kind(&refusal) == Kind::TooLate => {
                Ok(Delivered { message: None })
            }
            Err(error) => Err(failure::failure(error)),
        }
    }
}

fn chat(to: &Address) -> Result<ChatId, Failure> {
    to.chat.parse().map(ChatId).map_err(|_| Failure::Rejected("the address is no chat of Telegram".into()))
}

fn topic(to: &Address) -> Result<Option<ThreadId>, Failure> {
    if to.topic.is_empty() {
        return Ok(None);
    }
    match to.topic.parse() {
        Ok(id) => Ok(Some(ThreadId(MessageId(id)))),
        Err(_) => Err(Failure::Rejected("the address is no topic of Telegram".into())),
    }
}

pub(crate) fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

fn part(document: Document, file: Option<&[u8]>) -> Result<Part, Failure> {
    let bytes = file.filter(|bytes| !bytes.is_empty());
    let bytes = bytes.ok_or_else(|| Failure::Rejected("the file is empty".into()))?;
    if bytes.len() > DOCUMENT {
        return Err(Failure::Rejected(format!("the file is larger than {DOCUMENT} bytes")));
    }
    let part = || Part::bytes(bytes.to_vec()).file_name(document.name.clone());
    Ok(part().mime_str(&document.media_type).unwrap_or_else(|_| part()))
}
