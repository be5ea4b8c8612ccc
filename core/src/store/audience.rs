//! Who would be told of a posting, before anybody is.
//!
//! A few are counted one by one. Of more, only every n-th person is looked at,
//! for the whole of a million would take a second, in which nobody else could
//! write: of those whose filters take it while these can be gone through, and
//! else of everybody.

use crate::dialogue::need::Audience;
use crate::domain::ids::StationId;
use crate::domain::lang::Lang;
use crate::domain::person::Platform;
use crate::domain::posting::PostingContent;
use crate::domain::wishes::{Due, Rhythm, Wishes};

use super::sql::{Row, statements, values};
use super::{StoreError, Tx};

/// Up to so many subscriptions each person is counted; of more, about so many.
const COUNTED: u64 = 5_000;
/// Up to so many subscriptions are gone through.
const LOOKED_THROUGH: i64 = 200_000;
/// Persons who are asked instead where there are more.
const ASKED: u64 = 8_000;

/// People by what makes a difference to how they are told, each because of the
/// oldest of their subscriptions that take it, as when they are told. `$taken`
/// gives the ids of these as `oldest`.
macro_rules! groups {
    ($($taken:literal),+) => {
        concat!(
            "SELECT p.lang, s.platform, s.rhythm, CASE WHEN p.wishes = '' THEN '' ELSE p.zone END, \
             p.wishes, COUNT(*) FROM (", $($taken),+, ") m \
             JOIN subscription s ON s.id = m.oldest JOIN person p ON p.id = s.person \
             GROUP BY p.lang, s.platform, s.rhythm, CASE WHEN p.wishes = '' THEN '' ELSE p.zone END, p.wishes"
        )
    };
}

statements! {
    AUDIENCE_SIZE = "SELECT COUNT(*) FROM (SELECT 1 FROM subscription WHERE filter IN {{numbers $1}} \
        AND paused = 0 AND removed_at IS NULL LIMIT $2) looked";
    // Of the persons whose number leaves nothing when divided by $2.
    AUDIENCE_TAKEN = groups!(
        "SELECT MIN(id) AS oldest FROM subscription WHERE filter IN {{numbers $1}} \
         AND paused = 0 AND removed_at IS NULL AND person % $2 = 0 GROUP BY person"
    );
    // The same, but beginning with these persons, up to $3. The order and the
    // sign keep engines from beginning with the filters, which are many.
    AUDIENCE_ASKED = concat!(
        "WITH RECURSIVE asked (id) AS (SELECT CAST($2 AS BIGINT) UNION ALL SELECT id + $2 FROM asked \
         WHERE id + $2 <= $3) ",
        groups!(
            "SELECT MIN(t.id) AS oldest FROM asked CROSS JOIN subscription t WHERE t.person = asked.id \
             AND +t.filter IN {{numbers $1}} AND t.paused = 0 AND t.removed_at IS NULL GROUP BY t.person"
        )
    );
    AUDIENCE_PERSONS = "SELECT COALESCE(MAX(id), 0) FROM person";
}

impl Tx {
    /// Who would be told of a posting of this station with this content at `now`.
    pub async fn audience(
        &mut self,
        station: Option<StationId>,
        content: &PostingContent,
        now: i64,
    ) -> Result<Audience, StoreError> {
        let filters = serde_json::to_string(&self.filters_taking(station, content).await?)?;
        let size: u64 = self.scalar(&AUDIENCE_SIZE, values![&filters, LOOKED_THROUGH + 1]).await?;
        let (every, groups) = if size <= LOOKED_THROUGH.unsigned_abs() {
            let every = stride(size.div_ceil(COUNTED));
            (every, self.list(&AUDIENCE_TAKEN, values![&filters, every], group).await?)
        } else {
            let last: i64 = self.scalar(&AUDIENCE_PERSONS, &[]).await?;
            let every = stride(last.unsigned_abs() / ASKED);
            (every, self.list(&AUDIENCE_ASKED, values![&filters, every, last], group).await?)
        };
        let every = every.unsigned_abs();
        let mut audience = Audience { about: every > 1, ..Audience::default() };
        for group in groups {
            let people = group.people * every;
            audience.total += people;
            add(&mut audience.by_lang, group.lang, people);
            let Some(platform) = group.platform else {
                audience.unreached += people;
                continue;
            };
            add(&mut audience.by_platform, platform, people);
            match Wishes::parse(&group.wishes).due(group.rhythm, &group.zone, false, now) {
                Due::Now => {}
                Due::Later(_) => audience.quiet += people,
                Due::Gather(_) => audience.gathered += people,
            }
        }
        sort(&mut audience.by_lang);
        sort(&mut audience.by_platform);
        Ok(audience)
    }
}

/// The first number from `wanted` on that shares no small factor with a
/// pattern in which people may have come, such as one language after the other.
fn stride(wanted: u64) -> i64 {
    const SMALL: [u64; 6] = [2, 3, 5, 7, 11, 13];
    let fits = |number: &u64| SMALL.iter().all(|factor| !number.is_multiple_of(*factor));
    let found = (wanted.max(1)..).find(fits).unwrap_or(1);
    i64::try_from(found).unwrap_or(1)
}

/// People who are told alike.
struct Group {
    lang: Lang,
    platform: Option<Platform>,
    rhythm: Option<Rhythm>,
    zone: String,
    wishes: String,
    people: u64,
}

fn group(row: &mut Row) -> Result<Group, StoreError> {
    let (lang, platform) = (row.take()?, row.maybe()?);
    let rhythm = row.maybe::<String>()?.and_then(|code| Rhythm::from_code(&code));
    let (zone, wishes) = (row.take()?, row.take()?);
    Ok(Group { lang, platform, rhythm, zone, wishes, people: row.take()? })
}

fn add<K: PartialEq>(to: &mut Vec<(K, u64)>, key: K, count: u64) {
    match to.iter_mut().find(|(known, _)| *known == key) {
        Some((_, sum)) => *sum += count,
        None => to.push((key, count)),
    }
}

/// The most first.
fn sort<K: Ord + Copy>(counts: &mut [(K, u64)]) {
    counts.sort_by_key(|(key, count)| (std::cmp::Reverse(*count), *key));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stride_keeps_no_step_with_a_pattern() {
        assert_eq!([0, 1, 2, 8, 13, 50].map(stride), [1, 1, 17, 17, 17, 53]);
    }
}
