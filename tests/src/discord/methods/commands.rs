//! Global application commands.

use serde_json::{Value, json};

use super::super::body::Body;
use super::super::checks::commands as check;
use super::super::error::{ApiError, Tree, Unknown};
use super::super::state::State;
use super::Answered;

/// What is registered.
pub(crate) fn list(state: &State) -> Answered {
    Ok((200, json!(state.commands)))
}

/// Registers all commands anew.
pub(crate) fn set(state: &mut State, route: &str, body: &Body) -> Answered {
    let mut tree = Tree::default();
    let Some(commands) = body.json.as_array() else {
        tree.add("", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        tree.finish()?;
        return Err(ApiError::not_found());
    };
    if commands.len() > check::COMMANDS {
        let what = format!("Maximum number of application commands reached ({})", check::COMMANDS);
        return Err(ApiError::new(400, 30032, &what).blamed());
    }
    let mut odd = Vec::new();
    for (number, command) in commands.iter().enumerate() {
        check::check(&mut tree, &number.to_string(), command, &mut odd);
        let same = |other: &&Value| key(other) == key(command);
        if commands[..number].iter().any(|other| same(&other)) {
            tree.add(
                &format!("{number}/name"),
                "APPLICATION_COMMANDS_DUPLICATE_NAME",
                "Application command names must be unique",
            );
        }
    }
    complain(state, route, odd);
    tree.finish()?;
    let commands: Vec<Value> = commands.iter().map(|command| registered(state, command)).collect();
    state.commands = commands;
    list(state)
}

/// Registers one command, or replaces the one of the same name.
pub(crate) fn add(state: &mut State, route: &str, body: &Body) -> Answered {
    let mut tree = Tree::default();
    let mut odd = Vec::new();
    check::check(&mut tree, "", &body.json, &mut odd);
    complain(state, route, odd);
    tree.finish()?;
    let command = registered(state, &body.json);
    let known = state.commands.iter().position(|known| key(known) == key(&command));
    match known {
        Some(place) => state.commands[place] = command.clone(),
        None if state.commands.len() >= check::COMMANDS => {
            let what = format!("Maximum number of application commands reached ({})", check::COMMANDS);
            return Err(ApiError::new(400, 30032, &what).blamed());
        }
        None => state.commands.push(command.clone()),
    }
    Ok((if known.is_some() { 200 } else { 201 }, command))
}

/// Takes a command away.
pub(crate) fn delete(state: &mut State, id: u64) -> Answered {
    let before = state.commands.len();
    state.commands.retain(|command| command["id"] != json!(id.to_string()));
    match state.commands.len() < before {
        true => Ok((204, Value::Null)),
        false => Err(ApiError::unknown(Unknown::Command)),
    }
}

fn complain(state: &mut State, route: &str, odd: Vec<String>) {
    for name in odd {
        state.violate(route, None, format!("unknown field {name:?}"));
    }
}

/// Kind and name, by which a command is known.
fn key(command: &Value) -> (u64, &Value) {
    (command["type"].as_u64().unwrap_or(1), &command["name"])
}

/// The command as Discord keeps it.
fn registered(state: &mut State, command: &Value) -> Value {
    let known = state.commands.iter().find(|known| key(known) == key(command));
    let id = match known.and_then(|known| known["id"].as_str()) {
        Some(id) => id.to_owned(),
        None => state.id().to_string(),
    };
    let mut kept = command.clone();
    kept["id"] = json!(id);
    kept["application_id"] = json!(state.account.id.to_string());
    kept["version"] = json!(state.id().to_string());
    let defaults = [
        ("type", json!(1)),
        ("description", json!("")),
        ("default_member_permissions", Value::Null),
        ("nsfw", json!(false)),
        ("integration_types", json!([0])),
        ("contexts", Value::Null),
        ("dm_permission", json!(true)),
    ];
    for (name, value) in defaults {
        if kept.get(name).is_none() {
            kept[name] = value;
        }
    }
    kept
}
