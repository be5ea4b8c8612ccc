//! When and where somebody wants to be told: one message that shows all of it
//! and is changed in place, with a screen for each choice. Times, dates and
//! cities may also be typed.

mod typed;

use crate::args;
use crate::domain::person::{Account, PersonKind};
use crate::domain::wishes::{
    Minute, QuietHours, Reminder, ReminderSet, Rhythm, Weekday, Wish, moment, zone_named,
};
use crate::domain::zone::{Region, Zone};
use crate::text::{Words, local, zones};
use crate::view::{Button, Card, Choice, Choosable, Message, View};

use super::change::{Change, Outcome, Wished};
use super::press::Press;
use super::state::{Flow, State, Waiting};
use super::{Ctx, Turn};

/// Times of the day at which digests are offered; any other can be typed.
const DIGEST_HOURS: &[u16] = &[7, 8, 9, 12, 18, 20];
/// Quiet hours that are offered, from and until.
const QUIET: &[(u16, u16)] = &[(21, 7), (22, 7), (22, 8), (23, 8)];
/// Longest pause, in days.
const LONGEST_PAUSE: i64 = 366;
/// Zones that are shown for typed words.
const ZONES_FOUND: usize = 8;

/// All of it; `undo` takes back what was changed last.
pub fn show(undo: Option<Press>, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let settings = &ctx.facts.settings;
    let wishes = &settings.wishes;
    let mut facts = vec![
        (words.say("settings-language"), words.say("language-name")),
        (words.say("settings-zone"), zone_now(ctx)),
        (words.say("settings-rhythm"), rhythm_line(wishes.rhythm, ctx)),
        (words.say("settings-quiet"), quiet_line(wishes.quiet, words)),
    ];
    if ctx.subject.kind == PersonKind::Human {
        facts.push((words.say("settings-reminders"), reminders_line(wishes.reminders, words)));
    }
    let paused = wishes.paused_until.filter(|until| *until > ctx.now);
    if let Some(until) = paused {
        let until = words.moment(until, &ctx.subject.zone);
        let waiting = i64::from(settings.waiting);
        facts.push((
            words.say("settings-pause"),
            words.say_with("settings-paused", &args! { until: until, n: waiting }),
        ));
    }
    let several = settings.accounts.len() > 1;
    if several {
        facts.push((words.say("settings-account"), preferred_line(ctx)));
    }
    let screen = |id: &str, of| Button::press(words.say(id), Press::Wishes { of });
    let mut third = vec![match paused {
        Some(_) => Button::primary(words.say("settings-end-pause"), Press::EndPause),
        None => screen("settings-pause", Wish::Pause),
    }];
    if ctx.subject.kind == PersonKind::Human {
        third.push(screen("settings-reminders", Wish::Reminders));
    }
    if several {
        third.push(screen("settings-account", Wish::Account));
    }
    let message = Message::new(View::Card(Card {
        title: words.say("settings-button"),
        facts,
        footer: words.say("settings-footer"),
        ..Card::default()
    }))
    .row(undo.map(|undo| Button::press(words.say("button-undo"), undo)))
    .row([
        Button::press(words.say("settings-change-language"), Press::Languages),
        screen("settings-zone", Wish::Zone),
    ])
    .row([screen("settings-rhythm", Wish::Rhythm), screen("settings-quiet", Wish::Quiet)])
    .row(third);
    let subscriptions = Button::press(words.say("subscriptions-button"), Press::Subscriptions);
    if ctx.subject.kind == PersonKind::Group {
        return message.row([subscriptions]);
    }
    message.row([subscriptions, Button::press(words.say("saved-button"), Press::Saved { page: 0 })]).row([
        Button::press(words.say("profile-button"), Press::Profile),
        Button::press(words.say("button-home"), Press::Home),
    ])
}

/// In one sentence, when somebody hears of what a subscription takes.
pub fn when(rhythm: Option<Rhythm>, ctx: &Ctx<'_>) -> String {
    let (words, wishes) = (ctx.words, &ctx.facts.settings.wishes);
    if let Some(until) = wishes.paused_until.filter(|until| *until > ctx.now) {
        return words.say_with("when-paused", &args! { until: words.moment(until, &ctx.subject.zone) });
    }
    let at = words.minute(wishes.digest_at);
    match rhythm.unwrap_or(wishes.rhythm) {
        Rhythm::AtOnce => words.say("when-at-once"),
        Rhythm::Daily => words.say_with("when-daily", &args! { at: at }),
        Rhythm::Weekly => {
            words.say_with("when-weekly", &args! { day: words.weekday(wishes.digest_day), at: at })
        }
    }
}

