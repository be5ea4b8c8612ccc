//! When somebody wants it, end to end: digests by the clocks of Berlin, quiet
//! hours, a pause, and two accounts that become one person.

use haizhi_core::clock::Clock as _;
use haizhi_core::domain::access::Role;
use haizhi_core::domain::ids::PostingId;
use haizhi_core::text::moment_of;
use haizhi_tests::cast::{published, titled};
use haizhi_tests::on_each_platform;
use haizhi_tests::person::Person;
use haizhi_tests::steps::{follows, says, takes, until};
use haizhi_tests::world::{Platform, Stage, World};

on_each_platform!(
    a_digest_comes_at_eight_in_berlin_on_both_sides_of_the_change,
    quiet_hours_and_a_pause_are_kept,
    two_accounts_are_one_person_and_hear_once,
    who_acts_for_a_member_of_staff_is_in_the_audit_log,
    whoever_made_a_code_is_told_who_used_it,
);

/// A moment by the clocks of Berlin.
fn berlin(local: &str) -> i64 {
    moment_of(local.parse().expect("a local time"), "Europe/Berlin").expect("a moment")
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

/// What a platform is called on a button.
fn named(platform: Platform) -> &'static str {
    match platform {
        Platform::Telegram => "Telegram",
        Platform::Discord => "Discord",
        Platform::Web => "the web",
    }
}

/// Chooses Berlin by its name.
async fn lives_in_berlin(world: &World, person: &Person) {
    says(world, person, "/settings").await;
    takes(world, person, "Time zone").await;
    says(world, person, "柏林").await;
    person.reads("Berlin (Europe/Berlin)").await;
}

async fn a_digest_comes_at_eight_in_berlin_on_both_sides_of_the_change(stage: Stage) {
    let world = World::staged(stage).await;
    let anna = world.person(7, "Anna", "en");
    follows(&world, &anna, "Daily").await;
    lives_in_berlin(&world, &anna).await;
    // The clocks go back in the night to 31 October 2027.
    until(&world, berlin("2027-10-30T07:00")).await;
    announces(&world, &["Speech", "Silicon"]).await;
    until(&world, berlin("2027-10-30T08:00") - 60_000).await;
    assert_eq!(anna.count("Speech"), 0, "not before eight");
    until(&world, berlin("2027-10-30T08:00")).await;
    assert_eq!(anna.count("30 October 2027: 2 new postings"), 1);
    announces(&world, &["Lithium", "Maize"]).await;
    until(&world, berlin("2027-10-31T08:00") - 60_000).await;
    assert_eq!(anna.count("Lithium"), 0, "the night is an hour longer");
    until(&world, berlin("2027-10-31T08:00")).await;
    assert_eq!(anna.count("31 October 2027: 2 new postings"), 1);
    // Each opens its card, and from there the way to an interest.
    takes(&world, &anna, "1. Lithium").await;
    anna.is_offered("I'm interested").await;
    // More than one message holds is carried over, and comes when asked for.
    let titles: Vec<String> = (1..=20).map(|number| format!("Posting {number:02}")).collect();
    announces(&world, &titles.iter().map(String::as_str).collect::<Vec<_>>()).await;
    until(&world, berlin("2027-11-01T08:00")).await;
    assert_eq!((anna.count("Posting 16"), anna.count("Posting 17")), (1, 0));
    assert_eq!(anna.count("4 more come with the next digest, 2 November 2027 08:00"), 1);
    takes(&world, &anna, "See the other 4 now").await;
    // A chat is written to once a second at most.
    until(&world, world.clock.now() + 2_000).await;
    let last = ["Posting 16", "Posting 17", "Posting 20"].map(|title| anna.count(title));
    assert_eq!(last, [1, 1, 1]);
    until(&world, berlin("2027-11-03T09:00")).await;
    assert_eq!(anna.count("new postings"), 4, "and nothing more");
    world.ends().await;
}

async fn quiet_hours_and_a_pause_are_kept(stage: Stage) {
    let world = World::staged(stage).await;
    let anna = world.person(7, "Anna", "en");
    follows(&world, &anna, "Subscribe").await;
    lives_in_berlin(&world, &anna).await;
    says(&world, &anna, "/settings").await;
    takes(&world, &anna, "Quiet hours").await;
    takes(&world, &anna, "22:00–07:00").await;
    until(&world, berlin("2026-11-25T23:00")).await;
    announces(&world, &["Night"]).await;
    says(&world, &anna, "/help").await;
    anna.reads("What you can do here").await;
    until(&world, berlin("2026-11-26T07:00") - 60_000).await;
    assert_eq!(anna.count("Night"), 0, "answers come, notices do not");
    until(&world, berlin("2026-11-26T07:00")).await;
    assert_eq!(anna.count("Night"), 1);

    says(&world, &anna, "/settings").await;
    takes(&world, &anna, "Pause").await;
    says(&world, &anna, "2026-12-24").await;
    anna.reads("Until 24 December 2026 08:00").await;
    announces(&world, &["Advent", "Solstice"]).await;
    until(&world, berlin("2026-12-23T12:00")).await;
    assert_eq!(anna.count("Advent"), 0);
    says(&world, &anna, "/settings").await;
    anna.reads("2 postings wait").await;
    until(&world, berlin("2026-12-24T08:00")).await;
    assert_eq!(anna.count("24 December 2026: 2 new postings"), 1);
    world.ends().await;
}

