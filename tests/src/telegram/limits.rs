//! The limits on what a bot sends, apart from those on its pace.

use serde_json::{Map, Value};

use super::error::ApiError;
use super::html::utf16_len;
use super::message::{Action, Button, Keyboard};

/// UTF-16 units of a text message.
pub const TEXT: usize = 4096;
/// UTF-16 units of a caption.
pub const CAPTION: usize = 1024;
/// Bytes of `callback_data`.
pub const CALLBACK_DATA: usize = 64;
/// UTF-16 units of the answer to a press.
pub const CALLBACK_ANSWER: usize = 200;
/// Buttons of one inline keyboard.
pub const BUTTONS: usize = 100;
/// Buttons of one row.
pub const ROW: usize = 8;
/// Bytes of a document that a bot uploads.
pub const DOCUMENT: usize = 50 << 20;
/// Bytes of a photo that a bot uploads.
pub const PHOTO: usize = 10 << 20;
/// Bytes of a file that a bot can download.
pub const DOWNLOAD: u64 = 20 << 20;
/// Commands of one list.
pub const COMMANDS: usize = 100;
/// UTF-16 units of the bot's description.
pub const DESCRIPTION: usize = 512;
/// UTF-16 units of the bot's short description.
pub const SHORT_DESCRIPTION: usize = 120;

/// UTF-16 units of what somebody looks for from another chat.
pub const INLINE_QUERY: usize = 256;
/// Results of one answer to that.
pub const INLINE_RESULTS: usize = 50;
/// Bytes of a result's id.
pub const INLINE_ID: usize = 64;
/// Bytes of what names the next page.
pub const INLINE_OFFSET: usize = 64;

const ACTIONS: [&str; 10] = [
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
];
const BUTTON_EXTRAS: [&str; 2] = ["icon_custom_emoji_id", "style"];

/// Reads and checks `reply_markup`.
pub(crate) fn keyboard(markup: &Value) -> Result<Keyboard, ApiError> {
    let object = markup.as_object().ok_or_else(|| ApiError::malformed("object expected as reply markup"))?;
    if let Some(rows) = object.get("inline_keyboard") {
        only_keys(object, &["inline_keyboard"], "InlineKeyboardMarkup")?;
        inline(rows)
    } else if let Some(rows) = object.get("keyboard") {
        reply(rows)
    } else if object.get("remove_keyboard") == Some(&Value::Bool(true)) {
        Ok(Keyboard::Removed)
    } else if object.get("force_reply") == Some(&Value::Bool(true)) {
        Ok(Keyboard::ForceReply)
    } else {
        Err(ApiError::malformed("can't parse reply keyboard markup JSON object"))
    }
}

fn rows(rows: &Value) -> Result<Vec<&Vec<Value>>, ApiError> {
    rows.as_array()
        .and_then(|rows| rows.iter().map(Value::as_array).collect())
        .ok_or_else(|| ApiError::malformed("keyboard must be an Array of Arrays"))
}

fn inline(value: &Value) -> Result<Keyboard, ApiError> {
    let rows = rows(value)?;
    if rows.iter().map(|row| row.len()).sum::<usize>() > BUTTONS {
        return Err(ApiError::malformed("reply markup is too long"));
    }
    let mut keyboard = Vec::new();
    for row in rows {
        if row.len() > ROW {
            return Err(ApiError::malformed(format!(
                "reply markup is too long: {} buttons in a row",
                row.len()
            )));
        }
        keyboard.push(row.iter().map(button).collect::<Result<Vec<_>, _>>()?);
    }
    // Empty rows and an empty keyboard are taken as no keyboard.
    keyboard.retain(|row| !row.is_empty());
    Ok(if keyboard.is_empty() { Keyboard::None } else { Keyboard::Inline(keyboard) })
}

