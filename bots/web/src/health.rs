//! What operators and their tools ask for.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;

use crate::state::WebState;

/// How a part of the process does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct PartState {
    /// Whether it works.
    pub ready: bool,
    /// Why not, or what it is doing; no secrets.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub detail: String,
}

/// How the parts of the process do, kept up to date by whoever runs them.
/// Cloning gives another handle to the same map.
#[derive(Debug, Clone, Default)]
pub struct Readiness(Arc<RwLock<BTreeMap<String, PartState>>>);

impl Readiness {
    /// Says how a part does.
    pub fn set(&self, part: &str, ready: bool, detail: impl Into<String>) {
        let mut parts = self.0.write().unwrap_or_else(PoisonError::into_inner);
        parts.insert(part.to_owned(), PartState { ready, detail: detail.into() });
    }

    /// How every part does.
    pub fn parts(&self) -> BTreeMap<String, PartState> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

#[derive(Serialize)]
struct Report {
    ready: bool,
    parts: BTreeMap<String, PartState>,
}

/// `GET /healthz`: the process is up.
pub(crate) async fn healthz() -> &'static str {
    "ok\n"
}

/// `GET /readyz`: 200 when the store and every part work, otherwise 503.
pub(crate) async fn readyz(State(state): State<WebState>) -> Response {
    let mut parts = state.0.config.readiness.parts();
    let store = crate::records::is_reachable(state.store()).await;
    parts.insert("store".to_owned(), PartState { ready: store, detail: String::new() });
    let ready = parts.values().all(|part| part.ready);
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(Report { ready, parts })).into_response()
}

/// `GET /metrics`: Prometheus text.
pub(crate) async fn metrics(State(state): State<WebState>) -> Response {
    metrics::gauge!("haizhi_web_chats_open").set(state.0.rooms.open() as f64);
    match &state.0.config.metrics {
        Some(handle) => {
            ([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], handle.render()).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
