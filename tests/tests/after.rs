//! What follows an event, end to end: thanks to those who were there, what
//! they say and who reads it, and what the event leaves those with a seat.

use haizhi_core::clock::Clock as _;
use haizhi_core::domain::access::Role;
use haizhi_core::domain::event::Halt;
use haizhi_core::domain::ids::{PostingId, RegistrationId};
use haizhi_core::domain::person::Platform;
use haizhi_core::service::attendees;
use haizhi_core::text::moment_of;
use haizhi_tests::cast::{DAY, lecture, published};
use haizhi_tests::on_each_platform;
use haizhi_tests::person::Person;
use haizhi_tests::steps::{says, takes, until};
use haizhi_tests::world::{Stage, World};

on_each_platform!(
    whoever_was_there_is_thanked_once_and_says_how_it_was,
    thanks_wait_for_the_morning_and_follow_nothing_that_was_cancelled,
    materials_are_for_those_with_a_seat,
);

/// A moment by the clocks of Kunming.
fn kunming(local: &str) -> i64 {
    moment_of(local.parse().expect("a local time"), "Asia/Shanghai").expect("a moment")
}

/// A lecture from three to five on the twentieth, with so many seats.
async fn announced(world: &World, title: &str, seats: u32) -> PostingId {
    let now = world.clock.now();
    let mut tx = world.house().service.store().write().await.expect("the store");
    let id = published(&mut tx, &lecture(title, "2026-12-20 15:00", seats), now).await;
    tx.commit().await.expect("a commit");
    id
}

/// Registers for the event, telling who they are.
async fn comes(world: &World, person: &Person, name: &str, event: PostingId) -> RegistrationId {
    says(world, person, "/start").await;
    takes(world, person, "English").await;
    says(world, person, &format!("/events E-{}", event.0)).await;
    takes(world, person, "Register").await;
    takes(world, person, "Next").await;
    person.fills(&[("Name", name), ("Institution", "TU Berlin")]).await;
    world.rests().await;
    let mut tx = world.house().service.store().read().await.expect("the store");
    let (_, known) = tx.person_at(&person.address()).await.expect("the store").expect("a person");
    tx.registration_in(event, known.id).await.expect("the store").expect("a registration").id
}

/// Is noted at the door at this moment.
async fn is_there(world: &World, id: RegistrationId, at: i64) {
    let mut tx = world.house().service.store().write().await.expect("the store");
    assert!(tx.attend(id, at).await.expect("the store"));
    tx.commit().await.expect("a commit");
}

/// Answers the question about words on an event, which stands behind a button where there are forms.
async fn writes(world: &World, person: &Person, words: &str) {
    if person.platform() == Platform::Discord {
        takes(world, person, "Your words on").await;
    }
    person.fills(&[("What was good", words)]).await;
    world.rests().await;
}

/// How often each rating was given, the lowest first, and what was said in words.
async fn said(world: &World, event: PostingId) -> ([u32; 5], Vec<String>) {
    let mut tx = world.house().service.store().read().await.expect("the store");
    let statistics = tx.event_statistics(event, "Asia/Shanghai").await.expect("the store");
    let words = statistics.said.into_iter().filter_map(|said| said.feedback.comment).collect();
    (statistics.ratings.counts, words)
}

