//! What Telegram says of the bot and its settings, for whoever looks after it.

use futures::FutureExt as _;
use futures::future::BoxFuture;
use haizhi_adapter::StartError;
use haizhi_core::domain::lang::Lang;
use haizhi_core::platform::Inlet;
use serde::Deserialize;
use teloxide::payloads::{GetMe, GetMyCommands, GetWebhookInfo};

use crate::client::{CallError, Client};
use crate::commands;
use crate::config::{Config, Webhook};
use crate::connect::{Trouble, introduction};
use haizhi_core::text::Texts;

/// How the bot is found at Telegram.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Examination {
    /// The bot's name.
    pub username: String,
    /// What the server's `Date` header says.
    pub server_date: Option<String>,
    /// Whether the bot reads everything that is said in groups.
    pub reads_groups: bool,
    /// Whether it is asked while somebody types its name in another chat.
    pub is_inline: bool,
    /// Whether updates are posted to some address.
    pub is_posted: bool,
    /// How the posting goes; also while updates are asked for, when it tells
    /// of a webhook that somebody else has set.
    pub inlet: Inlet,
    /// What the server said when it could not post last.
    pub last_error: String,
    /// Languages whose command menu is not the one of this build.
    pub menus_missing: Vec<Lang>,
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
struct Me {
    #[serde(default)]
    username: String,
    #[serde(default)]
    can_read_all_group_messages: bool,
    #[serde(default)]
    supports_inline_queries: bool,
}

#[derive(Deserialize)]
struct Command {
    command: String,
}

#[derive(Deserialize, Default)]
struct Info {
    #[serde(default)]
    url: String,
    #[serde(default)]
    pending_update_count: u32,
    #[serde(default)]
    last_error_date: Option<i64>,
    #[serde(default)]
    last_error_message: String,
}

impl Info {
    /// The same in our words; `ours` is the address that we set.
    fn inlet(&self, ours: Option<&Webhook>) -> Inlet {
        Inlet {
            waiting: self.pending_update_count,
            failed_at: self.last_error_date.map(|seconds| seconds.saturating_mul(1_000)),
            elsewhere: self.url != ours.map_or("", |webhook| webhook.url.as_str()),
        }
    }
}

/// Asks how the posting of updates goes.
pub(crate) async fn inlet(client: &Client, ours: &Webhook) -> Result<Inlet, CallError> {
    let info: Info = client.call(&GetWebhookInfo::new()).await?;
    Ok(info.inlet(Some(ours)))
}

/// Asks for everything. Changes nothing at Telegram and takes no updates, so
/// it may be done while the bot runs.
///
/// # Errors
/// Names the setting that is wrong, or says why there was no answer.
pub fn examine<'a>(config: &'a Config) -> BoxFuture<'a, Result<Examination, ExamineError>> {
    async move {
        let settings = config.check()?;
        let client = Client::new(&settings)
            .map_err(|error| ExamineError::Unreachable(error.without_url().to_string()))?;
        let me: Me = client.call(&GetMe::new()).await.map_err(|error| trouble(introduction(error)))?;
        let info: Info = client.call(&GetWebhookInfo::new()).await.map_err(lost)?;
        let mut menus_missing = Vec::new();
        for lang in Texts::get().offered() {
            let Some(code) = commands::code(lang) else { continue };
            let payload = GetMyCommands { language_code: Some(code.to_owned()), ..GetMyCommands::new() };
            let found: Vec<Command> = client.call(&payload).await.map_err(lost)?;
            let wanted = haizhi_core::dialogue::commands::menu(Texts::get().words(lang), false);
            let same = found.len() == wanted.len()
                && wanted.iter().zip(&found).all(|((name, _), found)| *name == found.command);
            if !same {
                menus_missing.push(lang);
            }
        }
        Ok(Examination {
            username: me.username,
            server_date: client.date().await,
            reads_groups: me.can_read_all_group_messages,
            is_inline: me.supports_inline_queries,
            is_posted: !info.url.is_empty(),
            inlet: info.inlet(settings.webhook.as_ref()),
            last_error: info.last_error_message,
            menus_missing,
        })
    }
    .boxed()
}

fn lost(error: CallError) -> ExamineError {
    ExamineError::Unreachable(error.to_string())
}

fn trouble(trouble: Trouble) -> ExamineError {
    match trouble {
        Trouble::Setting(error) => ExamineError::Setting(error),
        Trouble::Passing { what, .. } => ExamineError::Unreachable(what),
    }
}
