//! A scholar on Discord and the whole house: from the first command to a
//! posting that arrives and an interest that is sent, in a server and directly.

use haizhi::config::DiscordConfig;
use haizhi::doctor::{Level, examine};
use haizhi_core::clock::Clock as _;
use haizhi_core::dispatch::SENDER_LEASE;
use haizhi_core::domain::access::Role;
use haizhi_core::domain::lang::Lang;
use haizhi_core::domain::posting::PostingContent;
use haizhi_core::platform::Continuation;
use haizhi_core::store::Store;
use haizhi_core::text::Texts;
use haizhi_tests::discord::{Channel, Contact, Message, User, permission};
use haizhi_tests::on_each_engine;
use haizhi_tests::patience::patiently;
use haizhi_tests::world::{Engine, Platform, Stage, World};

/// The list of the demo: eight rows, two of them with a cell to put right.
const LIST: &[u8] = include_bytes!("../../bots/haizhi/data/demands.xlsx");

on_each_engine!(
    a_scholar_follows_and_answers,
    a_channel_gets_what_its_administrator_set_up_and_interest_in_it_is_private,
    words_are_typed_where_nobody_can_write,
    a_server_is_posted_to,
    what_is_done_during_a_restart_is_answered_once,
    what_was_answered_is_not_answered_again_when_it_is_replayed,
    what_is_done_while_one_process_hands_over_is_answered_by_the_next,
    a_refused_token_stops_nothing_else,
    the_doctor_looks_without_beginning_a_session,
);

/// A house that is connected to Discord.
async fn connected(engine: Engine) -> World {
    World::staged(Stage { engine, platform: Platform::Discord }).await
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
        // It ends as soon as it holds; the cap only keeps the hands turning.
        let looking = world.discord.wait_for("it to hold", |_| holds());
        let _ = tokio::time::timeout(std::time::Duration::from_millis(20), looking).await;
    }
    false
}

/// What everybody sees in a channel.
fn public(channel: &Channel) -> Vec<Message> {
    channel.chat().from_bot().into_iter().filter(|message| !message.ephemeral()).collect()
}

async fn a_scholar_follows_and_answers(engine: Engine) {
    let world = connected(engine).await;
    let fake = &world.discord;
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
}

async fn a_channel_gets_what_its_administrator_set_up_and_interest_in_it_is_private(engine: Engine) {
    let world = connected(engine).await;
    let (admin, ben) = (world.discord.user(7, "Anna", "en-GB"), world.discord.user(8, "Ben", "zh-CN"));
    let guild = world.discord.guild("Lab", &admin);
    guild.member(&ben).adds_bot();
    let (room, other) = (guild.channel("postings"), guild.channel("general"));
    let role = guild.role("AI");
    let asked = admin.at(&other).slash("setup");
    let asked = asked.option("field", "artificial-intelligence").option("channel", room.id());
    let told = asked.option("role", role).option("language", "en").runs().message().await;
    assert!(told.ephemeral() && told.text.contains("#postings"), "{}", told.text);
    assert!(told.pings.is_empty());

    let (officer, _) = world.staff("Li Wei", Role::Officer).await;
    let (reviewer, _) = world.staff("Wang Fang", Role::Reviewer).await;
    let report = world.imports("demands.xlsx", LIST, &officer).await;
    let speech = world.drafts(report.import.expect("stored")).await[0];
    world.publishes(speech, &officer, &reviewer).await.expect("published");
    world.settles().await;
    let card = room.chat().wait_for_text("Joint research on multilingual speech recognition").await;
    assert_eq!(card.pings, [format!("<@&{role}>")]);
    assert_eq!(room.chat().from_bot().len(), 1, "{}", room.chat().transcript());
    assert!(other.chat().from_bot().iter().all(|message| message.ephemeral()));

    // Whoever is interested answers under the card, and nobody else sees it.
    let here = ben.at(&room);
    let consent = here.presses("I'm interested").await.message().await;
    assert!(consent.ephemeral() && consent.has_button("同意并发送"), "{}", here.chat().transcript());
    let sent = here.presses("同意并发送").await.message().await;
    assert!(sent.ephemeral() && sent.text.starts_with("已发送"), "{}", sent.text);
    assert_eq!(room.chat().messages().iter().filter(|message| !message.ephemeral()).count(), 1);
    world.ends().await;
}