/// The code of `/link` that this person is given.
async fn asks_for_a_code(world: &World, of: &Person) -> String {
    says(world, of, "/link").await;
    let message = of.reads("/link ").await;
    let code = message.text.split("/link ").nth(1).and_then(|rest| rest.split_whitespace().next());
    code.expect("a code").to_owned()
}

async fn who_acts_for_a_member_of_staff_is_in_the_audit_log(stage: Stage) {
    let world = World::staged(stage).await;
    let (li, phone) = (world.person(7, "Li Na", "en"), world.person_elsewhere(8, "Li Na", "en"));
    let (staff, invitation) = world.staff("Li Na", Role::Officer).await;
    says(&world, &li, &format!("/staff {invitation}")).await;
    let code = asks_for_a_code(&world, &li).await;
    li.reads("acts with your rights").await;
    says(&world, &phone, &format!("/link {code}")).await;
    takes(&world, &phone, "Join").await;
    phone.reads("are one person now").await;
    li.reads("acts with your role as staff").await;
    let take_out = format!("Take {} out", named(li.platform()));
    says(&world, &phone, "/link").await;
    takes(&world, &phone, &take_out).await;
    phone.reads("Take it out?").await;
    takes(&world, &phone, &take_out).await;
    phone.reads("Taken out").await;
    let mut tx = world.house().service.store().read().await.expect("the store");
    let entries = tx.audit_entries(0, 10).await.expect("the store").items;
    let done: Vec<(&str, &str, &str)> = entries
        .iter()
        .map(|entry| (entry.action.as_str(), entry.subject.as_str(), entry.detail.as_str()))
        .collect();
    let id = staff.id.to_string();
    let (here, there) = (li.platform().code(), phone.platform().code());
    assert_eq!(
        done[..3],
        [("staff-unlink", &*id, here), ("staff-link", &id, there), ("staff-sign-in", &id, here)]
    );
    assert!(entries[..3].iter().all(|entry| entry.by.as_deref() == Some("Li Na")));
    drop(tx);
    world.ends().await;
}

async fn whoever_made_a_code_is_told_who_used_it(stage: Stage) {
    let world = World::staged(stage).await;
    let (anna, eve) = (world.person(7, "Anna", "en"), world.person_elsewhere(8, "Eve", "en"));
    follows(&world, &anna, "Subscribe").await;
    // It cannot wait: they sleep.
    says(&world, &anna, "/settings").await;
    takes(&world, &anna, "Quiet hours").await;
    says(&world, &anna, "00:00-23:59").await;
    says(&world, &eve, "/start").await;
    takes(&world, &eve, "English").await;
    let code = asks_for_a_code(&world, &anna).await;
    assert_eq!(anna.count("acts with your rights"), 0, "they are not staff");
    says(&world, &eve, &format!("/link {code}")).await;
    assert_eq!(anna.count("Another account"), 0, "nothing was joined yet");
    takes(&world, &eve, "Join").await;
    let told = anna.reads("Another account was joined with yours").await.text;
    assert!(told.contains(&format!("by “Eve” ({})", named(eve.platform()))), "{told}");
    assert!(!told.contains("staff"), "{told}");
    assert_eq!((anna.count("Another account"), eve.count("Another account")), (1, 0));
    says(&world, &eve, "/subscriptions").await;
    eve.reads("Your subscriptions (1)").await;
    let take_out = format!("Take {} out", named(eve.platform()));
    takes(&world, &anna, &take_out).await;
    anna.reads("Take it out?").await;
    takes(&world, &anna, &take_out).await;
    anna.reads("Taken out").await;
    says(&world, &eve, "/subscriptions").await;
    assert_eq!(eve.count("Your subscriptions (1)"), 1, "they see nothing more");
    world.ends().await;
}

async fn two_accounts_are_one_person_and_hear_once(stage: Stage) {
    let world = World::staged(stage).await;
    let (anna, phone) = (world.person(7, "Anna", "en"), world.person_elsewhere(8, "Anna", "en"));
    follows(&world, &anna, "Subscribe").await;
    follows(&world, &phone, "Subscribe").await;
    let code = asks_for_a_code(&world, &anna).await;
    says(&world, &phone, "/link WRONGWRONG12").await;
    phone.reads("This code is wrong").await;
    says(&world, &phone, &format!("/link {code}")).await;
    phone.reads("0 subscriptions, 0 interests, 0 saved postings").await;
    takes(&world, &phone, "Join").await;
    phone.reads("are one person now").await;
    says(&world, &phone, "/subscriptions").await;
    phone.reads("Your subscriptions (1)").await;

    announces(&world, &["Speech"]).await;
    assert_eq!(anna.count("Speech") + phone.count("Speech"), 1, "each notice once");
    // They prefer the first; when it is blocked, the other gets it, once.
    says(&world, &phone, "/settings").await;
    takes(&world, &phone, "Preferred account").await;
    takes(&world, &phone, named(anna.platform())).await;
    announces(&world, &["Silicon"]).await;
    assert_eq!((anna.count("Silicon"), phone.count("Silicon")), (1, 0));
    anna.blocks();
    announces(&world, &["Maize"]).await;
    assert_eq!((anna.count("Maize"), phone.count("Maize")), (0, 1));
    announces(&world, &["Tea"]).await;
    assert_eq!(phone.count("Tea"), 1);
    world.ends().await;
}
