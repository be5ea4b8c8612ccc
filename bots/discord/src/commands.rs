//! The slash commands, in every language that Discord and we both know.

use haizhi_adapter::Backoff;
use haizhi_core::dialogue::commands::{Audience, Offer, OptionKind, OptionSpec, Reading, Spec, registry};
use haizhi_core::text::Texts;
use serde_json::{Map, Value, json};

use crate::client::CallError;
use crate::discord::Shared;
use crate::route::Route;

/// How often it is tried before the start goes on without it.
const TRIES: u32 = 5;
/// Who may use what is for administrators: whoever manages the guild.
pub(crate) const MANAGE_GUILD: u64 = 1 << 5;
/// Kinds of channel in which something can be posted: text, announcements,
/// threads and forums.
const POSTABLE: [u8; 5] = [0, 5, 10, 11, 15];

/// The locales of Discord; those that we speak are used.
/// <https://discord.com/developers/docs/reference#locales>
const LOCALES: [&str; 32] = [
    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl",
    "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja",
    "zh-TW", "ko",
];

/// A text in every locale that differs from how it is said to everybody else.
fn localized(said: &str, of: impl Fn(Reading) -> String) -> Value {
    let texts = LOCALES.iter().filter_map(|locale| Some((*locale, of(Reading::of(locale)?))));
    let others = texts.filter(|(_, text)| text != said);
    Value::Object(
        others.map(|(locale, text)| (locale.to_owned(), Value::String(text))).collect::<Map<_, _>>(),
    )
}

/// Every command as Discord takes it.
pub(crate) fn wanted() -> Vec<Value> {
    let Some(english) = Reading::of("en-US") else { return Vec::new() };
    registry().map(|spec| command(&spec, english)).collect()
}

fn command(spec: &Spec, english: Reading) -> Value {
    let text = english.command_text(spec);
    let mut command = json!({
        "type": 1,
        "name": spec.name,
        "name_localizations": localized(spec.name, |reading| reading.command_name(spec)),
        "description": text,
        "description_localizations": localized(&text, |reading| reading.command_text(spec)),
        "options": spec.options.iter().map(|of| option(spec, of, english)).collect::<Vec<_>>(),
        // In guilds and for oneself; there, in our conversation and in those of others.
        "integration_types": [0, 1],
        "contexts": [0, 1, 2],
    });
    if spec.audience == Audience::GuildAdministrators {
        command["integration_types"] = json!([0]);
        command["contexts"] = json!([0]);
        command["default_member_permissions"] = json!(MANAGE_GUILD.to_string());
    }
    command
}

fn option(spec: &Spec, of: &OptionSpec, english: Reading) -> Value {
    let text = english.option_text(spec, of);
    let mut option = json!({
        "name": of.name,
        "name_localizations": localized(of.name, |reading| reading.option_name(of)),
        "description": text,
        "description_localizations": localized(&text, |reading| reading.option_text(spec, of)),
    });
    match of.kind {
        OptionKind::Text(offer) => {
            option["type"] = json!(3);
            option["autocomplete"] = json!(offer.is_some());
        }
        OptionKind::Language => {
            let texts = Texts::get();
            let choice = |lang| json!({"name": texts.words(lang).say("language-name"), "value": texts.words(lang).lang().code()});
            option["type"] = json!(3);
            option["choices"] = texts.offered().map(choice).collect();
        }
        OptionKind::Channel => {
            option["type"] = json!(7);
            option["channel_types"] = json!(POSTABLE);
        }
        OptionKind::Role => option["type"] = json!(8),
    }
    option
}

/// What is suggested for an option of a command.
pub(crate) fn offer(command: &str, option: &str) -> Option<Offer> {
    let spec = registry().find(|spec| spec.name == command)?;
    match spec.options.iter().find(|of| of.name == option)?.kind {
        OptionKind::Text(offer) => offer,
        OptionKind::Language | OptionKind::Channel | OptionKind::Role => None,
    }
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
            if command["options"] == json!([]) {
                command.as_object_mut().expect("an object").remove("options");
            }
        }
        there.reverse();
        assert!(is_same(&there, &wanted));
        there[0]["description"] = json!("something else");
        assert!(!is_same(&there, &wanted));
        assert!(!is_same(&there[1..], &wanted));
    }
}
