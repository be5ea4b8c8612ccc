//! The main job, end to end: a demand list comes in, a second person approves,
//! it is published, and exactly the scholars whose subscriptions match hear of
//! it, once, in their language.

use std::collections::BTreeMap;

use haizhi_core::clock::Clock as _;
use haizhi_core::dialogue::need::ImportResult;
use haizhi_core::domain::access::Role;
use haizhi_core::domain::event::Attendance;
use haizhi_core::domain::ids::{EventId, ImportId, PostingId};
use haizhi_core::domain::posting::PostingState;
use haizhi_core::service::office::Publication;
use haizhi_tests::person::Person;
use haizhi_tests::world::{Engine, Stage, World};
use haizhi_tests::{on_each_engine, on_each_platform};

/// The list of the demo: eight rows, two of them with a cell to put right.
const LIST: &[u8] = include_bytes!("../../bots/haizhi/data/demands.xlsx");

/// Three events: one complete, one without a day, one without a name.
const EVENTS: &str = "序号,活动名称,举办时间,地点,主办单位,重点领域,联系方式\n\
    1,大模型国际论坛,2026年12月10日下午3:00-5:00,昆明,云南省科协,人工智能,li@a.cn\n\
    2,滇池讲坛,12月,昆明,云南省科协,人工智能,li@a.cn\n\
    3,,2026年12月12日,大理,云南省科协,人工智能,li@a.cn\n";

on_each_platform!(
    the_right_scholars_hear_of_it_once_in_their_language,
    nothing_is_sent_twice_over_a_restart,
    an_interest_reaches_staff_with_what_was_agreed_to,
    what_is_not_known_of_somebody_is_asked_in_a_form,
    a_flow_survives_a_restart_in_the_middle,
    a_list_sent_to_the_bot_becomes_drafts,
    a_list_of_events_sent_to_the_bot_reaches_who_follows_their_field,
    files_that_cannot_be_read_are_answered_one_after_the_other,
);

