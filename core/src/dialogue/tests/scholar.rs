//! The scholar's journeys.

use super::*;
use crate::args;
use crate::dialogue::press::Press;
use crate::domain::interest::Shared;

fn journey(lang: Lang) -> String {
    let words = Texts::get().words(lang);
    let next = words.say("button-next");
    let mut chat = Chat::new(lang);
    chat.says("/start").presses(&words.say("language-name")).presses(&words.say("subscribe-button"));
    chat.presses(&words.field(Field::ArtificialIntelligence)).presses(&next);
    chat.presses(&words.engagement(Engagement::Project)).presses(&next);
    chat.says("多模态 -销售").presses(&words.say("subscribe-confirm"));
    chat.says("/subscriptions");
    chat.says("P-17").presses(&words.say("card-interest")).presses(&words.say("interest-agree"));
    let really = words.say_with("interest-withdraw-yes", &args! { id: "I-208" });
    chat.presses(&words.say("interest-withdraw")).presses(&really).says("/interests").says("/help");
    chat.transcript
}

#[test]
fn the_whole_way() {
    in_every_language!(journey);
}

#[test]
fn a_restart_in_the_middle_of_a_subscription_loses_nothing() {
    let mut chat = Chat::new(Lang::ZhHans);
    chat.says("/subscribe").presses("人工智能").presses("下一步");
    let kept = serde_json::to_string(&chat.state).expect("plain data");
    chat.state = serde_json::from_str(&kept).expect("own json");
    chat.presses("项目合作").presses("下一步").presses("跳过").presses("订阅");
    assert_eq!(chat.subscriptions.len(), 1);
    assert!(chat.subscriptions[0].filter.fields.contains(Field::ArtificialIntelligence));
}

#[test]
fn going_elsewhere_parks_a_subscription_and_its_words_are_not_taken_for_keywords() {
    let mut chat = Chat::new(Lang::ZhHans);
    chat.says("/subscribe")
        .presses("人工智能")
        .presses("下一步")
        .presses("跳过")
        .says("/postings")
        .says("nothing");
    assert!(chat.last().contains("nothing"), "words are a search again: {}", chat.last());
    chat.says("/subscribe").says("语音");
    assert!(chat.last().contains("含“语音”") && chat.last().contains("人工智能"), "{}", chat.last());
}

#[test]
fn everything_is_only_taken_on_purpose() {
    let mut chat = Chat::new(Lang::ZhHans);
    chat.says("/subscribe").presses("跳过").presses("跳过").presses("跳过");
    assert!(chat.last().starts_with("1/3"), "back to the first step: {}", chat.last());
    chat.presses("全部领域").presses("下一步").presses("跳过").presses("跳过").presses("订阅");
    assert!(chat.subscriptions[0].filter.all_fields);
}

#[test]
fn a_button_of_an_earlier_run_says_so_and_changes_nothing() {
    let mut chat = Chat::new(Lang::En);
    chat.says("/subscribe").presses("Artificial").presses("Cancel").says("/subscribe");
    chat.takes(Input::Press(Press::SubField { run: 1, field: Field::Silicon }));
    assert!(chat.last().contains("over"), "{}", chat.last());
    assert!(chat.changes.is_empty());
}

#[test]
fn only_what_is_ticked_is_shared() {
    let mut chat = Chat::new(Lang::En);
    chat.person.profile.email = "anna@example.org".into();
    chat.says("P-17").presses("I'm interested").presses("Name").presses("E-mail").presses("I agree, send");
    let Some(Change::SendInterest { shared, .. }) = chat.changes.last() else { panic!("{:?}", chat.changes) };
    assert!(shared.contains(Shared::Email) && !shared.contains(Shared::Name));
}

#[test]
fn what_is_missing_is_asked_question_by_question() {
    let mut chat = Chat::new(Lang::En);
    chat.says("P-17").presses("I'm interested").presses("＋ Institution");
    chat.presses("Skip").says("TU Berlin").presses("Skip").says("anna@example.org");
    assert!(chat.last().contains("TU Berlin") && chat.last().contains("anna@example.org"), "{}", chat.last());
    chat.presses("I agree, send");
    let Some(Change::SendInterest { profile, .. }) = chat.changes.last() else {
        panic!("{:?}", chat.changes)
    };
    assert_eq!((profile.name.as_str(), profile.institution.as_str()), ("Anna Wang", "TU Berlin"));
}

#[test]
fn a_deep_link_shows_the_posting_first_and_the_languages_below_it() {
    let mut chat = Chat::new(Lang::ZhHans);
    chat.says("/start p_17__cast-ca");
    assert!(
        chat.last().starts_with("多语言语音识别联合研发") && chat.last().contains("[English]"),
        "{}",
        chat.last()
    );
    assert_eq!(chat.changes, [Change::Origin("cast-ca".into())]);
}

#[test]
fn a_stranger_cannot_press_what_is_staffs() {
    let mut chat = Chat::new(Lang::En);
    for press in [Press::Today, Press::Close { id: PostingId(17) }, Press::Members, Press::Audit { page: 0 }]
    {
        chat.takes(Input::Press(press));
    }
    chat.says("/review").says("/audit");
    assert!(chat.changes.is_empty());
}

#[test]
fn every_input_is_answered() {
    for lang in Texts::get().offered() {
        let mut chat = Chat::new(lang);
        for input in [
            Input::Other,
            Input::UnknownPress,
            Input::Text("nothing".into()),
            Input::Command { name: "subscibe".into(), args: String::new() },
            Input::Command { name: "xyz".into(), args: String::new() },
            Input::Press(Press::LeaveForm),
        ] {
            let before = chat.transcript().len();
            chat.takes(input.clone());
            assert!(chat.transcript().len() > before, "{lang}: {input:?} is met with silence");
        }
    }
}

#[test]
fn a_group_shows_nobodys_own_matters() {
    let mut chat = Chat::new(Lang::En);
    chat.surface = Surface::Group { admin: false };
    chat.says("/interests");
    assert!(chat.last().contains("in private"), "{}", chat.last());
    chat.takes(Input::Press(Press::BeginInterest { id: PostingId(17) }));
    chat.takes(Input::Press(Press::Subscribe)).says("/subscribe").says("good morning");
    assert_eq!((chat.state.clone(), chat.changes.len()), (State::default(), 0));
    chat.surface = Surface::Group { admin: true };
    chat.says("/subscribe")
        .presses("Artificial")
        .presses("Next")
        .presses("Skip")
        .presses("Skip")
        .presses("Subscribe");
    assert_eq!(chat.changes.len(), 1);
}

#[test]
fn what_is_filled_in_with_a_command_is_where_it_begins() {
    let mut chat = Chat::new(Lang::En);
    chat.person.lang_chosen = true;
    chat.says("/subscribe artificial-intelligence");
    assert!(chat.last().contains("✓ Artificial intelligence"), "{}", chat.last());
    // It goes on with what is open, and words that mean nothing choose nothing.
    chat.says("/subscribe 大数据").says("/subscribe football");
    let chosen = chat.last().matches('✓').count();
    assert_eq!(chosen, 2, "{}", chat.last());
    chat.says("/postings P-17");
    assert!(chat.last().contains("P-17") && chat.last().contains("I'm interested"), "{}", chat.last());
}
