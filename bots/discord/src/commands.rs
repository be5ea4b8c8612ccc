//! The slash commands, in every language that Discord and we both know.

use haizhi_adapter::Backoff;
use haizhi_core::dialogue::commands;
use haizhi_core::domain::lang::Lang;
use haizhi_core::text::Texts;
use serde_json::{Value, json};

use crate::client::CallError;
use crate::discord::Shared;
use crate::route::Route;

/// How often it is tried before the start goes on without it.
const TRIES: u32 = 5;

/// The locales of Discord in which we speak, and the language for each.
/// <https://discord.com/developers/docs/reference#locales>
const LOCALES: [(&str, Lang); 6] = [
    ("zh-CN", Lang::ZhHans),
    ("zh-TW", Lang::ZhHant),
    ("en-GB", Lang::En),
    ("en-US", Lang::En),
    ("vi", Lang::Vi),
    ("th", Lang::Th),
];

/// Every command as Discord takes it.
pub(crate) fn wanted() -> Vec<Value> {
    let texts = Texts::get();
    commands::menu(texts.words(Lang::En), true)
        .into_iter()
        .map(|(name, text)| {
            let localized: serde_json::Map<String, Value> = LOCALES
                .iter()
                .filter(|(_, lang)| texts.offered().any(|offered| offered == *lang))
                .map(|(locale, lang)| {
                    let text = texts.words(*lang).say(&format!("command-{name}"));
                    ((*locale).to_owned(), Value::String(text))
                })
                .collect();
            json!({
                "type": 1,
                "name": name,
                "description": text,
                "description_localizations": localized,
                "options": [],
                "integration_types": [0, 1],
                "contexts": [0, 1, 2],
            })
        })
        .collect()
}

/// Registers the commands, if they are not registered as they are.
pub(crate) async fn publish(shared: &Shared) {
    let Some(application) = shared.client.application() else { return };
    let mut backoff = Backoff::new(1_000, 60_000);
    for _ in 0..TRIES {
        let least_ms = match register(shared, &application).await {
            Ok(()) => return,
            Err(CallError::Wait(wait)) => wait.after_ms,
            Err(CallError::Refused(refusal)) if refusal.status < 500 => {
                tracing::error!(
                    code = refusal.code,
                    message = refusal.message,
                    "the commands are not taken by Discord"
                );
                return;
            }
            Err(_) => 0,
        };
        backoff.wait_at_least(shared.clock.as_ref(), least_ms).await;
    }
    tracing::warn!("the commands are not registered at Discord");
}

async fn register(shared: &Shared, application: &str) -> Result<(), CallError> {
    let there: Vec<Value> = shared.client.get(&Route::Commands { application }).await?;
    let wanted = wanted();
    if is_same(&there, &wanted) {
        return Ok(());
    }
    shared.client.done(&Route::SetCommands { application }, &wanted).await?;
    tracing::info!(commands = wanted.len(), "commands are registered at Discord");
    Ok(())
}

/// Whether what is registered is what is wanted, whatever else Discord says of it.
pub(crate) fn is_same(there: &[Value], wanted: &[Value]) -> bool {
    there.len() == wanted.len()
        && wanted
            .iter()
            .all(|wanted| there.iter().any(|there| there["name"] == wanted["name"] && holds(there, wanted)))
}

/// Whether everything that is wanted is there; what is empty may be left out.
fn holds(there: &Value, wanted: &Value) -> bool {
    match (there, wanted) {
        (Value::Object(there), Value::Object(wanted)) => {
            wanted.iter().all(|(key, wanted)| holds(there.get(key).unwrap_or(&Value::Null), wanted))
        }
        (Value::Array(there), Value::Array(wanted)) => {
            there.len() == wanted.len()
                && there.iter().zip(wanted).all(|(there, wanted)| holds(there, wanted))
        }
        (Value::Null, Value::Array(wanted)) => wanted.is_empty(),
        (Value::Null, Value::Object(wanted)) => wanted.is_empty(),
        (Value::Null, Value::Bool(false)) => true,
        (there, wanted) => there == wanted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_discord_adds_is_no_difference() {
        let wanted = wanted();
        let mut there = wanted.clone();
        for command in &mut there {
            command["id"] = json!("1");
            command["version"] = json!("2");
            command.as_object_mut().expect("an object").remove("options");
        }
        there.reverse();
        assert!(is_same(&there, &wanted));
        there[0]["description"] = json!("something else");
        assert!(!is_same(&there, &wanted));
        assert!(!is_same(&there[1..], &wanted));
    }
}
