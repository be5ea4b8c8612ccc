//! Groups and their topics.

use haizhi_core::dialogue::press::Press;
use haizhi_core::event::Surface;
use haizhi_core::platform::{Adapter as _, Outgoing, Parcel};
use haizhi_core::view::{Button, Message};

use super::*;

const ADMIN: Surface = Surface::Group { admin: true };
const MEMBER: Surface = Surface::Group { admin: false };

#[tokio::test]
async fn only_what_concerns_us_in_a_group_comes_in() {
    let house = House::polling().await;
    let (anna, ben) = (house.fake.user(7, "Anna", "en"), house.fake.user(8, "Ben", "en"));
    let group = house.fake.supergroup("Lab");
    group.administrator(&anna).member(&ben);
    group.adds_bot(&anna);
    // Administrators' bots see everything.
    group.promotes_bot(&anna);
    group.user_sends(&ben, "good morning");
    group.user_sends(&ben, "/subscribe@other_bot");
    group.user_sends(&ben, "/subscribe");
    group.user_sends(&anna, "/subscribe@haizhi_test_bot");
    let taken = house.notes.wait_for(3).await;
    let subscribe = Event::Command { name: "subscribe".into(), args: String::new() };
    assert_eq!((&taken[0].event, taken[0].surface), (&Event::Joined, ADMIN));
    assert_eq!((&taken[1].event, taken[1].surface), (&subscribe, MEMBER));
    assert_eq!((&taken[2].event, taken[2].surface), (&subscribe, ADMIN));
    assert_eq!((&taken[1].at, &taken[1].by), (&at(group.id()), &at(8)));
    group.kicks_bot(&anna);
    assert_eq!(house.notes.wait_for(4).await[3].event, Event::Left);
    house.fake.wait_idle().await;
    house.ends().await;
}

#[tokio::test]
async fn a_press_is_checked_against_the_administrators_of_the_moment() {
    let house = House::polling().await;
    let (anna, ben) = (house.fake.user(7, "Anna", "en"), house.fake.user(8, "Ben", "en"));
    let forum = house.fake.forum("Network");
    forum.administrator(&anna).member(&ben);
    forum.adds_bot(&anna);
    let topic = forum.topic("Seeds");
    let message = Message::text("Choose").row([Button::press("Next", Press::Home)]);
    let there = in_topic(forum.id(), topic);
    house.telegram.deliver(&Parcel::new(&there, &Outgoing::Say(message), "o1")).await.unwrap();
    house.notes.wait_for(1).await;

    house.clock.hands.advance(2_000);
    let asked = house.fake.count("getChatAdministrators");
    let presses = [forum.user_presses(&anna, "Next").await, forum.user_presses(&ben, "Next").await];
    let taken = house.notes.wait_for(3).await;
    assert_eq!((taken[1].surface, taken[2].surface), (ADMIN, MEMBER));
    assert_eq!((&taken[1].at, &taken[1].by), (&there, &at(7)));
    assert_eq!(taken[1].event, Event::Press(Press::Home.encode()));
    // One question did for both.
    assert_eq!(house.fake.count("getChatAdministrators"), asked + 1);

    for (inbound, press) in taken[1..].iter().zip(&presses) {
        let handle = inbound.press.clone().unwrap();
        assert_eq!(handle, press.id());
        let answer = Outgoing::Answer { press: handle, text: "Ok".into(), alert: true, alone: false };
        house.telegram.deliver(&Parcel::new(&inbound.at, &answer, "o1")).await.unwrap();
        let answered = press.answered().unwrap();
        assert_eq!((answered.text.as_deref(), answered.alert), (Some("Ok"), true));
    }

    // A moment later it is asked again.
    forum.member(&anna);
    house.clock.hands.advance(2_000);
    let press = forum.user_presses(&anna, "Next").await;
    let taken = house.notes.wait_for(4).await;
    assert_eq!(taken[3].surface, MEMBER);
    let answer =
        Outgoing::Answer { press: press.id().into(), text: String::new(), alert: false, alone: false };
    house.telegram.deliver(&Parcel::new(&there, &answer, "o1")).await.unwrap();
    house.ends().await;
}

#[tokio::test]
async fn a_group_that_became_a_supergroup_is_followed() {
    let house = House::polling().await;
    let anna = house.fake.user(7, "Anna", "en");
    let group = house.fake.group("Lab");
    group.administrator(&anna);
    group.adds_bot(&anna);
    let new = group.migrates();
    let moved = until(&house.notes.moved, |moved| !moved.is_empty()).await;
    assert_eq!(moved, [(group.id().to_string(), new.id().to_string())]);
    house.fake.wait_idle().await;
    house.ends().await;
}
