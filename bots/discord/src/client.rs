//! Requests to the API and what came of them.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use haizhi_adapter::text::Document;
use haizhi_adapter::{Answer, Fault, Transport};
use haizhi_core::clock::Clock;
use haizhi_core::watch::numbers;
use hyper::Request;
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue, USER_AGENT};
use reqwest::Url;
use reqwest::multipart::{Form, Part};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::config::{API_URL, Settings, TOKEN};
use crate::limits::{Limits, Wait, from_seconds, milliseconds};
use crate::route::Route;
use haizhi_adapter::StartError;

/// For an ordinary request, connecting included.
const ORDINARY: Duration = Duration::from_secs(30);
/// For a request that carries a file.
const TRANSFER: Duration = Duration::from_secs(180);
/// How long to wait when a 429 does not say so.
const UNTOLD_WAIT_MS: i64 = 5_000;
/// Longest description that is kept.
const DESCRIPTION: usize = 200;

/// Why there is no result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CallError {
    /// The server said no.
    Refused(Refusal),
    /// The server asked to wait, or we know that it would.
    Wait(Wait),
    /// What answered is no API server.
    Foreign {
        /// Its HTTP status.
        status: u16,
    },
    /// The request never left.
    Unreachable(String),
    /// It left, and the answer was lost or not understood.
    Lost(String),
}

/// A refusal as the server words it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Refusal {
    /// The status of HTTP.
    pub status: u16,
    /// Discord's own code; 0 where there is none.
    pub code: u32,
    /// In words.
    pub message: String,
}

impl std::fmt::Display for CallError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refused(Refusal { status, code, message }) => write!(f, "{status} ({code}) {message}"),
            Self::Wait(wait) => write!(f, "to wait for {} ms", wait.after_ms),
            Self::Foreign { status } => write!(f, "no answer of Discord's API, status {status}"),
            Self::Unreachable(what) => write!(f, "not reached: {what}"),
            Self::Lost(what) => write!(f, "answer lost: {what}"),
        }
    }
}

impl From<Fault> for CallError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Unreachable(what) => Self::Unreachable(what),
            Fault::Lost(what) => Self::Lost(what),
            fault @ Fault::TooLong => Self::Lost(fault.to_string()),
        }
    }
}

/// A file on its way.
pub(crate) struct Upload {
    pub document: Document,
    pub bytes: Vec<u8>,
}

/// Speaks to one API server as one bot.
pub(crate) struct Client {
    transport: Transport,
    /// For files, and for everything behind a proxy.
    http: reqwest::Client,
    /// The address of every endpoint, but for its path.
    base: String,
    authorization: HeaderValue,
    clock: Arc<dyn Clock>,
    limits: Mutex<Limits>,
    /// Our application's id, once it is known.
    application: OnceLock<String>,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("base", &self.base).finish_non_exhaustive()
    }
}

impl Client {
    pub fn new(settings: &Settings, clock: Arc<dyn Clock>) -> Result<Self, StartError> {
        let http = haizhi_adapter::client(settings.proxy.as_ref())
            .map_err(|error| StartError::new(API_URL, haizhi_adapter::causes(error)))?;
        let transport = match &settings.proxy {
            Some(_) => Transport::Proxied(http.clone()),
            None => Transport::direct(),
        };
        let mut authorization = HeaderValue::try_from(format!("Bot {}", settings.token))
            .map_err(|_| StartError::new(TOKEN, "is no token of a bot"))?;
        authorization.set_sensitive(true);
        let base = format!("{}api/v10", settings.api);
        Ok(Self {
            transport,
            http,
            base,
            authorization,
            clock,
            limits: Mutex::default(),
            application: OnceLock::new(),
        })
    }

    /// Our application's id, once it is known.
    pub fn application(&self) -> Option<String> {
        self.application.get().cloned()
    }

    /// This is our application.
    pub fn introduce(&self, application: String) {
        // A second start finds the same.
        let _ = self.application.set(application);
    }

    fn limits(&self) -> std::sync::MutexGuard<'_, Limits> {
        // Limits are whole after every statement, whoever panicked beside them.
        self.limits.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks for something.
    pub async fn get<R: DeserializeOwned>(&self, route: &Route<'_>) -> Result<R, CallError> {
        self.call(route, Bytes::new()).await.and_then(|answer| understood(&answer))
    }

