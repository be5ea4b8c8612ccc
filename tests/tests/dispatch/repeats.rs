//! A platform that recognises what is sent again: what may have arrived is sent
//! once more under the same key while it remembers, and never after.

use std::sync::Arc;

use haizhi_core::dispatch::{Dispatch, SENDER_LEASE, Wake};
use haizhi_core::domain::ids::{NoticeId, PersonId};
use haizhi_core::domain::person::Platform;
use haizhi_core::domain::wishes::Rhythm;
use haizhi_core::platform::Failure;
use haizhi_core::store::{Added, Store};
use haizhi_tests::cast::{announced, discord, everything, scholar, speech, subscribe, web};
use haizhi_tests::clock::TestClock;
use haizhi_tests::stores::TestStore;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use super::rig::{Does, REPEAT, Scripted, patiently, settle, start};

/// A dispatch that speaks on Discord alone.
pub struct House {
    pub clock: TestClock,
    pub discord: Arc<Scripted>,
    pub dispatch: Arc<Dispatch>,
    pub wake: Wake,
    stop: watch::Sender<bool>,
    running: JoinHandle<()>,
}

impl House {
    pub fn new(store: &Store, clock: &TestClock) -> Self {
        let (discord, wake) = (Scripted::new(Platform::Discord, clock), Wake::default());
        let (dispatch, stop, running) = start(store, clock, &wake, [discord.clone()], 0);
        Self { clock: clock.clone(), discord, dispatch, wake, stop, running }
    }

    pub async fn after(&self, ms: i64) {
        self.clock.advance(ms);
        self.wake.wake();
        settle(&self.dispatch).await;
    }

    fn keys(&self) -> Vec<String> {
        self.discord.sent().into_iter().map(|sent| sent.key).collect()
    }

    /// Ends as a crash would: nothing more is recorded.
    pub async fn crash(self) {
        self.running.abort();
        let _ = self.running.await;
    }

    pub async fn end(self) {
        self.stop.send_replace(true);
        patiently("end", self.running).await.unwrap();
    }
}

/// A scholar on Discord who subscribes to everything.
async fn anna(store: &Store) -> PersonId {
    let mut tx = store.write().await.unwrap();
    let anna = scholar(&mut tx, &discord(1)).await;
    subscribe(&mut tx, anna, &everything()).await;
    tx.commit().await.unwrap();
    anna
}

async fn announce(store: &Store) -> NoticeId {
    let mut tx = store.write().await.unwrap();
    let notice = announced(&mut tx, &speech()).await.notice.expect("a notice");
    tx.commit().await.unwrap();
    notice
}

async fn state(store: &Store, notice: NoticeId, person: PersonId) -> String {
    store.read().await.unwrap().delivery_state(notice, person).await.unwrap().expect("a delivery")
}

fn lost() -> Failure {
    Failure::Unknown("connection reset".into())
}

pub async fn a_lost_outcome_is_sent_again_under_its_key(test: TestStore) {
    let person = anna(&test.store).await;
    let (clock, notice) = (TestClock::new(), announce(&test.store).await);
    let house = House::new(&test.store, &clock);
    house.discord.script(&discord(1), [Does::Fails(lost()), Does::Fails(lost())]);
    house.discord.called(1).await;
    settle(&house.dispatch).await;
    assert_eq!(state(&test.store, notice, person).await, "queued");
    house.after(60_000).await;
    house.after(59_000).await;
    let keys = house.keys();
    assert_eq!(keys.len(), 3, "twice in vain, then it is known: {keys:?}");
    assert!(keys.iter().all(|key| *key == keys[0]), "{keys:?}");
    assert_eq!(state(&test.store, notice, person).await, "sent");
    // Another notice to the same person is another.
    let other = announce(&test.store).await;
    house.after(0).await;
    assert_eq!(state(&test.store, other, person).await, "sent");
    assert_ne!(house.keys()[3], keys[0]);
    house.end().await;
}

pub async fn what_is_forgotten_is_never_sent_again(test: TestStore) {
    let person = anna(&test.store).await;
    let (clock, notice) = (TestClock::new(), announce(&test.store).await);
    let house = House::new(&test.store, &clock);
    house.discord.fails(&discord(1), lost());
    house.discord.called(1).await;
    settle(&house.dispatch).await;
    // The machine slept.
    house.after(REPEAT).await;
    house.after(3_600_000).await;
    assert_eq!(house.keys().len(), 1);
    assert_eq!(state(&test.store, notice, person).await, "unknown");
    house.end().await;
}

pub async fn what_a_process_died_with_is_sent_again_at_once_or_never(test: TestStore) {
    let (person, clock) = (anna(&test.store).await, TestClock::new());
    for (down_for, tries, ends) in [(SENDER_LEASE, 1, "sent"), (REPEAT, 0, "unknown")] {
        let notice = announce(&test.store).await;
        let first = House::new(&test.store, &clock);
        first.discord.script(&discord(1), [Does::Hangs]);
        first.discord.called(1).await;
        let key = first.keys();
        first.running.abort();
        let _ = first.running.await;
        clock.advance(down_for);
        let second = House::new(&test.store, &clock);
        // A process that died took its lease at most that long ago.
        second.after(SENDER_LEASE).await;
        assert_eq!(state(&test.store, notice, person).await, ends);
        let again = second.keys();
        assert_eq!(again.len(), tries);
        assert!(again.iter().all(|again| *again == key[0]), "{again:?}");
        second.end().await;
    }
}

pub async fn a_dead_account_is_no_reason_to_tell_elsewhere_what_may_have_arrived(test: TestStore) {
    let person = anna(&test.store).await;
    let mut tx = test.store.write().await.unwrap();
    let other = scholar(&mut tx, &web("a")).await;
    let account = tx.accounts(other).await.unwrap()[0].id;
    tx.link_account(account, person).await.unwrap();
    tx.commit().await.unwrap();
    let (clock, notice) = (TestClock::new(), announce(&test.store).await);
    let house = House::new(&test.store, &clock);
    house.discord.script(&discord(1), [Does::Fails(lost()), Does::Fails(Failure::Gone("closed".into()))]);
    house.discord.called(1).await;
    settle(&house.dispatch).await;
    house.after(10_000).await;
    assert_eq!(state(&test.store, notice, person).await, "unknown");
    house.end().await;
}

pub async fn a_digest_is_never_sent_again(test: TestStore) {
    let person = anna(&test.store).await;
    let mut tx = test.store.write().await.unwrap();
    let Added::Existed(id) = subscribe(&mut tx, person, &everything()).await else { panic!("kept before") };
    tx.set_subscription_rhythm(id, person, Some(Rhythm::Daily)).await.unwrap();
    tx.commit().await.unwrap();
    let clock = TestClock::new();
    let notices = [announce(&test.store).await, announce(&test.store).await];
    let house = House::new(&test.store, &clock);
    house.discord.fails(&discord(1), lost());
    house.after(0).await;
    assert_eq!(house.keys().len(), 0, "it waits for its moment");
    house.after(24 * 3_600_000).await;
    assert_eq!(house.keys().len(), 1);
    house.after(60_000).await;
    assert_eq!(house.keys().len(), 1, "the next may list something else");
    for notice in notices {
        assert_eq!(state(&test.store, notice, person).await, "unknown");
    }
    house.end().await;
}
