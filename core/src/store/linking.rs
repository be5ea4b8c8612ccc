//! Two records of one person become one, and an account becomes a person again.
//!
//! While they are joined nothing is on its way to either and no notice is being
//! spread: a row that changes hands then would be lost or told twice.

use crate::dialogue::change::Joins;
use crate::domain::ids::{AccountId, NoticeId, PersonId, StaffId};
use crate::domain::person::{Address, Platform, Profile};

use super::sql::{statements, values};
use super::{StoreError, Tx};

/// Interests that give way: in a posting in which the other has an older one.
macro_rules! younger_interests {
    () => {
        "withdrawn_at IS NULL AND person IN ($1, $2) AND EXISTS (SELECT 1 FROM interest o \
         WHERE o.posting = interest.posting AND o.person IN ($1, $2) AND o.person <> interest.person \
         AND o.withdrawn_at IS NULL AND (o.sent_at < interest.sent_at \
         OR (o.sent_at = interest.sent_at AND o.id < interest.id)))"
    };
}

/// Notices of which a person has a row. They are found notice by notice, for
/// rows stand in the order of notices.
macro_rules! notices_of {
    ($person:literal) => {
        concat!("SELECT d.notice FROM notice n JOIN delivery d ON d.notice = n.id AND d.person = ", $person)
    };
}

