//! Deliveries: one row a person and notice, on its way to them.
//!
//! `queued → sending (under a lease) → sent | failed | gone | unknown`, and
//! `dropped` when nobody wanted it any more as its turn came. A lease that
//! runs out leaves the outcome unknown, and a broadcast is not sent twice.

use crate::domain::ids::{AccountId, NoticeId, PersonId, SubscriptionId};
use crate::domain::lang::Lang;
use crate::domain::person::{Address, PersonKind, Platform};

use super::notices::{SERVING, best_account};
use super::sql::{Row, Value, statements, values};
use super::{StoreError, Tx};

statements! {
    DELIVERY_CLAIM = "UPDATE delivery SET state = 'sending', lease_until = $4, attempts = attempts + 1, \
        updated_at = $2 WHERE (notice, person) IN (SELECT d.notice, d.person FROM delivery d \
        WHERE d.state = 'queued' AND d.platform = $1 AND d.not_before <= $2 AND NOT EXISTS \
        (SELECT 1 FROM account a, hold h WHERE a.id = d.account AND h.platform = a.platform \
         AND h.chat = a.chat AND h.until > $2) \
        ORDER BY d.not_before, d.notice, d.person LIMIT $3 {{skip locked}}) RETURNING notice, person";
    // With whether a filter that takes the notice is still kept by the person.
    DELIVERY_CLAIMED = "SELECT d.notice, d.person, d.subscription, d.attempts, p.kind, p.lang, a.id, a.platform, a.chat, \
        a.topic, a.reachable, (SELECT COUNT(*) FROM subscription s JOIN notice_filter nf \
         ON nf.notice = d.notice AND nf.filter = s.filter \
         WHERE s.person = d.person AND s.paused = 0 AND s.removed_at IS NULL) \
        FROM delivery d JOIN person p ON p.id = d.person LEFT JOIN account a ON a.id = d.account \
        WHERE d.notice = $1 AND d.person IN {{numbers $2}} ORDER BY d.person";
    DELIVERY_FINISH = "UPDATE delivery SET state = $3, message = $4, lease_until = NULL, updated_at = $5 \
        WHERE notice = $1 AND person = $2 AND state = 'sending'";
    DELIVERY_AGAIN = "UPDATE delivery SET state = 'queued', lease_until = NULL, not_before = $3, \
        attempts = attempts - $4 WHERE notice = $1 AND person = $2 AND state = 'sending'";
    DELIVERY_DROP = "UPDATE delivery SET state = 'dropped', lease_until = NULL, updated_at = $2 \
        WHERE notice = $1 AND state = 'queued'";
    DELIVERY_LAPSED = "UPDATE delivery SET state = 'unknown', lease_until = NULL, updated_at = $1 \
        WHERE state = 'sending' AND lease_until <= $1";
    // The next account that is reached, at moment $3; nobody is reached without one.
    DELIVERY_REROUTE = concat!(
        "UPDATE delivery SET account = ", best_account!("delivery.person", "$4"), ", platform = \
         (SELECT b.platform FROM account b WHERE b.id = ", best_account!("delivery.person", "$4"), "), \
         state = CASE WHEN ", best_account!("delivery.person", "$4"), " IS NULL THEN 'gone' ELSE 'queued' END, \
         lease_until = NULL, not_before = $3, updated_at = $3, attempts = 0 \
         WHERE notice = $1 AND person = $2 AND state = 'sending'"
    );
    // What waits on a platform that nobody speaks goes to one that is spoken.
    DELIVERY_REHOME = concat!(
        "UPDATE delivery SET account = ", best_account!("delivery.person", "$2"), ", platform = \
         (SELECT b.platform FROM account b WHERE b.id = ", best_account!("delivery.person", "$2"), ") \
         WHERE state = 'queued' AND platform = $1 AND EXISTS (SELECT 1 FROM account o \
         WHERE o.person = delivery.person AND o.reachable = 1 \
         AND o.platform IN (SELECT v.platform FROM serving v WHERE v.seen_at > $2))"
    );
    SERVED = "SELECT platform FROM serving WHERE seen_at > $1";
    DELIVERY_UNREACHABLE = "UPDATE account SET reachable = 0 WHERE id = $1";
    DELIVERY_DUE = "SELECT CASE WHEN EXISTS (SELECT 1 FROM delivery d WHERE d.state = 'queued' \
        AND d.platform = $1 AND d.not_before <= $2 AND NOT EXISTS (SELECT 1 FROM account a, hold h \
         WHERE a.id = d.account AND h.platform = a.platform AND h.chat = a.chat AND h.until > $2) \
        AND NOT EXISTS (SELECT 1 FROM hold b WHERE b.platform = $1 AND b.chat = '' AND b.until > $2)) \
        OR EXISTS (SELECT 1 FROM delivery WHERE state = 'sending' AND lease_until <= $2) THEN CAST(1 AS BIGINT) ELSE 0 END";
    DELIVERIES_OPEN = "SELECT COUNT(*) FROM delivery WHERE state IN ('queued', 'sending') \
        AND platform IN {{texts $1}}";
    DELIVERY_STATE = "SELECT state FROM delivery WHERE notice = $1 AND person = $2";
    HOLD_PUT = "INSERT INTO hold (platform, chat, until) VALUES ($1, $2, $3) ON CONFLICT (platform, chat) \
        DO UPDATE SET until = excluded.until WHERE excluded.until > hold.until";
    HOLD_PRUNE = "DELETE FROM hold WHERE until <= $1";
    HOLD_BULK = "SELECT until FROM hold WHERE platform = $1 AND chat = '' AND until > $2";
    HOLD_CHAT = "SELECT until FROM hold WHERE platform = $1 AND chat = $2 AND until > $3";
}

