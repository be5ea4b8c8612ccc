//! What the API does, route by route.

mod account;
mod commands;
pub(crate) mod events;
mod guilds;
mod interactions;
mod messages;
mod threads;
mod webhooks;

use serde_json::Value;

use super::body::Body;
use super::checks::message::Draft;
use super::error::ApiError;
use super::message::{Attachment, Message};
use super::route::{Call, Route};
use super::state::State;
use super::{markdown, transcript};

pub(crate) use messages::announce;

/// What a request is answered with: the status and the body.
pub(crate) type Answered = Result<(u16, Value), ApiError>;

/// Carries a request out.
pub(crate) fn run(state: &mut State, route: &Route, body: &Body) -> Answered {
    let name = route.name;
    match &route.call {
        Call::Gateway => account::gateway(state),
        Call::GatewayBot => account::gateway_bot(state),
        Call::Me => account::me(state),
        Call::Application => account::application(state),
        Call::OpenDm => account::open_dm(state, body),
        Call::Commands => commands::list(state),
        Call::SetCommands => commands::set(state, name, body),
        Call::AddCommand => commands::add(state, name, body),
        Call::DeleteCommand(id) => commands::delete(state, *id),
        Call::Channel(id) => guilds::channel(state, *id),
        Call::Messages(id) => messages::list(state, *id, body),
        Call::Message(channel, id) => messages::get(state, *channel, *id),
        Call::Send(id) => messages::send(state, name, *id, body),
        Call::Edit(channel, id) => messages::edit(state, name, *channel, *id, body),
        Call::Delete(channel, id) => messages::delete(state, *channel, *id),
        Call::Typing(id) => state.visible(*id).map(|_| (204, Value::Null)),
        Call::Thread(id) => threads::post(state, name, *id, body),
        Call::ThreadFromMessage(channel, id) => threads::from_message(state, *channel, *id, body),
        Call::Callback(id, token) => interactions::callback(state, name, *id, token, body),
        Call::FollowUp(token) => webhooks::follow_up(state, name, token, body),
        Call::Answer(token, which) => webhooks::get(state, token, *which),
        Call::EditAnswer(token, which) => webhooks::edit(state, name, token, *which, body),
        Call::DeleteAnswer(token, which) => webhooks::delete(state, token, *which),
        Call::Guild(id) => guilds::guild(state, *id),
        Call::GuildChannels(id) => guilds::channels(state, *id),
        Call::ActiveThreads(id) => guilds::active_threads(state, *id),
        Call::Roles(id) => guilds::roles(state, *id),
        Call::BotMember(guild, user) => guilds::member(state, *guild, *user),
        Call::LeaveGuild(id) => guilds::leave(state, *id),
        Call::Events(guild) => events::list(state, *guild),
        Call::Event(guild, id) => events::get(state, *guild, *id),
        Call::AddEvent(guild) => events::add(state, name, *guild, body),
        Call::EditEvent(guild, id) => events::edit(state, name, *guild, *id, body),
        Call::DeleteEvent(guild, id) => events::delete(state, *guild, *id),
    }
}

/// Puts what was asked for into a message, and its files into the store.
pub(crate) fn fill(state: &mut State, message: &mut Message, draft: Draft) {
    message.pings = draft.pings();
    if let Some(content) = draft.content {
        message.content = content;
    }
    if let Some(embeds) = draft.embeds {
        message.embeds = embeds;
    }
    if let Some((raw, rows)) = draft.components {
        message.components = raw;
        message.rows = rows;
    }
    if let Some(kept) = &draft.kept {
        message.attachments.retain(|file| kept.contains(&file.id));
    }
    for (file, description) in draft.files {
        let attachment = Attachment {
            id: state.id(),
            channel: message.channel,
            name: file.name,
            mime: file.mime,
            size: file.bytes.len() as u64,
            bytes: file.bytes,
            description,
        };
        state.files.push(attachment.clone());
        message.attachments.push(attachment);
    }
    message.thinking = false;
    message.text = readable(message);
}

/// What people read in a message.
pub(crate) fn readable(message: &Message) -> String {
    let mut lines = vec![markdown::read(&message.content)];
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    for embed in &message.embeds {
        lines.push(text(&embed["author"]["name"]));
        lines.push(markdown::read(&text(&embed["title"])));
        lines.push(markdown::read(&text(&embed["description"])));
        for field in embed["fields"].as_array().into_iter().flatten() {
            lines.push(markdown::read(&text(&field["name"])));
            lines.push(markdown::read(&text(&field["value"])));
        }
        lines.push(text(&embed["footer"]["text"]));
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// Changes a message that stands already; none if it is gone.
pub(crate) fn change(state: &mut State, channel: u64, id: u64, draft: Draft) -> Result<Message, ApiError> {
    let old = state.channels.get(&channel).and_then(|channel| channel.message(id)).cloned();
    let mut message = old.ok_or_else(|| ApiError::unknown(super::error::Unknown::Message))?;
    let first = message.thinking;
    let nothing = |message: &Message| {
        message.content.is_empty() && message.embeds.is_empty() && message.attachments.is_empty()
    };
    fill(state, &mut message, draft);
    if nothing(&message) {
        return Err(ApiError::empty_message());
    }
    if !first {
        message.edited_at = Some(state.now());
    }
    let line = match first {
        true => transcript::message(state, &message),
        false => transcript::edit(state, &message),
    };
    state.tell(channel, line);
    if let Some(place) = state.known_channel(channel).message_mut(id) {
        *place = message.clone();
    }
    Ok(message)
}

/// Records what Discord would take and a bot of ours must not do.
pub(crate) fn complain(state: &mut State, route: &str, channel: Option<u64>, draft: &mut Draft) {
    for complaint in std::mem::take(&mut draft.complaints) {
        state.violate(route, channel, complaint);
    }
}
