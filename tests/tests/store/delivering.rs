use haizhi_core::domain::ids::{NoticeId, PersonId};
use haizhi_core::domain::person::{Address, Platform};
use haizhi_core::store::{Added, Ended, Taken, Tx, UnderWay};
use haizhi_tests::stores::TestStore;

use haizhi_tests::cast::{
    NOW, announced, crowd, everything, scholar, speech, spread, subscribe, telegram, waiting, web,
};

/// Where everybody who is told on this platform now is told.
async fn told(tx: &mut Tx, platform: Platform, now: i64) -> Vec<Address> {
    let rows = waiting(tx, platform, now).await;
    rows.into_iter().filter_map(|row| row.claimed).map(|claimed| claimed.to).collect()
}

async fn state(tx: &mut Tx, notice: NoticeId, person: PersonId) -> String {
    tx.delivery_state(notice, person).await.unwrap().expect("a delivery")
}

/// Gives this person another account.
async fn links(tx: &mut Tx, person: PersonId, at: &Address) {
    let other = scholar(tx, at).await;
    let account = tx.accounts(other).await.unwrap()[0].id;
    tx.link_account(account, person).await.unwrap();
}

pub async fn one_process_sends_at_a_time(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let on = Platform::Telegram;
    assert_eq!(tx.take_sender(on, "one", NOW, NOW + 10, 0).await.unwrap(), Taken::Held { lost: 0 });
    assert_eq!(tx.take_sender(on, "two", NOW + 9, NOW + 19, 0).await.unwrap(), Taken::Elsewhere);
    assert_eq!(tx.take_sender(on, "one", NOW + 9, NOW + 19, 0).await.unwrap(), Taken::Held { lost: 0 });
    assert!(tx.sends_here(on, "one", NOW + 18).await.unwrap());
    assert!(!tx.sends_here(on, "one", NOW + 19).await.unwrap());
    assert!(!tx.put_under_way(on, "two", &[], NOW).await.unwrap(), "who does not hold it claims nothing");
    tx.release_sender(on, "one", NOW + 12).await.unwrap();
    assert_eq!(tx.take_sender(on, "two", NOW + 12, NOW + 22, 0).await.unwrap(), Taken::Held { lost: 0 });
    assert!(!tx.put_under_way(on, "one", &[], NOW).await.unwrap());
}

pub async fn processes_race_for_the_sending_and_one_wins(test: TestStore) {
    let claims = (0..8).map(|number| {
        let store = test.store.clone();
        tokio::spawn(async move {
            let mut tx = store.write().await.unwrap();
            let process = number.to_string();
            let taken = tx.take_sender(Platform::Telegram, &process, NOW, NOW + 10, 0).await.unwrap();
            tx.commit().await.unwrap();
            taken != Taken::Elsewhere
        })
    });
    let won =
        futures::future::join_all(claims).await.into_iter().filter(|won| *won.as_ref().unwrap()).count();
    assert_eq!(won, 1);
}

pub async fn what_a_dead_process_had_under_way_is_unknown(test: TestStore) {
    let people = crowd(&test.store, 3, &everything()).await;
    let mut tx = test.store.write().await.unwrap();
    let on = Platform::Telegram;
    let notice = announced(&mut tx, &speech()).await.notice.expect("a notice");
    tx.take_sender(on, "one", NOW, NOW + 10, 0).await.unwrap();
    let both = [UnderWay(notice, people[0]), UnderWay(notice, people[1])];
    assert!(tx.put_under_way(on, "one", &both, NOW).await.unwrap());
    let sent = (notice, people[0], Some("77".to_owned()));
    assert_eq!(tx.deliveries_sent(std::slice::from_ref(&sent), NOW).await.unwrap(), 1);
    // What was written down already is known.
    assert_eq!(tx.take_sender(on, "two", NOW + 10, NOW + 20, 0).await.unwrap(), Taken::Held { lost: 1 });
    assert_eq!(told(&mut tx, on, NOW + 99).await, [telegram(10_003)], "a broadcast is not sent again");
    let sending = tx.sending(notice).await.unwrap().expect("the notice");
    assert_eq!((sending.total, sending.sent, sending.unknown, sending.waiting), (3, 1, 1, 1));
    // A process that was thought dead may still say what came of it.
    tx.deliveries_sent(&[(notice, people[1], None)], NOW + 20).await.unwrap();
    assert_eq!(state(&mut tx, notice, people[1]).await, "sent");
}

pub async fn a_dead_account_gives_way_to_the_next(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &telegram(1)).await;
    links(&mut tx, anna, &web("a")).await;
    subscribe(&mut tx, anna, &everything()).await;
    let notice = announced(&mut tx, &speech()).await.notice.expect("a notice");
    let of = UnderWay(notice, anna);

    let claimed = waiting(&mut tx, Platform::Telegram, NOW).await[0].claimed.clone().expect("reached");
    assert_eq!(claimed.to, telegram(1));
    tx.account_gone(claimed.account).await.unwrap();
    tx.reroute(of, NOW).await.unwrap();
    assert_eq!(told(&mut tx, Platform::Telegram, NOW).await, []);
    let claimed = waiting(&mut tx, Platform::Web, NOW).await[0].claimed.clone().expect("reached");
    assert_eq!((claimed.to.clone(), claimed.attempts), (web("a"), 1));
    tx.account_gone(claimed.account).await.unwrap();
    tx.reroute(of, NOW).await.unwrap();
    assert_eq!(state(&mut tx, notice, anna).await, "gone");
    let sending = tx.sending(notice).await.unwrap().expect("the notice");
    assert_eq!((sending.total, sending.gone), (1, 1));

    // Nobody is reached: the next notice knows it at once, and the account
    // that died while a row waited is noticed when its turn comes.
    assert_eq!(announced(&mut tx, &speech()).await.matched, Some(1));
    assert_eq!(waiting(&mut tx, Platform::Web, NOW).await, []);
    tx.set_reachable(&telegram(1), true).await.unwrap();
    announced(&mut tx, &speech()).await;
    tx.set_reachable(&telegram(1), false).await.unwrap();
    let rows = waiting(&mut tx, Platform::Telegram, NOW).await;
    assert_eq!((rows.len(), rows[0].claimed.is_none()), (1, true));
}

