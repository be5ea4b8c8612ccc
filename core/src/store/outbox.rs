//! What single people are to be told: answers of the dialogues and personal notices.
//!
//! `queued → sending (under a lease) → sent | failed | gone | superseded`. Rows
//! of one chat go out one after the other in the order they were written. A
//! lease that runs out puts the row back: here a repetition is better than a loss.

use std::collections::HashSet;

use crate::domain::person::{Address, Platform};
use crate::platform::Outgoing;

use super::sql::{Row, Value, statements, values};
use super::{StoreError, Tx};

statements! {
    OUTBOX_ADD = "INSERT INTO outbox (platform, chat, topic, lane, payload, anchor, edit_anchor, state, \
        not_before, lease_until, attempts, reply, born) VALUES {{rows 13}} RETURNING id";
    // Chats in which something else comes first, or that are left in peace.
    OUTBOX_ENGAGED = "SELECT chat FROM outbox WHERE platform = $1 AND chat IN {{texts $2}} \
        AND finished_at IS NULL UNION \
        SELECT chat FROM hold WHERE platform = $1 AND chat IN {{texts $2}} AND until > $3";
    // An older state of what is kept up to date need not be shown any more.
    OUTBOX_SUPERSEDE = "UPDATE outbox SET state = 'superseded', finished_at = $5 WHERE platform = $1 \
        AND chat = $2 AND topic = $3 AND edit_anchor = $4 AND state = 'queued' AND finished_at IS NULL";
    OUTBOX_CLAIM = "UPDATE outbox SET state = 'sending', lease_until = $4, attempts = attempts + 1 \
        WHERE id IN (SELECT o.id FROM outbox o WHERE o.state = 'queued' AND o.not_before <= $1 \
        AND o.platform IN {{texts $3}} AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.platform = o.platform \
         AND e.chat = o.chat AND e.id < o.id AND e.finished_at IS NULL) \
        AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.platform = o.platform AND h.chat = o.chat AND h.until > $1) \
        ORDER BY o.lane, o.not_before, o.id LIMIT $2 {{skip locked}}) \
        RETURNING id, platform, chat, topic, lane, payload, anchor, edit_anchor, attempts, \
        COALESCE(due_at, not_before), reply, born";
    OUTBOX_DEAD = "SELECT o.id FROM outbox o JOIN account a ON a.platform = o.platform AND a.chat = o.chat \
        AND a.topic = o.topic WHERE o.id IN {{numbers $1}} AND a.reachable = 0";
    // A handle of something to answer is a secret, and of no more use.
    OUTBOX_FINISH = "UPDATE outbox SET state = $2, message = e.text, lease_until = NULL, reply = NULL, finished_at = $3 \
        FROM {{pairs $1}} e WHERE outbox.id = e.id AND outbox.state = 'sending'";
    // What failed has waited since it was due first; what was held waits anew.
    OUTBOX_AGAIN = "UPDATE outbox SET state = 'queued', lease_until = NULL, \
        due_at = CASE WHEN $3 = 1 THEN $2 ELSE COALESCE(due_at, not_before) END, not_before = $2, \
        attempts = attempts - $3 WHERE id = $1 AND state = 'sending'";
    // What answers something has a way of its own and is tried.
    OUTBOX_GONE = "UPDATE outbox SET state = 'gone', lease_until = NULL, reply = NULL, finished_at = $4 WHERE platform = $1 \
        AND chat = $2 AND topic = $3 AND finished_at IS NULL AND (reply IS NULL OR id = $5)";
    OUTBOX_LAPSED = "UPDATE outbox SET state = 'queued', lease_until = NULL \
        WHERE state = 'sending' AND lease_until <= $1";
    OUTBOX_PRUNE = "DELETE FROM outbox WHERE finished_at IS NOT NULL AND finished_at < $1";
    // 2 when something is due and nobody's: what claiming would take, or a
    // lease that ran out. 1 when something waits for its moment or its elders.
    OUTBOX_WAITS = "SELECT CASE WHEN EXISTS (SELECT 1 FROM outbox o WHERE o.state = 'queued' AND o.not_before <= $1 \
        AND o.platform IN {{texts $2}} AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.platform = o.platform \
         AND e.chat = o.chat AND e.id < o.id AND e.finished_at IS NULL) \
        AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.platform = o.platform AND h.chat = o.chat AND h.until > $1)) \
        OR EXISTS (SELECT 1 FROM outbox WHERE state = 'sending' AND lease_until <= $1) THEN CAST(2 AS BIGINT) \
        WHEN EXISTS (SELECT 1 FROM outbox WHERE state = 'queued' AND platform IN {{texts $2}}) THEN 1 ELSE 0 END";
    OUTBOX_OPEN = "SELECT COUNT(*) FROM outbox WHERE finished_at IS NULL AND platform IN {{texts $1}}";
}

