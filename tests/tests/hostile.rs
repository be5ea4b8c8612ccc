//! What strangers, forgers and the careless send: a clear answer each, nothing
//! stored by halves, no markup reaching the platform unescaped. The strict
//! fake fails a test whenever the real platform would refuse a request.

use haizhi_core::domain::access::Role;
use haizhi_core::domain::posting::PostingState;
use haizhi_core::service::office::Publication;
use haizhi_tests::on_each_platform;
use haizhi_tests::world::{Engine, Stage, World};

on_each_platform!(
    markup_in_every_field_arrives_as_text,
    forged_and_stale_presses_get_one_answer_and_do_nothing,
);

/// A list whose every text is a trap of its own.
fn trapped_list() -> Vec<u8> {
    let trap = "<b>粗</b> &amp; *星* _下划_ [链](https://example.org) `码` \u{202e}反\u{202c} 零\u{200b}宽";
    let long = format!("{trap} {}", "长".repeat(10_000));
    let row = [
        format!("单位 {trap}"),
        format!("岗位 {trap}"),
        "2".to_owned(),
        format!("专业 {trap}"),
        long,
        "人工智能".to_owned(),
        "=1+1 面议".to_owned(),
        format!("老师 {trap}"),
    ];
    let head = "用人单位,岗位名称,需求人数,需求专业,研究方向,重点领域,薪酬待遇,联系人";
    let cells: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
    format!("{head}\n{}\n", cells.join(",")).into_bytes()
}

async fn markup_in_every_field_arrives_as_text(stage: Stage) {
    let world = World::staged(stage).await;
    let anna = world.person(7, "<i>Anna</i> & Co", "en");
    anna.runs("/subscribe").await;
    anna.is_offered("All fields").await;
    anna.takes("All fields").await;
    for _ in 0..3 {
        world.settles().await;
        let label = if anna.last().is_some_and(|message| message.offers("Skip")) { "Skip" } else { "Next" };
        anna.takes(label).await;
    }
    world.settles().await;
    anna.takes("Subscribe").await;
    anna.reads("Subscribed as").await;
    let (officer, _) = world.staff("Li", Role::Officer).await;
    let (reviewer, _) = world.staff("Wang", Role::Reviewer).await;
    let report = world.imports("trap.csv", &trapped_list(), &officer).await;
    assert_eq!((report.result.rows, report.result.drafted), (1, 1), "{:?}", report.result.errors);
    let id = world.drafts(report.import.expect("stored")).await[0];
    let told = world.publishes(id, &officer, &reviewer).await.expect("published");
    assert!(matches!(told, Publication::Told { matched: Some(1), .. }), "{told:?}");
    world.settles().await;
    let card = anna.is_offered("I'm interested").await;
    assert!(card.text.contains("<b>粗</b> &amp; *星*"), "{}", card.text);
    assert!(!card.text.contains('\u{202e}'), "a text turned round reaches the reader");
    anna.takes("Full text").await;
    anna.takes("I'm interested").await;
    anna.is_offered("I agree, send").await;
    anna.says("<script>alert(1)</script> & *me*");
    anna.reads("<script>alert(1)</script>").await;
    anna.takes("I agree, send").await;
    anna.reads("Sent, I-").await;
    world.ends().await;
}

async fn forged_and_stale_presses_get_one_answer_and_do_nothing(stage: Stage) {
    let world = World::staged(stage).await;
    let anna = world.person(7, "Anna", "en");
    anna.runs("/start").await;
    let first = anna.is_offered("English").await;
    for data in [
        "",
        "x",
        "p.0",
        "sf.1.gold",
        "ap.1.zzzzzzzzzzzzzzzz",
        "cl.1",
        "md.1",
        "t",
        "sc.99",
        "pu.1.0123456789abcdef",
        "🙂",
    ] {
        if data.is_empty() {
            continue;
        }
        anna.forges(&first, data).await;
    }
    anna.runs("/review").await;
    anna.reads("staff").await;
    anna.runs("/staff WRONGCODE").await;
    world.settles().await;
    for _ in 0..6 {
        anna.runs("/staff ANOTHERWRONG").await;
    }
    world.settles().await;
    let service = &world.house().service;
    let mut tx = service.store().read().await.expect("the store");
    assert_eq!(tx.audit_entries(0, 10).await.expect("the store").total, 0, "a stranger did something");
    assert!(tx.members().await.expect("the store").is_empty());
    drop(tx);
    world.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_group_follows_what_its_administrators_set_up_and_shows_nobodys_own_matters() {
    let world = World::on(Engine::Sqlite).await;
    let (anna, ben) = (world.user(7, "Anna", "en"), world.user(9, "Ben", "en"));
    let group = world.telegram.supergroup("Chinese scholars in Berlin");
    group.creator(&anna).member(&ben);
    group.adds_bot(&anna);
    group.chat().wait_for_text("/subscribe").await;
    group.user_sends(&ben, "/subscribe");
    group.chat().wait_for_text("administrators").await;
    group.user_sends(&anna, "/subscribe");
    group.chat().wait_for_button("Silicon").await;
    group.user_presses(&ben, "Silicon").await.answer().await;
    group.user_presses(&anna, "Silicon").await.answer().await;
    group.chat().wait_for_button("✓ Silicon").await;
    group.user_presses(&anna, "Next").await.answer().await;
    group.chat().wait_for_text("2/3").await;
    group.user_presses(&anna, "Skip").await.answer().await;
    group.chat().wait_for_text("3/3").await;
    group.user_presses(&anna, "Skip").await.answer().await;
    group.chat().wait_for_button("Subscribe").await;
    group.user_presses(&anna, "Subscribe").await.answer().await;
    group.chat().wait_for_text("Subscribed as").await;
    let (officer, _) = world.staff("Li", Role::Officer).await;
    let (reviewer, _) = world.staff("Wang", Role::Reviewer).await;
    let list = "用人单位,岗位名称,重点领域\n甲公司,单晶硅专家,硅材\n".as_bytes();
    let report = world.imports("one.csv", list, &officer).await;
    let id = world.drafts(report.import.expect("stored")).await[0];
    world.publishes(id, &officer, &reviewer).await.expect("published");
    world.settles().await;
    let card = group.chat().wait_for_text("单晶硅专家").await;
    let link = card.url("I'm interested").unwrap_or_default();
    assert!(link.contains(&format!("start=p_{}__group", id.0)), "{link}: {:?}", card.buttons());
    anna.sends_text("/subscriptions");
    anna.chat().wait_for_text("no subscription").await;
    assert_eq!(world.state(id).await, PostingState::Published);
    world.ends().await;
}