fn zone_now(ctx: &Ctx<'_>) -> String {
    let (words, zone) = (ctx.words, &ctx.subject.zone);
    let (city, now) = (words.city(zone), words.moment(ctx.now, zone));
    words.say_with("settings-zone-now", &args! { city: city, zone: zone.clone(), now: now })
}

fn rhythm_line(rhythm: Rhythm, ctx: &Ctx<'_>) -> String {
    let (words, wishes) = (ctx.words, &ctx.facts.settings.wishes);
    let (name, at) = (words.rhythm(rhythm), words.minute(wishes.digest_at));
    match rhythm {
        Rhythm::AtOnce => name,
        Rhythm::Daily => words.say_with("settings-daily", &args! { rhythm: name, at: at }),
        Rhythm::Weekly => {
            let day = words.weekday(wishes.digest_day);
            words.say_with("settings-weekly", &args! { rhythm: name, day: day, at: at })
        }
    }
}

fn quiet_line(quiet: Option<QuietHours>, words: Words) -> String {
    quiet.map_or_else(|| words.say("settings-quiet-none"), |quiet| hours(quiet, words))
}

fn reminders_line(reminders: ReminderSet, words: Words) -> String {
    if reminders.is_empty() {
        return words.say("settings-reminders-none");
    }
    words.join(reminders.iter().map(|reminder| words.reminder(reminder)))
}

fn hours(quiet: QuietHours, words: Words) -> String {
    format!("{}–{}", words.minute(quiet.from), words.minute(quiet.until))
}

fn preferred_line(ctx: &Ctx<'_>) -> String {
    let settings = &ctx.facts.settings;
    let found = settings.accounts.iter().find(|account| Some(account.id) == settings.preferred);
    match found {
        Some(account) => account_name(account, &settings.accounts, ctx.words),
        None => ctx.words.say("wish-account-last"),
    }
}

/// One of these accounts by its platform, and marked when it is one of several
/// there or no longer reached.
pub(super) fn account_name(account: &Account, accounts: &[Account], words: Words) -> String {
    let platform = words.platform(account.address.platform);
    if !account.reachable {
        return words.say_with("wish-account-gone", &args! { platform: platform });
    }
    // Two accounts on one platform cannot be told apart by its name.
    let twins = accounts.iter().filter(|other| other.address.platform == account.address.platform);
    if twins.count() > 1 {
        let end: String =
            account.address.chat.chars().rev().take(4).collect::<Vec<_>>().iter().rev().collect();
        return words.say_with("wish-account-twin", &args! { platform: platform, end: end });
    }
    platform
}

/// A press of these screens. `None` when it belongs to something else.
pub fn press(mut state: State, press: &Press, ctx: &Ctx<'_>) -> Option<Turn> {
    let wished = match press {
        Press::Wishes { of } => {
            super::park(&mut state);
            let message = screen(*of, ctx);
            if takes_words(*of) {
                state.flow = Flow::Wishing(*of);
            }
            return Some(Turn::quiet(state).in_place(message));
        }
        Press::Zones { of } => {
            super::park(&mut state);
            state.flow = Flow::Wishing(Wish::Zone);
            return Some(Turn::quiet(state).in_place(zones_of(*of, ctx)));
        }
        Press::BringWaiting => {
            super::park(&mut state);
            state.flow = Flow::Waiting(Waiting::Brought);
            return Some(Turn::quiet(state).change(Change::BringWaiting));
        }
        Press::SetRhythm { rhythm } => Wished::Rhythm(*rhythm),
        Press::SetDigestAt { at } => Wished::DigestAt(*at),
        Press::SetDigestDay { day } => Wished::DigestDay(*day),
        Press::SetQuiet { hours } => Wished::Quiet(*hours),
        Press::PauseFor { days } => match pause_end(i64::from(*days), ctx) {
            Some(until) => Wished::Paused(Some(until)),
            None => return Some(Turn::quiet(state).alert(out_of_range(ctx))),
        },
        Press::EndPause => Wished::Paused(None),
        Press::ToggleReminder { reminder } => {
            let mut reminders = ctx.facts.settings.wishes.reminders;
            reminders.toggle(*reminder);
            Wished::Reminders(reminders)
        }
        Press::SetZone { zone } => Wished::Zone(zone.clone()),
        Press::Prefer { account } => Wished::Account(*account),
        _ => return None,
    };
    super::park(&mut state);
    Some(wish(state, wished, ctx))
}

