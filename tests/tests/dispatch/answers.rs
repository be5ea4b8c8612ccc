use haizhi_core::platform::{Failure, Outgoing};
use haizhi_core::view::{File, Message, View};
use haizhi_tests::cast::{scholar, telegram, web};
use haizhi_tests::stores::TestStore;

use super::rig::{Does, Rig};

pub async fn a_chat_hears_everything_in_order(test: TestStore) {
    let rig = Rig::new(test);
    for number in 0..5 {
        for chat in 1..=20 {
            rig.say(&telegram(chat), &number.to_string()).await;
        }
    }
    rig.settle().await;
    for chat in 1..=20 {
        assert_eq!(rig.telegram.heard(&telegram(chat)), ["0", "1", "2", "3", "4"]);
    }
}

pub async fn nothing_is_sent_before_a_wait_is_over(test: TestStore) {
    let rig = Rig::new(test);
    let (held, free) = (telegram(1), telegram(2));
    rig.telegram.fails(&held, Failure::Wait { after_ms: 5_000, whole_account: false });
    rig.say_all(&held, &["1", "2"]).await;
    rig.settle().await;
    rig.say(&free, "3").await;
    rig.settle().await;
    assert_eq!((rig.telegram.count(&held), rig.telegram.count(&free)), (1, 1), "the others go on");
    rig.after(4_999).await;
    assert_eq!(rig.telegram.count(&held), 1);
    rig.after(1).await;
    assert_eq!(rig.telegram.heard(&held), ["1", "1", "2"]);
}

pub async fn a_platform_that_is_ill_is_tried_again_and_given_up_at_last(test: TestStore) {
    let rig = Rig::new(test);
    let to = telegram(1);
    rig.telegram.script(&to, vec![Does::Fails(Failure::Down("502".into())); 99]);
    rig.say(&to, "1").await;
    rig.settle().await;
    assert_eq!(rig.telegram.count(&to), 1);
    for _ in 0..20 {
        rig.after(61_000).await;
    }
    assert_eq!(rig.telegram.count(&to), 10);
    let gaps: Vec<i64> = rig.telegram.sent().windows(2).map(|pair| pair[1].at - pair[0].at).collect();
    assert!(gaps.iter().all(|gap| *gap >= 1_000), "{gaps:?}");
    assert_eq!(rig.store().read().await.unwrap().open_outbox(&[to.platform]).await.unwrap(), 0);
}

pub async fn what_is_refused_is_not_tried_again(test: TestStore) {
    let rig = Rig::new(test);
    let to = telegram(1);
    rig.telegram.fails(&to, Failure::Rejected("can't parse entities".into()));
    rig.say_all(&to, &["1", "2"]).await;
    rig.settle().await;
    rig.after(600_000).await;
    assert_eq!(rig.telegram.heard(&to), ["1", "2"]);
}

pub async fn what_cannot_be_edited_is_said_anew(test: TestStore) {
    let rig = Rig::new(test);
    let to = telegram(1);
    let say = |words: &str| Outgoing::Say(Message::text(words));
    rig.say_as(&to, &say("10 %"), Some("import.1"), None).await;
    rig.settle().await;
    rig.telegram.fails(&to, Failure::NotEditable);
    rig.say_as(&to, &say("20 %"), None, Some("import.1")).await;
    rig.settle().await;
    rig.say_as(&to, &say("30 %"), None, Some("import.1")).await;
    rig.settle().await;
    let sent: Vec<Outgoing> = rig.telegram.sent().into_iter().map(|sent| sent.what).collect();
    let edit =
        |message: &str, words: &str| Outgoing::Edit { message: message.into(), to: Message::text(words) };
    assert_eq!(sent, [say("10 %"), edit("m1", "20 %"), say("20 %"), edit("m3", "30 %")]);
}

pub async fn a_lost_outcome_is_sent_again(test: TestStore) {
    let rig = Rig::new(test);
    let to = telegram(1);
    rig.telegram.fails(&to, Failure::Unknown("connection reset".into()));
    rig.say(&to, "1").await;
    rig.settle().await;
    rig.after(60_000).await;
    assert_eq!(rig.telegram.heard(&to), ["1", "1"], "to one person, twice is better than never");
}

pub async fn a_chat_that_moved_is_followed(test: TestStore) {
    let rig = Rig::new(test);
    let (from, to) = (telegram(-5), telegram(-1005));
    let mut tx = rig.store().write().await.unwrap();
    let group = scholar(&mut tx, &from).await;
    tx.commit().await.unwrap();
    rig.telegram.fails(&from, Failure::Moved(to.clone()));
    rig.say_all(&from, &["1", "2"]).await;
    rig.settle().await;
    assert_eq!(rig.telegram.heard(&from), ["1"]);
    assert_eq!(rig.telegram.heard(&to), ["1", "2"]);
    let mut tx = rig.store().read().await.unwrap();
    assert_eq!(tx.person_at(&to).await.unwrap().map(|(_, person)| person.id), Some(group));
}

pub async fn a_dead_chat_is_left_alone_until_somebody_writes(test: TestStore) {
    let rig = Rig::new(test);
    let to = telegram(1);
    let mut tx = rig.store().write().await.unwrap();
    let anna = scholar(&mut tx, &to).await;
    tx.commit().await.unwrap();
    rig.telegram.fails(&to, Failure::Gone("blocked".into()));
    rig.say_all(&to, &["1", "2"]).await;
    rig.settle().await;
    rig.say(&to, "3").await;
    rig.settle().await;
    assert_eq!(rig.telegram.heard(&to), ["1"]);
    let mut tx = rig.store().write().await.unwrap();
    let account = tx.accounts(anna).await.unwrap()[0].clone();
    tx.seen(&account, haizhi_core::clock::Clock::now(&rig.clock)).await.unwrap();
    tx.commit().await.unwrap();
    rig.say(&to, "4").await;
    rig.settle().await;
    assert_eq!(rig.telegram.heard(&to), ["1", "4"]);
}

pub async fn a_file_comes_with_its_bytes(test: TestStore) {
    let rig = Rig::new(test);
    let mut tx = rig.store().write().await.unwrap();
    let file = tx.put_file("a.xlsx", "application/x", &[1, 2, 3], 0).await.unwrap();
    tx.commit().await.unwrap();
    let file =
        File { name: "a.xlsx".into(), media_type: "application/x".into(), file, caption: String::new() };
    rig.say_as(&web("a"), &Outgoing::Say(Message::new(View::File(file))), None, None).await;
    rig.settle().await;
    assert_eq!(rig.web.sent()[0].file.as_deref(), Some([1, 2, 3].as_slice()));
}
