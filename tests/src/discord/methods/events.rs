//! Scheduled events of guilds.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::super::body::Body;
use super::super::checks::{number, optional, snowflake, text, unknown};
use super::super::error::{ApiError, Tree, Unknown};
use super::super::gateway::intent;
use super::super::markdown;
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

/// Where an event stands.
const SCHEDULED: u64 = 1;
const ACTIVE: u64 = 2;
const COMPLETED: u64 = 3;
const CANCELED: u64 = 4;

fn status(event: &Value) -> u64 {
    event["status"].as_u64().unwrap_or(SCHEDULED)
}

/// Whether it counts among those of the guild.
pub(crate) fn is_open(event: &Value) -> bool {
    status(event) < COMPLETED
}

/// Events that take place elsewhere begin and end by themselves.
pub(crate) fn pass(state: &mut State, guild: u64) {
    let now = state.now();
    let Some(guild) = state.guilds.get_mut(&guild) else { return };
    let reached = |event: &Value, name: &str| {
        let at = event[name].as_str().and_then(|at| at.parse::<Timestamp>().ok());
        at.is_some_and(|at| at.as_millisecond() <= now)
    };
    for event in &mut guild.events {
        if status(event) == SCHEDULED && reached(event, "scheduled_start_time") {
            event["status"] = json!(ACTIVE);
        }
        if status(event) == ACTIVE && reached(event, "scheduled_end_time") {
            event["status"] = json!(COMPLETED);
        }
    }
}

/// All that are not over.
pub(crate) fn list(state: &mut State, guild: u64) -> Answered {
    pass(state, guild);
    let open: Vec<&Value> = state.joined(guild)?.events.iter().filter(|event| is_open(event)).collect();
    Ok((200, json!(open)))
}

/// One.
pub(crate) fn get(state: &mut State, guild: u64, id: u64) -> Answered {
    pass(state, guild);
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

/// What one made oneself one may change and take away with the permission to make it.
fn may_change(state: &State, guild: u64, place: usize) -> Result<(), ApiError> {
    let own = state.guilds[&guild].events[place]["creator_id"] == json!(state.account.id.to_string());
    let enough = if own { permission::CREATE_EVENTS } else { 0 };
    permitted(state, guild, enough | permission::MANAGE_EVENTS)
}

/// What no correct bot of ours writes, though Discord would take it.
fn complain(state: &mut State, route: &str, json: &Value) {
    for name in unknown(json, KNOWN) {
        state.violate(route, None, format!("unknown field {name:?}"));
    }
    for text in [&json["name"], &json["description"], &json["entity_metadata"]["location"]] {
        let called = markdown::mentions(text.as_str().unwrap_or_default());
        if !called.is_empty() {
            state.violate(route, None, format!("an event that mentions {called:?}"));
        }
    }
}

/// An event as it is kept, of which only this is said.
pub(crate) fn made(state: &mut State, guild: u64, creator: u64, said: &Value) -> Value {
    let mut event = json!({
        "id": state.id().to_string(),
        "guild_id": guild.to_string(),
        "channel_id": null,
        "creator_id": creator.to_string(),
        "creator": wire::user(state, creator),
        "description": null,
        "scheduled_end_time": null,
        "status": SCHEDULED,
        "entity_id": null,
        "entity_metadata": null,
        "image": null,
        "recurrence_rule": null,
        "user_count": 0,
    });
    for (name, value) in said.as_object().into_iter().flatten() {
        event[name] = value.clone();
    }
    event
}

/// Keeps a new one and tells of it.
pub(crate) fn keep(state: &mut State, guild: u64, event: &Value) {
    state.known_guild(guild).events.push(event.clone());
    state.emit("GUILD_SCHEDULED_EVENT_CREATE", event, Some(guild), intent::GUILD_SCHEDULED_EVENTS);
}

/// Makes one.
pub(crate) fn add(state: &mut State, route: &str, guild: u64, body: &Body) -> Answered {
    pass(state, guild);
    permitted(state, guild, permission::CREATE_EVENTS)?;
    complain(state, route, &body.json);
    if !body.json["status"].is_null() {
        state.violate(route, None, "a new event is scheduled, whatever its status says");
    }
    let event = made(state, guild, state.account.id, &body.json);
    check(state.now(), &event, &body.json)?;
    if state.guilds[&guild].events.iter().filter(|event| is_open(event)).count() >= OPEN_EVENTS {
        let what = format!("Maximum number of uncompleted guild scheduled events reached ({OPEN_EVENTS})");
        return Err(ApiError::new(400, 30038, &what));
    }
    keep(state, guild, &event);
    Ok((200, event))
}

/// Changes one that is not over.
pub(crate) fn edit(state: &mut State, route: &str, guild: u64, id: u64, body: &Body) -> Answered {
    pass(state, guild);
    let place = find(state, guild, id)?;
    may_change(state, guild, place)?;
    complain(state, route, &body.json);
    let mut event = state.guilds[&guild].events[place].clone();
    let before = status(&event);
    if before >= COMPLETED {
        return Err(ApiError::new(400, 180_000, "Cannot update a finished event"));
    }
    for (name, value) in body.json.as_object().into_iter().flatten() {
        event[name] = value.clone();
    }
    check(state.now(), &event, &body.json)?;
    let after = status(&event);
    if !matches!((before, after), (SCHEDULED, SCHEDULED | ACTIVE | CANCELED) | (ACTIVE, ACTIVE | COMPLETED)) {
        let mut tree = Tree::default();
        tree.add("status", "GUILD_SCHEDULED_EVENT_STATUS_INVALID", "Invalid change of status");
        tree.finish()?;
    }
    state.known_guild(guild).events[place] = event.clone();
    state.emit("GUILD_SCHEDULED_EVENT_UPDATE", &event, Some(guild), intent::GUILD_SCHEDULED_EVENTS);
    Ok((200, event))
}

/// Deletes one.
pub(crate) fn delete(state: &mut State, guild: u64, id: u64) -> Answered {
    pass(state, guild);
    let place = find(state, guild, id)?;
    may_change(state, guild, place)?;
    deleted(state, guild, place);
    Ok((204, Value::Null))
}

/// One is gone, whoever took it away.
pub(crate) fn deleted(state: &mut State, guild: u64, place: usize) {
    let event = state.known_guild(guild).events.remove(place);
    state.emit("GUILD_SCHEDULED_EVENT_DELETE", &event, Some(guild), intent::GUILD_SCHEDULED_EVENTS);
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
