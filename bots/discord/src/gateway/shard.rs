//! One shard: connects, goes on with its session, and comes again when it was
//! closed, each time at its own pace.

use std::collections::VecDeque;

use haizhi_core::platform::Condition;
use reqwest::Url;
use tokio::sync::watch;

use super::dial::{Socket, dial};
use super::taken::Session;
use super::talk::{End, Talk};
use super::{Plan, Wiring};

/// Connections within [`RECENT_MS`] that are made without a pause.
const AT_ONCE: usize = 3;
/// For how long a connection counts as one of late, in ms.
const RECENT_MS: i64 = 60_000;
/// The first and the longest pause, in ms.
const PAUSES_MS: (i64, i64) = (1_000, 60_000);
/// The same after a refusal that nothing but another setting helps against.
const REFUSED_MS: (i64, i64) = (60_000, 900_000);
/// Failures to connect after which a session is gone on with at the first address.
const TRIES_AT_RESUME: u32 = 2;

/// Codes after which coming again does not help.
/// <https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway>
const fn is_fatal(code: u16) -> bool {
    matches!(code, 4004 | 4010..=4014)
}

/// Codes after which the session is over.
const fn ends_session(code: u16) -> bool {
    matches!(code, 4003 | 4005 | 4007 | 4009) || is_fatal(code)
}

const fn meaning(code: u16) -> &'static str {
    match code {
        4004 => "the token (HAIZHI_DISCORD_TOKEN) is not taken",
        4010 => "the shard (HAIZHI_DISCORD_SHARDS) is not valid",
        4011 => "more shards (HAIZHI_DISCORD_SHARDS) are needed",
        4012 => "the version of the API is not taken any more",
        4013 => "the intents are not valid",
        4014 => "the intents are not allowed to this bot",
        _ => "it is closed",
    }
}

/// When to come again.
#[derive(Default)]
struct Pace {
    /// When we came, ms since 1970.
    came: VecDeque<i64>,
    refusals: u32,
}

impl Pace {
    /// How long to wait before coming now, in ms.
    fn pause(&mut self, now: i64) -> i64 {
        while self.came.front().is_some_and(|at| now - at >= RECENT_MS) {
            self.came.pop_front();
        }
        let late = self.came.len();
        self.came.push_back(now);
        match u32::try_from(late.saturating_sub(AT_ONCE)) {
            _ if late < AT_ONCE => 0,
            Ok(more) => doubled(PAUSES_MS, more),
            Err(_) => PAUSES_MS.1,
        }
    }

    /// The same after a refusal.
    fn refused(&mut self) -> i64 {
        self.refusals += 1;
        doubled(REFUSED_MS, self.refusals - 1)
    }
}

fn doubled((first, most): (i64, i64), times: u32) -> i64 {
    2_i64.checked_pow(times).and_then(|factor| first.checked_mul(factor)).map_or(most, |ms| ms.min(most))
}

