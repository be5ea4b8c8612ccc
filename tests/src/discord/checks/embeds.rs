//! Embeds.

use serde_json::Value;

use super::super::error::Tree;
use super::{address, at, list, number, optional, text, unknown};

/// The most that all embeds of a message hold together, in characters.
pub const EMBEDS_CHARS: usize = 6_000;

const KNOWN: &[&str] = &[
    "title",
    "type",
    "description",
    "url",
    "timestamp",
    "color",
    "footer",
    "image",
    "thumbnail",
    "author",
    "fields",
];

/// Checks the embeds of a message.
pub(crate) fn check(tree: &mut Tree, place: &str, value: &Value, odd: &mut Vec<String>) -> Vec<Value> {
    let embeds = list(tree, place, value);
    tree.count(place, embeds.len(), 0, 10);
    let mut total = 0;
    for (number, embed) in embeds.iter().enumerate() {
        let place = at(place, number);
        odd.extend(unknown(embed, KNOWN).into_iter().map(|name| format!("{place}/{name}")));
        total += one(tree, &place, embed);
    }
    if total > EMBEDS_CHARS {
        tree.add(
            place,
            "MAX_EMBED_SIZE_EXCEEDED",
            format!("Embed size exceeds maximum size of {EMBEDS_CHARS}"),
        );
    }
    embeds.to_vec()
}

/// Checks one embed and counts its characters.
fn one(tree: &mut Tree, place: &str, embed: &Value) -> usize {
    let mut total = 0;
    let mut take = |tree: &mut Tree, name: &str, value: &Value, max: usize| {
        let found = optional(tree, &at(place, name), value, 0, max);
        total += found.map_or(0, |text| text.chars().count());
    };
    take(tree, "title", &embed["title"], 256);
    take(tree, "description", &embed["description"], 4096);
    take(tree, "footer/text", &embed["footer"]["text"], 2048);
    take(tree, "author/name", &embed["author"]["name"], 256);
    for (name, inner) in [("footer", "text"), ("author", "name"), ("image", "url"), ("thumbnail", "url")] {
        if !embed[name].is_null() && !embed[name][inner].is_string() {
            tree.required(&at(place, format!("{name}/{inner}")));
        }
    }
    for (name, value) in [
        ("url", &embed["url"]),
        ("author/url", &embed["author"]["url"]),
        ("author/icon_url", &embed["author"]["icon_url"]),
        ("footer/icon_url", &embed["footer"]["icon_url"]),
        ("image/url", &embed["image"]["url"]),
        ("thumbnail/url", &embed["thumbnail"]["url"]),
    ] {
        address(tree, &at(place, name), value, "attachment");
    }
    number(tree, &at(place, "color"), &embed["color"], 0, 0xff_ffff);
    if let Some(time) = embed["timestamp"].as_str()
        && time.parse::<jiff::Timestamp>().is_err()
    {
        tree.add(&at(place, "timestamp"), "DATE_TIME_TYPE_PARSE", format!("Could not parse {time}."));
    }
    let fields = list(tree, &at(place, "fields"), &embed["fields"]);
    tree.count(&at(place, "fields"), fields.len(), 0, 25);
    for (number, field) in fields.iter().enumerate() {
        let place = at(place, format!("fields/{number}"));
        let name = text(tree, &at(&place, "name"), &field["name"], 1, 256);
        let value = text(tree, &at(&place, "value"), &field["value"], 1, 1024);
        total += name.chars().count() + value.chars().count();
    }
    let pictured = !embed["image"].is_null() || !embed["thumbnail"].is_null();
    if total == 0 && !pictured {
        tree.required(&at(place, "description"));
    }
    total
}