    /// Does something and reads what is wanted of the answer.
    pub async fn send<R: DeserializeOwned>(
        &self,
        route: &Route<'_>,
        body: &impl Serialize,
    ) -> Result<R, CallError> {
        self.call(route, json(body)?).await.and_then(|answer| understood(&answer))
    }

    /// Does something of which the answer does not matter.
    pub async fn done(&self, route: &Route<'_>, body: &impl Serialize) -> Result<(), CallError> {
        self.call(route, json(body)?).await.map(drop)
    }

    /// Does something without a body.
    pub async fn bare(&self, route: &Route<'_>) -> Result<(), CallError> {
        self.call(route, Bytes::new()).await.map(drop)
    }

    /// The same as [`Self::send`], with a file that `attachments` names with id 0.
    pub async fn upload<R: DeserializeOwned>(
        &self,
        route: &Route<'_>,
        body: &impl Serialize,
        file: &Upload,
    ) -> Result<R, CallError> {
        let payload = Part::bytes(json(body)?.to_vec())
            .mime_str("application/json")
            .map_err(|error| CallError::Unreachable(error.to_string()))?;
        let bytes = Part::bytes(file.bytes.clone()).file_name(file.document.name.clone());
        let bytes = bytes
            .mime_str(&file.document.media_type)
            .unwrap_or_else(|_| Part::bytes(file.bytes.clone()).file_name(file.document.name.clone()));
        let form = Form::new().part("payload_json", payload).part("files[0]", bytes);
        self.may(route)?;
        let request = self
            .http
            .request(route.method(), self.url(route)?)
            .header(AUTHORIZATION, self.authorization.clone())
            .header(USER_AGENT, agent())
            .timeout(TRANSFER)
            .multipart(form);
        let answer = Answer::to(request).await;
        self.judged(route, answer).and_then(|answer| understood(&answer))
    }

    /// Begins to fetch a file from where it is kept. Our name is not told there.
    pub async fn download(&self, url: Url) -> Result<reqwest::Response, CallError> {
        let request = self.http.get(url).timeout(TRANSFER);
        request.send().await.map_err(|error| haizhi_adapter::fault(error).into())
    }

    async fn call(&self, route: &Route<'_>, body: Bytes) -> Result<Answer, CallError> {
        self.may(route)?;
        let mut request = Request::new(body);
        *request.uri_mut() =
            self.url(route)?.parse().map_err(|_| CallError::Unreachable("no address".into()))?;
        *request.method_mut() = route.method();
        let has_body = !request.body().is_empty();
        let headers = request.headers_mut();
        headers.insert(AUTHORIZATION, self.authorization.clone());
        headers.insert(USER_AGENT, HeaderValue::from_static(agent()));
        if has_body {
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        }
        let answer = self.transport.send(request, ORDINARY).await;
        self.judged(route, answer)
    }

    fn url(&self, route: &Route<'_>) -> Result<String, CallError> {
        let path = route.path().ok_or_else(|| CallError::Unreachable("an id that is none".into()))?;
        Ok(format!("{}{path}", self.base))
    }

    fn may(&self, route: &Route<'_>) -> Result<(), CallError> {
        self.limits().take(route, self.clock.now()).map_err(CallError::Wait)
    }

    /// What an answer comes to; what it says of the limits is kept.
    fn judged(&self, route: &Route<'_>, answer: Result<Answer, Fault>) -> Result<Answer, CallError> {
        let judged = match answer {
            Ok(answer) => {
                let now = self.clock.now();
                let mut limits = self.limits();
                limits.learn(route, answer.status, &answer.headers, now);
                match answer.status {
                    200..300 => Ok(answer),
                    429 => {
                        let wait = asked_to_wait(&answer);
                        match limited(&answer) {
                            Some(_) => limits.wait(route, wait, now),
                            // Discord did not say it, but what lets nothing through to it.
                            None => limits.shut(wait, now),
                        }
                        Err(CallError::Wait(wait))
                    }
                    _ => Err(refused(&answer)),
                }
            }
            Err(fault) => Err(fault.into()),
        };
        count(route.name(), &judged);
        judged
    }
}

/// What Discord asks of whoever calls: a name and a version.
const fn agent() -> &'static str {
    concat!("DiscordBot (haizhi, ", env!("CARGO_PKG_VERSION"), ")")
}

