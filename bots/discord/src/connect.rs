//! Making sure who we are.

use haizhi_adapter::StartError;
use serde::Deserialize;

use crate::client::{CallError, Client, Refusal};
use crate::config::{API_URL, PROXY, TOKEN};
use crate::route::Route;

/// Who we are.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Me {
    pub id: String,
    #[serde(default)]
    pub name: String,
}

/// Why there is no connection.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// It will never work.
    Setting(StartError),
    /// It did not work now; milliseconds that the server asks to wait.
    Passing { what: String, wait_ms: i64 },
}

/// Asks who we are.
pub(crate) async fn connect(client: &Client) -> Result<Me, Trouble> {
    let me: Me = client.get(&Route::Application).await.map_err(introduction)?;
    client.introduce(me.id.clone());
    Ok(me)
}

/// What a failed introduction says about the settings.
pub(crate) fn introduction(error: CallError) -> Trouble {
    let wrong = |key, why: String| Trouble::Setting(StartError::new(key, why));
    match &error {
        CallError::Refused(Refusal { status: 401, .. }) => {
            wrong(TOKEN, "Discord does not know this token (status 401)".into())
        }
        CallError::Foreign { status: 401 } => {
            wrong(TOKEN, "Discord does not know this token (status 401)".into())
        }
        CallError::Foreign { status: 407 } => wrong(PROXY, "the proxy asks for a name and password".into()),
        CallError::Foreign { status } => {
            wrong(API_URL, format!("no Discord API answers there (status {status})"))
        }
        CallError::Refused(Refusal { status: 404, .. }) => {
            wrong(API_URL, "no Discord API answers there (status 404)".into())
        }
        CallError::Wait(wait) => Trouble::Passing { what: error.to_string(), wait_ms: wait.after_ms },
        CallError::Refused(_) | CallError::Unreachable(_) | CallError::Lost(_) => {
            Trouble::Passing { what: error.to_string(), wait_ms: 0 }
        }
    }
}
