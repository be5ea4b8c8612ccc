//! One request out, one answer in.
//!
//! Nearly everything is a small JSON body to one host. That goes over hyper's
//! own client, on the same HTTP stack as reqwest without its layers: measured
//! on an open loop of sends it costs a third of the CPU (see the benchmark
//! page). Behind a proxy, and for files, reqwest does it.

use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt as _, Full, LengthLimitError, Limited};
use hyper::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use hyper::{Method, Request, Uri};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::{Client, Error};
use hyper_util::rt::{TokioExecutor, TokioTimer};

/// How long a connection may take to stand.
pub const CONNECT: Duration = Duration::from_secs(5);
/// How long an idle connection is kept: less than servers do, so that hardly a
/// request meets one that is being closed.
const IDLE: Duration = Duration::from_secs(30);
/// Idle connections that are kept.
const CONNECTIONS: usize = 128;
/// Longest answer that is read, in bytes: a hundred updates are far below.
const ANSWER: usize = 32 << 20;

type Direct = Client<HttpsConnector<HttpConnector>, Full<Bytes>>;

/// Why there is no answer. None of its words holds the address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The request certainly never left.
    #[error("not reached: {0}")]
    Unreachable(String),
    /// It left, and the answer was lost.
    #[error("answer lost: {0}")]
    Lost(String),
    /// It left, and the answer was longer than it may be.
    #[error("the answer is too long")]
    TooLong,
}

/// How JSON gets to the server.
pub enum Transport {
    /// Straight to it.
    Direct(Box<Direct>),
    /// As reqwest finds its way.
    Proxied(reqwest::Client),
}

impl std::fmt::Debug for Transport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Direct(_) => "Direct",
            Self::Proxied(_) => "Proxied",
        })
    }
}

/// What came back.
#[derive(Debug, Clone)]
pub struct Answer {
    /// Its HTTP status.
    pub status: u16,
    /// Its headers.
    pub headers: HeaderMap,
    /// Its body.
    pub body: Bytes,
}

/// A client for files, and for everything behind a proxy.
///
/// # Errors
/// When the proxy's address cannot be used.
pub fn client(proxy: Option<&reqwest::Url>) -> Result<reqwest::Client, reqwest::Error> {
    let builder = reqwest::Client::builder()
        .connect_timeout(CONNECT)
        .tcp_keepalive(Duration::from_secs(30))
        .redirect(reqwest::redirect::Policy::none());
    // The environment's proxies are another program's business.
    let builder = match proxy {
        Some(proxy) => builder.proxy(reqwest::Proxy::all(proxy.clone())?),
        None => builder.no_proxy(),
    };
    builder.build()
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
        Self::Direct(Box::new(client))
    }

    /// Posts a JSON body and waits so long for the whole of the answer.
    ///
    /// # Errors
    /// When there was none.
    pub async fn post(&self, url: &str, body: Bytes, limit: Duration) -> Result<Answer, Fault> {
        let uri: Uri = url.parse().map_err(|_| Fault::Unreachable("no address".into()))?;
        let mut request = Request::new(body);
        *request.method_mut() = Method::POST;
        *request.uri_mut() = uri;
        request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        self.send(request, limit).await
    }

    /// Sends a request and waits so long for the whole of the answer.
    ///
    /// # Errors
    /// When there was none.
    pub async fn send(&self, request: Request<Bytes>, limit: Duration) -> Result<Answer, Fault> {
        self.send_within(request, limit, ANSWER).await
    }

    /// The same with the longest answer that is read, in bytes.
    ///
    /// # Errors
    /// When there was none, or a longer one.
    pub async fn send_within(
        &self,
        request: Request<Bytes>,
        limit: Duration,
        most: usize,
    ) -> Result<Answer, Fault> {
        let sending = async {
            match self {
                Self::Direct(client) => direct(client, request, most).await,
                Self::Proxied(client) => {
                    let request = reqwest::Request::try_from(request).map_err(fault)?;
                    read(client.execute(request).await.map_err(fault)?, most).await
                }
            }
        };
        match tokio::time::timeout(limit, sending).await {
            Ok(answer) => answer,
            Err(_) => Err(Fault::Lost("no answer in time".into())),
        }
    }
}

async fn direct(client: &Direct, request: Request<Bytes>, most: usize) -> Result<Answer, Fault> {
    let response = client.request(request.map(Full::new)).await.map_err(|error| failed(&error))?;
    let (head, body) = response.into_parts();
    match Limited::new(body, most).collect().await {
        Err(error) if error.is::<LengthLimitError>() => Err(Fault::TooLong),
        Ok(body) => Ok(Answer { status: head.status.as_u16(), headers: head.headers, body: body.to_bytes() }),
        Err(error) => Err(Fault::Lost(format!("the answer broke off: {error}"))),
    }
}

/// The whole of an answer that reqwest got.
async fn read(mut response: reqwest::Response, most: usize) -> Result<Answer, Fault> {
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|error| Fault::Lost(causes(error)))? {
        if body.len() + chunk.len() > most {
            return Err(Fault::TooLong);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(Answer { status, headers, body: body.into() })
}

impl Answer {
    /// The answer to a request that reqwest sends.
    ///
    /// # Errors
    /// When there was none.
    pub async fn to(request: reqwest::RequestBuilder) -> Result<Self, Fault> {
        read(request.send().await.map_err(fault)?, ANSWER).await
    }
}

/// Whether it certainly never left. None of these words holds the address.
fn failed(error: &Error) -> Fault {
    let text = chain(error);
    if error.is_connect() { Fault::Unreachable(text) } else { Fault::Lost(text) }
}

/// Whether it certainly never left. The address may hold a token and is taken out.
pub fn fault(error: reqwest::Error) -> Fault {
    let never_left = error.is_connect() || error.is_builder();
    let text = causes(error);
    if never_left { Fault::Unreachable(text) } else { Fault::Lost(text) }
}

/// An error in words, causes included, without the address.
pub fn causes(error: reqwest::Error) -> String {
    chain(&error.without_url())
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}
