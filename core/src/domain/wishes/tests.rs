use proptest::prelude::*;

use super::*;

const BERLIN: &str = "Europe/Berlin";
const ZONES: &[&str] =
    &[BERLIN, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Asia/Shanghai"];

fn at(local: &str, zone: &str) -> i64 {
    let local: DateTime = local.parse().expect("a local time");
    moment(local, &zone_named(zone)).expect("a moment")
}

/// As a reader in the zone sees it.
fn shown(ms: i64, zone: &str) -> String {
    let at = Timestamp::from_millisecond(ms).expect("in range").to_zoned_datetime(zone_named(zone));
    at.strftime("%Y-%m-%d %H:%M %Z").to_string()
}

fn minute(text: &str) -> Minute {
    let (hour, minute) = text.split_once(':').expect("HH:MM");
    Minute::at(hour.parse().expect("hour"), minute.parse().expect("minute")).expect("of a day")
}

fn quiet(from: &str, until: &str) -> Wishes {
    Wishes { quiet: Some(QuietHours { from: minute(from), until: minute(until) }), ..Wishes::default() }
}

fn rhythm(rhythm: Rhythm) -> Wishes {
    Wishes { rhythm, ..Wishes::default() }
}

fn gathered(wishes: &Wishes, zone: &str, now: i64) -> String {
    match wishes.due(None, zone, false, now) {
        Due::Gather(at) => shown(at, zone),
        due @ (Due::Now | Due::Later(_)) => panic!("{due:?}"),
    }
}

fn later(wishes: &Wishes, zone: &str, now: i64) -> String {
    match wishes.due(None, zone, false, now) {
        Due::Later(at) => shown(at, zone),
        due @ (Due::Now | Due::Gather(_)) => panic!("{due:?}"),
    }
}

#[test]
fn nothing_said_is_at_once() {
    for text in ["", "{}", "nonsense", r#"{"rhythm":"hourly"}"#] {
        assert_eq!(Wishes::parse(text), Wishes::default(), "{text}");
    }
    assert_eq!(Wishes::default().text(), "");
    assert_eq!(Wishes::default().due(None, BERLIN, false, 0), Due::Now);
}

#[test]
fn what_was_said_survives_the_store() {
    let wishes = Wishes {
        rhythm: Rhythm::Weekly,
        digest_at: minute("18:30"),
        digest_day: Weekday::Friday,
        paused_until: Some(1),
        ..quiet("22:00", "07:00")
    };
    assert_eq!(Wishes::parse(&wishes.text()), wishes);
    assert_eq!(Wishes::parse(r#"{"rhythm":"daily"}"#), rhythm(Rhythm::Daily));
    assert_eq!(Wishes::parse(r#"{"digest_at":1440}"#), Wishes::default(), "no such minute");
}

#[test]
fn a_daily_digest_keeps_its_hour_over_both_changes_of_the_clock() {
    let daily = rhythm(Rhythm::Daily);
    // Berlin goes back on 25 October 2026 and forward on 28 March 2027.
    assert_eq!(gathered(&daily, BERLIN, at("2026-10-24T08:00", BERLIN)), "2026-10-25 08:00 CET");
    assert_eq!(gathered(&daily, BERLIN, at("2026-10-24T07:59", BERLIN)), "2026-10-24 08:00 CEST");
    assert_eq!(gathered(&daily, BERLIN, at("2027-03-27T20:00", BERLIN)), "2027-03-28 08:00 CEST");
    assert_eq!(
        gathered(&daily, "Asia/Shanghai", at("2026-12-31T09:00", "Asia/Shanghai")),
        "2027-01-01 08:00 CST"
    );
}

#[test]
fn a_time_that_does_not_exist_is_the_moment_the_clock_goes_on_from() {
    let daily = Wishes { digest_at: minute("02:30"), ..rhythm(Rhythm::Daily) };
    assert_eq!(gathered(&daily, BERLIN, at("2027-03-27T12:00", BERLIN)), "2027-03-28 03:00 CEST");
    // Lord Howe leaves out half an hour only.
    let lord_howe = "Australia/Lord_Howe";
    let daily = Wishes { digest_at: minute("02:10"), ..rhythm(Rhythm::Daily) };
    assert_eq!(gathered(&daily, lord_howe, at("2026-10-03T12:00", lord_howe)), "2026-10-04 02:30 +11");
}

#[test]
fn a_time_that_comes_twice_is_taken_once() {
    let daily = Wishes { digest_at: minute("02:30"), ..rhythm(Rhythm::Daily) };
    let first = at("2026-10-25T02:30", BERLIN);
    assert_eq!(shown(first, BERLIN), "2026-10-25 02:30 CEST");
    assert_eq!(gathered(&daily, BERLIN, first - 1), "2026-10-25 02:30 CEST");
    assert_eq!(gathered(&daily, BERLIN, first), "2026-10-26 02:30 CET");
}

#[test]
fn a_weekly_digest_comes_on_its_day() {
    let weekly = rhythm(Rhythm::Weekly);
    // 2027-01-04 is the first Monday of that year.
    assert_eq!(gathered(&weekly, BERLIN, at("2026-12-28T08:00", BERLIN)), "2027-01-04 08:00 CET");
    let friday = Wishes { digest_day: Weekday::Friday, ..weekly };
    assert_eq!(gathered(&friday, BERLIN, at("2026-12-28T08:00", BERLIN)), "2027-01-01 08:00 CET");
}

#[test]
fn a_subscription_may_have_a_rhythm_of_its_own() {
    let now = at("2026-11-03T12:00", BERLIN);
    let daily = rhythm(Rhythm::Daily);
    assert_eq!(daily.due(Some(Rhythm::AtOnce), BERLIN, false, now), Due::Now);
    let weekly = Wishes::default().due(Some(Rhythm::Weekly), BERLIN, false, now);
    assert_eq!(weekly, Due::Gather(at("2026-11-09T08:00", BERLIN)));
}

#[test]
fn quiet_hours_go_over_midnight() {
    let quiet = quiet("22:00", "07:00");
    assert_eq!(later(&quiet, BERLIN, at("2026-12-31T22:00", BERLIN)), "2027-01-01 07:00 CET");
    assert_eq!(later(&quiet, BERLIN, at("2027-01-01T06:59", BERLIN)), "2027-01-01 07:00 CET");
    for free in ["2026-12-31T21:59", "2027-01-01T07:00", "2027-01-01T12:00"] {
        assert_eq!(quiet.due(None, BERLIN, false, at(free, BERLIN)), Due::Now, "{free}");
    }
    assert_eq!(quiet.due(None, BERLIN, true, at("2026-12-31T23:00", BERLIN)), Due::Now, "critical");
}

#[test]
fn quiet_hours_follow_the_clock() {
    let night = quiet("22:00", "07:00");
    // The night of the change is an hour longer, or shorter; it ends at seven.
    assert_eq!(later(&night, BERLIN, at("2026-10-24T23:00", BERLIN)), "2026-10-25 07:00 CET");
    assert_eq!(later(&night, BERLIN, at("2027-03-27T23:00", BERLIN)), "2027-03-28 07:00 CEST");
    // Until half past two that comes twice: the first; then it is over.
    let short = quiet("22:00", "02:30");
    let end = at("2026-10-25T02:30", BERLIN);
    assert_eq!(short.due(None, BERLIN, false, end - 60_000), Due::Later(end));
    assert_eq!(short.due(None, BERLIN, false, end + 40 * 60_000), Due::Now, "02:10 for the second time");
    // Within the hour that is left out there is no time to be quiet in.
    let nothing = quiet("02:10", "02:50");
    assert_eq!(nothing.due(None, BERLIN, false, at("2027-03-28T03:00", BERLIN)), Due::Now);
    assert_eq!(quiet("09:00", "09:00").due(None, BERLIN, false, end), Due::Now, "none when equal");
}

#[test]
fn a_digest_within_quiet_hours_comes_at_their_end() {
    let wishes = Wishes { rhythm: Rhythm::Daily, ..quiet("22:00", "09:00") };
    assert_eq!(gathered(&wishes, BERLIN, at("2026-11-03T12:00", BERLIN)), "2026-11-04 09:00 CET");
    assert_eq!(
        gathered(&wishes, BERLIN, at("2026-11-04T08:30", BERLIN)),
        "2026-11-04 09:00 CET",
        "what comes between digest time and the end of quiet hours is still in it",
    );
}

#[test]
fn a_pause_gathers_until_its_end() {
    let until = at("2026-11-10T00:00", BERLIN);
    let paused = Wishes { paused_until: Some(until), ..Wishes::default() };
    assert_eq!(paused.due(None, BERLIN, false, until - 1), Due::Gather(until));
    assert_eq!(paused.due(Some(Rhythm::Daily), BERLIN, false, until - 1), Due::Gather(until));
    assert_eq!(paused.due(None, BERLIN, true, until - 1), Due::Now);
    assert_eq!(paused.due(None, BERLIN, false, until), Due::Now);
    let asleep = Wishes { paused_until: Some(until), ..quiet("22:00", "07:00") };
    assert_eq!(gathered(&asleep, BERLIN, until - 1), "2026-11-10 07:00 CET");
}

#[test]
fn what_had_no_room_comes_with_the_next_digest() {
    let now = at("2026-11-03T08:00", BERLIN);
    let next = |wishes: Wishes, own| shown(wishes.carried_over(own, BERLIN, now), BERLIN);
    assert_eq!(next(rhythm(Rhythm::Daily), None), "2026-11-04 08:00 CET");
    assert_eq!(next(rhythm(Rhythm::Daily), Some(Rhythm::Weekly)), "2026-11-09 08:00 CET");
    assert_eq!(next(Wishes::default(), None), "2026-11-04 08:00 CET", "after a pause");
}

#[test]
fn a_zone_that_is_none_is_read_as_yunnans() {
    let daily = rhythm(Rhythm::Daily);
    let now = at("2026-11-03T12:00", "Asia/Shanghai");
    assert_eq!(daily.due(None, "Mars/Olympus", false, now), daily.due(None, "Asia/Shanghai", false, now));
}

/// A second, slower way to the same: minute by minute, the first at which the
/// local clock has reached this.
fn reached(local: DateTime, zone: &TimeZone) -> i64 {
    const HOUR: i64 = 3_600_000;
    let middle = TimeZone::UTC.to_timestamp(local).expect("in range").as_millisecond();
    (middle - 15 * HOUR..middle + 15 * HOUR)
        .step_by(60_000)
        .find(|ms| zone.to_datetime(Timestamp::from_millisecond(*ms).expect("in range")) >= local)
        .expect("within a day")
}

prop_compose! {
    fn any_minute()(minutes in 0..DAY) -> Minute { Minute(minutes) }
}

prop_compose! {
    fn any_wishes()(
        rhythm in prop::sample::select(Rhythm::ALL),
        digest_at in any_minute(),
        digest_day in prop::sample::select(Weekday::ALL),
        quiet in prop::option::of((any_minute(), any_minute())),
    ) -> Wishes {
        let quiet = quiet.map(|(from, until)| QuietHours { from, until });
        Wishes { rhythm, digest_at, digest_day, quiet, paused_until: None, ..Wishes::default() }
    }
}

#[test]
fn hours_of_rest_do_not_count() {
    let hour = |hour| Minute::at(hour, 0).expect("an hour");
    let at = |text: &str| text.parse::<jiff::Timestamp>().expect("a moment").as_millisecond();
    const DAY: i64 = 24 * 3_600_000;
    let quiet = Some(QuietHours { from: hour(22), until: hour(8) });
    let wishes = Wishes { quiet, ..Wishes::default() };
    let awake = |now: &str| wishes.after_awake("Asia/Shanghai", at(now), DAY);
    // 20:00: two hours, fourteen the next day, eight the day after.
    assert_eq!(awake("2026-12-01T12:00:00Z"), at("2026-12-03T08:00:00Z"));
    // 23:00 counts from 08:00.
    assert_eq!(awake("2026-12-01T15:00:00Z"), at("2026-12-03T10:00:00Z"));
    // Over the change to winter time in Berlin the night has an hour more.
    assert_eq!(
        wishes.after_awake("Europe/Berlin", at("2026-10-24T18:00:00Z"), DAY),
        at("2026-10-26T15:00:00Z")
    );
    assert_eq!(Wishes::default().after_awake("Asia/Shanghai", 5, DAY), 5 + DAY);
}

prop_compose! {
    /// Half of them around a change of the clock or of the year, from 2024 to 2037.
    fn any_moment()(
        zone in prop::sample::select(ZONES),
        year in 2024_i16..2037,
        day in prop::sample::select(vec![(1, 1), (3, 8), (3, 28), (4, 5), (10, 4), (10, 25), (11, 1), (12, 31)]),
        near in -4 * 24 * 60_i64..4 * 24 * 60,
        far in 0..365 * 24 * 60_i64,
        close in any::<bool>(),
    ) -> (&'static str, i64) {
        let from = moment(jiff::civil::date(year, day.0, day.1).at(2, 0, 0, 0), &zone_named(zone)).expect("a moment");
        (zone, from + if close { near } else { far } * 60_000)
    }
}

proptest! {
    #[test]
    fn it_comes_later_and_never_within_quiet_hours(wishes in any_wishes(), (zone, now) in any_moment()) {
        let at = match wishes.due(None, zone, false, now) {
            Due::Now => now,
            Due::Later(at) | Due::Gather(at) => { prop_assert!(at > now); at }
        };
        prop_assert_eq!(wishes.quiet_until(zone, at), None, "{}", shown(at, zone));
        prop_assert!(at - now <= 9 * 24 * 3_600_000);
        prop_assert_eq!(wishes.due(None, zone, true, now), Due::Now);
    }

    #[test]
    fn a_local_time_is_the_first_moment_the_clock_has_reached_it(
        (zone, now) in any_moment(), minute in any_minute(),
    ) {
        let zone = zone_named(zone);
        let local = minute.on(date_at(&zone, now).expect("in range"));
        prop_assert_eq!(moment(local, &zone), Some(reached(local, &zone)));
    }

    #[test]
    fn there_is_a_digest_for_every_day_and_none_is_left_out(
        wishes in any_wishes(), (zone, now) in any_moment(),
    ) {
        let wishes = Wishes { quiet: None, rhythm: Rhythm::Daily, ..wishes };
        let zone_ = zone_named(zone);
        let today = date_at(&zone_, now).expect("in range");
        let expected = [today, today.tomorrow().expect("in range")]
            .into_iter()
            .map(|date| reached(wishes.digest_at.on(date), &zone_))
            .find(|at| *at > now);
        let Due::Gather(at) = wishes.due(None, zone, false, now) else { panic!("not gathered") };
        prop_assert_eq!(Some(at), expected);
    }

    #[test]
    fn who_comes_later_is_not_told_earlier(wishes in any_wishes(), (zone, now) in any_moment(), more in 0..20_000_i64) {
        let told = |at| match wishes.due(None, zone, false, at) {
            Due::Now => at,
            Due::Later(at) | Due::Gather(at) => at,
        };
        prop_assert!(told(now) <= told(now + more * 60_000));
    }
}
