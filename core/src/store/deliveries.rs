//! Deliveries: one row a person and notice, on its way to them.
//!
//! `queued → sent | failed | gone | unknown`, `gathered` while it waits for a
//! digest, and `dropped` when nobody wanted it any more as its turn came. Rows
//! are written in the order of their key and claimed in the same order, so
//! fresh ones need no index; what waits for a moment of its own has
//! `not_before` above 0 and stands in one. What is under way keeps its state:
//! the sender's row names it (see `senders`).

use crate::domain::ids::{AccountId, NoticeId, PersonId, SubscriptionId};
use crate::domain::lang::Lang;
use crate::domain::notice::NoticeKind;
use crate::domain::person::{Address, PersonKind, Platform};
use crate::domain::wishes::Rhythm;

use super::routes::best_account;
use super::senders::UnderWay;
use super::sql::{Row, statements, values};
use super::{StoreError, Tx};

/// What is read of a delivery that may be sent.
macro_rules! claimed_columns {
    () => {
        "d.notice, d.person, n.kind, n.critical, n.created_at, d.attempts, d.doubt, d.message, p.kind, p.lang, p.zone, p.wishes, \
         s.id, s.typed, s.rhythm, a.id, a.platform, a.chat, a.topic, a.reachable"
    };
}

/// Where these columns come from.
macro_rules! claimed_tables {
    () => {
        "delivery d JOIN notice n ON n.id = d.notice JOIN person p ON p.id = d.person LEFT JOIN account a ON a.id = d.account AND a.person = d.person \
         LEFT JOIN subscription s ON s.id = d.subscription AND s.paused = 0 AND s.removed_at IS NULL"
    };
}

/// Rows that wait on a platform though their reader has an account on one
/// that is spoken since a moment.
macro_rules! homeless {
    ($platform:literal, $since:literal) => {
        concat!(
            "FROM notice n JOIN delivery d ON d.notice = n.id WHERE n.open = 1 AND d.state IN ('queued', 'gathered') \
             AND d.message IS NULL AND d.platform = ",
            $platform,
            " AND EXISTS (SELECT 1 FROM account o WHERE o.person = d.person \
             AND o.reachable = 1 AND o.platform IN (SELECT v.platform FROM serving v WHERE v.seen_at > ",
            $since,
            "))"
        )
    };
}

