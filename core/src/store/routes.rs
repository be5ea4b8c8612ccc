//! Through which account a person is told.
//!
//! The one they prefer, else the one used last, the web after the others.
//! Subscriptions carry the answer along, so that spreading a notice need not
//! ask for it person by person: [`Tx::route`] follows what changed.

use crate::domain::ids::{AccountId, PersonId};
use crate::domain::person::Address;

use super::sql::{statements, values};
use super::{StoreError, Tx};

/// The account through which a person is told: on a platform that is spoken
/// since a moment before any other, the preferred one, the web last, what was
/// used last first.
macro_rules! best_account {
    ($person:literal, $since:literal) => {
        concat!(
            "(SELECT a.id FROM account a WHERE a.person = ", $person, " AND a.reachable = 1 ORDER BY \
             CASE WHEN a.platform IN (SELECT v.platform FROM serving v WHERE v.seen_at > ", $since, ") \
             THEN 0 ELSE 1 END, CASE WHEN a.id = (SELECT r.preferred FROM person r WHERE r.id = a.person) \
             THEN 0 ELSE 1 END, CASE WHEN a.platform = 'web' THEN 1 ELSE 0 END, a.last_seen DESC, a.id LIMIT 1)"
        )
    };
}
pub(super) use best_account;

/// The same, whoever speaks the platforms just now: that changes with every start.
macro_rules! own_account {
    ($person:literal) => {
        concat!(
            "(SELECT a.id FROM account a WHERE a.person = ",
            $person,
            " AND a.reachable = 1 ORDER BY \
             CASE WHEN a.id = (SELECT r.preferred FROM person r WHERE r.id = a.person) THEN 0 ELSE 1 END, \
             CASE WHEN a.platform = 'web' THEN 1 ELSE 0 END, a.last_seen DESC, a.id LIMIT 1)"
        )
    };
}

statements! {
    ROUTE = concat!(
        "UPDATE subscription SET account = ", own_account!("$1"), ", platform = (SELECT b.platform FROM account b \
         WHERE b.id = ", own_account!("$1"), ") WHERE person = $1 AND removed_at IS NULL \
         AND COALESCE(account, 0) <> COALESCE(", own_account!("$1"), ", 0)"
    );
    ROUTE_AT = "SELECT DISTINCT person FROM account WHERE platform = $1 AND chat = $2";
    ROUTE_OF = "SELECT person FROM account WHERE id = $1";
    ACCOUNT_GONE = "UPDATE account SET warned = CASE WHEN reachable = 1 THEN 0 ELSE warned END, reachable = 0 WHERE id = $1";
    PREFER = "UPDATE person SET preferred = $2 WHERE id = $1";
}

impl Tx {
    /// Has the person's subscriptions follow what is true of their accounts now.
    pub async fn route(&mut self, person: PersonId) -> Result<(), StoreError> {
        self.execute(&ROUTE, values![person]).await.map(drop)
    }

    /// The same for whoever has an account in this chat.
    pub(super) async fn route_chat(&mut self, at: &Address) -> Result<(), StoreError> {
        let persons: Vec<PersonId> =
            self.list(&ROUTE_AT, values![at.platform, &at.chat], |row| row.take()).await?;
        for person in persons {
            self.route(person).await?;
        }
        Ok(())
    }

    /// The same for the owner of this account.
    pub(super) async fn route_account(&mut self, account: AccountId) -> Result<(), StoreError> {
        let owner: Option<PersonId> = self.find(&ROUTE_OF, values![account], |row| row.take()).await?;
        match owner {
            Some(person) => self.route(person).await,
            None => Ok(()),
        }
    }

    /// Nobody is reached through this account any more.
    pub async fn account_gone(&mut self, account: AccountId) -> Result<(), StoreError> {
        self.execute(&ACCOUNT_GONE, values![account]).await?;
        self.stale_account(account).await?;
        self.route_account(account).await
    }

    /// The account the person wants to be told through; with `None`, the one
    /// they used last.
    pub async fn prefer(&mut self, person: PersonId, account: Option<AccountId>) -> Result<(), StoreError> {
        self.execute(&PREFER, values![person, account]).await?;
        self.route(person).await
    }
}
