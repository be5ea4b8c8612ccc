//! Groups.

use std::sync::Arc;

use serde_json::json;

use super::chat::{Chat as Room, Kind, Role, Topic};
use super::message::Message;
use super::press::Press;
use super::state::{Shared, State};
use super::user::{User, nothing, say, service, text_into};
use super::view::Chat;
use super::wire;

/// A group, supergroup or forum.
#[derive(Clone)]
pub struct Group {
    shared: Arc<Shared>,
    id: i64,
}

impl Group {
    pub(crate) fn create(shared: Arc<Shared>, title: &str, kind: Kind, forum: bool) -> Self {
        let id = shared.change(|state| create(state, title, kind, forum));
        Self { shared, id }
    }

    /// Its id.
    pub fn id(&self) -> i64 {
        self.id
    }

    /// What is said in it.
    pub fn chat(&self) -> Chat {
        Chat::new(self.shared.clone(), self.id)
    }

    /// The user is its owner from now on; nobody is told.
    pub fn creator(&self, user: &User) -> &Self {
        self.set_role(user, Role::Creator)
    }

    /// The user is one of its administrators from now on; the bot is not told.
    pub fn administrator(&self, user: &User) -> &Self {
        self.set_role(user, Role::Administrator)
    }

    /// The user is one of its members, without rights, from now on; the bot is not told.
    pub fn member(&self, user: &User) -> &Self {
        self.set_role(user, Role::Member)
    }

    fn set_role(&self, user: &User, role: Role) -> &Self {
        self.shared.change(|state| state.known_chat(self.id).members.insert(user.id(), role));
        self
    }

    /// The user leaves.
    pub fn user_leaves(&self, user: &User) {
        self.set_role(user, Role::Left);
        self.shared.change(|state| {
            let left = wire::user(state, user.id());
            service(state, self.id, user.id(), "left_chat_member", left);
        });
    }

    /// The user adds the bot.
    pub fn adds_bot(&self, by: &User) {
        self.change_bot(by, Role::Member);
        self.shared.change(|state| {
            let bot = wire::user(state, state.account.id);
            service(state, self.id, by.id(), "new_chat_members", json!([bot]));
        });
    }

    /// The user makes the bot an administrator.
    pub fn promotes_bot(&self, by: &User) {
        self.change_bot(by, Role::Administrator);
    }

    /// The user throws the bot out.
    pub fn kicks_bot(&self, by: &User) {
        self.change_bot(by, Role::Kicked);
    }

    fn change_bot(&self, by: &User, new: Role) {
        self.shared.change(|state| {
            let name = state.name_of(by.id());
            let chat = state.known_chat(self.id);
            let old = std::mem::replace(&mut chat.bot, new);
            let what = match new {
                Role::Kicked => "removes the bot",
                Role::Administrator => "makes the bot an administrator",
                _ => "adds the bot",
            };
            chat.events.push(format!("{name} {what}"));
            if new.present() {
                chat.refused = false;
            }
            let change = wire::bot_changed(state, &state.chats[&self.id], by.id(), old, new);
            state.updates.push("my_chat_member", change, self.id);
        });
    }

    /// The bot may or may not write there.
    pub fn mutes_bot(&self, muted: bool) {
        self.shared.change(|state| state.known_chat(self.id).muted = muted);
    }

    /// A user writes; a bot without administrator's rights sees only commands and replies.
    pub fn user_sends(&self, user: &User, text: &str) -> Message {
        self.sends(user, None, None, text)
    }

    /// A user writes in a topic.
    pub fn user_sends_in(&self, user: &User, topic: i64, text: &str) -> Message {
        self.sends(user, Some(topic), None, text)
    }

    /// A user answers one message in particular.
    pub fn user_replies(&self, user: &User, to: &Message, text: &str) -> Message {
        self.sends(user, to.topic, Some(to.id), text)
    }

    fn sends(&self, user: &User, topic: Option<i64>, reply_to: Option<i64>, text: &str) -> Message {
        self.shared.change(|state| {
            let mut message = state.blank(self.id, user.id());
            text_into(&mut message, text);
            message.topic = topic;
            message.reply_to = reply_to;
            let chat = state.known_chat(self.id);
            let role = chat.members.get(&user.id()).copied();
            assert!(role.is_some_and(Role::present), "user {} is not in the group", user.id());
            assert!(topic.is_none_or(|id| chat.topics.contains_key(&id)), "there is no topic {topic:?}");
            say(state, message)
        })
    }