/// Words typed on one of these screens.
pub fn text(of: Wish, state: State, text: &str, ctx: &Ctx<'_>) -> Turn {
    let read = match of {
        Wish::Time => typed::minute(text).map(Wished::DigestAt),
        Wish::Quiet => typed::hours(text).map(Wished::Quiet),
        Wish::Pause => {
            let today = local(ctx.now, &ctx.subject.zone).map(|now| now.date());
            let days = today.and_then(|today| typed::day(text, today).map(|day| day.since(today)));
            match days.and_then(Result::ok).map(|span| i64::from(span.get_days())) {
                Some(days) => pause_end(days, ctx).map(|until| Wished::Paused(Some(until))),
                None => None,
            }
        }
        Wish::Zone => return found_zones(state, text, ctx),
        Wish::Rhythm | Wish::Day | Wish::Account | Wish::Reminders => None,
    };
    match read {
        Some(wished) => wish(state, wished, ctx),
        // The question stays open: what was meant is asked for once more.
        None => Turn::quiet(state).new_message(Message::problem(not_read(of, text, ctx))),
    }
}

/// What came of it: the screen of that choice where there is more to choose,
/// else all of it, with a way back.
pub fn after_change(
    mut state: State,
    wish: Wish,
    undo: Option<Press>,
    outcome: &Outcome,
    ctx: &Ctx<'_>,
) -> Turn {
    state.flow = Flow::Idle;
    match outcome {
        Outcome::Done => {
            let message = match wish {
                Wish::Rhythm | Wish::Time | Wish::Day => screen(Wish::Rhythm, ctx),
                Wish::Reminders => screen(Wish::Reminders, ctx),
                Wish::Quiet | Wish::Pause | Wish::Zone | Wish::Account => show(undo, ctx),
            };
            Turn::quiet(state).in_place(message).toast(ctx.words.say("done"))
        }
        Outcome::Refused(refusal) => {
            Turn::quiet(state).in_place(Message::problem(ctx.words.refusal(refusal)).row([back(ctx.words)]))
        }
        other => super::unexpected(state, other, ctx),
    }
}

/// What came of bringing what waits.
pub fn after_bringing(mut state: State, outcome: &Outcome, ctx: &Ctx<'_>) -> Turn {
    state.flow = Flow::Idle;
    match outcome {
        Outcome::Brought(n) => {
            Turn::quiet(state).toast(ctx.words.say_with("digest-brought", &args! { n: i64::from(*n) }))
        }
        Outcome::Refused(refusal) => Turn::quiet(state).alert(ctx.words.refusal(refusal)),
        other => super::unexpected(state, other, ctx),
    }
}

fn wish(mut state: State, wished: Wished, ctx: &Ctx<'_>) -> Turn {
    let wishes = &ctx.facts.settings.wishes;
    let (wish, undo) = match &wished {
        Wished::Rhythm(_) => (Wish::Rhythm, None),
        Wished::DigestAt(_) => (Wish::Time, None),
        Wished::DigestDay(_) => (Wish::Day, None),
        Wished::Quiet(_) => (Wish::Quiet, Some(Press::SetQuiet { hours: wishes.quiet })),
        Wished::Paused(Some(_)) => (Wish::Pause, Some(Press::EndPause)),
        Wished::Paused(None) => (Wish::Pause, None),
        Wished::Reminders(_) => (Wish::Reminders, None),
        Wished::Zone(_) => (Wish::Zone, Zone::named(&ctx.subject.zone).map(|zone| Press::SetZone { zone })),
        Wished::Account(_) => (Wish::Account, Some(Press::Prefer { account: ctx.facts.settings.preferred })),
    };
    // A pause shows how to end it anyway.
    let undo = undo.filter(|undo| *undo != Press::EndPause);
    state.flow = Flow::Waiting(Waiting::Wished { wish, undo });
    Turn::quiet(state).change(Change::Wish(wished))
}

