//! Persons, and the accounts through which they are reached.

use std::collections::HashMap;

use crate::domain::ids::{AccountId, PersonId};
use crate::domain::lang::{Lang, Reads};
use crate::domain::person::{Account, Address, Person, PersonKind, Platform, Profile, Staff};
use crate::domain::wishes::Wishes;

use super::sql::{Row, Sql, Value, statements, values};
use super::{StoreError, Tx};

/// A person with their role; read by [`person`].
macro_rules! person_columns {
    () => {
        "p.id, p.kind, p.lang, p.lang_chosen, p.wishes, p.zone, p.profile, t.id, t.name, t.role, t.station"
    };
}

/// Where these columns come from.
macro_rules! person_tables {
    () => {
        "person p LEFT JOIN staff_account sa ON sa.person = p.id \
         LEFT JOIN staff t ON t.id = sa.staff AND t.active = 1"
    };
}

/// Whether an account's last use is to be written at a moment. Every turn asks
/// this: once a day is enough for the one account a person has, once a minute
/// where they have several, of which the one used last is told.
macro_rules! unseen {
    ($account:literal, $now:literal) => {
        concat!(
            "(",
            $account,
            ".reachable = 0 OR ",
            $account,
            ".last_seen < ",
            $now,
            " - 86400000 OR (",
            $account,
            ".last_seen < ",
            $now,
            " - 60000 AND EXISTS (SELECT 1 FROM account n \
             WHERE n.person = ",
            $account,
            ".person AND n.id <> ",
            $account,
            ".id)))"
        )
    };
}

statements! {
    PERSON_AT = concat!(
        "SELECT a.id, a.person, a.reachable, ", person_columns!(),
        " FROM account a, ", person_tables!(),
        " WHERE a.platform = $1 AND a.chat = $2 AND a.topic = $3 AND p.id = a.person"
    );
    PERSONS_AT = concat!(
        "SELECT {{gathered a.chat, a.topic, a.id, a.person, a.reachable, \
         CASE WHEN ", unseen!("a", "$4"), " THEN 1 ELSE 0 END, ", person_columns!(), "}} \
         FROM account a, ", person_tables!(),
        " WHERE a.platform = $1 AND a.chat IN {{texts $2}} AND a.topic IN {{texts $3}} AND p.id = a.person"
    );
    PERSON = concat!("SELECT ", person_columns!(), " FROM ", person_tables!(), " WHERE p.id = $1");
    PERSON_CREATE = "INSERT INTO person (kind, lang, zone, created_at) VALUES ($1, $2, $3, $4) RETURNING id";
    ACCOUNT_CREATE = "INSERT INTO account (person, platform, chat, topic, last_seen) \
        VALUES ($1, $2, $3, $4, $5) RETURNING id";
    PERSON_LANG = "UPDATE person SET lang = $2, lang_chosen = 1 WHERE id = $1";
    PERSON_ZONE = "UPDATE person SET zone = $2 WHERE id = $1";
    PERSON_PROFILE = "UPDATE person SET profile = $2 WHERE id = $1";
    // The first origin is the one that brought them.
    PERSON_ORIGIN = "UPDATE person SET origin = $2 WHERE id = $1 AND origin IS NULL";
    ACCOUNT_SEEN = concat!(
        "UPDATE account SET last_seen = $2, reachable = 1 WHERE id IN {{numbers $1}} AND ", unseen!("account", "$2"),
        " RETURNING id, person, (SELECT COUNT(*) FROM account o WHERE o.person = account.person)"
    );
    // Each time an account is found dead its owner is to be told once.
    ACCOUNT_REACHABLE = "UPDATE account SET warned = CASE WHEN reachable = 1 AND $4 = 0 THEN 0 ELSE warned END, \
        reachable = $4 WHERE platform = $1 AND chat = $2 AND topic = $3";
    ACCOUNT_WARN = "UPDATE account SET warned = 1 WHERE platform = $1 AND chat = $2 AND topic = $3 \
        AND reachable = 0 AND warned = 0";
    ACCOUNTS = "SELECT id, person, reachable, platform, chat, topic FROM account WHERE person = $1 \
        ORDER BY last_seen DESC, id";
    ACCOUNT_LINK = "UPDATE account SET person = $2 WHERE id = $1";
    ACCOUNT_MOVE = "UPDATE account SET chat = $3 WHERE platform = $1 AND chat = $2";
    // What stands at the new address already gives way: the old record has the subscriptions.
    ACCOUNT_MOVE_CLEAR = "DELETE FROM account WHERE platform = $1 AND chat = $3 AND topic IN \
        (SELECT topic FROM account WHERE platform = $1 AND chat = $2)";
    CONVERSATION_MOVE_CLEAR = "DELETE FROM conversation WHERE platform = $1 AND chat = $3 AND EXISTS \
        (SELECT 1 FROM conversation c WHERE c.platform = $1 AND c.chat = $2)";
    CONVERSATION_MOVE = "UPDATE conversation SET chat = $3 WHERE platform = $1 AND chat = $2";
    // Ids of messages are those of the old chat.
    ANCHOR_MOVE = "DELETE FROM anchor WHERE platform = $1 AND chat = $2";
    OUTBOX_MOVE = "UPDATE outbox SET chat = $3 WHERE platform = $1 AND chat = $2 AND finished_at IS NULL";
}

