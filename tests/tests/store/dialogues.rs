use haizhi_core::dialogue::state::State;
use haizhi_core::domain::person::Platform;
use haizhi_core::store::WebEntry;
use haizhi_core::view::Message;
use haizhi_tests::stores::TestStore;

use haizhi_tests::cast::{NOW, telegram};

pub async fn an_update_is_taken_once(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    assert!(!tx.is_inbound_known(Platform::Telegram, "1").await.unwrap());
    assert!(tx.take_inbound(Platform::Telegram, "1", NOW).await.unwrap());
    assert!(tx.is_inbound_known(Platform::Telegram, "1").await.unwrap());
    assert!(!tx.is_inbound_known(Platform::Web, "1").await.unwrap());
    assert!(!tx.take_inbound(Platform::Telegram, "1", NOW + 1).await.unwrap());
    assert!(tx.take_inbound(Platform::Web, "1", NOW).await.unwrap(), "ids are those of a platform");
    assert_eq!(tx.prune_inbound(NOW + 1).await.unwrap(), 2);
    assert!(tx.take_inbound(Platform::Telegram, "1", NOW).await.unwrap());
}

pub async fn a_state_survives(test: TestStore) {
    let (group, anna, bo) = (telegram(-5), telegram(1), telegram(2));
    let state = State { run: 7, ..State::default() };
    let mut tx = test.store.write().await.unwrap();
    assert_eq!(tx.load_state(&group, &anna).await.unwrap(), State::default());
    tx.save_state(&group, &anna, &State::default(), NOW).await.unwrap();
    tx.save_state(&group, &anna, &state, NOW).await.unwrap();
    tx.commit().await.unwrap();
    let mut tx = test.store.write().await.unwrap();
    assert_eq!(tx.load_state(&group, &anna).await.unwrap(), state);
    assert_eq!(tx.load_state(&group, &bo).await.unwrap(), State::default(), "each has their own");
    assert_eq!(tx.load_state(&anna, &anna).await.unwrap(), State::default());
}

pub async fn a_name_stands_for_the_last_message(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    tx.put_anchor(&telegram(1), "import.3", "10").await.unwrap();
    tx.put_anchor(&telegram(1), "import.3", "11").await.unwrap();
    assert_eq!(tx.anchor(&telegram(1), "import.3").await.unwrap().as_deref(), Some("11"));
    assert_eq!(tx.anchor(&telegram(2), "import.3").await.unwrap(), None);
    assert_eq!(tx.anchored("import.3").await.unwrap(), [telegram(1)]);
}

pub async fn the_web_log_pages(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let mut ids = Vec::new();
    for number in 0..5 {
        let said = WebEntry::Said(Message::text(number.to_string()));
        ids.push(tx.put_web_message("a", &said, NOW + number).await.unwrap());
    }
    tx.put_web_message("b", &WebEntry::Heard("elsewhere".into()), NOW).await.unwrap();
    let last = tx.last_web_messages("a", 2).await.unwrap();
    assert_eq!(last.iter().map(|message| message.id).collect::<Vec<_>>(), ids[3..]);
    let after = tx.web_messages("a", ids[0], 2).await.unwrap();
    assert_eq!(after.iter().map(|message| message.id).collect::<Vec<_>>(), ids[1..3]);
    assert!(tx.edit_web_message("a", ids[4], &Message::text("new"), NOW + 9).await.unwrap());
    assert!(!tx.edit_web_message("b", ids[4], &Message::text("new"), NOW + 9).await.unwrap());
    let edited = tx.web_messages("a", ids[3], 9).await.unwrap();
    assert_eq!(edited[0].entry, WebEntry::Said(Message::text("new")));
    assert_eq!(edited[0].edited_at, Some(NOW + 9));
}

pub async fn what_was_not_committed_is_gone(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    tx.take_inbound(Platform::Telegram, "1", NOW).await.unwrap();
    drop(tx);
    let mut tx = test.store.write().await.unwrap();
    assert!(tx.take_inbound(Platform::Telegram, "1", NOW).await.unwrap());
}

pub async fn writers_at_once_all_get_through(test: TestStore) {
    let turns = (0..100).map(|number: i32| {
        let store = test.store.clone();
        tokio::spawn(async move {
            let at = telegram(number);
            let mut tx = store.write().await.unwrap();
            assert!(tx.take_inbound(Platform::Telegram, &number.to_string(), NOW).await.unwrap());
            let state = tx.load_state(&at, &at).await.unwrap();
            // A reader is not kept waiting by the writer.
            assert_eq!(store.read().await.unwrap().open_count(NOW).await.unwrap(), 0);
            tx.save_state(&at, &at, &State { run: state.run + 1, ..state }, NOW).await.unwrap();
            tx.commit().await.unwrap();
        })
    });
    for turn in futures::future::join_all(turns).await {
        turn.unwrap();
    }
    let mut tx = test.store.write().await.unwrap();
    assert_eq!(tx.prune_inbound(NOW + 1).await.unwrap(), 100);
}
