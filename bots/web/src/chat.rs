//! The scholar's chat window: what a visitor types, presses and fills in
//! becomes a turn; what is answered comes through the adapter.
//!
//! A visitor who only reads is not known: the first POST makes a random token,
//! kept in their cookie alone, and everything stored hangs on its digest.

use std::time::Duration;

use axum::Form;
use axum::extract::{Multipart, Path, Query, State};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use haizhi_core::domain::file::MAX_KEPT_BYTES;
use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::event::{Event, Inbound, IncomingFile, Surface};
use haizhi_core::platform::Ingress as _;
use haizhi_core::store::WebEntry;
use serde::Deserialize;

use crate::chat_page::{Look, render_page};
use crate::cookies::{self, CHAT, digest, fresh_token, is_token};
use crate::desk::{Refused, download, field};
use crate::fault::Fault;
use crate::guard::{Visit, see_other};
use crate::problem::{Problem, problem};
use crate::records;
use crate::render::form_values;
use crate::rooms::Wake;
use crate::state::WebState;
use crate::upload::read;

/// How long a visitor is remembered who does not come back, in seconds.
const YEAR_SECONDS: u32 = 365 * 24 * 60 * 60;

/// How long a POST without JavaScript waits for its answer before the page is
/// shown without it.
const ANSWER_WAIT: Duration = Duration::from_millis(1_500);

/// Most bytes of a file that is looked at.
const MOST_UPLOADED: usize = MAX_KEPT_BYTES as usize;

/// Longest text taken at once, in characters.
const LONGEST_TEXT: usize = 4_096;

/// The chat of a visitor's token. It does not lead back to the token.
pub fn visitor_chat(token: &str) -> String {
    format!("visit-{}", &digest(&format!("visit {token}"))[..32])
}

/// The token of a visitor who is known.
pub(crate) fn visitor(visit: &Visit) -> Option<&str> {
    cookies::read(&visit.headers, CHAT).filter(|token| is_token(token))
}

/// What the address of the chat window says.
#[derive(Deserialize)]
pub(crate) struct ChatQuery {
    /// The payload of a deep link.
    #[serde(default)]
    pub start: String,
    /// The language a visitor who is not known wants to read.
    #[serde(default)]
    pub lang: String,
}

/// `GET /` and `GET /chat`
pub(crate) async fn page(
    State(state): State<WebState>,
    visit: Visit,
    Query(query): Query<ChatQuery>,
) -> Response {
    let look = Look { visit: &visit, query: &query };
    render_page(&state, &look).await.unwrap_or_else(|error| down(&state, &visit, &error))
}

fn down(state: &WebState, visit: &Visit, error: &Fault) -> Response {
    tracing::error!(%error, "the chat window could not be answered");
    problem(state, visit.lang_hint, Problem::Down)
}

/// `POST /chat/say`: typed words or a command.
pub(crate) async fn say(
    State(state): State<WebState>,
    visit: Visit,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let text: String = field(&pairs, "text").trim().chars().take(LONGEST_TEXT).collect();
    if text.is_empty() {
        return see_other("/", []);
    }
    let event = spoken(&text);
    turn(&state, &visit, &pairs, Some(text), event).await
}

/// `POST /chat/press`: a button.
pub(crate) async fn press(
    State(state): State<WebState>,
    visit: Visit,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let event = Event::Press(field(&pairs, "press").to_owned());
    turn(&state, &visit, &pairs, None, event).await
}

/// `POST /chat/form`: a filled form.
pub(crate) async fn form(
    State(state): State<WebState>,
    visit: Visit,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Response {
    let event = Event::Submit { form: field(&pairs, "form").to_owned(), values: form_values(&pairs) };
    turn(&state, &visit, &pairs, None, event).await
}

/// `POST /chat/file`: a file that is asked for. Only those who are known are asked for any.
pub(crate) async fn upload(State(state): State<WebState>, visit: Visit, multipart: Multipart) -> Response {
    let Some(token) = visitor(&visit) else { return see_other("/", []) };
    let address = Address::new(Platform::Web, visitor_chat(token));
    if !state.0.turns.allows(&address.chat, state.0.clock.now()) {
        return problem(&state, visit.lang_hint, Problem::TooOften);
    }
    let upload = match read(multipart, MOST_UPLOADED).await {
        Ok(upload) if upload.bytes.is_empty() => return see_other("/#end", []),
        Ok(upload) => upload,
        Err(Refused::Problem(what)) => return problem(&state, visit.lang_hint, what),
        Err(Refused::Fault(error)) => return down(&state, &visit, &error),
        Err(Refused::Stranger) => return see_other("/", []),
    };
    let kept = state.0.service.keep_upload(&address, &upload.name, &upload.bytes).await;
    let file = match kept {
        Ok(Some(file)) => file,
        // The conversation says that none is waited for.
        Ok(None) => IncomingFile { name: upload.name.clone(), size: 0, handle: String::new() },
        Err(error) => return down(&state, &visit, &error.into()),
    };
    let pairs = [("request".to_owned(), upload.request)];
    turn(&state, &visit, &pairs, Some(upload.name), Event::File(file)).await
}

/// `/name args` is a command, everything else plain words.
fn spoken(text: &str) -> Event {
    match text.strip_prefix('/') {
        Some(command) if !command.is_empty() => {
            let (name, args) = command.split_once(char::is_whitespace).unwrap_or((command, ""));
            Event::Command { name: name.to_lowercase(), args: args.trim().to_owned() }
        }
        _ => Event::Text(text.to_owned()),
    }
}

async fn turn(
    state: &WebState,
    visit: &Visit,
    pairs: &[(String, String)],
    said: Option<String>,
    event: Event,
) -> Response {
    let request = field(pairs, "request");
    if !is_token(request) {
        return problem(state, visit.lang_hint, Problem::Malformed);
    }
    let known = visitor(visit).map(str::to_owned);
    let token = known.clone().unwrap_or_else(fresh_token);
    let chat = visitor_chat(&token);
    let now = state.0.clock.now();
    let allowed = match known {
        Some(_) => state.0.turns.allows(&chat, now),
        None => state.0.newcomers.allows(&visit.peer, now),
    };
    if !allowed {
        return problem(state, visit.lang_hint, Problem::TooOften);
    }
    let turn = Turn { state, visit, chat: &chat, request, message: field(pairs, "message") };
    // Only before anything is stored does a page hand the deep link on.
    let start = if known.is_none() { field(pairs, "start") } else { "" };
    if let Err(error) = turn.take(start, said, event).await {
        return down(state, visit, &error);
    }
    // Renewed with every turn, so that a year counts from the last one.
    let cookie = cookies::write(CHAT, &token, YEAR_SECONDS, state.is_https());
    answered(visit, cookie)
}

fn answered(visit: &Visit, cookie: HeaderValue) -> Response {
    if visit.by_script {
        return (StatusCode::NO_CONTENT, [(axum::http::header::SET_COOKIE, cookie)]).into_response();
    }
    see_other("/#end", [cookie])
}

/// One POST of the chat window.
struct Turn<'a> {
    state: &'a WebState,
    visit: &'a Visit,
    chat: &'a str,
    request: &'a str,
    message: &'a str,
}

