//! What whoever watches the house reads: how long the queues are, how each
//! process finds its platforms, and the alarms that staff were told of.
//!
//! Nothing here counts a queue to its end: what is longer than a bound is
//! counted up to the bound, so that a look costs the same whatever waits.

use std::collections::BTreeMap;

use crate::domain::alarm::{Alarm, AlarmKind};
use crate::domain::ids::{NoticeId, PersonId};
use crate::domain::lang::Lang;
use crate::domain::notice::NoticeKind;
use crate::domain::person::{Address, Platform, Staff};
use crate::watch::numbers;

use super::outbox::Lane;
use super::sql::{Row, statements, values};
use super::{StoreError, Tx};

/// Up to which number waiting rows are counted.
pub const COUNTED: i64 = 20_000;

statements! {
    CHANNEL_PUT = "INSERT INTO channel (process, platform, state, since, ok_at, seen_at, looked_at, sent_at, \
        due_since, failures, webhook_since, webhook_waiting) \
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) \
        ON CONFLICT (process, platform) DO UPDATE SET state = excluded.state, since = excluded.since, \
        ok_at = excluded.ok_at, seen_at = excluded.seen_at, looked_at = excluded.looked_at, \
        sent_at = excluded.sent_at, due_since = excluded.due_since, failures = excluded.failures, webhook_since = excluded.webhook_since, \
        webhook_waiting = excluded.webhook_waiting";
    CHANNELS = "SELECT process, platform, state, since, ok_at, seen_at, looked_at, sent_at, due_since, failures, \
        webhook_since, webhook_waiting FROM channel ORDER BY platform, process";
    CHANNEL_PRUNE = "DELETE FROM channel WHERE seen_at < $1";
    // In the order of an index that holds nothing but what waits. What a chat
    // asked us to hold is not late, and neither is what is planned for later.
    OUTBOX_WAITING = "SELECT w.platform, w.lane, COUNT(*), MIN(w.due) FROM (SELECT o.platform, o.lane, \
        CASE WHEN (o.due_at IS NOT NULL OR o.not_before <= $1) AND NOT EXISTS (SELECT 1 FROM hold h \
         WHERE h.platform = o.platform AND h.chat = o.chat AND h.until > $1) \
        THEN COALESCE(o.due_at, o.not_before) END AS due \
        FROM outbox o WHERE o.finished_at IS NULL ORDER BY o.platform, o.chat, o.id LIMIT $2) w \
        GROUP BY w.platform, w.lane ORDER BY w.platform, w.lane";
    RUNNING_NOTICES = "SELECT id, kind, revision, created_at FROM notice WHERE open = 1 AND state = 'running' \
        ORDER BY id LIMIT 50";
    // So many rows from a person on, whatever their state: this costs the same
    // wherever a notice stands.
    DELIVERY_WINDOW = "SELECT COALESCE(w.platform, ''), CASE WHEN w.state = 'queued' AND w.not_before = 0 \
        THEN CAST(1 AS BIGINT) ELSE 0 END AS fresh, COUNT(*), MIN(w.person), MAX(w.person) \
        FROM (SELECT d.platform, d.state, d.not_before, d.person FROM delivery d \
         WHERE d.notice = $1 AND d.person >= $2 ORDER BY d.person LIMIT $3) w GROUP BY w.platform, fresh";
    // What a halted notice leaves waiting is not late.
    DELIVERY_LATER = "SELECT w.platform, COUNT(*), MIN(CASE WHEN n.state = 'running' THEN w.not_before END) \
        FROM (SELECT d.platform, d.not_before, d.notice FROM delivery d WHERE d.not_before > 0 \
         ORDER BY d.platform, d.not_before, d.notice, d.person LIMIT $1) w JOIN notice n ON n.id = w.notice \
        WHERE w.platform IS NOT NULL GROUP BY w.platform";
    DELIVERY_GATHERED = "SELECT w.platform, COUNT(*), MIN(CASE WHEN n.state = 'running' THEN w.gathered END) \
        FROM (SELECT d.platform, d.gathered, d.notice FROM delivery d WHERE d.gathered > 0 \
         AND d.state = 'gathered' ORDER BY d.platform, d.gathered, d.person, d.notice LIMIT $1) w \
        JOIN notice n ON n.id = w.notice WHERE w.platform IS NOT NULL GROUP BY w.platform";
    HOLDS_ON_MANY = "SELECT platform, until FROM hold WHERE chat = '' AND until > $1 ORDER BY platform";
    READING_SINCE = "SELECT MIN(at) FROM import WHERE state = 'running'";
    ALARM_LOCK = "{{alarm lock}}";
    ALARMS = "SELECT kind, platform, since, figure, told_at FROM alarm ORDER BY since, kind, platform";
    ALARM_PUT = "INSERT INTO alarm (kind, platform, since, figure, told_at) VALUES ($1, $2, $3, $4, $5) \
        ON CONFLICT (kind, platform) DO UPDATE SET figure = excluded.figure, told_at = excluded.told_at";
    ALARM_END = "DELETE FROM alarm WHERE kind = $1 AND platform = $2";
    // Messengers before the web, what was used last first.
    STAFF_WAYS = "SELECT t.id, t.name, t.role, t.station, p.lang, p.zone, a.platform, a.chat, a.topic \
        FROM staff t JOIN staff_account sa ON sa.staff = t.id JOIN person p ON p.id = sa.person \
        JOIN account a ON a.person = p.id WHERE t.active = 1 AND a.reachable = 1 \
        ORDER BY t.id, CASE WHEN a.platform = 'web' THEN 1 ELSE 0 END, a.last_seen DESC, a.id";
}

