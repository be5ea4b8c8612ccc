//! Updates that Telegram posts to us.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use serde_json::value::RawValue;
use subtle::ConstantTimeEq as _;

use crate::config::Webhook;
use crate::intake::Intake;

const SECRET: &str = "x-telegram-bot-api-secret-token";
/// Bytes of a post; an update has a few kilobytes.
const BODY: usize = 1 << 20;

struct Door {
    secret: String,
    intake: Intake,
}

/// The route at which updates are taken. Success is answered when they are
/// committed; anything else lets Telegram post them again.
pub(crate) fn router(webhook: &Webhook, intake: Intake) -> Router {
    let door = Arc::new(Door { secret: webhook.secret.clone(), intake });
    Router::new().route(&webhook.path, post(take)).layer(DefaultBodyLimit::max(BODY)).with_state(door)
}

async fn take(State(door): State<Arc<Door>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let shown = headers.get(SECRET).map(|value| value.as_bytes()).unwrap_or_default();
    if !bool::from(shown.ct_eq(door.secret.as_bytes())) {
        return StatusCode::UNAUTHORIZED;
    }
    let Ok(update) = serde_json::from_slice::<&RawValue>(&body) else {
        return StatusCode::BAD_REQUEST;
    };
    match door.intake.take(update).await {
        Ok(()) => StatusCode::OK,
        Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}
