//! Who comes to an event. Whoever counts seats and decides on what they found
//! holds the event's lock ([`Tx::lock_posting`]), so no seat is given twice.

use std::collections::{BTreeMap, HashMap};

use crate::dialogue::need::{Attendees, Page};
use crate::domain::event::Attendance;
use crate::domain::ids::{PersonId, PostingId, RegistrationId};
use crate::domain::lang::{Lang, Reads};
use crate::domain::registration::{Entry, Registration, RegistrationState};
use crate::domain::wishes::Wishes;

use super::sql::{Row, statements, values};
use super::{StoreError, Tx};

/// A registration; read by [`registration`].
macro_rules! registrations {
    () => {
        "SELECT g.id, g.posting, g.person, g.state, g.attendance, g.companions, g.name, g.institution, g.answers, \
         g.code, g.offer_until, g.attended_at, g.registered_at FROM registration g "
    };
}

/// What still stands for something.
macro_rules! live {
    () => {
        "g.state IN ('requested', 'waiting', 'offered', 'confirmed') "
    };
}

/// Of an event that is not over at the moment of this parameter.
macro_rules! to_come {
    ($now:literal) => {
        concat!(
            "EXISTS (SELECT 1 FROM posting p JOIN posting_revision r ON r.posting = p.id AND r.number = p.live \
             WHERE p.id = g.posting AND (r.expires_at IS NULL OR r.expires_at > ",
            $now,
            ")) "
        )
    };
}