impl Turn<'_> {
    async fn take(&self, start: &str, said: Option<String>, event: Event) -> Result<(), Fault> {
        let mut room = self.state.0.rooms.enter(self.chat);
        if let Some(text) = said {
            self.note(&text).await?;
        }
        // `/start` itself carries the payload; anything else comes after it.
        let event = match event {
            Event::Command { name, args } if name == "start" && args.is_empty() => {
                Event::Command { name, args: start.to_owned() }
            }
            event => {
                if !start.is_empty() {
                    let begin = Event::Command { name: "start".to_owned(), args: start.to_owned() };
                    self.receive("start", begin).await?;
                }
                event
            }
        };
        self.receive("turn", event).await?;
        if !self.visit.by_script {
            // A quiet room only means that the page refreshes itself a little later.
            let changed = async { while !matches!(room.recv().await, Ok(Wake::Changed) | Err(_)) {} };
            let _ = tokio::time::timeout(ANSWER_WAIT, changed).await;
        }
        Ok(())
    }

    /// Writes what the visitor said to their log, once a request.
    async fn note(&self, text: &str) -> Result<(), Fault> {
        let now = self.state.0.clock.now();
        if !self.state.0.noted.allows(&digest(&format!("{} {} {text}", self.chat, self.request)), now) {
            return Ok(());
        }
        records::put_entry(self.state.store(), self.chat, &WebEntry::Heard(text.to_owned()), now).await?;
        // Other windows of the same visitor; this one is told by its answer.
        self.state.0.rooms.wake(self.chat, Wake::Changed);
        Ok(())
    }

    async fn receive(&self, part: &str, event: Event) -> Result<(), Fault> {
        let address = Address::new(Platform::Web, self.chat);
        let what = match &event {
            // The number under which an upload is kept is another one each time.
            Event::File(file) => digest(&format!("{}\n{} {}", self.chat, file.name, file.size)),
            event => digest(&format!("{}\n{event:?}", self.chat)),
        };
        let inbound = Inbound {
            id: format!("chat:{}:{part}:{what}", self.request),
            at: address.clone(),
            by: address,
            surface: Surface::Private,
            lang_hint: self.visit.lang_hint,
            name_hint: None,
            message: (!self.message.is_empty()).then(|| self.message.to_owned()),
            press: matches!(event, Event::Press(_)).then(|| self.request.to_owned()),
            reply: None,
            guild: None,
            event,
        };
        Ok(self.state.0.service.receive(inbound).await?)
    }
}

/// `GET /chat/files/{id}`
pub(crate) async fn file(State(state): State<WebState>, visit: Visit, Path(id): Path<i64>) -> Response {
    let Some(token) = visitor(&visit) else { return problem(&state, visit.lang_hint, Problem::NotFound) };
    let address = Address::new(Platform::Web, visitor_chat(token));
    match state.0.service.file(&address, id).await {
        Ok(Some(file)) => download(file),
        Ok(None) => problem(&state, visit.lang_hint, Problem::NotFound),
        Err(error) => down(&state, &visit, &error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slash_makes_a_command() {
        let command = |name: &str, args: &str| Event::Command { name: name.into(), args: args.into() };
        assert_eq!(spoken("/Start p_17"), command("start", "p_17"));
        assert_eq!(spoken("/help"), command("help", ""));
        assert_eq!(spoken("/"), Event::Text("/".into()));
        assert_eq!(spoken("昆明 AI"), Event::Text("昆明 AI".into()));
    }

    #[test]
    fn a_chat_does_not_lead_back_to_its_token() {
        let token = "AAAAAAAAAAAAAAAAAAAAAA";
        assert_eq!(visitor_chat(token).len(), 38);
        assert!(!visitor_chat(token).contains(token));
        assert_ne!(visitor_chat(token)[6..], crate::desk_chat(token)[5..]);
    }
}
