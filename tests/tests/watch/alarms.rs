//! Alarms to staff, over restarts and processes.

use haizhi_core::clock::Clock as _;
use haizhi_core::domain::person::Platform;
use haizhi_core::platform::{Condition, Inlet, Outgoing};
use haizhi_core::store::{Fronts, Lane, NewImport, NewOutgoing, Store};
use haizhi_core::view::Message;
use haizhi_core::watch::{EVERY, rules};
use haizhi_tests::cast::{self, DAY, telegram};
use haizhi_tests::clock::TestClock;
use haizhi_tests::stores::TestStore;

use super::moody::{Guard, office, told};

/// The office, and one process that found everything well.
async fn begun(test: &TestStore) -> (TestClock, Guard) {
    let clock = TestClock::new();
    office(&test.store).await;
    let guard = Guard::new(&test.store, &clock, "one");
    guard.looks().await;
    assert!(told(&test.store, &clock).await.is_empty());
    (clock, guard)
}

pub async fn a_dead_platform_is_told_once_elsewhere_and_again_when_it_is_well(test: TestStore) {
    let (clock, guard) = begun(&test).await;
    guard.telegram.is(Condition::Down("no route".into()));
    guard.looks_for(rules::SILENT - EVERY).await;
    assert!(told(&test.store, &clock).await.is_empty(), "not before five minutes");
    guard.looks_for(EVERY).await;
    // Li has both and is told where it arrives; Wang has nothing but Telegram
    // and no part in it; station and observer are not concerned.
    assert_eq!(
        told(&test.store, &clock).await,
        ["visit-li: Telegram does not answer, since 24 November 2026 03:00 (Europe/Berlin)."]
    );
    guard.looks_for(30 * 60_000).await;
    assert!(told(&test.store, &clock).await.is_empty(), "once");
    guard.telegram.is(Condition::Working);
    guard.looks_for(EVERY).await;
    assert_eq!(
        told(&test.store, &clock).await,
        ["li: Telegram answers again, at 24 November 2026 03:35 (Europe/Berlin); it had not since \
          24 November 2026 03:00. What waited is going out."]
    );
    guard.looks_for(30 * 60_000).await;
    assert!(told(&test.store, &clock).await.is_empty());
}

pub async fn a_restart_tells_nothing_again(test: TestStore) {
    let (clock, guard) = begun(&test).await;
    guard.telegram.is(Condition::Down("no route".into()));
    guard.looks_for(rules::SILENT - EVERY).await;
    drop(guard);
    // What comes after it has never found the platform well and counts on.
    let next = Guard::new(&test.store, &clock, "two");
    next.telegram.is(Condition::Starting);
    next.looks_for(EVERY).await;
    assert_eq!(told(&test.store, &clock).await.len(), 1);
    drop(next);
    let last = Guard::new(&test.store, &clock, "three");
    last.telegram.is(Condition::Down("no route".into()));
    last.looks_for(10 * 60_000).await;
    assert!(told(&test.store, &clock).await.is_empty());
    last.telegram.is(Condition::Working);
    last.looks_for(EVERY).await;
    assert_eq!(told(&test.store, &clock).await.len(), 1);
}

pub async fn two_processes_tell_once(test: TestStore) {
    let (clock, one) = begun(&test).await;
    let other = Store::open(&test.url).await.unwrap();
    let two = Guard::new(&other, &clock, "two");
    two.looks().await;
    for condition in [Condition::Down("no route".into()), Condition::Working] {
        one.telegram.is(condition.clone());
        two.telegram.is(condition);
        let mut all = Vec::new();
        for _ in 0..=rules::SILENT / EVERY {
            clock.advance(EVERY);
            tokio::join!(one.looks(), two.looks());
            all.extend(told(&test.store, &clock).await);
        }
        assert_eq!(all.len(), 1, "{all:?}");
    }
    other.close().await;
}

