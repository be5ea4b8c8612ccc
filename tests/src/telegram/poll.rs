//! `getUpdates`, which waits for something to hand out.

use std::time::Duration;

use serde_json::{Value, json};

use super::error::ApiError;
use super::faults::Fault;
use super::methods::allow_updates;
use super::params::Params;
use super::state::{Shared, State};

/// Long polls wait so long at most, as the real ones do.
const LONGEST: Duration = Duration::from_secs(50);
const METHOD: &str = "getUpdates";

/// The answer, and the fault that hits the request.
type Outcome = (Result<Value, ApiError>, Option<Fault>);

/// Confirms, waits and hands out. A fault that is asked for meanwhile hits the waiting request.
pub(crate) async fn updates(shared: &Shared, params: &Params, mut fault: Option<Fault>) -> Outcome {
    let mut changes = shared.changes();
    let (poll, limit, timeout) = match shared.change(|state| begin(state, params)) {
        Ok(begun) => begun,
        Err(error) => return (Err(error), fault),
    };
    let deadline = tokio::time::Instant::now() + timeout.min(LONGEST);
    loop {
        changes.borrow_and_update();
        if let Some(outcome) = shared.look(|state| step(state, poll, limit, &mut fault)) {
            return outcome;
        }
        if !matches!(tokio::time::timeout_at(deadline, changes.changed()).await, Ok(Ok(()))) {
            return (Ok(json!([])), fault);
        }
    }
}

fn begin(state: &mut State, params: &Params) -> Result<(u64, usize, Duration), ApiError> {
    if state.updates.webhook.is_some() {
        return Err(ApiError::other(
            409,
            "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the \
             webhook first",
        ));
    }
    let limit = params.int("limit")?.and_then(|limit| usize::try_from(limit).ok()).unwrap_or(100);
    let timeout = u64::try_from(params.int("timeout")?.unwrap_or(0)).unwrap_or(0);
    allow_updates(state, params)?;
    state.updates.confirm(params.int("offset")?.unwrap_or(0));
    state.updates.polls += 1;
    Ok((state.updates.polls, limit.clamp(1, 100), Duration::from_secs(timeout)))
}

/// What there is to answer at this moment, if anything.
fn step(state: &mut State, poll: u64, limit: usize, fault: &mut Option<Fault>) -> Option<Outcome> {
    if state.closed {
        return Some((Err(ApiError::other(502, "Bad Gateway")), None));
    }
    if state.updates.polls != poll || state.updates.webhook.is_some() {
        let conflict = ApiError::other(
            409,
            "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
        );
        return Some((Err(conflict), fault.take()));
    }
    if fault.is_none() {
        let something = !state.updates.queue.is_empty();
        *fault = state.faults.take_if(METHOD, None, |fault| something || fault.prevents());
    }
    if fault.as_ref().is_some_and(Fault::prevents) {
        return Some((Ok(Value::Null), fault.take()));
    }
    let batch = state.updates.batch(limit, *fault == Some(Fault::Redeliver));
    (!batch.is_empty()).then(|| (Ok(json!(batch)), fault.take()))
}