statements! {
    LINK_CODE_PUT = "INSERT INTO link_code (hash, person, expires_at) VALUES ($1, $2, $3)";
    LINK_CODE = "SELECT person FROM link_code WHERE hash = $1 AND used_at IS NULL AND expires_at > $2";
    LINK_CODE_USE = "UPDATE link_code SET used_at = $2 WHERE hash = $1 AND used_at IS NULL AND expires_at > $2";
    LINK_CODE_PRUNE = "DELETE FROM link_code WHERE expires_at <= $1";
    LINK_CODE_CLEAR = "DELETE FROM link_code WHERE person = $1";
    LINK_PERSONS = "SELECT id FROM person WHERE id IN ($1, $2) ORDER BY id {{for update}}";
    LINK_ACCOUNTS = "SELECT id FROM account WHERE person = $1 ORDER BY id {{skip locked}}";
    LINK_STILL = "SELECT id FROM account WHERE person = $1 AND platform = $2 AND chat = $3 AND topic = $4 {{for share}}";
    LINK_SENDERS = "SELECT claimed FROM sender ORDER BY platform {{for update}}";
    LINK_SPREADING = "SELECT id FROM notice WHERE spread = 0 ORDER BY id {{for update}}";
    LINK_DOUBT = concat!(
        "SELECT CASE WHEN EXISTS (", notices_of!("$1"), " WHERE n.open = 1 AND d.doubt > 0 \
         AND d.state = 'queued') THEN CAST(1 AS BIGINT) ELSE 0 END"
    );
    LINK_STAFF = "SELECT a.staff FROM staff_account a JOIN staff t ON t.id = a.staff AND t.active = 1 \
        WHERE a.person = $1";
    LINK_PLATFORMS = "SELECT DISTINCT platform FROM account WHERE person = $1 AND reachable = 1 ORDER BY platform";
    COUNT_SUBSCRIPTIONS = "SELECT COUNT(*) FROM subscription s WHERE s.person = $1 AND s.removed_at IS NULL \
        AND NOT EXISTS (SELECT 1 FROM subscription o WHERE o.person = $2 AND o.filter = s.filter \
        AND o.removed_at IS NULL)";
    COUNT_INTERESTS = "SELECT COUNT(*) FROM interest WHERE person = $1 AND withdrawn_at IS NULL";
    COUNT_YOUNGER = concat!("SELECT COUNT(*) FROM interest WHERE ", younger_interests!());
    COUNT_SAVED = "SELECT COUNT(*) FROM saved WHERE person = $1";
    COUNT_REGISTRATIONS = "SELECT COUNT(*) FROM registration WHERE person = $1 \
        AND state IN ('requested', 'waiting', 'offered', 'confirmed')";
    JOIN_SAME = "UPDATE subscription SET removed_at = $3 WHERE person = $1 AND removed_at IS NULL AND filter IN \
        (SELECT o.filter FROM subscription o WHERE o.person = $2 AND o.removed_at IS NULL)";
    JOIN_SUBSCRIPTIONS = "UPDATE subscription SET person = $2 WHERE person = $1";
    JOIN_YOUNGER = concat!(
        "UPDATE interest SET state = 'withdrawn', withdrawn_at = $3, profile = '{}', message = '', shared = 0 \
         WHERE ", younger_interests!()
    );
    JOIN_INTERESTS = "UPDATE interest SET person = $2 WHERE person = $1";
    JOIN_SAVED = "INSERT INTO saved (person, posting, at) SELECT $2, s.posting, s.at FROM saved s \
        WHERE s.person = $1 ON CONFLICT (person, posting) DO NOTHING";
    JOIN_SAVED_CLEAR = "DELETE FROM saved WHERE person = $1";
    // Whoever was switched off brings nothing along, and gives way to who was not.
    JOIN_STAFF = "INSERT INTO staff_account (person, staff, linked_at) SELECT $2, a.staff, a.linked_at \
        FROM staff_account a JOIN staff t ON t.id = a.staff AND t.active = 1 WHERE a.person = $1 \
        ON CONFLICT (person) DO UPDATE SET staff = excluded.staff, linked_at = excluded.linked_at";
    JOIN_STAFF_CLEAR = "DELETE FROM staff_account WHERE person = $1";
    // What one of the two was told already is not told the other.
    JOIN_TOLD = concat!(
        "UPDATE delivery SET state = 'dropped', not_before = 0, gathered = 0, updated_at = $3 WHERE person = $2 \
         AND state IN ('queued', 'gathered') AND notice IN (", notices_of!("$1"), " WHERE d.state IN ('sent', 'unknown'))"
    );
    // What was only waiting for its turn waits for the moment of now: turns are
    // taken in the order of persons, and this one's may be over.
    JOIN_DELIVERIES = concat!(
        "UPDATE delivery SET person = $2, not_before = CASE WHEN state = 'queued' AND not_before = 0 THEN $3 \
         ELSE not_before END WHERE person = $1 AND notice IN (", notices_of!("$1"), ") \
         AND notice NOT IN (", notices_of!("$2"), ")"
    );
    JOIN_DELIVERIES_REST = concat!(
        "UPDATE delivery SET state = 'dropped', not_before = 0, gathered = 0, updated_at = $2 WHERE person = $1 \
         AND state IN ('queued', 'gathered') AND notice IN (", notices_of!("$1"), ")"
    );
    JOIN_ACCOUNTS = "UPDATE account SET person = $2 WHERE person = $1";
    JOIN_SESSIONS = "UPDATE session SET person = $2 WHERE person = $1";
    JOIN_IMPORTS = "UPDATE import SET person = $2 WHERE person = $1";
    JOIN_OUTBOX = "UPDATE outbox SET person = $2 WHERE person = $1 AND finished_at IS NULL";
    JOIN_LATER = "UPDATE later SET person = $2 WHERE person = $1";
    JOIN_QUESTIONS = "UPDATE question SET person = $2 WHERE person = $1";
    JOIN_MAPPINGS = "UPDATE mapping SET set_by = $2 WHERE set_by = $1";
    JOIN_PROFILES = "SELECT profile FROM person WHERE id = $1";
    JOIN_CLEAR = "UPDATE person SET profile = '{}', wishes = '', preferred = NULL WHERE id = $1";
    UNLINK_PERSON = "INSERT INTO person (kind, lang, lang_chosen, zone, created_at) \
        SELECT 'human', p.lang, p.lang_chosen, p.zone, $2 FROM person p WHERE p.id = $1 RETURNING id";
    UNLINK_ACCOUNT = "UPDATE account SET person = $3 WHERE id = $2 AND person = $1";
    UNLINK_PREFERRED = "UPDATE person SET preferred = NULL WHERE id = $1 AND preferred = $2";
}

