//! Asks a server for drafts of translations: one that speaks OpenAI's chat
//! completions, or one like LibreTranslate. What it answers is hostile: it is
//! read within limits, and core takes of it what can be taken.

mod chat;
mod libre;

use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use haizhi_adapter::{Answer, Fault, StartError, Transport, address, client, proxy};
use haizhi_core::translate::{Draft, NoDraft, Order, TranslateError, Translator};
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, HeaderValue, RETRY_AFTER};
use hyper::{Method, Request};
use serde_json::Value;

/// Longest answer that is read, in bytes: a text of ten thousand characters is
/// far below.
const ANSWER: usize = 1 << 20;
/// How long an answer may take.
pub const ANSWERS: Duration = Duration::from_secs(90);

/// Which protocol a server speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `/v1/chat/completions`, as OpenAI has it.
    OpenAi,
    /// `/translate`, as LibreTranslate has it.
    LibreTranslate,
}

/// What to ask, and how to get there.
#[derive(Clone)]
pub struct Config {
    /// Which protocol.
    pub kind: Kind,
    /// The server's address, with or without `/v1`.
    pub url: String,
    /// Its key, if it wants one.
    pub key: Option<String>,
    /// Which model; of no meaning to LibreTranslate.
    pub model: String,
    /// `http://` or `socks5://` proxy.
    pub proxy: Option<String>,
    /// How long an answer may take; [`ANSWERS`] unless a test is in a hurry.
    pub limit: Duration,
}

/// A server that translates.
pub struct Server {
    kind: Kind,
    /// Ends with a slash.
    url: String,
    key: Option<String>,
    model: String,
    transport: Transport,
    limit: Duration,
}

impl Server {
    /// Makes ready to ask; nothing is sent.
    ///
    /// # Errors
    /// Names the setting that cannot be used.
    pub fn new(config: &Config) -> Result<Self, StartError> {
        let url = address("HAIZHI_TRANSLATE_URL", &config.url)?;
        let through = config.proxy.as_ref().map(|written| proxy("HAIZHI_TRANSLATE_PROXY", written));
        let transport = match through.transpose()? {
            None => Transport::direct(),
            Some(proxy) => Transport::Proxied(
                client(Some(&proxy))
                    .map_err(|_| StartError::new("HAIZHI_TRANSLATE_PROXY", "cannot be used"))?,
            ),
        };
        if config.key.as_deref().is_some_and(|key| bearer(key).is_none()) {
            return Err(StartError::new("HAIZHI_TRANSLATE_KEY", "has characters that no key has"));
        }
        Ok(Self {
            kind: config.kind,
            url: url.to_string(),
            key: config.key.clone(),
            model: config.model.clone(),
            transport,
            limit: config.limit,
        })
    }

    /// Sends a body, or only asks, and reads JSON.
    async fn ask(&self, path: &str, body: Option<&Value>) -> Result<Value, TranslateError> {
        let down = |why: &str| TranslateError::new(NoDraft::Down, why);
        let sent = body.map_or_else(Bytes::new, |body| Bytes::from(body.to_string()));
        let mut request = Request::new(sent);
        *request.method_mut() = if body.is_some() { Method::POST } else { Method::GET };
        *request.uri_mut() = format!("{}{path}", self.url).parse().map_err(|_| down("no address"))?;
        let headers = request.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        if let (Kind::OpenAi, Some(key)) = (self.kind, self.key.as_deref().and_then(bearer)) {
            headers.insert(AUTHORIZATION, key);
        }
        let answer =
            self.transport.send_within(request, self.limit, ANSWER).await.map_err(|fault| match fault {
                Fault::Unreachable(why) | Fault::Lost(why) => down(&why),
                Fault::TooLong => TranslateError::new(NoDraft::TooLong, format!("more than {ANSWER} bytes")),
            })?;
        read(&answer)
    }
}

/// The key as a header that no log shows; `None` for what cannot be one.
fn bearer(key: &str) -> Option<HeaderValue> {
    let mut header = HeaderValue::try_from(format!("Bearer {key}")).ok()?;
    header.set_sensitive(true);
    Some(header)
}

/// The JSON of an answer, or why there is none. What the server says of the
/// reason is not repeated: it may say back what it was sent.
fn read(answer: &Answer) -> Result<Value, TranslateError> {
    let status = format!("HTTP {}", answer.status);
    match answer.status {
        200..=299 => serde_json::from_slice(&answer.body)
            .map_err(|_| TranslateError::new(NoDraft::Unreadable, "the answer is no JSON")),
        429 | 503 => {
            let after = answer.headers.get(RETRY_AFTER).and_then(|value| value.to_str().ok());
            let after = after.and_then(|seconds| seconds.trim().parse::<u32>().ok());
            let after_ms = after.map(|seconds| i64::from(seconds) * 1_000);
            Err(TranslateError { after_ms, ..TranslateError::new(NoDraft::Later, status) })
        }
        500..=599 => Err(TranslateError::new(NoDraft::Down, status)),
        _ => Err(TranslateError::new(NoDraft::Refused, status)),
    }
}

#[async_trait]
impl Translator for Server {
    async fn translate(&self, order: &Order) -> Result<Draft, TranslateError> {
        match self.kind {
            Kind::OpenAi => {
                let answer =
                    self.ask(chat::path(&self.url), Some(&chat::request(order, &self.model))).await?;
                chat::draft(&answer)
            }
            Kind::LibreTranslate => {
                let answer = self.ask("translate", Some(&libre::request(order, self.key.as_deref()))).await?;
                libre::draft(&answer, order)
            }
        }
    }

    async fn examine(&self) -> Result<(), TranslateError> {
        match self.kind {
            Kind::OpenAi => chat::examined(self.ask(chat::models(&self.url), None).await, &self.model),
            Kind::LibreTranslate => libre::examined(&self.ask("languages", None).await?),
        }
    }
}
