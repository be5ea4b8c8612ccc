//! What operators and their tools ask for.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse as _, Response};
use haizhi_core::store::Store;
use haizhi_core::watch::numbers;
use serde::Serialize;

use crate::state::WebState;

/// How long the store may take to answer.
const STORE_ANSWERS: Duration = Duration::from_secs(2);

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

impl PartState {
    /// A part that works.
    pub const fn works() -> Self {
        Self { ready: true, detail: String::new() }
    }

    /// A part that does not, and why.
    pub fn fails(detail: impl Into<String>) -> Self {
        Self { ready: false, detail: detail.into() }
    }
}

type Probe = Arc<dyn Fn() -> PartState + Send + Sync>;

/// The parts of the process, each with a way to ask how it does. Cloning
/// gives another handle to the same parts.
#[derive(Clone, Default)]
pub struct Readiness(Arc<RwLock<BTreeMap<String, Probe>>>);

impl Readiness {
    /// Says how to ask a part; it is asked at every `/readyz` and must answer
    /// at once.
    pub fn ask(&self, part: &str, probe: impl Fn() -> PartState + Send + Sync + 'static) {
        let mut parts = self.0.write().unwrap_or_else(PoisonError::into_inner);
        parts.insert(part.to_owned(), Arc::new(probe));
    }

    /// How every part does now.
    pub fn parts(&self) -> BTreeMap<String, PartState> {
        let parts = self.0.read().unwrap_or_else(PoisonError::into_inner);
        parts.iter().map(|(part, probe)| (part.clone(), probe())).collect()
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
    let (store, migrations) = database(state.store()).await;
    parts.insert("store".to_owned(), store);
    parts.insert("migrations".to_owned(), migrations);
    let ready = parts.values().all(|part| part.ready);
    let status = if ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(Report { ready, parts })).into_response()
}

/// Whether the store answers in time, and holds what this build expects.
async fn database(store: &Store) -> (PartState, PartState) {
    let unknown = || PartState::fails("not known while the store does not answer");
    match tokio::time::timeout(STORE_ANSWERS, store.schema()).await {
        Ok(Ok(schema)) if schema.is_current() => (PartState::works(), PartState::works()),
        Ok(Ok(schema)) => {
            let why =
                format!("the database is at {}, this build expects {}", schema.applied, schema.expected);
            (PartState::works(), PartState::fails(why))
        }
        // The log has the error; its words may name hosts.
        Ok(Err(error)) => {
            tracing::warn!(%error, "the store does not answer");
            (PartState::fails("the store fails"), unknown())
        }
        Err(_) => (PartState::fails(format!("no answer within {} s", STORE_ANSWERS.as_secs())), unknown()),
    }
}

/// `GET /metrics`: Prometheus text.
pub(crate) async fn metrics(State(state): State<WebState>) -> Response {
    metrics::gauge!(numbers::WEB_CHATS).set(state.0.rooms.open() as f64);
    match &state.0.config.metrics {
        Some(handle) => {
            ([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], handle.render()).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
