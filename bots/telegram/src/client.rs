//! Requests to the Bot API and what came of them.

use std::time::Duration;

use bytes::Bytes;
use haizhi_adapter::{Answer, Fault, Transport, fault};
use haizhi_core::watch::numbers;
use reqwest::multipart::{Form, Part};
use reqwest::{RequestBuilder, Response, Url};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_json::value::RawValue;
use teloxide::requests::Payload;

use crate::config::Settings;

/// For an ordinary request, connecting included.
pub(crate) const ORDINARY: Duration = Duration::from_secs(30);
/// For a request that carries a file.
const TRANSFER: Duration = Duration::from_secs(180);

/// Why there is no result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum CallError {
    /// The server said no.
    Refused(Refusal),
    /// What answered is no Bot API server.
    Foreign {
        /// Its HTTP status.
        status: u16,
    },
    /// The request never left.
    Unreachable(String),
    /// It left, and the answer was lost or not understood.
    Lost(String),
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

/// A refusal as the server words it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Refusal {
    pub code: u16,
    pub description: String,
    /// Seconds to wait.
    pub retry_after: Option<i64>,
    /// The supergroup that the group became.
    pub migrate_to: Option<i64>,
}

impl std::fmt::Display for CallError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Refused(refusal) => write!(f, "{} {}", refusal.code, refusal.description),
            Self::Foreign { status } => write!(f, "no answer of a Bot API server, status {status}"),
            Self::Unreachable(what) => write!(f, "not reached: {what}"),
            Self::Lost(what) => write!(f, "answer lost: {what}"),
        }
    }
}

/// Speaks to one Bot API server as one bot.
pub(crate) struct Client {
    transport: Transport,
    /// For files, and for everything behind a proxy.
    http: reqwest::Client,
    api: Url,
    /// The address of every method, but for its name.
    methods: String,
    token: String,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("api", &self.api.host_str()).finish_non_exhaustive()
    }
}

impl Client {
    pub fn new(settings: &Settings) -> Result<Self, reqwest::Error> {
        let http = haizhi_adapter::client(settings.proxy.as_ref())?;
        let transport = match &settings.proxy {
            Some(_) => Transport::Proxied(http.clone()),
            None => Transport::direct(),
        };
        let (api, token) = (settings.api.clone(), settings.token.clone());
        let mut client = Self { transport, http, api, methods: String::new(), token };
        client.methods = format!("{}/", client.url(&["bot"]));
        Ok(client)
    }

    /// Carries out a method and reads what is wanted of its result.
    pub async fn call<P, R>(&self, payload: &P) -> Result<R, CallError>
    where
        P: Payload + Serialize,
        R: DeserializeOwned,
    {
        self.call_within(payload, ORDINARY).await
    }

    /// The same with another limit on its time.
    pub async fn call_within<P, R>(&self, payload: &P, limit: Duration) -> Result<R, CallError>
    where
        P: Payload + Serialize,
        R: DeserializeOwned,
    {
        let body = serde_json::to_vec(payload).map_err(|error| CallError::Unreachable(error.to_string()))?;
        self.post(P::NAME, body.into(), limit).await
    }

    /// Carries out a method whose payload is JSON already.
    pub async fn send<R: DeserializeOwned>(&self, method: &'static str, body: Bytes) -> Result<R, CallError> {
        self.post(method, body, ORDINARY).await
    }

    async fn post<R: DeserializeOwned>(
        &self,
        method: &'static str,
        body: Bytes,
        limit: Duration,
    ) -> Result<R, CallError> {
        let url = format!("{}{}", self.methods, documented(method));
        let answer = self.transport.post(&url, body, limit).await;
        let result = answer.map_err(CallError::from).and_then(|answer| read(answer.status, &answer.body));
        count(method, &result);
        result
    }

    /// Carries out a method that brings a file along, which the payload names `attach://file`.
    pub async fn upload<P, R>(&self, payload: &P, file: Part) -> Result<R, CallError>
    where
        P: Payload + Serialize,
        R: DeserializeOwned,
    {
        let fields =
            serde_json::to_value(payload).map_err(|error| CallError::Unreachable(error.to_string()))?;
        // The Bot API reads file names as they are, not in the percent form of RFC 5987.
        let mut form = Form::new().percent_encode_noop();
        if let Value::Object(fields) = fields {
            for (name, value) in fields {
                let text = match value {
                    Value::String(text) => text,
                    other => other.to_string(),
                };
                form = form.text(name, text);
            }
        }
        let form = form.part("file", file);
        let request = self.http.post(self.url(&["bot", P::NAME])).timeout(TRANSFER).multipart(form);
        self.answered(P::NAME, request).await
    }

    /// Begins to fetch a file by the path that `getFile` told.
    pub async fn download(&self, path: &str) -> Result<Response, CallError> {
        let parts: Vec<&str> = ["file/bot"].into_iter().chain(path.split('/')).collect();
        let request = self.http.get(self.url(&parts)).timeout(TRANSFER);
        request.send().await.map_err(|error| fault(error).into())
    }

    /// What the server's clock says, as it words it.
    pub async fn date(&self) -> Option<String> {
        let answer = self.http.get(self.url(&["bot", "GetMe"])).timeout(ORDINARY).send().await.ok()?;
        Some(answer.headers().get(reqwest::header::DATE)?.to_str().ok()?.to_owned())
    }

