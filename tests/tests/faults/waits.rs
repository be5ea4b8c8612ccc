use haizhi_core::store::Lane;
use haizhi_tests::stores::TestStore;
use haizhi_tests::telegram::Fault;

use super::rig::{Rig, chat};

/// Messages to many, by the second after `from` in which they went.
fn per_second(rig: &Rig, from: i64, seconds: usize) -> Vec<usize> {
    let mut counts = vec![0; seconds];
    for request in rig.fake.requests() {
        let second = usize::try_from((request.at - from).div_euclid(1000)).ok();
        if let (Some(count), "sendMessage") = (second.and_then(|at| counts.get_mut(at)), &*request.method) {
            *count += 1;
        }
    }
    counts
}

pub async fn a_second_is_waited_for_and_bulk_climbs_back(test: TestStore) {
    const READERS: i64 = 700;
    let rig = Rig::paced(test, 16).await;
    rig.readers(READERS).await;
    rig.fake.fault_in(chat(20), "sendMessage", 1, Fault::RetryAfter(1));
    let notice = rig.announces().await;
    let sending = rig.drains(notice).await;
    assert_eq!((sending.sent, rig.reached(READERS)), (700, 700));
    assert_eq!(rig.tried(chat(20)), 2);
    let refused = rig.fake.requests().into_iter().find(|request| request.status == Some(429)).unwrap().at;
    let kept = (refused + 1)..(refused + 1_000);
    assert!(!rig.fake.requests().iter().any(|request| kept.contains(&request.at)), "a second is a second");
    let counts = per_second(&rig, refused + 1_000, 45);
    let first: usize = counts[..4].iter().sum();
    assert!(counts[..4].iter().all(|count| *count <= 10) && first >= 20, "half of the pace: {counts:?}");
    assert!(counts[40..].iter().any(|count| *count >= 14), "all of it again: {counts:?}");
    assert!(counts.iter().all(|count| *count <= 18), "and no more: {counts:?}");
    rig.ends().await;
}

pub async fn a_chat_that_was_hurried_waits_alone(test: TestStore) {
    const READERS: i64 = 60;
    const HOUR: i64 = 3_600_000;
    let rig = Rig::paced(test, 16).await;
    rig.readers(READERS).await;
    rig.fake.knows(1);
    rig.says(1, "an answer", Lane::Interactive).await;
    rig.settles().await;
    rig.fake.fault_in(1, "sendMessage", 1, Fault::RetryAfter(3_600));
    rig.says(1, "another in the same second", Lane::Interactive).await;
    rig.settles().await;
    assert_eq!((rig.heard(1), rig.tried(1)), (1, 2));
    let refused = haizhi_core::clock::Clock::now(&rig.clock);
    let notice = rig.announces().await;
    for round in 0..2_000 {
        if rig.sending(notice).await.waiting == 0 {
            break;
        }
        rig.turns(round).await;
    }
    assert_eq!(rig.sending(notice).await.sent, 60, "nobody else waits");
    let now = haizhi_core::clock::Clock::now(&rig.clock);
    assert!(now < refused + HOUR && rig.heard(1) == 1, "{} ms later", now - refused);
    rig.after(refused + HOUR - now).await;
    rig.settles().await;
    assert_eq!(rig.heard(1), 2);
    rig.ends().await;
}

pub async fn an_hour_is_waited_for_also_after_a_restart(test: TestStore) {
    const READERS: i64 = 60;
    const HOUR: i64 = 3_600_000;
    let mut rig = Rig::paced(test, 16).await;
    rig.readers(READERS).await;
    for stranger in [1, 2, 3] {
        rig.fake.knows(stranger);
    }
    rig.fake.fault_in(chat(20), "sendMessage", 1, Fault::RetryAfter(3_600));
    let notice = rig.announces().await;
    rig.serves(rig.fake.served() + 20).await;
    rig.quiet().await;
    let refused = rig.fake.requests().into_iter().find(|request| request.status == Some(429)).unwrap().at;
    let told = rig.sending(notice).await.sent;
    // What was under way when the refusal came arrived; nothing has gone since.
    assert!((19..60).contains(&told), "{told}");
    rig.says(chat(20), "to who must wait", Lane::Interactive).await;
    rig.says(1, "to another", Lane::Interactive).await;
    rig.settles().await;
    rig.after(HOUR / 3).await;
    assert_eq!((rig.heard(1), rig.heard(chat(20))), (1, 0), "answers to others go on");
    rig.stops().await;
    rig.starts().await;
    rig.says(2, "after a stop", Lane::Personal).await;
    rig.settles().await;
    rig.after(HOUR / 3).await;
    rig.crashes().await;
    rig.starts().await;
    let served = rig.fake.served();
    rig.says(3, "after a crash", Lane::Interactive).await;
    // The lease of the process that died ends first.
    rig.serves(served + 1).await;
    rig.settles().await;
    let left = refused + HOUR - 1 - haizhi_core::clock::Clock::now(&rig.clock);
    rig.after(left).await;
    assert_eq!((rig.heard(2), rig.heard(3)), (1, 1));
    assert_eq!((rig.tried(chat(20)), rig.sending(notice).await.sent), (1, told), "an hour is an hour");
    let sending = rig.drains(notice).await;
    assert_eq!((sending.sent, sending.unknown), (60, 0));
    assert_eq!(rig.heard(chat(20)), 2, "the notice and the answer");
    for number in (1..=READERS).filter(|number| *number != 20) {
        assert_eq!(rig.heard(chat(number)), 1);
    }
    rig.ends().await;
}