fn button(value: &Value) -> Result<Button, ApiError> {
    let wrong = |what: &str| ApiError::malformed(format!("can't parse inline keyboard button: {what}"));
    let object = value.as_object().ok_or_else(|| wrong("InlineKeyboardButton must be an Object"))?;
    let known: Vec<&str> = ["text"].into_iter().chain(ACTIONS).chain(BUTTON_EXTRAS).collect();
    only_keys(object, &known, "InlineKeyboardButton")?;
    let label =
        object.get("text").and_then(Value::as_str).ok_or_else(|| wrong("field \"text\" is missing"))?;
    if label.trim().is_empty() {
        return Err(ApiError::malformed("inline keyboard button text must be non-empty"));
    }
    let mut actions = ACTIONS.iter().filter_map(|name| object.get(*name).map(|value| (*name, value)));
    let (name, value) =
        actions.next().ok_or_else(|| wrong("Text buttons are unallowed in the inline keyboard"))?;
    if let Some((second, _)) = actions.next() {
        return Err(wrong(&format!("exactly one action is allowed, found {name} and {second}")));
    }
    Ok(Button { label: label.to_owned(), action: action(name, value)? })
}

fn action(name: &str, value: &Value) -> Result<Action, ApiError> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    match name {
        "callback_data" => {
            let data = text(value);
            if data.is_empty() || data.len() > CALLBACK_DATA {
                return Err(ApiError::malformed("BUTTON_DATA_INVALID"));
            }
            Ok(Action::Data(data))
        }
        "url" | "login_url" | "web_app" => {
            let url = if name == "url" { text(value) } else { text(&value["url"]) };
            let schemes: &[&str] = match name {
                "url" => &["http://", "https://", "tg://"],
                _ => &["https://"],
            };
            let host = schemes.iter().find_map(|scheme| url.strip_prefix(scheme));
            if !host.is_some_and(|host| !host.is_empty() && !host.contains(char::is_whitespace)) {
                return Err(ApiError::malformed(format!(
                    "inline keyboard button URL '{url}' is invalid: Wrong HTTP URL"
                )));
            }
            Ok(if name == "url" { Action::Url(url) } else { Action::Other(name.to_owned()) })
        }
        "copy_text" => {
            let length = utf16_len(&text(&value["text"]));
            if !(1..=256).contains(&length) {
                return Err(ApiError::malformed("BUTTON_COPY_TEXT_INVALID"));
            }
            Ok(Action::Other(name.to_owned()))
        }
        _ => Ok(Action::Other(name.to_owned())),
    }
}

fn reply(value: &Value) -> Result<Keyboard, ApiError> {
    let mut keyboard = Vec::new();
    for row in rows(value)? {
        let mut labels = Vec::new();
        for button in row {
            let label = button.as_str().or_else(|| button["text"].as_str()).unwrap_or_default();
            if label.trim().is_empty() {
                return Err(ApiError::malformed("keyboard button text must be non-empty"));
            }
            labels.push(label.to_owned());
        }
        keyboard.push(labels);
    }
    Ok(Keyboard::Reply(keyboard))
}

fn only_keys(object: &Map<String, Value>, known: &[&str], what: &str) -> Result<(), ApiError> {
    match object.keys().find(|key| !known.contains(&key.as_str())) {
        Some(key) => Err(ApiError::malformed(format!("{what} has no field \"{key}\""))),
        None => Ok(()),
    }
}

/// Reads and checks the list of `setMyCommands`.
pub(crate) fn commands(value: &Value) -> Result<Vec<(String, String)>, ApiError> {
    let list =
        value.as_array().ok_or_else(|| ApiError::malformed("can't parse list of commands JSON object"))?;
    if list.len() > COMMANDS {
        return Err(ApiError::malformed("BOT_COMMANDS_TOO_MUCH"));
    }
    let mut commands: Vec<(String, String)> = Vec::new();
    for entry in list {
        let name = entry["command"].as_str().unwrap_or_default();
        let name = name.strip_prefix('/').unwrap_or(name);
        let description = entry["description"].as_str().unwrap_or_default().trim();
        let ok = |c: char| matches!(c, 'a'..='z' | '0'..='9' | '_');
        if !(1..=32).contains(&name.len()) || !name.chars().all(ok) {
            return Err(ApiError::malformed(format!("BOT_COMMAND_INVALID ({name:?})")));
        }
        if !(1..=256).contains(&utf16_len(description)) {
            return Err(ApiError::malformed(format!("BOT_COMMAND_DESCRIPTION_INVALID (of {name})")));
        }
        if commands.iter().any(|(known, _)| known == name) {
            return Err(ApiError::malformed(format!("BOT_COMMAND_INVALID ({name:?} twice)")));
        }
        commands.push((name.to_owned(), description.to_owned()));
    }
    Ok(commands)
}

