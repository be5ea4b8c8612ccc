//! People, guilds, channels and roles as the fake keeps them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::message::Message;

/// Permissions of Discord, by bit.
pub mod permission {
    /// May manage the guild, which lets commands for administrators be used.
    pub const ADMINISTRATOR: u64 = 1 << 3;
    /// May change the guild's settings.
    pub const MANAGE_GUILD: u64 = 1 << 5;
    /// Sees a channel.
    pub const VIEW_CHANNEL: u64 = 1 << 10;
    /// Writes in a channel, makes posts in a forum.
    pub const SEND_MESSAGES: u64 = 1 << 11;
    /// Deletes what others wrote.
    pub const MANAGE_MESSAGES: u64 = 1 << 13;
    /// Sends embeds.
    pub const EMBED_LINKS: u64 = 1 << 14;
    /// Sends files.
    pub const ATTACH_FILES: u64 = 1 << 15;
    /// Reads what was written before.
    pub const READ_MESSAGE_HISTORY: u64 = 1 << 16;
    /// Mentions everyone and any role.
    pub const MENTION_EVERYONE: u64 = 1 << 17;
    /// Uses commands.
    pub const USE_APPLICATION_COMMANDS: u64 = 1 << 31;
    /// Changes scheduled events of others.
    pub const MANAGE_EVENTS: u64 = 1 << 33;
    /// Opens public threads.
    pub const CREATE_PUBLIC_THREADS: u64 = 1 << 35;
    /// Writes in threads.
    pub const SEND_MESSAGES_IN_THREADS: u64 = 1 << 38;
    /// Makes scheduled events.
    pub const CREATE_EVENTS: u64 = 1 << 44;

    /// What a bot is given by the link that invites it.
    pub const INVITED: u64 = VIEW_CHANNEL
        | SEND_MESSAGES
        | EMBED_LINKS
        | ATTACH_FILES
        | READ_MESSAGE_HISTORY
        | MENTION_EVERYONE
        | MANAGE_EVENTS
        | CREATE_EVENTS
        | CREATE_PUBLIC_THREADS
        | SEND_MESSAGES_IN_THREADS;
    /// What a member can do.
    pub const MEMBER: u64 = VIEW_CHANNEL
        | SEND_MESSAGES
        | READ_MESSAGE_HISTORY
        | ATTACH_FILES
        | EMBED_LINKS
        | USE_APPLICATION_COMMANDS
        | SEND_MESSAGES_IN_THREADS;
    /// What an administrator can do.
    pub const ALL: u64 = (1 << 50) - 1;
}

/// A person.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    pub name: String,
    /// The language of their client, such as `zh-CN`.
    pub locale: String,
    /// The channel of their conversation with the bot.
    pub dm: u64,
    /// Whether they take no direct messages from the bot.
    pub closed: bool,
    /// Whether they installed the bot for themselves.
    pub installed: bool,
}

/// The kinds of channel that a bot of ours meets, by Discord's number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A text channel.
    Text = 0,
    /// A conversation with one person.
    Dm = 1,
    /// A voice channel.
    Voice = 2,
    /// A conversation of several people, without the bot.
    GroupDm = 3,
    /// A category.
    Category = 4,
    /// A channel for announcements.
    Announcement = 5,
    /// A thread.
    Thread = 11,
    /// A forum.
    Forum = 15,
}

/// A channel.
#[derive(Debug, Clone)]
pub(crate) struct Channel {
    pub id: u64,
    pub kind: Kind,
    pub guild: Option<u64>,
    pub parent: Option<u64>,
    pub name: String,
    /// The person of a direct channel.
    pub recipient: Option<u64>,
    /// Whether the bot opened it itself.
    pub opened: bool,
    /// Permissions that the bot has in the guild and not here.
    pub denied: u64,
    pub archived: bool,
    pub locked: bool,
    /// Tags of a forum: id and name.
    pub tags: Vec<(u64, String)>,
    /// Whether a post of the forum must carry a tag.
    pub tag_required: bool,
    /// Tags of a post.
    pub applied: Vec<u64>,
    /// Whether a direct message was refused and the person has done nothing since.
    pub refused: bool,
    /// Messages that have not been deleted, oldest first.
    pub messages: Vec<Message>,
    /// What happened, a readable paragraph each.
    pub events: Vec<String>,
}

/// A role.
#[derive(Debug, Clone)]
pub(crate) struct Role {
    pub id: u64,
    pub name: String,
    pub permissions: u64,
    pub mentionable: bool,
}

/// A guild.
#[derive(Debug, Clone)]
pub(crate) struct Guild {
    pub id: u64,
    pub name: String,
    pub owner: u64,
    pub locale: String,
    /// Whether the bot is in it.
    pub joined: bool,
    /// What the bot may do in it.
    pub granted: u64,
    /// Members and their roles.
    pub members: BTreeMap<u64, BTreeSet<u64>>,
    pub admins: BTreeSet<u64>,
    pub roles: Vec<Role>,
    pub events: Vec<Value>,
    /// Whether a moment of Discord's own trouble hides it.
    pub unavailable: bool,
}

impl Channel {
    /// The message with that id, if it is still there.
    pub fn message(&self, id: u64) -> Option<&Message> {
        self.messages.iter().find(|message| message.id == id)
    }

    /// The same, to change it.
    pub fn message_mut(&mut self, id: u64) -> Option<&mut Message> {
        self.messages.iter_mut().find(|message| message.id == id)
    }

    /// Whether it is a thread.
    pub fn is_thread(&self) -> bool {
        self.kind == Kind::Thread
    }
}

impl Guild {
    /// What a member may do.
    pub fn permissions_of(&self, user: u64) -> u64 {
        if user == self.owner || self.admins.contains(&user) {
            return permission::ALL;
        }
        let Some(roles) = self.members.get(&user) else { return 0 };
        let given = self.roles.iter().filter(|role| roles.contains(&role.id));
        given.fold(permission::MEMBER, |all, role| all | role.permissions)
    }
}
