//! Scheduled events of guilds: which are to stand there, which do, and what is
//! to be done about them.
//!
//! Whoever changes a posting or what a guild takes marks it in the same
//! transaction; whoever does something about an event claims its row before and
//! writes down after what came of it.

use std::collections::BTreeMap;

use crate::domain::guild::GuildEvents;
use crate::domain::ids::{AccountId, PersonId, PostingId};
use crate::domain::lang::Lang;
use crate::domain::person::{Address, Platform};
use crate::domain::posting::Posting;
use crate::domain::subscription::Filter;

use super::mappings::{SwitchedOff, by_who_set_them_up, mapping_tables};
use super::sql::{Row, Value, statements, values};
use super::{StoreError, Tx};

/// Most events to come that are compared with what one guild takes.
const TO_COME: u32 = 1_000;

/// Marks what is selected, which needs a WHERE. A mark that is there is written
/// anew: whoever takes it just now then waits for what goes with it, or leaves
/// it to the next.
macro_rules! stale {
    ($selected:expr) => {
        concat!(
            "INSERT INTO guild_event_stale (posting, platform, guild) ",
            $selected,
            " ON CONFLICT (posting, platform, guild) DO UPDATE SET guild = excluded.guild"
        )
    };
}

/// Whether a mapping takes anything now.
macro_rules! live {
    () => {
        "s.paused = 0 AND s.removed_at IS NULL AND a.reachable = 1"
    };
}

/// One row.
macro_rules! this {
    () => {
        "posting = $1 AND platform = $2 AND guild = $3"
    };
}

/// Of a row `e`: its guild lets us.
macro_rules! allowed {
    () => {
        "NOT EXISTS (SELECT 1 FROM guild_event_refused r WHERE r.platform = e.platform AND r.guild = e.guild)"
    };
}