statements! {
    DELIVERY_FRESH = concat!(
        "SELECT {{listed r.claimed}} FROM (SELECT {{row ", claimed_columns!(), "}} AS claimed FROM ",
        claimed_tables!(), " WHERE d.notice = $1 AND d.person > $2 AND d.state = 'queued' AND d.not_before = 0 AND d.platform = $3 \
         ORDER BY d.person LIMIT $4) r"
    );
    DELIVERY_WAITED = concat!(
        "SELECT ", claimed_columns!(), " FROM ", claimed_tables!(), " \
         WHERE d.platform = $1 AND d.not_before > 0 AND d.not_before <= $2 AND d.state = 'queued' \
         AND n.state = 'running' ORDER BY d.not_before, d.notice, d.person LIMIT $3"
    );
    // What waits for the digest of one person, whatever the platform.
    DELIVERY_GATHERED = concat!(
        "SELECT ", claimed_columns!(), " FROM ", claimed_tables!(), " WHERE d.person = $1 AND d.gathered > 0 \
         AND d.gathered <= $2 AND d.state = 'gathered' AND n.state = 'running' ORDER BY d.notice LIMIT $3"
    );
    // Where fresh rows of a notice begin.
    DELIVERY_FIRST = "SELECT person FROM delivery WHERE notice = $1 AND state = 'queued' AND not_before = 0 \
        AND platform = $2 ORDER BY person LIMIT 1";
    // Another filter that takes the notice and is still kept.
    DELIVERY_KEPT = "SELECT s.id, s.typed, s.rhythm FROM subscription s JOIN notice_filter nf \
        ON nf.notice = $1 AND nf.filter = s.filter WHERE s.person = $2 AND s.paused = 0 \
        AND s.removed_at IS NULL ORDER BY s.id LIMIT 1";
    // A process that was taken for dead may still tell what came of what it
    // sent, and what was dropped while it was under way has arrived all the same.
    DELIVERIES_SENT = "UPDATE delivery SET state = 'sent', message = j.message, not_before = 0, doubt = 0, \
        attempts = attempts + 1, updated_at = $2 FROM {{deliveries $1}} j WHERE delivery.notice = j.notice \
        AND delivery.person = j.person AND delivery.state IN ('queued', 'unknown', 'dropped')";
    DELIVERY_FINISH = "UPDATE delivery SET state = $3, not_before = 0, doubt = 0, attempts = attempts + 1, updated_at = $4 \
        WHERE notice = $1 AND person = $2 AND state = 'queued'";
    DELIVERY_AGAIN = "UPDATE delivery SET not_before = $3, attempts = attempts + $4, state = 'queued' \
        WHERE notice = $1 AND person = $2 AND state IN ('queued', 'unknown')";
    // The first moment counts: from then on the platform remembers.
    DELIVERY_DOUBT = "UPDATE delivery SET not_before = $3, attempts = attempts + 1, \
        doubt = CASE WHEN doubt > 0 THEN doubt ELSE $4 END WHERE notice = $1 AND person = $2 AND state = 'queued'";
    DELIVERY_GATHER = "UPDATE delivery SET state = 'gathered', not_before = 0, gathered = $3, updated_at = $4 \
        WHERE notice = $1 AND person = $2 AND state = 'queued'";
    // The next account that is reached, at moment $3; nobody is reached without
    // one, nor where a message stood that was to be changed. What may have
    // arrived already is not told elsewhere once more.
    DELIVERY_REROUTE = concat!(
        "UPDATE delivery SET account = ", best_account!("delivery.person", "$4"), ", platform = \
         (SELECT b.platform FROM account b WHERE b.id = ", best_account!("delivery.person", "$4"), "), \
         state = CASE WHEN delivery.doubt > 0 THEN 'unknown' WHEN delivery.message IS NOT NULL OR ", best_account!("delivery.person", "$4"), " IS NULL THEN 'gone' ELSE 'queued' END, \
         not_before = CASE WHEN delivery.doubt > 0 OR delivery.message IS NOT NULL OR ", best_account!("delivery.person", "$4"), " IS NULL THEN 0 ELSE $3 END, \
         updated_at = $3, attempts = 0, doubt = 0 WHERE notice = $1 AND person = $2 AND state = 'queued'"
    );
    // What waits on a platform that nobody speaks goes to one that is spoken,
    // so many rows at a time.
    DELIVERY_REHOME = concat!(
        "UPDATE delivery SET account = ", best_account!("delivery.person", "$2"), ", platform = \
         (SELECT b.platform FROM account b WHERE b.id = ", best_account!("delivery.person", "$2"), "), \
         not_before = CASE WHEN doubt > 0 THEN 0 WHEN not_before > 0 OR state = 'gathered' THEN not_before ELSE $3 END, \
         state = CASE WHEN doubt > 0 THEN 'unknown' ELSE state END, doubt = 0 \
         WHERE (notice, person) IN (SELECT d.notice, d.person ", homeless!("$1", "$2"), " LIMIT 2000)"
    );
    DELIVERY_HOMELESS = concat!(
        "SELECT CASE WHEN EXISTS (SELECT 1 ", homeless!("$1", "$2"), ") THEN CAST(1 AS BIGINT) ELSE 0 END"
    );
    SERVED = "SELECT platform FROM serving WHERE seen_at > $1";
    SERVING_NOTE = "INSERT INTO serving (platform, seen_at) VALUES ($1, $2) \
        ON CONFLICT (platform) DO UPDATE SET seen_at = excluded.seen_at";
    FRESH_DUE = "SELECT CASE WHEN EXISTS (SELECT 1 FROM delivery d JOIN notice n ON n.id = d.notice \
        WHERE n.open = 1 AND n.state = 'running' AND d.state = 'queued' AND d.not_before = 0 \
        AND d.platform = $1) THEN CAST(1 AS BIGINT) ELSE 0 END";
    WAITED_DUE = "SELECT CASE WHEN EXISTS (SELECT 1 FROM delivery d JOIN notice n ON n.id = d.notice \
        WHERE d.platform = $1 AND d.not_before > 0 AND d.not_before <= $2 AND d.state = 'queued' \
        AND n.state = 'running') THEN CAST(1 AS BIGINT) ELSE 0 END";
    DELIVERIES_OPEN = "SELECT COUNT(*) FROM delivery d JOIN notice n ON n.id = d.notice \
        WHERE n.open = 1 AND n.state = 'running' AND d.state IN ('queued', 'gathered') \
        AND d.platform IN {{texts $1}}";
    // What is in doubt waits for a moment.
    DELIVERY_DOUBTFUL = "SELECT CASE WHEN EXISTS (SELECT 1 FROM delivery WHERE platform IN {{texts $1}} \
        AND not_before > 0 AND notice = $2 AND doubt > 0) THEN CAST(1 AS BIGINT) ELSE 0 END";
    DELIVERY_STATE = "SELECT state FROM delivery WHERE notice = $1 AND person = $2";
}

