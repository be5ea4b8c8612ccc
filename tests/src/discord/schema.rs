//! Bodies checked against Discord's published schema, where that is at hand.
//!
//! The schema is data of others and no part of the repository: `HAIZHI_SPECS` names the folder in which
//! `discord-openapi.json` lies. Just what that document uses of JSON Schema is known here; of alternatives one
//! must fit, and whether it is the only one that does is not asked.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, OnceLock, PoisonError};

use regex::Regex;
use serde_json::Value;

/// The published schema.
pub(crate) struct Schema {
    root: Value,
    patterns: Mutex<BTreeMap<String, Option<Regex>>>,
}

/// Where the schema is looked for.
pub const SPECS: &str = "HAIZHI_SPECS";

/// The schema, read once; none if it is not there, which is said on standard error.
pub(crate) fn published() -> Option<&'static Schema> {
    static SCHEMA: OnceLock<Option<Schema>> = OnceLock::new();
    SCHEMA
        .get_or_init(|| match std::env::var_os(SPECS) {
            Some(folder) => read(&Path::new(&folder).join("discord-openapi.json")),
            None => {
                eprintln!("bodies are not checked against Discord's schema: {SPECS} names no folder");
                None
            }
        })
        .as_ref()
}

fn read(path: &Path) -> Option<Schema> {
    let found = std::fs::read(path).map_err(|error| error.to_string());
    match found.and_then(|bytes| serde_json::from_slice(&bytes).map_err(|error| error.to_string())) {
        Ok(root) => Some(Schema { root, patterns: Mutex::default() }),
        Err(error) => {
            eprintln!("bodies are not checked against Discord's schema: {}: {error}", path.display());
            None
        }
    }
}

impl Schema {
    /// What is wrong with the body of a request, as far as the schema can say; the route is written
    /// `POST /channels/{channel}/messages`.
    pub fn check(&self, route: &str, body: &Value) -> Vec<String> {
        let mut found = Vec::new();
        if let Some(schema) = self.of(route) {
            self.walk(schema, body, "", &mut found);
        }
        found
    }

    /// The schema of a route's body.
    fn of(&self, route: &str) -> Option<&Value> {
        let (method, path) = route.split_once(' ')?;
        let like = |template: &str| {
            let (a, b): (Vec<&str>, Vec<&str>) = (template.split('/').collect(), path.split('/').collect());
            let same = |(a, b): (&&str, &&str)| a == b || (a.starts_with('{') && b.starts_with('{'));
            a.len() == b.len() && a.iter().zip(&b).all(same)
        };
        let paths = self.root["paths"].as_object()?;
        let (_, found) = paths.iter().find(|(template, _)| like(template))?;
        let operation = &found[method.to_lowercase()];
        Some(&operation["requestBody"]["content"]["application/json"]["schema"]).filter(|it| !it.is_null())
    }

    fn walk(&self, schema: &Value, value: &Value, place: &str, found: &mut Vec<String>) {
        if let Some(name) = schema["$ref"].as_str() {
            let target = name.strip_prefix('#').and_then(|pointer| self.root.pointer(pointer));
            match target {
                Some(target) => self.walk(target, value, place, found),
                None => found.push(format!("{place}: the schema does not know {name}")),
            }
        }
        for part in list(&schema["allOf"]) {
            self.walk(part, value, place, found);
        }
        for name in ["oneOf", "anyOf"] {
            let parts = list(&schema[name]);
            // Of those that do not fit, the nearest one is told.
            let tried = parts.iter().map(|part| {
                let mut found = Vec::new();
                self.walk(part, value, place, &mut found);
                found
            });
            if let Some(nearest) = tried.min_by_key(|found| (found.len(), shallowest(found))) {
                found.extend(nearest);
            }
        }
        self.plain(schema, value, place, found);
        match value {
            Value::Object(fields) => self.object(schema, fields, place, found),
            Value::Array(items) => self.array(schema, items, place, found),
            Value::String(text) => self.text(schema, text, place, found),
            Value::Number(number) => within(schema, number.as_f64().unwrap_or(0.0), place, found),
            Value::Null | Value::Bool(_) => {}
        }
    }

