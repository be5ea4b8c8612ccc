//! Keeps the numbers of notices, and every message that shows them, up to date.
//!
//! Counting a million deliveries takes a good part of a second, so it is done
//! every few seconds at most, the seldomer the longer it takes, and seldom
//! where nothing moves.

use std::sync::Arc;

use tokio::sync::watch;

use crate::dialogue::desk;
use crate::dialogue::need::Sending;
use crate::domain::access::{Action, may};
use crate::platform::Outgoing;
use crate::store::{Lane, NewOutgoing, StoreError, Tallied, Tx};
use crate::text::Texts;

use super::Dispatch;

/// How often a notice is counted at most, in ms; chats take no more edits.
const EVERY: i64 = 3_000;
/// How many times as long as it takes at least lies between two counts: a
/// twentieth of one processor is spent on counting.
const SHARE: i64 = 20;
/// How seldom a notice in which nothing moves is counted, in ms.
const SELDOM: i64 = 60_000;

/// Counts until stopped.
pub(super) async fn run(dispatch: Arc<Dispatch>, mut stop: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            () = dispatch.clock.sleep_until(dispatch.clock.now() + EVERY) => {}
            _ = stop.wait_for(|stopped| *stopped) => return,
        }
        match count(&dispatch).await {
            Ok(true) => dispatch.ring(),
            Ok(false) => {}
            Err(error) => tracing::error!(%error, "notices cannot be counted now"),
        }
    }
}

/// Whether a notice is to be counted at `now`.
fn is_due(of: &Tallied, now: i64) -> bool {
    let still = ((of.at - of.changed_at) / 2).clamp(0, SELDOM);
    let pause = EVERY.max(of.took.saturating_mul(SHARE)).max(still);
    // What just ended is counted once more, however long it took last.
    of.at == 0 || !of.open || now - of.at >= pause
}

/// Counts what is due; whether anybody is shown something new.
async fn count(dispatch: &Dispatch) -> Result<bool, StoreError> {
    let due: Vec<Tallied> = {
        let now = dispatch.clock.now();
        let all = dispatch.store.read().await?.tallies().await?;
        all.into_iter().filter(|of| is_due(of, now)).collect()
    };
    let mut shown = false;
    for of in due {
        let begun = dispatch.clock.now();
        let tally = dispatch.store.read().await?.count_notice(&of, begun).await?;
        let now = dispatch.clock.now();
        let same = of.at > 0 && (&tally.states, &tally.langs) == (&of.tally.states, &of.tally.langs);
        let changed_at = if same { of.changed_at } else { now };
        let mut counted = Tallied { at: now, changed_at, took: now - begun, tally, ..of.clone() };
        let mut tx = dispatch.store.write().await?;
        let Some(sending) = tx.sending_by(&counted, now).await? else { continue };
        // A shorter time left alone is no reason to write to a chat.
        let looks = serde_json::to_string(&Sending { left_ms: None, ..sending.clone() })?;
        let differs = looks != counted.tally.shown;
        counted.tally.shown = looks;
        if !tx.put_tally(&counted, of.at).await? {
            // Another process was faster, and shows it.
            continue;
        }
        if differs {
            shown |= show(&mut tx, &sending, now).await?;
        }
        tx.commit().await?;
    }
    Ok(shown)
}

/// Changes every message that shows the progress of a notice, for those who
/// may still see it.
async fn show(tx: &mut Tx, sending: &Sending, now: i64) -> Result<bool, StoreError> {
    let key = desk::anchor(sending.id);
    let places = tx.anchored(&key).await?;
    if places.is_empty() {
        return Ok(false);
    }
    let Some(posting) = tx.posting(sending.posting).await? else { return Ok(false) };
    let mut shown = false;
    for place in places {
        let Some((_, reader)) = tx.person_at(&place).await? else { continue };
        if !reader.staff.as_ref().is_some_and(|staff| may(staff, Action::Look, posting.station)) {
            continue;
        }
        let words = Texts::get().words(reader.lang);
        let what = Outgoing::Say(desk::sending_view(sending, &reader, words, now));
        let to = &place;
        let new = NewOutgoing {
            to,
            lane: Lane::Personal,
            what: &what,
            anchor: None,
            edit_anchor: Some(&key),
            reply: None,
        };
        tx.enqueue(new, now).await?;
        shown = true;
    }
    Ok(shown)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::NoticeId;

    fn of(at: i64, changed_at: i64, took: i64, open: bool) -> Tallied {
        let tally = crate::store::Tally::default();
        Tallied { notice: NoticeId(1), open, spread: true, at, changed_at, took, tally }
    }

    #[test]
    fn what_takes_long_or_rests_is_counted_seldom() {
        let due_after = |of: &Tallied| (0..200_000).find(|ms| is_due(of, of.at + ms)).unwrap_or(i64::MAX);
        assert_eq!(due_after(&of(1_000_000, 1_000_000, 5, true)), EVERY);
        assert_eq!(due_after(&of(1_000_000, 1_000_000, 400, true)), 8_000);
        assert_eq!(due_after(&of(1_000_000, 980_000, 5, true)), 10_000);
        assert_eq!(due_after(&of(1_000_000, 0, 5, true)), SELDOM);
        assert_eq!(due_after(&of(1_000_000, 0, 5, false)), 0, "the last count of what ended");
        assert_eq!(due_after(&of(0, 0, 0, true)), 0, "what was never counted");
    }
}
