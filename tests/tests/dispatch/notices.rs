use haizhi_core::clock::Clock as _;
use haizhi_core::domain::ids::{NoticeId, PostingId};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::Address;
use haizhi_core::domain::posting::{PostingState, PostingText};
use haizhi_core::platform::{Failure, Outgoing};
use haizhi_core::view::View;
use haizhi_tests::cast::{crowd, everything, published, scholar, speech, subscribe, telegram, web};
use haizhi_tests::stores::TestStore;

use super::rig::{APART, Does, Rig};

/// Publishes a posting and tells everybody.
async fn announce(rig: &Rig) -> (PostingId, NoticeId) {
    let mut content = speech();
    content.texts.insert(Lang::En, PostingText { title: "Speech".into(), ..PostingText::default() });
    let now = rig.clock.now();
    let mut tx = rig.store().write().await.unwrap();
    let id = published(&mut tx, &content, now).await;
    let notice = tx.announce(id, now).await.unwrap().notice.expect("a notice");
    tx.commit().await.unwrap();
    rig.wake.wake();
    (id, notice)
}

/// How many arrived, wait, are gone, failed and unknown.
async fn counts(rig: &Rig, notice: NoticeId) -> [u64; 5] {
    let mut tx = rig.store().read().await.unwrap();
    let sending = tx.sending(notice).await.unwrap().expect("the notice");
    [sending.sent, sending.waiting, sending.gone, sending.failed, sending.unknown]
}

/// The chats of a crowd.
fn chat(number: i64) -> Address {
    telegram(10_000 + number)
}

pub async fn everybody_hears_once_in_their_language(test: TestStore) {
    let rig = Rig::new(test);
    let people = crowd(rig.store(), 40, &everything()).await;
    let mut tx = rig.store().write().await.unwrap();
    tx.set_lang(people[0], Lang::ZhHans).await.unwrap();
    tx.commit().await.unwrap();
    let (_, notice) = announce(&rig).await;
    rig.settle().await;
    assert_eq!(counts(&rig, notice).await, [40, 0, 0, 0, 0]);
    assert_eq!(rig.telegram.heard(&chat(1)), [speech().title()]);
    for number in 2..=40 {
        assert_eq!(rig.telegram.heard(&chat(number)), ["Speech"]);
    }
    let Outgoing::Say(message) = &rig.telegram.sent()[0].what else { panic!("it says something new") };
    assert!(matches!(message.view, View::Card(_)));
}

/// One of twelve has come: the eleven others come a fifth of a second apart,
/// whatever was answered before.
async fn the_rest_comes_five_a_second(rig: &Rig, notice: NoticeId) {
    let before = rig.telegram.sent().len();
    for fifth in 1..=11 {
        rig.clock.advance(199);
        rig.clock_turned().await;
        assert_eq!(rig.telegram.sent().len(), before + fifth - 1, "not before its time");
        rig.clock.advance(1);
        rig.settle_at(before + fifth).await;
    }
    rig.settle().await;
    assert_eq!(counts(rig, notice).await, [12, 0, 0, 0, 0]);
}

pub async fn the_pace_is_kept_and_answers_pass(test: TestStore) {
    let rig = Rig::paced(test, 5);
    crowd(rig.store(), 12, &everything()).await;
    let (_, notice) = announce(&rig).await;
    rig.settle_at(1).await;
    rig.say(&telegram(1), "answer").await;
    rig.settle_at(2).await;
    assert_eq!(rig.telegram.heard(&telegram(1)), ["answer"], "it does not queue behind the notice");
    the_rest_comes_five_a_second(&rig, notice).await;
}

pub async fn answers_that_count_apart_leave_the_pace_alone(test: TestStore) {
    let rig = Rig::paced(test, 5);
    crowd(rig.store(), 12, &everything()).await;
    let (_, notice) = announce(&rig).await;
    rig.settle_at(1).await;
    rig.say_all_in_reply(&telegram(1), &["answer"; 20], Some(APART)).await;
    rig.settle_at(21).await;
    the_rest_comes_five_a_second(&rig, notice).await;
}

pub async fn a_wait_for_all_holds_the_notice_and_not_the_answers(test: TestStore) {
    let rig = Rig::paced(test, 1);
    crowd(rig.store(), 3, &everything()).await;
    rig.telegram.fails(&chat(1), Failure::Wait { after_ms: 30_000, whole_account: true });
    let (_, notice) = announce(&rig).await;
    rig.settle_at(1).await;
    for _ in 0..29 {
        rig.after(1_000).await;
    }
    rig.say(&telegram(1), "answer").await;
    rig.settle().await;
    assert_eq!(rig.telegram.sent().len(), 2);
    assert_eq!(rig.telegram.heard(&telegram(1)), ["answer"]);
    rig.after(999).await;
    assert_eq!(rig.telegram.sent().len(), 2, "a deadline is kept in full");
    for second in 0..4 {
        rig.clock.advance(if second == 0 { 1 } else { 1_000 });
        rig.wake.wake();
        rig.telegram.called((3 + second).min(5)).await;
    }
    rig.settle().await;
    assert_eq!(counts(&rig, notice).await, [3, 0, 0, 0, 0]);
}

