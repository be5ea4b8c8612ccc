//! Buttons and select menus under a message.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;
use serde_json::Value;

use super::super::error::Tree;
use super::super::message::{Button, Choice, Component, Select};
use super::{address, at, flag, list, number, optional, text};

/// An emoji and what joins and colours its parts; a tick that is no emoji is refused.
#[expect(clippy::expect_used, reason = "the pattern is a constant")]
static EMOJI: LazyLock<Regex> = LazyLock::new(|| {
    let keycap = r"[0-9#*]\x{FE0F}?\x{20E3}";
    let pieces = r"(?:[\p{Emoji}--[0-9#*]]|[\x{FE0F}\x{200D}\x{E0020}-\x{E007F}])+";
    Regex::new(&format!("^(?:{keycap}|{pieces})$")).expect("a pattern")
});

/// Checks the components of a message and reads them.
pub(crate) fn check(tree: &mut Tree, place: &str, value: &Value) -> Vec<Vec<Component>> {
    let rows = list(tree, place, value);
    tree.count(place, rows.len(), 0, 5);
    let mut ids = BTreeSet::new();
    let mut read = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let place = at(place, number);
        if row["type"].as_u64() != Some(1) {
            tree.choice(&at(&place, "type"), "1");
            continue;
        }
        let place = at(&place, "components");
        let inner = list(tree, &place, &row["components"]);
        tree.count(&place, inner.len(), 1, 5);
        let selects = inner.iter().filter(|component| component["type"].as_u64() != Some(2)).count();
        if selects > 0 && inner.len() > 1 {
            tree.add(
                &place,
                "COMPONENT_LAYOUT_WIDTH_EXCEEDED",
                "The specified component exceeds the maximum width",
            );
        }
        let components = inner.iter().enumerate().filter_map(|(number, component)| {
            let place = at(&place, number);
            let read = one(tree, &place, component)?;
            let id = match &read {
                Component::Button(button) => &button.custom_id,
                Component::Select(select) => &select.custom_id,
            };
            if !id.is_empty() && !ids.insert(id.clone()) {
                duplicated(tree, &place);
            }
            Some(read)
        });
        read.push(components.collect());
    }
    read
}

/// The `custom_id` is that of another component.
pub(crate) fn duplicated(tree: &mut Tree, place: &str) {
    tree.add(
        &at(place, "custom_id"),
        "COMPONENT_CUSTOM_ID_DUPLICATED",
        "Component custom id cannot be duplicated",
    );
}

fn one(tree: &mut Tree, place: &str, component: &Value) -> Option<Component> {
    match component["type"].as_u64() {
        Some(2) => Some(Component::Button(button(tree, place, component))),
        Some(kind @ (3 | 5..=8)) => Some(Component::Select(select(tree, place, component, kind))),
        _ => {
            tree.choice(&at(place, "type"), "2, 3, 5, 6, 7, 8");
            None
        }
    }
}

fn button(tree: &mut Tree, place: &str, value: &Value) -> Button {
    let style = number(tree, &at(place, "style"), &value["style"], 1, 5);
    if value["style"].is_null() {
        tree.required(&at(place, "style"));
    }
    let label = optional(tree, &at(place, "label"), &value["label"], 0, 80).unwrap_or_default();
    let emoji = emoji(tree, place, &value["emoji"]);
    if label.trim().is_empty() && emoji.is_empty() {
        tree.add(place, "BUTTON_COMPONENT_INVALID", "A button must have a label or an emoji");
    }
    let link = style == Some(5);
    let mut custom_id = String::new();
    if link {
        text(tree, &at(place, "url"), &value["url"], 1, 512);
        address(tree, &at(place, "url"), &value["url"], "discord");
        if !value["custom_id"].is_null() {
            tree.add(place, "COMPONENT_CUSTOM_ID_AND_URL", "A custom id and url cannot both be specified");
        }
    } else {
        custom_id = text(tree, &at(place, "custom_id"), &value["custom_id"], 1, 100);
        if !value["url"].is_null() {
            tree.add(place, "COMPONENT_CUSTOM_ID_AND_URL", "A custom id and url cannot both be specified");
        }
    }
    let shown = [emoji, label].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    Button {
        label: shown,
        style: style.unwrap_or_default(),
        custom_id,
        url: value["url"].as_str().map(str::to_owned),
        disabled: flag(tree, &at(place, "disabled"), &value["disabled"]).unwrap_or(false),
    }
}

/// An emoji as people see it; a custom one by its name.
fn emoji(tree: &mut Tree, place: &str, value: &Value) -> String {
    let name = value["name"].as_str().unwrap_or_default();
    let custom = value["id"].is_string();
    if !value.is_null() && !custom && !EMOJI.is_match(name) {
        tree.add(&at(place, "emoji/name"), "COMPONENT_INVALID_EMOJI", "Invalid emoji");
    }
    if custom { format!(":{name}:") } else { name.to_owned() }
}

fn select(tree: &mut Tree, place: &str, value: &Value, kind: u64) -> Select {
    let custom_id = text(tree, &at(place, "custom_id"), &value["custom_id"], 1, 100);
    let placeholder = optional(tree, &at(place, "placeholder"), &value["placeholder"], 0, 150);
    let min = number(tree, &at(place, "min_values"), &value["min_values"], 0, 25).unwrap_or(1) as usize;
    let max = number(tree, &at(place, "max_values"), &value["max_values"], 1, 25).unwrap_or(1) as usize;
    if min > max {
        tree.add(&at(place, "min_values"), "NUMBER_TYPE_MAX", "min_values exceeds max_values");
    }
    let options = match kind {
        3 => options(tree, &at(place, "options"), &value["options"]),
        _ => Vec::new(),
    };
    if kind == 3 && max > options.len() && !options.is_empty() {
        tree.add(
            &at(place, "max_values"),
            "BASE_TYPE_BAD_LENGTH",
            format!("Must be between 1 and {} in length.", options.len()),
        );
    }
    if options.iter().filter(|option| option.chosen).count() > max {
        tree.add(
            &at(place, "options"),
            "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES",
            "More options are chosen from the start than may be chosen",
        );
    }
    Select {
        kind,
        custom_id,
        placeholder: placeholder.unwrap_or_default(),
        options,
        min,
        max,
        disabled: flag(tree, &at(place, "disabled"), &value["disabled"]).unwrap_or(false),
    }
}

fn options(tree: &mut Tree, place: &str, value: &Value) -> Vec<Choice> {
    let options = list(tree, place, value);
    tree.count(place, options.len(), 1, 25);
    let mut values = BTreeSet::new();
    let mut read = Vec::new();
    for (number, option) in options.iter().enumerate() {
        let place = at(place, number);
        let label = text(tree, &at(&place, "label"), &option["label"], 1, 100);
        let value = text(tree, &at(&place, "value"), &option["value"], 1, 100);
        let description = optional(tree, &at(&place, "description"), &option["description"], 0, 100);
        emoji(tree, &place, &option["emoji"]);
        if !values.insert(value.clone()) {
            tree.add(
                &at(&place, "value"),
                "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
                "The specified option value is already used",
            );
        }
        read.push(Choice {
            label,
            value: Value::String(value),
            description: description.unwrap_or_default(),
            chosen: flag(tree, &at(&place, "default"), &option["default"]).unwrap_or(false),
        });
    }
    read
}