statements! {
    STALE_POSTING = stale!("SELECT p.id, '', '' FROM posting p WHERE p.id = $1 AND p.kind = 'event'");
    STALE_GUILD = stale!("SELECT DISTINCT 0, m.platform, m.guild FROM mapping m WHERE m.platform = $1 AND m.guild = $2");
    STALE_CHANNEL = stale!(
        "SELECT DISTINCT 0, m.platform, m.guild FROM mapping m WHERE m.platform = $1 AND m.guild = $3 AND m.channel = $2"
    );
    STALE_ACCOUNT = stale!(
        "SELECT DISTINCT 0, m.platform, m.guild FROM mapping m JOIN account a ON a.platform = m.platform \
         AND a.topic = m.guild AND a.chat = m.channel WHERE a.id = $1"
    );
    STALE_TAKE = "DELETE FROM guild_event_stale WHERE (posting, platform, guild) IN (SELECT s.posting, s.platform, s.guild \
        FROM guild_event_stale s ORDER BY s.posting, s.platform, s.guild LIMIT $1 {{skip locked}}) \
        RETURNING posting, platform, guild";
    TAKERS = concat!(
        "SELECT m.platform, m.guild, p.lang FROM ", mapping_tables!(), " WHERE s.filter IN {{numbers $1}} AND ", live!(),
        " ORDER BY m.platform, m.guild, m.channel_name, m.channel, m.subscription"
    );
    GUILD_TAKES = concat!(
        "SELECT s.typed, p.lang FROM ", mapping_tables!(), " WHERE m.platform = $1 AND m.guild = $2 AND ", live!(),
        " ORDER BY m.channel_name, m.channel, m.subscription"
    );
    EVENTS_TO_COME = "SELECT p.id FROM posting p JOIN posting_revision r ON r.posting = p.id AND r.number = p.live \
        WHERE p.kind = 'event' AND p.state = 'published' AND p.halt IS NULL AND r.starts_at > $1 \
        ORDER BY r.starts_at, p.id LIMIT $2";
    // What is wanted or stands there; of anything else it was found out before that nothing is to be done.
    GUILDS_OF_EVENT = "SELECT platform, guild FROM guild_event WHERE posting = $1 \
        AND (lang IS NOT NULL OR event IS NOT NULL)";
    EVENTS_OF_GUILD = "SELECT posting FROM guild_event WHERE platform = $1 AND guild = $2 \
        AND (lang IS NOT NULL OR event IS NOT NULL)";
    // What is under way is looked at once that is written down.
    PUT = "INSERT INTO guild_event (posting, platform, guild, lang, due) VALUES {{rows 5}} \
        ON CONFLICT (posting, platform, guild) DO UPDATE SET lang = excluded.lang, turn = guild_event.turn + 1, \
        attempts = 0, due = CASE WHEN guild_event.claimed > 0 THEN guild_event.due ELSE excluded.due END";
    // 0 where something is marked; nothing where there is nothing to do ever.
    NEXT = concat!(
        "SELECT CASE WHEN EXISTS (SELECT 1 FROM guild_event_stale) THEN CAST(0 AS BIGINT) ELSE \
         (SELECT MIN(e.due) FROM guild_event e WHERE e.platform = $1 AND e.due IS NOT NULL AND ", allowed!(), ") END"
    );
    DUE = concat!(
        "SELECT e.posting, e.guild, e.lang, e.event, e.shown, e.removed, e.starts_at, e.ends_at, e.due, e.turn, \
         e.claimed, e.doubt, e.attempts FROM guild_event e WHERE e.platform = $1 AND e.due <= $2 AND ", allowed!(),
        " ORDER BY e.due, e.posting, e.guild LIMIT $3"
    );
    CLAIM = concat!(
        "UPDATE guild_event SET due = $6, claimed = $7, doubt = $8 WHERE ", this!(), " AND turn = $4 AND due = $5"
    );
    // What was marked meanwhile is looked at once more at $14.
    RECORD = concat!(
        "UPDATE guild_event SET event = $6, shown = $7, removed = $8, starts_at = $9, ends_at = $10, doubt = $11, \
         attempts = $12, claimed = 0, due = CASE WHEN turn = $4 THEN CAST($13 AS BIGINT) ELSE CAST($14 AS BIGINT) END WHERE ", this!(), " AND claimed = $5"
    );
    FORGET = concat!(
        "DELETE FROM guild_event WHERE ", this!(), " AND turn = $4 AND event IS NULL AND doubt = 0 AND claimed = 0"
    );
    PUT_OFF = "UPDATE guild_event SET due = $3 WHERE platform = $1 AND guild = $2 AND due < $3 AND claimed = 0";
    // What stands in a guild that is not ours any more is sought if we come back.
    LEFT = "UPDATE guild_event SET event = NULL, shown = NULL, starts_at = NULL, ends_at = NULL, due = NULL, claimed = 0, doubt = 1 \
        WHERE platform = $1 AND guild = $2";
    REFUSE = "INSERT INTO guild_event_refused (platform, guild, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    ALLOW = "DELETE FROM guild_event_refused WHERE platform = $1 AND guild = $2";
    SET_UP_BY = concat!(
        "SELECT m.set_by, m.channel_name FROM ", mapping_tables!(), " WHERE m.platform = $1 AND m.guild = $2 \
         AND s.removed_at IS NULL ORDER BY m.set_by, m.channel_name, m.subscription"
    );
    STANDING = "SELECT (SELECT COUNT(*) FROM guild_event e WHERE e.platform = $1 AND e.guild = $2 AND e.event IS NOT NULL), \
        (SELECT COUNT(*) FROM guild_event_refused r WHERE r.platform = $1 AND r.guild = $2)";
    PRUNE = "DELETE FROM guild_event WHERE claimed = 0 AND ((event IS NOT NULL AND ends_at <= $1) OR (event IS NULL \
        AND posting IN (SELECT p.id FROM posting p JOIN posting_revision r ON r.posting = p.id AND r.number = p.live \
        WHERE p.kind = 'event' AND r.expires_at <= $1)))";
}

/// What may be out of step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stale {
    /// A posting, in every guild.
    Posting(PostingId),
    /// A guild, with every posting.
    Guild(Platform, String),
}

/// In which language an event shall stand in a guild; nothing where no mapping takes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedEvent {
    /// The event.
    pub posting: PostingId,
    /// The platform of the guild.
    pub platform: Platform,
    /// The guild.
    pub guild: String,
    /// The language.
    pub lang: Option<Lang>,
}

/// An event and a guild.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuildEventRow {
    /// The event.
    pub posting: PostingId,
    /// The platform of the guild.
    pub platform: Platform,
    /// The guild.
    pub guild: String,
    /// In which language it shall stand there; nothing where no mapping takes it.
    pub lang: Option<Lang>,
    /// The platform's id of what stands there.
    pub event: Option<String>,
    /// The digest of what that shows; nothing where it is not known.
    pub shown: Option<String>,
    /// The digest of what somebody took away there.
    pub removed: Option<String>,
    /// When that which stands there begins, ms since 1970.
    pub starts_at: Option<i64>,
    /// When it is over.
    pub ends_at: Option<i64>,
    /// When it was to be looked at.
    pub due: i64,
    /// How often it was to be looked at anew.
    pub turn: i64,
    /// Since when something is under way, ms since 1970; 0 for nothing.
    pub claimed: i64,
    /// Whether one may stand there of which nobody knows.
    pub doubt: bool,
    /// How often in a row it was tried in vain.
    pub attempts: u32,
}

