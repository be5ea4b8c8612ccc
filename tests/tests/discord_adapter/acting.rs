//! What people do.

use haizhi_core::dialogue::press::{FormId, Press};
use haizhi_core::event::Surface;
use haizhi_core::view::{Asks, Button, Choice, Choosable, FieldInput, Form, FormField, View};
use haizhi_tests::discord::Answer;

use super::*;

fn hello() -> Message {
    Message::text("你好").row([Button::press("Next", Press::Home)])
}

#[tokio::test(flavor = "multi_thread")]
async fn a_command_is_answered_and_its_button_changes_the_message() {
    let house = House::connected().await;
    let anna = house.anna();
    let guild = house.fake.guild("Lab", &anna);
    guild.adds_bot();
    let room = guild.channel("general");
    for (here, ephemeral) in [(anna.at(&room), true), (anna.clone(), false)] {
        let seen = house.notes.taken.borrow().len();
        let act = here.runs("start");
        let start = house.hears(seen + 1).await;
        assert_eq!((&start.at, &start.by, start.surface), (&person(7), &person(7), Surface::Private));
        assert_eq!(start.event, Event::Command { name: "start".into(), args: String::new() });
        assert_eq!(start.lang_hint, Some(haizhi_core::domain::lang::Lang::ZhHans));
        house.answers(&start, hello(), &format!("a{seen}")).await.unwrap();
        let answer = act.message().await;
        assert_eq!((answer.text.as_str(), answer.ephemeral()), ("你好", ephemeral));

        let press = here.presses("Next").await;
        let pressed = house.hears(seen + 2).await;
        assert_eq!(pressed.event, Event::Press("h".into()));
        house.changes(&pressed, Message::text("再见")).await.unwrap();
        let Answer::Updated(Some(changed)) = press.answer().await else { panic!("changed in place") };
        assert_eq!((changed.id, changed.text.as_str(), changed.buttons().len()), (answer.id, "再见", 0));
    }
    assert!(room.chat().transcript().contains("再见"));
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn several_choices_at_once_are_several_presses() {
    let house = House::connected().await;
    let anna = house.anna();
    let choice = |chosen: &[i64]| {
        let option = |n: i64| Choosable {
            label: format!("Field {n}"),
            chosen: chosen.contains(&n),
            press: Press::Posting { id: haizhi_core::domain::ids::PostingId(n) },
        };
        let options = (0..14).map(option).collect();
        Message::new(View::Choice(Choice { question: vec!["Fields?".into()], options, many: true }))
    };
    anna.runs("subscribe");
    let began = house.hears(1).await;
    house.answers(&began, choice(&[]), "a1").await.unwrap();
    anna.selects(&["Field 3", "Field 9"]).await;
    let taken = house.notes.wait_for(3).await;
    assert_eq!(taken[1].event, Event::Press("p.3".into()));
    assert_eq!(taken[2].event, Event::Press("p.9".into()));
    assert_ne!(taken[1].id, taken[2].id);
    house.changes(&taken[1], choice(&[3])).await.unwrap();
    house.changes(&taken[2], choice(&[3, 9])).await.unwrap();
    let shown = anna.chat().wait_for_offer("✓ Field 9").await;
    assert!(shown.offers("✓ Field 3") && anna.chat().from_bot().len() == 1);
    house.ends().await;
}

fn form(fields: usize) -> Message {
    let field = |n| FormField {
        name: format!("f{n}"),
        label: format!("Question {n}"),
        help: String::new(),
        value: if n == 1 { "known".into() } else { String::new() },
        input: FieldInput::Line,
        optional: true,
        error: None,
    };
    let fields = (0..fields).map(field).collect();
    let form =
        Form { id: FormId::Profile, heading: "Profile".into(), intro: vec![], fields, submit: "Keep".into() };
    Message::new(View::Form(form))
}

fn values(typed: &[(&str, &str)]) -> Event {
    let values = typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Event::Submit { form: "profile".into(), values }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_is_a_modal() {
    let house = House::connected().await;
    let anna = house.anna();
    let act = anna.runs("profile");
    let asked = house.hears(1).await;
    house.answers(&asked, form(2), "a1").await.unwrap();
    let modal = act.form().await;
    assert_eq!((modal.title(), modal.form.inputs[1].value.as_str()), ("Profile", "known"));
    let sent = modal.fills("Question 0", "Anna").submits();
    let submitted = house.hears(2).await;
    assert_eq!(submitted.event, values(&[("f0", "Anna"), ("f1", "known")]));
    house.answers(&submitted, Message::text("Kept"), "a2").await.unwrap();
    assert_eq!(sent.message().await.text, "Kept");
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_form_is_two_modals_and_keeps_what_was_typed_when_one_is_missed() {
    let house = House::connected().await;
    let anna = house.anna();
    let act = anna.runs("profile");
    let asked = house.hears(1).await;
    house.answers(&asked, form(7), "a1").await.unwrap();
    let first = act.form().await.fills("Question 0", "zero").fills("Question 4", "four").submits();
    // What is missing stands under what was sent.
    let between = first.message().await;
    assert!(between.has_button("2/2") && between.has_button("1/2"), "{between:?}");
    assert_eq!(house.notes.events().len(), 1, "nothing is handed in yet");
    // The second is opened and left, then the first looked at again.
    let second = anna.presses("2/2").await.form().await;
    assert_eq!(second.title(), "Profile 2/2");
    let again = anna.presses("1/2").await.form().await;
    assert_eq!(again.form.inputs[0].value, "zero");
    let second = anna.presses("2/2").await.form().await.fills("Question 6", "six").submits();
    let submitted = house.hears(2).await;
    let expected =
        [("f0", "zero"), ("f1", "known"), ("f2", ""), ("f3", ""), ("f4", "four"), ("f5", ""), ("f6", "six")];
    assert_eq!(submitted.event, values(&expected));
    house.answers(&submitted, Message::text("Kept"), "a2").await.unwrap();
    assert_eq!(second.message().await.text, "Kept");
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_comes_too_late_for_a_modal_has_a_button() {
    let house = House::connected().await;
    let anna = house.anna();
    let act = anna.runs("profile");
    let asked = house.hears(1).await;
    house.clock.advance(2_000);
    assert_eq!(act.acknowledged().await, Answer::Deferred);
    house.answers(&asked, form(2), "a1").await.unwrap();
    assert!(act.message().await.has_button("Profile"));
    let modal = anna.presses("Profile").await.form().await;
    modal.fills("Question 0", "Anna").submits();
    let submitted = house.hears(2).await;
    assert_eq!(submitted.event, values(&[("f0", "Anna"), ("f1", "known")]));
    house.answers(&submitted, Message::text("Kept"), "a2").await.unwrap();
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_waited_for_can_be_typed_where_nobody_can_write() {
    let house = House::connected().await;
    let anna = house.anna();
    let guild = house.fake.guild("Lab", &anna);
    guild.adds_bot();
    let there = anna.at(&guild.channel("general"));
    let asks =
        Asks { label: "填写".into(), question: "关键词 | 如 -销售".into(), several_lines: false };
    there.runs("subscribe");
    let began = house.hears(1).await;
    let question = Message { asks: Some(asks), ..Message::text("关键词？") };
    house.answers(&began, question, "a1").await.unwrap();
    let modal = there.presses("填写").await.form().await;
    assert_eq!((modal.title(), modal.form.inputs[0].label.as_str()), ("填写", "关键词 | 如 -销售"));
    assert!(!modal.mistakes().is_empty(), "nothing at all cannot be sent");
    let sent = modal.fills("关键词", "昆明 -销售").submits();
    let typed = house.hears(2).await;
    assert_eq!((typed.event.clone(), typed.surface), (text("昆明 -销售"), Surface::Private));
    assert_eq!(typed.at, person(7));
    house.answers(&typed, Message::text("Kept"), "a2").await.unwrap();
    let kept = sent.message().await;
    assert!(kept.ephemeral() && kept.text == "Kept");
    // Spaces are no words.
    let blank = there.presses("填写").await.form().await.fills("关键词", "  ").submits();
    let typed = house.hears(3).await;
    assert_eq!(typed.event, Event::Other);
    house.answers(&typed, Message::text("Words, please"), "a3").await.unwrap();
    blank.message().await;
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_directly_is_words_commands_and_files() {
    let house = House::connected().await;
    let anna = house.anna();
    anna.sends_text("昆明 全职");
    anna.sends_text("/staff AB12");
    anna.sends_file("list.csv", "a,b\n1,2\n", "text/csv");
    let taken = house.notes.wait_for(3).await;
    assert_eq!(taken[0].event, text("昆明 全职"));
    assert_eq!(taken[1].event, Event::Command { name: "staff".into(), args: "AB12".into() });
    let Event::File(file) = &taken[2].event else { panic!("a file") };
    assert_eq!((file.name.as_str(), file.size), ("list.csv", 8));
    let bytes = house.discord.fetch(file, 1_000).await.unwrap();
    assert_eq!(bytes, b"a,b\n1,2\n");
    let elsewhere =
        haizhi_core::event::IncomingFile { handle: "http://169.254.169.254/x".into(), ..file.clone() };
    assert_eq!(house.discord.fetch(&elsewhere, 1_000).await, Err(haizhi_core::platform::FetchFailure::Gone));
    // An answer goes where they wrote, and opens nothing.
    house.says(&person(7), Message::text("Yes"), "a1").await.unwrap();
    assert_eq!(anna.dm().wait_for_text("Yes").await.text, "Yes");
    assert_eq!(house.fake.opened_dms(), 0);
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_being_typed_is_completed() {
    let house = House::connected().await;
    let anna = house.anna();
    let found = anna.slash("subscribe").completes("field", "人工").await;
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].label.as_str(), &found[0].value), ("Field like 人工", &"人工".into()));
    // Whatever is typed can be sent, and stands behind the command.
    anna.slash("subscribe").option("field", "人工").runs();
    let began = house.hears(1).await;
    assert_eq!(began.event, Event::Command { name: "subscribe".into(), args: "人工".into() });
    house.answers(&began, Message::text("Here"), "a1").await.unwrap();
    house.ends().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_event_that_comes_twice_is_handed_in_under_one_id_and_answered_once() {
    let house = House::connected().await;
    let act = house.anna().runs("start");
    let first = house.hears(1).await;
    act.sent_again();
    let second = house.hears(2).await;
    // The house knows it by its id; the notebook takes it twice.
    assert_eq!((&first.id, &first.event), (&second.id, &second.event));
    house.answers(&first, Message::text("Once"), "a1").await.unwrap();
    house.clock.advance(5_000);
    assert_eq!(act.message().await.text, "Once");
    assert_eq!(house.fake.count("/callback"), 1);
    house.ends().await;
}