/// How long after its last word a platform counts as spoken, in milliseconds.
pub(super) const SERVING: i64 = 120_000;

/// A delivery that may be sent now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// Which notice.
    pub notice: NoticeId,
    /// To whom.
    pub person: PersonId,
    /// What the notice asks for.
    pub asks: NoticeKind,
    /// Whether it passes quiet hours, pauses and digests.
    pub critical: bool,
    /// When the notice was made first, ms since 1970.
    pub begun: i64,
    /// Because of which subscription; none where it is no matter of one.
    pub subscription: Option<Because>,
    /// How often it was tried, this time included.
    pub attempts: u32,
    /// Since when it may have arrived already, ms since 1970, if that is in doubt.
    pub doubt: Option<i64>,
    /// The message that it is about, where one was sent before.
    pub message: Option<String>,
    /// A human or a group.
    pub kind: PersonKind,
    /// The language they read.
    pub lang: Lang,
    /// The zone (IANA) they live by.
    pub zone: String,
    /// When they want to be told, as JSON; empty for at once.
    pub wishes: String,
    /// Through which account.
    pub account: AccountId,
    /// Where that is.
    pub to: Address,
}

/// The subscription because of which somebody is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Because {
    /// Its id.
    pub id: SubscriptionId,
    /// The filter in the person's own spelling, as JSON.
    pub typed: String,
    /// How often, where the person said so for this subscription.
    pub rhythm: Option<Rhythm>,
}

impl Claimed {
    /// Its key.
    pub const fn key(&self) -> UnderWay {
        UnderWay(self.notice, self.person)
    }
}

/// How a delivery ended without having arrived.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// The platform will never take it.
    Failed,
    /// The outcome was lost.
    Unknown,
    /// Nobody wants it any more.
    Dropped,
}

impl Ended {
    /// The code under which it is stored and counted.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::Unknown => "unknown",
            Self::Dropped => "dropped",
        }
    }
}

/// One row that waits, whatever is to be done with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Which notice.
    pub notice: NoticeId,
    /// To whom.
    pub person: PersonId,
    /// What to send; `None` when its account is dead.
    pub claimed: Option<Claimed>,
}

impl Waiting {
    /// Its key.
    pub const fn key(&self) -> UnderWay {
        UnderWay(self.notice, self.person)
    }
}

fn because(row: &mut Row) -> Result<Option<Because>, StoreError> {
    let (id, typed, rhythm) = (row.maybe()?, row.maybe::<String>()?, row.maybe()?);
    Ok(match (id, typed) {
        (Some(id), Some(typed)) => Some(Because { id, typed, rhythm }),
        _ => None,
    })
}

