//! What follows an event: who is to be thanked, what those who were there say,
//! and what the event leaves those who are registered.

use std::collections::HashMap;

use crate::domain::feedback::{Afterwards, Feedback, Handout, Kept, Rating, THANKS_MS};
use crate::domain::file::KeptFile;
use crate::domain::ids::{PostingId, RegistrationId};

use super::sql::{Row, statements, values};
use super::{StoreError, Tx};

statements! {
    // Of events that took place and were over after $1 and by $2.
    THANKS_DUE = "SELECT g.id FROM posting_revision r JOIN posting p ON p.id = r.posting AND p.live = r.number \
        JOIN registration g ON g.posting = p.id WHERE r.expires_at > $1 AND r.expires_at <= $2 \
        AND p.kind = 'event' AND p.halt IS NULL AND g.state = 'confirmed' AND g.attended_at IS NOT NULL \
        AND g.thanked_at IS NULL ORDER BY g.id LIMIT $3";
    THANKED = "UPDATE registration SET thanked_at = $2 WHERE id = $1 AND thanked_at IS NULL";
    AFTERWARDS = "SELECT (SELECT COUNT(*) FROM handout h WHERE h.posting = g.posting), f.rating, f.comment \
        FROM registration g LEFT JOIN feedback f ON f.registration = g.id WHERE g.id = $1";
    RATE = "INSERT INTO feedback (registration, rating, updated_at) VALUES ($1, $2, $3) \
        ON CONFLICT (registration) DO UPDATE SET rating = excluded.rating, updated_at = excluded.updated_at";
    COMMENT = "INSERT INTO feedback (registration, comment, updated_at) VALUES ($1, $2, $3) \
        ON CONFLICT (registration) DO UPDATE SET comment = excluded.comment, updated_at = excluded.updated_at";
    FEEDBACK_OF = "SELECT f.registration, f.rating, f.comment FROM feedback f \
        JOIN registration g ON g.id = f.registration WHERE g.posting = $1";
    HANDOUTS = "SELECT h.title, h.link, h.told_at, f.id, f.name, f.media_type, f.size FROM handout h \
        LEFT JOIN file f ON f.id = h.file WHERE h.posting = $1 ORDER BY h.position, h.id";
    HANDOUT_PUT = "INSERT INTO handout (posting, title, link, position, added_at, file) VALUES ($1, $2, $3, $4, $5, $6) \
        ON CONFLICT (posting, link) DO UPDATE SET title = excluded.title, position = excluded.position";
    HANDOUT_TAKE_OUT = "DELETE FROM handout WHERE posting = $1 AND link = $2";
    HANDOUTS_TOLD = "UPDATE handout SET told_at = $2 WHERE posting = $1 AND told_at IS NULL";
}

fn feedback(row: &mut Row) -> Result<Feedback, StoreError> {
    Ok(Feedback { rating: row.maybe()?, comment: row.maybe()? })
}

impl Tx {
    /// Registrations of those who were at an event that is over and were not
    /// thanked yet, a bounded number.
    pub async fn thanks_due(&mut self, now: i64, most: u32) -> Result<Vec<RegistrationId>, StoreError> {
        self.list(&THANKS_DUE, values![now - THANKS_MS, now, most], |row| row.take()).await
    }

    /// Notes that somebody is thanked; `false` where they were before.
    pub async fn thank(&mut self, id: RegistrationId, now: i64) -> Result<bool, StoreError> {
        Ok(self.execute(&THANKED, values![id, now]).await? == 1)
    }

    /// What there is after the event for a registration.
    pub async fn afterwards(&mut self, id: RegistrationId) -> Result<Afterwards, StoreError> {
        let read = |row: &mut Row| Ok(Afterwards { handouts: row.take()?, feedback: feedback(row)? });
        Ok(self.find(&AFTERWARDS, values![id], read).await?.unwrap_or_default())
    }

    /// Keeps how good an event was, in place of what was said before.
    pub async fn rate(&mut self, id: RegistrationId, rating: Rating, now: i64) -> Result<(), StoreError> {
        self.execute(&RATE, values![id, rating.number(), now]).await.map(drop)
    }

    /// Keeps words about an event in place of earlier ones; empty where they were left out.
    pub async fn comment(&mut self, id: RegistrationId, text: &str, now: i64) -> Result<(), StoreError> {
        self.execute(&COMMENT, values![id, text, now]).await.map(drop)
    }

    /// What was said of an event, by registration.
    pub async fn feedback_of(
        &mut self,
        event: PostingId,
    ) -> Result<HashMap<RegistrationId, Feedback>, StoreError> {
        let said = self.list(&FEEDBACK_OF, values![event], |row| Ok((row.take()?, feedback(row)?))).await?;
        Ok(said.into_iter().collect())
    }

    /// What an event leaves those who are registered, in its order.
    pub async fn handouts(&mut self, event: PostingId) -> Result<Vec<Kept>, StoreError> {
        let read = |row: &mut Row| {
            let handout = Handout { title: row.take()?, link: row.take()? };
            let told = row.maybe::<i64>()?.is_some();
            let file = match row.maybe::<i64>()? {
                Some(id) => Some(KeptFile {
                    id,
                    name: row.take()?,
                    media_type: row.take()?,
                    size: row.take::<i64>()?.unsigned_abs(),
                }),
                None => None,
            };
            Ok(Kept { handout, told, file })
        };
        self.list(&HANDOUTS, values![event], read).await
    }

    /// Gives an event exactly these handouts. One that was there stays the
    /// same: of what was told once nobody is told again.
    pub async fn keep_handouts(
        &mut self,
        event: PostingId,
        handouts: &[Handout],
        now: i64,
    ) -> Result<(), StoreError> {
        for before in self.handouts(event).await? {
            if !handouts.iter().any(|kept| kept.link == before.handout.link) {
                self.execute(&HANDOUT_TAKE_OUT, values![event, before.handout.link.as_str()]).await?;
                if let Some(file) = before.handout.file() {
                    self.drop_file(file, now).await?;
                }
            }
        }
        for (position, handout) in (0i64..).zip(handouts) {
            let Handout { title, link } = handout;
            self.execute(&HANDOUT_PUT, values![event, title, link, position, now, handout.file()]).await?;
        }
        Ok(())
    }

    /// Notes that those who are registered are told of all of them; how many were new.
    pub async fn handouts_told(&mut self, event: PostingId, now: i64) -> Result<u64, StoreError> {
        self.execute(&HANDOUTS_TOLD, values![event, now]).await
    }
}
