//! When a person wants to be told: rhythm, quiet hours and a pause, in the
//! local time of the zone they live in.
//!
//! Local times are moments only by way of a zone. One that the clock leaves
//! out in spring is the moment the clock goes on from; one that it shows twice
//! in autumn is the first of the two.

use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, ToSpan as _};
use serde::{Deserialize, Serialize};

use super::code::coded;
use super::lang::Reads;
use super::posting::YUNNAN_ZONE;

coded! {
    /// How often somebody wants to be told.
    Rhythm,
    /// A set of rhythms.
    RhythmSet {
        /// As it comes.
        AtOnce = "at-once",
        /// One digest a day.
        Daily = "daily",
        /// One digest a week.
        Weekly = "weekly",
    }
}

coded! {
    /// A day of the week.
    Weekday,
    /// A set of days.
    WeekdaySet {
        /// Monday, the first.
        Monday = "mon",
        /// Tuesday.
        Tuesday = "tue",
        /// Wednesday.
        Wednesday = "wed",
        /// Thursday.
        Thursday = "thu",
        /// Friday.
        Friday = "fri",
        /// Saturday.
        Saturday = "sat",
        /// Sunday.
        Sunday = "sun",
    }
}

coded! {
    /// How long before an event a person is reminded of it.
    Reminder,
    /// A set of them.
    ReminderSet {
        /// Seven days.
        Week = "week",
        /// One day.
        Day = "day",
        /// One hour.
        Hour = "hour",
    }
}

impl Reminder {
    /// How long before the event it comes, in ms.
    pub const fn before(self) -> i64 {
        const HOUR_MS: i64 = 3_600_000;
        match self {
            Self::Week => 7 * 24 * HOUR_MS,
            Self::Day => 24 * HOUR_MS,
            Self::Hour => HOUR_MS,
        }
    }

    /// Those whose time has come when an event begins in `left` ms.
    pub fn due(left: i64) -> ReminderSet {
        Self::ALL.iter().copied().filter(|reminder| reminder.before() >= left).collect()
    }
}

coded! {
    /// What a person may wish for, each with a screen of its own.
    Wish,
    /// A set of them.
    WishSet {
        /// How often to be told.
        Rhythm = "rhythm",
        /// At what time of the day a digest comes.
        Time = "time",
        /// On which day a weekly digest comes.
        Day = "day",
        /// Hours in which nothing comes.
        Quiet = "quiet",
        /// Nothing until a date.
        Pause = "pause",
        /// The time zone.
        Zone = "zone",
        /// The account to be told on.
        Account = "account",
        /// When to be reminded of an event.
        Reminders = "reminders",
        /// Languages that are read beside the chosen one.
        Reads = "reads",
    }
}

impl Weekday {
    /// The day of the week of a date.
    pub fn of(date: Date) -> Self {
        let at = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or(0);
        Self::ALL[at]
    }
}

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// A minute of the local day, from 0 (00:00) to 1439 (23:59).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "u16", try_from = "u16")]
pub struct Minute(u16);

impl Minute {
    /// The minute at this hour and minute of the clock; `None` beyond 23:59.
    pub const fn at(hour: u16, minute: u16) -> Option<Self> {
        if hour < 24 && minute < 60 { Some(Self(hour * 60 + minute)) } else { None }
    }

    /// How many minutes after 00:00.
    pub const fn of_day(self) -> u16 {
        self.0
    }

    /// The minute this many after 00:00; `None` beyond 23:59.
    pub const fn from_day(minutes: u16) -> Option<Self> {
        if minutes < DAY { Some(Self(minutes)) } else { None }
    }

    /// What the clock shows, `08:00`.
    pub fn clock(self) -> String {
        format!("{:02}:{:02}", self.0 / 60, self.0 % 60)
    }

    /// This minute of a date, by the local clock.
    pub fn on(self, date: Date) -> DateTime {
        let (hour, minute) = (self.0 / 60, self.0 % 60);
        // Both are below 60 by construction.
        date.at(i8::try_from(hour).unwrap_or(0), i8::try_from(minute).unwrap_or(0), 0, 0)
    }
}

