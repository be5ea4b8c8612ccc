//! What the fake knows, as Discord writes it.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::interaction::Interaction;
use super::message::{Attachment, EPHEMERAL, Message};
use super::methods::events;
use super::rooms::{Channel, Guild, Kind, Role, permission};
use super::state::State;

/// A moment as Discord writes it.
pub(crate) fn moment(ms: i64) -> String {
    let time = Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH);
    time.strftime("%Y-%m-%dT%H:%M:%S%.6f+00:00").to_string()
}

/// A user, the bot included.
pub(crate) fn user(state: &State, id: u64) -> Value {
    let name = state.name_of(id);
    let bot = id == state.account.id;
    json!({
        "id": id.to_string(),
        "username": format!("user{id}"),
        "global_name": if bot { Value::Null } else { json!(name) },
        "discriminator": "0",
        "avatar": null,
        "bot": bot,
        "public_flags": 0,
    })
}

/// The bot's own account.
pub(crate) fn me(state: &State) -> Value {
    let mut me = user(state, state.account.id);
    me["username"] = json!(state.account.name);
    me["verified"] = json!(true);
    me["mfa_enabled"] = json!(false);
    me["flags"] = json!(0);
    me["email"] = Value::Null;
    me["locale"] = json!("en-US");
    me
}

/// The first event of a session.
pub(crate) fn ready(state: &State, session: &str, shard: (u64, u64), guilds: &[u64]) -> Value {
    let guilds: Vec<Value> =
        guilds.iter().map(|id| json!({"id": id.to_string(), "unavailable": true})).collect();
    json!({
        "v": 10,
        "user": me(state),
        "guilds": guilds,
        "session_id": session,
        "session_type": "normal",
        "resume_gateway_url": state.gateway.resume_url,
        "shard": [shard.0, shard.1],
        "application": {"id": state.account.id.to_string(), "flags": 0},
        "private_channels": [],
        "relationships": [],
        "presences": [],
        "user_settings": {},
        "geo_ordered_rtc_regions": [],
        "_trace": [],
    })
}

/// The bot's application.
pub(crate) fn application(state: &State) -> Value {
    json!({
        "id": state.account.id.to_string(),
        "name": state.account.name,
        "icon": null,
        "description": "",
        "rpc_origins": [],
        "bot_public": true,
        "bot_require_code_grant": false,
        "owner": user(state, state.account.id),
        "bot": user(state, state.account.id),
        "summary": "",
        "verify_key": "0".repeat(64),
        "team": null,
        "flags": 0,
        "approximate_guild_count": state.guilds.values().filter(|guild| guild.joined).count(),
        "integration_types_config": {"0": {}, "1": {}},
    })
}

/// A role.
pub(crate) fn role(role: &Role, position: usize, bot: Option<u64>) -> Value {
    let mut value = json!({
        "id": role.id.to_string(),
        "name": role.name,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": null, "tertiary_color": null},
        "hoist": false,
        "icon": null,
        "unicode_emoji": null,
        "position": position,
        "permissions": role.permissions.to_string(),
        "managed": bot.is_some(),
        "mentionable": role.mentionable,
        "flags": 0,
    });
    if let Some(bot) = bot {
        value["tags"] = json!({"bot_id": bot.to_string()});
    }
    value
}

/// The roles of a guild: `@everyone`, the bot's own, and the others.
pub(crate) fn roles(state: &State, guild: &Guild) -> Vec<Value> {
    let everyone = Role {
        id: guild.id,
        name: "@everyone".to_owned(),
        permissions: permission::MEMBER,
        mentionable: false,
    };
    let own = Role {
        id: own_role(guild),
        name: state.account.name.clone(),
        permissions: guild.granted,
        mentionable: false,
    };
    let mut roles = vec![role(&everyone, 0, None), role(&own, 1, Some(state.account.id))];
    roles.extend(guild.roles.iter().enumerate().map(|(place, given)| role(given, place + 2, None)));
    roles
}

/// The role that a guild gave to the bot.
pub(crate) fn own_role(guild: &Guild) -> u64 {
    guild.id + 1
}

/// A member of a guild, without the user.
pub(crate) fn member(state: &State, guild: &Guild, user: u64) -> Value {
    let own = (user == state.account.id).then(|| own_role(guild));
    let roles: Vec<String> =
        guild.members.get(&user).into_iter().flatten().copied().chain(own).map(|id| id.to_string()).collect();
    json!({
        "roles": roles,
        "nick": null,
        "avatar": null,
        "banner": null,
        "joined_at": moment(state.now()),
        "premium_since": null,
        "communication_disabled_until": null,
        "deaf": false,
        "mute": false,
        "flags": 0,
        "pending": false,
    })
}

