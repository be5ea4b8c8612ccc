//! A text in another language than the reader's: converted, outdated, or in
//! one that they also read.

use super::*;
use crate::dialogue::card;
use crate::dialogue::need::Seen;
use crate::dialogue::press::Press;
use crate::domain::lang::Reads;
use crate::text::Words;

fn seen(change: impl FnOnce(&mut PostingContent)) -> Seen {
    let mut posting = posting(17);
    let content = &mut posting.head.content;
    content.texts.remove(&Lang::En);
    content.employer = "云南软件信息有限公司".into();
    content.texts.entry(Lang::ZhHans).or_default().body = "云南软件信息有限公司招软件工程师。".into();
    change(content);
    Seen {
        posting,
        station: Some(station()),
        interest: None,
        saved: false,
        because_of: None,
        registration: None,
        taken: Default::default(),
        other_dates: 0,
    }
}

fn words(lang: Lang, reads: &[Lang]) -> Words {
    Texts::get().words(lang).also(reads.iter().copied().collect::<Reads>())
}

fn card_of(seen: &Seen, words: Words) -> String {
    plain(&card::opened(seen, "Asia/Taipei", words, NOW))
}

#[test]
fn who_reads_traditional_characters_gets_them_and_the_way_to_the_original() {
    let seen = seen(|_| {});
    let words = words(Lang::ZhHant, &[]);
    let shown = card_of(&seen, words);
    let original = card::original(&seen, words, NOW);
    let said = format!("{shown}\n\n{}\n\n{}", plain(&card::full(&seen, words, NOW)), plain(&original));
    insta::assert_snapshot!(said);
    // What is notified is the same, and a button leads to the original there too.
    let posting = &seen.posting;
    let notice = card::notice(posting, &posting.head.content, None, words, None, NOW);
    assert_eq!(button(&notice, "看原文"), Some(Press::Original { id: posting.id }));
}

#[test]
fn an_outdated_translation_says_so() {
    let seen = seen(|content| {
        content.texts.entry(Lang::En).or_default().title = "Joint research".into();
        let before = content.clone();
        content.texts.entry(Lang::ZhHans).or_default().title = "联合研发与培训".into();
        content.follow(&before);
    });
    let shown = card_of(&seen, words(Lang::En, &[]));
    assert!(shown.contains("older than the latest change of the original in Simplified Chinese"), "{shown}");
    assert!(shown.contains("[See the original]"), "{shown}");
    let source = card_of(&seen, words(Lang::ZhHans, &[]));
    assert!(!source.contains("译文") && !source.contains("看原文"), "{source}");
}

#[test]
fn what_somebody_also_reads_is_found_first() {
    let seen = seen(|content| {
        content.texts.entry(Lang::Vi).or_default().title = "Nghiên cứu".into();
    });
    assert!(card_of(&seen, words(Lang::En, &[])).contains("多语言"), "the built-in order");
    let shown = card_of(&seen, words(Lang::En, &[Lang::Vi]));
    assert!(shown.contains("Nghiên cứu"), "{shown}");
}

#[test]
fn somebody_says_what_they_also_read() {
    let mut chat = Chat::new(Lang::En);
    chat.says("/settings").presses("I also read").presses("Vietnamese").presses("Traditional");
    assert_eq!(Vec::from(chat.settings.wishes.reads), [Lang::Vi, Lang::ZhHant]);
    assert!(chat.last().contains("Now: Vietnamese, Traditional Chinese"), "{}", chat.last());
    chat.presses("Vietnamese");
    assert_eq!(Vec::from(chat.settings.wishes.reads), [Lang::ZhHant]);
}
