//! VTIMEZONE: what the clocks of a zone do while a calendar lasts.

use jiff::civil::{DateTime, Weekday};
use jiff::tz::{Offset, TimeZone};
use jiff::{SignedDuration, Timestamp};

use super::lines::Lines;
use super::write::{local, utc};

/// The longest from one turn of a yearly rule to the next. What is told goes
/// so far before the first entry and after the last, so there are both kinds
/// of time wherever clocks change twice a year.
const YEAR: SignedDuration = SignedDuration::from_hours(24 * 371);

/// For how long after the last entry changes are looked at to find their rule.
/// The fourth Sunday is the last one in some years.
const OUTLOOK: SignedDuration = SignedDuration::from_hours(24 * 365 * 6);

/// A change of a zone's clocks.
#[derive(Clone)]
struct Onset {
    at: Timestamp,
    /// What the clocks showed up to the change.
    local: DateTime,
    from: Offset,
    to: Offset,
    summer: bool,
    name: String,
}

/// Changes of the same kind, year after year.
struct Run {
    first: Onset,
    last: Onset,
    /// Each of them is on the n-th such weekday of its month.
    nth: Option<i8>,
    /// Each of them is on the last such weekday of its month.
    is_last: bool,
}

/// Writes the zone as it is from the first to the last moment at least.
pub fn write(lines: &mut Lines, name: &str, zone: &TimeZone, first: Timestamp, last: Timestamp) {
    let begin = first.saturating_sub(YEAR).unwrap_or(Timestamp::MIN);
    let end = last.saturating_add(YEAR).unwrap_or(Timestamp::MAX);
    let horizon = last.saturating_add(OUTLOOK).unwrap_or(Timestamp::MAX);
    let runs = runs(onsets(zone, begin, horizon));

    lines.put("BEGIN", "VTIMEZONE");
    lines.put("TZID", name);
    if runs.first().is_none_or(|run| run.first.at > first) {
        steady(lines, zone, first);
    }
    for run in runs.iter().filter(|run| run.first.at <= end) {
        // One that reaches into the last year looked at goes on.
        let goes_on = run.last.at.saturating_add(YEAR).is_ok_and(|next| next >= horizon);
        let mut rule = run.rule();
        if let Some(rule) = rule.as_mut().filter(|_| !goes_on) {
            rule.push_str(&format!(";UNTIL={}", utc(run.last.at)));
        }
        let Onset { local, from, to, summer, name, .. } = &run.first;
        observance(lines, *summer, *local, (*from, *to), name, rule.as_deref());
    }
    lines.put("END", "VTIMEZONE");
}

/// What holds from of old to the first change, if there is any.
fn steady(lines: &mut Lines, zone: &TimeZone, first: Timestamp) {
    let since = DateTime::constant(1970, 1, 1, 0, 0, 0, 0).min(zone.to_datetime(first).start_of_day());
    let info = zone.to_offset_info(first);
    observance(lines, false, since, (info.offset(), info.offset()), info.abbreviation(), None);
}

fn observance(
    lines: &mut Lines,
    summer: bool,
    since: DateTime,
    (from, to): (Offset, Offset),
    name: &str,
    rule: Option<&str>,
) {
    let kind = if summer { "DAYLIGHT" } else { "STANDARD" };
    lines.put("BEGIN", kind);
    lines.put("DTSTART", &local(since));
    lines.put("TZOFFSETFROM", &offset(from));
    lines.put("TZOFFSETTO", &offset(to));
    if let Some(rule) = rule {
        lines.put("RRULE", rule);
    }
    lines.put("TZNAME", name);
    lines.put("END", kind);
}

fn onsets(zone: &TimeZone, begin: Timestamp, horizon: Timestamp) -> Vec<Onset> {
    let info = zone.to_offset_info(begin);
    let (mut from, mut season) = (info.offset(), info.dst());
    let mut onsets = Vec::new();
    for change in zone.following(begin).take_while(|change| change.timestamp() <= horizon) {
        let (at, to) = (change.timestamp(), change.offset());
        if from != to {
            // Where the law calls winter the exception, summer is still when clocks are ahead.
            let summer = change.dst() != season && to > from;
            let local = from.to_datetime(at);
            onsets.push(Onset { at, local, from, to, summer, name: change.abbreviation().to_owned() });
        }
        (from, season) = (to, change.dst());
    }
    onsets
}

fn runs(onsets: Vec<Onset>) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for onset in onsets {
        match runs.iter_mut().rev().find(|run| run.last.is_like(&onset)) {
            Some(run) if run.takes(&onset) => {
                run.nth = run.nth.filter(|nth| *nth == onset.nth());
                run.is_last &= onset.is_last();
                run.last = onset;
            }
            _ => {
                let (nth, is_last) = (Some(onset.nth()), onset.is_last());
                runs.push(Run { last: onset.clone(), first: onset, nth, is_last });
            }
        }
    }
    runs
}

impl Onset {
    /// Whether both may follow from one yearly rule, but for the day.
    fn is_like(&self, other: &Self) -> bool {
        let kind = |onset: &Self| (onset.from, onset.to, onset.summer, onset.local.month());
        let turn = |onset: &Self| (onset.local.weekday(), onset.local.time());
        kind(self) == kind(other) && turn(self) == turn(other) && self.name == other.name
    }

    fn nth(&self) -> i8 {
        (self.local.day() - 1) / 7 + 1
    }

    fn is_last(&self) -> bool {
        self.local.day() + 7 > self.local.days_in_month()
    }
}

impl Run {
    fn takes(&self, next: &Onset) -> bool {
        next.local.year() == self.last.local.year() + 1
            && (self.nth == Some(next.nth()) || (self.is_last && next.is_last()))
    }

    /// The rule of more than one change, in the one form that every program
    /// knows: Outlook reads no other.
    fn rule(&self) -> Option<String> {
        if self.first.at == self.last.at {
            return None;
        }
        let nth = if self.is_last { -1 } else { self.nth? };
        let weekday = match self.first.local.weekday() {
            Weekday::Monday => "MO",
            Weekday::Tuesday => "TU",
            Weekday::Wednesday => "WE",
            Weekday::Thursday => "TH",
            Weekday::Friday => "FR",
            Weekday::Saturday => "SA",
            Weekday::Sunday => "SU",
        };
        Some(format!("FREQ=YEARLY;BYMONTH={};BYDAY={nth}{weekday}", self.first.local.month()))
    }
}

fn offset(offset: Offset) -> String {
    let seconds = offset.seconds();
    let (sign, seconds) = (if seconds < 0 { '-' } else { '+' }, seconds.abs());
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    // Local mean times, long gone, have seconds.
    let seconds = if seconds == 0 { String::new() } else { format!("{seconds:02}") };
    format!("{sign}{hours:02}{minutes:02}{seconds}")
}
