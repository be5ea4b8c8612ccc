//! A WebSocket to an address, straight or through a proxy.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hyper::Uri;
use hyper::header::HeaderValue;
use hyper_rustls::{HttpsConnectorBuilder, MaybeHttpsStream};
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::client::legacy::connect::proxy::{SocksV5, Tunnel};
use hyper_util::rt::TokioIo;
use percent_encoding::percent_decode_str;
use reqwest::Url;
use tokio::net::TcpStream;
use tokio_websockets::{ClientBuilder, Limits, WebSocketStream};
use tower_service::Service;

/// Longest message that is taken, in bytes: that of a large guild has some megabytes.
const LONGEST: usize = 32 << 20;
/// How long it may take to stand.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(10);

/// A connection that stands.
pub(super) type Socket = WebSocketStream<TokioIo<MaybeHttpsStream<TokioIo<TcpStream>>>>;

/// Connects to an address of `ws` or `wss`; otherwise why not, in words.
pub(super) async fn dial(url: &Url, proxy: Option<&Url>) -> Result<Socket, String> {
    match tokio::time::timeout(PATIENCE, connect(url, proxy)).await {
        Ok(connected) => connected,
        Err(_) => Err("no connection in time".into()),
    }
}

async fn connect(url: &Url, proxy: Option<&Url>) -> Result<Socket, String> {
    let uri: Uri = url.as_str().parse().map_err(|_| "no address".to_owned())?;
    // To whoever connects it is HTTP with or without TLS.
    let scheme = if url.scheme() == "wss" { "https" } else { "http" };
    let port = url.port().unwrap_or(if scheme == "https" { 443 } else { 80 });
    let host = url.host_str().ok_or("no host")?;
    let target: Uri = format!("{scheme}://{host}:{port}/").parse().map_err(|_| "no address".to_owned())?;
    let mut tcp = HttpConnector::new();
    tcp.enforce_http(false);
    tcp.set_nodelay(true);
    let stream = match proxy {
        None => secure(tcp, target).await?,
        Some(proxy) if proxy.scheme().starts_with("socks") => {
            let socks = SocksV5::new(origin(proxy)?, tcp);
            let socks = match proxy.username() {
                "" => socks,
                user => socks.with_auth(decoded(user), decoded(proxy.password().unwrap_or_default())),
            };
            secure(socks, target).await?
        }
        Some(proxy) => {
            let tunnel = Tunnel::new(origin(proxy)?, tcp);
            let tunnel = match basic(proxy) {
                Some(secret) => tunnel.with_auth(secret),
                None => tunnel,
            };
            secure(tunnel, target).await?
        }
    };
    let builder = ClientBuilder::from_uri(uri).limits(Limits::default().max_payload_len(Some(LONGEST)));
    let (socket, _) = builder.connect_on(TokioIo::new(stream)).await.map_err(|error| error.to_string())?;
    Ok(socket)
}

/// Connects, with TLS where the address wants it.
async fn secure<C>(connector: C, target: Uri) -> Result<MaybeHttpsStream<TokioIo<TcpStream>>, String>
where
    C: Service<Uri, Response = TokioIo<TcpStream>> + Send + 'static,
    C::Future: Send + 'static,
    C::Error: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    let mut https = HttpsConnectorBuilder::new()
        .with_webpki_roots()
        .https_or_http()
        .enable_http1()
        .wrap_connector(connector);
    let said = |error: Box<dyn std::error::Error + Send + Sync>| {
        let mut text = error.to_string();
        let mut cause = error.source();
        while let Some(error) = cause {
            text = format!("{text}: {error}");
            cause = error.source();
        }
        text
    };
    std::future::poll_fn(|cx| https.poll_ready(cx)).await.map_err(said)?;
    https.call(target).await.map_err(said)
}

/// A proxy's address without its secrets.
fn origin(proxy: &Url) -> Result<Uri, String> {
    let host = proxy.host_str().ok_or("the proxy has no host")?;
    let standard = if proxy.scheme().starts_with("socks") { 1080 } else { 80 };
    let port = proxy.port_or_known_default().unwrap_or(standard);
    format!("http://{host}:{port}/").parse().map_err(|_| "the proxy has no address".to_owned())
}

/// A user or password as it is meant, out of an address.
fn decoded(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

/// What an HTTP proxy is told of whoever comes.
fn basic(proxy: &Url) -> Option<HeaderValue> {
    if proxy.username().is_empty() {
        return None;
    }
    let secret = format!("{}:{}", decoded(proxy.username()), decoded(proxy.password().unwrap_or_default()));
    let mut value = HeaderValue::try_from(format!("Basic {}", STANDARD.encode(secret))).ok()?;
    value.set_sensitive(true);
    Some(value)
}
