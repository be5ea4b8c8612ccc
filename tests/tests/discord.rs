//! A scholar on Discord and the whole house: from the first command to a
//! posting that arrives and an interest that is sent, in a server and directly.

use haizhi::config::DiscordConfig;
use haizhi::doctor::{Level, examine};
use haizhi_core::domain::access::Role;
use haizhi_core::domain::lang::Lang;
use haizhi_core::text::Texts;
use haizhi_tests::discord::{FakeDiscord, Rates, User};
use haizhi_tests::on_each_engine;
use haizhi_tests::world::{Engine, World};

/// The list of the demo: eight rows, two of them with a cell to put right.
const LIST: &[u8] = include_bytes!("../../bots/haizhi/data/demands.xlsx");

on_each_engine!(
    a_scholar_follows_and_answers,
    words_are_typed_where_nobody_can_write,
    a_workbook_becomes_drafts,
    a_refused_token_stops_nothing_else,
    the_doctor_looks_without_beginning_a_session,
);

async fn discord() -> FakeDiscord {
    FakeDiscord::builder().rates(Rates::PUBLISHED).start().await
}

fn settings(fake: &FakeDiscord) -> DiscordConfig {
    DiscordConfig {
        token: fake.token(),
        api_url: Some(fake.url().to_owned()),
        gateway_url: None,
        proxy: None,
        pace: 5,
        shards: 0,
    }
}

/// Subscribes to a field, by pressing and choosing.
async fn subscribes(user: &User, field: &str) {
    user.runs("start").message().await;
    user.presses("English").await.message().await;
    user.presses("Follow postings").await.message().await;
    user.selects(&[field]).await.message().await;
    user.chat().wait_for_offer(&format!("✓ {field}")).await;
    user.presses("Next").await.message().await;
    user.presses("Skip").await.message().await;
    user.presses("Skip").await.message().await;
    let done = user.presses("Subscribe").await.message().await;
    assert!(done.text.starts_with("Subscribed"), "{}", done.text);
}

/// Turns the clock until somebody reads this.
async fn reads(world: &World, user: &User, part: &str) {
    let there = || user.dm().from_bot().iter().any(|message| message.text.contains(part));
    assert!(comes(world, there).await, "{part:?} does not arrive:\n{}", user.dm().transcript());
}

/// Turns the clock until this holds, for 100 s; false when it never does.
async fn comes(world: &World, holds: impl Fn() -> bool) -> bool {
    for _ in 0..400 {
        if holds() {
            return true;
        }
        world.clock.advance(250);
        let patience = std::time::Duration::from_millis(20);
        let _ = tokio::time::timeout(patience, std::future::pending::<()>()).await;
    }
    false
}

async fn a_scholar_follows_and_answers(engine: Engine) {
    let fake = discord().await;
    let world = World::with(engine, |config| config.discord = Some(settings(&fake))).await;
    fake.wait_ready().await;
    let anna = fake.user(7, "Anna", "en-GB");
    let guild = fake.guild("Lab", &anna);
    guild.adds_bot();
    // She subscribes in a server, where nobody else sees it; Ben directly.
    let room = guild.channel("general");
    subscribes(&anna.at(&room), "Artificial intelligence").await;
    assert!(room.chat().messages().iter().all(|message| message.ephemeral()));
    let ben = fake.user(8, "Ben", "en-GB");
    subscribes(&ben, "Silicon").await;

    let (officer, _) = world.staff("Li Wei", Role::Officer).await;
    let (reviewer, _) = world.staff("Wang Fang", Role::Reviewer).await;
    let report = world.imports("demands.xlsx", LIST, &officer).await;
    let speech = world.drafts(report.import.expect("stored")).await[0];
    world.publishes(speech, &officer, &reviewer).await.expect("published");
    // It arrives as a direct message, once, and to nobody else.
    reads(&world, &anna, "Joint research on multilingual speech recognition").await;
    assert!(ben.dm().from_bot().iter().all(|message| !message.text.contains("Joint research")));

    anna.presses("I'm interested").await.message().await;
    // What is not known of her yet is asked in a form.
    let form = anna.selects(&["Institution"]).await.form().await;
    let consent = form.fills("Institution", "TU Berlin").submits().message().await;
    assert!(consent.offers("✓ Institution"), "{}", consent.text);
    let sent = anna.presses("I agree, send").await.message().await;
    assert!(sent.text.starts_with("Sent"), "{}", sent.text);
    let cards = anna.dm().from_bot().iter().filter(|message| message.text.contains("CNY 300,000")).count();
    assert_eq!(cards, 1, "{}", anna.dm().transcript());
    world.ends().await;
    fake.finish().await;
}