/// How a process finds a platform. All moments are ms since 1970.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelRow {
    /// The process, as it named itself.
    pub process: String,
    /// The platform.
    pub platform: Platform,
    /// The code of [`crate::platform::Condition`].
    pub state: String,
    /// Since when it is in this state.
    pub since: i64,
    /// When it was found well last.
    pub ok_at: Option<i64>,
    /// When the process wrote this.
    pub seen_at: i64,
    /// When its dispatch last looked for something to send.
    pub looked_at: i64,
    /// When something to many went out last.
    pub sent_at: Option<i64>,
    /// Since when something to many is due and may be sent.
    pub due_since: Option<i64>,
    /// Messages refused or given up of late.
    pub failures: u32,
    /// Since when the platform cannot hand its updates over.
    pub webhook_since: Option<i64>,
    /// How many updates wait at the platform.
    pub webhook_waiting: u32,
}

/// What waits in one lane for one platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Queue {
    /// The platform.
    pub platform: Platform,
    /// The name under which the lane is counted.
    pub lane: &'static str,
    /// How many, counted up to a bound.
    pub count: u64,
    /// Whether something of it may be sent now.
    pub due: bool,
    /// Since when the oldest waits that is due and not held, ms since 1970,
    /// where that is known.
    pub since: Option<i64>,
}

/// From which person on rows of a notice may still be fresh, for the revision
/// it was found in: what lies before need not be counted again.
#[derive(Debug, Clone, Default)]
pub struct Fronts(BTreeMap<NoticeId, (u32, PersonId)>);

/// Rows of a notice that are looked at together.
const WINDOW: i64 = 20_000;
/// Such windows at most in one look; behind them the figure means "at least".
const WINDOWS: usize = 5;

/// A member of staff and one account through which they are reached.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffWay {
    /// Who.
    pub staff: Staff,
    /// The language they read there.
    pub lang: Lang,
    /// Their IANA zone.
    pub zone: String,
    /// Where.
    pub to: Address,
}

fn alarm(row: &mut Row) -> Result<Option<(Alarm, i64)>, StoreError> {
    let (kind, platform): (String, String) = (row.take()?, row.take()?);
    let (since, figure, told_at) = (row.take()?, row.take()?, row.take()?);
    // A kind of a newer build is that build's to end.
    let kind = AlarmKind::from_code(&kind);
    let platform = Platform::from_code(&platform);
    Ok(kind.map(|kind| (Alarm { kind, platform, since, figure }, told_at)))
}

