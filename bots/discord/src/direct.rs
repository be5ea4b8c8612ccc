//! Direct messages: the channel of each person, opened slowly and kept.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use haizhi_core::platform::Failure;
use serde::Deserialize;

use crate::client::{CallError, Client};
use crate::failure::failure;
use crate::limits::Wait;
use crate::route::Route;

/// Channels that are kept, and people who wait for one to be opened.
const KEPT: usize = 65_536;
/// Channels that may be opened at once after a while without.
const AT_ONCE: i64 = 20;
/// Afterwards one is opened every so many ms: whoever opens many quickly is
/// taken for a spammer.
const EVERY_MS: i64 = 2_000;
/// How long the moment that somebody was given is theirs, in ms.
const THEIRS_MS: i64 = 600_000;

#[derive(Deserialize)]
struct Opened {
    id: String,
}

#[derive(Default)]
struct Known {
    channels: HashMap<String, String>,
    /// When the opening of one more is due, counted on from the last; ms since 1970.
    next: i64,
    /// Whose turn comes when, of those who must wait.
    turns: HashMap<String, i64>,
}

/// The channels that are known.
#[derive(Default)]
pub(crate) struct Direct(Mutex<Known>);

impl Direct {
    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        // Maps are whole after every statement, whoever panicked beside them.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// This is where somebody's direct messages are.
    pub fn learn(&self, person: &str, channel: &str) {
        let mut known = self.known();
        if known.channels.len() >= KEPT {
            // Any is as good as another: who writes again is known again.
            known.channels.clear();
        }
        known.channels.insert(person.to_owned(), channel.to_owned());
        known.turns.remove(person);
    }

    /// They are not there any more.
    pub fn forget(&self, person: &str) {
        self.known().channels.remove(person);
    }

    /// The channel of somebody's direct messages. One that is not known yet is
    /// opened at once for whoever waits for an answer, in turn for others.
    pub async fn channel(
        &self,
        client: &Client,
        person: &str,
        waits: bool,
        now: i64,
    ) -> Result<String, Failure> {
        if let Some(channel) = self.known().channels.get(person) {
            return Ok(channel.clone());
        }
        if !waits && let Err(wait) = self.turn(person, now) {
            return Err(failure(CallError::Wait(wait)));
        }
        let opened: Opened = client
            .send(&Route::OpenDirect, &serde_json::json!({ "recipient_id": person }))
            .await
            // Opening twice does no harm: what was lost is tried again.
            .map_err(|error| match failure(error) {
                Failure::Unknown(what) => Failure::Down(what),
                other => other,
            })?;
        self.learn(person, &opened.id);
        Ok(opened.id)
    }

    /// Whether somebody's channel may be opened now; otherwise how long until it is their turn.
    fn turn(&self, person: &str, now: i64) -> Result<(), Wait> {
        let mut known = self.known();
        let given = known.turns.get(person).copied().filter(|turn| now - turn < THEIRS_MS);
        let turn = given.unwrap_or_else(|| known.next.max(now - AT_ONCE * EVERY_MS) + EVERY_MS);
        if turn > now && given.is_none() && known.turns.len() >= KEPT {
            known.turns.retain(|_, turn| now - *turn < THEIRS_MS);
            if known.turns.len() >= KEPT {
                // The line is full: whoever comes again behind it may find a place.
                return Err(Wait { after_ms: turn - now, everything: false });
            }
        }
        known.next = known.next.max(turn);
        if turn <= now {
            known.turns.remove(person);
            return Ok(());
        }
        known.turns.insert(person.to_owned(), turn);
        Err(Wait { after_ms: turn - now, everything: false })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn channels_are_opened_slowly_and_each_in_turn() {
        let direct = Direct::default();
        let now = 1_000_000;
        for person in 0..AT_ONCE {
            assert_eq!(direct.turn(&person.to_string(), now), Ok(()), "{person}");
        }
        for later in 1..=3 {
            let wait = Wait { after_ms: later * EVERY_MS, everything: false };
            assert_eq!(direct.turn(&format!("late {later}"), now), Err(wait));
        }
        // Asking again is no other turn.
        assert_eq!(direct.turn("late 1", now + 500), Err(Wait { after_ms: 1_500, everything: false }));
        assert_eq!(direct.turn("late 1", now + 2_000), Ok(()));
        assert_eq!(direct.turn("late 3", now + 6_000), Ok(()));
    }

    #[test]
    fn a_line_that_is_full_takes_nobody_and_moves_on() {
        let direct = Direct::default();
        let now = 1_000_000;
        let (all, full) =
            (KEPT as i64 + AT_ONCE, Wait { after_ms: (KEPT as i64 + 1) * EVERY_MS, everything: false });
        for person in 0..all {
            assert_eq!(direct.turn(&person.to_string(), now).is_ok(), person < AT_ONCE, "{person}");
        }
        for late in 0..3 {
            assert_eq!(direct.turn(&format!("late {late}"), now), Err(full));
        }
        assert_eq!(direct.known().turns.len(), KEPT);
        // Whose turn comes makes room.
        let next = now + EVERY_MS;
        assert_eq!(direct.turn(&AT_ONCE.to_string(), next), Ok(()));
        assert_eq!(
            direct.turn("late 0", next),
            Err(Wait { after_ms: KEPT as i64 * EVERY_MS, everything: false })
        );
        assert_eq!(direct.known().turns.len(), KEPT);
    }

    #[test]
    fn a_channel_is_kept_until_it_is_gone() {
        let direct = Direct::default();
        direct.learn("7", "70");
        assert_eq!(direct.known().channels.get("7").map(String::as_str), Some("70"));
        direct.forget("7");
        assert!(direct.known().channels.is_empty());
    }
}
