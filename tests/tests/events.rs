//! Events, end to end: from the announcement to the seat, over the waiting
//! list, reminders by the clocks of five cities, postponed and cancelled.

use haizhi_core::clock::Clock as _;
use haizhi_core::domain::access::Role;
use haizhi_core::domain::event::{Attendance, Halt, LocalTime};
use haizhi_core::domain::ids::PostingId;
use haizhi_core::domain::posting::PostingContent;
use haizhi_core::service::{attendees, office};
use haizhi_core::text::moment_of;
use haizhi_tests::cast::{DAY, lecture, published};
use haizhi_tests::on_each_platform;
use haizhi_tests::person::Person;
use haizhi_tests::steps::{follows, says, takes, until};
use haizhi_tests::world::{Stage, World};

on_each_platform!(
    a_seat_that_is_given_up_goes_to_who_waits_longest,
    a_seat_that_is_not_taken_passes_on_by_itself,
    what_is_asked_is_answered_and_companions_count,
    whoever_registered_hears_of_an_event_that_staff_close,
    a_new_date_is_told_and_an_end_at_any_hour,
    reminders_go_by_the_clocks_of_each_reader,
);

const HOUR: i64 = 3_600_000;

/// A moment by the clocks of Kunming.
fn kunming(local: &str) -> i64 {
    moment_of(local.parse().expect("a local time"), "Asia/Shanghai").expect("a moment")
}

/// Publishes an event and tells those who follow it.
async fn announces(world: &World, content: &PostingContent) -> PostingId {
    let now = world.clock.now();
    let mut tx = world.house().service.store().write().await.expect("the store");
    let id = published(&mut tx, content, now).await;
    tx.announce(id, now).await.expect("a notice");
    tx.commit().await.expect("a commit");
    world.clock.advance(1_000);
    world.rests().await;
    id
}

/// Registers from the card, telling who they are.
async fn registers(world: &World, person: &Person, name: &str) {
    takes(world, person, "Register").await;
    takes(world, person, "Next").await;
    person.fills(&[("Name", name), ("Institution", "TU Berlin")]).await;
    world.rests().await;
}

/// Sees the event, by its id, and registers.
async fn comes(world: &World, person: &Person, name: &str, id: PostingId) {
    says(world, person, "/start").await;
    takes(world, person, "English").await;
    says(world, person, &format!("/events E-{}", id.0)).await;
    registers(world, person, name).await;
}

async fn a_seat_that_is_given_up_goes_to_who_waits_longest(stage: Stage) {
    let world = World::staged(stage).await;
    let anna = world.person(7, "Anna", "en");
    follows(&world, &anna, "Subscribe").await;
    let id = announces(&world, &lecture("Rice and its genes", "2026-12-20 15:00", 1)).await;

    // Announced to who follows it, with its date; in two presses and a name to the seat.
    anna.reads("20 December 2026 15:00–17:00 (Kunming time)").await;
    registers(&world, &anna, "Anna Weber").await;
    anna.reads("your seat is reserved").await;
    anna.sees("the calendar file", |seen| {
        seen.text.contains(&format!("E-{}.ics", id.0)) || seen.text.contains("for your calendar")
    })
    .await;

    let (ben, carla) = (world.person(8, "Ben", "en"), world.person(9, "Carla", "en"));
    comes(&world, &ben, "Ben Ito", id).await;
    ben.reads("Number 1 on the waiting list").await;
    comes(&world, &carla, "Carla Diaz", id).await;
    carla.reads("Number 2 on the waiting list").await;

    says(&world, &anna, "/registrations").await;
    takes(&world, &anna, "Rice and its genes").await;
    takes(&world, &anna, "Cancel registration").await;
    takes(&world, &anna, "Cancel R-").await;
    anna.reads("is cancelled").await;

    ben.reads("A seat has become free and is kept for you until").await;
    assert_eq!(carla.count("A seat has become free"), 0, "{}", carla.transcript());
    takes(&world, &ben, "Take the seat").await;
    ben.reads("your seat is reserved").await;
    // What was taken once is not taken again, and the card says how it stands.
    says(&world, &ben, &format!("/events E-{}", id.0)).await;
    takes(&world, &ben, "Register").await;
    ben.reads("registered for E-").await;
}

