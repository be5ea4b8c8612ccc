//! Guilds and their channels, as tests hold them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde_json::json;

use super::gateway::intent;
use super::methods::events;
use super::rooms::{Channel as Room, Guild as Club, Kind, Role, permission};
use super::state::{Shared, State};
use super::user::User;
use super::view::Chat;
use super::wire;

/// A guild.
#[derive(Clone)]
pub struct Guild {
    shared: Arc<Shared>,
    id: u64,
}

/// A channel of a guild: text, forum, thread and so on.
#[derive(Clone)]
pub struct Channel {
    shared: Arc<Shared>,
    id: u64,
}

/// A channel with nothing in it.
pub(crate) fn blank(id: u64, kind: Kind, name: &str) -> Room {
    Room {
        id,
        kind,
        guild: None,
        parent: None,
        name: name.to_owned(),
        recipient: None,
        opened: false,
        denied: 0,
        archived: false,
        locked: false,
        tags: Vec::new(),
        tag_required: false,
        applied: Vec::new(),
        refused: false,
        messages: Vec::new(),
        events: Vec::new(),
    }
}

/// The bot is not in that guild any more.
pub(crate) fn removed(state: &mut State, id: u64) {
    state.known_guild(id).joined = false;
    state.emit("GUILD_DELETE", &json!({"id": id.to_string()}), Some(id), intent::GUILDS);
}

impl Guild {
    pub(crate) fn create(shared: Arc<Shared>, name: &str, owner: &User) -> Self {
        let id = shared.change(|state| {
            // Its first id is its own and that of @everyone, the second that of the bot's role.
            let id = state.id();
            state.id();
            let guild = Club {
                id,
                name: name.to_owned(),
                owner: owner.id(),
                locale: "en-US".to_owned(),
                joined: false,
                granted: permission::INVITED,
                members: BTreeMap::from([(owner.id(), BTreeSet::new())]),
                admins: BTreeSet::new(),
                roles: Vec::new(),
                events: Vec::new(),
                unavailable: false,
            };
            state.guilds.insert(id, guild);
            id
        });
        Self { shared, id }
    }

    /// Its id.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// A user is a member of it.
    pub fn member(&self, user: &User) -> &Self {
        self.shared.change(|state| {
            state.known_guild(self.id).members.entry(user.id()).or_default();
        });
        self
    }

    /// A user administers it.
    pub fn admin(&self, user: &User) -> &Self {
        self.member(user);
        self.shared.change(|state| state.known_guild(self.id).admins.insert(user.id()));
        self
    }

    /// A user leaves it.
    pub fn leaves(&self, user: &User) -> &Self {
        self.shared.change(|state| {
            let guild = state.known_guild(self.id);
            guild.members.remove(&user.id());
            guild.admins.remove(&user.id());
        });
        self
    }

    /// The bot is invited with the permissions that it asks for.
    pub fn adds_bot(&self) -> &Self {
        self.grants(permission::INVITED);
        self.shared.change(|state| {
            state.known_guild(self.id).joined = true;
            let guild = wire::guild_create(state, &state.guilds[&self.id]);
            state.emit("GUILD_CREATE", &guild, Some(self.id), intent::GUILDS);
        });
        self
    }

    /// The bot is thrown out.
    pub fn removes_bot(&self) -> &Self {
        self.shared.change(|state| removed(state, self.id));
        self
    }

    /// Discord itself has trouble with the guild: it is not there for the bot, or is there again.
    pub fn fails(&self, failing: bool) -> &Self {
        self.shared.change(|state| {
            state.known_guild(self.id).unavailable = failing;
            let (event, data) = match failing {
                true => ("GUILD_DELETE", json!({"id": self.id.to_string(), "unavailable": true})),
                false => ("GUILD_CREATE", wire::guild_create(state, &state.guilds[&self.id])),
            };
            state.emit(event, &data, Some(self.id), intent::GUILDS);
        });
        self
    }

    /// What the bot may do in it, as bits of [`permission`].
    pub fn grants(&self, permissions: u64) -> &Self {
        self.shared.change(|state| state.known_guild(self.id).granted = permissions);
        self
    }

