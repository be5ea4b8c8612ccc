//! Texts in several languages, as staff keep them.

use super::*;
use crate::domain::posting::Concern;
use crate::domain::translation::{NoDraft, Standing};
use crate::view::FieldInput;

/// A published posting whose Chinese was corrected after it was translated.
fn corrected() -> Posting {
    let mut posting = posting_at(PostingState::Published);
    posting.live = Some(posting.head.clone());
    posting.head.number = 2;
    posting.head.review = PostingState::Draft;
    edit(&mut posting, |content| {
        let before = content.clone();
        content.texts.entry(Lang::ZhHans).or_default().title = "多语言语音识别与合成联合研发".into();
        content.follow(&before);
    });
    posting
}

fn standing(desk: &Office, lang: Lang) -> Standing {
    desk.posting.head.content.standing(lang)
}

#[test]
fn a_translation_is_brought_up_to_date_in_a_chat() {
    let mut desk = Office::new(Role::Officer, Lang::ZhHans, CHAT, corrected());
    desk.says("/today").presses("2 项有译文待更新").presses("P-17").presses("修改标题（英文）");
    desk.says("Joint research on multilingual speech recognition and synthesis");
    assert_eq!(standing(&desk, Lang::En), Standing::Current);
    insta::assert_snapshot!(desk.transcript());
}

#[test]
fn a_translation_is_written_beside_its_source() {
    let mut desk = Office::new(Role::Officer, Lang::En, WEB, corrected());
    desk.takes(Input::Press(Press::Translations { page: 0 }));
    desk.takes(Input::Press(Press::Translate { id: PostingId(17), lang: Lang::En, from: Lang::ZhHans }));
    let form = desk.form();
    let FieldInput::Translation(beside) = &form.fields[0].input else { panic!("{form:?}") };
    assert_eq!((beside.from, beside.lang, beside.line), (Lang::ZhHans, Lang::En, true));
    assert_eq!(beside.source, "多语言语音识别与合成联合研发");
    desk.fills(&[("title_en", "Joint research on speech"), ("text_en", "In full.\n\nAnd more.")]);
    let text = &desk.posting.head.content.texts[&Lang::En];
    assert_eq!(
        (text.title.as_str(), text.body.as_str()),
        ("Joint research on speech", "In full.\n\nAnd more.")
    );
    assert_eq!(standing(&desk, Lang::En), Standing::Current);
    insta::assert_snapshot!(desk.transcript());
}

#[test]
fn nothing_but_the_one_language_is_changed() {
    let mut desk = Office::new(Role::Officer, Lang::En, WEB, corrected());
    let before = desk.posting.head.content.clone();
    let form =
        FormId::Translate { id: PostingId(17), lang: Lang::Vi, from: Lang::ZhHans, digest: desk.digest() };
    let values = [("title_vi", "Nghiên cứu"), ("title_zh-Hans", "别的"), ("employer", "别人")];
    let values = values.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    desk.takes(Input::Submit { form, values });
    let mut expected = before.clone();
    expected.texts.entry(Lang::Vi).or_default().title = "Nghiên cứu".into();
    expected.follow(&before);
    assert_eq!(desk.posting.head.content, expected);
}

#[test]
fn a_translation_that_still_holds_is_confirmed() {
    let mut desk = Office::new(Role::Officer, Lang::En, CHAT, corrected());
    assert!(desk.posting.head.content.concerns(NOW).contains(&Concern::TextOutdated));
    desk.takes(Input::Press(Press::TextsOf { id: PostingId(17) })).presses("English").presses("Still right");
    assert_eq!(standing(&desk, Lang::En), Standing::Current);
    // A button of before that change is told so.
    let stale = Press::ConfirmText { id: PostingId(17), lang: Lang::En, digest: ShortDigest::of("old") };
    desk.changes.clear();
    desk.takes(Input::Press(stale));
    assert_eq!(desk.changes, []);
}

#[test]
fn a_translation_needs_a_title_where_it_has_a_text() {
    let mut desk = Office::new(Role::Officer, Lang::En, WEB, corrected());
    desk.takes(Input::Press(Press::Translate { id: PostingId(17), lang: Lang::Vi, from: Lang::En }));
    desk.fills(&[("text_vi", "Chỉ có nội dung")]);
    let form = desk.form();
    assert_eq!(form.fields[1].value, "Chỉ có nội dung");
    assert!(form.fields[0].error.is_some(), "{form:?}");
    assert_eq!(desk.changes, []);
}

#[test]
fn who_may_not_write_reads_both() {
    let mut desk = Office::new(Role::Observer, Lang::En, WEB, corrected());
    desk.takes(Input::Press(Press::Translate { id: PostingId(17), lang: Lang::En, from: Lang::ZhHans }));
    let said = desk.last();
    assert!(said.contains("多语言语音识别与合成联合研发") && said.contains("Joint research"), "{said}");
    assert!(!said.contains("Change") && !said.contains("Still right"), "{said}");
}

#[test]
fn a_machines_text_is_not_submitted_before_a_person_has_seen_it() {
    let mut draft = posting_at(PostingState::Draft);
    edit(&mut draft, |content| content.draft(Lang::Vi, "Nghiên cứu".into(), String::new()));
    let mut desk = Office::new(Role::Officer, Lang::En, CHAT, draft);
    let press = Press::Submit { id: PostingId(17), digest: desk.digest() };
    desk.takes(Input::Press(press));
    assert_eq!(desk.changes, []);
    assert!(desk.last().contains("a machine translation waits to be checked"), "{}", desk.last());
    desk.takes(Input::Press(Press::TextsOf { id: PostingId(17) }))
        .presses("Vietnamese")
        .presses("Still right");
    desk.takes(Input::Press(Press::Dossier { id: PostingId(17) })).presses("Submit");
    assert_eq!(desk.posting.head.review, PostingState::InReview);
}

