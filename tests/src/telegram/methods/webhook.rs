//! Settings of the webhook.

use serde_json::{Value, json};

use super::super::error::ApiError;
use super::super::params::Params;
use super::super::state::State;
use super::super::updates::Webhook;

/// `setWebhook`. Any `http` address will do, as with a Bot API server of one's own.
pub(crate) fn set(state: &mut State, params: &Params) -> Result<Value, ApiError> {
    let url = params.text("url").unwrap_or_default();
    if url.is_empty() {
        return delete(state, params);
    }
    if !url.starts_with("https://") && !url.starts_with("http://") {
        return Err(ApiError::malformed("bad webhook: An HTTPS URL must be provided for webhook"));
    }
    let secret = params.text("secret_token").filter(|secret| !secret.is_empty());
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b == b'_' || b == b'-';
    if secret.as_deref().is_some_and(|secret| secret.len() > 256 || !secret.bytes().all(allowed)) {
        return Err(ApiError::malformed("secret token contains unallowed characters"));
    }
    let max_connections = match params.int("max_connections")?.unwrap_or(40) {
        0 => 40,
        number @ 1..=100 => usize::try_from(number).unwrap_or(40),
        _ => return Err(ApiError::malformed("max_connections must be between 1 and 100")),
    };
    allow(state, params)?;
    if params.flag("drop_pending_updates") {
        state.updates.queue.clear();
    }
    state.updates.webhook = Some(Webhook { url, secret, max_connections });
    state.updates.webhook_error = None;
    Ok(json!(true))
}

/// `deleteWebhook`.
pub(crate) fn delete(state: &mut State, params: &Params) -> Result<Value, ApiError> {
    if params.flag("drop_pending_updates") {
        state.updates.queue.clear();
    }
    state.updates.webhook = None;
    state.updates.webhook_error = None;
    Ok(json!(true))
}

/// `getWebhookInfo`.
pub(crate) fn info(state: &State) -> Value {
    let updates = &state.updates;
    let mut info = json!({
        "url": updates.webhook.as_ref().map_or("", |webhook| webhook.url.as_str()),
        "has_custom_certificate": false,
        "pending_update_count": updates.queue.len(),
    });
    if let Some(webhook) = &updates.webhook {
        info["max_connections"] = json!(webhook.max_connections);
    }
    if !updates.allowed.is_empty() {
        info["allowed_updates"] = json!(updates.allowed);
    }
    if let Some((at, words)) = &updates.webhook_error {
        info["last_error_date"] = json!(at / 1000);
        info["last_error_message"] = json!(words);
    }
    info
}

/// Reads `allowed_updates`; left out it keeps its value, empty it is the default.
pub(crate) fn allow(state: &mut State, params: &Params) -> Result<(), ApiError> {
    let Some(list) = params.json("allowed_updates")? else { return Ok(()) };
    let list = list.as_array().ok_or_else(|| ApiError::malformed("allowed_updates must be an Array"))?;
    state.updates.allowed = list.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    Ok(())
}