/// Reads [`person_columns`].
fn person(row: &mut Row) -> Result<Person, StoreError> {
    let (id, kind, lang) = (row.take()?, row.take()?, row.take()?);
    let (lang_chosen, reads) = (row.take()?, Wishes::parse(&row.take::<String>()?).reads);
    let (zone, profile) = (row.take()?, row.json()?);
    let (staff, name, role, station) = (row.maybe()?, row.maybe()?, row.maybe()?, row.maybe()?);
    let staff = match (staff, name, role) {
        (Some(id), Some(name), Some(role)) => Some(Staff { id, name, role, station }),
        _ => None,
    };
    Ok(Person { id, kind, lang, lang_chosen, reads, zone, profile, staff })
}

/// Somebody at an address.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    /// The account.
    pub account: Account,
    /// Whether [`Tx::seen`] would write anything.
    pub unseen: bool,
    /// Whose it is.
    pub person: Person,
}

fn account(row: &mut Row) -> Result<Account, StoreError> {
    let (id, person, reachable) = (row.take()?, row.take()?, row.take()?);
    let address = Address { platform: row.take()?, chat: row.take()?, topic: row.take()? };
    Ok(Account { id, person, address, reachable })
}

impl Tx {
    /// Who is at this address.
    ///
    /// # Errors
    /// When the database fails; so everywhere in the store.
    pub async fn person_at(&mut self, at: &Address) -> Result<Option<(Account, Person)>, StoreError> {
        self.find(&PERSON_AT, values![at.platform, &at.chat, &at.topic], |row| {
            let (id, owner, reachable) = (row.take()?, row.take()?, row.take()?);
            let account = Account { id, person: owner, address: at.clone(), reachable };
            Ok((account, person(row)?))
        })
        .await
    }

    /// Who is at these addresses of a platform. Nobody there is not in it.
    pub async fn persons_at(
        &mut self,
        platform: Platform,
        places: &[&Address],
        now: i64,
    ) -> Result<HashMap<Address, Known>, StoreError> {
        let (chats, topics) = super::chats_and_topics(places)?;
        let rows = self.gathered(&PERSONS_AT, values![platform, chats, topics, now]).await?;
        let read = |mut row: Row| {
            let at = Address { platform, chat: row.take()?, topic: row.take()? };
            let (id, owner, reachable) = (row.take()?, row.take()?, row.take()?);
            let unseen = row.take()?;
            let account = Account { id, person: owner, address: at.clone(), reachable };
            Ok((at, Known { account, unseen, person: person(&mut row)? }))
        };
        rows.into_iter().map(read).collect()
    }

    /// Makes a record for whoever is at this address, with `lang` as a guess.
    pub async fn create_person(
        &mut self,
        kind: PersonKind,
        at: &Address,
        lang: Lang,
        zone: &str,
        now: i64,
    ) -> Result<(Account, Person), StoreError> {
        let id: PersonId = self.scalar(&PERSON_CREATE, values![kind, lang, zone, now]).await?;
        let account: AccountId =
            self.scalar(&ACCOUNT_CREATE, values![id, at.platform, &at.chat, &at.topic, now]).await?;
        let account = Account { id: account, person: id, address: at.clone(), reachable: true };
        let person = Person {
            id,
            kind,
            lang,
            lang_chosen: false,
            reads: Reads::default(),
            zone: zone.to_owned(),
            profile: Profile::default(),
            staff: None,
        };
        Ok((account, person))
    }

    /// Somebody who has no account and is reached nowhere.
    pub async fn create_visitor(&mut self, lang: Lang, zone: &str, now: i64) -> Result<PersonId, StoreError> {
        self.scalar(&PERSON_CREATE, values![PersonKind::Human, lang, zone, now]).await
    }

    /// A person.
    pub async fn person(&mut self, id: PersonId) -> Result<Option<Person>, StoreError> {
        self.find(&PERSON, values![id], person).await
    }