statements! {
    REGISTER = "INSERT INTO registration (posting, person, state, attendance, companions, name, institution, \
        answers, code, reminded, registered_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11) \
        ON CONFLICT (posting, person) WHERE state IN ('requested', 'waiting', 'offered', 'confirmed') \
        DO NOTHING RETURNING id";
    REGISTRATION = concat!(registrations!(), "WHERE g.id = $1");
    REGISTRATION_IN = concat!(
        registrations!(), "WHERE g.posting = $1 AND g.person = $2 ORDER BY g.id DESC LIMIT 1"
    );
    REGISTRATION_OF_CODE = concat!(registrations!(), "WHERE g.code = $1 AND g.posting = $2");
    REGISTRATIONS_LIVE = concat!(registrations!(), "WHERE g.posting = $1 AND ", live!(), "ORDER BY g.turn, g.id");
    SEATS_TAKEN = "SELECT attendance, CAST(SUM(companions + 1) AS BIGINT) FROM registration \
        WHERE posting = $1 AND state IN ('offered', 'confirmed') GROUP BY attendance";
    WAITS = "SELECT CASE WHEN EXISTS (SELECT 1 FROM registration WHERE posting = $1 AND attendance = $2 \
        AND state = 'waiting') THEN CAST(1 AS BIGINT) ELSE 0 END";
    NEXT_WAITING = concat!(
        registrations!(),
        "WHERE g.posting = $1 AND g.attendance = $2 AND g.state = 'waiting' ORDER BY g.turn, g.id LIMIT 1"
    );
    PLACE_IN_LINE = "SELECT COUNT(*) FROM registration w JOIN registration g ON g.id = $1 \
        WHERE w.posting = g.posting AND w.attendance = g.attendance AND w.state = 'waiting' \
        AND (w.turn < g.turn OR (w.turn = g.turn AND w.id <= g.id))";
    REGISTRATION_MOVE = "UPDATE registration SET state = $2, offer_until = $3, updated_at = $4 WHERE id = $1";
    REGISTRATION_FIRST = "UPDATE registration SET turn = (SELECT MIN(o.turn) - 1 FROM registration o \
        WHERE o.posting = registration.posting) WHERE id = $1";
    ATTEND = "UPDATE registration SET attended_at = $2, updated_at = $2 WHERE id = $1 AND attended_at IS NULL";
    OFFERS_OVER = "SELECT DISTINCT posting FROM registration WHERE state = 'offered' AND offer_until <= $1 \
        ORDER BY posting";
    OFFERS_OVER_IN = concat!(
        registrations!(), "WHERE g.posting = $1 AND g.state = 'offered' AND g.offer_until <= $2 ORDER BY g.id"
    );
    OFFER_OVER = "SELECT CASE WHEN EXISTS (SELECT 1 FROM registration WHERE state = 'offered' \
        AND offer_until <= $1) THEN CAST(1 AS BIGINT) ELSE 0 END";
    REGISTRATIONS_BY_PERSON = concat!(
        "SELECT {{gathered c.person, c.n}} FROM (SELECT g.person, COUNT(*) AS n FROM registration g \
         WHERE g.person IN {{numbers $1}} AND ", live!(), "AND ", to_come!("$2"), "GROUP BY g.person) c"
    );
    OWN_COUNT = concat!(
        "SELECT COUNT(*) FROM registration g WHERE g.person = $1 AND ", live!(), "AND (g.attended_at IS NOT NULL OR ",
        to_come!("$2"), ")"
    );
    OWN_PAGE = concat!(
        registrations!(), "WHERE g.person = $1 AND ", live!(), "AND (g.attended_at IS NOT NULL OR ", to_come!("$2"),
        ") ORDER BY g.id DESC LIMIT $3 OFFSET $4"
    );
    // $2 the state, '' for all; who is first in line stands first.
    ATTENDEES_COUNT = "SELECT COUNT(*) FROM registration g WHERE g.posting = $1 AND ($2 = '' OR g.state = $2)";
    ATTENDEES_PAGE = concat!(
        registrations!(), "WHERE g.posting = $1 AND ($2 = '' OR g.state = $2) ORDER BY g.turn, g.id LIMIT $3 OFFSET $4"
    );
    ATTENDEES_TALLY = "SELECT state, attendance, COUNT(*), CAST(SUM(companions + 1) AS BIGINT), \
        CAST(SUM(CASE WHEN attended_at IS NULL THEN 0 ELSE companions + 1 END) AS BIGINT) \
        FROM registration WHERE posting = $1 GROUP BY state, attendance ORDER BY state, attendance";
    ATTENDEES_READ = "SELECT g.state, p.lang, COUNT(*) FROM registration g JOIN person p ON p.id = g.person \
        WHERE g.posting = $1 GROUP BY g.state, p.lang ORDER BY COUNT(*) DESC, g.state, p.lang";
    ATTEND_WORD = "SELECT attend_word FROM posting WHERE id = $1";
    ATTEND_WORD_KEEP = "UPDATE posting SET attend_word = $2 WHERE id = $1 AND kind = 'event' \
        AND attend_word IS NULL";
    // Of person $1, attending online, of an event that is going on at $3 and has the word $2.
    ATTENDING_BY_WORD = "SELECT g.id FROM registration g JOIN posting p ON p.id = g.posting \
        JOIN posting_revision r ON r.posting = p.id AND r.number = p.live \
        WHERE g.person = $1 AND g.state = 'confirmed' AND g.attendance = 'online' AND p.attend_word = $2 \
        AND p.state = 'published' AND p.halt IS NULL AND r.starts_at <= $3 AND r.expires_at > $3 \
        ORDER BY g.id LIMIT 1";
    READER = "SELECT lang, wishes, zone FROM person WHERE id = $1";
    // Confirmed, of events as published that begin after $1 and at most $2 later, where
    // the reminder of bit $3 is still to be sent.
    REMINDERS_DUE = "SELECT g.id FROM registration g JOIN posting p ON p.id = g.posting \
        JOIN posting_revision r ON r.posting = p.id AND r.number = p.live \
        WHERE g.state = 'confirmed' AND p.state = 'published' AND p.halt IS NULL AND (g.reminded & $3) = 0 \
        AND r.starts_at > $1 AND r.starts_at <= $2 ORDER BY r.starts_at, g.id LIMIT $4";
    REMINDED = "UPDATE registration SET reminded = reminded | $2 WHERE id = $1";
    // A new date is reminded of anew.
    REMIND_ANEW = "UPDATE registration SET reminded = 0 WHERE posting = $1";
    // Events for which both are registered: whose registration of $1's, whose of $2's.
    JOIN_TWICE = "SELECT a.posting, a.id, a.state, b.id, b.state FROM registration a \
        JOIN registration b ON b.posting = a.posting AND b.person = $2 \
        AND b.state IN ('requested', 'waiting', 'offered', 'confirmed') \
        WHERE a.person = $1 AND a.state IN ('requested', 'waiting', 'offered', 'confirmed') ORDER BY a.posting";
    JOIN_REGISTRATIONS = "UPDATE registration SET person = $2 WHERE person = $1";
    JOIN_FILES = "UPDATE file SET person = $2 WHERE person = $1";
    FEED_CLEAR = "DELETE FROM feed WHERE person = $1";
    // What stands for something, of events that are not over at $2 or changed since then.
    CALENDAR = concat!(
        "SELECT u.updated_at, g.* FROM (", registrations!(), "JOIN posting p ON p.id = g.posting \
         JOIN posting_revision r ON r.posting = p.id AND r.number = p.live WHERE g.person = $1 AND ", live!(),
        "AND (r.expires_at > $2 OR p.updated_at > $2) ORDER BY g.id DESC LIMIT $3) g \
         JOIN registration u ON u.id = g.id ORDER BY g.id"
    );
    FEED_KEEP = "INSERT INTO feed (person, token, made_at) VALUES ($1, $2, $3) \
        ON CONFLICT (person) DO UPDATE SET token = excluded.token, made_at = excluded.made_at";
    FEED_OF = "SELECT token FROM feed WHERE person = $1";
    FEED_PERSON = "SELECT person FROM feed WHERE token = $1";
}