impl From<Minute> for u16 {
    fn from(minute: Minute) -> Self {
        minute.0
    }
}

impl TryFrom<u16> for Minute {
    type Error = String;
    fn try_from(minutes: u16) -> Result<Self, String> {
        Self::from_day(minutes).ok_or_else(|| format!("{minutes} is no minute of a day"))
    }
}

/// The hours in which somebody does not want to be disturbed. They go over
/// midnight when they end before they begin, and are none when both are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct QuietHours {
    /// The first quiet minute.
    pub from: Minute,
    /// The first minute after.
    pub until: Minute,
}

/// When a person wants to be told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Wishes {
    /// How often, for subscriptions that say nothing of their own.
    pub rhythm: Rhythm,
    /// When a digest comes.
    pub digest_at: Minute,
    /// On which day a weekly digest comes.
    pub digest_day: Weekday,
    /// When they are not to be disturbed.
    pub quiet: Option<QuietHours>,
    /// Until when nothing shall come, ms since 1970.
    pub paused_until: Option<i64>,
    /// When they are reminded of an event they are registered for.
    pub reminders: ReminderSet,
    /// What they read where there is no text in their language.
    #[serde(skip_serializing_if = "Reads::is_empty")]
    pub reads: Reads,
}

impl Default for Wishes {
    fn default() -> Self {
        Self {
            rhythm: Rhythm::AtOnce,
            digest_at: Minute(8 * 60),
            digest_day: Weekday::Monday,
            quiet: None,
            paused_until: None,
            reminders: Reminder::ALL.iter().copied().collect(),
            reads: Reads::default(),
        }
    }
}

/// When something that came at `now` is to be told. Moments are ms since 1970
/// and always after that `now`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// At once.
    Now,
    /// By itself, at the end of quiet hours.
    Later(i64),
    /// Together with whatever else has come until the digest of this moment.
    Gather(i64),
}

impl Wishes {
    /// Reads what [`Wishes::text`] wrote. Anything else is "at once, at any hour".
    pub fn parse(text: &str) -> Self {
        if text.is_empty() { Self::default() } else { serde_json::from_str(text).unwrap_or_default() }
    }

    /// As it is stored: JSON, empty for "at once, at any hour".
    pub fn text(&self) -> String {
        if *self == Self::default() { String::new() } else { serde_json::to_string(self).unwrap_or_default() }
    }

    /// When a notice that came at `now` (ms since 1970) is to be told to
    /// somebody who lives in `zone` (IANA). `rhythm` is the subscription's own;
    /// without one, the person's counts. What is critical waits for nothing.
    pub fn due(&self, rhythm: Option<Rhythm>, zone: &str, critical: bool, now: i64) -> Due {
        if critical {
            return Due::Now;
        }
        let zone = zone_named(zone);
        if let Some(until) = self.paused_until.filter(|until| *until > now) {
            return Due::Gather(self.after_quiet(&zone, until));
        }
        let rhythm = rhythm.unwrap_or(self.rhythm);
        match self.digest_after(rhythm, &zone, now) {
            Some(at) => Due::Gather(at),
            None => self.quiet_end(&zone, now).map_or(Due::Now, Due::Later),
        }
    }

    /// The end of the quiet hours that `now` falls into (ms since 1970), if it does.
    pub fn quiet_until(&self, zone: &str, now: i64) -> Option<i64> {
        self.quiet_end(&zone_named(zone), now)
    }

    /// The moment at which `awake` ms outside of quiet hours have gone by since
    /// `now` (ms since 1970).
    pub fn after_awake(&self, zone: &str, now: i64, awake: i64) -> i64 {
        let zone = zone_named(zone);
        let (mut at, mut left) = (now, awake);
        // Each round ends at a quiet beginning; a month of them is more than any span asks for.
        for _ in 0..64 {
            at = self.after_quiet(&zone, at);
            match self.quiet_begin(&zone, at).filter(|begin| begin - at < left) {
                Some(begin) => (at, left) = (begin, left - (begin - at)),
                None => break,
            }
        }
        at + left
    }