pub async fn one_process_that_reaches_a_platform_is_enough(test: TestStore) {
    let (clock, one) = begun(&test).await;
    let two = Guard::new(&test.store, &clock, "two");
    one.telegram.is(Condition::Down("no route".into()));
    for _ in 0..40 {
        clock.advance(EVERY);
        one.looks().await;
        two.looks().await;
    }
    assert!(told(&test.store, &clock).await.is_empty());
    // It ends, and with it the only way: five minutes from when it last said so.
    one.looks_for(rules::SILENT - EVERY).await;
    assert!(told(&test.store, &clock).await.is_empty());
    one.looks_for(EVERY).await;
    assert_eq!(told(&test.store, &clock).await.len(), 1);
}

pub async fn what_goes_on_is_told_again_after_a_day(test: TestStore) {
    let (clock, guard) = begun(&test).await;
    guard.telegram.is(Condition::Down("no route".into()));
    guard.looks_for(rules::SILENT).await;
    assert_eq!(told(&test.store, &clock).await.len(), 1);
    clock.advance(DAY - 2 * EVERY);
    guard.looks_for(EVERY).await;
    assert!(told(&test.store, &clock).await.is_empty());
    guard.looks_for(EVERY).await;
    let again = told(&test.store, &clock).await;
    assert_eq!(again.len(), 1);
    assert!(again[0].contains("since 24 November 2026 03:00"), "{again:?}");
}

pub async fn a_refused_token_is_not_well_before_it_answers(test: TestStore) {
    let (clock, guard) = begun(&test).await;
    guard.telegram.is(Condition::Refused("401 Unauthorized".into()));
    guard.looks_for(EVERY).await;
    let first = told(&test.store, &clock).await;
    assert!(first.len() == 1 && first[0].contains("refuses the bot's token"), "{first:?}");
    // A restart with the same token: not reached yet is not well.
    guard.telegram.is(Condition::Starting);
    guard.looks_for(10 * 60_000).await;
    assert!(told(&test.store, &clock).await.is_empty());
    guard.telegram.is(Condition::Working);
    guard.looks_for(EVERY).await;
    let over = told(&test.store, &clock).await;
    assert!(over.len() == 1 && over[0].contains("takes the bot again"), "{over:?}");
}

