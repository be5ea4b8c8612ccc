use haizhi_core::domain::ids::{NoticeId, PersonId};
use haizhi_core::domain::person::Platform;
use haizhi_core::store::{Added, Claimed, Ended, Tx};
use haizhi_tests::stores::TestStore;

use haizhi_tests::cast::{NOW, announced, crowd, everything, scholar, speech, subscribe, telegram, web};

/// Everybody who is told on this platform now.
async fn claim(tx: &mut Tx, platform: Platform, now: i64) -> Vec<Claimed> {
    tx.claim_deliveries(platform, 100, now, now + 10).await.unwrap()
}

async fn state(tx: &mut Tx, notice: NoticeId, person: PersonId) -> String {
    tx.delivery_state(notice, person).await.unwrap().expect("a delivery")
}

pub async fn a_delivery_is_claimed_by_one(test: TestStore) {
    crowd(&test.store, 60, &everything()).await;
    let mut tx = test.store.write().await.unwrap();
    announced(&mut tx, &speech()).await;
    tx.commit().await.unwrap();
    let claims = (0..6).map(|_| {
        let store = test.store.clone();
        tokio::spawn(async move {
            let mut people = Vec::new();
            loop {
                let mut tx = store.write().await.unwrap();
                let claimed = tx.claim_deliveries(Platform::Telegram, 7, NOW, NOW + 10).await.unwrap();
                tx.commit().await.unwrap();
                if claimed.is_empty() {
                    return people;
                }
                people.extend(claimed.into_iter().map(|claimed| claimed.person));
            }
        })
    });
    let claims = futures::future::join_all(claims).await;
    let mut people: Vec<PersonId> = claims.into_iter().flat_map(Result::unwrap).collect();
    people.sort();
    let claimed = people.len();
    people.dedup();
    assert_eq!((claimed, people.len()), (60, 60), "everybody once");
}

pub async fn a_lapsed_lease_is_unknown(test: TestStore) {
    let people = crowd(&test.store, 2, &everything()).await;
    let mut tx = test.store.write().await.unwrap();
    let notice = announced(&mut tx, &speech()).await.notice.expect("a notice");
    let claimed = claim(&mut tx, Platform::Telegram, NOW).await;
    assert_eq!(claimed.len(), 2);
    tx.end_delivery(notice, people[0], Ended::Sent, Some("77"), NOW).await.unwrap();
    assert_eq!(tx.lapse_deliveries(NOW + 9).await.unwrap(), 0);
    assert!(!tx.delivery_due(Platform::Telegram, NOW + 9).await.unwrap());
    assert!(tx.delivery_due(Platform::Telegram, NOW + 10).await.unwrap());
    assert_eq!(tx.lapse_deliveries(NOW + 10).await.unwrap(), 1);
    assert_eq!(claim(&mut tx, Platform::Telegram, NOW + 99).await, [], "a broadcast is not sent again");
    // A late word of the process that was thought dead changes nothing.
    tx.end_delivery(notice, people[1], Ended::Sent, None, NOW + 20).await.unwrap();
    let sending = tx.sending(notice).await.unwrap().expect("the notice");
    assert_eq!((sending.total, sending.sent, sending.unknown, sending.waiting), (2, 1, 1, 0));
}