    /// An address under the API's; the first part gets the token behind it.
    fn url(&self, parts: &[&str]) -> Url {
        let mut url = self.api.clone();
        if let Some((bot, rest)) = parts.split_first()
            && let Ok(mut path) = url.path_segments_mut()
        {
            path.pop_if_empty().extend(format!("{bot}{}", self.token).split('/'));
            match (*bot, rest) {
                ("bot", [method]) => path.push(&documented(method)),
                _ => path.extend(rest),
            };
        }
        url
    }

    async fn answered<R: DeserializeOwned>(
        &self,
        method: &'static str,
        request: RequestBuilder,
    ) -> Result<R, CallError> {
        let answer = Answer::to(request).await;
        let result = answer.map_err(CallError::from).and_then(|answer| read(answer.status, &answer.body));
        count(method, &result);
        result
    }
}

/// A method as the Bot API spells it, `getMe`; teloxide capitalises it, which
/// not every server between us and Telegram takes.
fn documented(method: &str) -> String {
    let (first, rest) = method.split_at(method.len().min(1));
    format!("{}{rest}", first.to_ascii_lowercase())
}

fn count<R>(method: &'static str, result: &Result<R, CallError>) {
    let outcome = match result {
        Ok(_) => "ok",
        Err(CallError::Refused(_)) => "refused",
        Err(CallError::Foreign { .. }) => "foreign",
        Err(CallError::Unreachable(_)) => "unreachable",
        Err(CallError::Lost(_)) => "lost",
    };
    metrics::counter!(numbers::TELEGRAM_REQUESTS, "method" => method, "outcome" => outcome).increment(1);
}

#[derive(serde::Deserialize)]
struct Reply<'a> {
    ok: bool,
    /// Read only as what is wanted of it: a message that was sent comes back whole.
    #[serde(borrow)]
    result: Option<&'a RawValue>,
    error_code: Option<u16>,
    description: Option<String>,
    parameters: Option<Parameters>,
}

#[derive(serde::Deserialize)]
struct Parameters {
    retry_after: Option<i64>,
    migrate_to_chat_id: Option<i64>,
}

/// Longest description that is kept.
const DESCRIPTION: usize = 200;

fn read<R: DeserializeOwned>(status: u16, body: &[u8]) -> Result<R, CallError> {
    let Ok(reply) = serde_json::from_slice::<Reply>(body) else {
        // A gateway in front of an ill server answers for it in its own words.
        return Err(match status {
            429 | 500.. => CallError::Refused(Refusal { code: status, ..Refusal::default() }),
            _ => CallError::Foreign { status },
        });
    };
    if reply.ok {
        return serde_json::from_str(reply.result.map_or("null", RawValue::get))
            .map_err(|error| CallError::Lost(format!("the result is of another kind: {error}")));
    }
    let parameters = reply.parameters.as_ref();
    Err(CallError::Refused(Refusal {
        code: reply.error_code.unwrap_or(status),
        description: reply.description.unwrap_or_default().chars().take(DESCRIPTION).collect(),
        retry_after: parameters.and_then(|parameters| parameters.retry_after),
        migrate_to: parameters.and_then(|parameters| parameters.migrate_to_chat_id),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Config;

    fn client() -> Client {
        let config = Config {
            token: "1:t-T_x".into(),
            api_url: Some("http://127.0.0.1:1/base".into()),
            ..Config::default()
        };
        Client::new(&config.check().unwrap()).unwrap()
    }

    #[test]
    fn addresses_are_built_under_the_api() {
        let client = client();
        assert_eq!(client.url(&["bot", "GetMe"]).as_str(), "http://127.0.0.1:1/base/bot1:t-T_x/getMe");
        assert_eq!(
            client.url(&["file/bot", "documents", "文件 1.xlsx"]).as_str(),
            "http://127.0.0.1:1/base/file/bot1:t-T_x/documents/%E6%96%87%E4%BB%B6%201.xlsx"
        );
    }

    #[tokio::test]
    async fn an_error_holds_no_token() {
        let client = client();
        let error = client.call::<_, Value>(&teloxide::payloads::GetMe::new()).await.unwrap_err();
        assert!(matches!(error, CallError::Unreachable(_)), "{error:?}");
        assert!(!format!("{error} {error:?} {client:?}").contains("t-T_x"));
    }

    #[test]
    fn answers_are_told_apart() {
        assert_eq!(read::<i64>(200, br#"{"ok":true,"result":7}"#), Ok(7));
        let refused = br#"{"ok":false,"error_code":429,"description":"x","parameters":{"retry_after":3}}"#;
        let Err(CallError::Refused(refusal)) = read::<i64>(429, refused) else { panic!("a refusal") };
        assert_eq!((refusal.code, refusal.retry_after), (429, Some(3)));
        assert!(matches!(read::<i64>(502, b"<html>"), Err(CallError::Refused(_))));
        assert_eq!(read::<i64>(404, b"<html>"), Err(CallError::Foreign { status: 404 }));
        assert_eq!(read::<i64>(200, b"{"), Err(CallError::Foreign { status: 200 }));
        assert!(matches!(read::<i64>(200, br#"{"ok":true,"result":"x"}"#), Err(CallError::Lost(_))));
    }
}
