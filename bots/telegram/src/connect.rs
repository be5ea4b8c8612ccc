//! Making sure who we are and how updates come to us.

use haizhi_adapter::StartError;
use serde::Deserialize;
use serde_json::Value;
use teloxide::payloads::{DeleteWebhook, GetMe, SetWebhook, SetWebhookSetters};
use teloxide::types::AllowedUpdate;

use crate::client::{CallError, Client, Refusal};
use crate::config::{API_URL, PROXY, PUBLIC_URL, TOKEN, Webhook};
use crate::failure;

/// Who we are.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Me {
    pub id: i64,
    #[serde(default)]
    pub username: String,
}

/// Why there is no connection.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// It will never work.
    Setting(StartError),
    /// It did not work now; milliseconds that the server asks to wait.
    Passing { what: String, wait_ms: i64 },
}

/// The kinds of update we take, said each time: left out, Telegram keeps what was said before.
pub(crate) const ALLOWED: [AllowedUpdate; 4] = [
    AllowedUpdate::Message,
    AllowedUpdate::CallbackQuery,
    AllowedUpdate::MyChatMember,
    AllowedUpdate::InlineQuery,
];

/// Webhook posts at once; within a chat Telegram keeps the order anyway.
const CONNECTIONS: u8 = 40;

/// Asks who we are and settles how updates come.
pub(crate) async fn connect(client: &Client, webhook: Option<&Webhook>) -> Result<Me, Trouble> {
    let me: Me = client.call(&GetMe::new()).await.map_err(introduction)?;
    match webhook {
        Some(webhook) => {
            let payload = SetWebhook::new(webhook.url.clone())
                .secret_token(webhook.secret.clone())
                .max_connections(CONNECTIONS)
                .allowed_updates(ALLOWED);
            let _: Value = client.call(&payload).await.map_err(|error| match error {
                CallError::Refused(Refusal { code: 400, description, .. }) => {
                    Trouble::Setting(StartError::new(PUBLIC_URL, format!("as a webhook: {description}")))
                }
                other => passing(&other),
            })?;
        }
        None => {
            let _: Value = client.call(&DeleteWebhook::new()).await.map_err(|error| passing(&error))?;
        }
    }
    Ok(me)
}

/// What a failed introduction says about the settings.
pub(crate) fn introduction(error: CallError) -> Trouble {
    let wrong = |key, why: String| Trouble::Setting(StartError::new(key, why));
    match &error {
        CallError::Refused(Refusal { code: code @ (401 | 404), .. }) => {
            wrong(TOKEN, format!("the Bot API server does not know this token (status {code})"))
        }
        CallError::Foreign { status: 407 } => wrong(PROXY, "the proxy asks for a name and password".into()),
        CallError::Foreign { status } => {
            wrong(API_URL, format!("no Bot API server answers there (status {status})"))
        }
        _ => passing(&error),
    }
}

fn passing(error: &CallError) -> Trouble {
    let wait_ms = match error {
        CallError::Refused(refusal) if refusal.code == 429 => failure::wait_ms(refusal),
        _ => 0,
    };
    Trouble::Passing { what: error.to_string(), wait_ms }
}
