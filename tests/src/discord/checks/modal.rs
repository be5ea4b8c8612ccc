//! Modals.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::error::Tree;
use super::super::interaction::{Form, Input};
use super::components::duplicated;
use super::{at, flag, list, number, optional, text};

/// The most characters that a field of a modal takes.
pub const INPUT_CHARS: u64 = 4_000;

/// Checks the modal of a callback and reads it.
pub(crate) fn check(tree: &mut Tree, place: &str, value: &Value) -> Form {
    let title = text(tree, &at(place, "title"), &value["title"], 1, 45);
    let custom_id = text(tree, &at(place, "custom_id"), &value["custom_id"], 1, 100);
    let place = at(place, "components");
    let rows = list(tree, &place, &value["components"]);
    tree.count(&place, rows.len(), 1, 5);
    let mut ids = BTreeSet::new();
    let mut inputs = Vec::new();
    for (number, row) in rows.iter().enumerate() {
        let place = at(&place, number);
        let (inner, label, labelled) = match row["type"].as_u64() {
            Some(1) => {
                let place = at(&place, "components");
                let inner = list(tree, &place, &row["components"]);
                tree.count(&place, inner.len(), 1, 1);
                (&row["components"][0], &row["components"][0]["label"], false)
            }
            Some(18) => (&row["component"], &row["label"], true),
            _ => {
                tree.choice(&at(&place, "type"), "1, 18");
                continue;
            }
        };
        let place = if labelled { at(&place, "component") } else { at(&place, "components/0") };
        if inner["type"].as_u64() != Some(4) {
            tree.choice(&at(&place, "type"), "4");
            continue;
        }
        let label = text(tree, &at(&place, "label"), label, 1, 45);
        let input = input(tree, &place, inner, label, labelled);
        if !ids.insert(input.custom_id.clone()) {
            duplicated(tree, &place);
        }
        inputs.push(input);
    }
    Form { title, custom_id, inputs }
}

fn input(tree: &mut Tree, place: &str, value: &Value, label: String, labelled: bool) -> Input {
    let custom_id = text(tree, &at(place, "custom_id"), &value["custom_id"], 1, 100);
    let style = number(tree, &at(place, "style"), &value["style"], 1, 2);
    if value["style"].is_null() {
        tree.required(&at(place, "style"));
    }
    let min = number(tree, &at(place, "min_length"), &value["min_length"], 0, INPUT_CHARS).unwrap_or(0);
    let max =
        number(tree, &at(place, "max_length"), &value["max_length"], 1, INPUT_CHARS).unwrap_or(INPUT_CHARS);
    if min > max {
        tree.add(&at(place, "min_length"), "NUMBER_TYPE_MAX", "min_length exceeds max_length");
    }
    let typed = optional(tree, &at(place, "value"), &value["value"], 0, max as usize);
    let placeholder = optional(tree, &at(place, "placeholder"), &value["placeholder"], 0, 100);
    Input {
        label,
        custom_id,
        long: style == Some(2),
        value: typed.unwrap_or_default(),
        placeholder: placeholder.unwrap_or_default(),
        min: min as usize,
        max: max as usize,
        required: flag(tree, &at(place, "required"), &value["required"]).unwrap_or(true),
        labelled,
    }
}
