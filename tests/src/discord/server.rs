//! The HTTP side: reads requests, carries them out, writes answers.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Body as Stream;
use axum::extract::{ConnectInfo, DefaultBodyLimit, Query, State as Shares};
use axum::http::{
    HeaderMap, HeaderName, HeaderValue, Method, Request as HttpRequest, StatusCode, Uri, header,
};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use serde_json::{Value, json};

use super::body::{self, Body};
use super::error::ApiError;
use super::faults::Fault;
use super::log::Request;
use super::pace::{Left, Limited, bucket};
use super::route::{self, Call, Route};
use super::schema::published;
use super::state::{Shared, State};
use super::{methods, wire};
use crate::gate::{Cutter, Gate};

/// Serves until the task is dropped.
pub(crate) async fn serve(gate: Gate, shared: Arc<Shared>) {
    let router = Router::new()
        .route("/api/v10/{*path}", any(call))
        .route("/attachments/{*path}", get(download))
        .fallback(stray)
        .layer(DefaultBodyLimit::disable())
        .with_state(shared);
    let service = router.into_make_service_with_connect_info::<Cutter>();
    // Serving a listener never ends by itself.
    let _ = axum::serve(gate, service).await;
}

fn answer(status: u16, body: &Value) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    if status == StatusCode::NO_CONTENT {
        return status.into_response();
    }
    (status, [(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}

async fn stray(Shares(shared): Shares<Arc<Shared>>, method: Method, uri: Uri) -> Response {
    let what = format!("{method} {} is no path of the API in version 10", uri.path());
    shared.change(|state| state.violate("stray", None, what));
    answer(404, &ApiError::not_found().body())
}

async fn download(Shares(shared): Shares<Arc<Shared>>, uri: Uri) -> Response {
    shared.read(|state| match state.files.iter().find(|file| wire::path(file) == uri.path()) {
        Some(file) => ([(header::CONTENT_TYPE, file.mime.clone())], file.bytes.clone()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    })
}

async fn call(
    Shares(shared): Shares<Arc<Shared>>,
    ConnectInfo(cutter): ConnectInfo<Cutter>,
    Query(query): Query<BTreeMap<String, String>>,
    request: HttpRequest<Stream>,
) -> Response {
    if shared.read(|state| state.closed) {
        cutter.cut();
        return StatusCode::BAD_GATEWAY.into_response();
    }
    let method = request.method().clone();
    let path = request.uri().path().trim_start_matches("/api/v10").to_owned();
    let own = shared.read(|state| state.account.id);
    let Some(route) = route::find(method.as_str(), &path, own) else {
        shared.change(|state| state.violate("unknown", None, format!("the fake has no {method} {path}")));
        return answer(404, &ApiError::not_found().body());
    };
    let headers = request.headers().clone();
    let mut body = match body::read(request).await {
        Ok(body) => body,
        Err(what) => {
            let what = format!("unreadable body: {what}");
            shared.change(|state| state.violate(route.name, route.channel, what));
            let error = ApiError::new(400, 50109, "The request body contains invalid JSON.");
            return answer(400, &error.body());
        }
    };
    body.query = query;
    let (number, fault) = shared.change(|state| enter(state, &route, path, &body, &headers));
    match &fault {
        Some(Fault::Hang) => std::future::pending().await,
        Some(Fault::DropBefore) => {
            cutter.cut();
            return StatusCode::BAD_GATEWAY.into_response();
        }
        Some(Fault::Http(status, text)) => {
            shared.change(|state| leave(state, number, *status, None));
            let status = StatusCode::from_u16(*status).unwrap_or(StatusCode::BAD_GATEWAY);
            return (status, text.clone()).into_response();
        }
        Some(Fault::Slow(ms)) => wait(&shared, *ms).await,
        _ => {}
    }
    let response = shared.change(|state| carry_out(state, &route, number, &body, &headers, fault.as_ref()));
    match fault {
        Some(Fault::SlowAnswer(ms)) => wait(&shared, ms).await,
        Some(Fault::DropBeforeAnswer) => {
            shared.change(|state| lose(state, &route));
            cutter.cut();
        }
        _ => {}
    }
    response
}

/// Lets so many milliseconds pass on the injected clock.
async fn wait(shared: &Shared, ms: i64) {
    let clock = shared.read(|state| state.clock.clone());
    clock.sleep_until(clock.now() + ms).await;
}

/// Notes the request, and takes the fault that it meets.
fn enter(
    state: &mut State,
    route: &Route,
    path: String,
    body: &Body,
    headers: &HeaderMap,
) -> (usize, Option<Fault>) {
    let channel = channel(state, route);
    let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    if !agent.starts_with("DiscordBot (") {
        let what = format!("User-Agent {agent:?} is not of the form DiscordBot (url, version)");
        state.violate(route.name, channel, what);
    }
    let request = Request {
        at: state.now(),
        route: route.name.to_owned(),
        path,
        channel,
        body: body.json.clone(),
        files: body.files.values().map(|file| file.name.clone()).collect(),
        status: None,
        code: None,
    };
    state.requests.push(request);
    (state.requests.len() - 1, state.faults.take(route.name, channel))
}

/// The channel that a request concerns.
fn channel(state: &State, route: &Route) -> Option<u64> {
    let by_token = |token| state.interactions.iter().find(|interaction| interaction.token == token);
    route.channel.or_else(|| route.token().and_then(by_token).map(|interaction| interaction.channel))
}

/// Notes how the request was answered.
fn leave(state: &mut State, number: usize, status: u16, code: Option<u32>) {
    if let Some(request) = state.requests.get_mut(number) {
        request.status = Some(status);
        request.code = code;
    }
}

fn carry_out(
    state: &mut State,
    route: &Route,
    number: usize,
    body: &Body,
    headers: &HeaderMap,
    fault: Option<&Fault>,
) -> Response {
    let authorization = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let expected = format!("Bot {}", state.account.token);
    if authorization != Some(&expected) && !(route.open() && authorization.is_none()) {
        let error = ApiError::new(401, 0, "401: Unauthorized");
        return refuse(state, route, number, &error);
    }
    let now = state.now();
    let left = match fault {
        Some(Fault::RateLimited(ms)) => Err(state.pace.hold(route, *ms, now)),
        Some(Fault::RateLimitedGlobally(ms)) => Err(state.pace.hold_all(*ms, now)),
        _ => state.pace.take(route, now),
    };
    let left = match left {
        Ok(left) => left,
        Err(limited) => return limit(state, route, number, limited),
    };
    let result = methods::run(state, route, body);
    if !matches!(&result, Err(error) if error.violation) {
        compare(state, route, body);
    }
    let mut response = match result {
        Ok((status, value)) => {
            leave(state, number, status, None);
            answer(status, &value)
        }
        Err(error) => refuse(state, route, number, &error),
    };
    if let Some(left) = left {
        describe(response.headers_mut(), route, left);
    }
    response
}

/// Checks a body that is blamed for nothing else against the published schema, if there is one.
fn compare(state: &mut State, route: &Route, body: &Body) {
    let empty = body.json.as_object().is_some_and(serde_json::Map::is_empty);
    let Some(schema) = published().filter(|_| !empty) else { return };
    for mistake in schema.check(route.name, &body.json) {
        state.violate(route.name, channel(state, route), format!("against the schema: {mistake}"));
    }
}

fn refuse(state: &mut State, route: &Route, number: usize, error: &ApiError) -> Response {
    leave(state, number, error.status, Some(error.code));
    let channel = channel(state, route);
    if error.violation {
        state.violate(route.name, channel, error.to_string());
    }
    if matches!(error.status, 401 | 403) {
        count_invalid(state, route);
    }
    answer(error.status, &error.body())
}

fn count_invalid(state: &mut State, route: &Route) {
    let now = state.now();
    if state.pace.refuse(now) {
        state.violate(route.name, None, "so many answers of 401, 403 and 429 that the address is banned");
    }
}

/// A 429.
fn limit(state: &mut State, route: &Route, number: usize, limited: Limited) -> Response {
    leave(state, number, 429, Some(0));
    let channel = channel(state, route);
    if limited.told {
        let what = format!("sent {} ms before the retry_after had passed", limited.wait_ms);
        state.violate(route.name, channel, what);
    }
    count_invalid(state, route);
    let seconds = limited.wait_ms as f64 / 1000.0;
    let body = json!({
        "message": "You are being rate limited.",
        "retry_after": seconds,
        "global": limited.global,
    });
    let mut response = answer(429, &body);
    let headers = response.headers_mut();
    set(headers, "retry-after", ((limited.wait_ms + 999) / 1000).to_string());
    set(headers, "x-ratelimit-scope", if limited.global { "global" } else { "user" }.to_owned());
    if limited.global {
        set(headers, "x-ratelimit-global", "true".to_owned());
    } else if let Some((_, window)) = bucket(route) {
        let left = Left {
            limit: window.count,
            remaining: 0,
            reset_at: state.now() + limited.wait_ms,
            reset_after_ms: limited.wait_ms,
        };
        describe(response.headers_mut(), route, left);
    }
    response
}

/// The headers of a bucket.
fn describe(headers: &mut HeaderMap, route: &Route, left: Left) {
    let Some((key, _)) = bucket(route) else { return };
    // Ids are no part of the bucket's name: they are added by whoever keeps count.
    let name = key.split(':').next().unwrap_or_default().replace(['/', '{', '}', ' ', '@'], "");
    set(headers, "x-ratelimit-bucket", name.to_lowercase());
    set(headers, "x-ratelimit-limit", left.limit.to_string());
    set(headers, "x-ratelimit-remaining", left.remaining.to_string());
    set(headers, "x-ratelimit-reset", format!("{:.3}", left.reset_at as f64 / 1000.0));
    set(headers, "x-ratelimit-reset-after", format!("{:.3}", left.reset_after_ms as f64 / 1000.0));
}

fn set(headers: &mut HeaderMap, name: &'static str, value: String) {
    if let Ok(value) = HeaderValue::try_from(value) {
        headers.insert(HeaderName::from_static(name), value);
    }
}

/// The answer to an interaction was taken, but the bot will not know.
fn lose(state: &mut State, route: &Route) {
    if let Call::Callback(id, _) = &route.call
        && let Some(interaction) = state.interactions.iter_mut().find(|known| known.id == *id)
    {
        interaction.lost = true;
    }
}
