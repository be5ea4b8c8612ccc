//! First answers to interactions.

use serde_json::{Value, json};

use super::super::body::Body;
use super::super::checks::message::{self as check, By, Draft};
use super::super::checks::{at, list, modal, text, unknown};
use super::super::error::{ApiError, Tree, Unknown};
use super::super::interaction::{ANSWER_MS, Interaction, Response, Sort};
use super::super::message::{Choice, EPHEMERAL, Message};
use super::super::state::State;
use super::super::{transcript, wire};
use super::{Answered, announce, change, complain, fill};

/// The answer to an interaction.
pub(crate) fn callback(state: &mut State, route: &str, id: u64, token: &str, body: &Body) -> Answered {
    let now = state.now();
    let found = state.interactions.iter_mut().find(|known| known.id == id && known.token == token);
    let interaction = found.ok_or_else(|| ApiError::unknown(Unknown::Interaction).blamed())?;
    if interaction.response.is_some() {
        let error = ApiError::new(400, 40060, "Interaction has already been acknowledged.");
        return Err(ApiError { violation: !interaction.lost, ..error });
    }
    if interaction.excused || now - interaction.at > ANSWER_MS {
        interaction.late = true;
        return Err(ApiError::unknown(Unknown::Interaction));
    }
    let interaction = interaction.clone();
    if !state.channels.contains_key(&interaction.channel) {
        return Err(ApiError::unknown(Unknown::Channel));
    }
    let kind = kind(&interaction, body)?;
    for name in unknown(&body.json, &["type", "data"]) {
        state.violate(route, Some(interaction.channel), format!("unknown field {name:?}"));
    }
    let (response, message) = match kind {
        4 => answer(state, route, &interaction, body)?,
        5 => think(state, &interaction, body)?,
        6 => (Response::Noted, None),
        7 => update(state, route, &interaction, body)?,
        8 => (Response::Choices(choices(&body.json["data"])?), None),
        _ => (show(state, &interaction, &body.json["data"])?, None),
    };
    let interaction = state.known_interaction(id);
    interaction.original = match response {
        Response::Noted | Response::Updated => interaction.source,
        _ => message.as_ref().map(|message| message.id),
    };
    interaction.response = Some(response);
    match body.query.get("with_response").is_some_and(|wanted| wanted == "true") {
        false => Ok((204, Value::Null)),
        true => Ok((200, resource(state, id, kind, message.as_ref()))),
    }
}

fn resource(state: &State, id: u64, kind: u64, message: Option<&Message>) -> Value {
    let found = state.interactions.iter().find(|known| known.id == id);
    let sort = found.map_or(0, |known| known.sort as u8);
    let mut interaction = json!({"id": id.to_string(), "type": sort});
    let mut resource = json!({"type": kind});
    if let Some(message) = message {
        interaction["response_message_id"] = json!(message.id.to_string());
        interaction["response_message_ephemeral"] = json!(message.ephemeral());
        resource["message"] = wire::message(state, message);
    }
    json!({"interaction": interaction, "resource": resource})
}

/// The kind of the answer, if such an interaction can be answered so.
fn kind(interaction: &Interaction, body: &Body) -> Result<u64, ApiError> {
    let mut tree = Tree::default();
    let allowed: &[u64] = match interaction.sort {
        Sort::Command => &[4, 5, 9],
        Sort::Component => &[4, 5, 6, 7, 9],
        Sort::Autocomplete => &[8],
        Sort::Modal if interaction.source.is_some() => &[4, 5, 6, 7],
        Sort::Modal => &[4, 5],
    };
    let kind = body.json["type"].as_u64().unwrap_or(0);
    if !allowed.contains(&kind) {
        let names: Vec<String> = allowed.iter().map(u64::to_string).collect();
        tree.choice("type", &names.join(", "));
    }
    tree.finish().map(|()| kind)
}

type Done = Result<(Response, Option<Message>), ApiError>;