async fn words_are_typed_where_nobody_can_write(engine: Engine) {
    let world = connected(engine).await;
    let anna = world.discord.user(7, "Anna", "en-GB");
    let guild = world.discord.guild("Lab", &anna);
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
    let found = there.presses("Write").await.form().await.fills("look for", "zeppelins").submits();
    assert!(found.message().await.text.contains("zeppelins"));
    assert!(room.chat().messages().iter().all(|message| message.ephemeral()));

    let (officer, _) = world.staff("Li Wei", Role::Officer).await;
    let (reviewer, _) = world.staff("Wang Fang", Role::Reviewer).await;
    let report = world.imports("demands.xlsx", LIST, &officer).await;
    let speech = world.drafts(report.import.expect("stored")).await[0];
    world.publishes(speech, &officer, &reviewer).await.expect("published");
    reads(&world, &anna, "Joint research on multilingual speech recognition").await;
    world.ends().await;
}

async fn a_server_is_posted_to(engine: Engine) {
    let world = connected(engine).await;
    let fake = &world.discord;
    let (anna, ben) = (fake.user(7, "Anna", "en-GB"), fake.user(8, "Ben", "en-GB"));
    let guild = fake.guild("Lab", &anna);
    guild.member(&ben).adds_bot();
    let (news, forum, general) = (guild.channel("news"), guild.forum("demands"), guild.channel("general"));
    let role = guild.role("AI");
    let (chief, member) = (anna.at(&general), ben.at(&general));

    // Whoever does not administer the server is not offered it, and refused even so.
    assert!(member.menu().iter().all(|(name, _)| name != "setup"));
    let ai = "artificial-intelligence";
    let asked = member.slash("setup").forged().option("field", ai).option("channel", news.id()).runs();
    let refused = asked.message().await;
    assert!(refused.ephemeral() && refused.text.contains("its administrators"), "{}", refused.text);

    let setup = |field: &str| chief.slash("setup").option("field", field).option("language", "en");
    let completed = chief.slash("setup").completes("field", "artificial").await;
    assert_eq!(completed.first().map(|choice| choice.value.clone()), Some(ai.into()));
    let done = setup(ai).option("channel", news.id()).option("role", role).runs().message().await;
    assert!(done.ephemeral() && done.text.contains("#news") && done.text.contains("@AI"), "{}", done.text);
    // Who manages the server and may not mention every role calls none that not anybody may call.
    let board = guild.closed_role("Board", permission::MANAGE_GUILD);
    let carl = fake.user(9, "Carl", "en-GB");
    guild.member(&carl).gives_role(&carl, board);
    for closed in [board, guild.id()] {
        let asked = carl.at(&general).slash("setup").option("field", "all");
        let refused = asked.option("channel", news.id()).option("role", closed).runs().message().await;
        assert!(refused.text.contains("You may not have @") && refused.pings.is_empty(), "{}", refused.text);
    }
    let done = setup("all").option("channel", forum.id()).runs().message().await;
    assert!(done.text.contains("#demands") && done.text.contains("Nobody is mentioned"), "{}", done.text);

    let (officer, _) = world.staff("Li Wei", Role::Officer).await;
    let (reviewer, _) = world.staff("Wang Fang", Role::Reviewer).await;
    let report = world.imports("demands.xlsx", LIST, &officer).await;
    let drafts = world.drafts(report.import.expect("stored")).await;
    world.publishes(drafts[0], &officer, &reviewer).await.expect("published");
    let title = "Joint research on multilingual speech recognition";
    let both = || public(&news).len() == 1 && forum.threads().len() == 1;
    assert!(comes(&world, both).await, "{}", fake.transcript());
    let card = public(&news).remove(0);
    assert!(card.text.contains(title) && card.pings == [format!("<@&{role}>")], "{card:?}");
    let post = forum.threads().remove(0);
    assert!(post.name().contains(title), "{}", post.name());
    let opened = public(&post).remove(0);
    assert!(opened.text.contains(title) && opened.pings.is_empty(), "{opened:?}");
    let bodies = fake.requests().into_iter().filter(|asked| asked.channel == Some(news.id()));
    let said: Vec<_> = bodies.filter(|asked| asked.route.starts_with("POST /channels/")).collect();
    assert_eq!(said.len(), 1, "{said:?}");
    let role_alone = serde_json::json!({"parse": [], "roles": [role.to_string()]});
    assert_eq!(said[0].body["allowed_mentions"], role_alone);

    // What a member does with the public card is answered to them alone.
    let reader = ben.at(&news);
    let save = reader.presses("Save").await;
    assert!(comes(&world, || !save.followups().is_empty()).await, "{}", news.chat().transcript());
    let interest = reader.presses("I'm interested").await.message().await;
    for answer in [save.followups().remove(0), interest] {
        assert!(answer.ephemeral() && answer.only == Some(ben.id()), "{answer:?}");
    }
    assert_eq!(public(&news), [card], "the card stays as it is for everybody");
    assert!(news.chat().messages().iter().all(|message| message.from_bot), "{}", news.chat().transcript());

    // A correction takes its place, in both, and calls nobody anew.
    let corrected = |content: &mut PostingContent| {
        content.texts.entry(Lang::En).or_default().title = "Joint work, corrected".into();
    };
    world.corrects(drafts[0], &officer, &reviewer, corrected).await.expect("published");
    let stands = |channel: &Channel| matches!(&public(channel)[..], [one] if one.edited_at.is_some() && one.text.contains("Joint work, corrected"));
    assert!(comes(&world, || stands(&news) && stands(&post)).await, "{}", fake.transcript());
    assert_eq!(forum.threads().len(), 1);

    // The channel is deleted: it is off, and whoever set it up is told directly.
    news.deleted();
    reads(&world, &anna, "#news").await;
    let told = anna.dm().from_bot().pop().expect("a message");
    assert!(told.text.contains("switched off") && !told.text.contains("#demands"), "{}", told.text);
    let list = chief.runs("setup").message().await;
    assert_eq!(list.text.matches("Switched off").count(), 1, "{}", list.text);
    let wanted = fake.requests().len();
    world.publishes(drafts[1], &officer, &reviewer).await.expect("published");
    assert!(comes(&world, || forum.threads().len() == 2).await, "{}", fake.transcript());
    let later = fake.requests().split_off(wanted);
    assert!(later.iter().all(|asked| asked.channel != Some(news.id())), "nothing is tried there any more");
    world.ends().await;
}

