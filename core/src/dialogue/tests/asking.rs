//! Words that are no search: commands said in words, and questions to the office.

use super::*;
use crate::dialogue::press::Press;
use crate::domain::question::MAX_QUESTION_CHARS;

#[test]
fn commands_are_understood_in_words_of_any_language() {
    let mut chat = Chat::new(Lang::En);
    chat.person.lang_chosen = true;
    chat.says("帮助").says("unsubscribe").says("退订").says("ช่วยเหลือ").says("my events").says("P-17");
    assert!(chat.changes.is_empty(), "words alone change nothing");
    insta::assert_snapshot!(chat.transcript());
}

#[test]
fn what_nothing_is_found_for_is_offered_to_a_person() {
    for lang in [Lang::En, Lang::ZhHans] {
        let mut chat = Chat::new(lang);
        chat.person.lang_chosen = true;
        let words = Texts::get().words(lang);
        chat.says("P-17").says("nothing about <visa> & flights?");
        chat.presses(&words.say("ask-office")).presses(&words.say("ask-send"));
        let asked =
            Change::Ask { words: "nothing about <visa> & flights?".into(), about: Some(PostingId(17)) };
        assert_eq!(chat.changes, [asked]);
        insta::assert_snapshot!(format!("asked_in_{}", lang.code()), chat.transcript());
    }
}

#[test]
fn a_question_is_sent_once_and_only_after_it_was_shown() {
    let mut chat = Chat::new(Lang::En);
    chat.person.lang_chosen = true;
    chat.says("nothing");
    let run = chat.state.search.as_ref().expect("a search").run;
    chat.takes(Input::Press(Press::AskOffice { run }));
    assert!(chat.changes.is_empty(), "it was only shown");
    chat.takes(Input::Press(Press::SendQuestion { run }));
    chat.takes(Input::Press(Press::SendQuestion { run }));
    assert_eq!(chat.changes, [Change::Ask { words: "nothing".into(), about: None }]);
    // A button of another search sends nothing.
    chat.says("nothing else");
    chat.takes(Input::Press(Press::SendQuestion { run }));
    assert_eq!(chat.changes.len(), 1);
}

#[test]
fn a_question_that_is_too_long_says_so_before_it_is_sent() {
    let mut chat = Chat::new(Lang::En);
    chat.person.lang_chosen = true;
    let long = format!("nothing {}", "x".repeat(MAX_QUESTION_CHARS));
    chat.says(&long).presses("Ask the office");
    assert!(
        chat.transcript().contains("may have 1,000 characters; yours has 1,008"),
        "{}",
        chat.transcript()
    );
    assert!(!chat.transcript().contains("[Send to the office]"));
}
