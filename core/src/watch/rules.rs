//! When something is an alarm: pure rules over what was seen.
//!
//! Every rule knows a threshold at which it begins and, where a figure would
//! otherwise cross it to and fro, a lower one at which it is over.

use crate::domain::alarm::{Alarm, AlarmKind};
use crate::domain::person::Platform;

const SECOND: i64 = 1_000;
const MINUTE: i64 = 60 * SECOND;

/// How long a platform may be silent, in ms.
pub const SILENT: i64 = 5 * MINUTE;
/// How long an answer may wait that somebody waits for, in ms.
pub const ANSWER: i64 = 30 * SECOND;
/// How long a personal notice may wait, in ms.
pub const PERSONAL: i64 = 5 * MINUTE;
/// How long a broadcast may stand still that is due, in ms.
pub const STILL: i64 = 15 * MINUTE;
/// The longest pause a platform may ask for, in ms.
pub const HOLD: i64 = 10 * MINUTE;
/// How long a platform may be without a process that sends, in ms.
pub const UNSENT: i64 = MINUTE;
/// How long a list may be read, in ms.
pub const READING: i64 = 15 * MINUTE;
/// How many messages may be refused or given up within [`FAILURES_WITHIN`].
pub const FAILURES: u32 = 20;
/// Over how long failures are counted, in ms.
pub const FAILURES_WITHIN: i64 = 10 * MINUTE;
/// Free bytes below which a disk is nearly full.
pub const FREE: u64 = 1 << 30;
/// Free bytes above which it no longer is.
pub const FREE_AGAIN: u64 = FREE + FREE / 2;

/// How a platform does, over all processes that speak it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    /// The platform.
    pub platform: Platform,
    /// Since when it answers no process; `None` while it answers one. All
    /// moments here are ms since 1970.
    pub silent_since: Option<i64>,
    /// Since when it refuses the token or a setting for good.
    pub refused_since: Option<i64>,
    /// Since when it cannot hand updates to the webhook, and how many wait.
    pub webhook: Option<(i64, u32)>,
    /// Since when the oldest answer waits that is due.
    pub answer_since: Option<i64>,
    /// Since when the oldest personal notice waits that is due.
    pub personal_since: Option<i64>,
    /// Since when a broadcast that is due and not held stands still.
    pub still_since: Option<i64>,
    /// Messages refused or given up within [`FAILURES_WITHIN`].
    pub failures: u32,
    /// Until when everything to many is held.
    pub held_until: Option<i64>,
    /// Since when no process may send here.
    pub unsent_since: Option<i64>,
}

impl Channel {
    /// A platform about which nothing is to be said.
    pub const fn well(platform: Platform) -> Self {
        Self {
            platform,
            silent_since: None,
            refused_since: None,
            webhook: None,
            answer_since: None,
            personal_since: None,
            still_since: None,
            failures: 0,
            held_until: None,
            unsent_since: None,
        }
    }
}

/// Everything that the rules look at.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sight {
    /// Now, ms since 1970.
    pub now: i64,
    /// Every platform that some process speaks.
    pub channels: Vec<Channel>,
    /// Free bytes on the disk under the database, where it is ours to know.
    pub disk_free: Option<u64>,
    /// Since when the list is read that is read longest, ms since 1970.
    pub reading_since: Option<i64>,
}

