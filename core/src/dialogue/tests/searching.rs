//! Finding things by words.

use super::*;
use crate::dialogue::press::Press;
use crate::domain::posting::YUNNAN_ZONE;
use crate::domain::search::{Asked, Condition, FoundKind, Marked};
use crate::search::{Found, Hit, understand};
use crate::text::local;

/// What the tests find: two postings, unless "nothing" is sought.
pub fn found(asked: &Asked, page: u32, size: u32) -> Found {
    let today = local(NOW, YUNNAN_ZONE).expect("a day").date();
    let understood = understand(asked, today).understood;
    let nothing = asked.text.contains("nothing") || understood.is_empty();
    let ids: &[i64] = if nothing { &[] } else { &[17, 18] };
    let hit = |id: &i64| Hit {
        kind: FoundKind::Posting,
        id: format!("P-{id}"),
        score: 800,
        title: Marked::default(),
        excerpt: Marked::default(),
        posting: posting(*id),
    };
    let hits: Vec<Hit> = ids.iter().map(hit).collect();
    Found { understood, total: hits.len() as u32, hits, page, size, ..Found::default() }
}

#[test]
fn what_was_understood_is_said_and_taken_away_in_chinese() {
    let mut chat = Chat::new(Lang::ZhHans);
    chat.person.lang_chosen = true;
    chat.says("昆明 全职 人工智能 月底前 语音识别");
    chat.presses("去掉昆明").presses("去掉全职");
    chat.says("/search nothing 昆明").presses("去掉昆明");
    insta::assert_snapshot!(chat.transcript());
}

#[test]
fn what_was_understood_is_said_and_taken_away_in_english() {
    let mut chat = Chat::new(Lang::En);
    chat.person.lang_chosen = true;
    chat.says("/search part-time AI in Kunming before June");
    chat.presses("Drop Kunming");
    chat.says("nothing").says("。。。");
    insta::assert_snapshot!(chat.transcript());
}

#[test]
fn a_button_of_an_earlier_search_is_told_so() {
    let mut chat = Chat::new(Lang::En);
    chat.person.lang_chosen = true;
    chat.says("Kunming").says("Dali");
    let place = Condition::Place(Prefecture::Kunming);
    chat.takes(Input::Press(Press::Widen { run: 1, condition: place }));
    let sought = chat.state.search.clone().expect("a search");
    assert_eq!((sought.run, sought.asked.without.len()), (2, 0), "nothing was taken away");
    chat.takes(Input::Press(Press::Found { run: 2, page: 1 }));
    assert_eq!(chat.state.search, Some(sought), "paging is the same search");
}

#[test]
fn a_search_leaves_a_subscription_as_it_was() {
    let mut chat = Chat::new(Lang::En);
    chat.person.lang_chosen = true;
    chat.says("/subscribe").presses("Artificial intelligence");
    let run = chat.state.run;
    chat.says("/search Kunming").presses("Drop Kunming");
    assert_eq!(chat.state.run, run);
    assert!(chat.state.parked.is_some());
}