    /// What a statement counts for each of these persons; what else it takes
    /// stands behind them.
    pub(super) async fn counts(
        &mut self,
        sql: &'static Sql,
        persons: &[PersonId],
        others: &[Value<'_>],
    ) -> Result<HashMap<PersonId, u32>, StoreError> {
        let ids: Vec<i64> = persons.iter().map(|person| person.0).collect();
        let values = [&[serde_json::to_string(&ids)?.into()], others].concat();
        let rows = self.gathered(sql, &values).await?;
        rows.into_iter().map(|mut row| Ok((row.take()?, row.take()?))).collect()
    }

    /// Every account of a person, the one used last first.
    pub async fn accounts(&mut self, person: PersonId) -> Result<Vec<Account>, StoreError> {
        self.list(&ACCOUNTS, values![person], account).await
    }

    /// The language a person chose.
    pub async fn set_lang(&mut self, person: PersonId, lang: Lang) -> Result<(), StoreError> {
        self.execute(&PERSON_LANG, values![person, lang]).await.map(drop)
    }

    /// The zone (IANA) a person reads times in.
    pub async fn set_zone(&mut self, person: PersonId, zone: &str) -> Result<(), StoreError> {
        self.execute(&PERSON_ZONE, values![person, zone]).await.map(drop)
    }

    /// What a person told about themselves.
    pub async fn set_profile(&mut self, person: PersonId, profile: &Profile) -> Result<(), StoreError> {
        self.execute(&PERSON_PROFILE, values![person, serde_json::to_string(profile)?]).await.map(drop)
    }

    /// Where a person came from; only the first time counts.
    pub async fn set_origin(&mut self, person: PersonId, origin: &str) -> Result<(), StoreError> {
        self.execute(&PERSON_ORIGIN, values![person, origin]).await.map(drop)
    }

    /// The person was here just now, so they are reached here. Cheap to call in every turn.
    pub async fn seen(&mut self, account: &Account, now: i64) -> Result<(), StoreError> {
        self.all_seen(&[account], now).await
    }

    /// The same for several accounts.
    pub async fn all_seen(&mut self, accounts: &[&Account], now: i64) -> Result<(), StoreError> {
        let ids: Vec<i64> = accounts.iter().map(|account| account.id.0).collect();
        let seen: Vec<(AccountId, PersonId, i64)> = self
            .list(&ACCOUNT_SEEN, values![serde_json::to_string(&ids)?, now], |row| {
                Ok((row.take()?, row.take()?, row.take()?))
            })
            .await?;
        for (id, person, count) in seen {
            // Where they are told hangs on where they were last, if there is a choice.
            let returned = accounts.iter().any(|account| account.id == id && !account.reachable);
            if count > 1 || returned {
                self.route(person).await?;
            }
        }
        Ok(())
    }

    /// Whether messages still arrive at this address.
    pub async fn set_reachable(&mut self, at: &Address, reachable: bool) -> Result<(), StoreError> {
        self.execute(&ACCOUNT_REACHABLE, values![at.platform, &at.chat, &at.topic, reachable]).await?;
        self.stale_channel(at).await?;
        self.route_chat(at).await
    }

    /// Whether the owner of this account is yet to be told that it cannot be
    /// written to; from now on they count as told.
    pub async fn warn_unreached(&mut self, at: &Address) -> Result<bool, StoreError> {
        Ok(self.execute(&ACCOUNT_WARN, values![at.platform, &at.chat, &at.topic]).await? == 1)
    }

    /// Gives an account to another person.
    pub async fn link_account(&mut self, account: AccountId, person: PersonId) -> Result<(), StoreError> {
        self.execute(&ACCOUNT_LINK, values![account, person]).await?;
        self.route(person).await
    }

    /// A chat has another id from now on: accounts, dialogues and what waits
    /// to be sent there go with it.
    pub async fn move_account(&mut self, from: &Address, to: &Address) -> Result<(), StoreError> {
        if from.chat == to.chat {
            return Ok(());
        }
        let both = values![from.platform, &from.chat, &to.chat];
        self.execute(&ACCOUNT_MOVE_CLEAR, both).await?;
        self.execute(&ACCOUNT_MOVE, both).await?;
        self.execute(&CONVERSATION_MOVE_CLEAR, both).await?;
        self.execute(&CONVERSATION_MOVE, both).await?;
        self.execute(&ANCHOR_MOVE, values![from.platform, &from.chat]).await?;
        self.route_chat(to).await?;
        self.execute(&OUTBOX_MOVE, both).await.map(drop)
    }
}
