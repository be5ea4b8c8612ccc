//! What Discord checks in a body before anything is done.

pub(crate) mod commands;
pub(crate) mod components;
pub(crate) mod embeds;
pub(crate) mod message;
pub(crate) mod modal;

use serde_json::Value;

use super::error::Tree;

/// The place of something inside of something.
pub(crate) fn at(place: &str, inner: impl std::fmt::Display) -> String {
    if place.is_empty() { inner.to_string() } else { format!("{place}/{inner}") }
}

/// Names in an object that the fake does not know there; Discord would ignore them.
pub(crate) fn unknown(value: &Value, known: &[&str]) -> Vec<String> {
    let names = value.as_object().into_iter().flat_map(|object| object.keys());
    names.filter(|name| !known.contains(&name.as_str())).cloned().collect()
}

/// A text that must be there, with so many characters.
pub(crate) fn text(tree: &mut Tree, place: &str, value: &Value, min: usize, max: usize) -> String {
    match value {
        Value::String(text) if min > 0 && text.trim().is_empty() => {
            tree.required(place);
            String::new()
        }
        Value::String(text) => {
            tree.length(place, text, min, max);
            text.clone()
        }
        Value::Null => {
            tree.required(place);
            String::new()
        }
        _ => {
            tree.add(place, "STRING_TYPE_CONVERT", "Could not interpret as string.");
            String::new()
        }
    }
}

/// A text that may be left out.
pub(crate) fn optional(
    tree: &mut Tree,
    place: &str,
    value: &Value,
    min: usize,
    max: usize,
) -> Option<String> {
    (!value.is_null()).then(|| text(tree, place, value, min, max))
}

/// A number that may be left out.
pub(crate) fn number(tree: &mut Tree, place: &str, value: &Value, min: u64, max: u64) -> Option<u64> {
    if value.is_null() {
        return None;
    }
    let number = value.as_u64().filter(|number| (min..=max).contains(number));
    if number.is_none() {
        tree.add(place, "NUMBER_TYPE_MAX", format!("int value should be between {min} and {max}."));
    }
    number
}

/// A truth value that may be left out.
pub(crate) fn flag(tree: &mut Tree, place: &str, value: &Value) -> Option<bool> {
    if !value.is_null() && !value.is_boolean() {
        tree.add(place, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
    }
    value.as_bool()
}

/// A list that may be left out.
pub(crate) fn list<'a>(tree: &mut Tree, place: &str, value: &'a Value) -> &'a [Value] {
    match value {
        Value::Null => &[],
        Value::Array(list) => list,
        _ => {
            tree.add(place, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            &[]
        }
    }
}

/// An id that may be left out.
pub(crate) fn snowflake(tree: &mut Tree, place: &str, value: &Value) -> Option<u64> {
    if value.is_null() {
        return None;
    }
    let id = value.as_str().and_then(|id| id.parse().ok()).or_else(|| value.as_u64());
    if id.is_none() {
        tree.add(place, "NUMBER_TYPE_COERCE", format!("Value \"{value}\" is not snowflake."));
    }
    id
}

/// An address, of `http`, `https` or a further scheme.
pub(crate) fn address(tree: &mut Tree, place: &str, value: &Value, more: &str) {
    let Some(url) = value.as_str() else { return };
    let known = ["http", "https", more];
    match url.split_once("://") {
        Some((scheme, rest)) if known.contains(&scheme) && !rest.is_empty() => {}
        Some(_) => tree.add(
            place,
            "URL_TYPE_INVALID_SCHEME",
            format!("Scheme of {url:?} is not supported. Must be one of ('http', 'https')."),
        ),
        None => tree.add(place, "URL_TYPE_INVALID_URL", "Not a well formed URL."),
    }
}