async fn whoever_was_there_is_thanked_once_and_says_how_it_was(stage: Stage) {
    let mut world = World::staged(stage).await;
    let event = announced(&world, "Rice and its genes", 9).await;
    let (anna, ben) = (world.person(7, "Anna", "en"), world.person(8, "Ben", "en"));
    let hers = comes(&world, &anna, "Anna Weber", event).await;
    let his = comes(&world, &ben, "Ben Ito", event).await;
    until(&world, kunming("2026-12-20T15:05")).await;
    is_there(&world, hers, kunming("2026-12-20T15:05")).await;

    // Not before the end, and then at once.
    until(&world, kunming("2026-12-20T16:59")).await;
    assert_eq!(anna.count("Thank you for coming"), 0, "{}", anna.transcript());
    until(&world, kunming("2026-12-20T17:00") + 2_000).await;
    let thanks = anna.reads("Thank you for coming to E-").await;
    for number in ["1", "2", "3", "4", "5"] {
        assert!(thanks.offers(number), "{:?}", thanks.offered());
    }
    assert!(!thanks.offers("Materials"), "there are none: {:?}", thanks.offered());
    // Another second, another day and a restart: nobody is thanked again, and who was not there not at all.
    until(&world, kunming("2026-12-21T09:00")).await;
    world.stops().await;
    world.starts().await;
    until(&world, kunming("2026-12-21T10:00")).await;
    assert_eq!(anna.count("Thank you for coming"), 1, "{}", anna.transcript());
    assert_eq!(ben.count("Thank you for coming"), 0, "{}", ben.transcript());

    takes(&world, &anna, "4").await;
    anna.reads("you gave it 4 of 5").await;
    writes(&world, &anna, "=More time for questions").await;
    anna.reads("The organiser reads what you wrote").await;
    // Rating it anew asks for no more words.
    let asked = anna.count("What was good");
    takes(&world, &anna, "5").await;
    anna.reads("you gave it 5 of 5").await;
    assert_eq!(anna.count("What was good"), asked, "{}", anna.transcript());
    let now = ([0, 0, 0, 0, 1], vec!["=More time for questions".to_owned()]);
    assert_eq!(said(&world, event).await, now);

    // Neither somebody else's, nor without having been there.
    let under = ben.last().expect("a message");
    ben.forges(&under, &format!("rf.{}.1", hers.0)).await;
    ben.reads("We could not find it").await;
    ben.forges(&under, &format!("rf.{}.1", his.0)).await;
    ben.reads("cannot be rated now").await;
    assert_eq!(said(&world, event).await, now);

    // Staff read it in their chat.
    let (_, code) = world.staff("Li Wen", Role::Officer).await;
    let li = world.person(20, "Li", "en");
    says(&world, &li, &format!("/staff {code}")).await;
    takes(&world, &li, "Events").await;
    takes(&world, &li, &format!("E-{}", event.0)).await;
    takes(&world, &li, "In numbers").await;
    let numbers = li.reads("in numbers").await;
    for part in ["Mean 5.00 of 5, by 1 of 1", "Not checked in: 1", "=More time for questions"] {
        assert!(numbers.text.contains(part), "{part}: {}", numbers.text);
    }

    // In the end it is closed.
    until(&world, kunming("2026-12-20T17:00") + 30 * DAY).await;
    takes(&world, &anna, "2").await;
    anna.reads("cannot be rated now").await;
    assert_eq!(said(&world, event).await, now);
}

async fn thanks_wait_for_the_morning_and_follow_nothing_that_was_cancelled(stage: Stage) {
    let world = World::staged(stage).await;
    let event = announced(&world, "Rice and its genes", 9).await;
    let cancelled = announced(&world, "Soil", 9).await;
    let anna = world.person(7, "Anna", "en");
    let hers = comes(&world, &anna, "Anna Weber", event).await;
    says(&world, &anna, &format!("/events E-{}", cancelled.0)).await;
    takes(&world, &anna, "Register").await;
    takes(&world, &anna, "Register me").await;
    says(&world, &anna, "/settings").await;
    takes(&world, &anna, "Quiet hours").await;
    takes(&world, &anna, "22:00–08:00").await;
    until(&world, kunming("2026-12-20T15:10")).await;
    let (staff, _) = world.staff("Wang", Role::Reviewer).await;
    let mut tx = world.house().service.store().write().await.expect("the store");
    let (_, known) = tx.person_at(&anna.address()).await.expect("the store").expect("a person");
    let other = tx.registration_in(cancelled, known.id).await.expect("the store").expect("a registration").id;
    assert!(tx.attend(other, world.clock.now()).await.expect("the store"));
    let now = world.clock.now();
    let halted =
        attendees::halt(&mut tx, &staff, cancelled, Halt::Cancelled, "The light went out", now).await;
    assert_eq!(halted.expect("it is cancelled"), 1);
    tx.commit().await.expect("a commit");

    // Noted at night, from a list on paper: she is thanked in the morning.
    until(&world, kunming("2026-12-20T23:00")).await;
    is_there(&world, hers, kunming("2026-12-20T23:00")).await;
    until(&world, kunming("2026-12-21T07:59")).await;
    assert_eq!(anna.count("Thank you for coming"), 0, "{}", anna.transcript());
    until(&world, kunming("2026-12-21T08:00") + 2_000).await;
    anna.reads("Thank you for coming to E-").await;
    until(&world, kunming("2026-12-22T12:00")).await;
    assert_eq!(anna.count("Thank you for coming"), 1, "{}", anna.transcript());
}

