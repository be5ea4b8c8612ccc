//! What guilds have posted in their channels. A mapping is a subscription of
//! the channel with what beside it concerns the guild.

use serde::{Deserialize, Serialize};

use crate::domain::guild::{Mapping, Named};
use crate::domain::ids::{NoticeId, PersonId, SubscriptionId};
use crate::domain::lang::Lang;
use crate::domain::person::{Address, Platform};

use super::sql::{Row, statements, values};
use super::{StoreError, Tx};

/// Mappings of channels that cannot be written to, told of in one transaction.
const TOLD: i64 = 200;

/// What is read of a mapping.
macro_rules! mapping_columns {
    () => {
        "m.subscription, m.channel, m.channel_name, s.typed, p.lang, m.role, m.role_name, a.reachable"
    };
}

/// Where these columns come from.
macro_rules! mapping_tables {
    () => {
        "mapping m JOIN subscription s ON s.id = m.subscription JOIN person p ON p.id = s.person \
         JOIN account a ON a.person = s.person AND a.platform = m.platform AND a.chat = m.channel AND a.topic = m.guild"
    };
}
pub(super) use mapping_tables;

statements! {
    MAPPINGS = concat!(
        "SELECT ", mapping_columns!(), " FROM ", mapping_tables!(), " WHERE m.platform = $1 AND m.guild = $2 \
         AND s.removed_at IS NULL ORDER BY m.channel_name, m.channel, m.subscription"
    );
    MAPPING_OWNER = "SELECT s.person, s.removed_at, m.before, m.channel, p.lang, m.role, m.role_name \
        FROM mapping m JOIN subscription s ON s.id = m.subscription JOIN person p ON p.id = s.person \
        WHERE m.subscription = $1 AND m.platform = $2 AND m.guild = $3";
    MAPPING_PUT = "INSERT INTO mapping (subscription, platform, guild, channel, channel_name, role, role_name, before, \
        set_by, told, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, $10) ON CONFLICT (subscription) DO UPDATE SET \
        channel_name = excluded.channel_name, role = excluded.role, role_name = excluded.role_name, \
        before = excluded.before, set_by = excluded.set_by, told = 0, at = excluded.at";
    // What stood before stays: putting it back twice is putting it back once.
    MAPPING_BACK = "UPDATE mapping SET role = $2, role_name = $3 WHERE subscription = $1";
    MAPPING_RENAME = "UPDATE mapping SET channel_name = $4 WHERE platform = $1 AND guild = $2 AND channel = $3";
    MAPPING_AGAIN = "UPDATE mapping SET told = 0 WHERE platform = $1 AND guild = $2 AND channel = $3";
    // Who is mentioned when a notice reaches a channel: by every mapping of it
    // that takes the posting.
    MENTIONS = "SELECT DISTINCT m.role FROM mapping m JOIN subscription s ON s.id = m.subscription \
        WHERE s.person = $1 AND s.paused = 0 AND s.removed_at IS NULL AND m.role IS NOT NULL \
        AND s.filter IN (SELECT nf.filter FROM notice n JOIN notice f ON f.posting = n.posting AND f.kind = 'new' \
         JOIN notice_filter nf ON nf.notice = f.id WHERE n.id = $2) ORDER BY m.role";
    GUILD_LEFT = "UPDATE account SET reachable = 0 WHERE platform = $1 AND topic = $2 AND reachable = 1 AND chat IN \
        (SELECT m.channel FROM mapping m WHERE m.platform = $1 AND m.guild = $2) RETURNING person";
    MAPPINGS_OFF = concat!(
        "SELECT m.subscription, m.set_by, m.channel_name FROM ", mapping_tables!(),
        " WHERE m.told = 0 AND a.reachable = 0 AND s.removed_at IS NULL ORDER BY m.set_by, m.channel_name, m.subscription LIMIT $1"
    );
    MAPPINGS_ANY_OFF = concat!(
        "SELECT CASE WHEN EXISTS (SELECT 1 FROM ", mapping_tables!(),
        " WHERE m.told = 0 AND a.reachable = 0 AND s.removed_at IS NULL) THEN CAST(1 AS BIGINT) ELSE 0 END"
    );
    MAPPINGS_TOLD = "UPDATE mapping SET told = 1 WHERE subscription IN {{numbers $1}} AND told = 0 RETURNING subscription";
}

/// What stood in a mapping before it was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappingBefore {
    /// The language of the channel.
    pub lang: Lang,
    /// Who was mentioned.
    pub role: Option<Named>,
}

/// A mapping as those see it who change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapped {
    /// The channel's record.
    pub group: PersonId,
    /// Whether its subscription was removed.
    pub removed: bool,
    /// What stood there before it was changed last.
    pub before: Option<MappingBefore>,
    /// The channel.
    pub channel: String,
    /// What stands there now.
    pub now: MappingBefore,
}

/// A mapping to be kept.
#[derive(Debug, Clone, Copy)]
pub struct NewMapped<'a> {
    /// The subscription.
    pub id: SubscriptionId,
    /// The channel's address, with the guild as its topic.
    pub at: &'a Address,
    /// The channel's name.
    pub name: &'a str,
    /// Who is mentioned.
    pub role: Option<&'a Named>,
    /// What stood there before, if it was there.
    pub before: Option<&'a MappingBefore>,
    /// Who sets it up.
    pub by: PersonId,
}

/// Channels in which something does not go any more, and who set them up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SwitchedOff {
    /// Who set them up.
    pub by: PersonId,
    /// The names of the channels.
    pub channels: Vec<String>,
}