fn waiting(row: &mut Row) -> Result<Waiting, StoreError> {
    let (notice, person) = (row.take()?, row.take()?);
    let (asks, critical, begun) = (row.take()?, row.take()?, row.take()?);
    let attempts = row.take::<u32>()? + 1;
    let doubt = Some(row.take()?).filter(|since| *since > 0);
    let message = row.maybe()?;
    let (kind, lang, zone, wishes) = (row.take()?, row.take()?, row.take()?, row.take()?);
    let subscription = because(row)?;
    let account = row.maybe()?;
    let (platform, chat, topic) = (row.maybe()?, row.maybe()?, row.maybe()?);
    let reachable = row.maybe()?.unwrap_or(false);
    let claimed = match (account, platform, chat, topic) {
        (Some(account), Some(platform), Some(chat), Some(topic)) if reachable => Some(Claimed {
            notice,
            person,
            asks,
            critical,
            begun,
            subscription,
            attempts,
            doubt,
            message,
            kind,
            lang,
            zone,
            wishes,
            account,
            to: Address { platform, chat, topic },
        }),
        _ => None,
    };
    Ok(Waiting { notice, person, claimed })
}

impl Tx {
    /// Rows of a notice that wait on a platform for nothing but their turn, of
    /// persons after this one, in their order.
    pub async fn fresh_deliveries(
        &mut self,
        notice: NoticeId,
        after: PersonId,
        platform: Platform,
        limit: u32,
    ) -> Result<Vec<Waiting>, StoreError> {
        let rows = self.gathered(&DELIVERY_FRESH, values![notice, after, platform, limit]).await?;
        rows.into_iter().map(|mut row| waiting(&mut row)).collect()
    }

    /// Where such rows of a notice begin: the first person, if there is one.
    pub async fn first_fresh(
        &mut self,
        notice: NoticeId,
        platform: Platform,
    ) -> Result<Option<PersonId>, StoreError> {
        self.find(&DELIVERY_FIRST, values![notice, platform], |row| row.take()).await
    }

    /// Rows whose moment has come, of notices that are not halted.
    pub async fn waited_deliveries(
        &mut self,
        platform: Platform,
        now: i64,
        limit: u32,
    ) -> Result<Vec<Waiting>, StoreError> {
        self.list(&DELIVERY_WAITED, values![platform, now, limit], waiting).await
    }

    /// What one person's digest may list at `now`, the oldest first.
    pub async fn gathered_deliveries(
        &mut self,
        person: PersonId,
        now: i64,
        limit: u32,
    ) -> Result<Vec<Waiting>, StoreError> {
        self.list(&DELIVERY_GATHERED, values![person, now, limit], waiting).await
    }

    /// A subscription because of which the person still wants to hear of a
    /// notice, the oldest; `None` when there is none any more.
    pub async fn still_because(
        &mut self,
        notice: NoticeId,
        person: PersonId,
    ) -> Result<Option<Because>, StoreError> {
        Ok(self.find(&DELIVERY_KEPT, values![notice, person], because).await?.flatten())
    }

    /// Writes down that these arrived, as notice, person and message.
    pub async fn deliveries_sent(
        &mut self,
        sent: &[(NoticeId, PersonId, Option<String>)],
        now: i64,
    ) -> Result<u64, StoreError> {
        self.execute(&DELIVERIES_SENT, values![serde_json::to_string(sent)?, now]).await
    }

    /// Writes down how a delivery ended that did not arrive.
    pub async fn end_delivery(&mut self, of: UnderWay, ended: Ended, now: i64) -> Result<(), StoreError> {
        self.execute(&DELIVERY_FINISH, values![of.0, of.1, ended.code(), now]).await.map(drop)
    }

    /// Puts a delivery off until this moment (ms since 1970); `counts` says
    /// whether there was a try.
    pub async fn deliver_again(
        &mut self,
        of: UnderWay,
        not_before: i64,
        counts: bool,
    ) -> Result<(), StoreError> {
        self.execute(&DELIVERY_AGAIN, values![of.0, of.1, not_before.max(1), counts]).await.map(drop)
    }

