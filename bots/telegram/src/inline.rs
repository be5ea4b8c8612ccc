//! What somebody looks for behind the bot's name in whatever chat, to send it
//! there. Telegram asks with each letter and takes an answer for ten seconds,
//! so nothing of this goes through the store's outbox or waits for anything
//! else, and of one person's questions only the newest is worth an answer.

use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures::FutureExt as _;
use haizhi_adapter::text::clean;
use haizhi_core::domain::lang::Lang;
use haizhi_core::platform::{Ingress, Shareable, Shareables};
use haizhi_core::text::shorten;
use serde_json::Value;
use teloxide::payloads::{AnswerInlineQuery, AnswerInlineQuerySetters as _};
use teloxide::types::{
    InlineQueryId, InlineQueryResult, InlineQueryResultArticle, InlineQueryResultsButton,
    InlineQueryResultsButtonKind, InputMessageContent, InputMessageContentText, ParseMode,
};

use crate::client::{CallError, Refusal};
use crate::deliver::no_preview;
use crate::incoming::address;
use crate::render::{Rendered, render};
use crate::telegram::Shared;
use crate::wire::InlineQuery;

/// Persons who are answered at the same time; of more Telegram asks again with
/// their next letter.
const PERSONS: usize = 200;
/// How long an answer may take: Telegram takes it for ten seconds.
const LIMIT: Duration = Duration::from_secs(8);
/// Seconds for which Telegram may give the same person the same answer.
const CACHE_S: u32 = 10;
/// UTF-16 units of a title and of the line below it; no screen shows more.
const TITLE: usize = 128;
const DESCRIPTION: usize = 256;
/// UTF-16 units of the button above the results.
const BUTTON: usize = 64;
/// What the assistant is started with by that button: it says where somebody
/// came from, and leads to the first screen.
const START: &str = "home__inline";

/// Answers what is asked from other chats.
pub(crate) struct Inline(Arc<Desk>);

struct Desk {
    shared: Arc<Shared>,
    ingress: Arc<dyn Ingress>,
    /// Who is being answered, and what they asked since.
    waiting: Mutex<HashMap<i64, Option<InlineQuery>>>,
}

impl Inline {
    pub fn new(shared: Arc<Shared>, ingress: Arc<dyn Ingress>) -> Self {
        Self(Arc::new(Desk { shared, ingress, waiting: Mutex::default() }))
    }

    /// Has it answered, by the side. What the same person asked before and is
    /// not being answered yet is dropped.
    pub fn ask(&self, query: InlineQuery) {
        let mut waiting = self.0.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(next) = waiting.get_mut(&query.from.id) {
            *next = Some(query);
            return;
        }
        if waiting.len() >= PERSONS {
            tracing::warn!("more people look for something from other chats than are answered at once");
            return;
        }
        waiting.insert(query.from.id, None);
        let desk = self.0.clone();
        tokio::spawn(async move { desk.answer_in_turn(query).await });
    }
}

impl Desk {
    /// Answers what somebody asks until they ask nothing more.
    async fn answer_in_turn(&self, mut query: InlineQuery) {
        loop {
            let by = query.from.id;
            if AssertUnwindSafe(self.answer(query)).catch_unwind().await.is_err() {
                tracing::error!("what was looked for from another chat could not be answered: it panicked");
            }
            let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            match waiting.get_mut(&by).and_then(Option::take) {
                Some(next) => query = next,
                None => {
                    waiting.remove(&by);
                    return;
                }
            }
        }
    }

    async fn answer(&self, query: InlineQuery) {
        let InlineQuery { id, from, query, offset } = query;
        let Some(me) = self.shared.me() else { return };
        let page = if offset.is_empty() { Some(0) } else { offset.parse().ok() };
        let hint = from.language_code.as_deref().and_then(Lang::from_tag);
        let found = match page {
            Some(page) => self.ingress.shareables(&address(from.id, None), hint, &query, page).await,
            None => Some(Shareables::default()),
        };
        let Some(found) = found else { return };
        let payload = payload(id, &found, page == Some(0), &me.username);
        match self.shared.client.call_within::<_, Value>(&payload, LIMIT).await {
            Ok(_) => {}
            // They went on typing, or it took too long: there is nobody to tell.
            Err(CallError::Refused(Refusal { code: 400, description, .. }))
                if description.contains("query is too old") => {}
            Err(error) => tracing::warn!(%error, "what was looked for from another chat was not answered"),
        }
    }
}

fn payload(id: String, found: &Shareables, first: bool, username: &str) -> AnswerInlineQuery {
    let results: Vec<_> = found.entries.iter().filter_map(|entry| result(entry, username)).collect();
    let nothing = first && results.is_empty() && !found.nothing.is_empty();
    let next = found.next.map(|page| page.to_string()).unwrap_or_default();
    let payload = AnswerInlineQuery::new(InlineQueryId(id), results)
        .cache_time(CACHE_S)
        .is_personal(true)
        .next_offset(next);
    if !nothing {
        return payload;
    }
    payload.button(InlineQueryResultsButton {
        text: line(&found.nothing, BUTTON),
        kind: InlineQueryResultsButtonKind::StartParameter(START.to_owned()),
    })
}

fn result(entry: &Shareable, username: &str) -> Option<InlineQueryResult> {
    // A file cannot be sent along, and nothing that is shared has one.
    let Rendered { html, keyboard, document: None } = render(&entry.message, username) else { return None };
    let text =
        InputMessageContentText::new(html).parse_mode(ParseMode::Html).link_preview_options(no_preview());
    let mut article =
        InlineQueryResultArticle::new(&entry.id, line(&entry.title, TITLE), InputMessageContent::Text(text));
    article.reply_markup = keyboard;
    article.description = Some(line(&entry.description, DESCRIPTION)).filter(|line| clean::visible(line));
    if !clean::visible(&article.title) {
        article.title.clone_from(&entry.id);
    }
    Some(InlineQueryResult::Article(article))
}

fn line(text: &str, most: usize) -> String {
    shorten(&clean::line(text), most, char::len_utf16)
}
