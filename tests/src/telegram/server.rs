//! The HTTP side: decodes requests, carries them out, writes answers.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, DefaultBodyLimit, FromRequest, Multipart, Path, Query, State as Shares};
use axum::http::{HeaderMap, Request as HttpRequest, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use axum::{Form, Json};
use serde_json::{Map, Value, json};

use super::error::ApiError;
use super::faults::Fault;
use super::log::Request;
use super::pace::Held;
use super::params::{self, Params, Upload};
use super::poll;
use super::state::{Shared, State};
use super::{methods, wire};
use crate::gate::{Cutter, Gate};

/// Serves until the task is dropped.
pub(crate) async fn serve(gate: Gate, shared: Arc<Shared>) {
    let router = Router::new()
        .route("/{bot}/{method}", any(call))
        .route("/file/{bot}/{*path}", get(download))
        .fallback(|| async { refuse(&ApiError::other(404, "Not Found")) })
        .layer(DefaultBodyLimit::disable())
        .with_state(shared);
    let service = router.into_make_service_with_connect_info::<Cutter>();
    // Serving a listener never ends by itself.
    let _ = axum::serve(gate, service).await;
}

fn answer(status: u16, body: String) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}

fn refuse(error: &ApiError) -> Response {
    answer(error.code, error.body().to_string())
}

/// Whether the first part of the path is that of our bot.
fn authorized(state: &State, bot: &str) -> bool {
    bot.strip_prefix("bot") == Some(state.account.token.as_str())
}

async fn download(
    Shares(shared): Shares<Arc<Shared>>,
    Path((bot, path)): Path<(String, String)>,
) -> Response {
    shared.read(|state| {
        if !authorized(state, &bot) {
            return refuse(&ApiError::other(401, "Unauthorized"));
        }
        match state.files.iter().find(|file| wire::path(file) == path) {
            Some(file) => {
                ([(header::CONTENT_TYPE, "application/octet-stream")], file.bytes.clone()).into_response()
            }
            None => refuse(&ApiError::other(404, "Not Found")),
        }
    })
}

async fn call(
    Shares(shared): Shares<Arc<Shared>>,
    ConnectInfo(cutter): ConnectInfo<Cutter>,
    Path((bot, method)): Path<(String, String)>,
    Query(query): Query<BTreeMap<String, String>>,
    request: HttpRequest<Body>,
) -> Response {
    if shared.read(|state| state.closed) {
        cutter.cut();
        return StatusCode::BAD_GATEWAY.into_response();
    }
    if !shared.read(|state| authorized(state, &bot)) {
        return refuse(&ApiError::other(401, "Unauthorized"));
    }
    let Some(method) = params::method(&method) else {
        shared.change(|state| state.violate(&method, None, "the fake has no such method"));
        return refuse(&ApiError::other(404, "Not Found"));
    };
    let mut params = match decode(request).await {
        Ok(params) => params,
        Err(what) => {
            shared.change(|state| state.violate(method, None, format!("unreadable body: {what}")));
            return refuse(&ApiError::bad_request(format!("can't parse request: {what}")));
        }
    };
    for (name, value) in query {
        params.values.entry(name).or_insert(Value::String(value));
    }
    let (number, fault) = shared.change(|state| enter(state, method, &params));
    let (mut result, fault) = match fault {
        Some(fault) if fault.prevents() => (Ok(Value::Null), Some(fault)),
        fault if method == "getUpdates" => poll::updates(&shared, &params, fault).await,
        fault => (shared.change(|state| methods::run(state, method, &params)), fault),
    };
    match fault {
        Some(Fault::Hang) => std::future::pending().await,
        Some(Fault::Http(status, body)) => {
            shared.change(|state| leave(state, number, status, Some(format!("fault {status}"))));
            return answer(status, body);
        }
        Some(Fault::RetryAfter(seconds)) => {
            result = Err(shared.change(|state| tell_to_wait(state, method, &params, seconds)));
        }
        Some(Fault::DropBeforeAnswer) => {
            shared.change(|state| lose(state, method, &params));
            cutter.cut();
        }
        Some(Fault::Redeliver) | None => {}
    }
    finish(&shared, number, method, &params, result)
}

