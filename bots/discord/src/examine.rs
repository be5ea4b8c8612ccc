//! What Discord says of the bot and its settings, for whoever looks after it.

use std::sync::Arc;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use haizhi_adapter::StartError;
use haizhi_core::clock::Clock;
use serde::Deserialize;
use serde_json::Value;

use crate::client::{CallError, Client};
use crate::commands;
use crate::config::Config;
use crate::connect::{Me, Trouble, introduction};
use crate::route::Route;

/// How the bot is found at Discord.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examination {
    /// The application's name.
    pub name: String,
    /// How often a session at the gateway may still be begun today.
    pub starts_left: Option<u32>,
    /// Connections to the gateway that Discord recommends.
    pub shards: u32,
    /// Whether the commands are those of this build.
    pub commands_are_ours: bool,
}

/// Why the bot could not be examined.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExamineError {
    /// A setting is wrong; no other attempt will help.
    #[error(transparent)]
    Setting(#[from] StartError),
    /// The server was not reached, or did not answer as it should.
    #[error("{0}")]
    Unreachable(String),
}

#[derive(Deserialize)]
struct Gateway {
    #[serde(default)]
    shards: u32,
    session_start_limit: Option<Starts>,
}

#[derive(Deserialize)]
struct Starts {
    remaining: u32,
}

/// Asks for everything. Changes nothing at Discord and opens no session, so
/// it may be done while the bot runs.
///
/// # Errors
/// Names the setting that is wrong, or says why there was no answer.
pub fn examine<'a>(
    config: &'a Config,
    clock: Arc<dyn Clock>,
) -> BoxFuture<'a, Result<Examination, ExamineError>> {
    async move {
        let settings = config.check()?;
        let client = Client::new(&settings, clock)?;
        let me: Me = client.get(&Route::Application).await.map_err(|error| match introduction(error) {
            Trouble::Setting(error) => ExamineError::Setting(error),
            Trouble::Passing { what, .. } => ExamineError::Unreachable(what),
        })?;
        let gateway: Gateway = client.get(&Route::Gateway).await.map_err(lost)?;
        let there: Vec<Value> = client.get(&Route::Commands { application: &me.id }).await.map_err(lost)?;
        Ok(Examination {
            name: me.name,
            starts_left: gateway.session_start_limit.map(|starts| starts.remaining),
            shards: gateway.shards,
            commands_are_ours: commands::is_same(&there, &commands::wanted()),
        })
    }
    .boxed()
}

fn lost(error: CallError) -> ExamineError {
    ExamineError::Unreachable(error.to_string())
}