pub async fn a_wait_for_one_holds_one(test: TestStore) {
    let rig = Rig::new(test);
    crowd(rig.store(), 30, &everything()).await;
    rig.telegram.fails(&chat(7), Failure::Wait { after_ms: 30_000, whole_account: false });
    let (_, notice) = announce(&rig).await;
    rig.settle().await;
    assert_eq!(counts(&rig, notice).await, [29, 1, 0, 0, 0]);
    rig.say(&chat(7), "answer").await;
    rig.after(29_999).await;
    assert_eq!(rig.telegram.count(&chat(7)), 1, "neither the notice nor an answer");
    rig.after(1).await;
    assert_eq!(rig.telegram.count(&chat(7)), 3);
    assert_eq!(counts(&rig, notice).await, [30, 0, 0, 0, 0]);
}

pub async fn a_dead_account_gives_way_to_the_next(test: TestStore) {
    let rig = Rig::new(test);
    let mut tx = rig.store().write().await.unwrap();
    let (anna, bo) = (scholar(&mut tx, &telegram(1)).await, scholar(&mut tx, &telegram(2)).await);
    let window = scholar(&mut tx, &web("a")).await;
    let window = tx.accounts(window).await.unwrap()[0].id;
    tx.link_account(window, anna).await.unwrap();
    for person in [anna, bo] {
        subscribe(&mut tx, person, &everything()).await;
    }
    tx.commit().await.unwrap();
    rig.telegram.fails(&telegram(1), Failure::Gone("blocked".into()));
    rig.telegram.fails(&telegram(2), Failure::Gone("blocked".into()));
    let (_, notice) = announce(&rig).await;
    rig.settle().await;
    assert_eq!(counts(&rig, notice).await, [1, 0, 1, 0, 0]);
    assert_eq!(rig.web.count(&web("a")), 1);
    let (_, notice) = announce(&rig).await;
    rig.settle().await;
    assert_eq!(counts(&rig, notice).await, [1, 0, 1, 0, 0]);
    assert_eq!(rig.telegram.sent().len(), 2, "nothing goes to a dead account");
    let mut tx = rig.store().read().await.unwrap();
    assert_eq!(tx.subscriptions(bo).await.unwrap().len(), 1, "the subscription is kept");
}

pub async fn a_lost_outcome_is_never_sent_again(test: TestStore) {
    let rig = Rig::new(test);
    crowd(rig.store(), 2, &everything()).await;
    rig.telegram.fails(&chat(1), Failure::Unknown("connection reset".into()));
    rig.telegram.fails(&chat(2), Failure::Rejected("can't parse entities".into()));
    let (_, notice) = announce(&rig).await;
    rig.settle().await;
    rig.after(3_600_000).await;
    assert_eq!(counts(&rig, notice).await, [0, 0, 0, 1, 1]);
    assert_eq!(rig.telegram.sent().len(), 2);
}

pub async fn a_closed_posting_is_told_to_nobody_more(test: TestStore) {
    let rig = Rig::paced(test, 1);
    crowd(rig.store(), 3, &everything()).await;
    let (id, notice) = announce(&rig).await;
    rig.settle_at(1).await;
    let mut tx = rig.store().write().await.unwrap();
    tx.set_state(id, PostingState::Closed, rig.clock.now()).await.unwrap();
    tx.commit().await.unwrap();
    for _ in 0..5 {
        rig.clock.advance(1_000);
        rig.clock_turned().await;
    }
    rig.settle().await;
    assert_eq!(counts(&rig, notice).await, [1, 0, 0, 0, 0]);
    assert_eq!(rig.telegram.sent().len(), 1);
}

pub async fn a_platform_that_is_ill_is_tried_again(test: TestStore) {
    let rig = Rig::new(test);
    crowd(rig.store(), 1, &everything()).await;
    rig.telegram.script(&chat(1), vec![Does::Fails(Failure::Down("502".into())); 2]);
    let (_, notice) = announce(&rig).await;
    rig.settle().await;
    assert_eq!(counts(&rig, notice).await, [0, 1, 0, 0, 0]);
    rig.after(60_000).await;
    rig.after(60_000).await;
    assert_eq!(counts(&rig, notice).await, [1, 0, 0, 0, 0]);
}

pub async fn what_was_claimed_before_a_wait_is_held_too(test: TestStore) {
    let rig = Rig::new(test);
    crowd(rig.store(), 1, &everything()).await;
    // The answer is under way when two notices for the same chat are claimed.
    rig.telegram
        .script(&chat(1), [Does::HoldsThenFails(Failure::Wait { after_ms: 5_000, whole_account: false })]);
    rig.say(&chat(1), "answer").await;
    rig.telegram.called(1).await;
    announce(&rig).await;
    announce(&rig).await;
    patiently_claimed(&rig, 3).await;
    rig.telegram.release.notify_one();
    rig.settle().await;
    assert_eq!(rig.telegram.count(&chat(1)), 1, "one at a time, and none before the wait is over");
    rig.after(4_999).await;
    assert_eq!(rig.telegram.count(&chat(1)), 1);
    rig.after(1).await;
    assert_eq!(rig.telegram.count(&chat(1)), 4);
}

/// Waits until so many sends are under way.
async fn patiently_claimed(rig: &Rig, count: usize) {
    while rig.dispatch.under_way() < count {
        rig.clock_turned().await;
    }
}
