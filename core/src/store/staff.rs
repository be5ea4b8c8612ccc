//! Stations, members of staff, how they sign in, and sessions of the web.

use crate::dialogue::need::Member;
use crate::domain::access::Role;
use crate::domain::ids::{PersonId, StaffId, StationId};
use crate::domain::person::{Address, Staff};
use crate::domain::place::Place;
use crate::domain::station::Station;

use super::sql::{Row, statements, values};
use super::{StoreError, Tx};

statements! {
    STATION = "SELECT id, code, name_zh, name_en, place FROM station WHERE id = $1";
    STATION_BY_CODE = "SELECT id, code, name_zh, name_en, place FROM station WHERE code = $1";
    STATIONS = "SELECT id, code, name_zh, name_en, place FROM station ORDER BY code";
    STATION_PUT = "INSERT INTO station (code, name_zh, name_en, place) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (code) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en, \
        place = excluded.place RETURNING id";
    STAFF = "SELECT id, name, role, station FROM staff WHERE id = $1 AND active = 1";
    STAFF_BY_NAME = "SELECT id, name, role, station FROM staff WHERE name = $1 AND active = 1 ORDER BY id";
    STAFF_CREATE = "INSERT INTO staff (name, role, station, created_at) VALUES ($1, $2, $3, $4) RETURNING id";
    STAFF_ACTIVE = "UPDATE staff SET active = $2 WHERE id = $1";
    STAFF_LINK = "INSERT INTO staff_account (person, staff, linked_at) VALUES ($1, $2, $3) \
        ON CONFLICT (person) DO UPDATE SET staff = excluded.staff, linked_at = excluded.linked_at";
    STAFF_PERSONS = "SELECT person FROM staff_account WHERE staff = $1 ORDER BY linked_at, person";
    MEMBERS = "SELECT t.id, t.name, t.role, s.code FROM staff t LEFT JOIN station s ON s.id = t.station \
        WHERE t.active = 1 ORDER BY t.id";
    MEMBER_ACCOUNTS = "SELECT DISTINCT sa.staff, a.platform FROM staff_account sa \
        JOIN account a ON a.person = sa.person ORDER BY sa.staff, a.platform";
    CODE_CREATE = "INSERT INTO staff_code (hash, staff, expires_at) VALUES ($1, $2, $3)";
    // Used up in the same statement that finds it: it works once.
    CODE_REDEEM = "UPDATE staff_code SET used_at = $2 WHERE hash = $1 AND used_at IS NULL AND expires_at > $2 \
        RETURNING staff";
    WRONG_CODE = "INSERT INTO wrong_code (platform, chat, at) VALUES ($1, $2, $3)";
    WRONG_CODES = "SELECT COUNT(*) FROM wrong_code WHERE platform = $1 AND chat = $2 AND at >= $3";
    WRONG_CODE_PRUNE = "DELETE FROM wrong_code WHERE at < $1";
    SESSION_CREATE = "INSERT INTO session (hash, person, expires_at) VALUES ($1, $2, $3)";
    SESSION = "SELECT person FROM session WHERE hash = $1 AND expires_at > $2";
    SESSION_END = "DELETE FROM session WHERE hash = $1";
    SESSION_PRUNE = "DELETE FROM session WHERE expires_at <= $1";
}

fn station(row: &mut Row) -> Result<Station, StoreError> {
    Ok(Station {
        id: row.take()?,
        code: row.take()?,
        name_zh: row.take()?,
        name_en: row.take()?,
        place: row.maybe()?,
    })
}

fn staff(row: &mut Row) -> Result<Staff, StoreError> {
    Ok(Staff { id: row.take()?, name: row.take()?, role: row.take()?, station: row.maybe()? })
}

impl Tx {
    /// A station.
    pub async fn station(&mut self, id: StationId) -> Result<Option<Station>, StoreError> {
        self.find(&STATION, values![id], station).await
    }

    /// The station with this code.
    pub async fn station_by_code(&mut self, code: &str) -> Result<Option<Station>, StoreError> {
        self.find(&STATION_BY_CODE, values![code], station).await
    }

    /// Every station by its code.
    pub async fn stations(&mut self) -> Result<Vec<Station>, StoreError> {
        self.list(&STATIONS, &[], station).await
    }

    /// Makes a station, or gives the one with this code these names.
    pub async fn create_station(
        &mut self,
        code: &str,
        name_zh: &str,
        name_en: &str,
        place: Option<Place>,
    ) -> Result<StationId, StoreError> {
        self.scalar(&STATION_PUT, values![code, name_zh, name_en, place]).await
    }