/// Notes the request and its unknown parameters, and takes the fault that it meets.
fn enter(state: &mut State, method: &str, params: &Params) -> (usize, Option<Fault>) {
    let chat = params.chat().ok();
    for name in params::unknown(method, params) {
        state.violate(method, chat, format!("unknown parameter {name:?}"));
    }
    let fault = state.faults.take(method, chat);
    let values: Map<String, Value> = params.values.clone().into_iter().collect();
    let request = Request {
        at: state.now(),
        method: method.to_owned(),
        chat,
        params: Value::Object(values),
        status: None,
        refusal: None,
    };
    state.requests.push(request);
    (state.requests.len() - 1, fault)
}

/// Notes how the request was answered.
fn leave(state: &mut State, number: usize, status: u16, refusal: Option<String>) {
    if let Some(request) = state.requests.get_mut(number) {
        request.status = Some(status);
        request.refusal = refusal;
    }
}

/// A 429 that the test asked for.
fn tell_to_wait(state: &mut State, method: &str, params: &Params, seconds: i64) -> ApiError {
    match params.chat() {
        Ok(chat) => state.hold(method, chat, Held { seconds, whole_bot: false }),
        Err(_) => ApiError::retry_after(seconds),
    }
}

/// The answer to a press was taken, but the bot will not know.
fn lose(state: &mut State, method: &str, params: &Params) {
    let id = params.text("callback_query_id");
    if method == "answerCallbackQuery"
        && let Some(query) = state.queries.iter_mut().find(|query| Some(&query.id) == id.as_ref())
    {
        query.lost = true;
    }
}

fn finish(
    shared: &Shared,
    number: usize,
    method: &str,
    params: &Params,
    result: Result<Value, ApiError>,
) -> Response {
    match result {
        Ok(result) => {
            shared.change(|state| leave(state, number, 200, None));
            answer(200, json!({"ok": true, "result": result}).to_string())
        }
        Err(error) => {
            shared.change(|state| {
                leave(state, number, error.code, Some(error.description.clone()));
                if error.violation {
                    state.violate(method, params.chat().ok(), &error.description);
                }
            });
            refuse(&error)
        }
    }
}

/// Reads the body in whichever of the four encodings it is.
async fn decode(request: HttpRequest<Body>) -> Result<Params, String> {
    let kind = content_type(request.headers());
    let mut params = Params::default();
    match kind.as_str() {
        "" => {}
        "application/json" => {
            let Json(values): Json<BTreeMap<String, Value>> =
                Json::from_request(request, &()).await.map_err(|error| error.body_text())?;
            params.values = values;
        }
        "application/x-www-form-urlencoded" => {
            let Form(values): Form<BTreeMap<String, String>> =
                Form::from_request(request, &()).await.map_err(|error| error.body_text())?;
            params.values = values.into_iter().map(|(name, value)| (name, Value::String(value))).collect();
        }
        "multipart/form-data" => {
            let form = Multipart::from_request(request, &()).await.map_err(|error| error.body_text())?;
            multipart(form, &mut params).await.map_err(|error| error.body_text())?;
        }
        other => return Err(format!("content type {other}")),
    }
    Ok(params)
}

fn content_type(headers: &HeaderMap) -> String {
    let value = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    value.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

async fn multipart(
    mut form: Multipart,
    params: &mut Params,
) -> Result<(), axum::extract::multipart::MultipartError> {
    while let Some(field) = form.next_field().await? {
        let name = field.name().unwrap_or_default().to_owned();
        match field.file_name().map(str::to_owned) {
            Some(file_name) => {
                let mime = field.content_type().unwrap_or("application/octet-stream").to_owned();
                let bytes = field.bytes().await?;
                params.files.insert(name, Upload { name: file_name, mime, bytes });
            }
            None => {
                let text = field.text().await?;
                params.values.insert(name, Value::String(text));
            }
        }
    }
    Ok(())
}
