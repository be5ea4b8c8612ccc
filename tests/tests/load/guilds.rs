//! Channels of guilds.

use haizhi_core::domain::access::Role;
use haizhi_tests::cast::{draft, speech};
use haizhi_tests::load::guilds::{DISCORD_PACE, Reached, set_up};
use haizhi_tests::world::{Engine, Platform, Stage, World};

/// Guilds, and channels in each.
const SIZE: (u32, u32) = (20, 10);

/// Publishes to every channel at this pace.
async fn published(engine: Engine, pace: u32) {
    let stage = Stage { engine, platform: Platform::Discord };
    let world = World::paced(stage, |config| config.discord.as_mut().unwrap().pace = pace).await;
    let store = world.house().service.store();
    let now = haizhi_tests::clock::START;
    let channels = set_up(&world.discord, store, SIZE, now).await.unwrap();
    let (officer, _) = world.staff("Li", Role::Officer).await;
    let (reviewer, _) = world.staff("Wang", Role::Reviewer).await;
    let mut tx = store.write().await.unwrap();
    let posting = draft(&mut tx, &speech()).await;
    tx.commit().await.unwrap();
    world.publishes(posting, &officer, &reviewer).await.unwrap();
    // Sending takes no time: the hands are turned only while nothing is under way.
    let dispatch = &world.house().dispatch;
    let mut turns = dispatch.turns();
    let pause = std::time::Duration::from_millis(4);
    while store.read().await.unwrap().open_deliveries(&[Platform::Discord]).await.unwrap() > 0 {
        let moves = tokio::time::timeout(pause, turns.changed()).await.is_ok();
        if !moves && dispatch.under_way() == 0 {
            world.clock.advance_to_next_within(250);
        }
    }
    let reached = Reached::of(&world.discord);
    assert!(reached.is_each_once(&channels), "{reached:?}");
    assert_eq!((reached.refusals, reached.others), (0, 0), "{reached:?}");
    let times = reached.times_the_least(pace);
    assert!((0.9..1.1).contains(&times), "{times} times the least at {pace} a second");
    world.ends().await;
}

pub async fn every_channel_is_reached_just_below_discords_own_limit(engine: Engine) {
    published(engine, DISCORD_PACE - 5).await;
}

pub async fn every_channel_is_reached_at_our_pace(engine: Engine) {
    published(engine, 5).await;
}
