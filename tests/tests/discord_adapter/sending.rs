//! What becomes of what is sent.

use haizhi_core::dialogue::press::Press;
use haizhi_core::view::{Button, File, View};
use haizhi_tests::discord::{Fault, permission};

use super::*;

fn hello() -> Message {
    Message::text("*Hello* <@1> & welcome").row([Button::press("Next", Press::Home)])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_direct_message_is_said_changed_and_taken_back() {
    let house = House::connected().await;
    let anna = house.anna();
    let id = house.says(&person(7), hello(), "o1").await.unwrap().message.unwrap();
    let shown = anna.dm().last().unwrap();
    assert_eq!(shown.text, "*Hello* <@1> & welcome");
    assert_eq!((shown.nonce.as_deref(), shown.pings.len()), (Some("o1"), 0));
    // The same once more is the same message.
    assert_eq!(house.says(&person(7), hello(), "o1").await.unwrap().message.unwrap(), id);
    assert_eq!(anna.dm().from_bot().len(), 1);
    let edit = Outgoing::Edit { message: id.clone(), to: Message::text("Bye") };
    house.delivers(&Parcel::new(&person(7), &edit, "o2")).await.unwrap();
    let shown = anna.dm().last().unwrap();
    assert_eq!((shown.text.as_str(), shown.buttons().len()), ("Bye", 0));
    let delete = Outgoing::Delete { message: id.clone(), instead: Message::text("Gone") };
    for _ in 0..2 {
        house.delivers(&Parcel::new(&person(7), &delete, "o3")).await.unwrap();
    }
    assert!(anna.dm().from_bot().is_empty());
    assert_eq!(house.delivers(&Parcel::new(&person(7), &edit, "o4")).await, Err(Failure::NotEditable));
    let nonsense = Outgoing::Edit { message: "nonsense".into(), to: hello() };
    assert_eq!(house.delivers(&Parcel::new(&person(7), &nonsense, "o5")).await, Err(Failure::NotEditable));
    assert_eq!(house.fake.count("POST /users/@me/channels"), 1, "the channel is kept");
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_is_gone_is_said_to_be() {
    let house = House::connected().await;
    let anna = house.anna();
    let guild = house.fake.guild("Lab", &anna);
    guild.adds_bot();
    let (room, mute) = (guild.channel("general"), guild.channel("mute"));
    anna.closes_dms();
    mute.denies(permission::SEND_MESSAGES);
    let deleted = guild.channel("deleted");
    deleted.deleted();
    let gone = async |to: Address, key: &str| {
        let failed = house.says(&to, hello(), key).await;
        assert!(matches!(failed, Err(Failure::Gone(_))), "{to:?}: {failed:?}");
    };
    gone(person(7), "o1").await;
    gone(channel(guild.id(), mute.id()), "o2").await;
    gone(channel(guild.id(), deleted.id()), "o3").await;
    house.says(&channel(guild.id(), room.id()), hello(), "o4").await.unwrap();
    guild.removes_bot();
    gone(channel(guild.id(), room.id()), "o5").await;
    let unknown = Address::new(Platform::Discord, "../x");
    assert!(house.says(&unknown, hello(), "o6").await.is_err());
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_channel_is_called_by_the_role_it_named_and_a_forum_gets_posts() {
    let house = House::connected().await;
    let anna = house.anna();
    let guild = house.fake.guild("Lab", &anna);
    guild.adds_bot();
    let room = guild.channel("postings");
    let role = guild.role("AI");
    let roles = [role.to_string()];
    let what = Outgoing::Say(hello());
    let to = channel(guild.id(), room.id());
    let parcel = Parcel { mentions: &roles, ..Parcel::new(&to, &what, "n1") };
    house.delivers(&parcel).await.unwrap();
    let shown = room.chat().last().unwrap();
    assert_eq!(shown.pings, [format!("<@&{role}>")]);

    let forum = guild.forum("ideas");
    let to = channel(guild.id(), forum.id());
    let id = house.says(&to, hello(), "n2").await.unwrap().message.unwrap();
    let threads = forum.threads();
    assert_eq!(threads.len(), 1);
    assert_eq!(threads[0].chat().last().unwrap().text, "*Hello* <@1> & welcome");
    let edit = Outgoing::Edit { message: id, to: Message::text("Corrected") };
    house.delivers(&Parcel::new(&to, &edit, "n3")).await.unwrap();
    assert_eq!(threads[0].chat().last().unwrap().text, "Corrected");
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_post_whose_outcome_was_lost_is_looked_for_before_it_is_made_again() {
    let house = House::connected().await;
    let guild = house.fake.guild("Lab", &house.anna());
    guild.adds_bot();
    let forum = guild.forum("ideas");
    let (to, what) = (channel(guild.id(), forum.id()), Outgoing::Say(hello()));
    let first = Parcel::new(&to, &what, "n1");
    house.fake.fault("POST /channels", 1, Fault::DropBeforeAnswer);
    assert!(matches!(house.delivers(&first).await, Err(Failure::Unknown(_))));
    let again = Parcel { again: true, ..first };
    let found = house.delivers(&again).await.unwrap().message.unwrap();
    assert_eq!(forum.threads().len(), 1);
    let edit = Outgoing::Edit { message: found, to: Message::text("Corrected") };
    house.delivers(&Parcel::new(&to, &edit, "n2")).await.unwrap();
    assert_eq!(forum.threads()[0].chat().last().unwrap().text, "Corrected");

    // What never arrived is not found, and one of the same name of long ago is another.
    house.fake.fault("POST /channels", 1, Fault::DropBefore);
    assert!(house.delivers(&Parcel::new(&to, &what, "n3")).await.is_err());
    house.clock.advance(600_000);
    house.delivers(&Parcel { again: true, ..Parcel::new(&to, &what, "n3") }).await.unwrap();
    assert_eq!(forum.threads().len(), 2);
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn waits_are_kept_in_full_and_for_whom_they_are_meant() {
    let house = House::connected().await;
    let (anna, ben) = (house.anna(), house.fake.user(8, "Ben", "en-GB"));
    for (user, key) in [(&anna, "o1"), (&ben, "o2")] {
        house.says(&person(user.id()), hello(), key).await.unwrap();
    }
    let say = async |to: u64, key: &str| house.says(&person(to), hello(), key).await;
    house.fake.fault_in(anna.dm().id(), "POST /channels", 1, Fault::RateLimited(4_000));
    assert_eq!(say(7, "o3").await, Err(Failure::Wait { after_ms: 4_000, whole_account: false }));
    // Nothing more is asked there before it is over, and elsewhere all goes on.
    house.clock.advance(1_000);
    assert_eq!(say(7, "o3").await, Err(Failure::Wait { after_ms: 3_000, whole_account: false }));
    say(8, "o4").await.unwrap();
    house.clock.advance(3_000);
    say(7, "o3").await.unwrap();

    house.fake.fault("POST /channels", 1, Fault::RateLimitedGlobally(2_000));
    assert_eq!(say(7, "o5").await, Err(Failure::Wait { after_ms: 2_000, whole_account: true }));
    assert_eq!(say(8, "o6").await, Err(Failure::Wait { after_ms: 2_000, whole_account: true }));
    // Interactions go on.
    let act = anna.runs("start");
    let asked = house.hears(1).await;
    house.answers(&asked, Message::text("Here"), "a1").await.unwrap();
    assert_eq!(act.message().await.text, "Here");
    house.clock.advance(2_000);
    say(8, "o6").await.unwrap();

    // Not so when what stands before Discord lets nothing through.
    let act = anna.runs("start");
    let asked = house.hears(2).await;
    house.fake.fault("*", 1, Fault::Http(429, "<html>error code: 1015</html>".into()));
    let answer = async |key: &str| house.answers(&asked, Message::text("There"), key).await;
    assert!(matches!(answer("a2").await, Err(Failure::Wait { .. })));
    let tried = house.fake.count("*");
    let Err(Failure::Wait { after_ms, whole_account: true }) = answer("a2").await else {
        panic!("asked again")
    };
    assert!(matches!(say(8, "o7").await, Err(Failure::Wait { whole_account: true, .. })));
    assert_eq!(house.fake.count("*"), tried);
    act.expires();
    house.clock.advance(after_ms);
    answer("a2").await.unwrap();
    anna.dm().wait_for_text("There").await;
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn buckets_are_kept_before_discord_has_to_say_no() {
    let house = House::built(|builder| builder.rates(Rates::PUBLISHED), |_, _| {}).await;
    house.anna();
    let mut waited = 0;
    let mut sent = 0;
    while sent < 30 {
        match house.says(&person(7), hello(), &format!("o{sent}")).await {
            Ok(_) => sent += 1,
            Err(Failure::Wait { after_ms, .. }) => {
                waited += 1;
                house.clock.advance(after_ms);
            }
            Err(other) => panic!("{other:?}"),
        }
    }
    assert!(waited > 0, "nothing was held back");
    let refused = house.fake.requests().into_iter().filter(|request| request.status == Some(429)).count();
    assert_eq!(refused, 0);
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn trouble_on_the_way_is_told_apart() {
    let house = House::connected().await;
    let anna = house.anna();
    house.says(&person(7), hello(), "o1").await.unwrap();
    let meets = async |fault, key: &str| {
        house.fake.fault("POST /channels", 1, fault);
        house.says(&person(7), hello(), key).await.unwrap_err()
    };
    assert!(matches!(meets(Fault::Http(502, "<html>".into()), "o2").await, Failure::Down(_)));
    assert!(matches!(meets(Fault::Http(504, "".into()), "o3").await, Failure::Unknown(_)));
    let count = anna.dm().from_bot().len();
    assert!(matches!(meets(Fault::DropBeforeAnswer, "o4").await, Failure::Unknown(_)));
    // It arrived all the same, and coming again with its key makes no second.
    house.says(&person(7), hello(), "o4").await.unwrap();
    assert_eq!(anna.dm().from_bot().len(), count + 1);
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_brought_along() {
    let house = House::connected().await;
    let anna = house.anna();
    let view = View::File(File {
        name: "2026年需求表-待改.xlsx".into(),
        media_type: "text/csv".into(),
        file: 1,
        caption: "The list".into(),
    });
    let what = Outgoing::Say(Message::new(view));
    let to = person(7);
    let parcel = Parcel { file: Some(b"a,b"), ..Parcel::new(&to, &what, "o1") };
    house.delivers(&parcel).await.unwrap();
    let shown = anna.dm().wait_for_file().await;
    assert_eq!(shown.text.lines().next(), Some("The list"));
    assert_eq!(shown.attachments[0].bytes.as_ref(), b"a,b");
    // In answer to a command too.
    let act = anna.runs("imports");
    let asked = house.hears(1).await;
    let parcel =
        Parcel { file: Some(b"c,d"), reply: asked.reply.as_deref(), ..Parcel::new(&to, &what, "o2") };
    house.delivers(&parcel).await.unwrap();
    assert_eq!(act.message().await.attachments[0].bytes.as_ref(), b"c,d");
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn direct_messages_are_opened_slowly() {
    let house = House::connected().await;
    for id in 100..130 {
        house.fake.user(id, "Somebody", "en-GB");
    }
    let mut waits = 0;
    for id in 100..130 {
        match house.says(&person(id), hello(), &format!("n{id}")).await {
            Ok(_) => {}
            Err(Failure::Wait { whole_account: false, .. }) => waits += 1,
            Err(other) => panic!("{other:?}"),
        }
    }
    assert_eq!((waits, house.fake.opened_dms()), (10, 20));
    house.clock.advance(60_000);
    for id in 100..130 {
        house.says(&person(id), hello(), &format!("n{id}")).await.unwrap();
    }
    assert_eq!(house.fake.opened_dms(), 30);
    house.ends().await;
}
