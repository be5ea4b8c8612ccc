//! The main job, end to end: a demand list comes in, a second person approves,
//! it is published, and exactly the scholars whose subscriptions match hear of
//! it, once, in their language.

use haizhi_core::domain::access::Role;
use haizhi_core::domain::ids::PostingId;
use haizhi_core::domain::posting::PostingState;
use haizhi_core::service::office::Publication;
use haizhi_tests::on_each_engine;
use haizhi_tests::telegram::User;
use haizhi_tests::world::{Engine, World};

/// The list of the demo: eight rows, two of them with a cell to put right.
const LIST: &[u8] = include_bytes!("../../bots/haizhi/data/demands.xlsx");

on_each_engine!(
    the_right_scholars_hear_of_it_once_in_their_language,
    nothing_is_sent_twice_over_a_restart,
    an_interest_reaches_staff_with_what_was_agreed_to,
    a_flow_survives_a_restart_in_the_middle,
    a_list_sent_to_the_bot_becomes_drafts,
    files_that_cannot_be_read_are_answered_one_after_the_other,
    lists_of_two_offices_do_not_overwrite_each_other,
);

struct Words {
    language: &'static str,
    follow: &'static str,
    next: &'static str,
    skip: &'static str,
    subscribe: &'static str,
}

const EN: Words = Words {
    language: "English",
    follow: "Follow postings",
    next: "Next",
    skip: "Skip",
    subscribe: "Subscribe",
};
const ZH: Words =
    Words {
        language: "简体中文", follow: "订阅需求", next: "下一步", skip: "跳过", subscribe: "订阅"
    };

/// Starts and subscribes to these fields and keywords, by pressing and typing.
async fn subscribes(user: &User, words: &Words, fields: &[&str], keywords: &str) {
    user.sends_text("/start");
    user.presses(words.language).await;
    user.presses(words.follow).await;
    for field in fields {
        user.presses(field).await.answer().await;
        let chosen = format!("✓ {field}");
        user.chat().wait_for_button(&chosen).await;
    }
    user.presses(words.next).await.answer().await;
    user.chat().wait_for_text("2/3").await;
    user.presses(words.skip).await.answer().await;
    user.chat().wait_for_text("3/3").await;
    if keywords.is_empty() {
        user.presses(words.skip).await.answer().await;
    } else {
        user.sends_text(keywords);
    }
    user.chat()
        .wait_for("the summary", |messages| {
            messages
                .iter()
                .any(|message| message.buttons().iter().flatten().any(|label| label == words.subscribe))
        })
        .await;
    user.presses(words.subscribe).await.answer().await;
    user.chat().wait_for_text("F-").await;
}

/// How many cards of this posting stand in a chat.
fn cards(user: &User, id: PostingId) -> usize {
    let mark = format!("{id} ·");
    user.chat().from_bot().iter().filter(|message| message.text.contains(&mark)).count()
}

async fn published_list(world: &World) -> (PostingId, PostingId) {
    let (officer, _) = world.staff("Li Wei", Role::Officer).await;
    let (reviewer, _) = world.staff("Wang Fang", Role::Reviewer).await;
    let report = world.imports("demands.xlsx", LIST, &officer).await;
    let result = &report.result;
    assert_eq!((result.rows, result.drafted, result.refused), (8, 6, 2), "{result:?}");
    let cells: Vec<_> = result.errors.iter().map(|error| error.cell.clone().unwrap_or_default()).collect();
    assert_eq!(cells, ["D8", "N10"]);
    let drafts = world.drafts(report.import.expect("stored")).await;
    let (speech, silicon) = (drafts[0], drafts[2]);
    for id in [speech, silicon] {
        let told = world.publishes(id, &officer, &reviewer).await.expect("published");
        assert!(matches!(told, Publication::Told { .. }), "{told:?}");
    }
    (speech, silicon)
}

async fn the_right_scholars_hear_of_it_once_in_their_language(engine: Engine) {
    let world = World::on(engine).await;
    let anna = world.user(7, "Anna", "en");
    let zhang = world.user(8, "Zhang", "zh-hans");
    let ben = world.user(9, "Ben", "en");
    subscribes(&anna, &EN, &["Artificial intelligence", "Multilingual technology"], "speech").await;
    subscribes(&zhang, &ZH, &["人工智能", "硅材"], "").await;
    subscribes(&ben, &EN, &["Silicon"], "-monocrystalline").await;
    let (speech, silicon) = published_list(&world).await;
    world.settles().await;
    assert_eq!([cards(&anna, speech), cards(&zhang, speech), cards(&ben, speech)], [1, 1, 0]);
    assert_eq!([cards(&anna, silicon), cards(&zhang, silicon), cards(&ben, silicon)], [0, 1, 0]);
    let english = anna.chat().wait_for_text("Joint research on multilingual speech recognition").await;
    assert!(english.text.contains("CNY 300,000"), "{}", english.text);
    assert!(english.has_button("I'm interested"));
    let chinese = zhang.chat().wait_for_text("多语言语音识别联合研发").await;
    assert!(chinese.has_button("我有意向") && chinese.text.contains("因您订阅"), "{}", chinese.text);
    world.ends().await;
}

