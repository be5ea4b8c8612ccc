//! People.

use std::sync::Arc;

use bytes::Bytes;
use serde_json::{Map, Value, json};

use super::chat::{Kind, Role};
use super::html::utf16_len;
use super::inline::Looking;
use super::message::{Keyboard, Message};
use super::press::Press;
use super::state::{Shared, State};
use super::view::Chat;
use super::{methods, wire};

/// A person, acting in their private chat with the bot.
#[derive(Clone)]
pub struct User {
    shared: Arc<Shared>,
    id: i64,
}

impl User {
    pub(crate) fn new(shared: Arc<Shared>, id: i64) -> Self {
        Self { shared, id }
    }

    /// Their id, which is that of their private chat too.
    pub fn id(&self) -> i64 {
        self.id
    }

    /// Their private chat with the bot.
    pub fn chat(&self) -> Chat {
        Chat::new(self.shared.clone(), self.id)
    }

    /// They write to the bot.
    pub fn sends_text(&self, text: &str) -> Message {
        self.sends(|message| text_into(message, text))
    }

    /// They open the bot, by a deep link if the payload is not empty.
    pub fn starts(&self, payload: &str) -> Message {
        let allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        assert!(payload.len() <= 64 && payload.chars().all(allowed), "no such link exists: {payload:?}");
        self.sends_text(format!("/start {payload}").trim_end())
    }

    /// They answer one message in particular.
    pub fn replies(&self, to: &Message, text: &str) -> Message {
        self.sends(|message| {
            text_into(message, text);
            message.reply_to = Some(to.id);
        })
    }

    /// They send a file.
    pub fn sends_document(&self, name: &str, bytes: impl Into<Bytes>, mime: &str) -> Message {
        let bytes = bytes.into();
        let size = bytes.len() as u64;
        self.sends_file(name, bytes, mime, size)
    }

    /// They send a picture as a photo: it has no name, and comes in several sizes.
    pub fn sends_photo(&self, bytes: impl Into<Bytes>) -> Message {
        let bytes = bytes.into();
        let size = bytes.len() as u64;
        let photo =
            self.shared.look(|state| methods::store(state, "photo.jpg", "image/jpeg", bytes, size, true));
        self.sends(|message| message.document = Some(photo))
    }

    /// They send a file that is said to be so large, without anything in it.
    pub fn sends_large_document(&self, name: &str, size: u64, mime: &str) -> Message {
        self.sends_file(name, Bytes::new(), mime, size)
    }

    fn sends_file(&self, name: &str, bytes: Bytes, mime: &str, size: u64) -> Message {
        let document = self.shared.look(|state| methods::store(state, name, mime, bytes, size, false));
        self.sends(|message| message.document = Some(document))
    }

    /// They send something else: fields of a `Message`, such as a `sticker` or a `location`.
    pub fn sends_content(&self, fields: Map<String, Value>) -> Message {
        self.sends(|message| message.extra = fields)
    }

    fn sends(&self, fill: impl FnOnce(&mut Message)) -> Message {
        self.shared.change(|state| {
            let mut message = state.blank(self.id, self.id);
            fill(&mut message);
            say(state, message)
        })
    }

    /// They edit what they wrote.
    pub fn edits(&self, message: &Message, text: &str) {
        self.shared.change(|state| {
            let now = state.now();
            let name = state.name_of(self.id);
            let chat = state.known_chat(message.chat);
            let old = chat.message_mut(message.id).expect("only a message that is there can be edited");
            text_into(old, text);
            old.edited_at = Some(now);
            let new = old.clone();
            chat.events.push(format!("{name} edits #{}: {text}", new.id));
            let update = wire::message(state, &new);
            state.updates.push("edited_message", update, new.chat);
        });
    }

    /// They delete a message for both sides, of which the bot hears nothing.
    pub fn deletes(&self, message: &Message) {
        self.shared.change(|state| {
            let name = state.name_of(self.id);
            let chat = state.known_chat(message.chat);
            chat.messages.retain(|other| other.id != message.id);
            chat.events.push(format!("{name} deletes #{}", message.id));
        });
    }

    /// They press the button with that label, or one that contains it, on the newest message that has one,
    /// waiting for it up to ten seconds.
    pub async fn presses(&self, label: &str) -> Press {
        Press::find(self.shared.clone(), self.id, self.id, label).await
    }

    /// They type the bot's name and this in some other chat; the offset is that
    /// of an earlier answer, empty for the first page.
    pub fn looks_for(&self, query: &str, offset: &str) -> Looking {
        Looking::send(self.shared.clone(), self.id, query, offset)
    }

    /// They press a button of a message as they still see it, whatever has become of it.
    pub fn presses_again(&self, old: &Message, label: &str) -> Press {
        let button = old.button(label).unwrap_or_else(|| panic!("no button {label:?} on {old:?}"));
        let data = old.data(&button.label).unwrap_or_else(|| panic!("{label:?} sends nothing to the bot"));
        Press::send(self.shared.clone(), self.id, old, &button.label, data)
    }

