//! How it begins, and what it cannot begin with.

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn commands_are_registered_once_and_in_every_language() {
    let house = House::connected().await;
    let commands = house.fake.commands();
    let start = commands.iter().find(|command| command["name"] == "start").unwrap();
    assert_eq!(start["integration_types"], serde_json::json!([0, 1]));
    assert_eq!(start["contexts"], serde_json::json!([0, 1, 2]));
    for locale in ["zh-CN", "zh-TW"] {
        assert!(start["description_localizations"][locale].is_string(), "{locale}");
    }
    let setup = commands.iter().find(|command| command["name"] == "setup").unwrap();
    let (contexts, needs) = (&setup["contexts"], &setup["default_member_permissions"]);
    assert_eq!((contexts, needs), (&serde_json::json!([0]), &"32".into()));
    let names: Vec<String> = house.anna().menu().into_iter().map(|(name, _)| name).collect();
    assert!(names.iter().any(|name| name == "订阅"), "{names:?}");
    assert_eq!(house.fake.count("PUT /applications/{app}/commands"), 1);

    // A second start finds them as they are.
    let again = Discord::new(&config(&house.fake), Arc::new(house.clock.clone())).unwrap();
    let stop = watch::Sender::new(false);
    let mut stopped = stop.subscribe();
    let notes = Notebook::new();
    let running =
        tokio::spawn(async move {
            let turn = watch::Sender::new(false).subscribe();
            again
                .run(notes, turn, async move {
                    stopped.wait_for(|stopped| *stopped).await.map(drop).unwrap_or(())
                })
                .await
        });
    house
        .fake
        .wait_for("the commands to be looked at", |fake| fake.count("GET /applications/{app}/commands") >= 2)
        .await;
    stop.send_replace(true);
    running.await.unwrap().unwrap();
    assert_eq!(house.fake.count("PUT /applications/{app}/commands"), 1);
    assert_eq!(house.fake.gateway().identified(), 1, "it was not its turn");
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_is_not_known_is_named_at_once() {
    let fake = FakeDiscord::builder().rates(Rates::OFF).start().await;
    let wrong = Config { token: "MTk4.GhYz.aB_c-d".into(), ..config(&fake) };
    let discord = Discord::new(&wrong, Arc::new(TestClock::new())).unwrap();
    assert_eq!(discord.start().await.unwrap_err().key, "HAIZHI_DISCORD_TOKEN");
    assert!(matches!(discord.condition(), Condition::Refused(_)));
    fake.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_intents_that_need_no_leave_are_asked_for() {
    let house = House::connected().await;
    let contacts = house.fake.gateway().contacts();
    let identified = contacts.iter().find_map(|contact| match contact {
        haizhi_tests::discord::Contact::Identified { intents, shard } => Some((*intents, *shard)),
        _ => None,
    });
    assert_eq!(identified, Some((1 | 1 << 12, (0, 1))));
    assert_eq!(house.is_found(|found| *found == Condition::Working).await, Condition::Working);
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_shard_connects_one_after_the_other() {
    let house = House::begun(|builder| builder.shards(2), |_, _| {}).await;
    house.turns_until(1_000, |house| house.fake.gateway().connected()).await;
    assert_eq!(house.fake.gateway().identified(), 2);
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_whose_turn_is_over_leaves_the_gateway() {
    let house = House::connected().await;
    house.turn.send_replace(false);
    house.fake.gateway().wait_connected(false).await;
    assert_eq!(house.is_found(|found| *found == Condition::Working).await, Condition::Working);
    house.turn.send_replace(true);
    house.turns_until(1_000, |house| house.fake.gateway().connected()).await;
    house.ends().await;
}