/// How urgent something is. What goes to many is no lane of the outbox: see
/// [`super::Claimed`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// Somebody waits for it.
    Interactive,
    /// It concerns one person, who does not wait for it.
    Personal,
}

impl Lane {
    /// The name under which it is counted.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Interactive => "interactive",
            Self::Personal => "personal",
        }
    }
}

impl super::sql::Column for Lane {
    type Stored = i64;
    fn read(stored: i64) -> Option<Self> {
        [Self::Interactive, Self::Personal].into_iter().find(|lane| *lane as i64 == stored)
    }
}

/// Something to be sent to one chat.
#[derive(Debug, Clone)]
pub struct NewOutgoing<'a> {
    /// Where to.
    pub to: &'a Address,
    /// How urgent it is.
    pub lane: Lane,
    /// What.
    pub what: &'a Outgoing,
    /// The name under which the message is kept up to date later.
    pub anchor: Option<&'a str>,
    /// The name of the message that a `Say` shall change instead; a new one
    /// when that name stands for none yet.
    pub edit_anchor: Option<&'a str>,
    /// The platform's handle of what it answers.
    pub reply: Option<&'a str>,
}

/// Something that a turn says in answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Where to.
    pub to: Address,
    /// What.
    pub what: Outgoing,
    /// The name under which the message is kept up to date later.
    pub anchor: Option<String>,
    /// The platform's handle of what it answers.
    pub reply: Option<String>,
}

/// A row that was claimed.
#[derive(Debug, Clone, PartialEq)]
pub struct Posted {
    /// Its id.
    pub id: i64,
    /// Where to.
    pub to: Address,
    /// How urgent it is.
    pub lane: Lane,
    /// What, with a `Say` turned into the `Edit` that `edit_anchor` asked for.
    pub what: Outgoing,
    /// The name under which the message is to be kept.
    pub anchor: Option<String>,
    /// How often it was tried, this time included.
    pub attempts: u32,
    /// When it was due first, ms since 1970.
    pub since: i64,
    /// The platform's handle of what it answers.
    pub reply: Option<String>,
    /// When it was written, ms since 1970.
    pub born: i64,
    /// Whether the chat is known to be dead: nothing may be sent there.
    pub dead: bool,
}

/// How a row of the outbox ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PostedEnd {
    /// It arrived.
    Sent,
    /// The platform will never take it, or was ill for too long.
    Failed,
}

/// What waits in the outbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waits {
    /// Nothing that nobody has claimed.
    Nothing,
    /// Something that is not due yet, or whose elders are under way.
    Later,
    /// Something that [`Tx::claim_outbox`] or [`Tx::lapse_outbox`] would find.
    Due,
}

impl super::sql::Column for Waits {
    type Stored = i64;
    fn read(stored: i64) -> Option<Self> {
        [Self::Nothing, Self::Later, Self::Due].into_iter().find(|waits| *waits as i64 == stored)
    }
}

struct RawPosted {
    posted: Posted,
    edit_anchor: Option<String>,
}