    /// A new role that anybody may mention; its id.
    pub fn role(&self, name: &str) -> u64 {
        self.makes_role(name, 0, true)
    }

    /// A new role that only those may mention who may mention all, with such
    /// permissions, as bits of [`permission`]; its id.
    pub fn closed_role(&self, name: &str, permissions: u64) -> u64 {
        self.makes_role(name, permissions, false)
    }

    fn makes_role(&self, name: &str, permissions: u64, mentionable: bool) -> u64 {
        self.shared.change(|state| {
            let id = state.id();
            let role = Role { id, name: name.to_owned(), permissions, mentionable };
            let guild = state.known_guild(self.id);
            guild.roles.push(role.clone());
            let place = guild.roles.len() + 1;
            let data = json!({"guild_id": self.id.to_string(), "role": wire::role(&role, place, None)});
            state.emit("GUILD_ROLE_CREATE", &data, Some(self.id), intent::GUILDS);
            id
        })
    }

    /// A role is deleted.
    pub fn deletes_role(&self, role: u64) -> &Self {
        self.shared.change(|state| {
            state.known_guild(self.id).roles.retain(|known| known.id != role);
            let data = json!({"guild_id": self.id.to_string(), "role_id": role.to_string()});
            state.emit("GUILD_ROLE_DELETE", &data, Some(self.id), intent::GUILDS);
        });
        self
    }

    /// A user gets a role.
    pub fn gives_role(&self, user: &User, role: u64) -> &Self {
        self.shared.change(|state| {
            state.known_guild(self.id).members.entry(user.id()).or_default().insert(role);
        });
        self
    }

    /// A text channel.
    pub fn channel(&self, name: &str) -> Channel {
        self.opens(Kind::Text, name, None)
    }

    /// A forum.
    pub fn forum(&self, name: &str) -> Channel {
        self.opens(Kind::Forum, name, None)
    }

    /// A channel of any kind.
    pub fn channel_of(&self, kind: Kind, name: &str) -> Channel {
        self.opens(kind, name, None)
    }

    pub(crate) fn opens(&self, kind: Kind, name: &str, parent: Option<u64>) -> Channel {
        let id = self.shared.change(|state| {
            let id = state.id();
            let mut channel = blank(id, kind, name);
            channel.guild = Some(self.id);
            channel.parent = parent;
            state.channels.insert(id, channel);
            let event = if kind == Kind::Thread { "THREAD_CREATE" } else { "CHANNEL_CREATE" };
            let data = wire::channel(state, &state.channels[&id]);
            if state.known_guild(self.id).joined {
                state.emit(event, &data, Some(self.id), intent::GUILDS);
            }
            id
        });
        Channel { shared: self.shared.clone(), id }
    }

    /// Its channels, threads and posts apart.
    pub fn channels(&self) -> Vec<Channel> {
        let ids: Vec<u64> = self.shared.read(|state| {
            let here = state.channels.values().filter(|channel| channel.guild == Some(self.id));
            here.filter(|channel| !channel.is_thread()).map(|channel| channel.id).collect()
        });
        ids.into_iter().map(|id| Channel { shared: self.shared.clone(), id }).collect()
    }

    /// Its scheduled events that are not over, as Discord writes them.
    pub fn events(&self) -> Vec<serde_json::Value> {
        self.shared.change(|state| {
            events::pass(state, self.id);
            let all = &state.known_guild(self.id).events;
            all.iter().filter(|event| events::is_open(event)).cloned().collect()
        })
    }

    /// A member makes so many scheduled events in a year's time.
    pub fn plans(&self, user: &User, count: usize) -> &Self {
        self.shared.change(|state| {
            for _ in 0..count {
                let said = json!({
                    "name": "Coffee", "privacy_level": 2, "entity_type": 3,
                    "entity_metadata": {"location": "Kitchen"},
                    "scheduled_start_time": "2027-12-01T07:00:00Z", "scheduled_end_time": "2027-12-01T09:00:00Z",
                });
                let event = events::made(state, self.id, user.id(), &said);
                events::keep(state, self.id, &event);
            }
        });
        self
    }

