//! What every answer carries and every request must satisfy: content policy
//! and other headers, and the refusal of requests sent by other sites.

use axum::extract::{FromRequestParts, MatchedPath, Request, State};
use axum::http::header::{
    CONTENT_SECURITY_POLICY, HeaderName, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use haizhi_core::domain::lang::Lang;
use haizhi_core::watch::numbers;
use tower_http::csrf::CsrfLayer;

use crate::problem::{Problem, problem};
use crate::state::WebState;

const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; \
                      connect-src 'self'; form-action 'self'; base-uri 'none'";
const PERMISSIONS: &str = "camera=(self), geolocation=(), microphone=(), payment=(), usb=()";

/// What a handler may know of a request beside its body.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    /// Its headers.
    pub headers: HeaderMap,
    /// The peer's address without port, for limits alone; never logged.
    pub peer: String,
    /// The first of our languages that the browser asks for.
    pub lang_hint: Option<Lang>,
    /// Whether our own script sent it and wants no redirect.
    pub by_script: bool,
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let peer = parts.extensions.get::<axum::extract::ConnectInfo<std::net::SocketAddr>>();
        Ok(Self {
            peer: peer.map_or_else(String::new, |peer| peer.0.ip().to_string()),
            lang_hint: lang_hint(&parts.headers),
            by_script: parts.headers.contains_key("x-haizhi-script"),
            headers: parts.headers.clone(),
        })
    }
}

fn lang_hint(headers: &HeaderMap) -> Option<Lang> {
    let wanted = headers.get(axum::http::header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    wanted.split(',').filter_map(|part| Lang::from_tag(part.split(';').next()?.trim())).next()
}

/// The layer that refuses POSTs sent by other sites' pages.
pub(crate) fn same_site(state: &WebState) -> CsrfLayer {
    let layer = CsrfLayer::new();
    match state.0.config.public_url.as_deref().map(origin) {
        None => layer,
        Some(origin) => layer.add_trusted_origin(origin).unwrap_or_else(|error| {
            tracing::warn!(%error, "the public URL is no origin that browsers send; Host must match instead");
            CsrfLayer::new()
        }),
    }
}

/// Scheme, host and port of a URL.
fn origin(url: &str) -> &str {
    let host = url.find("://").map_or(0, |at| at + 3);
    url[host..].find('/').map_or(url, |end| &url[..host + end])
}

/// Adds the headers, gives a refused or unknown request a page, and counts.
pub(crate) async fn watch(State(state): State<WebState>, request: Request, next: Next) -> Response {
    let route =
        request.extensions().get::<MatchedPath>().map_or("other".to_owned(), |p| p.as_str().to_owned());
    let lang = lang_hint(request.headers());
    let begun = state.0.clock.now();
    let mut response = next.run(request).await;
    if response.extensions().get::<tower_http::csrf::ProtectionError>().is_some() {
        response = problem(&state, lang, Problem::CrossSite);
    } else if response.status() == StatusCode::PAYLOAD_TOO_LARGE
        && response.extensions().get::<Problem>().is_none()
    {
        response = problem(&state, lang, Problem::TooLarge);
    }
    secure(&state, response.headers_mut());
    let status = response.status().as_u16().to_string();
    metrics::counter!(numbers::WEB_REQUESTS, "route" => route.clone(), "status" => status).increment(1);
    let took = (state.0.clock.now() - begun).max(0) as f64 / 1_000.0;
    metrics::histogram!(numbers::WEB_REQUEST, "route" => route).record(took);
    response
}

fn secure(state: &WebState, headers: &mut HeaderMap) {
    // The demo shows both windows in one page; nobody else is ever framed.
    let frames = if state.is_demo() {
        "; frame-src 'self'; frame-ancestors 'self'"
    } else {
        "; frame-ancestors 'none'"
    };
    if let Ok(policy) = HeaderValue::try_from(format!("{POLICY}{frames}")) {
        headers.insert(CONTENT_SECURITY_POLICY, policy);
    }
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert(HeaderName::from_static("permissions-policy"), HeaderValue::from_static(PERMISSIONS));
    headers.insert(
        HeaderName::from_static("cross-origin-opener-policy"),
        HeaderValue::from_static("same-origin"),
    );
    if state.is_https() {
        let a_year = HeaderValue::from_static("max-age=31536000");
        headers.insert(STRICT_TRANSPORT_SECURITY, a_year);
    }
}

/// An answer that no cache may keep: whatever is shown to one person alone.
pub(crate) fn private(mut response: Response) -> Response {
    response
        .headers_mut()
        .insert(axum::http::header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    response
}

/// Where a browser goes after a POST.
pub(crate) fn see_other(to: &str, cookies: impl IntoIterator<Item = HeaderValue>) -> Response {
    let mut response = (StatusCode::SEE_OTHER, [(axum::http::header::LOCATION, to)]).into_response();
    for cookie in cookies {
        response.headers_mut().append(axum::http::header::SET_COOKIE, cookie);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_has_no_path() {
        assert_eq!(origin("https://haizhi.example/base"), "https://haizhi.example");
        assert_eq!(origin("http://127.0.0.1:8080"), "http://127.0.0.1:8080");
    }

    #[test]
    fn the_browsers_languages_are_read_in_order() {
        let mut headers = HeaderMap::new();
        headers.insert("accept-language", HeaderValue::from_static("de-DE,de;q=0.9,en-US;q=0.8,zh;q=0.7"));
        assert_eq!(lang_hint(&headers), Some(Lang::En));
    }
}