/// Reads what `DUE` selects.
fn row(platform: Platform, row: &mut Row) -> Result<GuildEventRow, StoreError> {
    Ok(GuildEventRow {
        posting: row.take()?,
        platform,
        guild: row.take()?,
        lang: row.maybe()?,
        event: row.maybe()?,
        shown: row.maybe()?,
        removed: row.maybe()?,
        starts_at: row.maybe()?,
        ends_at: row.maybe()?,
        due: row.take()?,
        turn: row.take()?,
        claimed: row.take()?,
        doubt: row.take()?,
        attempts: row.take()?,
    })
}

impl Tx {
    /// This posting may be out of step with guilds; nothing for what is no event.
    pub(super) async fn stale_event(&mut self, posting: PostingId) -> Result<(), StoreError> {
        self.execute(&STALE_POSTING, values![posting]).await.map(drop)
    }

    /// What this guild takes has changed.
    pub async fn stale_guild(&mut self, platform: Platform, guild: &str) -> Result<(), StoreError> {
        self.execute(&STALE_GUILD, values![platform, guild]).await.map(drop)
    }

    /// Whether this address can be written to has changed.
    pub(super) async fn stale_channel(&mut self, at: &Address) -> Result<(), StoreError> {
        if at.topic.is_empty() {
            return Ok(());
        }
        self.execute(&STALE_CHANNEL, values![at.platform, &at.chat, &at.topic]).await.map(drop)
    }

    /// The same of an account.
    pub(super) async fn stale_account(&mut self, account: AccountId) -> Result<(), StoreError> {
        self.execute(&STALE_ACCOUNT, values![account]).await.map(drop)
    }

    /// Takes marks, a bounded number. What follows from them is to be kept in
    /// the same transaction.
    pub async fn take_stale(&mut self, most: u32) -> Result<Vec<Stale>, StoreError> {
        let read = |row: &mut Row| Ok((row.take()?, row.take()?, row.take()?));
        let taken: Vec<(PostingId, String, String)> = self.list(&STALE_TAKE, values![most], read).await?;
        let mark = |(posting, platform, guild): (PostingId, String, String)| match posting {
            PostingId(0) => Some(Stale::Guild(Platform::from_code(&platform)?, guild)),
            posting => Some(Stale::Posting(posting)),
        };
        Ok(taken.into_iter().filter_map(mark).collect())
    }

    /// Which guilds take this posting, and in which language: that of the first
    /// channel, by name, whose mapping does.
    pub async fn guilds_taking(
        &mut self,
        posting: &Posting,
    ) -> Result<BTreeMap<(Platform, String), Lang>, StoreError> {
        let Some(content) = posting.shown() else { return Ok(BTreeMap::new()) };
        let filters = serde_json::to_string(&self.filters_taking(posting.station, content).await?)?;
        let takers: Vec<(Platform, String, Lang)> =
            self.list(&TAKERS, values![&filters], |row| Ok((row.take()?, row.take()?, row.take()?))).await?;
        let mut found = BTreeMap::new();
        for (platform, guild, lang) in takers {
            found.entry((platform, guild)).or_insert(lang);
        }
        Ok(found)
    }

    /// What a guild takes now, by the names of its channels, each with the
    /// channel's language.
    pub async fn guild_takes(
        &mut self,
        platform: Platform,
        guild: &str,
    ) -> Result<Vec<(Filter, Lang)>, StoreError> {
        self.list(&GUILD_TAKES, values![platform, guild], |row| Ok((row.json()?, row.take()?))).await
    }

    /// Published events that have not begun at `now`, the next first; a bounded number.
    pub async fn events_not_begun(&mut self, now: i64) -> Result<Vec<Posting>, StoreError> {
        let ids: Vec<_> = self.list(&EVENTS_TO_COME, values![now, TO_COME], |row| row.take()).await?;
        self.postings(&ids).await
    }

    /// The guilds in which an event is wanted or stands.
    pub async fn guilds_of_event(
        &mut self,
        posting: PostingId,
    ) -> Result<Vec<(Platform, String)>, StoreError> {
        self.list(&GUILDS_OF_EVENT, values![posting], |row| Ok((row.take()?, row.take()?))).await
    }

    /// The events that are wanted or stand in a guild.
    pub async fn events_of_guild(
        &mut self,
        platform: Platform,
        guild: &str,
    ) -> Result<Vec<PostingId>, StoreError> {
        self.list(&EVENTS_OF_GUILD, values![platform, guild], |row| row.take()).await
    }