/// A registration to be made.
#[derive(Debug, Clone, Copy)]
pub struct NewRegistration<'a> {
    /// For which event.
    pub event: PostingId,
    /// Whose.
    pub person: PersonId,
    /// Where it stands.
    pub state: RegistrationState,
    /// What they filled in.
    pub entry: &'a Entry,
    /// What is shown at the door.
    pub code: &'a str,
    /// Bits of the reminders that are no longer due.
    pub reminded: i64,
}

/// Somebody who reads something: in which language, by which clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// Their language.
    pub lang: Lang,
    /// What they read beside it.
    pub reads: Reads,
    /// Their zone (IANA).
    pub zone: String,
}

fn registration(row: &mut Row) -> Result<Registration, StoreError> {
    Ok(Registration {
        id: row.take()?,
        event: row.take()?,
        person: row.take()?,
        state: row.take()?,
        attendance: row.take()?,
        companions: row.take()?,
        name: row.take()?,
        institution: row.take()?,
        answers: row.json()?,
        code: row.take()?,
        offer_until: row.maybe()?,
        attended_at: row.maybe()?,
        registered_at: row.take()?,
    })
}

impl Tx {
    /// Registers somebody; `None` when they are registered already.
    pub async fn register(
        &mut self,
        new: NewRegistration<'_>,
        now: i64,
    ) -> Result<Option<RegistrationId>, StoreError> {
        let Entry { attendance, companions, name, institution, answers } = new.entry;
        let answers = serde_json::to_string(answers)?;
        let row = values![
            new.event,
            new.person,
            new.state,
            *attendance,
            *companions,
            name,
            institution,
            answers,
            new.code,
            new.reminded,
            now
        ];
        self.find(&REGISTER, row, |row| row.take()).await
    }

    /// A registration, whoever's.
    pub async fn registration(&mut self, id: RegistrationId) -> Result<Option<Registration>, StoreError> {
        self.find(&REGISTRATION, values![id], registration).await
    }

    /// The last registration of this person for this event.
    pub async fn registration_in(
        &mut self,
        event: PostingId,
        person: PersonId,
    ) -> Result<Option<Registration>, StoreError> {
        self.find(&REGISTRATION_IN, values![event, person], registration).await
    }

    /// The registration for this event that shows this code.
    pub async fn registration_of_code(
        &mut self,
        event: PostingId,
        code: &str,
    ) -> Result<Option<Registration>, StoreError> {
        self.find(&REGISTRATION_OF_CODE, values![code, event], registration).await
    }

    /// What still stands for something of this event, in the order of arrival.
    pub async fn live_registrations(&mut self, event: PostingId) -> Result<Vec<Registration>, StoreError> {
        self.list(&REGISTRATIONS_LIVE, values![event], registration).await
    }

    /// How many seats are taken or kept for somebody.
    pub async fn seats_taken(&mut self, event: PostingId) -> Result<BTreeMap<Attendance, u32>, StoreError> {
        let taken = self.list(&SEATS_TAKEN, values![event], |row| Ok((row.take()?, row.take()?))).await?;
        Ok(taken.into_iter().collect())
    }

    /// Whether somebody waits for a seat of this kind.
    pub async fn is_waited_for(
        &mut self,
        event: PostingId,
        attendance: Attendance,
    ) -> Result<bool, StoreError> {
        Ok(self.scalar::<i64>(&WAITS, values![event, attendance]).await? > 0)
    }

    /// Who waits longest for a seat of this kind.
    pub async fn next_waiting(
        &mut self,
        event: PostingId,
        attendance: Attendance,
    ) -> Result<Option<Registration>, StoreError> {
        self.find(&NEXT_WAITING, values![event, attendance], registration).await
    }