pub async fn the_account_used_last_is_chosen_and_the_web_last(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &telegram(1)).await;
    subscribe(&mut tx, anna, &everything()).await;
    for at in [telegram(2), web("a")] {
        links(&mut tx, anna, &at).await;
        let (account, _) = tx.person_at(&at).await.unwrap().expect("an account");
        tx.seen(&account, NOW + 3_600_000).await.unwrap();
    }
    announced(&mut tx, &speech()).await;
    assert_eq!(told(&mut tx, Platform::Telegram, NOW).await, [telegram(2)]);
    // Unless they said otherwise.
    let (first, _) = tx.person_at(&telegram(1)).await.unwrap().expect("an account");
    tx.prefer(anna, Some(first.id)).await.unwrap();
    announced(&mut tx, &speech()).await;
    assert_eq!(told(&mut tx, Platform::Telegram, NOW).await, [telegram(2), telegram(1)]);
    tx.account_gone(first.id).await.unwrap();
    announced(&mut tx, &speech()).await;
    let last = told(&mut tx, Platform::Telegram, NOW).await.pop();
    assert_eq!(last, Some(telegram(2)), "the next when the preferred one is gone");
}

pub async fn unsubscribing_stops_what_waits(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let (anna, bo) = (scholar(&mut tx, &telegram(1)).await, scholar(&mut tx, &telegram(2)).await);
    let Added::Added(id) = subscribe(&mut tx, anna, &everything()).await else { panic!("it is new") };
    subscribe(&mut tx, bo, &everything()).await;
    let notice = announced(&mut tx, &speech()).await.notice.expect("a notice");
    tx.remove_subscription(id, anna, NOW).await.unwrap();
    let rows = waiting(&mut tx, Platform::Telegram, NOW).await;
    let because: Vec<bool> =
        rows.iter().map(|row| row.claimed.as_ref().is_some_and(|row| row.subscription.is_some())).collect();
    assert_eq!(because, [false, true]);
    assert_eq!(tx.still_because(notice, anna).await.unwrap(), None);
    assert!(tx.still_because(notice, bo).await.unwrap().is_some());
    tx.end_delivery(UnderWay(notice, anna), Ended::Dropped, NOW).await.unwrap();
    tx.deliver_again(UnderWay(notice, bo), NOW + 5, false).await.unwrap();
    assert_eq!(told(&mut tx, Platform::Telegram, NOW + 4).await, [], "not before its time");
    assert_eq!(told(&mut tx, Platform::Telegram, NOW + 5).await, [telegram(2)]);
    tx.cancel_notice(notice).await.unwrap();
    assert_eq!(told(&mut tx, Platform::Telegram, NOW + 9).await, [], "from this moment on");
    tx.commit().await.unwrap();
    spread(&test.store, NOW).await;
    let mut tx = test.store.read().await.unwrap();
    assert_eq!(tx.sending(notice).await.unwrap().expect("the notice").total, 0);
    assert_eq!(tx.unspread().await.unwrap(), 0);
}

pub async fn a_platform_nobody_speaks_is_left(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &telegram(1)).await;
    links(&mut tx, anna, &web("a")).await;
    subscribe(&mut tx, anna, &everything()).await;
    announced(&mut tx, &speech()).await;
    assert_eq!(tx.homeless_deliveries(NOW).await.unwrap(), [], "nobody speaks anything yet: it waits");
    tx.note_serving(Platform::Web, NOW).await.unwrap();
    assert_eq!(tx.homeless_deliveries(NOW).await.unwrap(), [Platform::Telegram]);
    assert_eq!(tx.rehome_deliveries(Platform::Telegram, NOW).await.unwrap(), 1);
    assert_eq!(told(&mut tx, Platform::Web, NOW).await, [web("a")]);
}

pub async fn a_notice_of_which_nothing_waits_is_shut(test: TestStore) {
    let people = crowd(&test.store, 1, &everything()).await;
    let mut tx = test.store.write().await.unwrap();
    let notice = announced(&mut tx, &speech()).await.notice.expect("a notice");
    assert_eq!(tx.notices_over().await.unwrap(), []);
    tx.shut_notice(notice).await.unwrap();
    assert_eq!(tx.open_notices().await.unwrap().len(), 1, "something waits");
    tx.deliveries_sent(&[(notice, people[0], None)], NOW).await.unwrap();
    assert_eq!(tx.notices_over().await.unwrap(), [notice]);
    tx.shut_notice(notice).await.unwrap();
    assert_eq!(tx.open_notices().await.unwrap(), []);
}
