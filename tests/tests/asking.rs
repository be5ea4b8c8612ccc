//! What people write freely: understood as a command, sought, or passed on to a
//! person who answers.

use haizhi_core::clock::Clock as _;
use haizhi_core::domain::access::Role;
use haizhi_core::domain::question::MAX_QUESTIONS;
use haizhi_tests::cast::{lecture, published, speech};
use haizhi_tests::on_each_platform;
use haizhi_tests::person::Person;
use haizhi_tests::site::Visitor;
use haizhi_tests::steps::{says, takes};
use haizhi_tests::world::{Stage, World};

on_each_platform!(
    a_question_goes_to_the_office_and_its_answer_comes_back,
    a_person_asks_only_so_much,
    words_are_taken_for_commands,
);

async fn begins(stage: Stage) -> (World, Person) {
    let world = World::staged(stage).await;
    let now = world.clock.now();
    let mut tx = world.house().service.store().write().await.expect("the store");
    published(&mut tx, &speech(), now).await;
    published(&mut tx, &lecture("Lecture on rice", "2026-12-20 15:00", 9), now).await;
    tx.commit().await.expect("a commit");
    let anna = world.person(7, "Anna", "en");
    says(&world, &anna, "/start").await;
    takes(&world, &anna, "English").await;
    (world, anna)
}

/// Somebody on the other messenger who signed in as this.
async fn signs_in(world: &World, id: u32, name: &str, role: Role) -> Person {
    let (_, code) = world.staff(name, role).await;
    let person = world.person(id, name, "en");
    says(world, &person, &format!("/staff {code}")).await;
    person
}

async fn a_question_goes_to_the_office_and_its_answer_comes_back(stage: Stage) {
    let (world, anna) = begins(stage).await;
    let li = signs_in(&world, 8, "Li", Role::Officer).await;
    let wang = signs_in(&world, 9, "Wang", Role::Observer).await;
    says(&world, &anna, "E-2").await;
    let words = "zzqq <b>visum</b> & \"Flug\"?";
    says(&world, &anna, words).await;
    takes(&world, &anna, "Ask the office").await;
    let shown = anna.reads("Ask the office?").await;
    assert!(shown.text.contains(words) && shown.text.contains("looking at E-2"), "{}", shown.text);
    assert_eq!(li.count("Q-1"), 0, "nothing is passed on before the person says so");
    takes(&world, &anna, "Send to the office").await;
    anna.reads("Sent to the office as Q-1").await;

    let told = li.reads("Question Q-1 about E-2 came in").await;
    assert!(told.text.contains(words), "{}", told.text);
    assert_eq!(wang.count("Q-1"), 0, "who may not answer is not told");
    takes(&world, &li, "Answer").await;
    li.fills(&[("Answer", "You need <no> visa for 15 days.")]).await;
    world.rests().await;
    li.reads("The answer to Q-1 was sent").await;
    let answer = anna.reads("The office answers: You need <no> visa for 15 days.").await;
    assert!(answer.text.contains(words) && answer.offers("Open E-2"), "{}", answer.text);
    assert_eq!(anna.count("The office answers: You need"), 1);

    // It is answered once, and who only looks cannot answer.
    says(&world, &wang, "/staff").await;
    takes(&world, &wang, "Questions").await;
    let listed = wang.reads("Questions to the office (1)").await;
    assert!(listed.text.contains("answered") || listed.offers("Q-1"), "{}", listed.text);
    let under = wang.last().expect("a message");
    wang.forges(&under, "qa.1").await;
    world.rests().await;
    wang.reads("Your role does not allow this").await;
    let mut tx = world.house().service.store().read().await.expect("the store");
    assert_eq!(tx.open_questions(None).await.expect("a number"), 0);
    drop(tx);
    world.ends().await;
}

async fn a_person_asks_only_so_much(stage: Stage) {
    let (world, anna) = begins(stage).await;
    for n in 0..=MAX_QUESTIONS {
        says(&world, &anna, &format!("zzqq {n}{n}{n}")).await;
        takes(&world, &anna, "Ask the office").await;
        takes(&world, &anna, "Send to the office").await;
    }
    anna.reads("You have asked 5 questions within a day").await;
    let mut tx = world.house().service.store().read().await.expect("the store");
    assert_eq!(tx.open_questions(None).await.expect("a number") as usize, MAX_QUESTIONS);
    drop(tx);
    // A day later there is room again.
    world.clock.advance(24 * 3_600_000);
    world.rests().await;
    says(&world, &anna, "zzqq again").await;
    takes(&world, &anna, "Ask the office").await;
    takes(&world, &anna, "Send to the office").await;
    anna.reads("Sent to the office as Q-6").await;
    world.ends().await;
}

async fn words_are_taken_for_commands(stage: Stage) {
    let (world, anna) = begins(stage).await;
    says(&world, &anna, "帮助").await;
    anna.reads("/subscriptions").await;
    says(&world, &anna, "evnts").await;
    anna.reads("Lecture on rice").await;
    says(&world, &anna, "退订").await;
    anna.reads("You have no subscription yet").await;
    says(&world, &anna, "昆明 语音识别").await;
    anna.is_offered("Drop Kunming").await;
    world.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_is_answered_on_the_workbench() {
    let site = haizhi_tests::site::Site::start().await;
    let now = site.service.clock().now();
    let mut tx = site.service.store().write().await.expect("the store");
    let asks = haizhi_tests::cast::scholar(&mut tx, &haizhi_tests::cast::web(1)).await;
    let words = "Where is the <script>door</script>?";
    let new = haizhi_core::store::NewQuestion { person: asks, about: None, words };
    tx.ask(new, now).await.expect("a question");
    tx.commit().await.expect("a commit");
    let li: Visitor = site.member("Li Wen", Role::Officer).await;
    let today = li.get("/work").await;
    assert!(
        today.body.contains("1 questions to answer") && today.body.contains("/work/questions"),
        "{}",
        today.body
    );
    let list = li.get("/work/questions").await;
    assert!(list.body.contains("&#60;script&#62;") && !list.body.contains("<script>door"), "{}", list.body);
    assert_eq!(li.get("/work/go?q=Q-1").await.leads_to(), "/work/questions/1");
    let form = li.get("/work/questions/1/answer").await;
    let (id, request) = (form.first(r#"name="form" value="([^"]+)""#), form.request());
    let fields = |text: &'static str| {
        vec![
            ("form", id.as_str()),
            ("request", request.as_str()),
            ("from", "/work/questions/1/answer"),
            ("f.answer", text),
        ]
    };
    let answered = li.post("/work/form", &fields("On the left.")).await;
    assert_eq!(answered.leads_to(), "/work/questions/1", "{}", answered.body);
    assert!(li.get("/work/questions/1").await.body.contains("On the left."));
    let mut tx = site.service.store().read().await.expect("the store");
    let kept =
        tx.question(haizhi_core::domain::ids::QuestionId(1)).await.expect("the store").expect("it is kept");
    assert_eq!(kept.answer.map(|answer| answer.by), Some("Li Wen".to_owned()));
    drop(tx);
    site.ends().await;
}
