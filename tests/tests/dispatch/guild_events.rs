//! Scheduled events of guilds, where a process dies and where much is to be done.

use haizhi_core::domain::event::Halt;
use haizhi_core::domain::guild::Named;
use haizhi_core::domain::ids::PostingId;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::person::{Address, PersonKind, Platform};
use haizhi_core::store::{Added, NewMapped, Store};
use haizhi_tests::cast::{NOW, discord, everything, lecture, published, scholar, subscribe};
use haizhi_tests::clock::TestClock;
use haizhi_tests::stores::TestStore;

use super::repeats::House;
use super::rig::{Does, settle};

/// Longer than anything is claimed for, in ms.
const LEASE: i64 = 121_000;

/// Guilds of which a channel each takes everything.
async fn guilds(store: &Store, count: usize) -> Vec<Address> {
    let mut tx = store.write().await.unwrap();
    let by = scholar(&mut tx, &discord(1)).await;
    let mut made = Vec::new();
    for number in 0..count {
        let at = Address { topic: format!("9{number}"), ..discord(format!("8{number}")) };
        let group = tx.create_person(PersonKind::Group, &at, Lang::En, "Asia/Shanghai", NOW).await;
        let group = group.unwrap().1.id;
        let (Added::Added(id) | Added::Existed(id)) = subscribe(&mut tx, group, &everything()).await;
        let mapped = NewMapped { id, at: &at, name: "news", role: None::<&Named>, before: None, by };
        tx.put_mapping(mapped, NOW).await.unwrap();
        made.push(at);
    }
    tx.commit().await.unwrap();
    made
}

/// An event that is published and of which nobody is told.
async fn event(store: &Store) -> PostingId {
    let mut tx = store.write().await.unwrap();
    let id = published(&mut tx, &lecture("Rice", "2026-12-20 15:00", 3), NOW).await;
    tx.commit().await.unwrap();
    id
}

async fn halt(store: &Store, id: PostingId) {
    let mut tx = store.write().await.unwrap();
    tx.halt(id, Halt::Postponed, "", NOW).await.unwrap();
    tx.commit().await.unwrap();
}

fn asked(house: &House) -> Vec<&'static str> {
    house.discord.planned().into_iter().map(|(_, asked)| asked).collect()
}

pub async fn what_a_process_died_with_is_looked_for_first(test: TestStore) {
    let at = guilds(&test.store, 1).await.remove(0);
    let clock = TestClock::new();
    let house = House::new(&test.store, &clock);
    let guild = Address { chat: at.topic.clone(), ..at };
    house.discord.script(&guild, [Does::Hangs]);
    event(&test.store).await;
    house.wake.wake();
    house.discord.plans(1).await;
    house.crash().await;
    let next = House::new(&test.store, &clock);
    next.after(LEASE / 2).await;
    assert_eq!(asked(&next), [""; 0], "it may be under way still");
    next.after(LEASE / 2).await;
    next.after(1_000).await;
    assert_eq!(asked(&next), ["find", "make"]);
    // A process that ends in order leaves nothing in doubt.
    next.end().await;
    let last = House::new(&test.store, &clock);
    last.after(2 * LEASE).await;
    assert_eq!(asked(&last), [""; 0]);
    last.end().await;
}

pub async fn what_changes_while_a_request_is_under_way_is_done_after_it(test: TestStore) {
    let at = guilds(&test.store, 1).await.remove(0);
    let clock = TestClock::new();
    let house = House::new(&test.store, &clock);
    let guild = Address { chat: at.topic.clone(), ..at };
    house.discord.script(&guild, [Does::Holds]);
    let id = event(&test.store).await;
    house.wake.wake();
    house.discord.plans(1).await;
    halt(&test.store, id).await;
    house.wake.wake();
    assert_eq!(asked(&house), ["make"]);
    house.discord.release.notify_one();
    settle(&house.dispatch).await;
    assert_eq!(asked(&house), ["make", "call off"]);
    house.end().await;
}

pub async fn each_of_two_hundred_guilds_gets_one_and_rest_costs_nothing(test: TestStore) {
    const GUILDS: usize = 200;
    guilds(&test.store, GUILDS).await;
    let house = House::new(&test.store, &TestClock::new());
    let id = event(&test.store).await;
    house.after(0).await;
    let planned = house.discord.planned();
    let distinct: std::collections::BTreeSet<_> = planned.iter().map(|(guild, _)| guild).collect();
    assert_eq!((planned.len(), distinct.len()), (GUILDS, GUILDS));
    house.after(24 * 3_600_000).await;
    assert_eq!(house.discord.planned().len(), GUILDS);
    let mut tx = test.store.read().await.unwrap();
    assert_eq!(tx.next_guild_event(Platform::Discord).await.unwrap(), None, "nothing is looked at");
    assert_eq!(tx.guild_events(Platform::Discord, "90").await.unwrap().made, 1);
    drop(tx);
    halt(&test.store, id).await;
    house.after(0).await;
    assert_eq!(asked(&house).split_off(GUILDS), ["call off"; GUILDS]);
    house.end().await;
}