async fn words_are_typed_where_nobody_can_write(engine: Engine) {
    let fake = discord().await;
    let world = World::with(engine, |config| config.discord = Some(settings(&fake))).await;
    fake.wait_ready().await;
    let anna = fake.user(7, "Anna", "en-GB");
    let guild = fake.guild("Lab", &anna);
    guild.adds_bot();
    let room = guild.channel("general");
    let there = anna.at(&room);
    there.runs("start").message().await;
    there.presses("English").await.message().await;
    there.presses("Follow postings").await.message().await;
    there.presses("Skip").await.message().await;
    there.presses("Skip").await.message().await;
    let modal = there.presses("Write").await.form().await;
    let summary = modal.fills("Keywords", "\"speech recognition\" -sales").submits().message().await;
    assert!(summary.text.contains("“speech recognition”"), "{}", summary.text);
    let done = there.presses("Subscribe").await.message().await;
    assert!(done.text.starts_with("Subscribed"), "{}", done.text);
    // A city is typed as well, and what is looked for.
    there.runs("settings").message().await;
    there.presses("Time zone").await.message().await;
    let zone = there.presses("Write").await.form().await;
    let set = zone.fills("city", "Berlin").submits().message().await;
    assert!(set.text.contains("Europe/Berlin"), "{}", set.text);
    there.runs("search").message().await;
    let found = there.presses("Write").await.form().await.fills("look for", "nothing here").submits();
    assert!(found.message().await.text.contains("nothing here"));
    assert!(room.chat().messages().iter().all(|message| message.ephemeral()));

    let (officer, _) = world.staff("Li Wei", Role::Officer).await;
    let (reviewer, _) = world.staff("Wang Fang", Role::Reviewer).await;
    let report = world.imports("demands.xlsx", LIST, &officer).await;
    let speech = world.drafts(report.import.expect("stored")).await[0];
    world.publishes(speech, &officer, &reviewer).await.expect("published");
    reads(&world, &anna, "Joint research on multilingual speech recognition").await;
    world.ends().await;
    fake.finish().await;
}

async fn a_workbook_becomes_drafts(engine: Engine) {
    let fake = discord().await;
    let world = World::with(engine, |config| config.discord = Some(settings(&fake))).await;
    fake.wait_ready().await;
    let li = fake.user(9, "Li", "zh-CN");
    let (_, code) = world.staff("Li Wei", Role::Officer).await;
    li.slash("staff").option("code", code).runs().message().await;
    li.sends_file("demands.xlsx", LIST, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    reads(&world, &li, "D8").await;
    world.ends().await;
    fake.finish().await;
}

async fn a_refused_token_stops_nothing_else(engine: Engine) {
    let fake = discord().await;
    fake.gateway().refuses(&[4004, 4004, 4004]);
    let world = World::with(engine, |config| config.discord = Some(settings(&fake))).await;
    let ready = async |wanted: &str| {
        for _ in 0..200 {
            let answer = reqwest::get(world.url("/readyz")).await.expect("an answer");
            let status = answer.status().as_u16();
            let text = answer.text().await.unwrap_or_default();
            if status == 503 && text.contains(wanted) {
                return;
            }
            let patience = std::time::Duration::from_millis(20);
            let _ = tokio::time::timeout(patience, std::future::pending::<()>()).await;
        }
        panic!("/readyz does not say {wanted:?}");
    };
    ready("4004").await;
    // Telegram goes on.
    let anna = world.user(7, "Anna", "en");
    anna.sends_text("/start");
    anna.presses("English").await.answer().await;
    world.ends().await;
    fake.finish().await;
}

async fn the_doctor_looks_without_beginning_a_session(engine: Engine) {
    let fake = discord().await;
    let world = World::with(engine, |config| config.discord = Some(settings(&fake))).await;
    fake.wait_ready().await;
    let words = Texts::get().words(Lang::En);
    let report = examine(Ok(world.config().clone()), &world.clock, words).await;
    for check in ["discord", "discord-gateway", "discord-commands"] {
        let finding = report.of(check).expect("a finding");
        assert_eq!(finding.level, Level::Ok, "{finding:?}");
    }
    assert_eq!(fake.gateway().identified(), 1, "the house itself");
    let mut config = world.config().clone();
    config.discord = Some(DiscordConfig { token: "MTk4.GhYz.aB_c-d".into(), ..settings(&fake) });
    let report = examine(Ok(config), &world.clock, words).await;
    let finding = report.of("discord").expect("a finding");
    assert_eq!(finding.level, Level::Failed);
    assert!(finding.remedy.contains("HAIZHI_DISCORD_TOKEN"), "{finding:?}");
    world.ends().await;
    fake.finish().await;
}