/// What is wrong, in the order in which it is best told. `kept` is what was
/// wrong before: it is over at a lower threshold.
pub fn alarms(sight: &Sight, kept: &[Alarm]) -> Vec<Alarm> {
    let mut found = Vec::new();
    for channel in &sight.channels {
        let before =
            |kind| kept.iter().find(|kept| (kept.kind, kept.platform) == (kind, Some(channel.platform)));
        // A platform that refused and has not answered since still refuses.
        let refusal = before(AlarmKind::Refused).filter(|_| channel.silent_since.is_some());
        let channel = Channel {
            refused_since: channel.refused_since.or(refusal.map(|kept| kept.since)),
            ..channel.clone()
        };
        for kind in AlarmKind::ALL {
            if let Some((since, figure)) = rule(*kind, &channel, sight.now, before(*kind)) {
                found.push(Alarm { kind: *kind, platform: Some(channel.platform), since, figure });
            }
        }
    }
    let before = |kind| kept.iter().find(|kept| kept.kind == kind);
    if let Some(free) = sight.disk_free {
        let enough = if before(AlarmKind::Disk).is_some() { FREE_AGAIN } else { FREE };
        if free < enough {
            let figure = i64::try_from(free).unwrap_or(i64::MAX);
            found.push(Alarm { kind: AlarmKind::Disk, platform: None, since: sight.now, figure });
        }
    }
    if let Some(since) = sight.reading_since.filter(|since| sight.now - since >= READING) {
        found.push(Alarm { kind: AlarmKind::Import, platform: None, since, figure: 0 });
    }
    found
}

/// Since when a rule of one platform says so, and by which figure.
fn rule(kind: AlarmKind, channel: &Channel, now: i64, before: Option<&Alarm>) -> Option<(i64, i64)> {
    let longer =
        |since: Option<i64>, than: i64| since.filter(|since| now - since >= than).map(|since| (since, 0));
    // A platform that is silent or refuses says it for everything that waits there.
    let mute = channel.refused_since.is_some() || longer(channel.silent_since, SILENT).is_some();
    match kind {
        AlarmKind::Refused => channel.refused_since.map(|since| (since, 0)),
        AlarmKind::Channel if channel.refused_since.is_some() => None,
        AlarmKind::Channel => longer(channel.silent_since, SILENT),
        AlarmKind::Webhook if mute => None,
        AlarmKind::Webhook => channel.webhook.map(|(since, waiting)| (since, i64::from(waiting))),
        AlarmKind::Hold => {
            let least = if before.is_some() { 0 } else { HOLD };
            channel.held_until.filter(|until| until - now > least).map(|until| (now, until))
        }
        AlarmKind::Answers | AlarmKind::Personal | AlarmKind::Broadcast if mute => None,
        AlarmKind::Answers => longer(channel.answer_since, ANSWER),
        AlarmKind::Personal => longer(channel.personal_since, PERSONAL),
        AlarmKind::Broadcast => longer(channel.still_since, STILL),
        AlarmKind::Failures => {
            let least = if before.is_some() { 1 } else { FAILURES };
            (channel.failures >= least).then_some((now, i64::from(channel.failures)))
        }
        AlarmKind::Sender => longer(channel.unsent_since, UNSENT),
        AlarmKind::Disk | AlarmKind::Import => None,
    }
}

/// How often what goes on is told again, in ms.
pub const AGAIN: i64 = 24 * 60 * MINUTE;

/// An alarm that was told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What it is, as it was found first.
    pub alarm: Alarm,
    /// When it was told last, ms since 1970.
    pub told_at: i64,
}

/// What is to be told of an alarm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// It begins.
    Begins(Alarm),
    /// It has gone on for another day.
    GoesOn(Alarm),
    /// It is over.
    Over(Alarm),
    /// It is no longer said, and nobody can say that it is over: the platform
    /// is mute, or is spoken no more.
    Dropped(Alarm),
}

impl Step {
    /// Which alarm.
    pub const fn alarm(&self) -> &Alarm {
        match self {
            Self::Begins(alarm) | Self::GoesOn(alarm) | Self::Over(alarm) | Self::Dropped(alarm) => alarm,
        }
    }
}