    /// Which place in the line somebody has who waits, from 1.
    pub async fn place_in_line(&mut self, id: RegistrationId) -> Result<u32, StoreError> {
        self.scalar(&PLACE_IN_LINE, values![id]).await
    }

    /// Where a registration stands from now on, and until when a seat is kept.
    pub async fn move_registration(
        &mut self,
        id: RegistrationId,
        to: RegistrationState,
        offer_until: Option<i64>,
        now: i64,
    ) -> Result<(), StoreError> {
        self.execute(&REGISTRATION_MOVE, values![id, to, offer_until, now]).await.map(drop)
    }

    /// Puts a registration before all others of its event.
    pub async fn put_first(&mut self, id: RegistrationId) -> Result<(), StoreError> {
        self.execute(&REGISTRATION_FIRST, values![id]).await.map(drop)
    }

    /// Notes that somebody is there; `false` when that was noted before.
    pub async fn attend(&mut self, id: RegistrationId, now: i64) -> Result<bool, StoreError> {
        Ok(self.execute(&ATTEND, values![id, now]).await? == 1)
    }

    /// Whether a seat was kept long enough for somebody.
    pub async fn offer_over(&mut self, now: i64) -> Result<bool, StoreError> {
        Ok(self.scalar::<i64>(&OFFER_OVER, values![now]).await? > 0)
    }

    /// Events in which that is so.
    pub async fn events_with_offers_over(&mut self, now: i64) -> Result<Vec<PostingId>, StoreError> {
        self.list(&OFFERS_OVER, values![now], |row| row.take()).await
    }

    /// For whom a seat of this event was kept long enough.
    pub async fn offers_over(&mut self, event: PostingId, now: i64) -> Result<Vec<Registration>, StoreError> {
        self.list(&OFFERS_OVER_IN, values![event, now], registration).await
    }

    /// How many events to come each of these persons is registered for; none is not in it.
    pub async fn registration_counts(
        &mut self,
        persons: &[PersonId],
        now: i64,
    ) -> Result<HashMap<PersonId, u32>, StoreError> {
        self.counts(&REGISTRATIONS_BY_PERSON, persons, values![now]).await
    }

    /// What the person is registered for and is to come or was attended, the last first.
    pub async fn registrations(
        &mut self,
        person: PersonId,
        page: u32,
        size: u32,
        now: i64,
    ) -> Result<Page<Registration>, StoreError> {
        let total = self.scalar(&OWN_COUNT, values![person, now]).await?;
        let page = super::last_page(page, size, total);
        let offset = i64::from(page) * i64::from(size);
        let items = self.list(&OWN_PAGE, values![person, now, size, offset], registration).await?;
        Ok(Page { items, page, size, total })
    }

    /// Who registered for an event, in this state or in any.
    pub async fn attendees(
        &mut self,
        event: PostingId,
        state: Option<RegistrationState>,
        page: u32,
        size: u32,
    ) -> Result<Attendees, StoreError> {
        let code = state.map_or("", RegistrationState::code);
        let total = self.scalar(&ATTENDEES_COUNT, values![event, code]).await?;
        let page = super::last_page(page, size, total);
        let offset = i64::from(page) * i64::from(size);
        let items = self.list(&ATTENDEES_PAGE, values![event, code, size, offset], registration).await?;
        let read = |row: &mut Row| {
            Ok(crate::dialogue::need::AttendeeTally {
                state: row.take()?,
                attendance: row.take()?,
                registrations: row.take()?,
                seats: row.take()?,
                present: row.take()?,
            })
        };
        let tally = self.list(&ATTENDEES_TALLY, values![event], read).await?;
        let readers = self
            .list(&ATTENDEES_READ, values![event], |row| Ok((row.take()?, row.take()?, row.take()?)))
            .await?;
        let page = Page { items, page, size, total };
        Ok(Attendees { page, event: None, tally, readers, word: None })
    }

    /// The word by which those who follow an event online note that they do.
    pub async fn attend_word(&mut self, event: PostingId) -> Result<Option<String>, StoreError> {
        Ok(self.find(&ATTEND_WORD, values![event], |row| row.maybe()).await?.flatten())
    }

    /// Keeps that word; one that there is stays.
    pub async fn keep_attend_word(&mut self, event: PostingId, word: &str) -> Result<(), StoreError> {
        self.execute(&ATTEND_WORD_KEEP, values![event, word]).await.map(drop)
    }