fn recalled(sentence: &str, source: &str, target: &str, percent: u32) -> Recalled {
    Recalled { sentence: sentence.into(), source: source.into(), target: target.into(), percent }
}

/// The page of the English text, with a Chinese one of three sentences beside it.
fn with_memory() -> Office {
    let mut posting = posting_at(PostingState::Draft);
    edit(&mut posting, |content| {
        let text = content.texts.entry(Lang::ZhHans).or_default();
        text.title = "海智工作站招聘".into();
        text.body = "待遇面议。提供住房。\n欢迎申请。".into();
        content.texts.remove(&Lang::En);
    });
    let mut desk = Office::new(Role::Officer, Lang::En, WEB, posting);
    desk.memory = vec![
        recalled("待遇面议。", "待遇面议。", "Pay is open.", 100),
        recalled("提供住房。", "提供住房补贴。", "Housing is subsidised.", 71),
        recalled("欢迎申请。", "欢迎申请。", "Applications are welcome.", 100),
    ];
    desk.takes(Input::Press(Press::Translate { id: PostingId(17), lang: Lang::En, from: Lang::ZhHans }));
    desk
}

/// What can be taken over for a part: label and words.
fn offered(desk: &Office, part: usize) -> Vec<(String, String, String)> {
    let FieldInput::Translation(beside) = &desk.form().fields[part].input else { panic!("no translation") };
    let proposals = beside.proposals.iter();
    proposals.map(|one| (one.take.clone(), one.label.clone(), one.text.clone())).collect()
}

/// Sends the form to take this over, as it stands.
fn take(desk: &mut Office, part: usize, text: &str) {
    let offers = offered(desk, part);
    let (take, ..) =
        offers.iter().find(|(_, _, offer)| offer == text).unwrap_or_else(|| panic!("{offers:?}"));
    let form = desk.form();
    let mut values: Vec<_> =
        form.fields.iter().map(|field| (field.name.clone(), field.value.clone())).collect();
    values.push(("take".to_owned(), take.clone()));
    desk.takes(Input::Submit { form: form.id, values });
}

#[test]
fn sentences_are_proposed_and_taken_over() {
    let mut desk = with_memory();
    let labels: Vec<_> = offered(&desk, 1).into_iter().map(|(_, label, _)| label).collect();
    assert_eq!(
        labels,
        [
            "Earlier translation of the same sentence",
            "Earlier translation of a sentence 71% alike",
            "Earlier translation of the same sentence"
        ]
    );
    for text in ["Pay is open.", "Housing is subsidised.", "Applications are welcome."] {
        take(&mut desk, 1, text);
    }
    assert_eq!(
        desk.form().fields[1].value,
        "Pay is open. Housing is subsidised.\nApplications are welcome.",
        "lines as the source has them"
    );
    assert_eq!(desk.changes, [], "nothing is saved by that");
}

#[test]
fn a_term_of_the_house_is_proposed_with_its_rendering() {
    let mut desk = with_memory();
    let terms: Vec<_> = offered(&desk, 0).into_iter().map(|(_, label, text)| (label, text)).collect();
    assert_eq!(terms, [("Term".to_owned(), "HOME Program station".to_owned())]);
    take(&mut desk, 0, "HOME Program station");
    take(&mut desk, 0, "HOME Program station");
    assert_eq!(desk.form().fields[0].value, "HOME Program station HOME Program station", "it goes on");
}

#[test]
fn what_is_proposed_no_longer_takes_nothing_over() {
    let mut desk = with_memory();
    let form = desk.form();
    let values = [("title_en", "Mine"), ("text_en", ""), ("take", "text_en.00000000")];
    let values = values.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    desk.takes(Input::Submit { form: form.id, values });
    let form = desk.form();
    assert_eq!((form.fields[0].value.as_str(), form.fields[1].value.as_str()), ("Mine", ""));
    assert_eq!(desk.changes, []);
}

#[test]
fn a_machine_is_asked_only_where_there_is_one() {
    let mut desk = with_memory();
    assert!(!desk.transcript().contains("Draft by machine"));
    let press =
        Press::DraftText { id: PostingId(17), lang: Lang::En, from: Lang::ZhHans, digest: desk.digest() };
    desk.takes(Input::Press(press.clone()));
    assert_eq!(desk.changes, [], "a button of before it was switched off");
    desk.machine = true;
    desk.takes(Input::Press(Press::Translate { id: PostingId(17), lang: Lang::En, from: Lang::ZhHans }));
    desk.presses("Draft by machine");
    assert!(
        matches!(desk.changes.as_slice(), [Change::DraftText { lang: Lang::En, .. }]),
        "{:?}",
        desk.changes
    );
    desk.presses("Languages");
    assert!(desk.transcript().contains("A machine is drafting: English"), "{}", desk.transcript());
    desk.drafting[0].failure = Some(NoDraft::Later);
    desk.takes(Input::Press(Press::TextsOf { id: PostingId(17) }));
    assert!(desk.transcript().contains("the translation server asks to come back later"));
    // The source itself is nobody's to draft.
    let source =
        Press::DraftText { id: PostingId(17), lang: Lang::ZhHans, from: Lang::En, digest: desk.digest() };
    desk.changes.clear();
    desk.takes(Input::Press(source));
    assert_eq!(desk.changes, []);
}