    /// An active member of staff.
    pub async fn staff(&mut self, id: StaffId) -> Result<Option<Staff>, StoreError> {
        self.find(&STAFF, values![id], staff).await
    }

    /// Every active member with this name.
    pub async fn staff_by_name(&mut self, name: &str) -> Result<Vec<Staff>, StoreError> {
        self.list(&STAFF_BY_NAME, values![name], staff).await
    }

    /// Takes a member on.
    pub async fn create_staff(
        &mut self,
        name: &str,
        role: Role,
        station: Option<StationId>,
        now: i64,
    ) -> Result<StaffId, StoreError> {
        self.scalar(&STAFF_CREATE, values![name, role, station, now]).await
    }

    /// Whether a member may act at all.
    pub async fn set_active(&mut self, id: StaffId, active: bool) -> Result<(), StoreError> {
        self.execute(&STAFF_ACTIVE, values![id, active]).await.map(drop)
    }

    /// This person acts as this member from now on, and as no other.
    pub async fn link_staff(&mut self, id: StaffId, person: PersonId, now: i64) -> Result<(), StoreError> {
        self.execute(&STAFF_LINK, values![person, id, now]).await.map(drop)
    }

    /// The persons who act as this member.
    pub async fn persons_of_staff(&mut self, id: StaffId) -> Result<Vec<PersonId>, StoreError> {
        self.list(&STAFF_PERSONS, values![id], |row| row.take()).await
    }

    /// Every active member with the platforms they signed in on.
    pub async fn members(&mut self) -> Result<Vec<Member>, StoreError> {
        let mut members = self
            .list(&MEMBERS, &[], |row| {
                Ok(Member {
                    id: row.take()?,
                    name: row.take()?,
                    role: row.take()?,
                    station: row.maybe()?,
                    accounts: Vec::new(),
                })
            })
            .await?;
        let accounts = self
            .list(&MEMBER_ACCOUNTS, &[], |row| Ok((row.take::<StaffId>()?, row.take::<String>()?)))
            .await?;
        for (id, platform) in accounts {
            if let Some(member) = members.iter_mut().find(|member| member.id == id) {
                member.accounts.push(platform);
            }
        }
        Ok(members)
    }

    /// Keeps a one-time code (its hash) until it is used or ends (ms since 1970).
    pub async fn create_code(&mut self, id: StaffId, hash: &str, expires: i64) -> Result<(), StoreError> {
        self.execute(&CODE_CREATE, values![hash, id, expires]).await.map(drop)
    }

    /// Uses a one-time code up: the person acts as its member from now on.
    /// `None` when it is unknown, used or too old.
    pub async fn redeem_code(
        &mut self,
        hash: &str,
        person: PersonId,
        now: i64,
    ) -> Result<Option<Staff>, StoreError> {
        let id = self.find(&CODE_REDEEM, values![hash, now], |row| row.take::<StaffId>()).await?;
        let Some(id) = id else { return Ok(None) };
        let Some(staff) = self.staff(id).await? else { return Ok(None) };
        self.link_staff(id, person, now).await?;
        Ok(Some(staff))
    }

    /// A wrong code came from here.
    pub async fn note_wrong_code(&mut self, at: &Address, now: i64) -> Result<(), StoreError> {
        self.execute(&WRONG_CODE, values![at.platform, &at.chat, now]).await.map(drop)
    }

    /// How many wrong codes came from here since this moment (ms since 1970).
    pub async fn wrong_codes_since(&mut self, at: &Address, since: i64) -> Result<u32, StoreError> {
        self.scalar(&WRONG_CODES, values![at.platform, &at.chat, since]).await
    }

    /// Forgets wrong codes from before `before` and sessions that ended at `now`.
    pub async fn prune_sign_in(&mut self, before: i64, now: i64) -> Result<(), StoreError> {
        self.execute(&WRONG_CODE_PRUNE, values![before]).await?;
        self.execute(&SESSION_PRUNE, values![now]).await.map(drop)
    }

    /// Opens a session of the web under the hash of its token.
    pub async fn create_session(
        &mut self,
        hash: &str,
        person: PersonId,
        expires: i64,
    ) -> Result<(), StoreError> {
        self.execute(&SESSION_CREATE, values![hash, person, expires]).await.map(drop)
    }

    /// Whose session it is, if it lasts.
    pub async fn session(&mut self, hash: &str, now: i64) -> Result<Option<PersonId>, StoreError> {
        self.find(&SESSION, values![hash, now], |row| row.take()).await
    }

    /// Ends a session.
    pub async fn end_session(&mut self, hash: &str) -> Result<(), StoreError> {
        self.execute(&SESSION_END, values![hash]).await.map(drop)
    }
}
