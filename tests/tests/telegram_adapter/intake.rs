//! How updates come in by long polling.

use haizhi_core::domain::lang::Lang;
use haizhi_core::event::Surface;
use haizhi_tests::telegram::Fault;
use serde_json::json;

use super::*;

#[tokio::test]
async fn what_people_write_comes_in() {
    let house = House::polling().await;
    let anna = house.fake.user(7, "Anna", "zh-TW");
    anna.starts("p_17__newsletter");
    anna.sends_text("多模态 -销售");
    let taken = house.notes.wait_for(2).await;
    let start = Event::Command { name: "start".into(), args: "p_17__newsletter".into() };
    assert_eq!((&taken[0].event, &taken[1].event), (&start, &text("多模态 -销售")));
    assert_eq!((&taken[0].at, &taken[0].by, taken[0].surface), (&at(7), &at(7), Surface::Private));
    assert_eq!((taken[0].lang_hint, taken[0].name_hint.as_deref()), (Some(Lang::ZhHant), Some("Anna")));
    house.fake.wait_idle().await;
    house.ends().await;
}

#[tokio::test]
async fn an_update_is_acknowledged_only_when_it_is_committed() {
    let house = House::polling().await;
    house.notes.takes(|_| false);
    house.fake.user(7, "Anna", "en").sends_text("hello");
    house.fake.user(8, "Ben", "en").sends_text("hi");
    house.notes.wait_for_refusals(20).await;
    assert_eq!(house.fake.pending_updates(), 2);
    house.notes.takes(|_| true);
    house.notes.wait_for(2).await;
    house.fake.wait_idle().await;
    assert_eq!(house.notes.events().len(), 2);
    house.ends().await;
}

#[tokio::test]
async fn an_update_that_comes_again_has_the_same_id() {
    let house = House::polling().await;
    house.fake.fault("getUpdates", 1, Fault::Redeliver);
    house.fake.user(7, "Anna", "en").sends_text("hello");
    let taken = house.notes.wait_for(2).await;
    assert_eq!(taken[0], taken[1]);
    house.fake.wait_idle().await;
    house.ends().await;
}

#[tokio::test]
async fn a_chat_keeps_its_order_when_something_fails() {
    let house = House::polling().await;
    let mut failures = 2;
    house.notes.takes(move |inbound| {
        let fails = inbound.event == text("1") && failures > 0;
        failures -= i32::from(fails);
        !fails
    });
    let anna = house.fake.user(7, "Anna", "en");
    for n in 1..=5 {
        anna.sends_text(&n.to_string());
    }
    house.notes.wait_for(5).await;
    house.fake.wait_idle().await;
    assert_eq!(house.notes.events(), ["1", "2", "3", "4", "5"].map(text));
    house.ends().await;
}

#[tokio::test]
async fn an_update_that_nobody_can_take_is_passed_over() {
    let house = House::polling().await;
    house.notes.takes(|inbound| inbound.event != text("poison"));
    let anna = house.fake.user(7, "Anna", "en");
    anna.sends_text("poison");
    anna.sends_text("after it");
    house.notes.wait_for_refusals(2).await;
    // That others are taken shows that it is not the store.
    house.fake.user(8, "Ben", "en").sends_text("hi");
    house.notes.wait_for(2).await;
    house.fake.wait_idle().await;
    assert_eq!(house.notes.events(), [text("hi"), text("after it")]);
    house.ends().await;
}

#[tokio::test]
async fn a_panic_stops_nothing() {
    let house = House::polling().await;
    house.notes.takes(|inbound| {
        assert_ne!(inbound.event, text("panic"), "as the test wants it");
        true
    });
    let anna = house.fake.user(7, "Anna", "en");
    anna.sends_text("panic");
    house.fake.wait_idle().await;
    assert!(house.notes.events().is_empty());
    house.ends().await;
}

#[tokio::test]
async fn what_cannot_be_read_is_passed_over() {
    let house = House::polling().await;
    let anna = house.fake.user(7, "Anna", "en");
    house.fake.pushes("message", 7, json!({"text": "without a chat"}));
    house.fake.pushes("message", 7, json!("not even an object"));
    house.fake.pushes("hologram", 7, json!({}));
    anna.sends_text("hello");
    house.notes.wait_for(1).await;
    house.fake.wait_idle().await;
    assert_eq!(house.notes.events(), [text("hello")]);
    house.ends().await;
}

#[tokio::test]
async fn files_presses_and_stickers_come_in() {
    let house = House::polling().await;
    let anna = house.fake.user(7, "Anna", "en");
    anna.sends_document("需求.xlsx", vec![1, 2, 3], "application/vnd.ms-excel");
    anna.sends_content(json!({"sticker": {"emoji": "x"}}).as_object().unwrap().clone());
    let taken = house.notes.wait_for(2).await;
    let Event::File(file) = &taken[0].event else { panic!("{:?}", taken[0]) };
    assert_eq!((file.name.as_str(), file.size), ("需求.xlsx", 3));
    assert_eq!(taken[1].event, Event::Other);
    anna.blocks();
    assert_eq!(house.notes.wait_for(3).await[2].event, Event::Left);
    house.fake.wait_idle().await;
    house.ends().await;
}

#[tokio::test]
async fn another_poller_is_waited_for() {
    let house = House::polling().await;
    let conflict = json!({"ok": false, "error_code": 409, "description": "Conflict: terminated by other"});
    house.fake.fault("getUpdates", 3, Fault::Http(409, conflict.to_string()));
    house.fake.fault("getUpdates", 2, Fault::Http(502, "<html>".into()));
    house.fake.fault("getUpdates", 1, Fault::DropBeforeAnswer);
    house.fake.user(7, "Anna", "en").sends_text("hello");
    house.notes.wait_for(1).await;
    house.fake.wait_idle().await;
    assert_eq!(house.fake.faults_left(), 0);
    assert!(house.clock.waits.lock().unwrap().iter().filter(|ms| **ms >= 1_000).count() >= 3);
    house.ends().await;
}