async fn nothing_is_sent_twice_over_a_restart(engine: Engine) {
    let mut world = World::on(engine).await;
    let anna = world.user(7, "Anna", "en");
    subscribes(&anna, &EN, &["Artificial intelligence"], "").await;
    let (speech, _) = published_list(&world).await;
    world.settles().await;
    assert_eq!(cards(&anna, speech), 1);
    world.stops().await;
    world.starts().await;
    world.settles().await;
    let (reviewer, _) = world.staff("Zhao", Role::Reviewer).await;
    let store = world.house().service.store();
    let mut tx = store.write().await.expect("the store");
    let now = 1_795_485_600_000;
    let again = haizhi_core::service::office::publish(&mut tx, &reviewer, speech, None, None, now).await;
    assert_eq!(again.expect("no refusal"), Publication::Before);
    tx.commit().await.expect("the store");
    world.settles().await;
    assert_eq!(cards(&anna, speech), 1);
    world.ends().await;
}

async fn an_interest_reaches_staff_with_what_was_agreed_to(engine: Engine) {
    let world = World::on(engine).await;
    let anna = world.user(7, "Anna", "en");
    subscribes(&anna, &EN, &["Artificial intelligence"], "").await;
    let (speech, _) = published_list(&world).await;
    world.settles().await;
    anna.presses("I'm interested").await.answer().await;
    anna.chat().wait_for_button("I agree, send").await;
    anna.presses("I agree, send").await.answer().await;
    let sent = anna.chat().wait_for_text("Sent, I-").await;
    assert!(sent.has_button("Withdraw"), "{:?}", sent.buttons());
    let li = world.user(20, "Li", "zh-hans");
    let (_, code) = world.staff("Li Na", Role::Officer).await;
    li.sends_text(&format!("/staff {code}"));
    world.settles().await;
    li.sends_text("/inbox");
    let inbox = li.chat().wait_for_text("I-1").await;
    assert!(
        inbox.text.contains("Anna") || inbox.buttons().concat().concat().contains("Anna"),
        "{}",
        li.chat().transcript()
    );
    assert_eq!(world.state(speech).await, PostingState::Published);
    world.ends().await;
}

async fn a_flow_survives_a_restart_in_the_middle(engine: Engine) {
    let mut world = World::on(engine).await;
    let anna = world.user(7, "Anna", "en");
    anna.sends_text("/subscribe");
    anna.chat().wait_for_button("Silicon").await;
    anna.presses("Silicon").await.answer().await;
    anna.chat().wait_for_button("✓ Silicon").await;
    world.stops().await;
    world.starts().await;
    anna.presses("Next").await.answer().await;
    anna.chat().wait_for_text("2/3").await;
    anna.presses("Skip").await.answer().await;
    anna.chat().wait_for_text("3/3").await;
    anna.presses("Skip").await.answer().await;
    anna.chat().wait_for_button("Subscribe").await;
    anna.presses("Subscribe").await.answer().await;
    anna.chat().wait_for_text("Subscribed as F-").await;
    anna.sends_text("/subscriptions");
    anna.chat().wait_for_text("F-1  Silicon").await;
    world.ends().await;
}

async fn a_list_sent_to_the_bot_becomes_drafts(engine: Engine) {
    let world = World::on(engine).await;
    let li = world.user(20, "Li", "zh-hans");
    let (_, code) = world.staff("Li Na", Role::Officer).await;
    let mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    li.sends_document("demands.xlsx", LIST, mime);
    li.chat().wait_for_text("/staff").await;
    li.sends_text(&format!("/staff {code}"));
    world.settles().await;
    li.sends_document("demands.xlsx", LIST, mime);
    world.settles().await;
    let report =
        li.chat().wait_for("the result", |messages| messages.iter().any(|m| m.text.contains("D8"))).await;
    assert!(report.iter().any(|m| m.text.contains("N10")), "{}", li.chat().transcript());
    world.ends().await;
}

async fn files_that_cannot_be_read_are_answered_one_after_the_other(engine: Engine) {
    let world = World::on(engine).await;
    let li = world.user(20, "Li", "zh-hans");
    let (_, code) = world.staff("Li Na", Role::Officer).await;
    li.sends_text(&format!("/staff {code}"));
    world.settles().await;
    for round in 1..=4 {
        li.sends_document("坏.xlsx", &LIST[..LIST.len() / 2], "application/octet-stream");
        world.settles().await;
        let answered =
            li.chat().from_bot().iter().filter(|message| message.text.contains("没有读成")).count();
        assert_eq!(answered, round, "{}", li.chat().transcript());
    }
    world.ends().await;
}

async fn lists_of_two_offices_do_not_overwrite_each_other(engine: Engine) {
    let world = World::on(engine).await;
    let (officer, _) = world.staff("Li", Role::Officer).await;
    let first = "岗位名称,联系方式\n教师,jia@a.cn\n辅导员,jia@a.cn\n".as_bytes();
    let second = "岗位名称,联系方式\n教师,yi@b.cn\n辅导员,yi@b.cn\n会计,yi@b.cn\n".as_bytes();
    let counts = async |name: &str, list: &[u8]| {
        let result = world.imports(name, list, &officer).await.result;
        (result.drafted, result.changed, result.unchanged, result.gone)
    };
    assert_eq!(counts("甲大学.csv", first).await, (2, 0, 0, 0));
    assert_eq!(counts("乙大学.csv", second).await, (3, 0, 0, 0));
    assert_eq!(counts("甲大学.csv", first).await, (0, 0, 2, 0));
    let shorter = "岗位名称,联系方式\n教师,yi@c.cn\n".as_bytes();
    assert_eq!(counts("乙大学.csv", shorter).await, (0, 1, 0, 2));
    world.ends().await;
}
