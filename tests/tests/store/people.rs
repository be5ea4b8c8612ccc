use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{PersonKind, Profile};
use haizhi_core::platform::Outgoing;
use haizhi_core::store::{Lane, NewOutgoing};
use haizhi_core::view::Message;
use haizhi_tests::stores::TestStore;

use haizhi_tests::cast::{NOW, fields, member, scholar, subscribe, telegram, web};

pub async fn a_person_is_found_by_address(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let at = telegram(7);
    assert_eq!(tx.person_at(&at).await.unwrap(), None);
    let made = tx.create_person(PersonKind::Human, &at, Lang::Vi, "Asia/Bangkok", NOW).await.unwrap();
    assert_eq!(tx.person_at(&at).await.unwrap(), Some(made.clone()));

    let id = made.1.id;
    let profile = Profile { name: "Anna".into(), ..Profile::default() };
    tx.set_lang(id, Lang::En).await.unwrap();
    tx.set_zone(id, "Europe/Berlin").await.unwrap();
    tx.set_profile(id, &profile).await.unwrap();
    tx.set_origin(id, "newsletter").await.unwrap();
    let person = tx.person(id).await.unwrap().expect("Anna");
    assert_eq!((person.lang, person.lang_chosen), (Lang::En, true));
    assert_eq!((person.zone.as_str(), person.profile), ("Europe/Berlin", profile));

    let topic = haizhi_core::domain::person::Address { topic: "3".into(), ..at.clone() };
    assert_eq!(tx.person_at(&topic).await.unwrap(), None, "a topic is a place of its own");

    tx.set_reachable(&at, false).await.unwrap();
    assert!(!tx.accounts(id).await.unwrap()[0].reachable);
    tx.seen(&made.0, NOW + 1).await.unwrap();
    assert!(tx.accounts(id).await.unwrap()[0].reachable, "who writes is reached");
}

pub async fn a_chat_that_moved_takes_everything_along(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let (from, to) = (telegram(-5), telegram(-1005));
    let (_, group) =
        tx.create_person(PersonKind::Group, &from, Lang::En, "Asia/Shanghai", NOW).await.unwrap();
    subscribe(&mut tx, group.id, &fields([])).await;
    // The platform spoke of the new chat before it said that the old one moved.
    tx.create_person(PersonKind::Group, &to, Lang::En, "Asia/Shanghai", NOW).await.unwrap();
    tx.put_anchor(&from, "card", "11").await.unwrap();
    let what = Outgoing::Say(Message::text("hello"));
    let new = NewOutgoing {
        to: &from,
        lane: Lane::Personal,
        what: &what,
        anchor: None,
        edit_anchor: None,
        reply: None,
    };
    tx.enqueue(new, NOW).await.unwrap();

    tx.move_account(&from, &to).await.unwrap();

    assert_eq!(tx.person_at(&from).await.unwrap(), None);
    let (_, found) = tx.person_at(&to).await.unwrap().expect("the group at its new address");
    assert_eq!(found.id, group.id);
    assert_eq!(tx.anchor(&to, "card").await.unwrap(), None, "ids of messages are those of the old chat");
    let posted = tx.claim_outbox(&[to.platform], 5, NOW, NOW + 1).await.unwrap();
    assert_eq!(posted.iter().map(|posted| &posted.to).collect::<Vec<_>>(), [&to]);
}

pub async fn a_code_works_once(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let wang = member(&mut tx, "Wang").await;
    let (anna, bo) = (scholar(&mut tx, &web("a")).await, scholar(&mut tx, &web("b")).await);
    tx.create_code(wang, "h1", NOW + 10).await.unwrap();
    tx.create_code(wang, "h2", NOW + 10).await.unwrap();
    assert_eq!(tx.redeem_code("h0", anna, NOW).await.unwrap(), None);
    assert_eq!(tx.redeem_code("h2", anna, NOW + 10).await.unwrap(), None, "its time is over");
    assert_eq!(tx.redeem_code("h1", anna, NOW).await.unwrap().map(|staff| staff.id), Some(wang));
    assert_eq!(tx.redeem_code("h1", bo, NOW).await.unwrap(), None, "it is used");
    let anna = tx.person(anna).await.unwrap().expect("Anna");
    assert_eq!(anna.staff.map(|staff| staff.id), Some(wang));
    assert_eq!(tx.members().await.unwrap()[0].accounts, ["web"]);

    tx.set_active(wang, false).await.unwrap();
    assert_eq!(tx.person(anna.id).await.unwrap().and_then(|anna| anna.staff), None);
    assert_eq!(tx.staff_by_name("Wang").await.unwrap(), []);
}

pub async fn codes_race_and_one_wins(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let wang = member(&mut tx, "Wang").await;
    tx.create_code(wang, "h1", NOW + 10).await.unwrap();
    let mut people = Vec::new();
    for chat in 0..8 {
        people.push(scholar(&mut tx, &web(chat)).await);
    }
    tx.commit().await.unwrap();
    let tries = people.into_iter().map(|person| {
        let store = test.store.clone();
        tokio::spawn(async move {
            let mut tx = store.write().await.unwrap();
            let won = tx.redeem_code("h1", person, NOW).await.unwrap().is_some();
            tx.commit().await.unwrap();
            won
        })
    });
    let won = futures::future::join_all(tries).await;
    assert_eq!(won.into_iter().filter(|won| *won.as_ref().unwrap()).count(), 1);
}

pub async fn wrong_codes_are_counted(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    for moment in [1, 2, 3] {
        tx.note_wrong_code(&telegram(1), NOW + moment).await.unwrap();
    }
    assert_eq!(tx.wrong_codes_since(&telegram(1), NOW + 2).await.unwrap(), 2);
    assert_eq!(tx.wrong_codes_since(&telegram(2), NOW).await.unwrap(), 0);
    tx.prune_sign_in(NOW + 3, NOW).await.unwrap();
    assert_eq!(tx.wrong_codes_since(&telegram(1), 0).await.unwrap(), 1);
}

pub async fn sessions_end(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &web("a")).await;
    tx.create_session("s1", anna, NOW + 10).await.unwrap();
    tx.create_session("s2", anna, NOW + 10).await.unwrap();
    assert_eq!(tx.session("s1", NOW).await.unwrap(), Some(anna));
    assert_eq!(tx.session("s1", NOW + 10).await.unwrap(), None);
    tx.end_session("s2").await.unwrap();
    assert_eq!(tx.session("s2", NOW).await.unwrap(), None);
}
