//! Answers that go out straight after the commit of their turn.

use std::sync::Arc;

use haizhi_core::dispatch::{SENDER_LEASE, Wake};
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::event::{Event, Inbound, Surface};
use haizhi_core::platform::{Adapter as _, Failure, Ingress as _, KEY_BYTES, Outgoing};
use haizhi_core::service::Service;
use haizhi_tests::cast::telegram;
use haizhi_tests::stores::TestStore;

use super::rig::{Does, Rig, Scripted, patiently, settle, start};

fn service(rig: &Rig) -> Service {
    let able = [(Platform::Telegram, rig.telegram.capabilities())];
    Service::new(rig.store().clone(), Arc::new(rig.clock.clone()), rig.wake.clone(), able)
}

/// A press that is answered twice: to the press itself, and in the chat.
fn press(id: &str, at: &Address, what: &str) -> Inbound {
    Inbound {
        id: id.to_owned(),
        at: at.clone(),
        by: at.clone(),
        surface: Surface::Private,
        name_hint: None,
        lang_hint: Some(Lang::En),
        message: Some("70".into()),
        press: Some(id.to_owned()),
        reply: None,
        guild: None,
        event: Event::Press(what.to_owned()),
    }
}

fn command(id: &str, at: &Address, name: &str) -> Inbound {
    let event = Event::Command { name: name.into(), args: String::new() };
    Inbound { press: None, message: None, event, ..press(id, at, "") }
}

/// What a chat got, in one letter each: an answer to a press, something new, a change, a deletion.
fn kinds(telegram: &Scripted, to: &Address) -> String {
    let sent = telegram.sent().into_iter().filter(|sent| sent.to == *to);
    sent.map(|sent| match sent.what {
        Outgoing::Answer { .. } => 'a',
        Outgoing::Say(_) => 's',
        Outgoing::Edit { .. } => 'e',
        Outgoing::Delete { .. } => 'd',
        Outgoing::Menu { .. } => 'm',
    })
    .collect()
}

pub async fn an_answer_waits_for_its_elders_and_for_nobody_else(test: TestStore) {
    let rig = Rig::new(test);
    let service = service(&rig);
    let (anna, ben) = (telegram(1), telegram(2));
    rig.telegram.script(&anna, [Does::Holds]);
    service.receive(press("1", &anna, "help")).await.unwrap();
    rig.telegram.called(1).await;
    service.receive(command("2", &anna, "start")).await.unwrap();
    service.receive(press("3", &ben, "help")).await.unwrap();
    rig.telegram.called(3).await;
    assert_eq!((kinds(&rig.telegram, &anna).as_str(), kinds(&rig.telegram, &ben).as_str()), ("a", "as"));
    rig.telegram.release.notify_one();
    rig.settle().await;
    assert_eq!(kinds(&rig.telegram, &anna), "ass");
    let last = rig.telegram.sent().into_iter().rfind(|sent| sent.to == anna).unwrap();
    assert!(format!("{last:?}").contains("ChooseLang"), "the answer to /start is the last: {last:?}");
    assert_eq!(rig.store().read().await.unwrap().open_outbox(&[anna.platform]).await.unwrap(), 0);
}

pub async fn a_press_to_which_nothing_else_is_said_says_so(test: TestStore) {
    let rig = Rig::new(test);
    let service = service(&rig);
    let anna = telegram(1);
    let alone = || -> Vec<bool> {
        let sent = rig.telegram.sent().into_iter();
        sent.filter_map(|sent| match sent.what {
            Outgoing::Answer { alone, .. } => Some(alone),
            _ => None,
        })
        .collect()
    };
    service.receive(press("1", &anna, "help")).await.unwrap();
    rig.settle().await;
    // What waited is brought by the notices, not by this turn.
    service.receive(press("2", &anna, "wn")).await.unwrap();
    rig.settle().await;
    assert_eq!((kinds(&rig.telegram, &anna).as_str(), alone()), ("asa", vec![false, true]));
}

pub async fn what_is_behind_a_failure_waits_with_it(test: TestStore) {
    let rig = Rig::new(test);
    let service = service(&rig);
    let anna = telegram(1);
    rig.telegram.fails(&anna, Failure::Wait { after_ms: 5_000, whole_account: false });
    service.receive(press("1", &anna, "help")).await.unwrap();
    rig.settle().await;
    // The chat is left in peace: this one does not even set out.
    service.receive(command("2", &anna, "start")).await.unwrap();
    rig.settle().await;
    assert_eq!(kinds(&rig.telegram, &anna), "a");
    rig.after(4_999).await;
    assert_eq!(kinds(&rig.telegram, &anna), "a");
    rig.after(1).await;
    assert_eq!(kinds(&rig.telegram, &anna), "aass");
}

pub async fn what_is_refused_holds_nothing_up(test: TestStore) {
    let rig = Rig::new(test);
    let service = service(&rig);
    let (anna, ben) = (telegram(1), telegram(2));
    rig.telegram.fails(&anna, Failure::Rejected("query is too old".into()));
    service.receive(press("1", &anna, "help")).await.unwrap();
    rig.telegram.fails(&ben, Failure::Gone("blocked".into()));
    service.receive(press("2", &ben, "help")).await.unwrap();
    rig.settle().await;
    rig.after(600_000).await;
    assert_eq!((kinds(&rig.telegram, &anna).as_str(), kinds(&rig.telegram, &ben).as_str()), ("as", "a"));
    let mut tx = rig.store().read().await.unwrap();
    assert_eq!(tx.open_outbox(&[anna.platform]).await.unwrap(), 0);
    assert!(!tx.person_at(&ben).await.unwrap().unwrap().0.reachable);
}