/// What came of joining two persons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joined {
    /// They are one.
    Done,
    /// A notice is on its way to one of them, or being spread, or an account of
    /// the one acts or was joined at the same moment. Nothing was changed.
    Busy,
    /// Both are members of staff, and different ones. Nothing was changed.
    TwoMembers,
    /// The code was used meanwhile. Nothing was changed.
    UsedUp,
}

impl Tx {
    /// Keeps a one-time code (its hash) until it is used or ends (ms since
    /// 1970); an older one of the same person opens nothing any more.
    pub async fn create_link_code(
        &mut self,
        hash: &str,
        person: PersonId,
        expires: i64,
    ) -> Result<(), StoreError> {
        self.execute(&LINK_CODE_CLEAR, values![person]).await?;
        self.execute(&LINK_CODE_PUT, values![hash, person, expires]).await.map(drop)
    }

    /// Who made this code, if it can still be used.
    pub async fn link_code(&mut self, hash: &str, now: i64) -> Result<Option<PersonId>, StoreError> {
        self.find(&LINK_CODE, values![hash, now], |row| row.take()).await
    }

    /// Forgets codes that ended.
    pub async fn prune_link_codes(&mut self, now: i64) -> Result<(), StoreError> {
        self.execute(&LINK_CODE_PRUNE, values![now]).await.map(drop)
    }

    /// What would be joined if `from` became one with `into`.
    pub async fn joins(&mut self, from: PersonId, into: PersonId) -> Result<Joins, StoreError> {
        let both = values![from, into];
        let platforms: Vec<Platform> = self.list(&LINK_PLATFORMS, values![into], |row| row.take()).await?;
        Ok(Joins {
            platforms,
            subscriptions: self.scalar(&COUNT_SUBSCRIPTIONS, both).await?,
            interests: self.scalar(&COUNT_INTERESTS, values![from]).await?,
            withdrawn: self.scalar(&COUNT_YOUNGER, both).await?,
            saved: self.scalar(&COUNT_SAVED, values![from]).await?,
            registrations: self.scalar(&COUNT_REGISTRATIONS, values![from]).await?,
            staff: self.member_behind(from).await?.is_some(),
        })
    }

    /// The active member of staff whom this person's accounts act for.
    pub(crate) async fn member_behind(&mut self, person: PersonId) -> Result<Option<StaffId>, StoreError> {
        self.find(&LINK_STAFF, values![person], |row| row.take()).await
    }

    /// Whether this account is the person's. If so it stays theirs until the
    /// transaction is over, so what is written for them is not left behind by
    /// another account of theirs that is joined with somebody meanwhile.
    pub async fn is_still_at(&mut self, person: PersonId, at: &Address) -> Result<bool, StoreError> {
        let held = values![person, at.platform, &at.chat, &at.topic];
        Ok(self.find(&LINK_STILL, held, |row| row.take::<AccountId>()).await?.is_some())
    }