    /// Puts a delivery that may have arrived off until this moment, to be sent
    /// again where the platform knows it by its key. `since` is when it may have
    /// arrived first (both ms since 1970).
    pub async fn deliver_in_doubt(
        &mut self,
        of: UnderWay,
        not_before: i64,
        since: i64,
    ) -> Result<(), StoreError> {
        self.execute(&DELIVERY_DOUBT, values![of.0, of.1, not_before.max(1), since]).await.map(drop)
    }

    /// Whether of any delivery of a notice it is in doubt whether it arrived.
    pub(super) async fn is_any_in_doubt(&mut self, notice: NoticeId) -> Result<bool, StoreError> {
        let platforms = serde_json::to_string(Platform::ALL)?;
        Ok(self.scalar::<i64>(&DELIVERY_DOUBTFUL, values![platforms, notice]).await? > 0)
    }

    /// Leaves a delivery for the digest of this moment (ms since 1970).
    pub async fn gather(&mut self, of: UnderWay, at: i64, now: i64) -> Result<(), StoreError> {
        self.execute(&DELIVERY_GATHER, values![of.0, of.1, at.max(1), now]).await.map(drop)
    }

    /// Sends a delivery through the person's next account; nobody is reached
    /// when there is none.
    pub async fn reroute(&mut self, of: UnderWay, now: i64) -> Result<(), StoreError> {
        self.execute(&DELIVERY_REROUTE, values![of.0, of.1, now, now - SERVING]).await.map(drop)
    }

    /// The code of where this person's delivery of a notice stands.
    pub async fn delivery_state(
        &mut self,
        notice: NoticeId,
        person: PersonId,
    ) -> Result<Option<String>, StoreError> {
        self.find(&DELIVERY_STATE, values![notice, person], |row| row.take()).await
    }

    /// This platform is spoken by some process just now.
    pub async fn note_serving(&mut self, platform: Platform, now: i64) -> Result<(), StoreError> {
        self.execute(&SERVING_NOTE, values![platform, now]).await.map(drop)
    }

    /// Platforms that no process speaks and on which something waits that could
    /// go elsewhere. Looks through what was sent: not for every turn.
    pub async fn homeless_deliveries(&mut self, now: i64) -> Result<Vec<Platform>, StoreError> {
        let since = now - SERVING;
        let served: Vec<Platform> = self.list(&SERVED, values![since], |row| row.take()).await?;
        let mut left = Vec::new();
        for platform in Platform::ALL.iter().copied().filter(|platform| !served.contains(platform)) {
            if self.scalar::<i64>(&DELIVERY_HOMELESS, values![platform, since]).await? > 0 {
                left.push(platform);
            }
        }
        Ok(left)
    }

    /// Moves a bounded number of rows that wait on this platform to accounts on
    /// one that is spoken. How many.
    pub async fn rehome_deliveries(&mut self, platform: Platform, now: i64) -> Result<u64, StoreError> {
        self.execute(&DELIVERY_REHOME, values![platform, now - SERVING, now]).await
    }

    /// How many deliveries on these platforms are not over.
    pub async fn open_deliveries(&mut self, platforms: &[Platform]) -> Result<u64, StoreError> {
        self.scalar(&DELIVERIES_OPEN, values![serde_json::to_string(platforms)?]).await
    }

    /// Whether a delivery could go out on this platform at `now`, as far as
    /// the platform lets us. Looks through what was sent: not for every turn.
    pub async fn delivery_due(&mut self, platform: Platform, now: i64) -> Result<bool, StoreError> {
        if self.held_until(platform, None, now).await?.is_some() {
            return Ok(false);
        }
        Ok(self.scalar::<i64>(&WAITED_DUE, values![platform, now]).await? > 0
            || self.scalar::<i64>(&FRESH_DUE, values![platform]).await? > 0
            || !self.digests_due(platform, now, 1).await?.is_empty())
    }
}
