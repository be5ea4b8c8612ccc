//! What becomes of what is sent.

use haizhi_core::dialogue::press::Press;
use haizhi_core::domain::lang::Lang;
use haizhi_core::event::{Inbound, IncomingFile};
use haizhi_core::platform::{Adapter as _, Delivered, Failure, FetchFailure, Outgoing, Parcel};
use haizhi_core::view::{Button, File, Message, View};
use haizhi_tests::telegram::Fault;

use super::*;

fn hello() -> Message {
    Message::text("<Hello> & welcome").row([Button::press("Next", Press::Home)])
}

async fn say(house: &House, to: &Address, message: Message) -> Result<Delivered, Failure> {
    house.telegram.deliver(&Parcel::new(to, &Outgoing::Say(message), "o1")).await
}

async fn edit(house: &House, message: &str, to: Message) -> Result<Delivered, Failure> {
    let what = Outgoing::Edit { message: message.to_owned(), to };
    house.telegram.deliver(&Parcel::new(&at(7), &what, "o1")).await
}

#[tokio::test]
async fn a_message_is_said_and_edited_in_place() {
    let house = House::polling().await;
    let anna = house.fake.user(7, "Anna", "en");
    anna.starts("");
    let id = say(&house, &at(7), hello()).await.unwrap().message.unwrap();
    let shown = anna.chat().last().unwrap();
    assert_eq!((shown.text.as_str(), shown.id.to_string()), ("<Hello> & welcome", id.clone()));
    assert_eq!(shown.data("Next"), Some("h"));
    let sent = house.fake.requests().into_iter().rfind(|request| request.method == "sendMessage").unwrap();
    assert_eq!(sent.params["link_preview_options"]["is_disabled"], true);

    edit(&house, &id, Message::text("Bye")).await.unwrap();
    // The same once more is no failure.
    assert_eq!(edit(&house, &id, Message::text("Bye")).await.unwrap().message.as_ref(), Some(&id));
    let shown = anna.chat().last().unwrap();
    assert_eq!((shown.text.as_str(), shown.buttons().len()), ("Bye", 0));

    anna.deletes(&shown);
    assert_eq!(edit(&house, &id, hello()).await, Err(Failure::NotEditable));
    assert_eq!(edit(&house, "nonsense", hello()).await, Err(Failure::NotEditable));
    house.ends().await;
}

#[tokio::test]
async fn a_message_is_deleted_or_says_that_it_is_over() {
    let house = House::polling().await;
    let anna = house.fake.user(7, "Anna", "en");
    anna.starts("");
    let delete = async |message: &str| {
        let instead = Message::text("Withdrawn");
        let what = Outgoing::Delete { message: message.to_owned(), instead };
        house.telegram.deliver(&Parcel::new(&at(7), &what, "o1")).await
    };
    let (young, old) = (
        say(&house, &at(7), hello()).await.unwrap().message.unwrap(),
        say(&house, &at(7), hello()).await.unwrap().message.unwrap(),
    );
    assert_eq!(delete(&young).await.unwrap().message, None);
    assert_eq!(anna.chat().message(young.parse().unwrap()), None);
    // Once more does no harm.
    assert_eq!(delete(&young).await.unwrap().message, None);
    let refused =
        r#"{"ok":false,"error_code":400,"description":"Bad Request: message can't be deleted for everyone"}"#;
    house.fake.fault_in(7, "deleteMessage", 1, Fault::Http(400, refused.into()));
    assert_eq!(delete(&old).await.unwrap().message.as_ref(), Some(&old));
    let shown = anna.chat().message(old.parse().unwrap()).unwrap();
    assert_eq!((shown.text.as_str(), shown.buttons().len()), ("Withdrawn", 0));
    assert_eq!(delete("nonsense").await, Err(Failure::NotEditable));
    house.ends().await;
}