on_each_engine!(
    lists_of_two_offices_do_not_overwrite_each_other,
    a_list_of_events_that_comes_again_keeps_what_staff_made_of_it,
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

/// Starts and subscribes to these fields and keywords, by taking what is offered and writing.
async fn subscribes(person: &Person, words: &Words, fields: &[&str], keywords: &str) {
    person.runs("/start").await;
    person.takes(words.language).await;
    person.takes(words.follow).await;
    for field in fields {
        person.takes(field).await;
        person.is_offered(&format!("✓ {field}")).await;
    }
    person.takes(words.next).await;
    person.reads("2/3").await;
    person.takes(words.skip).await;
    person.reads("3/3").await;
    if keywords.is_empty() {
        person.takes(words.skip).await;
    } else {
        person.says(keywords);
    }
    let offers = |label: &String| label == words.subscribe;
    person.sees("the summary", |seen| seen.offered().iter().any(offers)).await;
    person.takes(words.subscribe).await;
    person.reads("F-").await;
}

/// How many cards of this posting stand in a chat.
fn cards(person: &Person, id: PostingId) -> usize {
    person.count(&format!("{id} ·"))
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

async fn the_right_scholars_hear_of_it_once_in_their_language(stage: Stage) {
    let world = World::staged(stage).await;
    let anna = world.person(7, "Anna", "en");
    let zhang = world.person(8, "Zhang", "zh-CN");
    let ben = world.person(9, "Ben", "en");
    subscribes(&anna, &EN, &["Artificial intelligence", "Multilingual technology"], "speech").await;
    subscribes(&zhang, &ZH, &["人工智能", "硅材"], "").await;
    subscribes(&ben, &EN, &["Silicon"], "-monocrystalline").await;
    let (speech, silicon) = published_list(&world).await;
    world.settles().await;
    assert_eq!([cards(&anna, speech), cards(&zhang, speech), cards(&ben, speech)], [1, 1, 0]);
    assert_eq!([cards(&anna, silicon), cards(&zhang, silicon), cards(&ben, silicon)], [0, 1, 0]);
    let english = anna.reads("Joint research on multilingual speech recognition").await;
    assert!(english.text.contains("CNY 300,000"), "{}", english.text);
    assert!(english.offers("I'm interested"));
    let chinese = zhang.reads("多语言语音识别联合研发").await;
    assert!(chinese.offers("我有意向") && chinese.text.contains("因您订阅"), "{}", chinese.text);
    world.ends().await;
}

async fn nothing_is_sent_twice_over_a_restart(stage: Stage) {
    let mut world = World::staged(stage).await;
    let anna = world.person(7, "Anna", "en");
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

async fn an_interest_reaches_staff_with_what_was_agreed_to(stage: Stage) {
    let world = World::staged(stage).await;
    let anna = world.person(7, "Anna", "en");
    subscribes(&anna, &EN, &["Artificial intelligence"], "").await;
    let (speech, _) = published_list(&world).await;
    world.settles().await;
    anna.takes("I'm interested").await;
    anna.is_offered("I agree, send").await;
    anna.takes("I agree, send").await;
    let sent = anna.reads("Sent, I-").await;
    assert!(sent.offers("Withdraw"), "{:?}", sent.offered());
    let li = world.person(20, "Li", "zh-CN");
    let (_, code) = world.staff("Li Na", Role::Officer).await;
    li.runs(&format!("/staff {code}")).await;
    world.settles().await;
    li.runs("/inbox").await;
    let inbox = li.reads("I-1").await;
    assert!(inbox.text.contains("Anna") || inbox.offered().concat().contains("Anna"), "{}", li.transcript());
    assert_eq!(world.state(speech).await, PostingState::Published);
    world.ends().await;
}

async fn what_is_not_known_of_somebody_is_asked_in_a_form(stage: Stage) {
    let world = World::staged(stage).await;
    let anna = world.person(7, "Anna", "en");
    subscribes(&anna, &EN, &["Artificial intelligence"], "").await;
    published_list(&world).await;
    world.settles().await;
    anna.takes("I'm interested").await;
    anna.is_offered("I agree, send").await;
    // Her name is known already; whoever shares more is asked for the rest.
    anna.takes("Institution").await;
    let told = [
        ("Name", "Anna Schmidt"),
        ("Institution", "TU Berlin"),
        ("Expertise", "speech"),
        ("E-mail", "anna@example.org"),
    ];
    anna.fills(&told).await;
    anna.is_offered("✓ Institution").await;
    anna.takes("I agree, send").await;
    anna.reads("Sent, I-").await;
    let mut tx = world.house().service.store().read().await.expect("the store");
    let (_, person) = tx.person_at(&anna.address()).await.expect("the store").expect("she is known");
    drop(tx);
    let profile = person.profile;
    assert_eq!((profile.name.as_str(), profile.institution.as_str()), ("Anna Schmidt", "TU Berlin"));
    world.ends().await;
}

async fn a_flow_survives_a_restart_in_the_middle(stage: Stage) {
    let mut world = World::staged(stage).await;
    let anna = world.person(7, "Anna", "en");
    anna.runs("/subscribe").await;
    anna.is_offered("Silicon").await;
    anna.takes("Silicon").await;
    anna.is_offered("✓ Silicon").await;
    world.stops().await;
    world.starts().await;
    anna.takes("Next").await;
    anna.reads("2/3").await;
    anna.takes("Skip").await;
    anna.reads("3/3").await;
    anna.takes("Skip").await;
    anna.is_offered("Subscribe").await;
    anna.takes("Subscribe").await;
    anna.reads("Subscribed as F-").await;
    anna.runs("/subscriptions").await;
    anna.reads("F-1  Silicon").await;
    world.ends().await;
}

async fn a_list_sent_to_the_bot_becomes_drafts(stage: Stage) {
    let world = World::staged(stage).await;
    let li = world.person(20, "Li", "zh-CN");
    let (_, code) = world.staff("Li Na", Role::Officer).await;
    let mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    li.sends_file("demands.xlsx", LIST, mime);
    li.reads("/staff").await;
    li.runs(&format!("/staff {code}")).await;
    world.settles().await;
    li.sends_file("demands.xlsx", LIST, mime);
    world.settles().await;
    li.reads("D8").await;
    assert!(li.count("N10") > 0, "{}", li.transcript());
    world.ends().await;
}

async fn a_list_of_events_sent_to_the_bot_reaches_who_follows_their_field(stage: Stage) {
    let world = World::staged(stage).await;
    let anna = world.person(7, "Anna", "en");
    let ben = world.person(9, "Ben", "en");
    subscribes(&anna, &EN, &["Artificial intelligence"], "").await;
    subscribes(&ben, &EN, &["Silicon"], "").await;
    let li = world.person(20, "Li", "zh-CN");
    let (officer, code) = world.staff("Li Na", Role::Officer).await;
    let (reviewer, _) = world.staff("Wang Fang", Role::Reviewer).await;
    li.runs(&format!("/staff {code}")).await;
    world.settles().await;
    li.sends_file("2026年活动计划.csv", EVENTS.as_bytes(), "text/csv");
    world.settles().await;
    let told = li.reads("B4").await;
    assert!(told.text.contains("需要活动名称"), "{}", told.text);
    let drafts = world.drafts(ImportId(1)).await;
    assert_eq!(drafts.len(), 2);
    // Without a day it can be put right, and not be submitted.
    assert!(world.publishes(drafts[1], &officer, &reviewer).await.is_err());
    let published = world.publishes(drafts[0], &officer, &reviewer).await.expect("published");
    assert!(matches!(published, Publication::Told { .. }), "{published:?}");
    world.settles().await;
    let card = anna.reads("大模型国际论坛").await;
    assert!(card.text.contains("10 December 2026 15:00–17:00"), "{}", card.text);
    assert!(card.text.contains(&EventId(drafts[0].0).to_string()), "{}", card.text);
    assert_eq!(ben.count("大模型国际论坛"), 0);
    world.ends().await;
}

async fn files_that_cannot_be_read_are_answered_one_after_the_other(stage: Stage) {
    let world = World::staged(stage).await;
    let li = world.person(20, "Li", "zh-CN");
    let (_, code) = world.staff("Li Na", Role::Officer).await;
    li.runs(&format!("/staff {code}")).await;
    world.settles().await;
    for round in 1..=4 {
        li.sends_file("坏.xlsx", &LIST[..LIST.len() / 2], "application/octet-stream");
        world.settles().await;
        assert_eq!(li.count("没有读成"), round, "{}", li.transcript());
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

async fn a_list_of_events_that_comes_again_keeps_what_staff_made_of_it(engine: Engine) {
    let world = World::on(engine).await;
    let (officer, _) = world.staff("Li", Role::Officer).await;
    let first = world.imports("2026年活动计划.csv", EVENTS.as_bytes(), &officer).await;
    let counts = |result: &ImportResult| {
        (result.rows, result.drafted, result.changed, result.unchanged, result.refused, result.gone)
    };
    assert_eq!(counts(&first.result), (3, 2, 0, 0, 1, 0));
    let again = world.imports("2026年活动计划.csv", EVENTS.as_bytes(), &officer).await;
    assert_eq!(counts(&again.result), (3, 0, 0, 2, 1, 0));

    let id = world.drafts(first.import.expect("stored")).await[0];
    let store = world.house().service.store();
    let mut tx = store.write().await.expect("the store");
    let mut content = tx.posting(id).await.expect("the store").expect("a draft").head.content;
    let seats = BTreeMap::from([(Attendance::OnSite, Some(30))]);
    content.event.as_mut().expect("an event").seats = seats.clone();
    tx.revise(id, &content, Some(officer.id), world.clock.now()).await.expect("the store");
    tx.commit().await.expect("the store");
    // Put off by a week, and the other has its day.
    let later = EVENTS.replace("12月10日", "12月17日").replace(",12月,", ",2026年12月20日,");
    let third = world.imports("2026年活动计划.csv", later.as_bytes(), &officer).await;
    assert_eq!(counts(&third.result), (3, 0, 2, 0, 1, 0));
    let mut tx = store.read().await.expect("the store");
    let event =
        tx.posting(id).await.expect("the store").expect("a draft").head.content.event.expect("an event");
    assert_eq!(event.starts.expect("a day").to_string(), "2026-12-17 15:00");
    assert_eq!(event.seats, seats, "what staff wrote stays");
    drop(tx);
    world.ends().await;
}
