//! One request out, one answer in.
//!
//! Nearly everything is a small JSON body to one host. That goes over hyper's
//! own client, on the same HTTP stack as reqwest without its layers: measured
//! on an open loop of sends it costs a third of the CPU (see the benchmark
//! page). Behind a proxy, and for files, reqwest does it.

use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::header::{CONTENT_TYPE, HeaderValue};
use hyper::{Method, Request, Uri};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::{Client, Error};
use hyper_util::rt::{TokioExecutor, TokioTimer};

use crate::client::{CallError, words};

/// How long a connection may take to stand.
pub(crate) const CONNECT: Duration = Duration::from_secs(5);
/// How long an idle connection is kept: less than servers do, so that hardly a
/// request meets one that is being closed.
const IDLE: Duration = Duration::from_secs(30);
/// Idle connections that are kept.
const CONNECTIONS: usize = 128;
/// Longest answer that is read, in bytes: a hundred updates are far below.
const ANSWER: usize = 32 << 20;

type Direct = Client<HttpsConnector<HttpConnector>, Full<Bytes>>;

/// How JSON gets to the server.
pub(crate) enum Transport {
    /// Straight to it.
    Direct(Direct),
    /// As reqwest finds its way.
    Proxied(reqwest::Client),
}

/// What came back.
pub(crate) struct Answer {
    /// Its HTTP status.
    pub status: u16,
    /// Its body.
    pub body: Bytes,
}

impl Transport {
    /// Straight to the server, with the certificates that browsers trust.
    pub fn direct() -> Self {
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        tcp.set_connect_timeout(Some(CONNECT));
        tcp.set_keepalive(Some(IDLE));
        let connector = HttpsConnectorBuilder::new()
            .with_webpki_roots()
            .https_or_http()
            .enable_http1()
            .wrap_connector(tcp);
        let client = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(IDLE)
            .pool_max_idle_per_host(CONNECTIONS)
            .build(connector);
        Self::Direct(client)
    }

    /// Posts a JSON body and waits so long for the whole of the answer.
    pub async fn post(&self, url: &str, body: Bytes, limit: Duration) -> Result<Answer, CallError> {
        match self {
            Self::Direct(client) => match tokio::time::timeout(limit, direct(client, url, body)).await {
                Ok(answer) => answer,
                Err(_) => Err(CallError::Lost("no answer in time".into())),
            },
            Self::Proxied(client) => proxied(client, url, body, limit).await,
        }
    }
}

async fn direct(client: &Direct, url: &str, body: Bytes) -> Result<Answer, CallError> {
    let uri: Uri = url.parse().map_err(|_| CallError::Unreachable("no address".into()))?;
    let mut request = Request::new(Full::new(body));
    *request.method_mut() = Method::POST;
    *request.uri_mut() = uri;
    request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    let response = client.request(request).await.map_err(|error| failed(&error))?;
    let status = response.status().as_u16();
    match Limited::new(response.into_body(), ANSWER).collect().await {
        Ok(body) => Ok(Answer { status, body: body.to_bytes() }),
        Err(error) => Err(CallError::Lost(format!("the answer broke off: {error}"))),
    }
}

/// Whether it certainly never left. None of these words holds the address.
fn failed(error: &Error) -> CallError {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    if error.is_connect() { CallError::Unreachable(text) } else { CallError::Lost(text) }
}

async fn proxied(
    client: &reqwest::Client,
    url: &str,
    body: Bytes,
    limit: Duration,
) -> Result<Answer, CallError> {
    let request = client.post(url).timeout(limit).header(CONTENT_TYPE, "application/json").body(body);
    let response = request.send().await.map_err(transport)?;
    let status = response.status().as_u16();
    match response.bytes().await {
        Ok(body) => Ok(Answer { status, body }),
        Err(error) => Err(CallError::Lost(words(error))),
    }
}

/// Whether it certainly never left. The address holds the token and is taken out.
pub(crate) fn transport(error: reqwest::Error) -> CallError {
    let never_left = error.is_connect() || error.is_builder();
    let words = words(error);
    if never_left { CallError::Unreachable(words) } else { CallError::Lost(words) }
}