async fn a_seat_that_is_not_taken_passes_on_by_itself(stage: Stage) {
    let world = World::staged(stage).await;
    let id = announces(&world, &lecture("Rice and its genes", "2026-12-20 15:00", 1)).await;
    let [anna, ben, carla] =
        [(7, "Anna"), (8, "Ben"), (9, "Carla")].map(|(n, name)| world.person(n, name, "en"));
    for (name, person) in [("Anna", &anna), ("Ben", &ben), ("Carla", &carla)] {
        comes(&world, person, name, id).await;
    }
    // Ben does not want to be disturbed from ten to eight: these hours do not count.
    says(&world, &ben, "/settings").await;
    takes(&world, &ben, "Quiet hours").await;
    takes(&world, &ben, "22:00–08:00").await;
    until(&world, kunming("2026-11-25T20:00")).await;
    says(&world, &anna, "/registrations").await;
    takes(&world, &anna, "Rice and its genes").await;
    takes(&world, &anna, "Cancel registration").await;
    takes(&world, &anna, "Cancel R-").await;
    ben.reads("27 November 2026 16:00").await;

    let given_up = kunming("2026-11-27T16:00");
    until(&world, given_up).await;
    assert_eq!(ben.count("not taken in time"), 0, "{}", ben.transcript());
    until(&world, given_up + 60_000).await;
    ben.reads("not taken in time").await;
    carla.reads("A seat has become free").await;
    // Too late: the button of then says so and changes nothing.
    takes(&world, &ben, "Take the seat").await;
    ben.reads("no seat reserved for you here any more").await;
    takes(&world, &carla, "Leave the waiting list").await;
    takes(&world, &carla, "Cancel R-").await;
    carla.reads("is cancelled").await;
}

async fn what_is_asked_is_answered_and_companions_count(stage: Stage) {
    let world = World::staged(stage).await;
    let mut content = lecture("Rice and its genes", "2026-12-20 15:00", 3);
    let details = content.event.as_mut().expect("an event");
    details.companions = 2;
    details.online = "https://meet.example.org/rice".into();
    details.seats.insert(Attendance::Online, None);
    details.questions = ["Title of your talk *", "Meal [fish | vegetarian]"]
        .iter()
        .filter_map(|line| haizhi_core::domain::event::Question::read(line))
        .collect();
    let id = announces(&world, &content).await;
    let anna = world.person(7, "Anna", "en");
    says(&world, &anna, "/start").await;
    takes(&world, &anna, "English").await;
    says(&world, &anna, &format!("/events E-{}", id.0)).await;
    assert_eq!(anna.count("meet.example.org"), 0, "the link is for those who are registered");
    takes(&world, &anna, "Register").await;
    takes(&world, &anna, "With 2 colleagues").await;
    takes(&world, &anna, "Next").await;
    let answers = [
        ("Name", "Anna Weber"),
        ("Institution", "TU Berlin"),
        ("Title of your talk", "Genes"),
        ("Meal", "2"),
    ];
    anna.fills(&answers).await;
    world.rests().await;
    anna.reads("your seat is reserved").await;
    let mut tx = world.house().service.store().read().await.expect("the store");
    let kept = tx.live_registrations(id).await.expect("the store");
    drop(tx);
    let asked = |of: &str| {
        kept[0].answers.iter().find(|(question, _)| question.contains(of)).map(|(_, answer)| answer.clone())
    };
    assert_eq!((kept[0].companions, asked("talk").as_deref()), (2, Some("Genes")));
    assert!(asked("Meal").is_some(), "{:?}", kept[0].answers);

    // Three seats are taken by one registration: the next waits, unless online.
    let ben = world.person(8, "Ben", "en");
    says(&world, &ben, "/start").await;
    takes(&world, &ben, "English").await;
    says(&world, &ben, &format!("/events E-{}", id.0)).await;
    takes(&world, &ben, "Register").await;
    ben.reads("All seats are taken").await;
    takes(&world, &ben, "Online").await;
    takes(&world, &ben, "Next").await;
    ben.fills(&[
        ("Name", "Ben Ito"),
        ("Institution", "RIKEN"),
        ("Title of your talk", "Soil"),
        ("Meal", "1"),
    ])
    .await;
    world.rests().await;
    ben.reads("https://meet.example.org/rice").await;
}