fn named(id: Option<String>, name: Option<String>) -> Option<Named> {
    Some(Named { id: id?, name: name? })
}

fn mapping(row: &mut Row) -> Result<Mapping, StoreError> {
    let id = row.take()?;
    let channel = Named { id: row.take()?, name: row.take()? };
    let (filter, lang) = (row.json()?, row.take()?);
    let role = named(row.maybe()?, row.maybe()?);
    Ok(Mapping { id, channel, filter, lang, role, reached: row.take()? })
}

impl Tx {
    /// What is posted in the channels of a guild, by the channels' names.
    pub async fn mappings(&mut self, platform: Platform, guild: &str) -> Result<Vec<Mapping>, StoreError> {
        self.list(&MAPPINGS, values![platform, guild], mapping).await
    }

    /// A mapping of this guild, also one that was removed.
    pub async fn mapped(
        &mut self,
        id: SubscriptionId,
        platform: Platform,
        guild: &str,
    ) -> Result<Option<Mapped>, StoreError> {
        self.find(&MAPPING_OWNER, values![id, platform, guild], |row| {
            let group = row.take()?;
            let removed = row.maybe::<i64>()?.is_some();
            let (before, channel) = (row.maybe_json()?, row.take()?);
            let now = MappingBefore { lang: row.take()?, role: named(row.maybe()?, row.maybe()?) };
            Ok(Mapped { group, removed, before, channel, now })
        })
        .await
    }

    /// Keeps a mapping, or changes the one of this subscription.
    pub async fn put_mapping(&mut self, new: NewMapped<'_>, now: i64) -> Result<(), StoreError> {
        let before = new.before.map(serde_json::to_string).transpose()?;
        let (role, role_name) = (new.role.map(|role| &role.id), new.role.map(|role| &role.name));
        let at = new.at;
        let row = values![
            new.id,
            at.platform,
            &at.topic,
            &at.chat,
            new.name,
            role.map(String::as_str),
            role_name.map(String::as_str),
            before.as_deref(),
            new.by,
            now
        ];
        self.execute(&MAPPING_PUT, row).await?;
        // A channel has one name, in however many mappings it stands.
        self.execute(&MAPPING_RENAME, values![at.platform, &at.topic, &at.chat, new.name]).await.map(drop)
    }

    /// Puts back who was mentioned before. Doing it again changes nothing.
    pub async fn put_mapping_back(
        &mut self,
        id: SubscriptionId,
        role: Option<&Named>,
    ) -> Result<(), StoreError> {
        let (role, name) = (role.map(|role| role.id.as_str()), role.map(|role| role.name.as_str()));
        self.execute(&MAPPING_BACK, values![id, role, name]).await.map(drop)
    }

    /// A channel is written to again, until that fails: then whoever set it up
    /// is told anew.
    pub async fn switch_on(&mut self, at: &Address) -> Result<(), StoreError> {
        self.execute(&MAPPING_AGAIN, values![at.platform, &at.topic, &at.chat]).await?;
        self.set_reachable(at, true).await
    }

    /// Which roles are mentioned when a notice reaches this channel.
    pub async fn mentions(&mut self, group: PersonId, notice: NoticeId) -> Result<Vec<String>, StoreError> {
        self.list(&MENTIONS, values![group, notice], |row| row.take()).await
    }

    /// No channel of this guild can be written to any more.
    pub async fn guild_left(&mut self, platform: Platform, guild: &str) -> Result<(), StoreError> {
        let groups: Vec<PersonId> =
            self.list(&GUILD_LEFT, values![platform, guild], |row| row.take()).await?;
        // Who heard of it before has nothing to bring into step.
        if !groups.is_empty() {
            self.stale_guild(platform, guild).await?;
        }
        for group in groups {
            self.route(group).await?;
        }
        Ok(())
    }

    /// Whether anybody is to be told that a channel was switched off.
    pub async fn is_anything_switched_off(&mut self) -> Result<bool, StoreError> {
        Ok(self.scalar::<i64>(&MAPPINGS_ANY_OFF, &[]).await? > 0)
    }

    /// Channels that were switched off and of which nobody was told, a bounded
    /// number; from now on they count as told of.
    pub async fn switched_off(&mut self) -> Result<Vec<SwitchedOff>, StoreError> {
        let found: Vec<(SubscriptionId, PersonId, String)> = self
            .list(&MAPPINGS_OFF, values![TOLD], |row| Ok((row.take()?, row.take()?, row.take()?)))
            .await?;
        let ids: Vec<i64> = found.iter().map(|(id, ..)| id.0).collect();
        // Of two processes that find them at the same time one tells.
        let mine: Vec<SubscriptionId> =
            self.list(&MAPPINGS_TOLD, values![serde_json::to_string(&ids)?], |row| row.take()).await?;
        let mine = found.into_iter().filter(|(id, ..)| mine.contains(id));
        Ok(by_who_set_them_up(mine.map(|(_, by, channel)| (by, channel))))
    }
}

/// Channels, each once, by who set them up; they come in that order.
pub(super) fn by_who_set_them_up(rows: impl IntoIterator<Item = (PersonId, String)>) -> Vec<SwitchedOff> {
    let mut found: Vec<SwitchedOff> = Vec::new();
    for (by, channel) in rows {
        match found.last_mut().filter(|last| last.by == by) {
            Some(last) if last.channels.contains(&channel) => {}
            Some(last) => last.channels.push(channel),
            None => found.push(SwitchedOff { by, channels: vec![channel] }),
        }
    }
    found
}