fn json(body: &impl Serialize) -> Result<Bytes, CallError> {
    serde_json::to_vec(body).map(Bytes::from).map_err(|error| CallError::Unreachable(error.to_string()))
}

fn understood<R: DeserializeOwned>(answer: &Answer) -> Result<R, CallError> {
    let body: &[u8] = if answer.body.is_empty() { b"null" } else { &answer.body };
    serde_json::from_slice(body)
        .map_err(|error| CallError::Lost(format!("the answer is of another kind: {error}")))
}

fn count(route: &'static str, result: &Result<Answer, CallError>) {
    let outcome = match result {
        Ok(_) => "ok",
        Err(CallError::Refused(_)) => "refused",
        Err(CallError::Wait(_)) => "wait",
        Err(CallError::Foreign { .. }) => "foreign",
        Err(CallError::Unreachable(_)) => "unreachable",
        Err(CallError::Lost(_)) => "lost",
    };
    metrics::counter!(numbers::DISCORD_REQUESTS, "route" => route, "outcome" => outcome).increment(1);
}

#[derive(Deserialize)]
struct Limited {
    retry_after: Option<f64>,
    #[serde(default)]
    global: bool,
}

/// What Discord says in a 429; nothing where it is another's.
fn limited(answer: &Answer) -> Option<Limited> {
    serde_json::from_slice(&answer.body).ok()
}

/// How long a 429 asks to wait, and with what.
fn asked_to_wait(answer: &Answer) -> Wait {
    let text = |name: &str| answer.headers.get(name).and_then(|value| value.to_str().ok());
    let limited = limited(answer);
    let told = limited.as_ref().and_then(|limited| limited.retry_after).and_then(from_seconds);
    let header = text("retry-after").and_then(milliseconds);
    let after_ms = told.max(header).unwrap_or(UNTOLD_WAIT_MS).max(1);
    let global = limited.is_none_or(|limited| limited.global)
        || text("x-ratelimit-global").is_some_and(|value| value.eq_ignore_ascii_case("true"))
        || text("x-ratelimit-scope") == Some("global");
    Wait { after_ms, everything: global }
}

#[derive(Deserialize)]
struct Problem {
    code: u32,
    #[serde(default)]
    message: String,
}

fn refused(answer: &Answer) -> CallError {
    let status = answer.status;
    match serde_json::from_slice::<Problem>(&answer.body) {
        Ok(Problem { code, message }) => {
            let message = message.chars().take(DESCRIPTION).collect();
            CallError::Refused(Refusal { status, code, message })
        }
        // What stands before an ill server answers for it in its own words.
        Err(_) if status >= 500 => CallError::Refused(Refusal { status, ..Refusal::default() }),
        Err(_) => CallError::Foreign { status },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, body: &'static str, headers: &[(&'static str, &str)]) -> Answer {
        let mut map = hyper::HeaderMap::new();
        for (name, value) in headers {
            map.insert(*name, value.parse().expect("a header"));
        }
        Answer { status, headers: map, body: Bytes::from_static(body.as_bytes()) }
    }

    #[test]
    fn a_429_says_how_long_and_for_whom() {
        let body = r#"{"message":"x","retry_after":1.234,"global":false}"#;
        let bucket = answer(429, body, &[("retry-after", "2"), ("x-ratelimit-scope", "user")]);
        assert_eq!(asked_to_wait(&bucket), Wait { after_ms: 2_000, everything: false });
        let global = answer(429, r#"{"retry_after":65,"global":true}"#, &[]);
        assert_eq!(asked_to_wait(&global), Wait { after_ms: 65_000, everything: true });
        // What stands before Discord does not know of buckets.
        let edge = answer(429, "<html>", &[("retry-after", "3")]);
        assert_eq!(asked_to_wait(&edge), Wait { after_ms: 3_000, everything: true });
        assert_eq!(asked_to_wait(&answer(429, "", &[])).after_ms, UNTOLD_WAIT_MS);
    }

    #[test]
    fn refusals_are_told_apart() {
        let refusal = refused(&answer(403, r#"{"code":50007,"message":"Cannot send"}"#, &[]));
        assert_eq!(
            refusal,
            CallError::Refused(Refusal { status: 403, code: 50007, message: "Cannot send".into() })
        );
        assert!(matches!(refused(&answer(502, "<html>", &[])), CallError::Refused(_)));
        assert_eq!(refused(&answer(404, "<html>", &[])), CallError::Foreign { status: 404 });
    }
}
