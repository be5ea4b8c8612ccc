//! When somebody wants it, end to end: digests by the clocks of Berlin, quiet
//! hours, a pause, and two accounts that become one person.

use haizhi_core::clock::Clock as _;
use haizhi_core::domain::ids::PostingId;
use haizhi_core::text::moment_of;
use haizhi_tests::cast::{published, titled};
use haizhi_tests::on_each_engine;
use haizhi_tests::telegram::User;
use haizhi_tests::world::{Engine, World};

on_each_engine!(
    a_digest_comes_at_eight_in_berlin_on_both_sides_of_the_change,
    quiet_hours_and_a_pause_are_kept,
    two_accounts_are_one_person_and_hear_once,
);

/// A moment by the clocks of Berlin.
fn berlin(local: &str) -> i64 {
    moment_of(local.parse().expect("a local time"), "Europe/Berlin").expect("a moment")
}

/// Turns the clock to this moment and lets what is due happen.
async fn until(world: &World, moment: i64) {
    world.clock.advance((moment - world.clock.now()).max(0));
    world.rests().await;
}

/// Publishes postings with these titles.
async fn announces(world: &World, titles: &[&str]) -> Vec<PostingId> {
    let mut ids = Vec::new();
    for title in titles {
        let now = world.clock.now();
        let mut tx = world.house().service.store().write().await.expect("the store");
        let id = published(&mut tx, &titled(title), now).await;
        tx.announce(id, now).await.expect("a notice");
        tx.commit().await.expect("a commit");
        ids.push(id);
    }
    world.clock.advance(1_000);
    world.rests().await;
    ids
}

/// Nobody writes or presses faster than this, in ms; nor does Telegram bear
/// being answered faster in one chat for long.
const PERSON: i64 = 1_000;

/// Presses a button and lets what follows happen.
async fn presses(world: &World, user: &User, label: &str) {
    world.clock.advance(PERSON);
    user.presses(label).await;
    world.rests().await;
}

/// Writes something and lets what follows happen.
async fn says(world: &World, user: &User, text: &str) {
    world.clock.advance(PERSON);
    user.sends_text(text);
    world.rests().await;
}

/// Starts in English and follows everything, told in this rhythm.
async fn follows(world: &World, user: &User, confirm: &str) {
    says(world, user, "/start").await;
    for label in ["English", "Follow postings", "All fields", "Next", "Skip", "Skip", confirm] {
        presses(world, user, label).await;
    }
    user.chat().wait_for_text("Subscribed as").await;
}

/// Chooses Berlin by its name.
async fn lives_in_berlin(world: &World, user: &User) {
    says(world, user, "/settings").await;
    presses(world, user, "Time zone").await;
    says(world, user, "柏林").await;
    user.chat().wait_for_text("Berlin (Europe/Berlin)").await;
}

/// How many messages of the bot hold these words.
fn said(user: &User, words: &str) -> usize {
    user.chat().from_bot().iter().filter(|message| message.text.contains(words)).count()
}

async fn a_digest_comes_at_eight_in_berlin_on_both_sides_of_the_change(engine: Engine) {
    let world = World::on(engine).await;
    let anna = world.user(7, "Anna", "en");
    follows(&world, &anna, "Daily").await;
    lives_in_berlin(&world, &anna).await;
    // The clocks go back in the night to 31 October 2027.
    until(&world, berlin("2027-10-30T07:00")).await;
    announces(&world, &["Speech", "Silicon"]).await;
    until(&world, berlin("2027-10-30T08:00") - 60_000).await;
    assert_eq!(said(&anna, "Speech"), 0, "not before eight");
    until(&world, berlin("2027-10-30T08:00")).await;
    assert_eq!(said(&anna, "30 October 2027: 2 new postings"), 1);
    announces(&world, &["Lithium", "Maize"]).await;
    until(&world, berlin("2027-10-31T08:00") - 60_000).await;
    assert_eq!(said(&anna, "Lithium"), 0, "the night is an hour longer");
    until(&world, berlin("2027-10-31T08:00")).await;
    assert_eq!(said(&anna, "31 October 2027: 2 new postings"), 1);
    // Each opens its card, and from there the way to an interest.
    presses(&world, &anna, "1. Lithium").await;
    anna.chat().wait_for_button("I'm interested").await;
    // More than one message holds is carried over, and comes when asked for.
    let titles: Vec<String> = (1..=20).map(|number| format!("Posting {number:02}")).collect();
    announces(&world, &titles.iter().map(String::as_str).collect::<Vec<_>>()).await;
    until(&world, berlin("2027-11-01T08:00")).await;
    assert_eq!((said(&anna, "Posting 16"), said(&anna, "Posting 17")), (1, 0));
    assert_eq!(said(&anna, "4 more come with the next digest, 2 November 2027 08:00"), 1);
    presses(&world, &anna, "See the other 4 now").await;
    // A chat is written to once a second at most.
    until(&world, world.clock.now() + 2_000).await;
    let last = ["Posting 16", "Posting 17", "Posting 20"].map(|title| said(&anna, title));
    assert_eq!(last, [1, 1, 1]);
    until(&world, berlin("2027-11-03T09:00")).await;
    assert_eq!(said(&anna, "new postings"), 4, "and nothing more");
    world.ends().await;
}