    /// Keeps what is wanted, to be looked at from `now` on.
    pub async fn want_events(&mut self, wanted: &[WantedEvent], now: i64) -> Result<(), StoreError> {
        let mut rows = Vec::new();
        for one in wanted {
            let lang = one.lang.map(|lang| lang.code());
            rows.extend([
                one.posting.into(),
                one.platform.into(),
                (&one.guild).into(),
                Value::Text(lang),
                now.into(),
            ]);
        }
        self.insert_many(&PUT, &rows).await.map(drop)
    }

    /// When there is something to do next on a platform, ms since 1970; 0 while
    /// something is marked, nothing where there is nothing.
    pub async fn next_guild_event(&mut self, platform: Platform) -> Result<Option<i64>, StoreError> {
        Ok(self.find(&NEXT, values![platform], |row| row.maybe()).await?.flatten())
    }

    /// What is to be looked at, a bounded number.
    pub async fn guild_events_due(
        &mut self,
        platform: Platform,
        now: i64,
        most: u32,
    ) -> Result<Vec<GuildEventRow>, StoreError> {
        self.list(&DUE, values![platform, now, most], |columns| row(platform, columns)).await
    }

    /// Something is about to be done: nobody else does anything before `until`.
    /// False where somebody else was faster.
    pub async fn claim_guild_event(
        &mut self,
        row: &GuildEventRow,
        until: i64,
        doubt: bool,
        now: i64,
    ) -> Result<bool, StoreError> {
        let key = values![row.posting, row.platform, &row.guild, row.turn, row.due, until, now, doubt];
        Ok(self.execute(&CLAIM, key).await? == 1)
    }

    /// Writes down how it stands by now, what was claimed at `row.claimed`, and
    /// when it is looked at next.
    pub async fn record_guild_event(
        &mut self,
        row: &GuildEventRow,
        next: Option<i64>,
        now: i64,
    ) -> Result<(), StoreError> {
        let columns = values![
            row.posting,
            row.platform,
            &row.guild,
            row.turn,
            row.claimed,
            row.event.as_deref(),
            row.shown.as_deref(),
            row.removed.as_deref(),
            row.starts_at,
            row.ends_at,
            row.doubt,
            row.attempts,
            next,
            now
        ];
        self.execute(&RECORD, columns).await.map(drop)
    }

    /// Forgets an event that stands nowhere in the guild, unless it is to be looked at anew.
    pub async fn forget_guild_event(&mut self, row: &GuildEventRow) -> Result<(), StoreError> {
        let key = values![row.posting, row.platform, &row.guild, row.turn];
        self.execute(&FORGET, key).await.map(drop)
    }

    /// Nothing is done in this guild before a moment (ms since 1970).
    pub async fn put_off_guild_events(
        &mut self,
        platform: Platform,
        guild: &str,
        until: i64,
    ) -> Result<(), StoreError> {
        self.execute(&PUT_OFF, values![platform, guild, until]).await.map(drop)
    }

    /// The guild is not ours any more: what stands there is out of reach.
    pub async fn guild_events_left(&mut self, platform: Platform, guild: &str) -> Result<(), StoreError> {
        self.execute(&LEFT, values![platform, guild]).await?;
        self.allow_guild_events(platform, guild).await.map(drop)
    }

    /// The guild does not let us, and nothing is tried there until
    /// [`Tx::allow_guild_events`]; who is to be told so, once.
    pub async fn refuse_guild_events(
        &mut self,
        platform: Platform,
        guild: &str,
        now: i64,
    ) -> Result<Vec<SwitchedOff>, StoreError> {
        if self.execute(&REFUSE, values![platform, guild, now]).await? == 0 {
            return Ok(Vec::new());
        }
        let rows: Vec<(PersonId, String)> =
            self.list(&SET_UP_BY, values![platform, guild], |row| Ok((row.take()?, row.take()?))).await?;
        Ok(by_who_set_them_up(rows))
    }

    /// It is tried again; whether it was not.
    pub async fn allow_guild_events(&mut self, platform: Platform, guild: &str) -> Result<bool, StoreError> {
        Ok(self.execute(&ALLOW, values![platform, guild]).await? == 1)
    }

    /// How the scheduled events of a guild stand.
    pub async fn guild_events(&mut self, platform: Platform, guild: &str) -> Result<GuildEvents, StoreError> {
        let read = |row: &mut Row| Ok(GuildEvents { made: row.take()?, refused: row.take::<i64>()? > 0 });
        Ok(self.find(&STANDING, values![platform, guild], read).await?.unwrap_or_default())
    }

    /// Forgets events that were over before a moment (ms since 1970).
    pub async fn prune_guild_events(&mut self, before: i64) -> Result<(), StoreError> {
        self.execute(&PRUNE, values![before]).await.map(drop)
    }
}
