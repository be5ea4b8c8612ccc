//! The chat window's stream: each entry of the log once, and again when it
//! changed. A browser that comes back gets the newest entries anew, so a
//! connection lost at any moment loses nothing.

use std::collections::{HashMap, VecDeque};
use std::convert::Infallible;

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse as _, Response};
use futures::stream;
use haizhi_core::dialogue::press::Press;
use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::text::Words;
use tokio::sync::OwnedSemaphorePermit;
use tokio::sync::broadcast::Receiver;

use crate::chat::{visitor, visitor_chat};
use crate::chat_page::{NEWEST, entry_digest, entry_html};
use crate::fault::Fault;
use crate::guard::{Visit, private};
use crate::problem::{Problem, problem};
use crate::records;
use crate::rooms::Wake;
use crate::state::WebState;

/// How often the log is read although nobody woke us, in milliseconds: another
/// process that shares the store may have written to it.
const EVERY_MS: i64 = 5_000;

/// `GET /chat/stream`
pub(crate) async fn stream(State(state): State<WebState>, visit: Visit) -> Response {
    let Some(token) = visitor(&visit) else { return problem(&state, visit.lang_hint, Problem::NotFound) };
    let Ok(permit) = state.0.streams.clone().try_acquire_owned() else {
        return problem(&state, visit.lang_hint, Problem::TooOften);
    };
    let chat = visitor_chat(token);
    let watch = Watch {
        room: state.0.rooms.enter(&chat),
        state,
        visit,
        chat,
        sent: HashMap::new(),
        ready: VecDeque::new(),
        read: false,
        _permit: permit,
    };
    let events = stream::unfold(watch, next);
    private(Sse::new(events).keep_alive(KeepAlive::default()).into_response())
}

struct Watch {
    state: WebState,
    visit: Visit,
    chat: String,
    room: Receiver<Wake>,
    /// What each entry said when it was sent last.
    sent: HashMap<i64, String>,
    ready: VecDeque<Event>,
    /// Whether the log was read since the last wake.
    read: bool,
    _permit: OwnedSemaphorePermit,
}

impl Watch {
    async fn words(&self) -> Result<Words, Fault> {
        let address = Address::new(Platform::Web, self.chat.clone());
        let page = self.state.0.service.look(&address, &Press::Home, self.visit.lang_hint).await?;
        Ok(self.state.0.texts.words(page.lang))
    }

    async fn read(&mut self) -> Result<(), Fault> {
        let entries = records::entries(self.state.store(), &self.chat, NEWEST).await?;
        let mut changed = Vec::new();
        for entry in entries {
            let digest = entry_digest(&entry);
            if self.sent.get(&entry.id) != Some(&digest) {
                self.sent.insert(entry.id, digest);
                changed.push(entry);
            }
        }
        if !changed.is_empty() {
            let words = self.words().await?;
            let events =
                changed.iter().map(|entry| Event::default().event("entry").data(entry_html(words, entry)));
            self.ready.extend(events);
        }
        self.read = true;
        Ok(())
    }

    /// Waits until there may be something new; `false` when the server stops.
    async fn wait(&mut self) -> bool {
        let mut closing = self.state.closing();
        let clock = self.state.0.clock.clone();
        tokio::select! {
            wake = self.room.recv() => {
                if let Ok(Wake::Toast(text)) = wake {
                    self.ready.push_back(Event::default().event("toast").data(one_line(&text)));
                } else {
                    self.read = false;
                }
                true
            }
            () = clock.sleep_until(clock.now() + EVERY_MS) => {
                self.read = false;
                true
            }
            _ = closing.wait_for(|closing| *closing) => false,
        }
    }
}

/// A carriage return would end the event in the middle.
fn one_line(text: &str) -> String {
    text.replace(['\r', '\n'], " ")
}

async fn next(mut watch: Watch) -> Option<(Result<Event, Infallible>, Watch)> {
    loop {
        if let Some(event) = watch.ready.pop_front() {
            return Some((Ok(event), watch));
        }
        if watch.read {
            if !watch.wait().await {
                return None;
            }
        } else if let Err(error) = watch.read().await {
            tracing::warn!(%error, "a chat could not be read; the browser asks again");
            return None;
        }
    }
}