/// Checks a `language_code`: empty or two small letters.
pub(crate) fn language_code(code: &str) -> Result<(), ApiError> {
    if code.is_empty() || (code.len() == 2 && code.bytes().all(|b| b.is_ascii_lowercase())) {
        Ok(())
    } else {
        Err(ApiError::malformed("LANGUAGE_CODE_INVALID"))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn refusal(markup: Value) -> String {
        let error = keyboard(&markup).unwrap_err();
        assert!(error.violation && error.code == 400);
        error.description
    }

    fn data_button(data: &str) -> Value {
        json!({"text": "x", "callback_data": data})
    }

    #[test]
    fn an_ordinary_keyboard_is_read() {
        let markup = json!({"inline_keyboard": [
            [{"text": "A", "callback_data": "a"}, {"text": "B", "url": "https://b.example"}],
            []
        ]});
        let expected = Keyboard::Inline(vec![vec![
            Button { label: "A".into(), action: Action::Data("a".into()) },
            Button { label: "B".into(), action: Action::Url("https://b.example".into()) },
        ]]);
        assert_eq!(keyboard(&markup).unwrap(), expected);
        assert_eq!(keyboard(&json!({"inline_keyboard": []})).unwrap(), Keyboard::None);
    }

    #[test]
    fn callback_data_is_counted_in_bytes() {
        let sixty_six = "海".repeat(22);
        assert!(refusal(json!({"inline_keyboard": [[data_button(&sixty_six)]]})).contains("DATA_INVALID"));
        assert!(refusal(json!({"inline_keyboard": [[data_button("")]]})).contains("DATA_INVALID"));
        let sixty_three = "海".repeat(21);
        assert!(keyboard(&json!({"inline_keyboard": [[data_button(&sixty_three)]]})).is_ok());
    }

    #[test]
    fn a_button_has_exactly_one_action() {
        let none = json!({"inline_keyboard": [[{"text": "x"}]]});
        assert!(refusal(none).ends_with("Text buttons are unallowed in the inline keyboard"));
        let two = json!({"inline_keyboard": [[
            {"text": "x", "callback_data": "x", "url": "https://x.example"}
        ]]});
        assert!(refusal(two).contains("exactly one action"));
        let unknown = json!({"inline_keyboard": [[{"text": "x", "callback_data": "x", "colour": "red"}]]});
        assert!(refusal(unknown).contains("colour"));
        let unnamed = json!({"inline_keyboard": [[{"text": " ", "callback_data": "x"}]]});
        assert!(refusal(unnamed).contains("non-empty"));
    }

    #[test]
    fn addresses_of_buttons_are_web_or_telegram() {
        for url in ["ftp://x", "javascript:x", "https://", "x.example", "https://a b"] {
            refusal(json!({"inline_keyboard": [[{"text": "x", "url": url}]]}));
        }
        for url in ["http://x", "https://t.me/x?start=p_1", "tg://user?id=1"] {
            assert!(keyboard(&json!({"inline_keyboard": [[{"text": "x", "url": url}]]})).is_ok());
        }
    }

    #[test]
    fn keyboards_have_a_size() {
        let row = |n| vec![data_button("x"); n];
        assert!(refusal(json!({"inline_keyboard": [row(9)]})).contains("9 buttons in a row"));
        let hundred = vec![row(5); 20];
        assert!(keyboard(&json!({"inline_keyboard": hundred})).is_ok());
        let more = vec![row(1); 101];
        assert!(refusal(json!({"inline_keyboard": more})).contains("too long"));
    }

    #[test]
    fn commands_follow_their_rules() {
        let one = |name: &str, text: &str| commands(&json!([{"command": name, "description": text}]));
        assert_eq!(one("start", "开始").unwrap(), [("start".to_owned(), "开始".to_owned())]);
        assert!(one("Start", "x").is_err());
        assert!(one("", "x").is_err());
        assert!(one(&"a".repeat(33), "x").is_err());
        assert!(one("start", " ").is_err());
        assert!(one("start", &"x".repeat(257)).is_err());
        let many: Vec<_> =
            (0..101).map(|n| json!({"command": format!("c{n}"), "description": "x"})).collect();
        assert!(commands(&json!(many)).is_err());
        assert!(language_code("zh").is_ok() && language_code("").is_ok());
        assert!(language_code("zh-Hans").is_err() && language_code("ZH").is_err());
    }
}
