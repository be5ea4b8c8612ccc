use haizhi_core::clock::Clock as _;
use haizhi_core::dispatch::Wake;
use haizhi_core::domain::person::Platform;
use haizhi_core::store::Store;
use haizhi_tests::cast::{announced, crowd, everything, speech, telegram};
use haizhi_tests::clock::TestClock;
use haizhi_tests::stores::TestStore;

use super::rig::{Does, Rig, Scripted, patiently, settle, start};

pub async fn a_crash_leaves_notices_unknown_and_answers_sent_again(test: TestStore) {
    let people = crowd(&test.store, 1, &everything()).await;
    let mut tx = test.store.write().await.unwrap();
    let notice = announced(&mut tx, &speech()).await.notice.expect("a notice");
    tx.commit().await.unwrap();
    let rig = Rig::new(test);
    let told = telegram(10_001);
    rig.telegram.script(&told, [Does::Hangs]);
    rig.telegram.script(&telegram(1), [Does::Hangs]);
    rig.say(&telegram(1), "answer").await;
    rig.telegram.called(2).await;
    let (test, clock) = rig.crash().await;

    let again = Scripted::new(Platform::Telegram, &clock);
    let wake = Wake::default();
    let (dispatch, stop, running) = start(&test.store, &clock, &wake, [again.clone()], 0);
    settle(&dispatch).await;
    assert_eq!(again.sent(), [], "the leases last");
    clock.advance(3_600_000);
    wake.wake();
    again.called(1).await;
    settle(&dispatch).await;
    assert_eq!(again.heard(&telegram(1)), ["answer"]);
    assert_eq!(again.count(&told), 0);
    let mut tx = test.store.read().await.unwrap();
    assert_eq!(tx.delivery_state(notice, people[0]).await.unwrap().as_deref(), Some("unknown"));
    drop(tx);
    stop.send_replace(true);
    patiently("end", running).await.unwrap();
}

pub async fn a_stop_waits_for_what_is_under_way(test: TestStore) {
    let rig = Rig::new(test);
    let to = telegram(1);
    rig.telegram.script(&to, [Does::Holds]);
    rig.say_all(&to, &["1", "2"]).await;
    rig.telegram.called(1).await;
    rig.ask_to_stop();
    tokio::task::yield_now().await;
    assert!(!rig.has_stopped());
    rig.telegram.release.notify_one();
    let telegram_calls = rig.telegram.clone();
    let test = rig.stop().await;
    assert_eq!(telegram_calls.heard(&to), ["1"], "nothing new is begun");
    let mut tx = test.store.write().await.unwrap();
    let left = tx.claim_outbox(&[to.platform], 9, i64::MAX - 1, i64::MAX).await.unwrap();
    assert_eq!(left.len(), 1, "what was under way is recorded, the next is free for others");
    assert_eq!(left[0].attempts, 1);
}

pub async fn two_dispatchers_send_nothing_twice(test: TestStore) {
    const MANY: i64 = 300;
    crowd(&test.store, MANY, &everything()).await;
    let mut tx = test.store.write().await.unwrap();
    let notice = announced(&mut tx, &speech()).await.notice.expect("a notice");
    tx.commit().await.unwrap();
    let clock = TestClock::new();
    let adapter = Scripted::new(Platform::Telegram, &clock);
    let other = Store::open(&test.url).await.unwrap();
    let mut parts = Vec::new();
    for store in [&test.store, &other] {
        parts.push(start(store, &clock, &Wake::default(), [adapter.clone()], 0));
    }
    adapter.called(usize::try_from(MANY).unwrap()).await;
    for (dispatch, stop, running) in parts {
        settle(&dispatch).await;
        stop.send_replace(true);
        patiently("end", running).await.unwrap();
    }
    assert_eq!(adapter.sent().len(), usize::try_from(MANY).unwrap());
    for number in 1..=MANY {
        assert_eq!(adapter.count(&telegram(10_000 + number)), 1);
    }
    let mut tx = test.store.read().await.unwrap();
    assert_eq!(tx.sending(notice).await.unwrap().map(|sending| sending.sent), Some(MANY.unsigned_abs()));
}

pub async fn old_rows_are_forgotten(test: TestStore) {
    let rig = Rig::new(test);
    let mut tx = rig.store().write().await.unwrap();
    assert!(tx.take_inbound(Platform::Telegram, "1", rig.clock.now()).await.unwrap());
    tx.hold(Platform::Telegram, Some("9"), rig.clock.now() + 5).await.unwrap();
    tx.commit().await.unwrap();
    rig.say(&telegram(1), "1").await;
    rig.settle().await;
    rig.after(60 * 24 * 3_600_000).await;
    let cleared = async {
        loop {
            let mut tx = rig.store().write().await.unwrap();
            let forgotten = tx.take_inbound(Platform::Telegram, "1", rig.clock.now()).await.unwrap();
            let kept = tx.prune_outbox(i64::MAX).await.unwrap();
            drop(tx);
            if forgotten && kept == 0 {
                return;
            }
            rig.clock_turned().await;
        }
    };
    patiently("tidying", cleared).await;
}