async fn a_new_date_is_told_and_an_end_at_any_hour(stage: Stage) {
    let world = World::staged(stage).await;
    let id = announces(&world, &lecture("Rice and its genes", "2026-12-20 15:00", 9)).await;
    let anna = world.person(7, "Anna", "en");
    comes(&world, &anna, "Anna Weber", id).await;
    says(&world, &anna, "/settings").await;
    takes(&world, &anna, "Quiet hours").await;
    takes(&world, &anna, "22:00–08:00").await;

    let service = &world.house().service;
    let invited = service.invite("Wang", Role::Reviewer, None, None).await.expect("a member");
    let staff = service.member(&invited.id.to_string()).await.expect("the store").expect("a member");
    until(&world, kunming("2026-11-24T23:30")).await;
    let now = world.clock.now();
    let mut tx = service.store().write().await.expect("the store");
    let told = attendees::halt(&mut tx, &staff, id, Halt::Postponed, "The speaker is ill", now).await;
    assert_eq!(told.expect("it is put off"), 1);
    tx.commit().await.expect("a commit");
    world.rests().await;
    // At half past eleven at night, for it cannot wait.
    anna.reads("is postponed").await;
    anna.reads("The speaker is ill").await;

    // The new date goes through review like any text, and waits for the morning.
    let mut content = lecture("Rice and its genes", "2027-01-10 15:00", 9);
    content.event.as_mut().expect("an event").ends = LocalTime::read("2027-01-10 18:00");
    let mut tx = service.store().write().await.expect("the store");
    tx.revise(id, &content, None, now).await.expect("a new text");
    let number = tx.posting(id).await.expect("the store").expect("the event").head.number;
    let other = tx.create_staff("Li", Role::Reviewer, None, now).await.expect("a member");
    assert!(tx.submit(id, number, staff.id, now).await.expect("submit"));
    assert!(tx.approve(id, number, other, now).await.expect("approve"));
    tx.schedule(id, Some(now + 1)).await.expect("a time");
    tx.commit().await.expect("a commit");
    until(&world, now + 2_000).await;
    assert_eq!(anna.count("10 January 2027"), 0, "{}", anna.transcript());
    until(&world, kunming("2026-11-25T08:00") + 1_000).await;
    anna.reads("10 January 2027 15:00–18:00").await;
    anna.reads("Your registration stands").await;

    until(&world, kunming("2026-11-25T23:30")).await;
    let mut tx = service.store().write().await.expect("the store");
    let now = world.clock.now();
    let told = attendees::halt(&mut tx, &staff, id, Halt::Cancelled, "", now).await;
    assert_eq!(told.expect("it is cancelled"), 1);
    tx.commit().await.expect("a commit");
    world.rests().await;
    anna.reads("is cancelled").await;
    // Nobody is reminded of it, and it is in no list.
    until(&world, kunming("2027-01-10T14:30")).await;
    assert_eq!(anna.count("within the hour"), 0, "{}", anna.transcript());
    says(&world, &anna, "/events").await;
    anna.reads("No event is announced").await;
}