    /// When the next quiet hours after `at` begin, if there are any.
    fn quiet_begin(&self, zone: &TimeZone, at: i64) -> Option<i64> {
        let quiet = self.quiet.filter(|quiet| quiet.from != quiet.until)?;
        let today = date_at(zone, at)?;
        [today, today.tomorrow().ok()?]
            .into_iter()
            .filter_map(|date| moment(quiet.from.on(date), zone))
            .find(|begin| *begin > at)
    }

    /// When what a digest at `now` had no room for comes: with the next digest
    /// of the rhythm, and the next day at digest time for who is told at once.
    pub fn carried_over(&self, rhythm: Option<Rhythm>, zone: &str, now: i64) -> i64 {
        const DAY_MS: i64 = 24 * 3600 * 1000;
        let rhythm = match rhythm.unwrap_or(self.rhythm) {
            Rhythm::AtOnce | Rhythm::Daily => Rhythm::Daily,
            Rhythm::Weekly => Rhythm::Weekly,
        };
        self.digest_after(rhythm, &zone_named(zone), now).unwrap_or(now + DAY_MS)
    }

    /// The first digest of this rhythm after `now`. None for who is told at once.
    fn digest_after(&self, rhythm: Rhythm, zone: &TimeZone, now: i64) -> Option<i64> {
        let days = match rhythm {
            Rhythm::AtOnce => return None,
            Rhythm::Daily => None,
            Rhythm::Weekly => Some(self.digest_day),
        };
        // Yesterday's may still be to come: quiet hours move it.
        let first = date_at(zone, now)?.yesterday().ok()?;
        (0..=9)
            .filter_map(|ahead| first.checked_add(i64::from(ahead).days()).ok())
            .filter(|date| days.is_none_or(|day| Weekday::of(*date) == day))
            .filter_map(|date| moment(self.digest_at.on(date), zone))
            .map(|at| self.after_quiet(zone, at))
            .find(|at| *at > now)
    }

    fn after_quiet(&self, zone: &TimeZone, at: i64) -> i64 {
        self.quiet_end(zone, at).unwrap_or(at)
    }

    fn quiet_end(&self, zone: &TimeZone, now: i64) -> Option<i64> {
        let QuietHours { from, until } = self.quiet?;
        let today = date_at(zone, now)?;
        // Taken as spans between moments, so that an hour that comes twice
        // cannot end before it began.
        [today.yesterday().ok()?, today].into_iter().find_map(|date| {
            let over = if until > from { date } else { date.tomorrow().ok()? };
            let begin = moment(from.on(date), zone)?;
            let end = moment(until.on(over), zone)?;
            (from != until && begin <= now && now < end).then_some(end)
        })
    }
}

/// The zone of this name, or Yunnan's where the name is none.
pub fn zone_named(name: &str) -> TimeZone {
    TimeZone::get(name).or_else(|_| TimeZone::get(YUNNAN_ZONE)).unwrap_or(TimeZone::UTC)
}

/// The day by a zone's clocks at a moment (ms since 1970).
pub fn date_at(zone: &TimeZone, at: i64) -> Option<Date> {
    Some(zone.to_datetime(Timestamp::from_millisecond(at).ok()?).date())
}

/// The first moment (ms since 1970) at which the local clock has reached this.
pub fn moment(local: DateTime, zone: &TimeZone) -> Option<i64> {
    let found = zone.to_ambiguous_timestamp(local);
    let at = match found.offset() {
        AmbiguousOffset::Unambiguous { .. } | AmbiguousOffset::Fold { .. } => found.earlier().ok()?,
        AmbiguousOffset::Gap { .. } => {
            let before = found.earlier().ok()?;
            zone.following(before).next()?.timestamp()
        }
    };
    Some(at.as_millisecond())
}

#[cfg(test)]
mod tests;
