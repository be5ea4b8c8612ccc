//! Posts updates to the webhook.

use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinSet;

use super::faults::Fault;
use super::state::Shared;
use super::updates::{Pending, Webhook};

/// Name under which faults of the webhook are kept.
const METHOD: &str = "getUpdates";

/// Posts whatever there is, each chat in order, until the task is dropped.
pub(crate) async fn post_all(shared: Arc<Shared>, client: reqwest::Client) {
    let mut changes = shared.changes();
    let mut under_way = JoinSet::new();
    loop {
        changes.borrow_and_update();
        while let Some(pending) = shared.look(|state| state.updates.next_post()) {
            under_way.spawn(post(shared.clone(), client.clone(), pending));
        }
        while under_way.try_join_next().is_some() {}
        if changes.changed().await.is_err() {
            return;
        }
    }
}

/// Posts one update until it is taken, or until the webhook is another one.
async fn post(shared: Arc<Shared>, client: reqwest::Client, pending: Pending) {
    let webhook = shared.read(|state| state.updates.webhook.clone());
    let mut pause = Duration::from_millis(20);
    loop {
        let still = shared.read(|state| {
            state.updates.webhook == webhook && state.updates.queue.iter().any(|other| other.id == pending.id)
        });
        let Some(webhook) = webhook.as_ref().filter(|_| still) else {
            return shared.change(|state| state.updates.posted(pending.id, false, false));
        };
        match attempt(&client, webhook, &pending).await {
            Ok(body) => {
                return shared.change(|state| {
                    if body.contains("\"method\"") {
                        state.violate(
                            "webhook",
                            None,
                            "a method call in the answer, which the fake does not do",
                        );
                    }
                    let again =
                        state.faults.take_if(METHOD, None, |fault| *fault == Fault::Redeliver).is_some();
                    state.updates.posted(pending.id, true, again);
                });
            }
            Err(words) => {
                shared.change(|state| state.updates.webhook_error = Some((state.now(), words)));
                // A pause between attempts, cut short when the test lets go of the fake.
                let closed = shared.until(pause, |state| state.closed.then_some(())).await;
                if closed.is_some() {
                    return;
                }
                pause = (pause * 2).min(Duration::from_millis(500));
            }
        }
    }
}

async fn attempt(client: &reqwest::Client, webhook: &Webhook, pending: &Pending) -> Result<String, String> {
    let mut request = client.post(&webhook.url).json(&pending.body);
    if let Some(secret) = &webhook.secret {
        request = request.header("X-Telegram-Bot-Api-Secret-Token", secret);
    }
    match request.send().await {
        Ok(response) if response.status().is_success() => {
            response.text().await.map_err(|error| format!("Connection failed: {error}"))
        }
        Ok(response) => Err(format!("Wrong response from the webhook: {}", response.status())),
        Err(error) => Err(format!("Connection failed: {error}")),
    }
}
