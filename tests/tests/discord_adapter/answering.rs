//! Interactions in time and too late.

use haizhi_core::dialogue::press::Press;
use haizhi_core::view::Button;
use haizhi_tests::discord::{Answer, Fault};

use super::*;

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_answer_fills_what_was_promised() {
    for late_ms in [2_900, 3_100, 60_000] {
        let house = House::connected().await;
        let anna = house.anna();
        let guild = house.fake.guild("Lab", &anna);
        guild.adds_bot();
        let act = anna.at(&guild.channel("general")).runs("postings");
        let asked = house.hears(1).await;
        house.clock.advance(2_000);
        assert_eq!(act.acknowledged().await, Answer::Deferred);
        house.clock.advance(late_ms - 2_000);
        house.answers(&asked, Message::text("Here"), "a1").await.unwrap();
        house.answers(&asked, Message::text("More"), "a2").await.unwrap();
        let answer = act.message().await;
        assert_eq!((answer.text.as_str(), answer.ephemeral()), ("Here", true), "{late_ms}");
        assert_eq!(act.followups().len(), 1);
        assert!(act.followups()[0].ephemeral(), "what follows is as private");
        assert!(anna.dm().from_bot().is_empty());
        house.ends().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_too_late_is_a_direct_message_once() {
    let house = House::connected().await;
    let anna = house.anna();
    let guild = house.fake.guild("Lab", &anna);
    guild.adds_bot();
    let room = guild.channel("general");
    // Refused as the first answer (10062).
    let act = anna.at(&room).runs("start");
    let asked = house.hears(1).await;
    act.expires();
    house.answers(&asked, Message::text("First"), "a1").await.unwrap();
    // Refused as a later one (50027).
    let act = anna.at(&room).runs("start");
    let asked = house.hears(2).await;
    house.clock.advance(2_000);
    act.acknowledged().await;
    act.token_dies();
    house.answers(&asked, Message::text("Second"), "a2").await.unwrap();
    // Known to be over without asking: a quarter of an hour has passed.
    let act = anna.at(&room).runs("start");
    let asked = house.hears(3).await;
    house.clock.advance(2_000);
    act.acknowledged().await;
    act.token_dies();
    house.clock.advance(15 * 60_000);
    house.answers(&asked, Message::text("Third"), "a3").await.unwrap();
    let direct: Vec<String> = anna.dm().from_bot().into_iter().map(|message| message.text).collect();
    assert_eq!(direct, ["First", "Second", "Third"]);
    assert!(room.chat().from_bot().is_empty(), "nothing of it stands in the channel");
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_count_apart_while_their_interaction_lives() {
    let house = House::connected().await;
    let anna = house.anna();
    anna.runs("start");
    let asked = house.hears(1).await;
    let reply = asked.reply.as_deref();
    house
        .answers(&asked, Message::text("Here").row([Button::press("Next", Press::Home)]), "a1")
        .await
        .unwrap();
    anna.presses("Next").await;
    let pressed = house.hears(2).await;
    let message = pressed.message.clone().unwrap();
    let paced = |what: &Outgoing, reply: Option<&str>| {
        house.discord.is_paced(&Parcel { reply, ..Parcel::new(&asked.at, what, "k") })
    };
    let say = Outgoing::Say(Message::text("More"));
    let edit = Outgoing::Edit { message, to: Message::text("Changed") };
    let toast = Outgoing::Answer { press: pressed.press.clone().unwrap(), text: "Saved".into(), alert: true };
    assert_eq!([paced(&say, reply), paced(&say, None)], [false, true]);
    // Only the interaction with a control of it changes a message in its answer.
    assert_eq!(
        [paced(&edit, pressed.reply.as_deref()), paced(&edit, reply), paced(&edit, None)],
        [false, true, true]
    );
    assert!(!paced(&toast, None));
    house.clock.advance(15 * 60_000);
    assert!(paced(&say, reply) && paced(&edit, pressed.reply.as_deref()) && paced(&toast, None));
    house.ends().await;
}

/// Says a short text in answer to a press.
async fn toasts(house: &House, pressed: &Inbound, text: &str, alert: bool, key: &str) {
    let press = pressed.press.clone().unwrap();
    let toast = Outgoing::Answer { press, text: text.into(), alert };
    let parcel = Parcel { reply: pressed.reply.as_deref(), ..Parcel::new(&pressed.at, &toast, key) };
    house.delivers(&parcel).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_toast_takes_nothings_place() {
    let house = House::connected().await;
    let anna = house.anna();
    anna.runs("start");
    let asked = house.hears(1).await;
    let hello = || Message::text("Hello").row([Button::press("Save", Press::Home)]);
    house.answers(&asked, hello(), "a1").await.unwrap();
    let read = || -> Vec<String> { anna.chat().from_bot().into_iter().map(|message| message.text).collect() };

    // Where the message changes, that is the answer.
    let act = anna.presses("Save").await;
    let pressed = house.hears(2).await;
    toasts(&house, &pressed, "Saved", false, "t1").await;
    house.changes(&pressed, hello()).await.unwrap();
    assert!(matches!(act.answer().await, Answer::Updated(_)));
    // Where nothing else is said, it is said.
    let act = anna.presses("Save").await;
    let pressed = house.hears(3).await;
    toasts(&house, &pressed, "Saved before", false, "t2").await;
    house.turns_until(100, |_| read().len() == 2).await;
    assert!(act.followups().iter().all(|message| message.ephemeral()));
    // What must be seen is said in any case, and the message changes too.
    anna.presses("Save").await;
    let pressed = house.hears(4).await;
    toasts(&house, &pressed, "It is over", true, "t3").await;
    house.changes(&pressed, Message::text("Changed")).await.unwrap();
    assert_eq!(read(), ["Changed", "Saved before", "It is over"]);

    // A press to which nothing is said leaves no spinner.
    anna.runs("start");
    let asked = house.hears(5).await;
    house.answers(&asked, hello(), "a5").await.unwrap();
    let act = anna.presses("Save").await;
    house.hears(6).await;
    house.clock.advance(2_000);
    assert_eq!(act.acknowledged().await, Answer::Noted);
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_whose_outcome_was_lost_is_not_said_twice() {
    let house = House::connected().await;
    let anna = house.anna();
    let act = anna.runs("start");
    let asked = house.hears(1).await;
    house.fake.fault("/callback", 1, Fault::DropBeforeAnswer);
    let lost = house.answers(&asked, Message::text("Once"), "a1").await;
    assert!(matches!(lost, Err(Failure::Unknown(_))), "{lost:?}");
    house.answers(&asked, Message::text("Once"), "a1").await.unwrap();
    assert_eq!(act.message().await.text, "Once");
    assert_eq!(anna.chat().from_bot().len(), 1);
    // What comes next is another message.
    house.answers(&asked, Message::text("Twice"), "a2").await.unwrap();
    assert_eq!(anna.chat().from_bot().len(), 2);
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_after_a_restart_still_finds_its_interaction() {
    let house = House::connected().await;
    let anna = house.anna();
    let act = anna.runs("start");
    let asked = house.hears(1).await;
    house.clock.advance(2_000);
    act.acknowledged().await;
    // Another process goes on with what the first has kept.
    let other = Discord::new(&config(&house.fake), Arc::new(house.clock.clone())).unwrap();
    other.start().await.unwrap();
    let what = Outgoing::Say(Message::text("Here"));
    let parcel = Parcel { reply: asked.reply.as_deref(), ..Parcel::new(&asked.at, &what, "a1") };
    house.clock.advance(3_000);
    other.deliver(&parcel).await.unwrap();
    assert_eq!(act.message().await.text, "Here");
    house.ends().await;
}