/// A member with the user in it.
pub(crate) fn whole_member(state: &State, guild: &Guild, id: u64) -> Value {
    let mut member = member(state, guild, id);
    member["user"] = user(state, id);
    member
}

/// A guild as `GET` shows it.
pub(crate) fn guild(state: &State, guild: &Guild) -> Value {
    json!({
        "id": guild.id.to_string(),
        "name": guild.name,
        "icon": null,
        "splash": null,
        "discovery_splash": null,
        "banner": null,
        "description": null,
        "owner_id": guild.owner.to_string(),
        "application_id": null,
        "region": "deprecated",
        "afk_channel_id": null,
        "afk_timeout": 300,
        "widget_enabled": false,
        "widget_channel_id": null,
        "verification_level": 1,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "roles": roles(state, guild),
        "emojis": [],
        "stickers": [],
        "features": [],
        "mfa_level": 0,
        "system_channel_id": null,
        "system_channel_flags": 0,
        "rules_channel_id": null,
        "public_updates_channel_id": null,
        "safety_alerts_channel_id": null,
        "vanity_url_code": null,
        "premium_tier": 0,
        "premium_subscription_count": 0,
        "premium_progress_bar_enabled": false,
        "preferred_locale": guild.locale,
        "max_members": 500_000,
        "max_presences": null,
        "max_video_channel_users": 25,
        "max_stage_video_channel_users": 50,
        "nsfw": false,
        "nsfw_level": 0,
        "hub_type": null,
        "incidents_data": null,
    })
}

/// A guild as the gateway announces it.
pub(crate) fn guild_create(state: &State, given: &Guild) -> Value {
    let mut value = guild(state, given);
    let of = |threads: bool| -> Vec<Value> {
        let here = state.channels.values().filter(|channel| channel.guild == Some(given.id));
        let seen = here.filter(|channel| state.bot_permissions(channel) & permission::VIEW_CHANNEL != 0);
        seen.filter(|channel| channel.is_thread() == threads)
            .map(|channel| self::channel(state, channel))
            .collect()
    };
    value["joined_at"] = json!(moment(state.now()));
    value["large"] = json!(false);
    value["unavailable"] = json!(false);
    value["member_count"] = json!(given.members.len() + 1);
    value["members"] = json!([whole_member(state, given, state.account.id)]);
    value["channels"] = json!(of(false));
    value["threads"] = json!(of(true));
    let open: Vec<&Value> = given.events.iter().filter(|event| events::is_open(event)).collect();
    value["guild_scheduled_events"] = json!(open);
    for name in ["presences", "voice_states", "stage_instances", "soundboard_sounds"] {
        value[name] = json!([]);
    }
    value
}

/// A channel.
pub(crate) fn channel(state: &State, channel: &Channel) -> Value {
    let last = channel.messages.iter().rfind(|message| message.only.is_none());
    let mut value = json!({
        "id": channel.id.to_string(),
        "type": channel.kind as u8,
        "last_message_id": last.map(|message| message.id.to_string()),
        "flags": 0,
    });
    let Some(guild) = channel.guild else {
        let recipients: Vec<Value> = channel.recipient.iter().map(|id| user(state, *id)).collect();
        value["recipients"] = json!(recipients);
        return value;
    };
    value["guild_id"] = json!(guild.to_string());
    value["name"] = json!(channel.name);
    value["parent_id"] = channel.parent.map_or(Value::Null, |id| json!(id.to_string()));
    if channel.is_thread() {
        value["owner_id"] = json!(state.account.id.to_string());
        value["message_count"] = json!(channel.messages.len());
        value["total_message_sent"] = json!(channel.messages.len());
        value["member_count"] = json!(1);
        value["rate_limit_per_user"] = json!(0);
        value["applied_tags"] =
            channel.applied.iter().map(|id| json!(id.to_string())).collect::<Vec<_>>().into();
        value["thread_metadata"] = json!({
            "archived": channel.archived,
            "auto_archive_duration": 4320,
            "archive_timestamp": moment(state.now()),
            "locked": channel.locked,
            "create_timestamp": moment(state.now()),
        });
        return value;
    }
    value["position"] = json!(0);
    value["nsfw"] = json!(false);
    value["topic"] = Value::Null;
    value["rate_limit_per_user"] = json!(0);
    value["permission_overwrites"] = match channel.denied {
        0 => json!([]),
        denied => json!([{
            "id": state.account.id.to_string(),
            "type": 1,
            "allow": "0",
            "deny": denied.to_string(),
        }]),
    };
    if channel.kind == Kind::Forum {
        let tags = channel.tags.iter().map(|(id, name)| {
            json!({"id": id.to_string(), "name": name, "moderated": false,
                   "emoji_id": null, "emoji_name": null})
        });
        value["available_tags"] = json!(tags.collect::<Vec<_>>());
        value["default_reaction_emoji"] = Value::Null;
        value["default_sort_order"] = Value::Null;
        value["default_forum_layout"] = json!(0);
        value["flags"] = json!(if channel.tag_required { 1 << 4 } else { 0 });
    }
    value
}

