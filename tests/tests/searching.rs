//! Search, end to end: in chat with what was understood and buttons that take
//! one condition away, and on the command line.

use haizhi_core::clock::Clock as _;
use haizhi_core::domain::person::Platform;
use haizhi_tests::cast::{NOW, draft, lecture, published, speech, titled};
use haizhi_tests::person::Person;
use haizhi_tests::steps::{says, takes};
use haizhi_tests::stores::TestStore;
use haizhi_tests::world::{Stage, World};
use haizhi_tests::{on_both_engines, on_each_platform};
use serde_json::{Value, json};
use tokio::process::Command;

on_each_platform!(what_was_understood_is_said_and_one_condition_taken_away, nothing_found_is_no_dead_end,);

on_both_engines!(
    terminal::words_are_explained_and_hits_listed,
    terminal::what_is_no_language_kind_or_day_is_refused,
);

/// A demand and a lecture, both in Kunming, and a demand elsewhere.
async fn announced(world: &World) {
    let now = world.clock.now();
    let mut tx = world.house().service.store().write().await.expect("the store");
    published(&mut tx, &speech(), now).await;
    published(&mut tx, &lecture("Speech in the Mekong region", "2026-12-20 15:00", 9), now).await;
    let mut elsewhere = titled("大理语音识别研发");
    elsewhere.places = Default::default();
    published(&mut tx, &elsewhere, now).await;
    tx.commit().await.expect("a commit");
}

async fn begins(world: &World, person: &Person, language: &str) {
    says(world, person, "/start").await;
    takes(world, person, language).await;
}

async fn what_was_understood_is_said_and_one_condition_taken_away(stage: Stage) {
    let world = World::staged(stage).await;
    announced(&world).await;
    let (zhang, anna) = (world.person(8, "Zhang", "zh-CN"), world.person(7, "Anna", "en"));
    begins(&world, &zhang, "简体中文").await;
    // Where there is no command, plain words are sought.
    let words = "昆明 项目合作 語音識別";
    let said =
        if zhang.platform() == Platform::Discord { format!("/search {words}") } else { words.to_owned() };
    says(&world, &zhang, &said).await;
    let found = zhang.reads("按 昆明 · 项目合作 · “语音识别” 找到 1 条").await;
    assert!(found.text.contains("P-1") && !found.text.contains("P-3"), "{}", found.text);
    assert!(found.text.contains("面向南亚"), "where it was found: {}", found.text);
    takes(&world, &zhang, "去掉昆明").await;
    let wider = zhang.reads("按 项目合作 · “语音识别” 找到 2 条").await;
    assert!(wider.text.contains("P-1") && wider.text.contains("P-3"), "{}", wider.text);
    assert!(!wider.offers("去掉昆明") && wider.offers("去掉项目合作"), "{:?}", wider.offered());

    begins(&world, &anna, "English").await;
    says(&world, &anna, "/search speach in Kunming before January").await;
    let found = anna.reads("1 found").await;
    assert!(found.text.contains("Kunming") && found.text.contains("until 31 December"), "{}", found.text);
    assert!(found.text.contains("“speach” was never met"), "{}", found.text);
    assert!(found.text.contains("E-2"), "{}", found.text);
    world.ends().await;
}

async fn nothing_found_is_no_dead_end(stage: Stage) {
    let world = World::staged(stage).await;
    announced(&world).await;
    let anna = world.person(7, "Anna", "en");
    begins(&world, &anna, "English").await;
    says(&world, &anna, "/search blockchain in Dehong").await;
    let nothing = anna.reads("Nothing was found by Dehong · Blockchain").await;
    for way in ["Drop Dehong", "Drop Blockchain", "See open postings"] {
        assert!(nothing.offers(way), "{:?}", nothing.offered());
    }
    // Words that no text has all of lead to what comes nearest.
    says(&world, &anna, "/search mekong submarines").await;
    let near = anna.reads("Nothing has all of it").await;
    assert!(near.text.contains("E-2"), "{}", near.text);
    world.ends().await;
}

mod terminal {
    use super::*;

    const TITLE: &str = "Speech recognition in the Mekong region";

    async fn run(test: &TestStore, arguments: &[&str]) -> (bool, String, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_haizhi-under-test"))
            .args(arguments)
            .env_clear()
            .env("HAIZHI_DATABASE_URL", &test.url)
            .output()
            .await
            .expect("the program runs");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        (output.status.success(), text(output.stdout), text(output.stderr))
    }

    async fn asks(test: &TestStore, arguments: &[&str]) -> Value {
        let (done, out, err) = run(test, &[arguments, &["--json"]].concat()).await;
        assert!(done, "{arguments:?}: {err}");
        serde_json::from_str(&out).expect("one JSON document")
    }

    pub async fn words_are_explained_and_hits_listed(test: TestStore) {
        let mut tx = test.store.write().await.expect("the store");
        published(&mut tx, &speech(), NOW).await;
        published(&mut tx, &lecture(TITLE, "2026-12-20 15:00", 9), NOW).await;
        draft(&mut tx, &titled("语音识别工程师")).await;
        tx.commit().await.expect("a commit");
        let today = ["--today", "2026-11-30"];
        let found = asks(&test, &[&["search", "语音识别"][..], &today].concat()).await;
        let hits = found.as_array().expect("an array");
        assert_eq!(hits.len(), 2, "{found}");
        assert_eq!((&hits[0]["id"], &hits[0]["kind"]), (&json!("P-1"), &json!("posting")));
        assert_eq!((&hits[1]["id"], &hits[1]["kind"]), (&json!("E-2"), &json!("event")));
        assert!(hits[0]["score"].as_f64() > hits[1]["score"].as_f64(), "{found}");

        let words = ["search", "part-time", "AI", "in Kunming", "before June", "speech", "--explain"];
        let explained = asks(&test, &[&words[..], &today].concat()).await;
        let filter = json!({
            "kind": null, "fields": ["artificial-intelligence"], "places": ["kunming"],
            "engagement": ["flexible"], "from": null, "until": "2027-05-31", "words": ["speech"],
        });
        assert_eq!(explained["filter"], filter);
        assert_eq!(explained["results"], json!([]), "nothing of it ends before June");

        let all = asks(&test, &[&["search", "语音识别", "--all", "--limit", "2"][..], &today].concat()).await;
        assert_eq!(all.as_array().map(Vec::len), Some(2));
        assert_eq!(all[0]["id"], "P-3", "the newest of those that fit as well: {all}");
        let events = asks(&test, &[&["search", "speech", "--kind", "events"][..], &today].concat()).await;
        assert_eq!(events[0]["id"], "E-2");
        let english = asks(&test, &[&["search", "Mekong", "--lang", "en"][..], &today].concat()).await;
        assert_eq!(english[0]["title"], TITLE);
        let (done, out, _) = run(&test, &[&["search", "语音识别"][..], &today].concat()).await;
        assert!(done && out.contains("P-1") && out.contains("[语音识别]"), "{out}");
    }

    pub async fn what_is_no_language_kind_or_day_is_refused(test: TestStore) {
        for wrong in [["--lang", "xx"], ["--kind", "cats"], ["--today", "tomorrow"]] {
            let (done, out, err) = run(&test, &[&["search", "x"][..], &wrong].concat()).await;
            assert!(!done && out.is_empty() && err.contains(wrong[1]), "{err}");
        }
    }
}