#[tokio::test]
async fn whoever_is_gone_is_said_to_be() {
    let house = House::polling().await;
    let anna = house.fake.user(7, "Anna", "en");
    let stranger = house.fake.user(8, "Ben", "en");
    anna.starts("");
    anna.blocks();
    for there in [at(7), at(stranger.id()), at(999)] {
        let failed = say(&house, &there, hello()).await;
        assert!(matches!(failed, Err(Failure::Gone(_))), "{there:?}: {failed:?}");
    }
    let carla = house.fake.user(9, "Carla", "en");
    carla.starts("");
    carla.deactivates();
    assert!(matches!(say(&house, &at(9), hello()).await, Err(Failure::Gone(_))));

    let forum = house.fake.forum("Network");
    forum.administrator(&stranger);
    forum.adds_bot(&stranger);
    let topic = forum.topic("Seeds");
    forum.closes_topic(topic);
    assert!(matches!(say(&house, &in_topic(forum.id(), topic), hello()).await, Err(Failure::Gone(_))));
    forum.mutes_bot(true);
    assert!(matches!(say(&house, &at(forum.id()), hello()).await, Err(Failure::Gone(_))));
    let nowhere = Address::new(Platform::Telegram, "@nobody");
    assert!(matches!(say(&house, &nowhere, hello()).await, Err(Failure::Rejected(_))));
    house.ends().await;
}

#[tokio::test]
async fn a_chat_that_moved_tells_where() {
    let house = House::polling().await;
    let anna = house.fake.user(7, "Anna", "en");
    let group = house.fake.group("Lab");
    group.administrator(&anna);
    group.adds_bot(&anna);
    let new = group.migrates_unnoticed();
    assert_eq!(say(&house, &at(group.id()), hello()).await, Err(Failure::Moved(at(new.id()))));
    say(&house, &at(new.id()), hello()).await.unwrap();
    house.ends().await;
}

#[tokio::test]
async fn trouble_on_the_way_is_told_apart() {
    let house = House::polling().await;
    let anna = house.fake.user(7, "Anna", "en");
    anna.starts("");
    let meets = async |fault| {
        house.fake.fault("sendMessage", 1, fault);
        say(&house, &at(7), hello()).await.unwrap_err()
    };
    assert!(matches!(meets(Fault::Http(502, "<html>".into())).await, Failure::Down(_)));
    assert!(matches!(meets(Fault::DropBeforeAnswer).await, Failure::Unknown(_)));
    // It arrived all the same: that is what "unknown" means.
    assert_eq!(anna.chat().from_bot().len(), 1);
    let long = meets(Fault::RetryAfter(3_600)).await;
    assert_eq!(long, Failure::Wait { after_ms: 3_600_000, whole_account: true });
    let malformed = r#"{"ok":false,"error_code":400,"description":"Bad Request: can't parse entities"}"#;
    assert!(matches!(meets(Fault::Http(400, malformed.into())).await, Failure::Rejected(_)));
    house.ends().await;
}

#[tokio::test]
async fn nothing_is_sent_where_nobody_listens() {
    let fake = fake().await;
    let config = Config { api_url: Some("http://127.0.0.1:1".into()), ..config(&fake) };
    let telegram = Telegram::new(&config, Arc::new(Impatient::default())).unwrap();
    let said = telegram.deliver(&Parcel::new(&at(7), &Outgoing::Say(hello()), "o1")).await;
    assert!(matches!(said, Err(Failure::Down(_))));
    let menu =
        telegram.deliver(&Parcel::new(&at(7), &Outgoing::Menu { lang: Lang::En, staff: false }, "o1")).await;
    let Err(Failure::Down(what)) = menu else { panic!("{menu:?}") };
    assert!(!what.contains(&fake.token()), "{what}");
    fake.finish().await;
}

#[tokio::test]
async fn a_press_that_is_too_old_is_no_failure() {
    let house = House::polling().await;
    let anna = house.fake.user(7, "Anna", "en");
    anna.starts("");
    say(&house, &at(7), hello()).await.unwrap();
    let press = anna.presses("Next").await;
    press.expires();
    let answer = |text: &str| Outgoing::Answer {
        press: press.id().into(),
        text: text.into(),
        alert: false,
        alone: false,
    };
    house.telegram.deliver(&Parcel::new(&at(7), &answer("late"), "o1")).await.unwrap();
    let press = anna.presses("Next").await;
    let long =
        Outgoing::Answer { press: press.id().into(), text: "长".repeat(500), alert: true, alone: false };
    house.telegram.deliver(&Parcel::new(&at(7), &long, "o1")).await.unwrap();
    assert_eq!(press.answer().await.text.unwrap().chars().count(), 200);
    house.ends().await;
}

