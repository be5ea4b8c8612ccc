//! Menus of commands, and what the bot says about itself.

use haizhi_adapter::Backoff;
use haizhi_core::dialogue::commands;
use haizhi_core::domain::lang::Lang;
use haizhi_core::text::{Texts, Words};
use serde::Serialize;
use serde_json::Value;
use teloxide::payloads::{
    SetMyCommands, SetMyCommandsSetters, SetMyDescription, SetMyDescriptionSetters, SetMyShortDescription,
    SetMyShortDescriptionSetters,
};
use teloxide::requests::Payload;
use teloxide::types::{BotCommand, BotCommandScope, ChatId};

use crate::client::CallError;
use crate::failure::{self, Kind};
use crate::telegram::Shared;

/// How often one thing is tried before the start goes on without it.
const TRIES: u32 = 5;

/// The menu of a language.
fn menu(words: Words, staff: bool) -> SetMyCommands {
    let commands = commands::menu(words, staff);
    SetMyCommands::new(commands.into_iter().map(|(name, text)| BotCommand::new(name, text)))
}

/// The menu of one chat: it goes before the language of the person's app, for it was chosen.
pub(crate) fn chat_menu(chat: ChatId, lang: Lang, staff: bool) -> SetMyCommands {
    menu(Texts::get().words(lang), staff).scope(BotCommandScope::Chat { chat_id: chat.into() })
}

/// The two letters by which Telegram knows a language. It has only one
/// Chinese: apps that say `zh` get simplified.
pub(crate) fn code(lang: Lang) -> Option<&'static str> {
    match lang {
        Lang::ZhHans => Some("zh"),
        Lang::ZhHant => None,
        Lang::En | Lang::Vi | Lang::Th | Lang::Lo | Lang::My | Lang::Km => Some(lang.code()),
    }
}

/// Sets menus and descriptions in every language, and in English for all
/// others. What Telegram does not take is logged: the bot works without.
pub(crate) async fn publish(shared: &Shared) {
    let texts = Texts::get();
    let mut codes: Vec<(Option<&str>, Words)> = vec![(None, texts.words(Lang::En))];
    codes.extend(texts.offered().filter_map(|lang| Some((Some(code(lang)?), texts.words(lang)))));
    for (code, words) in &codes {
        let payload = menu(*words, false);
        let payload = SetMyCommands { language_code: code.map(str::to_owned), ..payload };
        repeat(shared, "menu", &payload).await;
    }
    // Telegram counts these more strictly than anything else, so they come last.
    for (code, words) in &codes {
        let code = code.unwrap_or_default();
        let payload = SetMyShortDescription::new()
            .short_description(words.say("bot-short-description"))
            .language_code(code);
        repeat(shared, "short description", &payload).await;
        let payload = SetMyDescription::new().description(words.say("bot-description")).language_code(code);
        repeat(shared, "description", &payload).await;
    }
}

/// Calls until it succeeds, is refused, or was tried often enough.
async fn repeat<P: Payload + Serialize>(shared: &Shared, what: &str, payload: &P) {
    let mut backoff = Backoff::new(1_000, 60_000);
    for _ in 0..TRIES {
        let least_ms = match shared.client.call::<_, Value>(payload).await {
            Ok(_) => return,
            Err(CallError::Refused(refusal)) => match failure::kind(&refusal) {
                Kind::Wait => failure::wait_ms(&refusal),
                Kind::Down | Kind::Lost => 0,
                _ => {
                    tracing::warn!(what, code = refusal.code, refusal.description, "not taken by Telegram");
                    return;
                }
            },
            Err(_) => 0,
        };
        backoff.wait_at_least(shared.clock.as_ref(), least_ms).await;
    }
    tracing::warn!(what, "not set in Telegram");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions_fit() {
        for lang in Texts::get().offered() {
            let words = Texts::get().words(lang);
            let units = |id: &str| words.say(id).encode_utf16().count();
            assert!((1..=512).contains(&units("bot-description")), "{lang}");
            assert!((1..=120).contains(&units("bot-short-description")), "{lang}");
        }
    }

    #[test]
    fn a_chats_menu_goes_before_the_apps_language() {
        let menu = serde_json::to_value(chat_menu(ChatId(5), Lang::En, true)).unwrap();
        assert_eq!(menu["scope"], serde_json::json!({"type": "chat", "chat_id": 5}));
        assert!(menu.get("language_code").is_none());
        let names: Vec<_> = menu["commands"].as_array().unwrap().iter().map(|c| &c["command"]).collect();
        assert!(names.contains(&&Value::from("subscribe")) && names.contains(&&Value::from("review")));
    }
}