async fn quiet_hours_and_a_pause_are_kept(engine: Engine) {
    let world = World::on(engine).await;
    let anna = world.user(7, "Anna", "en");
    follows(&world, &anna, "Subscribe").await;
    lives_in_berlin(&world, &anna).await;
    says(&world, &anna, "/settings").await;
    presses(&world, &anna, "Quiet hours").await;
    presses(&world, &anna, "22:00–07:00").await;
    until(&world, berlin("2026-11-25T23:00")).await;
    announces(&world, &["Night"]).await;
    says(&world, &anna, "/help").await;
    anna.chat().wait_for_text("What you can do here").await;
    until(&world, berlin("2026-11-26T07:00") - 60_000).await;
    assert_eq!(said(&anna, "Night"), 0, "answers come, notices do not");
    until(&world, berlin("2026-11-26T07:00")).await;
    assert_eq!(said(&anna, "Night"), 1);

    says(&world, &anna, "/settings").await;
    presses(&world, &anna, "Pause").await;
    says(&world, &anna, "2026-12-24").await;
    anna.chat().wait_for_text("Until 24 December 2026 08:00").await;
    announces(&world, &["Advent", "Solstice"]).await;
    until(&world, berlin("2026-12-23T12:00")).await;
    assert_eq!(said(&anna, "Advent"), 0);
    says(&world, &anna, "/settings").await;
    anna.chat().wait_for_text("2 postings wait").await;
    until(&world, berlin("2026-12-24T08:00")).await;
    assert_eq!(said(&anna, "24 December 2026: 2 new postings"), 1);
    world.ends().await;
}

async fn two_accounts_are_one_person_and_hear_once(engine: Engine) {
    let world = World::on(engine).await;
    let (anna, phone) = (world.user(7, "Anna", "en"), world.user(8, "Anna", "en"));
    follows(&world, &anna, "Subscribe").await;
    follows(&world, &phone, "Subscribe").await;
    says(&world, &anna, "/link").await;
    let message = anna.chat().wait_for_text("/link ").await;
    let code = message.text.split("/link ").nth(1).and_then(|rest| rest.split_whitespace().next());
    let code = code.expect("a code").to_owned();
    says(&world, &phone, "/link WRONGWRONG12").await;
    phone.chat().wait_for_text("This code is wrong").await;
    says(&world, &phone, &format!("/link {code}")).await;
    phone.chat().wait_for_text("0 subscriptions, 0 interests, 0 saved postings").await;
    presses(&world, &phone, "Join").await;
    phone.chat().wait_for_text("are one person now").await;
    says(&world, &phone, "/subscriptions").await;
    phone.chat().wait_for_text("Your subscriptions (1)").await;

    announces(&world, &["Speech"]).await;
    assert_eq!(said(&anna, "Speech") + said(&phone, "Speech"), 1, "each notice once");
    // They prefer the first; when it is blocked, the other gets it, once.
    says(&world, &phone, "/settings").await;
    presses(&world, &phone, "Preferred account").await;
    presses(&world, &phone, "ending in 7").await;
    announces(&world, &["Silicon"]).await;
    assert_eq!((said(&anna, "Silicon"), said(&phone, "Silicon")), (1, 0));
    anna.blocks();
    announces(&world, &["Maize"]).await;
    assert_eq!((said(&anna, "Maize"), said(&phone, "Maize")), (0, 1));
    announces(&world, &["Tea"]).await;
    assert_eq!(said(&phone, "Tea"), 1);
    world.ends().await;
}