pub async fn a_dead_account_gives_way_to_the_next(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &telegram(1)).await;
    let other = scholar(&mut tx, &web("a")).await;
    let window = tx.accounts(other).await.unwrap()[0].id;
    tx.link_account(window, anna).await.unwrap();
    subscribe(&mut tx, anna, &everything()).await;
    let notice = announced(&mut tx, &speech()).await.notice.expect("a notice");

    let claimed = claim(&mut tx, Platform::Telegram, NOW).await;
    assert_eq!(claimed[0].to, telegram(1));
    tx.account_gone(claimed[0].account).await.unwrap();
    tx.reroute(notice, anna, NOW).await.unwrap();
    assert_eq!(claim(&mut tx, Platform::Telegram, NOW).await, []);
    let claimed = claim(&mut tx, Platform::Web, NOW).await;
    assert_eq!((claimed[0].to.clone(), claimed[0].attempts), (web("a"), 1));
    tx.account_gone(claimed[0].account).await.unwrap();
    tx.reroute(notice, anna, NOW).await.unwrap();
    assert_eq!(state(&mut tx, notice, anna).await, "gone");
    let sending = tx.sending(notice).await.unwrap().expect("the notice");
    assert_eq!((sending.total, sending.gone), (1, 1));

    // Nobody is reached: the next notice knows it at once, and the account
    // that died while a row waited is noticed when its turn comes.
    assert_eq!(announced(&mut tx, &speech()).await.matched, 1);
    assert_eq!(claim(&mut tx, Platform::Web, NOW).await, []);
    tx.set_reachable(&telegram(1), true).await.unwrap();
    let third = announced(&mut tx, &speech()).await.notice.expect("a notice");
    tx.set_reachable(&telegram(1), false).await.unwrap();
    assert_eq!(claim(&mut tx, Platform::Telegram, NOW).await, []);
    assert_eq!(state(&mut tx, third, anna).await, "gone");
}

pub async fn the_account_used_last_is_chosen_and_the_web_last(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &telegram(1)).await;
    for at in [telegram(2), web("a")] {
        let other = scholar(&mut tx, &at).await;
        let account = tx.accounts(other).await.unwrap()[0].id;
        tx.link_account(account, anna).await.unwrap();
        tx.seen(account, NOW + 3_600_000).await.unwrap();
    }
    subscribe(&mut tx, anna, &everything()).await;
    announced(&mut tx, &speech()).await;
    let claimed = claim(&mut tx, Platform::Telegram, NOW).await;
    assert_eq!(claimed.iter().map(|claimed| &claimed.to).collect::<Vec<_>>(), [&telegram(2)]);
}

pub async fn unsubscribing_stops_what_waits(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let (anna, bo) = (scholar(&mut tx, &telegram(1)).await, scholar(&mut tx, &telegram(2)).await);
    let Added::Added(id) = subscribe(&mut tx, anna, &everything()).await else { panic!("it is new") };
    subscribe(&mut tx, bo, &everything()).await;
    let notice = announced(&mut tx, &speech()).await.notice.expect("a notice");
    tx.remove_subscription(id, anna, NOW).await.unwrap();
    let claimed = claim(&mut tx, Platform::Telegram, NOW).await;
    assert_eq!(claimed.iter().map(|claimed| claimed.person).collect::<Vec<_>>(), [bo]);
    assert_eq!(state(&mut tx, notice, anna).await, "dropped");
    tx.deliver_again(notice, bo, NOW + 5, false).await.unwrap();
    assert_eq!(claim(&mut tx, Platform::Telegram, NOW + 4).await, [], "not before its time");
    tx.drop_notice(notice, NOW).await.unwrap();
    assert_eq!(claim(&mut tx, Platform::Telegram, NOW + 9).await, []);
    assert_eq!(tx.sending(notice).await.unwrap().expect("the notice").total, 0);
}

pub async fn a_platform_nobody_speaks_is_left(test: TestStore) {
    let mut tx = test.store.write().await.unwrap();
    let anna = scholar(&mut tx, &telegram(1)).await;
    let other = scholar(&mut tx, &web("a")).await;
    let window = tx.accounts(other).await.unwrap()[0].id;
    tx.link_account(window, anna).await.unwrap();
    subscribe(&mut tx, anna, &everything()).await;
    announced(&mut tx, &speech()).await;
    assert_eq!(tx.rehome_deliveries(NOW).await.unwrap(), 0, "nobody speaks anything yet: it waits");
    tx.note_serving(Platform::Web, NOW).await.unwrap();
    assert_eq!(tx.rehome_deliveries(NOW).await.unwrap(), 1);
    assert_eq!(claim(&mut tx, Platform::Web, NOW).await.len(), 1);
    // From the start where it is known.
    announced(&mut tx, &speech()).await;
    assert_eq!(claim(&mut tx, Platform::Web, NOW).await.len(), 1);
}