    /// What this person attends online of what goes on at `now` under this word.
    pub async fn attending_by_word(
        &mut self,
        person: PersonId,
        word: &str,
        now: i64,
    ) -> Result<Option<RegistrationId>, StoreError> {
        self.find(&ATTENDING_BY_WORD, values![person, word, now], |row| row.take()).await
    }

    /// Makes what `from` is registered for `into`'s. Where both are registered
    /// for one event the better place is kept, and of two alike the older; the
    /// events in which a place became free so.
    pub async fn join_registrations(
        &mut self,
        from: PersonId,
        into: PersonId,
        now: i64,
    ) -> Result<Vec<PostingId>, StoreError> {
        type Standing = (RegistrationId, RegistrationState);
        let twice: Vec<(PostingId, Standing, Standing)> = self
            .list(&JOIN_TWICE, values![from, into], |row| {
                Ok((row.take()?, (row.take()?, row.take()?), (row.take()?, row.take()?)))
            })
            .await?;
        let mut freed = Vec::new();
        for (event, mine, theirs) in twice {
            let better = |(id, state): Standing| (state.is_seated(), state.takes_seats(), -id.0);
            let given_up = if better(mine) > better(theirs) { theirs.0 } else { mine.0 };
            self.move_registration(given_up, RegistrationState::Cancelled, None, now).await?;
            freed.push(event);
        }
        let both = values![from, into];
        self.execute(&JOIN_REGISTRATIONS, both).await?;
        self.execute(&JOIN_FILES, both).await?;
        // An address that was given to a calendar program goes on where it can.
        let token = self.feed_of(from).await?;
        self.execute(&FEED_CLEAR, values![from]).await?;
        if let (Some(token), None) = (token, self.feed_of(into).await?) {
            self.keep_feed(into, &token, now).await?;
        }
        Ok(freed)
    }

    /// In which language and by which clock a person reads.
    pub async fn reader(&mut self, person: PersonId) -> Result<Option<Reader>, StoreError> {
        self.find(&READER, values![person], |row| {
            let (lang, reads) = (row.take()?, Wishes::parse(&row.take::<String>()?).reads);
            Ok(Reader { lang, reads, zone: row.take()? })
        })
        .await
    }

    /// Registrations of events that begin between two moments of which the
    /// reminder of this bit was not sent, the nearest first, a bounded number.
    pub async fn reminders_due(
        &mut self,
        (after, until): (i64, i64),
        bit: i64,
        most: u32,
    ) -> Result<Vec<RegistrationId>, StoreError> {
        self.list(&REMINDERS_DUE, values![after, until, bit, most], |row| row.take()).await
    }

    /// Notes that these reminders were sent or are no longer due.
    pub async fn reminded(&mut self, id: RegistrationId, bits: i64) -> Result<(), StoreError> {
        self.execute(&REMINDED, values![id, bits]).await.map(drop)
    }

    /// Everybody is reminded of an event anew.
    pub async fn remind_anew(&mut self, event: PostingId) -> Result<(), StoreError> {
        self.execute(&REMIND_ANEW, values![event]).await.map(drop)
    }

    /// What the person has a seat for or waits for, with the moment (ms since
    /// 1970) at which that changed last; of events that are not over at
    /// `since` or changed after it; a bounded number, the last ones.
    pub async fn calendar(
        &mut self,
        person: PersonId,
        since: i64,
        most: u32,
    ) -> Result<Vec<(i64, Registration)>, StoreError> {
        let row = values![person, since, most];
        self.list(&CALENDAR, row, |row| Ok((row.take()?, registration(row)?))).await
    }

    /// Keeps the secret address of a person's calendar in place of an earlier one.
    pub async fn keep_feed(&mut self, person: PersonId, token: &str, now: i64) -> Result<(), StoreError> {
        self.execute(&FEED_KEEP, values![person, token, now]).await.map(drop)
    }

    /// The secret address of a person's calendar.
    pub async fn feed_of(&mut self, person: PersonId) -> Result<Option<String>, StoreError> {
        self.find(&FEED_OF, values![person], |row| row.take()).await
    }

    /// Whose calendar has this secret address.
    pub async fn person_of_feed(&mut self, token: &str) -> Result<Option<PersonId>, StoreError> {
        self.find(&FEED_PERSON, values![token], |row| row.take()).await
    }
}