/// Type 4: a message.
fn answer(state: &mut State, route: &str, interaction: &Interaction, body: &Body) -> Done {
    let mut draft = check::check(By::Callback, &body.json["data"], "data", body)?;
    complain(state, route, Some(interaction.channel), &mut draft);
    let message = create(state, interaction, draft, None);
    Ok((Response::Message, Some(message)))
}

/// A message that comes from an interaction; `only` to keep it as hidden as a deferral was.
pub(crate) fn create(
    state: &mut State,
    interaction: &Interaction,
    draft: Draft,
    only: Option<u64>,
) -> Message {
    let mut message = state.blank(interaction.channel, state.account.id);
    let hidden = draft.flags & EPHEMERAL != 0;
    message.flags = draft.flags;
    message.only = only.or(hidden.then_some(interaction.user));
    message.interaction = Some(interaction.id);
    fill(state, &mut message, draft);
    let message = state.post(message);
    announce(state, "MESSAGE_CREATE", &message);
    message
}

/// Type 5: the bot is thinking.
fn think(state: &mut State, interaction: &Interaction, body: &Body) -> Done {
    let flags = body.json["data"]["flags"].as_u64().unwrap_or(0);
    let mut tree = Tree::default();
    if flags & !EPHEMERAL != 0 {
        tree.add("data/flags", "FLAGS_INVALID", "a deferral takes only EPHEMERAL");
    }
    let odd = unknown(&body.json["data"], &["flags"]);
    for name in odd {
        tree.add(&at("data", name), "UNKNOWN_FIELD", "a deferral says nothing");
    }
    tree.finish()?;
    let mut message = state.blank(interaction.channel, state.account.id);
    message.only = (flags & EPHEMERAL != 0).then_some(interaction.user);
    message.interaction = Some(interaction.id);
    message.thinking = true;
    message.flags = flags | THINKING;
    let message = state.post(message);
    Ok((Response::Thinking, Some(message)))
}

/// `LOADING`.
pub(crate) const THINKING: u64 = 1 << 7;

/// Type 7: the message it came from changes.
fn update(state: &mut State, route: &str, interaction: &Interaction, body: &Body) -> Done {
    let mut draft = check::check(By::Update, &body.json["data"], "data", body)?;
    complain(state, route, Some(interaction.channel), &mut draft);
    let Some(source) = interaction.source else { return Err(ApiError::unknown(Unknown::Message)) };
    match change(state, interaction.channel, source, draft) {
        Ok(message) => {
            announce(state, "MESSAGE_UPDATE", &message);
            Ok((Response::Updated, Some(message)))
        }
        // The person has deleted or dismissed it meanwhile, which nobody can see.
        Err(error) if error.code == 10008 => Ok((Response::Updated, None)),
        Err(error) => Err(error),
    }
}

/// Type 8: suggestions.
fn choices(data: &Value) -> Result<Vec<Choice>, ApiError> {
    let mut tree = Tree::default();
    if data["choices"].is_null() {
        tree.required("data/choices");
    }
    let given = list(&mut tree, "data/choices", &data["choices"]);
    tree.count("data/choices", given.len(), 0, 25);
    let mut read = Vec::new();
    for (number, choice) in given.iter().enumerate() {
        let place = format!("data/choices/{number}");
        let label = text(&mut tree, &at(&place, "name"), &choice["name"], 1, 100);
        if !choice["value"].is_number() {
            text(&mut tree, &at(&place, "value"), &choice["value"], 1, 100);
        }
        read.push(Choice {
            label,
            value: choice["value"].clone(),
            description: String::new(),
            chosen: false,
        });
    }
    tree.finish().map(|()| read)
}

/// Type 9: a form.
fn show(state: &mut State, interaction: &Interaction, data: &Value) -> Result<Response, ApiError> {
    let mut tree = Tree::default();
    let form = modal::check(&mut tree, "data", data);
    tree.finish()?;
    let line = transcript::form(state, interaction.user, &form);
    state.tell(interaction.channel, line);
    Ok(Response::Modal(form))
}