/// What the assistant said to somebody directly.
fn said(user: &User) -> Vec<String> {
    user.dm().from_bot().into_iter().map(|message| message.text).collect()
}

async fn what_is_done_during_a_restart_is_answered_once(engine: Engine) {
    let mut world = connected(engine).await;
    let (anna, ben) = (world.discord.user(7, "Anna", "en-GB"), world.discord.user(8, "Ben", "en-GB"));
    anna.runs("start").message().await;
    world.settles().await;
    world.stops().await;
    // A command, a button and words, while nobody is there.
    let (command, press) = (ben.runs("start"), anna.presses("English").await);
    world.starts().await;
    let (welcome, chosen) = (command.message().await, press.message().await);
    ben.sends_text("hello?");
    world.settles().await;
    world.stops().await;
    anna.sends_text("hello?");
    // Discord is not asked again and again where its gateway is.
    world.clock.advance(10_000);
    world.starts().await;
    world.settles().await;
    assert_eq!((world.discord.gateway().identified(), world.discord.gateway().resumed()), (1, 2));
    let (to_anna, to_ben) = (said(&anna), said(&ben));
    assert!(to_ben.contains(&welcome.text) && to_anna.contains(&chosen.text));
    assert_eq!((to_anna.len(), to_ben.len()), (2, 2), "{}", world.discord.transcript());
    world.ends().await;
}

async fn what_was_answered_is_not_answered_again_when_it_is_replayed(engine: Engine) {
    let mut world = connected(engine).await;
    let anna = world.discord.user(7, "Anna", "en-GB");
    anna.runs("start").message().await;
    anna.presses("English").await.message().await;
    anna.sends_text("hello?");
    world.settles().await;
    let heard = said(&anna);
    world.stops().await;
    forgets_how_far_it_came(&world).await;
    world.starts().await;
    // Whatever it took to be unanswered it would have asked more time for by now.
    for _ in 0..3 {
        world.settles().await;
        world.clock.advance(1_000);
    }
    assert_eq!(said(&anna), heard, "{}", world.discord.transcript());
    // All three came again, and with them what it said itself.
    let last = world.discord.gateway().contacts().pop();
    assert!(matches!(last, Some(Contact::Resumed { replayed }) if replayed > 3), "{last:?}");
    world.ends().await;
}

