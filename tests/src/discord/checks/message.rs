//! What a message is made of, wherever it is sent.

use std::collections::BTreeSet;

use serde_json::Value;

use super::super::body::{Body, FILE_BYTES, Upload};
use super::super::error::{ApiError, Tree};
use super::super::markdown;
use super::super::message::{Component, EPHEMERAL};
use super::{at, components, embeds, flag, list, optional, snowflake, unknown};

/// `SUPPRESS_EMBEDS`.
const SUPPRESS_EMBEDS: u64 = 1 << 2;
/// `SUPPRESS_NOTIFICATIONS`.
const SILENT: u64 = 1 << 12;

/// By which request a message is sent or changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum By {
    /// `POST` to a channel.
    Send,
    /// The first post of a thread.
    Post,
    /// `PATCH` in a channel.
    Edit,
    /// The answer to an interaction.
    Callback,
    /// The answer to an interaction that changes the message it came from.
    Update,
    /// A further message of an interaction.
    FollowUp,
    /// A change to a message of an interaction.
    EditAnswer,
}

impl By {
    fn edits(self) -> bool {
        matches!(self, By::Edit | By::EditAnswer | By::Update)
    }

    fn flags(self) -> u64 {
        match self {
            By::Send | By::Post => SUPPRESS_EMBEDS | SILENT,
            // On a change EPHEMERAL is taken too, and changes nothing.
            By::Callback | By::FollowUp | By::Update => SUPPRESS_EMBEDS | SILENT | EPHEMERAL,
            By::Edit | By::EditAnswer => SUPPRESS_EMBEDS,
        }
    }

    fn known(self) -> &'static [&'static str] {
        match self {
            By::Send => &[
                "content",
                "nonce",
                "enforce_nonce",
                "tts",
                "embeds",
                "allowed_mentions",
                "message_reference",
                "components",
                "attachments",
                "flags",
            ],
            By::Post => &["content", "embeds", "allowed_mentions", "components", "attachments", "flags"],
            By::Callback | By::FollowUp => {
                &["content", "tts", "embeds", "allowed_mentions", "components", "attachments", "flags"]
            }
            By::Edit | By::EditAnswer | By::Update => {
                &["content", "embeds", "allowed_mentions", "components", "attachments", "flags"]
            }
        }
    }
}

/// A message as it was asked for; what was left out is none.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    pub content: Option<String>,
    pub embeds: Option<Vec<Value>>,
    pub components: Option<(Value, Vec<Vec<Component>>)>,
    /// Files that are new, with what is said about them.
    pub files: Vec<(Upload, Option<String>)>,
    /// Files of before that stay; all of them if it is none.
    pub kept: Option<BTreeSet<u64>>,
    pub flags: u64,
    pub nonce: Option<String>,
    pub enforced: bool,
    pub reply_to: Option<u64>,
    /// Whether everybody it mentions is notified.
    pub open: bool,
    /// Roles that may be notified.
    pub roles: BTreeSet<u64>,
    /// What Discord would take, but a bot of ours must not do.
    pub complaints: Vec<String>,
}

