//! Application commands.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;
use serde_json::Value;

use super::super::error::Tree;
use super::{at, flag, list, number, text, unknown};

/// The most commands of an application.
pub const COMMANDS: usize = 100;
/// The most characters of a command: names, descriptions and values of it all.
pub const COMMAND_CHARS: usize = 8_000;

#[expect(clippy::expect_used, reason = "the pattern is a constant")]
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$").expect("Discord's own pattern")
});

/// Languages for which a command can have another name and description.
pub const LOCALES: &[&str] = &[
    "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl",
    "pt-BR", "ro", "fi", "sv-SE", "vi", "tr", "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja",
    "zh-TW", "ko",
];

const KNOWN: &[&str] = &[
    "id",
    "type",
    "name",
    "name_localizations",
    "description",
    "description_localizations",
    "options",
    "default_member_permissions",
    "dm_permission",
    "default_permission",
    "integration_types",
    "contexts",
    "nsfw",
    "handler",
];
const KNOWN_OPTION: &[&str] = &[
    "type",
    "name",
    "name_localizations",
    "description",
    "description_localizations",
    "required",
    "choices",
    "options",
    "channel_types",
    "min_value",
    "max_value",
    "min_length",
    "max_length",
    "autocomplete",
];

/// Checks a command.
pub(crate) fn check(tree: &mut Tree, place: &str, command: &Value, odd: &mut Vec<String>) {
    odd.extend(unknown(command, KNOWN).into_iter().map(|name| at(place, name)));
    let kind = number(tree, &at(place, "type"), &command["type"], 1, 4).unwrap_or(1);
    let mut chars = names(tree, place, command, kind == 1);
    if kind == 1 {
        chars += options(tree, place, &command["options"], odd, 0);
    } else if !command["options"].is_null() {
        tree.add(&at(place, "options"), "APPLICATION_COMMAND_INVALID", "Only CHAT_INPUT has options");
    }
    if chars > COMMAND_CHARS {
        tree.add(
            place,
            "APPLICATION_COMMAND_TOO_LARGE",
            format!("Command exceeds maximum size ({COMMAND_CHARS})"),
        );
    }
    let permissions = &command["default_member_permissions"];
    if !permissions.is_null() && permissions.as_str().is_none_or(|bits| bits.parse::<u64>().is_err()) {
        tree.add(&at(place, "default_member_permissions"), "PERMISSIONS_INVALID", "Invalid permissions");
    }
    for (name, max) in [("integration_types", 1), ("contexts", 2)] {
        let place = at(place, name);
        let given = list(tree, &place, &command[name]);
        let distinct: BTreeSet<u64> = given.iter().filter_map(Value::as_u64).collect();
        if distinct.len() != given.len() {
            tree.add(&place, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The list contains duplicate values");
        }
        if distinct.iter().any(|value| *value > max) {
            tree.choice(&place, "0, 1, 2");
        }
    }
}

/// Checks name and description with their translations; the characters that count.
fn names(tree: &mut Tree, place: &str, value: &Value, slash: bool) -> usize {
    let mut chars = localised(tree, place, value, "name", 32, slash);
    if slash {
        chars += localised(tree, place, value, "description", 100, false);
    } else if value["description"].as_str().is_some_and(|text| !text.is_empty()) {
        tree.add(&at(place, "description"), "APPLICATION_COMMAND_INVALID", "Only CHAT_INPUT is described");
    }
    chars
}

/// Checks a text and its translations; of them only the longest counts.
fn localised(tree: &mut Tree, place: &str, value: &Value, field: &str, max: usize, name: bool) -> usize {
    let check = |tree: &mut Tree, place: &str, value: &Value| {
        let text = text(tree, place, value, 1, max);
        let lower = text.to_lowercase() == text;
        if name && !text.is_empty() && !(NAME.is_match(&text) && lower) {
            tree.add(place, "APPLICATION_COMMAND_INVALID_NAME", format!("Command name {text:?} is invalid"));
        }
        text.chars().count()
    };
    let mut longest = check(tree, &at(place, field), &value[field]);
    let field = format!("{field}_localizations");
    for (locale, text) in value[&field].as_object().into_iter().flatten() {
        let place = at(&at(place, &field), locale);
        if !LOCALES.contains(&locale.as_str()) {
            tree.choice(&place, &LOCALES.join(", "));
        }
        longest = longest.max(check(tree, &place, text));
    }
    longest
}

/// Checks the options of a command or of a part of it; the characters that count.
fn options(tree: &mut Tree, place: &str, value: &Value, odd: &mut Vec<String>, depth: usize) -> usize {
    let place = at(place, "options");
    let options = list(tree, &place, value);
    tree.count(&place, options.len(), 0, 25);
    let (mut chars, mut optional) = (0, false);
    let mut seen = BTreeSet::new();
    let parts = options.iter().filter(|option| matches!(option["type"].as_u64(), Some(1 | 2))).count();
    if parts > 0 && parts < options.len() {
        tree.add(
            &place,
            "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
            "Sub-command and sub-command group option types are mutually exclusive to all other types",
        );
    }
    for (number, option) in options.iter().enumerate() {
        let place = at(&place, number);
        odd.extend(unknown(option, KNOWN_OPTION).into_iter().map(|name| at(&place, name)));
        chars += names(tree, &place, option, true);
        if !seen.insert(option["name"].as_str().unwrap_or_default()) {
            tree.add(
                &at(&place, "name"),
                "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
                "Option name already exists",
            );
        }
        let required = flag(tree, &at(&place, "required"), &option["required"]).unwrap_or(false);
        if required && optional {
            tree.add(
                &place,
                "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                "Required options must be placed before non-required options",
            );
        }
        optional |= !required;
        chars += self::option(tree, &place, option, odd, depth);
    }
    chars
}

fn option(tree: &mut Tree, place: &str, option: &Value, odd: &mut Vec<String>, depth: usize) -> usize {
    let Some(kind) = option["type"].as_u64().filter(|kind| (1..=11).contains(kind)) else {
        tree.choice(&at(place, "type"), "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11");
        return 0;
    };
    if kind <= 2 {
        if depth + usize::from(kind == 2) > 1 {
            tree.add(place, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Too many levels of sub-commands");
        }
        return options(tree, place, &option["options"], odd, depth + 1);
    }
    let completes = flag(tree, &at(place, "autocomplete"), &option["autocomplete"]).unwrap_or(false);
    let choices = list(tree, &at(place, "choices"), &option["choices"]);
    if completes && !(choices.is_empty() && matches!(kind, 3 | 4 | 10)) {
        tree.add(
            &at(place, "autocomplete"),
            "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
            "Autocomplete is for text and numbers without choices",
        );
    }
    let chars = self::choices(tree, &at(place, "choices"), choices, kind);
    if kind == 3 {
        number(tree, &at(place, "min_length"), &option["min_length"], 0, 6000);
        number(tree, &at(place, "max_length"), &option["max_length"], 1, 6000);
    } else if !option["min_length"].is_null() || !option["max_length"].is_null() {
        tree.add(place, "APPLICATION_COMMAND_INVALID", "Only text has a length");
    }
    chars
}

fn choices(tree: &mut Tree, place: &str, choices: &[Value], kind: u64) -> usize {
    tree.count(place, choices.len(), 0, 25);
    let mut chars = 0;
    let mut seen = BTreeSet::new();
    for (number, choice) in choices.iter().enumerate() {
        let place = at(place, number);
        chars += localised(tree, &place, choice, "name", 100, false);
        if kind == 3 {
            chars += text(tree, &at(&place, "value"), &choice["value"], 1, 100).chars().count();
        } else if !choice["value"].is_number() {
            tree.add(&at(&place, "value"), "NUMBER_TYPE_COERCE", "Value is not a number.");
        }
        if !seen.insert(choice["name"].as_str().unwrap_or_default()) {
            tree.add(
                &at(&place, "name"),
                "APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE",
                "Option choices must have unique names",
            );
        }
    }
    chars
}