/// Whether words typed on this screen are an answer to it.
const fn takes_words(of: Wish) -> bool {
    match of {
        Wish::Time | Wish::Quiet | Wish::Pause | Wish::Zone => true,
        Wish::Rhythm | Wish::Day | Wish::Account | Wish::Reminders => false,
    }
}

/// What was typed is none of what is asked for, and how it is written.
fn not_read(of: Wish, text: &str, ctx: &Ctx<'_>) -> String {
    let example = match of {
        Wish::Time => "7:30",
        Wish::Quiet => "22:30-7:00",
        Wish::Pause => return out_of_range(ctx),
        Wish::Zone | Wish::Rhythm | Wish::Day | Wish::Account | Wish::Reminders => {
            return ctx.words.say("help-words");
        }
    };
    ctx.words.say_with("wish-not-read", &args! { words: text.to_owned(), example: example })
}

fn out_of_range(ctx: &Ctx<'_>) -> String {
    ctx.words.say_with("wish-pause-range", &args! { example: example_day(ctx) })
}

/// A day that could be typed: a month from now.
fn example_day(ctx: &Ctx<'_>) -> String {
    let today = local(ctx.now, &ctx.subject.zone).map(|now| now.date());
    let day = today.and_then(|today| today.checked_add(jiff::Span::new().months(1)).ok());
    day.map_or_else(String::new, |day| day.to_string())
}

fn screen(of: Wish, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let wishes = &ctx.facts.settings.wishes;
    let (question, options): (Vec<String>, Vec<Choosable>) = match of {
        Wish::Rhythm => return rhythms(ctx),
        Wish::Time => (
            vec![words.say("wish-time"), words.say("wish-time-how")],
            DIGEST_HOURS
                .iter()
                .filter_map(|hour| Minute::at(*hour, 0))
                .map(|at| choosable(words.minute(at), at == wishes.digest_at, Press::SetDigestAt { at }))
                .collect(),
        ),
        Wish::Day => (
            vec![words.say("wish-day")],
            Weekday::ALL
                .iter()
                .map(|day| {
                    let chosen = *day == wishes.digest_day;
                    choosable(words.weekday(*day), chosen, Press::SetDigestDay { day: *day })
                })
                .collect(),
        ),
        Wish::Quiet => {
            let none = Press::SetQuiet { hours: None };
            let offered = QUIET
                .iter()
                .filter_map(|(from, until)| Minute::at(*from, 0).zip(Minute::at(*until, 0)))
                .map(|(from, until)| QuietHours { from, until })
                .map(|quiet| {
                    let press = Press::SetQuiet { hours: Some(quiet) };
                    choosable(hours(quiet, words), wishes.quiet == Some(quiet), press)
                })
                .chain([choosable(words.say("settings-quiet-none"), wishes.quiet.is_none(), none)])
                .collect();
            (vec![words.say("wish-quiet"), words.say("wish-quiet-how")], offered)
        }
        Wish::Pause => (
            vec![
                words.say("wish-pause"),
                words.say_with("wish-pause-how", &args! { example: example_day(ctx) }),
            ],
            [(7, words.say("wish-pause-week")), (30, words.say("wish-pause-month"))]
                .into_iter()
                .map(|(days, label)| choosable(label, false, Press::PauseFor { days }))
                .collect(),
        ),
        Wish::Zone => (
            vec![words.say_with("wish-zone", &args! { now: zone_now(ctx) }), words.say("wish-zone-how")],
            Region::ALL
                .iter()
                .map(|region| choosable(words.region(*region), false, Press::Zones { of: *region }))
                .collect(),
        ),
        Wish::Reminders => (
            vec![words.say("wish-reminders"), words.say("wish-reminders-quiet")],
            Reminder::ALL
                .iter()
                .map(|reminder| {
                    let chosen = wishes.reminders.contains(*reminder);
                    choosable(
                        words.reminder(*reminder),
                        chosen,
                        Press::ToggleReminder { reminder: *reminder },
                    )
                })
                .collect(),
        ),
        Wish::Account => (vec![words.say("wish-account"), words.say("wish-account-else")], accounts(ctx)),
    };
    let back = match of {
        Wish::Time | Wish::Day => Button::press(words.say("button-back"), Press::Wishes { of: Wish::Rhythm }),
        Wish::Rhythm | Wish::Quiet | Wish::Pause | Wish::Zone | Wish::Account | Wish::Reminders => {
            back(words)
        }
    };
    Message::new(View::Choice(Choice { question, options, many: of == Wish::Reminders })).row([back])
}