const fn place(alarm: &Alarm) -> &'static str {
    match alarm.platform {
        Some(platform) => platform.code(),
        None => "",
    }
}

impl Tx {
    /// Writes down how a process finds a platform.
    pub async fn put_channel(&mut self, row: &ChannelRow) -> Result<(), StoreError> {
        let values = values![
            &row.process,
            row.platform,
            &row.state,
            row.since,
            row.ok_at,
            row.seen_at,
            row.looked_at,
            row.sent_at,
            row.due_since,
            row.failures,
            row.webhook_since,
            row.webhook_waiting
        ];
        self.execute(&CHANNEL_PUT, values).await.map(drop)
    }

    /// How every process finds its platforms, also such as are gone.
    pub async fn channels(&mut self) -> Result<Vec<ChannelRow>, StoreError> {
        self.list(&CHANNELS, &[], |row| {
            Ok(ChannelRow {
                process: row.take()?,
                platform: row.take()?,
                state: row.take()?,
                since: row.take()?,
                ok_at: row.maybe()?,
                seen_at: row.take()?,
                looked_at: row.take()?,
                sent_at: row.maybe()?,
                due_since: row.maybe()?,
                failures: row.take()?,
                webhook_since: row.maybe()?,
                webhook_waiting: row.take()?,
            })
        })
        .await
    }

    /// Forgets processes that wrote nothing since this moment (ms since 1970).
    pub async fn prune_channels(&mut self, before: i64) -> Result<u64, StoreError> {
        self.execute(&CHANNEL_PRUNE, values![before]).await
    }

    /// What waits in the outbox, by platform and lane.
    pub async fn outbox_queues(&mut self, now: i64) -> Result<Vec<Queue>, StoreError> {
        self.list(&OUTBOX_WAITING, values![now, COUNTED], |row| {
            let (platform, lane) = (row.take()?, row.take::<Lane>()?.code());
            let (count, since) = (row.take()?, row.maybe()?);
            Ok(Queue { platform, lane, count, due: since.is_some(), since })
        })
        .await
    }

    /// What waits for many, by platform: fresh rows of notices that run, and
    /// what waits for a moment of its own. `fronts` is carried from look to look.
    pub async fn bulk_queues(&mut self, fronts: &mut Fronts, now: i64) -> Result<Vec<Queue>, StoreError> {
        let mut queues: BTreeMap<Platform, Queue> = BTreeMap::new();
        let mut add = |platform, count, due, since: Option<i64>| {
            let none = Queue { platform, lane: numbers::BULK, count: 0, due: false, since: None };
            let queue = queues.entry(platform).or_insert(none);
            queue.count += count;
            queue.due |= due;
            queue.since = queue.since.into_iter().chain(since).min();
        };
        let notices = self
            .list(&RUNNING_NOTICES, &[], |row| {
                Ok((
                    row.take::<NoticeId>()?,
                    row.take::<NoticeKind>()?,
                    row.take::<u32>()?,
                    row.take::<i64>()?,
                ))
            })
            .await?;
        fronts.0.retain(|id, _| notices.iter().any(|(known, ..)| known == id));
        for (id, kind, revision, created_at) in notices {
            // What puts an old notice right is not as old as that notice.
            let since = (kind == NoticeKind::New).then_some(created_at);
            let known = fronts.0.get(&id).filter(|(of, _)| *of == revision);
            let mut front = known.map_or(PersonId(0), |(_, front)| *front);
            let found = self.fresh_of(id, &mut front).await?;
            fronts.0.insert(id, (revision, front));
            for (platform, count) in found {
                add(platform, count, true, since);
            }
        }
        let later = self
            .list(&DELIVERY_LATER, values![COUNTED], |row| {
                Ok((row.take()?, row.take()?, row.maybe::<i64>()?))
            })
            .await?;
        for (platform, count, at) in later {
            let since = at.filter(|at| *at <= now);
            add(platform, count, since.is_some(), since);
        }
        Ok(queues.into_values().collect())
    }

