//! Scheduled events of guilds.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::super::body::Body;
use super::super::checks::{number, optional, snowflake, text, unknown};
use super::super::error::{ApiError, Tree, Unknown};
use super::super::gateway::intent;
use super::super::rooms::permission;
use super::super::state::State;
use super::super::wire;
use super::Answered;

/// The most events of a guild that are not over.
pub const OPEN_EVENTS: usize = 100;

const KNOWN: &[&str] = &[
    "channel_id",
    "entity_metadata",
    "name",
    "privacy_level",
    "scheduled_start_time",
    "scheduled_end_time",
    "description",
    "entity_type",
    "image",
    "recurrence_rule",
    "status",
];

/// All that are not over.
pub(crate) fn list(state: &State, guild: u64) -> Answered {
    Ok((200, json!(state.joined(guild)?.events)))
}

/// One.
pub(crate) fn get(state: &State, guild: u64, id: u64) -> Answered {
    let place = find(state, guild, id)?;
    Ok((200, state.guilds[&guild].events[place].clone()))
}

fn find(state: &State, guild: u64, id: u64) -> Result<usize, ApiError> {
    let id = json!(id.to_string());
    let found = state.joined(guild)?.events.iter().position(|event| event["id"] == id);
    found.ok_or_else(|| ApiError::unknown(Unknown::Event))
}

fn permitted(state: &State, guild: u64, needed: u64) -> Result<(), ApiError> {
    match state.joined(guild)?.granted & needed {
        0 => Err(ApiError::no_permission()),
        _ => Ok(()),
    }
}

fn complain(state: &mut State, route: &str, json: &Value) {
    for name in unknown(json, KNOWN) {
        state.violate(route, None, format!("unknown field {name:?}"));
    }
}

/// Makes one.
pub(crate) fn add(state: &mut State, route: &str, guild: u64, body: &Body) -> Answered {
    permitted(state, guild, permission::CREATE_EVENTS | permission::MANAGE_EVENTS)?;
    complain(state, route, &body.json);
    let mut event = json!({
        "guild_id": guild.to_string(),
        "channel_id": null,
        "creator_id": state.account.id.to_string(),
        "creator": wire::user(state, state.account.id),
        "description": null,
        "scheduled_end_time": null,
        "status": 1,
        "entity_id": null,
        "entity_metadata": null,
        "image": null,
        "recurrence_rule": null,
        "user_count": 0,
    });
    for (name, value) in body.json.as_object().into_iter().flatten() {
        event[name] = value.clone();
    }
    check(state.now(), &event, &body.json)?;
    if state.guilds[&guild].events.len() >= OPEN_EVENTS {
        let what = format!("Maximum number of uncompleted guild scheduled events reached ({OPEN_EVENTS})");
        return Err(ApiError::new(400, 30038, &what).blamed());
    }
    event["id"] = json!(state.id().to_string());
    state.known_guild(guild).events.push(event.clone());
    state.emit("GUILD_SCHEDULED_EVENT_CREATE", &event, Some(guild), intent::GUILD_SCHEDULED_EVENTS);
    Ok((200, event))
}

/// Changes one; those that are over or cancelled are forgotten.
pub(crate) fn edit(state: &mut State, route: &str, guild: u64, id: u64, body: &Body) -> Answered {
    permitted(state, guild, permission::CREATE_EVENTS | permission::MANAGE_EVENTS)?;
    let place = find(state, guild, id)?;
    complain(state, route, &body.json);
    let mut event = state.guilds[&guild].events[place].clone();
    let before = event["status"].as_u64().unwrap_or(1);
    for (name, value) in body.json.as_object().into_iter().flatten() {
        event[name] = value.clone();
    }
    check(state.now(), &event, &body.json)?;
    let status = event["status"].as_u64().unwrap_or(1);
    if !matches!((before, status), (1, 1 | 2 | 4) | (2, 2 | 3)) {
        let mut tree = Tree::default();
        tree.add("status", "GUILD_SCHEDULED_EVENT_STATUS_INVALID", "Invalid change of status");
        tree.finish()?;
    }
    let events = &mut state.known_guild(guild).events;
    if status >= 3 {
        events.remove(place);
    } else {
        events[place] = event.clone();
    }
    state.emit("GUILD_SCHEDULED_EVENT_UPDATE", &event, Some(guild), intent::GUILD_SCHEDULED_EVENTS);
    Ok((200, event))
}

/// Deletes one.
pub(crate) fn delete(state: &mut State, guild: u64, id: u64) -> Answered {
    permitted(state, guild, permission::CREATE_EVENTS | permission::MANAGE_EVENTS)?;
    let place = find(state, guild, id)?;
    let event = state.known_guild(guild).events.remove(place);
    state.emit("GUILD_SCHEDULED_EVENT_DELETE", &event, Some(guild), intent::GUILD_SCHEDULED_EVENTS);
    Ok((204, Value::Null))
}

/// Checks an event as it is to be; `given` is what the request says of it.
fn check(now: i64, event: &Value, given: &Value) -> Result<(), ApiError> {
    let mut tree = Tree::default();
    text(&mut tree, "name", &event["name"], 1, 100);
    optional(&mut tree, "description", &event["description"], 1, 1000);
    if event["privacy_level"].as_u64() != Some(2) {
        tree.choice("privacy_level", "2");
    }
    let kind = number(&mut tree, "entity_type", &event["entity_type"], 1, 3);
    if kind == Some(3) {
        let place = "entity_metadata/location";
        text(&mut tree, place, &event["entity_metadata"]["location"], 1, 100);
        if event["scheduled_end_time"].is_null() {
            tree.required("scheduled_end_time");
        }
        if !event["channel_id"].is_null() {
            tree.add("channel_id", "GUILD_SCHEDULED_EVENT_CHANNEL", "an external event has no channel");
        }
    } else if snowflake(&mut tree, "channel_id", &event["channel_id"]).is_none() {
        tree.required("channel_id");
    }
    let start = time(&mut tree, "scheduled_start_time", &event["scheduled_start_time"]);
    let end = time(&mut tree, "scheduled_end_time", &event["scheduled_end_time"]);
    if start.is_none() {
        tree.required("scheduled_start_time");
    }
    let past = |at: Option<i64>| at.is_some_and(|at| at <= now);
    if !given["scheduled_start_time"].is_null() && past(start) {
        let code = "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST";
        tree.add("scheduled_start_time", code, "Cannot schedule event in the past.");
    }
    if let (Some(start), Some(end)) = (start, end)
        && end <= start
    {
        let code = "GUILD_SCHEDULED_EVENT_END_BEFORE_START";
        tree.add("scheduled_end_time", code, "Cannot schedule event to end before its start.");
    }
    tree.finish()
}

fn time(tree: &mut Tree, place: &str, value: &Value) -> Option<i64> {
    let text = value.as_str()?;
    match text.parse::<Timestamp>() {
        Ok(time) => Some(time.as_millisecond()),
        Err(_) => {
            tree.add(place, "DATE_TIME_TYPE_PARSE", format!("Could not parse {text}."));
            None
        }
    }
}