/// Writes down what would stand there if the process had died before it wrote anything.
async fn forgets_how_far_it_came(world: &World) {
    let store = Store::open(&world.config().database_url).await.expect("the store");
    let mut tx = store.write().await.expect("the store");
    let part = format!("{}.0", world.discord.application());
    let kept = tx.continuation(Platform::Discord, &part).await.expect("the store").expect("it is kept");
    let mut state: serde_json::Value = serde_json::from_str(&kept.state).expect("the adapter's own");
    state["seq"] = 1.into();
    let before = Continuation { state: state.to_string(), at: kept.at };
    assert!(
        tx.put_continuation(Platform::Discord, &part, Some(&kept), Some(&before)).await.expect("the store")
    );
    tx.commit().await.expect("the store");
    store.close().await;
}

/// Waits until the lease is renewed, so that nobody takes it when somebody comes.
async fn keeps_the_turn(world: &World) {
    let store = world.house().service.store();
    let renewed = async {
        loop {
            let senders = store.read().await.expect("the store").senders().await.expect("the store");
            let sender = senders.into_iter().find(|sender| sender.platform == Platform::Discord);
            if sender.is_some_and(|sender| sender.until - world.clock.now() > SENDER_LEASE / 2) {
                return;
            }
        }
    };
    patiently("renewal of the lease", renewed).await;
}

async fn what_is_done_while_one_process_hands_over_is_answered_by_the_next(engine: Engine) {
    let mut world = connected(engine).await;
    let anna = world.discord.user(7, "Anna", "en-GB");
    anna.runs("start").message().await;
    world.settles().await;
    for round in 1..=3 {
        keeps_the_turn(&world).await;
        let next = world.another().await;
        let heard = said(&anna).len();
        world.hands_over(next).await;
        anna.sends_text("hello?");
        world.settles().await;
        assert_eq!(world.discord.gateway().resumed(), round, "{:?}", world.discord.gateway().contacts());
        assert_eq!(said(&anna).len(), heard + 1, "{}", world.discord.transcript());
    }
    assert_eq!(world.discord.gateway().identified(), 1);
    world.ends().await;
}

async fn a_refused_token_stops_nothing_else(engine: Engine) {
    let world = World::refused_by_discord(engine).await;
    let ready = async |wanted: &str| loop {
        let answer = reqwest::get(world.url("/readyz")).await.expect("an answer");
        let status = answer.status().as_u16();
        let text = answer.text().await.unwrap_or_default();
        if status == 503 && text.contains(wanted) {
            return;
        }
    };
    patiently("refusal in /readyz", ready("4004")).await;
    // Telegram goes on.
    let anna = world.user(7, "Anna", "en");
    anna.sends_text("/start");
    anna.presses("English").await.answer().await;
    world.ends().await;
}

async fn the_doctor_looks_without_beginning_a_session(engine: Engine) {
    let world = connected(engine).await;
    let fake = &world.discord;
    let words = Texts::get().words(Lang::En);
    let report = examine(Ok(world.config().clone()), &world.clock, |_| None, words).await;
    for check in ["discord", "discord-gateway", "discord-commands"] {
        let finding = report.of(check).expect("a finding");
        assert_eq!(finding.level, Level::Ok, "{finding:?}");
    }
    assert_eq!(fake.gateway().identified(), 1, "the house itself");
    let mut config = world.config().clone();
    config.discord = config.discord.map(|set| DiscordConfig { token: "MTk4.GhYz.aB_c-d".into(), ..set });
    let report = examine(Ok(config), &world.clock, |_| None, words).await;
    let finding = report.of("discord").expect("a finding");
    assert_eq!(finding.level, Level::Failed);
    assert!(finding.remedy.contains("HAIZHI_DISCORD_TOKEN"), "{finding:?}");
    world.ends().await;
}
