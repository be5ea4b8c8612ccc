//! Events in numbers: how one was taken up, and what was held in a year.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::domain::feedback::{Feedback, Rating, Ratings, Said};
use crate::domain::ids::{PostingId, StationId};
use crate::domain::posting::YUNNAN_ZONE;
use crate::domain::statistics::{EventStatistics, Held, MOST_SAID, YearOfEvents};
use crate::text::{local, moment_of};

use super::listing::scope;
use super::sql::{Row, statements, values};
use super::{StoreError, Tx};

/// What was said by those who were there.
macro_rules! said {
    () => {
        "FROM feedback f JOIN registration g ON g.id = f.registration \
         WHERE g.state = 'confirmed' AND g.attended_at IS NOT NULL "
    };
}

/// Events within station $1 (0 for all) that were held by $2 and began from $3 until before $4.
macro_rules! held {
    () => {
        "posting p JOIN posting_revision r ON r.posting = p.id AND r.number = p.live \
         WHERE p.kind = 'event' AND ($1 = 0 OR p.station = $1) AND p.halt IS NULL \
         AND p.state IN ('published', 'expired', 'closed') AND r.expires_at <= $2 \
         AND r.starts_at >= $3 AND r.starts_at < $4 "
    };
}

statements! {
    REGISTERED_AT = "SELECT registered_at FROM registration WHERE posting = $1 ORDER BY registered_at";
    ZONES_OF = "SELECT p.zone, COUNT(*) FROM registration g JOIN person p ON p.id = g.person \
        WHERE g.posting = $1 AND g.state = 'confirmed' GROUP BY p.zone ORDER BY COUNT(*) DESC, p.zone";
    RATINGS_OF = concat!("SELECT f.rating, COUNT(*) ", said!(), "AND g.posting = $1 AND f.rating IS NOT NULL \
        GROUP BY f.rating");
    ASKED = "SELECT COUNT(*) FROM registration WHERE posting = $1 AND thanked_at IS NOT NULL";
    SAID = concat!("SELECT g.id, f.rating, f.comment ", said!(), "AND g.posting = $1 AND f.comment <> '' \
        ORDER BY f.updated_at DESC, g.id LIMIT $2");
    HELD = concat!("SELECT p.id FROM ", held!(), "ORDER BY p.id");
    HELD_PEOPLE = concat!(
        "SELECT g.posting, CAST(SUM(g.companions + 1) AS BIGINT), \
         CAST(SUM(CASE WHEN g.attended_at IS NULL THEN 0 ELSE g.companions + 1 END) AS BIGINT) \
         FROM registration g WHERE g.state = 'confirmed' AND g.posting IN (SELECT p.id FROM ", held!(),
        ") GROUP BY g.posting"
    );
    HELD_RATINGS = concat!(
        "SELECT g.posting, f.rating, COUNT(*) ", said!(), "AND f.rating IS NOT NULL \
         AND g.posting IN (SELECT p.id FROM ", held!(), ") GROUP BY g.posting, f.rating"
    );
}

impl Tx {
    /// One event in numbers; days are those of this zone (IANA).
    pub async fn event_statistics(
        &mut self,
        event: PostingId,
        zone: &str,
    ) -> Result<EventStatistics, StoreError> {
        let mut days: BTreeMap<Date, u32> = BTreeMap::new();
        let moments: Vec<i64> = self.list(&REGISTERED_AT, values![event], |row| row.take()).await?;
        for at in moments {
            if let Some(local) = local(at, zone) {
                *days.entry(local.date()).or_default() += 1;
            }
        }
        let zones = self.list(&ZONES_OF, values![event], |row| Ok((row.take()?, row.take()?))).await?;
        let mut ratings = Ratings::default();
        let counted: Vec<(Rating, u32)> =
            self.list(&RATINGS_OF, values![event], |row| Ok((row.take()?, row.take()?))).await?;
        for (rating, count) in counted {
            ratings.add(rating, count);
        }
        let asked = self.scalar(&ASKED, values![event]).await?;
        let read = |row: &mut Row| {
            let registration = row.take()?;
            let feedback = Feedback { rating: row.maybe()?, comment: row.maybe()? };
            Ok(Said { registration, feedback })
        };
        let said = self.list(&SAID, values![event, MOST_SAID], read).await?;
        Ok(EventStatistics { days: days.into_iter().collect(), zones, ratings, asked, said })
    }

    /// What was held in a year within this station (all without one), as far
    /// as it is over at `now`. Events count for the year in which they began,
    /// by Kunming's clocks.
    pub async fn year_of_events(
        &mut self,
        year: i16,
        station: Option<StationId>,
        now: i64,
    ) -> Result<YearOfEvents, StoreError> {
        let begins = |year: i16| {
            let first = Date::new(year, 1, 1).ok()?.to_datetime(jiff::civil::Time::midnight());
            moment_of(first, YUNNAN_ZONE)
        };
        let (Some(from), Some(until)) = (begins(year), year.checked_add(1).and_then(begins)) else {
            return Ok(YearOfEvents { year, kinds: Vec::new() });
        };
        let which = values![scope(station), now, from, until];
        let ids: Vec<PostingId> = self.list(&HELD, which, |row| row.take()).await?;
        let mut each: BTreeMap<PostingId, Held> = BTreeMap::new();
        let people: Vec<(PostingId, u32, u32)> =
            self.list(&HELD_PEOPLE, which, |row| Ok((row.take()?, row.take()?, row.take()?))).await?;
        for (event, registered, attended) in people {
            let of = each.entry(event).or_default();
            (of.registered, of.attended) = (registered, attended);
        }
        let rated: Vec<(PostingId, Rating, u32)> =
            self.list(&HELD_RATINGS, which, |row| Ok((row.take()?, row.take()?, row.take()?))).await?;
        for (event, rating, count) in rated {
            each.entry(event).or_default().ratings.add(rating, count);
        }
        let mut kinds = BTreeMap::new();
        for posting in self.postings(&ids).await? {
            let Some(event) = posting.shown().and_then(|content| content.event.as_ref()) else { continue };
            let seats = event.seats.values().flatten().sum();
            let of = each.get(&posting.id).copied().unwrap_or_default();
            kinds.entry(event.kind).or_insert_with(Held::default).add(&Held { events: 1, seats, ..of });
        }
        Ok(YearOfEvents { year, kinds: kinds.into_iter().collect() })
    }
}