async fn whoever_registered_hears_of_an_event_that_staff_close(stage: Stage) {
    let world = World::staged(stage).await;
    let id = announces(&world, &lecture("Rice and its genes", "2026-12-20 15:00", 9)).await;
    let anna = world.person(7, "Anna", "en");
    comes(&world, &anna, "Anna Weber", id).await;
    let service = &world.house().service;
    let invited = service.invite("Wang", Role::Reviewer, None, None).await.expect("a member");
    let staff = service.member(&invited.id.to_string()).await.expect("the store").expect("a member");
    let mut tx = service.store().write().await.expect("the store");
    office::close(&mut tx, &staff, id, world.clock.now()).await.expect("it is closed");
    tx.commit().await.expect("a commit");
    until(&world, world.clock.now() + 5_000).await;
    anna.reads("is cancelled").await;
    assert_eq!(anna.count("is cancelled"), 1, "{}", anna.transcript());
    // The seat that was there is there no longer.
    takes(&world, &anna, "Calendar file and code").await;
    says(&world, &anna, "/registrations").await;
    anna.reads("Cancelled").await;
}

/// Where somebody lives, and what their clocks show as each of three events
/// begins: on the day the clocks change in New York, in Berlin, in Sydney.
const READERS: [(&str, &str, [&str; 3]); 5] = [
    ("Berlin", "Europe/Berlin", ["14 March 2027 13:00", "28 March 2027 14:00", "4 April 2027 14:00"]),
    ("New York", "America/New_York", ["14 March 2027 08:00", "28 March 2027 08:00", "4 April 2027 08:00"]),
    ("Sydney", "Australia/Sydney", ["14 March 2027 23:00", "28 March 2027 23:00", "4 April 2027 22:00"]),
    ("Kathmandu", "Asia/Kathmandu", ["14 March 2027 17:45", "28 March 2027 17:45", "4 April 2027 17:45"]),
    ("Kunming", "Asia/Shanghai", ["14 March 2027 20:00", "28 March 2027 20:00", "4 April 2027 20:00"]),
];

async fn reminders_go_by_the_clocks_of_each_reader(stage: Stage) {
    let world = World::staged(stage).await;
    let days = ["2027-03-14", "2027-03-28", "2027-04-04"];
    let mut ids = Vec::new();
    for day in days {
        ids.push(announces(&world, &lecture(&format!("Lecture of {day}"), &format!("{day} 20:00"), 9)).await);
    }
    let mut people = Vec::new();
    for ((city, zone, shows), number) in READERS.iter().zip(7..) {
        let person = world.person(number, city, "en");
        comes(&world, &person, city, ids[0]).await;
        for id in &ids[1..] {
            says(&world, &person, &format!("/events E-{}", id.0)).await;
            takes(&world, &person, "Register").await;
            takes(&world, &person, "Register me").await;
        }
        let mut tx = world.house().service.store().write().await.expect("the store");
        let (_, known) = tx.person_at(&person.address()).await.expect("the store").expect("known");
        tx.set_zone(known.id, zone).await.expect("a zone");
        tx.commit().await.expect("a commit");
        people.push((person, shows));
    }
    for (at, day) in days.iter().enumerate() {
        let begins = kunming(&format!("{day}T20:00"));
        for (before, words) in
            [(7 * DAY, "is in a week"), (DAY, "is within a day"), (HOUR, "within the hour")]
        {
            let told = |person: &Person| {
                let about = |seen: &&haizhi_tests::person::Seen| {
                    seen.text.contains(words) && seen.text.contains(&format!("Lecture of {day}"))
                };
                person.from_bot().iter().filter(about).cloned().collect::<Vec<_>>()
            };
            until(&world, begins - before - 60_000).await;
            assert!(people.iter().all(|(person, _)| told(person).is_empty()), "{day} {words}: too early");
            until(&world, begins - before + 5_000).await;
            for (person, shows) in &people {
                let told = told(person);
                assert_eq!(told.len(), 1, "{day} {words}:\n{}", person.transcript());
                assert!(told[0].text.contains(shows[at]), "{} is not in {}", shows[at], told[0].text);
            }
        }
    }
}
