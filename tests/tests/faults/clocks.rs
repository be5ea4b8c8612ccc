use haizhi_core::store::Lane;
use haizhi_tests::stores::TestStore;
use haizhi_tests::telegram::Fault;

use super::rig::{Rig, chat};

const READERS: i64 = 80;
const JUMP: i64 = 10 * 3_600_000;

/// A broadcast in its middle.
async fn halfway(rig: &Rig) -> haizhi_core::domain::ids::NoticeId {
    rig.readers(READERS).await;
    rig.fake.knows(1);
    let notice = rig.announces().await;
    rig.serves(rig.fake.served() + 20).await;
    notice
}

pub async fn a_clock_put_on_by_hours_loses_nothing(test: TestStore) {
    let rig = Rig::paced(test, 16).await;
    let notice = halfway(&rig).await;
    rig.clock.advance(JUMP);
    rig.says(1, "answer", Lane::Interactive).await;
    let sending = rig.drains(notice).await;
    assert_eq!((sending.sent, rig.reached(READERS), rig.heard(1)), (80, 80, 1));
    // Held chats are free when the clock says so.
    rig.fake.fault_in(chat(5), "sendMessage", 1, Fault::RetryAfter(3_600));
    let again = rig.announces().await;
    rig.serves(rig.fake.served() + 20).await;
    rig.quiet().await;
    rig.clock.advance(JUMP);
    let sending = rig.drains(again).await;
    assert_eq!((sending.sent, sending.unknown), (80, 0));
    for number in 1..=READERS {
        assert_eq!(rig.heard(chat(number)), 2);
    }
    rig.ends().await;
}

pub async fn a_clock_put_back_by_hours_stops_nothing(test: TestStore) {
    let rig = Rig::paced(test, 16).await;
    let notice = halfway(&rig).await;
    rig.clock.advance(-JUMP);
    let before = haizhi_core::clock::Clock::now(&rig.clock);
    rig.says(1, "answer", Lane::Interactive).await;
    let sending = rig.drains(notice).await;
    assert_eq!((sending.sent, rig.reached(READERS), rig.heard(1)), (80, 80, 1));
    let took = haizhi_core::clock::Clock::now(&rig.clock) - before;
    assert!(took < JUMP, "nothing waits until the clock is where it was: {took} ms");
    rig.ends().await;
}

pub async fn a_process_that_starts_on_a_clock_put_back_sends(test: TestStore) {
    let mut rig = Rig::paced(test, 16).await;
    let notice = halfway(&rig).await;
    rig.crashes().await;
    rig.clock.advance(-JUMP);
    rig.starts().await;
    let before = haizhi_core::clock::Clock::now(&rig.clock);
    let sending = rig.drains(notice).await;
    let took = haizhi_core::clock::Clock::now(&rig.clock) - before;
    assert!(took < JUMP / 10, "the lease of the process before is not waited for: {took} ms");
    assert!(sending.unknown <= 100, "{sending:?}");
    assert!(rig.reached(READERS) >= sending.sent);
    rig.ends().await;
}