    /// Makes `from`, who acts at an address, one with `into`, under a code that
    /// is used up with it: what `from` had is `into`'s, and each notice is told
    /// once.
    pub async fn join_persons(
        &mut self,
        (from, by): (PersonId, &Address),
        into: PersonId,
        hash: &str,
        now: i64,
    ) -> Result<Joined, StoreError> {
        let both = values![from, into];
        // In the order of ids, whoever joins whom: so two joins never wait for each other.
        self.list(&LINK_PERSONS, both, |row| row.take::<PersonId>()).await?;
        if !self.acts_alone(from, by).await? || self.is_busy_with(&[from, into]).await? {
            return Ok(Joined::Busy);
        }
        let (mine, theirs) = (self.member_behind(from).await?, self.member_behind(into).await?);
        if mine.is_some() && theirs.is_some() && mine != theirs {
            return Ok(Joined::TwoMembers);
        }
        if self.execute(&LINK_CODE_USE, values![hash, now]).await? == 0 {
            return Ok(Joined::UsedUp);
        }
        let at_now = values![from, into, now];
        self.execute(&JOIN_SAME, at_now).await?;
        self.execute(&JOIN_SUBSCRIPTIONS, both).await?;
        self.execute(&JOIN_YOUNGER, at_now).await?;
        self.execute(&JOIN_INTERESTS, both).await?;
        self.execute(&JOIN_SAVED, both).await?;
        self.execute(&JOIN_SAVED_CLEAR, values![from]).await?;
        self.execute(&JOIN_STAFF, both).await?;
        self.execute(&JOIN_STAFF_CLEAR, values![from]).await?;
        self.execute(&JOIN_TOLD, at_now).await?;
        self.execute(&JOIN_DELIVERIES, at_now).await?;
        self.execute(&JOIN_DELIVERIES_REST, values![from, now]).await?;
        for sql in [
            &JOIN_ACCOUNTS,
            &JOIN_SESSIONS,
            &JOIN_IMPORTS,
            &JOIN_OUTBOX,
            &JOIN_LATER,
            &JOIN_MAPPINGS,
            &JOIN_QUESTIONS,
        ] {
            self.execute(sql, both).await?;
        }
        self.join_profiles(from, into).await?;
        self.execute(&LINK_CODE_CLEAR, values![from]).await?;
        self.execute(&JOIN_CLEAR, values![from]).await?;
        self.route(into).await?;
        self.gather_anew(into, now).await?;
        Ok(Joined::Done)
    }

    /// Whether a person still acts at this address, and at no other just now.
    /// Another turn of theirs is not waited for: it may wait for this one.
    async fn acts_alone(&mut self, person: PersonId, by: &Address) -> Result<bool, StoreError> {
        let free = self.list(&LINK_ACCOUNTS, values![person], |row| row.take::<AccountId>()).await?;
        let theirs = self.accounts(person).await?;
        Ok(free.len() == theirs.len() && theirs.iter().any(|account| account.address == *by))
    }

    /// Whether a notice is on its way to one of these, or being spread; until
    /// the transaction is over none begins to be.
    async fn is_busy_with(&mut self, persons: &[PersonId]) -> Result<bool, StoreError> {
        let claims: Vec<String> = self.list(&LINK_SENDERS, &[], |row| row.take()).await?;
        for claimed in claims {
            let under_way: Vec<(NoticeId, PersonId)> = serde_json::from_str(&claimed)?;
            if under_way.iter().any(|(_, person)| persons.contains(person)) {
                return Ok(true);
            }
        }
        for person in persons {
            if self.scalar::<i64>(&LINK_DOUBT, values![*person]).await? > 0 {
                return Ok(true);
            }
        }
        Ok(!self.list(&LINK_SPREADING, &[], |row| row.take::<NoticeId>()).await?.is_empty())
    }

    /// What `into` did not tell, `from` may have told.
    async fn join_profiles(&mut self, from: PersonId, into: PersonId) -> Result<(), StoreError> {
        let told: Option<Profile> = self.find(&JOIN_PROFILES, values![from], |row| row.json()).await?;
        let kept: Option<Profile> = self.find(&JOIN_PROFILES, values![into], |row| row.json()).await?;
        let (Some(told), Some(kept)) = (told, kept) else { return Ok(()) };
        let or = |kept: String, told: String| if kept.is_empty() { told } else { kept };
        let joined = Profile {
            name: or(kept.name, told.name),
            institution: or(kept.institution, told.institution),
            expertise: or(kept.expertise, told.expertise),
            email: or(kept.email, told.email),
        };
        self.set_profile(into, &joined).await
    }

    /// Makes an account of a person a person of its own, of whom nothing is
    /// known but the language and zone. A code that was made from it would lead
    /// back, so none of the person's opens anything any more.
    pub async fn take_account_out(
        &mut self,
        person: PersonId,
        account: AccountId,
        now: i64,
    ) -> Result<(), StoreError> {
        let anew: PersonId = self.scalar(&UNLINK_PERSON, values![person, now]).await?;
        self.execute(&UNLINK_ACCOUNT, values![person, account, anew]).await?;
        self.execute(&UNLINK_PREFERRED, values![person, account]).await?;
        self.execute(&LINK_CODE_CLEAR, values![person]).await?;
        self.route(person).await
    }
}
