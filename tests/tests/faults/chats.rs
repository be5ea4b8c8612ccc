use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{Address, PersonKind};
use haizhi_tests::cast::{NOW, everything, subscribe, telegram};
use haizhi_tests::stores::TestStore;
use haizhi_tests::telegram::Fault;

use super::rig::{Rig, chat};

const READERS: i64 = 100;

/// A group that subscribes to everything.
async fn group(rig: &Rig, at: &Address) {
    let mut tx = rig.test.store.write().await.unwrap();
    let made = tx.create_person(PersonKind::Group, at, Lang::ZhHans, "Asia/Shanghai", NOW).await;
    subscribe(&mut tx, made.unwrap().1.id, &everything()).await;
    tx.commit().await.unwrap();
}

pub async fn everybody_else_is_told_when_some_are_gone(test: TestStore) {
    let rig = Rig::new(test).await;
    rig.readers(READERS).await;
    for number in 1..=10 {
        rig.fake.knows(chat(number)).blocks();
    }
    for number in 11..=15 {
        rig.fake.knows(chat(number)).deactivates();
    }
    let refused = |words: &str| {
        Fault::Http(400, format!(r#"{{"ok":false,"error_code":400,"description":"Bad Request: {words}"}}"#))
    };
    rig.fake.fault_in(chat(16), "sendMessage", 1, refused("PEER_ID_INVALID"));
    rig.fake.fault_in(chat(17), "sendMessage", 1, refused("can't parse entities: Unsupported start tag"));
    let owner = rig.fake.knows(7);
    let moved = rig.fake.group("Lab");
    moved.creator(&owner).adds_bot(&owner);
    group(&rig, &telegram(moved.id())).await;
    let moved_to = moved.migrates_unnoticed();
    let kicked = rig.fake.supergroup("Kicked");
    kicked.creator(&owner).adds_bot(&owner);
    kicked.kicks_bot(&owner);
    group(&rig, &telegram(kicked.id())).await;
    let muted = rig.fake.supergroup("Muted");
    muted.creator(&owner).adds_bot(&owner);
    muted.mutes_bot(true);
    group(&rig, &telegram(muted.id())).await;
    let forum = rig.fake.forum("Forum");
    forum.creator(&owner).adds_bot(&owner);
    let topic = forum.topic("Seeds");
    forum.closes_topic(topic);
    group(&rig, &Address { topic: topic.to_string(), ..telegram(forum.id()) }).await;

    let notice = rig.announces().await;
    let sending = rig.drains(notice).await;
    let counts = (sending.total, sending.sent, sending.gone, sending.failed, sending.unknown);
    assert_eq!(counts, (104, 84, 19, 1, 0));
    assert_eq!(rig.reached(READERS), 83);
    assert_eq!(rig.heard(moved_to.id()), 1, "a group that moved is followed");
    for number in 1..=17 {
        assert_eq!(rig.tried(chat(number)), 1, "what is final is tried once: {number}");
    }

    // The next broadcast leaves all of them in peace.
    let again = rig.announces().await;
    let sending = rig.drains(again).await;
    assert_eq!((sending.sent, sending.gone, sending.failed), (85, 19, 0));
    for number in 1..=16 {
        assert_eq!(rig.tried(chat(number)), 1);
    }
    assert_eq!((rig.heard(moved_to.id()), rig.heard(chat(17))), (2, 1));
    rig.ends().await;
}
