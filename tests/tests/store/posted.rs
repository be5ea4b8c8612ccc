use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::platform::Outgoing;
use haizhi_core::store::{Lane, NewOutgoing, Posted, PostedEnd, Tx, Waits};
use haizhi_core::view::Message;
use haizhi_tests::stores::TestStore;

use haizhi_tests::cast::{NOW, scholar, telegram};

const HERE: &[Platform] = &[Platform::Telegram];

fn say(words: &str) -> Outgoing {
    Outgoing::Say(Message::text(words))
}

async fn post(tx: &mut Tx, to: &Address, lane: Lane, words: &str) -> i64 {
    let what = say(words);
    tx.enqueue(NewOutgoing { to, lane, what: &what, anchor: None, edit_anchor: None, reply: None }, NOW)
        .await
        .unwrap()
}

async fn claim(tx: &mut Tx, now: i64) -> Vec<Posted> {
    tx.claim_outbox(HERE, 10, now, now + 10).await.unwrap()
}

fn ids(posted: &[Posted]) -> Vec<i64> {
    posted.iter().map(|posted| posted.id).collect()
}

pub async fn a_chat_hears_in_order(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let first = post(&mut tx, &telegram(1), Lane::Personal, "1").await;
    let second = post(&mut tx, &telegram(1), Lane::Interactive, "2").await;
    let elsewhere = post(&mut tx, &telegram(2), Lane::Personal, "3").await;
    let claimed = claim(&mut tx, NOW).await;
    assert_eq!(ids(&claimed), [first, elsewhere], "one a chat, however urgent the next");
    assert!(claim(&mut tx, NOW).await.is_empty(), "the first is under way");
    tx.post_again(first, NOW + 5, true).await.unwrap();
    assert!(claim(&mut tx, NOW).await.is_empty(), "the first waits, so does the second");
    let again = claim(&mut tx, NOW + 5).await;
    assert_eq!((ids(&again), again[0].attempts), (vec![first], 2));
    tx.end_posted(&again[0], PostedEnd::Sent, Some("70"), NOW + 6).await.unwrap();
    assert_eq!(ids(&claim(&mut tx, NOW + 6).await), [second]);
    assert_eq!(tx.open_outbox(HERE).await.unwrap(), 2);
    assert_eq!(tx.prune_outbox(NOW + 7).await.unwrap(), 1);
}

pub async fn interactive_goes_first(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    for chat in 1..=20 {
        post(&mut tx, &telegram(chat), Lane::Personal, "notice").await;
    }
    let answer = post(&mut tx, &telegram(99), Lane::Interactive, "answer").await;
    assert_eq!(claim(&mut tx, NOW).await[0].id, answer);
    post(&mut tx, &Address::new(Platform::Web, "a"), Lane::Interactive, "elsewhere").await;
    let claimed = tx.claim_outbox(HERE, 99, NOW, NOW + 10).await.unwrap();
    assert!(claimed.iter().all(|posted| posted.to.platform == Platform::Telegram));
}

pub async fn a_hold_keeps_a_chat_quiet(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    post(&mut tx, &telegram(1), Lane::Interactive, "1").await;
    let free = post(&mut tx, &telegram(2), Lane::Interactive, "2").await;
    tx.hold(Platform::Telegram, Some("1"), NOW + 5).await.unwrap();
    tx.hold(Platform::Telegram, Some("1"), NOW + 2).await.unwrap();
    tx.hold(Platform::Telegram, None, NOW + 8).await.unwrap();
    assert_eq!(ids(&claim(&mut tx, NOW + 4).await), [free], "the longer one counts; bulk is another matter");
    assert_eq!(tx.outbox_waits(HERE, NOW + 4).await.unwrap(), Waits::Later);
    assert_eq!(tx.outbox_waits(HERE, NOW + 5).await.unwrap(), Waits::Due);
    assert_eq!(claim(&mut tx, NOW + 5).await.len(), 1);
    assert_eq!(tx.held_until(Platform::Telegram, None, NOW).await.unwrap(), Some(NOW + 8));
    assert_eq!(tx.held_until(Platform::Telegram, Some("1"), NOW + 5).await.unwrap(), None);
    tx.prune_holds(NOW + 8).await.unwrap();
    assert_eq!(tx.held_until(Platform::Telegram, None, NOW).await.unwrap(), None);
}

pub async fn a_lapsed_lease_is_sent_again(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let id = post(&mut tx, &telegram(1), Lane::Interactive, "1").await;
    let claimed = claim(&mut tx, NOW).await;
    assert_eq!(tx.lapse_outbox(NOW + 9).await.unwrap(), 0);
    assert_eq!(tx.outbox_waits(HERE, NOW + 10).await.unwrap(), Waits::Due);
    assert_eq!(tx.lapse_outbox(NOW + 10).await.unwrap(), 1);
    assert_eq!(ids(&claim(&mut tx, NOW + 10).await), [id]);
    assert_eq!(claimed[0].what, say("1"));
}

pub async fn an_edit_finds_its_message(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let to = telegram(1);
    let progress = |words: &str| say(words);
    for words in ["10 %", "20 %"] {
        let what = progress(words);
        let new = NewOutgoing {
            to: &to,
            lane: Lane::Personal,
            what: &what,
            anchor: None,
            edit_anchor: Some("import.1"),
            reply: None,
        };
        tx.enqueue(new, NOW).await.unwrap();
    }
    let claimed = claim(&mut tx, NOW).await;
    assert_eq!(claimed.len(), 1, "what is out of date is not shown");
    assert_eq!(claimed[0].what, say("20 %"), "there is no message yet");
    tx.end_posted(&claimed[0], PostedEnd::Sent, Some("70"), NOW).await.unwrap();

    let what = progress("30 %");
    let new = NewOutgoing {
        to: &to,
        lane: Lane::Personal,
        what: &what,
        anchor: None,
        edit_anchor: Some("import.1"),
        reply: None,
    };
    tx.enqueue(new, NOW).await.unwrap();
    let claimed = claim(&mut tx, NOW).await;
    assert_eq!(claimed[0].what, Outgoing::Edit { message: "70".into(), to: Message::text("30 %") });
    tx.end_posted(&claimed[0], PostedEnd::Sent, Some("71"), NOW).await.unwrap();
    assert_eq!(tx.anchor(&to, "import.1").await.unwrap().as_deref(), Some("71"));
}

pub async fn a_dead_chat_gets_nothing(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    scholar(&mut tx, &telegram(1)).await;
    post(&mut tx, &telegram(1), Lane::Interactive, "1").await;
    post(&mut tx, &telegram(1), Lane::Interactive, "2").await;
    claim(&mut tx, NOW).await;
    tx.chat_gone(&telegram(1), 0, NOW).await.unwrap();
    assert_eq!(tx.open_outbox(HERE).await.unwrap(), 0, "what waits is given up, too");
    post(&mut tx, &telegram(1), Lane::Personal, "3").await;
    assert!(claim(&mut tx, NOW).await[0].dead, "written before anybody knew");
}