/// Keeps a shard connected until told to stop.
pub(super) async fn run(shard: u32, plan: &Plan, wiring: &Wiring, mut stop: watch::Receiver<bool>) {
    let taken = &wiring.taken[shard as usize];
    let mut pace = Pace::default();
    let mut failures = 0;
    loop {
        let pause = pace.pause(wiring.clock.now());
        if waits(wiring, pause, &mut stop).await {
            return;
        }
        let session = taken.session();
        if session.is_none() {
            tokio::select! {
                () = plan.budget.wait(shard, wiring.clock.as_ref()) => {}
                () = super::stopped(&mut stop) => return,
            }
        }
        let end = match connect(plan, wiring, session.as_ref().filter(|_| failures < TRIES_AT_RESUME)).await {
            Ok(socket) => {
                failures = 0;
                Talk::new(socket, wiring, shard, plan.shards).run(&mut stop).await
            }
            Err(why) => {
                failures += 1;
                End::Broken(why)
            }
        };
        metrics::counter!(
            haizhi_core::watch::numbers::DISCORD_CLOSES,
            "reason" => reason(&end)
        )
        .increment(1);
        match end {
            End::Stopped => return,
            End::Closed(Some(code)) if is_fatal(code) => {
                let why = meaning(code);
                tracing::error!(code, shard, "Discord's gateway refuses us: {why}");
                wiring.health.shard(shard as usize, Condition::Refused(format!("{code}: {why}")));
                taken.end();
                let pause = pace.refused();
                if waits(wiring, pause, &mut stop).await {
                    return;
                }
            }
            End::Closed(code) => {
                tracing::warn!(?code, shard, "Discord's gateway closed the connection");
                if code.is_some_and(ends_session) {
                    taken.end();
                }
                down(wiring, shard, "the gateway closed the connection");
            }
            End::Broken(why) => {
                tracing::warn!(why, shard, "the connection to Discord's gateway broke");
                down(wiring, shard, &why);
            }
            End::ComeAgain => tracing::info!(shard, "Discord's gateway asks to connect again"),
            End::Invalid { resumable } => {
                tracing::warn!(resumable, shard, "the session at Discord's gateway is over");
                if !resumable {
                    taken.end();
                }
                down(wiring, shard, "the session is over");
            }
        }
    }
}

fn down(wiring: &Wiring, shard: u32, why: &str) {
    wiring.health.shard(shard as usize, Condition::Down(why.to_owned()));
}

/// Waits so long; true when told to stop meanwhile.
async fn waits(wiring: &Wiring, ms: i64, stop: &mut watch::Receiver<bool>) -> bool {
    if ms == 0 {
        return *stop.borrow();
    }
    tokio::select! {
        () = wiring.clock.sleep_until(wiring.clock.now() + ms) => false,
        () = super::stopped(stop) => true,
    }
}

/// Connects where a session is to be gone on with, or where one begins.
async fn connect(plan: &Plan, wiring: &Wiring, session: Option<&Session>) -> Result<Socket, String> {
    let resume = session
        .filter(|_| !plan.fixed)
        .and_then(|session| session.url.as_deref())
        .and_then(|url| crate::config::gateway(url).ok());
    let mut url: Url = resume.unwrap_or_else(|| plan.url.clone());
    url.set_query(Some("v=10&encoding=json"));
    dial(&url, wiring.settings.proxy.as_ref()).await
}

/// The name under which an end is counted.
fn reason(end: &End) -> &'static str {
    match end {
        End::Stopped => "stopped",
        End::Closed(Some(code)) if is_fatal(*code) => "refused",
        End::Closed(Some(_)) => "closed",
        End::Closed(None) => "closed_without_code",
        End::Broken(_) => "broken",
        End::ComeAgain => "asked_to_reconnect",
        End::Invalid { .. } => "invalid_session",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_comes_again_at_once_and_then_slower_and_slower() {
        let mut pace = Pace::default();
        let pauses: Vec<i64> = (0..8).map(|_| pace.pause(0)).collect();
        assert_eq!(pauses, [0, 0, 0, 1_000, 2_000, 4_000, 8_000, 16_000]);
        assert_eq!(pace.pause(RECENT_MS), 0, "what was a while ago does not count");
        let refused: Vec<i64> = (0..6).map(|_| pace.refused()).collect();
        assert_eq!(refused, [60_000, 120_000, 240_000, 480_000, 900_000, 900_000]);
    }

    #[test]
    fn codes_are_told_apart() {
        for code in [4004, 4010, 4011, 4012, 4013, 4014] {
            assert!(is_fatal(code) && ends_session(code), "{code}");
        }
        for code in [1000, 4000, 4001, 4002, 4008] {
            assert!(!is_fatal(code) && !ends_session(code), "{code}");
        }
        for code in [4003, 4005, 4007, 4009] {
            assert!(!is_fatal(code) && ends_session(code), "{code}");
        }
    }
}