    /// Kind, and values that are listed.
    fn plain(&self, schema: &Value, value: &Value, place: &str, found: &mut Vec<String>) {
        let kinds: Vec<&str> = match &schema["type"] {
            Value::String(kind) => vec![kind],
            Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        let fits = kinds.is_empty() || kinds.iter().any(|kind| is(value, kind));
        if !fits && !documented(schema, value, place) {
            found.push(format!("{place}: {value} is not of type {}", kinds.join(" or ")));
        }
        if let Some(values) = schema["enum"].as_array()
            && !values.contains(value)
        {
            found.push(format!("{place}: {value} is none of {}", schema["enum"]));
        }
        if let Some(wanted) = schema.get("const")
            && wanted != value
        {
            found.push(format!("{place}: {value} is not {wanted}"));
        }
    }

    fn object(
        &self,
        schema: &Value,
        fields: &serde_json::Map<String, Value>,
        place: &str,
        found: &mut Vec<String>,
    ) {
        for name in list(&schema["required"]).iter().filter_map(Value::as_str) {
            if !fields.contains_key(name) {
                found.push(format!("{place}: {name} is missing"));
            }
        }
        counted(schema, "Properties", fields.len(), place, found);
        for (name, value) in fields {
            let place = format!("{place}/{name}");
            match (schema["properties"].get(name), &schema["additionalProperties"]) {
                (Some(known), _) => self.walk(known, value, &place, found),
                (None, Value::Bool(false)) => found.push(format!("{place} is unknown")),
                (None, Value::Object(_)) => {
                    self.walk(&schema["additionalProperties"], value, &place, found);
                }
                (None, _) => {}
            }
        }
    }

    fn array(&self, schema: &Value, items: &[Value], place: &str, found: &mut Vec<String>) {
        counted(schema, "Items", items.len(), place, found);
        if schema["uniqueItems"] == Value::Bool(true) {
            let twice = items.iter().enumerate().any(|(at, item)| items[..at].contains(item));
            if twice {
                found.push(format!("{place}: something is there twice"));
            }
        }
        if schema["items"].is_object() {
            for (number, item) in items.iter().enumerate() {
                self.walk(&schema["items"], item, &format!("{place}/{number}"), found);
            }
        }
    }

    fn text(&self, schema: &Value, text: &str, place: &str, found: &mut Vec<String>) {
        counted(schema, "Length", text.chars().count(), place, found);
        let Some(pattern) = schema["pattern"].as_str() else { return };
        let mut known = self.patterns.lock().unwrap_or_else(PoisonError::into_inner);
        let regex = known.entry(pattern.to_owned()).or_insert_with(|| Regex::new(pattern).ok());
        if regex.as_ref().is_some_and(|regex| !regex.is_match(text)) {
            found.push(format!("{place}: {text:?} does not match {pattern}"));
        }
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// How near to the root the first mistake stands: the deeper, the nearer the alternative was meant.
fn shallowest(found: &[String]) -> std::cmp::Reverse<usize> {
    std::cmp::Reverse(found.iter().map(|mistake| mistake.matches('/').count()).min().unwrap_or(0))
}

fn is(value: &Value, kind: &str) -> bool {
    match kind {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => true,
    }
}

/// Where Discord's documentation takes more than its schema: ids of files to come are small numbers there,
/// and permissions are written as text.
fn documented(schema: &Value, value: &Value, place: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let id = value.is_u64() && schema["format"] == "snowflake";
    id || (place.ends_with("/default_member_permissions") && value.as_str().is_some_and(digits))
}

fn counted(schema: &Value, what: &str, count: usize, place: &str, found: &mut Vec<String>) {
    let bound = |side: &str| schema[format!("{side}{what}")].as_u64().map(|bound| bound as usize);
    if bound("min").is_some_and(|min| count < min) || bound("max").is_some_and(|max| count > max) {
        let (min, max) = (bound("min").unwrap_or(0), bound("max").unwrap_or(usize::MAX));
        found.push(format!("{place}: {count} is not from {min} to {max}"));
    }
}

fn within(schema: &Value, number: f64, place: &str, found: &mut Vec<String>) {
    let (min, max) = (schema["minimum"].as_f64(), schema["maximum"].as_f64());
    if min.is_some_and(|min| number < min) || max.is_some_and(|max| number > max) {
        found.push(format!("{place}: {number} is out of bounds"));
    }
}
