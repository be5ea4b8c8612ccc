//! Words that are waited for are asked for.

use super::*;
use crate::dialogue::press::Press;
use crate::domain::interest::Shared;
use crate::domain::wishes::Wish;

#[test]
fn whatever_waits_for_words_says_which() {
    for (lang, write, questions) in [
        (Lang::En, "Write", ["Keywords", "Time", "Quiet", "Day", "city"]),
        (Lang::ZhHans, "填写", ["关键词", "时间", "免打扰", "日期", "城市"]),
    ] {
        let mut chat = Chat::new(lang);
        chat.person.lang_chosen = true;
        let words = Texts::get().words(lang);
        chat.says("/subscribe").presses(&words.field(Field::ArtificialIntelligence));
        assert_eq!(chat.asks(), None, "chosen by pressing");
        let next = words.say("button-next");
        chat.presses(&next).presses(&words.say("button-skip"));
        let mut asked = vec![chat.asks().expect("keywords")];
        // What is refused is asked again.
        chat.says(&(0..99).map(|n| format!("a{n} ")).collect::<String>());
        assert_eq!(chat.asks(), asked.last().cloned());
        chat.says("a");
        assert_eq!(chat.asks(), None, "the summary");
        for wish in [Wish::Time, Wish::Quiet, Wish::Pause, Wish::Zone] {
            chat.takes(Input::Press(Press::Wishes { of: wish }));
            asked.push(chat.asks().expect("a wish"));
            chat.says("?!");
            assert_eq!(chat.asks(), asked.last().cloned(), "{wish:?}");
        }
        for (asks, question) in asked.iter().zip(questions) {
            assert!(asks.label == write && asks.question.contains(question), "{asks:?}");
            assert!(asks.question.encode_utf16().count() <= 45, "{asks:?}");
        }
        for wish in [Wish::Rhythm, Wish::Day, Wish::Account] {
            chat.takes(Input::Press(Press::Wishes { of: wish }));
            assert_eq!(chat.asks(), None, "{wish:?}");
        }
        chat.takes(Input::Press(Press::Settings)).says("/search");
        assert!(chat.asks().is_some());
        chat.says("football");
        assert!(chat.asks().is_some(), "other words may be looked for");
        // Question by question, where there are no forms.
        chat.takes(Input::Press(Press::EditProfile));
        assert_eq!(chat.asks().map(|asks| asks.question), Some(words.shared(Shared::Name)));
    }
}