fn raw_posted(row: &mut Row) -> Result<RawPosted, StoreError> {
    let id = row.take()?;
    let to = Address { platform: row.take()?, chat: row.take()?, topic: row.take()? };
    let (lane, what) = (row.take()?, row.json()?);
    let (anchor, edit_anchor) = (row.maybe()?, row.maybe()?);
    let (attempts, since) = (row.take()?, row.take()?);
    let (reply, born) = (row.maybe()?, row.take()?);
    let posted = Posted { id, to, lane, what, anchor, attempts, since, reply, born, dead: false };
    Ok(RawPosted { posted, edit_anchor })
}

/// A new row, claimed at once where there is a lease.
fn new_row<'a>(
    new: &NewOutgoing<'a>,
    lease_until: Option<i64>,
    now: i64,
) -> Result<[Value<'a>; 13], StoreError> {
    Ok([
        new.to.platform.into(),
        (&new.to.chat).into(),
        (&new.to.topic).into(),
        (new.lane as i64).into(),
        serde_json::to_string(new.what)?.into(),
        new.anchor.into(),
        new.edit_anchor.into(),
        if lease_until.is_some() { "sending" } else { "queued" }.into(),
        now.into(),
        lease_until.into(),
        i64::from(lease_until.is_some()).into(),
        new.reply.into(),
        now.into(),
    ])
}

impl Tx {
    /// Puts something into the outbox, to be sent once the transaction is
    /// committed; its id.
    pub async fn enqueue(&mut self, new: NewOutgoing<'_>, now: i64) -> Result<i64, StoreError> {
        let to = new.to;
        if let Some(key) = new.edit_anchor {
            let which = values![to.platform, &to.chat, &to.topic, key, now];
            self.execute(&OUTBOX_SUPERSEDE, which).await?;
        }
        let row = new_row(&new, None, now)?;
        self.scalar(&OUTBOX_ADD, &row).await
    }

    /// Puts the answers of turns on one platform into the outbox, those for
    /// one chat in their order. With `lease_until` they are claimed at once and
    /// returned, in their order, wherever nothing else of their chat comes
    /// first; the others wait until somebody claims them.
    pub async fn enqueue_answers(
        &mut self,
        platform: Platform,
        answers: Vec<Answer>,
        lease_until: Option<i64>,
        now: i64,
    ) -> Result<Vec<Posted>, StoreError> {
        let engaged: HashSet<String> = match lease_until {
            Some(_) => {
                let chats: HashSet<&str> = answers.iter().map(|answer| answer.to.chat.as_str()).collect();
                let which = values![platform, serde_json::to_string(&chats)?, now];
                self.list(&OUTBOX_ENGAGED, which, |row| row.take()).await?.into_iter().collect()
            }
            None => HashSet::new(),
        };
        let free = |answer: &Answer| lease_until.filter(|_| !engaged.contains(&answer.to.chat));
        let mut rows = Vec::with_capacity(answers.len() * 13);
        for answer in &answers {
            let Answer { to, what, anchor, reply } = answer;
            let (anchor, reply) = (anchor.as_deref(), reply.as_deref());
            let new = NewOutgoing { to, lane: Lane::Interactive, what, anchor, edit_anchor: None, reply };
            rows.extend(new_row(&new, free(answer), now)?);
        }
        let mut added = self.insert_many(&OUTBOX_ADD, &rows).await?;
        drop(rows);
        let mut ids: Vec<i64> = added.iter_mut().map(|row| row.take()).collect::<Result<_, _>>()?;
        // Ids grow in the order of the rows; the order in which they are returned is nobody's promise.
        ids.sort_unstable();
        let claimed = ids.into_iter().zip(answers).filter(|(_, answer)| free(answer).is_some());
        let posted = claimed.map(|(id, Answer { to, what, anchor, reply })| Posted {
            id,
            to,
            lane: Lane::Interactive,
            what,
            anchor,
            attempts: 1,
            since: now,
            reply,
            born: now,
            dead: false,
        });
        Ok(posted.collect())
    }