pub async fn a_crash_before_the_send_sends_again_after_the_lease(test: TestStore) {
    let rig = Rig::new(test);
    let service = service(&rig);
    let anna = telegram(1);
    // The first answer is under way for ever, the second has not set out.
    rig.telegram.script(&anna, [Does::Hangs]);
    service.receive(press("1", &anna, "help")).await.unwrap();
    rig.telegram.called(1).await;
    drop(service);
    let (test, clock) = rig.crash().await;

    let again = Scripted::new(Platform::Telegram, &clock);
    let wake = Wake::default();
    let (dispatch, stop, running) = start(&test.store, &clock, &wake, [again.clone()], 0);
    settle(&dispatch).await;
    assert_eq!(again.sent(), [], "the leases last");
    clock.advance(SENDER_LEASE - 1);
    wake.wake();
    settle(&dispatch).await;
    assert_eq!(again.sent(), []);
    // It is asked for every 2 s; what the dead one had claimed waits no longer.
    clock.advance(2_000);
    again.called(2).await;
    settle(&dispatch).await;
    assert_eq!(kinds(&again, &anna), "as");
    stop.send_replace(true);
    patiently("end", running).await.unwrap();
}

pub async fn a_stop_puts_back_what_has_not_set_out(test: TestStore) {
    let rig = Rig::new(test);
    let service = service(&rig);
    let anna = telegram(1);
    rig.telegram.script(&anna, [Does::Holds]);
    service.receive(press("1", &anna, "help")).await.unwrap();
    rig.telegram.called(1).await;
    rig.ask_to_stop();
    tokio::task::yield_now().await;
    assert!(!rig.has_stopped());
    rig.telegram.release.notify_one();
    let telegram = rig.telegram.clone();
    let test = rig.stop().await;
    assert_eq!(kinds(&telegram, &anna), "a");
    // Nobody sends here any more: what comes now waits in the store, too.
    service.receive(command("2", &anna, "start")).await.unwrap();
    let mut tx = test.store.write().await.unwrap();
    let left = tx.claim_outbox(&[anna.platform], 9, i64::MAX - 1, i64::MAX).await.unwrap();
    assert_eq!(left.len(), 1, "one at a time in one chat");
    assert_eq!((left[0].attempts, tx.open_outbox(&[anna.platform]).await.unwrap()), (1, 2));
}

pub async fn many_chats_are_answered_at_once(test: TestStore) {
    const CHATS: i64 = 400;
    let rig = Rig::new(test);
    let service = service(&rig);
    let turns = (1..=CHATS).flat_map(|chat| {
        let at = telegram(chat);
        let turns = [command(&format!("{chat}.1"), &at, "start"), press(&format!("{chat}.2"), &at, "help")];
        turns.map(|turn| service.receive(turn))
    });
    for came in futures::future::join_all(turns).await {
        came.unwrap();
    }
    rig.settle().await;
    for chat in 1..=CHATS {
        assert_eq!(kinds(&rig.telegram, &telegram(chat)), "sas", "chat {chat}");
    }
}

pub async fn an_answer_keeps_its_handle_and_its_key(test: TestStore) {
    let rig = Rig::new(test);
    let service = service(&rig);
    let (anna, ben) = (telegram(1), telegram(2));
    let answering =
        |id: &str, at: &Address| Inbound { reply: Some(format!("r{id}")), ..press(id, at, "help") };
    // The first goes out straight after its turn, the next try by a claim.
    rig.telegram.fails(&anna, Failure::Down("ill".into()));
    service.receive(answering("1", &anna)).await.unwrap();
    rig.settle().await;
    rig.after(2_000).await;
    service.receive(answering("2", &ben)).await.unwrap();
    service.receive(command("3", &ben, "help")).await.unwrap();
    rig.settle().await;
    assert_eq!((kinds(&rig.telegram, &anna).as_str(), kinds(&rig.telegram, &ben).as_str()), ("aas", "ass"));
    let of = |to: &Address| {
        let sent = rig.telegram.sent().into_iter().filter(|sent| sent.to == *to);
        sent.map(|sent| (sent.key, sent.reply)).collect::<Vec<_>>()
    };
    let (first, others) = (of(&anna), of(&ben));
    assert_eq!(first[0], first[1], "a second try is known as such");
    let replies = [&first[..], &others[..]].concat().into_iter().map(|(_, reply)| reply);
    let replies: Vec<_> = replies.map(Option::unwrap_or_default).collect();
    assert_eq!(replies, ["r1", "r1", "r1", "r2", "r2", ""]);
    let mut keys: Vec<String> = [&first[1..], &others[..]].concat().into_iter().map(|(key, _)| key).collect();
    let fits = |key: &String| {
        key.len() <= KEY_BYTES
            && key.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_lowercase() || b == b'.')
    };
    assert!(keys.iter().all(fits), "{keys:?}");
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), 5, "whatever else is sent has a key of its own");
}