/// What is to be told now, given what was told before and what is found.
pub fn steps(kept: &[Kept], found: &[Alarm], sight: &Sight) -> Vec<Step> {
    let now = sight.now;
    let mut steps = Vec::new();
    for alarm in found {
        match kept.iter().find(|kept| kept.alarm.is_of(alarm)) {
            None => steps.push(Step::Begins(alarm.clone())),
            Some(kept) if now - kept.told_at >= AGAIN => {
                steps.push(Step::GoesOn(Alarm { since: kept.alarm.since, ..alarm.clone() }));
            }
            Some(_) => {}
        }
    }
    for Kept { alarm, .. } in kept.iter().filter(|kept| !found.iter().any(|found| found.is_of(&kept.alarm))) {
        let is_mute = |found: &Alarm| {
            found.platform == alarm.platform && matches!(found.kind, AlarmKind::Channel | AlarmKind::Refused)
        };
        let spoken = |platform| sight.channels.iter().any(|channel| channel.platform == platform);
        let known = alarm.platform.is_none_or(|platform| spoken(platform) && !found.iter().any(is_mute));
        let alarm = alarm.clone();
        steps.push(if known { Step::Over(alarm) } else { Step::Dropped(alarm) });
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: i64 = 1_795_485_600_000;

    fn kinds(change: impl FnOnce(&mut Channel), kept: &[Alarm]) -> Vec<AlarmKind> {
        let mut channel = Channel::well(Platform::Telegram);
        change(&mut channel);
        let sight = Sight { now: NOW, channels: vec![channel], ..Sight::default() };
        alarms(&sight, kept).into_iter().map(|alarm| alarm.kind).collect()
    }

    fn kept(kind: AlarmKind, platform: Option<Platform>) -> Alarm {
        Alarm { kind, platform, since: NOW - 1, figure: 0 }
    }

    /// Sets what a rule looks at to a number of milliseconds.
    type Set = fn(&mut Channel, i64);

    #[test]
    fn each_rule_begins_at_its_threshold_and_not_before() {
        let table: [(AlarmKind, i64, Set); 6] = [
            (AlarmKind::Channel, SILENT, |channel, ms| channel.silent_since = Some(NOW - ms)),
            (AlarmKind::Answers, ANSWER, |channel, ms| channel.answer_since = Some(NOW - ms)),
            (AlarmKind::Personal, PERSONAL, |channel, ms| channel.personal_since = Some(NOW - ms)),
            (AlarmKind::Broadcast, STILL, |channel, ms| channel.still_since = Some(NOW - ms)),
            (AlarmKind::Hold, HOLD + 1, |channel, ms| channel.held_until = Some(NOW + ms)),
            (AlarmKind::Sender, UNSENT, |channel, ms| channel.unsent_since = Some(NOW - ms)),
        ];
        for (kind, threshold, set) in table {
            assert_eq!(kinds(|channel| set(channel, threshold), &[]), [kind]);
            assert_eq!(kinds(|channel| set(channel, threshold - 1), &[]), [], "{kind}");
        }
        assert_eq!(kinds(|channel| channel.failures = FAILURES, &[]), [AlarmKind::Failures]);
        assert_eq!(kinds(|channel| channel.failures = FAILURES - 1, &[]), []);
        assert_eq!(kinds(|channel| channel.webhook = Some((NOW, 3)), &[]), [AlarmKind::Webhook]);
    }

    #[test]
    fn a_dead_platform_is_one_alarm_and_not_five() {
        let dead = |channel: &mut Channel| {
            channel.silent_since = Some(NOW - SILENT);
            channel.answer_since = Some(NOW - SILENT);
            channel.personal_since = Some(NOW - SILENT);
            channel.still_since = Some(NOW - STILL);
            channel.webhook = Some((NOW - SILENT, 9));
        };
        assert_eq!(kinds(dead, &[]), [AlarmKind::Channel]);
        let refused = |channel: &mut Channel| {
            dead(channel);
            channel.refused_since = Some(NOW);
        };
        assert_eq!(kinds(refused, &[]), [AlarmKind::Refused]);
    }

    #[test]
    fn what_swings_around_its_threshold_is_over_only_well_below() {
        let telegram = Some(Platform::Telegram);
        let still_held = |channel: &mut Channel| channel.held_until = Some(NOW + 1);
        assert_eq!(kinds(still_held, &[kept(AlarmKind::Hold, telegram)]), [AlarmKind::Hold]);
        let one_failure = |channel: &mut Channel| channel.failures = 1;
        assert_eq!(kinds(one_failure, &[kept(AlarmKind::Failures, telegram)]), [AlarmKind::Failures]);
        let disk = |free, kept: &[Alarm]| {
            let sight = Sight { now: NOW, disk_free: Some(free), ..Sight::default() };
            alarms(&sight, kept).len()
        };
        let before = [kept(AlarmKind::Disk, None)];
        assert_eq!((disk(FREE - 1, &[]), disk(FREE, &[])), (1, 0));
        assert_eq!((disk(FREE_AGAIN - 1, &before), disk(FREE_AGAIN, &before)), (1, 0));
    }

    #[test]
    fn a_list_that_is_read_for_a_quarter_of_an_hour_is_stuck() {
        let read = |since| alarms(&Sight { now: NOW, reading_since: Some(since), ..Sight::default() }, &[]);
        assert_eq!(read(NOW - READING).len(), 1);
        assert!(read(NOW - READING + 1).is_empty());
    }

    #[test]
    fn an_alarm_is_told_once_again_after_a_day_and_when_it_is_over() {
        let steps = |kept: &[Kept], found: &[Alarm], now| {
            let channels = [Platform::Telegram, Platform::Web].map(Channel::well).to_vec();
            steps(kept, found, &Sight { now, channels, ..Sight::default() })
        };
        let alarm = kept(AlarmKind::Channel, Some(Platform::Telegram));
        assert_eq!(steps(&[], std::slice::from_ref(&alarm), NOW), [Step::Begins(alarm.clone())]);
        let told = |told_at| [Kept { alarm: alarm.clone(), told_at }];
        assert_eq!(steps(&told(NOW), std::slice::from_ref(&alarm), NOW + AGAIN - 1), []);
        let later = Alarm { since: NOW + 5, figure: 7, ..alarm.clone() };
        let goes_on = Alarm { figure: 7, ..alarm.clone() };
        assert_eq!(steps(&told(NOW), &[later], NOW + AGAIN), [Step::GoesOn(goes_on)]);
        assert_eq!(steps(&told(NOW), &[], NOW + 1), [Step::Over(alarm.clone())]);
        let elsewhere = Alarm { platform: Some(Platform::Web), ..alarm.clone() };
        assert_eq!(
            steps(&told(NOW), std::slice::from_ref(&elsewhere), NOW + 1),
            [Step::Begins(elsewhere), Step::Over(alarm)]
        );
    }

    #[test]
    fn nobody_is_told_that_something_is_well_again_that_is_not_known_to_be() {
        let telegram = Some(Platform::Telegram);
        let answers = Kept { alarm: kept(AlarmKind::Answers, telegram), told_at: NOW };
        let silent = Channel { silent_since: Some(NOW - SILENT), ..Channel::well(Platform::Telegram) };
        let sight = Sight { now: NOW, channels: vec![silent], ..Sight::default() };
        let found = alarms(&sight, std::slice::from_ref(&answers.alarm));
        let expected = [Step::Begins(found[0].clone()), Step::Dropped(answers.alarm.clone())];
        assert_eq!(steps(std::slice::from_ref(&answers), &found, &sight), expected);
        // Taken out of the settings.
        let unspoken = Sight { now: NOW, ..Sight::default() };
        assert_eq!(steps(std::slice::from_ref(&answers), &[], &unspoken), [Step::Dropped(answers.alarm)]);
        // Restarted with the same token: refused still, until it answers.
        let refused = kept(AlarmKind::Refused, telegram);
        let starting = |channel: &mut Channel| channel.silent_since = Some(NOW);
        assert_eq!(kinds(starting, std::slice::from_ref(&refused)), [AlarmKind::Refused]);
        assert_eq!(kinds(|_| {}, &[refused]), []);
    }
}