    /// Claims at most `limit` rows that are due on these platforms, the more
    /// urgent first, at most one a chat and never one before its elders.
    pub async fn claim_outbox(
        &mut self,
        platforms: &[Platform],
        limit: u32,
        now: i64,
        lease_until: i64,
    ) -> Result<Vec<Posted>, StoreError> {
        let claim = values![now, limit, serde_json::to_string(platforms)?, lease_until];
        let rows = self.list(&OUTBOX_CLAIM, claim, raw_posted).await?;
        let ids: Vec<i64> = rows.iter().map(|row| row.posted.id).collect();
        let dead: Vec<i64> =
            self.list(&OUTBOX_DEAD, values![serde_json::to_string(&ids)?], |row| row.take()).await?;
        let mut claimed = Vec::new();
        for RawPosted { mut posted, edit_anchor } in rows {
            // What answers something needs no way of its own.
            posted.dead = posted.reply.is_none() && dead.contains(&posted.id);
            if let Some(key) = edit_anchor {
                let message = self.anchor(&posted.to, &key).await?;
                posted.what = match (posted.what, message) {
                    (Outgoing::Say(to), Some(message)) => Outgoing::Edit { message, to },
                    (what, _) => what,
                };
                posted.anchor = posted.anchor.or(Some(key));
            }
            claimed.push(posted);
        }
        claimed.sort_by_key(|posted| (posted.lane, posted.id));
        Ok(claimed)
    }

    /// Writes down that a claimed row ended, and which message its name stands for now.
    pub async fn end_posted(
        &mut self,
        posted: &Posted,
        end: PostedEnd,
        message: Option<&str>,
        now: i64,
    ) -> Result<(), StoreError> {
        self.end_all_posted(&[(posted, message)], end, now).await
    }

    /// The same for several rows that ended alike.
    pub async fn end_all_posted(
        &mut self,
        ended: &[(&Posted, Option<&str>)],
        end: PostedEnd,
        now: i64,
    ) -> Result<(), StoreError> {
        if ended.is_empty() {
            return Ok(());
        }
        let state = match end {
            PostedEnd::Sent => "sent",
            PostedEnd::Failed => "failed",
        };
        let pairs: Vec<(i64, Option<&str>)> =
            ended.iter().map(|(posted, message)| (posted.id, *message)).collect();
        self.execute(&OUTBOX_FINISH, values![serde_json::to_string(&pairs)?, state, now]).await?;
        for (posted, message) in ended {
            if let (Some(key), Some(message)) = (&posted.anchor, message) {
                self.put_anchor(&posted.to, key, message).await?;
            }
        }
        Ok(())
    }

    /// Gives a claimed row back, not to be tried before this moment; `counts`
    /// says whether this was a try.
    pub async fn post_again(&mut self, id: i64, not_before: i64, counts: bool) -> Result<(), StoreError> {
        self.execute(&OUTBOX_AGAIN, values![id, not_before, !counts]).await.map(drop)
    }

    /// Nobody is reached here any more, as this row has shown: the account is
    /// dead until somebody writes from there, and what waits is not sent.
    pub async fn chat_gone(&mut self, at: &Address, row: i64, now: i64) -> Result<(), StoreError> {
        self.set_reachable(at, false).await?;
        self.pass_on(at, now).await?;
        self.execute(&OUTBOX_GONE, values![at.platform, &at.chat, &at.topic, now, row]).await.map(drop)
    }

    /// Puts rows whose lease ran out back. How many.
    pub async fn lapse_outbox(&mut self, now: i64) -> Result<u64, StoreError> {
        self.execute(&OUTBOX_LAPSED, values![now]).await
    }

    /// Forgets what was finished before this moment (ms since 1970).
    pub async fn prune_outbox(&mut self, before: i64) -> Result<u64, StoreError> {
        self.execute(&OUTBOX_PRUNE, values![before]).await
    }

    /// How many rows for these platforms are not over.
    pub async fn open_outbox(&mut self, platforms: &[Platform]) -> Result<u64, StoreError> {
        self.scalar(&OUTBOX_OPEN, values![serde_json::to_string(platforms)?]).await
    }

    /// What waits in the outbox for these platforms.
    pub async fn outbox_waits(&mut self, platforms: &[Platform], now: i64) -> Result<Waits, StoreError> {
        self.scalar(&OUTBOX_WAITS, values![now, serde_json::to_string(platforms)?]).await
    }
}