    /// Fresh rows of a notice by platform, up to a bound; `front` moves on to
    /// the first of them.
    async fn fresh_of(
        &mut self,
        notice: NoticeId,
        front: &mut PersonId,
    ) -> Result<BTreeMap<Platform, u64>, StoreError> {
        let mut found = BTreeMap::new();
        let (mut at, mut first) = (*front, None);
        for _ in 0..WINDOWS {
            let rows = self
                .list(&DELIVERY_WINDOW, values![notice, at, WINDOW], |row| {
                    let platform = Platform::from_code(&row.take::<String>()?);
                    Ok((
                        platform,
                        row.take::<bool>()?,
                        row.take::<i64>()?,
                        row.take::<i64>()?,
                        row.take::<i64>()?,
                    ))
                })
                .await?;
            for (platform, fresh, count, min, _) in &rows {
                if let (Some(platform), true) = (platform, fresh) {
                    *found.entry(*platform).or_default() += u64::try_from(*count).unwrap_or(0);
                    first = Some(first.map_or(*min, |first: i64| first.min(*min)));
                }
            }
            let last = rows.iter().map(|(.., max)| *max).max();
            if let Some(last) = last {
                at = PersonId(last + 1);
            }
            if rows.iter().map(|(_, _, count, ..)| count).sum::<i64>() < WINDOW {
                break;
            }
        }
        // Rows are written in the order of their key: none comes before the last one seen.
        *front = first.map_or(at, PersonId);
        Ok(found)
    }

    /// What waits for digests, by platform.
    pub async fn digest_queues(&mut self, now: i64) -> Result<Vec<Queue>, StoreError> {
        self.list(&DELIVERY_GATHERED, values![COUNTED], |row| {
            let (platform, count, at) = (row.take()?, row.take()?, row.maybe::<i64>()?);
            let since = at.filter(|at| *at <= now);
            Ok(Queue { platform, lane: numbers::DIGEST, count, due: since.is_some(), since })
        })
        .await
    }

    /// Until when (ms since 1970) everything to many is held, by platform.
    pub async fn holds_on_many(&mut self, now: i64) -> Result<Vec<(Platform, i64)>, StoreError> {
        self.list(&HOLDS_ON_MANY, values![now], |row| Ok((row.take()?, row.take()?))).await
    }

    /// Since when (ms since 1970) the list is read that is read longest.
    pub async fn reading_since(&mut self) -> Result<Option<i64>, StoreError> {
        Ok(self.find(&READING_SINCE, &[], |row| row.maybe()).await?.flatten())
    }

    /// From here to the end of the transaction, nobody else tells alarms.
    pub async fn lock_alarms(&mut self) -> Result<(), StoreError> {
        self.row(&ALARM_LOCK, &[]).await.map(drop)
    }

    /// The alarms that are not over, the oldest first, each with the moment
    /// (ms since 1970) at which it was told last.
    pub async fn alarms(&mut self) -> Result<Vec<(Alarm, i64)>, StoreError> {
        Ok(self.list(&ALARMS, &[], alarm).await?.into_iter().flatten().collect())
    }

    /// Keeps that an alarm is told now; since when it lasts stays.
    pub async fn put_alarm(&mut self, alarm: &Alarm, now: i64) -> Result<(), StoreError> {
        let values = values![alarm.kind, place(alarm), alarm.since, alarm.figure, now];
        self.execute(&ALARM_PUT, values).await.map(drop)
    }

    /// An alarm is over.
    pub async fn end_alarm(&mut self, alarm: &Alarm) -> Result<(), StoreError> {
        self.execute(&ALARM_END, values![alarm.kind, place(alarm)]).await.map(drop)
    }

    /// Every way by which active members of staff are reached, those of one
    /// member together, the best first.
    pub async fn staff_ways(&mut self) -> Result<Vec<StaffWay>, StoreError> {
        self.list(&STAFF_WAYS, &[], |row| {
            let staff =
                Staff { id: row.take()?, name: row.take()?, role: row.take()?, station: row.maybe()? };
            let (lang, zone) = (row.take()?, row.take()?);
            let to = Address { platform: row.take()?, chat: row.take()?, topic: row.take()? };
            Ok(StaffWay { staff, lang, zone, to })
        })
        .await
    }
}