async fn says(store: &Store, clock: &TestClock, lane: Lane) -> i64 {
    let (to, what) = (telegram(7), Outgoing::Say(Message::text("1/3")));
    let mut tx = store.write().await.unwrap();
    let new = NewOutgoing { to: &to, lane, what: &what, anchor: None, edit_anchor: None, reply: None };
    let id = tx.enqueue(new, clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    id
}

pub async fn answers_that_wait_are_an_alarm_and_held_ones_are_not(test: TestStore) {
    let (clock, guard) = begun(&test).await;
    let mut tx = test.store.write().await.unwrap();
    tx.hold(telegram(7).platform, Some("7"), clock.now() + 60_000).await.unwrap();
    tx.commit().await.unwrap();
    let id = says(&test.store, &clock, Lane::Interactive).await;
    guard.looks_for(45_000).await;
    let mut tx = test.store.read().await.unwrap();
    assert!(tx.alarms().await.unwrap().is_empty(), "the platform asked for it");
    drop(tx);
    // The pause is over. What failed once has waited since it was due first,
    // whenever it is to be tried again.
    guard.looks_for(EVERY).await;
    let claimed = async |at: i64| {
        let mut tx = test.store.write().await.unwrap();
        let claimed = tx.claim_outbox(&[telegram(7).platform], 1, at, at + 1).await.unwrap();
        tx.post_again(id, at + 20_000, true).await.unwrap();
        tx.commit().await.unwrap();
        claimed.len()
    };
    assert_eq!(claimed(clock.now()).await, 1);
    guard.looks_for(EVERY).await;
    let mut tx = test.store.read().await.unwrap();
    let alarms = tx.alarms().await.unwrap();
    assert_eq!(alarms.len(), 1);
    let waiting = tx.outbox_queues(clock.now()).await.unwrap();
    assert_eq!((waiting[0].count, waiting[0].since), (1, Some(clock.now() - 75_000)));
    drop(tx);
    clock.advance(20_000);
    let mut tx = test.store.write().await.unwrap();
    let posted = tx.claim_outbox(&[telegram(7).platform], 1, clock.now(), clock.now() + 1).await.unwrap();
    let end = haizhi_core::store::PostedEnd::Sent;
    tx.end_posted(&posted[0], end, None, clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    let first = told(&test.store, &clock).await;
    assert!(first.len() == 1 && first[0].starts_with("visit-li: Answers on Telegram wait"), "{first:?}");
    guard.looks().await;
    let over = told(&test.store, &clock).await;
    assert!(
        over.len() == 1 && over[0].starts_with("li: Answers on Telegram go out at once again"),
        "{over:?}"
    );
}

pub async fn a_long_pause_and_a_list_that_never_ends_are_told_to_the_office(test: TestStore) {
    let (clock, guard) = begun(&test).await;
    let mut tx = test.store.write().await.unwrap();
    tx.hold(telegram(7).platform, None, clock.now() + 3_600_000).await.unwrap();
    tx.create_import(NewImport { name: "list.csv", ..NewImport::default() }, clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    guard.looks_for(EVERY).await;
    // The pause is for what goes to many: a single notice arrives.
    let held = "Telegram asks us to pause broadcasts until 24 November 2026 04:00 (Europe/Berlin).";
    assert_eq!(told(&test.store, &clock).await, [format!("li: {held}"), format!("wang: {held}")]);
    guard.looks_for(rules::READING - EVERY).await;
    let stuck =
        "A list has been read since 24 November 2026 03:00 (Europe/Berlin) and does not come to an end.";
    assert_eq!(told(&test.store, &clock).await, [format!("li: {stuck}"), format!("wang: {stuck}")]);
    guard.looks_for(3_600_000 - rules::READING).await;
    let over = told(&test.store, &clock).await;
    assert_eq!(over.len(), 2, "{over:?}");
    assert!(over[0].starts_with("li: The pause that Telegram asked for is over"), "{over:?}");
}

pub async fn a_webhook_that_fails_is_told(test: TestStore) {
    let (clock, guard) = begun(&test).await;
    let inlet = |failed_at, elsewhere| Some(Inlet { waiting: 12, failed_at, elsewhere });
    guard.telegram.posts(inlet(Some(clock.now()), false));
    guard.looks_for(60_000).await;
    let first = told(&test.store, &clock).await;
    assert!(
        first.len() == 1 && first[0].contains("cannot hand over") && first[0].contains("12"),
        "{first:?}"
    );
    guard.telegram.posts(inlet(Some(clock.now() - 3_600_000), false));
    guard.looks_for(60_000).await;
    let over = told(&test.store, &clock).await;
    assert!(over.len() == 1 && over[0].contains("hands over again"), "{over:?}");
    guard.telegram.posts(inlet(None, true));
    guard.looks_for(60_000).await;
    assert_eq!(told(&test.store, &clock).await.len(), 1, "somebody else has the updates");
}

pub async fn a_full_disk_is_told_until_there_is_room(test: TestStore) {
    let (clock, guard) = begun(&test).await;
    let disk = |free| *guard.free.lock().unwrap() = Some(free);
    disk(100 << 20);
    guard.looks_for(EVERY).await;
    assert_eq!(
        told(&test.store, &clock).await,
        ["li: The disk of the database is nearly full: 100 MiB are free."]
    );
    disk(rules::FREE + 1);
    guard.looks_for(EVERY).await;
    assert!(told(&test.store, &clock).await.is_empty(), "hardly more is not enough");
    disk(rules::FREE_AGAIN);
    guard.looks_for(EVERY).await;
    assert_eq!(told(&test.store, &clock).await.len(), 1);
}

pub async fn a_platform_on_which_nobody_sends_is_told(test: TestStore) {
    let (clock, guard) = begun(&test).await;
    let mut tx = test.store.write().await.unwrap();
    tx.release_sender(Platform::Telegram, "elsewhere", clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    guard.looks_for(rules::UNSENT - EVERY).await;
    assert!(told(&test.store, &clock).await.is_empty());
    guard.looks_for(EVERY).await;
    let first = told(&test.store, &clock).await;
    assert!(first.len() == 1 && first[0].starts_with("visit-li: No process sends on Telegram"), "{first:?}");
    let mut tx = test.store.write().await.unwrap();
    tx.take_sender(Platform::Telegram, "one", clock.now(), clock.now() + 60_000, 0).await.unwrap();
    tx.commit().await.unwrap();
    guard.looks_for(EVERY).await;
    let over = told(&test.store, &clock).await;
    assert!(over.len() == 1 && over[0].starts_with("li: Messages on Telegram are sent again"), "{over:?}");
}

pub async fn a_broadcast_that_stands_still_is_told_and_a_halted_one_is_not(test: TestStore) {
    let (clock, guard) = begun(&test).await;
    cast::crowd(&test.store, 3, &cast::everything()).await;
    let mut tx = test.store.write().await.unwrap();
    let notice = cast::announced(&mut tx, &cast::speech()).await.notice.unwrap();
    tx.commit().await.unwrap();
    while test.store.spread(clock.now()).await.unwrap() {}
    let mut tx = test.store.read().await.unwrap();
    let queues = tx.bulk_queues(&mut Fronts::default(), clock.now()).await.unwrap();
    assert_eq!((queues.len(), queues[0].count, queues[0].due), (1, 3, true));
    drop(tx);
    guard.looks_for(rules::STILL).await;
    assert!(told(&test.store, &clock).await.is_empty());
    guard.looks_for(EVERY).await;
    // The office hears of it: Li, and the reviewer who published.
    let first = told(&test.store, &clock).await;
    assert_eq!(first.len(), 2, "{first:?}");
    assert!(first.iter().all(|told| told.contains("A broadcast on Telegram stands still")), "{first:?}");
    // Called off: nothing is due any more, whatever rows there still are.
    let mut tx = test.store.write().await.unwrap();
    tx.cancel_notice(notice).await.unwrap();
    tx.commit().await.unwrap();
    guard.looks_for(EVERY).await;
    assert_eq!(told(&test.store, &clock).await.len(), 2);
    guard.looks_for(2 * rules::STILL).await;
    assert!(told(&test.store, &clock).await.is_empty());
}

pub async fn a_long_queue_is_counted_window_by_window(test: TestStore) {
    let clock = TestClock::new();
    let people = cast::crowd(&test.store, 40, &cast::everything()).await;
    let mut tx = test.store.write().await.unwrap();
    let notice = cast::announced(&mut tx, &cast::speech()).await.notice.unwrap();
    tx.commit().await.unwrap();
    while test.store.spread(clock.now()).await.unwrap() {}
    let mut fronts = Fronts::default();
    let count = async |fronts: &mut Fronts| {
        let mut tx = test.store.read().await.unwrap();
        let queues = tx.bulk_queues(fronts, clock.now()).await.unwrap();
        queues.iter().map(|queue| queue.count).sum::<u64>()
    };
    assert_eq!(count(&mut fronts).await, 40);
    for (done, person) in people.iter().enumerate().rev().take(25) {
        let mut tx = test.store.write().await.unwrap();
        let key = haizhi_core::store::UnderWay(notice, *person);
        tx.end_delivery(key, haizhi_core::store::Ended::Dropped, clock.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(count(&mut fronts).await, done as u64);
    }
    // What is put off is counted still, and is due at its moment.
    let mut tx = test.store.write().await.unwrap();
    let key = haizhi_core::store::UnderWay(notice, people[0]);
    tx.deliver_again(key, clock.now() + 1_000, true).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(count(&mut fronts).await, 15);
}
