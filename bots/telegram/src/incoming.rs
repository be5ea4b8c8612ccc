//! What an update means.

use haizhi_adapter::command;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::event::{Event, Inbound, IncomingFile, Surface};
use serde_json::value::RawValue;

use crate::connect::Me;
use crate::wire::{
    CallbackQuery, Chat, ChatKind, Head, InlineQuery, Inlined, MemberChange, Message, Place, Update, User,
};

/// What an update comes to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Read {
    /// Something for the house.
    Event {
        /// It; in a group `admin` is still open where `ask` is not empty.
        inbound: Box<Inbound>,
        /// Whom to look up among the group's administrators.
        ask: Option<Ask>,
    },
    /// A group has another id now.
    Moved {
        /// The old one.
        from: Address,
        /// The new one.
        to: Address,
    },
    /// Nothing that concerns us.
    Nothing,
}

/// A question whether somebody administers a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ask {
    pub chat: i64,
    pub user: i64,
    /// Whether an answer of a moment ago will not do.
    pub fresh: bool,
}

/// The id of an update, without which nothing can be done with it.
pub(crate) fn id(update: &RawValue) -> Option<i64> {
    serde_json::from_str(update.get()).map(|Head { update_id }| update_id).ok()
}

/// The chat whose order an update keeps; 0 where there is none.
pub(crate) fn chat(update: &RawValue) -> i64 {
    let Ok(Place { message, callback_query, my_chat_member }) = serde_json::from_str(update.get()) else {
        return 0;
    };
    let pressed = callback_query.map(|pressed| pressed.message.map_or(pressed.from, |message| message.chat));
    let place = message.or(my_chat_member).map(|place| place.chat).or(pressed);
    place.map(|chat| chat.id).unwrap_or_default()
}

/// What somebody looks for from another chat, if the update is that.
pub(crate) fn inline(update: &RawValue) -> Option<InlineQuery> {
    // Most updates do not even hold the word.
    let asks = update.get().contains("\"inline_query\"");
    asks.then(|| serde_json::from_str::<Inlined>(update.get()).ok()?.inline_query).flatten()
}

/// Reads one update.
pub(crate) fn read(update: &RawValue, me: &Me) -> Result<Read, serde_json::Error> {
    let id = id(update).unwrap_or_default().to_string();
    let Update { message, callback_query, my_chat_member } = serde_json::from_str(update.get())?;
    Ok(match (message, callback_query, my_chat_member) {
        (Some(found), _, _) => message_of(id, Message::read(found)?, me),
        (_, Some(found), _) => press_of(id, found),
        (_, _, Some(found)) => membership_of(id, &found),
        (None, None, None) => Read::Nothing,
    })
}

pub(crate) fn address(chat: i64, topic: Option<i64>) -> Address {
    let topic = topic.map(|topic| topic.to_string()).unwrap_or_default();
    Address { topic, ..Address::new(Platform::Telegram, chat.to_string()) }
}

/// What all events by a person have.
fn inbound(id: String, at: Address, by: &User, surface: Surface, event: Event) -> Inbound {
    Inbound {
        id,
        by: address(by.id, None),
        at,
        surface,
        name_hint: Some(by.name()).filter(|name| !name.is_empty()),
        lang_hint: by.language_code.as_deref().and_then(Lang::from_tag),
        message: None,
        press: None,
        reply: None,
        guild: None,
        event,
    }
}

/// An event that asks nothing about administrators.
fn event(inbound: Inbound) -> Read {
    Read::Event { inbound: Box::new(inbound), ask: None }
}

fn message_of(id: String, message: Message, me: &Me) -> Read {
    if let Some(to) = message.migrate_to_chat_id {
        return Read::Moved { from: address(message.chat.id, None), to: address(to, None) };
    }
    let Some(from) = &message.from else { return Read::Nothing };
    match message.chat.kind {
        ChatKind::Private if from.is_bot => Read::Nothing,
        ChatKind::Private => match private_event(&message) {
            Some(done) => event(inbound(id, address(message.chat.id, None), from, Surface::Private, done)),
            None => Read::Nothing,
        },
        ChatKind::Group | ChatKind::Supergroup => group_message(id, &message, from, me),
        ChatKind::Other => Read::Nothing,
    }
}