/// A delivery that was claimed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claimed {
    /// Which notice.
    pub notice: NoticeId,
    /// To whom.
    pub person: PersonId,
    /// Because of which subscription.
    pub subscription: SubscriptionId,
    /// How often it was tried, this time included.
    pub attempts: u32,
    /// A human or a group.
    pub kind: PersonKind,
    /// The language they read.
    pub lang: Lang,
    /// Through which account.
    pub account: AccountId,
    /// Where that is.
    pub to: Address,
}

/// How a delivery ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// It arrived.
    Sent,
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
            Self::Sent => "sent",
            Self::Failed => "failed",
            Self::Unknown => "unknown",
            Self::Dropped => "dropped",
        }
    }
}

/// One claimed row: what to send, or why not.
enum Turn {
    Send(Claimed),
    Dead(NoticeId, PersonId),
    Unwanted(NoticeId, PersonId),
}

fn turn(row: &mut Row) -> Result<Turn, StoreError> {
    let (notice, person) = (row.take()?, row.take()?);
    let (subscription, attempts, kind, lang) = (row.take()?, row.take()?, row.take()?, row.take()?);
    let account = row.maybe()?;
    let (platform, chat, topic) = (row.maybe()?, row.maybe()?, row.maybe()?);
    let reachable = row.maybe()?.unwrap_or(false);
    if row.take::<i64>()? == 0 {
        return Ok(Turn::Unwanted(notice, person));
    }
    Ok(match (account, platform, chat, topic) {
        (Some(account), Some(platform), Some(chat), Some(topic)) if reachable => Turn::Send(Claimed {
            notice,
            person,
            subscription,
            attempts,
            kind,
            lang,
            account,
            to: Address { platform, chat, topic },
        }),
        _ => Turn::Dead(notice, person),
    })
}

impl Tx {
    /// Claims at most `limit` deliveries that are due on a platform, until the
    /// lease ends. What nobody wants any more is dropped on the way, what was
    /// to go to a dead account goes to the person's next.
    pub async fn claim_deliveries(
        &mut self,
        platform: Platform,
        limit: u32,
        now: i64,
        lease_until: i64,
    ) -> Result<Vec<Claimed>, StoreError> {
        let claim = values![platform, now, limit, lease_until];
        let rows: Vec<(NoticeId, PersonId)> =
            self.list(&DELIVERY_CLAIM, claim, |row| Ok((row.take()?, row.take()?))).await?;
        let mut notices: Vec<NoticeId> = rows.iter().map(|(notice, _)| *notice).collect();
        notices.sort_unstable();
        notices.dedup();
        let mut claimed = Vec::new();
        for notice in notices {
            let persons: Vec<PersonId> =
                rows.iter().filter(|(of, _)| *of == notice).map(|(_, person)| *person).collect();
            let values = values![notice, serde_json::to_string(&persons)?];
            for turn in self.list(&DELIVERY_CLAIMED, values, turn).await? {
                match turn {
                    Turn::Send(row) => claimed.push(row),
                    Turn::Dead(notice, person) => self.reroute(notice, person, now).await?,
                    Turn::Unwanted(notice, person) => {
                        self.end_delivery(notice, person, Ended::Dropped, None, now).await?;
                    }
                }
            }
        }
        Ok(claimed)
    }