    /// A forged press: any data, on any message.
    pub fn presses_data(&self, message: &Message, data: &str) -> Press {
        Press::send(self.shared.clone(), self.id, message, data, data)
    }

    /// They touch a button of a reply keyboard, which sends its label.
    pub async fn touches(&self, label: &str) -> Message {
        let message = self.chat().wait_for_button(label).await;
        let Keyboard::Reply(rows) = &message.keyboard else {
            panic!("{label:?} is no button of a reply keyboard");
        };
        let found = rows.iter().flatten().find(|known| known.contains(label)).cloned();
        self.sends_text(&found.unwrap_or_else(|| label.to_owned()))
    }

    /// Their app speaks another language from now on.
    pub fn speaks(&self, lang: &str) {
        self.shared.look(|state| lang.clone_into(&mut state.known_person(self.id).lang));
    }

    /// They block the bot.
    pub fn blocks(&self) {
        self.set_blocked(true);
    }

    /// They let the bot write again.
    pub fn unblocks(&self) {
        self.set_blocked(false);
    }

    fn set_blocked(&self, blocked: bool) {
        self.shared.change(|state| {
            state.known_person(self.id).blocked = blocked;
            let name = state.name_of(self.id);
            let what = if blocked { "blocks" } else { "unblocks" };
            let (old, new) =
                if blocked { (Role::Member, Role::Kicked) } else { (Role::Kicked, Role::Member) };
            let chat = state.known_chat(self.id);
            chat.events.push(format!("{name} {what} the bot"));
            let change = wire::bot_changed(state, &state.chats[&self.id], self.id, old, new);
            state.updates.push("my_chat_member", change, self.id);
        });
    }

    /// Their account is deleted.
    pub fn deactivates(&self) {
        self.shared.change(|state| {
            state.known_person(self.id).deactivated = true;
            let name = state.name_of(self.id);
            state.known_chat(self.id).events.push(format!("{name} deletes the account"));
        });
    }

    /// The commands that their app offers in the private chat.
    pub fn menu(&self) -> Vec<(String, String)> {
        self.shared.look(|state| {
            let lang: String = state.known_person(self.id).lang.chars().take(2).collect();
            let scopes = [format!("chat:{}", self.id), "all_private_chats".to_owned(), "default".to_owned()];
            let keys =
                scopes.into_iter().flat_map(|scope| [(scope.clone(), lang.clone()), (scope, String::new())]);
            keys.into_iter().find_map(|key| state.profile.commands.get(&key).cloned()).unwrap_or_default()
        })
    }
}

/// Makes a text message of it, commands marked as the server does.
pub(crate) fn text_into(message: &mut Message, text: &str) {
    message.text = text.to_owned();
    message.html = text.to_owned();
    message.entities.clear();
    if text.starts_with('/') {
        let command = text.split_whitespace().next().unwrap_or_default();
        message.entities.push(super::html::Entity {
            kind: "bot_command",
            offset: 0,
            length: utf16_len(command),
            value: None,
        });
    }
}

/// Somebody's message goes into the chat and, if the bot may see it, to the bot.
pub(crate) fn say(state: &mut State, message: Message) -> Message {
    let (sender, chat_id) = (message.sender, message.chat);
    let name = state.name_of(sender);
    let person = state.known_person(sender);
    assert!(!person.deactivated, "{name} has no account any more");
    let private = state.known_chat(chat_id).kind == Kind::Private;
    if private {
        let person = state.known_person(sender);
        assert!(!person.blocked, "{name} has to unblock the bot before writing to it");
        person.started = true;
    }
    let message = state.post(message);
    let chat = state.known_chat(chat_id);
    chat.refused &= !chat.bot.present();
    if private || sees(state, &message) {
        let update = wire::message(state, &message);
        state.updates.push("message", update, chat_id);
    }
    message
}

/// Whether a bot in privacy mode gets that group message.
fn sees(state: &State, message: &Message) -> bool {
    let chat = &state.chats[&message.chat];
    if !chat.bot.present() {
        return false;
    }
    let service = message.text.is_empty() && message.document.is_none();
    let to_bot = message.reply_to.and_then(|id| chat.message(id)).is_some_and(|to| to.from_bot);
    if chat.bot.administers() || service || to_bot {
        return true;
    }
    let mut words = message.text.split_whitespace();
    let command = words.next().unwrap_or_default();
    match command.split_once('@') {
        _ if !command.starts_with('/') => message.text.contains(&format!("@{}", state.account.username)),
        Some((_, bot)) => bot.eq_ignore_ascii_case(&state.account.username),
        None => true,
    }
}

/// A service message, such as the one that somebody has joined.
pub(crate) fn service(state: &mut State, chat: i64, by: i64, name: &str, value: Value) -> Message {
    let mut message = state.blank(chat, by);
    message.extra.insert(name.to_owned(), value);
    let message = state.post(message);
    if state.known_chat(chat).bot.present() {
        let update = wire::message(state, &message);
        state.updates.push("message", update, chat);
    }
    message
}

/// An empty object, as some service messages carry.
pub(crate) fn nothing() -> Value {
    json!({})
}