fn rhythms(ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let wishes = &ctx.facts.settings.wishes;
    let options = Rhythm::ALL
        .iter()
        .map(|rhythm| {
            choosable(words.rhythm(*rhythm), *rhythm == wishes.rhythm, Press::SetRhythm { rhythm: *rhythm })
        })
        .collect();
    let mut details = Vec::new();
    if wishes.rhythm != Rhythm::AtOnce {
        let at = words.say_with("wish-time-button", &args! { at: words.minute(wishes.digest_at) });
        details.push(Button::press(at, Press::Wishes { of: Wish::Time }));
    }
    if wishes.rhythm == Rhythm::Weekly {
        details.push(Button::press(words.weekday(wishes.digest_day), Press::Wishes { of: Wish::Day }));
    }
    let question = vec![words.say("wish-rhythm"), words.say("wish-rhythm-own")];
    Message::new(View::Choice(Choice { question, options, many: false })).row(details).row([back(words)])
}

fn accounts(ctx: &Ctx<'_>) -> Vec<Choosable> {
    let settings = &ctx.facts.settings;
    settings
        .accounts
        .iter()
        .map(|account| {
            let chosen = settings.preferred == Some(account.id);
            choosable(
                account_name(account, &settings.accounts, ctx.words),
                chosen,
                Press::Prefer { account: Some(account.id) },
            )
        })
        .chain([choosable(
            ctx.words.say("wish-account-last"),
            settings.preferred.is_none(),
            Press::Prefer { account: None },
        )])
        .collect()
}

fn zones_of(region: Region, ctx: &Ctx<'_>) -> Message {
    let words = ctx.words;
    let question = vec![words.region(region), words.say("wish-zone-how")];
    let options = zones::offered(region).into_iter().map(|zone| zone_option(zone, ctx)).collect();
    Message::new(View::Choice(Choice { question, options, many: false }))
        .row([Button::press(words.say("button-back"), Press::Wishes { of: Wish::Zone })])
}

/// A city with the time its clocks show now, by which people know it is theirs.
fn zone_option(zone: Zone, ctx: &Ctx<'_>) -> Choosable {
    let now = local(ctx.now, zone.name())
        .map_or_else(String::new, |now| format!(" {}", ctx.words.time(now.time())));
    let label = format!("{}{now}", ctx.words.city(zone.name()));
    choosable(label, zone.name() == ctx.subject.zone, Press::SetZone { zone })
}

fn found_zones(mut state: State, text: &str, ctx: &Ctx<'_>) -> Turn {
    let words = ctx.words;
    let mut found = zones::seek(text, ZONES_FOUND);
    if found.len() == 1
        && let Some(zone) = found.pop()
    {
        return wish(state, Wished::Zone(zone), ctx);
    }
    state.flow = Flow::Wishing(Wish::Zone);
    if found.is_empty() {
        let none = words.say_with("wish-zone-none", &args! { words: text.to_owned() });
        return Turn::quiet(state).new_message(
            Message::problem(none)
                .row([Button::press(words.say("button-back"), Press::Wishes { of: Wish::Zone })]),
        );
    }
    let question = vec![words.say("wish-zone-which")];
    let options = found.into_iter().map(|zone| zone_option(zone, ctx)).collect();
    let message = Message::new(View::Choice(Choice { question, options, many: false }));
    Turn::quiet(state).new_message(message.row([back(words)]))
}

fn choosable(label: String, chosen: bool, press: Press) -> Choosable {
    Choosable { label, chosen, press }
}

fn back(words: Words) -> Button {
    Button::press(words.say("button-back"), Press::Settings)
}

/// The moment a pause of so many days ends: at digest time of that day.
fn pause_end(days: i64, ctx: &Ctx<'_>) -> Option<i64> {
    if !(1..=LONGEST_PAUSE).contains(&days) {
        return None;
    }
    let zone = zone_named(&ctx.subject.zone);
    let today = local(ctx.now, &ctx.subject.zone)?.date();
    let date = today.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    let at = ctx.facts.settings.wishes.digest_at;
    moment(at.on(date), &zone)
}