    /// Writes down how a claimed delivery ended.
    pub async fn end_delivery(
        &mut self,
        notice: NoticeId,
        person: PersonId,
        ended: Ended,
        message: Option<&str>,
        now: i64,
    ) -> Result<(), StoreError> {
        self.execute(&DELIVERY_FINISH, values![notice, person, ended.code(), message, now]).await.map(drop)
    }

    /// Gives a claimed delivery back, not to be tried before this moment;
    /// `counts` says whether this was a try.
    pub async fn deliver_again(
        &mut self,
        notice: NoticeId,
        person: PersonId,
        not_before: i64,
        counts: bool,
    ) -> Result<(), StoreError> {
        self.execute(&DELIVERY_AGAIN, values![notice, person, not_before, !counts]).await.map(drop)
    }

    /// Nobody is reached through this account any more.
    pub async fn account_gone(&mut self, account: AccountId) -> Result<(), StoreError> {
        self.execute(&DELIVERY_UNREACHABLE, values![account]).await.map(drop)
    }

    /// Sends a claimed delivery through the person's next account; nobody is
    /// reached when there is none.
    pub async fn reroute(&mut self, notice: NoticeId, person: PersonId, now: i64) -> Result<(), StoreError> {
        self.execute(&DELIVERY_REROUTE, values![notice, person, now, now - SERVING]).await.map(drop)
    }

    /// The code of where this person's delivery of a notice stands.
    pub async fn delivery_state(
        &mut self,
        notice: NoticeId,
        person: PersonId,
    ) -> Result<Option<String>, StoreError> {
        self.find(&DELIVERY_STATE, values![notice, person], |row| row.take()).await
    }

    /// Nobody shall be told of this notice any more.
    pub async fn drop_notice(&mut self, notice: NoticeId, now: i64) -> Result<u64, StoreError> {
        self.execute(&DELIVERY_DROP, values![notice, now]).await
    }

    /// Deliveries whose lease ran out: their outcome is not known. How many.
    pub async fn lapse_deliveries(&mut self, now: i64) -> Result<u64, StoreError> {
        self.execute(&DELIVERY_LAPSED, values![now]).await
    }

    /// Moves what waits on a platform that no process speaks to accounts on
    /// one that is spoken. How many.
    pub async fn rehome_deliveries(&mut self, now: i64) -> Result<u64, StoreError> {
        let since = now - SERVING;
        let served: Vec<Platform> = self.list(&SERVED, values![since], |row| row.take()).await?;
        let mut moved = 0;
        for platform in Platform::ALL.iter().copied().filter(|platform| !served.contains(platform)) {
            moved += self.execute(&DELIVERY_REHOME, values![platform, since]).await?;
        }
        Ok(moved)
    }

    /// How many deliveries on these platforms are not over.
    pub async fn open_deliveries(&mut self, platforms: &[Platform]) -> Result<u64, StoreError> {
        self.scalar(&DELIVERIES_OPEN, values![serde_json::to_string(platforms)?]).await
    }

    /// Nothing may be sent to this chat before this moment; with `None`,
    /// nothing that goes to many on this platform.
    pub async fn hold(
        &mut self,
        platform: Platform,
        chat: Option<&str>,
        until: i64,
    ) -> Result<(), StoreError> {
        self.execute(&HOLD_PUT, values![platform, chat.unwrap_or_default(), until]).await.map(drop)
    }

    /// Until when nothing may be sent to this chat (with `None`, to many),
    /// when that is after `now`.
    pub async fn held_until(
        &mut self,
        platform: Platform,
        chat: Option<&str>,
        now: i64,
    ) -> Result<Option<i64>, StoreError> {
        match chat {
            Some(chat) => self.find(&HOLD_CHAT, values![platform, chat, now], |row| row.take()).await,
            None => self.find(&HOLD_BULK, values![platform, now], |row| row.take()).await,
        }
    }

    /// Forgets holds that are over.
    pub async fn prune_holds(&mut self, now: i64) -> Result<(), StoreError> {
        self.execute(&HOLD_PRUNE, &[Value::from(now)]).await.map(drop)
    }

    /// Whether [`Tx::claim_deliveries`] or [`Tx::lapse_deliveries`] would find anything.
    pub async fn delivery_due(&mut self, platform: Platform, now: i64) -> Result<bool, StoreError> {
        Ok(self.scalar::<i64>(&DELIVERY_DUE, values![platform, now]).await? > 0)
    }
}