fn private_event(message: &Message) -> Option<Event> {
    if let Some(text) = &message.text {
        return Some(match command(text) {
            Some(command) => Event::Command { name: command.name, args: command.args },
            None => Event::Text(text.clone()),
        });
    }
    // An animation comes with a document for old apps.
    match file(message).or_else(|| photo(message)).filter(|_| !message.has_other_content) {
        Some(file) => Some(Event::File(file)),
        None => message.has_other_content.then_some(Event::Other),
    }
}

fn group_message(id: String, message: &Message, from: &User, me: &Me) -> Read {
    let group = message.chat.id;
    let at = address(group, message.topic());
    let anonymous = message.sender_chat.as_ref().is_some_and(|sender| sender.id == group);
    // Channels and other bots speak in groups too; they are nobody's account.
    if !anonymous && (message.sender_chat.is_some() || from.is_bot) {
        return Read::Nothing;
    }
    let Some(done) = group_event(message, me) else { return Read::Nothing };
    let inbound = inbound(id, at, from, Surface::Group { admin: anonymous }, done);
    if anonymous {
        // Nobody's private chat stands behind an anonymous administrator.
        let inbound = Inbound { by: address(group, None), name_hint: None, lang_hint: None, ..inbound };
        return event(inbound);
    }
    let ask = Some(Ask { chat: group, user: from.id, fresh: true });
    Read::Event { inbound: Box::new(inbound), ask }
}

/// Commands and answers to us; the rest of a group's talk is none of our business.
fn group_event(message: &Message, me: &Me) -> Option<Event> {
    let to_us = message.reply_to_message.as_ref().and_then(|replied| replied.from.as_ref());
    let to_us = to_us.is_some_and(|author| author.id == me.id);
    let Some(text) = &message.text else {
        return file(message).filter(|_| to_us && !message.has_other_content).map(Event::File);
    };
    match command(text) {
        Some(command) => {
            let ours = command.bot.is_none_or(|bot| bot.eq_ignore_ascii_case(&me.username));
            ours.then_some(Event::Command { name: command.name, args: command.args })
        }
        None => to_us.then(|| Event::Text(text.clone())),
    }
}

fn file(message: &Message) -> Option<IncomingFile> {
    message.document.as_ref().map(|document| IncomingFile {
        name: document.file_name.clone(),
        size: document.file_size,
        handle: document.file_id.clone(),
    })
}

/// The largest of the sizes that Telegram made of a photo. It has no name.
fn photo(message: &Message) -> Option<IncomingFile> {
    message.photo.last().map(|photo| IncomingFile {
        name: "photo.jpg".to_owned(),
        size: photo.file_size,
        handle: photo.file_id.clone(),
    })
}

fn press_of(id: String, query: CallbackQuery) -> Read {
    let CallbackQuery { id: press, from, message, data } = query;
    let place = message.as_ref().filter(|message| message.chat.kind != ChatKind::Private);
    let (at, surface) = match place {
        Some(message) => (address(message.chat.id, message.topic()), Surface::Group { admin: false }),
        None => (address(from.id, None), Surface::Private),
    };
    let ask = place.map(|message| Ask { chat: message.chat.id, user: from.id, fresh: false });
    let inbound = Inbound {
        press: Some(press),
        reply: None,
        message: message.map(|message| message.message_id.to_string()),
        ..inbound(id, at, &from, surface, Event::Press(data))
    };
    Read::Event { inbound: Box::new(inbound), ask }
}

fn membership_of(id: String, change: &MemberChange) -> Read {
    let MemberChange { chat: Chat { id: chat, kind }, from, old_chat_member, new_chat_member } = change;
    let at = address(*chat, None);
    match (kind, old_chat_member.present(), new_chat_member.present()) {
        // To unblock is not yet to write; whoever starts the bot again also says so.
        (ChatKind::Private, _, false) => event(inbound(id, at, from, Surface::Private, Event::Left)),
        (ChatKind::Group | ChatKind::Supergroup, false, true) => {
            let surface = Surface::Group { admin: false };
            let ask = Some(Ask { chat: *chat, user: from.id, fresh: true });
            Read::Event { inbound: Box::new(inbound(id, at, from, surface, Event::Joined)), ask }
        }
        (ChatKind::Group | ChatKind::Supergroup, true, false) => {
            event(inbound(id, at, from, Surface::Group { admin: false }, Event::Left))
        }
        _ => Read::Nothing,
    }
}

#[cfg(test)]
mod tests;