/// A file of a message.
pub(crate) fn attachment(state: &State, file: &Attachment) -> Value {
    let url = format!("{}{}", state.origin, path(file));
    let mut value = json!({
        "id": file.id.to_string(),
        "filename": file.name,
        "size": file.size,
        "url": format!("{url}?ex=0&is=0&hm=0"),
        "proxy_url": url,
        "content_type": file.mime,
    });
    if let Some(description) = &file.description {
        value["description"] = json!(description);
    }
    value
}

/// Where a file lies.
pub(crate) fn path(file: &Attachment) -> String {
    let name: String = file
        .name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || ".-_".contains(c) { c } else { '_' })
        .collect();
    format!("/attachments/{}/{}/{name}", file.channel, file.id)
}

/// A message.
pub(crate) fn message(state: &State, message: &Message) -> Value {
    let files: Vec<Value> = message.attachments.iter().map(|file| attachment(state, file)).collect();
    let author = match message.from_bot {
        true => me(state),
        false => user(state, message.author),
    };
    let ephemeral = if message.ephemeral() { EPHEMERAL } else { 0 };
    let roles: Vec<&str> =
        message.pings.iter().filter_map(|ping| ping.strip_prefix("<@&")?.strip_suffix('>')).collect();
    let mut value = json!({
        "id": message.id.to_string(),
        "channel_id": message.channel.to_string(),
        "type": if message.reply_to.is_some() { 19 } else { 0 },
        "author": author,
        "content": message.content,
        "timestamp": moment(message.sent_at),
        "edited_timestamp": message.edited_at.map(moment),
        "tts": false,
        "mention_everyone": message.pings.iter().any(|ping| ping.starts_with("@")),
        "mentions": [],
        "mention_roles": roles,
        "attachments": files,
        "embeds": message.embeds,
        "components": message.components,
        "pinned": false,
        "flags": message.flags | ephemeral,
    });
    if let Some(nonce) = &message.nonce {
        value["nonce"] = json!(nonce);
    }
    if message.from_bot && message.interaction.is_some() {
        value["application_id"] = json!(state.account.id.to_string());
    }
    if message.interaction.is_some() {
        value["webhook_id"] = json!(state.account.id.to_string());
    }
    if let Some(to) = message.reply_to {
        value["message_reference"] =
            json!({"type": 0, "channel_id": message.channel.to_string(), "message_id": to.to_string()});
    }
    value
}

/// What a person set off; `data` is its own part.
pub(crate) fn interaction(state: &State, interaction: &Interaction, data: Value) -> Value {
    let channel = &state.channels[&interaction.channel];
    let person = &state.people[&interaction.user];
    let mut value = json!({
        "id": interaction.id.to_string(),
        "application_id": state.account.id.to_string(),
        "type": interaction.sort as u8,
        "data": data,
        "channel_id": channel.id.to_string(),
        "channel": self::channel(state, channel),
        "token": interaction.token,
        "version": 1,
        "locale": person.locale,
        "entitlements": [],
        "attachment_size_limit": super::body::FILE_BYTES,
        "app_permissions": state.bot_permissions(channel).to_string(),
    });
    let user = user(state, interaction.user);
    let guild = channel.guild.and_then(|id| state.guilds.get(&id));
    let mut owners = serde_json::Map::new();
    if let Some(guild) = guild {
        let mut member = member(state, guild, interaction.user);
        member["user"] = user;
        member["permissions"] = json!(guild.permissions_of(interaction.user).to_string());
        value["member"] = member;
        value["guild_id"] = json!(guild.id.to_string());
        value["guild_locale"] = json!(guild.locale);
        value["guild"] = json!({"id": guild.id.to_string(), "locale": guild.locale, "features": []});
        value["context"] = json!(0);
        if guild.joined {
            owners.insert("0".to_owned(), json!(guild.id.to_string()));
        }
    } else {
        value["user"] = user;
        value["context"] = json!(if channel.kind == Kind::Dm { 1 } else { 2 });
        if channel.kind == Kind::Dm {
            owners.insert("0".to_owned(), json!("0"));
        }
    }
    if person.installed || owners.is_empty() {
        owners.insert("1".to_owned(), json!(interaction.user.to_string()));
    }
    value["authorizing_integration_owners"] = Value::Object(owners);
    if let Some(source) = interaction.source.and_then(|id| channel.message(id)) {
        value["message"] = message(state, source);
    }
    value
}