#[tokio::test]
async fn a_menu_speaks_the_language_that_was_chosen() {
    let house = House::polling().await;
    let anna = house.fake.user(7, "Anna", "en");
    anna.starts("");
    let menu = |staff| Outgoing::Menu { lang: Lang::ZhHans, staff };
    house.telegram.deliver(&Parcel::new(&at(7), &menu(false), "o1")).await.unwrap();
    assert!(anna.menu().contains(&("settings".into(), "设置".into())));
    assert!(!anna.menu().iter().any(|(name, _)| name == "drafts"));
    house.telegram.deliver(&Parcel::new(&at(7), &menu(true), "o1")).await.unwrap();
    assert!(anna.menu().iter().any(|(name, _)| name == "drafts"));
    house.ends().await;
}

#[tokio::test]
async fn files_go_out_and_come_in() {
    let house = House::polling().await;
    let anna = house.fake.user(7, "Anna", "en");
    anna.starts("");
    let what = Outgoing::Say(
        Message::new(View::File(File {
            name: "2026年需求表-\"待改\".xlsx".into(),
            media_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet".into(),
            file: 1,
            caption: "19 行 <需要您看>".into(),
        }))
        .row([Button::press("Next", Press::Home)]),
    );
    house
        .telegram
        .deliver(&Parcel { file: Some(b"PK-bytes"), ..Parcel::new(&at(7), &what, "o1") })
        .await
        .unwrap();
    let shown = anna.chat().wait_for_file().await;
    let document = shown.document.clone().unwrap();
    assert!(document.name.starts_with("2026年需求表-"), "{}", document.name);
    assert_eq!((&document.bytes[..], shown.text.as_str()), (&b"PK-bytes"[..], "19 行 <需要您看>"));
    assert!(shown.has_button("Next"));
    assert!(matches!(
        house.telegram.deliver(&Parcel::new(&at(7), &what, "o1")).await,
        Err(Failure::Rejected(_))
    ));

    anna.sends_document("list.csv", b"title,headcount".to_vec(), "text/csv");
    anna.sends_large_document("big.xlsx", 25 << 20, "application/zip");
    let taken = house.notes.wait_for(3).await;
    let file = |inbound: &Inbound| match &inbound.event {
        Event::File(file) => file.clone(),
        other => panic!("{other:?}"),
    };
    let small = file(&taken[1]);
    let telegram = &house.telegram;
    assert_eq!(telegram.fetch(&small, 1 << 20).await.unwrap(), b"title,headcount");
    assert_eq!(telegram.fetch(&small, 5).await, Err(FetchFailure::TooLarge { limit: 5 }));
    // The announced size is not believed.
    let understated = IncomingFile { size: 1, ..small.clone() };
    assert_eq!(telegram.fetch(&understated, 5).await, Err(FetchFailure::TooLarge { limit: 5 }));
    let large = IncomingFile { size: 1, ..file(&taken[2]) };
    assert_eq!(telegram.fetch(&large, 50 << 20).await, Err(FetchFailure::TooLarge { limit: 20 << 20 }));
    house.fake.fault("getFile", 1, Fault::Http(500, String::new()));
    assert!(matches!(telegram.fetch(&small, 100).await, Err(FetchFailure::Down(_))));
    let gone = IncomingFile { handle: "nothing".into(), ..small };
    assert_eq!(telegram.fetch(&gone, 100).await, Err(FetchFailure::Gone));
    // The fake takes an unknown handle for a mistake of ours, which it is here.
    assert_eq!(house.fake.violations().len(), 1);
    house.ends().await;
}

#[tokio::test]
async fn links_lead_to_the_bot() {
    let house = House::polling().await;
    assert_eq!(
        house.telegram.deep_link("p_17__newsletter").as_deref(),
        Some("https://t.me/haizhi_test_bot?start=p_17__newsletter")
    );
    assert_eq!(house.telegram.deep_link("p 17"), None);
    house.ends().await;
}
