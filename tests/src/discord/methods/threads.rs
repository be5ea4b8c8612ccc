//! Threads and posts of forums.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::super::body::Body;
use super::super::checks::message::{self as check, By};
use super::super::checks::{at, list, number, snowflake, text, unknown};
use super::super::error::{ApiError, Tree};
use super::super::gateway::intent;
use super::super::guild::blank;
use super::super::message::Message;
use super::super::rooms::{Channel, Kind, permission};
use super::super::state::State;
use super::super::wire;
use super::{Answered, announce, complain, fill, messages};

/// Minutes after which a thread can be put away.
const ARCHIVE_MINUTES: &[u64] = &[60, 1440, 4320, 10080];

/// A post in a forum, or a thread without a message to hang on.
pub(crate) fn post(state: &mut State, route: &str, parent: u64, body: &Body) -> Answered {
    let forum = state.visible(parent)?.kind == Kind::Forum;
    let known: &[&str] = match forum {
        true => &["name", "auto_archive_duration", "rate_limit_per_user", "message", "applied_tags"],
        false => &["name", "auto_archive_duration", "rate_limit_per_user", "type", "invitable"],
    };
    for name in unknown(&body.json, known) {
        state.violate(route, Some(parent), format!("unknown field {name:?}"));
    }
    let channel = &state.channels[&parent];
    let needed = match forum {
        true => permission::SEND_MESSAGES,
        false => permission::CREATE_PUBLIC_THREADS,
    };
    if state.bot_permissions(channel) & needed == 0 {
        return Err(ApiError::no_permission());
    }
    let mut tree = Tree::default();
    let name = head(&mut tree, &body.json);
    if !forum {
        if !matches!(channel.kind, Kind::Text | Kind::Announcement) {
            return Err(ApiError::new(400, 50024, "Cannot execute action on this channel type").blamed());
        }
        if body.json["type"].as_u64() != Some(11) {
            // Left out, Discord makes a private thread of it.
            tree.choice("type", "11");
        }
        tree.finish()?;
        let id = open(state, parent, &name, BTreeSet::new());
        return Ok((201, wire::channel(state, &state.channels[&id])));
    }
    let tags = tags(&mut tree, channel, &body.json["applied_tags"]);
    tree.finish()?;
    let mut draft = check::check(By::Post, &body.json["message"], "message", body)?;
    complain(state, route, Some(parent), &mut draft);
    messages::roles(state, route, parent, &draft.roles);
    let id = open(state, parent, &name, tags);
    let mut message = state.blank(id, state.account.id);
    // The first message of a post has the id of its thread.
    message.id = id;
    message.flags = draft.flags;
    fill(state, &mut message, draft);
    let message = state.post(message);
    announce(state, "MESSAGE_CREATE", &message);
    let mut thread = wire::channel(state, &state.channels[&id]);
    thread["message"] = wire::message(state, &message);
    Ok((201, thread))
}

/// A thread that hangs on a message.
pub(crate) fn from_message(state: &mut State, parent: u64, message: u64, body: &Body) -> Answered {
    let channel = state.visible(parent)?;
    let found: Option<&Message> = channel.message(message);
    if found.is_none() {
        return Err(ApiError::unknown(super::super::error::Unknown::Message));
    }
    if state.bot_permissions(channel) & permission::CREATE_PUBLIC_THREADS == 0 {
        return Err(ApiError::no_permission());
    }
    if state.channels.contains_key(&message) {
        let what = "A thread has already been created for this message";
        return Err(ApiError::new(400, 160_004, what));
    }
    let mut tree = Tree::default();
    let name = head(&mut tree, &body.json);
    tree.finish()?;
    insert(state, message, parent, &name, BTreeSet::new());
    Ok((201, wire::channel(state, &state.channels[&message])))
}

/// Checks what every thread has; its name.
fn head(tree: &mut Tree, json: &Value) -> String {
    let name = text(tree, "name", &json["name"], 1, 100);
    if let Some(minutes) = number(tree, "auto_archive_duration", &json["auto_archive_duration"], 0, u64::MAX)
        && !ARCHIVE_MINUTES.contains(&minutes)
    {
        tree.choice("auto_archive_duration", "60, 1440, 4320, 10080");
    }
    number(tree, "rate_limit_per_user", &json["rate_limit_per_user"], 0, 21_600);
    name
}

fn tags(tree: &mut Tree, forum: &Channel, value: &Value) -> BTreeSet<u64> {
    let given = list(tree, "applied_tags", value);
    tree.count("applied_tags", given.len(), 0, 5);
    let mut tags = BTreeSet::new();
    for (number, tag) in given.iter().enumerate() {
        let place = at("applied_tags", number);
        if let Some(tag) = snowflake(tree, &place, tag) {
            if !forum.tags.iter().any(|(known, _)| *known == tag) {
                tree.add(&place, "TAG_UNKNOWN", "Unknown tag");
            }
            tags.insert(tag);
        }
    }
    if forum.tag_required && tags.is_empty() {
        tree.add("applied_tags", "TAG_REQUIRED", "A tag is required to create a forum post in this channel");
    }
    tags
}

fn open(state: &mut State, parent: u64, name: &str, tags: BTreeSet<u64>) -> u64 {
    let id = state.id();
    insert(state, id, parent, name, tags);
    id
}

fn insert(state: &mut State, id: u64, parent: u64, name: &str, tags: BTreeSet<u64>) {
    let guild = state.channels[&parent].guild;
    let mut thread = blank(id, Kind::Thread, name);
    thread.guild = guild;
    thread.parent = Some(parent);
    thread.applied = tags.into_iter().collect();
    state.channels.insert(id, thread);
    state.tell(parent, format!("Bot opens a thread: {name}"));
    let mut data = wire::channel(state, &state.channels[&id]);
    data["newly_created"] = json!(true);
    state.emit("THREAD_CREATE", &data, guild, intent::GUILDS);
}