/// Checks a message; `value` stands at `place` of the body.
///
/// # Errors
/// 50035 with everything that is wrong, 50006 for an empty one, 40005 for files that are too large.
pub(crate) fn check(by: By, value: &Value, place: &str, body: &Body) -> Result<Draft, ApiError> {
    let mut tree = Tree::default();
    let mut draft = Draft::default();
    let unknown = unknown(value, by.known()).into_iter();
    draft.complaints.extend(unknown.map(|name| format!("unknown field {name:?}")));
    if !value.is_object() {
        tree.add(place, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
    }
    let given = |name: &str| value.get(name).is_some();
    if given("content") {
        let content = optional(&mut tree, &at(place, "content"), &value["content"], 0, 2000);
        draft.content = Some(content.unwrap_or_default().trim().to_owned());
    }
    if given("embeds") {
        let mut odd = Vec::new();
        draft.embeds = Some(embeds::check(&mut tree, &at(place, "embeds"), &value["embeds"], &mut odd));
        draft.complaints.extend(odd.into_iter().map(|name| format!("unknown field {name:?}")));
    }
    if given("components") {
        let rows = components::check(&mut tree, &at(place, "components"), &value["components"]);
        let raw = match &value["components"] {
            Value::Null => Value::Array(Vec::new()),
            raw => raw.clone(),
        };
        draft.components = Some((raw, rows));
    }
    flags(&mut tree, place, by, value, &mut draft);
    nonce(&mut tree, place, by, value, &mut draft);
    mentions(&mut tree, place, by, value, &mut draft);
    attachments(&mut tree, place, by, value, body, &mut draft);
    let reference = &value["message_reference"];
    draft.reply_to =
        snowflake(&mut tree, &at(place, "message_reference/message_id"), &reference["message_id"]);
    tree.finish()?;
    if body.files.values().any(|file| file.bytes.len() > FILE_BYTES) {
        return Err(ApiError::new(413, 40005, "Request entity too large").blamed());
    }
    let empty = draft.content.as_deref().unwrap_or_default().is_empty()
        && draft.embeds.as_deref().unwrap_or_default().is_empty()
        && draft.files.is_empty();
    if empty && !by.edits() {
        return Err(ApiError::empty_message());
    }
    Ok(draft)
}

fn flags(tree: &mut Tree, place: &str, by: By, value: &Value, draft: &mut Draft) {
    draft.flags = value["flags"].as_u64().unwrap_or(0);
    if !value["flags"].is_null() && !value["flags"].is_u64() {
        tree.add(&at(place, "flags"), "NUMBER_TYPE_COERCE", "Value is not int.");
    }
    if draft.flags & !by.flags() != 0 {
        let odd = draft.flags & !by.flags();
        tree.add(&at(place, "flags"), "FLAGS_INVALID", format!("flags {odd:#b} are not taken here"));
    }
}

fn nonce(tree: &mut Tree, place: &str, by: By, value: &Value, draft: &mut Draft) {
    draft.nonce = match &value["nonce"] {
        Value::Number(number) => Some(number.to_string()),
        other => optional(tree, &at(place, "nonce"), other, 0, 25),
    };
    draft.enforced = flag(tree, &at(place, "enforce_nonce"), &value["enforce_nonce"]).unwrap_or(false);
    if by == By::Send {
        if draft.nonce.as_deref().unwrap_or_default().is_empty() {
            draft.complaints.push("a message without a nonce".to_owned());
        }
        if !draft.enforced {
            draft.complaints.push("a message without enforce_nonce".to_owned());
        }
    }
}

fn mentions(tree: &mut Tree, place: &str, by: By, value: &Value, draft: &mut Draft) {
    let allowed = &value["allowed_mentions"];
    let place = at(place, "allowed_mentions");
    let says = !value["content"].is_null() || !value["embeds"].is_null();
    let always = matches!(by, By::Send | By::Post | By::Callback | By::FollowUp);
    draft.open = allowed["parse"].as_array().is_none_or(|parse| !parse.is_empty());
    if allowed.is_null() {
        if says || always {
            draft.complaints.push("a message without allowed_mentions".to_owned());
        }
        return;
    }
    match allowed["parse"].as_array() {
        Some(parse) if parse.is_empty() => {}
        _ => draft.complaints.push(format!("allowed_mentions that lets people be mentioned: {allowed}")),
    }
    for name in ["users", "replied_user"] {
        let none = allowed[name].as_array().is_some_and(Vec::is_empty)
            || matches!(allowed[name], Value::Null | Value::Bool(false));
        if !none {
            draft.complaints.push(format!("allowed_mentions that lets people be mentioned: {allowed}"));
        }
    }
    let roles = list(tree, &at(&place, "roles"), &allowed["roles"]);
    tree.count(&at(&place, "roles"), roles.len(), 0, 100);
    for (number, role) in roles.iter().enumerate() {
        draft.roles.extend(snowflake(tree, &at(&place, format!("roles/{number}")), role));
    }
    if !matches!(by, By::Send | By::Post | By::Edit) && !draft.roles.is_empty() {
        draft.complaints.push("a role mentioned outside of a channel".to_owned());
    }
}

fn attachments(tree: &mut Tree, place: &str, by: By, value: &Value, body: &Body, draft: &mut Draft) {
    let place = at(place, "attachments");
    let said = list(tree, &place, &value["attachments"]);
    tree.count(&place, said.len().max(body.files.len()), 0, 10);
    let mut described = std::collections::BTreeMap::new();
    let mut kept = BTreeSet::new();
    for (number, attachment) in said.iter().enumerate() {
        let place = at(&place, number);
        let Some(id) = snowflake(tree, &at(&place, "id"), &attachment["id"]) else {
            tree.required(&at(&place, "id"));
            continue;
        };
        let description = optional(tree, &at(&place, "description"), &attachment["description"], 0, 1024);
        optional(tree, &at(&place, "filename"), &attachment["filename"], 1, 1024);
        if body.files.contains_key(&id) {
            described.insert(id, (description, attachment["filename"].as_str().map(str::to_owned)));
        } else if by.edits() {
            kept.insert(id);
        } else {
            tree.add(&place, "ATTACHMENT_NOT_FOUND", "Attachment data or uploaded_filename is required");
        }
    }
    draft.kept = (by.edits() && !value["attachments"].is_null()).then_some(kept);
    for (id, file) in &body.files {
        let mut file = file.clone();
        let (description, name) = described.remove(id).unwrap_or_default();
        if let Some(name) = name {
            file.name = name;
        }
        draft.files.push((file, description));
    }
}

impl Draft {
    /// Whom it notifies: what it mentions and allows to be mentioned.
    pub fn pings(&self) -> Vec<String> {
        let mentioned = markdown::mentions(self.content.as_deref().unwrap_or_default());
        let role = |text: &str| {
            let id = text.strip_prefix("<@&")?.strip_suffix('>')?.parse().ok()?;
            self.roles.contains(&id).then_some(())
        };
        mentioned.into_iter().filter(|mention| self.open || role(mention).is_some()).collect()
    }
}