async fn materials_are_for_those_with_a_seat(stage: Stage) {
    let world = World::staged(stage).await;
    let event = announced(&world, "Rice and its genes", 1).await;
    let (anna, ben) = (world.person(7, "Anna", "en"), world.person(8, "Ben", "en"));
    let hers = comes(&world, &anna, "Anna Weber", event).await;
    let his = comes(&world, &ben, "Ben Ito", event).await;
    until(&world, kunming("2026-12-20T18:00")).await;

    let (_, code) = world.staff("Li Wen", Role::Officer).await;
    let li = world.person(20, "Li", "en");
    says(&world, &li, &format!("/staff {code}")).await;
    takes(&world, &li, "Events").await;
    takes(&world, &li, &format!("E-{}", event.0)).await;
    takes(&world, &li, "Materials").await;
    li.reads("There are no materials yet").await;
    takes(&world, &li, "Change the list").await;
    li.fills(&[("Materials", "Slides | javascript:alert(1)")]).await;
    world.rests().await;
    li.reads("This line cannot be read: Slides | javascript:alert(1)").await;
    if li.platform() == Platform::Discord {
        takes(&world, &li, "The list for").await;
    }
    li.fills(&[("Materials", "Slides | https://example.org/slides.pdf\nFilm | http://example.org/film")])
        .await;
    world.rests().await;
    li.reads("has 2 entries of materials now").await;
    // Nothing is said before somebody says so, who reads what will be said and to how many.
    li.reads("The person with a seat would read").await;
    assert_eq!(anna.count("new materials"), 0, "{}", anna.transcript());
    takes(&world, &li, "Tell 1 person").await;
    li.reads("1 person is told of the materials").await;
    let under = li.last().expect("a message");
    li.forges(&under, &format!("egt.{}", event.0)).await;
    li.reads("were told of all these materials already").await;

    anna.reads("There are new materials of E-").await;
    takes(&world, &anna, "Materials (2)").await;
    let list = anna.reads("Rice and its genes").await;
    assert!(list.offers("Slides") && list.offers("Film"), "{:?}\n{}", list.offered(), list.text);
    assert_eq!(anna.count("new materials"), 1, "{}", anna.transcript());

    // Who waited for a seat until the end has none of it, and nobody has another's.
    assert_eq!(ben.count("aterials"), 0, "{}", ben.transcript());
    let under = ben.last().expect("a message");
    ben.forges(&under, &format!("rm.{}", hers.0)).await;
    ben.reads("no such registration of yours").await;
    ben.forges(&under, &format!("rm.{}", his.0)).await;
    ben.reads("so this was not done").await;
    assert_eq!(ben.count("example.org"), 0, "{}", ben.transcript());
    // Nor does who is no staff change or send any.
    ben.forges(&under, &format!("egt.{}", event.0)).await;
    world.rests().await;
    assert_eq!(anna.count("new materials"), 1, "{}", anna.transcript());
}