    /// A member takes one away by hand: the last of this name.
    pub fn unplans(&self, name: &str) -> &Self {
        self.shared.change(|state| {
            let all = &state.known_guild(self.id).events;
            let place = all.iter().rposition(|event| event["name"] == name);
            let place = place.unwrap_or_else(|| panic!("there is no scheduled event {name:?}"));
            events::deleted(state, self.id, place);
        });
        self
    }
}

impl Channel {
    pub(crate) fn new(shared: Arc<Shared>, id: u64) -> Self {
        Self { shared, id }
    }

    /// Its id.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// What everybody in it sees.
    pub fn chat(&self) -> Chat {
        Chat::new(self.shared.clone(), self.id, None)
    }

    fn changes(&self, change: impl FnOnce(&mut Room)) {
        self.shared.change(|state| {
            change(state.known_channel(self.id));
            let channel = &state.channels[&self.id];
            let event = if channel.is_thread() { "THREAD_UPDATE" } else { "CHANNEL_UPDATE" };
            let (guild, data) = (channel.guild, wire::channel(state, channel));
            state.emit(event, &data, guild, intent::GUILDS);
        });
    }

    /// The bot may not do that here, as bits of [`permission`].
    pub fn denies(&self, permissions: u64) -> &Self {
        self.changes(|channel| channel.denied |= permissions);
        self
    }

    /// The bot may do again here what the guild allows it.
    pub fn allows_all(&self) -> &Self {
        self.changes(|channel| channel.denied = 0);
        self
    }

    /// It gets another name.
    pub fn renames(&self, name: &str) -> &Self {
        self.changes(|channel| name.clone_into(&mut channel.name));
        self
    }

    /// A thread is put away; locked, nobody can write in it.
    pub fn archives(&self, locked: bool) -> &Self {
        self.changes(|channel| {
            channel.archived = true;
            channel.locked = locked;
        });
        self
    }

    /// A tag of a forum; its id.
    pub fn tag(&self, name: &str) -> u64 {
        let id = self.shared.change(State::id);
        self.changes(|channel| channel.tags.push((id, name.to_owned())));
        id
    }

    /// Each post of a forum must carry a tag.
    pub fn requires_tag(&self) -> &Self {
        self.changes(|channel| channel.tag_required = true);
        self
    }

    /// A thread in it, opened by people.
    pub fn thread(&self, name: &str) -> Channel {
        let guild = self.shared.look(|state| state.known_channel(self.id).guild);
        let guild = guild.expect("only channels of guilds have threads");
        let guild = Guild { shared: self.shared.clone(), id: guild };
        guild.opens(Kind::Thread, name, Some(self.id))
    }

    /// Its threads, or the posts of a forum, oldest first.
    pub fn threads(&self) -> Vec<Channel> {
        let ids: Vec<u64> = self.shared.read(|state| {
            let here = state.channels.values().filter(|channel| channel.parent == Some(self.id));
            here.map(|channel| channel.id).collect()
        });
        ids.into_iter().map(|id| Channel { shared: self.shared.clone(), id }).collect()
    }

    /// Its name.
    pub fn name(&self) -> String {
        self.shared.look(|state| state.known_channel(self.id).name.clone())
    }

    /// The names of a post's tags.
    pub fn tags(&self) -> Vec<String> {
        self.shared.look(|state| {
            let post = state.known_channel(self.id).clone();
            let forum = post.parent.and_then(|id| state.channels.get(&id));
            let tags = forum.into_iter().flat_map(|forum| forum.tags.iter());
            tags.filter(|(id, _)| post.applied.contains(id)).map(|(_, name)| name.clone()).collect()
        })
    }

    /// It is deleted, with everything in it.
    pub fn deleted(&self) {
        self.shared.change(|state| {
            let Some(gone) = state.channels.remove(&self.id) else { return };
            let data = wire::channel(state, &gone);
            state.channels.retain(|_, channel| channel.parent != Some(self.id) || !channel.is_thread());
            let event = if gone.is_thread() { "THREAD_DELETE" } else { "CHANNEL_DELETE" };
            state.emit(event, &data, gone.guild, intent::GUILDS);
        });
    }
}