    /// A user presses a button in the group, waiting for it as [`User::presses`] does.
    pub async fn user_presses(&self, user: &User, label: &str) -> Press {
        Press::find(self.shared.clone(), user.id(), self.id, label).await
    }

    /// Opens a topic and returns its id.
    pub fn topic(&self, name: &str) -> i64 {
        self.shared.change(|state| {
            let chat = state.known_chat(self.id);
            assert!(chat.forum, "only a forum has topics");
            // The topic takes the number of the message that creates it.
            let id = chat.last_id + 1;
            chat.topics.insert(id, Topic { name: name.to_owned(), closed: false, deleted: false });
            let by = chat.members.iter().find(|(_, role)| role.administers()).map(|(id, _)| *id);
            let mut message = state.blank(self.id, by.unwrap_or(state.account.id));
            message.topic = Some(id);
            let created = json!({"name": name, "icon_color": 7_322_096});
            message.extra.insert("forum_topic_created".to_owned(), created);
            let message = state.post(message);
            if state.known_chat(self.id).bot.present() {
                let update = wire::message(state, &message);
                state.updates.push("message", update, self.id);
            }
            id
        })
    }

    /// Closes a topic.
    pub fn closes_topic(&self, topic: i64) {
        self.with_topic(topic, "forum_topic_closed", |topic| topic.closed = true);
    }

    /// Opens a closed topic again.
    pub fn reopens_topic(&self, topic: i64) {
        self.with_topic(topic, "forum_topic_reopened", |topic| topic.closed = false);
    }

    /// Deletes a topic, of which the bot hears nothing.
    pub fn deletes_topic(&self, topic: i64) {
        self.shared.change(|state| {
            let chat = state.known_chat(self.id);
            if let Some(topic) = chat.topics.get_mut(&topic) {
                topic.deleted = true;
            }
            chat.messages.retain(|message| message.topic != Some(topic));
        });
    }

    fn with_topic(&self, id: i64, event: &str, change: impl FnOnce(&mut Topic)) {
        self.shared.change(|state| {
            let chat = state.known_chat(self.id);
            let topic = chat.topics.get_mut(&id).unwrap_or_else(|| panic!("there is no topic {id}"));
            change(topic);
            let by = chat.members.iter().find(|(_, role)| role.administers()).map(|(id, _)| *id);
            let mut message = state.blank(self.id, by.unwrap_or(state.account.id));
            message.topic = Some(id);
            message.extra.insert(event.to_owned(), nothing());
            let message = state.post(message);
            let update = wire::message(state, &message);
            state.updates.push("message", update, self.id);
        });
    }

    /// The group becomes a supergroup with another id, which is returned.
    pub fn migrates(&self) -> Group {
        self.migrate(true)
    }

    /// The same, but the bot is told nothing until it writes to the old id.
    pub fn migrates_unnoticed(&self) -> Group {
        self.migrate(false)
    }

    fn migrate(&self, noticed: bool) -> Group {
        let id = self.shared.change(|state| {
            let old = state.known_chat(self.id).clone();
            assert!(
                old.migrated_to.is_none() && old.kind == Kind::Group,
                "only a basic group migrates, once"
            );
            let new = create(state, &old.title, Kind::Supergroup, false);
            let chat = state.known_chat(new);
            chat.members = old.members.clone();
            chat.bot = old.bot;
            let by = old.members.iter().find(|(_, role)| role.administers()).map(|(id, _)| *id);
            let by = by.unwrap_or(state.account.id);
            if noticed {
                service(state, self.id, by, "migrate_to_chat_id", json!(new));
                service(state, new, by, "migrate_from_chat_id", json!(self.id));
            }
            state.known_chat(self.id).migrated_to = Some(new);
            new
        });
        Group { shared: self.shared.clone(), id }
    }
}

fn create(state: &mut State, title: &str, kind: Kind, forum: bool) -> i64 {
    let number = state.chats.values().filter(|chat| chat.is_group()).count() as i64 + 1;
    let id = match kind {
        Kind::Supergroup => -1_002_000_000_000 - number,
        _ => -4_000_000_000 - number,
    };
    let mut chat = Room::new(id, kind, title);
    chat.forum = forum;
    state.chats.insert(id, chat);
    id
}
